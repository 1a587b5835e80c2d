using System.Reflection;
using System.Runtime.InteropServices;

namespace NewsMiner.Archiving.Sqlite;

/// <summary>
/// The C functions of SQLite that the archive calls. The system's library is taken where it is newer than the one that comes with the
/// package and has FTS5; the application switch <c>NewsMiner.Sqlite.Bundled</c> keeps to the package's.
/// </summary>
internal static unsafe partial class Native
{
    private const string Library = "e_sqlite3";

    /// <summary>Version 3.35.5: the one in the package, and the oldest that the archive is tested with.</summary>
    private const int OldestVersion = 3035005;

    static Native() => NativeLibrary.SetDllImportResolver(typeof(Native).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
            return 0;
        var bundledOnly = AppContext.TryGetSwitch("NewsMiner.Sqlite.Bundled", out var on) && on;
        if (!bundledOnly)
            foreach (var candidate in (ReadOnlySpan<string>)["libsqlite3.so.0", "libsqlite3.dylib"])
                if (NativeLibrary.TryLoad(candidate, out var system))
                {
                    if (Serves(system))
                        return system;
                    NativeLibrary.Free(system);
                }
        return NativeLibrary.TryLoad(Library, assembly, path, out var bundled) ? bundled : 0;
    }

    private static bool Serves(nint library)
    {
        if (!NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var version) ||
            !NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out var option))
            return false;
        fixed (byte* fts5 = "ENABLE_FTS5"u8)
            return ((delegate* unmanaged<int>)version)() > OldestVersion && ((delegate* unmanaged<byte*, int>)option)(fts5) != 0;
    }

    public const int Ok = 0, Busy = 5, Locked = 6, ReadOnly = 8, Interrupt = 9, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26, Row = 100, Done = 101;

    public const int OpenReadOnly = 1, OpenReadWrite = 2, OpenCreate = 4, OpenUri = 0x40, OpenNoMutex = 0x8000;

    public static readonly nint Transient = -1;

    [LibraryImport(Library)] internal static partial byte* sqlite3_libversion();
    [LibraryImport(Library)] internal static partial int sqlite3_open_v2(byte* path, out nint db, int flags, byte* vfs);
    [LibraryImport(Library)] internal static partial int sqlite3_close_v2(nint db);
    [LibraryImport(Library)] internal static partial byte* sqlite3_errmsg(nint db);
    [LibraryImport(Library)] internal static partial int sqlite3_extended_errcode(nint db);
    [LibraryImport(Library)] internal static partial int sqlite3_busy_timeout(nint db, int milliseconds);
    [LibraryImport(Library)] internal static partial void sqlite3_interrupt(nint db);
    [LibraryImport(Library)] internal static partial int sqlite3_exec(nint db, byte* sql, nint callback, nint argument, nint error);
    [LibraryImport(Library)] internal static partial int sqlite3_prepare_v3(nint db, byte* sql, int bytes, uint flags, out nint statement, out byte* tail);
    [LibraryImport(Library)] internal static partial int sqlite3_finalize(nint statement);
    [LibraryImport(Library)] internal static partial int sqlite3_step(nint statement);
    [LibraryImport(Library)] internal static partial int sqlite3_reset(nint statement);
    // Numbers are put in their place and nothing else: thirty of them a row.
    [LibraryImport(Library), SuppressGCTransition] internal static partial int sqlite3_bind_int64(nint statement, int index, long value);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int sqlite3_bind_double(nint statement, int index, double value);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int sqlite3_bind_null(nint statement, int index);
    [LibraryImport(Library)] internal static partial int sqlite3_bind_text(nint statement, int index, byte* text, int bytes, nint destructor);
    [LibraryImport(Library)] internal static partial int sqlite3_bind_blob(nint statement, int index, byte* data, int bytes, nint destructor);
    [LibraryImport(Library)] internal static partial int sqlite3_bind_pointer(nint statement, int index, void* pointer, byte* type, nint destructor);
    // The columns of a row are there once it was stepped to: these calls neither wait nor call back, and there are thirty of them a row.
    [LibraryImport(Library), SuppressGCTransition] internal static partial int sqlite3_column_type(nint statement, int column);
    [LibraryImport(Library), SuppressGCTransition] internal static partial long sqlite3_column_int64(nint statement, int column);
    [LibraryImport(Library), SuppressGCTransition] internal static partial double sqlite3_column_double(nint statement, int column);
    [LibraryImport(Library), SuppressGCTransition] internal static partial byte* sqlite3_column_blob(nint statement, int column);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int sqlite3_column_bytes(nint statement, int column);
    [LibraryImport(Library)] internal static partial long sqlite3_last_insert_rowid(nint db);
    [LibraryImport(Library)] internal static partial int sqlite3_changes(nint db);
    [LibraryImport(Library)] internal static partial int sqlite3_get_autocommit(nint db);
}
