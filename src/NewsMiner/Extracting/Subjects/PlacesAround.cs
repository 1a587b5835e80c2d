using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>Which place a zone or place lies in, by the gazetteer or by the name it bears.</summary>
internal static class PlacesAround
{
    /// <summary>Whether a zone or place lies in <paramref name="place"/>, by the gazetteer or by the name it bears.</summary>
    public static bool LieAround(RuleSet rules, string place, string inner) =>
        rules.Gazetteer.IsWithin(inner, place) || SharesPlace(rules, inner, place) || (PlaceOpening(rules, inner) is { } seat && rules.Gazetteer.IsWithin(seat, place));

    /// <summary>Whether a name is of a place that a zone lies in, or refers to one (全省).</summary>
    public static bool IsAround(RuleSet rules, FoundName name, string zone) =>
        name.Rule is "relative-province" or "relative-city" or "relative-nation" or "relative-county"
        || (name.Type == SubjectType.Place && LieAround(rules, name.Name, zone));

    /// <summary>The place that opens a zone's name (和林格尔 of 和林格尔新区); null where none does.</summary>
    public static string? PlaceOpening(RuleSet rules, string zone)
    {
        for (var length = Math.Min(6, zone.Length); length >= 2; length--)
            if (rules.Vocabulary.Find(zone.AsSpan(0, length)) is { Kind: TermKind.Place } term)
                return term.Name;
        return null;
    }

    /// <summary>Whether a zone bears a place's name: 临汾经济开发区 and 临汾市.</summary>
    public static bool SharesPlace(RuleSet rules, string zone, string place) =>
        place.Length > 2 && rules.Gazetteer.Place(place) is null ? zone.StartsWith(place.AsSpan(0, place.Length - 1), StringComparison.Ordinal) :
        rules.Gazetteer.Place(place) is { } known
        && (zone.StartsWith(known.Name, StringComparison.Ordinal) || known.ShortNames.Concat(known.ContextNames).Any(s => zone.StartsWith(s, StringComparison.Ordinal)));

    /// <summary>The place that the article's paper is of (云岭日报), by its source or its dateline (云岭日报1月27日讯): whose 全省 and 我市 it writes; null where neither tells.</summary>
    public static string? OfPaper(Article article, RuleSet rules)
    {
        if (article.Source is { } source && PlaceOpening(rules, source) is { } home)
            return home;
        const int opening = 200;
        var at = article.Text.AsSpan(0, Math.Min(opening, article.Text.Length)).IndexOf("日报");
        for (var length = 2; length <= 4 && length <= at; length++)
            if (rules.Vocabulary.Find(article.Text.AsSpan(at - length, length)) is { Kind: TermKind.Place } place)
                return place.Name;
        return null;
    }

    /// <summary>What kind of place a name is of (city, county, district …); null where neither the gazetteer nor the name tells.</summary>
    public static string? KindOf(RuleSet rules, string place) => rules.Gazetteer.Place(place)?.Kind ?? OpenPlaces.KindOf(place);
}
