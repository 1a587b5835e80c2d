using NewsMiner.Extracting.Periods;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Whether a figure is reported as done, aimed at or planned: a word of aim or plan holds to the end of its sentence, or until 已 or ； ends it.</summary>
internal static class ModalityScope
{
    /// <returns>Whether it ends in a list of what is planned for a time to come, which the next sentence may go on with.</returns>
    public static bool Read(Row row, int from, int to, List<Draft> drafts, int firstDraft, Span<Modality> modalities, DateOnly? date, Modality section = Modality.Actual)
    {
        if (firstDraft >= drafts.Count)
            return section == Modality.Plan && !BidsBeforeAim(row, from, to);
        var (modality, lasting) = BidsBeforeAim(row, from, to) ? (Modality.Target, true) : (section, section != Modality.Actual);
        var profile = Profile(row, from, to);
        var floors = AimsAtFloors(row, from, to, drafts, firstDraft);
        if (modality == Modality.Actual && AimsAtYearAhead(row, from, to, drafts, firstDraft, date))
            (modality, lasting) = (Modality.Target, true);
        // Something was told as done in the sentence (累计出让43宗，投资强度不低于300万元).
        var told = false;
        // The plan is of a thing named in the clause (即将动工的还有3座), and ends with it.
        var passing = false;
        // The clause has opened an aim or a plan.
        var opened = false;
        // A ； has ended the part of the sentence in which the aim was named.
        var nextPart = false;
        // 如果…: what could be is told next.
        var supposed = false;
        // 今年内将…: what is planned is of a time that is not over.
        var ahead = section == Modality.Plan;
        var next = firstDraft;
        for (var i = from; i < to && next < drafts.Count; i++)
        {
            var token = row[i];
            opened &= token.Kind != TokenKind.Break;
            if (passing && token.Kind == TokenKind.Break)
                (modality, passing) = (Modality.Actual, false);
            if (i == drafts[next].Token)
            {
                // 今年有望突破500亿元，规上工业增加值年均增长22%: an average of its own clause is told of the years before.
                if (modality == Modality.Plan && !opened && drafts[next] is { Aspect: Aspect.Growth, Head.IsEmpty: false, Basis: null } && IsAverageOfYears(row, drafts[next].Head.To, i) && row.Scopes.ThisYear.AnyIn(row.Text.AsSpan(row[from].Start, token.Start - row[from].Start)))
                    (modality, lasting) = (Modality.Actual, false);
                modalities[next - firstDraft] = IsSumOfAim(row, drafts, next, firstDraft, modalities) ? Modality.Target : Of(row, drafts[next], modality, to, !told && IsDemanded(row, i));
                if (modalities[next - firstDraft] == Modality.Actual && profile && ToBeBuilt(row, i, from))
                    modalities[next - firstDraft] = Modality.Plan;
                if (modalities[next - firstDraft] == Modality.Actual && IsPartOfAim(row, drafts, next, firstDraft, modalities))
                    modalities[next - firstDraft] = Modality.Target;
                if (modalities[next - firstDraft] == Modality.Actual && IsWorthOfPlanned(row, drafts, next, firstDraft, modalities))
                    modalities[next - firstDraft] = Modality.Plan;
                if (floors && !told && modalities[next - firstDraft] == Modality.Actual && IsFloor(row, i) && !IsAnnounced(drafts[next]))
                    modalities[next - firstDraft] = Modality.Target;
                next++;
            }
            else if (token.Kind == TokenKind.Break && row.Text[token.Start] is '；' or ';')
            {
                // 力争突破370亿元；固定资产投资增长10%: an aim that is named holds for the whole enumeration.
                // 今年内将开工水源工程20个；完成水库加固275座: and so does a programme.
                if (!lasting && !(ahead && modality == Modality.Plan && GoesOnWithDeed(row, i + 1, to)))
                    modality = Modality.Actual;
                nextPart = true;
            }
            // 由目前的60%提高到80%: where the aim begins does not end it.
            else if (token.Kind == TokenKind.Time && row.Scopes.AtPresent.Contains(row.TextOf(i)) && !(i > from && row.IsCue(i - 1, Cue.From)))
            {
                // 预计10月交付，目前已有5家企业预订.
                (modality, lasting) = (Modality.Actual, false);
            }
            // 年度计划投资95亿元，1至9月完成投资78亿元: a clause that opens with a time that is over tells what was done in it.
            else if (token.Kind == TokenKind.Time && i > from && row[i - 1].Kind == TokenKind.Break && row.Times[token.Index].Period is { Start: not null, End: { } end } && end < date)
            {
                (modality, lasting) = (Modality.Actual, false);
            }
            else if (token.Kind == TokenKind.Indicator && row.Scopes.AtFullOutput.AnyBegins(row.TextOf(i)) && modality == Modality.Actual)
            {
                // 达产后年产值25亿元，税收1.2亿元.
                modality = Modality.Plan;
            }
            else if (token.Kind == TokenKind.Indicator && row.TextOf(i) is var surface && (surface.StartsWith("累计") || surface.StartsWith("已")))
            {
                (modality, lasting) = (Modality.Actual, false);
            }
            else if (token.Kind == TokenKind.Time && modality == Modality.Actual && date is { } day && row.Times[token.Index].Period is { Start: not null, End: { } due })
            {
                ahead = due.DayNumber - day.DayNumber > 31;
            }
            // 二期投产以后，产值增长了30%: grown it has.
            else if (token is { Kind: TokenKind.Cue, Cue: Cue.Rise or Cue.Fall } && row.Text[token.End - 1] == '了' && modality == Modality.Plan && LastPlan(row, i) is [.., '后'])
            {
                (modality, lasting) = (Modality.Actual, false);
            }
            else if (token.Kind == TokenKind.Word && row.Scopes.Supposing.Contains(row.TextOf(i)) && i + 1 < to && row.TextOf(i + 1) is not ("说" or "按" or "按照" or "以" or "从" or "把"))
                supposed = true;
            // 如果能利用邻厂的氢气，可以年节约资金2000万元.
            else if (supposed && modality == Modality.Actual && row.TextOf(i) is "可" or "可以" or "能" or "就能" or "能够" or "将" or "便可" or "即可")
                modality = Modality.Plan;
            // 今年，全市要求开工率达到80%以上: what somebody demands, who stands before it.
            else if (token.Kind == TokenKind.Word && row.Scopes.Demanding.Contains(row.TextOf(i)) && i > from && row[i - 1].Kind == TokenKind.Subject && (i - 1 == from || row[i - 2].Kind is TokenKind.Break or TokenKind.Time) && i + 1 < to && row[i + 1].Kind != TokenKind.Break && !row.IsCue(i + 1, Cue.Of))
            {
                (modality, lasting, opened) = (Modality.Target, true, true);
            }
            else if (token.Kind == TokenKind.Cue)
            {
                // 目标已经明确：…: what is done is that the aim is set.
                if (token.Cue == Cue.Done && i > from && row.IsCue(i - 1, Cue.Target) && row.TextOf(i - 1).EndsWith("目标"))
                    continue;
                // 确保实际到位资金不低于80亿元, 投产后十年累计实现营收1500亿元: the statistic's own word says nothing of what is done.
                if (token.Cue == Cue.Done || token.Cue == Cue.Total && row.TextOf(i) is "累计" or "实际" && !(modality != Modality.Actual && opened))
                    (modality, lasting, told) = (Modality.Actual, false, told || row.TextOf(i) is not "了");
                // 总收入预期增长30%: what a report on the year ahead sets itself.
                else if (row.TextOf(i) is "争取" && StrivesFor(row, i, to) || row.TextOf(i) is "预期" && i + 1 < to && row.IsCue(i + 1, Cue.Rise))
                    (modality, lasting, opened) = (Modality.Target, true, true);
                // 要突破30%；“品质城区”方面，将实施项目262个: what will be done, after what is aimed at.
                else if (token.Cue == Cue.Plan && nextPart && modality == Modality.Target && row.TextOf(i) is "将" or "计划" && OpensPlan(row, i, from, to))
                    (modality, opened) = (Modality.Plan, true);
                // 为确保稳增长，发放补贴3200万元: what for, up to the comma.
                else if (token.Cue == Cue.Target && modality == Modality.Actual && TellsPurpose(row, i, from) && OpensTarget(row, i, from, to))
                    (modality, passing, opened) = (Modality.Target, true, true);
                else if (token.Cue == Cue.Target && OpensTarget(row, i, from, to))
                    (modality, lasting, opened) = (Modality.Target, lasting || row.TextOf(i) is not ("要" or "还要" or "必须" or "务必"), true);
                else if (token.Cue == Cue.Plan && OpensPlan(row, i, from, to) && modality == Modality.Actual)
                    (passing, modality, opened, lasting) = (Qualifies(row, i, to) || next > firstDraft && IsBudget(row, i, to, drafts[next - 1], modalities[next - 1 - firstDraft]), Modality.Plan, true, lasting || row.TextOf(i) is "预计" && (i == from || i == from + 1 && row[from].Kind == TokenKind.Time));
            }
        }
        return ahead && modality == Modality.Plan;
    }

