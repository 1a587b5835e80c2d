using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

/// <summary>Drafts that retell one report so freely, or were read so differently from it, that only all its figures weighed against the draft's show which is meant.</summary>
public class SourceTests
{
    private static CheckedFigure Check(string report, string draft, string quote) => Drafts.Verdict(Drafts.Archive(("2025-01-20", report)), "2025-02-10", draft, quote);

    private static void Expect(string report, string draft, string quote, Verdict verdict)
    {
        var found = Check(report, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Kinds = "云川经开区前九月签下88个产业项目\n2024年前三季度，云川经济技术开发区累计签约产业项目88项，总投资1320.5亿元。新签约项目中，汽车产业项目12个、新能源产业项目23个、电子信息产业项目9个。";

    [Theory]
    [InlineData("2024年前三季度，云川经开区签约的新能源产业项目有23个。", "23个", Verdict.Supported)]
    [InlineData("2024年前三季度，云川经开区签约产业项目88项。", "88项", Verdict.Supported)]
    public void Of_two_reports_the_one_that_has_the_drafts_words_decides(string draft, string quote, Verdict verdict) => Expect(Kinds, draft, quote, verdict);

    private const string Stages = "栖川经开区盘点项目\n栖川经济技术开发区的项目进度不一：已投产30个，投资22.7亿元；等待投产的13个，投资23.6亿元；续建11个，投资21.2亿元。";

    [Fact]
    public void What_waits_for_a_stage_has_not_reached_it()
        => Check(Stages, "栖川经开区已投产项目30个，投资23.6亿元。", "23.6亿元").Verdict.ShouldNotBe(Verdict.Supported);

    private const string List = "云川重点园区税收见涨\n2024年，重点园区税收517.7亿元，其中青石经济开发区195.4亿元、北岭新区43.3亿元、云川综合保税区24.9亿元。";

    [Fact]
    public void Whom_the_figures_own_clause_names_is_whose_it_is()
        => Check(List, "2024年，北岭新区税收24.9亿元。", "24.9亿元").Verdict.ShouldNotBe(Verdict.Supported);

    private const string Named = "云川智能装备产业园更名\n2020年，云川五金科技产业园更名为云川智能装备产业园。2024年，园区高新技术产业增加值25.5亿元，同比增长13.3%。";

    [Theory]
    [InlineData("2024年，云川智能装备产业园高新技术产业增加值25.5亿元，增幅13.3%。", "25.5亿元", Verdict.Supported)]
    public void A_name_that_the_reading_took_for_the_indicators_is_whose_it_is(string draft, string quote, Verdict verdict) => Expect(Named, draft, quote, verdict);

    private const string Trains = "云川港开出班列\n2024年1至9月，云川港班列开行3991列，同比增长29.5%，运送货物总重355.2万吨，同比增长35.2%。";

    [Theory]
    [InlineData("2024年前三季度，云川港班列运送货物总重增长35.2%。", "35.2%", Verdict.Supported)]
    [InlineData("2024年前三季度，云川港班列运送货物总重增长53.2%。", "53.2%", Verdict.Contradicted)]
    public void A_slip_of_the_pen_is_found_however_the_two_were_read(string draft, string quote, Verdict verdict) => Expect(Trains, draft, quote, verdict);

    private const string Phases = "一座电池厂\n总投资300亿元的云川动力电池项目分两期：一期投资85亿元，规划产能12GWh；二期投资215亿元，规划产能30GWh。";

    [Fact]
    public void The_whole_accuses_no_part()
        => Check(Phases, "云川动力电池项目总投资300亿元，其中一期85亿元。", "85亿元").Verdict.ShouldNotBe(Verdict.Contradicted);

    [Theory]
    // A year that the report does not tell of is not told wrong.
    [InlineData("2026年，云川港班列开行4200列。", "4200列")]
    // Nor is what is said of another.
    [InlineData("2024年前三季度，白石港班列开行4100列。", "4100列")]
    public void Nobody_is_accused_by_another_time_or_place(string draft, string quote)
        => Check(Trains, draft, quote).Verdict.ShouldNotBe(Verdict.Contradicted);

    [Theory]
    [InlineData("2025年，云川每亩税收5.1万元。", "5.1万元", Verdict.Contradicted)]
    [InlineData("云川经开区2024年亩均税收15.1万元。", "15.1万元", Verdict.Supported)]
    public void A_sum_per_area_may_name_the_area_in_its_unit(string draft, string quote, Verdict verdict)
    {
        if (verdict == Verdict.Supported)
            Expect("云川经开区亩均论英雄\n2024年，云川经济技术开发区亩均税收15.1万元/亩。", draft, quote, verdict);
        else
            Check("云川经开区亩均论英雄\n2024年，云川经济技术开发区亩均税收15.1万元/亩。", draft, quote).Verdict.ShouldNotBe(Verdict.Supported);
    }
}
