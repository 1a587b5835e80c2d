using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;

namespace NewsMiner.App.Tests.Crashes;

/// <summary>The program as its own process, and what stands in the archive that it leaves.</summary>
internal static class IndexProcess
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "NewsMiner.App.dll");

    /// <param name="temporary">Where the process keeps its temporary files.</param>
    public static Process Start(string input, string archive, string? temporary = null, params string[] options) =>
        Start(temporary, "dotnet", [s_program, "index", input, "--archive", archive, .. options]);

    /// <summary>Without the rights over others' files that the superuser has: permissions hold as they do for everybody.</summary>
    public static Process StartUnprivileged(params string[] arguments) => Environment.UserName == "root"
        ? Start(null, "setpriv", ["--bounding-set=-all", "--inh-caps=-all", "dotnet", s_program, .. arguments])
        : Start(null, "dotnet", [s_program, .. arguments]);

    /// <summary>The web server on a loopback port.</summary>
    public static Process Serve(string archive, int port, string temporary, out Uri address)
    {
        address = new Uri($"http://127.0.0.1:{port}");
        var process = Start(temporary, "dotnet", [s_program, "serve", "--archive", archive, "--urls", $"http://127.0.0.1:{port}"]);
        // What nobody reads would fill the pipe and stop it.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>With no file allowed to grow beyond a size: writing fails as it does on a full disk.</summary>
    public static Process StartWithFileLimit(string input, string archive, int kilobytes) => Start(
        null, "bash", ["-c", $"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f {kilobytes}; exec \"$@\"", "index", "dotnet", s_program, "index", input, "--archive", archive]);

    /// <summary>Exit code and what was said on standard error.</summary>
    public static (int ExitCode, string Error) End(Process process, TimeSpan? limit = null)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(limit ?? TimeSpan.FromMinutes(2)))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException("index did not end");
            }
            output.GetAwaiter().GetResult();
            return (process.ExitCode, error.GetAwaiter().GetResult());
        }
    }

    private static Process Start(string? temporary, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (temporary is not null)
        {
            start.Environment["TMPDIR"] = temporary;
            // The runtime's own sockets for debuggers stand among the temporary files, and a kill leaves them there.
            start.Environment["DOTNET_EnableDiagnostics"] = "0";
        }
        return Process.Start(start)!;
    }

    /// <summary>
    /// Every unit of an archive with all that was read from it, without keys, runs and times; the text index's words under an empty name.
    /// Empty where the archive was not made yet. Fails where SQLite finds the file damaged.
    /// </summary>
    public static Dictionary<string, string> Content(string archive)
    {
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(archive))
            return units;
        using var connection = new SqliteConnection($"Data Source={archive};Pooling=False");
        connection.Open();
        Rows(connection, "PRAGMA integrity_check").ShouldBe(["ok"]);
        if (Rows(connection, "SELECT name FROM sqlite_master WHERE name = 'pages'").Count == 0)
            return units;
        var pages = new Dictionary<string, (string Unit, StringBuilder Content)>(StringComparer.Ordinal);
        foreach (var row in Rows(connection, "SELECT p.id, s.file, p.record FROM pages p JOIN sources s ON s.id = p.source"))
        {
            var fields = row.Split('\u001f');
            pages.Add(fields[0], ($"{fields[1]}#{fields[2]}", new StringBuilder()));
        }
        // Each kind of row of all pages at once, the page before it: a query for each page took most of a long run.
        foreach (var query in (ReadOnlySpan<string>)
        [
            "SELECT id, record, status, reason, title, format, day FROM pages ORDER BY id",
            "SELECT a.page, a.id, a.title, a.day, a.words, t.text, hex(t.spans), hex(t.paragraphs) FROM article_rows a JOIN article_texts t ON t.article = a.key ORDER BY a.key",
            "SELECT a.page, f.subject, f.indicator, f.aspect, f.basis, f.period, f.quote, f.value, f.unit, f.base_value, f.modality, f.rule, f.sentence FROM figures f JOIN article_rows a ON a.key = f.article ORDER BY f.key",
            "SELECT a.page, p.name, p.owner, p.zone, p.investment, p.stage FROM projects p JOIN article_rows a ON a.key = p.article ORDER BY p.key",
        ])
        {
            foreach (var row in Rows(connection, query))
            {
                var end = row.IndexOf('\u001f', StringComparison.Ordinal);
                pages[row[..end]].Content.Append(row, end + 1, row.Length - end - 1).Append('\n');
            }
            foreach (var (_, content) in pages.Values)
                content.Append('\n');
        }
        foreach (var (unit, content) in pages.Values)
            units.Add(unit, content.ToString());
        units.Add("", string.Join('\n', Rows(connection, "SELECT term, doc, cnt FROM word_list ORDER BY term")));
        return units;
    }

    /// <summary>
    /// All that an archive holds, to its last key: every row of every table and every word of the text index with its places. Left out is
    /// only what must differ between two runs: when a file was indexed, the number of the run, how the text index is folded on disk, and SQLite's statistics for its planner.
    /// </summary>
    public static Dictionary<string, string> Dump(string archive)
    {
        using var connection = new SqliteConnection($"Data Source={archive};Pooling=False");
        connection.Open();
        Rows(connection, "PRAGMA integrity_check").ShouldBe(["ok"]);
        Rows(connection, "CREATE VIRTUAL TABLE temp.places USING fts5vocab (main, word_index, instance)");
        var dump = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["places of words"] = Digest(Rows(connection, "SELECT term, doc, col, \"offset\" FROM places")),
        };
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT GLOB '*_index_*' AND name NOT LIKE 'pair_%' AND name NOT LIKE 'sqlite_stat%'"))
        {
            var columns = Rows(connection, $"SELECT name FROM pragma_table_info('{table}')").Except((table) switch { "sources" => ["indexed"], "pages" => ["seen"], _ => Array.Empty<string>() });
            var rows = Rows(connection, $"SELECT {string.Join(", ", columns.Select(column => $"CASE WHEN typeof(\"{column}\") = 'blob' THEN hex(\"{column}\") ELSE \"{column}\" END"))} FROM \"{table}\" ORDER BY 1, 2");
            if (table == "meta")
                rows.RemoveAll(row => row.StartsWith("created", StringComparison.Ordinal) || row.StartsWith("run", StringComparison.Ordinal));
            if (table == "sqlite_sequence")
                rows.RemoveAll(row => row.StartsWith("pair_segments", StringComparison.Ordinal));
            // Short tables as they are, so that a difference can be read.
            dump[table] = rows.Count < 50 ? string.Join('\n', rows) : Digest(rows);
        }
        return dump;
    }

    private static string Digest(List<string> rows) =>
        $"{rows.Count} rows {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))}";

    private static List<string> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('\u001f', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "∅" : reader.GetValue(i).ToString())));
        return rows;
    }
}
