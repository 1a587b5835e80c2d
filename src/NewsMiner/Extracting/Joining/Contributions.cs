using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Contributions: 拉动全市增长1.4个百分点, 对…贡献率62%.</summary>
internal sealed class Contributions(Row row, Sentence sentence, Heads heads, Wholes wholes, ChangeVerbs verbs)
{
    /// <summary>What part of a whole's growth is owed to the indicator, in percentage points or per cent.</summary>
    public bool Contribution(Draft draft, int left)
    {
        if (!ReadContribution(draft, left))
            return false;
        // 占全市的18%，比重提高4个百分点，对全市的贡献率70%: what contributes is the measure, not its share.
        if (draft.Indicator is { Length: > 3 } share && share.EndsWithAny("占比", "比重"))
            (draft.Indicator, draft.IndicatorRule) = (share[..^2], null);
        return true;
    }

    private bool ReadContribution(Draft draft, int left)
    {
        var at = draft.Token;
        var pulls = sentence.FindLeft(at, left, Cue.Pulls);
        if (pulls < 0 && Gives(draft, left))
            return true;
        // 把全省外贸增速拉高2.5个百分点: the whole stands before the verb.
        if (pulls < 0 && row.IsPoint(at) && row.SkipLeft(at, left) is var raised && raised - 2 > left && row.TextOf(raised - 1).TrimEnd('了') is "拉高" or "抬高" or "拉升" or "推高" or "抬升" or "拉动" && row[raised - 2].Kind == TokenKind.Cue && row[raised - 2].Cue is Cue.Rate or Cue.Rise)
        {
            var opens1 = raised - 3;
            while (opens1 >= left && row.TextOf(opens1) is not ("把" or "将" or "使" or "让"))
                opens1--;
            if (opens1 >= left && (heads.TakeHead(draft, opens1, left) || heads.Carry(draft, opens1) || heads.Topic(draft, left)))
            {
                (draft.Aspect, draft.Rule, draft.Of) = (Aspect.Contribution, "pull", WholeOfGrowth(wholes.WholeName(new Phrase(opens1 + 1, raised - 2), "")));
                return true;
            }
        }
        if (pulls < 0 && row.IsPoint(at))
            pulls = BringsAlong(at, left);
        if (pulls >= 0)
        {
            var end = row.SkipLeft(at, pulls + 1);
            while (end > pulls + 1 && row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.Rise or Cue.Of)
                end--;
            draft.Aspect = Aspect.Contribution;
            draft.Rule = "pull";
            draft.Falls = row.TextOf(pulls) is "下拉" or "拉低" or "拖累";
            draft.Of = WholeOfGrowth(wholes.WholeName(new Phrase(pulls + 1, end), ""));
            wholes.NoteOfPlace(draft, new Phrase(pulls + 1, end));
            // 拉动全省规上工业增长5个百分点: of a wider place.
            if (end > pulls + 1)
                wholes.NoteWherever(draft, new Phrase(pulls + 1, end));
            // 在基础设施投资中的份额为40%，拉动后者增长6个百分点; 占交通运输业投资的96%，对其拉动达20个百分点: of the whole of that share.
            if (draft.Of is "后者" or "前者" or "其" or null && sentence.Last is { Aspect: Aspect.Share, Of: { } shared } && (draft.Of is not null || row.TextOf(pulls - 1) is "其"))
                draft.Of = shared;
            // 工业拉动全区经济增长5个百分点；…，其中，服务业拉动0.8个百分点: of the same whole.
            draft.Of ??= sentence.Recent(d => d.Aspect == Aspect.Contribution && d.Rule == "pull")?.Of;
            // 第三产业增加值50亿元，其中，批发零售业拉动0.1个百分点: of the value added of all.
            if (draft.Of is null && (sentence.Recent(d => d.Aspect is Aspect.Level or Aspect.Growth) ?? sentence.Carried) is { Indicator: { } added })
                draft.Of = added.EndsWith("规模以上工业增加值", StringComparison.Ordinal) ? "规模以上工业增加值" : added == "地区生产总值" || added.EndsWith("产业增加值", StringComparison.Ordinal) ? "地区生产总值" : null;
            draft.Head = new Phrase(pulls + 1, end);
            if (heads.TakeHead(draft, pulls, left))
            {
                Wholes.SectorsContribute(draft);
                OfTheSame(draft);
                return true;
            }
            // 工业投资增长13.6%，拉动全部投资增长7.3个百分点: what grew is what pulls; 工业占72%，一项就拉动12.7个百分点.
            while (pulls > left && (row.IsSoft(row[pulls - 1]) || row.Scopes.Alone.Contains(row.TextOf(pulls - 1)) || row[pulls - 1] is { Kind: TokenKind.Word, Class: WordClass.Adverb or WordClass.Adjective or WordClass.Verb }))
                pulls--;
            if (pulls - 1 >= sentence.From && pulls == left && row[pulls - 1].Kind == TokenKind.Break && sentence.Last is { Aspect: Aspect.Growth or Aspect.Multiple or Aspect.Level or Aspect.Contribution or Aspect.Share or Aspect.Change, Indicator: not null } or { RateOf: not null } && row.Text[row[pulls - 1].Start] is '，' or ',')
            {
                draft.Head = default;
                (draft.Indicator, draft.IndicatorRule) = sentence.Drafts[^1].RateOf is { } ranked ? ranked : (sentence.Drafts[^1].Indicator, sentence.Drafts[^1].IndicatorRule);
                // 增长9.5%，拉动全市增长1.4个百分点: of the same there.
                OfTheSame(draft);
                return true;
            }
            if (!draft.Head.IsEmpty && draft.Of is not null)
            {
                draft.Indicator = draft.Of;
                return true;
            }
            return heads.Carry(draft, left) || heads.Topic(draft, left);
        }
        var predicate = verbs.Predicate(at, left);
        if (predicate < 0 || row[predicate].Cue != Cue.Contribution)
            return false;
        draft.Aspect = Aspect.Contribution;
        draft.Rule = "contribution";
        var to = predicate;
        if (to > left && row.IsCue(to - 1, Cue.Of))
            to--;
        while (to > left && row[to - 1].Kind == TokenKind.Cue && row[to - 1].Cue is Cue.Rise)
            to--;
        var opens = -1;
        for (var i = to - 1; i >= Math.Max(left, to - 16); i--)
        {
            if (row[i].Kind == TokenKind.Word && row.TextOf(i) is "对" or "对于")
            {
                opens = i;
                break;
            }
        }
        if (opens < 0)
        {
            if (!heads.TakeOrCarry(draft, to, left))
                return false;
            // 拉动规上工业增加值增长7.2个百分点，贡献率41%: to the same whole.
            draft.Of = sentence.Recent(d => d.Aspect == Aspect.Contribution && d.Of is not null)?.Of;
            return true;
        }
        draft.Of = WholeOfGrowth(wholes.WholeName(new Phrase(opens + 1, to), ""));
        wholes.NoteWherever(draft, new Phrase(opens + 1, to));
        // 开发区对全市规上工业增长的贡献率达62%: who contributes does so by the same measure.
        if (draft.Of is { } measured && opens - 1 >= left && row[opens - 1].Kind == TokenKind.Subject && IndicatorNaming.MeasureOf(measured) is not null)
        {
            (draft.Indicator, draft.IndicatorRule) = (measured, null);
            return true;
        }
        if (!heads.TakeHead(draft, opens, left))
        {
            if (!heads.Carry(draft, left) && !heads.Topic(draft, left))
                return false;
            // 规上工业增加值增长…，对全省的贡献率达74.8%: of the same measure there.
            OfTheSame(draft);
            return true;
        }
        Wholes.SectorsContribute(draft);
        return true;
    }

