using System.Globalization;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Periods;

/// <summary>One entry of Rules/periods.yaml.</summary>
internal sealed class PeriodWord
{
    public string Kind { get; set; } = "";

    public int Shift { get; set; }

    public bool Anaphoric { get; set; }

    public List<string> Words { get; set; } = [];

    public string NotAfter { get; set; } = "";

    /// <summary>Words after which it stands all the same, though their last character is in <see cref="NotAfter"/> (超过去年, not 过去).</summary>
    public List<string> ButAfter { get; set; } = [];

    public string NotBefore { get; set; } = "";

    public int Days { get; set; }

    /// <summary>How many days ahead of the festival's own day it begins.</summary>
    public int Before { get; set; }

    /// <summary>The days of the festival's holiday; 0 where none is known.</summary>
    public int Holiday { get; set; }

    /// <summary>True for what is a festival in quotation marks or as a holiday only (“十一”, 十一假期).</summary>
    public bool Marked { get; set; }

    /// <summary>The days of a month from which and to which its part reaches; 31 for the last.</summary>
    public int From { get; set; }

    public int To { get; set; }

    /// <summary>True for a moment at the end of a stretch.</summary>
    public bool Edge { get; set; }

    /// <summary>The first month of a season, or of an era that begins every year.</summary>
    public int Month { get; set; }

    /// <summary>The first year of a reign.</summary>
    public int First { get; set; }

    public int Years { get; set; }

    /// <summary>How many months of a year results are of.</summary>
    public int Months { get; set; }

    public string? Since { get; set; }

    public string? Date { get; set; }

    public string? Lunar { get; set; }

    public string? Weekday { get; set; }

    /// <summary>The sun's longitude in degrees, 15 (清明) to 360 (春分); 0 for none.</summary>
    public int SolarTerm { get; set; }

    /// <summary>True where the festival's day makes a holiday of up to three days with the weekend beside it.</summary>
    public bool Weekend { get; set; }

    public static PhraseTable<PeriodWord> Load()
    {
        var table = new PhraseTable<PeriodWord>();
        foreach (var entry in YamlRules.ReadList<PeriodWord>("Rules/periods.yaml"))
            table.Add(entry.Words, entry);
        return table;
    }

    /// <summary>
    /// The festival's days in a year, or its holiday's; null outside the calendar's reach. A holiday with its weekend is three days, but a Wednesday stands alone:
    /// so the State Council's yearly notices (国办发明电) have set 元旦, 清明, 端午 and 中秋 since 2014, where no longer holiday swallows them.
    /// </summary>
    public (DateOnly First, DateOnly Last)? DaysIn(int year, bool holiday = false)
    {
        if (InYear(year) is not { } day)
            return null;
        if (!holiday || !Weekend)
            return (day.AddDays(-Before), day.AddDays(Math.Max(0, (holiday && Holiday > 0 ? Holiday : Days) - Before - 1)));
        var (before, after) = day.DayOfWeek switch
        {
            DayOfWeek.Saturday or DayOfWeek.Thursday or DayOfWeek.Friday => (0, 2),
            DayOfWeek.Sunday => (1, 1),
            DayOfWeek.Monday or DayOfWeek.Tuesday => (2, 0),
            _ => (0, 0),
        };
        return (day.AddDays(-before), day.AddDays(after));
    }

    /// <summary>The festival's first day in a year; null outside the calendar's reach.</summary>
    private DateOnly? InYear(int year)
    {
        if (Date is { } date)
            return new DateOnly(year, int.Parse(date.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(date.AsSpan(3, 2), CultureInfo.InvariantCulture));
        if (Lunar is { } lunar)
            return LunarCalendar.ToDate(year, int.Parse(lunar.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(lunar.AsSpan(3, 2), CultureInfo.InvariantCulture));
        if (Weekday is { } rule)
        {
            var parts = rule.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            var first = new DateOnly(year, parts[0], 1);
            var offset = (parts[2] % 7 - (int)first.DayOfWeek + 7) % 7;
            return first.AddDays(offset + (parts[1] - 1) * 7);
        }
        if (SolarTerm > 0)
            return Extracting.Periods.SolarTerm.InYear(year, SolarTerm);
        return null;
    }
}

/// <summary>The Chinese lunar calendar, 1901–2100 (the runtime's tables).</summary>
internal static class LunarCalendar
{
    private static readonly ChineseLunisolarCalendar Calendar = new();

    /// <summary>The day of a lunar month and day in the lunar year that starts in <paramref name="year"/>; day 30 of a short month is its last day.
    /// 除夕 (12-30) belongs to the calendar year in which people celebrate it: the eve of that year's 春节.</summary>
    public static DateOnly? ToDate(int year, int month, int day)
    {
        if (year is < 1902 or > 2099)
            return null;
        if (month == 12 && day == 30)
            return ToDate(year, 1, 1)?.AddDays(-1);
        var leap = Calendar.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        day = Math.Min(day, Calendar.GetDaysInMonth(year, index));
        return DateOnly.FromDateTime(Calendar.ToDateTime(year, index, day, 0, 0, 0, 0));
    }

    /// <summary>The first and last day of a lunar month of the lunar year that starts in <paramref name="year"/>.</summary>
    public static (DateOnly First, DateOnly Last)? MonthOf(int year, int month) =>
        ToDate(year, month, 1) is { } first && (month == 12 ? ToDate(year + 1, 1, 1)?.AddDays(-1) : ToDate(year, month, 30)) is { } last ? (first, last) : null;
}

/// <summary>The day of a solar term in China: when the sun's apparent longitude, of Meeus, Astronomical Algorithms, chapter 25 (low accuracy: 0.01°,
/// a quarter of an hour), reaches a multiple of 15°.</summary>
internal static class SolarTerm
{
    public static DateOnly InYear(int year, int longitude)
    {
        // The equinox of the year before opens the round in which 小寒 to 春分 fall.
        var equinox = new DateTime(longitude > 280 ? year - 1 : year, 3, 20, 12, 0, 0, DateTimeKind.Utc);
        var days = (equinox - new DateTime(2000, 1, 1, 12, 0, 0, DateTimeKind.Utc)).TotalDays + longitude * 365.2422 / 360;
        for (var i = 0; i < 6; i++)
            days += 58 * Sine(longitude - Longitude(days));
        // Dynamical time runs about a minute ahead of the clock; China stands eight hours east.
        return DateOnly.FromDateTime(new DateTime(2000, 1, 1, 12, 0, 0, DateTimeKind.Utc).AddDays(days).AddSeconds(-65).AddHours(8));
    }

    private static double Longitude(double days)
    {
        var t = days / 36525;
        var anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
        var centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * Sine(anomaly) + (0.019993 - 0.000101 * t) * Sine(2 * anomaly) + 0.000289 * Sine(3 * anomaly);
        return 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Sine(125.04 - 1934.136 * t);
    }

    private static double Sine(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
