using NewsMiner.Segmenting;

namespace NewsMiner.Splitting;

/// <summary>
/// Tells the articles of a page apart and gives each its running text in reading order, with the way back to the page. Keeps no state
/// between calls; safe to call from many threads.
/// </summary>
public sealed class ArticleSplitter
{
    // More of the page's pieces than this lack what belongs to them.
    private const double MuchDisorder = 0.1;

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
        var seams = new SeamEvidence(text, lines);
        var stories = page.RecordId is not null ? [Whole(page, lines, seams)]
            : page.Blocks.Count > 0 ? FromBlocks(page, seams)
            : FromLines(text, lines, seams);
        var articles = new List<Article>(stories.Count);
        var writer = new ArticleWriter(page, _cues);
        foreach (var story in stories)
            articles.Add(writer.Write(story, page.RecordId ?? $"{page.File}#{articles.Count + 1}"));
        return articles;
    }

    private List<Fragment> FromLines(string text, List<PageLine> lines, SeamEvidence seams)
    {
        var endings = LineEnding.ReadAll(text, lines, _cues);
        var assembler = Read(0);
        // Where much is out of its place, columns are looked for that begin below another's in mid-sentence.
        return (assembler.Disorder > MuchDisorder ? Read(assembler.Lost) : assembler).Assemble();

        StoryAssembler Read(int lost)
        {
            var labeller = new LineLabeller(text, lines, endings, seams, _cues, lost);
            return Assembler(text, Passage.Gather(text, lines, labeller.Label(), endings, labeller, _cues), seams);
        }
    }

    private List<Fragment> FromBlocks(Page page, SeamEvidence seams)
    {
        var passages = new BlockPassages(page, seams, _cues).Read();
        // A web page is one article; a printed page's reader may know which blocks belong together, and leave the rest to us.
        if (page.Format == InputFormat.Html && passages.TrueForAll(p => p.Hint < 0))
            return passages.Count > 0 ? [BlockPassages.Story(passages)] : [];
        var stories = passages.Where(p => p.Hint >= 0).GroupBy(p => p.Hint).Select(BlockPassages.Story).ToList();
        var rest = passages.FindAll(p => p.Hint < 0);
        for (var i = 0; i < rest.Count; i++)
            rest[i].Order = i;
        stories.AddRange(Assembler(page.Text, rest, seams).Assemble());
        stories.RemoveAll(s => !s.Everything.Any());
        stories.Sort((a, b) => a.Everything.Min(p => p.First.Start).CompareTo(b.Everything.Min(p => p.First.Start)));
        return stories;
    }

    private StoryAssembler Assembler(string text, List<Passage> passages, SeamEvidence seams) =>
        new(new PageEvidence(text, passages, seams, new Terms.Reader(_segmenter, Segmenters.DefaultLexicon), _cues));

    /// <summary>A record's text: its lines are wrapped ones where they break off inside sentences, paragraphs otherwise.</summary>
    private Fragment Whole(Page page, List<PageLine> lines, SeamEvidence seams)
    {
        var text = page.Text;
        var endings = LineEnding.ReadAll(text, lines, _cues);
        var labeller = new LineLabeller(text, lines, endings, seams, _cues);
        var story = new Fragment();
        foreach (var passage in Passage.Gather(text, lines, labeller.Label(), endings, labeller, _cues))
        {
            // The record says no title, but its text begins with one.
            if (passage.Kind == PassageKind.Head && page.Title is null && !story.Everything.Any())
            {
                story.Heads.Add(passage);
                continue;
            }
            passage.Heading = passage.Kind == PassageKind.Head;
            story.Body.Add(passage);
        }
        return story;
    }
}
