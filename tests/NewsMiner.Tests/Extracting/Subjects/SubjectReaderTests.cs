using System.Text;
using System.Text.Json;
using NewsMiner.Extracting.Subjects;
using NewsMiner.Rules;
using NewsMiner.Segmenting;
using Xunit.Abstractions;

namespace NewsMiner.Tests.Extracting.Subjects;

public class SubjectReaderTests(ITestOutputHelper output)
{
    internal static Article Article(string? title, params string[] paragraphs)
    {
        var text = new StringBuilder();
        var spans = new List<Paragraph>();
        foreach (var (content, role) in paragraphs.Select(p => (p, ParagraphRole.Body)).Prepend((title ?? "", ParagraphRole.Title)))
        {
            if (content.Length == 0)
                continue;
            if (text.Length > 0)
                text.Append('\n');
            spans.Add(new Paragraph(new TextSpan(text.Length, text.Length + content.Length), role));
            text.Append(content);
        }
        return new Article
        {
            Id = "t",
            File = "t",
            Title = title,
            Text = text.ToString(),
            Map = OffsetMap.Identity(text.Length),
            Paragraphs = spans,
            Spans = [new TextSpan(0, text.Length)],
            Date = new DateOnly(2024, 3, 20),
        };
    }

    private static string? SubjectBefore(Article article, string mark) =>
        SubjectReader.Read(article, RuleSet.Default).SubjectAt(article.Text.IndexOf(mark, StringComparison.Ordinal))?.Name;

    [Fact]
    public void A_short_name_that_the_article_introduces_is_its_owner()
    {
        var article = Article(null, "青禾生态产业示范区（以下简称“青禾示范区”）位于临江北岸。", "青禾示范区新引进项目12个。");
        SubjectBefore(article, "12个").ShouldBe("青禾生态产业示范区");
    }

    /// <summary>A paper writes of its own zone by its kind; another one that is named in passing is not whom the report is about.</summary>
    [Theory]
    [InlineData("12个", "高新区")]
    [InlineData("35个", "高新区")]
    public void A_zone_of_another_kind_than_the_headlines_is_named_in_passing(string mark, string expected)
    {
        var article = Article("高新区经济运行呈现良好势头", "今年以来，高新区加大招商引资力度。1至4月，高新区完成财政收入3.2亿元。", "持续发力项目建设。园区新开工项目12个，青岭新区5G试验区、数字小镇加速建设。", "开展产业招商。签约项目35个。");
        SubjectBefore(article, mark).ShouldBe(expected);
    }

    [Fact]
    public void A_zone_is_known_without_the_city_before_its_name()
    {
        var article = Article(null, "云川青石高新技术产业开发区今年开工项目12个。青石高新区完成投资9亿元。");
        new NewsMiner.Extracting.FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(article).Figures.Select(f => f.Subject).Distinct().ShouldBe(["云川青石高新技术产业开发区"]);
    }

    [Theory]
    [InlineData("产值8.6亿元", "青石县生态工业集中区")]
    [InlineData("税收2.7亿元", "青石县生态工业集中区")]
    [InlineData("产值3.6亿元", "白石县轻纺建材工业集中区")]
    public void A_zone_named_with_its_county_keeps_its_own_figures(string mark, string expected)
        => SubjectWithWords("分县看，青石县生态工业集中区产值8.6亿元，增长21%，税收2.7亿元；白石县轻纺建材工业集中区产值3.6亿元，增长17%。", mark).ShouldBe(expected);

    [Fact]
    public void A_time_may_open_the_sentence_before_a_zone_named_with_its_county()
        => SubjectWithWords("2022年青石县生态工业集中区产值8.6亿元；白石县轻纺建材工业集中区产值3.6亿元。", "产值8.6亿元").ShouldBe("青石县生态工业集中区");

    /// <summary>A place that a long report names once, of which nothing is told, is not whom it is about.</summary>
    [Fact]
    public void A_place_named_in_passing_is_not_whom_a_long_report_is_about()
    {
        var article = Article("棉价一年间大起大落", "从去年下半年至今，棉价先涨后跌，纺织企业普遍感到压力，不少经销商手里还压着高价买来的存货，对后市谁也说不清楚，只能走一步看一步，边卖边等。",
            "我国棉花产量约占全世界的四分之一，进口量也居前列，价格因此与各地的收成、库存和天气都有关系，业内人士说，外面的行情一变，这里的报价隔天就跟着变。", "7月11日，轧花厂的老板们在郑州碰头，都说棉价跌到每吨2.2万元，比年初低了三成多，棉农和轧花厂都在观望，仓库里的存货一时难以出手，贷款到期的日子却一天天近了。",
            "目前，棉花库存180万吨，消化起来还要时间，许多工厂减少了班次，把订单往后推，有的干脆停了机器等行情，工人也只好放假回家，等候通知再来上班。" + string.Concat(Enumerable.Repeat("行情不好，大家都在等，谁也不敢先动，买卖双方僵持着，日子一天天过去。", 8)));
        SubjectBefore(article, "180万吨").ShouldBe("全国");
    }

    [Theory]
    [InlineData("吉锦游(603999.SH)今日收报41元，总市值95亿元。", "95亿元", "吉锦游")]
    [InlineData("截至7月31日收盘，正远生态（605999）成交额7777万元，该股好公司指标0.5星。", "7777万元", "正远生态")]
    public void A_code_of_the_exchange_tells_a_firm(string text, string mark, string expected)
        => SubjectWithWords(text, mark).ShouldBe(expected);

    [Theory]
    [InlineData("江岭远曜新材料有限公司订单不断。前三季度公司研发投入1.6亿元。", "1.6亿元", "江岭远曜新材料有限公司")]
    [InlineData("江岭远曜新材料有限公司订单不断。三季度公司出口3.2亿元。", "3.2亿元", "江岭远曜新材料有限公司")]
    [InlineData("三一集团扩产。三季度集团营收300亿元。", "300亿元", "三一集团")]
    public void A_time_is_no_firms_name(string text, string mark, string expected)
        => SubjectWithWords(text, mark).ShouldBe(expected);

    [Theory]
    [InlineData("碧水工业园安排项目24个，完成投资57.2亿元。", "57.2亿元", "碧水工业园")]
    [InlineData("碧水工业园有企业24家。", "24家", "碧水工业园")]
    [InlineData("碧水工业园实施项目24个。下一步，该区将完成全年投资140亿元的任务。", "140亿元", "江岭高新技术产业开发区")]
    public void A_park_that_opens_its_clause_is_told_of_and_no_该区(string text, string mark, string expected)
        => SubjectWithWords("截至9月底，江岭高新区累计完成投资113.6亿元。" + text, mark).ShouldBe(expected);

    [Theory]
    [InlineData("去年进出口总额40亿元，占辽宁省进出口总额（81亿元）的49.1%。", "81亿元", "辽宁省")]
    [InlineData("去年进出口总额40亿元，占同期鞍山市进出口总额81亿元的近五成。", "81亿元", "鞍山市")]
    [InlineData("去年进出口总额40亿元，占辽宁省进出口总额（81亿元）的49.1%。", "49.1%", "鞍山高新技术产业开发区")]
    [InlineData("去年签约40亿元，占全年任务（81亿元）的49.1%。", "81亿元", "鞍山高新技术产业开发区")]
    [InlineData("去年进出口总额40亿元。同期鞍山市进出口81亿元。", "81亿元", "鞍山市")]
    public void How_much_the_whole_is_is_of_whom_the_whole_is(string text, string mark, string expected) =>
        new NewsMiner.Extracting.FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(Article("鞍山高新区开局", "鞍山高新区" + text)).Figures.Single(f => f.Quote.EndsWith(mark, StringComparison.Ordinal)).Subject.ShouldBe(expected);

    [Theory]
    [InlineData("从东岭大学实验室走出的远芯微电子，研发周期缩短四成，上半年营业收入9.6亿元。", "9.6亿元", "远芯微电子")]
    [InlineData("刚刚搬进新厂房的曜川科技，订单排到年底，员工320人。", "320人", "曜川科技")]
    [InlineData("与高校合作的曜川科技，园区去年引进项目32个。", "32个", "鞍山高新技术产业开发区")]
    [InlineData("煤化工龙头曜川能源上半年生产聚烯烃118万吨，净利润33.1亿元。", "33.1亿元", "曜川能源")]
    [InlineData("光伏链主企业曜川光能科技有限公司产值31亿元。", "31亿元", "曜川光能科技有限公司")]
    [InlineData("曜驰新能源汽车出口整车2.6万辆，货值38.4亿元。", "38.4亿元", "曜驰新能源汽车")]
    [InlineData("作为主导产业的新能源汽车，产值达38.4亿元。", "38.4亿元", "鞍山高新技术产业开发区")]
    [InlineData("附加值较高的半导体，出口38.4亿元。", "38.4亿元", "鞍山高新技术产业开发区")]
    public void A_firm_by_its_short_name_is_told_by_what_leads_to_it(string text, string mark, string expected) =>
        SubjectWithWords("鞍山高新区去年税收9亿元。" + text, mark).ShouldBe(expected);

    [Theory]
    [InlineData("其中，东岭产业园区18个、26亿元；科技创新城14个、98亿元；其他园区7个、9亿元。", "98亿元", "科技创新城")]
    [InlineData("其中，东岭产业园区18个、26亿元；科技创新城14个、98亿元；其他园区7个、9亿元。", "9亿元", "鞍山高新技术产业开发区")]
    [InlineData("东岭产业园18个，潇水科技园14个，空港片区9个。", "9个", "空港片区")]
    [InlineData("\n东岭产业园：项目18个，总投资26亿元。\n科技创新城：项目14个，总投资16亿元。", "16亿元", "科技创新城")]
    [InlineData("东岭产业园签约18个。与其他园区相比，项目多5个。", "5个", "鞍山高新技术产业开发区")]
    public void Parts_of_a_zone_in_a_list_each_have_their_own(string text, string mark, string expected) =>
        new NewsMiner.Extracting.FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(Article("鞍山高新区签约项目60个", ("鞍山高新区上半年签约项目60个。" + text).Split('\n'))).Figures.Single(f => f.Quote == mark).Subject.ShouldBe(expected);

