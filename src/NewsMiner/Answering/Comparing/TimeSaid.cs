using System.Globalization;

namespace NewsMiner.Answering;

/// <summary>Whether a text says a time in one of the ways that reports say it, whatever was read out of it: 上半年, 1—6月, 前6个月, 去年上半年.</summary>
internal static class TimeSaid
{
    private static readonly string[] s_quarters = ["一季度", "二季度", "三季度", "四季度"];

    /// <param name="words">Words in the spelling of <see cref="Spelt"/>.</param>
    /// <param name="told">The day of the report whose words they are: 上半年 is of its year, 去年 of the one before.</param>
    public static bool In(string words, Period period, DateOnly? told)
    {
        if (period.End is not { } end)
            return false;
        var year = end.Year.ToString(CultureInfo.InvariantCulture) + "年";
        var named = words.Contains(year, StringComparison.Ordinal);
        var (thisYear, lastYear) = (told?.Year == end.Year, told?.Year == end.Year + 1);
        // In January 全年 and 12月 are of the year before, 1月 is of this one.
        var over = told?.Month <= 3 && (period.Start is not { } from || Periods.IsWholeYear(period) || from.Year < DateOnly.MaxValue.Year && from.AddYears(1) > told);
        if (!named && !thisYear && !(lastYear && (words.Contains("去年", StringComparison.Ordinal) || words.Contains("上年", StringComparison.Ordinal) || over)))
            return false;
        bool Says(string phrase) => words.Contains(phrase, StringComparison.Ordinal);
        bool SaysMonth(int month)
        {
            var phrase = month.ToString(CultureInfo.InvariantCulture) + "月";
            for (var at = words.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = words.IndexOf(phrase, at + 1, StringComparison.Ordinal))
                if (at == 0 || !char.IsAsciiDigit(words[at - 1]))
                    return true;
            return false;
        }
        if (period.Start is not { } start)
            return SaysMonth(end.Month) || end.Month == 12 && (named || Says("年底") || Says("年末")) || thisYear && (Says("目前") || Says("截至"));
        if (start is { Month: 1, Day: 1 } && start.Year == end.Year)
        {
            if (end.Month == 12)
                return SaysYear(words, year) || Says("全年") && (lastYear || !over) || lastYear && (SaysYear(words, "去年") || SaysYear(words, "上年")) || thisYear && SaysYear(words, "今年");
            var month = end.Month.ToString(CultureInfo.InvariantCulture);
            return end.Month == 6 && Says("上半年") || end.Month == 9 && Says("前三季度") || end.Month == 3 && Says(s_quarters[0]) || end.Month == 1 && SaysMonth(1)
                || Says("1-" + month + "月") || Says("1月-" + month + "月") || Says("前" + month + "个月") || Says("前" + month + "月");
        }
        if (start.Year == end.Year && start.Month == end.Month)
            return SaysMonth(end.Month);
        if (start.Year == end.Year && end.Month - start.Month == 2 && start.Month % 3 == 1)
            return Says(s_quarters[(end.Month / 3) - 1]);
        return start.Year == end.Year && start.Month == 7 && end.Month == 12 && Says("下半年");
    }

    // 2023年前三季度, 今年上半年 and 2023年5月 say no year.
    private static bool SaysYear(string words, string year)
    {
        for (var at = words.IndexOf(year, StringComparison.Ordinal); at >= 0; at = words.IndexOf(year, at + 1, StringComparison.Ordinal))
        {
            var behind = words.AsSpan(at + year.Length);
            if (behind.IsEmpty || !char.IsAsciiDigit(behind[0]) && !(behind[0] is '前' or '第' or '头' && behind.Length > 2 && behind[..3].ContainsAny('季', '月', '个')) && !behind.StartsWith("上半", StringComparison.Ordinal) && !behind.StartsWith("下半", StringComparison.Ordinal) && !behind[1..].StartsWith("季度", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>One sign for what joins two months.</summary>
    public static string Spelt(string text)
        => text.Replace('—', '-').Replace('–', '-').Replace('～', '-').Replace('~', '-').Replace('至', '-').Replace('到', '-').Replace("--", "-", StringComparison.Ordinal).Replace("前九个月", "前9个月", StringComparison.Ordinal);
}
