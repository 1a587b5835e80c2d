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

    private const string Signed = "汕头市集中签约开工 总投资近360亿元\n2024年12月28日上午，汕头市重点项目集中签约开工，73个项目总投资359.93亿元。33个签约项目总投资80.93亿元，预计全部达产后每年可创税收5.7亿元。40个开工项目投资合计279亿元，其中过5亿元的有16个。";

    [Theory]
    [InlineData("汕头市40个开工项目总投资279亿元。", "279亿元", Verdict.Supported)]
    // What is signed accuses nothing that was begun.
    [InlineData("汕头市40个开工项目总投资285亿元。", "285亿元", Verdict.Contradicted)]
    [InlineData("汕头2024年集中签约开工的73个项目，总投资约395亿元。", "395亿元", Verdict.Contradicted)]
    [InlineData("汕头2024年集中签约开工的73个项目，总投资约360亿元。", "73个", Verdict.Supported)]
    public void What_is_signed_and_what_is_begun_are_two(string draft, string quote, Verdict verdict)
    {
        var found = Check(Signed, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Stages = "云川经开区招商账\n云川经济技术开发区目前落地企业102家。这些项目进度各有不同：已投产31个，投资22.7亿元；主体完工、等待投产的13个，投资23.6亿元；续建11个，投资21.2亿元。";

    [Theory]
    // What follows a confirmed count is what follows it in the report.
    [InlineData("云川经开区已投产项目31个，投资22.7亿元。", "22.7亿元", Verdict.Supported)]
    public void What_follows_a_confirmed_figure_is_held_against_what_follows_it_there(string draft, string quote, Verdict verdict)
    {
        var found = Check(Stages, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Firm = "青石高新区一季度工业产值过百亿\n2024年，青石高新区规上工业总产值186亿元。龙头远川集团一家就完成工业总产值49.1亿元，同比增长10.59%；另有9家企业增速超过100%。";

    [Theory]
    [InlineData("2024年，远川集团工业总产值49.1亿元，同比增长11.44%。", "11.44%", Verdict.Contradicted)]
    [InlineData("2024年，远川集团工业总产值49.1亿元，同比增长10.59%。", "10.59%", Verdict.Supported)]
    public void The_growth_behind_a_confirmed_level_is_its(string draft, string quote, Verdict verdict)
    {
        var found = Check(Firm, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Moved = "云川省综保区外贸创新高\n2024年云川省综保区进出口8636.18亿元，比2020年增长165.1%，占全省外贸的比重由4.6%提高到9.5%。青石高新区规上工业增加值比上年增长23.5%，两年平均增速14.8%。";

    [Theory]
    // Where a movement began is not of the year in which it ended.
    [InlineData("2024年云川省综保区进出口占全省外贸的比重为4.6%。", "4.6%")]
    [InlineData("2024年，青石高新区规上工业增加值增长14.8%。", "14.8%")]
    public void A_beginning_or_an_average_is_not_the_years(string draft, string quote)
        => Check(Moved, draft, quote).Verdict.ShouldNotBe(Verdict.Supported);

    [Fact]
    public void An_average_is_held_against_an_average()
    {
        var found = Check(Moved, "2024年，青石高新区规上工业增加值增长23.5%，两年平均增长14.8%。", "14.8%");
        found.Verdict.ShouldBe(Verdict.Supported, found.Reason);
    }

    private const string Port = "青石口岸货运量创新高\n记者从北岭市商务局获悉，2024年1至11月，北岭市外贸进出口总额预计完成1242亿元，同比增长28.12%。2024年，经青石口岸进出口货物245.7万吨、货值2238.9亿元，同比分别增长38.7%和22.3%。";

    [Theory]
    // Reckoned, of a time that was over.
    [InlineData("2024年1至11月，北岭市进出口总额约1242亿元。", "1242亿元", Verdict.Supported)]
    [InlineData("2024年，青石口岸进出口货值2238.9亿元，增长22.3%。", "2238.9亿元", Verdict.Supported)]
    // Of a list told 分别, no word beside says which.
    [InlineData("2024年，青石口岸进出口货值2238.9亿元，增长38.7%。", "38.7%", Verdict.Misattributed)]
    public void A_reckoned_sum_is_no_plan_and_a_list_keeps_its_order(string draft, string quote, Verdict verdict)
    {
        var found = Check(Port, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Yield = "汕头市开工一批项目\n2024年12月20日，汕头市23个项目集中开工，总投资57.6亿元，预计达产后新增年产值113.6亿元，税收4.145亿元。预计2024年实现地区生产总值685亿元，增长8.5%左右。截至12月底，市场主体共36581户，较2023年末净增11152户。";

    [Theory]
    // What a plan goes on to say is planned, in whatever clause.
    [InlineData("汕头市23个开工项目达产后年产值113.6亿元，税收4.145亿元。", "4.145亿元", Verdict.Supported)]
    [InlineData("2024年，汕头市地区生产总值约685亿元，增长8.5%。", "685亿元", Verdict.Supported)]
    // What was reckoned, told as known.
    [InlineData("2024年，汕头市地区生产总值约685亿元，增长8.5%。", "8.5%", Verdict.Misattributed)]
    [InlineData("截至2024年12月底，汕头市市场主体36581户，比上年末净增12512户。", "12512户", Verdict.Contradicted)]
    [InlineData("截至2024年12月底，汕头市市场主体36581户，比上年末净增11152户。", "11152户", Verdict.Supported)]
    public void What_a_plan_or_a_state_goes_on_to_say_is_held_against_the_same(string draft, string quote, Verdict verdict)
    {
        var found = Check(Yield, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    // Of which of the two the whole was read is chance; 全国 stands in both sentences.
    [Theory]
    [InlineData("远川自贸区的进出口占全国的14.7%。", true)]
    [InlineData("远川自贸区的进出口占沿海九省的14.7%。", false)]
    public void A_whole_said_once_is_one_however_it_was_read(string sentence, bool same)
    {
        const string Report = "外资和进出口分别占全国的17.6%和14.7%。";
        var reported = Reports.Figure("远川自贸区|进出口总额|14.7%|2024|share|of=全国外资", Report, Report.IndexOf("14.7", StringComparison.Ordinal));
        var draft = Reports.Figure("远川自贸区|进出口总额|14.7%|2024|share|of=全国进出口总额", sentence, sentence.IndexOf("14.7", StringComparison.Ordinal));
        Comparison.Of(draft, null, reported, null, sameProject: false).SameScope.ShouldBe(same);
    }

    [Theory]
    // The sentence names whose it is.
    [InlineData("云川市全年税收收入18.46亿元。", Verdict.Contradicted)]
    public void A_value_filed_under_the_whole_by_the_page_alone_accuses_nobody(string sentence, Verdict verdict)
    {
        const string Accusing = "云川市青石区一季度税收收入7.35亿元。";
        var archive = new InMemoryFigureSource().Add(
            Reports.Article("晒账本", "2025-01-20"),
            [Reports.Figure("云川市|税收收入|18.46亿元|2024", sentence, sentence.IndexOf("18", StringComparison.Ordinal)), Reports.Figure("云川市青石区|税收收入|7.35亿元|2024", Accusing, 1000 + Accusing.IndexOf('7', StringComparison.Ordinal))]);
        var found = FigureCheckerTests.Check(archive, [Reports.Figure("云川市青石区|税收收入|18.46亿元|2024", "去年青石的这笔钱是18.46亿元。", 9)], "2025-02-10")[0];
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    [Theory]
    [InlineData("进出口总额", "外资", "远川自贸区的外资占全国的17.6%。", Verdict.Misattributed)]
    // Of one whole, the shorter name is the same: it confirms, and accuses nobody.
    [InlineData("外资", "实际利用外资", "远川自贸区的外资占全国的17.6%。", Verdict.Supported)]
    [InlineData("外资", "实际利用外资", "远川自贸区的外资占全省的17.6%。", Verdict.Misattributed)]
    public void Of_one_whole_a_share_may_have_the_shorter_name(string reported, string told, string sentence, Verdict verdict)
    {
        const string Report = "外商资金和外贸分别占全国的17.6%和14.7%。";
        var whole = sentence.Contains("全国", StringComparison.Ordinal) ? "全国" : "全省";
        var archive = new InMemoryFigureSource().Add(Reports.Article("成绩单", "2025-01-20"), [Reports.Figure($"远川自贸区|{reported}|17.6%|2024|share|of=全国{reported}", Report, Report.IndexOf("17.6", StringComparison.Ordinal))]);
        var found = FigureCheckerTests.Check(archive, [Reports.Figure($"远川自贸区|{told}|17.6%|2024|share|of={whole}{told}", sentence, sentence.IndexOf("17.6", StringComparison.Ordinal))], "2025-02-10")[0];
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Polymer = "云川经开区10月签下6个项目 总投资8.4亿元\n10月以来，云川经开区签约项目6个，总投资8.4亿元。\n车载显示、仪表面板用光学胶膜项目投资3.6亿元，规划用地约47亩，多家国有平台参与，建成后年产值约5亿元。";

    [Theory]
    [InlineData("云川经开区车载显示、仪表面板用光学胶膜项目占地约47亩，总投资3.6亿元。", "3.6亿元", Verdict.Supported)]
    // Named only by a part of its words, it confirms and accuses nobody.
    [InlineData("云川经开区车载显示、仪表面板用光学胶膜项目占地约47亩，总投资6.3亿元。", "6.3亿元", Verdict.Contradicted)]
    public void Beside_a_confirmed_figure_the_project_that_the_draft_names_is_its(string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-11-01", Polymer)), "2024-11-20", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Frontier = "新疆综保区外贸快报\n2024年1至10月，新疆综保区进出口1356.8亿元，以全区一角实现了新疆40.16%的进出口额。";

    [Theory]
    [InlineData("2024年前10个月，新疆综保区进出口1356.8亿元，约占全疆四成。", "四成", Verdict.Supported)]
    [InlineData("2024年前10个月，新疆综保区进出口1356.8亿元，约占全疆六成。", "六成", Verdict.Contradicted)]
    public void A_region_is_the_whole_by_its_last_letter(string draft, string quote, Verdict verdict)
    {
        var found = Check(Frontier, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Arranged = "青石经开区部署招商\n2025年，青石经开区项目安排是：新签约项目16个，新开工项目28个，新投产项目37个。";

    [Theory]
    // Told in spring of the whole year: arranged, not done.
    [InlineData("2025-03-01", "2025年，青石经开区计划新开工项目28个。", "28个", Verdict.Supported)]
    [InlineData("2025-03-01", "2025年，青石经开区计划新投产项目73个。", "73个", Verdict.Contradicted)]
    public void What_is_told_of_a_time_still_ahead_is_planned(string reported, string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive((reported, Arranged)), "2026-01-10", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Plant = "远川新材料项目加快建设\n11月28日，临汾经济开发区项目集中投产。远川高端装备智造产业园是其中的代表。产业园一期占地98亩，总投资41.6亿元，由22栋厂房组成。远川新材料项目总投资216亿元，规划建设年产70万吨树脂、5万吨高端纤维等装置。";

    [Theory]
    // What a park is called by (高端装备) narrows nothing.
    [InlineData("远川高端装备智造产业园一期总投资41.6亿元。", "41.6亿元", Verdict.Supported)]
    public void A_name_holds_no_scope(string draft, string quote, Verdict verdict)
    {
        var found = Check(Plant, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    [Fact]
    public void One_of_a_plants_capacities_is_not_accused_by_another()
        => Check(Plant, "远川新材料项目总投资216亿元，规划年产树脂70万吨。", "70万吨").Verdict.ShouldNotBe(Verdict.Contradicted);

    private const string Extent = "云川经开区十年\n云川经济技术开发区2017年11月揭牌，2018年3月设立管委会，区域面积55.8平方公里。2024年云川经济技术开发区贡献了全省11.5%的外贸。";

    [Theory]
    [InlineData("云川经济技术开发区区域面积55.8平方公里。", "55.8平方公里", Verdict.Supported)]
    public void How_large_a_zone_is_does_not_change_with_the_day_of_writing(string draft, string quote, Verdict verdict)
    {
        var found = Check(Extent, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Whole = "山东综合保税区外贸增长两成半\n占地不到全省0.02%，贡献了全省11.5%的外贸。2024年山东综合保税区进出口2522.7亿元，比上年增长25.5%。";

    [Theory]
    [InlineData("2024年，云川高新区电子信息产业营业收入436.8亿元。", "436.8亿元", Verdict.Supported)]
    [InlineData("2024年，云川高新区存款余额618.5亿元。", "618.5亿元", Verdict.Supported)]
    [InlineData("2024年，云川高新区贷款余额618.5亿元。", "618.5亿元", Verdict.Contradicted)]
    public void An_industry_may_be_called_one_and_a_balance_is_the_years(string draft, string quote, Verdict verdict)
    {
        var found = Check("云川高新区年报\n2024年，云川高新区首位产业电子信息营业收入达436.8亿元。年末金融机构存款余额618.5亿元，贷款余额572.3亿元。", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    [Fact]
    public void A_project_that_the_draft_calls_by_a_shorter_name_is_the_archives()
    {
        var found = Check("云川高新区建设忙\n截至2024年底，恒科煤化50万吨/年煤基可降解材料项目累计完成投资51.2亿元。", "恒科煤化煤基可降解材料项目2024年底已完成投资51.2亿元。", "51.2亿元");
        found.Verdict.ShouldBe(Verdict.Supported, found.Reason);
    }

    [Fact]
    public void The_whole_province_is_the_province_of_the_name()
    {
        var found = Check(Whole, "2024年，山东综合保税区进出口2522.7亿元，增长25.5%，占全省外贸的11.5%。", "11.5%");
        found.Verdict.ShouldBe(Verdict.Supported, found.Reason);
    }
}
