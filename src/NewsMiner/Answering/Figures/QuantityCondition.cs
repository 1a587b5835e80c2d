using System.Globalization;
using NewsMiner.Extracting;

namespace NewsMiner.Answering;

/// <summary>A condition on a value: <c>&gt; 1亿美元</c>, <c>超过100亿元</c>, <c>5亿元..10亿元</c>. In base units, so that 1.2亿美元 and 12000万美元 are one.</summary>
/// <param name="Low">The least value; null for none.</param>
/// <param name="LowExcluded">Low itself does not count.</param>
public sealed record QuantityCondition(decimal? Low, bool LowExcluded, decimal? High, bool HighExcluded, string BaseUnit)
{
    private static readonly (string Written, bool Above, bool Excluded)[] Comparisons =
    [
        (">=", true, false), ("≥", true, false), ("<=", false, false), ("≤", false, false), (">", true, true), ("<", false, true),
        ("不少于", true, false), ("不低于", true, false), ("不超过", false, false), ("不高于", false, false), ("不多于", false, false),
        ("大于", true, true), ("超过", true, true), ("高于", true, true), ("多于", true, true),
        ("小于", false, true), ("低于", false, true), ("少于", false, true),
    ];

    private static readonly MentionReader s_reader = new();

    /// <summary>Reads a text that is a condition and nothing else: <c>&gt; 100亿元</c>, <c>≤ 5%</c>, <c>10亿元..20亿元</c>, <c>= 3万户</c>; full-width signs too.</summary>
    /// <returns>Null where the text is no such condition.</returns>
    public static QuantityCondition? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(text, s_reader, out var before, out var after) is { } condition && string.IsNullOrWhiteSpace(before) && string.IsNullOrWhiteSpace(after) ? condition : null;
    }

    /// <summary>Finds the comparison in a query, and reads the quantity after it.</summary>
    /// <param name="before">What stands before it: subject and indicator.</param>
    /// <param name="after">What stands after the quantity: a period.</param>
    /// <param name="isName">Tells a subject's or indicator's name. A word such as 超过 compares only behind one or a blank: in 我国高铁里程超过4万公里 it belongs to a headline.</param>
    internal static QuantityCondition? Find(string query, MentionReader reader, out string before, out string after, Predicate<string>? isName = null)
    {
        before = after = "";
        // Full-width signs are meant as their half-width ones; Chinese stays as it stands.
        var text = string.Create(query.Length, query, static (span, written) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = written[i] is >= '！' and <= '～' ? (char)(written[i] - 0xFEE0) : written[i];
        });
        var at = -1;
        var comparison = Comparisons[0];
        foreach (var candidate in Comparisons)
            if (text.IndexOf(candidate.Written, StringComparison.Ordinal) is >= 0 and var found && (at < 0 || found < at) && (candidate.Written[0] < '一' || StandsFree(text, found, isName)))
                (at, comparison) = (found, candidate);
        if (at >= 0)
        {
            if (ReadQuantity(text, at + comparison.Written.Length, reader) is not { } read)
                return null;
            var (quantity, end) = read;
            (before, after) = (text[..at], text[end..]);
            var value = quantity.BaseValue ?? quantity.BaseLow ?? quantity.BaseHigh;
            return value is null ? null : comparison.Above
                ? new QuantityCondition(value, comparison.Excluded, null, false, quantity.BaseUnit)
                : new QuantityCondition(null, false, value, comparison.Excluded, quantity.BaseUnit);
        }
        // = 5亿元, 5亿元..10亿元
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0 && ReadQuantity(text, equals + 1, reader) is ({ BaseValue: { } same } equal, var equalEnd))
        {
            (before, after) = (text[..equals], text[equalEnd..]);
            return new QuantityCondition(same, false, same, false, equal.BaseUnit);
        }
        for (var dots = text.IndexOf("..", StringComparison.Ordinal); dots > 0; dots = text.IndexOf("..", dots + 2, StringComparison.Ordinal))
        {
            var from = text.AsSpan(0, dots).TrimEnd().LastIndexOf(' ') + 1;
            if (ReadQuantity(text[..dots], from, reader) is ({ BaseValue: { } low } left, _) && left.BaseUnit.Length > 0 &&
                ReadQuantity(text, dots + 2, reader) is ({ BaseValue: { } high } right, var rangeEnd) && left.BaseUnit == right.BaseUnit)
            {
                (before, after) = (text[..from], text[rangeEnd..]);
                return new QuantityCondition(low, false, high, false, left.BaseUnit);
            }
        }
        return null;
    }

    private static bool StandsFree(string text, int at, Predicate<string>? isName)
    {
        if (at == 0 || char.IsWhiteSpace(text[at - 1]))
            return true;
        var word = text[..at];
        return isName?.Invoke(word[(word.LastIndexOfAny([' ', '\u3000', '\t']) + 1)..]) == true;
    }

    /// <summary>True where the reported value may fulfil the condition. A plain value counts as written; 超1亿 is more than 1亿; a range counts by its ends.</summary>
    public bool Holds(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        if (quantity.BaseUnit != BaseUnit)
            return false;
        var least = quantity.BaseValue ?? quantity.BaseLow ?? decimal.MinValue;
        var most = quantity.BaseValue ?? quantity.BaseHigh ?? decimal.MaxValue;
        var isMore = quantity is { Qualifier: Qualifier.Above, BaseValue: not null };
        var isLess = quantity is { Qualifier: Qualifier.Below, BaseValue: not null };
        return (Low is not { } low || most > low || (most == low && (!LowExcluded || isMore) && !(isLess && LowExcluded))) &&
            (High is not { } high || least < high || (least == high && (!HighExcluded || isLess)));
    }

    private static (Quantity Quantity, int End)? ReadQuantity(string text, int start, MentionReader reader)
    {
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '=')) start++;
        var mentions = new List<Mention>();
        reader.Read(text[start..], null, mentions);
        return mentions.FirstOrDefault() is { Quantity: { } quantity, Span: var span } && span.Start == 0 ? (quantity, start + span.End) : null;
    }

    /// <summary>In base units: <c>&gt; 100000000美元</c>.</summary>
    public override string ToString() => (Low, High) switch
    {
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"{(LowExcluded ? ">" : "≥")} {low:0.####}{BaseUnit}"),
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"{(HighExcluded ? "<" : "≤")} {high:0.####}{BaseUnit}"),
        var (low, high) => string.Create(CultureInfo.InvariantCulture, $"{low:0.####}..{high:0.####}{BaseUnit}"),
    };
}
