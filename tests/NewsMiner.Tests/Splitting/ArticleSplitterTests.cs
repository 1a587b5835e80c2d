using NewsMiner.Splitting;

namespace NewsMiner.Tests.Splitting;

public class ArticleSplitterTests
{
    private static readonly ArticleSplitter Splitter = new();

    private static Page PageOf(string text) => new() { File = "page.txt", Text = text };

    [Fact]
    public void A_record_is_one_article_whatever_it_holds()
    {
        var page = PageOf("甲区开工\n本报讯 甲区今日开工。（王波）\n本报讯 乙区昨日开工。") with { RecordId = "r7", Title = "甲区开工", Format = InputFormat.JsonLines };
        var article = Splitter.Split(page).ShouldHaveSingleItem();
        article.Id.ShouldBe("r7");
        article.Title.ShouldBe("甲区开工");
        WayBack.Check(page, article);
    }

    [Fact]
    public void A_page_without_text_has_no_article() => Splitter.Split(PageOf(" \n\n\u3000\n")).ShouldBeEmpty();

    [Theory]
    [InlineData("去年投资达到2300\n亿元，比上年多出一成，增速居全省前列。", "去年投资达到2300亿元，比上年多出一成，增速居全省前列。")]
    [InlineData("全区去年完成技改投资3.\n5亿元，比上年增加一成，势头良好。", "全区去年完成技改投资3.5亿元，比上年增加一成，势头良好。")]
    [InlineData("完 成 工 业 投 资 97.6% 、增 速 第 一，势头很好，居全省前列。", "完成工业投资97.6%、增速第一，势头很好，居全省前列。")]
    [InlineData("全年生产整车 11.15 万辆，厂房近 60 万 m²，势头很好，居全省前列。", "全年生产整车11.15万辆，厂房近60万m²，势头很好，居全省前列。")]
    [InlineData("新建的六条生产线全部采用 MES 系统智能监测，接入 open industry\nnetwork platform，全程可控，居全省前列。", "新建的六条生产线全部采用 MES 系统智能监测，接入 open industry network platform，全程可控，居全省前列。")]
    [InlineData("园 区40家 重点企业里，有36家 实 现增长，年 产芯片60亿 颗，居全省前列。", "园区40家重点企业里，有36家实现增长，年产芯片60亿颗，居全省前列。")]
    public void Lines_and_letters_close_up(string text, string expected)
    {
        var page = PageOf(text);
        var article = Splitter.Split(page).ShouldHaveSingleItem();
        article.Text.ShouldBe(expected);
        WayBack.Check(page, article);
    }

    [Fact]
    public void Short_lines_below_a_headline_that_stands_apart_are_its_texts_headings()
    {
        const string text = "云川新区前三季度经济稳中有进\n\n今年以来，云川新区深入实施“两个先行”行动，经济保持稳定增长。\n前三季度，云川新区实现地区生产总值462.3亿元，同比增长6.1%。\n工业经济提质增效\n规模以上工业增加值同比增长9.3%。其中，制造业增加值增长9.9%，对工业增长的贡献率达92%。\n服务业支撑有力\n服务业增加值同比增长7.5%。其中，批发和零售业增加值增长8.7%，住宿和餐饮业增长6.2%。\n对外贸易势头良好\n进出口总额208.6亿元，同比增长20.1%，高于全市平均4.8个百分点。";
        var page = PageOf(text);
        var article = Splitter.Split(page).ShouldHaveSingleItem();
        article.Title.ShouldBe("云川新区前三季度经济稳中有进");
        article.Paragraphs.Count(p => p.Role == ParagraphRole.Heading).ShouldBe(3);
        WayBack.Check(page, article);
    }

