namespace NewsMiner.Splitting;

/// <summary>
/// Tells a page's articles apart and puts each together: cuts the page where an article begins or ends, then joins what was set apart —
/// a headline below its body, a beginning after its ending, a caption, a sign-off.
/// </summary>
internal sealed class StoryAssembler
{
    // Beyond this many fragments a page is no newspaper page; each fragment then looks for its other half among its neighbours only.
    private const int Neighbourhood = 24;

    // Against a change of article between two paragraphs that nothing but their words tells apart; in the units of TopicPath.
    private const double TopicChange = 6.5;

    private readonly string _text;
    private readonly List<Passage> _passages;
    private readonly SeamEvidence _seams;
    private readonly Terms.Reader _reader;
    private readonly LayoutCues _cues;
    private readonly Terms?[] _terms;
    private readonly Terms.Weights _weights;
    private readonly bool _pageSignsOff;
    private readonly bool _pageLeads;
    private readonly bool _namesAbove;

    private readonly List<Passage> _captions = [];
    private readonly List<Passage> _groupSignOffs = [];

    public StoryAssembler(string text, List<Passage> passages, SeamEvidence seams, Terms.Reader reader, LayoutCues cues)
    {
        _text = text;
        _passages = passages;
        _seams = seams;
        _reader = reader;
        _cues = cues;
        _terms = new Terms?[passages.Count];
        _pageSignsOff = passages.Exists(p => p.Ending.HasSignOff);
        _pageLeads = passages.Exists(p => p.Lead);
        _namesAbove = NamesStandAbove();
        _weights = new Terms.Weights(passages.FindAll(p => p.Kind is PassageKind.Text or PassageKind.Head).ConvertAll(TermsOf));
    }

