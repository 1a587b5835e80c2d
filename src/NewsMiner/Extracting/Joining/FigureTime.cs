using NewsMiner.Extracting.Periods;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// When a figure holds under the time that governs it: the first value of a change stands before it, an average runs over its years, what flows runs from
/// the year's beginning, what stands, stands at its end.
/// </summary>
internal sealed class FigureTime(Row row, DateOnly? date, RunningTimes running, ClauseTokens around, StandingFigures standing)
{
    /// <param name="from">The sentence's first token.</param>
    /// <param name="governs">The time that governs the figure.</param>
    /// <param name="once">A time told for the figure alone; null for none.</param>
    /// <param name="aside">A time told for its clause alone; null for none.</param>
    /// <param name="current">The last time of the sentence before it; null for none.</param>
    /// <param name="thisYear">The time was said as this year's, of which what is done fills as much as has gone.</param>
    public Period? Of(Draft draft, Modality modality, int from, Period? governs, Period? once, Period? aside, Period? current, bool thisYear)
    {
        // 今年以来，…。园区规划厂房12万平方米: what is laid out is of no time told before.
        if (HasNoTime(draft) || draft.Rule == Capacities.PlannedRule && (once ?? aside ?? current) is null)
            return null;
        // 前三季度，…。园区占地400亩, 森林覆盖面积39万亩: as large as it is, whatever was told before.
        // 2019年12月封关运行，规划面积2.6平方公里: but what was laid down then is told of then.
        if (governs is { Start: not null } && draft is { Aspect: Aspect.Level, Act: null, Counted: null, Head.IsEmpty: false } && row.Scopes.Grounds.AnyBegins(row.TextOf(draft.Head.From)) && (current is null || !row.TextOf(draft.Head.From).Contains("规划", StringComparison.Ordinal))
            || modality == Modality.Actual && governs is { Start: not null } && (once ?? aside ?? current) is null && draft is { Aspect: Aspect.Level, Rule: not ("from-to" or "amount-before-noun") } && standing.Measures(draft) && !standing.IsDeed(draft))
            (governs, once, aside, current) = (null, null, null, null);
        if (once is null && aside is null)
            governs = WithoutPartOfYear(draft, governs);
        return YearOfPlan(draft, governs)
            ?? YearOfAim(draft, modality, governs)
            ?? UntilThen(draft, governs)
            ?? BeingBuilt(draft, modality, governs)
            ?? BeforeChange(draft.Token, from, governs)
            ?? (once is null ? FirstOfTwo(draft, from, governs) : null)
            ?? (once is null && aside is null ? EndOfChange(draft, from, governs) ?? OnAverage(draft, from, governs) ?? AtTheEnd(draft, governs) ?? SinceLastYear(draft, from, governs) : null)
            ?? InARow(draft, SoFar(draft, modality, governs) ?? YearEnded(draft, modality, from, governs) ?? standing.StandsAtEnd(draft, modality, governs) ?? standing.StandsByNow(draft, modality, once ?? aside ?? current, governs) ?? Settle(governs, draft, modality, thisYear));
    }

    // 今天，甲高铁全线贯通，全长318公里，设计时速250公里; 年产5万吨项目: how long a thing is, and what its name promises, is so at any time.
    private bool HasNoTime(Draft draft) =>
        draft.Rule == "capacity-in-name" || draft is { Aspect: Aspect.Level, Counted: null, Act: null, Rule: not "from-to", Indicator: { } name } && row.Scopes.Timeless.AnyEnds(name);

    // 年度计划投资, 重点项目年度计划投资: of the whole year that its time lies in (今年以来, 一季度), else of the one that the report stands in.
    private Period? YearOfPlan(Draft draft, Period? governs)
    {
        // 1至9月完成69亿元，完成年计划80亿元的87%.
        if (draft.Rule == Plans.SumRule && date is not null && (governs?.End ?? date) is { } within)
            return Calendar.YearOf(within.Year);
        if (date is not { } day || draft.Aspect != Aspect.Level || draft.Indicator is not { } name || !(name.StartsWith("年度计划", StringComparison.Ordinal) || name.EndsWith("年度计划投资", StringComparison.Ordinal)) || name.EndsWith("总投资", StringComparison.Ordinal)
            || governs is { Start: { } start, End: { } end } && start.Year != end.Year)
            return null;
        return Calendar.YearOf(governs?.End?.Year ?? day.Year);
    }

