using System.Buffers;
using System.Text;

namespace NewsMiner.Answering;

/// <summary>
/// What a sentence's own words say of a figure, whatever was read out of them: the name before what is measured, what is measured, and the words of its time.
/// </summary>
internal sealed class Wording
{
    private const int MostLead = 240, MostClausesBack = 3, LeastCommon = 2;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("（(“”‘’《》 　");
    private static readonly char[] s_joints = ['达', '为', '超', '约', '近', '共', '将', '已', '占', '的', '了', '是', '有', '从', '于', '至'];
    private static readonly char[] s_clauseEnds = ['，', '。', '；', '：', ',', ';', ':', '\n'];

    private readonly Figure _figure;

    private Wording(Figure figure, string lead, string before)
    {
        _figure = figure;
        Lead = lead;
        Before = before;
    }

    /// <summary>The words of the clause that leads to the figure, without those that say nothing of the matter: 钦江片区新设企业. Of a growth that stands alone, the clause before.</summary>
    public string Lead { get; }

    /// <summary>All words of the sentence before the figure, zones' kinds in their short form.</summary>
    public string Before { get; }

    public static Wording? Of(Figure figure)
    {
        var at = Sentences.PlaceOf(figure);
        if (at <= 0)
            return null;
        var start = Math.Max(AfterDateline(figure.Sentence), at - MostLead);
        if (start >= at)
            return null;
        var before = Spelt(figure.Sentence[start..at]);
        var clauses = before.Split(s_clauseEnds);
        // 出口…，进口…，分别增长: which of the list it is was read already.
        if (clauses[^1].Contains("分别", StringComparison.Ordinal))
            return IndicatorNames.Key(figure.Indicator) is { Length: >= 2 } listed ? new Wording(figure, listed, before) : null;
        for (var i = clauses.Length - 1; i >= Math.Max(0, clauses.Length - MostClausesBack); i--)
        {
            var lead = Content(clauses[i]);
            if (lead.Length >= 2)
                return new Wording(figure, lead, before);
            // A level's words stand in its own clause.
            if (figure.Aspect == Aspect.Level && i < clauses.Length - 1)
                break;
        }
        return null;
    }

    /// <summary>True where the leads end on the same letters, whatever stands before.</summary>
    public bool EndsLike(Wording report) => Lead.AsSpan(Lead.Length - LeastCommon).SequenceEqual(report.Lead.AsSpan(Math.Max(0, report.Lead.Length - LeastCommon)));

    /// <summary>
    /// How many letters both leads end on, where all that either has before them is a name of whom, or stands in the other's sentence too; 0 where the two measure
    /// different things or name them otherwise, less where the report's words name another.
    /// </summary>
    /// <param name="unsaid">What of the draft's lead is neither: the rest of a name, for the article to confirm.</param>
    public int CommonEnd(Wording report, out string unsaid)
    {
        unsaid = "";
        var common = 0;
        while (common < Lead.Length && common < report.Lead.Length && Lead[^(common + 1)] == report.Lead[^(common + 1)])
            common++;
        // The name of whom is nothing measured: 云川经开区总投资.
        common = Math.Min(common, WithoutNames(Lead[^common..], report).Length);
        if (common < LeastCommon)
            return 0;
        var mine = WithoutNames(Lead[..^common], report).Trim(s_joints);
        var theirs = WithoutNames(report.Lead[..^common], report).Trim(s_joints);
        // 跨境电商出口 is not 出口.
        if (!StandsIn(theirs, Before))
            return 0;
        // 青石港 of 青石港片区, whose kind both leads end on, is the rest of the name.
        if (mine.Length >= 2 && _figure.Subject is { } subject && SubjectNames.Spellings(subject).Any(s => Spelt(s).Contains(mine, StringComparison.Ordinal)))
            mine = "";
        if (!StandsIn(mine, report.Before))
            unsaid = mine;
        // 百强企业利润97.2亿元；三十强利润…: after whom the words name, what is measured stands once, or it is the next one's.
        else if (mine.Length >= 2 && report.Before.LastIndexOf(mine[..2], StringComparison.Ordinal) is >= 0 and var anchor)
        {
            var measured = Lead[^common..];
            var first = report.Before.IndexOf(measured, anchor, StringComparison.Ordinal);
            if (first >= 0 && report.Before.IndexOf(measured, first + 1, StringComparison.Ordinal) >= 0)
                return -1;
        }
        return common;
    }

