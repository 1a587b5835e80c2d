namespace NewsMiner.Splitting;

/// <summary>What the parts of a page say of each other: whether one goes on where another breaks off, and whether they speak of the same.</summary>
internal sealed class PageEvidence
{
    // Beyond this many parts a page is no newspaper page; each then looks for its other half among its neighbours only.
    private const int Neighbourhood = 24;

    private readonly Terms.Reader _reader;
    private readonly Terms?[] _terms;

    public PageEvidence(string text, List<Passage> passages, SeamEvidence seams, Terms.Reader reader, LayoutCues cues)
    {
        Text = text;
        Passages = passages;
        Seams = seams;
        Cues = cues;
        _reader = reader;
        _terms = new Terms?[passages.Count];
        Weights = new Terms.Weights(passages.FindAll(p => p.Kind is PassageKind.Text or PassageKind.Head).ConvertAll(TermsOf));
    }

    public string Text { get; }

    public List<Passage> Passages { get; }

    public SeamEvidence Seams { get; }

    public LayoutCues Cues { get; }

    /// <summary>How much each term tells the page's passages apart.</summary>
    public Terms.Weights Weights { get; }

    public Terms TermsOf(Fragment fragment) => Terms.Of(fragment.Heads.Concat(fragment.Body).Select(TermsOf));

    public Terms TermsOf(Passage passage) => _terms[passage.Order] ??= _reader.Read(passage.Compact(Text));

    public bool SurelyGoesOn(Passage torn, Passage rest) => Seams.Of(torn.Last.In(Text), rest.First.In(Text)) >= 1.5;

    /// <summary>A quotation that is open where the text breaks off is closed where it goes on.</summary>
    public double QuotesFit(Passage torn, Passage rest)
    {
        var open = 0;
        foreach (var line in torn.Lines)
            foreach (var c in line.In(Text))
                open = c == '“' ? 1 : c == '”' ? 0 : open;
        var closes = false;
        foreach (var c in rest.First.In(Text))
        {
            if (c is not ('“' or '”'))
                continue;
            closes = c == '”';
            break;
        }
        return closes ? open > 0 ? 2 : -3 : 0;
    }

    public static (int First, int Last) Reach(int i, int count) =>
        count <= 200 ? (0, count) : (Math.Max(0, i - Neighbourhood), Math.Min(count, i + Neighbourhood + 1));
}
