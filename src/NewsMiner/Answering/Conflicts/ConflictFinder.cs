using NewsMiner.Archiving;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>
/// Finds reported figures that cannot all hold. One pass over the archive sorts figures into slots (subject, indicator, aspect, period); only
/// figures of one slot, or of slots that arithmetic ties together, are ever compared, so the work grows with the figures, not their pairs.
/// </summary>
public static class ConflictFinder
{
    public static IReadOnlyList<Conflict> Find(IFigureSource archive, ConflictOptions? options = null, RuleSet? rules = null)
    {
        var run = new ConflictRun(options ?? new ConflictOptions(), rules ?? RuleSet.Default, slim: true);
        run.Read(archive.Figures(run.Options.Query));
        return run.Finish(archive);
    }

    /// <summary>The same for one article that no archive holds.</summary>
    public static IReadOnlyList<Conflict> Find(ArticleReference article, IEnumerable<Figure> figures, ConflictOptions? options = null, RuleSet? rules = null)
        => Find([(article, figures)], options, rules);

    /// <summary>The same for articles that no archive holds, held against each other and each against itself.</summary>
    public static IReadOnlyList<Conflict> Find(IEnumerable<(ArticleReference Article, IEnumerable<Figure> Figures)> articles, ConflictOptions? options = null, RuleSet? rules = null)
    {
        var run = new ConflictRun(options ?? new ConflictOptions(), rules ?? RuleSet.Default, slim: false);
        var key = 0L;
        run.Read(articles.SelectMany(a => a.Figures.Select(f => new ReportedFigure(++key, a.Article, f))));
        return run.Finish(null);
    }
}
