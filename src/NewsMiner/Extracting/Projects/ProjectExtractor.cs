using NewsMiner.Extracting.Subjects;
using NewsMiner.Segmenting;
using static NewsMiner.Extracting.Projects.ProjectText;

namespace NewsMiner.Extracting.Projects;

/// <summary>
/// Finds the named projects of an article: a name closed by a head noun (…项目, …基地, …产业园), its owner, zone, sums and stages.
/// A project governs the text from its mention to the next project or the end of the paragraph; 该项目 carries it on.
/// </summary>
public sealed class ProjectExtractor
{
    // A sentence names so many projects in a row at most; text that chains them without end must not cost more.
    private const int LongestChain = 30;

    private readonly ProjectNames _names;
    private readonly NameEvidence _evidence;
    private readonly ListedProjects _listed;
    private readonly ProjectStages _stages;
    private readonly ProjectOwners _owners;
    private readonly ProjectFacts _facts;
    private readonly ProjectSequel _sequel;

    public ProjectExtractor(ProjectRules rules)
    {
        var edges = new NameEdges(rules);
        _stages = new ProjectStages(rules);
        _owners = new ProjectOwners(rules, edges);
        _facts = new ProjectFacts(rules);
        _evidence = new NameEvidence(rules, _stages);
        _names = new ProjectNames(rules, edges, _evidence);
        _listed = new ListedProjects(rules, edges, _stages, _owners);
        _sequel = new ProjectSequel(rules, _facts, _owners, _stages);
    }

