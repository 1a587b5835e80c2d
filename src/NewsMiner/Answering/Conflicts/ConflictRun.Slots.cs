using NewsMiner.Archiving;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>Which figures may be held against each other.</summary>
internal sealed partial class ConflictRun
{
    /// <summary>Null for figures that cannot be held against others: no subject, no time, a target, a name that does not say of what.</summary>
    /// <param name="article">The article.</param>
    /// <param name="i">Which figure of it.</param>
    /// <param name="distributed">分别 before it says only that each of a list has its own time or name.</param>
    private Slot? SlotOf(List<ReportedFigure> article, int i, bool distributed = false)
    {
        var report = article[i];
        var figure = report.Figure;
        if (figure.Subject is null || figure.SubjectType == SubjectType.Other || figure.Modality != Modality.Actual || figure.Aspect is Aspect.Rank or Aspect.Change or Aspect.Contribution or Aspect.Multiple)
            return null;
        if (IsPartByShare(article, i))
            return null;
        var project = figure.Project ?? (figure.SubjectType == SubjectType.Project ? figure.Subject : null);
        // 完成投资 grows from month to month.
        var timeless = project is not null && IndicatorNames.IsTimeless(figure.Indicator) && figure.Aspect == Aspect.Level && !figure.Indicator.Contains("完成", StringComparison.Ordinal);
        if (figure.Period is not { End: not null } && !timeless)
            return null;
        // 迈上600亿元台阶 is said of 612.8 too.
        if (StandsOnStep(figure))
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
        else if (!figure.IndicatorKnown && !IsClear(name) && !(rules.TryFindIndicator(name, out var named) && (figure.Rule == "respectively" || named.Name == name && figure.SubjectType == SubjectType.Zone)))
            scope = report.Article.Key;
        // 省百大项目2个…，投资完成率48%: of those projects.
        else if (figure.Quantity.BaseUnit == "%" && figure.Aspect == Aspect.Level && project is null && Population(article, i) is { } those)
            (name, scope) = (those + name, report.Article.Key);

        // 上年签约的39个项目中，累计开工36个，开工率92.3%: of those alone.
        var among = figure.Aspect == Aspect.Level ? ThoseBefore(article, i) : null;
        if (among is not null && figure.Quantity.BaseUnit == "%")
            return null;
        if (among is not null && IsCount(figure))
            (name, scope) = (among.Quote + among.Indicator + name, report.Article.Key);
        if (figure.Aspect == Aspect.Level)
            name = InOrder(name) + NarrowedBy(figure, distributed || figure.Rule == "respectively");
        var unit = figure.Quantity.BaseUnit;
        var group = AnsweringRules.Default.CountGroup(unit);
        return new Slot(
            Word(SubjectNames.Key(figure.Subject)),
            Word(IndicatorNames.Key(name)),
            figure.Aspect,
            figure.Of is null ? null : Word(IndicatorNames.Key(figure.Of)),
            figure.Aspect == Aspect.Growth ? Word(figure.Basis is { } basis && !AnsweringRules.Default.YearOnYear.Contains(basis) ? basis : YearOnYear) : null,
            timeless || IsStock(rules, figure) ? null : figure.Period!.Start,
            timeless ? null : figure.Period!.End,
            group,
            group >= 0 ? "" : Word(unit),
            project is null ? null : Word(ProjectNames.Key(project)),
            scope);
    }

    // 截至2023年底, 2023年末 and 2023年 tell of one state.
    internal static bool IsStock(RuleSet rules, Figure figure) => figure.Aspect == Aspect.Level && figure.IndicatorKnown && rules.TryFindIndicator(figure.Indicator, out var rule) && rule.Nature == IndicatorNature.Stock;

    private const string YearOnYear = "同比", Respectively = "分别";

    // 多晶硅产量: whoever tells it, of nothing else.
    private static bool IsClear(string indicator)
    {
        var length = IndicatorNames.Key(indicator).Length;
        return length >= ShortestClear && ConflictRules.Default.ClearMeasures.Exists(w => indicator.EndsWith(w, StringComparison.Ordinal))
            // 引进零部件配套项目数 says which of them.
            || length >= ShortestOfCount && ConflictRules.Default.ClearCounts.Exists(w => indicator.EndsWith(w, StringComparison.Ordinal));
    }

    private const int ShortestClear = 4, ShortestOfCount = 7;

