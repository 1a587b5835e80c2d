using System.Globalization;
using NewsMiner.Extracting;

namespace NewsMiner.Tests.Extracting.Units;

public class QuantityTests
{
    private static readonly MentionReader Reader = new();

    private static List<Mention> Read(string text)
    {
        var mentions = new List<Mention>();
        Reader.Read(text, new DateOnly(2023, 11, 20), mentions);
        return mentions;
    }

    private static decimal D(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("完成产值17.5亿元，", "17.5亿元", "17.5", "亿元", Qualifier.Exact, "1750000000")]
    [InlineData("建成厂房近60万m²。", "近60万m²", "60", "万平方米", Qualifier.About, "600000")]
    [InlineData("建成厂房30余万㎡。", "30余万㎡", "30", "万平方米", Qualifier.Above, "300000")]
    [InlineData("产出强度310.5万元/亩，", "310.5万元/亩", "310.5", "万元/亩", Qualifier.Exact, "3105000")]
    [InlineData("占比 97.6 %，", "97.6 %", "97.6", "%", Qualifier.Exact, "97.6")]
    [InlineData("提高２．５个百分点", "２．５个百分点", "2.5", "个百分点", Qualifier.Exact, "2.5")]
    [InlineData("逾八成来自园区", "逾八成", "80", "%", Qualifier.Above, "80")]
    [InlineData("增长三成六，", "三成六", "36", "%", Qualifier.Exact, "36")]
    [InlineData("产值站上1000亿元，", "1000亿元", "1000", "亿元", Qualifier.Above, "100000000000")]
    [InlineData("产值占三成强，", "三成强", "30", "%", Qualifier.Above, "30")]
    [InlineData("出口占四分之一强。", "四分之一强", "0.25", "", Qualifier.Above, "0.25")]
    [InlineData("出口占四成弱，", "四成弱", "40", "%", Qualifier.Below, "40")]
    [InlineData("占三成二手房交易", "三成", "30", "%", Qualifier.Exact, "30")]
    [InlineData("生产整车 11.15 万辆。", "11.15 万辆", "11.15", "万辆", Qualifier.Exact, "111500")]
    [InlineData("不到40个工作日办结", "不到40个工作日", "40", "个工作日", Qualifier.Below, "40")]
    [InlineData("打造千亿元级产业集群", "千亿元级", "1000", "亿元", Qualifier.About, "100000000000")]
    [InlineData("谋划五个百亿级园区", "百亿级", "100", "亿元", Qualifier.About, "10000000000")]
    [InlineData("签约12个项目", "12个", "12", "个", Qualifier.Exact, "12")]
    [InlineData("突破了300亿元大关", "突破了300亿元", "300", "亿元", Qualifier.Above, "30000000000")]
    [InlineData("引进20多家企业", "20多家", "20", "家", Qualifier.Above, "20")]
    [InlineData("用时两个多月", "两个多月", "2", "个月", Qualifier.Above, "2")]
    [InlineData("运行半年多", "半年多", "0.5", "年", Qualifier.Above, "6")]
    [InlineData("历时两年半", "两年半", "2.5", "年", Qualifier.Exact, "30")]
    [InlineData("产量翻两番", "翻两番", "2", "番", Qualifier.Exact, "4")]
    [InlineData("增长1.5倍", "1.5倍", "1.5", "倍", Qualifier.Exact, "1.5")]
    [InlineData("出让土地912.6亩，", "912.6亩", "912.6", "亩", Qualifier.Exact, "608400")]
    [InlineData("装机100万千瓦", "100万千瓦", "100", "万千瓦", Qualifier.Exact, "1000000000")]
    [InlineData("年产56GW组件", "56GW", "56", "GW", Qualifier.Exact, "56000000000")]
    [InlineData("出资港币三千万元", "港币三千万元", "3000", "万港元", Qualifier.Exact, "30000000")]
    [InlineData("收入10万+", "10万+", "10", "万", Qualifier.Above, "100000")]
    [InlineData("连续三年增长", "连续三年", "3", "年", Qualifier.Exact, "36")]
    [InlineData("投资约 10.5\n亿元", "约 10.5\n亿元", "10.5", "亿元", Qualifier.About, "1050000000")]
    [InlineData("门宽两米半。", "两米半", "2.5", "米", Qualifier.Exact, "2.5")]
    [InlineData("流转土地三亩半，", "三亩半", "3.5", "亩", Qualifier.Exact, "2333.3333333333333333333333333")]
    [InlineData("载重3.5吨半挂车", "3.5吨", "3.5", "吨", Qualifier.Exact, "3.5")]
    [InlineData("每袋三斤五两，", "三斤五两", "3.5", "斤", Qualifier.Exact, "0.00175")]
    [InlineData("全长3公里500米。", "3公里500米", "3.5", "公里", Qualifier.Exact, "3500")]
    [InlineData("售价九十九块九毛九。", "九十九块九毛九", "99.99", "元", Qualifier.Exact, "99.99")]
    [InlineData("每斤三块五，", "三块五", "3.5", "元", Qualifier.Exact, "3.5")]
    [InlineData("电价每度降2分钱。", "2分钱", "0.02", "元", Qualifier.Exact, "0.02")]
    [InlineData("每股两美元又三美分", "两美元又三美分", "2.03", "美元", Qualifier.Exact, "2.03")]
    [InlineData("收于每蒲式耳364美分，", "364美分", "364", "美分", Qualifier.Exact, "3.64")]
    [InlineData("气温零下5摄氏度。", "零下5摄氏度", "-5", "摄氏度", Qualifier.Exact, "-5")]
    [InlineData("产能是原来的8点5倍。", "8点5倍", "8.5", "倍", Qualifier.Exact, "8.5")]
    [InlineData("负的百分之二十", "负的百分之二十", "-20", "%", Qualifier.Exact, "-20")]
    [InlineData("卖出三十两。", "三十两", "30", "两", Qualifier.Exact, "0.0015")]
    [InlineData("每斤五毛二，", "五毛二", "0.52", "元", Qualifier.Exact, "0.52")]
    [InlineData("每本九毛九。", "九毛九", "0.99", "元", Qualifier.Exact, "0.99")]
    [InlineData("合计壹仟陆佰圆零陆分", "壹仟陆佰圆零陆分", "1600.06", "元", Qualifier.Exact, "1600.06")]
    [InlineData("合计伍万零陆拾元伍角整", "伍万零陆拾元伍角整", "5.00605", "万元", Qualifier.Exact, "50060.5")]
    [InlineData("融资$1.5M，", "$1.5M", "1500000", "美元", Qualifier.Exact, "1500000")]
    [InlineData("追加半个亿，", "半个亿", "0.5", "亿元", Qualifier.Exact, "50000000")]
    [InlineData("水温摄氏37度，", "摄氏37度", "37", "摄氏度", Qualifier.Exact, "37")]
    [InlineData("时速 100 km / h，", "100 km / h", "100", "公里/小时", Qualifier.Exact, "100000")]
    [InlineData("门高3米5，", "3米5", "3.5", "米", Qualifier.Exact, "3.5")]
    [InlineData("苗高一米八二，", "一米八二", "1.82", "米", Qualifier.Exact, "1.82")]
    [InlineData("绿化半公顷，", "半公顷", "0.5", "公顷", Qualifier.Exact, "5000")]
    [InlineData("全长三公里，", "三公里", "3", "公里", Qualifier.Exact, "3000")]
    [InlineData("车程一刻钟，", "一刻钟", "1", "刻钟", Qualifier.Exact, "0.0104166666666666666666666667")]
    [InlineData("共有廿五户，", "廿五户", "25", "户", Qualifier.Exact, "25")]
    [InlineData("全场七折，", "七折", "70", "%", Qualifier.Exact, "70")]
    [InlineData("打六五折出售", "六五折", "65", "%", Qualifier.Exact, "65")]
    [InlineData("占百分之 30，", "百分之 30", "30", "%", Qualifier.Exact, "30")]
    [InlineData("支付叁角伍分", "叁角伍分", "0.35", "元", Qualifier.Exact, "0.35")]
    [InlineData("合计壹仟零壹拾元零伍角", "壹仟零壹拾元零伍角", "1010.5", "元", Qualifier.Exact, "1010.5")]
    [InlineData("融资10个亿美元，", "10个亿美元", "10", "亿美元", Qualifier.Exact, "1000000000")]
    [InlineData("投資三億五千萬港幣，", "三億五千萬港幣", "35000", "万港元", Qualifier.Exact, "350000000")]
    [InlineData("建成二十餘家，", "二十餘家", "20", "家", Qualifier.Above, "20")]
    [InlineData("全長三點五公里，", "三點五公里", "3.5", "公里", Qualifier.Exact, "3500")]
    [InlineData("投资1.5千万元，", "1.5千万元", "1500", "万元", Qualifier.Exact, "15000000")]
    [InlineData("共有8000多，", "8000多", "8000", "", Qualifier.Above, "8000")]
    [InlineData("系数为1.5e6，", "1.5e6", "1500000", "", Qualifier.Exact, "1500000")]
    [InlineData("系数为2^10，", "2^10", "1024", "", Qualifier.Exact, "1024")]
    [InlineData("得分比30大，", "30", "30", "", Qualifier.Exact, "30")]
    [InlineData("售出10，000件，", "10，000件", "10000", "件", Qualifier.Exact, "10000")]
    [InlineData("体温37度5，", "37度5", "37.5", "度", Qualifier.Exact, "37.5")]
    [InlineData("全长１０ｋｍ，", "１０ｋｍ", "10", "公里", Qualifier.Exact, "10000")]
    [InlineData("用油两升半，", "两升半", "2.5", "升", Qualifier.Exact, "0.0025")]
    [InlineData("内存512兆字节，", "512兆字节", "512", "MB", Qualifier.Exact, "536870912")]
    [InlineData("产量提高一倍，", "一倍", "1", "倍", Qualifier.Exact, "1")]
    [InlineData("效率提高三成，", "三成", "30", "%", Qualifier.Exact, "30")]
    [InlineData("占比提高两个百分点", "两个百分点", "2", "个百分点", Qualifier.Exact, "2")]
    [InlineData("引进两家企业", "两家", "2", "家", Qualifier.Exact, "2")]
    [InlineData("规划三个组团", "三个", "3", "个", Qualifier.Exact, "3")]
    [InlineData("店面三个平方，", "三个平方", "3", "平方米", Qualifier.Exact, "3")]
    [InlineData("打五五折出售", "五五折", "55", "%", Qualifier.Exact, "55")]
    [InlineData("利润下降半成，", "半成", "5", "%", Qualifier.Exact, "5")]
    [InlineData("同比 - 12.5%，", "- 12.5%", "-12.5", "%", Qualifier.Exact, "-12.5")]
    [InlineData("气温 - 8℃，", "- 8℃", "-8", "摄氏度", Qualifier.Exact, "-8")]
    [InlineData("产值翻了近两番，", "近两番", "2", "番", Qualifier.About, "4")]
    [InlineData("共有三万多，", "三万多", "3", "万", Qualifier.Above, "30000")]
    [InlineData("抗5.5级地震", "5.5级", "5.5", "级", Qualifier.Exact, "5.5")]
    public void A_quantity_with_its_unit_and_qualifier(string text, string surface, string value, string unit, Qualifier qualifier, string baseValue)
    {
        var mention = Read(text).Single(m => m.Span.In(text).SequenceEqual(surface));
        var quantity = mention.Quantity!;
        (quantity.Value, quantity.Unit, quantity.Qualifier, quantity.BaseValue).ShouldBe((D(value), unit, qualifier, D(baseValue)));
    }

