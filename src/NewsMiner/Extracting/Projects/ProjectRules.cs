using System.Buffers;
using System.Collections.Frozen;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Projects;

/// <summary>The words by which projects, their stages and their attributes are recognised (Rules/projects/projects.yaml).</summary>
public sealed class ProjectRules
{
    private static readonly Lazy<ProjectRules> Embedded = new(LoadEmbedded);

    private ProjectRules(ProjectRulesFile file)
    {
        WeakHeads = file.WeakHeads.ToFrozenSet(StringComparer.Ordinal);
        LineHeads = Words(file.LineHeads);
        Heads = [.. file.Heads.Concat(file.WeakHeads).Distinct().OrderByDescending(head => head.Length)];
        HeadWords = new WordSet(Heads);
        HeadTable = new PhraseTable<string>();
        foreach (var head in Heads)
            HeadTable.Add(head, head);
        HeadEnds = SearchValues.Create([.. Heads.Select(head => head[^1]).Distinct()]);
        Topics = Words(file.Topics);
        Industries = Words(file.Industries);
        Plurals = Words(file.Plurals);
        Leads = Words(file.Leads);
        Superlatives = [.. file.Superlatives];
        BuildVerbs = Words(file.BuildVerbs);
        CentreVerbs = Words(file.CentreVerbs);
        HeadNotBefore = new PhraseTable<bool>().Add(file.HeadNotBefore.Distinct(), true);
        Generic = Words(file.Generic);
        Stops = file.Stops.ToFrozenSet(StringComparer.Ordinal);
        NameVerbs = Words(file.NameVerbs);
        Cuts = [.. file.Cuts];
        CutWords = SearchValues.Create([.. file.Superlatives, .. file.Cuts], StringComparison.Ordinal);
        Joints = Words(file.Joints);
        Stages = [.. file.Stages
            .SelectMany(stage => stage.Value.Select(cue => (Cue: cue, Stage: Enum.Parse<ProjectStage>(stage.Key))))
            .OrderByDescending(entry => entry.Cue.Length)];
        StageCues = new PhraseTable<ProjectStage>();
        foreach (var (cue, stage) in Stages)
            StageCues.Add(cue, stage);
        StageNotBefore = [.. file.StageNotBefore];
        StageNotAfter = [.. file.StageNotAfter];
        ListStages = [.. file.ListStages
            .SelectMany(stage => stage.Value.Select(words => (Words: words, Stage: Enum.Parse<ProjectStage>(stage.Key))))
            .OrderByDescending(entry => entry.Words.Length)];
        Kinds = Words(file.Kinds);
        PlaceAfter = [.. file.PlaceAfter];
        ToldAfter = [.. file.ToldAfter];
        Funded = [.. file.Funded];
        Funds = [.. file.Funds];
        ListLeads = [.. file.ListLeads];
        ListAmong = [.. file.ListAmong];
        ListHeads = [.. file.ListHeads];
        LineLength = [.. file.LineLength];
        ComingTo = [.. file.ComingTo];
        Hastened = [.. file.Hastened];
        Planned = [.. file.Planned.OrderByDescending(cue => cue.Length)];
        Investment = [.. file.Investment.OrderByDescending(cue => cue.Length)];
        InvestmentNot = [.. file.InvestmentNot];
        FloorArea = [.. file.FloorArea];
        Area = [.. file.Area];
        Costs = new PhraseTable<bool>().Add(file.Investment.Concat(file.Area).Concat(file.FloorArea).Distinct(), true);
        Sizes = [.. file.Sizes];
        Capacity = [.. file.Capacity.OrderByDescending(cue => cue.Length)];
        Pronouns = [.. file.Pronouns.OrderByDescending(words => words.Length)];
        Sequels = [.. file.Sequels.OrderByDescending(words => words.Length)];
        Openings = [.. file.Openings.OrderByDescending(words => words.Length)];
        ThreadOpenings = [.. file.ThreadOpenings.OrderByDescending(words => words.Length)];
        Progress = [.. file.Progress];
        ThreadIndicators = file.ThreadIndicators.ToFrozenSet(StringComparer.Ordinal);
        Works = Words(file.Works);
        Descriptions = [.. file.Descriptions.OrderByDescending(words => words.Length)];
        DescriptionLeads = [.. file.DescriptionLeads.OrderByDescending(words => words.Length)];
        TopicLeads = [.. file.TopicLeads.OrderByDescending(words => words.Length)];
        SeriesOpenings = [.. file.SeriesOpenings.OrderByDescending(words => words.Length)];
        OwnerBefore = [.. file.OwnerBefore];
        OwnerAfter = [.. file.OwnerAfter.OrderByDescending(cue => cue.Length)];
        OrganisationEnds = [.. file.OrganisationEnds.OrderByDescending(end => end.Length)];
    }

    private static WordSet Words(List<string> words) => new(words);

    public static ProjectRules Default => Embedded.Value;

    internal string[] Heads { get; }
    internal WordSet HeadWords { get; }
    internal PhraseTable<string> HeadTable { get; }
    internal SearchValues<char> HeadEnds { get; }
    internal FrozenSet<string> WeakHeads { get; }
    internal WordSet LineHeads { get; }
    internal WordSet Topics { get; }
    internal WordSet Industries { get; }
    internal WordSet Plurals { get; }
    internal WordSet Leads { get; }
    internal string[] Superlatives { get; }
    internal WordSet BuildVerbs { get; }
    internal WordSet CentreVerbs { get; }
    internal PhraseTable<bool> HeadNotBefore { get; }
    internal WordSet Generic { get; }
    internal FrozenSet<string> Stops { get; }
    internal WordSet NameVerbs { get; }
    internal string[] Cuts { get; }
    internal SearchValues<string> CutWords { get; }
    internal WordSet Joints { get; }
    internal (string Cue, ProjectStage Stage)[] Stages { get; }
    internal PhraseTable<ProjectStage> StageCues { get; }
    internal string[] StageNotBefore { get; }
    internal string[] StageNotAfter { get; }
    internal (string Words, ProjectStage Stage)[] ListStages { get; }
    internal WordSet Kinds { get; }
    internal string[] PlaceAfter { get; }
    internal string[] ToldAfter { get; }

