using System.Collections.Concurrent;
using System.Globalization;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// What the archive has for one draft, whatever year it is read as of: the articles that its sentences may retell, with their figures, and the reports of its
/// projects and subjects, each looked up once. <see cref="ReadAhead"/> looks the articles up on another thread, while the draft's figures are held against what the
/// archive says of their subjects; what is not there yet is waited for, or looked up at once. Safe to use from many threads.
/// </summary>
/// <param name="options">Which reports the check may see.</param>
internal sealed class LikelyReports(IFigureSource archive, CheckOptions options)
{
    // Articles read for one sentence, and those of which the ones of the right time come first.
    private const int MostOfSentence = 8, MostDated = 24;

    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<LikeArticle>>> _like = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, Lazy<ArticleWords>> _words = new();
    private readonly ConcurrentDictionary<Asked, List<long>> _ofValue = new();
    private readonly ConcurrentDictionary<long, ReportSaying?> _sayings = new();
    private readonly ConcurrentDictionary<(string Name, string Sentence), (List<ReportedFigure> Figures, List<ReportedProject> Projects)> _byProject = new();
    private readonly ConcurrentDictionary<string, string> _projectKeys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(long Article, string Subject), bool> _pages = new();
    private readonly ConcurrentDictionary<string, bool> _reported = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, int> _stories = new();
    private volatile bool _enough;

    /// <summary>A draft's figure, whatever its time.</summary>
    private sealed record Asked(TextSpan Span, Aspect Aspect, Quantity Quantity);

    /// <summary>The articles that are likest to what the figure's sentence says.</summary>
    public IReadOnlyList<long> Of(Figure figure)
        => LikeArticle.About(figure.Period?.End ?? figure.Period?.Start, AnyTime(figure), MostOfSentence);

    /// <summary>Those that are likest, whatever the figure's time.</summary>
    public IReadOnlyList<LikeArticle> AnyTime(Figure figure)
    {
        var text = figure.Subject is { } subject && !figure.Sentence.Contains(subject, StringComparison.Ordinal) ? subject + "，" + figure.Sentence : figure.Sentence;
        return _like.GetOrAdd(text, words => new Lazy<IReadOnlyList<LikeArticle>>(() => archive.ArticlesLike(words, MostDated))).Value;
    }

    public ArticleWords Words(long key)
        => _words.GetOrAdd(key, _ => new Lazy<ArticleWords>(() => ArticleWords.Of([.. archive.Figures(new FigureQuery { Article = key, AsOf = options.AsOf, ExceptFile = options.ExceptFile })], () => archive.TextOf(key)))).Value;

    /// <summary>The articles that say the figure's very value, whatever its time.</summary>
    public List<long> OfValue(Figure figure, Func<List<long>> lookUp) => _ofValue.GetOrAdd(new Asked(figure.Span, figure.Aspect, figure.Quantity), _ => lookUp());

    /// <summary>What stands around a report's figure; null where it cannot be told.</summary>
    public ReportSaying? SayingOf(ReportedFigure report, ArticleWords article) => _sayings.GetOrAdd(report.Key, static (_, of) => ReportSaying.Of(of.Figure, of.article), (report.Figure, article));

    public IEnumerable<ReportedFigure> Query(FigureQuery query) => archive.Figures(query with { AsOf = options.AsOf, ExceptFile = options.ExceptFile });

    public IEnumerable<(DateOnly? Start, DateOnly? End)> Times(FigureQuery query) => archive.Times(query with { AsOf = options.AsOf, ExceptFile = options.ExceptFile });

    public IEnumerable<ReportedFigure> FirstPrints(FigureQuery query) => archive.FirstPrints(query with { AsOf = options.AsOf, ExceptFile = options.ExceptFile });

    /// <summary>The first print of each, with how many stories say the very same kept for <see cref="StoriesOf"/>.</summary>
    public IEnumerable<ReportedFigure> Folded(FigureQuery query)
    {
        foreach (var folded in archive.Folded(query with { AsOf = options.AsOf, ExceptFile = options.ExceptFile }))
        {
            _stories[folded.First.Key] = folded.Stories;
            yield return folded.First;
        }
    }

    /// <summary>How many stories say what the report does; one where nobody asked.</summary>
    public int StoriesOf(long report) => _stories.GetValueOrDefault(report, 1);

    /// <summary>True where the archive has anything of the subject.</summary>
    public bool HasReportsOf(string subject) => _reported.GetOrAdd(subject, one => Query(new FigureQuery { Subjects = SubjectNames.Spellings(one), Limit = 1 }).Any());

    /// <summary>True where the article's page names the subject: a part of a report that stands by itself there is of whom the report's head names.</summary>
    public bool PageSays(long article, string subject) => _pages.GetOrAdd((article, subject), of => archive.PageSays(of.Article, SubjectNames.Spellings(of.Subject)));

    /// <summary>What the archive has of the project: by its name, or by the full name that the draft's sentence spells where the draft's own reading cut it short.</summary>
    public (List<ReportedFigure> Figures, List<ReportedProject> Projects) OfProject(string name, string sentence) => _byProject.GetOrAdd((name, sentence), of =>
    {
        var words = ProjectNames.Key(of.Sentence);
        var mine = ProjectNames.Key(of.Name);
        bool Means(string archived)
        {
            var key = _projectKeys.GetOrAdd(archived, ProjectNames.Key);
            return ProjectNames.SameKeysBecause(mine, key) is not null
                || key.Length >= 8 && key.Contains(mine, StringComparison.Ordinal) && words.Contains(key, StringComparison.Ordinal);
        }
        var projects = archive.ProjectsNamed(Means, options.AsOf).Where(p => options.ExceptFile is null || !string.Equals(p.Article.File, options.ExceptFile, StringComparison.Ordinal)).ToList();
        var names = projects.SelectMany(p => p.Project.Aliases.Prepend(p.Project.Name)).Append(of.Name).Distinct(StringComparer.Ordinal).ToList();
        var figures = new Dictionary<long, ReportedFigure>();
        foreach (var each in names)
            foreach (var report in Folded(new FigureQuery { Project = each }))
                figures[report.Key] = report;
        foreach (var report in Folded(new FigureQuery { Subjects = names }))
            figures[report.Key] = report;
        return (figures.Values.OrderBy(f => f.Article.Date).ThenBy(f => f.Article.File, StringComparer.Ordinal).ThenBy(f => f.Figure.Span.Start).ToList(), projects);
    });

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

    private readonly ConcurrentDictionary<int, bool> _years = new();

    /// <summary>Whether the text says the year.</summary>
    public bool SaysYear(int year) => _years.GetOrAdd(year, y => Text.Contains(y.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

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
