namespace NewsMiner.Answering;

/// <summary>Levels against the growth that leads from one to the other.</summary>
internal sealed partial class ArticleConflicts
{
    private const int FarthestLevel = 6, LongestLink = 30, LongestTie = 14;

    /// <summary>
    /// 由A增长到B，增长g%; B，上年同期A，增长g%; B，比上年增加C，增长g%: what stood before, or how much came to it, right before the rate.
    /// </summary>
    private void Growth(int i)
    {
        var growth = At(i);
        // From a profit to a loss no quotient leads.
        if (growth.Quantity.BaseUnit != "%" || growth.Modality != Modality.Actual || growth.Sentence.Contains('亏', StringComparison.Ordinal))
            return;
        var averaged = AnsweringRules.Default.Averaged.Any(w => ClauseBefore(i).Contains(w, StringComparison.Ordinal));
        if (!averaged && Caveat(growth.Sentence))
            return;
        if (!GrowthBeside(i, averaged))
            GrowthByTime(i, averaged);
    }

    /// <returns>True where what stands beside the rate gives it, or is told not to.</returns>
    private bool GrowthBeside(int i, bool averaged)
    {
        var growth = At(i);
        var last = LevelBefore(i);
        if (last < 0 || averaged || Between(last, i) is not { Length: <= LongestTie } tie || tie.AsSpan().IndexOfAny('；', ';') >= 0 || !IsOf(growth, At(last), tie))
            return false;
        // 由2.8万件增加到4.5万件，提高60.7%，用工减少四成: the level has its rate.
        if (i - last > 1 && At(i - 1).Aspect == Aspect.Growth && IndicatorNames.Relate(growth, At(last)) == NameRelation.Different)
            return false;
        var role = RoleOf(last);
        var found = (From: -1, To: -1, Change: false);
        var first = LevelBefore(last);
        // 2023年进出口68亿元。2022年这一数字还是50亿元，增长46%
        if (first < 0 && role == LevelRole.Earlier && Sentences.PlaceOf(At(last)) <= LongestLink)
            for (var j = last - 1; j >= 0 && first < 0 && Distance(j, last) <= 1; j--)
                if (IsAmountLike(last, j) && (IsAnaphor(last) || IndicatorNames.Relate(At(last), At(j)) != NameRelation.Different))
                    first = j;
        for (int j = first, steps = 0; j >= 0 && steps < FarthestLevel; j = LevelBefore(j), steps++)
        {
            if (!Reading.ComparableUnits(At(j).Quantity.BaseUnit, At(last).Quantity.BaseUnit) || _readings[j].Value <= 0m || _readings[last].Value <= 0m)
                continue;
            var between = Lead(j, last);
            // 2023年开行1206列，2022年开行968列: by their times.
            if (role == LevelRole.None && At(last).Period?.End is { } lastEnd && At(j).Period?.End is { } thisEnd && thisEnd.DayNumber - lastEnd.DayNumber is >= 300 and <= 400 && between.Contains('年', StringComparison.Ordinal) && !between.Contains("其中", StringComparison.Ordinal) && IndicatorNames.Relate(At(j), At(last)) != NameRelation.Different)
                role = LevelRole.Earlier;
            var (from, to, change) = role switch
            {
                LevelRole.Change => (last, j, true),
                LevelRole.Earlier => (last, j, false),
                _ => (j, last, false),
            };
            // 18.5亿元，比2022年的16.4亿元增加3.1亿元，增长12.8%: what it was and is gives the rate, and the change is wrong.
            if (change && LevelBefore(j) is >= 0 and var third && (RateOf(j, third, false) is { } up && Fits(i, up) || RateOf(third, j, false) is { } down && Fits(i, down)))
                return true;
            // A change on the month before has nothing to do with a growth on the year before.
            if (change && !SameBasis(At(from), growth))
                return false;
            if (RateOf(from, to, change) is not { } rates)
                continue;
            if (Fits(i, rates))
                return true;
            if (found.From >= 0)
                continue;
            // 三年前16.5亿元，如今26.4亿元，增长了60%
            var since = role == LevelRole.None && growth.Basis is null && tie.EndsWith('了') && At(j).Period?.End is { } was && At(last).Period?.End is { } now && now.DayNumber - was.DayNumber >= 300 && between.Length <= LongestLink && IndicatorNames.Relate(At(j), At(last)) == NameRelation.Same;
            var linked = since || role == LevelRole.None ? since || AnsweringRules.Default.Becomes.Any(w => between.Contains(w, StringComparison.Ordinal)) && between.Length <= LongestLink && between.AsSpan().IndexOfAny('；', ';') < 0
                : between.Length <= LongestLink && between.AsSpan().IndexOfAny('；', ';') < 0;
            if (linked && RoleOf(j) is var other && (other == LevelRole.None || role == LevelRole.None && other == LevelRole.Earlier))
                found = (from, to, change);
            else if (role == LevelRole.None)
                return false;
        }
        if (found.From >= 0)
            TellGrowth(i, found.From, found.To, found.Change);
        return found.From >= 0;
    }

