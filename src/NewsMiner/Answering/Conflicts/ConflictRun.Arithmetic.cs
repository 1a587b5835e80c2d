using System.Globalization;
using NewsMiner.Archiving;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>Slots that arithmetic ties together: parts and wholes, sums, growth, ranks.</summary>
internal sealed partial class ConflictRun
{
    /// <summary>How many times a sum and its total in another sentence may differ and still be of one thing.</summary>
    private const int MostApart = 10;

    /// <summary>亿 written for 万, or 万 for 亿.</summary>
    private static bool IsScaleSlip(decimal? added, decimal said) => added > 0 && said > 0 && Math.Max(added.Value, said) / Math.Min(added.Value, said) is > 9_000 and < 11_000;

    /// <summary>A part by definition that is above its whole.</summary>
    private void Parts(Slot slot, List<Entry> entries)
    {
        var wholeName = rules.TryFindIndicator(entries[0].First.Figure.Indicator, out var known) ? known.PartOf : null;
        wholeName ??= AnsweringRules.Default.PartOf.GetValueOrDefault(entries[0].First.Figure.Indicator) ?? WholeOfBreakdown(entries[0].First.Figure.Indicator);
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

    /// <summary>实际利用外资 of 制造业实际利用外资: what a part by its industry, owners or way of trade is a part of; null for others.</summary>
    private string? WholeOfBreakdown(string name)
    {
        foreach (var kind in ConflictRules.Default.Breakdowns)
            if (name.IndexOf(kind, StringComparison.Ordinal) is >= 0 and var at && at + kind.Length < name.Length && name[(at + kind.Length)..] is { Length: >= 3 } measure && rules.TryFindIndicator(measure, out var whole) && whole.Name == measure && whole.Nature != IndicatorNature.Ratio)
                return measure;
        return null;
    }

    /// <summary>A zone or place above the one that it lies in.</summary>
    private void Territories()
    {
        foreach (var (slot, entries) in _slots)
        {
            var figure = entries[0].First.Figure;
            if (slot.Aspect != Aspect.Level || slot.Unit == "%" || slot.Project is not null || slot.Scope != 0 || figure.SubjectType is not (SubjectType.Zone or SubjectType.Place)
                || !(rules.TryFindIndicator(figure.Indicator, out var rule) ? rule.Nature != IndicatorNature.Ratio : IsClear(figure.Indicator))
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
                var parts = new List<Entry>();
                foreach (var name in sum.Parts)
                    if (_slots.TryGetValue(slot with { Indicator = IndicatorNames.Key(name) }, out var entries) && Finest(entries) is { } part)
                        parts.Add(part);
                if (parts.Count != sum.Parts.Count || Finest(wholes) is not { } sumOf)
                    continue;
                // Across articles a country's parts may be those of something in it (“三新”经济).
                if (IsCountry(slot.Subject) && parts.Exists(p => p.First.Article.Key != sumOf.First.Article.Key))
                    continue;
                var total = sumOf.Reading;
                decimal? low = 0m;
                decimal? high = 0m;
                foreach (var part in parts)
                {
                    low += part.Reading.AllowedLow;
                    high += part.Reading.AllowedHigh;
                }
                // Parts are rounded each on their own.
                if (Reading.Overlaps(low, high, total.AllowedLow - total.Half, total.AllowedHigh + total.Half))
                    continue;
                var whole = sumOf.First;
                var added = parts.Sum(p => p.Reading.Value);
                // 383家企业进出口66.6亿元, far below the city's 出口 and 进口 elsewhere: of somebody within it, not a slip of the pen.
                if (total.Value is { } said && (added > said * MostApart || said > added * MostApart) && !IsScaleSlip(added, said)
                    && !parts.Exists(p => p.First.Article.Key == whole.Article.Key && p.First.Figure.SentenceSpan == whole.Figure.SentenceSpan))
                    continue;
                _found.Add(new Conflict(
                    ConflictKind.Sum,
                    $"{whole.Figure.Period?.Label}{whole.Figure.Subject}：{string.Join(" + ", parts.Select(p => p.First.Figure.Indicator + p.First.Figure.Quote))} = {In(whole.Figure.Quantity, added)}，而{whole.Figure.Indicator}为{whole.Figure.Quote}。",
                    RelativeGap(added, total.Value) > 0.05m ? ConflictSeverity.High : ConflictSeverity.Medium,
                    [whole, .. parts.Select(p => p.First)]));
            }
        }
    }

    /// <summary>This year's level, last year's, and the growth between them.</summary>
    private void Growth(Slot slot, List<Entry> rates)
    {
        var name = rates[0].First.Figure.Indicator;
        // An open name (对“一带一路”国家进出口) may cover another set of things a year later.
        var sampled = ConflictRules.Default.ChangingSamples.Exists(w => name.Contains(w, StringComparison.Ordinal)) && !ConflictRules.Default.IsQuotient(name);
        if (slot.End is null || !rates[0].First.Figure.IndicatorKnown && !IsClear(name) || !sampled && !ConflictRules.Default.IsQuotient(name) || rates.Exists(r => r.Caveat))
            return;
        // … and a level that is told a year later may have been revised.
        var slack = sampled ? SampledOtherwise : AnsweringRules.Default.GrowthNotFromLevels.Any(w => name.Contains(w, StringComparison.Ordinal)) ? RevisedBy : 1m;
        if (Periods.YearBefore(new Period(slot.Start, slot.End, "")) is not { } last)
            return;
        foreach (var (level, now) in Levels(slot))
        {
            if (!_slots.TryGetValue(level with { Start = last.Start, End = last.End }, out var before))
                continue;
            foreach (var n in now)
                foreach (var b in before)
                    foreach (var r in rates)
                        if (b.Reading.Value <= 0m || GrowthFits(n.Reading, b.Reading, r.Reading, slack))
                            return;
            // Only levels of one make, the later one with the growth beside it.
            if (Finest(now) is not { Plain: true } later || Finest(before) is not { Plain: true } earlier || !rates[0].Plain && !StandsBehind(rates[0].First, later.First)
                || later.First.Article.Key != rates[0].First.Article.Key || later.Reading.Value > 3m * earlier.Reading.Value || earlier.Reading.Value > 3m * later.Reading.Value)
                return;
            var (x, y, g) = (later.First, earlier.First, rates[0].First);
            var rate = (later.Reading.Value / earlier.Reading.Value - 1m) * 100m;
            _found.Add(new Conflict(
                ConflictKind.Growth,
                $"{x.Figure.Period?.Label}{x.Figure.Subject}{x.Figure.Indicator}{x.Figure.Quote}，{y.Figure.Period?.Label}{y.Figure.Quote}，{x.Figure.Quote} ÷ {y.Figure.Quote} − 1 = {Plain(Math.Round(rate, 2))}%，而增速报道为{g.Figure.Quote}。",
                Math.Abs(rate - rates[0].Reading.Value) > 10m ? ConflictSeverity.High : ConflictSeverity.Medium,
                [g, x, y]));
            return;
        }
    }

    // 3374.5亿元，同比增长16.7%: of that level, and of nothing else.
    private static bool StandsBehind(ReportedFigure rate, ReportedFigure level)
        => rate.Article.Key == level.Article.Key && rate.Figure.SentenceSpan == level.Figure.SentenceSpan && rate.Figure.TextSpan.Start - level.Figure.TextSpan.End is >= 0 and <= LongestTie;

    private const int LongestTie = 8;

    // Points.
    private const decimal RevisedBy = 3m, SampledOtherwise = 7m;

    /// <summary>一季度16.7亿元, 上半年16.2亿元: a span within another that holds more of the same.</summary>
    private void Spans()
    {
        foreach (var alike in _slots.Where(static s => s.Key is { Aspect: Aspect.Level, Project: null, Start: { Month: 1, Day: 1 } start, End: { } end, Unit: not "%" } && end.Year == start.Year).GroupBy(static s => s.Key with { End = null, Scope = IsOfAllSigned(s.Key) ? 0 : s.Key.Scope }))
        {
            if (alike.Key.Scope != 0 || alike.Key.Unit.Length == 0 && !AddsOn(alike.Key.Indicator) || !alike.Skip(1).Any() || AnsweringRules.Default.NotAdditive.Any(w => alike.Key.Indicator.Contains(w, StringComparison.Ordinal)))
                continue;
            var spans = alike.Where(static s => s.Value.TrueForAll(static e => e.Plain && !e.Among)).OrderBy(static s => s.Key.End).ToList();
            for (var w = 1; w < spans.Count; w++)
                for (var p = 0; p < w; p++)
                {
                    var (within, entries) = (spans[p].Value, spans[w].Value);
                    if (spans[p].Key.End == spans[w].Key.End || !within.TrueForAll(a => entries.TrueForAll(b => a.Reading.AllowedLow > b.Reading.AllowedHigh && a.Reading.Value < 3m * b.Reading.Value)))
                        continue;
                    var (part, whole) = (within[0].First, entries[0].First);
                    // Within one article ArticleConflicts has told it.
                    if (part.Article.Key != whole.Article.Key)
                        _found.Add(new Conflict(ConflictKind.PartWhole, $"{part.Figure.Subject}{part.Figure.Period?.Label}{part.Figure.Indicator}{part.Figure.Quote}，大于包含它的{whole.Figure.Period?.Label}的{whole.Figure.Quote}。", ConflictSeverity.High, [part, whole]));
                    break;
                }
        }
    }

    // 累计签约项目74个，协议总投资488亿元: of all that were signed, whichever report tells it.
    private static bool IsOfAllSigned(Slot slot) => slot.Indicator.StartsWith(Signed, StringComparison.Ordinal) && slot.Indicator.AsSpan(Signed.Length) is "签约" or "总投资";

    private const string Signed = "签约项目数";

    // 签约项目, 新增企业: of what is counted as it happens there are ever more.
    private static bool AddsOn(string name) => name.StartsWith(New, StringComparison.Ordinal) || name.EndsWith("项目", StringComparison.Ordinal) && AnsweringRules.Default.Steps.Any(step => name.StartsWith(step, StringComparison.Ordinal));

    private const string Net = "净增", New = "新增";

    /// <summary>By how much something grew since a day, and the slots of what it was and is.</summary>
    private readonly record struct Increase(ReportedFigure Report, Reading Reading, Slot Slot, DateOnly Since);

    /// <summary>比上年同期增加24.8亿元: by how much a measure changed in a year, and its slot.</summary>
    private readonly record struct YearsChange(ReportedFigure Report, Reading Reading, Slot Slot);

    private readonly List<YearsChange> _changes = [];

    private void KeepChange(List<ReportedFigure> article, int i, Reading reading)
    {
        var report = article[i];
        if (report.Figure is not { Aspect: Aspect.Change, IndicatorKnown: true, Modality: Modality.Actual, Period: { Start: not null, End: not null }, Basis: { } basis } figure || figure.Quantity.BaseUnit is "%" or "个百分点" or "名次" || !reading.IsPoint
            || !AnsweringRules.Default.YearOnYear.Contains(basis) && basis != "同比" || i == 0 || article[i - 1].Figure is not { Aspect: Aspect.Level } level || !IndicatorNames.Relate(level, figure).Equals(NameRelation.Same) || !StandsBehind(report, article[i - 1]))
            return;
        if (SlotOf(article, i - 1) is { Project: null } slot)
            _changes.Add(new YearsChange(Kept(report), reading, slot));
    }

    /// <summary>226.3亿元，比上年同期增加24.8亿元, and 211.5亿元 a year before.</summary>
    private void YearsChanges()
    {
        foreach (var (report, reading, slot) in _changes)
        {
            if (Periods.YearBefore(new Period(slot.Start, slot.End, "")) is not { } last || !_slots.TryGetValue(slot, out var nows) || !_slots.TryGetValue(slot with { Start = last.Start, End = last.End }, out var befores)
                || Finest(nows) is not { Plain: true } now || Finest(befores) is not { } before || now.First.Article.Key != report.Article.Key)
                continue;
            var (x, y, more) = (now.Reading.Value, before.Reading.Value, reading.Value);
            // Last year's level may have been revised by a hundredth.
            if (Math.Abs(x - y - more) <= now.Reading.Half + before.Reading.Half + reading.Half + 0.01m * y || RelativeGap(x, y) > 0.6m)
                continue;
            // Of a level that its sentence may narrow, only a slip proves that it is the same.
            var half = now.Reading.Half + before.Reading.Half + reading.Half;
            if (!before.Plain && (SlipReach.Chance(report.Figure.Quantity, Math.Abs(x - y) - half, Math.Abs(x - y) + half) ?? 1) > SlipOfChange)
                continue;
            var (a, b) = (now.First, before.First);
            _found.Add(new Conflict(
                ConflictKind.Growth,
                $"{a.Figure.Subject}{a.Figure.Indicator}{b.Figure.Period?.Label}{b.Figure.Quote}，{a.Figure.Period?.Label}{a.Figure.Quote}，相差{In(a.Figure.Quantity, x - y)}，而报道增减{report.Figure.Quote}。",
                ConflictSeverity.Medium,
                [report, a, b]));
        }
    }

    private const double SlipOfChange = 0.1;

    private readonly List<Increase> _increases = [];

    private void KeepIncrease(ReportedFigure report, Reading reading, Slot slot)
    {
        // 比上年新增16个 is what came to it, 新增16个 what was new of it.
        var prefix = slot.Indicator.StartsWith(Net, StringComparison.Ordinal) ? Net : slot.Indicator.StartsWith(New, StringComparison.Ordinal) && Sentences.LeadOf(report.Figure).LastIndexOfAny('比', '较') >= 0 ? New : null;
        if (prefix is null || slot.Aspect != Aspect.Level || slot.End is not { } end || slot.Project is not null || !reading.IsPoint || SinceOf(report.Figure, slot.Start, end) is not { } since)
            return;
        _increases.Add(new Increase(slim ? report with { Figure = report.Figure with { Sentence = "" } } : report, reading, slot with { Indicator = Word(slot.Indicator[prefix.Length..]), Start = null, Scope = 0 }, since));
    }

    // 较2023年末, 比上年末, 比年初; of a year's increase its first day.
    private static DateOnly? SinceOf(Figure figure, DateOnly? start, DateOnly end)
    {
        var clause = Sentences.LeadOf(figure);
        if (clause.LastIndexOfAny('比', '较') is >= 0 and var than)
        {
            var words = clause[(than + 1)..];
            if (words.Length >= 6 && int.TryParse(words[..4], CultureInfo.InvariantCulture, out var year) && words[4] == '年' && words[5] is '末' or '底')
                return new DateOnly(year, 12, 31);
            if (words.StartsWith("年初", StringComparison.Ordinal) || words.StartsWith("上年", StringComparison.Ordinal) && words.Length > 2 && words[2] is '末' or '底' || words.StartsWith("去年", StringComparison.Ordinal) && words.Length > 2 && words[2] is '末' or '底')
                return new DateOnly(end.Year - 1, 12, 31);
        }
        return start is { Month: 1, Day: 1 } ? start.Value.AddDays(-1) : null;
    }

    /// <summary>186家，比上年净增23家, and 158家 a year before.</summary>
    private void Increases()
    {
        if (_increases.Count == 0)
            return;
        var open = OpenCounts();
        foreach (var (report, reading, slot, since) in _increases)
        {
            if ((LevelOn(slot, slot.End!.Value) ?? open.GetValueOrDefault(slot)) is not { } now || (LevelOn(slot, since) ?? open.GetValueOrDefault(slot with { End = since })) is not { } before || !now.Plain || !before.Plain || !now.Reading.IsPoint || !before.Reading.IsPoint || now.First.Article.Key != report.Article.Key)
                continue;
            var (x, y, more) = (now.Reading.Value, before.Reading.Value, reading.Value);
            if (Math.Abs(x - y - more) <= now.Reading.Half + before.Reading.Half + reading.Half || RelativeGap(x, y) > 0.6m)
                continue;
            var (a, b) = (now.First, before.First);
            _found.Add(new Conflict(
                ConflictKind.Growth,
                $"{a.Figure.Subject}{a.Figure.Indicator}{b.Figure.Period?.Label}{b.Figure.Quote}，{a.Figure.Period?.Label}{a.Figure.Quote}，相差{In(a.Figure.Quantity, x - y)}，而报道净增{report.Figure.Quote}。",
                ConflictSeverity.Medium,
                [report, a, b]));
        }
    }

    /// <summary>What open names count on a day, where all articles that tell it agree.</summary>
    private Dictionary<Slot, Entry?> OpenCounts()
    {
        var wanted = _increases.Select(static i => (i.Slot.Subject, i.Slot.Indicator)).ToHashSet();
        var open = new Dictionary<Slot, Entry?>();
        foreach (var (slot, entries) in _slots)
            if (slot is { Aspect: Aspect.Level, Scope: not 0, UnitGroup: >= 0, Project: null } && wanted.Contains((slot.Subject, slot.Indicator)))
            {
                var key = slot with { Start = null, Scope = 0 };
                var told = Finest(entries);
                open[key] = open.TryGetValue(key, out var other) && (other is null || told is null || Reading.Compare(other.Reading, told.Reading) == Agreement.Disagree) ? null : told;
            }
        return open;
    }

    // What is counted on a day may be told of the day, of its month, or of its year.
    private Entry? LevelOn(Slot slot, DateOnly day)
    {
        foreach (var start in (ReadOnlySpan<DateOnly?>)[null, new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, 1, 1), day])
            if (_slots.TryGetValue(slot with { Start = start, End = day }, out var entries))
                return Finest(entries);
        return null;
    }