    public List<Fragment> Assemble()
    {
        var fragments = Cut();
        var weights = new Terms.Weights(fragments.ConvertAll(TermsOf));
        fragments = JoinBrokenSentences(fragments);
        fragments = PlaceHeadlines(fragments, weights);
        fragments = JoinLooseParts(fragments);
        FollowTopics(fragments);
        fragments.RemoveAll(f => !f.HasBody && f.After.Count == 0 && !f.HasHead);
        SortByOrder(fragments);
        PlaceCaptions(fragments);
        PlaceGroupSignOffs(fragments);
        fragments.RemoveAll(f => !f.HasBody && f.After.Count == 0);
        SortByOrder(fragments);
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
                    else if (current is { HasHead: true })
                    {
                        current.Bylines.Add(passage);
                    }
                    break;
                case PassageKind.Head:
                    var last = i;
                    while (last + 1 < _passages.Count && _passages[last + 1].Kind == PassageKind.Head)
                        last++;
                    if (current is { Open: true } && NextText(last) is { BeginsMid: true } rest && GoesOnBest(current.Body[^1], rest))
                    {
                        // Set in the middle of a sentence, where a column ends: a headline, its own article's or another's.
                        var floating = new Fragment { Interrupts = current.Body[^1] };
                        for (; i <= last; i++)
                            floating.Heads.Add(_passages[i]);
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
                            _passages[i].Heading = true;
                            current.Body.Add(_passages[i]);
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
                            _passages[i].Heading |= fragment.HasHead && _passages[i].Role is null && IsFirstHeading(i);
                            (_passages[i].Heading ? fragment.Body : fragment.Heads).Add(_passages[i]);
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
                    if (current is null || current.Ended || (passage.Lead && current.HasBody) || (current.Open && passage.Kind == PassageKind.Text && !passage.GoesOn && !(passage.BeginsMid && SurelyGoesOn(current.Body[^1], passage))))
                        New();
                    current!.Body.Add(passage);
                    if (passage.Ending.HasSignOff || (passage.Ending.HasContinuation && _cues.SaysContinuesOn(passage.Ending.Continuation.In(_text))))
                        current.Ended = true;
                    break;
            }
        }
        return fragments;
    }

    private bool IsFirstHeading(int i) => _passages[i].Compact(_text) is var compact && (LineLabeller.IsEnumeratedHeading(compact) || _cues.IsChapter(compact));

    private Passage? NextText(int last)
    {
        var next = last + 1;
        while (next < _passages.Count && _passages[next].Kind is PassageKind.Furniture or PassageKind.Caption)
            next++;
        return next < _passages.Count && _passages[next].Kind == PassageKind.Text ? _passages[next] : null;
    }

    /// <summary>产业项目: a short line above a whole headline, and neither a place nor a line broken off.</summary>
    private bool IsSectionName(int i)
    {
        var compact = _passages[i].Compact(_text);
        var below = _passages[i + 1].Compact(_text);
        return _passages[i].Role is null && compact.Length is >= 2 and <= 5 && below.Length >= 9 && below[0] is not ('—' or '―' or '-')
            && (!_cues.EndsAsPlace(compact) || _cues.StartsSeries(compact)) && Glyph.IsHan(compact[0]) && Glyph.IsHan(compact[^1]) && !SurelyGoesOn(_passages[i], _passages[i + 1]);
    }

    /// <summary>The rest of a torn sentence fits, and no other torn sentence or rest on the page fits clearly better.</summary>
    private bool GoesOnBest(Passage torn, Passage rest)
    {
        var fit = _seams.Of(torn.Last.In(_text), rest.First.In(_text)) + QuotesFit(torn, rest) - 1.5 * torn.Unlike(rest);
        if (fit <= -1 || (fit < 1 && _cues.SaysOpening(rest.First.In(_text)[..Math.Min(rest.First.Length, 12)])))
            return false;
        if (fit >= 3 || _passages.Count > 400)
            return true;
        for (var i = 0; i < _passages.Count; i++)
        {
            var other = _passages[i];
            if (other.Kind != PassageKind.Text)
                continue;
            if (other != torn && other.Open && !(i + 1 < _passages.Count && _passages[i + 1].BeginsMid) && _seams.Of(other.Last.In(_text), rest.First.In(_text)) > fit + 1.5)
                return false;
            if (other != rest && !other.Lead && (i == 0 || _passages[i - 1].Kind != PassageKind.Text) && _seams.Of(torn.Last.In(_text), other.First.In(_text)) > fit + 1.5)
                return false;
        }
        return true;
    }

    private bool SurelyGoesOn(Passage torn, Passage rest) => _seams.Of(torn.Last.In(_text), rest.First.In(_text)) >= 1.5;

    /// <summary>聚焦项目 between two parts of one article, and not the headline of the next.</summary>
    private bool IsInTextHeading(Fragment before, int first, int last)
    {
        if (_passages[first].Role is { } role)
            return role == ParagraphRole.Heading;
        var next = last + 1;
        while (next < _passages.Count && _passages[next].Kind is PassageKind.Furniture or PassageKind.Caption)
            next++;
        if (next == _passages.Count || _passages[next].Kind is not (PassageKind.Text or PassageKind.Table))
            return false;
        if (_passages[next].Lead)
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
            var compact = _passages[i].Compact(_text);
            longest = Math.Max(longest, compact.Length);
            subtitle |= compact[0] is '—' or '-' or '―';
            wholly |= i > first && (compact[0] is '—' or '-' or '―') && _cues.IsHeadlineSubtitle(compact);
            kicker |= last > first && compact.Length <= 16 && _cues.EndsAsPlace(compact);
        }
        var head = Terms.Of(_passages[first..(last + 1)].Select(TermsOf));
        var above = Terms.Of(before.Heads.Concat(before.Body.TakeLast(30)).Select(TermsOf));
        var below = Terms.Of(TextAfter(next, 4).Select(TermsOf));
        var opening = _passages[next].Compact(_text);
        var text = opening.AsSpan(0, Math.Min(opening.Length, 20));
        return 0.4
            - 0.1 * (subtitle ? Math.Min(longest, 16) : longest) - (longest >= 14 && !subtitle ? 1 : 0)
            - (subtitle ? 2.2 : 0)
            - (wholly ? 3 : 0)
            // The name of a zone above or below it belongs to a headline.
            - (kicker ? 2.5 : 0)
            // A headline is set over two lines, a heading hardly ever.
            - 1.6 * Math.Min(last - first - (subtitle ? 1 : 0), 2)
            + _weights.Covered(head, above)
            + 1.2 * _weights.Covered(head, below)
            + 3.8 * Terms.Weights.Anchored(above, below)
            + 2.1 * Terms.Weights.Anchored(below, above)
            - 0.35 * _cues.HeadlineStyle(_passages[first].Compact(_text))
            - (_passages[first..(last + 1)].Exists(p => p.Compact(_text).Any(Glyph.IsDigit)) ? 0.8 : 0)
            - (_cues.SaysClosing(before.Body[^1].Compact(_text)) ? 1.6 : 0)
            - (_cues.SaysOpening(text) ? 1.2 : 0)
            + (IsFirstHeading(first) ? 4 : 0)
            // Where the page's articles end with names, one that has not ended yet goes on; where they begin with 本报讯 or a byline, one without does not begin.
            + (_pageSignsOff ? 1 : 0)
            + (_pageLeads ? 1 : 0)
            + (_namesAbove ? 0.6 : 0)
            + (before.Bylines.Count > 0 ? 0.7 : 0);
    }

    private IEnumerable<Passage> TextAfter(int first, int count)
    {
        for (var i = first; i < _passages.Count && count > 0; i++)
        {
            if (_passages[i].Kind is not PassageKind.Text || (i > first && _passages[i].Lead))
                yield break;
            count--;
            yield return _passages[i];
        }
    }

    /// <summary>The page sets its names between headline and text, and nowhere between a text and the next headline.</summary>
    private bool NamesStandAbove()
    {
        var above = false;
        for (var i = 1; i + 1 < _passages.Count; i++)
        {
            if (_passages[i].Kind != PassageKind.Byline)
                continue;
            above |= _passages[i - 1].Kind == PassageKind.Head && _passages[i + 1].Kind == PassageKind.Text;
            if (_passages[i - 1].Kind == PassageKind.Text && _passages[i + 1].Kind == PassageKind.Head)
                return false;
        }
        return above;
    }

    /// <summary>Names below the text, and not above the next article's.</summary>
    private bool IsTrailingByline(Fragment current, int i)
    {
        var compact = _passages[i].Compact(_text);
        if (_cues.HasBylineMark(compact[0]))
            return false;
        // Nobody signs in the middle of a sentence.
        if (current.Bylines.Count > 0 || current.Open)
            return false;
        var next = i + 1;
        while (next < _passages.Count && _passages[next].Kind is PassageKind.Furniture or PassageKind.Byline)
            next++;
        if (next == _passages.Count)
            return true;
        return _passages[next].Kind != PassageKind.Text || _passages[next].Lead || (!_cues.HasBylineWord(compact) && !_namesAbove);
    }

    /// <summary>A fragment that breaks off inside a sentence finds the one that goes on with it.</summary>
    private List<Fragment> JoinBrokenSentences(List<Fragment> fragments)
    {
        var pairs = new List<(double Score, int From, int To)>();
        var terms = new Terms?[fragments.Count];
        // Text goes on in its place, unless some other text has lost its rest, or its beginning.
        var displaced = Enumerable.Range(0, fragments.Count).Any(a => fragments[a].Open && !(a + 1 < fragments.Count && fragments[a + 1].BeginsMid));
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
                var begins = fragments[b].Body[0];
                var seam = _seams.Of(left, begins.First.In(_text));
                // Two headlines are hardly ever one article's.
                var twoHeads = fragments[a].HasHead && fragments[b].HasHead;
                if (seam < (twoHeads ? 1 : -2))
                    continue;
                var about = 1.5 * (Terms.Weights.Anchored(terms[a] ??= TermsOf(fragments[a]), terms[b] ??= TermsOf(fragments[b])) + Terms.Weights.Anchored(terms[b]!, terms[a]!));
                var score = seam + about + QuotesFit(fragments[a].Body[^1], begins) + (begins.BeginsMid ? 1.5 : 0) + (begins.Flush ? 1 : 0) + (b == a + 1 ? begins.BeginsMid ? displaced || twoHeads ? 3 : 20 : 0.5 : 0) - (twoHeads ? 3 : fragments[b].HasHead ? 0.5 : 0) - 2 * fragments[a].Body[^1].Unlike(begins);
                if (score > 1.5)
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
        if (_passages.Count <= 400)
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

    /// <summary>A quotation that is open where the text breaks off is closed where it goes on.</summary>
    private double QuotesFit(Passage torn, Passage rest)
    {
        var open = 0;
        foreach (var line in torn.Lines)
            foreach (var c in line.In(_text))
                open = c == '“' ? 1 : c == '”' ? 0 : open;
        var closes = false;
        foreach (var c in rest.First.In(_text))
        {
            if (c is not ('“' or '”'))
                continue;
            closes = c == '”';
            break;
        }
        return closes ? open > 0 ? 2 : -3 : 0;
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
            var left = torn.Body[^1].Last.In(_text);
            var subject = TermsOf(torn);
            var (top, best, at) = (2.5, -1, 0);
            for (var b = 0; b < fragments.Count; b++)
            {
                var body = fragments[b].Body;
                for (var k = 1; b != a && k < body.Count; k++)
                {
                    if (body[k].Kind != PassageKind.Text || body[k].BeginsMid || body[k].Lead)
                        continue;
                    var seam = _seams.Of(left, body[k].First.In(_text));
                    if (seam < 1)
                        continue;
                    var rest = Terms.Of(body.Skip(k).Select(TermsOf));
                    var host = Terms.Of(fragments[b].Heads.Concat(body.Take(k)).Select(TermsOf));
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

    /// <summary>A headline that stands without its text finds the text that stands without its headline.</summary>
    private List<Fragment> PlaceHeadlines(List<Fragment> fragments, Terms.Weights weights)
    {
        var bodies = fragments.FindAll(f => f.HasBody);
        var bodyTerms = bodies.ConvertAll(f => Terms.Of(f.Body.Select(TermsOf)));
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
            var terms = Terms.Of(loose[h].Lines.Select(TermsOf));
            var (first, last) = Reach(FirstAfter(orders, loose[h].Order), candidates.Count);
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
        var all = Terms.Of(body.Body.Where(p => !p.Heading).Select(TermsOf));
        for (var i = 0; i < body.Body.Count; i++)
        {
            if (!body.Body[i].Heading)
                continue;
            var last = i;
            while (last + 1 < body.Body.Count && body.Body[last + 1].Heading)
                last++;
            var group = body.Body.GetRange(i, last - i + 1);
            var longest = group.Max(p => p.Compact(_text).Length);
            var terms = Terms.Of(group.Select(TermsOf));
            var subtitled = group.Exists(p => p.Compact(_text)[0] is '—' or '―');
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
                about[i, b] = weights.Shared(TermsOf(heads[i]), bodyTerms[b]);
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
            var compact = heads[i].Compact(_text);
            if (compact[0] is '—' or '―' or '-')
            {
                subtitles++;
                if (i == start)
                    score -= 4;
            }
            else if (compact.Length > 16 || !_cues.EndsAsPlace(compact))
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
            var terms = Terms.Of(groups[g].Select(TermsOf));
            var here = weights.Covered(terms, bodyTerms[own]);
            var elsewhere = bodies.Select((f, b) => b == own || f.HasHead ? 0 : weights.Covered(terms, bodyTerms[b])).DefaultIfEmpty().Max();
            var score = here - elsewhere + (g == groups.Count - 1 ? 0.2 : 0);
            if (g == 0 || score > top)
                (best, top) = (g, score);
        }
        return best;
    }

    /// <summary>Text that has neither headline nor lead goes to the article it speaks of, if one is clearly meant.</summary>
    private List<Fragment> JoinLooseParts(List<Fragment> fragments)
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
            double top = 0.4;
            for (var j = 0; j < fragments.Count; j++)
            {
                if (j == i || !fragments[j].HasBody || (fragments[j].Ended && loose.Ended))
                    continue;
                if (fragments[j].Ended && !fragments[j].HasHead)
                    continue;
                var other = TermsOf(fragments[j]);
                var likeness = (Terms.Weights.Anchored(terms, other) + Terms.Weights.Anchored(other, terms)) / 2;
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
                into.Body[0].BeginsMid |= loose.Open && SurelyGoesOn(loose.Body[^1], into.Body[0]);
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

    /// <summary>
    /// Where nothing in the layout tells that a column belongs to another article than the one above it, what it speaks of does.
    /// </summary>
    private void FollowTopics(List<Fragment> fragments)
    {
        var stories = fragments.FindAll(f => f.HasBody);
        if (stories.Count is < 2 or > 60)
            return;
        var paragraphs = stories.SelectMany((f, a) => f.Body.Select(p => (Passage: p, Story: a))).OrderBy(p => p.Passage.Order).ToList();
        if (paragraphs.Count > 600)
            return;
        var topics = new TopicPath(paragraphs.ConvertAll(p => TermsOf(p.Passage)), stories.ConvertAll(f => Terms.Of(f.Heads.Select(TermsOf))));
        var path = paragraphs.ConvertAll(p => p.Story).ToArray();
        for (var a = 0; a < stories.Count; a++)
        {
            if (!stories[a].HasHead && !stories[a].HasStart)
                topics.Loose[a] = 0.5;
            var under = stories[a].Heads.Concat(stories[a].Bylines).Select(p => p.Order).ToHashSet();
            for (var i = 0; i < paragraphs.Count; i++)
                if (paragraphs[i].Story == a && (paragraphs[i].Passage.Lead || under.Contains(paragraphs[i].Passage.Order - 1)))
                    topics.Known[i] = a;
        }
        // A teaser above the first article speaks of what the page has below, and is none of it; the rest of a torn sentence may be anyone's.
        for (var i = 0; i < paragraphs.Count && stories[paragraphs[i].Story] is { HasHead: false, HasStart: false, BeginsMid: false }; i++)
            topics.Known[i] = paragraphs[i].Story;
        for (var a = 0; a < stories.Count; a++)
        {
            var first = stories[a].Body.Find(p => p.Measure > 0);
            if (first is not null)
                for (var i = 0; i < paragraphs.Count; i++)
                    topics.Unlike[i, a] = 2 * first.Unlike(paragraphs[i].Passage);
        }
        var bylines = stories.SelectMany(f => f.Bylines).Select(p => p.Order).ToHashSet();
        var heads = stories.SelectMany(f => f.Heads).Select(p => p.Order).ToHashSet();
        for (var i = 1; i < paragraphs.Count; i++)
        {
            var before = paragraphs[i - 1].Passage;
            var after = paragraphs[i].Passage;
            topics.Change[i] = TopicChange;
            if (before.Open)
                topics.Change[i] = after.BeginsMid && SurelyGoesOn(before, after) ? 12 : TopicChange / 2;
            // 1.… 2.…: a list goes on.
            else if (LineLabeller.IsEnumeratedHeading(before.Compact(_text)) && LineLabeller.IsEnumeratedHeading(after.Compact(_text)))
                topics.Change[i] = 12;
            else if (before.Heading)
                topics.Change[i] = TopicChange + 2;
            else if (before.Unlike(after) >= 1)
                topics.Change[i] = TopicChange / 3;
            for (var order = before.Order + 1; order < after.Order && topics.Change[i] < 12; order++)
            {
                var between = _passages[order].Kind;
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
            InReadingOrder(stories[a], body);
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

    /// <summary>Puts a story's paragraphs in order: those that stand together stay so, its beginning comes first, torn sentences find their rest.</summary>
    private void InReadingOrder(Fragment story, List<Passage> body)
    {
        var first = story.HasStart ? story.Body[0] : null;
        var runs = new List<List<Passage>>();
        foreach (var passage in body)
        {
            var together = runs.Count > 0 && passage != first && !runs[^1][^1].Ending.HasSignOff && Enumerable.Range(runs[^1][^1].Order + 1, passage.Order - runs[^1][^1].Order - 1).All(o => _passages[o].Kind is PassageKind.Furniture or PassageKind.Caption)
                && !(passage.BeginsMid && !(runs[^1][^1].Open && SurelyGoesOn(runs[^1][^1], passage)));
            if (together)
                runs[^1].Add(passage);
            else
                runs.Add([passage]);
        }
        story.Body.Clear();
        var at = first is null ? -1 : runs.FindIndex(r => r[0] == first);
        while (runs.Count > 0)
        {
            if (at < 0)
            {
                // What ends with names comes last, what begins in mid-sentence not first.
                at = runs.FindIndex(r => !r[^1].Ending.HasSignOff && !(story.Body.Count == 0 && r[0].BeginsMid));
                at = at < 0 ? 0 : at;
            }
            var run = runs[at];
            runs.RemoveAt(at);
            story.Body.AddRange(run);
            at = -1;
            if (!run[^1].Open)
                continue;
            var fit = 0.5;
            for (var r = 0; r < runs.Count; r++)
            {
                var seam = _seams.Of(run[^1].Last.In(_text), runs[r][0].First.In(_text)) + (runs[r][0].BeginsMid ? 1.5 : 0) + (runs[r][0].Flush ? 1 : 0);
                if (seam > fit)
                    (fit, at) = (seam, r);
            }
            if (at >= 0)
                runs[at][0].BeginsMid = true;
        }
    }

    private void PlaceCaptions(List<Fragment> fragments)
    {
        if (_captions.Count == 0 || fragments.Count == 0)
            return;
        var terms = new Terms?[fragments.Count];
        var orders = fragments.ConvertAll(f => f.Order);
        var neighbours = fragments.ConvertAll(f => f.Everything.Select(p => p.Order).ToHashSet());
        foreach (var caption in _captions)
        {
            var own = TermsOf(caption);
            var best = -1;
            double top = -1;
            var (first, last) = Reach(FirstAfter(orders, caption.Order), fragments.Count);
            for (var i = first; i < last; i++)
            {
                if (!fragments[i].HasBody)
                    continue;
                var near = neighbours[i].Contains(caption.Order - 1) || neighbours[i].Contains(caption.Order + 1) ? 0.02 : 0;
                var score = _weights.Covered(own, terms[i] ??= TermsOf(fragments[i])) + near;
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

    private static void SortByOrder(List<Fragment> fragments)
    {
        var sorted = fragments.Select(f => (f, f.Everything.Select(p => p.Order).DefaultIfEmpty(int.MaxValue).Min())).OrderBy(x => x.Item2).Select(x => x.f).ToList();
        fragments.Clear();
        fragments.AddRange(sorted);
    }

    /// <summary>Index of the first of the ascending <paramref name="orders"/> that is above <paramref name="order"/>.</summary>
    private static int FirstAfter(List<int> orders, int order)
    {
        var at = orders.BinarySearch(order);
        return at >= 0 ? at + 1 : ~at;
    }

    private Terms TermsOf(Fragment fragment) => Terms.Of(fragment.Heads.Concat(fragment.Body).Select(TermsOf));

    private Terms TermsOf(Passage passage) => _terms[passage.Order] ??= _reader.Read(passage.Compact(_text));

    private static (int First, int Last) Reach(int i, int count) =>
        count <= 200 ? (0, count) : (Math.Max(0, i - Neighbourhood), Math.Min(count, i + Neighbourhood + 1));
}
