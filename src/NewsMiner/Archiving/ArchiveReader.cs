using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>A page or record as the archive knows it, read or not.</summary>
/// <param name="Status"><c>read</c>, <c>damaged</c> (read, but for some places) or <c>failed</c>.</param>
public sealed record ArchivedPage(long Key, string File, string Record, string Status, string? Reason, string? Advice, long? ByteOffset, int? Line, string? Format, string? Charset)
{
    /// <summary>As <see cref="InputProblem.Code"/>; null where there is none.</summary>
    public string? Code { get; init; }

    /// <summary>As <see cref="InputProblem.Arguments"/>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Reason and advice in Chinese; null where the problem has no code that this program knows.</summary>
    public (string Reason, string Advice)? InChinese => Code is null ? null : ProblemTexts.InChinese(Code, Arguments);
}

/// <summary>An input file as the archive knows it.</summary>
/// <param name="Status"><c>reading</c> (broken off: the next run goes on), <c>complete</c>.</param>
/// <param name="Indexed">When it was read to its end, UTC.</param>
public sealed record ArchivedSource(string File, long? Size, string Status, string? Indexed, int Pages, int Failures);

/// <summary>How much an archive holds.</summary>
/// <param name="Fingerprint">Of the rules, segmenter and extractor of the last finished run.</param>
public sealed record ArchiveStatistics(
    long Files, long Pages, long Failures, long Articles, long Stories, long Figures, long Projects, DateOnly? First, DateOnly? Last, long Bytes, string? Fingerprint, long StalePages);

