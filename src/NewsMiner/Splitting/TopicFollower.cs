namespace NewsMiner.Splitting;

/// <summary>Where nothing in the layout tells that a column belongs to another article than the one above it, what it speaks of does.</summary>
internal sealed class TopicFollower(PageEvidence page)
{
    // Against a change of article between two paragraphs that nothing but their words tells apart; in the units of TopicPath.
    private const double TopicChange = 6.5;

    // For a paragraph to be of an article that has ended above it.
    private const double BelowEnd = 3;

    /// <summary>
    /// Where nothing in the layout tells that a column belongs to another article than the one above it, what it speaks of does.
    /// </summary>
    public void FollowTopics(List<Fragment> fragments)
    {
        var stories = fragments.FindAll(f => f.HasBody);
        if (stories.Count is < 2 or > 60)
            return;
        var paragraphs = stories.SelectMany((f, a) => f.Body.Select(p => (Passage: p, Story: a))).OrderBy(p => p.Passage.Order).ToList();
        if (paragraphs.Count > 600)
            return;
        var topics = new TopicPath(paragraphs.ConvertAll(p => page.TermsOf(p.Passage)), stories.ConvertAll(f => Terms.Of(f.Heads.Select(page.TermsOf))));
        var path = paragraphs.ConvertAll(p => p.Story).ToArray();
        for (var a = 0; a < stories.Count; a++)
        {
            if (!stories[a].HasHead && !stories[a].HasStart)
                topics.Loose[a] = 0.5;
            var above = stories[a].Heads.Concat(stories[a].Bylines).Select(p => p.Order).ToHashSet();
            for (var i = 0; i < paragraphs.Count; i++)
                if (paragraphs[i].Story == a && (paragraphs[i].Passage.Lead || above.Contains(OrderAbove(paragraphs[i].Passage))))
                    topics.Known[i] = a;
        }
        // A teaser above the first article speaks of what the page has below, and is none of it; the rest of a torn sentence may be anyone's.
        for (var i = 0; i < paragraphs.Count && stories[paragraphs[i].Story] is { HasHead: false, HasStart: false, BeginsMid: false }; i++)
            topics.Known[i] = paragraphs[i].Story;
        for (var a = 0; a < stories.Count; a++)
        {
            // Nothing follows where names stand below the text.
            if (stories[a].Ended)
                for (var i = 0; i < paragraphs.Count; i++)
                    topics.Unlike[i, a] = paragraphs[i].Passage.Order > stories[a].Body[^1].Order ? BelowEnd : 0;
            var first = stories[a].Body.Find(p => p.Measure > 0);
            if (first is not null)
                for (var i = 0; i < paragraphs.Count; i++)
                    topics.Unlike[i, a] += 2 * first.Unlike(paragraphs[i].Passage);
        }
        var bylines = stories.SelectMany(f => f.Bylines).Select(p => p.Order).ToHashSet();
        var heads = stories.SelectMany(f => f.Heads).Select(p => p.Order).ToHashSet();
        for (var i = 1; i < paragraphs.Count; i++)
        {
            var before = paragraphs[i - 1].Passage;
            var after = paragraphs[i].Passage;
            topics.Change[i] = TopicChange;
            if (before.Open)
                topics.Change[i] = after.BeginsMid && page.SurelyGoesOn(before, after) ? 12 : TopicChange / 2;
            // 1.… 2.…: a list goes on.
            else if (LineLabeller.IsEnumeratedHeading(before.Compact(page.Text)) && LineLabeller.IsEnumeratedHeading(after.Compact(page.Text)))
                topics.Change[i] = 12;
            else if (before.Heading)
                topics.Change[i] = TopicChange + 2;
            else if (before.Unlike(after) >= 1)
                topics.Change[i] = TopicChange / 3;
            // A blank line where others have none: another column.
            else if (after.BlankBefore > 0)
                topics.Change[i] = TopicChange * (0.5 + 0.5 * page.Setting.Spaced);
            for (var order = before.Order + 1; order < after.Order && topics.Change[i] < 12; order++)
            {
                var between = page.Passages[order].Kind;
                if (bylines.Contains(order))
                    (topics.Change[i], topics.Stay[i]) = (0, 3);
                else if (heads.Contains(order) && topics.Stay[i] < 1)
                    (topics.Change[i], topics.Stay[i]) = (Math.Min(topics.Change[i], 0), 1);
                else if (between == PassageKind.SignOff)
                    (topics.Change[i], topics.Stay[i]) = (0, 3);
            }
            if (after.Lead)
                (topics.Change[i], topics.Stay[i]) = (0, 5);
            else if (before.Ending.HasSignOff || before.Ending.HasContinuation)
                (topics.Change[i], topics.Stay[i]) = (0, 3);
        }
        var old = (int[])path.Clone();
        topics.Improve(path);
        var moved = Enumerable.Range(0, path.Length).Where(i => path[i] != old[i]).ToList();
        foreach (var a in moved.SelectMany(i => new[] { path[i], old[i] }).Distinct().ToList())
        {
            var body = new List<Passage>();
            for (var i = 0; i < path.Length; i++)
                if (path[i] == a)
                    body.Add(paragraphs[i].Passage);
            // Names below a text that has moved go with it.
            new ReadingOrder(page).Arrange(stories[a], body, stories[a].HasStart ? stories[a].Body[0] : null);
        }
        foreach (var i in moved)
        {
            foreach (var signOff in stories[old[i]].After.FindAll(p => p.Order > paragraphs[i].Passage.Order && !paragraphs.Exists(q => q.Passage.Order > paragraphs[i].Passage.Order && q.Passage.Order < p.Order)))
            {
                stories[old[i]].After.Remove(signOff);
                stories[path[i]].After.Add(signOff);
            }
        }
    }

    /// <summary>What stands above a text, sections' names and captions left out.</summary>
    private int OrderAbove(Passage text)
    {
        var order = text.Order - 1;
        while (order >= 0 && page.Passages[order].Kind is PassageKind.Furniture or PassageKind.Caption)
            order--;
        return order;
    }
}