    /// <summary>前三季度…，向年度工业产值千亿元的目标冲刺: what is aimed at for the year is the year's, whatever part of it is told of.</summary>
    private Period? YearOfAim(Draft draft, Modality modality, Period? governs)
    {
        if (date is not { } day || modality == Modality.Actual || draft is not { Aspect: Aspect.Level, Head.IsEmpty: false } || governs is { Start: { } start, End: { } end } && start.Year != end.Year)
            return null;
        var head = row[draft.Head.From].Start;
        var annual = row.TextOf(draft.Head.From).StartsWith("年度") || row.Text.AsSpan(0, head).EndsWith("年度") && !(head > 2 && char.IsAsciiDigit(row.Text[head - 3]));
        return annual ? Calendar.YearOf(governs?.End?.Year ?? day.Year) : null;
    }

    /// <summary>上半年…。远川公司年产值达30亿元: what is told by the year is of no part of one.</summary>
    private Period? WithoutPartOfYear(Draft draft, Period? governs) =>
        governs is { Start: { } start, End: { } end } && start.Year == end.Year && !Calendar.IsYear(governs) && !(start is { Month: 1, Day: 1 } && end == date)
        && draft is { Aspect: Aspect.Level, Head.IsEmpty: false, Counted: null } && row.Scopes.ByTheYear.AnyBegins(row.TextOf(draft.Head.From)) ? null : governs;

    /// <summary>上半年，在建亿元以上项目112个: being built is a state, at the end of the time that is told.</summary>
    private Period? BeingBuilt(Draft draft, Modality modality, Period? governs) =>
        modality == Modality.Actual && draft is { Aspect: Aspect.Level, Indicator: { } name } && name.StartsWith("在建", StringComparison.Ordinal) && !name.EndsWith("完成投资", StringComparison.Ordinal) && governs?.End is { } end && end <= date ? Calendar.AsOf(end) : null;

    /// <summary>未来三年，产值达到800亿元: reached by the end of the last of them; what is spent is spent in all of them.</summary>
    private Period? UntilThen(Draft draft, Period? governs) =>
        governs is { Start: { } start, End: { } end } && date is { } day && (start == day.AddDays(1) || start == day || start == end && start.Month == day.Month && start.Day == day.Day) && end.Year > day.Year && draft.Aspect is not Aspect.Growth && draft.Indicator is { } name && !name.EndsWith("投资", StringComparison.Ordinal) && !name.EndsWith("资金", StringComparison.Ordinal)
            ? new Period(null, new DateOnly(end.Year, 12, 31), $"到{end.Year}年")
            : null;

    // 明年封关面积将由1.8平方公里扩大到3.1平方公里: the first value is today's.
    private Period? BeforeChange(int token, int from, Period? governs) =>
        date is { } day && governs?.End > day && !(governs.Start < day.AddMonths(-13) && governs.End < day.AddMonths(2)) && token > from && row.BeginsMovement(token) ? Calendar.AsOf(day) : null;

    /// <summary>生产总值从2012年的30亿元增加到2022年的120亿元；投资从6亿元增加到37亿元: the second pair has the years of the first.</summary>
    private Period? FirstOfTwo(Draft draft, int from, Period? governs) =>
        draft.Rule == "from-to" && draft.Token > from && row.BeginsMovement(draft.Token) && (governs == running.Years.Last || governs is { Start: null, End: { Month: 12 } closed } && closed.Year == running.Years.Last?.End?.Year) && !around.TimeInClause(draft.Token, from) ? running.Years.Earlier : null;

    /// <summary>四年来，企业由132家增加到238家: of a span of years the first value stands before it, the second at its end.</summary>
    private Period? EndOfChange(Draft draft, int from, Period? governs)
    {
        if (draft.Rule != "from-to" || governs is not { Start: { } start, End: { } end } || end < start.AddMonths(13) || date is not { } day)
            return null;
        if (draft.Token > from && row.BeginsMovement(draft.Token))
            return Calendar.YearOf(start is { Month: 1, Day: 1 } && !NamesFirstYear(draft.Token, from, governs) ? start.Year - 1 : start.Year);
        // “十三五”期间，生产总值由43.9亿元增加到81.5亿元, told in its last year: what flows is of that year.
        return end < day || end.Year == day.Year && row.NatureOf(draft.IndicatorRule) == IndicatorNature.Flow ? Calendar.YearOf(end.Year) : Calendar.AsOf(day);
    }

