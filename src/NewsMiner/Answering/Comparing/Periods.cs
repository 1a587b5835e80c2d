namespace NewsMiner.Answering;

internal enum PeriodRelation
{
    Same,

    /// <summary>One side does not say, or the two overlap so that an equal value confirms, and another value proves nothing.</summary>
    Near,

    Different,
}

/// <summary>Compares the times that two figures speak of.</summary>
internal static class Periods
{
    // 今年以来 in two reports a few weeks apart may be taken for one period; over more, the figure has had time to move.
    private const int SameOpenDays = 31, SameLongDays = 92;
    private const int LeastOfAnniversary = 330;
    private const int LeastOfYear = 190;

    // Three years, and one.
    private const int LeastOfYears = 1000, YearApart = 366;

    private const int NearOpenDays = 400, NearOneOpenDays = 184;

    public static PeriodRelation Relate(Period? a, DateOnly? aWritten, Period? b, DateOnly? bWritten)
    {
        if (a is null || b is null || (a.Start is null && a.End is null) || (b.Start is null && b.End is null))
            return IsLongOver(a, b is null ? bWritten : null) || IsLongOver(b, a is null ? aWritten : null) ? PeriodRelation.Different : PeriodRelation.Near;
        if (a.Start == b.Start && a.End == b.End)
            return PeriodRelation.Same;
        // 2011年, told in June of that year: as far as it has run.
        if (a.Start == b.Start && a.Start is not null)
            (a, b) = (AsFarAs(a, aWritten), AsFarAs(b, bWritten));

        var aOpen = IsOpen(a, aWritten);
        var bOpen = IsOpen(b, bWritten);
        if (a.Start is null && b.Start is null)
        {
            var apart = Math.Abs(a.End!.Value.DayNumber - b.End!.Value.DayNumber);
            if (SameMonth(a.End.Value, b.End.Value))
                return PeriodRelation.Same;
            if (aOpen || bOpen)
                // 目前, of a year later than 截至2017年4月, is another day.
                return apart <= SameOpenDays ? PeriodRelation.Same : apart <= (aOpen && bOpen ? NearOpenDays : NearOneOpenDays) ? PeriodRelation.Near : PeriodRelation.Different;
            return PeriodRelation.Different;
        }
        if (a.Start is null || b.Start is null)
        {
            // 截至2022年底 and 2022年 speak of one state where the indicator is a stock; the caller cannot always know, so the ends decide.
            var (state, span) = a.Start is null ? (a, b) : (b, a);
            if (span.End is null || state.End is null)
                return PeriodRelation.Near;
            var stateOpen = a.Start is null ? aOpen : bOpen;
            if (SameMonth(state.End.Value, span.End.Value))
                return PeriodRelation.Near;
            var gap = Math.Abs(state.End.Value.DayNumber - span.End.Value.DayNumber);
            return stateOpen && gap <= NearOpenDays && state.End > span.Start ? PeriodRelation.Near : PeriodRelation.Different;
        }
        if (a.Start == b.Start && (a.End is null || b.End is null || aOpen || bOpen))
        {
            if (a.End is null || b.End is null)
                return PeriodRelation.Near;
            var apart = Math.Abs(a.End.Value.DayNumber - b.End.Value.DayNumber);
            if (aOpen && bOpen && apart <= SameOpenDays)
                return PeriodRelation.Same;
            // 今年以来 of October is nearly the first three quarters, and neither the first half nor the year.
            return apart <= (aOpen && bOpen ? NearOpenDays : SameLongDays) ? PeriodRelation.Near : PeriodRelation.Different;
        }
        // 十年来, 一年来, of two writers some weeks apart.
        if (a.Start is { } since && b.Start is { } start && a.End is { } until && b.End is { } end && Days(a) >= LeastOfAnniversary && Math.Abs(since.DayNumber - start.DayNumber) <= SameLongDays
            && Math.Abs(until.DayNumber - end.DayNumber) <= SameLongDays && !IsWholeMonths(a) && !IsWholeMonths(b))
            return PeriodRelation.Same;
        // 五年来, “十四五”以来 and 2020-2024年 may be one stretch.
        if (Days(a) >= LeastOfYears && Days(b) >= LeastOfYears && Math.Abs(a.Start!.Value.DayNumber - b.Start!.Value.DayNumber) <= YearApart && Math.Abs(a.End!.Value.DayNumber - b.End!.Value.DayNumber) <= YearApart)
            return PeriodRelation.Near;
        // 一年来, told in spring of what the year before came to.
        if (IsWholeYear(a) && IsYearOfDays(b) && Overlap(a, b) >= LeastOfYear || IsWholeYear(b) && IsYearOfDays(a) && Overlap(a, b) >= LeastOfYear)
            return PeriodRelation.Near;
        // An event's day inside the month or year that the other names.
        if (a.End is not null && b.End is not null && (IsDay(a) && Inside(a, b) || IsDay(b) && Inside(b, a)))
            return PeriodRelation.Near;
        return PeriodRelation.Different;
    }

