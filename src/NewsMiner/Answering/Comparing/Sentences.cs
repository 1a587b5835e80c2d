using System.Buffers;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

internal static class Sentences
{
    /// <summary>What parts clauses.</summary>
    public static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：,;:");

    /// <summary>What parts clauses, and the members of a list.</summary>
    public static readonly SearchValues<char> Breaks = SearchValues.Create("，。；：、,;:\n");

    /// <summary>Where the figure's quote stands in its sentence; -1 where it cannot be told.</summary>
    public static int PlaceOf(Figure figure)
    {
        var at = figure.TextSpan.Start - figure.SentenceSpan.Start;
        if (at >= 0 && at < figure.Sentence.Length && figure.Quote.Length > 0 && figure.Sentence[at] == figure.Quote[0])
            return at;
        return figure.Sentence.IndexOf(figure.Quote, StringComparison.Ordinal);
    }

    /// <summary>Whether a figure's sentence is the next one after another's: no more than a line end lies between.</summary>
    public static bool Follows(Figure before, Figure after) => after.SentenceSpan.Start - before.SentenceSpan.End is >= 0 and <= 2;

    /// <summary>The stretch between two punctuation marks in which the figure stands; empty where its place cannot be told.</summary>
    public static ReadOnlySpan<char> ClauseOf(Figure figure)
    {
        var at = PlaceOf(figure);
        if (at < 0)
            return [];
        var from = at;
        while (from > 0 && !Breaks.Contains(figure.Sentence[from - 1]))
            from--;
        var to = Math.Min(figure.Sentence.Length, at + figure.Quote.Length);
        while (to < figure.Sentence.Length && !Breaks.Contains(figure.Sentence[to]))
            to++;
        return figure.Sentence.AsSpan(from, to - from);
    }

    /// <summary>True where nothing but 、 or 和 stands between a figure and the next one of its sentence.</summary>
    public static bool AreJoined(Figure figure, Figure next)
    {
        if (figure.SentenceSpan != next.SentenceSpan)
            return false;
        var from = PlaceOf(figure) + figure.Quote.Length;
        var to = PlaceOf(next);
        return from >= figure.Quote.Length && to - from == 1 && figure.Sentence[from] is '、' or '和' or '及' or '与';
    }

    /// <summary>
    /// What leads to the figure since the last comma, semicolon or full stop; empty where its place cannot be told. 、 parts nothing: 分别是上年的2.2倍、3.1倍 has its
    /// verb before the first.
    /// </summary>
    public static ReadOnlySpan<char> LeadOf(Figure figure)
    {
        var before = figure.Sentence.AsSpan(0, Math.Max(0, PlaceOf(figure)));
        return before[(before.LastIndexOfAny('，', '；', '。') + 1)..];
    }

    /// <summary>The words right before the figure in its clause, without the verb that joins them (货物吞吐量达); empty where there are none.</summary>
    public static string LabelOf(Figure figure)
    {
        var at = PlaceOf(figure);
        if (at <= 0)
            return "";
        var from = at;
        while (from > 0 && !Breaks.Contains(figure.Sentence[from - 1]) && !char.IsAsciiDigit(figure.Sentence[from - 1]))
            from--;
        var label = figure.Sentence[from..at].Trim();
        for (var again = true; again;)
        {
            again = false;
            foreach (var word in AnsweringRules.Default.PlainWords)
                if (label.Length > word.Length && label.EndsWith(word, StringComparison.Ordinal) && !figure.Indicator.EndsWith(word, StringComparison.Ordinal))
                {
                    label = label[..^word.Length];
                    again = true;
                    break;
                }
        }
        return label;
    }

