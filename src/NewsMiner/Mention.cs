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

    /// <summary>Where the bare number stands inside <see cref="Span"/>, without qualifier and unit; null where there is none (翻番, 首位).</summary>
    public TextSpan? Number { get; init; }

    /// <summary>Times: the calendar stretch; null where neither the text nor a reference date tells it.</summary>
    public Period? Period { get; init; }

    /// <summary>Times: how the text says it.</summary>
    public TimeShape? Time { get; init; }

    /// <summary>Subjects, indicators, projects: the canonical name. Cues: the cue's class.</summary>
    public string? Name { get; init; }

    /// <summary>The rule or data entry that recognised it.</summary>
    public required string Rule { get; init; }
}
