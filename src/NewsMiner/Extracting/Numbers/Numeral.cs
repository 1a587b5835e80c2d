namespace NewsMiner.Extracting.Numbers;

/// <summary>A number as it stands in the text, before its unit: digits, Chinese numerals, or both mixed.</summary>
internal readonly record struct Numeral
{
    /// <summary>UTF-16 offsets: first character (the sign included), and one past the last.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The value in full, scales included (1200000 for 120万); the lower end of an approximate pair (五六十 → 50).</summary>
    public required decimal Low { get; init; }

    /// <summary>As <see cref="Low"/>, or the upper end of an approximate pair (五六十 → 60).</summary>
    public required decimal High { get; init; }

    /// <summary>The value of one unit of the last place that is written: 0.01 for 3.25, 1 for 12, 1000000 for 11.15亿.</summary>
    public decimal Place { get; init; } = 1;

    /// <summary>The scale word that ends the numeral: 1, 10000 (万), 100000000 (亿), 1000000000000 (万亿).</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Says more than its value: 十几, 数千, 一千多万.</summary>
    public bool Open { get; init; }

    public bool HasArabic { get; init; }

    public bool HasChinese { get; init; }

    /// <summary>Starts with a scale that no digit precedes: 百亿, 千万.</summary>
    public bool Bare { get; init; }

    /// <summary>Read digit by digit: 二〇二三, 九八.</summary>
    public bool DigitString { get; init; }

    /// <summary>三分之一, 1/3.</summary>
    public bool Fraction { get; init; }

    /// <summary>Number of digits of a plain Arabic integer; 0 for anything else.</summary>
    public int PlainDigits { get; init; }

    public bool IsPair => Low != High;

    public Numeral()
    {
    }
}
