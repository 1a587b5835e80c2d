namespace NewsMiner.Extracting.Joining;

/// <summary>How far a plan or a work is carried out: 完成年度计划的76%, 快于序时进度6个百分点, 已完成工程总量的70%.</summary>
internal sealed class Plans(Row row, Sentence sentence, Heads heads)
{
    /// <summary>完成全年计划的76%: how far a plan is carried out.</summary>
    public bool OfPlan(Draft draft, int left)
    {
        var at = draft.Token;
        if (OfSumPlanned(draft))
            return true;
        // 完成全年目标任务75%: 的 is left out.
        var bare = at - 2 >= left && row.TextOf(at - 1).EndsWith("任务");
        if (at - 2 < left || !bare && !row.IsCue(at - 1, Cue.Of))
            return PlanGoesOn(draft, left) || OfPlanToldBefore(draft, left);
        var plan = bare ? at - 1 : at - 2;
        // 完成年度投资额的25%: one word of the vocabulary holds the verb.
        var yearly = row.TextOf(plan) is "额" && plan > left ? plan - 1 : plan;
        if (row.TextOf(yearly).StartsWith("完成年度") && row.TextOf(yearly).EndsWith("投资"))
            return heads.TakeOrCarry(draft, yearly, left) && CarriedOut(draft, "年度投资", isPart: false);
        // 完成全年计划投资的95%.
        if (row.TextOf(plan) is "投资" && plan - 1 > left && row.IsCue(plan - 1, Cue.Plan))
            plan--;
        // 完成年度投资额的25%.
        var ofYear = row.TextOf(plan).EndsWithAny("年度投资", "年度投资额") || plan - 1 > left && row.TextOf(plan) is "投资" or "投资额" && row.TextOf(plan - 1) is "年度" or "全年";
        if (!ofYear && !row.IsCue(plan, Cue.Target) && !row.IsCue(plan, Cue.Plan) && !row.TextOf(plan).EndsWithAny("计划", "计划投资", "任务", "任务数", "目标", "指标", "预算"))
            return false;
        for (var i = plan - 1; i >= Math.Max(left, plan - 8); i--)
        {
            // 完成年度投资计划的24%: one word of the vocabulary holds the verb.
            if (row[i].Kind == TokenKind.Indicator && row.TextOf(i).StartsWith("完成") && row.TextOf(i).EndsWith("投资"))
                return heads.TakeOrCarry(draft, i, left) && CarriedOut(draft, "年度投资", isPart: false);
            // 完成市政府下达全年目标的59%: who set it stands between.
            if (row.TextOf(i) is "下达" or "确定" or "制定" or "安排" or "分解" or "考核")
                continue;
            if (!row.IsCue(i, Cue.Makes) && row.TextOf(i) is not ("为" or "达" or "达到" or "仅为" or "已达" or "相当于"))
                continue;
            return heads.TakeOrCarry(draft, i, left) && CarriedOut(draft, IndicatorNaming.Text(row, new Phrase(i + 1, plan + 1)), isPart: false);
        }
        return OfPlannedSum(draft, left, plan);
    }

    /// <summary>超计划目标12.6%, 超额完成全年任务15%, 超年度目标5个百分点, 超年初计划15亿元: by how much more is done than was planned.</summary>
    public bool Beyond(Draft draft, int left)
    {
        const int longest = 6;
        var at = draft.Token;
        var verb = at - 1;
        while (verb > left && at - verb < longest && !row.Scopes.BeyondPlan.Contains(row.TextOf(verb)) && (IsOfPlan(verb) || row[verb].Kind is TokenKind.Time or TokenKind.Word))
            verb--;
        // 超额完成全年任务的112%, 超额完成任务112%: all that is done.
        if (verb < left || verb == at - 1 || !IsOfPlan(at - 1) || !row.Scopes.BeyondPlan.Contains(row.TextOf(verb)) || row.KindOf(at) == MentionKind.Percent && row.Figures[draft.Number].Quantity?.Value >= 100)
            return false;
        (draft.Aspect, draft.Rule, draft.Basis) = (row.KindOf(at) == MentionKind.Percent && !row.IsPoint(at) ? Aspect.Growth : Aspect.Change, "beyond-plan", IndicatorNaming.Text(row, new Phrase(verb + 1, at)));
        return heads.TakeOrCarry(draft, verb, left);
    }

