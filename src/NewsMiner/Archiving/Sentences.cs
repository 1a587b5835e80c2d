namespace NewsMiner.Archiving;

/// <summary>Cuts an article's text into sentences for storing: at 。！？； and line ends, closing quotes and brackets kept with them.</summary>
internal static class Sentences
{
    private const string Ends = "。！？；!?;", Closers = "”’」』）)》】\"";

    public static IEnumerable<TextSpan> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var atLineEnd = text[i] == '\n';
            if (!atLineEnd && !Ends.Contains(text[i], StringComparison.Ordinal))
                continue;
            if (!atLineEnd)
                while (i + 1 < text.Length && (Ends.Contains(text[i + 1], StringComparison.Ordinal) || Closers.Contains(text[i + 1], StringComparison.Ordinal)))
                    i++;
            var end = atLineEnd ? i : i + 1;
            if (Trimmed(text, start, end) is { Length: > 0 } sentence)
                yield return sentence;
            start = i + 1;
        }
        if (Trimmed(text, start, text.Length) is { Length: > 0 } last)
            yield return last;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
