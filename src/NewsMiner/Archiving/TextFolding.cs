using System.Runtime.CompilerServices;

namespace NewsMiner.Archiving;

/// <summary>
/// One character to one character, so that no offset ever shifts: full-width signs to their ASCII ones, capitals to small letters,
/// traditional and variant characters to the standard simplified ones (Rules/search/variants.tsv), all white space to a blank, and
/// the printers' quotes, dashes and middle dots each to one of their kind.
/// </summary>
public static class TextFolding
{
    private static readonly char[] Table = Load();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char character) => Table[character];

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new string('\0', text.Length);
        Fold(text, System.Runtime.InteropServices.MemoryMarshal.CreateSpan(
            ref System.Runtime.InteropServices.MemoryMarshal.GetReference(folded.AsSpan()), folded.Length));
        return folded;
    }

    /// <param name="folded">Takes as many characters as <paramref name="text"/> has.</param>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var table = Table;
        for (var i = 0; i < text.Length; i++)
            folded[i] = table[text[i]];
    }

    /// <summary>As <see cref="char.IsLetterOrDigit(char)"/>, at once for what most of a text is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsLetterOrDigit(char character) => character is >= '\u4E00' and <= '\u9FFF' || char.IsLetterOrDigit(character);

    /// <summary>White space, control characters and marks without width: they part words, and no phrase depends on them.</summary>
    public static bool IsBlank(char folded) => folded == ' ';

    private static char[] Load()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            if (c is >= '！' and <= '～') c = (char)(c - 0xFEE0);
            table[i] = char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD'
                ? ' '
                : char.ToLowerInvariant(c);
        }
        foreach (var (alike, one) in new[] { ("“”„‟〝〞＂«»", '"'), ("‘’‚‛′＇", '\''), ("‐‑‒–—―−─－", '-'), ("〜∼˜～", '~'), ("•‧∙・･⋅", '·'), ("〇", '○') })
            foreach (var c in alike)
                table[c] = one;
        foreach (var (from, to) in Variants())
            table[from] = table[to];
        return table;
    }

    private static IEnumerable<(char From, char To)> Variants()
    {
        using var stream = typeof(TextFolding).Assembly.GetManifestResourceStream("Rules/search/variants.tsv")
            ?? throw new InvalidOperationException("Rules/search/variants.tsv is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0 || line.Length - tab - 1 != tab)
                throw new InvalidDataException($"Rules/search/variants.tsv: \"{line}\" must have as many characters before its tab as after it.");
            for (var i = 0; i < tab; i++)
                yield return (line[i], line[tab + 1 + i]);
        }
    }
}
