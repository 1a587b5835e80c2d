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
                    yield return Bare(text, mention, quantity, number);
                if (quantity.BaseUnit is "天" or "个月")
                    yield return whole with { Kind = "time", Value = null, Lo = null, Hi = null, Unit = null, Qualifier = null, BaseValue = null, BaseUnit = null };
            }
            else
            {
                yield return new MentionRecord(mention.Span.Start, mention.Span.End, SurfaceOf(text, mention.Span), NameOf(mention.Kind),
                    null, null, null, null, null, null, null, null,
                    mention.Period is { } period ? new PeriodRecord(period.Start, period.End) : null, mention.Name, mention.Rule);
                if (mention.Kind == MentionKind.Time)
                    foreach (var number in NumbersIn(text, mention))
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
    private static MentionRecord Bare(string text, Mention mention, Quantity quantity, TextSpan span)
    {
        decimal? value = null;
        decimal? lo = null;
        decimal? hi = null;
        if (NumeralScanner.TryRead(text, span.Start, null, out var numeral) && numeral.End <= span.End + 1)
        {
            if (numeral.IsPair)
                (lo, hi) = (numeral.Low, numeral.High);
            else
                value = numeral.Low;
            if (numeral.End < span.End && quantity.Value is null)
            {
                var (scale, _) = Part(quantity.Unit);
                (value, lo, hi) = (null, quantity.Low * scale, quantity.High * scale);
            }
        }
        return new MentionRecord(span.Start, span.End, SurfaceOf(text, span), "number", value, lo, hi, null, null, null, null, null, null, null, mention.Rule);
    }

    private static IEnumerable<MentionRecord> NumbersIn(string text, Mention mention)
    {
        for (var i = mention.Span.Start; i < mention.Span.End; i++)
        {
            if (!NumeralScanner.IsNumeralChar(text[i]) || !NumeralScanner.TryRead(text, i, null, out var numeral) || numeral.End > mention.Span.End)
                continue;
            var span = new TextSpan(numeral.Start, numeral.End);
            yield return new MentionRecord(span.Start, span.End, SurfaceOf(text, span), "number", numeral.IsPair ? null : numeral.Low,
                numeral.IsPair ? numeral.Low : null, numeral.IsPair ? numeral.High : null, null, null, null, null, null, null, null, "time.number");
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
