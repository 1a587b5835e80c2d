namespace NewsMiner.Splitting;

/// <summary>How a line ends: what stands after its last sentence.</summary>
/// <param name="BodyEnd">Where the running text ends; the sign-off and the continuation note come after it.</param>
/// <param name="SignOff">The names at the end, without their brackets (王波 in 。（王波）); empty where there are none.</param>
/// <param name="Continuation">下转D5版, without its brackets; empty where there is none.</param>
/// <param name="Closed">The running text ends with a sentence end.</param>
/// <param name="Torn">It breaks off in the middle of a clause.</param>
/// <param name="BracketOpen">A sign-off's or a note's bracket is open: 。（记者, whose names stand on the next line.</param>
internal readonly record struct LineEnding(int BodyEnd, TextSpan SignOff, TextSpan Continuation, bool Closed, bool Torn, bool BracketOpen = false)
{
    public bool HasSignOff => SignOff.Length > 0;

    public bool HasContinuation => Continuation.Length > 0;

    /// <summary>The endings of all lines; a bracket that is torn by a line's end is read as one.</summary>
    public static LineEnding[] ReadAll(string text, List<PageLine> lines, LayoutCues cues)
    {
        var endings = new LineEnding[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Span;
            if (i > 0 && endings[i - 1].BracketOpen && text[line.End - 1] is '）' or ')')
                line = new TextSpan(lines[i - 1].Start, line.End);
            endings[i] = Read(text, line, cues) with { BracketOpen = i + 1 < lines.Count && IsBracketOpen(text, lines[i], lines[i + 1]) };
        }
        return endings;
    }

    /// <summary>The line's last sentence is followed by a bracket that the next line closes, and nothing comes after it.</summary>
    private static bool IsBracketOpen(string text, PageLine line, PageLine next)
    {
        if (next.Length > 40 || text[next.End - 1] is not ('）' or ')') || text.AsSpan(next.Start, next.Length - 1).IndexOfAny('（', '(') >= 0)
            return false;
        var open = text.AsSpan(line.Start, line.Length).LastIndexOfAny('（', '(');
        return open > 0 && line.Length - open <= 24 && text.AsSpan(line.Start + open, line.Length - open).IndexOfAny('）', ')') < 0 && Closes(text, line.Start, line.Start + open);
    }

    public static LineEnding Read(string text, TextSpan line, LayoutCues cues)
    {
        var end = line.End;
        TextSpan signOff = default, continuation = default;
        for (var round = 0; round < 3 && end > line.Start; round++)
        {
            var last = text[end - 1];
            if (last is '）' or ')' && OpeningBracket(text, line.Start, end) is var open and >= 0)
            {
                var inside = new TextSpan(open + 1, end - 1);
                var compact = Compact(inside.In(text));
                if (continuation.Length == 0 && (cues.SaysContinuesOn(compact) || cues.SaysContinuesFrom(compact)) && compact.Length <= 24)
                    continuation = inside;
                else if (signOff.Length == 0 && open > line.Start && IsSignOff(inside.In(text), compact, cues) && Closes(text, line.Start, open))
                    signOff = inside;
                else
                    break;
                end = TrimEnd(text, line.Start, open);
                continue;
            }
            if (signOff.Length == 0 && TrailingName(text, line.Start, end, cues) is { Length: > 0 } name)
            {
                signOff = name;
                end = TrimEnd(text, line.Start, name.Start);
                if (end > line.Start && Glyph.HasMark(text[end - 1]))
                    end = TrimEnd(text, line.Start, end - 1);
                continue;
            }
            break;
        }
        var closed = Closes(text, line.Start, end);
        return new LineEnding(end, signOff, continuation, closed, !closed && end > line.Start && text[end - 1] is not ('；' or ';' or '：' or ':'));
    }

    /// <summary>A sentence ends at <paramref name="end"/>.</summary>
    public static bool Closes(string text, int start, int end)
    {
        var i = TrimEnd(text, start, end) - 1;
        while (i > start && (Glyph.Closes(text[i]) || PageLine.IsBlank(text[i])))
            i--;
        return i >= start && Glyph.EndsSentence(text[i]);
    }

    public static string Compact(ReadOnlySpan<char> text)
    {
        var builder = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
            if (!PageLine.IsBlank(c))
                builder.Append(c);
        return builder.ToString();
    }

    /// <summary>Nothing but personal names: 罗 勉, 鲁利韦 聂金秀, 张三、李四.</summary>
    public static bool AreNames(ReadOnlySpan<char> text, LayoutCues cues)
    {
        Span<char> name = stackalloc char[5];
        Span<char> spread = stackalloc char[3];
        int length = 0, names = 0, pieces = 0, spreadLength = 0;
        text = text.Trim();
        if (text.Length is < 2 or > 40)
            return false;
        // 黄 晓|庆: one name, its characters set apart and torn by a line's end.
        if (text.Length <= 12 && text.Contains('\n') && cues.IsPersonName(Compact(text)))
            return true;
        for (var i = 0; i <= text.Length; i++)
        {
            var gap = i == text.Length || PageLine.IsBlank(text[i]) || text[i] is '、' or '，' or ',' or '/';
            if (!gap)
            {
                if (length == 4)
                    return false;
                if (i == 0 || PageLine.IsBlank(text[i - 1]) || length == 0)
                    pieces++;
                name[length++] = text[i];
                continue;
            }
            if (length == 0)
                continue;
            // 罗 勉: a name of two characters is often set with a blank inside.
            if (length == 1 && i < text.Length && PageLine.IsBlank(text[i]))
                continue;
            if (!cues.IsPersonName(name[..length]))
            {
                // 黄 晓 庆: and one of three where the whole line is spaced out, or where a line's end tore it.
                if (length != 1 || spreadLength != 2)
                    return false;
                spread[2] = name[0];
                if (!cues.IsPersonName(spread))
                    return false;
                (length, pieces, spreadLength) = (0, 0, 0);
                continue;
            }
            spreadLength = length == 2 && pieces == 2 ? 2 : 0;
            if (spreadLength == 2)
                name[..2].CopyTo(spread);
            names++;
            (length, pieces) = (0, 0);
        }
        return names > 0;
    }

    private static bool IsSignOff(ReadOnlySpan<char> inside, string compact, LayoutCues cues) =>
        compact.Length is >= 2 and <= 40 && !compact.AsSpan().ContainsAny('。', '，', '；') && !compact.AsSpan().ContainsAnyInRange('0', '9')
        && (AreNames(inside, cues) || cues.HasSignOffWord(compact) || cues.IsForeignName(compact));

    private static TextSpan TrailingName(string text, int start, int end, LayoutCues cues)
    {
        // 。 王波: names after a sentence end and a blank.
        var i = end;
        var blanks = 0;
        while (i > start && end - i <= 24 && (Glyph.IsHan(text[i - 1]) || PageLine.IsBlank(text[i - 1]) || text[i - 1] is '、' || Glyph.HasMark(text[i - 1])))
        {
            if (PageLine.IsBlank(text[i - 1]))
                blanks++;
            i--;
        }
        if (i <= start || i == end || !Closes(text, start, i))
            return default;
        var first = i;
        while (first < end && (PageLine.IsBlank(text[first]) || Glyph.HasMark(text[first])))
            first++;
        if (first == end)
            return default;
        var compact = Compact(text.AsSpan(first, end - first));
        // Without a blank or a mark before it, 。龙头企 would be a name too.
        if (first == i)
            return default;
        var known = AreNames(text.AsSpan(first, end - first), cues) || (compact.Length <= 24 && cues.HasSignOffWord(compact));
        return known || (compact.Length is 2 or 3 && blanks <= 2) ? new TextSpan(first, end) : default;
    }

    private static int OpeningBracket(string text, int start, int end)
    {
        var depth = 0;
        for (var i = end - 1; i >= start && end - i <= 60; i--)
        {
            if (text[i] is '）' or ')')
                depth++;
            else if (text[i] is '（' or '(' && --depth == 0)
                return i;
        }
        return -1;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && PageLine.IsBlank(text[end - 1]))
            end--;
        return end;
    }
}
