using System.Runtime.InteropServices;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// One name for one subject: a short form takes the full form that the article gives or the lists have, a name that the article introduces
/// (以下简称…, 更名为…) the one that it was introduced for.
/// </summary>
/// <param name="found">The names as they were found, in the order of the text.</param>
internal sealed class CanonicalNames(string text, RuleSet rules, List<FoundName> found)
{
    // The full names of zones that the article gives, by what stands before their kinds.
    private readonly Dictionary<string, List<string>> _fullByStem = FullByStem(rules, found);

    /// <summary>The same names, each under its canonical one; words for a zone that name none (自贸区片区) are left out.</summary>
    public static List<FoundName> Of(string text, RuleSet rules, List<FoundName> found) => new CanonicalNames(text, rules, found).Read();

    private static Dictionary<string, List<string>> FullByStem(RuleSet rules, List<FoundName> found)
    {
        var full = new HashSet<string>(StringComparer.Ordinal);
        var byStem = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in found)
        {
            if (FullName(rules, name) is not { } zone || !full.Add(zone))
                continue;
            var stem = ZoneKinds.Stem(zone);
            Add(stem, zone);
            // 云江省青石经济开发区 is called 青石开发区: by what stands behind its province or city.
            if (PlacesAround.PlaceOpening(rules, stem) is { } place && stem.Length - place.Length >= 2 && place[^1] is '省' or '市' or '区' && stem.StartsWith(place, StringComparison.Ordinal))
                Add(stem[place.Length..], zone);
        }
        return byStem;

