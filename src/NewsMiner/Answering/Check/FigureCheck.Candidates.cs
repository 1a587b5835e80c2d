using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// The reports that a figure may retell by their words: every figure of the articles that are like the draft's sentence, or that say its value or its subject's
/// indicator, with its traits (<see cref="Trait"/>).
/// </summary>
internal sealed partial class FigureCheck
{
    // Articles read for all sentences.
    private const int MostArticlesOfDraft = 96;

    // How many articles are read beside those that are like the sentence.
    private const int MostComparable = 6, MostOfValue = 4;

    private const int MostUnread = 3;

    private readonly Dictionary<long, ArticleWords> _words = [];

    // Of what was read of no draft's figure: numbers that the archive's reading left out.
    private readonly Dictionary<long, ReportSaying?> _unreadSayings = [];

    /// <summary>A draft's figure, as it was named, and an article.</summary>
    internal sealed record Paired(TextSpan Span, string? Subject, string Indicator, long Article);

    private List<Candidate> Candidates(Case found)
    {
        var figure = found.Figure;
        var candidates = new List<Candidate>();
        if (found.Reading is null)
            return candidates;
        HashSet<long>? ofProject = null;
        foreach (var key in ArticlesLike(figure).Concat(found.Compared.Select(static held => held.Report.Article.Key).Distinct().Take(MostComparable)).Concat(OfValue(found)).Distinct())
        {
            if (_words.Count >= MostArticlesOfDraft && !_words.ContainsKey(key))
                break;
            // Counted among the articles that are read for the draft, whether it was asked for before or not.
            var article = WordsOf(key);
            var asked = new Paired(figure.Span, figure.Subject, figure.Indicator, key);
            if (!paired.TryGetValue(asked, out var pairs))
                paired[asked] = pairs = PairsWith(found, article, ofProject ??= found.Project is { } project ? OfProject(project, figure.Sentence).Figures.Select(static r => r.Key).ToHashSet() : []);
            foreach (var pair in pairs)
                candidates.Add(pair.At(figure, written, article));
        }
        Rivals.Set(candidates);
        return candidates;
    }

    private List<Pair> PairsWith(Case found, ArticleWords article, HashSet<long> ofProject)
    {
        var pairs = new List<Pair>();
        var figure = found.Figure;
        var reports = article.Text.Length == 0 ? [] : article.Figures.Where(r => Values.MayBeHeldTogether(figure, r.Figure) && SayingOf(r) is not null).ToList();
        if (reports.Count == 0)
            return pairs;
        reports.AddRange(Unread(figure, article));
        var asked = new FigureAsked(figure, found.Reading!.Value, SayingOf(found), [.. extraction.Figures.Where(f => f.SentenceSpan == figure.SentenceSpan && f.Span != figure.Span)], written, OfOne: found.Project is not null || figure.SubjectType == SubjectType.Company);
        var pairing = new Pairing(asked, article, reports, report => SayingOf(report)!, () => likely.PageSays(reports[0].Article.Key, figure.Subject!));
        foreach (var report in reports)
            if (pairing.With(report, ofProject.Contains(report.Key)) is { } pair)
                pairs.Add(pair);
        return pairs;
    }

    private IReadOnlyList<long> ArticlesLike(Figure figure) => likely.Of(figure);

    private ArticleWords WordsOf(long key)
    {
        if (!_words.TryGetValue(key, out var words))
            _words[key] = words = likely.Words(key);
        return words;
    }

    // Read to the end before the articles are: whoever stops halfway keeps a connection.
    private List<long> OfValue(Case found) => likely.OfValue(found.Figure, () => [.. SameValues(found, null, null).Select(static r => r.Article.Key).Distinct().Take(MostOfValue)]);

    /// <summary>Where a sentence of the article says the draft's number and unit and nothing was read of it: as a report of nobody and of no name, which only its words tell.</summary>
    private static List<ReportedFigure> Unread(Figure figure, ArticleWords article)
    {
        var list = new List<ReportedFigure>();
        var from = figure.Quote.AsSpan().IndexOfAnyInRange('0', '9');
        if (from < 0)
            return list;
        var to = from;
        while (to < figure.Quote.Length && (char.IsAsciiDigit(figure.Quote[to]) || figure.Quote[to] == '.'))
            to++;
        if (to == figure.Quote.Length)
            return list;
        var (text, quote) = (article.Text, figure.Quote[from..(to + 1)]);
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0 && list.Count < MostUnread; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.'))
                continue;
            var (place, next) = (at, article.Figures[0]);
            // Another figure of the sentence says where on its page it stands.
            if (article.Figures.Any(r => r.Figure.TextSpan.Contains(place)) || article.Figures.FirstOrDefault(r => r.Figure.SentenceSpan.Contains(place)) is not { } neighbour)
                continue;
            var moved = neighbour.Figure.Span.Start - neighbour.Figure.TextSpan.Start;
            list.Add(new ReportedFigure(-1 - at - (next.Article.Key << 24), next.Article, figure with
            {
                Subject = null,
                Project = null,
                Indicator = "",
                IndicatorKnown = false,
                Period = null,
                Of = null,
                Basis = null,
                Quote = quote,
                Span = new TextSpan(at + moved, at + moved + quote.Length),
                TextSpan = new TextSpan(at, at + quote.Length),
                SentenceSpan = neighbour.Figure.SentenceSpan,
                Sentence = neighbour.Figure.Sentence,
            }));
        }
        return list;
    }

    private DraftSaying SayingOf(Case found) => found.Saying ??= DraftSaying.Of(found.Figure, Retelling.Of(found.Figure, extraction.Figures.Where(f => f.SentenceSpan == found.Figure.SentenceSpan)));

    // What stands around a report's figure is the same for every figure of the draft.
    private ReportSaying? SayingOf(ReportedFigure report)
    {
        // Counted among the articles that are read for the draft, whether it was asked for before or not.
        var article = WordsOf(report.Article.Key);
        if (report.Key >= 0)
            return likely.SayingOf(report, article);
        if (!_unreadSayings.TryGetValue(report.Key, out var saying))
            _unreadSayings[report.Key] = saying = ReportSaying.Of(report.Figure, article);
        return saying;
    }
}
