namespace NewsMiner.Answering;

/// <summary>
/// The words that lead to a figure in its sentence: of whom, and what. Where they all stand before a report's figure too, the two speak of one thing,
/// whatever subject each was read of.
/// </summary>
internal sealed class WordedLead
{
    private const int MostLead = 200;

    private readonly Figure _figure;

    /// <summary>The pieces of the lead between digits, punctuation and words that say nothing of the matter; the first says of whom.</summary>
    private readonly List<string> _pieces;

    private WordedLead(Figure figure, List<string> pieces)
    {
        _figure = figure;
        _pieces = pieces;
    }

    /// <summary>Null where the words do not say of whom: a standard indicator needs more than its name.</summary>
    public static WordedLead? Of(Figure figure)
    {
        var at = Sentences.PlaceOf(figure);
        if (at is <= 0 or > MostLead || figure.Sentence.AsSpan(0, at).Contains("分别", StringComparison.Ordinal))
            return null;
        var clauses = figure.Sentence[..at].Split(['，', '。', '；', '：', ',', ';', ':', '\n']).Select(Pieces).Where(p => p.Count > 0).ToList();
        if (clauses.Count == 0)
            return null;
        // The clause of the figure, and the sentence's first, which says of whom where the figure's own does not.
        var own = clauses[^1];
        var pieces = clauses.Count > 1 && SaysWhom([.. own], figure) is false ? [.. clauses[0], .. own] : own;
        return SaysWhom(pieces, figure) ? new WordedLead(figure, pieces) : null;
    }

    /// <summary>Where in the report's sentence the first of the words stand; null where not all stand before its figure, or it is filed under a subject that its own words name.</summary>
    public int? AnchorIn(Figure report)
    {
        var at = Sentences.PlaceOf(report);
        if (at <= AfterDateline(report.Sentence))
            return null;
        var lead = report.Sentence[AfterDateline(report.Sentence)..at];
        var anchor = -1;
        foreach (var piece in _pieces)
            for (var i = 0; i < piece.Length;)
            {
                var length = piece.Length - i;
                while (length >= 2 && !lead.Contains(piece.AsSpan(i, length), StringComparison.Ordinal))
                    length--;
                if (length < 2)
                    return null;
                if (anchor < 0)
                    anchor = lead.LastIndexOf(piece.Substring(i, length), StringComparison.Ordinal) + (at - lead.Length);
                i += length;
            }
        if (report.Sentence.AsSpan(anchor, at - anchor).Contains("分别", StringComparison.Ordinal))
            return null;
        // A subject that the report's own words name, and the draft's do not, is another one.
        if (report.Subject is { } subject && !AnsweringRules.Default.Country.Contains(subject)
            && SubjectNames.Spellings(subject).Any(s => lead.Contains(s, StringComparison.Ordinal)) && !SubjectNames.Spellings(subject).Any(s => _figure.Sentence.Contains(s, StringComparison.Ordinal)))
            return null;
        // Nor is a subject that the draft names, and the report's words do not, the report's.
        if (_figure.Subject is { } mine && (AnsweringRules.Default.Country.Contains(mine) || !SubjectNames.Spellings(mine).Any(s => lead.Contains(s, StringComparison.Ordinal))))
            return null;
        return anchor;
    }

    /// <summary>The indicators are one, or the words right before the report's figure are the last of those before the draft's: a name read longer is no other one.</summary>
    public bool NamesAlike(Figure report) => NamesAlike(report, _figure);

    public static bool NamesAlike(Figure report, Figure figure)
        => IndicatorNames.Relate(figure, report) switch
        {
            NameRelation.Same or NameRelation.Similar => true,
            // 昀川精密营业收入: whose it is was read into the name; that the words say whose is asked apart.
            NameRelation.Modified when figure.Indicator.Length > report.Indicator.Length => true,
            _ => Sentences.LabelOf(report) is { Length: >= 2 } label && Sentences.LabelOf(figure).EndsWith(label, StringComparison.Ordinal),
        };

    private static bool SaysWhom(List<string> pieces, Figure figure)
    {
        var letters = pieces.Sum(p => p.Length);
        if (!figure.IndicatorKnown)
            return letters >= 5;
        var name = pieces[^1];
        var common = 0;
        foreach (var c in figure.Indicator)
            if (name.Contains(c, StringComparison.Ordinal))
                common++;
        return letters - common >= 2;
    }

    // 某社云川3月5日电: where and when it was written says nothing of whom.
    private static int AfterDateline(string sentence)
    {
        const int longest = 30;
        var head = sentence.AsSpan(0, Math.Min(longest, sentence.Length));
        var end = Math.Max(head.IndexOf("日电"), head.IndexOf("日讯"));
        return end < 0 ? 0 : end + 2;
    }

    private static List<string> Pieces(string clause)
    {
        var text = clause;
        foreach (var word in AnsweringRules.Default.PlainWords)
            if (word.Length >= 2)
                text = text.Replace(word, "\0", StringComparison.Ordinal);
        foreach (var word in AnsweringRules.Default.LightPrefixes)
            if (word.Length >= 2)
                text = text.Replace(word, "\0", StringComparison.Ordinal);
        var pieces = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
            if (i == text.Length || !char.IsLetter(text[i]))
            {
                // A single character is a verb (达, 为, 将) or the rest of a date.
                if (i - start >= 2)
                    pieces.Add(text[start..i].TrimEnd('达', '为', '超', '约', '近', '共', '将', '已'));
                start = i + 1;
            }
        pieces.RemoveAll(p => p.Length < 2);
        return pieces;
    }
}
