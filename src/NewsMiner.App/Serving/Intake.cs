using System.Globalization;
using System.Text;
using NewsMiner.Archiving;
using NewsMiner.Reading;

namespace NewsMiner.App.Serving;

/// <summary>How far the present or last indexing of the server is.</summary>
/// <param name="Problem">Why it failed as a whole; null where it did not.</param>
/// <param name="OutOfReach">Files that were to be tried again, but lie where the server does not know of: the archive keeps names, not folders.</param>
public sealed record IntakeState(bool Running, IndexProgress? Progress, int Failures, string? Problem, int OutOfReach = 0);

/// <summary>Takes uploaded files into the folder beside the archive, and indexes them in the background, one run at a time.</summary>
public sealed class Intake(ServeOptions options, TimeProvider clock, Readers readers, IHostApplicationLifetime lifetime) : IHostedService
{
    /// <summary>What all uploads together may take on the disk, in bytes.</summary>
    public const long MostKept = 4L << 30;

    private static readonly HashSet<string> s_kinds = new(StringComparer.OrdinalIgnoreCase) { ".txt", ".htm", ".html", ".pdf", ".jsonl", ".md" };

    private readonly Lock _lock = new();
    private volatile IntakeState _state = new(false, null, 0, null);
    private bool _again;
    private Task _work = Task.CompletedTask;
    private HashSet<string> _retries = [];

    public IntakeState State => _state;

    public string Folder { get; } = Path.GetFullPath(options.Archive) + ".uploads";

    /// <summary>A name that stays inside the folder, on every system: no separators, no controls, no leading dot, not too long.</summary>
    public static string? SafeName(string? given)
    {
        var name = (given ?? "").Replace('\\', '/');
        name = name[(name.LastIndexOf('/') + 1)..].Normalize(NormalizationForm.FormC);
        var extension = Path.GetExtension(name);
        if (!s_kinds.Contains(extension))
            return null;
        var stem = new StringBuilder();
        foreach (var letter in name.AsSpan(0, name.Length - extension.Length))
            stem.Append(char.IsLetterOrDigit(letter) || letter is '-' or '_' or ' ' or '（' or '）' or '《' or '》' or '“' or '”' ? letter : '_');
        var text = stem.ToString().Trim();
        if (text.Length > 60)
            text = text[..60];
        return (text.Length == 0 ? "page" : text) + extension.ToLowerInvariant();
    }

    /// <summary>Keeps the file; returns the reason where it is refused.</summary>
    public async Task<string?> KeepAsync(string given, Stream content, CancellationToken cancellation)
    {
        if (SafeName(given) is not { } name)
            return "Only text, HTML, PDF and JSON Lines files are taken.";
        var folder = Directory.CreateDirectory(Folder);
        if (folder.EnumerateFiles().Sum(file => file.Length) + content.Length > MostKept)
            return "The folder of uploads is full.";
        var path = Path.Combine(Folder, name);
        for (var i = 2; File.Exists(path); i++)
            path = Path.Combine(Folder, $"{Path.GetFileNameWithoutExtension(name)}-{i.ToString(CultureInfo.InvariantCulture)}{Path.GetExtension(name)}");
        await using var file = new FileStream(path, FileMode.CreateNew);
        await content.CopyToAsync(file, cancellation);
        return null;
    }

    /// <summary>Indexes the folder of uploads; a run under way is followed by another.</summary>
    public void Start() => Begin([]);

    /// <summary>The same, and tries these files of the archive again.</summary>
    /// <param name="files">Names as the archive has them: relative to the folder that was given when they were indexed.</param>
    public void Retry(IEnumerable<string> files) => Begin(files.ToHashSet(StringComparer.Ordinal));

    private void Begin(HashSet<string> retries)
    {
        lock (_lock)
        {
            _retries = [.. _retries, .. retries];
            if (_state.Running)
            {
                _again = true;
                return;
            }
            _state = new IntakeState(true, null, 0, null);
        }
        _work = Task.Run(Work);
    }

    /// <summary>Goes on with what the last server took in and did not read to its end.</summary>
    Task IHostedService.StartAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(Folder) && HasUnread())
            Start();
        return Task.CompletedTask;
    }

    private bool HasUnread()
    {
        using var archive = ArchiveReader.Open(options.Archive);
        var read = archive.Sources().Where(source => source.Status == "complete").Select(source => source.File).ToHashSet(StringComparer.Ordinal);
        return Readable(new PageReader().FindInputs([Folder])).Exists(input => !read.Contains(input.Name));
    }

    /// <summary>An indexing under way ends with the page it is at, so that the archive is closed in order; the next run goes on from there.</summary>
    Task IHostedService.StopAsync(CancellationToken cancellationToken) => _work.WaitAsync(cancellationToken);

    private void Work()
    {
        while (true)
        {
            HashSet<string> retries;
            lock (_lock)
                (retries, _retries, _again) = (_retries, [], false);
            try
            {
                var reader = new PageReader();
                var inputs = Readable(reader.FindInputs(Directory.Exists(Folder) ? [Folder] : []));
                if (retries.Count > 0)
                    inputs.AddRange(Readable(reader.FindInputs(options.Inputs)).Where(input => retries.Contains(input.Name) && inputs.TrueForAll(known => known.Name != input.Name)).ToList());
                var outOfReach = retries.Except(inputs.Select(input => input.Name)).Count();
                using var writer = ArchiveWriter.Open(options.Archive, NewsPipeline.Default.Fingerprint, NewsPipeline.Default.Segmenter);
                // One core is left to the readers of the pages.
                var run = new IndexRun(writer, NewsPipeline.Default.With(new ReadOptions()),
                    new IndexOptions { RetryFailures = retries.Count > 0, Parallelism = Math.Max(1, Environment.ProcessorCount - 1), GiveWay = readers.Courtesy(clock) }, clock);
                var report = run.Run(inputs, progress => _state = new IntakeState(true, progress, progress.Failures, null, outOfReach), lifetime.ApplicationStopping);
                _state = new IntakeState(true, report.Progress, report.Progress.Failures, null, outOfReach);
            }
            catch (Exception trouble) when (trouble is ArchiveException or IOException or UnauthorizedAccessException)
            {
                _state = _state with { Problem = trouble is ArchiveException archive ? $"{archive.Reason} {archive.Advice}" : trouble.Message };
            }
            lock (_lock)
            {
                if (_again && !lifetime.ApplicationStopping.IsCancellationRequested)
                    continue;
                _state = _state with { Running = false };
                return;
            }
        }
    }

    private static List<InputFile> Readable(IEnumerable<InputFile> inputs) => [.. inputs.Where(input => input.SkipReason is null && input.Problem is null)];
}
