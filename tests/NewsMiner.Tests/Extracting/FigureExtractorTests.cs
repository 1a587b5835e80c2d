using NewsMiner.Extracting;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting;

/// <summary>Constructions of reporters, each as a sentence of our own with all the figures it must give.</summary>
public class FigureExtractorTests
{
    private static readonly FigureExtractor Extractor = new(RuleSet.Default, Segmenters.Default);

    private static readonly DateOnly Date = new(2024, 3, 20);

    /// <summary>Each figure as <c>quote indicator aspect</c>, with <c>&lt;whole</c> where it has one.</summary>
    [Theory]
    [InlineData("地区生产总值完成143亿元，同比增长6.2%。", "143亿元 地区生产总值 level; 6.2% 地区生产总值 growth")]
    [InlineData("工业投资占固定资产投资的比重达68.7%，较上年提高5.2个百分点。", "68.7% 工业投资 share <固定资产投资; 5.2个百分点 工业投资占比 change <固定资产投资")]
    [InlineData("实施低效用地整治项目8个，面积92.5亩。", "8个 低效用地整治项目数 level; 92.5亩 低效用地整治项目面积 level")]
    [InlineData("盘活甲通纺织等12家企业闲置厂房3.6万平方米。", "12家 企业数 level; 3.6万平方米 厂房面积 level")]
    [InlineData("新开工建设2000万元以上技改项目31个，其中亿元以上项目14个。", "31个 2000万元以上开工技改项目数 level; 14个 亿元以上开工技改项目数 level")]
    [InlineData("远川化肥、海州助剂、临江涂料等6家已签约。", "6家 签约企业数 level")]
    [InlineData("园区现有规模以上光伏及储能企业13家，引进“500强”和行业头部企业11个。", "13家 规模以上光伏及储能企业数 level; 11个 “500强”和行业头部企业数 level")]
    [InlineData("新增国家级专精特新“小巨人”企业5家、省级专精特新企业31家。", "5家 新增国家级专精特新“小巨人”企业数 level; 31家 新增省级“专精特新”中小企业数 level")]
    [InlineData("全体居民人均可支配收入达26834元，其中城镇32516元、农村15842元。", "26834元 居民人均可支配收入 level; 32516元 城镇人均可支配收入 level; 15842元 农村人均可支配收入 level")]
    [InlineData("工业增加值增长9.2%，增速分别高于全国、全省2.1和1.3个百分点，对全市增长的贡献率为27%。", "9.2% 工业增加值 growth; 2.1 工业增加值增速 change; 1.3个百分点 工业增加值增速 change; 27% 工业增加值 contribution <全市工业增加值")]
    [InlineData("营业收入86亿元，在生物医药产业集群中排名第一。", "86亿元 营业收入 level; 第一 生物医药产业集群排名 rank")]
    [InlineData("地区生产总值682亿元，增长8%，总量、增速分别居全市第三位、第一位。", "682亿元 地区生产总值 level; 8% 地区生产总值 growth; 第三位 地区生产总值 rank; 第一位 地区生产总值增速 rank")]
    [InlineData("工业投资52亿元，增长8%；高新技术企业达到97家，比2022年的82家增长18.3%。", "52亿元 工业投资 level; 8% 工业投资 growth; 97家 高新技术企业数 level; 82家 高新技术企业数 level; 18.3% 高新技术企业数 growth")]
    [InlineData("一、工业投资\n云川经开区52.6亿元，增长8%；\n（二）新增规上工业企业\n云川经开区14户，临江高新区11户。\n三、产业基础\n云川经开区完成税收3亿元。", "52.6亿元 工业投资 level; 8% 工业投资 growth; 14户 新增规模以上工业企业数 level; 11户 新增规模以上工业企业数 level; 3亿元 税收收入 level")]
    [InlineData("各园区工业总产值、增速、税收收入如下：\n云川经开区：52.6亿元，5%，8亿元\n临江高新区：31.2亿元，增长6%，6亿元", "52.6亿元 工业总产值 level; 5% 工业总产值 growth; 8亿元 税收收入 level; 31.2亿元 工业总产值 level; 6% 工业总产值 growth; 6亿元 税收收入 level")]
    [InlineData("亩均税收达21.6万元，提高2.4万元。", "21.6万元 亩均税收 level; 2.4万元 亩均税收 change")]
    [InlineData("引进加工制造企业10家，进出口额突破220亿元。", "10家 企业数 level; 突破220亿元 进出口总额 level")]
    [InlineData("航线通达28个城市和地区。", "28个 城市和地区数 level")]
    [InlineData("9个项目当场签下，储备项目24家，其中正式签约16家。", "9个 签约项目数 level; 24家 储备项目数 level; 16家 签约项目数 level")]
    [InlineData("区内各类企业380家，其中规模以上126家、年产值过亿元38家、过十亿元6家。", "380家 企业数 level; 126家 规模以上企业数 level; 38家 年产值过亿元企业数 level; 6家 年产值过十亿元企业数 level")]
    [InlineData("开工项目60个：北湖片区新建18个、续建42个。", "60个 开工项目数 level; 18个 新建项目数 level; 42个 续建项目数 level")]
    [InlineData("落户项目里，光在那场推介会上签约的就有32个，签约项目365亿元。", "32个 签约项目数 level; 365亿元 签约项目总投资 level")]
    [InlineData("市场主体也在增加，半年新增11800家。", "11800家 新增市场主体数 level")]
    [InlineData("东片区入驻企业412家，另有683家通过名称核准。", "412家 入驻企业数 level; 683家 通过名称核准企业数 level")]
    [InlineData("建设16万吨/年醋酸装置、18万吨/年聚醚装置各一套。", "16万吨/年 醋酸产能 level; 18万吨/年 聚醚产能 level")]
    [InlineData("建设年产110万吨丙烷脱氢装置、年产28万吨聚丙烯装置。", "110万吨 丙烷脱氢产能 level; 28万吨 聚丙烯产能 level")]
    [InlineData("形成13.5万吨多晶硅、98吉瓦单晶硅的光伏制造产能，具备80万吨铜渣、15万吨尾矿的处理能力。", "13.5万吨 多晶硅产能 level; 98吉瓦 单晶硅产能 level; 80万吨 铜渣处理能力 level; 15万吨 尾矿处理能力 level")]
    [InlineData("审批时限从法定60个工作日压缩至22个工作日；项目平均建设周期，最快的从16个月缩到了10个月。", "60个工作日 审批时限 level; 22个工作日 审批时限 level; 16个月 项目平均建设周期 level; 10个月 项目平均建设周期 level")]
    [InlineData("企业注册过去要1个月甚至更长。", "1个月 企业注册用时 level")]
    [InlineData("东山园28.6平方公里，实施范围116.5平方公里。", "28.6平方公里 面积 level; 116.5平方公里 规划面积 level")]
    [InlineData("建设6个头部企业配套产业园、11个特色产业园。", "6个 头部企业配套产业园数 level; 11个 特色产业园数 level")]
    [InlineData("30个行业大类里，18个实现增长。", "30个 行业大类数 level; 18个 增长行业大类数 level")]
    [InlineData("共建4个棕榈油初级压榨厂，建成不少于5个万卡级智算集群。", "4个 棕榈油初级压榨厂数 level; 不少于5个 万卡级智算集群数 level")]
    [InlineData("服务中心、进口车注册登记点等5个功能平台项目年内建成。", "5个 功能平台项目数 level")]
    [InlineData("推出贸易便利化措施58项。", "58项 贸易便利化措施数 level")]
    [InlineData("已完工12项，正在建设14项，做前期工作3项，中途终止1项。", "12项 竣工项目数 level; 14项 在建项目数 level; 3项 前期项目数 level; 1项 终止项目数 level")]
    [InlineData("90家公司实现盈利，46家净利润同比增长，109家营业收入实现正增长。", "90家 公司数 level; 46家 净利润增长公司数 level; 109家 营业收入正增长公司数 level")]
    [InlineData("前三季度，有38家规模工业企业产值同比下降。", "38家 产值下降规模工业企业数 level")]
    [InlineData("目前，已有1200多家进行了技术改造升级。", "1200多家 技术改造升级企业数 level")]
    [InlineData("接入省级医院22家，其中海口4家，琼海2家。", "22家 省级医院数 level; 4家 省级医院数 level; 2家 省级医院数 level")]
    [InlineData("专班把24个审批事项打包办理，用时由法定88个工作日压到16个工作日。", "24个 审批事项数 level; 88个工作日 审批事项打包办理用时 level; 16个工作日 审批事项打包办理用时 level")]
    [InlineData("42项企业服务“一网通办”。", "42项 企业服务数 level")]
    [InlineData("平川、安岭、陇河、陈山、凤梧5个工业园区晋级省级经济技术开发区。", "5个 省级经济技术开发区园区数 level")]
    [InlineData("25家“小长青”企业新增入库。", "25家 “小长青”企业数 level")]
    [InlineData("前7个月，全市工业累计用电610亿千瓦时。", "610亿千瓦时 工业用电量 level")]
    [InlineData("全镇一年做休闲运动服8000万件。", "8000万件 休闲运动服产量 level")]
    [InlineData("实施新建、续建重点产业项目20个，总投资118亿元。", "20个 重点产业项目数 level; 118亿元 重点产业项目总投资 level")]
    [InlineData("12个园区里，6个是两位数增长；7个园区投资正增长。", "12个 园区数 level; 6个 两位数增长园区数 level; 7个 投资正增长园区数 level")]
    [InlineData("二期项目共18条生产线，由中建八局承建。", "18条 生产线数 level")]
    [InlineData("2023年完成货物吞吐量1.8亿吨，增长9%；今年上半年，完成1.1亿吨。", "1.8亿吨 货物吞吐量 level; 9% 货物吞吐量 growth; 1.1亿吨 货物吞吐量 level")]
    [InlineData("装备制造业增加值对规上工业增长贡献率达12.6%，拉动规上工业增长0.9个百分点。", "12.6% 装备制造业增加值 contribution <规模以上工业增加值; 0.9个百分点 装备制造业增加值 contribution <规模以上工业增加值")]
    [InlineData("12个储能项目基本完工。", "12个 竣工项目数 level")]
    [InlineData("38家光伏企业完成产值12亿元。", "38家 光伏企业数 level; 12亿元 光伏企业产值 level")]
    [InlineData("对东盟、欧盟分别进出口3.2亿元、2.6亿元，分别增长12%、8%。", "3.2亿元 对东盟进出口总额 level; 2.6亿元 对欧盟进出口总额 level; 12% 对东盟进出口总额 growth; 8% 对欧盟进出口总额 growth")]
    [InlineData("出口锂电池12.6亿元，增长9.4%；新能源客车出口1800辆。", "12.6亿元 锂电池出口额 level; 9.4% 锂电池出口额 growth; 1800辆 新能源客车出口量 level")]
    [InlineData("基础设施投资增长11.2%，拉动全部投资增长3.4个百分点。", "11.2% 基础设施投资 growth; 3.4个百分点 基础设施投资 contribution <固定资产投资")]
    [InlineData("一般公共预算收入18.6亿元，其中税收收入占76.2%。", "18.6亿元 一般公共预算收入 level; 76.2% 税收收入 share <一般公共预算收入")]
    [InlineData("主导产业占规上工业营业收入比重达六成。", "六成 主导产业营业收入 share <规模以上工业营业收入")]
    [InlineData("有外贸实绩的企业达96家，比上年增加14家。", "96家 有外贸实绩企业数 level; 14家 有外贸实绩企业数 change")]
    [InlineData("净增规上工业企业18家，总数达212家。", "18家 净增规模以上工业企业数 level; 212家 规模以上工业企业数 level")]
    [InlineData("在全省开发区综合发展水平考核评价中由第31位升至第19位。", "第31位 开发区综合发展水平考核评价 rank; 第19位 开发区综合发展水平考核评价 rank")]
    [InlineData("单项指标中，科技创新排第6位，对外贸易排第11位。", "第6位 科技创新 rank; 第11位 对外贸易 rank")]
    [InlineData("一季度进出口总值86亿元，占同期全市外贸进出口总值的18.6%。", "86亿元 进出口总额 level; 18.6% 进出口总额 share <全市进出口总额")]
    [InlineData("园区每平方公里实现税收2.3亿元，每平方公里产值38亿元。", "2.3亿元 每平方公里税收 level; 38亿元 每平方公里产值 level")]
    [InlineData("工业增加值年均增长9.2%，单位产值能耗五年累计下降16.5%。", "9.2% 工业增加值 growth; 16.5% 单位产值能耗 growth")]
    [InlineData("全区税占比达91.3%。", "91.3% 税收收入 share <一般公共预算收入")]
    [InlineData("规上工业总产值增长11.2%，进入国家高新区前30强。", "11.2% 规模以上工业总产值 growth; 前30强 综合排名 rank")]
    [InlineData("到位内资126亿元、外资8500万美元；合同内资86亿元、外资2.1亿美元。", "126亿元 到位内资 level; 8500万美元 实际利用外资 level; 86亿元 合同内资 level; 2.1亿美元 合同外资 level")]
    [InlineData("新建成110千伏变电站3座。", "3座 变电站数 level")]
    [InlineData("公司员工420人，大专以上学历占46%。", "420人 员工数 level; 46% 大专以上学历 share <员工数")]
    [InlineData("在建面积128万平方米，竣工42万平方米。", "128万平方米 在建面积 level; 42万平方米 竣工面积 level")]
    [InlineData("重点项目26个，其中续建6个、新建12个、拟建8个；正在建设16个。", "26个 重点项目数 level; 6个 续建项目数 level; 12个 新建项目数 level; 8个 拟建项目数 level; 16个 在建项目数 level")]
    [InlineData("工业总产值326亿元，净增42亿元，增长14.8%。", "326亿元 工业总产值 level; 42亿元 工业总产值 change; 14.8% 工业总产值 growth")]
    [InlineData("财税收入18.6亿元，基础设施建设投入6.8亿元。", "18.6亿元 财税收入 level; 6.8亿元 基础设施建设投入 level")]
    [InlineData("绿色化工累计产值510亿元，增长19%；高端装备制造780亿元，增长7%；高端造纸157亿元。", "510亿元 绿色化工产值 level; 19% 绿色化工产值 growth; 780亿元 高端装备制造产值 level; 7% 高端装备制造产值 growth; 157亿元 高端造纸产值 level")]
    [InlineData("冰箱、空调、洗衣机的本地配套率分别达到80%、70%、60%。", "80% 冰箱本地配套率 level; 70% 空调本地配套率 level; 60% 洗衣机本地配套率 level")]
    [InlineData("发布“先进制造业百强园区”榜单，云川高新区列第36位。", "第36位 “先进制造业百强园区”榜单 rank")]
    [InlineData("30吉瓦时储能电池、6万吨铜箔等46个重点项目开工。", "30吉瓦时 产能 level; 6万吨 产能 level; 46个 开工项目数 level")]
    [InlineData("纳入省重点的项目26个，总投资280亿元；纳入市重点的37个，总投资98亿元。", "26个 省重点项目数 level; 280亿元 省重点项目总投资 level; 37个 市重点项目数 level; 98亿元 市重点项目总投资 level")]
    [InlineData("新签约项目26个，东区签了12个。", "26个 签约项目数 level; 12个 签约项目数 level")]
    [InlineData("供地3260亩，其中工业用地2180亩。", "3260亩 供地面积 level; 2180亩 工业用地面积 level")]
    [InlineData("工业投资增速连续18个月保持两位数增长。", "连续18个月 工业投资增速两位数增长连续月数 level")]
    [InlineData("“标准地”出让46宗、面积2860亩。", "46宗 标准地出让宗数 level; 2860亩 标准地出让面积 level")]
    [InlineData("省级以上研发平台126个，其中国家级26个；产业技术研究院12家。", "126个 省级以上研发平台数 level; 26个 国家级研发平台数 level; 12家 产业技术研究院数 level")]
    [InlineData("新建道路18条、26公里。", "18条 新建道路数 level; 26公里 新建道路长度 level")]
    [InlineData("年减排二氧化碳26万吨，绿电使用占比达68%。", "26万吨 二氧化碳减排量 level; 68% 绿电使用 share")]
    [InlineData("四大主导产业增加值占地区生产总值比重达67.2%。", "67.2% 主导产业增加值 share <地区生产总值")]
    [InlineData("企业产值从2021年刚入驻时的10亿元，增长到今年的70亿元。", "10亿元 产值 level; 70亿元 产值 level")]
    [InlineData("形成制度集成创新案例138个，其中全国首创70个、全国复制推广9个。", "138个 制度集成创新案例数 level; 70个 全国首创制度集成创新案例数 level; 9个 全国复制推广制度集成创新案例数 level")]
    [InlineData("26栋标准化厂房拔地而起。", "26栋 标准化厂房数 level")]
    [InlineData("审批时限由现在的7天缩短至2天。", "7天 审批时限 level; 2天 审批时限 level")]
    [InlineData("现代服务业实际使用外资108.9亿元，占总量的81.5%；第三产业实现增加值50亿元，占比21.7%。", "108.9亿元 现代服务业实际利用外资 level; 81.5% 现代服务业实际利用外资 share <实际利用外资; 50亿元 第三产业增加值 level; 21.7% 第三产业增加值 share <地区生产总值")]
    [InlineData("加工贸易进出口93亿元，增长9%；保税物流39亿元，增长10%。", "93亿元 加工贸易进出口额 level; 9% 加工贸易进出口额 growth; 39亿元 保税物流进出口额 level; 10% 保税物流进出口额 growth")]
    [InlineData("一般贸易出口增长7.9%。", "7.9% 一般贸易出口额 growth")]
    [InlineData("帮助企业享受关税优惠1.1亿元，提供信贷支持26亿元。", "1.1亿元 关税优惠 level; 26亿元 信贷支持 level")]
    [InlineData("装备制造、新材料、食品加工三大主导产业，分别实现产值126亿元、86亿元、52亿元。", "126亿元 装备制造产业产值 level; 86亿元 新材料产业产值 level; 52亿元 食品加工产业产值 level")]
    [InlineData("工业投资中有72.4%来自新开工项目。", "72.4% 新开工项目投资 share <工业投资")]
    [InlineData("设备投资3.2亿元。", "3.2亿元 设备投资 level")]
    [InlineData("新兴产业投资占比由42%提升至56%，民间投资占比达到68.2%。", "42% 新兴产业投资 share <产业投资; 56% 新兴产业投资 share <产业投资; 68.2% 民间投资 share <固定资产投资")]
    [InlineData("建成绿色工厂36家（国家级8家）、绿色园区2个。", "36家 绿色工厂数 level; 8家 国家级绿色工厂数 level; 2个 绿色园区数 level")]
    [InlineData("到2026年，新区经济总量占全市的比重要提升到25%。", "25% 地区生产总值 share <全市地区生产总值")]
    [InlineData("41个总投资840.7亿元的临空特色大项目加速集聚。", "41个 临空特色大项目数 level; 840.7亿元 总投资 level")]
    [InlineData("5个年产值20亿元的企业落户。", "5个 落户企业数 level; 20亿元 落户企业产值 level")]
    [InlineData("此次开工的有投资15亿元的安粮商业综合体项目、投资8亿元的喜来大酒店项目等40个，总投资200亿元。", "15亿元 总投资 level; 8亿元 总投资 level; 40个 项目数 level; 200亿元 总投资 level")]
    [InlineData("主要建设年产50万立方米刨花板生产线、年产1000万平方米饰面板生产线等。", "50万立方米 刨花板产能 level; 1000万平方米 饰面板产能 level")]
    [InlineData("上半年，云川综保区进出口额居全国第83位。云川综保区排名较去年上升43位。", "第83位 进出口总额 rank; 43位 进出口总额 change")]
    [InlineData("创下单日最高旅客吞吐量纪录8.2万人次。", "8.2万人次 旅客吞吐量 level")]
    [InlineData("跨境电商业务快速发展，上半年进出口12亿元，增长30%。", "12亿元 跨境电商业务进出口总额 level; 30% 跨境电商业务进出口总额 growth")]
    [InlineData("保税维修业务规模持续壮大，前7月进出口5.6亿元。", "5.6亿元 保税维修业务进出口总额 level")]
    [InlineData("户籍人口9.6万人，就业人口5.2万人。", "9.6万人 户籍人口 level; 5.2万人 就业人口 level")]
    [InlineData("一期投资12亿元，二期投资18亿元。", "12亿元 总投资 level; 18亿元 总投资 level")]
    [InlineData("减免房租860万元，供电能力36万千伏安，本地配套率45%。", "860万元 减免房租 level; 36万千伏安 供电能力 level; 45% 本地配套率 level")]
    [InlineData("核心区6平方公里，已开发12平方公里。", "6平方公里 核心区面积 level; 12平方公里 开发面积 level")]
    [InlineData("建成投用标准厂房26栋、28万平方米。", "26栋 标准厂房数 level; 28万平方米 标准厂房面积 level")]
    [InlineData("一线进出口36.8亿元，二线进出口12.6亿元。", "36.8亿元 进出境货值 level; 12.6亿元 进出区货值 level")]
    [InlineData("工业投资增长38%，居全市首位；固定资产投资86亿元，增长12%，居全市第一。", "38% 工业投资 growth; 首位 工业投资增速 rank; 86亿元 固定资产投资 level; 12% 固定资产投资 growth; 第一 固定资产投资 rank")]
    [InlineData("每平方公里工业产值30亿元、税收1.6亿元。", "30亿元 每平方公里工业产值 level; 1.6亿元 每平方公里税收 level")]
    [InlineData("工业投资中有72.4%来自储能、光伏等新开工项目。", "72.4% 新开工项目投资 share <工业投资")]
    [InlineData("出口82亿元，占同期新区出口值的47.3%。", "82亿元 出口额 level; 47.3% 出口额 share <出口额")]
    [InlineData("利税15亿元，增长46%，增幅高出33个开发区平均水平22个百分点。", "15亿元 利税 level; 46% 利税 growth; 22个百分点 利税 change")]
    [InlineData("国道连接线全长5.8公里。", "5.8公里 全长 level")]
    [InlineData("纳入省重点的38项，总投资280亿元。", "38项 省重点项目数 level; 280亿元 省重点项目总投资 level")]
    [InlineData("91个项目满格推进。", "91个 项目数 level")]
    [InlineData("云川高新区国内生产总值突破100亿元。", "突破100亿元 地区生产总值 level")]
    [InlineData("有效高企增至50家。", "50家 高新技术企业数 level")]
    [InlineData("“四上”企业总数386家，其中规上工业158家、限上商贸126家、服务业68家。", "386家 “四上”企业数 level; 158家 规模以上工业企业数 level; 126家 限上商贸企业数 level; 68家 服务业企业数 level")]
    [InlineData("7家企业上榜民营企业500强。", "7家 民营企业500强企业数 level")]
    [InlineData("云川高新区对全市规上工业增长的贡献率达62%。", "62% 全市规模以上工业增加值 contribution <全市规模以上工业增加值")]
    [InlineData("全省共有各类开发区93家，规划面积7911平方公里。其中，工业类71家，现代农业类14家。", "93家 开发区数 level; 7911平方公里 规划面积 level; 71家 工业类开发区数 level; 14家 现代农业类开发区数 level")]
    [InlineData("规上工业企业实现总产值268.6亿元，增长15.8%。", "268.6亿元 规模以上工业总产值 level; 15.8% 规模以上工业总产值 growth")]
    [InlineData("企业1.86万户，其中民营企业1.5万户，注册资本2360亿元。", "1.86万户 企业数 level; 1.5万户 民营企业数 level; 2360亿元 注册资本 level")]
    [InlineData("一季度，固投、工业、外资、外贸分别增长21.6%、14.8%、36.2%、18.9%。", "21.6% 固定资产投资 growth; 14.8% 工业增加值 growth; 36.2% 实际利用外资 growth; 18.9% 进出口总额 growth")]
    [InlineData("以占全市3.6%的国土面积，集聚了全市72%的规上工业企业。", "3.6% 国土面积 share <全市国土面积; 72% 规模以上工业企业数 share <全市规模以上工业企业数")]
    [InlineData("工业用水重复利用率95%，新增投资36亿元。", "95% 工业用水重复利用率 level; 36亿元 新增投资 level")]
    [InlineData("产品价格只有进口产品的一半。", "一半 产品价格 share <进口产品价格")]
    [InlineData("项目二期投资4.6亿元，建设周期18个月。", "4.6亿元 总投资 level; 18个月 建设周期 level")]
    [InlineData("设立总规模20亿元的新材料产业基金。", "20亿元 新材料产业基金规模 level")]
    [InlineData("其中，产业类项目9个，总投资86亿元；民生类项目3个，总投资7亿元。", "9个 产业类项目数 level; 86亿元 产业类项目总投资 level; 3个 民生类项目数 level; 7亿元 民生类项目总投资 level")]
    [InlineData("新签约项目46个，其中亿元以上项目28个、10亿元以上项目9个。", "46个 签约项目数 level; 28个 亿元以上签约项目数 level; 9个 10亿元以上签约项目数 level")]
    [InlineData("高技术产业增加值增长18.2%，占规上工业增加值比重提高到32.5%，拉动规上工业增长5.6个百分点。", "18.2% 高技术产业增加值 growth; 32.5% 高技术产业增加值 share <规模以上工业增加值; 5.6个百分点 高技术产业增加值 contribution <规模以上工业增加值")]
    [InlineData("新签约亿元以上项目36个。", "36个 签约亿元以上项目数 level")]
    [InlineData("标准厂房今年将交付16万平方米。", "16万平方米 厂房面积 level")]
    [InlineData("建设标准厂房9栋。", "9栋 标准厂房数 level")]
    [InlineData("高新技术企业达213家，净增35家。", "213家 高新技术企业数 level; 35家 净增高新技术企业数 level")]
    [InlineData("建成隧道4座2.6公里。", "4座 隧道数 level; 2.6公里 隧道长度 level")]
    [InlineData("规上工业企业数量较2020年翻一番。", "翻一番 规模以上工业企业数 multiple")]
    [InlineData("工业投资增速17.2%、实际利用外资增速9.8%。", "17.2% 工业投资 growth; 9.8% 实际利用外资 growth")]
    [InlineData("固定资产投资完成58.9亿元，增速11.6%；工业投资完成31.5亿元，增速9.7%。", "58.9亿元 固定资产投资 level; 11.6% 固定资产投资 growth; 31.5亿元 工业投资 level; 9.7% 工业投资 growth")]
    [InlineData("全部工业增加值86.2亿元，占地区生产总值38.4%，对地区生产总值增长贡献率达62%。", "86.2亿元 工业增加值 level; 38.4% 工业增加值 share <地区生产总值; 62% 工业增加值 contribution <地区生产总值")]
    [InlineData("转型项目投资占工业投资的比重达到88.6%。", "88.6% 转型项目投资 share <工业投资")]
    [InlineData("进出口总额81亿元，下降2.3%，其中出口63.5亿元，增长5.6%。", "81亿元 进出口总额 level; 2.3% 进出口总额 growth; 63.5亿元 出口额 level; 5.6% 出口额 growth")]
    [InlineData("新材料产业、康养产业投资分别增长18.6%、7%。", "18.6% 新材料产业投资 growth; 7% 康养产业投资 growth")]
    [InlineData("其中18个投产。", "")]
    [InlineData("今年开工项目28个、总投资47.6亿元，其中18个投产。", "28个 开工项目数 level; 47.6亿元 开工项目总投资 level; 18个 投产项目数 level")]
    [InlineData("总投资72亿元的68个重点项目集中开工。", "72亿元 开工项目总投资 level; 68个 开工项目数 level")]
    [InlineData("今年1-9月投资额占比年度计划90.6%。", "90.6% 投资完成率 level")]
    [InlineData("截至2023年底，临江省共有省级以上开发区46个。", "46个 省级以上开发区数 level")]
    [InlineData("云川经济技术开发区综合考评位列全省第三。", "第三 综合考评 rank")]
    [InlineData("审批时限由原来的126个工作日压缩到45个工作日。", "126个工作日 审批时限 level; 45个工作日 审批时限 level")]
    [InlineData("机柜规模由4000架增加到5200架。", "4000架 机柜规模 level; 5200架 机柜规模 level")]
    [InlineData("高端装备、新材料两大主导产业产值分别为186.4亿元和121.9亿元。", "186.4亿元 高端装备产业产值 level; 121.9亿元 新材料产业产值 level")]
    [InlineData("增长面达90.6%。", "90.6% 增长面 level")]
    [InlineData("进出口额从2020年的86.6亿元增长到2023年的127.8亿元。", "86.6亿元 进出口总额 level; 127.8亿元 进出口总额 level")]
    [InlineData("仓储中心建筑面积是老仓库的近5倍，达到了15.6万平方米。", "近5倍 建筑面积 multiple; 15.6万平方米 建筑面积 level")]
    [InlineData("423个重大项目总投资达783.7亿元。", "423个 重大项目数 level; 783.7亿元 重大项目总投资 level")]
    [InlineData("汽车产销分别完成27.1万辆和26.4万辆，同比增长3.4%和2.1%。", "27.1万辆 汽车产量 level; 26.4万辆 汽车销量 level; 3.4% 汽车产量 growth; 2.1% 汽车销量 growth")]
    [InlineData("实际使用外资中服务业占比约72%。", "约72% 服务业 share <实际利用外资")]
    [InlineData("加快建设北屏钛业3万吨钛白粉生产线。", "3万吨 产能 level")]
    [InlineData("转让314亩（20.9万平方米）闲置土地。", "314亩 闲置土地面积 level; 20.9万平方米 闲置土地面积 level")]
    [InlineData("民生项目投资过半，达43.6亿元。", "过半 民生项目投资 share; 43.6亿元 民生项目投资 level")]
    [InlineData("投资4个亿建设厂房。", "4个亿 投资额 level")]
    [InlineData("产值占规上工业总产值的比重由此前的18.5%，提升到25%左右。", "18.5% 产值 share <规模以上工业总产值; 25%左右 产值 share <规模以上工业总产值")]
    [InlineData("贡献了全市六分之一的税收。", "六分之一 税收收入 share <全市税收收入")]
    [InlineData("外贸进出口一季度、二季度分别达到9.7亿元和10.3亿元。", "9.7亿元 进出口总额 level; 10.3亿元 进出口总额 level")]
    [InlineData("削减120多种检验目录。", "120多种 削减检验目录数 level")]
    [InlineData("签署7.5亿美元合作协议。", "7.5亿美元 签约额 level")]
    [InlineData("国产设备占比38.1%，清偿率仅为7.99%。", "38.1% 国产设备 share; 7.99% 清偿率 level")]
    [InlineData("七部门联合发文，第一产业和5G、500强不算数，中部六省共同推进。", "")]
    [InlineData("园区营业收入从2019年的86亿增长到2023年的152亿。", "86亿 营业收入 level; 152亿 营业收入 level")]
    [InlineData("平台用户规模达3亿。", "3亿 平台用户规模 level")]
    [InlineData("建成12个产业集群、36家国家级孵化器。", "12个 产业集群数 level; 36家 国家级孵化器数 level")]
    [InlineData("全省有26条产业园区专用线投入运行。", "26条 产业园区专用线数 level")]
    [InlineData("地区生产总值增长6.8%，在21个市中居第3位。", "6.8% 地区生产总值 growth; 21个 市数 level; 第3位 地区生产总值增速 rank")]
    [InlineData("数据量从2.4ZB增加到9.8ZB。", "2.4ZB 数据量 level; 9.8ZB 数据量 level")]
    [InlineData("服务超万家企业。", "超万家 企业数 level")]
    [InlineData("自贸试验区进出口总额增长5.2%。", "5.2% 进出口总额 growth")]
    [InlineData("制造业实际使用外资增长8.4%。", "8.4% 制造业实际利用外资 growth")]
    [InlineData("固定资产投资增长9.6%，其中产业投资占比71.3%。", "9.6% 固定资产投资 growth; 71.3% 产业投资 share <固定资产投资")]
    [InlineData("完成固定资产投资186亿元，其中产业投资占比由52%提升到68%。", "186亿元 固定资产投资 level; 52% 产业投资 share <固定资产投资; 68% 产业投资 share <固定资产投资")]
    [InlineData("一般公共预算收入12.4亿元，完成年度预算的58.2%，快于时间进度8.2个百分点。", "12.4亿元 一般公共预算收入 level; 58.2% 一般公共预算收入预算完成率 level; 8.2个百分点 一般公共预算收入预算完成率 change")]
    [InlineData("第二产业对经济增长的贡献率为64.5%。", "64.5% 第二产业增加值 contribution <地区生产总值")]
    [InlineData("贷款余额86.4亿元，较年初新增9.7亿元。", "86.4亿元 贷款余额 level; 9.7亿元 贷款余额 change")]
    [InlineData("目前，全区集聚国家级创新平台9个、省级64个。", "9个 国家级创新平台数 level; 64个 省级创新平台数 level")]
    [InlineData("规模以上工业增加值增长8.4%，分别比全市、全省平均水平高1.7个和2.9个百分点。", "8.4% 规模以上工业增加值 growth; 1.7个 规模以上工业增加值 change; 2.9个百分点 规模以上工业增加值 change")]
    [InlineData("进口、出口整体通关时间分别压缩至31.2小时、1.4小时。", "31.2小时 进口整体通关时间 level; 1.4小时 出口整体通关时间 level")]
    [InlineData("进口粮食42万吨，进口水果1.8万吨，货值3.6亿元。", "42万吨 粮食进口量 level; 1.8万吨 水果进口量 level; 3.6亿元 水果进口额 level")]
    [InlineData("产值过5亿元的企业有14家，其中产值过20亿元的3家。", "14家 产值过5亿元企业数 level; 3家 产值过20亿元企业数 level")]
    [InlineData("政策兑现平均时限由45天压缩至12天。", "45天 政策兑现平均时限 level; 12天 政策兑现平均时限 level")]
    [InlineData("在全省开发区综合考评中列第11位。", "第11位 开发区综合考评 rank")]
    [InlineData("一季度完成投资31.6亿元，占年度计划的28.4%，超序时进度3.4个百分点。", "31.6亿元 完成投资 level; 28.4% 投资完成率 level; 3.4个百分点 投资完成率 change")]
    [InlineData("装备制造业增加值对规上工业增长的贡献率达26.4%，比上年高3.1个百分点。", "26.4% 装备制造业增加值 contribution <规模以上工业增加值; 3.1个百分点 装备制造业增加值贡献率 change")]
    [InlineData("新建绿道36公里，人均公园绿地面积12.7平方米。", "36公里 新建绿道长度 level; 12.7平方米 人均公园绿地面积 level")]
    [InlineData("签约项目6个，总投资31亿元，单个项目平均投资5.2亿元。", "6个 签约项目数 level; 31亿元 签约项目总投资 level; 5.2亿元 单个项目平均投资 level")]
    [InlineData("全社会固定资产投资年均增长在20%以上。", "20%以上 固定资产投资 growth")]
    [InlineData("新能源产业产值增速最快，达到23.6%。", "23.6% 新能源产业产值 growth")]
    [InlineData("高技能人才占技能人才的比例升至31.5%。", "31.5% 高技能人才数 share <技能人才数")]
    [InlineData("服务业项目2个、协议引资6亿元。", "2个 服务业项目数 level; 6亿元 服务业项目签约额 level")]
    [InlineData("今年以来，签约总投资达32.6亿元的项目8个。", "32.6亿元 签约项目总投资 level; 8个 签约项目数 level")]
    [InlineData("该公司投入8600万元实施节能改造。", "8600万元 节能改造投入 level")]
    public void Reads_the_constructions_of_reporters(string text, string expected)
    {
        var figures = Extractor.Extract(FigureExtractor.ArticleOf(text, Date)).Figures;
        string.Join("; ", figures.Select(Show)).ShouldBe(expected);
    }

