using System.Text;

namespace NewsMiner.Archiving.Sqlite;

/// <summary>What SQLite answered to a failed call.</summary>
internal sealed class SqliteException(int code, string message) : Exception(message)
{
    /// <summary>The extended result code; its lowest byte is the primary one.</summary>
    public int Code { get; } = code;

    public int PrimaryCode => Code & 0xff;
}

/// <summary>One connection; for one thread at a time.</summary>
internal sealed unsafe class Database : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(new SqlComparer());
    private WordCollector? _collector;
    private nint _handle;

    private Database(nint handle) => _handle = handle;

    public nint Handle => _handle;

    /// <summary>The version of the SQLite library in use.</summary>
    public static string LibraryVersion => Utf8(Native.sqlite3_libversion());

    /// <summary>The connection's way of hearing of matches in the word index.</summary>
    public WordCollector Collector => _collector ??= WordCollector.Register(this);

    public long LastRowId => Native.sqlite3_last_insert_rowid(_handle);

    public int Changes => Native.sqlite3_changes(_handle);

    public bool InTransaction => Native.sqlite3_get_autocommit(_handle) == 0;

    /// <param name="flags">Of sqlite3_open_v2.</param>
    /// <param name="patience">How long a call waits for another connection's lock.</param>
    public static Database Open(string path, int flags, TimeSpan patience)
    {
        var code = 0;
        nint handle;
        fixed (byte* name = Terminated(path))
            code = Native.sqlite3_open_v2(name, out handle, flags | Native.OpenNoMutex, null);
        if (code != Native.Ok)
        {
            var message = handle == 0 ? "out of memory" : Utf8(Native.sqlite3_errmsg(handle));
            if (handle != 0)
                _ = Native.sqlite3_close_v2(handle);
            throw new SqliteException(code, message);
        }
        _ = Native.sqlite3_busy_timeout(handle, (int)patience.TotalMilliseconds);
        return new Database(handle);
    }

    /// <summary>The prepared statement of <paramref name="sql"/>, kept for the connection's life; reset when it is asked for again.</summary>
    public Statement Statement(string sql)
    {
        if (_statements.TryGetValue(sql, out var statement))
        {
            statement.Reset();
            return statement;
        }
        return _statements[sql] = Prepare(sql);
    }

    /// <summary>A statement of the caller's own, to dispose.</summary>
    public Statement Prepare(string sql)
    {
        fixed (byte* text = Terminated(sql))
        {
            Check(Native.sqlite3_prepare_v3(_handle, text, -1, 1, out var statement, out _));
            return new Statement(this, statement);
        }
    }

    /// <summary>Runs statements that return nothing of interest.</summary>
    public void Execute(string sql)
    {
        fixed (byte* text = Terminated(sql))
            Check(Native.sqlite3_exec(_handle, text, 0, 0, 0));
    }

    /// <summary>Ends all kept statements' reading, so that a transaction can end.</summary>
    public void ResetAll()
    {
        foreach (var statement in _statements.Values)
            statement.Reset();
    }

    public long Scalar(string sql)
    {
        var statement = Statement(sql);
        var value = statement.Step() ? statement.Int64(0) : 0;
        statement.Reset();
        return value;
    }

    public string? ScalarText(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Text(0) : null;
    }

    /// <summary>Ends a call that another thread has under way.</summary>
    public void Interrupt() => Native.sqlite3_interrupt(_handle);

    internal void Check(int code)
    {
        if (code is not (Native.Ok or Native.Row or Native.Done))
            throw new SqliteException(Native.sqlite3_extended_errcode(_handle), Utf8(Native.sqlite3_errmsg(_handle)));
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
        if (_handle != 0)
            _ = Native.sqlite3_close_v2(_handle);
        _handle = 0;
        _collector?.Dispose();
        _collector = null;
    }

    private static byte[] Terminated(string text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text) + 1];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }

    private static string Utf8(byte* text) => text == null ? "" : System.Runtime.InteropServices.Marshal.PtrToStringUTF8((nint)text) ?? "";
}

/// <summary>Long texts, nearly always the same object: hashing all of their characters would cost more than many a statement.</summary>
internal sealed class SqlComparer : IEqualityComparer<string>
{
    public bool Equals(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);

