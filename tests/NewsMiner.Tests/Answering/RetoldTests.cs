using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

/// <summary>Drafts that retell a report in their own words: other verbs, other order, other names for what is measured; and what must not be taken for a retelling.</summary>
public class RetoldTests
{
    private static CheckedFigure Check(string report, string draft, string quote) => Drafts.Verdict(Drafts.Archive(("2025-01-20", report)), "2025-02-10", draft, quote);

    private const string Year = "云川经开区晒出年度账本\n2024年，云川经开区新谋划的储备项目有56个，总投资412亿元；列入省级重点的15个项目，投资完成率达到134%，23个市级重点项目的投资完成率为117%。启运港退税政策惠及859家出口企业。";

    [Theory]
    [InlineData("云川经开区2024年新谋划储备项目56个，总投资412亿元。", "412亿元", Verdict.Supported)]
    [InlineData("云川经开区2024年新谋划储备项目56个，总投资421亿元。", "421亿元", Verdict.Contradicted)]
    // Both were read as 投资完成率: the words say whose.
    [InlineData("2024年云川经开区省级重点项目投资完成率117%。", "117%", Verdict.Contradicted)]
    [InlineData("2024年云川经开区省级重点项目投资完成率134%。", "134%", Verdict.Supported)]
    [InlineData("启运港退税政策已惠及云川经开区859家出口企业。", "859家", Verdict.Supported)]
    [InlineData("启运港退税政策已惠及云川经开区895家出口企业。", "895家", Verdict.Contradicted)]
    public void A_retold_sentence_is_recognised_by_its_words(string draft, string quote, Verdict verdict)
    {
        var found = Check(Year, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Parts = "云川市十三个园区缴税超六百亿元\n2024年1至11月，云川市重点园区缴税612亿元。青石经济开发区缴税235亿元，增长14%；北岭新区缴税141亿元，增长2%。";

    [Theory]
    [InlineData("青石经济开发区2024年1至11月缴税约235亿元，增幅为41%。", "41%", Verdict.Contradicted)]
    [InlineData("青石经济开发区2024年1至11月缴税约235亿元，增幅为14%。", "14%", Verdict.Supported)]
    public void A_part_is_found_by_the_name_in_its_own_sentence(string draft, string quote, Verdict verdict)
    {
        var found = Check(Parts, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Firms = "云川的朋友圈\n截至2024年底，云川新区内港澳企业合计2218家，其中澳资1212家、港资1006家。";

    [Theory]
    // The neighbour's count: one letter is the whole difference.
    [InlineData("截至2024年底，云川新区内港澳企业共2218家，其中港资企业1212家。", "1212家")]
    [InlineData("截至2024年底，云川新区内港澳企业共2218家，其中澳资企业1006家。", "1006家")]
    public void A_letter_that_tells_two_apart_is_not_passed_over(string draft, string quote)
        => Check(Firms, draft, quote).Verdict.ShouldNotBe(Verdict.Supported);

    private const string Two = "云川市外贸开门红\n2024年，云川市进出口186.4亿元，增长31.7%。云川综保区建设提速，去年全区完成进出口61.3亿元。";

    [Fact]
    public void The_citys_figure_is_not_its_zones()
        => Check(Two, "2024年，云川综保区进出口186.4亿元。", "186.4亿元").Verdict.ShouldNotBe(Verdict.Supported);

    private const string Short = "青石经开区一季度开门红\n2024年1至4月，云川青石经济技术开发区实现地区生产总值124.7亿元，比上年同期增长7.3%。";

    [Theory]
    [InlineData("2024年1—4月，青石开发区GDP为124.7亿元，同比增长7.3%。", "7.3%", Verdict.Supported)]
    [InlineData("2024年1—4月，青石开发区GDP为127.4亿元，同比增长7.3%。", "127.4亿元", Verdict.Contradicted)]
    [InlineData("2024年1—4月，白石开发区GDP为124.7亿元。", "124.7亿元", Verdict.Unverified)]
    public void A_zone_may_be_called_by_the_short_of_its_name(string draft, string quote, Verdict verdict)
    {
        var found = Check(Short, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Ranks = "青石高新区前三季度成绩单\n2024年前三季度，云川青石高新区规上工业增加值475.1亿元，增速居全省19个国家级高新区第二位。";

    [Theory]
    [InlineData("2024年前三季度，青石高新区规上工业增加值475.1亿元，增速居全省国家级高新区第一位。", "第一", Verdict.Contradicted)]
    [InlineData("2024年前三季度，青石高新区规上工业增加值475.1亿元，增速居全省国家级高新区第二位。", "第二", Verdict.Supported)]
    public void The_field_of_a_rank_may_be_counted_or_not(string draft, string quote, Verdict verdict)
    {
        var found = Check(Ranks, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }
}