/// <summary>Many readers beside one writer; safe for use by many threads. Each answer sees the archive as of one moment.</summary>
public sealed class ArchiveReader : IFigureSource, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly ConcurrentBag<Database> _idle = [];
    private readonly RowMemory _memory = new();
    private readonly Lock _catalogLock = new();
    private volatile ArticleCatalog? _catalog;
    private volatile bool _disposed;
    private readonly bool _mapped;

    private ArchiveReader(string path, Database first, bool mapped)
    {
        Path = path;
        _mapped = mapped;
        _idle.Add(first);
    }

    public string Path { get; }

    /// <summary>The version of the SQLite library in use.</summary>
    public static string EngineVersion => Database.LibraryVersion;

    /// <exception cref="ArchiveException">It is missing, no archive, of another version, locked or damaged.</exception>
    /// <param name="briefly">True for one question or a few, after which the reader is disposed of: what is read is not kept in memory.</param>
    public static ArchiveReader Open(string path, bool briefly = false) => new(path, ArchiveFile.OpenForReading(path, Patience, !briefly), !briefly);

    public IEnumerable<ReportedFigure> Figures(FigureQuery query) => Stream(database => FigureRows.Read(database, _memory, query));

    public IEnumerable<FoldedFigure> Folded(FigureQuery query) => Stream(database => FigureRows.Folded(database, _memory, query));

    public IEnumerable<ReportedFigure> FirstPrints(FigureQuery query) => Stream(database => FigureRows.FirstPrints(database, _memory, query));

    public IEnumerable<(DateOnly? Start, DateOnly? End)> Times(FigureQuery query) => Stream(database => FigureRows.Times(database, _memory, query));

    public IEnumerable<ReportedProject> Projects(string? name = null, DateOnly? asOf = null) => Stream(database => ProjectRows.Read(database, name, asOf));

    public IEnumerable<ReportedProject> ProjectsNamed(Func<string, bool> wanted, DateOnly? asOf = null) => Stream(database => ProjectRows.Named(database, _memory, wanted, asOf));

    /// <summary>The article with all that was read of it; null where the archive has none with the key.</summary>
    public Article? Article(long key) => Use(database => ArticleRows.Article(database, key));

    public ArticleReference? Reference(long key) => Use(database => ArticleRows.Reference(database, key));

    /// <summary>The articles with this id: one, unless several files use the same ids.</summary>
    public IReadOnlyList<ArticleReference> WithId(string id) => Use(database => ArticleRows.References(database, "a.id = ?1", id).ToList());

    /// <summary>All articles by date, then file, then place.</summary>
    public IEnumerable<ArticleReference> Articles() => Stream(database => ArticleRows.References(database, "?1 IS NULL", null));

    /// <summary>The printings of one story, the first printer first.</summary>
    public IReadOnlyList<ArticleReference> Story(long story) => Use(database => ArticleRows.References(database, "a.story = ?1", story).ToList());

    /// <summary>The article of another page that this one goes on with (上接D1版); null where there is none.</summary>
    public ArticleReference? ContinuedFrom(long article) =>
        Use(database => ArticleRows.References(database, "a.key = (SELECT continued_from FROM article_rows WHERE key = ?1)", article).FirstOrDefault());

    /// <summary>The article of another page that has the rest of this one (下转D5版); null where there is none.</summary>
    public ArticleReference? ContinuedOn(long article) =>
        Use(database => ArticleRows.References(database, "a.continued_from = ?1", article).FirstOrDefault());

    public string? TextOf(long article) => Use(database => ArticleRows.Text(database, article));

    public IReadOnlyList<LikeArticle> ArticlesLike(string words, int most) => Use(database => new LikeArticles(database, _memory).Find(words, most));

    /// <summary>The decoded text of the page that the article stands on: what spans and figures point into.</summary>
    public string? PageText(long article) => Use(database => ArticleRows.PageText(database, article));

    public bool PageSays(long article, IReadOnlyList<string> names) => PageText(article) is { } text && names.Any(name => text.Contains(name, StringComparison.Ordinal));

    /// <summary>The page and its articles' spans, for showing an article in its place.</summary>
    public IReadOnlyList<ArticleReference> OnSamePage(long article) =>
        Use(database => ArticleRows.References(database, "a.page = (SELECT page FROM article_rows WHERE key = ?1)", article).OrderBy(reference => reference.Key).ToList());

    /// <summary>The figures of one article, in the order of its text.</summary>
    public IReadOnlyList<ReportedFigure> FiguresOf(long article) => Use(database => FigureRows.OfArticle(database, _memory, article).ToList());

    public IReadOnlyList<ReportedProject> ProjectsOf(long article) => Use(database => ProjectRows.OfArticle(database, article).ToList());

    /// <summary>What could not be read, or not wholly.</summary>
    public IEnumerable<ArchivedPage> Problems() => Stream(ReadProblems);

    public IEnumerable<ArchivedSource> Sources() => Stream(ReadSources);

    /// <param name="fingerprint">The one of today's rules; pages that others read are counted as stale.</param>
    public ArchiveStatistics Statistics(string? fingerprint = null) => Use(database =>
    {
        long Count(string sql) => database.Scalar(sql);
        var stale = fingerprint is null ? 0 : StalePages(database, fingerprint);
        // What is in memory anyway is counted there: whoever watches an indexing asks every moment.
        var articles = Catalog(database).Articles;
        var (figures, projects) = _memory.Counts(database);
        var dated = articles.Where(article => article.Day > 0).Select(article => article.Day).DefaultIfEmpty().ToList();
        return new ArchiveStatistics(
            // The second condition is the one of an index.
            Count("SELECT count(*) FROM sources"), Count("SELECT count(*) FROM pages"), Count("SELECT count(*) FROM pages WHERE status = 'failed' AND status <> 'read'"),
            articles.Length, articles.Select(article => article.Story).Distinct().Count(), figures, projects,
            Days.Date(dated.Min()), Days.Date(dated.Max()),
            Count("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"),
            database.ScalarText("SELECT value FROM meta WHERE name = 'fingerprint'"), stale);
    });

    /// <summary>True where other rules than these have read a page. Asked whenever a verb opens the archive: by the files alone, but for those that were not read to their end.</summary>
    public bool IsStale(string fingerprint) => Use(database =>
    {
        var statement = database.Statement("""
            WITH today AS (SELECT (SELECT id FROM names WHERE name = ?) AS id)
            SELECT 1 FROM sources s, today WHERE s.status = 'complete' AND s.fingerprint IS NOT today.id
            UNION ALL SELECT 1 FROM sources s, today, pages p WHERE s.status <> 'complete' AND p.source = s.id AND p.fingerprint IS NOT today.id
            LIMIT 1
            """).Bind(1, fingerprint);
        return statement.Step();
    });

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var database))
            database.Dispose();
    }

    /// <summary>Runs <paramref name="read"/> on a connection of its own, within one read transaction.</summary>
    internal T Use<T>(Func<Database, T> read) => ArchiveFile.Guard(Path, () =>
    {
        var database = Rent();
        try
        {
            database.Execute("BEGIN");
            return read(database);
        }
        finally
        {
            Return(database);
        }
    });

    /// <summary>Runs a search: as <see cref="Use"/>, with the text index and the catalogue of all articles.</summary>
    internal T Search<T>(Func<ArchiveSession, T> search) => Use(database => search(new ArchiveSession(database, Catalog(database), _memory)));

    private ArticleCatalog Catalog(Database database)
    {
        var known = _catalog;
        var state = ArticleCatalog.StateOf(database);
        if (known is not null && known.Covers(state))
            return known;
        // While one brings the catalogue up to date, the others need not wait if only articles were added: theirs are those of a moment ago.
        if (known is null || known.Lost(state))
            _catalogLock.Enter();
        else if (!_catalogLock.TryEnter())
            return known;
        try
        {
            return _catalog = ArticleCatalog.Current(database, _catalog);
        }
        finally
        {
            _catalogLock.Exit();
        }
    }

    private IEnumerable<T> Stream<T>(Func<Database, IEnumerable<T>> read)
    {
        var database = Rent();
        try
        {
            database.Execute("BEGIN");
            using var rows = read(database).GetEnumerator();
            while (ArchiveFile.Guard(Path, rows.MoveNext))
                yield return rows.Current;
        }
        finally
        {
            Return(database);
        }
    }

    private Database Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _idle.TryTake(out var database) ? database : ArchiveFile.OpenForReading(Path, Patience, _mapped);
    }

    private void Return(Database database)
    {
        database.ResetAll();
        try
        {
            database.Execute("COMMIT");
        }
        catch (SqliteException)
        {
            database.Dispose();
            return;
        }
        if (_disposed || _idle.Count > 16)
            database.Dispose();
        else
            _idle.Add(database);
    }

    private static long StalePages(Database database, string fingerprint)
    {
        // A file that today's rules have read to its end has no page of others.
        var statement = database.Statement("""
            WITH today AS (SELECT (SELECT id FROM names WHERE name = ?) AS id)
            SELECT count(*) FROM sources s, today, pages p
            WHERE (s.status <> 'complete' OR s.fingerprint IS NOT today.id) AND p.source = s.id AND p.fingerprint IS NOT today.id
            """).Bind(1, fingerprint);
        return statement.Step() ? statement.Int64(0) : 0;
    }

    private static IEnumerable<ArchivedPage> ReadProblems(Database database)
    {
        using var rows = database.Prepare("""
            SELECT p.id, s.file, p.record, p.status, p.reason, p.advice, p.byte_offset, p.line, p.format, p.charset, p.code, p.arguments
            FROM pages p JOIN sources s ON s.id = p.source WHERE p.status <> 'read' ORDER BY s.file, p.id
            """);
        while (rows.Step())
            yield return new ArchivedPage(rows.Int64(0), rows.Text(1)!, rows.Text(2)!, rows.Text(3)!, rows.Text(4), rows.Text(5), rows.NullableInt64(6), (int?)rows.NullableInt64(7), rows.Text(8), rows.Text(9)) { Code = rows.Text(10), Arguments = rows.Text(11) is { } arguments ? JsonSerializer.Deserialize<string[]>(arguments) ?? [] : [] };
    }

    private static IEnumerable<ArchivedSource> ReadSources(Database database)
    {
        using var rows = database.Prepare("""
            SELECT s.file, s.size, s.status, s.indexed, count(p.id), coalesce(sum(p.status = 'failed'), 0)
            FROM sources s LEFT JOIN pages p ON p.source = s.id GROUP BY s.id ORDER BY s.file
            """);
        while (rows.Step())
            yield return new ArchivedSource(rows.Text(0)!, rows.NullableInt64(1), rows.Text(2)!, rows.Text(3), rows.Int32(4), rows.Int32(5));
    }
}

