namespace NewsMiner.Splitting;

/// <summary>Gives each text its headline.</summary>
internal sealed class HeadlinePlacer(PageEvidence page)
{
    /// <summary>A headline that stands without its text finds the text that stands without its headline.</summary>
    public List<Fragment> PlaceHeadlines(List<Fragment> fragments, Terms.Weights weights)
    {
        var bodies = fragments.FindAll(f => f.HasBody);
        var bodyTerms = bodies.ConvertAll(f => Terms.Of(f.Body.Select(page.TermsOf)));
        var loose = new List<(List<Passage> Lines, List<Passage> Bylines, int Order, Passage? Interrupts)>();
        var limited = fragments.Count > 200;
        var someBare = bodies.Exists(f => !f.HasHead);
        foreach (var fragment in fragments)
        {
            if (!fragment.HasHead)
                continue;
            var groups = fragment.Heads.Count > 1 && !limited ? Headlines(fragment, bodies, bodyTerms, weights) : [[.. fragment.Heads]];
            var own = fragment.HasBody && (groups.Count == 1 || !someBare) ? groups.Count - 1 : fragment.HasBody ? OwnHeadline(fragment, groups, bodies, bodyTerms, weights) : -1;
            if (own >= 0 && groups.Count == 1)
                continue;
            fragment.Heads.Clear();
            for (var g = 0; g < groups.Count; g++)
            {
                if (g == own)
                    fragment.Heads.AddRange(groups[g]);
                else
                    loose.Add((groups[g], fragment.HasBody ? [] : [.. fragment.Bylines], groups[g][0].Order, fragment.Interrupts));
            }
            if (!fragment.HasBody)
                fragment.Bylines.Clear();
        }

        var pairs = new List<(double Score, int Head, int Body)>();
        var candidates = Enumerable.Range(0, bodies.Count).Where(b => !bodies[b].HasHead).ToList();
        var orders = candidates.ConvertAll(b => bodies[b].Order);
        for (var h = 0; h < loose.Count; h++)
        {
            var terms = Terms.Of(loose[h].Lines.Select(page.TermsOf));
            var (first, last) = PageEvidence.Reach(FirstAfter(orders, loose[h].Order), candidates.Count);
            for (var c = first; c < last; c++)
            {
                var b = candidates[c];
                var score = weights.Covered(terms, bodyTerms[b]) + (bodies[b].HasStart ? 0.1 : 0) + (orders[c] == loose[h].Lines[^1].Order + 1 ? 0.1 : 0)
                    + (loose[h].Interrupts is { } around && bodies[b].Body.Contains(around) ? 0.4 : 0);
                if (score > 0.15)
                    pairs.Add((score, h, b));
            }
        }
        pairs.Sort((x, y) => y.Score.CompareTo(x.Score));
        var placed = new bool[loose.Count];
        foreach (var (_, h, b) in pairs)
            if (!placed[h] && !bodies[b].HasHead)
                Place(h, b);
        // 优服务 强保障 促发展 says nothing of its article: what is left goes in the order of the page, if it comes out even.
        var left = Enumerable.Range(0, loose.Count).Where(h => !placed[h]).ToList();
        var bare = candidates.FindAll(b => !bodies[b].HasHead && bodies[b].HasStart);
        if (left.Count == bare.Count)
            for (var i = 0; i < left.Count; i++)
                Place(left[i], bare[i]);
        foreach (var body in bodies)
            if (!body.HasHead && !limited)
                PromoteHeading(body, weights);
        foreach (var h in left)
        {
            if (placed[h])
                continue;
            var alone = new Fragment();
            alone.Heads.AddRange(loose[h].Lines);
            fragments.Add(alone);
        }
        return fragments.FindAll(f => f.HasHead || f.HasBody || f.Bylines.Count > 0 || f.After.Count > 0);

        void Place(int h, int b)
        {
            placed[h] = true;
            bodies[b].Heads.AddRange(loose[h].Lines);
            bodies[b].Bylines.InsertRange(0, loose[h].Bylines);
        }
    }

