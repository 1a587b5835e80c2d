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
}
