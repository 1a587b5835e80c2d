using System.Globalization;
using NewsMiner.Splitting;

namespace NewsMiner.Archiving;

/// <content>
/// Stories that run over several pages of one issue. The pages come in any order and in any number of runs, so the parts are linked once a
/// run is through, from what the archive holds: which part goes on with which hangs on nothing else.
/// </content>
public sealed partial class ArchiveWriter
{
    /// <summary>An article whose page says that its story goes on elsewhere, or comes from elsewhere.</summary>
    private readonly record struct ContinuingPart(long Key, long? From, long Page, string File, string? Edition, long Day, long Newspaper);

    /// <summary>
    /// Links the parts of every issue of which something came since this was last done, and of all issues where something went. A part whose
    /// first part is another than before is read anew, as if that stood above it. All in one transaction: what a kill leaves undone, the next run does.
    /// </summary>
    public void LinkContinuations(IIndexPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        Write(() =>
        {
            var last = _database.Scalar("SELECT coalesce(max(key), 0) FROM article_rows");
            var removals = Count("removals");
            var since = removals == Count("linked_removals") ? Count("linked") : 0;
            if (since == last && last > 0)
                return;
            foreach (var issue in ContinuingParts().GroupBy(part => (part.Day, part.Newspaper)))
                if (issue.Any(part => part.Key > since) && (issue.Any(part => part.From is not null) || issue.DistinctBy(part => part.Page).Skip(1).Any()))
                    LinkIssue([.. issue], pipeline);
            SetMeta("linked", last.ToString(CultureInfo.InvariantCulture));
            SetMeta("linked_removals", Count("removals").ToString(CultureInfo.InvariantCulture));
        });
    }

    /// <summary>All of them, by file and place, so that the order in which pages were read says nothing.</summary>
    private List<ContinuingPart> ContinuingParts()
    {
        var parts = new List<ContinuingPart>();
        var statement = _database.Statement("""
            SELECT a.key, a.continued_from, p.id, s.file, p.edition, p.day, coalesce(p.newspaper, 0)
            FROM article_rows a JOIN pages p ON p.id = a.page JOIN sources s ON s.id = p.source
            WHERE a.continuation IS NOT NULL AND p.record = '' AND p.day IS NOT NULL ORDER BY s.file, a.key
            """);
        while (statement.Step())
            parts.Add(new ContinuingPart(statement.Int64(0), statement.NullableInt64(1), statement.Int64(2), statement.Text(3)!, statement.Text(4), statement.Int64(5), statement.Int64(6)));
        statement.Reset();
        return parts;
    }

    private void LinkIssue(List<ContinuingPart> parts, IIndexPipeline pipeline)
    {
        var articles = parts.ConvertAll(part => ArticleRows.Article(_database, part.Key)!);
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Count; i++)
            keys.TryAdd(articles[i].Id, i);
        var pages = parts.Select((part, i) => (Part: part, Article: articles[i])).GroupBy(entry => entry.Part.Page)
            .Select(page => (PageOf(page.First().Part, ""), (IReadOnlyList<Article>)[.. page.Select(entry => entry.Article)])).ToList();
        var firsts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in IssueStitcher.Link(pages))
            firsts.TryAdd(link.On, link.From);
        for (var i = 0; i < parts.Count; i++)
        {
            int? first = firsts.TryGetValue(articles[i].Id, out var id) ? keys[id] : null;
            var from = first is { } at ? parts[at].Key : (long?)null;
            if (from == parts[i].From)
                continue;
            var page = PageOf(parts[i], ArticleRows.PageText(_database, parts[i].Key) ?? articles[i].Text);
            Relink(parts[i].Key, from, pipeline.Extract(page, articles[i] with { ContinuedFrom = id }, first is { } part ? articles[part] : null));
        }
    }

    private static Page PageOf(ContinuingPart part, string text) => new() { File = part.File, Edition = part.Edition, Date = Days.Date(part.Day), Text = text };

    /// <summary>Puts what was read of the article with its first part above it in the place of what was read of it alone.</summary>
    private void Relink(long key, long? from, Extraction extraction)
    {
        RemoveExtraction(key);
        AddExtraction(key, extraction);
        _database.Statement("UPDATE article_rows SET continued_from = ?, facets = ? WHERE key = ?").Bind(1, from).BindBlob(2, Facets(extraction)).Bind(3, key).Run();
        // Readers keep what they know of articles until one goes.
        _database.Execute("UPDATE meta SET value = value + 1 WHERE name = 'removals'");
    }
}
