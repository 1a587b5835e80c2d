using System.Globalization;
using System.Runtime.InteropServices;
using NewsMiner.Rules;

namespace NewsMiner.Splitting;

/// <summary>What may speak for some parts of a page being of one story with others.</summary>
internal enum Bond
{
    /// <summary>They use words that the story uses again and again, and alone on the page.</summary>
    Recurring,

    /// <summary>Each uses the words that the other is most about: of the whole story, and of the one of its parts that is most like them.</summary>
    Foremost,
    ForemostOfOnePart,

    /// <summary>They use the words that the story is most about, and the other way round.</summary>
    Anchors,
    Anchored,
    Likeness,

    /// <summary>One of them goes on where the story breaks off in mid-sentence, or the story where they do.</summary>
    Rest,
    Torn,

    /// <summary>They stand next to each other, a paragraph below a whole one; the same by how much of the page is in order.</summary>
    Below,
    BelowInOrder,

    /// <summary>So, with a headline or names between them.</summary>
    BelowHeadline,

    /// <summary>What is below begins in mid-sentence; what is above breaks off; both do.</summary>
    BelowCut,
    TornAbove,
    TornAboveCut,

    /// <summary>They stand directly under the story's headline: an article's beginning, another text; or further below.</summary>
    BeginsUnder,
    StandsUnder,
    FurtherUnder,

    /// <summary>A paragraph begins with the name of a zone that the story speaks of, or does not.</summary>
    ZoneKnown,
    ZoneUnknown,
    SameKindOfZone,
    OtherKindOfZone,

    /// <summary>The same person speaks in both.</summary>
    SameSpeaker,

    /// <summary>What a story has once.</summary>
    TwoBeginnings,
    TwoLeads,
    TwoEndings,
    TwoAuthors,

    /// <summary>They are set in columns alike.</summary>
    Setting,
}

/// <summary>
/// Log-odds of parts of a page to be of a story: what speaks for it, each weighed (Rules/splitting/belonging.tsv). The weights were fitted so that
/// of all stories of a composed page each part, and some that stand together, prefer their own, given where the others are.
/// </summary>
internal sealed class Belonging
{
    public static readonly int Kinds = Enum.GetValues<Bond>().Length;

    // A share of all ways to pair torn ends below this says nothing.
    private const double LeastShare = 0.02;

    // A headline's words count as those of so many paragraphs.
    private const int Headline = 2;

    private static readonly Lazy<double[]> s_weights = new(() => ReadWeights("Rules/splitting/belonging.tsv"));

    private readonly PageEvidence _page;
    private readonly Terms.Weights _weights;
    private readonly double _inOrder;
    private readonly Dictionary<ulong, int> _everywhere = [];
    private readonly List<(Passage Passage, StoryPart Part)> _texts;
    private readonly Dictionary<Passage, int> _place = [];

    /// <param name="inOrder">Log-odds of a text of the page to go on with what stands below it.</param>
    public Belonging(PageEvidence page, Terms.Weights weights, IEnumerable<StoryPart> parts, double inOrder)
    {
        _page = page;
        _weights = weights;
        _inOrder = inOrder;
        Parts = [.. parts.OrderBy(p => p.First)];
        foreach (var part in Parts)
            foreach (var term in part.Terms.Uses.Keys)
                CollectionsMarshal.GetValueRefOrAddDefault(_everywhere, term, out _) += SizeOf(part);
        _texts = [.. Parts.SelectMany(p => p.Body.Select(q => (Passage: q, Part: p))).OrderBy(x => x.Passage.Order)];
        for (var i = 0; i < _texts.Count; i++)
            _place[_texts[i].Passage] = i;
    }

    /// <summary>All parts of the page, in its order.</summary>
    public IReadOnlyList<StoryPart> Parts { get; }

    /// <summary>Log-odds of <paramref name="some"/> to be of <paramref name="story"/>, which has none of them.</summary>
    public double Of(Group some, Group story)
    {
        Span<double> bonds = stackalloc double[Kinds];
        Read(some, story, bonds);
        double sum = 0;
        for (var i = 0; i < bonds.Length; i++)
            sum += s_weights.Value[i] * bonds[i];
        return sum;
    }

