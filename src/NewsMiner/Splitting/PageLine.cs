namespace NewsMiner.Splitting;

/// <summary>A line of the page that is not blank, without the white space around it.</summary>
/// <param name="Start">Offset of its first character in the page's text.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Indent">Columns of white space before it.</param>
/// <param name="BlankBefore">Blank lines between it and the line before it.</param>
/// <param name="Width">Half-width columns that its characters take, white space not counted.</param>
/// <param name="Narrow">The same with full-width punctuation set as tightly as a justified line may set it.</param>
internal readonly record struct PageLine(int Start, int End, int Indent, int BlankBefore, int Width, int Narrow)
{
    public int Length => End - Start;

    public TextSpan Span => new(Start, End);

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>The lines of <paramref name="text"/> between two offsets.</summary>
    public static List<PageLine> Read(string text, int from, int to)
    {
        var lines = new List<PageLine>();
        var blank = 0;
        for (var start = from; start < to;)
        {
            var end = text.AsSpan(start, to - start).IndexOfAny('\n', '\f');
            end = end < 0 ? to : start + end;
            int first = start, last = end;
            while (first < last && IsBlank(text[first]))
                first++;
            while (last > first && IsBlank(text[last - 1]))
                last--;
            if (first == last)
            {
                blank++;
            }
            else
            {
                var indent = 0;
                for (var i = start; i < first; i++)
                    indent += text[i] == '\u3000' ? 2 : 1;
                if (GluedTitle.In(text, first, last, LayoutCues.Default) is { } glued)
                {
                    lines.Add(Of(text, glued.Start, glued.End, indent, blank));
                    (first, indent, blank) = (glued.Text, 0, 1);
                }
                lines.Add(Of(text, first, last, indent, blank));
                blank = 0;
            }
            start = end + 1;
        }
        return lines;
    }

    private static PageLine Of(string text, int first, int last, int indent, int blank)
    {
        int width = 0, punctuation = 0;
        for (var i = first; i < last; i++)
        {
            width += IsBlank(text[i]) ? 0 : Glyph.Width(text[i]);
            punctuation += Glyph.IsFullWidthPunctuation(text[i]) ? 1 : 0;
        }
        return new PageLine(first, last, indent, blank, width, width - punctuation);
    }

    // No white space stands beyond the ideographic blank: for Chinese characters no table is asked.
    public static bool IsBlank(char c) => c > '\u3000' ? c == '\ufeff' : IsNarrowBlank(c);

    private static bool IsNarrowBlank(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\0';
}
