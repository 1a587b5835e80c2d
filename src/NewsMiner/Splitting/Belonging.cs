using System.Globalization;
using System.Runtime.InteropServices;
using NewsMiner.Rules;

namespace NewsMiner.Splitting;

/// <summary>What may speak for some parts of a page being of one story with others.</summary>
internal enum Bond
{
    /// <summary>They use words that the story uses again and again, and alone on the page.</summary>
    Recurring,

    /// <summary>Each uses the words that the other is most about.</summary>
    Foremost,

    /// <summary>They use the words that the story is most about, and the other way round.</summary>
    Anchors,
    Anchored,
    Likeness,

    /// <summary>One of them goes on where the story breaks off in mid-sentence, or the story where they do.</summary>
    Rest,
    Torn,

    /// <summary>They stand next to each other, a paragraph below a whole one.</summary>
    Below,

    /// <summary>So, with a headline or names between them.</summary>
    BelowHeadline,

    /// <summary>What is below begins in mid-sentence; what is above breaks off; both do.</summary>
    BelowCut,
    TornAbove,
    TornAboveCut,

    /// <summary>Texts stand directly under the other's headline: an article's beginning, another text; or further below.</summary>
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

    /// <summary>What one of them ends with is said in the other's first words to have been said: 董事长某某回忆。</summary>
    WhoSpoke,

    /// <summary>What a story has once.</summary>
    TwoBeginnings,
    TwoLeads,
    TwoEndings,
    TwoAuthors,

    /// <summary>They are set in columns alike.</summary>
    Setting,

    /// <summary>Two texts; a headline without a text, and a text; such a headline, and a text that has one already, which is then another's or a heading.</summary>
    Texts,
    HeadlineAndText,
    HeadlineForHeaded,

    /// <summary>The headline stands where the text breaks off.</summary>
    Interrupts,

    /// <summary>Two headlines, and how much the lesser looks like an article's.</summary>
    TwoTitles,
    TitleWeight,

    /// <summary>Headings of one make.</summary>
    Family,

    /// <summary>Two texts, neither with a headline; neither with an article's beginning; only one with a headline, and only one with a beginning.</summary>
    NoTitle,
    NoBeginning,
    OneTitle,
    OneBeginning,

    /// <summary>Two texts of which none stands next to the other, under its headline or goes on with it.</summary>
    Apart,

    /// <summary>How far they stand from each other, in texts, and how large they are, as logarithms.</summary>
    Distance,
    SizeOfSome,
    SizeOfStory,

    /// <summary>Of all that they have in common with the page's other parts, how much they have with each other: by words, and by pairs of characters.</summary>
    Words,
    Pairs,

    /// <summary>The headline stands directly below some of the text; below an article's end.</summary>
    BelowText,
    BelowEnd,

    /// <summary>Texts stand directly under the headline, by how much of the page is in order.</summary>
    UnderInOrder,
}

/// <summary>
/// Log-odds of parts of a page to be of one story: what speaks for it, each weighed (Rules/splitting/belonging.tsv). The weights were fitted so that
/// on composed pages, of all pairs of what is joined so far and of stopping there, the right ones weigh most at each step.
/// </summary>
internal sealed class Belonging
{
    public static readonly int Kinds = Enum.GetValues<Bond>().Length;

    // A share of all ways to pair torn ends below this says nothing.
    private const double LeastShare = 0.02;

    // A headline's words count as those of so many paragraphs.
    private const int Headline = 2;

    private static readonly Lazy<(double[] Texts, double[] Headline)> s_weights = new(() => ReadWeights("Rules/splitting/belonging.tsv"));

    private readonly PageEvidence _page;
    private readonly Terms.Weights _weights;
    private readonly double _inOrder;
    private readonly Dictionary<ulong, int> _everywhere = [];
    private readonly List<(Passage Passage, StoryPart Part)> _texts;
    private readonly Dictionary<Passage, int> _place = [];
    private readonly Dictionary<StoryPart, int> _rank = [];
    private readonly Dictionary<StoryPart, Passage?> _above = [];
    private readonly double[,] _words;
    private readonly double[,] _pairs;

    /// <param name="inOrder">Log-odds of a text of the page to go on with what stands below it.</param>
    public Belonging(PageEvidence page, Terms.Weights weights, IEnumerable<StoryPart> parts, double inOrder)
    {
        _page = page;
        _weights = weights;
        _inOrder = inOrder;
        Parts = [.. parts.OrderBy(p => p.First)];
        for (var i = 0; i < Parts.Count; i++)
            _rank[Parts[i]] = i;
        _words = Shares(p => p.Terms);
        _pairs = Shares(PairsOf);
        foreach (var part in Parts)
            foreach (var term in part.Terms.Uses.Keys)
                CollectionsMarshal.GetValueRefOrAddDefault(_everywhere, term, out _) += SizeOf(part);
        foreach (var part in Parts)
        {
            if (part.HasBody || part.Head is not { } head)
                continue;
            var order = head.Lines[0].Order - 1;
            while (order >= 0 && page.Passages[order].Kind is PassageKind.Furniture or PassageKind.Caption)
                order--;
            _above[part] = order >= 0 ? page.Passages[order] : null;
        }
        _texts = [.. Parts.SelectMany(p => p.Body.Select(q => (Passage: q, Part: p))).OrderBy(x => x.Passage.Order)];
        for (var i = 0; i < _texts.Count; i++)
            _place[_texts[i].Passage] = i;
    }

