using System.Globalization;

namespace NewsMiner.Extracting.Projects;

/// <summary>A project while it is being read.</summary>
internal sealed class FoundProject(string name, TextSpan place)
{
    public string Name { get; set; } = name;
    public List<string> Aliases { get; } = [];
    public List<string> Reasons { get; } = [];
    public List<TextSpan> Places { get; } = [place];
    public bool IsListed { get; init; }

    /// <summary>Told of as one project, though nothing is said of its size or stage: in a list of projects, or as the whole of a part.</summary>
    public bool IsTold { get; set; }

    /// <summary>Sentences without its name that go on about it (该项目…).</summary>
    public List<TextSpan> Scopes { get; } = [];

    public bool SaysSomething => IsTold || _events.Count > 0 || Owner is not null || Investment is not null || Area is not null || FloorArea is not null || Capacity is not null
        || Name.Contains("年产", StringComparison.Ordinal) || Name.Contains("千瓦", StringComparison.Ordinal) || Name.Contains("万吨", StringComparison.Ordinal);
    public string? Owner { get; set; }
    public string? Investment { get; set; }
    public Quantity? InvestmentQuantity { get; set; }
    public string? Area { get; set; }

    /// <summary>What is built on it, for a project whose ground the text does not measure.</summary>
    public string? FloorArea { get; set; }
    public string? Capacity { get; set; }
    private readonly List<ProjectEvent> _events = [];

    public void Add(ProjectEvent happening)
    {
        var at = _events.FindIndex(known => known.Stage == happening.Stage && known.Planned == happening.Planned);
        if (at < 0)
            _events.Add(happening);
        else if (_events[at].Date is null && happening.Date is not null)
            _events[at] = happening;
    }

    public Project ToProject(Article article, string? zone)
    {
        var reached = _events.Where(happening => !happening.Planned).Select(happening => (ProjectStage?)happening.Stage).Max();
        // What is to be roofed, or was begun in an earlier month and is to produce, is being built.
        // 落户 in a headline of a contract just signed.
        if (reached == ProjectStage.落地 && _events.Exists(happening => happening is { Stage: ProjectStage.签约, Planned: false, Date: not null }) && _events.Exists(happening => happening is { Stage: ProjectStage.落地, Planned: false, Date: null }))
            reached = ProjectStage.签约;
        if ((reached is null or < ProjectStage.在建 && _events.Exists(happening => happening.Planned && happening.Stage == ProjectStage.封顶))
            || (reached == ProjectStage.开工 && _events.Exists(happening => happening.Planned && happening.Stage > ProjectStage.在建)
                && _events.Exists(happening => happening is { Planned: false, Stage: ProjectStage.开工, Date.Length: >= 7 } && article.Date is { } today
                    && string.CompareOrdinal(happening.Date[..7], today.ToString("yyyy-MM", CultureInfo.InvariantCulture)) < 0)))
            reached = ProjectStage.在建;
        // 即将签约的甲、乙: nothing but thought of.
        if (reached is null && _events.Count > 0 && _events.TrueForAll(static happening => happening is { Planned: true, Stage: ProjectStage.签约 or ProjectStage.落地 or ProjectStage.开工 }))
            reached = ProjectStage.谋划;
        return new Project
        {
            Name = Name,
            Aliases = [.. Aliases],
            Owner = Owner,
            Zone = zone,
            Investment = Investment,
            InvestmentQuantity = InvestmentQuantity,
            Area = Area ?? FloorArea,
            Capacity = Capacity,
            Stage = reached,
            Events = [.. _events.OrderBy(happening => happening.Stage)],
            Span = article.Map.ToPage(Places[0]),
            TextSpan = Places[0],
            Places = [.. Places],
            Scopes = [.. Scopes],
            MergeReasons = [.. Reasons],
        };
    }
}
