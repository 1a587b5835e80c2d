using NewsMiner.Extracting.Numbers;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Gives words that refer back what they refer to, in the order of the text: 该区, 全市, 园区, 公司 and 全省开发区 by what was named last, by what the
/// sentence has named of its own, and by whom the article is about.
/// </summary>
/// <param name="names">The article's names; those that refer back get their names here, empty where nothing shows whose.</param>
/// <param name="topics">Which of them a sentence is about.</param>
/// <param name="main">Whom the article as a whole is about.</param>
internal sealed class BackReferences(Article article, RuleSet rules, List<FoundName> names, bool[] topics, Subject? main)
{
    private readonly string _text = article.Text;

    // What was named last: a zone, a firm, all zones of a kind, and the places by their kinds.
    private Subject? _zone = main is { Type: SubjectType.Zone } ? main : null;
    private Subject? _company = main is { Type: SubjectType.Company } ? main : null;
    private Subject? _group;
    private readonly Dictionary<string, Subject> _last = new(StringComparer.Ordinal);

    // The sentence's own: after X市统计局, 全市 is X市 whomever the article is about.
    private readonly Dictionary<string, Subject> _own = new(StringComparer.Ordinal);

    // 东岭产业园一季度…。园区…: in its own paragraph, what was named last is meant.
    private Subject? _park;

    // 片区进出口…。云川综保区…。区内仓库…: the zone that the paragraph spoke of last.
    private Subject? _within;

    // 全市共有13个开发区。此次获批的青石开发区…。开发区…: one of them is told of since.
    private bool _oneSince;

    // The zones that the article names, before words that refer to them are given their names.
    private readonly HashSet<string> _zones = CanonicalNames.ZonesOf(names);

    // What the whole article shows, by the first kind asked for, and the place of its paper: looked for once.
    private readonly Dictionary<string, Subject?> _anywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _around = new(StringComparer.Ordinal);
    private string? _paper;

    /// <summary>Gives the names that refer back what they refer to, in place.</summary>
    public static void Resolve(Article article, RuleSet rules, List<FoundName> names, bool[] topics, Subject? main) =>
        new BackReferences(article, rules, names, topics, main).Resolve();

    private void Resolve()
    {
        for (var i = 0; i < names.Count; i++)
        {
            StepTo(i);
            var name = names[i];
            if (main is { Type: SubjectType.Zone } && name.Rule is ("relative-zone" or ZoneGroups.Rule) && ZoneGroups.IsRest(_text, name.Span))
            {
                Set(i, main);
                continue;
            }
            switch (name.Rule)
            {
                case "relative-zone":
                    {
                        var surface = name.Span.In(_text).ToString();
                        // 新区口径一般公共预算收入: how it is counted.
                        if (_text.AsSpan(name.Span.End).StartsWith("口径"))
                        {
                            names[i] = name with { Name = "" };
                            break;
                        }
                        // 我区, where the page says nowhere which.
                        Set(i, OfZone(i, surface) is { } part ? ZoneKinds.WholeOf(rules, part, surface) : (surface == "我区" || (surface == "全区" && _text.Contains("我区", StringComparison.Ordinal)) ? new Subject("我区", SubjectType.Zone) : null));
                        break;
                    }
                case var all when all.StartsWith(ZoneGroups.OfAll, StringComparison.Ordinal):
                    {
                        var whole = all[ZoneGroups.OfAll.Length..] is "relative-nation" ? new Subject("全国", SubjectType.Place) : Around(all[ZoneGroups.OfAll.Length..]);
                        names[i] = name with { Name = ZoneGroups.InFull((whole is { } place ? OfShort(rules, place.Name) : OfWhat(_text, name.Span)) + name.Name), Rule = ZoneGroups.Rule };
                        if (!IsOnlyField(i, names[i].Name))
                            _group = new Subject(names[i].Name, SubjectType.Zone);
                        break;
                    }
                case "relative-company":
                    Set(i, _company);
                    break;
                case "relative-city" or "relative-county" or "relative-province":
                    // 低于云川全市平均水平；全市这一指标为…: which city, right before.
                    if (i > 0 && names[i - 1] is { Type: SubjectType.Place, Name.Length: > 0 } called && called.Span.End == name.Span.Start && PlacesAround.KindOf(rules, called.Name) is { } calledKind and ("city" or "municipality" or "county-city" or "county"))
                        _own[calledKind] = new Subject(called.Name, called.Type);
                    Set(i, OfPrefecture(name.Span, Around(name.Rule)) ?? AsCalled(name.Span));
                    break;
                case "relative-nation":
                    names[i] = name with { Name = "全国", Type = SubjectType.Place };
                    break;
                case "relative-project" or "relative-institution":
                    names[i] = name with { Name = "" };
                    break;
                case ZoneGroups.Rule:
                    TakeGroup(i);
                    break;
                default:
                    Take(i);
                    break;
            }
        }
    }

