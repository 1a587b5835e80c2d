using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.App.Serving;
using NewsMiner.Archiving;

namespace NewsMiner.App.Pages;

/// <summary>What was read, when, and what failed and why; takes files to be indexed.</summary>
public sealed class ArchiveModel(Newsroom newsroom, Intake intake) : PageModel
{
    public const int PageSize = 100;

    /// <summary>Failures named on the page; the API lists them all.</summary>
    public const int MostProblems = 200;

    /// <summary>Files taken at a time.</summary>
    public const int MostFiles = 50;

    private const int MostRefused = 10;

    public ArchiveStatistics Statistics { get; private set; } = null!;

    public IReadOnlyList<ArchivedSource> Sources { get; private set; } = [];

    public IReadOnlyList<ArchivedPage> Problems { get; private set; } = [];

    public int FileCount { get; private set; }

    public bool ProblemsCut { get; private set; }

    [BindProperty(SupportsGet = true)]
    public int Offset { get; set; }

    public IntakeState Intake => intake.State;

    /// <summary>Files of an upload that were refused, with the reason.</summary>
    [TempData]
    public string? Refused { get; set; }

    public void OnGet()
    {
        Statistics = newsroom.Statistics;
        var files = newsroom.Files;
        FileCount = files.Count;
        Sources = [.. files.Skip(Math.Max(0, Offset)).Take(PageSize)];
        var problems = newsroom.Archive.Problems().Take(MostProblems + 1).ToList();
        ProblemsCut = problems.Count > MostProblems;
        Problems = [.. problems.Take(MostProblems)];
    }

    /// <summary>The state of the indexing alone, which a page that is shown already takes in.</summary>
    public IActionResult OnGetIntake() => Partial("_Intake", intake.State);

    public async Task<IActionResult> OnPostUploadAsync(List<IFormFile> files, CancellationToken cancellation)
    {
        var t = Language.Of(HttpContext);
        var refused = new List<string>();
        if (files.Count > MostFiles)
            refused.Add(Wording.In($"At most {MostFiles} files at a time; the others were not taken.", t.IsEnglish));
        foreach (var file in files.Take(MostFiles))
        {
            await using var content = file.OpenReadStream();
            if (await intake.KeepAsync(file.FileName, content, cancellation) is { } reason)
                refused.Add($"{(file.FileName.Length > 80 ? file.FileName[..80] + "…" : file.FileName)}: {Wording.In(reason, t.IsEnglish)}");
        }
        if (files.Count > 0)
            intake.Start();
        if (refused.Count > MostRefused)
            refused[MostRefused] = t[$"另有 {refused.Count - MostRefused} 个没有收。", $"{refused.Count - MostRefused} more were not taken."];
        Refused = refused.Count == 0 ? null : string.Join('\n', refused.Take(MostRefused + 1));
        return RedirectToPage();
    }

    /// <param name="file">One file; null tries all that failed.</param>
    public IActionResult OnPostRetry(string? file)
    {
        intake.Retry(newsroom.Archive.Problems().Select(problem => problem.File).Where(name => file is null || name == file));
        return RedirectToPage();
    }

    /// <summary>A time of the archive (UTC) as the server's clock shows it.</summary>
    public string? Local(string? indexed) => DateTimeOffset.TryParse(indexed, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var time)
        ? TimeZoneInfo.ConvertTime(time, newsroom.Clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : indexed;
}