    [Theory]
    [InlineData("人民银行说，为保持银行体系流动性充裕，全国新增贷款3亿元。", "保持银行")]
    [InlineData("远川股份去年上市，获配股份数量为104万股。", "获配股份")]
    [InlineData("法、德等国航空公司今天停飞，影响旅客3万人。", "国航空公司")]
    [InlineData("这位远川重工公司负责人说，去年产值3亿元。", "位远川重工公司")]
    public void The_rest_of_another_word_is_no_firm(string text, string firm)
        => new NewsMiner.Extracting.FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(Article(null, text)).Figures.ShouldAllBe(f => f.Subject != firm);

    [Theory]
    [InlineData("真金白银惠企，全年减税20亿元。", "20亿元")]
    [InlineData("生产过程中卫生状况良好，全年节水20万吨。", "20万吨")]
    [InlineData("美国内华达州、佛罗里达州等地发布警报，9个县停电3天。", "9个县")]
    public void The_end_of_another_word_is_no_place(string text, string mark)
        => SubjectWithWords(text, mark).ShouldNotBeOneOf("白银市", "中卫市", "达州市");

    [Fact]
    public void The_district_that_a_sentence_names_is_meant_by_it()
    {
        var article = Article(null, "滨海新区总部企业达200家。", "来自天津市和平区合作交流办的数据显示，前三季度，该区招商引资到位额96.8亿元。");
        SubjectBefore(article, "96.8亿元").ShouldBe("和平区");
    }

    [Fact]
    public void A_fair_is_told_of_again_by_this_edition()
        => SubjectWithWords("第九届云川国际博览会闭幕。本届云博会参展企业1600家，签订合作项目1857个。", "1857个").ShouldBe("第九届云川国际博览会");

    [Fact]
    public void Goods_by_their_quality_are_no_firm()
        => new NewsMiner.Extracting.FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(Article(null, "2023年上半年，锦帆源功能性产品毛利率为11%，营业收入4.6亿元。")).Figures.ShouldAllBe(f => f.Subject == null);

    [Theory]
    [InlineData("平遥晨光经开区建西部陶艺产业园，总投资8.5亿元。", "8.5亿元", "平遥晨光经济技术开发区")]
    [InlineData("平遥晨光经开区建材产业园总投资8.5亿元。", "8.5亿元", "平遥晨光经开区建材产业园")]
    public void What_a_zone_builds_has_a_name_of_its_own(string title, string mark, string expected)
        => SubjectWithWords(title + "\n中国西部陶艺产业园在平遥晨光经开区动工。中国西部陶艺产业园建设厂房6栋。", mark).ShouldBe(expected);

    [Theory]
    [InlineData("滨州市生物医药产业园入驻企业49家。", "滨州市生物医药产业园")]
    [InlineData("滨州新能源汽车产业园入驻企业49家。", "滨州新能源汽车产业园")]
    [InlineData("滨州市绿色低碳新材料产业园（东港园区）入驻企业49家。", "滨州市绿色低碳新材料产业园")]
    [InlineData("滨州大数据科创城入驻企业49家。", "滨州大数据科创城")]
    [InlineData("滨州智能家居产业园入驻企业49家。", "滨州智能家居产业园")]
    [InlineData("滨州生物医药产业入驻企业49家。", "滨州市")]
    public void What_a_park_makes_stands_in_its_name(string text, string expected)
        => SubjectWithWords("今年以来，滨州市经济提速。\n" + text, "49家").ShouldBe(expected);

    [Fact]
    public void What_is_told_of_another_zone_without_a_number_ends_with_its_semicolon()
        => SubjectBefore(Article("汕头高新区加快发展", "汕头高新区加快发展，近日，汕头综合保税区通过正式验收；41个大项目加速集聚。", "汕头高新区去年工业投资增长9%。"), "41个").ShouldBe("汕头高新技术产业开发区");

    [Fact]
    public void The_projects_of_a_list_are_no_topic_of_what_follows_it()
        => SubjectBefore(Article("汕头高新区一批项目开工", "此次开工的有总投资100亿元的澜湾旅游综合项目，投资15亿元的安粮商业综合体项目等40个，总投资200亿元。"), "200亿元").ShouldBe("汕头高新技术产业开发区");

    [Fact]
    public void A_district_lies_in_the_one_of_its_cities_that_the_article_names()
        => SubjectBefore(Article("铁西区半年实现双过半", "近日，在沈阳市新闻发布会上，铁西区区长介绍，铁西区固定资产投资增长15%。", "经开区更新道路63万平方米。"), "63万平方米").ShouldBe("沈阳经济技术开发区");

    [Fact]
    public void A_firms_name_keeps_its_和_before_what_names_no_firm()
        => SubjectWithWords("湖北华盛祥和新能源材料有限公司今年投资4亿元。", "4亿元").ShouldBe("湖北华盛祥和新能源材料有限公司");

    [Fact]
    public void The_places_in_a_list_of_firms_are_nobodys_topic()
        => SubjectBefore(Article("汕头市开工一批项目", "当天，汕头市开工的项目有6个，宁德远川、江苏海岳、山西云帆都是动力电池配套企业，总投资44.5亿元。"), "44.5亿元").ShouldBe("汕头市");

    [Theory]
    // A park in the zone and a part of the country are no zone that 该区 speaks of.
    [InlineData("云谷产业园3.2万平方米厂房已交付。\n该区工业投资增长12%。", "12%")]
    [InlineData("云川经开区位列西部和东北地区第19位。\n该区工业投资增长12%。", "12%")]
    public void A_park_is_no_zone_that_words_go_back_to(string body, string mark)
        => SubjectWithWords("云川经开区提速\n今年，云川经开区签约项目48个。\n" + body, mark).ShouldBe("云川经济技术开发区");

    [Fact]
    public void A_paragraph_is_about_the_park_that_it_opens_with()
        => SubjectBefore(Article("云川经开区与东岭园区比速度", "比总量，云川经开区产值1208亿元。", "比质效，东岭园区后劲十足。高新技术产业产值占比72%。", "东岭园区引进项目12个。"), "72%").ShouldBe("东岭园区");

    [Fact]
    public void A_paragraph_that_opens_with_parks_in_general_is_about_none()
        => SubjectWithWords("云川经开区赋能园区\n今年，云川经开区签约项目48个。\n东岭新兴产业园区，标杆工厂建设正酣。今年3月份对接。\n产业园区是承接项目的主阵地。要既比学赶超，又协作共进。\n向改革要活力。今年赋予园区服务中心17类事权。", "17类").ShouldBe("云川经济技术开发区");

    [Theory]
    [InlineData("“每个柜子能省1200元。”云川德润电子有限公司经理卢某说。", "1200元", "云川德润电子有限公司")]
    [InlineData("“每个柜子能省1200元。”管委会主任卢某说。", "1200元", "云川综合保税区")]
    public void What_is_quoted_is_of_its_speakers_firm(string quote, string mark, string expected)
        => SubjectWithWords("云川综保区提速\n今年，云川综保区进出口36亿元。\n" + quote, mark).ShouldBe(expected);

    [Fact]
    public void Where_the_main_venue_is_says_nothing_of_whom()
        => SubjectBefore(Article(null, "汕头市举行开工活动。", "活动以视频方式与太原主会场同步进行，全市签约项目33个。"), "33个").ShouldBe("汕头市");

    [Theory]
    [InlineData("临汾经开区今年新签约项目36个。", "36个", "临汾经济开发区")]
    [InlineData("综改区晋中开发区完成投资9亿元。", "9亿元", "山西转型综改示范区晋中开发区")]
    [InlineData("云川经开区前10个月产值189亿元。锦帆新材料公司的控制室里，技术员盯着屏幕。该公司实现利润1.3亿元。", "1.3亿元", "锦帆新材料公司")]
    [InlineData("山东省青岛市西海岸新区开工68个项目。", "68个", "青岛西海岸新区")]
    [InlineData("去年，长治高新区实现产值12亿元。", "12亿元", "长治高新技术产业开发区")]
    [InlineData("去年，如皋高新区实现产值12亿元。", "12亿元", "如皋高新技术产业开发区")]
    [InlineData("各地加快发展，如皋兰高新区实现产值12亿元。", "12亿元", "皋兰高新技术产业开发区")]
    [InlineData("四川德阳旌阳经济开发区签约5个项目。", "5个", "四川德阳旌阳经济开发区")]
    [InlineData("汕头全市出口额达634亿元。", "634亿元", "汕头市")]
    public void A_zone_or_place_is_known_by_its_names(string sentence, string mark, string expected) =>
        SubjectBefore(Article(null, sentence), mark).ShouldBe(expected);

    [Theory]
    [InlineData("龙头企业海源重工有限公司上半年实现产值12亿元。", "12亿元", "海源重工有限公司")]
    [InlineData("临江经开区内的骨干企业海源食品有限公司上半年实现产值12亿元。", "12亿元", "海源食品有限公司")]
    [InlineData("临江经开区引进龙头企业海源食品有限公司，上半年全区实现产值12亿元。", "12亿元", "临江经济开发区")]
    [InlineData("远川企业管理有限公司上半年实现营收2亿元。", "2亿元", "远川企业管理有限公司")]
    public void The_kind_of_a_firm_leads_to_it(string sentence, string mark, string expected) =>
        SubjectBefore(Article(null, sentence), mark).ShouldBe(expected);

    [Theory]
    [InlineData("第六届云川国际食品博览会5月6日开幕，参展企业达310家。", "310家", "第六届云川国际食品博览会")]
    [InlineData("今年以来，“百企入园行动”已举办招聘会46场。", "46场", "“百企入园行动”")]
    [InlineData("进博会举办以来，累计意向成交额9亿元。", "9亿元", "进博会")]
    [InlineData("第六届云川国际食品博览会上，临汾市签约项目7个。", "7个", "临汾市")]
    public void A_fair_or_programme_at_the_head_of_a_clause_is_what_its_figures_are_of(string sentence, string mark, string expected) =>
        SubjectBefore(Article("临汾市参展记", sentence), mark)!.Trim('“', '”').ShouldBe(expected.Trim('“', '”'));

    [Theory]
    [InlineData("位于临汾经开区的鸿途零部件公司是链主企业，企业拥有专利90项。", "90项", "鸿途零部件公司")]
    [InlineData("在临汾经开区，临汾鸿途零部件公司总经理王某正在看样。“订单很多。”王某说，目前月销售额达120万元。", "120万元", "临汾鸿途零部件公司")]
    [InlineData("临汾鸿途零部件公司正在扩产。“全区好企业多。”管委会主任李某说，今年已签约项目8个。", "8个", "临汾经济开发区")]
    public void A_firm_is_spoken_of_until_its_people_have_spoken(string text, string mark, string expected) =>
        SubjectBefore(Article("临汾经济开发区见闻", text), mark).ShouldBe(expected);

