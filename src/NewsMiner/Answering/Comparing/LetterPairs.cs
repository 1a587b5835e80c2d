namespace NewsMiner.Answering;

/// <summary>Every two neighbouring letters of a text, to ask how much of some words stands in it, in whatever order.</summary>
internal sealed class LetterPairs
{
    private readonly HashSet<uint> _pairs;

    public LetterPairs(params ReadOnlySpan<string> texts)
    {
        var letters = 0;
        foreach (var text in texts)
            letters += text.Length;
        _pairs = new HashSet<uint>(letters);
        foreach (var text in texts)
            for (var i = 0; i + 1 < text.Length; i++)
                _pairs.Add(Pair(text[i], text[i + 1]));
    }

    /// <summary>True where the letter stands in the text beside one of its neighbours.</summary>
    public bool Has(string words, int at)
        => at > 0 && _pairs.Contains(Pair(words[at - 1], words[at])) || at + 1 < words.Length && _pairs.Contains(Pair(words[at], words[at + 1]));

    /// <summary>How much of the words stands in the text: from 0 to 1.</summary>
    public double Share(string words)
    {
        var has = 0;
        for (var i = 0; i < words.Length; i++)
            if (Has(words, i))
                has++;
        return words.Length == 0 ? 1 : (double)has / words.Length;
    }

    private static uint Pair(char a, char b) => ((uint)a << 16) | b;
}
