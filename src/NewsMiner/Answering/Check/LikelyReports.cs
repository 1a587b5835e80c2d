using System.Collections.Concurrent;
using System.Globalization;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// The articles that a draft's sentences may retell, with their figures: asked for by sentence and by key, each looked up once. <see cref="ReadAhead"/> looks them up
/// on another thread, while the draft's figures are held against what the archive says of their subjects; what is not there yet is waited for, or looked up at once.
/// </summary>
/// <param name="options">Which reports the check may see.</param>
internal sealed class LikelyReports(IFigureSource archive, CheckOptions options)
{
    // Articles read for one sentence.
    private const int MostOfSentence = 8;

    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<long>>> _keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, Lazy<ArticleWords>> _words = new();
    private readonly Dictionary<Asked, List<long>> _ofValue = [];
    private volatile bool _enough;

    /// <summary>A draft's figure, whatever its time.</summary>
    private sealed record Asked(TextSpan Span, Aspect Aspect, Quantity Quantity);

    /// <summary>What stands around a report's figure, by its key; null where it cannot be told. For the thread that checks.</summary>
    public Dictionary<long, ReportSaying?> Sayings { get; } = [];

    /// <summary>The words before a report's figure that may say its time, by its key. For the thread that checks.</summary>
    public Dictionary<long, (string Sentence, string Before)> TimeWords { get; } = [];

    /// <summary>The articles that are likest to what the figure's sentence says.</summary>
    public IReadOnlyList<long> Of(Figure figure)
    {
        var day = figure.Period?.End ?? figure.Period?.Start;
        var text = figure.Subject is { } subject && !figure.Sentence.Contains(subject, StringComparison.Ordinal) ? subject + "，" + figure.Sentence : figure.Sentence;
        return _keys.GetOrAdd($"{day?.DayNumber} {text}", _ => new Lazy<IReadOnlyList<long>>(() => archive.ArticlesLike(text, day, MostOfSentence))).Value;
    }

    public ArticleWords Words(long key)
        => _words.GetOrAdd(key, _ => new Lazy<ArticleWords>(() => ArticleWords.Of([.. archive.Figures(new FigureQuery { Article = key, AsOf = options.AsOf, ExceptFile = options.ExceptFile })], () => archive.TextOf(key)))).Value;

    /// <summary>The articles that say the figure's very value, whatever its time; looked up once. For the thread that checks.</summary>
    public List<long> OfValue(Figure figure, Func<List<long>> lookUp)
    {
        var asked = new Asked(figure.Span, figure.Aspect, figure.Quantity);
        if (!_ofValue.TryGetValue(asked, out var keys))
            _ofValue[asked] = keys = lookUp();
        return keys;
    }

    /// <summary>Looks up what the figures' sentences will ask for, until the result is disposed of.</summary>
    /// <param name="most">Articles read at most.</param>
    public IDisposable ReadAhead(IReadOnlyList<Figure> figures, int most)
    {
        _enough = false;
        var reading = Task.Run(() =>
        {
            foreach (var figure in figures)
                foreach (var key in Of(figure))
                {
                    if (_enough)
                        return;
                    if (_words.Count < most)
                        Words(key);
                }
        });
        return new Ahead(this, reading);
    }

    private sealed class Ahead(LikelyReports reports, Task reading) : IDisposable
    {
        public void Dispose()
        {
            reports._enough = true;
            Task.WaitAny(reading);
            // What went wrong there is told to whoever asks for it here.
            _ = reading.Exception;
        }
    }
}

/// <summary>An article's words and figures, as a check looks for a draft's words in them.</summary>
internal sealed record ArticleWords(string Text, string Title, IReadOnlyList<ReportedFigure> Figures)
{
    /// <summary>How many zones and places its figures were filed under.</summary>
    public int Places { get; } = Figures.Where(static f => f.Figure.SubjectType is SubjectType.Zone or SubjectType.Place).Select(static f => f.Figure.Subject).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The title in the spelling of <see cref="Retelling.Spelt"/>.</summary>
    public string Headline => field ??= Retelling.Spelt(Title);

    public LetterPairs HeadlinePairs => field ??= new LetterPairs(Headline);

    /// <summary>The text in the spelling of <see cref="Retelling.Spelt"/>.</summary>
    public string Spelt => field ??= Retelling.Spelt(Text);

    public LetterPairs TextPairs => field ??= new LetterPairs(Spelt);

    public LetterPairs Pairs => field ??= HeadlinePairs.With(TextPairs);

    private readonly Dictionary<int, bool> _years = [];

    /// <summary>Whether the text says the year. For the thread that checks.</summary>
    public bool SaysYear(int year)
    {
        if (!_years.TryGetValue(year, out var says))
            _years[year] = says = Text.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return says;
    }

    /// <param name="text">Asked for only where there are figures.</param>
    public static ArticleWords Of(List<ReportedFigure> figures, Func<string?> text)
    {
        if (figures.Count == 0)
            return new("", "", figures);
        var words = text() ?? "";
        return new(words, figures[0].Article.Title ?? "", Placed(figures, words));
    }

    // 全省开发区 are those of the province that the article, its headline or its newspaper names most.
    private static List<ReportedFigure> Placed(List<ReportedFigure> figures, string text)
    {
        static string? Whole(string? subject) => AnsweringRules.Default.OfProvince.FirstOrDefault(whole => subject?.Length > whole.Length && subject.StartsWith(whole, StringComparison.Ordinal));
        if (!figures.Exists(static r => Whole(r.Figure.Subject) is not null))
            return figures;
        var article = figures[0].Article;
        var said = article.Source + "\0" + article.Title + "\0" + text;
        var province = AnsweringRules.Default.Provinces.Select(p => (Name: p, Times: said.AsSpan().Count(p))).MaxBy(static p => p.Times);
        return province.Times == 0 ? figures
            : [.. figures.Select(r => Whole(r.Figure.Subject) is { } whole ? r with { Figure = r.Figure with { Subject = province.Name + "省" + r.Figure.Subject![whole.Length..] } } : r)];
    }
}
