using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NewsMiner.Benchmarks;

/// <summary>The text that benchmarks run on: the sample articles beside the checkout where they are there, else our own corpus.</summary>
internal static class BenchmarkText
{
    public static string Folder { get; } = HereFolder();

    private static string HereFolder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    /// <summary>The lines of the text, without empty ones.</summary>
    public static (string Name, List<string> Lines) Read(string? file)
    {
        var root = Path.GetFullPath(Path.Combine(Folder, "..", ".."));
        var articles = Path.Combine(root, "..", "shared", "articles", "dev.jsonl");
        if (file is null && File.Exists(articles))
            file = articles;
        if (file is not null)
            return (Path.GetFileName(file), [.. Lines(file)]);
        var corpus = Directory.EnumerateFiles(Path.Combine(root, "corpus"), "*.*", SearchOption.AllDirectories)
            .Where(x => Path.GetExtension(x) is ".txt" or ".jsonl").Order(StringComparer.Ordinal);
        return ("corpus", [.. corpus.SelectMany(Lines)]);
    }

    private static IEnumerable<string> Lines(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            var text = line;
            if (Path.GetExtension(file) == ".jsonl" && line.Length > 0)
            {
                using var record = JsonDocument.Parse(line);
                text = record.RootElement.TryGetProperty("text", out var value) ? value.GetString()! : "";
            }
            foreach (var part in text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                yield return part;
        }
    }
}
