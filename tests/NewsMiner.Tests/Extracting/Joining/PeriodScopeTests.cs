using NewsMiner.Extracting;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting.Joining;

public class PeriodScopeTests
{
    [Theory]
    [InlineData("2024-02-18", "会上，2021年度优秀企业获表彰，新落户项目36个。", null, "2024-02-18")]
    [InlineData("2023-12-02", "12月1日，云川市举行2023年第四次集中签约活动，签约项目36个。", "2023-12-01", "2023-12-01")]
    [InlineData("2016-11-20", "前三季度，云川经开区工业增加值46亿元，增速为2015年以来的最高，比全国平均高36个百分点。", "2016-01-01", "2016-09-30")]
    [InlineData("2026-06-18", "封关至2026年5月31日，进口货物货值36亿元。", null, "2026-05-31")]
    [InlineData("2022-11-14", "2022年以来，云川经开区完成投资93亿元。\n截至10月底，完成工业投资55亿元。实施产业项目36个。", null, "2022-10-31")]
    [InlineData("2022-01-28", "2021年，云川经开区产值增长14%。园区全年新增企业2家；年内新增供应商36家。", "2021-01-01", "2021-12-31")]
    [InlineData("2025-01-06", "近五年，云川经开区规上工业产值净增2000亿元。其中，汽车产业已集聚远曜、甲乙等36家整车企业。", null, "2025-01-06")]
    [InlineData("2025-11-07", "五年来，云川新区规上工业增加值年均增速22%；五年累计完成投资36亿元。", "2021-01-01", "2025-11-07")]
    [InlineData("2025-11-07", "五年来，云川新区生产总值从256亿元增至448亿元，今年有望突破500亿元。新引进企业36家。", "2021-01-01", "2025-11-07")]
    [InlineData("2023-02-07", "商务部公布2022年国家级经开区考核排名结果。\n云川经开区综合排名第36位。", "2022-01-01", "2022-12-31")]
    [InlineData("2022-02-09", "2021年，云川保税区产值增长9%。2020年度综合保税区发展绩效评估为A类，跨境电商总单量增长36%。", "2021-01-01", "2021-12-31")]
    [InlineData("2018-04-20", "记者近日从片区获悉，三年来该片区实际落地项目投资36亿元。", "2015-01-01", "2017-12-31")]
    [InlineData("2024-01-26", "2024年力争增长8%。\n2023年云川经开区锚定战略定位稳步前行，产值增长7%。空气质量达标36天。", "2023-01-01", "2023-12-31")]
    [InlineData("2024-06-08", "今年1月至4月，云川区完成投资43亿元。\n云川新城面积为36平方公里。", null, "2024-06-08")]
    [InlineData("2024-07-20", "云川新区（不含代管乡镇，下同）1至6月完成生产总值320亿元。\n第二产业实现增加值36亿元。", "2024-01-01", "2024-06-30")]
    [InlineData("2024-07-20", "今年，云川经开区铺排重点项目120个。\n论体量，10亿元以上项目36个。", "2024-01-01", "2024-12-31")]
    [InlineData("2024-07-20", "今年，云川经开区铺排重点项目120个。\n其中签约项目36个。", "2024-01-01", "2024-07-20")]
    [InlineData("2024-04-20", "截至今年2月，云川自贸区累计新设企业8622家。\n外商投资企业有36家。", null, "2024-02-29")]
    [InlineData("2024-04-20", "截至今年2月，云川自贸区累计新设企业8622家。\n一季度，工业投资增长9%。\n外商投资企业有36家。", null, "2024-04-20")]
    public void A_figure_takes_the_time_that_is_told_of_it(string date, string text, string? start, string end)
    {
        var article = FigureExtractor.ArticleOf(text, DateOnly.ParseExact(date, "yyyy-MM-dd", null));
        var period = new FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(article).Figures.Single(f => f.Quantity.Value == 36).Period;
        (period?.Start?.ToString("yyyy-MM-dd", null), period?.End?.ToString("yyyy-MM-dd", null)).ShouldBe((start, end));
    }
}
