using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// What kinds of zones are called, in full and in short, and what a name shows of its kind: by them a short name is written in full, a stem is
/// parted from its kind, and a bare form (经开区) finds the zone that it speaks of.
/// </summary>
internal static class ZoneKinds
{
    /// <summary>How names of zones end whose kind has a full and a short name; the full ones first.</summary>
    public static readonly string[] Endings = ["经济技术开发区", "经济开发区", "高新技术产业开发区", "高新技术产业园区", "高新技术开发区", "高技术产业开发区", "综合保税区", "工业园区", "产业园区", "经开区", "高新区", "综保区", "开发区"];

    /// <summary>开发区 alone may be of any kind.</summary>
    public static readonly string[] OfOneZone = Endings[..^1];

    /// <summary>Kinds that alone speak of some zone told before.</summary>
    public static readonly string[] Bare = ["片区", "开发区", "园区", "示范区", "新区", "新城", "合作区", "试验区", "实验区", "集聚区", "集中区", "度假区", "管理区", "经济区", "港区"];

    // What a zone's name shows of the kind that a bare form (经开区) speaks of.
    private static readonly Dictionary<string, string[]> _kinds = new(StringComparer.Ordinal)
    {
        ["经开区"] = ["经济技术开发区", "经济开发区", "经开区"],
        // 厦门火炬高技术产业开发区 is called 高新区 too.
        ["高新区"] = ["高新", "高技术产业"],
        ["高开区"] = ["高新"],
        ["综保区"] = ["综合保税区", "综保区"],
        ["综合保税区"] = ["综合保税区", "综保区"],
        ["汽开区"] = ["汽车", "汽开区"],
        ["自贸区"] = ["自由贸易", "自贸"],
        ["自贸试验区"] = ["自由贸易", "自贸"],
        ["保税区"] = ["保税"],
        ["保税港区"] = ["保税"],
        ["保税物流中心"] = ["保税物流"],
        ["出口加工区"] = ["出口加工", "保税"],
        ["化工园区"] = ["化工", "化学"],
        ["物流园区"] = ["物流"],
        ["软件园"] = ["软件"],
        ["科学城"] = ["科学"],
        ["大学城"] = ["大学"],
        ["商务区"] = ["商务"],
        ["度假区"] = ["度假"],
        ["新区"] = ["新区"],
        ["片区"] = ["片区", "自由贸易", "自贸"],
    };

    /// <summary>What stands before the kind in a zone's name, without 市, 县 or 区 at its end; the name itself where it ends in no such kind.</summary>
    public static string Stem(string name)
    {
        foreach (var ending in Endings)
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return name[..^ending.Length].TrimEnd('市', '县', '区');
        return name;
    }

    /// <summary>Whether a full name may be that of a short one, by their kinds.</summary>
    public static bool SameKind(string surface, string candidate) =>
        surface.EndsWith("高新区", StringComparison.Ordinal) ? candidate.Contains("高新", StringComparison.Ordinal) || candidate.EndsWith("高技术产业开发区", StringComparison.Ordinal)
        : surface.EndsWith("综保区", StringComparison.Ordinal) ? candidate.Contains("保税", StringComparison.Ordinal)
        : surface.EndsWith("自贸区", StringComparison.Ordinal) || surface.EndsWith("自贸试验区", StringComparison.Ordinal) ? candidate.Contains("自由贸易", StringComparison.Ordinal)
        : surface.EndsWith("农高区", StringComparison.Ordinal) ? candidate.Contains("农业高新", StringComparison.Ordinal)
        // 云川经济技术开发区 is no 云川高新技术产业开发区, and 云川石化区 neither.
        : surface.EndsWith("经开区", StringComparison.Ordinal) || surface.EndsWith("济技术开发区", StringComparison.Ordinal) || surface.EndsWith("经济开发区", StringComparison.Ordinal) ? candidate.EndsWith("开发区", StringComparison.Ordinal) && candidate.Contains("经济", StringComparison.Ordinal)
        : surface.EndsWith("开发区", StringComparison.Ordinal) && candidate.EndsWith("开发区", StringComparison.Ordinal);

