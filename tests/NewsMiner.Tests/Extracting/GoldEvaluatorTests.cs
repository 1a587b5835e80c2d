using NewsMiner.Extracting;
using NewsMiner.Reading;
using NewsMiner.Rules;
using NewsMiner.Segmenting;
using NewsMiner.Splitting;

namespace NewsMiner.Tests.Extracting;

public class GoldEvaluatorTests
{
    // Just under what was measured when they were set: a change that loses figures shows itself. Raise them as extraction gets better.
    [SharedTheory]
    [InlineData("000", 0.98, 0.84, 0.96)]
    [InlineData("001", 0.96, 0.70, 0.96)]
    [InlineData("003", 0.97, 0.76, 0.96)]
    public void Annotated_pages_keep_their_floors(string document, double found, double whole, double qualifiers)
    {
        var folder = Path.Combine(TestFiles.Shared!, "gold");
        var figures = new List<Figure>();
        var extractor = new FigureExtractor(RuleSet.Default, Segmenters.Default);
        var reader = new PageReader();
        foreach (var input in reader.FindInputs([Path.Combine(TestFiles.Shared!, "pages", document + ".txt")]))
            foreach (var result in reader.Read(input))
                foreach (var article in new ArticleSplitter().Split(result.Page.ShouldNotBeNull()))
                    figures.AddRange(extractor.Extract(article).Figures);
        var gold = GoldEvaluator.Read(File.ReadAllText(Path.Combine(folder, document + ".facts.jsonl")));

        var score = GoldEvaluator.Create(File.ReadAllText(Path.Combine(folder, "aliases.json"))).Score(document, gold, figures, coreOnly: true);

        score.F1(GoldLevel.Found).ShouldBeGreaterThanOrEqualTo(found);
        score.F1(GoldLevel.Modality).ShouldBeGreaterThanOrEqualTo(whole);
        score.Qualifiers.ShouldBeGreaterThanOrEqualTo(qualifiers);
    }

    [Fact]
    public void A_figure_counts_once_and_its_levels_build_on_each_other()
    {
        const string text = "2023年，示例县地区生产总值143亿元，增长6.2%。";
        var figures = new FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 2, 1))).Figures;
        GoldFigure[] gold =
        [
            Gold("a", text.IndexOf("143", StringComparison.Ordinal), "143亿元", 143, "亿元", "level"),
            Gold("b", text.IndexOf("6.2", StringComparison.Ordinal), "6.2%", 6.2m, "%", "level"),
            Gold("c", 0, "9家", 9, "家", "level"),
        ];

        var score = GoldEvaluator.Create(null).Score("x", gold, figures, coreOnly: true);

        score.Hits(GoldLevel.Found).ShouldBe(2);
        score.Hits(GoldLevel.Aspect).ShouldBe(1);
        score.Hits(GoldLevel.Indicator).ShouldBe(1);
        score.Pairs.Single(p => p.Gold.Id == "c").Figure.ShouldBeNull();
        score.Extra.ShouldBeEmpty();

        static GoldFigure Gold(string id, int start, string quote, decimal value, string unit, string aspect) => new()
        {
            Id = id,
            Line = 1,
            Span = new TextSpan(start, start + quote.Length),
            Quote = quote,
            Value = value,
            Unit = unit,
            Qualifier = "exact",
            Indicator = "地区生产总值",
            Aspect = aspect,
            Modality = "actual",
            IsCore = true,
        };
    }
}
