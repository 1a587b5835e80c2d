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

    /// <summary>The biggest of its kind may have a name; firms and projects that come are listed together; a thing with a sum and a stage of its own needs no noun.</summary>
    [Theory]
    [InlineData("远川动力电池工厂正式投产，全国单体最大的恒瓴单晶切片厂房成功封顶。", "远川动力电池工厂,恒瓴单晶切片厂房")]
    [InlineData("华嵘磷酸铁锂正极材料、上瀚新能源重卡、捷弘燃料电池厂房顺利落成。", "华嵘磷酸铁锂正极材料,上瀚新能源重卡,捷弘燃料电池厂房")]
    [InlineData("深川惠玥新材料、上埠新昇半导体、天瑾奥特莱斯等一批头部企业、核心链主项目落地。", "深川惠玥新材料,上埠新昇半导体,天瑾奥特莱斯")]
    [InlineData("投资12亿元打造的世锦金川欢乐水世界已经开园营业。", "世锦金川欢乐水世界")]
    [InlineData("总投资8亿元的云溪奥特莱斯正式开业。", "云溪奥特莱斯")]
    [InlineData("依托云川国际机场三期扩建，壮大临空经济。", "云川国际机场三期")]
    [InlineData("高标准规划建设20平方公里云溪精密铸造产业园，总投资30亿元。", "云溪精密铸造产业园")]
    [InlineData("包括总投资12亿元的上川乘用车基地项目、总投资30亿元的云川亚洲一号项目。", "上川乘用车基地项目,云川亚洲一号项目")]
    [InlineData("云川核电3、4号机组项目加快建设，远川原料药和制剂生产综合基地项目土建完工，总投资10亿元。", "云川核电3、4号机组项目,远川原料药和制剂生产综合基地项目")]
    [InlineData("云川国际金融大厦主体封顶，临江博物馆加快建设。", "云川国际金融大厦,临江博物馆")]
    [InlineData("总投资6亿元的药用中硼硅玻璃管项目签约。", "药用中硼硅玻璃管项目")]
    [InlineData("100万千瓦光伏发电及配套项目累计发电2亿千瓦时。", "100万千瓦光伏发电及配套项目")]
    [InlineData("12个项目分两批现场签约，包括精密铸件智造项目、高频变压器及电感元器件项目、50MW发电综合利用项目等。", "精密铸件智造项目,高频变压器及电感元器件项目,50MW发电综合利用项目")]
    [InlineData("LED屏模组、智能家居、智能小家电3个项目体量虽小，投资额分别为3.7亿元、2.8亿元和1亿元。", "LED屏模组,智能家居,智能小家电")]
    public void Names_are_told_by_stages_and_sums_of_their_own(string text, string names) =>
        Read(text).Select(project => project.Name).ShouldBe(names.Split(','), ignoreOrder: true);

    [Theory]
    [InlineData("公司建成了全国最大的玻纤智能工厂。")]
    [InlineData("云川金融大厦入驻企业12家，临江博物馆接待游客20万人次。")]
    [InlineData("医疗器械产业项目加快建设。")]
    [InlineData("帮办代办、“容缺受理”服务等举措让更多的企业和项目入驻。")]
    [InlineData("李晓军宣布云川市2024年第三次“开工一批”项目集中开工。")]
    [InlineData("项目数量、项目完成投资额均占高新区项目总量的50%以上。")]
    [InlineData("目前，云川新城（东区）项目共计602项，总投资9126亿元。")]
    [InlineData("传统产业、现代服务业和现代农业项目分别为12个、16个、12个，总投资分别为6.03亿元、31.1亿元、5.1亿元。")]
    [InlineData("先后有11个市场前景好、发展潜力大的硅芯产业项目成功入园，总投资达537亿元。")]
    [InlineData("大力发展临空经济，积极引进知名航空产业项目落户新区。")]
    [InlineData("打造千亿级的汽车产业基地。")]
    [InlineData("云川新区绿色化工园区新落地、开工、投产项目超百个。")]
    [InlineData("总投资70亿元的17家企业正式投产，总投资9亿元的产业集群已经形成。")]
    public void Numbers_praise_and_occasions_name_no_projects(string text) => Read(text).ShouldBeEmpty();

    [Fact]
    public void An_aim_is_no_projects_sum_and_what_follows_its_completion_is_not_reached()
    {
        Read("围绕工业投资突破100亿元的目标，加快推进远曜电池二期项目建设。").Select(project => project.Investment).ShouldBe([null]);
        Read("今日签约的远曜储能电池项目总投资36亿元，建成达产后年产值60亿元。").Select(project => project.Stage).ShouldBe([ProjectStage.签约]);
    }

    /// <summary>A firm may be called by a verb; films are made by the area; how the work goes says that it goes on.</summary>
    [Theory]
    [InlineData("总投资80亿元的飞跃全球研发基地项目主体封顶。", "飞跃全球研发基地项目", ProjectStage.封顶)]
    [InlineData("在云川智创城，智能器件制造园项目施工正酣。", "智能器件制造园项目", ProjectStage.在建)]
    [InlineData("不远处，远川科技的智能终端项目进入设备调试阶段。", "智能终端项目", ProjectStage.在建)]
    [InlineData("民生新能源锂电池隔膜项目9条生产线全部拉通，年产能达到16亿平方米。", "民生新能源锂电池隔膜项目", null)]
    [InlineData("主会场设在远川LED芯片扩产项目现场。该项目总投资35亿元。", "远川LED芯片扩产项目", null)]
    [InlineData("总投资12亿元的白岭智造园开工。", "白岭智造园", ProjectStage.开工)]
    [InlineData("福州国际陆港冷链物流中心封顶，项目总投资15.3亿元。", "福州国际陆港冷链物流中心", ProjectStage.封顶)]
    public void A_project_is_told_by_its_sum_its_works_or_what_it_makes(string text, string name, ProjectStage? stage)
    {
        var project = Read(text).ShouldHaveSingleItem();
        (project.Name, project.Stage).ShouldBe((name, stage));
        project.Area.ShouldBeNull();
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
    public void The_whole_country_is_no_zone_of_a_project() =>
        Read("全国上半年粮食总产量增长2%，全国夏粮收购顺利。松原里冷链仓储项目已开工建设，总投资3亿元。").ShouldHaveSingleItem().Zone.ShouldBeNull();

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
    [InlineData("锦川环保属于省内重点扶持的固废利用、循环产业布局项目，8月进入试生产。")]
    [InlineData("在云川山、临江经开区等60个重点项目建设现场，塔吊林立。")]
    [InlineData("新工厂位于云川先进制造产业园内，总投资2500万欧元。")]
    [InlineData("物流运营组织中心、班列集结中心一体化运营已经形成。")]
    public void Kinds_places_and_programmes_are_no_projects(string text) => Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("云赣高铁、昌溪高铁建设稳步推进。", "云赣高铁,昌溪高铁")]
    [InlineData("今天，临江新机场开工建设。", "临江新机场")]
    [InlineData("云锦快线建设加速推进。", "云锦快线")]
    [InlineData("临江风光带建设项目总投资6亿元。", "临江风光带建设项目")]
    [InlineData("锦川有限公司的铸锻件项目总投资6亿元。", "铸锻件项目")]
    [InlineData("锦川电解铜箔产业园总投资20亿元，二期年产3万吨铜箔生产线已投产。", "锦川电解铜箔产业园,锦川电解铜箔产业园二期年产3万吨铜箔生产线")]
    [InlineData("碳捕集利用与封存全产业链示范项目正加紧建设。", "碳捕集利用与封存全产业链示范项目")]
    [InlineData("云川经济技术开发区标准化厂房项目（一期）建成。", "云川经济技术开发区标准化厂房项目（一期）")]
    [InlineData("总投资10亿元的锂电池隔膜项目、总投资6亿元的铜箔项目集中签约。", "锂电池隔膜项目,铜箔项目")]
    [InlineData("锦川200兆瓦和博远300兆瓦电池组件等项目建成投产。", "锦川200兆瓦,博远300兆瓦电池组件")]
    public void Short_long_and_listed_names_are_told_by_what_is_said_of_them(string text, string names) =>
        Read(text).Select(project => project.Name).ShouldBe(names.Split(','), ignoreOrder: true);

    [Theory]
    [InlineData("加快了临江重载卡车充电桩和西部园区 35kV 输电线路工程配套土建工程项目建设。", "临江重载卡车充电桩和西部园区35kV输电线路工程配套土建工程项目")]
    [InlineData("总投资3.7亿元的显示模组项目、2.6亿元的智能门锁项目和1亿元的小型电机项目集中签约。", "显示模组项目,智能门锁项目,小型电机项目")]
    [InlineData("在云川科创城，智能传感器件制造产业园项目总建筑面积约7.5万平方米，正在施工。", "智能传感器件制造产业园项目")]
    [InlineData("锦川晶盛材料有限公司的人造石英晶体制造项目现场，一派繁忙。", "人造石英晶体制造项目")]
    [InlineData("白酒产业园项目进场施工。", "白酒产业园项目")]
    [InlineData("临江经济开发区高频电感器项目，锦川经济开发区80万千瓦光伏发电及配套项目，云川经济技术开发区120万吨焦化升级改造项目等11个项目分三批现场签约。", "高频电感器项目,80万千瓦光伏发电及配套项目,120万吨焦化升级改造项目")]
    [InlineData("锦川自主可控装备制造基地、远驰新能源汽车制造基地、临江万通冷链物流园等一批引领型重大产业项目建成。", "锦川自主可控装备制造基地,远驰新能源汽车制造基地,临江万通冷链物流园")]
    [InlineData("重组胶原蛋白产业园、航空再制造中心、碳化硅材料产业基地等重点项目取得重大进展。", "重组胶原蛋白产业园,航空再制造中心,碳化硅材料产业基地")]
    [InlineData("今年将重点推进远川计算机电源、锦川能源总部、云川半导体小镇等13个项目。", "远川计算机电源,锦川能源总部,云川半导体小镇")]
    [InlineData("远疆智能机器人等9个省级重点项目开工。", "远疆智能机器人")]
    [InlineData("本届展会期间，产业区签下远顿地毯项目、锦色湖湾度假项目等4个外资大项目。", "远顿地毯项目,锦色湖湾度假项目")]
    [InlineData("锦川碳化硅项目5栋厂房已经完工。项目总投资13亿元，主要建设300台长晶炉及切磨抛生产线。", "锦川碳化硅项目")]
    [InlineData("锦川5GW光伏组件项目总投资20亿元，主要建设5GW高效光伏组件生产线及配套设施。", "锦川5GW光伏组件项目")]
    [InlineData("德国锦马机床、锦世创新中心、远国数据和临江数字生态城等一大批标志性项目落地。", "德国锦马机床,锦世创新中心,远国数据,临江数字生态城")]
    [InlineData("远联恒创项目从土地摘牌到开工，只用了42天。", "远联恒创项目")]
    [InlineData("远南片区排水防涝工程获得超长期特别国债资金1895万元；舍尔曼（云川）三期技改项目拿到首笔设备更新贷款1.1亿元。", "远南片区排水防涝工程,舍尔曼（云川）三期技改项目")]
    [InlineData("松江汽车能源云川三期项目、海力士云川新建工厂项目等先后落地。", "松江汽车能源云川三期项目,海力士云川新建工厂项目")]
    [InlineData("今年将推进锦钢中厚板生产线智能化升级改造、云川信息产业园区等5个项目开工。", "锦钢中厚板生产线智能化升级改造,云川信息产业园区")]
    [InlineData("锦川科创制造基地、远驰新能源汽车制造基地等一批重大产业项目，为新区添了动力。", "锦川科创制造基地,远驰新能源汽车制造基地")]
    [InlineData("锦邦电缆、远兴汽车等项目正在加紧建设。", "锦邦电缆,远兴汽车")]
    [InlineData("云潍高铁是连接两省的高速铁路，全长约320公里。", "云潍高铁")]
    [InlineData("昌平高速、云昌高速改扩建等工程将在年底前建成通车。", "昌平高速,云昌高速改扩建")]
    [InlineData("主要包括完成云川城西水厂建设。", "云川城西水厂")]
    [InlineData("推进丹远斯二期项目尽早实施。", "丹远斯二期项目")]
    [InlineData("云川建投建筑装备制造产业基地开工。", "云川建投建筑装备制造产业基地")]
    [InlineData("总投资6亿元的远川智能阀门制造、总投资4亿元的锦川精密轴承等15个项目开工。", "远川智能阀门制造,锦川精密轴承")]
    [InlineData("全区全力推进远川固态电池、锦川特高压装备园区、临江氢能装备基地等项目，复工率达82%。", "远川固态电池,锦川特高压装备园区,临江氢能装备基地")]
    [InlineData("6吉瓦时储能电柜（一期）、7吉瓦拉晶、2万吨电解铝箔等31项重点项目陆续开复工。", "6吉瓦时储能电柜（一期）,7吉瓦拉晶,2万吨电解铝箔")]
    [InlineData("竣工的，有远川氢能压缩机、锦川数控机床等，完成投资18亿元。", "远川氢能压缩机,锦川数控机床")]
    [InlineData("上半年，远川新材料、锦川智能机床等集中开工。", "远川新材料,锦川智能机床")]
    [InlineData("云川高新区有远疆智能机器人等新建项目6个。", "远疆智能机器人")]
    [InlineData("云川高新区有远疆智能机器人等新建项目6个、锦川亚洲一号物流等续建项目9个。", "远疆智能机器人,锦川亚洲一号物流")]
    [InlineData("锦钢煤制烯烃、远川碳酸锂提取等一批节点性项目先后引进。", "锦钢煤制烯烃,远川碳酸锂提取")]
    public void Lists_pairs_and_spaces_are_no_edges_of_names(string text, string names) =>
        Read(text).Select(project => project.Name).ShouldBe(names.Split(','), ignoreOrder: true);

    [Theory]
    [InlineData("远川印刷有限公司拿到建设工程规划许可证。")]
    [InlineData("云川经济技术开发区（东镇）一季度重大产业项目集中开工。")]
    [InlineData("工业投资中有六成来自远科能源、锦山玻纤等新开工项目。")]
    [InlineData("光伏组件等9个项目开工。")]
    [InlineData("北区工业园新材料、生物医药、节能环保、电子信息等产业项目加快推进。")]
    [InlineData("落地高端装备制造、生物医药、数字经济等一批新兴产业项目。")]
    [InlineData("先后投入技改资金3亿元，重点扶持远华光电、锦峰药业等技改提升项目20余个，建成7个。")]
    [InlineData("相继建成硝酸钾、甲醛等12个重大产业项目。")]
    [InlineData("引进海信、正泰等中国500强企业投资项目8个，已投产3个。")]
    [InlineData("我国最大战略调峰储气库正式投运。")]
    [InlineData("首个10万吨级码头试运行。")]
    [InlineData("全市建成中型沼气工程3处。")]
    [InlineData("落户的“远山英才计划”项目占全市的三成。")]
    [InlineData("统筹推进“双千双优”产业项目建设。")]
    [InlineData("高速公路运营里程超过1200公里。")]
    [InlineData("片区已有16个“双千双优”产业项目落户。")]
    public void Permits_kinds_and_lengths_are_no_projects(string text) => Read(text).ShouldBeEmpty();

    [Fact]
    public void A_sum_told_after_a_list_is_of_all() =>
        Read("远天新材料产业园、锦融总部基地等16个重点项目相继开工，总投资78亿元。").ShouldAllBe(project => project.Investment == null);

    [Fact]
    public void Each_of_a_list_has_the_sum_before_it() =>
        Read("总投资6亿元的远川智能阀门制造、总投资4亿元的锦川精密轴承等15个项目开工。").Select(project => project.Investment).ShouldBe(["6亿元", "4亿元"]);

    [Theory]
    [InlineData("远川储能电池项目总投资8.2亿元，占地200亩，恒瓴光伏组件项目总投资6亿元，占地100亩。", "8.2亿元 200亩,6亿元 100亩")]
    [InlineData("此次签约项目12个，总投资80亿元，其中，远川储能电池项目总投资8.2亿元，恒瓴光伏组件项目总投资6亿元。", "8.2亿元 ,6亿元 ")]
    [InlineData("产业园一期15个项目全部开工，总投资71.5亿元，其中远川储能电池项目投资2.6亿元。", "2.6亿元 ")]
    [InlineData("远川储能电池项目开工，总投资52亿元的恒瓴光伏组件项目投产。", " ,52亿元 ")]
    public void What_stands_behind_another_projects_name_is_that_ones(string text, string facts) =>
        string.Join(',', Read(text).Select(project => $"{project.Investment} {project.Area}")).ShouldBe(facts);

    [Fact]
    public void A_year_that_counts_from_the_stage_before_dates_the_next() =>
        Read("远川储能电池项目2022年9月签约、次年3月开工、当年年底投产。").ShouldHaveSingleItem().Events.Select(happening => happening.Date).ShouldBe(["2022-09", "2023-03", "2023-12"]);

    [Fact]
    public void Each_of_a_pair_has_its_own_sum() =>
        Read("总投资3.7亿元的显示模组项目、2.6亿元的智能门锁项目和1亿元的小型电机项目集中签约。").Select(project => project.Investment).ShouldBe(["3.7亿元", "2.6亿元", "1亿元"]);

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

    [Fact]
    public void An_item_headed_by_its_projects_name_is_all_about_it()
    {
        var projects = Read("部分集中开工项目简介\n1.瑞达40万吨绿色甲醇项目。由云川瑞达新能源集团投资建设，总投资38亿元，占地610亩，计划2026年6月投产。\n2.昌远精工大型铸锻件智能制造项目。总投资22亿元，建筑面积16万平方米，建成后形成年产15万吨铸锻件的能力。\n3.云川第二人民医院综合楼项目。总投资3.9亿元。");
        projects.Select(project => project.Name).ShouldBe(["瑞达40万吨绿色甲醇项目", "昌远精工大型铸锻件智能制造项目", "云川第二人民医院综合楼项目"]);
        projects.Select(project => project.Investment).ShouldBe(["38亿元", "22亿元", "3.9亿元"]);
        projects[0].Owner.ShouldBe("云川瑞达新能源集团");
        projects[1].Area.ShouldBe("16万平方米");
        projects[1].Capacity.ShouldBe("15万吨");
        projects.ShouldAllBe(project => project.Stage == ProjectStage.开工);
        projects[0].Events.Single(happening => happening.Stage == ProjectStage.投产).Planned.ShouldBeTrue();
    }

    [Theory]
    [InlineData("今年公司将投资3.5亿元建设稻谷综合利用二期，建成后年可新增产值8亿元。", "稻谷综合利用二期")]
    [InlineData("今年4月，远川公司投资3.8亿元建设的年产5000吨航空航天用钛合金棒材项目一期投产。", "年产5000吨航空航天用钛合金棒材项目一期")]
    [InlineData("云川远驰电驱动总成项目负责人体会最深。该项目总投资8.2亿元，用地127亩。", "云川远驰电驱动总成项目")]
    [InlineData("从2019年开工到今年二期人工智能芯片项目投产，只用了五年。", "二期人工智能芯片项目")]
    public void A_phase_and_a_use_may_stand_in_a_name(string text, string name) => Read(text).ShouldHaveSingleItem().Name.ShouldBe(name);

    [Theory]
    [InlineData("41个总投资840亿元的临空特色大项目加速集聚。")]
    [InlineData("云川远驰科技有限公司项目经理陈明在现场忙碌。")]
    [InlineData("云川是国家“东数西算”工程的重要节点，正在加快建设。")]
    [InlineData("云川市绿色新材料产业园（东港园区）首批总投资29亿元的10个重点项目竣工投产。")]
    [InlineData("东港化工产业园10个重点项目竣工投产。")]
    public void What_counts_several_or_names_a_firms_people_is_no_project(string text) => Read(text).ShouldBeEmpty();

    [Fact]
    public void A_list_summed_up_as_projects_of_any_kind_names_each()
    {
        var projects = Read("将加快推进远迪刀片电池、云工农业智能化制造基地、天合碳化硅二期、金山硅业异质结材料等重大产业项目建设，确保年底前竣工投产一批。");
        projects.Select(project => project.Name).ShouldBe(["远迪刀片电池", "云工农业智能化制造基地", "天合碳化硅二期", "金山硅业异质结材料"]);
        projects.ShouldAllBe(project => project.Stage == ProjectStage.在建);
    }

    [Theory]
    [InlineData("开工的有远迪五期、闽锐、韩源电子。", "远迪五期,闽锐,韩源电子")]
    [InlineData("今年新开工项目34个，如云川体育馆、创伤诊疗中心、采供血楼、公交换乘站。", "云川体育馆,创伤诊疗中心,采供血楼,公交换乘站")]
    [InlineData("今年新开工项目7个，远迪五期、闽锐光学名列其中。", "远迪五期,闽锐光学")]
    [InlineData("推动源锐光三期项目、奥泰斯四期项目建设。", "源锐光三期项目,奥泰斯四期项目")]
    [InlineData("海岳铜箔、远武碳业等高技术新材料项目加快推进。", "海岳铜箔,远武碳业")]
    [InlineData("签约的有远迪五期、闽锐、韩源。", "远迪五期,闽锐,韩源")]
    [InlineData("竣工项目同样是7个，包括远迪U谷、锐元IC测试。", "远迪U谷,锐元IC测试")]
    [InlineData("续建项目24个，如远迪总装车间、青石大桥。", "远迪总装车间,青石大桥")]
    [InlineData("签约的6个项目为德锐数码新材料、锦泽玻璃、誉元石油机械、通迪缸体生产线、联瑞灯具、科远除尘设备。", "德锐数码新材料,锦泽玻璃,誉元石油机械,通迪缸体生产线,联瑞灯具,科远除尘设备")]
    [InlineData("产业项目中，既有永磁电机项目、管道连接装置项目，也有超高分子量板材项目。", "永磁电机项目,管道连接装置项目")]
    [InlineData("既有精锐恒丰机床、昊森部件等一批强链项目开工。", "精锐恒丰机床,昊森部件")]
    [InlineData("该工程是近期重点水利建设项目，投资概算50亿元。", "重点水利建设项目")]
    [InlineData("海岳铜箔、远武碳业等一批高技术新材料项目建设创出新速度。", "海岳铜箔,远武碳业")]
    [InlineData("60万吨乙烯、青石电厂等一批重点工业项目开始建设。", "60万吨乙烯,青石电厂")]
    [InlineData("海岳铜箔、远武碳业等高技术项目建设用地已落实。", "")]
    [InlineData("签约的有5个工业项目、3个农业项目。", "")]
    [InlineData("今年新开工项目34个，包括新能源、装备制造、生物医药。", "")]
    [InlineData("签约的有远迪科技、闽锐光学等企业。", "")]
    // A counted list, after what was signed or is talked over: firms stand for their projects.
    [InlineData("上半年签约项目35个。远迪电子、博锐手机、艾林斯等智能制造项目18个，协议引资71亿元。", "远迪电子,博锐手机,艾林斯")]
    [InlineData("重点在谈远迪电子、优锐视界、海锐光电等智能制造项目28个。", "远迪电子,优锐视界,海锐光电")]
    [InlineData("新特岭能源、兖岭、众恒等三大百亿级项目已全部实现投产。", "新特岭能源,兖岭,众恒")]
    [InlineData("锦岭科技、诺唯康、屹桉医疗等项目今年内相继投产。", "锦岭科技,诺唯康,屹桉医疗")]
    [InlineData("新引进华锐光电T5等4个百亿级项目。", "华锐光电T5")]
    [InlineData("远岭生态、湖东高速（云川）物流园、浙锐智造产业园等重大项目建设正在抢进度。", "远岭生态,湖东高速（云川）物流园,浙锐智造产业园")]
    [InlineData("云川高新区锦岭创新中心、博锐激素等新建项目16个。", "锦岭创新中心,博锐激素")]
    [InlineData("远迪智能装备产业园、博锐先进封测、荣岭精密、天锐免疫药物……今年以来，云川经开区一批大项目成功签约落地。", "远迪智能装备产业园,博锐先进封测,荣岭精密,天锐免疫药物")]
    // Industries, kinds, and what grows are none.
    [InlineData("新材料、生物医药、节能环保、电子信息等新兴产业项目快速发展。", "")]
    [InlineData("通过生态水系、林下经济、生态景观等项目建设，改善了环境。", "")]
    [InlineData("小麦、玉米、大豆……今年以来，一批农产品项目在云川落地。", "")]
    [InlineData("重点引进高端制造项目、重点技术环节项目、尖端科技项目、产业应用项目，补齐短板。", "")]
    [InlineData("云川经开区项目建设正在全力推进。", "")]
    public void What_a_stage_leads_to_are_projects_however_they_are_called(string text, string names) =>
        string.Join(',', Read(text).Select(project => project.Name)).ShouldBe(names);

    [Fact]
    public void What_is_hastened_is_under_way_and_its_end_a_plan()
    {
        var projects = Read("加快江源铜箔二期、恒远车载电源等32个项目竣工投产。");
        projects.Count.ShouldBe(2);
        projects.ShouldAllBe(project => project.Stage == ProjectStage.在建 && project.Events.Any(happening => happening.Stage == ProjectStage.投产 && happening.Planned));
    }

    [Theory]
    [InlineData("近期即将签约必岭科技、戴锐电子等6个项目。", ProjectStage.谋划)]
    [InlineData("恒锐装备制造基地、亚岭科技总部基地等45个项目正在建设，总投资409亿元。", ProjectStage.在建)]
    [InlineData("双方签署项目合作协议，涉及中岭西南区域总部、华锐现代中药生产基地等8个项目。", ProjectStage.签约)]
    [InlineData("总投资10亿元的普锐医药冷链仓储基地项目已签订入区协议，即将进场施工。", ProjectStage.签约)]
    public void A_list_tells_how_far_each_of_its_projects_is(string text, ProjectStage stage)
    {
        var projects = Read(text);
        projects.ShouldNotBeEmpty();
        projects.ShouldAllBe(project => project.Stage == stage);
    }

    [Theory]
    [InlineData("由广东惠岭科技发展有限公司实施的年产8000套配电设备项目即将落户云川经开区。", "年产8000套配电设备项目", "广东惠岭科技发展有限公司")]
    [InlineData("全球药企前20强恒岭医药靶向药研发基地签约落地。", "恒岭医药靶向药研发基地", "恒岭医药")]
    [InlineData("世界500强企业远锐石化润滑油生产基地项目开工建设。", "远锐石化润滑油生产基地项目", "远锐石化")]
    public void Whose_and_how_much_are_told_by_the_name(string text, string name, string owner)
    {
        var project = Read(text).ShouldHaveSingleItem();
        (project.Name, project.Owner).ShouldBe((name, owner));
    }

    [Fact]
    public void A_year_before_the_stage_that_describes_a_project_does_not_date_the_next()
    {
        var project = Read("去年启动建设的德绿庄园植物基产品一期项目已经投产。", new DateOnly(2023, 7, 26)).ShouldHaveSingleItem();
        project.Events.Single(happening => happening.Stage == ProjectStage.投产).Date.ShouldBeNull();
        project.Events.Single(happening => happening.Stage == ProjectStage.开工).Date.ShouldBe("2022");
    }

    [Fact]
    public void The_day_of_an_occasion_is_that_of_its_projects()
    {
        var project = Read("4月15日上午，云川经济技术开发区举行集中开工奠基仪式。此次集中开工奠基项目包括总投资15亿元的锦粮商业综合体项目。", new DateOnly(2024, 4, 19)).ShouldHaveSingleItem();
        project.Events.ShouldContain(happening => happening.Stage == ProjectStage.开工 && happening.Date == "2024-04-15");
    }
}
