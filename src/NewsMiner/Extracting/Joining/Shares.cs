using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Shares: 占…比重, 占比38.1%, 价格只有进口产品的一半, 70%的企业.</summary>
internal sealed class Shares(Row row, Sentence sentence, MeasureOwners owners, Heads heads, Wholes wholes, ChangeVerbs verbs, Changes changes, CountPredicates predicates)
{
    /// <summary>占…比重, 占比: a share, with its whole where that is named or told.</summary>
    public bool ShareOfWhole(Draft draft, int left)
    {
        var at = draft.Token;
        var occupies = sentence.FindLeft(at, left, Cue.Occupies);
        if (occupies < 0)
            occupies = ShareOpening(at, left);
        // 占21个省（区、市）的比重为19.4%: how many they are stands in the name of the whole.
        if (occupies < 0 && left - 2 > sentence.From && row[left - 1].Kind == TokenKind.Figure && row.IsCue(left - 2, Cue.Occupies) && row.IsCount(left - 1))
        {
            occupies = left - 2;
            left = sentence.RegionStart(occupies);
            sentence.DropThreshold(occupies + 1);
        }
        if (occupies < 0)
            return NamedShare(draft, left);
        // 占地区生产总值比重比上年提高0.43%, 占工业总产值的比重同比提高4.5%: a change of the share, whatever sign it bears.
        if (verbs.Predicate(at, left) is >= 0 and var verb && verb > occupies && row[verb].Cue is Cue.Rise or Cue.Fall && !verbs.EndsWithTo(verb) && (sentence.FindLeft(verb, occupies, Cue.Than) >= 0 || sentence.FindLeft(verb, occupies, Cue.Share) >= 0))
            return changes.ChangeOfPoints(draft, left);
        var wholeEnd = row.SkipLeft(at, occupies + 1);
        while (wholeEnd > occupies + 1 && (row[wholeEnd - 1].Kind == TokenKind.Cue && row[wholeEnd - 1].Cue is Cue.Share or Cue.Of or Cue.To or Cue.Rise or Cue.Fall or Cue.Reaches or Cue.Total or Cue.YearOnYear))
            wholeEnd--;
        // 占生产总值的比重头一回突破30%: the whole ends before the share's own name.
        for (var i = wholeEnd - 1; i > occupies + 1; i--)
            if (row.IsCue(i, Cue.Share))
                wholeEnd = row.IsCue(i - 1, Cue.Of) ? i - 1 : i;
        var whole = wholes.WithoutTime(new Phrase(occupies + 1, wholeEnd));
        draft.Aspect = Aspect.Share;
        draft.Rule = "share-of-whole";
        if (whole.IsEmpty && wholes.IsOfToldPlace(draft, left, occupies))
            return true;
        owners.WholeMeasure = IndicatorNaming.MeasureOf(wholes.WholeName(whole, "")) is { } told && !told.EndsWith('数') ? told : null;
        // 高新技术产值在其中占73.9%.
        var within = occupies - 2 > left && row.IsCue(occupies - 1, Cue.OfWhich) && row.TextOf(occupies - 2) is "在";
        // 合同外资12亿美元，在全省占14%: of the same there.
        var among = whole.IsEmpty && occupies - 2 >= left && row.TextOf(occupies - 2) is "在" && row.IsWhere(occupies - 1);
        // 园区规划占全省1.85%的国土面积, 以占全省1.2%的土地面积: what has that share stands behind, a measure of its own.
        var own = whole.Count == 1 && row.IsWhere(whole.From) && at + 2 < sentence.To && row.IsCue(at + 1, Cue.Of) && row.PhraseAfter(at + 2, sentence.RegionEnd(at)) is { IsEmpty: false } measured && (row.EndsInMeasure(measured) || row.TextOf(measured.To - 1).EndsWith("面积")) && heads.TakePhrase(draft, measured);
        var named = own || heads.TakeHead(draft, within || among ? occupies - 2 : occupies, left);
        owners.WholeMeasure = null;
        // 进出口743亿元，在全市进出口总值中占56.4%: the whole stands before the verb.
        if (whole.IsEmpty && occupies - 2 > left && row.TextOf(occupies - 1) is "中" or "里" && row.PhraseBefore(occupies - 1, left) is { IsEmpty: false } pool && sentence.OpensField(pool.From) | (pool.From > left && sentence.OpensField(pool.From - 1)))
        {
            var from = pool.From;
            while (from > left && row.TextOf(from - 1) is not "在" && pool.From - from < 4)
                from--;
            // 高技术产业投资在固定资产投资中占44.6%: so does the part, where it is named.
            var itself = from - 1 > left && row.TextOf(from - 1) is "在" && heads.TakeHead(draft, from - 1, left);
            if (itself || heads.Carry(draft, left) || heads.Topic(draft, left))
            {
                draft.Of = wholes.WholeName(new Phrase(from, occupies - 1), draft.Indicator!);
                wholes.NoteWherever(draft, new Phrase(from, occupies - 1));
                if (!itself)
                    draft.Head = default;
                return true;
            }
        }
        // 以占全市3.6%的国土面积: what has that share follows.
        if (!named && at + 2 < sentence.To && row.IsCue(at + 1, Cue.Of) && row.PhraseAfter(at + 2, sentence.RegionEnd(at)) is { IsEmpty: false } owned)
            named = heads.TakePhrase(draft, owned);
        // 三大主导产业冷热不均，但合计仍占规上工业总产值的91%: whose share it is, the clause before says.
        named = named || owners.TakeTopicOfShare(draft, left, wholes.WholeName(whole, ""));
        if (!named && !heads.Carry(draft, left) && !heads.Topic(draft, left))
            return false;
        draft.Of = among ? row.Plainly(occupies - 1) + draft.Indicator : wholes.WholeName(whole, draft.Indicator!);
        wholes.NoteOfPlace(draft, whole);
        wholes.NoteWider(draft, whole);
        // 员工420人，大专以上学历占46%: of those just counted.
        if (whole.IsEmpty && draft.Indicator!.EndsWith("学历", StringComparison.Ordinal) && sentence.Recent(d => d.Aspect == Aspect.Level && row.Unit(d.Token).EndsWith('人')) is { Indicator: { } people })
            draft.Of = people;
        // 其中税收收入占78.3%: of what was told before; 其中民间投资增长13.5%，占46.1%.
        if (whole.IsEmpty)
            draft.Of ??= wholes.WholeBefore(at);
        if (whole.IsEmpty && sentence.FindLeft(occupies, named ? left : Math.Max(sentence.From, occupies - Sentence.Reach), Cue.OfWhich) >= 0 && sentence.Recent(d => d.Aspect == Aspect.Level) is { Indicator: { } total } && total != draft.Indicator && !sentence.SemicolonBetween(sentence.Drafts[^1].Token, at))
            draft.Of = total;
        // 其中汽车产业418亿元；电子信息产业305亿元，两大产业合计占62%: of what all of them are parts of.
        if (whole.IsEmpty && draft.Of is null && occupies > left && row.TextOf(occupies - 1) is "合计" or "共" or "总共" or "一共" or "加起来")
            draft.Of = wholes.WholeOfAll(draft);
        // 生产总值…，占全省的53%；税收…，占61%: of the same whole.
        if (whole.IsEmpty && draft.Of is null && sentence.Recent(d => d.Aspect == Aspect.Share) is { Of: { } pooled, Indicator: { } shared } && pooled.Length > shared.Length && pooled.EndsWith(shared, StringComparison.Ordinal) && pooled[0] == '全')
            draft.Of = pooled[..^shared.Length] + draft.Indicator;
        // 一期5平方公里，占总面积的27%；预留区13平方公里，占72%: of the same area.
        if (whole.IsEmpty && draft.Of is null && sentence.Recent(d => d.Aspect == Aspect.Share) is { Of: { } area } && area.EndsWith("面积", StringComparison.Ordinal) && draft.Indicator!.EndsWith("面积", StringComparison.Ordinal))
            draft.Of = area;
        // 签约项目21个，光伏上下游项目占到六成: which projects, of those told.
        if (whole.IsEmpty && SortOfProjects(draft) is { } sort && sort.EndsWith("项目", StringComparison.Ordinal))
        {
            // 固定资产投资58亿元，增长9%，新能源项目占了近六成: of the sum, where nothing was counted.
            if (draft.Of is null && sentence.Last is { Aspect: Aspect.Level or Aspect.Growth, Counted: null, Indicator: { } investment } && investment.EndsWith("投资", StringComparison.Ordinal) && sentence.Recent(static d => d.Counted is not null) is null)
            {
                (draft.Indicator, draft.IndicatorRule, draft.Of) = (sort + "投资", null, investment);
                return true;
            }
            (draft.Indicator, draft.IndicatorRule) = (sort + "数", null);
            draft.Of ??= sentence.Recent(d => d is { Counted: "项目", Aspect: Aspect.Level })?.Indicator;
        }
        draft.Of ??= wholes.WholeOfPart(draft);
        if (draft.Of == "投资" && draft.Indicator!.EndsWith("投资", StringComparison.Ordinal))
            draft.Of = "固定资产投资";
        if (draft.Of is { } large && large.StartsWith("规上", StringComparison.Ordinal))
            draft.Of = "规模以上" + large[2..];
        // 基础设施投资占投资总量的64%.
        if (draft.Of is "投资总量" or "投资总额" or "全部投资" or "全部投资总量" && draft.Indicator is { } invested && invested.EndsWith("投资", StringComparison.Ordinal) && invested != "固定资产投资" && !invested.EndsWith("总投资", StringComparison.Ordinal))
            draft.Of = "固定资产投资";
        // 汽车产业产值68亿元，占规上工业的53%.
        if (draft.Of is { } ofScale && ofScale.EndsWith("规模以上工业产值", StringComparison.Ordinal))
            draft.Of = ofScale[..^2] + "总产值";
        // 煤炭占能源消费总量的55%: so much of it is consumed.
        if (draft is { IndicatorRule: null, Of: { } consumed, Indicator: { } source } && consumed.EndsWithAny("能源消费量", "能源消费总量", "能源消费") && IndicatorNaming.IsBare(source))
            draft.Indicator = source + "消费量";
        NamePowerUsed(draft);
        wholes.NoteIndustries(draft);
        Wholes.SectorsContribute(draft);
        // 开工项目个数占全省10%，总投资561亿元: what is told next is of those projects.
        if (draft.Indicator!.EndsWith("项目数", StringComparison.Ordinal))
            draft.Counted ??= "项目";
        if (draft.Of is not null && (draft.Of.Contains("计划", StringComparison.Ordinal) || draft.Of.Contains("任务", StringComparison.Ordinal) || draft.Of.Contains("目标", StringComparison.Ordinal) || draft.Of is "年度投资" or "年度投资额" or "全年投资"))
            return Plans.CarriedOut(draft, draft.Of, isPart: true);
        return true;
    }