    [Theory]
    [InlineData("翻开云川经济技术开发区的成绩单，去年完成投资9亿元。", "9亿元", "云川经济技术开发区")]
    [InlineData("一季度云川经济技术开发区完成投资9亿元。云川经济技术开发区还签约项目6个。", "9亿元", "云川经济技术开发区")]
    [InlineData("截至6月底泊源经济开发区完成投资9亿元。", "9亿元", "泊源经济开发区")]
    [InlineData("2024年末泊源高新区有小学36所。", "36所", "泊源高新技术产业开发区")]
    public void The_words_before_an_open_name_are_none_of_it(string text, string mark, string expected)
    {
        var article = Article(null, text);
        var (terms, words) = (new List<VocabularyMatch>(), new List<NewsMiner.Segmenting.Word>());
        RuleSet.Default.Vocabulary.Scan(article.Text, terms);
        NewsMiner.Segmenting.Segmenters.Default.Segment(article.Text, words);
        SubjectReader.Read(article, RuleSet.Default, terms, words).SubjectAt(text.IndexOf(mark, StringComparison.Ordinal))!.Value.Name.ShouldBe(expected);
    }

    [Theory]
    [InlineData("据云川市统计局消息，一季度全市生产总值486亿元。", "486亿元", "云川市")]
    [InlineData("上半年，云川市进出口总额318亿元。我市出口201亿元。", "201亿元", "云川市")]
    [InlineData("溪远县委、县政府说，去年，全县粮食产量23万吨。", "23万吨", "溪远县")]
    [InlineData("临江省统计局公布，去年，全省新增企业46家。", "46家", "临江省")]
    public void A_place_that_no_list_has_is_known_by_how_the_article_speaks_of_it(string text, string mark, string expected) =>
        SubjectBefore(Article(null, text), mark).ShouldBe(expected);

    [Theory]
    [InlineData("去年，成都高新综保区出口8.2亿元。", "8.2亿元", "成都高新综合保税区")]
    [InlineData("据临川经开区管委会统计，全年实现工业产值8.2亿元。", "8.2亿元", "临川经济开发区")]
    [InlineData("国家统计局数据显示，前两个月规模以上工业增加值增长6.3%。", "6.3%", "全国")]
    [InlineData("中国现有泵站4.6万座。", "4.6万座", "全国")]
    [InlineData("2023年，西部地区生产总值超过20万亿元。", "20万亿元", "西部地区")]
    [InlineData("太原市统计局数据显示，一季度出口额增长9.4%。", "9.4%", "太原市")]
    [InlineData("一季度，太原市出口86亿元，在全国省会城市中位列第四，增长9.4%。", "9.4%", "太原市")]
    [InlineData("太原市上半年开局良好，全省第一，完成投资9亿元。", "9亿元", "太原市")]
    [InlineData("今年前4个月，大同机场货邮吞吐量3.2万吨。", "3.2万吨", "大同机场")]
    public void Who_reports_for_a_place_and_what_bears_its_name_are_told_apart(string text, string mark, string expected) => SubjectWithWords(text, mark).ShouldBe(expected);

    [Theory]
    [InlineData("太原市公布半年报。上半年，锦帆医药实现营业收入12亿元，增长8%。", "12亿元", "锦帆医药")]
    [InlineData("太原市项目提速。“今年订单饱满。”锦帆医药总经理李明说，锦帆医药去年销售3亿元。", "3亿元", "锦帆医药")]
    [InlineData("太原市一季度开局良好。宁德时代完成投资6亿元。", "6亿元", "宁德时代")]
    [InlineData("太原市一季度开局良好。规上服务业实现营业收入312亿元。", "312亿元", "太原市")]
    [InlineData("太原市一季度开局良好。装备制造板块实现营业收入312亿元。", "312亿元", "太原市")]
    [InlineData("太原市加快建设锦帆集团投资的零部件基地，全市新增产值9亿元。", "9亿元", "太原市")]
    public void A_firm_without_a_form_is_known_by_what_only_a_firm_has(string text, string mark, string expected) => SubjectWithWords(text, mark).ShouldBe(expected);

    [Theory]
    [InlineData("太原市一季度开局良好。上榜公司实现营业收入312亿元。", "312亿元", "太原市")]
    [InlineData("太原市一季度开局良好。国内钢铁产量下降3%。", "3%", "全国")]
    [InlineData("太原市一季度开局良好。主要银行新增贷款312亿元。", "312亿元", "太原市")]
    [InlineData("太原市一季度开局良好。（五）公司董事出席会议，新增贷款312亿元。", "312亿元", "太原市")]
    [InlineData("太原锦帆动力有限公司披露年报。报告期内公司实现营业收入312亿元。", "312亿元", "太原锦帆动力有限公司")]
    [InlineData("太原锦帆动力有限公司披露年报。按照公司计划，完成投资12亿元。", "12亿元", "太原锦帆动力有限公司")]
    public void What_only_ends_like_a_firm_is_a_kind_or_the_firm_spoken_of(string text, string mark, string expected) => SubjectWithWords(text, mark).ShouldBe(expected);

    [Theory]
    [InlineData("太原锦帆建筑工程有限公司扩产。锦帆建筑工程年产值3亿元。", "3亿元", "太原锦帆建筑工程有限公司")]
    [InlineData("在太原，记者走进湖南永州锦帆和钙业有限公司。永州锦帆和钙业有限公司年产值3亿元。", "3亿元", "永州锦帆和钙业有限公司")]
    [InlineData("锦帆集团有限公司发布年报，实现营业收入3亿元。", "3亿元", "锦帆集团有限公司")]
    [InlineData("太原市项目提速。截至去年底，锦帆置业资产总额14亿元。", "14亿元", "锦帆置业")]
    [InlineData("太原市项目提速。首家入园的企业山西锦帆动力有限公司办公室主任王某表示，已累计享受优惠2亿元。", "2亿元", "山西锦帆动力有限公司")]
    public void A_firm_is_known_by_its_whole_name(string text, string mark, string expected) => SubjectWithWords(text, mark).ShouldBe(expected);

    [Theory]
    [InlineData("城区道路改造提速，矿区搬迁完成，老城区管网更新。", "城区")]
    [InlineData("常务副市长介绍，市委市政府研究，试点县可获得奖励。", "副市")]
    public void A_common_word_is_no_district(string text, string word) =>
        SubjectReader.Read(Article(null, text), RuleSet.Default).Mentions.ShouldNotContain(m => m.Name.Contains(word, StringComparison.Ordinal));

    [Theory]
    [InlineData("临岸海湾自贸片区对外开放。上半年，临岸海湾自贸片区进出口260亿元。", "260亿元", "临岸海湾自贸片区")]
    [InlineData("慈溪进出口总额达320亿元，在全国县级市中排第二。", "320亿元", "慈溪市")]
    [InlineData("今年以来，首条跨省的云川地铁9号线已完成工程总量的80%。", "80%", "云川地铁9号线")]
    [InlineData("太原市加快改造。ASM工厂利用数据管理设备，能耗减少6%。全市能耗减少2%。", "6%", "ASM工厂")]
    [InlineData("太原市加快改造。太原数控创新中心服务企业90家。签约项目12个。", "12个", "太原市")]
    [InlineData("上海湾云国际创新中心服务企业90家。", "90家", "上海湾云国际创新中心")]
    public void Lines_works_and_centres_are_topics_of_their_clauses(string text, string mark, string expected) => SubjectWithWords(text, mark).ShouldBe(expected);

    private static string? SubjectWithWords(string text, string mark)
    {
        var article = Article(null, text);
        var (terms, words) = (new List<VocabularyMatch>(), new List<NewsMiner.Segmenting.Word>());
        RuleSet.Default.Vocabulary.Scan(article.Text, terms);
        NewsMiner.Segmenting.Segmenters.Default.Segment(article.Text, words);
        return SubjectReader.Read(article, RuleSet.Default, terms, words).SubjectAt(text.IndexOf(mark, StringComparison.Ordinal))?.Name;
    }

    [Theory]
    [InlineData("各地城市、县市政府加快建设，农贸市场升级改造，超市增加9家。")]
    [InlineData("沿海大省委托机构调查，外省长期投资9亿元。")]
    public void Common_words_in_市_and_省_are_no_places(string text) =>
        SubjectReader.Read(Article(null, text), RuleSet.Default).Mentions.ShouldNotContain(m => m.Rule == "place-form");

    [Theory]
    [InlineData("澜溪高新区增势良好。区内企业锐驰科技一季度销售收入1.9亿元。", "1.9亿元", "锐驰科技", SubjectType.Company)]
    [InlineData("北屏新区举行集中签约。其中，总投资30亿元的鸿途复合材料基地项目，占地420亩。", "420亩", "鸿途复合材料基地项目", SubjectType.Project)]
    public void Firms_and_projects_are_topics_of_their_own(string text, string mark, string expected, SubjectType type)
    {
        var article = Article(null, text);
        SubjectReader.Read(article, RuleSet.Default).SubjectAt(article.Text.IndexOf(mark, StringComparison.Ordinal)).ShouldBe(new Subject(expected, type));
    }

    [Theory]
    [InlineData("中橡（鞍山）化学有限公司", "中橡（鞍山）化学有限公司")]
    public void A_firm_keeps_the_bracket_in_its_name(string firm, string expected) =>
        SubjectReader.Read(Article(null, $"去年，{firm}实现产值3亿元。"), RuleSet.Default).Mentions
            .ShouldContain(m => m.Name == expected && m.Type == SubjectType.Company);

    [Fact]
    public void A_counted_kind_of_zone_is_none_of_them()
    {
        var article = Article("衡阳综合保税区外贸增长", "衡阳综保区进出口86亿元。", "湖南省4家综保区完成进出口312亿元。该区去年进出口75亿元。");
        SubjectBefore(article, "86亿元").ShouldBe("衡阳综合保税区");
        SubjectBefore(article, "312亿元").ShouldBe("湖南省综合保税区");
        SubjectBefore(article, "75亿元").ShouldBe("衡阳综合保税区");
    }

