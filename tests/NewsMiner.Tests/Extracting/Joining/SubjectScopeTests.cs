using NewsMiner.Extracting;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting.Joining;

/// <summary>Whom a figure is of where several are spoken of: the zone, a part of it, a firm, an office, the city around.</summary>
public class SubjectScopeTests
{
    private static readonly FigureExtractor s_extractor = new(RuleSet.Default, Segmenters.Default);

    [Theory]
    // The zone that the paragraph spoke of last, within the article's.
    [InlineData("今年上半年，云川自贸片区新设企业1083家。\n云川综合保税区去年进出口264亿元。区内保税仓库面积达到46万平方米。", "46万平方米", "云川综合保税区")]
    [InlineData("今年上半年，云川自贸片区新设企业1083家。云川自贸片区进出口800亿元。\n云川综合保税区去年进出口264亿元。\n区内新增仓库46万平方米。", "46万平方米", "云川自贸片区")]
    // A park by its own name.
    [InlineData("云川高新区上半年新增企业310家\n云川高新区上半年税收9亿元。东苑园面积8平方公里，入驻企业96家；西苑园上半年产值171亿元。上半年，全区进出口42亿元。", "96家", "东苑园")]
    [InlineData("云川高新区上半年新增企业310家\n云川高新区上半年税收9亿元。东苑园面积8平方公里，入驻企业96家；西苑园上半年产值171亿元。上半年，全区进出口42亿元。", "171亿元", "西苑园")]
    [InlineData("云川高新区上半年新增企业310家\n云川高新区上半年税收9亿元。东苑园面积8平方公里，入驻企业96家；西苑园上半年产值171亿元。上半年，全区进出口42亿元。", "42亿元", "云川高新技术产业开发区")]
    [InlineData("云川高新区去年税收31亿元。校园面积3平方公里。", "3平方公里", "云川高新技术产业开发区")]
    // A firm within the zone.
    [InlineData("云川市去年进出口31亿元。云川综保区内远川重工有限公司出口车轮6亿元。", "6亿元", "远川重工有限公司")]
    // The customs house's own, and the trains of a corridor.
    [InlineData("上半年，云川高新区进出口42亿元。上半年，云川海关出口整体通关时间0.6小时；高新区认证企业达到11家。", "0.6小时", "云川海关")]
    [InlineData("上半年，云川高新区进出口42亿元。上半年，云川海关出口整体通关时间0.6小时；高新区认证企业达到11家。", "11家", "云川高新技术产业开发区")]
    [InlineData("上半年，云川高新区进出口42亿元；经云川东站的西部陆海新通道海铁联运班列开行4862列。", "4862列", "西部陆海新通道海铁联运班列")]
    // The city or prefecture around it.
    [InlineData("去年库尔勒经济技术开发区单位工业增加值能耗下降6.3%，自治州平均降幅是3.8%。", "3.8%", "巴音郭楞蒙古自治州")]
    [InlineData("去年，宜都化工园区磷石膏综合利用率82.6%，高于宜昌全市平均水平；全市这一指标为78.5%。", "78.5%", "宜昌市")]
    // What the zone builds beside one of its projects.
    [InlineData("今年云川高新区将实施基础设施项目21个，其中投资3.6亿元的东苑园污水处理厂二期扩建工程3月开工，日处理能力提升到7万吨；新建人才公寓1200套。", "1200套", "云川高新技术产业开发区")]
    public void A_figure_is_of_whom_its_clause_speaks(string text, string quote, string subject) =>
        s_extractor.Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 7, 20))).Figures.Single(figure => figure.Quote == quote).Subject.ShouldBe(subject);
}