    // 绿电占全区用电量的28%: so much of it is used.
    private static void NamePowerUsed(Draft draft)
    {
        if (draft is { IndicatorRule: null, Of: { } supplied, Indicator: { Length: > 1 and <= 6 } power } && supplied.EndsWith("用电量", StringComparison.Ordinal) && power[^1] is '电' or '源')
            draft.Indicator = power + "用电量";
    }

    /// <summary>绿电占全区用电量的比重，2024年是28%: which part of what, the clause before says, and this one when.</summary>
    public bool ShareSaidBefore(Draft draft, int left)
    {
        var share = left - 2;
        if (share <= sentence.From || !row.IsComma(left - 1) || !row.IsCue(share, Cue.Share) || row.TextOf(share) is "比例")
            return false;
        for (var i = left; i < draft.Token; i++)
            if (row[i].Kind != TokenKind.Time && !row.IsCue(i, Cue.Reaches) && row.TextOf(i) is not ("是" or "为" or "约为" or "约") && !row.IsSoft(row[i]))
                return false;
        var opens = sentence.RegionStart(share);
        if (sentence.FindLeft(share, opens, Cue.Occupies) is not (>= 0 and var occupies) || !heads.TakeHead(draft, occupies, opens))
            return false;
        (draft.Aspect, draft.Rule) = (Aspect.Share, "share-of-whole");
        var whole = new Phrase(occupies + 1, row.IsCue(share - 1, Cue.Of) ? share - 1 : share);
        draft.Of = wholes.WholeName(whole, draft.Indicator!);
        wholes.NoteOfPlace(draft, whole);
        wholes.NoteWider(draft, whole);
        NamePowerUsed(draft);
        return true;
    }