    /// <summary>Forgets what ends with the sentence and the paragraph before a name.</summary>
    private void StepTo(int i)
    {
        var name = names[i];
        var between = i > 0 ? _text.AsSpan(names[i - 1].Span.End, Math.Max(0, name.Span.Start - names[i - 1].Span.End)) : default;
        if (between.IndexOfAny("。！？\n") >= 0)
            _own.Clear();
        if (between.Contains('\n'))
            (_park, _oneSince, _within) = (null, false, null);
        if (topics[i] && name is { Type: SubjectType.Zone, Name.Length: > 0 })
            _oneSince = !ZoneGroups.Is(name);
        if (topics[i] && name is { Type: SubjectType.Zone or SubjectType.Place, Name.Length: > 0 })
            _within = name.Type == SubjectType.Zone && !ZoneGroups.Is(name) && name.Name.EndsWith('区') ? new Subject(name.Name, name.Type) : null;
        if (topics[i] && name.Type is SubjectType.Zone or SubjectType.Company && name.Name.Length > 0)
            _park = name.Type == SubjectType.Zone && !name.Name.EndsWith(main?.Name ?? name.Name, StringComparison.Ordinal) && (name.Name.EndsWith('园') || name.Name.EndsWith("园区", StringComparison.Ordinal)) && rules.Gazetteer.Zone(name.Name) is null ? new Subject(name.Name, name.Type) : null;
    }

    /// <summary>全区 speaks of the main zone (or district); 该区 of the last one; 经开区 of one of its kind; 园区 of several, where several are spoken of.</summary>
    private Subject? OfZone(int i, string surface)
    {
        var name = names[i];
        // 占全区的三成, of a zone in a report on the district around it.
        return surface is "全区" && IsDistrict(main) ? main
            : _own.TryGetValue("zone", out var near) && ZoneKinds.IsOfKind(near.Name, surface) ? near
            : surface is "该区" && DistrictBefore(i) is { } district ? district
            // 青石产业园是主阵地。…该园…: the park told last, and not the zone around it.
            : surface is "该园" or "该园区" && _park is { } park ? park
            : surface.StartsWith('该') ? _zone
            : surface is "区内" && _within is { } last && main is { Type: SubjectType.Zone } ? last
            // 作为全省31个开发区试点之一，…。开发区四至…: the report's own zone, unless all of them are spoken of.
            : _group is { } several && !_oneSince && several.Name.EndsWith(surface, StringComparison.Ordinal) && !(main is { Type: SubjectType.Zone } theirs && theirs.Name != several.Name && (theirs.Name.EndsWith(surface, StringComparison.Ordinal) || (ZoneKinds.Names(surface) && ZoneKinds.IsOfKind(theirs.Name, surface)))) ? _group
            : surface.Length >= 4 && CanonicalNames.EndsOneZone(surface, _zones) is { } whole ? new Subject(whole, SubjectType.Zone)
            : surface is "园区" or "产业园" && _park is { } told ? OfPhase(told, name.Span.End)
            : PartBefore(name.Span, surface) is { } part ? (_park = part).Value
            // 全市省级以上开发区有18个。…园区完成投资…: all of them, where no zone's report it is.
            : _group is { } all && !_oneSince && surface is "园区" or "开发区" && (main is not { Type: SubjectType.Zone } || main.Value.Name == all.Name) ? _group
            : surface is "全区" or "区内" or "我区" or "本区" or "辖区" && IsDistrict(main) ? main
            // 我区 in a report on the zones of an autonomous region.
            : surface is "全区" or "我区" && Around("relative-province") is { } region && region.Name.EndsWith("自治区", StringComparison.Ordinal) && (main is not { Type: SubjectType.Zone } || _group?.Name == main.Value.Name || main.Value.Name.StartsWith(OfShort(rules, region.Name), StringComparison.Ordinal)) ? region
            : main is { Type: SubjectType.Zone } theme && ZoneKinds.IsOfKind(theme.Name, surface) ? main
            : _zone is { } recent && ZoneKinds.IsOfKind(recent.Name, surface) && rules.Gazetteer.Zone(recent.Name) is not { Kind: "region" } ? _zone
            // 新区 in a report on 云川新区, which is a district.
            : surface is "新区" && IsDistrict(main) && main!.Value.Name.EndsWith(surface, StringComparison.Ordinal) ? main
            : OfPlace(surface) ?? OfOtherKind(i, surface) ?? (main is { Type: SubjectType.Zone } || IsDistrict(main) ? main : _zone);
    }

