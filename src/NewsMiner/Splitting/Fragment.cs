namespace NewsMiner.Splitting;

/// <summary>
/// A stretch of the page that surely belongs to one article: what stands between two places where another article may begin. It may lack
/// its headline (set elsewhere on the page), its beginning or its end.
/// </summary>
internal sealed class Fragment
{
    public List<Passage> Heads { get; } = [];

    public List<Passage> Bylines { get; } = [];

    /// <summary>Paragraphs, tables and in-text headings.</summary>
    public List<Passage> Body { get; } = [];

    /// <summary>Captions and sign-offs, which are put last.</summary>
    public List<Passage> After { get; } = [];

    /// <summary>For a headline without text: the passage whose sentence it interrupts.</summary>
    public Passage? Interrupts { get; init; }

    public bool HasBody => Body.Count > 0;

    public bool HasHead => Heads.Count > 0;

    public bool HasLead => Body.Count > 0 && Body[0].Lead;

    /// <summary>The rest of another page's article.</summary>
    public bool CameFrom => Body.Count > 0 && Body[0].CameFrom;

    /// <summary>The first paragraph is where an article begins: a lead, or a paragraph below a byline.</summary>
    public bool HasStart => HasLead || Bylines.Count > 0;

    public bool Ended { get; set; }

    /// <summary>The text breaks off inside a sentence.</summary>
    public bool Open => Body.Count > 0 && Body[^1].Open && !Ended;

    public bool BeginsMid => Body.Count > 0 && Body[0].BeginsMid;

    public int Order => Everything.Min(p => p.Order);

    public IEnumerable<Passage> Everything => Heads.Concat(Bylines).Concat(Body).Concat(After);

    /// <summary>Cuts off the body from <paramref name="index"/> on, with what comes after it.</summary>
    public Fragment SplitAt(int index)
    {
        var rest = new Fragment { Ended = Ended };
        rest.Body.AddRange(Body[index..]);
        rest.After.AddRange(After);
        Body.RemoveRange(index, Body.Count - index);
        After.Clear();
        Ended = false;
        return rest;
    }

    public void Absorb(Fragment later)
    {
        Heads.AddRange(later.Heads);
        Bylines.AddRange(later.Bylines);
        Body.AddRange(later.Body);
        After.AddRange(later.After);
        Ended |= later.Ended;
    }
}
