using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMiner.Extracting;
using NewsMiner.Reading;
using Xunit.Abstractions;

namespace NewsMiner.Tests;

/// <summary>
/// The bundled pages, each against what must and must not be found in it (<c>*.expect.json</c> beside the page). The floors in
/// <c>corpus/floors.json</c> are what the program reached; a change that falls below them must say why and lower them openly.
/// </summary>
public partial class CorpusTests(ITestOutputHelper output)
{
    private static readonly string s_corpus = Path.Combine(TestFiles.Root, "corpus");
    public static TheoryData<string> Pages() => [.. PageNames()];

    private static IEnumerable<string> PageNames() =>
        Directory.EnumerateFiles(s_corpus, "*.expect.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(s_corpus, file)[..^".expect.json".Length].Replace('\\', '/'))
            .Where(page => Poppler.Missing is null || !page.EndsWith(".pdf", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Nothing_is_found_that_must_not_be(string page)
    {
        var (_, expected, articles) = Read(page);
        foreach (var forbidden in expected.Articles.SelectMany(article => article.MustNot))
            articles.SelectMany(entry => entry.Extraction.Figures).ShouldNotContain(figure => figure.Quote.Contains(forbidden, StringComparison.Ordinal), page);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_figure_and_project_leads_back_to_its_characters(string page)
    {
        var (source, _, articles) = Read(page);
        foreach (var (article, extraction) in articles)
        {
            foreach (var figure in extraction.Figures)
            {
                Bare(source.Text[figure.Span.Start..figure.Span.End]).ShouldContain(Bare(figure.Quote)[^1..], Case.Sensitive, page);
                Bare(article.Text[figure.TextSpan.Start..figure.TextSpan.End]).ShouldBe(Bare(figure.Quote), page);
                Bare(string.Concat(article.Map.ToPageSpans(figure.TextSpan).Select(span => source.Text[span.Start..span.End]))).ShouldBe(Bare(figure.Quote), page);
            }
            foreach (var project in extraction.Projects)
                project.Span.ShouldBe(article.Map.ToPage(project.TextSpan));
        }
    }

    // The floors are those of all pages.
    [PopplerFact]
    public void The_corpus_is_read_at_least_as_well_as_its_floors_say()
    {
        var floors = JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(Path.Combine(s_corpus, "floors.json")))!;
        var evaluator = GoldEvaluator.Create(null);
        int titles = 0, titlesRight = 0, gold = 0, found = 0, whole = 0, made = 0, projects = 0, projectsFound = 0;
        double textScore = 0;
        var texts = 0;
        foreach (var page in PageNames())
        {
            var (source, expected, articles) = Read(page);
            foreach (var article in expected.Articles)
            {
                titles++;
                var read = articles.FirstOrDefault(entry => Bare(entry.Article.Title) == Bare(article.Title));
                if (read.Article is null)
                {
                    output.WriteLine($"{page}: title missed: {article.Title} among {string.Join(" / ", articles.Select(entry => entry.Article.Title))}");
                    continue;
                }
                titlesRight++;
                textScore += Overlap(Bare(article.Text), Bare(string.Concat(read.Article.Paragraphs
                    .Where(paragraph => paragraph.Role is ParagraphRole.Body or ParagraphRole.Heading).Select(paragraph => paragraph.Span.In(read.Article.Text).ToString()))));
                texts++;
                foreach (var project in article.Projects)
                {
                    projects++;
                    if (read.Extraction.Projects.Any(candidate => candidate.Name == project.Name && candidate.Stage?.ToString() == project.Stage
                        && (project.Investment is null || candidate.Investment == project.Investment)))
                        projectsFound++;
                    else
                        output.WriteLine($"{page}: project missed: {project} among {string.Join(" / ", read.Extraction.Projects.Select(candidate => $"{candidate.Name} {candidate.Investment} {candidate.Stage}"))}");
                }
            }
            var facts = Facts(source, expected);
            var score = evaluator.Score(page, facts, [.. articles.SelectMany(entry => entry.Extraction.Figures)], coreOnly: false);
            gold += score.Gold;
            // The expectations name what must be found, not all that may be: surplus figures are counted against the parser elsewhere.
            made += score.Made - score.Extra.Count;
            found += score.Hits(GoldLevel.Found);
            whole += score.Hits(Enum.GetValues<GoldLevel>()[^1]);
            foreach (var pair in score.Pairs.Where(pair => pair.LevelsReached < Enum.GetValues<GoldLevel>().Length))
                output.WriteLine($"{page}: {pair.Gold.Quote} {pair.Gold.Subject} {pair.Gold.Indicator} {pair.Gold.Aspect} {pair.Gold.Period} {pair.Gold.Modality} ← "
                    + (pair.Figure is { } figure ? $"{figure.Subject} {figure.Indicator} {figure.Aspect} {figure.Period?.Label} {figure.Modality}" : "missed"));
        }
        var reached = new Dictionary<string, double>
        {
            ["titles"] = (double)titlesRight / titles,
            ["text"] = textScore / texts,
            ["figuresFound"] = (double)found / gold,
            ["figuresWhole"] = (double)whole / gold,
            ["projects"] = (double)projectsFound / projects,
        };
        foreach (var (name, value) in reached)
            output.WriteLine($"{name} {value:0.000} (floor {floors[name]:0.000})");
        foreach (var (name, value) in reached)
            value.ShouldBeGreaterThanOrEqualTo(floors[name], name);
    }

    private static (Page Page, Expectation Expected, IReadOnlyList<(Article Article, Extraction Extraction)> Articles) Read(string page)
    {
        var reader = new PageReader();
        var file = reader.FindInputs([Path.Combine(s_corpus, page)]).Single(input => input.SkipReason is null);
        var result = reader.Read(file).Single();
        result.Page.ShouldNotBeNull(result.Problem?.Reason);
        var expected = JsonSerializer.Deserialize<Expectation>(File.ReadAllText(Path.Combine(s_corpus, page + ".expect.json")), JsonSerializerOptions.Web)!;
        return (result.Page!, expected, NewsPipeline.Default.Process(result.Page!));
    }

    // Quotes stand in the page in the order of the expectations of their article, white space aside.
    private static List<GoldFigure> Facts(Page page, Expectation expected)
    {
        var places = new List<int>();
        var bare = new System.Text.StringBuilder();
        for (var i = 0; i < page.Text.Length; i++)
            if (!char.IsWhiteSpace(page.Text[i]))
            {
                places.Add(i);
                bare.Append(page.Text[i]);
            }
        var text = bare.ToString();
        var reader = new MentionReader();
        var facts = new List<GoldFigure>();
        foreach (var figure in expected.Articles.SelectMany(article => article.Figures))
        {
            var mentions = new List<Mention>();
            reader.Read(figure.Quote, null, mentions);
            var quantity = mentions.First(mention => mention.Quantity is not null).Quantity!;
            // Every place of the quote is tried; the figure with the right indicator there is the one meant.
            for (var at = text.IndexOf(figure.Quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(figure.Quote, at + 1, StringComparison.Ordinal))
            {
                if (facts.Exists(fact => fact.Span.Start == places[at]))
                    continue;
                facts.Add(new GoldFigure
                {
                    Id = $"{page.File}:{at}",
                    Line = at,
                    Span = new TextSpan(places[at], places[at + figure.Quote.Length - 1] + 1),
                    Quote = figure.Quote,
                    Value = quantity.Value,
                    Low = quantity.Low,
                    High = quantity.High,
                    Unit = quantity.Unit,
                    Qualifier = quantity.Qualifier.ToString().ToLowerInvariant(),
                    Subject = figure.Subject,
                    Indicator = figure.Indicator,
                    Aspect = figure.Aspect,
                    Period = figure.Period,
                    Modality = figure.Modality,
                    IsCore = true,
                });
                break;
            }
        }
        return facts;
    }

    // Twice the longest common subsequence would be costly; the share of common character pairs tells order well enough.
    private static double Overlap(string a, string b)
    {
        static Dictionary<(char, char), int> Pairs(string text)
        {
            var pairs = new Dictionary<(char, char), int>();
            for (var i = 1; i < text.Length; i++)
                pairs[(text[i - 1], text[i])] = pairs.GetValueOrDefault((text[i - 1], text[i])) + 1;
            return pairs;
        }
        var (x, y) = (Pairs(a), Pairs(b));
        var common = x.Sum(pair => Math.Min(pair.Value, y.GetValueOrDefault(pair.Key)));
        return a.Length + b.Length < 4 ? 1 : 2.0 * common / (a.Length + b.Length - 2);
    }

    private static string Bare(string? text) => Blank().Replace(text ?? "", "");

    [GeneratedRegex(@"\s", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();

    private sealed record Expectation(string Date, string Source, List<ExpectedArticle> Articles);

    private sealed record ExpectedArticle(string Title, string? Subtitle, string? Byline, string Text, List<ExpectedFigure> Figures, List<string> MustNot, List<ExpectedProject> Projects);

    private sealed record ExpectedFigure(string Quote, string? Subject, string Indicator, string Aspect, string? Period, string Modality);

    private sealed record ExpectedProject(string Name, string? Investment, string? Stage);
}
