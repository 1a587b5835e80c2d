using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;

namespace NewsMiner.App.Tests.Packaging;

/// <summary>A package that a lock file names.</summary>
/// <param name="ContentHash">NuGet's hash of the package without its signature, base64 of SHA-512, as it stands in the lock file.</param>
/// <param name="Shipped">Part of the program; else of its tests only.</param>
internal sealed record LockedPackage(string Name, string Version, string ContentHash, bool Shipped, IReadOnlyList<string> DependsOn)
{
    /// <summary>The package's name in every list of the world (package-url).</summary>
    public string Purl => $"pkg:nuget/{Name}@{Version}";
}

/// <summary>What the program is made of: read from the lock files and from the restored packages' own descriptions, nothing by hand.</summary>
internal static class SupplyChain
{
    private const string Product = "pkg:nuget/NewsMiner.App";

    /// <summary>Descriptions older than licence expressions give an address; what stands there.</summary>
    private static readonly Dictionary<string, string> s_licenceAddresses = new(StringComparer.Ordinal)
    {
        ["https://raw.githubusercontent.com/xunit/xunit/master/license.txt"] = "Apache-2.0",
    };

    /// <summary>Every package of every lock file under the root, by name.</summary>
    public static IReadOnlyList<LockedPackage> Packages(string root)
    {
        var found = new SortedDictionary<string, LockedPackage>(StringComparer.Ordinal);
        foreach (var folder in (ReadOnlySpan<string>)["src", "tests"])
            foreach (var project in Directory.GetDirectories(Path.Combine(root, folder)))
                foreach (var file in Directory.GetFiles(project, "packages*.lock.json"))
                    Collect(file, folder == "src", found);
        return [.. found.Values];
    }

    private static void Collect(string file, bool shipped, SortedDictionary<string, LockedPackage> found)
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var framework in locked.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            var names = framework.Value.EnumerateObject().Where(entry => entry.Value.TryGetProperty("resolved", out _)).ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
            foreach (var (name, entry) in names)
            {
                var package = new LockedPackage(
                    entry.Name,
                    entry.Value.GetProperty("resolved").GetString()!,
                    entry.Value.GetProperty("contentHash").GetString()!,
                    shipped,
                    entry.Value.TryGetProperty("dependencies", out var needs)
                        ? [.. needs.EnumerateObject().Where(need => names.ContainsKey(need.Name)).Select(need => Purl(names[need.Name])).Order(StringComparer.Ordinal)]
                        : []);
                if (!found.TryGetValue(package.Purl, out var known))
                    found.Add(package.Purl, package);
                else
                    found[package.Purl] = known with { Shipped = known.Shipped || shipped, DependsOn = known.DependsOn.Count > 0 ? known.DependsOn : package.DependsOn };
            }
        }
    }

    private static string Purl(JsonProperty entry) => $"pkg:nuget/{entry.Name}@{entry.Value.GetProperty("resolved").GetString()}";

    /// <summary>The SPDX expression and the holder that a restored package's description names; null where there is none.</summary>
    public static (string? Licence, string? Copyright) LicenceOf(LockedPackage package)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var name = package.Name.ToLowerInvariant();
        var file = Path.Combine(packages, name, package.Version.ToLowerInvariant(), name + ".nuspec");
        if (!File.Exists(file))
            return default;
        var description = XDocument.Load(file).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        string? Value(string field) => description.Elements().FirstOrDefault(element => element.Name.LocalName == field)?.Value.Trim();
        var licence = description.Elements().FirstOrDefault(element => element.Name.LocalName == "license" && element.Attribute("type")?.Value == "expression")?.Value.Trim();
        if (licence is null && Value("licenseUrl") is { } address)
            s_licenceAddresses.TryGetValue(address, out licence);
        return (licence, Value("copyright") is { Length: > 0 } holder ? holder : Value("authors"));
    }

    /// <summary>The licence list: a package a line.</summary>
    public static string LicenceList(IEnumerable<LockedPackage> packages)
    {
        var list = new StringBuilder("# Written from the lock files and the packages' own descriptions (SupplyChainTests says how). Texts of the licences: licenses/.\n");
        list.Append("package\tversion\tlicence\tcopyright\tpart of\n");
        foreach (var package in packages)
        {
            var (licence, copyright) = LicenceOf(package);
            list.AppendJoin('\t', package.Name, package.Version, licence ?? "?", copyright ?? "?", package.Shipped ? "program" : "tests").Append('\n');
        }
        // Vocabulary is no package, and its licence asks for its notice all the same.
        list.AppendJoin('\t', "jieba dictionary (words and tags of the built-in lexicon)", "", "MIT", "Copyright (c) 2013 Sun Junyi", "program").Append('\n');
        return list.ToString();
    }

    /// <summary>The bill of materials, CycloneDX 1.6: the same bytes from the same lock files, without a serial number or a time.</summary>
    public static string BillOfMaterials(IReadOnlyCollection<LockedPackage> packages, string version)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("bomFormat", "CycloneDX");
            json.WriteString("specVersion", "1.6");
            json.WriteNumber("version", 1);
            json.WriteStartObject("metadata");
            json.WriteStartObject("component");
            json.WriteString("type", "application");
            json.WriteString("bom-ref", Product);
            json.WriteString("name", "NewsMiner.App");
            json.WriteString("version", version);
            Licence(json, "MIT");
            json.WriteString("purl", $"{Product}@{version}");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("components");
            foreach (var package in packages)
            {
                json.WriteStartObject();
                json.WriteString("type", "library");
                json.WriteString("bom-ref", package.Purl);
                json.WriteString("name", package.Name);
                json.WriteString("version", package.Version);
                json.WriteString("scope", package.Shipped ? "required" : "excluded");
                var (licence, copyright) = LicenceOf(package);
                if (licence is not null)
                    Licence(json, licence);
                if (copyright is not null)
                    json.WriteString("copyright", copyright);
                json.WriteString("purl", package.Purl);
                json.WriteStartArray("properties");
                json.WriteStartObject();
                json.WriteString("name", "nuget:contentHash");
                json.WriteString("value", package.ContentHash);
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }
            Plain(json, "framework", "Microsoft.AspNetCore.App", "MIT", "The runtime: the machine's own for the tool, the one of the building SDK inside the single file.");
            Plain(json, "data", "jieba dictionary", "MIT", "Words and tags of the built-in lexicon.");
            Plain(json, "application", "pdftotext", "GPL-2.0-only OR GPL-3.0-only", "Of poppler; run as a process of its own where the machine has it, never shipped.");
            json.WriteEndArray();
            json.WriteStartArray("dependencies");
            Needs(json, Product, packages.Where(package => package.Shipped).Select(package => package.Purl));
            foreach (var package in packages)
                Needs(json, package.Purl, package.DependsOn);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Plain(Utf8JsonWriter json, string type, string name, string licence, string description)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("bom-ref", name);
        json.WriteString("name", name);
        json.WriteString("description", description);
        Licence(json, licence);
        json.WriteEndObject();
    }

    private static void Licence(Utf8JsonWriter json, string expression)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("expression", expression);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Needs(Utf8JsonWriter json, string from, IEnumerable<string> on)
    {
        json.WriteStartObject();
        json.WriteString("ref", from);
        json.WriteStartArray("dependsOn");
        foreach (var purl in on)
            json.WriteStringValue(purl);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
