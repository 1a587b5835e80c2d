using System.Diagnostics;
using System.Globalization;

namespace NewsMiner.Benchmarks.Measuring;

/// <summary>
/// A full-text engine that finds strings in Chinese text without knowing words: what one would use without us. It indexes the same
/// reports and answers the same queries with ten hits and snippets; it reads no figures.
/// </summary>
internal sealed record TextIndexPeer(string Name, string Program, string[] IndexArguments, string[] QueryArguments)
{
    /// <summary>The peers that are installed; for each other one, why it is missing.</summary>
    public static (List<TextIndexPeer> Installed, List<string> Missing) Find()
    {
        var (installed, missing) = (new List<TextIndexPeer>(), new List<string>());
        foreach (var (name, probe, advice) in (ReadOnlySpan<(string, string, string)>)[("SQLite FTS5 trigram", "fts5_trigram.py", "python3，其 SQLite ≥ 3.34"), ("Groonga bigram", "groonga_bigram.py", "apt install groonga-bin")])
        {
            var version = Child.Run("python3", [probe, "version"], folder: s_folder);
            if (version is { ExitCode: 0 })
                installed.Add(new TextIndexPeer($"{name} {version.Output.Trim()}", "python3", [probe, "index"], [probe, "query"]));
            else
                missing.Add($"{name}：未安装（{advice}）");
        }
        return (installed, missing);
    }

    private static readonly string s_folder = Path.Combine(BenchmarkText.Folder, "peers");

    /// <summary>Makes an index of JSON Lines. The seconds are those that the engine took, without its caller's reading of the file.</summary>
    public ChildRun Index(string input, string index)
    {
        var run = Child.Run(Program, [.. IndexArguments, input, index], folder: s_folder)!;
        var said = run.Output.Trim().Split(' ');
        return run.ExitCode != 0 ? run : run with
        {
            Seconds = double.Parse(said[0], CultureInfo.InvariantCulture),
            PeakMegabytes = double.Parse(said[1], CultureInfo.InvariantCulture),
        };
    }

    public Session Open(string index) => new(Child.Start(Program, [.. QueryArguments, index], s_folder)!);

    internal sealed class Session(Process process) : IDisposable
    {
        /// <summary>Milliseconds to ten hits with snippets, as the engine's caller sees them; and how many articles match.</summary>
        public (double Milliseconds, long Matches) Search(string query)
        {
            process.StandardInput.WriteLine(query);
            process.StandardInput.Flush();
            var said = (process.StandardOutput.ReadLine() ?? throw new InvalidOperationException(process.StandardError.ReadToEnd())).Split(' ');
            return (double.Parse(said[0], CultureInfo.InvariantCulture), long.Parse(said[1], CultureInfo.InvariantCulture));
        }

        public void Dispose()
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(5000))
                process.Kill();
            process.Dispose();
        }
    }
}
