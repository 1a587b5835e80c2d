using System.Buffers;
using NewsMiner.Archiving;
using NewsMiner.Extracting;

namespace NewsMiner.Answering;

/// <summary>
/// Headlines that came beside their texts. What they report is none of their texts' and in no archive, but must agree with it: they are read once more, as if they
/// stood above. Their offsets are below nought; in the file they stand where the text begins.
/// </summary>
internal sealed partial class ConflictRun
{
    private const int LongestHeadline = 80;

    private static readonly SearchValues<char> s_numerals = SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九十百千万亿两半首榜冠");

    private IEnumerable<ReportedFigure> HeadlineBeside(List<ReportedFigure> article)
    {
        var reference = article[0].Article;
        if (Options.Extract is not { } extract || reference.Title is not { Length: > 4 and <= LongestHeadline } title || title.AsSpan().IndexOfAny(s_numerals) < 0 || StandsInText(article, title))
            return [];
        var figures = extract(FigureExtractor.ArticleOf(title, reference.Date)).Figures;
        if (figures.Count == 0)
            return [];
        var shift = -title.Length - 1;
        return figures.Select(figure => new ReportedFigure(article[0].Key, reference, figure with
        {
            Span = default,
            // Without a time of its own it is of its text's, whatever that is.
            Period = figure.Period is { Start: null } state && state.End == reference.Date ? null : figure.Period,
            TextSpan = Moved(figure.TextSpan, shift),
            SentenceSpan = Moved(figure.SentenceSpan, shift),
        }));
    }

    // A page's text begins with its headline.
    private static bool StandsInText(List<ReportedFigure> article, string title)
        => article.Exists(f => f.Figure.SentenceSpan.Start <= title.Length && f.Figure.Sentence.AsSpan().Trim() is { Length: > 2 } sentence && title.AsSpan().Contains(sentence, StringComparison.Ordinal));
}
