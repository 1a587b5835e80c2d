using System.Diagnostics;
using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.App.Serving;

/// <summary>
/// Series that were asked for lately: one that thousands of reports stand behind takes a tenth of a second to read, and readers come back to it, point by
/// point. While an indexing changes the archive every few seconds, a series of less than a minute ago is given and read anew behind the reader's back.
/// </summary>
/// <param name="settled">A series is not read anew sooner than this, however often the archive changes; five seconds if not given.</param>
internal sealed class SeriesShelf(ArchiveReader archive, TimeSpan? settled = null)
{
    /// <summary>Reports on the shelf, some half a kilobyte each without their sentences; the least lately asked for go first.</summary>
    private const int MostReports = 100_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly TimeSpan _settled = settled ?? TimeSpan.FromSeconds(5);

    private readonly Dictionary<SeriesRequest, Held> _held = [];
    private readonly Lock _lock = new();
    private long _asked;

    /// <param name="version">Of the archive; a series of the same version is given as it is.</param>
    public Series Get(SeriesRequest request, long version, CancellationToken cancellation)
    {
        lock (_lock)
            if (_held.TryGetValue(request, out var held))
            {
                held.Asked = ++_asked;
                if (held.Version == version)
                    return held.Series;
                if (Stopwatch.GetElapsedTime(held.Read) < Fresh)
                {
                    if (!held.Reading && Stopwatch.GetElapsedTime(held.Read) >= _settled)
                    {
                        held.Reading = true;
                        _ = Task.Run(() => ReadAgain(request, version, held), CancellationToken.None);
                    }
                    return held.Series;
                }
            }
        return Read(request, version, cancellation);
    }

    private void ReadAgain(SeriesRequest request, long version, Held held)
    {
        using var limit = new CancellationTokenSource(Fresh);
        try
        {
            Read(request, version, limit.Token);
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or ArchiveException or ObjectDisposedException)
        {
            // Whoever asks after the minute is over reads it, and is told.
            held.Reading = false;
        }
    }

    private Series Read(SeriesRequest request, long version, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var series = SeriesBuilder.Build(new AttendedSource(archive, cancellation), request);
        var reports = 1 + series.Points.Sum(point => point.Sources.Count + point.Others.Sum(other => other.Sources.Count));
        lock (_lock)
        {
            _held[request] = new Held { Series = series, Version = version, Read = began, Reports = reports, Asked = ++_asked };
            var sum = _held.Values.Sum(held => held.Reports);
            while (sum > MostReports && _held.Count > 1)
            {
                var oldest = _held.MinBy(pair => pair.Value.Asked);
                _held.Remove(oldest.Key);
                sum -= oldest.Value.Reports;
            }
        }
        return series;
    }

    private sealed class Held
    {
        public required Series Series { get; init; }

        public required long Version { get; init; }

        /// <summary>When it was read, a timestamp of <see cref="Stopwatch"/>.</summary>
        public required long Read { get; init; }

        public required int Reports { get; init; }

        public required long Asked { get; set; }

        /// <summary>True while it is read anew.</summary>
        public bool Reading { get; set; }
    }
}
