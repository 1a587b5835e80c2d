namespace NewsMiner;

/// <summary>The stages of an investment project, in their order.</summary>
public enum ProjectStage
{
    谋划,
    签约,
    落地,
    开工,
    在建,
    封顶,
    竣工,
    试生产,
    投产,
    达产,
    运营,
}

/// <summary>A stage that a report gives, with its date as far as the report says it.</summary>
/// <param name="Date">ISO precision as reported: <c>2023</c>, <c>2023-05</c>, <c>2023-05-16</c>, <c>2024-Q1</c>, <c>2024-H1</c>; null when not said.</param>
/// <param name="Planned">The report announces the stage, and does not say that it is reached.</param>
public sealed record ProjectEvent(ProjectStage Stage, string? Date, bool Planned = false);

/// <summary>A named project as one article reports it.</summary>
public sealed record Project
{
    /// <summary>The name as fully as the article gives it.</summary>
    public required string Name { get; init; }

    /// <summary>Other names by which the article calls it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string? Owner { get; init; }

    public string? Zone { get; init; }

    /// <summary>The announced sum as quoted (约560亿元).</summary>
    public string? Investment { get; init; }

    public Quantity? InvestmentQuantity { get; init; }

    public string? Area { get; init; }

    public string? Capacity { get; init; }

    /// <summary>The latest stage that the article reports as reached; null where it says none.</summary>
    public ProjectStage? Stage { get; init; }

    public IReadOnlyList<ProjectEvent> Events { get; init; } = [];

    /// <summary>The name's first place in the page; offsets into <see cref="Page.Text"/>.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The same in the article; offsets into <see cref="Article.Text"/>.</summary>
    public required TextSpan TextSpan { get; init; }

    /// <summary>Everywhere the article names it, in order; offsets into <see cref="Article.Text"/>. Not kept by the archive.</summary>
    public IReadOnlyList<TextSpan> Places { get; init; } = [];

    /// <summary>Sentences that go on about it without its name (该项目…), from which it was read too; as <see cref="Places"/>.</summary>
    public IReadOnlyList<TextSpan> Scopes { get; init; } = [];

    /// <summary>Why mentions of different wording were taken for this one project.</summary>
    public IReadOnlyList<string> MergeReasons { get; init; } = [];
}

/// <summary>All that was read out of one article.</summary>
public sealed record Extraction(IReadOnlyList<Figure> Figures, IReadOnlyList<Project> Projects);