    [Theory]
    [InlineData("投资5-10亿元以上的项目", "5-10亿元以上", "5", "10", "亿元", Qualifier.Above)]
    [InlineData("投资10至15亿元", "10至15亿元", "10", "15", "亿元", Qualifier.Exact)]
    [InlineData("增长10～15%", "10～15%", "10", "15", "%", Qualifier.Exact)]
    [InlineData("约需两三百人", "两三百人", "200", "300", "人", Qualifier.Exact)]
    [InlineData("三五个月见效", "三五个月", "3", "5", "个月", Qualifier.Exact)]
    [InlineData("百分之三十到百分之四十", "百分之三十到百分之四十", "30", "40", "%", Qualifier.Exact)]
    [InlineData("投资1亿元--5亿元", "1亿元--5亿元", "1", "5", "亿元", Qualifier.Exact)]
    [InlineData("吸纳两到三千人", "两到三千人", "2000", "3000", "人", Qualifier.Exact)]
    [InlineData("投资5000万元以上1亿元以下的项目", "5000万元以上1亿元以下", "0.5", "1", "亿元", Qualifier.Exact)]
    [InlineData("增速不低于6%、不高于8%", "不低于6%、不高于8%", "6", "8", "%", Qualifier.Exact)]
    [InlineData("大于等于一百小于等于三百一", "大于等于一百小于等于三百一", "100", "310", "", Qualifier.Exact)]
    [InlineData("大于或者等于20的同时小于35，", "大于或者等于20的同时小于35", "20", "35", "", Qualifier.Exact)]
    [InlineData("票价￥1000-2000，", "￥1000-2000", "1000", "2000", "元", Qualifier.Exact)]
    [InlineData("下降百分之五到十，", "百分之五到十", "5", "10", "%", Qualifier.Exact)]
    [InlineData("补贴人民币5万至8万元，", "人民币5万至8万元", "5", "8", "万元", Qualifier.Exact)]
    [InlineData("补贴港币5万至8万元，", "港币5万至8万元", "5", "8", "万港元", Qualifier.Exact)]
    [InlineData("约有一百二三，", "约有一百二三", "120", "130", "", Qualifier.About)]
    [InlineData("气温零下5℃至零下10℃，", "零下5℃至零下10℃", "-10", "-5", "摄氏度", Qualifier.Exact)]
    public void A_range(string text, string surface, string low, string high, string unit, Qualifier qualifier)
    {
        var quantity = Read(text).Single(m => m.Span.In(text).SequenceEqual(surface)).Quantity!;
        (quantity.Value, quantity.Low, quantity.High, quantity.Unit, quantity.Qualifier).ShouldBe((null, D(low), D(high), unit, qualifier));
    }

