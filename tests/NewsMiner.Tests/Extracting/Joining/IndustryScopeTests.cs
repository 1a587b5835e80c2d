using NewsMiner.Extracting;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting.Joining;

/// <summary>Of which industry a bare measure is told, and when that stops to hold.</summary>
public class IndustryScopeTests
{
    private static readonly FigureExtractor Extractor = new(RuleSet.Default, Segmenters.Default);

    [Theory]
    // What the clause before opens with.
    [InlineData("电子信息起步晚、跑得快：去年营业收入6.2亿元，增长58%；工业纳税2100万元。", "6.2亿元 电子信息产业营业收入; 58% 电子信息产业营业收入; 2100万元 电子信息产业税收收入")]
    [InlineData("工程机械打了翻身仗，去年产值86亿元，增长12%。", "86亿元 工程机械产业产值; 12% 工程机械产业产值")]
    [InlineData("三产也没掉队，营业收入同比增长21%。", "21% 第三产业营业收入")]
    [InlineData("规上工业这一块，上半年总产值增长15%，增加值增长9%。", "15% 规模以上工业总产值; 9% 规模以上工业增加值")]
    // What the clause comes to, or sums up.
    [InlineData("最抢眼的是汽车制造业，增加值增长2.5倍，拉动规上工业增长3.4个百分点。", "2.5倍 汽车制造业增加值; 3.4个百分点 汽车制造业增加值")]
    [InlineData("以光伏、储能为主的新能源产业仍是“压舱石”，其投资占固定资产投资的58%。", "58% 新能源产业投资")]
    // A clause without a number heads the paragraph.
    [InlineData("新材料产业——累计完成投资80亿元，规上工业产值达到120亿元。", "80亿元 新材料产业完成投资; 120亿元 新材料产业规模以上工业总产值")]
    // What somebody does opens none.
    [InlineData("抢抓新能源汽车产业机遇，去年产值224亿元。", "224亿元 产值")]
    [InlineData("加速先进装备制造产业布局，完成投资19亿元。", "19亿元 完成投资")]
    // Until a place or who is asked says otherwise.
    [InlineData("大健康接力。全市规上工业总产值320亿元，增长7%。", "320亿元 规模以上工业总产值; 7% 规模以上工业总产值")]
    [InlineData("开发区产业科科长说：“工业总产值增长9%。”", "9% 工业总产值")]
    [InlineData("半导体材料生产基地项目，总投资12亿元，达产后年营业收入30亿元。", "12亿元 总投资; 30亿元 营业收入")]
    public void Bare_measures_are_told_of_the_industry_that_the_text_goes_on_about(string text, string expected) =>
        string.Join("; ", Extractor.Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 7, 20))).Figures.Select(f => $"{f.Quote} {f.Indicator}")).ShouldBe(expected);

    [Theory]
    [InlineData("四大产业产值占规上工业总产值比重约90%。新能源产业规上企业25家，产值占比约44%。", "规模以上工业总产值")]
    [InlineData("稀土产业增加值增长22%，拉动规上工业增加值增长7.2个百分点，贡献率41%。", "规模以上工业增加值")]
    [InlineData("五大支柱产业总产值742亿元，全市占比50.4%。", "全市支柱产业产值")]
    public void A_share_without_its_whole_is_of_the_whole_told_last(string text, string whole) =>
        Extractor.Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 7, 20))).Figures[^1].Of.ShouldNotBeNull().ShouldEndWith(whole);
}
