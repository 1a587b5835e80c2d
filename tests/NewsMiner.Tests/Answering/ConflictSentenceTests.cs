using System.Globalization;
using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Answering;

/// <summary>Conflicts from plain sentences, read by the whole pipeline: planted contradictions of every kind, and look-alikes that hold.</summary>
public class ConflictSentenceTests
{
    /// <param name="articles">Each <c>date|title|text</c>; one line an article.</param>
    private static IReadOnlyList<Conflict> Find(string articles)
    {
        var archive = new InMemoryFigureSource();
        var key = 0;
        foreach (var line in articles.Split('\n'))
        {
            var parts = line.Split('|');
            var page = new Page { File = $"{++key}.txt", Text = $"{parts[1]}\n　　{parts[2]}", Date = DateOnly.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture) };
            foreach (var (article, extraction) in NewsPipeline.Default.Process(page))
                archive.Add(new ArticleReference { Key = key, Id = $"{key}", Title = article.Title, Date = article.Date, File = page.File }, extraction.Figures);
        }
        return ConflictFinder.Find(archive);
    }

    [Theory]
    [InlineData(ConflictKind.SameFigure, "86.4亿元", "84.6亿元", "2024-01-20|栖云经开区经济稳中向好|2023年，栖云经开区完成固定资产投资86.4亿元，同比增长9.1%。\n2024-02-18|栖云经开区召开工作会议|会议指出，2023年栖云经开区固定资产投资84.6亿元，增长9.1%，项目建设提速。")]
    [InlineData(ConflictKind.SameFigure, "312家", "321家", "2024-03-05|栖云高新区科创成势|截至2023年底，栖云高新区高新技术企业达到312家。\n2024-03-20|创新驱动看栖云|截至2023年底，栖云高新区拥有高新技术企业321家。")]
    [InlineData(ConflictKind.SameFigure, "11.2%", "12.1%", "2024-07-20|上半年栖云经开区工业加速|上半年，栖云经开区规模以上工业增加值同比增长11.2%。\n2024-07-25|栖云经开区交出半年答卷|今年上半年，栖云经开区规上工业增加值增长12.1%。")]
    [InlineData(ConflictKind.SameFigure, "15.3亿元", "13.5亿元", "2024-08-01|半年看栖云税收|上半年，栖云经开区税收收入15.3亿元，同比增长7.7%。全区上下凝心聚力。上半年，栖云经开区税收收入13.5亿元，增长7.7%。")]
    [InlineData(ConflictKind.SameFigure, "203.5亿元", "230.5亿元", "2023-10-20|前三季度进出口走势|前三季度，栖云经济技术开发区进出口总额203.5亿元，增长4.4%。\n2023-11-02|栖云外贸观察|今年1—9月，栖云经济技术开发区外贸进出口230.5亿元。")]
    [InlineData(ConflictKind.Ratio, "92%", "46个", "2024-05-10|栖云经开区项目进展|今年以来，栖云经开区签约项目53个，开工项目46个，开工率92%。")]
    [InlineData(ConflictKind.Ratio, "75%", "45.2亿元", "2024-07-10|栖云高新区投资过半|今年，栖云高新区重点项目年度计划投资120亿元，上半年完成投资45.2亿元，投资完成率75%。")]
    [InlineData(ConflictKind.Ratio, "48.4%", "22.6亿元", "2024-01-18|栖云投资结构|2023年，栖云高新区固定资产投资64.3亿元；民间投资22.6亿元，占固定资产投资的48.4%。")]
    [InlineData(ConflictKind.Ratio, "35.7%", "97家", "2024-01-18|栖云企业梯队|栖云高新区现有规上工业企业382家，其中专精特新企业97家，占比35.7%。")]
    [InlineData(ConflictKind.PartWhole, "56.4亿元", "48.2亿元", "2024-01-18|栖云经开区投资|2023年，栖云经开区固定资产投资48.2亿元，其中工业投资56.4亿元。")]
    [InlineData(ConflictKind.PartWhole, "36个", "33个", "2024-04-18|栖云高新区项目|一季度，栖云高新区新开工项目33个，其中亿元以上项目36个。")]
    [InlineData(ConflictKind.PartWhole, "91.7亿元", "80.3亿元", "2024-01-18|栖云新区外贸|2023年，栖云新区进出口总额80.3亿元。\n2024-01-20|栖云新区出口|2023年，栖云新区出口额91.7亿元。")]
    [InlineData(ConflictKind.PartWhole, "215亿元", "198亿元", "2024-01-18|工业看栖云|2023年，栖云市规模以上工业增加值198亿元。2023年，栖云经开区规模以上工业增加值215亿元。")]
    [InlineData(ConflictKind.Sum, "300亿元", "180亿元", "2024-01-18|栖云经开区外贸|2023年，栖云经开区进出口总额300亿元，其中出口180亿元，进口150亿元。")]
    [InlineData(ConflictKind.Sum, "60个", "25个", "2024-02-18|栖云经开区项目|今年，栖云经开区共谋划重点项目60个，其中产业项目25个、基础设施项目20个、民生项目12个。")]
    [InlineData(ConflictKind.Sum, "100.6万人", "58.4万人", "2024-03-18|栖云县人口|2023年末，栖云县常住人口100.6万人，其中城镇人口58.4万人，乡村人口32.2万人。")]
    [InlineData(ConflictKind.Growth, "80家", "150家", "2024-01-18|栖云经开区企业|栖云高新区高新技术企业由2020年的80家增长到目前的150家，增长55%。")]
    [InlineData(ConflictKind.Growth, "45.6亿元", "36.2亿元", "2024-01-18|栖云经开区出口|2023年，栖云高新区出口额45.6亿元，上年为36.2亿元，同比增长16.0%。")]
    [InlineData(ConflictKind.Growth, "6.4亿美元", "6.1亿美元", "2023-01-18|栖云高新区外资2022|2022年，栖云高新区实际利用外资6.1亿美元。\n2024-01-18|栖云高新区外资2023|2023年，栖云高新区实际利用外资6.4亿美元，同比增长25%。")]
    [InlineData(ConflictKind.Granularity, "89.9%", "50个", "2024-01-18|栖云经开区|栖云经开区50个重点项目中，开工率89.9%。")]
    [InlineData(ConflictKind.Granularity, "71.5%", "40个", "2024-06-18|栖云新区|栖云新区全年安排重点项目40个，截至5月底开工率71.5%。")]
    [InlineData(ConflictKind.Granularity, "43.8%", "20家", "2024-06-18|栖云高新区|栖云高新区20家重点企业中，实现扭亏的占43.8%。")]
    [InlineData(ConflictKind.Rank, "第一", "第一", "2024-01-18|云川经开区|2023年，云川经开区固定资产投资增速居全省第一。\n2024-01-20|栖云经开区|2023年，栖云经开区固定资产投资增速位居全省第一。")]
    [InlineData(ConflictKind.SameFigure, "1650.7亿元", "1560.7亿元", "2024-10-18|栖云前三季度签约88个产业项目 总投资1650.7亿元|前三季度，栖云市累计签约产业项目88项，总投资1560.7亿元。")]
    [InlineData(ConflictKind.SameFigure, "90.5%", "80.5%", "2024-07-18|栖云高新区半年报|上半年，栖云高新区固定资产投资增长31.2%，工业投资增长90.5%。\n2024-07-25|栖云工业稳|上半年，栖云高新区地区生产总值416亿元。其中规上工业增加值284.9亿元；工业投资增长80.5%。")]
    [InlineData(ConflictKind.Ratio, "28.3%", "17个", "2024-10-18|栖云市签约|前三季度，栖云市累计签约项目99个。\n2024-10-18|栖云市履约|截至9月底，栖云市开工项目17个，开工率28.3%。前三季度，栖云市累计签约项目99个。")]
    [InlineData(ConflictKind.Ratio, "35.3%", "680亿元", "2024-07-18|栖云新区汽车|上半年，栖云新区规上工业产值1274.3亿元，增长10%。项目一个接一个。上半年，新区汽车产业产值680亿元，占规上工业产值的35.3%。")]
    [InlineData(ConflictKind.Ratio, "55.7%", "35个", "2024-09-18|栖云高新区招商|截至目前，栖云高新区原定签约项目35个，已签约落地项目23个，完成计划的55.7%。")]
    [InlineData(ConflictKind.Ratio, "23.8亿元", "22.4平方公里", "2024-01-18|栖云经开区|2023年，栖云经开区工业总产值631亿元，面积扩大到22.4平方公里，每平方公里产值23.8亿元。")]
    [InlineData(ConflictKind.Granularity, "48%", "13个", "2024-06-18|栖云经开区|今年，栖云经开区13个新开工项目中，一批已顺利动工，开工率48%。")]
    [InlineData(ConflictKind.Granularity, "83.5%", "21个", "2024-06-18|栖云综保区|目前，栖云综合保税区储备项目21个，签约率达83.5%。")]
    [InlineData(ConflictKind.Growth, "3100万元", "6200万元", "2024-01-18|栖云高新区企业|2023年，栖云高新区出口额由2020年的3100万元增加到6200万元，翻两番。")]
    [InlineData(ConflictKind.Growth, "386列", "7762列", "2024-01-18|栖云口岸|栖云口岸中欧班列从2016年的386列增至2023年的7762列，增长了近30倍。")]
    [InlineData(ConflictKind.PartWhole, "43家", "48家", "2024-01-18|栖云经开区企业|目前，栖云经开区规模以上企业139家、年产值过亿元43家、过十亿元48家。")]
    [InlineData(ConflictKind.PartWhole, "20.4亿元", "31.2亿元", "2024-12-18|栖云经开区税收|1至11月，栖云经开区税收收入20.4亿元，增长62%。仅11月，栖云经开区税收收入31.2亿元。")]
    [InlineData(ConflictKind.PartWhole, "28家", "44家", "2024-12-18|栖云经开区绿色|目前，栖云经开区累计培育绿色工厂28家（国家级44家）。")]
    [InlineData(ConflictKind.Sum, "31.8亿元", "24.3亿元", "2024-07-18|栖云综保区|上半年，栖云综合保税区外贸进出口合计31.8亿元，出口和进口分别为24.3亿元、9.5亿元。")]
    // Lists over several sentences, of a whole that they are known to make up, or that a slip keeps from adding up.
    [InlineData(ConflictKind.Sum, "134.8亿元", "32.8亿元", "2024-12-18|栖云三个综保区|今年前11个月，栖云省三个综合保税区合计进出口134.8亿元，增长39.1%。其中栖云综保区60亿元，增长12%；青石综保区51亿元，增长62.5%；云川综保区32.8亿元，增长99.2%。")]
    [InlineData(ConflictKind.Sum, "4612.6亿元", "1893.4亿元", "2024-08-18|栖云外贸|据海关统计，今年前7个月，栖云市货物贸易进出口4612.6亿元，同比增长1.3%。其中，出口2319.2亿元，增长4.1%；进口1893.4亿元，下降2%。")]
    [InlineData(ConflictKind.Sum, "2913.7亿元", "1245.6亿元", "2024-08-18|栖云外贸|前7个月，栖云市出口2913.7亿元，增长3.2%；进口1488.1亿元；贸易顺差1245.6亿元，扩大24.7%。")]
    [InlineData(ConflictKind.Sum, "1194.94亿元", "494.82亿元", "2024-08-18|栖云园区|前7个月，栖云市过百亿园区5个，合计主营业务收入1194.94亿元：栖云经开区494.82亿元，居全省第五位；青石经开区325.44亿元；云川工业园120.64亿元；石门高新区108.16亿元；临江经开区100.88亿元。")]
    [InlineData(ConflictKind.Sum, "73676亿元", "27566亿元", "2024-08-18|栖云债券|今年以来，栖云省发行新增地方政府债券27566亿元，再融资债券26110亿元，合计73676亿元。")]
    [InlineData(ConflictKind.Sum, "44.71平方公里", "27.36平方公里", "2024-08-18|栖云高新区|栖云高新区核心区规划面积16.81平方公里；拓展区规划面积27.36平方公里。两块加起来，栖云高新区规划总面积44.71平方公里。")]
    // The share beside its part, of the whole that it names, of what 其中 picks it out of, and of the plan.
    [InlineData(ConflictKind.Ratio, "90.36%", "146家", "2024-08-18|栖云板块|截至7月19日，栖云板块共计166家公司披露了业绩数据，其中146家公司实现盈利，占比90.36%。")]
    [InlineData(ConflictKind.Ratio, "67.6%", "2591.6亿元", "2024-08-18|栖云外贸|今年前7个月，栖云市外贸进出口总值3384.3亿元。今年前7个月，栖云市一般贸易进出口2591.6亿元，占全市进出口总值的67.6%。")]
    [InlineData(ConflictKind.Ratio, "110%", "151.7亿元", "2024-02-18|栖云经开区|2023年，栖云经开区省市重大项目年度计划投资128亿元，实际完成投资151.7亿元，完成率110%。")]
    [InlineData(ConflictKind.Ratio, "95%", "57项", "2024-05-18|栖云经开区|今年，栖云经开区安排重点项目63项，储能机柜、电解铜箔等57项陆续开复工，开复工率95%。")]
    [InlineData(ConflictKind.Granularity, "65%", "10个", "2024-05-18|栖云经开区|5月17日，栖云经开区10个项目集中签约，其中装备制造类占到项目数的65%。")]
    [InlineData(ConflictKind.Granularity, "88%", "13个", "2024-05-18|栖云经开区|5月17日，栖云经开区又一批项目动工，这13个项目中总投资亿元以上的占88%。")]
    [InlineData(ConflictKind.PartWhole, "38家", "30家", "2024-05-18|栖云经开区|目前，栖云经开区税收超10亿元企业2家、超5000万元企业38家、超1000万元企业30家。")]
    [InlineData(ConflictKind.PartWhole, "290.68亿元", "326.5亿元", "2024-07-18|栖云高新区|上半年，栖云高新区引进项目75个，总投资额290.68亿元，其中先进制造业326.5亿元。")]
    // A rise and its rate, a level and the one before, in whatever words.
    [InlineData(ConflictKind.Growth, "494亿元", "19.7%", "2024-08-18|栖云退税|前7个月，栖云省办理出口退税5569亿元，同比多退494亿元，增长19.7%。")]
    [InlineData(ConflictKind.Growth, "4750亿元", "24%", "2024-08-18|栖云成本|2023年，栖云省物流成本达到4750亿元，比2022年的3520亿元增加了24%。")]
    // The headline says one thing, the story another; a sentence told again elsewhere with a slip.
    [InlineData(ConflictKind.SameFigure, "352个", "532个", "2024-08-18|栖云新区亿元以上项目已达352个|目前，栖云新区累计实施亿元以上项目532个，总投资5611.2亿元。")]
    [InlineData(ConflictKind.SameFigure, "57亿元", "75亿元", "2024-10-18|甲|前三季度，栖云经开区规模以上工业企业实现总产值627亿元、利税57亿元、利润29.2亿元。\n2024-10-21|乙|从季报看，前三季度栖云经开区规模以上工业企业总产值627亿元；实现利润29.2亿元；利税75亿元。")]
    [InlineData(ConflictKind.SameFigure, "679亿元", "697亿元", "2024-02-18|甲|2023年，栖云经开区新签亿元以上项目67个，总投资679亿元，亿元以上项目开工44个。\n2024-02-21|乙|2023年，栖云经开区新签亿元以上项目近70个，总投资697亿元，亿元以上项目开工44个。")]
    [InlineData(ConflictKind.Rank, "第五", "第四位", "2024-02-18|甲|2023年，栖云新区地区生产总值2714.1亿元，总量在19个国家级新区中排名第五。\n2024-02-21|乙|2023年，栖云新区地区生产总值2714.1亿元，在19个国家级新区中居第四位。")]
    public void A_planted_contradiction_is_found(ConflictKind kind, string first, string second, string articles)
    {
        var found = Find(articles);
        found.ShouldContain(c => c.Kind == kind && c.Figures.Any(f => f.Figure.Quote.Contains(first)) && c.Figures.Any(f => f.Figure.Quote.Contains(second)), ConflictTests.Show(found));
    }

    [Theory]
    // A part that names its share of the whole is no second value of the whole.
    [InlineData("2024-04-20|栖云高新区一季度|一季度，栖云高新区完成规上工业总产值271亿元，同比增长5.4%。烟草板块是压舱石，一季度完成规上工业总产值225.7亿元、同比增长6.1%，占全区规上工业总产值的83.3%。")]
    // So many firms of it, not all.
    [InlineData("2024-04-20|栖云经开区首季|一季度，栖云经开区工业总产值96.7亿元，增长16.2%。今年以来企业开足马力，区内40家亿元企业完成工业总产值87.6亿元，增长17%。")]
    // A growth of something else than what went from one level to the other.
    [InlineData("2024-04-20|栖云经开区改革|栖云经开区领导班子成员由34名减为8名，人员编制压减了10%。")]
    // A rate stands before the count of other projects, or is of projects and not of firms.
    [InlineData("2024-06-20|栖云基地项目|今年，栖云经开区前两批集中开工项目159个，开工率92.5%；列入省级的重点项目有22个，开工率100%。")]
    [InlineData("2024-06-20|栖云综保区|目前，栖云综合保税区已复工企业217家，占仓储企业总量的97.3%；重点建设项目复工率达63.9%。")]
    // A part of the zone that the list of zones lacks.
    [InlineData("2024-06-20|栖云经开区|前5个月，栖云经开区规上工业增加值278.3亿元，增长22.5%。分园区看，石化园区规上工业增加值188.8亿元，增长34.9%；新兴园区86.1亿元，增长3.7%。")]
    [InlineData("2024-08-20|栖云外贸|前7个月，栖云市进出口总额9247.3亿元。保税物流增势最好，保税物流的进出口增速高于整体，达24.1%，进出口额达6247.3亿元。")]
    // A part is not the whole of the next part.
    [InlineData("2024-06-20|栖云科技园|目前，栖云科技园研发员工人数为8025人，占员工总数的37.5%；生产部门员工2800人，占13.1%；行政员工1562人，占7.3%。")]
    // Two cities, each with its first.
    [InlineData("2024-01-18|云川经开区|2023年，云川经开区固定资产投资增速居全市第一。\n2024-01-20|栖云经开区|2023年，栖云经开区固定资产投资增速位居全市第一。")]
    // 增长3倍 is said of three and of four times as much; 翻一番 of a little more than twice.
    [InlineData("2024-01-18|栖云口岸|栖云口岸中欧班列从2016年的300列增至2023年的910列，增长了3倍。")]
    [InlineData("2024-01-18|栖云高新区企业|2023年，栖云高新区出口额由2020年的3100万元增加到6900万元，翻了一番。")]
    // So far, in brackets; a size of the whole, not of the last kind.
    [InlineData("2024-12-18|栖云新区创新|2024年，栖云新区形成创新成果101项（累计310项）。")]
    [InlineData("2024-12-18|栖云园区企业|目前，栖云经开区入驻企业13家，其中民营企业12家、外资企业1家（规上企业4家）。")]
    [InlineData("2017-10-18|栖云经开区项目|栖云经开区今年共有项目113个。截至目前，77个新建项目全部完成招标手续；77个项目已开工，开工率100%。")]
    // In stock and under way.
    [InlineData("2024-07-20|栖云经开区项目|上半年，按规模分，栖云经开区百亿级在建项目2个、50亿级4个。手里还有一批储备：百亿级项目2个、50亿级5个。")]
    [InlineData("2024-01-20|甲|2023年，栖云市地区生产总值3017.4亿元。\n2024-01-22|乙|2023年，栖云市地区生产总值约3017亿元。")]
    [InlineData("2024-01-20|甲|2023年，栖云经开区工业总产值512.3亿元。\n2024-01-22|乙|2023年，栖云经开区工业总产值突破500亿元。")]
    [InlineData("2024-07-20|甲|上半年，栖云经开区固定资产投资45.2亿元。\n2025-01-22|乙|2024年，栖云经开区固定资产投资98.6亿元。")]
    [InlineData("2024-01-20|甲|2023年，栖云新区工业增加值120亿元。\n2024-01-22|乙|2023年，栖云新区规模以上工业增加值95亿元。")]
    [InlineData("2024-01-20|甲|2023年，栖云经开区地区生产总值同比名义增长8.2%。\n2024-01-22|乙|2023年，栖云经开区地区生产总值按可比价计算增长6.5%。")]
    [InlineData("2024-01-20|甲|2023年，栖云经开区合同利用外资52亿元。\n2024-01-22|乙|2023年，栖云经开区实际利用外资33.5亿元。")]
    [InlineData("2024-10-20|甲|1—9月，栖云经开区固定资产投资78.3亿元。\n2024-10-25|乙|9月份，栖云经开区固定资产投资15.2亿元。")]
    [InlineData("2024-01-20|甲|2023年，栖云市地区生产总值412.6亿元（初步核算）。\n2025-01-25|乙|经最终核实，2023年栖云市地区生产总值修订为415.8亿元。")]
    // Two of them at once; a list that leaves something out; parts of a part.
    [InlineData("2024-08-18|栖云产业园|目前，栖云产业园招商引进企业65家，其中投产43家、规模企业28家。")]
    [InlineData("2024-08-18|栖云外贸|前7个月，栖云市出口机电产品13.6亿元，增长15%，其中太阳能电池出口4.3亿元，增长38.6%；出口仪器2亿元，出口劳动密集型产品4.6亿元，出口稀土3.5亿元。")]
    [InlineData("2024-04-18|栖云园区|今年，栖云经开区谋划19个基础设施项目。其中续建6个，年度计划投资15.29亿元；新建7个，年度计划投资2.26亿元；拟建6个，年度计划投资2.64亿元。")]
    // Roundly told: 1500 and 780 + 726.
    [InlineData("2024-04-18|栖云园区|栖云工业园规划总面积1500亩，分两期开发。一期用地780亩，二期用地726亩。")]
    // A rate of another month, a balance, a longer time.
    [InlineData("2024-06-18|栖云进口|5月份，栖云省进口铁矿石5330万吨，其中比上个月增加42万吨，同比增长2.7%。")]
    [InlineData("2024-07-18|栖云贷款|6月份，栖云省新增贷款639亿元，其中上半年新增贷款4170亿元。")]
    // Of exports, not of imports and exports.
    [InlineData("2024-08-18|栖云外贸|前7个月，栖云市外贸进出口总值3384.3亿元。栖云市机电产品出口1034.1亿元，占全市出口总值的52.4%。")]
    // Headlines round, and take another word for a number.
    [InlineData("2024-08-18|栖云高新区上半年汽车产值过580亿元|上半年，栖云高新区汽车产业产值做到582.7亿元。")]
    // Two days' events.
    [InlineData("2024-02-02|甲|2月1日，栖云新区68个重点项目集中开工，总投资727亿元。\n2024-02-10|乙|2月9日，栖云新区12个民生项目集中开工，总投资72.7亿元。")]
    [InlineData("2024-05-10|甲|今年以来，栖云经开区签约项目34个，开工项目29个，开工率85.3%。")]
    [InlineData("2024-01-20|甲|2023年，栖云经开区一般公共预算收入18.4亿元。\n2024-01-22|乙|2023年，栖云经开区税收收入31.6亿元，含中央级税收。")]
    [InlineData("2024-01-18|甲|2023年，栖云新区工业总产值236亿元；规模以上高新技术产业产值88亿元，占规模以上工业总产值的67.2%。")]
    [InlineData("2024-09-18|甲|1—8月，栖云新区规模以上工业总产值438.6亿元。装备、材料两大产业产值分别为186.4亿元和121.9亿元，合计占规模以上工业总产值的70.3%。")]
    [InlineData("2024-04-18|甲|一季度，栖云高新区新开工项目33个，储备项目36个。")]
    [InlineData("2024-02-18|甲|今年，栖云经开区共谋划重点项目60个，其中产业项目25个、基础设施项目20个。")]
    [InlineData("2024-02-18|甲|1—5月，栖云口岸累计出口玉米7.08万吨，其中，出口甲国2.7万吨，出口乙国1.1万吨，出口丙国3.1万吨。")]
    [InlineData("2024-01-18|甲|2023年，栖云新区进出口总额88.5亿元，出口额52.3亿元，进口额36.1亿元。")]
    [InlineData("2024-01-18|甲|栖云高新区工业总产值由2020年的120亿元增加到2023年的150亿元，年均增长7.7%。")]
    [InlineData("2023-01-18|甲|2022年，栖云市地区生产总值395亿元。\n2024-01-18|乙|2023年，栖云市地区生产总值412亿元，同比增长8.2%。")]
    [InlineData("2024-08-18|甲|上半年，栖云集团归母净亏损4.6亿元，去年同期净利润14.1亿元，同比下滑132.6%。")]
    [InlineData("2024-01-18|甲|栖云经开区50个重点项目中，开工率90%。")]
    [InlineData("2024-01-18|甲|2023年，云川经开区固定资产投资增速并列全省第一。\n2024-01-20|乙|2023年，栖云经开区固定资产投资增速并列全省第一。")]
    [InlineData("2024-01-18|甲|国家统计局今天公布，2023年全国国内生产总值126万亿元，增长5.2%。\n2024-05-20|乙|国家统计局公布的数据显示，2023年，全国海洋经济中，第一产业增加值为4622亿元；第二产业增加值为35506亿元；第三产业增加值为58968亿元。")]
    [InlineData("2024-04-20|两家公司年报|2023年，人福医药实现营业收入84.6亿元，净利润8342万元，同比增长6.1%。两家公司都在扩产。2023年，公司实现营业收入96.1亿元，实现净利润8938万元，增长14.9%。")]
    [InlineData("2024-01-18|甲|2023年，栖云经开区工业投资占固定资产投资的34.6%。\n2024-01-20|乙|2023年，栖云经开区技改投资占固定资产投资的24.2%。")]
    public void Figures_that_can_both_hold_stay_silent(string articles)
    {
        var found = Find(articles);
        found.ShouldBeEmpty(ConflictTests.Show(found));
    }
}