    [Fact]
    public void A_digest_of_one_line_paragraphs_stands_in_order()
    {
        (string Title, string Text)[] items =
        [
            ("石桥经开区前四个月进出口增长11.6%", "石桥海关最新统计显示，今年前4个月，石桥经开区进出口总值42.7亿元，同比增长11.6%。其中，出口29.3亿元，增长14.2%；与十六个国家和地区有贸易往来。"),
            ("云川货运班列累计开行突破3000列", "今天（6月18日），满载家电和汽车配件的云川货运班列从北岭站驶出，班列累计开行突破3000列，货运线路增至二十一条，到达城市四十六个，运送货物24万标箱。"),
            ("“一证到底”办事服务启动", "今天（6月18日），“一证到底”办事服务在临江启动，企业凭营业执照即可办理三十七个事项。服务窗口设在各园区，周末照常受理，预计每年少跑路二十万次以上。"),
            ("青屏水库除险加固工程通过完工验收", "青屏水库除险加固工程昨天通过完工验收，水库转入正常蓄水。工程总投资3.6亿元，历时二十六个月建成，可灌溉农田十八万亩，保障下游六个乡镇的供水安全。"),
            ("北岭高新区发布人工智能产业行动计划", "《北岭高新区人工智能产业行动计划》日前发布，提出到2028年引进企业一百二十家，建成算力中心三座，相关产业规模达到150亿元，形成三条完整的产业链。"),
            ("临江湿地观鸟季开幕", "记者从临江林业部门了解到，为期两个月的湿地观鸟季昨天开幕，推出观鸟线路九条，配备讲解员六十四名。目前湿地记录鸟类二百一十三种，比去年增加十一种。"),
        ];
        var page = PageOf("石桥快讯\n本报讯（晚间播报）：\n" + string.Join('\n', items.Select(x => x.Title + "\n" + x.Text)));
        var articles = Splitter.Split(page).Where(a => a.Title is not null).ToList();
        articles.Select(a => a.Title).ShouldBe(items.Select(x => x.Title));
        articles.Select(a => a.Text).ShouldBe(items.Select(x => x.Title + "\n" + x.Text));
    }

    [Fact]
    public void The_first_line_above_whole_paragraphs_is_the_headline()
    {
        const string headline = "厂房不够用了 满洲里边境经济合作区向东再建12.6平方公里产业园";
        var page = PageOf(headline + "\n满洲里边境经济合作区原有的4.8平方公里，今年已经摆满项目。新建的进口资源加工园紧挨合作区，在公路两侧，总面积12.6平方公里，基础设施总投资7亿元。\n为什么要建？木材越来越多。口岸去年进口木材三百二十万立方米，比前年多五十万立方米，就地加工省开支，也好检疫。");
        Splitter.Split(page).ShouldHaveSingleItem().Title.ShouldBe(headline);
    }

    [Fact]
    public void The_original_title_on_a_line_of_its_own_is_no_part_of_the_headline()
    {
        var page = PageOf("云川上半年外贸进出口27.4亿元 保税物流较快增长\n原标题：上半年全市外贸进出口27.4亿元 保税物流较快增长\n7月20日，记者从云川海关获悉，今年上半年，全市外贸进出口总值27.4亿元，比去年同期增长6.8%。保税物流进出口9.1亿元，增长两成，占全市的三分之一。");
        Splitter.Split(page).ShouldHaveSingleItem().Title.ShouldBe("云川上半年外贸进出口27.4亿元 保税物流较快增长");
    }

    [Fact]
    public void A_paper_and_its_page_are_no_headline()
    {
        var page = PageOf("临江晨报 园区 · 县域\n三 版\nL I N J I A N G\n\n石桥经开区通了天然气\n本报讯 昨日，石桥经开区的天然气管道通气，首批供气企业二十一家。（王波）");
        Splitter.Split(page).ShouldHaveSingleItem().Title.ShouldBe("石桥经开区通了天然气");
    }

    [Fact]
    public void Names_below_a_text_are_not_of_one_with_its_names_above()
    {
        var page = PageOf("2023年上半年石桥县经济运行简析\n县统计局综合科\n\n一、工业平稳。上半年，全县规模以上工业增加值增长7.4%。\n\n二、投资加快。固定资产投资增长9.2%，其中工业投资增长12.8%。\n\n总的看，全县经济稳中有进。下阶段要抓好各项工作。\n\n一张单子管到底\n\n“跑一趟就够了。”七月里，石桥经开区一家模具厂的会计拿到新办的执照，连连称好。今年以来，窗口办件二千三百件。（通讯员 李敏）");
        Splitter.Split(page).Select(a => a.Title).ShouldBe(["2023年上半年石桥县经济运行简析", "一张单子管到底"]);
    }

