using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace NewsMiner.Rules;

/// <summary>
/// The domain knowledge that is data: indicators, cue words, breakdowns, zones and places. <see cref="Default"/> is what the program
/// carries; <see cref="RuleChecker"/> reads the same files strictly, with their examples.
/// </summary>
public sealed class RuleSet
{
    private static readonly Lazy<RuleSet> _default = new(() => Load(EmbeddedFiles()));

    private readonly Dictionary<string, IndicatorRule> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IndicatorRule> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CueRule> _cues = new(StringComparer.Ordinal);
    private readonly Lazy<Vocabulary> _vocabulary;

    private RuleSet(IReadOnlyList<RuleFile> files)
    {
        Files = files;
        var indicators = new List<IndicatorRule>();
        var breakdowns = new List<CueRule>();
        var forms = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var scopes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var problems = new List<RuleProblem>();
        foreach (var file in files)
        {
            if (IsIndicators(file))
            {
                foreach (var entry in RuleText.Read(file))
                {
                    var rule = Indicator(entry);
                    indicators.Add(rule);
                    _byId.TryAdd(rule.Id, rule);
                    foreach (var name in rule.Aliases.Prepend(rule.Name))
                        if (!_byName.TryAdd(TermMatcher.Normalize(name), rule))
                            problems.Add(new RuleProblem(file.Path, entry.Line, $"“{name}” of {rule.Id} is claimed by {_byName[TermMatcher.Normalize(name)].Id} too; leave it to one"));
                }
            }
            else if (IsCues(file))
            {
                foreach (var entry in RuleText.Read(file))
                    if (!_cues.TryAdd(entry.Scalar("id"), Cue(entry)))
                        problems.Add(new RuleProblem(file.Path, entry.Line, $"the class “{entry.Scalar("id")}” stands twice; join the two"));
            }
            else if (IsScopes(file))
            {
                foreach (var scope in RuleText.Read(file).Select(Cue))
                    scopes[scope.Id] = scope.Words;
            }
            else if (IsForms(file))
            {
                foreach (var form in RuleText.Read(file).Select(Cue))
                    forms[form.Id] = form.Words;
            }
            else if (IsBreakdowns(file))
            {
                breakdowns.AddRange(RuleText.Read(file).Select(Cue));
            }
        }
        if (problems.Count > 0)
            throw new RuleException(problems);
        Indicators = indicators;
        Breakdowns = breakdowns;
        Forms = forms;
        Scopes = scopes;
        Gazetteer = new Gazetteer(files.Where(f => f.Path.StartsWith("Rules/subjects/", StringComparison.Ordinal)));
        _vocabulary = new Lazy<Vocabulary>(BuildVocabulary);
    }

    /// <summary>The rules that the program carries; read once, on first use.</summary>
    public static RuleSet Default => _default.Value;

    public IReadOnlyList<IndicatorRule> Indicators { get; }

    /// <summary>Industries and other parts that stand before an indicator, by class.</summary>
    public IReadOnlyList<CueRule> Breakdowns { get; }

    /// <summary>The words that tell what the numbers near them say, by class.</summary>
    public IReadOnlyCollection<CueRule> Cues => _cues.Values;

    /// <summary>How names of zones, firms and projects end, and what refers back to them, by class (Rules/subjects/forms.yaml).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Forms { get; }

    /// <summary>The words that tell times, aims and subjects apart, by class (Rules/scopes.yaml, Rules/times.yaml, Rules/naming.yaml, Rules/subjects/topics.yaml).</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Scopes { get; }

    public Gazetteer Gazetteer { get; }

    /// <summary>All terms in one matcher.</summary>
    public Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>The files that the rules were read from.</summary>
    public IReadOnlyList<RuleFile> Files { get; }

    /// <summary>Changes with any change of the rules; an archive keeps it, and is stale when it differs. 16 hexadecimal digits.</summary>
    public string Fingerprint => field ??= ComputeFingerprint();

    /// <summary>Finds an indicator by its canonical name or an alias, quotation marks, blanks and letter case aside.</summary>
    public bool TryFindIndicator(string nameOrAlias, [NotNullWhen(true)] out IndicatorRule? rule) =>
        _byName.TryGetValue(TermMatcher.Normalize(nameOrAlias), out rule);

    /// <summary>Finds an indicator by its rule's id.</summary>
    public bool TryFindById(string id, [NotNullWhen(true)] out IndicatorRule? rule) => _byId.TryGetValue(id, out rule);

    /// <summary>Builds a rule set from files, which need not be checked for examples (<see cref="RuleChecker.Validate"/> does that).</summary>
    /// <exception cref="RuleException">A file that cannot be read, or a name claimed twice.</exception>
    public static RuleSet Load(IReadOnlyList<RuleFile> files) => new(files);

