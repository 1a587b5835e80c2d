using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>What an amount may be a part of, and what it can be none of.</summary>
internal static class PartOf
{
    /// <summary>2023年占规上工业总产值的36.2%, and 到2025年力争规上工业总产值迈上500亿元: a share of what is, and what is aimed at.</summary>
    public static bool IsOfAim(Figure share, Figure whole)
        => Comparison.IsPlanned(whole.Modality) && share.Modality == Modality.Actual && share.SentenceSpan != whole.SentenceSpan && !(whole.Period?.End <= share.Period?.End);

    /// <summary>
    /// 5.4万辆，比上年的3.6万辆增长50%，本地配套率46%; 214.6亿元，比上年的85.8亿元增长1.5倍，占全市243亿元的88.3%: a year's level is no part of another's.
    /// </summary>
    public static bool AreOfTwoYears(Figure part, Figure whole)
    {
        var years = part.Period?.End is { } one && whole.Period?.End is { } other ? one.Year - other.Year : 0;
        var earlier = SaysEarlier(part);
        return earlier && years < 0 || (years != 0 || earlier != SaysEarlier(whole)) && IndicatorNames.Relate(part, whole) == NameRelation.Same;
    }

    /// <summary>
    /// 新开工项目58个，当年计划投资107亿元；列入省级重点工程的21个项目已开复工20个，完成投资54.9亿元，占年度计划的61%: behind a semicolon, of projects that are counted anew; but 已开工36个 are of those planned.
    /// </summary>
    public static bool AreCountedAnew(List<ReportedFigure> figures, int whole, int part)
    {
        var planned = figures[whole].Figure;
        if (whole >= part || planned.SentenceSpan != figures[part].Figure.SentenceSpan || planned.Sentence.IndexOfAny(['；', ';'], Math.Max(0, Sentences.PlaceOf(planned))) is not (>= 0 and var stop))
            return false;
        for (var k = whole + 1; k < part; k++)
            if (figures[k].Figure is { Aspect: Aspect.Level } counted && Sentences.PlaceOf(counted) > stop && AnsweringRules.Default.CountGroup(counted.Quantity.BaseUnit) >= 0 && counted.Sentence.AsSpan(Sentences.PlaceOf(counted) + counted.Quote.Length).StartsWith("项目"))
                return true;
        return false;
    }

    /// <summary>去年同期为18.4亿元: whether the words before a figure say that it is of the year before.</summary>
    public static bool SaysEarlier(Figure figure)
    {
        var lead = Sentences.LeadOf(figure);
        foreach (var word in ConflictRules.Default.LastYear)
            if (lead.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
