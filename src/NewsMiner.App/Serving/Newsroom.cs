using System.Collections.Concurrent;
using System.Diagnostics;
using NewsMiner.Answering;
using NewsMiner.Answering.Search;
using NewsMiner.App.Contract;
using NewsMiner.Archiving;

namespace NewsMiner.App.Serving;

/// <summary>What the pages and the API answer from: one archive, opened once, read by many.</summary>
public sealed class Newsroom : IDisposable
{
    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public Newsroom(string archive, TimeProvider clock)
    {
        Path = archive;
        Clock = clock;
        Archive = ArchiveReader.Open(archive);
        Search = new SearchEngine(Archive, NewsPipeline.Default.Segmenter);
        Settlements = new Settlements(archive + ".settled.json", clock);
    }

    public string Path { get; }

    public ArchiveReader Archive { get; }

    public SearchEngine Search { get; }

    public Settlements Settlements { get; }

    public TimeProvider Clock { get; }

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>Counts of the archive, with the pages that other rules have read.</summary>
    public ArchiveStatistics Statistics => Keep("statistics", () => Archive.Statistics(NewsPipeline.Default.Fingerprint));

    /// <summary>All conflicts, each with the fingerprint that a settlement is kept under.</summary>
    public IReadOnlyList<(string Fingerprint, ConflictRecord Conflict)> Conflicts => Keep<IReadOnlyList<(string, ConflictRecord)>>("conflicts", () =>
        [.. ConflictFinder.Find(Archive).Select(ConflictRecord.From).Select(conflict => (Settlements.FingerprintOf(conflict), conflict))]);

    /// <summary>All projects as of today.</summary>
    public IReadOnlyList<ProjectHistoryRecord> Projects => Keep<IReadOnlyList<ProjectHistoryRecord>>("projects " + Iso.Day(Today), () =>
        [.. ProjectHistories.Read(Archive, null, null, Today).Select(ProjectHistoryRecord.From)]);

    /// <summary>The zones that the archive speaks of most.</summary>
    public IReadOnlyList<string> Zones => Keep<IReadOnlyList<string>>("zones", () =>
        Search.Search(new SearchRequest { Query = "*", Limit = 0, FacetValues = 50 }).Facets.TryGetValue("zone", out var zones) ? [.. zones.Select(zone => zone.Value)] : []);

    public void Dispose() => Archive.Dispose();

    /// <summary>
    /// The value as of the archive's present state. What was costly to work out is kept for ten times as long as it took, even when the
    /// archive has changed: while an indexing runs, the archive changes every few seconds.
    /// </summary>
    private T Keep<T>(string name, Func<T> make)
    {
        var version = Version();
        var kept = _kept.GetOrAdd(name, _ => new Kept());
        if (Fresh() is { } fresh)
            return fresh.Value;
        // Only the first readers wait: while one works out the new value, the others are given the last.
        if (kept.Now is { } last && !Monitor.TryEnter(kept))
            return (T)last.Value!;
        if (!Monitor.IsEntered(kept))
            Monitor.Enter(kept);
        try
        {
            if (Fresh() is { } other)
                return other.Value;
            var began = Stopwatch.GetTimestamp();
            var value = make();
            kept.Now = (version, value, began, Stopwatch.GetElapsedTime(began));
            return value;
        }
        finally
        {
            Monitor.Exit(kept);
        }

        Held<T>? Fresh() => kept.Now is { } now && (now.Version == version || Stopwatch.GetElapsedTime(now.Began) < now.Cost * 10) ? new Held<T>((T)now.Value!) : null;
    }

    // SQLite changes the file or its log with every commit.
    private (long, long, long, long) Version()
    {
        var (file, log) = (new FileInfo(Path), new FileInfo(Path + "-wal"));
        return (file.Exists ? file.Length : 0, file.Exists ? file.LastWriteTimeUtc.Ticks : 0, log.Exists ? log.Length : 0, log.Exists ? log.LastWriteTimeUtc.Ticks : 0);
    }

    private sealed record Held<T>(T Value);

    private sealed class Kept
    {
        private volatile Tuple<(long, long, long, long), object?, long, TimeSpan>? _now;

        public ((long, long, long, long) Version, object? Value, long Began, TimeSpan Cost)? Now
        {
            get => _now is { } now ? (now.Item1, now.Item2, now.Item3, now.Item4) : null;
            set => _now = value is { } now ? Tuple.Create(now.Version, now.Value, now.Began, now.Cost) : null;
        }
    }
}
