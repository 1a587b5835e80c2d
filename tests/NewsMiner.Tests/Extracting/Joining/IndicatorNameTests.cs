using NewsMiner.Extracting;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting.Joining;

/// <summary>What a figure measures, where its clause does not say so in one noun phrase before it.</summary>
public class IndicatorNameTests
{
    private static readonly FigureExtractor Extractor = new(RuleSet.Default, Segmenters.Default);

    [Theory]
    // What is said of those counted, or their size, tells which of them; and among which they are counted may stand in the clause before.
    [InlineData("新入库项目12个，其中亿元以上的有5个。", "12个 新入库项目数; 5个 亿元以上新入库项目数")]
    [InlineData("签约项目中，20亿元以上的4个，10亿元至20亿元的7个。", "4个 20亿元以上签约项目数; 7个 10亿元至20亿元签约项目数")]
    [InlineData("注册企业286家，其中有进出口实绩的94家。", "286家 注册企业数; 94家 有进出口实绩企业数")]
    [InlineData("规上工业企业356家，有9家营业收入超过50亿元。", "356家 规模以上工业企业数; 9家 营业收入超过50亿元企业数")]
    [InlineData("1175项服务事项中，1142项实现“全程网办”，占比97.2%。", "1175项 服务事项数; 1142项 全程网办服务事项数; 97.2% 全程网办服务事项数")]
    [InlineData("签约项目53个。分来源地看，28个来自粤港澳大湾区，11个来自长三角。", "53个 签约项目数; 28个 粤港澳大湾区签约项目数; 11个 长三角签约项目数")]
    [InlineData("签约项目22个。从投向看，新能源类9个。", "22个 签约项目数; 9个 新能源类签约项目数")]
    [InlineData("新动工亿元以上工业项目23个，竣工投产18个。", "23个 亿元以上工业开工项目数; 18个 亿元以上工业投产项目数")]
    [InlineData("新签约临江市级项目5个。", "5个 新签约临江市级项目数")]
    // 前者, 三者: of what was told.
    [InlineData("保税物流、加工贸易分别进出口52亿元和38亿元，前者增长66%，后者增长18%。", "52亿元 保税物流进出口总额; 38亿元 加工贸易进出口总额; 66% 保税物流进出口总额; 18% 加工贸易进出口总额")]
    [InlineData("规上工业增加值增长11%，其中钒产业、钛产业分别增长15%和13%，二者合计拉动规上工业增长9个百分点。", "11% 规模以上工业增加值; 15% 钒产业增加值; 13% 钛产业增加值; 9个百分点 钒产业、钛产业增加值")]
    [InlineData("风电、光伏累计并网容量分别达到148兆瓦和63兆瓦。", "148兆瓦 风电并网容量; 63兆瓦 光伏并网容量")]
    [InlineData("线下和线上消费额分别达到120亿元和109亿元，旅游总花费超39亿元。", "120亿元 线下; 109亿元 线上消费额; 超39亿元 总花费")]
    [InlineData("纳税超亿元企业由2020年的6家增加到15家，其中超10亿元的2家。", "6家 纳税超亿元企业数; 15家 纳税超亿元企业数; 2家 超10亿元企业数")]
    [InlineData("亩均税收42.6万元，高出全省平均水平11.3万元。", "42.6万元 亩均税收; 11.3万元 亩均税收")]
    [InlineData("一期5000辆整车生产线已于6月下线首车，累计交付1260辆。", "5000辆 产能; 1260辆 交付量")]
    [InlineData("区里将拿出2亿元设立产业发展资金，招聘会上要招85人。", "2亿元 产业发展资金; 85人 招聘人数")]
    [InlineData("煤炭及相关产业占工业比重高达71%，区财政兑现科技奖补资金2.15亿元。", "71% 煤炭及相关产业; 2.15亿元 科技奖补资金")]
    // For as many people; what a part of a sum is of; goods in their number.
    [InlineData("有效发明专利拥有量4207件，每万人46.8件。", "4207件 发明专利拥有量; 46.8件 每万人发明专利拥有量")]
    [InlineData("公司销售收入8.6亿元，其中三成来自海外。", "8.6亿元 销售收入; 三成 海外销售收入")]
    [InlineData("机电产品出口98亿元，其中笔记本电脑412万台、集成电路1800万个。", "98亿元 机电产品出口额; 412万台 笔记本电脑出口量; 1800万个 集成电路出口量")]
    [InlineData("进口货运量12万吨，出口货运量8万吨。", "12万吨 进口货运量; 8万吨 出口货运量")]
    // Times go on about what took as long, or the other direction of trade.
    [InlineData("开发区工业项目从立项到开工平均45天，苏岭园区为52天。", "45天 立项到开工用时; 52天 立项到开工用时")]
    [InlineData("进口整体通关时间为18小时，出口0.4小时。", "18小时 进口整体通关时间; 0.4小时 出口整体通关时间")]
    // An area is no sum; what comes off the line was made; a capacity stands behind.
    [InlineData("园区总投资15亿元，一期8.2万平方米。", "15亿元 总投资; 8.2万平方米 一期面积")]
    [InlineData("每天有420吨铝箔下线。", "420吨 铝箔产量")]
    [InlineData("建成后可形成原料药3500吨/年的产能。", "3500吨/年 产能")]
    [InlineData("三年累计安排人才资金5亿元，带动企业投入17亿元。", "5亿元 人才资金; 17亿元 带动企业投入")]
    // What was done to the plan of investment.
    [InlineData("重点项目26个（其中产业项目19个、基础设施项目7个），一季度完成投资12亿元，占年度投资的38%。", "26个 重点项目数; 19个 产业项目数; 7个 基础设施项目数; 12亿元 重点项目完成投资; 38% 投资完成率")]
    [InlineData("基础设施项目完成年度投资额的25%，重点产业项目完成39%。", "25% 投资完成率; 39% 投资完成率")]
    [InlineData("固定资产投资保持较快增长，完成投资增长13%。", "13% 固定资产投资")]
    // A rank that several share.
    [InlineData("生产总值416亿元，增长7%，总量、增速都排全市第二位。", "416亿元 地区生产总值; 7% 地区生产总值; 第二位 地区生产总值")]
    [InlineData("固定资产投资增长12%，工业投资增长10%，两项均居全市第一位。", "12% 固定资产投资; 10% 工业投资; 第一位 固定资产投资、工业投资增速")]
    // Firms that are told by what they are or became.
    [InlineData("新近培育的9家企业通过国家级高新技术企业认定。", "9家 新认定国家级高新技术企业数")]
    [InlineData("5家企业被认定为高新技术企业。", "5家 新认定高新技术企业数")]
    [InlineData("全年通过认定高新技术企业26家。", "26家 认定高新技术企业数")]
    [InlineData("落户企业126家，国内500强有13家。", "126家 入驻企业数; 13家 国内500强企业数")]
    [InlineData("我市有国家级高新区1家、省级高新区2家。", "1家 国家级高新区数; 2家 省级高新区数")]
    [InlineData("云海产业园等40个重点制造业项目签约落地。", "40个 制造业签约项目数")]
    // What is said of each of them sorts those counted.
    [InlineData("签约项目67个，其中17个项目投资在10亿元以上。", "67个 签约项目数; 17个 10亿元以上签约项目数")]
    [InlineData("园区12家企业产值过亿元，在库规上工业企业156家。", "12家 产值过亿元企业数; 156家 规模以上工业企业数")]
    // What firms earn is said of them once.
    [InlineData("规模以上工业企业实现总产值227亿元、利税17亿元、利润9.2亿元。", "227亿元 规模以上工业总产值; 17亿元 规模以上工业利税; 9.2亿元 规模以上工业利润总额")]
    [InlineData("民营企业1260家，合计进出口316亿元。", "1260家 民营企业数; 316亿元 民营企业进出口总额")]
    // A verb that says nothing of its own, or stands within the noun.
    [InlineData("园区一年销售7亿元，税收入库3500万元。", "7亿元 销售收入; 3500万元 税收收入")]
    [InlineData("今年手机造了1200万台，城南基地产汽车8.2万辆。", "1200万台 手机产量; 8.2万辆 汽车产量")]
    [InlineData("每年可减少温室气体排放约6万吨。", "约6万吨 温室气体减排量")]
    [InlineData("带动投资40亿元。", "40亿元 带动投资额")]
    [InlineData("零售额13.5亿元，增长34%，其中汽车类12亿元，增长32%。", "13.5亿元 零售额; 34% 零售额; 12亿元 汽车类零售额; 32% 汽车类零售额")]
    [InlineData("城镇居民人均可支配收入21841元，名义增长3.9%。", "21841元 城镇居民人均可支配收入; 3.9% 城镇居民人均可支配收入")]
    [InlineData("一季度，全市24个重点工业项目完成投资36亿元，完成年度投资计划的23.7%。", "24个 重点工业项目数; 36亿元 重点工业项目完成投资; 23.7% 投资完成率")]
    [InlineData("完成工业实际投入70亿元，工业完成投资62亿元，基础设施完成投资18亿元。", "70亿元 工业实际投入; 62亿元 工业投资; 18亿元 基础设施投资")]
    [InlineData("完成土地收储520亩，土地开发1150亩，建成投产企业197户，完成基础建设投资13亿元。", "520亩 土地收储面积; 1150亩 土地开发面积; 197户 投产企业数; 13亿元 基础建设投资")]
    [InlineData("新开工项目完成投资增长78%。", "78% 新开工项目完成投资")]
    [InlineData("90户规上企业实现工业总产值53亿元。", "90户 规模以上企业数; 53亿元 规模以上工业总产值")]
    [InlineData("市场主体存量为36581户，较年初净增1152户。", "36581户 市场主体存量; 1152户 净增市场主体数")]
    [InlineData("省、市级重点项目分别完成投资36亿元、94亿元。", "36亿元 省级重点项目完成投资; 94亿元 市级重点项目完成投资")]
    [InlineData("一是家电产业产销两旺。前8月实现产值80亿元。", "80亿元 家电产业产值")]
    [InlineData("电子信息产业产值142亿元，占规上工业总产值比重达66%、提升8.5个百分点。", "142亿元 电子信息产业产值; 66% 电子信息产业产值; 8.5个百分点 电子信息产业产值占比")]
    // A level is a part of the name, and the place before it none.
    [InlineData("今年列入省重点项目12个；太原市重点项目86个。", "12个 省重点项目数; 86个 重点项目数")]
    // What a verb was done to stands before it, once for all that is done to them.
    [InlineData("低效工业企业新增腾退36家，累计腾退146家，关停淘汰24家。", "36家 腾退低效工业企业数; 146家 腾退企业数; 24家 关停淘汰企业数")]
    [InlineData("重大产业项目也引来3个。", "3个 引来重大产业项目数")]
    [InlineData("上半年完成24宗、约472亩工业用地的整治。", "24宗 工业用地数; 约472亩 工业用地面积")]
    // What things are for stands before their noun, where they come from behind it.
    [InlineData("片区推出120项扩大开放的新举措，其中31项出自临江区块。", "120项 新举措数; 31项 新举措数")]
    // What contributes is the measure, and not its share.
    [InlineData("高技术产业投资240亿元，占工业投资的18%，比重提高4个百分点，对工业投资增长的贡献率为70%。", "240亿元 高技术产业投资; 18% 高技术产业投资; 4个百分点 高技术产业投资占比; 70% 高技术产业投资")]
    // A list that one number was told of, and each of it then.
    [InlineData("工业总产值、主营业务收入双双突破1000亿元，分别达1014亿元、1001亿元，同比分别增长16%和12%。", "突破1000亿元 工业总产值、营业收入; 1014亿元 工业总产值; 1001亿元 营业收入; 16% 工业总产值; 12% 营业收入")]
    [InlineData("出口增长8%，主要出口商品有服装、机电产品，分别增长16%、6%。", "8% 出口额; 16% 服装出口额; 6% 机电产品出口额")]
    [InlineData("农产品加工业以及水和燃气供应业产值分别下降3.3%、16.7%。", "3.3% 农产品加工业产值; 16.7% 水和燃气供应业产值")]
    // A zone's rank goes on about no number of zones.
    [InlineData("商务部完成国家级经开区综合发展水平考核评价。全国30强里有5家国家级经开区来自云岭省。云川经开区名列全国第9位、东部第8位。", "5家 国家级经开区数; 第9位 综合发展水平考核评价; 第8位 综合发展水平考核评价")]
    [InlineData("云川经开区和临江经开区综合排名分别为67位和89位。", "67位 综合排名; 89位 综合排名")]
    [InlineData("综合评价排名升至第37位，较上年上升两个位次。", "第37位 综合评价排名; 两个位次 综合评价排名")]
    [InlineData("新开复工亿元以上项目92个。", "92个 新开复工亿元以上项目数")]
    [InlineData("开工建设的亿元以上新项目26个。", "26个 亿元以上开工项目数")]
    // A share is of what the clause before names and ends with, not of what was counted before.
    [InlineData("6个机构获批。旅游业、现代服务业四大主导产业增加值，占地区生产总值比重达67.2%。", "6个 获批机构数; 67.2% 主导产业增加值")]
    [InlineData("10亿元以上项目4个，完成投资7.8亿元；全部为工业投资，占开发区工业投资的72%。", "4个 10亿元以上项目数; 7.8亿元 10亿元以上项目完成投资; 72% 10亿元以上项目完成投资")]
    [InlineData("先进制造业增加值在工业中所占比重达到55.1%。", "55.1% 先进制造业增加值")]
    [InlineData("引进15家研究机构，完成全年目标任务75%。", "15家 研究机构数; 75% 研究机构完成率")]
    // What the sum is stands before its verb; what a project costs is no part of the sum before.
    [InlineData("研发费用填报7.4亿元。", "7.4亿元 研发经费投入")]
    [InlineData("税收15亿元。其中，投资50亿元的远芝精密产业园项目开工。", "15亿元 税收收入; 50亿元 总投资")]
    [InlineData("落地了124个智慧城市建设项目，另有项目新开工8个、新达产6个。", "124个 智慧城市建设落地项目数; 8个 开工项目数; 6个 达产项目数")]
    [InlineData("13个自贸港重点园区实现营业收入1.8万亿元。", "13个 自贸港重点园区数; 1.8万亿元 营业收入")]
    // How it stands out is said in the clause before.
    [InlineData("一般公共预算收入增长最快，达21%。", "21% 一般公共预算收入")]
    public void A_figure_is_named_by_what_its_sentence_goes_on_about(string text, string expected) =>
        string.Join("; ", Extractor.Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 7, 20))).Figures.Select(f => $"{f.Quote} {f.Indicator}")).ShouldBe(expected);

    [Theory]
    [InlineData("固定资产投资85亿元，占全市投资的34%。", "固定资产投资 of 全市固定资产投资")]
    [InlineData("汽车产业完成产值68亿元，占规上工业比重53.3%。", "汽车产业产值 of 规模以上工业总产值")]
    [InlineData("到位资金32亿元，在全市新增总量中占比超八成。", "到位资金 of 全市新增总量")]
    [InlineData("在谈项目20个，其中43%来自沿海地区。", "沿海地区项目数 of 在谈项目数")]
    [InlineData("引进企业8家，其中半数为制造业企业。", "制造业企业数 of 企业数")]
    [InlineData("累计完成固定资产投资2100亿元，产业投资占比提升至67%。", "产业投资 of 固定资产投资")]
    [InlineData("第三产业增加值53亿元，占生产总值的比重头一回突破30%。", "第三产业增加值 of 地区生产总值")]
    [InlineData("一期工程区面积5.13平方公里，占总面积的27.61%；预留区13.47平方公里，占72.39%。", "预留区面积 of 总面积")]
    [InlineData("云川新城面积158平方公里，约为全区总面积四分之一。", "面积 of 全区总面积")]
    [InlineData("科技型中小企业数量接近全市的三分之一。", "科技型中小企业数 of 全市科技型中小企业数")]
    public void A_part_is_told_of_its_whole(string text, string expected)
    {
        var share = Extractor.Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 7, 20))).Figures[^1];
        $"{share.Indicator} of {share.Of}".ShouldBe(expected);
        share.Aspect.ShouldBe(Aspect.Share);
    }

    [Theory]
    // A headline leaves out what the text says of the same number.
    [InlineData("工业增加值增两成 云川经开区交出半年答卷", "上半年，云川经开区规上工业增加值同比增长20%。", "两成 规模以上工业增加值")]
    [InlineData("云川13个园区前三季度揽收超1.85万亿元", "前三季度，13个园区实现营业收入18538亿元。", "13个 园区数; 超1.85万亿元 营业收入")]
    [InlineData("从无到有，云川经开区十年年均增长14%", "十年来，云川经开区地区生产总值年均增长14%。", "14% 地区生产总值")]
    // It keeps what it says more than the text, and what the text tells of two things.
    [InlineData("云川经开区15个重大产业项目开工", "云川经开区今天有15个项目亮相。", "15个 开工项目数")]
    [InlineData("云川跑出30%的速度", "工业投资增长30%，进口额增长30%。", "30% 速度")]
    public void A_headline_is_told_of_what_its_text_tells(string title, string body, string expected)
    {
        var article = new Article
        {
            Id = "",
            File = "",
            Text = title + "\n" + body,
            Date = new DateOnly(2024, 7, 20),
            Map = OffsetMap.Identity(title.Length + 1 + body.Length),
            Paragraphs = [new(new(0, title.Length), ParagraphRole.Title), new(new(title.Length + 1, title.Length + 1 + body.Length), ParagraphRole.Body)],
            Spans = [new(0, title.Length + 1 + body.Length)],
        };
        string.Join("; ", Extractor.Extract(article).Figures.Where(f => f.TextSpan.End <= title.Length).Select(f => $"{f.Quote} {f.Indicator}")).ShouldBe(expected);
    }

    [Fact]
    public void An_amount_that_an_article_gives_twice_is_one_fact() =>
        Extractor.Extract(FigureExtractor.ArticleOf("225.4亿美元背后的速度。\n去年，园区进出口总额225.4亿美元。", new DateOnly(2024, 7, 20))).Figures.ShouldAllBe(f => f.Indicator == "进出口总额");
}
