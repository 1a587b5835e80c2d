using System.Globalization;

namespace NewsMiner.Extracting.Periods;

/// <summary>The standard wording of a period: 2022年, 2022年1-11月, 2024年一季度, 2023年上半年, 2023年9月26日, 截至2023年6月, 2022年以来, 到2025年.</summary>
public static class PeriodLabel
{
    /// <summary>Words a period; both ends inclusive.</summary>
    public static string Of(DateOnly? start, DateOnly? end, TimeGrain grain = TimeGrain.Month, TimeRelation relation = TimeRelation.In) => relation switch
    {
        TimeRelation.AsOf => "截至" + Point(end, grain),
        TimeRelation.By => "到" + Point(end, grain),
        TimeRelation.Since => Point(start, start is { Day: 1, Month: 1 } ? TimeGrain.Year : start is { Day: 1 } ? TimeGrain.Month : TimeGrain.Day) + "以来",
        TimeRelation.YearToDate => Text(start?.Year ?? 0) + "年以来",
        TimeRelation.Before => Point(end?.AddDays(1), TimeGrain.Day) + "以前",
        TimeRelation.After => Point(start?.AddDays(-1), TimeGrain.Day) + "以后",
        _ => Within(start, end),
    };

    private static string Within(DateOnly? start, DateOnly? end)
    {
        if (start is not { } from || end is not { } to)
            return start is null ? "截至" + Point(end, TimeGrain.Day) : Point(start, TimeGrain.Day) + "起";
        if (from == to)
            return Point(from, TimeGrain.Day);
        var wholeMonths = from.Day == 1 && to.Day == DateTime.DaysInMonth(to.Year, to.Month);
        if (!wholeMonths)
            return Point(from, TimeGrain.Day) + "至" + (from.Year == to.Year ? Text(to.Month) + "月" + Text(to.Day) + "日" : Point(to, TimeGrain.Day));
        if (from.Year != to.Year)
            return from.Month == 1 && to.Month == 12 ? Text(from.Year) + "-" + Text(to.Year) + "年" : Point(from, TimeGrain.Month) + "至" + Point(to, TimeGrain.Month);
        var year = Text(from.Year) + "年";
        return (from.Month, to.Month) switch
        {
            (1, 12) => year,
            (1, 6) => year + "上半年",
            (7, 12) => year + "下半年",
            (1, 3) => year + "一季度",
            (4, 6) => year + "二季度",
            (7, 9) => year + "三季度",
            (10, 12) => year + "四季度",
            (1, 9) => year + "前三季度",
            var (a, b) when a == b => year + Text(a) + "月",
            var (a, b) => year + Text(a) + "-" + Text(b) + "月",
        };
    }

    private static string Point(DateOnly? day, TimeGrain grain) => day is not { } d ? "" : grain switch
    {
        TimeGrain.Year or TimeGrain.Years => Text(d.Year) + "年",
        TimeGrain.Day or TimeGrain.Week => Text(d.Year) + "年" + Text(d.Month) + "月" + Text(d.Day) + "日",
        _ => Text(d.Year) + "年" + Text(d.Month) + "月",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
