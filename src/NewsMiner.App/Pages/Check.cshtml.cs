using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.Answering;
using NewsMiner.App.Commands;
using NewsMiner.App.Contract;
using NewsMiner.App.Serving;
using NewsMiner.Reading;

namespace NewsMiner.App.Pages;

/// <summary>A pasted or dropped draft with its figures coloured by verdict, reasons and evidence beside it.</summary>
public sealed class CheckModel(Newsroom newsroom) : PageModel
{
    /// <summary>In characters.</summary>
    public const int LongestDraft = 100_000;

    public string? Draft { get; private set; }

    /// <summary>Null where it was left empty and a dropped file says none: then every year is tried.</summary>
    public DateOnly? Date { get; private set; }

    public void OnGet() => Date = newsroom.Today;

    /// <summary>True where the draft was longer than can be checked at a time.</summary>
    public bool Cut { get; private set; }

    /// <summary>Why a dropped file could not be read.</summary>
    public InputProblem? Refused { get; private set; }

    public IReadOnlyList<CheckedFigureRecord>? Figures { get; private set; }

    public IReadOnlyList<MarkedPiece> Pieces { get; private set; } = [];

    public async Task OnPostAsync(string? draft, IFormFile? file, DateOnly? date)
    {
        if (await Take(draft, file, date) is not { } page)
            return;
        Figures = [.. Drafts.Check(page, newsroom.For(HttpContext), new CheckOptions()).OrderBy(item => item.Figure.Span.Start).Select(CheckedFigureRecord.From)];
        Pieces = [.. Marked.Pieces(page.Text, Figures.Select(figure => new TextSpan(figure.Start, figure.End)))];
    }

    /// <summary>The report as one HTML file, to keep or to print.</summary>
    public async Task<IActionResult> OnPostReportAsync(string? draft, IFormFile? file, DateOnly? date)
    {
        if (await Take(draft, file, date) is not { } page)
            return Page();
        var t = Language.Of(HttpContext);
        var report = CheckReport.Html(page, Drafts.Check(page, newsroom.For(HttpContext), new CheckOptions()), Cut, t.IsEnglish);
        return File(System.Text.Encoding.UTF8.GetBytes(report), "text/html; charset=utf-8", t["核查报告.html", "check-report.html"]);
    }

    public string Open(MarkedPiece piece) =>
        Marked.Tag("a", ("class", "verdict " + Figures![piece.Index].Verdict), ("href", string.Create(CultureInfo.InvariantCulture, $"#v{piece.Index}")), ("title", Language.Of(HttpContext).Verdict(Figures[piece.Index].Verdict)));

    public int Count(string verdict) => Figures?.Count(figure => figure.Verdict == verdict) ?? 0;

    /// <summary>The draft as a page: of the file where one was given, else of the text; null where there is nothing to check.</summary>
    private async Task<Page?> Take(string? draft, IFormFile? file, DateOnly? date)
    {
        Date = date;
        Draft = draft;
        if (file is { Length: > 0 })
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, HttpContext.RequestAborted);
            var read = new PageReader().ReadBytes(file.FileName, content.ToArray(), new ReadOptions { Date = Date }, HttpContext.RequestAborted).FirstOrDefault();
            Refused = read.Problem;
            if (read.Page is null)
                return null;
            Draft = read.Page.Text;
            Date = read.Page.Date;
        }
        if (Draft?.Length > LongestDraft)
            (Draft, Cut) = (Draft[..LongestDraft], true);
        return string.IsNullOrWhiteSpace(Draft) ? null : new Page { File = "draft", Text = Draft.ReplaceLineEndings("\n"), Date = Date, RecordId = "draft" };
    }
}
