using NewsMiner.Extracting;
using NewsMiner.Extracting.Projects;
using NewsMiner.Extracting.Subjects;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Extracting.Projects;

public class ProjectExtractorTests
{
    private static readonly MentionReader s_mentions = new();
    private static readonly ProjectExtractor s_extractor = new(ProjectRules.Default);

    private static IReadOnlyList<Project> Read(string text, DateOnly? date = null)
    {
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            paragraphs.Add(new Paragraph(new TextSpan(start, end), ParagraphRole.Body));
            start = end + 1;
        }
        var article = new Article
        {
            Id = "t",
            File = "t.txt",
            Text = text,
            Date = date ?? new DateOnly(2024, 3, 29),
            Map = OffsetMap.Identity(text.Length),
            Paragraphs = paragraphs,
            Spans = [new TextSpan(0, text.Length)],
        };
        var mentions = new List<Mention>();
        s_mentions.Read(text, article.Date, mentions);
        var words = new List<Word>();
        Segmenters.Default.Segment(text, words);
        return s_extractor.Extract(article, mentions, words, SubjectReader.Read(article, RuleSet.Default));
    }

    [Fact]
    public void A_project_has_name_owner_sum_area_capacity_and_stage()
    {
        var project = Read("远川新能源年产20GWh储能电池项目在云川经开区签约。该项目由远川新能源科技股份有限公司投资建设，总投资52亿元，占地680亩。").ShouldHaveSingleItem();
        project.Name.ShouldBe("远川新能源年产20GWh储能电池项目");
        project.Owner.ShouldBe("远川新能源科技股份有限公司");
        project.Investment.ShouldBe("52亿元");
        project.Area.ShouldBe("680亩");
        project.Capacity.ShouldBe("20GWh");
        project.Stage.ShouldBe(ProjectStage.签约);
    }

    [Fact]
    public void A_postponed_date_of_a_stage_is_a_plan_and_not_the_stage()
    {
        var project = Read("远川冷链物流园项目正在建设，投产时间由2024年底推迟到2025年6月。", new DateOnly(2024, 9, 10)).ShouldHaveSingleItem();
        project.Stage.ShouldBe(ProjectStage.在建);
        var planned = project.Events.Single(happening => happening.Stage == ProjectStage.投产);
        planned.Planned.ShouldBeTrue();
        planned.Date.ShouldBe("2025-06");
    }

    [Theory]
    [InlineData("总投资30亿元的鸿途航空复合材料生产基地项目，占地420亩。", "鸿途航空复合材料生产基地项目", "30亿元")]
    [InlineData("在该园区，总投资1.68亿元的宁科免疫诊断试剂和设备生产项目即将封顶。", "宁科免疫诊断试剂和设备生产项目", "1.68亿元")]
    [InlineData("锐驰“年产5万吨高性能纤维智能生产线项目”计划总投资8亿元。", "锐驰年产5万吨高性能纤维智能生产线项目", "8亿元")]
    public void The_announced_sum_stands_before_or_after_the_name(string text, string name, string investment)
    {
        var project = Read(text).ShouldHaveSingleItem();
        project.Name.ShouldBe(name);
        project.Investment.ShouldBe(investment);
    }

    [Theory]
    [InlineData("全区68个重点项目集中开工，充分发挥项目带动作用，抓好项目谋划储备。")]
    [InlineData("一批大项目、好项目落地生根，项目建设跑出加速度。")]
    [InlineData("签约亿元以上产业项目42个，省级重点项目开工率达97%。")]
    [InlineData("国家级示范基地、工业项目、在建工程都在这里。")]
    public void Kinds_of_projects_are_no_named_projects(string text) => Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("一季度计划新开工交通重大项目28个，总投资约800亿元。")]
    [InlineData("举行2024年第一季度重大项目现场推进会，总投资超7000亿元。")]
    [InlineData("新工厂位于云川先进制造产业园内，总投资2500万欧元。")]
    [InlineData("物流运营组织中心、班列集结中心一体化运营已经形成。")]
    public void Kinds_places_and_programmes_are_no_projects(string text) => Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("云赣高铁、昌溪高铁建设稳步推进。", "云赣高铁,昌溪高铁")]
    [InlineData("今天，临江新机场开工建设。", "临江新机场")]
    [InlineData("碳捕集利用与封存全产业链示范项目正加紧建设。", "碳捕集利用与封存全产业链示范项目")]
    [InlineData("云川经济技术开发区标准化厂房项目（一期）建成。", "云川经济技术开发区标准化厂房项目（一期）")]
    [InlineData("总投资10亿元的锂电池隔膜项目、总投资6亿元的铜箔项目集中签约。", "锂电池隔膜项目,铜箔项目")]
    [InlineData("锦川200兆瓦和博远300兆瓦电池组件等项目建成投产。", "锦川200兆瓦,博远300兆瓦电池组件")]
    public void Short_long_and_listed_names_are_told_by_what_is_said_of_them(string text, string names) =>
        Read(text).Select(project => project.Name).ShouldBe(names.Split(','), ignoreOrder: true);

    [Fact]
    public void What_is_said_of_two_together_holds_for_both() =>
        Read("总投资10亿元的锂电池隔膜项目、总投资6亿元的铜箔项目集中签约。").ShouldAllBe(project => project.Stage == ProjectStage.签约);

    [Theory]
    [InlineData("远川公司投资5亿元建设年产3万吨电解液项目。", "远川公司")]
    [InlineData("锦川钛业3万吨钛白粉生产线项目投产。", "锦川钛业")]
    public void The_firm_that_the_sentence_is_about_builds_it(string text, string owner) => Read(text).ShouldHaveSingleItem().Owner.ShouldBe(owner);

    [Fact]
    public void Sentences_that_go_on_about_a_project_are_its_scopes()
    {
        const string Text = "今天，临江新机场开工建设。新机场计划新建航站楼26万平方米。";
        var project = Read(Text).ShouldHaveSingleItem();
        project.Places.ShouldBe([project.TextSpan]);
        project.Scopes.ShouldHaveSingleItem().In(Text).ToString().ShouldStartWith("新机场计划");
    }

    [Fact]
    public void A_listed_short_name_is_a_project_or_the_alias_of_one()
    {
        var projects = Read("新引进海岳光电、鸿途航空、东洲U谷等24个重大项目。\n海岳光电半导体封测基地项目建设正酣。");
        projects.Select(project => project.Name).ShouldBe(["鸿途航空", "东洲U谷", "海岳光电半导体封测基地项目"], ignoreOrder: true);
        projects.Single(project => project.Name.StartsWith("海岳", StringComparison.Ordinal)).Aliases.ShouldContain("海岳光电");
    }

    [Fact]
    public void Mentions_of_one_project_merge_and_phases_stay_apart()
    {
        var projects = Read("远川储能电池项目开工\n位于云川经开区的远川新能源年产20GWh储能电池项目开工。标准厂房建设项目（一期）竣工，云锦标准厂房项目（二期）开工。云锦标准厂房项目（一期）竣工。");
        projects.Count(project => project.Name.Contains("储能电池", StringComparison.Ordinal)).ShouldBe(1);
        projects.Single(project => project.Name.Contains("储能电池", StringComparison.Ordinal)).MergeReasons.ShouldNotBeEmpty();
        projects.Count(project => project.Name.Contains("云锦标准厂房", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("海岳光电半导体封测基地项目预计年底投产。", ProjectStage.投产, true)]
    [InlineData("海岳光电半导体封测基地项目已建成投产。", ProjectStage.投产, false)]
    [InlineData("海岳光电半导体封测基地项目正式开工。", ProjectStage.开工, false)]
    [InlineData("海岳光电半导体封测基地项目尚未开工。", null, false)]
    [InlineData("海岳光电半导体封测基地项目的运营模式不断创新。", null, false)]
    public void A_stage_is_reached_or_announced(string text, ProjectStage? stage, bool planned)
    {
        var project = Read(text).ShouldHaveSingleItem();
        if (stage is null)
        {
            project.Events.ShouldBeEmpty();
            return;
        }
        project.Events.ShouldContain(happening => happening.Stage == stage && happening.Planned == planned);
        project.Stage.ShouldBe(planned ? null : stage);
    }

    [Fact]
    public void A_bare_month_keeps_the_year_of_the_month_before_it()
    {
        var project = Read("远川新能源年产20GWh储能电池项目建设正酣。今年2月份洽谈、4月份签约、8月份开工。", new DateOnly(2023, 11, 20)).ShouldHaveSingleItem();
        project.Events.ShouldContain(new ProjectEvent(ProjectStage.签约, "2023-04"));
        project.Stage.ShouldBe(ProjectStage.在建);
    }

    [Fact]
    public void A_name_leads_back_to_its_characters()
    {
        const string text = "本报讯 日前，鸿途航空复合材料生产基地项目竣工。";
        var project = Read(text).ShouldHaveSingleItem();
        project.TextSpan.In(text).ToString().ShouldBe(project.Name);
        project.Span.ShouldBe(project.TextSpan);
    }

    [Fact]
    public void Hostile_text_takes_linear_time()
    {
        foreach (var unit in new[] { "项目", "年产1吨项目", "“", "基地项目、", "等3个项目", "（一期）项目" })
            Read(string.Concat(Enumerable.Repeat(unit, 20000 / unit.Length))).Count.ShouldBeLessThan(20000);
    }

    [Fact]
    public void A_rule_file_with_an_unknown_key_or_stage_is_refused()
    {
        Should.Throw<FormatException>(() => ProjectRules.Parse("haeds: [项目]", "x.yaml")).Message.ShouldContain("x.yaml:1");
        Should.Throw<FormatException>(() => ProjectRules.Parse("stages: { 开功: [开工] }", "x.yaml")).Message.ShouldContain("开工");
    }
}
