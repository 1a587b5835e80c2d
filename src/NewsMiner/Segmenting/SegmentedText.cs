namespace NewsMiner.Segmenting;

/// <summary>Text with its words parted by one space.</summary>
public static class SegmentedText
{
    /// <summary>
    /// Writes each line of <paramref name="input"/> with its words parted by one space; white space is not a word. Lines end as
    /// <c>\n</c>. A line longer than <paramref name="window"/> is cut in pieces where its words do not depend on what follows, so that
    /// memory stays bounded; only a single word longer than the window comes apart.
    /// </summary>
    /// <param name="window">In UTF-16 code units.</param>
    /// <returns>How many lines were written.</returns>
    public static long Write(ISegmenter segmenter, TextReader input, TextWriter output, SegmentationMode mode = SegmentationMode.Precise, int window = 1 << 18)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 16);
        var buffer = new char[window];
        var words = new List<Word>();
        var (start, end, lines) = (0, 0, 0L);
        // Whether the line has words already, and whether anything of it was read.
        var (spaced, begun) = (false, false);
        while (true)
        {
            var rest = buffer.AsSpan(start, end - start);
            var lineEnd = rest.IndexOf('\n');
            if (lineEnd >= 0)
            {
                WriteWords(rest[..lineEnd], lineEnd);
                output.Write('\n');
                (spaced, begun) = (false, false);
                lines++;
                start += lineEnd + 1;
                continue;
            }
            if (start > 0)
            {
                rest.CopyTo(buffer);
                (start, end) = (0, rest.Length);
            }
            if (end == buffer.Length)
            {
                begun = true;
                start = WriteWords(rest, end - (window >> 3));
                continue;
            }
            var read = input.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                break;
            end += read;
        }
        if (start < end || begun)
        {
            WriteWords(buffer.AsSpan(start, end - start), end - start);
            output.Write('\n');
            lines++;
        }
        return lines;

        // Writes the words that begin before the limit; returns where the next piece begins.
        int WriteWords(ReadOnlySpan<char> text, int limit)
        {
            words.Clear();
            segmenter.Segment(text, words, mode);
            var reach = 0;
            foreach (var word in words)
            {
                if (word.Start >= limit && word.Start >= reach)
                    return word.Start;
                reach = Math.Max(reach, word.End);
                if (char.IsWhiteSpace(text[word.Start]))
                    continue;
                if (spaced)
                    output.Write(' ');
                output.Write(text.Slice(word.Start, word.Length));
                spaced = true;
            }
            return text.Length;
        }
    }
}