        void Add(string stem, string zone)
        {
            if (!byStem.TryGetValue(stem, out var same))
                byStem[stem] = same = [];
            same.Add(zone);
        }
    }

    // 云川经济技术开发区, and so 云川经济技术开发区管委会; 云川经开区管委会 gives no full name.
    private static string? FullName(RuleSet rules, FoundName name) =>
        name.Type == SubjectType.Zone ? name.Rule.StartsWith("zone-full", StringComparison.Ordinal) || name.Rule == "zone-gazetteer" ? name.Name : null
        : Offices.ZoneOf(rules, name) is { } zone && name.Name.StartsWith(zone, StringComparison.Ordinal) ? zone : null;

    private List<FoundName> Read()
    {
        var introduced = Introduced();
        var guesses = Tally(found, static name => name.Rule.EndsWith(SubjectNames.Open, StringComparison.Ordinal));
        var zones = ZonesOf(found);
        var names = new List<FoundName>(found.Count);
        foreach (var name in found)
        {
            if (introduced.Count > 0 && introduced.TryGetValue(name.Span.In(text).ToString(), out var whole))
            {
                names.Add(name with { Name = whole.Name, Type = whole.Type, Rule = "introduced-name" });
                continue;
            }
            if (name.Type != SubjectType.Zone || name.Name.Length == 0)
            {
                names.Add(name);
                continue;
            }
            var surface = name.Span.In(text).ToString();
            // 临空经济区, where the article has one zone whose name ends so: 云川国际机场临空经济区.
            if ((name.Rule.EndsWith(SubjectNames.Open, StringComparison.Ordinal) || surface.EndsWith("片区", StringComparison.Ordinal)) && surface.Length is >= 4 and <= 6 && name.Rule != "zone-gazetteer" && EndsOneZone(surface, zones) is { } one)
            {
                names.Add(name with { Name = one, Rule = "introduced-name" });
                continue;
            }
            // 28平方公里的云岭自贸试验区片区: what it is, not which.
            if (surface.EndsWith("自贸试验区片区", StringComparison.Ordinal) || surface.EndsWith("自由贸易试验区片区", StringComparison.Ordinal) || surface.EndsWith("自贸区片区", StringComparison.Ordinal))
                continue;
            // A guess that stands alone: of a bare form (不断增强开发区) it is the zone spoken of; else it is a name, but nobody's topic.
            if (guesses.GetValueOrDefault(name.Name) == 1 && !(Clause.StandsAtHead(text, name.Span.Start) && Clause.AfterLeadIn(name.Name, 0, name.Name.Length) == 0 && TopicReader.IsSaidOf(text, name.Span.End, rules)) && !IsCalledSo(surface, name.Span.Start) && !HasOffice(surface) && ZoneKinds.Bare.FirstOrDefault(f => surface.EndsWith(f, StringComparison.Ordinal)) is { } bare && !Array.Exists(ZoneKinds.OfOneZone, e => surface.EndsWith(e, StringComparison.Ordinal)))
            {
                names.Add(new FoundName(new TextSpan(name.Span.End - bare.Length, name.Span.End), "", SubjectType.Zone, "relative-zone"));
                continue;
            }
            names.Add(name with { Name = ZoneName(name, surface) });
        }
        return names;
    }

    /// <summary>镜头下的云川新区…。云川新区管委会负责人表示: what has an office in the article is a zone of that name.</summary>
    private bool HasOffice(string surface) =>
        surface.Length >= 4 && (text.Contains(surface + "管委会", StringComparison.Ordinal) || text.Contains(surface + "党工委", StringComparison.Ordinal) || text.Contains(surface + "管理委员会", StringComparison.Ordinal));

    /// <summary>青石开发区 at the head of a sentence, where the article tells of 青石 again and again.</summary>
    private bool IsCalledSo(string surface, int start)
    {
        if (surface.Length != 5 || !surface.EndsWith("开发区", StringComparison.Ordinal) || !(start == 0 || text[start - 1] is '。' or '\n') || rules.Vocabulary.Find(surface.AsSpan(0, 2)) is not null || rules.Forms.GetValueOrDefault("head-ordinary")?.Contains(surface[..2]) == true || rules.Forms.GetValueOrDefault("not-in-name")?.Contains(surface[..2]) == true)
            return false;
        var calls = 0;
        for (var at = text.IndexOf(surface[..2], StringComparison.Ordinal); at >= 0 && calls < 3; at = text.IndexOf(surface[..2], at + 2, StringComparison.Ordinal))
            calls++;
        return calls >= 3;
    }

    private string ZoneName(FoundName name, string surface)
    {
        // 云岭开发区 of a province are all of them: 云岭省开发区.
        foreach (var kind in (ReadOnlySpan<string>)["产业园区", "工业园区", "开发区", "园区"])
            if (name.Name.EndsWith(kind, StringComparison.Ordinal) && rules.Vocabulary.Find(name.Name.AsSpan(0, name.Name.Length - kind.Length)) is { Kind: TermKind.Place, Name: { } province } && (province[^1] == '省' || province.EndsWith("自治区", StringComparison.Ordinal)) && rules.Vocabulary.Find(name.Name) is not { Kind: TermKind.Zone })
                return province + kind;
        if (name.Rule == "zone-gazetteer" || rules.Gazetteer.Zone(name.Name) is not null)
            return name.Name;
        if (!ZoneGroups.Is(name) && PartOfListed(name.Name) is { } part)
            return part;
        // 云川开发区 is the economic one, where the city has a 高新区 too, unless only that one is spoken of; 云川市开发区 are all of them.
        if (surface.EndsWith("市开发区", StringComparison.Ordinal))
            return name.Name;
        if (surface.EndsWith("开发区", StringComparison.Ordinal) && !surface.EndsWith("产业开发区", StringComparison.Ordinal) && !surface.EndsWith("技术开发区", StringComparison.Ordinal) && !surface.EndsWith("经济开发区", StringComparison.Ordinal))
            foreach (var stem in Tails(surface).Prepend(surface))
                if (rules.Vocabulary.Find(stem[..^3] + "经济技术开发区") is { Kind: TermKind.Zone } economic
                    && !(rules.Vocabulary.Find(stem[..^3] + "高新技术产业开发区") is { Kind: TermKind.Zone, Name: { } other } && _fullByStem.GetValueOrDefault(ZoneKinds.Stem(surface)) is { } spoken && spoken.Contains(other) && !spoken.Contains(economic.Name)))
                    return economic.Name;
        // Without the places before it, the gazetteer may know it: 山西长治经济技术开发区; but 云川长春经开区 is none of 长春's.
        var seat = PlacesAround.PlaceOpening(rules, name.Name);
        foreach (var term in Tails(name.Name))
            if (rules.Vocabulary.Find(term) is { Kind: TermKind.Zone } zone && !(seat is not null && Namesakes.LiesElsewhere(seat, zone.Name, rules)))
                return zone.Name;
        if (name.Rule.StartsWith("zone-short", StringComparison.Ordinal) || surface.EndsWith("开发区", StringComparison.Ordinal))
        {
            // 临汾经开区 stands for the full form that the article itself gives.
            foreach (var candidate in _fullByStem.GetValueOrDefault(ZoneKinds.Stem(surface)) ?? [])
                if (candidate.Length > surface.Length && ZoneKinds.SameKind(surface, candidate) && !IsCalledHiTech(surface, candidate))
                    return candidate;
        }
        if (ZoneKinds.WithoutItsCitysKind(rules, name.Name) is { } listed)
            return listed;
        // 青石高新区 beside 云川青石高新技术产业开发区: the city before the name is left out.
        if (!ZoneGroups.Is(name) && ZoneKinds.Stem(surface).Length >= 2 && !ZoneKinds.Names(surface) && OnlyOneOpenedByCity(name.Name) is { } alone)
            return alone;
        return surface.EndsWith("经开区", StringComparison.Ordinal) && name.Name.EndsWith("经济技术开发区", StringComparison.Ordinal) ? ZoneKinds.OfItsRank(rules, name.Name[..^7], "经济技术开发区") : name.Name;

        static IEnumerable<string> Tails(string name)
        {
            for (var i = 1; i <= 8 && name.Length - i >= 5; i++)
                yield return name[i..];
        }
    }

    // The one full name that is this one behind a city's; null for none or several.
    private string? OnlyOneOpenedByCity(string name)
    {
        string? only = null;
        foreach (var same in _fullByStem.Values)
            foreach (var whole in same)
                if (whole.Length - name.Length is >= 2 and <= 3 && whole.EndsWith(name, StringComparison.Ordinal) && whole != only)
                {
                    if (only is not null)
                        return null;
                    only = whole;
                }
        return only;
    }

    // 青石开发区 is no 青石高新技术产业开发区 in an article that calls that one 青石高新区.
    private bool IsCalledHiTech(string surface, string candidate) =>
        candidate.EndsWith("高新技术产业开发区", StringComparison.Ordinal) && !surface.Contains("高新", StringComparison.Ordinal) && text.Contains(ZoneKinds.Stem(surface) + "高新区", StringComparison.Ordinal);

    /// <summary>综改示范区潇河园区, 山西综改示范区潇河园区: a part, by the full name of the listed zone that it is of, which papers shorten at will; null for others.</summary>
    private string? PartOfListed(string name)
    {
        const int shortest = 3;
        foreach (var kind in (ReadOnlySpan<string>)["片区", "园区", "产业园", "开发区", "科创城"])
            if (name.EndsWith(kind, StringComparison.Ordinal))
                for (var own = name.Length - kind.Length - 2; own >= shortest; own--)
                    if (rules.Vocabulary.Find(name.AsSpan(0, own)) is { Kind: TermKind.Zone, Name: { } whole } && rules.Gazetteer.IsOfItsOwnKind(whole))
                        return whole + name[own..];
        return null;
    }

    /// <summary>A zone's other names: 云川开发区，原名青石工业园 is one zone by its name of today, and so is 青石工业园更名为云川开发区.</summary>
    private void AddRenamed(Dictionary<string, FoundName> introduced)
    {
        const int near = 40;
        foreach (var (cue, isNew) in SubjectWords.Of(rules).Renamings)
            for (var at = text.IndexOf(cue, StringComparison.Ordinal); at >= 0; at = text.IndexOf(cue, at + cue.Length, StringComparison.Ordinal))
            {
                var start = at + cue.Length;
                if (start < text.Length && text[start] is '“' or '：')
                    start++;
                var other = found.Find(name => name.Span.Start == start);
                var known = found.FindLast(name => name is { Type: SubjectType.Zone, Name.Length: > 0 } && name.Span.End <= at && at - name.Span.End <= near);
                if (other is not { Type: SubjectType.Zone, Name.Length: > 0 } || known.Name is null || text.AsSpan(known.Span.End, at - known.Span.End).IndexOfAny('。', '\n') >= 0)
                    continue;
                var (old, now) = isNew ? (known, other) : (other, known);
                introduced.TryAdd(old.Span.In(text).ToString(), now);
            }
    }

    /// <summary>Names that the article introduces: 临江综改示范区云川开发区（以下简称“综改区云川开发区”）.</summary>
    private Dictionary<string, FoundName> Introduced()
    {
        var introduced = new Dictionary<string, FoundName>(StringComparer.Ordinal);
        AddRenamed(introduced);
        var passed = 0;
        for (var at = text.IndexOf("简称", StringComparison.Ordinal); at >= 0; at = text.IndexOf("简称", at + 2, StringComparison.Ordinal))
        {
            var start = at + 2;
            while (start < text.Length && text[start] is '“' or '"' or '为' or '：' or ':' or '‘' or '「' or ' ')
                start++;
            var end = start;
            while (end < text.Length && end - start < 16 && text[end] is not ('”' or '"' or '）' or ')' or '’' or '，' or '。' or '」' or '、' or '\n'))
                end++;
            while (passed < found.Count && found[passed].Span.End <= at)
                passed++;
            FoundName before = default;
            for (var i = passed - 1; i >= 0 && at - found[i].Span.End <= 6 && before.Name is null; i--)
                if (found[i].Name.Length > 0)
                    before = found[i];
            // 云川经济技术开发区（南屏工业区）（以下简称云川开发区）: what stands in brackets is another name of the one before them.
            if (before.Name is { Length: > 0 } && before.Span is { Start: > 1 } inner && text[inner.Start - 1] is '（' or '(' && inner.End < text.Length && text[inner.End] is '）' or ')' && found.FindLastIndex(passed - 1, passed, other => other.Span.End == inner.Start - 1 && other.Name.Length > 0) is >= 0 and var outer)
                before = found[outer];
            if (end > start && end < text.Length && before.Name is { Length: > 0 })
            {
                introduced.TryAdd(text[start..end], before);
                introduced.TryAdd(before.Span.In(text).ToString(), before);
            }
        }
        return introduced;
    }

    /// <summary>The names of zones, each once.</summary>
    public static HashSet<string> ZonesOf(List<FoundName> names)
    {
        var zones = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
            if (name.Type == SubjectType.Zone && name.Name.Length > 0)
                zones.Add(name.Name);
        return zones;
    }

    /// <summary>The one zone whose name ends with these words; null for none or several.</summary>
    public static string? EndsOneZone(string surface, HashSet<string> zones)
    {
        string? one = null;
        foreach (var zone in zones)
            if (zone.Length - surface.Length >= 4 && zone.EndsWith(surface, StringComparison.Ordinal))
            {
                if (one is not null)
                    return null;
                one = zone;
            }
        return one;
    }

    /// <summary>How often each name is used.</summary>
    public static Dictionary<string, int> Tally(List<FoundName> names, Func<FoundName, bool> counts)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
            if (counts(name))
                CollectionsMarshal.GetValueRefOrAddDefault(uses, name.Name, out _)++;
        return uses;
    }
}
