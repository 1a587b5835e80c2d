using System.Globalization;
using NewsMiner.Extracting;
using NewsMiner.Tests.Hostile;
using Xunit;

namespace NewsMiner.Tests;

/// <summary>
/// Text that no newspaper prints goes through the whole path: whatever is read stands where it says, and memory taken grows as the text does.
/// What it costs in time is measured, not tested: <c>NewsMiner.Benchmarks hostile</c> shows how it grows with the length.
/// </summary>
public class HostileTextTests
{
    private static readonly DateOnly s_date = new(2023, 2, 7);

    public static TheoryData<string> Inputs() => [.. HostileWords.Repeated];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_repeated_word_takes_memory_as_its_length_does(string unit)
    {
        Allocated(Repeat(unit, 2_000));
        var small = Allocated(Repeat(unit, 15_000));
        var large = Allocated(Repeat(unit, 60_000));
        // Four times the text; sixteen times the memory would be quadratic. The constant is what tables cost however short the text.
        large.ShouldBeLessThan((6 * small) + 4_000_000);
    }

    [Fact]
    public void Clauses_that_each_might_be_what_the_next_is_about_end_no_process()
    {
        var article = FigureExtractor.ArticleOf($"今年{string.Concat(Enumerable.Repeat("进出口，", 50_000))}进出口值5亿元。", s_date);
        NewsPipeline.Default.Extract(article).Figures.ShouldHaveSingleItem().Indicator.ShouldBe("进出口总额");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Words_in_any_order_are_read_where_they_stand(int seed)
    {
        var random = new Random(seed);
        var text = new System.Text.StringBuilder();
        while (text.Length < 60_000)
            text.Append(HostileWords.Repeated[random.Next(HostileWords.Repeated.Length)]);
        ReadThrough(text.ToString());
        ReadThrough(text.Replace("\n", "").Replace(" ", "").ToString());
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadThrough(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The whole path: mentions of the raw text, the articles of a page, and the text as one article.</summary>
    internal static void ReadThrough(string text)
    {
        var pipeline = NewsPipeline.Default;
        foreach (var mention in pipeline.ReadMentions(text, s_date))
            Stands(text, mention.Span);
        foreach (var article in pipeline.Split(new Page { File = "hostile.txt", Text = text, Date = s_date }))
            foreach (var figure in pipeline.Extract(article).Figures)
                Stands(article.Text, figure.TextSpan);
        foreach (var figure in pipeline.Extract(FigureExtractor.ArticleOf(text, s_date)).Figures)
            Stands(text, figure.TextSpan);
    }

    private static void Stands(string text, TextSpan span)
    {
        if (span.Start < 0 || span.End > text.Length || span.Length <= 0)
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{span} in a text of {text.Length}"));
    }
}
