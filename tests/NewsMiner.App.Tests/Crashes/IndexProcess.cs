using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;

namespace NewsMiner.App.Tests.Crashes;

/// <summary>The program as its own process, and what stands in the archive that it leaves.</summary>
internal static class IndexProcess
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "NewsMiner.App.dll");

    public static Process Start(string input, string archive) => Start("dotnet", s_program, "index", input, "--archive", archive);

    /// <summary>With no file allowed to grow beyond a size: writing fails as it does on a full disk.</summary>
    public static Process StartWithFileLimit(string input, string archive, int kilobytes) => Start(
        "bash", "-c", $"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f {kilobytes}; exec \"$@\"", "index", "dotnet", s_program, "index", input, "--archive", archive);

    /// <summary>Exit code and what was said on standard error.</summary>
    public static (int ExitCode, string Error) End(Process process)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException("index did not end");
            }
            output.GetAwaiter().GetResult();
            return (process.ExitCode, error.GetAwaiter().GetResult());
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
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
        foreach (var row in Rows(connection, "SELECT p.id, s.file, p.record FROM pages p JOIN sources s ON s.id = p.source"))
        {
            var fields = row.Split('\u001f');
            var all = new StringBuilder();
            foreach (var query in (ReadOnlySpan<string>)
            [
                "SELECT record, status, reason, title, format, day FROM pages WHERE id = $page",
                "SELECT a.id, a.title, a.day, a.words, t.text, hex(t.spans), hex(t.paragraphs) FROM article_rows a JOIN article_texts t ON t.article = a.key WHERE a.page = $page ORDER BY a.key",
                "SELECT s.start, s.end FROM sentence_rows s JOIN article_rows a ON a.key = s.article WHERE a.page = $page ORDER BY s.article, s.start",
                "SELECT f.subject, f.indicator, f.aspect, f.basis, f.period, f.quote, f.value, f.unit, f.base_value, f.modality, f.rule, f.sentence FROM figures f JOIN article_rows a ON a.key = f.article WHERE a.page = $page ORDER BY f.key",
                "SELECT p.name, p.owner, p.zone, p.investment, p.stage FROM projects p JOIN article_rows a ON a.key = p.article WHERE a.page = $page ORDER BY p.key",
            ])
                all.AppendJoin('\n', Rows(connection, query, long.Parse(fields[0], System.Globalization.CultureInfo.InvariantCulture))).Append('\n');
            units.Add($"{fields[1]}#{fields[2]}", all.ToString());
        }
        units.Add("", string.Join('\n', Rows(connection, "SELECT term, doc, cnt FROM word_list ORDER BY term")));
        return units;
    }

    private static List<string> Rows(SqliteConnection connection, string query, long? page = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        if (page is { } id)
            command.Parameters.AddWithValue("$page", id);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('\u001f', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "∅" : reader.GetValue(i).ToString())));
        return rows;
    }
}
