using System.Buffers;
using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>Reads what <see cref="PairIndexWriter"/> wrote: the articles that have pairs of neighbouring characters.</summary>
internal sealed class PairIndex(Database database)
{
    /// <summary>Stands behind the last character of a text, so that every character begins a pair.</summary>
    public const char EndOfText = '\uFFFC';

    public static uint Pair(char first, char second) => ((uint)first << 16) | second;

    /// <summary>The keys, ascending, of the articles that have all the pairs.</summary>
    public List<long> WithAll(IReadOnlyCollection<uint> pairs)
    {
        var keys = new List<long>();
        if (pairs.Count == 0)
            return keys;
        var lists = new List<byte[]>(pairs.Count);
        foreach (var (segment, first) in Segments())
        {
            lists.Clear();
            foreach (var pair in pairs)
            {
                var postings = Postings(segment, pair);
                if (postings.Length == 0)
                    break;
                lists.Add(postings);
            }
            if (lists.Count < pairs.Count)
                continue;
            // The rarest pair first: the others only take away from its articles.
            lists.Sort(static (a, b) => a.Length.CompareTo(b.Length));
            var from = keys.Count;
            var unpacker = new Unpacker(lists[0]);
            for (var key = first; !unpacker.AtEnd;)
                keys.Add(key += unpacker.Next());
            for (var i = 1; i < lists.Count && keys.Count > from; i++)
                Keep(keys, from, lists[i], first);
        }
        return keys;
    }

    /// <summary>
    /// The keys of the articles that have a pair, a list each for the rarest of the pairs, the rarest first, until so many keys are given: what most articles have says nothing.
    /// </summary>
    public KeyLists WithRarest(IReadOnlyCollection<uint> pairs, int most)
    {
        var segments = Segments();
        var lists = new List<Listed>(pairs.Count);
        foreach (var pair in pairs)
        {
            var listed = new Listed(new Found[segments.Count]);
            for (var i = 0; i < segments.Count; i++)
            {
                listed.Parts[i] = Find(segments[i].Id, pair);
                listed.Size += listed.Parts[i].Size;
            }
            if (listed.Size > 0)
                lists.Add(listed);
        }
        lists.Sort(static (a, b) => a.Size.CompareTo(b.Size));
        var rarest = new KeyLists();
        foreach (var listed in lists)
        {
            // A posting takes a byte at least.
            if (rarest.Total > 0 && rarest.Total + listed.Size > most)
                break;
            rarest.Begin(listed.Size);
            for (var i = 0; i < segments.Count; i++)
            {
                var key = segments[i].First;
                for (var unpacker = new Unpacker(Postings(listed.Parts[i])); !unpacker.AtEnd;)
                    rarest.Add(key += unpacker.Next());
            }
        }
        return rarest;
    }

    /// <summary>Lists of keys, one behind the other in a rented array.</summary>
    public sealed class KeyLists : IDisposable
    {
        private readonly List<int> _starts = [];
        private long[] _keys = [];

        public int Count => _starts.Count;

        /// <summary>How many keys all lists have together.</summary>
        public int Total { get; private set; }

        public ReadOnlySpan<long> this[int list] => _keys.AsSpan(_starts[list]..(list + 1 < Count ? _starts[list + 1] : Total));

        /// <summary>Begins a list of so many keys at most.</summary>
        internal void Begin(int most)
        {
            _starts.Add(Total);
            if (Total + most <= _keys.Length)
                return;
            var room = ArrayPool<long>.Shared.Rent(Math.Max(Total + most, 2 * _keys.Length));
            _keys.AsSpan(0, Total).CopyTo(room);
            Dispose();
            _keys = room;
        }

        internal void Add(long key) => _keys[Total++] = key;

        public void Dispose()
        {
            if (_keys.Length > 0)
                ArrayPool<long>.Shared.Return(_keys);
            _keys = [];
        }
    }

    /// <summary>A pair's postings over all segments, in bytes.</summary>
    private sealed class Listed(Found[] parts)
    {
        public Found[] Parts { get; } = parts;

        public int Size { get; set; }
    }

    /// <summary>A pair's postings in one segment: what they take, and they themselves unless they are so many that a block is theirs alone.</summary>
    private readonly record struct Found(int Size, byte[]? Postings, long Block);

