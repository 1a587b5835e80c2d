using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>The words of Rules/conflicts.yaml, by which arithmetic between figures is read; what each list means is said there.</summary>
internal sealed class ConflictRules
{
    private const string Resource = "Rules/conflicts.yaml";

    private static readonly Lazy<ConflictRules> Loaded = new(static () => YamlRules.ParseOne<ConflictRules>(Resource, YamlRules.ReadText(Resource)));

    public static ConflictRules Default => Loaded.Value;

    public List<PartitionRule> Partitions { get; set; } = [];

    public List<string> ListLeads { get; set; } = [];

    public List<string> Totals { get; set; } = [];

    public List<string> AllOfThem { get; set; } = [];

    public List<string> Events { get; set; } = [];

    public List<string> Overlapping { get; set; } = [];

    public List<string> Predicates { get; set; } = [];

    public List<string> ChangingSamples { get; set; } = [];

    public List<string> Several { get; set; } = [];

    public List<string> Statuses { get; set; } = [];

    public List<string> PhasedWholes { get; set; } = [];

    public List<string> SinglesOut { get; set; } = [];

    public List<string> DoneWhole { get; set; } = [];

    public List<string> ShortenedKinds { get; set; } = [];

    public List<string> KindsOfOne { get; set; } = [];

    public List<string> ZoneAims { get; set; } = [];

    public List<string> Rests { get; set; } = [];

    public List<string> CountedTwice { get; set; } = [];

    public List<WithinRule> Within { get; set; } = [];

    public List<string> Quotients { get; set; } = [];

    public List<string> ConstantPrices { get; set; } = [];

    public List<string> Sampled { get; set; } = [];

    public List<string> Anaphors { get; set; } = [];

    public List<string> Announced { get; set; } = [];

    public List<string> ClearMeasures { get; set; } = [];

    public List<string> Wider { get; set; } = [];

    public List<string> Mounted { get; set; } = [];

    public List<string> Breakdowns { get; set; } = [];

    public List<string> ClearCounts { get; set; } = [];

    public List<string> Districts { get; set; } = [];

    public List<string> BareSpans { get; set; } = [];

    public List<string> Aims { get; set; } = [];

    public List<string> OneOfThem { get; set; } = [];

    public List<string> Floors { get; set; } = [];

    public List<string> DoneOfLand { get; set; } = [];

    public List<string> ZoneCounts { get; set; } = [];

    public List<string> SideBySide { get; set; } = [];

    public List<string> OverallScores { get; set; } = [];

    public List<PerTimeRule> PerTimes { get; set; } = [];

    /// <summary>The time that a label says its figure is for each of (平均每天), or null.</summary>
    public PerTimeRule? PerTimeOf(string label) => PerTimes.Find(t => t.Words.Exists(w => label.Contains(w, StringComparison.Ordinal)));

    /// <summary>True where the growth of a measure is the quotient of its levels.</summary>
    public bool IsQuotient(string indicator)
        => indicator.EndsWith('数') || !Sampled.Exists(w => indicator.Contains(w, StringComparison.Ordinal))
           && (Quotients.Exists(w => indicator.Contains(w, StringComparison.Ordinal)) || !AnsweringRules.Default.GrowthNotFromLevels.Any(w => indicator.Contains(w, StringComparison.Ordinal)));

    /// <summary>True where a sentence tells that a value was changed: 由12.5亿元调整为15.2亿元.</summary>
    public bool IsAnnounced(string sentence) => Announced.Exists(w => sentence.Contains(w, StringComparison.Ordinal));

    /// <summary>True where a rank's name is of an evaluation that is held once a year.</summary>
    public bool IsEvaluation(string indicator) => Evaluations.Exists(w => indicator.Contains(w, StringComparison.Ordinal));

    /// <summary>True where the words before a percentage say that it is of amounts: 投资占比43% is no share of so many, 总投资亿元以上的占88% is.</summary>
    public bool IsOfAmounts(string label)
    {
        var takes = label.LastIndexOf('占');
        var measure = takes < 0 ? label : takes > 0 && label[takes - 1] == '的' ? label[takes..] : label[Math.Max(0, takes - 5)..];
        return AmountWords.Exists(w => measure.Contains(w, StringComparison.Ordinal));
    }