    /// <summary>从工业增加值占全市工业增加值的比重看，甲区为36%，乙区为28%: whose shares are told, after what of what.</summary>
    public bool SharesSeen(Draft draft, int left)
    {
        const int longest = 16;
        var from = sentence.From;
        while (from < left && row[from].Kind == TokenKind.Time)
            from++;
        if (from >= left || row.TextOf(from) is not "从")
            return false;
        int occupies = -1, share = -1, end = from + 1;
        for (; end < Math.Min(left, from + longest) && row[end].Kind != TokenKind.Break; end++)
            if (row.IsCue(end, Cue.Occupies))
                occupies = end;
            else if (row.IsCue(end, Cue.Share))
                share = end;
        if (end >= left || row[end].Kind != TokenKind.Break || row.TextOf(end - 1) is not ("看" or "来看") || occupies < 0 || share < occupies + 2)
            return false;
        // Only a name stands before each share.
        for (var i = left; i < draft.Token; i++)
            if (row[i].Kind is not (TokenKind.Subject or TokenKind.Series) && !row.IsSoft(row[i]))
                return false;
        if (row.PhraseBefore(occupies, from + 1) is not { IsEmpty: false } part)
            return false;
        (draft.Aspect, draft.Rule, draft.Head) = (Aspect.Share, "share-seen", part);
        (draft.Indicator, draft.IndicatorRule) = IndicatorNaming.Name(row, part);
        draft.Of = IndicatorNaming.Text(row, new Phrase(occupies + 1, row.IsCue(share - 1, Cue.Of) ? share - 1 : share));
        return draft.Indicator.Length > 0;
    }

    /// <summary>研发投入强度升至3.1%，高于全国2.44%的水平: how it stands with those it is compared with.</summary>
    public bool OfThoseCompared(Draft draft, int left)
    {
        const int near = 4;
        var at = draft.Token;
        // 增长9%，高于全市（7%）2个百分点: in brackets, of the place before them.
        if (at - 3 >= left && at + 1 < sentence.To && row[at - 1].Kind == TokenKind.Mark && row.Text[row[at - 1].Start] is '（' or '(' && row[at + 1].Kind == TokenKind.Mark && PlaceCompared(at - 2, left) is >= 0 and var where && sentence.Recent(d => d.Aspect == Aspect.Growth) is { Indicator: { } grown } growth)
        {
            (draft.Rule, draft.Aspect, draft.Indicator, draft.IndicatorRule, draft.Basis) = ("of-those-compared", Aspect.Growth, grown, growth.IndicatorRule, growth.Basis);
            if (row[where].Kind == TokenKind.Subject)
                draft.SubjectIndex = row[where].Index;
            return true;
        }
        var says = at + 1 < sentence.To && row.IsCue(at + 1, Cue.Of) ? at + 2 : at + 1;
        if (says >= sentence.To || !row.TextOf(says).EndsWithAny("水平", "均值", "平均") || sentence.Last is not { Indicator: { } same, Aspect: Aspect.Level or Aspect.Growth } told || row.KindOf(told.Token) != MentionKind.Percent || sentence.SemicolonBetween(told.Token, at))
            return false;
        for (var i = at - 1; i >= Math.Max(left, at - near); i--)
        {
            if (!row.IsCue(i, Cue.Above) && !row.IsCue(i, Cue.Beneath))
                continue;
            (draft.Rule, draft.Aspect, draft.Indicator, draft.IndicatorRule) = ("of-those-compared", told.Aspect, same, told.IndicatorRule);
            if (row[at - 1].Kind == TokenKind.Subject)
                draft.SubjectIndex = row[at - 1].Index;
            return true;
        }
        return false;
    }

    // 高于全市, 比全市投资增速, 快于全国平均水平: the place behind the word of comparison, with its rate or level or without; -1 where a phrase names none.
    private int PlaceCompared(int last, int left)
    {
        const int longest = 4;
        var where = last;
        while (where > left + 1 && last - where < longest && !row.IsWhere(where) && (row[where].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown || row.IsCue(where, Cue.Rate)))
            where--;
        return where > left && row.IsWhere(where) && row[where - 1] is { Kind: TokenKind.Cue, Cue: Cue.Above or Cue.Beneath or Cue.Than } ? where : -1;
    }

