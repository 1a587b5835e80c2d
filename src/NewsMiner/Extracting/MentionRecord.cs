using System.Globalization;
using NewsMiner.Extracting.Numbers;

namespace NewsMiner.Extracting;

/// <summary>A mention in the shape of <c>extract --mentions</c>. Values stand in full: 120万元 has value 1200000 and unit 元.</summary>
/// <param name="Kind">number, percent, money, quantity, multiple, rank, time, subject, indicator, project, cue.</param>
/// <param name="Value">The number with its scale word, in <paramref name="Unit"/>; null for a range.</param>
/// <param name="Lo">Lower end of a range, or of an open number (超过300: 300).</param>
/// <param name="Hi">Upper end of a range, or of a number open below (不到300: 300).</param>
/// <param name="Unit">Standard spelling without scale: 元, 平方米, %, 个百分点, 家.</param>
/// <param name="Currency">ISO 4217 code of a sum of money.</param>
/// <param name="BaseValue">The value in <paramref name="BaseUnit"/>.</param>
public sealed record MentionRecord(
    int Start, int End, string Surface, string Kind, decimal? Value, decimal? Lo, decimal? Hi, string? Unit, string? Qualifier,
    string? Currency, decimal? BaseValue, string? BaseUnit, PeriodRecord? Period, string? Name, string Rule)
{
    /// <summary>
    /// The records of a text's mentions, in its order. A quantity's bare number follows it as a <c>number</c> of its own, as do the numbers inside a time;
    /// a duration is repeated as a <c>time</c> without a period.
    /// </summary>
    public static IEnumerable<MentionRecord> From(string text, IEnumerable<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Quantity is { } quantity)
            {
                var whole = Of(text, mention, quantity);
                yield return whole;
                if (mention.Number is { Length: > 0 } number && (mention.Kind != MentionKind.Number || number != mention.Span))
                {
                    yield return Bare(text, whole, quantity, number);
                    foreach (var more in NumbersIn(text, new TextSpan(number.End, mention.Span.End), mention.Rule))
                        yield return more;
                }
                if (mention.Rule == "percent.千分之")
                    yield return whole with { Kind = "number", Value = whole.Value / 100, Lo = whole.Lo / 100, Hi = whole.Hi / 100, Unit = null, BaseValue = null, BaseUnit = null };
                if (quantity.BaseUnit is "天" or "个月")
                    yield return whole with { Kind = "time", Value = null, Lo = null, Hi = null, Unit = null, Qualifier = null, BaseValue = null, BaseUnit = null };
            }
            else
            {
                yield return new MentionRecord(mention.Span.Start, mention.Span.End, SurfaceOf(text, mention.Span), NameOf(mention.Kind),
                    null, null, null, null, null, null, null, null,
                    mention.Period is { } period ? new PeriodRecord(period.Start, period.End) : null, mention.Name, mention.Rule);
                if (mention.Kind == MentionKind.Time)
                    foreach (var number in NumbersIn(text, mention.Span, mention.Rule))
                        yield return number;
            }
        }
    }

    private static MentionRecord Of(string text, Mention mention, Quantity quantity)
    {
        var (scale, unit) = Part(quantity.Unit);
        var value = quantity.Value * scale;
        var lo = quantity.Low * scale ?? (quantity.Qualifier == NewsMiner.Qualifier.Above ? value : null);
        var hi = quantity.High * scale ?? (quantity.Qualifier == NewsMiner.Qualifier.Below ? value : null);
        if (quantity.Qualifier == NewsMiner.Qualifier.Above)
            hi = quantity.High * scale;
        return new MentionRecord(mention.Span.Start, mention.Span.End, SurfaceOf(text, mention.Span), NameOf(mention.Kind), value, lo, hi,
            unit.Length == 0 ? null : unit, Spell(quantity.Qualifier), mention.Rule.StartsWith("money.", StringComparison.Ordinal) ? mention.Rule[6..] : null,
            quantity.BaseValue, quantity.BaseUnit, null, null, mention.Rule);
    }

    /// <summary>The number of a quantity, read again by itself: 百分之三十 holds 三十, 8千米 holds 8.</summary>
    private static MentionRecord Bare(string text, MentionRecord whole, Quantity quantity, TextSpan span)
    {
        var surface = SurfaceOf(text, span);
        var (value, lo, hi) = (whole.Value, whole.Lo, whole.Hi);
        if (quantity.Value is not null && NumeralScanner.TryRead(surface, 0, null, out var numeral) && numeral.End == surface.Length)
        {
            value = numeral.IsPair ? null : numeral.Low;
            lo = numeral.IsPair || quantity.Qualifier == NewsMiner.Qualifier.Above ? numeral.Low : null;
            hi = numeral.IsPair || quantity.Qualifier == NewsMiner.Qualifier.Below ? numeral.High : null;
        }
        return new MentionRecord(span.Start, span.End, surface, "number", value, lo, hi, null, whole.Qualifier, null, null, null, null, null, whole.Rule);
    }

    private static IEnumerable<MentionRecord> NumbersIn(string text, TextSpan within, string rule)
    {
        var part = SurfaceOf(text, within);
        for (var i = 0; i < part.Length; i++)
        {
            if (!NumeralScanner.IsNumeralChar(part[i]) || !NumeralScanner.TryRead(part, i, null, out var numeral))
                continue;
            yield return new MentionRecord(within.Start + numeral.Start, within.Start + numeral.End, part[numeral.Start..numeral.End], "number", numeral.IsPair ? null : numeral.Low,
                numeral.IsPair ? numeral.Low : null, numeral.IsPair ? numeral.High : null, null, null, null, null, null, null, null, rule);
            i = numeral.End - 1;
        }
    }

    /// <summary>A written unit as its scale and the unit proper: 亿元 → 100000000, 元.</summary>
    private static (decimal Scale, string Unit) Part(string unit)
    {
        if (unit.StartsWith("万亿", StringComparison.Ordinal))
            return (1e12m, unit[2..]);
        if (unit.StartsWith('兆') && !unit.StartsWith("兆瓦", StringComparison.Ordinal) && !unit.StartsWith("兆帕", StringComparison.Ordinal)
            && !unit.StartsWith("兆赫", StringComparison.Ordinal) && !unit.StartsWith("兆焦", StringComparison.Ordinal) && !unit.StartsWith("兆伏", StringComparison.Ordinal))
        {
            return (1e12m, unit[1..]);
        }
        return unit.Length == 0 ? (1, unit) : unit[0] switch
        {
            '万' => (1e4m, unit[1..]),
            '亿' => (1e8m, unit[1..]),
            _ => (1, unit),
        };
    }

    private static string SurfaceOf(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    private static string NameOf(MentionKind kind) => kind.ToString().ToLower(CultureInfo.InvariantCulture);

    private static string Spell(Qualifier qualifier) => qualifier.ToString().ToLower(CultureInfo.InvariantCulture);
}

/// <summary>A period in the shape of the contract; both ends inclusive.</summary>
public sealed record PeriodRecord(DateOnly? Start, DateOnly? End);
