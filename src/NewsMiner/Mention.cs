namespace NewsMiner;

public enum MentionKind
{
    Number,
    Percent,
    Money,
    Quantity,
    Multiple,
    Rank,
    Time,
    Subject,
    Indicator,
    Project,
    Cue,
}

/// <summary>
/// A typed stretch of text: what one of the readers recognised. Offsets into the text that was read (an article's
/// <see cref="Article.Text"/>, or a raw input).
/// </summary>
public sealed record Mention
{
    public required TextSpan Span { get; init; }

    public required MentionKind Kind { get; init; }

    /// <summary>Numbers, percentages, money, quantities, multiples, ranks.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Times.</summary>
    public Period? Period { get; init; }

    /// <summary>Subjects, indicators, projects: the canonical name. Cues: the cue's class.</summary>
    public string? Name { get; init; }

    /// <summary>The rule or data entry that recognised it.</summary>
    public required string Rule { get; init; }
}
