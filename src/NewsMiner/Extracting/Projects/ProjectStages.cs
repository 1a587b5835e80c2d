using System.Globalization;
using static NewsMiner.Extracting.Projects.ProjectText;

namespace NewsMiner.Extracting.Projects;

/// <summary>Reads how far a project has come: its stages, reached or planned, and when.</summary>
internal sealed class ProjectStages(ProjectRules rules)
{
    public void ReadStages(string text, DateOnly? date, FoundProject project, TextSpan scope, TextSpan name, List<Mention> mentions, int dateFloor)
    {
        for (var at = scope.Start; at < scope.End; at++)
        {
            if (at >= name.Start && at < name.End)
                continue;
            var (cue, stage) = StageAt(text, at, scope.End);
            if (cue is null)
                continue;
            var clauseStart = ClauseStart(text, at, scope.Start);
            var lead = text.AsSpan(clauseStart, at - clauseStart);
            if (!IsOtherThing(text, at, cue) && (project.IsListed || (clauseStart == scope.Start && clauseStart >= name.End && lead.StartsWith("等")) || !CountsInClause(lead)))
            {
                var named = IsTimeOfStage(text, at + cue.Length);
                var when = named ? LastDateOfClause(text, at + cue.Length, scope.End, mentions) : DateBefore(text, at, dateFloor, mentions);
                if (named && when is null)
                    continue;
                // 去年动工的X项目已经投产: the year is of the stage before the name.
                if (when is not null && when.Span.End <= name.Start && at >= name.End && DatesAttribute(text, when.Span.End, name.Start))
                    when = null;
                when = SameDay(text, when, mentions);
                var (code, after) = Dated(text, when, date, dateFloor, mentions);
                // A thing thought of is thought of, even 未来; what is not yet is the rest of its stages.
                var planned = stage != ProjectStage.谋划 && (IsPlanned(lead) || after
                    || PlanGoverns(text, clauseStart, scope.Start));
                // 将加快推进X建设: what is hastened is under way.
                if (stage == ProjectStage.在建 && planned && !after && lead.IndexOfAny('拟', '待') < 0 && !lead.Contains("计划", StringComparison.Ordinal) && !lead.EndsWith("即将"))
                    planned = false;
                if (stage >= ProjectStage.竣工 && !planned && IsHastened(text, name, lead))
                {
                    planned = true;
                    project.Add(new ProjectEvent(ProjectStage.在建, null));
                }
                // 加快推进X项目开工建设: nor has it begun.
                planned |= stage == ProjectStage.开工 && IsHastened(text, name, lead);
                if (stage == ProjectStage.开工 && text.AsSpan(at + cue.Length) is var rest && (rest.StartsWith("近") || rest.StartsWith("以来")) && rest.Length > 5 && rest[..5].Contains('来'))
                    project.Add(new ProjectEvent(ProjectStage.在建, null));
                project.Add(new ProjectEvent(stage, code, planned));
            }
            at += cue.Length - 1;
        }
    }

    // 加快甲、乙等项目投产.
    private bool IsHastened(string text, TextSpan name, ReadOnlySpan<char> lead)
    {
        var start = name.Length > 0 ? WholeClauseStart(text, name.Start, Math.Max(0, name.Start - 60)) : name.Start;
        var clause = text.AsSpan(start, name.Start - start);
        foreach (var cue in rules.Hastened)
            if (lead.Contains(cue, StringComparison.Ordinal) || clause.Contains(cue, StringComparison.Ordinal))
                return true;
        return false;
    }

    private bool DatesAttribute(string text, int from, int name)
    {
        while (name > from && text[name - 1] is '“' or '《')
            name--;
        if (name <= from || text[name - 1] != '的')
            return false;
        for (var at = from; at < name; at++)
            if (StageAt(text, at, name).Cue is not null)
                return true;
        return false;
    }

    // 活动当天: the day named last before it.
    private static Mention? SameDay(string text, Mention? when, List<Mention> mentions)
    {
        if (when is null || when.Span.In(text) is not ("当天" or "当日" or "同日"))
            return when;
        return DayBefore(when.Span.Start, mentions) ?? when;
    }

    private static Mention? DayBefore(int at, List<Mention> mentions)
    {
        for (var i = FirstAt(mentions, at) - 1; i >= 0 && at - mentions[i].Span.End < 4 * Reach; i--)
            if (mentions[i] is { Kind: MentionKind.Time, Period: { Start: { } from, End: { } to } } && from == to)
                return mentions[i];
        return null;
    }

