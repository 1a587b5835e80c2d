using NewsMiner.Splitting;

namespace NewsMiner.Tests.Splitting;

/// <summary>Reposted pages: 原标题：…, and the text behind it without a line end.</summary>
public class GluedTitleTests
{
    [Theory]
    [InlineData("原标题：上半年云川市外贸进出口增长8.2%近日，记者从云川海关获悉，上半年全市进出口92亿元。", "上半年云川市外贸进出口增长8.2%", "近日，记者从")]
    [InlineData("原标题：云川企业享关税优惠超3亿元央广网云川8月8日消息（记者李某）今年1至7月，云川企业享关税优惠3.2亿元。", "云川企业享关税优惠超3亿元", "央广网云川")]
    [InlineData("原标题：7月云川新能源产量翻番 出口占三成中新社云川8月4日电 (记者 王某)7月，云川新能源产量增长1倍。", "7月云川新能源产量翻番 出口占三成", "中新社云川")]
    [InlineData("原标题：前7个月云川外贸总额超70亿元前7个月云川外贸总额超70亿元 昨日从云川海关获悉，总额72亿元。", "前7个月云川外贸总额超70亿元", "昨日从云川")]
    [InlineData("原标题：云川自贸片区货值超32亿元                            片区今年来货值32.1亿元。", "云川自贸片区货值超32亿元", "片区今年来")]
    [InlineData("原标题:云川举行项目观摩 投资近百亿元7月20日，云川举行项目观摩。", "云川举行项目观摩 投资近百亿元", "7月20日，")]
    [InlineData("原标题：今年前7个月云川进出口2.4亿元 民企占比提升据云川海关统计，今年前7个月，云川进出口2.4亿元。", "今年前7个月云川进出口2.4亿元 民企占比提升", "据云川海关")]
    public void A_title_in_front_of_its_text_is_told_from_it(string line, string title, string text)
    {
        var page = new Page { File = "a.txt", Text = line };
        var article = new ArticleSplitter().Split(page).ShouldHaveSingleItem();
        article.Title.ShouldBe(title);
        article.Paragraphs[^1].Span.In(article.Text).ToString().ShouldStartWith(text);
        // A record without a title of its own has the same.
        new ArticleSplitter().Split(page with { RecordId = "1", Format = InputFormat.JsonLines }).ShouldHaveSingleItem().Title.ShouldBe(title);
    }

    [Theory]
    [InlineData("原标题：云川经开区于7月20日开工的项目达到12个，总投资92亿元。")]
    [InlineData("上半年云川市外贸进出口增长8.2%，近日，记者从云川海关获悉，上半年全市进出口92亿元。")]
    public void A_line_without_such_a_title_stays_one(string line) =>
        new ArticleSplitter().Split(new Page { File = "a.txt", Text = line }).ShouldHaveSingleItem().Title.ShouldBeNull();
}
