namespace NewsMiner.Extracting.Numbers;

/// <summary>What the readers of numbers and times ask of a single character.</summary>
internal static class Characters
{
    /// <summary>The character at a place; NUL outside the text.</summary>
    public static char At(string text, int i) => (uint)i < (uint)text.Length ? text[i] : '\0';

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or '〇';

    /// <summary>Digit 0–9 of a Chinese or an Arabic numeral; -1 for any other character.</summary>
    public static int Digit(char c) => Math.Max(NumeralScanner.ChineseDigit(c), NumeralScanner.ArabicDigit(c));

    /// <summary>A number with its sign may start here.</summary>
    public static bool IsNumberStart(char c) =>
        NumeralScanner.IsNumeralChar(c) || c is '-' or '－' or '−' or '负' or '負' or '.' or '．' or '几' or '数' or '+' or '＋' or '±' or '正';
}
