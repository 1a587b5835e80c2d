using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>Finds cities, counties, districts and provinces that the gazetteer lacks, by how an article speaks of them (X市统计局; X市 at the head of clauses).</summary>
internal static class OpenPlaces
{
    public const string Rule = "place-form";

    // Bounds the work on hostile text.
    private const int MostPlaces = 20;

    // Before 市, 县, 区 or 省 these make a common word of it: 城市, 超市, 各县, 大省.
    private const string NoStemEnd = "互城上超股楼门夜县各省都地全我该本集菜花早牛熊入出在是个为等大小级跨车房债邻外国兄弟强农新社园校街发保景山辖市区期间有两三多几级州年月日旗乡镇村委副点糖股楼鱼肉粮汇债";

    private static readonly string[] _offices =
    [
        "委", "政府", "人民政府", "长", "统计局", "商务局", "财政局", "发改委", "发展改革委", "发展和改革委", "工信局", "税务局", "住建局", "自然资源局", "市场监管局", "科技局", "人大", "政协",
        "统计厅", "商务厅", "工信厅", "财政厅", "发改", "行政审批局", "招商局", "生态环境局", "统计公报", "国民经济和社会发展",
    ];

    // 市场, 县域, 区块, 市民 … go on in another word.
    private const string NoFollow = "场民值面容域级价盈占集井直属区县块间别位容政辖";

    /// <summary>Adds the open places of a text to its terms, in their order; the same list where there are none.</summary>
    public static List<VocabularyMatch> AddTo(List<VocabularyMatch> terms, string text, TermMatcher barred)
    {
        var names = Names(text, terms, barred);
        if (names.Count == 0)
            return terms;
        var merged = new List<VocabularyMatch>(terms.Count + 16);
        var found = new List<VocabularyMatch>();
        foreach (var name in names.Take(MostPlaces))
        {
            var stem = name[..^1];
            var term = new Term(TermKind.Place, Rule, name);
            for (var at = text.IndexOf(stem, StringComparison.Ordinal); at >= 0; at = text.IndexOf(stem, at + stem.Length, StringComparison.Ordinal))
            {
                var end = at + stem.Length;
                if (end < text.Length && text[end] == name[^1] && !IsWordGoingOn(text, end + 1))
                    end++;
                // 云川日报, 云川路: named after the place.
                else if (text.AsSpan(end) is var rest && (rest.StartsWith("日报") || rest.StartsWith("晚报")))
                    continue;
                found.Add(new VocabularyMatch(new TextSpan(at, end), term));
            }
        }
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var next = 0;
        foreach (var term in terms)
        {
            for (; next < found.Count && found[next].Span.Start <= term.Span.Start; next++)
                Add(merged, found[next]);
            Add(merged, term);
        }
        for (; next < found.Count; next++)
            Add(merged, found[next]);
        return merged;

        static void Add(List<VocabularyMatch> to, VocabularyMatch match)
        {
            if (to.Count == 0 || to[^1].Span.End <= match.Span.Start)
                to.Add(match);
            else if (to[^1].Term.Kind == TermKind.Form && match.Term.Id == Rule)
                to[^1] = match;
        }
    }

    /// <summary>What the suffix of a place's name says of its kind, in the gazetteer's words.</summary>
    public static string? KindOf(string name) => name.Length < 3 ? null : name[^1] switch
    {
        '市' => "city",
        '县' => "county",
        '区' => "district",
        '省' => "province",
        _ => null,
    };

    private static HashSet<string> Names(string text, List<VocabularyMatch> terms, TermMatcher barred)
    {
        var evidence = new Dictionary<string, (int Edges, int Offices)>(StringComparer.Ordinal);
        for (var i = text.AsSpan().IndexOfAny("市县区省"); i >= 0;)
        {
            if (!IsWordGoingOn(text, i + 1))
            {
                for (var length = 2; length <= 3; length++)
                {
                    var start = i - length;
                    if (start < 0 || !IsStem(text.AsSpan(start, length), barred) || IsTaken(terms, start, i + 1))
                        break;
                    if (!IsEdge(text, start, barred))
                        continue;
                    var name = text[start..(i + 1)];
                    var known = evidence.GetValueOrDefault(name);
                    evidence[name] = (known.Edges + 1, known.Offices + (IsOffice(text, i + 1) || HeadsYear(text, start, i + 1) ? 1 : 0));
                    break;
                }
            }
            var further = text.AsSpan(i + 1).IndexOfAny("市县区省");
            i = further < 0 ? -1 : i + 1 + further;
        }
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (evidence.Count == 0)
            return names;
        var measured = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms)
            if (term.Term.Kind == TermKind.Indicator)
                for (var length = 3; length <= 4 && length <= term.Span.Start; length++)
                    measured.Add(text.Substring(term.Span.Start - length, length));
        foreach (var (name, (edges, offices)) in evidence)
            if (offices > 0 || (edges > 1 && name[^1] is '市' or '县') || (name[^1] == '市' && measured.Contains(name)))
                names.Add(name);
        return names;
    }

    private static bool IsStem(ReadOnlySpan<char> stem, TermMatcher barred)
    {
        // 前云川市长, 云川市|市场监管局: who held the office, and an office of the place named before.
        if (NoStemEnd.Contains(stem[^1]) || stem[0] == '前' && stem.Length == 3 || stem is "世界" or "全球" or "完成" or "实现" or "超过" or "高于" or "低于" or "好于" or "快于" or "经过" or "报请" or "报经" or "按照" or "根据" or "争取")
            return false;
        for (var i = 0; i < stem.Length; i++)
            if (stem[i] is < '一' or > '龥' || BarredWords.IsAt(barred, stem, i, out _))
                return false;
        return true;
    }

    private static bool IsEdge(string text, int start, TermMatcher barred)
    {
        if (start == 0 || text[start - 1] is < '一' or > '龥')
            return true;
        for (var from = Math.Max(0, start - 4); from < start; from++)
            if (BarredWords.IsAt(barred, text.AsSpan(0, start), from, out var end) && end == start)
                return true;
        return text.AsSpan(0, start) is var before && (before.EndsWith("季度") || before.EndsWith("半年") || before.EndsWith("记者"));
    }

    private static bool IsOffice(string text, int at)
    {
        foreach (var office in _offices)
            if (text.AsSpan(at).StartsWith(office))
                return true;
        return false;
    }

    // 云川市2023年国民经济和社会发展统计公报: what a text, or the name of a report, opens with.
    private static bool HeadsYear(string text, int start, int end)
        => text[end - 1] is '市' or '县' && (start == 0 || text[start - 1] is '《') && end + 4 < text.Length && text[end + 4] == '年' && !text.AsSpan(end, 4).ContainsAnyExceptInRange('0', '9');

    private static bool IsWordGoingOn(string text, int at) => at < text.Length && NoFollow.Contains(text[at]) && !text.AsSpan(at).StartsWith("政府") && !text.AsSpan(at).StartsWith("政协");

    private static bool IsTaken(List<VocabularyMatch> terms, int start, int end)
    {
        var low = Ordered.CountWhile(terms, start, static (item, offset) => item.Span.End <= offset);
        // 临江省 where the gazetteer has 临江市 only: the short name of another place is not taken.
        return low < terms.Count && terms[low].Span.Start < end
            && !(terms[low].Term.Kind == TermKind.Place && terms[low].Span == new TextSpan(start, end - 1) && (low + 1 == terms.Count || terms[low + 1].Span.Start >= end));
    }
}
