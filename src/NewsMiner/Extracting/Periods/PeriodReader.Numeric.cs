using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

// Dates in figures: 2023-05-18, 20230518, 2024/25, and the small numbers that all readers share.
internal sealed partial class PeriodReader
{
    private void AddFigureOpenings() => _openings.AddMarks("-－/／.． ", PeriodKinds.Figures);

    private static bool TryReadNumericDate(string text, int p, DateOnly? reference, Stretch? left, out Stretch stretch)
    {
        stretch = default;
        if (p > 0 && (NumeralScanner.ArabicDigit(text[p - 1]) >= 0 || text[p - 1] is '.' or '/' && p > 1 && NumeralScanner.ArabicDigit(text[p - 2]) >= 0))
            return false;
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var q = p;
        var separator = '\0';
        var count = 0;
        while (count < 3)
        {
            var digits = 0;
            var value = 0;
            while (digits < 5 && NumeralScanner.ArabicDigit(At(text, q)) is >= 0 and var d)
            {
                value = value * 10 + d;
                digits++;
                q++;
            }
            if (digits is 0 or 5)
                return false;
            parts[count] = value;
            lengths[count++] = digits;
            var mark = At(text, q) switch { '－' => '-', '／' => '/', '．' => '.', var m => m };
            if (count == 3 || mark is not ('-' or '/' or '.' or ' ') || separator != '\0' && mark != separator || NumeralScanner.ArabicDigit(At(text, q + 1)) < 0)
                break;
            separator = mark;
            q++;
        }
        if (count == 3 && (NumeralScanner.ArabicDigit(At(text, q)) >= 0 || At(text, q) is '.' && NumeralScanner.ArabicDigit(At(text, q + 1)) >= 0))
            return false;
        // 2024 05 20: with blanks only as the calendar writes it in full.
        if (separator == ' ' && !(count == 3 && lengths is [4, 2, 2] && parts[0] is >= 1900 and <= 2100))
            return false;
        int year, month, day;
        if (count == 3 && lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2)
            (year, month, day) = (parts[0], parts[1], parts[2]);
        else if (count == 3 && lengths[2] == 4 && lengths[0] <= 2 && lengths[1] <= 2)
            (year, month, day) = parts[0] > 12 || separator == '.' ? (parts[2], parts[1], parts[0]) : (parts[2], parts[0], parts[1]);
        // 23-05-18, as forms are dated.
        else if (count == 3 && lengths is [2, 2, 2] && separator == '-' && At(text, p - 1) != '-' && At(text, q) != '-' && !char.IsAsciiLetter(At(text, p - 1)) && !char.IsAsciiLetter(At(text, q)))
            (year, month, day) = (Century(parts[0], reference), parts[1], parts[2]);
        else if (count == 2 && lengths[0] == 4 && lengths[1] == 2 && separator is '-' or '/' && parts[0] is >= 1900 and <= 2100 && (At(text, q) is not ('年' or '月' or '-') || RunsOn(text, q)))
            (year, month, day) = (parts[0], parts[1], 0);
        // 2008.03-2009.12, 2017.3至今: a year and its month only where a stretch of times is told.
        else if (count == 2 && lengths[0] == 4 && lengths[1] <= 2 && separator is '.' or '/' && parts[0] is >= 1900 and <= 2100 && (left is { Year: > 0 } || RunsOn(text, q) || (lengths[1] == 2 || separator == '/') && StandsAlone(text, p, q)))
            (year, month, day) = (parts[0], parts[1], 0);
        else
            return false;
        if (year is < 1000 or > 2999 || month is < 1 or > 12 || day > DateTime.DaysInMonth(year, month) || count == 3 && day == 0)
            return false;
        stretch = new Stretch
        {
            End = q,
            From = new DateOnly(year, month, Math.Max(1, day)),
            To = day == 0 ? MonthEnd(year, month) : new DateOnly(year, month, day),
            Grain = day == 0 ? TimeGrain.Month : TimeGrain.Day,
            Year = year,
            Month = month,
        };
        // 2024-05-20T14:30
        if (day > 0 && At(text, q) == 'T' && TryReadClock(text, q + 1, needsMark: false, out var isoEnd))
            stretch.End = isoEnd;
        else if (day > 0 && TryReadClock(text, NumeralScanner.SkipSpaces(text, q), needsMark: false, out var clockEnd))
            stretch.End = clockEnd;
        return true;
    }

    /// <summary>2024.05 with nothing beside it, or in brackets.</summary>
    private static bool StandsAlone(string text, int start, int end) =>
        At(text, start - 1) is '\0' or '\n' or '（' or '(' or ' ' or '\u3000' && At(text, end) is '\0' or '\n' or '）' or ')';

