using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>
/// Writes, for each pair of neighbouring characters, the articles that have it. Pairs are gathered as they come, sorted by radix and
/// written as a segment of blocks; segments of one size are merged as they add up, so that each posting is written a few times at most
/// (the log-structured merge of O'Neil et al. 1996). FTS5 keeps the same lists, but its hash table misses the processor's caches once a
/// pair: a fifth of an index run went there.
/// </summary>
/// <remarks>A block: pair less the pair before it, bytes of its postings, the postings; a posting is an article's key less the one
/// before it, the first less the segment's first key; all as <see cref="Packer"/> writes numbers.</remarks>
internal sealed class PairIndexWriter(Database database)
{
    /// <summary>Pairs held in memory: eight bytes each, twice while they are sorted.</summary>
    private const int MostPending = 1 << 21;

    private const int BlockSize = 4000, SegmentsPerLevel = 8;

    /// <summary>Bytes of the largest block that holds more than one pair: a full one, and the pair and length of its last.</summary>
    public const int MostShared = BlockSize + 16;

    private readonly Packer _block = new(), _postings = new();
    private ulong[] _pending = [], _sorted = [];
    private int _count;
    private long _firstKey;
    private uint _blockPair, _lastPair;

    /// <summary>How many bytes of a block that is one pair's alone its postings take: all but the pair (less itself) and the length.</summary>
    public static int SizeAlone(int block)
    {
        var size = block - 2;
        while (1 + Packer.Length(size) + size > block)
            size--;
        return size;
    }

    /// <param name="pairs">May name a pair more than once.</param>
    public void Add(long article, ReadOnlySpan<uint> pairs)
    {
        if (_count > 0 && (_count + pairs.Length > MostPending || article - _firstKey > int.MaxValue))
            Flush();
        if (_count == 0)
            _firstKey = article;
        if (_pending.Length < _count + pairs.Length)
            Array.Resize(ref _pending, Math.Max(_count + pairs.Length, Math.Min(MostPending, Math.Max(4096, _pending.Length * 2))));
        var offset = (ulong)(article - _firstKey);
        foreach (var pair in pairs)
            _pending[_count++] = ((ulong)pair << 32) | offset;
    }

    /// <summary>Writes what was added, within the caller's transaction.</summary>
    public void Flush()
    {
        if (_count == 0)
            return;
        Sort();
        var segment = NewSegment(0, _firstKey);
        _block.Clear();
        for (var i = 0; i < _count;)
        {
            var pair = (uint)(_pending[i] >> 32);
            var before = -1L;
            _postings.Clear();
            for (; i < _count && (uint)(_pending[i] >> 32) == pair; i++)
            {
                var article = (long)(uint)_pending[i];
                if (article != before)
                    _postings.Add(article - Math.Max(0, before));
                before = article;
            }
            Append(segment, pair);
        }
        EndBlock(segment);
        Drop();
        for (var level = 0; ; level++)
        {
            var full = Segments("SELECT id, first FROM pair_segments WHERE level = ? ORDER BY first", level);
            if (full.Count < SegmentsPerLevel)
                break;
            Merge(full, level + 1);
        }
    }

    /// <summary>Forgets what was added since the last <see cref="Flush"/>.</summary>
    public void Drop() => _count = 0;

    public void Clear()
    {
        Drop();
        database.Execute("DELETE FROM pair_blocks; DELETE FROM pair_segments;");
    }

    /// <summary>Makes one segment of all.</summary>
    public void Optimize()
    {
        Flush();
        var all = Segments("SELECT id, first FROM pair_segments WHERE level >= ? ORDER BY first", 0);
        if (all.Count > 1)
            Merge(all, (int)database.Scalar("SELECT max(level) FROM pair_segments"));
    }

    private List<(long Id, long First)> Segments(string sql, int level)
    {
        var statement = database.Statement(sql).Bind(1, level);
        var segments = new List<(long, long)>();
        while (statement.Step())
            segments.Add((statement.Int64(0), statement.Int64(1)));
        statement.Reset();
        return segments;
    }

    private long NewSegment(int level, long first)
    {
        database.Statement("INSERT INTO pair_segments (first, level) VALUES (?, ?)").Bind(1, first).Bind(2, level).Run();
        return database.LastRowId;
    }