/// <summary>Articles out of the archive's rows.</summary>
internal static class ArticleRows
{
    private const string ReferenceColumns = "a.key, a.id, a.title, a.day, n.name, s.file, a.story";

    /// <param name="condition">On the alias a, with the one parameter ?1.</param>
    public static IEnumerable<ArticleReference> References(Database database, string condition, object? parameter)
    {
        using var rows = database.Prepare($"""
            SELECT {ReferenceColumns}
            FROM article_rows a JOIN pages p ON p.id = a.page JOIN sources s ON s.id = p.source LEFT JOIN names n ON n.id = a.newspaper
            WHERE {condition} ORDER BY a.day IS NULL, a.day, s.file, a.key
            """);
        if (parameter is long number)
            rows.Bind(1, number);
        else
            rows.Bind(1, (string?)parameter);
        while (rows.Step())
            yield return Reference(rows, 0);
    }

    public static ArticleReference? Reference(Database database, long key) => References(database, "a.key = ?1", key).FirstOrDefault();

    public static ArticleReference Reference(Statement rows, int column) => new()
    {
        Key = rows.Int64(column),
        Id = rows.Text(column + 1)!,
        Title = rows.Text(column + 2),
        Date = Days.Date(rows.NullableInt64(column + 3)),
        Source = rows.Text(column + 4),
        File = rows.Text(column + 5)!,
        Story = rows.Int64(column + 6),
    };