    /// <summary>
    /// True where the words that lead to the figure say no more than its subject, indicator and time: 对东盟进出口 says more than 进出口总额. Words
    /// before the clause count as far back as the clause that names the indicator.
    /// </summary>
    /// <param name="also">What else they may say.</param>
    public static bool SaysNoMore(Figure figure, string also = "")
    {
        var at = PlaceOf(figure);
        if (at < 0 || figure.Sentence.AsSpan().TrimStart('　').StartsWith("其中", StringComparison.Ordinal) && figure.Sentence.AsSpan(0, at).IndexOfAny('；', ';') < 0)
            return false;
        // 新签约 says no more than 签约项目数 does.
        var own = "新" + figure.Indicator + figure.Of + figure.Subject + also;
        var rules = AnsweringRules.Default;
        var from = at;
        for (var clauses = 0; clauses < 3; clauses++)
        {
            while (from > 0 && !Breaks.Contains(figure.Sentence[from - 1]))
                from--;
            if (from == 0 || Names(figure.Sentence.AsSpan(from, at - from), figure.Indicator))
                break;
            from--;
        }
        own = Spelt(own);
        var words = figure.Sentence[from..at];
        // 供应建设用地 is all that 供地面积 says.
        if (figure.IndicatorKnown && RuleSet.Default.TryFindIndicator(figure.Indicator, out var rule))
            foreach (var alias in rule.Aliases)
                if (alias.Length >= ShortestAlias && words.EndsWith(alias, StringComparison.Ordinal))
                {
                    words = words[..^alias.Length];
                    break;
                }
        var lead = Spelt(words);
        if (lead.Contains("分别", StringComparison.Ordinal) || figure.Aspect != Aspect.Level && lead.Contains("其中", StringComparison.Ordinal))
            return false;
        // 区内40家企业完成: of so many. 石化园区: of a part that no list has.
        if (CountsSome(figure.Sentence.AsSpan(from, at - from)) || rules.PartsOfZones.Any(part => lead.Contains(part, StringComparison.Ordinal) && !own.Contains(part, StringComparison.Ordinal) && !Opens(lead, part)))
            return false;
        if (IsOfPartBefore(figure, from))
            return false;
        // A growth's clauses lean on what was said before them: 民营企业进出口…，进出口额…，增长15.2%; a name of one article alone on its list's head: 储备：百亿级2个、50亿级5个.
        var before = figure.Sentence.AsSpan(0, at);
        // … but 工业增加值增长7.3%，固定资产投资增长9.1% names each in its own clause.
        var clause = before.LastIndexOfAny(ClauseMarks) + 1;
        var named = figure.IndicatorKnown && figure.Indicator.Length >= 4 && before[clause..].Contains(figure.Indicator, StringComparison.Ordinal);
        var scope = figure.Aspect == Aspect.Growth && !named ? Spelt(figure.Sentence[(before.LastIndexOfAny('；', ';') + 1)..at])
            : !figure.IndicatorKnown ? Spelt(figure.Sentence[Math.Min(from, clause)..at]) : lead;
        foreach (var word in rules.NarrowingScopes)
            if (scope.Contains(word, StringComparison.Ordinal) && !own.Contains(word, StringComparison.Ordinal))
                return false;
        foreach (var word in rules.PlainWords)
            lead = lead.Replace(word, "", StringComparison.Ordinal);
        foreach (var word in rules.LightPrefixes)
            lead = lead.Replace(word, "", StringComparison.Ordinal);
        var more = 0;
        foreach (var c in lead)
            if (char.IsLetter(c) && !char.IsAscii(c) && !own.Contains(c, StringComparison.Ordinal) && figure.Period?.Label.Contains(c, StringComparison.Ordinal) != true)
                more++;
        return more <= 2;
    }

    private const int ShortestAlias = 3;

    /// <summary>保税物流的进出口增速…，进出口额…: said of a part that the sentence named before.</summary>
    public static bool IsOfPartBefore(Figure figure)
    {
        var from = Math.Max(0, PlaceOf(figure));
        while (from > 0 && !Breaks.Contains(figure.Sentence[from - 1]))
            from--;
        return IsOfPartBefore(figure, from);
    }

