using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Names of zones, firms, institutions and ports by how they end: where a name begins is shown by the places and zones before its form, by words that stand in
/// no name, and by marks.
/// </summary>
/// <param name="found">The names found so far, to the left.</param>
/// <param name="barred">The words that cannot belong to a name.</param>
/// <param name="words">The words of the text; empty where none are at hand.</param>
internal sealed class FormNames(string text, RuleSet rules, List<FoundName> found, TermMatcher barred, List<Word> words)
{
    private const int ShortestTold = 2;

    /// <summary>The name of a zone, firm or institution that ends in a form (经开区, 有限公司); a bare form refers back; null where it names nobody.</summary>
    public FoundName? EndingIn(VocabularyMatch match)
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
            else if (!IsNameCharacter(text[from - 1]) || text[from - 1] == '—' && from > 1 && text[from - 2] == '—')
                break;
        }
        if (from < start && text[from] == '”')
            from++;
        // 大抓产业——记青石高新区: whom the second half of a headline is about.
        if (from > 0 && text[from - 1] == '—' && start - from > ShortestTold && text[from] is '记' or '访' or '探')
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
        if (anchor >= 0 && form.Id.StartsWith("zone", StringComparison.Ordinal) && start - anchorEnd >= 3 && text[anchorEnd] is '建' or '设' or '办' && Ordered.WordFrom(words, anchorEnd) is var built && built < words.Count && words[built].Start == anchorEnd && words[built].Length == 1
            && found.Exists(name => name.Type == SubjectType.Zone && name.Span.End == anchorEnd))
            (from, anchor, anchorEnd) = (anchorEnd + 1, -1, -1);
        // 云川综保区内远川重工有限公司: where it lies, then who it is.
        if (anchor >= 0 && form.Id.StartsWith("company", StringComparison.Ordinal) && start - anchorEnd >= 3 && text[anchorEnd] == '内' && text[anchorEnd + 1] != '蒙' && text[anchorEnd - 1] is '区' or '园' or '城')
            (from, anchor, anchorEnd) = (anchorEnd + 1, -1, -1);
        // 远川汽车饰件云川分公司: the place before the form is the opens's, and stands inside the name.
        if (anchor >= 0 && anchorEnd == start && match.Span.In(text) is "分公司" && anchor - from >= 2 && BarredWords.LastEnd(text, from, anchor, barred) is var branch && anchor - branch is >= 2 and <= 14)
            return new FoundName(new TextSpan(branch, match.Span.End), text[branch..match.Span.End].Replace(" ", "", StringComparison.Ordinal), SubjectType.Company, form.Id);
        // 成都高新综保区: what stands in a place's own name (都) parts nothing.
        var own = anchor >= from ? Math.Min(anchorEnd, start) : from;
        var begin = BarredWords.LastEnd(text, own, start, barred) is var parted && parted > own ? parted : Math.Max(from, anchor);
        if (anchor >= 0 && anchor >= begin)
            begin = anchor;
        else if (anchor >= 0)
            anchor = -1;
        // 云川远和钙业有限公司, 临江庆远建筑工程有限公司: behind a place, in a registered name, words stand that part others.
        if (form.Id == "company-full" && match.Span.In(text) is "有限公司" or "有限责任公司" or "股份有限公司"
            && found.FindLast(name => name.Span.End <= start) is { Type: SubjectType.Place } place && place.Span.Start >= floor && place.Span.End < begin
            && IsTrade(begin, start) && IsOneName(text.AsSpan(place.Span.End, start - place.Span.End), start - begin))
            begin = anchor = place.Span.Start;
        // 片区有银行机构, 临江有科技公司: what it has.
        if (anchor >= 0 && anchorEnd >= 0 && anchorEnd < start && text[anchorEnd] == '有' && !OpensName(text.AsSpan(anchorEnd, 2)))
            (begin, anchor) = (Math.Max(begin, anchorEnd + 1), -1);
        // 如皋高新区: the word that parts names begins the place's own, of which nothing else would be left.
        if (anchor < 0 && start - begin < 2 && form.Id is "zone-short" or "zone-full" && PlaceBefore(start) is { } whole && whole.Span.Start >= from && whole.Span.Start < begin)
            begin = anchor = whole.Span.Start;
        begin = WithOpeningBracket(begin, start, from);
        // 云川经开区（高新区）: a bracket that opens before the form holds a name of its own.
        if (text.AsSpan(begin, start - begin).LastIndexOfAny('（', '(') is >= 0 and var opens && text.AsSpan(begin + opens, start - begin - opens).IndexOfAny('）', ')') < 0)
            (begin, anchor) = (begin + opens + 1, anchor > begin + opens ? anchor : -1);
        // 龙头企业远川集团: the word before the firm is none of its name.
        if (anchor < 0 && form.Id.StartsWith("company", StringComparison.Ordinal))
            begin += AfterKindOfFirm(text.AsSpan(begin, start - begin), rules);
        // 在云川高新区华博重工的车间, 小店区华博重工: where it lies, then who it is; 云川高新区投资集团 is the zone's own.
        if (anchor == begin && form.Id.StartsWith("company", StringComparison.Ordinal) && !match.Span.In(text).EndsWith("公司") && !match.Span.In(text).EndsWith("集团")
            && found.FindLast(name => name.Span.End <= start) is { Type: SubjectType.Zone or SubjectType.Place } seat && seat.Span.Start >= begin && text[seat.Span.End - 1] is '区' or '县' or '旗' && start - seat.Span.End is >= 2 and <= 4
            && Ordered.WordFrom(words, seat.Span.End) is var brand && brand < words.Count && words[brand].Start == seat.Span.End && (words[brand].Length == 1 || words[brand].Class is WordClass.Unknown or WordClass.Person or WordClass.Organisation or WordClass.Foreign))
            (begin, anchor) = (seat.Span.End, seat.Span.End);
        // 云川国际机场|临空经济区: the zone is named after the port.
        if (anchor < 0 && form.Id.StartsWith("zone", StringComparison.Ordinal) && found.Count > 0 && found[^1] is { Rule: "facility" } port && port.Span.End == begin && (begin < start || match.Span.Length >= 5))
            (begin, anchor) = (port.Span.Start, port.Span.Start);
        // 云川经开区迈入千亿园区: what the zone does is none of its name.
        if (anchor >= 0 && form.Id.StartsWith("zone", StringComparison.Ordinal) && anchorEnd < start && Ordered.WordFrom(words, anchorEnd) is var doing && doing < words.Count && words[doing] is { Class: WordClass.Verb, Length: > 1 } && words[doing].Start == anchorEnd && words[doing].End <= start && !IsOfNames(text.AsSpan(anchorEnd, words[doing].Length)))
            (begin, anchor) = (words[doing].End, -1);
        var prefix = start - begin;
        // 高新区|园区: of the zone, or of all the zones, spoken of.
        if (form.Id.StartsWith("zone", StringComparison.Ordinal) && found.Count > 0 && found[^1] is var bare && bare.Span.End == start && bare.Span.Start == begin && (bare is { Rule: "relative-zone", Name: "" } || (bare.Rule == ZoneGroups.Rule && match.Span.In(text) is "园区")))
            return bare;
        if (form.Id == "zone-named" && (anchor < 0 || prefix == 0 || Acts(anchorEnd, start)))
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
        return new FoundName(new TextSpan(begin, match.Span.End), name, type, anchor < 0 ? form.Id + SubjectNames.Open : form.Id);
    }

    /// <summary>云川（国家级）经济技术开发区: its rank stands in brackets between the place and the kind.</summary>
    public FoundName? OfRankedPlace(VocabularyMatch match)
    {
        foreach (var rank in SubjectNames.Ranks)
            if (text.AsSpan(0, match.Span.Start).EndsWith(rank, StringComparison.Ordinal) && found.Count > 0 && found[^1].Span.End == match.Span.Start - rank.Length)
                return OfPlace(match, found[^1]);
        return null;
    }

    /// <summary>临汾国家高新技术产业开发区: after a city's name the kind is that of one zone.</summary>
    public FoundName? OfOnePlace(VocabularyMatch match)
    {
        if (found.Count > 0 && found[^1].Span.End == match.Span.Start)
            return OfPlace(match, found[^1]);
        // 秀洲国家高新区, where 秀洲 by itself could be another word: before a zone's kind it is the place.
        return PlaceBefore(match.Span.Start) is { } place && (found.Count == 0 || found[^1].Span.End <= place.Span.Start) ? OfPlace(match, place) : null;
    }

    // The longest place's name, whatever else it could be, right before a kind that says so.
    private FoundName? PlaceBefore(int end)
    {
        for (var length = Math.Min(6, end); length >= 2; length--)
            if (rules.Vocabulary.Find(text.AsSpan(end - length, length)) is { Kind: TermKind.Place } place)
                return new FoundName(new TextSpan(end - length, end), place.Name, SubjectType.Place, place.Id);
        return null;
    }

    private FoundName? OfPlace(VocabularyMatch match, FoundName city)
    {
        if (city.Type != SubjectType.Place || rules.Gazetteer.Place(city.Name) is null or { Kind: "province" or "municipality" })
            return null;
        var kind = match.Span.In(text);
        kind = kind.StartsWith("国家级") ? kind[3..] : kind.StartsWith("国家") ? kind[2..] : kind;
        if (ZoneKinds.Listed(rules, city.Name, kind) is { } zone)
            return new FoundName(new TextSpan(city.Span.Start, match.Span.End), zone.Name, SubjectType.Zone, zone.Id);
        return new FoundName(new TextSpan(city.Span.Start, match.Span.End), city.Span.End == match.Span.Start ? text[city.Span.Start..match.Span.End] : string.Concat(city.Span.In(text), kind), SubjectType.Zone, "zone-full");
    }

    /// <summary>临江国际机场: a place's name right before what stands for itself, and no further noun after it (机场路, 机场集团).</summary>
    public FoundName? FacilityEndingIn(VocabularyMatch match)
    {
        var end = match.Span.End;
        if (end < text.Length && text[end] is '路' or '高' or '快' or '集' or '公' or '航' or '大' or '东' or '西' or '南' or '北' or '经' or '股' or '口' or '建' or '项' or '工' or '改' or '新' or '三' or '二' or '办' or '局' or '委' or '城' or '综' or '签' or '管' or '联' or '园' or '岸' or '产' or '码')
            return null;
        // 云川口岸, where 云川 by itself could be another word: the kind behind it says that it is the place.
        if (PlaceBefore(match.Span.Start) is { } named)
            return Facility(named.Span.Start);
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

    /// <summary>先进钢铁, 绿色化工: an industry by its quality, no firm.</summary>
    public bool IsIndustry(FoundName name, int form)
    {
        if (name.Type != SubjectType.Company || words.Count == 0)
            return false;
        var start = name.Span.End - Math.Min(name.Span.Length, name.Name.Length);
        var stem = Ordered.WordFrom(words, form) - 1;
        return stem >= 0 && words[stem].End == form && words[stem].Start >= start && words[stem].Length > 1
            && (words[stem].Class is WordClass.Adjective or WordClass.Verb or WordClass.Adverb || text.AsSpan(words[stem].Start, words[stem].Length) is "绿色" or "健康" or "现代" or "优质" or "特种");
    }

    /// <summary>完善光伏产业园, 一季度云川经济技术开发区: verbs, times and the like before an open zone's name are none of it.</summary>
    public FoundName WithoutWordsBefore(FoundName name, int form)
    {
        if (name.Type != SubjectType.Zone || words.Count == 0 || !name.Rule.EndsWith(SubjectNames.Open, StringComparison.Ordinal))
            return name;
        var start = name.Span.Start;
        // 截至6月底青石经开区: the last letter of a time.
        if (start > 0 && (text[start] is '底' or '末' or '初') && (text[start - 1] is '月' or '年' or '度'))
            start++;
        for (var i = Ordered.WordFrom(words, start); i + 1 < words.Count && words[i].Start == start && form - words[i].End >= 2; i++)
        {
            // 前|三季度: of a time that the lexicon parts.
            if (words[i].Length == 1 && text[start] is '前' or '头' && i + 1 < words.Count && words[i + 1].Class is WordClass.Time or WordClass.Numeral && words[i + 1].Start == words[i].End)
            {
                start = words[i].End;
                continue;
            }
            if (words[i].Class is not (WordClass.Verb or WordClass.Time or WordClass.Numeral or WordClass.Adverb or WordClass.Pronoun or WordClass.Preposition or WordClass.Conjunction or WordClass.Particle or WordClass.Measure)
                || words[i].Length < 2
                || text.AsSpan(start, words[i].Length) is "创新" or "创业" or "转型" or "联动" or "合作" or "开放" or "循环" or "发展")
                break;
            start = words[i].End;
        }
        // 一季度|保税区, 希望|高新区: nothing of the name is left, it is the zone spoken of.
        if (start < form && Clause.AfterLeadIn(text, start, form) == form)
            return new FoundName(new TextSpan(form, name.Span.End), "", SubjectType.Zone, "relative-zone");
        var last = Ordered.WordFrom(words, start);
        if (last < words.Count && words[last].Start == start && words[last].End == form && words[last].Class is WordClass.Verb or WordClass.Adverb or WordClass.Pronoun or WordClass.Conjunction && words[last].Length > 1 && name.Rule is "zone-short" + SubjectNames.Open or "zone-full" + SubjectNames.Open)
            return new FoundName(new TextSpan(form, name.Span.End), "", SubjectType.Zone, "relative-zone");
        return SubjectNames.From(text, name, start);
    }

    // 云川打造航天城: somebody does something between the place and the kind.
    private bool Acts(int from, int to)
    {
        for (var i = Ordered.WordFrom(words, from); i < words.Count && words[i].Start < to; i++)
            if (words[i].Class is WordClass.Verb or WordClass.Adverb or WordClass.Particle or WordClass.Preposition or WordClass.Conjunction or WordClass.Pronoun && words[i].End <= to)
                return true;
        return false;
    }

    /// <summary>Verbs that stand in the names of zones (创新园, 加工区), and of what is made there.</summary>
    private bool IsOfNames(ReadOnlySpan<char> verb)
    {
        if (SubjectWords.Of(rules).InZonesNames.Contains(verb))
            return true;
        foreach (var making in rules.Forms.GetValueOrDefault("head-making") ?? [])
            if (verb.SequenceEqual(making))
                return true;
        return false;
    }

    private static bool OpensName(ReadOnlySpan<char> word) => word is "有色" or "有机" or "有线" or "有限";

    // 工程, 钙业: ordinary words, where a brand (远川) would begin the name.
    private bool IsTrade(int from, int to)
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
        // 甲公司和乙有限公司 are two; 和 in a name (湖北华盛祥和新能源材料有限公司) leaves its trade alone, which by itself names no firm.
        && (stem.IndexOfAny('和', '与') is var joint && (joint < 0 || (joint >= 1 && last <= 6 && stem[..joint].IndexOf("公司") < 0)));

    private static readonly System.Buffers.SearchValues<char> OutsideRegistered = System.Buffers.SearchValues.Create("的了在是及对向从将把被由让使等各、（）“”该我其此这那某区市县镇村");

    /// <summary>The beginning of a name whose closing bracket stands in it: 中橡（鞍山）化学有限公司.</summary>
    private int WithOpeningBracket(int begin, int start, int from)
    {
        var closing = text.AsSpan(begin, start - begin).IndexOfAny('）', ')');
        if (closing < 0 || text.AsSpan(begin, closing).IndexOfAny('（', '(') >= 0)
            return begin;
        var opening = begin - 1;
        // 云川经济技术开发区（青石工业区）管委会: the name before the bracket is a whole.
        if (opening > 0 && text[opening] is '（' or '(' && found.FindLast(name => name.Span.End <= opening) is { Name.Length: > 0 } whole && whole.Span.End == opening)
            return whole.Span.Start;
        return opening > from && text[opening] is '（' or '(' ? BarredWords.LastEnd(text, Math.Max(from, opening - 8), opening, barred) : begin + closing + 1;
    }

    private static bool IsNameCharacter(char c) =>
        c is >= '一' and <= '龥' or '·' or '-' or '—' or '（' or '）' or '(' or ')' || char.IsAsciiLetterOrDigit(c);

    private const int LongestPrefix = 16;

    /// <summary>How long 龙头企业, 民营企业 is before the firm's own name (龙头企业远川重工有限公司); zero where 企业 stands in the name (远川企业管理有限公司).</summary>
    public static int AfterKindOfFirm(ReadOnlySpan<char> stem, RuleSet rules)
    {
        // 区属国企远川投资有限公司.
        foreach (var kind in (ReadOnlySpan<string>)["国企", "央企", "民企", "外企", "药企", "车企"])
            if (stem.LastIndexOf(kind) is >= 0 and var said && stem.Length - said >= 4)
                return said + 2;
        var at = stem.LastIndexOf("企业");
        if (at < 0)
        {
            // 煤化工龙头远川能源.
            foreach (var rank in SubjectWords.Of(rules).Leaders.Words)
                if (stem.LastIndexOf(rank) is >= 0 and var led && stem.Length - led >= 4)
                    return led + rank.Length;
            return 0;
        }
        if (stem.Length - at < 4)
            return 0;
        return SubjectWords.Of(rules).FirmsBusiness.AnyBegins(stem[(at + 2)..]) ? 0 : at + 2;
    }
}
