using System.Collections.Frozen;

namespace NewsMiner.Extracting;

/// <summary>A class of words, asked by spans.</summary>
internal sealed class WordSet(IEnumerable<string> words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    /// <summary>The word that stands in the text; null for none. No class of words holds one within another.</summary>
    public string? FirstIn(ReadOnlySpan<char> text)
    {
        foreach (var word in _words.Set)
            if (text.Contains(word, StringComparison.Ordinal))
                return word;
        return null;
    }

    /// <summary>True where the text begins with one of the words.</summary>
    public bool AnyBegins(ReadOnlySpan<char> text)
    {
        foreach (var word in _words.Set)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>True where the text ends with one of the words.</summary>
    public bool AnyEnds(ReadOnlySpan<char> text)
    {
        foreach (var word in _words.Set)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>True where one of the words stands anywhere in the text.</summary>
    public bool AnyIn(ReadOnlySpan<char> text)
    {
        foreach (var word in _words.Set)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
