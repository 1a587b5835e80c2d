namespace NewsMiner.Splitting;

/// <summary>
/// Puts the stories of a page together whose order is lost: the page falls into headlines and paragraphs, and of all pairs the one that most
/// speaks for is joined first, then all pairs with what it made are weighed anew. What a headline or a text still lacks to be a whole story is
/// looked for in the end with less asked.
/// Scores are log-odds. Those of the words and of what stands below another were fitted by logistic regression on 16,000 pairs of paragraphs
/// of composed pages (invented reports and real ones); the others are set by hand.
/// </summary>
internal sealed class StoryMatcher(PageEvidence page, HeadlineBlocks headlines, int lost)
{
    // More parts than this are no newspaper page; they are then looked at by the stretch.
    private const int Most = 150;
    private const int Stretch = 40;

    // The words that two parts share, and where they stand.
    private const double Bound = 11;
    private const double Apart = -2.2;

    private const double TwoAuthors = 4.5;

    // Both speak of 片区, or one of 片区 and the other of 高新区.
    private const double SameKind = 0.5;
    private const double OtherKind = 3;

    // A text's beginning below a headline whose text begins elsewhere, and another's text there.
    private const double Below = 2.6;
    private const double BelowTaken = 0.4;

    // For a headline that stands directly above a text, and for one that stands where the text breaks off.
    private const double Above = 3.5;
    private const double Inside = 1.5;

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
            Join(parts);
            stories.AddRange(new StoryRefiner(belonging).Refine(parts.ConvertAll(p => p.Parts)).ConvertAll(story => story.Aggregate(StoryPart.Join).Write(page)));
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
                parts[^1] = StoryPart.Join(above, text).AsOne();
            else
                parts.Add(text);
        }
        return parts;
    }

    internal void Join(List<StoryPart> parts)
    {
        var scores = new PairScores(parts, Score);
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
    private static void PlaceInOrder(List<StoryPart> parts, PairScores scores)
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

    private static double ScoreOfNeedy(StoryPart a, StoryPart b, double score)
    {
        if ((!a.HasBody || !b.HasBody) && a.HasHead != b.HasHead)
            return score;
        return a.IsLoose || b.IsLoose ? score - 1 : double.NegativeInfinity;
    }

    private static void Merge(List<StoryPart> parts, PairScores scores, int a, int b)
    {
        parts[a] = StoryPart.Join(parts[a], parts[b]);
        parts.RemoveAt(b);
        scores.Join(a, b);
    }

    private double Score(StoryPart a, StoryPart b)
    {
        // Of two headlines one is only a heading in the text.
        var score = Bound * headlines.Weights.Bound(a.Terms, b.Terms) - (a.HasHead && b.HasHead ? 1 + Math.Min(a.TitleWeight, b.TitleWeight) : 0);
        if (!a.HasBody || !b.HasBody)
        {
            var (head, body) = a.HasBody ? (b, a) : (a, b);
            if (!body.HasBody || (body.HasHead && !(head.Head is { } over && body.BeginsUnder(over))))
                return double.NegativeInfinity;
            score += 3.4 * page.Weights.Shared(head.Terms, body.Terms) / Math.Log(2 + Math.Min(head.Terms.Count, body.Terms.Count)) - 2.9;
            if (head.Head is { } above && body.Under.Contains(above))
                score += body.BeginsUnder(above) ? Above : 1;
            if (head.Interrupts is { } around && body.Body.Contains(around))
                score += Inside;
            if (body.HasStart && !body.HasHead)
                score += 0.5;
            return score;
        }
        if (a.HasLead && b.HasLead)
            return double.NegativeInfinity;
        var on = Math.Max(a.GoesOn(b), b.GoesOn(a));
        if (a.StandsUnder(b) || b.StandsUnder(a))
            on = Math.Max(on, (a.StandsUnder(b) ? a : b).HasStart ? Below : BelowTaken);
        // Where few are out of place, what stands below a text belongs to it.
        score += on > 0 ? on + InOrder : Math.Max(on, Apart);
        if (a.IsOfFamily(b))
            score += 2.5;
        score += a.Setting(b);
        if (a.HasStart && b.HasStart)
            score -= 4;
        if (a.Ended && b.Ended)
            score -= 4;
        // A story names its author once.
        if ((a.NamesAuthor && b.Ended) || (b.NamesAuthor && a.Ended))
            score -= TwoAuthors;
        if (a.ZoneKinds != 0 && b.ZoneKinds != 0)
            score += (a.ZoneKinds & b.ZoneKinds) != 0 ? SameKind : -OtherKind;
        if (a.SharesSpeaker(b))
            score += 3;
        return score;
    }
}