    internal string[] Funded { get; }

    internal string[] Funds { get; }
    internal string[] ListLeads { get; }
    internal string[] ListAmong { get; }
    internal string[] ListHeads { get; }
    internal string[] ComingTo { get; }
    internal string[] LineLength { get; }
    internal string[] Hastened { get; }
    internal string[] Planned { get; }
    internal string[] Investment { get; }
    internal string[] InvestmentNot { get; }
    internal string[] FloorArea { get; }
    internal string[] Area { get; }
    internal PhraseTable<bool> Costs { get; }
    internal string[] Capacity { get; }

    internal string[] Sizes { get; }
    internal string[] Pronouns { get; }

    internal string[] ThreadOpenings { get; }
    internal string[] Progress { get; }

    internal FrozenSet<string> ThreadIndicators { get; }

    internal WordSet Works { get; }
    internal string[] Sequels { get; }
    internal string[] Openings { get; }
    internal string[] Descriptions { get; }
    internal string[] DescriptionLeads { get; }
    internal string[] TopicLeads { get; }
    internal string[] SeriesOpenings { get; }
    internal string[] OwnerBefore { get; }
    internal string[] OwnerAfter { get; }
    internal string[] OrganisationEnds { get; }

    /// <summary>Reads rules from YAML; an unknown or repeated key, or an unknown stage, is refused.</summary>
    /// <exception cref="FormatException">The text is no such file; the message names the place and the mend.</exception>
    public static ProjectRules Parse(string yaml, string file)
    {
        try
        {
            return new ProjectRules(YamlRules.ParseOne<ProjectRulesFile>(file, yaml));
        }
        catch (InvalidDataException problem)
        {
            throw new FormatException(problem.Message, problem);
        }
        catch (ArgumentException problem)
        {
            throw new FormatException($"{file}: {problem.Message} — stages are {string.Join('、', Enum.GetNames<ProjectStage>())}.", problem);
        }
    }

    private static ProjectRules LoadEmbedded()
    {
        const string name = "Rules/projects/projects.yaml";
        using var stream = typeof(ProjectRules).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), name);
    }

    // What the reader fills; the public face is above.
    private sealed class ProjectRulesFile
    {
        public List<string> Heads { get; set; } = [];
        public List<string> WeakHeads { get; set; } = [];
        public List<string> LineHeads { get; set; } = [];
        public List<string> Topics { get; set; } = [];

        public List<string> Industries { get; set; } = [];
        public List<string> Plurals { get; set; } = [];
        public List<string> Leads { get; set; } = [];
        public List<string> Superlatives { get; set; } = [];
        public List<string> BuildVerbs { get; set; } = [];
        public List<string> CentreVerbs { get; set; } = [];
        public List<string> HeadNotBefore { get; set; } = [];
        public List<string> Generic { get; set; } = [];
        public List<string> Stops { get; set; } = [];
        public List<string> NameVerbs { get; set; } = [];
        public List<string> Cuts { get; set; } = [];
        public List<string> Joints { get; set; } = [];
        public Dictionary<string, List<string>> Stages { get; set; } = [];
        public List<string> StageNotBefore { get; set; } = [];
        public List<string> StageNotAfter { get; set; } = [];
        public Dictionary<string, List<string>> ListStages { get; set; } = [];
        public List<string> Kinds { get; set; } = [];
        public List<string> PlaceAfter { get; set; } = [];
        public List<string> ToldAfter { get; set; } = [];

        public List<string> Funded { get; set; } = [];

        public List<string> Funds { get; set; } = [];
        public List<string> ListLeads { get; set; } = [];
        public List<string> ListAmong { get; set; } = [];
        public List<string> ListHeads { get; set; } = [];
        public List<string> ComingTo { get; set; } = [];
        public List<string> Hastened { get; set; } = [];
        public List<string> Planned { get; set; } = [];
        public List<string> Investment { get; set; } = [];
        public List<string> InvestmentNot { get; set; } = [];
        public List<string> LineLength { get; set; } = [];
        public List<string> FloorArea { get; set; } = [];
        public List<string> Area { get; set; } = [];
        public List<string> Capacity { get; set; } = [];

        public List<string> Sizes { get; set; } = [];
        public List<string> Pronouns { get; set; } = [];
        public List<string> ThreadOpenings { get; set; } = [];
        public List<string> Progress { get; set; } = [];
        public List<string> ThreadIndicators { get; set; } = [];
        public List<string> Works { get; set; } = [];
        public List<string> Sequels { get; set; } = [];
        public List<string> Openings { get; set; } = [];
        public List<string> Descriptions { get; set; } = [];
        public List<string> DescriptionLeads { get; set; } = [];
        public List<string> TopicLeads { get; set; } = [];
        public List<string> SeriesOpenings { get; set; } = [];
        public List<string> OwnerBefore { get; set; } = [];
        public List<string> OwnerAfter { get; set; } = [];
        public List<string> OrganisationEnds { get; set; } = [];
    }
}
