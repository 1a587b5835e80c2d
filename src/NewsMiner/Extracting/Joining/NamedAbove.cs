namespace NewsMiner.Extracting.Joining;

/// <summary>Names that point back to the figures just told: 前者, 后者, 二者, 三者.</summary>
internal sealed class NamedAbove(Sentence sentence)
{
    private const string RuleName = "named-above";

    // What may follow and says nothing of its own.
    private static readonly string[] Empty = ["", "总量", "总额", "规模", "合计", "共", "占比", "增速", "增幅"];

    /// <summary>Gives a figure that is told of 前者 or 三者 the names of what was told; leaves any other as it is.</summary>
    public void Resolve(Draft draft)
    {
        if (draft.Indicator is not { Length: >= 2 } name || name[1] != '者' || !Empty.AsSpan().Contains(name[2..]))
            return;
        switch (name[0])
        {
            case '前' when Told(2) is [var first, _]:
                Take(draft, first);
                break;
            case '后' when Told(2) is [_, var second]:
                Take(draft, second);
                break;
            case '二' or '两' or '三' or '四' when Told(name[0] switch { '三' => 3, '四' => 4, _ => 2 }) is { Count: > 0 } all:
                (draft.Indicator, draft.IndicatorRule, draft.Rule) = (Together(all), null, RuleName);
                break;
        }
    }

    private static void Take(Draft draft, Draft told) =>
        (draft.Indicator, draft.IndicatorRule, draft.Counted, draft.Rule) = (told.Indicator, told.IndicatorRule, told.Counted, RuleName);

    // The last figures of as many names; empty where the sentence told of fewer.
    private List<Draft> Told(int count)
    {
        var told = new List<Draft>();
        for (var i = sentence.Drafts.Count - 1; i >= Math.Max(0, sentence.Drafts.Count - Sentence.Reach) && told.Count < count; i--)
            if (sentence.Drafts[i] is { Indicator: { } name } one && one.Rule != RuleName && one.Aspect is Aspect.Level or Aspect.Growth && !told.Exists(d => d.Indicator == name))
                told.Insert(0, one);
        return told.Count == count ? told : [];
    }

    /// <summary>钒产业增加值、钛产业增加值: 钒产业、钛产业增加值.</summary>
    private static string Together(List<Draft> all)
    {
        var measure = IndicatorNaming.MeasureOf(all[^1].Indicator) ?? (all[^1].Indicator!.EndsWith('数') ? "数" : "");
        return all.TrueForAll(d => d.Indicator!.Length > measure.Length && d.Indicator.EndsWith(measure, StringComparison.Ordinal))
            ? string.Join('、', all.Select(d => d.Indicator![..^measure.Length])) + measure
            : string.Join('、', all.Select(static d => d.Indicator));
    }
}
