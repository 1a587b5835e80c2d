using NewsMiner.Answering.Search;
using NewsMiner.Archiving;

namespace NewsMiner.App.Commands;

/// <summary>Answers 实际利用外资 &gt; 1亿美元 2022..2024 as a search does: the articles, with the sentences that hold the figures.</summary>
internal static class QuantityHits
{
    /// <returns>Null where the query sets no condition on a quantity.</returns>
    public static SearchAnswer? Search(ArchiveReader archive, SearchRequest request)
    {
        var search = new QuantitySearch(archive, NewsPipeline.Default.Rules);
        if (!search.IsMeant(request.Query))
            return null;
        var found = search.Search(request.Query, limit: null);
        var stories = found.Figures
            .Where(report => (request.From is not { } from || report.Article.Date >= from) && (request.To is not { } to || report.Article.Date <= to))
            .GroupBy(report => report.Article.Story == 0 ? -report.Article.Key : report.Article.Story)
            .ToList();
        return new SearchAnswer
        {
            Query = request.Query,
            Total = stories.Count,
            Articles = found.Figures.Select(report => report.Article.Key).Distinct().Count(),
            Understood = found.Understood,
            Problem = found.Problem,
            Hits = [.. stories.Skip(request.Offset).Take(request.Limit ?? int.MaxValue).Select(Hit)],
        };
    }

    private static SearchHit Hit(IGrouping<long, ReportedFigure> story)
    {
        var first = story.OrderBy(report => report.Article.Date).First();
        var (figure, article) = (first.Figure, first.Article);
        var start = Math.Max(0, figure.TextSpan.Start - figure.SentenceSpan.Start);
        var end = Math.Min(figure.Sentence.Length, start + figure.TextSpan.Length);
        return new SearchHit
        {
            Key = article.Key,
            Id = article.Id,
            Title = article.Title,
            Date = article.Date,
            Source = article.Source,
            File = article.File,
            Snippet = figure.Sentence,
            Highlights = start < end ? [new TextSpan(start, end)] : [],
            PageHighlights = [figure.Span],
            Reprints = story.Select(report => report.Article.Key).Distinct().Count() - 1,
            Story = article.Story,
        };
    }
}
