namespace NewsMiner;

/// <summary>How finely a time is told.</summary>
public enum TimeGrain
{
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
    Years,
}

/// <summary>How a period stands to the calendar stretch that its words name.</summary>
public enum TimeRelation
{
    /// <summary>Within it: 2022年, 一季度.</summary>
    In,

    /// <summary>A state at its end: 截至6月底, 目前.</summary>
    AsOf,

    /// <summary>From its start to the article's date: 2022年以来.</summary>
    Since,

    /// <summary>From January to the article's date: 今年以来.</summary>
    YearToDate,

    /// <summary>At the latest at its end: 到2025年, 年底前.</summary>
    By,

    /// <summary>Before it starts: 2015年前.</summary>
    Before,

    /// <summary>After it ends: 2018年之后.</summary>
    After,
}

/// <summary>What a time mention says beyond its period: enough to resolve it again from its neighbours.</summary>
public sealed record TimeShape
{
    public required TimeGrain Grain { get; init; }

    public TimeRelation Relation { get; init; }

    /// <summary>No year is written (9月26日, 一季度, 1-11月): the period's year is the one nearest to the reference date, and a year of the clause or
    /// paragraph before goes before it (<see cref="InYear"/>).</summary>
    public bool LacksYear { get; init; }

    /// <summary>Told by the reference date: 今年, 上月, 目前.</summary>
    public bool Relative { get; init; }

    /// <summary>Points back to a time told before (当年, 同年, 当月, 次日); resolved against the reference date for want of better.</summary>
    public bool Anaphoric { get; init; }

    /// <summary>同期: the same stretch of the named year as the clause's own; what a growth is measured against.</summary>
    public bool SamePeriod { get; init; }

    /// <summary>Only roughly told: 近日, 近年来.</summary>
    public bool Vague { get; init; }

    /// <summary>The same months and days in another year; for periods whose shape <see cref="LacksYear"/>.</summary>
    public static Period InYear(Period period, int year)
    {
        var end = period.End ?? period.Start;
        if (end is null)
            return period;
        var shift = year - end.Value.Year;
        var wholeMonth = end.Value.Day == DateTime.DaysInMonth(end.Value.Year, end.Value.Month);
        var newEnd = period.End?.AddYears(shift);
        if (newEnd is { } e && wholeMonth)
            newEnd = new DateOnly(e.Year, e.Month, DateTime.DaysInMonth(e.Year, e.Month));
        var oldYear = end.Value.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Period(period.Start?.AddYears(shift), newEnd,
            period.Label.Replace(oldYear, year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }
}
