using System.Runtime.InteropServices;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Whom an article as a whole is about: what it names most and foremost, else its page's subject, else the kind that it calls its zone by, else
/// what its headline opens with.
/// </summary>
/// <param name="topics">Which of the names a sentence is about.</param>
internal sealed class MainSubject(Article article, RuleSet rules, List<FoundName> names, bool[] topics)
{
    /// <summary>Null where the article names no one.</summary>
    /// <param name="facilities">The ports, lines and trains of the text.</param>
    /// <param name="events">The fairs and other nations of the text.</param>
    /// <param name="page">Whom the article's page is about.</param>
    public static Subject? Of(Article article, RuleSet rules, List<FoundName> names, bool[] topics, List<SubjectMention> facilities, List<SubjectMention> events, PageSubject? page) =>
        new MainSubject(article, rules, names, topics).Read(facilities, events, page);

    private Subject? Read(List<SubjectMention> facilities, List<SubjectMention> events, PageSubject? page)
    {
        var main = NamedMost();
        // A firm's story that speaks of 全区 is of the page's zone too.
        if (main is not { } named || (IsHardlyTold(named) && (named.Type == SubjectType.Place || !IsInHeadline(named))) || (named.Type == SubjectType.Company && names.Exists(name => name.Rule == "relative-zone" && name.Name.Length > 0)))
            main = OfPage(main, page) ?? (main is not { Type: SubjectType.Company } && page is { IsNational: true } && !IsInHeadline(main) ? new Subject("全国", SubjectType.Place) : main);
        if ((main is null or { Type: SubjectType.Company or SubjectType.Place } || IsInPassing(main.Value) || IsOtherKindOfZone(main.Value)) && !(main is { Type: not SubjectType.Company } && IsInHeadline(main)) && CalledByKind(main) is { } kind)
            main = OfItsPlace(kind.Name, main) ?? kind;
        if (main is { Type: SubjectType.Place or SubjectType.Company } passed && IsHardlyNamed(passed))
            main = !names.Exists(static name => name.Rule == "relative-company") && (names.Exists(static name => name.Rule == "relative-nation") || article.Text.Contains("国内市场", StringComparison.Ordinal)) ? new Subject("全国", SubjectType.Place) : null;
        return FacilityInHeadline(facilities) ?? main ?? NationInHeadline(events) ?? NamedByHeadline(BarredWords.Of(rules));
    }

    /// <summary>
    /// Whether a long text that opens with something else names a place once or twice in passing (云川老窖, 在云川召开), or a firm once among what it tells of its
    /// trade.
    /// </summary>
    private bool IsHardlyNamed(Subject main)
    {
        const int opening = 120, longest = 6;
        var text = article.Text;
        if (text.Length < 4 * opening || main.Name == "全国" || main.Type == SubjectType.Place && names.Exists(name => name.Rule is "relative-city" or "relative-county" or "relative-province" or "relative-zone"))
            return false;
        var (uses, paragraph) = (0, 0);
        for (var i = 0; i < names.Count; i++)
        {
            var isIt = names[i].Name == main.Name;
            if (!isIt && Offices.SeatOf(rules, names[i])?.Name != main.Name)
                continue;
            uses++;
            if (!isIt || uses > (main.Type == SubjectType.Company ? 1 : 2) || main.Type == SubjectType.Place && topics[i] || names[i].Span.Start < opening && !IsDateline(names[i]) || ArticleLayout.RoleAt(article, names[i].Span.Start, ref paragraph) is ParagraphRole.Title or ParagraphRole.Subtitle or ParagraphRole.Kicker)
                return false;
        }
        if (uses == 0 || main.Type == SubjectType.Place)
            return uses > 0;
        // 锦帆游…。云川锦帆游网络股份有限公司是…: called by a part of its name elsewhere.
        for (var at = 0; at + 3 <= Math.Min(longest, main.Name.Length); at++)
            if (text.IndexOf(main.Name.Substring(at, 3), StringComparison.Ordinal) is >= 0 and var first && text.IndexOf(main.Name.Substring(at, 3), first + 3, StringComparison.Ordinal) >= 0)
                return false;
        return true;
    }

