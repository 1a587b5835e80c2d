using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>Opens archive files, and puts SQLite's refusals in words.</summary>
internal static class ArchiveFile
{
    public const int SchemaVersion = 5;

    private const int ApplicationId = 0x4E4D4152;

    /// <param name="mapped">True for whoever stays: the file is mapped into memory, where the first touch of a page costs more than reading it, and every later one nothing.</param>
    public static Database OpenForReading(string path, TimeSpan patience, bool mapped)
    {
        if (!File.Exists(path))
            throw Directory.Exists(path) ? NotAnArchive(path) : Missing(path);
        return Guard(path, () =>
        {
            var database = Database.Open(path, Native.OpenReadOnly, patience);
            try
            {
                try
                {
                    CheckVersion(database, path);
                }
                catch (SqliteException exception) when (exception.PrimaryCode is Native.CannotOpen or Native.ReadOnly && !File.Exists(path + "-wal"))
                {
                    // On a read-only medium there is no room for the log's index; with no log the file is whole as it is.
                    database.Dispose();
                    database = Database.Open($"file:{Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", Native.OpenReadOnly | Native.OpenUri, patience);
                    CheckVersion(database, path);
                }
                database.Execute("PRAGMA query_only = ON; PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY;");
                if (mapped)
                    database.Execute("PRAGMA mmap_size = 1073741824;");
                return database;
            }
            catch
            {
                database.Dispose();
                throw;
            }
        });
    }

    public static Database OpenForWriting(string path, TimeSpan patience, string created) => Guard(path, () =>
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw NotAnArchive(path);
        if (File.Exists(full) && new FileInfo(full).IsReadOnly)
            throw ReadOnlyFile(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var database = Database.Open(full, Native.OpenReadWrite | Native.OpenCreate, patience);
        try
        {
            var blank = IsBlank(database);
            if (blank)
                database.Execute("PRAGMA page_size = 8192;");
            else
                CheckVersion(database, path);
            database.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864;");
            if (blank)
            {
                database.Execute("BEGIN IMMEDIATE");
                database.Execute(Schema());
                database.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion};");
                // What a run adds is merged once, at its end, or sixty-four parts at a time: FTS5 by itself writes a large index three times over.
                database.Execute("INSERT INTO word_index (word_index, rank) VALUES ('hashsize', 33554432), ('automerge', 0), ('crisismerge', 64);");
                database.Statement("INSERT INTO meta (name, value) VALUES ('removals', '0'), ('created', ?)").Bind(1, created).Run();
                database.Execute("COMMIT");
            }
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    });

    /// <summary>Runs <paramref name="action"/>; what SQLite refuses comes out as an <see cref="ArchiveException"/>.</summary>
    public static T Guard<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException exception)
        {
            throw InWords(path, exception);
        }
        catch (UnauthorizedAccessException)
        {
            throw ReadOnlyFile(path);
        }
        catch (IOException exception)
        {
            throw new ArchiveException(ArchiveTrouble.CannotOpen, $"The archive {path} cannot be opened: {exception.Message}", "Check the path.", exception);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new ArchiveException(ArchiveTrouble.CannotOpen, "No SQLite library could be loaded.", "Install libsqlite3-0, or publish the program with its native files.", exception);
        }
    }

    public static ArchiveException InWords(string path, SqliteException exception) => exception.PrimaryCode switch
    {
        Native.NotADatabase => NotAnArchive(path),
        Native.Busy or Native.Locked => new ArchiveException(ArchiveTrouble.Locked, $"The archive {path} is locked by another program.", "Wait until it is done, or close it.", exception),
        Native.ReadOnly => ReadOnlyFile(path),
        Native.Corrupt => new ArchiveException(ArchiveTrouble.Damaged, $"The archive {path} is damaged ({exception.Message}).", "Delete it and index the pages again.", exception),
        Native.Full => new ArchiveException(ArchiveTrouble.DiskFull, $"The disk is full; {path} keeps what was committed.", "Make room and run index again: it goes on where it stopped.", exception),
        Native.CannotOpen => new ArchiveException(ArchiveTrouble.CannotOpen, $"The archive {path} cannot be opened.", "Check the path and its permissions.", exception),
        _ => new ArchiveException(ArchiveTrouble.CannotOpen, $"The archive {path} failed: {exception.Message}.", "Check the disk; if it goes on, delete the archive and index the pages again.", exception),
    };

    /// <summary>Nothing was ever committed to the file: it is new, or the run that made it was stopped before its first transaction.</summary>
    private static bool IsBlank(Database database) =>
        database.Scalar("SELECT count(*) FROM sqlite_master") == 0 && database.Scalar("PRAGMA application_id") == 0 && database.Scalar("PRAGMA user_version") == 0;

    private static void CheckVersion(Database database, string path)
    {
        var application = database.Scalar("PRAGMA application_id");
        var version = database.Scalar("PRAGMA user_version");
        // Reading a page of the schema shows a file that is no database at all.
        database.Scalar("SELECT count(*) FROM sqlite_master");
        if (application != ApplicationId)
            throw IsBlank(database) ? Missing(path) : NotAnArchive(path);
        if (version != SchemaVersion)
            throw new ArchiveException(ArchiveTrouble.OtherVersion, $"The archive {path} has schema version {version}; this program knows version {SchemaVersion}.",
                version > SchemaVersion ? "Use a newer program, or index the pages into a new archive." : "Index the pages into a new archive.");
    }

    private static string Schema()
    {
        using var stream = typeof(ArchiveFile).Assembly.GetManifestResourceStream("Archiving/schema.sql") ?? throw new InvalidOperationException("schema.sql is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static ArchiveException Missing(string path) => new(ArchiveTrouble.Missing, $"There is no archive {path}.", "Make it with: newsminer index PATH --archive " + path);

    private static ArchiveException NotAnArchive(string path) => new(ArchiveTrouble.NotAnArchive, $"{path} is no NewsMiner archive.", "Give the path of an archive that index has made, or of a new file.");

    private static ArchiveException ReadOnlyFile(string path) => new(ArchiveTrouble.ReadOnly, $"The archive {path} cannot be written.", "Check the permissions of the file and its folder, or give another with --archive.");
}
