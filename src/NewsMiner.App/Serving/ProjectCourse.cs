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

    /// <summary>The day has passed, and no report says that the stage was reached.</summary>
    Overdue,

    /// <summary>The same, but a later report names a later day.</summary>
    Postponed,
}

/// <summary>A step of a project's course: a stage reached, or announced.</summary>
public sealed record ProjectStep(StageRecord Stage, Promise Promise)
{
    /// <summary>A project's stages in the order of their days, promises beside what became of them.</summary>
    public static IReadOnlyList<ProjectStep> Of(ProjectHistoryRecord project) =>
        [.. project.Stages.Select(stage => new ProjectStep(stage, Became(project, stage)))
            .OrderBy(step => step.Stage.Date ?? step.Stage.KnownBy ?? "", StringComparer.Ordinal).ThenBy(step => step.Promise != Promise.None)];

    private static Promise Became(ProjectHistoryRecord project, StageRecord stage)
    {
        if (stage.Planned != true)
            return Promise.None;
        if (project.Stages.FirstOrDefault(other => other.Planned != true && other.Stage == stage.Stage) is { } reached)
            return stage.Date is { } named && (reached.Date ?? reached.KnownBy) is { } day && Later(day, named) ? Promise.Late : Promise.Kept;
        if (!project.Overdue.Any(late => late.Stage == stage.Stage && late.Date == stage.Date))
            return Promise.Open;
        return stage.Date is { } missed && project.Stages.Any(other => other.Planned == true && other.Stage == stage.Stage && other.Date is { } later && Later(later, missed)) ? Promise.Postponed : Promise.Overdue;
    }

    // Days may be years or months only: 2024-09-20 is not later than 2024-09.
    private static bool Later(string day, string named) => string.CompareOrdinal(day.Length > named.Length ? day[..named.Length] : day, named) > 0;
}
