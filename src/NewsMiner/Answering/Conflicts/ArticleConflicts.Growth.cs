namespace NewsMiner.Answering;

/// <summary>Levels against the growth that leads from one to the other.</summary>
internal sealed partial class ArticleConflicts
{
    private static readonly string[] EarlierLevel = ["上年", "去年", "前一年"];

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
            if (between.Length <= 24 && after.Length <= 12 && becomes && IsOf(growth, At(to), after)
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

    /// <summary>由3100万元增加到6200万元，翻两番: what doubles twice is four times as much.</summary>
    private void Doubling(int i)
    {
        var times = At(i);
        if (times.Modality != Modality.Actual || i < 2 || !SameSentence(i, i - 1) || !SameSentence(i, i - 2) || times.Quote.AsSpan().IndexOfAny('番', '倍') < 0)
            return;
        var (from, to) = (i - 2, i - 1);
        var between = Between(from, to);
        if (At(from).Aspect != Aspect.Level || At(to).Aspect != Aspect.Level || between.Length > 24 || Between(to, i).Length > 6 || !AnsweringRules.Default.Becomes.Any(b => between.Contains(b, StringComparison.Ordinal))
            || !Reading.ComparableUnits(At(from).Quantity.BaseUnit, At(to).Quantity.BaseUnit) || _readings[from].Value <= 0m)
            return;
        var ratio = _readings[to].Value / _readings[from].Value;
        var doubles = times.Quote.Contains('番', StringComparison.Ordinal);
        var factor = times.Quote.Contains("两番", StringComparison.Ordinal) ? 4m : times.Quote.Contains("三番", StringComparison.Ordinal) ? 8m : doubles ? 2m : _readings[i].Value;
        // Reporters round generously: 翻一番 is said from 1.8 times on, and of more; 增长3倍 is said of what is three times and of what is four times as much.
        if (doubles ? ratio >= 0.9m * factor && ratio < 1.6m * factor : ratio >= 0.85m * factor && ratio <= 1.2m * (factor + 1m))
            return;
        Report(
            ConflictKind.Growth,
            $"{At(to).Indicator}由{At(from).Quote}到{At(to).Quote}，是{Percent(ratio)}倍，而写作“{times.Quote}”。",
            ConflictSeverity.High,
            i,
            from,
            to);
    }

    // 领导班子由34名减为8名，人员编制压减了10%: the growth's clause names something else.
    private static bool IsOf(Figure growth, Figure level, string between)
        => IndicatorNames.Relate(growth, level) != NameRelation.Different || growth.Indicator.Length < 2 || !between.Contains(growth.Indicator[..2], StringComparison.Ordinal);

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

    private static bool SameBasis(Figure change, Figure growth)
        => change.Basis is null || growth.Basis is null || change.Basis == growth.Basis
           || AnsweringRules.Default.YearOnYear.Contains(change.Basis) && AnsweringRules.Default.YearOnYear.Contains(growth.Basis);

    private static bool Caveat(string sentence) => AnsweringRules.Default.GrowthCaveats.Any(c => sentence.Contains(c, StringComparison.Ordinal));
}
