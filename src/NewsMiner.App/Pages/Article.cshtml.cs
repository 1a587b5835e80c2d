using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.Answering;
using NewsMiner.App.Serving;
using NewsMiner.Archiving;

namespace NewsMiner.App.Pages;

/// <summary>An article with its figures marked, and the original page with the chosen figure's characters lit.</summary>
public sealed class ArticleModel(Newsroom newsroom) : PageModel
{
    private const int LongestPage = 60_000;
    private const int MostNeighbours = 30;

    /// <summary>Points of the series shown beside the figure, around its own.</summary>
    public const int MostPoints = 12;

    [BindProperty(SupportsGet = true, Name = "figure")]
    public long? FigureKey { get; set; }

    /// <summary>The query that found the article: its words are lit.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public ArticleReference? Reference { get; private set; }

    public IReadOnlyList<ArticleReference> Reprints { get; private set; } = [];

    public IReadOnlyList<ReportedFigure> Figures { get; private set; } = [];

    public IReadOnlyList<ReportedProject> Projects { get; private set; } = [];

    public IReadOnlyList<(bool IsHead, IReadOnlyList<MarkedPiece> Pieces)> Paragraphs { get; private set; } = [];

    public IReadOnlyList<MarkedPiece> PagePieces { get; private set; } = [];

    /// <summary>The page's text, or the article's stretch of a long one.</summary>
    public string PageText { get; private set; } = "";

    public bool PageCut { get; private set; }

    /// <summary>The part of the story on another page of the issue that comes before this one, and the one that comes after.</summary>
    public ArticleReference? ContinuedFrom { get; private set; }

    public ArticleReference? ContinuedOn { get; private set; }

    /// <summary>Other articles of the same page.</summary>
    public IReadOnlyList<ArticleReference> Neighbours { get; private set; } = [];

    public ReportedFigure? Chosen { get; private set; }

    /// <summary>The chosen figure's series in its own aspect; null where the figure has no subject.</summary>
    public Series? Series { get; private set; }

    /// <summary>The point of the series that the chosen figure stands in: its other reports agree, its other values are rivals.</summary>
    public SeriesPoint? Point { get; private set; }