    /// <summary>；完成水库加固275座, 。新增装机35万千瓦: whether it goes on with a deed that nobody is said to have done, at no time of its own.</summary>
    public static bool GoesOnWithDeed(Row row, int from, int to)
    {
        const int longest = 24;
        if (from >= to || !(row[from] is { Kind: TokenKind.Cue, Cue: Cue.Stage or Cue.Makes or Cue.Newly } || row[from] is { Kind: TokenKind.Word, Class: WordClass.Verb } || row[from].Kind == TokenKind.Indicator && row.Scopes.DeedsAhead.AnyBegins(row.TextOf(from))))
            return false;
        for (var i = from; i < Math.Min(to, from + longest) && !(row[i].Kind == TokenKind.Break && row.TextOf(i)[0] is '；' or ';' or '。'); i++)
            if (row[i].Kind == TokenKind.Time || row.IsCue(i, Cue.Done) || row.IsCue(i, Cue.Total) || row.IsCue(i, Cue.Rise) || row.IsCue(i, Cue.Fall))
                return false;
        return true;
    }

    // 新增企业7家以上，…；力争引进项目40个以上: least numbers beside a named aim, or nothing but least numbers, are what is aimed at.
    private static bool AimsAtFloors(Row row, int from, int to, List<Draft> drafts, int firstDraft)
    {
        const int several = 3;
        var (floors, all) = (0, drafts.Count - firstDraft);
        for (var i = firstDraft; i < drafts.Count; i++)
            if (IsFloor(row, drafts[i].Token) && !IsAnnounced(drafts[i]))
                floors++;
        if (floors == 0)
            return false;
        if (floors >= several && floors * 4 >= all * 3)
            return true;
        for (var i = from; i < Math.Min(to, from + 4 * Sentence.Reach); i++)
            if (IsNamedAim(row, i))
                return true;
        return false;
    }

    // Up to March, 今年…增长7%左右，…增长8%以上: of a year that has hardly begun nothing but an aim is told so roughly.
    private static bool AimsAtYearAhead(Row row, int from, int to, List<Draft> drafts, int firstDraft, DateOnly? date)
    {
        if (date is not { Month: <= 3 } day || firstDraft >= drafts.Count)
            return false;
        var first = drafts[firstDraft].Token;
        var thisYear = false;
        for (var i = from; i < Math.Min(first, from + Sentence.Reach); i++)
        {
            if (row.IsCue(i, Cue.Done))
                return false;
            if (row[i].Kind == TokenKind.Time)
                thisYear = row.TextOf(i) is "今年" || row.Times[row[i].Index].Period is { End: { Month: 12, Day: 31 } } told && Calendar.IsYear(told) && told.Start?.Year == day.Year;
        }
        var (rough, growing) = (0, 0);
        for (var i = firstDraft; thisYear && i < drafts.Count; i++)
        {
            // …，新签约项目60个: what is to be signed as well.
            if (drafts[i] is { Aspect: Aspect.Level, Act: not null })
                continue;
            if (drafts[i].Aspect != Aspect.Growth || drafts[i].Basis is not null)
                return false;
            growing++;
            rough += row.TextOf(drafts[i].Token).EndsWithAny("左右", "以上") ? 1 : 0;
        }
        return rough > 0 && rough * 2 >= growing;
    }

