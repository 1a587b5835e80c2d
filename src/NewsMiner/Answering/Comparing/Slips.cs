using System.Globalization;

namespace NewsMiner.Answering;

/// <summary>The likely slip of the pen behind a figure that reports contradict.</summary>
public enum Slip
{
    None,

    /// <summary>Two digits swapped: 3071.44 for 3017.44.</summary>
    SwappedDigits,

    /// <summary>亿 for 万 or the reverse: off by 10⁴ or 10⁸.</summary>
    WrongScale,

    /// <summary>The decimal point moved, or a zero too many.</summary>
    MovedPoint,

    /// <summary>% for 个百分点 or the reverse.</summary>
    PercentOrPoints,

    /// <summary>A rise given as a fall, or the reverse.</summary>
    WrongSign,

    /// <summary>A digit left out.</summary>
    MissingDigit,

    /// <summary>A digit too many.</summary>
    ExtraDigit,

    /// <summary>One digit wrong.</summary>
    WrongDigit,

    /// <summary>元 for 美元 or the reverse.</summary>
    WrongCurrency,

    /// <summary>增长几倍 for 是几倍 or the reverse.</summary>
    GrownByOrTimes,

    /// <summary>Another indicator's figure from the same report.</summary>
    NeighboursFigure,

    /// <summary>The same indicator's figure of the year before.</summary>
    LastYears,
}

internal static class Slips
{
    /// <summary>The slip that turns <paramref name="right"/> into <paramref name="wrong"/>, judged by the two written numbers alone.</summary>
    public static Slip Between(Quantity wrong, Quantity right)
    {
        if (wrong.Value is not { } w || right.Value is not { } r || wrong.BaseValue is not { } wb || right.BaseValue is not { } rb || w == 0m || r == 0m)
            return Slip.None;
        if (IsPercentPair(wrong.BaseUnit, right.BaseUnit))
            return Math.Abs(w) == Math.Abs(r) ? Slip.PercentOrPoints : Slip.None;
        if (IsCurrencyPair(wrong.BaseUnit, right.BaseUnit))
            return wb == rb ? Slip.WrongCurrency : Slip.None;
        if (wb == -rb)
            return Slip.WrongSign;
        var x = Reading.DigitsOf(w);
        var y = Reading.DigitsOf(r);
        var sameDigits = string.Equals(x.TrimEnd('0'), y.TrimEnd('0'), StringComparison.Ordinal);
        if (sameDigits && wb != rb)
        {
            var ratio = Math.Abs(wb) > Math.Abs(rb) ? wb / rb : rb / wb;
            return ratio is 10_000m or 100_000_000m or 1_000_000_000_000m ? Slip.WrongScale : Slip.MovedPoint;
        }
        // The rest compares digit strings, which says something only at one scale and more than two digits.
        if (x.Length == y.Length && x.Length >= 2 && Math.Abs(Magnitude(wb) - Magnitude(rb)) <= 1)
        {
            var differing = 0;
            var first = -1;
            var last = -1;
            for (var i = 0; i < x.Length; i++)
                if (x[i] != y[i])
                {
                    differing++;
                    if (first < 0)
                        first = i;
                    last = i;
                }
            if (differing == 2 && x[first] == y[last] && x[last] == y[first])
                return Slip.SwappedDigits;
            if (differing == 1 && x.Length >= 3)
                return Slip.WrongDigit;
        }
        if (y.Length >= 3 && x.Length == y.Length - 1 && IndicatorNames.IsSubsequence(x, y))
            return Slip.MissingDigit;
        if (x.Length >= 3 && x.Length == y.Length + 1 && IndicatorNames.IsSubsequence(x, y))
            return Slip.ExtraDigit;
        return Slip.None;
    }

    /// <summary>The digits in order of size: the same for a number and for what swapping two of its digits makes of it.</summary>
    public static string Sorted(string digits)
    {
        var sorted = digits.ToCharArray();
        Array.Sort(sorted);
        return new string(sorted);
    }

    /// <summary>True for a slip that is no coincidence, so that it may accuse even where the periods are not surely the same.</summary>
    public static bool IsTelling(Slip slip, Quantity quantity)
        => slip switch
        {
            Slip.SwappedDigits => Reading.SignificantDigits(quantity) >= 4,
            Slip.WrongCurrency => Reading.SignificantDigits(quantity) >= 3,
            // Two digits meet by chance at a moved point, not at 亿 for 万.
            Slip.PercentOrPoints or Slip.WrongSign or Slip.WrongScale => Reading.SignificantDigits(quantity) >= 2,
            Slip.MovedPoint => Reading.SignificantDigits(quantity) >= 3,
            _ => false,
        };

    /// <summary>The slip in the reader's words, the two written numbers given.</summary>
    public static string Words(Slip slip, string wrong, string right)
        => slip switch
        {
            Slip.SwappedDigits => $"疑为数字颠倒（{right}写成{wrong}）",
            Slip.WrongScale => $"疑为“亿”“万”等单位写错（{right}写成{wrong}）",
            Slip.MovedPoint => $"疑为小数点移位或多写、漏写零（{right}写成{wrong}）",
            Slip.PercentOrPoints => $"疑为“%”与“个百分点”混用（{right}写成{wrong}）",
            Slip.WrongSign => $"疑为升降写反（{right}写成{wrong}）",
            Slip.MissingDigit => $"疑漏写一位数字（{right}写成{wrong}）",
            Slip.ExtraDigit => $"疑多写一位数字（{right}写成{wrong}）",
            Slip.WrongDigit => $"疑有一位数字写错（{right}写成{wrong}）",
            Slip.WrongCurrency => $"疑为币种写错（{right}写成{wrong}）",
            Slip.GrownByOrTimes => $"疑为“增长几倍”与“是几倍”混用（报道为{right}）",
            Slip.NeighboursFigure => "疑为错抄同一报道里的另一项数字",
            Slip.LastYears => "疑为误用上一年的数字",
            _ => "",
        };

    public static bool IsCurrencyPair(string a, string b)
        => !string.Equals(a, b, StringComparison.Ordinal) && AnsweringRules.Default.Currencies.Contains(a) && AnsweringRules.Default.Currencies.Contains(b);

    public static bool IsPercentPair(string a, string b) => a == "%" && b == "个百分点" || a == "个百分点" && b == "%";

    private static int Magnitude(decimal value)
    {
        var size = Math.Abs(value);
        return size == 0m ? 0 : (int)Math.Floor(Math.Log10(double.Parse(size.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));
    }
}