    /// <summary>All parts of the page, in its order.</summary>
    public IReadOnlyList<StoryPart> Parts { get; }

    /// <summary>Of all that a part has in common with the page's other parts, the share of each.</summary>
    private double[,] Shares(Func<StoryPart, Terms> of)
    {
        var terms = Parts.Select(of).ToList();
        var weights = new Terms.Weights(terms);
        var shares = new double[Parts.Count, Parts.Count];
        for (var i = 0; i < Parts.Count; i++)
            for (var j = i + 1; j < Parts.Count; j++)
                shares[i, j] = shares[j, i] = weights.Likeness(terms[i], terms[j]);
        for (var i = 0; i < Parts.Count; i++)
        {
            double sum = 0;
            for (var j = 0; j < Parts.Count; j++)
                sum += shares[i, j];
            for (var j = 0; j < Parts.Count && sum > 0; j++)
                shares[i, j] /= sum;
        }
        return shares;
    }

    private Terms PairsOf(StoryPart part)
    {
        var terms = new Terms();
        foreach (var passage in part.Body.Concat(part.Head?.Lines ?? []))
        {
            var text = passage.Compact(_page.Text);
            for (var i = 0; i + 1 < text.Length; i++)
                if (Glyph.IsHan(text[i]) && Glyph.IsHan(text[i + 1]))
                    terms.Add((ulong)text[i] << 16 | text[i + 1], 1, 1);
        }
        return terms;
    }

    /// <summary>How much more of what each has in common with the page they have with each other than any two would, as a logarithm.</summary>
    private double Preferred(double[,] shares, Group some, Group story)
    {
        const double least = 0.02;
        double sum = 0;
        foreach (var part in some.Parts)
            foreach (var other in story.Parts)
                sum += shares[_rank[part], _rank[other]] / some.Parts.Count + shares[_rank[other], _rank[part]] / story.Parts.Count;
        var usual = (double)(some.Parts.Count + story.Parts.Count) / Math.Max(1, Parts.Count - 1);
        return Math.Log((sum + least) / (usual + least));
    }

    /// <summary>Log-odds that two groups of the page's parts, which share none, are one story's.</summary>
    public double OfOneStory(Group a, Group b)
    {
        if ((!a.HasBody && !b.HasBody) || (a.HasLead && b.HasLead))
            return double.NegativeInfinity;
        return a.Size < b.Size || (a.Size == b.Size && a.First < b.First) ? Of(a, b) : Of(b, a);
    }

    /// <summary>Log-odds of <paramref name="some"/> to be of <paramref name="story"/>, which has none of them.</summary>
    public double Of(Group some, Group story)
    {
        var weights = some.HasBody && story.HasBody ? s_weights.Value.Texts : s_weights.Value.Headline;
        Span<double> bonds = stackalloc double[Kinds];
        Read(some, story, bonds);
        double sum = 0;
        for (var i = 0; i < bonds.Length; i++)
            sum += weights[i] * bonds[i];
        return sum;
    }