    /// <summary>2020年，营业总收入68亿元。…2023年…98亿元，比2020年增长58%; 从2020年的100亿元增长到2023年的200亿元，年均增长36%: by the times of the levels, wherever the article tells them.</summary>
    private void GrowthByTime(int i, bool averaged)
    {
        var growth = At(i);
        if (growth.Period is not { End: { } end } period)
            return;
        var named = growth.Basis is { Length: >= 5 } basis && basis.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && basis[4] == '年' ? int.Parse(basis.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        if (averaged && named is null)
            named = period.Start is { } since && since.Year < end.Year ? since.Year : null;
        var before = named is null ? Periods.YearBefore(period) : null;
        if (named is null && (before is null || averaged || growth.Basis is { } other && !AnsweringRules.Default.YearOnYear.Contains(other) || !ConflictRules.Default.IsQuotient(growth.Indicator)))
            return;
        if (averaged && ConflictRules.Default.ConstantPrices.Exists(w => growth.Indicator.Contains(w, StringComparison.Ordinal)))
            return;
        var (befores, nows) = (new List<int>(), new List<int>());
        for (var j = 0; j < _figures.Count; j++)
        {
            if (!IsLevelOf(growth, j) || At(j).Period is not { End: { } until } time)
                continue;
            if (named is null && SaysSamePeriod(j))
            {
                befores.Add(j);
                continue;
            }
            if (named is { } year ? until.Year == year : time.Start == before!.Start && until == before.End)
                befores.Add(j);
            else if (until == end && (time.Start == period.Start || time.Start is null || averaged || time.Start.Value.Year == end.Year))
                nows.Add(j);
        }
        // Two values for one time: the article says more than its fields.
        if (befores.Count == 0 || nows.Count == 0 || befores.Exists(j => _readings[j].Value != _readings[befores[0]].Value) || nows.Exists(j => _readings[j].Value != _readings[nows[0]].Value))
            return;
        var (from, to) = (befores[0], nows[^1]);
        if (RateOf(from, to, false) is not { } rates || rates.Low <= -100m)
            return;
        if (averaged)
        {
            // From 2018 to 2023 some count five years, some six.
            var years = end.Year - named!.Value;
            if (years < 2 || Enumerable.Range(years - 1, 3).Any(n => n > 0 && Fits(i, (EachYear(rates.Low, n), EachYear(rates.High, n)))))
                return;
        }
        else if (Fits(i, (rates.Low - Slack, rates.High + Slack)) || !(Sentences.SaysNoMore(At(from)) || Named(from) != from) || !Sentences.SaysNoMore(At(to)))
        {
            return;
        }
        var rate = (_readings[to].Value / _readings[from].Value - 1m) * 100m;
        Report(
            ConflictKind.Growth,
            averaged ? $"{At(to).Indicator}由{At(from).Quote}到{At(to).Quote}，{end.Year - named}年间年均增长{Percent(EachYear(rate, end.Year - named!.Value))}%，而写作{At(i).Quote}。"
                : $"{At(to).Indicator}由{At(from).Quote}到{At(to).Quote}，{At(to).Quote} ÷ {At(from).Quote} − 1 = {Percent(rate)}%，而写作{At(i).Quote}。",
            Math.Abs(rate - _readings[i].Value) >= 5m ? ConflictSeverity.High : ConflictSeverity.Medium,
            i,
            from,
            to);
    }

    // Points by which a level told elsewhere may have been rounded or revised.
    private const decimal Slack = 1m;

    private static decimal EachYear(decimal rate, int years) => ((decimal)Math.Pow((double)(1m + rate / 100m), 1.0 / years) - 1m) * 100m;

    private bool IsLevelOf(Figure growth, int j)
        => At(j).Aspect == Aspect.Level && At(j).Modality == Modality.Actual && At(j).Quantity.BaseUnit != "%" && _readings[j].IsPoint && _readings[j].Value > 0m && Same(At(j).Subject, growth.Subject) && IndicatorNames.Relate(At(Named(j)), growth) == NameRelation.Same;

    private bool IsAnaphor(int j) => ConflictRules.Default.Anaphors.Exists(word => LabelOf(j).Contains(word, StringComparison.Ordinal));

    // 这一数字: what was told before it.
    private int Named(int j)
    {
        if (!IsAnaphor(j))
            return j;
        for (var k = j - 1; k >= 0 && Distance(k, j) <= 1; k--)
            if (IsAmountLike(j, k))
                return k;
        return j;
    }

    private bool SaysSamePeriod(int j) => At(j).Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(At(j)))) is var before && before.Contains("年同期", StringComparison.Ordinal) && before.Length <= LongestLink;

    private enum LevelRole
    {
        None,

        /// <summary>What it was before: 上年同期36.2亿元, 比2021年的3520亿美元.</summary>
        Earlier,

        /// <summary>By how much it changed: 净增1271家, 多退494亿元.</summary>
        Change,
    }

    private LevelRole RoleOf(int i)
    {
        var label = LabelOf(i);
        if (label.EndsWith('了'))
            label = label[..^1];
        if (label.Length == 0 || label[^1] is '到' or '至')
            return LevelRole.None;
        if (AnsweringRules.Default.Becomes.Any(w => label.Contains(w, StringComparison.Ordinal)))
            return LevelRole.None;
        if (ConflictRules.Default.Anaphors.Exists(w => label.Contains(w, StringComparison.Ordinal)))
            return LevelRole.Earlier;
        if (ConflictRules.Default.ChangeVerbs.Exists(verb => label.EndsWith(verb, StringComparison.Ordinal)))
            return LevelRole.Change;
        if (At(i).Aspect == Aspect.Change)
            return LevelRole.Change;
        // 而去年同期是7424家
        if (label.Length > 2 && label[^1] is '是' or '有' or '仅' or '只')
            label = label.TrimEnd('是', '有', '仅', '只') + '为';
        return ConflictRules.Default.EarlierWords.Exists(w => label.Contains(w, StringComparison.Ordinal)) && (label[^1] is '的' or '为' or '（' or '(' or '期' || label.EndsWith("去年", StringComparison.Ordinal) || label.EndsWith("上年", StringComparison.Ordinal)) ? LevelRole.Earlier : LevelRole.None;
    }

    /// <summary>The last amount before a figure in its sentence; -1 where there is none.</summary>
    private int LevelBefore(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - MostBack) && SameSentence(i, j); j--)
            if (At(j).Aspect is Aspect.Level or Aspect.Change && At(j).Quantity.BaseUnit is not ("%" or "个百分点"))
                return j;
        return -1;
    }

    /// <summary>The growth that two levels, or a level and its change, allow.</summary>
    private (decimal Low, decimal High)? RateOf(int from, int to, bool change)
    {
        var (a, b) = (_readings[from], _readings[to]);
        if (a.AllowedLow is not { } al || a.AllowedHigh is not { } ah || b.AllowedLow is not { } bl || b.AllowedHigh is not { } bh || al <= 0m || bl <= 0m)
            return null;
        if (!change)
            return ((bl / ah - 1m) * 100m, (bh / al - 1m) * 100m);
        var falls = a.Value < 0m || LabelOf(from).AsSpan().IndexOfAny('减', '降', '少') >= 0;
        if (falls)
            return (-ah / (bl + ah) * 100m, -al / (bh + al) * 100m);
        return bl - ah <= 0m ? null : (al / (bh - al) * 100m, ah / (bl - ah) * 100m);
    }

    // 压缩66.7% may be kept with or without its sign.
    private bool Fits(int i, (decimal Low, decimal High) rates)
    {
        var g = _readings[i];
        return Reading.Overlaps(rates.Low, rates.High, g.AllowedLow - g.Half, g.AllowedHigh + g.Half) || rates.High < 0m && Reading.Overlaps(-rates.High, -rates.Low, g.AllowedLow - g.Half, g.AllowedHigh + g.Half);
    }

    private void TellGrowth(int i, int from, int to, bool change)
    {
        // 云川综保区203.7亿元，而同期全省905.3亿元，下降4.6%: in one time, what another has is not what it came from.
        if (!change && At(from).Subject is { } one && At(to).Subject is { } other && !SubjectNames.Related(one, other) && SameTime(At(from), At(to)))
            return;
        var (a, b) = (_readings[from].Value, _readings[to].Value);
        var falls = change && RateOf(from, to, true) is { High: < 0m };
        var before = !change ? a : falls ? b + Math.Abs(a) : b - a;
        var rate = (b / before - 1m) * 100m;
        Report(
            ConflictKind.Growth,
            change ? $"{At(to).Indicator}{At(to).Quote}，增减{At(from).Quote}，则上期为{Plain(Written(to, before))}{At(to).Quantity.Unit}，增速应为{Percent(rate)}%，而写作{At(i).Quote}。"
                : $"{At(to).Indicator}由{At(from).Quote}到{At(to).Quote}，{At(to).Quote} ÷ {At(from).Quote} − 1 = {Percent(rate)}%，而写作{At(i).Quote}。",
            Math.Abs(Math.Abs(rate) - Math.Abs(_readings[i].Value)) >= 5m ? ConflictSeverity.High : ConflictSeverity.Medium,
            i,
            from,
            to);
    }

    /// <summary>由3100万元增加到6200万元，翻两番; 43.3亿元，去年同期为21.3亿元，今年是去年同期的3倍: how many times as much.</summary>
    private void Doubling(int i)
    {
        var times = At(i);
        if (times.Modality != Modality.Actual || times.Quote.AsSpan().IndexOfAny('番', '倍') < 0)
            return;
        var last = LevelBefore(i);
        if (last < 0 || LevelBefore(last) is not (>= 0 and var before) || Between(last, i) is not { Length: <= LongestLink } tie || tie.AsSpan().IndexOfAny('；', ';') >= 0)
            return;
        // 产能由300吨扩到2200吨，订单增长1.4倍: of something else.
        if (!IsOf(times, At(last), tie))
            return;
        var between = Between(before, last);
        // 48.6亿元，而2020年仅为8.1亿元，三年增长到原来的8倍
        var earlier = RoleOf(last) == LevelRole.Earlier || At(before).Period?.End is { } ends && At(last).Period?.End is { } began && began < ends && IndicatorNames.Relate(At(before), At(last)) == NameRelation.Same;
        // 从2019年的28.6亿元到2023年的114.3亿元
        earlier &= !(between.AsSpan().TrimStart('，').StartsWith("到") && At(before).Period?.End < At(last).Period?.End);
        var (from, to) = earlier ? (last, before) : (before, last);
        // 1999年3.7亿元，到2010年超过500亿元，翻了30多倍
        var later = At(before).Period?.End is { } was && At(last).Period?.End is { } now && was < now && IndicatorNames.Relate(At(before), At(last)) == NameRelation.Same;
        var isTimes = tie.EndsWith('的') && tie.AsSpan().IndexOfAny('是', '为', '当') >= 0;
        // 进出口8.4亿元，是2017年2.8亿元的3倍: of the one right before it.
        if (tie == "的" && between.Length <= LongestLink && between.AsSpan().IndexOfAny('；', ';') < 0 && between.AsSpan().LastIndexOfAny('是', '为', '当') is >= 0 and var says && between.AsSpan(says).IndexOfAny('，', ',') < 0
            && Reading.ComparableUnits(At(last).Quantity.BaseUnit, At(before).Quantity.BaseUnit) && _readings[last].Value > 0m)
        {
            TellTimes(i, last, before, _readings[before].Value / _readings[last].Value, true);
            return;
        }
        if (tie.Length > LongestTie && !later || !earlier && (tie.Length > 6 && !isTimes && !later || !later && !AnsweringRules.Default.Becomes.Any(b => between.Contains(b, StringComparison.Ordinal))) || between.Length > LongestLink || between.AsSpan().IndexOfAny('；', ';') >= 0
            || !Reading.ComparableUnits(At(from).Quantity.BaseUnit, At(to).Quantity.BaseUnit) || _readings[from].Value <= 0m)
            return;
        TellTimes(i, from, to, _readings[to].Value / _readings[from].Value, isTimes);
    }

    private void TellTimes(int i, int from, int to, decimal ratio, bool isTimes)
    {
        var times = At(i);
        var doubles = times.Quote.Contains('番', StringComparison.Ordinal);
        var factor = times.Quote.Contains("两番", StringComparison.Ordinal) ? 4m : times.Quote.Contains("三番", StringComparison.Ordinal) ? 8m : doubles ? 2m : _readings[i].Value;
        // 是…的3倍 is three times; 增长3倍 is said of what is three and of what is four times as much. Reporters round generously: 翻一番 is said from 1.8 times on, and of more.
        if (GrowthLinks.GrewExactly(times, _readings[i]) ? Math.Abs(ratio - factor - 1m) <= 0.05m * (factor + 1m) : doubles ? ratio >= (times.Quantity.Qualifier == Qualifier.Above ? factor : 0.9m * factor) && ratio < 1.45m * factor : ratio >= 0.85m * factor && ratio <= 1.2m * (isTimes ? factor : factor + 1m))
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
        => IndicatorNames.Relate(growth, level) != NameRelation.Different || growth.Indicator.Length < 2 || between.Contains('幅', StringComparison.Ordinal) || !between.Contains(growth.Indicator[..2], StringComparison.Ordinal) && !between.Contains(growth.Indicator[^2..], StringComparison.Ordinal);

    private static bool SameBasis(Figure change, Figure growth)
        => change.Basis is null || growth.Basis is null || change.Basis == growth.Basis
           || AnsweringRules.Default.YearOnYear.Contains(change.Basis) == AnsweringRules.Default.YearOnYear.Contains(growth.Basis);

    private static bool Caveat(string sentence) => AnsweringRules.Default.GrowthCaveats.Any(c => sentence.Contains(c, StringComparison.Ordinal));
}