    [Fact]
    public void A_decline_is_negative_in_base_units()
    {
        var figure = Extractor.Extract(FigureExtractor.ArticleOf("进出口总额同比下降13.9%。", Date)).Figures.ShouldHaveSingleItem();
        figure.Quantity.Value.ShouldBe(13.9m);
        figure.Quantity.BaseValue.ShouldBe(-13.9m);
    }

    [Fact]
    public void Explaining_shows_the_mentions_and_the_head()
    {
        var trace = Extractor.Explain("地区生产总值完成143亿元。", Date);
        trace.Mentions.ShouldContain(m => m.Kind == "indicator" && m.Meaning == "地区生产总值");
        var figure = trace.Figures.ShouldHaveSingleItem();
        figure.Head.ShouldBe("地区生产总值");
        figure.Figure.Rule.ShouldBe("noun-before-amount");
    }

    [Theory]
    [InlineData("一季度计划完成投资55亿元。", Modality.Plan)]
    [InlineData("力争今年工业总产值突破300亿元。", Modality.Target)]
    [InlineData("全部投产后，可实现年销售收入约6亿元。", Modality.Plan)]
    [InlineData("完成全年目标任务的86%，工业总产值达120亿元。", Modality.Actual)]
    [InlineData("项目总投资8亿元，年度计划投资2亿元。", Modality.Plan)]
    [InlineData("项目总投资8亿元。", Modality.Actual)]
    [InlineData("全市签约项目58个，计划总投资300亿元，其中10亿元以上项目9个。", Modality.Actual)]
    [InlineData("一、2023年工作回顾\n新增规上企业30家。\n二、2024年重点工作\n（一）做强产业\n新增规上企业40家。", Modality.Target)]
    [InlineData("二、2024年重点工作\n做强产业。目前，规上企业120家。", Modality.Actual)]
    [InlineData("一、工业。工业总产值增长5%。\n六、2024年主要预期目标。工业总产值增长8%。", Modality.Target)]
    [InlineData("一、工业。工业总产值增长5%。\n二、2023年工作情况。工业总产值增长8%。", Modality.Actual)]
    [InlineData("厂房预计10月交付，目前已有5家企业预订。", Modality.Actual)]
    [InlineData("今年计划再建900套住房。", Modality.Plan)]
    [InlineData("今年公司将投资3亿元建设二期。", Modality.Plan)]
    [InlineData("年产6万吨铜箔项目总投资9亿元，新建厂房8万平方米，计划2025年投产。", Modality.Plan)]
    [InlineData("今年的任务是再盘活闲置土地600亩。", Modality.Target)]
    [InlineData("全年实现工业总产值486亿元，增长7.2%。", Modality.Actual)]
    [InlineData("单个项目可节省评估费用20万元。", Modality.Actual)]
    [InlineData("工程提前完工，比计划工期提前40天。", Modality.Actual)]
    [InlineData("租用厂房3万平方米，可年产模组900万片。", Modality.Plan)]
    [InlineData("将产业项目纳入清单，完成投资3亿元。", Modality.Actual)]
    [InlineData("明年将开展招商活动100场，确保签约项目80个、总投资500亿元。", Modality.Target)]
    [InlineData("产业园计划建成投产后10年累计实现营收1500亿元。", Modality.Plan)]
    [InlineData("力争研发投入突破30亿元；“品质城区”方面，将实施改造项目262个。", Modality.Plan)]
    [InlineData("技工贸总收入预期增长30%。", Modality.Target)]
    public void A_word_of_aim_or_plan_holds_in_its_sentence(string text, Modality expected) =>
        Extractor.Extract(FigureExtractor.ArticleOf(text, Date)).Figures[^1].Modality.ShouldBe(expected);

