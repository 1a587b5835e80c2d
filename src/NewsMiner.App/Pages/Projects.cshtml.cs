using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.Answering;
using NewsMiner.App.Commands;
using NewsMiner.App.Contract;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Pages;

/// <summary>Named projects, their mentions merged, with their stages in time; a list to work through.</summary>
public sealed class ProjectsModel(Newsroom newsroom) : PageModel
{
    public const int PageSize = 30;

    /// <summary>Reports named for one project; the others are counted.</summary>
    public const int MostMentions = 20;

    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Zone { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    /// <summary><c>open</c> (the default), <c>settled</c> or <c>all</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Only promises past due.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Offset { get; set; }

    public IReadOnlyList<(ProjectHistoryRecord Project, Settlement? Settlement)> Projects { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Names that the archive knows, for completion.</summary>
    public IReadOnlyList<string> Zones => newsroom.Zones;

    public static IReadOnlyList<string> Stages { get; } = Enum.GetNames<ProjectStage>();

    public void OnGet()
    {
        var found = Find(newsroom, new ProjectFilter(Name, Zone, Stage, State ?? "open", Overdue), HttpContext).ToList();
        Total = found.Count;
        Projects = [.. found.Skip(Math.Max(0, Offset)).Take(PageSize)];
    }

    public IActionResult OnPostSettle(string fingerprint, string? remark)
    {
        var known = newsroom.Projects(HttpContext.RequestAborted).FirstOrDefault(project => Settlements.FingerprintsOf(project).Contains(fingerprint));
        if (known is null)
            return NotFound();
        newsroom.Settlements.Settle(fingerprint, remark?.Trim() ?? "", known.Name);
        return Back();
    }

    public IActionResult OnPostReopen(string fingerprint)
    {
        newsroom.Settlements.Reopen(fingerprint);
        return Back();
    }

    /// <summary>How many reports came after the project was settled.</summary>
    public static int Since(ProjectHistoryRecord project, Settlement settlement) =>
        project.Mentions.Count(mention => mention.Date is { } date && string.CompareOrdinal(date, settlement.Settled[..10]) > 0);

    internal static IEnumerable<(ProjectHistoryRecord Project, Settlement? Settlement)> Find(Newsroom newsroom, ProjectFilter filter, HttpContext context)
    {
        var all = string.IsNullOrWhiteSpace(filter.Name)
            ? newsroom.Projects(context.RequestAborted)
            : ProjectHistories.Read(newsroom.For(context), filter.Name.Trim(), null, newsroom.Today).Select(ProjectHistoryRecord.From);
        var zone = SubjectFilter.Of(filter.Zone);
        return all
            .Where(project => !filter.Overdue || project.Overdue.Count > 0)
            .Where(project => string.IsNullOrEmpty(filter.Stage) || project.Stage == filter.Stage)
            .Where(project => zone is null || zone.Takes(project.Zone))
            .Select(project => (project, newsroom.Settlements.Of(project)))
            .Where(entry => filter.State == "all" || entry.Item2 is not null == (filter.State == "settled"));
    }

    private RedirectToPageResult Back() => RedirectToPage(new { Name, Zone, Stage, State, Overdue, Offset });
}

/// <param name="State"><c>open</c>, <c>settled</c> or <c>all</c>.</param>
internal sealed record ProjectFilter(string? Name, string? Zone, string? Stage, string State, bool Overdue);
