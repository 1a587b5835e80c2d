using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.App.Serving;
using NewsMiner.Archiving;

namespace NewsMiner.App.Pages;

/// <summary>What was read, when, and what failed and why; takes files to be indexed.</summary>
public sealed class ArchiveModel(Newsroom newsroom, Intake intake) : PageModel
{
    private const int MostShown = 500;
    private const int MostFiles = 50;

    public ArchiveStatistics Statistics { get; private set; } = null!;

    public IReadOnlyList<ArchivedSource> Sources { get; private set; } = [];

    public IReadOnlyList<ArchivedPage> Problems { get; private set; } = [];

    public IntakeState Intake => intake.State;

    /// <summary>Files of an upload that were refused, with the reason.</summary>
    [TempData]
    public string? Refused { get; set; }

    public void OnGet()
    {
        Statistics = newsroom.Statistics;
        Sources = [.. newsroom.Archive.Sources().OrderByDescending(source => source.Indexed, StringComparer.Ordinal).Take(MostShown)];
        Problems = [.. newsroom.Archive.Problems().Take(MostShown)];
    }

    public async Task<IActionResult> OnPostUploadAsync(List<IFormFile> files, CancellationToken cancellation)
    {
        var refused = new List<string>();
        if (files.Count > MostFiles)
            refused.Add($"一次最多 {MostFiles} 个文件，其余的没有收。 At most {MostFiles} files at a time.");
        foreach (var file in files.Take(MostFiles))
        {
            await using var content = file.OpenReadStream();
            if (await intake.KeepAsync(file.FileName, content, cancellation) is { } reason)
                refused.Add($"{(file.FileName.Length > 80 ? file.FileName[..80] + "…" : file.FileName)}: {reason}");
        }
        if (files.Count > 0)
            intake.Start();
        Refused = refused.Count == 0 ? null : string.Join('\n', refused.Take(10));
        return RedirectToPage();
    }

    public IActionResult OnPostRetry()
    {
        intake.Start(newsroom.Archive.Problems().Select(problem => problem.File).Distinct().ToList());
        return RedirectToPage();
    }
}