    /// <summary>价格只有进口产品的一半: a part of what stands between.</summary>
    public bool PartOf(Draft draft, int left)
    {
        var at = draft.Token;
        // 面积158平方公里，约为全区总面积四分之一: 的 is left out.
        if (at - 2 >= left && row.TextOf(at).Contains("分之", StringComparison.Ordinal) && !row.IsCue(at - 1, Cue.Of) && row.PhraseBefore(at, left) is { IsEmpty: false } area && row.TextOf(area.To - 1).EndsWith("面积"))
            for (var i = area.From - 1; i >= Math.Max(left, area.From - 3); i--)
                if (row.TextOf(i) is "为" or "约为" or "相当于" or "占" or "约占" && heads.Carry(draft, left))
                {
                    (draft.Aspect, draft.Rule, draft.Of) = (Aspect.Share, "part-of", IndicatorNaming.Text(row, new Phrase(i + 1, at)));
                    return true;
                }
        if (at - 2 < left || !row.IsCue(at - 1, Cue.Of))
            return false;
        for (var i = at - 2; i >= Math.Max(left, at - 10); i--)
        {
            // 审批时限压缩至国家标准的三分之一.
            var cut = row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Fall or Cue.Rise && verbs.EndsWithTo(i) && row.TextOf(at - 2).EndsWithAny("标准", "时限", "规定", "要求", "上限", "平均", "均值", "水平");
            if (!cut && !(row.TextOf(i) is "为" or "是" && i > left && row.TextOf(i - 1) is "仅" or "只" or "仅仅" or "只不过") && row.TextOf(i) is not ("只有" or "仅有" or "仅为" or "只是" or "仅是" or "只相当于" or "仅相当于" or "相当于") && !(i < at - 2 && row.TextOf(i) is "超过" or "接近" or "达到" or "逼近" or "超" or "突破" && row[i + 1].Kind is TokenKind.Word or TokenKind.Subject or TokenKind.Indicator))
                continue;
            draft.Aspect = Aspect.Share;
            draft.Rule = "part-of";
            if (cut)
            {
                draft.Of = IndicatorNaming.Text(row, new Phrase(i + 1, at - 1));
                return heads.TakeHead(draft, i, left) || heads.Carry(draft, left);
            }
            // 完成投资21亿元，接近总投资的一半: a part of the whole that the sum before it is.
            if (!heads.TakeHead(draft, i, left) && !(row.SkipLeft(i, left) == left && sentence.Last is { Aspect: Aspect.Level } sum && row.KindOf(sum.Token) == MentionKind.Money && heads.Carry(draft, left)))
                return false;
            var whole = IndicatorNaming.Text(row, new Phrase(i + 1, at - 1));
            draft.Of = draft.Indicator!.Length > 1 && whole.EndsWith(draft.Indicator[^2..], StringComparison.Ordinal) ? whole : IndicatorNaming.Merge(whole, draft.Indicator!);
            return true;
        }
        return false;
    }

