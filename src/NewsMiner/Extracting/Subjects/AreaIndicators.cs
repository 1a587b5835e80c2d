using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>What only a zone or a place has, no firm: 地区生产总值, 签约项目数, 规模以上工业企业数. How their names end stands in Rules/subjects/forms.yaml.</summary>
internal static class AreaIndicators
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, string[]> Endings = [];

    public static bool Has(string? indicator, RuleSet? rules = null)
    {
        if (indicator is null)
            return false;
        foreach (var ending in Endings.GetValue(rules ?? RuleSet.Default, static set => [.. set.Forms.GetValueOrDefault("area-indicator") ?? []]))
            if (indicator.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
