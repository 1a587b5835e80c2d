using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>The knowledge of Rules/answering.yaml: what may be compared with what.</summary>
internal sealed class AnsweringRules
{
    private static readonly Lazy<AnsweringRules> Loaded = new(Load);

    private readonly Dictionary<string, int> _countGroup = new(StringComparer.Ordinal);
    private readonly List<List<string>> _countUnits;

    private AnsweringRules(Document document)
    {
        _countUnits = document.CountUnits;
        for (var i = 0; i < document.CountUnits.Count; i++)
            foreach (var unit in document.CountUnits[i])
                _countGroup[unit] = i;
        GenericIndicators = document.GenericIndicators.ToHashSet(StringComparer.Ordinal);
        LightPrefixes = [.. document.LightPrefixes.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];
        ScopeWords = [.. document.ScopeWords.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];
        Timeless = document.Timeless.ToHashSet(StringComparer.Ordinal);
        OfATime = document.OfATime;
        GrowthNotFromLevels = document.GrowthNotFromLevels;
        GrowthCaveats = document.GrowthCaveats;
        Country = document.Country.ToHashSet(StringComparer.Ordinal);
        OfFirms = document.OfFirms.ToHashSet(StringComparer.Ordinal);
        PartsOfZones = document.PartsOfZones;
        Counted = document.Counted;
        Steps = document.Steps;
        Relative = document.Relative;
        PlainWords = [.. document.PlainWords.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];
        NarrowingScopes = [.. ScopeWords.Except(LightPrefixes, StringComparer.Ordinal).Except(PlainWords, StringComparer.Ordinal)];
        YearOnYear = document.YearOnYear.ToHashSet(StringComparer.Ordinal);
        Rates = document.Rates.ToDictionary(r => r.Rate, StringComparer.Ordinal);
        Sums = document.Sums;
        NotAdditive = document.NotAdditive;
        Together = document.Together;
        PartOf = document.PartOf;
        ZoneKinds = [.. document.ZoneKinds.Select(static k => k.ToArray())];
        Provinces = document.Provinces;
        Becomes = document.Becomes;
        Averaged = document.Averaged;
        Estimates = document.Estimates;
        Yields = document.Yields;
        OnceDone = document.OnceDone;
        Extents = document.Extents;
        Stocks = document.Stocks;
        Narrowing = document.Narrowing;
        SharedRanks = document.SharedRanks;
        Anniversaries = document.Anniversaries;
        LeadVerbs = [.. document.LeadVerbs.Concat(document.PlainWords).Concat(document.LightPrefixes).Where(w => w.Length >= 2).Distinct().OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];
        TellingVerbs = [.. LeadVerbs.Where(w => !document.Telling.Contains(w)).Concat(document.Untold).Distinct().OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];
        Sayings = [.. document.Sayings.Select(static s => s.ToArray())];
        PlanWords = document.PlanWords;
        NoPlans = document.NoPlans;
        Aims = document.Aims;
        Judgings = document.Judgings;
        Measures = document.Measures;
        OfProducts = document.OfProducts;
        NameEndings = document.NameEndings;
        KindsAlone = document.KindsAlone;
        Phases = [.. ScopeWords.Where(static w => w.EndsWith('期'))];
        NameKinds = [.. KindsAlone.Concat(ZoneKinds.Select(static k => k[0])).Concat(NameEndings).Distinct().OrderByDescending(static k => k.Length).ThenBy(static k => k, StringComparer.Ordinal)];
        KindsOfAll = [.. ZoneKinds.SelectMany(static k => k).Append("开发区").OrderByDescending(static k => k.Length)];
        TellingKinds = [.. document.ZoneKinds.Select(static k => k[0]).Append("新区").Append("片区")];
        GrownBy = document.GrownBy;
        FallenBy = document.FallenBy;
        OfProvince = document.OfProvince;
        OnePerCity = document.OnePerCity;
        Means = document.Means;
        Among = document.Among;
        Contraries = [.. document.Contraries.Select(static list => list.ConvertAll(static words => words.Split('/')).ToArray())];
        RankFields = document.RankFields;
        ShareFields = document.ShareFields;
        ChangeFields = document.ChangeFields;
        DoneOfWhole = document.DoneOfWhole;
        AspectWords = new Dictionary<Aspect, IReadOnlyList<string>> { [Aspect.Growth] = document.GrowthWords, [Aspect.Share] = document.ShareWords, [Aspect.Rank] = document.RankWords };
        TimesOf = document.TimesOf;
        Currencies = document.Currencies.ToHashSet(StringComparer.Ordinal);
        SynonymGroups = document.Synonyms;
        Synonyms = document.Synonyms.SelectMany(g => g.Skip(1).Select(w => (Word: w, Standard: g[0]))).ToDictionary(w => w.Word, w => w.Standard, StringComparer.Ordinal);
    }

