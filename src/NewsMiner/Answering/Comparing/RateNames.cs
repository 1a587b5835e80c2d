namespace NewsMiner.Answering;

/// <summary>A rate by its own name and as the share that it is: 研发投入强度2.9%, 研发经费投入占地区生产总值的2.9%.</summary>
internal static class RateNames
{
    /// <summary>The figure as the other tells it, where it is named by a rate that the other tells as a share of its parts; itself otherwise.</summary>
    public static Figure AsIn(Figure other, Figure figure)
        => other is { Aspect: Aspect.Share, Of: { } whole } && figure is { Aspect: Aspect.Level or Aspect.Share, Quantity.BaseUnit: "%" } && figure.Indicator != other.Indicator
            && AnsweringRules.Default.Rates.TryGetValue(figure.Indicator, out var rate) && rate.Parts.Contains(other.Indicator) && rate.Wholes.Contains(whole)
            ? figure with { Indicator = other.Indicator, IndicatorKnown = other.IndicatorKnown, Aspect = Aspect.Share, Of = whole }
            : figure;
}