    // 来自云川市东岭区商务局的数据显示，…该区…: the district that its sentence names last, no zone after it.
    private Subject? DistrictBefore(int i)
    {
        for (var j = i - 1; j >= 0 && names[i].Span.Start - names[j].Span.End < Clause.Reach && _text.AsSpan(names[j].Span.End, Math.Max(0, names[i].Span.Start - names[j].Span.End)).IndexOfAny("。！？\n") < 0; j--)
        {
            if (names[j].Type == SubjectType.Zone)
                return null;
            if (names[j].Type == SubjectType.Place && PlacesAround.KindOf(rules, names[j].Name) == "district")
                return new Subject(names[j].Name, SubjectType.Place);
        }
        return null;
    }

    /// <summary>全国12个国家级新区, 园区: zones taken together, by the place whose they are.</summary>
    private void TakeGroup(int i)
    {
        var name = names[i];
        var count = ZoneGroups.WithinBefore(_text, ZoneGroups.CountBefore(_text, name.Span.Start));
        if (ZoneGroups.AgainBefore(_text, count, rules) < count)
        {
            Set(i, ToldBefore(name.Name));
            if (names[i].Name.Length > 0)
                _group = new Subject(names[i].Name, SubjectType.Zone);
            return;
        }
        // 云川、临江两家经开区…。今年以来，两家经开区共…: the two that were told of.
        if (topics[i] && TheSeveral(i, count) is { } both)
        {
            names[i] = name with { Name = both };
            return;
        }
        // 开发区4个园区均已…: parts of the zone spoken of, none of which is named.
        if (_group is null && name.Name is "园区" or "片区" or "开发区" or "功能区" or "产业园" or "产业园区" && !(i > 0 && names[i - 1] is { Type: SubjectType.Place, Name.Length: > 0 } around && around.Span.End == count))
        {
            names[i] = name with { Name = "" };
            return;
        }
        if (i > 0 && names[i - 1] is { Type: SubjectType.Place, Name: not ("全国" or "") } whole && whole.Span.End == count)
            names[i] = name with { Name = ZoneGroups.InFull(OfShort(rules, whole.Name) + name.Name) };
        // 有国家级高新区1家: how many there are.
        if (!topics[i] && NamesInRow.CountsIt(_text, name.Span.End))
            return;
        if (!topics[i] && IsOnlyField(i, name.Name))
            return;
        if (_group is null || !Short(_group.Value.Name).EndsWith(Short(names[i].Name), StringComparison.Ordinal))
            _group = new Subject(names[i].Name, SubjectType.Zone);
        else
            names[i] = names[i] with { Name = _group.Value.Name };
    }

