using System.Globalization;
using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

/// <summary>Reports weighed against a draft's figure: what a change of the draft does to its verdict.</summary>
public class WeighingTests
{
    private const string Report = "云川经开区上半年成绩单\n上半年，云川经开区规模以上工业总产值438.6亿元，同比增长13.2%；规模以上工业增加值97.4亿元，同比增长9.1%。要求智能审批覆盖率不低于80%。";

    [Theory]
    [InlineData("2024年上半年，云川经开区规上工业总产值438.6亿元，增幅13.2%。", "438.6亿元", Verdict.Supported)]
    [InlineData("2024年上半年，云川经开区规上工业总产值约439亿元。", "439亿元", Verdict.Supported)]
    // Digits in another order, and the neighbour's value.
    [InlineData("2024年上半年，云川经开区规上工业总产值483.6亿元。", "483.6亿元", Verdict.Contradicted)]
    [InlineData("2024年上半年，云川经开区规上工业总产值97.4亿元。", "97.4亿元", Verdict.Contradicted)]
    public void A_changed_value_is_told_from_a_rounded_one(string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-07-20", Report)), "2024-08-10", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    // The headline's 首破3000亿元 holds of the wrong ones too.
    [Theory]
    [InlineData("2023年云川市GDP为3071.44亿元。", "3071.44亿元", Verdict.Contradicted)]
    [InlineData("2023年云川市GDP为3110.44亿元。", "3110.44亿元", Verdict.Contradicted)]
    [InlineData("2023年云川市GDP为3017.44亿元。", "3017.44亿元", Verdict.Supported)]
    [InlineData("2023年云川市GDP突破3000亿元。", "3000亿元", Verdict.Supported)]
    public void A_precise_report_speaks_for_the_loose_one_beside_it(string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-02-07", "云川市：地区生产总值首破3000亿元\n2023年云川市经济数据出炉，云川市地区生产总值达到3017.44亿元，同比增长1.0%，在全省率先突破3000亿元。")), "2024-03-01", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    [Theory]
    [InlineData("2024年上半年，栖霞湾经开区规上工业总产值438.6亿元。", "438.6亿元")]
    [InlineData("2021年上半年，云川经开区规上工业总产值438.6亿元。", "438.6亿元")]
    public void Another_name_and_another_year_are_neither_passed_nor_called_wrong(string draft, string quote)
        => Drafts.Verdict(Drafts.Archive(("2024-07-20", Report)), "2024-08-10", draft, quote).Verdict.ShouldBeOneOf(Verdict.Misattributed, Verdict.Unverified);

    [Theory]
    [InlineData("上半年", "2024-01-01", "2024-06-30", "2024-07-20", true)]
    [InlineData("1—6月", "2024-01-01", "2024-06-30", "2024-07-20", true)]
    [InlineData("前6个月", "2024-01-01", "2024-06-30", "2024-07-20", true)]
    [InlineData("去年上半年", "2023-01-01", "2023-06-30", "2024-07-20", true)]
    [InlineData("上半年", "2023-01-01", "2023-06-30", "2025-07-20", false)]
    [InlineData("一季度", "2024-01-01", "2024-06-30", "2024-07-20", false)]
    [InlineData("11月", "2024-01-01", "2024-01-31", "2024-12-20", false)]
    public void A_time_is_said_in_several_ways(string words, string start, string end, string told, bool said)
        => TimeSaid.In(TimeSaid.Spelt(words), new Period(Day(start), Day(end), ""), Day(told)).ShouldBe(said);

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
