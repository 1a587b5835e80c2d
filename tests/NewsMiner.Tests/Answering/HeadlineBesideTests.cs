using System.Globalization;
using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Answering;

/// <summary>A headline that a record has in a field of its own, against the text that it stands over.</summary>
public class HeadlineBesideTests
{
    private static IReadOnlyList<Conflict> Find(string date, string title, string text)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var page = new Page { File = "1.jsonl", RecordId = "1", Title = title, Text = text, Date = day };
        var (article, extraction) = NewsPipeline.Default.Process(page).ShouldHaveSingleItem();
        article.Text.ShouldNotContain(title);
        return ConflictFinder.Find(
            new ArticleReference { Key = 1, Id = "1", Title = title, Date = day, File = page.File },
            extraction.Figures,
            new ConflictOptions { Extract = NewsPipeline.Default.Extract });
    }

    [Theory]
    [InlineData("突破520家", "512家", "2024-03-05", "栖云高新区高新技术企业突破520家", "3月4日，记者在栖云高新区科技创新大会上了解到，全区现有高新技术企业512家、国家科技型中小企业685家，创新主体数量连年递增。")]
    [InlineData("4216户", "4126户", "2023-08-02", "上半年栖云高新区新登记经营主体4216户", "8月1日，从栖云高新区市场监管部门传来消息，今年1至6月，全区新登记经营主体4126户，同比增长14.7%。")]
    [InlineData("超1600亿元", "1627.6万元", "2024-09-03", "栖云经开区挂牌五年 新增注册资本超1600亿元", "截至2024年8月，栖云经开区五年累计新设企业3.05万家，新增注册资本1627.6万元，制造业企业的占比逐年上升。")]
    [InlineData("突破400亿元", "387.4亿元", "2024-06-25", "栖云经开区电子信息产业营收突破400亿元", "电子信息是栖云的主打产业。2023年，栖云经开区电子信息产业营业收入387.4亿元，本地配套率稳步提高。")]
    public void Is_held_against_its_text(string headline, string body, string date, string title, string text)
    {
        var figures = Find(date, title, text).ShouldHaveSingleItem().Figures;
        figures.Select(f => f.Figure.Quote).ShouldBe([headline, body]);
        // It is in no archive: no key of another figure, which a page would show in its stead.
        figures[0].Key.ShouldBe(0);
    }

    [Theory]
    [InlineData("2024-01-25", "规上工业产值站上1800亿元台阶 栖云经开区交出成绩单", "2023年，栖云经开区规上工业总产值1826.4亿元，同比增长8.2%。")]
    [InlineData("2024-01-25", "栖云综保区去年进出口超3100亿元", "2024年，栖云综保区进出口总值3146.9亿元，比上年增长5.6%。")]
    [InlineData("2024-05-25", "栖云经开区95个生物医药项目集中开工", "5月24日，栖云经开区的工地上车来车往。栖云经开区推行“标准地+承诺制”，34个项目实现“拿地即开工”。")]
    public void Agrees_with_it(string date, string title, string text) => Find(date, title, text).ShouldBeEmpty();
}