    /// <summary>
    /// An article without a headline, and none on the page that fits: one of what was taken for its in-text headings may be its headline, set
    /// between two of its columns — the one that says most of what the article says.
    /// </summary>
    private void PromoteHeading(Fragment body, Terms.Weights weights)
    {
        var (best, count, top) = (-1, 0, 0.0);
        var all = Terms.Of(body.Body.Where(p => !p.Heading).Select(page.TermsOf));
        for (var i = 0; i < body.Body.Count; i++)
        {
            if (!body.Body[i].Heading)
                continue;
            var last = i;
            while (last + 1 < body.Body.Count && body.Body[last + 1].Heading)
                last++;
            var group = body.Body.GetRange(i, last - i + 1);
            var longest = group.Max(p => p.Compact(page.Text).Length);
            var terms = Terms.Of(group.Select(page.TermsOf));
            var subtitled = group.Exists(p => p.Compact(page.Text)[0] is '—' or '―');
            var score = 0.08 * Math.Min(longest, 20) + weights.Covered(terms, all) + (subtitled && group.Count > 1 ? 1 : 0) + (i > 0 && body.Body[i - 1].Open ? 1 : 0);
            if (longest >= 7 && score > top)
                (best, count, top) = (i, group.Count, score);
            i = last;
        }
        if (top < 1)
            return;
        foreach (var line in body.Body.GetRange(best, count))
        {
            line.Heading = false;
            body.Heads.Add(line);
        }
        body.Body.RemoveRange(best, count);
    }

    /// <summary>
    /// Headlines that stand one below the other, told apart: each line speaks for the articles whose words it has, and the parting is chosen
    /// that explains most with the fewest headlines.
    /// </summary>
    private List<List<Passage>> Headlines(Fragment fragment, List<Fragment> bodies, List<Terms> bodyTerms, Terms.Weights weights)
    {
        var heads = fragment.Heads;
        var n = heads.Count;
        if (n > 40)
            return [[.. heads]];
        var about = new double[n, bodies.Count];
        for (var i = 0; i < n; i++)
            for (var b = 0; b < bodies.Count; b++)
                about[i, b] = weights.Shared(page.TermsOf(heads[i]), bodyTerms[b]);
        var best = new double[n + 1];
        var from = new int[n + 1];
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        for (var end = 1; end <= n; end++)
        {
            for (var start = Math.Max(0, end - 5); start < end; start++)
            {
                var most = 0.0;
                for (var b = 0; b < bodies.Count; b++)
                {
                    var sum = 0.0;
                    for (var i = start; i < end; i++)
                        sum += about[i, b];
                    most = Math.Max(most, sum);
                }
                var score = best[start] + most + Shape(heads, start, end);
                if (score > best[end])
                    (best[end], from[end]) = (score, start);
            }
        }
        var groups = new List<List<Passage>>();
        for (var end = n; end > 0; end = from[end])
            groups.Insert(0, heads.GetRange(from[end], end - from[end]));
        return groups;
    }

    /// <summary>How well some lines make one headline: a kicker, a title of one or two lines, a subtitle.</summary>
    private double Shape(List<Passage> heads, int start, int end)
    {
        int titles = 0, subtitles = 0;
        var score = -1.0;
        var pageTight = heads.Exists(h => h.BlankBefore > 0);
        for (var i = start; i < end; i++)
        {
            var compact = heads[i].Compact(page.Text);
            if (compact[0] is '—' or '―' or '-')
            {
                subtitles++;
                if (i == start)
                    score -= 4;
            }
            else if (compact.Length > 16 || !page.Cues.EndsAsPlace(compact))
            {
                titles++;
                if (subtitles > 0)
                    score -= 3;
            }
            if (i > start && pageTight && heads[i].BlankBefore > 0)
                score -= 0.7;
        }
        return score - (titles == 0 ? 1.5 : 0) - (titles > 2 ? 2 * (titles - 2) : 0) - (subtitles > 1 ? 3 : 0);
    }

    /// <summary>Which of the headlines above a text is its own: the last, unless another body has clearly more of it.</summary>
    private int OwnHeadline(Fragment fragment, List<List<Passage>> groups, List<Fragment> bodies, List<Terms> bodyTerms, Terms.Weights weights)
    {
        var own = bodies.IndexOf(fragment);
        var best = groups.Count - 1;
        var top = 0.0;
        for (var g = 0; g < groups.Count; g++)
        {
            var terms = Terms.Of(groups[g].Select(page.TermsOf));
            var here = weights.Covered(terms, bodyTerms[own]);
            var elsewhere = bodies.Select((f, b) => b == own || f.HasHead ? 0 : weights.Covered(terms, bodyTerms[b])).DefaultIfEmpty().Max();
            var score = here - elsewhere + (g == groups.Count - 1 ? 0.2 : 0);
            if (g == 0 || score > top)
                (best, top) = (g, score);
        }
        return best;
    }

    /// <summary>Index of the first of the ascending <paramref name="orders"/> that is above <paramref name="order"/>.</summary>
    private static int FirstAfter(List<int> orders, int order)
    {
        var at = orders.BinarySearch(order);
        return at >= 0 ? at + 1 : ~at;
    }
}
