using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Finds fairs, programmes and corridors that a clause speaks of: 第六届云川国际博览会参展企业…, “百企入园行动”已…, 云川陆海新通道覆盖…. They are topics of
/// their own sentence only. Beside them other nations, where what a nation has follows (美国第二季度国内生产总值…); their paragraph goes on about them. The
/// names, or how they end, stand in Rules/subjects/forms.yaml.
/// </summary>
internal static class EventTopics
{
    public const string Rule = "event-form";

    /// <summary>Of another nation than the one whose news these are.</summary>
    public const string Nation = "other-nation";

    private const int Edition = 0, Quoted = 1, Known = 2, OfNation = 3, Worldwide = 4;

    // In UTF-16 code units.
    private const int LongestName = 30;

    // Bounds the work on hostile text.
    private const int MostEvents = 200;

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, TermMatcher> Endings = [];

    private static readonly System.Buffers.SearchValues<char> OutsideName = System.Buffers.SearchValues.Create("，。；、：的\n");

    // What an ending must have before it to be a name: an edition (第六届), quotation marks, or nothing but the head of the clause.
    private static readonly string[] _kinds = ["event-edition", "event-quoted", "event-known", "event-nation", "event-worldwide"];

    /// <param name="names">The names of the text, in its order.</param>
    public static List<SubjectMention> In(string text, RuleSet rules, List<FoundName> names)
    {
        var matcher = Endings.GetValue(rules, static set =>
        {
            var builder = new TermMatcher.Builder();
            for (var kind = 0; kind < _kinds.Length; kind++)
                foreach (var word in set.Forms.GetValueOrDefault(_kinds[kind]) ?? [])
                    builder.TryAdd(word, kind);
            return builder.Build();
        });
        var matches = new List<TermMatch>();
        matcher.Scan(text, matches);
        var words = SubjectWords.Of(rules);
        var topics = new List<SubjectMention>();
        foreach (var match in matches)
        {
            if (topics.Count >= MostEvents)
                break;
            var (end, start) = (match.Span.End, match.Span.Start);
            if (match.Value == OfNation)
            {
                if (IsOfNation(text, match.Span, words) && !(Ordered.CountWhile(names, start, static (name, offset) => name.Span.End <= offset) is var next && next < names.Count && names[next].Span.Start < end))
                    topics.Add(new SubjectMention(match.Span, match.Span.In(text).ToString(), SubjectType.Other, IsTopic: true, Nation));
                continue;
            }
            if (match.Value == Worldwide)
            {
                if (IsWorldwide(text, match.Span, words))
                    topics.Add(match.Span.In(text) is "国内" ? new SubjectMention(match.Span, "全国", SubjectType.Place, IsTopic: true, Rule) : new SubjectMention(match.Span, match.Span.In(text).ToString(), SubjectType.Other, IsTopic: true, Rule));
                continue;
            }
            start = match.Value == Quoted ? QuoteBefore(text, start, end) : EditionBefore(text, start) is >= 0 and var opens ? opens : match.Value == Known ? start : -1;
            // 本届丝博会参展企业…: the one whose edition was told before.
            var again = match.Value == Known || match.Value == Edition && start < 0 ? AgainBefore(text, match.Span.Start) : -1;
            if (again >= 0)
                start = again;
            if (start < 0 || !Clause.StandsAtHead(text, match.Value == Quoted ? start - 1 : start) || (topics.Count > 0 && topics[^1].Span.End > start))
                continue;
            var after = text.AsSpan(match.Value == Quoted ? end + 1 : end);
            // 第六届博览会上，临江签约…: where something happened, not of whom; 甲、乙 is a list.
            if (after.StartsWith("上") || after.StartsWith("期间") || after.StartsWith("、") || after.StartsWith("等") || after.StartsWith("中") || after.StartsWith("和") || after.StartsWith("与") || after.StartsWith("及") || HappensAt(after))
                continue;
            var told = again >= 0 && topics.FindLast(static topic => topic.Rule == Rule && topic.Type == SubjectType.Other && topic.Name.Length > 6) is { Name: { } edition } ? edition : text[(again >= 0 ? start + 2 : start)..end].Replace(" ", "", StringComparison.Ordinal).Replace("“", "", StringComparison.Ordinal);
            // 本届论坛, of which no edition was told.
            if (again >= 0 && told.Length == match.Span.Length && match.Value == Edition)
                continue;
            topics.Add(new SubjectMention(new TextSpan(start, end), told, SubjectType.Other, IsTopic: true, Rule));
        }
        return topics;
    }

