using NewsMiner.Splitting;

namespace NewsMiner.Tests.Splitting;

/// <summary>How a page sets its headlines, teasers, notices and captions, and what stands on it that is no article.</summary>
public class PageHabitTests
{
    private static readonly ArticleSplitter Splitter = new();

    [Fact]
    public void Teasers_and_notices_are_of_no_article()
    {
        var articles = Split("""
            导读
            ●沙洲港务集团首季货量翻番……2版
            ●北岭果农的直播间开到海外  3版
            石桥水厂扩建工程通水
            本报讯 石桥水厂扩建工程昨日通水，日供水能力增加四万吨，惠及两个镇的十一万居民。（陈洁）
            遗失声明
            周立新遗失身份证，证号：1401****0037，声明作废。
            """);
        var article = articles.ShouldHaveSingleItem();
        article.Title.ShouldBe("石桥水厂扩建工程通水");
        article.Text.ShouldNotContain("翻番");
        article.Text.ShouldNotContain("作废");
    }

    [Fact]
    public void A_headline_with_a_version_at_its_end_is_no_teaser() =>
        Split("云川经开区发布惠企政策2.0版\n本报讯 云川经开区昨日发布惠企政策，二十二条措施覆盖用地、用工和融资，当月起施行。（陈洁）").ShouldHaveSingleItem().Title.ShouldBe("云川经开区发布惠企政策2.0版");

    [Fact]
    public void A_line_that_leads_to_a_list_heads_no_article() =>
        Split("""
            云川经开区前五个月招商成绩单
            本报记者 陈洁

            记者昨日从云川经开区获悉，今年前五个月招商情况如下：
            签约项目：七十二个，总投资五百亿元。
            到位资金：一百六十亿元，同比增长一成。
            分园区签约情况：
            东湖产业园区：项目十八个，总投资一百二十亿元。
            西山产业园区：项目二十一个，总投资一百八十亿元。
            重点项目进展：
            远川产业园项目，总投资二十六亿元，四月签约。
            """).ShouldHaveSingleItem().Title.ShouldBe("云川经开区前五个月招商成绩单");

    [Fact]
    public void Lines_as_wide_as_the_column_whose_words_come_again_below_are_the_headline() =>
        Split("""
            一批“十二五”水运码头
            重点工程建设稳步推进
            眼下，各地稳步推进一批
            “十二五”水运、码头重点工
            程建设，为沿江三县的货主打
            开出海通道。在建的最大散货
            码头位于北岭县，三座泊位已
            经成形，年底前可以停靠五千
            吨级货船。码头后方的铁路专
            用线同步铺轨，沿江企业的运
            费有望降低两成。
            """).ShouldHaveSingleItem().Title.ShouldBe("一批“十二五”水运码头 重点工程建设稳步推进");

    [Fact]
    public void Headings_with_a_colon_at_one_place_are_one_articles_though_another_is_out_of_its_place()
    {
        var articles = Split("""
            缆绳软件供应商：订单仍靠港口
            □ 本报记者 罗 勉
            港口是缆绳软件最大的买家，几家供应
            商的账本都系在码头上，今年的日子有松有
            紧。
            远航信息：依赖港务集团
            远航信息的主要产品是锚泊监测系统，
            七成卖给港务集团，去年的收入因此多了两
            成。
            公司说，来年要向船厂拓展，把港口的
            份额降到一半。
            海瑞科技：转向内河航道
            海瑞科技的缆绳软件过去也靠港口，去
            年转向内河航道，新增用户三百家，港务集
            团的份额从六成降到两成。
            公司说，供应商离开港口也能过日子，
            内河航道的订单才刚刚开始。

            北岭果农直播卖出百吨梨
            本报讯 北岭县果农上月直播卖梨一百
            吨，均价比去年高一成，快递点延长营业。
            （陈洁）

            云川书屋开到夜里十点
            沙洲货柜堆场改建完工
            本报讯 沙洲货柜堆场改建工程昨日完
            工，堆存能力增加四成，货车排队的时间少
            了一半。（周敏）

            本报讯 云川县的二十家书屋昨起开到
            夜里十点，门口添了路灯，读者多了三成。
            （何静）
            """);
        articles.Count.ShouldBe(4);
        var report = articles.Single(a => a.Title == "缆绳软件供应商：订单仍靠港口");
        report.Text.ShouldContain("锚泊监测系统");
        report.Text.ShouldContain("内河航道的订单才刚刚开始");
    }

