using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>Who speaks for whom: offices for the zone or place whose name they bear, people for their firm.</summary>
internal static class Offices
{
    /// <summary>The zone or place that an office speaks for: 全国 for one of the whole country; null for other institutions.</summary>
    public static Subject? SeatOf(RuleSet rules, FoundName name) =>
        name.Rule == "national-office" ? new Subject("全国", SubjectType.Place)
        : PlaceOf(rules, name) is { } place ? new Subject(place, SubjectType.Place)
        : ZoneOf(rules, name) is { } zone ? new Subject(zone, SubjectType.Zone)
        : null;

    /// <summary>The zone whose office bears its name (云川经济技术开发区管委会); null for other institutions.</summary>
    public static string? ZoneOf(RuleSet rules, FoundName name)
    {
        // 云川（国家级）经济技术开发区管委会.
        foreach (var rank in SubjectNames.Ranks)
            if (name.Type == SubjectType.Institution && name.Name.Contains(rank, StringComparison.Ordinal))
                return ZoneOf(rules, name with { Name = name.Name.Replace(rank, "", StringComparison.Ordinal) });
        if (name.Type != SubjectType.Institution || !name.Rule.StartsWith("institution-full", StringComparison.Ordinal) || !(name.Name[^1] is '会' or '局' or '院'))
            return null;
        // 龙湖新区管委会: only zones have one, whatever kind they are.
        foreach (var office in (ReadOnlySpan<string>)["管委会", "管理委员会"])
            if (name.Name.EndsWith(office, StringComparison.Ordinal) && name.Name[..^office.Length] is { Length: >= 4 and <= 12 } whole && !Array.Exists(ZoneKinds.Endings, ending => ending == whole) && whole[^1] is '区' or '园' or '城' or '港' or '谷')
                return ZoneKinds.WholeKind(rules, whole);
        if (name.Rule != "institution-full")
            return null;
        for (var length = name.Name.Length - 2; length >= 4; length--)
        {
            if (name.Name[length - 1] is not ('区' or '园' or '城' or '港'))
                continue;
            var seat = name.Name[..length];
            // 经济技术开发区管委会 names nobody's.
            if (Array.Exists(ZoneKinds.Endings, ending => ending == seat))
                return null;
            if (rules.Vocabulary.Find(seat) is { Kind: TermKind.Zone } zone)
                return zone.Name;
            if (Array.Exists(ZoneKinds.Endings, ending => seat.EndsWith(ending, StringComparison.Ordinal) && seat.Length - ending.Length is >= 2 and <= 8))
                return ZoneKinds.WholeKind(rules, seat);
        }
        return null;
    }

    /// <summary>The city, county or province whose office bears its name; null for other institutions.</summary>
    public static string? PlaceOf(RuleSet rules, FoundName name)
    {
        if (name.Type != SubjectType.Institution || name.Rule.EndsWith(SubjectNames.Open, StringComparison.Ordinal) || !(name.Name.EndsWith('局') || name.Name.EndsWith('厅') || name.Name.EndsWith('委')))
            return null;
        for (var length = Math.Min(6, name.Name.Length - 2); length >= 3; length--)
            if (rules.Gazetteer.Place(name.Name[..length]) is not null || (length <= 4 && name.Name[length - 1] is '市' or '县' or '省'))
                return name.Name[..length];
        return null;
    }

    /// <summary>The places whose offices report (据临江市统计局数据): what follows without a name is of them.</summary>
    /// <param name="main">Whom the article is about: a customs house's city is not all that it reports of, and stands for it only where nobody nearer does.</param>
    public static List<SubjectMention> ThatReport(string text, RuleSet rules, List<FoundName> names, bool[] topics, Subject? main)
    {
        var offices = new List<SubjectMention>();
        for (var i = 0; i < names.Count; i++)
            if (topics[i] && (SeatOf(rules, names[i]) ?? (main is null or { Name: "全国" } ? CityOf(rules, names[i]) : null)) is { } seat && Reports(text, names[i].Span.End, rules))
                offices.Add(new SubjectMention(names[i].Span, seat.Name, seat.Type, IsTopic: true, "office"));
        return offices;
    }

    // The city of 深圳海关, 云川边检总站; a customs house that a capital names reports of its province.
    private static Subject? CityOf(RuleSet rules, FoundName name)
    {
        var words = SubjectWords.Of(rules);
        if (name.Type != SubjectType.Institution || name.Name.EndsWith("海关", StringComparison.Ordinal) && !words.CustomsOfCities.Contains(name.Name))
            return null;
        foreach (var kind in words.OfficesOwn.Words)
            if (name.Name.EndsWith(kind, StringComparison.Ordinal) && rules.Vocabulary.Find(name.Name.AsSpan(0, name.Name.Length - kind.Length)) is { Kind: TermKind.Place } place)
                return new Subject(place.Name, SubjectType.Place);
        return null;
    }