    public List<string> ThingRates { get; set; } = [];

    public List<AverageRule> Averages { get; set; } = [];

    public List<string> NoWholes { get; set; } = [];

    public List<string> PlanNames { get; set; } = [];

    public List<string> ShareVerbs { get; set; } = [];

    public List<string> OfEvents { get; set; } = [];

    public List<string> Evaluations { get; set; } = [];

    public List<string> Kinds { get; set; } = [];

    public List<string> MadeOf { get; set; } = [];

    public List<string> Balances { get; set; } = [];

    public List<string> BesideAbroad { get; set; } = [];

    public List<string> LengthUnits { get; set; } = [];

    public List<string> OtherLengths { get; set; } = [];

    public List<string> WholeProcesses { get; set; } = [];

    public List<string> PhasesOfLand { get; set; } = [];

    public List<string> WholesOfLand { get; set; } = [];

    public List<string> Funds { get; set; } = [];

    public List<string> OfProcesses { get; set; } = [];

    public string LengthLetters { get; set; } = "";

    public List<string> PlanVerbs { get; set; } = [];

    public List<string> ShareTails { get; set; } = [];

    public List<string> Scopes { get; set; } = [];

    public List<string> NoNames { get; set; } = [];

    public List<string> Reaches { get; set; } = [];

    public List<string> ChangeVerbs { get; set; } = [];

    public List<string> EarlierWords { get; set; } = [];

    public List<string> LastYear { get; set; } = [];

    public List<string> OtherRates { get; set; } = [];

    public List<string> PlanRates { get; set; } = [];

    public List<string> NoShares { get; set; } = [];

    public string PartLetters { get; set; } = "";

    /// <summary>What an amount is of, by the last word of its name that says so (产值 of 项目产值); each is added up with its like alone.</summary>
    public List<string> Measures { get; set; } = [];

    /// <summary>The last of <see cref="Measures"/> in a name; null for none.</summary>
    public string? LastMeasure(string indicator)
    {
        var (last, at) = ((string?)null, -1);
        foreach (var measure in Measures)
            if (indicator.LastIndexOf(measure, StringComparison.Ordinal) is var place && place > at)
                (last, at) = (measure, place);
        return last;
    }

    public List<string> AmountWords { get; set; } = [];

    public string PlainLetters { get; set; } = "";

    /// <summary>An average by the words before it, and what it is an average over.</summary>
    internal sealed class AverageRule
    {
        public List<string> Words { get; set; } = [];

        /// <summary>Base units of what is counted.</summary>
        public List<string> Units { get; set; } = [];

        /// <summary>The unit that it must be written in; empty for any.</summary>
        public string Per { get; set; } = "";

        /// <summary>What counts them, where reports need not say it beside: 常住人口 of 每万人.</summary>
        public List<string> Of { get; set; } = [];

        /// <summary>How many of what is counted it is reckoned for: 每万人.</summary>
        public int Things { get; set; } = 1;
    }

    /// <summary>So much a day, or a month, by the words before it.</summary>
    internal sealed class PerTimeRule
    {
        public List<string> Words { get; set; } = [];

        /// <summary>Days of the time that it is so much of.</summary>
        public int Days { get; set; }
    }

    /// <summary>Parts that leave nothing over of a whole.</summary>
    internal sealed class PartitionRule
    {
        /// <summary>The words that name the whole; none where any may be one.</summary>
        public List<string> Of { get; set; } = [];

        /// <summary>The words that name each part, spellings parted by a slash.</summary>
        public List<string> Parts { get; set; } = [];
    }

    /// <summary>Measures that can be no more than another of the same thing.</summary>
    internal sealed class WithinRule
    {
        /// <summary>What the names of the smaller end with.</summary>
        public List<string> Parts { get; set; } = [];

        /// <summary>What the names of the larger end with.</summary>
        public List<string> Wholes { get; set; } = [];

        /// <summary>A phase (一期投资) is no more than the larger either.</summary>
        public bool Phased { get; set; }

        /// <summary>It holds of a zone as it holds of a project.</summary>
        public bool OfPlaces { get; set; }
    }
}
