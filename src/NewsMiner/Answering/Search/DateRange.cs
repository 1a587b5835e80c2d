using System.Globalization;

namespace NewsMiner.Answering.Search;

/// <summary>Dates as a query writes them: 2023, 2023-05, 2023-05-16, 2023年5月16日, and ranges 2022..2024, 2022.., ..2024.</summary>
internal static class DateRange
{
    /// <param name="folded">Half-width.</param>
    /// <param name="single">Also takes a single date. In running queries 2023 is a word, not a filter.</param>
    public static bool TryRead(string folded, out DateOnly? from, out DateOnly? to, bool single = false)
    {
        from = to = null;
        var dots = folded.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            return single && TryReadOne(folded, out from, out to);
        var left = folded[..dots];
        var right = folded[(dots + 2)..].TrimStart('.');
        if (left.Length == 0 && right.Length == 0)
            return false;
        if (left.Length > 0 && !TryReadOne(left, out from, out _))
            return false;
        return right.Length == 0 || TryReadOne(right, out _, out to);
    }

    private static bool TryReadOne(string text, out DateOnly? first, out DateOnly? last)
    {
        first = last = null;
        var parts = text.TrimEnd('日', '号').Replace('年', '-').Replace('月', '-').Replace('/', '-').Replace('.', '-').TrimEnd('-').Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !Number(parts[0], out var year) || year is < 1800 or > 2999)
            return false;
        var month = 0;
        var day = 0;
        if (parts.Length > 1 && (!Number(parts[1], out month) || month is < 1 or > 12))
            return false;
        if (parts.Length > 2 && (!Number(parts[2], out day) || day < 1 || day > DateTime.DaysInMonth(year, month)))
            return false;
        first = new DateOnly(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
        last = day > 0 ? first : month > 0 ? first.Value.AddMonths(1).AddDays(-1) : new DateOnly(year, 12, 31);
        return true;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