    [Fact]
    public void A_list_shares_its_last_unit()
    {
        var mentions = Read("占比分别提高2.0和1.6个百分点，投资3.2亿、4.5亿元。");
        mentions.Select(m => $"{m.Quantity!.Value} {m.Quantity.Unit}").ShouldBe(["2 个百分点", "1.6 个百分点", "3.2 亿元", "4.5 亿元"], ignoreOrder: false);
    }

    [Theory]
    [InlineData("推广5G和C919，对接世界500强")]
    [InlineData("第三代半导体、第二产业、第十四届会议")]
    [InlineData("二十大精神和“四上”企业，一带一路，三农工作")]
    [InlineData("廿八都镇压减三公经费，一度停工，毛利下降")]
    [InlineData("高三学生、初二年级，五代十国，半成品，完成得七七八八")]
    public void Names_are_not_figures(string text) =>
        Read(text).ShouldAllBe(m => m.Rule == "name" || m.Rule == "ordinal");

    [Theory]
    [InlineData("总量居全省第3", 3)]
    [InlineData("排名全市第一。", 1)]
    [InlineData("列全国第8位", 8)]
    [InlineData("建起第一个智能工厂", 1)]
    [InlineData("稳居榜首", 1)]
    [InlineData("挺进第一方阵", 1)]
    public void Ranks(string text, int rank) =>
        Read(text).Single(m => m.Kind == MentionKind.Rank).Quantity!.Value.ShouldBe(rank);

    [Theory]
    [InlineData("143亿元", "14250000000", "14350000000")]
    [InlineData("近60亿元", "5400000000", "6600000000")]
    [InlineData("超50个", "50", null)]
    [InlineData("不足50个", null, "50")]
    [InlineData("38家", "38", "38")]
    [InlineData("22%", "21.5", "22.5")]
    public void What_a_figure_allows(string text, string? low, string? high)
    {
        var quantity = Read(text).Single().Quantity!;
        (quantity.BaseLow, quantity.BaseHigh).ShouldBe((low is null ? null : D(low), high is null ? (decimal?)null : D(high)));
    }

    [Fact]
    public void Negation_swaps_the_interval()
    {
        var quantity = Read("13.9%").Single().Quantity!.Negate();
        (quantity.Value, quantity.BaseValue, quantity.BaseLow, quantity.BaseHigh).ShouldBe((13.9m, -13.9m, -13.95m, -13.85m));
    }
}
