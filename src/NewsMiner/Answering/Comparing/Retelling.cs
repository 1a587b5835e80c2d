using System.Buffers;
using System.Text;

namespace NewsMiner.Answering;

/// <summary>
/// One figure's own words in its sentence, to be looked for in another sentence however that one is built: what stands beside the figure in its clause, and as many
/// clauses before as name what is measured.
/// </summary>
internal sealed class Retelling
{
    private const int MostLead = 240, MostTrail = 40, MostClausesBack = 3, MostOwn = 60, Shortest = 2;

    private static readonly char[] s_breaks = ['，', '。', '；', '：', ',', ';', ':', '\n'];

    private static readonly char[] s_joints = ['达', '为', '超', '约', '近', '共', '将', '已', '占', '的', '了', '是', '有', '从', '于', '至', '在', '由', '和', '年', '月', '日', '个', '其', '到', '可'];

    private static readonly char[] s_endJoints = [.. s_joints, '对', '比', '较'];

    // Words that hold another that says nothing, and are words all the same.
    private static readonly string[] s_whole = ["增加值", "完成率", "增长率", "增长极", "签约", "合约", "预约", "节约", "达产", "达标", "共建", "共享", "有效", "有色", "有机", "占地", "和谐", "由来"];

    // Keeps the letters of such a word apart from those that say nothing.
    private const char Joint = '\u02D1';

    private static readonly SearchValues<char> s_anyBreak = SearchValues.Create(s_breaks);

    private Retelling(string own, string clause, string sentence, string upTo)
    {
        Own = own;
        Clause = clause;
        Sentence = sentence;
        UpTo = upTo;
        Marks = [.. Enumerable.Range(0, own.Length - 1).Select(i => own.Substring(i, 2)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The words without those that say nothing of the matter, in their order; in the spelling of <see cref="Spelt"/>.</summary>
    public string Own { get; }

    /// <summary>Those of the words that stand in the figure's own clause.</summary>
    public string Clause { get; }

    /// <summary>The sentence up to the end of the figure's clause, spelt alike.</summary>
    public string UpTo { get; }

    /// <summary>The whole sentence, spelt alike.</summary>
    public string Sentence { get; }

    /// <summary>Every two neighbouring letters of the words.</summary>
    public IReadOnlyList<string> Marks { get; }

    /// <param name="beside">All figures of the sentence: their quotes are no words.</param>
    public static Retelling? Of(Figure figure, IEnumerable<Figure> beside)
    {
        var at = Sentences.PlaceOf(figure);
        if (at <= 0)
            return null;
        var masked = Masked(figure.Sentence, beside);
        var end = Math.Min(masked.Length, at + figure.Quote.Length);
        var start = Math.Max(0, at - MostLead);
        var clauses = masked[start..at].Split(s_breaks);
        // 出口…，进口…，分别增长: which of the list it is only its reading knows.
        if (clauses[^1].Contains("分别", StringComparison.Ordinal))
            return null;
        var stop = masked.AsSpan(end).IndexOfAny(s_anyBreak);
        var trail = masked.Substring(end, Math.Min(stop < 0 ? masked.Length - end : stop, MostTrail));
        // 引进人才26人、专家3人: what stands behind the next figure is the next one's.
        if (trail.AsSpan().IndexOfAny('\0', '、') is >= 0 and var next)
            trail = trail[..next];
        var own = Content(clauses[^1]) + (figure.Aspect == Aspect.Level ? Content(trail) : "");
        var clause = own;
        for (var back = 1; back < Math.Min(MostClausesBack, clauses.Length) && (figure.Subject is null || !Names(own, figure)); back++)
            own = Content(clauses[^(back + 1)]) + own;
        if (own.Length < Shortest)
            return null;
        return new Retelling(own.Length > MostOwn ? own[^MostOwn..] : own, clause.Length > MostOwn ? clause[^MostOwn..] : clause, Spelt(figure.Sentence), Spelt(figure.Sentence[..(end + trail.Length)]));
    }

    /// <summary>The pieces of the words that do not stand in the text: letters that stand there beside neither of their neighbours.</summary>
    public static List<string> Missing(string words, string text)
    {
        var missing = new List<string>();
        var from = -1;
        var before = false;
        for (var i = 0; i <= words.Length; i++)
        {
            var behind = i + 2 <= words.Length && text.Contains(words.AsSpan(i, 2), StringComparison.Ordinal);
            if (i < words.Length && !before && !behind)
            {
                if (from < 0)
                    from = i;
            }
            else if (from >= 0)
            {
                missing.Add(words[from..i]);
                from = -1;
            }
            before = behind;
        }
        return missing;
    }

    /// <summary>How many letters of the words do not stand in the text.</summary>
    public static int Lacking(string words, string text) => Missing(words, text).Sum(static piece => piece.Length);

    private static readonly NameMemory<string> s_names = new(Spelt);

    /// <summary>A name as <see cref="Spelt"/> spells it.</summary>
    public static string SpeltName(string name) => s_names.Of(name);

    /// <summary>One spelling for what reports spell in several ways.</summary>
    public static string Spelt(string text)
    {
        text = Wording.Spelt(text);
        foreach (var saying in AnsweringRules.Default.Sayings)
            for (var i = 1; i < saying.Length; i++)
                text = text.Replace(saying[i], saying[0], StringComparison.Ordinal);
        return text;
    }

    // The quotes of the sentence's figures give way to marks of their length.
    private static string Masked(string sentence, IEnumerable<Figure> figures)
    {
        var letters = sentence.ToCharArray();
        foreach (var figure in figures)
            if (Sentences.PlaceOf(figure) is >= 0 and var at)
                Array.Fill(letters, '\0', at, Math.Min(figure.Quote.Length, letters.Length - at));
        return new string(letters);
    }

    // Most letters of what is measured.
    private static bool Names(string own, Figure figure)
    {
        var name = SpeltName(IndicatorNames.Key(figure.Indicator));
        var shared = 0;
        foreach (var c in name)
            if (own.Contains(c, StringComparison.Ordinal))
                shared++;
        return own.Length >= Shortest && shared * 3 >= name.Length * 2;
    }

    /// <summary>The words of a clause that say something of the matter.</summary>
    public static string Content(string clause)
    {
        clause = Spelt(clause).Replace("的", "", StringComparison.Ordinal);
        foreach (var word in s_whole)
            if (clause.Contains(word, StringComparison.Ordinal))
                clause = clause.Replace(word, Joint + string.Join(Joint, word.ToCharArray()) + Joint, StringComparison.Ordinal);
        foreach (var word in AnsweringRules.Default.TellingVerbs)
            clause = clause.Replace(word, "\0", StringComparison.Ordinal);
        var content = new StringBuilder(clause.Length);
        for (var (from, to) = (0, 0); to <= clause.Length; to++)
        {
            if (to < clause.Length && char.IsLetter(clause[to]))
                continue;
            var piece = clause.AsSpan(from, to - from).TrimStart(s_joints).TrimEnd(s_endJoints);
            if (piece.Length - piece.Count(Joint) >= Shortest)
                foreach (var letter in piece)
                    if (letter != Joint)
                        content.Append(letter);
            from = to + 1;
        }
        return content.ToString();
    }
}