    private static bool StandsOnStep(Figure figure)
    {
        if (Sentences.PlaceOf(figure) is not (>= 0 and var at) || at + figure.Quote.Length >= figure.Sentence.Length)
            return false;
        var behind = figure.Sentence.AsSpan(at + figure.Quote.Length).TrimStart("新的");
        foreach (var step in ConflictRules.Default.Mounted)
            if (behind.StartsWith(step, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>亿元以上签约项目数 and 新签约总投资亿元以上项目数 as 签约亿元以上项目数: what was done, by what size, then what kind.</summary>
    private static string InOrder(string name)
    {
        if (!name.EndsWith("项目数", StringComparison.Ordinal))
            return name;
        name = name.Replace("总投资", "", StringComparison.Ordinal).Replace("投资额", "", StringComparison.Ordinal);
        var size = "";
        if (name.IndexOf("以上", StringComparison.Ordinal) is > 0 and var ends)
        {
            var from = ends;
            while (from > 0 && (char.IsAsciiDigit(name[from - 1]) || "元亿万千百十一二三五".Contains(name[from - 1], StringComparison.Ordinal)))
                from--;
            (size, name) = (name[from..(ends + 2)], name.Remove(from, ends + 2 - from));
        }
        if (name[0] == '新')
            name = name[1..];
        foreach (var step in AnsweringRules.Default.Steps)
        {
            if (name.StartsWith(step, StringComparison.Ordinal))
                return step + size + name[step.Length..];
            // 产业签约项目数
            if (name.EndsWith(step + "项目数", StringComparison.Ordinal))
                return step + size + name[..^(step.Length + "项目数".Length)] + "项目数";
        }
        return name.StartsWith("引进", StringComparison.Ordinal) ? "引进" + size + name[2..] : size + name;
    }

    /// <summary>225.7亿元、增长6.1%，占全区规上工业总产值的83.3%: what is a share of the whole of its own name is a part that goes by another.</summary>
    private static bool IsPartByShare(List<ReportedFigure> article, int i)
    {
        var figure = article[i].Figure;
        for (var j = i + 1; j < article.Count && j <= i + 4 && article[j].Figure.SentenceSpan == figure.SentenceSpan; j++)
        {
            var next = article[j].Figure;
            if (next.Aspect == Aspect.Share)
            {
                // 2140亩，其中以标准地出让的占八成: of the figure itself.
                if (Sentences.PlaceOf(figure) is >= 0 and var place && Sentences.PlaceOf(next) is var to && to > place && Sentences.AmongBefore(figure.Sentence.AsSpan(place, to - place)) >= 0)
                    return false;
                // 占全市的42%: of another's.
                if (next.Of is { } of && !ConflictRules.Default.Wider.Exists(wide => of.StartsWith(wide, StringComparison.Ordinal)) && IndicatorNames.Relate(of, false, figure.Indicator, false) == NameRelation.Same && SubjectNames.Same(next.Subject, figure.Subject)
                    && IndicatorNames.Relate(next.Indicator, false, figure.Indicator, false) == NameRelation.Same)
                    return true;
            }
            else if (IndicatorNames.Relate(next, figure) != NameRelation.Same)
                return false;
        }
        return false;
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

    /// <summary>The count that the words before a figure of its sentence say it is among (…的39个项目中，; …中已); null where they say none.</summary>
    private static Figure? ThoseBefore(List<ReportedFigure> article, int i)
    {
        var figure = article[i].Figure;
        var place = Sentences.PlaceOf(figure);
        for (var j = i - 1; j >= 0 && article[j].Figure.SentenceSpan == figure.SentenceSpan; j--)
        {
            var those = article[j].Figure;
            var end = Sentences.PlaceOf(those) + those.Quote.Length;
            if (!IsCount(those) || end < those.Quote.Length || end > place)
                continue;
            var between = figure.Sentence.AsSpan(end, place - end);
            if (between.IndexOfAny('；', ';') >= 0)
                return null;
            if (between.IndexOf('中') is >= 2 and <= LongestThose and var among && among + 1 < between.Length && between[among + 1] is '，' or '已' or '有' or '共' && between[among - 1] != '其' && between[..among].IndexOfAny('，', '、') < 0)
                return those;
        }
        return null;
    }

    // In letters: 重点工业项目.
    private const int LongestThose = 10;

    // The longer name of a zone by its shorter one, both as keys.
    private readonly Dictionary<string, string?> _longer = new(StringComparer.Ordinal);

    /// <summary>
    /// 云川青石综保区 in one report is 青石综保区 in the next, 青石开发区 青石经开区, and 青石示范区 青石绿色发展示范区, where the archive has one zone of the longer name only.
    /// </summary>
    private void JoinNames()
    {
        JoinProjects();
        var longer = _longer;
        var all = _slots.Keys.Select(static s => s.Subject).Concat(_written.Keys.Select(static k => k.Subject)).ToHashSet(StringComparer.Ordinal);
        JoinShortened(all);
        var names = _slots.Keys.Select(static s => s.Subject).Where(SubjectNames.IsZone).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names)
        {
            for (var city = 2; city <= 3; city++)
                if (name.Length > city && name[city..] is var own && names.Contains(own) && SubjectNames.Same(own, name))
                    Take(own, name);
            foreach (var kind in AnsweringRules.Default.ZoneKinds)
                if (kind.Length > 0 && kind[0] != Unspecified && kind[0].EndsWith('区') && name.EndsWith(kind[0], StringComparison.Ordinal) && name.Length - kind[0].Length >= 2 && name[..^kind[0].Length] + Unspecified is var plain && names.Contains(plain))
                    Take(plain, name);
        }
        if (longer.Count == 0)
            return;
        foreach (var (slot, entries) in _slots.Where(s => longer.GetValueOrDefault(s.Key.Subject) is not null).ToList())
        {
            _slots.Remove(slot);
            var joined = slot with { Subject = longer[slot.Subject]! };
            if (!_slots.TryGetValue(joined, out var others))
                _slots[joined] = entries;
            else
                others.AddRange(entries.Where(e => !others.Exists(o => o.Reading == e.Reading)));
        }
        for (var i = 0; i < _changes.Count; i++)
            if (longer.GetValueOrDefault(_changes[i].Slot.Subject) is { } whole)
                _changes[i] = _changes[i] with { Slot = _changes[i].Slot with { Subject = whole } };
        for (var i = 0; i < _increases.Count; i++)
            if (longer.GetValueOrDefault(_increases[i].Slot.Subject) is { } whole)
                _increases[i] = _increases[i] with { Slot = _increases[i].Slot with { Subject = whole } };

        JoinSubjects();

        void Take(string name, string whole) => Join(name, whole);
    }

    /// <summary>
    /// 云川远和新能源科技有限公司年产5万吨电解液项目 in one report is 远和新能源年产5万吨电解液项目 in the next: the announced sums of both are of one, where the archive has one project of the longer name only.
    /// </summary>
    private void JoinProjects()
    {
        var byEnd = _slots.Keys.Where(static s => s is { Project.Length: >= LeastOfProject, Start: null, End: null, Aspect: Aspect.Level }).GroupBy(static s => (s.Project![^EndOfProject..], s.Indicator, s.UnitGroup, s.Unit, s.Scope));
        foreach (var alike in byEnd.Where(static g => g.Skip(1).Any()).Select(static g => g.ToList()).ToList())
        {
            if (alike.Count > MostOfOneEnd)
                continue;
            foreach (var brief in alike)
                if (brief.Project is { } name && name.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && alike.FindAll(s => IsFullNameOf(s.Project!, name)) is [var full] && _slots.Remove(brief, out var entries))
                {
                    if (_blurred.Contains(brief))
                        _blurred.Add(full);
                    _slots[full].AddRange(entries.Where(e => !_slots[full].Exists(o => o.Reading == e.Reading)));
                }
        }
    }

    // In letters: what two names of one project end alike in, and the least that says which one it is.
    private const int EndOfProject = 6, LeastOfProject = 10, MostOfOneEnd = 12;

    // The firm's full name before the same plant.
    private static bool IsFullNameOf(string full, string brief)
        => full.Length > brief.Length && full.Contains("公司", StringComparison.Ordinal) && full.IndexOf("年产", StringComparison.Ordinal) is > 0 and var plant && brief.EndsWith(full[plant..], StringComparison.Ordinal) && ProjectNames.SameKeysBecause(brief, full) is not null;

    // Of two zones that it may be it is neither.
    private void Join(string name, string whole) => _longer[name] = _longer.TryGetValue(name, out var other) && other != whole ? null : whole;

    /// <summary>青石示范区 of 青石绿色发展示范区, 青石航空港经济区 of 青石航空港: what is left out says of no other zone.</summary>
    private void JoinShortened(HashSet<string> names)
    {
        foreach (var name in names)
        {
            // 青石港 of 青石港经开区, of 青石临港新区: what goes through it is told of either.
            if (name.Length >= ShortestPort && name[^1] == Port)
                foreach (var zone in names)
                    if (SubjectNames.IsZone(zone) && (zone.StartsWith(name, StringComparison.Ordinal) || zone.StartsWith(name[..^1], StringComparison.Ordinal) && zone.AsSpan(name.Length - 1).StartsWith(AtPort) && rules.Gazetteer.Place(name[..^1] + "市") is null))
                        Join(name, zone);
            foreach (var kind in ConflictRules.Default.ShortenedKinds)
                if (name.EndsWith(kind, StringComparison.Ordinal))
                    for (var place = 2; place <= LongestCity && place + kind.Length < name.Length; place++)
                        if (IsMadeOf(name.AsSpan(place, name.Length - kind.Length - place)) && name[..place] + kind is var brief && names.Contains(brief))
                            Join(brief, name);
            // 青石航空港区, 青石航空港经济区: a city has one; 航空港经济区, where the archive has one of any city.
            foreach (var kind in ConflictRules.Default.KindsOfOne)
                if (name.IndexOf(kind, StringComparison.Ordinal) is var at && at is 0 or >= 2 and <= LongestCity && IsMadeOf(name.AsSpan(at + kind.Length)))
                {
                    if (at > 0 && name.Length > at + kind.Length)
                        Join(name, name[..(at + kind.Length)]);
                    if (at > 0)
                        foreach (var alone in names)
                            if (alone.StartsWith(kind, StringComparison.Ordinal) && IsMadeOf(alone.AsSpan(kind.Length)))
                                Join(alone, name[..(at + kind.Length)]);
                    break;
                }
        }

        // Words that only say what a zone is for.
        static bool IsMadeOf(ReadOnlySpan<char> words)
        {
            while (words.Length > 0)
            {
                var taken = 0;
                foreach (var word in ConflictRules.Default.ZoneAims)
                    if (word.Length > taken && words.StartsWith(word, StringComparison.Ordinal))
                        taken = word.Length;
                if (taken == 0)
                    return false;
                words = words[taken..];
            }
            return true;
        }
    }

    private const char Port = '港';

    private const string AtPort = "临港";

    private const int ShortestPort = 3;

    private string Joined(string key) => _longer.GetValueOrDefault(key) ?? key;

    /// <summary>What is kept beside the slots goes by the longer names as well.</summary>
    private void JoinSubjects()
    {
        foreach (var (key, list) in _written.Where(w => Joined(w.Key.Subject) != w.Key.Subject).ToList())
        {
            _written.Remove(key);
            var joined = key with { Subject = Joined(key.Subject) };
            if (!_written.TryAdd(joined, list))
                _written[joined].AddRange(list);
        }
        for (var i = 0; i < _risen.Count; i++)
            if (Joined(_risen[i].Before.Subject) is var whole && whole != _risen[i].Before.Subject)
                _risen[i] = _risen[i] with { Before = _risen[i].Before with { Subject = whole } };
        for (var i = 0; i < _done.Count; i++)
            _done[i] = _done[i] with { Plan = _done[i].Plan with { Subject = Joined(_done[i].Plan.Subject) } };
        foreach (var (key, list) in _plans.Where(p => Joined(p.Key.Subject) != p.Key.Subject).ToList())
        {
            _plans.Remove(key);
            var joined = key with { Subject = Joined(key.Subject) };
            if (!_plans.TryAdd(joined, list))
                _plans[joined].AddRange(list);
        }
        foreach (var (key, list) in _ofRates.Where(r => Joined(r.Key) != r.Key).ToList())
        {
            _ofRates.Remove(key);
            if (!_ofRates.TryAdd(Joined(key), list))
                _ofRates[Joined(key)].AddRange(list);
        }
    }

    private const string Unspecified = "开发区";

    private bool Rank(ReportedFigure report)
    {
        var figure = report.Figure;
        if (figure.Aspect != Aspect.Rank)
            return false;
        KeepEvaluated(report);
        if (figure.Modality == Modality.Actual && figure.Basis is { } scope && figure.Subject is { } && PlaceHeldAlone(figure) is { } rank
            && figure.Period?.End is { } end && figure.SubjectType is SubjectType.Zone or SubjectType.Place)
        {
            var growth = IsOfGrowth(figure);
            // 苏州全市: which city's, its words say.
            var whose = "";
            foreach (var wide in AnsweringRules.Default.Relative)
                if (scope.Length > wide.Length && scope.EndsWith(wide, StringComparison.Ordinal))
                    (whose, scope) = (scope[..^wide.Length], wide);
            // 河南全省开发区 is 全省开发区.
            foreach (var wide in AnsweringRules.Default.Relative)
                if (scope.IndexOf(wide, StringComparison.Ordinal) is > 0 and <= LongestCity and var from)
                    scope = scope[from..];
            // 全省七大新区, 全疆九个经开区 are 七大新区, 九个经开区.
            if (scope.Length > 4 && scope[0] == '全' && ConflictRules.Default.Several.Exists(w => scope.AsSpan(3, 2).Contains(w, StringComparison.Ordinal)))
                scope = scope[2..];
            // 全省综保区 and 全省综合保税区 are one field, and of one province.
            if (whose.Length == 0 && scope.Length > 4 && AnsweringRules.Default.Relative.Contains(scope[..2]))
                scope = (scope[^1] == '区' ? SubjectNames.Shortened(scope) : scope) + Around(scope[..2]);
            // 全市 is the city of each: two cities' first places are no contradiction. The reports of one archive are mostly of one province.
            if (AnsweringRules.Default.Relative.Contains(scope))
                scope += whose.Length > 0 ? PlaceOf(whose) : Around(scope);
            var name = IndicatorNames.Key(figure.Indicator.Replace("增速", "", StringComparison.Ordinal).Replace("增幅", "", StringComparison.Ordinal));
            if (name.EndsWith("数量", StringComparison.Ordinal))
                name = name[..^1];
            // 仲恺规上工业增加值, of 惠州仲恺高新区.
            if (name.Length > 4 && figure.Subject.Contains(name[..2], StringComparison.Ordinal) && rules.TryFindIndicator(name[2..], out var bare))
                name = IndicatorNames.Key(bare.Name);
            // An evaluation is told of whenever it is published.
            // As of the day of writing, figures are known up to the month before.
            var known = figure.Period.Start is not null && Periods.IsOpen(figure.Period, report.Article.Date) ? end.AddMonths(-1) : end;
            Hold(new RankKey(name, scope, IsEvaluation(figure) ? 0 : MonthOf(known), growth));
            // 增速居全省第一, told without a time some weeks after the quarter: of the quarter.
            if (growth && figure.Period.Start is null && Periods.IsOpen(figure.Period, report.Article.Date) && known.Month % 3 is var since and > 0)
                Hold(new RankKey(name, scope, MonthOf(known) - since, growth));

            string Around(string wide) => AroundOf(figure.Subject, wide) ?? (wide.Contains('省', StringComparison.Ordinal) ? "" : report.Article.Key.ToString(System.Globalization.CultureInfo.InvariantCulture));

            void Hold(RankKey key)
            {
                if (!_ranks.TryGetValue(key, out var holders))
                    _ranks[key] = holders = [];
                if (holders.Count < MostHolders && !holders.Exists(h => h.Figure.Quantity.Value == rank && SubjectNames.Same(h.Figure.Subject, figure.Subject)))
                    holders.Add(report);
            }
        }
        return true;

        static int MonthOf(DateOnly day) => day.Year * 12 + day.Month;
    }

    // 并列第一 is nobody's alone, 前三 no place.
    private static decimal? PlaceHeldAlone(Figure rank)
        => rank.Quantity is { Value: { } place, Qualifier: Qualifier.Exact } && !AnsweringRules.Default.SharedRanks.Any(w => Sentences.ClauseOf(rank).Contains(w, StringComparison.Ordinal)) ? place : null;

    private static bool IsEvaluation(Figure rank) => ConflictRules.Default.IsEvaluation(rank.Indicator);

    // 增长21.3%，居全省第一位; 增速居全省第一.
    private static bool IsOfGrowth(Figure rank)
    {
        if (rank.Indicator.EndsWith("增速", StringComparison.Ordinal) || rank.Indicator.EndsWith("增幅", StringComparison.Ordinal))
            return true;
        var before = rank.Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(rank)));
        return before.Contains("增速", StringComparison.Ordinal) || before.Contains("增幅", StringComparison.Ordinal);
    }

    private string PlaceOf(string name) => (rules.Gazetteer.Place(name) ?? rules.Gazetteer.Place(name + "市"))?.Name ?? name;

    // 苏州青石经开区 lies in 苏州市.
    private string? CityOf(string zone)
    {
        for (var length = LongestCity; length >= 2; length--)
            if (zone.Length > length + 1 && rules.Gazetteer.Place(zone[..length] + "市") is { } city)
                return city.Name;
        return null;
    }

    private const int LongestCity = 4;

    /// <summary>What 全省, 全市 is of a zone or place, by the gazetteer; null where it does not say.</summary>
    private string? AroundOf(string subject, string scope)
    {
        var ofProvince = scope.Contains('省', StringComparison.Ordinal);
        if (rules.Gazetteer.Zone(subject) is { } zone)
            return scope.EndsWith('省') ? zone.Province : zone.Parent ?? (ofProvince ? null : zone.Aliases.Prepend(subject).Select(CityOf).FirstOrDefault(static city => city is not null));
        if (SubjectNames.IsZone(subject) && CityOf(subject) is { } named)
            return !ofProvince ? named : scope.EndsWith('省') && rules.Gazetteer.Place(named) is { Kind: "city", Parents: [var province] } ? province : null;
        if (rules.Gazetteer.Place(subject) is not { Parents: [var parent] })
            return null;
        return !scope.EndsWith('省') || parent.EndsWith('省') ? parent : rules.Gazetteer.Place(parent) is { Parents: [var above] } ? above : null;
    }

    private static bool IsCount(Figure figure) => AnsweringRules.Default.CountGroup(figure.Quantity.BaseUnit) >= 0;

    private static bool SpellsSubject(Figure figure)
        => figure.Subject is { } subject && SubjectNames.Spellings(subject).Any(s => figure.Sentence.Contains(s, StringComparison.Ordinal));

    private static bool HasCaveat(Figure figure)
    {
        if (figure.Aspect != Aspect.Growth)
            return false;
        // 按可比价增长6.1%；规上工业总产值…，增长15%: said of the first alone, unless 下同.
        var sentence = figure.Sentence.AsSpan();
        if (!sentence.Contains("下同", StringComparison.Ordinal) && Sentences.PlaceOf(figure) is > 0 and var place)
        {
            var end = sentence[place..].IndexOfAny('；', ';');
            sentence = sentence[(sentence[..place].LastIndexOfAny('；', ';') + 1)..(end < 0 ? sentence.Length : place + end)];
        }
        foreach (var word in AnsweringRules.Default.GrowthCaveats)
            if (sentence.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The words of the figure's clause that narrow what is counted (亿元以上, 省级, 新).</summary>
    private static string NarrowedBy(Figure figure, bool distributed)
    {
        // 高新区 is a name, nothing new.
        var clause = Sentences.ClauseOf(figure).ToString();
        // 临江化工产业园区实现…: nor is whose figure it is.
        if (figure.Subject is { } subject)
            foreach (var spelling in SubjectNames.Spellings(subject))
                clause = clause.Replace(spelling, "", StringComparison.Ordinal);
        foreach (var kind in AnsweringRules.Default.ZoneKinds)
            foreach (var form in kind)
                clause = clause.Replace(form, "", StringComparison.Ordinal);
        var words = "";
        // 集中开工的36个重点项目: of one day's event it is said or left out.
        var ofDay = figure.Period is { Start: { } start, End: { } end } && start == end;
        foreach (var word in AnsweringRules.Default.Narrowing)
            // 2023年新引进的43个项目 are 引进 in that year.
            if (!(distributed && word == Respectively) && !(word[0] == '新' && figure.Period?.Start is not null && figure.Indicator.Contains(word[1..], StringComparison.Ordinal)) && !(ofDay && ConflictRules.Default.OfEvents.Contains(word)) && clause.Contains(word, StringComparison.Ordinal) && !figure.Indicator.Contains(word, StringComparison.Ordinal) && figure.Period?.Label.Contains(word, StringComparison.Ordinal) != true)
                words += word;
        return words;
    }
}
