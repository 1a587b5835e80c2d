namespace NewsMiner.Splitting;

/// <summary>What the parts of a page say of each other: whether one goes on where another breaks off, and whether they speak of the same.</summary>
internal sealed class PageEvidence
{
    // Beyond this many parts a page is no newspaper page; each then looks for its other half among its neighbours only.
    private const int Neighbourhood = 24;

    private readonly Terms.Reader _reader;
    private readonly Terms?[] _terms;
    private readonly bool _interview;
    private readonly Dictionary<int, Terms?> _zones = [];

    public PageEvidence(string text, List<Passage> passages, SeamEvidence seams, Terms.Reader reader, LayoutCues cues)
    {
        Text = text;
        Passages = passages;
        Seams = seams;
        Cues = cues;
        _reader = reader;
        _terms = new Terms?[passages.Count];
        Setting = new HeadlineSetting(passages);
        _interview = passages.Exists(p => p.Kind == PassageKind.Text && cues.StartsSpeech(p.First.In(text)));
        Weights = new Terms.Weights(passages.FindAll(p => p.Kind is PassageKind.Text or PassageKind.Head).ConvertAll(TermsOf));
    }

    public string Text { get; }

    public List<Passage> Passages { get; }

    public SeamEvidence Seams { get; }

    public LayoutCues Cues { get; }

    /// <summary>How much each term tells the page's passages apart.</summary>
    public Terms.Weights Weights { get; }

    /// <summary>How the page sets its headlines apart.</summary>
    public HeadlineSetting Setting { get; }

    public Terms TermsOf(string text) => _reader.Read(text);

    public Terms TermsOf(Fragment fragment) => Terms.Of(fragment.Heads.Concat(fragment.Body).Select(TermsOf));

    public Terms TermsOf(Passage passage) => _terms[passage.Order] ??= _reader.Read(passage.Compact(Text));

    public bool SurelyGoesOn(Passage torn, Passage rest) => Share(torn, rest) > 0.5 || Seams.Of(torn.Last.In(Text), rest.First.In(Text)) >= 1.5;

    /// <summary>Probability that the rest goes on where the other breaks off, as all torn texts of the page were weighed; 0 before.</summary>
    public double Share(Passage torn, Passage rest) => Torn?.Share(torn.Order, rest.Order) ?? 0;

    /// <summary>A quotation that is open where the text breaks off is closed where it goes on.</summary>
    public double QuotesFit(Passage torn, Passage rest)
    {
        var open = 0;
        foreach (var line in torn.Lines)
            foreach (var c in line.In(Text))
                open = c == '“' ? 1 : c == '”' ? 0 : open;
        foreach (var line in rest.Lines)
            if (line.In(Text).IndexOfAny('“', '”') is >= 0 and var at)
                return line.In(Text)[at] == '”' ? open > 0 ? 2 : -3 : open > 0 ? -2 : 0;
        return open > 0 ? -1 : 0;
    }

    /// <summary>Evidence that a text begins in mid-sentence, from its first words.</summary>
    public double BeginsMidOdds(Passage text)
    {
        var line = text.First.In(Text);
        return Cues.NeverOpens(line[0]) ? 3 : Math.Clamp(-SeamEvidence.Begins(line), -2.5, 3) - (Cues.SaysOpening(line[..Math.Min(line.Length, 12)]) ? 1.5 : 0);
    }

    /// <summary>Which torn texts go on where; null before they have been weighed.</summary>
    public TornEnds? Torn { get; set; }

    /// <summary>The name of the zone that a paragraph begins with, by its whole name: 什邡 of 2月10日，什邡经济开发区举行…; null where it begins with none.</summary>
    public Terms? ZoneIntroduced(Passage passage)
    {
        if (_zones.TryGetValue(passage.Order, out var zone))
            return zone;
        var text = passage.Compact(Text);
        var (start, end) = Cues.ZoneIn(text.AsSpan(0, Math.Min(text.Length, 40)));
        var name = end - start >= 4 ? _reader.Read(text[start..Math.Min(end, start + 4)]) : null;
        return _zones[passage.Order] = name is { Count: > 0 } ? name : null;
    }

    /// <summary>记者 in 记者：…, and 罗勉 in 罗勉：… where the page has an interview; null where nobody is said to speak.</summary>
    public string? SpeakerOf(Passage passage)
    {
        if (!_interview || passage.Kind != PassageKind.Text)
            return null;
        var line = passage.First.In(Text);
        return Cues.StartsSpeech(line) || Cues.StartsWithName(line) ? line[..line.IndexOfAny('：', ':')].ToString() : null;
    }

    /// <summary>“……。” / 董事长某某回忆。</summary>
    public bool SaysWhoSpoke(Passage before, Passage after)
    {
        if (!before.Ending.Closed || Text[before.Ending.BodyEnd - 1] != '”')
            return false;
        var first = after.First.In(Text);
        var end = first.IndexOfAny('。', '，', '：');
        return end is > 2 and <= 20 && Cues.EndsSaying(first[..end]);
    }

    /// <summary>A section's name stands directly above the passage, captions and other furniture left out: articles begin there.</summary>
    public bool IsBelowSection(Passage passage)
    {
        for (var i = passage.Order - 1; i >= 0 && Passages[i].Kind is PassageKind.Furniture or PassageKind.Caption; i--)
            if (Passages[i].Kind == PassageKind.Furniture && Cues.IsSection(Passages[i].Compact(Text).AsSpan().TrimStart(Glyph.Marks)))
                return true;
        return false;
    }

    public static (int First, int Last) Reach(int i, int count) =>
        count <= 200 ? (0, count) : (Math.Max(0, i - Neighbourhood), Math.Min(count, i + Neighbourhood + 1));
}
