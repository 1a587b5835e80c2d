using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>A place in the archive that an answer rests on.</summary>
/// <param name="Quote">The figure as printed.</param>
/// <param name="Sentence">Its sentence; for a project's announced sum, the project's name.</param>
/// <param name="Span">The quote's place; offsets into <see cref="Page.Text"/> of <see cref="ArticleReference.File"/>.</param>
/// <param name="Figure">The archived figure; null where the evidence is a project's announced sum.</param>
public sealed record Evidence(string Quote, string Sentence, ArticleReference Article, TextSpan Span, ReportedFigure? Figure = null)
{
    public static Evidence Of(ReportedFigure report)
        => new(report.Figure.Quote, report.Figure.Sentence, report.Article, report.Figure.Span, report);
}
