using NewsMiner.Extracting.Joining;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// The names of zones as an article gives them. A short name is known by its full one (云川经开区 as 云川经济技术开发区), so that reports of one zone meet; a
/// reader who looks at the article alone is told the fullest name that stands there.
/// </summary>
internal sealed class GivenNames(string text, IReadOnlyList<SubjectMention> mentions, ScopeWords scopes, Gazetteer gazetteer)
{
    // 云川港 could be anything; 云川新区 says what it is.
    private const int Shortest = 4;

    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    /// <summary>The fullest name of a zone in the article, white space removed: the canonical one where it stands there or nothing like it does; of a zone told of by its kind alone (经开区), the lists' name of that kind.</summary>
    public string Of(string name)
    {
        if (!_given.TryGetValue(name, out var given))
            _given[name] = given = Fullest(name);
        return given;
    }

    private string Fullest(string name)
    {
        // A part of 山西转型综改示范区 goes by its full name, as that does.
        for (var whole = name.Length - 1; whole >= Shortest && gazetteer.Zone(name) is null; whole--)
            if (gazetteer.IsOfItsOwnKind(name[..whole]))
                return name;
        if (OfficialName(name) is { } official)
            return official;
        // 云川经济技术开发区管委会 gives the zone's name too.
        var (fullest, kind) = (text.Contains(name, StringComparison.Ordinal) ? name : "", "");
        foreach (var mention in mentions)
        {
            if (mention.Name != name)
                continue;
            var surface = IndicatorNaming.Plain(mention.Span.In(text));
            // A listed zone of its own kind is known by its canonical name, also where an official text spells it out (山西转型综合改革示范区).
            if (surface == name || gazetteer.IsOfItsOwnKind(name) && SpellsOut(surface, name))
                return name;
            // 全市7家省级以上开发区: a group goes by whose zones they are.
            if (ZoneGroups.Is(mention.Rule) && surface.AsSpan().IndexOfAny('个', '家') > 0)
                return name;
            if ((Fullness(surface) > Fullness(fullest) || Fullness(surface) == Fullness(fullest) && surface.Length < fullest.Length) && NamesZone(surface, name))
                fullest = surface;
            else if (surface.Length > kind.Length && ZoneKinds.Names(surface))
                kind = surface;
        }
        if (fullest.Length > 0)
            return InFull(fullest, name);
        return kind.Length > 0 && gazetteer.Zone(name)?.Aliases.FirstOrDefault(alias => alias.EndsWith(kind, StringComparison.Ordinal)) is { } called ? called : name;
    }

    /// <summary>中国（云岭）自由贸易试验区, where the article gives it beside 云岭自贸试验区, as such zones are listed; null where it does not.</summary>
    private string? OfficialName(string name)
    {
        if (!name.EndsWith("自贸试验区", StringComparison.Ordinal))
            return null;
        foreach (var mention in mentions)
            if (mention.Name == name && mention.Span.Length > name.Length && IndicatorNaming.Plain(mention.Span.In(text)) is var surface && surface.StartsWith("中国", StringComparison.Ordinal) && surface.EndsWith("自由贸易试验区", StringComparison.Ordinal))
                return surface;
        return null;
    }

    // 山西转型综合改革示范区 has all of 山西转型综改示范区 in its order; a zone's former name does not.
    private static bool SpellsOut(string surface, string name)
    {
        var at = 0;
        foreach (var c in surface)
            if (at < name.Length && c == name[at])
                at++;
        return at == name.Length;
    }

    /// <summary>
    /// 云川经开区综保区 of an article that gives 云川经济技术开发区 and 综合保税区: what its parts are in full is told there. 综保区 is short for one kind only, so that a
    /// zone that the lists know by no more than what stands before it goes by their name.
    /// </summary>
    private string InFull(string given, string name)
    {
        if (!given.EndsWith(BondedZone, StringComparison.Ordinal))
            return given;
        var (site, full) = (given[..^BondedZone.Length], "");
        if (gazetteer.Zone(name) is not null && (site + BondedZoneInFull).EndsWith(name, StringComparison.Ordinal))
            return name;
        // 云岭省云川经济技术开发区 says 云川经开区 in full, without the place before it.
        if (text.Contains(BondedZoneInFull, StringComparison.Ordinal) && ZoneKinds.Stem(site) is { Length: > 1 } stem && stem.Length < site.Length)
            foreach (var mention in mentions)
                if (mention.Type == SubjectType.Zone && mention.Name != name && mention.Name.LastIndexOf(stem, StringComparison.Ordinal) is >= 0 and var at && mention.Name.Length - at > full.Length && ZoneKinds.Stem(mention.Name).EndsWith(stem, StringComparison.Ordinal) && ZoneKinds.SameKind(site, mention.Name) && Of(mention.Name).EndsWith(mention.Name[at..], StringComparison.Ordinal))
                    full = mention.Name[at..];
        return full.Length > site.Length ? full + BondedZoneInFull : site.Length > 1 ? site + BondedZoneInFull : given;
    }

    private const string BondedZone = "综保区";
    private const string BondedZoneInFull = "综合保税区";

    // 合肥市高新区 says no more than 合肥高新区.
    private static int Fullness(string surface) => surface.Length - (surface.IndexOf('市', StringComparison.Ordinal) > 0 ? 1 : 0);

    // 该区, 园区 and 综合保税区 alone name none: the name's own part stands before the kind, with the city before it or not (海州江湖高新区).
    private bool NamesZone(string surface, string name) =>
        surface.Length >= Shortest && surface[^1] is '区' or '园' or '港' or '城' or '谷' && (name.Contains(surface[..2], StringComparison.Ordinal) || surface.Contains(name[..2], StringComparison.Ordinal)) && !scopes.ZoneKinds.Contains(surface);
}
