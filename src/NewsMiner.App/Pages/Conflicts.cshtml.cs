using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.Answering;
using NewsMiner.App.Commands;
using NewsMiner.App.Contract;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Pages;

/// <summary>The archive's conflicts, to work through.</summary>
public sealed class ConflictsModel(Newsroom newsroom) : PageModel
{
    public const int PageSize = 50;

    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<ConflictKind>().Select(ConflictRecord.KindOf)];

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    /// <summary><c>high</c>, <c>medium</c> or <c>low</c>; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Severity { get; set; }

    /// <summary><c>open</c> (the default), <c>settled</c> or <c>all</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Offset { get; set; }

    public int Total { get; private set; }

    /// <summary>Names that the archive knows, for completion.</summary>
    public IReadOnlyList<string> Subjects => newsroom.Zones;

    /// <summary>The figures in the order of printing, and the day of the first: what differs from it came later. Null where the days do not tell.</summary>
    public static (IReadOnlyList<ReportedFigureRecord> Figures, string? First) InOrder(ConflictRecord conflict)
    {
        IReadOnlyList<ReportedFigureRecord> figures = [.. conflict.Figures.OrderBy(figure => figure.Date ?? "9999", StringComparer.Ordinal)];
        return (figures, figures[0].Date is { } first && figures[^1].Date != first ? first : null);
    }

    public IReadOnlyList<(string Fingerprint, ConflictRecord Conflict, Settlement? Settlement)> Conflicts { get; private set; } = [];

    public void OnGet()
    {
        var found = Filter(newsroom, new ConflictFilter(Kind, Severity, Subject, State ?? "open"), HttpContext.RequestAborted).ToList();
        Total = found.Count;
        Conflicts = [.. found.Skip(Math.Max(0, Offset)).Take(PageSize)];
    }

    public IActionResult OnPostSettle(string fingerprint, string? remark)
    {
        var known = newsroom.Conflicts(HttpContext.RequestAborted).FirstOrDefault(entry => entry.Fingerprint == fingerprint).Conflict;
        if (known is null)
            return NotFound();
        newsroom.Settlements.Settle(fingerprint, remark?.Trim() ?? "", known.Message);
        return Back();
    }

    public IActionResult OnPostReopen(string fingerprint)
    {
        newsroom.Settlements.Reopen(fingerprint);
        return Back();
    }

    /// <summary>The archive's conflicts as asked for; a name of a subject may be short.</summary>
    internal static IEnumerable<(string Fingerprint, ConflictRecord Conflict, Settlement? Settlement)> Filter(Newsroom newsroom, ConflictFilter filter, CancellationToken cancellation)
    {
        var subject = SubjectFilter.Of(filter.Subject);
        return newsroom.Conflicts(cancellation)
            .Where(entry => string.IsNullOrEmpty(filter.Kind) || entry.Conflict.Kind == filter.Kind)
            .Where(entry => string.IsNullOrEmpty(filter.Severity) || entry.Conflict.Severity == filter.Severity)
            .Where(entry => subject is null || entry.Conflict.Figures.Any(figure => subject.Takes(figure.Subject)))
            .Select(entry => (entry.Fingerprint, entry.Conflict, Settlement: newsroom.Settlements.Of(entry.Fingerprint)))
            .Where(entry => filter.State == "all" || entry.Settlement is not null == (filter.State == "settled"));
    }

    private RedirectToPageResult Back() => RedirectToPage(new { Kind, Severity, Subject, State, Offset });
}

/// <param name="State"><c>open</c>, <c>settled</c> or <c>all</c>.</param>
internal sealed record ConflictFilter(string? Kind, string? Severity, string? Subject, string State);