    // Of a text without end that names zones again and again.
    private const int MostLookedAt = 200;

    // The zones of a kind that were topics before a name, where they are as many as it counts (两家经开区) and nothing says where; null for others.
    private string? TheSeveral(int i, int count)
    {
        var said = NumeralScanner.CountOf(_text[count]);
        if (names[i].Span.Start - count != 2 || said is not (2 or 3) || !ZoneKinds.Names(names[i].Name) || i > 0 && names[i - 1].Span.End == count)
            return null;
        var told = new List<string>();
        for (var before = Math.Max(0, i - MostLookedAt); before < i && told.Count <= said; before++)
            if (topics[before] && names[before] is { Type: SubjectType.Zone, Name.Length: > 0 } zone && !zone.Rule.StartsWith("relative-", StringComparison.Ordinal) && !ZoneGroups.Is(zone) && ZoneKinds.IsOfKind(zone.Name, names[i].Name) && !told.Contains(zone.Name))
                told.Add(zone.Name);
        return told.Count == said ? string.Join('、', told) : null;
    }

    // 在云川市13个产业园区里，产值增幅列第三: among whom the report's own zone is measured; 总量居全省开发区第5位: so is what a place follows, whoever's report it is.
    private bool IsOnlyField(int i, string group)
    {
        var after = _text.AsSpan(names[i].Span.End);
        return after is ['第', var place, ..] && (char.IsAsciiDigit(place) || NumeralScanner.CountOf(place) > 0) || after.StartsWith("前列") || after.StartsWith("首位") || after.StartsWith("榜首")
            || after is ['中' or '里' or '内', ..] && main is { Type: SubjectType.Zone } own && !own.Name.EndsWith(group, StringComparison.Ordinal);
    }

    /// <summary>上述经开区, 其余9个高新区: the zones of that kind that were told of, else those of the place that the article is about; null for 园区 where none were.</summary>
    private Subject? ToldBefore(string kind) =>
        _group is { } told && (!ZoneKinds.Names(kind) || Short(told.Name).EndsWith(Short(kind), StringComparison.Ordinal)) ? told
        : !ZoneKinds.Names(Short(kind)) && !kind.Contains('级', StringComparison.Ordinal) ? null
        : new Subject((((main is { Type: SubjectType.Place } ? main : null) ?? Around("relative-province") ?? Around("relative-city")) is { } place ? OfShort(rules, place.Name) : "") + ZoneGroups.InFull(kind), SubjectType.Zone);

    /// <summary>Takes note of what is named, for the words that refer back to it.</summary>
    private void Take(int i)
    {
        var name = names[i];
        if (Offices.ZoneOf(rules, name) is { } zoneSeat)
        {
            _zone = new Subject(zoneSeat, SubjectType.Zone);
            if (topics[i])
                _own["zone"] = _zone.Value;
        }
        else if (Offices.PlaceOf(rules, name) is { } seat && PlacesAround.KindOf(rules, seat) is { } seatKind)
        {
            _last[seatKind] = new Subject(seat, SubjectType.Place);
            if (topics[i])
                _own[seatKind] = _last[seatKind];
        }
        // 云川港区 is a part of the zone: 该区 after it is still the zone.
        else if (name.Type == SubjectType.Zone && _zone is not null && (name.Name.EndsWith("港区", StringComparison.Ordinal) || ZoneGroups.IsOfCity(name)))
            return;
        // 云川经开区…东岭产业园。该区…; 居西部和东北地区前列，该区…: nor is a park in it, or a part of the country, what is meant.
        else if (name.Type == SubjectType.Zone && IsNoWholeZone(name))
            return;
        // 亩均税收仅为云川高新区的三成。…该区…: nor is whom it is compared with.
        else if (name.Type == SubjectType.Zone && !topics[i] && main is { Type: SubjectType.Zone } && _zone is not null && IsComparedWith(name.Span))
            return;
        // 在“青石商务区”项目现场，…。今年，该区…: what a project is called by.
        else if (name.Type == SubjectType.Zone && _zone is not null && !topics[i] && name.Rule != "zone-gazetteer" && NamesInRow.NamesProject(_text, name.Span.End))
            return;
        else if (name.Type == SubjectType.Zone)
        {
            _zone = new Subject(name.Name, name.Type);
            if (topics[i])
                _own["zone"] = new Subject(name.Name, name.Type);
        }
        else if (name.Type == SubjectType.Company && (topics[i] || TopicReader.IsPresented(_text, name.Span)))
            _company = new Subject(name.Name, name.Type);
        else if (name.Type == SubjectType.Place && PlacesAround.KindOf(rules, name.Name) is { } kind)
        {
            // 与云岭主会场同步进行，全市…: who is beside is not meant.
            if (_text.AsSpan(name.Span.End).StartsWith("主会场") || _text.AsSpan(name.Span.End).StartsWith("分会场"))
                return;
            if (topics[i] || !_last.ContainsKey(kind) || name.Span.Start == 0 || !"与同和跟对比向".Contains(_text[name.Span.Start - 1], StringComparison.Ordinal))
                _last[kind] = new Subject(name.Name, name.Type);
            if (topics[i])
                _own[kind] = _last[kind];
        }
    }

