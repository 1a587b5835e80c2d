using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Ranks: 居全省第三, 增速全市第一, 由第98位升至第71位; and the judging in which a rank is held.</summary>
internal sealed class Ranks(Row row, Sentence sentence, Heads heads, ChangeVerbs verbs)
{
    /// <summary>By how many places a rank moved.</summary>
    public const string MovedRule = "ranks-moved";

    /// <summary>The judging that the article named last (综合发展水平考核评价); null for none.</summary>
    private string? _judging;

    // So far the article was read for results of a judging.
    private int _read;

    /// <summary>A rank needs a verb of ranking or the field in which it is held; 第一 alone is an ordinal.</summary>
    public bool Rank(Draft draft, int left)
    {
        if (!RankedIn(draft, left))
            return false;
        NameJudging(draft);
        if ((Together(draft.Token, left) ?? EachOf(draft.Token, left)) is { } all)
            (draft.Indicator, draft.IndicatorRule, draft.Head) = (all, null, default);
        NameRate(draft, left);
        // 生物医药产业集群排名第12位: where it stands, not how large it is.
        if (draft is { Aspect: Aspect.Rank, IndicatorRule: null, Head.IsEmpty: false, Indicator: { } ranked } && ranked.EndsWithAny("集群", "园区", "产业园", "开发区"))
            draft.Indicator = ranked + "排名";
        return true;
    }

    // 工业投资增速居全市首位, 工业投资增长38%，居全市首位: the rank is in its growth.
    private void NameRate(Draft draft, int left)
    {
        if (draft is { Aspect: Aspect.Rank, Indicator: { } name } && !name.EndsWith("增速", StringComparison.Ordinal) && (RateStands(draft.Token, left) || GrowthAloneWasTold(draft, name)))
            (draft.Indicator, draft.IndicatorRule, draft.RateOf) = (name + "增速", null, (name, draft.IndicatorRule));
    }