    public int NeighboursLeftOut { get; private set; }

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
        (ContinuedFrom, ContinuedOn) = (archive.ContinuedFrom(key), archive.ContinuedOn(key));
        Chosen = Figures.FirstOrDefault(figure => figure.Key == FigureKey);
        var lights = string.IsNullOrWhiteSpace(Query) || Query.Length > IndexModel.LongestQuery ? [] : newsroom.Search.Highlights(Query, article.Text);
        Paragraphs = [.. article.Paragraphs.Select(paragraph => Cut(article, paragraph, lights))];
        var page = archive.PageText(key) ?? article.Text;
        PageText = Excerpt(page, article, out var start);
        PageCut = PageText.Length < page.Length;
        var lit = Chosen is null ? Figures.Select(figure => figure.Figure.Span) : [Chosen.Figure.Span];
        PagePieces = [.. Marked.Pieces(PageText, lit.Select(span => new TextSpan(span.Start - start, span.End - start)).Where(span => span.Start >= 0))];
        var neighbours = archive.OnSamePage(key);
        Neighbours = [.. neighbours.Where(other => other.Key != key).Take(MostNeighbours)];
        NeighboursLeftOut = neighbours.Count - 1 - Neighbours.Count;
        if (Chosen is { Figure.Subject: { } subject } chosen)
        {
            // The same series as on its own page, so that it is read once; of it, what is comparable with the figure.
            var series = newsroom.Series(SeriesModel.RequestFor(subject, chosen.Figure.Indicator), HttpContext.RequestAborted);
            Series = series with { Points = [.. series.Points.Where(point => point.Aspect == chosen.Figure.Aspect && point.Of == chosen.Figure.Of && !point.IsDerived)] };
            Point = Series.Points.FirstOrDefault(point => Holds(point.Sources) || point.Others.Any(other => Holds(other.Sources)));
            bool Holds(IReadOnlyList<ReportedFigure> sources) => sources.Any(report => report.Key == chosen.Key);
        }
        return Page();
    }

    /// <summary>The stretch of the series around the chosen figure's own point.</summary>
    public IEnumerable<SeriesPoint> PointsShown => Series is null ? [] : Series.Points.Skip(FirstShown).Take(MostPoints);

    private int FirstShown => Series is null || Point is null ? 0
        : Math.Clamp(Series.Points.TakeWhile(point => point != Point).Count() - (MostPoints / 2), 0, Math.Max(0, Series.Points.Count - MostPoints));

    // A page may have megabytes; what is sent is the article's own stretch, with some room around it.
    private static string Excerpt(string page, Article article, out int start)
    {
        start = 0;
        if (page.Length <= LongestPage || article.Spans.Count == 0)
            return page;
        start = Math.Max(0, article.Spans.Min(span => span.Start) - 500);
        var end = Math.Min(page.Length, Math.Min(start + LongestPage, article.Spans.Max(span => span.End) + 500));
        return page[start..end];
    }

    /// <summary>The start tag of a marked stretch: a figure is a link to what is known of it, a project to its history.</summary>
    public string Open(MarkedPiece piece)
    {
        if (piece.Index >= Figures.Count + Projects.Count)
            return "<mark>";
        if (piece.Index >= Figures.Count)
            return Marked.Tag("a", ("class", "project"), ("href", "/projects?state=all&name=" + Uri.EscapeDataString(Projects[piece.Index - Figures.Count].Project.Name)));
        var figure = Figures[piece.Index];
        var address = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"?figure={figure.Key}{(string.IsNullOrEmpty(Query) ? "" : "&q=" + Uri.EscapeDataString(Query))}#figure");
        var spoken = $"{figure.Figure.Subject} {figure.Figure.Indicator} {figure.Figure.Period?.Label}".Trim();
        return figure.Key == Chosen?.Key
            ? Marked.Tag("a", ("class", "figure chosen"), ("aria-current", "true"), ("href", address), ("title", spoken))
            : Marked.Tag("a", ("class", "figure"), ("href", address), ("title", spoken));
    }

    private (bool, IReadOnlyList<MarkedPiece>) Cut(Article article, Paragraph paragraph, IReadOnlyList<TextSpan> lights)
    {
        // Figures first: where a project's name holds a figure, the figure is the one to click.
        var inside = Figures.Select((figure, index) => (Span: figure.Figure.TextSpan, index))
            .Concat(Projects.Select((project, index) => (Span: project.Project.TextSpan, index: Figures.Count + index)))
            .Where(entry => entry.Span.Start >= paragraph.Span.Start && entry.Span.End <= paragraph.Span.End)
            .ToList();
        inside.RemoveAll(entry => entry.index >= Figures.Count && inside.Exists(other => other.index < Figures.Count && other.Span.Start < entry.Span.End && entry.Span.Start < other.Span.End));
        inside.AddRange(lights.Where(light => light.Start >= paragraph.Span.Start && light.End <= paragraph.Span.End && !inside.Exists(other => other.Span.Start < light.End && light.Start < other.Span.End))
            .Select(light => (light, Figures.Count + Projects.Count)).ToList());
        inside.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var text = article.Text[paragraph.Span.Start..paragraph.Span.End];
        var pieces = Marked.Pieces(text, inside.Select(entry => new TextSpan(entry.Span.Start - paragraph.Span.Start, entry.Span.End - paragraph.Span.Start)))
            .Select(piece => piece with { Index = piece.Index < 0 ? -1 : inside[piece.Index].index });
        return (paragraph.Role is ParagraphRole.Title or ParagraphRole.Subtitle or ParagraphRole.Kicker or ParagraphRole.Heading, [.. pieces]);
    }
}
