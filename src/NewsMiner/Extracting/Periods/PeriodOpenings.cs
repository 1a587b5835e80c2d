using System.Text;
using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

/// <summary>The readers of times, by what they read; a place may begin a time for several.</summary>
[Flags]
internal enum PeriodKinds : ushort
{
    None = 0,

    /// <summary>Five-year plans.</summary>
    Plan = 1,

    /// <summary>Dates in figures alone.</summary>
    Figures = 2,

    Year = 4,

    Century = 8,

    /// <summary>Words that tell a time by themselves.</summary>
    Word = 16,

    /// <summary>What comes every year: festivals, lunar days.</summary>
    Yearly = 32,

    /// <summary>Stretches counted from the reference date.</summary>
    Counted = 64,

    /// <summary>Parts of a year that is not said.</summary>
    Part = 128,

    Weekday = 256,

    Clock = 512,
}

/// <summary>
/// How times begin: which readers to ask at a place, by its first two characters and, behind a numeral, by the one that ends it. Most places are left
/// after this look. A reader whose openings are not added here reads nothing.
/// </summary>
internal sealed class PeriodOpenings
{
    // By the first two, hashed: pairs that share a place share their readers, which costs a look and changes nothing.
    private readonly PeriodKinds[] _pairs = new PeriodKinds[char.MaxValue + 1];

    // By the character behind a numeral.
    private readonly PeriodKinds[] _marks = new PeriodKinds[char.MaxValue + 1];

    private readonly bool[] _starts = new bool[char.MaxValue + 1];

    public PeriodOpenings()
    {
        var numerals = new StringBuilder();
        for (var c = char.MinValue; c < char.MaxValue; c++)
            if (_starts[c] = NumeralScanner.IsNumeralChar(c))
                numerals.Append(c);
        Numerals = numerals.ToString();
    }

    /// <summary>The characters that numerals are written with.</summary>
    public string Numerals { get; }

    /// <summary>A time may begin with the first two characters of <paramref name="opening"/>.</summary>
    public void Add(string opening, PeriodKinds kinds) => Add(opening.AsSpan(0, 1), opening.AsSpan(1, 1), kinds);

    /// <summary>A time may begin with a character of <paramref name="first"/> and one of <paramref name="second"/>.</summary>
    public void Add(ReadOnlySpan<char> first, ReadOnlySpan<char> second, PeriodKinds kinds)
    {
        foreach (var a in first)
        {
            _starts[a] = true;
            foreach (var b in second)
                _pairs[Pair(a, b)] |= kinds;
        }
    }

    /// <summary>A time may begin with a numeral that one of the characters ends.</summary>
    public void AddMarks(string marks, PeriodKinds kinds)
    {
        foreach (var mark in marks)
            _marks[mark] |= kinds;
    }

    public bool CanStart(char c) => _starts[c];

    /// <summary>The readers to ask at a place.</summary>
    public PeriodKinds Of(string text, int p)
    {
        var c = text[p];
        if (!_starts[c])
            return PeriodKinds.None;
        var kinds = _pairs[Pair(c, At(text, p + 1))];
        return NumeralScanner.IsNumeralChar(c) ? kinds | Behind(text, p) : kinds;
    }

    /// <summary>What the numeral at a place may begin, by its length and what ends it.</summary>
    private PeriodKinds Behind(string text, int p)
    {
        var q = p;
        if (NumeralScanner.ArabicDigit(text[p]) < 0)
        {
            while (NumeralScanner.IsNumeralChar(At(text, q)))
                if (++q - p > LongestNumeral)
                    return PeriodKinds.None;
            return _marks[At(text, NumeralScanner.SkipSpaces(text, q))];
        }
        while (NumeralScanner.ArabicDigit(At(text, q)) >= 0)
            q++;
        var digits = q - p;
        // Figures of four digits are years without any mark, those of eight are days.
        var kinds = digits switch { 4 => PeriodKinds.Year | PeriodKinds.Figures, 8 => PeriodKinds.Figures, _ => PeriodKinds.None };
        var mark = At(text, q);
        if (mark is not ('.' or '．' or '·') || NumeralScanner.ArabicDigit(At(text, q + 1)) < 0)
            return kinds | _marks[mark] | _marks[At(text, NumeralScanner.SkipSpaces(text, q))];
        // 580.6亿元 is no date and counts no years; 18.5.2023 and 1.5年内 are.
        do
            q++;
        while (NumeralScanner.ArabicDigit(At(text, q)) >= 0);
        var counted = _marks[At(text, NumeralScanner.SkipSpaces(text, q))] & PeriodKinds.Counted;
        return kinds | counted | _marks[mark] & PeriodKinds.Part | (At(text, q) is '.' or '．' ? PeriodKinds.Figures : PeriodKinds.None);
    }

    // A longer run of numerals tells no time; each of its places would look through the rest of it.
    private const int LongestNumeral = 2 * NumeralScanner.MaxDigits;

    private static int Pair(char first, char second) => (first * 31 + second) & char.MaxValue;
}
