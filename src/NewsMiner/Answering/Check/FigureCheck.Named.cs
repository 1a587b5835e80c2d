namespace NewsMiner.Answering;

/// <summary>Whom a draft's figure is of, where its reading found nobody: the subject of the archive that the draft's own words name.</summary>
internal sealed partial class FigureCheck
{
    // In UTF-16 code units: less of a firm's name is shared by many.
    private const int ShortestOfFirm = 5;

    private Figure Named(Figure figure)
    {
        if (figure.Subject is not null || figure.Project is not null || Sentences.PlaceOf(figure) is not (> 0 and var at) || Wording.Of(figure) is not { } words)
            return figure;
        var before = Wording.Spelt(figure.Sentence[..at]);
        var best = figure;
        var length = 0;
        foreach (var key in ArticlesLike(figure, words))
        {
            if (_words.Count >= MostArticlesOfDraft && !_words.ContainsKey(key))
                break;
            foreach (var report in WordsOf(key).Figures)
            {
                if (report.Figure.Subject is not { } subject || AnsweringRules.Default.Country.Contains(subject) || subject == best.Subject || NamedLength(before, subject, report.Figure.SubjectType) is var named && named < Math.Max(length, 1))
                    continue;
                // Two that the words name alike: neither is sure.
                best = named > length ? figure with { Subject = subject, SubjectType = report.Figure.SubjectType } : SubjectNames.Same(best.Subject, subject) ? best : figure;
                length = named;
            }
        }
        return best;
    }

    /// <summary>How much of a subject's name the words spell: the whole in one of its spellings, or of a firm's at least the end (远和钙业 of 云川远和钙业有限公司); zero where they do not name it.</summary>
    private static int NamedLength(string words, string subject, SubjectType type)
    {
        foreach (var spelling in SpellingsOf(subject).OrderByDescending(static s => s.Length))
            if (spelling.Length >= 3 && words.Contains(spelling, StringComparison.Ordinal))
                return spelling.Length;
        if (type != SubjectType.Company)
            return 0;
        var name = Wording.Spelt(SubjectNames.Key(subject));
        for (var start = 1; name.Length - start >= ShortestOfFirm; start++)
            if (words.Contains(name.AsSpan(start), StringComparison.Ordinal))
                return name.Length - start;
        return 0;
    }
}
