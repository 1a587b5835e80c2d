namespace NewsMiner.Splitting;

/// <summary>
/// Tells a page's articles apart and puts each together: cuts the page where an article begins or ends, then joins what was set apart —
/// a headline below its body, a beginning after its ending, a caption, a sign-off.
/// </summary>
internal sealed class StoryAssembler
{
    // Beyond this many fragments a page is no newspaper page; each fragment then looks for its other half among its neighbours only.
    private const int Neighbourhood = 24;

    private readonly string _text;
    private readonly List<Passage> _passages;
    private readonly SeamEvidence _seams;
    private readonly LayoutCues _cues;

    private readonly List<Passage> _captions = [];
    private readonly List<Passage> _groupSignOffs = [];

    public StoryAssembler(string text, List<Passage> passages, SeamEvidence seams, LayoutCues cues)
    {
        _text = text;
        _passages = passages;
        _seams = seams;
        _cues = cues;
    }

    public List<Fragment> Assemble()
    {
        var fragments = Cut();
        var weights = new Terms.Weights([.. fragments.Select(TermsOf)]);
        fragments = JoinBrokenSentences(fragments);
        fragments = PlaceHeadlines(fragments, weights);
        fragments = JoinLooseParts(fragments, weights);
        fragments.RemoveAll(f => !f.HasBody && f.After.Count == 0 && !f.HasHead);
        PlaceCaptions(fragments, weights);
        PlaceGroupSignOffs(fragments);
        fragments.RemoveAll(f => !f.HasBody && f.After.Count == 0);
        fragments.Sort((a, b) => a.Order.CompareTo(b.Order));
        return fragments;
    }

    private List<Fragment> Cut()
    {
        var fragments = new List<Fragment>();
        Fragment? current = null;

        Fragment New()
        {
            current = new Fragment();
            fragments.Add(current);
            return current;
        }

        for (var i = 0; i < _passages.Count; i++)
        {
            var passage = _passages[i];
            switch (passage.Kind)
            {
                case PassageKind.Furniture:
                    break;
                case PassageKind.Caption:
                    _captions.Add(passage);
                    break;
                case PassageKind.SignOff:
                    if (_cues.IsGroupSignOff(passage.Compact(_text)))
                    {
                        _groupSignOffs.Add(passage);
                    }
                    else if (current is { HasBody: true })
                    {
                        current.After.Add(passage);
                        current.Ended = true;
                    }
                    break;
                case PassageKind.Head:
                    var last = i;
                    while (last + 1 < _passages.Count && _passages[last + 1].Kind == PassageKind.Head)
                        last++;
                    if (current is { HasBody: true, Ended: false } && IsInTextHeading(current, i, last))
                    {
                        for (; i <= last; i++)
                        {
                            _passages[i].Heading = true;
                            current.Body.Add(_passages[i]);
                        }
                    }
                    else
                    {
                        var fragment = New();
                        for (; i <= last; i++)
                            fragment.Heads.Add(_passages[i]);
                    }
                    i--;
                    break;
                case PassageKind.Byline:
                    if (current is { HasBody: true, Ended: false } && IsTrailingByline(current, i))
                    {
                        current.After.Add(passage);
                        current.Ended = true;
                    }
                    else
                    {
                        if (current is null || current.HasBody)
                            New();
                        current!.Bylines.Add(passage);
                    }
                    break;
                default:
                    if (current is null || current.Ended || (passage.Lead && current.HasBody) || (current.Open && !passage.BeginsMid && passage.Kind == PassageKind.Text))
                        New();
                    current!.Body.Add(passage);
                    if (passage.Ending.HasSignOff || (passage.Ending.HasContinuation && _cues.SaysContinuesOn(passage.Ending.Continuation.In(_text))))
                        current.Ended = true;
                    break;
            }
        }
        return fragments;
    }

