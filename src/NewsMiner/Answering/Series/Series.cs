using NewsMiner.Archiving;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>Which series to build; the simplest request names a subject and an indicator.</summary>
public sealed record SeriesRequest
{
    /// <summary>The canonical name; other spellings of it (经开区, 经济技术开发区) are found too.</summary>
    public required string Subject { get; init; }

    public required string Indicator { get; init; }

    /// <summary>Null: every aspect that was reported (levels, growth, shares, …), each in points of its own.</summary>
    public Aspect? Aspect { get; init; }

    /// <summary>The whole of a share; null for any.</summary>
    public string? Of { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>What was known on this day; null for all that is known now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Single periods are worked out from cumulative ones (三季度 = 1-9月 − 1-6月), as derived points.</summary>
    public bool Difference { get; init; }

    /// <summary>Derived points are offered where reports imply them.</summary>
    public bool Derive { get; init; } = true;

    /// <summary>The unit to show levels in (亿元); null: the one that the reports use most.</summary>
    public string? Unit { get; init; }

    /// <summary>False leaves the sources' sentences unread, for a picture or a table, which show none: of thousands of reports they are most of the work.</summary>
    public bool Sentences { get; init; } = true;

    /// <summary>Null: what the indicator's rule says, or where there is none what the periods reported tell.</summary>
    public IndicatorNature? Nature { get; init; }
}

public enum PeriodKind
{
    /// <summary>A year, quarter, month or day of its own.</summary>
    Single,

    /// <summary>From the year's start: 1-9月.</summary>
    Cumulative,

    /// <summary>A state at a moment: 截至6月底.</summary>
    State,

    /// <summary>Any other stretch: 2021—2023年.</summary>
    Span,

    /// <summary>The reports do not say when.</summary>
    Unknown,
}

/// <summary>A value that some reports give otherwise than the point that they belong to.</summary>
/// <param name="Value">In base units, signed; a range's middle.</param>
/// <param name="Shown">In the series' unit.</param>
/// <param name="Earlier">True where the point's own value was reported later: the point is a revision of this value.</param>
public sealed record OtherValue(decimal Value, decimal Shown, string Quote, IReadOnlyList<ReportedFigure> Sources, bool Earlier);

/// <summary>One period's value of one aspect, with every report that gives it.</summary>
public sealed record SeriesPoint
{
    /// <summary>Null where no report says when.</summary>
    public required Period? Period { get; init; }

    public required PeriodKind Kind { get; init; }

    public required Aspect Aspect { get; init; }

    /// <summary>For a share or a contribution, the whole.</summary>
    public string? Of { get; init; }

    public string? Basis { get; init; }

    /// <summary>Targets and plans stand in points of their own.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Signed, in base units: of the most precise report; a range's middle.</summary>
    public required decimal Value { get; init; }

    /// <summary>The same in the series' unit (levels) or in percent and points.</summary>
    public required decimal Shown { get; init; }

    /// <summary>What the reports allow, in base units; null where open.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>As the most precise report prints it; for a derived point, the rounded value with its unit.</summary>
    public required string Quote { get; init; }

    /// <summary>Every report of this value, the first printed first.</summary>
    public required IReadOnlyList<ReportedFigure> Sources { get; init; }

    /// <summary>How many reports stand behind it, reprints of one story counted once.</summary>
    public required int Stories { get; init; }

    /// <summary>What other reports give for the same period.</summary>
    public IReadOnlyList<OtherValue> Others { get; init; } = [];

    /// <summary>Null for a reported point; for a derived one, how it was worked out.</summary>
    public string? Arithmetic { get; init; }

    public bool IsDerived => Arithmetic is not null;
}

/// <summary>One subject's indicator through time.</summary>
public sealed record Series
{
    public required string Subject { get; init; }

    public required string Indicator { get; init; }

    /// <summary>The levels' base unit; empty where there are no levels.</summary>
    public required string BaseUnit { get; init; }

    /// <summary>The unit in which levels are shown; <see cref="SeriesPoint.Shown"/> × <see cref="Scale"/> is the base value.</summary>
    public required string Unit { get; init; }

    public required decimal Scale { get; init; }

    /// <summary>Sorted by aspect, then by the period's end and start, results before targets, reported before derived.</summary>
    public required IReadOnlyList<SeriesPoint> Points { get; init; }

    /// <summary>What a reader should know: reports left out because of another unit, derivations that were not offered, and why.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
