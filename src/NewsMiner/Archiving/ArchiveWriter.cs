using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsMiner.Archiving.Sqlite;
using NewsMiner.Segmenting;

namespace NewsMiner.Archiving;

/// <summary>What the archive knows of a file or a record.</summary>
public enum UnitState
{
    New,

    /// <summary>Same content, read by the same rules: nothing to do.</summary>
    Unchanged,

    Changed,

    /// <summary>Same content, read by other rules, segmenter or extractor.</summary>
    Stale,

    /// <summary>Same content, which could not be read; retried only on request.</summary>
    Failed,
}

/// <summary>What is replaced as one: a file, or one record of a JSON Lines file.</summary>
/// <param name="File">As <see cref="Page.File"/>.</param>
/// <param name="Record">The record's key within its file; empty for a whole file.</param>
/// <param name="Hash">Of the content and of all that was said about it; see <see cref="Of"/>.</param>
public sealed record InputUnit(string File, string Record, byte[] Hash)
{
    public static InputUnit Of(Page page, string record) => new(page.File, record, HashOf(page));

    private static byte[] HashOf(Page page)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (ReadOnlySpan<string?>)[page.Text, page.Title, page.Author, page.Source, page.Edition, page.Date?.ToString("O", CultureInfo.InvariantCulture), page.DateOrigin.ToString()])
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData("\u001e"u8);
        }
        return hash.GetHashAndReset()[..16];
    }
}

/// <summary>What the pipeline made of one unit, ready to be written.</summary>
public sealed class PreparedPage
{
    internal PreparedPage(Page page, IReadOnlyList<PreparedArticle> articles)
    {
        Page = page;
        Articles = articles;
        PackedText = PagePacking.Pack(page.Text, [.. articles.Select(article => article.Article)]);
    }

    internal Page Page { get; }

    internal IReadOnlyList<PreparedArticle> Articles { get; }

    internal byte[] PackedText { get; }

    public int Figures => Articles.Sum(article => article.Extraction.Figures.Count);

    public int ArticleCount => Articles.Count;
}

internal sealed record PreparedArticle(Article Article, Extraction Extraction, PreparedText Text, StoryPrint? Print);

/// <summary>
/// The one writer of an archive. <see cref="Prepare"/> may be called from many threads; the questions (<see cref="Known"/>,
/// <see cref="IsComplete"/>, <see cref="HasFailures"/>), which see what is committed, from one thread; all else from one, maybe another.
/// Units are whole or absent: what a transaction holds appears with <see cref="Commit"/>, or, after a crash, not at all.
/// </summary>
public sealed partial class ArchiveWriter : IDisposable
{
    private readonly string _path;
    private readonly Database _database;
    private readonly Database _ledger;
    private readonly FileStream _lock;
    private readonly ITextIndexWriter _index;
    private readonly Dictionary<string, long> _names = new(StringComparer.Ordinal);
    private readonly Packer _packer = new();
    private readonly long _fingerprint;
    private readonly long _run;
    private bool _inTransaction;

    private ArchiveWriter(string path, Database database, FileStream @lock, ISegmenter segmenter, string fingerprint)
    {
        _path = path;
        _database = database;
        _lock = @lock;
        _ledger = ArchiveFile.OpenForReading(path, TimeSpan.FromSeconds(10), mapped: true);
        _index = TextIndexes.Writer(database, segmenter);
        Begin();
        _fingerprint = Name(fingerprint)!.Value;
        _run = Count("runs") + 1;
        SetMeta("runs", _run.ToString(CultureInfo.InvariantCulture));
        Commit();
    }

