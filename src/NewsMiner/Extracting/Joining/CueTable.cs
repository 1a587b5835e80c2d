using System.Collections.Frozen;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Joining;

/// <summary>The grammatical words of the cascade, as Rules/cues.yaml has them. A cue counts only where the segmenter sees it as whole words (要 in 主要 is none).</summary>
internal sealed class CueTable
{
    private readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    // One bit for each UTF-16 code unit that begins a cue.
    private readonly ulong[] _firstCharacters = new ulong[1024];

    public CueTable(RuleSet rules)
    {
        var words = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var rule in rules.Cues)
        {
            if (!Enum.TryParse<Cue>(rule.Id.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var cue) || cue == Cue.None)
                throw new RuleException([new RuleProblem("Rules/cues.yaml", 0, $"“{rule.Id}” is no class of cues; one of {string.Join(", ", Enum.GetNames<Cue>())}, in kebab case")]);
            foreach (var word in rule.Words)
            {
                words.TryAdd(word, cue);
                Longest = Math.Max(Longest, word.Length);
                _firstCharacters[word[0] >> 6] |= 1UL << (word[0] & 63);
            }
        }
        _bySpan = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The length of the longest cue, in code units.</summary>
    public int Longest { get; }

    /// <summary>The cue that <paramref name="words"/> are as a whole; <see cref="Cue.None"/> where they are none.</summary>
    public Cue Of(ReadOnlySpan<char> words) => _bySpan.TryGetValue(words, out var cue) ? cue : Cue.None;

    /// <summary>False where no cue begins with the character.</summary>
    public bool MayBegin(char c) => (_firstCharacters[c >> 6] & (1UL << (c & 63))) != 0;

    /// <summary>Cuts a word that the lexicon joins (同比增长, 比重达到) into its cues; false where it is not made of cues alone.</summary>
    public bool TrySplit(ReadOnlySpan<char> word, Span<(int Length, Cue Cue)> parts, out int count)
    {
        count = 0;
        while (!word.IsEmpty)
        {
            var length = Math.Min(Longest, word.Length);
            while (length > 0 && Of(word[..length]) == Cue.None)
                length--;
            if (length == 0 || count == parts.Length)
                return false;
            parts[count++] = (length, Of(word[..length]));
            word = word[length..];
        }
        return count > 0;
    }
}