    [Fact]
    public void Where_only_the_top_stands_apart_what_stands_close_is_a_heading()
    {
        var article = Split("""
            云川经开区上半年地区生产总值增长9.2%

            7月21日，云川经开区公布半年数据，地区生产总值175.1亿元，比去年同期增长9.2%，总量和增速都居全市各县区第一位。
            规上工业增加值同比增长21.6%
            上半年，装备制造、新能源两大产业拉动明显，电池企业的产值增长四成，全区工业用电量比去年同期多出一成半。
            新签约亿元以上项目37个
            上半年，经开区月均投资额超过十亿元，开工项目四十二个，其中制造业占六成以上，外资项目有五个。
            新登记企业1500户
            上半年，经开区把开办企业的时间压到半天，新登记企业1500户，比去年同期多三百户。
            """).ShouldHaveSingleItem();
        article.Title.ShouldBe("云川经开区上半年地区生产总值增长9.2%");
        article.Text.ShouldContain("新登记企业1500户");
    }

    [Fact]
    public void On_a_page_of_few_paragraphs_a_short_line_between_them_is_a_heading()
    {
        var articles = Split("""
            鸣沙高新区上半年主要指标跑赢全市

            本报讯（记者 顾 宁）鸣沙高新技术产业开

            发区（以下简称“鸣沙高新区”）昨日发布半

            年成绩单。上半年，全区实现地区生产总值

            186.4亿元，同比增长8.1%，占全市的比重

            由去年同期的17.2%提高到18.5%；规上工业

            增加值增长11.3%，高出全市3.4个百分点；

            固定资产投资52.7亿元，增长9.6%，其中工

            业投资31.9亿元，占比60.5%。

            新签约项目46个，总投资210亿元，其中5000

            万元以上1亿元以下项目21个，10亿元以上项

            目4个；开工项目38个，完成年度计划的七成。

            外贸回暖

            前6个月，综保区进出口值94.6亿元，增长两

            成多，出口61.2亿元、进口33.4亿元。

            云帆储能电池基地投产

            本报讯 7月28日，总投资36亿元的云帆储能

            电池基地一期在青屏经开区投产。一期投资

            21亿元，年产电池12GWh，达产后年产值45亿

            元；二期计划明年3月开工。（何 渡）
            """);
        articles.Select(a => a.Title).ShouldBe(["鸣沙高新区上半年主要指标跑赢全市", "云帆储能电池基地投产"]);
        articles[0].Text.ShouldContain("外贸回暖");
    }

    [Fact]
    public void The_rest_of_another_pages_article_begins_anew_without_a_headline()
    {
        var articles = Split("""
            沙洲港首季货量翻番

            沙洲港务集团说，首季货物吞吐量达到410万吨，比去年同期翻了一番，集装箱航线增至十七条。

            港区二期的堆场上月完工，三台岸桥已经调试完毕，预计秋天投入使用，届时年吞吐能力将达到两千万吨。

            （上接第1版）果农最关心的是运费。合作社把三十户的订单并在一起，每箱运费降了四成，直播间也添了两个。

            过去靠客商上门，一季果子要卖两个月；如今十天就能发完，损耗从一成降到百分之三。
            """);
        articles.Count.ShouldBe(2);
        articles[0].Text.ShouldNotContain("果农");
        articles[1].Title.ShouldBeNull();
        articles[1].Continuation.ShouldBe("上接第1版");
    }

