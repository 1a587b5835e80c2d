using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>
/// What filters, facets and ranking need of every article, in memory: some 60 bytes an article. Articles have slots, in the order of
/// their keys. Immutable; <see cref="Current"/> gives a newer one when the archive has changed.
/// </summary>
internal sealed class ArticleCatalog
{
    private readonly int[] _slotOfKey;
    private readonly long _firstKey;

    private ArticleCatalog(long lastKey, long removals, List<Entry> entries)
    {
        LastKey = lastKey;
        Removals = removals;
        Articles = [.. entries];
        _firstKey = Articles.Length == 0 ? 0 : Articles[0].Key;
        _slotOfKey = new int[Articles.Length == 0 ? 0 : Articles[^1].Key - _firstKey + 1];
        Array.Fill(_slotOfKey, -1);
        long words = 0;
        for (var i = 0; i < Articles.Length; i++)
        {
            ref readonly var article = ref Articles[i];
            _slotOfKey[article.Key - _firstKey] = i;
            words += article.Words;
            NewestDay = Math.Max(NewestDay, article.Day);
        }
        AverageWords = Articles.Length == 0 ? 1 : Math.Max(1, (double)words / Articles.Length);
    }

    public Entry[] Articles { get; }

    public double AverageWords { get; }

    /// <summary>The latest day of any article; 0 where none is dated.</summary>
    public int NewestDay { get; }

    /// <summary>In how many articles a word stands, as far as anyone has asked.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<string, int> ArticlesWith { get; } = new(StringComparer.Ordinal);

    private long LastKey { get; }

    private long Removals { get; }

    /// <summary>The slot of the article with this key; -1 for one that the archive no longer has.</summary>
    public int Slot(long key) => key - _firstKey is var at && at >= 0 && at < _slotOfKey.Length ? _slotOfKey[at] : -1;

    /// <summary>What a connection sees: the last article, and how many were ever removed.</summary>
    public static (long LastKey, long Removals) StateOf(Database database) =>
        (database.Scalar("SELECT coalesce(max(key), 0) FROM article_rows"), database.Scalar("SELECT value FROM meta WHERE name = 'removals'"));

    /// <summary>True where nothing is newer. A catalogue newer than a connection's view serves as well: what the view lacks, it does not find.</summary>
    public bool Covers((long LastKey, long Removals) state) => LastKey >= state.LastKey && Removals >= state.Removals;

    /// <summary>True where articles were removed since.</summary>
    public bool Lost((long LastKey, long Removals) state) => Removals < state.Removals;

    /// <summary><paramref name="known"/> if it still holds, else one read from the archive: only the new articles, if none was removed.</summary>
    public static ArticleCatalog Current(Database database, ArticleCatalog? known)
    {
        var (last, removals) = StateOf(database);
        if (known is not null && known.Covers((last, removals)))
            return known;
        var entries = new List<Entry>();
        var from = 0L;
        if (known is not null && known.Removals == removals && known.LastKey < last)
        {
            entries.AddRange(known.Articles);
            from = known.LastKey;
        }
        using var rows = database.Prepare("SELECT key, coalesce(day, 0), coalesce(newspaper, 0), story, words, facets FROM article_rows WHERE key > ? ORDER BY key");
        rows.Bind(1, from);
        while (rows.Step())
        {
            var facets = new Unpacker(rows.Blob(5));
            var zones = new int[facets.AtEnd ? 0 : facets.NextInt()];
            for (var i = 0; i < zones.Length; i++)
                zones[i] = facets.NextInt();
            var indicators = new List<int>();
            while (!facets.AtEnd)
                indicators.Add(facets.NextInt());
            entries.Add(new Entry(rows.Int64(0), rows.Int32(1), rows.Int32(2), rows.Int64(3), rows.Int32(4), zones.Length == 0 ? [] : zones, [.. indicators]));
        }
        return new ArticleCatalog(last, removals, entries);
    }

    /// <param name="Day">20230207; 0 for none.</param>
    /// <param name="Newspaper">Id of the name; 0 for none.</param>
    /// <param name="Zones">Ids of names.</param>
    /// <param name="Indicators">Ids of names.</param>
    public readonly record struct Entry(long Key, int Day, int Newspaper, long Story, int Words, int[] Zones, int[] Indicators);
}
