namespace NewsMiner.Splitting;

/// <summary>Joins fragments.</summary>
internal sealed class FragmentJoiner(PageEvidence page)
{
    // Pairs that have more of all ways to pair the ends are joined at once; the others are weighed with all else that speaks for a story.
    private const double Sure = 0.8;

    // What both speak of; that the text begins in mid-sentence, by what stands above it and by its own words; and that it stands directly
    // below the torn one: a column goes on seven times where it is cut once, and a page has a dozen other beginnings.
    private const double About = 2.1;
    private const double Mid = 2.3;
    private const double MidWords = 0.9;
    private const double DirectlyBelow = 4.4;

    /// <summary>A fragment that breaks off inside a sentence finds the one that goes on with it.</summary>
    public List<Fragment> JoinBrokenSentences(List<Fragment> fragments)
    {
        page.Torn = Weigh(fragments);
        var ending = new Dictionary<int, int>();
        var beginning = new Dictionary<int, int>();
        for (var i = 0; i < fragments.Count; i++)
        {
            if (!fragments[i].HasBody)
                continue;
            ending[fragments[i].Body[^1].Order] = i;
            beginning[fragments[i].Body[0].Order] = i;
        }
        var next = new int[fragments.Count];
        var previous = new int[fragments.Count];
        Array.Fill(next, -1);
        Array.Fill(previous, -1);
        foreach (var sure in page.Torn.All.Where(x => x.Share > Sure).OrderByDescending(x => x.Share).ThenBy(x => x.End).ThenBy(x => x.Beginning))
        {
            var (from, to) = (ending[sure.End], beginning[sure.Beginning]);
            if (next[from] >= 0 || previous[to] >= 0)
                continue;
            var end = to;
            while (next[end] >= 0)
                end = next[end];
            if (end == from)
                continue;
            next[from] = to;
            previous[to] = from;
        }
        var joined = new List<Fragment>();
        if (page.Passages.Count <= 400)
            JoinBuriedEndings(fragments, next);
        for (var i = 0; i < fragments.Count; i++)
        {
            if (previous[i] >= 0)
                continue;
            for (var k = next[i]; k >= 0; k = next[k])
            {
                fragments[k].Body[0].BeginsMid = true;
                fragments[i].Absorb(fragments[k]);
            }
            joined.Add(fragments[i]);
        }
        return joined;
    }

    /// <summary>What fits of all texts that break off and all that may be their rest.</summary>
    private TornEnds Weigh(List<Fragment> fragments)
    {
        var pairs = new List<(int, int, double)>();
        var terms = new Terms?[fragments.Count];
        // Text goes on in its place, unless some other text has lost its rest, or its beginning.
        var displaced = Enumerable.Range(0, fragments.Count).Any(a => fragments[a].Open && !(a + 1 < fragments.Count && fragments[a + 1].BeginsMid));
        // The next text below each fragment.
        var textBelow = new int[fragments.Count];
        for (var a = fragments.Count - 2; a >= 0; a--)
            textBelow[a] = fragments[a + 1].HasBody ? a + 1 : textBelow[a + 1];
        for (var a = 0; a < fragments.Count; a++)
        {
            if (!fragments[a].Open)
                continue;
            var left = fragments[a].Body[^1].Last.In(page.Text);
            var (first, last) = PageEvidence.Reach(a, fragments.Count);
            for (var b = first; b < last; b++)
            {
                if (a == b || !fragments[b].HasBody || fragments[b].HasStart)
                    continue;
                var begins = fragments[b].Body[0];
                var seam = page.Seams.Of(left, begins.First.In(page.Text));
                // Two headlines are hardly ever one article's.
                var twoHeads = fragments[a].HasHead && fragments[b].HasHead;
                if (seam < -4)
                    continue;
                var about = About * (Terms.Weights.Anchored(terms[a] ??= page.TermsOf(fragments[a]), terms[b] ??= page.TermsOf(fragments[b])) + Terms.Weights.Anchored(terms[b]!, terms[a]!));
                var below = b == textBelow[a] ? begins.BeginsMid ? displaced || twoHeads ? begins.Order == fragments[a].Body[^1].Order + 1 ? DirectlyBelow : 1 : 15 : 0.5 : 0;
                pairs.Add((fragments[a].Body[^1].Order, begins.Order, seam + about + page.QuotesFit(fragments[a].Body[^1], begins) + (begins.BeginsMid ? Mid : 0) + (begins.Flush ? 1 : 0) + (Glyph.NeverEnds(left[^1]) ? 0 : MidWords * page.BeginsMidOdds(begins)) + below
                    - (twoHeads ? 3 : fragments[b].HasHead ? 0.5 : 0) - 2 * fragments[a].Body[^1].Unlike(begins)));
            }
        }
        return new TornEnds(pairs);
    }

    /// <summary>
    /// The rest of a torn sentence may stand below another article's last paragraph, with nothing between to tell them apart: it is looked for
    /// among the paragraphs, where the words run on across the seam and the subject is the torn article's.
    /// </summary>
    private void JoinBuriedEndings(List<Fragment> fragments, int[] next)
    {
        for (var a = 0; a < fragments.Count; a++)
        {
            var torn = fragments[a];
            if (!torn.Open || next[a] >= 0)
                continue;
            var left = torn.Body[^1].Last.In(page.Text);
            var subject = page.TermsOf(torn);
            var (top, best, at) = (2.5, -1, 0);
            for (var b = 0; b < fragments.Count; b++)
            {
                var body = fragments[b].Body;
                for (var k = 1; b != a && k < body.Count; k++)
                {
                    if (body[k].Kind != PassageKind.Text || body[k].BeginsMid || body[k].Lead)
                        continue;
                    var seam = page.Seams.Of(left, body[k].First.In(page.Text));
                    if (seam < 1)
                        continue;
                    var rest = Terms.Of(body.Skip(k).Select(page.TermsOf));
                    var host = Terms.Of(fragments[b].Heads.Concat(body.Take(k)).Select(page.TermsOf));
                    var score = seam + (body[k].Flush ? 1 : 0) + 3 * Terms.Weights.Anchored(subject, rest) - 3 * Terms.Weights.Anchored(host, rest) - 2 * torn.Body[^1].Unlike(body[k]);
                    if (score > top)
                        (top, best, at) = (score, b, k);
                }
            }
            if (best < 0 || next[best] >= 0)
                continue;
            fragments[best].Body[at].BeginsMid = true;
            torn.Absorb(fragments[best].SplitAt(at));
        }
    }
}
