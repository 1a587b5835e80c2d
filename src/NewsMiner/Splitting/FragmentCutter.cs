namespace NewsMiner.Splitting;

/// <summary>Cuts a page where an article begins or ends, or where a text breaks off.</summary>
internal sealed class FragmentCutter(PageEvidence page)
{
    private readonly bool _pageSignsOff = page.Passages.Exists(p => p.Ending.HasSignOff);
    private readonly bool _pageLeads = page.Passages.Exists(p => p.Lead);
    private readonly bool _namesAbove = NamesStandAbove(page.Passages);

    /// <summary>Captions, which are placed when the articles are known.</summary>
    public List<Passage> Captions { get; } = [];

    /// <summary>本组消息由…整理: said of several articles.</summary>
    public List<Passage> GroupSignOffs { get; } = [];

    public List<Fragment> Cut()
    {
        var fragments = new List<Fragment>();
        Fragment? current = null;

        Fragment New()
        {
            current = new Fragment();
            fragments.Add(current);
            return current;
        }

        for (var i = 0; i < page.Passages.Count; i++)
        {
            var passage = page.Passages[i];
            switch (passage.Kind)
            {
                case PassageKind.Furniture:
                    break;
                case PassageKind.Caption:
                    Captions.Add(passage);
                    break;
                case PassageKind.SignOff:
                    if (page.Cues.IsGroupSignOff(passage.Compact(page.Text)))
                    {
                        GroupSignOffs.Add(passage);
                    }
                    else if (current is { HasBody: true })
                    {
                        current.After.Add(passage);
                        current.Ended = true;
                    }
                    else if (current is { HasHead: true })
                    {
                        current.Bylines.Add(passage);
                    }
                    break;
                case PassageKind.Head:
                    var last = i;
                    while (last + 1 < page.Passages.Count && page.Passages[last + 1].Kind == PassageKind.Head)
                        last++;
                    if (current is { Open: true } && NextText(last) is { BeginsMid: true } rest && GoesOnBest(current.Body[^1], rest))
                    {
                        // Set in the middle of a sentence, where a column ends: a headline, its own article's or another's.
                        var floating = new Fragment { Interrupts = current.Body[^1] };
                        for (; i <= last; i++)
                            floating.Heads.Add(page.Passages[i]);
                        fragments.Add(floating);
                        rest.GoesOn = true;
                    }
                    // 一、工业 below a byline or a date: the text's first heading.
                    else if (current is { HasBody: false, HasHead: true, Bylines.Count: > 0 } && IsFirstHeading(i))
                    {
                        passage.Heading = true;
                        current.Body.Add(passage);
                        i++;
                    }
                    else if (current is { HasBody: true, Ended: false } && IsInTextHeading(current, i, last))
                    {
                        for (; i <= last; i++)
                        {
                            page.Passages[i].Heading = true;
                            current.Body.Add(page.Passages[i]);
                        }
                    }
                    else
                    {
                        var fragment = New();
                        if (i < last && IsSectionName(i))
                            i++;
                        for (; i <= last; i++)
                        {
                            // 一、去年工作回顾 below a headline is the text's first heading.
                            page.Passages[i].Heading |= fragment.HasHead && page.Passages[i].Role is null && IsFirstHeading(i);
                            (page.Passages[i].Heading ? fragment.Body : fragment.Heads).Add(page.Passages[i]);
                        }
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
                    if (current is null || current.Ended || (passage.Lead && current.HasBody) || (current.Open && passage.Kind == PassageKind.Text && !passage.GoesOn && !(passage.BeginsMid && page.SurelyGoesOn(current.Body[^1], passage))))
                        New();
                    current!.Body.Add(passage);
                    if (passage.Ending.HasSignOff || (passage.Ending.HasContinuation && page.Cues.SaysContinuesOn(passage.Ending.Continuation.In(page.Text))))
                        current.Ended = true;
                    break;
            }
        }
        return fragments;
    }

    private bool IsFirstHeading(int i) => page.Passages[i].Compact(page.Text) is var compact && (LineLabeller.IsEnumeratedHeading(compact) || page.Cues.IsChapter(compact));

    private Passage? NextText(int last)
    {
        var next = last + 1;
        while (next < page.Passages.Count && page.Passages[next].Kind is PassageKind.Furniture or PassageKind.Caption)
            next++;
        return next < page.Passages.Count && page.Passages[next].Kind == PassageKind.Text ? page.Passages[next] : null;
    }

    /// <summary>产业项目: a short line above a whole headline, and neither a place nor a line broken off.</summary>
    private bool IsSectionName(int i)
    {
        var compact = page.Passages[i].Compact(page.Text);
        var below = page.Passages[i + 1].Compact(page.Text);
        return page.Passages[i].Role is null && compact.Length is >= 2 and <= 5 && !compact.Any(Glyph.IsDigit) && below.Length >= 9 && below[0] is not ('—' or '―' or '-')
            && (!page.Cues.EndsAsPlace(compact) || page.Cues.StartsSeries(compact)) && Glyph.IsHan(compact[0]) && Glyph.IsHan(compact[^1]) && !page.SurelyGoesOn(page.Passages[i], page.Passages[i + 1]);
    }

    /// <summary>The rest of a torn sentence fits, and no other torn sentence or rest on the page fits clearly better.</summary>
    private bool GoesOnBest(Passage torn, Passage rest)
    {
        var fit = page.Seams.Of(torn.Last.In(page.Text), rest.First.In(page.Text)) + page.QuotesFit(torn, rest) - 1.5 * torn.Unlike(rest);
        if (fit <= -1 || (fit < 1 && page.Cues.SaysOpening(rest.First.In(page.Text)[..Math.Min(rest.First.Length, 12)])))
            return false;
        if (fit >= 3 || page.Passages.Count > 400)
            return true;
        for (var i = 0; i < page.Passages.Count; i++)
        {
            var other = page.Passages[i];
            if (other.Kind != PassageKind.Text)
                continue;
            if (other != torn && other.Open && !(i + 1 < page.Passages.Count && page.Passages[i + 1].BeginsMid) && page.Seams.Of(other.Last.In(page.Text), rest.First.In(page.Text)) > fit + 1.5)
                return false;
            if (other != rest && !other.Lead && (i == 0 || page.Passages[i - 1].Kind != PassageKind.Text) && page.Seams.Of(torn.Last.In(page.Text), other.First.In(page.Text)) > fit + 1.5)
                return false;
        }
        return true;
    }

    /// <summary>聚焦项目 between two parts of one article, and not the headline of the next.</summary>
    private bool IsInTextHeading(Fragment before, int first, int last)
    {
        if (page.Passages[first].Role is { } role)
            return role == ParagraphRole.Heading;
        var next = last + 1;
        while (next < page.Passages.Count && page.Passages[next].Kind is PassageKind.Furniture or PassageKind.Caption)
            next++;
        if (next == page.Passages.Count || page.Passages[next].Kind is not (PassageKind.Text or PassageKind.Table))
            return false;
        // 分园区签约情况： leads to the list below it.
        if (first == last && !page.Passages[next].Lead && page.Passages[first].Compact(page.Text)[^1] == '：')
            return true;
        // A heading stands above a paragraph, not above the rest of a sentence that breaks off elsewhere.
        if (page.Passages[next].Lead || (page.Passages[next].BeginsMid && !before.Open))
            return false;
        return HeadingEvidence(before, first, last, next) > 0;
    }

    /// <summary>
    /// Log-odds that the lines stand inside an article. Fitted by logistic regression on 9,896 headings and headlines of composed
    /// pages (invented reports and real ones), rounded; by hand where such pages cannot tell.
    /// </summary>
    private double HeadingEvidence(Fragment before, int first, int last, int next)
    {
        var longest = 0;
        bool subtitle = false, kicker = false, wholly = false;
        for (var i = first; i <= last; i++)
        {
            var compact = page.Passages[i].Compact(page.Text);
            longest = Math.Max(longest, compact.Length);
            subtitle |= compact[0] is '—' or '-' or '―';
            wholly |= i > first && (compact[0] is '—' or '-' or '―') && page.Cues.IsHeadlineSubtitle(compact);
            kicker |= last > first && compact.Length <= 16 && page.Cues.EndsAsPlace(compact);
        }
        var head = Terms.Of(page.Passages[first..(last + 1)].Select(page.TermsOf));
        var above = Terms.Of(before.Heads.Concat(before.Body.TakeLast(30)).Select(page.TermsOf));
        var below = Terms.Of(TextAfter(next, 4).Select(page.TermsOf));
        var opening = page.Passages[next].Compact(page.Text);
        var text = opening.AsSpan(0, Math.Min(opening.Length, 20));
        var zone = page.ZoneIntroduced(page.Passages[next]);
        return 0.4
            - 0.1 * (subtitle ? Math.Min(longest, 16) : longest) - (longest >= 14 && !subtitle ? 1 : 0)
            - (subtitle ? 2.2 : 0)
            - (wholly ? 3 : 0)
            // The name of a zone above or below it belongs to a headline, and so does one in it.
            - (kicker ? 2.5 : 0)
            - (page.Passages[first..(last + 1)].Exists(p => page.Cues.ZoneKinds(p.Compact(page.Text)) != 0) ? 2 : 0)
            // A headline is set over two lines, a heading hardly ever.
            - 1.6 * Math.Min(last - first - (subtitle ? 1 : 0), 2)
            + page.Weights.Covered(head, above)
            + 1.2 * page.Weights.Covered(head, below)
            // What the text says first below it is news.
            - page.Weights.Covered(head, below, except: above)
            + (zone is not null && zone.Uses.Keys.Any(above.Has) ? 0.8 : 0)
            + 3.8 * Terms.Weights.Anchored(above, below)
            + 2.1 * Terms.Weights.Anchored(below, above)
            - 0.35 * page.Cues.HeadlineStyle(page.Passages[first].Compact(page.Text))
            - (page.Passages[first..(last + 1)].Exists(p => p.Compact(page.Text).Any(Glyph.IsDigit)) ? 0.8 : 0)
            - (page.Cues.SaysClosing(before.Body[^1].Compact(page.Text)) ? 1.6 : 0)
            - (page.Cues.SaysOpening(text) ? 1.2 : 0)
            + (IsFirstHeading(first) ? 4 : 0)
            // Where the page's articles end with names, one that has not ended yet goes on; where they begin with 本报讯 or a byline, one without does not begin.
            + (_pageSignsOff && before.Bylines.Count == 0 ? 1 : 0)
            // One that has its names above does not sign below: those names are another's.
            - (before.Bylines.Count > 0 && SignsOff(next) ? 2.5 : 0)
            + (_pageLeads ? 1 : 0)
            - page.Setting.LikeHeadline(page.Passages[first], page.Passages[next])
            // 区域看点 stands between articles.
            - (page.IsBelowSection(page.Passages[first]) ? 1.8 : 0)
            + (IsParallel(before, first, last) ? 1.5 : 0)
            + (_namesAbove ? 0.6 : 0)
            + (before.Bylines.Count > 0 ? 0.7 : 0);
    }

    /// <summary>
    /// The text has a heading of as many lines, the first as long, or with the colon at the same place (鸿曜新材：…): an article's headings are made alike.
    /// </summary>
    private bool IsParallel(Fragment before, int first, int last)
    {
        var mine = page.Passages[first].Compact(page.Text);
        var colon = mine.IndexOf('：', StringComparison.Ordinal);
        for (var i = 0; i < before.Body.Count; i++)
        {
            var heading = i;
            while (i < before.Body.Count && before.Body[i].Heading)
                i++;
            if (i - heading == last - first + 1 && before.Body[heading].Compact(page.Text) is var other
                && (other.Length == mine.Length || (colon > 0 && other.IndexOf('：', StringComparison.Ordinal) == colon)))
                return true;
        }
        return false;
    }

    /// <summary>The text from passage <paramref name="first"/> on ends with names before another headline comes.</summary>
    private bool SignsOff(int first)
    {
        for (var i = first; i < page.Passages.Count && i < first + 30; i++)
        {
            if (page.Passages[i].Kind is PassageKind.Head or PassageKind.Byline || (i > first && page.Passages[i].Lead))
                return false;
            if (page.Passages[i].Kind == PassageKind.SignOff || page.Passages[i].Ending.HasSignOff)
                return true;
        }
        return false;
    }

    private IEnumerable<Passage> TextAfter(int first, int count)
    {
        for (var i = first; i < page.Passages.Count && count > 0; i++)
        {
            if (page.Passages[i].Kind is not PassageKind.Text || (i > first && page.Passages[i].Lead))
                yield break;
            count--;
            yield return page.Passages[i];
        }
    }

    /// <summary>The page sets its names between headline and text, and nowhere between a text and the next headline.</summary>
    private static bool NamesStandAbove(List<Passage> passages)
    {
        var above = false;
        for (var i = 1; i + 1 < passages.Count; i++)
        {
            if (passages[i].Kind != PassageKind.Byline)
                continue;
            above |= passages[i - 1].Kind == PassageKind.Head && passages[i + 1].Kind == PassageKind.Text;
            if (passages[i - 1].Kind == PassageKind.Text && passages[i + 1].Kind == PassageKind.Head)
                return false;
        }
        return above;
    }

    /// <summary>Names below the text, and not above the next article's.</summary>
    private bool IsTrailingByline(Fragment current, int i)
    {
        var compact = page.Passages[i].Compact(page.Text);
        if (page.Cues.HasBylineMark(compact[0]))
            return false;
        // Nobody signs in the middle of a sentence.
        if (current.Bylines.Count > 0 || current.Open)
            return false;
        var next = i + 1;
        while (next < page.Passages.Count && page.Passages[next].Kind is PassageKind.Furniture or PassageKind.Byline)
            next++;
        if (next == page.Passages.Count)
            return true;
        return page.Passages[next].Kind != PassageKind.Text || page.Passages[next].Lead || (!page.Cues.HasBylineWord(compact) && !_namesAbove);
    }
}
