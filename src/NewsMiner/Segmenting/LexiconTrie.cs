using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsMiner.Segmenting;

/// <summary>
/// One cell of the double array. <see cref="Parent"/> is the cell from which this one is reached (-1 for an empty cell);
/// <see cref="BaseAndClass"/> holds the children's base in its upper 24 bits and the <see cref="WordClass"/> in the lower 8;
/// <see cref="Score"/> is ln(count / total) where a word ends here, and NaN elsewhere, so that no comparison ever prefers it.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal struct TrieCell
{
    public int Parent;
    public uint BaseAndClass;
    public double Score;

    public readonly int Base
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (int)(BaseAndClass >> 8);
    }

    public readonly WordClass Class => (WordClass)(byte)BaseAndClass;
}

/// <summary>A word with its count, as it enters a lexicon.</summary>
/// <param name="Count">How often the word was seen; 0 forbids it.</param>
public readonly record struct LexiconEntry(string Text, long Count, WordClass Class = WordClass.Unknown);

/// <summary>
/// Builds a double-array trie (Aoe 1989) over UTF-16 code units. Characters get codes by their frequency, so that the cells that news
/// text visits lie close together. Cell 0 is the root; code 0 is the character that no word contains.
/// </summary>
internal sealed class LexiconTrieBuilder
{
    private const int LargestBase = (1 << 24) - 1;

    private readonly int _alphabet;
    private TrieCell[] _cells;
    private ulong[] _taken;
    private int _firstFree = 1;
    private int _searchFrom = 1;
    private int _last;

    private LexiconTrieBuilder(int words, int alphabet)
    {
        _alphabet = alphabet;
        var capacity = Math.Max(1024, words * 2) + alphabet + 1;
        _cells = new TrieCell[capacity];
        Array.Fill(_cells, Empty);
        _taken = new ulong[(capacity >> 6) + 1];
        _taken[0] = 1;
        _cells[0].Parent = -1;
    }

    private static readonly TrieCell Empty = new() { Parent = -1, Score = double.NaN };

    /// <param name="entries">Distinct words in ordinal order, each with a count above 0.</param>
    /// <param name="codes">Code of every UTF-16 code unit; 0 for those outside the alphabet.</param>
    /// <param name="alphabet">The greatest code.</param>
    /// <param name="total">What the counts are parts of.</param>
    public static TrieCell[] Build(LexiconEntry[] entries, ushort[] codes, int alphabet, long total)
    {
        var builder = new LexiconTrieBuilder(entries.Length, alphabet);
        var logTotal = Math.Log(total);
        // Breadth first: the top levels, which every character of every text visits, come to lie together.
        var queue = new Queue<(int Cell, int Low, int High, int Depth)>();
        if (entries.Length > 0)
            queue.Enqueue((0, 0, entries.Length, 0));
        var children = new List<(int Code, int Low, int High)>();
        while (queue.TryDequeue(out var range))
        {
            var (cell, low, high, depth) = range;
            if (entries[low].Text.Length == depth)
            {
                builder._cells[cell].Score = Math.Log(entries[low].Count) - logTotal;
                builder._cells[cell].BaseAndClass |= (byte)entries[low].Class;
                low++;
            }
            if (low == high)
                continue;
            children.Clear();
            for (var i = low; i < high;)
            {
                var c = entries[i].Text[depth];
                var end = i + 1;
                while (end < high && entries[end].Text[depth] == c)
                    end++;
                children.Add((codes[c], i, end));
                i = end;
            }
            var place = builder.Place(cell, children);
            foreach (var (code, childLow, childHigh) in children)
                queue.Enqueue((place + code, childLow, childHigh, depth + 1));
        }
        var cells = builder._cells;
        // A base plus any code stays inside the array: lookups need no check of their own.
        Array.Resize(ref cells, builder._last + alphabet + 2);
        return cells;
    }

    private int Place(int parent, List<(int Code, int Low, int High)> children)
    {
        var smallest = int.MaxValue;
        foreach (var child in children)
            smallest = Math.Min(smallest, child.Code);
        var position = NextFree(Math.Max(children.Count == 1 ? _firstFree : _searchFrom, smallest + 1));
        var start = position;
        for (var tries = 0; ; tries++, position = NextFree(position + 1))
        {
            var candidate = position - smallest;
            Reserve(candidate + _alphabet);
            var fits = true;
            foreach (var child in children)
                if (IsTaken(candidate + child.Code))
                {
                    fits = false;
                    break;
                }
            if (!fits)
                continue;
            if (candidate > LargestBase)
                throw new InvalidOperationException($"A lexicon holds at most {LargestBase:N0} cells; leave out rare words.");
            // Nodes with many children soon find only crumbs at the front: look for room further on from now on.
            if (tries > 200 && children.Count > 1)
                _searchFrom = Math.Max(_searchFrom, start + ((position - start) >> 1));
            foreach (var child in children)
            {
                var cell = candidate + child.Code;
                _cells[cell].Parent = parent;
                _taken[cell >> 6] |= 1UL << (cell & 63);
                _last = Math.Max(_last, cell);
            }
            _firstFree = NextFree(_firstFree);
            _cells[parent].BaseAndClass = ((uint)candidate << 8) | (byte)_cells[parent].BaseAndClass;
            _last = Math.Max(_last, candidate);
            return candidate;
        }
    }

    private bool IsTaken(int cell) => (_taken[cell >> 6] >> (cell & 63) & 1) != 0;

    private int NextFree(int from)
    {
        Reserve(from);
        var block = from >> 6;
        var free = ~_taken[block] & (ulong.MaxValue << (from & 63));
        while (free == 0)
        {
            block++;
            Reserve(block << 6);
            free = ~_taken[block];
        }
        return (block << 6) + System.Numerics.BitOperations.TrailingZeroCount(free);
    }

    private void Reserve(int cell)
    {
        if (cell < _cells.Length)
            return;
        var old = _cells.Length;
        Array.Resize(ref _cells, Math.Max(cell + 1, old + (old >> 1)));
        Array.Fill(_cells, Empty, old, _cells.Length - old);
        Array.Resize(ref _taken, (_cells.Length >> 6) + 1);
    }
}
