using NewsMiner.Extracting;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting.Joining;

/// <summary>What a figure measures, where its clause does not say so in one noun phrase before it.</summary>
public class IndicatorNameTests
{
    private static readonly FigureExtractor Extractor = new(RuleSet.Default, Segmenters.Default);

    [Theory]
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
    // How it stands out is said in the clause before.
    [InlineData("一般公共预算收入增长最快，达21%。", "21% 一般公共预算收入")]
    public void A_figure_is_named_by_what_its_sentence_goes_on_about(string text, string expected) =>
        string.Join("; ", Extractor.Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 7, 20))).Figures.Select(f => $"{f.Quote} {f.Indicator}")).ShouldBe(expected);

    [Theory]
    [InlineData("固定资产投资85亿元，占全市投资的34%。", "固定资产投资 of 全市固定资产投资")]
    [InlineData("汽车产业完成产值68亿元，占规上工业比重53.3%。", "汽车产业产值 of 规模以上工业总产值")]
    [InlineData("到位资金32亿元，在全市新增总量中占比超八成。", "到位资金 of 新增总量")]
    [InlineData("在谈项目20个，其中43%来自沿海地区。", "沿海地区项目数 of 在谈项目数")]
    [InlineData("引进企业8家，其中半数为制造业企业。", "制造业企业数 of 企业数")]
    [InlineData("科技型中小企业数量接近全市的三分之一。", "科技型中小企业数 of 全市科技型中小企业数")]
    public void A_part_is_told_of_its_whole(string text, string expected)
    {
        var share = Extractor.Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 7, 20))).Figures[^1];
        $"{share.Indicator} of {share.Of}".ShouldBe(expected);
        share.Aspect.ShouldBe(Aspect.Share);
    }
}
