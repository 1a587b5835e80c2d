using System.Buffers;
using System.Text;

namespace NewsMiner.Answering;

/// <summary>One spelling of a text for names to be looked for in it.</summary>
internal static class Wording
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create("（(“”‘’《》 　");

    private static readonly NameMemory<string[]> s_spellings = new(static subject => [.. SubjectNames.Spellings(subject).Select(Spelt).Distinct(StringComparer.Ordinal)]);

    /// <summary>The subject's spellings, each as <see cref="Spelt"/> spells it.</summary>
    public static string[] SpellingsOf(string subject) => s_spellings.Of(subject);

    /// <summary>The text as names are looked for in it: without brackets and quotes, zones' kinds in their short form.</summary>
    public static string Spelt(string text) => SubjectNames.Shortened(Plain(text));

    // 省（区、市） is one word.
    private static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny(s_marks))
            return text;
        var plain = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
            if (c is '（' or '(')
                depth++;
            else if (c is '）' or ')')
                depth = Math.Max(0, depth - 1);
            else if (c is not ('“' or '”' or '‘' or '’' or '《' or '》' or ' ' or '　') && !(depth > 0 && c == '、'))
                plain.Append(c);
        return plain.ToString();
    }
}
