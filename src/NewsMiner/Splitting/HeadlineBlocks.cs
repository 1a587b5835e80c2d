namespace NewsMiner.Splitting;

/// <summary>The headlines of a page: which of the lines that stand one below the other make one.</summary>
internal sealed class HeadlineBlocks
{
    // Where a page has more texts or headlines than this, they are not compared with each other.
    private const int Most = 200;

    // Families of headings that have a colon at the same place are numbered from here, those of one length by that.
    private const int ColonAt = 100;

    // In characters; a shorter title fills three lines of a narrow column.
    private const int LongTitle = 30;

    private readonly PageEvidence _page;
    private readonly List<string> _blocks;
    private readonly List<Terms> _bodies;
    private readonly Terms.Weights _weights;
    private readonly double _each;

    public HeadlineBlocks(PageEvidence page, List<Fragment> fragments)
    {
        _page = page;
        var bodies = fragments.FindAll(f => f.HasBody);
        _blocks = [.. fragments.SelectMany(f => f.Body.Where(p => p.Heading && p.Role is null).Select(p => p.Compact(_page.Text)).Concat(f.Heads.Count > 0 ? [f.Heads[0].Compact(_page.Text)] : []))];
        SomeBare = bodies.Exists(f => !f.HasHead);
        // What breaks off and goes on directly below is one text.
        _bodies = [];
        for (var i = 0; i < bodies.Count; i++)
        {
            var terms = Terms.Of(bodies[i].Body.Select(_page.TermsOf));
            if (i > 0 && bodies[i].BeginsMid && bodies[i - 1].Open && !bodies[i].HasHead)
                _bodies[^1] = Terms.Of([_bodies[^1], terms]);
            else
                _bodies.Add(terms);
        }
        _weights = new Terms.Weights(fragments.ConvertAll(_page.TermsOf));
        _each = WeightOfEach(fragments);
    }

    /// <summary>
    /// What each headline costs where lines that stand one below the other are parted: little enough for as many headlines as the page has
    /// texts that begin or end an article.
    /// </summary>
    private double WeightOfEach(List<Fragment> fragments)
    {
        var blocks = fragments.FindAll(f => f.Heads.Count > 1 && !f.HasBody);
        if (blocks.Count == 0 || _bodies.Count > Most || !SomeBare)
            return 1;
        var stories = Math.Max(fragments.Count(f => f.HasStart), fragments.Count(f => f.Ended));
        var single = fragments.Count(f => f.HasHead && (f.HasBody || f.Heads.Count == 1));
        for (var each = 1.0; each > -1.1; each -= 0.5)
        {
            var headlines = single + blocks.Sum(f => Part(f.Heads, each).Count);
            if (headlines >= stories)
                return headlines == stories ? each : Math.Min(1, each + 0.5);
        }
        return 1;
    }

    /// <summary>How much each term tells the fragments apart.</summary>
    public Terms.Weights Weights => _weights;

    /// <summary>Some text has no headline above it.</summary>
    public bool SomeBare { get; }

    /// <summary>The headlines above a fragment's text, from the first to the last.</summary>
    public List<List<Passage>> Of(Fragment fragment) => fragment.Heads.Count == 0 ? [] : fragment.Heads.Count == 1 || _bodies.Count > Most ? [[.. fragment.Heads]] : Part(fragment.Heads, fragment.HasBody ? 1 : _each);

    /// <summary>
    /// 一束光里有“链” and 一枚章里有“速”, 整车： and 占比：, 工业挑大梁 and two more of five characters, 鸿曜新材：… inside a text: the headings of one
    /// article are made alike.
    /// </summary>
    public int Family(List<Passage> lines)
    {
        var mine = lines[0].Compact(_page.Text);
        if (_blocks.Count > Most)
            return 0;
        if (lines[0].Heading && mine.IndexOf('：', StringComparison.Ordinal) is > 0 and var colon && colon < mine.Length - 1 && _blocks.Exists(b => b != mine && b.IndexOf('：', StringComparison.Ordinal) == colon))
            return ColonAt + colon;
        if (mine.Length > 10 || _page.Cues.EndsAsPlace(mine))
            return 0;
        if (mine[^1] == '：')
            return _blocks.Count(b => b[^1] == '：' && b.Length <= 10) > 1 ? 1 : 0;
        int alike = 0, asLong = 0;
        foreach (var block in _blocks)
        {
            if (block.Length != mine.Length || block == mine || _page.Cues.EndsAsPlace(block))
                continue;
            asLong++;
            var same = 0;
            for (var i = 0; i < mine.Length; i++)
                same += mine[i] == block[i] ? 1 : 0;
            alike += same >= 2 ? 1 : 0;
        }
        return alike > 0 || (asLong > 1 && mine.Length <= 8) ? mine.Length + 1 : 0;
    }

