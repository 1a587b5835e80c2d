namespace NewsMiner.Extracting.Joining;

// Shares, contributions and ratios: 占…比重, 对…贡献率, 完成年度计划的76%, 70%的企业, 开工率89.9%.
internal sealed partial class SentenceJoiner
{
    private bool ShareOfWhole(Draft draft, int left)
    {
        var at = draft.Token;
        var occupies = FindLeft(at, left, Cue.Occupies);
        if (occupies < 0)
            occupies = ShareOpening(at, left);
        // 占21个省（区、市）的比重为19.4%: how many they are stands in the name of the whole.
        if (occupies < 0 && left - 2 > _from && row[left - 1].Kind == TokenKind.Figure && row.IsCue(left - 2, Cue.Occupies) && IsCount(left - 1))
        {
            occupies = left - 2;
            left = RegionStart(occupies);
            DropThreshold(occupies + 1);
        }
        if (occupies < 0)
            return NamedShare(draft, left);
        // 占地区生产总值比重比上年提高0.43%: a change of the share, whatever sign it bears.
        if (Predicate(at, left) is >= 0 and var verb && verb > occupies && row[verb].Cue is Cue.Rise or Cue.Fall && !EndsWithTo(verb) && FindLeft(verb, occupies, Cue.Than) >= 0)
            return ChangeOfPoints(draft, left);
        var wholeEnd = row.SkipLeft(at, occupies + 1);
        while (wholeEnd > occupies + 1 && (row[wholeEnd - 1].Kind == TokenKind.Cue && row[wholeEnd - 1].Cue is Cue.Share or Cue.Of or Cue.To or Cue.Rise or Cue.Fall or Cue.Reaches or Cue.Total or Cue.YearOnYear))
            wholeEnd--;
        // 占生产总值的比重头一回突破30%: the whole ends before the share's own name.
        for (var i = wholeEnd - 1; i > occupies + 1; i--)
            if (row.IsCue(i, Cue.Share))
                wholeEnd = row.IsCue(i - 1, Cue.Of) ? i - 1 : i;
        var whole = new Phrase(occupies + 1, wholeEnd);
        // 占同期新区出口值的47.3%: when is no part of the whole.
        if (whole.Count > 1 && row.TextOf(whole.From) is "同期")
            whole = whole with { From = whole.From + 1 };
        draft.Aspect = Aspect.Share;
        draft.Rule = "share-of-whole";
        _wholeMeasure = IndicatorNaming.MeasureOf(WholeName(whole, "")) is { } told && !told.EndsWith('数') ? told : null;
        // 高新技术产值在其中占73.9%.
        var within = occupies - 2 > left && row.IsCue(occupies - 1, Cue.OfWhich) && row.TextOf(occupies - 2) is "在";
        var named = TakeHead(draft, within ? occupies - 2 : occupies, left);
        _wholeMeasure = null;
        // 进出口743亿元，在全市进出口总值中占56.4%: the whole stands before the verb.
        if (whole.IsEmpty && occupies - 2 > left && row.TextOf(occupies - 1) is "中" or "里" && row.PhraseBefore(occupies - 1, left) is { IsEmpty: false } pool && OpensField(pool.From) | (pool.From > left && OpensField(pool.From - 1)) && (Carry(draft, left) || Topic(draft, left)))
        {
            var from = pool.From;
            while (from > left && row.TextOf(from - 1) is not "在" && pool.From - from < 4)
                from--;
            (draft.Head, draft.Of) = (default, WholeName(new Phrase(from, occupies - 1), draft.Indicator!));
            return true;
        }
        // 以占全市3.6%的国土面积: what has that share follows.
        if (!named && at + 2 < _to && row.IsCue(at + 1, Cue.Of) && row.PhraseAfter(at + 2, RegionEnd(at)) is { IsEmpty: false } owned)
            named = TakePhrase(draft, owned);
        if (!named && !Carry(draft, left) && !Topic(draft, left))
            return false;
        draft.Of = WholeName(whole, draft.Indicator!);
        NoteOfPlace(draft, whole);
        // 占同期全市外贸进出口总值的18.6%: the same measure is its whole only of a wider place.
        for (var i = whole.From; i < whole.To && draft.OfPlace is null && draft.Of == draft.Indicator; i++)
            if (row.TextOf(i) is "全市" or "全省" or "全国" or "全县" or "全州" or "全区" or "全球" or "全旗" or "全域")
                draft.Of = Plainly(i) + draft.Of;
        // 员工420人，大专以上学历占46%: of those just counted.
        if (whole.IsEmpty && draft.Indicator!.EndsWith("学历", StringComparison.Ordinal) && Recent(d => d.Aspect == Aspect.Level && Unit(d.Token).EndsWith('人')) is { Indicator: { } people })
            draft.Of = people;
        // 其中税收收入占78.3%: of what was told before; 其中民间投资增长13.5%，占46.1%.
        if (whole.IsEmpty)
            draft.Of ??= WholeBefore(at);
        if (whole.IsEmpty && FindLeft(occupies, named ? left : Math.Max(_from, occupies - Reach), Cue.OfWhich) >= 0 && Recent(d => d.Aspect == Aspect.Level) is { Indicator: { } total } && total != draft.Indicator && !SemicolonBetween(_drafts[^1].Token, at))
            draft.Of = total;
        // 生产总值…，占全省的53%；税收…，占61%: of the same whole.
        if (whole.IsEmpty && draft.Of is null && Recent(d => d.Aspect == Aspect.Share) is { Of: { } pooled, Indicator: { } shared } && pooled.Length > shared.Length && pooled.EndsWith(shared, StringComparison.Ordinal) && pooled[0] == '全')
            draft.Of = pooled[..^shared.Length] + draft.Indicator;
        // 一期5平方公里，占总面积的27%；预留区13平方公里，占72%: of the same area.
        if (whole.IsEmpty && draft.Of is null && Recent(d => d.Aspect == Aspect.Share) is { Of: { } area } && area.EndsWith("面积", StringComparison.Ordinal) && draft.Indicator!.EndsWith("面积", StringComparison.Ordinal))
            draft.Of = area;
        draft.Of ??= WholeOfPart(draft);
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
        if (draft.Of is { } ofIndustry && draft.Indicator != ofIndustry && IndicatorNaming.MeasureOf(draft.Indicator) is { } output && output is "产值" or "总产值" or "增加值" or "营业收入" or "税收" && ofIndustry.EndsWith(output, StringComparison.Ordinal))
            _industryWhole = ofIndustry;
        SectorsContribute(draft);
        if (draft.Of is not null && (draft.Of.Contains("计划", StringComparison.Ordinal) || draft.Of.Contains("任务", StringComparison.Ordinal) || draft.Of.Contains("目标", StringComparison.Ordinal) || draft.Of is "年度投资" or "年度投资额" or "全年投资"))
            return CarriedOut(draft, draft.Of);
        return true;
    }

