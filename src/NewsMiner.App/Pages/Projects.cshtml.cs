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

    public void OnGet() => Projects =
        [.. ProjectHistories.Read(newsroom.Archive, string.IsNullOrWhiteSpace(Name) ? null : Name.Trim(), null, newsroom.Today).Take(MostShown).Select(ProjectHistoryRecord.From)];
}
