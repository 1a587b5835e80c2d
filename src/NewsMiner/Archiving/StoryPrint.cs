using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsMiner.Archiving;

/// <summary>
/// What an article's wording leaves behind for finding its reprints: the least hashes of its five-character shingles under 24
/// permutations (Broder 1997), in eight bands of three. Two texts that share 80 % of their shingles meet in a band in 99.7 % of cases,
/// two that share 10 % in 0.8 %. Who meets is then compared in full.
/// </summary>
internal sealed class StoryPrint
{
    private const int Bands = 8, RowsPerBand = 3, Shingle = 5;

    /// <summary>Permutations worked out at a time.</summary>
    private const int Lanes = 4;

    private const double SharedShingles = 0.75, SharedNumbers = 0.85;

    /// <summary>Shorter texts (picture captions, notices) repeat their wording without being reprints.</summary>
    private const int ShortestText = 80;

    private static readonly Vector256<ulong>[] s_permutations = [.. Enumerable.Range(0, Bands * RowsPerBand / Lanes).Select(i =>
        Vector256.Create(Permutation(i * Lanes), Permutation((i * Lanes) + 1), Permutation((i * Lanes) + 2), Permutation((i * Lanes) + 3)))];

    private readonly uint[] _numbers;
    private uint[] _shingles;
    private bool _inOrder;

    private StoryPrint(uint[] shingles, uint[] numbers, long[] bands)
    {
        _shingles = shingles;
        _numbers = numbers;
        BandKeys = bands;
    }

    /// <summary>Articles that share one of them may be the same story.</summary>
    public IReadOnlyList<long> BandKeys { get; }

    /// <summary>The hashes of the shingles, ascending, each once: what only a comparison needs.</summary>
    private ReadOnlySpan<uint> Shingles
    {
        get
        {
            if (!_inOrder)
                _shingles = Distinct(_shingles);
            _inOrder = true;
            return _shingles;
        }
    }

    /// <summary>Null for a text too short to tell.</summary>
    public static StoryPrint? Of(string text)
    {
        var letters = new char[text.Length];
        var count = Letters(text, letters);
        if (count < ShortestText)
            return null;
        Span<Vector256<ulong>> least = stackalloc Vector256<ulong>[Bands * RowsPerBand / Lanes];
        least.Fill(Vector256<ulong>.AllBitsSet);
        ReadOnlySpan<Vector256<ulong>> permutations = s_permutations.AsSpan(0, least.Length);
        var shingles = new uint[count - Shingle + 1];
        for (var i = 0; i < shingles.Length; i++)
        {
            var hash = 14695981039346656037UL;
            foreach (var letter in letters.AsSpan(i, Shingle))
                hash = (hash ^ letter) * 1099511628211UL;
            hash = Mix(hash);
            shingles[i] = (uint)hash;
            var spread = Vector256.Create(hash);
            for (var p = 0; p < permutations.Length; p++)
            {
                var permuted = spread * permutations[p];
                least[p] = Vector256.Min(least[p], (permuted << 32) | (permuted >>> 32));
            }
        }
        var leastOf = MemoryMarshal.Cast<Vector256<ulong>, ulong>(least);
        var bands = new long[Bands];
        for (var b = 0; b < Bands; b++)
        {
            var hash = (ulong)b + 1;
            for (var r = 0; r < RowsPerBand; r++)
                hash = Mix(hash ^ leastOf[(b * RowsPerBand) + r]);
            // 48 bits: SQLite stores them in six bytes.
            bands[b] = (long)(hash >> 16);
        }
        return new StoryPrint(shingles, Numbers(text), bands);
    }

    /// <summary>
    /// True for a reprint, shortened or not: most wording of the shorter text stands in the longer, and the numbers too. Yesterday's
    /// and today's edition of a form (weather, epidemic counts) share their wording but not their numbers.
    /// </summary>
    public bool SameStory(string text)
    {
        // Most that meet in a band are editions of a form: their numbers, read in no time, tell them apart whichever is the shorter.
        var numbers = Numbers(text);
        var both = Common(_numbers, numbers);
        if (both < SharedNumbers * Math.Min(_numbers.Length, numbers.Length) || Of(text) is not { } other)
            return false;
        var (few, many) = Shingles.Length <= other.Shingles.Length ? (this, other) : (other, this);
        return few.Shingles.Length * 3 >= many.Shingles.Length && Common(few.Shingles, many.Shingles) >= SharedShingles * few.Shingles.Length && both >= SharedNumbers * few._numbers.Length;
    }

    /// <summary>The text's letters and digits, folded.</summary>
    /// <returns>How many there are.</returns>
    private static int Letters(string text, char[] letters)
    {
        var count = 0;
        foreach (var original in text)
        {
            var c = TextFolding.Fold(original);
            if (TextFolding.IsLetterOrDigit(c))
                letters[count++] = c;
        }
        return count;
    }

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>The hashes of the text's numbers, ascending, each once.</summary>
    private static uint[] Numbers(ReadOnlySpan<char> text)
    {
        var found = new List<uint>();
        while (text.IndexOfAny(Digits) is >= 0 and var at)
        {
            uint number = 0;
            for (; at < text.Length; at++)
            {
                var c = TextFolding.Fold(text[at]);
                if (!char.IsAsciiDigit(c) && (c != '.' || number == 0))
                    break;
                number = ((number == 0 ? 2166136261 : number) ^ c) * 16777619;
            }
            if (number != 0)
                found.Add(number);
            text = text[at..];
        }
        return Distinct(CollectionsMarshal.AsSpan(found));
    }

    private static uint[] Distinct(ReadOnlySpan<uint> hashes)
    {
        var sorted = hashes.ToArray();
        Array.Sort(sorted);
        var count = 0;
        foreach (var hash in sorted)
            if (count == 0 || sorted[count - 1] != hash)
                sorted[count++] = hash;
        return sorted[..count];
    }

    /// <summary>How many stand in both; each ascends.</summary>
    private static int Common(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        int count = 0, i = 0, j = 0;
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j]) count++;
            var (a, b) = (one[i], other[j]);
            if (a <= b) i++;
            if (b <= a) j++;
        }
        return count;
    }

    private static ulong Permutation(int number) => Mix((ulong)(number + 1) * 0x9E3779B97F4A7C15) | 1;

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
