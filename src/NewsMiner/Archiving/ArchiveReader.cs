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
    private readonly Lock _catalogLock = new();
    private volatile ArticleCatalog? _catalog;
    private volatile bool _disposed;

    private ArchiveReader(string path, Database first)
    {
        Path = path;
        _idle.Add(first);
    }

    public string Path { get; }

    /// <summary>The version of the SQLite library in use.</summary>
    public static string EngineVersion => Database.LibraryVersion;

    /// <exception cref="ArchiveException">It is missing, no archive, of another version, locked or damaged.</exception>
    public static ArchiveReader Open(string path) => new(path, ArchiveFile.OpenForReading(path, Patience));

    public IEnumerable<ReportedFigure> Figures(FigureQuery query) => Stream(database => FigureRows.Read(database, query));

    public IEnumerable<FoldedFigure> Folded(FigureQuery query) => Stream(database => FigureRows.Folded(database, query));

    public IEnumerable<ReportedProject> Projects(string? name = null, DateOnly? asOf = null) => Stream(database => ProjectRows.Read(database, name, asOf));

    public IEnumerable<ReportedProject> ProjectsNamed(Func<string, bool> wanted, DateOnly? asOf = null) => Stream(database => ProjectRows.Named(database, wanted, asOf));

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

    public IReadOnlyList<long> ArticlesLike(string words, DateOnly? day, int most) => Use(database => new LikeArticles(database).Find(words, day, most));

    /// <summary>The decoded text of the page that the article stands on: what spans and figures point into.</summary>
    public string? PageText(long article) => Use(database => ArticleRows.PageText(database, article));

    public bool PageSays(long article, IReadOnlyList<string> names) => PageText(article) is { } text && names.Any(name => text.Contains(name, StringComparison.Ordinal));

    /// <summary>The page and its articles' spans, for showing an article in its place.</summary>
    public IReadOnlyList<ArticleReference> OnSamePage(long article) =>
        Use(database => ArticleRows.References(database, "a.page = (SELECT page FROM article_rows WHERE key = ?1)", article).OrderBy(reference => reference.Key).ToList());

    /// <summary>The figures of one article, in the order of its text.</summary>
    public IReadOnlyList<ReportedFigure> FiguresOf(long article) => Use(database => FigureRows.OfArticle(database, article).ToList());

    public IReadOnlyList<ReportedProject> ProjectsOf(long article) => Use(database => ProjectRows.OfArticle(database, article).ToList());

    /// <summary>What could not be read, or not wholly.</summary>
    public IEnumerable<ArchivedPage> Problems() => Stream(ReadProblems);

    public IEnumerable<ArchivedSource> Sources() => Stream(ReadSources);

    /// <param name="fingerprint">The one of today's rules; pages that others read are counted as stale.</param>
    public ArchiveStatistics Statistics(string? fingerprint = null) => Use(database =>
    {
        long Count(string sql) => database.Scalar(sql);
        var stale = fingerprint is null ? 0 : StalePages(database, fingerprint);
        return new ArchiveStatistics(
            Count("SELECT count(*) FROM sources"), Count("SELECT count(*) FROM pages"), Count("SELECT count(*) FROM pages WHERE status = 'failed'"),
            Count("SELECT count(*) FROM article_rows"), Count("SELECT count(DISTINCT story) FROM article_rows"), Count("SELECT count(*) FROM figure_rows"),
            Count("SELECT count(*) FROM project_rows"),
            Days.Date(Count("SELECT min(day) FROM article_rows")), Days.Date(Count("SELECT max(day) FROM article_rows")),
            Count("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"),
            database.ScalarText("SELECT value FROM meta WHERE name = 'fingerprint'"), stale);
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
    internal T Search<T>(Func<ArchiveSession, T> search) => Use(database => search(new ArchiveSession(database, Catalog(database))));

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
        return _idle.TryTake(out var database) ? database : ArchiveFile.OpenForReading(Path, Patience);
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
        var statement = database.Statement("SELECT count(*) FROM pages WHERE fingerprint IS NOT (SELECT id FROM names WHERE name = ?)").Bind(1, fingerprint);
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

    public static string? Text(Database database, long key)
    {
        var rows = database.Statement("SELECT text FROM article_texts WHERE article = ?").Bind(1, key);
        var text = rows.Step() ? rows.Text(0) : null;
        rows.Reset();
        return text;
    }
}

/// <summary>Figures out of the archive's rows.</summary>
internal static class FigureRows
{
    private const string Columns = """
        SELECT a.key, a.id, a.title, a.day, np.name, s.file, a.story,
          f.key, f.page_start, f.page_end, f.start, f.end, f.sentence_start, f.sentence_end, f.quote, f.value, f.low, f.high, unit.name, f.qualifier,
          f.base_value, f.base_low, f.base_high, base_unit.name, f.exact, subject.name, f.subject_type, indicator.name, f.known, whole.name, f.aspect, basis.name,
          f.period_start, f.period_end, label.name, f.modality, project.name, rule.name
        """;

    private const string Names = """

        JOIN article_rows a ON a.key = f.key >> 16
        JOIN pages p ON p.id = a.page
        JOIN sources s ON s.id = p.source
        LEFT JOIN names np ON np.id = a.newspaper
        JOIN names unit ON unit.id = f.unit
        JOIN names base_unit ON base_unit.id = f.base_unit
        JOIN names indicator ON indicator.id = f.indicator
        JOIN names rule ON rule.id = f.rule
        LEFT JOIN names subject ON subject.id = f.subject
        LEFT JOIN names whole ON whole.id = f.whole
        LEFT JOIN names basis ON basis.id = f.basis
        LEFT JOIN names label ON label.id = f.period_label
        LEFT JOIN names project ON project.id = f.project
        """;

    private const string Select = Columns + "\nFROM figure_rows f" + Names;

    public static IEnumerable<ReportedFigure> OfArticle(Database database, long article)
    {
        using var rows = database.Prepare(Select + " WHERE f.key >= ?1 AND f.key < ?2 ORDER BY f.start, f.key");
        rows.Bind(1, article << 16).Bind(2, (article + 1) << 16);
        foreach (var figure in Read(database, rows, null, 0, null))
            yield return figure;
    }

    public static IEnumerable<ReportedFigure> Read(Database database, FigureQuery query)
    {
        if (Conditions(database, query) is not var (index, conditions, parameters))
            yield break;
        using var rows = database.Prepare($"{Columns}\nFROM figure_rows f {index}{Names} WHERE {conditions} ORDER BY a.day IS NULL, a.day, s.file, a.key, f.start, f.key");
        Bind(rows, parameters);
        foreach (var figure in Read(database, rows, query, query.Offset, query.Limit))
            yield return figure;
    }

    /// <summary>As <see cref="Read(Database, FigureQuery)"/>; what says the very same is folded in the database, before names and texts are looked up.</summary>
    public static IEnumerable<FoldedFigure> Folded(Database database, FigureQuery query)
    {
        if (Conditions(database, query) is not var (index, conditions, parameters))
            yield break;
        // The least of day and key in one number picks the first print; SQLite takes bare columns from the row of the least.
        var sql = $"""
            WITH folded AS (
              SELECT f.key AS key, min((coalesce(a.day, 33554431) << 38) | f.key) AS first, count(DISTINCT a.story) AS stories
              FROM figure_rows f {index} JOIN article_rows a ON a.key = f.key >> 16 {(query.File is null && query.ExceptFile is null ? "" : "JOIN pages p ON p.id = a.page JOIN sources s ON s.id = p.source")}
              WHERE {conditions}
              GROUP BY f.subject, f.indicator, f.aspect, f.whole, f.basis, f.period_start, f.period_end, f.modality, f.project, f.base_unit, f.base_value, f.base_low, f.base_high,
                f.value, f.low, f.high, f.unit, f.qualifier)
            {Columns}, folded.stories
            FROM folded JOIN figure_rows f ON f.key = folded.key {Names} ORDER BY folded.first
            """;
        using var rows = database.Prepare(sql);
        Bind(rows, parameters);
        foreach (var figure in Read(database, rows, query, query.Offset, query.Limit))
            yield return new FoldedFigure(figure, rows.Int32(StoriesColumn));
    }

    private const int StoriesColumn = 38;

    private static void Bind(Statement rows, List<object> parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
            _ = parameters[i] switch
            {
                long number => rows.Bind(i + 1, number),
                double number => rows.Bind(i + 1, number),
                var text => rows.Bind(i + 1, (string)text),
            };
    }

    /// <summary>The query in SQL; null where a name that it asks for is nowhere in the archive.</summary>
    private static (string Index, string Conditions, List<object> Parameters)? Conditions(Database database, FigureQuery query)
    {
        var sql = new StringBuilder("1");
        var parameters = new List<object>();
        bool OneOf(string column, IReadOnlyList<string>? names)
        {
            if (names is null)
                return true;
            var ids = names.Distinct(StringComparer.Ordinal).Select(name => NameId(database, name)).OfType<long>().ToList();
            if (ids.Count == 0)
                return false;
            sql.Append(" AND f.").Append(column).Append(" IN (").AppendJoin(',', ids).Append(')');
            return true;
        }
        void Require(string condition, params ReadOnlySpan<object> values)
        {
            sql.Append(" AND ").Append(condition);
            parameters.AddRange(values);
        }
        if (!OneOf("subject", query.Subjects) || !OneOf("indicator", query.Indicators) || !OneOf("project", query.Project is null ? null : [query.Project]) ||
            !OneOf("base_unit", query.BaseUnit is null ? null : [query.BaseUnit]) || !OneOf("base_unit", query.BaseUnits))
            return null;
        if (query.Aspect is { } aspect) Require("f.aspect = ?", (long)aspect);
        if (query.Modality is { } modality) Require("f.modality = ?", (long)modality);
        if (query.Period is { } period)
        {
            // A state as of a day, or a deadline, is that day; an open end runs on.
            Require("(f.period_start IS NOT NULL OR f.period_end IS NOT NULL)");
            if ((period.Start ?? period.End) is { } from) Require("coalesce(f.period_end, 99991231) >= ?", (long)Days.Of(from));
            if (period.End is { } to) Require("coalesce(f.period_start, f.period_end) <= ?", (long)Days.Of(to));
        }
        if (query.ExactPeriod is { } exact)
        {
            if (exact.End is { } end) Require("f.period_end = ?", (long)Days.Of(end)); else Require("f.period_end IS NULL");
            if (exact.Start is { } start) Require("f.period_start = ?", (long)Days.Of(start)); else Require("f.period_start IS NULL");
        }
        if (query.Ending is { } ending) Require("(f.period_end BETWEEN ? AND ? OR f.period_end IS NULL)", (long)Days.Of(ending.From), (long)Days.Of(ending.To));
        // Doubles may be off in the last place: SQL takes a little more, and the exact numbers decide.
        if (query.BaseLow is { } low) Require("(f.base_high >= ? OR (f.base_high IS NULL AND (f.base_value IS NOT NULL OR f.base_low IS NOT NULL)))", (double)(low - Slack(low)));
        if (query.BaseHigh is { } high) Require("(f.base_low <= ? OR (f.base_low IS NULL AND (f.base_value IS NOT NULL OR f.base_high IS NOT NULL)))", (double)(high + Slack(high)));
        if (query.Values is { } values)
        {
            if (values.Count == 0)
                return null;
            // The stretch around them all is what the index is searched by.
            var (least, most) = (values.Min(window => window.Low), values.Max(window => window.High));
            Require("f.base_value BETWEEN ? AND ?", (double)(least - Slack(least)), (double)(most + Slack(most)));
            sql.Append(" AND (");
            for (var i = 0; i < values.Count; i++)
            {
                sql.Append(i == 0 ? "" : " OR ").Append("f.base_value BETWEEN ? AND ?");
                parameters.Add((double)(values[i].Low - Slack(values[i].Low)));
                parameters.Add((double)(values[i].High + Slack(values[i].High)));
            }
            sql.Append(')');
        }
        if (query.AsOf is { } asOf) Require("a.day <= ?", (long)Days.Of(asOf));
        if (query.File is { } file) Require("s.file = ?", file);
        if (query.ExceptFile is { } except) Require("s.file <> ?", except);
        if (query.Article is { } article) Require("f.key >= ? AND f.key < ?", article << 16, (article + 1) << 16);
        // The archive is not analysed, so SQLite cannot know that a value or a subject narrows more than a unit does.
        var index = query.Article is not null || query.Project is not null ? ""
            : query.Values is not null && (query.BaseUnit ?? (object?)query.BaseUnits) is not null && query.Indicators is null ? "INDEXED BY figure_rows_value"
            : query.Subjects is not null ? "INDEXED BY figure_rows_subject"
            : "";
        return (index, sql.ToString(), parameters);
    }

    private static decimal Slack(decimal value) => Math.Abs(value) * 1e-12m;

    private static IEnumerable<ReportedFigure> Read(Database database, Statement rows, FigureQuery? query, int offset, int? limit)
    {
        long textOf = -1;
        var text = "";
        ArticleReference? article = null;
        if (limit is <= 0)
            yield break;
        while (rows.Step())
        {
            var quantity = Quantity(rows);
            if (query?.BaseLow is { } low && (quantity.BaseHigh ?? decimal.MaxValue) < low) continue;
            if (query?.BaseHigh is { } high && (quantity.BaseLow ?? decimal.MinValue) > high) continue;
            if (query?.Values is { } values && !values.Any(window => quantity.BaseValue >= window.Low && quantity.BaseValue <= window.High)) continue;
            if (offset-- > 0) continue;
            var key = rows.Int64(0);
            if (article?.Key != key)
                article = ArticleRows.Reference(rows, 0);
            if (textOf != key)
                (textOf, text) = (key, ArticleRows.Text(database, key) ?? "");
            var sentence = new TextSpan(rows.Int32(12), rows.Int32(13));
            yield return new ReportedFigure(rows.Int64(7), article, new Figure
            {
                Span = new TextSpan(rows.Int32(8), rows.Int32(9)),
                TextSpan = new TextSpan(rows.Int32(10), rows.Int32(11)),
                SentenceSpan = sentence,
                Sentence = sentence.Start >= 0 && sentence.End <= text.Length && sentence.Length >= 0 ? sentence.In(text).ToString() : "",
                Quote = rows.Text(14)!,
                Quantity = quantity,
                Subject = rows.Text(25),
                SubjectType = (SubjectType)rows.Int64(26),
                Indicator = rows.Text(27)!,
                IndicatorKnown = rows.Int64(28) != 0,
                Of = rows.Text(29),
                Aspect = (Aspect)rows.Int64(30),
                Basis = rows.Text(31),
                Period = rows.Text(34) is { } label ? new Period(Days.Date(rows.NullableInt64(32)), Days.Date(rows.NullableInt64(33)), label) : null,
                Modality = (Modality)rows.Int64(35),
                Project = rows.Text(36),
                Rule = rows.Text(37)!,
            });
            if (limit is { } most && --most is var left && (limit = left) == 0)
                yield break;
        }
    }

    private static Quantity Quantity(Statement rows)
    {
        var quantity = new Quantity
        {
            Value = Numbers.Read(rows, 15),
            Low = Numbers.Read(rows, 16),
            High = Numbers.Read(rows, 17),
            Unit = rows.Text(18)!,
            Qualifier = (Qualifier)rows.Int64(19),
            BaseValue = Numbers.Read(rows, 20),
            BaseLow = Numbers.Read(rows, 21),
            BaseHigh = Numbers.Read(rows, 22),
            BaseUnit = rows.Text(23)!,
        };
        if (rows.Text(24) is not { } exact)
            return quantity;
        var full = Numbers.FromFull(exact);
        return quantity with { Value = full[0], Low = full[1], High = full[2], BaseValue = full[3], BaseLow = full[4], BaseHigh = full[5] };
    }

    public static long? NameId(Database database, string name)
    {
        var rows = database.Statement("SELECT id FROM names WHERE name = ?").Bind(1, name);
        var id = rows.Step() ? rows.Int64(0) : (long?)null;
        rows.Reset();
        return id;
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

    /// <summary>Names first, in one pass over the rows: only the few that are wanted are read whole.</summary>
    public static IEnumerable<ReportedProject> Named(Database database, Func<string, bool> wanted, DateOnly? asOf)
    {
        var keys = new List<long>();
        using (var names = database.Prepare("SELECT key, name, aliases FROM project_rows"))
            while (names.Step())
                if (wanted(names.Text(1)!) || List(names.Text(2)).Any(wanted))
                    keys.Add(names.Int64(0));
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

    private static string[] List(string? json) => json is null ? [] : JsonSerializer.Deserialize<string[]>(json) ?? [];

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
