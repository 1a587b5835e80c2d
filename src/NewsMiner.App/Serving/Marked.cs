namespace NewsMiner.App.Serving;

/// <summary>A stretch of text that is marked or plain; Razor encodes both.</summary>
public readonly record struct MarkedPiece(string Text, bool IsMarked, int Index);

/// <summary>Cuts a text into marked and plain pieces.</summary>
public static class Marked
{
    /// <param name="spans">Offsets into <paramref name="text"/>; where two overlap, the first stands.</param>
    public static IEnumerable<MarkedPiece> Pieces(string text, IEnumerable<TextSpan> spans)
    {
        var at = 0;
        foreach (var (span, index) in spans.Select((span, index) => (span, index)).OrderBy(entry => entry.span.Start))
        {
            if (span.Start < at || span.End > text.Length || span.Length <= 0)
                continue;
            if (span.Start > at)
                yield return new MarkedPiece(text[at..span.Start], false, -1);
            yield return new MarkedPiece(text[span.Start..span.End], true, index);
            at = span.End;
        }
        if (at < text.Length)
            yield return new MarkedPiece(text[at..], false, -1);
    }
}