    private static bool IsOfPartBefore(Figure figure, int from)
    {
        // 的 stands before the measure, or within its name: 保税物流进出口总额.
        var before = figure.Sentence.AsSpan(0, from);
        for (var at = 0; at + 2 <= figure.Indicator.Length; at = at == 0 ? 2 : at + 1)
            if (before.Contains($"{figure.Indicator[..at]}的{figure.Indicator.AsSpan(at, 2)}", StringComparison.Ordinal))
                return true;
        return false;
    }

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，；。,;");

    /// <summary>A count of firms in the words before the figure, and of whom: 40家亿元企业完成; no count that is told itself: 368家，同比增长.</summary>
    private static bool CountsSome(ReadOnlySpan<char> lead)
    {
        for (var i = 1; i + 1 < lead.Length; i++)
            if (lead[i] is '家' or '户' && char.IsLetter(lead[i + 1]) && (char.IsAsciiDigit(lead[i - 1]) || lead[i - 1] is '余' or '多'))
                return true;
        return false;
    }

    // 园区实现…: the zone itself.
    private static bool Opens(string lead, string part) => lead.TrimStart('　', ' ').StartsWith(part, StringComparison.Ordinal);

    // 规上 and 规模以上 are one scope.
    private static string Spelt(string text)
        => text.Replace("规模以上", "规上", StringComparison.Ordinal).Replace("限额以上", "限上", StringComparison.Ordinal);

    /// <summary>True for a sum that bounds those that are counted, and is no figure of theirs: 投资10亿元以上的项目, 亿元以上企业.</summary>
    public static bool IsBound(Figure figure)
    {
        if (!AnsweringRules.Default.Currencies.Contains(figure.Quantity.BaseUnit) || !figure.Quote.EndsWith("以上", StringComparison.Ordinal) || PlaceOf(figure) is not (>= 0 and var at))
            return false;
        var behind = figure.Sentence.AsSpan(Math.Min(figure.Sentence.Length, at + figure.Quote.Length));
        if (behind.StartsWith("的", StringComparison.Ordinal))
            return true;
        foreach (var noun in AnsweringRules.Default.Counted)
            if (behind.StartsWith(noun, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>True for the sum of a wider place that a share is of: 占全区进出口总额17.9亿元的48%, told of a part of the zone.</summary>
    public static bool IsWholeOfPart(Figure figure)
    {
        if (figure.Aspect != Aspect.Level || PlaceOf(figure) is not (> 0 and var at) || at + figure.Quote.Length >= figure.Sentence.Length || figure.Sentence[at + figure.Quote.Length] != '的')
            return false;
        var lead = LeadOf(figure);
        return lead.LastIndexOf('占') is >= 0 and var taken && taken + 1 < lead.Length && lead[taken + 1] is '全';
    }

    /// <summary>True where 其中 stands before the figure in its sentence, or it is right behind what it is among (新建项目中28个已开工).</summary>
    public static bool IsAmong(Figure figure)
        => PlaceOf(figure) is > 0 and var at && (AmongBefore(figure.Sentence.AsSpan(0, at)) >= 0 || at > 2 && figure.Sentence[at - 1] == '中' && figure.Sentence[at - 2] is not ('集' or '高' or '初'));

    /// <summary>Where the last word stands that leads from a whole to a part of it (其中, 内含, ，含); -1 where there is none.</summary>
    public static int AmongBefore(ReadOnlySpan<char> text)
    {
        var last = -1;
        foreach (var word in AnsweringRules.Default.Among)
            // （含税），共计派发…: what a bracket holds leads to nothing behind it.
            if (text.LastIndexOf(word) is var at && at > last && !(word[0] == '（' && text[at..].Contains('）')))
                last = at;
        return last;
    }

    // Two characters of the indicator, in a row or not, say that the clause names it.
    private static bool Names(ReadOnlySpan<char> clause, string indicator)
    {
        var shared = 0;
        foreach (var c in indicator)
            if (clause.Contains(c))
                shared++;
        return shared >= Math.Min(2, indicator.Length);
    }
}
