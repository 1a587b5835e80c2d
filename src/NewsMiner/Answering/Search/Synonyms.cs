using NewsMiner.Archiving;

namespace NewsMiner.Answering.Search;

/// <summary>Words that mean the same to an editor: lines of Rules/search/synonyms.tsv, and what other vocabularies add.</summary>
public sealed class Synonyms
{
    private readonly Dictionary<string, string[]> _groups = new(StringComparer.Ordinal);

    /// <param name="groups">Names of one thing each; a name in several groups means all of them.</param>
    public Synonyms(IEnumerable<IReadOnlyList<string>> groups)
    {
        foreach (var group in groups)
        {
            var names = group.Select(name => TextFolding.Fold(name.Trim())).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var name in names)
            {
                var others = names.Where(other => other != name);
                _groups[name] = _groups.TryGetValue(name, out var known) ? [.. known.Union(others, StringComparer.Ordinal)] : [.. others];
                Longest = Math.Max(Longest, name.Length);
            }
        }
    }

    public static Synonyms Standard { get; } = new(StandardGroups());

    /// <summary>The standard groups and others besides, such as the zones' aliases.</summary>
    public static Synonyms With(IEnumerable<IReadOnlyList<string>> groups) => new(StandardGroups().Concat(groups));

    internal int Longest { get; }

    /// <summary>The other names of what <paramref name="folded"/> names; empty for a word without synonyms.</summary>
    internal IReadOnlyList<string> Of(string folded) => _groups.GetValueOrDefault(folded) ?? [];

    private static IEnumerable<IReadOnlyList<string>> StandardGroups()
    {
        using var stream = typeof(Synonyms).Assembly.GetManifestResourceStream("Rules/search/synonyms.tsv")
            ?? throw new InvalidOperationException("Rules/search/synonyms.tsv is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }
}