    /// <summary>旅客吞吐量862万人次，恢复到2019年同期的93%: a share of what it was then.</summary>
    public bool Recovered(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 3 < left || !row.IsCue(at - 1, Cue.Of))
            return false;
        var time = at - 2;
        while (time > left && row[time].Kind != TokenKind.Time && at - time < 4)
            time--;
        if (row[time].Kind != TokenKind.Time)
            return false;
        var verb = time - 1;
        while (verb > left && (row[verb].Kind == TokenKind.Time || row.TextOf(verb) is "到" or "至" or "了"))
            verb--;
        if (verb < left || !row.TextOf(verb).StartsWith("恢复"))
            return false;
        (draft.Aspect, draft.Rule) = (Aspect.Share, "recovered");
        if (!heads.TakeOrCarry(draft, verb, left))
            return false;
        draft.Of = IndicatorNaming.Text(row, new Phrase(time, at - 1)).TrimStart('到', '至') + draft.Indicator;
        return true;
    }

    /// <summary>占全国的65%、世界的33%: the same part of another whole.</summary>
    public bool ShareGoesOn(Draft draft, int left)
    {
        var at = draft.Token;
        if (sentence.Last is not { Aspect: Aspect.Share, Rule: "share-of-whole", Indicator: not null } before || left != before.Token + 1 || at - left is < 2 or > 6 || row[left].Kind != TokenKind.Series || !row.IsCue(at - 1, Cue.Of))
            return false;
        // 占全省经济总量的10.2%和全市经济总量的28.3%: of the same, which is named again.
        if (at - left >= 4 && row.IsWhere(left + 1) && row[at - 2].Kind == TokenKind.Indicator && IndicatorNaming.Name(row, new Phrase(left + 2, at - 1)).Name is { Length: > 1 } again)
        {
            if (before.Of?.EndsWith(again, StringComparison.Ordinal) is not true)
                return false;
            (draft.Aspect, draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Of) = (Aspect.Share, "share-of-whole", before.Indicator, before.IndicatorRule, row.Plainly(left + 1) + again);
            return true;
        }
        if (at - left > 5 || row[at - 2].Kind is not (TokenKind.Word or TokenKind.Subject))
            return false;
        (draft.Aspect, draft.Rule, draft.Indicator, draft.IndicatorRule) = (Aspect.Share, "share-of-whole", before.Indicator, before.IndicatorRule);
        draft.Of = IndicatorNaming.Text(row, new Phrase(left + 1, at - 1)) + before.Indicator;
        return true;
    }

    // 占比年度计划的90.6%: the noun of the share does the verb's work.
    private int ShareOpening(int at, int left)
    {
        for (var i = at - 2; i >= Math.Max(left, at - 10); i--)
            if (row.IsCue(i, Cue.Share) && row.TextOf(i) is "占比")
                return row.IsCue(i + 1, Cue.Plan) || row[i + 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown && Row.IsNominal(row[i + 1]) ? i : -1;
        return -1;
    }

    /// <summary>项目126个，总投资1860亿元，其中产业项目占比近七成: a part that is counted is one of their number, and not of the sum told last.</summary>
    public void OfTheirNumber(Draft draft)
    {
        if (draft is { Aspect: Aspect.Share, Rule: "named-share", Of: { } summed, Indicator: { Length: > 3 } part } && part[^1] == '数' && summed[^1] != '数'
            && sentence.Recent(d => d.Aspect == Aspect.Level && d.Indicator is { Length: >= 3 } count && count != part && part.EndsWith(count[^3..], StringComparison.Ordinal)) is { Indicator: { } counts })
            draft.Of = counts;
    }

    /// <summary>占比、比重 without its whole (国产商品占比38.1%).</summary>
    private bool NamedShare(Draft draft, int left)
    {
        var predicate = verbs.Predicate(draft.Token, left);
        if (predicate < 0 || row[predicate].Cue != Cue.Share)
            return false;
        // 水质优良断面比例: a ratio of its own name.
        if (row.TextOf(predicate) is "比例" && row.PhraseBefore(predicate, left) is { IsEmpty: false } ratio)
        {
            (draft.Aspect, draft.Rule, draft.Head) = (Aspect.Level, "ratio", ratio with { To = predicate + 1 });
            draft.Indicator = IndicatorNaming.Join(row, draft.Head);
            return true;
        }
        // 在工业中所占比重: the particle is none of the head.
        if (predicate > left && row.TextOf(predicate - 1) is "所")
            predicate--;
        draft.Aspect = Aspect.Share;
        draft.Rule = "named-share";
        if (wholes.ShareAmong(draft, predicate, left) || wholes.IsOfToldPlace(draft, left, predicate))
            return true;
        // 高技术制造业增加值占了全省“半壁江山”，比重达50%: what of what, the clause before says.
        if (row.SkipLeft(predicate, left) == left && left - 1 > sentence.From && row.IsComma(left - 1) && sentence.RegionStart(left - 1) is var opens && (opens == sentence.From || row[opens - 1].Kind != TokenKind.Figure)
            && sentence.FindLeft(left - 1, opens, Cue.Occupies) is >= 0 and var occupies && row.Scopes.WiderPlaces.Contains(row.TextOf(occupies + 1)) && heads.TakeHead(draft, occupies, opens))
        {
            draft.Of = row.Plainly(occupies + 1) + draft.Indicator;
            return true;
        }
        draft.Of = wholes.WholeBefore(draft.Token);
        // 产值742亿元，全市占比50.4%: of the same in the city.
        var pool = predicate > left && row.Scopes.WiderPlaces.Contains(row.TextOf(predicate - 1)) ? row.Plainly(predicate - 1) : null;
        if (pool is not null && (heads.TakeHead(draft, predicate - 1, left) || heads.Carry(draft, left)))
        {
            draft.Of = pool + draft.Indicator;
            return true;
        }
        if (!heads.TakeHead(draft, predicate, left) && !TakeUse(draft, predicate, left) && !heads.Carry(draft, left) && !heads.Topic(draft, left))
            return false;
        // 其中10亿元以上项目占比超过三成: of which size.
        if (draft.Indicator is "项目数" or "企业数" && draft.Head.From == left && left - 1 >= sentence.From && row[left - 1].Kind == TokenKind.Figure && row.KindOf(left - 1) == MentionKind.Money && row.TextOf(left - 1).EndsWith("以上"))
        {
            (draft.Indicator, draft.IndicatorRule) = (row.Plainly(left - 1) + IndicatorNaming.Join(row, draft.Head).TrimEnd('数') + "数", null);
            sentence.DropThreshold(left - 1);
        }
        // 其中产业项目占比61%: of which projects.
        if (SortOfProjects(draft) is { } kind)
            (draft.Indicator, draft.IndicatorRule) = (kind + "数", null);
        // 税占比91%: reporters' short word for the taxes among a budget's revenue.
        if (draft.Indicator is "税" or "税收收入" && draft.Of is null)
            (draft.Indicator, draft.IndicatorRule, draft.Of) = ("税收收入", "tax-revenue", sentence.Recent(IsRevenue)?.Indicator ?? (sentence.Carried is { } carried && IsRevenue(carried) ? carried.Indicator : "一般公共预算收入"));
        draft.Of ??= wholes.WholeByName(draft) ?? wholes.WholeOfPart(draft) ?? wholes.WholeOfIndustries(draft);
        return true;
    }

    // 财政收入589亿元，增长5.4%。其中，税收收入504亿元，税收占比85.6%: of the revenue told.
    private static bool IsRevenue(Draft told) => told is { Aspect: Aspect.Level or Aspect.Growth, Indicator: { } name } && name.EndsWithAny("预算收入", "财政收入", "财政总收入");

    /// <summary>绿电使用占比, 清洁能源消费占比: how much of it is used.</summary>
    private bool TakeUse(Draft draft, int share, int left)
    {
        if (share - 2 < left || row[share - 1] is not { Kind: TokenKind.Word, Class: Segmenting.WordClass.Verb, Length: 2 } || row.PhraseBefore(share - 1, left) is not { IsEmpty: false } used || used.From > left && row[used.From - 1].Kind is not (TokenKind.Break or TokenKind.Time or TokenKind.Subject))
            return false;
        draft.Head = new Phrase(used.From, share);
        draft.Indicator = IndicatorNaming.Join(row, draft.Head);
        return true;
    }

    /// <summary>在谈项目20个，其中43%来自长三角; 企业8家，其中半数为制造业企业: of those counted, what the verb says of them.</summary>
    public bool PartOfCounted(Draft draft, int left)
    {
        const int longest = 12;
        var at = draft.Token;
        if (at + 2 >= sentence.To || !OpensAmong(at, left) || row.TextOf(at + 1) is not ("来自" or "出自" or "来自于" or "来源于" or "为" or "是" or "属于" or "均为" or "系") || sentence.Recent(d => d.Aspect == Aspect.Level && d.Counted is not null && row.IsCount(d.Token)) is not { Counted: { } things, Indicator: { } pool } || things.Length > 6)
            return false;
        var end = sentence.RegionEnd(at);
        var from = row.TextOf(at + 1)[0] is '来' or '出';
        var part = from ? new Phrase(at + 2, end) : row.PhraseAfter(at + 2, end);
        if (part.IsEmpty || from && end < sentence.To && row[end].Kind != TokenKind.Break || IndicatorNaming.Text(row, part) is not { Length: >= 2 and <= longest } name)
            return false;
        (draft.Aspect, draft.Rule, draft.Head, draft.Of, draft.Counted) = (Aspect.Share, "part-of-counted", part, pool, things);
        draft.Indicator = (name.EndsWith(things, StringComparison.Ordinal) ? name : name + things) + "数";
        return true;
    }

    // 其中, 其中有, 其中约有: right before a figure.
    private bool OpensAmong(int at, int left)
    {
        var opens = row.SkipLeft(at, left);
        while (opens > left && row.TextOf(opens - 1) is "有" or "约有")
            opens--;
        // 其中，七成来自…: a pause behind it.
        if (opens == left && left - 2 >= sentence.From && row.IsComma(left - 1))
            return row.IsCue(left - 2, Cue.OfWhich);
        return opens > left && row.IsCue(opens - 1, Cue.OfWhich);
    }

    /// <summary>销售收入8.6亿元，其中三成来自海外; 工业投资增长12%，其中六成来自新开工项目: the part of a sum by where it comes from or goes.</summary>
    public bool PartOfSum(Draft draft, int left)
    {
        const int longest = 8;
        var at = draft.Token;
        if (at + 2 >= sentence.To || !OpensAmong(at, left) || row.TextOf(at + 1) is not ("来自" or "出自" or "来源于" or "销往" or "出口到" or "流向" or "投向")
            || sentence.Last is not { Aspect: Aspect.Level or Aspect.Growth, Indicator: { } whole } told || row.IsCount(told.Token) || IndicatorNaming.MeasureOf(whole) is not { } measure)
            return false;
        var part = new Phrase(at + 2, sentence.RegionEnd(at));
        // 72.4%来自甲能源、乙玻纤等新开工项目: by what those listed are summed up as.
        for (var i = part.To - 2; i > part.From; i--)
            if (row.TextOf(i) is "等")
            {
                part = part with { From = i + 1 };
                break;
            }
        if (part.To < sentence.To && row[part.To].Kind != TokenKind.Break || IndicatorNaming.Text(row, part) is not { Length: >= 2 and <= longest } name)
            return false;
        (draft.Aspect, draft.Rule, draft.Head, draft.Of, draft.Indicator) = (Aspect.Share, "part-of-sum", part, whole, name + measure);
        return true;
    }

    /// <summary>产值315亿元，占规上工业总产值550亿元的57.3%; 民间投资占全部投资50亿元的比重为62%: the whole is told with its own sum.</summary>
    public bool ShareOfSum(Draft draft, int left)
    {
        var sum = left - 1;
        if (sum - 2 < sentence.From || !row.IsCue(left, Cue.Of) || row[sum].Kind != TokenKind.Figure || sentence.Last is not { Aspect: Aspect.Level } told || told.Token != sum)
            return false;
        var end = row.SkipLeft(draft.Token, left);
        if (end - 1 != left && !(end - 2 == left && row.IsCue(end - 1, Cue.Share)))
            return false;
        var from = sentence.RegionStart(sum);
        var occupies = sentence.FindLeft(sum, from, Cue.Occupies);
        if (occupies < 0)
            return ComesNearSum(draft, told, from);
        if (!heads.TakeHead(draft, occupies, from))
        {
            if (sentence.Recent(d => d.Token < occupies && d.Aspect == Aspect.Level && d.Indicator is not null && row.BaseUnit(d.Token) == row.BaseUnit(sum)) is not { } part || sentence.SemicolonBetween(part.Token, sum))
                return false;
            (draft.Indicator, draft.IndicatorRule, draft.Counted) = (part.Indicator, part.IndicatorRule, part.Counted);
        }
        var whole = wholes.WithoutTime(new Phrase(occupies + 1, sum));
        // 占全国汽车出口总量（585.9万辆）的6.2%: the sum's unit says which measure the whole is.
        (draft.Aspect, draft.Rule, draft.Of) = (Aspect.Share, "share-of-sum", whole.Count > 1 && row.KindOf(sum) == MentionKind.Quantity && told is { Head.IsEmpty: false, Indicator: { } total } ? total : wholes.WholeName(whole, draft.Indicator!));
        wholes.NoteOfPlace(draft, whole);
        wholes.NoteWider(draft, whole);
        // 占全市76万辆的72%: the sum is of the same measure there.
        if (whole.Count == 1 && row.IsWhere(whole.From))
            (told.Indicator, told.IndicatorRule, told.Counted) = (draft.Indicator, draft.IndicatorRule, draft.Counted);
        return true;
    }

    /// <summary>上半年产值18.6亿元，已超过去年全年26.5亿元的七成: a part of the same measure at another time, told with its own sum.</summary>
    private bool ComesNearSum(Draft draft, Draft sum, int from)
    {
        const int near = 4;
        var verb = sum.Token - 1;
        while (verb > from && sum.Token - verb < near && row[verb].Kind == TokenKind.Time)
            verb--;
        if (verb == sum.Token - 1 || verb < from || row.TextOf(verb) is not ("相当于" or "超过" or "接近" or "达到" or "达" or "逼近" or "突破" or "为" or "超")
            || sentence.Recent(d => d.Token < verb && d.Aspect == Aspect.Level && d.Indicator is not null && row.BaseUnit(d.Token) == row.BaseUnit(sum.Token)) is not { Indicator: { } measure } part || sentence.SemicolonBetween(part.Token, sum.Token))
            return false;
        (sum.Indicator, sum.IndicatorRule, sum.Counted) = (measure, part.IndicatorRule, part.Counted);
        (draft.Indicator, draft.IndicatorRule, draft.Counted) = (measure, part.IndicatorRule, part.Counted);
        (draft.Aspect, draft.Rule, draft.Of) = (Aspect.Share, "part-of", IndicatorNaming.Text(row, new Phrase(verb + 1, sum.Token)) + measure);
        return true;
    }

    /// <summary>把营收的12.6%投进了研发, 每年将销售收入的8%用于研发: what a part of a sum is spent on.</summary>
    public bool PutInto(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 2 < left || !row.IsCue(at - 1, Cue.Of) || at + 2 >= sentence.To)
            return false;
        var verb = at + 1;
        while (verb + 1 < sentence.To && row[verb] is { Kind: TokenKind.Word, Class: WordClass.Adverb })
            verb++;
        if (!row.Scopes.PutsInto.Contains(row.TextOf(verb)) || row.PhraseBefore(at - 1, left) is not { IsEmpty: false } whole)
            return false;
        var limit = sentence.RegionEnd(at);
        var from = verb + 1;
        while (from < limit && (row.IsCue(from, Cue.Done) || row.TextOf(from) is "了" or "到" or "在"))
            from++;
        // 环保改造, 新产品开发: whatever the lexicon takes its words for.
        const int longest = 8;
        var what = new Phrase(from, limit);
        if (what.IsEmpty || IndicatorNaming.Text(row, what).Length > longest)
            what = row.PhraseAfter(from, limit);
        if (what.IsEmpty)
            return false;
        (draft.Aspect, draft.Rule, draft.Head, draft.Of) = (Aspect.Share, "put-into", what, wholes.WholeName(whole, ""));
        var name = IndicatorNaming.Join(row, what);
        draft.Indicator = name.EndsWithAny("投入", "经费", "费用", "支出") ? name : name + "投入";
        return true;
    }

    /// <summary>产业项目, 光伏上下游项目: which projects a count of them is of, in the head's words; null where it says only projects.</summary>
    private string? SortOfProjects(Draft draft)
        => draft.Indicator == "项目数" && draft.Head.Count > 1 && IndicatorNaming.Join(row, draft.Head) is { Length: > 2 and <= 10 } sort ? sort : null;

    /// <summary>工业投资中有72.4%来自新开工项目: a part among its whole, which the verb leads to.</summary>
    public bool PartAmong(Draft draft, int left)
    {
        var at = draft.Token;
        if (OfThoseThatFared(draft, left) || OwedTo(draft, left))
            return true;
        // 完成的工业投资中，72%来自…, 工业投资里，有72%来自…: the whole closes the clause before.
        var pause = at - 1 == left && row.TextOf(left) is "有" ? left - 1 : at - 1;
        if (pause == left - 1 && left - 3 >= sentence.From && row.IsComma(pause))
            left = sentence.RegionStart(pause);
        if (at - 2 < left || at + 2 >= sentence.To || row.TextOf(at + 1) is not ("来自" or "出自" or "来自于" or "投向" or "流向" or "来源于" or "投入"))
            return false;
        var ends = row.TextOf(at - 1) is "有" ? at - 2 : at - 1;
        if (row.IsComma(ends))
            ends--;
        // 来自甲、乙等新开工项目: what they are stands at the end.
        var opens = at + 2;
        for (var i = at + 2; i < sentence.RegionEnd(at) && i < at + 20; i++)
            if (row.TextOf(i) is "等")
                opens = i + 1;
        if (ends <= left || row.TextOf(ends) is not ("中" or "中有" or "里" or "当中") || row.PhraseBefore(ends, left) is not { IsEmpty: false } whole || row.PhraseAfter(opens, sentence.RegionEnd(at)) is not { IsEmpty: false } part)
            return false;
        draft.Aspect = Aspect.Share;
        draft.Rule = "part-among";
        draft.Of = wholes.WholeName(whole, "");
        draft.Head = part;
        var name = IndicatorNaming.Join(row, part);
        draft.Indicator = IndicatorNaming.IsBare(name) ? name + IndicatorNaming.MeasureOf(draft.Of) : name;
        return true;
    }

    /// <summary>规上工业企业中有58%实现产值增长: which of those counted, by how they fared.</summary>
    private bool OfThoseThatFared(Draft draft, int left)
    {
        var at = draft.Token;
        var ends = row.SkipLeft(at, left) - 1;
        if (ends >= left && row.TextOf(ends) is "有")
            ends--;
        if (ends <= left || row.TextOf(ends) is not ("中" or "中有" or "里" or "当中") || row.PhraseBefore(ends, left) is not { IsEmpty: false } those || row.LastNoun(those) is not ("企业" or "项目" or "产业" or "行业") || predicates.HowTheyFared(at, sentence.RegionEnd(at)) is not { Length: > 0 } fared)
            return false;
        var (name, rule) = IndicatorNaming.Name(row, those);
        draft.Of = rule is not null && name.EndsWith('数') ? name : IndicatorNaming.Join(row, those) + "数";
        (draft.Aspect, draft.Rule, draft.Head, draft.Indicator, draft.IndicatorRule) = (Aspect.Share, "part-among", those, fared + IndicatorNaming.Join(row, those) + "数", null);
        return true;
    }

    /// <summary>
    /// 新开工项目贡献了工业投资的68%; 工业投资六成以上来自新开工项目; 外贸总值的28%出自这里: how much of a measure is owed to those that the verb names, or to
    /// whom the sentence is about.
    /// </summary>
    private bool OwedTo(Draft draft, int left)
    {
        var at = draft.Token;
        var ends = at > left && row.IsCue(at - 1, Cue.Of) ? at - 1 : row.SkipLeft(at, left);
        var whole = ends > left ? row.PhraseBefore(ends, left) : default;
        if (whole.IsEmpty || row[whole.To - 1].Kind != TokenKind.Indicator && !row.Scopes.Fields.Contains(row.TextOf(whole.From)) && !(whole.From > left && row.IsWhere(whole.From - 1)) || row[whole.To - 1].Kind == TokenKind.Indicator && row.Terms[row[whole.To - 1].Index].Name.EndsWith('率'))
            return false;
        var limit = sentence.RegionEnd(at);
        // 全省专利的21%、外贸总值的28%都出自这里: the verb stands after the last of a list.
        var item = at;
        for (var next = at + 1; next < Math.Min(sentence.To, item + 8) && row[item + 1].Kind == TokenKind.Series; next++)
            if (row[next].Kind == TokenKind.Figure)
            {
                if (row.KindOf(next) != MentionKind.Percent || !row.IsCue(next - 1, Cue.Of))
                    break;
                (item, limit) = (next, sentence.RegionEnd(next));
            }
        var verb = item + 1;
        while (verb < limit && row.IsSoft(row[verb]))
            verb++;
        Phrase part;
        if (verb < limit && row.TextOf(verb) is "来自" or "出自" or "来自于" or "来源于" or "产自")
        {
            // 出自这里, 来自高新区: whose it is says the subject.
            part = verb + 1 < limit && row[verb + 1].Kind == TokenKind.Subject ? default : row.PhraseAfter(verb + 1, limit);
        }
        // 外贸总值的48%由这里贡献: the doer stands between.
        else if (verb < limit && row.TextOf(verb) is "由" or "是由" && DoneBy(verb + 1, limit) is { } doer)
        {
            part = row[doer.From].Kind == TokenKind.Subject ? default : doer;
        }
        else if (ends == at - 1 && whole.From > left && Contributes(whole.From - 1))
        {
            var opens = row.SkipLeft(whole.From - 1, left);
            part = opens > left ? row.PhraseBefore(opens, left) : default;
        }
        else
        {
            return false;
        }
        var (measure, rule) = IndicatorNaming.Name(row, whole);
        var place = row.Scopes.Fields.Contains(row.TextOf(whole.From)) ? row.Plainly(whole.From) : whole.From > left && row.IsWhere(whole.From - 1) ? row.Plainly(whole.From - 1) : "";
        if (place.Length == 0 && sentence.Last is { Rule: "owed-to", Of: { } before, Indicator: { } other } last && last.Token + 1 == left && before.Length > other.Length && before.EndsWith(other, StringComparison.Ordinal))
            place = before[..^other.Length];
        (draft.Aspect, draft.Rule, draft.Head) = (Aspect.Share, "owed-to", whole);
        (draft.Indicator, draft.IndicatorRule) = (measure, rule);
        draft.Of = place + measure;
        if (!part.IsEmpty && IndicatorNaming.Join(row, part) is { Length: > 1 } owed && owed is not ("这里" or "此" or "本地" or "当地" or "区内" or "园区"))
            (draft.Head, draft.Indicator, draft.IndicatorRule) = (part, IndicatorNaming.IsBare(owed) ? owed + (IndicatorNaming.MeasureOf(measure) ?? "") : owed, null);
        return true;
    }

    // Who stands between 由 and the verb of contribution; null where there is none.
    private Phrase? DoneBy(int from, int limit)
    {
        for (var i = from + 1; i < Math.Min(limit, from + 8); i++)
            if (Contributes(i) || row.TextOf(i) is "完成" or "实现" or "产出")
                return new Phrase(from, i);
        return null;
    }

    private bool Contributes(int token) => row.TextOf(token).TrimEnd('了') is "贡献" or "创造" or "撑起" or "包揽" or "拿下" or "贡献出";

    /// <summary>70%的企业、约60%汽车零部件企业: a part, with what it is a part of right after it.</summary>
    public bool PartBefore(Draft draft, int left)
    {
        var at = draft.Token;
        var begin = at + 1;
        // 四分之三以上（75.8%）的规上企业: said again in brackets.
        if (at + 4 < sentence.To && row[at + 1].Kind == TokenKind.Mark && row[at + 2].Kind == TokenKind.Figure && row[at + 3].Kind == TokenKind.Mark && row.IsCue(at + 4, Cue.Of))
            begin = at + 4;
        if (begin < sentence.To && row.IsCue(begin, Cue.Of))
            begin++;
        else if (row.PhraseBefore(row.SkipLeft(at, left), left) is { IsEmpty: false } head && !row.IsSpoken(head))
            return false;
        var phrase = row.PhraseAfter(begin, sentence.RegionEnd(begin > at + 2 ? begin : at));
        if (phrase.IsEmpty)
            return false;
        draft.Aspect = Aspect.Share;
        draft.Rule = "part-before";
        draft.Head = phrase;
        (draft.Indicator, draft.IndicatorRule) = IndicatorNaming.Name(row, phrase);
        draft.Of = draft.Indicator;
        // 以全市1.46%的面积，贡献了全市超1/10的新设企业、近1/2的外资: of whom stands before the number, once.
        if (at > left && (row[at - 1].Kind == TokenKind.Subject || row.Scopes.WiderPlaces.Contains(row.TextOf(at - 1))))
            draft.Of = IndicatorNaming.Text(row, new Phrase(at - 1, at)) + draft.Indicator;
        else if (sentence.Last is { Rule: "part-before" or "share-of-whole", Of: { } whole, Indicator: { } other } before && (before.Rule[0] == 'p' || before.Head.From > before.Token) && (left == before.Token + 1 || row.IsComma(left - 1) && sentence.RegionStart(left - 1) == before.Token + 1) && whole.Length > other.Length && whole.EndsWith(other, StringComparison.Ordinal))
            draft.Of = whole[..^other.Length] + draft.Indicator;
        return draft.Indicator.Length > 0;
    }
}
