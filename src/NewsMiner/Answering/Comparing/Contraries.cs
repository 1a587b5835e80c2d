namespace NewsMiner.Answering;

/// <summary>Words that exclude each other: what is told of 签约 is not what is told of 开工, however the two were read.</summary>
internal static class Contraries
{
    /// <summary>The first words of one list of which each says its own and none of the other's; null where there are none.</summary>
    public static (string Mine, string Theirs)? Between(DraftSaying mine, ReportSaying theirs)
    {
        if (!mine.SaysContrary)
            return null;
        for (var i = 0; i < AnsweringRules.Default.Contraries.Count; i++)
            if (mine.Contraries[i] is not 0 and var said && theirs.Contraries(i) is not 0 and var heard && (said & heard) == 0)
                return (First(i, said), First(i, heard));
        if (MeasureFields.Between(mine.Fields, theirs.Fields) is { } fields)
            return fields;
        if (mine.OfYear is { } year && YearOf(theirs.Figure) is { } another && another != year)
            return (year, another);
        // 10亿元以上项目58个, of a report that counts all.
        return mine.Bound is { } bound && !theirs.Window.Text.Contains(bound, StringComparison.Ordinal) ? (bound + "以上", "不分大小") : null;
    }

    /// <summary>Whether the report's name or clause says one of the words of a list that the draft's clause does; null where that says none of any.</summary>
    public static bool? SaysKind(DraftSaying mine, ReportSaying theirs)
    {
        bool? says = null;
        for (var i = 0; i < mine.Kinds.Length && says != true; i++)
            if (mine.Kinds[i] is not 0 and var said)
                says = (said & Said(i, ScopeWords.Spelt(Retelling.SpeltName(theirs.Figure.Indicator)), ScopeWords.Spelt(theirs.Window.Near))) != 0;
        return says;
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

    /// <summary>2023年度 of 去年公布的2023年度考核: the last such year before the figure in its sentence; null where there is none.</summary>
    public static string? YearOf(Figure figure)
    {
        const string yearly = "年度";
        var lead = figure.Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(figure)));
        return lead.LastIndexOf(yearly) is >= YearDigits and var at && !lead[(at - YearDigits)..at].ContainsAnyExceptInRange('0', '9') ? lead[(at - YearDigits)..(at + yearly.Length)].ToString() : null;
    }

    private const int YearDigits = 4;

    /// <summary>10亿元 of a clause on 10亿元以上项目, where that is not the figure itself; null where it bounds none.</summary>
    public static string? BoundOf(Figure figure)
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

    private static string First(int list, int said) => AnsweringRules.Default.Contraries[list][System.Numerics.BitOperations.TrailingZeroCount(said)][0];
}