    [Fact]
    public void A_beginning_finds_the_headline_that_its_rest_stands_under()
    {
        var page = PageOf("""
            讲述人：陈望
            整理：本报记者 周远

            我叫陈望，做竹纤维快十年了。2021年，我把车间从海边搬到石桥高新区，
            办起了竹源材料公司。刚来时心里没底，没想到园区替我们跑完了手续，
            车间两个月就转了起来。

            北川港开出首趟冷链班列

            本报讯（记者 李敏）昨日，北川港开出首趟冷链班列，装运冻品三十车，
            十九个小时到达内陆的两座城市，比公路省下一半的费用。（李敏）

            “我把车间从海边搬到了石桥”

            今年，我又租下四千平方米，车间里添了三条竹纤维生产线，工人增加到
            九十个，园区还替竹源材料找来了两家配套的工厂。
            """);
        var told = Splitter.Split(page).Single(a => a.Title == "“我把车间从海边搬到了石桥”");
        told.Text.ShouldContain("我叫陈望");
        told.Text.ShouldContain("九十个");
    }

    [Fact]
    public void The_turns_of_an_interview_are_one_text()
    {
        var page = PageOf("""
            记者：先验后建推行以来，石桥高新区有多少项目受益？

            罗勉：四十二个工业项目走了这条路，总投资九十六亿元。

            记者：放得快，管得住吗？

            海棠综保区外贸增长三成

            罗勉：建设期内安排了六轮检查，发出整改通知十八份。

            本报讯 来自海关的数据显示，海棠综保区上半年外贸增长三成，其中出口增长四成。

            对话石桥高新区审批局局长罗勉
            """);
        var articles = Splitter.Split(page);
        var interview = articles.Single(a => a.Text.Contains("四十二个", StringComparison.Ordinal));
        interview.Text.ShouldContain("六轮检查");
        interview.Text.ShouldNotContain("海关的数据");
    }

    [Fact]
    public void A_spaced_out_name_that_a_line_end_tears_is_a_sign_off()
    {
        var page = PageOf("石桥经开区修通两条路\n\n本报讯 昨日，石桥经开区的两条园区道路修通，全长四公里，沿线的十\n六家工厂从此不必绕行，原料进厂少走一半的路。（ 黄  晓\n庆）\n\n北川高新区开办夜校\n\n本报讯 北川高新区的夜校开课，首批学员两百人，课程由园区企业的师傅来上。（王波）");
        Splitter.Split(page).Select(a => a.Title).ShouldBe(["石桥经开区修通两条路", "北川高新区开办夜校"]);
    }

    [Fact]
    public void Two_headlines_change_places_where_each_speaks_of_the_others_text()
    {
        var page = PageOf("""
            □ 本报记者 周远

            四月里，石桥港片区的工地上塔吊林立。竹源公司从拿地到开工只用了五天，“拿地即开工”在这里不稀奇。石桥港片区去年有三十个项目拿地即开工，审批时限压到十八天。

            “拿地即开工”从盆景变风景
            ——石桥港片区审批改革见闻

            本报讯 昨日，海棠月饼小镇二期开工，总投资七亿元，可容纳三十家烘焙企业。（王波）

            海棠：月饼小镇烤出大产业
            """);
        var articles = Splitter.Split(page);
        articles.Single(a => a.Text.Contains("塔吊", StringComparison.Ordinal)).Title!.ShouldStartWith("“拿地即开工”");
        articles.Single(a => a.Text.Contains("烘焙企业", StringComparison.Ordinal)).Title.ShouldBe("海棠：月饼小镇烤出大产业");
    }

