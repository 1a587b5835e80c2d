using NewsMiner.App.Contract;

namespace NewsMiner.App.Serving;

/// <summary>What became of a stage that was announced.</summary>
public enum Promise
{
    /// <summary>No promise: the stage was reported as reached.</summary>
    None,

    /// <summary>Its day has not come, or no day was named.</summary>
    Open,

    Kept,

    /// <summary>Reached after the day that was named.</summary>
    Late,

    /// <summary>No report says that it was reached, but one that a later stage was.</summary>
    Passed,

    /// <summary>The day has passed, and no report says that the stage was reached.</summary>
    Overdue,

    /// <summary>The same, but a later report names a later day.</summary>
    Postponed,
}

/// <summary>A step of a project's course: a stage reached, or announced.</summary>
/// <param name="PostponedTo">The day that a later report names instead of one that has passed.</param>
public sealed record ProjectStep(StageRecord Stage, Promise Promise, string? PostponedTo)
{
    /// <summary>A project's stages in the order of their days, promises beside what became of them.</summary>
    public static IReadOnlyList<ProjectStep> Of(ProjectHistoryRecord project) =>
        [.. project.Stages.Select(stage => Step(project, stage))
            .OrderBy(step => step.Stage.Date ?? step.Stage.KnownBy ?? "", StringComparer.Ordinal).ThenBy(step => step.Promise != Promise.None)];

    private static ProjectStep Step(ProjectHistoryRecord project, StageRecord stage)
    {
        if (stage.Planned != true)
            return new ProjectStep(stage, Promise.None, null);
        if (project.Stages.FirstOrDefault(other => other.Planned != true && other.Stage == stage.Stage) is { } reached)
            return new ProjectStep(stage, stage.Date is { } named && (reached.Date ?? reached.KnownBy) is { } day && Later(day, named) ? Promise.Late : Promise.Kept, null);
        if (project.Stages.Any(other => other.Planned != true && Rank(other) > Rank(stage)))
            return new ProjectStep(stage, Promise.Passed, null);
        if (project.Overdue.FirstOrDefault(late => late.Stage == stage.Stage && late.Date == stage.Date) is not { } missed)
            return new ProjectStep(stage, Promise.Open, null);
        return new ProjectStep(stage, missed.PostponedTo is null ? Promise.Overdue : Promise.Postponed, missed.PostponedTo);
    }

    private static ProjectStage? Rank(StageRecord stage) => Enum.TryParse<ProjectStage>(stage.Stage, out var known) ? known : null;

    // Days may be years or months only: 2024-09-20 is not later than 2024-09.
    private static bool Later(string day, string named) => string.CompareOrdinal(day.Length > named.Length ? day[..named.Length] : day, named) > 0;
}
