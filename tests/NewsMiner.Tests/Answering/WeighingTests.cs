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

    private const string Loose = "云川经开区经济总量再上台阶\n2023年，云川经开区地区生产总值首次突破1200亿元；用工约310人。";

    [Theory]
    [InlineData("2023年，云川经开区地区生产总值突破1200亿元。", "1200亿元", Verdict.Supported)]
    [InlineData("2023年，云川经开区地区生产总值1208.6亿元。", "1208.6亿元", Verdict.Supported)]
    // Whoever writes more digits than the loose report has them from elsewhere.
    [InlineData("2023年，云川经开区地区生产总值1280亿元。", "1280亿元", Verdict.Unverified)]
    public void A_loose_report_confirms_no_finer_value(string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-02-07", Loose)), "2024-03-01", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string City = "云川市开发区发展提速\n2023年，云川市开发区工业总产值4362.4亿元，增长11.4%。远溪科学城79个项目集中开工，总投资1300亿元。";

    [Theory]
    // All zones of a city are not one of them, a district that the report does not name is not its whole, nor is one park's sum that of all projects.
    [InlineData("2023年，云川经济技术开发区工业总产值1502亿元。", "1502亿元")]
    [InlineData("2023年，远溪科学城北岭区开工项目23个。", "23个")]
    [InlineData("远溪科学城鸿曜智能控制产业园项目总投资4.2亿元。", "4.2亿元")]
    public void The_whole_contradicts_no_part(string draft, string quote)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-02-07", City)), "2024-03-01", draft, quote);
        found.Verdict.ShouldNotBe(Verdict.Contradicted, found.Reason);
    }

    [Fact]
    public void The_whole_provinces_zones_are_of_the_province_that_the_article_names()
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-05-18", "江西日报：我省开发区综合考评结果揭晓\n2023年，我省开发区营业收入首次突破5万亿元，达5.46万亿元。")), "2024-07-01", "江西省开发区2023年营业收入5.46万亿元。", "5.46万亿元");
        found.Verdict.ShouldBe(Verdict.Supported, found.Reason);
    }

    [Theory]
    [InlineData("2025年，云川市物流总额预计达380亿元，5年增长约80亿元。", "约80亿元")]
    [InlineData("端午假期云川口岸共有590.7万人次出入境，日均近197万人次。", "197万人次")]
    public void A_rise_and_a_mean_are_no_level(string draft, string quote)
    {
        var archive = Drafts.Archive(("2025-06-28", "云川物流规模扩大\n2025年云川市物流总额有望达到380亿元，5年间增长约80亿元。"), ("2025-06-03", "端午假期云川口岸590.7万人次出入境\n端午假期，云川口岸共590.7万人次中外人员出入境，日均196.9万人次，同比增长2.7%。"));
        var found = Drafts.Verdict(archive, "2025-07-05", draft, quote);
        found.Verdict.ShouldNotBe(Verdict.Contradicted, found.Reason);
    }

    [Theory]
    [InlineData("云川机场", "云川青石机场", true)]
    [InlineData("云川机场", "云川国际机场", true)]
    [InlineData("云川机场", "青石机场", false)]
    [InlineData("云川站", "云川东站", false)]
    [InlineData("陕西青石新区", "青石新区", true)]
    [InlineData("广东综保区", "广东省综合保税区", true)]
    public void A_city_has_one_airport(string a, string b, bool same) => SubjectNames.Same(a, b).ShouldBe(same);

    [Theory]
    [InlineData("江西省开发区", true)]
    [InlineData("山东综合保税区", true)]
    [InlineData("云川市开发区", true)]
    [InlineData("云川经济技术开发区", false)]
    [InlineData("北京经济技术开发区", false)]
    public void All_zones_of_a_place_are_told_from_one(string name, bool group) => SubjectNames.IsGroup(name).ShouldBe(group);

    [Theory]
    [InlineData("2024年上半年，栖霞湾经开区规上工业总产值438.6亿元。", "438.6亿元")]
    [InlineData("2021年上半年，云川经开区规上工业总产值438.6亿元。", "438.6亿元")]
    public void Another_name_and_another_year_are_neither_passed_nor_called_wrong(string draft, string quote)
        => Drafts.Verdict(Drafts.Archive(("2024-07-20", Report)), "2024-08-10", draft, quote).Verdict.ShouldBeOneOf(Verdict.Misattributed, Verdict.Unverified);

    [Theory]
    [InlineData("云川经开区", "云川高新区", true)]
    [InlineData("云川青石综保区", "青石新区", true)]
    [InlineData("云川经开区", "云川航空港经济实验区", true)]
    [InlineData("云川经开区", "云川经开区青石产业园", false)]
    [InlineData("云川经开区", "云川经济技术开发区", false)]
    [InlineData("云川经开区", "临江高新区", false)]
    // Within one city, by a part of it.
    [InlineData("云川高新区", "云川科学城新区", true)]
    // A bare 开发区 may be either.
    [InlineData("云川开发区", "云川经开区", false)]
    public void Zones_of_a_city_are_told_apart_by_their_kinds(string zone, string other, bool sister) => SubjectNames.IsSister(zone, other).ShouldBe(sister);

    [Fact]
    public void A_year_since_is_one_for_two_writers_some_weeks_apart()
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-08-19", "云川新片区周年账本\n揭牌一年来，云川新片区签约项目358个，总投资2713.63亿元。")), "2024-09-02", "云川新片区揭牌一年来签约项目358个，总投资2713.63万元。", "2713.63万元");
        found.Verdict.ShouldBe(Verdict.Contradicted, found.Reason);
    }

    [Theory]
    // A year since some day, told in spring, and the year before; how many there are at a year's end.
    [InlineData("云川新区考核摘冠\n一年来，云川新区“家底”更丰厚，社会消费品零售总额增长6.1%，服务业增加值增长4.5%。", "2022-05-21", "云川新区2021年社会消费品零售总额上升6.1%。", "6.1%", Verdict.Supported)]
    [InlineData("云川高新区去年成绩单\n2014年，云川高新区新认定高新技术企业160家，高新技术企业总数升至365家。", "2015-01-20", "2014年12月，云川高新区高新技术企业总数为365家。", "365家", Verdict.Supported)]
    // The next year's is another, though 全年 was written in it.
    [InlineData("云川高新区去年成绩单\n全年完成地区生产总值444.7亿元，增长11.8%。", "2015-01-20", "2015年，云川高新区地区生产总值444.7亿元。", "444.7亿元", Verdict.Misattributed)]
    public void Times_told_otherwise_are_one_where_they_cover_each_other(string report, string date, string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive((date, report)), "2022-07-01", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    [Theory]
    // Nobody takes 11.7 from a report of 12, whatever that is of; 12 from a report of 11.7 perhaps.
    [InlineData("12亿元", "11.7亿元", Verdict.Unverified)]
    [InlineData("11.7亿元", "11.7亿元", Verdict.Misattributed)]
    public void A_value_of_something_else_is_said_as_finely_as_the_draft_says_it(string reported, string written, Verdict verdict)
    {
        var report = $"云川经开区上半年工业稳中有进\n上半年，云川经开区开工项目3个，预计年产值{reported}；规上工业总产值182.6亿元，同比增长8.4%。";
        var found = Drafts.Verdict(Drafts.Archive(("2024-07-20", report)), "2024-08-10", $"今年上半年，云川经开区税收收入{written}。", written);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string HalfYear = "云川自贸片区上半年新设企业过万\n截至今年6月底，云川自贸片区累计新设企业13.1万家。今年上半年，新设企业9755家；社会消费品零售总额203亿元，同比增长9.7%，比全市高6.2个百分点。";

    [Theory]
    // What stands by a half-year's end is not what came in it; how far a rate is ahead is said with 增速 or without.
    [InlineData("2023年上半年，云川自贸片区新设企业13.1万家。", "13.1万家", Verdict.Contradicted)]
    [InlineData("截至2023年6月底，云川自贸片区累计新设企业13.1万家。", "13.1万家", Verdict.Supported)]
    [InlineData("2023年上半年，云川自贸片区社会消费品零售总额增速高出全市6.2个百分点。", "6.2个百分点", Verdict.Supported)]
    [InlineData("2023年上半年，云川自贸片区社会消费品零售总额增速高出全市2.6个百分点。", "2.6个百分点", Verdict.Contradicted)]
    public void A_half_year_is_held_against_its_own_values(string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2023-08-04", HalfYear)), "2023-09-10", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    [Theory]
    // A year is told as far as it has run; a report that names no time is of no year that was long over.
    [InlineData("云川新区开工提速\n今年，云川新区已新开工项目15个，总投资93.7亿元。", "2011-05-04", "2011年，云川新区新开工项目15个。", "15个", Verdict.Supported)]
    [InlineData("云川通关提速\n云川市企业通过口岸进出口货物1287.75亿美元。", "2015-01-20", "2013年，云川市企业通过口岸进出口货物1287.75亿美元。", "1287.75亿美元", Verdict.Misattributed)]
    public void A_year_is_the_one_that_a_report_can_tell_of(string report, string date, string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive((date, report)), date[..4] + "-06-01", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string AllZones = "前10月云川9个经开区进出口5981.9亿元\n今年1月至10月，全市9个经济技术开发区外贸进出口额5981.9亿元。";

    [Theory]
    // All zones of a city, which its name with a kind behind it may mean, are not one of them.
    [InlineData("2024年前10个月，云川青石经济技术开发区进出口额为2217亿元。", "2217亿元", Verdict.Unverified)]
    [InlineData("2024年前10个月，云川经开区进出口额为2217亿元。", "2217亿元", Verdict.Unverified)]
    [InlineData("2024年前10个月，云川市9个经开区进出口额5981.9亿元。", "5981.9亿元", Verdict.Supported)]
    public void All_zones_of_a_city_are_told_from_one_by_the_words(string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-12-18", AllZones)), "2024-12-25", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Aims = "云川经开区定下全年目标\n2024年，云川经开区主要预期目标是地区生产总值增长8%、一般公共预算收入增长4%。2023年，云川经开区一般公共预算收入增长5.2%，新增企业32家，主要集中在装备制造业。";

    [Theory]
    // An aim told as done, of a year that has begun or is over; and what was done, told as an aim.
    [InlineData("2024-02-20", "2024年云川经开区地区生产总值增速为8%。", "8%", Verdict.Misattributed)]
    [InlineData("2025-02-20", "2024年云川经开区地区生产总值增速为8%。", "8%", Verdict.Misattributed)]
    [InlineData("2024-02-20", "2024年，云川经开区力争地区生产总值增长8%。", "8%", Verdict.Supported)]
    [InlineData("2024-02-20", "2024年，云川经开区定下了地区生产总值增长8%的目标。", "8%", Verdict.Supported)]
    [InlineData("2024-02-20", "2023年云川经开区力争一般公共预算收入增长5.2%。", "5.2%", Verdict.Misattributed)]
    // 公共预算, 主要 tell no plan.
    [InlineData("2024-02-20", "2023年云川经开区一般公共预算收入增长5.2%。", "5.2%", Verdict.Supported)]
    public void An_aim_told_as_done_is_not_passed_nor_the_reverse(string date, string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-01-26", Aims)), date, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Ranked = "云川经开区晒出成绩单\n2021年，云川经开区地区生产总值首次超过1200亿元，规上工业产值站上3000亿元台阶，工业投资居全市第一；数字经济核心产业占GDP的比重超过10%。";

    [Theory]
    // A zone's, which is ranked in the city, is not the city's.
    [InlineData("2021年，云川市规上工业产值站上3000亿元台阶。", "3000亿元", Verdict.Misattributed)]
    // Whoever writes 超过1200 does not mean 3000, the neighbour's.
    [InlineData("2021年，云川经开区地区生产总值站上3000亿元。", "3000亿元", Verdict.Contradicted)]
    public void A_floor_and_a_rank_in_the_city_confirm_nothing_else(string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2022-02-10", Ranked)), "2022-03-01", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    [Theory]
    [InlineData("2024年上半年，云川经开区规上工业总产值增长17.1%。", "17.1%", "规模以上工业总产值增速为13.2%")]
    [InlineData("2024年上半年，云川经开区进出口总额居全市第一。", "第一", "差1位")]
    public void A_reason_says_how_it_is_measured(string draft, string quote, string words)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-07-20", Report + "进出口总额居全市第二。")), "2024-08-10", draft, quote);
        found.Verdict.ShouldBe(Verdict.Contradicted, found.Reason);
        found.Reason.ShouldContain(words);
    }

    [Fact]
    public void The_value_of_anothers_other_measure_is_a_coincidence()
    {
        var archive = Drafts.Archive(("2024-07-20", Report), ("2019-02-26", "栖霞湾高新区去年成绩单\n2018年，栖霞湾高新区固定资产投资增长15.5%。"));
        var found = Drafts.Verdict(archive, "2024-08-10", "2024年上半年，云川经开区进出口总额增长15.5%。", "15.5%");
        found.Verdict.ShouldBe(Verdict.Unverified, found.Reason);
    }

    private const string Cars = "云川经开区工业提速\n上半年，云川经开区汽车产业完成产值680亿元，同比增长19.3%。4月27日，云川经开区重大项目集中开工，项目共45个。今年以来，云川经开区社会消费品零售总额71.06亿元。";

    [Theory]
    // By another measure, of another step, and of a year of which the report tells ten months.
    [InlineData("2024-11-01", "2024年上半年，云川经开区汽车产业产值680亿元。", "680亿元", Verdict.Supported)]
    [InlineData("2024-11-01", "2024年上半年，云川经开区汽车产业营业收入680亿元。", "680亿元", Verdict.Misattributed)]
    [InlineData("2024-11-01", "4月27日，云川经开区签约项目共45个。", "45个", Verdict.Misattributed)]
    [InlineData("2024-11-01", "2024年前三季度，云川经开区社会消费品零售总额71.06亿元。", "71.06亿元", Verdict.Supported)]
    [InlineData("2025-02-10", "2024年，云川经开区社会消费品零售总额71.06亿元。", "71.06亿元", Verdict.Misattributed)]
    public void Another_measure_step_or_stretch_of_the_year_confirms_nothing(string date, string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-09-20", Cars)), date, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Years = "云川新区五年答卷\n五年来，云川新区地区生产总值从2020年的256亿元增至2024年的448亿元，年均增速13.5%；五年累计完成固定资产投资2100亿元。";

    [Theory]
    // Five years by several names; another sum is not called wrong for it.
    [InlineData("“十四五”以来，云川新区地区生产总值年均增长13.5%。", "13.5%", Verdict.Supported)]
    [InlineData("“十四五”以来，云川新区累计完成固定资产投资2100亿元。", "2100亿元", Verdict.Supported)]
    public void Some_years_are_one_stretch_by_several_names(string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2025-11-07", Years)), "2025-11-20", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    private const string Moved = "云川高新区经济总量再上台阶\n2024年，云川高新区在国家高新区综合排名中由上一年的第9上升到第6。全年工业增加值增长17.5%，对本区经济增长的贡献率为56%，而2023年这一数字只有38%；38个工业项目扩产，工业投资增幅达20.7%。";

    [Theory]
    [InlineData("2024年，云川高新区综合排名列国家高新区第6位。", "第6位", Verdict.Supported)]
    [InlineData("2024年，云川高新区综合排名列国家高新区第9位。", "第9位", Verdict.Contradicted)]
    // The year before is told aside.
    [InlineData("2024年，云川高新区工业投资增长20.7%。", "20.7%", Verdict.Supported)]
    [InlineData("2023年，云川高新区工业投资增长20.7%。", "20.7%", Verdict.Misattributed)]
    public void The_year_before_that_a_report_looks_back_on_is_not_the_one_it_tells_of(string draft, string quote, Verdict verdict)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2025-01-24", Moved)), "2025-02-10", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    [Fact]
    public void A_citys_other_zone_confirms_nothing_though_the_report_names_both()
    {
        var archive = Drafts.Archive(("2022-02-10", "云川经开区晒出成绩单\n2021年，云川经开区新设外商投资企业115家。云川综合保税区进出口总额居全省第二。"));
        var found = Drafts.Verdict(archive, "2022-03-01", "2021年，云川综合保税区新设外商投资企业115家。", "115家");
        found.Verdict.ShouldBe(Verdict.Misattributed, found.Reason);
    }

    [Fact]
    public void Several_industries_together_contradict_none_of_them()
    {
        var archive = Drafts.Archive(("2018-02-12", "云川经开区三大产业\n2017年，云川经开区光伏、光学、汽车产业营业收入达711亿元，增长12%。"));
        var found = Drafts.Verdict(archive, "2018-03-01", "2017年云川经开区光学产业营业收入25亿元。", "25亿元");
        found.Verdict.ShouldBe(Verdict.Unverified, found.Reason);
    }

    [Theory]
    // Names that the archive knows in full, and the draft's reading otherwise or not at all.
    [InlineData("云川航空港经济综合实验区成绩亮眼", "云川航空港经济综合实验区前三季度一般公共预算收入102.67亿元，同比增长7.3%。", "2023年前三季度，航空港区一般公共预算收入102.67亿元。", "102.67亿元")]
    [InlineData("云川滨海新区前三季度经济持续向好", "前三季度，云川滨海新区财政总收入102.67亿元，同比增长7.3%。", "2023年前三季度，滨海新区财政总收入102.67亿元。", "102.67亿元")]
    public void A_short_name_is_the_one_that_the_archive_knows(string title, string report, string draft, string quote)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2023-11-13", title + "\n" + report)), "2023-12-01", draft, quote);
        found.Verdict.ShouldBe(Verdict.Supported, found.Reason);
    }

    [Theory]
    [InlineData("上半年", "2024-01-01", "2024-06-30", "2024-07-20", true)]
    [InlineData("1—6月", "2024-01-01", "2024-06-30", "2024-07-20", true)]
    [InlineData("前6个月", "2024-01-01", "2024-06-30", "2024-07-20", true)]
    [InlineData("去年上半年", "2023-01-01", "2023-06-30", "2024-07-20", true)]
    [InlineData("上半年", "2023-01-01", "2023-06-30", "2025-07-20", false)]
    [InlineData("一季度", "2024-01-01", "2024-06-30", "2024-07-20", false)]
    // A year's name before a part of it says no year.
    [InlineData("2023年", "2023-01-01", "2023-12-31", "2024-03-20", true)]
    [InlineData("2023年前三季度", "2023-01-01", "2023-12-31", "2023-10-30", false)]
    [InlineData("2023年5月", "2023-01-01", "2023-12-31", "2023-10-30", false)]
    [InlineData("今年上半年", "2023-01-01", "2023-12-31", "2023-10-30", false)]
    [InlineData("11月", "2024-01-01", "2024-01-31", "2024-12-20", false)]
    // In January 全年 and 12月 are of the year before, 1月 is of this one.
    [InlineData("全年", "2023-01-01", "2023-12-31", "2024-01-26", true)]
    [InlineData("全年", "2024-01-01", "2024-12-31", "2024-01-26", false)]
    [InlineData("全年", "2024-01-01", "2024-12-31", "2024-12-26", true)]
    [InlineData("12月", "2023-12-01", "2023-12-31", "2024-01-26", true)]
    [InlineData("1月", "2023-01-01", "2023-01-31", "2024-01-26", false)]
    public void A_time_is_said_in_several_ways(string words, string start, string end, string told, bool said)
        => TimeSaid.In(TimeSaid.Spelt(words), new Period(Day(start), Day(end), ""), Day(told)).ShouldBe(said);

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
