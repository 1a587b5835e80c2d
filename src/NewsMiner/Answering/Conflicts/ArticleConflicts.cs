using System.Buffers;
using System.Globalization;
using NewsMiner.Archiving;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>
/// Finds where one article contradicts itself by arithmetic. Each check looks for a combination of the article's figures that fits, and
/// speaks only where there is none.
/// </summary>
internal sealed class ArticleConflicts
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：,;:");

    private static readonly string[] EarlierLevel = ["上年", "去年", "前一年"];

    private readonly List<ReportedFigure> _figures;
    private readonly List<Reading> _readings;
    private readonly List<Conflict> _found = [];

    private ArticleConflicts(IEnumerable<ReportedFigure> figures)
    {
        _figures = [];
        _readings = [];
        foreach (var figure in figures.OrderBy(f => f.Figure.TextSpan.Start))
            if (Reading.Of(figure.Figure.Quantity) is { } reading)
            {
                _figures.Add(figure);
                _readings.Add(reading);
            }
    }

    public static IReadOnlyList<Conflict> Find(IEnumerable<ReportedFigure> article)
    {
        var run = new ArticleConflicts(article);
        for (var i = 0; i < run._figures.Count; i++)
        {
            var figure = run._figures[i].Figure;
            if (figure.Aspect == Aspect.Share)
                run.Share(i);
            else if (figure.Aspect == Aspect.Level && figure.Quantity.BaseUnit == "%" && RateOf(figure.Indicator) is { } rate)
                run.Rate(i, rate);
            else if (figure.Aspect == Aspect.Growth)
                run.Growth(i);
            else if (figure.Aspect == Aspect.Level)
            {
                run.PartAfterAmong(i);
                run.SumOfList(i);
            }
        }
        return run._found;
    }

    private Figure At(int i) => _figures[i].Figure;

    private void Share(int i)
    {
        var share = At(i);
        var reading = _readings[i];
        if (share.Quantity.BaseUnit != "%")
            return;
        if (reading.AllowedLow is > 100m && share.Modality == Modality.Actual && SaysShare(share))
        {
            Report(ConflictKind.PartWhole, $"{share.Indicator}占{share.Of ?? "总体"}的{share.Quote}，超过了整体的100%。", ConflictSeverity.High, i);
            return;
        }
        if (share.Of is null)
            ShareOfList(i);
        if (share.Of is null || IndicatorNames.Relate(share.Indicator, false, share.Of, false) == NameRelation.Same)
            return;

        var parts = Candidates(i, f => f.Aspect == Aspect.Level && f.Quantity.BaseUnit != "%" && NamesPart(share.Indicator, f.Indicator) && SameTime(share, f), nearby: true);
        // A share of what is expected (占预计年产值) is of a planned figure, whose own period the article need not repeat.
        var ofPlan = IsExpected(share.Of);
        var wholes = Candidates(
            i,
            f => f.Aspect == Aspect.Level && f.Quantity.BaseUnit != "%" && (ofPlan ? Comparison.IsPlanned(f.Modality) && NamesPlan(share.Of, f.Indicator) : NamesPart(share.Of, f.Indicator) && SameTime(share, f)),
            nearby: false);
        CheckRatio(ConflictKind.Ratio, i, parts, wholes, ofPlan, share.Indicator, $"占{share.Of}的比重");
        if (parts.Count == 0)
            Granularity(i, wholes.Where(w => IsCount(w) && SameSentence(i, w)).ToList());
    }

    /// <summary>…382家，其中A97家，占比35.7%; 20家企业中，扭亏的占43.8%: a share whose whole only its sentence names.</summary>
    private void ShareOfList(int i)
    {
        if (i >= 2 && SameSentence(i, i - 1) && SameSentence(i, i - 2) && At(i - 1).Aspect == Aspect.Level && At(i - 2).Aspect == Aspect.Level
            && Reading.ComparableUnits(At(i - 1).Quantity.BaseUnit, At(i - 2).Quantity.BaseUnit) && At(i - 1).Quantity.BaseUnit != "%"
            && Between(i - 2, i - 1).Contains("其中", StringComparison.Ordinal) && Between(i - 1, i) is { Length: > 0 and <= 6 } lead && lead.AsSpan().IndexOfAny('全', '均') < 0)
        {
            CheckRatio(ConflictKind.Ratio, i, [i - 1], [i - 2], false, At(i - 1).Indicator, $"占{At(i - 2).Indicator}的比重");
            return;
        }
        for (var j = i - 1; j >= 0 && SameSentence(i, j); j--)
            if (IsCount(j) && At(j).Aspect == Aspect.Level)
            {
                var between = Between(j, i);
                var among = between.IndexOf('中', StringComparison.Ordinal);
                if (among is > 0 and <= 12 && among + 1 < between.Length && between[among + 1] is '，' or ',' && between.Contains('占', StringComparison.Ordinal) && j == i - 1)
                    Granularity(i, [j]);
                return;
            }
    }

    private void Rate(int i, AnsweringRules.RateRule rate)
    {
        var figure = At(i);
        bool Named(List<string> names, Figure f)
            => f.Aspect == Aspect.Level && names.Exists(n => IndicatorNames.Relate(n, true, f.Indicator, f.IndicatorKnown) is NameRelation.Same or NameRelation.Similar);
        var parts = Candidates(i, f => Named(rate.Parts, f) && SameTime(figure, f) && f.Modality == figure.Modality, nearby: false);
        // 年度计划投资80亿元，上半年完成31亿元，完成率…: the one whole of the sentence is of the year.
        var wholes = Candidates(i, f => Named(rate.Wholes, f) && SameTime(figure, f), nearby: false);
        if (wholes.Count == 0)
            wholes = Candidates(i, f => Named(rate.Wholes, f), nearby: false).Where(w => SameSentence(i, w) && w < i).ToList() is [var one] ? [one] : [];
        CheckRatio(ConflictKind.Ratio, i, parts, wholes, false, figure.Indicator, "");
        // 全年安排40个，截至5月底开工率71.5%: a sentence's one count is what its rate is of, whatever the times.
        if (parts.Count == 0 && rate.Parts.Exists(p => p.EndsWith('数')))
            Granularity(i, Candidates(i, f => Named(rate.Wholes, f), nearby: false).Where(w => IsCount(w) && SameSentence(i, w)).ToList());
    }

    /// <summary>Speaks where no part over no whole gives the percentage, and the part, or both, stand in its sentence.</summary>
    private void CheckRatio(ConflictKind kind, int i, List<int> parts, List<int> wholes, bool farWhole, string name, string tail)
    {
        parts = [.. parts.Where(p => _readings[p].Value > 0m)];
        wholes = [.. wholes.Where(w => _readings[w].Value > 0m)];
        if (parts.Count == 0 || wholes.Count == 0)
            return;
        var best = (-1, -1);
        foreach (var p in parts)
            foreach (var w in wholes)
            {
                if (p == w || !Reading.ComparableUnits(At(p).Quantity.BaseUnit, At(w).Quantity.BaseUnit))
                    continue;
                if (RatioFits(_readings[p], _readings[w], _readings[i]))
                    return;
                var near = SameSentence(i, p) && (farWhole || SameSentence(i, w) || Distance(i, w) <= 1);
                if (near && (best.Item1 < 0 || SameSentence(i, w) && !SameSentence(i, best.Item2)))
                    best = (p, w);
            }
        var (part, whole) = best;
        if (part < 0 || !LeadsToShare(i))
            return;
        // Where several values go by the whole's name, only one that the sentence brought before the part is surely the whole.
        if (wholes.Select(w => _readings[w].Value).Distinct().Count() > 1 && (farWhole || !SameSentence(i, whole) || whole > part && At(i).Aspect == Aspect.Share))
            return;
        var ratio = _readings[part].Value / _readings[whole].Value * 100m;
        // A part above its whole says that the whole was narrower than its name.
        if (ratio > 100m)
            return;
        var gap = Math.Abs(ratio - _readings[i].Value);
        Report(
            kind,
            $"{name}{tail}写作{At(i).Quote}，而{At(part).Indicator}{At(part).Quote} ÷ {At(whole).Indicator}{At(whole).Quote} = {Percent(ratio)}%，相差{Percent(gap)}个百分点。",
            gap >= 5m ? ConflictSeverity.High : ConflictSeverity.Medium,
            i,
            part,
            whole);
    }

    /// <summary>False where the share stands in a list (分别), or its clause names another part than the one it was read for.</summary>
    private bool LeadsToShare(int i)
    {
        var share = At(i);
        var at = Sentences.PlaceOf(share);
        if (at < 0 || share.Aspect != Aspect.Share)
            return true;
        var text = share.Sentence.AsSpan(0, at);
        var takes = text.LastIndexOf('占');
        if (takes < 0)
            return true;
        if (text[takes..].Contains("分别", StringComparison.Ordinal) || text[..takes].EndsWith("分别", StringComparison.Ordinal))
            return false;
        var clause = text[(text[..takes].LastIndexOfAny(ClauseEnds) + 1)..takes];
        // 合计占: of several parts together.
        if (EndsWithTogether(clause))
            return false;
        if (clause.Length <= 3)
            return true;
        foreach (var c in IndicatorNames.Key(share.Indicator))
            if (!clause.Contains(c))
                return false;
        return true;
    }

    private static bool EndsWithTogether(ReadOnlySpan<char> clause)
    {
        foreach (var word in AnsweringRules.Default.Together)
            if (clause.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool RatioFits(Reading part, Reading whole, Reading percent)
    {
        decimal? low = part.AllowedLow is { } pl && whole.AllowedHigh is { } wh && wh > 0m ? pl / wh * 100m : null;
        decimal? high = part.AllowedHigh is { } ph && whole.AllowedLow is { } wl && wl > 0m ? ph / wl * 100m : null;
        // The percentage may have been cut off instead of rounded.
        var slack = percent.Half;
        return Reading.Overlaps(low, high, percent.AllowedLow - slack, percent.AllowedHigh + slack);
    }

    /// <summary>A percentage of N things must be k/N for a whole k.</summary>
    private void Granularity(int i, List<int> wholes)
    {
        if (wholes.Count != 1 || !_readings[i].IsPoint || _readings[wholes[0]] is not { IsPoint: true } whole)
            return;
        var count = whole.Value;
        var percent = _readings[i];
        if (count < 3m || count != decimal.Truncate(count) || percent.Value >= 100m || percent.Value <= 0m || count * percent.Half * 4m / 100m >= 1m)
            return;
        var exact = percent.Value * count / 100m;
        var (below, above) = (Math.Floor(exact), Math.Ceiling(exact));
        if (Math.Abs(below / count * 100m - percent.Value) < 2m * percent.Half || Math.Abs(above / count * 100m - percent.Value) < 2m * percent.Half)
            return;
        Report(
            ConflictKind.Granularity,
            $"{At(wholes[0]).Quote}的{At(i).Quote}不是整数个：{Plain(below)}/{Plain(count)} = {Percent(below / count * 100m)}%，{Plain(above)}/{Plain(count)} = {Percent(above / count * 100m)}%。",
            ConflictSeverity.Medium,
            i,
            wholes[0]);
    }

    /// <summary>由A增长到B，增长g%; and a level, its change and the growth in one sentence.</summary>
    private void Growth(int i)
    {
        var growth = At(i);
        // From a profit to a loss no quotient leads.
        if (growth.Quantity.BaseUnit != "%" || growth.Modality != Modality.Actual || Caveat(growth.Sentence) || growth.Sentence.Contains('亏', StringComparison.Ordinal))
            return;
        // The two levels right before the growth, with 增长到 between them and nothing else of their kind.
        var before = new List<int>();
        for (var j = i - 1; j >= 0 && SameSentence(i, j) && before.Count < 2; j--)
            if (At(j).Aspect == Aspect.Level && At(j).Quantity.BaseUnit != "%")
                before.Add(j);
        if (before.Count == 2)
        {
            var (from, to) = (before[1], before[0]);
            var between = Between(from, to);
            var after = Between(to, i);
            var becomes = AnsweringRules.Default.Becomes.Any(b => between.Contains(b, StringComparison.Ordinal));
            // 45.6亿元，上年同期为36.2亿元，增长…; 45.6亿元，比上年的36.2亿元增长…: the earlier level stands second.
            if (!becomes && EarlierLevel.Any(w => between.Contains(w, StringComparison.Ordinal)) && between.Length <= 12 && between.IndexOfAny(['增', '减', '多', '少', '加', '降', '升', '涨', '跌']) < 0)
                (becomes, from, to) = (true, to, from);
            if (between.Length <= 24 && after.Length <= 12 && becomes
                && Reading.ComparableUnits(At(from).Quantity.BaseUnit, At(to).Quantity.BaseUnit) && !after.Contains("年均", StringComparison.Ordinal) && !after.Contains('；', StringComparison.Ordinal)
                && _readings[from].Value > 0m && _readings[to].Value > 0m)
            {
                CheckGrowth(i, from, to, 0m);
                return;
            }
        }
        // A level, how much it rose, and the rate.
        var level = before.FindIndex(j => IndicatorNames.Relate(At(j), growth) == NameRelation.Same && SameTime(growth, At(j)) && Same(growth.Subject, At(j).Subject));
        if (level < 0)
            return;
        var now = before[level];
        var change = -1;
        for (var j = Math.Max(0, i - 3); j < Math.Min(_figures.Count, i + 3); j++)
            if (j != i && SameSentence(i, j) && At(j).Aspect == Aspect.Change && IndicatorNames.Relate(At(j), growth) == NameRelation.Same && Reading.ComparableUnits(At(j).Quantity.BaseUnit, At(now).Quantity.BaseUnit))
                change = j;
        // A change on the month before, or of the neighbour across a semicolon, has nothing to do with this growth.
        if (change >= 0 && (!SameBasis(At(change), growth) || Between(Math.Min(now, change), i).IndexOfAny(['；', ';']) >= 0))
            return;
        if (change < 0 || _readings[now].Value <= Math.Abs(_readings[change].Value))
            return;
        var rise = _readings[change];
        var (l, c) = (_readings[now], _readings[change]);
        if (l.AllowedLow is not { } ll || l.AllowedHigh is not { } lh || c.AllowedLow is not { } cl || c.AllowedHigh is not { } ch || lh - ch <= 0m || ll - ch <= 0m)
            return;
        var low = cl / (lh - cl) * 100m;
        var high = ch / (ll - ch) * 100m;
        var slack = _readings[i].Half;
        if (Reading.Overlaps(low, high, _readings[i].AllowedLow - slack, _readings[i].AllowedHigh + slack))
            return;
        var rate = rise.Value / (l.Value - rise.Value) * 100m;
        Report(
            ConflictKind.Growth,
            $"{growth.Indicator}{At(now).Quote}，增减{At(change).Quote}，则上期为{Plain(Written(now, l.Value - rise.Value))}{At(now).Quantity.Unit}，增速应为{Percent(rate)}%，而写作{growth.Quote}。",
            Math.Abs(rate - _readings[i].Value) >= 5m ? ConflictSeverity.High : ConflictSeverity.Medium,
            i,
            now,
            change);
    }

    private void CheckGrowth(int i, int from, int to, decimal tolerance)
    {
        var (a, b, g) = (_readings[from], _readings[to], _readings[i]);
        decimal? low = b.AllowedLow is { } bl && a.AllowedHigh is { } ah && ah > 0m ? (bl / ah - 1m) * 100m : null;
        decimal? high = b.AllowedHigh is { } bh && a.AllowedLow is { } al && al > 0m ? (bh / al - 1m) * 100m : null;
        // 压缩66.7% may be kept with or without its sign.
        if (b.Value < a.Value && g.Value > 0m)
            (low, high) = (-high, -low);
        var slack = g.Half + tolerance;
        if (Reading.Overlaps(low, high, g.AllowedLow - slack, g.AllowedHigh + slack))
            return;
        var rate = (b.Value / a.Value - 1m) * 100m;
        Report(
            ConflictKind.Growth,
            $"{At(to).Indicator}由{At(from).Quote}到{At(to).Quote}，{At(to).Quote} ÷ {At(from).Quote} − 1 = {Percent(rate)}%，而写作{At(i).Quote}。",
            Math.Abs(Math.Abs(rate) - Math.Abs(g.Value)) >= 5m ? ConflictSeverity.High : ConflictSeverity.Medium,
            i,
            from,
            to);
    }

    /// <summary>…100家，其中…120家: the part after 其中 above the whole before it.</summary>
    private void PartAfterAmong(int i)
    {
        var part = At(i);
        if (part.Quantity.BaseUnit == "%" || part.Modality != Modality.Actual)
            return;
        var among = -1;
        var text = part.Sentence;
        var at = Sentences.PlaceOf(part);
        if (at < 0)
            return;
        among = text.LastIndexOf("其中", at, StringComparison.Ordinal);
        if (among < 0 || text.AsSpan(among, at - among).IndexOfAny('；', ';') >= 0)
            return;
        for (var j = i - 1; j >= 0 && SameSentence(i, j); j--)
        {
            var whole = At(j);
            if (Sentences.PlaceOf(whole) is var place && place < 0 || place > among)
                continue;
            if (whole.Aspect != Aspect.Level || !Reading.ComparableUnits(whole.Quantity.BaseUnit, part.Quantity.BaseUnit))
                continue;
            // Only a name that is the whole's with a modifier, or the whole's own, is surely its part.
            var relation = IndicatorNames.Relate(part.Indicator, false, whole.Indicator, false);
            var tail = IndicatorNames.Key(part.Indicator).EndsWith(IndicatorNames.Key(whole.Indicator), StringComparison.Ordinal);
            var rule = AnsweringRules.Default.PartOf.TryGetValue(part.Indicator, out var w) && w == whole.Indicator;
            var head = j == i - 1 && SameHead(part, whole);
            if ((relation == NameRelation.Same || tail || rule || head) && Same(part.Subject, whole.Subject) && Same(part.Project, whole.Project)
                && _readings[i].AllowedLow > _readings[j].AllowedHigh && SameTime(part, whole))
                Report(ConflictKind.PartWhole, $"“其中”的{part.Indicator}{part.Quote}大于整体{whole.Indicator}{whole.Quote}。", ConflictSeverity.High, i, j);
            return;
        }
    }

    // 开工项目33个，其中亿元以上项目36个: both count 项目.
    private static bool SameHead(Figure part, Figure whole)
    {
        var (a, b) = (IndicatorNames.Key(part.Indicator), IndicatorNames.Key(whole.Indicator));
        return a.Length >= 2 && b.Length >= 2 && a.AsSpan(a.Length - 2).SequenceEqual(b.AsSpan(b.Length - 2));
    }

    /// <summary>…60个，其中A25个、B20个、C12个: a list after a whole that misses it.</summary>
    private void SumOfList(int i)
    {
        var whole = At(i);
        if (whole.Quantity.BaseUnit == "%" || !_readings[i].IsPoint || _readings[i].Value <= 0m || !IsAdditive(i))
            return;
        var parts = new List<int>();
        var labels = new List<string>();
        var from = i;
        for (var j = i + 1; j < _figures.Count && SameSentence(i, j) && parts.Count < 12; j++)
        {
            var between = Between(from, j);
            if (between.AsSpan().IndexOfAny('；', ';', '。') >= 0)
                break;
            // A part's growth or share may stand beside it.
            if (At(j).Aspect != Aspect.Level || At(j).Quantity.BaseUnit == "%")
            {
                from = j;
                continue;
            }
            if (!Reading.ComparableUnits(At(j).Quantity.BaseUnit, whole.Quantity.BaseUnit) || !_readings[j].IsPoint || _readings[j].Value >= _readings[i].Value)
                break;
            if (parts.Count == 0 && !AnsweringRules.Default.ListLeads.Any(w => between.Contains(w, StringComparison.Ordinal)))
                return;
            // Another 其中 goes into a part.
            if (parts.Count > 0 && between.Contains("其中", StringComparison.Ordinal) || At(j).Modality != whole.Modality)
                return;
            parts.Add(j);
            labels.Add(between);
            from = j;
        }
        if (parts.Count < 2)
            return;
        decimal? low = 0m, high = 0m;
        var sum = 0m;
        foreach (var part in parts)
        {
            low += _readings[part].AllowedLow;
            high += _readings[part].AllowedHigh;
            sum += _readings[part].Value;
        }
        var total = _readings[i];
        if (Reading.Overlaps(low, high, total.AllowedLow - total.Half, total.AllowedHigh + total.Half))
            return;
        var gap = Math.Abs(sum - total.Value) / total.Value;
        if (!IsPartition(labels) && (parts.Count < 3 || gap > 0.1m || !IsList(labels)))
            return;
        Report(
            ConflictKind.Sum,
            $"{string.Join(" + ", parts.Select(p => At(p).Quote))} = {Plain(Written(i, sum))}{whole.Quantity.Unit}，而{whole.Indicator}为{whole.Quote}，相差{Plain(Written(i, Math.Abs(sum - total.Value)))}{whole.Quantity.Unit}。",
            gap > 0.05m ? ConflictSeverity.High : ConflictSeverity.Medium,
            [i, .. parts]);
    }

    // Sums of averages, prices and the like mean nothing.
    private bool IsAdditive(int i)
        => At(i).Aspect == Aspect.Level && !AnsweringRules.Default.NotAdditive.Any(w => At(i).Indicator.Contains(w, StringComparison.Ordinal));

    /// <summary>The labels are the words of one partition, each of them once: 城镇…、乡村….</summary>
    private static bool IsPartition(List<string> labels)
    {
        foreach (var partition in AnsweringRules.Default.Partitions)
            if (partition.Count == labels.Count && partition.All(words => labels.Count(l => words.Split('/').Any(w => l.Contains(w, StringComparison.Ordinal))) == 1))
                return true;
        return false;
    }

    // Labels of one make (产业项目、基础设施项目、民生项目) part a whole; 以上, 新增 and the like only pick something out.
    private static bool IsList(List<string> labels)
    {
        var tail = labels[0].TrimEnd();
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i].TrimEnd();
            if (label.Length is < 3 or > 24 || label.Contains("以上", StringComparison.Ordinal) || label.Contains("新增", StringComparison.Ordinal) || label.Contains("分别", StringComparison.Ordinal)
                || i > 0 && label[0] is not ('、' or '，' or ',' or '和' or '及') || !tail.AsSpan().EndsWith(label.AsSpan(label.Length - 2)))
                return false;
        }
        return true;
    }

    private List<int> Candidates(int i, Func<Figure, bool> fits, bool nearby)
    {
        var found = new List<int>();
        for (var j = 0; j < _figures.Count; j++)
            if (j != i && (!nearby || Distance(i, j) <= 1) && fits(At(j)) && (Same(At(i).Subject, At(j).Subject) || SameSentence(i, j)))
                found.Add(j);
        return found;
    }

    // How many sentences lie between: figures know their sentences' starts only, so neighbours are told by what stands between them.
    private int Distance(int i, int j)
    {
        if (i > j)
            (i, j) = (j, i);
        if (SameSentence(i, j))
            return 0;
        return At(j).SentenceSpan.Start - At(i).SentenceSpan.End <= 2 ? 1 : 2;
    }

    private bool SameSentence(int i, int j) => At(i).SentenceSpan == At(j).SentenceSpan;

    private string Between(int i, int j)
    {
        var text = At(i).Sentence;
        var from = Sentences.PlaceOf(At(i));
        var to = Sentences.PlaceOf(At(j));
        if (from < 0 || to < 0)
            return "";
        from = Math.Min(from + At(i).Quote.Length, text.Length);
        return to > from ? text[from..to] : "";
    }

    private static bool SaysShare(Figure figure)
    {
        var at = Sentences.PlaceOf(figure);
        return figure.Subject is not null && at > 0 && figure.Sentence.AsSpan(Math.Max(0, at - 16), Math.Min(16, at)).Contains('占');
    }

    private void Report(ConflictKind kind, string message, ConflictSeverity severity, params ReadOnlySpan<int> figures)
    {
        var list = new List<ReportedFigure>(figures.Length);
        foreach (var i in figures)
            list.Add(_figures[i]);
        _found.Add(new Conflict(kind, message, severity, list));
    }

    private decimal Written(int like, decimal baseValue)
    {
        var quantity = At(like).Quantity;
        return quantity is { Value: { } v, BaseValue: { } b } && v != 0m ? Math.Round(baseValue / Math.Abs(b / v), 2) : baseValue;
    }

    private bool IsCount(int i) => AnsweringRules.Default.CountGroup(At(i).Quantity.BaseUnit) >= 0;

    private static AnsweringRules.RateRule? RateOf(string indicator)
    {
        foreach (var (name, rule) in AnsweringRules.Default.Rates)
            if (indicator.EndsWith(name, StringComparison.Ordinal))
                return rule;
        return null;
    }

    private static bool NamesPart(string wanted, string indicator)
        => IndicatorNames.Relate(wanted, false, indicator, false) == NameRelation.Same
           || IndicatorNames.Key(wanted) is { Length: >= 4 } key && IndicatorNames.Key(indicator).StartsWith(key, StringComparison.Ordinal);

    private static bool NamesPlan(string wanted, string indicator)
    {
        var key = IndicatorNames.Key(wanted).TrimStart('年');
        foreach (var word in (string[])["预计", "计划", "目标", "年度", "年"])
            if (key.Length > word.Length + 1 && key.StartsWith(word, StringComparison.Ordinal))
                key = key[word.Length..];
        return key.Length >= 2 && IndicatorNames.Key(indicator).EndsWith(key, StringComparison.Ordinal);
    }

    private static bool IsExpected(string of) => of.Contains("预计", StringComparison.Ordinal) || of.Contains("计划", StringComparison.Ordinal) || of.Contains("目标", StringComparison.Ordinal);

    private static bool SameTime(Figure a, Figure b)
        => a.Period is null && b.Period is null || a.Period is not null && b.Period is not null && a.Period.Start == b.Period.Start && a.Period.End == b.Period.End;

    private static bool Same(string? a, string? b) => a is null && b is null || SubjectNames.Same(a, b);

    private static bool SameBasis(Figure change, Figure growth)
        => change.Basis is null || growth.Basis is null || change.Basis == growth.Basis
           || AnsweringRules.Default.YearOnYear.Contains(change.Basis) && AnsweringRules.Default.YearOnYear.Contains(growth.Basis);

    private static bool Caveat(string sentence) => AnsweringRules.Default.GrowthCaveats.Any(c => sentence.Contains(c, StringComparison.Ordinal));

    private static string Percent(decimal value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
