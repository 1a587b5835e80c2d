using System.Globalization;

namespace NewsMiner.Segmenting;

/// <summary>What the segmenter does with a UTF-16 code unit.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Stands alone: punctuation, symbols, control characters.</summary>
    Symbol,

    /// <summary>A Chinese character: goes through the lexicon and the character model.</summary>
    Han,

    /// <summary>0-9 and their full-width forms.</summary>
    Digit,

    /// <summary>A letter of another script, its full-width forms included.</summary>
    Letter,

    /// <summary>Belongs to the character before it: combining marks, variation selectors, the zero-width joiner.</summary>
    Extending,

    Space,

    /// <summary>The first half of a surrogate pair.</summary>
    High,

    /// <summary>The second half.</summary>
    Low,
}

internal static class CharacterKinds
{
    /// <summary>The kind of every UTF-16 code unit.</summary>
    public static readonly CharacterKind[] Of = Classify();

    public static bool IsHanPair(char high, char low)
    {
        // Planes 2 and 3 hold the rare ideographs (Extensions B to I, compatibility supplements).
        var point = char.ConvertToUtf32(high, low);
        return point is >= 0x20000 and <= 0x3FFFF;
    }

    private static CharacterKind[] Classify()
    {
        var kinds = new CharacterKind[char.MaxValue + 1];
        Array.Fill(kinds, CharacterKind.Han, 0x3400, 0x4DC0 - 0x3400);
        Array.Fill(kinds, CharacterKind.Han, 0x4E00, 0xA000 - 0x4E00);
        Array.Fill(kinds, CharacterKind.Letter, 0xAC00, 0xD7A4 - 0xAC00);
        Array.Fill(kinds, CharacterKind.High, 0xD800, 0x400);
        Array.Fill(kinds, CharacterKind.Low, 0xDC00, 0x400);
        Array.Fill(kinds, CharacterKind.Han, 0xF900, 0x200);
        kinds['〇'] = CharacterKind.Han;
        Classify(kinds, 0, 0x3400);
        Classify(kinds, 0x4DC0, 0x4E00);
        Classify(kinds, 0xA000, 0xAC00);
        Classify(kinds, 0xD7A4, 0xD800);
        Classify(kinds, 0xE000, 0xF900);
        Classify(kinds, 0xFB00, 0x10000);
        return kinds;
    }

    private static void Classify(CharacterKind[] kinds, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (kinds[i] != CharacterKind.Symbol)
                continue;
            var c = (char)i;
            kinds[i] = char.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.DecimalDigitNumber when c is (>= '0' and <= '9') or (>= '０' and <= '９') => CharacterKind.Digit,
                UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber => CharacterKind.Letter,
                UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterKind.Extending,
                _ when c == '\u200D' => CharacterKind.Extending,
                _ when char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F' => CharacterKind.Space,
                _ => CharacterKind.Symbol,
            };
        }
    }
}
