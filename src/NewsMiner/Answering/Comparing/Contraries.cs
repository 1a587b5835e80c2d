using System.Numerics;

namespace NewsMiner.Answering;

/// <summary>
/// What a figure's words answer to questions of which two answers exclude each other, however the figure was read: whether it is told of 签约 or of 开工 (the lists of
/// contraries), of 全省 or of 全国 (the fields of a rank, a share or a change), for 2022年度 or for 2023年度, of those above 10亿元 or of all.
/// </summary>
internal sealed class Contraries
{
    private const int YearDigits = 4;

    private readonly Answer[] _answers;

    // By what size those that are counted are picked out (10亿元 of 10亿元以上项目); null where by none.
    private readonly string? _bound;

    private Contraries(Answer[] answers, string? bound)
    {
        (_answers, _bound) = (answers, bound);
        AreSaid = bound is not null || Array.Exists(answers, static answer => answer.Which != 0);
    }

    /// <param name="Which">A bit for each of the answers that the words give; 0 where they give none.</param>
    /// <param name="Word">The word that gives it.</param>
    private readonly record struct Answer(long Which, string Word);

    /// <summary>The words answer any of the questions.</summary>
    public bool AreSaid { get; }

    /// <param name="texts">Where the words of a list are looked for, the nearest to the figure first, in the spelling of <see cref="ScopeWords.Spelt"/>.</param>
    public static Contraries Of(Figure figure, params ReadOnlySpan<string> texts)
    {
        var rules = AnsweringRules.Default;
        var (lists, ranks, shares, changes) = (rules.Contraries.Count, rules.RankFields.Count, rules.ShareFields.Count, rules.ChangeFields.Count);
        var answers = new Answer[lists + ranks + shares + changes + 1];
        for (var list = 0; list < lists; list++)
            if (Said(list, texts) is not 0 and var said)
                answers[list] = new Answer(said, rules.Contraries[list][BitOperations.TrailingZeroCount(said)][0]);
        if (figure.Aspect != Aspect.Level)
        {
            var (fields, first) = figure.Aspect switch
            {
                Aspect.Rank => (rules.RankFields, lists),
                Aspect.Share or Aspect.Contribution => (rules.ShareFields, lists + ranks),
                _ => (rules.ChangeFields, lists + ranks + shares),
            };
            for (var list = 0; list < fields.Count; list++)
                answers[first + list] = FieldOf(figure, fields[list]);
        }
        answers[^1] = YearOf(figure);
        return new Contraries(answers, BoundOf(figure));
    }

    /// <summary>The words of the first answers of the two that exclude each other; null where none do.</summary>
    /// <param name="report">What the report says since its last figure of the kind.</param>
    public static (string Mine, string Theirs)? Between(Contraries mine, Contraries theirs, string report)
    {
        for (var question = 0; question < mine._answers.Length; question++)
            if (mine._answers[question] is { Which: not 0 } one && theirs._answers[question] is { Which: not 0 } other && (one.Which & other.Which) == 0)
                return (one.Word, other.Word);
        // 10亿元以上项目58个, of a report that counts all.
        return mine._bound is { } bound && !report.Contains(bound, StringComparison.Ordinal) ? (bound + "以上", "不分大小") : null;
    }

    /// <summary>Which words of a list the first of the texts says that says any, a bit each; 0 where none does.</summary>
    public static int Said(int list, params ReadOnlySpan<string> texts)
    {
        var words = AnsweringRules.Default.Contraries[list];
        foreach (var text in texts)
        {
            var said = 0;
            for (var i = 0; i < words.Length; i++)
                foreach (var word in words[i])
                    if (text.Contains(word, StringComparison.Ordinal))
                        said |= 1 << i;
            if (said != 0)
                return said;
        }
        return 0;
    }

    // Among whom a rank is held, of whose whole a share is, what a change is of and what it is measured against, by the nearest word before the figure: 全省 and 国家级 of 全省国家级经开区综合考评.
    private static Answer FieldOf(Figure figure, IReadOnlyList<IReadOnlyList<string>> fields)
    {
        var answer = default(Answer);
        if (Sentences.PlaceOf(figure) is not (> 0 and var at))
            return answer;
        var lead = figure.Sentence.AsSpan(0, at);
        lead = lead[((figure.Aspect == Aspect.Rank ? lead.LastIndexOfAny('；', '。', ';') : lead.LastIndexOfAny("，；。;占")) + 1)..];
        var nearest = -1;
        for (var field = 0; field < fields.Count; field++)
            foreach (var word in fields[field])
                if (lead.LastIndexOf(word) is var place && place > nearest)
                    (nearest, answer) = (place, new Answer(1L << field, word));
        return answer;
    }

    // 2023年度 of 去年公布的2023年度考核: the last such year before the figure in its sentence.
    private static Answer YearOf(Figure figure)
    {
        const string yearly = "年度";
        var lead = figure.Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(figure)));
        return lead.LastIndexOf(yearly) is >= YearDigits and var at && !lead[(at - YearDigits)..at].ContainsAnyExceptInRange('0', '9')
            ? new Answer(1L << int.Parse(lead[(at - YearDigits)..at], System.Globalization.CultureInfo.InvariantCulture), lead[(at - YearDigits)..(at + yearly.Length)].ToString())
            : default;
    }

    // 10亿元 of a clause on 10亿元以上项目, where that is not the figure itself.
    private static string? BoundOf(Figure figure)
    {
        const string above = "以上";
        if (AnsweringRules.Default.CountGroup(figure.Quantity.BaseUnit) < 0 && !AnsweringRules.Default.Currencies.Contains(figure.Quantity.BaseUnit))
            return null;
        var clause = Sentences.ClauseOf(figure);
        var at = clause.IndexOf(above);
        if (at < 2 || clause[at - 1] != '元' || clause[..(at + above.Length)].EndsWith(figure.Quote, StringComparison.Ordinal))
            return null;
        var from = at;
        while (from > 0 && (char.IsAsciiDigit(clause[from - 1]) || clause[from - 1] is '.' or '元' or '亿' or '万' or '千' or '百'))
            from--;
        // 1亿元以上 is 亿元以上.
        var bound = clause[from..at];
        return (bound.Length > 2 && bound[0] == '1' && !char.IsAsciiDigit(bound[1]) && bound[1] != '.' ? bound[1..] : bound).ToString();
    }
}
