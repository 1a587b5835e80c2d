using NewsMiner.Extracting;
using NewsMiner.Rules;
using NewsMiner.Segmenting;
using Xunit.Abstractions;

namespace NewsMiner.Tests.Rules;

/// <summary>Every example of the rules is a test of its own name; <c>unsolved: true</c> marks a known gap.</summary>
public class RuleExampleTests(ITestOutputHelper output)
{
    private static readonly Lazy<FigureExtractor> _extractor = new(() => new FigureExtractor(RuleSet.Default, Segmenters.Default));

    private static readonly Lazy<Dictionary<string, RuleExample>> _examples = new(() =>
        RuleChecker.Examples(RuleSet.EmbeddedFiles()).ToDictionary(Name, StringComparer.Ordinal));

    public static TheoryData<string> Solved => [.. _examples.Value.Where(e => !e.Value.Unsolved).Select(e => e.Key)];

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Solved))]
    public void Example(string name)
    {
        var result = RuleChecker.Check(_examples.Value[name], Extract);
        result.Passed.ShouldBeTrue($"{result.Example.File}:{result.Example.Line}: {result.Example.Text}\n{result.Detail}");
    }

    [Fact]
    public void Most_examples_are_solved()
    {
        var results = _examples.Value.Values.Select(e => RuleChecker.Check(e, Extract)).ToList();
        var mended = results.Where(r => r.Passed && r.Example.Unsolved).ToList();
        foreach (var result in mended)
            output.WriteLine($"mended, unmark it: {result.Example.File}:{result.Example.Line}: {result.Example.Text}");
        foreach (var result in results.Where(r => !r.Passed))
            output.WriteLine($"gap: {result.Example.File}:{result.Example.Line}: {result.Example.Text} → {result.Detail}");
        output.WriteLine($"{results.Count(r => r.Passed)} of {results.Count} examples pass");
        ((double)results.Count(r => r.Passed) / results.Count).ShouldBeGreaterThan(0.8);
    }

    private static string Name(RuleExample example) => $"{example.RuleId}: {example.Text}";

    private static IReadOnlyList<Figure> Extract(string text, DateOnly date) =>
        _extractor.Value.Extract(FigureExtractor.ArticleOf(text, date)).Figures;
}
