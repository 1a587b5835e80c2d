using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

/// <summary>Drafts whose value stands in the report, of a neighbour, a plan, a beginning or a part: none of them is confirmed.</summary>
public class NearMissTests
{
    private static CheckedFigure Check(string report, string draft, string quote) => Drafts.Verdict(Drafts.Archive(("2025-03-20", report)), "2025-04-02", draft, quote);

    [Theory]
    // A fraction is neither of its neighbours.
    [InlineData("云川自贸试验区建设提速\n2024年，云川自贸试验区进出口占全省进出口总额的十分之一。", "2024年，云川自贸试验区进出口占全省进出口总额的五分之一。", "五分之一", Verdict.Contradicted)]
    [InlineData("云川自贸试验区建设提速\n2024年，云川自贸试验区进出口占全省进出口总额的十分之一。", "2024年，云川自贸试验区进出口占全省进出口总额的10.6%。", "10.6%", Verdict.Supported)]
    // What is still aimed at is not reached.
    [InlineData("云川新区获批\n云川新区的城镇化率将由目前的55%左右提高到75%以上。", "目前，云川新区城镇化率为75%。", "75%", Verdict.Misattributed)]
    [InlineData("云川新区获批\n云川新区城镇化建设提速，城镇化率由目前的55%左右提高到75%以上。", "目前，云川新区城镇化率为75%。", "75%", Verdict.Misattributed)]
    // The other of two that are counted side by side.
    [InlineData("云川湾区科创城首发项目东湖国际创新中心日前开工。东湖国际创新中心建设周期为3年，建成后预计吸引集聚不少于150家软件企业、40家企业总部和8000名人才。", "东湖国际创新中心建成后预计吸引集聚不少于150家企业总部。", "150家", Verdict.Contradicted)]
    // What will be once all is built is not the year's.
    [InlineData("远川储能订单足\n远川储能科技有限公司目前月销售额1300万元，预计全年可突破亿元，等全部项目完工投产，产值可达6亿元。", "远川储能科技有限公司全年产值预计6亿元。", "6亿元", Verdict.Misattributed)]
    // The sum of all is not that of a part.
    // What waits to be put into production is not in production.
    [InlineData("云川经开区落地项目\n云川经开区已投产项目21个，投资35.2亿元；设备装完、等待投产的8个，投资12.6亿元。", "云川经开区已投产项目21个，投资12.6亿元。", "12.6亿元", Verdict.Contradicted)]
    // Two floors are one only where the coarser is the finer cut off.
    [InlineData("云川经开区目标\n今年，云川经开区工业税收要超30亿元。", "云川经开区2025年工业税收目标是超45亿元。", "超45亿元", Verdict.Contradicted)]
    [InlineData("云川经开区目标\n今年，云川经开区工业税收要超30亿元。", "云川经开区2025年工业税收目标是超30亿元。", "超30亿元", Verdict.Supported)]
    [InlineData("云川市服务业\n2024年，云川市服务业营业收入超340亿元。", "2024年，云川市服务业营业收入超300亿元。", "超300亿元", Verdict.Supported)]
    [InlineData("云川市服务业\n2024年，云川市服务业营业收入超340亿元。", "2024年，云川市服务业营业收入超380亿元。", "超380亿元", Verdict.Unverified)]
    // All zones of a city are none of them.
    [InlineData("云川市开发区投资增势好\n2024年，云川市开发区实现固定资产投资1628亿元。云川高新技术产业开发区获省财政奖补资金3000万元。", "2024年，云川高新区固定资产投资1628亿元。", "1628亿元", Verdict.Misattributed)]
    // Another zone of the city; the report that names both is of both.
    [InlineData("云川高新区首季报\n2024年一季度，云川高新区经济开局良好，全区规上工业总产值845.37亿元，增长13.2%。", "2024年一季度，云川经开区规上工业总产值845.37亿元。", "845.37亿元", Verdict.Misattributed)]
    [InlineData("云川经济实验区首季报\n2024年，云川航空港经济实验区固定资产投资增长24.8%。", "2024年，云川高新区固定资产投资增长24.8%。", "24.8%", Verdict.Misattributed)]
    [InlineData("青石县（云川经开区）项目开工\n2024年一季度，青石县（云川经开区）一般公共预算收入27.39亿元，增长9.8%。", "2024年一季度，云川经开区一般公共预算收入增长9.8%。", "9.8%", Verdict.Supported)]
    // Where the judging is named by what it is alone.
    [InlineData("云川经开区进位\n在2024年国家级经开区综合发展水平考核评价中，云川经开区在全省居第2位。", "最新考核评价结果显示，云川经开区在全省排名第一。", "第一", Verdict.Contradicted)]
    // Cut off is what is less: 252 is not said of 251.3.
    [InlineData("云川经开区年报\n2024年，云川经开区地区生产总值251.3亿元。", "2024年，云川经开区地区生产总值252亿元。", "252亿元", Verdict.Contradicted)]
    [InlineData("云川经开区年报\n2024年，云川经开区地区生产总值251.7亿元。", "2024年，云川经开区地区生产总值251亿元。", "251亿元", Verdict.Unverified)]
    // Two values exchanged.
    [InlineData("云川经开区产业链提速\n2024年，云川经开区智能家电产业链的产值、税收分别增长21%和37%。", "2024年，云川经开区智能家电产业链产值增长37%，税收增长21%。", "21%", Verdict.Contradicted)]
    [InlineData("云川经开区产业链提速\n2024年，云川经开区智能家电产业链的产值、税收分别增长21%和37%。", "2024年，云川经开区智能家电产业链产值增长37%，税收增长21%。", "37%", Verdict.Contradicted)]
    // Another step, and the city that the zone lies in.
    [InlineData("云川高新区集中开工\n2025年3月5日，云川高新区17个重大项目集中开工，总投资76.6亿元。", "2025年3月5日，云川高新区17个投产项目总投资76.6亿元。", "76.6亿元", Verdict.Misattributed)]
    [InlineData("云川高新区年报\n2024年，云川高新区在建项目585个，完成税收总收入108亿元，增长20.8%。", "2024年，云川市税收总收入108亿元。", "108亿元", Verdict.Misattributed)]
    // Nor is another product's.
    [InlineData("云川经开区饮料业\n2025年一季度，云川经开区啤酒产量26万千升，矿泉水产量58万吨。", "2025年一季度，云川经开区啤酒产量58万吨。", "58万吨", Verdict.Misattributed)]
    // The whole is not what came of it in the half-year, nor the kind of which the sentence tells another value, nor what is to come this year what came last year.
    [InlineData("云川电池产业园半年账\n2025年以来，云川电池产业园引进企业17家，其中一季度新引进6家。", "云川电池产业园2025年一季度引进企业17家。", "17家", Verdict.Contradicted)]
    [InlineData("云川高新区创新足\n2024年，云川高新区专利授权1846件，其中发明专利218件、实用新型1402件。", "2024年，云川高新区实用新型专利授权1846件。", "1846件", Verdict.Contradicted)]
    [InlineData("云川高新区安居\n云川高新区人才公寓去年交付2360套，今年再交付1200套。", "云川高新区人才公寓去年交付1200套。", "1200套", Verdict.Contradicted)]
    // What projects will cost that are to be begun.
    [InlineData("云川经开区备战一季度\n云川经开区2025年一季度计划集中开工项目34个，总投资156亿元。", "2025年一季度，云川经开区集中开工项目34个，总投资156亿元。", "156亿元", Verdict.Misattributed)]
    [InlineData("云川经开区开工忙\n2024年，云川经开区集中开工项目34个，计划总投资156亿元。", "2024年，云川经开区集中开工项目34个，总投资156亿元。", "156亿元", Verdict.Supported)]
    // A share told as a growth.
    [InlineData("云川经开区投资提速\n2024年，在高达59.8%的工业投资增速背后，云川经开区新开工项目贡献了工业投资的72.4%。", "2024年，云川经开区新开工项目投资同比增长72.4%。", "72.4%", Verdict.Misattributed)]
    // Two digits after 超 are known to whoever writes them.
    [InlineData("云川市服务业\n2024年，云川市服务业营业收入超3500亿元。", "2024年，云川市服务业营业收入超1100亿元。", "1100亿元", Verdict.Contradicted)]
    [InlineData("云川市服务业\n2024年，云川市服务业营业收入2590亿元。", "2024年，云川市服务业营业收入超1000亿元。", "1000亿元", Verdict.Unverified)]
    // Another year's, though all words are there.
    [InlineData("云川综保区建设提速\n2025年1至2月，云川综保区建成保税仓库12.5万平方米、标准厂房18万平方米，仓库利用率保持在92%以上。", "2024年1至2月，云川综保区建成保税仓库12.5万平方米、标准厂房18万平方米，仓库利用率保持在92%以上。", "18万平方米", Verdict.Misattributed)]
    // Words that exclude each other, though both were read as one indicator.
    [InlineData("云川经开区招商忙\n2025年1至2月，云川经开区签约项目53个，实际利用省外资金97.4亿元。", "2025年1至2月，云川经开区合同利用省外资金97.4亿元。", "97.4亿元", Verdict.Misattributed)]
    [InlineData("云川经开区招商忙\n今年以来，云川经开区招商提速。签约项目中，20亿元以上的4个，10亿元至20亿元的7个。", "今年以来，云川经开区开工项目中，20亿元以上的4个，10亿元至20亿元的7个。", "7个", Verdict.Misattributed)]
    [InlineData("云川经开区招商忙\n2025年1至2月，云川经开区签约项目53个，实际利用省外资金97.4亿元。", "2025年1至2月，云川经开区利用省外资金97.4亿元。", "97.4亿元", Verdict.Supported)]
    // An estimate of a span that is over is no result; said again as an estimate it holds.
    [InlineData("云川经开区整车产业提速\n2025年2月，云川经开区整车产量预计增长50%，产值增长45%。", "2025年2月，云川经开区整车产量增长50%。", "50%", Verdict.Misattributed)]
    [InlineData("云川经开区整车产业提速\n2025年2月，云川经开区整车产量预计增长50%，产值增长45%。", "据预计，2025年2月云川经开区整车产量增长50%。", "50%", Verdict.Supported)]
    // A loose number told more finely than the report's is not the report's.
    [InlineData("云川经开区半年报\n2024年上半年，云川经开区三大主导产业产值突破290亿元，比上年同期增长67.2%。", "2024年上半年，云川经开区三大主导产业产值突破295亿元。", "突破295亿元", Verdict.Unverified)]
    [InlineData("云川经开区半年报\n2024年上半年，云川经开区三大主导产业产值突破295亿元，比上年同期增长67.2%。", "2024年上半年，云川经开区三大主导产业产值突破290亿元。", "突破290亿元", Verdict.Supported)]
    public void A_value_that_only_stands_near_is_not_confirmed(string report, string draft, string quote, Verdict verdict)
    {
        var found = Check(report, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }

    [Theory]
    // Whose whole a share is of.
    [InlineData("云川高新区主体多\n截至2024年底，云川高新区经营主体4.83万户，约占云川全市的5.9%。", "截至2024年底，云川高新区经营主体4.83万户，约占全省的5.9%。", "5.9%")]
    // Against which time it has changed, and what has.
    [InlineData("云川综保区外贸\n2024年上半年，云川综保区进出口占全市的31.9%，比重较上年全年提高4.2个百分点。", "2024年上半年，云川综保区进出口占全市的31.9%，比重比去年同期提高4.2个百分点。", "4.2个百分点")]
    [InlineData("云川综保区外贸\n2024年1至10月，云川综保区企业参与绿电交易9.4亿千瓦时，是去年全年的1.7倍。", "2024年1至10月，云川综保区企业参与绿电交易9.4亿千瓦时，是去年同期的1.7倍。", "1.7倍")]
    [InlineData("云川综保区外贸\n2024年上半年，云川综保区进出口同比下降3.8%，降幅比一季度收窄5.1个百分点。", "2024年上半年，云川综保区进出口降幅比去年同期收窄5.1个百分点。", "5.1个百分点")]
    [InlineData("云川综保区外贸\n2024年上半年，云川综保区进出口总额49.3亿元，增长14.9%，增速一年间回升18.7个百分点。", "2024年上半年，云川综保区进出口占全市比重比去年同期提高18.7个百分点。", "18.7个百分点")]
    // What there is in all, where the sentence goes on to say how much of it has come.
    [InlineData("云川阀体改造提速\n云川阀体智能化改造项目投资5200万元，36台（套）设备已到位29台（套），预计10月投产。", "云川阀体智能化改造项目投资5200万元，设备已到位36台（套）。", "36台（套）")]
    [InlineData("云川高新区民生账\n2024年，云川高新区建成保障性租赁住房1850套，已入住1406套。", "2024年，云川高新区已入住保障性租赁住房1850套。", "1850套")]
    // What was spent is not what came in, nor the floor what it stands on.
    [InlineData("云川高新区财政稳\n2024年1至11月，云川高新区一般公共预算收入完成14.2亿元，增长5.1%。", "2024年1至11月，云川高新区一般公共预算支出14.2亿元。", "14.2亿元")]
    [InlineData("云川高新区财政稳\n2024年，云川高新区一般公共预算支出21.05亿元，其中民生支出16.9亿元。", "2024年，云川高新区一般公共预算收入14.7亿元，支出16.9亿元。", "16.9亿元")]
    [InlineData("云川技术创新中心封顶\n总投资4.7亿元的云川技术创新中心二期工程去年9月开工，建筑面积6.2万平方米。", "云川技术创新中心二期工程总投资4.7亿元，占地6.2万平方米。", "6.2万平方米")]
    // Another year's judging, and one day's beside what the year has come to.
    [InlineData("云川高新区进位\n在去年公布的2023年度全省开发区综合考核中，云川高新区列第9位。", "2024年度，云川高新区在全省开发区综合考核中列第9位。", "第9位")]
    [InlineData("云川高新区签约忙\n3月18日，云川高新区重点项目集中签约，16个项目成功签约，总投资88.5亿元。今年以来，云川高新区累计签约项目34个，总投资176.2亿元。", "3月18日，云川高新区签约项目34个，总投资88.5亿元。", "34个")]
    public void A_value_of_something_near_is_not_confirmed(string report, string draft, string quote)
    {
        var found = Check(report, draft, quote);
        found.Verdict.ShouldNotBe(Verdict.Supported, found.Reason);
    }

    [Theory]
    [InlineData("青石精工十年\n2024年，长治青石精工科技有限公司产值达到1.86亿元，纳税930万元。", "2024年，青石精工产值1.86亿元。", "1.86亿元")]
    [InlineData("云川高新区主体多\n截至2024年底，云川高新区经营主体4.83万户，约占云川全市的5.9%。", "截至2024年底，云川高新区经营主体4.83万户，约占全市的5.9%。", "5.9%")]
    [InlineData("云川阀体改造提速\n云川阀体智能化改造项目投资5200万元，36台（套）设备已到位29台（套），预计10月投产。", "云川阀体智能化改造项目投资5200万元，设备已到位29台（套）。", "29台（套）")]
    [InlineData("云川综保区外贸\n2024年上半年，云川综保区进出口占全市的31.9%，比重较上年全年提高4.2个百分点。", "2024年上半年，云川综保区进出口占全市比重比上年全年提高4.2个百分点。", "4.2个百分点")]
    public void The_same_said_in_other_words_is_confirmed(string report, string draft, string quote)
    {
        var found = Check(report, draft, quote);
        found.Verdict.ShouldBe(Verdict.Supported, found.Reason);
    }

    [Theory]
    // Where a movement began is not where it ended, whatever time was read of it.
    [InlineData("青石高新区挂牌五周年\n五年来，青石高新区市场主体增加到6420户，高新技术企业由挂牌之初的4家增加到41家，五年净增37家。", "青石高新区高新技术企业已增加到41家，市场主体发展到6420户。", "41家", Verdict.Supported)]
    [InlineData("云川滨江区两会\n2023年9月，东山高新区规上工业总产值174亿元。滨江高新区进出口从不足20亿元到77.4亿元。", "2023年，滨江高新区进出口从不足20亿元到77.4亿元。", "不足20亿元", Verdict.Supported)]
    // What bounds those that are counted is no sum of theirs, another manner of trade no wrong value.
    [InlineData("云川高新区年报\n2024年，云川高新区各类在建项目585个，计划总投资1105.9亿元，已完成投资879.7亿元；远川智控等投资10亿元以上的项目加快建设。", "2024年，云川高新区投资879.7亿元。", "879.7亿元", Verdict.Misattributed)]
    [InlineData("云川综保区前两月外贸\n2025年1至2月，云川综保区保税物流、加工贸易分别进出口52.1亿元和38.6亿元，前者增长66.4%，后者增长18.9%。", "2025年1至2月，云川综保区加工贸易进出口38.6亿元。", "38.6亿元", Verdict.Supported)]
    // The city's own value is not its zone's, nor is one part's of a zone another's.
    [InlineData("云川经开区晒出年报\n2024年，云川经开区地区生产总值801.7亿元，同比增长7.4%。", "2024年，云川市地区生产总值4741.1亿元。", "4741.1亿元", Verdict.Unverified)]
    [InlineData("云川航空港晒出年报\n2024年，云川航空港经济实验区地区生产总值912.5亿元，同比增长6.2%。", "2024年，云川市地区生产总值10142.5亿元。", "10142.5亿元", Verdict.Unverified)]
    [InlineData("云川新区一年之变\n2024年，云川新区泾东新城地区生产总值148.6亿元，增长9.7%。", "2024年，云川新区泾西新城地区生产总值116.8亿元。", "116.8亿元", Verdict.Unverified)]
    // Where a rank began is where it began in another report, and no other rank.
    [InlineData("云川经开区进位\n在2024年国家级经开区综合发展水平考核评价中，云川经开区由第17位升至第13位，在全省居第2位。", "在国家级经开区综合发展水平考核评价中，云川经开区由第17位上升到第13位。", "第17位", Verdict.Supported)]
    [InlineData("云川经开区改革\n改革后，云川经开区内设机构由14个整合为9个。", "云川经开区内设机构由14个精简为9个。", "9个", Verdict.Supported)]
    [InlineData("云川经开区半年报\n2025年一季度，云川经开区完成工业总产值402.7亿元，其中东片区完成158.3亿元。", "2025年一季度，云川经开区工业总产值402.7亿元，其中东片区158.3亿元。", "158.3亿元", Verdict.Supported)]
    // Whoever says that 1000 was climbed says that it is more.
    [InlineData("云川经开区年报\n2024年，云川经开区地区生产总值1012.6亿元，增长8.6%。", "2024年，云川经开区地区生产总值首次站上1000亿元。", "1000亿元", Verdict.Supported)]
    // Where a movement began is confirmed by what was reported of then, and accused by nothing.
    [InlineData("云川家电基地链条长\n围绕云川家电基地，本地配套率由2020年的28%提高到45%。", "云川家电基地本地配套率由28%提高到45%。", "28%", Verdict.Supported)]
    [InlineData("云川高新区年报\n2023年末，云川高新区四上企业63家。2024年末，云川高新区四上企业71家，净增8家。", "云川高新区四上企业由63家增加到71家。", "63家", Verdict.Supported)]
    // The growth of an investment says nothing of an output's.
    [InlineData("云川经开区年报\n2024年，云川经开区固定资产投资46.5亿元，同比增长11.8%；新材料产业产值58.4亿元，增长8.8%。", "2024年，云川经开区锂电材料产业产值27.9亿元，增长15.8%。", "15.8%", Verdict.Unverified)]
    public void A_report_of_something_else_accuses_nobody(string report, string draft, string quote, Verdict verdict)
    {
        var found = Check(report, draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
    }
}