    public static AnsweringRules Default => Loaded.Value;

    public IReadOnlySet<string> GenericIndicators { get; }

    public IReadOnlyList<string> LightPrefixes { get; }

    public IReadOnlyList<string> ScopeWords { get; }

    /// <summary>Those of them that no light prefix and no plain word is: before a figure they always say of which part it is.</summary>
    public IReadOnlyList<string> NarrowingScopes { get; }

    public IReadOnlySet<string> Timeless { get; }

    /// <summary>Words of a name that say it is what a stretch of time brought: 年度投资.</summary>
    public IReadOnlyList<string> OfATime { get; }

    public IReadOnlyList<string> GrowthNotFromLevels { get; }

    public IReadOnlyList<string> GrowthCaveats { get; }

    /// <summary>Names of the whole country, under which reports on any trade are filed.</summary>
    public IReadOnlySet<string> Country { get; }

    /// <summary>Indicators that only a firm has.</summary>
    public IReadOnlySet<string> OfFirms { get; }

    /// <summary>Words that lead to a figure and say nothing of what is measured, the longest first.</summary>
    public IReadOnlyList<string> PlainWords { get; }

    /// <summary>What a rate of whole things counts: 签约率, 开工率.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>Scopes of a rank that mean another place for each subject.</summary>
    public IReadOnlyList<string> Relative { get; }

    /// <summary>Nouns that counts and rates are of.</summary>
    public IReadOnlyList<string> Counted { get; }

    /// <summary>What a part of a zone is called by.</summary>
    public IReadOnlyList<string> PartsOfZones { get; }

    /// <summary>Bases of a growth that mean the same span a year before.</summary>
    public IReadOnlySet<string> YearOnYear { get; }

    public IReadOnlyDictionary<string, RateRule> Rates { get; }

    public IReadOnlyList<SumRule> Sums { get; }

    /// <summary>Words before 占 that take several parts together.</summary>
    public IReadOnlyList<string> Together { get; }

    /// <summary>Words in the name of an indicator whose parts do not add up.</summary>
    public IReadOnlyList<string> NotAdditive { get; }

    public IReadOnlyDictionary<string, string> PartOf { get; }

    public string[][] ZoneKinds { get; }

    public IReadOnlyList<string> Provinces { get; }

    public IReadOnlyList<string> Becomes { get; }

    public IReadOnlyList<string> Averaged { get; }

    public IReadOnlyList<string> Estimates { get; }

    public IReadOnlyList<string> Yields { get; }

    public IReadOnlyList<string> OnceDone { get; }

    public IReadOnlyList<string> Extents { get; }

    public IReadOnlyList<string> Stocks { get; }

    public IReadOnlyList<string> Narrowing { get; }

    public IReadOnlyList<string> SharedRanks { get; }

    /// <summary>Events from which years are counted: 成立一年.</summary>
    public IReadOnlyList<string> Anniversaries { get; }

    /// <summary>All words of two letters or more that stand between what is measured and its value and say nothing of it, the longest first.</summary>
    public IReadOnlyList<string> LeadVerbs { get; }