    [Fact]
    public void Names_behind_a_triangle_are_a_byline_and_no_caption()
    {
        var articles = Split("""
            一座水厂的三次搬家

            ▲ 本报记者 周立新 陈洁

            石桥水厂建于四十年前，先后搬了三次，每一次都离河更远、离山更近，水源也从河水换成了水库的水，管网长度增加了十倍。

            第三次搬家在去年春天。新厂占地九十亩，投资2.6亿元，日供水能力达到十二万吨，可以满足两个镇今后二十年的用水需要。

            老厂房没有拆，改成了水文化馆，旧水泵和管道留在原处，周末向居民开放，去年接待了三万人次，成了孩子们上自然课的地方。
            """);
        var article = articles.ShouldHaveSingleItem();
        article.Title.ShouldBe("一座水厂的三次搬家");
        article.Byline.ShouldBe("本报记者 周立新 陈洁");
        article.Paragraphs.Count(p => p.Role == ParagraphRole.Caption).ShouldBe(0);
    }

    [Fact]
    public void Headlines_of_several_lines_between_whole_paragraphs_are_no_column()
    {
        var articles = Split("""
            石桥水厂扩建

            工程昨日通水

            本报讯 石桥水厂扩建工程昨日通水，日供水能力增加四万吨，惠及两个镇的十一万居民，两座加压站同步启用。

            沙洲港首季货物

            吞吐量翻了一番

            沙洲港务集团公布的数据显示，首季货物吞吐量达到410万吨，比去年同期翻了一番，集装箱航线增至十七条，创下新高。

            北岭果农组建

            十二家合作社

            共闯海外市场

            记者从北岭农业部门获悉，今年以来果农组建合作社十二家，订单并在一起发货，每箱运费降了四成，出口果品两千六百吨。

            青屏湿地新添

            观鸟线路九条

            本报讯 青屏湿地的观鸟季昨天开幕，新添线路九条，配备讲解员六十四名，周末开放到日落，湿地馆藏的标本今年增加到四百

            件，可供学校借用。
            """);
        articles.Select(a => a.Title).ShouldBe(["石桥水厂扩建 工程昨日通水", "沙洲港首季货物 吞吐量翻了一番", "北岭果农组建 十二家合作社 共闯海外市场", "青屏湿地新添 观鸟线路九条"]);
    }

    [Fact]
    public void A_headline_as_wide_as_its_column_is_known_by_the_blank_line_below_it()
    {
        var articles = Split("""
            石桥水厂扩建工程昨日通水

            本报讯 石桥水厂扩建工程昨
            日通水，日供水能力增加四万
            吨，惠及两个镇的十一万居民，
            两座加压站同步启用。
            沙洲港首季货物吞吐量翻一番
            集装箱航线增加到了十七条

            沙洲港务集团的数据显示，首
            季货物吞吐量达到410万吨，
            比去年同期翻了一番，三台岸
            桥已经调试完毕，预计秋天投
            入使用。
            北岭果农直播卖果进展顺利

            记者从北岭农业部门获悉，今
            年以来果农组建合作社十二家，
            订单并在一起发货，每箱运费
            降了四成，出口果品两千六百
            吨。
            """);
        articles.Select(a => a.Title).ShouldBe(["石桥水厂扩建工程昨日通水", "沙洲港首季货物吞吐量翻一番 集装箱航线增加到了十七条", "北岭果农直播卖果进展顺利"]);
    }

    [Fact]
    public void A_text_that_joins_its_headline_where_lines_are_set_apart_is_no_part_of_it()
    {
        var articles = Split("""
            石桥水厂扩建工程通水
            石桥水厂扩建工程昨日通水，日

            供水能力增加四万吨，惠及两个

            镇的十一万居民，两座加压站也

            同步启用。

            沙洲港首季货量翻番
            沙洲港务集团公布的数据显示，

            首季货物吞吐量达到410万吨，

            比去年同期翻了一番，集装箱航

            线增至十七条。

            北岭果农闯海外
            北岭今年以来组建果农合作社十

            二家，订单并在一起发货，每箱

            运费降了四成，出口果品两千六

            百吨。
            """);
        articles.Select(a => a.Title).ShouldBe(["石桥水厂扩建工程通水", "沙洲港首季货量翻番", "北岭果农闯海外"]);
    }