    /// <summary>The most precise of the values of a slot that agree with it, as a headline's 突破1400亿元 does with 1430亿元; null where one does not.</summary>
    private static Entry? Finest(List<Entry> entries)
    {
        Entry? finest = null;
        foreach (var entry in entries)
            if (entry.Reading.IsPoint && (finest is null || entry.Reading.Half < finest.Reading.Half))
                finest = entry;
        return finest is not null && entries.TrueForAll(e => e == finest || Reading.Compare(e.Reading, finest.Reading) != Agreement.Disagree) ? finest : null;
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
    private static bool GrowthFits(Reading now, Reading before, Reading rate, decimal points)
    {
        decimal? low = now.AllowedLow is { } nl && before.AllowedHigh is { } bh && bh > 0m ? (nl / bh - 1m) * 100m : null;
        decimal? high = now.AllowedHigh is { } nh && before.AllowedLow is { } bl && bl > 0m ? (nh / bl - 1m) * 100m : null;
        var slack = points + rate.Half;
        return Reading.Overlaps(low, high, rate.AllowedLow - slack, rate.AllowedHigh + slack);
    }

    private void Ranks()
    {
        Evaluated();
        foreach (var (key, holders) in _ranks)
        {
            foreach (var rank in holders.GroupBy(h => h.Figure.Quantity.Value))
                if (rank.ToList() is [var a, var b] && AreOfOneKind(a.Figure, b.Figure) && !SubjectNames.Related(a.Figure.Subject!, b.Figure.Subject!) && AreOfOneTime(a.Figure, b.Figure))
                    _found.Add(new Conflict(
                        ConflictKind.Rank,
                        $"{a.Figure.Period?.Label}{a.Figure.Indicator}在{key.Scope}的第{Plain(a.Figure.Quantity.Value!.Value)}位有两个：{a.Figure.Subject}（{Citation.Of(a.Article)}）和{b.Figure.Subject}（{Citation.Of(b.Article)}）。",
                        ConflictSeverity.Medium,
                        [a, b]));
            // One place, two ranks: of a measure that everybody reckons alike, or of one evaluation.
            foreach (var subject in holders.Where(h => h.Figure.IndicatorKnown || IsEvaluation(h.Figure)).GroupBy(h => SubjectNames.Key(h.Figure.Subject!)))
                if (subject.ToList() is [var a, var b] && AreOfOneTime(a.Figure, b.Figure) && (!IsEvaluation(a.Figure) || AreOfOneYear(a.Figure, b.Figure)) && (a.Article.Key != b.Article.Key || a.Figure.SentenceSpan != b.Figure.SentenceSpan))
                    _found.Add(new Conflict(
                        ConflictKind.Rank,
                        $"{a.Figure.Period?.Label}{a.Figure.Subject}{a.Figure.Indicator}在{key.Scope}的名次有两个：{Citation.Of(a.Article)}为{a.Figure.Quote}，{Citation.Of(b.Article)}为{b.Figure.Quote}。",
                        ConflictSeverity.Medium,
                        [a, b]));
        }
    }

    // A district reports as its zone does; a city or a province is ranked among its like.
    private static bool AreOfOneKind(Figure a, Figure b)
        => a.SubjectType == b.SubjectType || a.Subject!.EndsWith('区') && b.Subject!.EndsWith('区');

    // Days from the end of the year that an evaluation is of to its last telling.
    private const int LongestPublishing = 366;

    // 2024年度, and not only the day on which it was written.
    private static bool IsStated(Figure rank) => rank.Period?.Start is not null;

    // The next year's evaluation may be told within a year of the last one's.
    private static bool AreOfOneYear(Figure a, Figure b)
        => IsStated(a) && IsStated(b) ? a.Period!.End == b.Period!.End : a.Period?.End is { } x && b.Period?.End is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= ShortestBetween;

    // Days.
    private const int ShortestBetween = 60;

    // 12月 and 全年 end on one day.
    private static bool AreOfOneTime(Figure a, Figure b)
        => IsEvaluation(a) ? a.Period!.End is { } x && b.Period!.End is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= LongestPublishing && (x == y || IsStated(a) != IsStated(b) || !IsStated(a))
        : a.Period is not { Start: { } one, End: { } end } || b.Period is not { Start: { } other, End: { } last } || one == end || other == last || one == other;
}
