using NewsMiner.Extracting.Numbers;

namespace NewsMiner.Extracting.Joining;

/// <summary>Counts sorted by size: 10亿元以上项目28个, 产值过亿元的16家, 百亿级项目2个. The threshold itself reports nothing.</summary>
internal sealed class CountSizes(Row row, Sentence sentence, Acts acts)
{
    /// <summary>The sum that sorts what was just counted, which reports nothing of its own; -1 for none.</summary>
    public int Threshold { get; private set; } = -1;

    /// <summary>Forgets the threshold of the sentence before.</summary>
    public void EnterSentence() => Threshold = -1;

    /// <summary>百亿级项目2个、50亿级4个; 储备2个百亿级、5个50亿级: the size sorts what was counted, or projects.</summary>
    public bool TierAlone(Draft draft)
    {
        var at = draft.Token;
        if (row.Unit(at) is not ("个" or "家" or "项") || at + 1 < sentence.To && row[at + 1].Kind == TokenKind.Word && row.TextOf(at + 1)[^1] != '级' && row.PhraseAfter(at + 1, sentence.RegionEnd(at)) is { IsEmpty: false })
            return false;
        // Before the count, or right after it.
        var ends = row[at].Start;
        var tier = ends > 0 && row.Text[ends - 1] == '级' ? TierEnding(ends) : "";
        if (tier.Length == 0)
        {
            var end = row[at].End;
            while (end < row.Text.Length && end - row[at].End < 8 && (char.IsAsciiDigit(row.Text[end]) || row.Text[end] is '元' or '亿' or '万' or '千' or '百' or '十'))
                end++;
            if (end - row[at].End < 2 || end >= row.Text.Length || row.Text[end] != '级' || end + 1 < row.Text.Length && row.Text[end + 1] is not ('、' or '，' or '。' or '；' or '和' or ','))
                return false;
            tier = row.Text[row[at].End..(end + 1)];
        }
        // 2个千亿级、8个百亿级产业集群: the noun stands once, at the end.
        if (row[at].End + tier.Length < row.Text.Length && row.Text[row[at].End + tier.Length] == '、')
            for (var i = at + 1; i < Math.Min(sentence.To, at + 12) && row[i].Kind != TokenKind.Break; i++)
                if (row[i].Kind == TokenKind.Figure && row.PhraseAfter(i + 1, sentence.RegionEnd(i)) is { IsEmpty: false } last && IndicatorNaming.Join(row, last) is var all && all[(all.LastIndexOf('级') + 1)..] is { Length: >= 2 } noun)
                {
                    (draft.Rule, draft.Counted, draft.Head, draft.Indicator) = ("tier", noun, new Phrase(at, at + 1), tier + noun + "数");
                    return true;
                }
        var counted = sentence.Last is { Rule: "tier" or "noun-before-count" or "count-before-noun", Counted: { } same } ? same : sentence.LastCounted() is "项目" or "企业" or "产业集群" or "集群" ? sentence.LastCounted()! : "项目";
        var act = sentence.Last is { Counted: "项目", Act: { } done } ? done : null;
        (draft.Rule, draft.Counted, draft.Act, draft.Head, draft.Indicator) = ("tier", counted, act, new Phrase(at - 1, at), tier + act + counted + "数");
        return true;
    }

    private string TierEnding(int end)
    {
        var from = end - 1;
        while (from > 0 && end - from < 10 && (char.IsAsciiDigit(row.Text[from - 1]) || row.Text[from - 1] is '元' or '亿' or '万' or '千' or '百' or '十'))
            from--;
        // 五十亿级, 三千亿级.
        if (from > 0 && row.Text[from] is '十' or '百' or '千' or '亿' && NumeralScanner.CountOf(row.Text[from - 1]) is > 0 and < 10)
            from--;
        return end - from > 2 ? row.Text[from..end] : "";
    }