    /// <summary>城镇新增就业6840人，提前完成全年6500人的任务; 超额完成30亿元的年度任务: the amount was to be reached by what was told before it.</summary>
    public bool SetAmount(Draft draft, int left)
    {
        const int longest = 3;
        var at = draft.Token;
        if (sentence.Drafts.Count == 0 || at <= left || at + 1 >= sentence.To)
            return false;
        var noun = row.IsCue(at + 1, Cue.Of) ? at + 2 : at + 1;
        while (noun < sentence.To && noun - at <= longest && !IsAim(noun) && (row[noun].Kind is TokenKind.Time || row.IsCue(noun, Cue.Plan) || row.TextOf(noun) is "年度" or "全年" or "预期" or "既定" or "约定"))
            noun++;
        if (noun >= sentence.To || !IsAim(noun) || noun + 1 < sentence.To && row.IsCue(noun + 1, Cue.Of) || ReachedBefore(at) is not (>= 0 and var verb) || !row.IsCue(verb, Cue.Makes)
            || sentence.Recent(d => d.Token < verb && d.Aspect == Aspect.Level && d.Indicator is not null && row.BaseUnit(d.Token) == row.BaseUnit(at)) is not { } told || sentence.SemicolonBetween(told.Token, at))
            return false;
        (draft.Aspect, draft.Rule, draft.Head) = (Aspect.Level, SumRule, new Phrase(noun, noun + 1));
        (draft.Indicator, draft.IndicatorRule, draft.Counted, draft.Act) = (told.Indicator, told.IndicatorRule, told.Counted, told.Act);
        return true;
    }

    private bool IsAim(int token) => row.IsCue(token, Cue.Target) || row.TextOf(token).EndsWithAny("任务", "任务数", "目标", "目标任务", "指标");

    private bool IsOfPlan(int token) => row.IsCue(token, Cue.Target) || row.IsCue(token, Cue.Plan) || row.Scopes.PlanEnds.AnyEnds(row.TextOf(token)) || row.TextOf(token).EndsWith("计划");

    /// <summary>基础设施项目完成年度投资的25%，产业项目完成39%: so far as others have carried out theirs.</summary>
    private bool PlanGoesOn(Draft draft, int left)
    {
        if (draft.Token <= left || !row.IsCue(draft.Token - 1, Cue.Makes) || draft.Token - 1 > left && row.Scopes.WorkParts.AnyEnds(row.TextOf(draft.Token - 2)) || sentence.Last is not { Rule: "share-of-plan", Indicator: { } rate } before || sentence.SemicolonBetween(before.Token, draft.Token))
            return false;
        (draft.Aspect, draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Of, draft.Planned) = (before.Aspect, "share-of-plan", rate, before.IndicatorRule, before.Of, before.Planned);
        return true;
    }

    /// <summary>年度计划投资260亿元，一季度已完成27.1%: how far the plan just told is carried out.</summary>
    private bool OfPlanToldBefore(Draft draft, int left)
    {
        var done = draft.Token - 1;
        if (done > left && row.IsCue(done, Cue.Done))
            done--;
        // 全年目标是420亿元，前5个月任务完成了四成: of what was told.
        if (done > left && row.IsCue(done, Cue.Makes) && row.TextOf(done - 1) is "任务" or "目标" or "目标任务" or "全年任务" or "年度任务" or "全年目标" && row.SkipLeft(done - 1, left) == left && sentence.Last is { Indicator: not null } && heads.Carry(draft, left))
            return CarriedOut(draft, row.Plainly(done - 1), isPart: false);
        // 全年目标320亿元，前11个月已完成89.5%: of the amount that is aimed at.
        if (done >= left && row.IsCue(draft.Token - 1, Cue.Makes) && row.SkipVerbs(draft.Token, left) <= left && sentence.Last is { Aspect: Aspect.Level, Indicator: not null } aimed && AimOf(aimed) is { } aim && !sentence.SemicolonBetween(aimed.Token, draft.Token) && heads.Carry(draft, left))
            return CarriedOut(draft, aim, isPart: false);
        if (draft.Token <= left || !row.IsCue(draft.Token - 1, Cue.Makes) || row.SkipVerbs(draft.Token, left) > left || sentence.Last is not { Aspect: Aspect.Level, Indicator: { } planned } before || !planned.EndsWithAny("计划投资", "年度投资") || sentence.SemicolonBetween(before.Token, draft.Token))
            return false;
        (draft.Aspect, draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Planned) = (Aspect.Level, "share-of-plan", "投资完成率", null, planned);
        return true;
    }