    [Fact]
    public void A_section_name_above_a_headline_is_no_part_of_it()
    {
        var page = PageOf("产业项目\n青屏经开区光伏玻璃生产线点火\n本报讯 昨日，青屏经开区的光伏玻璃生产线点火，日熔化量一千吨。（李敏）\n招商引资\n北川高新区签下十个项目\n本报讯 昨日，北川高新区签下十个项目，总投资五十亿元。（王波）");
        Splitter.Split(page).Select(a => a.Title).ShouldBe(["青屏经开区光伏玻璃生产线点火", "北川高新区签下十个项目"]);
    }

    [Fact]
    public void A_bulletin_has_its_zone_in_the_title_and_its_office_and_date_below()
    {
        var page = PageOf("""
            青屏经济技术开发区
            2021年国民经济和社会发展统计公报
            青屏经济技术开发区统计局
            （2022年3月18日）

            一、综合
            全年实现地区生产总值205.4亿元，比上年增长6.1%。
            二、农业
            全年粮食产量3.2万吨，比上年增长1.4%。
            """);
        var article = Splitter.Split(page).ShouldHaveSingleItem();
        article.Title.ShouldBe("青屏经济技术开发区 2021年国民经济和社会发展统计公报");
        article.Byline.ShouldBe("青屏经济技术开发区统计局");
        article.Text.ShouldContain("（2022年3月18日）");
        article.Paragraphs.Count(p => p.Role == ParagraphRole.Heading).ShouldBe(2);
        WayBack.Check(page, article);
    }

    [Fact]
    public void A_report_is_one_article_with_its_chapters()
    {
        var page = PageOf("""
            政府工作报告（摘要）
            ——2020年1月9日在青屏县第九届人民代表大会第四次会议上

            2019年工作回顾

            过去一年，我们坚持稳中求进，全县地区生产总值完成188亿元，增长6.4%。

            2020年重点工作

            今年要新开工亿元项目四十个，新增规模以上企业二十家，把招商引资摆在首位。
            """);
        var article = Splitter.Split(page).ShouldHaveSingleItem();
        article.Title.ShouldBe("政府工作报告（摘要）");
        article.Subtitle.ShouldBe("——2020年1月9日在青屏县第九届人民代表大会第四次会议上");
        article.Paragraphs.Count(p => p.Role == ParagraphRole.Heading).ShouldBe(2);
        WayBack.Check(page, article);
    }

    [Theory]
    [InlineData("青屏新区报·综合")]
    [InlineData("青屏高新区简报（第7期）")]
    [InlineData("东海 园区\n2021年6月9日 星期三 第5版")]
    [InlineData("【图片新闻】")]
    public void What_names_the_paper_is_no_headline(string above)
    {
        var page = PageOf(above + "\n青屏高新区办理时限再压缩\n本报记者 王 波 通讯员 阿依兰\n昨日，青屏高新区公布了新的办事清单，办理时限压缩到三天，窗口减少了一半。\n企业只跑一次就能办完。");
        var article = Splitter.Split(page).ShouldHaveSingleItem();
        article.Title.ShouldBe("青屏高新区办理时限再压缩");
        article.Byline.ShouldBe("本报记者 王 波 通讯员 阿依兰");
    }

    [Fact]
    public void A_column_set_with_blank_lines_is_not_the_one_set_without()
    {
        var page = PageOf("""
            光伏玻璃点火
            本报讯 昨日，青屏经开区的光伏玻璃
            生产线点火，日熔化量一千吨，产品主
            要供给周边的光伏组件企业，首批订单
            已经排到年底，工人们分班值守。青屏

            果汁灌装投产

            本报讯 昨日，北川高新区的果汁灌装

            线投产，每小时下线三万瓶，订单排到

            年底，周边果农的收购价涨了一成，北

            川高新区今年新增十家食品企业。

            经开区今年还要建成第二条光伏玻璃生
            产线，窑炉地基已经浇筑完毕，光伏玻
            璃设备陆续进场。
            """);
        var articles = Splitter.Split(page);
        articles.Select(a => a.Title).ShouldBe(["光伏玻璃点火", "果汁灌装投产"]);
        articles[0].Text.ShouldContain("青屏经开区今年还要建成第二条");
        articles[1].Text.ShouldEndWith("新增十家食品企业。");
    }

