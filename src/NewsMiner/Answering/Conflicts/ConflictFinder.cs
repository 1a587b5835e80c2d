using System.Globalization;
using NewsMiner.Archiving;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>
/// Finds reported figures that cannot all hold. One pass over the archive sorts figures into slots (subject, indicator, aspect, period); only
/// figures of one slot, or of slots that arithmetic ties together, are ever compared, so the work grows with the figures, not their pairs.
/// </summary>
public static class ConflictFinder
{
    public static IReadOnlyList<Conflict> Find(IFigureSource archive, ConflictOptions? options = null, RuleSet? rules = null)
    {
        var run = new Run(options ?? new ConflictOptions(), rules ?? RuleSet.Default, slim: true);
        run.Read(archive.Figures(run.Options.Query));
        return run.Finish(archive);
    }

    /// <summary>The same for one article that no archive holds.</summary>
    public static IReadOnlyList<Conflict> Find(ArticleReference article, IEnumerable<Figure> figures, ConflictOptions? options = null, RuleSet? rules = null)
    {
        var run = new Run(options ?? new ConflictOptions(), rules ?? RuleSet.Default, slim: false);
        run.Read(figures.Select((f, i) => new ReportedFigure(i + 1, article, f)));
        return run.Finish(null);
    }

    /// <summary>What figures must share to be held against each other. <c>Scope</c> is the article for names that only an article makes clear.</summary>
    private readonly record struct Slot(string Subject, string Indicator, Aspect Aspect, string? Of, string? Basis, DateOnly? Start, DateOnly? End, int UnitGroup, string Unit, string? Project, long Scope);

    private sealed class Entry(Reading reading, ReportedFigure first, bool caveat, bool plain, bool among, bool named, IReadOnlyList<(decimal, string)> beside)
    {
        /// <summary>The words before the figure say no more than its subject, indicator and time.</summary>
        public bool Plain { get; } = plain;

        /// <summary>其中 stands before the figure: it is a part of a whole that only its sentence names.</summary>
        public bool Among { get; } = among;

        /// <summary>The sentence spells its subject, instead of 公司 or 其.</summary>
        public bool Named { get; } = named;

        /// <summary>The sentence's other values that are no chance meeting: three digits and more.</summary>
        public IReadOnlyList<(decimal Value, string Unit)> Beside { get; } = beside;

        /// <summary>The sentence says that its growth is not the quotient of the published levels.</summary>
        public bool Caveat { get; } = caveat;

        public Reading Reading { get; } = reading;

        /// <summary>The first print of this value; without its sentence while the archive is read.</summary>
        public ReportedFigure First { get; } = first;

        public int Stories { get; set; } = 1;
    }

    private sealed class Run(ConflictOptions options, RuleSet rules, bool slim)
    {
        // More values than this in one slot say that the slot holds several things.
        private const int MostValues = 3;

        // An article rarely contradicts itself more often than this about one subject.
        private const int MostOfOneArticle = 3;

        private readonly Dictionary<Slot, List<Entry>> _slots = [];
        private readonly HashSet<Slot> _blurred = [];
        private readonly Dictionary<(string Indicator, string Scope, decimal Rank, DateOnly? Start, DateOnly? End, bool OfGrowth), List<ReportedFigure>> _ranks = [];
        private readonly HashSet<long> _stories = [];
        private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
        private readonly List<Conflict> _found = [];

        public ConflictOptions Options { get; } = options;

        public void Read(IEnumerable<ReportedFigure> figures)
        {
            // Columns of one page lie between each other: an article ends with its page and day, not with the next article's first figure.
            var page = new List<ReportedFigure>();
            foreach (var figure in figures)
            {
                if (page.Count > 0 && (page[0].Article.Date != figure.Article.Date || page[0].Article.File != figure.Article.File))
                {
                    ReadPage(page);
                    page.Clear();
                }
                page.Add(figure);
            }
            ReadPage(page);
        }

        private void ReadPage(List<ReportedFigure> page)
        {
            foreach (var article in page.GroupBy(f => f.Article.Key))
                ReadArticle([.. article]);
        }