    /// <summary>聚焦项目 between two parts of one article, and not the headline of the next.</summary>
    private bool IsInTextHeading(Fragment before, int first, int last)
    {
        var next = last + 1;
        while (next < _passages.Count && _passages[next].Kind is PassageKind.Furniture or PassageKind.Caption)
            next++;
        if (next == _passages.Count || _passages[next].Kind is not (PassageKind.Text or PassageKind.Table))
            return false;
        if (_passages[next].Lead || next != last + 1)
            return false;
        var score = 0.0;
        var longest = 0;
        var total = 0;
        for (var i = first; i <= last; i++)
        {
            var length = _passages[i].Compact(_text).Length;
            longest = Math.Max(longest, length);
            total += length;
        }
        score += longest <= 8 ? 1.5 : longest <= 12 ? 0.5 : longest <= 16 ? -0.5 : -1.5;
        if (_passages[next].BeginsMid)
            score -= 2;
        var body = new Terms(before.Body.Select(p => p.Compact(_text)));
        var after = new Terms(TextAfter(next, 4));
        var flat = new Terms.Weights([]);
        score += 8 * (flat.Likeness(body, after) - 0.12);
        return score > 0;
    }

    private IEnumerable<string> TextAfter(int first, int count)
    {
        for (var i = first; i < _passages.Count && count > 0; i++)
        {
            if (_passages[i].Kind is not PassageKind.Text || (i > first && _passages[i].Lead))
                yield break;
            count--;
            yield return _passages[i].Compact(_text);
        }
    }

    /// <summary>Names below the text, and not above the next article's.</summary>
    private bool IsTrailingByline(Fragment current, int i)
    {
        var compact = _passages[i].Compact(_text);
        if (_cues.HasBylineMark(compact[0]))
            return false;
        if (current.Bylines.Count > 0)
            return false;
        var next = i + 1;
        while (next < _passages.Count && _passages[next].Kind is PassageKind.Furniture)
            next++;
        if (next == _passages.Count)
            return true;
        return _passages[next].Kind != PassageKind.Text || _passages[next].Lead || !_cues.HasBylineWord(compact);
    }

