using NewsMiner.Archiving;

namespace NewsMiner.Tests.Answering;

/// <summary>An archive in a list, for tests of the answers.</summary>
internal sealed class InMemoryFigureSource : IFigureSource
{
    private readonly List<ReportedFigure> _figures = [];
    private readonly List<ReportedProject> _projects = [];

    private readonly Dictionary<long, string> _texts = [];

    public int Queries { get; private set; }

    public int Articles => _texts.Count;

    /// <summary>An article with its text: also of what no figure says.</summary>
    public InMemoryFigureSource Add(ArticleReference article, IEnumerable<Figure> figures, string text)
    {
        _texts[article.Key] = text;
        return Add(article, figures);
    }

    public InMemoryFigureSource Add(ArticleReference article, params IEnumerable<Figure> figures)
    {
        foreach (var figure in figures)
            _figures.Add(new ReportedFigure(_figures.Count + 1, article, figure));
        return this;
    }

    public InMemoryFigureSource Add(ArticleReference article, params IEnumerable<Project> projects)
    {
        foreach (var project in projects)
            _projects.Add(new ReportedProject(_projects.Count + 1, article, project));
        return this;
    }

    public IEnumerable<ReportedFigure> Figures(FigureQuery query)
    {
        Queries++;
        var found = _figures.Where(r =>
        {
            var f = r.Figure;
            return (query.Subjects is null || f.Subject is not null && query.Subjects.Contains(f.Subject))
                && (query.Indicators is null || query.Indicators.Contains(f.Indicator))
                && (query.Aspect is null || f.Aspect == query.Aspect)
                && (query.Modality is null || f.Modality == query.Modality)
                && (query.Project is null || f.Project == query.Project)
                && (query.BaseUnits is null || query.BaseUnits.Contains(f.Quantity.BaseUnit))
                && (query.Values is null || f.Quantity.BaseValue is { } value && query.Values.Any(v => value >= v.Low && value <= v.High))
                && (!query.Ranges || f.Quantity.BaseValue is null)
                && (query.ExactPeriod is null || f.Period is { } own && own.Start == query.ExactPeriod.Start && own.End == query.ExactPeriod.End)
                && (query.Ending is null || f.Period?.End is null || f.Period.End >= query.Ending.Value.From && f.Period.End <= query.Ending.Value.To)
                && (query.ExceptFile is null || r.Article.File != query.ExceptFile)
                && (query.Article is null || r.Article.Key == query.Article)
                && (query.Articles is null || query.Articles.Contains(r.Article.Key))
                && (query.File is null || r.Article.File == query.File)
                && (query.AsOf is null || r.Article.Date <= query.AsOf)
                && (query.BaseUnit is null || f.Quantity.BaseUnit == query.BaseUnit)
                && (query.BaseLow is null && query.BaseHigh is null || f.Quantity.BaseLow is not null || f.Quantity.BaseHigh is not null)
                && (query.BaseLow is null || f.Quantity.BaseHigh is null || f.Quantity.BaseHigh >= query.BaseLow)
                && (query.BaseHigh is null || f.Quantity.BaseLow is null || f.Quantity.BaseLow <= query.BaseHigh)
                && (query.Period is null || f.Period is not null
                    && (query.Period.Start is null || f.Period.End is null || f.Period.End >= query.Period.Start)
                    && (query.Period.End is null || f.Period.Start is null || f.Period.Start <= query.Period.End));
        });
        var ordered = found.OrderBy(r => r.Article.Date).ThenBy(r => r.Article.File, StringComparer.Ordinal).ThenBy(r => r.Figure.Span.Start).Skip(query.Offset);
        return (query.Limit is { } limit ? ordered.Take(limit) : ordered).ToList();
    }

    public IReadOnlyList<LikeArticle> ArticlesLike(string words, int most)
    {
        var wanted = LikeArticles.Pairs(words).ToHashSet();
        return [.. _figures.Select(r => r.Article.Key).Distinct().Select(key => (key, Shared: LikeArticles.Pairs(TextOf(key) ?? "", int.MaxValue).Count(wanted.Contains)))
            .Where(a => a.Shared > 0).OrderByDescending(a => a.Shared).ThenBy(a => a.key).Take(most).Select(a => new LikeArticle(a.key, a.Shared, null))];
    }

    public string? TextOf(long article)
        => _texts.GetValueOrDefault(article);

    public IEnumerable<ReportedProject> Projects(string? name = null, DateOnly? asOf = null)
    {
        Queries++;
        return _projects.Where(p => (asOf is null || p.Article.Date <= asOf)
            && (name is null || p.Project.Aliases.Prepend(p.Project.Name).Any(n => n.Intersect(name).Any()))).ToList();
    }
}