    public static Article? Article(Database database, long key)
    {
        var rows = database.Statement($"""
            SELECT {ReferenceColumns}, a.subtitle, a.byline, a.day_origin, a.continuation, t.text, t.runs, t.spans, t.paragraphs,
              (SELECT f.id FROM article_rows f WHERE f.key = a.continued_from)
            FROM article_rows a JOIN pages p ON p.id = a.page JOIN sources s ON s.id = p.source JOIN article_texts t ON t.article = a.key LEFT JOIN names n ON n.id = a.newspaper
            WHERE a.key = ?
            """).Bind(1, key);
        if (!rows.Step())
            return null;
        var text = rows.Text(11)!;
        var article = new Article
        {
            Id = rows.Text(1)!,
            Title = rows.Text(2),
            Date = Days.Date(rows.NullableInt64(3)),
            Source = rows.Text(4),
            File = rows.Text(5)!,
            Subtitle = rows.Text(7),
            Byline = rows.Text(8),
            DateOrigin = (DateOrigin)rows.Int64(9),
            Continuation = rows.Text(10),
            ContinuedFrom = rows.Text(15),
            Text = text,
            Map = rows.IsNull(12) ? OffsetMap.Identity(text.Length) : ArticlePacking.Map(rows.Blob(12), text.Length),
            Spans = ArticlePacking.Spans(rows.Blob(13)),
            Paragraphs = ArticlePacking.Paragraphs(rows.Blob(14)),
        };
        rows.Reset();
        return article;
    }

    /// <summary>The decoded text of the article's page, put together again from its articles' texts.</summary>
    public static string? PageText(Database database, long article)
    {
        var statement = database.Statement("SELECT t.page, t.packed FROM article_rows a JOIN page_texts t ON t.page = a.page WHERE a.key = ?").Bind(1, article);
        if (!statement.Step())
            return null;
        var (page, packed) = (statement.Int64(0), statement.Blob(1).ToArray());
        statement.Reset();
        var articles = database.Statement("SELECT key FROM article_rows WHERE page = ? ORDER BY key").Bind(1, page);
        var keys = new List<long>();
        while (articles.Step())
            keys.Add(articles.Int64(0));
        articles.Reset();
        var texts = new Dictionary<int, string>();
        return PagePacking.Unpack(packed, number => texts.TryGetValue(number, out var text) ? text : texts[number] = Text(database, keys[number]) ?? "");
    }

    /// <summary>A stretch of the article's text; empty where the text has none such. Only the stretch is decoded.</summary>
    public static string Stretch(Database database, long key, TextSpan span)
    {
        var rows = database.Statement("SELECT text FROM article_texts WHERE article = ?").Bind(1, key);
        var stretch = rows.Step() ? Utf8Text.Slice(rows.Utf8(0), span) : "";
        rows.Reset();
        return stretch;
    }

    /// <summary>The article's text as it is stored; empty where the archive has none.</summary>
    public static byte[] Utf8(Database database, long key)
    {
        var rows = database.Statement("SELECT text FROM article_texts WHERE article = ?").Bind(1, key);
        var text = rows.Step() ? rows.Utf8(0).ToArray() : [];
        rows.Reset();
        return text;
    }

    public static string? Text(Database database, long key)
    {
        var rows = database.Statement("SELECT text FROM article_texts WHERE article = ?").Bind(1, key);
        var text = rows.Step() ? rows.Text(0) : null;
        rows.Reset();
        return text;
    }
}

/// <summary>Projects out of the archive's rows.</summary>
internal static class ProjectRows
{
    private const string Select = """
        SELECT a.key, a.id, a.title, a.day, np.name, s.file, a.story,
          r.key, r.page_start, r.page_end, r.start, r.end, r.name, r.aliases, r.owner, zone.name, r.investment, unit.name, base_unit.name, r.investment_numbers,
          r.area, r.capacity, r.stage, r.merge_reasons
        FROM project_rows r
        JOIN article_rows a ON a.key = r.key >> 16
        JOIN pages p ON p.id = a.page
        JOIN sources s ON s.id = p.source
        LEFT JOIN names np ON np.id = a.newspaper
        LEFT JOIN names zone ON zone.id = r.zone
        LEFT JOIN names unit ON unit.id = r.investment_unit
        LEFT JOIN names base_unit ON base_unit.id = r.investment_base_unit
        """;

