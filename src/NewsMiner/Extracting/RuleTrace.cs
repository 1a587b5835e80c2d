namespace NewsMiner.Extracting;

/// <summary>A mention or word as the joiner saw it.</summary>
/// <param name="Kind">figure, time, indicator, breakdown, subject, cue, series, break, mark or word.</param>
/// <param name="Meaning">The canonical name, the cue's class, the period or the quantity; null for a plain word.</param>
/// <param name="Rule">The rule or data entry that recognised it; null for a plain word.</param>
public sealed record TracedMention(TextSpan Span, string Surface, string Kind, string? Meaning, string? Rule);

/// <summary>A figure with what it was joined from.</summary>
/// <param name="Head">The words that name the indicator; null where it was carried over from an earlier figure.</param>
public sealed record TracedFigure(Figure Figure, string? Head, TextSpan? HeadSpan);

/// <summary>How the rules read a text: what was recognised, which construction joined each figure, and from which words.</summary>
public sealed record RuleTrace(string Text, IReadOnlyList<TracedMention> Mentions, IReadOnlyList<TracedFigure> Figures);
