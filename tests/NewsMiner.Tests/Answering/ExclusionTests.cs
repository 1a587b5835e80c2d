using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

/// <summary>What a report tells of another state, field, time or name of the draft's matter, and what is the same by another name.</summary>
public class ExclusionTests
{
    private static void Check(string report, string draft, string quote, Verdict verdict, string date = "2024-11-20")
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-11-06", report)), date, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Halls = "云川经开区载体先行\n云川经开区规划建设标准厂房52万平方米，目前已建成33.4万平方米、投用28.6万平方米。青石电子产业园项目总投资12.6亿元，规划建设厂房9万平方米，计划明年投产。";

    [Theory]
    [InlineData("云川经开区已建成标准厂房52万平方米。", "52万平方米", Verdict.Misattributed)]
    [InlineData("云川经开区目前已建成标准厂房33.4万平方米。", "33.4万平方米", Verdict.Supported)]
    [InlineData("云川经开区标准厂房投入使用28.6万平方米。", "28.6万平方米", Verdict.Supported)]
    [InlineData("云川经开区规划建设标准厂房52万平方米。", "52万平方米", Verdict.Supported)]
    [InlineData("云川经开区已投用标准厂房33.4万平方米。", "33.4万平方米", Verdict.Contradicted)]
    [InlineData("青石电子产业园项目已建成厂房9万平方米。", "9万平方米", Verdict.Misattributed)]
    // What will be there once all is built was planned.
    [InlineData("青石电子产业园项目建成后厂房面积9万平方米。", "9万平方米", Verdict.Supported)]
    public void What_is_planned_is_not_built_nor_what_is_built_in_use(string draft, string quote, Verdict verdict) => Check(Halls, draft, quote, verdict);

    [Theory]
    [InlineData("在全市8个开发区营商环境评价中，云川经开区列第3位。", "第3位", Verdict.Supported)]
    [InlineData("云川经开区在全市开发区营商环境评价中名列第三位。", "第三位", Verdict.Supported)]
    [InlineData("在全省126家开发区营商环境评价中，云川经开区列第3位。", "第3位", Verdict.Misattributed)]
    public void A_rank_in_the_city_is_none_in_the_province(string draft, string quote, Verdict verdict)
        => Check("云川经开区擦亮营商品牌\n在2023年度全市8个开发区营商环境评价中，云川经开区列第3位，比上年前移2位。", "2023年，" + draft, quote, verdict);