    [Fact]
    public void A_wider_column_goes_on_above_a_narrower_ones_sentence_end()
    {
        var page = PageOf("""
            果汁灌装投产
            本报讯 昨日，北川高新区的果汁灌装线投产，每
            小时下线三万瓶果汁，订单排到年底，周边果农的
            收购价涨了一成，灌装线的工人都是附近的村民，

            青屏光伏玻璃点火
            本报讯 昨日，青屏经开区的光
            伏玻璃生产线点火，日熔化量一
            千吨，光伏玻璃供给周边的组件
            企业，订单已经排到年底。（罗
            勉）

            培训由北川高新区出钱。果汁灌装线明年还要再建
            一条，北川高新区已经为灌装线备好了用地和用电，
            果汁产量将翻一番。
            """);
        var articles = Splitter.Split(page);
        articles.Select(a => a.Title).ShouldBe(["果汁灌装投产", "青屏光伏玻璃点火"]);
        articles[0].Text.ShouldContain("附近的村民，培训由北川高新区出钱。");
        articles[1].Byline.ShouldBe("罗勉");
        foreach (var article in articles)
            WayBack.Check(page, article);
    }

    [Fact]
    public void An_interview_has_a_headline_of_its_own()
    {
        var page = PageOf("""
            青屏高新区签下十个项目
            本报记者 王 波
            昨日，青屏高新区签下十个食品项目，总
            投资五十亿元，果汁和冷链各占一半，全
            部投产后可带动三千人就业。

            “签了约，还要看落地”
            ——访青屏高新区管委会主任罗勉
            签约之后，青屏高新区管委会主任罗勉接
            受了本报专访。
            问：十个项目什么时候开工？
            罗勉：三个下月开工，其余的年内开工，
            地和钱都已经备好。
            """);
        var articles = Splitter.Split(page);
        articles.Select(a => a.Title).ShouldBe(["青屏高新区签下十个项目", "“签了约，还要看落地”"]);
        articles[1].Text.ShouldContain("罗勉：三个下月开工");
    }

    [Fact]
    public void A_paragraph_that_breaks_off_finds_its_rest_below_another_article()
    {
        var page = PageOf("""
            青屏经开区光伏玻璃生产线点火
            本报讯 昨日，青屏经开区的光伏玻璃生产线点火。这条生产线日熔化量一千吨，产品主要供给光伏组
            北川高新区签下十个食品项目
            本报讯 昨日，北川高新区签下十个食品项目，总投资五十亿元，果汁和冷链各占一半。（王波）
            件企业。青屏经开区还将建设第二条光伏玻璃生产线。（李敏）
            """);
        var articles = Splitter.Split(page);
        articles.Count.ShouldBe(2);
        articles[0].Text.ShouldContain("产品主要供给光伏组件企业。青屏");
        articles[0].Byline.ShouldBe("李敏");
        articles[1].Byline.ShouldBe("王波");
        foreach (var article in articles)
            WayBack.Check(page, article);
    }

    [Fact]
    public void A_headline_below_its_text_is_put_above_it()
    {
        var page = PageOf("""
            □ 本报记者 王 波
            走进青屏经开区的玻璃车间，热浪扑面而来，新点火的光伏玻璃生产线正在出片。
            青屏经开区今年要建成两条光伏玻璃生产线。
            □ 本报记者 李 敏
            在北川高新区，果汁灌装线每小时下线三万瓶，订单排到了年底。
            北川高新区的食品企业今年新增十家。
            一瓶果汁带动一个产业
            ——北川高新区食品产业观察
            向“光”而行
            ——青屏经开区光伏玻璃产业观察
            """);
        var articles = Splitter.Split(page);
        articles.Select(a => a.Title).ShouldBe(["向“光”而行", "一瓶果汁带动一个产业"]);
        articles[0].Subtitle.ShouldBe("——青屏经开区光伏玻璃产业观察");
        articles[0].Text.ShouldStartWith("向“光”而行\n——青屏");
        foreach (var article in articles)
            WayBack.Check(page, article);
    }

