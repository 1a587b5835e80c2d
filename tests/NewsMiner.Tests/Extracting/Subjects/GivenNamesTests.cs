using NewsMiner.Extracting;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting.Subjects;

/// <summary>What an article calls a zone beside the name by which reports of it meet.</summary>
public class GivenNamesTests
{
    private static readonly FigureExtractor Extractor = new(RuleSet.Default, Segmenters.Default);

    [Theory]
    [InlineData("上半年，云川经开区实现进出口86亿元。", "云川经济技术开发区", "云川经开区")]
    [InlineData("上半年，云川经济技术开发区（以下简称“云川经开区”）实现进出口86亿元。", "云川经济技术开发区", null)]
    [InlineData("云川高新区传来消息。上半年，该区实现进出口86亿元。", "云川高新技术产业开发区", "云川高新区")]
    [InlineData("上半年，云川综保区、云川综合保税区招商中心一齐发力，云川综保区实现进出口86亿元。", "云川综合保税区", null)]
    [InlineData("记者从云川经济技术开发区管委会获悉，上半年，云川经开区实现进出口86亿元。", "云川经济技术开发区", null)]
    [InlineData("上半年，综改示范区潇河产业园区实现进出口86亿元。", "山西转型综改示范区潇河产业园区", null)]
    [InlineData("上半年，山西综改区阳曲园区实现进出口86亿元。", "山西转型综改示范区阳曲园区", null)]
    [InlineData("上半年，山西转型综合改革示范区（以下简称“综改示范区”）实现进出口86亿元。", "山西转型综改示范区", null)]
    [InlineData("上半年，西安浐灞国际港实现进出口86亿元。", "浐灞生态区", "西安浐灞国际港")]
    [InlineData("汽开区提速。上半年，汽开区实现进出口86亿元，在长春领先。", "长春汽车经济技术开发区", "长春汽开区")]
    [InlineData("2023年度全国综合保税区评估中，云岭省云川经济技术开发区传来消息。云川经开区综保区实现进出口86亿元。", "云川经开区综合保税区", "云川经济技术开发区综合保税区")]
    [InlineData("上半年，太原武宿综保区实现进出口86亿元。", "武宿综合保税区", null)]
    [InlineData("云川经开区提速。汾川肉业一季度屠宰肉牛1.8万头。", "汾川肉业", null)]
    [InlineData("上半年，汕头实现进出口86亿元。", "汕头市", null)]
    [InlineData("厦门火炬高新区管委会传来消息。上半年，高新区实现进出口86亿元。", "厦门火炬高技术产业开发区", "厦门火炬高新区")]
    [InlineData("上半年，洋山特殊综保区实现进出口86亿元。", "洋山特殊综合保税区", null)]
    [InlineData("中国（广西）自由贸易试验区传来消息。上半年，广西自贸试验区实现进出口86亿元。", "广西自贸试验区", "中国（广西）自由贸易试验区")]
    [InlineData("广西边民互市转型。上半年，广西边民互市实现进出口86亿元。", "广西壮族自治区", null)]
    [InlineData("云川市高新区传来消息。云川高新区发布白皮书。上半年，该区实现进出口86亿元。", "云川高新技术产业开发区", "云川高新区")]
    public void A_zone_keeps_its_canonical_name_and_the_one_that_the_article_gives(string text, string canonical, string? given)
    {
        var figure = Assert.Single(Extractor.Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 7, 20))).Figures);
        Assert.Equal((canonical, given), (figure.Subject, figure.SubjectAsGiven));
    }
}
