namespace NewsMiner.Extracting.Periods;

/// <summary>Periods made and compared by the calendar.</summary>
internal static class Calendar
{
    /// <summary>A whole year.</summary>
    public static Period YearOf(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), $"{year}年");

    /// <summary>From one day to another, both included.</summary>
    public static Period Between(DateOnly start, DateOnly end) => new(start, end, PeriodLabel.Of(start, end));

    /// <summary>What stands on a day, by its month.</summary>
    public static Period AsOf(DateOnly day) => new(null, day, $"截至{day.Year}年{day.Month}月");

    /// <summary>The same stretch a year earlier.</summary>
    public static Period Earlier(DateOnly start, DateOnly end)
    {
        var last = end.Day == DateTime.DaysInMonth(end.Year, end.Month) ? new DateOnly(end.Year - 1, end.Month, DateTime.DaysInMonth(end.Year - 1, end.Month)) : end.AddYears(-1);
        return Between(start.AddYears(-1), last);
    }

    /// <summary>From a year to a day; <paramref name="counted"/>: without the year itself.</summary>
    public static Period Since(int year, DateOnly end, bool counted)
    {
        var start = new DateOnly(year + (counted ? 1 : 0), 1, 1);
        return Between(start, end);
    }

    /// <summary>Whether a period holds another, and is not the same.</summary>
    public static bool Holds(Period whole, Period part) =>
        whole is { Start: { } a, End: { } b } && part is { Start: { } c, End: { } d } && a <= c && d <= b && (a != c || b != d);

    /// <summary>Whether a period is one whole year.</summary>
    public static bool IsYear(Period period) =>
        period is { Start: { Month: 1, Day: 1 } start, End: { Month: 12, Day: 31 } end } && start.Year == end.Year;
}