    /// <summary>The rule files that the program carries.</summary>
    public static IReadOnlyList<RuleFile> EmbeddedFiles()
    {
        var assembly = typeof(RuleSet).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("Rules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new RuleFile(n, ReadResource(assembly, n)))];
    }

    internal static bool IsIndicators(RuleFile file) => file.Path.StartsWith("Rules/indicators/", StringComparison.Ordinal);

    internal static bool IsCues(RuleFile file) => file.Path == "Rules/cues.yaml";

    internal static bool IsBreakdowns(RuleFile file) => file.Path == "Rules/breakdowns.yaml";

    internal static bool IsScopes(RuleFile file) => file.Path is "Rules/scopes.yaml" or "Rules/times.yaml" or "Rules/naming.yaml" or "Rules/subjects/topics.yaml";

    internal static bool IsForms(RuleFile file) => file.Path == "Rules/subjects/forms.yaml";

    private static string ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd();
        return text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
    }

    private static IndicatorRule Indicator(RuleText.Entry entry) => new()
    {
        Id = entry.Scalar("id"),
        Name = entry.Scalar("name"),
        Aliases = entry.List("aliases"),
        NamesOfTheirOwn = entry.List("namesOfTheirOwn"),
        Units = entry.List("units"),
        Nature = entry.Scalar("nature") switch
        {
            "stock" => IndicatorNature.Stock,
            "ratio" => IndicatorNature.Ratio,
            "flow" or "" => IndicatorNature.Flow,
            var other => throw new RuleException([new RuleProblem(entry.File, entry.Line, $"nature is flow, stock or ratio, not “{other}”")]),
        },
        PartOf = entry.Scalar("partOf") is { Length: > 0 } whole ? whole : null,
        ShareOf = entry.Scalar("shareOf") is { Length: > 0 } of ? of : null,
        NotToConfuse = entry.List("notToConfuse"),
    };

    // 新注册企业 is told as 新注册企业数 where the canonical name (新设企业数) is a count.
    private static string AsCounted(string own, string name) =>
        name.EndsWith('数') && own[^1] is not ('数' or '量' or '率' or '额' or '次') ? own + "数" : own;

    private static CueRule Cue(RuleText.Entry entry) => new() { Id = entry.Scalar("id"), Words = entry.List("words") };

    private static readonly string[] AboveSize = ["规模以上工业", "规上工业"];

    private static readonly string[] AboveSizeToo = ["规模以上工业", "规上工业", "规模工业", "规模以上工业企业", "规上工业企业", "规模工业企业"];

    private Vocabulary BuildVocabulary()
    {
        var builder = new Vocabulary.Builder(1 << 16);
        foreach (var rule in Indicators)
        {
            var term = new Term(TermKind.Indicator, rule.Id, rule.Name);
            builder.Add(term, rule.Name);
            foreach (var own in rule.NamesOfTheirOwn)
                builder.Add(term with { AsGiven = AsCounted(own, rule.Name) }, own);
            builder.Add(term, [.. rule.Aliases]);
        }
        // 规上工业利润 is said of 规模工业, and of its firms, as well.
        foreach (var rule in Indicators)
            foreach (var name in rule.Aliases.Prepend(rule.Name))
                foreach (var scale in AboveSize)
                    if (name.StartsWith(scale, StringComparison.Ordinal) && name.Length > scale.Length && !name.AsSpan(scale.Length).StartsWith("企业"))
                        foreach (var same in AboveSizeToo)
                            builder.Add(new Term(TermKind.Indicator, rule.Id, rule.Name), same + name[scale.Length..]);
        foreach (var breakdown in Breakdowns)
            foreach (var word in breakdown.Words)
                builder.Add(new Term(TermKind.Breakdown, breakdown.Id, word), word);
        foreach (var (id, words) in Forms)
        {
            if (id is "not-in-name" or "project-full" or "company-short" or "company-evidence" or "company-office" or "not-a-company" or "event-edition" or "event-quoted" or "event-known" or "event-nation" or "event-worldwide" or "area-indicator" or "facility-open" or "company-kind" or "place-common" or "company-trade" or "zones-assessed" || id.StartsWith("head-", StringComparison.Ordinal))
                continue;
            foreach (var word in words)
            {
                var equals = word.IndexOf('=');
                builder.Add(new Term(TermKind.Form, id, equals < 0 ? word : word[(equals + 1)..]), equals < 0 ? word : word[..equals]);
            }
        }
        foreach (var zone in Gazetteer.Zones)
        {
            var term = new Term(TermKind.Zone, "zone-gazetteer", zone.Name);
            builder.Add(term, zone.Name);
            builder.Add(term, [.. zone.Aliases]);
        }
        foreach (var place in Gazetteer.Places)
        {
            var term = new Term(TermKind.Place, "place-gazetteer", place.Name);
            builder.Add(term, place.Name);
            builder.Add(term, [.. place.ShortNames]);
        }
        foreach (var place in Gazetteer.Places)
            builder.Add(new Term(TermKind.Place, "place-gazetteer", place.Name, NeedsContext: true), [.. place.ContextNames]);
        return builder.Build();
    }

    // FNV-1a: it only tells one set of rules from the next, and a cryptographic library takes longer to load than all the rules.
    private string ComputeFingerprint()
    {
        var hash = 14695981039346656037UL;
        void Append(string text)
        {
            foreach (var c in text)
                hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ char.MaxValue) * 1099511628211UL;
        }
        foreach (var file in Files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            Append(file.Path);
            Append(file.Text);
        }
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