    /// <summary>The characters by which a threshold begins within a name (产值过亿元企业数).</summary>
    public static readonly System.Buffers.SearchValues<char> ThresholdStarts = System.Buffers.SearchValues.Create("过超达在突0123456789");

    /// <summary>产值过10亿元的企业18家, 其中过百亿元的1家: the measure that sorts them names them, with its threshold.</summary>
    public bool SizedBefore(Draft draft) => SizedBefore(draft, draft.Token);

    /// <summary>纳税超亿元企业由6家增加到15家: so it does where the verb of a change stands between.</summary>
    public void NameMoved(Draft draft)
    {
        if (draft is not { Rule: "from-to", Head.IsEmpty: false } || !row.IsCount(draft.Token) || draft.Head.To > draft.Token || !SizedBefore(draft, draft.Head.To))
            return;
        (draft.Rule, draft.IndicatorRule) = ("from-to", null);
    }

    private bool SizedBefore(Draft draft, int at)
    {
        var noun = row.PhraseBefore(row.SkipLeft(at, sentence.From), Math.Max(sentence.From, at - 8));
        while (noun.Count > 1 && row[noun.To - 1] is { Length: 1 } && row.TextOf(noun.To - 1) is "有")
            noun = noun with { To = noun.To - 1 };
        if (noun.IsEmpty && at - 2 > sentence.From && row.TextOf(at - 1) is "有")
            noun = row.PhraseBefore(at - 1, Math.Max(sentence.From, at - 8));
        var end = noun.IsEmpty ? row.SkipLeft(at, sentence.From) : noun.From;
        var kind = noun.IsEmpty ? sentence.LastCounted() : IndicatorNaming.Join(row, noun);
        // 签约总投资达40亿元的项目10个: of projects the sum is as often the total, and reported.
        if (kind is null && noun.IsEmpty && row.SkipLeft(at, sentence.From) - 1 > sentence.From && row[row.SkipLeft(at, sentence.From) - 1] is { Kind: TokenKind.Subject } zones && (row.Scopes.ZoneKinds.Contains(zones.In(row.Text)) || zones.Is(row.Text, "园区") || zones.Is(row.Text, "开发区")))
            (kind, end) = (zones.In(row.Text).ToString(), row.SkipLeft(at, sentence.From) - 1);
        if (kind is null || !kind.EndsWithAny("企业", "公司", "开发区", "园区", "高新区", "经开区", "县", "县市", "乡镇", "产业", "集群", "产业链") || end - 1 < sentence.From)
            return false;
        var sum = row.IsCue(end - 1, Cue.Of) ? end - 2 : end - 1;
        // 过百亿园区5个: no more is said.
        if (sum >= sentence.From && row[sum].Kind == TokenKind.Figure && (!noun.IsEmpty || sum + 1 < end + 1 && row[end].Kind == TokenKind.Subject) && row.KindOf(sum) is MentionKind.Money or MentionKind.Number && row.TextOf(sum) is var bare && bare[0] is '过' or '超' && bare.TrimEnd('元').EndsWith("亿") && (sum == sentence.From || row[sum - 1].Kind is TokenKind.Break or TokenKind.Series || row.IsCue(sum - 1, Cue.OfWhich)) && !(sentence.Drafts.Count > 0 && sentence.Drafts.FindLast(d => d.Token < sum) is { Rule: "sized-count" }))
        {
            sentence.DropThreshold(sum);
            (draft.Rule, draft.Counted, draft.Head) = ("sized-count", kind, new Phrase(sum, noun.IsEmpty ? end + 1 : noun.To));
            draft.Indicator = IndicatorNaming.Text(row, new Phrase(sum, sum + 1)) + kind + "数";
            return true;
        }
        if (sum <= sentence.From || row[sum].Kind != TokenKind.Figure || row.KindOf(sum) != MentionKind.Money)
            return false;
        var verb = sum;
        while (verb - 1 > sentence.From && sum - verb < 2 && (row.TextOf(verb - 1) is "过" or "超" or "超过" or "突破" or "在" || row.IsCue(verb - 1, Cue.Reaches)))
            verb--;
        var measure = verb - 1;
        // 产值过亿元的16家，过10亿元的3家: the measure is said once.
        if (measure > sentence.From && row[measure].Kind is TokenKind.Break or TokenKind.Series && sentence.Drafts.FindLast(d => d.Token < sum) is { Rule: "sized-count" or "from-to", Indicator: { } sorted } && sorted.EndsWith('数') && sorted.AsSpan().IndexOfAny(ThresholdStarts) is > 1 and var size)
        {
            sentence.DropThreshold(sum);
            (draft.Rule, draft.Counted, draft.Head) = ("sized-count", kind, new Phrase(verb, sum + 1));
            draft.Indicator = sorted[..size] + IndicatorNaming.Text(row, new Phrase(verb, sum + 1)) + kind + "数";
            return true;
        }
        if (measure < sentence.From || IndicatorNaming.MeasureOf(row.Plainly(measure)) is null && row.TextOf(measure) is not ("开票销售" or "年开票销售" or "纳税" or "年纳税" or "税收" or "营收" or "年营收" or "年税收"))
            return false;
        // The threshold itself reports nothing.
        sentence.DropThreshold(sum);
        (draft.Rule, draft.Counted, draft.Head) = ("sized-count", kind, new Phrase(measure, noun.IsEmpty ? sum + 1 : noun.To));
        draft.Indicator = IndicatorNaming.Text(row, new Phrase(measure, sum + 1)) + kind + "数";
        return true;
    }

