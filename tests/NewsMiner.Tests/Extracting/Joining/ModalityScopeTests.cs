using NewsMiner.Extracting;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting.Joining;

/// <summary>Whether figures are told as done, planned or aimed at.</summary>
public class ModalityScopeTests
{
    [Theory]
    // What is to be spent is an item of the list of what is told.
    [InlineData("上半年，项目32个，总投资96亿元，年内计划完成投资18亿元，开工项目36个。", Modality.Actual)]
    [InlineData("今年计划实施项目32个，总投资96亿元，开工项目36个。", Modality.Plan)]
    // A headline's parts stand apart.
    [InlineData("开局即冲刺 云川经开区36个项目集中开工", Modality.Actual)]
    [InlineData("云川经开区冲刺36个项目集中开工", Modality.Target)]
    // Least numbers beside a named aim, and nothing but least numbers.
    [InlineData("全年新增规上企业36家以上；力争引进项目40个以上。", Modality.Target)]
    [InlineData("新增产值110亿元以上，工业增加值增长25%以上，新增企业36家以上。", Modality.Target)]
    [InlineData("全区集聚企业36家以上，工业增加值增长9%。", Modality.Actual)]
    // What a project is given and what its phases cost are announced.
    [InlineData("项目计划投资总额60亿元，分两期实施，占地36亩。", Modality.Actual)]
    [InlineData("项目计划占地36亩。", Modality.Plan)]
    // What opens a sentence of aims, and the list that goes on with it; what is granted is none.
    [InlineData("围绕上述目标，重点抓好以下工作：一是项目提速，完成投资36亿元；二是引进企业9家。", Modality.Target)]
    [InlineData("重点抓好以下工作：一是新增规上企业30家。二是引进项目36个。", Modality.Target)]
    [InlineData("《三年行动方案》提出，三年内建成智能工厂36家。", Modality.Target)]
    [InlineData("方案明确，对新认定的企业奖励36万元。", Modality.Actual)]
    [InlineData("重点抓好招商，已引进项目36个。", Modality.Actual)]
    // Where a movement begins is how it was.
    [InlineData("力争到2026年，工业投资占比由此前的36%，提升到45%。", Modality.Actual)]
    // What a finished work has changed is told; what the year is to bring at least is an aim.
    [InlineData("回用工程投用后，中水回用率由22%提高到36%。", Modality.Actual)]
    [InlineData("扩产项目将于明年投产，月产能由4万片增至36万片。", Modality.Plan)]
    [InlineData("全年引进人才36人以上。", Modality.Target)]
    // A programme goes on past its semicolons and full stops, up to what is told as done.
    [InlineData("今年内将开工水源工程20个；完成水库加固36座。", Modality.Plan)]
    [InlineData("今年内将开工水源工程20个。新增灌溉工程36个。", Modality.Plan)]
    [InlineData("今年内将开工水源工程20个；已完成水库加固36座。", Modality.Actual)]
    // How many are named is no aim.
    [InlineData("确保甲项目建成投产，加快推进乙电站、丙电站等36个光伏项目建设。", Modality.Actual)]
    [InlineData("确保乙电站、丙电站等36个光伏项目开工。", Modality.Target)]
    // A headline about somebody's work is no heading of a year's tasks.
    [InlineData("2024年飞行检查工作正式启动\n云川新区现有企业36家。", Modality.Actual)]
    [InlineData("“可扩展可编程网关”项目研发中形成36项发明专利。", Modality.Actual)]
    public void A_plan_ends_where_what_it_is_of_ends(string text, Modality expected) =>
        new FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 7, 20))).Figures.Single(f => f.Quantity.Value == 36).Modality.ShouldBe(expected);
}
