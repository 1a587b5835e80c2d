namespace NewsMiner.Archiving;

/// <summary>Which figures an answer asks for; a null member does not narrow.</summary>
public sealed record FigureQuery
{
    /// <summary>Canonical names; a figure matches any of them.</summary>
    public IReadOnlyList<string>? Subjects { get; init; }

    /// <summary>Canonical names; a figure matches any of them.</summary>
    public IReadOnlyList<string>? Indicators { get; init; }

    public Aspect? Aspect { get; init; }

    public Modality? Modality { get; init; }

    /// <summary>Keeps figures whose period overlaps this one.</summary>
    public Period? Period { get; init; }

    public string? Project { get; init; }

    /// <summary>Keeps figures whose value may lie in these bounds (base units, inclusive), and whose base unit is <see cref="BaseUnit"/>.</summary>
    public decimal? BaseLow { get; init; }

    public decimal? BaseHigh { get; init; }

    public string? BaseUnit { get; init; }

    /// <summary>Base units; a figure has any of them.</summary>
    public IReadOnlyList<string>? BaseUnits { get; init; }

    /// <summary>Keeps figures whose written value (base units, signed) lies in one of these stretches, both ends inclusive; ranges have no one value.</summary>
    public IReadOnlyList<(decimal Low, decimal High)>? Values { get; init; }

    /// <summary>Keeps figures that tell two ends instead of one value (3—5个).</summary>
    public bool Ranges { get; init; }

    /// <summary>Keeps figures of this very period: the same start and end.</summary>
    public Period? ExactPeriod { get; init; }

    /// <summary>Keeps figures whose period ends in these days, both inclusive, or has no end.</summary>
    public (DateOnly From, DateOnly To)? Ending { get; init; }

    /// <summary>Keeps figures of articles dated on this day or before: what was known then.</summary>
    public DateOnly? AsOf { get; init; }

    public string? File { get; init; }

    /// <summary>Leaves out the figures of this file.</summary>
    public string? ExceptFile { get; init; }

    /// <summary>The key of the one article whose figures are wanted.</summary>
    public long? Article { get; init; }

    /// <summary>The keys of several; a figure is of any of them.</summary>
    public IReadOnlyList<long>? Articles { get; init; }

    /// <summary>False leaves <see cref="Figure.Sentence"/> empty, for answers that show the sentences of a few reports among thousands.</summary>
    public bool WithSentences { get; init; } = true;

    public int? Limit { get; init; }

    public int Offset { get; init; }
}

/// <summary>
/// The door through which answers see archived figures and projects: narrow, so that a PostgreSQL archive can stand behind it.
/// Answers come in a stable order: article date, then file, then place.
/// </summary>
public interface IFigureSource
{
    IEnumerable<ReportedFigure> Figures(FigureQuery query);

    /// <summary>
    /// The same figures, those that say the very same thing (all but the words around them) folded into one, so that the cost of an answer grows
    /// with what was said and not with how often.
    /// </summary>
    IEnumerable<FoldedFigure> Folded(FigureQuery query)
        => Figures(query).GroupBy(r => FoldedFigure.SaidBy(r.Figure))
            .Select(g => new FoldedFigure(g.First(), g.Select(r => r.Article.StoryKey).Distinct().Count()));

    /// <summary>
    /// The first of each fold, in the order of <see cref="Folded"/>, looked up one by one: for whoever needs the first few of very many, and does not ask how
    /// many stories say the same.
    /// </summary>
    IEnumerable<ReportedFigure> FirstPrints(FigureQuery query) => Folded(query).Select(static folded => folded.First);

    /// <summary>Of what times the figures are, each once, the ends alone; for whoever needs neither rows nor texts.</summary>
    IEnumerable<(DateOnly? Start, DateOnly? End)> Times(FigureQuery query) => Figures(query with { WithSentences = false }).Select(static r => (r.Figure.Period?.Start, r.Figure.Period?.End)).Distinct();

    /// <summary>True where the page on which the article stands spells one of the names, in whatever article of it.</summary>
    bool PageSays(long article, IReadOnlyList<string> names)
        => Figures(new FigureQuery { Article = article }).Any(r => names.Any(n => r.Figure.Sentence.Contains(n, StringComparison.Ordinal) || r.Article.Title?.Contains(n, StringComparison.Ordinal) == true));

    /// <summary>
    /// The articles that share the rarest of the words, the likest first, at most so many. May name articles that the archive no longer has. None where there is no index
    /// of words.
    /// </summary>
    IReadOnlyList<LikeArticle> ArticlesLike(string words, int most) => [];

    /// <summary>The text into which the figures' <see cref="Figure.TextSpan"/> points; null where the archive does not have the article.</summary>
    string? TextOf(long article) => null;

    /// <summary>Projects of all articles, or of those whose name or alias shares characters with <paramref name="name"/>.</summary>
    IEnumerable<ReportedProject> Projects(string? name = null, DateOnly? asOf = null);

    /// <summary>Projects of which a name or an alias is wanted.</summary>
    IEnumerable<ReportedProject> ProjectsNamed(Func<string, bool> wanted, DateOnly? asOf = null)
        => Projects(null, asOf).Where(p => p.Project.Aliases.Prepend(p.Project.Name).Any(wanted));
}
