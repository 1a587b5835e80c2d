using NewsMiner.Extracting;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting.Joining;

/// <summary>What a report calls a measure beside the name by which reports of it meet.</summary>
public class GivenIndicatorsTests
{
    private static readonly FigureExtractor Extractor = new(RuleSet.Default, Segmenters.Default);

    [Theory]
    [InlineData("前三季度，云川高新区新注册企业5763家，占全市的22%，同比增长18.5%。", "新设企业数|新注册企业数", "新设企业数|新注册企业数", "新设企业数|新注册企业数")]
    [InlineData("上半年，云川高新区地方财政支出41亿元，增长29%；利用外资1.2亿美元。", "一般公共预算支出|地方财政支出", "一般公共预算支出|地方财政支出", "实际利用外资|利用外资")]
    [InlineData("上半年，云川高新区制造业技术改造投资增长12.5%，技改投资增长8%。", "制造业技术改造投资|", "技改投资|")]
    [InlineData("上半年，云川高新区税金增长15%，其中税收收入2亿元。", "税收收入|税金", "税收收入|")]
    [InlineData("上半年，云川高新区实际利用外资1.2亿美元，GDP增长8%。", "实际利用外资|", "地区生产总值|")]
    public void An_indicator_keeps_its_canonical_name_and_the_one_that_the_report_gives(string text, params string[] expected)
    {
        var figures = Extractor.Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 10, 20))).Figures;
        Assert.Equal(expected, figures.Select(figure => $"{figure.Indicator}|{figure.IndicatorAsGiven}"));
    }

    [Fact]
    public void A_whole_of_the_same_measure_goes_by_the_same_noun()
    {
        var figures = Extractor.Extract(FigureExtractor.ArticleOf("前三季度，云川高新区新注册企业5763家，占全市新注册企业的22%，其中民营企业占比超过96%。", new DateOnly(2024, 10, 20))).Figures;
        Assert.Equal(["全市新设企业数|全市新注册企业数", "新设企业数|新注册企业数"], figures.Skip(1).Select(share => $"{share.Of}|{share.OfAsGiven}"));
    }
}
