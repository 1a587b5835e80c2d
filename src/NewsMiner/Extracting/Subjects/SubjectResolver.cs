using System.Runtime.InteropServices;
using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>Gives every name its canonical form and every sentence its subject.</summary>
internal static class SubjectResolver
{
    // How far before a name its clause is looked at, in UTF-16 code units: text without punctuation must not cost more.
    private const int Reach = 200;

    public static ArticleSubjects Resolve(Article article, RuleSet rules, List<FoundName> found, List<TextSpan> sentences, int[] paragraphOfSentence, PageSubject? page)
    {
        var text = article.Text;
        var names = Canonical(text, rules, found);
        var topics = new bool[names.Count];
        // 北江水务（香港）, 恒远（中国）: a part of a firm's name.
        names.RemoveAll(name => name.Type == SubjectType.Place && name.Span.Start >= 2 && name.Span.End < text.Length && text[name.Span.Start - 1] is '（' or '(' && text[name.Span.End] is '）' or ')' && text[name.Span.Start - 2] is >= '一' and <= '龥' && names.All(n => n.Span.End != name.Span.Start - 1));
        var uses = Tally(names, static _ => true);
        for (int i = 0, s = 0; i < names.Count; i++)
        {
            while (s + 1 < sentences.Count && sentences[s + 1].Start <= names[i].Span.Start)
                s++;
            topics[i] = sentences.Count == 0 || IsTopic(text, rules, sentences[s], names, i, uses) && !(names[i].Rule.StartsWith(ZoneGroups.Rule, StringComparison.Ordinal) && ZoneGroups.IsAssessed(text, names[i].Span.End, rules));
        }
        var main = MainSubject(article, rules, names, topics);
        // A firm's story that speaks of 全区 is of the page's zone too.
        if (main is null || ((IsInPassing(names, topics, main.Value) || (main is { Type: SubjectType.Zone } && uses[main.Value.Name] == 1)) && (main is { Type: SubjectType.Place } || !IsInHeadline(article, names, main))) || (main is { Type: SubjectType.Company } && names.Exists(name => name.Rule == "relative-zone" && name.Name.Length > 0)))
            main = OfPage(rules, names, main, page) ?? (main is not { Type: SubjectType.Company } && page is { IsNational: true } && !IsInHeadline(article, names, main) ? new Subject("全国", SubjectType.Place) : main);
        if ((main is null or { Type: SubjectType.Company } || (main is { Type: SubjectType.Zone } && IsInPassing(names, topics, main.Value) && !IsInHeadline(article, names, main))) && CalledByKind(article, names, topics, main is { Type: SubjectType.Company } ? main : null) is { } kind)
            main = kind;
        main ??= NamedByHeadline(article, SubjectNames.BarredWords(rules));
        var facilities = FacilityTopics.In(text, rules, SubjectNames.BarredWords(rules), names);
        if (FacilityInHeadline(article, names, topics, facilities) is { } works)
            main = works;
        for (var i = 0; i < names.Count; i++)
            topics[i] = topics[i] && !(main is { Type: SubjectType.Zone } zone && IsAround(rules, names[i], zone.Name) && (!OpensClause(text, names[i].Span.Start) || IsSpeaker(text, names[i].Span.End)));
        var group = main is { Type: SubjectType.Zone } kindOfAll ? names.FindIndex(name => name.Name == kindOfAll.Name && name.Rule.StartsWith(ZoneGroups.OfAll, StringComparison.Ordinal)) : -1;
        Refer(article, rules, names, topics, main);
        // 全省开发区, now that it is known of which province.
        if (group >= 0)
            main = new Subject(names[group].Name, SubjectType.Zone);

        // 辽宁13个重点园区交卷: all of them, whichever of them the text tells most of.
        if (GroupInHeadline(article, names, topics) is { } all && !(main is { } told && !all.Name.StartsWith(told.Name, StringComparison.Ordinal) && IsInHeadline(article, names, told)))
            main = all;

        var mentions = new List<SubjectMention>(names.Count);
        for (var i = 0; i < names.Count; i++)
            if (names[i].Name.Length > 0)
                mentions.Add(new SubjectMention(names[i].Span, names[i].Name, names[i].Type, topics[i] && (names[i].Type != SubjectType.Institution || names[i].Rule == "facility"), names[i].Rule));
        var offices = Offices(text, rules, names, topics);
        offices.AddRange(Speakers(text, names));
        offices.AddRange(facilities);
        offices.AddRange(ProjectTopics.OverParagraphs(article));
        var (thread, areas) = Carry(article, rules, offices.Count == 0 ? mentions : [.. mentions.Concat(offices).OrderBy(m => m.Span.Start)], sentences, paragraphOfSentence, main);
        return new ArticleSubjects(mentions, [.. ProjectTopics.In(text), .. EventTopics.In(text, rules), .. offices], main, sentences, thread, areas);
    }

    /// <summary>Whether a place is only ever named where nothing is said of it: as the beginning of a firm's name, as where somebody comes from.</summary>
    private static bool IsInPassing(List<FoundName> names, bool[] topics, Subject main)
    {
        if (main.Type is not (SubjectType.Place or SubjectType.Zone))
            return false;
        for (var i = 0; i < names.Count; i++)
            if (topics[i] && (names[i].Name == main.Name || names[i].Rule.StartsWith("relative-", StringComparison.Ordinal) && names[i].Rule != "relative-zone"))
                return false;
        return true;
    }

    private static bool IsInHeadline(Article article, List<FoundName> names, Subject? main)
    {
        var paragraph = 0;
        foreach (var name in names)
            if (name.Name == main?.Name && RoleAt(article, name.Span.Start, ref paragraph) is ParagraphRole.Title or ParagraphRole.Subtitle)
                return true;
        return false;
    }

    /// <summary>
    /// 经开区, where a paper writes for those who know which one: the kind that the article calls its zone by, if it names no zone or place; a firm gives
    /// way to it only where the headline has it, or more is said of it.
    /// </summary>
    private static Subject? CalledByKind(Article article, List<FoundName> names, bool[] topics, Subject? firm)
    {
        var calls = new Dictionary<string, int>(StringComparer.Ordinal);
        var (paragraph, ofFirm) = (0, 0);
        for (var i = 0; i < names.Count; i++)
        {
            if (topics[i] && names[i].Name == firm?.Name)
                ofFirm++;
            if (names[i] is not { Rule: "relative-zone", Name: "" } || (!topics[i] && RoleAt(article, names[i].Span.Start, ref paragraph) is not (ParagraphRole.Title or ParagraphRole.Subtitle)))
                continue;
            CollectionsMarshal.GetValueRefOrAddDefault(calls, names[i].Span.In(article.Text).ToString(), out _) += RoleAt(article, names[i].Span.Start, ref paragraph) is ParagraphRole.Title or ParagraphRole.Subtitle ? 3 : 1;
        }
        // 园区 and 产业园 say less than 高新区.
        var best = calls.OrderBy(call => call.Key.EndsWith('园') || call.Key.EndsWith("园区", StringComparison.Ordinal)).ThenByDescending(call => call.Value).ThenBy(call => call.Key, StringComparer.Ordinal).FirstOrDefault();
        return best.Key is null || best.Value < 2 || (firm is not null && best.Value <= Math.Max(2, ofFirm)) ? null : new Subject(best.Key, SubjectType.Zone);
    }

