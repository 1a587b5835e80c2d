using System.Collections.Frozen;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Joining;

/// <summary>The grammatical words of the cascade, as Rules/cues.yaml has them. A cue counts only where the segmenter sees it as whole words (要 in 主要 is none).</summary>
internal sealed class CueTable
{
    // Cues of up to four characters, which nearly all are, by their characters in one number; an open-addressed table, 0 an empty slot.
    private readonly (ulong Key, int Length, Cue Cue)[] _short;
    private readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> _long;

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
        _short = new (ulong, int, Cue)[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Count * 2))];
        var longer = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var (word, cue) in words)
            if (word.Length <= LongestKey)
                _short[SlotOf(KeyOf(word))] = (KeyOf(word), word.Length, cue);
            else
                longer.Add(word, cue);
        _long = longer.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private const int LongestKey = 4;

    private static ulong KeyOf(ReadOnlySpan<char> word)
    {
        ulong key = 0;
        foreach (var c in word)
            key = key << 16 | c;
        return key;
    }

    /// <summary>Where a key is, or the empty slot where it would be.</summary>
    private int SlotOf(ulong key)
    {
        var mask = _short.Length - 1;
        var slot = (int)(key * 0x9E3779B97F4A7C15UL >> 40) & mask;
        while (_short[slot].Key != key && _short[slot].Key != 0)
            slot = (slot + 1) & mask;
        return slot;
    }

    /// <summary>The length of the longest cue, in code units.</summary>
    public int Longest { get; }

    /// <summary>The cue that <paramref name="words"/> are as a whole; <see cref="Cue.None"/> where they are none.</summary>
    public Cue Of(ReadOnlySpan<char> words)
    {
        if (words.Length > LongestKey)
            return _long.TryGetValue(words, out var cue) ? cue : Cue.None;
        // A NUL before a word adds nothing to its key.
        ref readonly var entry = ref _short[SlotOf(KeyOf(words))];
        return entry.Length == words.Length ? entry.Cue : Cue.None;
    }

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
