namespace NewsMiner.Answering;

/// <summary>A level, the change that came to it, and the growth that the two give. What growth leads from one level to another is <see cref="GrowthLinks"/>'.</summary>
internal sealed partial class ArticleConflicts
{
    private const int FarthestLevel = 6, LongestLink = 30, LongestTie = 14;

    /// <summary>18.5亿元，比上年增加3.1亿元，增长12.8%: what was before is the level without its change.</summary>
    private void Growth(int i)
    {
        var growth = At(i);
        // From a profit to a loss no quotient leads.
        if (growth.Quantity.BaseUnit != "%" || growth.Modality != Modality.Actual || growth.Sentence.Contains('亏', StringComparison.Ordinal) || Caveat(growth.Sentence))
            return;
        var clause = ClauseBefore(i);
        foreach (var word in AnsweringRules.Default.Averaged)
            if (clause.Contains(word, StringComparison.Ordinal))
                return;
        var change = LevelBefore(i);
        if (change < 0 || RoleOf(change) != LevelRole.Change || Between(change, i) is not { Length: <= LongestTie } tie || tie.AsSpan().IndexOfAny('；', ';') >= 0 || !IsOf(growth, At(change), tie) || !SameBasis(At(change), growth))
            return;
        // 由2.8万件增加到4.5万件，提高60.7%，用工减少四成: the level has its rate.
        if (i - change > 1 && At(i - 1).Aspect == Aspect.Growth && IndicatorNames.Relate(growth, At(change)) == NameRelation.Different)
            return;
        var (level, steps) = (-1, 0);
        for (var j = LevelBefore(change); j >= 0 && steps < FarthestLevel; (j, steps) = (LevelBefore(j), steps + 1))
        {
            if (!Reading.ComparableUnits(At(j).Quantity.BaseUnit, At(change).Quantity.BaseUnit) || _readings[j].Value <= 0m || _readings[change].Value <= 0m)
                continue;
            // 18.5亿元，比2022年的16.4亿元增加3.1亿元，增长12.8%: what it was and is gives the rate, and the change is wrong.
            if (LevelBefore(j) is >= 0 and var third && (Fits(i, GrowthLinks.Growth(_readings[j], _readings[third])) || Fits(i, GrowthLinks.Growth(_readings[third], _readings[j]))))
                return;
            if (RateOf(change, j) is not { } rates)
                continue;
            if (Fits(i, rates))
                return;
            if (level < 0 && Between(j, change) is { Length: <= LongestLink } between && between.AsSpan().IndexOfAny('；', ';') < 0 && RoleOf(j) == LevelRole.None)
                level = j;
        }
        if (level >= 0)
            TellGrowth(i, change, level);
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

    /// <summary>The growth that a level and its change allow.</summary>
    private (decimal Low, decimal High)? RateOf(int change, int level)
    {
        var (a, b) = (_readings[change], _readings[level]);
        if (a.AllowedLow is not { } al || a.AllowedHigh is not { } ah || b.AllowedLow is not { } bl || b.AllowedHigh is not { } bh || al <= 0m || bl <= 0m)
            return null;
        var falls = a.Value < 0m || LabelOf(change).AsSpan().IndexOfAny('减', '降', '少') >= 0;
        if (falls)
            return (-ah / (bl + ah) * 100m, -al / (bh + al) * 100m);
        return bl - ah <= 0m ? null : (al / (bh - al) * 100m, ah / (bl - ah) * 100m);
    }

    // 压缩66.7% may be kept with or without its sign.
    private bool Fits(int i, (decimal Low, decimal High)? rates)
    {
        var g = _readings[i];
        return rates is var (low, high) && (Reading.Overlaps(low, high, g.AllowedLow - g.Half, g.AllowedHigh + g.Half) || high < 0m && Reading.Overlaps(-high, -low, g.AllowedLow - g.Half, g.AllowedHigh + g.Half));
    }

    private void TellGrowth(int i, int change, int level)
    {
        // 产值243亿元，电子信息产业一项就净增18亿元，增长18%: the change, and its growth, of a part.
        if (level < change && ConflictRules.Default.OneOfThem.Exists(word => Between(level, change).Contains(word, StringComparison.Ordinal)))
            return;
        var (a, b) = (_readings[change].Value, _readings[level].Value);
        var before = RateOf(change, level) is { High: < 0m } ? b + Math.Abs(a) : b - a;
        var rate = (b / before - 1m) * 100m;
        Report(
            ConflictKind.Growth,
            $"{At(level).Indicator}{At(level).Quote}，增减{At(change).Quote}，则上期为{Plain(Written(level, before))}{At(level).Quantity.Unit}，增速应为{Percent(rate)}%，而写作{At(i).Quote}。",
            Math.Abs(Math.Abs(rate) - Math.Abs(_readings[i].Value)) >= 5m ? ConflictSeverity.High : ConflictSeverity.Medium,
            i,
            change,
            level);
    }

    // 领导班子由34名减为8名，人员编制压减了10%: the growth's clause names something else.
    private static bool IsOf(Figure growth, Figure level, string between)
        => IndicatorNames.Relate(growth, level) != NameRelation.Different || growth.Indicator.Length < 2 || between.Contains('幅', StringComparison.Ordinal) || !between.Contains(growth.Indicator[..2], StringComparison.Ordinal) && !between.Contains(growth.Indicator[^2..], StringComparison.Ordinal);

    private static bool SameBasis(Figure change, Figure growth)
        => change.Basis is null || growth.Basis is null || change.Basis == growth.Basis
           || AnsweringRules.Default.YearOnYear.Contains(change.Basis) == AnsweringRules.Default.YearOnYear.Contains(growth.Basis);

    private static bool Caveat(string sentence) => AnsweringRules.Default.GrowthCaveats.Any(c => sentence.Contains(c, StringComparison.Ordinal));
}
