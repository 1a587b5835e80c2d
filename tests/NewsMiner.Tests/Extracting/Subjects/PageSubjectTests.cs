using NewsMiner.Extracting.Subjects;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting.Subjects;

public class PageSubjectTests
{
    private static PageSubject Of(string page) => new(new Page { File = "t", Text = page }, RuleSet.Default);

    private static string? SubjectOf(string article, PageSubject page)
    {
        var (terms, words) = (new List<VocabularyMatch>(), new List<Word>());
        RuleSet.Default.Vocabulary.Scan(article, terms);
        return SubjectReader.Read(SubjectReaderTests.Article(null, article), RuleSet.Default, terms, words, page).SubjectAt(article.IndexOf("9亿元", StringComparison.Ordinal))?.Name;
    }

    [Theory]
    [InlineData("长治高新技术产业开发区\n2023年统计公报\n一、综合\n全区完成投资9亿元。", "长治高新技术产业开发区")]
    [InlineData("政府工作报告\n——在太原市人民代表大会会议上\n全市完成投资9亿元。", "太原市")]
    [InlineData("长治高新区\n临汾经开区\n大同经开区\n全区完成投资9亿元。", null)]
    [InlineData("要闻\n完成投资9亿元。", null)]
    [InlineData("山西一季度开门红。山西各地都在扩产。\n公寓建在长治经开区南面。全区完成投资9亿元。", "长治经济技术开发区")]
    public void A_page_is_about_the_zone_or_place_that_its_lines_agree_on(string page, string? expected) =>
        (Of(page).Value is { } subject ? subject.Name : null).ShouldBe(expected);

    [Theory]
    [InlineData("今年前4个月，全区完成投资9亿元。", "长治高新技术产业开发区")]
    [InlineData("一季度完成投资9亿元。", "长治高新技术产业开发区")]
    [InlineData("一季度，临汾经开区完成投资9亿元。", "临汾经济开发区")]
    [InlineData("远川机械有限公司扩产。\n全区完成投资9亿元。", "长治高新技术产业开发区")]
    public void An_article_that_names_nobody_is_about_whom_its_page_is_about(string article, string expected) =>
        SubjectOf(article, Of("长治高新技术产业开发区\n2023年统计公报")).ShouldBe(expected);

    [Theory]
    [InlineData("博览会昨天在太原举行，成交9亿元。", "全国")]
    [InlineData("太原市今年完成投资9亿元。", "太原市")]
    public void An_item_of_national_news_in_brief_is_of_the_country_unless_it_says_of_whom(string article, string expected) =>
        SubjectOf(article, Of("我国外贸增长\n今年前两个月，我国进出口增长8%。\n全国粮食丰收\n去年，全国粮食产量增加。")).ShouldBe(expected);

    [Theory]
    [InlineData("今年前4个月，全市完成投资9亿元。", null)]
    [InlineData("今年前4个月，全国完成投资9亿元。", "全国")]
    public void What_refers_to_a_place_of_another_kind_is_not_of_the_page(string article, string? expected) =>
        SubjectOf(article, Of("山西省\n2023年统计公报")).ShouldBe(expected);

    [Fact]
    public void The_articles_of_a_page_share_its_subject()
    {
        var page = new Page { File = "t", Text = "长治高新技术产业开发区2023年统计公报\n\n初步核算，全年全区实现地区生产总值321.6亿元，比上年增长4.2%。", Date = new DateOnly(2024, 3, 20) };
        NewsPipeline.Default.Process(page).SelectMany(entry => entry.Extraction.Figures).ShouldContain(figure => figure.Subject == "长治高新技术产业开发区");
    }
}