    /// <summary>Whether a bare form speaks of a kind that names show (经开区), not of any (园区).</summary>
    public static bool Names(string surface) => _kinds.ContainsKey(surface);

    /// <summary>Whether a zone may be spoken of by a bare form: its name shows the kind, or the form shows none.</summary>
    public static bool IsOfKind(string zone, string surface) =>
        !_kinds.TryGetValue(surface, out var shown) || (shown.Any(kind => zone.Contains(kind, StringComparison.Ordinal)) && !zone.EndsWith("产业园区", StringComparison.Ordinal) && !zone.EndsWith("业园", StringComparison.Ordinal));

    /// <summary>The zone of the lists that is called so, else 龙湖经开区 with its kind in full.</summary>
    public static string WholeKind(RuleSet rules, string seat)
    {
        if (rules.Vocabulary.Find(seat) is { Kind: TermKind.Zone } listed)
            return listed.Name;
        if (WithoutItsCitysKind(rules, seat) is { } known)
            return known;
        foreach (var ending in Endings)
            if (seat.EndsWith(ending, StringComparison.Ordinal))
                return rules.Vocabulary.Find(ending) is { Id: "zone-short" } form ? OfItsRank(rules, seat[..^ending.Length], form.Name) : seat;
        return seat;
    }

    /// <summary>The zone of the lists that bears a place's name and is of a kind (云川高新区, for 云川市 and 高新区); null where none is listed.</summary>
    public static Term? Listed(RuleSet rules, string place, ReadOnlySpan<char> kind)
    {
        foreach (var stem in rules.Gazetteer.Place(place)?.ShortNames ?? [])
            if (rules.Vocabulary.Find(string.Concat(stem, kind)) is { Kind: TermKind.Zone } zone)
                return zone;
        return null;
    }

    /// <summary>临江市高新区 for 临江高新区, which a list has; null where none has it.</summary>
    public static string? WithoutItsCitysKind(RuleSet rules, string name)
    {
        foreach (var ending in Endings)
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return ending != "开发区" && name.Length - ending.Length >= 3 && name[^(ending.Length + 1)] is '市' or '县' && rules.Vocabulary.Find(string.Concat(name.AsSpan(0, name.Length - ending.Length - 1), ending)) is { Kind: TermKind.Zone } zone ? zone.Name : null;
        return null;
    }

    /// <summary>
    /// The full name of the 经开区 of a place: the national ones, all of which the gazetteer has, are called 经济技术开发区, those of a province 经济开发区, but
    /// for Shanxi's.
    /// </summary>
    public static string OfItsRank(RuleSet rules, string stem, string kind)
    {
        if (kind != "经济技术开发区" || rules.Vocabulary.Find(stem) is not { Kind: TermKind.Place, Name: { } place } || rules.Gazetteer.IsWithin(place, "山西省"))
            return stem + kind;
        return stem + "经济开发区";
    }

    /// <summary>云川经开区青石产业园 is a part: 开发区 after it speaks of the whole, whose name begins the part's.</summary>
    public static Subject WholeOf(RuleSet rules, Subject part, string surface)
    {
        if (part.Type != SubjectType.Zone || surface is not ("开发区" or "经开区" or "高新区") || part.Name.EndsWith("开发区", StringComparison.Ordinal) || rules.Gazetteer.Zone(part.Name) is not null)
            return part;
        foreach (var kind in Endings)
            if (part.Name.IndexOf(kind, StringComparison.Ordinal) is >= 2 and var at && at + kind.Length < part.Name.Length && kind[^3..] is "开发区" or "经开区" or "高新区"
                && (surface == "开发区" || kind.Contains("高新", StringComparison.Ordinal) == (surface == "高新区")))
            {
                var seat = part.Name[..(at + kind.Length)];
                // 云川开发区 is the economic one.
                return new Subject(kind == "开发区" && rules.Vocabulary.Find(seat) is not { Kind: TermKind.Zone } && rules.Vocabulary.Find(seat[..^3] + "经济技术开发区") is { Kind: TermKind.Zone } economic ? economic.Name : WholeKind(rules, seat), SubjectType.Zone);
            }
        return part;
    }
}
