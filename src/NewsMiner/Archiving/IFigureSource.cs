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

    /// <summary>Keeps figures of articles dated on this day or before: what was known then.</summary>
    public DateOnly? AsOf { get; init; }

    public string? File { get; init; }

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

    /// <summary>Projects of all articles, or of those whose name or alias shares characters with <paramref name="name"/>.</summary>
    IEnumerable<ReportedProject> Projects(string? name = null, DateOnly? asOf = null);
}