    /// <summary>
    /// What a headline opens with and a clause of the text opens with again, for an article that names nobody that the lists or forms know: its longest
    /// words that do so; many words only where they are used once more.
    /// </summary>
    private static Subject? NamedByHeadline(Article article, TermMatcher barred)
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
                if (!name.All(char.IsLetter) || SubjectNames.HasBarred(name, barred))
                    continue;
                var (heads, all) = (0, 1);
                for (var at = text.IndexOf(name, end, StringComparison.Ordinal); at >= 0 && all < uses; at = text.IndexOf(name, at + length, StringComparison.Ordinal))
                    (heads, all) = (heads + (StandsAtHead(text, at > 0 && text[at - 1] is '“' or '《' ? at - 1 : at) ? 1 : 0), all + 1);
                if (heads > 0 && (all >= uses || length <= longestOnce))
                    return name;
            }
            return null;
        }
    }

    /// <summary>霍尔果斯口岸前三季度货运量增长22.4%: the port, line or train that the headline opens with and the text goes on about.</summary>
    private static Subject? FacilityInHeadline(Article article, List<FoundName> names, bool[] topics, List<SubjectMention> facilities)
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

    private static Subject? GroupInHeadline(Article article, List<FoundName> names, bool[] topics)
    {
        var paragraph = 0;
        for (var i = 0; i < names.Count; i++)
        {
            if (RoleAt(article, names[i].Span.Start, ref paragraph) is not (ParagraphRole.Title or ParagraphRole.Subtitle))
                break;
            if (topics[i] && names[i].Rule == ZoneGroups.Rule && names[i].Name.Length > 0)
                return new Subject(names[i].Name, SubjectType.Zone);
        }
        return null;
    }

    /// <summary>Whom the page is about, for an article that names nobody, or the place around only: 全市 must be able to speak of it.</summary>
    private static Subject? OfPage(RuleSet rules, List<FoundName> names, Subject? main, PageSubject? page)
    {
        if (page?.Value is not { } subject || (main is { Type: SubjectType.Place } named && !LiesAround(rules, named.Name, subject.Name)) || (main is { Type: SubjectType.Zone } && subject.Type != SubjectType.Zone))
            return null;
        if (subject.Type == SubjectType.Zone)
            return subject;
        var kind = KindOf(rules, subject.Name);
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

    /// <summary>
    /// Firms whose people a quotation's end names (“今年我们完成产值3亿元。”远川公司经理李某说): what the quotation says of 我们 is of them.
    /// </summary>
    private static List<SubjectMention> Speakers(string text, List<FoundName> names)
    {
        var speakers = new List<SubjectMention>();
        foreach (var name in names)
        {
            var end = name.Span.Start;
            if (name.Type != SubjectType.Company || name.Name.Length == 0 || end < 2)
                continue;
            // ”7月18日，远川公司经理王某说: a time between.
            var lead = text.AsSpan(Math.Max(0, end - 16), end - Math.Max(0, end - 16));
            if (lead.LastIndexOf('”') is var quoted && (quoted < 0 || !IsLeadIn(lead[(quoted + 1)..].TrimEnd('，'))))
                continue;
            end -= lead.Length - 1 - quoted;
            var after = text.AsSpan(name.Span.End, Math.Min(30, text.Length - name.Span.End));
            if (after.IndexOfAny("，。；：\n") is >= 0 and var stop)
                after = after[..stop];
            if (!(after.Contains('说') || after.Contains("介绍", StringComparison.Ordinal) || after.Contains("表示", StringComparison.Ordinal) || after.Contains("告诉", StringComparison.Ordinal)))
                continue;
            var floor = Math.Max(0, end - Reach);
            var quotation = text.AsSpan(floor, end - 1 - floor);
            var open = quotation.LastIndexOf('“');
            if (open >= 0 && quotation[open..].IndexOfAny("”\n") < 0)
                speakers.Add(new SubjectMention(new TextSpan(floor + open, floor + open + 1), name.Name, SubjectType.Company, IsTopic: true, "speaker"));
        }
        return speakers;
    }

    /// <summary>The places whose offices report (据临江市统计局数据): what follows without a name is of them.</summary>
    private static List<SubjectMention> Offices(string text, RuleSet rules, List<FoundName> names, bool[] topics)
    {
        var offices = new List<SubjectMention>();
        for (var i = 0; i < names.Count; i++)
            if (topics[i] && SeatOf(rules, names[i]) is { } seat && Reports(text, names[i].Span.End))
                offices.Add(new SubjectMention(names[i].Span, seat.Name, seat.Type, IsTopic: true, "office"));
        return offices;
    }

    /// <summary>第一个落户的是远川公司。: who the sentences after it speak of as 公司.</summary>
    private static bool IsPresented(string text, TextSpan firm)
    {
        if (firm.End >= text.Length || text[firm.End] != '。')
            return false;
        var lead = text.AsSpan(Math.Max(0, firm.Start - LongestLead), Math.Min(LongestLead, firm.Start));
        var clause = lead[(lead.LastIndexOfAny('，', '。', '\n') + 1)..];
        return clause.LastIndexOf('是') is >= 0 and var verb && !clause[verb..].ContainsAny('和', '与', '、');
    }

    /// <summary>Whether what follows a firm's name is one of its people.</summary>
    internal static bool IsFirmsPerson(string text, int at)
    {
        foreach (var office in _firmOffices)
            if (text.AsSpan(at).StartsWith(office))
                return true;
        return false;
    }

    // 临江区相关负责人介绍: the source, of what lies in it.
    private static bool IsSpeaker(string text, int at)
    {
        var after = text.AsSpan(at, Math.Min(12, text.Length - at));
        if (after.StartsWith("政府"))
            after = after[2..];
        return (after.StartsWith("相关负责人") || after.StartsWith("有关负责人") || after.StartsWith("负责人")) && after.IndexOfAny("介表说透") >= 0;
    }

    private static readonly string[] _firmOffices = ["总经理", "副总经理", "董事长", "副董事长", "负责人", "相关负责人", "总裁", "副总裁", "创始人", "经理", "财务负责人", "技术负责人", "项目负责人", "厂长", "总监", "总工程师", "技术总监", "研发总监", "生产总监", "运营总监", "行政总监", "办公室主任", "车间主任"];

    private static readonly string[] _reports = ["数据", "统计", "显示", "发布", "公布", "通报", "消息", "获悉", "了解到", "最新"];

    private static bool Reports(string text, int at)
    {
        var after = text.AsSpan(at, Math.Min(16, text.Length - at));
        if (after.IndexOfAny("，。；、\n") is >= 0 and var stop)
            after = after[..stop];
        foreach (var word in _reports)
            if (after.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The zone or place that an office speaks for: 全国 for one of the whole country; null for other institutions.</summary>
    private static Subject? SeatOf(RuleSet rules, FoundName name) =>
        name.Rule == "national-office" ? new Subject("全国", SubjectType.Place)
        : PlaceOfOffice(rules, name) is { } place ? new Subject(place, SubjectType.Place)
        : ZoneOfOffice(rules, name) is { } zone ? new Subject(zone, SubjectType.Zone)
        : null;

    /// <summary>The zone whose office bears its name (云川经济技术开发区管委会); null for other institutions.</summary>
    private static string? ZoneOfOffice(RuleSet rules, FoundName name)
    {
        // 云川（国家级）经济技术开发区管委会.
        foreach (var rank in SubjectNames.Ranks)
            if (name.Type == SubjectType.Institution && name.Name.Contains(rank, StringComparison.Ordinal))
                return ZoneOfOffice(rules, name with { Name = name.Name.Replace(rank, "", StringComparison.Ordinal) });
        if (name.Type != SubjectType.Institution || !name.Rule.StartsWith("institution-full", StringComparison.Ordinal) || !(name.Name[^1] is '会' or '局' or '院'))
            return null;
        // 龙湖新区管委会: only zones have one, whatever kind they are.
        foreach (var office in (ReadOnlySpan<string>)["管委会", "管理委员会"])
            if (name.Name.EndsWith(office, StringComparison.Ordinal) && name.Name[..^office.Length] is { Length: >= 4 and <= 12 } whole && !Array.Exists(_endings, ending => ending == whole) && whole[^1] is '区' or '园' or '城' or '港' or '谷')
                return WholeKind(rules, whole);
        if (name.Rule != "institution-full")
            return null;
        for (var length = name.Name.Length - 2; length >= 4; length--)
        {
            if (name.Name[length - 1] is not ('区' or '园' or '城' or '港'))
                continue;
            var seat = name.Name[..length];
            // 经济技术开发区管委会 names nobody's.
            if (Array.Exists(_endings, ending => ending == seat))
                return null;
            if (rules.Vocabulary.Find(seat) is { Kind: TermKind.Zone } zone)
                return zone.Name;
            if (Array.Exists(_endings, ending => seat.EndsWith(ending, StringComparison.Ordinal) && seat.Length - ending.Length is >= 2 and <= 8))
                return WholeKind(rules, seat);
        }
        return null;
    }

    /// <summary>The zone of the lists that is called so, else 龙湖经开区 with its kind in full.</summary>
    private static string WholeKind(RuleSet rules, string seat)
    {
        if (rules.Vocabulary.Find(seat) is { Kind: TermKind.Zone } listed)
            return listed.Name;
        if (WithoutItsCitysKind(rules, seat) is { } known)
            return known;
        foreach (var ending in _endings)
            if (seat.EndsWith(ending, StringComparison.Ordinal))
                return rules.Vocabulary.Find(ending) is { Id: "zone-short" } form ? OfItsRank(rules, seat[..^ending.Length], form.Name) : seat;
        return seat;
    }

    /// <summary>云川经开区青石产业园 is a part: 开发区 after it speaks of the whole, whose name begins the part's.</summary>
    private static Subject WholeOf(RuleSet rules, Subject part, string surface)
    {
        if (part.Type != SubjectType.Zone || surface is not ("开发区" or "经开区" or "高新区") || part.Name.EndsWith("开发区", StringComparison.Ordinal) || rules.Gazetteer.Zone(part.Name) is not null)
            return part;
        foreach (var kind in _endings)
            if (part.Name.IndexOf(kind, StringComparison.Ordinal) is >= 2 and var at && at + kind.Length < part.Name.Length && kind[^3..] is "开发区" or "经开区" or "高新区"
                && (surface == "开发区" || kind.Contains("高新", StringComparison.Ordinal) == (surface == "高新区")))
            {
                var seat = part.Name[..(at + kind.Length)];
                // 云川开发区 is the economic one.
                return new Subject(kind == "开发区" && rules.Vocabulary.Find(seat) is not { Kind: TermKind.Zone } && rules.Vocabulary.Find(seat[..^3] + "经济技术开发区") is { Kind: TermKind.Zone } economic ? economic.Name : WholeKind(rules, seat), SubjectType.Zone);
            }
        return part;
    }

    /// <summary>临江市高新区 for 临江高新区, which a list has; null where none has it.</summary>
    private static string? WithoutItsCitysKind(RuleSet rules, string name)
    {
        foreach (var ending in _endings)
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return ending != "开发区" && name.Length - ending.Length >= 3 && name[^(ending.Length + 1)] is '市' or '县' && rules.Vocabulary.Find(string.Concat(name.AsSpan(0, name.Length - ending.Length - 1), ending)) is { Kind: TermKind.Zone } zone ? zone.Name : null;
        return null;
    }

    /// <summary>
    /// The full name of the 经开区 of a place: the national ones, all of which the gazetteer has, are called 经济技术开发区, those of a province 经济开发区, but
    /// for Shanxi's.
    /// </summary>
    private static string OfItsRank(RuleSet rules, string stem, string kind)
    {
        if (kind != "经济技术开发区" || rules.Vocabulary.Find(stem) is not { Kind: TermKind.Place, Name: { } place } || rules.Gazetteer.IsWithin(place, "山西省"))
            return stem + kind;
        return stem + "经济开发区";
    }

    /// <summary>Whether a name is of a place that a zone lies in, or refers to one (全省).</summary>
    private static bool IsAround(RuleSet rules, FoundName name, string zone) =>
        name.Rule is "relative-province" or "relative-city" or "relative-nation" or "relative-county"
        || (name.Type == SubjectType.Place && LiesAround(rules, name.Name, zone));

    /// <summary>Whether a zone or place lies in <paramref name="place"/>, by the gazetteer or by the name it bears.</summary>
    internal static bool LiesAround(RuleSet rules, string place, string inner) =>
        rules.Gazetteer.IsWithin(inner, place) || SharesPlace(rules, inner, place) || (PlaceOpening(rules, inner) is { } seat && rules.Gazetteer.IsWithin(seat, place));

    /// <summary>The place that opens a zone's name (和林格尔 of 和林格尔新区); null where none does.</summary>
    internal static string? PlaceOpening(RuleSet rules, string zone)
    {
        for (var length = Math.Min(6, zone.Length); length >= 2; length--)
            if (rules.Vocabulary.Find(zone.AsSpan(0, length)) is { Kind: TermKind.Place } term)
                return term.Name;
        return null;
    }

    private static bool OpensClause(string text, int start) =>
        start == 0 || text[start - 1] is '，' or ',' or '；' or '：' or ':' or '。' or '\n' or '—' or ' ' or '年' or '月' or '度' or '来' or '前';

    /// <summary>How often each name is used.</summary>
    private static Dictionary<string, int> Tally(List<FoundName> names, Func<FoundName, bool> counts)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
            if (counts(name))
                CollectionsMarshal.GetValueRefOrAddDefault(uses, name.Name, out _)++;
        return uses;
    }

    /// <summary>One name for one subject: a short form takes the full form that the article gives, or the one it was introduced for.</summary>
    private static List<FoundName> Canonical(string text, RuleSet rules, List<FoundName> found)
    {
        var full = new HashSet<string>(StringComparer.Ordinal);
        var byStem = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in found)
        {
            if (name.Type != SubjectType.Zone || !(name.Rule.StartsWith("zone-full", StringComparison.Ordinal) || name.Rule == "zone-gazetteer") || !full.Add(name.Name))
                continue;
            var stem = Stem(name.Name);
            if (!byStem.TryGetValue(stem, out var same))
                byStem[stem] = same = [];
            same.Add(name.Name);
        }
        var introduced = Introduced(text, found);
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
            if (guesses.GetValueOrDefault(name.Name) == 1 && !(StandsAtHead(text, name.Span.Start) && AfterLeadIn(name.Name, 0, name.Name.Length) == 0 && IsSaidOf(text, name.Span.End, rules)) && !IsCalledSo(text, surface, name.Span.Start, rules) && _bareForms.FirstOrDefault(f => surface.EndsWith(f, StringComparison.Ordinal)) is { } bare && !Array.Exists(_kindsOfZone, e => surface.EndsWith(e, StringComparison.Ordinal)))
            {
                names.Add(new FoundName(new TextSpan(name.Span.End - bare.Length, name.Span.End), "", SubjectType.Zone, "relative-zone"));
                continue;
            }
            names.Add(name with { Name = ZoneName(name, surface, rules, byStem) });
        }
        return names;
    }

    /// <summary>青石开发区 at the head of a sentence, where the article tells of 青石 again and again.</summary>
    private static bool IsCalledSo(string text, string surface, int start, RuleSet rules)
    {
        if (surface.Length != 5 || !surface.EndsWith("开发区", StringComparison.Ordinal) || !(start == 0 || text[start - 1] is '。' or '\n') || rules.Vocabulary.Find(surface.AsSpan(0, 2)) is not null || rules.Forms.GetValueOrDefault("head-ordinary")?.Contains(surface[..2]) == true || rules.Forms.GetValueOrDefault("not-in-name")?.Contains(surface[..2]) == true)
            return false;
        var calls = 0;
        for (var at = text.IndexOf(surface[..2], StringComparison.Ordinal); at >= 0 && calls < 3; at = text.IndexOf(surface[..2], at + 2, StringComparison.Ordinal))
            calls++;
        return calls >= 3;
    }

    /// <summary>The names of zones, each once.</summary>
    private static HashSet<string> ZonesOf(List<FoundName> names) =>
        names.Where(name => name.Type == SubjectType.Zone && name.Name.Length > 0).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The one zone whose name ends with these words; null for none or several.</summary>
    private static string? EndsOneZone(string surface, HashSet<string> zones)
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

    private static string ZoneName(FoundName name, string surface, RuleSet rules, Dictionary<string, List<string>> full)
    {
        // 云岭开发区 of a province are all of them: 云岭省开发区.
        foreach (var kind in (ReadOnlySpan<string>)["产业园区", "工业园区", "开发区", "园区"])
            if (name.Name.EndsWith(kind, StringComparison.Ordinal) && rules.Vocabulary.Find(name.Name.AsSpan(0, name.Name.Length - kind.Length)) is { Kind: TermKind.Place, Name: { } province } && (province[^1] == '省' || province.EndsWith("自治区", StringComparison.Ordinal)) && rules.Vocabulary.Find(name.Name) is not { Kind: TermKind.Zone })
                return province + kind;
        if (name.Rule == "zone-gazetteer" || rules.Gazetteer.Zone(name.Name) is not null)
            return name.Name;
        // 云川开发区 is the economic one, where the city has a 高新区 too, unless only that one is spoken of; 云川市开发区 are all of them.
        if (surface.EndsWith("市开发区", StringComparison.Ordinal))
            return name.Name;
        if (surface.EndsWith("开发区", StringComparison.Ordinal) && !surface.EndsWith("产业开发区", StringComparison.Ordinal) && !surface.EndsWith("技术开发区", StringComparison.Ordinal) && !surface.EndsWith("经济开发区", StringComparison.Ordinal))
            foreach (var stem in Tails(surface).Prepend(surface))
                if (rules.Vocabulary.Find(stem[..^3] + "经济技术开发区") is { Kind: TermKind.Zone } economic
                    && !(rules.Vocabulary.Find(stem[..^3] + "高新技术产业开发区") is { Kind: TermKind.Zone, Name: { } other } && full.GetValueOrDefault(Stem(surface)) is { } spoken && spoken.Contains(other) && !spoken.Contains(economic.Name)))
                    return economic.Name;
        // Without the places before it, the gazetteer may know it: 山西长治经济技术开发区; but 云川长春经开区 is none of 长春's.
        var seat = PlaceOpening(rules, name.Name);
        foreach (var term in Tails(name.Name))
            if (rules.Vocabulary.Find(term) is { Kind: TermKind.Zone } zone && !(seat is not null && Namesakes.LiesElsewhere(seat, zone.Name, rules)))
                return zone.Name;
        if (name.Rule.StartsWith("zone-short", StringComparison.Ordinal) || surface.EndsWith("开发区", StringComparison.Ordinal))
        {
            // 临汾经开区 stands for the full form that the article itself gives.
            foreach (var candidate in full.GetValueOrDefault(Stem(surface)) ?? [])
                if (candidate.Length > surface.Length && SameKind(surface, candidate))
                    return candidate;
        }
        if (WithoutItsCitysKind(rules, name.Name) is { } listed)
            return listed;
        // 青石高新区 beside 云川青石高新技术产业开发区: the city before the name is left out.
        if (!name.Rule.StartsWith(ZoneGroups.Rule, StringComparison.Ordinal) && Stem(surface).Length >= 2 && !_kinds.ContainsKey(surface)
            && full.Values.SelectMany(static same => same).Where(whole => whole.Length - name.Name.Length is >= 2 and <= 3 && whole.EndsWith(name.Name, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList() is [var alone])
            return alone;
        return surface.EndsWith("经开区", StringComparison.Ordinal) && name.Name.EndsWith("经济技术开发区", StringComparison.Ordinal) ? OfItsRank(rules, name.Name[..^7], "经济技术开发区") : name.Name;

        static IEnumerable<string> Tails(string name)
        {
            for (var i = 1; i <= 8 && name.Length - i >= 5; i++)
                yield return name[i..];
        }
    }

    private static readonly string[] _bareForms = ["片区", "开发区", "园区", "示范区", "新区", "新城", "合作区", "试验区", "实验区", "集聚区", "度假区", "管理区", "经济区", "港区"];

    private static readonly string[] _endings = ["经济技术开发区", "经济开发区", "高新技术产业开发区", "高新技术产业园区", "高新技术开发区", "综合保税区", "工业园区", "产业园区", "经开区", "高新区", "综保区", "开发区"];

    // 开发区 alone may be of any kind.
    private static readonly string[] _kindsOfZone = _endings[..^1];

    private static string Stem(string name)
    {
        foreach (var ending in _endings)
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return name[..^ending.Length].TrimEnd('市', '县', '区');
        return name;
    }

    private static bool SameKind(string surface, string candidate) =>
        surface.EndsWith("高新区", StringComparison.Ordinal) ? candidate.Contains("高新", StringComparison.Ordinal)
        : surface.EndsWith("综保区", StringComparison.Ordinal) ? candidate.Contains("保税", StringComparison.Ordinal)
        : surface.EndsWith("自贸区", StringComparison.Ordinal) || surface.EndsWith("自贸试验区", StringComparison.Ordinal) ? candidate.Contains("自由贸易", StringComparison.Ordinal)
        : surface.EndsWith("农高区", StringComparison.Ordinal) ? candidate.Contains("农业高新", StringComparison.Ordinal)
        // 云川经济技术开发区 is no 云川高新技术产业开发区, and 云川石化区 neither.
        : surface.EndsWith("经开区", StringComparison.Ordinal) || surface.EndsWith("济技术开发区", StringComparison.Ordinal) || surface.EndsWith("经济开发区", StringComparison.Ordinal) ? candidate.EndsWith("开发区", StringComparison.Ordinal) && candidate.Contains("经济", StringComparison.Ordinal)
        : surface.EndsWith("开发区", StringComparison.Ordinal) && candidate.EndsWith("开发区", StringComparison.Ordinal);

    /// <summary>A zone's other names: 云川开发区，原名青石工业园 is one zone by its name of today, and so is 青石工业园更名为云川开发区.</summary>
    private static void AddRenamed(string text, List<FoundName> found, Dictionary<string, FoundName> introduced)
    {
        const int near = 40;
        foreach (var (cue, isNew) in (ReadOnlySpan<(string, bool)>)[("更名为", true), ("改名为", true), ("定名为", true), ("改称", true), ("更名", true), ("原名", false), ("原称", false), ("曾用名", false), ("曾名", false), ("原为", false)])
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
    private static Dictionary<string, FoundName> Introduced(string text, List<FoundName> found)
    {
        var introduced = new Dictionary<string, FoundName>(StringComparer.Ordinal);
        AddRenamed(text, found, introduced);
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
            if (end > start && end < text.Length && before.Name is { Length: > 0 })
            {
                introduced.TryAdd(text[start..end], before);
                introduced.TryAdd(before.Span.In(text).ToString(), before);
            }
        }
        return introduced;
    }

    /// <summary>Whether a sentence is about a name: it stands at the head of a clause, with at most a time or a connective before it.</summary>
    private static bool IsTopic(string text, RuleSet rules, TextSpan sentence, List<FoundName> names, int index, Dictionary<string, int> uses)
    {
        var span = names[index].Span;
        var next = span.End < text.Length ? text[span.End] : '\n';
        var previous = span.Start > sentence.Start ? text[span.Start - 1] : '\n';
        // A member of a list of names (太原、大同等市) is no topic by itself; 太原、大同分别 is read by the joiner.
        if (next == '等' || IsOneOfCounted(text, span.End) || (next is '内' or '里' or '中' && span.In(text) is "产业园" or "工业园" or "科技园") || IsInTitleMarks(text, sentence, span.Start) || IsInBrackets(text, sentence, span) || IsOneOfMany(text, span.End))
            return false;
        // 采访团走进远川公司的车间: who is visited is spoken of.
        if (names[index].Type == SubjectType.Company && next is not ('、' or '和' or '与') && IsVisited(text, span.Start))
            return true;
        // 走进位于云川新区的远曜产业园，…: which of the zone's parks.
        if (names[index] is { Type: SubjectType.Zone, Name.Length: > 0 } && next is '，' or ',' && previous is '的' && !names[index].Rule.StartsWith("relative-", StringComparison.Ordinal) && index > 0 && names[index - 1] is { Type: SubjectType.Zone or SubjectType.Place } around && around.Span.End == span.Start - 1
            && HeadOfClause(text, span.Start, Math.Max(sentence.Start, span.Start - 40)) is var visit && (text.AsSpan(visit).StartsWith("走进") || text.AsSpan(visit).StartsWith("来到") || text.AsSpan(visit).StartsWith("记者走进") || text.AsSpan(visit).StartsWith("在位于")))
            return true;
        // 第一站是远川公司。: the next sentence goes on about it.
        if (names[index].Type == SubjectType.Company && next is '。' && previous is '是' or '为' && span.Start - sentence.Start < LongestBracket)
            return true;
        // 远川集团投资的…: what the firm did describes what follows.
        if (names[index].Type == SubjectType.Company && IsDoerOfNext(text, span.End))
            return false;
        // 位于云川经开区的远川公司, 走进临江的远川公司: where it lies, then who it is.
        if (names[index].Type == SubjectType.Company && previous == '的' && (LiesIn(text, sentence, span.Start) || IsDescribed(text, names, index, sentence)))
            return true;
        // 全国首个, 全省第一: a rank among all, not all of it.
        // 云岭远川、三江炭素、锦程科技等企业先后落户: a firm's place in a list of firms.
        if (names[index].Type == SubjectType.Place && OpensListOfFirms(text, span.End))
            return false;
        // 云川湾新型储能示范区项目, and a line that is a project's name: what the project is called after.
        if (names[index] is { Type: SubjectType.Zone, Name.Length: > 0 } && (text.AsSpan(span.End).StartsWith("项目") && names[index].Rule != "zone-gazetteer" && !text.AsSpan(span.End).StartsWith("项目数") || IsLineOfProject(text, span)))
            return false;
        // 云川石化炼油改造、远川电厂等13个项目已投产: the place opens the name of one of them.
        if (IsInListOfProjects(text, names, index))
            return false;
        // 北京项目加快引入: where they come from.
        if (names[index].Type == SubjectType.Place && span.Length == 2 && (text.AsSpan(span.End).StartsWith("客商") || text.AsSpan(span.End).StartsWith("资本") || (text.AsSpan(span.End).StartsWith("项目") && !text.AsSpan(span.End).StartsWith("项目数"))))
            return false;
        // …产值1743亿元，全市占比50.4%: the whole.
        if (text.AsSpan(span.End).StartsWith("占比") && names[index].Rule.StartsWith("relative-", StringComparison.Ordinal) && names[index].Rule != "relative-zone")
            return false;
        // 云岭首个省级新区——云川新区: where it is the first, not of whom.
        if (names[index].Type == SubjectType.Place && next == '首' && span.End + 1 < text.Length && text[span.End + 1] is '个' or '家' or '批' or '座' or '条')
            return false;
        if (names[index].Rule is "relative-nation" or "relative-province" or "relative-city" && next is '首' or '第' or '最' or '率' or '领' or '前' or '唯' or '文' or '百' or '先' or '排' or '同' or '平' or '各')
            return false;
        if (names[index].Rule.StartsWith("relative-", StringComparison.Ordinal) && text.AsSpan(span.End).StartsWith("综合实力"))
            return false;
        // 2020年度综合保税区发展绩效评估为A类: what it was judged in.
        if (names[index].Rule == "relative-zone" && IsJudgement(text, span.End))
            return false;
        // 全国推广的48项任务, 全省下达的计划: what is done to a thing, by all.
        if (names[index].Rule is "relative-nation" or "relative-province" && IsAttribute(text, span.End))
            return false;
        // 区内的云川综保区实现…, 高新区下辖的东岭产业园，…: a part, by its own name.
        if (names[index].Type == SubjectType.Zone && EndsWithAny(text.AsSpan(sentence.Start, span.Start - sentence.Start), "区内的", "下辖的", "所辖的", "代管的", "托管的"))
            return true;
        // 新辟的临江工业园紧挨合作区: what is said of it, then which it is.
        if (previous == '的' && names[index] is { Type: SubjectType.Zone, Name.Length: > 0 } && !names[index].Rule.StartsWith("relative-", StringComparison.Ordinal) && IsDescribedZone(text, names, index, sentence))
            return true;
        // A guess that stands alone is no topic, but for a place's name before a zone's own kind: 龙湾经开区.
        if (names[index].Rule.EndsWith(SubjectNames.Open, StringComparison.Ordinal) && uses[names[index].Name] == 1
            && !(names[index].Type == SubjectType.Company && (IsVisited(text, span.Start) || span.In(text).EndsWith("有限公司")))
            && !(names[index].Type == SubjectType.Zone && (Array.Exists(_kindsOfZone, e => span.Length - e.Length is >= 2 and <= 5 && span.In(text).EndsWith(e, StringComparison.Ordinal)) || span.In(text).EndsWith("出口加工区") || span.In(text).EndsWith("保税港区")))
            && !(names[index].Type == SubjectType.Zone && OpensPart(text, span.Start) && NamesItsPlace(span.In(text)))
            && !(names[index].Type == SubjectType.Zone && StandsAtHead(text, span.Start) && IsSaidOf(text, span.End, rules)))
            return false;
        if (previous == '、' && index > 0 && names[index - 1].Span.End == span.Start - 1 && next is '、' or '等' or '和' or '与' or '及')
            return false;
        var head = previous == '、' && char.IsAsciiDigit(next) && FollowsFigure(text, span.Start - 1) ? span.Start : HeadOfClause(text, span.Start, Math.Max(sentence.Start, span.Start - Reach), "（）】");
        var lead = text.AsSpan(head, span.Start - head).Trim();
        // 在2023年度全国综保区绩效评估中, 在中西部地区排名第12位: whom it is measured among.
        if (lead.StartsWith("在") && names[index].Type is SubjectType.Zone or SubjectType.Place && MeasuresAmong(text, span.End, sentence.End))
            return false;
        // 临江 临江经开区今年…: the place of the dateline, then the zone.
        if (index > 0 && names[index - 1] is { Type: SubjectType.Place } place && place.Span.Start >= head && place.Span.End <= span.Start && text.AsSpan(place.Span.End, span.Start - place.Span.End).Trim().IsEmpty && names[index].Type == SubjectType.Zone)
            lead = text.AsSpan(head, place.Span.Start - head).Trim();
        // 云川市委常委、高新区党工委书记王某说: he speaks of the zone.
        if (names[index].Type == SubjectType.Place && next == '委' && index + 1 < names.Count && names[index + 1] is { Type: not SubjectType.Place } office && office.Span.Start - span.End <= 12 && (text.AsSpan(office.Span.End).StartsWith("党工委") || text.AsSpan(office.Span.End).StartsWith("管委会") || office.Name.EndsWith("管委会", StringComparison.Ordinal)))
            return false;
        if (names[index].Rule.StartsWith(ZoneGroups.Rule, StringComparison.Ordinal))
            return IsGroupsTopic(text, names, index, head, next);
        if (names[index].Type == SubjectType.Company)
        {
            // 由远川集团投资建设: by whom, of what was named before.
            if (lead.EndsWith("由"))
                return false;
            // 云川经开区远川公司: where it lies, then who it is.
            if (index > 0 && names[index - 1] is { Type: SubjectType.Zone or SubjectType.Place } seat && seat.Span.End == span.Start && seat.Span.Start >= head)
                lead = text.AsSpan(head, seat.Span.Start - head).Trim();
            // 首家入园的企业云川公司表示: what is said of it, then who it is.
            if (lead.EndsWith("的企业") || IsKindOfFirm(lead))
                return true;
        }
        while (!lead.IsEmpty && lead[0] is '“' or '　' or ' ' or '、' or '—')
            lead = lead[1..];
        // 中国瑞丽口岸.
        if (lead.IsEmpty || (lead is "中国" && names[index].Rule == "facility"))
            return true;
        // 公司所在的云川经开区，已有…: from the firm to the zone around it.
        if (names[index].Type == SubjectType.Zone && next is '，' or ',' && lead.EndsWith("所在的"))
            return true;
        // 作为“两翼”的云川新区，…: what is said to be what, then who it is.
        if (names[index].Type is SubjectType.Zone or SubjectType.Place && lead.StartsWith("作为") && lead[^1] == '的' && next is '，' or ',' or '和' or '、')
            return true;
        // 列嘉州市开发区第二: the zones of a city, none of them.
        if (IsOfCity(names[index]))
            return false;
        // 经云川口岸出入境人员, 上半年经云川机场进出口: what passes through is its own.
        if (names[index].Rule == "facility" && lead[^1] == '经' && IsLeadIn(lead[..^1]))
            return true;
        // 为云川县贡献税收3亿元: what it is given is its own.
        if (lead[^1] == '为' && names[index].Type is SubjectType.Zone or SubjectType.Place && text.AsSpan(span.End).StartsWith("贡献"))
            return true;
        if (EndsWithAny(lead, "占", "居", "对", "向", "比", "较", "与", "同", "于", "为", "被", "给", "到", "至", "入", "赴", "往", "离", "及", "和", "是", "、", "全", "低", "高", "作为", "来自", "出", "送", "位列", "列", "超", "过", "跨", "融入", "服务", "辐射", "占据", "来", "排名", "排", "第"))
            return false;
        // 从X获悉, 据X介绍: the source is usually whom it is about.
        // 在全国位列第四, 在全省机场中: a place of comparison, unless the clause ends with it (在云川，…).
        if (lead is "在" or "而在" && (names[index].Type == SubjectType.Place || names[index].Rule.StartsWith("relative-", StringComparison.Ordinal)) && names[index].Rule != "relative-zone")
            return next is '，' or ',';
        // 6月25日在香江签了协议: where it was done.
        if (names[index].Type == SubjectType.Place && lead.Length > 1 && lead[^1] == '在' && next is not ('，' or ','))
            return false;
        if (lead is "从" or "据" or "根据" or "记者从" or "在" or "而在" or "截至" or "以" or "位于" or "除")
            return lead is not ("除" or "位于");
        return IsLeadIn(lead);
    }

    /// <summary>远川集团投资的…, 远川集团旗下的…: what follows a firm's name says by whom the thing is that is spoken of.</summary>
    internal static bool IsDoerOfNext(string text, int at) =>
        at + 2 < text.Length && text.AsSpan(at, 2) is var done && (done is "旗下" || text[at + 2] == '的' && done is "投资" or "建设" or "生产" or "研发" or "实施" or "承建" or "提供" or "打造" or "开发" or "运营" or "制造" or "控股" or "牵头")
        // 远川集团投资建设的….
        || at + 4 < text.Length && text[at + 4] == '的' && text.AsSpan(at, 4) is "投资建设" or "投资兴建" or "投资新建" or "投资打造" or "独资建设" or "合作建设" or "开发建设" or "承建运营" or "自主研发";

    /// <summary>Where the clause that holds a place begins, not before <paramref name="floor"/>; <paramref name="also"/> are further marks that part clauses.</summary>
    private static int HeadOfClause(string text, int at, int floor, ReadOnlySpan<char> also = default)
    {
        while (at > floor && !PartsClauses(text, at - 1) && !also.Contains(text[at - 1]))
            at--;
        return at;
    }

    internal static bool PartsClauses(string text, int at) =>
        text[at] is '，' or ',' or '；' or '：' or ':' or '。' or '\n'
        // 沈阳—海口高速公路: a single dash between two words joins them.
        || text[at] == '—' && !(at > 0 && at + 1 < text.Length && text[at - 1] != '—' && text[at + 1] != '—' && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]));

    /// <summary>甲高新区195亿元、乙综保区43亿元: whether a figure stands before the mark.</summary>
    private static bool FollowsFigure(string text, int mark)
    {
        const int longestUnit = 4;
        for (var at = mark - 1; at > 0 && mark - at <= longestUnit + 1; at--)
            if (char.IsAsciiDigit(text[at]))
                return true;
        return false;
    }

    private static bool IsAttribute(string text, int at)
    {
        const int longest = 7;
        var rest = text.AsSpan(at, Math.Min(longest, text.Length - at));
        var of = rest.IndexOf('的');
        return of >= 2 && rest[..of].IndexOfAny("，。；、：") < 0 && of + 1 < rest.Length && char.IsAsciiDigit(rest[of + 1]);
    }

    // How much may stand before a name that opens a part of its sentence: 2023年1至11月，.
    private const int LongestLead = 14;

    /// <summary>绿色化工园区签约项目187个: whether what a name is told to have or to have done follows it, with a number in its clause.</summary>
    private static bool IsSaidOf(string text, int at, RuleSet rules)
    {
        const int longest = 24;
        var rest = text.AsSpan(at, Math.Min(longest, text.Length - at));
        if (rest.IndexOfAny(ClauseEnds) is >= 0 and var stop)
            rest = rest[..stop];
        if (rest.IndexOfAnyInRange('0', '9') < 0)
            return false;
        rest = rest[AfterLeadIn(rest, 0, rest.Length)..];
        foreach (var said in rules.Forms.GetValueOrDefault("head-told") ?? [])
            if (rest.StartsWith(said, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether a part between full stops or semicolons begins there, or after a time or 分县看，.</summary>
    private static bool OpensPart(string text, int start)
    {
        var from = start;
        while (from > 0 && text[from - 1] is not ('。' or '；' or ';' or '\n' or '　'))
            if (start - --from > LongestLead)
                return false;
        var lead = text.AsSpan(from, start - from);
        return lead.IsEmpty || lead.EndsWith("看，") || lead.EndsWith("中，") || lead[^1] is '年' or '月' or '度' or '，' && IsLeadIn(lead.TrimEnd('，'));
    }

    /// <summary>青石县生态工业集中区: a name that begins with what a county or town is called is whole, though no list has the county.</summary>
    private static bool NamesItsPlace(ReadOnlySpan<char> name)
    {
        var kind = name[..Math.Min(4, name.Length)].IndexOfAny("县市旗镇乡");
        return kind > 0 && name.Length - kind > 4 && !name[..kind].ContainsAny(NoPlacesName);
    }

    private static readonly System.Buffers.SearchValues<char> NoPlacesName = System.Buffers.SearchValues.Create("全各该本我跨每此外");

    private static bool IsJudgement(string text, int at)
    {
        const int longest = 10;
        var rest = text.AsSpan(at, Math.Min(longest, text.Length - at));
        if (rest.IndexOfAny(ClauseEnds) is >= 0 and var stop)
            rest = rest[..stop];
        return rest.IndexOfAnyInRange('0', '9') < 0 && rest.IndexOfAny(s_judged) > 0;
    }

    private static readonly System.Buffers.SearchValues<string> s_judged = System.Buffers.SearchValues.Create(["评估", "评价", "考核", "考评", "评比"], StringComparison.Ordinal);

    // Up to the clause's end: …评估中，; or a rank right behind the name.
    private static bool MeasuresAmong(string text, int at, int end)
    {
        const int longest = 30;
        var rest = text.AsSpan(at, Math.Min(longest, end - at));
        foreach (var ranks in (ReadOnlySpan<string>)["排名", "位列", "位居", "名列", "排第", "列第", "居第"])
            if (rest.StartsWith(ranks))
                return true;
        var stop = rest.IndexOfAny('，', ',');
        if (stop < 3 || rest[stop - 1] is not ('中' or '里'))
            return false;
        foreach (var judged in (ReadOnlySpan<string>)["评估", "评价", "考核", "考评", "评比", "排名", "排行", "榜"])
            if (rest[..(stop - 1)].EndsWith(judged))
                return true;
        return false;
    }

    /// <summary>区内的龙头企业远川公司: what kind of firm it is, unless something is done to it (引进龙头企业远川公司).</summary>
    private static bool IsKindOfFirm(ReadOnlySpan<char> lead)
    {
        if (!lead.EndsWith("企业") || lead.Length > 16)
            return false;
        foreach (var doing in (ReadOnlySpan<string>)["引", "培育", "支持", "依托", "以", "与", "和", "对", "为", "向", "给", "由", "帮", "服务", "联合", "推", "带", "如", "像", "包括", "有", "同", "把", "将", "吸引", "招引", "扶持", "拥有", "围绕", "通过"])
            if (lead.StartsWith(doing))
                return false;
        return true;
    }

    /// <summary>全省5家综保区实现…, 全国共有178家国家高新区，聚集…: a group is spoken of where its count opens the clause or says how many there are.</summary>
    private static bool IsGroupsTopic(string text, List<FoundName> names, int index, int head, char next)
    {
        var start = ZoneGroups.WithinBefore(text, ZoneGroups.CountBefore(text, names[index].Span.Start));
        if (index > 0 && names[index - 1] is { } whole && whole.Span.Start >= head && whole.Span.End == start)
            start = whole.Span.Start;
        var lead = text.AsSpan(head, start - head).Trim();
        // 其中国家级经开区3个: how many there are, of whom was named before.
        if (char.IsAsciiDigit(next) && CountsIt(text, names[index].Span.End))
            return false;
        // 在国家级经开区综合评价中: whom it is measured among.
        if (next is '的' or '中' or '、' or '里' || lead.EndsWith("在") || lead.EndsWith("从"))
            return false;
        return lead.IsEmpty || IsLeadIn(lead) || lead[^1] == '的' || (next is '，' or ',' && lead[^1] == '有' && !text.AsSpan(names[index].Span.End + 1).StartsWith("其中"));
    }

    /// <summary>
    /// Whether a name opens one of the projects or firms of a list that ends in their number: 云川石化改造、远川电厂等13个项目; 甲经开区精密制造项目，乙经开区风电项目等14个项目, of
    /// which no zone is spoken of alone.
    /// </summary>
    private static bool IsInListOfProjects(string text, List<FoundName> names, int index)
    {
        const int longest = 300, longestCount = 5;
        var (span, type) = (names[index].Span, names[index].Type);
        if (!(type == SubjectType.Place && span.Length == 2 || type is SubjectType.Zone or SubjectType.Company && names[index].Name.Length > 0))
            return false;
        var list = text.AsSpan(span.End, Math.Min(longest, text.Length - span.End));
        if (list.IndexOfAny("。；\n：") is >= 0 and var stop)
            list = list[..stop];
        for (var etc = list.IndexOf('等'); etc > 0; etc = list[(etc + 1)..].IndexOf('等') is >= 0 and var more ? etc + 1 + more : -1)
        {
            var count = list[(etc + 1)..];
            var digits = count.IndexOfAnyExceptInRange('0', '9');
            if (digits is <= 0 or > longestCount || count[digits] is not ('个' or '项') || count[(digits + 1)..].IndexOf("项目") is not (>= 0 and <= 6))
                continue;
            var members = list[..etc];
            // 远川集团生产基地、恒达公司总部等17个项目落地.
            if (type == SubjectType.Company)
                return members.Contains('、') && !members.ContainsAny('，', ',');
            if (type == SubjectType.Place)
                return members.Length > 2 && members.IndexOfAny("，有为达增") < 0 && !members.ContainsAnyInRange('0', '9');
            var several = false;
            foreach (var part in members.Split('，'))
            {
                if (!members[part].EndsWith("项目"))
                    return false;
                several |= part.Start.Value > 0;
            }
            return several || (index > 0 && names[index - 1].Type == SubjectType.Zone && text.AsSpan(names[index - 1].Span.End, span.Start - names[index - 1].Span.End) is var before && before.EndsWith("项目，") && before.IndexOf('。') < 0);
        }
        return false;
    }

    private static bool CountsIt(string text, int at)
    {
        const int longest = 6;
        var rest = text.AsSpan(at, Math.Min(longest, text.Length - at));
        var unit = rest.IndexOfAnyExceptInRange('0', '9');
        return unit > 0 && rest[unit] is '个' or '家' or '座';
    }

    private static bool OpensListOfFirms(string text, int at)
    {
        const int longest = 80, longestName = 6;
        var list = text.AsSpan(at, Math.Min(longest, text.Length - at));
        if (list.IndexOfAny('，', '。', '；') is >= 0 and var stop)
            list = list[..stop];
        if (list.IndexOf('、') is not (>= 2 and <= longestName))
            return false;
        return list.LastIndexOf('等') is > 0 and var etc && list[etc..].IndexOfAny(s_firms) is >= 0 and <= 8
            // …都是动力电池配套企业
            || list.IndexOfAny(s_allAre) is > 0 and var are && list[are..].IndexOfAny(s_firms) > 0;
    }

    private static readonly System.Buffers.SearchValues<string> s_allAre = System.Buffers.SearchValues.Create(["都是", "均是", "均为", "都属", "全是"], StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<string> s_firms = System.Buffers.SearchValues.Create(["企业", "公司", "厂商", "集团"], StringComparison.Ordinal);

    private static bool IsOfCity(FoundName name) =>
        name.Type == SubjectType.Zone && (name.Name.EndsWith("市开发区", StringComparison.Ordinal) || name.Name.EndsWith("省开发区", StringComparison.Ordinal));

    /// <summary>Whether nothing but a time, a number or a connective stands between the head of a clause and a place.</summary>
    internal static bool StandsAtHead(string text, int start)
    {
        var head = HeadOfClause(text, start, Math.Max(0, start - Reach));
        return IsLeadIn(text.AsSpan(head, start - head).Trim());
    }

    /// <summary>云川经开区（临江园区）完成…: what brackets say of a name, without a figure of its own.</summary>
    private static bool IsInBrackets(string text, TextSpan sentence, TextSpan name)
    {
        var open = text.AsSpan(sentence.Start, Math.Min(name.Start, sentence.End) - sentence.Start);
        if (open.Length > LongestBracket)
            open = open[^LongestBracket..];
        if (open.LastIndexOfAny('（', '(') is var at && at < 0 || open[at..].IndexOfAny('）', ')') >= 0)
            return false;
        var rest = text.AsSpan(name.End, Math.Min(LongestBracket, text.Length - name.End));
        return rest.IndexOfAny('）', ')') is >= 0 and var close && rest[..close].IndexOfAnyInRange('0', '9') < 0;
    }

    // In UTF-16 code units.
    private const int LongestBracket = 40;

    /// <summary>Whether a name opens a line that names a project and says no more.</summary>
    private static bool IsLineOfProject(string text, TextSpan name)
    {
        const int longest = 40;
        if (name.Start > 0 && text[name.Start - 1] != '\n')
            return false;
        var line = text.AsSpan(name.End, Math.Min(longest, text.Length - name.End));
        if (line.IndexOf('\n') is >= 0 and var end)
            line = line[..end];
        line = line.TrimEnd("一二三四五六期");
        return line.Length > 0 && line.IndexOfAny(ClauseEnds) < 0 && (line.EndsWith("项目") || line.EndsWith("工程"));
    }

    /// <summary>云川医院二期等6个项目: one of those counted stands for all.</summary>
    private static bool IsOneOfCounted(string text, int end)
    {
        const int longest = 12;
        var rest = text.AsSpan(end, Math.Min(longest, text.Length - end));
        if (rest.IndexOfAny(ClauseEnds) is >= 0 and var stop)
            rest = rest[..stop];
        return rest.IndexOf('等') is > 0 and var etc && etc + 1 < rest.Length && char.IsAsciiDigit(rest[etc + 1]) && rest[..etc].IndexOfAnyInRange('0', '9') < 0;
    }

    /// <summary>Whether a list goes on behind a name that names some of many: 甲公司、乙公司等11家企业, 甲高新区、乙高新区等.</summary>
    private static bool IsOneOfMany(string text, int end)
    {
        if (end >= text.Length || text[end] is not ('、' or '和' or '与' or '及' or '以'))
            return false;
        var rest = text.AsSpan(end, Math.Min(LongestList, text.Length - end));
        if (rest.IndexOfAny(ClauseEnds) is >= 0 and var stop)
            rest = rest[..stop];
        // Behind a verb of the list's own, 等 ends another list: 甲、乙分别引进机床等….
        return rest.IndexOf('等') is >= 2 and var several && rest[..several].IndexOf("分别") < 0 && rest[..several].IndexOfAnyInRange('0', '9') < 0 && !rest[..several].Contains('的') && (several + 1 >= rest.Length || rest[several + 1] is not ('级' or '于' or '待' or '候'));
    }

    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create("，。；：,;\n！？");

    // In UTF-16 code units.
    private const int LongestList = 80;

    private static bool IsInTitleMarks(string text, TextSpan sentence, int start)
    {
        var from = Math.Max(sentence.Start, start - Reach);
        var before = text.AsSpan(from, start - from);
        return before.LastIndexOfAny('《', '》') is >= 0 and var mark && before[mark] == '《';
    }

    private static bool IsVisited(string text, int start)
    {
        foreach (var verb in (ReadOnlySpan<string>)["走进", "来到", "走访", "探访", "走入"])
            if (text.AsSpan(0, start).EndsWith(verb, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool LiesIn(string text, TextSpan sentence, int start)
    {
        var head = HeadOfClause(text, start, Math.Max(sentence.Start, start - 40), "“");
        var lead = text.AsSpan(head, start - head).Trim();
        foreach (var words in _lying)
            if (lead.StartsWith(words, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>由研究院孵化的远川公司，…: what describes a firm leads to it, unless it stands beside another (与…的远川公司).</summary>
    private static bool IsDescribed(string text, List<FoundName> names, int index, TextSpan sentence)
    {
        var span = names[index].Span;
        if (names[index].Rule is not ("company-full" or "company-full-open" or "company-shortened" or "company-short" or HeadNames.FirmRule) || span.End >= text.Length || text[span.End] is '的' or '、' or '等' or '和' or '与' or '及' or '。' or '；')
            return false;
        var head = HeadOfClause(text, span.Start, Math.Max(sentence.Start, span.Start - 40), "“");
        var lead = text.AsSpan(head, span.Start - head).Trim();
        foreach (var beside in (ReadOnlySpan<string>)["与", "和", "对", "向", "为", "给", "同", "把", "将", "作为", "像", "以", "比", "引进", "有"])
            if (lead.StartsWith(beside))
                return false;
        return true;
    }

    /// <summary>Whether a clause opens with what describes its zone (新获批的, 位于城北的), not with somebody else's doing or a relation to it.</summary>
    private static bool IsDescribedZone(string text, List<FoundName> names, int index, TextSpan sentence)
    {
        var span = names[index].Span;
        var floor = Math.Max(sentence.Start, span.Start - LongestDescription);
        var head = HeadOfClause(text, span.Start, floor, "“");
        var lead = text.AsSpan(head, span.Start - head).Trim();
        // 最高的青石高新区为86%.
        if (lead.Length < (lead is ['最', ..] ? 3 : 4) || (head == floor && floor > sentence.Start))
            return false;
        if (span.End >= text.Length || text[span.End] is '的' or '、' or '等' or '和' or '与' or '及' or '。' or '；' or '内' or '里' or '上' || (index > 0 && names[index - 1].Span.Start >= head && names[index - 1].Type is not SubjectType.Place))
            return false;
        foreach (var beside in (ReadOnlySpan<string>)["与", "和", "对", "向", "为", "给", "同", "把", "将", "作为", "像", "以", "比", "引进", "有", "在", "从", "由", "到", "走", "来", "是", "成为", "建", "打造", "占", "居", "受"])
            if (lead.StartsWith(beside))
                return false;
        return lead[..^1].IndexOfAny('的', '是') < 0;
    }

    // In UTF-16 code units.
    private const int LongestDescription = 16;

    private static readonly string[] _lying = ["位于", "坐落于", "坐落在", "地处", "落户", "扎根", "入驻", "走进", "来到", "在", "记者走进", "记者来到", "记者在"];

    private static bool EndsWithAny(ReadOnlySpan<char> lead, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (lead.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Where a clause goes on after its times, numbers and connectives.</summary>
    internal static int AfterLeadIn(ReadOnlySpan<char> text, int head, int end)
    {
        while (head < end)
        {
            var length = LeadIns.TryMatch(text[..end], head, out var leadEnd, out _) ? leadEnd - head : 0;
            if (length == 0 && (char.IsDigit(text[head]) || text[head] is '-' or '—' or '至' or '~' or '～' or '、' or ' '))
                length = 1;
            // 中旬, 上旬, but 中国, 中欧班列, 上海.
            if (length == 0 || (length == 1 && text[head] is '中' or '上' or '下' && head + 1 < end && text[head + 1] is not ('旬' or '月' or '周' or '年')))
                break;
            head += length;
        }
        return head;
    }

    /// <summary>Whether all that stands before a name in its clause is a time, a number or a connective.</summary>
    private static bool IsLeadIn(ReadOnlySpan<char> lead) => AfterLeadIn(lead, 0, lead.Length) == lead.Length;

    private static readonly PhraseTable<bool> LeadIns = new PhraseTable<bool>().Add(
    [
        "年", "月", "日", "月份", "年度", "季度", "一季度", "二季度", "三季度", "四季度", "前三季度", "上半年", "下半年", "全年", "去年", "今年", "今年以来", "年以来", "近年来",
        "近", "目前", "截至", "截止", "底", "末", "前", "初", "同期", "本月", "当年", "当前", "如今", "现在", "近日", "日前", "当日", "昨日", "昨天", "今天", "其中", "此外", "同时", "另外", "而", "但",
        "并", "且", "也", "又", "还", "据统计", "数据显示", "据悉", "据了解", "本报讯", "记者", "从", "在", "由", "因此", "所以", "例如", "比如", "特别是", "尤其是", "值得一提的是", "可喜的是", "个月", "以来", "春节后",
        "“", "十四五", "十三五", "”", "时期", "期间", "首", "至", "到", "一", "二", "三", "四", "五", "两", "六", "七", "八", "九", "十", "第", "上", "中", "下", "旬", "科学导报讯", "讯", "通讯员", "来", "自", "过去", "五年", "三年", "年来",
        "此次", "本次", "这次", "这", "上述", "全部", "核心区", "先行区", "主承载区", "主阵地", "主战场", "区内企业", "园区企业", "辖区企业", "龙头企业", "骨干企业", "重点企业", "链主企业", "入驻企业", "企业", "走进", "行走在", "来到", "走在", "对于", "图为",
    ], true);

    private static Subject? MainSubject(Article article, RuleSet rules, List<FoundName> names, bool[] topics)
    {
        var weights = new Dictionary<(string Name, SubjectType Type), double>();
        var leads = new List<TextSpan>(2);
        foreach (var each in article.Paragraphs)
            if (each.Role == ParagraphRole.Body && leads.Count < 2)
                leads.Add(each.Span);
        var paragraph = 0;
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            // 云川市统计局 speaks for 云川市.
            // Whom a zone's office sends to a meeting does not make the zone what the article is about; what it reports does.
            var attends = false;
            if (SeatOf(rules, name) is { } seat)
            {
                attends = seat.Type == SubjectType.Zone && !Reports(article.Text, name.Span.End);
                name = name with { Name = seat.Name, Type = seat.Type };
            }
            else if (name.Rule == "relative-nation" && topics[i])
                name = name with { Name = "全国", Type = SubjectType.Place };
            if (name.Name.Length == 0 || name.Type is SubjectType.Institution or SubjectType.Other || (name.Rule == "zone-group" && !topics[i]))
                continue;
            var weight = attends ? 0.7 : topics[i] ? 2.0 : 0.6;
            var role = RoleAt(article, name.Span.Start, ref paragraph);
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
            return names.Exists(name => name.Rule == "relative-nation") ? new Subject("全国", SubjectType.Place) : null;
        // A zone's article names its city and province often: within one another, the narrower wins unless it is rare.
        var ranked = weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key.Name, StringComparer.Ordinal).ToList();
        var best = ranked[0];
        // Items of the whole country, each of someone else: none of them is whom the others are about.
        if (best.Value < ranked.Sum(w => w.Value) * 0.35 && IsRoundUp(article) && names.Exists(name => name.Rule is "relative-nation" or "national-office"))
            return new Subject("全国", SubjectType.Place);
        foreach (var other in ranked.Skip(1).Take(4))
        {
            if (other.Value < best.Value * 0.55)
                break;
            if (rules.Gazetteer.IsWithin(other.Key.Name, best.Key.Name) || (other.Key.Type == SubjectType.Zone && best.Key.Type == SubjectType.Place && SharesPlace(rules, other.Key.Name, best.Key.Name)))
                best = other;
        }
        // 云岭青石炼化工程二期签约, 青石开发区…: a place that only opens the names of others gives way to the zone.
        if (best.Key.Type == SubjectType.Place && !Enumerable.Range(0, names.Count).Any(i => topics[i] && names[i].Name == best.Key.Name))
            foreach (var zone in ranked)
                if (zone.Key.Type == SubjectType.Zone && zone.Value >= best.Value * 0.5 && names.Exists(name => name.Name == zone.Key.Name && !IsOfCity(name) && !name.Rule.StartsWith(ZoneGroups.Rule, StringComparison.Ordinal)))
                {
                    best = zone;
                    break;
                }
        return new Subject(best.Key.Name, best.Key.Type);
    }

    /// <summary>Whether an article is of short items, each below a headline of its own.</summary>
    private static bool IsRoundUp(Article article)
    {
        var items = 0;
        for (var i = 0; i + 1 < article.Paragraphs.Count; i++)
            if (IsHeadline(article, i) && !IsHeadline(article, i + 1))
                items++;
        return items >= 4 && items * 3 >= article.Paragraphs.Count;
    }

    private static bool IsHeadline(Article article, int paragraph)
    {
        var line = article.Paragraphs[paragraph].Span;
        return line.Length is >= 6 and <= 45 && article.Text[line.End - 1] is not ('。' or '！' or '？' or '”' or '：' or ':' or '，' or ',' or '.' or '；');
    }

    /// <summary>Whether a zone bears a place's name: 临汾经济开发区 and 临汾市.</summary>
    private static bool SharesPlace(RuleSet rules, string zone, string place) =>
        place.Length > 2 && rules.Gazetteer.Place(place) is null ? zone.StartsWith(place.AsSpan(0, place.Length - 1), StringComparison.Ordinal) :
        rules.Gazetteer.Place(place) is { } known
        && (zone.StartsWith(known.Name, StringComparison.Ordinal) || known.ShortNames.Concat(known.ContextNames).Any(s => zone.StartsWith(s, StringComparison.Ordinal)));

    // What a zone's name shows of the kind that a bare form (经开区) speaks of.
    private static readonly Dictionary<string, string[]> _kinds = new(StringComparer.Ordinal)
    {
        ["经开区"] = ["经济技术开发区", "经济开发区", "经开区"],
        ["高新区"] = ["高新"],
        ["综保区"] = ["综合保税区", "综保区"],
        ["综合保税区"] = ["综合保税区", "综保区"],
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
    };

    /// <summary>Whether the text tells that a zone rose to another kind (升级为国家级经开区), which it is called by from then on.</summary>
    private static bool IsRisen(string text)
    {
        foreach (var rise in (ReadOnlySpan<string>)["升级为", "升格为", "晋升为", "晋级为", "晋升国家级", "升级国家级", "更名为", "获批国家级", "更名"])
            if (text.Contains(rise, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool IsOfKind(string zone, string surface) =>
        !_kinds.TryGetValue(surface, out var shown) || (shown.Any(kind => zone.Contains(kind, StringComparison.Ordinal)) && !zone.EndsWith("产业园区", StringComparison.Ordinal) && !zone.EndsWith("业园", StringComparison.Ordinal));

    /// <summary>The place that the article's paper is of (云岭日报), by its source or its dateline (云岭日报1月27日讯): whose 全省 and 我市 it writes; null where neither tells.</summary>
    private static string? PlaceOfPaper(Article article, RuleSet rules)
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

    /// <summary>Gives words that refer back what they refer to.</summary>
    private static void Refer(Article article, RuleSet rules, List<FoundName> names, bool[] topics, Subject? main)
    {
        var text = article.Text;
        Subject? zone = main is { Type: SubjectType.Zone } ? main : null;
        Subject? company = main is { Type: SubjectType.Company } ? main : null;
        Subject? group = null;
        var last = new Dictionary<string, Subject>(StringComparer.Ordinal);
        var anywhere = new Dictionary<string, Subject?>(StringComparer.Ordinal);
        string? paper = null;
        // The zones that the article names, before words that refer to them are given their names.
        var zones = ZonesOf(names);
        // The sentence's own: after X市统计局, 全市 is X市 whomever the article is about.
        var own = new Dictionary<string, Subject>(StringComparer.Ordinal);
        // 东岭产业园一季度…。园区…: in its own paragraph, what was named last is meant.
        Subject? park = null;
        // 全市共有13个开发区。此次获批的青石开发区…。开发区…: one of them is told of since.
        var oneSince = false;
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var between = i > 0 ? text.AsSpan(names[i - 1].Span.End, Math.Max(0, name.Span.Start - names[i - 1].Span.End)) : default;
            if (between.IndexOfAny("。！？\n") >= 0)
                own.Clear();
            if (between.Contains('\n'))
                (park, oneSince) = (null, false);
            if (topics[i] && name is { Type: SubjectType.Zone, Name.Length: > 0 })
                oneSince = !name.Rule.StartsWith(ZoneGroups.Rule, StringComparison.Ordinal);
            if (topics[i] && name.Type is SubjectType.Zone or SubjectType.Company && name.Name.Length > 0)
                park = name.Type == SubjectType.Zone && !name.Name.EndsWith(main?.Name ?? name.Name, StringComparison.Ordinal) && (name.Name.EndsWith("产业园", StringComparison.Ordinal) || name.Name.EndsWith("园区", StringComparison.Ordinal)) ? new Subject(name.Name, name.Type) : null;
            switch (name.Rule)
            {
                case "relative-zone":
                    {
                        // 全区 speaks of the main zone (or district); 该区 of the last one; 经开区 of one of its kind; 园区 of several, where several are spoken of.
                        var surface = name.Span.In(text).ToString();
                        var target = own.TryGetValue("zone", out var near) && IsOfKind(near.Name, surface) ? near
                            : surface.StartsWith('该') ? zone
                            // 作为全省31个开发区试点之一，…。开发区四至…: the report's own zone, unless all of them are spoken of.
                            : group is { } several && !oneSince && several.Name.EndsWith(surface, StringComparison.Ordinal) && !(main is { Type: SubjectType.Zone } own1 && own1.Name != several.Name && (own1.Name.EndsWith(surface, StringComparison.Ordinal) || (_kinds.ContainsKey(surface) && IsOfKind(own1.Name, surface)))) ? group
                            : surface.Length >= 4 && EndsOneZone(surface, zones) is { } whole1 ? new Subject(whole1, SubjectType.Zone)
                            : surface is "园区" or "产业园" && park is { } told ? OfPhase(told, name.Span.End)
                            : PartBefore(name.Span, surface) is { } part1 ? (park = part1).Value
                            // 全市省级以上开发区有18个。…园区完成投资…: all of them, where no zone's report it is.
                            : group is { } all1 && !oneSince && surface is "园区" or "开发区" && (main is not { Type: SubjectType.Zone } || main.Value.Name == group.Value.Name) ? group
                            : surface is "全区" or "区内" or "我区" or "本区" or "辖区" && IsDistrict(main) ? main
                            // 我区 in a report on the zones of an autonomous region.
                            : surface is "全区" or "我区" && PlaceOf("province", "province", "province") is { } region && region.Name.EndsWith("自治区", StringComparison.Ordinal) && (main is not { Type: SubjectType.Zone } || group?.Name == main.Value.Name || main.Value.Name.StartsWith(OfShort(rules, region.Name), StringComparison.Ordinal)) ? region
                            : main is { Type: SubjectType.Zone } theme && IsOfKind(theme.Name, surface) ? main
                            : zone is { } recent && IsOfKind(recent.Name, surface) && rules.Gazetteer.Zone(recent.Name) is not { Kind: "region" } ? zone
                            : OfPlace(surface) ?? OfOtherKind(i, surface) ?? (main is { Type: SubjectType.Zone } || IsDistrict(main) ? main : zone);
                        // 我区, where the page says nowhere which.
                        Set(i, target is { } part ? WholeOf(rules, part, surface) : (surface == "我区" || (surface == "全区" && text.Contains("我区", StringComparison.Ordinal)) ? new Subject("我区", SubjectType.Zone) : null));
                        break;
                    }
                case var all when all.StartsWith(ZoneGroups.OfAll, StringComparison.Ordinal):
                    {
                        var whole = all[ZoneGroups.OfAll.Length..] switch
                        {
                            "relative-province" => PlaceOf("province", "province", "province"),
                            "relative-city" => PlaceOf("city", "municipality", "county-city"),
                            "relative-county" => PlaceOf("county", "county", "county"),
                            _ => new Subject("全国", SubjectType.Place),
                        };
                        names[i] = name with { Name = ZoneGroups.InFull((whole is { } place1 ? OfShort(rules, place1.Name) : OfWhat(text, name.Span)) + name.Name), Rule = ZoneGroups.Rule };
                        group = new Subject(names[i].Name, SubjectType.Zone);
                        break;
                    }
                case "relative-company":
                    Set(i, company);
                    break;
                case "relative-city":
                    Set(i, PlaceOf("city", "municipality", "county-city") ?? AsCalled(name.Span));
                    break;
                case "relative-county":
                    Set(i, PlaceOf("county", "county", "county") ?? AsCalled(name.Span));
                    break;
                case "relative-province":
                    Set(i, PlaceOf("province", "province", "province") ?? AsCalled(name.Span));
                    break;
                case "relative-nation":
                    names[i] = name with { Name = "全国", Type = SubjectType.Place };
                    break;
                case "relative-project" or "relative-institution":
                    names[i] = name with { Name = "" };
                    break;
                default:
                    if (ZoneOfOffice(rules, name) is { } zoneSeat)
                    {
                        zone = new Subject(zoneSeat, SubjectType.Zone);
                        if (topics[i])
                            own["zone"] = zone.Value;
                    }
                    else if (PlaceOfOffice(rules, name) is { } seat && KindOf(rules, seat) is { } seatKind)
                    {
                        last[seatKind] = new Subject(seat, SubjectType.Place);
                        if (topics[i])
                            own[seatKind] = last[seatKind];
                    }
                    else if (name.Rule == ZoneGroups.Rule)
                    {
                        // 开发区4个园区均已…: parts of the zone spoken of, none of which is named.
                        if (group is null && name.Name is "园区" or "片区" or "开发区" or "功能区" or "产业园" or "产业园区" && !(i > 0 && names[i - 1] is { Type: SubjectType.Place, Name.Length: > 0 } around && around.Span.End == ZoneGroups.WithinBefore(text, ZoneGroups.CountBefore(text, name.Span.Start))))
                        {
                            names[i] = name with { Name = "" };
                            break;
                        }
                        if (i > 0 && names[i - 1] is { Type: SubjectType.Place, Name: not ("全国" or "") } whole && whole.Span.End == ZoneGroups.WithinBefore(text, ZoneGroups.CountBefore(text, name.Span.Start)))
                            names[i] = name with { Name = ZoneGroups.InFull(OfShort(rules, whole.Name) + name.Name) };
                        // 有国家级高新区1家: how many there are.
                        if (!topics[i] && CountsIt(text, name.Span.End))
                            break;
                        if (group is null || !Short(group.Value.Name).EndsWith(Short(names[i].Name), StringComparison.Ordinal))
                            group = new Subject(names[i].Name, SubjectType.Zone);
                        else
                            names[i] = names[i] with { Name = group.Value.Name };
                    }
                    // 云川港区 is a part of the zone: 该区 after it is still the zone.
                    else if (name.Type == SubjectType.Zone && zone is not null && (name.Name.EndsWith("港区", StringComparison.Ordinal) || IsOfCity(name)))
                        break;
                    else if (name.Type == SubjectType.Zone)
                    {
                        zone = new Subject(name.Name, name.Type);
                        if (topics[i])
                            own["zone"] = new Subject(name.Name, name.Type);
                    }
                    else if (name.Type == SubjectType.Company && (topics[i] || IsPresented(text, name.Span)))
                        company = new Subject(name.Name, name.Type);
                    else if (name.Type == SubjectType.Place && KindOf(rules, name.Name) is { } kind)
                    {
                        // 与云岭主会场同步进行，全市…: who is beside is not meant.
                        if (text.AsSpan(name.Span.End).StartsWith("主会场") || text.AsSpan(name.Span.End).StartsWith("分会场"))
                            break;
                        if (topics[i] || !last.ContainsKey(kind) || name.Span.Start == 0 || !"与同和跟对比向".Contains(text[name.Span.Start - 1], StringComparison.Ordinal))
                            last[kind] = new Subject(name.Name, name.Type);
                        if (topics[i])
                            own[kind] = last[kind];
                    }
                    break;
            }
        }

        // 广西经开区: nobody writes an autonomous region's whole name there.
        static string OfShort(RuleSet rules, string place) => place.EndsWith("自治区", StringComparison.Ordinal) && rules.Gazetteer.Place(place)?.ShortNames is [var called, ..] ? called : place;

        // 全省 of 全省89个开发区, where nothing shows which province.
        static string OfWhat(string text, TextSpan group) => text.AsSpan(group.Start, 2) is var all && all[0] is '全' or '我' or '本' or '该' ? all.ToString() : "";

        static string Short(string kind) => kind.Replace("综合保税区", "综保区", StringComparison.Ordinal).Replace("经济技术开发区", "经开区", StringComparison.Ordinal).Replace("高新技术产业开发区", "高新区", StringComparison.Ordinal);

        bool IsDistrict(Subject? subject) =>
            subject is { Type: SubjectType.Place } s && (s.Name.EndsWith('区') || s.Name.EndsWith("新区", StringComparison.Ordinal));

        // 产业园一期占地98亩: of that phase.
        Subject OfPhase(Subject whole, int at) =>
            at + 1 < text.Length && text[at + 1] == '期' && "一二三四五六".Contains(text[at]) ? new Subject(string.Concat(whole.Name, text.AsSpan(at, 2)), whole.Type) : whole;

        // 远川智造产业园项目占地98亩。…产业园已招引企业20家: the park that the paragraph has just named, whatever its name stands in.
        Subject? PartBefore(TextSpan bare, string surface)
        {
            const int longest = 20, reach = 300;
            if (!(surface is "产业园" or "科技园" or "物流园" or "创业园" or "工业园" or "创新园") || main is not { Type: SubjectType.Zone } || main.Value.Name.EndsWith(surface, StringComparison.Ordinal))
                return null;
            var floor = Math.Max(0, bare.Start - reach);
            for (var at = bare.Start > floor ? text.LastIndexOf(surface, bare.Start - 1, bare.Start - floor, StringComparison.Ordinal) : -1; at >= floor; at = at > floor ? text.LastIndexOf(surface, at - 1, at - floor, StringComparison.Ordinal) : -1)
            {
                var start = at;
                while (start > floor && at - start < longest && (char.IsLetter(text[start - 1]) || text[start - 1] is '·' or '（' or '）') && text[start - 1] is not '的')
                    start--;
                start = AfterLeadIn(text, start, at);
                if (at - start is >= 4 and < longest && !SubjectNames.HasBarred(text.AsSpan(start, at - start), SubjectNames.BarredWords(rules)))
                    return new Subject(text[start..(at + surface.Length)], SubjectType.Zone);
            }
            return null;
        }

        // 全县 of an article that names a firm at most: it is not the firm.
        Subject? AsCalled(TextSpan span) => main is { Type: SubjectType.Company } && span.In(text) is ['全' or '我', ..] ? new Subject(span.In(text).ToString(), SubjectType.Place) : null;

        // 出口加工区进出口18亿元 in a report on 云川经开区, 经开区 in one on a city: another zone than the one told of, which goes by its kind alone.
        Subject? OfOtherKind(int at, string surface) =>
            topics[at] && _kinds.ContainsKey(surface) && !IsRisen(text) ? new Subject(surface, SubjectType.Zone) : null;

        // 经开区 in a report on 云川市 that names no zone: 云川经开区.
        Subject? OfPlace(string surface)
        {
            if (!_kinds.ContainsKey(surface) || (main is { Type: SubjectType.Place } ? main : main is { Type: SubjectType.Zone } seat ? CityOf(seat.Name) : null) is not { } place)
                return null;
            for (string? name = place.Name; name is not null; name = rules.Gazetteer.Place(name) is { Parents: [var parent] } ? parent : null)
                foreach (var stem in rules.Gazetteer.Place(name)?.ShortNames ?? [])
                    if (rules.Vocabulary.Find(stem + surface) is { Kind: TermKind.Zone } known)
                        return new Subject(known.Name, SubjectType.Zone);
            return null;
        }

        void Set(int i, Subject? target) =>
            names[i] = target is { } t ? names[i] with { Name = t.Name, Type = t.Type } : names[i] with { Name = "" };

        Subject? PlaceOf(params ReadOnlySpan<string> kinds)
        {
            foreach (var kind in kinds)
                if (own.TryGetValue(kind, out var near))
                    return near;
            // The main subject itself, or what it lies in, or the last place of the kind.
            var name = main?.Name;
            for (var depth = 0; depth < 4 && name is not null; depth++)
            {
                if (rules.Gazetteer.Place(name) is { } place)
                {
                    if (kinds.Contains(place.Kind) || (kinds[0] == "province" && place.Kind == "municipality" && depth > 0))
                        return new Subject(name, SubjectType.Place);
                    name = place.Parents.Count == 1 ? place.Parents[0] : null;
                }
                else if (rules.Gazetteer.Zone(name) is { } known)
                {
                    foreach (var kind in kinds)
                        if (last.TryGetValue(kind, out var mentioned))
                            return mentioned;
                    if (kinds[0] != "province")
                        return CityOf(known.Name);
                    name = known.Province is { } province && rules.Vocabulary.Find(province) is { Kind: TermKind.Place } term ? term.Name : CityOf(known.Name)?.Name;
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
                if (last.TryGetValue(kind, out var mentioned))
                    return mentioned;
            for (var name1 = paper ??= PlaceOfPaper(article, rules) ?? ""; name1.Length > 0 && rules.Gazetteer.Place(name1) is { } home; name1 = home.Parents is [var around] ? around : "")
                if (kinds.Contains(home.Kind))
                    return new Subject(home.Name, SubjectType.Place);
            // What the whole article shows is the same at every call.
            if (!anywhere.TryGetValue(kinds[0], out var shown))
                anywhere[kinds[0]] = shown = Anywhere(kinds);
            return shown;
        }

        Subject? Anywhere(ReadOnlySpan<string> kinds)
        {
            // The article names it only further on.
            foreach (var later in names)
                if (later is { Type: SubjectType.Place, Rule: "place-gazetteer" } && KindOf(rules, later.Name) is { } itsKind && kinds.Contains(itsKind))
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
                if (firm is { Type: SubjectType.Company, Rule: "company-full" } && CityOf(firm.Name) is { } home && KindOf(rules, home.Name) is { } homeKind && kinds.Contains(homeKind))
                    return home;
            return null;
        }

        Subject? CityOf(string zoneName) => PlaceOpening(rules, zoneName) is { } city ? new Subject(city, SubjectType.Place) : null;
    }

    /// <summary>The city, county or province whose office bears its name; null for other institutions.</summary>
    private static string? PlaceOfOffice(RuleSet rules, FoundName name)
    {
        if (name.Type != SubjectType.Institution || name.Rule.EndsWith(SubjectNames.Open, StringComparison.Ordinal) || !(name.Name.EndsWith('局') || name.Name.EndsWith('厅') || name.Name.EndsWith('委')))
            return null;
        for (var length = Math.Min(6, name.Name.Length - 2); length >= 3; length--)
            if (rules.Gazetteer.Place(name.Name[..length]) is not null || (length <= 4 && name.Name[length - 1] is '市' or '县' or '省'))
                return name.Name[..length];
        return null;
    }

    private static string? KindOf(RuleSet rules, string place) => rules.Gazetteer.Place(place)?.Kind ?? OpenPlaces.KindOf(place);

    /// <summary>
    /// What each sentence is about before its own topics speak: the last topic of the paragraph so far. Beside it the last zone or place, which
    /// what only a zone or place has goes back to while a firm is spoken of.
    /// </summary>
    private static (Subject?[] Thread, Subject?[] Area) Carry(Article article, RuleSet rules, List<SubjectMention> mentions, List<TextSpan> sentences, int[] paragraphOfSentence, Subject? main)
    {
        var thread = new Subject?[sentences.Count];
        var areas = new Subject?[sentences.Count];
        Subject? current = null;
        Subject? area = null;
        // What holds up to the full stop alone, and the places and zones that the text between two full stops turns to.
        Subject? clause = null;
        var turns = new HashSet<Subject>();
        var toldOfAll = false;
        (Subject? Current, Subject? Area) before = default;
        var roundUp = IsRoundUp(article);
        var groups = mentions.Where(static m => m.Rule.StartsWith(ZoneGroups.Rule, StringComparison.Ordinal)).Select(static m => m.Name).ToHashSet(StringComparer.Ordinal);
        var paragraphs = new Dictionary<string, int>(StringComparer.Ordinal);
        // The headline names whom the article is about.
        var namedInTitle = main is { Type: SubjectType.Zone or SubjectType.Place } title && mentions.Exists(m => m.Name == title.Name && m.Span.Start < article.Paragraphs[0].Span.End);
        var next = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            if (s > 0 && paragraphOfSentence[s] != paragraphOfSentence[s - 1] && !IsTorn(article, paragraphOfSentence[s - 1]))
            {
                // A paragraph that names no one goes on about the zone of the one before only where zones take turns.
                toldOfAll = false;
                if (area is not { } c || !TakesTurns(c) || (roundUp && (IsHeadline(article, paragraphOfSentence[s]) || !IsHeadline(article, paragraphOfSentence[s - 1]))))
                    area = null;
                // …，第一站是云川创意园。 and a paragraph on: 园区管委会….
                if (next > 0 && mentions[next - 1] is { Type: SubjectType.Zone } shown && shown.Name != main?.Name && shown.Span.Start >= sentences[s - 1].Start && IsPresented(article.Text, shown.Span))
                    area = new Subject(shown.Name, shown.Type);
                current = area;
            }
            if (s == 0 || paragraphOfSentence[s] != paragraphOfSentence[s - 1] || article.Text[sentences[s - 1].End - 1] is not ('；' or ';'))
            {
                // 云岭省9个、江州省19个…: members of a list, none of which the text goes on about.
                if (s > 0 && paragraphOfSentence[s] == paragraphOfSentence[s - 1] && turns.Count(turn => turn.Type == current?.Type) >= LeastOfList)
                    (current, area) = before;
                (clause, before) = (null, (current, area));
                turns.Clear();
            }
            (thread[s], areas[s]) = (Announced(article.Text, sentences[s], mentions, next) ?? clause ?? current, area);
            var first = next;
            for (; next < mentions.Count && mentions[next].Span.Start < sentences[s].End; next++)
                if (mentions[next] is { IsTopic: true, Rule: not FacilityTopics.Passing })
                {
                    current = new Subject(mentions[next].Name, mentions[next].Type);
                    clause = null;
                    if (current is { Type: SubjectType.Zone or SubjectType.Place } place)
                    {
                        if (place != main)
                            turns.Add(place);
                        // 全省开发区…。最高的青石高新区为86%。: one of those that the paragraph is about.
                        if (IsPassing(place) || (toldOfAll && place.Type == SubjectType.Zone && !groups.Contains(place.Name)))
                            (clause, current) = (place, null);
                        toldOfAll |= place == main && groups.Contains(place.Name);
                        area = current;
                    }
                }
                // 记者见到远川公司总经理王某: what is said next is of the firm.
                else if (mentions[next].Type == SubjectType.Company && IsFirmsPerson(article.Text, mentions[next].Span.End))
                    current = new Subject(mentions[next].Name, mentions[next].Type);
            if (current is { Type: SubjectType.Company } && thread[s] == current && SpeaksForArea(article.Text, sentences[s], mentions, first, next))
                current = area;
        }
        return (thread, areas);

        // 新签约项目46个——近日，云川经开区公布…: what stands before the dash is of whom it leads to.
        static Subject? Announced(string text, TextSpan sentence, List<SubjectMention> mentions, int next)
        {
            while (next < mentions.Count && !mentions[next].IsTopic)
                next++;
            return next < mentions.Count && mentions[next].Span.Start < sentence.End && text.AsSpan(sentence.Start, mentions[next].Span.Start - sentence.Start) is var before && before.LastIndexOf("——") is >= 4 and var dash && before.Length - dash <= 8
                ? new Subject(mentions[next].Name, mentions[next].Type)
                : null;
        }

        // A line that breaks off in the middle of its sentence goes on in the next.
        static bool IsTorn(Article article, int paragraph)
        {
            var span = article.Paragraphs[paragraph].Span;
            return article.Paragraphs[paragraph].Role == ParagraphRole.Body && span.Length > 0 && article.Text[span.End - 1] is var end
                && (end is '，' or ',' or '、' || (span.Length > 45 && char.IsLetterOrDigit(end)));
        }

        // “企业发展很快。”管委会主任王某说: an office speaks, and of its zone.
        static bool SpeaksForArea(string text, TextSpan sentence, List<SubjectMention> mentions, int first, int next)
        {
            for (var i = first; i < next; i++)
                if (mentions[i] is { Type: SubjectType.Institution } office && office.Name[^1] is '会' or '局' or '委' or '厅')
                    return true;
            var said = sentence.In(text);
            foreach (var office in (ReadOnlySpan<string>)["主任", "书记", "局长", "县长", "市长", "区长", "处长", "科长"])
                if (said.Contains(office, StringComparison.Ordinal) && !said.Contains("车间主任", StringComparison.Ordinal))
                    return true;
            return false;
        }

        // A part of the main zone, or the place around it, holds for its own sentence.
        bool IsPassing(Subject subject) =>
            main is { Type: SubjectType.Zone } m
            && m.Name != subject.Name
            && (subject.Name == "全国"
                // 全省高新区…。其中国家高新区…: some of them.
                || (groups.Contains(m.Name) && groups.Contains(subject.Name))
                || (subject.Type == SubjectType.Zone && rules.Gazetteer.Zone(subject.Name) is null && IsPark(subject.Name))
                || (subject.Type == SubjectType.Place && (rules.Gazetteer.IsWithin(m.Name, subject.Name) || SharesPlace(rules, m.Name, subject.Name))));

        // How many paragraphs speak of it.
        int Paragraphs(string name)
        {
            if (!paragraphs.TryGetValue(name, out var count))
            {
                var last = -1;
                var s = 0;
                foreach (var mention in mentions)
                {
                    if (!mention.IsTopic || mention.Name != name)
                        continue;
                    while (s + 1 < sentences.Count && sentences[s + 1].Start <= mention.Span.Start)
                        s++;
                    if (s < paragraphOfSentence.Length && paragraphOfSentence[s] != last)
                        (last, count) = (paragraphOfSentence[s], count + 1);
                }
                paragraphs[name] = count;
            }
            return count;
        }

        static bool IsPark(string name) => name.EndsWith('园') || name.EndsWith("园区", StringComparison.Ordinal) || name.EndsWith('城');

        // One of a group of zones that the headline names holds for its own paragraph.
        bool TakesTurns(Subject subject) =>
            subject.Type is SubjectType.Zone or SubjectType.Place
            && main is { Type: not SubjectType.Institution } m
            && m.Name != subject.Name
            && !(namedInTitle && groups.Contains(m.Name))
            && !(namedInTitle && Paragraphs(subject.Name) < 2 && Paragraphs(m.Name) > 1)
            && !rules.Gazetteer.IsWithin(subject.Name, m.Name)
            && !rules.Gazetteer.IsWithin(m.Name, subject.Name)
            && article.Paragraphs.Count > 3;
    }

    // How many places or zones between two full stops make a list.
    private const int LeastOfList = 3;

    /// <param name="paragraph">The paragraph that the offset before this one stands in.</param>
    private static ParagraphRole RoleAt(Article article, int offset, ref int paragraph)
    {
        while (paragraph < article.Paragraphs.Count && article.Paragraphs[paragraph].Span.End <= offset)
            paragraph++;
        return paragraph < article.Paragraphs.Count && article.Paragraphs[paragraph].Span.Contains(offset) ? article.Paragraphs[paragraph].Role : ParagraphRole.Body;
    }
}
