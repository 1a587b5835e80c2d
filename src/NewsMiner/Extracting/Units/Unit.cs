namespace NewsMiner.Extracting.Units;

/// <summary>A unit that may follow a number, with the way to its dimension's base unit.</summary>
internal sealed record Unit
{
    public static readonly Unit Percent = new() { Name = "%", Dimension = "percent", Base = "%" };
    public static readonly Unit Multiple = new() { Name = "倍", Dimension = "multiple", Base = "倍" };
    public static readonly Unit Month = new() { Name = "个月", Dimension = "calendar", Base = "个月" };
    public static readonly Unit Year = new() { Name = "年", Dimension = "calendar", Base = "个月", Numerator = 12 };

    /// <summary>Standard spelling, without scale: 元, 平方米, 个百分点, 家.</summary>
    public required string Name { get; init; }

    /// <summary>money, area, count, percent …</summary>
    public required string Dimension { get; init; }

    public required string Base { get; init; }

    /// <summary>Base value = value × Numerator ÷ Denominator.</summary>
    public decimal Numerator { get; init; } = 1;

    public decimal Denominator { get; init; } = 1;

    /// <summary>ISO 4217 code of a currency; else null.</summary>
    public string? Currency { get; init; }

    /// <summary>Characters that must not follow: with them the unit's characters are another word.</summary>
    public string Not { get; init; } = "";

    /// <summary>Counts only after Arabic digits or a Chinese numeral above one.</summary>
    public bool Weak { get; init; }

    public bool ChineseOnly { get; init; }

    public bool IsCount => Dimension == "count";

    public bool IsMoney => Currency is not null;

    public decimal ToBase(decimal value) => Denominator == 1 ? value * Numerator : value * Numerator / Denominator;
}