    [Theory]
    [InlineData("18个自贸试验区进出口2.1万亿元。自贸试验区利用外资600亿元。", "600亿元", "自贸试验区")]
    [InlineData("分布各地的11个省级重点园区营业收入9000亿元。园区投资增长7%。", "7%", "省级重点园区")]
    [InlineData("目前，全国共有180家国家高新区，聚集企业40万家。", "40万家", "国家高新区")]
    [InlineData("临汾经济开发区提速。在国家级经开区综合考核评价中，列第53位。", "第53位", "临汾经济开发区")]
    // A city with a 高新区 too calls the economic one its 开发区; 市开发区 are all of them.
    [InlineData("昆山开发区完成投资9亿元。", "9亿元", "昆山经济技术开发区")]
    [InlineData("昆山提速。昆山高新技术产业开发区完成投资9亿元，昆山开发区又完成投资8亿元。", "8亿元", "昆山高新技术产业开发区")]
    [InlineData("昆山高新区提速。昆山高新技术产业开发区完成投资9亿元，昆山开发区完成投资8亿元。", "8亿元", "昆山开发区")]
    [InlineData("长治市开发区完成投资9亿元。长治高新区是其中之一。", "9亿元", "长治市开发区")]
    [InlineData("临汾经济开发区提速。全省新增5家开发区，临汾经济开发区投资9亿元。", "9亿元", "临汾经济开发区")]
    public void Zones_of_a_kind_are_a_subject_together(string text, string mark, string expected) => SubjectWithWords(text, mark).ShouldBe(expected);

    [Theory]
    [InlineData("去年，洋浦港吞吐量6000万吨。", "6000万吨", "洋浦港")]
    [InlineData("海口市见闻。远溪创业创新大街规划面积240亩。", "240亩", "远溪创业创新大街")]
    [InlineData("海口市外贸向好。今年以来，东方隧道车流达40万辆，东方隧道收入9亿元。", "40万辆", "东方隧道")]
    [InlineData("海口市外贸向好。今年以来，港口吞吐量6000万吨。", "6000万吨", "海口市")]
    [InlineData("海口市外贸向好。今年，海口港口岸吞吐量6000万吨。", "6000万吨", "海口港口岸")]
    public void A_facility_that_opens_a_clause_by_its_own_name_is_its_topic(string text, string mark, string expected) => SubjectWithWords(text, mark).ShouldBe(expected);

    [Theory]
    [InlineData("运城市公安局通报，去年全市调解纠纷900件。", "900件", "运城市")]
    [InlineData("广东滨海地区今年接待游客90万人次。", "90万人次", "广东省")]
    [InlineData("临汾 临汾经济开发区盘活土地400亩。", "400亩", "临汾经济开发区")]
    [InlineData("临汾市签约。其中海口国家高新技术产业开发区签约9个项目。", "9个", "海口高新技术产业开发区")]
    [InlineData("河北省上半年开局好。先进钢铁、绿色化工增长9%。", "9%", "河北省")]
    [InlineData("临汾市见闻。临汾新日电动车有限公司产值12亿元。", "12亿元", "临汾新日电动车有限公司")]
    [InlineData("临汾市见闻。临汾鸿途微电子科技有限公司投产。鸿途微电今年产值9亿元。", "9亿元", "临汾鸿途微电子科技有限公司")]
    public void What_only_looks_like_a_name_is_none(string text, string mark, string expected) => SubjectWithWords(text, mark).ShouldBe(expected);

    [Theory]
    [InlineData("临汾鸿途零部件公司投产。去年产值3.9亿元，研发人员占到45%。", "45%", "临汾鸿途零部件公司")]
    [InlineData("在临汾经济开发区东区，记者见到临汾鸿途零部件公司总经理王明。“租来的厂房只有600平方米。”", "600平方米", "临汾鸿途零部件公司")]
    [InlineData("临汾鸿途零部件公司投产。全区投资增长9%。", "9%", "临汾经济开发区")]
    public void A_firm_is_spoken_of_until_another_topic_comes(string text, string mark, string expected) => SubjectBefore(Article("临汾经济开发区见闻", text), mark).ShouldBe(expected);

    [Theory]
    [InlineData("记者从临汾经济开发区管委会获悉，去年该区工业产值95亿元。", "95亿元", "临汾经济开发区")]
    [InlineData("——对话临汾经济开发区管委会副主任王明。记者：去年全区亩均税收多少？王明：21万元，和长治高新区差着3万元。去年盘活土地400亩。", "400亩", "临汾经济开发区")]
    [InlineData("新签约项目46个——近日，临汾经济开发区公布半年报。", "46个", "临汾经济开发区")]
    [InlineData("长治高新区投资9亿元。新签约项目46个——近日，临汾经济开发区公布半年报。", "46个", "临汾经济开发区")]
    [InlineData("由研究院孵化的临汾鸿途科技有限公司，产值9亿元。", "9亿元", "临汾鸿途科技有限公司")]
    [InlineData("青禾片区推进改革。去年片区新设企业300家，青禾片区投资9亿元。", "300家", "青禾片区")]
    [InlineData("今年我市利用外资9亿美元。北江水务（香港）在鞍山投资2亿美元，鞍山市鼓励增资。", "9亿美元", "鞍山市")]
    public void Whom_a_zones_office_or_a_dash_leads_to_is_spoken_of(string text, string mark, string expected) => SubjectWithWords(text, mark).ShouldBe(expected);

    [Theory]
    [InlineData("大连远构科技依托平台，去年订单额9亿元。", "9亿元", "大连远构科技")]
    [InlineData("大连先进科技依托平台，去年订单额9亿元。", "9亿元", "大连市")]
    [InlineData("企业从大连农商行拿到贷款，大连市投资9亿元。大连农商行贷款800万元。", "800万元", "大连市")]
    [InlineData("富士康科技集团扩产。去年，富士康科技集团产值9亿元。", "9亿元", "富士康")]
    [InlineData("去年，楚雄州提速。全州投资9亿元。", "9亿元", "楚雄彝族自治州")]
    [InlineData("今年以来，中欧班列云川号开行90列，货值9亿元。", "9亿元", "中欧班列云川号")]
    [InlineData("大连市增长。我国首座平台完成连接大连油田的电缆，发电9亿元。", "9亿元", "大连市")]
    public void A_short_name_needs_more_than_its_ending(string text, string mark, string expected) => SubjectWithWords(text, mark).ShouldBe(expected);

    [Fact]
    public void The_kind_behind_a_list_of_zones_is_that_of_each()
    {
        var article = Article(null, "去年，衡阳、郴州、湘潭综保区分别进出口9亿元、8亿元、7亿元。");
        var figures = new NewsMiner.Extracting.FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(article).Figures;
        figures.Select(f => f.Subject).ShouldBe(["衡阳综合保税区", "郴州综合保税区", "湘潭综合保税区"]);
    }

    [Fact]
    public void Whom_an_office_sends_to_an_opening_is_not_what_the_article_is_about()
    {
        var article = Article(null, "栖云生命健康产业园开工。栖云生命健康产业园投资9亿元。", "临汾经济开发区管委会主任王明主持。", "临汾经济开发区管委会副主任李亮出席。建成研发中心2栋。");
        SubjectBefore(article, "2栋").ShouldBe("栖云生命健康产业园");
    }

    [Fact]
    public void What_only_a_zone_has_is_no_firms()
    {
        var article = Article("临汾经济开发区见闻", "临汾鸿途零部件公司投产，产值3.9亿元。去年新签约项目16个，员工增加120人。");
        var figures = new NewsMiner.Extracting.FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(article).Figures;
        figures.Single(f => f.Quote == "16个").Subject.ShouldBe("临汾经济开发区");
        figures.Single(f => f.Quote == "120人").Subject.ShouldBe("临汾鸿途零部件公司");
    }

    [Fact]
    public void A_short_form_takes_the_full_form_of_its_article()
    {
        var article = Article("栖云经济开发区项目建设提速", "栖云经济开发区一季度开工项目9个。", "栖云经开区还盘活土地320亩。");
        SubjectBefore(article, "320亩").ShouldBe("栖云经济开发区");
    }

    [Fact]
    public void A_word_that_refers_back_takes_its_own_sentences_place_or_zone_first()
    {
        var article = Article("杭州半年报出炉", "上半年，杭州市生产总值9602亿元。7月27日，武汉市统计局发布数据，上半年，全市生产总值9503亿元。");
        SubjectBefore(article, "9602亿元").ShouldBe("杭州市");
        SubjectBefore(article, "9503亿元").ShouldBe("武汉市");
        var zones = Article("泽州经开区开局良好", "泽州经开区提速。龙门经开区定位高端，一季度园区新增企业47家。");
        SubjectBefore(zones, "47家").ShouldBe("龙门经济开发区");
    }

    [Fact]
    public void An_unlisted_zone_named_once_at_the_head_of_a_clause_is_its_topic()
    {
        var article = Article("泽州经开区开局良好", "一季度，泽州经开区固定资产投资21.5亿元。一季度，龙门经开区固定资产投资18.2亿元，工业投资9.6亿元。");
        SubjectBefore(article, "21.5亿元").ShouldBe("泽州经济技术开发区");
        SubjectBefore(article, "9.6亿元").ShouldBe("龙门经济开发区");
    }

    [Fact]
    public void Words_that_refer_back_follow_the_article()
    {
        var article = Article("汕头市交出半年答卷", "上半年，汕头市进出口总额380亿元。", "同期，全市新设企业2300家，占全省的5%。", "我省给予奖励300万元。");
        SubjectBefore(article, "2300家").ShouldBe("汕头市");
        SubjectBefore(article, "5%").ShouldBe("汕头市");
        SubjectBefore(article, "300万元").ShouldBe("广东省");
    }

    [Fact]
    public void Zones_that_take_turns_each_have_their_own_figures()
    {
        var article = Article(
            "两大开发区比学赶超",
            "长治经开区坚持项目为王。今年开工项目22个，完成投资18亿元。",
            "运城经开区着力招商引资，签约项目31个。到位资金6亿元，居全市第二。");
        SubjectBefore(article, "18亿元").ShouldBe("长治经济技术开发区");
        SubjectBefore(article, "31个").ShouldBe("运城经济技术开发区");
        SubjectBefore(article, "6亿元").ShouldBe("运城经济技术开发区");
    }

    [Theory]
    [InlineData("和平是发展的前提，全球贸易增长3%。")]
    [InlineData("公司上下不断增强开发区意识，朝阳产业增长8%。")]
    public void Common_words_are_no_places(string sentence) =>
        SubjectReader.Read(Article(null, sentence), RuleSet.Default).Mentions.ShouldNotContain(m => m.Type == SubjectType.Place);

