using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using NewsMiner.Reading;

namespace NewsMiner.Archiving;

/// <summary>How an index run goes about it. The defaults suit a machine's whole.</summary>
public sealed record IndexOptions
{
    /// <summary>Units that are read, split and extracted at a time.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Tries again what failed before with the same content.</summary>
    public bool RetryFailures { get; init; }

    /// <summary>Called before each page, on the threads that read and write pages: a server lets its readers go first here. Waits at will.</summary>
    public Action? GiveWay { get; init; }

    /// <summary>Reads everything again, changed or not.</summary>
    public bool Force { get; init; }

    /// <summary>Removes files that the archive knows and this run did not meet.</summary>
    public bool Prune { get; init; }

    /// <summary>What was said about the inputs beside their content (--date, --source, --input-format): a change of it makes files new.</summary>
    public string Context { get; init; } = "";

    /// <summary>A transaction is closed after so many characters of text; what follows a kill is read again.</summary>
    public int CharactersPerCommit { get; init; } = 4 << 20;

    /// <summary>… or after this time.</summary>
    public TimeSpan CommitEvery { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>How far a run is.</summary>
/// <param name="Bytes">Of the input files, finished ones and the current one's share; skipped ones included.</param>
/// <param name="TotalBytes">Of all input files; null while unknown.</param>
/// <param name="TimeLeft">Null until there is a rate to judge by.</param>
public sealed record IndexProgress(
    int Files, int Units, int Unchanged, int Failures, int Articles, long Figures, long Bytes, long? TotalBytes, TimeSpan Elapsed, double BytesPerSecond, TimeSpan? TimeLeft, string? File);

/// <summary>What a run did.</summary>
/// <param name="Cancelled">The run was stopped; what it wrote is kept, and the next run goes on from there.</param>
/// <param name="Problems">The first thousand; the archive has all.</param>
public sealed record IndexReport(IndexProgress Progress, int Removed, bool Cancelled, IReadOnlyList<InputProblem> Problems);

/// <summary>The steps between a file and an archived extraction.</summary>
public interface IIndexPipeline
{
    /// <summary>Streams the pages of a file, or their problems; on one thread.</summary>
    IEnumerable<ReadResult> Read(InputFile file, CancellationToken cancellation);

    /// <summary>Makes articles and figures of a page; on many threads.</summary>
    IReadOnlyList<(Article Article, Extraction Extraction)> Process(Page page);

    /// <summary>Figures of an article that goes on with <paramref name="first"/> of another page, or with none.</summary>
    Extraction Extract(Page page, Article article, Article? first);
}

/// <summary>
/// Fills an archive from files: reads on one thread, splits and extracts on as many as there are cores, writes on one. What is in flight
/// is bounded, so memory stays flat however large the input. Writes units in the order of the input, so that the same input gives the
/// same archive.
/// </summary>
public sealed class IndexRun(ArchiveWriter writer, IIndexPipeline pipeline, IndexOptions? options = null, TimeProvider? time = null)
{
    private const int MostProblems = 1000;

    // Characters read and not yet written, some 40 bytes each once prepared: enough for the workers to go on while a transaction is closed.
    private const int MostUnderWay = 1 << 20;

    // And so many steps, which is what bounds a run that skips all it meets.
    private const int MostSteps = 4096;

    // Pages are handed from thread to thread by so many characters: an article at a time, waking each other costs more than handing over.
    private const int CharactersTogether = 1 << 14;

    private readonly IndexOptions _options = options ?? new IndexOptions();
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    private readonly Room _room = new(MostUnderWay);
    private readonly List<InputProblem> _problems = [];
    private int _files, _units, _unchanged, _failures, _articles, _removed;
    private long _figures, _bytes, _worked, _charactersOfFile;
    private long? _totalBytes;
    private bool _ended;
    private long _began, _committed, _reported;

    /// <summary>Runs to the end, or until cancelled: then the current transaction is finished first.</summary>
    /// <param name="progress">Called on the caller's thread, at most five times a second.</param>
    /// <exception cref="ArchiveException">The archive failed; what was committed before stays.</exception>
    public IndexReport Run(IEnumerable<InputFile> inputs, Action<IndexProgress>? progress = null, CancellationToken cancellation = default)
    {
        _began = _committed = _reported = _time.GetTimestamp();
        var files = inputs.ToList();
        _totalBytes = files.Sum(Size);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(MostSteps) { SingleReader = true, SingleWriter = true });
        using var workers = new WorkerThreads(_options.Parallelism, "index");
        var reading = Task.Run(() => ReadAll(files, workers, queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            while (!_ended && queue.Reader.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
                while (!_ended && queue.Reader.TryRead(out var work))
                {
                    Write(work);
                    if (_worked >= _options.CharactersPerCommit || _time.GetElapsedTime(_committed) >= _options.CommitEvery)
                        Commit();
                    if (progress is not null && _time.GetElapsedTime(_reported) >= TimeSpan.FromMilliseconds(200))
                    {
                        _reported = _time.GetTimestamp();
                        progress(Progress(work.File.Name));
                    }
                }
            reading.GetAwaiter().GetResult();
            var cancelled = cancellation.IsCancellationRequested;
            if (_options.Prune && !cancelled)
                Prune(files);
            if (!cancelled)
                writer.LinkContinuations(pipeline);
            Commit();
            if (!cancelled)
                writer.Optimize();
            var last = Progress(null);
            progress?.Invoke(last);
            return new IndexReport(last, _removed, cancelled, _problems);
        }
        finally
        {
            stop.Cancel();
            // After a failure the reader may still wait for room in the queue.
            while (!reading.IsCompleted)
            {
                while (queue.Reader.TryRead(out _))
                {
                }
                Thread.Sleep(1);
            }
        }
    }

    /// <summary>One step for the writing thread, in the order of the input.</summary>
    private abstract record Work(InputFile File);

    private sealed record Skipped(InputFile File, long Bytes) : Work(File);

    private sealed record Begin(InputFile File, long Bytes) : Work(File);

    private sealed record Kept(InputFile File, InputUnit Unit) : Work(File);

    /// <param name="Together">The last of those that are prepared one after the other.</param>
    private sealed record Read(InputFile File, InputUnit Unit, InputProblem? Damage, Task<PreparedPage> Prepared, Task Together, int Characters) : Work(File);

    private sealed record Failed(InputFile File, InputUnit Unit, InputProblem Problem) : Work(File);

    private sealed record End(InputFile File, byte[] Hash, long Bytes) : Work(File);

    private void ReadAll(List<InputFile> files, WorkerThreads workers, ChannelWriter<Work> queue, CancellationToken cancellation)
    {
        void Put(Work work) => queue.WriteAsync(work, cancellation).AsTask().GetAwaiter().GetResult();
        try
        {
            foreach (var file in files)
            {
                cancellation.ThrowIfCancellationRequested();
                if (file.SkipReason is null)
                    ReadFile(file, workers, Put, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // What was prepared is still written.
        }
        finally
        {
            queue.Complete();
        }
    }

    private void ReadFile(InputFile file, WorkerThreads workers, Action<Work> put, CancellationToken cancellation)
    {
        var size = Size(file);
        var hash = file.Problem is null ? HashOf(file) : null;
        if (hash is null)
        {
            var problem = file.Problem ?? new Cause("file-gone").In(file.Name);
            put(new Failed(file, new InputUnit(file.Name, "", []), problem));
            return;
        }
        if (!_options.Force && writer.IsComplete(file.Name, hash) && !(_options.RetryFailures && writer.HasFailures(file.Name)))
        {
            put(new Skipped(file, size));
            return;
        }
        put(new Begin(file, size));
        var records = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new List<(InputUnit Unit, InputProblem? Damage, Page Page)>();
        var characters = 0;
        foreach (var result in pipeline.Read(file, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (result.Page is { } page)
            {
                var name = page.RecordId ?? "";
                ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(records, name, out _);
                var unit = InputUnit.Of(page, ++count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}~{count}"));
                if (!_options.Force && writer.Known(unit) == UnitState.Unchanged)
                {
                    HandOver();
                    put(new Kept(file, unit));
                    continue;
                }
                waiting.Add((unit, result.Problem, page));
                if ((characters += page.Text.Length) >= CharactersTogether)
                    HandOver();
            }
            else if (result.Problem is { } problem)
            {
                HandOver();
                var record = problem.Record is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}") : "";
                put(new Failed(file, new InputUnit(file.Name, record, hash), problem));
            }
        }
        HandOver();
        put(new End(file, hash, size));

        void HandOver()
        {
            if (waiting.Count == 0)
                return;
            _room.Take(characters, cancellation);
            var prepared = waiting.ConvertAll(each => WorkerThreads.Cold(() => Prepare(each.Page, cancellation)));
            workers.Run(prepared);
            for (var i = 0; i < waiting.Count; i++)
                put(new Read(file, waiting[i].Unit, waiting[i].Damage, prepared[i], prepared[^1], waiting[i].Page.Text.Length));
            waiting.Clear();
            characters = 0;
        }
    }

    private PreparedPage Prepare(Page page, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _options.GiveWay?.Invoke();
        return writer.Prepare(page, pipeline.Process(page));
    }

    private void Write(Work work)
    {
        switch (work)
        {
            case Skipped skipped:
                _files++;
                _bytes += skipped.Bytes;
                break;
            case Begin begin:
                writer.BeginSource(begin.File.Name, begin.Bytes);
                break;
            case Kept kept:
                writer.Keep(kept.Unit);
                _unchanged++;
                break;
            case Read read:
                WriteUnit(read);
                break;
            case Failed failed:
                Fail(failed.Unit, failed.Problem);
                break;
            case End end:
                writer.CompleteSource(end.File.Name, end.Hash, _time.GetUtcNow().ToString("u", CultureInfo.InvariantCulture));
                _files++;
                _bytes += end.Bytes;
                _charactersOfFile = 0;
                break;
        }
    }

    private void WriteUnit(Read read)
    {
        PreparedPage prepared;
        _ = Task.WaitAny(read.Together);
        try
        {
            prepared = read.Prepared.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken.IsCancellationRequested)
        {
            // Cancelled before it was prepared: it and what comes after it is the next run's.
            _ended = true;
            return;
        }
#pragma warning disable CA1031 // One page that trips the pipeline must not end a run over ten thousand; it is kept with its reason.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _room.Give(read.Characters);
            Fail(read.Unit, new Cause("page-failed", $"{exception.GetType().Name}: {exception.Message}").In(read.File.Name));
            return;
        }
#pragma warning restore CA1031
        _options.GiveWay?.Invoke();
        writer.Replace(read.Unit, prepared, read.Damage);
        _room.Give(read.Characters);
        if (read.Damage is { } damage)
            Keep(damage);
        _units++;
        _articles += prepared.ArticleCount;
        _figures += prepared.Figures;
        _worked += read.Characters;
        _charactersOfFile += read.Characters;
    }

    private void Fail(InputUnit unit, InputProblem problem)
    {
        writer.RecordFailure(unit, problem);
        _failures++;
        Keep(problem);
    }

    private void Keep(InputProblem problem)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(problem);
    }

    private void Commit()
    {
        writer.Commit();
        _worked = 0;
        _committed = _time.GetTimestamp();
    }

    private void Prune(List<InputFile> met)
    {
        var names = met.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var file in writer.Files())
            if (!names.Contains(file) && writer.Remove(file))
                _removed++;
    }

    private IndexProgress Progress(string? file)
    {
        var elapsed = _time.GetElapsedTime(_began);
        // Three bytes a character is what Chinese takes in UTF-8: good enough for a share of the current file.
        var bytes = Math.Min(_bytes + (_charactersOfFile * 3), _totalBytes ?? long.MaxValue);
        var rate = elapsed.TotalSeconds < 0.5 ? 0 : bytes / elapsed.TotalSeconds;
        TimeSpan? left = rate > 0 && _totalBytes is { } total ? TimeSpan.FromSeconds((total - bytes) / rate) : null;
        return new IndexProgress(_files, _units, _unchanged, _failures, _articles, _figures, bytes, _totalBytes, elapsed, rate, left, file);
    }

    private static long Size(InputFile file)
    {
        if (file.Problem is not null || file.SkipReason is not null)
            return 0;
        try
        {
            return new FileInfo(file.Path).Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Of the file's bytes, and of what is said about it beside it: its line of the manifest, and the options.</summary>
    private byte[]? HashOf(InputFile file)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Encoding.UTF8.GetBytes(_options.Context + "\u001e"));
            foreach (var path in (ReadOnlySpan<string>)[Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file.Path))!, "manifest.jsonl"), file.Path])
            {
                if (path != file.Path && !File.Exists(path))
                    continue;
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
                var buffer = new byte[1 << 18];
                for (int got; (got = stream.Read(buffer)) > 0;)
                    hash.AppendData(buffer.AsSpan(0, got));
            }
            return hash.GetHashAndReset()[..16];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