    private static bool IsNamedAim(Row row, int token) => row.IsCue(token, Cue.Target) && row.TextOf(token) is "力争" or "确保" or "力促" or "努力实现";

    private static bool IsAverageOfYears(Row row, int from, int at)
    {
        for (var i = from; i < at; i++)
            if (row.TextOf(i).StartsWith("年均") || row.TextOf(i).StartsWith("年平均"))
                return true;
        return false;
    }

    // 总投资40亿元以上: a sum that is announced, however roughly.
    private static bool IsAnnounced(Draft draft) => draft is { Aspect: Aspect.Level, Indicator: { } sum } && sum.EndsWith("总投资", StringComparison.Ordinal);

    private static bool IsFloor(Row row, int token) => row.TextOf(token).EndsWith("以上");

    // 签约项目不少于60个，其中十亿元以上项目8个: of those aimed at.
    private static bool IsPartOfAim(Row row, List<Draft> drafts, int part, int firstDraft, ReadOnlySpan<Modality> modalities)
    {
        if (part == firstDraft || modalities[part - 1 - firstDraft] != Modality.Target || drafts[part - 1].Counted is not { } those || drafts[part].Counted != those)
            return false;
        for (var i = drafts[part - 1].Token + 1; i < drafts[part].Token; i++)
            if (row.IsCue(i, Cue.OfWhich))
                return true;
        return false;
    }

    // 确保签约项目80个、总投资500亿元: the sum of what is aimed at is no sum that was announced.
    private static bool IsSumOfAim(Row row, List<Draft> drafts, int sum, int firstDraft, ReadOnlySpan<Modality> modalities) =>
        sum > firstDraft && drafts[sum] is { Aspect: Aspect.Level, Indicator: { } name } && name.EndsWith("项目总投资", StringComparison.Ordinal) && drafts[sum - 1] is { Counted: "项目", Aspect: Aspect.Level } those && modalities[sum - 1 - firstDraft] == Modality.Target
        && row[those.Token + 1].Kind == TokenKind.Series && drafts[sum].Head.From == those.Token + 2;

    // 即将签约项目6个，协议投资6.2亿元: nothing is agreed on yet.
    private static bool IsWorthOfPlanned(Row row, List<Draft> drafts, int worth, int firstDraft, ReadOnlySpan<Modality> modalities)
    {
        if (worth == firstDraft || drafts[worth] is not { Aspect: Aspect.Level, Indicator: { } name } || !name.EndsWith("签约额", StringComparison.Ordinal) || drafts[worth - 1] is not { Counted: "项目", Act: "签约", Aspect: Aspect.Level } those || modalities[worth - 1 - firstDraft] != Modality.Plan)
            return false;
        for (var i = those.Token + 1; i < drafts[worth].Token; i++)
            if (row.IsCue(i, Cue.Done) || row[i].Kind == TokenKind.Time || row[i].Kind == TokenKind.Break && row.Text[row[i].Start] is '；' or ';')
                return false;
        return true;
    }

    // 争取新增36家, 争取总产值达到135亿元: an aim; 争取资金12亿元 is what was got.
    private static bool StrivesFor(Row row, int token, int to)
    {
        var aims = false;
        for (var i = token + 1; i < to && row[i].Kind is not (TokenKind.Break or TokenKind.Figure or TokenKind.Series); i++)
        {
            if (row.Scopes.Granted.AnyIn(row.TextOf(i)))
                return false;
            aims |= row.IsCue(i, Cue.Reaches) || i == token + 1 && row[i] is { Kind: TokenKind.Cue, Cue: Cue.Newly or Cue.Stage or Cue.Rise or Cue.Makes };
        }
        return aims;
    }

