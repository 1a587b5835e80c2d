using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Zones whose short name another city's zone bears too: 滨海新区 is 天津's for the gazetteer, but 云岭滨海新区 is not, nor is the 滨海新区 of an
/// article that names that one, or that names places of one other province only.
/// </summary>
internal static class Namesakes
{
    // How often the article names that city.
    private const int EnoughPlaces = 2;

    // Bounds the work on hostile text.
    private const int MostNames = 30;

    // In UTF-16 code units.
    private const int LongestAlias = 8;

    /// <summary>
    /// The zone of <paramref name="name"/> by its own words where the place right before it (云岭滨海新区) lies in another province than the
    /// gazetteer's zone of this short name; null where it is that one.
    /// </summary>
    public static FoundName? After(FoundName place, FoundName name, TextSpan own, string text, RuleSet rules)
    {
        // 云岭长春经开区 too: 长春 is a town of many provinces.
        if (place.Type != SubjectType.Place || own.Length > LongestAlias || !LiesElsewhere(place.Name, name.Name, rules))
            return null;
        var stem = text.AsSpan(place.Span.Start, own.Start - place.Span.Start);
        var whole = string.Concat(stem.Length > 2 ? stem.TrimEnd('市') : stem, own.In(text));
        return new FoundName(new TextSpan(place.Span.Start, own.End), whole, SubjectType.Zone, "zone-full");
    }

    /// <summary>Gives the zones named alone the city that the article shows.</summary>
    public static void Resolve(string text, List<FoundName> found, RuleSet rules)
    {
        // Each short name once, however often the text uses it.
        Dictionary<string, string?>? names = null;
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is not { Type: SubjectType.Zone, Rule: "zone-gazetteer", Span.Length: <= LongestAlias } || found[i].Span.In(text).SequenceEqual(found[i].Name))
                continue;
            var surface = found[i].Span.In(text).ToString();
            names ??= new(StringComparer.Ordinal);
            if (!names.TryGetValue(surface, out var name) && names.Count < MostNames)
                names[surface] = name = NameOf(surface, found[i].Name, found, rules);
            if (name is not null)
                found[i] = found[i] with { Name = name, Rule = "zone-full" };
        }
    }

    private static string? NameOf(string surface, string zone, List<FoundName> found, RuleSet rules) =>
        Called(surface, zone, found) is { } called ? called
        // 厦门火炬高新区 is 厦门's by its own words, and where the article speaks of 厦门.
        : PlacesAround.PlaceOpening(rules, zone) is not { } seat || PlacesAround.PlaceOpening(rules, surface) == seat || found.Exists(name => name.Name == seat) ? null
        : ListedElsewhere(surface, zone, found, rules) is { } listed ? listed
        : IsShort(zone, surface) && IsSharedWord(zone, surface, rules) && CityElsewhere(found, zone, rules) is { } city ? (rules.Gazetteer.Place(city)?.ShortNames is [var stem, ..] ? stem : city) + surface
        : null;

    // The fuller name of another zone that ends so and that the article gives.
    private static string? Called(string surface, string zone, List<FoundName> found)
    {
        string? called = null;
        foreach (var name in found)
            if (name is { Type: SubjectType.Zone, Rule: "zone-full" or "zone-gazetteer" } && name.Name != zone && name.Name.Length - surface.Length is >= 2 and <= 4 && name.Name.EndsWith(surface, StringComparison.Ordinal))
            {
                if (called is not null && called != name.Name)
                    return null;
                called = name.Name;
            }
        return called;
    }

    /// <summary>The one other zone of the lists that is called so in its own city (火炬高新区 of 中山), where the article speaks of that city; null for none or several.</summary>
    private static string? ListedElsewhere(string surface, string zone, List<FoundName> found, RuleSet rules)
    {
        string? listed = null;
        foreach (var other in rules.Gazetteer.Zones)
        {
            if (other.Name == zone || !(Ends(other.Name) || other.Aliases.Any(Ends)) || PlacesAround.PlaceOpening(rules, other.Name) is not { } city || !found.Exists(name => name.Type == SubjectType.Place && name.Name == city))
                continue;
            if (listed is not null)
                return null;
            listed = other.Name;
        }
        return listed;

        bool Ends(string name) => name.Length > surface.Length && name.EndsWith(surface, StringComparison.Ordinal);
    }

    /// <summary>Whether it is the zone's name without the place that the full one begins with.</summary>
    private static bool IsShort(string zone, ReadOnlySpan<char> surface) => zone.Length > surface.Length && zone.AsSpan().EndsWith(surface);

    /// <summary>Whether the name without its kind is a place's somewhere else (滨海, 江北): a word that many cities name a part of theirs with.</summary>
    private static bool IsSharedWord(string zone, ReadOnlySpan<char> surface, RuleSet rules)
    {
        foreach (var ending in (ReadOnlySpan<string>)["县", "区", "市"])
            if (rules.Gazetteer.Place(string.Concat(surface[..2], ending)) is { } place && !rules.Gazetteer.IsWithin(place.Name, zone) && Array.TrueForAll([.. place.Parents], parent => LiesElsewhere(parent, zone, rules) || place.Parents.Count > 1))
                return true;
        return false;
    }

    // The city of the article's places, where all of them lie in one other province than the zone.
    private static string? CityElsewhere(List<FoundName> found, string zone, RuleSet rules)
    {
        string? province = null;
        string? city = null;
        var count = 0;
        foreach (var name in found)
        {
            // 临江市统计局 speaks of its city as the city's own name does.
            var said = name.Type == SubjectType.Institution ? PlacesAround.PlaceOpening(rules, name.Name) : name.Type == SubjectType.Place ? name.Name : null;
            if (said is null || rules.Gazetteer.Place(said) is not { } place || ProvinceOf(said, rules) is not { } its)
                continue;
            if (province is not null && its != province)
                return null;
            province = its;
            if (place.Kind is "city" or "county-city" or "county")
            {
                if (city is not null && city != said)
                    return null;
                city = said;
                count += name.Type == SubjectType.Institution ? EnoughPlaces : 1;
            }
        }
        return city is not null && count >= EnoughPlaces && LiesElsewhere(city, zone, rules) ? city : null;
    }

    internal static bool LiesElsewhere(string place, string zone, RuleSet rules) =>
        rules.Gazetteer.Zone(zone)?.Province is { } province && ProvinceOf(place, rules) is { } its && rules.Gazetteer.Place(its) is { } known && !known.ShortNames.Contains(province);

    /// <summary>The province or municipality of a place; null where several places bear the name.</summary>
    internal static string? ProvinceOf(string place, RuleSet rules)
    {
        for (var depth = 0; depth < 4 && rules.Gazetteer.Place(place) is { } known; depth++)
        {
            if (known.Kind is "province" or "municipality")
                return known.Name;
            if (known.Parents is not [var parent])
                return null;
            place = parent;
        }
        return null;
    }
}