    // 仅为云川高新区的三成, 与云川高新区相比.
    private bool IsComparedWith(TextSpan name)
    {
        const int near = 6;
        var after = _text.AsSpan(name.End, Math.Min(near, _text.Length - name.End));
        return _text.AsSpan(0, name.Start) is var before && (before.EndsWith("仅为") || before.EndsWith("只有") || before.EndsWith("相当于") || before.EndsWith("不及") || before.EndsWith("约为")) || after.StartsWith("相比") || after.StartsWith("相差") || after.StartsWith("差距");
    }

    /// <summary>Whether a name is of a park or a new town (东岭产业新城) within the main zone, or of a region: none is called 该区.</summary>
    private bool IsNoWholeZone(FoundName name) =>
        (main is { Type: SubjectType.Zone } ? main : _zone) is { } theme && theme.Name != name.Name
        && (rules.Gazetteer.Zone(name.Name) is { } known ? known.Kind == "region" && rules.Gazetteer.Zone(theme.Name)?.Kind != "region" : !IsPark(theme.Name) && IsPark(name.Name));

    private static bool IsPark(string name) => name.EndsWith('园') || name.EndsWith('城') || name.EndsWith("园区", StringComparison.Ordinal) && !ZoneKinds.Names(name);

    /// <summary>The province, city or county that a word like 全省, 全市, 全县 speaks of; null for none.</summary>
    private Subject? Around(string rule) => rule switch
    {
        "relative-province" => PlaceOf("province"),
        "relative-city" => PlaceOf("city", "municipality", "county-city"),
        _ => PlaceOf("county"),
    };

    // 广西经开区: nobody writes an autonomous region's whole name there.
    private static string OfShort(RuleSet rules, string place) => place.EndsWith("自治区", StringComparison.Ordinal) && rules.Gazetteer.Place(place)?.ShortNames is [var called, ..] ? called : place;

    // 全省 of 全省89个开发区, where nothing shows which province.
    private static string OfWhat(string text, TextSpan group) => text.AsSpan(group.Start, 2) is var all && all[0] is '全' or '我' or '本' or '该' ? all.ToString() : "";

    private static string Short(string kind) => kind.Replace("综合保税区", "综保区", StringComparison.Ordinal).Replace("经济技术开发区", "经开区", StringComparison.Ordinal).Replace("高新技术产业开发区", "高新区", StringComparison.Ordinal);

    private static bool IsDistrict(Subject? subject) =>
        subject is { Type: SubjectType.Place } s && (s.Name.EndsWith('区') || s.Name.EndsWith("新区", StringComparison.Ordinal));

    // 产业园一期占地98亩: of that phase.
    private Subject OfPhase(Subject whole, int at) =>
        at + 1 < _text.Length && _text[at + 1] == '期' && "一二三四五六".Contains(_text[at]) ? new Subject(string.Concat(whole.Name, _text.AsSpan(at, 2)), whole.Type) : whole;