    /// <summary>累计完成固定资产投资2100亿元，产业投资占比提升至67%: the level just told, of which a part by its name is a share; null for none.</summary>
    private string? WholeToldBefore(Draft draft) =>
        _drafts.Count > 0 && _drafts[^1] is { Aspect: Aspect.Level, Indicator: { } told } before && !SemicolonBetween(before.Token, draft.Token) && draft.Indicator is { Length: > 2 } part && told != part && told.EndsWith(part[^2..], StringComparison.Ordinal) && IndicatorNaming.MeasureOf(told) is not null ? told : null;

    // 拉动全市1.4个百分点: of the same measure there.
    private static void OfTheSame(Draft draft)
    {
        if (draft.Of is "全市" or "全省" or "全国" or "全区" or "全县" or "全州")
            draft.Of += draft.Indicator;
    }

    // Of which place a whole is, where that is named (占全市…, 拉动全市…).
    private void NoteOfPlace(Draft draft, Phrase whole, bool wider = false)
    {
        for (var i = whole.From; i < whole.To && draft.Of is not null; i++)
            if (row[i].Kind == TokenKind.Subject && !(wider && row.TextOf(i) is "全区") && row.Subjects[row[i].Index] is { Type: SubjectType.Place or SubjectType.Zone, Name: { } place } && !draft.Of.StartsWith(place, StringComparison.Ordinal) && !draft.Of.StartsWith('全') && !draft.Of.StartsWith(place.TrimEnd('市', '省', '县', '区'), StringComparison.Ordinal))
                draft.OfPlace = place;
    }

    /// <summary>研发投入强度升至3.1%，高于全国2.44%的水平: how it stands with those it is compared with.</summary>
    private bool OfThoseCompared(Draft draft, int left)
    {
        const int near = 4;
        var at = draft.Token;
        var says = at + 1 < _to && row.IsCue(at + 1, Cue.Of) ? at + 2 : at + 1;
        if (says >= _to || !EndsWithAny(row.TextOf(says), "水平", "均值", "平均") || _drafts.Count == 0 || _drafts[^1] is not { Indicator: { } same, Aspect: Aspect.Level or Aspect.Growth } told || KindOf(told.Token) != MentionKind.Percent || SemicolonBetween(told.Token, at))
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

    /// <summary>价格只有进口产品的一半: a part of what stands between.</summary>
    private bool PartOf(Draft draft, int left)
    {
        var at = draft.Token;
        // 面积158平方公里，约为全区总面积四分之一: 的 is left out.
        if (at - 2 >= left && row.TextOf(at).Contains("分之", StringComparison.Ordinal) && !row.IsCue(at - 1, Cue.Of) && row.PhraseBefore(at, left) is { IsEmpty: false } area && row.TextOf(area.To - 1).EndsWith("面积"))
            for (var i = area.From - 1; i >= Math.Max(left, area.From - 3); i--)
                if (row.TextOf(i) is "为" or "约为" or "相当于" or "占" or "约占" && Carry(draft, left))
                {
                    (draft.Aspect, draft.Rule, draft.Of) = (Aspect.Share, "part-of", IndicatorNaming.Text(row, new Phrase(i + 1, at)));
                    return true;
                }
        if (at - 2 < left || !row.IsCue(at - 1, Cue.Of))
            return false;
        for (var i = at - 2; i >= Math.Max(left, at - 10); i--)
        {
            // 审批时限压缩至国家标准的三分之一.
            var cut = row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Fall or Cue.Rise && EndsWithTo(i) && EndsWithAny(row.TextOf(at - 2), "标准", "时限", "规定", "要求", "上限", "平均", "均值", "水平");
            if (!cut && row.TextOf(i) is not ("只有" or "仅有" or "仅为" or "只是" or "仅是" or "只相当于" or "仅相当于" or "相当于") && !(i < at - 2 && row.TextOf(i) is "超过" or "接近" or "达到" or "逼近" or "超" or "突破" && row[i + 1].Kind is TokenKind.Word or TokenKind.Subject or TokenKind.Indicator))
                continue;
            draft.Aspect = Aspect.Share;
            draft.Rule = "part-of";
            if (cut)
            {
                draft.Of = IndicatorNaming.Text(row, new Phrase(i + 1, at - 1));
                return TakeHead(draft, i, left) || Carry(draft, left);
            }
            if (!TakeHead(draft, i, left))
                return false;
            var whole = IndicatorNaming.Text(row, new Phrase(i + 1, at - 1));
            draft.Of = draft.Indicator!.Length > 1 && whole.EndsWith(draft.Indicator[^2..], StringComparison.Ordinal) ? whole : Merge(whole, draft.Indicator!);
            return true;
        }
        return false;
    }

    /// <summary>旅客吞吐量862万人次，恢复到2019年同期的93%: a share of what it was then.</summary>
    private bool Recovered(Draft draft, int left)
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
        if (!TakeHead(draft, verb, left) && !Carry(draft, left) && !Topic(draft, left))
            return false;
        draft.Of = IndicatorNaming.Text(row, new Phrase(time, at - 1)).TrimStart('到', '至') + draft.Indicator;
        return true;
    }