    [Theory]
    [InlineData("在2023年度国家高新区综合评价中，云川高新区列第6位。", false)]
    [InlineData("在2023年度省级高新区创新发展评价中，云川高新区列第6位。", true)]
    public void A_rank_among_a_provinces_zones_is_none_among_the_states(string draft, bool supported)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-11-06", "云川高新区创新提速\n在2023年度全省省级高新区创新发展评价中，云川高新区列第6位。")), "2024-11-20", draft, "第6位");
        (found.Verdict == Verdict.Supported).ShouldBe(supported, found.Reason);
    }

    [Theory]
    // Another stretch's value accuses nobody.
    [InlineData("2023年，云川港货物吞吐量4870万吨。", "4870万吨", Verdict.Unverified)]
    [InlineData("2024年前三季度，云川港货物吞吐量3468万吨。", "3468万吨", Verdict.Contradicted)]
    [InlineData("2024年前三季度，云川港货物吞吐量3846万吨。", "3846万吨", Verdict.Supported)]
    public void Only_the_drafts_own_time_contradicts(string draft, string quote, Verdict verdict)
        => Check("云川港生产忙\n今年前三季度，云川港货物吞吐量3846万吨，增长7.5%。", draft, quote, verdict);

    [Theory]
    // What is told of one industry neither accuses nor confirms another; a narrower name of the same may.
    [InlineData("今年前三季度，云川经开区锂电材料产业产值27.9亿元。", "27.9亿元", Verdict.Unverified)]
    [InlineData("今年前三季度，云川经开区新材料产业产值27.9亿元。", "27.9亿元", Verdict.Contradicted)]
    [InlineData("今年前三季度，云川经开区新材料产业产值58.4亿元。", "58.4亿元", Verdict.Supported)]
    public void One_industry_does_not_accuse_another(string draft, string quote, Verdict verdict)
        => Check("云川经开区三季报\n前三季度，云川经开区装备制造产业产值92.3亿元，增长13.4%；新材料产业产值58.4亿元，增长8.8%。", draft, quote, verdict);

    private const string Aims = "云川经开区交出年度答卷\n2023年，云川经开区工业总产值196.4亿元，增长6.9%。2024年，云川经开区工业总产值目标为213亿元，新能源汽车产量力争达到9万辆。";

    [Theory]
    // The year's own value is known: the aim is no excuse.
    [InlineData("2023年，云川经开区工业总产值213亿元。", "213亿元", Verdict.Contradicted)]
    [InlineData("2024年，云川经开区新能源汽车产量达到9万辆。", "9万辆", Verdict.Misattributed)]
    public void Where_the_very_thing_is_reported_it_decides(string draft, string quote, Verdict verdict) => Check(Aims, draft, quote, verdict, "2025-02-01");

    [Theory]
    [InlineData("2023年，云川高新区研发投入强度为3.41%。", "3.41%", Verdict.Supported)]
    [InlineData("2023年，云川高新区研发投入强度为4.31%。", "4.31%", Verdict.Contradicted)]
    [InlineData("2023年，云川高新区装备制造业产值占规上工业总产值的58.2%。", "58.2%", Verdict.Supported)]
    [InlineData("2023年，云川高新区装备制造业产值占规上工业总产值的52.8%。", "52.8%", Verdict.Contradicted)]
    public void A_share_goes_by_the_name_of_its_rate(string draft, string quote, Verdict verdict)
        => Check("云川高新区创新观察\n2023年，云川高新区全社会研发投入占地区生产总值的比重为3.41%；装备制造业产值182.8亿元，占规上工业总产值314.0亿元的58.2%。", draft, quote, verdict);

    [Theory]
    [InlineData("2023年，云川高新区工业税收5.36亿元。", Verdict.Supported)]
    [InlineData("2023年，云川经开区工业税收5.36亿元。", Verdict.Misattributed)]
    public void A_provinces_own_kind_of_zone_goes_by_the_short_name(string draft, Verdict verdict)
        => Check("云川高新技术产业园区晒家底\n2023年，云川高新技术产业园区工业税收5.36亿元，规上工业企业118家。", draft, "5.36亿元", verdict);

    private const string Year = "云川经开区2023年经济运行平稳\n2023年，云川经开区全年新签约项目58个，协议总投资246亿元，其中10亿元以上项目7个。截至年底，全区拥有高新技术企业86家，比上年净增14家。";

    [Theory]
    [InlineData("2023年，云川经开区新签约10亿元以上项目58个。", "58个", false)]
    [InlineData("2023年，云川经开区新签约10亿元以上项目7个。", "7个", true)]
    [InlineData("2023年，云川经开区新签约项目58个，总投资246亿元。", "58个", true)]
    [InlineData("截至2023年底，云川经开区新增高新技术企业86家。", "86家", false)]
    [InlineData("截至2023年底，云川经开区拥有高新技术企业86家。", "86家", true)]
    [InlineData("截至2023年底，云川经开区现有高新技术企业86家。", "86家", true)]
    public void All_that_there_are_confirm_neither_the_large_ones_nor_the_new(string draft, string quote, bool supported)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-01-19", Year)), "2024-03-01", draft, quote);
        (found.Verdict == Verdict.Supported).ShouldBe(supported, found.Reason);
    }

    [Fact]
    public void The_whole_that_a_share_is_of_is_not_the_parts()
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-07-22", "云川经开区半年报\n今年上半年，云川经开区经济平稳。云川综合保税区进出口8.6亿元，占全区进出口总额17.9亿元的48.0%。")), "2024-08-01", "2024年上半年，云川综保区进出口17.9亿元。", "17.9亿元");
        found.Verdict.ShouldNotBe(Verdict.Supported, found.Reason);
    }

    [Fact]
    public void Projects_that_were_served_accuse_none_that_were_brought_in()
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-11-06", "云川经开区服务提速\n云川经开区推行专班服务，2023年为47个项目代办事项268项，节约企业成本520万元。")), "2024-11-20", "2023年，云川经开区新引进项目31个。", "31个");
        found.Verdict.ShouldNotBe(Verdict.Contradicted, found.Reason);
    }
}
