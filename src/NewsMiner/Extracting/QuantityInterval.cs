namespace NewsMiner.Extracting;

/// <summary>
/// The law of what a reported number allows, in one place, because extraction, checking and conflicts all rely on it.
/// <list type="bullet">
/// <item>Exact: the value ± half of one unit of the last place written. 143亿元 allows 142.5亿 to 143.5亿; 22% allows 21.5 to 22.5.</item>
/// <item>Exact counts of whole things without a scale word (38家, 5户, 第8位, 238天) allow only themselves.</item>
/// <item>About (约, 近, 左右): the value ± 10 % when at most two of its digits are significant (近60万 allows 57万), ± 5 % when more are
/// (约3017亿); never narrower than the exact reading.</item>
/// <item>Above (超, 逾, 以上, 余): from the value up, open above. Below (不到, 不足, 以内): up to the value, open below.</item>
/// <item>Ranges (5-10亿元): from one end to the other; with 以上 open above.</item>
/// <item>Orders of magnitude (百亿级): from 90 % of the value to ten times the value.</item>
/// </list>
/// </summary>
public static class QuantityInterval
{
    /// <summary>Relative tolerance of 约 and 近 for round numbers, of one or two significant digits.</summary>
    public const decimal RoundTolerance = 0.10m;

    /// <summary>Relative tolerance of 约 and 近 for numbers of three or more significant digits.</summary>
    public const decimal PreciseTolerance = 0.05m;

    /// <param name="low">Value, or lower end of a range; in any unit.</param>
    /// <param name="high">Value, or upper end of a range; same unit.</param>
    /// <param name="place">One unit of the last written place, same unit; 0 for counts of whole things.</param>
    public static (decimal? Low, decimal? High) Of(decimal low, decimal high, decimal place, Qualifier qualifier, bool orderOfMagnitude = false)
    {
        var half = low == high ? place / 2 : 0;
        switch (qualifier)
        {
            case Qualifier.Above:
                return (low, null);
            case Qualifier.Below:
                return (null, high);
            case Qualifier.About when orderOfMagnitude:
                return (low * 0.9m, high * 10);
            case Qualifier.About:
                return (low - Math.Max(half, Tolerance(low)), high + Math.Max(half, Tolerance(high)));
            default:
                return (low - half, high + half);
        }
    }

    /// <summary>How many digits of a number are significant: 2 for 560, 4 for 3017.</summary>
    public static int SignificantDigits(decimal value)
    {
        value = Math.Abs(value);
        if (value == 0)
            return 1;
        while (value != decimal.Truncate(value) && value < 1e24m)
            value *= 10;
        value = decimal.Truncate(value);
        while (value % 10 == 0)
            value /= 10;
        var digits = 0;
        for (; value >= 1; value = decimal.Truncate(value / 10))
            digits++;
        return digits;
    }

    private static decimal Tolerance(decimal value) =>
        Math.Abs(value) * (SignificantDigits(value) <= 2 ? RoundTolerance : PreciseTolerance);
}
