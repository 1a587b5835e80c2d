using NewsMiner.Extracting;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting;

/// <summary>Constructions of reporters, each as a sentence of our own with all the figures it must give.</summary>
public class FigureExtractorTests
{
    private static readonly FigureExtractor Extractor = new(RuleSet.Default, Segmenters.Default);

    private static readonly DateOnly Date = new(2024, 3, 20);

    /// <summary>Each figure as <c>quote indicator aspect</c>, with <c>&lt;whole</c> where it has one.</summary>
    [Theory]
    [InlineData("地区生产总值完成143亿元，同比增长6.2%。", "143亿元 地区生产总值 level; 6.2% 地区生产总值 growth")]
    [InlineData("工业投资增速23.8%、实际利用外资增速14.4%。", "23.8% 工业投资 growth; 14.4% 实际利用外资 growth")]
    [InlineData("固定资产投资完成43.4亿元，增速12.3%；工业投资完成16.8亿元，增速8.2%。", "43.4亿元 固定资产投资 level; 12.3% 固定资产投资 growth; 16.8亿元 工业投资 level; 8.2% 工业投资 growth")]
    [InlineData("全部工业增加值129.5亿元，占地区生产总值40.7%，对地区生产总值增长的贡献率达75%。", "129.5亿元 工业增加值 level; 40.7% 工业增加值 share <地区生产总值; 75% 工业增加值 contribution <地区生产总值")]
    [InlineData("转型项目投资占工业投资比重达到97.3%。", "97.3% 转型项目投资 share <工业投资")]
    [InlineData("进出口总额81亿元，下降2.3%，其中出口63.5亿元，增长5.6%。", "81亿元 进出口总额 level; 2.3% 进出口总额 growth; 63.5亿元 出口额 level; 5.6% 出口额 growth")]
    [InlineData("新能源产业、大健康产业投资分别增长32.1%、8%。", "32.1% 新能源产业投资 growth; 8% 大健康产业投资 growth")]
    [InlineData("其中18个投产。", "")]
    [InlineData("今年开工项目28个、总投资47.6亿元，其中18个投产。", "28个 开工项目数 level; 47.6亿元 总投资 level; 18个 投产项目数 level")]
    [InlineData("总投资72亿元的68个重点项目集中开工。", "72亿元 总投资 level; 68个 开工项目数 level")]
    [InlineData("今年1-9月投资额占比年度计划90.6%。", "90.6% 投资完成率 level")]
    public void Reads_the_constructions_of_reporters(string text, string expected)
    {
        var figures = Extractor.Extract(FigureExtractor.ArticleOf(text, Date)).Figures;
        string.Join("; ", figures.Select(Show)).ShouldBe(expected);
    }

    [Fact]
    public void A_decline_is_negative_in_base_units()
    {
        var figure = Extractor.Extract(FigureExtractor.ArticleOf("进出口总额同比下降13.9%。", Date)).Figures.ShouldHaveSingleItem();
        figure.Quantity.Value.ShouldBe(13.9m);
        figure.Quantity.BaseValue.ShouldBe(-13.9m);
    }

    [Fact]
    public void Explaining_shows_the_mentions_and_the_head()
    {
        var trace = Extractor.Explain("地区生产总值完成143亿元。", Date);
        trace.Mentions.ShouldContain(m => m.Kind == "indicator" && m.Meaning == "地区生产总值");
        var figure = trace.Figures.ShouldHaveSingleItem();
        figure.Head.ShouldBe("地区生产总值");
        figure.Figure.Rule.ShouldBe("noun-before-amount");
    }

    private static string Show(Figure figure) =>
        $"{figure.Quote} {figure.Indicator} {figure.Aspect.ToString().ToLowerInvariant()}{(figure.Of is null ? "" : " <" + figure.Of)}";
}