    /// <summary>第六届博览会云川经开区专场签约仪式上，…: the clause goes on to say where at it.</summary>
    private static bool HappensAt(ReadOnlySpan<char> after)
    {
        const int longest = 24;
        after = after[..Math.Min(longest, after.Length)];
        return after.IndexOfAny(Clause.Ends) is > 0 and var stop && after[stop - 1] is '上' or '中';
    }

    /// <summary>美国第二季度国内生产总值…, 据韩国央行数据: a nation at the head of a clause, and what only a nation has right behind it or its time.</summary>
    private static bool IsOfNation(string text, TextSpan nation, SubjectWords words)
    {
        const int longest = 20;
        var rest = text.AsSpan(nation.End, Math.Min(longest, text.Length - nation.End));
        if (!words.NationsOwn.AnyBegins(rest[Clause.AfterLeadIn(rest, 0, rest.Length)..]))
            return false;
        var head = Clause.HeadOf(text, nation.Start, Math.Max(0, nation.Start - Clause.LongestLead));
        var lead = text.AsSpan(head, nation.Start - head).Trim();
        // 据美国劳工部, 预计今年欧盟经济: who says it, or that it is expected, before the time.
        foreach (var source in (ReadOnlySpan<string>)["据", "根据", "按照", "预计", "预测", "显示", "称", "报道"])
            if (lead.EndsWith(source))
                lead = lead[..^source.Length];
            else if (lead.StartsWith(source))
                lead = lead[source.Length..];
        return Clause.IsLeadIn(lead);
    }

    /// <summary>Where 第…届 opens the name; -1 where none does.</summary>
    private static int EditionBefore(string text, int ending)
    {
        var floor = Math.Max(0, ending - LongestName);
        var before = text.AsSpan(floor, ending - floor);
        // 第十四届全国人民代表大会, 股东大会: no fair.
        if (before.EndsWith("代表") || before.EndsWith("股东"))
            return -1;
        var edition = before.LastIndexOf('届');
        if (edition < 0 || before[(edition + 1)..].IndexOfAny(OutsideName) >= 0)
        {
            // 2024云川机器人大会: by its year, and no 年 behind it.
            var year = before.LastIndexOfAnyInRange('0', '9') + 1;
            return year >= 4 && before.Length - year >= 4 && before[(year - 4)..year] is ['2', '0', ..] by && by.IndexOfAnyExceptInRange('0', '9') < 0 && before[year..].IndexOfAnyExceptInRange('一', '龥') < 0 && before[year] != '年' && before[year..].IndexOfAny(OutsideName) < 0 ? floor + year - 4 : -1;
        }
        var ordinal = before[..edition].LastIndexOf('第');
        return ordinal >= 0 && edition - ordinal is >= 2 and <= 5 ? floor + ordinal : -1;
    }

    // 本届丝博会: where it begins; -1 where none does.
    private static int AgainBefore(string text, int ending)
    {
        const int longest = 8;
        var before = text.AsSpan(Math.Max(0, ending - longest), Math.Min(longest, ending));
        var opens = before.LastIndexOf("本届");
        return opens >= 0 && before[(opens + 2)..].IndexOfAny(OutsideName) < 0 ? ending - (before.Length - opens) : -1;
    }

    /// <summary>全球机器人产量…, 国内碳酸锂需求量…: a thing, and what is measured of all of it, right behind the word that opens the clause.</summary>
    private static bool IsWorldwide(string text, TextSpan all, SubjectWords words)
    {
        const int longest = 16, shortestThing = 2;
        if (!Clause.StandsAtHead(text, all.Start))
            return false;
        var rest = text.AsSpan(all.End, Math.Min(longest, text.Length - all.End));
        if (rest.IndexOfAny(Clause.Ends) is >= 0 and var stop)
            rest = rest[..stop];
        for (var at = shortestThing; at < rest.Length; at++)
        {
            if (rest[at] is < '一' or > '龥' && !char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '最' or '首' or '第' or '家' or '前' or '有')
                return false;
            if (words.Worldwide.AnyBegins(rest[at..]))
                return true;
        }
        return false;
    }

    /// <summary>Where a quotation begins that ends with the ending: “百企入园行动”; -1 where none does.</summary>
    private static int QuoteBefore(string text, int ending, int end)
    {
        if (end >= text.Length || text[end] != '”')
            return -1;
        // “冬季行动”安排的8个项目: by what they were planned.
        if (end + 3 < text.Length && text[end + 3] == '的' && Clause.Ends.Contains(text[end + 1]) is false)
            return -1;
        for (var start = ending; start > 0 && ending - start <= 10; start--)
            if (text[start - 1] == '“')
                return ending - start >= 2 ? start : -1;
            else if (text[start - 1] is < '一' or > '龥')
                return -1;
        return -1;
    }
}