    /// <summary>A fragment that breaks off inside a sentence finds the one that goes on with it.</summary>
    private List<Fragment> JoinBrokenSentences(List<Fragment> fragments)
    {
        var pairs = new List<(double Score, int From, int To)>();
        for (var a = 0; a < fragments.Count; a++)
        {
            if (!fragments[a].Open)
                continue;
            var left = fragments[a].Body[^1].Last.In(_text);
            var (first, last) = Reach(a, fragments.Count);
            for (var b = first; b < last; b++)
            {
                if (a == b || !fragments[b].HasBody || fragments[b].HasStart)
                    continue;
                var right = fragments[b].Body[0].First.In(_text);
                var score = _seams.Of(left, right) + (fragments[b].BeginsMid ? 2 : 0) - (fragments[b].HasHead ? 1 : 0) + (b == a + 1 ? 0.5 : 0);
                if (score > 0.5)
                    pairs.Add((score, a, b));
            }
        }
        pairs.Sort((x, y) => y.Score.CompareTo(x.Score));
        var next = new int[fragments.Count];
        var previous = new int[fragments.Count];
        Array.Fill(next, -1);
        Array.Fill(previous, -1);
        foreach (var (_, from, to) in pairs)
        {
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
        for (var i = 0; i < fragments.Count; i++)
        {
            if (previous[i] >= 0)
                continue;
            for (var k = next[i]; k >= 0; k = next[k])
                fragments[i].Absorb(fragments[k]);
            joined.Add(fragments[i]);
        }
        return joined;
    }

    /// <summary>A headline that stands without its text finds the text that stands without its headline.</summary>
    private List<Fragment> PlaceHeadlines(List<Fragment> fragments, Terms.Weights weights)
    {
        var pairs = new List<(double Score, int Head, int Body)>();
        var heads = Enumerable.Range(0, fragments.Count).Where(i => fragments[i] is { HasHead: true, HasBody: false }).ToList();
        var bodies = Enumerable.Range(0, fragments.Count).Where(i => fragments[i] is { HasHead: false, HasBody: true }).ToList();
        var bodyTerms = bodies.ToDictionary(i => i, i => TermsOf(fragments[i]));
        foreach (var h in heads)
        {
            var terms = new Terms(fragments[h].Heads.Select(p => p.Compact(_text)));
            foreach (var b in bodies)
            {
                if (heads.Count * bodies.Count > 2500 && Math.Abs(b - h) > Neighbourhood)
                    continue;
                var score = weights.Covered(terms, bodyTerms[b]) + (fragments[b].HasStart ? 0.1 : 0) + (b == h + 1 ? 0.1 : 0);
                if (score > 0.12)
                    pairs.Add((score, h, b));
            }
        }
        pairs.Sort((x, y) => y.Score.CompareTo(x.Score));
        var taken = new HashSet<int>();
        foreach (var (_, h, b) in pairs)
        {
            if (taken.Contains(h) || taken.Contains(b))
                continue;
            taken.Add(h);
            taken.Add(b);
            fragments[b].Heads.InsertRange(0, fragments[h].Heads);
            fragments[b].Bylines.InsertRange(0, fragments[h].Bylines);
            fragments[h].Heads.Clear();
            fragments[h].Bylines.Clear();
        }
        return fragments.FindAll(f => f.HasHead || f.HasBody || f.Bylines.Count > 0 || f.After.Count > 0);
    }

    /// <summary>Text that has neither headline nor lead goes to the article it speaks of, if one is clearly meant.</summary>
    private List<Fragment> JoinLooseParts(List<Fragment> fragments, Terms.Weights weights)
    {
        if (fragments.Count > 400)
            return fragments;
        for (var i = 0; i < fragments.Count; i++)
        {
            var loose = fragments[i];
            if (loose.HasHead || loose.HasStart || !loose.HasBody)
                continue;
            var terms = TermsOf(loose);
            var best = -1;
            double top = 0.12;
            for (var j = 0; j < fragments.Count; j++)
            {
                if (j == i || !fragments[j].HasBody || (fragments[j].Ended && loose.Ended))
                    continue;
                if (fragments[j].Ended && !fragments[j].HasHead)
                    continue;
                var likeness = weights.Likeness(terms, TermsOf(fragments[j]));
                if (likeness > top)
                {
                    top = likeness;
                    best = j;
                }
            }
            if (best < 0)
                continue;
            var into = fragments[best];
            if (into.Ended)
            {
                into.Body.InsertRange(0, loose.Body);
                into.After.AddRange(loose.After);
            }
            else
            {
                into.Absorb(loose);
            }
            fragments.RemoveAt(i--);
        }
        return fragments;
    }

    private void PlaceCaptions(List<Fragment> fragments, Terms.Weights weights)
    {
        if (_captions.Count == 0 || fragments.Count == 0)
            return;
        var terms = fragments.ConvertAll(TermsOf);
        foreach (var caption in _captions)
        {
            var own = new Terms(caption.Compact(_text));
            var best = -1;
            double top = -1;
            for (var i = 0; i < fragments.Count; i++)
            {
                if (!fragments[i].HasBody || (fragments.Count > 400 && Math.Abs(fragments[i].Order - caption.Order) > 100))
                    continue;
                var near = fragments[i].Everything.Any(p => Math.Abs(p.Order - caption.Order) == 1) ? 0.02 : 0;
                var score = weights.Covered(own, terms[i]) + near;
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

    private void PlaceGroupSignOffs(List<Fragment> fragments)
    {
        foreach (var signOff in _groupSignOffs)
        {
            // 本组消息由…整理: the briefs, which have a lead and no byline of their own.
            var briefs = fragments.FindAll(f => f.HasLead && f.Bylines.Count == 0 && !f.Ended);
            if (briefs.Count == 0)
                briefs = fragments.FindAll(f => f.HasBody && f.Order < signOff.Order).TakeLast(1).ToList();
            foreach (var brief in briefs)
                brief.After.Add(signOff);
        }
    }

    private Terms TermsOf(Fragment fragment) =>
        new(fragment.Heads.Concat(fragment.Body).Select(p => p.Compact(_text)));

    private static (int First, int Last) Reach(int i, int count) =>
        count <= 200 ? (0, count) : (Math.Max(0, i - Neighbourhood), Math.Min(count, i + Neighbourhood + 1));
}
