using System.Globalization;

namespace NewsMiner.Answering;

/// <summary>How two written quantities stand to each other.</summary>
internal enum Agreement
{
    /// <summary>Equal at the precision of the coarser, or inside what a qualifier allows.</summary>
    Agree,

    /// <summary>Only a generous reading reconciles them (truncated instead of rounded, far above what 超 usually means).</summary>
    Doubtful,

    /// <summary>No reading reconciles them.</summary>
    Disagree,
}

/// <summary>
/// What a written quantity may mean, in base units, as two nested intervals: what a careful writer means by it, and the most that its
/// words allow. Supporting a figure takes the narrow one, accusing it the wide one.
/// </summary>
internal readonly record struct Reading
{
    private Reading(decimal value, decimal half, Qualifier qualifier, bool range, decimal meantLow, decimal meantHigh, decimal? allowedLow, decimal? allowedHigh)
    {
        Value = value;
        Half = half;
        Qualifier = qualifier;
        IsRange = range;
        MeantLow = meantLow;
        MeantHigh = meantHigh;
        AllowedLow = allowedLow;
        AllowedHigh = allowedHigh;
    }

    /// <summary>The signed value as written (a range's middle).</summary>
    public decimal Value { get; }

    /// <summary>Half a unit of the last written digit; 0 for a whole count.</summary>
    public decimal Half { get; }

    public Qualifier Qualifier { get; }

    public bool IsRange { get; }

    public decimal MeantLow { get; }

    public decimal MeantHigh { get; }

    /// <summary>Null: open below.</summary>
    public decimal? AllowedLow { get; }

    /// <summary>Null: open above.</summary>
    public decimal? AllowedHigh { get; }

    public decimal Width => MeantHigh - MeantLow;

    /// <summary>How far beyond what the words allow a value may stand that was cut off or written as a round number (<see cref="Compare"/>).</summary>
    public decimal DoubtReach => Math.Max(2m * Half, Math.Abs(Value) / 10m);

    /// <summary>A percentage of no more than the whole.</summary>
    public bool IsShare { get; private init; }

    public bool IsPoint => Qualifier == Qualifier.Exact && !IsRange;

    /// <summary>Null where the quantity has no value at all.</summary>
    public static Reading? Of(Quantity quantity)
    {
        var scale = Scale(quantity);
        var decimals = Math.Max(Decimals(quantity.Value ?? quantity.Low ?? 0m), Decimals(quantity.High ?? 0m));
        var half = HalfUnit(decimals) * scale;
        if (scale == 1m && decimals == 0 && AnsweringRules.Default.CountGroup(quantity.BaseUnit) >= 0)
            half = 0m;
        else if (quantity is { Qualifier: Qualifier.Exact, BaseLow: { } low, BaseHigh: { } high, Value: not null } && high > low)
            half = (high - low) / 2m; // 八成, 7.0%: the number reader knows the written precision

        if (quantity.BaseValue is { } value)
            return OfValue(value, half, quantity.Qualifier, quantity.Qualifier == Qualifier.Exact ? 0m : Step(quantity.Value ?? value) * scale, quantity.BaseUnit == "%") with { IsShare = quantity.BaseUnit == "%" && value is >= -100m and <= 100m };
        if (quantity is { Low: { } from, High: { } to })
        {
            var (a, b) = from * scale <= to * scale ? (from * scale, to * scale) : (to * scale, from * scale);
            if (quantity.BaseLow is { } given && given < 0m && a >= 0m)
                (a, b) = (-b, -a);
            decimal? top = quantity.Qualifier == Qualifier.Above ? null : b + half;
            return new Reading((a + b) / 2m, half, quantity.Qualifier, true, a - half, b + half, a - half, top);
        }
        if (quantity.BaseLow is null && quantity.BaseHigh is null)
            return null;
        var bottom = quantity.BaseLow ?? quantity.BaseHigh!.Value;
        var ceiling = quantity.BaseHigh ?? bottom;
        return new Reading((bottom + ceiling) / 2m, half, quantity.Qualifier, true, bottom, ceiling, quantity.BaseLow, quantity.BaseHigh);
    }

    /// <summary>What several amounts of one unit come to.</summary>
    public static Reading Sum(IReadOnlyList<Reading> readings)
    {
        var all = readings[0];
        for (var i = 1; i < readings.Count; i++)
            all = new Reading(
                all.Value + readings[i].Value,
                all.Half + readings[i].Half,
                all.Qualifier == readings[i].Qualifier ? all.Qualifier : Qualifier.About,
                all.IsRange || readings[i].IsRange,
                all.MeantLow + readings[i].MeantLow,
                all.MeantHigh + readings[i].MeantHigh,
                all.AllowedLow + readings[i].AllowedLow,
                all.AllowedHigh + readings[i].AllowedHigh);
        return all;
    }

    public static Agreement Compare(Reading a, Reading b)
    {
        if (a.IsPoint && b.IsPoint)
        {
            var distance = Math.Abs(a.Value - b.Value);
            var coarse = Math.Max(a.Half, b.Half);
            if (distance <= coarse)
                return Agreement.Agree;
            // Cut off instead of rounded: 57.2 for 57.29, and not 57.3 for 57.21.
            if (a.Half != b.Half && distance < 2m * coarse && a.Half > b.Half == Math.Abs(a.Value) < Math.Abs(b.Value))
                return Agreement.Doubtful;
            return RoundNumberNear(a, b) || RoundNumberNear(b, a) ? Agreement.Doubtful : Agreement.Disagree;
        }
        // 不足700 and 超700 meet at the edge only, which both leave out.
        if (a.Qualifier == Qualifier.Above && b.Qualifier == Qualifier.Below && a.Value >= b.Value || a.Qualifier == Qualifier.Below && b.Qualifier == Qualifier.Above && b.Value >= a.Value)
            return Agreement.Disagree;
        // 超40 and 超60 may both hold, of 65, but whoever knows 60 does not write 40: they are one only where the coarser is the finer cut off.
        if (a.MeantLow <= b.MeantHigh && b.MeantLow <= a.MeantHigh && !TellTwoFloors(a, b))
            return Agreement.Agree;
        return Overlaps(a.AllowedLow, a.AllowedHigh, b.AllowedLow, b.AllowedHigh) ? Agreement.Doubtful : Agreement.Disagree;
    }

    // 超40 and 超43 tell one floor, 超40 and 超60 two; 3天内 and 5天内 two ceilings.
    public static bool TellTwoFloors(Reading a, Reading b)
    {
        if (a.Qualifier != b.Qualifier || a is not { Qualifier: Qualifier.Above or Qualifier.Below, IsRange: false, Value: > 0m } || b is not { IsRange: false, Value: > 0m })
            return false;
        return Math.Abs(a.Value - b.Value) >= Step(Math.Min(a.Value, b.Value));
    }

    /// <summary>True for 1280 beside 突破1200, and 301 beside 约310: what is told as finely as the loose one, or finer, is no rounding of it.</summary>
    public static bool SaysMore(Reading fine, Reading loose)
    {
        var apart = Math.Abs(fine.Value - loose.Value);
        if (fine.IsRange || fine.IsPoint && loose.IsPoint || apart <= Math.Max(fine.Half, loose.Half))
            return false;
        if (loose.IsRange)
            return loose.Width > Math.Max(4m * fine.Width, Math.Abs(loose.Value) / LooselyMeant);
        var loosely = loose.Qualifier is Qualifier.About or Qualifier.Below && SignificantDigits(loose.Value) == 1;
        return Step(fine.Value) <= Step(loose.Value) && apart > Math.Abs(loose.Value) / (loosely ? LooselyMeant : CloselyMeant);
    }

    /// <summary>True for 突破295亿元 beside 突破290亿元, 约1207元 beside 约1200元: two loose numbers, of which the draft's is told more finely than the report's and is not it.</summary>
    public static bool IsFiner(Quantity draft, Quantity report)
        => draft.Qualifier == report.Qualifier && draft.Qualifier != Qualifier.Exact && Of(draft) is { IsRange: false } a && Of(report) is { IsRange: false } b && a.Value != b.Value && Step(a.Value) <= Step(b.Value);

    // 近60 is said of 57, 超3000 of 3017, 约310 of 308.
    private const decimal LooselyMeant = 20m, CloselyMeant = 50m;

    public static bool Overlaps(decimal? aLow, decimal? aHigh, decimal? bLow, decimal? bHigh)
        => (aLow is null || bHigh is null || aLow <= bHigh) && (bLow is null || aHigh is null || bLow <= aHigh);

    /// <summary>Where another report's value stands that is this one at a finer or a coarser precision: around it, and at each of its roundings and cuts.</summary>
    public List<(decimal Low, decimal High)> Roundings()
    {
        var stretches = new List<(decimal, decimal)> { (Value - Half, Value + Half) };
        var step = 1m;
        while (step * 10m <= Math.Abs(Value) && step < 1e24m)
            step *= 10m;
        while (step > Math.Abs(Value) && step > 1e-20m)
            step /= 10m;
        // From two digits on; a rounding to one says too little.
        for (step /= 10m; step > 2m * Half && step > 1e-20m; step /= 10m)
        {
            var down = Math.Truncate(Value / step) * step;
            var near = Math.Round(Value / step, MidpointRounding.AwayFromZero) * step;
            stretches.Add((down, down));
            if (near != down)
                stretches.Add((near, near));
        }
        return stretches;
    }

    /// <summary>How many digits of the written number carry meaning: 3017.44 has 6, 200 has 1.</summary>
    public static int SignificantDigits(Quantity quantity)
    {
        var written = quantity.Value ?? quantity.High ?? quantity.Low;
        return written is { } number ? SignificantDigits(number) : 0;
    }

    private static int SignificantDigits(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        if (parts[2] != 0)
            return DigitsOf(number).TrimEnd('0').Length;
        var rest = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        while (rest > 0 && rest % 10 == 0)
            rest /= 10;
        var count = 0;
        for (; rest > 0; rest /= 10)
            count++;
        return count;
    }

    /// <summary>The digits of the written number without point, sign and leading zeros.</summary>
    public static string DigitsOf(decimal number)
        => Math.Abs(number).ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimStart('0');

    public static int Decimals(decimal number) => number.Scale;

    public static bool ComparableUnits(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
            return true;
        // 亩均税收5万元 and 5万元/亩
        if (IsRateOf(a, b) || IsRateOf(b, a))
            return true;
        var group = AnsweringRules.Default.CountGroup(a);
        return group >= 0 && group == AnsweringRules.Default.CountGroup(b);
    }

    private static bool IsRateOf(string rate, string unit) => rate.Length > unit.Length + 1 && rate[unit.Length] == '/' && rate.StartsWith(unit, StringComparison.Ordinal);

    /// <param name="step">The unit of the last written digit that is not a zero; an exact value needs none.</param>
    private static Reading OfValue(decimal value, decimal half, Qualifier qualifier, decimal step, bool isShare)
    {
        var size = Math.Abs(value);
        decimal low, high;
        decimal? least, most;
        switch (qualifier)
        {
            case Qualifier.About:
                // A writer's 约 reaches as far as the last digit that is not a zero: 近60 takes in 57, 约1458 does not take in 1485.
                var near = Math.Max(half, Math.Min(step, size / 10m));
                var far = Math.Max(half, Math.Min(2m * step, size / 5m));
                // 近五成 is more than four tenths and a half: whoever means less says 四成多.
                if (isShare && step >= 10m)
                    (near, far) = (Math.Min(near, 0.45m * step), Math.Min(far, 0.49m * step));
                (low, high, least, most) = (size - near, size + near, size - far, size + far);
                break;
            case Qualifier.Above:
                (low, high, least, most) = (size - SmallHalf(half), Math.Max(size + step, size * 1.5m), size - SmallHalf(half), null);
                break;
            case Qualifier.Below:
                (low, high, least, most) = (Math.Max(0m, Math.Min(size - step, size * 0.75m)), size + SmallHalf(half), null, size + SmallHalf(half));
                break;
            default:
                (low, high, least, most) = (size - half, size + half, size - half, size + half);
                break;
        }
        return value >= 0m
            ? new Reading(value, half, qualifier, false, low, high, least, most)
            : new Reading(value, half, qualifier, false, -high, -low, -most, -least);
    }

    // 超3000 beside a rounded 3000: the other figure's own rounding suffices.
    private static decimal SmallHalf(decimal half) => half / 100m;

    private static bool RoundNumberNear(Reading round, Reading other)
    {
        // First what most values fail by.
        // 100% is no round number.
        if (round.IsShare || round.Half == 0m || round.Value == 0m || Math.Abs(round.Value - other.Value) > Math.Abs(round.Value) / 100m)
            return false;
        var units = Math.Abs(round.Value) / (2m * round.Half);
        if (units < 100m || units % 100m != 0m)
            return false;
        var digits = DigitsOf(units).TrimEnd('0').Length;
        return digits <= 2;
    }

    private static decimal Scale(Quantity quantity)
    {
        if (quantity is { Value: { } value, BaseValue: { } based } && value != 0m && based != 0m)
            return Math.Abs(based / value);
        if (quantity is { Low: { } low, High: { } high, BaseLow: { } baseLow, BaseHigh: { } baseHigh } && low != 0m && high > low)
        {
            // The base bounds may already hold the rounding of the two ends.
            var plain = baseLow / low;
            if (plain * high == baseHigh)
                return Math.Abs(plain);
            var rounding = 2m * HalfUnit(Math.Max(Decimals(low), Decimals(high)));
            return Math.Abs((baseHigh - baseLow) / (high - low + rounding));
        }
        return 1m;
    }

    private static decimal HalfUnit(int decimals)
    {
        var half = 0.5m;
        for (var i = 0; i < decimals; i++)
            half /= 10m;
        return half;
    }

    /// <summary>The worth of the last written digit that is not a zero, in base units.</summary>
    public static decimal StepOf(Quantity quantity)
        => quantity is { Value: { } value, BaseValue: { } scaled } && value != 0m ? Step(value) * Math.Abs(scaled / value) : 0m;

    // The unit of the last digit that is not a zero: 10 for 60, 1000 for 3000, 0.1 for 10.5.
    private static decimal Step(decimal written)
    {
        var decimals = Decimals(written);
        var digits = DigitsOf(written);
        if (digits.Length == 0)
            return 1m;
        var zeros = digits.Length - digits.TrimEnd('0').Length;
        var step = 1m;
        for (var i = 0; i < zeros; i++)
            step *= 10m;
        for (var i = 0; i < decimals; i++)
            step /= 10m;
        return step;
    }
}
