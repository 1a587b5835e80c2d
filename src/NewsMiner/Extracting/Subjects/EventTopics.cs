using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Finds fairs, programmes and corridors that a clause speaks of: 第六届云川国际博览会参展企业…, “百企入园行动”已…, 云川陆海新通道覆盖…. They are topics of
/// their own sentence only. How their names end stands in Rules/subjects/forms.yaml.
/// </summary>
internal static class EventTopics
{
    public const string Rule = "event-form";

    // In UTF-16 code units.
    private const int LongestName = 30;

    // Bounds the work on hostile text.
    private const int MostEvents = 200;

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, TermMatcher> Endings = [];

    private static readonly System.Buffers.SearchValues<char> OutsideName = System.Buffers.SearchValues.Create("，。；、：的\n");

    // What an ending must have before it to be a name: an edition (第六届), quotation marks, or nothing but the head of the clause.
    private static readonly string[] _kinds = ["event-edition", "event-quoted", "event-known"];

    public static List<SubjectMention> In(string text, RuleSet rules)
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
        var topics = new List<SubjectMention>();
        foreach (var match in matches)
        {
            if (topics.Count >= MostEvents)
                break;
            var (end, start) = (match.Span.End, match.Span.Start);
            start = match.Value == 1 ? QuoteBefore(text, start, end) : EditionBefore(text, start) is >= 0 and var edition ? edition : match.Value == 2 ? start : -1;
            if (start < 0 || !Clause.StandsAtHead(text, match.Value == 1 ? start - 1 : start) || (topics.Count > 0 && topics[^1].Span.End > start))
                continue;
            var after = text.AsSpan(match.Value == 1 ? end + 1 : end);
            // 第六届博览会上，临江签约…: where something happened, not of whom; 甲、乙 is a list.
            if (after.StartsWith("上") || after.StartsWith("期间") || after.StartsWith("、") || after.StartsWith("等") || after.StartsWith("中") || after.StartsWith("和") || after.StartsWith("与") || after.StartsWith("及"))
                continue;
            topics.Add(new SubjectMention(new TextSpan(start, end), text[start..end].Replace(" ", "", StringComparison.Ordinal), SubjectType.Other, IsTopic: true, Rule));
        }
        return topics;
    }

    /// <summary>Where 第…届 opens the name; -1 where none does.</summary>
    private static int EditionBefore(string text, int ending)
    {
        var floor = Math.Max(0, ending - LongestName);
        var before = text.AsSpan(floor, ending - floor);
        var edition = before.LastIndexOf('届');
        if (edition < 0 || before[(edition + 1)..].IndexOfAny(OutsideName) >= 0)
            return -1;
        var ordinal = before[..edition].LastIndexOf('第');
        return ordinal >= 0 && edition - ordinal is >= 2 and <= 5 ? floor + ordinal : -1;
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
