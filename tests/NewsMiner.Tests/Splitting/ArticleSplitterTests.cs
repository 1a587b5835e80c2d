using NewsMiner.Splitting;

namespace NewsMiner.Tests.Splitting;

public class ArticleSplitterTests
{
    private static readonly ArticleSplitter Splitter = new();

    private static Page PageOf(string text) => new() { File = "page.txt", Text = text };

    [Fact]
    public void A_record_is_one_article_whatever_it_holds()
    {
        var page = PageOf("甲区开工\n本报讯 甲区今日开工。（王波）\n本报讯 乙区昨日开工。") with { RecordId = "r7", Title = "甲区开工", Format = InputFormat.JsonLines };
        var article = Splitter.Split(page).ShouldHaveSingleItem();
        article.Id.ShouldBe("r7");
        article.Title.ShouldBe("甲区开工");
        WayBack.Check(page, article);
    }

    [Fact]
    public void A_page_without_text_has_no_article() => Splitter.Split(PageOf(" \n\n\u3000\n")).ShouldBeEmpty();

    [Theory]
    [InlineData("去年投资达到2300\n亿元，比上年多出一成，增速居全省前列。", "去年投资达到2300亿元，比上年多出一成，增速居全省前列。")]
    [InlineData("全区去年完成技改投资3.\n5亿元，比上年增加一成，势头良好。", "全区去年完成技改投资3.5亿元，比上年增加一成，势头良好。")]
    [InlineData("完 成 工 业 投 资 97.6% 、增 速 第 一，势头很好，居全省前列。", "完成工业投资97.6%、增速第一，势头很好，居全省前列。")]
    [InlineData("全年生产整车 11.15 万辆，厂房近 60 万 m²，势头很好，居全省前列。", "全年生产整车11.15万辆，厂房近60万m²，势头很好，居全省前列。")]
    [InlineData("新建的六条生产线全部采用 MES 系统智能监测，接入 open industry\nnetwork platform，全程可控，居全省前列。", "新建的六条生产线全部采用 MES 系统智能监测，接入 open industry network platform，全程可控，居全省前列。")]
    public void Lines_and_letters_close_up(string text, string expected)
    {
        var page = PageOf(text);
        var article = Splitter.Split(page).ShouldHaveSingleItem();
        article.Text.ShouldBe(expected);
        WayBack.Check(page, article);
    }
}