    /// <summary>
    /// Offices that have figures of their own (临江海关查验货物…, 海关总署推出23条措施): what they do follows their name at the head of the clause. Those of a city
    /// or a zone do it for whom they bear the name of.
    /// </summary>
    public static List<SubjectMention> ThatAct(string text, RuleSet rules, List<FoundName> names, bool[] topics)
    {
        const int longest = 30;
        var words = SubjectWords.Of(rules);
        var offices = new List<SubjectMention>();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Type != SubjectType.Institution || name.Name.Length < 4 || !(name.Rule == "national-office" || name.Rule.StartsWith("institution-full", StringComparison.Ordinal) && words.OfficesOwn.AnyEnds(name.Name)) || !(topics[i] || Clause.StandsAtHead(text, name.Span.Start)))
                continue;
            var rest = text.AsSpan(name.Span.End, Math.Min(longest, text.Length - name.Span.End));
            if (rest.IndexOfAny(Clause.Ends) is >= 0 and var stop)
                rest = rest[..stop];
            rest = rest[Clause.AfterLeadIn(rest, 0, rest.Length)..].TrimStart("共累计已还新依法");
            if (name.Rule == "national-office" ? rest.StartsWith("推出") || rest.StartsWith("出台") : words.OfficesAct.AnyBegins(rest))
                offices.Add(new SubjectMention(name.Span, name.Name, SubjectType.Institution, IsTopic: true, Acting));
        }
        return offices;
    }

    /// <summary>Of an office that acts: the topic of its own sentence, and of what is said of the same (其中, 同时).</summary>
    public const string Acting = "office-acting";

    /// <summary>Whether the words right behind an office say that it tells of figures (数据显示, 发布).</summary>
    public static bool Reports(string text, int at, RuleSet rules)
    {
        var after = text.AsSpan(at, Math.Min(16, text.Length - at));
        if (after.IndexOfAny("，。；、\n") is >= 0 and var stop)
            after = after[..stop];
        return SubjectWords.Of(rules).OfficesReport.AnyIn(after);
    }

    /// <summary>Whether one of an office's people is named right behind it who tells of something (主任王某介绍).</summary>
    public static bool Speaks(string text, int at)
    {
        const int longest = 14;
        var after = text.AsSpan(at, Math.Min(longest, text.Length - at));
        if (after.IndexOfAny(Clause.Ends) is >= 0 and var stop)
            after = after[..stop];
        return after.EndsWith("介绍") || after.EndsWith("表示") || after.EndsWith("说") || after.EndsWith("告诉记者");
    }

    /// <summary>
    /// Firms whose people a quotation's end names (“今年我们完成产值3亿元。”远川公司经理李某说): what the quotation says of 我们 is of them.
    /// </summary>
    public static List<SubjectMention> Speakers(string text, List<FoundName> names)
    {
        var speakers = new List<SubjectMention>();
        foreach (var name in names)
        {
            var end = name.Span.Start;
            if (name.Type != SubjectType.Company || name.Name.Length == 0 || end < 2)
                continue;
            // ”7月18日，远川公司经理王某说: a time between.
            var lead = text.AsSpan(Math.Max(0, end - 16), end - Math.Max(0, end - 16));
            if (lead.LastIndexOf('”') is var quoted && (quoted < 0 || !Clause.IsLeadIn(lead[(quoted + 1)..].TrimEnd('，'))))
                continue;
            end -= lead.Length - 1 - quoted;
            var after = text.AsSpan(name.Span.End, Math.Min(30, text.Length - name.Span.End));
            if (after.IndexOfAny("，。；：\n") is >= 0 and var stop)
                after = after[..stop];
            if (!(after.Contains('说') || after.Contains("介绍", StringComparison.Ordinal) || after.Contains("表示", StringComparison.Ordinal) || after.Contains("告诉", StringComparison.Ordinal)))
                continue;
            var floor = Math.Max(0, end - Clause.Reach);
            var quotation = text.AsSpan(floor, end - 1 - floor);
            var open = quotation.LastIndexOf('“');
            if (open >= 0 && quotation[open..].IndexOfAny("”\n") < 0)
                speakers.Add(new SubjectMention(new TextSpan(floor + open, floor + open + 1), name.Name, SubjectType.Company, IsTopic: true, "speaker"));
        }
        return speakers;
    }

    /// <summary>Whether what follows a firm's name is one of its people.</summary>
    public static bool IsFirmsPerson(string text, int at, SubjectWords words) => words.FirmsPeople.AnyBegins(text.AsSpan(at));

    /// <summary>临江区相关负责人介绍: the source, of what lies in it.</summary>
    public static bool IsSpeaker(string text, int at)
    {
        var after = text.AsSpan(at, Math.Min(12, text.Length - at));
        if (after.StartsWith("政府"))
            after = after[2..];
        return (after.StartsWith("相关负责人") || after.StartsWith("有关负责人") || after.StartsWith("负责人")) && after.IndexOfAny("介表说透") >= 0;
    }
}
