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

    // What is in no archive has no place there that a page could show.
    private const long NoKey = 0;

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789"), s_numerals = SearchValues.Create("0123456789.");

    // Numbers and ranks that are written without digits: 占比过半, 增长两成, 居全省首位.
    private static readonly SearchValues<char> s_words = SearchValues.Create("首榜冠第成倍番半亿");

    private IEnumerable<ReportedFigure> HeadlineBeside(List<ReportedFigure> article)
    {
        var reference = article[0].Article;
        if (Options.Extract is not { } extract || reference.Title is not { Length: > 4 and <= LongestHeadline } title || IsTold(article, title) || StandsInText(article, title))
            return [];
        var figures = extract(FigureExtractor.ArticleOf(title, reference.Date)).Figures;
        if (figures.Count == 0)
            return [];
        var shift = -title.Length - 1;
        return figures.Select(figure => new ReportedFigure(NoKey, reference, figure with
        {
            Span = default,
            // Without a time of its own it is of its text's, whatever that is.
            Period = figure.Period is { Start: null } state && state.End == reference.Date ? null : figure.Period,
            TextSpan = Moved(figure.TextSpan, shift),
            // 46个项目！总投资超300亿！云川高新区集中签约: a headline says one thing, however it is cried out.
            SentenceSpan = new TextSpan(shift, -1),
            Sentence = title,
        }));
    }

    // Each of its numbers is one of the text's: what most headlines do, and then nothing needs reading.
    private static bool IsTold(List<ReportedFigure> article, ReadOnlySpan<char> title)
    {
        var from = title.IndexOfAny(s_digits);
        if (from < 0)
            return title.IndexOfAny(s_words) < 0;
        while (from >= 0)
        {
            title = title[from..];
            var length = title.IndexOfAnyExcept(s_numerals) is >= 0 and var end ? end : title.Length;
            var told = false;
            foreach (var report in article)
                told |= Says(report.Figure.Quote, title[..length], title[length..]);
            if (!told && !(length < title.Length && title[length] is '年' or '月'))
                return false;
            title = title[length..];
            from = title.IndexOfAny(s_digits);
        }
        return true;
    }

    // 320 is no part of 3200, and 1427亿元 not 1427万元.
    private static bool Says(ReadOnlySpan<char> quote, ReadOnlySpan<char> number, ReadOnlySpan<char> behind)
        => quote.IndexOf(number, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || !s_numerals.Contains(quote[at - 1])) && behind.StartsWith(quote[(at + number.Length)..], StringComparison.Ordinal);

    // A page's text begins with its headline.
    private static bool StandsInText(List<ReportedFigure> article, string title)
        => article.Exists(f => f.Figure.SentenceSpan.Start <= title.Length && f.Figure.Sentence.AsSpan().Trim() is { Length: > 2 } sentence && title.AsSpan().Contains(sentence, StringComparison.Ordinal));
}
