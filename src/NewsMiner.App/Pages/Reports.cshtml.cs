using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.Answering;
using NewsMiner.App.Commands;
using NewsMiner.App.Serving;
using NewsMiner.Archiving;

namespace NewsMiner.App.Pages;

/// <summary>Every report of one indicator of one subject and period, by page: what stands behind a point of a series.</summary>
public sealed class ReportsModel(Newsroom newsroom) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Indicator { get; set; }

    [BindProperty(SupportsGet = true)]
    public Aspect? Aspect { get; set; }

    /// <summary>The period's first and last day; both missing where the reports do not say when.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Start { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? End { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? AsOf { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Offset { get; set; }

    public IReadOnlyList<ReportedFigure> Reports { get; private set; } = [];

    public int Total { get; private set; }

    public IActionResult OnGet()
    {
        if (string.IsNullOrWhiteSpace(Subject) || string.IsNullOrWhiteSpace(Indicator))
            return RedirectToPage("/Series");
        var found = FigureFinder.Find(newsroom.For(HttpContext), new FigureRequest { Subject = Names.Subject(Subject.Trim()), Indicator = Names.Indicator(Indicator.Trim()), Aspect = Aspect, AsOf = AsOf })
            .Where(report => report.Figure.Period?.Start == Start && report.Figure.Period?.End == End);
        var shown = new List<ReportedFigure>();
        foreach (var report in found)
            if (Total++ >= Math.Max(0, Offset) && shown.Count < PageSize)
                shown.Add(report);
        Reports = shown;
        return Page();
    }
}
