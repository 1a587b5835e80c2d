using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsMiner.Reading;

/// <summary>What <c>manifest.jsonl</c> in a page's folder says about the page.</summary>
internal sealed record ManifestEntry(DateOnly? Date, string? Source, string? Edition);

/// <summary>The manifest of one folder: a line <c>{"file","date","source","page"}</c> a page.</summary>
internal sealed class Manifest
{
    public const string FileName = "manifest.jsonl";

    private const long MostBytes = 64 << 20;

    private readonly Dictionary<string, ManifestEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<InputProblem> _problems = [];

    /// <summary>What is wrong with lines of the manifest; the other lines hold.</summary>
    public IReadOnlyList<InputProblem> Problems => _problems;

    public ManifestEntry? this[string fileName] => _entries.GetValueOrDefault(fileName);

    public static Manifest Load(string path, string name)
    {
        var manifest = new Manifest();
        byte[] bytes;
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length == 0)
                return manifest;
            if (file.Length > MostBytes)
            {
                manifest._problems.Add(new Cause("manifest-too-large", file.Length.ToString(CultureInfo.InvariantCulture), MostBytes.ToString(CultureInfo.InvariantCulture)).In(name));
                return manifest;
            }
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            manifest._problems.Add(new Cause("manifest-unopened", exception.Message).In(name));
            return manifest;
        }
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is null)
        {
            manifest._problems.Add(decoded.Refusal!.In(name, decoded.FirstBadByte));
            return manifest;
        }
        var number = 0;
        foreach (var line in decoded.Text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                manifest.Add(line, name, number);
        }
        return manifest;
    }

    private void Add(string line, string name, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Json.Text(root, "file") is not { Length: > 0 } file)
            {
                _problems.Add(new Cause("manifest-no-file").In(name, record: number));
                return;
            }
            var written = Json.Text(root, "date");
            var date = DateFinder.InField(written);
            if (date is null && !string.IsNullOrWhiteSpace(written))
                _problems.Add(new Cause("manifest-no-date", Shorten(written)).In(name, record: number));
            file = file.Replace('\\', '/');
            if (file.StartsWith("./", StringComparison.Ordinal)) file = file[2..];
            if (!_entries.TryAdd(file, new ManifestEntry(date, Json.Text(root, "source"), Json.Text(root, "page"))))
                _problems.Add(new Cause("manifest-twice", file).In(name, record: number));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            _problems.Add(new Cause("manifest-no-json").In(name, record: number));
        }
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

/// <summary>The manifests of the folders that a run meets, each read once while it does not change.</summary>
internal sealed class Manifests
{
    private readonly ConcurrentDictionary<string, (DateTime Written, Manifest Manifest)> _loaded = new(StringComparer.Ordinal);

    public Manifest Of(string folder, string name = Manifest.FileName)
    {
        var path = Path.Combine(folder, Manifest.FileName);
        var written = File.GetLastWriteTimeUtc(path);
        if (_loaded.TryGetValue(path, out var known) && known.Written == written)
            return known.Manifest;
        var manifest = Manifest.Load(path, name);
        _loaded[path] = (written, manifest);
        return manifest;
    }
}

internal static class Json
{
    /// <summary>The member as text: a string, or a number as it is written; null for anything else.</summary>
    /// <exception cref="InvalidOperationException">The string holds half a surrogate pair.</exception>
    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;
}
