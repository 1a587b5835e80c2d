using NewsMiner.Answering.Search;
using NewsMiner.Archiving;

namespace NewsMiner.App.Commands;

/// <summary>Answers 实际利用外资 &gt; 1亿美元 2022..2024 as a search does: the articles, with the sentences that hold the figures.</summary>
internal static class QuantityHits
{
    /// <returns>Null where the query sets no condition on a quantity.</returns>
    public static SearchAnswer? Search(SearchEngine engine, IFigureSource archive, SearchRequest request)
    {
        var search = new QuantitySearch(archive, NewsPipeline.Default.Rules);
        return search.IsMeant(request.Query) ? engine.WithFigures(request, search.Search(request.Query, limit: null)) : null;
    }
}
