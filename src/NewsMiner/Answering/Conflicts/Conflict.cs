using NewsMiner.Archiving;

namespace NewsMiner.Answering;

public enum ConflictKind
{
    /// <summary>One subject, indicator, aspect and period, two values that cannot both hold.</summary>
    SameFigure,

    /// <summary>A share or rate that its own parts contradict.</summary>
    Ratio,

    /// <summary>A part above its whole.</summary>
    PartWhole,

    /// <summary>Parts that miss their total.</summary>
    Sum,

    /// <summary>Two levels that contradict the growth between them.</summary>
    Growth,

    /// <summary>A percentage that no whole count can give.</summary>
    Granularity,

    /// <summary>Two subjects hold one rank.</summary>
    Rank,
}

public enum ConflictSeverity
{
    /// <summary>May be a revision, or a difference of method.</summary>
    Low,

    Medium,

    /// <summary>Far apart, or within one report.</summary>
    High,
}

/// <summary>Reported figures that cannot all hold.</summary>
/// <param name="Message">Chinese, with the arithmetic written out, and who printed first where reports differ.</param>
/// <param name="Figures">The figures at odds, the first printed first; reprints of a story are left out.</param>
public sealed record Conflict(ConflictKind Kind, string Message, ConflictSeverity Severity, IReadOnlyList<ReportedFigure> Figures);

public sealed record ConflictOptions
{
    /// <summary>Which figures are held against each other; the default is all.</summary>
    public FigureQuery Query { get; init; } = new();

    /// <summary>Null: every kind.</summary>
    public IReadOnlySet<ConflictKind>? Kinds { get; init; }

    /// <summary>Reads headlines that came beside their texts (a record's field), whose figures no archive holds; null where they take no part.</summary>
    public Func<Article, Extraction>? Extract { get; init; }
}