        private void ReadArticle(List<ReportedFigure> article)
        {
            // Answers come by date: the first article of a story is its first print, the others add nothing.
            var story = article[0].Article.Story != 0 ? article[0].Article.Story : -article[0].Article.Key;
            if (!_stories.Add(story))
                return;
            _found.AddRange(ArticleConflicts.Find(article));

            var here = new Dictionary<Slot, int>();
            for (var i = 0; i < article.Count; i++)
            {
                var report = article[i];
                if (Rank(report))
                    continue;
                if (SlotOf(article, i) is not { } slot || Reading.Of(report.Figure.Quantity) is not { } reading)
                    continue;
                if (!_slots.TryGetValue(slot, out var entries))
                    _slots[slot] = entries = [];
                var known = entries.Find(e => e.Reading == reading);
                if (known is not null)
                {
                    known.Stories++;
                    continue;
                }
                here[slot] = here.GetValueOrDefault(slot) + 1;
                if (here[slot] > MostValues || entries.Count > 12)
                    _blurred.Add(slot);
                else
                    entries.Add(new Entry(reading, slim ? report with { Figure = report.Figure with { Sentence = "" } } : report, HasCaveat(report.Figure), Sentences.SaysNoMore(report.Figure), Sentences.IsAmong(report.Figure), SpellsSubject(report.Figure), Beside(article, i)));
            }
        }

        private static (decimal, string)[] Beside(List<ReportedFigure> article, int i)
        {
            var beside = new List<(decimal, string)>();
            for (var j = i - 1; j >= 0 && article[j].Figure.SentenceSpan == article[i].Figure.SentenceSpan; j--)
                Take(article[j].Figure.Quantity);
            for (var j = i + 1; j < article.Count && article[j].Figure.SentenceSpan == article[i].Figure.SentenceSpan; j++)
                Take(article[j].Figure.Quantity);
            return [.. beside];

            void Take(Quantity quantity)
            {
                if (quantity.BaseValue is { } value && Reading.SignificantDigits(quantity) >= 3)
                    beside.Add((value, quantity.BaseUnit));
            }
        }

        /// <summary>Null for figures that cannot be held against others: no subject, no time, a target, a name that does not say of what.</summary>
        private Slot? SlotOf(List<ReportedFigure> article, int i)
        {
            var report = article[i];
            var figure = report.Figure;
            if (figure.Subject is null || figure.SubjectType == SubjectType.Other || figure.Modality != Modality.Actual || figure.Aspect is Aspect.Rank or Aspect.Change or Aspect.Contribution or Aspect.Multiple)
                return null;
            var project = figure.Project ?? (figure.SubjectType == SubjectType.Project ? figure.Subject : null);
            var timeless = project is not null && IndicatorNames.IsTimeless(figure.Indicator) && figure.Aspect == Aspect.Level;
            if (figure.Period is not { End: not null } && !timeless)
                return null;
            // A place makes no net profit: the report is on a firm that it does not name here.
            if (figure.SubjectType is SubjectType.Place or SubjectType.Zone && AnsweringRules.Default.OfFirms.Contains(figure.Indicator))
                return null;
            if (figure.Aspect is Aspect.Share && (figure.Of is null || IndicatorNames.Relate(figure.Indicator, false, figure.Of, false) == NameRelation.Same))
                return null;
            // A state as of the day of writing is what an article means that names no time: a stock's, not a year's flow.
            if (!timeless && figure.Period is { Start: null } state && Periods.IsOpen(state, report.Article.Date) && figure.Aspect == Aspect.Level
                && (!figure.IndicatorKnown || rules.TryFindIndicator(figure.Indicator, out var rule) && rule.Nature == IndicatorNature.Flow && !IsCount(figure)))
                return null;
            if (!figure.IndicatorKnown && IndicatorNames.Key(figure.Indicator).Length < 4)
                return null;

            var name = figure.Indicator;
            long scope = 0;
            if (IndicatorNames.IsGeneric(name) && project is null)
            {
                if (Population(article, i) is not { } population)
                    return null;
                name = population + name;
                scope = report.Article.Key;
            }
            else if (!figure.IndicatorKnown)
                scope = report.Article.Key;

            if (figure.Aspect == Aspect.Level)
                name += NarrowedBy(figure);
            var unit = figure.Quantity.BaseUnit;
            var group = AnsweringRules.Default.CountGroup(unit);
            return new Slot(
                Word(SubjectNames.Key(figure.Subject)),
                Word(IndicatorNames.Key(name)),
                figure.Aspect,
                figure.Of is null ? null : Word(IndicatorNames.Key(figure.Of)),
                figure.Aspect == Aspect.Growth ? Word(figure.Basis ?? "同比") : null,
                timeless ? null : figure.Period!.Start,
                timeless ? null : figure.Period!.End,
                group,
                group >= 0 ? "" : Word(unit),
                project is null ? null : Word(ProjectNames.Key(project)),
                scope);
        }

