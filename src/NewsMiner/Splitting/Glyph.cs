namespace NewsMiner.Splitting;

/// <summary>What kind of character stands at a place, as far as layout cares.</summary>
internal static class Glyph
{
    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '〇' || char.IsSurrogate(c);

    public static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    public static bool IsLatin(char c) => c < 0x250 && char.IsLetter(c);

    /// <summary>Two for a full-width character, one for a half-width one: newspaper columns are measured so.</summary>
    public static int Width(char c) => c < 0x2e80 && c is not ('“' or '”' or '‘' or '’' or '…' or '—' or '·' or '□' or '■' or '●' or '○' or '◆' or '◇') ? 1 : 2;

    /// <summary>Full-width punctuation, which carries its own space.</summary>
    public static bool IsFullWidthPunctuation(char c) => c is >= '\u3001' and <= '\u301f' or >= '\uff01' and <= '\uff0f' or >= '\uff1a' and <= '\uff20'
        or >= '\uff3b' and <= '\uff40' or >= '\uff5b' and <= '\uff65' or '“' or '”' or '‘' or '’' or '…' or '—' or '·';

    public static bool EndsSentence(char c) => c is '。' or '！' or '？' or '…' or '!' or '?';

    public static bool Closes(char c) => c is '”' or '’' or '」' or '』' or '》' or '〉' or '）' or '】' or '〕' or ')' or ']' or '"';

    public static bool Opens(char c) => c is '“' or '‘' or '「' or '『' or '《' or '〈' or '（' or '【' or '〔' or '(' or '[';

    /// <summary>Characters that no line, paragraph or sentence begins with.</summary>
    public static bool NeverBegins(char c) => c is '，' or '。' or '、' or '；' or '：' or '！' or '？' or ',' or ';' or '%' or '％' or '…' || (Closes(c) && c != '"');

    /// <summary>Characters that no sentence ends with.</summary>
    public static bool NeverEnds(char c) => c is '，' or '、' or '；' or ',' or ';' or '：' or ':' || Opens(c);

    /// <summary>The marks set before a byline or after an article.</summary>
    public const string Marks = "□■◎●○◆◇★☆▲△▶";

    /// <summary>One of <see cref="Marks"/>.</summary>
    public static bool HasMark(char c) => Marks.Contains(c);
}