    [Fact]
    public void A_sentence_without_an_end_is_quoted_around_each_figure()
    {
        var text = string.Concat(Enumerable.Range(1, 2000).Select(i => $"{i}月亿元以上项目{i}个、"));
        var article = FigureExtractor.ArticleOf(text, Date);
        var figures = Extractor.Extract(article).Figures;
        figures.Count.ShouldBeGreaterThan(1500);
        foreach (var figure in figures)
        {
            figure.Sentence.Length.ShouldBeLessThan(1100);
            figure.Sentence.ShouldBe(figure.SentenceSpan.In(text).ToString());
            (figure.SentenceSpan.Start <= figure.TextSpan.Start && figure.TextSpan.End <= figure.SentenceSpan.End).ShouldBeTrue(figure.Quote);
        }
    }

    [Theory]
    [InlineData("2023年，经开区项目集中落地。工业总产值完成120亿元。", "2023-01-01", "2023-12-31")]
    [InlineData("高新技术企业达到120家，比2021年底增加2家。", null, "2024-03-20")]
    [InlineData("今年以来，工业总产值完成120亿元。", "2024-01-01", "2024-03-20")]
    public void The_period_of_a_paragraph_governs_what_follows(string text, string? start, string end)
    {
        var figure = Extractor.Extract(FigureExtractor.ArticleOf(text, Date)).Figures[0];
        figure.Period.ShouldNotBeNull();
        figure.Period.Start?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(start);
        figure.Period.End?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(end);
    }