    /// <summary>Words that say nothing of what is measured wherever they stand in a sentence, the longest first.</summary>
    public string[] TellingVerbs { get; }

    /// <summary>Wordings that mean one thing, the first for all.</summary>
    public string[][] Sayings { get; }

    /// <summary>Ends of names that say only of what kind they are.</summary>
    public IReadOnlyList<string> NameEndings { get; }

    /// <summary>一期, 二期.</summary>
    public IReadOnlyList<string> Phases { get; }

    /// <summary>What a name may end with that is not its own, the longest first.</summary>
    public IReadOnlyList<string> NameKinds { get; }

    /// <summary>Words of a clause that make its figure a plan.</summary>
    public IReadOnlyList<string> PlanWords { get; }

    /// <summary>Words that hold one of those and tell no plan.</summary>
    public IReadOnlyList<string> NoPlans { get; }

    /// <summary>Right behind a figure, these make it a plan.</summary>
    public IReadOnlyList<string> Aims { get; }

    /// <summary>Ends of names that say by what something is measured; those of one list measure the same.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Measures { get; }

    /// <summary>Ends of names that say what is made or sold of a product.</summary>
    public IReadOnlyList<string> OfProducts { get; }

    /// <summary>Ends of the name of what a rank was given for.</summary>
    public IReadOnlyList<string> Judgings { get; }

    /// <summary>Kinds of zones by which a zone speaks of itself.</summary>
    public IReadOnlyList<string> KindsAlone { get; }

    /// <summary>Kinds of which a place has one each, so that they tell its zones apart: 经开区, 高新区.</summary>
    public IReadOnlyList<string> TellingKinds { get; }

    /// <summary>Every spelling of every kind of zone, the longest first: what the name of all zones of a place ends with.</summary>
    public string[] KindsOfAll { get; }

    /// <summary>Verbs before 几倍 that tell by how much it grew.</summary>
    public IReadOnlyList<string> GrownBy { get; }

    public IReadOnlyList<string> FallenBy { get; }

    public IReadOnlyList<string> OfProvince { get; }

    public IReadOnlyList<string> OnePerCity { get; }

    public IReadOnlyList<string> Means { get; }

    public IReadOnlyList<string> Among { get; }

    /// <summary>Lists of words that exclude each other, each in its wordings.</summary>
    public IReadOnlyList<string[][]> Contraries { get; }

    /// <summary>Lists of fields in which a rank may be held, each by its words: 全省, 全市; those of one list exclude each other.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> RankFields { get; }

    /// <summary>The same of a share: whose whole it is of.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> ShareFields { get; }

    /// <summary>The same of a change, a growth or a multiple: what has changed, and against which time.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> ChangeFields { get; }

    /// <summary>Words between a whole and how much of it has come: 设备36台已到位29台.</summary>
    public IReadOnlyList<string> DoneOfWhole { get; }

    public IReadOnlyDictionary<Aspect, IReadOnlyList<string>> AspectWords { get; }

    /// <summary>Words before 几倍 that tell how many times as much it is.</summary>
    public IReadOnlyList<string> TimesOf { get; }

    /// <summary>Base units of money.</summary>
    public IReadOnlySet<string> Currencies { get; }

    /// <summary>From another name of an indicator to the one that stands for it in comparisons.</summary>
    public IReadOnlyDictionary<string, string> Synonyms { get; }

    public IReadOnlyList<IReadOnlyList<string>> SynonymGroups { get; }

    /// <summary>The units that count the same things as this one, itself included.</summary>
    public IReadOnlyList<string> CountUnits(string baseUnit) => CountGroup(baseUnit) is >= 0 and var group ? _countUnits[group] : [baseUnit];

    /// <summary>The count classifier's group, or -1 for a unit that is no classifier.</summary>
    public int CountGroup(string baseUnit) => _countGroup.GetValueOrDefault(baseUnit, -1);

    private static AnsweringRules Load()
    {
        const string resource = "Rules/answering.yaml";
        var document = YamlRules.ParseOne<Document>(resource, YamlRules.ReadText(resource));
        return new AnsweringRules(document);
    }

