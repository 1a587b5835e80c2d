using System.Runtime.CompilerServices;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>The words by which it is told whom a text is about: Rules/subjects/topics.yaml, a property a class.</summary>
internal sealed class SubjectWords(RuleSet rules)
{
    private static readonly ConditionalWeakTable<RuleSet, SubjectWords> Known = [];

    /// <summary>The words of a set of rules, read once.</summary>
    public static SubjectWords Of(RuleSet rules) => Known.GetValue(rules, static set => new SubjectWords(set));

    public WordSet Visits { get; } = Class(rules, "visits");

    public WordSet LiesIn { get; } = Class(rules, "lies-in");

    public WordSet FirmsDoings { get; } = Class(rules, "firms-doings");

    public WordSet ZonesParts { get; } = Class(rules, "zones-parts");

    public WordSet DoesToFirms { get; } = Class(rules, "does-to-firms");

    public WordSet Beside { get; } = Class(rules, "beside");

    public WordSet Neighbours { get; } = Class(rules, "neighbours");

    public WordSet BesideZones { get; } = Class(rules, "beside-zones");

    public WordSet Relates { get; } = Class(rules, "relates");

    public WordSet Exemplary { get; } = Class(rules, "exemplary");

    public WordSet Judged { get; } = Class(rules, "judged");

    public WordSet JudgedAmong { get; } = Class(rules, "judged-among");

    public WordSet RankBegins { get; } = Class(rules, "rank-begins");

    public WordSet FirmsPeople { get; } = Class(rules, "firms-people");

    public WordSet OfficesReport { get; } = Class(rules, "offices-report");

    public WordSet AreasPosts { get; } = Class(rules, "areas-posts");

    public WordSet RenamedTo { get; } = Class(rules, "renamed-to");

    public WordSet RenamedFrom { get; } = Class(rules, "renamed-from");

    /// <summary>What leads to a new name, and what to an old one: the longest first.</summary>
    public (string Cue, bool IsNew)[] Renamings =>
        _renamings ??= [.. RenamedTo.Words.Select(static cue => (cue, true)).Concat(RenamedFrom.Words.Select(static cue => (cue, false))).OrderByDescending(static pair => pair.cue.Length).ThenBy(static pair => pair.cue, StringComparer.Ordinal)];

    private (string Cue, bool IsNew)[]? _renamings;

    public WordSet Risen { get; } = Class(rules, "risen");

    public WordSet OneFirm { get; } = Class(rules, "one-firm");

    public WordSet Leaders { get; } = Class(rules, "leaders");

    public WordSet FirmsBeginnings { get; } = Class(rules, "firms-beginnings");

    public WordSet NoPlaces { get; } = Class(rules, "no-places");

    public WordSet LegalForms { get; } = Class(rules, "legal-forms");

    public WordSet HousesOfPlaces { get; } = Class(rules, "houses-of-places");

    public WordSet InZonesNames { get; } = Class(rules, "in-zones-names");

    public WordSet FirmsBusiness { get; } = Class(rules, "firms-business");

    public WordSet NationsOwn { get; } = Class(rules, "nations-own");

    public WordSet OfficesOwn { get; } = Class(rules, "offices-own");

    public WordSet CustomsOfCities { get; } = Class(rules, "customs-of-cities");

    public WordSet OfficesAct { get; } = Class(rules, "offices-act");

    public WordSet Worldwide { get; } = Class(rules, "worldwide");

    /// <summary>Who works for a firm, where, and in what trade: of Rules/subjects/forms.yaml.</summary>
    public WordSet Managers { get; } = new(rules.Forms.GetValueOrDefault("company-office") ?? []);

    public WordSet Workrooms { get; } = new(rules.Forms.GetValueOrDefault("company-room") ?? []);

    public WordSet Trades { get; } = new(rules.Forms.GetValueOrDefault("head-industry") ?? []);

    private static WordSet Class(RuleSet rules, string id) => WordSet.Of(rules, id, "Rules/subjects/topics.yaml");
}
