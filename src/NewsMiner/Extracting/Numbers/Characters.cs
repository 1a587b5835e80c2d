using System.Buffers;

namespace NewsMiner.Extracting.Numbers;

/// <summary>What the readers of numbers and times ask of a single character.</summary>
internal static class Characters
{
    /// <summary>The character at a place; NUL outside the text.</summary>
    public static char At(string text, int i) => (uint)i < (uint)text.Length ? text[i] : '\0';

    // Traditional and simplified characters, by turns, that numbers, units and times are written with.
    private const string Pairs = "週周禮礼個个號号後后點点兩两鐘钟時时間间這这內内過过來来從从節节國国慶庆聖圣誕诞兒儿農农曆历陰阴臘腊億亿萬万幣币鎊镑塊块錢钱圓圆噸吨畝亩頃顷現现開开為为際际勞劳動动歲岁餘余負负幾几"
        + "臺台韓韩歐欧盧卢蘭兰紐纽馬马羅罗貨货裡里將将還还當当約约達达區区屆届場场輛辆條条項项張张層层組组類类種种陽阳進进長长寬宽攝摄溫温華华標标準准佔占淨净數数單单筆笔隻只雙双員员頭头樣样";

    private static readonly SearchValues<char> _traditional = SearchValues.Create([.. Pairs.Where((c, i) => i % 2 == 0 && Pairs[i + 1] != c), .. Enumerable.Range('Ａ', 26).Concat(Enumerable.Range('ａ', 26)).Select(c => (char)c)]);

    /// <summary>The text with its traditional characters simplified and its full-width letters plain, as far as numbers, units and times have them; of the same length, and itself where it has none.</summary>
    public static string Simplify(string text)
    {
        if (text.AsSpan().IndexOfAny(_traditional) < 0)
            return text;
        return string.Create(text.Length, text, static (span, from) =>
        {
            from.CopyTo(span);
            for (var i = span.IndexOfAny(_traditional); i >= 0;)
            {
                span[i] = span[i] >= 'Ａ' ? (char)(span[i] - 'Ａ' + 'A') : Pairs[EvenIndexOf(span[i]) + 1];
                var next = span[(i + 1)..].IndexOfAny(_traditional);
                i = next < 0 ? -1 : i + 1 + next;
            }
        });
    }

    private static int EvenIndexOf(char c)
    {
        var i = Pairs.IndexOf(c);
        while (i % 2 != 0)
            i = Pairs.IndexOf(c, i + 1);
        return i;
    }

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or '〇';

    /// <summary>Digit 0–9 of a Chinese or an Arabic numeral; -1 for any other character.</summary>
    public static int Digit(char c) => Math.Max(NumeralScanner.ChineseDigit(c), NumeralScanner.ArabicDigit(c));

    /// <summary>A number with its sign may start here.</summary>
    public static bool IsNumberStart(char c) =>
        NumeralScanner.IsNumeralChar(c) || c is '-' or '－' or '−' or '负' or '負' or '.' or '．' or '几' or '数' or '+' or '＋' or '±' or '正';
}
