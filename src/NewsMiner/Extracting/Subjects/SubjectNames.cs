using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Subjects;

/// <summary>A name as it was found, before it is known what it refers to.</summary>
/// <param name="Name">The canonical name; for a word that refers back, the word; empty for a bare form (开发区).</param>
internal readonly record struct FoundName(TextSpan Span, string Name, SubjectType Type, string Rule);

/// <summary>Finds the names of zones, places, firms and institutions in a text.</summary>
internal static class SubjectNames
{
    /// <summary>Marks the rule of a name that no place of the gazetteer opens (甘亭工业园区): its beginning is a guess.</summary>
    public const string Open = "-open";

    private const int LongestPrefix = 16;

    // Bounds the work on hostile text.
    private const int MostFirms = 40;

    /// <param name="words">The words of the text, which show where a name cannot begin (翻开, 一季度); empty where none are at hand.</param>
    public static List<FoundName> Read(string text, RuleSet rules, List<VocabularyMatch> terms, List<Word> words)
    {
        var found = new List<FoundName>();
        var barred = BarredWords(rules);
        terms = OpenPlaces.AddTo(terms, text, barred);
        var full = FullNames(text, rules, terms, words);
        var firms = new FirmNames(text, rules, words);
        for (var i = 0; i < terms.Count; i++)
        {
            var match = terms[i];
            switch (match.Term.Kind)
            {
                // 山西中部地区 is a part of the place, not the region.
                case TermKind.Zone when rules.Gazetteer.Zone(match.Term.Name) is { Kind: "region" } && found.Count > 0 && found[^1].Span.End == match.Span.Start:
                    break;
                case TermKind.Zone:
                    var listed = new FoundName(WithPlacesBefore(found, match.Span, text), match.Term.Name, SubjectType.Zone, match.Term.Id);
                    Add(found, found.Count > 0 && found[^1].Span.End == match.Span.Start && Namesakes.After(found[^1], listed, match.Span, text, rules) is { } other ? other : listed);
                    break;
                case TermKind.Place:
                    if (PlaceAt(text, match, found, rules, full) is { } place)
                        Add(found, place);
                    break;
                // 西部地区生产总值: the region's last word begins the indicator.
                case TermKind.Indicator when match.Span.Start >= 2 && match.Span.In(text).StartsWith("地区") && rules.Vocabulary.Find(text.AsSpan(match.Span.Start - 2, 4)) is { Kind: TermKind.Zone } region:
                    Add(found, new FoundName(new TextSpan(match.Span.Start - 2, match.Span.Start), region.Name, SubjectType.Zone, region.Id));
                    break;
                // 空客A330有6架: goods by a firm's name.
                case TermKind.Form when match.Term.Id == "company-known" && match.Span.End < text.Length && char.IsAsciiLetterOrDigit(text[match.Span.End]):
                    break;
                case TermKind.Form when match.Term.Id == "company-known":
                    Add(found, new FoundName(match.Span, match.Term.Name, SubjectType.Company, match.Term.Id));
                    break;
                case TermKind.Form when match.Term.Id == "zone-group":
                    if (match.Span.Start == 0 || text[match.Span.Start - 1] is not ('个' or '家' or '为' or '的') || ZoneGroups.CountBefore(text, match.Span.Start) < match.Span.Start)
                        Add(found, OfOnePlace(text, match, found, rules) ?? new FoundName(match.Span, match.Term.Name, SubjectType.Zone, match.Term.Id));
                    break;
                case TermKind.Form when match.Term.Id.StartsWith("zone-", StringComparison.Ordinal) && ZoneGroups.EndingIn(text, match.Span, found, rules) is { } group:
                    Add(found, group);
                    break;
                case TermKind.Form when match.Term.Id == "national-office":
                    // 财政部门, 教育部署 begin with the office's characters.
                    if (match.Span.End >= text.Length || text[match.Span.End] is not ('门' or '署' or '队' or '件' or '分' or '位' or '属' or '落'))
                        Add(found, new FoundName(match.Span, match.Term.Name, SubjectType.Institution, match.Term.Id));
                    break;
                case TermKind.Form when match.Term.Id == "facility":
                    if (FacilityEndingIn(text, match, found, rules) is { } facility)
                        Add(found, facility);
                    break;
                case TermKind.Form when match.Term.Id == "relative-nation" && match.Span.In(text) is "中国" && !StandsAlone(text, match.Span, words):
                    break;
                case TermKind.Form when match.Term.Id.StartsWith("relative-", StringComparison.Ordinal):
                    Add(found, new FoundName(match.Span, match.Span.In(text).ToString(), SubjectType.Other, match.Term.Id));
                    break;
                // 远川生物科技|产业园: the form stands in a zone's name.
                case TermKind.Form when match.Term.Id == "company-full" && i + 1 < terms.Count && terms[i + 1] is { Term: { Kind: TermKind.Form, Id: "zone-full" }, Span: var zone } && zone.Start == match.Span.End && !match.Span.In(text).EndsWith("公司"):
                    break;
                case TermKind.Form when match.Term.Id == "zone-full" && OfRankedPlace(text, match, found, rules) is { } ranked:
                    Add(found, ranked);
                    break;
                case TermKind.Form:
                    if (NameEndingIn(text, match, found, barred, rules, words) is { } name && !(match.Span.In(text) is "钢铁" or "药业" or "酒业" or "乳业" or "煤业" or "制药" or "重工" or "生物科技" && IsIndustry(text, name, match.Span.Start, words)))
                    {
                        if (name.Type != SubjectType.Company)
                            Add(found, WithoutWordsBefore(text, name, match.Span.Start, words));
                        else if (firms.Read(name, match.Span.Start) is { } firm)
                            Add(found, firm);
                    }

                    break;
            }
        }
        Namesakes.Resolve(text, found, rules);
        TrimToKnown(text, found);
        ShareKind(text, found, rules);
        return WithShortCompanies(text, found, rules, barred, terms, words);
    }

