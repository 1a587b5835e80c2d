using NewsMiner.Segmenting;

namespace NewsMiner.Splitting;

/// <summary>
/// Tells the articles of a page apart and gives each its running text in reading order, with the way back to the page. Keeps no state
/// between calls; safe to call from many threads.
/// </summary>
public sealed class ArticleSplitter
{
    private readonly LayoutCues _cues = LayoutCues.Default;
    private readonly ISegmenter _segmenter = Segmenters.Default;

    /// <summary>
    /// The articles of <paramref name="page"/>, in the order in which they start. A record of a JSON Lines file is always one article; a page
    /// without text has none.
    /// </summary>
    public IReadOnlyList<Article> Split(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var text = page.Text;
        var lines = PageLine.Read(text, 0, text.Length);
        if (lines.Count == 0)
            return [];
        var endings = lines.ConvertAll(line => LineEnding.Read(text, line.Span, _cues)).ToArray();
        var seams = new SeamEvidence(text, lines, _segmenter);
        var labeller = new LineLabeller(text, lines, endings, seams, _cues);
        var passages = Passage.Gather(text, lines, labeller.Label(), endings, labeller, _cues);
        var stories = page.RecordId is not null
            ? [Whole(passages)]
            : new StoryAssembler(text, passages, seams, new Terms.Reader(_segmenter, Segmenters.DefaultLexicon), _cues).Assemble();
        var articles = new List<Article>(stories.Count);
        var writer = new ArticleWriter(page, _cues);
        foreach (var story in stories)
            articles.Add(writer.Write(story, page.RecordId ?? $"{page.File}#{articles.Count + 1}"));
        return articles;
    }

    private static Fragment Whole(List<Passage> passages)
    {
        var story = new Fragment();
        story.Body.AddRange(passages);
        return story;
    }
}
