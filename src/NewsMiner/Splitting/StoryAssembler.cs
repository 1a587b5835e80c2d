namespace NewsMiner.Splitting;

/// <summary>
/// Tells a page's articles apart and puts each together: cuts the page where an article begins or ends, then joins what was set apart —
/// a headline below its body, a beginning after its ending, a caption, a sign-off.
/// </summary>
internal sealed class StoryAssembler(PageEvidence page)
{
    public List<Fragment> Assemble()
    {
        var cutter = new FragmentCutter(page);
        var fragments = cutter.Cut();
        var weights = new Terms.Weights(fragments.ConvertAll(page.TermsOf));
        var joiner = new FragmentJoiner(page);
        fragments = joiner.JoinBrokenSentences(fragments);
        fragments = new HeadlinePlacer(page).PlaceHeadlines(fragments, weights);
        fragments = joiner.JoinLooseParts(fragments);
        new TopicFollower(page).FollowTopics(fragments);
        fragments.RemoveAll(f => !f.HasBody && f.After.Count == 0 && !f.HasHead);
        SortByOrder(fragments);
        var captions = new CaptionPlacer(page);
        captions.PlaceCaptions(fragments, cutter.Captions);
        CaptionPlacer.PlaceGroupSignOffs(fragments, cutter.GroupSignOffs);
        fragments.RemoveAll(f => !f.HasBody && f.After.Count == 0);
        SortByOrder(fragments);
        return fragments;
    }

    private static void SortByOrder(List<Fragment> fragments)
    {
        var sorted = fragments.Select(f => (f, f.Everything.Select(p => p.Order).DefaultIfEmpty(int.MaxValue).Min())).OrderBy(x => x.Item2).Select(x => x.f).ToList();
        fragments.Clear();
        fragments.AddRange(sorted);
    }
}