    /// <summary>完善光伏产业园, 一季度云川经济技术开发区: verbs, times and the like before an open zone's name are none of it.</summary>
    private static FoundName WithoutWordsBefore(string text, FoundName name, int form, List<Word> words)
    {
        if (name.Type != SubjectType.Zone || words.Count == 0 || !name.Rule.EndsWith(Open, StringComparison.Ordinal))
            return name;
        var start = name.Span.Start;
        for (var i = WordAt(words, start); i + 1 < words.Count && words[i].Start == start && form - words[i].End >= 2; i++)
        {
            if (words[i].Class is not (WordClass.Verb or WordClass.Time or WordClass.Numeral or WordClass.Adverb or WordClass.Pronoun or WordClass.Preposition or WordClass.Conjunction or WordClass.Particle or WordClass.Measure)
                || words[i].Length < 2
                || text.AsSpan(start, words[i].Length) is "创新" or "创业" or "转型" or "联动" or "合作" or "开放" or "循环" or "发展")
                break;
            start = words[i].End;
        }
        // 一季度|保税区, 希望|高新区: nothing of the name is left, it is the zone spoken of.
        if (start < form && Clause.AfterLeadIn(text, start, form) == form)
            return new FoundName(new TextSpan(form, name.Span.End), "", SubjectType.Zone, "relative-zone");
        var last = WordAt(words, start);
        if (last < words.Count && words[last].Start == start && words[last].End == form && words[last].Class is WordClass.Verb or WordClass.Adverb or WordClass.Pronoun or WordClass.Conjunction && words[last].Length > 1 && name.Rule is "zone-short" + Open or "zone-full" + Open)
            return new FoundName(new TextSpan(form, name.Span.End), "", SubjectType.Zone, "relative-zone");
        return From(text, name, start);
    }

    /// <summary>临汾国家高新技术产业开发区: after a city's name the kind is that of one zone.</summary>
    private static FoundName? OfOnePlace(string text, VocabularyMatch match, List<FoundName> found, RuleSet rules)
    {
        return found.Count == 0 || found[^1].Span.End != match.Span.Start ? null : OfPlace(text, match, found[^1], rules);
    }

    /// <summary>How a zone's rank may stand in brackets within its name.</summary>
    internal static readonly string[] Ranks = ["（国家级）", "(国家级)", "（省级）", "(省级)"];

    /// <summary>云川（国家级）经济技术开发区: its rank stands in brackets between the place and the kind.</summary>
    private static FoundName? OfRankedPlace(string text, VocabularyMatch match, List<FoundName> found, RuleSet rules)
    {
        foreach (var rank in Ranks)
            if (text.AsSpan(0, match.Span.Start).EndsWith(rank, StringComparison.Ordinal) && found.Count > 0 && found[^1].Span.End == match.Span.Start - rank.Length)
                return OfPlace(text, match, found[^1], rules);
        return null;
    }

    private static FoundName? OfPlace(string text, VocabularyMatch match, FoundName city, RuleSet rules)
    {
        if (city.Type != SubjectType.Place || rules.Gazetteer.Place(city.Name) is null or { Kind: "province" or "municipality" })
            return null;
        var kind = match.Span.In(text);
        kind = kind.StartsWith("国家级") ? kind[3..] : kind.StartsWith("国家") ? kind[2..] : kind;
        foreach (var stem in rules.Gazetteer.Place(city.Name)!.ShortNames)
            if (rules.Vocabulary.Find(string.Concat(stem, kind)) is { Kind: TermKind.Zone } zone)
                return new FoundName(new TextSpan(city.Span.Start, match.Span.End), zone.Name, SubjectType.Zone, zone.Id);
        return new FoundName(new TextSpan(city.Span.Start, match.Span.End), city.Span.End == match.Span.Start ? text[city.Span.Start..match.Span.End] : string.Concat(city.Span.In(text), kind), SubjectType.Zone, "zone-full");
    }

    /// <summary>先进钢铁, 绿色化工: an industry by its quality, no firm.</summary>
    private static bool IsIndustry(string text, FoundName name, int form, List<Word> words)
    {
        if (name.Type != SubjectType.Company || words.Count == 0)
            return false;
        var start = name.Span.End - Math.Min(name.Span.Length, name.Name.Length);
        var stem = WordAt(words, form) - 1;
        return stem >= 0 && words[stem].End == form && words[stem].Start >= start && words[stem].Length > 1
            && (words[stem].Class is WordClass.Adjective or WordClass.Verb or WordClass.Adverb || text.AsSpan(words[stem].Start, words[stem].Length) is "绿色" or "健康" or "现代" or "优质" or "特种");
    }

    /// <summary>The shortest name that the article itself sets off (云川经开区 after a comma) is where a longer guess begins (翻开云川经济技术开发区).</summary>
    private static void TrimToKnown(string text, List<FoundName> found)
    {
        HashSet<string>? stems = null;
        foreach (var name in found)
            if (name.Type == SubjectType.Zone && name.Name.Length > 0 && IsSetOff(text, name.Span.Start) && StemOf(name.Name) is { Length: >= 2 } stem)
                (stems ??= new(StringComparer.Ordinal)).Add(stem);
        if (stems is null)
            return;
        for (var i = 0; i < found.Count; i++)
        {
            var name = found[i];
            if (name.Type != SubjectType.Zone || !name.Rule.EndsWith(Open, StringComparison.Ordinal) || StemOf(name.Name) is not { Length: > 2 } whole)
                continue;
            for (var cut = whole.Length - 2; cut >= 1; cut--)
            {
                if (!stems.Contains(whole[cut..]))
                    continue;
                found[i] = From(text, name, name.Span.Start + cut);
                break;
            }
        }
    }

