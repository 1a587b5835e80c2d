namespace NewsMiner.Extracting.Units;

/// <summary>Makes quantities of pieces: the value as written and in base units, with the interval that its last place and its qualifier allow.</summary>
internal static class QuantityBuilder
{
    public static MentionKind KindOf(Unit? unit) => unit switch
    {
        null => MentionKind.Number,
        { IsMoney: true } => MentionKind.Money,
        { Dimension: "percent" } => MentionKind.Percent,
        { Dimension: "multiple" } => MentionKind.Multiple,
        _ => MentionKind.Quantity,
    };

    public static string RuleOf(in Piece piece) => piece.Unit switch
    {
        null => piece.Fraction ? "number.fraction" : "number",
        { Currency: { } iso } => "money." + iso,
        { IsCount: true } => piece.One ? "count.one" : "count",
        var unit => unit.Dimension,
    };

    public static Quantity Build(in Piece piece, decimal low, decimal high, Qualifier qualifier, bool magnitude)
    {
        var unit = piece.Unit;
        var isRange = low != high;
        var scale = piece.Scale;
        var name = piece.ScaleText + unit?.Name + (piece.Per is null ? "" : "/" + piece.Per);
        var baseName = (unit?.Base ?? "") + (piece.Per is null ? "" : "/" + piece.Per);
        decimal ToBase(decimal value) => unit is null ? value : unit.ToBase(value);
        if (unit is { Dimension: "speed" } || unit is { Dimension: "length" } && piece.Per is not null)
            baseName = unit.Base + (piece.Per is null ? "" : "/" + piece.Per);
        var whole = piece.Integer && scale == 1 && (unit is null or { IsCount: true } || unit.Dimension is "duration" or "calendar" or "working-days" or "age" or "anniversary" or "container") && piece.Per is null;
        var place = whole ? 0 : piece.Place;
        // 翻两番 as written; in base units what it comes to.
        if (piece.Rule == "multiple.翻番")
            return new Quantity { Value = (int)Math.Log2((double)low), Unit = "番", Qualifier = qualifier, BaseValue = low, BaseUnit = baseName, BaseLow = low, BaseHigh = low };
        var (baseLow, baseHigh) = QuantityInterval.Of(ToBase(low), ToBase(high), ToBase(place), qualifier, magnitude);
        return new Quantity
        {
            Value = isRange ? null : Plain(low / scale),
            Low = isRange ? Plain(low / scale) : null,
            High = isRange ? Plain(high / scale) : null,
            Unit = name,
            Qualifier = qualifier,
            BaseValue = isRange ? null : Plain(ToBase(low)),
            BaseUnit = baseName,
            BaseLow = baseLow is { } bottom ? Plain(bottom) : null,
            BaseHigh = baseHigh is { } top ? Plain(top) : null,
            OrderOfMagnitude = magnitude,
        };
    }

    /// <summary>不低于90不高于144, 5000万元以上1亿元以下: two bounds that follow each other are one range, told in the last one's unit.</summary>
    public static Mention? BetweenBounds(string text, Mention first, Mention last)
    {
        if (first.Span.End > last.Span.Start || last.Span.Start - first.Span.End > 3 || text.AsSpan(first.Span.End, last.Span.Start - first.Span.End).Trim() is not ("" or "但" or "且" or "而" or "并" or "并且" or "而且" or "同时" or "的同时" or "、" or "，" or "，但" or "，且") || first.Kind != last.Kind || first.Number is not { } opens || last.Number is not { } closes
            || first.Quantity is not { Value: not null, BaseValue: { } a } one || last.Quantity is not { Value: { } value, BaseValue: { } b } other || one.BaseUnit != other.BaseUnit || a == b || b == 0)
        {
            return null;
        }
        var rising = one.Qualifier == Qualifier.Above && other.Qualifier == Qualifier.Below && a < b;
        var falling = one.Qualifier == Qualifier.Below && other.Qualifier == Qualifier.Above && a > b;
        if (!rising && !falling)
            return null;
        var converted = Plain(a * value / b);
        var (low, high) = rising ? (one, other) : (other, one);
        return last with
        {
            Span = new TextSpan(first.Span.Start, last.Span.End),
            Number = new TextSpan(opens.Start, closes.End),
            Quantity = other with
            {
                Value = null,
                Low = rising ? converted : value,
                High = rising ? value : converted,
                Qualifier = Qualifier.Exact,
                BaseValue = null,
                BaseLow = low.BaseLow,
                BaseHigh = high.BaseHigh,
            },
        };
    }

    /// <summary>Without the trailing zeros that decimal arithmetic leaves.</summary>
    private static decimal Plain(decimal value) => value.Scale == 0 ? value : value / 1.000000000000000000000000000000000m;
}
