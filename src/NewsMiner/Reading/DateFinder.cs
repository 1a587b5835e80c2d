namespace NewsMiner.Reading;

/// <summary>
/// Finds publication dates: complete ones only, with year, month and day. A date without its year is not resolved here,
/// because nothing in it says which year is meant.
/// </summary>
public static class DateFinder
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>
    /// The date in a field that is meant to hold one (a metadata value, a JSON record's <c>date</c>): the first complete date in it,
    /// in any of the usual notations, also with a two-digit year (<c>23-08-08</c>). Null when there is none.
    /// </summary>
    public static DateOnly? InField(string? field)
    {
        if (string.IsNullOrEmpty(field))
            return null;
        if (field.Length > 400)
            field = field[..400];
        for (var i = 0; i < field.Length; i++)
            if (AtWordStart(field, i) && TryRead(field, i, out var date, out _))
                return date;
        return TwoDigitYear(field) ?? InEnglish(field) ?? UnixTime(field);
    }

    /// <summary>
    /// The date line of a newspaper page: a complete date on a short line that says nothing else than when, which day of the week,
    /// which page and who edited it (<c>2023年2月7日 星期二 第3版</c>), or the time line of an article
    /// (<c>2023-02-07 08:15 来源：…</c>). The first in the text; dates inside running sentences are not taken.
    /// </summary>
    public static DateOnly? InText(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var line = text.AsSpan(start, end - start).Trim();
            if (line.Length is >= 8 and <= 80 && DateLine(line) is { } date)
                return date;
            start = end + 1;
        }
        return null;
    }

    /// <summary>
    /// The date that a file's name or path states: <c>20230207</c>, <c>2023-02-07</c>, <c>2023年2月7日</c>, <c>t20230207_123.html</c>,
    /// <c>202302/07/</c>, <c>2023/0207/</c>, <c>nw.D110000…_20230207_1-01</c>. The file name counts before its folders.
    /// </summary>
    public static DateOnly? InFileName(string path)
    {
        path = path.Replace('\\', '/');
        var slash = path.LastIndexOf('/');
        return Last(path[(slash + 1)..]) ?? Last(path);

        static DateOnly? Last(string name)
        {
            DateOnly? found = null;
            for (var i = 0; i < name.Length; i++)
                if (AtWordStart(name, i) && TryRead(name, i, out var date, out var length))
                {
                    found = date;
                    i += length - 1;
                }
            return found;
        }
    }

    /// <summary>Whether the line is a date line, and its date.</summary>
    private static DateOnly? DateLine(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (!AtWordStart(line, i) || !TryRead(line, i, out var date, out var length))
                continue;
            var before = line[..i].Trim();
            var after = line[(i + length)..].Trim();
            if (before.IsEmpty && after.IsEmpty)
                return date;
            // Sentences go on with a verb or a comma; date lines go on with the weekday, the page, a clock time or the source.
            if (line.IndexOfAny('，', '。', '；') >= 0)
                return null;
            var cue = Cue(after) || (EndsWithAny(before, DateLeads) && (after.IsEmpty || Cue(after)))
                || (after.IsEmpty && before.Length <= 12 && Cue(before));
            return cue ? date : null;
        }
        return null;
    }

    private static readonly string[] DateLeads = ["时间：", "时间:", "日期：", "日期:", "发布于", "发布：", "发表于", "更新：", "出版"];

    private static readonly string[] DateCues = ["星期", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "农历", "第", "版", "来源", "责编", "责任编辑", "编辑", "期", "字号", "作者"];

    private static bool Cue(ReadOnlySpan<char> rest)
    {
        if (rest.Length >= 4 && char.IsAsciiDigit(rest[0]) && (rest[1] is ':' or '：' || rest[2] is ':' or '：'))
            return true;
        foreach (var cue in DateCues)
        {
            var at = rest.IndexOf(cue, StringComparison.Ordinal);
            if (at is >= 0 and <= 8)
                return true;
        }
        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] endings)
    {
        foreach (var ending in endings)
            if (text.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool AtWordStart(ReadOnlySpan<char> text, int i) => i == 0 || Digit(text[i - 1]) < 0 && ChineseDigit(text[i - 1]) < 0;

    /// <summary>Reads a complete date at <paramref name="start"/>: four-digit year, then month and day, parted or not.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, int start, out DateOnly date, out int length)
    {
        date = default;
        length = 0;
        var at = start;
        if (ReadChineseDate(text, start, out date, out length))
            return true;
        if (!ReadDigits(text, ref at, 8, out var first, out var firstDigits))
            return false;
        if (at < text.Length && Digit(text[at]) >= 0)
            return false;
        int year, month, day;
        switch (firstDigits)
        {
            case 8:
                (year, month, day) = (first / 10000, first / 100 % 100, first % 100);
                break;
            case 6:
                // 202302/07, 202302-07: the folder of a month with the day beside it.
                (year, month) = (first / 100, first % 100);
                if (!Separator(text, ref at, '\0', out _) || !ReadDigits(text, ref at, 2, out day, out _))
                    return false;
                break;
            case 4:
                year = first;
                if (year is < FirstYear or > LastYear || !Separator(text, ref at, '年', out var mark)
                    || !ReadDigits(text, ref at, 4, out month, out var monthDigits))
                    return false;
                if (monthDigits == 4)
                {
                    if (mark == '年')
                        return false;
                    (month, day) = (month / 100, month % 100);
                    break;
                }
                if (monthDigits == 3 || !Separator(text, ref at, mark == '年' ? '月' : '\0', out var second) || mark == '年' && second != '月' || !ReadDigits(text, ref at, 2, out day, out _))
                    return false;
                break;
            default:
                return false;
        }
        // A day is not the start of a longer number; 2023.1-7月 are seven months.
        if (at < text.Length && (Digit(text[at]) >= 0 || text[at] == '月'))
            return false;
        if (!Make(year, month, day, out date))
            return false;
        var mark日 = at;
        SkipBlanks(text, ref mark日);
        if (mark日 < text.Length && text[mark日] is '日' or '号')
            at = mark日 + 1;
        length = at - start;
        return true;
    }

    private static bool Make(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool ReadDigits(ReadOnlySpan<char> text, ref int at, int most, out int value, out int count)
    {
        value = 0;
        count = 0;
        while (count < most && at < text.Length && Digit(text[at]) is >= 0 and var digit)
        {
            value = value * 10 + digit;
            at++;
            count++;
        }
        return count > 0;
    }

    /// <summary>Reads one separator, with blanks around it. <paramref name="chinese"/>, when given, is allowed beside the signs.</summary>
    private static bool Separator(ReadOnlySpan<char> text, ref int at, char chinese, out char mark)
    {
        mark = '\0';
        SkipBlanks(text, ref at);
        if (at >= text.Length)
            return false;
        mark = text[at];
        if (mark != chinese && mark is not ('-' or '/' or '.' or '_' or '－' or '—' or '–' or '／' or '．' or '·'))
            return false;
        at++;
        SkipBlanks(text, ref at);
        return true;
    }

    private static void SkipBlanks(ReadOnlySpan<char> text, ref int at)
    {
        var most = Math.Min(text.Length, at + 3);
        while (at < most && text[at] is ' ' or '\t' or '\u3000' or '\u00A0')
        {
            at++;
            if (at >= text.Length) break;
        }
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    private static int ChineseDigit(char c) => "〇一二三四五六七八九".IndexOf(c) is >= 0 and var digit ? digit : c is '○' or '零' or 'О' or 'Ｏ' ? 0 : -1;

    /// <summary>二〇二三年二月七日.</summary>
    private static bool ReadChineseDate(ReadOnlySpan<char> text, int start, out DateOnly date, out int length)
    {
        date = default;
        length = 0;
        if (start + 8 > text.Length || text[start + 4] != '年')
            return false;
        var year = 0;
        for (var i = start; i < start + 4; i++)
        {
            if (ChineseDigit(text[i]) is not (>= 0 and var digit))
                return false;
            year = year * 10 + digit;
        }
        var at = start + 5;
        if (!Small(text, ref at, out var month) || at >= text.Length || text[at++] != '月' || !Small(text, ref at, out var day)
            || at >= text.Length || text[at++] is not ('日' or '号') || !Make(year, month, day, out date))
            return false;
        length = at - start;
        return true;

        static bool Small(ReadOnlySpan<char> text, ref int at, out int value)
        {
            value = 0;
            var any = false;
            for (; at < text.Length; at++, any = true)
            {
                if (text[at] == '十')
                    value = Math.Max(value, 1) * 10;
                else if (text[at] == '廿')
                    value = 20;
                else if (ChineseDigit(text[at]) is > 0 and var digit)
                    value += digit;
                else
                    break;
                if (value > 31) return false;
            }
            return any;
        }
    }

    /// <summary>23-08-08: only in a field that must be a date.</summary>
    internal static DateOnly? TwoDigitYear(string field)
    {
        var text = field.AsSpan().Trim();
        var at = 0;
        if (ReadDigits(text, ref at, 3, out var year, out var digits) && digits == 2 && at < text.Length && text[at++] is '-' or '/' or '.'
            && ReadDigits(text, ref at, 2, out var month, out _) && at < text.Length && text[at++] is '-' or '/' or '.'
            && ReadDigits(text, ref at, 3, out var day, out digits) && digits == 2
            && Make(year < 70 ? 2000 + year : 1900 + year, month, day, out var date))
            return date;
        return null;
    }

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Mon, 09 Sep 2019 · September 9, 2019 · 九月 9th, 2019: what content systems write into metadata, and those made for English under a headline.</summary>
    internal static DateOnly? InEnglish(string field)
    {
        int month = 0, day = 0, year = 0;
        for (var i = 0; i < field.Length;)
        {
            var start = i;
            if (char.IsAsciiLetter(field[i]))
            {
                while (i < field.Length && char.IsAsciiLetter(field[i])) i++;
                if (i - start >= 3 && Array.IndexOf(Months, field.Substring(start, 3).ToLowerInvariant()) is >= 0 and var index && month == 0)
                    month = index + 1;
            }
            else if (month == 0 && ChineseMonth(field.AsSpan(i), out var written) is > 0 and var length)
            {
                month = written;
                i += length;
            }
            else if (ReadDigits(field, ref i, 5, out var value, out var digits))
            {
                if (digits == 4 && year == 0) year = value;
                else if (digits <= 2 && day == 0) day = value;
            }
            else
                i++;
        }
        return month > 0 && Make(year, month, day, out var date) ? date : null;
    }

    /// <summary>How many characters 九月, 十一月 has; 0 where the text does not begin with a month.</summary>
    private static int ChineseMonth(ReadOnlySpan<char> text, out int month)
    {
        month = 0;
        var end = text[..Math.Min(text.Length, 3)].IndexOf('月');
        if (end is not (1 or 2))
            return 0;
        var last = ChineseDigit(text[end - 1]);
        month = text[0] == '十' ? (end == 1 ? 10 : last is 1 or 2 ? 10 + last : 0) : end == 1 && last > 0 ? last : 0;
        return month > 0 ? end + 1 : 0;
    }

    /// <summary>Seconds or milliseconds since 1970, read in China's time as the sites mean it.</summary>
    private static DateOnly? UnixTime(string field)
    {
        var text = field.AsSpan().Trim();
        if (text.Length is not (10 or 13) || !long.TryParse(text, System.Globalization.NumberStyles.None, null, out var value))
            return null;
        if (text.Length == 13) value /= 1000;
        var date = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(value).ToOffset(TimeSpan.FromHours(8)).DateTime);
        return date.Year is >= 1990 and <= LastYear ? date : null;
    }
}
