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

    public string NotBefore { get; set; } = "";

    public int Days { get; set; }

    public int Years { get; set; }

    public string? Since { get; set; }

    public string? Date { get; set; }

    public string? Lunar { get; set; }

    public string? Weekday { get; set; }

    public int SolarTerm { get; set; }

    public static PhraseTable<PeriodWord> Load() => new(YamlRules.ReadList<PeriodWord>("Rules/periods.yaml")
        .SelectMany(entry => entry.Words.Select(word => KeyValuePair.Create(word, entry))));

    /// <summary>The festival's first day in a year; null outside the calendar's reach.</summary>
    public DateOnly? InYear(int year)
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
        {
            var y = year % 100;
            return new DateOnly(year, SolarTerm, (int)(y * 0.2422 + (year >= 2000 ? 4.81 : 5.59)) - y / 4);
        }
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
}
