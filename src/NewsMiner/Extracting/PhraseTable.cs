namespace NewsMiner.Extracting;

/// <summary>Finds the longest phrase of a fixed set that stands at a place: one array look-up where none can start.</summary>
internal sealed class PhraseTable<T>
{
    private readonly ushort[] _bucketOf = new ushort[char.MaxValue + 1];
    private readonly (string Phrase, T Value)[][] _buckets;

    public PhraseTable(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        var groups = phrases.GroupBy(entry => entry.Key[0]).ToList();
        _buckets = new (string, T)[groups.Count + 1][];
        _buckets[0] = [];
        for (var i = 0; i < groups.Count; i++)
        {
            _bucketOf[groups[i].Key] = (ushort)(i + 1);
            _buckets[i + 1] = [.. groups[i].OrderByDescending(entry => entry.Key.Length).Select(entry => (entry.Key, entry.Value))];
        }
    }

    public bool CanStart(char c) => _bucketOf[c] != 0;

    public IEnumerable<char> FirstCharacters => _buckets.Where(bucket => bucket.Length > 0).Select(bucket => bucket[0].Phrase[0]);

    /// <summary>The longest phrase at <paramref name="start"/>.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int start, out int end, out T value)
    {
        if ((uint)start < (uint)text.Length)
        {
            foreach (var (phrase, found) in _buckets[_bucketOf[text[start]]])
            {
                if (text[start..].StartsWith(phrase, StringComparison.Ordinal))
                {
                    end = start + phrase.Length;
                    value = found;
                    return true;
                }
            }
        }
        end = start;
        value = default!;
        return false;
    }

    /// <summary>The phrases that start with a character, longest first.</summary>
    public ReadOnlySpan<(string Phrase, T Value)> Candidates(char first) => _buckets[_bucketOf[first]];
}
