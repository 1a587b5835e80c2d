using System.Numerics;

namespace NewsMiner.Archiving;

/// <summary>
/// What an article's wording leaves behind for finding its reprints: the least hashes of its five-character shingles under 24
/// permutations (Broder 1997), in eight bands of three. Two texts that share 80 % of their shingles meet in a band in 99.7 % of cases,
/// two that share 10 % in 0.8 %. Who meets is then compared in full.
/// </summary>
internal sealed class StoryPrint
{
    private const int Bands = 8, RowsPerBand = 3, Shingle = 5;

    /// <summary>Shorter texts (picture captions, notices) repeat their wording without being reprints.</summary>
    private const int ShortestText = 80;

    private static readonly ulong[] Permutations = [.. Enumerable.Range(1, Bands * RowsPerBand).Select(i => Mix((ulong)i * 0x9E3779B97F4A7C15) | 1)];

    private readonly HashSet<uint> _shingles;
    private readonly HashSet<uint> _numbers;

    private StoryPrint(HashSet<uint> shingles, HashSet<uint> numbers, long[] bands)
    {
        _shingles = shingles;
        _numbers = numbers;
        BandKeys = bands;
    }

    /// <summary>Articles that share one of them may be the same story.</summary>
    public IReadOnlyList<long> BandKeys { get; }

    /// <summary>Null for a text too short to tell.</summary>
    public static StoryPrint? Of(string text)
    {
        var letters = new char[text.Length];
        var count = 0;
        var numbers = new HashSet<uint>();
        uint number = 0;
        foreach (var original in text)
        {
            var c = TextFolding.Fold(original);
            if (char.IsAsciiDigit(c) || (c == '.' && number != 0))
            {
                number = ((number == 0 ? 2166136261 : number) ^ c) * 16777619;
            }
            else if (number != 0)
            {
                numbers.Add(number);
                number = 0;
            }
            if (char.IsLetterOrDigit(c))
                letters[count++] = c;
        }
        if (number != 0)
            numbers.Add(number);
        if (count < ShortestText)
            return null;
        Span<ulong> least = stackalloc ulong[Bands * RowsPerBand];
        least.Fill(ulong.MaxValue);
        var shingles = new HashSet<uint>(count);
        for (var i = 0; i + Shingle <= count; i++)
        {
            var hash = 14695981039346656037UL;
            for (var j = i; j < i + Shingle; j++)
                hash = (hash ^ letters[j]) * 1099511628211UL;
            hash = Mix(hash);
            if (!shingles.Add((uint)hash))
                continue;
            for (var p = 0; p < least.Length; p++)
            {
                var permuted = BitOperations.RotateLeft(hash * Permutations[p], 32);
                if (permuted < least[p]) least[p] = permuted;
            }
        }
        var bands = new long[Bands];
        for (var b = 0; b < Bands; b++)
        {
            var hash = (ulong)b + 1;
            for (var r = 0; r < RowsPerBand; r++)
                hash = Mix(hash ^ least[(b * RowsPerBand) + r]);
            // 48 bits: SQLite stores them in six bytes.
            bands[b] = (long)(hash >> 16);
        }
        return new StoryPrint(shingles, numbers, bands);
    }

    /// <summary>
    /// True for a reprint, shortened or not: most wording of the shorter text stands in the longer, and the numbers too. Yesterday's
    /// and today's edition of a form (weather, epidemic counts) share their wording but not their numbers.
    /// </summary>
    public bool SameStory(StoryPrint other)
    {
        var (few, many) = _shingles.Count <= other._shingles.Count ? (this, other) : (other, this);
        if (few._shingles.Count * 3 < many._shingles.Count)
            return false;
        return few._shingles.Count(many._shingles.Contains) >= 0.75 * few._shingles.Count &&
            few._numbers.Count(many._numbers.Contains) >= 0.85 * few._numbers.Count;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