    public int GetHashCode(string sql) => sql.Length < 4 ? sql.Length : HashCode.Combine(sql.Length, sql[sql.Length / 4], sql[sql.Length / 2], sql[sql.Length * 3 / 4], sql[^1]);
}

/// <summary>A prepared statement. Parameters count from 1, columns from 0.</summary>
internal sealed unsafe class Statement(Database database, nint handle) : IDisposable
{
    private nint _handle = handle;

    public Statement Bind(int index, long value)
    {
        database.Check(Native.sqlite3_bind_int64(_handle, index, value));
        return this;
    }

    public Statement Bind(int index, long? value) => value is { } number ? Bind(index, number) : BindNull(index);

    public Statement Bind(int index, double value)
    {
        database.Check(Native.sqlite3_bind_double(_handle, index, value));
        return this;
    }

    public Statement BindNull(int index)
    {
        database.Check(Native.sqlite3_bind_null(_handle, index));
        return this;
    }

    public Statement Bind(int index, string? text)
    {
        if (text is null)
            return BindNull(index);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > 512 ? System.Buffers.ArrayPool<byte>.Shared.Rent(most) : null;
        var buffer = rented is null ? stackalloc byte[512] : rented;
        var count = Encoding.UTF8.GetBytes(text, buffer);
        BindUtf8(index, buffer[..count]);
        if (rented is not null)
            System.Buffers.ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    public Statement BindUtf8(int index, ReadOnlySpan<byte> utf8)
    {
        // An empty span has no address, and a null pointer would bind NULL.
        fixed (byte* text = utf8.IsEmpty ? "\0"u8 : utf8)
            database.Check(Native.sqlite3_bind_text(_handle, index, text, utf8.Length, Native.Transient));
        return this;
    }

    public Statement BindBlob(int index, ReadOnlySpan<byte> data)
    {
        fixed (byte* bytes = data.IsEmpty ? "\0"u8 : data)
            database.Check(Native.sqlite3_bind_blob(_handle, index, bytes, data.Length, Native.Transient));
        return this;
    }

    /// <summary>Moves to the next row; false after the last.</summary>
    public bool Step()
    {
        var code = Native.sqlite3_step(_handle);
        if (code == Native.Row)
            return true;
        if (code == Native.Done)
            return false;
        // The error stands on the connection; reset so that the statement holds no lock.
        try { database.Check(code); }
        finally { _ = Native.sqlite3_reset(_handle); }
        return false;
    }

    /// <summary>Runs a statement that returns no rows, and readies it for the next.</summary>
    public void Run()
    {
        Step();
        Reset();
    }

    public void Reset() => _ = Native.sqlite3_reset(_handle);

    public bool IsNull(int column) => Native.sqlite3_column_type(_handle, column) == 5;

    public bool IsText(int column) => Native.sqlite3_column_type(_handle, column) == 3;

    public bool IsInteger(int column) => Native.sqlite3_column_type(_handle, column) == 1;

    public long Int64(int column) => Native.sqlite3_column_int64(_handle, column);

    public int Int32(int column) => (int)Native.sqlite3_column_int64(_handle, column);

    public long? NullableInt64(int column) => IsNull(column) ? null : Int64(column);

    public double Double(int column) => Native.sqlite3_column_double(_handle, column);

    public string? Text(int column)
    {
        var utf8 = Utf8(column);
        return utf8.IsEmpty && IsNull(column) ? null : Encoding.UTF8.GetString(utf8);
    }

    /// <summary>The column's bytes, valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column)
    {
        var data = Native.sqlite3_column_blob(_handle, column);
        return data == null ? [] : new ReadOnlySpan<byte>(data, Native.sqlite3_column_bytes(_handle, column));
    }

    /// <summary>The column's text, valid until the next step. Asked for as a blob: as text, SQLite would copy it to put a zero behind it.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => Blob(column);

    public void BindPointer(int index, void* pointer, ReadOnlySpan<byte> type)
    {
        fixed (byte* name = type)
            database.Check(Native.sqlite3_bind_pointer(_handle, index, pointer, name, 0));
    }

    public void Dispose()
    {
        if (_handle != 0)
            _ = Native.sqlite3_finalize(_handle);
        _handle = 0;
    }
}
