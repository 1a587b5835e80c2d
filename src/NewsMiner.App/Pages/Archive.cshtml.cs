using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.App.Serving;
using NewsMiner.Archiving;

namespace NewsMiner.App.Pages;

/// <summary>What was read, when, and what failed and why.</summary>
public sealed class ArchiveModel(Newsroom newsroom) : PageModel
{
    private const int MostShown = 500;

    public ArchiveStatistics Statistics { get; private set; } = null!;

    public IReadOnlyList<ArchivedSource> Sources { get; private set; } = [];

    public IReadOnlyList<ArchivedPage> Problems { get; private set; } = [];

    public void OnGet()
    {
        Statistics = newsroom.Archive.Statistics(NewsPipeline.Default.Fingerprint);
        Sources = [.. newsroom.Archive.Sources().Take(MostShown)];
        Problems = [.. newsroom.Archive.Problems().Take(MostShown)];
    }
}