    // 远川智造产业园项目占地98亩。…产业园已招引企业20家: the park that the paragraph has just named, whatever its name stands in.
    private Subject? PartBefore(TextSpan bare, string surface)
    {
        const int longest = 20, reach = 300;
        if (!(surface is "产业园" or "科技园" or "物流园" or "创业园" or "工业园" or "创新园") || main is not { Type: SubjectType.Zone } || main.Value.Name.EndsWith(surface, StringComparison.Ordinal))
            return null;
        var floor = Math.Max(0, bare.Start - reach);
        for (var at = bare.Start > floor ? _text.LastIndexOf(surface, bare.Start - 1, bare.Start - floor, StringComparison.Ordinal) : -1; at >= floor; at = at > floor ? _text.LastIndexOf(surface, at - 1, at - floor, StringComparison.Ordinal) : -1)
        {
            var start = at;
            while (start > floor && at - start < longest && (char.IsLetter(_text[start - 1]) || _text[start - 1] is '·' or '（' or '）') && _text[start - 1] is not '的')
                start--;
            start = Clause.AfterLeadIn(_text, start, at);
            if (at - start is >= 4 and < longest && !BarredWords.StandIn(_text.AsSpan(start, at - start), BarredWords.Of(rules)))
                return new Subject(_text[start..(at + surface.Length)], SubjectType.Zone);
        }
        return null;
    }

    // 全州, 自治州 of a report on a zone in one of its cities: the prefecture.
    private Subject? OfPrefecture(TextSpan span, Subject? around) =>
        around is { } city && _text[span.End - 1] == '州' && PlacesAround.KindOf(rules, city.Name) == "county-city" && AroundIt(city.Name) is { } prefecture ? new Subject(prefecture, SubjectType.Place) : around;

    // 全县 of an article that names a firm at most: it is not the firm.
    private Subject? AsCalled(TextSpan span) => main is { Type: SubjectType.Company } && span.In(_text) is ['全' or '我', ..] ? new Subject(span.In(_text).ToString(), SubjectType.Place) : null;

    // 出口加工区进出口18亿元 in a report on 云川经开区, 经开区 in one on a city: another zone than the one told of, which goes by its kind alone.
    private Subject? OfOtherKind(int at, string surface) =>
        topics[at] && ZoneKinds.Names(surface) && !IsRisen(_text, rules) ? new Subject(surface, SubjectType.Zone) : null;

    // 经开区 in a report on 云川市 that names no zone: 云川经开区.
    private Subject? OfPlace(string surface)
    {
        if (!ZoneKinds.Names(surface) || (main is { Type: SubjectType.Place } ? main : main is { Type: SubjectType.Zone } seat ? CityOf(seat.Name) : null) is not { } place)
            return null;
        for (string? name = place.Name; name is not null; name = AroundIt(name))
            if (ZoneKinds.Listed(rules, name, surface) is { } known)
                return new Subject(known.Name, SubjectType.Zone);
        return null;
    }

    // What a place lies in: of several that have one of its name (铁西区), the one that the article names.
    private string? AroundIt(string place)
    {
        if (rules.Gazetteer.Place(place) is not { Parents: var parents })
            return null;
        if (parents.Count == 1)
            return parents[0];
        if (!_around.TryGetValue(place, out var around))
        {
            var told = parents.Where(parent => names.Exists(name => name.Type == SubjectType.Place && name.Name == parent)).ToList();
            _around[place] = around = told is [var one] ? one : null;
        }
        return around;
    }

    private void Set(int i, Subject? target) =>
        names[i] = target is { } t ? names[i] with { Name = t.Name, Type = t.Type } : names[i] with { Name = "" };

