using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Finds ports, railways, fields, laboratories and platforms that a clause opens with by their own names (临江港去年完成吞吐量…, 云川光电共享平台服务企业…). The
/// kinds stand in Rules/subjects/forms.yaml. What makes a name of it: a place in it, or that the article names it again.
/// </summary>
internal static class FacilityTopics
{
    public const string Rule = "facility-form";

    /// <summary>Of a works or a centre: the topic of its own sentence, whoever the paragraph is about.</summary>
    public const string Passing = "facility-passing";

    // In UTF-16 code units.
    private const int LongestName = 18;
    private const int ShortestName = 3;

    // Bounds the work on hostile text.
    private const int MostFacilities = 60;
    private const int MostEndings = 600;

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, TermMatcher> Endings = [];

    public static List<SubjectMention> In(string text, RuleSet rules, TermMatcher barred, List<FoundName> names)
    {
        var matcher = Endings.GetValue(rules, static set =>
        {
            var builder = new TermMatcher.Builder();
            foreach (var word in set.Forms.GetValueOrDefault("facility-open") ?? [])
                builder.TryAdd(word, 0);
            return builder.Build();
        });
        var matches = new List<TermMatch>();
        matcher.Scan(text, matches);
        var topics = new List<SubjectMention>();
        var known = 0;
        foreach (var match in matches.Take(MostEndings))
        {
            if (topics.Count >= MostFacilities)
                break;
            var (start, end) = (NameStart(text, match.Span.Start), NumberEnd(text, match.Span));
            if (end - start is < ShortestName or > LongestName || (start >= match.Span.Start && end == match.Span.End) || GoesOn(text, end, OpensSentence(text, start)) || !IsProper(text, start, match.Span, rules) || (!text.AsSpan(start).StartsWith("中欧班列") && start < match.Span.Start && HasBarred(text.AsSpan(start..match.Span.Start), barred)))
                continue;
            while (known < names.Count && names[known].Span.End <= start)
                known++;
            // 上海|南港码头, of which 上 is no adverb: the name begins with the place.
            if (known < names.Count && names[known].Span.Start < start)
                start = names[known].Span.Start;
            // A firm's or an office's name that holds it is what the clause is about; 新港开发区 only begins with it.
            // 云川经开区产业引导基金 begins with the zone's.
            var fund = match.Span.In(text).EndsWith("基金");
            if (names.Skip(known).TakeWhile(name => name.Span.Start < end).Any(name => name.Type is not SubjectType.Place && name.Name.Length > 0 && !(fund && name.Type == SubjectType.Zone && name.Span.Start == start) || name.Span.End > end))
                continue;
            topics.Add(new SubjectMention(new TextSpan(start, end), text[start..end].Replace(" ", "", StringComparison.Ordinal), SubjectType.Institution, IsTopic: true, text[end - 1] is '厂' || text.AsSpan(0, end).EndsWith("号线") || text.AsSpan(0, end).EndsWith("新中心") || text.AsSpan(0, end).EndsWith("易中心") || text.AsSpan(0, end).EndsWith("展中心") ? Passing : Rule));
        }
        return topics;
    }

    /// <summary>Where the clause's own words begin, after its time and connectives, or after what describes the name (位于临江的…).</summary>
    private static int NameStart(string text, int ending)
    {
        var head = ending;
        while (head > 0 && ending - head < 3 * LongestName && !(Clause.Parts(text, head - 1) || text[head - 1] is '！' or '？' or '“' or '”'))
            head--;
        var described = text.AsSpan(head, ending - head).LastIndexOf('的');
        return described >= 0 ? head + described + 1 : Clause.AfterLeadIn(text, head, ending);
    }

    // 临江港口, 临江港的…, 临江港、云川港, 临江港至云川: another word, or no topic.
    private static bool GoesOn(string text, int end, bool opensSentence)
    {
        // “云欧快铁”今年开行…: a name in quotation marks goes on behind them.
        if (end < text.Length && text[end] == '”' && text.AsSpan(Math.Max(0, end - LongestName), Math.Min(end, LongestName)) is var quoted && quoted.LastIndexOf('“') >= 0)
            end++;
        if (end >= text.Length || text[end] == '\n')
            return true;
        // 位于临江的云川联合实验室，由…: the topic of what follows.
        if (text[end] is '，' or ',')
            return !opensSentence;
        // 临江港外贸吞吐量, 临江港内贸完成….
        if (end + 1 < text.Length && text[end] is '外' or '内' && text[end + 1] == '贸')
            return false;
        // 云川机场三期扩建等29个项目: one of those counted.
        if (NamesInRow.IsOneOfCounted(text, end))
            return true;
        // 临江港上半年货物吞吐量: 上 begins a time.
        if (text[end] == '上' && text.AsSpan(end + 1) is ['半' or '月' or '年' or '季' or '周', ..])
            return false;
        foreach (var word in _further)
            if (text.AsSpan(end).StartsWith(word))
                return true;
        return false;
    }

