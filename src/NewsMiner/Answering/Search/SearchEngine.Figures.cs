using NewsMiner.Archiving;

namespace NewsMiner.Answering.Search;

// 实际利用外资 > 1亿美元: the articles that report such figures, narrowed and counted as those of any other search.
public sealed partial class SearchEngine
{
    /// <summary>
    /// The articles of the figures found, each with the sentence that holds the first of them. Their order is by day, for no article fulfils a condition
    /// better than another.
    /// </summary>
    /// <exception cref="ArchiveException">The archive failed.</exception>
    public SearchAnswer WithFigures(SearchRequest request, QuantityAnswer found)
    {
        var nothing = new SearchAnswer { Query = request.Query, Understood = found.Understood, Problem = found.Problem };
        if (found.Problem is not null)
            return nothing;
        var figures = found.Figures.ToLookup(report => report.Article.Key);
        return archive.Search(session =>
        {
            var (catalog, query) = (session.Catalog, new ParsedQuery(null, [], [], false, ""));
            var filter = Filter.Of(session, request, query, request.Synonyms ? _synonyms : null);
            var matches = new List<Candidate>();
            if (!filter.Nothing)
                foreach (var article in figures.Select(group => group.Key).Order())
                    if (catalog.Slot(article) is >= 0 and var slot && filter.Keeps(in catalog.Articles[slot]))
                        matches.Add(new Candidate(slot, 0));
            var groups = GroupStories(catalog, matches, request.GroupReprints);
            var from = Math.Max(0, request.Offset);
            var count = Math.Max(0, Math.Min(request.Limit ?? int.MaxValue, groups.Count - from));
            Order(session, catalog, groups, from + count, request, query);
            return nothing with
            {
                Total = groups.Count,
                Articles = matches.Count,
                Facets = request.FacetValues <= 0 ? nothing.Facets : Facets.Count(session, groups, request.FacetValues),
                Hits = [.. groups.Skip(from).Take(count).Select(group => Hit([.. figures[catalog.Articles[group.Slot].Key]], group))],
            };
        });
    }

    private static SearchHit Hit(List<ReportedFigure> figures, Group group)
    {
        var (article, first) = (figures[0].Article, figures[0].Figure);
        var shown = figures.Where(report => report.Figure.SentenceSpan == first.SentenceSpan).Select(report => report.Figure).OrderBy(figure => figure.TextSpan.Start).ToList();
        return new SearchHit
        {
            Key = article.Key,
            Id = article.Id,
            Title = article.Title,
            Date = article.Date,
            Source = article.Source,
            File = article.File,
            Snippet = first.Sentence,
            SnippetSpan = first.SentenceSpan,
            Highlights = [.. shown.Select(figure => new TextSpan(figure.TextSpan.Start - first.SentenceSpan.Start, figure.TextSpan.End - first.SentenceSpan.Start))
                .Where(span => span.Start >= 0 && span.End <= first.Sentence.Length)],
            PageHighlights = [.. shown.Select(figure => figure.Span)],
            Reprints = group.Others?.Count ?? 0,
            Story = article.Story,
        };
    }
}
