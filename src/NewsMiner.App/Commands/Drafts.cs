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