    private static Modality Of(Row row, Draft draft, Modality scope, int to, bool demanded)
    {
        // 年度计划投资: what is meant to be spent; 计划总投资 is announced.
        if (draft.Aspect == Aspect.Level && draft.Indicator is { } planned && (planned.EndsWith("计划投资", StringComparison.Ordinal) || planned.EndsWith("计划完成投资", StringComparison.Ordinal)))
            return Modality.Plan;
        if (draft.Rule == Capacities.PlannedRule)
            return Modality.Plan;
        if (draft.Rule == Plans.SumRule)
            return Modality.Target;
        // 进出口额向80亿元迈进.
        if (draft.Rule == "heads-for")
            return Modality.Target;
        // 与预计的418亿元相比: the planned one is only what it is compared with.
        if (scope == Modality.Actual && draft.Token > 2 && row.IsCue(draft.Token - 1, Cue.Of) && row.IsCue(draft.Token - 2, Cue.Plan) && row.TextOf(draft.Token - 2) is "预计" or "计划" or "原计划" or "预期" or "预估" or "预测" && row.IsCue(draft.Token - 3, Cue.Than))
            return Modality.Plan;
        // 将由1.8平方公里扩大到3.1平方公里: the first is how it is.
        if (scope != Modality.Actual && draft.Rule == "from-to" && OpensMovement(row, draft.Token))
            return Modality.Actual;
        // 工程投运后，回用率由22%提高到45%: what a change came to is told, unless a word of hope stands by it.
        if (scope == Modality.Plan && draft.Rule == "from-to" && LastPlan(row, draft.Token) is { } plan && plan.EndsWith('后') && plan is not ("今后" or "达产后" or "建成后"))
            return Modality.Actual;
        // 由目前的60%提高到80%: what it comes to from now on is still ahead.
        if (scope == Modality.Actual && draft.Rule == "from-to" && BeginsNow(row, draft.Token))
            return Modality.Target;
        // The announced sum of a project is a fact even while the project is not built.
        // 今年的目标是，新签约项目90个，协议投资额突破700亿元: nothing is agreed on yet.
        // 力争新签约项目总投资不低于200亿元: nor has anything been announced.
        if (scope == Modality.Target && draft.Aspect == Aspect.Level && (draft.Indicator == "签约额" || draft.IndicatorRule == "signed-projects-investment"))
            return Modality.Target;
        if (draft.Indicator is { } sum && ((draft.Rule != "verb-and-amount" || draft.Phase is not null) && (sum == "签约额" || sum.EndsWith("总投资", StringComparison.Ordinal)) || sum == "签约项目总投资"))
            return Modality.Actual;
        // 投资方计划分两期实施，占地320亩: nor is the ground that it is given any plan, unless its clause says so.
        if (scope == Modality.Plan && draft is { Aspect: Aspect.Level, Indicator: "用地面积" } && !PlansInClause(row, draft.Token))
            return Modality.Actual;
        // 亩均税收不低于20万元: what is demanded, unless it is told as reached.
        if (scope == Modality.Actual && draft.Aspect == Aspect.Level && demanded)
            return Modality.Target;
        // 总投资5亿元，达产年产值9亿元.
        if (!draft.Head.IsEmpty && draft.Aspect == Aspect.Level && row.Text.AsSpan(0, row[draft.Head.From].Start) is var before && (before.EndsWith("达产") || before.EndsWith("满产")))
            return Modality.Plan;
        // 达产后年产值9亿元, one word of the vocabulary.
        if (!draft.Head.IsEmpty && draft.Aspect == Aspect.Level && row.Scopes.AtFullOutput.AnyBegins(row.TextOf(draft.Head.From)))
            return Modality.Plan;
        // 预计年产值399亿元，开工率58%: how far they have come is told, whatever the plan before it.
        if (scope == Modality.Plan && draft.Aspect == Aspect.Level && draft.Indicator is { } rate && (rate.EndsWith("开工率", StringComparison.Ordinal) || rate.EndsWith("投产率", StringComparison.Ordinal) || rate.EndsWith("达效率", StringComparison.Ordinal) || rate.EndsWith("达产率", StringComparison.Ordinal) || rate.EndsWith("开复工率", StringComparison.Ordinal)) && !PlansInClause(row, draft.Token))
            return Modality.Actual;
        // 往往要2—3个月: how long it takes, and no aim.
        if (scope == Modality.Target && draft.Rule == "time-taken" && draft.Token > 0 && row.IsCue(draft.Token - 1, Cue.Target) && row.TextOf(draft.Token - 1) is "要" or "还要")
            return Modality.Actual;
        // 确保甲项目投产，加快推进乙、丙等8个光伏项目建设: how many are named, and no aim, unless their clause names one.
        if (scope == Modality.Target && draft is { Aspect: Aspect.Level, Counted: not null, Act: null } && draft.Token > 0 && row.TextOf(draft.Token - 1) is "等" && !AimsInClause(row, draft.Token))
            return Modality.Actual;
        // 力争增加厂房38万平方米，其中20万平方米已经开工.
        if (scope != Modality.Actual && draft.Token + 1 < to && row.IsCue(draft.Token + 1, Cue.Done) && row.TextOf(draft.Token + 1) is "已" or "已经" or "均已" or "都已")
            return Modality.Actual;
        var of = false;
        for (var i = draft.Token + 1; i < Math.Min(to, draft.Token + 6); i++)
        {
            var token = row[i];
            if (token.Kind is TokenKind.Break or TokenKind.Figure or TokenKind.Series)
                break;
            of |= row.IsCue(i, Cue.Of);
            // 增长5.5%以上的预期目标; 7个有望年底前投产; but 93个开发区锚定目标, 5个项目列入省重点计划.
            if (token.Kind == TokenKind.Cue && token.Cue == Cue.Target && (of || i == draft.Token + 1) && row.Text.AsSpan(token.Start, token.Length).Contains("目标", StringComparison.Ordinal))
                return Modality.Target;
            if (token.Kind == TokenKind.Cue && token.Cue == Cue.Plan && row.TextOf(i) is "有望" or "预计" or "拟" or "将" or "计划" && draft.Counted is not null && i + 1 < to && row[i + 1].Kind != TokenKind.Break)
                return Modality.Plan;
        }
        return scope == Modality.Actual && IsOfWhatIsToBe(row, draft, to) ? Modality.Target : scope;
    }

    // 致力打造年产值超百亿元、利税超10亿元的新材料基地: how large what is being made is to be, unless it is told as made.
    private static bool IsOfWhatIsToBe(Row row, Draft draft, int to)
    {
        const int nearBefore = 14, nearAfter = 8;
        if (draft.Aspect != Aspect.Level || draft.Counted is not null && row.Unit(draft.Token) is "家" or "个" or "户" or "项" || row.IsArea(draft.Token) || draft.Indicator is not { } name || name.EndsWithAny("投资", "投资额"))
            return false;
        // The last of its list stands before the thing.
        var last = draft.Token;
        for (var i = last + 1; i < Math.Min(to, draft.Token + nearAfter) && row[i].Kind != TokenKind.Break && !row.IsCue(i, Cue.Of); i++)
            if (row[i].Kind == TokenKind.Figure)
                last = i;
        if (last + 1 >= to || !(row.IsCue(last + 1, Cue.Of) || row[last + 1] is { Kind: TokenKind.Word, Class: not (WordClass.Adverb or WordClass.Preposition or WordClass.Conjunction) }))
            return false;
        for (var i = draft.Token - 1; i >= Math.Max(0, draft.Token - nearBefore); i--)
        {
            // 打造以电池、电机为主导，年产值超百亿元的基地; 打造集研发、制造于一体，…: what it is to be like comes before it.
            if (row[i].Kind == TokenKind.Break)
            {
                if (!row.IsComma(i) || !row.IsCue(last + 1, Cue.Of))
                    return false;
                var opens = i - 1;
                while (opens > Math.Max(0, i - nearBefore) && row[opens].Kind is not (TokenKind.Break or TokenKind.Figure) && !row.Scopes.ToBeMade.Contains(row.TextOf(opens)))
                    opens--;
                return row.Scopes.ToBeMade.Contains(row.TextOf(opens)) && row.TextOf(opens + 1) is "以" or "集" or "融" && !(opens > 0 && row.IsCue(opens - 1, Cue.Done));
            }
            if (row.IsCue(i, Cue.Done) || row.IsCue(i, Cue.Total) || row.IsCue(i, Cue.Of))
                return false;
            if (row.Scopes.ToBeMade.Contains(row.TextOf(i)))
                return row.TextOf(i + 1) is not ("了" or "出") && !(i > 0 && (row.IsCue(i - 1, Cue.Done) || row.TextOf(i - 1) is "成功" or "先后"));
        }
        return false;
    }