    /// <summary>Each figure's quote and the label of its period; a bar parts paragraphs.</summary>
    [Theory]
    [InlineData("党的十八大以来，园区引进项目80个。|园区接待游客3万人次。", "80个 2012年11月以来; 3万人次 截至2024年3月")]
    [InlineData("2月，外贸出口6亿元，较2023年四季度增长3%，工业增加值20亿元。", "6亿元 2024年2月; 3% 2024年2月; 20亿元 2024年2月")]
    [InlineData("2022年，新设企业8412户，是前10年同类企业的2.3倍；实际利用外资5.8亿美元。", "8412户 2022年; 2.3倍 2022年; 5.8亿美元 2022年")]
    [InlineData("2022年，新设企业8412户，超过前5年总和；实际利用外资5.8亿美元。", "8412户 2022年; 5.8亿美元 2022年")]
    [InlineData("2023年上半年，营业收入40.5亿元，上年同期为36.2亿元，增长11.9%。", "40.5亿元 2023年上半年; 36.2亿元 2022年上半年; 11.9% 2023年上半年")]
    [InlineData("2023年上半年，营业收入40.5亿元，上年同期36.2亿元，增长11.9%。", "40.5亿元 2023年上半年; 36.2亿元 2022年上半年; 11.9% 2023年上半年")]
    [InlineData("2023年，新签约项目44个；上年签约的39个项目已全部开工。", "44个 2023年; 39个 2022年")]
    [InlineData("2022年，税收收入由上一年的9亿元增至12亿元，排名由上年的第9位升至第6位。", "9亿元 2021年; 12亿元 2022年; 第9位 2021年; 第6位 2022年")]
    [InlineData("2022年，工业增加值对经济增长的贡献率为56%，而2021年这一数字只有38%，工业投资增长20.7%。", "56% 2022年; 38% 2021年; 20.7% 2022年")]
    [InlineData("2022年，工业总产值为150亿元，上年为120亿元，税收8亿元。", "150亿元 2022年; 120亿元 2021年; 8亿元 2022年")]
    [InlineData("2023年税收由2022年的12亿元增加到2023年的15亿元，增长25%。", "12亿元 2022年; 15亿元 2023年; 25% 2023年")]
    [InlineData("从2015年到2023年，工业总产值年均增长12%。", "12% 2015-2023年")]
    [InlineData("自2015年4月挂牌以来，引进项目90个。", "90个 2015年4月以来")]
    [InlineData("截至3月10日，今年以来新开工项目30个。", "30个 2024年以来")]
    [InlineData("3月8日，园区60个重点项目开工。其中，产业项目40个。", "60个 2024年3月8日; 40个 2024年3月8日")]
    [InlineData("2月，进出口额3.1亿元。2月当月，进出口额环比增长4%。", "3.1亿元 2024年2月; 4% 2024年2月")]
    [InlineData("去年上半年，消费价格上涨0.4%，6月下降0.1%；出厂价格下降1.6%。", "0.4% 2023年上半年; 0.1% 2023年6月; 1.6% 2023年上半年")]
    [InlineData("2023年，地区生产总值增长6%。12月，工业用电量增长3%。|固定资产投资增长8%。", "6% 2023年; 3% 2023年12月; 8% 2023年")]
    [InlineData("配套率由三年前的20%提高到65%。", "20% 2021年; 65% 截至2024年3月")]
    [InlineData("3月12日，临江区举行项目集中开工仪式。|此次集中开工项目18个，总投资96亿元。", "18个 2024年3月12日; 96亿元 2024年3月12日")]
    [InlineData("2022年，公司运行平稳，全年实现营业收入6亿元。", "6亿元 2022年")]
    [InlineData("二、2024年重点工作|实施技改项目40个。", "40个 2024年")]
    [InlineData("项目达产后年产值8亿元。", "8亿元 ")]
    [InlineData("3月8日，临江开发区举行2024年春季重点项目集中开工仪式。此次开工项目18个，总投资75亿元。其中，产业类项目11个。|全区企业达300家。", "18个 2024年3月8日; 75亿元 2024年3月8日; 11个 2024年3月8日; 300家 截至2024年3月")]
    [InlineData("入冬以来，临江经开区工地繁忙。今年第一次“三个一批”活动中，全区签约项目18个。", "18个 2024年以来")]
    [InlineData("3月8日，临江区2024年首批30个重点项目集中开工，总投资90亿元。", "30个 2024年3月8日; 90亿元 2024年3月8日")]
    [InlineData("3月8日，临江区6个项目同日签约，活动当天有40家企业参加。", "6个 2024年3月8日; 40家 2024年3月8日")]
    [InlineData("此次开工项目18个，年度计划投资24亿元。", "18个 截至2024年3月; 24亿元 2024年")]
    [InlineData("2023年前10个月，进出口总额60亿元。10月当月，进出口总额7亿元。|从国别看，对东盟出口额21亿元。", "60亿元 2023年1-10月; 7亿元 2023年10月; 21亿元 2023年1-10月")]
    [InlineData("截至2月底，全区注册企业430家，今年新增企业70家。", "430家 截至2024年2月; 70家 2024年以来")]
    [InlineData("今年，全区计划实施重点项目120个，总投资300亿元。", "120个 2024年; 300亿元 2024年")]
    [InlineData("2023年，开发区综合考评列全省第6位，连续5年稳居前十。", "第6位 2023年; 连续5年 2019-2023年; 前十 2023年")]
    [InlineData("四年来，地区生产总值年均增长7.2%。", "7.2% 2020-2023年")]
    [InlineData("本地配套率由三年前的20%提高到65%。", "20% 2021年; 65% 截至2024年3月")]
    [InlineData("2023年上半年，消化利用土地900亩，完成全年任务的52%，调出低效企业50家。", "900亩 2023年上半年; 52% 2023年上半年; 50家 2023年上半年")]
    [InlineData("2023年上半年，公司营业收入2.9亿元，超过上年全年的六成。", "2.9亿元 2023年上半年; 六成 2023年上半年")]
    [InlineData("2023年上半年，灯光节、端午龙舟赛人气火热，文体业营业收入增长19%。", "19% 2023年上半年")]
    [InlineData("近日，省工信厅公布新一批专精特新企业名单，临江区9家企业上榜。", "9家 2024年3月")]
    [InlineData("项目达产后年可实现销售收入8亿元。", "8亿元 ")]
    [InlineData("项目预计2025年6月投产，达产后可实现年产值12亿元。", "12亿元 ")]
    [InlineData("截至2月末，全区企业达320家。到位外资8亿元。", "320家 截至2024年2月; 8亿元 2024年1-2月")]
    [InlineData("2023年，工业总产值完成120亿元。|开发区集聚汽车零部件企业140家。", "120亿元 2023年; 140家 截至2024年3月")]
    [InlineData("四年来，工业总产值年均增长9%。|二、2024年重点工作|加快铜箔二期等12个项目竣工投产，确保供应工业用地900亩。", "9% 2020-2023年; 12个 2024年; 900亩 2024年")]
    [InlineData("“十四五”以来，云川经开区累计完成投资2100亿元，高新技术企业达到256家，引进企业9家，铜箔产能突破15万吨。", "2100亿元 2021年以来; 256家 截至2024年3月; 9家 2021年以来; 突破15万吨 截至2024年3月")]
    [InlineData("五年来，市场主体达到2.3万户，年均接待旅客达36万人次。", "2.3万户 截至2023年12月; 36万人次 2019-2023年")]
    public void Each_figure_has_its_own_period(string text, string expected)
    {
        var figures = Extractor.Extract(FigureExtractor.ArticleOf(text.Replace('|', '\n'), Date)).Figures;
        string.Join("; ", figures.Select(f => $"{f.Quote} {f.Period?.Label}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("从经济总量看，太原、大同、运城迈上新台阶，分别达到5571亿元、1950亿元、2400亿元。", "太原市 5571亿元; 大同市 1950亿元; 运城市 2400亿元")]
    public void Names_told_before_take_the_figures_in_their_order(string text, string expected)
    {
        var figures = Extractor.Extract(FigureExtractor.ArticleOf(text, Date)).Figures;
        string.Join("; ", figures.Select(f => $"{f.Subject} {f.Quote}")).ShouldBe(expected);
        figures.ShouldAllBe(f => f.Indicator == "地区生产总值");
    }

    [Fact]
    public void What_is_left_out_of_a_whole_stands_in_its_name() =>
        Extractor.Extract(FigureExtractor.ArticleOf("服务业实际使用外资9亿美元，其中高技术服务业实际使用外资2亿美元，占服务业（除房地产外）实际使用外资总量的27%。", Date))
            .Figures[^1].Of.ShouldNotBeNull().ShouldNotBe("服务业实际利用外资");

    [Fact]
    public void A_project_still_to_be_built_plans_what_it_builds()
    {
        var figures = Extractor.Extract(FigureExtractor.ArticleOf("智能铸件项目总投资22亿元，占地280亩，建设标准厂房9栋，引进企业20家，预计2025年10月投用。", Date)).Figures;
        string.Join(" ", figures.Select(f => f.Modality)).ShouldBe("Actual Actual Plan Plan");
    }

    [Fact]
    public void The_present_size_of_what_will_grow_is_a_fact()
    {
        var figures = Extractor.Extract(FigureExtractor.ArticleOf("二期预计明年6月建成，届时园区面积将由1.8平方公里扩大到3.1平方公里。", Date)).Figures;
        string.Join("; ", figures.Select(f => $"{f.Modality} {f.Period?.Label}")).ShouldBe("Actual 截至2024年3月; Plan 2025年6月");
    }

    [Fact]
    public void The_whole_year_in_a_report_of_January_is_the_year_just_ended()
    {
        var figure = Extractor.Extract(FigureExtractor.ArticleOf("全年地区生产总值完成321.6亿元。", new DateOnly(2024, 1, 18))).Figures.ShouldHaveSingleItem();
        figure.Period.ShouldNotBeNull().Start.ShouldBe(new DateOnly(2023, 1, 1));
        figure.Period!.End.ShouldBe(new DateOnly(2023, 12, 31));
    }

    [Theory]
    [InlineData("党的二十大报告指出。")]
    [InlineData("一是加强领导，二是压实责任。")]
    [InlineData("世界500强企业落户。")]
    [InlineData("相继推出“稳增长46条”“促消费15条”。")]
    [InlineData("项目是第一抓手，服务是第一要务。")]
    public void Numbers_that_report_nothing_are_no_figures(string text) =>
        Extractor.Extract(FigureExtractor.ArticleOf(text, Date)).Figures.ShouldBeEmpty();

    [Theory]
    [InlineData("临江经开区2023年经济运行公报", "全年固定资产投资98亿元。年末高新技术企业176家。", "98亿元 2023年; 176家 2023年12月")]
    [InlineData("临江经开区经济运行公报", "全年固定资产投资98亿元。", "98亿元 2024年")]
    [InlineData("临江经开区2023年工作总结", "全年力争固定资产投资完成98亿元。", "98亿元 2024年")]
    public void The_year_of_a_title_is_the_year_of_its_report(string title, string text, string expected)
    {
        var page = new Page { File = "a.txt", Text = $"{title}\n　　{text}\n", Date = new DateOnly(2024, 4, 9) };
        var figures = NewsPipeline.Default.Process(page).SelectMany(article => article.Extraction.Figures);
        string.Join("; ", figures.Select(figure => $"{figure.Quote} {figure.Period?.Label}")).ShouldBe(expected);
    }

    [Fact]
    public void A_headline_that_came_beside_the_text_says_whose_it_is_and_gives_no_figures()
    {
        const string text = "上半年，开工项目36个，总投资92亿元。\n总投资18亿元的远曜储能基地项目已投产，园区企业达260家。";
        var article = FigureExtractor.ArticleOf(text, Date) with { Title = "青石经开区上半年开工36个项目 远曜储能基地项目投产" };
        var (figures, projects) = Extractor.Extract(article);
        figures.Select(figure => figure.Quote).ShouldBe(["36个", "92亿元", "18亿元", "260家"]);
        figures.Where(figure => figure.Project is null).ShouldAllBe(figure => figure.SubjectAsGiven == "青石经开区" || figure.Subject == "青石经开区" || figure.Subject!.StartsWith("青石"));
        figures.ShouldAllBe(figure => figure.TextSpan.In(text).ToString() == figure.Quote && figure.SentenceSpan.End <= text.Length);
        var project = projects.ShouldHaveSingleItem();
        project.TextSpan.In(text).ToString().ShouldBe("远曜储能基地项目");
        project.Places.ShouldAllBe(place => place.In(text).ToString() == "远曜储能基地项目");
        Extractor.Extract(article with { Title = null }).Figures.ShouldAllBe(figure => figure.Subject == null || !figure.Subject.Contains("青石"));
    }

    [Theory]
    [InlineData("2024年全区接待观众3.04亿人次，较2023年（2.96亿人次）增加796万，同比增长2.6%。")]
    [InlineData("2023年，青石经开区综合实力排在全国219家国家级经开区的第95位。")]
    public void What_no_word_names_has_no_empty_name(string text)
    {
        var figures = Extractor.Extract(FigureExtractor.ArticleOf(text, Date)).Figures;
        figures.ShouldNotBeEmpty();
        figures.ShouldAllBe(figure => figure.Indicator != "" && figure.Subject != "" && figure.Of != "" && figure.Basis != "");
    }

    private static string Show(Figure figure) =>
        $"{figure.Quote} {figure.Indicator} {figure.Aspect.ToString().ToLowerInvariant()}{(figure.Of is null ? "" : " <" + figure.Of)}";
}
