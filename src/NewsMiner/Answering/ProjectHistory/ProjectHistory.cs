using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>A stage of a project as reports give it.</summary>
/// <param name="Date">ISO precision as reported; null where no report dates it.</param>
/// <param name="KnownBy">The first report's own date: the stage was reached, or planned, not later than this.</param>
public sealed record StageReport(ProjectStage Stage, string? Date, bool Planned, DateOnly? KnownBy, IReadOnlyList<ReportedProject> Sources);

/// <summary>An announced sum, with every report that gives it.</summary>
public sealed record SumReport(string Quote, Quantity Quantity, IReadOnlyList<ReportedProject> Sources);

/// <summary>A promised stage whose date has passed, and that no report says is reached.</summary>
/// <param name="Due">The last day that the promise allows.</param>
public sealed record OverduePromise(ProjectStage Stage, string Date, DateOnly Due, ReportedProject Source)
{
    /// <summary>The latest date that a later report promises for the stage; null where none does.</summary>
    public string? PostponedTo { get; init; }
}

/// <summary>One project through time: the mentions of all articles that speak of it.</summary>
public sealed record ProjectHistory
{
    /// <summary>The fullest name; a phase's (项目一期) only where no report names the whole.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Those of the aliases that name one phase of the project.</summary>
    public IReadOnlyList<string> Phases { get; init; } = [];

    public string? Owner { get; init; }

    public string? Zone { get; init; }

    public string? Area { get; init; }

    public string? Capacity { get; init; }

    /// <summary>The furthest stage that a report says is reached.</summary>
    public ProjectStage? Stage { get; init; }

    /// <summary>By stage; what is reached before what is only planned.</summary>
    public required IReadOnlyList<StageReport> Stages { get; init; }

    /// <summary>The announced sums as they followed each other in print; more than one says that the sum changed, or that reports disagree.</summary>
    public required IReadOnlyList<SumReport> Sums { get; init; }

    public required IReadOnlyList<OverduePromise> Overdue { get; init; }

    /// <summary>The first printed first.</summary>
    public required IReadOnlyList<ReportedProject> Mentions { get; init; }

    /// <summary>Why mentions of different wording were taken for this one project.</summary>
    public required IReadOnlyList<string> MergeReasons { get; init; }
}
