namespace NewsMiner.Splitting;

/// <summary>
/// Puts the stories of a page together whose order is lost: the page falls into headlines and paragraphs, and of all pairs the one that most
/// speaks for is joined first, then all pairs with what it made are weighed anew. What a headline or a text still lacks to be a whole story is
/// looked for in the end with less asked.
/// What speaks for a pair is weighed by <see cref="Belonging"/>.
/// </summary>
internal sealed class StoryMatcher(PageEvidence page, HeadlineBlocks headlines, int lost)
{
    // More parts than this are no newspaper page; they are then looked at by the stretch.
    private const int Most = 150;
    private const int Stretch = 40;

    // What a headline that has no text, or a text that has no headline, may lack to be joined all the same: some word in common, or nothing at all.
    private const double Unlikely = -2.6;
    private const double Needed = -5;

    // Log-odds of a text to go on with what stands below it: as many do as have not lost what belongs to them.
    public double InOrder { get; } = Math.Clamp(Math.Log(Math.Max(0.5, page.Passages.Count(p => p.Kind == PassageKind.Text) - lost) / (lost + 0.5)), 0, 4);

    public List<Fragment> Match(List<Fragment> fragments)
    {
        var all = Parts(fragments);
        var stretch = all.Count > Most ? Stretch : Most;
        var stories = new List<Fragment>();
        for (var from = 0; from < all.Count; from += stretch)
        {
            var parts = all.GetRange(from, Math.Min(stretch, all.Count - from));
            var belonging = new Belonging(page, headlines.Weights, parts, InOrder);
            var groups = parts.ConvertAll(p => new Belonging.Group([p]));
            Join(belonging, groups);
            stories.AddRange(new StoryRefiner(belonging).Refine(groups).ConvertAll(story => story.Aggregate(StoryPart.Join).Write(page)));
        }
        return stories;
    }

    /// <summary>The headlines, each by itself, and the texts; each text knows the headline that it stands under.</summary>
    internal List<StoryPart> Parts(List<Fragment> fragments)
    {
        var parts = new List<StoryPart>();
        foreach (var fragment in fragments)
        {
            StoryPart? above = null;
            // A heading stands above a paragraph of its article.
            if (!fragment.HasBody || fragment.BeginsMid)
                foreach (var line in fragment.Heads)
                    line.Heading = false;
            foreach (var lines in headlines.Of(fragment))
                parts.Add(above = new StoryPart(page, new Headline(lines, headlines.Weight(lines), headlines.Family(lines)), fragment.Interrupts));
            if (!fragment.HasBody)
            {
                if (above is not null)
                    above.Bylines.AddRange(fragment.Bylines);
                else
                    parts.Add(new StoryPart(page, fragment, null));
                continue;
            }
            fragment.Heads.Clear();
            var text = new StoryPart(page, fragment, above);
            // A heading stays with what it stands above.
            if (above?.Head is { IsHeading: true } && !fragment.BeginsMid)
                parts[^1] = StoryPart.Join(above, text);
            else
                parts.Add(text);
        }
        return parts;
    }

    internal static void Join(Belonging belonging, List<Belonging.Group> parts)
    {
        var scores = new PairScores(parts, belonging.OfOneStory);
        while (scores.Best(0, (_, _, score) => score) is var (a, b))
            Merge(parts, scores, a, b);
        // Every headline has a text, and every text a headline or the beginning of a story.
        while (scores.Best(Unlikely, ScoreOfNeedy) is var (a, b))
            Merge(parts, scores, a, b);
        PlaceInOrder(parts, scores);
        while (scores.Best(Needed, ScoreOfNeedy) is var (a, b))
            Merge(parts, scores, a, b);
    }

    /// <summary>优服务 强保障 促发展 says nothing of its article: what is left goes in the order of the page, if it comes out even.</summary>
    private static void PlaceInOrder(List<Belonging.Group> parts, PairScores scores)
    {
        var heads = parts.FindAll(p => p.HasHead && !p.HasBody);
        var bare = parts.FindAll(p => p.HasBody && !p.HasHead && p.HasStart);
        if (heads.Count != bare.Count)
            return;
        foreach (var (head, text) in heads.OrderBy(p => p.First).Zip(bare.OrderBy(p => p.First)))
        {
            var (a, b) = (parts.IndexOf(head), parts.IndexOf(text));
            Merge(parts, scores, Math.Min(a, b), Math.Max(a, b));
        }
    }

    private static double ScoreOfNeedy(Belonging.Group a, Belonging.Group b, double score)
    {
        if ((!a.HasBody || !b.HasBody) && a.HasHead != b.HasHead)
            return score;
        return a.IsLoose || b.IsLoose ? score - 1 : double.NegativeInfinity;
    }

    private static void Merge(List<Belonging.Group> parts, PairScores scores, int a, int b)
    {
        parts[a] = new Belonging.Group(parts[a].Parts.Concat(parts[b].Parts));
        parts.RemoveAt(b);
        scores.Join(a, b);
    }
}
