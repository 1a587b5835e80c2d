namespace NewsMiner.Answering;

public enum Verdict
{
    /// <summary>A comparable report (same subject, indicator, aspect, period) agrees.</summary>
    Supported,

    /// <summary>Comparable reports exist, and none can agree.</summary>
    Contradicted,

    /// <summary>No comparable report, but the very value was reported for something else.</summary>
    Misattributed,

    /// <summary>Nothing comparable in the archive. Never an accusation.</summary>
    Unverified,
}

/// <summary>A draft's figure with what the archive says of it.</summary>
/// <param name="Reason">Chinese, one or two sentences that a person can act on.</param>
/// <param name="Slip">The likely slip behind a contradicted figure.</param>
/// <param name="Evidence">The reports that the verdict rests on, the most telling first; one of each story.</param>
public sealed record CheckedFigure(Figure Figure, Verdict Verdict, string Reason, Slip Slip, IReadOnlyList<Evidence> Evidence);

public sealed record CheckOptions
{
    /// <summary>Only articles dated on this day or before count; null for all.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Articles of this file do not count: the draft itself, where it is archived already.</summary>
    public string? ExceptFile { get; init; }

    /// <summary>How many pieces of evidence a figure carries at most.</summary>
    public int MaximumEvidence { get; init; } = 5;
}
