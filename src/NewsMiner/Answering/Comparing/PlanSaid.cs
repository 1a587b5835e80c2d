namespace NewsMiner.Answering;

/// <summary>Whether a figure's own words tell a plan or an aim, whatever was read of them.</summary>
internal static class PlanSaid
{
    /// <summary>True where a word before the figure in its part of the sentence says so (力争…), or one right behind it (…的目标).</summary>
    public static bool In(Figure figure)
    {
        var at = Math.Max(0, Sentences.PlaceOf(figure));
        var before = figure.Sentence.AsSpan(0, at);
        before = before[(before.LastIndexOfAny('；', '。') + 1)..];
        if (SaysPlan(before))
            return true;
        var behind = figure.Sentence.AsSpan(Math.Min(figure.Sentence.Length, at + figure.Quote.Length)).TrimStart("左右以上的为作");
        foreach (var word in AnsweringRules.Default.Aims)
            if (behind.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>True for the sum of projects whose step is planned: 一季度计划集中开工项目34个，总投资156亿元; what projects that were begun are to cost is no plan.</summary>
    public static bool OfSum(Figure figure)
    {
        if (!Comparison.IsAnnouncedSum(figure.Indicator) || Sentences.PlaceOf(figure) is not (> 0 and var at))
            return false;
        foreach (var step in AnsweringRules.Default.Steps)
            if (figure.Indicator.StartsWith(step, StringComparison.Ordinal) && figure.Sentence.AsSpan(0, at).LastIndexOf(step) is > 0 and var told)
            {
                var before = figure.Sentence.AsSpan(0, told);
                return SaysPlan(before[(before.LastIndexOfAny('；', '。', '，') + 1)..]);
            }
        return false;
    }

    private static bool SaysPlan(ReadOnlySpan<char> words)
    {
        // Few sentences hold such a word at all; only theirs is looked at without the words that merely contain one (主要, 公共预算).
        if (!HoldsPlanWord(words))
            return false;
        var others = new string(words);
        foreach (var other in AnsweringRules.Default.NoPlans)
            others = others.Replace(other, "\0", StringComparison.Ordinal);
        return HoldsPlanWord(others);
    }

    private static bool HoldsPlanWord(ReadOnlySpan<char> words)
    {
        foreach (var word in AnsweringRules.Default.PlanWords)
            if (words.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>True where the report's words tell a plan, and the draft tells the same of a time that had begun, or an amount of one to come, and says nothing of a plan: 2024年增长8%, of an aim for 2024.</summary>
    public static bool ToldAsDone(Figure draft, DateOnly? written, Figure archived)
        => draft.Project is null && Comparison.IsPlanned(archived.Modality) && draft.Period?.Start is { } start && written is { } day && (start <= day || draft.Aspect == Aspect.Level) && !In(draft) && In(archived);
}
