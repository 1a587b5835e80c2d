using NewsMiner.Archiving;
using NewsMiner.Rules;

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

    /// <summary>The standard groups, and the other names of the rules' zones and indicators. A short or shared alias (经开区) names no one zone, and is left out.</summary>
    public static Synonyms Of(RuleSet rules)
    {
        var zones = rules.Gazetteer.Zones.ToList();
        var shared = zones.SelectMany(zone => zone.Aliases).GroupBy(alias => alias, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return With(zones.Where(zone => zone.Aliases.Count > 0)
            .Select(zone => (IReadOnlyList<string>)[zone.Name, .. zone.Aliases.Where(alias => alias.Length >= 4 && !shared.Contains(alias))])
            .Concat(rules.Indicators.Select(indicator => (IReadOnlyList<string>)[indicator.Name, .. indicator.Aliases]))
            .Where(group => group.Count > 1));
    }

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