    // A report that names no time tells of its own days, or of the year before them.
    private static bool IsLongOver(Period? period, DateOnly? told) => period?.End is { } end && told is { } day && day.DayNumber - end.DayNumber > YearApart;

    private static Period AsFarAs(Period period, DateOnly? written) => period.End > written && period.Start <= written ? period with { End = written } : period;

    /// <summary>The days in which a period must end that <see cref="Relate"/> may find the same as, or near, this one; null for all.</summary>
    public static (DateOnly From, DateOnly To)? Reach(Period? period)
    {
        if (period is not { End: { } end })
            return null;
        var first = period.Start ?? end;
        return (first.AddDays(-Math.Min(first.DayNumber, NearOpenDays)), end.AddDays(Math.Min(DateOnly.MaxValue.DayNumber - end.DayNumber, NearOpenDays)));
    }

    /// <summary>True for 今年以来, 目前: a period whose end is only the day on which it was written.</summary>
    public static bool IsOpen(Period period, DateOnly? written)
        => period.End is null
        || written is { } day && SameMonth(period.End.Value, day) && !IsWholeMonths(period)
        || period.Label.Contains("以来", StringComparison.Ordinal) || period.Label.Contains("目前", StringComparison.Ordinal);

    /// <summary>True where both are told, and are one stretch of time, whatever they are called.</summary>
    public static bool AreOne(Period? a, Period? b) => a is not null && b is not null && a.Start == b.Start && a.End == b.End;

    public static bool SameMonth(DateOnly a, DateOnly b) => a.Year == b.Year && a.Month == b.Month;

    public static int? Days(Period period)
        => period is { Start: { } start, End: { } end } ? end.DayNumber - start.DayNumber + 1 : null;

    public static bool IsDay(Period period) => Days(period) is <= 7;

    /// <summary>True for a span that starts on a first of January, is not a whole year, and is more than one month or quarter: 1-9月.</summary>
    public static bool IsCumulative(Period period)
    {
        if (period is not { Start: { } start, End: { } end } || start.Year != end.Year || start is not { Month: 1, Day: 1 })
            return false;
        return end is not { Month: 12, Day: 31 } && end.Month >= 2;
    }

    public static bool IsWholeYear(Period period)
        => period is { Start: { Month: 1, Day: 1 } start, End: { Month: 12, Day: 31 } end } && start.Year == end.Year;

    /// <summary>The same stretch of the calendar one year before; null where there is none.</summary>
    public static Period? YearBefore(Period period)
    {
        if (period.End is not { } end || period.Start is { Year: <= 1 })
            return null;
        var last = end.AddYears(-1);
        if (end.Day == DateTime.DaysInMonth(end.Year, end.Month))
            last = new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month));
        var first = period.Start?.AddYears(-1);
        return new Period(first, last, Label(first, last));
    }

    /// <summary>The standard wording of a period, for those that no report words.</summary>
    public static string Label(DateOnly? start, DateOnly? end)
    {
        if (end is not { } last)
            return start is { } since ? $"{since.Year}年{since.Month}月以来" : "";
        if (start is not { } first)
            return $"截至{last.Year}年{last.Month}月";
        if (first.Day != 1 || last.Day != DateTime.DaysInMonth(last.Year, last.Month))
            return first == last ? $"{first.Year}年{first.Month}月{first.Day}日" : $"{first:yyyy-MM-dd}至{last:yyyy-MM-dd}";
        if (first.Year != last.Year)
            return $"{first.Year}年{first.Month}月至{last.Year}年{last.Month}月";
        return (first.Month, last.Month) switch
        {
            (1, 12) => $"{first.Year}年",
            (1, 3) => $"{first.Year}年一季度",
            (4, 6) => $"{first.Year}年二季度",
            (7, 9) => $"{first.Year}年三季度",
            (10, 12) => $"{first.Year}年四季度",
            (1, 6) => $"{first.Year}年上半年",
            (7, 12) => $"{first.Year}年下半年",
            var (from, to) when from == to => $"{first.Year}年{from}月",
            var (from, to) => $"{first.Year}年{from}-{to}月",
        };
    }

    private static bool IsWholeMonths(Period period)
        => period.End is { } end && end.Day == DateTime.DaysInMonth(end.Year, end.Month) && period.Start is { Day: 1 };

    // A year that starts on any day.
    private static bool IsYearOfDays(Period period) => Days(period) is >= LeastOfAnniversary and <= NearOpenDays && !IsWholeMonths(period);

    private static int Overlap(Period a, Period b) => Math.Min(a.End!.Value.DayNumber, b.End!.Value.DayNumber) - Math.Max(a.Start!.Value.DayNumber, b.Start!.Value.DayNumber);

    /// <summary>True for the last month of the year.</summary>
    public static bool IsEndOf(Period month, Period year) => IsWholeYear(year) && month is { Start: { Month: 12, Day: 1 } } && month.End == year.End;

    public static bool Inside(Period a, Period b) => a.Start >= b.Start && a.End <= b.End;
}