    private static bool OpensOnOccasion(ReadOnlySpan<char> sentence)
    {
        foreach (var words in (ReadOnlySpan<string>)["此次", "本次", "这次", "活动现场", "仪式上", "会上", "现场"])
            if (sentence.StartsWith(words, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>集中开工项目简介 above a numbered list of projects: what the title says was done to each.</summary>
    public void ReadTitle(string text, FoundProject project)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end is < 4 or > 40)
            return;
        for (var at = 0; at < end; at++)
            if (StageAt(text, at, end) is { Cue: { } cue, Stage: var stage } && text.AsSpan(at + cue.Length).StartsWith("项目") && !text.AsSpan(0, at).ContainsAny('拟', '待'))
            {
                project.Add(new ProjectEvent(stage, null));
                return;
            }
    }

    // 甲、乙等一批在建项目: what the list is summed up as.
    public void ReadListStage(string text, FoundProject project, int at)
    {
        var until = Math.Min(text.Length, at + 16);
        var head = text.IndexOf("项目", at, until - at, StringComparison.Ordinal);
        var stop = text.AsSpan(at, until - at).IndexOfAny("，。；、");
        if (head < 0 || (stop >= 0 && at + stop < head))
            return;
        foreach (var (words, stage) in rules.ListStages)
            if (text.AsSpan(at, head - at).EndsWith(words, StringComparison.Ordinal))
            {
                project.Add(new ProjectEvent(stage, null));
                return;
            }
    }

    // 现场集中签约项目26个，总投资30亿元的X…; 其中，X…: what was done to all on the occasion was done to each named.
    public void ReadOccasion(string text, DateOnly? date, FoundProject project, int sentence, int clause, List<Mention> mentions)
    {
        var from = sentence;
        if (text.AsSpan(sentence).StartsWith("其中") || text.AsSpan(sentence).StartsWith("包括"))
        {
            // The sentence before, also where it closed the paragraph before.
            var last = sentence - 1;
            while (last > 0 && Array.IndexOf(SentenceEnds, text[last]) >= 0)
                last--;
            from = last <= 0 ? 0 : text.LastIndexOfAny(SentenceEnds, last, Math.Min(last + 1, Reach)) + 1;
        }
        for (var at = from; at < clause; at++)
        {
            var (cue, stage) = StageAt(text, at, clause);
            if (cue is null)
                continue;
            var rest = text.AsSpan(at + cue.Length);
            var all = (at >= 2 && text[at - 2] == '集' && text[at - 1] == '中') || rest.StartsWith("仪式") || rest.StartsWith("大会") || rest.StartsWith("，涉及") || rest.StartsWith("，包括") || (rest.StartsWith("项目") && rest.Length > 2 && char.IsAsciiDigit(rest[2]));
            if (all && stage is ProjectStage.签约 or ProjectStage.开工 or ProjectStage.竣工 or ProjectStage.投产 && (from < sentence || text.IndexOf('；', at, clause - at) < 0))
            {
                var when = DateBefore(text, at, from, mentions);
                // 此次集中开工的项目包括…: the day of the occasion was told before.
                if (when is null && OpensOnOccasion(text.AsSpan(from)))
                    when = DayBefore(from, mentions);
                if (when?.Period is not { } period || date is not { } today || !StartsAfter(period, today))
                    project.Add(new ProjectEvent(stage, when is null ? null : DateCode(when.Period!)));
                return;
            }
            at += cue.Length - 1;
        }
    }

    // 建设X, 加快X建设: under construction, unless the clause only plans it.
    public void ReadBuilding(string text, DateOnly? date, FoundProject project, TextSpan place, int clause, List<Mention> mentions, int floor)
    {
        var start = place.Start;
        while (start > clause && text[start - 1] is '“' or '《' or '了')
            start--;
        var lead = text.AsSpan(clause, Math.Max(0, start - clause));
        var after = text.AsSpan(place.End);
        var building = (lead.EndsWith("建设") && !lead.EndsWith("投资建设") && !lead.EndsWith("开工建设"))
            || (after.StartsWith("建设") && (lead.EndsWith("加快") || lead.EndsWith("推进") || lead.EndsWith("推动")));
        if (!building || IsPlanned(lead) || lead.Contains("谋划", StringComparison.Ordinal) || lead.Contains('拟') || lead.Contains('将'))
            return;
        var when = DateBefore(text, start, floor, mentions);
        if (when?.Period is { } period && date is { } today && StartsAfter(period, today))
            return;
        project.Add(new ProjectEvent(ProjectStage.在建, when is null ? null : DateCode(when.Period!)));
    }

    public (string? Cue, ProjectStage Stage) StageAt(string text, int at, int end)
    {
        foreach (var (cue, stage) in rules.StageCues.Candidates(text[at]))
            if (at + cue.Length <= end && string.CompareOrdinal(text, at, cue, 0, cue.Length) == 0)
                return (cue, stage);
        return (null, default);
    }

    public bool IsOtherThing(string text, int at, string cue)
    {
        var end = at + cue.Length;
        foreach (var next in rules.StageNotBefore)
            if (string.CompareOrdinal(text, end, next, 0, next.Length) == 0)
                return true;
        foreach (var previous in rules.StageNotAfter)
            if (at >= previous.Length && string.CompareOrdinal(text, at - previous.Length, previous, 0, previous.Length) == 0)
                return true;
        // 从签约到开工, 自开工以来 measure a stretch; their first stage is reached, and dated elsewhere.
        // 未开工, 尚未投产: not reached.
        if (at >= 1 && text[at - 1] is '未' or '不' or '免' or '早')
            return true;
        if (CountsOthers(text, end))
            return true;
        // 3个开工项目, 已投产项目5个: counts, not this project.
        return string.CompareOrdinal(text, end, "项目", 0, 2) == 0;
    }

    // 投产时间由2025年底推迟到2026年6月: the stage is a name there, and the last time of the clause is what holds.
    private static bool IsTimeOfStage(string text, int at)
        => text.AsSpan(at) is var rest && (rest.StartsWith("时间") || rest.StartsWith("日期") || rest.StartsWith("节点"));

    private static Mention? LastDateOfClause(string text, int at, int limit, List<Mention> mentions)
    {
        var end = text.IndexOfAny(ClauseEnds, at, limit - at);
        if (end < 0)
            end = limit;
        Mention? last = null;
        for (var i = FirstAt(mentions, at); i < mentions.Count && mentions[i].Span.Start < end; i++)
            if (mentions[i] is { Kind: MentionKind.Time, Period: not null })
                last = mentions[i];
        return last;
    }

    // 今年3月份对接、5月份签约: a bare month takes the year of the time before it in its sentence.
    private static (string? Code, bool After) Dated(string text, Mention? when, DateOnly? date, int floor, List<Mention> mentions)
    {
        if (when?.Period is not { } period)
            return (null, false);
        // 从2019年到今年: the year itself, not its end.
        if (date is { } now && period.Start is null && period.End?.Year == now.Year && when.Span.In(text) is "到今年" or "至今年")
            return (now.Year.ToString(CultureInfo.InvariantCulture), false);
        var surface = when.Span.In(text);
        // 2022年9月签约、当年11月开工、次年6月投产: the year counts from the time before it.
        if (YearsOn(surface) >= 0 && period is { Start: { } begins, End: { } ends } && YearTold(text, when, floor, mentions) is { } year && year != begins.Year)
            period = Periods.Calendar.Between(new DateOnly(year, begins.Month, 1).AddDays(begins.Day - 1), new DateOnly(year + ends.Year - begins.Year, ends.Month, 1).AddDays(Math.Min(ends.Day, DateTime.DaysInMonth(year + ends.Year - begins.Year, ends.Month)) - 1));
        var code = DateCode(period);
        if (date is not { } today || !StartsAfter(period, today))
            return (code, false);
        if (code is { Length: >= 7 } && char.IsAsciiDigit(surface[0]) && !surface.Contains('年') && when.Span.Start > 0 && text[when.Span.Start - 1] == '、')
            for (var i = FirstAt(mentions, when.Span.Start) - 1; i >= 0 && mentions[i].Span.Start >= floor; i--)
                if (mentions[i] is { Kind: MentionKind.Time, Period: { Start: { } earlier } } && earlier.Year == today.Year && earlier <= today)
                    return ($"{earlier.Year:D4}{code[4..]}", false);
        return (code, true);
    }

    private static int YearsOn(ReadOnlySpan<char> surface) =>
        surface.StartsWith("当年") || surface.StartsWith("同年") ? 0 : surface.StartsWith("次年") || surface.StartsWith("翌年") || surface.StartsWith("第二年") ? 1 : -1;

    // The year of a time that counts from the one before it in its sentence; null where none stands there.
    private static int? YearTold(string text, Mention when, int floor, List<Mention> mentions)
    {
        var on = 0;
        for (var i = FirstAt(mentions, when.Span.Start); i >= 0 && i < mentions.Count && mentions[i].Span.Start >= floor; i--)
            if (mentions[i] is { Kind: MentionKind.Time, Period.Start: { } start } told)
            {
                if (YearsOn(told.Span.In(text)) is not (>= 0 and var years))
                    return start.Year + on;
                on += years;
            }
        return null;
    }

    // 等21个项目已入驻园区, 三家企业投产: said of them, not of where they are.
    private static bool CountsInClause(ReadOnlySpan<char> lead)
    {
        foreach (var noun in (ReadOnlySpan<string>)["个项目", "家企业", "个重点项目", "个产业项目", "户企业"])
            if (lead.IndexOf(noun, StringComparison.Ordinal) is > 0 and var at && (char.IsAsciiDigit(lead[at - 1]) || "一两二三四五六七八九十多余".Contains(lead[at - 1], StringComparison.Ordinal)))
                return true;
        return false;
    }

    // 已建成的两座机库, 建成19个项目: others' stages.
    public static bool CountsOthers(string text, int end)
    {
        var of = end < text.Length && text[end] == '的';
        if (of || (end < text.Length && text[end] == '了'))
            end++;
        var digits = end;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || "两二三四五六七八九十".Contains(text[digits], StringComparison.Ordinal)))
            digits++;
        return digits > end && digits < text.Length && (text[digits] is '个' or '家' || (of && text[digits] is '座' or '条' or '栋'));
    }

    private bool IsPlanned(ReadOnlySpan<char> lead)
    {
        foreach (var cue in rules.Planned)
        {
            var at = lead.LastIndexOf(cue, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var distance = lead.Length - at - cue.Length;
            if (cue is "可" or "全部" or "待" ? distance <= 2 : distance <= 18)
                return true;
        }
        return false;
    }

    // 计划今年9月开工、2025年6月投产: the cue of the first clause governs its neighbours parted by 、.
    private bool PlanGoverns(string text, int clauseStart, int floor)
    {
        if (clauseStart <= floor || clauseStart - 1 >= text.Length || text[clauseStart - 1] != '、')
            return false;
        var start = clauseStart - 1 == 0 ? 0 : text.LastIndexOfAny(ClauseEnds, clauseStart - 2, Math.Min(clauseStart - 1, Reach)) + 1;
        return IsPlanned(text.AsSpan(Math.Max(floor, start), clauseStart - 1 - Math.Max(floor, start)));
    }

    private static bool StartsAfter(Period period, DateOnly day) => (period.Start ?? period.End) is { } start && start > day;

    private static Mention? DateBefore(string text, int at, int floor, List<Mention> mentions)
    {
        // The nearest time before the cue in the same sentence; a time of a clause further off than the sentence's first does not date it.
        Mention? nearest = null;
        for (var i = FirstAt(mentions, floor); i < mentions.Count && mentions[i].Span.End <= at; i++)
            if (mentions[i] is { Kind: MentionKind.Time, Period: not null } time)
                nearest = time;
        if (nearest is null)
            return null;
        var between = text.AsSpan(nearest.Span.End, at - nearest.Span.End);
        return between.ContainsAny('。', '；', '\n') || between.Length > 60 ? null : nearest;
    }

    private static string? DateCode(Period period)
    {
        var (start, end) = (period.Start, period.End);
        if (start is not { } from)
            return end is { } by ? by.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
        if (end is not { } to)
            return null;
        if (from == to)
            return from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (from.Year != to.Year)
            return null;
        if (from.Month == to.Month)
            return from.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if (from.Month == 1 && to.Month == 12)
            return from.ToString("yyyy", CultureInfo.InvariantCulture);
        if (to.Month - from.Month == 2 && from.Month % 3 == 1)
            return $"{from.Year:D4}-Q{(from.Month + 2) / 3}";
        if (to.Month - from.Month == 5 && from.Month % 6 == 1)
            return $"{from.Year:D4}-H{(from.Month + 5) / 6}";
        return null;
    }
}