    public static IEnumerable<ReportedProject> OfArticle(Database database, long article)
    {
        using var rows = database.Prepare(Select + " WHERE r.key >= ?1 AND r.key < ?2 ORDER BY r.start, r.key");
        rows.Bind(1, article << 16).Bind(2, (article + 1) << 16);
        while (rows.Step())
            yield return Project(database, rows);
    }

    public static IEnumerable<ReportedProject> Read(Database database, string? name, DateOnly? asOf)
    {
        using var rows = database.Prepare(Select + " WHERE (?1 IS NULL OR a.day <= ?1) ORDER BY a.day IS NULL, a.day, s.file, a.key, r.start, r.key");
        rows.Bind(1, Days.Of(asOf));
        var wanted = name is null ? null : Pairs(name);
        while (rows.Step())
            if (wanted is null || Shares(rows.Text(12)!, wanted) || (rows.Text(13) is { } aliases && Shares(aliases, wanted)))
                yield return Project(database, rows);
    }

    /// <summary>Names first: only the few that are wanted are read whole.</summary>
    public static IEnumerable<ReportedProject> Named(Database database, RowMemory memory, Func<string, bool> wanted, DateOnly? asOf)
    {
        var keys = memory.ProjectNames(database).Wanted(wanted);
        if (keys.Count == 0)
            yield break;
        using var rows = database.Prepare($"{Select} WHERE r.key IN ({string.Join(',', keys)}) AND (?1 IS NULL OR a.day <= ?1) ORDER BY a.day IS NULL, a.day, s.file, a.key, r.start, r.key");
        rows.Bind(1, Days.Of(asOf));
        while (rows.Step())
            yield return Project(database, rows);
    }

    /// <summary>Two characters in a row in common; a name of one character must be in the other.</summary>
    private static bool Shares(string text, HashSet<(char, char)> wanted)
    {
        var folded = TextFolding.Fold(text);
        for (var i = 0; i < folded.Length; i++)
            if (wanted.Contains((folded[i], i + 1 < folded.Length ? folded[i + 1] : '\0')) || wanted.Contains((folded[i], '\0')))
                return true;
        return false;
    }

    private static HashSet<(char, char)> Pairs(string name)
    {
        var folded = TextFolding.Fold(name.Trim());
        return folded.Length == 1 ? [(folded[0], '\0')] : [.. folded.Zip(folded.Skip(1))];
    }

    private static ReportedProject Project(Database database, Statement rows)
    {
        var key = rows.Int64(7);
        Quantity? investment = null;
        if (rows.Text(19) is { } numbers && rows.Text(18) is { } baseUnit)
        {
            var bar = numbers.IndexOf('|', StringComparison.Ordinal);
            var full = Numbers.FromFull(numbers[(bar + 1)..]);
            investment = new Quantity
            {
                Qualifier = (Qualifier)int.Parse(numbers.AsSpan(0, bar), System.Globalization.CultureInfo.InvariantCulture),
                Value = full[0],
                Low = full[1],
                High = full[2],
                BaseValue = full[3],
                BaseLow = full[4],
                BaseHigh = full[5],
                Unit = rows.Text(17) ?? "",
                BaseUnit = baseUnit,
            };
        }
        return new ReportedProject(key, ArticleRows.Reference(rows, 0), new Project
        {
            Span = new TextSpan(rows.Int32(8), rows.Int32(9)),
            TextSpan = new TextSpan(rows.Int32(10), rows.Int32(11)),
            Name = rows.Text(12)!,
            Aliases = List(rows.Text(13)),
            Owner = rows.Text(14),
            Zone = rows.Text(15),
            Investment = rows.Text(16),
            InvestmentQuantity = investment,
            Area = rows.Text(20),
            Capacity = rows.Text(21),
            Stage = Enum.TryParse<ProjectStage>(rows.Text(22), out var stage) ? stage : null,
            MergeReasons = List(rows.Text(23)),
            Events = Events(database, key),
        });
    }

    /// <summary>A JSON array of strings; by hand, because the serializer costs a cold start more than a check's whole reading of projects.</summary>
    public static string[] List(string? json)
    {
        if (json is null)
            return [];
        var items = new List<string>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String)
                items.Add(reader.GetString()!);
        return [.. items];
    }

    private static List<ProjectEvent> Events(Database database, long project)
    {
        var events = new List<ProjectEvent>();
        var rows = database.Statement("SELECT stage, date, planned FROM project_event_rows WHERE project = ? ORDER BY ordinal").Bind(1, project);
        while (rows.Step())
            if (Enum.TryParse<ProjectStage>(rows.Text(0), out var stage))
                events.Add(new ProjectEvent(stage, rows.Text(1), rows.Int64(2) != 0));
        rows.Reset();
        return events;
    }
}