    // 新华社北京8月5日电: where it was told.
    private bool IsDateline(FoundName name)
    {
        const int longest = 8;
        var after = article.Text.AsSpan(name.Span.End, Math.Min(longest, article.Text.Length - name.Span.End));
        return name.Type == SubjectType.Place && after.Length > 3 && char.IsAsciiDigit(after[0]) && after.IndexOf('月') is 1 or 2 && after.IndexOf('日') is > 2 and var day && day + 1 < after.Length && after[day + 1] is '电' or '讯' or '消';
    }

    // 美国4月失业率升至…, at the head of a text that names nobody else.
    private Subject? NationInHeadline(List<SubjectMention> events)
    {
        if (events.FindIndex(static topic => topic.Rule == EventTopics.Nation) is not (>= 0 and var first) || ArticleLayout.IsRoundUp(article))
            return null;
        var (of, others) = (0, 0);
        foreach (var topic in events)
            if (topic.Rule == EventTopics.Nation && topic.Name == events[first].Name)
                of++;
            else if (topic.Rule == EventTopics.Nation)
                others++;
        // Items of several nations.
        if (others >= of)
            return null;
        const int opening = 60;
        var paragraph = 0;
        return events[first].Span.Start < opening || ArticleLayout.RoleAt(article, events[first].Span.Start, ref paragraph) is ParagraphRole.Title or ParagraphRole.Subtitle ? new Subject(events[first].Name, events[first].Type) : null;
    }

    // The one zone that the article names of the kind that a bare form (高新区) speaks of; null for none or several.
    private string? OneOfKind(string surface)
    {
        if (!ZoneKinds.Names(surface))
            return null;
        if (!_ofKind.TryGetValue(surface, out var one))
        {
            var of = CanonicalNames.ZonesOf(names).Where(zone => ZoneKinds.IsOfKind(zone, surface) && !ZoneKinds.Names(zone)).Take(2).ToList();
            _ofKind[surface] = one = of is [var alone] && names.Exists(name => name.Name == alone && !ZoneGroups.Is(name)) ? alone : null;
        }
        return one;
    }

    private readonly Dictionary<string, string?> _ofKind = new(StringComparer.Ordinal);

    // 高新区招商势头良好 above a text that names 云岭试验区 in passing: a zone of another kind than the headline's, which the lists do not have.
    private bool IsOtherKindOfZone(Subject main)
    {
        if (main.Type != SubjectType.Zone || rules.Gazetteer.Zone(main.Name) is not null || IsInHeadline(main))
            return false;
        var paragraph = 0;
        HashSet<string>? zones = null;
        foreach (var name in names)
            if (name is { Rule: "relative-zone", Name: "" } && ArticleLayout.RoleAt(article, name.Span.Start, ref paragraph) is ParagraphRole.Title or ParagraphRole.Subtitle
                && name.Span.In(article.Text).ToString() is var kind && ZoneKinds.Names(kind) && !(zones ??= CanonicalNames.ZonesOf(names)).Any(zone => ZoneKinds.IsOfKind(zone, kind)))
                return true;
        return false;
    }

    private bool IsHardlyTold(Subject main) => IsInPassing(main) || (main.Type == SubjectType.Zone && names.Count(name => name.Name == main.Name) == 1);

