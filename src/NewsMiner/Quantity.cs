namespace NewsMiner;

/// <summary>How exactly a number is meant.</summary>
public enum Qualifier
{
    /// <summary>As written, to its last digit.</summary>
    Exact,

    /// <summary>约、近、左右、上下.</summary>
    About,

    /// <summary>超、逾、突破、以上、余、不少于.</summary>
    Above,

    /// <summary>不到、不足、以内、低于.</summary>
    Below,
}

/// <summary>A number with its unit, as written and in base units.</summary>
public sealed record Quantity
{
    /// <summary>The number before the unit, as written and unsigned (11.15 for 11.15万辆); null for a range.</summary>
    public decimal? Value { get; init; }

    /// <summary>The lower end of a range as written (5 for 5-10亿元); else null.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper end of a range as written; else null.</summary>
    public decimal? High { get; init; }

    /// <summary>The unit as written after the number, with its scale and standard spelling: 亿元, 万辆, 万平方米, %, 个百分点, 名次. Empty for a bare number.</summary>
    public required string Unit { get; init; }

    public Qualifier Qualifier { get; init; }

    /// <summary>Signed value in base units (14300000000 for 143亿元; -13.9 for 下降13.9%); null for a range.</summary>
    public decimal? BaseValue { get; init; }

    /// <summary>The base unit: 元, 美元, 平方米, 吨, 千瓦时, 瓦, 天, %, 个百分点, 倍, 名次, or a count's classifier (家, 个 …).</summary>
    public required string BaseUnit { get; init; }

    /// <summary>The least value, in base units, that the qualifier and the written precision allow; null when open below.</summary>
    public decimal? BaseLow { get; init; }

    /// <summary>The greatest value that they allow; null when open above.</summary>
    public decimal? BaseHigh { get; init; }

    /// <summary>True for a word that names only the order of magnitude: 百亿级.</summary>
    public bool OrderOfMagnitude { get; init; }

    /// <summary>The same quantity with the opposite sign in base units (下降13.9% is -13.9): what is written stays as it is.</summary>
    public Quantity Negate() => this with { BaseValue = -BaseValue, BaseLow = -BaseHigh, BaseHigh = -BaseLow };
}
