namespace NewsMiner.Rules;

/// <summary>A development zone of the gazetteer (Rules/subjects/zones.tsv).</summary>
/// <param name="Kind">economic, hi-tech, new-area, bonded, free-trade, demonstration, or region (长三角).</param>
/// <param name="Province">Short name of its province; null where unknown or several.</param>
/// <param name="Parent">Canonical name of the zone that this one is a part of; null for none.</param>
public sealed record Zone(string Name, string Kind, string? Province, string? Parent, IReadOnlyList<string> Aliases);

/// <summary>An administrative division (Rules/subjects/places.tsv).</summary>
/// <param name="Kind">province, municipality, city, county-city, county, district.</param>
/// <param name="Parents">Canonical names of the divisions above; several where divisions share the name (朝阳区).</param>
/// <param name="ShortNames">Names without their suffix that can stand alone (汕头).</param>
/// <param name="ContextNames">Short names that are also common words or shared, and need context (朝阳, 东方).</param>
public sealed record Place(
    string Name,
    string Kind,
    IReadOnlyList<string> Parents,
    IReadOnlyList<string> ShortNames,
    IReadOnlyList<string> ContextNames);

/// <summary>Zones and places by their canonical names. Facts; their provenance stands in the data files.</summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, Zone> _zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Zone> _nicknames = new(StringComparer.Ordinal);

    internal Gazetteer(IEnumerable<RuleFile> files)
    {
        foreach (var file in files)
        {
            if (file.Path.EndsWith("zones.tsv", StringComparison.Ordinal))
            {
                foreach (var row in Rows(file, 5))
                    Add(_zones, file, row[0], new Zone(row[0], row[1], NullIfEmpty(row[2]), NullIfEmpty(row[3]), Split(row[4])));
            }
            else if (file.Path.EndsWith("places.tsv", StringComparison.Ordinal))
            {
                foreach (var row in Rows(file, 5))
                    Add(_places, file, row[0], new Place(row[0], row[1], Split(row[2]), Split(row[3]), Split(row[4])));
            }
        }
        foreach (var zone in _zones.Values)
            foreach (var alias in zone.Aliases)
                if (alias.Length <= LongestNickname)
                    _nicknames.TryAdd(alias, zone);
    }

    // 光谷.
    private const int LongestNickname = 2;

    public IReadOnlyCollection<Zone> Zones => _zones.Values;

    public IReadOnlyCollection<Place> Places => _places.Values;

    /// <summary>The zone of this canonical name; null where the gazetteer lacks it.</summary>
    public Zone? Zone(string name) => _zones.GetValueOrDefault(name);

    /// <summary>The zone that goes by a short word which also ends other zones' names (光谷); null for none.</summary>
    public Zone? Nicknamed(ReadOnlySpan<char> word) => word.Length <= LongestNickname && _nicknames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var zone) ? zone : null;

    /// <summary>A listed zone of no usual kind (转型综改示范区, 合作区, 先行区): its short names are no abbreviations of kinds.</summary>
    public bool IsOfItsOwnKind(string zone) => Zone(zone)?.Kind == "demonstration";

    /// <summary>The place of this canonical name; null where the gazetteer lacks it.</summary>
    public Place? Place(string name) => _places.GetValueOrDefault(name);

    /// <summary>
    /// Whether <paramref name="part"/> lies within <paramref name="whole"/> (canonical names): by the gazetteer's parents, or because the
    /// part's name begins with the whole's (山西转型综改示范区晋中开发区 within 山西转型综改示范区).
    /// </summary>
    public bool IsWithin(string part, string whole)
    {
        if (part == whole)
            return false;
        if (part.Length > whole.Length && part.StartsWith(whole, StringComparison.Ordinal) && _zones.ContainsKey(whole))
            return true;
        for (var depth = 0; depth < 4; depth++)
        {
            string? parent = null;
            if (_zones.TryGetValue(part, out var zone))
            {
                if (zone.Province is { } province && _places.TryGetValue(whole, out var place) && place.ShortNames.Contains(province))
                    return true;
                parent = zone.Parent;
            }
            else if (_places.TryGetValue(part, out var place))
            {
                if (place.Parents.Contains(whole))
                    return true;
                parent = place.Parents.Count == 1 ? place.Parents[0] : null;
            }
            if (parent is null)
                return false;
            if (parent == whole)
                return true;
            part = parent;
        }
        return false;
    }

    private static void Add<T>(Dictionary<string, T> entries, RuleFile file, string name, T entry)
    {
        if (!entries.TryAdd(name, entry))
            throw new RuleException([new RuleProblem(file.Path, 0, $"“{name}” stands on two lines; keep one")]);
    }

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;

    private static string[] Split(string value) => value.Length == 0 ? [] : value.Split('|');

    private static IEnumerable<string[]> Rows(RuleFile file, int columns)
    {
        var number = 0;
        var header = true;
        foreach (var line in file.Text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (header)
            {
                header = false;
                continue;
            }
            var row = line.Split('\t');
            if (row.Length != columns)
                throw new RuleException([new RuleProblem(file.Path, number, $"{columns} columns parted by tabs are expected, not {row.Length}")]);
            yield return row;
        }
    }
}
