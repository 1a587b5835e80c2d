using System.Collections.Concurrent;
using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>
/// The names and articles that rows point to, remembered over all of a reader's queries. Neither changes once committed, and no key is given
/// twice, so that what was read stays true for as long as a row points to it. Safe for use by many threads.
/// </summary>
internal sealed class RowMemory
{
    private readonly Remembered<string> _names = new(200_000);

    /// <summary>Names whose numbers are kept: those that are asked for.</summary>
    private const int MostIds = 20_000;

    /// <summary>Some 300 bytes each.</summary>
    private readonly Remembered<ArticleReference> _articles = new(65_536);

    private readonly ConcurrentDictionary<string, long> _ids = new(StringComparer.Ordinal);

    /// <summary>Four bytes an article: a check asks for the days of all that say one of its values.</summary>
    private readonly ConcurrentDictionary<long, int[]> _days = new();

    private const int DaysTogether = 4096, NoDay = -1;

    private volatile string _file = "";

    private volatile ProjectNameList? _projectNames;

    private volatile Counted? _counted;

    public string? Name(Database database, long? id)
    {
        if (id is not { } key)
            return null;
        if (_names.TryGet(key, out var known))
            return known;
        var rows = database.Statement("SELECT name FROM names WHERE id = ?").Bind(1, key);
        var name = rows.Step() ? rows.Text(0) : null;
        rows.Reset();
        return name is null ? null : _names.Keep(key, name);
    }

    /// <summary>Null where the archive does not have the name, as yet.</summary>
    public long? NameId(Database database, string name)
    {
        if (_ids.TryGetValue(name, out var known))
            return known;
        if (FigureRows.NameId(database, name) is not { } id)
            return null;
        if (_ids.Count < MostIds)
            _ids[name] = id;
        return id;
    }

    public ArticleReference? Article(Database database, long key)
    {
        if (_articles.TryGet(key, out var known))
            return known;
        var rows = database.Statement("""
            SELECT a.key, a.id, a.title, a.day, a.newspaper, s.file, a.story
            FROM article_rows a JOIN pages p ON p.id = a.page JOIN sources s ON s.id = p.source WHERE a.key = ?
            """).Bind(1, key);
        if (!rows.Step())
        {
            rows.Reset();
            return null;
        }
        var (file, last, newspaper) = (rows.Text(5)!, _file, rows.NullableInt64(4));
        // One file has thousands of articles, one after the other.
        if (string.Equals(file, last, StringComparison.Ordinal))
            file = last;
        else
            _file = file;
        var article = new ArticleReference
        {
            Key = key,
            Id = rows.Text(1)!,
            Title = rows.Text(2),
            Date = Days.Date(rows.NullableInt64(3)),
            Source = Name(database, newspaper),
            File = file,
            Story = rows.Int64(6),
        };
        rows.Reset();
        return _articles.Keep(key, article);
    }

    /// <summary>The article's day (20230207); null where it has none.</summary>
    public int? Day(Database database, long article)
    {
        var days = _days.GetOrAdd(article / DaysTogether, static _ => new int[DaysTogether]);
        ref var known = ref days[article % DaysTogether];
        if (known == 0)
        {
            var rows = database.Statement("SELECT day FROM article_rows WHERE key = ?").Bind(1, article);
            known = rows.Step() && rows.NullableInt64(0) is { } day ? (int)day : NoDay;
            rows.Reset();
        }
        return known == NoDay ? null : known;
    }

    public ProjectNameList ProjectNames(Database database) => _projectNames = ProjectNameList.Current(database, _projectNames);

    /// <summary>How many figures and projects there are; counted on from what was counted last, if nothing was removed or read anew.</summary>
    public (long Figures, long Projects) Counts(Database database)
    {
        var (last, removals) = ArticleCatalog.StateOf(database);
        var known = _counted;
        if (known is null || known.Removals != removals || known.LastKey > last)
            known = new Counted(last, removals, database.Scalar("SELECT count(*) FROM figure_rows"), database.Scalar("SELECT count(*) FROM project_rows"));
        else if (known.LastKey < last)
            known = new Counted(last, removals, known.Figures + Since("figure_rows", known.LastKey), known.Projects + Since("project_rows", known.LastKey));
        _counted = known;
        return (known.Figures, known.Projects);

        long Since(string table, long key)
        {
            var rows = database.Statement($"SELECT count(*) FROM {table} WHERE key >= ?").Bind(1, (key + 1) << 16);
            var count = rows.Step() ? rows.Int64(0) : 0;
            rows.Reset();
            return count;
        }
    }

    private sealed record Counted(long LastKey, long Removals, long Figures, long Projects);

    /// <summary>All that was met since it last ran full: simple, and as good as any order of leaving for what recurs.</summary>
    private sealed class Remembered<T>(int most)
        where T : class
    {
        private readonly ConcurrentDictionary<long, T> _all = new();
        private int _count;

        public bool TryGet(long key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value) => _all.TryGetValue(key, out value);

        public T Keep(long key, T value)
        {
            if (!_all.TryAdd(key, value))
                return value;
            if (Interlocked.Increment(ref _count) > most)
            {
                Interlocked.Exchange(ref _count, 0);
                _all.Clear();
            }
            return value;
        }
    }
}