    /// <summary>Opens an archive for writing, and makes it where there is none.</summary>
    /// <param name="fingerprint">Of rules, segmenter and extractor; units that others read are stale.</param>
    /// <param name="patience">How long to wait for another writer.</param>
    /// <exception cref="ArchiveException">It cannot be opened, or another program writes it.</exception>
    public static ArchiveWriter Open(string path, string fingerprint, ISegmenter segmenter, TimeSpan? patience = null, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        var wait = patience ?? TimeSpan.FromSeconds(10);
        var @lock = ArchiveFile.Guard(path, () => Lock(path, wait, time));
        try
        {
            var database = ArchiveFile.OpenForWriting(path, wait, time.GetUtcNow().ToString("u", CultureInfo.InvariantCulture));
            try
            {
                return ArchiveFile.Guard(path, () => new ArchiveWriter(path, database, @lock, segmenter, fingerprint));
            }
            catch
            {
                database.Dispose();
                throw;
            }
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }

    /// <summary>Makes ready, on any thread, what <see cref="Replace"/> will write.</summary>
    public PreparedPage Prepare(Page page, IReadOnlyList<(Article Article, Extraction Extraction)> articles) =>
        new(page, [.. articles.Select(a => new PreparedArticle(a.Article, a.Extraction, _index.Prepare(a.Article), StoryPrint.Of(a.Article.Text)))]);

    /// <summary>True when the file was read to its end with this content by these rules.</summary>
    public bool IsComplete(string file, ReadOnlySpan<byte> hash)
    {
        var statement = _ledger.Statement("SELECT hash, fingerprint, status FROM sources WHERE file = ?").Bind(1, file);
        var complete = statement.Step() && statement.Text(2) == "complete" && statement.Int64(1) == _fingerprint && statement.Blob(0).SequenceEqual(hash);
        statement.Reset();
        return complete;
    }

    /// <summary>True when a unit of the file could not be read.</summary>
    public bool HasFailures(string file)
    {
        var statement = _ledger.Statement("SELECT 1 FROM sources s JOIN pages p ON p.source = s.id WHERE s.file = ? AND p.status = 'failed' LIMIT 1").Bind(1, file);
        var any = statement.Step();
        statement.Reset();
        return any;
    }

    public UnitState Known(InputUnit unit)
    {
        var statement = _ledger.Statement("SELECT p.hash, p.fingerprint, p.status, p.id FROM pages p JOIN sources s ON s.id = p.source WHERE s.file = ? AND p.record = ?")
            .Bind(1, unit.File).Bind(2, unit.Record);
        if (!statement.Step())
        {
            statement.Reset();
            return UnitState.New;
        }
        var state = !statement.Blob(0).SequenceEqual(unit.Hash) ? UnitState.Changed
            : statement.Text(2) == "failed" ? UnitState.Failed
            : statement.Int64(1) != _fingerprint ? UnitState.Stale
            : UnitState.Unchanged;
        statement.Reset();
        return state;
    }

    /// <summary>The unit was met again and is kept as it is.</summary>
    public void Keep(InputUnit unit) => Write(() =>
        _database.Statement("UPDATE pages SET seen = ? WHERE source = (SELECT id FROM sources WHERE file = ?) AND record = ?")
            .Bind(1, _run).Bind(2, unit.File).Bind(3, unit.Record).Run());

    /// <summary>A file is begun; until <see cref="CompleteSource"/> it counts as unread.</summary>
    public void BeginSource(string file, long? size) => Write(() =>
        _database.Statement("INSERT INTO sources (file, size, status) VALUES (?, ?, 'reading') ON CONFLICT (file) DO UPDATE SET size = excluded.size, status = 'reading', hash = NULL")
            .Bind(1, file).Bind(2, size).Run());

    /// <summary>The file was read to its end: records that it no longer has are removed.</summary>
    public void CompleteSource(string file, ReadOnlySpan<byte> hash, string indexed)
    {
        var content = hash.ToArray();
        Write(() =>
        {
            var source = SourceId(file);
            foreach (var page in Keys("SELECT id FROM pages WHERE source = ? AND seen < ?", source, _run))
                RemovePage(page);
            _database.Statement("UPDATE sources SET status = 'complete', hash = ?, fingerprint = ?, indexed = ? WHERE id = ?")
                .BindBlob(1, content).Bind(2, _fingerprint).Bind(3, indexed).Bind(4, source).Run();
        });
    }

    /// <summary>Puts what was read of the unit in the place of whatever the archive had of it.</summary>
    /// <param name="damage">What was wrong with the page, though it could be read.</param>
    public void Replace(InputUnit unit, PreparedPage prepared, InputProblem? damage = null) => Write(() =>
    {
        var source = SourceId(unit.File);
        RemoveUnit(source, unit.Record);
        var page = prepared.Page;
        _database.Statement("""
            INSERT INTO pages (source, record, hash, fingerprint, seen, status, reason, advice, byte_offset, line, format, charset, title, author, newspaper, edition, day, day_origin, notes, code, arguments)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .Bind(1, source).Bind(2, unit.Record).BindBlob(3, unit.Hash).Bind(4, _fingerprint).Bind(5, _run)
            .Bind(6, damage is null ? "read" : "damaged").Bind(7, damage?.Reason).Bind(8, damage?.Advice).Bind(9, damage?.ByteOffset).Bind(10, (long?)damage?.Record)
            .Bind(11, FormatName(page.Format)).Bind(12, page.Charset).Bind(13, page.Title).Bind(14, page.Author).Bind(15, Name(page.Source)).Bind(16, page.Edition)
            .Bind(17, Days.Of(page.Date)).Bind(18, (long)page.DateOrigin).Bind(19, page.Notes.Count == 0 ? null : JsonSerializer.Serialize(page.Notes, Plain.Json))
            .Bind(20, Code(damage)).Bind(21, Arguments(damage)).Run();
        var pageId = _database.LastRowId;
        foreach (var article in prepared.Articles)
            AddArticle(pageId, article);
        _database.Statement("INSERT INTO page_texts (page, packed) VALUES (?, ?)").Bind(1, pageId).BindBlob(2, prepared.PackedText).Run();
    });

    /// <summary>Keeps that the unit could not be read, and why; what an earlier run read of it is removed.</summary>
    public void RecordFailure(InputUnit unit, InputProblem problem) => Write(() =>
    {
        var source = SourceId(unit.File);
        RemoveUnit(source, unit.Record);
        _database.Statement("INSERT INTO pages (source, record, hash, fingerprint, seen, status, reason, advice, byte_offset, line, code, arguments) VALUES (?, ?, ?, ?, ?, 'failed', ?, ?, ?, ?, ?, ?)")
            .Bind(1, source).Bind(2, unit.Record).BindBlob(3, unit.Hash).Bind(4, _fingerprint).Bind(5, _run)
            .Bind(6, problem.Reason).Bind(7, problem.Advice).Bind(8, problem.ByteOffset).Bind(9, (long?)problem.Record).Bind(10, Code(problem)).Bind(11, Arguments(problem)).Run();
    });

    private static string? Code(InputProblem? problem) => problem is { Code.Length: > 0 } ? problem.Code : null;

    private static string? Arguments(InputProblem? problem) => problem is { Arguments.Count: > 0 } ? JsonSerializer.Serialize(problem.Arguments, Plain.Json) : null;

    /// <summary>Removes a file with all that was read of it.</summary>
    /// <returns>False where the archive does not know the file.</returns>
    public bool Remove(string file)
    {
        var known = false;
        Write(() =>
        {
            if (FindSource(file) is not { } source)
                return;
            foreach (var page in Keys("SELECT id FROM pages WHERE source = ?", source))
                RemovePage(page);
            _database.Statement("DELETE FROM sources WHERE id = ?").Bind(1, source).Run();
            known = true;
        });
        return known;
    }

    /// <summary>The names of all files that the archive knows.</summary>
    public IReadOnlyList<string> Files()
    {
        var files = new List<string>();
        var statement = _database.Statement("SELECT file FROM sources ORDER BY file");
        while (statement.Step())
            files.Add(statement.Text(0)!);
        statement.Reset();
        return files;
    }

    /// <summary>Makes everything written since the last commit durable and visible to readers.</summary>
    public void Commit()
    {
        if (!_inTransaction)
            return;
        Write(() =>
        {
            _index.Flush();
            _database.Execute("COMMIT");
            _inTransaction = false;
        });
    }

    /// <summary>Drops everything written since the last commit.</summary>
    public void Rollback()
    {
        if (!_inTransaction)
            return;
        _inTransaction = false;
        _names.Clear();
        _index.Drop();
        // A full disk may have rolled back already.
        if (_database.InTransaction)
            _database.Execute("ROLLBACK");
    }

    /// <summary>
    /// At the end of a run: rebuilds the text index when removed articles weigh it down, and orders it for queries when an eighth of the
    /// archive has come since that was last done. Goes by what the archive says, so that a run after a kill makes up for what was not reached.
    /// </summary>
    public void Optimize()
    {
        Write(() =>
        {
            var live = _database.Scalar("SELECT count(*) FROM article_rows");
            var ever = _database.Scalar("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'article_rows'), 0)");
            var ghosts = ever - live - Count("dropped");
            // A third of what the index holds.
            var rebuild = ghosts > 1000 && ghosts * 3 > ghosts + live;
            if (rebuild)
            {
                RebuildIndex();
                SetMeta("dropped", (ever - live).ToString(CultureInfo.InvariantCulture));
            }
            // Ordering writes the whole index anew: a share of it must have come, or a small change to a large archive costs as much as
            // the archive.
            var come = ever - Count("ordered");
            if (rebuild || (come > 0 && come * 8 >= live))
            {
                _index.Optimize();
                SetMeta("ordered", ever.ToString(CultureInfo.InvariantCulture));
            }
            SetMeta("fingerprint", _database.ScalarText($"SELECT name FROM names WHERE id = {_fingerprint}")!);
        });
        Commit();
        _database.Execute("PRAGMA optimize");
    }

    /// <summary>Commits, and leaves one single file behind.</summary>
    public void Dispose()
    {
        try
        {
            if (_inTransaction)
                Commit();
            _ledger.Dispose();
            _database.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (Exception exception) when (exception is SqliteException or ArchiveException)
        {
            // Readers may hold the log; the next writer folds it in.
        }
        finally
        {
            _ledger.Dispose();
            _database.Dispose();
            _lock.Dispose();
        }
    }

    private void RebuildIndex()
    {
        _index.Clear();
        using var articles = _database.Prepare("SELECT r.key, r.id, r.title, t.text FROM article_rows r JOIN article_texts t ON t.article = r.key ORDER BY r.key");
        while (articles.Step())
        {
            var text = articles.Text(3)!;
            _index.Add(articles.Int64(0), _index.Prepare(new Article
            {
                Id = articles.Text(1)!,
                File = "",
                Title = articles.Text(2),
                Text = text,
                Map = OffsetMap.Identity(text.Length),
                Paragraphs = [],
                Spans = [],
            }));
        }
    }

    private long AddArticle(long page, PreparedArticle prepared)
    {
        var (article, extraction) = (prepared.Article, prepared.Extraction);
        _database.Statement("INSERT INTO article_rows (page, id, title, subtitle, byline, newspaper, day, day_origin, story, words, continuation, facets) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)")
            .Bind(1, page).Bind(2, article.Id).Bind(3, article.Title).Bind(4, article.Subtitle).Bind(5, article.Byline).Bind(6, Name(article.Source))
            .Bind(7, Days.Of(article.Date)).Bind(8, (long)article.DateOrigin).Bind(9, prepared.Text.Words).Bind(10, article.Continuation).BindBlob(11, Facets(extraction)).Run();
        var key = _database.LastRowId;
        var text = _database.Statement("INSERT INTO article_texts (article, text, runs, spans, paragraphs) VALUES (?, ?, ?, ?, ?)").Bind(1, key).Bind(2, article.Text);
        var runs = article.Map.Runs.ToList();
        if (runs is [(0, 0, var whole)] && whole == article.Text.Length)
            text.BindNull(3);
        else
            text.BindBlob(3, ArticlePacking.Runs(_packer, runs));
        text.BindBlob(4, ArticlePacking.Spans(_packer, article.Spans));
        text.BindBlob(5, ArticlePacking.Paragraphs(_packer, article.Paragraphs)).Run();

        _database.Statement("UPDATE article_rows SET story = ? WHERE key = ?").Bind(1, Story(key, prepared)).Bind(2, key).Run();
        _index.Add(key, prepared.Text);
        AddExtraction(key, extraction);
        return key;
    }

    private void AddExtraction(long key, Extraction extraction)
    {
        var ordinal = 0;
        foreach (var figure in extraction.Figures.Take(65535))
            AddFigure((key << 16) | (uint)ordinal++, figure);
        ordinal = 0;
        foreach (var project in extraction.Projects.Take(65535))
            AddProject((key << 16) | (uint)ordinal++, project);
    }

    private void RemoveExtraction(long article)
    {
        long from = article << 16, to = (article + 1) << 16;
        _database.Statement("DELETE FROM figure_rows WHERE key >= ? AND key < ?").Bind(1, from).Bind(2, to).Run();
        _database.Statement("DELETE FROM project_rows WHERE key >= ? AND key < ?").Bind(1, from).Bind(2, to).Run();
        _database.Statement("DELETE FROM project_event_rows WHERE project >= ? AND project < ?").Bind(1, from).Bind(2, to).Run();
    }

    private long Story(long key, PreparedArticle prepared)
    {
        if (prepared.Print is not { } print)
            return key;
        var met = new SortedSet<long>();
        foreach (var band in print.BandKeys)
        {
            var statement = _database.Statement("SELECT article FROM story_bands WHERE band = ? LIMIT 8").Bind(1, band);
            while (statement.Step())
                met.Add(statement.Int64(0));
            statement.Reset();
        }
        foreach (var other in met.Take(8))
            if (ArticleText(other) is { } text && print.SameStory(text))
            {
                var statement = _database.Statement("SELECT story FROM article_rows WHERE key = ?").Bind(1, other);
                var story = statement.Step() ? statement.Int64(0) : key;
                statement.Reset();
                return story;
            }
        foreach (var band in print.BandKeys)
            _database.Statement("INSERT OR IGNORE INTO story_bands (band, article) VALUES (?, ?)").Bind(1, band).Bind(2, key).Run();
        return key;
    }

    private string? ArticleText(long article)
    {
        var statement = _database.Statement("SELECT text FROM article_texts WHERE article = ?").Bind(1, article);
        var text = statement.Step() ? statement.Text(0) : null;
        statement.Reset();
        return text;
    }

    private ReadOnlySpan<byte> Facets(Extraction extraction)
    {
        var zones = extraction.Figures.Where(figure => figure.SubjectType == SubjectType.Zone).Select(figure => figure.Subject)
            .Concat(extraction.Projects.Select(project => project.Zone)).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => Name(name)!.Value).ToList();
        var indicators = extraction.Figures.Where(figure => figure.IndicatorKnown).Select(figure => figure.Indicator)
            .Distinct(StringComparer.Ordinal).Select(name => Name(name)!.Value).ToList();
        _packer.Clear().Add(zones.Count);
        foreach (var zone in zones) _packer.Add(zone);
        foreach (var indicator in indicators) _packer.Add(indicator);
        return _packer.Bytes;
    }

    private void AddFigure(long key, Figure figure)
    {
        var q = figure.Quantity;
        var statement = _database.Statement("""
            INSERT INTO figure_rows (key, page_start, page_end, start, end, sentence_start, sentence_end, quote, value, low, high, unit, qualifier,
              base_value, base_low, base_high, base_unit, exact, subject, subject_type, indicator, known, whole, aspect, basis,
              period_start, period_end, period_label, modality, project, rule)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .Bind(1, key).Bind(2, figure.Span.Start).Bind(3, figure.Span.End).Bind(4, figure.TextSpan.Start).Bind(5, figure.TextSpan.End)
            .Bind(6, figure.SentenceSpan.Start).Bind(7, figure.SentenceSpan.End).Bind(8, figure.Quote)
            .Bind(12, Name(q.Unit)).Bind(13, (long)q.Qualifier).Bind(17, Name(q.BaseUnit))
            .Bind(19, Name(figure.Subject)).Bind(20, (long)figure.SubjectType).Bind(21, Name(figure.Indicator)).Bind(22, figure.IndicatorKnown ? 1 : 0)
            .Bind(23, Name(figure.Of)).Bind(24, (long)figure.Aspect).Bind(25, Name(figure.Basis))
            .Bind(26, Days.Of(figure.Period?.Start)).Bind(27, Days.Of(figure.Period?.End)).Bind(28, Name(figure.Period?.Label))
            .Bind(29, (long)figure.Modality).Bind(30, Name(figure.Project)).Bind(31, Name(figure.Rule));
        var exact = Numbers.Bind(statement, 9, q.Value) & Numbers.Bind(statement, 10, q.Low) & Numbers.Bind(statement, 11, q.High) &
            Numbers.Bind(statement, 14, q.BaseValue) & Numbers.Bind(statement, 15, q.BaseLow) & Numbers.Bind(statement, 16, q.BaseHigh);
        statement.Bind(18, exact ? null : Numbers.InFull(q.Value, q.Low, q.High, q.BaseValue, q.BaseLow, q.BaseHigh)).Run();
    }

    private void AddProject(long key, Project project)
    {
        var q = project.InvestmentQuantity;
        var statement = _database.Statement("""
            INSERT INTO project_rows (key, page_start, page_end, start, end, name, aliases, owner, zone, investment, investment_unit, investment_base_unit,
              investment_numbers, investment_base_value, area, capacity, stage, merge_reasons)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .Bind(1, key).Bind(2, project.Span.Start).Bind(3, project.Span.End).Bind(4, project.TextSpan.Start).Bind(5, project.TextSpan.End)
            .Bind(6, project.Name).Bind(7, project.Aliases.Count == 0 ? null : JsonSerializer.Serialize(project.Aliases, Plain.Json)).Bind(8, project.Owner)
            .Bind(9, Name(project.Zone)).Bind(10, project.Investment).Bind(11, Name(q?.Unit)).Bind(12, Name(q?.BaseUnit))
            .Bind(13, q is null ? null : $"{(int)q.Qualifier}|{Numbers.InFull(q.Value, q.Low, q.High, q.BaseValue, q.BaseLow, q.BaseHigh)}")
            .Bind(15, project.Area).Bind(16, project.Capacity).Bind(17, project.Stage?.ToString())
            .Bind(18, project.MergeReasons.Count == 0 ? null : JsonSerializer.Serialize(project.MergeReasons, Plain.Json));
        Numbers.Bind(statement, 14, q?.BaseValue);
        statement.Run();
        var ordinal = 0;
        foreach (var happening in project.Events)
            _database.Statement("INSERT INTO project_event_rows (project, ordinal, stage, date, planned) VALUES (?, ?, ?, ?, ?)")
                .Bind(1, key).Bind(2, ordinal++).Bind(3, happening.Stage.ToString()).Bind(4, happening.Date).Bind(5, happening.Planned ? 1 : 0).Run();
    }

    private void RemoveUnit(long source, string record)
    {
        var statement = _database.Statement("SELECT id FROM pages WHERE source = ? AND record = ?").Bind(1, source).Bind(2, record);
        var page = statement.Step() ? statement.Int64(0) : (long?)null;
        statement.Reset();
        if (page is { } id)
            RemovePage(id);
    }

    private void RemovePage(long page)
    {
        foreach (var article in Keys("SELECT key FROM article_rows WHERE page = ?", page))
        {
            RemoveExtraction(article);
            if (ArticleText(article) is { } text && StoryPrint.Of(text) is { } print)
                foreach (var band in print.BandKeys)
                    _database.Statement("DELETE FROM story_bands WHERE band = ? AND article = ?").Bind(1, band).Bind(2, article).Run();
            _database.Statement("DELETE FROM article_texts WHERE article = ?").Bind(1, article).Run();
            _database.Statement("DELETE FROM article_rows WHERE key = ?").Bind(1, article).Run();
            _database.Execute("UPDATE meta SET value = value + 1 WHERE name = 'removals'");
        }
        _database.Statement("DELETE FROM page_texts WHERE page = ?").Bind(1, page).Run();
        _database.Statement("DELETE FROM pages WHERE id = ?").Bind(1, page).Run();
    }

    private List<long> Keys(string sql, params ReadOnlySpan<long> parameters)
    {
        var statement = _database.Statement(sql);
        for (var i = 0; i < parameters.Length; i++)
            statement.Bind(i + 1, parameters[i]);
        var keys = new List<long>();
        while (statement.Step())
            keys.Add(statement.Int64(0));
        statement.Reset();
        return keys;
    }

    private long SourceId(string file)
    {
        if (FindSource(file) is { } known)
            return known;
        _database.Statement("INSERT INTO sources (file, status) VALUES (?, 'reading')").Bind(1, file).Run();
        return _database.LastRowId;
    }

    private long? FindSource(string file)
    {
        var statement = _database.Statement("SELECT id FROM sources WHERE file = ?").Bind(1, file);
        var source = statement.Step() ? statement.Int64(0) : (long?)null;
        statement.Reset();
        return source;
    }

    private long? Name(string? name)
    {
        if (name is null)
            return null;
        if (_names.TryGetValue(name, out var id))
            return id;
        var statement = _database.Statement("SELECT id FROM names WHERE name = ?").Bind(1, name);
        if (statement.Step())
        {
            id = statement.Int64(0);
            statement.Reset();
        }
        else
        {
            statement.Reset();
            _database.Statement("INSERT INTO names (name) VALUES (?)").Bind(1, name).Run();
            id = _database.LastRowId;
        }
        // Names recur within a run; the least recent ones are found again in the table.
        if (_names.Count > 200_000)
            _names.Clear();
        return _names[name] = id;
    }

    /// <summary>A number that the archive keeps of itself; 0 where it keeps none.</summary>
    private long Count(string name) => _database.Scalar($"SELECT coalesce((SELECT value FROM meta WHERE name = '{name}'), 0)");

    private void SetMeta(string name, string value) =>
        _database.Statement("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value").Bind(1, name).Bind(2, value).Run();

    private void Write(Action action) => ArchiveFile.Guard(_path, () =>
    {
        if (!_inTransaction)
            Begin();
        try
        {
            action();
        }
        catch
        {
            // Half a unit must not be committed with its neighbours.
            Rollback();
            throw;
        }
        return true;
    });

    private void Begin()
    {
        _database.Execute("BEGIN IMMEDIATE");
        _inTransaction = true;
    }

    private static string FormatName(InputFormat format) => format switch
    {
        InputFormat.Html => "html",
        InputFormat.Pdf => "pdf",
        InputFormat.JsonLines => "jsonl",
        _ => "text",
    };

    private static FileStream Lock(string path, TimeSpan patience, TimeProvider time)
    {
        var name = Path.GetFullPath(path) + "-writer";
        Directory.CreateDirectory(Path.GetDirectoryName(name)!);
        var began = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException) && File.Exists(name))
            {
                if (time.GetElapsedTime(began) >= patience)
                    throw new ArchiveException(ArchiveTrouble.Locked, $"Another program is writing the archive {path}.", "Wait until it is done; searching goes on meanwhile.", exception);
                Thread.Sleep(50);
            }
        }
    }
}