    /// <summary>增速分别高于全国、全省2.1和1.3个百分点, 降幅扩大0.8个百分点: what differs by points is the rate that the clause names before the verb; 快于全省增速 is another's.</summary>
    public void NameChangeOfRate(Draft draft, int left)
    {
        if (draft is not { Aspect: Aspect.Change, Indicator: { Length: > 1 } name } || !row.IsPoint(draft.Token) || name.EndsWithAny("增速", "增幅", "降幅", "率", "占比", "比重"))
            return;
        for (var i = left; i < draft.Token && !(row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Above or Cue.Beneath or Cue.Than or Cue.Rise or Cue.Fall); i++)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Rate or Cue.FallRate)
            {
                (draft.Indicator, draft.IndicatorRule, draft.RateOf) = (name + (row.TextOf(i) is "增幅" or "降幅" or "跌幅" ? row.Plainly(i) : "增速"), null, (name, draft.IndicatorRule));
                return;
            }
    }

    /// <summary>固定资产投资增长12%，工业投资增长10%，两项均居全市第一: the measures that share a rank, by their number; null where none is said.</summary>
    private string? Together(int at, int left)
    {
        const int near = 3, most = 5;
        for (var i = left > sentence.From && row[left - 1].Kind == TokenKind.Figure ? left - 1 : left; i < Math.Min(at, left + near); i++)
        {
            var text = row.TextOf(i);
            // 多项增速位列全市第一.
            if (text is "多项" or "多项指标" or "多个指标" or "各项指标" or "主要指标" or "主要经济指标")
                return "主要经济指标";
            if (text.Length != 2 || text[1] is not ('项' or '个') || "两三四五".IndexOf(text[0], StringComparison.Ordinal) is not (>= 0 and var several) || i + 1 >= at || !(row.IsCue(i + 1, Cue.Rate) || row.IsCue(i + 1, Cue.Ranks) && row.TextOf(i + 1)[0] is '均' or '都' or '双' || row.TextOf(i + 1) is "指标" or "数据" or "均" or "都" or "全部" or "双双"))
                continue;
            var names = new List<string>();
            var growing = true;
            for (var k = sentence.Drafts.Count - 1; k >= Math.Max(0, sentence.Drafts.Count - 3 * most) && names.Count < several + 2; k--)
                if (sentence.Drafts[k] is { Aspect: Aspect.Level or Aspect.Growth or Aspect.Multiple, Indicator: { } name } told && told.Token != i && !names.Contains(name))
                {
                    names.Insert(0, name);
                    growing &= told.Aspect != Aspect.Level;
                }
            if (names.Count < several + 2)
                return null;
            sentence.DropThreshold(i);
            return string.Join('、', names) + (growing && FindRate(i, at) < 0 ? "增速" : "");
        }
        return null;
    }

    /// <summary>工业产值、工业投资双双位列全市第一: the measures that 、 lines up and 均 shares the rank among; null for fewer than two.</summary>
    private string? EachOf(int at, int left)
    {
        const int most = 6;
        var end = at - 1;
        while (end > left && !(row.IsCue(end, Cue.Ranks) || row.Scopes.Both.Contains(row.TextOf(end))))
            end--;
        if (end <= left || !row.Scopes.Both.Contains(row.TextOf(end)) && !row.Scopes.Both.Contains(row.TextOf(end)[..1]) && !(row.Scopes.Both.Contains(row.TextOf(end - 1)) && end-- > left))
            return null;
        var names = new List<string>();
        while (names.Count < most)
        {
            // 固定资产投资增速、工业投资增速均列第一: the rate is named once the measures are.
            if (end - 1 > left && row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.Rate or Cue.FallRate)
                end--;
            var item = row.PhraseBefore(end, left);
            if (item.IsEmpty || row[item.To - 1].Kind != TokenKind.Indicator)
                break;
            names.Insert(0, IndicatorNaming.Name(row, item).Name);
            end = item.From - 1;
            if (end <= left || row[end].Kind != TokenKind.Series)
                break;
        }
        return names.Count < 2 ? null : string.Join('、', names);
    }

    // 在综合考评中拿了第一名, 考评中捧回头名: what is won behind the judging that it was held in.
    private bool IsWonIn(int verb, int at, int left)
    {
        if (!row.Scopes.WinsPlace.Contains(row.TextOf(verb)) || verb + 1 < at && !(verb + 2 == at && row.TextOf(verb + 1) is "了" or "得" or "到"))
            return false;
        var inside = row.SkipLeft(verb, left);
        // 在综合考评中，云川经开区拿了第一名
        if (inside - 1 == left && row[left].Kind == TokenKind.Subject || inside == left)
            (inside, left) = left - 1 > sentence.From && row.IsComma(left - 1) ? (left - 1, sentence.From) : (left, left);
        return inside > left + 1 && row.TextOf(inside - 1) is "中" or "里" or "上" && row.Scopes.Judgings.AnyEnds(row.TextOf(inside - 2));
    }

    private int FindRate(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (row.IsCue(i, Cue.Rate))
                return i;
        return -1;
    }

    // Whether the rank goes on about an indicator of which the sentence has told the growth and no level.
    private bool GrowthAloneWasTold(Draft draft, string name) =>
        // 增长38%，在全市5个园区中排第一: among how many is no measure.
        draft.Head.IsEmpty && sentence.Recent(d => !IsAmong(d, draft)) is { Aspect: Aspect.Growth or Aspect.Change, Indicator: { } grown } last && grown == name && !sentence.SemicolonBetween(last.Token, draft.Token)
            && sentence.Drafts.Exists(d => d.Aspect == Aspect.Growth && d.Indicator == name) && !sentence.Drafts.Exists(d => d.Aspect is Aspect.Level or Aspect.Multiple or Aspect.Share && d.Indicator == name);

    private bool IsAmong(Draft count, Draft ranked) =>
        count is { Counted: not null, Aspect: Aspect.Level } && sentence.RegionStart(ranked.Token) == count.Token + 1 && sentence.OpensField(count.Token - 1);

    private bool RateStands(int at, int left)
    {
        for (var i = at - 1; i >= Math.Max(left, at - 14); i--)
            // 总量、增速均居第二: of both, and so of what is measured.
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Rate or Cue.FallRate)
                return !(i - 2 >= left && row[i - 1].Kind == TokenKind.Series && row.IsGeneric(new Phrase(i - 2, i - 1))) && !(i + 2 < at && row[i + 1].Kind == TokenKind.Series && row.IsGeneric(new Phrase(i + 2, i + 3)));
        return false;
    }

    private bool RankedIn(Draft draft, int left)
    {
        var at = draft.Token;
        for (var i = at - 1; i >= Math.Max(left, at - 12); i--)
        {
            // 总分获全省第一名: what is won is a place where its field stands between.
            var won = IsWonIn(i, at, left);
            if (!won && (row[i].Kind != TokenKind.Cue || !(row[i].Cue is Cue.Reaches or Cue.Rise or Cue.Fall ? row[i].Cue == Cue.Reaches || verbs.EndsWithTo(i) : IsRanking(i) || row.IsCue(i, Cue.Makes) && row.TextOf(i) is "获" or "获得" or "拿下" && Field(i + 1, at).Length > 0)))
                continue;
            // 综合排名升至第5位: the noun says that it is a rank.
            var ranks = won || row[i].Cue != Cue.Reaches || i > left && row.TextOf(i - 1).EndsWithAny("排名", "位次", "名次");
            var field = won ? "" : Field(i + 1, at);
            var headEnd = i;
            if (field.Length == 0)
            {
                // 在全国排第8位: the field stands before the verb.
                for (var j = i - 1; j >= Math.Max(left, i - 8); j--)
                {
                    if (row[j].Kind == TokenKind.Word && row.TextOf(j) is "在")
                    {
                        field = Field(j + 1, i);
                        headEnd = j;
                        break;
                    }
                }
            }
            // 在179家园区中，云川经开区名列第一: who is ranked stands before the verb, and among whom before that.
            if (field.Length == 0 && i > left && row[i - 1].Kind == TokenKind.Subject && i - 1 == left && left - 2 > sentence.From && row[left - 1].Kind == TokenKind.Break && row.TextOf(left - 2) is "中" or "里" or "当中")
            {
                var pool = left - 2;
                while (pool > sentence.From && left - pool < 14 && row[pool - 1].Kind != TokenKind.Break && row.TextOf(pool - 1) is not "在")
                    pool--;
                (draft.Aspect, draft.Rule, draft.Basis) = (Aspect.Rank, "rank", Field(pool, left - 1));
                if (!TakeJudging(draft))
                    (draft.Indicator, draft.IndicatorRule) = ("综合排名", null);
                return true;
            }
            // 全省排名第3位.
            if (field.Length == 0 && i > left && (row[i - 1] is { Kind: TokenKind.Subject } && !IsOneZone(i - 1) || row.Scopes.Fields.Contains(row.TextOf(i - 1))))
                (field, headEnd) = (Field(i - 1, i), i - 1);
            // 增长7.7%，在31个省中居第4位: so does the number of those ranked.
            // 在西部地区（共46家综保区）中位居第二.
            if (field.Length == 0 && left - 2 >= sentence.From && row[left - 1].Kind == TokenKind.Figure && (sentence.OpensField(left - 2) || i > left && row.TextOf(i - 1) is "中" && sentence.OpensField(Math.Max(sentence.From, left - 6))))
            {
                (draft.Aspect, draft.Rule, draft.Basis) = (Aspect.Rank, "rank", Field(left - 1, i));
                // 综合发展水平在217家中排名第15位: what is ranked stands before.
                var opens = left - 2;
                while (row.TextOf(opens) is not "在")
                    opens--;
                var clause = sentence.RegionStart(opens);
                if (opens > clause && (heads.TakeHead(draft, opens, clause) || TakeJudged(draft, opens, clause) || TakeClause(draft, opens, clause)))
                    return true;
                var ranked = sentence.Recent(d => d.Token < left - 1 && d.Indicator is not null);
                // 评价结果出炉，云川园区以91.6分的成绩，在58家园区中位列第3: nor by what it scored.
                if (TakeJudged(draft, i, left) || (ranked is null || IsScore(ranked.Token)) && TakeJudging(draft) || ranked is not null && IsScore(ranked.Token) && TakeResults(draft))
                    return true;
                ranked ??= sentence.Carried;
                (draft.Indicator, draft.IndicatorRule) = (ranked?.Indicator ?? "综合排名", ranked?.IndicatorRule);
                return true;
            }
            // 项目是第一支撑 ranks nothing.
            if (!ranks && (field.Length == 0 || i < at - 6 || at + 1 < sentence.To && row[at + 1].Kind is TokenKind.Word or TokenKind.Indicator && Row.IsNominal(row[at + 1])))
                return false;
            draft.Aspect = Aspect.Rank;
            draft.Basis = field;
            draft.Rule = "rank";
            // 工业总产值增长11%，进入国家高新区前30强: who enters the first among zones is ranked as a whole.
            if (row.TextOf(i) is "进入" or "跻身" or "挺进" && i + 1 < at && row[i + 1].Kind == TokenKind.Subject && (row.Subjects[row[i + 1].Index].Rule == "zone-group" || row.Scopes.ZoneKinds.Contains(row.TextOf(i + 1))) && row.SkipLeft(headEnd, left) == left && !TakeJudging(draft, sinceLast: true))
            {
                (draft.Indicator, draft.IndicatorRule) = ("综合排名", null);
                return true;
            }
            // …税收34亿元；在全国化工园区里排到第5: among parks a rank is of the park, unless the clause goes on about what was told.
            if (field.EndsWithAny("园区", "开发区", "高新区", "经开区", "综保区", "保税区") && headEnd == left && row.TextOf(left) is "在" && sentence.Drafts.Count > 0 && sentence.SemicolonBetween(sentence.Drafts[^1].Token, at))
            {
                if (!TakeJudging(draft, sinceLast: true))
                    (draft.Indicator, draft.IndicatorRule) = ("综合排名", null);
                return true;
            }
            // 在综合考评中也排名第六: the judging stands within 在 … 中.
            if (ranks && row.SkipLeft(headEnd, left) is var inside && inside > left && row.TextOf(inside - 1) is "中" or "里" && TakeJudged(draft, headEnd, left))
                return true;
            // 居中国企业500强第231位, 在生物医药产业集群中排名第一: the list names the rank, unless a measure is ranked in it.
            // 在工业投资增速榜上排名第一: the list is of a measure's rate.
            if (ranks && field.EndsWithAny("强", "榜", "榜单", "集群", "名单") && !field.EndsWithAny("增速榜", "增幅榜", "增速榜单", "增速排行榜", "增速排名榜") && !row.EndsInMeasure(row.PhraseBefore(row.SkipVerbs(headEnd, left), left)))
            {
                (draft.Indicator, draft.IndicatorRule) = (field + "排名", null);
                return true;
            }
            // 以91.6分的成绩位列第3, 以94.2分居榜首: in the judging that gave the score.
            if (ranks && left - 1 >= sentence.From && row[left - 1].Kind == TokenKind.Figure && IsScore(left - 1) && row.SkipLeft(headEnd, left) is var scored && (scored == left || row.TextOf(scored - 1) is "成绩" or "得分" or "总分" or "高分" or "分数") && (TakeJudging(draft) || TakeResults(draft)))
                return true;
            if (TakeTold(draft, headEnd, left) || heads.TakeHead(draft, headEnd, left))
                return true;
            // 入围中国民营企业500强，位列第312位: the list that the clause before ends with.
            if (ranks && field.Length == 0 && row.SkipLeft(headEnd, left) == left && left - 1 > sentence.From && row.IsComma(left - 1) && ListEndingAt(left - 1, sentence.RegionStart(left - 1)) is { } list)
            {
                (draft.Indicator, draft.IndicatorRule) = (list + "排名", null);
                return true;
            }
            return (GoesOnRanking(i) || OpensWithRanked(i, left)) && (TakeJudging(draft) || TakeResults(draft)) || ranks && (TakeJudged(draft, headEnd, left) || TakeClause(draft, headEnd, left)) || TakeJudging(draft, sinceLast: true) || !FollowsZones(i) && heads.Carry(draft, left) || TakeJudging(draft) || heads.Topic(draft, left) || ranks && TakeResults(draft) || (FollowsZones(i) || ranks && row.Scopes.ZoneKinds.AnyEnds(field)) && TakeAsWhole(draft);
        }
        return RankAmong(draft, left) || RankNamed(draft, left) || RankOfPlace(draft, left) || RankOfRate(draft, left) || RankInList(draft, left) || RankAlone(draft, left);
    }

    // 苏州园区实际使用外资19亿美元。合肥经开区列第8位: of another than the amount before is told, in a sentence that says nothing else of it.
    private bool OpensWithRanked(int verb, int left) => sentence.Drafts.Count == 0 && verb - 1 == left && row[left].Kind == TokenKind.Subject;

    /// <summary>在年度考核中，云川开发区综合排名第一: the noun says that it is a rank, and an earlier clause by what judging.</summary>
    private bool RankNamed(Draft draft, int left)
    {
        var noun = row.SkipLeft(draft.Token, left) - 1;
        if (noun < left || row[noun].Kind != TokenKind.Word || row[noun].Length < 4 || !row.TextOf(noun).EndsWith("排名"))
            return false;
        (draft.Aspect, draft.Rule) = (Aspect.Rank, "rank");
        for (var i = noun - 1; i > Math.Max(sentence.From, noun - Sentence.Reach) && row[i].Kind != TokenKind.Figure; i--)
            if (row.Scopes.Judgings.AnyEnds(row.TextOf(i)) && TakeJudged(draft, i + 1, Math.Max(sentence.From, i - 10)))
                return true;
        (draft.Head, draft.Indicator) = (new Phrase(noun, noun + 1), row.Plainly(noun));
        return true;
    }

    /// <summary>入围中国民营企业500强第89位: the list in which a place is held stands right before it, whatever the verb.</summary>
    private bool RankInList(Draft draft, int left)
    {
        if (ListEndingAt(draft.Token, left) is not { } list)
            return false;
        (draft.Aspect, draft.Rule, draft.Basis, draft.Indicator) = (Aspect.Rank, "rank", list, list + "排名");
        return true;
    }

    /// <summary>固定资产投资增长21%，增幅第一: the rank of the growth just told, wherever it is held.</summary>
    private bool RankOfRate(Draft draft, int left)
    {
        var at = draft.Token;
        var rate = row.SkipLeft(at, left) - 1;
        if (rate < left || row[rate].Kind != TokenKind.Cue || row[rate].Cue is not (Cue.Rate or Cue.FallRate) || at + 1 < sentence.To && row[at + 1].Kind is not (TokenKind.Break or TokenKind.Series or TokenKind.Mark))
            return false;
        (draft.Aspect, draft.Rule) = (Aspect.Rank, "rank");
        return heads.TakeHead(draft, rate, left) || sentence.Last is { Aspect: Aspect.Growth or Aspect.Change } && row.SkipLeft(rate, left) == left && heads.Carry(draft, left);
    }

    /// <summary>营业收入286亿元，全省第七位; 居全省第五、全市第一: a clause that says only where goes on about what was told.</summary>
    private bool RankAlone(Draft draft, int left)
    {
        const int longestField = 6;
        var from = left;
        // 增长6.8%、全省第二: so does the next item of a list.
        var listed = from > sentence.From && row[from].Kind == TokenKind.Series && sentence.Drafts.Count > 0 && sentence.Drafts[^1].Token == from - 1;
        if (listed)
            from++;
        // 现居, 暂列 aside, an adverb says nothing.
        while (from < draft.Token && row.IsSoft(row[from]) && row[from].Kind != TokenKind.Subject)
            from++;
        var to = draft.Token;
        if (to - from is < 1 or > longestField || !row.IsWhere(from) || from - 1 > sentence.From && !listed && row[left - 1].Kind != TokenKind.Break || to + 1 < sentence.To && row[to + 1].Kind is not (TokenKind.Break or TokenKind.Series or TokenKind.Mark))
            return false;
        for (var i = from + 1; i < to; i++)
            if (!row.IsWhere(i) && !(row[i].Kind is TokenKind.Word or TokenKind.Series && (row[i].Kind == TokenKind.Series || Row.IsNominal(row[i]) || row.TextOf(i) is "级" or "类")))
                return false;
        (draft.Aspect, draft.Rule, draft.Basis) = (Aspect.Rank, "rank", Field(from, to));
        if (listed && sentence.Last is { Aspect: Aspect.Rank, Indicator: { } same } before)
        {
            (draft.Indicator, draft.IndicatorRule) = (same, before.IndicatorRule);
            return true;
        }
        return sentence.Drafts.Count > 0 && heads.Carry(draft, left);
    }

    /// <summary>个数居全省第一, 投资额也居第一: which of the amounts just told a head that says nothing goes on about; null for a head that names something.</summary>
    private Draft? ToldBy(Phrase head)
    {
        if (head.Count is < 1 or > 2 || row.Plainly(head.To - 1) is var word && head.Count == 2 && row.Plainly(head.From) is not ("投资" or "项目" or "企业" or "签约" or "净增" or "新增"))
            return null;
        var name = head.Count == 2 ? row.Plainly(head.From) + word : word;
        // 净增户数居全省第二.
        if (name.Length > 3 && name.AsSpan(0, 2) is "净增" or "新增" && row.Scopes.CountHeads.Contains(name.AsSpan(2)))
            return sentence.Recent(d => d.Aspect == Aspect.Level && row.IsCount(d.Token) && d.Indicator is { } added && added.AsSpan().StartsWith(name.AsSpan(0, 2)));
        var count = row.Scopes.CountHeads.Contains(name);
        if (!count && !row.Scopes.SumHeads.Contains(name))
            return null;
        // 企业147家，净增19家，数量居全市第二: how many there are, where that is told, and not how many more.
        return (count ? Told(gained: false) : null) ?? Told(gained: true);

        Draft? Told(bool gained) => sentence.Recent(d => d.Aspect == Aspect.Level && d.Indicator is { } told && (count ? row.IsCount(d.Token) && (gained || !(told.Length > 2 && told.AsSpan(0, 2) is "净增" or "新增")) : row.KindOf(d.Token) == MentionKind.Money) && !sentence.SemicolonBetween(d.Token, head.From));
    }

    /// <summary>居全省18个国家级开发区第3位: the number of those ranked stands between the verb and the rank, and reports nothing.</summary>
    private bool RankAmong(Draft draft, int left)
    {
        var at = draft.Token;
        if (left - 2 < sentence.From || at - left > 8 || row[left - 1].Kind != TokenKind.Figure || !row.IsCount(left - 1))
            return false;
        for (var i = left - 2; i >= Math.Max(sentence.From, left - 8) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
        {
            // 总量保持在全省19个国家级经开区第7位.
            if (!IsRanking(i) && !row.IsCue(i, Cue.Reaches))
                continue;
            (draft.Aspect, draft.Rule, draft.Basis) = (Aspect.Rank, "rank", Field(i + 1, at));
            sentence.DropThreshold(left - 1);
            var begin = sentence.RegionStart(i);
            return TakeTold(draft, i, begin) || heads.TakeHead(draft, i, begin) || TakeJudged(draft, i, begin) || heads.Carry(draft, begin) || TakeJudging(draft) || heads.Topic(draft, begin) || TakeAsWhole(draft);
        }
        return false;
    }

    /// <summary>由第98位升至第71位: two ranks of one indicator.</summary>
    public bool RankFromTo(Draft draft, int left)
    {
        var at = draft.Token;
        // 从一季度的第四跃居第一: when it was held stands between.
        var from = at - 1;
        // 从全省第12位上升到第5位: and where.
        while (from > left && (row[from].Kind == TokenKind.Time || row.IsCue(from, Cue.Of) || row.IsWhere(from)))
            from--;
        if (from >= left && row.IsCue(from, Cue.From))
        {
            for (var i = at + 1; i < Math.Min(sentence.To, at + 8); i++)
            {
                if (row[i].Kind == TokenKind.Break)
                    return false;
                if (row[i].Kind != TokenKind.Figure)
                    continue;
                if (row.KindOf(i) != MentionKind.Rank)
                    return false;
                draft.Aspect = Aspect.Rank;
                var end = from;
                while (end > left && row.TextOf(end - 1) is "中" or "里" or "的")
                    end--;
                // 进出口规模在全市各开发区中由第五升至第三: among whom is no measure.
                for (var opens = end - 1; end < from && row.TextOf(end) is "中" or "里" && (row[end - 1].Kind == TokenKind.Subject || row.Scopes.ZoneKinds.AnyEnds(row.TextOf(end - 1))) && opens > Math.Max(left, end - 8); opens--)
                    if (row.TextOf(opens) is "在")
                        end = opens;
                var named = TakeJudged(draft, end, left) || heads.TakeHead(draft, end, left) || (sentence.Drafts.Count == 0 || GoesOnRanking(end)) && (TakeJudging(draft) || TakeResults(draft)) || !FollowsZones(end) && heads.Carry(draft, left) || TakeJudging(draft) || FollowsZones(end) && TakeAsWhole(draft) || TakeResults(draft);
                draft.Rule = "from-to";
                NameJudging(draft);
                NameRate(draft, left);
                return named;
            }
            return false;
        }
        if (sentence.Last is not { Rule: "from-to", Aspect: Aspect.Rank } before || left > before.Token + 1)
            return false;
        (draft.Aspect, draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Basis) = (Aspect.Rank, "from-to", before.Indicator, before.IndicatorRule, before.Basis);
        return true;
    }

    /// <summary>综合排名分别为67位和89位: a place without 第, which the noun before it tells from a number of people.</summary>
    public bool Placed(Draft draft, int left)
    {
        if (row.Unit(draft.Token) is not ("位" or "名") || row.Figures[draft.Number] is not { Quantity: { } place } mention)
            return false;
        // 入列中国企业500强247位: the list says it as well.
        var list = ListEndingAt(draft.Token, left);
        var noun = row.SkipLeft(draft.Token, left) - 1;
        if (list is null && (noun < left || !row.TextOf(noun).EndsWithAny("排名", "位次", "名次")))
            return false;
        row.Figures[draft.Number] = mention with { Quantity = place with { Unit = "名次", BaseUnit = "名次" } };
        (draft.Aspect, draft.Rule) = (Aspect.Rank, "rank");
        if (list is not null)
        {
            draft.Indicator = list + "排名";
            return true;
        }
        if (!TakeJudged(draft, noun + 1, left))
            (draft.Head, draft.Indicator) = (new Phrase(noun, noun + 1), row.TextOf(noun) is "排名" or "位次" or "名次" ? "综合排名" : row.Plainly(noun));
        NameJudging(draft);
        return true;
    }

    // 中国企业500强, 全球新能源企业百强榜: the list that ends right before a token; null for none.
    private string? ListEndingAt(int end, int left)
    {
        const int longest = 8;
        var from = end;
        while (from > left && end - from < longest && row[from - 1] is { Kind: TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown or TokenKind.Subject } token && token.Class is not (WordClass.Verb or WordClass.Preposition or WordClass.Adverb) && !(token.Kind == TokenKind.Subject && row.Subjects[token.Index].Type == SubjectType.Company))
            from--;
        if (from == end || row[end - 1].End != row[end].Start && end < sentence.To && row[end].Kind == TokenKind.Figure)
            return null;
        var list = IndicatorNaming.Text(row, new Phrase(from, end));
        return list.Length >= 5 && (list[^1] == '强' && (char.IsAsciiDigit(list[^2]) || list[^2] is '百' or '十') || list.EndsWithAny("强榜", "强榜单", "百强企业榜单")) ? list : null;
    }

    /// <summary>较上年前移4位, 上升3个位次: how far a rank moved.</summary>
    public bool RanksMoved(Draft draft, int left)
    {
        var at = draft.Token;
        if (row.Unit(at) is not ("位" or "个位次" or "位次" or "名" or "个名次"))
            return false;
        var verb = row.SkipLeft(at, left) - 1;
        if (verb < left || !row.Scopes.MovesInRank.Contains(row.TextOf(verb).TrimEnd('了')))
            return false;
        if (row.Unit(at) is "名" && row.TextOf(verb) is "提高" or "提升")
            return false;
        (draft.Aspect, draft.Rule) = (Aspect.Change, MovedRule);
        if (row.Figures[draft.Number] is { Quantity: { } places } mention)
            row.Figures[draft.Number] = mention with { Quantity = places with { Unit = "名次", BaseUnit = "名次" } };
        draft.Falls = row.TextOf(verb)[0] is '后' or '下';
        _ = verbs.ChangeHeadEnd(verb, left, draft);
        if ((sentence.Recent(d => d.Aspect == Aspect.Rank) ?? PlaceToldBefore(draft, verb, left)) is { } ranked)
            (draft.Indicator, draft.IndicatorRule) = (ranked.Indicator, ranked.IndicatorRule);
        else if (!TakeJudging(draft, sinceLast: true) && !heads.TakeHead(draft, verbs.ChangeHeadEnd(verb, left, draft), left) && !TakePlaceInRanking(draft, verb, left) && !TakeJudging(draft) && !heads.Carry(draft, left) && !TakeResults(draft))
            return false;
        NameJudging(draft);
        return true;
    }

    // 云川、临江综保区进出口额分别排第25、83位。其中临江综保区排名较去年上升43位: of the ranking that the sentence before tells, where nothing else is said to be ranked.
    private Draft? PlaceToldBefore(Draft draft, int verb, int left)
    {
        var noun = row.SkipLeft(verbs.ChangeHeadEnd(verb, left, draft), left) - 1;
        return sentence.Drafts.Count == 0 && sentence.Carried is { Aspect: Aspect.Rank } told && noun >= left && row.TextOf(noun) is "排名" or "位次" or "名次" && (noun == left || row[noun - 1].Kind == TokenKind.Subject) ? told : null;
    }

    /// <summary>在全国的排名前移12位: the ranking itself, by where it is held.</summary>
    private bool TakePlaceInRanking(Draft draft, int verb, int left)
    {
        var noun = row.SkipLeft(verbs.ChangeHeadEnd(verb, left, draft), left) - 1;
        if (noun <= left || !row.TextOf(noun).EndsWithAny("排名", "位次", "名次"))
            return false;
        var place = row.IsCue(noun - 1, Cue.Of) ? noun - 2 : noun - 1;
        (draft.Indicator, draft.IndicatorRule) = ((place >= left && row.IsWhere(place) && row.Scopes.Fields.Contains(row.TextOf(place)) ? row.Plainly(place) : "综合") + "排名", null);
        return true;
    }

    /// <summary>公布…综合发展水平考核评价结果，…列第9位: the judging that an earlier clause names.</summary>
    private bool TakeJudging(Draft draft, bool sinceLast = false)
    {
        for (var i = draft.Token - 1; i > Math.Max(sentence.From, draft.Token - Sentence.Reach); i--)
        {
            if (sinceLast && row[i].Kind == TokenKind.Figure && sentence.Drafts.Count > 0 && sentence.Drafts[^1].Token == i)
                return false;
            if (!row.Scopes.Judgings.AnyEnds(row.TextOf(i)))
                continue;
            if (TakeJudged(draft, i + 1, Math.Max(sentence.From, i - 10)))
                return true;
        }
        return false;
    }

    // 科技创新排第7位: a clause that is nothing but what is ranked, whatever the lexicon takes it for.
    private bool TakeClause(Draft draft, int end, int left)
    {
        end = row.SkipLeft(end, left);
        while (left < end && end - left > 1 && row[left].Kind is TokenKind.Subject or TokenKind.Time)
            left++;
        if (end - left is < 1 or > 4 || left > sentence.From && row[left - 1].Kind is not (TokenKind.Break or TokenKind.Subject or TokenKind.Time))
            return false;
        for (var i = left; i < end; i++)
            if (row[i].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown) || row[i].Class is WordClass.Adverb or WordClass.Pronoun or WordClass.Preposition or WordClass.Place or WordClass.Person || row[i].Length < 2)
                return false;
        draft.Head = new Phrase(left, end);
        if (row.IsGeneric(draft.Head))
            return false;
        draft.Indicator = IndicatorNaming.Join(row, draft.Head);
        return draft.Indicator.Length > 0;
    }

    // 规上工业增速全市第一: the place stands between the measure and its rank.
    private bool RankOfPlace(Draft draft, int left)
    {
        var place = draft.Token;
        while (place > left && draft.Token - place < 4 && row.IsWhere(place - 1))
            place--;
        if (place == draft.Token || place <= left)
            return false;
        draft.Aspect = Aspect.Rank;
        draft.Basis = Field(place, draft.Token);
        draft.Rule = "rank";
        // 工业投资增速连续三季度全市第一: for how long stands between.
        while (place > left + 1 && row.IsRepetition(place - 1))
            place--;
        var head = row.PhraseBefore(place, left);
        // 营商环境评价全市第二: by what judging, with no verb.
        if (TakeTold(draft, place, left) || TakeJudged(draft, place, left) && draft.Indicator is { Length: > ShortestJudging })
            return true;
        if (row[place - 1].Kind == TokenKind.Indicator || row[place - 1].Kind == TokenKind.Cue && row[place - 1].Cue is Cue.Rate or Cue.FallRate || row.IsGeneric(new Phrase(place - 1, place)))
            return heads.TakeHead(draft, place, left) || heads.Carry(draft, left);
        // 净增户数全省第二: a clause of nothing but a measure.
        return !head.IsEmpty && head.From == left && !IndicatorNaming.IsBare(IndicatorNaming.Join(row, head)) && heads.TakePhrase(draft, head);
    }

    // 评价 alone leaves open what was judged.
    private const int ShortestJudging = 3;

    private bool TakeTold(Draft draft, int end, int left)
    {
        if (ToldBy(row.PhraseBefore(row.SkipLeft(end, left), left)) is not { } told)
            return false;
        (draft.Indicator, draft.IndicatorRule) = (told.Indicator, told.IndicatorRule);
        return true;
    }

    // 从去年的全球第15位, 在全国主要机场中位列第五: among whom.
    private string Field(int from, int to)
    {
        // 全国219家国家级经开区的第95位: 的 parts the field from the rank.
        while (to - 1 > from && row.IsCue(to - 1, Cue.Of))
            to--;
        for (var i = from; i < to; i++)
            if (row[i].Kind == TokenKind.Time || row.IsCue(i, Cue.Of) || row.IsCue(i, Cue.From) || row[i].Kind == TokenKind.Series && i > from && row.TextOf(i - 1).EndsWithAny("前列", "前茅", "上游"))
                from = i + 1;
        while (to > from && (row.TextOf(to - 1) is "中" or "里" or "内" or "也" or "中也" || row[to - 1] is { Kind: TokenKind.Word, Class: WordClass.Adverb }))
            to--;
        var field = IndicatorNaming.Text(row, new Phrase(from, to));
        return field.EndsWithAny("强里", "强中", "榜上", "榜单上") ? field[..^1] : field;
    }

    // 综合考评位列全省第三: what is ranked may be the name of a judging, which the lexicon takes for a verb.
    private bool TakeJudged(Draft draft, int end, int left)
    {
        end = row.SkipLeft(end, left);
        while (end > left && row.TextOf(end - 1) is "中" or "里" or "上" or "当中")
            end--;
        var start = end;
        // 在全国高新区综合排名中位列第115名: no verb there.
        if (start > left && row.IsCue(start - 1, Cue.Ranks) && row.TextOf(start - 1) is "排名" && start < sentence.To && (row.TextOf(start)[0] is '中' or '里' or '上' || row[start] is { Kind: TokenKind.Cue, Cue: Cue.Rise or Cue.Fall or Cue.Reaches }))
            start--;
        while (start > left && end - start < 8 && (row[start - 1].Kind == TokenKind.Subject && (row.TextOf(start - 1).StartsWith("国家级") || row.Scopes.ZoneKinds.Contains(row.TextOf(start - 1))) || row[start - 1].Kind is TokenKind.Indicator or TokenKind.Breakdown || row[start - 1].Kind == TokenKind.Word && row[start - 1].Length > 1 && !row.TextOf(start - 1).EndsWithAny("公布", "发布", "通报", "参加", "开展") && row[start - 1].Class is WordClass.Noun or WordClass.Verb or WordClass.Adjective or WordClass.Other))
            start--;
        if (start == end || !row.Scopes.Judgings.AnyEnds(row.TextOf(end - 1)))
            return false;
        // “中国工业百强区”榜单: a list by its name.
        if (end - start == 1 && start - 2 > sentence.From && row.TextOf(start - 1)[0] is '”')
            for (var i = start - 2; i >= Math.Max(sentence.From, start - 14); i--)
                if (row.TextOf(i)[0] is '“')
                {
                    (draft.Head, draft.Indicator) = (new Phrase(i, end), IndicatorNaming.Text(row, new Phrase(i, end)));
                    return true;
                }
        // 国家级经开区综合发展水平考核评价: among whom is no part of what is judged.
        if (end - start > 1 && row[start].Kind == TokenKind.Subject)
            start++;
        draft.Head = new Phrase(start, end);
        draft.Indicator = IndicatorNaming.Join(row, draft.Head);
        if (draft.Indicator.Length > 4)
            _judging = draft.Indicator;
        return true;
    }

    // 综合发展水平考核评价列第9位。次年综合排名升至第5位: what ranks as a whole does so by the judging that the article has named.
    private void NameJudging(Draft draft)
    {
        if (draft is { Indicator: "综合", Aspect: Aspect.Rank })
            (draft.Indicator, draft.IndicatorRule) = ("综合排名", null);
        if (draft.Indicator is not ("综合排名" or "总排名" or "排名" or "总体排名"))
            return;
        // 在全国154个综保区发展绩效评估中，排名升至第75位.
        for (var i = draft.Token - 1; i > Math.Max(sentence.From, draft.Token - Sentence.Reach); i--)
            if (row.Scopes.Judgings.AnyEnds(row.TextOf(i)) && !row.TextOf(i).EndsWith("排名"))
            {
                var told = new Draft { Token = draft.Token, Number = draft.Number };
                if (TakeJudged(told, i + 1, Math.Max(sentence.From, i - 10)) && told.Indicator is { Length: > 4 } judged)
                {
                    (draft.Indicator, draft.IndicatorRule) = (judged, null);
                    return;
                }
            }
        ReadResults(draft);
        if (_judging is not null)
            draft.Indicator = _judging;
    }

    // 全国30强里有5家来自该省，…。云川经开区列第9位: one zone's rank goes on about no number of zones.
    private bool FollowsZones(int verb) =>
        (sentence.Recent(static d => d.Counted is not null) ?? sentence.Carried) is { Indicator: [.., '数'] zones } counted && (zones.Contains('强') || row.Scopes.BecomesTitled.AnyBegins(zones) || row.Scopes.ZoneKinds.AnyEnds(zones.AsSpan(0, zones.Length - 1)))
        && (sentence.RegionStart(verb) is var clause && ZoneIn(clause, verb) || IsPool(counted));

    // 从138家参评开发区中脱颖而出，位列第一: those ranked, and no measure.
    private bool IsPool(Draft counted)
    {
        var before = counted.Token - 1;
        return sentence.Drafts.Contains(counted) && before >= sentence.From && row.TextOf(before) is "从" or "在";
    }

    private bool ZoneIn(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (IsOneZone(i))
                return true;
        return false;
    }

    private bool IsOneZone(int token) => row[token].Kind == TokenKind.Subject && row.Subjects[row[token].Index] is { Type: SubjectType.Zone, Rule: not "zone-group" } zone && !zone.Name.EndsWith("地区", StringComparison.Ordinal);

    // 行政效能列第21位。云川经开区排名第69位; …3家榜上有名，其中云川经开区列第3位: another zone's rank goes on in the judging, and not in what was ranked or counted last.
    private bool GoesOnRanking(int verb) =>
        ZoneIn(sentence.RegionStart(verb), verb) && (sentence.Drafts.Count == 0 ? sentence.Carried : sentence.Last) is { Aspect: Aspect.Rank } or { Aspect: Aspect.Change, Rule: MovedRule } or { Counted: not null, IndicatorRule: null };

    /// <summary>综合评价结果公布，云川经开区以88.3分的成绩位列第6: what gave the score.</summary>
    public void NameScore(Draft draft)
    {
        if (draft is { Aspect: Aspect.Level, Indicator: "成绩得分" } && (TakeJudging(draft) || TakeResults(draft)))
            (draft.Indicator, draft.IndicatorRule) = (draft.Indicator + "得分", null);
    }

    private bool IsScore(int token) => row.Unit(token) is "分";

    // 位于全市首位: where a rank follows, it is no site.
    private bool IsRanking(int verb) => row.IsCue(verb, Cue.Ranks) || row.IsCue(verb, Cue.Makes) && row.TextOf(verb) is "位于" or "处于";

    private static bool TakeAsWhole(Draft draft)
    {
        (draft.Indicator, draft.IndicatorRule) = ("综合排名", null);
        return true;
    }

    private bool TakeResults(Draft draft)
    {
        ReadResults(draft);
        draft.Indicator = _judging;
        return _judging is not null;
    }

    // 公布了全省开发区综合发展水平考核排名结果。云川经开区排名第12位: whose results the article has told so far.
    private void ReadResults(Draft draft)
    {
        for (; _read < draft.Token; _read++)
        {
            if (!row.Scopes.Judgings.AnyEnds(row.TextOf(_read)) || row.TextOf(_read).EndsWith("排名"))
                continue;
            var next = _read + 1;
            while (next < draft.Token && row.TextOf(next) is "排名" or "评价" or "排序")
                next++;
            // 揭晓了2024年度综保区发展绩效评估排名.
            var results = row.TextOf(_read).EndsWith("结果") || next < draft.Token && row.TextOf(next).StartsWith("结果") || next > _read + 1 && row.TextOf(next - 1) is "排名";
            var before = _judging;
            var told = new Draft { Token = draft.Token, Number = draft.Number };
            if (!TakeJudged(told, results ? _read + 1 : next, Math.Max(0, _read - 10)) || told.Indicator is not { Length: > 4 } judging)
                continue;
            // 完成2022年国家级经开区综合发展水平考核评价: so named, it is the one that the article tells of.
            _judging = results ? judging.EndsWith("结果", StringComparison.Ordinal) ? judging[..^2] : judging
                : judging.Length > 7 && judging.StartsWith("综合", StringComparison.Ordinal) && judging.EndsWithAny("评价", "考评", "考核") ? judging : before;
        }
    }
}