    // The word of plan that stands nearest before a figure in its sentence; null for none nearby.
    private static string? LastPlan(Row row, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Sentence.Reach) && !(row[i].Kind == TokenKind.Break && row.TextOf(i)[0] is '。'); i--)
            if (row.IsCue(i, Cue.Plan))
                return row.Plainly(i);
        return null;
    }

    // 由1.8平方公里, 由目前的55%: when stands between.
    private static bool OpensMovement(Row row, int at)
    {
        if (row.BeginsMovement(at))
            return true;
        var opens = at - 1;
        while (opens > 0 && at - opens < 4 && (row.IsCue(opens, Cue.Of) || row[opens].Kind == TokenKind.Time || row.Scopes.AtFirst.Contains(row.TextOf(opens))))
            opens--;
        return opens >= 0 && row.IsCue(opens, Cue.From);
    }

    private static bool BeginsNow(Row row, int at)
    {
        var first = false;
        for (var i = at - 1; i > Math.Max(0, at - 8); i--)
        {
            first |= row[i].Kind == TokenKind.Figure;
            if (first && row[i].Kind == TokenKind.Time && row.Scopes.AtPresent.Contains(row.TextOf(i)) && row.IsCue(i - 1, Cue.From))
                return true;
        }
        return false;
    }

    // 即将动工的, 拟建的.
    private static bool Qualifies(Row row, int token, int to)
    {
        if (row.TextOf(token) is not ("即将" or "拟" or "将" or "拟建" or "计划"))
            return false;
        for (var i = token + 1; i < Math.Min(to, token + 4) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure or TokenKind.Series); i++)
            if (row.IsCue(i, Cue.Of))
                return true;
        return false;
    }

    // 项目32个，总投资96亿元，年内计划完成投资18亿元，开工项目25个: what is to be spent on those told is an item of their list, and no plan for the next.
    private static bool IsBudget(Row row, int token, int to, Draft told, Modality modality) =>
        modality == Modality.Actual && ToldOfProjects(told) && IsInvestment(row, token, to);

    /// <summary>Whether a figure counts projects or says what they cost in all.</summary>
    public static bool ToldOfProjects(Draft told) =>
        told.Aspect == Aspect.Level && (told.Counted is "项目" || told.Indicator?.EndsWith("总投资", StringComparison.Ordinal) == true);

    /// <summary>计划完成投资: whether a word of plan leads to what is spent.</summary>
    public static bool IsInvestment(Row row, int token, int to)
    {
        var sum = token + 1;
        while (sum < Math.Min(to, token + 4) && (row.IsCue(sum, Cue.Makes) || row[sum].Kind == TokenKind.Time))
            sum++;
        return sum < to && row.TextOf(sum).EndsWith("投资");
    }

    private static bool PlansInClause(Row row, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 20) && row[i].Kind != TokenKind.Break; i--)
            if (row.IsCue(i, Cue.Plan) || row.IsCue(i, Cue.Target))
                return true;
        return false;
    }

    private static bool AimsInClause(Row row, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - ClauseTokens.LongestRow) && row[i].Kind != TokenKind.Break; i--)
            if (row.IsCue(i, Cue.Target))
                return true;
        return false;
    }

    private static bool IsDemanded(Row row, int at)
    {
        var text = row.TextOf(at);
        return text.Length > 3 && (row.Scopes.Demands.Contains(text[..3]) || row.Scopes.Demands.Contains(text[..4])) || at > 0 && row.Scopes.Demands.Contains(row.TextOf(at - 1));
    }

    /// <summary>What is told of a time still to come is an aim, though no word says so: 到2026年产值达500亿元; in March, 全年增长8%. Announced sums stay facts.</summary>
    public static void LookAhead(Row row, List<Draft> drafts, ReadOnlySpan<Period?> periods, Span<Modality> modalities, DateOnly? date)
    {
        if (date is not { } day)
            return;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (modalities[i] != Modality.Actual || periods[i] is not { End: { } end } period || end <= day || drafts[i].Indicator is not { } name || name.EndsWith("总投资", StringComparison.Ordinal) || name.EndsWith("签约额", StringComparison.Ordinal))
                continue;
            // 全年需求量可达1万吨: what is expected of a time that is not over.
            if (period.Start <= day && drafts[i].Token > 0 && row.Scopes.MayReach.Contains(row.TextOf(drafts[i].Token - 1)))
            {
                modalities[i] = Modality.Plan;
                continue;
            }
            var ahead = end.DayNumber - day.DayNumber > 31 && (period.Start is not { } start
                // 2028年实现全县八成用水达标.
                || start > day && drafts[i].Aspect == Aspect.Share
                // In May, 全年引进人才7000人以上: the least that the year is to bring.
                // In March, 全年新签约项目100个: what is told of the whole of a year that has just begun.
                || drafts[i].Aspect == Aspect.Level && row.IsCount(drafts[i].Token) && (IsFloor(row, drafts[i].Token) || day.Month <= MonthsOfPlanning) && start.Year == day.Year && end is { Month: 12, Day: 31 } && end.Year == day.Year && SaysWholeYear(row, drafts[i].Token)
                || drafts[i].Aspect == Aspect.Growth && (start > day ? end.Year > start.Year : start.Year == day.Year));
            // In November, 全年实现产值486亿元，增长7%: told with a level that is reached.
            if (ahead && drafts[i].Aspect == Aspect.Growth && ReachedBefore(i, drafts, periods, modalities))
                continue;
            // 2023年地区生产总值增长8%，总量突破1000亿元: what is told of the same year beside an aim of it; and what is told of a year that has not begun.
            // 到2030年，绿氢年产能达到30万吨: but what is to be reached by then is.
            var promised = drafts[i].Rule is "capacity-in-name" || drafts[i].Rule is "capacity" && !(period.Start is null && drafts[i].Token > 0 && row.IsCue(drafts[i].Token - 1, Cue.Reaches));
            if (!ahead && !promised && drafts[i].Aspect is Aspect.Level or Aspect.Share or Aspect.Growth)
                ahead = BesideAim(row, i, drafts, periods, modalities) || !name.EndsWithAny("投资", "面积", "产能", "能力") && period.Start is { Month: 1, Day: 1 } begins && begins > day && end is { Month: 12, Day: 31 };
            // Of a movement, what it ends at.
            if (ahead && !promised && (drafts[i].Rule != "from-to" || i > 0 && drafts[i - 1].Rule == "from-to" && drafts[i - 1].Aspect == drafts[i].Aspect))
                modalities[i] = Modality.Target;
        }
    }

    // Up to May; later 全年 may well be what is expected.
    private const int MonthsOfPlanning = 5;

    // Whether the figure before it in its sentence is aimed at, of the same whole year or by its end (到2025年达到…，“十四五”期间年均增长…), and nothing is told as done since.
    private static bool BesideAim(Row row, int i, List<Draft> drafts, ReadOnlySpan<Period?> periods, ReadOnlySpan<Modality> modalities)
    {
        if (i == 0 || modalities[i - 1] != Modality.Target || periods[i] is not { Start: { Month: 1, Day: 1 } start, End: { Month: 12, Day: 31 } end } || periods[i - 1] is not { } aimed || aimed.Start != start && aimed.Start is not null || aimed.End != end)
            return false;
        for (var token = drafts[i - 1].Token + 1; token < drafts[i].Token; token++)
            if (row.IsCue(token, Cue.Done) || row[token].Kind == TokenKind.Break && row.TextOf(token)[0] is '。' or '\n')
                return false;
        return true;
    }

    private static bool SaysWholeYear(Row row, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 12) && row[i].Kind != TokenKind.Break; i--)
            if (row[i].Kind == TokenKind.Time)
                return row.TextOf(i) is "全年" or "年内";
        return false;
    }

    private static bool ReachedBefore(int growth, List<Draft> drafts, ReadOnlySpan<Period?> periods, ReadOnlySpan<Modality> modalities)
    {
        for (var i = growth - 1; i >= Math.Max(0, growth - MostBetween); i--)
            if (drafts[i].Aspect == Aspect.Level && modalities[i] == Modality.Actual && periods[i] is { } period && period.Start == periods[growth]!.Start && period.End == periods[growth]!.End)
                return true;
        return false;
    }

    // Figures of one sentence between a level and a growth that is told with it.
    private const int MostBetween = 6;

    /// <summary>围绕上述目标，重点抓好以下工作：…, 《方案》提出，…: whether a sentence opens with what its numbers are aims of; what is granted under a plan is none.</summary>
    public static bool SetsAims(Row row, int from, int to)
    {
        // In UTF-16 code units: what stands before, the name of the plan most of all.
        const int longest = 60;
        if (from >= to)
            return false;
        var start = row[from].Start;
        var head = row.Text.AsSpan(start, Math.Min(longest, row[to - 1].End - start));
        for (var i = from; i < to && row[i].Start < start + head.Length; i++)
            if (row[i].Kind is TokenKind.Figure || row.IsCue(i, Cue.Done))
                head = head[..(row[i].Start - start)];
        return row.Scopes.SetsAims.AnyIn(head) && !row.Scopes.Grants.AnyIn(row.Text.AsSpan(start, row[to - 1].End - start));
    }

    /// <summary>二是…, （二）…: whether a sentence goes on with the list of the one before it.</summary>
    public static bool GoesOnListing(Row row, int from, int to)
    {
        if (from >= to)
            return false;
        var text = row.Text.AsSpan(row[from].Start, row[to - 1].End - row[from].Start).TrimStart("（(");
        return text.Length > 2 && "二三四五六七八九十".Contains(text[0]) && text[1] is '是' or '、' or '）' or ')';
    }

    // 加快甲、乙等20个项目投产，确保供应土地900亩: what is bidden before the aim is named.
    private static bool BidsBeforeAim(Row row, int from, int to)
    {
        if (from >= to || !row.Scopes.Bids.Contains(row.TextOf(from)))
            return false;
        for (var i = from + 1; i < Math.Min(to, from + 60); i++)
        {
            if (row.IsCue(i, Cue.Done) || row[i].Kind == TokenKind.Time && i < from + 4)
                return false;
            if (row.IsCue(i, Cue.Target))
                return IsNamedAim(row, i);
        }
        return false;
    }

    // 总投资…，新建厂房…，建设周期20个月，预计明年投产: the profile of a project that is still to be built.
    private static bool Profile(Row row, int from, int to)
    {
        var total = -1;
        for (var i = from; i < Math.Min(to, from + 120); i++)
        {
            if (total < 0 && row[i].Kind == TokenKind.Indicator && (row.TextOf(i).EndsWith("总投资") || row.TextOf(i).EndsWith("总投资额")))
                total = i;
            else if (total >= 0 && (row.IsCue(i, Cue.Plan) || (row.IsCue(i, Cue.Target) || row.TextOf(i) is "争取") && i + 1 < to && row[i + 1].Kind == TokenKind.Time || row[i].Kind is TokenKind.Indicator or TokenKind.Word && row.TextOf(i) is "建设周期" or "建设期" or "工期" or "年度计划投资" or "计划投资"))
                return true;
        }
        return false;
    }

    private static bool ToBeBuilt(Row row, int at, int from)
    {
        // 建设2座16万立方米储罐: how many, and how large each is.
        if (at > from && row[at - 1].Kind == TokenKind.Figure && row[at - 1].End == row[at].Start)
            at--;
        var i = at;
        while (i > from && i > at - 12 && row[i - 1].Kind is not (TokenKind.Break or TokenKind.Figure))
            i--;
        return i < at && (row[i].Kind == TokenKind.Indicator && (row.TextOf(i).StartsWith("新建") || row.TextOf(i).StartsWith("建设")) || row.Scopes.ToBeBuilt.Contains(row.TextOf(i)));
    }

    // 为确保…, 为了力争…: the clause opens with 为, behind whose and when it is.
    private static bool TellsPurpose(Row row, int token, int from)
    {
        const int near = 6;
        for (var i = token - 1; i >= Math.Max(from, token - near) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.TextOf(i) is "为" or "为了" && (i == from || row[i - 1].Kind is TokenKind.Break or TokenKind.Subject or TokenKind.Time or TokenKind.Mark))
                return true;
        return false;
    }

    /// <summary>Whether a word of aim makes aims of what follows it: not where it says how far an aim was met, or what guides the work.</summary>
    public static bool OpensTarget(Row row, int token, int from, int to)
    {
        if (IsSumOfPart(row, token, to))
            return false;
        // 要建起8万平方米厂房, 要上6套生产线.
        if (row.TextOf(token) is "要" or "还要" && token + 2 < to && row[token + 1].Kind == TokenKind.Word && (row[token + 1].Class == WordClass.Verb || row.TextOf(token + 1) is "上" or "建" or "盖" or "添") && (row[token + 2].Kind == TokenKind.Figure || token + 3 < to && (row.IsCue(token + 2, Cue.Done) || row[token + 2] is { Kind: TokenKind.Word, Length: 1 }) && row[token + 3].Kind == TokenKind.Figure))
            return true;
        // 要在3万平方米的地块上建起生产线.
        if (row.TextOf(token) is "要" or "还要" && token + 2 < to && row.TextOf(token + 1) is "在" && row[token + 2].Kind == TokenKind.Figure)
            return true;
        if (row.TextOf(token) is "要" or "还要" or "必须")
            return token + 1 < to && (row[token + 1].Kind == TokenKind.Figure || row[token + 1].Kind == TokenKind.Cue && row[token + 1].Cue is Cue.Makes or Cue.Reaches or Cue.Rise or Cue.Fall or Cue.Newly or Cue.Stage or Cue.Target or Cue.From);
        // 进入最后冲刺, 冲刺阶段: how far the work is; 开局即冲刺 云川经开区22个项目开工: a part of a headline by itself.
        if (row.TextOf(token) is "冲刺" && (token > from && row.TextOf(token - 1) is "最后" or "进入" or "全面" or "收尾" || token + 1 < to && row.TextOf(token + 1) is "阶段" or "期" || token + 1 < to && (row[token + 1].Kind == TokenKind.Break || row[token + 1].Start > row[token].End)))
            return false;
        if (!row.Text.AsSpan(row[token].Start, row[token].Length).Contains("目标", StringComparison.Ordinal))
            return true;
        // 目标完成率, 目标达成度: how far an aim is met.
        if (token + 1 < to && row.Scopes.RatesOfAims.AnyBegins(row.TextOf(token + 1)))
            return false;
        // 目标考核优秀单位, 目标责任制考核: the name of a judging.
        if (row.Scopes.AimsJudged.AnyBegins(row.Text.AsSpan(row[token].End)))
            return false;
        // 相当于年度目标的96.7%, 为全年目标任务的80%: so is a part of an aim.
        if (IsMeasuredBy(row, token, to) && !row.Scopes.Hopes.AnyIn(Clause(row, token, from)))
            return false;
        // “双碳”目标下, 在目标引领下: what others aim at is the setting.
        if (token + 1 < to && row.TextOf(token + 1) is "下" or "引领" or "牵引" or "指引" or "导向" or "驱动" or "背景")
            return false;
        // 距7%的目标还差1.2个百分点, 比280亿元的目标少了16亿元: how far what is told is from it.
        if (row.Text.AsSpan(row[token].End) is var short_ && (short_.StartsWith("还差") || short_.StartsWith("相差") || short_.StartsWith("尚差") || short_.StartsWith("还有") || short_.StartsWith("仅差") || short_.StartsWith("差") || short_.StartsWith("少了") || short_.StartsWith("多了") || short_.StartsWith("高出")))
            return false;
        // 高于全年目标2个百分点: what it is compared with.
        if (token > from && OpensComparison(row, token, from))
            return false;
        // 围绕高质量发展目标，实现…: what guides the work is no figure's aim.
        if (Guides(row, token, from, to))
            return false;
        // 完成目标任务的60%, 全面实现“双过半”目标任务: what is done; 努力完成目标任务 is not.
        var clause = Clause(row, token, from);
        return row.Scopes.Hopes.AnyIn(clause) || !row.Scopes.Met.AnyIn(clause);
    }

    // 完成年计划80亿元的87%, 完成目标任务40个的112%: the sum is what something done is a part of.
    private static bool IsSumOfPart(Row row, int token, int to)
    {
        if (!row.TextOf(token).EndsWithAny("计划", "目标", "任务"))
            return false;
        var sum = token + 1 < to && row[token + 1].Kind == TokenKind.Word ? token + 2 : token + 1;
        if (sum + 2 >= to || row[sum].Kind != TokenKind.Figure)
            return false;
        var of = row.IsCue(sum + 1, Cue.Of) ? sum + 1 : sum + 2;
        return of + 1 < to && row.IsCue(of, Cue.Of) && row[of + 1].Kind == TokenKind.Figure && row.KindOf(of + 1) == MentionKind.Percent;
    }

    // What stands in a token's clause before it.
    private static ReadOnlySpan<char> Clause(Row row, int token, int from)
    {
        var before = row.Text.AsSpan(row[from].Start, row[token].Start - row[from].Start);
        return before[(before.LastIndexOfAny('，', '；', '。') + 1)..];
    }

    private static bool IsMeasuredBy(Row row, int aim, int to)
    {
        var of = aim + 1;
        while (of < to && of < aim + 3 && row.TextOf(of) is "任务" or "任务数" or "总量" or "值")
            of++;
        return of + 1 < to && row.IsCue(of, Cue.Of) && row[of + 1].Kind == TokenKind.Figure && row.KindOf(of + 1) == MentionKind.Percent;
    }

    private static bool OpensComparison(Row row, int token, int from)
    {
        for (var i = token - 1; i >= Math.Max(from, token - 8) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Above or Cue.Beneath or Cue.Than)
                return true;
            // 超计划目标12.6%, 超额完成年度目标; 超过50亿元的目标 is no comparison.
            else if (row.Scopes.BeyondPlan.Contains(row.TextOf(i)))
                return true;
        return false;
    }

    private static bool Guides(Row row, int token, int from, int to)
    {
        if (token + 1 < to && row[token + 1].Kind is not TokenKind.Break)
            return false;
        for (var i = token - 1; i >= Math.Max(from, token - 14) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.Scopes.Guides.Contains(row.TextOf(i)))
                return true;
        return false;
    }

    private static bool OpensPlan(Row row, int token, int from, int to) => !IsSumOfPart(row, token, to) && !(token > from && row[token - 1].Kind == TokenKind.Cue && row[token - 1].Cue is Cue.Occupies or Cue.Share or Cue.Than or Cue.Above or Cue.Beneath) && !(row.TextOf(token).EndsWith("计划") && ExceedsPlan(row, token, from)) && row.TextOf(token) switch
    {
        // 将 before a noun is 把 (将项目纳入…).
        // 可穿戴设备, 可再生能源: a kind of thing, no hope.
        "可" when token + 1 < to && row.TextOf(token + 1) is "穿戴" or "再生" or "降解" or "循环" or "视" or "燃" or "控" or "回收" or "编程" or "扩展" or "比" => false,
        // 产生拟中选结果, 拟任职人选: what they are called.
        "拟" when token + 1 < to && row.TextOf(token + 1) is "中选" or "任" or "任职" or "录用" or "录取" => false,
        // 可辐射18个省: what a place does now.
        "可" when token + 1 < to && row.TextOf(token + 1) is "辐射" or "覆盖" or "通达" or "直达" => false,
        // 可节省费用20万元 tells what is usual; 可年产 what is promised.
        "可" when token + 1 < to && row.IsCue(token + 1, Cue.Fall) => false,
        "可" when token + 1 < to && row.TextOf(token + 1).StartsWith("年") => true,
        // 将全部179项政策上线: what is done to them; 将全部建成 is a plan.
        "将" when token + 2 < to && row.Scopes.OfThoseThere.Contains(row.TextOf(token + 1)) && (row[token + 2].Kind == TokenKind.Figure || row.IsCue(token + 2, Cue.Of) || row[token + 2] is { Kind: TokenKind.Word, Class: WordClass.Noun }) => false,
        // 将120项权限下放到园区, 将38个机构整合为9个: what stands right behind it in numbers is what something is done to.
        // 将突破3500亿元, 计划将4.5亿元用于研发 are none of it.
        "将" when token + 1 < to && row[token + 1].Kind == TokenKind.Figure && !(token > from && row.IsCue(token - 1, Cue.Plan)) => row.Scopes.ReachesBeyond.AnyBegins(row.TextOf(token + 1)),
        // 将新建厂房20万平方米, 将开工项目30个: a deed with its number, and nothing done to it.
        "将" when token + 2 < to && row[token + 1].Kind == TokenKind.Indicator && row[token + 2].Kind == TokenKind.Figure && (token + 3 == to || row[token + 3].Kind is TokenKind.Break or TokenKind.Series) => row.Scopes.DeedsAhead.AnyBegins(row.TextOf(token + 1)),
        // 将重点推进甲、乙等13个项目.
        "将" when token + 2 < to && row.TextOf(token + 1) is "重点" or "着重" or "主要" && IsVerbal(row[token + 2]) => true,
        "准备" when token + 1 < to && row.TextOf(token + 1)[0] == '再' => true,
        // 地方财政将配套1.4亿元: the noun that the clause ends on with its sum is what will be done.
        "将" when token + 2 < to && row[token + 1] is { Kind: TokenKind.Word, Length: 2 } && row[token + 2].Kind == TokenKind.Figure && (token + 3 == to || row[token + 3].Kind == TokenKind.Break) => true,
        "将" or "望" or "可" or "准备" => token + 1 < to && (IsVerbal(row[token + 1]) || row[token + 1].Kind is TokenKind.Time or TokenKind.Figure),
        // 计划总投资 is announced.
        "计划" when token + 1 < to && row[token + 1].Kind == TokenKind.Indicator && row.TextOf(token + 1).EndsWith("总投资") => false,
        // 固定资产投资计划为90亿元: and so is what the plan is.
        "计划" when token + 2 < to && row.TextOf(token + 1) is "是" or "为" && row[token + 2].Kind == TokenKind.Figure => true,
        // 完成全年计划投资的95%: the plan is what it is a part of.
        "计划" when token + 3 < to && row.TextOf(token + 1) is "投资" && row.IsCue(token + 2, Cue.Of) && row[token + 3].Kind == TokenKind.Figure => false,
        "计划" => token + 1 < to && (IsVerbal(row[token + 1]) || row[token + 1].Kind is TokenKind.Time or TokenKind.Indicator or TokenKind.Figure || row.TextOf(token + 1)[0] == '再')
            && !(token > from && row[token + 1].Kind == TokenKind.Cue && row[token + 1].Cue is not Cue.Newly && row[token - 1].Kind is TokenKind.Word or TokenKind.Indicator && row[token - 1].Class is WordClass.Noun or WordClass.Adjective && !NamesDoer(row.TextOf(token - 1))),
        _ => true,
    };

    // 超计划12.6%, 超进度计划3.5%.
    private static bool ExceedsPlan(Row row, int token, int from)
    {
        const int near = 3;
        for (var i = token - 1; i >= Math.Max(from, token - near) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.Scopes.BeyondPlan.Contains(row.TextOf(i)))
                return true;
        return false;
    }

    // 公司计划实现…, 全区计划完成…: who plans; 投资计划完成…, 年度计划完成…: a plan.
    private static bool NamesDoer(ReadOnlySpan<char> noun) => noun[^1] is '区' or '市' or '县' or '省' or '园' or '场' or '厂' or '方' || noun.EndsWith("公司") || noun.EndsWith("集团") || noun.EndsWith("企业") || noun.EndsWith("项目");

    private static bool IsVerbal(Token token) => token.Kind switch
    {
        TokenKind.Word => token.Class is WordClass.Verb or WordClass.Adverb or WordClass.Preposition,
        TokenKind.Cue => token.Cue is not (Cue.Of or Cue.Share),
        _ => false,
    };
}
