using NewsMiner.Splitting;
using Xunit.Abstractions;

namespace NewsMiner.Tests.Splitting;

/// <summary>How well pages of every kind are told apart, over many composed pages.</summary>
public class SplittingScoreTests(ITestOutputHelper output)
{
    private static readonly ArticleSplitter Splitter = new();

    internal static readonly (string Name, PageSetting Setting)[] Settings =
    [
        ("wrapped, leads, sign-offs", new() { Leads = true, SignOff = 1 }),
        ("wrapped, bylines", new() { Bylines = true, BreakTitles = true }),
        ("wrapped, bylines, headlines below", new() { Bylines = true, HeadlinesBelow = true, BreakTitles = true, Furniture = true }),
        ("wrapped, bylines, headlines inside", new() { Bylines = true, HeadlinesInside = true, BreakTitles = true }),
        ("wrapped narrow, no blank lines", new() { Column = 12, BlankLines = false, Leads = true, SignOff = 1, Furniture = true }),
        ("wrapped wide, captions", new() { Column = 22, Leads = true, SignOff = 3, Captions = true, BreakTitles = true }),
        ("wrapped, spaced out, indents", new() { Column = 17, Bylines = true, SpacedOut = true, Indents = true }),
        ("wrapped, no marks at all", new() { Column = 16 }),
        ("wrapped, leads, parts displaced", new() { Leads = true, SignOff = 1, DisplaceParts = true }),
        ("wrapped, bylines, parts swapped", new() { Bylines = true, SignOff = 1, SwapParts = true }),
        ("paragraphs, leads, names at end", new() { Column = 0, Leads = true, SignOff = 2, SpacedFigures = true }),
        ("paragraphs, leads, column breaks", new() { Column = 0, Leads = true, SignOff = 1, ColumnBreaks = true, Furniture = true }),
        ("paragraphs, bare names, column breaks", new() { Column = 0, BareNames = true, ColumnBreaks = true }),
        ("paragraphs, no marks at all", new() { Column = 0 }),
        ("paragraphs, sign-offs, parts swapped", new() { Column = 0, SignOff = 2, SwapParts = true, ColumnBreaks = true }),
        ("paragraphs, leads, parts displaced", new() { Column = 0, Leads = true, SignOff = 1, DisplaceParts = true, ColumnBreaks = true }),
        ("paragraphs, leads, headlines inside", new() { Column = 0, Leads = true, SignOff = 1, HeadlinesInside = true }),
        ("paragraphs, bylines, headlines below", new() { Column = 0, Bylines = true, HeadlinesBelow = true, Captions = true, BreakTitles = true }),
        ("newspaper, wrapped", new() { Mixed = true, Furniture = true, Captions = true, SpacedOut = true }),
        ("newspaper, wrapped, briefs", new() { Mixed = true, Briefs = true, Furniture = true }),
        ("newspaper, paragraphs", new() { Column = 0, Mixed = true, Furniture = true }),
        ("newspaper, paragraphs, briefs", new() { Column = 0, Mixed = true, Briefs = true, Captions = true }),
    ];

    [Fact]
    public void Composed_pages_keep_their_floors()
    {
        double f1 = 0, titles = 0;
        foreach (var (_, setting) in Settings)
        {
            var (f, t) = Measure(setting, 4, 20261121, null);
            f1 += f / Settings.Length;
            titles += t / Settings.Length;
        }
        f1.ShouldBeGreaterThan(0.96);
        titles.ShouldBeGreaterThan(0.93);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Table_of_scores()
    {
        double f1 = 0, titles = 0;
        foreach (var (name, setting) in Settings)
        {
            var (f, t) = Measure(setting, 40, 7, null);
            f1 += f / Settings.Length;
            titles += t / Settings.Length;
            output.WriteLine($"{name,-42} F1 {f:0.000}  titles {t:0.000}");
        }
        output.WriteLine($"{"mean",-42} F1 {f1:0.000}  titles {titles:0.000}");
        f1.ShouldBeGreaterThan(0.8);
    }

    internal static (double F1, double Titles) Measure(PageSetting setting, int pages, int seed, Func<Random, Story>? source) =>
        Measure("composed.txt", pages, page => Compose(setting, seed * 1000 + page, source));

    /// <summary>The mean over pages made by number, each with its way back checked.</summary>
    internal static (double F1, double Titles) Measure(string file, int pages, Func<int, ComposedPage> compose)
    {
        double f1 = 0;
        int found = 0, titles = 0;
        for (var i = 0; i < pages; i++)
        {
            var composed = compose(i);
            var page = new Page { File = file, Text = composed.Text };
            var articles = Splitter.Split(page);
            foreach (var article in articles)
                WayBack.Check(page, article);
            var score = SplitScore.Of(composed.Text, articles, composed.Lines, composed.Titles);
            f1 += score.F1 / pages;
            found += score.TitlesFound;
            titles += score.Titles;
        }
        return (f1, (double)found / titles);
    }

    internal static ComposedPage Compose(PageSetting setting, int seed, Func<Random, Story>? source)
    {
        var random = new Random(seed);
        var writer = new NewsWriter(random);
        var stories = Enumerable.Range(0, random.Next(2, 7)).Select(_ => source is null ? writer.Write() : source(random)).ToList();
        return new PageComposer(random, setting).Compose(stories);
    }
}
