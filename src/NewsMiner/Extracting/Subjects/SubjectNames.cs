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

    /// <param name="words">The words of the text, which show where a name cannot begin (翻开, 一季度); empty where none are at hand.</param>
    public static List<FoundName> Read(string text, RuleSet rules, List<VocabularyMatch> terms, List<Word> words)
    {
        var found = new List<FoundName>();
        var barred = BarredWords.Of(rules);
        terms = OpenPlaces.AddTo(terms, text, barred);
        var full = PlaceNames.Trusted(text, rules, terms, words);
        var firms = new FirmNames(text, rules, words);
        var forms = new FormNames(text, rules, found, barred, words);
        for (var i = 0; i < terms.Count; i++)
        {
            var match = terms[i];
            switch (match.Term.Kind)
            {
                // 山西中部地区 is a part of the place, not the region.
                case TermKind.Zone when rules.Gazetteer.Zone(match.Term.Name) is { Kind: "region" } && found.Count > 0 && found[^1].Span.End == match.Span.Start:
                    break;
                case TermKind.Zone:
                    var listed = new FoundName(PlaceNames.WithPlacesBefore(found, match.Span, text), match.Term.Name, SubjectType.Zone, match.Term.Id);
                    Add(found, found.Count > 0 && found[^1].Span.End == match.Span.Start && Namesakes.After(found[^1], listed, match.Span, text, rules) is { } other ? other : listed);
                    break;
                case TermKind.Place when match.Span.Length == 2 && CutsWord(match.Span, words):
                    break;
                case TermKind.Place:
                    if (PlaceNames.At(text, match, found, rules, full) is { } place)
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
                    if (match.Span.Start == 0 || text[match.Span.Start - 1] is not ('个' or '家' or '为' or '的') || SubjectWords.Of(rules).Exemplary.AnyEnds(text.AsSpan(0, match.Span.Start - 1)) || ZoneGroups.CountBefore(text, match.Span.Start) < match.Span.Start)
                        Add(found, forms.OfOnePlace(match) ?? new FoundName(WithMarks(text, match.Span), match.Term.Name, SubjectType.Zone, match.Term.Id));
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
                    if (forms.FacilityEndingIn(match) is { } facility)
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
                case TermKind.Form when match.Term.Id == "zone-full" && forms.OfRankedPlace(match) is { } ranked:
                    Add(found, ranked);
                    break;
                case TermKind.Form:
                    if (forms.EndingIn(match) is { } name && !(match.Span.In(text) is "钢铁" or "药业" or "酒业" or "乳业" or "煤业" or "制药" or "重工" or "生物科技" && forms.IsIndustry(name, match.Span.Start)))
                    {
                        if (name.Type != SubjectType.Company)
                            Add(found, forms.WithoutWordsBefore(name, match.Span.Start));
                        else if (firms.Read(name, match.Span.Start) is { } firm)
                            Add(found, firm);
                    }
                    // 光谷产值2400亿元: no form of another's name (云川光谷), but a zone's own.
                    else if (rules.Gazetteer.Nicknamed(match.Span.In(text)) is { } called && !FollowsName(match.Span.Start, words))
                    {
                        Add(found, new FoundName(match.Span, called.Name, SubjectType.Zone, "zone-gazetteer"));
                    }

                    break;
            }
        }
        Namesakes.Resolve(text, found, rules);
        TrimToKnown(text, found);
        ShareKind(text, found, rules);
        return new ProvenNames(text, rules, found, barred, terms, words).Added();
    }

    // 过程中|卫生: a short name that an ordinary word begins before, or begins within and ends behind.
    private static bool CutsWord(TextSpan name, List<Word> words)
    {
        var first = Ordered.WordBefore(words, name.Start) + 1;
        for (var i = first; i < words.Count && words[i].Start < name.End; i++)
            if ((words[i].Start < name.Start || words[i].Start > name.Start && words[i].End > name.End) && words[i].Class is not (WordClass.Place or WordClass.Organisation or WordClass.Unknown or WordClass.Person or WordClass.Foreign))
                return true;
        return false;
    }

    private static bool FollowsName(int at, List<Word> words) =>
        Ordered.WordBefore(words, at) is >= 0 and var before && words[before].End == at && words[before].Class is WordClass.Noun or WordClass.Place or WordClass.Person or WordClass.Organisation or WordClass.Unknown or WordClass.Other;

    // “一区四园”: the marks belong to the name.
    private static TextSpan WithMarks(string text, TextSpan name) =>
        name.Start > 0 && name.End < text.Length && text[name.Start - 1] == '“' && text[name.End] == '”' ? new TextSpan(name.Start - 1, name.End + 1) : name;

    /// <summary>How a zone's rank may stand in brackets within its name.</summary>
    internal static readonly string[] Ranks = ["（国家级）", "(国家级)", "（省级）", "(省级)"];

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
        var next = Ordered.WordFrom(words, span.End);
        return next < words.Count && words[next].Start == span.End
            && (words[next].Class is WordClass.Verb or WordClass.Adverb or WordClass.Time or WordClass.Particle or WordClass.Preposition or WordClass.Numeral
                || text[span.End] is '现' or '已' or '共' or '累' or '连'
                || text.AsSpan(span.End, words[next].Length) is "经济" or "外贸" or "市场" or "货物" or "是" or "有" or "出口" or "进口" or "汽车");
    }

    /// <summary>Whether a mark or nothing stands before a name.</summary>
    internal static bool IsSetOff(string text, int start) => start == 0 || text[start - 1] is (< '一' or > '龥') and not ('、' or '·');

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
    internal static FoundName From(string text, FoundName name, int start)
    {
        var cut = start - name.Span.Start;
        return cut <= 0 || cut + 2 > name.Name.Length || !text.AsSpan(name.Span.Start, cut).SequenceEqual(name.Name.AsSpan(0, cut))
            ? name
            : name with { Span = new TextSpan(start, name.Span.End), Name = name.Name[cut..] };
    }

    private static void Add(List<FoundName> found, FoundName name)
    {
        while (found.Count > 0 && found[^1].Span.End > name.Span.Start)
            found.RemoveAt(found.Count - 1);
        found.Add(name);
    }
}