    /// <summary>The keys, ascending, of the articles that have the character.</summary>
    public List<long> WithCharacter(char character)
    {
        var keys = new List<long>();
        uint from = Pair(character, '\0'), to = Pair(character, '\uFFFF');
        var seen = new System.Collections.BitArray(0);
        foreach (var (segment, first) in Segments())
        {
            seen.SetAll(false);
            var blocks = database.Statement("""
                SELECT id, data FROM pair_blocks
                WHERE id >= coalesce((SELECT max(id) FROM pair_blocks WHERE id >= ?1 AND id <= ?2), ?2) AND id <= ?3 ORDER BY id
                """).Bind(1, segment << 32).Bind(2, (segment << 32) | from).Bind(3, (segment << 32) | to);
            while (blocks.Step())
            {
                var pair = (uint)blocks.Int64(0);
                for (var entries = new Unpacker(blocks.Blob(1)); !entries.AtEnd;)
                {
                    pair += (uint)entries.Next();
                    var postings = new Unpacker(entries.NextBytes());
                    if (pair < from || pair > to)
                        continue;
                    for (var offset = 0; !postings.AtEnd;)
                    {
                        offset += postings.NextInt();
                        if (offset >= seen.Length)
                            seen.Length = Math.Max(offset + 1, seen.Length * 2);
                        seen[offset] = true;
                    }
                }
            }
            blocks.Reset();
            for (var offset = 0; offset < seen.Length; offset++)
                if (seen[offset])
                    keys.Add(first + offset);
        }
        return keys;
    }

    private static void Keep(List<long> keys, int from, byte[] postings, long first)
    {
        var unpacker = new Unpacker(postings);
        var key = first - 1;
        var kept = from;
        var next = first;
        for (var i = from; i < keys.Count; i++)
        {
            while (key < keys[i] && !unpacker.AtEnd)
                key = next += unpacker.Next();
            if (key == keys[i])
                keys[kept++] = key;
        }
        keys.RemoveRange(kept, keys.Count - kept);
    }

    private List<(long Id, long First)> Segments()
    {
        var statement = database.Statement("SELECT id, first FROM pair_segments ORDER BY first");
        var segments = new List<(long, long)>();
        while (statement.Step())
            segments.Add((statement.Int64(0), statement.Int64(1)));
        statement.Reset();
        return segments;
    }

    private byte[] Postings(long segment, uint pair) => Postings(Find(segment, pair));

    private byte[] Postings(Found found)
    {
        if (found.Size == 0 || found.Postings is not null)
            return found.Postings ?? [];
        var block = database.Statement("SELECT data FROM pair_blocks WHERE id = ?").Bind(1, found.Block);
        byte[] postings = [];
        if (block.Step())
        {
            var entries = new Unpacker(block.Blob(0));
            entries.Next();
            postings = entries.NextBytes().ToArray();
        }
        block.Reset();
        return postings;
    }

    // The postings of a frequent pair are not read before they are wanted: SQLite gathers them page by page, and mostly it is enough to know how many they are.
    private Found Find(long segment, uint pair)
    {
        var block = database.Statement("SELECT id, length(data), CASE WHEN length(data) <= ?3 THEN data END FROM pair_blocks WHERE id >= ?1 AND id <= ?2 ORDER BY id DESC LIMIT 1")
            .Bind(1, segment << 32).Bind(2, (segment << 32) | pair).Bind(3, PairIndexWriter.MostShared);
        var found = default(Found);
        if (block.Step())
        {
            var at = (uint)block.Int64(0);
            if (block.IsNull(2))
            {
                if (at == pair)
                    found = new Found(PairIndexWriter.SizeAlone(block.Int32(1)), null, block.Int64(0));
            }
            else
                for (var entries = new Unpacker(block.Blob(2)); !entries.AtEnd;)
                {
                    at += (uint)entries.Next();
                    var postings = entries.NextBytes();
                    if (at < pair)
                        continue;
                    if (at == pair)
                        found = new Found(postings.Length, postings.ToArray(), block.Int64(0));
                    break;
                }
        }
        block.Reset();
        return found;
    }
}
