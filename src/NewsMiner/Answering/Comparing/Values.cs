namespace NewsMiner.Answering;

/// <summary>How the value of a draft's figure and a report's stand to each other.</summary>
internal static class Values
{
    /// <summary>Whether the report's value holds of the draft's.</summary>
    /// <param name="told">The report's figure, told as the draft tells its own (<see cref="Manner.AsIn"/>).</param>
    public static Agreement Against(Figure figure, Reading reading, Figure told, Reading other)
    {
        if (!Reading.ComparableUnits(figure.Quantity.BaseUnit, told.Quantity.BaseUnit))
            return Agreement.Disagree;
        var agreement = Compare(reading, other);
        if (agreement == Agreement.Agree && (Reading.IsFiner(figure.Quantity, told.Quantity) || Reading.SaysMore(reading, other)))
            return Agreement.Doubtful;
        // An aim is one number: 力争增长10%以上 is not 力争增长12%, nor 要超60 要超40, as what was reached may be.
        if (agreement == Agreement.Agree && figure.Modality == Modality.Target && told.Modality == Modality.Target && figure.Quantity.Qualifier == Qualifier.Above && figure.Aspect == Aspect.Growth && figure.Quantity.Value != told.Quantity.Value)
            return Agreement.Disagree;
        return agreement == Agreement.Doubtful && Comparison.IsPlanned(figure.Modality) && Comparison.IsPlanned(told.Modality) && Reading.TellTwoFloors(reading, other) ? Agreement.Disagree : agreement;
    }

    /// <summary>超2000 beside 3017 holds to the letter, 超200 beside 3017 is a slip all the same.</summary>
    public static Agreement Compare(Reading a, Reading b)
    {
        var agreement = Reading.Compare(a, b);
        if (agreement == Agreement.Doubtful && a.Value != 0m && b.Value != 0m)
        {
            var ratio = Math.Abs(a.Value) > Math.Abs(b.Value) ? a.Value / b.Value : b.Value / a.Value;
            // 超百亿 of 259 is said, 超1100 of 3500 is not: whoever writes two digits of the less knows them.
            if (ratio >= (IsPrecise(Math.Abs(a.Value) < Math.Abs(b.Value) ? a : b) ? 2m : 8m))
                return Agreement.Disagree;
        }
        return agreement;
    }

    /// <summary>The very value, whatever its qualifier says: 约560亿元 and 560亿元.</summary>
    public static bool Same(Quantity a, Quantity b)
    {
        if (!Reading.ComparableUnits(a.BaseUnit, b.BaseUnit) || Reading.Of(a) is not { } x || Reading.Of(b) is not { } y)
            return false;
        if (x.IsRange || y.IsRange)
            return x.IsRange && y.IsRange && a.Low == b.Low && a.High == b.High && x.Value == y.Value;
        // 千亿元 is no one's very value.
        var half = Math.Max(x.Half, y.Half);
        return x.Value == y.Value || half <= Math.Abs(x.Value) / 20m && Math.Abs(x.Value - y.Value) <= half;
    }

    /// <summary>11.7亿元 was never taken from a report of 12亿元, whatever that is of.</summary>
    public static bool IsAsFine(Reading draft, Reading report) => draft.Value == report.Value || report.Half <= draft.Half;

    /// <summary>The one says within the other's bounds what it is.</summary>
    public static bool SaysMoreExactly(Reading precise, Reading loose) => precise.Width < loose.Width && Reading.Compare(precise, loose) == Agreement.Agree;

    /// <summary>The slip of the pen by which the one became the other.</summary>
    public static Slip SlipFrom(Figure right, Figure wrong)
    {
        var told = Manner.AsIn(wrong, right);
        return !ReferenceEquals(told, right) && wrong.Aspect == Aspect.Multiple && right.Quantity.Value == wrong.Quantity.Value && right.Aspect == Aspect.Multiple
            ? Slip.GrownByOrTimes
            : Slips.Between(wrong.Quantity, told.Quantity);
    }

    /// <summary>Units of which one may have been written for the other.</summary>
    public static bool MayBeHeldTogether(Figure a, Figure b)
        => Reading.ComparableUnits(a.Quantity.BaseUnit, b.Quantity.BaseUnit)
        || a.Aspect is Aspect.Growth or Aspect.Multiple && b.Aspect is Aspect.Growth or Aspect.Multiple
        || Slips.IsPercentPair(a.Quantity.BaseUnit, b.Quantity.BaseUnit) || Slips.IsCurrencyPair(a.Quantity.BaseUnit, b.Quantity.BaseUnit);

    private static bool IsPrecise(Reading reading) => Reading.DigitsOf(reading.Value).TrimEnd('0').Length >= 2;
}
