using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.Answering;
using NewsMiner.App.Contract;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Pages;

/// <summary>Named projects, their mentions merged, with their stages in time.</summary>
public sealed class ProjectsModel(Newsroom newsroom) : PageModel
{
    private const int MostShown = 200;

    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    public IReadOnlyList<ProjectHistoryRecord> Projects { get; private set; } = [];

    /// <summary>Only promises past due.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    public int Total { get; private set; }

    public void OnGet()
    {
        var found = Find(newsroom, Name, Overdue, HttpContext).ToList();
        Total = found.Count;
        Projects = [.. found.Take(MostShown)];
    }

    internal static IEnumerable<ProjectHistoryRecord> Find(Newsroom newsroom, string? name, bool overdue, HttpContext context) =>
        (string.IsNullOrWhiteSpace(name) ? newsroom.Projects(context.RequestAborted) : ProjectHistories.Read(newsroom.For(context), name.Trim(), null, newsroom.Today).Select(ProjectHistoryRecord.From))
            .Where(project => !overdue || project.Overdue.Count > 0);
}