        /// <summary>
        /// Whose 总投资 or 产值 it is: the count of projects or firms that the sentence named before it, past the ones that 其中 only picks out.
        /// Null where the sentence does not say.
        /// </summary>
        private static string? Population(List<ReportedFigure> article, int i)
        {
            var figure = article[i].Figure;
            string? picked = null;
            for (var j = i - 1; j >= 0 && article[j].Figure.SentenceSpan == figure.SentenceSpan; j--)
            {
                var count = article[j].Figure;
                if (count.Aspect != Aspect.Level || AnsweringRules.Default.CountGroup(count.Quantity.BaseUnit) < 0)
                    continue;
                if (IndicatorNames.IsGeneric(count.Indicator))
                    return null;
                if (!count.Indicator.Contains("项目", StringComparison.Ordinal) && !count.Indicator.Contains("企业", StringComparison.Ordinal))
                    continue;
                picked = count.Indicator;
                if (count.Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(count))).LastIndexOf("其中") < 0)
                    return picked;
            }
            return picked;
        }

        private bool Rank(ReportedFigure report)
        {
            var figure = report.Figure;
            if (figure.Aspect != Aspect.Rank)
                return false;
            if (figure.Modality == Modality.Actual && figure.Basis is { } scope && figure.Subject is { } && figure.Quantity.Value is { } rank && figure.Quantity.Qualifier == Qualifier.Exact
                && figure.Period is { Start: not null, End: not null } period && figure.SubjectType is SubjectType.Zone or SubjectType.Place
                && !AnsweringRules.Default.SharedRanks.Any(w => figure.Sentence.Contains(w, StringComparison.Ordinal)))
            {
                var growth = figure.Sentence.Contains("增速", StringComparison.Ordinal) || figure.Sentence.Contains("增幅", StringComparison.Ordinal);
                var key = (IndicatorNames.Key(figure.Indicator), scope, rank, period.Start, period.End, growth);
                if (!_ranks.TryGetValue(key, out var holders))
                    _ranks[key] = holders = [];
                if (!holders.Exists(h => SubjectNames.Same(h.Figure.Subject, figure.Subject)))
                    holders.Add(report);
            }
            return true;
        }

        public IReadOnlyList<Conflict> Finish(IFigureSource? archive)
        {
            foreach (var slot in _blurred)
                _slots.Remove(slot);
            foreach (var (slot, entries) in _slots)
                SameFigure(slot, entries);
            foreach (var (slot, entries) in _slots)
                if (slot.Aspect == Aspect.Level && slot.Project is null && slot.Scope == 0)
                    Parts(slot, entries);
            Territories();
            Sums();
            foreach (var (slot, entries) in _slots)
                if (slot.Aspect == Aspect.Growth && slot.Scope == 0 && slot.Project is null && slot.Basis == "同比")
                    Growth(slot, entries);
            Ranks();

            var muddled = _found.Where(c => c.Kind == ConflictKind.SameFigure && c.Figures.All(f => f.Article.Key == c.Figures[0].Article.Key))
                .GroupBy(c => (c.Figures[0].Article.Key, c.Figures[0].Figure.Subject)).Where(g => g.Count() > MostOfOneArticle).Select(g => g.Key).ToHashSet();
            // A round-up of several places read as one contradicts itself at every turn.
            _found.RemoveAll(c => c.Kind == ConflictKind.SameFigure && c.Figures.Any(f => muddled.Contains((f.Article.Key, f.Figure.Subject))));
            var wanted = _found.Where(c => Options.Kinds is null || Options.Kinds.Contains(c.Kind));
            var whole = archive is null ? wanted.ToList() : WithSentences([.. wanted], archive);
            return [.. whole.OrderByDescending(c => c.Severity).ThenBy(c => c.Figures.Min(f => f.Article.Date)).ThenBy(c => c.Figures[0].Key)];
        }

        private void SameFigure(Slot slot, List<Entry> entries)
        {
            if (entries.Count < 2)
                return;
            var clusters = new List<Entry>();
            foreach (var entry in entries.OrderBy(e => e.Reading.Width).ThenBy(e => e.First.Article.Date).ThenBy(e => e.First.Key))
                if (!clusters.Exists(c => Reading.Compare(c.Reading, entry.Reading) != Agreement.Disagree))
                    clusters.Add(entry);
            if (clusters.Count is < 2 or > MostValues)
                return;
            // Two values in one sentence are two things that the reader of the sentence can tell apart.
            if (clusters.TrueForAll(c => c.First.Article.Key == clusters[0].First.Article.Key && c.First.Figure.SentenceSpan == clusters[0].First.Figure.SentenceSpan))
                return;
            // What no other value of the slot surely speaks of stays out.
            clusters = [.. clusters.Where(a => clusters.Exists(b => a != b && IsLikelyOneThing(slot, a, b) && SpeakOfOneThing(slot, a, b)))];
            if (clusters.Count < 2)
                return;
            clusters.Sort((a, b) => Nullable.Compare(a.First.Article.Date, b.First.Article.Date) is var d && d != 0 ? d : a.First.Key.CompareTo(b.First.Key));
            var (first, last) = (clusters[0], clusters[^1]);
            var apart = first.First.Article.Date is { } from && last.First.Article.Date is { } to ? to.DayNumber - from.DayNumber : 0;
            var gap = RelativeGap(first.Reading.Value, last.Reading.Value);
            var points = Math.Abs(first.Reading.Value - last.Reading.Value);
            var revision = apart > 180;
            // Statistics are revised a year later by a little; that is no conflict.
            if (revision && (slot.Aspect == Aspect.Level ? gap < 0.1m : points < 2m))
                return;
            var (a, b) = (first.First, last.First);
            var one = a.Article.Key == b.Article.Key;
            var what = $"{a.Figure.Period?.Label}{a.Figure.Subject}{a.Figure.Indicator}{AspectName(a.Figure)}";
            var quotes = string.Join("、", clusters.Select(c => c.First.Figure.Quote));
            var message = one
                ? $"同一篇报道里，{what}有两个数：{quotes}"
                : $"{what}各报道不一：{string.Join("；", clusters.Select(c => $"{Source(c.First.Article)}为{c.First.Figure.Quote}"))}，最早见于{Source(a.Article)}";
            message += slot.Aspect == Aspect.Level
                ? $"，相差{Plain(Math.Round(gap * 100m, 1))}%{(revision ? "，相隔较久，可能为后来的修订" : "")}。"
                : $"，相差{Plain(points)}个百分点{(revision ? "，相隔较久，可能为后来的修订" : "")}。";
            var severity = revision ? ConflictSeverity.Low : slot.Aspect == Aspect.Level && gap < 0.02m ? ConflictSeverity.Medium : ConflictSeverity.High;
            _found.Add(new Conflict(ConflictKind.SameFigure, message, severity, [.. clusters.Select(c => c.First)]));
        }

        /// <summary>A part by definition that is above its whole.</summary>
        private void Parts(Slot slot, List<Entry> entries)
        {
            var wholeName = rules.TryFindIndicator(entries[0].First.Figure.Indicator, out var known) ? known.PartOf : null;
            wholeName ??= AnsweringRules.Default.PartOf.GetValueOrDefault(entries[0].First.Figure.Indicator);
            if (wholeName is null || !_slots.TryGetValue(slot with { Indicator = IndicatorNames.Key(wholeName) }, out var wholes))
                return;
            // Far above: the whole was narrower than its name.
            if (entries[0].Reading.Value < 2m * wholes[0].Reading.Value && entries.TrueForAll(e => e.Plain) && wholes.TrueForAll(e => e.Plain)
                && (!IsCountry(slot.Subject) || entries[0].First.Article.Key == wholes[0].First.Article.Key)
                && entries.TrueForAll(p => wholes.TrueForAll(w => p.Reading.AllowedLow > w.Reading.AllowedHigh)))
            {
                var (part, whole) = (entries[0].First, wholes[0].First);
                _found.Add(new Conflict(
                    ConflictKind.PartWhole,
                    $"{part.Figure.Period?.Label}{part.Figure.Subject}的{part.Figure.Indicator}{part.Figure.Quote}，大于它所属的{whole.Figure.Indicator}{whole.Figure.Quote}。",
                    ConflictSeverity.High,
                    [part, whole]));
            }
        }

        /// <summary>A zone or place above the one that it lies in.</summary>
        private void Territories()
        {
            foreach (var (slot, entries) in _slots)
            {
                var figure = entries[0].First.Figure;
                if (slot.Aspect != Aspect.Level || slot.Unit == "%" || slot.Project is not null || slot.Scope != 0 || figure.SubjectType is not (SubjectType.Zone or SubjectType.Place)
                    || !rules.TryFindIndicator(figure.Indicator, out var rule) || rule.Nature == IndicatorNature.Ratio
                    || AnsweringRules.Default.NotAdditive.Any(w => figure.Indicator.Contains(w, StringComparison.Ordinal)))
                    continue;
                foreach (var above in Above(figure.Subject!))
                {
                    if (above == slot.Subject || IsCountry(above) || !_slots.TryGetValue(slot with { Subject = above }, out var wholes) || wholes[0].First.Figure.SubjectType is not (SubjectType.Zone or SubjectType.Place))
                        continue;
                    // Far above: one of the two is of something narrower, or wider, than its name.
                    if (entries[0].Reading.Value < 3m * wholes[0].Reading.Value && entries.TrueForAll(e => e.Plain || e.Among) && wholes.TrueForAll(e => e.Plain)
                        && entries.TrueForAll(p => wholes.TrueForAll(w => p.Reading.AllowedLow > w.Reading.AllowedHigh)))
                    {
                        var (part, whole) = (entries[0].First, wholes[0].First);
                        _found.Add(new Conflict(
                            ConflictKind.PartWhole,
                            $"{part.Figure.Period?.Label}{part.Figure.Subject}的{part.Figure.Indicator}{part.Figure.Quote}，大于它所在的{whole.Figure.Subject}的{whole.Figure.Quote}。",
                            ConflictSeverity.High,
                            [part, whole]));
                    }
                    break;
                }
            }
        }

        /// <summary>The keys of what a subject lies in, the nearest first: by the gazetteer, or because its name begins with theirs.</summary>
        private IEnumerable<string> Above(string subject)
        {
            var key = SubjectNames.Key(subject);
            if (SubjectNames.IsZone(subject))
                for (var length = key.Length - 2; length >= 2; length--)
                    yield return key[..length];
            var names = new List<string> { subject };
            for (var depth = 0; depth < 3; depth++)
            {
                names = [.. names.SelectMany(n => rules.Gazetteer.Zone(n) is { } zone ? (IEnumerable<string>)[zone.Parent ?? "", zone.Province ?? ""]
                    : rules.Gazetteer.Place(n) is { Parents.Count: 1 } place ? place.Parents : []).Where(n => n.Length > 0)];
                foreach (var name in names)
                    yield return SubjectNames.Key(name);
            }
        }

        private void Sums()
        {
            foreach (var sum in AnsweringRules.Default.Sums)
            {
                var key = IndicatorNames.Key(sum.Whole);
                foreach (var (slot, wholes) in _slots)
                {
                    if (slot.Aspect != Aspect.Level || slot.Project is not null || !string.Equals(slot.Indicator, key, StringComparison.Ordinal))
                        continue;
                    var parts = new List<List<Entry>>();
                    foreach (var name in sum.Parts)
                        if (_slots.TryGetValue(slot with { Indicator = IndicatorNames.Key(name) }, out var entries) && entries.Count == 1)
                            parts.Add(entries);
                    if (parts.Count != sum.Parts.Count || wholes.Count != 1)
                        continue;
                    // Across articles a country's parts may be those of something in it (“三新”经济).
                    if (IsCountry(slot.Subject) && parts.Exists(p => p[0].First.Article.Key != wholes[0].First.Article.Key))
                        continue;
                    var total = wholes[0].Reading;
                    decimal? low = 0m;
                    decimal? high = 0m;
                    foreach (var part in parts)
                    {
                        low += part[0].Reading.AllowedLow;
                        high += part[0].Reading.AllowedHigh;
                    }
                    // Parts are rounded each on their own.
                    if (Reading.Overlaps(low, high, total.AllowedLow - total.Half, total.AllowedHigh + total.Half))
                        continue;
                    var whole = wholes[0].First;
                    var added = parts.Sum(p => p[0].Reading.Value);
                    _found.Add(new Conflict(
                        ConflictKind.Sum,
                        $"{whole.Figure.Period?.Label}{whole.Figure.Subject}：{string.Join(" + ", parts.Select(p => p[0].First.Figure.Indicator + p[0].First.Figure.Quote))} = {In(whole.Figure.Quantity, added)}，而{whole.Figure.Indicator}为{whole.Figure.Quote}。",
                        RelativeGap(added, total.Value) > 0.05m ? ConflictSeverity.High : ConflictSeverity.Medium,
                        [whole, .. parts.Select(p => p[0].First)]));
                }
            }
        }

        /// <summary>This year's level, last year's, and the growth between them.</summary>
        private void Growth(Slot slot, List<Entry> rates)
        {
            var name = rates[0].First.Figure.Indicator;
            // An open name (对“一带一路”国家进出口) may cover another set of things a year later.
            if (slot.Start is null || slot.End is null || !rates[0].First.Figure.IndicatorKnown || AnsweringRules.Default.GrowthNotFromLevels.Any(w => name.Contains(w, StringComparison.Ordinal))
                || rates.Exists(r => r.Caveat))
                return;
            if (Periods.YearBefore(new Period(slot.Start, slot.End, "")) is not { } last)
                return;
            foreach (var (level, now) in Levels(slot))
            {
                if (!_slots.TryGetValue(level with { Start = last.Start, End = last.End }, out var before))
                    continue;
                foreach (var n in now)
                    foreach (var b in before)
                        foreach (var r in rates)
                            if (b.Reading.Value <= 0m || GrowthFits(n.Reading, b.Reading, r.Reading))
                                return;
                var (x, y, g) = (now[0].First, before[0].First, rates[0].First);
                // Only levels of one make, the later one with the growth beside it.
                if (!now[0].Plain || !before[0].Plain || !rates[0].Plain || !now[0].Reading.IsPoint || !before[0].Reading.IsPoint
                    || x.Article.Key != g.Article.Key || now[0].Reading.Value > 3m * before[0].Reading.Value || before[0].Reading.Value > 3m * now[0].Reading.Value)
                    return;
                var rate = (now[0].Reading.Value / before[0].Reading.Value - 1m) * 100m;
                _found.Add(new Conflict(
                    ConflictKind.Growth,
                    $"{x.Figure.Period?.Label}{x.Figure.Subject}{x.Figure.Indicator}{x.Figure.Quote}，{y.Figure.Period?.Label}{y.Figure.Quote}，{x.Figure.Quote} ÷ {y.Figure.Quote} − 1 = {Plain(Math.Round(rate, 2))}%，而增速报道为{g.Figure.Quote}。",
                    Math.Abs(rate - rates[0].Reading.Value) > 10m ? ConflictSeverity.High : ConflictSeverity.Medium,
                    [g, x, y]));
                return;
            }
        }

        private IEnumerable<(Slot Slot, List<Entry> Entries)> Levels(Slot growth)
        {
            foreach (var unit in LevelUnits)
            {
                var slot = growth with { Aspect = Aspect.Level, Of = null, Basis = null, UnitGroup = unit.Group, Unit = unit.Unit };
                if (_slots.TryGetValue(slot, out var entries))
                    yield return (slot, entries);
            }
        }

        private List<(int Group, string Unit)> LevelUnits
            => field ??= [.. _slots.Keys.Where(s => s.Aspect == Aspect.Level && s.Unit != "%").Select(s => (s.UnitGroup, s.Unit)).Distinct()];

        // A point of tolerance: last year's published level is often revised before this year's growth is counted from it.
        private static bool GrowthFits(Reading now, Reading before, Reading rate)
        {
            decimal? low = now.AllowedLow is { } nl && before.AllowedHigh is { } bh && bh > 0m ? (nl / bh - 1m) * 100m : null;
            decimal? high = now.AllowedHigh is { } nh && before.AllowedLow is { } bl && bl > 0m ? (nh / bl - 1m) * 100m : null;
            var slack = 1m + rate.Half;
            return Reading.Overlaps(low, high, rate.AllowedLow - slack, rate.AllowedHigh + slack);
        }

        private void Ranks()
        {
            foreach (var (key, holders) in _ranks)
            {
                if (holders.Count != 2 || holders[0].Figure.SubjectType != holders[1].Figure.SubjectType || SubjectNames.Related(holders[0].Figure.Subject!, holders[1].Figure.Subject!))
                    continue;
                var (a, b) = (holders[0], holders[1]);
                _found.Add(new Conflict(
                    ConflictKind.Rank,
                    $"{a.Figure.Period?.Label}{a.Figure.Indicator}在{key.Scope}的第{Plain(key.Rank)}位有两个：{a.Figure.Subject}（{Source(a.Article)}）和{b.Figure.Subject}（{Source(b.Article)}）。",
                    ConflictSeverity.Medium,
                    [a, b]));
            }
        }

        /// <summary>Sentences were dropped while the archive was read; the few figures that are at odds get theirs back.</summary>
        private static List<Conflict> WithSentences(List<Conflict> conflicts, IFigureSource archive)
        {
            var whole = new Dictionary<long, ReportedFigure>();
            foreach (var file in conflicts.SelectMany(c => c.Figures).Where(f => f.Figure.Sentence.Length == 0).GroupBy(f => f.Article.File, StringComparer.Ordinal))
            {
                var subjects = file.Select(f => f.Figure.Subject!).Distinct(StringComparer.Ordinal).ToList();
                foreach (var report in archive.Figures(new FigureQuery { File = file.Key, Subjects = subjects }))
                    whole[report.Key] = report;
            }
            return [.. conflicts.Select(c => c with { Figures = [.. c.Figures.Select(f => f.Figure.Sentence.Length == 0 ? whole.GetValueOrDefault(f.Key, f) : f)] })];
        }

        private static bool IsCount(Figure figure) => AnsweringRules.Default.CountGroup(figure.Quantity.BaseUnit) >= 0;

        /// <summary>
        /// Two reports of one thing differ by a slip or by a little; values far apart are most often two things that one name covers, the more so
        /// where no rule knows the name.
        /// </summary>
        private static bool IsLikelyOneThing(Slot slot, Entry a, Entry b)
        {
            var slip = Slips.Between(b.First.Figure.Quantity, a.First.Figure.Quantity);
            if (Slips.IsTelling(slip, a.First.Figure.Quantity) || Slips.IsTelling(slip, b.First.Figure.Quantity))
                return true;
            var gap = RelativeGap(a.Reading.Value, b.Reading.Value);
            // A project has one announced sum, whatever its phases cost: a slip of the pen is likelier than a second thing.
            if (slot.Project is not null && slot.Aspect == Aspect.Level && slip != Slip.None && gap < 0.6m)
                return true;
            // 开工项目完成投资 says itself whose it is.
            var name = a.First.Figure.Indicator;
            var known = a.First.Figure.IndicatorKnown && b.First.Figure.IndicatorKnown || name.Contains("项目", StringComparison.Ordinal) && IndicatorNames.EndsGeneric(name);
            if (slot.Aspect == Aspect.Level && slot.Unit != "%")
                return known ? gap < (slot.Scope != 0 ? 0.6m : 0.4m) : gap < 0.08m && a.Reading.Value >= 10m;
            var points = Math.Abs(a.Reading.Value - b.Reading.Value);
            return known ? points < 15m : points < 3m;
        }

        /// <summary>
        /// The two sentences are surely about one thing: they share another figure, or the values are a slip apart, or neither sentence says more than
        /// the slot does. A country's figures across articles speak of too many things for the last.
        /// </summary>
        private static bool SpeakOfOneThing(Slot slot, Entry a, Entry b)
        {
            var (one, other) = (a.First.Figure, b.First.Figure);
            var sameArticle = a.First.Article.Key == b.First.Article.Key;
            // One sentence's two values are two things that its reader can tell apart.
            if (sameArticle && one.SentenceSpan == other.SentenceSpan)
                return false;
            // A share names its part and its whole.
            if (slot.Project is not null || slot.Aspect == Aspect.Share && Math.Abs(a.Reading.Value - b.Reading.Value) < 2m)
                return true;
            if (a.Caveat != b.Caveat)
                return false;
            var level = slot.Aspect == Aspect.Level && slot.Unit != "%";
            var gap = RelativeGap(a.Reading.Value, b.Reading.Value);
            var points = Math.Abs(a.Reading.Value - b.Reading.Value);
            if ((level || points < 5m) && a.Beside.Any(x => b.Beside.Contains(x)))
                return true;
            if (Slips.IsTelling(Slips.Between(other.Quantity, one.Quantity), one.Quantity) && a.Plain == b.Plain)
                return true;
            // Of the firms of one article, 公司 and 紧随其后的 may mean any.
            if (sameArticle && one.SubjectType == SubjectType.Company && !(a.Named && b.Named))
                return false;
            return a.Plain && b.Plain && !(a.Among && b.Among)
                && (sameArticle || !IsCountry(slot.Subject) && (a.First.Figure.SubjectType == SubjectType.Zone || (level ? gap < 0.1m : points < 2m)));
        }

        private static bool SpellsSubject(Figure figure)
            => figure.Subject is { } subject && SubjectNames.Spellings(subject).Any(s => figure.Sentence.Contains(s, StringComparison.Ordinal));

        private static bool IsCountry(string subject) => AnsweringRules.Default.Country.Contains(subject);

        private static bool HasCaveat(Figure figure)
            => figure.Aspect == Aspect.Growth && AnsweringRules.Default.GrowthCaveats.Any(c => figure.Sentence.Contains(c, StringComparison.Ordinal));

        /// <summary>The words of the figure's clause that narrow what is counted (亿元以上, 省级, 新).</summary>
        private static string NarrowedBy(Figure figure)
        {
            // 高新区 is a name, nothing new.
            var clause = Sentences.ClauseOf(figure).ToString();
            foreach (var kind in AnsweringRules.Default.ZoneKinds)
                foreach (var form in kind)
                    clause = clause.Replace(form, "", StringComparison.Ordinal);
            var words = "";
            foreach (var word in AnsweringRules.Default.Narrowing)
                if (clause.Contains(word, StringComparison.Ordinal) && !figure.Indicator.Contains(word, StringComparison.Ordinal))
                    words += word;
            return words;
        }

        private string Word(string word)
        {
            if (_words.TryGetValue(word, out var known))
                return known;
            _words[word] = word;
            return word;
        }
    }

    private static decimal RelativeGap(decimal a, decimal b)
        => a == b ? 0m : Math.Abs(a - b) / Math.Max(Math.Abs(a), Math.Abs(b));

    private static string AspectName(Figure figure)
        => figure.Aspect switch { Aspect.Growth => "增速", Aspect.Share => $"占{figure.Of}的比重", _ => "" };

    private static string In(Quantity like, decimal baseValue)
        => like is { Value: { } v, BaseValue: { } b } && v != 0m ? Plain(Math.Round(baseValue / (b / v), 2)) + like.Unit : Plain(baseValue) + like.BaseUnit;

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Source(ArticleReference article)
    {
        var title = article.Title is { Length: > 0 } t ? $"《{t}》" : article.Source is { Length: > 0 } s ? s : article.File;
        return article.Date is { } date ? $"{title}（{date:yyyy-MM-dd}）" : title;
    }
}
