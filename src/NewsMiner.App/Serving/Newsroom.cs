using System.Collections.Concurrent;
using System.Diagnostics;
using NewsMiner.Answering;
using NewsMiner.Answering.Search;
using NewsMiner.App.Commands;
using NewsMiner.App.Contract;
using NewsMiner.Archiving;

namespace NewsMiner.App.Serving;

/// <summary>What the pages and the API answer from: one archive, opened once, read by many.</summary>
public sealed class Newsroom : IDisposable
{
    /// <summary>How long a reader waits for a value worked out anew, where one of before is at hand.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    private readonly SeriesShelf _series;

    private readonly SearchShelf _answers = new();

    public Newsroom(string archive, TimeProvider clock)
    {
        Path = archive;
        Clock = clock;
        Archive = ArchiveReader.Open(archive);
        _series = new SeriesShelf(Archive);
        Search = new SearchEngine(Archive, NewsPipeline.Default.Segmenter, Synonyms.Of(NewsPipeline.Default.Rules));
        Settlements = new Settlements(archive + ".settled.json", clock);
    }

    public string Path { get; }

    public ArchiveReader Archive { get; }

    /// <summary>For what a search is made of; <see cref="Find"/> answers queries.</summary>
    public SearchEngine Search { get; }

    public Settlements Settlements { get; }

    public TimeProvider Clock { get; }

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>Answers a query as the verb <c>search</c> does: conditions on quantities with the figures that meet them, all else with the articles that match.</summary>
    public SearchAnswer Find(SearchRequest request, CancellationToken cancellation) =>
        _answers.Get(request, Version(), () => QuantityHits.Search(Search, new AttendedSource(Archive, cancellation), request) ?? Search.Search(request, cancellation));

    /// <summary>A series in all its aspects, from the shelf where it was asked for lately.</summary>
    public Series Series(SeriesRequest request, CancellationToken cancellation) => _series.Get(request, Version().GetHashCode(), cancellation);

    /// <summary>Counts of the archive, with the pages that other rules have read.</summary>
    public ArchiveStatistics Statistics => Keep("statistics", () => Archive.Statistics(NewsPipeline.Default.Fingerprint), Patience);

    /// <summary>All conflicts, each with the fingerprint that a settlement is kept under.</summary>
    public IReadOnlyList<(string Fingerprint, ConflictRecord Conflict)> Conflicts(CancellationToken cancellation) => Keep<IReadOnlyList<(string, ConflictRecord)>>("conflicts", () =>
        [.. ConflictFinder.Find(Archive, new ConflictOptions { Extract = NewsPipeline.Default.Extract }).Select(ConflictRecord.From).Select(conflict => (Settlements.FingerprintOf(conflict), conflict))], Patience, cancellation);

    /// <summary>All projects as of today.</summary>
    public IReadOnlyList<ProjectHistoryRecord> Projects(CancellationToken cancellation) => Keep<IReadOnlyList<ProjectHistoryRecord>>("projects " + Iso.Day(Today), () =>
        [.. ProjectHistories.Read(Archive, null, null, Today).Select(ProjectHistoryRecord.From)], Patience, cancellation);

    /// <summary>The zones that the archive speaks of most.</summary>
    public IReadOnlyList<string> Zones => Most("zone");

    /// <summary>The indicators that the archive has figures of, those with the most reports first, then the others that it would know.</summary>
    public IReadOnlyList<string> Indicators => [.. Most("indicator").Union(NewsPipeline.Default.Rules.Indicators.Select(rule => rule.Name))];

    // Names to pick from may be those of before: nobody waits for them.
    private IReadOnlyList<string> Most(string facet) => Keep("facets", () => Search.Search(new SearchRequest { Query = "*", Limit = 0, FacetValues = 50 }).Facets, TimeSpan.Zero)
        .TryGetValue(facet, out var values) ? [.. values.Select(value => value.Value)] : [];

    /// <summary>The files that were read, the latest first.</summary>
    public IReadOnlyList<ArchivedSource> Files => Keep<IReadOnlyList<ArchivedSource>>("files", () =>
        [.. Archive.Sources().OrderByDescending(source => source.Indexed, StringComparer.Ordinal).ThenBy(source => source.File, StringComparer.Ordinal)], Patience);

    /// <summary>True where the archive answers.</summary>
    public bool CanRead()
    {
        try
        {
            Archive.Reference(0);
            return true;
        }
        catch (Exception trouble) when (trouble is ArchiveException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Reads beforehand what the first readers would wait for, in the background.</summary>
    public void Prepare() => Task.Run(() =>
    {
        try
        {
            _ = (Zones, Statistics);
        }
        catch (Exception trouble) when (trouble is ArchiveException or ObjectDisposedException or AggregateException)
        {
            // Whoever asks is told.
        }
    });

    public void Dispose() => Archive.Dispose();

    /// <summary>The archive for one request: reading it ends when the request's time is up or its reader has gone.</summary>
    public IFigureSource For(HttpContext context) => new AttendedSource(Archive, context.RequestAborted);

    /// <summary>
    /// The value as of the archive's present state. Where that has changed since, the value is worked out anew; whoever asks meanwhile waits a
    /// moment and then takes the value of before, so that nobody waits for seconds because an indexing changes the archive every few seconds.
    /// What was costly is worked out anew no more often than after ten times as long as it took.
    /// </summary>
    private T Keep<T>(string name, Func<T> make, TimeSpan patience, CancellationToken cancellation = default)
    {
        var version = Version();
        var kept = _kept.GetOrAdd(name, _ => new Kept());
        Task<object?> making;
        object? before;
        lock (kept)
        {
            if (kept.Known && (kept.Version == version || Stopwatch.GetElapsedTime(kept.Began) < kept.Cost * 10))
                return (T)kept.Value!;
            before = kept.Value;
            making = kept.Making ??= Task.Run(() => Make(kept, version, make));
        }
        if (before is not null && !making.Wait(patience, cancellation))
            return (T)before;
        making.Wait(cancellation);
        return (T)making.Result!;
    }

    private static object? Make<T>(Kept kept, (long, long, long, long) version, Func<T> make)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            object? value = make();
            lock (kept)
                (kept.Known, kept.Value, kept.Version, kept.Began, kept.Cost) = (true, value, version, began, Stopwatch.GetElapsedTime(began));
            return value;
        }
        finally
        {
            lock (kept)
                kept.Making = null;
        }
    }

    // SQLite changes the file or its log with every commit.
    private (long, long, long, long) Version()
    {
        var (file, log) = (new FileInfo(Path), new FileInfo(Path + "-wal"));
        return (file.Exists ? file.Length : 0, file.Exists ? file.LastWriteTimeUtc.Ticks : 0, log.Exists ? log.Length : 0, log.Exists ? log.LastWriteTimeUtc.Ticks : 0);
    }

    private sealed class Kept
    {
        public bool Known { get; set; }

        public object? Value { get; set; }

        public (long, long, long, long) Version { get; set; }

        /// <summary>A timestamp of <see cref="Stopwatch"/>.</summary>
        public long Began { get; set; }

        public TimeSpan Cost { get; set; }

        public Task<object?>? Making { get; set; }
    }
}