    /// <summary>A dash or 至, and behind it a year or 今, as in 2008.03-2009.</summary>
    private static bool RunsOn(string text, int p)
    {
        var q = p;
        while (At(text, q) is '-' or '－' or '–' or '—' or '~' or '～' or '至' or '到' && q - p < 3)
            q++;
        return q > p && (At(text, q) == '今' || TryReadSmallDigits(text, q, 4, out var year) && year is >= 1900 and <= 2100 && !char.IsAsciiLetter(At(text, q + 4)) && At(text, q + 4) is not ('万' or '亿' or '元' or '%'));
    }

    /// <summary>20210614, where no unit makes it a number.</summary>
    private bool TryReadCompactDate(string text, int p, out Stretch stretch)
    {
        stretch = default;
        if (p > 0 && (char.IsAsciiLetterOrDigit(text[p - 1]) || text[p - 1] is '.' or '-' or '/' or '第' or '号' or '：' or ':' or '+' or '¥' or '￥' or '$'))
            return false;
        var value = 0;
        for (var i = 0; i < 8; i++)
        {
            if (!char.IsAsciiDigit(At(text, p + i)))
                return false;
            value = value * 10 + text[p + i] - '0';
        }
        var (year, month, day) = (value / 10000, value / 100 % 100, value % 100);
        var next = At(text, p + 8);
        if (year is < 1950 or > 2049 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || char.IsAsciiLetterOrDigit(next) || next is '.' or ',' or '-' or '%' or '号' or '万' or '亿' or '多' or '余' || _quantities.TryMatchUnit(text, NumeralScanner.SkipSpaces(text, p + 8), out _, out _))
            return false;
        stretch = new Stretch { End = p + 8, From = new DateOnly(year, month, day), To = new DateOnly(year, month, day), Grain = TimeGrain.Day, Year = year, Month = month };
        return true;
    }

    /// <summary>2022/23年度, 2022/2023榨季: a season across the turn of the year; its own bounds are not told, so both years.</summary>
    private static bool TryReadSeason(string text, int p, out Stretch stretch)
    {
        stretch = default;
        if (p > 0 && char.IsAsciiLetterOrDigit(text[p - 1]) || !TryReadSmallDigits(text, p, 4, out var year) || At(text, p + 4) is not ('/' or '／' or '-' or '—'))
            return false;
        var end = p + 5 + (TryReadSmallDigits(text, p + 5, 4, out var second) ? 4 : TryReadSmallDigits(text, p + 5, 2, out second) ? 2 : 0);
        if (year is < 1950 or > 2049 || end == p + 5 || second != year + 1 && second != (year + 1) % 100)
            return false;
        var mark = Stands(text, end, "年度") || Stands(text, end, "榨季") || Stands(text, end, "学年") || Stands(text, end, "财年") || Stands(text, end, "赛季") || Stands(text, end, "雪季") || Stands(text, end, "采暖季") ? 2 : 0;
        if (mark == 0 || At(text, p + 4) is '-' or '—' && Stands(text, end, "年度"))
            return false;
        stretch = new Stretch { End = end + (Stands(text, end, "采暖季") ? 3 : 2), From = new DateOnly(year, 1, 1), To = new DateOnly(year + 1, 12, 31), Grain = TimeGrain.Years, Year = year };
        return true;
    }

    private static bool TryReadSmallDigits(string text, int p, int count, out int value)
    {
        value = 0;
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit(At(text, p + i)))
                return false;
            value = value * 10 + text[p + i] - '0';
        }
        return !char.IsAsciiDigit(At(text, p + count));
    }

    /// <summary>A plain whole number of at most two Arabic digits, or a Chinese numeral below 100.</summary>
    private static bool TryReadSmall(string text, int p, out int end, out int value)
    {
        end = p;
        value = 0;
        var digits = 0;
        while (NumeralScanner.ArabicDigit(At(text, end)) is >= 0 and var d)
        {
            value = value * 10 + d;
            end++;
            if (++digits > 2)
                return false;
        }
        if (digits > 0)
            return true;
        var c = At(text, p);
        // 廿, 廿六, 卅: as the lunar calendar counts its days.
        if (NumeralScanner.Tens(c) is > 0 and var score)
        {
            end = p + 1;
            value = score;
            if (NumeralScanner.ChineseDigit(At(text, end)) is > 0 and var after)
                (value, end) = (value + after, end + 1);
            return true;
        }
        if (NumeralScanner.ChineseDigit(c) < 0 && c is not ('十' or '拾'))
            return false;
        // 十, 十二, 二十, 二十三, 三, 〇三
        var tens = 0;
        var seenTen = false;
        var unit = -1;
        for (; end < p + 3; end++)
        {
            c = At(text, end);
            if (c is '十' or '拾' && !seenTen)
            {
                tens = unit < 0 ? 1 : unit;
                seenTen = true;
                unit = -1;
            }
            else if (NumeralScanner.ChineseDigit(c) is >= 0 and var d && (unit < 0 || unit == 0 && !seenTen))
            {
                unit = d;
            }
            else
            {
                break;
            }
            if (seenTen && unit >= 0)
            {
                end++;
                break;
            }
        }
        value = tens * 10 + Math.Max(unit, 0);
        return end > p && (seenTen || unit >= 0);
    }
}