    /// <summary>A rate, and the counts that make it.</summary>
    internal sealed class RateRule
    {
        public string Rate { get; set; } = "";

        public List<string> Parts { get; set; } = [];

        public List<string> Wholes { get; set; } = [];
    }

    /// <summary>A whole that is the sum of its parts by definition.</summary>
    internal sealed class SumRule
    {
        public string Whole { get; set; } = "";

        public List<string> Parts { get; set; } = [];
    }

#pragma warning disable CA1812 // The YAML reader makes it.
    private sealed class Document
#pragma warning restore CA1812
    {
        public List<List<string>> CountUnits { get; set; } = [];

        public List<string> GenericIndicators { get; set; } = [];

        public List<string> LightPrefixes { get; set; } = [];

        public List<string> ScopeWords { get; set; } = [];

        public List<string> Timeless { get; set; } = [];

        public List<string> OfATime { get; set; } = [];

        public List<string> GrowthNotFromLevels { get; set; } = [];

        public List<string> GrowthCaveats { get; set; } = [];

        public List<string> Country { get; set; } = [];

        public List<string> OfFirms { get; set; } = [];

        public List<string> PlainWords { get; set; } = [];

        public List<string> PartsOfZones { get; set; } = [];

        public List<string> Counted { get; set; } = [];

        public List<string> Steps { get; set; } = [];

        public List<string> Relative { get; set; } = [];

        public List<string> YearOnYear { get; set; } = [];

        public List<RateRule> Rates { get; set; } = [];

        public List<SumRule> Sums { get; set; } = [];

        public List<string> NotAdditive { get; set; } = [];

        public List<string> Together { get; set; } = [];

        public Dictionary<string, string> PartOf { get; set; } = [];

        public List<List<string>> ZoneKinds { get; set; } = [];

        public List<string> Provinces { get; set; } = [];

        public List<string> Becomes { get; set; } = [];

        public List<string> Averaged { get; set; } = [];

        public List<string> Estimates { get; set; } = [];

        public List<string> Yields { get; set; } = [];

        public List<string> OnceDone { get; set; } = [];

        public List<string> Extents { get; set; } = [];

        public List<string> Stocks { get; set; } = [];

        public List<string> Narrowing { get; set; } = [];

        public List<string> SharedRanks { get; set; } = [];

        public List<string> Anniversaries { get; set; } = [];

        public List<string> LeadVerbs { get; set; } = [];

        public List<string> Telling { get; set; } = [];

        public List<string> Untold { get; set; } = [];

        public List<List<string>> Sayings { get; set; } = [];

        public List<string> PlanWords { get; set; } = [];

        public List<string> NoPlans { get; set; } = [];

        public List<string> Aims { get; set; } = [];

        public List<string> Judgings { get; set; } = [];

        public List<List<string>> Measures { get; set; } = [];
        public List<string> OfProducts { get; set; } = [];

        public List<string> NameEndings { get; set; } = [];

        public List<string> KindsAlone { get; set; } = [];

        public List<string> GrownBy { get; set; } = [];

        public List<string> FallenBy { get; set; } = [];

        public List<string> OfProvince { get; set; } = [];

        public List<string> OnePerCity { get; set; } = [];

        public List<string> Means { get; set; } = [];

        public List<string> Among { get; set; } = [];

        public List<List<string>> Contraries { get; set; } = [];

        public List<List<List<string>>> RankFields { get; set; } = [];

        public List<List<List<string>>> ShareFields { get; set; } = [];

        public List<List<List<string>>> ChangeFields { get; set; } = [];

        public List<string> DoneOfWhole { get; set; } = [];

        public List<string> GrowthWords { get; set; } = [];

        public List<string> ShareWords { get; set; } = [];

        public List<string> RankWords { get; set; } = [];

        public List<string> TimesOf { get; set; } = [];

        public List<string> Currencies { get; set; } = [];

        public List<List<string>> Synonyms { get; set; } = [];
    }
}
