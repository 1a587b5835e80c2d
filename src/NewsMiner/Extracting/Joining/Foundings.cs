using NewsMiner.Extracting.Periods;

namespace NewsMiner.Extracting.Joining;

/// <summary>The days on which the article says that something began (2019年8月20日挂牌), from which 挂牌以来 and 挂牌至今 count.</summary>
internal sealed class Foundings(Row row, DateOnly? date)
{
    /// <summary>The day that the article tells of a deed (2019年8月20日挂牌, 挂牌五周年), so that 挂牌以来 counts from it; null where it tells none, or several.</summary>
    public DateOnly? FoundedOn(ReadOnlySpan<char> deed)
    {
        _days ??= ReadDays();
        return _days.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(deed, out var day) ? day : null;
    }

    private Dictionary<string, DateOnly?>? _days;

    private Dictionary<string, DateOnly?> ReadDays()
    {
        const int near = 12;
        var days = new Dictionary<string, DateOnly?>(StringComparer.Ordinal);
        for (var i = 0; i < row.Tokens.Count; i++)
        {
            if (!row.Scopes.Deeds.Contains(row.TextOf(i)) || i + 1 < row.Tokens.Count && row.TextOf(i + 1) is "以来")
                continue;
            DateOnly? day = Anniversary(row[i].End);
            for (var j = i - 1; day is null && j >= Math.Max(0, i - near) && row[j].Kind != TokenKind.Figure && (row[j].Kind != TokenKind.Break || row.Text[row[j].Start] == '，' && j > 0 && row[j - 1].Kind == TokenKind.Time); j--)
                if (row[j].Kind == TokenKind.Time && row.Times[row[j].Index].Period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 31 && end < date && start.AddMonths(2) < date)
                    day = start;
            if (day is not { } told)
                continue;
            var name = row.TextOf(i).ToString();
            days[name] = !days.TryGetValue(name, out var known) || known is { } same && same.Year == told.Year && same.Month == told.Month ? known ?? told : null;
        }
        return days;
    }

    // 挂牌五周年, 成立10周年.
    private DateOnly? Anniversary(int at)
    {
        var after = row.Text.AsSpan(at, Math.Min(6, row.Text.Length - at));
        if (date is not { } day || after.IndexOf("周年") is not (> 0 and <= 2 and var length))
            return null;
        var count = int.TryParse(after[..length], out var digits) ? digits : length == 1 ? "一二三四五六七八九十".IndexOf(after[0], StringComparison.Ordinal) + 1 : 0;
        return count is > 0 and < 100 ? day.AddYears(-count) : null;
    }

    /// <summary>3月10日挂牌到6月20日: the stretch between two days with a founding between them; null where the time before ends no such stretch.</summary>
    public Period? Until(int token, int from, Period read)
    {
        var first = token - 1;
        if (first > from && row.TextOf(first) is "到" or "至")
            first--;
        else if (row.Text[row[token].Start] is not ('到' or '至'))
            return null;
        if (first > from && row.TextOf(first) is "以来" or "起" or "后" or "以后")
            first--;
        if (first < from || !row.Scopes.Founded.Contains(row.TextOf(first)) || read.End is not { } end)
            return null;
        var deed = row.TextOf(first--);
        while (first > from && row.TextOf(first) is "正式" or "宣布" or "揭牌")
            first--;
        // 从2013年9月28日云川自贸试验区正式挂牌至今: whose founding it was stands between.
        while (first > from && row[first].Kind == TokenKind.Subject)
            first--;
        if (first >= from && row[first].Kind == TokenKind.Time && row.Times[row[first].Index].Period is { Start: { } start } && start < end)
            return Calendar.Between(start, end);
        // 封关至5月31日, whose beginning the sentence does not tell.
        return FoundedOn(deed) is { } day && day < end ? Calendar.Between(day, end) : end <= date ? new Period(null, end, $"截至{end.Year}年{end.Month}月") : null;
    }
}
