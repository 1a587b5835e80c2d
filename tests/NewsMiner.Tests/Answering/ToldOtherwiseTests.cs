using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

/// <summary>What a report tells in another order or of another stretch, and what its order does not say.</summary>
public class ToldOtherwiseTests
{
    private static CheckedFigure Check(string report, string draft, string quote) => Drafts.Verdict(Drafts.Archive(("2022-12-25", report)), "2022-12-30", draft, quote);

    [Fact]
    public void New_projects_that_were_brought_in_are_newly_brought_in()
    {
        var found = Check("云川高新区经济平稳\n2022年上半年，云川高新区新引进项目94个，总投资329亿元。", "云川高新区2022年上半年引进94个新项目，总投资329亿元。", "94个");
        found.Verdict.ShouldBe(Verdict.Supported, found.Reason);
    }

    [Theory]
    [InlineData("2021年，云川经开区总人口13.19万人。", Verdict.Supported)]
    [InlineData("2020年，云川经开区总人口13.19万人。", Verdict.Misattributed)]
    public void A_population_told_of_a_month_is_the_years(string draft, Verdict verdict)
    {
        var found = Check("云川经开区家底\n云川经开区2021年9月区划调整后，总人口13.19万人。", draft, "13.19万人");
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    // Of two times and two values told 分别, which belongs to which may be read wrong.
    [Fact]
    public void The_other_value_of_two_times_accuses_nobody()
    {
        var found = Check("云川经开区目标\n云川经开区力争2026年、2030年工业产值分别达到2130亿元、4260亿元。", "云川经开区力争2030年工业产值达到4260亿元。", "4260亿元");
        found.Verdict.ShouldNotBe(Verdict.Contradicted, found.Reason);
    }

    // What has come together since a project began is no result of the draft's months, where the report tells theirs beside it.
    [Theory]
    [InlineData("2022年1至11月，云川核电3、4号机组项目完成投资171.86亿元。", "171.86亿元", false)]
    [InlineData("2022年1至11月，云川核电3、4号机组项目完成投资59.6亿元。", "59.6亿元", true)]
    [InlineData("截至2022年11月，云川核电3、4号机组项目累计完成投资171.86亿元。", "171.86亿元", true)]
    public void A_sum_so_far_is_none_of_the_months_told_beside_it(string draft, string quote, bool supported)
    {
        var found = Check("云川核电加快建设\n2022年1至11月，云川核电3、4号机组项目完成投资59.6亿元，累计完成投资171.86亿元。", draft, quote);
        (found.Verdict == Verdict.Supported).ShouldBe(supported, found.Reason);
    }

    // The next zone's place in the same sentence confirms nothing, where that sentence parts the two.
    [Theory]
    [InlineData("横岭经济开发区主营业务收入在全省园区中排第四十七位。", "第四十七位", false)]
    [InlineData("横岭经济开发区主营业务收入在全省园区中排第四十八位。", "第四十八位", true)]
    public void Anothers_rank_in_a_row_of_zones_confirms_nothing(string draft, string quote, bool supported)
    {
        var found = Check("园区主营收入超1500亿元\n2022年1至11月，全市园区主营业务收入1512亿元。过百亿园区5个，其中青石经济技术开发区主营业务收入494.82亿元，在全省100个工业园区中排位第五位；临水经济开发区325.44亿元，全省第八位；万川高新技术产业园区108.16亿元，全省第四十七位；横岭经济开发区100.88亿元，全省第四十八位。", "2022年1至11月，" + draft, quote);
        (found.Verdict == Verdict.Supported).ShouldBe(supported, found.Reason);
    }

    // What a project or its phase is to cost, what is planned for a year, and what was spent so far are three sums.
    [Theory]
    [InlineData("云川磁材项目总投资56亿元。", "56亿元", true)]
    [InlineData("2022年，云川磁材项目完成投资56亿元。", "56亿元", false)]
    [InlineData("截至2022年11月底，云川磁材项目一期已完成投资24亿元。", "24亿元", false)]
    [InlineData("截至2022年11月底，云川磁材项目一期已完成投资9.3亿元。", "9.3亿元", true)]
    [InlineData("云川磁材项目总投资9.3亿元。", "9.3亿元", false)]
    public void A_sum_to_be_invested_is_not_one_that_was_spent(string draft, string quote, bool supported)
    {
        var found = Check("云川磁材项目加快建设\n云川磁材项目总投资56亿元，分两期建设，其中一期投资24亿元，今年5月开工；二期投资32亿元。截至2022年11月底，一期已完成投资9.3亿元。", draft, quote);
        (found.Verdict == Verdict.Supported).ShouldBe(supported, found.Reason);
    }

    // The draft's own words say of which projects: what the report tells of all is neither its figure nor its accuser.
    [Theory]
    [InlineData("2022年12月20日，云川经开区集中开工项目22个，其中产业项目总投资134.5亿元。", "134.5亿元", false)]
    [InlineData("2022年12月20日，云川经开区集中开工产业项目15个，总投资98.2亿元。", "98.2亿元", true)]
    [InlineData("2022年12月20日，云川经开区集中开工项目22个，总投资134.5亿元。", "134.5亿元", true)]
    public void A_part_by_its_name_speaks_for_itself(string draft, string quote, bool supported)
    {
        var found = Check("云川经开区集中开工22个项目\n12月20日，云川经开区举行重大项目集中开工活动，集中开工项目22个，总投资134.5亿元。其中，产业项目15个，总投资98.2亿元；基础设施项目5个，总投资27.1亿元。", draft, quote);
        (found.Verdict == Verdict.Supported).ShouldBe(supported, found.Reason);
    }

    [Theory]
    [InlineData("2022年，云川高新区新增发明专利授权2380件。", "2380件", false)]
    [InlineData("2022年，云川高新区新增专利授权2380件。", "2380件", true)]
    [InlineData("2022年，云川高新区发明专利授权640件。", "640件", true)]
    public void Patents_of_all_kinds_are_not_inventions_though_both_are_new(string draft, string quote, bool supported)
    {
        var found = Check("云川高新区创新成绩单\n2022年，云川高新区新增专利授权2380件，其中发明专利授权640件。", draft, quote);
        (found.Verdict == Verdict.Supported).ShouldBe(supported, found.Reason);
    }

    // 新增 is said of the firms before the semicolon, and 主要 plans nothing.
    [Theory]
    [InlineData("截至2022年11月底，云川高新区拥有高新技术企业超过150家。", "150家")]
    [InlineData("2022年前11个月，云川高新区签约项目72个，总投资近550亿元。", "550亿元")]
    public void Words_of_another_matter_do_not_part_what_is_one(string draft, string quote)
    {
        var found = Check("云川高新区前11个月成绩单\n2022年前11个月，云川高新区新增高新技术企业17家，已经过半；截至11月底，高新技术企业总数达到156家。2022年前11个月，云川高新区招商引资主要指标完成情况如下：签约项目72个，总投资548.6亿元。", draft, quote);
        found.Verdict.ShouldBe(Verdict.Supported, found.Reason);
    }

    // Next year's aim, told of this one, is no rounding; nor is a lower aim the report's.
    [Theory]
    [InlineData("2022年，云川经开区地区生产总值增长8%。", "8%", false)]
    [InlineData("2022年，云川经开区地区生产总值增长7.8%。", "7.8%", true)]
    [InlineData("2023年，云川经开区力争固定资产投资增长10%以上。", "10%以上", false)]
    [InlineData("2023年，云川经开区力争固定资产投资增长12%。", "12%", true)]
    [InlineData("2022年，云川经开区新能源产业产值占全市工业总产值的比重为38.9%。", "38.9%", false)]
    [InlineData("2022年，云川经开区新能源产业产值占全区工业总产值的比重为38.9%。", "38.9%", true)]
    public void An_aim_is_its_own_number_and_a_share_of_its_own_whole(string draft, string quote, bool supported)
    {
        var found = Check("云川经开区经济工作会议召开\n2022年，云川经开区地区生产总值增长7.8%，新能源产业产值占全区工业总产值的比重为38.9%。2023年，云川经开区地区生产总值增长目标为8%左右，力争固定资产投资增长12%。", draft, quote);
        (found.Verdict == Verdict.Supported).ShouldBe(supported, found.Reason);
    }
}
