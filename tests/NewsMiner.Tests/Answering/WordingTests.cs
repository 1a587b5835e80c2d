using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

/// <summary>Reports found by the draft's words, where subject, indicator or time were read otherwise there; and the neighbours of such words, which accuse nobody.</summary>
public class WordingTests
{
    private static CheckedFigure Check(string report, string draft, string quote) => Drafts.Verdict(Drafts.Archive(("2025-01-20", report)), "2025-02-10", draft, quote);

    private const string Zone = "云川综合保税区交出新答卷\n记者从云川海关获悉，2024年，云川综合保税区实现进出口总值186.4亿元，比上年增长31.7%。其中，出口112.8亿元，进口73.6亿元，分别增长27.9%和38.4%。\n该区管理局负责人表示，到2026年，进出口总值力争突破300亿元。";

    [Theory]
    // The city before the zone's name was read as the subject.
    [InlineData("2024年，云川综保区出口112.8亿元。", "112.8亿元", Verdict.Supported)]
    [InlineData("2024年，云川综保区出口121.8亿元。", "121.8亿元", Verdict.Contradicted)]
    [InlineData("2024年，云川综保区出口增长38.4%。", "38.4%", Verdict.Contradicted)]
    [InlineData("2024年，云川综保区进出口总值186.4亿元，比上年增长31.7%。", "31.7%", Verdict.Supported)]
    // The whole's growth is not its part's.
    [InlineData("2024年，云川综保区加工贸易进出口增长52.5%。", "52.5%", Verdict.Unverified)]
    // A target told as a result.
    [InlineData("2026年，云川综保区进出口总值突破300亿元。", "300亿元", Verdict.Misattributed)]
    // Another zone, of which nothing is known.
    [InlineData("2024年，临江综保区进出口总值168.4亿元。", "168.4亿元", Verdict.Unverified)]
    public void A_zone_is_found_by_the_words_of_its_sentence(string draft, string quote, Verdict verdict)
    {
        var found = Check(Zone, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Firm = "老厂新生\n2003年改制时，四川铭焊机电有限公司的账上只剩47万元。\n如今，铭焊的堆焊材料占国内锅炉市场约三成份额，2024年销售收入3.4亿元，是改制前的17倍。";

    [Theory]
    [InlineData("四川铭焊机电2024年销售收入3.4亿元。", "3.4亿元", Verdict.Supported)]
    [InlineData("四川恒焊机电2024年销售收入4.3亿元。", "4.3亿元", Verdict.Unverified)]
    public void A_firm_is_found_by_the_name_that_only_the_archive_knows(string draft, string quote, Verdict verdict)
    {
        var found = Check(Firm, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Kiln = "一块石头的出路\n湖南云川湘远和钙业有限公司的厂区里，回转窑日夜不停。湖南云川湘远和钙业有限公司2024年营业收入3.5亿元，上缴税收3000万元。";

    [Theory]
    [InlineData("湘远和钙业2024年营业收入3.5亿元。", "3.5亿元", Verdict.Supported)]
    [InlineData("湘远和钙业2024年营业收入5.3亿元。", "5.3亿元", Verdict.Contradicted)]
    [InlineData("江达和钙业2024年营业收入5.3亿元。", "5.3亿元", Verdict.Unverified)]
    public void A_firm_whose_name_was_not_read_is_the_one_that_the_words_name(string draft, string quote, Verdict verdict)
    {
        var found = Check(Kiln, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Corridor = "北线通道进出口创历史新高\n2024年，北线大通道沿线省（区、市）经通道进出口4318.6亿元，创历史新高，同比增长13.4%。";

    [Theory]
    [InlineData("2024年，北线大通道沿线省区市经通道进出口4318.6亿元，同比增长13.4%。", "13.4%", Verdict.Supported)]
    [InlineData("2024年，北线大通道沿线省区市经通道进出口4138.6亿元，同比增长13.4%。", "4138.6亿元", Verdict.Contradicted)]
    public void A_draft_that_names_nobody_known_is_found_by_its_words(string draft, string quote, Verdict verdict)
    {
        var found = Check(Corridor, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    [Theory]
    // One figure of the sentence confirms of what the report's sentence speaks: the other is held against its own there.
    [InlineData("上半年，开发区集聚研发机构83家，比年初增加9家。", "2024年上半年，云川开发区集聚研发机构83家，比年初增加6家。", "6家", Verdict.Unverified)]
    [InlineData("2024年上半年，云川开发区新设企业1286家，增长12.6%。", "2024年上半年，云川开发区新设企业1286家，增长16.2%。", "16.2%", Verdict.Contradicted)]
    public void A_figure_beside_a_confirmed_one_is_held_against_the_same_sentence(string report, string draft, string quote, Verdict verdict)
    {
        var found = Check(report, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Part = "港口边的审批改革\n2024年，中国（云川）自由贸易试验区青石港片区累计承接行政权力329项。\n全年片区新设企业2864家，增长12.3%；外贸进出口总额826.5亿元，增长15.4%。";

    [Theory]
    [InlineData("2024年，青石港片区新设企业2864家。", "2864家", Verdict.Supported)]
    [InlineData("2024年，青石港片区新设企业超2800家，增长13.2%。", "13.2%", Verdict.Contradicted)]
    // The whole is not its part.
    [InlineData("2024年，中国（云川）自由贸易试验区外贸进出口总额862.5亿元。", "862.5亿元", Verdict.Unverified)]
    [InlineData("2024年，东陵港片区新设企业增长13.2%。", "13.2%", Verdict.Unverified)]
    public void A_part_of_a_zone_is_one_under_its_full_and_its_own_name(string draft, string quote, Verdict verdict)
    {
        var found = Check(Part, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    [Theory]
    [InlineData("提高3.3个百分点", Verdict.Contradicted)]
    [InlineData("回落3.3个百分点", Verdict.Supported)]
    public void A_share_that_rose_did_not_fall(string change, Verdict verdict)
    {
        var found = Check("产业观察\n2024年前三季度，云川高新区汽车及零部件产业实现产值812亿元，占规上工业总产值的54.6%，比去年同期回落3.3个百分点。", "2024年前三季度，云川高新区汽车及零部件产业产值占规上工业总产值的比重，比去年同期" + change + "。", "3.3");
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    [Fact]
    public void A_round_up_of_many_zones_confuses_none()
    {
        const string roundUp = "各区2024年成绩单\n云川高新区新设企业864家，增长12.3%。\n临江高新区新设企业1205家，增长8.8%。\n北岭高新区新设企业430家，增长20.1%。";
        foreach (var (draft, quote, verdict) in new[]
        {
            ("2024年，临江高新区新设企业1205家。", "1205家", Verdict.Supported),
            ("2024年，临江高新区新设企业1502家。", "1502家", Verdict.Contradicted),
            ("2024年，青石高新区新设企业731家。", "731家", Verdict.Unverified),
        })
        {
            var found = Check(roundUp, draft, quote);
            found.Verdict.ShouldBe(verdict, found.Reason);
        }
    }

    [Fact]
    public void The_reason_says_that_the_words_led_to_the_report()
        => Check(Firm, "四川铭焊机电2024年销售收入3.4亿元。", "3.4亿元").Reason.ShouldContain("按原句的说法");
}
