namespace NewsMiner.Answering;

/// <summary>What came to a figure, against what it was and is; and averages against the amount and the count that they are of.</summary>
internal sealed partial class ArticleConflicts
{
    /// <summary>由45家增加到62家，净增27家; 占比由38.2%提高到42.5%，提高3.3个百分点: the change beside both.</summary>
    private void Difference(int i)
    {
        var points = At(i).Quantity.BaseUnit == "个百分点";
        if (At(i).Modality != Modality.Actual || _readings[i].Value == 0m || !points && RoleOf(i) != LevelRole.Change)
            return;
        int last = PlainBefore(i, points), before = last < 0 ? -1 : PlainBefore(last, points);
        if (before < 0 || Between(last, i) is not { Length: <= LongestTie } tie || tie.AsSpan().IndexOfAny('；', ';') >= 0 || Between(before, last) is not { Length: > 0 and <= LongestLink } between || between.AsSpan().IndexOfAny('；', ';') >= 0
            || !points && (!Reading.ComparableUnits(At(i).Quantity.BaseUnit, At(last).Quantity.BaseUnit) || !Reading.ComparableUnits(At(before).Quantity.BaseUnit, At(last).Quantity.BaseUnit)))
            return;
        var becomes = AnsweringRules.Default.Becomes.Any(w => between.Contains(w, StringComparison.Ordinal));
        if (!becomes && RoleOf(last) != LevelRole.Earlier)
            return;
        if (_readings[last] is not { AllowedLow: { } al, AllowedHigh: { } ah } || _readings[before] is not { AllowedLow: { } bl, AllowedHigh: { } bh } || _readings[i] is not { AllowedLow: { } cl, AllowedHigh: { } ch } || !_readings[last].IsPoint || !_readings[before].IsPoint || !_readings[i].IsPoint)
            return;
        var (low, high) = (Math.Min(Math.Abs(al - bh), Math.Abs(ah - bl)), Math.Max(Math.Abs(al - bh), Math.Abs(ah - bl)));
        if ((al - bh) * (ah - bl) < 0m || Reading.Overlaps(low, high, Math.Min(Math.Abs(cl), Math.Abs(ch)) - _readings[i].Half, Math.Max(Math.Abs(cl), Math.Abs(ch)) + _readings[i].Half))
            return;
        var apart = Math.Abs(_readings[last].Value - _readings[before].Value);
        Report(
            ConflictKind.Growth,
            $"{At(last).Indicator}{At(before).Quote}、{At(last).Quote}，相差{Plain(points ? apart : Written(i, apart))}{At(i).Quantity.Unit}，而写作{At(i).Quote}。",
            ConflictSeverity.High,
            i,
            before,
            last);
    }

    /// <summary>The last amount, or percentage, before a figure in its sentence that is no change; -1 where there is none.</summary>
    private int PlainBefore(int i, bool percent)
    {
        for (var j = i - 1; j >= Math.Max(0, i - MostBack) && SameSentence(i, j); j--)
            if (At(j).Aspect is Aspect.Level or Aspect.Share && At(j).Quantity.BaseUnit == "%" == percent && At(j).Quantity.BaseUnit != "个百分点")
                return j;
        return -1;
    }

    /// <summary>总投资12亿元，占地150亩，亩均投资1200万元; 52家企业产值96亿元，户均2.4亿元: the average is the amount by the count.</summary>
    private void Average(int i)
    {
        var label = LabelOf(i);
        var quote = At(i);
        if (quote.Aspect != Aspect.Level || quote.Modality == Modality.Target || _readings[i].Value <= 0m || !_readings[i].IsPoint || label.Length > 24)
            return;
        var rule = ConflictRules.Default.Averages.Find(a => a.Words.Exists(w => label.Contains(w, StringComparison.Ordinal)));
        if (rule is null)
            return;
        var unit = quote.Quantity.BaseUnit;
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
            unit = unit[..slash];
        var pairs = new List<(int Amount, int Count)>();
        for (var a = i - 1; a >= Math.Max(0, i - MostParts) && Distance(a, i) <= 1; a--)
        {
            if (At(a).Aspect != Aspect.Level || At(a).Quantity.BaseUnit != unit || _readings[a].Value <= _readings[i].Value || !_readings[a].IsPoint)
                continue;
            for (var c = i - 1; c >= Math.Max(0, i - MostParts) && Distance(c, i) <= 1; c--)
            {
                if (At(c).Aspect != Aspect.Level || !rule.Units.Contains(At(c).Quantity.BaseUnit) || _readings[c].Value <= 0m || !_readings[c].IsPoint || rule.Per != "" && !At(c).Quantity.Unit.EndsWith(rule.Per, StringComparison.Ordinal))
                    continue;
                if (Math.Abs(_readings[a].Value / Divisor(c, rule) - _readings[i].Value) <= 0.06m * _readings[i].Value)
                    return;
                pairs.Add((a, c));
            }
        }
        // One amount and one count, or the nearest of each in one sentence.
        if (pairs.Count != 1 || !SameSentence(pairs[0].Amount, i) && !SameSentence(pairs[0].Count, i))
            return;
        var (amount, count) = pairs[0];
        var right = _readings[amount].Value / Divisor(count, rule);
        if (right > 20m * _readings[i].Value || _readings[i].Value > 20m * right)
            return;
        Report(
            ConflictKind.Ratio,
            $"{At(amount).Indicator}{At(amount).Quote} ÷ {At(count).Quote} = {Plain(Written(i, right))}{quote.Quantity.Unit}，而写作{quote.Quote}。",
            ConflictSeverity.Medium,
            i,
            amount,
            count);
    }

    // 亩 are written, 平方米 is what they are read as.
    private decimal Divisor(int count, ConflictRules.AverageRule rule) => rule.Per == "亩" && At(count).Quantity is { Value: { } value, Unit: var unit } ? unit.StartsWith('万') ? value * 10_000m : value : _readings[count].Value;
}
