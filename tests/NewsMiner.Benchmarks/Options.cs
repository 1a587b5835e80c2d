using System.Globalization;

namespace NewsMiner.Benchmarks;

/// <summary>A benchmark's arguments: <c>--name value</c> pairs and switches.</summary>
internal sealed class Options(string[] args)
{
    public string? Text(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    public bool Has(string name) => args.Contains(name);

    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