    // The most weight: by where a name stands and whether a sentence is about it.
    private Subject? NamedMost()
    {
        var weights = new Dictionary<(string Name, SubjectType Type), double>();
        var leads = new List<TextSpan>(2);
        foreach (var each in article.Paragraphs)
            if (each.Role == ParagraphRole.Body && leads.Count < 2)
                leads.Add(each.Span);
        var paragraph = 0;
        bool? speaksOfPlace = null;
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            // 云川市统计局 speaks for 云川市.
            // Whom a zone's office sends to a meeting does not make the zone what the article is about; what it reports does.
            var attends = false;
            if (Offices.SeatOf(rules, name) is { } seat)
            {
                attends = seat.Type == SubjectType.Zone && !Offices.Reports(article.Text, name.Span.End, rules);
                name = name with { Name = seat.Name, Type = seat.Type };
            }
            else if (name.Rule == "relative-nation" && topics[i])
                name = name with { Name = "全国", Type = SubjectType.Place };
            // 高新区 in an article that names 云川高新区 alone of that kind.
            else if (name is { Rule: "relative-zone", Name: "" } && OneOfKind(name.Span.In(article.Text).ToString()) is { } one)
                name = name with { Name = one, Type = SubjectType.Zone };
            // 新华社云川8月5日电, unless the report goes on of 全市.
            if (IsDateline(name) && !(speaksOfPlace ??= names.Exists(static other => other.Rule is "relative-city" or "relative-county" or "relative-province")))
                continue;
            // 远川医疗产业园等24个项目: one of those counted.
            if (!topics[i] && name.Type == SubjectType.Zone && NamesInRow.IsOneOfCounted(article.Text, name.Span.End))
                continue;
            if (name.Name.Length == 0 || name.Type is SubjectType.Institution or SubjectType.Other || (name.Rule == ZoneGroups.Rule && !topics[i]))
                continue;
            var weight = attends ? 0.7 : topics[i] ? 2.0 : 0.6;
            var role = ArticleLayout.RoleAt(article, name.Span.Start, ref paragraph);
            if (role is ParagraphRole.Title or ParagraphRole.Subtitle or ParagraphRole.Kicker)
                weight += 7;
            else if (role is ParagraphRole.Byline or ParagraphRole.SignOff or ParagraphRole.Caption)
                weight = 0.1;
            else if (leads.Exists(l => l.Contains(name.Span.Start)))
                weight += name.Span.Start - leads[0].Start < 120 ? 2.5 : 0.5;
            if (name.Type == SubjectType.Company)
                weight *= 0.6;
            var key = (name.Name, name.Type);
            weights[key] = weights.GetValueOrDefault(key) + weight;
        }
        if (weights.Count == 0)
            // 12项成果在全国推广: how far, and not of whom.
            return names.Exists(name => name.Rule == "relative-nation" && !(name.Span.Start > 0 && "在占居列向到为是于与同".Contains(article.Text[name.Span.Start - 1], StringComparison.Ordinal))) ? new Subject("全国", SubjectType.Place) : null;
        // A zone's article names its city and province often: within one another, the narrower wins unless it is rare.
        var ranked = weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key.Name, StringComparer.Ordinal).ToList();
        var best = ranked[0];
        // Items of the whole country, each of someone else: none of them is whom the others are about.
        if (best.Value < ranked.Sum(w => w.Value) * 0.35 && ArticleLayout.IsRoundUp(article) && names.Exists(name => name.Rule is "relative-nation" or "national-office"))
            return new Subject("全国", SubjectType.Place);
        foreach (var other in ranked.Skip(1).Take(4))
        {
            if (other.Value < best.Value * 0.55)
                break;
            if (rules.Gazetteer.IsWithin(other.Key.Name, best.Key.Name) || (other.Key.Type == SubjectType.Zone && best.Key.Type == SubjectType.Place && PlacesAround.SharesPlace(rules, other.Key.Name, best.Key.Name)))
                best = other;
        }
        // 云岭青石炼化工程二期签约, 青石开发区…: a place that only opens the names of others gives way to the zone.
        if (best.Key.Type == SubjectType.Place && !Enumerable.Range(0, names.Count).Any(i => topics[i] && names[i].Name == best.Key.Name))
            foreach (var zone in ranked)
                if (zone.Key.Type == SubjectType.Zone && zone.Value >= best.Value * 0.5 && names.Exists(name => name.Name == zone.Key.Name && !ZoneGroups.IsOfCity(name) && !ZoneGroups.Is(name)))
                {
                    best = zone;
                    break;
                }
        return new Subject(best.Key.Name, best.Key.Type);
    }

    /// <summary>Whether a place is only ever named where nothing is said of it: as the beginning of a firm's name, as where somebody comes from.</summary>
    private bool IsInPassing(Subject main)
    {
        if (main.Type is not (SubjectType.Place or SubjectType.Zone))
            return false;
        for (var i = 0; i < names.Count; i++)
            if (topics[i] && (names[i].Name == main.Name || names[i].Rule.StartsWith("relative-", StringComparison.Ordinal) && names[i].Rule != "relative-zone"
                // 云川经开区管委会主任刘某介绍，园区…: who speaks for it tells of it.
                || main.Type == SubjectType.Zone && Offices.SeatOf(rules, names[i])?.Name == main.Name && Offices.Speaks(article.Text, names[i].Span.End)))
                return false;
        return true;
    }

    // 云川经开区管委会主任：…, by who speaks for it as well.
    private bool IsInHeadline(Subject? main)
    {
        var paragraph = 0;
        foreach (var name in names)
            if ((name.Name == main?.Name || main is { Type: SubjectType.Zone } && Offices.SeatOf(rules, name)?.Name == main.Value.Name) && ArticleLayout.RoleAt(article, name.Span.Start, ref paragraph) is ParagraphRole.Title or ParagraphRole.Subtitle)
                return true;
        return false;
    }

    /// <summary>
    /// 经开区, where a paper writes for those who know which one: the kind that the article calls its zone by, if it names no zone or place; a firm or a
    /// place gives way to it only where the headline has it, or more is said of it. 园区 is no zone beside a place.
    /// </summary>
    private Subject? CalledByKind(Subject? main)
    {
        var calls = new Dictionary<string, int>(StringComparer.Ordinal);
        var rival = main is { Type: SubjectType.Company or SubjectType.Place } || main is { } zone && IsOtherKindOfZone(zone) ? main : null;
        var (paragraph, ofRival) = (0, 0);
        for (var i = 0; i < names.Count; i++)
        {
            if (topics[i] && (names[i].Name == rival?.Name || (rival is { Type: SubjectType.Place } && names[i].Rule is "relative-city" or "relative-county" or "relative-province")))
                ofRival++;
            if (names[i] is not { Rule: "relative-zone", Name: "" })
                continue;
            var isHeadline = ArticleLayout.RoleAt(article, names[i].Span.Start, ref paragraph) is ParagraphRole.Title or ParagraphRole.Subtitle;
            var kind = names[i].Span.In(article.Text).ToString();
            if ((topics[i] || isHeadline) && (rival is not { Type: SubjectType.Place } || ZoneKinds.Names(kind)))
                CollectionsMarshal.GetValueRefOrAddDefault(calls, kind, out _) += isHeadline ? 3 : 1;
        }
        // 园区 and 产业园 say less than 高新区.
        var best = calls.OrderBy(call => call.Key.EndsWith('园') || call.Key.EndsWith("园区", StringComparison.Ordinal)).ThenByDescending(call => call.Value).ThenBy(call => call.Key, StringComparer.Ordinal).FirstOrDefault();
        return best.Key is null || best.Value < 2 || (rival is not null && best.Value <= Math.Max(2, ofRival)) ? null : new Subject(best.Key, SubjectType.Zone);
    }

    /// <summary>高新区 in the 云川日报 is 云川's, if the article names it anywhere (云川高新区机场项目) or a list has it; in a paper of nowhere that of the place told most of; null where none is known.</summary>
    private Subject? OfItsPlace(string kind, Subject? main)
    {
        if (!ZoneKinds.Names(kind) || (PlacesAround.OfPaper(article, rules) ?? (main is { Type: SubjectType.Place } told ? told.Name : null)) is not { } place)
            return null;
        foreach (var name in names)
            if (name is { Type: SubjectType.Zone, Name.Length: > 0 } && ZoneKinds.IsOfKind(name.Name, kind) && PlacesAround.SharesPlace(rules, name.Name, place))
                return new Subject(name.Name, SubjectType.Zone);
        return ZoneKinds.Listed(rules, place, kind) is { } listed ? new Subject(listed.Name, SubjectType.Zone) : null;
    }

    /// <summary>
    /// What a headline opens with and a clause of the text opens with again, for an article that names nobody that the lists or forms know: its longest
    /// words that do so; many words only where they are used once more.
    /// </summary>
    private Subject? NamedByHeadline(TermMatcher barred)
    {
        const int shortest = 3, longest = 14, longestOnce = 8, uses = 3;
        var text = article.Text;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Role is not (ParagraphRole.Title or ParagraphRole.Subtitle or ParagraphRole.Kicker))
                break;
            for (var start = paragraph.Span.Start; start < paragraph.Span.End; start++)
                if ((start == paragraph.Span.Start || text[start - 1] is '：' or ':' or ' ' or '，' or '—' or '“' or '《' or '｜' or '|') && NameAt(start, paragraph.Span.End) is { } name)
                    return new Subject(name, SubjectType.Institution);
        }
        return null;

        string? NameAt(int start, int end)
        {
            for (var length = Math.Min(longest, end - start); length >= shortest; length--)
            {
                var name = text.Substring(start, length);
                if (!name.All(char.IsLetter) || BarredWords.StandIn(name, barred))
                    continue;
                // 云岭知|名画家: what every use of it goes on in is a part of the word.
                var (heads, all, cut) = (0, 1, start + length < end && char.IsLetter(text[start + length]));
                for (var at = text.IndexOf(name, end, StringComparison.Ordinal); at >= 0 && all < uses; at = text.IndexOf(name, at + length, StringComparison.Ordinal))
                    (heads, all, cut) = (heads + (Clause.StandsAtHead(text, at > 0 && text[at - 1] is '“' or '《' ? at - 1 : at) ? 1 : 0), all + 1, cut && at + length < text.Length && text[at + length] == text[start + length]);
                if (heads > 0 && !cut && (all >= uses || length <= longestOnce))
                    return name;
            }
            return null;
        }
    }

    /// <summary>霍尔果斯口岸前三季度货运量增长22.4%: the port, line or train that the headline opens with and the text goes on about.</summary>
    private Subject? FacilityInHeadline(List<SubjectMention> facilities)
    {
        // In UTF-16 code units: what a headline may say before it.
        const int lead = 6;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Role is not (ParagraphRole.Title or ParagraphRole.Subtitle or ParagraphRole.Kicker))
                break;
            (TextSpan Span, string Name)? first = null;
            foreach (var facility in facilities)
                if (facility is { Rule: FacilityTopics.Rule } && paragraph.Span.Contains(facility.Span.Start) && (first is null || facility.Span.Start < first.Value.Span.Start))
                    first = (facility.Span, facility.Name);
            for (var i = 0; i < names.Count && names[i].Span.Start < paragraph.Span.End; i++)
            {
                if (names[i].Span.Start < paragraph.Span.Start || (first is { } found && names[i].Span.Start >= found.Span.Start))
                    continue;
                if (names[i].Rule == "facility" && topics[i])
                    first = (names[i].Span, names[i].Name);
                else if (names[i].Type is SubjectType.Zone or SubjectType.Company)
                    return null;
            }
            if (first is { } works && works.Span.Start - paragraph.Span.Start <= lead && article.Text.IndexOf(works.Name, paragraph.Span.End, StringComparison.Ordinal) >= 0)
                return new Subject(works.Name, SubjectType.Institution);
        }
        return null;
    }

    /// <summary>
    /// 辽宁13个重点园区交卷: the group of zones in the headline, whichever of them the text tells most of; null for none, or where the headline has
    /// <paramref name="main"/> too. For names that have got whom they refer back to.
    /// </summary>
    public static Subject? GroupInHeadline(Article article, RuleSet rules, List<FoundName> names, bool[] topics, Subject? main)
    {
        var read = new MainSubject(article, rules, names, topics);
        return read.GroupInHeadline() is { } all && !(main is { } told && !all.Name.StartsWith(told.Name, StringComparison.Ordinal) && read.IsInHeadline(told)) ? all : null;
    }

    private Subject? GroupInHeadline()
    {
        var paragraph = 0;
        for (var i = 0; i < names.Count; i++)
        {
            if (ArticleLayout.RoleAt(article, names[i].Span.Start, ref paragraph) is not (ParagraphRole.Title or ParagraphRole.Subtitle))
                break;
            if (topics[i] && names[i].Rule == ZoneGroups.Rule && names[i].Name.Length > 0)
                return new Subject(names[i].Name, SubjectType.Zone);
        }
        return null;
    }

    /// <summary>Whom the page is about, for an article that names nobody, or the place around only: 全市 must be able to speak of it.</summary>
    private Subject? OfPage(Subject? main, PageSubject? page)
    {
        if (page?.Value is not { } subject || (main is { Type: SubjectType.Place } named && !PlacesAround.LieAround(rules, named.Name, subject.Name)) || (main is { Type: SubjectType.Zone } && subject.Type != SubjectType.Zone))
            return null;
        if (subject.Type == SubjectType.Zone)
            return subject;
        var kind = PlacesAround.KindOf(rules, subject.Name);
        foreach (var name in names)
            if (name.Rule switch
            {
                "relative-zone" => kind != "district",
                "relative-city" => kind is not ("city" or "county-city" or "municipality"),
                "relative-county" => kind != "county",
                "relative-nation" => true,
                _ => false,
            })
                return null;
        return subject;
    }
}
