using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsMiner.Archiving.Sqlite;

/// <summary>
/// An auxiliary function of FTS5, <c>collect(word_index)</c>, that hands each matching row with its phrase counts to managed code.
/// FTS5's own bm25() looks up every row's length in a table, and counts every phrase's rows anew for every query; that was three quarters
/// of a query's time over 60,000 articles. Here lengths and counts lie ready in memory.
/// </summary>
internal sealed unsafe class WordCollector : IDisposable
{
    /// <summary>Takes a row; phrase i stood counts[2i] times in the text and counts[2i + 1] times in the title.</summary>
    public delegate void Row(long rowId, ReadOnlySpan<int> counts);

    public const int MostPhrases = 512;

    private readonly GCHandle _self;
    private readonly int[] _counts = new int[2 * MostPhrases];
    private Row? _receiver;
    private Exception? _failure;

    private WordCollector() => _self = GCHandle.Alloc(this);

    /// <summary>Registers the function on a connection; dispose after the connection.</summary>
    public static WordCollector Register(Database database)
    {
        void* api = null;
        using (var statement = database.Prepare("SELECT fts5(?1)"))
        {
            statement.BindPointer(1, &api, "fts5_api_ptr\0"u8);
            statement.Step();
        }
        if (api == null)
            throw new SqliteException(1, "this SQLite library has no FTS5");
        var collector = new WordCollector();
        var create = (delegate* unmanaged<void*, byte*, void*, void*, void*, int>)((void**)api)[3];
        fixed (byte* name = "collect\0"u8)
            database.Check(create(api, name, (void*)GCHandle.ToIntPtr(collector._self), (delegate* unmanaged<void*, void*, void*, int, void**, void>)&Collect, null));
        return collector;
    }

    /// <summary>Runs a MATCH expression on the word index.</summary>
    public void Match(Database database, string expression, Row receiver)
    {
        _receiver = receiver;
        _failure = null;
        var statement = database.Statement("SELECT collect(word_index) FROM word_index WHERE word_index MATCH ?").Bind(1, expression);
        try
        {
            while (statement.Step())
                if (_failure is not null)
                    throw new InvalidOperationException("Collecting matches failed.", _failure);
        }
        finally
        {
            statement.Reset();
            _receiver = null;
        }
    }

    public void Dispose() => _self.Free();

    // Slots of Fts5ExtensionApi (sqlite3ext of 3.20 and later): 1 xUserData, 6 xPhraseCount, 10 xRowid, 16 xPhraseFirst, 17 xPhraseNext.
    [UnmanagedCallersOnly]
    private static void Collect(void* api, void* context, void* result, int argumentCount, void** arguments)
    {
        var slots = (void**)api;
        var self = (WordCollector)GCHandle.FromIntPtr((nint)((delegate* unmanaged<void*, void*>)slots[1])(context)).Target!;
        try
        {
            var phrases = Math.Min(((delegate* unmanaged<void*, int>)slots[6])(context), MostPhrases);
            var first = (delegate* unmanaged<void*, int, PhraseIterator*, int*, int*, int>)slots[16];
            var next = (delegate* unmanaged<void*, PhraseIterator*, int*, int*, void>)slots[17];
            var counts = self._counts.AsSpan(0, phrases * 2);
            counts.Clear();
            PhraseIterator iterator;
            Unsafe.SkipInit(out iterator);
            for (var i = 0; i < phrases; i++)
            {
                int column = -1, offset = 0;
                if (first(context, i, &iterator, &column, &offset) != 0)
                    continue;
                for (; column >= 0; next(context, &iterator, &column, &offset))
                    counts[(2 * i) + (column & 1)]++;
            }
            self._receiver?.Invoke(((delegate* unmanaged<void*, long>)slots[10])(context), counts);
        }
#pragma warning disable CA1031 // No exception may cross C frames; it is thrown again on the managed side.
        catch (Exception exception)
        {
            self._failure = exception;
        }
#pragma warning restore CA1031
    }

    private struct PhraseIterator
    {
        public byte* A, B;
    }
}
