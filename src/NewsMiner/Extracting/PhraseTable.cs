namespace NewsMiner.Extracting;

/// <summary>
/// Finds the longest phrase of a set that stands at a place: one array look-up where none can start. Filled once, then only read.
/// </summary>
/// <remarks>Filled by hand: grouping and sorting pairs with LINQ is code that the runtime compiles anew for every type of value, in the first moments of each start.</remarks>
/// <param name="byEnd">True for phrases that are looked up by their last character, backwards from a place (<see cref="Candidates"/>).</param>
internal sealed class PhraseTable<T>(bool byEnd = false)
{
    private readonly ushort[] _bucketOf = new ushort[char.MaxValue + 1];
    private readonly List<(string Phrase, T Value)[]> _buckets = [[]];

    /// <summary>Adds a phrase behind those that are as long.</summary>
    public PhraseTable<T> Add(string phrase, T value)
    {
        ref var number = ref _bucketOf[byEnd ? phrase[^1] : phrase[0]];
        if (number == 0)
        {
            number = (ushort)_buckets.Count;
            _buckets.Add([]);
        }
        var bucket = _buckets[number];
        var at = 0;
        while (at < bucket.Length && bucket[at].Phrase.Length >= phrase.Length)
            at++;
        var larger = new (string Phrase, T Value)[bucket.Length + 1];
        Array.Copy(bucket, larger, at);
        Array.Copy(bucket, at, larger, at + 1, bucket.Length - at);
        larger[at].Phrase = phrase;
        larger[at].Value = value;
        _buckets[number] = larger;
        return this;
    }

    /// <summary>Adds phrases that mean the same.</summary>
    public PhraseTable<T> Add(IEnumerable<string> phrases, T value)
    {
        foreach (var phrase in phrases)
            Add(phrase, value);
        return this;
    }

    /// <summary>All phrases, in no order.</summary>
    public IEnumerable<(string Phrase, T Value)> Entries
    {
        get
        {
            foreach (var bucket in _buckets)
                foreach (var entry in bucket)
                    yield return entry;
        }
    }

    public bool CanStart(char c) => _bucketOf[c] != 0;

    /// <summary>The longest phrase at <paramref name="start"/>.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int start, out int end, out T value)
    {
        if ((uint)start < (uint)text.Length)
        {
            var rest = text[start..];
            foreach (ref readonly var candidate in _buckets[_bucketOf[rest[0]]].AsSpan())
            {
                var phrase = candidate.Phrase;
                // The first character is that of the bucket: most that differ do so at the last.
                if (phrase.Length <= rest.Length && phrase[^1] == rest[phrase.Length - 1] && rest.StartsWith(phrase, StringComparison.Ordinal))
                {
                    end = start + phrase.Length;
                    value = candidate.Value;
                    return true;
                }
            }
        }
        end = start;
        value = default!;
        return false;
    }

    /// <summary>The phrases that start (or end) with a character, longest first.</summary>
    public (string Phrase, T Value)[] Candidates(char character) => _buckets[_bucketOf[character]];
}