    /// <param name="mentions">The typed mentions of the article's text, sorted by place.</param>
    /// <param name="words">The precise words of the article's text.</param>
    /// <param name="subjects">Whom the article is about.</param>
    public IReadOnlyList<Project> Extract(Article article, List<Mention> mentions, List<Word> words, ArticleSubjects subjects)
    {
        var text = article.Text;
        var inZones = subjects.Mentions.Where(mention => mention.Type == SubjectType.Zone && ProjectZones.IsZoneName(text, mention.Span)).ToLookup(mention => mention.Span.Start);
        var names = _names.Find(text, words, inZones);
        var projects = ProjectMerging.Merge(text, names);
        ProjectMerging.NameParts(projects);
        _listed.AddTo(text, projects, words, inZones);
        if (projects.Count == 0)
            return [];
        var places = projects.SelectMany(project => project.Places.Select(place => (Project: project, Place: place))).OrderBy(entry => entry.Place.Start).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var (project, place) = places[i];
            // 甲项目、乙项目开工: what is said before or after a chain of names is said of each.
            var last = i;
            while (last + 1 < places.Count && last < i + LongestChain && IsConnector(text, places[last].Place.End, places[last + 1].Place.Start))
                last++;
            var first = i;
            while (first > 0 && first > i - LongestChain && IsConnector(text, places[first - 1].Place.End, places[first].Place.Start))
                first--;
            var next = i + 1 < places.Count ? Math.Max(places[i + 1].Place.Start, place.End) : text.Length;
            var afterChain = last + 1 < places.Count ? Math.Max(places[last + 1].Place.Start, places[last].Place.End) : text.Length;
            var floor = first > 0 ? Math.Min(places[first - 1].Place.End, places[first].Place.Start) : 0;
            ReadAround(text, article.Date, project, place, next, new TextSpan(places[first].Place.Start, Math.Max(places[last].Place.End, place.End)), afterChain, floor, mentions);
        }
        _sequel.Follow(text, article.Date, [.. projects.Where(project => !project.IsListed)], mentions);
        foreach (var project in projects)
            project.Owner ??= ProjectOwners.OwnerByTopic(text, project, subjects) ?? _owners.OwnerOfName(text, project.Name, project.Places[0].Start, words) ?? (project.IsListed && _owners.EndsAsOrganisation(project.Name) ? project.Name : null);
        // A name of which the article tells nothing that a project has is a title, a programme or a kind; a firm's name before the noun is enough.
        projects.RemoveAll(project => !project.IsListed && !project.SaysSomething && (project.Owner is null || _evidence.EndsWithWeakHead(project.Name)));
        var zones = subjects.Mentions
            .Where(mention => mention.Type == SubjectType.Zone && !ProjectZones.OverlapsPlace(places, mention.Span))
            .OrderBy(mention => mention.Span.Start)
            .ToList();
        // An industrial park inside a zone is where it stands; the zone is whose it is.
        if (zones.Exists(zone => ProjectZones.IsWholeZone(zone.Name)))
            zones.RemoveAll(zone => !ProjectZones.IsWholeZone(zone.Name));
        return [.. projects.OrderBy(project => project.Places[0].Start).Select(project => project.ToProject(article, ProjectZones.ZoneOf(text, project, zones, subjects)))];
    }

    private void ReadAround(string text, DateOnly? date, FoundProject project, TextSpan place, int next, TextSpan chain, int afterChain, int floor, List<Mention> mentions)
    {
        var sentenceStart = place.Start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, place.Start - 1, Math.Min(place.Start, Reach)) + 1;
        sentenceStart = Math.Max(sentenceStart, place.Start - Reach);
        var end = EndOfScope(text, place.End, next);
        // 甲项目总投资8亿元，占地200亩，乙项目…: what is said behind another project's name is that one's.
        var another = floor > sentenceStart && floor <= place.Start ? floor : sentenceStart;
        var before = new TextSpan(Math.Max(another, PreviousProjectEnd(text, sentenceStart, place.Start)), place.Start);
        var attributeOnly = before.Start == another && another > sentenceStart;
        // What follows a list is said of all its members together.
        if (!project.IsListed)
        {
            _facts.Read(text, project, before, beforeName: true, attributeOnly, mentions);
            _facts.Read(text, project, new TextSpan(place.Start, end), beforeName: false, attributeOnly: false, mentions);
            _owners.ReadOwner(text, project, before, new TextSpan(place.End, end));
        }
        // 总投资6亿元的甲、总投资4亿元的乙等9个项目: but each has its own sum.
        else if (text.AsSpan(0, place.Start).EndsWith("元的"))
            _facts.Read(text, project, new TextSpan(ClauseStart(text, place.Start, sentenceStart), place.Start), beforeName: true, attributeOnly: true, mentions);
        // 甲项目达产后…, 甲项目从摘牌到开工…: told of as one, whatever else is said.
        project.IsTold |= _evidence.IsToldOf(text, place.End) || _evidence.IsLineTold(text, place.End) || NameEvidence.IsPhaseBuilt(text, place.End) || (project.Name.EndsWith("期项目", StringComparison.Ordinal) && (_evidence.IsBuilt(text, chain.Start) || text.AsSpan(chain.End).StartsWith("建设")));
        // 甲组件项目、乙电机项目，也有丙装置项目: told of as one among others.
        project.IsTold |= project.Name.EndsWith("项目", StringComparison.Ordinal) && (chain.Start < place.Start || chain.End > place.End);
        if (project.IsListed)
            _stages.ReadListStage(text, project, chain.End);
        // Before the name only its own clause says how far it is (开工建设…产业园); a time may stand earlier in the sentence.
        var dateFloor = Math.Min(Math.Max(sentenceStart, floor), chain.Start);
        var clause = Math.Max(dateFloor, WholeClauseStart(text, chain.Start, dateFloor));
        _stages.ReadStages(text, date, project, new TextSpan(clause, chain.Start), place, mentions, dateFloor);
        _stages.ReadStages(text, date, project, new TextSpan(chain.End, Math.Max(chain.End, EndOfScope(text, chain.End, afterChain))), place, mentions, dateFloor);
        if (NameEvidence.EndOfProjects(text, place.End) is >= 0 and var summed && summed > chain.End)
            _stages.ReadStages(text, date, project, new TextSpan(summed, EndOfScope(text, summed, text.Length)), new TextSpan(place.Start, summed), mentions, dateFloor);
        _stages.ReadBuilding(text, date, project, place, clause, mentions, dateFloor);
        _stages.ReadOccasion(text, date, project, sentenceStart, chain.Start, mentions);
    }

    // 、 between two names; and 、总投资6亿元的, which says something of the second alone.
    private static bool IsConnector(string text, int from, int to) =>
        (to - from is > 3 and <= 28 && text[from] is '、' or '，' or '和' or '以' && text.AsSpan(from, to - from) is var between && between.Contains("投资", StringComparison.Ordinal)
            && between[^1] is '的' or '“' && !between[1..].ContainsAny(ClausePunctuation))
        // 、2.5亿元的: the next one's sum.
        || (to - from is > 3 and <= 16 && text[from] is '、' or '和' or '与' or '及' && text[to - 1] == '的' && text[to - 2] == '元' && text.AsSpan(from + 1, to - from - 3).ContainsAnyExcept(SumCharacters) is false)
        || to >= from && to > from && to - from <= 3 && text.AsSpan(from, to - from).Trim("”“ ，,") is "、" or "" or "和" or "与" or "及" or "以及" or "，" or ",";

    private static readonly System.Buffers.SearchValues<char> SumCharacters = System.Buffers.SearchValues.Create("0123456789.亿万美约超近余");

    private static int PreviousProjectEnd(string text, int from, int to)
    {
        for (var at = to - 1; at > from; at--)
            if (text[at] is '；' or ';')
                return at + 1;
        return from;
    }
}