    /// <summary>占全国的65%、世界的33%: the same part of another whole.</summary>
    private bool ShareGoesOn(Draft draft, int left)
    {
        var at = draft.Token;
        if (_drafts.Count == 0 || _drafts[^1] is not { Aspect: Aspect.Share, Rule: "share-of-whole", Indicator: not null } before || left != before.Token + 1 || at - left is < 2 or > 5 || row[left].Kind != TokenKind.Series || !row.IsCue(at - 1, Cue.Of) || row[at - 2].Kind is not (TokenKind.Word or TokenKind.Subject))
            return false;
        (draft.Aspect, draft.Rule, draft.Indicator, draft.IndicatorRule) = (Aspect.Share, "share-of-whole", before.Indicator, before.IndicatorRule);
        draft.Of = IndicatorNaming.Text(row, new Phrase(left + 1, at - 1)) + before.Indicator;
        return true;
    }

    /// <summary>完成全年计划的76%: how far a plan is carried out.</summary>
    private bool OfPlan(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 2 < left || !row.IsCue(at - 1, Cue.Of))
            return PlanGoesOn(draft, left);
        var plan = at - 2;
        // 完成年度投资额的25%: one word of the vocabulary holds the verb.
        var yearly = row.TextOf(plan) is "额" && plan > left ? plan - 1 : plan;
        if (row.TextOf(yearly).StartsWith("完成年度") && row.TextOf(yearly).EndsWith("投资"))
            return (TakeHead(draft, yearly, left) || Carry(draft, left) || Topic(draft, left)) && CarriedOut(draft, "年度投资");
        // 完成全年计划投资的95%.
        if (row.TextOf(plan) is "投资" && plan - 1 > left && row.IsCue(plan - 1, Cue.Plan))
            plan--;
        // 完成年度投资额的25%.
        var ofYear = EndsWithAny(row.TextOf(plan), "年度投资", "年度投资额") || plan - 1 > left && row.TextOf(plan) is "投资" or "投资额" && row.TextOf(plan - 1) is "年度" or "全年";
        if (!ofYear && !row.IsCue(plan, Cue.Target) && !row.IsCue(plan, Cue.Plan) && !EndsWithAny(row.TextOf(plan), "计划", "计划投资", "任务", "任务数", "目标", "指标", "预算"))
            return false;
        for (var i = plan - 1; i >= Math.Max(left, plan - 8); i--)
        {
            // 完成年度投资计划的24%: one word of the vocabulary holds the verb.
            if (row[i].Kind == TokenKind.Indicator && row.TextOf(i).StartsWith("完成") && row.TextOf(i).EndsWith("投资"))
                return (TakeHead(draft, i, left) || Carry(draft, left) || Topic(draft, left)) && CarriedOut(draft, "年度投资");
            // 完成市政府下达全年目标的59%: who set it stands between.
            if (row.TextOf(i) is "下达" or "确定" or "制定" or "安排" or "分解" or "考核")
                continue;
            if (!row.IsCue(i, Cue.Makes) && row.TextOf(i) is not ("为" or "达" or "达到" or "仅为" or "已达" or "相当于"))
                continue;
            return (TakeHead(draft, i, left) || Carry(draft, left) || Topic(draft, left)) && CarriedOut(draft, IndicatorNaming.Text(row, new Phrase(i + 1, plan + 1)));
        }
        return OfPlannedSum(draft, left, plan);
    }

    /// <summary>基础设施项目完成年度投资的25%，产业项目完成39%: so far as others have carried out theirs.</summary>
    private bool PlanGoesOn(Draft draft, int left)
    {
        if (draft.Token <= left || !row.IsCue(draft.Token - 1, Cue.Makes) || _drafts.Count == 0 || _drafts[^1] is not { Rule: "share-of-plan", Indicator: { } rate } before || SemicolonBetween(before.Token, draft.Token))
            return false;
        (draft.Aspect, draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Of, draft.Planned) = (before.Aspect, "share-of-plan", rate, before.IndicatorRule, before.Of, before.Planned);
        return true;
    }

    /// <summary>完成全年3.5亿元投资计划的94.3%: the sum is what was planned.</summary>
    private bool OfPlannedSum(Draft draft, int left, int plan)
    {
        var sum = left - 1;
        if (sum <= _from || row[sum].Kind != TokenKind.Figure || KindOf(sum) != MentionKind.Money || plan - sum > 3 || _drafts.Count == 0 || _drafts[^1] is not { Indicator: { } planned } before || before.Token != sum || !row.TextOf(sum + 1).StartsWith("投资") && !planned.Contains("投资", StringComparison.Ordinal))
            return false;
        for (var i = sum - 1; i >= Math.Max(_from, sum - 4) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
        {
            if (!row.IsCue(i, Cue.Makes))
                continue;
            (before.Indicator, before.IndicatorRule) = ("年度计划投资", null);
            (draft.Aspect, draft.Rule, draft.Indicator, draft.Planned, draft.Head) = (Aspect.Level, "share-of-plan", "投资完成率", planned.Contains("投资", StringComparison.Ordinal) ? planned : "投资额", new Phrase(sum + 1, plan + 1));
            return true;
        }
        return false;
    }

    /// <summary>已完成工程总量的70%: how much of the work of a project is done.</summary>
    private bool WorkDone(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 3 < left || !row.IsCue(at - 1, Cue.Of) || !row.TextOf(at - 2).EndsWith("工程量") && !(row.TextOf(at - 2) is "总量" or "量" && row.TextOf(at - 3).EndsWith("工程")) && !row.TextOf(at - 2).EndsWith("工程总量"))
            return false;
        for (var i = at - 3; i >= Math.Max(left, at - 6); i--)
        {
            if (!row.TextOf(i).EndsWith("完成"))
                continue;
            (draft.Aspect, draft.Rule, draft.Indicator, draft.Of, draft.Head) = (Aspect.Share, "work-done", "工程完成量", "工程总量", new Phrase(i + 1, at - 1));
            return true;
        }
        return false;
    }

    /// <summary>How far a plan is carried out: of investment and budgets a rate of its own name (投资完成率), of anything else a share of its plan (实际利用外资, 占全年任务).</summary>
    private static bool CarriedOut(Draft draft, string plan)
    {
        draft.Rule = "share-of-plan";
        if (plan.EndsWith("预算", StringComparison.Ordinal) || draft.Indicator!.Contains("投资", StringComparison.Ordinal) || plan is "年度投资" or "年度投资额" or "全年投资")
        {
            draft.Planned = draft.Indicator!.Contains("投资", StringComparison.Ordinal) || plan.EndsWith("预算", StringComparison.Ordinal) ? draft.Indicator : "完成投资";
            (draft.Aspect, draft.Indicator, draft.IndicatorRule, draft.Of) = (Aspect.Level, plan.EndsWith("预算", StringComparison.Ordinal) ? draft.Indicator + "预算完成率" : "投资完成率", null, null);
            return true;
        }
        (draft.Aspect, draft.Of) = (Aspect.Share, plan);
        return true;
    }

    /// <summary>完成年度计划的56%，快于序时进度6个百分点: the difference goes on about how far the plan is carried out.</summary>
    private bool AheadOfSchedule(Draft draft, int left)
    {
        var at = draft.Token;
        // 固定资产投资152亿元，快于序时8.1个百分点.
        if (_drafts.Count > 0 && at - 1 >= left && (row.TextOf(at - 1) is "序时" or "序时进度" or "时序进度" or "时间进度" || row.TextOf(at - 1) is "进度" && at - 2 >= left && row.TextOf(at - 2) is "序时" or "时序" or "时间") && _drafts[^1] is { Indicator: { } running, Rule: not "share-of-plan" } ahead && !running.EndsWith("完成率", StringComparison.Ordinal) && !SemicolonBetween(ahead.Token, at))
        {
            (draft.Aspect, draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Basis) = (Aspect.Change, "ahead-of-schedule", running, ahead.IndicatorRule, "时间进度");
            for (var i = at - 2; i >= left; i--)
                draft.Falls |= row.IsCue(i, Cue.Beneath) || row.TextOf(i) is "落后" or "滞后" or "慢于" or "低于";
            return true;
        }
        if (_drafts.Count == 0 || _drafts[^1] is not { Indicator: { } rate } told || told.Rule != "share-of-plan" && !rate.EndsWith("完成率", StringComparison.Ordinal) || SemicolonBetween(_drafts[^1].Token, at) || at - 1 < left || !row.TextOf(at - 1).EndsWith("进度"))
            return false;
        (draft.Aspect, draft.Rule, draft.Indicator, draft.Basis) = (Aspect.Change, "ahead-of-schedule", rate, "时间进度");
        for (var i = at - 2; i >= left; i--)
            draft.Falls |= row.IsCue(i, Cue.Beneath) || row.TextOf(i) is "落后" or "滞后" or "慢于" or "低于";
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

    /// <summary>占比、比重 without its whole (国产商品占比38.1%).</summary>
    private bool NamedShare(Draft draft, int left)
    {
        var predicate = Predicate(draft.Token, left);
        if (predicate < 0 || row[predicate].Cue != Cue.Share)
            return false;
        // 水质优良断面比例: a ratio of its own name.
        if (row.TextOf(predicate) is "比例" && row.PhraseBefore(predicate, left) is { IsEmpty: false } ratio)
        {
            (draft.Aspect, draft.Rule, draft.Head) = (Aspect.Level, "ratio", ratio with { To = predicate + 1 });
            draft.Indicator = IndicatorNaming.Join(row, draft.Head);
            return true;
        }
        draft.Aspect = Aspect.Share;
        draft.Rule = "named-share";
        if (ShareAmong(draft, predicate, left))
            return true;
        draft.Of = WholeBefore(draft.Token);
        // 产值742亿元，全市占比50.4%: of the same in the city.
        var pool = predicate > left && row.TextOf(predicate - 1) is "全市" or "全省" or "全国" or "全区" or "全县" or "全州" or "全球" ? Plainly(predicate - 1) : null;
        if (pool is not null && (TakeHead(draft, predicate - 1, left) || Carry(draft, left)))
        {
            draft.Of = pool + draft.Indicator;
            return true;
        }
        if (!TakeHead(draft, predicate, left) && !TakeUse(draft, predicate, left) && !Carry(draft, left) && !Topic(draft, left))
            return false;
        // 其中产业项目占比61%: of which projects.
        if (draft.Indicator == "项目数" && draft.Head.Count > 1 && IndicatorNaming.Join(row, draft.Head) is { Length: > 2 and <= 10 } kind)
            (draft.Indicator, draft.IndicatorRule) = (kind + "数", null);
        // 税占比91%: reporters' short word for the taxes among a budget's revenue.
        if (draft.Indicator is "税" or "税收收入" && draft.Of is null)
            (draft.Indicator, draft.IndicatorRule, draft.Of) = ("税收收入", "tax-revenue", "一般公共预算收入");
        draft.Of ??= WholeOfPart(draft) ?? WholeOfIndustries(draft);
        return true;
    }

    /// <summary>绿电使用占比, 清洁能源消费占比: how much of it is used.</summary>
    private bool TakeUse(Draft draft, int share, int left)
    {
        if (share - 2 < left || row[share - 1] is not { Kind: TokenKind.Word, Class: Segmenting.WordClass.Verb, Length: 2 } || row.PhraseBefore(share - 1, left) is not { IsEmpty: false } used || used.From > left && row[used.From - 1].Kind is not (TokenKind.Break or TokenKind.Time or TokenKind.Subject))
            return false;
        draft.Head = new Phrase(used.From, share);
        draft.Indicator = IndicatorNaming.Join(row, draft.Head);
        return true;
    }

    /// <summary>
    /// The whole of a share that names none: of a part with its breakdown the measure itself (民营企业进出口, of 进出口总额), of projects and their sums all of
    /// them, of staff the staff, else what the vocabulary says it is a part of.
    /// </summary>
    private string? WholeOfPart(Draft draft)
    {
        if (draft.Indicator is not { } part)
            return null;
        // 第三产业增加值50亿元，占比21.7%.
        if (part is "第一产业增加值" or "第二产业增加值" or "第三产业增加值" or "服务业增加值")
            return "地区生产总值";
        if (row.NameOf(draft.IndicatorRule) is { } canonical)
            return canonical != part ? canonical : row.WholeOf(canonical);
        foreach (var measure in (ReadOnlySpan<string>)["实际利用外资", "固定资产投资", "签约额", "项目总投资", "项目数", "企业数", "完成投资", "进出口总额", "出口额", "进口额"])
            if (part.Length > measure.Length && part.EndsWith(measure, StringComparison.Ordinal))
                return measure;
        return EndsWithAny(part, "人员", "人员数", "员工", "员工数") ? "员工数" : null;
    }

    /// <summary>四大产业产值占规上工业总产值的90%。…新材料产业产值占比44%: of the whole that was told of industries last, wherever in the article.</summary>
    private string? WholeOfIndustries(Draft draft) =>
        draft.OfBreakdown && _industryWhole is { } whole && IndicatorNaming.MeasureOf(draft.Indicator) is { } measure && whole.EndsWith(measure, StringComparison.Ordinal) ? whole : null;

    /// <summary>What 其中 opens is a part of the last amount before it, whatever was told of that amount (增长11%，其中工业投资占比…).</summary>
    private string? WholeBefore(int at)
    {
        // 员工860人，其中研发人员210人，拥有专利156项，…，海外订单占比45%: three clauses on nothing is a part any more.
        var clauses = 0;
        for (var i = at - 1; i >= Math.Max(_from, at - Reach); i--)
        {
            if (row[i].Kind == TokenKind.Break && (row.TextOf(i)[0] is '；' or ';' || ++clauses > 2))
                return null;
            if (row.IsCue(i, Cue.OfWhich))
            {
                // 企业486家，从业人员3.2万人，其中高新技术企业128家，占比26%: firms are a part of firms.
                var part = _drafts.Count > 0 && _drafts[^1] is { Aspect: Aspect.Level } last && last.Token > i && IsCount(last.Token) ? last : null;
                return ((part is null ? null : Recent(d => d.Token < i && d.Aspect == Aspect.Level && SameUnit(d.Token, part.Token))) ?? Recent(d => d.Token < i && d.Aspect is Aspect.Level or Aspect.Growth or Aspect.Multiple))?.Indicator;
            }
        }
        return null;
    }

    /// <summary>实际使用外资中服务业占比、民营企业在进出口中占比: a part among its whole.</summary>
    private bool ShareAmong(Draft draft, int predicate, int left)
    {
        var among = -1;
        for (var i = predicate - 1; i > Math.Max(left, predicate - 12) && among < 0; i--)
            if (row.TextOf(i) is "中" or "之中")
                among = i;
        if (among < 0 || row.PhraseBefore(among, left) is not { IsEmpty: false } whole)
            return false;
        var part = row.PhraseBefore(row.SkipLeft(predicate, among + 1), among + 1);
        // 外贸在京津冀整体外贸中占比72.4%.
        for (var opens = whole.From - 1; part.IsEmpty && opens > left && whole.From - opens <= 4; opens--)
            if (row.TextOf(opens) is "在")
                part = HeadBefore(opens, left);
        // 到位资金32亿元，在全市新增总量中占比超八成: of what was told.
        if (part.IsEmpty && OpensField(whole.From) && (Carry(draft, left) || Topic(draft, left)))
        {
            var opens = whole.From;
            while (row.TextOf(opens) is not "在")
                opens--;
            draft.Of = WholeName(new Phrase(opens + 1, among), draft.Indicator!);
            return true;
        }
        if (part.IsEmpty || !TakePhrase(draft, part))
            return false;
        draft.Of = WholeName(whole, draft.Indicator!);
        SectorsContribute(draft);
        return true;
    }

    // 拉动规上工业增长, 对规上工业增长的贡献率: what grows of industry is its value added.
    private static string? WholeOfGrowth(string? whole) =>
        whole is null ? null
        : whole.EndsWith("规上工业", StringComparison.Ordinal) || whole.EndsWith("规模以上工业", StringComparison.Ordinal) ? "规模以上工业增加值"
        : whole is "工业" or "全区工业" or "全市工业" or "全县工业" or "全省工业" ? "工业增加值"
        : whole.EndsWith("经济", StringComparison.Ordinal) && whole is not ("民营经济" or "数字经济" or "实体经济" or "绿色经济" or "平台经济" or "夜间经济" or "低空经济") && whole.Length <= 4 || whole == "经济增长" ? "地区生产总值"
        : whole;

    // 第二产业对经济增长的贡献率, 第二产业占GDP比重: what a sector contributes is its value added.
    private static void SectorsContribute(Draft draft)
    {
        // 其中，营利性服务业拉动0.8个百分点: of an industry as well.
        if (draft.Aspect == Aspect.Contribution && draft.Of is { } total && (total == "地区生产总值" || total.EndsWith("增加值", StringComparison.Ordinal)) && draft.Indicator is { Length: >= 3 } industry && industry[^1] == '业' && !industry.EndsWith("企业", StringComparison.Ordinal))
            draft.Indicator += "增加值";
        else if (draft.Of == "地区生产总值" && draft.Indicator is "第一产业" or "第二产业" or "第三产业" or "工业" or "建筑业" or "制造业" or "服务业")
            draft.Indicator += "增加值";
    }

    private bool Contribution(Draft draft, int left)
    {
        var at = draft.Token;
        var pulls = FindLeft(at, left, Cue.Pulls);
        // 把全省外贸增速拉高2.5个百分点: the whole stands before the verb.
        if (pulls < 0 && IsPoint(at) && row.SkipLeft(at, left) is var raised && raised - 2 > left && row.TextOf(raised - 1).TrimEnd('了') is "拉高" or "抬高" or "拉升" or "推高" or "抬升" or "拉动" && row[raised - 2].Kind == TokenKind.Cue && row[raised - 2].Cue is Cue.Rate or Cue.Rise)
        {
            var opens1 = raised - 3;
            while (opens1 >= left && row.TextOf(opens1) is not ("把" or "将" or "使" or "让"))
                opens1--;
            if (opens1 >= left && (TakeHead(draft, opens1, left) || Carry(draft, opens1) || Topic(draft, left)))
            {
                (draft.Aspect, draft.Rule, draft.Of) = (Aspect.Contribution, "pull", WholeOfGrowth(WholeName(new Phrase(opens1 + 1, raised - 2), "")));
                return true;
            }
        }
        if (pulls >= 0)
        {
            var end = row.SkipLeft(at, pulls + 1);
            while (end > pulls + 1 && row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.Rise or Cue.Of)
                end--;
            draft.Aspect = Aspect.Contribution;
            draft.Rule = "pull";
            draft.Falls = row.TextOf(pulls) is "下拉" or "拉低" or "拖累";
            draft.Of = WholeOfGrowth(WholeName(new Phrase(pulls + 1, end), ""));
            NoteOfPlace(draft, new Phrase(pulls + 1, end), wider: true);
            // 拉动全省规上工业增长5个百分点: of a wider place.
            if (end > pulls + 1 && draft.Of is { Length: > 2 } wider && wider[0] != '全' && draft.OfPlace is null && row.TextOf(pulls + 1) is "全市" or "全省" or "全国" or "全县" or "全州")
                draft.Of = Plainly(pulls + 1) + wider;
            // 工业拉动全区经济增长5个百分点；…，其中，服务业拉动0.8个百分点: of the same whole.
            draft.Of ??= Recent(d => d.Aspect == Aspect.Contribution && d.Rule == "pull")?.Of;
            // 第三产业增加值50亿元，其中，批发零售业拉动0.1个百分点: of the value added of all.
            if (draft.Of is null && (Recent(d => d.Aspect is Aspect.Level or Aspect.Growth) ?? _carried) is { Indicator: { } added })
                draft.Of = added.EndsWith("规模以上工业增加值", StringComparison.Ordinal) ? "规模以上工业增加值" : added == "地区生产总值" || added.EndsWith("产业增加值", StringComparison.Ordinal) ? "地区生产总值" : null;
            draft.Head = new Phrase(pulls + 1, end);
            if (TakeHead(draft, pulls, left))
            {
                SectorsContribute(draft);
                OfTheSame(draft);
                return true;
            }
            // 工业投资增长13.6%，拉动全部投资增长7.3个百分点: what grew is what pulls.
            if (pulls - 1 >= _from && pulls == left && row[pulls - 1].Kind == TokenKind.Break && _drafts.Count > 0 && _drafts[^1] is { Aspect: Aspect.Growth or Aspect.Multiple or Aspect.Level or Aspect.Contribution or Aspect.Share or Aspect.Change, Indicator: not null } && row.Text[row[pulls - 1].Start] is '，' or ',')
            {
                draft.Head = default;
                (draft.Indicator, draft.IndicatorRule) = (_drafts[^1].Indicator, _drafts[^1].IndicatorRule);
                if (draft.Of is "投资" or "全部投资" or "全部固定资产投资")
                    draft.Of = "固定资产投资";
                // 增长9.5%，拉动全市增长1.4个百分点: of the same there.
                OfTheSame(draft);
                return true;
            }
            if (!draft.Head.IsEmpty && draft.Of is not null)
            {
                draft.Indicator = draft.Of;
                return true;
            }
            return Carry(draft, left) || Topic(draft, left);
        }
        var predicate = Predicate(at, left);
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
            if (!TakeHead(draft, to, left) && !Carry(draft, left) && !Topic(draft, left))
                return false;
            // 拉动规上工业增加值增长7.2个百分点，贡献率41%: to the same whole.
            draft.Of = Recent(d => d.Aspect == Aspect.Contribution && d.Of is not null)?.Of;
            return true;
        }
        draft.Of = WholeOfGrowth(WholeName(new Phrase(opens + 1, to), ""));
        // 开发区对全市规上工业增长的贡献率达62%: who contributes does so by the same measure.
        if (draft.Of is { } measured && opens - 1 >= left && row[opens - 1].Kind == TokenKind.Subject && IndicatorNaming.MeasureOf(measured) is not null)
        {
            (draft.Indicator, draft.IndicatorRule) = (measured, null);
            return true;
        }
        if (!TakeHead(draft, opens, left))
        {
            if (!Carry(draft, left) && !Topic(draft, left))
                return false;
            // 规上工业增加值增长…，对全省的贡献率达74.8%: of the same measure there.
            OfTheSame(draft);
            return true;
        }
        SectorsContribute(draft);
        return true;
    }

    /// <summary>在谈项目20个，其中43%来自长三角; 企业8家，其中半数为制造业企业: of those counted, what the verb says of them.</summary>
    private bool PartOfCounted(Draft draft, int left)
    {
        const int longest = 12;
        var at = draft.Token;
        var opens = row.SkipLeft(at, left);
        while (opens > left && row.TextOf(opens - 1) is "有" or "约有")
            opens--;
        if (at + 2 >= _to || opens <= left || !row.IsCue(opens - 1, Cue.OfWhich) || row.TextOf(at + 1) is not ("来自" or "出自" or "来自于" or "来源于" or "为" or "是" or "属于" or "均为" or "系") || Recent(d => d.Aspect == Aspect.Level && d.Counted is not null && IsCount(d.Token)) is not { Counted: { } things, Indicator: { } pool } || things.Length > 6)
            return false;
        var end = RegionEnd(at);
        var from = row.TextOf(at + 1)[0] is '来' or '出';
        var part = from ? new Phrase(at + 2, end) : row.PhraseAfter(at + 2, end);
        if (part.IsEmpty || from && end < _to && row[end].Kind != TokenKind.Break || IndicatorNaming.Text(row, part) is not { Length: >= 2 and <= longest } name)
            return false;
        (draft.Aspect, draft.Rule, draft.Head, draft.Of, draft.Counted) = (Aspect.Share, "part-of-counted", part, pool, things);
        draft.Indicator = (name.EndsWith(things, StringComparison.Ordinal) ? name : name + things) + "数";
        return true;
    }

    /// <summary>工业投资中有72.4%来自新开工项目: a part among its whole, which the verb leads to.</summary>
    private bool PartAmong(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 2 < left || at + 2 >= _to || row.TextOf(at + 1) is not ("来自" or "出自" or "来自于" or "投向" or "流向" or "来源于" or "投入"))
            return false;
        var ends = row.TextOf(at - 1) is "有" ? at - 2 : at - 1;
        // 来自甲、乙等新开工项目: what they are stands at the end.
        var opens = at + 2;
        for (var i = at + 2; i < RegionEnd(at) && i < at + 20; i++)
            if (row.TextOf(i) is "等")
                opens = i + 1;
        if (ends <= left || row.TextOf(ends) is not ("中" or "中有" or "里" or "当中") || row.PhraseBefore(ends, left) is not { IsEmpty: false } whole || row.PhraseAfter(opens, RegionEnd(at)) is not { IsEmpty: false } part)
            return false;
        draft.Aspect = Aspect.Share;
        draft.Rule = "part-among";
        draft.Of = WholeName(whole, "");
        draft.Head = part;
        var name = IndicatorNaming.Join(row, part);
        draft.Indicator = IndicatorNaming.IsBare(name) ? name + IndicatorNaming.MeasureOf(draft.Of) : name;
        return true;
    }

    /// <summary>70%的企业、约60%汽车零部件企业: a part, with what it is a part of right after it.</summary>
    private bool PartBefore(Draft draft, int left)
    {
        var at = draft.Token;
        var begin = at + 1;
        // 四分之三以上（75.8%）的规上企业: said again in brackets.
        if (at + 4 < _to && row[at + 1].Kind == TokenKind.Mark && row[at + 2].Kind == TokenKind.Figure && row[at + 3].Kind == TokenKind.Mark && row.IsCue(at + 4, Cue.Of))
            begin = at + 4;
        if (begin < _to && row.IsCue(begin, Cue.Of))
            begin++;
        else if (row.PhraseBefore(row.SkipLeft(at, left), left) is { IsEmpty: false } head && !IsSpoken(head))
            return false;
        var phrase = row.PhraseAfter(begin, RegionEnd(begin > at + 2 ? begin : at));
        if (phrase.IsEmpty)
            return false;
        draft.Aspect = Aspect.Share;
        draft.Rule = "part-before";
        draft.Head = phrase;
        (draft.Indicator, draft.IndicatorRule) = IndicatorNaming.Name(row, phrase);
        draft.Of = draft.Indicator;
        // 以全市1.46%的面积，贡献了全市超1/10的新设企业、近1/2的外资: of whom stands before the number, once.
        if (at > left && (row[at - 1].Kind == TokenKind.Subject || row.TextOf(at - 1) is "全市" or "全省" or "全国" or "全区" or "全县" or "全球" or "世界"))
            draft.Of = IndicatorNaming.Text(row, new Phrase(at - 1, at)) + draft.Indicator;
        else if (_drafts.Count > 0 && _drafts[^1] is { Rule: "part-before", Of: { } whole, Indicator: { } other } before && left == before.Token + 1 && whole.Length > other.Length && whole.EndsWith(other, StringComparison.Ordinal))
            draft.Of = whole[..^other.Length] + draft.Indicator;
        return draft.Indicator.Length > 0;
    }

    private bool Ratio(Draft draft, int left)
    {
        // 民生项目投资过半: a share of the whole that was named before.
        draft.Aspect = row.Figures[draft.Number].Rule == "half" ? Aspect.Share : Aspect.Level;
        draft.Rule = "ratio";
        if (!TakeHead(draft, draft.Token, left))
            return false;
        RateOfWhat(draft);
        return true;
    }

    /// <summary>受理事项1860件，办结率100%; 信用贷款800万元，年利率3.65%: a rate that is none by itself is of what was counted before. 工程完成65% is a rate as well.</summary>
    private void RateOfWhat(Draft draft)
    {
        var name = draft.Indicator!;
        if (name.StartsWith("项目", StringComparison.Ordinal) && name.Length > 4)
            name = name[2..];
        if (IndicatorNaming.IsBare(name) && draft.IndicatorRule is null && draft.Aspect == Aspect.Level && name.EndsWith("工程", StringComparison.Ordinal) && FindLeft(draft.Token, draft.Head.To, Cue.Makes) >= 0)
            draft.Indicator = name + "完成率";
        // 四期路基完成70%: how much of that work, by its own word.
        else if (draft.IndicatorRule is null && draft.Aspect == Aspect.Level && draft.Head.To <= draft.Token && IndicatorNaming.IsBare(name) && FindLeft(draft.Token, draft.Head.To, Cue.Makes) is >= 0 and var done && row.TextOf(done).EndsWith("完成") && row[draft.Head.To - 1] is { Kind: TokenKind.Word, Length: >= 2 and <= 4 } && row.Scopes.WorkParts.AnyEnds(row.TextOf(draft.Head.To - 1)))
            draft.Indicator = Plainly(draft.Head.To - 1) + "完成率";
        if (Array.IndexOf(RatesOfSomething, name) < 0 || _drafts.Count == 0 || _drafts[^1] is not { Aspect: Aspect.Level, Indicator: { } told } before || SemicolonBetween(before.Token, draft.Token))
            return;
        var interest = name.EndsWith("利率", StringComparison.Ordinal);
        if (interest ? !told.Contains('贷') : KindOf(before.Token) is MentionKind.Money or MentionKind.Percent || !told.EndsWith('数') && !told.EndsWith('量'))
            return;
        // 受理诉求1206件，办结率98.7%: the vocabulary's own rate is of all that is handled.
        if (draft.IndicatorRule is not null && before.IndicatorRule is not null)
            return;
        foreach (var ending in (ReadOnlySpan<string>)["发放额", "余额", "户数", "件数", "套数", "数", "量", "额"])
            if (told.Length > ending.Length + 1 && told.EndsWith(ending, StringComparison.Ordinal))
            {
                told = told[..^ending.Length];
                break;
            }
        (draft.Indicator, draft.IndicatorRule) = (told + (name == "年利率" ? "利率" : name), null);
    }

    // Rates that name no measure of a zone without the thing they are of.
    private static readonly string[] RatesOfSomething = ["利率", "年利率", "平均利率", "办结率", "承接率", "入住率", "合格率", "使用率", "转化率", "落地率", "兑现率", "中签率", "成活率", "达标率", "录取率", "就业率", "入驻率", "办理率"];

    // A percentage with nothing of its own says again what the one before it said (逾八成，达到84.7%).
    private bool CarriedPercent(Draft draft)
    {
        if (_drafts.Count == 0 || KindOf(_drafts[^1].Token) != MentionKind.Percent || SemicolonBetween(_drafts[^1].Token, draft.Token))
            return false;
        var before = _drafts[^1];
        (draft.Aspect, draft.Indicator, draft.IndicatorRule, draft.Of, draft.Basis, draft.Falls) = (before.Aspect, before.Indicator, before.IndicatorRule, before.Of, before.Basis, before.Falls);
        draft.Rule = "restated";
        return true;
    }

    private bool Index(Draft draft, int left)
    {
        var at = draft.Token;
        if (row.TextOf(at)[0] == '第')
            return false;
        // A bare number is a figure only where a named measure leads to it: 收入倍差缩小到1.88、指数为50.2.
        var end = row.SkipLeft(at, left);
        if (end > left && row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.Rise or Cue.Fall)
            end = row.SkipLeft(end - 1, left);
        var phrase = row.PhraseBefore(end, left);
        // 空气质量综合指数6.77.
        if (end == at && !(Unit(at).Length == 0 && row.TextOf(at).Contains('.') && !phrase.IsEmpty && EndsWithAny(row.TextOf(phrase.To - 1), "指数", "系数", "强度", "容积率", "倍差", "比值")))
            return false;
        if (phrase.IsEmpty)
            return false;
        var (name, rule) = IndicatorNaming.Name(row, phrase);
        if (rule is null && Unit(at) is not ("万" or "亿" or "万亿" or "千万" or "百万") && !name.EndsWith("指数", StringComparison.Ordinal) && !name.EndsWith('比') && !name.EndsWith("倍差", StringComparison.Ordinal) && !name.EndsWith("系数", StringComparison.Ordinal) && !name.EndsWith('率') && !name.EndsWith("数量", StringComparison.Ordinal) && !name.EndsWith("人数", StringComparison.Ordinal))
            return false;
        (draft.Indicator, draft.IndicatorRule, draft.Head) = (name, rule, phrase);
        draft.Aspect = Aspect.Level;
        draft.Rule = "index";
        return true;
    }
}
