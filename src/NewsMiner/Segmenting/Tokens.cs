namespace NewsMiner.Segmenting;

/// <summary>
/// Where the words end that no lexicon lists: numbers with decimals, thousands separators, percent signs and ranges; Latin words; strings
/// of symbols. Each method reads forward from a word's first character and looks at each character a bounded number of times.
/// </summary>
internal static class Tokens
{
    /// <summary>The end of the number or the Latin word that begins here (with a digit or a letter).</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var kinds = CharacterKinds.Of;
        var i = start;
        // The digits that the word ends with so far, and whether a thousands separator may follow them.
        var runStart = start;
        var grouped = true;
        while (true)
        {
            var letters = false;
            for (; i < text.Length; i++)
            {
                var kind = kinds[text[i]];
                if (kind == CharacterKind.Letter)
                    letters = true;
                else if (kind != CharacterKind.Digit && !(kind == CharacterKind.Extending && i > runStart))
                    break;
            }
            if (i == text.Length)
                return i;
            var c = text[i];
            var percent = false;
            var digitBefore = !letters && kinds[text[i - 1]] == CharacterKind.Digit;
            if (digitBefore && c is '%' or '％' or '‰' or '‱')
            {
                percent = true;
                if (++i == text.Length)
                    return i;
                c = text[i];
            }
            else if (c == '+' && letters && i + 1 < text.Length && text[i + 1] == '+' && (i + 2 == text.Length || kinds[text[i + 2]] is not (CharacterKind.Letter or CharacterKind.Digit)))
                return i + 2;
            if (i + 1 >= text.Length)
                return i;
            var after = kinds[text[i + 1]];
            var digitAfter = after == CharacterKind.Digit;
            var wordAfter = digitAfter || after == CharacterKind.Letter;
            if (c == ':' && letters && runStart == start && text[i..].StartsWith("://") && text[start..i] is "http" or "https" or "ftp")
                return AddressEnd(text, i);
            if (!wordAfter)
                return i;
            var joined = c switch
            {
                _ when percent => digitAfter && JoinsNumbers(c),
                '.' or '．' => digitBefore ? digitAfter : true,
                ',' => digitBefore && grouped && i - runStart <= 3 && IsGroup(text, i + 1),
                '，' => digitBefore && grouped && i - runStart <= 3 && text[i - 1] >= '０' && text[i + 1] >= '０' && IsGroup(text, i + 1),
                ':' or '/' => digitBefore && digitAfter,
                '-' or '－' or '‐' or '‑' => true,
                '–' or '—' or '~' or '～' or '〜' or '∼' => digitBefore && digitAfter,
                '&' or '＆' or '\'' or '’' => letters && after == CharacterKind.Letter,
                '_' or '@' => true,
                _ => false,
            };
            if (!joined)
                return i;
            grouped = c != '.' && c != '．';
            runStart = ++i;
        }
    }

    /// <summary>The end of a web address, without the punctuation that closes the sentence.</summary>
    private static int AddressEnd(ReadOnlySpan<char> text, int colon)
    {
        var i = colon + 1;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || "-._~:/?#[]@!$&'()*+,;=%".Contains(text[i])))
            i++;
        while (i > colon && !char.IsAsciiLetterOrDigit(text[i - 1]) && text[i - 1] != '/')
            i--;
        return i;
    }

    private static bool JoinsNumbers(char c) => c is '-' or '－' or '‐' or '‑' or '–' or '—' or '~' or '～' or '〜' or '∼';

    /// <summary>Whether a character parts the word's halves that search mode gives out by themselves.</summary>
    public static bool Joins(char c) => JoinsNumbers(c) || c is ':' or '/' or '&' or '＆' or '_' or '@';

    private static bool IsGroup(ReadOnlySpan<char> text, int at)
    {
        var kinds = CharacterKinds.Of;
        return at + 3 <= text.Length
            && kinds[text[at]] == CharacterKind.Digit && kinds[text[at + 1]] == CharacterKind.Digit && kinds[text[at + 2]] == CharacterKind.Digit
            && (at + 3 == text.Length || kinds[text[at + 3]] != CharacterKind.Digit);
    }

    public static bool IsPositionalDigit(char c) => c is '〇' or '零' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九';

    /// <summary>
    /// The end of a number written digit by digit in Chinese characters (二〇二三, 二零二三 before 年), which begins here; otherwise
    /// <paramref name="start"/>.
    /// </summary>
    public static int PositionalNumber(ReadOnlySpan<char> text, int start)
    {
        // A number longer than this is none that anyone writes in characters; the bound keeps rescans linear.
        const int longest = 32;
        var i = start;
        var circle = false;
        while (i < text.Length && i - start < longest && (IsPositionalDigit(text[i]) || (text[i] == '○' && i > start)))
            circle |= text[i++] is '〇' or '○';
        var length = i - start;
        return length >= 2 && circle || length == 4 && i < text.Length && text[i] == '年' ? i : start;
    }

    /// <summary>The end of the white space, punctuation mark or symbol that begins here.</summary>
    public static int SymbolEnd(ReadOnlySpan<char> text, int start)
    {
        var kinds = CharacterKinds.Of;
        var c = text[start];
        if (c == '\r' && start + 1 < text.Length && text[start + 1] == '\n')
            return start + 2;
        if (kinds[c] == CharacterKind.Space)
            return start + 1;
        var i = PointEnd(text, start);
        if (c is '—' or '…' or '─' or '-' or '=' or '*' or '_' or '.' or '~' or '～')
        {
            // Dashes, ellipses and rules are written as strings of one character.
            while (i < text.Length && text[i] == c)
                i++;
            return i;
        }
        // An emoji with its skin tone, its variation selector, and whatever a zero-width joiner ties to it, is one symbol.
        while (i < text.Length)
        {
            if (kinds[text[i]] == CharacterKind.Extending)
            {
                i++;
                if (text[i - 1] == '\u200D' && i < text.Length && kinds[text[i]] is CharacterKind.Symbol or CharacterKind.High)
                    i = PointEnd(text, i);
            }
            else if (text[i] == '\uD83C' && i + 1 < text.Length && text[i + 1] is >= '\uDFFB' and <= '\uDFFF')
                i += 2;
            else
                break;
        }
        return i;
    }

    private static int PointEnd(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? at + 2 : at + 1;

    public static WordClass ClassOf(ReadOnlySpan<char> word)
    {
        if (CharacterKinds.Of[word[0]] is not (CharacterKind.Digit or CharacterKind.Letter))
            return IsPositionalDigit(word[0]) ? WordClass.Numeral : WordClass.Unknown;
        foreach (var c in word)
            if (CharacterKinds.Of[c] == CharacterKind.Letter)
                return WordClass.Foreign;
        return WordClass.Numeral;
    }
}
