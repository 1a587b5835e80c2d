using NewsMiner.Extracting;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting.Joining;

/// <summary>Which figures describe a project, and which are of the zone or firm again.</summary>
public class ProjectScopeTests
{
    private static readonly FigureExtractor s_extractor = new(RuleSet.Default, Segmenters.Default);

    /// <summary>The figures of a text that are a named project's, in their order.</summary>
    private static string[] OfProject(string text, string project) =>
        [.. s_extractor.Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 3, 20))).Figures.Where(figure => figure.Project == project).Select(figure => figure.Quote)];

    /// <summary>The project's own sum is its total; that of a phase is the phase's.</summary>
    [Fact]
    public void The_sum_of_a_phase_is_not_told_as_the_projects_total() =>
        string.Join(" ", s_extractor.Extract(FigureExtractor.ArticleOf("远川动力电池项目总投资30亿元，分两期建设，其中一期投资15亿元，建设8条生产线。", new DateOnly(2024, 3, 20))).Figures.Where(static figure => figure.Quantity.BaseUnit == "元").Select(static figure => $"{figure.Project} {figure.Indicator} {figure.Quote}"))
            .ShouldBe("远川动力电池项目 总投资 30亿元 远川动力电池项目 一期投资 15亿元");

    /// <summary>Projects in a row take the sums of the clause behind them in their order; what is told of all of a list is of none.</summary>
    [Fact]
    public void Sums_of_projects_in_a_row_are_each_ones()
    {
        var figures = s_extractor.Extract(FigureExtractor.ArticleOf("远川显示屏模组项目、昌远智能家居项目也签下协议，投资额分别为2.6亿元和1.8亿元。", null)).Figures;
        string.Join(" ", figures.Select(f => $"{f.Project} {f.Indicator} {f.Quote}")).ShouldBe("远川显示屏模组项目 总投资 2.6亿元 昌远智能家居项目 总投资 1.8亿元");
        OfProject("7月，31个项目集中竣工，远川技术创新中心、昌远开发基地二期、远驰零部件产业园等名列其中。全部达产后，预计每年新增产值620亿元。", "远驰零部件产业园").ShouldBeEmpty();
    }

    [Fact]
    public void A_count_of_projects_is_of_no_one_project()
    {
        var figures = s_extractor.Extract(FigureExtractor.ArticleOf("远智科技年产5万吨铜箔项目总投资8亿元。项目现场塔吊林立，放眼云川，15个在建项目抢抓工期。\n签约的6个项目集中开工。6个项目建成后，年可实现产值18亿元。", null)).Figures;
        figures.Single(f => f.Quantity.Value == 8).Project.ShouldBe("远智科技年产5万吨铜箔项目");
        figures.Where(f => f.Quantity.Value is 15 or 6 or 18).ShouldAllBe(f => f.Project == null);
    }

    [Theory]
    [InlineData("今年3月，远川储能电池制造项目签约，总投资52亿元，占地680亩。全区完成固定资产投资9亿元。", "远川储能电池制造项目", "52亿元 680亩")]
    [InlineData("远川高性能铝箔制造项目是此次开工的“头号项目”，由云川远川绿材股份有限公司投资建设，总投资18.6亿元，占地约265亩。", "远川高性能铝箔制造项目", "18.6亿元 约265亩")]
    [InlineData("该公司在光伏产业园内自主建设远川照明产品制造项目。总投资10亿元。项目全部建成投产后，可实现年销售收入12亿元，安置就业2000人。", "远川照明产品制造项目", "10亿元 12亿元 2000人")]
    [InlineData("远川汽车零部件制造项目总投资18.5亿元，建成后可年产车桥、悬架结构件20万套，实现年销售收入28亿元。", "远川汽车零部件制造项目", "18.5亿元 20万套 28亿元")]
    [InlineData("光电产业园内的EVM智能制造生产基地一期项目已进入设备调试阶段，25条生产线全部就位，达产后年产值50亿元。", "EVM智能制造生产基地一期项目", "25条 50亿元")]
    [InlineData("总投资91亿元的硅片材料生产基地项目去年落地，用地225亩，建设300毫米硅片切磨抛生产基地，达产后年营业收入30亿元。", "硅片材料生产基地项目", "91亿元 225亩 300毫米 30亿元")]
    [InlineData("2.昌远精工大型铸锻件智能制造项目。总投资22亿元，其中固定资产投资17亿元，达产后年可实现产值31亿元、利税4亿元。", "昌远精工大型铸锻件智能制造项目", "22亿元 17亿元 31亿元 4亿元")]
    [InlineData("今年4月，云川远驰金属材料有限公司投资3.8亿元建设的远驰钛合金棒材制造项目投产。", "远驰钛合金棒材制造项目", "3.8亿元")]
    [InlineData("去年动工的远绿庄园植物基产品一期项目已经投产。该项目由远绿集团投资建设。预计全部投产后，将实现年产能5万吨。", "远绿庄园植物基产品一期项目", "5万吨")]
    [InlineData("远川年产3万吨铜箔制造项目占地620亩。截至1月底，项目累计完成投资21亿元，已有员工150人。", "远川年产3万吨铜箔制造项目", "3万吨 620亩 21亿元 150人")]
    [InlineData("远川控制器制造项目总投资7亿元。远川公司董事长王明说，项目建筑面积4万平方米，布局8条生产线。", "远川控制器制造项目", "7亿元 4万平方米 8条")]
    [InlineData("远川海济药物生产基地建设项目计划投资10亿元，搭建“防、诊、治一体化”平台，预计建成后年产值超7亿元。", "远川海济药物生产基地建设项目", "10亿元 超7亿元")]
    [InlineData("远川光伏发电项目位于煤矿采空区、沉陷区荒地，总投资近96亿元，占地约6万亩。", "远川光伏发电项目", "近96亿元 约6万亩")]
    [InlineData("公司年产2万吨溶剂制造项目总投资12亿元，占地210亩。", "年产2万吨溶剂制造项目", "2万吨 12亿元 210亩")]
    [InlineData("远川电池制造项目投产。\n项目由云川远川有限公司投资，一期投资52亿元，用地480亩。全部达产后，产值100亿元。", "远川电池制造项目", "52亿元 480亩 100亿元")]
    [InlineData("远川电池制造项目总投资7亿元。远川公司副总经理王明说，全部达产后，产值21亿元。", "远川电池制造项目", "7亿元 21亿元")]
    [InlineData("3日，远川特种车制造项目开工。\n该项目由远川公司建设，总投资15亿元。分二期建设：一期固定资产投资6亿元，投产后年产6万辆，达产后预计年销售收入24亿元；二期固定资产投资7亿元。", "远川特种车制造项目", "15亿元 6亿元 6万辆 24亿元 7亿元")]
    [InlineData("3日，远川海上风电项目开工。\n项目总投资101亿元，占地6万亩。按计划，后年全部建成，预计年均发电量31亿千瓦时，年产值8亿元。云川经开区去年税收9亿元。", "远川海上风电项目", "101亿元 6万亩 31亿千瓦时 8亿元")]
    [InlineData("落户智能制造产业园的远川数控产线项目，从洽谈到签约不到35天，购置标准厂房1.4万平方米。", "远川数控产线项目", "不到35天 1.4万平方米")]
    [InlineData("远川（云川）三期技改项目拿到首笔设备更新贷款1.1亿元，利率较一般贷款低1.4个百分点，预计全年节约财务成本160万元。", "远川（云川）三期技改项目", "1.1亿元 1.4个百分点 160万元")]
    [InlineData("松江汽车能源云川三期项目、远川封装测试项目等先后落地，后者计划总投资9亿元。", "远川封装测试项目", "9亿元")]
    [InlineData("松江汽车能源云川三期项目、远川封装测试项目等先后落地，前者计划总投资9亿元。", "松江汽车能源云川三期项目", "9亿元")]
    [InlineData("远川新能源汽车有限公司年产4万辆汽车项目，总投资9亿元，已完成0.7亿元。目前一期投入生产，具备年产重卡1500辆的能力。", "远川新能源汽车有限公司年产4万辆汽车项目", "4万辆 9亿元 0.7亿元 1500辆")]
    [InlineData("去年底签约的远磁永磁电机项目已于3月28日开工，总投资20亿元。", "远磁永磁电机项目", "20亿元")]
    [InlineData("去年底签约的远川光伏项目，位于云川市青石县马家滩镇及白土岗乡境内，配套建设储能设施，总投资近100亿元。", "远川光伏项目", "近100亿元")]
    [InlineData("总投资24亿元的远川氢能示范项目今年6月投产，年可替代标煤11.8万吨、减排二氧化碳31万吨。", "远川氢能示范项目", "24亿元 11.8万吨 31万吨")]
    [InlineData("远川源网荷储一体化项目总投资63亿元，建设光伏80万千瓦。截至1月底，累计完成投资41亿元，占总投资的65%；首批35万千瓦光伏已于1月并网，累计发电2.6亿千瓦时。", "远川源网荷储一体化项目", "63亿元 80万千瓦 41亿元 65% 35万千瓦 2.6亿千瓦时")]
    [InlineData("远川铝板制造项目总投资28亿元。截至2月底，已完成投资6.2亿元，4条生产线已投产。", "远川铝板制造项目", "28亿元 6.2亿元 4条")]
    [InlineData("总投资32亿元的昌远铜箔制造项目上月投产，达产后新增产值14亿元；占地186亩的远川医药中间体制造项目去年开工，总投资15.8亿元，目前已完成投资2.1亿元。", "远川医药中间体制造项目", "186亩 15.8亿元 2.1亿元")]
    [InlineData("今年前两月，云川经开区完成投资21亿元。其中，远川储能项目完成投资3.5亿元，恒达铝材项目完成投资2.8亿元。", "远川储能项目", "3.5亿元")]
    [InlineData("恒达热电联产项目总投资6亿元，建设2台机组；新建换热站12座。", "恒达热电联产项目", "6亿元 2台 12座")]
    public void A_project_is_described_in_its_clause_and_after_it(string text, string project, string figures) =>
        OfProject(text, project).ShouldBe(figures.Split(' '));

    [Theory]
    [InlineData("同日投产的远川钢材加工配送项目，总投资5.8亿元，年加工配送钢材110万吨。", "Actual")]
    [InlineData("即将投产的远川钢材加工配送项目，总投资5.8亿元，年加工配送钢材110万吨。", "Plan")]
    public void What_has_started_makes_what_its_name_promises(string text, string modality) =>
        s_extractor.Extract(FigureExtractor.ArticleOf(text, new DateOnly(2024, 3, 20))).Figures.Single(figure => figure.Quantity.Value == 110).Modality.ToString().ShouldBe(modality);

    /// <summary>A firm that is named for its project only has no count of projects.</summary>
    [Fact]
    public void Projects_in_a_list_are_not_of_the_firm_that_the_first_is_named_for()
    {
        var figures = s_extractor.Extract(FigureExtractor.ArticleOf("云川高新区技术改造投资增长1.4倍。远川科技公司扩产。\n3月，云川高新区开工提速。远川科技储能电池项目、德众汽车电子产业园二期等11个项目集中动工，合计投资129亿元。", null)).Figures;
        figures.Single(figure => figure.Quantity.Value == 11).Subject.ShouldBe("云川高新技术产业开发区");
    }

    [Theory]
    [InlineData("总投资84亿元的云川海上风电制造项目动工、首届创新大会签约总投资315亿元。", "云川海上风电制造项目", "84亿元")]
    [InlineData("远川储能电池制造项目投产，总投资52亿元。去年，项目开工率达71%，锂电产业链项目签约19个。", "远川储能电池制造项目", "52亿元")]
    [InlineData("远川储能电池制造项目投产，总投资52亿元。去年，云川经开区实现产值312亿元，新增企业41家。", "远川储能电池制造项目", "52亿元")]
    [InlineData("远川光伏玻璃制造项目占地400亩，总投资18亿元。今年1至2月，完成固定资产投资35亿元，新引进项目24个。", "远川光伏玻璃制造项目", "400亩 18亿元")]
    public void What_speaks_of_another_is_not_its_own(string text, string project, string figures) =>
        OfProject(text, project).ShouldBe(figures.Split(' '));
}