    /// <summary>What binds them, by <see cref="Bond"/>.</summary>
    public void Read(Group some, Group story, Span<double> bonds)
    {
        bonds.Clear();
        bonds[(int)Bond.Recurring] = Recurring(some, story);
        bonds[(int)Bond.Foremost] = _weights.Bound(some.Terms, story.Terms);
        foreach (var part in story.Parts)
            bonds[(int)Bond.ForemostOfOnePart] = Math.Max(bonds[(int)Bond.ForemostOfOnePart], _weights.Bound(some.Terms, part.Terms));
        bonds[(int)Bond.Anchors] = Terms.Weights.Anchored(story.Terms, some.Terms);
        bonds[(int)Bond.Anchored] = Terms.Weights.Anchored(some.Terms, story.Terms);
        bonds[(int)Bond.Likeness] = _weights.Likeness(some.Terms, story.Terms);
        double rest = 0, torn = 0, setting = 0;
        var texts = 0;
        foreach (var part in some.Parts)
        {
            foreach (var other in story.Parts)
            {
                if (part.SharesSpeaker(other))
                    bonds[(int)Bond.SameSpeaker] = 1;
                if (!other.HasBody)
                {
                    if (other.Head is { } head && part.Under.Contains(head))
                        bonds[(int)(!part.BeginsUnder(head) ? Bond.FurtherUnder : part.HasStart ? Bond.BeginsUnder : Bond.StandsUnder)]++;
                    continue;
                }
                rest = Math.Max(rest, _page.Share(other.Body[^1], part.Body[0]));
                torn = Math.Max(torn, _page.Share(part.Body[^1], other.Body[0]));
                setting += part.Setting(other);
                texts++;
            }
            foreach (var passage in part.Body)
            {
                var i = _place[passage];
                if (i > 0 && story.Parts.Contains(_texts[i - 1].Part))
                    ReadNeighbours(_texts[i - 1].Passage, passage, bonds);
                if (i + 1 < _texts.Count && story.Parts.Contains(_texts[i + 1].Part))
                    ReadNeighbours(passage, _texts[i + 1].Passage, bonds);
            }
            if (part.Body[0] is { BeginsMid: false } first && _page.ZoneIntroduced(first) is { } zone)
                bonds[(int)(zone.Uses.Keys.Any(story.Terms.Has) ? Bond.ZoneKnown : Bond.ZoneUnknown)]++;
        }
        bonds[(int)Bond.Rest] = Math.Log((rest + LeastShare) / LeastShare);
        bonds[(int)Bond.Torn] = Math.Log((torn + LeastShare) / LeastShare);
        bonds[(int)Bond.Setting] = texts > 0 ? setting / texts : 0;
        if (some.ZoneKinds != 0 && story.ZoneKinds != 0)
            bonds[(int)((some.ZoneKinds & story.ZoneKinds) != 0 ? Bond.SameKindOfZone : Bond.OtherKindOfZone)] = 1;
        bonds[(int)Bond.TwoBeginnings] = some.HasStart && story.HasStart ? 1 : 0;
        bonds[(int)Bond.TwoLeads] = some.HasLead && story.HasLead ? 1 : 0;
        bonds[(int)Bond.TwoEndings] = some.Ended && story.Ended ? 1 : 0;
        bonds[(int)Bond.TwoAuthors] = (some.NamesAuthor && story.Ended) || (some.Ended && story.NamesAuthor) ? 1 : 0;
    }

    /// <summary>By the share of the story's parts that use a word, so that a long story does not draw all general words to itself.</summary>
    private double Recurring(Group some, Group story)
    {
        double sum = 0;
        foreach (var (term, use) in some.Terms.Uses)
        {
            if (!story.Users.TryGetValue(term, out var here) || here < 2)
                continue;
            var share = (double)here / (story.Size + 1);
            sum += use.Rarity * share * share * here / (_everywhere[term] - some.Users.GetValueOrDefault(term));
        }
        return Math.Min(sum, 3);
    }

    private void ReadNeighbours(Passage above, Passage below, Span<double> bonds)
    {
        if (below.Lead || above.Ending.HasSignOff || above.Ending.HasContinuation)
            return;
        if (above.Open)
            bonds[(int)(below.BeginsMid ? Bond.TornAboveCut : Bond.TornAbove)]++;
        else if (below.BeginsMid)
            bonds[(int)Bond.BelowCut]++;
        else if (IsParted(above, below))
            bonds[(int)Bond.BelowHeadline]++;
        else
        {
            bonds[(int)Bond.Below]++;
            bonds[(int)Bond.BelowInOrder] += _inOrder;
        }
    }

    private bool IsParted(Passage above, Passage below)
    {
        for (var order = above.Order + 1; order < below.Order; order++)
            if (_page.Passages[order].Kind is PassageKind.Head or PassageKind.Byline or PassageKind.SignOff)
                return true;
        return _page.IsBelowSection(below);
    }

    private static int SizeOf(StoryPart part) => part.HasBody ? 1 : Headline;

    private static double[] ReadWeights(string path)
    {
        var weights = new double[Kinds];
        foreach (var line in YamlRules.ReadText(path).Split('\n'))
            if (line.Length > 0 && line[0] != '#' && line.IndexOf('\t', StringComparison.Ordinal) is var tab)
                weights[(int)Enum.Parse<Bond>(line[..tab])] = double.Parse(line[(tab + 1)..], CultureInfo.InvariantCulture);
        return weights;
    }

    /// <summary>Some parts, as one.</summary>
    public sealed class Group
    {
        public Group(IEnumerable<StoryPart> parts)
        {
            Parts = parts.ToHashSet();
            Terms = Terms.Of(Parts.Select(p => p.Terms));
            foreach (var part in Parts)
            {
                foreach (var term in part.Terms.Uses.Keys)
                    CollectionsMarshal.GetValueRefOrAddDefault(Users, term, out _) += SizeOf(part);
                Size += SizeOf(part);
                HasHead |= part.HasHead;
                HasBody |= part.HasBody;
                HasStart |= part.HasStart;
                HasLead |= part.HasLead;
                Ended |= part.Ended;
                NamesAuthor |= part.NamesAuthor;
                ZoneKinds |= part.ZoneKinds;
            }
        }

        public IReadOnlySet<StoryPart> Parts { get; }

        public Terms Terms { get; }

        /// <summary>How many of its parts use each word.</summary>
        public Dictionary<ulong, int> Users { get; } = [];

        public int Size { get; }

        public bool HasHead { get; }

        public bool HasBody { get; }

        public bool HasStart { get; }

        public bool HasLead { get; }

        public bool Ended { get; }

        public bool NamesAuthor { get; }

        public int ZoneKinds { get; }
    }
}
