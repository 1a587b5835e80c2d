using System.Buffers;
using System.Collections.Frozen;
using NewsMiner.Rules;

namespace NewsMiner.Extracting;

/// <summary>A class of words, asked by spans.</summary>
internal sealed class WordSet(IEnumerable<string> words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // The lengths of its words, longest first.
    private readonly int[] _lengths = [.. words.Select(w => w.Length).Distinct().OrderDescending()];

    // Made when first asked for: most classes are asked by whole words.
    private SearchValues<string>? _anywhere;

    /// <summary>The words of a class of scopes (Rules/scopes.yaml and its like).</summary>
    /// <exception cref="RuleException">The class is missing.</exception>
    public static WordSet Of(RuleSet rules, string id, string file) =>
        rules.Scopes.TryGetValue(id, out var words) ? new(words) : throw new RuleException([new RuleProblem(file, 0, $"the class “{id}” is missing; add it with its words")]);

    /// <summary>The words, in no order.</summary>
    public IReadOnlyCollection<string> Words => _words.Set;

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    /// <summary>The word that stands in the text; null for none. No class of words holds one within another.</summary>
    public string? FirstIn(ReadOnlySpan<char> text)
    {
        foreach (var word in _words.Set)
            if (text.Contains(word, StringComparison.Ordinal))
                return word;
        return null;
    }

    /// <summary>The longest word that the text begins with; null for none.</summary>
    public string? BeginningOf(ReadOnlySpan<char> text)
    {
        foreach (var length in _lengths)
            if (length <= text.Length && _words.TryGetValue(text[..length], out var word))
                return word;
        return null;
    }

    /// <summary>The longest word that the text ends with; null for none.</summary>
    public string? EndOf(ReadOnlySpan<char> text)
    {
        foreach (var length in _lengths)
            if (length <= text.Length && _words.TryGetValue(text[^length..], out var word))
                return word;
        return null;
    }

    /// <summary>True where the text begins with one of the words.</summary>
    public bool AnyBegins(ReadOnlySpan<char> text) => BeginningOf(text) is not null;

    /// <summary>True where the text ends with one of the words.</summary>
    public bool AnyEnds(ReadOnlySpan<char> text) => EndOf(text) is not null;

    /// <summary>True where one of the words stands anywhere in the text.</summary>
    public bool AnyIn(ReadOnlySpan<char> text) => text.ContainsAny(_anywhere ??= SearchValues.Create([.. _words.Set], StringComparison.Ordinal));
}
