using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.App.Serving;
using NewsMiner.Archiving;

namespace NewsMiner.App.Pages;

/// <summary>An article with its figures marked, and the original page with the chosen figure's characters lit.</summary>
public sealed class ArticleModel(Newsroom newsroom) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "figure")]
    public long? FigureKey { get; set; }

    public ArticleReference? Reference { get; private set; }

    public IReadOnlyList<ArticleReference> Reprints { get; private set; } = [];

    public IReadOnlyList<ReportedFigure> Figures { get; private set; } = [];

    public IReadOnlyList<ReportedProject> Projects { get; private set; } = [];

    public IReadOnlyList<(bool IsHead, IReadOnlyList<MarkedPiece> Pieces)> Paragraphs { get; private set; } = [];

    public IReadOnlyList<MarkedPiece> PagePieces { get; private set; } = [];

    public ReportedFigure? Chosen { get; private set; }

    public IReadOnlyList<ReportedFigure> Rivals { get; private set; } = [];

    public IActionResult OnGet(long key)
    {
        var archive = newsroom.Archive;
        Reference = archive.Reference(key);
        var article = archive.Article(key);
        if (Reference is null || article is null)
            return NotFound();
        Figures = archive.FiguresOf(key);
        Projects = archive.ProjectsOf(key);
        Reprints = Reference.Story == 0 ? [] : [.. archive.Story(Reference.Story).Where(other => other.Key != key)];
        Paragraphs = [.. article.Paragraphs.Select(paragraph => Cut(article, paragraph))];
        Chosen = Figures.FirstOrDefault(figure => figure.Key == FigureKey);
        var page = archive.PageText(key) ?? article.Text;
        // The story's own stretch of the page; a page of many megabytes is not sent whole.
        PagePieces = [.. Marked.Pieces(page, Chosen is null ? Figures.Select(figure => figure.Figure.Span) : [Chosen.Figure.Span])];
        if (Chosen is { Figure.Subject: { } subject } chosen)
            Rivals = [.. archive.Figures(new FigureQuery { Subjects = [subject], Indicators = [chosen.Figure.Indicator], Aspect = chosen.Figure.Aspect, Limit = 20 }).Where(other => other.Key != chosen.Key)];
        return Page();
    }

    private (bool, IReadOnlyList<MarkedPiece>) Cut(Article article, Paragraph paragraph)
    {
        var inside = Figures
            .Select((figure, index) => (Span: figure.Figure.TextSpan, index))
            .Where(entry => entry.Span.Start >= paragraph.Span.Start && entry.Span.End <= paragraph.Span.End)
            .OrderBy(entry => entry.Span.Start)
            .ToList();
        var text = article.Text[paragraph.Span.Start..paragraph.Span.End];
        var pieces = Marked.Pieces(text, inside.Select(entry => new TextSpan(entry.Span.Start - paragraph.Span.Start, entry.Span.End - paragraph.Span.Start)))
            .Select(piece => piece with { Index = piece.Index < 0 ? -1 : inside[piece.Index].index });
        return (paragraph.Role is ParagraphRole.Title or ParagraphRole.Subtitle or ParagraphRole.Kicker or ParagraphRole.Heading, [.. pieces]);
    }
}