    [SharedFact]
    public void The_subjects_of_the_annotated_pages_are_found()
    {
        var aliases = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(TestFiles.Shared!, "gold", "aliases.json")))!;
        int all = 0, right = 0, zones = 0, zonesRight = 0;
        foreach (var page in new[] { "000", "001", "003" })
        {
            var lines = File.ReadAllText(Path.Combine(TestFiles.Shared!, "pages", page + ".txt")).ReplaceLineEndings("\n").Split('\n');
            foreach (var record in Records($"{page}.articles.jsonl"))
            {
                var (article, starts) = Rebuild(record, lines);
                var subjects = SubjectReader.Read(article, RuleSet.Default);
                output.WriteLine($"== {page} {record.GetProperty("article")} main {subjects.Main}");
                foreach (var fact in Records($"{page}.facts.jsonl").Where(f => f.GetProperty("article").GetString() == record.GetProperty("article").GetString()))
                {
                    var line = fact.GetProperty("line").GetInt32();
                    var quote = fact.GetProperty("quote").GetString()!;
                    if (!starts.TryGetValue(line, out var start))
                        continue;
                    var at = article.Text.IndexOf(quote, start, StringComparison.Ordinal);
                    if (at < 0)
                        at = start;
                    var gold = fact.GetProperty("subject").GetString()!;
                    gold = aliases.GetValueOrDefault(gold, gold);
                    var type = fact.GetProperty("subject_type").GetString();
                    var found = subjects.SubjectAt(at)?.Name;
                    all++;
                    var ok = found == gold;
                    right += ok ? 1 : 0;
                    if (type is "zone" or "place")
                    {
                        zones++;
                        zonesRight += ok ? 1 : 0;
                    }
                    if (!ok)
                        output.WriteLine($"{page}:{line} {quote}: {found} ≠ {gold} ({type})");
                }
            }
        }
        output.WriteLine($"all {right}/{all}, zones and places {zonesRight}/{zones}");
        ((double)zonesRight / zones).ShouldBeGreaterThan(0.9);
    }

    private static IEnumerable<JsonElement> Records(string file) =>
        File.ReadLines(Path.Combine(TestFiles.Shared!, "gold", file)).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);

    private static (Article Article, Dictionary<int, int> Starts) Rebuild(JsonElement record, string[] lines)
    {
        var text = new StringBuilder();
        var paragraphs = new List<Paragraph>();
        var starts = new Dictionary<int, int>();
        Put(record.GetProperty("title").GetString(), ParagraphRole.Title);
        Put(record.GetProperty("subtitle").GetString(), ParagraphRole.Subtitle);
        var open = text.Length;
        foreach (var range in record.GetProperty("lines").EnumerateArray())
        {
            for (var number = range[0].GetInt32(); number <= range[1].GetInt32(); number++)
            {
                var line = lines[number - 1].Trim();
                if (line.Length == 0)
                    continue;
                starts[number] = text.Length;
                text.Append(line);
                if (line[^1] is '。' or '”' or '？' or '！' or '…' || line.Length < 8)
                    Close();
            }
            Close();
        }
        return (new Article
        {
            Id = "g",
            File = "g",
            Text = text.ToString(),
            Map = OffsetMap.Identity(text.Length),
            Paragraphs = paragraphs,
            Spans = [],
            Title = record.GetProperty("title").GetString(),
        }, starts);

        void Close()
        {
            if (text.Length > open)
            {
                paragraphs.Add(new Paragraph(new TextSpan(open, text.Length), ParagraphRole.Body));
                text.Append('\n');
            }
            open = text.Length;
        }

        void Put(string? line, ParagraphRole role)
        {
            if (line is null)
                return;
            paragraphs.Add(new Paragraph(new TextSpan(text.Length, text.Length + line.Length), role));
            text.Append(line).Append('\n');
        }
    }

    [Theory]
    [InlineData("走进临汾赛驰机器人的总装车间，机械臂上下翻飞。作为产业链的链主企业，赛驰机器人去年营收23.7亿元。", "23.7亿元", "临汾赛驰机器人")]
    [InlineData("云川恒辉半导体的第三条产线正在调试。这家从实验室走出来的企业，现有研发人员186人。", "186人", "云川恒辉半导体")]
    [InlineData("7月中旬，云川经开区江西清江铸管有限公司财务负责人说起贷款。凭着信用，企业从银行拿到800万元贷款。", "800万元", "江西清江铸管有限公司")]
    [InlineData("在链主企业云川恒辉动力的二期车间，机械臂上下翻飞。“今年已签订单6亿元。”", "6亿元", "云川恒辉动力")]
    [InlineData("走进丝路优选跨境电商公司的分拣中心，流水线日均处理包裹3.2万单。", "3.2万单", "丝路优选跨境电商公司")]
    public void A_firms_story_is_about_the_firm(string text, string mark, string expected) =>
        SubjectAmongWords(Article(null, "云川经开区今年新签约项目36个。", text), mark).ShouldBe(expected);

    [Theory]
    [InlineData("鸿曜新材完成产值3亿元，增长12%。", "3亿元", "鸿曜新材")]
    [InlineData("鸿曜新能源同比增长126.5%。", "126.5%", "鸿曜新能源")]
    [InlineData("鸿曜重工现有两个工厂，惠州工厂产能2万台。", "2万台", "鸿曜重工")]
    [InlineData("鸿曜半导体完成产值3亿元。", "3亿元", "鸿曜半导体")]
    [InlineData("今年以来，云川经开区鸿曜新材新增订单12亿元。", "12亿元", "鸿曜新材")]
    [InlineData("东岭小镇累计接待游客30万人次。", "30万人次", "东岭小镇")]
    [InlineData("今年以来，远溪药谷集聚企业400家。", "400家", "远溪药谷")]
    [InlineData("在远溪跨境电商产业园，已有120家企业入驻。", "120家", "远溪跨境电商产业园")]
    [InlineData("石门村种植脐橙2000亩。", "2000亩", "石门村")]
    [InlineData("云川远溪智慧谷孵化器在孵企业54家。", "54家", "云川远溪智慧谷孵化器")]
    [InlineData("一季度，远溪新区完成投资25亿元。", "25亿元", "远溪新区")]
    [InlineData("东部新区规上工业增加值达到25亿元。", "25亿元", "东部新区")]
    [InlineData("高铁新城拥有企业340家。", "340家", "高铁新城")]
    [InlineData("远溪新城管委会主任李某介绍，全区签约项目36个。", "36个", "远溪新城")]
    [InlineData("主攻封装测试的鸿曜电子，去年投资追加到6亿元。", "6亿元", "鸿曜电子")]
    [InlineData("区内最大的台资企业鸿曜科技，投资追加到6亿元。", "6亿元", "鸿曜科技")]
    [InlineData("全省3家园区过百亿：万年高新技术产业园区主营业务收入118亿元；云川经开区主营业务收入105亿元。", "118亿元", "万年高新技术产业园区")]
    public void A_clause_may_open_with_a_name_that_no_list_has(string text, string mark, string expected) =>
        SubjectAmongWords(Article("云川经开区半年观察", text), mark).ShouldBe(expected);

    [Theory]
    [InlineData("高端装备完成产值3亿元。", "3亿元")]
    [InlineData("美丽乡村建设投入4亿元。", "4亿元")]
    [InlineData("鸿曜新材、远溪电缆等11家企业完成产值9亿元。", "9亿元")]
    [InlineData("鸿曜航空动力装备研发与产业化项目等8个项目落户。", "8个")]
    [InlineData("助力乡村振兴，落实资金2亿元。", "2亿元")]
    [InlineData("到9月底，园区有银行机构7家。", "7家")]
    [InlineData("园区企业共有飞机71架，其中空客A330有6架。", "6架")]
    [InlineData("富士康旗下的云曜基地去年投产，集成电路企业已集聚60家。", "60家")]
    [InlineData("4月，上海合作组织传统医药论坛举行。会上签约项目9个。", "9个")]
    public void A_trade_many_firms_and_a_project_are_no_firm(string text, string mark) =>
        SubjectAmongWords(Article("云川经开区半年观察", "云川经开区经济向好。", text), mark).ShouldBe("云川经济技术开发区");

    [Theory]
    [InlineData("云川经开区、东岭新区（云川江北组团、云川江南组团）签约项目36个。", "36个", "云川经济技术开发区")]
    [InlineData("云川经开区（高新区）签约项目36个。", "36个", "云川经济技术开发区")]
    [InlineData("12月，全省开发区签约项目36个。", "36个", "山西省开发区")]
    [InlineData("秦皇岛开发区签约项目36个。", "36个", "秦皇岛经济技术开发区")]
    [InlineData("在全国217家国家级开发区综合考评中进位，签约项目36个。", "36个", "云川经济技术开发区")]
    [InlineData("远溪县生态工业集中区产值45.5亿元。", "45.5亿元", "远溪县生态工业集中区")]
    [InlineData("2.5亿元产业园开园，入驻企业36家。", "36家", "云川经济技术开发区")]
    public void Brackets_and_groups_leave_the_zone_spoken_of(string text, string mark, string expected) =>
        SubjectAmongWords(Article("云川经开区在山西省的位次", "云川经开区经济向好。", text), mark).ShouldBe(expected);

    [Theory]
    [InlineData("全国推广的46项任务完成，推出措施23项。", "23项", "云川经济技术开发区")]
    [InlineData("全国高新技术企业46万家，增长8%。\n招商引资有成果，签约项目36个。", "36个", "云川经济技术开发区")]
    [InlineData("7月8日在西安签了协议，总投资36亿元。", "36亿元", "云川经济技术开发区")]
    [InlineData("区内的云川空港综保区进出口36亿元。", "36亿元", "云川空港综合保税区")]
    [InlineData("经开区下辖的远溪产业园，入驻企业36家。", "36家", "远溪产业园")]
    [InlineData("远溪产业园入驻企业23家。目前，园区产值36亿元。", "36亿元", "远溪产业园")]
    [InlineData("远溪产业园建设快。产业园一期产值36亿元。", "36亿元", "远溪产业园一期")]
    [InlineData("秦皇岛市委常委、云川经开区党工委书记王某说，签约项目36个。", "36个", "云川经济技术开发区")]
    [InlineData("光明街道新增企业36家。", "36家", "光明街道")]
    [InlineData("秦皇岛市集中开工仪式在云川经开区举行。此次该区开工项目36个。", "36个", "云川经济技术开发区")]
    [InlineData("采访团走进河北远溪半导体有限公司的车间。近36台设备运转。", "36台", "河北远溪半导体有限公司")]
    [InlineData("第一站是河北远溪半导体有限公司。公司专利36项。", "36项", "河北远溪半导体有限公司")]
    [InlineData("远溪片零部件园入驻企业36家。", "36家", "远溪片零部件园")]
    [InlineData("西港铁路、地铁18号线开工建设；新建道路36公里。", "36公里", "云川经济技术开发区")]
    [InlineData("SMT产线111条，注塑机36台。", "36台", "云川经济技术开发区")]
    [InlineData("秦皇岛重工去年投产。今年产值36亿元。", "36亿元", "秦皇岛重工")]
    [InlineData("秦皇岛煤业去年回暖。今年产值36亿元。", "36亿元", "秦皇岛市")]
    [InlineData("秦皇岛集团产值9亿元，秦皇岛电子完成产值36亿元。", "36亿元", "秦皇岛电子")]
    [InlineData("宁德时代新线量产……今年产值36亿元。", "36亿元", "宁德时代")]
    [InlineData("2021年把工厂从东莞搬来的鸿讯电路总经理王某说，他们去年产值36亿元。", "36亿元", "鸿讯电路")]
    [InlineData("王某在鸿瑞制冷的总装车间带班组。\n这里机器多。他所在的企业去年产值36亿元。", "36亿元", "鸿瑞制冷")]
    [InlineData("海炼化一家去年加工原油36万吨。", "36万吨", "海炼化")]
    [InlineData("浙江一家企业去年产值36亿元。", "36亿元", "浙江省")]
    [InlineData("曾为资金发愁的鸿曜中药，如今拿到贷款36万元。", "36万元", "鸿曜中药")]
    [InlineData("农产品冷链营收36亿元。", "36亿元", "云川经济技术开发区")]
    [InlineData("唐山港曹妃甸港区去年吞吐量36万吨。", "36万吨", "唐山港曹妃甸港区")]
    [InlineData("铁山港区去年产值36亿元。", "36亿元", "铁山港区")]
    public void Places_passed_by_parts_and_firms_are_told_apart(string text, string mark, string expected) =>
        SubjectAmongWords(Article("云川经开区半年观察", ["云川经开区经济向好。", "云川经开区投资快。", .. text.Split('\n')]), mark).ShouldBe(expected);

    [Theory]
    [InlineData("云川经开区有上市公司5家，其中，远川重工有限公司市值320亿元。新增专利120件。", "120件")]
    [InlineData("云川经开区投资大增。云川综合保税区进出口额居全省第一。\n具体来看，电子信息企业148家。", "148家")]
    public void Who_is_passed_in_one_sentence_is_left_with_it(string text, string mark) =>
        SubjectAmongWords(Article("云川经开区半年观察", ["云川经开区经济向好。", .. text.Split('\n')]), mark).ShouldBe("云川经济技术开发区");

    [Theory]
    [InlineData("光谷企业营业收入增长12%。", "12%", "武汉东湖新技术开发区")]
    [InlineData("云川光谷营业收入增长12%。云川光谷产业兴旺。", "12%", "云川光谷")]
    public void A_zones_nickname_may_end_anothers_name(string text, string mark, string expected) => SubjectWithWords(text, mark).ShouldBe(expected);

    [Fact]
    public void Another_zone_of_one_paragraph_is_left_with_it() =>
        SubjectAmongWords(Article("云川经开区半年观察", "云川经开区经济向好。", "云川经开区投资快。", "远溪高新区是近邻，产值23亿元。", "项目里头，省重点36个。", "云川经开区前景好。"), "36个").ShouldBe("云川经济技术开发区");

    [Theory]
    [InlineData("横琴片区挂牌三年。", "横琴新区")]
    [InlineData("青岛自贸片区成立。青岛片区推出举措。", "中国（山东）自由贸易试验区青岛片区")]
    public void Parts_of_free_trade_zones_have_one_name(string text, string expected) =>
        SubjectAmongWords(Article(null, text + "产值36亿元。"), "36亿元").ShouldBe(expected);

    [Fact]
    public void The_end_of_a_zones_long_name_stands_for_it() =>
        SubjectAmongWords(Article("空港半年观察", "秦皇岛国际机场临空经济区产值23亿元。", "区内的云川综保区进出口3亿元。", "目前，临空经济区完成投资36亿元。"), "36亿元").ShouldBe("秦皇岛国际机场临空经济区");

    [Fact]
    public void A_place_that_only_opens_other_names_is_not_what_the_article_is_about() =>
        SubjectAmongWords(Article("远溪炼化二期签约", "总投资23亿元的辽宁远溪炼化工程二期签约。远溪经开区的石化产业添王牌。", "接下来，工业产值达到36亿元。"), "36亿元").ShouldBe("远溪经济技术开发区");

    // Chance text of a speed run: the place lies beyond the mark before the form.
    [Theory]
    [InlineData("在天津展演桐，有限公司签约项目36个。")]
    [InlineData("在天津桐，有限公司签约项目36个。")]
    public void A_form_behind_a_mark_may_have_a_place_before_it(string text) =>
        Should.NotThrow(() => SubjectAmongWords(Article("云川经开区见闻", "云川经开区经济向好。", text), "36个"));

    [Fact]
    public void The_firm_that_a_sentence_ends_with_is_the_firm_of_the_next() =>
        SubjectAmongWords(Article("云川经开区见闻", "云川经开区经济向好。第一个“走出去”的是区属国企云川鸿途投资有限公司。接下来，公司还要投资1.3亿元。"), "1.3亿元").ShouldBe("云川鸿途投资有限公司");

    [Fact]
    public void A_speaker_may_stand_behind_the_day_he_spoke() =>
        SubjectAmongWords(Article("云川经开区见闻", "“预计今年产值1.3亿元。”7月18日，鸿途汽车饰件临汾分公司负责人李某说。"), "1.3亿元").ShouldBe("鸿途汽车饰件临汾分公司");

    private static string? SubjectAmongWords(Article article, string mark)
    {
        var terms = new List<VocabularyMatch>();
        RuleSet.Default.Vocabulary.Scan(article.Text, terms);
        var words = new List<Word>();
        Segmenters.Default.Segment(article.Text, words);
        return SubjectReader.Read(article, RuleSet.Default, terms, words).SubjectAt(article.Text.IndexOf(mark, StringComparison.Ordinal))?.Name;
    }

    [Theory]
    [InlineData("上半年，经绥芬河口岸出入境人员21.3万人次。", "21.3万人次", "绥芬河口岸")]
    [InlineData("目前，芜湖中心港已开通6条航线。上半年，货物吞吐量达318万吨。", "318万吨", "芜湖中心港")]
    [InlineData("芜湖光伏产业集群区去年动工。该光伏产业集群区占地1800亩。", "1800亩", "芜湖光伏产业集群区")]
    [InlineData("芜湖市口岸办介绍，全市新增企业46家。", "46家", "芜湖市")]
    public void Ports_and_clusters_are_spoken_of_as_zones_are(string text, string mark, string expected) =>
        SubjectBefore(Article("芜湖市一季度观察", text), mark).ShouldBe(expected);

    [Theory]
    [InlineData("“今年前两个月，我们完成订单2.6万台。”临汾鸿途零部件公司生产部长李某说。", "2.6万台", "临汾鸿途零部件公司")]
    [InlineData("“今年前两个月，全区完成投资3亿元。”临汾鸿途零部件公司生产部长李某说。", "3亿元", "临汾经济开发区")]
    public void What_a_firms_people_say_of_themselves_is_of_the_firm(string text, string mark, string expected) =>
        SubjectBefore(Article("临汾经济开发区见闻", text), mark).ShouldBe(expected);

    [Theory]
    [InlineData("临汾鸿途零部件公司去年营收2亿元。公司所在的长治高新区，集聚零部件企业48家。", "48家", "长治高新技术产业开发区")]
    [InlineData("一季度，长治高新区的增速在长治市开发区中排第二。上半年，该区完成投资9亿元。", "9亿元", "长治高新技术产业开发区")]
    [InlineData("长治高新区金融活。6月末，辖内银行贷款余额68亿元。", "68亿元", "长治高新技术产业开发区")]
    public void The_zone_around_a_firm_and_the_zones_of_a_city_are_told_apart(string text, string mark, string expected) =>
        SubjectBefore(Article(null, text), mark).ShouldBe(expected);

    [Fact]
    public void Zones_of_a_kind_taken_together_are_a_subject() =>
        SubjectBefore(Article(null, "今年前4个月，国家高新区规模以上工业企业营业收入达10.26万亿元。"), "10.26万亿元").ShouldBe("国家高新区");

    [Theory]
    [InlineData("据南陵经开区管委会统计，一季度税收2.6亿元。", "南陵经济开发区")]
    [InlineData("一季度，南陵经开区税收2.6亿元。", "南陵经济开发区")]
    [InlineData("一季度，平遥经开区税收2.6亿元。", "平遥经济技术开发区")]
    [InlineData("一季度，鞍山市高新区税收2.6亿元。", "鞍山高新技术产业开发区")]
    [InlineData("据鞍山市高新区管委会统计，一季度税收2.6亿元。", "鞍山高新技术产业开发区")]
    [InlineData("一季度，郑州航空港区税收2.6亿元。", "郑州航空港经济综合实验区")]
    public void A_short_kind_is_the_full_one_of_its_rank(string text, string expected) =>
        SubjectBefore(Article(null, text), "2.6亿元").ShouldBe(expected);

    [Fact]
    public void A_zone_that_rises_to_a_rank_keeps_its_name() =>
        SubjectAmongWords(Article("南陵经开区迈入千亿园区方阵", "记者从南陵经开区获悉。", "“两新一重”挑大梁，产值36亿元。"), "36亿元").ShouldBe("南陵经济开发区");

    [Theory]
    [InlineData("36亿元", "鞍山高新技术产业开发区")]
    [InlineData("23亿元", "鞍山综合保税区")]
    [InlineData("12亿元", "大连高新技术产业园区")]
    public void In_a_list_each_zone_has_the_figure_behind_its_name(string mark, string expected) =>
        SubjectAmongWords(Article(null, "税收方面，辽宁重点园区入库99亿元，其中鞍山高新区36亿元、鞍山综保区23亿元、大连高新区12亿元。"), mark).ShouldBe(expected);

    [Theory]
    [InlineData("鞍山高新区有了新模样。目前开发区5个园区均已建成，培育绿色工厂36家。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山高新区有了新模样。全市已有国家级经开区2个，新获批的南陵工业园规划面积36平方公里。", "南陵工业园")]
    public void Parts_that_no_one_names_and_kinds_that_are_counted_are_no_subject(string text, string expected) =>
        SubjectAmongWords(Article("鞍山高新区见闻", text), "36").ShouldBe(expected);

    [Theory]
    [InlineData("在大连高新区，新增企业12家。\n以光机电产业见长的南陵经济技术开发区，上半年培育绿色工厂36家。", "南陵经济技术开发区")]
    [InlineData("在辽宁省13个产业园区里，产值增幅列第三。\n园区现有投产企业36家。", "鞍山高新技术产业开发区")]
    [InlineData("沈阳桃仙国际机场三期扩建等36个重点项目完成投资8亿元。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山高新区的“冬季行动”没有停歇。“冬季行动”安排的36个项目悉数开工。", "鞍山高新技术产业开发区")]
    [InlineData("放眼全市，在建产业项目36个。", "鞍山市")]
    public void Who_is_known_for_something_is_spoken_of_and_who_is_measured_among_others_stays(string text, string expected) =>
        SubjectAmongWords(Article("鞍山高新区见闻", "鞍山高新区签约项目8个。\n" + text), "36").ShouldBe(expected);

    [Theory]
    [InlineData("增长8.1%")]
    [InlineData("86亿元")]
    public void A_full_name_within_its_committees_is_one_that_the_article_gives(string mark) =>
        SubjectAmongWords(Article(null, "记者从南陵经济技术开发区管委会获悉，一季度，南陵经开区实现进出口86亿元。全区规上工业增加值增长8.1%。"), mark).ShouldBe("南陵经济技术开发区");

    [Theory]
    [InlineData("鞍山高新区见闻", "鞍山高新区：5个园区全部绿色，培育绿色工厂36家。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山高新区见闻", "今年以来，海南自贸港13个重点园区营收36亿元。", "海南自贸港重点园区")]
    [InlineData("拉萨开发区见闻", "记者从拉萨（国家级）经济技术开发区管委会获悉，培育绿色工厂36家。", "拉萨经济技术开发区")]
    [InlineData(null, "威海火炬高新区产值36亿元。", "威海火炬高技术产业开发区")]
    public void A_zone_is_named_by_its_rank_its_old_kind_and_its_parts(string? title, string text, string expected) =>
        SubjectAmongWords(Article(title, text), "36").ShouldBe(expected);

    [Theory]
    [InlineData("霍尔果斯口岸货运忙", "前三季度，霍尔果斯口岸货运量3010万吨。", "口岸日均过车36辆。", "霍尔果斯口岸")]
    [InlineData("中欧班列鞍山号十年开出两万列", "辽宁省政府新闻办举行发布会，中欧班列鞍山号的账单引人注目。", "今年以来，鞍山号开行36列。", "中欧班列鞍山号")]
    [InlineData("鞍山高新区：鞍山港货运忙", "前三季度，鞍山港货运量3010万吨。", "签约项目36个。", "鞍山高新技术产业开发区")]
    [InlineData("郑州高新区见闻", "记者走进郑州高新区，第一站是金水区国家文化创意产业试点园区。", "园区企业增长到36家。", "金水区国家文化创意产业试点园区")]
    [InlineData("“云欧快铁”跑得忙", "鞍山市发布消息，“云欧快铁”去年开行45列。", "“云欧快铁”今年开行36列。", "云欧快铁")]
    public void What_the_headline_opens_with_or_a_visit_leads_to_is_spoken_of(string title, string lead, string body, string expected) =>
        SubjectAmongWords(Article(title, lead, body), "36").ShouldBe(expected);

    [Theory]
    [InlineData("鞍山高新区见闻", "已开工的项目里，鞍山石化炼油结构调整转型升级等13个项目投产，预计新增产值36亿元。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山市项目签约", "集中签约仪式上，鞍山高新区精密制造项目，海城经开区风电项目，台安经开区储能项目等14个项目签约。这次签约的项目带动就业36人。", "鞍山市")]
    [InlineData("鞍山高新区见闻", "五大产业总产值143亿元，全市占比36%。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山高新区见闻", "北京项目加快引入，36家央企来了。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山高新区见闻", "这样的企业，今年为海城市贡献税收36亿元。", "海城市")]
    [InlineData("鞍山高新区见闻", "至此，鞍山市共有13个省级以上开发区，其中国家级经济技术开发区36个。", "鞍山市")]
    [InlineData(null, "走进鞍山高新区达道湾产业园，塔吊林立。据介绍，开发区今年签约项目36个。", "鞍山高新技术产业开发区")]
    [InlineData(null, "磨憨口岸今年外贸36亿元。", "磨憨口岸")]
    [InlineData(null, "沿边口岸今年外贸36亿元。", null)]
    [InlineData("鞍山高新区见闻", "建设黄河流域高质量发展先行区以来，新增企业36家。", "鞍山高新技术产业开发区")]
    [InlineData(null, "中国瑞丽口岸今年外贸36亿元。", "瑞丽口岸")]
    [InlineData(null, "青岛上合示范区今年外贸36亿元。", "中国—上海合作组织地方经贸合作示范区")]
    [InlineData("云南园区招商忙", "今年以来，云南各地拧成一股绳。园区新签约项目36个。", "云南省园区")]
    [InlineData("鞍山高新区见闻", "记者从鞍山高新技术产业开发区（达道湾工业区）管委会获悉，该区产值36亿元。", "鞍山高新技术产业开发区")]
    public void Lists_wholes_and_kinds_leave_whom_it_is_about(string? title, string text, string? expected) =>
        SubjectAmongWords(Article(title, text), "36").ShouldBe(expected);

    [Theory]
    [InlineData("“远曜湾”亮出半年成绩单", "上半年，“远曜湾”完成投资36亿元。", "远曜湾")]
    [InlineData("投资两旺：远曜湾跑出加速度", "远曜湾完成投资36亿元。", "远曜湾")]
    [InlineData("亮出半年成绩单", "上半年完成投资36亿元。", null)]
    [InlineData("鞍山亮出半年成绩单", "远曜湾多。亮出半年成绩单的有36家。", "鞍山市")]
    public void Where_nobody_is_known_the_headlines_words_that_the_text_takes_up_say_who_it_is(string title, string text, string? expected) =>
        SubjectAmongWords(Article(title, text), "36").ShouldBe(expected);

    [Theory]
    [InlineData("滨海新区产值36亿元。", "天津滨海新区")]
    [InlineData("鞍山滨海新区开局好。滨海新区产值36亿元。", "鞍山滨海新区")]
    [InlineData("记者从鞍山市统计局获悉，滨海新区产值36亿元。", "鞍山滨海新区")]
    [InlineData("记者从天津市统计局获悉，滨海新区产值36亿元，比鞍山高。", "天津滨海新区")]
    [InlineData("记者从鞍山市统计局获悉，浦东新区产值36亿元。", "上海浦东新区")]
    [InlineData("山东青岛西海岸新区产值36亿元。", "青岛西海岸新区")]
    public void A_short_name_that_several_cities_use_is_of_the_one_spoken_of(string text, string expected) =>
        SubjectAmongWords(Article(null, text), "36").ShouldBe(expected);

    [Theory]
    [InlineData("鞍山航天城产值36亿元。园区企业多。", "鞍山航天城")]
    [InlineData("鞍山都市圈产值36亿元。", "鞍山都市圈")]
    [InlineData("鞍山大道科创走廊产值36亿元。", "鞍山大道科创走廊")]
    [InlineData("青曜智造城产值36亿元。", "青曜智造城")]
    [InlineData("鞍山打造航天城。产值36亿元。", "鞍山市")]
    [InlineData("凭祥边合区产值36亿元。", "凭祥边境经济合作区")]
    public void The_newer_kinds_of_zone_make_a_name_behind_a_place(string text, string expected) =>
        SubjectAmongWords(Article(null, text), "36").ShouldBe(expected);

    [Fact]
    public void Of_a_group_of_zones_each_holds_for_its_paragraph() =>
        SubjectAmongWords(Article("辽宁13个重点园区交卷", "今年前三季度，辽宁13个重点园区营收185亿元，其中鞍山综合保税区挑了大梁。", "鞍山综合保税区营收36亿元。", "分行业看，制造业营收增长19.6%。"), "19.6%").ShouldBe("辽宁省重点园区");

    [Fact]
    public void A_firm_is_called_by_its_place_and_brand() =>
        SubjectAmongWords(Article(null, "去年，鞍山鸿途新能源科技有限公司落户园区。“鞍山鸿途当年即实现产值2.6亿元。”企业负责人说。"), "2.6亿元").ShouldBe("鞍山鸿途新能源科技有限公司");

    [Fact]
    public void A_figure_in_brackets_is_of_the_place_before_them() =>
        new NewsMiner.Extracting.FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(Article("鞍山高新区开局", "一季度，鞍山高新区规上工业增加值增长9.6%，高于全市（7.3%）2.3个百分点。")).Figures.Single(f => f.Quantity.Value == 7.3m).Subject.ShouldBe("鞍山市");

    [Theory]
    [InlineData("经开区上半年经济提速", "上半年，经开区规上工业增加值增长9.1%，新投产项目36个。", "经开区")]
    [InlineData("开发区工作综述", "开发区完成投资12亿元。远曜科技有限公司投产。\n全年新签约项目36个。开发区忙。", "开发区")]
    [InlineData("远曜科技有限公司投产", "远曜科技有限公司产值6亿元。远曜科技有限公司落户园区，今年新增订单36亿元。", "远曜科技有限公司")]
    [InlineData("鞍山高新区开局", "上半年，高新区园区完成产值36亿元。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山高新区开局", "上半年，鞍山高新区完成投资42亿元；出口加工区进出口36亿元。", "出口加工区")]
    [InlineData("鞍山高新区开局", "上半年，鞍山高新区完成投资42亿元，绿色化工园区签约项目36个。", "绿色化工园区")]
    [InlineData("鞍山高新区开局", "核心区鞍山经济技术开发区完成开票36亿元。", "鞍山经济技术开发区")]
    [InlineData("工业园活力迸发", "去年，县工业园攻坚项目，与上海市金山区山阳工业园合作。\n新签约项目36个。工业园忙。", "工业园")]
    [InlineData("一季度保税区开局", "保税区开局良好。一季度新开工项目36个。", "保税区")]
    [InlineData("鞍山高新区开局", "2020年度综合保税区发展绩效评估为A类，新增企业36家。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山化工产业集聚区开局", "鞍山石化区完成投资2亿元。鞍山石化区新签约项目36个。", "鞍山石化区")]
    [InlineData("高新区招商成效显著", "2025年，高新区完成投资42亿元。\n全年列省、鞍山市级重大项目9个，鞍山市级项目17个。海城高新区机场项目开工。\n全年新增企业36家。", "海城高新技术产业开发区")]
    [InlineData("招商大会举行", "签约项目覆盖全省，其中鞍山高新区签约远曜医药等36个项目。", "鞍山高新技术产业开发区")]
    [InlineData("汽开区上半年平稳发展", "上半年，汽开区地区生产总值275亿元。\n抓住“央企走进辽宁”契机。汽开区开工项目36个。", "汽开区")]
    [InlineData("加快建设", "远川物流基地、甲江医疗产业园等24个项目开工。\n全年新增企业36家。", null)]
    public void A_zone_may_be_called_by_its_kind_alone(string title, string text, string? expected) =>
        SubjectAmongWords(Article(title, text.Split('\n')), "36").ShouldBe(expected);

    [Theory]
    [InlineData("高新区：招商见效", "上半年高新区开工项目36个。海城高新区机场项目投资过半。鞍山“三新”项目9个。", "海城高新技术产业开发区", "海城日报")]
    [InlineData("高新区：招商见效", "上半年高新区开工项目36个。鞍山“三新”项目9个。", "鞍山高新技术产业开发区", null)]
    [InlineData("汽开区经济平稳", "上半年，汽开区开工项目36个。汽开区抓住“民企吉林行”契机，会上传达了在吉林考察时的讲话。", "长春汽车经济技术开发区", "长春日报")]
    [InlineData("鞍山市外贸增长", "上半年，鞍山市新增企业36家。高新区、经开区发力，高新区引才。", "鞍山市", "鞍山日报")]
    [InlineData("鞍山高新区招商见效", "全年签约项目19个，其中亿元以上项目9个，鞍山市级项目36个。", "鞍山高新技术产业开发区", null)]
    [InlineData("秀洲国家高新区招商见效", "今年以来，秀洲国家高新区新签约项目36个。", "秀洲国家高新区", null)]
    [InlineData("手机不会降价的5大理由", "鞍山市新增企业36家。", "鞍山市", null)]
    [InlineData("鞍山高新区开局", "鞍山高新区营收增长9%；全省开发区综合考评排名第一，新增平台36个。", "鞍山高新技术产业开发区", null)]
    public void A_zone_told_of_by_its_kind_is_of_its_papers_place(string title, string text, string expected, string? source) =>
        SubjectAmongWords(Article(title, text.Split('\n')) with { Source = source }, "36").ShouldBe(expected);

    [Theory]
    [InlineData("上半年全省高新区营收增长", "全省高新区营收1397亿元。其中国家高新区783亿元。新增机构36个。", "辽宁省高新区", "辽宁日报")]
    [InlineData("上半年全省高新区营收增长", "全省高新区营收1397亿元。其中，国家高新区新增10个，省级高新区新增36个。", "省级高新区", null)]
    [InlineData("辽宁综保区外贸增长", "今年前三季度，辽宁省内13个综合保税区进出口36亿元。", "辽宁省综合保税区", null)]
    [InlineData("我省开发区营收增长", "2020年，我省开发区营收突破36亿元。", "辽宁省开发区", "辽宁日报")]
    [InlineData("我市开发区营收增长", "2020年，我市开发区营收突破36亿元。", "鞍山市开发区", "鞍山日报")]
    [InlineData("全省开发区营收增长", "全省开发区营收1397亿元，最高的鞍山高新区为36亿元。", "鞍山高新技术产业开发区", null)]
    [InlineData("全省开发区营收增长", "全省开发区营收1397亿元，最高的鞍山高新区为86亿元。新认定企业36家。", "辽宁省开发区", null)]
    [InlineData("自贸试验区十年", "自2013年上海自贸试验区设立以来，已走过十年。2022年，21家自贸试验区进出口36亿元。", "自贸试验区", null)]
    [InlineData("国家高新区营收增长", "国家高新区园区产值36亿元。", "国家高新区", null)]
    [InlineData("上半年辽宁省国家级经开区外贸增长", "辽宁省国家级经开区外贸1705亿元，其中鞍山经开区70亿元。\n上述经开区完成投资36亿元。", "辽宁省国家级经济技术开发区", null)]
    [InlineData("上半年辽宁省高新区产值增长", "鞍山高新区产值300亿元，大连高新区产值800亿元。其余9个高新区产值36亿元。", "辽宁省高新区", null)]
    [InlineData("广西经开区外贸增长", "2022年，广西13家经开区外贸1705亿元。我区新设经开区36个。", "广西壮族自治区", null)]
    public void Zones_taken_together_are_of_the_province_that_the_paper_or_the_places_show(string title, string text, string expected, string? source) =>
        SubjectAmongWords(Article(title, text.Split('\n')) with { Source = source }, "36").ShouldBe(expected);

    [Theory]
    [InlineData("鞍山高新区开局", "远曜集团船舶制造基地、恒达股份生产基地等17个项目落地，新增就业36人。", "鞍山高新技术产业开发区")]
    [InlineData("我县工业加快", "远曜科技有限公司是我县引进的企业，产值8亿元。\n今年，全县工业项目36个。", "全县")]
    [InlineData("海南自由贸易港开局", "近五年，海南省外贸年均增长30%；实际使用外资36亿元。", "海南省")]
    [InlineData("报告发布", "全国园区数量：辽宁省9个、江苏省19个、山东省8个。百强园区中，过千亿元的有36个。", "全国园区")]
    [InlineData("鞍山高新区开局", "大石桥医院二期等36个项目推进。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山高新区开局", "鞍山市在沈阳—海城高速公路以西建设新区，完成投资36亿元。", "鞍山市")]
    [InlineData("鞍山市外资居全省前列", "鞍山市利用外资19亿元。鞍山市招商忙。\n在达道湾工业园里聚集了三家供应商，达道湾工业园已投产企业6家。\n依托港口优势，引进企业36家。", "鞍山市")]
    public void A_place_said_aside_holds_no_longer_than_its_sentence(string title, string text, string? expected) =>
        SubjectAmongWords(Article(title, text.Split('\n')), "36").ShouldBe(expected);

    [Theory]
    [InlineData("鞍山高新区开局", "全国医药工业百强企业落户36家。", "鞍山高新技术产业开发区")]
    [InlineData("全市工业增长", "增长面最广的要数鞍山高新区：规上工业企业产值36亿元。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山高新区集中开工", "鞍山高新区集中开工仪式在“青石商务区”项目现场举行。今年，该区安排项目36个。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山高新区五年签约项目120个", "五年前，苏州工业园区走出江苏，与辽宁共建鞍山高新区。如今，园区累计签约项目36个。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山高新区开局", "全国推广的“规定任务”完成36项。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山高新区开局", "东岭产业新城是重点突破区域。下一步，该区安排项目36个。", "鞍山高新技术产业开发区")]
    [InlineData("鞍山高新区开局", "深圳远曜新材料、上海恒瓴半导体等一批项目落地，预计贡献产值36亿元。", "鞍山高新技术产业开发区")]
    [InlineData("开发区开局", "鞍山经济技术开发区签约项目12个。海城经济技术开发区签约项目15个。今年以来，两家经开区共争取资金36亿元。", "鞍山经济技术开发区、海城经济技术开发区")]
    public void Firms_of_a_list_lead_to_nobody_and_what_points_to_a_zone_leads_to_it(string title, string text, string expected) =>
        SubjectAmongWords(Article(title, text), "36").ShouldBe(expected);

    [Theory]
    [InlineData("绍兴滨海新区产值增长。滨海新区产值36亿元。", "绍兴滨海新区")]
    [InlineData("中山市项目签约。火炬高新区签约项目36个。", "中山火炬高技术产业开发区")]
    [InlineData("厦门市项目签约。火炬高新区签约项目36个。", "厦门火炬高技术产业开发区")]
    [InlineData("鞍山长春经开区招商。长春经开区签约项目36个。", "鞍山长春经开区")]
    public void A_listed_zone_gives_way_to_its_namesake_of_the_city_spoken_of(string text, string expected) =>
        SubjectAmongWords(Article(null, text), "36").ShouldBe(expected);

    [Theory]
    [InlineData("鞍山腾鳌工业园更名为鞍山腾鳌经济开发区。鞍山腾鳌工业园产值36亿元。")]
    [InlineData("鞍山腾鳌经济开发区原名鞍山腾鳌工业园，产值36亿元。")]
    public void A_renamed_zone_is_one(string text) =>
        SubjectAmongWords(Article(null, text), "36").ShouldBe("鞍山腾鳌经济开发区");

    [Theory]
    [InlineData("走进位于鞍山高新区的远曜汽车产业园，塔吊林立。园区产能36万辆。", "远曜汽车产业园")]
    [InlineData("远曜智造产业园项目一期占地98亩。目前产业园已招引企业36家。", "远曜智造产业园")]
    [InlineData("远曜科技有限公司二期项目总投资12亿元，占地180亩；三期项目总投资36亿元。", "远曜科技有限公司三期项目")]
    [InlineData("远曜储能产业园项目总投资50亿元；二期总投资36亿元。", "远曜储能产业园项目")]
    [InlineData("集中开工。\n鞍山高新区远曜储能电站建设项目\n项目总投资5亿元，选址在海城经开区内，规模为36兆瓦，由海城经开区建设。", "远曜储能电站建设项目")]
    public void A_park_a_phase_and_a_project_of_its_own_line_are_spoken_of(string text, string expected) =>
        new NewsMiner.Extracting.FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(Article("鞍山高新区开局", text.Split('\n'))).Figures.Single(f => f.Quantity.Value == 36).Subject.ShouldBe(expected);

    [Fact]
    public void A_firm_that_a_project_is_of_is_not_the_industrys() =>
        new NewsMiner.Extracting.FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(Article("鞍山高新区开局", "推进甲项目，远曜科技集团投资的储能项目等8个项目，今年光伏产业产值达到36亿元。")).Figures.Single(f => f.Quantity.Value == 36).Subject.ShouldBe("鞍山高新技术产业开发区");

    [Fact]
    public void What_a_zone_is_faster_than_is_the_others_own() =>
        new NewsMiner.Extracting.FigureExtractor(RuleSet.Default, Segmenters.Default).Extract(Article("鞍山高新区开局", "2015年，鞍山高新区生产总值增长30%，大幅高于辽宁省8.1%的增速。")).Figures.Single(f => f.Quantity.Value == 8.1m).Subject.ShouldBe("辽宁省");
}
