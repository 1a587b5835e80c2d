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
        if (before < 0 && last >= 0 && !points)
            SinceLastYear(i, last);
        if (before < 0 || Between(last, i) is not { Length: <= LongestTie } tie || tie.AsSpan().IndexOfAny('；', ';') >= 0 || Between(before, last) is not { Length: > 0 and <= LongestLink } between || between.AsSpan().IndexOfAny('；', ';') >= 0 && !IsNetOf(i, before, last)
            || !points && (!Reading.ComparableUnits(At(i).Quantity.BaseUnit, At(last).Quantity.BaseUnit) || !Reading.ComparableUnits(At(before).Quantity.BaseUnit, At(last).Quantity.BaseUnit)))
            return;
        var becomes = AnsweringRules.Default.Becomes.Any(w => between.Contains(w, StringComparison.Ordinal));
        if (!becomes && RoleOf(last) != LevelRole.Earlier && !IsNetOf(i, before, last))
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

    // 2022年底企业98家；到2023年底达到126家，净增34家: of one name at two days, and the rise between them.
    private bool IsNetOf(int rise, int before, int last)
        => LabelOf(rise).TrimStart('，') is "净增" or "净增加" && At(before).Indicator == At(last).Indicator && IsCount(last) && Same(At(before).Subject, At(last).Subject) && At(before).Period is { End: { } then } && At(last).Period is { End: { } now } && now.Year - then.Year == 1 && now.Month == then.Month;

    /// <summary>出口837.7亿元、进口986.4亿元，贸易逆差138.7亿元: what is left between the two beside it.</summary>
    private void Balance(int i)
    {
        if (At(i).Modality != Modality.Actual || !_readings[i].IsPoint || !ConflictRules.Default.Balances.Exists(w => At(i).Indicator.Contains(w, StringComparison.Ordinal)))
            return;
        var (exports, imports) = (Beside("出口"), Beside("进口"));
        if (exports < 0 || imports < 0 || Math.Abs(_readings[exports].Value - _readings[imports].Value) is var apart && Math.Abs(apart - Math.Abs(_readings[i].Value)) <= _readings[exports].Half + _readings[imports].Half + _readings[i].Half || apart > 3m * Math.Abs(_readings[i].Value) || Math.Abs(_readings[i].Value) > 3m * apart
            || _found.Exists(c => c.Kind == ConflictKind.Sum && Tells(c, i)))
            return;
        Report(ConflictKind.Sum, $"{At(exports).Indicator}{At(exports).Quote}与{At(imports).Indicator}{At(imports).Quote}相差{Plain(Written(i, apart))}{At(i).Quantity.Unit}，而{At(i).Indicator}写作{At(i).Quote}。", ConflictSeverity.High, i, exports, imports);

        int Beside(string of)
        {
            for (var j = i - 1; j >= Math.Max(0, i - MostBack) && Distance(j, i) <= 1; j--)
                if (At(j).Aspect == Aspect.Level && At(j).Modality == Modality.Actual && At(j).Quantity.BaseUnit == At(i).Quantity.BaseUnit && _readings[j].IsPoint && At(j).Indicator.StartsWith(of, StringComparison.Ordinal) && Same(At(j).Subject, At(i).Subject) && SameTime(At(j), At(i)))
                    return j;
            return -1;
        }
    }

    /// <summary>643.8亿元，比去年同期增加64.6亿元, and in another sentence what it was: 去年上半年仅为589.2亿元.</summary>
    private void SinceLastYear(int i, int last)
    {
        if (At(i).Basis is not { } basis || basis != "同比" && !AnsweringRules.Default.YearOnYear.Contains(basis) || Between(last, i) is not { Length: <= LongestTie } tie || tie.AsSpan().IndexOfAny('；', ';') >= 0 || !_readings[i].IsPoint || !_readings[last].IsPoint)
            return;
        var time = At(last).Period is { } now ? Periods.YearBefore(now) : null;
        var name = IndicatorNames.Key(At(last).Indicator);
        var befores = new List<int>();
        for (var j = 0; j < _figures.Count; j++)
            if (!SameSentence(j, i) && IsAmountLike(last, j) && _readings[j].IsPoint && At(j).Modality == Modality.Actual && Same(At(j).Subject, At(last).Subject) && SaysLastYear(j) && (time is null || At(j).Period is not { } then || SaysSamePeriod(j) || then.Start == time.Start && then.End == time.End)
                && IndicatorNames.Key(At(j).Indicator) is { Length: >= ShortestMeasure } other && (name.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(name, StringComparison.Ordinal)))
                befores.Add(j);
        if (befores.Count == 0 || befores.Exists(j => _readings[j].Value != _readings[befores[0]].Value))
            return;
        var before = befores[0];
        var (apart, half) = (Math.Abs(_readings[last].Value - _readings[before].Value), _readings[last].Half + _readings[before].Half + _readings[i].Half);
        // Of what is told without a time, only a slip proves that it is the same.
        if (Math.Abs(apart - Math.Abs(_readings[i].Value)) <= half || time is null && (SlipReach.Chance(At(i).Quantity, apart - half, apart + half) ?? 1) > LedBySurely)
            return;
        Report(
            ConflictKind.Growth,
            $"{At(before).Indicator}上年同期{At(before).Quote}，本期{At(last).Quote}，相差{Plain(Written(i, apart))}{At(i).Quantity.Unit}，而写作{At(i).Quote}。",
            ConflictSeverity.High,
            i,
            before,
            last);
    }

    /// <summary>由上年的第8位升至第5位，前进4位: the places between two ranks.</summary>
    private void Places(int i)
    {
        if (At(i).Quantity.BaseUnit != "名次" || i < 2 || !SameSentence(i - 2, i) || At(i - 1).Aspect != Aspect.Rank || At(i - 2).Aspect != Aspect.Rank || !_readings[i].IsPoint || !_readings[i - 1].IsPoint || !_readings[i - 2].IsPoint
            || Between(i - 1, i) is not { Length: <= LongestTie } tie || tie.AsSpan().IndexOfAny('；', ';') >= 0 || !AnsweringRules.Default.Becomes.Any(w => Between(i - 2, i - 1).Contains(w, StringComparison.Ordinal))
            || Math.Abs(_readings[i - 1].Value - _readings[i - 2].Value) is var apart && apart == Math.Abs(_readings[i].Value))
            return;
        Report(ConflictKind.Growth, $"{At(i - 1).Indicator}由{At(i - 2).Quote}到{At(i - 1).Quote}，相差{Plain(apart)}位，而写作{At(i).Quote}。", ConflictSeverity.High, i, i - 2, i - 1);
    }

    private bool SaysLastYear(int j)
    {
        var lead = Sentences.LeadOf(At(j));
        return ConflictRules.Default.LastYear.Exists(word => At(j).Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(At(j)))).Contains(word, StringComparison.Ordinal)) && lead.IndexOfAny('比', '较') < 0;
    }

    private const int ShortestMeasure = 4;

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
        if (quote.Aspect is not (Aspect.Level or Aspect.Change) || quote.Modality == Modality.Target || _readings[i].Value <= 0m || !_readings[i].IsPoint || label.Length > 24)
            return;
        EachDay(i, label);
        var rule = ConflictRules.Default.Averages.Find(a => a.Words.Exists(w => label.Contains(w, StringComparison.Ordinal)));
        if (rule is null)
            return;
        var unit = quote.Quantity.BaseUnit;
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
            unit = unit[..slash];
        var pairs = new List<(int Amount, int Count)>();
        if (FindPairs(i - 1))
            return;
        // 亩均税收28.6万元，共用地1.2万亩: in its own sentence what it is of may follow.
        if (pairs.Count == 0)
        {
            var last = i;
            while (last + 1 < _figures.Count && last - i < FewBehind && SameSentence(last + 1, i))
                last++;
            if (last > i && FindPairs(last))
                return;
        }
        // One amount and one count, or the nearest of each in one sentence.
        if (pairs.Count != 1 || !SameSentence(pairs[0].Amount, i) && !SameSentence(pairs[0].Count, i))
            return;
        var (amount, count) = pairs[0];
        TellQuotient(i, At(count).Quote, _readings[amount].Value / Divisor(count, rule), 20m, amount, count);

        // True where one of them fits.
        bool FindPairs(int last)
        {
            for (var a = last; a >= Math.Max(0, i - MostParts) && Distance(a, i) <= 1; a--)
            {
                if (a == i)
                    continue;
                // 增收1.28亿元，户均增收4000元: of one kind.
                if (At(a).Aspect != quote.Aspect && At(a).Aspect != Aspect.Level || At(a).Quantity.BaseUnit != unit || _readings[a].Value <= _readings[i].Value || !_readings[a].IsPoint)
                    continue;
                for (var c = last; c >= Math.Max(0, i - MostParts) && Distance(c, i) <= 1; c--)
                {
                    // 每万名从业人员中有研发人员1300人: of those that are named so, and in that order.
                    if (rule.Things > 1 && (a == c || NamedIn(label, a) is not (>= 0 and var named) || !At(c).Indicator.EndsWith("人口", StringComparison.Ordinal) && (NamedIn(label, c) is var over && over < 0 || over >= named)))
                        continue;
                    if (c == i || At(c).Aspect != Aspect.Level || !rule.Units.Contains(At(c).Quantity.BaseUnit) || _readings[c].Value <= 0m || !_readings[c].IsPoint || rule.Per != "" && !At(c).Quantity.Unit.EndsWith(rule.Per, StringComparison.Ordinal))
                        continue;
                    if (Math.Abs(_readings[a].Value / Divisor(c, rule) - _readings[i].Value) <= 0.06m * _readings[i].Value)
                        return true;
                    pairs.Add((a, c));
                }
            }
            return false;
        }
    }

    /// <summary>Where words name a figure's measure by four letters of it, or by all of a shorter name; -1 where they do not.</summary>
    private int NamedIn(string label, int j)
    {
        if (IndicatorNames.Key(At(j).Indicator).TrimEnd('数') is not { Length: >= 2 } name)
            return -1;
        for (var from = Math.Max(0, name.Length - LettersOfName); from >= 0; from--)
            if (label.IndexOf(name.Substring(from, Math.Min(LettersOfName, name.Length - from)), StringComparison.Ordinal) is >= 0 and var at)
                return at;
        return -1;
    }

    private const int LettersOfName = 4;

    private const int FewBehind = 3;

    // Of calendar days some count the working days only.
    private static readonly decimal[] s_partsOfDays = [1m, 250m / 365m];

    /// <summary>全年新设企业9125户，平均每天有25户: so much a day or a month is the amount by the days or months of its time.</summary>
    private void EachDay(int i, string label)
    {
        if (At(i).Aspect != Aspect.Level || At(i).Quantity.BaseUnit is "%" or "个百分点" || At(i).Modality != Modality.Actual || ConflictRules.Default.PerTimeOf(label) is not { } time)
            return;
        var amounts = new List<int>();
        for (var a = i - 1; a >= Math.Max(0, i - MostParts) && Distance(a, i) <= 1; a--)
        {
            if (At(a).Aspect != Aspect.Level || At(a).Modality != Modality.Actual || !Reading.ComparableUnits(At(a).Quantity.BaseUnit, At(i).Quantity.BaseUnit) || !_readings[a].IsPoint || _readings[a].Value <= _readings[i].Value || !Same(At(a).Subject, At(i).Subject)
                || !EndAlike(At(a).Indicator, At(i).Indicator, letters: 2) || At(a).Period is not { } period || Periods.Days(period) is not (>= 2 and var days) || days < 2 * time.Days || ConflictRules.Default.PerTimeOf(LabelOf(a)) is not null)
                continue;
            foreach (var part in s_partsOfDays)
                if (Math.Abs(_readings[a].Value / (days * part / time.Days) - _readings[i].Value) <= 0.06m * _readings[i].Value + _readings[i].Half)
                    return;
            amounts.Add(a);
        }
        if (amounts is not [var amount] || !SameSentence(amount, i))
            return;
        var count = decimal.Round((decimal)Periods.Days(At(amount).Period!)! / time.Days);
        TellQuotient(i, Plain(count), _readings[amount].Value / count, 4m, amount);
    }

    /// <param name="farthest">By which factor a figure may be off and still be of the amount.</param>
    private void TellQuotient(int i, string divisor, decimal right, decimal farthest, int amount, params int[] count)
    {
        if (right > farthest * _readings[i].Value || _readings[i].Value > farthest * right)
            return;
        Report(
            ConflictKind.Ratio,
            $"{At(amount).Indicator}{At(amount).Quote} ÷ {divisor} = {Plain(Written(i, right))}{At(i).Quantity.Unit}，而写作{At(i).Quote}。",
            ConflictSeverity.Medium,
            [i, amount, .. count]);
    }

    // 亩 are written, 平方米 is what they are read as.
    private decimal Divisor(int count, ConflictRules.AverageRule rule) => rule.Per == "亩" && At(count).Quantity is { Value: { } value, Unit: var unit } ? unit.StartsWith('万') ? value * 10_000m : value : _readings[count].Value / rule.Things;
}