    // 2020—2024年，净利润从80亿元增长至176亿元: from the first year that is named to the last.
    private bool NamesFirstYear(int token, int from, Period span)
    {
        for (var i = token - 1; i >= Math.Max(from, token - 80); i--)
            if (row[i].Kind == TokenKind.Time && row.Times[row[i].Index].Period == span)
                return row.Text.AsSpan(row[i].Start, row[i].Length).StartsWith(span.Start!.Value.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return false;
    }

    /// <summary>是2016年的1.7倍，年均增长9.3%: the years since the one compared with; 到2026年突破1500亿元，年均增长10%: the years until then.</summary>
    private Period? OnAverage(Draft draft, int from, Period? governs)
    {
        if (draft.Aspect != Aspect.Growth || governs is not { End: { Month: 12, Day: 31 } end } || date is not { } day || !around.SaidOnAverage(draft.Token, from))
            return null;
        if (governs.Start is null)
        {
            if (end <= day)
                return null;
            var ahead = new DateOnly(day.Month > 6 ? day.Year + 1 : day.Year, 1, 1);
            return ahead < end ? Calendar.Between(ahead, end) : null;
        }
        if (!Calendar.IsYear(governs))
            return null;
        // 2021年，…增长9.3%，两年平均增长6.6%: the years that end with it.
        if (around.YearsAveraged(draft.Token, from) is > 1 and var averaged)
        {
            var opens = new DateOnly(end.Year - averaged + 1, 1, 1);
            return Calendar.Between(opens, end);
        }
        for (var i = draft.Token - 1; i >= Math.Max(from, draft.Token - 80); i--)
        {
            if (row[i].Kind != TokenKind.Time || row.Times[row[i].Index].Period is not { } told || !Calendar.IsYear(told) || told.End >= governs.Start)
                continue;
            return Calendar.Since(told.End!.Value.Year, end, counted: !(i > from && row.IsCue(i - 1, Cue.From)) && CountsYears(draft.Token, end.Year - told.End.Value.Year));
        }
        // 五年来，…，今年有望突破500亿元，社会消费品零售总额年均增长9%: an average of a year that is not over runs over the years told before.
        if (end > day)
            for (var i = draft.Token - 1; i >= Math.Max(from, draft.Token - 80); i--)
                if (row[i].Kind == TokenKind.Time && row.Times[row[i].Index].Period is { Start: { } opened, End: { } closed } span && opened.AddMonths(13) < closed && closed <= end)
                    return span;
        // 2015年为68亿元，2018年为183亿元。同期，…由…增加到…，年均增长18%.
        return running.Years.Earlier is { End: { } first } && running.Years.Last == governs ? Calendar.Since(first.Year, end, counted: false) : null;
    }

    // In UTF-16 code units.
    private const int NearSpan = 16;

    // 五年来, 这五年: the years are counted, so that the one compared with is none of them.
    private bool CountsYears(int token, int years)
    {
        if (years is < 2 or > 10)
            return false;
        var begin = Math.Max(0, row[token].Start - ClauseTokens.LongestSpeech);
        var before = row.Text.AsSpan(begin, row[token].Start - begin);
        var digit = "二三四五六七八九十"[years - 2];
        foreach (var words in (ReadOnlySpan<string>)[$"{digit}年来", $"{digit}年间", $"这{digit}年", $"过去{digit}年", $"{years}年来"])
            if (before.Contains(words, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 五年来，企业数翻了一番，占全区的83.5%: a share or a multiple of a span of years is that of its last.
    // 分别为“十二五”时期的1.9倍: but a multiple of such a span is of the whole of it.
    private Period? AtTheEnd(Draft draft, Period? governs) =>
        !(draft.Aspect == Aspect.Multiple && row.Text.AsSpan(Math.Max(0, row[draft.Token].Start - NearSpan)..row[draft.Token].Start).Contains("时期", StringComparison.Ordinal)) && draft.Aspect is Aspect.Share or Aspect.Multiple && draft.Rule != "from-to" && governs is { Start: { Month: 1, Day: 1 } start, End: { Month: 12, Day: 31 } end } && end.Year > start.Year ? Calendar.YearOf(end.Year) : null;

    /// <summary>年末企业176家，比上年末净增31家: what was gained was gained in the year, as far as the figure stands.</summary>
    private Period? SinceLastYear(Draft draft, int from, Period? governs)
    {
        if (governs is not { End: { } end } || governs.Start is { } start && start.AddDays(31) < end || !(draft.Aspect == Aspect.Change || draft.Aspect == Aspect.Level && draft.Indicator is { } name && (name.StartsWith("净增", StringComparison.Ordinal) || name.StartsWith("新增", StringComparison.Ordinal))))
            return null;
        for (var i = draft.Token - 1; i >= Math.Max(from, draft.Token - 8) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            // 比上年末, 与2023年末相比, 较2023年底.
            if (row.Scopes.LastYearsEnd.Contains(row.TextOf(i)) || row[i].Kind == TokenKind.Time && (i + 1 < draft.Token && row.TextOf(i + 1) is "相比" or "比" || i > from && row.IsCue(i - 1, Cue.Than) && row.Text[row[i].End - 1] is '末' or '底') && row.Times[row[i].Index].Period is { End: { Month: 12, Day: 31 } before } && before.Year == end.Year - 1)
            {
                var first = new DateOnly(end.Year, 1, 1);
                return Calendar.Between(first, end);
            }
        return null;
    }

    // 连续五年: the years that end with the one spoken of; 连续5个月 likewise.
    /// <summary>截至10月底，完成工业投资55亿元，同比增长33%: what flows was counted from the year's beginning on.</summary>
    private Period? SoFar(Draft draft, Modality modality, Period? governs)
    {
        if (modality != Modality.Actual || governs is not { Start: null, End: { } end } || date is not { } day || end > day || end.Year < day.Year - 1 || draft.Aspect == Aspect.Growth && around.SaidOnAverage(draft.Token, Math.Max(0, draft.Token - 5)))
            return null;
        var nature = row.NatureOf(draft.IndicatorRule);
        // 到去年底，企业产值达到102.8亿元: what an industry makes, by any name.
        if (nature is null && draft.IndicatorRule is null && draft.Aspect == Aspect.Level && IndicatorNaming.MeasureOf(draft.Indicator) is "产值" or "总产值" or "增加值" or "营业收入" or "销售收入")
            nature = IndicatorNature.Flow;
        var thisYears = (running.Paragraph ?? running.Article) is { Start: { Month: 1, Day: 1 } opened } && opened.Year == end.Year;
        var flows = OfYearsPlan(draft) || draft.Aspect switch
        {
            Aspect.Growth => nature == IndicatorNature.Flow || nature is null && draft.Indicator is { } grown && !grown.EndsWith('数') && !grown.EndsWith("余额", StringComparison.Ordinal),
            Aspect.Level => row.Figures[draft.Number].Kind == MentionKind.Money && nature == IndicatorNature.Flow && draft.Indicator is not ("完成投资" or "总投资" or "签约额") && !around.SaidInAll(draft.Token)
                // 截至6月底，31个签约项目已开工: what has become of those there stands so by then.
                || thisYears && draft.Act is not null && draft.Counted is not null && !(draft.Head.From > draft.Token && draft.Head.To < row.Tokens.Count && row.IsCue(draft.Head.To, Cue.Done)),
            _ => false,
        };
        if (!flows)
            return null;
        var start = new DateOnly(end.Year, 1, 1);
        return Calendar.Between(start, end);
    }

    /// <summary>截至10月底，…占年度计划的91%; 目前签约额已完成全年目标的68%: how far a year's plan is carried out, as far as the year has gone.</summary>
    public bool OfYearsPlan(Draft draft)
    {
        if (draft is not { Aspect: Aspect.Level, Indicator: { } rate } || !rate.EndsWith("完成率", StringComparison.Ordinal) || row.KindOf(draft.Token) != MentionKind.Percent)
            return false;
        for (var i = draft.Token - 1; i >= Math.Max(0, draft.Token - ClauseTokens.LongestRow) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.TextOf(i) is "全年" || row.TextOf(i).Contains("年度", StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>年末高新技术企业412家，…；新能源汽车产量10.2万辆，进出口总额占全市的41.5%: what flows, told after what stands at the year's end, is the year's.</summary>
    private Period? YearEnded(Draft draft, Modality modality, int from, Period? governs)
    {
        const int longest = 80;
        if (modality != Modality.Actual || governs is not { Start: { Month: 12, Day: 1 }, End: { Month: 12, Day: 31 } end } || end >= date || draft.Counted is not null || draft.Aspect is not (Aspect.Level or Aspect.Growth or Aspect.Share) || row.NatureOf(draft.IndicatorRule) != IndicatorNature.Flow)
            return null;
        for (var i = draft.Token - 1; i >= Math.Max(from, draft.Token - longest); i--)
            if (row[i].Kind == TokenKind.Time)
                return row.TextOf(i).EndsWithAny("年末", "年底") ? Calendar.YearOf(end.Year) : null;
        return null;
    }

    private Period? InARow(Draft draft, Period? period)
    {
        if (draft.Rule != "time-taken" || period?.End is not { } end || row.Figures[draft.Number].Quantity is not { Value: >= 2 and <= 60 } lasted || !row.Text.AsSpan(0, row[draft.Token].Start).EndsWith("连续") && !row.TextOf(draft.Token).StartsWith("连续"))
            return period;
        var count = (int)lasted.Value.Value;
        DateOnly start;
        if (lasted.Unit is "年" && end is { Month: 12, Day: 31 })
            start = new DateOnly(end.Year - count + 1, 1, 1);
        else if (lasted.Unit is "个月" or "月" or "个季度" or "季度" && end.Day == DateTime.DaysInMonth(end.Year, end.Month))
            start = new DateOnly(end.Year, end.Month, 1).AddMonths(1 - count * (lasted.Unit.EndsWith("季度", StringComparison.Ordinal) ? 3 : 1));
        else
            return period;
        return Calendar.Between(start, end);
    }

    private Period? Settle(Period? period, Draft draft, Modality modality, bool thisYear)
    {
        if (date is not { } day)
            return period;
        // 到年底预计实现产值84亿元: what flows until the year's end flows in the year.
        if (period is { End: { Month: 12, Day: 31 } due } && period.Start is null or { Month: 12, Day: 1 } && due.Year == day.Year && modality != Modality.Actual && row.Figures[draft.Number].Kind == MentionKind.Money && IsFlow(draft))
            return Calendar.YearOf(due.Year);
        // 预计年底达到1100亿元，同比增长50%.
        if (period is { Start: { Month: 12, Day: 1 }, End: { Month: 12, Day: 31 } close } && close.Year == day.Year && modality != Modality.Actual && draft.Aspect == Aspect.Growth)
            return Calendar.YearOf(close.Year);
        // 3月，会议提出，新增产值110亿元以上: an aim set as the year begins, with no time of its own, is the year's.
        if (period is null && modality == Modality.Target && day.Month <= LastOfPlanning && draft.Aspect is Aspect.Level or Aspect.Growth)
            return Calendar.YearOf(day.Year);
        if (period is null)
            return modality == Modality.Actual && (draft.Aspect is Aspect.Level or Aspect.Share or Aspect.Rank && !IsFlow(draft) || IsReform(draft)) ? new Period(null, day, $"截至{day.Year}年{day.Month}月") : null;
        // 今年 of what is done is the year as far as it has gone.
        if (thisYear && modality == Modality.Actual && period.Start is { Month: 1, Day: 1 } start && period.End is { Month: 12, Day: 31 } && start.Year == day.Year && period.End.Value.Year == day.Year && day < period.End)
        {
            var last = running.Reached is { } reached && reached.Year == day.Year ? reached : day;
            return new Period(start, last, $"{day.Year}年以来");
        }
        return period;
    }

    // Meetings that set a year's aims are held by the end of this month.
    private const int LastOfPlanning = 3;

    // 审批时限压减55%: how far something has come down, compared with no time.
    private bool IsReform(Draft draft) => draft is { Aspect: Aspect.Growth, Falls: true, Basis: null, Indicator: { } name } && (draft.IndicatorRule is null ? row.Scopes.Reformed.AnyEnds(name) : row.NatureOf(draft.IndicatorRule) is not IndicatorNature.Flow);

    // What flows in a time that the page does not say has none; only a state holds on the day of the report.
    private bool IsFlow(Draft draft) =>
        draft.Aspect == Aspect.Level
        && (row.Figures[draft.Number].Kind == MentionKind.Money && draft.Indicator is { } money && !row.Scopes.MoneyThatStands.AnyEnds(money) && !IsSpentByNow(draft, money)
            || draft.Rule == "time-taken");

    /// <summary>总投资9亿元，已完成投资0.7亿元; 累计完成投资3亿元: what is spent so far stands on the day of the report.</summary>
    public bool IsSpentByNow(Draft draft, string name)
    {
        if (!name.EndsWith("完成投资", StringComparison.Ordinal))
            return false;
        var told = row.TextOf(draft.Token - 1) is var verb && (verb.StartsWith("已") || verb.StartsWith("累计"));
        for (var i = draft.Token - 1; i >= Math.Max(0, draft.Token - ClauseTokens.LongestRow) && !told; i--)
        {
            if (row[i].Kind == TokenKind.Break && row.TextOf(i)[0] is '。' or '；' or '\n')
                return false;
            told = row.IsCue(i, Cue.Done) || row.TextOf(i) is "累计" || row[i].Kind == TokenKind.Indicator && row.TextOf(i).EndsWith("总投资");
        }
        return told;
    }

    /// <summary>2024年，安排项目91个。…累计完成投资6亿元: what was spent in the year that goes on, told later without a time.</summary>
    public static bool IsSpent(Draft draft) =>
        draft.Aspect == Aspect.Level && draft.Indicator is { } name && (name.EndsWith("完成投资", StringComparison.Ordinal) || name.EndsWith("到位资金", StringComparison.Ordinal));

    /// <summary>今年安排项目185个，第一批集中开工159个: what was done of it was done by now.</summary>
    public bool IsDone(Draft draft, int from)
    {
        if (!row.Scopes.DoneByThen.Contains(draft.Act) && !IsSpent(draft) && draft.Indicator?.EndsWith("开复工率", StringComparison.Ordinal) != true && draft.Indicator?.EndsWith("开工率", StringComparison.Ordinal) != true)
            return false;
        for (var i = draft.Token - 1; i > from; i--)
            if (row[i].Kind == TokenKind.Break)
                return true;
            else if (row[i].Kind == TokenKind.Time)
                return false;
        return false;
    }

    /// <summary>今年铺排项目90个。其中省级重点项目8个，总投资120亿元: the parts of what was counted, of which nothing is said to be done, and their sum.</summary>
    public bool IsOfCounted(Draft draft) =>
        draft is { Act: null, Aspect: Aspect.Level or Aspect.Share, Indicator: { Length: > 3 } name } && row.Cues.Of(name.AsSpan(0, 2)) is not Cue.Stage && row.Cues.Of(name.AsSpan(0, 3)) is not Cue.Stage && (draft.Counted is "项目" || name.EndsWith("项目数", StringComparison.Ordinal) || name.EndsWith("总投资", StringComparison.Ordinal));

    /// <summary>今年计划实施项目128个，总投资976亿元: the sum of what is planned has not come about by now.</summary>
    public static bool OfPlanned(List<Draft> drafts, int index, Modality[] modalities) =>
        index > 0 && modalities[index - 1] != Modality.Actual && drafts[index - 1].Counted is "项目" && drafts[index].Indicator is { } name && name.EndsWith("总投资", StringComparison.Ordinal);

    /// <summary>已实施项目352个，总投资5611亿元，其中在建217个、2831亿元: the projects whose sum a draft tells; -1 for none.</summary>
    public int SummedUp(List<Draft> drafts, int index)
    {
        if (drafts[index] is not { Aspect: Aspect.Level, Indicator: { } name } sum || !(name.EndsWith("总投资", StringComparison.Ordinal) || name.EndsWith("签约额", StringComparison.Ordinal)) || row.Figures[sum.Number].Kind != MentionKind.Money)
            return -1;
        for (var i = index - 1; i >= 0 && sum.Token - drafts[i].Token < ClauseTokens.LongestRow; i--)
            if (drafts[i] is { Counted: "项目", Aspect: Aspect.Level } && !(drafts[i].Rule == Counts.PricedRule && drafts[i].Head.From > sum.Token))
                return around.Semicolon(drafts[i].Token, sum.Token) ? -1 : i;
        return -1;
    }
}