    /// <summary>17个项目投资在10亿元以上, 3家企业产值超百亿元: what is said of each of them names them.</summary>
    public bool SizedAfter(Draft draft, int limit)
    {
        const int longest = 8;
        var at = draft.Token;
        // 规上企业营业收入820亿元，其中12家超10亿元: the measure was told of all of them.
        if (limit < sentence.To && limit - at is 1 or 2 && row.Unit(at) is "家" or "户" or "个" && row[limit].Kind == TokenKind.Figure && row.KindOf(limit) == MentionKind.Money && row.Figures[row[limit].Index].Quantity?.Qualifier == Qualifier.Above && (limit == at + 1 || row.IsCue(at + 1, Cue.Reaches)) && at > sentence.From && (row.IsCue(at - 1, Cue.OfWhich) || row.TextOf(at - 1) is "有" or "已有" && at - 1 > sentence.From && row.IsCue(at - 2, Cue.OfWhich))
            && sentence.Recent(d => d.Aspect == Aspect.Level && row.KindOf(d.Token) == MentionKind.Money && IndicatorNaming.MeasureOf(d.Indicator) is not null) is { Indicator: { } all } && (sentence.LastCounted() ?? (row.Unit(at) is "个" ? null : "企业")) is { } those)
        {
            (draft.Rule, draft.Counted, draft.Head, Threshold) = ("sized-count", those, new Phrase(at, at + 1), limit);
            draft.Indicator = all + row.Plainly(limit) + those + "数";
            return true;
        }
        // 247家企业产值超亿元。其中，68家企业超过10亿元: of the same measure.
        var named = at + 1 < limit && row.TextOf(at + 1) is "企业" or "公司" ? at + 2 : at + 1;
        if (limit < sentence.To && row.Unit(at) is "家" or "户" && row[limit].Kind == TokenKind.Figure && row.KindOf(limit) == MentionKind.Money && row.Figures[row[limit].Index].Quantity?.Qualifier == Qualifier.Above && (limit == named || limit == named + 1 && row.IsCue(named, Cue.Reaches)) && named > at + 1
            && (sentence.Recent(static d => d.Aspect == Aspect.Level && d.Counted is not null) ?? sentence.Carried?.LastCounted ?? sentence.Carried) is { Rule: "sized-count", Counted: { } ofThem, Indicator: { } bySize } && bySize.AsSpan().IndexOfAny(ThresholdStarts) is > 1 and var threshold)
        {
            (draft.Rule, draft.Counted, draft.Head, Threshold) = ("sized-count", ofThem, new Phrase(at + 1, named), limit);
            draft.Indicator = bySize[..threshold] + row.Plainly(limit) + ofThem + "数";
            return true;
        }
        // 46家营业收入超百亿元、5家超千亿元.
        if (limit < sentence.To && limit - at is 1 or 2 && at > sentence.From && row[at - 1].Kind == TokenKind.Series && row[limit].Kind == TokenKind.Figure && row.KindOf(limit) == MentionKind.Money && row.Figures[row[limit].Index].Quantity?.Qualifier == Qualifier.Above && (limit == at + 1 || row.IsCue(at + 1, Cue.Reaches))
            && sentence.Last is { Rule: "sized-count", Counted: { } same, Indicator: { } sorted } && row.SameUnit(sentence.Last.Token, at) && sorted.AsSpan().IndexOfAny(ThresholdStarts) is > 1 and var begins)
        {
            (draft.Rule, draft.Counted, draft.Head, Threshold) = ("sized-count", same, new Phrase(at, at + 1), limit);
            draft.Indicator = sorted[..begins] + row.Plainly(limit) + same + "数";
            return true;
        }
        if (limit >= sentence.To || limit - at is < 2 or > longest || row[limit].Kind != TokenKind.Figure || row.KindOf(limit) != MentionKind.Money || row.Figures[row[limit].Index].Quantity?.Qualifier != Qualifier.Above || limit + 1 < sentence.To && row[limit + 1].Kind is not (TokenKind.Break or TokenKind.Series or TokenKind.Mark))
            return false;
        // 项目|投资|在: the noun, what is measured of it, and how it stands.
        var end = limit;
        while (end > at + 1 && (row.TextOf(end - 1) is "在" or "过" or "均" or "都" or "超过" || row.IsCue(end - 1, Cue.Reaches) || row.IsSoft(row[end - 1])))
            end--;
        for (var i = at + 1; i < end; i++)
            if (row[i].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown))
                return false;
        var told = IndicatorNaming.Text(row, new Phrase(at + 1, end));
        // 其中9家营业收入超过500亿元: firms, whether or not they are named again.
        if (row.Unit(at) is "家" or "户" && end > at + 1 && (IndicatorNaming.MeasureOf(told) == told || told is "营收" or "年营收" or "年产值" or "年营业收入" or "纳税" or "年纳税"))
        {
            // 全省98家开发区中，有46家营业收入超百亿元: but where others are among whom they are.
            var counted = sentence.Last is { Counted: { } zones } pool && row.Scopes.ZoneKinds.AnyEnds(zones) && pool.Head.To < at && row.TextOf(pool.Head.To) is "中" ? zones : "企业";
            (draft.Rule, draft.Counted, draft.Head, Threshold) = ("sized-count", counted, new Phrase(at + 1, end), limit);
            draft.Indicator = told + row.Plainly(limit) + counted + "数";
            return true;
        }
        foreach (var things in (ReadOnlySpan<string>)["项目", "企业", "公司", "产业集群", "产业链", "园区"])
        {
            if (told.IndexOf(things, StringComparison.Ordinal) is not (>= 0 and var noun) || told[(noun + things.Length)..] is not { Length: >= 2 } measure || measure[0] == '单' || IndicatorNaming.MeasureOf(measure) is null && measure is not ("总投资" or "营收" or "年营收" or "纳税" or "年纳税"))
                continue;
            if (things == "项目" && SumsAll(at, end, limit, measure))
                return false;
            (draft.Rule, draft.Counted, draft.Head, Threshold) = ("sized-count", things, new Phrase(at + 1, end), limit);
            var size = row.Plainly(limit);
            draft.Act = things == "项目" ? acts.ActOfWhole(draft) : null;
            draft.Indicator = (measure.EndsWith("投资", StringComparison.Ordinal) ? "" : measure) + size + draft.Act + told[..(noun + things.Length)] + "数";
            return true;
        }
        return false;
    }

    /// <summary>此次开工的20个项目总投资超210亿元: what they cost together; 其中5个项目总投资超10亿元, 12个项目总投资均超亿元 and 总投资超亿元 tell how large each is.</summary>
    private bool SumsAll(int at, int end, int limit, string measure)
    {
        if (!measure.EndsWith("总投资", StringComparison.Ordinal) || !row.TextOf(limit).ContainsAnyInRange('0', '9') || at > sentence.From && (row.IsCue(at - 1, Cue.OfWhich) || row.TextOf(at - 1)[^1] == '有'))
            return false;
        for (var i = end; i < limit; i++)
            if (row.TextOf(i) is "在" or "均" or "都")
                return false;
        return true;
    }

    /// <summary>20个开发区规上工业增加值同比增速超过20%: how fast grew what they have names them; the rate is a figure of its own.</summary>
    public bool GrownAfter(Draft draft, int limit)
    {
        const int longest = 9;
        var at = draft.Token;
        if (limit >= sentence.To || limit - at is < 3 or > longest || row.Unit(at) is not ("个" or "家" or "户") || row[limit].Kind != TokenKind.Figure || row.KindOf(limit) != MentionKind.Percent || row.Figures[row[limit].Index].Quantity?.Qualifier != Qualifier.Above || limit + 1 < sentence.To && row[limit + 1].Kind is not (TokenKind.Break or TokenKind.Series or TokenKind.Mark))
            return false;
        var end = limit;
        while (end > at + 1 && (row.TextOf(end - 1) is "在" or "均" or "都" || row.IsCue(end - 1, Cue.Reaches) || row.IsCue(end - 1, Cue.YearOnYear) || row.IsCue(end - 1, Cue.Rate) || row.IsCue(end - 1, Cue.Rise)))
            end--;
        // The measure, and before it the things.
        if (end == limit || end - 2 <= at || row[end - 1].Kind != TokenKind.Indicator || !row.IsCue(limit - 1, Cue.Rate) && !row.IsCue(limit - 1, Cue.Rise) && !row.IsCue(limit - 1, Cue.Reaches))
            return false;
        var measure = end - 1;
        while (measure - 1 > at + 1 && row[measure - 1].Kind == TokenKind.Breakdown)
            measure--;
        var things = IndicatorNaming.Text(row, new Phrase(at + 1, measure));
        if (!things.EndsWithAny("开发区", "园区", "高新区", "经开区", "综保区", "企业", "公司") || row.Terms[row[end - 1].Index].Name.EndsWith('数'))
            return false;
        for (var i = at + 1; i < measure; i++)
            if (row[i].Kind is TokenKind.Cue or TokenKind.Series or TokenKind.Break or TokenKind.Time)
                return false;
        (draft.Rule, draft.Counted, draft.Head) = ("sized-count", things, new Phrase(at + 1, measure));
        draft.Indicator = IndicatorNaming.Name(row, new Phrase(measure, end)).Name + "增速" + row.Plainly(limit) + things + "数";
        return true;
    }

    /// <summary>100个投资5000万元以上项目: the size stands between the count and its noun.</summary>
    public bool SizedCount(Draft draft, int limit)
    {
        var at = draft.Token;
        if (limit >= sentence.To || limit - at > 3 || row[limit].Kind != TokenKind.Figure || row.KindOf(limit) != MentionKind.Money || row.Figures[row[limit].Index].Quantity?.Qualifier != Qualifier.Above)
            return false;
        // 亿元以上项目28个、10亿元以上项目9个: the next item of a list.
        for (var i = at + 1; i < limit; i++)
            if (row[i].Kind is TokenKind.Series or TokenKind.Break)
                return false;
        var from = limit + 1 < sentence.To && row.IsCue(limit + 1, Cue.Of) ? limit + 2 : limit + 1;
        var noun = row.PhraseAfter(from, sentence.RegionEnd(limit));
        if (noun.IsEmpty)
            return false;
        var last = row.LastNoun(noun);
        if (last is not ("项目" or "企业"))
            return false;
        (draft.Rule, draft.Counted, draft.Head) = ("count-before-noun", last, noun);
        draft.Indicator = IndicatorNaming.Text(row, new Phrase(at + 1, limit + 1)) + IndicatorNaming.Join(row, noun) + "数";
        return true;
    }

    /// <summary>The sum that sorts what is counted, before its noun: 10亿元以上项目, 投资10亿元以上的大项目; -1 for none.</summary>
    public int SizeBefore(int noun)
    {
        var size = noun - 1;
        if (size > sentence.From && row.IsCue(size, Cue.Of) && row[size - 1].Kind == TokenKind.Figure && row.Figures[row[size - 1].Index].Quantity?.Qualifier == Qualifier.Above)
            size--;
        // 5亿元至10亿元的项目6个: between two sums.
        else if (size > sentence.From && row.IsCue(size, Cue.Of) && row[size - 1].Kind == TokenKind.Figure && row.KindOf(size - 1) == MentionKind.Money && row.Figures[row[size - 1].Index].Quantity is { Low: not null, High: not null })
            size--;
        return size >= sentence.From && row[size].Kind == TokenKind.Figure && !row.IsCount(size) ? size : -1;
    }

    /// <summary>百亿级 before a noun; empty for none.</summary>
    public string TierBefore(int noun)
    {
        var end = row[noun].Start;
        return end < 3 || row.Text[end - 1] != '级' ? "" : TierEnding(end);
    }

    /// <summary>纳税千万元以上 within a phrase or before it, where the lexicon has it as words; empty for none.</summary>
    public string SizeInWords(Phrase phrase)
    {
        var size = phrase.To - 2;
        if (size < phrase.From)
            size = phrase.From - 1;
        if (size > sentence.From && row.IsCue(size, Cue.Of))
            size--;
        if (size - 1 < sentence.From || row[size].Kind != TokenKind.Word || !row.TextOf(size).EndsWith("元以上") || row.TextOf(size - 1) is not ("产值" or "年产值" or "纳税" or "税收" or "年纳税" or "营收" or "营业收入" or "年营业收入" or "主营业务收入"))
            return "";
        return IndicatorNaming.Text(row, new Phrase(size - 1, size + 1));
    }

    /// <summary>Names what a size sorts, with what was done to all of them: 50亿元以上签约项目数.</summary>
    public void NameSized(Draft draft, int size, string noun)
    {
        var act = noun.EndsWith("项目", StringComparison.Ordinal) ? acts.ActOfWhole(draft) : null;
        // 新开工建设1000万元以上技改项目: what is done says 建设 only once more.
        var opens = size - 1 > sentence.From && row.TextOf(size - 1) is "建设" or "实施" && row[size - 2].Kind is TokenKind.Cue or TokenKind.Word ? size - 1 : size;
        if (size > sentence.From && act is null && acts.ActOn(new Phrase(opens, opens + 1), -1) is { Length: > 0 } own)
            act = own;
        // 技改项目28个，其中亿元以上项目13个: a kind that says more than 产业 or 重大 stays with the part.
        if (noun == "项目" && KindOfWhole(draft) is { } kind)
            noun = kind;
        // The threshold itself reports nothing, nor does the other one that would do as well (1亿元或1000万美元以上项目).
        sentence.DropThreshold(size);
        var sizes = new Phrase(size, size + 1);
        if (size - 2 >= sentence.From && row.TextOf(size - 1) is "或" or "或者" && row[size - 2].Kind == TokenKind.Figure && row.KindOf(size - 2) == row.KindOf(size))
        {
            sentence.DropThreshold(size - 2);
            sizes = sizes with { From = size - 2 };
        }
        draft.Act = act;
        draft.Indicator = IndicatorNaming.Text(row, sizes) + act + noun + "数";
    }

    /// <summary>其中过50亿元的1个, 投资50亿元以上的1个: the size alone tells which of those counted before.</summary>
    public bool SizedPart(Draft draft)
    {
        var at = draft.Token;
        while (at - 1 > sentence.From && row.TextOf(at - 1) is "有" or "就有" or "共" or "达")
            at--;
        if (at - 2 <= sentence.From || row.KindOf(draft.Token) != MentionKind.Quantity)
            return false;
        // 其中亿元以上的有5个: no number stands in it.
        var worded = row.IsCue(at - 1, Cue.Of) && row[at - 2].Kind == TokenKind.Breakdown && row.TextOf(at - 2).EndsWith("元以上") ? at - 2 : -1;
        // 签约项目中，20亿元以上的4个: among what the clause before names.
        if ((Among(at - 1) ?? sentence.LastCounted() ?? InvestedIn(at)) is not { } counted || counted is not ("项目" or "企业"))
            return false;
        // 其中50亿元以上1个，10亿—50亿元3个.
        var size = row.IsCue(at - 1, Cue.Of) ? row[at - 2].Kind == TokenKind.Figure && row.Figures[row[at - 2].Index].Quantity is { Low: not null } ? at - 2 : SizeBefore(at) : row[at - 1].Kind == TokenKind.Figure && row.Unit(draft.Token) is "个" or "家" && row[at - 2].Kind != TokenKind.Word && row.Figures[row[at - 1].Index].Quantity is { } threshold && (threshold.Qualifier == Qualifier.Above || threshold.Low is not null) ? at - 1 : -1;
        if (worded >= 0)
            size = worded;
        else if (size < 0 || row.KindOf(size) != MentionKind.Money)
            return false;
        (draft.Rule, draft.Counted, draft.Head) = ("sized-count", counted, new Phrase(size, size + 1));
        NameSized(draft, size, counted);
        return true;
    }

    // 总投资30亿元以上的2个、10亿元以上的8个: only projects are sorted by what is to be invested in each.
    private string? InvestedIn(int at)
    {
        for (var i = at - 1; i > Math.Max(sentence.From, at - 10) && (row[i].Kind != TokenKind.Break); i--)
            if (row[i].Kind == TokenKind.Indicator && row.TextOf(i) is "总投资" or "计划总投资")
                return "项目";
        return null;
    }

    // The bare noun that 中 closes in a clause before (签约项目中，…); null for none.
    private string? Among(int before)
    {
        for (var i = before - 1; i > Math.Max(sentence.From, before - 2 * Sentence.Reach); i--)
            if (row[i].Kind == TokenKind.Break && row.TextOf(i - 1) is "中" or "当中" && row.PhraseBefore(i - 1, Math.Max(sentence.From, i - 8)) is { IsEmpty: false } things)
                return row.LastNoun(things);
        return null;
    }

    /// <summary>The kind of the projects of which these are a part by size; null where it says little.</summary>
    public string? KindOfWhole(Draft draft)
    {
        if (sentence.FindLeft(draft.Token, Math.Max(sentence.From, draft.Token - 8), Cue.OfWhich) is not (>= 0 and var part) || sentence.Recent(d => d.Token < part && d.Counted == "项目" && d.Aspect == Aspect.Level) is not { Head: { IsEmpty: false } head })
            return null;
        var kind = IndicatorNaming.Join(row, head);
        return kind.Length is 4 or 5 && kind.EndsWith("项目", StringComparison.Ordinal) && !IndicatorNaming.IsKindOfProject(row, kind[..^2]) || kind == "技改项目" ? kind : null;
    }
}