    [Fact]
    public void A_sentence_goes_on_below_the_headline_in_its_middle()
    {
        var page = PageOf("""
            □ 本报记者 王 波
            走进青屏经开区的玻璃车间，热浪扑面
            而来，新点火的光伏玻璃生产线正在出
            片，工人们分班值守。
            这条生产线日熔化量一千吨，产品主
            要供给周边的光伏组件企业，首批订单
            一座窑炉点亮一条产业链
            已经排到年底。青屏经开区今年还要建
            成第二条光伏玻璃生产线，窑炉地基已
            经浇筑完毕，设备陆续进场安装。
            """);
        var article = Splitter.Split(page).ShouldHaveSingleItem();
        article.Title.ShouldBe("一座窑炉点亮一条产业链");
        article.Text.ShouldContain("首批订单已经排到年底。");
        WayBack.Check(page, article);
    }

    [Theory]
    [InlineData("巴哈尔古丽", "巴哈尔古丽")]
    [InlineData("才让·扎西", "才让·扎西")]
    [InlineData("见下图", null)]
    public void A_name_without_a_surname_signs_in_brackets(string inside, string? byline)
    {
        var page = PageOf($"青屏经开区光伏玻璃生产线点火\n本报讯 昨日，青屏经开区的光伏玻璃生产线点火，日熔化量一千吨。（{inside}）");
        Splitter.Split(page).ShouldHaveSingleItem().Byline.ShouldBe(byline);
    }

    [Fact]
    public void A_sign_off_torn_by_the_line_end_is_read_whole()
    {
        var page = PageOf("青屏经开区光伏玻璃生产线点火\n本报讯 昨日，青屏经开区的光伏玻璃\n生产线点火，日熔化量一千吨。（记者\n李敏 通讯员 王晓东）\n北川高新区签下十个项目\n本报讯 昨日，北川高新区签下十个食\n品项目，总投资五十亿元。（王波）");
        var articles = Splitter.Split(page);
        articles.Select(a => a.Title).ShouldBe(["青屏经开区光伏玻璃生产线点火", "北川高新区签下十个项目"]);
        articles[0].Byline.ShouldBe("记者李敏通讯员王晓东");
        articles[0].Text.ShouldContain("日熔化量一千吨。");
        foreach (var article in articles)
            WayBack.Check(page, article);
    }

    [Theory]
    [InlineData("本报讯（记者 顾 宁）", "记者 顾 宁")]
    [InlineData("本报讯（记者顾海宁 通讯员 李 敏）", "记者顾海宁 通讯员 李 敏")]
    [InlineData("本报云川 4 月 16 日讯（记者 郑杰）", "记者 郑杰")]
    [InlineData("本报讯（资料图）", null)]
    [InlineData("本报讯 ", null)]
    public void A_lead_names_its_author(string lead, string? byline) =>
        Splitter.Split(PageOf($"云川开发区签约12个项目\n{lead}3月5日，云川经济开发区集中签约12个项目，总投资36.4亿元，其中智能装备项目5个。")).ShouldHaveSingleItem().Byline.ShouldBe(byline);

    [Theory]
    [InlineData("□ 本报记者 谢庆敏", "本报记者 谢庆敏")]
    [InlineData("■本报记者 李敏 通讯员 王晓东", "本报记者 李敏 通讯员 王晓东")]
    [InlineData("◎文/本报记者 李敏", "文/本报记者 李敏")]
    [InlineData("记者 李敏 通讯员 王晓东 摄影报道", "记者 李敏 通讯员 王晓东 摄影报道")]
    [InlineData("临江商报记者  赵青", "临江商报记者 赵青")]
    [InlineData("○ 李 敏", "李 敏")]
    [InlineData("郑文 文/图", "郑文 文/图")]
    public void Bylines_of_many_kinds(string line, string byline)
    {
        var page = PageOf($"青屏经开区光伏玻璃生产线点火\n{line}\n昨日，青屏经开区的光伏玻璃生产线点火，这条生产线日熔化量一千吨，产品主要供给周边的组件企业。");
        var article = Splitter.Split(page).ShouldHaveSingleItem();
        article.Title.ShouldBe("青屏经开区光伏玻璃生产线点火");
        article.Byline.ShouldBe(byline);
    }

