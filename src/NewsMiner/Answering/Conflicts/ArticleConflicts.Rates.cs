namespace NewsMiner.Answering;

/// <summary>Rates of counts and plans beside them, and percentages of so many things.</summary>
internal sealed partial class ArticleConflicts
{
    private const int FarthestOfThose = 16, FarthestThose = 120;

    /// <summary>重点项目63项，57项陆续开复工，开复工率95%; 年度计划投资128亿元，完成151.7亿元，完成率110%: the rate of what stands before it.</summary>
    private bool RateBeside(int i)
    {
        if (At(i).Modality == Modality.Target || _readings[i].Value <= 0m || !At(i).Quote.AsSpan().ContainsAnyInRange('0', '9'))
            return false;
        var label = LabelOf(i);
        var rate = label.LastIndexOf('率');
        if (rate < 2 || label.Length - rate > 4 || At(i).Aspect is not (Aspect.Level or Aspect.Share) || ConflictRules.Default.OtherRates.Exists(w => label.Contains(w, StringComparison.Ordinal)))
            return false;
        var stem = label[(rate - 2)..rate];
        if (LevelBefore(i) is not (>= 0 and var part) || At(part).Aspect != Aspect.Level || Between(part, i) is not { Length: <= FarthestPart } between || between.AsSpan().IndexOfAny('；', ';') >= 0)
            return false;
        // What was done by its own words: 57项陆续开复工, 落地企业86家, 完成151.7亿元.
        var done = LabelOf(part) + between[..Math.Max(0, between.LastIndexOf(label, StringComparison.Ordinal))];
        if (!done.Contains(stem, StringComparison.Ordinal))
            return false;
        var wholes = new List<int>();
        for (int j = part - 1, steps = 0; j >= 0 && steps < MostBack && Distance(j, part) <= 1; j--, steps++)
        {
            if (At(j).Quantity.BaseUnit == "%" || !Reading.ComparableUnits(At(j).Quantity.BaseUnit, At(part).Quantity.BaseUnit) || At(j).Aspect != Aspect.Level || _readings[j].Value <= 0m)
                continue;
            if (RatioFits(_readings[part], _readings[j], _readings[i]))
                return true;
            var planned = Comparison.IsPlanned(At(j).Modality) || LabelOf(j).Contains("计划", StringComparison.Ordinal);
            if (planned || SameSentence(j, part) && IsCount(j) && _readings[j].Value >= _readings[part].Value && (wholes.Count == 0 || ShareNoun(j, [part])))
                wholes.Add(j);
        }
        if (wholes.Count == 0 || wholes.Select(w => _readings[w].Value).Distinct().Count() > 1 && RatioSlip(i, part, wholes[0]) > LedBySurely || SameSentence(wholes[0], part) && HasOwnRate(wholes[0], part))
            return false;
        TellRatio(i, part, wholes[0], label[..(rate + 1)]);
        return true;
    }

    // 签约项目68个，…，开工率58.82%；开工57个: a rate before the part is of something else.
    private bool HasOwnRate(int whole, int part)
    {
        for (var j = Math.Max(whole + 1, part - MostBack); j < part; j++)
            if (At(j).Quantity.BaseUnit == "%" && At(j).Aspect is Aspect.Level or Aspect.Share)
                return true;
        return false;
    }

    /// <summary>13个项目中…占88%; 30个，其中44%…; 10个项目…，…占到项目数的65%: so many of those.</summary>
    private void PercentOfThose(int i)
    {
        var label = LabelOf(i);
        if (At(i).Modality == Modality.Target || At(i).Aspect is not (Aspect.Level or Aspect.Share) || OfAmounts(label))
            return;
        for (int j = i - 1, steps = 0; j >= 0 && steps < 3 && At(i).SentenceSpan.Start - At(j).SentenceSpan.End <= FarthestThose; j--, steps++)
        {
            if (!IsCount(j) || At(j).Aspect != Aspect.Level)
            {
                if (SameSentence(i, j) && At(j).Quantity.BaseUnit == "%")
                    return;
                continue;
            }
            var lead = Lead(j, i);
            if (lead.AsSpan().IndexOfAny('；', ';') >= 0)
                return;
            var noun = NounOf(j);
            var among = lead.IndexOfAny(['中', '里']);
            // 这13个项目中，…的占88%; in the next sentence: 到会企业中，42%…
            var ofThose = SameSentence(i, j) ? among is > 0 and <= FarthestOfThose && lead[among - 1] != '其' && (lead.Contains('占', StringComparison.Ordinal) || among == lead.Length - 2)
                : noun.Length >= 2 && lead.Length <= FarthestOfThose && lead is [.., '中' or '里', '，' or ','] && lead.Contains(noun, StringComparison.Ordinal);
            var picked = SameSentence(i, j) && lead.Trim('，', '（', ' ') is "其中" or "其中约";
            var named = SameSentence(i, j) && noun.Length >= 2 && label.LastIndexOf('占') is > 1 and var takes && label[takes - 1] != '别' && label[takes..].Contains(noun, StringComparison.Ordinal) && !ConflictRules.Default.AmountWords.Exists(w => label[takes..].Contains(w, StringComparison.Ordinal));
            // 7个省级重点项目已开工83%; 9项改革任务，已完成62%
            var done = SameSentence(i, j) && lead.Length <= FarthestOfThose && lead.Count(c => c is '，' or ',') <= 1 && lead.Contains('已', StringComparison.Ordinal)
                && (AnsweringRules.Default.Steps.Any(w => lead.EndsWith(w, StringComparison.Ordinal)) || lead.EndsWith("完成", StringComparison.Ordinal) && ConflictRules.Default.DoneWhole.Contains(noun));
            if (ofThose || picked || named || done)
                Granularity(i, [j], !SameSentence(i, j));
            return;
        }
    }

    // 投资占比43% is no share of so many; 总投资亿元以上的占88% is.
    private static bool OfAmounts(string label)
    {
        var takes = label.LastIndexOf('占');
        var measure = takes < 0 ? label : takes > 0 && label[takes - 1] == '的' ? label[takes..] : label[Math.Max(0, takes - 5)..];
        return ConflictRules.Default.AmountWords.Exists(w => measure.Contains(w, StringComparison.Ordinal));
    }

    // 项目 of 重点项目数.
    private string NounOf(int i)
    {
        var key = IndicatorNames.Key(At(i).Indicator);
        if (key.EndsWith('数'))
            key = key[..^1];
        return key.Length >= 2 ? key[^2..] : "";
    }
}
