using NewsMiner.Archiving;

namespace NewsMiner.App.Serving;

/// <summary>The reports of one value: the first are named, the others are a page away.</summary>
/// <param name="All">Where all reports of the value's period are listed.</param>
public sealed record SourceList(IReadOnlyList<ReportedFigure> Reports, string All)
{
    /// <summary>Reports named in place; a value that a thousand papers print would make a page of megabytes.</summary>
    public const int Most = 5;
}
