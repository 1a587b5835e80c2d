using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>What stands around a report's figure, in the spelling of <see cref="Retelling.Spelt"/>: where a draft's words are looked for.</summary>
/// <param name="Text">What was said since the last figure of its kind, with what was read of it.</param>
/// <param name="Said">What was said since the last figure of its kind.</param>
/// <param name="Near">The words of the figure's own clause, with what was read of it.</param>
/// <param name="Lead">The words of its clause before it that say something of the matter.</param>
/// <param name="Sentence">The sentence before it.</param>
/// <param name="Before">The article before it, as far as it matters.</param>
/// <param name="Names">Whom it was filed under.</param>
internal sealed record ReportWindow(string Text, string Said, string Near, string Lead, string Sentence, string Before, string Names)
{
    private const int MostContext = 150, LongestAttribute = 4;

    /// <param name="beside">The article's figures.</param>
    public static ReportWindow? Of(Figure figure, IReadOnlyList<ReportedFigure> beside, string article)
    {
        var at = Sentences.PlaceOf(figure);
        if (at < 0)
            return null;
        var sentence = figure.Sentence;
        var from = 0;
        var last = 0;
        var stop = sentence.Length;
        foreach (var other in beside)
        {
            if (other.Figure.SentenceSpan != figure.SentenceSpan || Sentences.PlaceOf(other.Figure) is not (>= 0 and var there) || there == at)
                continue;
            if (there > at)
            {
                stop = Math.Min(stop, there);
                continue;
            }
            var end = Math.Min(at, there + other.Figure.Quote.Length);
            last = Math.Max(last, end);
            if (other.Figure.Aspect == figure.Aspect && Reading.ComparableUnits(other.Figure.Quantity.BaseUnit, figure.Quantity.BaseUnit))
                from = Math.Max(from, end);
        }
        var behind = Math.Min(sentence.Length, at + figure.Quote.Length);
        var clauseEnd = behind;
        // 总投资12亿元的8个项目开工: what the sum is of stands behind the next figure.
        if (behind < sentence.Length && sentence[behind] == '的' && stop - behind <= LongestAttribute)
            stop = sentence.Length;
        while (clauseEnd < stop && !Sentences.Breaks.Contains(sentence[clauseEnd]))
            clauseEnd++;
        var start = at;
        while (start > last && !Sentences.Breaks.Contains(sentence[start - 1]))
            start--;
        // The trail of the last one of its kind is not this one's.
        var next = from == 0 ? -1 : sentence.AsSpan(from, at - from).IndexOfAny("，；、");
        var said = Retelling.Spelt(sentence[(next < 0 ? from : from + next)..clauseEnd]);
        var read = "\0" + Retelling.SpeltName(figure.Indicator) + "\0" + Retelling.SpeltName(figure.Of ?? "");
        var place = Math.Clamp(figure.TextSpan.Start, 0, article.Length);
        return new ReportWindow(
            said + read,
            said,
            Retelling.Spelt(sentence[start..clauseEnd]) + read,
            Retelling.Content(sentence[start..at]),
            Retelling.Spelt(sentence[..at]),
            Retelling.Spelt(article[Math.Max(0, place - MostContext)..place]),
            Retelling.SpeltName(figure.Subject + figure.Project));
    }
}
