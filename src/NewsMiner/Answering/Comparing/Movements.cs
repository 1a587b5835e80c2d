using System.Buffers;

namespace NewsMiner.Answering;

/// <summary>What a sentence says of a movement that no field holds: where it began, and over how many years it was averaged.</summary>
internal static class Movements
{
    // Letters between 由 and the value (由2020年的), and a growth over more days is averaged whatever its words.
    private const int MostLead = 12, LongSpan = 400;

    private static readonly SearchValues<char> s_first = SearchValues.Create([.. AnsweringRules.Default.Becomes.Select(static w => w[0])]);

    /// <summary>
    /// True where the figure is where a movement began, and no word says in which year or month: 由4.6%提高到9.5%, 由挂牌之初的4家增加到41家, 从20亿元到77亿元, 由第17位升至第13位. The time of its sentence is the end's.
    /// </summary>
    public static bool IsStart(Figure figure)
    {
        if (figure.Aspect is not (Aspect.Level or Aspect.Share or Aspect.Rank) || Sentences.PlaceOf(figure) is not (>= 0 and var at))
            return false;
        var behind = figure.Sentence.AsSpan(Math.Min(figure.Sentence.Length, at + figure.Quote.Length)).TrimStart("左右的，");
        if (behind.IsEmpty || behind[0] is not ('到' or '至') && !s_first.Contains(behind[0]))
            return false;
        var lead = figure.Sentence.AsSpan(Math.Max(0, at - MostLead), at - Math.Max(0, at - MostLead));
        var from = lead.LastIndexOfAny('由', '从');
        if (from >= 0 && lead[from..].ContainsAny('年', '月'))
            return false;
        if (behind[0] is '到' or '至')
            return from >= 0;
        foreach (var word in AnsweringRules.Default.Becomes)
            if (behind.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>True for a growth averaged over years, of a span that does not say so: 两年平均增长, told of a half year.</summary>
    public static bool IsAveraged(Figure figure) => !IsLong(figure) && SaysAveraged(figure);

    private static bool IsLong(Figure figure) => figure.Period is { } period && Periods.Days(period) > LongSpan;

    /// <summary>True where both are averaged over years by their words, and the span of one was read too short for that.</summary>
    public static bool AreAveraged(Figure a, Figure b) => (!IsLong(a) || !IsLong(b)) && SaysAveraged(a) && SaysAveraged(b);

    /// <summary>年均增长36%: whether its clause says that a growth is averaged over years.</summary>
    public static bool SaysAveraged(Figure figure)
    {
        if (figure.Aspect != Aspect.Growth || Sentences.PlaceOf(figure) is not (> 0 and var at))
            return false;
        var from = figure.Sentence.AsSpan(0, at).LastIndexOfAny(Sentences.ClauseEnds) + 1;
        foreach (var word in AnsweringRules.Default.Averaged)
            if (figure.Sentence.AsSpan(from, at - from).Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>True where the one is an amount by which something rose or fell (5年间增长约80万亿元) or a mean (日均), and the other is not.</summary>
    public static bool ReckonedOtherwise(Figure a, Figure b)
        => a.Aspect == Aspect.Level && b.Aspect == Aspect.Level && (IsIncrement(a) != IsIncrement(b) || IsMean(a) != IsMean(b));

    private static bool IsIncrement(Figure figure)
    {
        var lead = LeadOf(figure).TrimEnd("约近超逾了达共至");
        return EndsWithOne(lead, AnsweringRules.Default.GrownBy) || EndsWithOne(lead, AnsweringRules.Default.FallenBy);
    }

    private static bool IsMean(Figure figure)
    {
        foreach (var word in AnsweringRules.Default.Means)
            if (LeadOf(figure).Contains(word, StringComparison.Ordinal) || figure.Indicator.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static ReadOnlySpan<char> LeadOf(Figure figure)
    {
        var lead = Sentences.LeadOf(figure);
        return lead[Math.Max(0, lead.Length - MostLead)..];
    }

    private static bool EndsWithOne(ReadOnlySpan<char> lead, IReadOnlyList<string> words)
    {
        foreach (var word in words)
            if (lead.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
