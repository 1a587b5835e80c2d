namespace NewsMiner.Splitting;

/// <summary>
/// A reposted page keeps the title that its source gave in front of the text, and no line end between: 原标题：上半年云川外贸增长8%近日，记者从海关获悉…. Where
/// the text begins is told by how texts begin (Rules/splitting/cues.yaml, gluedOpenings and outlets), by the title said twice, or by a wide gap.
/// </summary>
internal static class GluedTitle
{
    // In UTF-16 code units.
    private const int ShortestTitle = 8;
    private const int LongestTitle = 80;
    private const int WideGap = 4;

    /// <summary>Where the title of a line begins and ends, and where its text begins; null where the line has no such title, or nothing tells its end.</summary>
    public static (int Start, int End, int Text)? In(string text, int first, int last, LayoutCues cues)
    {
        var line = text.AsSpan(first, last - first);
        var mark = cues.OriginalTitleMark(line);
        if (mark == 0)
            return null;
        var start = mark;
        while (start < line.Length && PageLine.IsBlank(line[start]))
            start++;
        var title = line[start..];
        for (var end = ShortestTitle; end < Math.Min(title.Length, LongestTitle); end++)
        {
            if (Again(title, end) is var again and > 0)
                return (first + start, first + start + end, first + start + again);
            var gap = end;
            while (gap < title.Length && PageLine.IsBlank(title[gap]))
                gap++;
            if (gap - end >= WideGap || (gap > end && title[end] == '\u2003'))
                return (first + start, first + start + end, first + start + gap);
            if (cues.OpensGlued(title, end))
                return (first + start, first + start + end, first + start + end);
        }
        return null;
    }

    /// <summary>Where the text goes on after the title of this length said a second time; 0 where it is not.</summary>
    private static int Again(ReadOnlySpan<char> title, int length)
    {
        var second = length;
        while (second < title.Length && PageLine.IsBlank(title[second]))
            second++;
        if (!title[second..].StartsWith(title[..length]))
            return 0;
        var text = second + length;
        while (text < title.Length && PageLine.IsBlank(title[text]))
            text++;
        return text < title.Length ? text : 0;
    }
}