    /// <summary>What binds them, by <see cref="Bond"/>.</summary>
    public void Read(Group some, Group story, Span<double> bonds)
    {
        bonds.Clear();
        bonds[(int)Bond.Recurring] = Recurring(some, story);
        bonds[(int)Bond.Foremost] = _weights.Bound(some.Terms, story.Terms);
        bonds[(int)Bond.Anchors] = Terms.Weights.Anchored(story.Terms, some.Terms);
        bonds[(int)Bond.Anchored] = Terms.Weights.Anchored(some.Terms, story.Terms);
        bonds[(int)Bond.Likeness] = _weights.Likeness(some.Terms, story.Terms);
        double rest = 0, torn = 0, setting = 0;
        var texts = 0;
        var nearest = int.MaxValue;
        foreach (var part in some.Parts)
        {
            foreach (var other in story.Parts)
            {
                nearest = Math.Min(nearest, Math.Abs(_rank[part] - _rank[other]));
                if (part.SharesSpeaker(other))
                    bonds[(int)Bond.SameSpeaker] = 1;
                if (part.IsOfFamily(other))
                    bonds[(int)Bond.Family] = 1;
                ReadUnder(part, other, bonds);
                ReadUnder(other, part, bonds);
                if (!part.HasBody || !other.HasBody)
                    continue;
                rest = Math.Max(rest, _page.Share(other.Body[^1], part.Body[0]));
                torn = Math.Max(torn, _page.Share(part.Body[^1], other.Body[0]));
                if (_page.SaysWhoSpoke(part.Body[^1], other.Body[0]) || _page.SaysWhoSpoke(other.Body[^1], part.Body[0]))
                    bonds[(int)Bond.WhoSpoke] = 1;
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
            if (part.HasBody && part.Body[0] is { BeginsMid: false } first && _page.ZoneIntroduced(first) is { } zone)
                bonds[(int)(zone.Uses.Keys.Any(story.Terms.Has) ? Bond.ZoneKnown : Bond.ZoneUnknown)] += 1.0 / some.Parts.Count;
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
        bonds[(int)Bond.Words] = Preferred(_words, some, story);
        bonds[(int)Bond.Pairs] = Preferred(_pairs, some, story);
        bonds[(int)Bond.UnderInOrder] = _inOrder * (bonds[(int)Bond.BeginsUnder] + bonds[(int)Bond.StandsUnder]);
        bonds[(int)Bond.Distance] = Math.Log(nearest);
        bonds[(int)Bond.SizeOfSome] = Math.Log(some.Size);
        bonds[(int)Bond.SizeOfStory] = Math.Log(story.Size);
        if (some.HasHead && story.HasHead)
        {
            bonds[(int)Bond.TwoTitles] = 1;
            bonds[(int)Bond.TitleWeight] = Math.Min(some.TitleWeight, story.TitleWeight);
        }
        if (!some.HasBody || !story.HasBody)
        {
            var (head, body) = some.HasBody ? (story, some) : (some, story);
            bonds[(int)(body.HasHead ? Bond.HeadlineForHeaded : Bond.HeadlineAndText)] = 1;
            if (head.Parts.Any(h => h.Interrupts is { } around && body.Parts.Any(t => t.Body.Contains(around))))
                bonds[(int)Bond.Interrupts] = 1;
            return;
        }
        bonds[(int)Bond.Texts] = 1;
        bonds[(int)Bond.NoTitle] = !some.HasHead && !story.HasHead ? 1 : 0;
        bonds[(int)Bond.OneTitle] = some.HasHead != story.HasHead ? 1 : 0;
        bonds[(int)Bond.NoBeginning] = !some.HasStart && !story.HasStart ? 1 : 0;
        bonds[(int)Bond.OneBeginning] = some.HasStart != story.HasStart ? 1 : 0;
        if (rest < LeastShare && torn < LeastShare)
            bonds[(int)Bond.Apart] = 1;
        for (var bond = Bond.Below; bond <= Bond.FurtherUnder; bond++)
            if (bonds[(int)bond] != 0)
                bonds[(int)Bond.Apart] = 0;
    }

    private void ReadUnder(StoryPart text, StoryPart headline, Span<double> bonds)
    {
        if (_above.GetValueOrDefault(headline) is { } above && text.HasBody && text.Body[^1] == above)
            bonds[(int)(text.Ended || above.Ending.HasSignOff ? Bond.BelowEnd : Bond.BelowText)] = 1;
        if (!headline.HasBody && headline.Head is { } head && text.Under.Contains(head))
            bonds[(int)(!text.BeginsUnder(head) ? Bond.FurtherUnder : text.HasStart ? Bond.BeginsUnder : Bond.StandsUnder)]++;
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
            bonds[(int)Bond.Below]++;
    }

    private bool IsParted(Passage above, Passage below)
    {
        for (var order = above.Order + 1; order < below.Order; order++)
            if (_page.Passages[order].Kind is PassageKind.Head or PassageKind.Byline or PassageKind.SignOff)
                return true;
        return _page.IsBelowSection(below);
    }

    private static int SizeOf(StoryPart part) => part.HasBody ? 1 : Headline;

    private static (double[] Texts, double[] Headline) ReadWeights(string path)
    {
        var (texts, headline) = (new double[Kinds], new double[Kinds]);
        foreach (var line in YamlRules.ReadText(path).Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            var bond = (int)Enum.Parse<Bond>(fields[0]);
            texts[bond] = double.Parse(fields[1], CultureInfo.InvariantCulture);
            headline[bond] = double.Parse(fields[2], CultureInfo.InvariantCulture);
        }
        return (texts, headline);
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
                First = Math.Min(First, part.First);
                if (part.HasHead)
                    TitleWeight = Math.Max(TitleWeight, part.TitleWeight);
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

        /// <summary>Neither headline nor beginning.</summary>
        public bool IsLoose => HasBody && !HasHead && !HasStart;

        public bool Ended { get; }

        public bool NamesAuthor { get; }

        public int ZoneKinds { get; }

        /// <summary>Where it begins on the page.</summary>
        public int First { get; } = int.MaxValue;

        public double TitleWeight { get; }
    }
}