    private static readonly string[] _further =
    [
        "的", "、", "和", "与", "及", "等", "上", "内", "里", "中", "外", "旁", "边", "口", "区", "资", "澳", "商", "务", "城", "航", "币", "元", "珠", "股", "湾", "府", "籍", "台", "铁", "人", "项目", "工程", "建设", "办", "局", "集团", "公司", "至", "到", "站", "段", "方面",
        "产业", "经济", "）", "。", "”", "设备", "技术", "装备", "园", "路", "沿线", "镇", "乡", "村", "街", "企业", "行业", "面积", "里程", "是",
    ];

    // 中欧班列云川号: a train by its own name.
    private static int NumberEnd(string text, TextSpan kind)
    {
        if (!kind.In(text).EndsWith("班列"))
            return kind.End;
        for (var at = kind.End + 2; at < Math.Min(text.Length, kind.End + 5); at++)
            if (text[at] == '号')
                return text.AsSpan(kind.End, at - kind.End).IndexOfAnyExceptInRange('一', '龥') < 0 ? at + 1 : kind.End;
        return kind.End;
    }

    private static bool OpensSentence(string text, int start)
    {
        while (start > 0 && !(Clause.Parts(text, start - 1) || text[start - 1] is '！' or '？' or '“' or '”'))
            start--;
        return start == 0 || text[start - 1] is '。' or '\n' or '！' or '？' or '”';
    }

    private static bool IsProper(string text, int start, TextSpan kind, RuleSet rules)
    {
        // 南港铁路、地铁9号线: one of several.
        if (char.IsAsciiDigit(text[start]) || text.AsSpan(start, kind.Start - start).Contains('、'))
            return false;
        // 地铁9号线; ASM工厂, where another works is no name.
        if (kind.In(text) is "号线")
            return char.IsAsciiDigit(text[kind.Start - 1]);
        if (kind.In(text) is "工厂")
            return char.IsAsciiLetter(text[start]) && kind.Start - start >= 3 && text.AsSpan(start, kind.Start - start).IndexOfAnyInRange('一', '龥') < 0;
        // 云川港东岭港区: a part of a port; 青石港区 is a district or a zone.
        if (kind.In(text) is "港区")
            return text.AsSpan(start, kind.Start - start).IndexOf('港') is >= 2 and var port && kind.Start - start - port > 2;
        // 高新科创母基金: a fund is named for its field.
        if (kind.In(text).EndsWith("基金"))
            return kind.Start - start >= 4;
        if (kind.In(text).EndsWith("班列") && NumberEnd(text, kind) > kind.End)
            return true;
        // 西部陆海新通道海铁联运班列: the trains of a corridor.
        if (kind.In(text).EndsWith("班列") && kind.Start > start)
            foreach (var known in rules.Forms.GetValueOrDefault("event-known") ?? [])
                if (text.AsSpan(start).StartsWith(known))
                    return true;
        // 到发中欧班列, 开行中欧班列: trains at large.
        if (kind.In(text).EndsWith("班列") && text.AsSpan(start, kind.Start - start).TrimStart("累计到发运开行") is "" or "中欧" or "国际" or "中亚" or "国际货运" or "铁海")
            return false;
        var at = text.AsSpan(start).StartsWith("中国") ? start + 2 : text.AsSpan(start).StartsWith("中欧班列") ? start + 4 : start;
        for (var length = Math.Min(4, kind.Start - at); length >= 2; length--)
            if (IsKnown(text.Substring(at, length), rules))
                return kind.Start - start <= 12;
        var name = text.AsSpan(start, kind.End - start);
        return kind.Start - start >= 2 && text.AsSpan(0, start).IndexOf(name) + text.AsSpan(kind.End).IndexOf(name) > -2;
    }

    // A place, or what a zone is named after (洋浦 of 洋浦经济开发区).
    private static bool IsKnown(string name, RuleSet rules)
    {
        if (rules.Vocabulary.Find(name) is { Kind: TermKind.Place or TermKind.Zone })
            return true;
        foreach (var kind in (ReadOnlySpan<string>)["经济开发区", "经济技术开发区", "综保区", "新区"])
            if (rules.Vocabulary.Find(name + kind) is { Kind: TermKind.Zone })
                return true;
        return false;
    }

    private static bool HasBarred(ReadOnlySpan<char> name, TermMatcher barred) => name.IndexOfAny('有', '经') >= 0 || BarredWords.StandIn(name, barred);
}
