using System.Globalization;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>Merges the mentions of projects across articles, and follows each through its stages.</summary>
public static class ProjectHistories
{
    // A pair of characters that more projects than this share says nothing about which project it is.
    private const int CommonPair = 200;

    /// <param name="name">Null for all projects; otherwise those whose name or alias this is, in full or abridged.</param>
    /// <param name="asOf">What was known on this day; null for all that is known now.</param>
    /// <param name="today">The day against which promises are held; null: no promise is called overdue.</param>
    public static IReadOnlyList<ProjectHistory> Read(IFigureSource archive, string? name = null, DateOnly? asOf = null, DateOnly? today = null)
    {
        var groups = new List<Group>();
        var pairs = new Dictionary<(char, char), List<int>>();
        var exact = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var mention in archive.Projects(name, asOf).OrderBy(m => m.Article.Date).ThenBy(m => m.Key))
        {
            var (home, reason) = Home(mention, groups, pairs, exact);
            if (home < 0)
            {
                home = groups.Count;
                groups.Add(new Group());
            }
            groups[home].Add(mention, reason);
            foreach (var each in Names(mention.Project))
            {
                var key = ProjectNames.Key(each);
                Post(exact, key, home);
                for (var i = 0; i + 1 < key.Length; i++)
                    Post(pairs, (key[i], key[i + 1]), home);
            }
        }
        IEnumerable<Group> wanted = groups;
        if (name is not null)
            wanted = groups.Where(g => g.Names.Any(n => ProjectNames.SameBecause(n, name) is not null || ProjectNames.Key(n).Contains(ProjectNames.Key(name), StringComparison.Ordinal)));
        return [.. wanted.Select(g => g.History(today))];
    }

    private static (int Home, string? Reason) Home(ReportedProject mention, List<Group> groups, Dictionary<(char, char), List<int>> pairs, Dictionary<string, List<int>> exact)
    {
        foreach (var name in Names(mention.Project))
            if (exact.TryGetValue(ProjectNames.Key(name), out var same))
                foreach (var i in same)
                    if (groups[i].MayHold(mention.Project, sameName: true))
                        return (i, name == groups[i].Mentions[0].Project.Name ? null : $"“{name}”与“{groups[i].Mentions[0].Project.Name}”名称相同");

        var candidates = new HashSet<int>();
        foreach (var name in Names(mention.Project))
        {
            var key = ProjectNames.Key(name);
            for (var i = 0; i + 1 < key.Length; i++)
                if (pairs.TryGetValue((key[i], key[i + 1]), out var list) && list.Count <= CommonPair)
                    candidates.UnionWith(list);
        }
        foreach (var i in candidates.Order())
        {
            if (!groups[i].MayHold(mention.Project, sameName: false))
                continue;
            foreach (var mine in Names(mention.Project))
                foreach (var theirs in groups[i].Names)
                    if (ProjectNames.SameBecause(mine, theirs) is { } reason)
                        return (i, $"“{mine}”与“{theirs}”{reason}{groups[i].Support(mention.Project)}");
            if (groups[i].SharesOwnerZoneAndCapacity(mention.Project))
                return (i, $"“{mention.Project.Name}”与“{groups[i].Mentions[0].Project.Name}”的业主、园区、产能都相同");
        }
        return (-1, null);
    }

    private static IEnumerable<string> Names(Project project) => project.Aliases.Prepend(project.Name);

    private static void Post<TKey>(Dictionary<TKey, List<int>> index, TKey key, int value)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        if (list.Count == 0 || list[^1] != value)
            list.Add(value);
    }

    /// <summary>The last day of a date of any precision: 2024-Q1 → 31 March 2024; null for one that is no date.</summary>
    internal static DateOnly? LastDay(string date)
    {
        if (date.Length < 4 || !int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2200)
            return null;
        if (date.Length == 4)
            return new DateOnly(year, 12, 31);
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        var month = date[5..] switch
        {
            "Q1" => 3,
            "Q2" or "H1" => 6,
            "Q3" => 9,
            "Q4" or "H2" => 12,
            var m when int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12 => number,
            _ => 0,
        };
        return month == 0 ? null : new DateOnly(year, month, DateTime.DaysInMonth(year, month));
    }

    private sealed class Group
    {
        private readonly List<string> _reasons = [];

        public List<ReportedProject> Mentions { get; } = [];

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public void Add(ReportedProject mention, string? reason)
        {
            Mentions.Add(mention);
            Names.UnionWith(ProjectHistories.Names(mention.Project));
            if (reason is not null && !_reasons.Contains(reason))
                _reasons.Add(reason);
            foreach (var own in mention.Project.MergeReasons)
                if (!_reasons.Contains(own))
                    _reasons.Add(own);
        }

        /// <summary>False where zones or owners rule it out; an abridged name needs one of them to agree, or neither to be known twice.</summary>
        public bool MayHold(Project project, bool sameName)
        {
            var zones = Mentions.Select(m => m.Project.Zone).OfType<string>().ToList();
            if (project.Zone is { } zone && zones.Count > 0 && !zones.Exists(z => SubjectNames.Same(z, zone) || SubjectNames.Related(z, zone)))
                return false;
            var owners = Mentions.Select(m => m.Project.Owner).OfType<string>().ToList();
            if (project.Owner is { } owner && owners.Count > 0 && !owners.Exists(o => SubjectNames.Same(o, owner) || SubjectNames.Related(o, owner)))
                return sameName && project.Zone is not null && zones.Count > 0;
            return true;
        }

        public string Support(Project project)
        {
            var shared = new List<string>();
            if (project.Owner is { } owner && Mentions.Exists(m => SubjectNames.Same(m.Project.Owner, owner)))
                shared.Add("业主");
            if (project.Zone is { } zone && Mentions.Exists(m => SubjectNames.Same(m.Project.Zone, zone)))
                shared.Add("园区");
            if (project.Capacity is { } capacity && Mentions.Exists(m => string.Equals(m.Project.Capacity, capacity, StringComparison.Ordinal)))
                shared.Add("产能");
            return shared.Count == 0 ? "" : $"，{string.Join("、", shared)}相同";
        }

        public bool SharesOwnerZoneAndCapacity(Project project)
            => project is { Owner: not null, Zone: not null, Capacity: not null }
               && Mentions.Exists(m => SubjectNames.Same(m.Project.Owner, project.Owner) && SubjectNames.Same(m.Project.Zone, project.Zone)
                   && string.Equals(m.Project.Capacity, project.Capacity, StringComparison.Ordinal));

        public ProjectHistory History(DateOnly? today)
        {
            // A phase lends its name only where no report names the whole.
            var name = Names.OrderBy(ProjectNames.IsPhase).ThenByDescending(Mentioned).ThenByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).First();
            var stages = Stages();
            var reached = stages.Where(s => !s.Planned).Select(s => (ProjectStage?)s.Stage).Max();
            return new ProjectHistory
            {
                Name = name,
                Aliases = [.. Names.Where(n => n != name).Order(StringComparer.Ordinal)],
                Phases = [.. Names.Where(n => n != name && ProjectNames.IsPhase(n)).Order(StringComparer.Ordinal)],
                Owner = Latest(p => p.Owner),
                Zone = Latest(p => p.Zone),
                Area = Latest(p => p.Area),
                Capacity = Latest(p => p.Capacity),
                Stage = reached,
                Stages = stages,
                Sums = Sums(),
                Overdue = today is { } day ? Overdue(day, reached) : [],
                Mentions = Mentions,
                MergeReasons = _reasons,
            };
        }

        private bool Mentioned(string name) => Mentions.Exists(m => string.Equals(m.Project.Name, name, StringComparison.Ordinal));

        private string? Latest(Func<Project, string?> of) => Mentions.Select(m => of(m.Project)).LastOrDefault(v => v is { Length: > 0 });

        private List<StageReport> Stages()
        {
            var all = new List<(ProjectStage Stage, string? Date, bool Planned, ReportedProject Source)>();
            foreach (var mention in Mentions)
            {
                foreach (var step in mention.Project.Events)
                    all.Add((step.Stage, step.Date, step.Planned, mention));
                if (mention.Project.Stage is { } stage && !mention.Project.Events.Any(e => e.Stage == stage && !e.Planned))
                    all.Add((stage, null, false, mention));
            }
            return InTime(
            [
                .. all.GroupBy(s => (s.Stage, s.Date, s.Planned))
                    .Select(g => new StageReport(g.Key.Stage, g.Key.Date, g.Key.Planned, g.Min(s => s.Source.Article.Date), [.. g.Select(s => s.Source).DistinctBy(s => s.Key)]))
                    // An undated stage says nothing beside the same stage with its date.
                    .GroupBy(s => (s.Stage, s.Planned)).SelectMany(g => g.Any(s => s.Date is not null) ? Folded([.. g.Where(s => s.Date is not null)], all) : [.. g]),
            ]);
        }

        /// <summary>
        /// Deeds and plans in one line of time, a plan before the deed that kept it. A stage without a date stands where its first report does, and
        /// before every later stage that was reached.
        /// </summary>
        private static List<StageReport> InTime(List<StageReport> stages)
        {
            DateOnly Day(StageReport s) => (s.Date is { } date ? LastDay(date) : null) ?? s.KnownBy ?? DateOnly.MaxValue;
            DateOnly Place(StageReport s)
            {
                var day = Day(s);
                if (s.Date is null || s.Planned)
                    foreach (var deed in stages)
                        if (!deed.Planned && (s.Planned ? deed.Stage == s.Stage : deed.Stage > s.Stage) && Day(deed) < day)
                            day = Day(deed);
                return day;
            }
            return [.. stages.OrderBy(Place).ThenBy(s => s.Stage).ThenByDescending(s => s.Planned)];
        }

        /// <summary>
        /// One stage's dates without the coarser words for a finer one (2024-09 beside 2024-09-20), and without the day of a later stage that a
        /// sentence naming both lent it.
        /// </summary>
        private static List<StageReport> Folded(List<StageReport> dated, List<(ProjectStage Stage, string? Date, bool Planned, ReportedProject Source)> all)
        {
            if (dated.Count < 2)
                return dated;
            var lent = dated.Where(s => !s.Planned && all.Exists(o => !o.Planned && o.Stage > s.Stage && o.Date == s.Date)).ToList();
            var kept = lent.Count < dated.Count ? dated.Except(lent).ToList() : dated;
            var folded = new List<StageReport>();
            foreach (var report in kept.OrderByDescending(s => s.Date!.Length).ThenBy(s => s.Date, StringComparer.Ordinal))
            {
                var finer = folded.FindIndex(f => f.Date!.StartsWith(report.Date!, StringComparison.Ordinal));
                if (finer < 0)
                    folded.Add(report);
                else
                    folded[finer] = folded[finer] with
                    {
                        KnownBy = report.KnownBy < folded[finer].KnownBy ? report.KnownBy : folded[finer].KnownBy,
                        Sources = [.. folded[finer].Sources.Concat(report.Sources).DistinctBy(s => s.Key).OrderBy(s => s.Article.Date).ThenBy(s => s.Key)],
                    };
            }
            return folded;
        }

        private List<SumReport> Sums()
        {
            var sums = new List<(string Quote, Quantity Quantity, Reading Reading, List<ReportedProject> Sources)>();
            foreach (var mention in Mentions)
            {
                if (mention.Project.InvestmentQuantity is not { } quantity || Reading.Of(quantity) is not { } reading)
                    continue;
                // Only the sum that stood last is confirmed: 52, 25, 52 is a sum that changed twice.
                if (sums.Count > 0 && sums[^1].Quantity.BaseUnit == quantity.BaseUnit && Reading.Compare(sums[^1].Reading, reading) != Agreement.Disagree)
                    sums[^1].Sources.Add(mention);
                else
                    sums.Add((mention.Project.Investment ?? "", quantity, reading, [mention]));
            }
            return [.. sums.Select(s => new SumReport(s.Quote, s.Quantity, s.Sources))];
        }

        private List<OverduePromise> Overdue(DateOnly today, ProjectStage? reached)
        {
            var promises = Mentions.SelectMany(m => m.Project.Events, (mention, step) => (Mention: mention, Step: step, Due: step is { Planned: true, Date: { } date } ? LastDay(date) : null))
                .Where(p => p.Due is not null && !(reached >= p.Step.Stage)).ToList();
            var overdue = new List<OverduePromise>();
            foreach (var (mention, step, due) in promises)
                if (due < today && !overdue.Exists(o => o.Stage == step.Stage && o.Date == step.Date))
                    overdue.Add(new OverduePromise(step.Stage, step.Date!, due.Value, mention)
                    {
                        PostponedTo = promises.Where(p => p.Step.Stage == step.Stage && p.Due > due && p.Mention.Article.Date >= mention.Article.Date).OrderBy(p => p.Due).LastOrDefault().Step?.Date,
                    });
            return overdue;
        }
    }
}
