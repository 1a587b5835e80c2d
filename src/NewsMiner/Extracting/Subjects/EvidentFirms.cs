using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Finds firms whose names show no form by what only a firm has: 锦帆药港实现营业收入, 锦帆药港董事长. The words of evidence, and how the name
/// of a kind ends (规上工业, 园区企业), stand in Rules/subjects/forms.yaml.
/// </summary>
internal static class EvidentFirms
{
    public const string Rule = "company-evident";

    // In UTF-16 code units; a firm's short name is two words.
    private const int ShortestName = 3;
    private const int LongestName = 10;

    // Bounds the work on hostile text.
    private const int MostFirms = 20;
    private const int MostEvidence = 200;

    // What shows the firm: what it has, who works for it, where, that it alone does something.
    private const int Has = 0, Office = 1, Room = 2, Alone = 3;

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, TermMatcher> Evidence = [];

    /// <summary>The firms of a text, each once.</summary>
    public static IReadOnlyCollection<string> In(string text, RuleSet rules, List<Word> words, List<FoundName> found, TermMatcher barred)
    {
        if (words.Count == 0)
            return [];
        var evidence = Evidence.GetValue(rules, static set =>
        {
            var builder = new TermMatcher.Builder();
            foreach (var (form, kind) in new[] { ("company-evidence", Has), ("company-office", Office), ("company-room", Room), ("company-alone", Alone) })
                foreach (var word in set.Forms.GetValueOrDefault(form) ?? [])
                    builder.TryAdd(word, kind);
            return builder.Build();
        });
        var matches = new List<TermMatch>();
        evidence.Scan(text, matches);
        var firms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in matches.Take(MostEvidence))
        {
            if (firms.Count < MostFirms && (match.Value != Alone || ActsNext(match.Span.End, words)) && NameBefore(text, match.Span.Start, match.Value, rules, words, found, barred) is { } name)
                firms.Add(name);
        }
        foreach (var match in ShortForms(text, rules))
            if (firms.Count < MostFirms && ShortName(text, match, rules, words, found, barred) is { } name)
                firms.Add(name);
        ListedFirms.AddTo(firms, text, rules, words, found, barred);
        AddQuoted(firms, text, found);
        return firms;
    }

    // 锦帆游(603999.SH), 锦帆游（301999）: what a code of the exchange stands behind.
    private static void AddQuoted(HashSet<string> firms, string text, List<FoundName> found)
    {
        const int longest = 8;
        var codes = 0;
        for (var at = text.AsSpan().IndexOfAny('(', '（'); at >= 0 && firms.Count < MostFirms && codes < MostEvidence;)
        {
            var code = text.AsSpan(at + 1);
            var digits = code.IndexOfAnyExceptInRange('0', '9');
            if (digits is 5 or 6 && (code[digits..].StartsWith(".SH") || code[digits..].StartsWith(".SZ") || code[digits..].StartsWith(".BJ") || code[digits..].StartsWith(".HK") || digits == 6 && code[digits] is ')' or '）' && code[0] is '0' or '3' or '6' or '8'))
            {
                codes++;
                var start = at;
                while (start > 0 && at - start <= longest && (text[start - 1] is >= '一' and <= '龥' || char.IsAsciiLetter(text[start - 1])))
                    start--;
                // 云川锦帆游股份有限公司…锦帆游（301999）: read by its whole name already; 临江市锦帆农产品(000061): more than a name.
                if (at - start is >= ShortestName and <= longest && Clause.AfterLeadIn(text, start, at) == start && text[start..at] is var name
                    && !found.Exists(other => other.Type == SubjectType.Company && other.Name.Contains(name, StringComparison.Ordinal) || other.Type == SubjectType.Place && other.Span.Start >= start && other.Span.End < at && other.Span.Length > 2))
                    firms.Add(name);
            }
            var next = text.AsSpan(at + 1).IndexOfAny('(', '（');
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    // 远构科技依托…: what names its business ends the name.
    private static IEnumerable<TextSpan> ShortForms(string text, RuleSet rules)
    {
        var forms = Forms.GetValue(rules, static set =>
        {
            var builder = new TermMatcher.Builder();
            foreach (var word in set.Forms.GetValueOrDefault("company-short") ?? [])
                builder.TryAdd(word, 0);
            return builder.Build();
        });
        var matches = new List<TermMatch>();
        forms.Scan(text, matches);
        return matches.Take(MostEvidence).Select(match => match.Span);
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RuleSet, TermMatcher> Forms = [];

    /// <summary>A clause that opens with a place, a word that no list has and a business, and goes on with a verb, speaks of a firm: 大连远构科技依托….</summary>
    private static string? ShortName(string text, TextSpan form, RuleSet rules, List<Word> words, List<FoundName> found, TermMatcher barred)
    {
        var next = Ordered.WordBefore(words, form.End) + 1;
        if (next >= words.Count || words[next].Start != form.End || words[next].Length < 2 || words[next].Class is not (WordClass.Verb or WordClass.Adverb or WordClass.Preposition))
            return null;
        var place = found.FindLast(name => name.Span.End < form.Start);
        if (place is not { Type: SubjectType.Place } || form.Start - place.Span.End != 2 || !Clause.StandsAtHead(text, place.Span.Start))
            return null;
        var stem = text.AsSpan(place.Span.End, 2);
        if (stem.ContainsAnyExceptInRange('一', '龥') || BarredWords.IsAt(barred, text.AsSpan(0, form.Start), place.Span.End, out _) || BarredWords.IsAt(barred, text.AsSpan(0, form.Start), place.Span.End + 1, out _))
            return null;
        // An ordinary word is a kind of business: 太原先进材料产业.
        for (var index = Ordered.WordBefore(words, form.End); index >= 0 && words[index].End > place.Span.End; index--)
            if (words[index].Start == place.Span.End && words[index].Length == 2 && words[index].Class is not (WordClass.Unknown or WordClass.Person or WordClass.Organisation or WordClass.Foreign))
                return null;
        return text[place.Span.Start..form.End];
    }

    // 锦帆药港一家去年…, 一家就…; but 一家企业.
    private static bool ActsNext(int end, List<Word> words) =>
        Ordered.WordFrom(words, end) is var next && next < words.Count && words[next].Start == end && words[next].Class is WordClass.Time or WordClass.Adverb or WordClass.Verb or WordClass.Numeral;

    private static string? NameBefore(string text, int evidence, int shown, RuleSet rules, List<Word> words, List<FoundName> found, TermMatcher barred)
    {
        var index = Ordered.WordBefore(words, evidence);
        // 2023年一季度, 实现, 的 between the firm and what it has.
        while (index >= 0 && evidence - words[index].Start <= 14 && IsBetween(text, words[index]))
            index--;
        if (index < 0)
            return null;
        var end = words[index].End;
        if (evidence - end > 14)
            return null;
        var start = end;
        var proper = false;
        var joined = false;
        for (; index >= 0 && end - words[index].Start <= LongestName; index--)
        {
            var word = words[index];
            // 链主企业|云川恒辉动力: the word before the firm is none of its name; a trade may be a verb (锦帆制冷).
            if (!MayStandInName(text, word) && !(start == end && word.Class == WordClass.Verb && SubjectWords.Of(rules).Trades.Contains(text.AsSpan(word.Start, word.Length))) || word.End != start || (start < end && text.AsSpan(word.Start, word.Length) is "企业"))
                break;
            proper |= word.Class is WordClass.Unknown or WordClass.Person or WordClass.Place or WordClass.Organisation or WordClass.Foreign || (word.Length == 1 && start - word.Start == 1 && word.Class == WordClass.Noun);
            joined |= word.Class == WordClass.Conjunction;
            start = word.Start;
        }
        if (end - start is < ShortestName or > LongestName || !OpensClause(text, start, index, words, shown))
            return null;
        var name = text.AsSpan(start, end - start);
        // SMT产线, LED车间: made by what.
        if (!name.ContainsAnyExceptInRange('A', 'Z') && name.Length <= 4 && text.AsSpan(end) is var made && (made.StartsWith("产线") || made.StartsWith("生产线") || made.StartsWith("车间")))
            return null;
        // 王某专注于…: a person.
        if (words[index + 1].End == end && words[index + 1].Class == WordClass.Person)
            return null;
        if (!name.EndsWith("机器人") && !EndsInTrade(name, start, rules, found))
            foreach (var kind in rules.Forms.GetValueOrDefault("not-a-company") ?? [])
                if (name.EndsWith(kind, StringComparison.Ordinal))
                    return null;
        for (var at = start; at < end; at++)
            if (BarredWords.IsAt(barred, text.AsSpan(0, end), at, out _) && text[at] is not ('和' or '与'))
                return null;
        foreach (var other in OverlappingNames(found, start, end))
            if (other.Type != SubjectType.Place || other.Span.End == end)
                return null;
        // 电动车龙头, 电动车专注…: one ordinary word is a kind of goods.
        if (!proper && words[index + 1].Start == start && words[index + 1].End == end)
            return null;
        // 瑞和钙业 holds a conjunction; 甲与乙 are two, and never stand together again.
        return (proper && !joined) || Uses(text, name) > 1 ? name.ToString() : null;
    }

    /// <summary>锦帆置业, but not 云川矿业, which is the place's industry.</summary>
    private static bool EndsInTrade(ReadOnlySpan<char> name, int start, RuleSet rules, List<FoundName> found)
    {
        foreach (var trade in rules.Forms.GetValueOrDefault("company-trade") ?? [])
            if (name.Length >= trade.Length + 2 && name.EndsWith(trade, StringComparison.Ordinal))
            {
                var own = start + name.Length - trade.Length;
                return !found.Exists(other => other.Span.Start <= start && other.Span.End >= own);
            }
        return false;
    }

    /// <summary>Whether a word may stand between a firm and what it has: a time, 实现, 的.</summary>
    public static bool IsBetween(string text, Word word) =>
        word.Class is WordClass.Time or WordClass.Numeral or WordClass.Measure || text.AsSpan(word.Start, word.Length) is "实现" or "完成" or "的" or "累计" or "共" or "年" or "上半年" or "全年" or "年度" or "半年" or "季度" or "前三季度" or "一季度" or "发布" or "公布" or "近日" or "当日" or "同日" or "昨晚" or "-" or "—" or "首任" or "专" or "第一" or "第二" or "第三" or "条" or "原" or "常务" or "一期" or "二期" or "三期" or "期";

    private static bool MayStandInName(string text, Word word) =>
        word.Class is WordClass.Noun or WordClass.Unknown or WordClass.Person or WordClass.Place or WordClass.Organisation or WordClass.Foreign or WordClass.Adjective or WordClass.Conjunction
        && char.IsLetterOrDigit(text[word.Start]) && (word.Class != WordClass.Conjunction || word.Length == 1);

    private static bool OpensClause(string text, int start, int before, List<Word> words, int shown) =>
        start == 0 || !char.IsLetterOrDigit(text[start - 1]) || shown == Office && text[start - 1] == '的' || shown == Room && text[start - 1] is '在' or '于'
        || (before >= 0 && (words[before].Class is WordClass.Time || text.AsSpan(words[before].Start, words[before].Length) is "企业" or "据" or "从" or "走进" or "来到" or "走访" or "年" or "月" or "日" or "由" or "季度" or "上半年" or "全年"));

    private static int Uses(string text, ReadOnlySpan<char> name)
    {
        var count = 0;
        for (var at = text.AsSpan().IndexOf(name); at >= 0 && count < 2;)
        {
            count++;
            var further = text.AsSpan(at + name.Length).IndexOf(name);
            at = further < 0 ? -1 : at + name.Length + further;
        }
        return count;
    }

    private static IEnumerable<FoundName> OverlappingNames(List<FoundName> found, int start, int end)
    {
        var low = Ordered.CountWhile(found, start, static (item, offset) => item.Span.End <= offset);
        for (; low < found.Count && found[low].Span.Start < end; low++)
            yield return found[low];
    }
}