    private void Merge(List<(long Id, long First)> segments, int level)
    {
        var first = segments[0].First;
        var merged = NewSegment(level, first);
        var cursors = segments.Select(segment => new Cursor(database, segment.Id, segment.First)).ToList();
        try
        {
            _block.Clear();
            while (true)
            {
                var least = ulong.MaxValue;
                foreach (var cursor in cursors)
                    least = Math.Min(least, cursor.Pair);
                if (least == ulong.MaxValue)
                    break;
                // Segments come by their keys, so their postings only have to be put behind one another.
                _postings.Clear();
                var last = first;
                foreach (var cursor in cursors)
                    if (cursor.Pair == least)
                    {
                        last = cursor.CopyPostings(_postings, last);
                        cursor.Next();
                    }
                Append(merged, (uint)least);
            }
            EndBlock(merged);
        }
        finally
        {
            foreach (var cursor in cursors)
                cursor.Dispose();
        }
        foreach (var (id, _) in segments)
        {
            database.Statement("DELETE FROM pair_blocks WHERE id >= ? AND id < ?").Bind(1, id << 32).Bind(2, (id + 1) << 32).Run();
            database.Statement("DELETE FROM pair_segments WHERE id = ?").Bind(1, id).Run();
        }
    }

    /// <summary>Puts the gathered postings of a pair into the block, which is written when it is full.</summary>
    private void Append(long segment, uint pair)
    {
        if (_block.Bytes.Length > 0 && _block.Bytes.Length + _postings.Bytes.Length > BlockSize)
            EndBlock(segment);
        if (_block.Bytes.Length == 0)
            _blockPair = _lastPair = pair;
        _block.Add(pair - _lastPair).Add(_postings.Bytes.Length).Add(_postings.Bytes);
        _lastPair = pair;
    }

    private void EndBlock(long segment)
    {
        if (_block.Bytes.Length == 0)
            return;
        database.Statement("INSERT INTO pair_blocks (id, data) VALUES (?, ?)").Bind(1, (segment << 32) | _blockPair).BindBlob(2, _block.Bytes).Run();
        _block.Clear();
    }

    /// <summary>Sorts by pair in three passes of eleven bits, each of which keeps the order of the articles.</summary>
    private void Sort()
    {
        if (_sorted.Length < _count)
            _sorted = new ulong[_pending.Length];
        Span<int> places = stackalloc int[2048];
        for (var shift = 32; shift < 64; shift += 11)
        {
            places.Clear();
            foreach (var entry in _pending.AsSpan(0, _count))
                places[(int)(entry >> shift) & 2047]++;
            var at = 0;
            foreach (ref var place in places)
                (place, at) = (at, at + place);
            foreach (var entry in _pending.AsSpan(0, _count))
                _sorted[places[(int)(entry >> shift) & 2047]++] = entry;
            (_pending, _sorted) = (_sorted, _pending);
        }
    }

    /// <summary>Reads a segment from its first pair to its last.</summary>
    private sealed class Cursor : IDisposable
    {
        private readonly Statement _blocks;
        private readonly long _first;
        private byte[] _data = [];
        private int _at, _postings, _postingsLength;

        public Cursor(Database database, long segment, long first)
        {
            _first = first;
            _blocks = database.Prepare("SELECT id, data FROM pair_blocks WHERE id >= ? AND id < ? ORDER BY id");
            _blocks.Bind(1, segment << 32).Bind(2, (segment + 1) << 32);
            Next();
        }

        /// <summary>The pair that the cursor stands on; the greatest number behind the last.</summary>
        public ulong Pair { get; private set; }

        public void Next()
        {
            if (_at >= _data.Length)
            {
                if (!_blocks.Step())
                {
                    Pair = ulong.MaxValue;
                    return;
                }
                Pair = (uint)_blocks.Int64(0);
                _data = _blocks.Blob(1).ToArray();
                _at = 0;
            }
            var unpacker = new Unpacker(_data.AsSpan(_at));
            Pair += (ulong)unpacker.Next();
            _postingsLength = unpacker.NextInt();
            _postings = _data.Length - unpacker.Left;
            _at = _postings + _postingsLength;
        }

        /// <returns>The last key copied.</returns>
        public long CopyPostings(Packer to, long last)
        {
            // Only the first posting counts from something else; the rest stands as it is.
            var postings = _data.AsSpan(_postings, _postingsLength);
            var unpacker = new Unpacker(postings);
            var key = _first + unpacker.Next();
            to.Add(key - last).Add(postings[^unpacker.Left..]);
            while (!unpacker.AtEnd)
                key += unpacker.Next();
            return key;
        }

        public void Dispose() => _blocks.Dispose();
    }
}