    // 目标320亿元, 任务是95亿元: the word of aim right before an amount; null for none.
    private string? AimOf(Draft draft)
    {
        var aim = draft.Token - 1;
        if (aim > sentence.From && row.TextOf(aim) is "是" or "为")
            aim--;
        return aim >= sentence.From && IsAim(aim) ? row.Plainly(aim) : null;
    }

    /// <summary>完成全年3.5亿元投资计划的94.3%, 签约额112亿元，完成全年120亿元目标任务的93%: the sum is what was planned, and says behind it so.</summary>
    private bool OfPlannedSum(Draft draft, int left, int plan)
    {
        const int longestPlan = 3;
        var sum = left - 1;
        if (sum <= sentence.From || row[sum].Kind != TokenKind.Figure || row.KindOf(sum) != MentionKind.Money || plan - sum > longestPlan || sentence.Last is not { Indicator: { } planned } before || before.Token != sum || ReachedBefore(sum) is not (>= 0 and var verb))
            return false;
        // 完成固定资产投资33亿元，完成全年35亿元目标任务的94%: of what was told before.
        if (!row.TextOf(sum + 1).StartsWith("投资") && ReachedOf(draft, before, new Phrase(sum + 1, plan + 1), verb))
            return true;
        if (!row.IsCue(verb, Cue.Makes) || !row.TextOf(sum + 1).StartsWith("投资") && !planned.Contains("投资", StringComparison.Ordinal))
            return false;
        (before.Indicator, before.IndicatorRule) = ("年度计划投资", null);
        (draft.Aspect, draft.Rule, draft.Indicator, draft.Planned, draft.Head) = (Aspect.Level, "share-of-plan", "投资完成率", planned.Contains("投资", StringComparison.Ordinal) ? planned : "投资额", new Phrase(sum + 1, plan + 1));
        return true;
    }

    /// <summary>The construction of a sum that is the plan of what was told before it.</summary>
    public const string SumRule = "planned-sum";

    /// <summary>到位资金69亿元，完成年计划80亿元的87%; 税收12亿元，占全年任务15亿元的80%: the sum is the plan of what was told before it, of which so much is reached.</summary>
    private bool OfSumPlanned(Draft draft)
    {
        var sum = draft.Token - 2;
        if (sum <= sentence.From || !row.IsCue(draft.Token - 1, Cue.Of))
            return false;
        // 完成年计划80亿元总额的87%.
        if (row.TextOf(sum) is "总额" or "总量" or "总数")
            sum--;
        // 完成全年3.4万人目标的14%: the plan is named behind its sum.
        var isNamedBehind = row.TextOf(sum).EndsWithAny("目标", "任务", "目标任务");
        if (isNamedBehind)
            sum--;
        if (sum <= sentence.From || row[sum].Kind != TokenKind.Figure || sentence.Last is not { Aspect: Aspect.Level } before || before.Token != sum || !isNamedBehind && !row.TextOf(sum - 1).EndsWithAny("计划", "任务", "任务数", "目标", "目标数", "预算"))
            return false;
        // 占年度计划 is one word of the vocabulary.
        if (row[sum - 1].Kind == TokenKind.Indicator && row.TextOf(sum - 1)[0] is '占' or '完')
            return ReachedOf(draft, before, new Phrase(sum - 1, sum), sum - 1);
        return ReachedBefore(sum) is >= 0 and var verb && ReachedOf(draft, before, new Phrase(verb + 1, sum), verb);
    }

    /// <summary>完成全年, 占年度, 相当于全年: the verb that says that so much of the sum behind it is reached; -1 for none.</summary>
    private int ReachedBefore(int sum)
    {
        const int longestLead = 5;
        for (var i = sum - 1; i >= Math.Max(sentence.From, sum - longestLead) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.IsCue(i, Cue.Makes) || row.IsCue(i, Cue.Occupies) || row.TextOf(i) is "为" or "达" or "达到" or "已达" or "相当于")
                return i;
        return -1;
    }

