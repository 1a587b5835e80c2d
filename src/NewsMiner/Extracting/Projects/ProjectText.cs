using System.Buffers;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Projects;

/// <summary>Where sentences, clauses and words stand in the text that projects are read from.</summary>
internal static class ProjectText
{
    // How far a sentence is followed, in UTF-16 code units: no reporter's is longer, and text without full stops must not cost more.
    public const int Reach = 400;

    // Articles name a dozen projects; a text that seems to name hundreds is no article, and is not compared each with each.
    public const int MostCompared = 200;
    public const int LongestName = 48;
    public static readonly char[] SentenceEnds = ['。', '！', '？', '!', '?', '\n'];
    public static readonly SearchValues<char> SentenceEndSet = SearchValues.Create("。！？!?\n");
    public static readonly SearchValues<char> ClausePunctuation = SearchValues.Create("，。；、");
    public static readonly SearchValues<char> OutsideOrganisation = SearchValues.Create("，。、；“”\n的与和");
    public static readonly SearchValues<char> AmountUnits = SearchValues.Create("吨瓦套台辆亩");
    public static readonly SearchValues<char> OutsideClause = SearchValues.Create("。；！？》\n");
    public static readonly SearchValues<char> Pauses = SearchValues.Create("，,；;：:。、\n");
    public static readonly char[] ListEnds = ['、', '，', ',', '。', '；', ';', '：', ':', '\n', '（', '('];
    public static readonly char[] ClauseEnds = ['，', ',', '；', ';', '。', '！', '？', '!', '?', '\n', '：', ':'];

    public static int WholeClauseStart(string text, int at, int floor)
    {
        if (at <= floor)
            return floor;
        var found = text.LastIndexOfAny(ClauseEnds, at - 1, at - floor);
        return found < 0 ? floor : found + 1;
    }

    public static int ClauseStart(string text, int at, int floor)
    {
        floor = Math.Max(floor, at - Reach);
        for (var i = at - 1; i >= floor; i--)
            if (text[i] is '，' or ',' or '；' or ';' or '。' or '\n' or '、' or '：' or '！' or '？')
                return i + 1;
        return floor;
    }

    public static int FirstAt(List<Mention> mentions, int offset) => Ordered.CountWhile(mentions, offset, static (item, offset) => item.Span.Start < offset);

    public static string Clean(ReadOnlySpan<char> name)
    {
        var clean = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
            if (!char.IsWhiteSpace(c))
                clean.Append(c);
        var text = clean.ToString();
        // Quotes that only half stand in the name are dropped; a quoted part inside keeps its pair.
        if (text.Count(c => c == '“') != text.Count(c => c == '”'))
            text = text.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
        return text.Trim('《', '》', '"');
    }

    // The project's scope: to the next project, but no further than its paragraph, and after the sentence only as far as 项目/该项目 carries it.
    public static int EndOfScope(string text, int from, int next)
    {
        var sentence = text.IndexOfAny(SentenceEnds, from, Math.Min(Reach, text.Length - from));
        var end = sentence < 0 ? Math.Min(text.Length, from + Reach) : sentence;
        if (next >= end)
            return end;
        // The clause that leads to the next project is said of that one.
        var clause = text.LastIndexOfAny(ClauseEnds, Math.Max(from, next - 1), Math.Max(0, Math.Min(next - from, Reach)));
        return clause > from ? clause : Math.Max(from, next);
    }
}