    /// <summary>衡阳、郴州、湘潭综保区: the kind behind the last of a list is that of all.</summary>
    private static void ShareKind(string text, List<FoundName> found, RuleSet rules)
    {
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (found[i].Type != SubjectType.Zone || found[i].Name.Length == 0 || found[i].Span.Start == 0 || text[found[i].Span.Start - 1] != '、' || KindOf(text, found[i].Span) is not { } kind)
                continue;
            var end = found[i].Span.Start - 1;
            for (var j = i - 1; j >= 0 && found[j] is { Type: SubjectType.Place } place && place.Span.End <= end && end - place.Span.End <= 3 && text.AsSpan(place.Span.End, end - place.Span.End) is var rest && rest.IndexOfAnyExceptInRange('一', '龥') < 0 && rest.IndexOfAny('委', '长', '记') < 0; j--)
            {
                var stem = text[place.Span.Start..end];
                var whole = stem + kind.Whole;
                found[j] = new FoundName(new TextSpan(place.Span.Start, end), rules.Vocabulary.Find(whole) is { Kind: TermKind.Zone } known ? known.Name : rules.Vocabulary.Find(stem + kind.Short) is { Kind: TermKind.Zone } other ? other.Name : whole, SubjectType.Zone, "zone-full");
                end = place.Span.Start - 1;
                if (end <= 0 || text[end] != '、')
                    break;
            }
        }
    }

    private static (string Short, string Whole)? KindOf(string text, TextSpan zone)
    {
        foreach (var kind in (ReadOnlySpan<(string, string)>)[("经开区", "经济技术开发区"), ("高新区", "高新技术产业开发区"), ("综保区", "综合保税区"), ("自贸试验区", "自由贸易试验区"), ("经济技术开发区", "经济技术开发区"), ("高新技术产业开发区", "高新技术产业开发区"), ("综合保税区", "综合保税区")])
            if (zone.In(text).EndsWith(kind.Item1))
                return kind;
        return null;
    }

    /// <summary>Whether 中国 is the country, not the beginning of a name (中国石化): a verb, time, particle or the end of the clause follows.</summary>
    private static bool StandsAlone(string text, TextSpan span, List<Word> words)
    {
        if (span.End >= text.Length || !char.IsLetterOrDigit(text[span.End]))
            return span.End >= text.Length || text[span.End] is not ('—' or '-' or '（' or '(' or '·');
        var next = WordAt(words, span.End);
        return next < words.Count && words[next].Start == span.End
            && (words[next].Class is WordClass.Verb or WordClass.Adverb or WordClass.Time or WordClass.Particle or WordClass.Preposition or WordClass.Numeral
                || text[span.End] is '现' or '已' or '共' or '累' or '连'
                || text.AsSpan(span.End, words[next].Length) is "经济" or "外贸" or "市场" or "货物" or "是" or "有" or "出口" or "进口" or "汽车");
    }

    /// <summary>临江国际机场: a place's name right before what stands for itself, and no further noun after it (机场路, 机场集团).</summary>
    private static FoundName? FacilityEndingIn(string text, VocabularyMatch match, List<FoundName> found, RuleSet rules)
    {
        var end = match.Span.End;
        if (end < text.Length && text[end] is '路' or '高' or '快' or '集' or '公' or '航' or '大' or '东' or '西' or '南' or '北' or '经' or '股' or '口' or '建' or '项' or '工' or '改' or '新' or '三' or '二' or '办' or '局' or '委' or '城' or '综' or '签' or '管' or '联' or '园' or '岸' or '产' or '码')
            return null;
        // 云川口岸, where 云川 by itself could be another word: the kind behind it says that it is the place.
        for (var length = Math.Min(6, match.Span.Start); length >= 2; length--)
            if (rules.Vocabulary.Find(text.AsSpan(match.Span.Start - length, length)) is { Kind: TermKind.Place })
                return Facility(match.Span.Start - length);
        if (found.Count == 0 || found[^1] is not { Type: SubjectType.Place or SubjectType.Zone } place || match.Span.Start - place.Span.End is < 0 or > 3 || text.AsSpan(place.Span.End, match.Span.Start - place.Span.End).ContainsAnyExceptInRange('一', '龥'))
            return null;
        if (text.AsSpan(place.Span.End, match.Span.Start - place.Span.End).ContainsAny(OutsideFacility))
            return null;
        return Facility(place.Span.Start);

        FoundName Facility(int start)
        {
            // 临江市云川机场: the places before it belong to the mention.
            var span = new TextSpan(found.Count > 0 && found[^1].Type == SubjectType.Place && found[^1].Span.Contains(start) ? found[^1].Span.Start : start, end);
            return new FoundName(span, span.In(text).ToString(), SubjectType.Institution, match.Term.Id);
        }
    }

    private static readonly System.Buffers.SearchValues<char> OutsideFacility = System.Buffers.SearchValues.Create("的各等个与和及、从经由在到");

    private static bool IsSetOff(string text, int start) => start == 0 || text[start - 1] is (< '一' or > '龥') and not ('、' or '·');

    /// <summary>What stands before the kind in a zone's name; null where the name ends in none of the usual kinds.</summary>
    private static string? StemOf(string name)
    {
        foreach (var kind in _kinds)
            if (name.EndsWith(kind, StringComparison.Ordinal))
                return name[..^kind.Length];
        return null;
    }

    private static readonly string[] _kinds = ["经济技术开发区", "经济开发区", "高新技术产业开发区", "高新技术产业园区", "高新技术开发区", "综合保税区", "经开区", "高新区", "综保区", "新区", "开发区", "工业园区", "产业园区", "工业园", "产业园", "示范区"];

    /// <summary>The same name from a later beginning, where its characters are those of the text.</summary>
    private static FoundName From(string text, FoundName name, int start)
    {
        var cut = start - name.Span.Start;
        return cut <= 0 || cut + 2 > name.Name.Length || !text.AsSpan(name.Span.Start, cut).SequenceEqual(name.Name.AsSpan(0, cut))
            ? name
            : name with { Span = new TextSpan(start, name.Span.End), Name = name.Name[cut..] };
    }

    private static int WordAt(List<Word> words, int start) => Ordered.WordFrom(words, start);

    /// <summary>Firms by their short names, where the text says that they are firms: 区内企业锐驰科技; from there on wherever the name stands.</summary>
    private static List<FoundName> WithShortCompanies(string text, List<FoundName> found, RuleSet rules, TermMatcher barred, List<VocabularyMatch> terms, List<Word> words)
    {
        HashSet<string>? firms = null;
        for (var at = text.IndexOf("企业", StringComparison.Ordinal); at >= 0; at = text.IndexOf("企业", at + 2, StringComparison.Ordinal))
        {
            var start = at + 2;
            if (start < text.Length && text[start] is '“' or '—' or '：')
                start++;
            var first = WordAt(words, start);
            if (first < words.Count && words[first].Start == start && words[first].Length > 1 && words[first].Class is WordClass.Verb or WordClass.Adverb)
                continue;
            var kindOnly = !IsOneFirm(text, at);
            foreach (var kind in rules.Forms.GetValueOrDefault("company-short") ?? [])
            {
                for (var length = 2; length <= 4 && start + length + kind.Length <= text.Length; length++)
                {
                    if (!text.AsSpan(start + length).StartsWith(kind) || LastBarredEnd(text, start, start + length, barred) > start || text.AsSpan(start, length).IndexOfAnyExceptInRange('一', '龥') >= 0)
                        continue;
                    var end = start + length + kind.Length;
                    // 全市最大的台资企业可成科技，…: whatever is said of the firm, then a name that is no word of the language.
                    if (kindOnly && (end >= text.Length || text[end] is not ('，' or ',') || !IsProper(words, start, start + length)))
                        continue;
                    if (end < text.Length && text[end] is '型' or '创' or '产' or '化' or '含' or '行' or '成' or '特' or '攻' or '研' or '企' or '人' or '园' or '城' or '类' or '技' or '制' or '设' or '装')
                        continue;
                    (firms ??= new(StringComparer.Ordinal)).Add(text[start..end]);
                }
            }
        }
        var evident = EvidentFirms.In(text, rules, words, found, barred);
        var shortened = ShortNames(text, found, evident, rules, words);
        var heads = HeadNames.In(text, rules, terms, words, found, barred);
        if (firms is null && evident.Count == 0 && shortened.Count == 0 && heads.Count == 0)
            return found;
        var all = new List<FoundName>(found);
        var headEnds = new HashSet<int>();
        foreach (var (name, (type, rule)) in heads)
            if (!evident.Contains(name) && !shortened.Exists(known => known.Name == name))
                for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                {
                    headEnds.Add(at + name.Length);
                    all.Add(new FoundName(new TextSpan(at, at + name.Length), name, type, rule));
                }
        // What was only guessed of the same words gives way.
        if (headEnds.Count > 0)
            all.RemoveAll(other => headEnds.Contains(other.Span.End) && (other.Name.Length == 0 || other.Rule.EndsWith(Open, StringComparison.Ordinal)));
        foreach (var (name, firm, rule) in (firms ?? []).Take(MostFirms).Select(firm => (firm, firm, "company-short")).Concat(evident.Where(firm => !shortened.Exists(known => known.Name == firm)).Select(firm => (firm, firm, EvidentFirms.Rule))).Concat(shortened))
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                all.Add(new FoundName(new TextSpan(at, at + name.Length), firm, SubjectType.Company, rule));
        all.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.Length.CompareTo(a.Span.Length));
        var kept = new List<FoundName>(all.Count);
        foreach (var name in all)
        {
            if (kept.Count == 0 || kept[^1].Span.End <= name.Span.Start)
                kept.Add(name);
        }
        return kept;
    }

    /// <summary>What an article calls a firm after its full name: 远川新能源 for 云川远川新能源科技有限公司, 赛驰机器人 for 云川赛驰机器人.</summary>
    private static List<(string Name, string Firm, string Rule)> ShortNames(string text, List<FoundName> found, IReadOnlyCollection<string> evident, RuleSet rules, List<Word> words)
    {
        var shortened = new List<(string, string, string)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var firm in found.Where(name => name is { Type: SubjectType.Company, Rule: "company-full" or "company-full-open" }).Select(name => name.Name).Concat(evident))
        {
            if (shortened.Count >= MostFirms)
                break;
            if (!known.Add(firm))
                continue;
            var core = firm;
            foreach (var end in _legalForms)
                if (core.EndsWith(end, StringComparison.Ordinal))
                {
                    core = core[..^end.Length];
                    break;
                }
            core = WithoutPlaces(core, rules);
            foreach (var name in (ReadOnlySpan<string>)[core, core.Length > 5 && core.EndsWith("科技", StringComparison.Ordinal) ? core[..^2] : ""])
                if (name.Length is >= 4 and <= 10 && name != firm && known.Add(name) && rules.Vocabulary.Find(name) is null)
                    shortened.Add((name, firm, "company-shortened"));
            // 赛驰微电 for 云川赛驰微电子科技有限公司, 赛驰电子 for 云川赛驰汽车电子有限公司.
            if (core.Length >= 6)
                foreach (var name in (ReadOnlySpan<string>)[core[..4], core[..2] + core[^2..]])
                    if (known.Add(name) && rules.Vocabulary.Find(name) is null)
                        shortened.Add((name, firm, "company-shortened"));
            // 临江赛驰 for 临江赛驰新能源科技有限公司.
            if (core.Length >= 4 && firm.IndexOf(core, StringComparison.Ordinal) is var at and >= 2 and <= 4 && firm[..(at + 2)] is var placed && rules.Vocabulary.Find(placed) is null && known.Add(placed))
                shortened.Add((placed, firm, "company-shortened"));
            if (core.Length >= 4 && IsCalled(text, core[..2], words) && rules.Vocabulary.Find(core.AsSpan(0, 2)) is null && known.Add(core[..2]))
                shortened.Add((core[..2], firm, "company-shortened"));
        }
        return shortened;
    }

    // 湖南云川远和钙业: the province, then the county.
    private static string WithoutPlaces(string core, RuleSet rules)
    {
        for (var depth = 0; depth < 3; depth++)
        {
            var length = Math.Min(4, core.Length - 3);
            while (length >= 2 && rules.Vocabulary.Find(core.AsSpan(0, length)) is not { Kind: TermKind.Place })
                length--;
            if (length < 2)
                break;
            core = core[length..].TrimStart('省', '市', '县', '区');
        }
        return core;
    }

    /// <summary>Whether an article calls a firm by two characters that no lexicon has, at the head of a clause: 远焊的焊材….</summary>
    private static bool IsCalled(string text, string name, List<Word> words)
    {
        var calls = 0;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0 && calls < 20; at = text.IndexOf(name, at + 2, StringComparison.Ordinal), calls++)
            if (WordAt(words, at) is var word && word < words.Count && words[word].Start == at && words[word].Length == 2 && words[word].Class == WordClass.Unknown && Clause.StandsAtHead(text, at))
                return true;
        return false;
    }

    // Of words that no lexicon has, or single characters that make no word together.
    private static bool IsProper(List<Word> words, int start, int end)
    {
        var index = WordAt(words, start);
        if (index >= words.Count || words[index].Start != start)
            return false;
        for (; index < words.Count && words[index].Start < end; index++)
            if (words[index].Length > 1 && words[index].Class is not (WordClass.Unknown or WordClass.Person or WordClass.Organisation or WordClass.Foreign)
                || words[index].Class is WordClass.Preposition or WordClass.Conjunction or WordClass.Particle or WordClass.Pronoun or WordClass.Numeral)
                return false;
        return true;
    }

    private static readonly string[] _legalForms = ["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "集团公司", "集团", "公司"];

    private static bool IsOneFirm(string text, int at)
    {
        foreach (var before in (ReadOnlySpan<string>)["区内", "园区", "辖区", "龙头", "骨干", "重点", "链主", "代表", "本土", "知名", "民营", "外资", "入驻", "小巨人", "小巨人”", "高新技术", "领军", "当地", "冠军", "上市", "入园", "制造"])
            if (text.AsSpan(0, at).EndsWith(before))
                return true;
        return false;
    }

    /// <summary>Words of any town's: 城区, 矿区.</summary>
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, HashSet<string>> Common = [];

    /// <summary>The places that the text names in full (黄梅县): their short names can be trusted.</summary>
    private static HashSet<string> FullNames(string text, RuleSet rules, List<VocabularyMatch> terms, List<Word> words)
    {
        var full = new HashSet<string>(StringComparer.Ordinal);
        var common = Common.GetValue(rules, static set => new HashSet<string>(set.Forms.GetValueOrDefault("place-common") ?? [], StringComparer.Ordinal));
        foreach (var name in common)
            if (text.Contains(name, StringComparison.Ordinal) && (rules.Gazetteer.Place(name)?.Parents ?? []).Any(parent => text.Contains(parent + name, StringComparison.Ordinal) || text.Contains(parent[..^1] + name, StringComparison.Ordinal)))
                full.Add(name);
        foreach (var match in terms)
            if (match.Term.Kind == TermKind.Place && !common.Contains(match.Term.Name) && (match.Span.Length >= match.Term.Name.Length || (match.Span.Length > 2 && text[match.Span.End - 1] is '县' or '市' or '区' or '旗' or '州')))
                full.Add(match.Term.Name);
        // 云川外资企业突破1万户: at the head of a clause, right before what is measured, the short name stands for the place.
        for (var i = 0; i + 1 < terms.Count; i++)
            if (terms[i] is { Term: { Kind: TermKind.Place, NeedsContext: false } place, Span: var span } && !full.Contains(place.Name)
                && terms[i + 1] is { Term.Kind: TermKind.Indicator, Span: var measured } && measured.Start - span.End is >= 0 and <= 4
                && IsSetOff(text, span.Start) && text.AsSpan(span.End, measured.Start - span.End).IndexOfAnyExceptInRange('一', '龥') < 0
                && WordAt(words, span.Start) is var word && word < words.Count && words[word].Start == span.Start && words[word].End == span.End && words[word].Class == WordClass.Place)
                full.Add(place.Name);
        foreach (var name in Actors(text, terms, words, full))
            full.Add(name);
        return full;
    }

    /// <summary>The places whose short name opens clauses, again and again, right before what somebody does: 云川把…, 云川对….</summary>
    private static HashSet<string> Actors(string text, List<VocabularyMatch> terms, List<Word> words, HashSet<string> full)
    {
        var acting = new HashSet<string>(StringComparer.Ordinal);
        var again = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (span, place) in terms)
            if (place is { Kind: TermKind.Place, NeedsContext: false } && span.Length < place.Name.Length && !full.Contains(place.Name) && IsSetOff(text, span.Start)
                && WordAt(words, span.Start) is var word && word + 1 < words.Count && words[word].Start == span.Start && words[word].End == span.End && words[word].Class == WordClass.Place
                && words[word + 1].Class is WordClass.Preposition or WordClass.Verb or WordClass.Adverb && !acting.Add(place.Name))
                again.Add(place.Name);
        return again;
    }

    internal static TermMatcher BarredWords(RuleSet rules) => Barred.GetValue(rules, static set =>
    {
        var builder = new TermMatcher.Builder();
        foreach (var word in set.Forms.GetValueOrDefault("not-in-name") ?? [])
            builder.TryAdd(word, 0);
        return builder.Build();
    });

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, TermMatcher> Barred = [];

    /// <summary>Whether a stretch holds a word that cannot belong to a name.</summary>
    internal static bool HasBarred(ReadOnlySpan<char> name, TermMatcher barred)
    {
        for (var i = 0; i < name.Length; i++)
            if (barred.TryMatchAt(name, i, out _, out _))
                return true;
        return false;
    }

    private static void Add(List<FoundName> found, FoundName name)
    {
        while (found.Count > 0 && found[^1].Span.End > name.Span.Start)
            found.RemoveAt(found.Count - 1);
        found.Add(name);
    }

    /// <summary>山东省青岛市 before 西海岸新区 belongs to the mention, not to another.</summary>
    private static TextSpan WithPlacesBefore(List<FoundName> found, TextSpan span, string text)
    {
        var start = span.Start;
        for (var i = found.Count - 1; i >= 0 && found[i].Type == SubjectType.Place && found[i].Span.End == start && text[start - 1] != '\n'; i--)
            start = found[i].Span.Start;
        return new TextSpan(start, span.End);
    }

    private static FoundName? PlaceAt(string text, VocabularyMatch match, List<FoundName> found, RuleSet rules, HashSet<string> full)
    {
        var (span, term) = (match.Span, match.Term);
        var next = span.End < text.Length ? text[span.End] : '\0';
        // 上海市民, 北京路, 山西籍, 广东话: another word begins with the name.
        if (next is '民' && text[span.End - 1] == '市' || next is '路' or '号' or '街' or '籍' or '话' or '菜' or '队' or '站' or '湾' or '岛' or '湖' or '镇' or '乡' or '村')
            return null;
        // 临江农商行, 临江日报: named after the place.
        foreach (var house in (ReadOnlySpan<string>)["农商", "银行", "合作组织", "农信", "日报", "晚报", "大学", "学院", "师范", "工厂", "基地", "总部"])
            if (text.AsSpan(span.End).StartsWith(house) || (text[span.End - 1] is not ('市' or '省' or '县' or '区') && next is '市' or '省' or '县' or '区' && text.AsSpan(span.End + 1).StartsWith(house)))
                return null;
        // 广东省份 is no name; 河南岸 neither. A short name goes on in its own suffix only where the gazetteer has the whole.
        if (term.NeedsContext || (span.Length < 3 && rules.Gazetteer.Place(term.Name) is { Kind: "county" or "county-city" or "district" } && !full.Contains(term.Name)))
        {
            // 河东滨海 is no county far away: the place right before must hold it.
            var follows = found.Count > 0 && found[^1].Type == SubjectType.Place && found[^1].Span.End == span.Start && Holds(rules, found[^1].Name, term.Name);
            if (!follows && !full.Contains(term.Name))
                return null;
        }
        // 老旧城区: a common word, unless the article calls the district with the place that holds it.
        if (span.Length == term.Name.Length && !full.Contains(term.Name))
            return null;
        var whole = WithPlacesBefore(found, span, text);
        return new FoundName(whole, term.Name, SubjectType.Place, term.Id);
    }

    private static bool Holds(RuleSet rules, string whole, string part)
    {
        if (rules.Gazetteer.IsWithin(part, whole) || rules.Gazetteer.Place(whole) is null)
            return true;
        foreach (var parent in rules.Gazetteer.Place(part)?.Parents ?? [])
            if (parent == whole || rules.Gazetteer.IsWithin(parent, whole))
                return true;
        return false;
    }

    private static FoundName? NameEndingIn(string text, VocabularyMatch match, List<FoundName> found, TermMatcher barred, RuleSet rules, List<Word> words)
    {
        var form = match.Term;
        var start = match.Span.Start;
        // The places right before the form, and those a few characters before it (安徽马鞍山雨山经济开发区).
        var (anchor, anchorEnd) = (-1, -1);
        var floor = Math.Max(0, start - LongestPrefix);
        var from = start;
        for (var inside = false; from > floor; from--)
        {
            // A quotation inside the name: 唐槐园区“专精特新”产业园.
            if (text[from - 1] == (inside ? '“' : '”'))
                inside = !inside;
            else if (!IsNameCharacter(text[from - 1]))
                break;
        }
        if (from < start && text[from] == '”')
            from++;
        for (var i = found.Count - 1; i >= 0 && found[i].Span.End > from; i--)
        {
            if (found[i].Type is SubjectType.Place or SubjectType.Zone)
            {
                // 云川经开区|临江远川有限公司: a firm's name begins with one place; the zone before it is where it lies.
                if (found[i].Type == SubjectType.Zone && anchor >= 0 && form.Id.StartsWith("company", StringComparison.Ordinal))
                    break;
                (anchor, anchorEnd) = (found[i].Span.Start, found[i].Span.End);
                if (found[i].Type == SubjectType.Zone)
                    break;
                continue;
            }
            if (found[i].Span.End > from)
                from = found[i].Span.End;
        }
        // 云川经开区建青石产业园: what a zone builds has a name of its own.
        if (anchor >= 0 && form.Id.StartsWith("zone", StringComparison.Ordinal) && start - anchorEnd >= 3 && text[anchorEnd] is '建' or '设' or '办' && WordAt(words, anchorEnd) is var built && built < words.Count && words[built].Start == anchorEnd && words[built].Length == 1
            && found.Exists(name => name.Type == SubjectType.Zone && name.Span.End == anchorEnd))
            (from, anchor, anchorEnd) = (anchorEnd + 1, -1, -1);
        // 远川汽车饰件云川分公司: the place before the form is the opens's, and stands inside the name.
        if (anchor >= 0 && anchorEnd == start && match.Span.In(text) is "分公司" && anchor - from >= 2 && LastBarredEnd(text, from, anchor, barred) is var branch && anchor - branch is >= 2 and <= 14)
            return new FoundName(new TextSpan(branch, match.Span.End), text[branch..match.Span.End].Replace(" ", "", StringComparison.Ordinal), SubjectType.Company, form.Id);
        // 成都高新综保区: what stands in a place's own name (都) parts nothing.
        var own = anchor >= from ? Math.Min(anchorEnd, start) : from;
        var begin = LastBarredEnd(text, own, start, barred) is var parted && parted > own ? parted : Math.Max(from, anchor);
        if (anchor >= 0 && anchor >= begin)
            begin = anchor;
        else if (anchor >= 0)
            anchor = -1;
        // 云川远和钙业有限公司, 临江庆远建筑工程有限公司: behind a place, in a registered name, words stand that part others.
        if (form.Id == "company-full" && match.Span.In(text) is "有限公司" or "有限责任公司" or "股份有限公司"
            && found.FindLast(name => name.Span.End <= start) is { Type: SubjectType.Place } place && place.Span.Start >= floor && place.Span.End < begin
            && IsTrade(text, begin, start, words) && IsOneName(text.AsSpan(place.Span.End, start - place.Span.End), start - begin))
            begin = anchor = place.Span.Start;
        // 片区有银行机构, 临江有科技公司: what it has.
        if (anchor >= 0 && anchorEnd >= 0 && anchorEnd < start && text[anchorEnd] == '有' && !OpensName(text.AsSpan(anchorEnd, 2)))
            (begin, anchor) = (Math.Max(begin, anchorEnd + 1), -1);
        begin = WithOpeningBracket(text, begin, start, from, barred, found);
        // 云川经开区（高新区）: a bracket that opens before the form holds a name of its own.
        if (text.AsSpan(begin, start - begin).LastIndexOfAny('（', '(') is >= 0 and var opens && text.AsSpan(begin + opens, start - begin - opens).IndexOfAny('）', ')') < 0)
            (begin, anchor) = (begin + opens + 1, anchor > begin + opens ? anchor : -1);
        // 龙头企业远川集团: the word before the firm is none of its name.
        if (anchor < 0 && form.Id.StartsWith("company", StringComparison.Ordinal))
            begin += AfterKindOfFirm(text.AsSpan(begin, start - begin));
        // 云川国际机场|临空经济区: the zone is named after the port.
        if (anchor < 0 && form.Id.StartsWith("zone", StringComparison.Ordinal) && found.Count > 0 && found[^1] is { Rule: "facility" } port && port.Span.End == begin && (begin < start || match.Span.Length >= 5))
            (begin, anchor) = (port.Span.Start, port.Span.Start);
        // 云川经开区迈入千亿园区: what the zone does is none of its name.
        if (anchor >= 0 && form.Id.StartsWith("zone", StringComparison.Ordinal) && anchorEnd < start && WordAt(words, anchorEnd) is var doing && doing < words.Count && words[doing] is { Class: WordClass.Verb, Length: > 1 } && words[doing].Start == anchorEnd && words[doing].End <= start && !IsOfNames(text.AsSpan(anchorEnd, words[doing].Length), rules))
            (begin, anchor) = (words[doing].End, -1);
        var prefix = start - begin;
        // 高新区|园区: of the zone, or of all the zones, spoken of.
        if (form.Id.StartsWith("zone", StringComparison.Ordinal) && found.Count > 0 && found[^1] is var bare && bare.Span.End == start && bare.Span.Start == begin && (bare is { Rule: "relative-zone", Name: "" } || (bare.Rule == ZoneGroups.Rule && match.Span.In(text) is "园区")))
            return bare;
        if (form.Id == "zone-named" && (anchor < 0 || prefix == 0 || Acts(words, anchorEnd, start)))
            return null;
        var type = form.Id.StartsWith("zone", StringComparison.Ordinal) ? SubjectType.Zone
            : form.Id.StartsWith("company", StringComparison.Ordinal) ? SubjectType.Company
            : SubjectType.Institution;
        // 云川集团|股份有限公司: a form upon a form.
        if (type == SubjectType.Company && prefix == 0 && found.Count > 0 && found[^1] is { Type: SubjectType.Company, Name.Length: > 0 } shorter && shorter.Span.End == start && !shorter.Name.EndsWith("公司", StringComparison.Ordinal) && shorter.Span.Length <= 2 * LongestPrefix)
            return shorter with { Span = new TextSpan(shorter.Span.Start, match.Span.End), Name = shorter.Rule == "company-known" ? shorter.Name : shorter.Name + text[start..match.Span.End] };
        if (prefix == 0 || (anchor < 0 && (prefix < 2 || prefix > (type == SubjectType.Zone ? 8 : 12))) || (anchor < 0 && type == SubjectType.Zone && begin == floor && floor > 0))
        {
            // 5家综保区, 各开发区: a kind, not one of them.
            if (prefix == 0 && start > 0 && text[start - 1] is '家' or '个' or '类' or '级' or '座' or '各' or '大' or '批' or '等' or '型' or '多')
                return null;
            // A bare 开发区 refers back to the zone spoken of; a bare 公司 to the firm; 子公司, 控股, 银行 to nobody.
            if (type == SubjectType.Company && match.Span.In(text) is not ("公司" or "集团" or "集团公司"))
                return null;
            return prefix == 0 || type == SubjectType.Zone
                ? new FoundName(match.Span, "", type, type == SubjectType.Zone ? "relative-zone" : type == SubjectType.Company ? "relative-company" : "relative-institution")
                : null;
        }
        // 富士康|科技集团: the rest of a known firm's name.
        if (type == SubjectType.Company && found.Count > 0 && found[^1] is { Rule: "company-known" } firm && firm.Span.End == begin && prefix <= 4)
            return firm with { Span = new TextSpan(firm.Span.Start, match.Span.End) };
        // 12.5亿元产业园: a sum is none of its name.
        if (anchor < 0 && type == SubjectType.Zone && text.AsSpan(begin, prefix).EndsWith("元"))
            return null;
        // 该光伏产业集群区: the zone named before, whatever is said of its kind.
        if (anchor < 0 && type == SubjectType.Zone && begin > 0 && text[begin - 1] == '该')
            return new FoundName(new TextSpan(begin - 1, match.Span.End), text[(begin - 1)..match.Span.End], SubjectType.Other, "relative-zone");
        // 云川港区, where 云川 by itself could be another word: before a zone's kind it is the place.
        if (anchor < 0 && (form.Id == "zone-short" || match.Span.In(text) is "开发区") && rules.Vocabulary.Find(text.AsSpan(begin, prefix)) is { Kind: TermKind.Place })
            anchor = begin;
        var name = string.Concat(text.AsSpan(begin, prefix), form.Id == "zone-short" ? form.Name : text.AsSpan(start, match.Span.Length));
        name = name.Replace(" ", "", StringComparison.Ordinal);
        return new FoundName(new TextSpan(begin, match.Span.End), name, type, anchor < 0 ? form.Id + Open : form.Id);
    }

    // 云川打造航天城: somebody does something between the place and the kind.
    private static bool Acts(List<Word> words, int from, int to)
    {
        for (var i = WordAt(words, from); i < words.Count && words[i].Start < to; i++)
            if (words[i].Class is WordClass.Verb or WordClass.Adverb or WordClass.Particle or WordClass.Preposition or WordClass.Conjunction or WordClass.Pronoun && words[i].End <= to)
                return true;
        return false;
    }

    /// <summary>Verbs that stand in the names of zones (创新园, 加工区), and of what is made there.</summary>
    private static bool IsOfNames(ReadOnlySpan<char> verb, RuleSet rules)
    {
        if (verb is "创新" or "创业" or "创意" or "试点" or "转移" or "进口" or "出口" or "转型" or "联动" or "合作" or "开放" or "循环" or "发展" or "示范" or "集聚" or "孵化" or "综合" or "保税" or "交流")
            return true;
        foreach (var making in rules.Forms.GetValueOrDefault("head-making") ?? [])
            if (verb.SequenceEqual(making))
                return true;
        return false;
    }

    private static bool OpensName(ReadOnlySpan<char> word) => word is "有色" or "有机" or "有线" or "有限";

    /// <summary>How long 龙头企业, 民营企业 is before the firm's own name (龙头企业远川重工有限公司); zero where 企业 stands in the name (远川企业管理有限公司).</summary>
    internal static int AfterKindOfFirm(ReadOnlySpan<char> stem)
    {
        // 区属国企远川投资有限公司.
        foreach (var kind in (ReadOnlySpan<string>)["国企", "央企", "民企", "外企", "药企", "车企"])
            if (stem.LastIndexOf(kind) is >= 0 and var said && stem.Length - said >= 4)
                return said + 2;
        var at = stem.LastIndexOf("企业");
        if (at < 0 || stem.Length - at < 4)
            return 0;
        foreach (var business in (ReadOnlySpan<string>)["管理", "服务", "发展", "咨询", "信用", "投资", "孵化", "融资", "联合", "征信", "文化", "策划", "集团", "家"])
            if (stem[(at + 2)..].StartsWith(business))
                return 0;
        return at + 2;
    }

    // 工程, 钙业: ordinary words, where a brand (远川) would begin the name.
    private static bool IsTrade(string text, int from, int to, List<Word> words)
    {
        if (words.Count == 0)
            return false;
        for (var i = Ordered.WordBefore(words, from) + 1; i < words.Count && words[i].Start < to; i++)
            if (words[i].Length < 2 || !(words[i].Class is WordClass.Noun or WordClass.Verb || (words[i].Length == 2 && text[words[i].Start + 1] == '业')))
                return false;
        return true;
    }

    /// <param name="last">How long what the last parting word leaves is.</param>
    private static bool IsOneName(ReadOnlySpan<char> stem, int last) =>
        stem.Length is >= 4 and <= 12 && !stem.ContainsAny(OutsideRegistered)
        // 甲公司和乙有限公司 are two; 和 in a name leaves its trade alone.
        && (stem.IndexOfAny('和', '与') is var joint && (joint < 0 || (joint >= 1 && last <= 2 && stem[..joint].IndexOf("公司") < 0)));

    private static readonly System.Buffers.SearchValues<char> OutsideRegistered = System.Buffers.SearchValues.Create("的了在是及对向从将把被由让使等各、（）“”该我其此这那某区市县镇村");

    /// <summary>The beginning of a name whose closing bracket stands in it: 中橡（鞍山）化学有限公司.</summary>
    private static int WithOpeningBracket(string text, int begin, int start, int from, TermMatcher barred, List<FoundName> found)
    {
        var closing = text.AsSpan(begin, start - begin).IndexOfAny('）', ')');
        if (closing < 0 || text.AsSpan(begin, closing).IndexOfAny('（', '(') >= 0)
            return begin;
        var opening = begin - 1;
        // 云川经济技术开发区（青石工业区）管委会: the name before the bracket is a whole.
        if (opening > 0 && text[opening] is '（' or '(' && found.FindLast(name => name.Span.End <= opening) is { Name.Length: > 0 } whole && whole.Span.End == opening)
            return whole.Span.Start;
        return opening > from && text[opening] is '（' or '(' ? LastBarredEnd(text, Math.Max(from, opening - 8), opening, barred) : begin + closing + 1;
    }

    /// <summary>Where the last word between two places ends that cannot belong to a name.</summary>
    private static int LastBarredEnd(string text, int from, int to, TermMatcher barred)
    {
        var last = from;
        for (var i = from; i < to;)
        {
            if (barred.TryMatchAt(text.AsSpan(0, to), i, out var end, out _) && !IsNameOfDay(text, i, end) && !IsOfNation(text, i, end))
                last = i = end;
            // 甲置业系乙集团的…: what it is; but 系统, 体系.
            else if (text[i] == '系' && i - from >= 3 && to - i >= 3 && text[i + 1] is not ('统' or '列' or '数') && text[i - 1] is not ('体' or '关' or '联' or '水' or '派' or '谱' or '维'))
                last = ++i;
            else
                i++;
        }
        return last;
    }

    // 国家知识产权试点园区: 家 counts nothing.
    private static bool IsOfNation(string text, int start, int end) => end - start == 1 && text[start] == '家' && start > 0 && text[start - 1] == '国';

    // 新日电动车: 年, 月 and 日 end a time only after a number or what stands for one.
    private static bool IsNameOfDay(string text, int start, int end) =>
        end - start == 1 && text[start] is '年' or '月' or '日' && start > 0 && !char.IsAsciiDigit(text[start - 1])
        && !"一二三四五六七八九十〇零０１２３４５６７８９今去前近当每本同次明后昨全半个多几".Contains(text[start - 1]);

    private static bool IsNameCharacter(char c) =>
        c is >= '一' and <= '龥' or '·' or '-' or '—' or '（' or '）' or '(' or ')' || char.IsAsciiLetterOrDigit(c);
}