    [Fact]
    public void A_place_that_a_headline_asks_for_is_no_kicker()
    {
        var page = PageOf("华岳科技冷链生产线落户\n平湾经济开发区\n本报讯 昨日，华岳科技冷链生产线落户平湾经济开发区，总投资三亿元。（王波）");
        var article = Splitter.Split(page).ShouldHaveSingleItem();
        article.Title.ShouldBe("华岳科技冷链生产线落户 平湾经济开发区");
        article.Subtitle.ShouldBeNull();
    }

    [Fact]
    public void A_letterspaced_name_is_a_sections_and_letterspaced_sums_are_no_table()
    {
        var articles = Splitter.Split(PageOf("""
            园 区 故 事

            本报讯 昨日，青屏经开区的光伏玻璃生产

            线点火，日熔化量一千吨，产品主要供给

            光伏组件企业，青屏经开区还要建设第二

            条光伏玻璃生产线。（王波）

            “老字号”何以成了“香饽饽”

            ——北川高新区食品产业观察

            北川高新区的果汁车间里，灌装线一刻不

            停，去年公司营业收入 3.2 亿元，出口

            2  亿 元 , 增 长  31%, 其 中 冷 链 食

            品 1 亿元，居全省同行业第一位。（李敏）

            青屏经开区光伏玻璃生产线点火
            """));
        articles.Select(a => a.Title).ShouldBe(["青屏经开区光伏玻璃生产线点火", "“老字号”何以成了“香饽饽”"]);
        articles[1].Text.ShouldContain("去年公司营业收入3.2亿元，出口2亿元,增长31%,其中冷链食品1亿元");
    }

    [Theory]
    [InlineData("临江统计信息　第7期\n青屏区上半年经济运行简析\n区统计局综合科\n上半年，青屏区经济运行稳中有进，工业投资增长一成，项目建设进展顺利，企业信心增强。", "青屏区上半年经济运行简析")]
    [InlineData("砥砺前行开新局\n——青屏经开区工作报告（摘要）\n一、去年工作回顾\n去年，青屏经开区完成工业投资十二亿元，新开工项目六个，主要指标好于预期。", "砥砺前行开新局")]
    [InlineData("审批快起来以后\n——对话青屏经开区管委会主任\n记者：企业最关心什么？\n李敏：成本。去年我们替企业省下一千万元，这笔账企业自己算得清清楚楚。", "审批快起来以后")]
    public void Folios_offices_first_headings_and_questions_are_no_headlines(string text, string title) =>
        Splitter.Split(PageOf(text)).ShouldHaveSingleItem().Title.ShouldBe(title);

    [Fact]
    public void A_section_name_between_a_headline_and_its_text_parts_them_not()
    {
        // The second text speaks of nothing but what the first one is about.
        var articles = Splitter.Split(PageOf("""
            燕岭啤酒：老车间里的新链条

            走进燕岭啤酒的车间，机械手正把啤酒一箱箱码上传送带。燕岭啤酒去年新上两条生产线，产量增长两成。

            燕岭啤酒的大麦来自周边三个县，啤酒花自己种，啤酒糟卖给养殖户，一条链条从田头连到餐桌。

            今年，燕岭啤酒还要在车间旁建一座啤酒博物馆，让游客看得见生产线，喝得到鲜啤酒。（王波）

            开发区两月签下九个项目

            区域看点

            记者昨日获悉，头两个月签下的九个项目里，燕岭啤酒的啤酒罐项目投资最多，二期车间也同时签约。

            除了燕岭啤酒，电子和纺织项目各有四个，啤酒罐项目的生产线年底前装好，其余项目明年投产。（陈洁）
            """));
        articles.Select(a => a.Title).ShouldBe(["燕岭啤酒：老车间里的新链条", "开发区两月签下九个项目"]);
        articles[1].Text.ShouldContain("二期车间也同时签约");
    }

