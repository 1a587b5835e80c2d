namespace NewsMiner.Splitting;

/// <summary>
/// Tells a page's articles apart and puts each together: cuts the page where an article begins or ends, then joins what was set apart —
/// a headline below its body, a beginning after its ending, a caption, a sign-off.
/// </summary>
internal sealed class StoryAssembler
{
    // What has more is no newspaper page, and is read in the order in which it stands.
    private const int MostPassages = 1500;

    private readonly PageEvidence _page;
    private readonly FragmentCutter _cutter;
    private readonly List<Fragment> _cut;

    public StoryAssembler(PageEvidence page)
    {
        _page = page;
        _cutter = new FragmentCutter(page);
        _cut = _cutter.Cut();
        Disorder = page.Passages.Count <= MostPassages ? DisorderOf(_cut) : 0;
        Lost = (int)Math.Round(Disorder * _cut.Count);
    }

    /// <summary>The share of the page's pieces that lack what belongs to them, 0 to 1.</summary>
    public double Disorder { get; }

    /// <summary>How many pieces lack what belongs to them.</summary>
    public int Lost { get; }

    public List<Fragment> Assemble()
    {
        var (fragments, headlines) = Pieces();
        if (Disorder > 0)
        {
            fragments = new StoryMatcher(_page, headlines, Lost).Match(fragments);
            PlaceLost(fragments);
        }
        else
        {
            new TopicFollower(_page).FollowTopics(fragments);
        }
        foreach (var bare in fragments.Where(f => !f.HasHead && f.HasBody && !f.CameFrom).Take(60))
            headlines.PromoteHeading(bare);
        fragments.RemoveAll(f => !f.HasBody && f.After.Count == 0 && !f.HasHead);
        SortByOrder(fragments);
        var captions = new CaptionPlacer(_page);
        captions.PlaceCaptions(fragments, _cutter.Captions);
        CaptionPlacer.PlaceGroupSignOffs(fragments, _cutter.GroupSignOffs);
        fragments.RemoveAll(f => !f.HasBody && f.After.Count == 0);
        SortByOrder(fragments);
        return fragments;
    }

    /// <summary>What the stories are put together from, and the headlines among it.</summary>
    internal (List<Fragment> Fragments, HeadlineBlocks Headlines) Pieces()
    {
        var fragments = Disorder > 0 ? CutAtSections(_cut) : _cut;
        var headlines = new HeadlineBlocks(_page, fragments);
        if (Disorder > 0)
            fragments = Split(fragments);
        return (new FragmentJoiner(_page).JoinBrokenSentences(fragments), headlines);
    }

    /// <summary>How many of the fragments are a headline without its text, a text without its headline, or a sentence without its rest.</summary>
    internal static double DisorderOf(List<Fragment> fragments)
    {
        var lost = 0;
        // A teaser stands above the first article and is none of it.
        var teaser = fragments.Count > 1 && fragments[0] is { HasHead: false, HasStart: false, BeginsMid: false, Open: false };
        for (var i = 0; i < fragments.Count && fragments.Count > 1; i++)
        {
            var goesOn = fragments[i].Open && i + 1 < fragments.Count && fragments[i + 1].BeginsMid;
            var isRest = i > 0 && fragments[i - 1].Open && fragments[i].BeginsMid;
            if ((!fragments[i].HasHead && !isRest && !fragments[i].CameFrom) || !fragments[i].HasBody || (fragments[i].Open && !goesOn))
                lost++;
        }
        return teaser && lost == 1 ? 0 : (double)lost / Math.Max(1, fragments.Count);
    }

    /// <summary>Where the order is lost, the text below a section's name is another's than the one above it.</summary>
    private List<Fragment> CutAtSections(List<Fragment> fragments)
    {
        var parts = new List<Fragment>();
        foreach (var fragment in fragments)
        {
            var rest = new List<Fragment>();
            for (var i = fragment.Body.Count - 1; i > 0; i--)
                if (!fragment.Body[i - 1].Open && !fragment.Body[i].BeginsMid && _page.IsBelowSection(fragment.Body[i]))
                    rest.Add(fragment.SplitAt(i));
            parts.Add(fragment);
            parts.AddRange(Enumerable.Reverse(rest));
        }
        return parts;
    }

    /// <summary>Into paragraphs: whatever stands below another may be another's.</summary>
    internal List<Fragment> Split(List<Fragment> fragments)
    {
        var parts = new List<Fragment>();
        foreach (var fragment in fragments)
        {
            var first = parts.Count;
            // From the last: each part takes what comes after it along.
            for (var i = fragment.Body.Count - 1; i > 0; i--)
            {
                var (before, here) = (fragment.Body[i - 1], fragment.Body[i]);
                if (!before.Heading && here.Kind != PassageKind.Table && !(before.Open && (here.GoesOn || here.BeginsMid)))
                    parts.Add(fragment.SplitAt(i));
            }
            parts.Add(fragment);
            parts.Reverse(first, parts.Count - first);
        }
        // 招商引资: a heading by itself may be another article's headline.
        foreach (var part in parts)
        {
            while (part.HasBody && part.Body[0].Heading && part.Body.Count > 1 && !part.HasHead && part.Body[0].Role is null && !IsSure(part.Body[0]))
            {
                part.Heads.Add(part.Body[0]);
                part.Body.RemoveAt(0);
            }
        }
        return parts;
    }

    private bool IsSure(Passage heading) => heading.Compact(_page.Text) is var compact && (LineLabeller.IsEnumeratedHeading(compact) || _page.Cues.IsChapter(compact));

    /// <summary>
    /// A line that was taken for a headline, and names, that have found no text: they are of the article whose text they stand directly above.
    /// </summary>
    private void PlaceLost(List<Fragment> fragments)
    {
        var hosts = new Dictionary<Passage, Fragment>();
        foreach (var story in fragments)
            foreach (var passage in story.Body)
                hosts[passage] = story;
        foreach (var fragment in fragments.FindAll(f => !f.HasBody && f.After.Count == 0).OrderByDescending(f => f.Order).ToList())
        {
            if (Below(fragment) is not { } text || !hosts.TryGetValue(text, out var host))
                continue;
            foreach (var line in fragment.Heads)
            {
                line.Heading = host.HasHead;
                hosts[line] = host;
            }
            if (host.HasHead)
                host.Body.InsertRange(host.Body.IndexOf(text), fragment.Heads);
            else
                host.Heads.AddRange(fragment.Heads);
            (host.Bylines.Count == 0 ? host.Bylines : host.After).AddRange(fragment.Bylines);
            fragment.Heads.Clear();
            fragment.Bylines.Clear();
        }
        fragments.RemoveAll(f => !f.Everything.Any());
    }

    /// <summary>What stands directly below the lines.</summary>
    private Passage? Below(Fragment lines) => lines.Everything.Max(p => p.Order) + 1 is var next && next < _page.Passages.Count ? _page.Passages[next] : null;

    private static void SortByOrder(List<Fragment> fragments)
    {
        var sorted = fragments.Select(f => (f, f.Everything.Select(p => p.Order).DefaultIfEmpty(int.MaxValue).Min())).OrderBy(x => x.Item2).Select(x => x.f).ToList();
        fragments.Clear();
        fragments.AddRange(sorted);
    }
}