    // The sum is the plan of what the sentence told in the same unit before the verb.
    private bool ReachedOf(Draft draft, Draft sum, Phrase plan, int verb)
    {
        var told = sentence.Recent(d => d.Token < verb && d.Aspect == Aspect.Level && d.Indicator is not null && row.BaseUnit(d.Token) == row.BaseUnit(sum.Token));
        if (told is null || sentence.SemicolonBetween(told.Token, sum.Token))
            return false;
        (sum.Indicator, sum.IndicatorRule, sum.Counted, sum.Act, sum.Rule) = (told.Indicator, told.IndicatorRule, told.Counted, told.Act, SumRule);
        (draft.Indicator, draft.IndicatorRule, draft.Head) = (told.Indicator, told.IndicatorRule, plan);
        var name = IndicatorNaming.Text(row, plan);
        if (verb == plan.From)
            name = name.TrimStart('占').Replace("完成", "", StringComparison.Ordinal);
        return CarriedOut(draft, name.Length > 0 ? name : row.Plainly(plan.To - 1), isPart: row.IsCue(verb, Cue.Occupies) || row.TextOf(verb)[0] is '占');
    }

    /// <summary>已完成工程总量的70%: how much of the work of a project is done.</summary>
    public bool WorkDone(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 3 < left || !row.IsCue(at - 1, Cue.Of) || !row.TextOf(at - 2).EndsWith("工程量") && !(row.TextOf(at - 2) is "总量" or "量" && row.TextOf(at - 3).EndsWith("工程")) && !row.TextOf(at - 2).EndsWith("工程总量"))
            return false;
        for (var i = at - 3; i >= Math.Max(left, at - 6); i--)
        {
            if (!row.TextOf(i).EndsWith("完成"))
                continue;
            (draft.Aspect, draft.Rule, draft.Indicator, draft.Head) = (Aspect.Level, "work-done", "工程进度", new Phrase(i + 1, at - 1));
            return true;
        }
        return false;
    }

    private const string Rate = "完成率";

    /// <summary>
    /// How far a plan is carried out: a rate of its own name (投资完成率, 一般公共预算收入预算完成率, 签约额完成率); what is but a part of the year's task (实际利用外资, 占全年任务)
    /// a share of that.
    /// </summary>
    public static bool CarriedOut(Draft draft, string plan, bool isPart)
    {
        draft.Rule = "share-of-plan";
        if (plan.EndsWith("预算", StringComparison.Ordinal) || draft.Indicator!.Contains("投资", StringComparison.Ordinal) || plan is "年度投资" or "年度投资额" or "全年投资")
        {
            draft.Planned = draft.Indicator!.Contains("投资", StringComparison.Ordinal) || plan.EndsWith("预算", StringComparison.Ordinal) ? draft.Indicator : "完成投资";
            (draft.Aspect, draft.Indicator, draft.IndicatorRule, draft.Of) = (Aspect.Level, plan.EndsWith("预算", StringComparison.Ordinal) ? draft.Indicator + "预算" + Rate : "投资" + Rate, null, null);
            return true;
        }
        if (isPart)
            (draft.Aspect, draft.Of) = (Aspect.Share, plan);
        else
            (draft.Planned, draft.Aspect, draft.Indicator, draft.IndicatorRule, draft.Of) = (draft.Indicator, Aspect.Level, (draft.Indicator.EndsWith("人数", StringComparison.Ordinal) ? draft.Indicator[..^2] : draft.Indicator.TrimEnd('数')) + Rate, null, null);
        return true;
    }

    /// <summary>完成年度计划的56%，快于序时进度6个百分点; 固定资产投资152亿元，快于序时8.1个百分点: how far what was told is ahead of the year.</summary>
    public bool AheadOfSchedule(Draft draft, int left)
    {
        var at = draft.Token;
        if (at <= left || sentence.Last is not { Indicator: { } running } told || sentence.SemicolonBetween(told.Token, at))
            return false;
        var ofPlan = told.Rule == "share-of-plan" || running.EndsWith("完成率", StringComparison.Ordinal);
        if (!IsSchedule(at - 1, left) && !(ofPlan && row.TextOf(at - 1).EndsWith("进度")))
            return false;
        (draft.Aspect, draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Basis) = (Aspect.Change, "ahead-of-schedule", running, told.IndicatorRule, "时间进度");
        for (var i = at - 2; i >= left; i--)
            draft.Falls |= row.IsCue(i, Cue.Beneath) || row.TextOf(i) is "落后" or "滞后" or "慢于" or "低于";
        return true;
    }

    private bool IsSchedule(int token, int left) =>
        row.TextOf(token) is "序时" or "序时进度" or "时序进度" or "时间进度" || token > left && row.TextOf(token) is "进度" && row.TextOf(token - 1) is "序时" or "时序" or "时间";
}