    /// <summary>
    /// Log-odds that the lines are an article's title and no heading inside one: long, set over several lines, with a subtitle or a zone's
    /// name above it; and no other is made like it.
    /// </summary>
    public double Weight(List<Passage> lines)
    {
        var longest = 0;
        bool subtitle = false, kicker = false;
        foreach (var line in lines)
        {
            var compact = line.Compact(_page.Text);
            longest = Math.Max(longest, compact.Length);
            subtitle |= compact[0] is '—' or '-' or '―';
            kicker |= lines.Count > 1 && compact.Length <= 16 && _page.Cues.EndsAsPlace(compact);
        }
        var first = lines[0].Compact(_page.Text);
        if (!subtitle && Family(lines) > 0)
            return 0;
        return Math.Max(0, (lines[0].Heading ? 0 : 4) + 2.2 * (0.1 * Math.Min(longest, 16) + (longest >= 14 && !subtitle ? 1 : 0) + (subtitle ? 2.2 : 0) + (kicker ? 2.5 : 0) + (lines.Count > 1 ? 0.8 : 0)
            + 0.35 * _page.Cues.HeadlineStyle(first) + (first.Any(Glyph.IsDigit) ? 0.8 : 0) - 0.4)
            + LikeHeadline(lines));
    }

    /// <summary>Log-odds of a headline by how the page sets its headlines; 0 for one without a text below it.</summary>
    private double LikeHeadline(List<Passage> lines) =>
        lines[^1].Order + 1 < _page.Passages.Count && _page.Passages[lines[^1].Order + 1] is { Kind: PassageKind.Text } text ? _page.Setting.LikeHeadline(lines[0], text) : 0;

    /// <summary>
    /// An article without a headline, and none on the page that fits: one of what was taken for its in-text headings may be its headline, set
    /// between two of its columns — the one that says most of what the article says.
    /// </summary>
    public void PromoteHeading(Fragment body)
    {
        var (best, count, top) = (-1, 0, 0.0);
        var all = Terms.Of(body.Body.Where(p => !p.Heading).Select(_page.TermsOf));
        for (var i = 0; i < body.Body.Count; i++)
        {
            if (!body.Body[i].Heading)
                continue;
            var last = i;
            while (last + 1 < body.Body.Count && body.Body[last + 1].Heading)
                last++;
            var group = body.Body.GetRange(i, last - i + 1);
            var longest = group.Max(p => p.Compact(_page.Text).Length);
            var terms = Terms.Of(group.Select(_page.TermsOf));
            var subtitled = group.Exists(p => p.Compact(_page.Text)[0] is '—' or '―');
            var score = 0.08 * Math.Min(longest, 20) + _weights.Covered(terms, all) + (subtitled && group.Count > 1 ? 1 : 0) + (i > 0 && body.Body[i - 1].Open ? 1 : 0);
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
    private List<List<Passage>> Part(List<Passage> heads, double each)
    {
        var n = heads.Count;
        if (n > 40)
            return [[.. heads]];
        var about = new double[n, _bodies.Count];
        for (var i = 0; i < n; i++)
            for (var b = 0; b < _bodies.Count; b++)
                about[i, b] = _weights.Shared(_page.TermsOf(heads[i]), _bodies[b]);
        var best = new double[n + 1];
        var from = new int[n + 1];
        Array.Fill(best, double.NegativeInfinity);
        best[0] = 0;
        for (var end = 1; end <= n; end++)
        {
            for (var start = Math.Max(0, end - 5); start < end; start++)
            {
                var most = 0.0;
                for (var b = 0; b < _bodies.Count; b++)
                {
                    var sum = 0.0;
                    for (var i = start; i < end; i++)
                        sum += about[i, b];
                    most = Math.Max(most, sum);
                }
                var score = best[start] + most + Shape(heads, start, end) - each;
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
        int titles = 0, subtitles = 0, length = 0;
        var score = 0.0;
        var pageTight = heads.Exists(h => h.BlankBefore > 0);
        for (var i = start; i < end; i++)
        {
            var compact = heads[i].Compact(_page.Text);
            if (compact[0] is '—' or '―' or '-')
            {
                subtitles++;
                if (i == start)
                    score -= 4;
            }
            else if (compact.Length > 16 || !_page.Cues.EndsAsPlace(compact))
            {
                titles++;
                length += compact.Length;
                if (subtitles > 0)
                    score -= 3;
            }
            if (i > start && pageTight && heads[i].BlankBefore > 0)
                score -= 0.7;
            // 临江新区： is the beginning of a headline, and 临江经开区 / 举办… is one.
            if (i == end - 1 && end < heads.Count && (compact[^1] == '：' || (_page.Cues.EndsAsPlace(compact) && _page.Cues.StartsPredicate(heads[end].Compact(_page.Text)))))
                score -= 4;
        }
        return score - (titles == 0 ? 1.5 : 0) - (titles > 2 ? (length > LongTitle ? 2 : 0.5) * (titles - 2) : 0) - (subtitles > 1 ? 3 : 0);
    }
}
