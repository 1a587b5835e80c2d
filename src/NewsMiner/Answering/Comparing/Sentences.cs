namespace NewsMiner.Answering;

internal static class Sentences
{
    private const string Breaks = "，。；：、,;:\n";

    /// <summary>Where the figure's quote stands in its sentence; -1 where it cannot be told.</summary>
    public static int PlaceOf(Figure figure)
    {
        var at = figure.TextSpan.Start - figure.SentenceSpan.Start;
        if (at >= 0 && at < figure.Sentence.Length && figure.Quote.Length > 0 && figure.Sentence[at] == figure.Quote[0])
            return at;
        return figure.Sentence.IndexOf(figure.Quote, StringComparison.Ordinal);
    }

    /// <summary>The stretch between two punctuation marks in which the figure stands; empty where its place cannot be told.</summary>
    public static ReadOnlySpan<char> ClauseOf(Figure figure)
    {
        var at = PlaceOf(figure);
        if (at < 0)
            return [];
        var from = at;
        while (from > 0 && !Breaks.Contains(figure.Sentence[from - 1], StringComparison.Ordinal))
            from--;
        var to = Math.Min(figure.Sentence.Length, at + figure.Quote.Length);
        while (to < figure.Sentence.Length && !Breaks.Contains(figure.Sentence[to], StringComparison.Ordinal))
            to++;
        return figure.Sentence.AsSpan(from, to - from);
    }
}