    [Fact]
    public void A_headline_below_a_sections_name_is_the_next_articles()
    {
        var articles = Split("""
            石桥水厂扩建工程通水
            石桥水厂扩建工程昨日通水，日供
            水能力增加四万吨，惠及两个镇的
            十一万居民，两座加压站也同步启
            用，管网延长了十七公里。
            简讯

            消费市场稳步回暖
            石桥商务部门公布的数据显示，一
            季度全镇消费品零售额增长百分之
            五，夜市摊位增加到二百个，水果
            和家电卖得最好。
            """);
        articles.Select(a => a.Title).ShouldBe(["石桥水厂扩建工程通水", "消费市场稳步回暖"]);
    }

    [Fact]
    public void Headlines_listed_below_whole_paragraphs_are_no_column()
    {
        var articles = Split("""
            本报讯（记者 陈洁）石桥水厂扩建工程昨日通水，日供水能力增加四万吨，惠及两个镇的十一万居民，两座加压站同步启用。

            本报讯（记者 周立新）沙洲港务集团公布的数据显示，首季货物吞吐量达到410万吨，比去年同期翻了一番，集装箱航线增至十七条。

            本报讯（记者 罗勉）青屏湿地的观鸟季昨天开幕，新添观鸟线路九条，配备讲解员六十四名，湿地周末开放到日落。

            青屏湿地新添

            观鸟线路九条

            石桥水厂扩建

            工程昨日通水

            沙洲港首季货物

            吞吐量翻了一番
            """);
        articles.Select(a => a.Title).ShouldBe(["石桥水厂扩建 工程昨日通水", "沙洲港首季货物 吞吐量翻了一番", "青屏湿地新添 观鸟线路九条"]);
    }

    [Fact]
    public void What_stands_below_a_sections_name_is_not_the_text_above_it()
    {
        var articles = Split("""
            石桥水厂扩建工程昨日通水，日供
            水能力增加四万吨，惠及两个镇的
            十一万居民，水厂的两座加压站也
            同步启用，管网延长了十七公里。
            区域看点
            沙洲港务集团公布的数据显示，首
            季货物吞吐量达到410万吨，沙洲
            港的集装箱航线增至十七条，三台
            岸桥已经调试完毕。

            沙洲港货量翻番
            责任编辑：罗勉
            石桥水厂通水
            """);
        articles.Select(a => a.Title).ShouldBe(["石桥水厂通水", "沙洲港货量翻番"]);
    }

    [Fact]
    public void Who_took_the_picture_signs_below_the_text()
    {
        var articles = Split("""
            石桥水厂扩建工程通水
            石桥水厂扩建工程昨日通水，日供
            水能力增加四万吨，惠及两个镇的
            十一万居民，两座加压站也启用。
            本报记者 罗勉 摄

            沙洲港货量翻番
            沙洲港务集团公布的数据显示，首
            季货物吞吐量达到410万吨，集装
            箱航线增至十七条，比去年同期翻
            了一番。
            """);
        articles.Select(a => a.Title).ShouldBe(["石桥水厂扩建工程通水", "沙洲港货量翻番"]);
        articles[0].Paragraphs[^1].Role.ShouldBe(ParagraphRole.SignOff);
    }

    [Fact]
    public void A_caption_goes_by_what_the_picture_shows_and_not_by_who_took_it()
    {
        var articles = Split("""
            石桥水厂扩建工程通水
            本报讯 石桥水厂扩建工程昨日通水，日供水能力增加四万吨，惠及两个镇的十一万居民，石桥镇的工人在检修加压站。（陈洁）
            沙洲港货量翻番
            本报讯 沙洲港务集团公布的数据显示，首季货物吞吐量达到410万吨，集装箱航线增至十七条，比去年同期翻了一番。（周立新）
            图为石桥镇，工人在检修加压站。（资料图片） 新华社记者 周立新 摄
            """);
        articles[0].Text.ShouldContain("图为石桥镇");
        articles[1].Text.ShouldNotContain("图为");
    }

    private static IReadOnlyList<Article> Split(string text)
    {
        var page = new Page { File = "p.txt", Text = text };
        var articles = Splitter.Split(page);
        foreach (var article in articles)
            WayBack.Check(page, article);
        return articles;
    }
}
