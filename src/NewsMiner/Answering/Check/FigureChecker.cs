using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// Holds every figure of a draft against the archive. Comparison is by intervals; a figure is accused only where the reports are surely about
/// the same thing and no reading of either reconciles the two, and supported only where a careful writer's reading does.
/// </summary>
public static class FigureChecker
{
    /// <param name="draft">The draft's article; its date resolves 今年以来 and the like.</param>
    /// <param name="extraction">What was read out of the draft.</param>
    /// <returns>One verdict a figure, in the order of the extraction.</returns>
    public static IReadOnlyList<CheckedFigure> Check(Article draft, Extraction extraction, IFigureSource archive, CheckOptions? options = null)
    {
        options ??= new CheckOptions();
        return new FigureCheck(draft.Date, extraction, options, new LikelyReports(archive, options), []).Check();
    }

    /// <summary>Reads what every check needs of the rules and of the archive; may run while a draft is still being read.</summary>
    public static void Prepare(IFigureSource archive)
    {
        _ = AnsweringRules.Default;
        // The archive reads its list of names for it.
        _ = archive.ProjectsNamed(static _ => false).Any();
    }

    /// <summary>
    /// The same for a draft that bears no date. What its words date (2024年上半年) is held against that time; what hangs on the day of writing (上半年, 去年) against
    /// every year that the archive knows, and supported where one agrees. It is never called wrong for the year.
    /// </summary>
    /// <param name="read">Reads the figures out of the article as of its date.</param>
    public static IReadOnlyList<CheckedFigure> CheckUndated(Article draft, Func<Article, Extraction> read, IFigureSource archive, CheckOptions? options = null)
        => new UndatedDraft(draft, read, archive, options ?? new CheckOptions()).Check();
}
