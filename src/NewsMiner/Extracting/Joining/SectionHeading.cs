using NewsMiner.Extracting.Numbers;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// A heading of a report on a year's work that names the year of what stands under it: 一、2024年工作回顾 looks back, 二、2025年重点工作 ahead.
/// </summary>
internal static class SectionHeading
{
    // A heading is short; a sentence of that length with a year in it ends with a full stop.
    private const int Longest = 26;

    public static (Period Year, Modality Modality)? Read(Row row, int token, Paragraph paragraph, DateOnly? date)
    {
        if (date is not { } day || paragraph.Role is not (ParagraphRole.Body or ParagraphRole.Heading or ParagraphRole.Subtitle))
            return null;
        var text = paragraph.Span.In(row.Text).Trim();
        var stops = paragraph.Span.End;
        // 六、2024年主要预期目标。地区生产总值增长8%: its text goes on behind the full stop.
        if (text[..Math.Min(Longest, text.Length)].IndexOf('。') is > 2 and var stop && text[1] == '、' && NumeralScanner.CountOf(text[0]) > 0)
        {
            text = text[..stop];
            stops = paragraph.Span.Start + paragraph.Span.In(row.Text).IndexOf('。');
        }
        else if (paragraph.Span.Length > Longest)
        {
            return null;
        }
        if (text.Length < 6 || text[^1] is '。' or '；' or '，' or '：' or '！' || !ContainsAny(text, Works) || IsHeadline(text))
            return null;
        Period? year = null;
        for (var i = token; i < row.Tokens.Count && row[i].Start < stops; i++)
        {
            if (row[i].Kind == TokenKind.Figure)
                return null;
            if (row[i].Kind == TokenKind.Time && row.Times[row[i].Index].Period is { Start: { Month: 1, Day: 1 } start, End: { Month: 12, Day: 31 } end } whole && start.Year == end.Year)
                year = whole;
        }
        if (year is null)
            return null;
        var back = ContainsAny(text, LooksBack);
        return (year, !back && year.End!.Value.Year >= day.Year && ContainsAny(text, LooksAhead) ? Modality.Target : Modality.Actual);
    }

    // 2023年飞行检查工作正式启动, 教育部部署2024年招生工作: what somebody does about the work, or what has become of it.
    private static bool IsHeadline(ReadOnlySpan<char> text)
    {
        const int opening = 6;
        return text.IndexOf('年') > opening || text.EndsWith("启动") || text.EndsWith("召开") || text.EndsWith("举行") || text.EndsWith("开展") || text.EndsWith("开始") || text.EndsWith("结束") || text.EndsWith("收官");
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static readonly string[] Works = ["工作", "目标", "任务", "打算", "安排", "展望", "思路", "回顾", "总结", "情况", "成效"];

    private static readonly string[] LooksAhead = ["工作", "目标", "任务", "打算", "安排", "展望", "思路", "重点"];

    private static readonly string[] LooksBack = ["回顾", "总结", "情况", "成效", "完成", "进展"];
}
