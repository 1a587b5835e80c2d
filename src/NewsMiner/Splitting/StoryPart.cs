namespace NewsMiner.Splitting;

/// <summary>Lines that make one headline.</summary>
/// <param name="Weight">Log-odds that it is an article's title and no heading inside one.</param>
/// <param name="Family">How it is made, where others on the page are made alike; 0 for none.</param>
internal sealed record Headline(List<Passage> Lines, double Weight, int Family)
{
    /// <summary>It stands inside an article rather than above one.</summary>
    public bool IsHeading { get; } = Family > 0 || (Lines[0].Heading && Lines.Count == 1 && Lines[0].Lines[0].Length <= 8);
}

/// <summary>What is joined so far of a story whose parts stand out of order.</summary>
internal sealed class StoryPart
{
    private readonly List<Headline> _heads = [];
    private readonly List<Passage> _after = [];
    private readonly HashSet<string> _speakers = [];

    private readonly HashSet<Headline> _flush = [];

    private readonly Passage? _start;

    // A passage that shows how its column is set.
    private readonly Passage? _setting;

    public StoryPart(PageEvidence page, Headline head, Passage? interrupts)
    {
        _heads.Add(head);
        Interrupts = interrupts;
        Terms = Terms.Of(head.Lines.Select(page.TermsOf));
        First = head.Lines[0].Order;
        ZoneKinds = head.Lines.Aggregate(0, (kinds, p) => kinds | page.Cues.ZoneKinds(p.Compact(page.Text)));
    }

    public StoryPart(PageEvidence page, Fragment text, StoryPart? under)
    {
        Body = [.. text.Body];
        Bylines = [.. text.Bylines];
        _after = [.. text.After];
        Ended = text.Ended;
        Terms = page.TermsOf(text);
        First = text.Order;
        HasLead = text.HasLead;
        HasStart = text.HasStart;
        _start = HasStart && Body.Count > 0 ? Body[0] : null;
        _setting = Body.Find(p => p.Measure > 0) ?? Body.FirstOrDefault();
        NamesAuthor = Bylines.Count > 0 || (HasLead && page.Cues.LeadNamesAuthor(Body[0].First.In(page.Text)));
        ZoneKinds = Body.Aggregate(0, (kinds, p) => kinds | page.Cues.ZoneKinds(p.Compact(page.Text)));
        foreach (var passage in Body)
            if (page.SpeakerOf(passage) is { } speaker)
                _speakers.Add(speaker);
        if (under?.Head is { } head)
        {
            Under.Add(head);
            if (!text.BeginsMid)
                _flush.Add(head);
        }
    }

    private StoryPart(StoryPart first, StoryPart second)
    {
        _heads = [.. first._heads, .. second._heads];
        Body = [.. first.Body, .. second.Body];
        Bylines = [.. first.Bylines, .. second.Bylines];
        _after = [.. first._after, .. second._after];
        Ended = first.Ended || second.Ended;
        Terms = Terms.Of([first.Terms, second.Terms]);
        First = Math.Min(first.First, second.First);
        HasLead = first.HasLead || second.HasLead;
        HasStart = first.HasStart || second.HasStart || Bylines.Count > 0;
        _start = first._start ?? second._start;
        _setting = first._setting is { Measure: > 0 } ? first._setting : second._setting ?? first._setting;
        NamesAuthor = first.NamesAuthor || second.NamesAuthor;
        ZoneKinds = first.ZoneKinds | second.ZoneKinds;
        _speakers = [.. first._speakers, .. second._speakers];
        Interrupts = first.Interrupts ?? second.Interrupts;
        Under = [.. first.Under, .. second.Under];
        _flush = [.. first._flush, .. second._flush];
    }

    public List<Passage> Body { get; } = [];

    public List<Passage> Bylines { get; } = [];

    public Terms Terms { get; }

    /// <summary>The kinds of zones that it speaks of.</summary>
    public int ZoneKinds { get; }

    /// <summary>Where it begins on the page.</summary>
    public int First { get; }

    public bool HasBody => Body.Count > 0;

    /// <summary>It has a headline that may be an article's.</summary>
    public bool HasHead => _heads.Exists(h => !h.IsHeading);

    /// <summary>The headline, where it is only one.</summary>
    public Headline? Head => _heads.Count > 0 ? _heads[0] : null;

    public double TitleWeight => _heads.Max(h => h.IsHeading ? 0 : h.Weight);

    public bool HasLead { get; }

    /// <summary>An article begins with it: 本报讯, or a byline.</summary>
    public bool HasStart { get; }

    /// <summary>Its beginning says who wrote it.</summary>
    public bool NamesAuthor { get; }

    /// <summary>An article ends with it.</summary>
    public bool Ended { get; }

    /// <summary>The same person speaks in both: one interview.</summary>
    public bool SharesSpeaker(StoryPart other) => _speakers.Overlaps(other._speakers);

    /// <summary>For a headline without text: the passage whose sentence it interrupts.</summary>
    public Passage? Interrupts { get; }

    /// <summary>The headlines that its texts stand under.</summary>
    public HashSet<Headline> Under { get; } = [];

    public bool BeginsUnder(Headline head) => _flush.Contains(head);

    /// <summary>Both have headings of one make.</summary>
    public bool IsOfFamily(StoryPart other) => _heads.Exists(h => h.Family > 0 && other._heads.Exists(o => o.Family == h.Family));

    /// <summary>Log-odds of both being set in one column.</summary>
    public double Setting(StoryPart other)
    {
        if (_setting is not { } mine || other._setting is not { } its)
            return 0;
        var spaced = mine.Spaced is { } my && its.Spaced is { } other_ && my != other_ ? -1.2 : 0;
        if (mine.Measure == 0 || its.Measure == 0)
            return spaced;
        return spaced + Math.Abs(mine.Measure - its.Measure) switch { <= 1 => 0.7, >= 4 => -4.5, 3 => -1, _ => 0 };
    }

    public static StoryPart Join(StoryPart a, StoryPart b) => b.ComesBefore(a) ? new(b, a) : new(a, b);

    /// <summary>The story: one headline of several, the others headings where they stand, and the text in reading order.</summary>
    public Fragment Write(PageEvidence page)
    {
        var story = new Fragment { Interrupts = Interrupts, Ended = Ended };
        story.Bylines.AddRange(Bylines);
        story.After.AddRange(_after);
        story.Body.AddRange(Body);
        if (_heads.Count > 0)
        {
            var title = HasHead || !HasBody ? _heads.Where(h => !h.IsHeading || !HasHead).MaxBy(h => h.Weight + 0.01 * h.Lines.Count) : null;
            if (title is not null)
            {
                foreach (var line in title.Lines)
                    line.Heading = false;
                story.Heads.AddRange(title.Lines);
            }
            if (!HasBody)
                return story;
            foreach (var line in _heads.Where(h => h != title).SelectMany(h => h.Lines))
            {
                line.Heading = true;
                story.Body.Add(line);
            }
        }
        if (story.HasBody)
            new ReadingOrder(page).Arrange(story, [.. story.Body.OrderBy(p => p.Order)], _start);
        return story;
    }

    private bool ComesBefore(StoryPart other)
    {
        if (HasStart != other.HasStart)
            return HasStart;
        if (Ended != other.Ended)
            return other.Ended;
        return First < other.First;
    }
}
