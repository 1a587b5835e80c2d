using System.Globalization;
using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Answering;

/// <summary>Drafts checked against reports, both read from their text.</summary>
internal static class Drafts
{
    public static InMemoryFigureSource Archive(params (string Date, string Text)[] reports)
    {
        var archive = new InMemoryFigureSource();
        var key = 0;
        foreach (var (date, text) in reports)
            foreach (var (article, extraction) in NewsPipeline.Default.Process(new Page { File = $"{++key}.txt", Text = text, Date = Day(date) }))
            {
                var reference = new ArticleReference { Key = (key * 100) + archive.Articles, Id = $"{key}-{archive.Articles}", Title = article.Title, Date = article.Date, File = $"{key}.txt" };
                archive.Add(reference, extraction.Figures, article.Text);
                archive.Add(reference, extraction.Projects);
            }
        return archive;
    }

    public static IReadOnlyList<CheckedFigure> Check(IFigureSource archive, string date, string text)
        => [.. NewsPipeline.Default.Process(new Page { File = "draft.txt", Text = text, Date = Day(date) }).SelectMany(p => FigureChecker.Check(p.Article, p.Extraction, archive))];

    /// <summary>The verdict on the draft's figure that holds <paramref name="quote"/>.</summary>
    public static CheckedFigure Verdict(IFigureSource archive, string date, string text, string quote)
        => Check(archive, date, text).Single(f => f.Figure.Quote.Contains(quote, StringComparison.Ordinal));

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
