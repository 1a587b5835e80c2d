using NewsMiner.Archiving.Sqlite;
using NewsMiner.Segmenting;

namespace NewsMiner.Archiving;

/// <summary>
/// The seam behind which a text index stands: SQLite's FTS5 today. Articles go in as prepared on any thread, and come out by key and
/// score; who they are, filters, facets and highlights are the business of others. <see cref="TextIndexes"/> chooses the index.
/// </summary>
internal interface ITextIndexWriter
{
    /// <summary>Does what can be done off the writer's thread. Safe to call from many threads.</summary>
    PreparedText Prepare(Article article);

    /// <summary>Keys ascend, and none is used twice.</summary>
    void Add(long article, PreparedText text);

    /// <summary>What was added is written: a transaction is about to be committed.</summary>
    void Flush();

    /// <summary>What was added since the last <see cref="Flush"/> is forgotten: the transaction was rolled back.</summary>
    void Drop();

    /// <summary>Empties the index, to be filled again.</summary>
    void Clear();

    /// <summary>Puts the index in its best order for queries; may take a while.</summary>
    void Optimize();
}

/// <summary>One article ready for a text index, in that index's own form.</summary>
/// <param name="Words">Its length in words.</param>
internal abstract record PreparedText(int Words);

/// <inheritdoc cref="ITextIndexWriter"/>
internal interface ITextIndex
{
    /// <summary>The articles that match, by ascending key, each once. May name articles that the archive no longer has.</summary>
    /// <exception cref="QueryTooBroadException">It would take too long.</exception>
    IReadOnlyList<TextMatch> Match(TextQuery query, CancellationToken cancellation = default);

    /// <summary>How many articles have the word.</summary>
    int ArticlesWith(string word);

    /// <summary>The words that begin so, with the number of their articles, in no order.</summary>
    IEnumerable<(string Word, int Articles)> WordsFrom(string start, int limit);
}

/// <summary>A query that would look through too many texts.</summary>
internal sealed class QueryTooBroadException() : Exception("The query would look through too many texts.");

/// <summary>The one place that names the index in use.</summary>
internal static class TextIndexes
{
    public static ITextIndexWriter Writer(Database database, ISegmenter segmenter) => new Fts5TextIndexWriter(database, segmenter);

    public static ITextIndex Reader(Database database, ArticleCatalog catalog) => new Fts5TextIndex(database, catalog);
}