    /// <summary>True where both sentences give the time with its year, or an event's anniversary, in the very same words.</summary>
    public bool SameTimeWords(Wording report)
    {
        // The one nearest to the figure: others are of other figures.
        return TimesIn(Before).LastOrDefault() is { } time && TimesIn(report.Before).LastOrDefault() is { } theirs
            && time != "\0" && (time.StartsWith(theirs, StringComparison.Ordinal) || theirs.StartsWith(time, StringComparison.Ordinal));
    }

    /// <summary>True where the pieces, two letters at least each, all stand in the text.</summary>
    public static bool StandsIn(string words, string text)
    {
        for (var i = 0; i < words.Length;)
        {
            var length = words.Length - i;
            while (length >= 2 && !text.Contains(words.AsSpan(i, length), StringComparison.Ordinal))
                length--;
            if (length < 2)
                return false;
            i += length;
        }
        return true;
    }

    private static readonly NameMemory<string[]> s_namesToLeaveOut = new(static subject => [.. SubjectNames.Spellings(subject).Concat(AnsweringRules.Default.Country).Select(Spelt).Distinct().OrderByDescending(s => s.Length)]);

    private static readonly NameMemory<string[]> s_spellings = new(static subject => [.. SubjectNames.Spellings(subject).Select(Spelt).Distinct(StringComparer.Ordinal)]);

    /// <summary>The subject's spellings, each as <see cref="Spelt"/> spells it.</summary>
    public static string[] SpellingsOf(string subject) => s_spellings.Of(subject);

    private string WithoutNames(string words, Wording report)
    {
        foreach (var subject in new[] { _figure.Subject, report._figure.Subject })
            if (subject is not null)
                foreach (var spelling in s_namesToLeaveOut.Of(subject))
                    words = words.Replace(spelling, "", StringComparison.Ordinal);
        return words;
    }

    // 2015年4月挂牌以来, 成立一年: as far as the letters after the year go.
    private static IEnumerable<string> TimesIn(string text)
    {
        for (var i = 0; i + 5 <= text.Length; i++)
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && text.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0 && text[i + 4] == '年')
            {
                var end = i + 5;
                while (end < text.Length && end < i + 16 && !s_clauseEnds.Contains(text[end]))
                    end++;
                // A bare year's readings have been compared.
                yield return end - i >= 8 ? text[i..end] : "\0";
            }
        foreach (var word in AnsweringRules.Default.Anniversaries)
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var end = at + word.Length;
                while (end < text.Length && IndicatorNames.IsNumeral(text[end]))
                    end++;
                // 挂牌以来
                if (text.AsSpan(end).StartsWith("以来"))
                    yield return text[at..end];
                if (end > at + word.Length && end < text.Length && (text[end] == '年' || text[end] == '周' || text.AsSpan(end).StartsWith("个月")))
                    yield return text[at..(end + 1)];
            }
    }

    private static string Content(string clause)
    {
        foreach (var word in AnsweringRules.Default.LeadVerbs)
            clause = clause.Replace(word, " ", StringComparison.Ordinal);
        var content = new StringBuilder();
        foreach (var piece in clause.Split([.. clause.Where(c => !char.IsLetter(c)).Distinct()]))
        {
            var word = piece.Trim(s_joints);
            if (word.Length >= 2)
                content.Append(word);
        }
        return content.ToString();
    }

    /// <summary>The text as names are looked for in it: without brackets and quotes, zones' kinds in their short form.</summary>
    public static string Spelt(string text) => SubjectNames.Shortened(Plain(text));

    // 省（区、市） is one word.
    private static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny(s_marks))
            return text;
        var plain = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
            if (c is '（' or '(')
                depth++;
            else if (c is '）' or ')')
                depth = Math.Max(0, depth - 1);
            else if (c is not ('“' or '”' or '‘' or '’' or '《' or '》' or ' ' or '　') && !(depth > 0 && c == '、'))
                plain.Append(c);
        return plain.ToString();
    }

    // 某社云川3月5日电: where and when it was written says nothing of whom.
    private static int AfterDateline(string sentence)
    {
        const int longest = 30;
        var head = sentence.AsSpan(0, Math.Min(longest, sentence.Length));
        var end = Math.Max(head.IndexOf("日电"), head.IndexOf("日讯"));
        return end < 0 ? 0 : end + 2;
    }
}