    // By what the sentence has named, whom the article is about, what was named last, its paper, else what it names anywhere.
    private Subject? PlaceOf(params ReadOnlySpan<string> kinds)
    {
        foreach (var kind in kinds)
            if (_own.TryGetValue(kind, out var near))
                return near;
        // The main subject itself, or what it lies in, or the last place of the kind.
        var name = main?.Name;
        for (var depth = 0; depth < 4 && name is not null; depth++)
        {
            if (rules.Gazetteer.Place(name) is { } known)
            {
                if (kinds.Contains(known.Kind) || (kinds[0] == "province" && known.Kind == "municipality" && depth > 0))
                    return new Subject(name, SubjectType.Place);
                name = AroundIt(name);
            }
            else if (rules.Gazetteer.Zone(name) is { } zone)
            {
                foreach (var kind in kinds)
                    if (_last.TryGetValue(kind, out var mentioned))
                        return mentioned;
                if (kinds[0] != "province")
                    return CityOf(zone.Name);
                name = zone.Province is { } province && rules.Vocabulary.Find(province) is { Kind: TermKind.Place } term ? term.Name : CityOf(zone.Name)?.Name;
            }
            else
            {
                // 河北省开发区, whose province is in its name.
                if (depth == 0 && main is { Type: SubjectType.Zone } && CityOf(name) is { } seat)
                {
                    name = seat.Name;
                    continue;
                }
                if (OpenPlaces.KindOf(name) is { } open && main is { Type: SubjectType.Place } && kinds.Contains(open))
                    return main;
                break;
            }
        }
        foreach (var kind in kinds)
            if (_last.TryGetValue(kind, out var mentioned))
                return mentioned;
        for (var place = _paper ??= PlacesAround.OfPaper(article, rules) ?? ""; place.Length > 0 && rules.Gazetteer.Place(place) is { } home; place = home.Parents is [var around] ? around : "")
            if (kinds.Contains(home.Kind))
                return new Subject(home.Name, SubjectType.Place);
        // What the whole article shows is the same at every call.
        if (!_anywhere.TryGetValue(kinds[0], out var shown))
            _anywhere[kinds[0]] = shown = Anywhere(kinds);
        return shown;
    }

    private Subject? Anywhere(ReadOnlySpan<string> kinds)
    {
        // The article names it only further on.
        foreach (var later in names)
            if (later is { Type: SubjectType.Place, Rule: "place-gazetteer" } && PlacesAround.KindOf(rules, later.Name) is { } itsKind && kinds.Contains(itsKind))
                return new Subject(later.Name, SubjectType.Place);
        foreach (var later in names)
            if (later.Rule == OpenPlaces.Rule && OpenPlaces.KindOf(later.Name) is { } kind && kinds.Contains(kind))
                return new Subject(later.Name, SubjectType.Place);
        // 全省 of an article that names places of one province only.
        if (kinds[0] == "province")
        {
            var provinces = new HashSet<string>(StringComparer.Ordinal);
            foreach (var place in names)
                if ((place.Type == SubjectType.Place ? Namesakes.ProvinceOf(place.Name, rules) : place.Type == SubjectType.Zone && rules.Gazetteer.Zone(place.Name)?.Province is { } its && rules.Vocabulary.Find(its) is { Kind: TermKind.Place } term ? term.Name : null) is { } around)
                    provinces.Add(around);
            if (provinces.Count == 1)
                return new Subject(provinces.First(), SubjectType.Place);
        }
        // Only its firms' names say where it is: 云川化学有限公司.
        foreach (var firm in names)
            if (firm is { Type: SubjectType.Company, Rule: "company-full" } && CityOf(firm.Name) is { } home && PlacesAround.KindOf(rules, home.Name) is { } homeKind && kinds.Contains(homeKind))
                return home;
        return null;
    }

    private Subject? CityOf(string zoneName) => PlacesAround.PlaceOpening(rules, zoneName) is { } city ? new Subject(city, SubjectType.Place) : null;

    /// <summary>Whether the text tells that a zone rose to another kind (升级为国家级经开区), which it is called by from then on.</summary>
    private static bool IsRisen(string text, RuleSet rules) => SubjectWords.Of(rules).Risen.AnyIn(text);
}
