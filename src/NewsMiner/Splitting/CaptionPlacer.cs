namespace NewsMiner.Splitting;

/// <summary>Gives captions and notes on several articles to the articles that they belong to.</summary>
internal sealed class CaptionPlacer(PageEvidence page)
{
    // For standing directly below or above a line of the article, in shares of the caption's words.
    private const double Beside = 0.06;

    public void PlaceCaptions(List<Fragment> fragments, List<Passage> captions)
    {
        if (captions.Count == 0 || fragments.Count == 0)
            return;
        var terms = new Terms?[fragments.Count];
        var orders = fragments.ConvertAll(f => f.Order);
        var neighbours = fragments.ConvertAll(f => f.Everything.Select(p => p.Order).ToHashSet());
        foreach (var caption in captions)
        {
            // What stands behind its last sentence says who took it.
            var words = caption.Compact(page.Text);
            var own = words.LastIndexOf('。') is > 5 and var end ? page.TermsOf(words[..end]) : page.TermsOf(caption);
            var best = -1;
            double top = -1;
            var (first, last) = PageEvidence.Reach(FirstAfter(orders, caption.Order), fragments.Count);
            for (var i = first; i < last; i++)
            {
                if (!fragments[i].HasBody)
                    continue;
                var near = (neighbours[i].Contains(caption.Order - 1) ? Beside : 0) + (neighbours[i].Contains(caption.Order + 1) ? Beside : 0);
                var score = page.Weights.Covered(own, terms[i] ??= page.TermsOf(fragments[i])) + near;
                if (score > top)
                {
                    top = score;
                    best = i;
                }
            }
            if (best >= 0)
                fragments[best].After.Add(caption);
        }
    }

    public static void PlaceGroupSignOffs(List<Fragment> fragments, List<Passage> signOffs)
    {
        foreach (var signOff in signOffs)
        {
            // 本组消息由…整理: the briefs, which have a lead and no byline of their own.
            var briefs = fragments.FindAll(f => f.HasLead && f.Bylines.Count == 0 && !f.Ended);
            if (briefs.Count == 0)
                briefs = fragments.FindAll(f => f.HasBody && f.Order < signOff.Order).TakeLast(1).ToList();
            foreach (var brief in briefs)
                brief.After.Add(signOff);
        }
    }

    /// <summary>Index of the first of the ascending <paramref name="orders"/> that is above <paramref name="order"/>.</summary>
    private static int FirstAfter(List<int> orders, int order)
    {
        var at = orders.BinarySearch(order);
        return at >= 0 ? at + 1 : ~at;
    }
}
