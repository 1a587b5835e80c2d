using NewsMiner.Extracting.Numbers;

namespace NewsMiner.Extracting.Units;

/// <summary>A number and what follows it, before qualifiers, ranges and shared units.</summary>
internal struct Piece
{
    public int Start;
    public int End;
    public TextSpan Number;
    public decimal Low;          // in full, sign and scale included
    public decimal High;
    public decimal Place;
    public decimal Scale;        // the scale word that the written unit carries
    public string ScaleText;
    public Unit? Unit;
    public string? Per;          // 亩 for 万元/亩
    public bool Open;            // 多, 余, 几
    public bool Bare;            // no digit before the scale
    public bool Arabic;
    public bool Plain;           // a number that can share a neighbour's unit
    public bool Name;            // not a figure: 5G, 500强
    public bool Fraction;
    public bool One;             // a lone 一
    public bool Integer;
    public string? Rule;

    /// <summary>Takes over what the numeral says; the unit stays unread.</summary>
    public void Fill(string text, in Numeral numeral)
    {
        Start = numeral.Start;
        End = numeral.End;
        Number = new TextSpan(numeral.Start, numeral.End);
        Low = numeral.Low;
        High = numeral.High;
        Place = numeral.Place;
        Open = numeral.Open;
        Bare = numeral.Bare;
        Arabic = numeral.HasArabic;
        Fraction = numeral.Fraction;
        Integer = numeral.Place >= 1 && !numeral.Fraction;
        One = numeral is { Low: 1, High: 1, HasArabic: false, Open: false };
        Scale = numeral.Scale;
        if (numeral is { Scale: 1, HasChinese: true, DigitString: false, Fraction: false } && Math.Abs(numeral.Low) >= 10000 && !numeral.IsPair)
            Scale = Math.Abs(numeral.Low) >= 1e8m ? 1e8m : 1e4m;
        ScaleText = Scale switch { 1e4m => "万", 1e8m => "亿", 1e12m => text[numeral.End - 1] == '兆' ? "兆" : "万亿", _ => "" };
        Plain = !numeral.Bare && !numeral.Fraction && !numeral.IsPair;
    }
}
