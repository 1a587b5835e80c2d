using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>A report held against a draft's figure.</summary>
/// <param name="Reading">Its value, told as the draft tells its own.</param>
/// <param name="Agreement">Whether its value holds of the draft's.</param>
/// <param name="OfProject">It is of the draft's project.</param>
internal record Held(ReportedFigure Report, Reading Reading, Agreement Agreement, Comparison Comparison, bool OfProject)
{
    /// <summary>Of which lists of contraries its own words say what the draft's do (实用新型), a bit each.</summary>
    public long Kinds { get; init; }

    /// <summary>A word of the report changes what is measured, and the draft does not say it.</summary>
    public bool Narrowed { get; init; }

    public Figure Figure => Report.Figure;

    public static bool InOneSentence(ReportedFigure a, ReportedFigure b) => a.Article.Key == b.Article.Key && a.Figure.SentenceSpan == b.Figure.SentenceSpan;
}
