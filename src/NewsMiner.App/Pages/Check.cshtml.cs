using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.Answering;
using NewsMiner.App.Commands;
using NewsMiner.App.Contract;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Pages;

/// <summary>A pasted draft with its figures coloured by verdict, reasons and evidence below.</summary>
public sealed class CheckModel(Newsroom newsroom) : PageModel
{
    public const int LongestDraft = 100_000;

    public string? Draft { get; private set; }

    public DateOnly? Date { get; private set; }

    public DateOnly Today => newsroom.Today;

    public IReadOnlyList<CheckedFigureRecord>? Figures { get; private set; }

    public IReadOnlyList<MarkedPiece> Pieces { get; private set; } = [];

    public void OnPost(string? draft, DateOnly? date)
    {
        Draft = draft?.Length > LongestDraft ? draft[..LongestDraft] : draft;
        Date = date ?? newsroom.Today;
        if (string.IsNullOrWhiteSpace(Draft))
            return;
        var text = Draft.ReplaceLineEndings("\n");
        Figures = [.. Drafts.Check(new Page { File = "draft", Text = text, Date = Date, RecordId = "draft" }, newsroom.For(HttpContext), new CheckOptions())
            .OrderBy(item => item.Figure.Span.Start).Select(CheckedFigureRecord.From)];
        Pieces = [.. Marked.Pieces(text, Figures.Select(figure => new TextSpan(figure.Start, figure.End)))];
    }

    /// <summary>The report as one HTML file, to keep or to print.</summary>
    public IActionResult OnPostReport(string? draft, DateOnly? date)
    {
        var text = ((draft?.Length > LongestDraft ? draft[..LongestDraft] : draft) ?? "").ReplaceLineEndings("\n");
        var page = new Page { File = "draft", Text = text, Date = date ?? newsroom.Today, RecordId = "draft" };
        return File(System.Text.Encoding.UTF8.GetBytes(CheckReport.Html(page, Drafts.Check(page, newsroom.For(HttpContext), new CheckOptions()))), "text/html; charset=utf-8", "核查报告.html");
    }

    public string Open(MarkedPiece piece) =>
        Marked.Tag("a", ("class", "verdict " + Figures![piece.Index].Verdict), ("href", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#v{piece.Index}")));

    public int Count(string verdict) => Figures?.Count(figure => figure.Verdict == verdict) ?? 0;

    public static string Words(string verdict, Language t) => t[verdict switch
    {
        "supported" => "一致",
        "contradicted" => "矛盾",
        "misattributed" => "张冠李戴",
        _ => "查无可比",
    }, verdict];
}
