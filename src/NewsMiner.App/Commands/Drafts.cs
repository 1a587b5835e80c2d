using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.App.Commands;

/// <summary>A draft's figures with their verdicts: what the verb, the page and the API share.</summary>
internal static class Drafts
{
    /// <param name="page">Without a date, what hangs on the day of writing is held against every year.</param>
    public static IReadOnlyList<CheckedFigure> Check(Page page, IFigureSource archive, CheckOptions options)
    {
        var pipeline = NewsPipeline.Default;
        var found = new List<CheckedFigure>();
        foreach (var article in pipeline.Split(page))
            found.AddRange(article.Date is null
                ? FigureChecker.CheckUndated(article, pipeline.Extract, archive, options)
                : FigureChecker.Check(article, pipeline.Extract(article), archive, options));
        return found;
    }

    /// <summary>Where drafts disagree with each other, or with arithmetic, without an archive.</summary>
    public static IReadOnlyList<Conflict> Conflicts(IEnumerable<Page> pages, ConflictOptions options)
    {
        var pipeline = NewsPipeline.Default;
        var articles = new List<(ArticleReference, IEnumerable<Figure>)>();
        foreach (var page in pages)
            foreach (var article in pipeline.Split(page))
                articles.Add((new ArticleReference { Key = articles.Count + 1, Id = article.Id, Title = article.Title, Date = article.Date, Source = article.Source, File = page.File }, pipeline.Extract(article).Figures));
        return ConflictFinder.Find(articles, options);
    }

    public static char Sign(Verdict verdict) => verdict switch
    {
        Verdict.Supported => '✓',
        Verdict.Contradicted => '✗',
        Verdict.Misattributed => '≠',
        _ => '?',
    };

    public static string Chinese(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "一致",
        Verdict.Contradicted => "矛盾",
        Verdict.Misattributed => "张冠李戴",
        _ => "查无可比",
    };
}