    // 带动全市固定资产投资增长2.5个百分点: by how much more something else grows; 推动开工率提高5个百分点 is a change of the rate itself.
    private int BringsAlong(int at, int left)
    {
        var grows = row.SkipLeft(at, left) - 1;
        if (grows <= left || !row.IsCue(grows, Cue.Rise))
            return -1;
        for (var i = grows - 1; i >= Math.Max(left, grows - 8); i--)
            if (row.Scopes.BringsAlong.AnyEnds(row.TextOf(i)))
                return i + 1 < grows && (row.IsCue(grows - 1, Cue.Rate) || row.TextOf(grows).StartsWith("增长") || row[grows - 1].Kind == TokenKind.Indicator && row.NatureOf(row.Terms[row[grows - 1].Index].Id) == Rules.IndicatorNature.Flow) ? i : -1;
        return -1;
    }

    /// <summary>为全区经济增长贡献了12个百分点, 给全市投资增长贡献4个百分点: what is given to a growth is a part of it.</summary>
    private bool Gives(Draft draft, int left)
    {
        var verb = row.SkipLeft(draft.Token, left) - 1;
        if (verb - 2 < left || !row.IsPoint(draft.Token) || row.TextOf(verb).TrimEnd('了').TrimEnd('出') is not "贡献" || !row.IsCue(verb - 1, Cue.Rise))
            return false;
        for (var i = verb - 2; i >= Math.Max(left, verb - 10); i--)
        {
            if (row.TextOf(i) is not ("为" or "给" or "对"))
                continue;
            (draft.Aspect, draft.Rule, draft.Of) = (Aspect.Contribution, "pull", WholeOfGrowth(wholes.WholeName(new Phrase(i + 1, verb - 1), "")));
            wholes.NoteWherever(draft, new Phrase(i + 1, verb - 1));
            if (heads.TakeHead(draft, i, left))
            {
                Wholes.SectorsContribute(draft);
                return true;
            }
            return heads.Carry(draft, left) || heads.Topic(draft, left);
        }
        return false;
    }

    // 拉动全市1.4个百分点: of the same measure there.
    private void OfTheSame(Draft draft)
    {
        if (row.Scopes.WiderPlaces.Contains(draft.Of))
            draft.Of += draft.Indicator;
    }

    // 拉动规上工业增长, 对规上工业增长的贡献率: what grows of industry is its value added.
    private static string? WholeOfGrowth(string? whole) =>
        whole is null ? null
        : whole.EndsWith("规上工业", StringComparison.Ordinal) || whole.EndsWith("规模以上工业", StringComparison.Ordinal) ? "规模以上工业增加值"
        : whole is "规上服务业" or "规模以上服务业" ? "规模以上服务业营业收入"
        : whole is "投资" or "全部投资" or "全部固定资产投资" or "全区投资" ? "固定资产投资"
        : whole is "全市投资" or "全省投资" or "全县投资" or "全州投资" or "全国投资" ? whole[..2] + "固定资产投资"
        : whole is "工业" or "全区工业" or "全市工业" or "全县工业" or "全省工业" ? "工业增加值"
        : whole.EndsWith("经济", StringComparison.Ordinal) && whole is not ("民营经济" or "数字经济" or "实体经济" or "绿色经济" or "平台经济" or "夜间经济" or "低空经济") && whole.Length <= 4 || whole == "经济增长" ? "地区生产总值"
        : whole;
}