    [Fact]
    public void The_name_of_a_supplement_is_no_headline()
    {
        var articles = Splitter.Split(PageOf("""
            本报讯 临江经开区昨日举行项目签约活动，十二个项目总投资四十亿元，涵盖新材料、

            临江区建设周刊

            装备制造等领域，全部达产后年产值可达九十亿元，园区的产业链条更加完整。（王波）

            青屏高新区专利授权量翻番

            本报讯 去年青屏高新区专利授权量比上年翻了一番，企业研发投入强度超过百分之六。（李敏）
            """));
        articles.Select(a => a.Title).ShouldBe([null, "青屏高新区专利授权量翻番"]);
        articles[0].Text.ShouldContain("装备制造等领域");
        articles[0].Text.ShouldNotContain("周刊");
    }

    [Fact]
    public void A_line_that_names_another_zone_is_the_next_headline()
    {
        var articles = Splitter.Split(PageOf("""
            青屏高新区专利授权量翻番

            本报讯 去年青屏高新区专利授权量比上年翻了一番，企业研发投入强度超过百分之六，高新技术企业净增三十家。

            青屏高新区给每家企业配了一名专利专员，专利申请的材料由专员跑，企业只管研发。

            北川保税区货畅其流

            一辆辆货车驶过北川的智能卡口，三秒就能放行。北川去年的货物吞吐量增长四成，跨境电商的包裹当天就能出区。

            北川的仓库已经租满，二期仓库正在抓紧建设，货物再多也放得下。

            沙洲园区开通通勤车

            本报讯 沙洲园区昨日开通六条通勤车线路，职工上下班不用再挤公交。（李敏）
            """));
        articles.Select(a => a.Title).ShouldBe(["青屏高新区专利授权量翻番", "北川保税区货畅其流", "沙洲园区开通通勤车"]);
    }

    [Fact]
    public void Headlines_below_all_texts_are_as_many_as_the_texts_that_end_with_names()
    {
        var articles = Splitter.Split(PageOf("""
            青屏高新区的光伏玻璃生产线日前点火，日熔化量一千吨，产品主要供给园区的组件企业。

            玻璃生产线的热风还用来给园区供暖，一年能省下标准煤两万吨，企业和居民都得了实惠。（王波）

            北川高新区的果汁车间里，灌装线一刻不停，去年公司营业收入三亿二千万元。

            果汁的果渣做成饲料，果核做成活性炭，企业和果农都得了实惠。（李敏）

            沙洲综保区至乙国的货运航线昨日开通，每周三班，主要承运电子产品和水果。

            首航载货十二吨，全程三小时，比海运缩短一周以上，企业和果农都得了实惠。（陈洁）

            一块玻璃带热一座园区

            一瓶果汁吃干榨净

            沙洲综保区开通货运航线
            """));
        articles.Select(a => a.Title).ShouldBe(["一块玻璃带热一座园区", "一瓶果汁吃干榨净", "沙洲综保区开通货运航线"]);
    }

    [Fact]
    public void A_teaser_above_the_first_article_is_none_of_it()
    {
        var page = new Page { File = "p.txt", Text = Teased };
        var articles = Splitter.Split(page);
        articles.Select(a => a.Title).ShouldBe([null, "桐山“城市管家”平台上线", "沙洲综保区开通新航线"]);
        articles[1].Text.ShouldNotContain("红岭");
    }

    private const string Teased = """
        重点推荐

        红岭新区“一键达”应用聚焦空间规划、智慧服务等需求，构建开放、共享、智治的应用圈，为乡村发展提供支撑。

        桐山“城市管家”平台上线

        本报讯 近日，桐山经开区“城市管家”平台正式上线，平台汇集二十个部门的数据，为企业和市民提供智慧服务。

        “城市管家”平台把数据平台与治理需求连在一起，智慧治理有了支撑。桐山经开区说，城市管家今后还要接入更多数据。

        城市管家平台的智慧服务由桐山经开区统一建设，数据平台每天更新。

        沙洲综保区开通新航线

        本报讯 沙洲综保区至乙国的货运航线昨日开通，每周三班，主要承运电子产品和水果。

        首航载货十二吨，全程三小时，比海运缩短一周以上。
        """;
}
