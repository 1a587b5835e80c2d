using NewsMiner.Splitting;
using Xunit.Abstractions;

namespace NewsMiner.Tests.Splitting;

/// <summary>Pages whose dump has lost its reading order: sections, columns and headlines of several articles in any order.</summary>
public class ScatteredPageTests(ITestOutputHelper output)
{
    private const string Interview = """
        C05 澜江开发区周刊
        2023.6.14 星期三

        记者：“一窗通办”推开以来，澜江高

        新区有多少企业得了便利？

        陶文远：到5月底，办件1.26万件，

        平均用时从9天压到2天半。

        桐山综保区：前5个月货值增两成

        本报讯（记者 贺 敏）前5个月，桐

        山综合保税区进出口货值63.8亿元，

        增长21.4%，其中出口41.5亿元。

        两条新线路月内开通，海铁联运班列

        将由每周3列加到5列。

        陶文远：事后监管跟得上，才敢放。

        我们把承诺书分成三档，抽查比例也

        分三档，上半年撤销了4家的资格。

        一个窗口的“加减法”
        ——对话澜江高新区政务服务局局长陶文远

        责编 岳 琳 版式 钱 卉
        """;

    private const string Sections = """
        □ 本报记者 谭 悦 通讯员 冯 岚

        上半年的账本摆上桌面，青屏经济

        技术开发区（以下简称“青屏经开

        区”）规上工业总产值734.2亿元，

        同比增长8.7%，高出全市2.1个百分

        点。

        存量：
        老厂房里找空间

        青屏经开区把12家停产企业的厂房

        收回来，改成可以租用的标准车间，

        上半年盘活面积18.4万平方米，又有

        23家企业搬了进来。

        本报讯（通讯员 秦 越）沙洲港区

        多用途码头6月20日开港，设计年吞

        吐能力240万吨，可停靠5000吨级货

        船。沙洲港区去年吞吐量为816万吨，

        今年力争突破千万吨。

        一根缆绳卖到四大洲
        本报记者 邹 凯 通讯员 武 婷

        在鹿泉工业集中区，鹿泉远航缆索

        有限公司的编织机昼夜不停。公司

        去年生产高强缆绳2.1万吨，出口额

        1.7亿元。“海上风电要的缆绳，八

        成靠我们。”总经理潘志勇说。

        增量：
        新赛道上抢时间

        上半年，青屏经开区新签约项目41

        个，其中新能源项目17个，计划总

        投资126.5亿元。青屏经开区管委会

        主任卫东平说，三季度还有9个项目

        开工。

        沙洲港区新码头开港

        盘活旧的 引来新的
        ——青屏经开区上半年经济观察
        """;

    private const string Torn = """
        南渡日报
        5 园区经济

        本报讯（记者 梅 静）记者7月3日从

        南渡海关获悉，上半年，南渡综合保

        税区进出口总值92.6亿元，增长17%。

        其中，区内企业宏远电子出口平板电

        脑320万台，产品摆进了欧洲的大小

        元、税收1.9亿元，带动就业860人。

        “通了路，通了水，企业自己找上门

        来。”海棠经济开发区管委会副主任

        江海说，开发区三年投入基础设施建

        设资金14.3亿元。（方 晴）

        小螺丝拧出大市场

        商场。截至6月底，南渡综保区用工

        4.6万人，较年初增加3200人。

        7月1日，海棠经济开发区举行二季度

        项目集中签约仪式，11个项目落户，

        协议总投资36.4亿元。投资额最大的

        是海棠华锻装备有限公司的锻件项

        目，总投资8.8亿元，明年6月投产，

        达产后，可实现年销售收入12亿

        在平湾工业集中区，平湾科锐紧固件

        有限公司的车间里火花四溅。十年前，

        这家厂账上只剩36万元。“先活下来，

        别的以后再说。”

        海 棠 经 济 开 发 区
        11个项目集中签约

        92.6亿元从何而来
        ——南渡综合保税区“通关速度”观察

        董事长石磊回忆。如今，科锐紧固件

        的高铁螺栓占国内市场三成份额，去

        年销售收入2.8亿元。今年公司还要

        拿出1900万元搞研发。（陆 菲）
        """;

    private static readonly ArticleSplitter Splitter = new();

    [Fact]
    public void An_interviews_answers_find_its_title_past_another_article()
    {
        var articles = Split(Interview);
        var interview = articles.Single(a => a.Title == "一个窗口的“加减法”");
        interview.Subtitle.ShouldBe("——对话澜江高新区政务服务局局长陶文远");
        interview.Text.ShouldContain("记者：“一窗通办”推开以来");
        interview.Text.ShouldContain("平均用时从9天压到2天半。");
        interview.Text.ShouldContain("事后监管跟得上，才敢放。");
        articles.Single(a => a.Title!.StartsWith("桐山综保区", StringComparison.Ordinal)).Text.ShouldEndWith("由每周3列加到5列。");
    }

    [Fact]
    public void Sections_under_headings_of_one_make_belong_together()
    {
        var articles = Split(Sections);
        var report = articles.Single(a => a.Title == "盘活旧的 引来新的");
        report.Byline.ShouldBe("本报记者 谭 悦 通讯员 冯 岚");
        report.Paragraphs.Where(p => p.Role == ParagraphRole.Heading).Select(p => p.Span.In(report.Text).ToString()).ShouldBe(["存量：", "老厂房里找空间", "增量：", "新赛道上抢时间"]);
        report.Text.ShouldContain("又有23家企业搬了进来。");
        report.Text.ShouldContain("三季度还有9个项目开工。");
    }

    [Fact]
    public void A_headline_at_the_foot_goes_to_the_text_that_it_fits()
    {
        var articles = Split(Sections);
        articles.Single(a => a.Title == "沙洲港区新码头开港").Text.ShouldContain("本报讯（通讯员秦越）沙洲港区多用途码头6月20日开港");
        articles.Single(a => a.Title == "一根缆绳卖到四大洲").Text.ShouldContain("“海上风电要的缆绳，八成靠我们。”");
    }

    [Fact]
    public void A_unit_finds_its_number_past_another_articles_column()
    {
        var articles = Split(Torn);
        articles.ShouldContain(a => a.Text.Contains("可实现年销售收入12亿元、税收1.9亿元，带动就业860人。", StringComparison.Ordinal));
        articles.ShouldNotContain(a => a.Text.Contains("大小元", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(Disorder.Neat), 0.96, 0.90)]
    [InlineData(nameof(Disorder.ColumnBroken), 0.91, 0.88)]
    [InlineData(nameof(Disorder.Scrambled), 0.85, 0.74)]
    public void Scrambled_pages_keep_their_floors(string disorder, double floor, double titlesFloor)
    {
        var (f1, titles) = SplittingScoreTests.Measure("scrambled.txt", 16, seed => Compose(Enum.Parse<Disorder>(disorder), seed));
        output.WriteLine($"{disorder}: F1 {f1:0.000}, titles {titles:0.000}");
        f1.ShouldBeGreaterThan(floor);
        titles.ShouldBeGreaterThan(titlesFloor);
    }

    private static ComposedPage Compose(Disorder disorder, int seed)
    {
        var random = new Random(20261128 + seed);
        var writer = new NewsWriter(random);
        var stories = Enumerable.Range(0, random.Next(2, 6)).Select(_ => writer.Write()).ToList();
        return new PageScrambler(random, disorder).Compose(stories);
    }

    private static IReadOnlyList<Article> Split(string text) => Splitter.Split(new Page { File = "scattered.txt", Text = text });
}
