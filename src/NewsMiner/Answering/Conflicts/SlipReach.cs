namespace NewsMiner.Answering;

/// <summary>
/// Tells a slip of the pen from a number that has nothing to do with where it should lie: few numbers lie one slip (two digits swapped, one
/// wrong, one too many or missing, another scale) from a given stretch, so that one that does was most likely meant to lie in it.
/// </summary>
internal static class SlipReach
{
    private const int MostDigits = 9;

    /// <summary>How often a number that has nothing to do with another would be one slip away from it; null where no slip leads there.</summary>
    public static double? Between(Quantity written, Reading reading, Reading meant)
        => meant is { AllowedLow: { } low, AllowedHigh: { } high } ? Chance(written, Math.Abs(low) - reading.Half, Math.Abs(high) + reading.Half) : null;

    /// <summary>How often a number that was never meant to lie in the stretch would be one slip away from it; null where no slip leads there.</summary>
    /// <param name="low">In base units, as is <paramref name="high"/>.</param>
    public static double? Chance(Quantity written, decimal low, decimal high)
    {
        if (written is not { Value: { } value, BaseValue: { } based } || value <= 0m || based == 0m || low > high || high <= 0m)
            return null;
        var digits = Reading.DigitsOf(value);
        if (digits.Length is 0 or > MostDigits)
            return null;
        var step = Math.Abs(based / value);
        for (var i = Reading.Decimals(value); i > 0; i--)
            step /= 10m;
        if (high / step > 1e12m)
            return null;
        var (from, to) = (Math.Max(1m, low / step), high / step);
        var number = long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        var width = Math.Max(1.0, (double)(to - from));
        // As many numbers have so many digits.
        var all = 9.0;
        for (var i = 1; i < digits.Length; i++)
            all *= 10.0;
        double? least = null;
        var power = 1L;
        for (var place = 0; place < digits.Length; place++, power *= 10)
        {
            var here = number / power % 10;
            var next = number / (power * 10) % 10;
            if (place + 1 < digits.Length && here != next && In(number + (here - next) * (power * 10 - power)))
                Take((digits.Length - 1) * width / all);
            for (var digit = 0L; digit < 10; digit++)
            {
                if (digit != here && In(number + (digit - here) * power))
                    Take(9.0 * digits.Length * width / all);
                // A digit was left out here.
                if (In(number / power * power * 10 + digit * power + number % power))
                    Take(10.0 * (digits.Length + 1) * width / (10.0 * all));
            }
            // One too many.
            if (digits.Length > 1 && In(number / (power * 10) * power + number % power))
                Take(digits.Length * width / (all / 10.0));
        }
        foreach (var scale in (ReadOnlySpan<decimal>)[10m, 10_000m, 100_000_000m])
        {
            if (number * scale >= from && number * scale <= to || number / scale >= from && number / scale <= to)
                Take(6.0 * (double)((to - from) / to) + 1e-6);
        }
        return least;

        bool In(long other) => other >= from && other <= to;

        void Take(double chance) => least = least is { } known ? Math.Min(known, chance) : chance;
    }
}
