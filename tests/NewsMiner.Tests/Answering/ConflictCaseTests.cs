using System.Globalization;
using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Answering;

/// <summary>Sentences of our own with their figures, each either at odds or at peace.</summary>
public class ConflictCaseTests
{
    private const string Z = "临江经济开发区";

    /// <summary>
    /// An article: a sentence a line; after <c>@</c> its figures, parted by spaces, each as in <see cref="Reports.Figure"/> without its subject.
    /// </summary>
    private static ReportedFigure[] Article(string text, string date = "2023-12-20", long key = 1, long story = 0, string subject = Z)
    {
        var reference = Reports.Article($"报道{key}", date, key, story);
        var written = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var figures = new List<ReportedFigure>();
        var at = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var mark = line.IndexOf('@', StringComparison.Ordinal);
            var sentence = line[..mark].Trim();
            var from = 0;
            foreach (var spec in line[(mark + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var whose = spec.StartsWith('!') ? spec[1..] : $"{subject}|{spec}";
                var figure = Reports.Figure(whose, sentence, at, written);
                var place = sentence.IndexOf(figure.Quote, from, StringComparison.Ordinal);
                place.ShouldBeGreaterThanOrEqualTo(0, $"{figure.Quote} stands in {sentence}");
                from = place + figure.Quote.Length;
                var span = new TextSpan(at + place, at + from);
                figures.Add(new ReportedFigure((key * 1000) + figures.Count, reference, figure with { Span = span, TextSpan = span, SentenceSpan = new TextSpan(at, at + sentence.Length) }));
            }
            at += sentence.Length;
        }
        return [.. figures];
    }

    private static IReadOnlyList<Conflict> Find(params ReportedFigure[][] articles)
    {
        var archive = new InMemoryFigureSource();
        foreach (var article in articles)
            archive.Add(article[0].Article, article.Select(r => r.Figure));
        return ConflictFinder.Find(archive);
    }

    [Theory]
    // One figure, two values.
    [InlineData("全年完成工业投资61.2亿元。 @ 工业投资|61.2亿元|2022\n工业投资达到62.1亿元，再创新高。 @ 工业投资|62.1亿元|2022", "SameFigure")]
    [InlineData("今年以来开工项目29个。 @ 开工项目数|29个|ytd:2023-12\n一年间，开工项目28个。 @ 开工项目数|28个|ytd:2023-12", "SameFigure")]
    [InlineData("转型项目投资占工业投资比重97.6%。 @ 转型项目投资|97.6%|2022|share|of=工业投资\n转型项目投资占工业投资比重达97.29%。 @ 转型项目投资|97.29%|2022|share|of=工业投资", "SameFigure")]
    [InlineData("进出口总额增长8.1%。 @ 进出口总额|8.1%|2022|growth\n外贸回稳，进出口总额同比增长1.8%。 @ 进出口总额|1.8%|2022|growth|basis=同比", "SameFigure")]
    [InlineData("开工项目29个，完成投资81.5亿元。 @ 开工项目数|29个|since:2023 完成投资|81.5亿元|since:2023\n开工项目29个，其中18个投产，累计完成投资69.3亿元。 @ 开工项目数|29个|since:2023 投产项目数|18个|since:2023 完成投资|69.3亿元|since:2023", "SameFigure")]
    [InlineData("出口额3617万元。 @ 出口额|3617万元|2022\n全年出口额3617亿元。 @ 出口额|3617亿元|2022", "SameFigure")]
    // … that can both hold.
    [InlineData("地区生产总值突破300亿元。 @ 地区生产总值|突破300亿元|2022\n地区生产总值达309.8亿元。 @ 地区生产总值|309.8亿元|2022", "")]
    [InlineData("地区生产总值约310亿元。 @ 地区生产总值|约310亿元|2022\n地区生产总值达309.8亿元。 @ 地区生产总值|309.8亿元|2022", "")]
    [InlineData("工业投资61亿元。 @ 工业投资|61亿元|2022\n工业投资61.2亿元。 @ 工业投资|61.2亿元|2022", "")]
    [InlineData("工业投资61.2亿元。 @ 工业投资|61.2亿元|2022\n工业投资58.6亿元。 @ 工业投资|58.6亿元|2021", "")]
    [InlineData("上半年进出口总额22.5亿元。 @ 进出口总额|22.5亿元|2023-H1\n前三季度进出口总额36.1亿元。 @ 进出口总额|36.1亿元|2023-01/2023-09", "")]
    [InlineData("截至6月底高新技术企业126家。 @ 高新技术企业数|126家|asof:2023-06\n截至9月底高新技术企业141家。 @ 高新技术企业数|141家|asof:2023-09", "")]
    [InlineData("完成出口额44亿元。 @ 出口额|44亿元|2022\n力争出口额48亿元。 @ 出口额|48亿元|2022|target", "")]
    [InlineData("引进项目77个，总投资192亿元。 @ 项目数|77个|2022 总投资|192亿元|2022\n重大项目217个，总投资241亿元。 @ 项目数|217个|2022 总投资|241亿元|2022", "")]
    [InlineData("开工项目32个。 @ 开工项目数|32个|2022\n亿元以上开工项目11个。 @ 开工项目数|11个|2022", "")]
    [InlineData("地区生产总值增长7.4%。 @ 地区生产总值|7.4%|2022|growth\n地区生产总值环比增长1.2%。 @ 地区生产总值|1.2%|2022|growth|basis=环比", "")]
    [InlineData("甲乙两园分别完成工业投资21.2亿元、19.8亿元。 @ 工业投资|21.2亿元|2022 工业投资|19.8亿元|2022", "")]
    [InlineData("东园区工业投资20亿元。 @ 工业投资|20亿元|2022\n西园区工业投资22亿元。 @ 工业投资|22亿元|2022\n南园区工业投资24亿元。 @ 工业投资|24亿元|2022\n北园区工业投资27亿元。 @ 工业投资|27亿元|2022", "")]
    [InlineData("临江市工业投资210亿元。 @ !临江市|工业投资|210亿元|2022\n临江经开区工业投资61.2亿元。 @ 工业投资|61.2亿元|2022", "")]
    [InlineData("一季度检测样品8个批次。 @ 样品批次|8个|2022|open\n此后检测样品15个批次。 @ 样品批次|15个|2022|open", "")]
    // Shares and rates against their parts.
    [InlineData("签约项目34个，开工项目29个，开工率97%。 @ 签约项目数|34个|2022 开工项目数|29个|2022 开工率|97%|2022", "Ratio")]
    [InlineData("签约项目34个，开工项目33个，开工率97%。 @ 签约项目数|34个|2022 开工项目数|33个|2022 开工率|97%|2022", "")]
    [InlineData("固定资产投资98.4亿元。 @ 固定资产投资|98.4亿元|2022\n工业投资61.2亿元，占固定资产投资的72.6%。 @ 工业投资|61.2亿元|2022 工业投资|72.6%|2022|share|of=固定资产投资", "Ratio")]
    [InlineData("固定资产投资98.4亿元。 @ 固定资产投资|98.4亿元|2022\n工业投资61.2亿元，占固定资产投资的62.2%。 @ 工业投资|61.2亿元|2022 工业投资|62.2%|2022|share|of=固定资产投资", "")]
    [InlineData("固定资产投资近百亿元。 @ \n固定资产投资近100亿元。 @ 固定资产投资|近100亿元|2022\n工业投资超60亿元，占固定资产投资的六成多，即66%。 @ 工业投资|超60亿元|2022 工业投资|66%|2022|share|of=固定资产投资", "")]
    [InlineData("预计年产值达到96.6亿元。 @ 签约项目产值|96.6亿元||plan\n前三季度完成产值15.6亿元，占预计年产值的84.3%。 @ 产值|15.6亿元|2023-01/2023-09 产值|84.3%|2023-01/2023-09|share|of=预计年产值", "Ratio")]
    [InlineData("预计年产值达到18.5亿元。 @ 签约项目产值|18.5亿元||plan\n前三季度完成产值15.6亿元，占预计年产值的84.3%。 @ 产值|15.6亿元|2023-01/2023-09 产值|84.3%|2023-01/2023-09|share|of=预计年产值", "")]
    [InlineData("出口额43.9亿元。 @ 出口额|43.9亿元|2022\n机电产品出口额108亿元，占出口额的67.2%。 @ 机电产品出口额|108亿元|2022 机电产品出口额|67.2%|2022|share|of=出口额", "")]
    // Parts above their wholes.
    [InlineData("工业投资占固定资产投资的比重，占123.5%。 @ 工业投资|123.5%|2022|share|of=固定资产投资", "PartWhole")]
    [InlineData("进出口总额45.2亿元。 @ 进出口总额|45.2亿元|2022\n出口额54.6亿元。 @ 出口额|54.6亿元|2022", "PartWhole")]
    [InlineData("进出口总额约45亿元。 @ 进出口总额|约45亿元|2022\n出口额45.2亿元。 @ 出口额|45.2亿元|2022", "")]
    [InlineData("规上企业86家，其中高新技术规上企业98家。 @ 规上企业数|86家|2022 高新技术规上企业数|98家|2022", "PartWhole")]
    [InlineData("规上企业86家，其中高新技术规上企业48家。 @ 规上企业数|86家|2022 高新技术规上企业数|48家|2022", "")]
    // Sums.
    [InlineData("进出口总额45.2亿元。 @ 进出口总额|45.2亿元|2022\n出口额31.6亿元，进口额18.9亿元。 @ 出口额|31.6亿元|2022 进口额|18.9亿元|2022", "Sum")]
    [InlineData("进出口总额45.2亿元。 @ 进出口总额|45.2亿元|2022\n出口额31.6亿元，进口额13.5亿元。 @ 出口额|31.6亿元|2022 进口额|13.5亿元|2022", "")]
    [InlineData("进出口总额2.1亿元。 @ 进出口总额|2.1亿元|2022\n出口额31.6亿元，进口额18.9亿元。 @ 出口额|31.6亿元|2022 进口额|18.9亿元|2022", "")]
    [InlineData("进出口总额2.1亿元，出口额31.6亿元，进口额18.9亿元。 @ 进出口总额|2.1亿元|2022 出口额|31.6亿元|2022 进口额|18.9亿元|2022", "Sum")]
    // Growth.
    [InlineData("高新技术企业由2020年的100家增长到2022年的150家，增长80%。 @ 高新技术企业数|100家|2020 高新技术企业数|150家|2022 高新技术企业数|80%|2022|growth", "Growth")]
    [InlineData("高新技术企业由2020年的100家增长到2022年的150家，增长50%。 @ 高新技术企业数|100家|2020 高新技术企业数|150家|2022 高新技术企业数|50%|2022|growth", "")]
    [InlineData("审批时限由30天压缩到10天，压缩66.7%。 @ 审批时限|30天|2022 审批时限|10天|2022 审批时限|66.7%|2022|growth|minus", "")]
    [InlineData("审批时限由30天压缩到10天，压缩76.7%。 @ 审批时限|30天|2022 审批时限|10天|2022 审批时限|76.7%|2022|growth|minus", "Growth")]
    [InlineData("存煤8240万吨，比年初增加1030万吨，增长13.9%。 @ 存煤|8240万吨|2022 存煤|1030万吨|2022|change 存煤|13.9%|2022|growth", "Growth")]
    [InlineData("存煤8240万吨，比年初增加1030万吨，增长14.3%。 @ 存煤|8240万吨|2022 存煤|1030万吨|2022|change 存煤|14.3%|2022|growth", "")]
    [InlineData("2022年出口额44亿元，增长30%。 @ 出口额|44亿元|2022 出口额|30%|2022|growth\n上年出口额为40亿元。 @ 出口额|40亿元|2021", "Growth")]
    [InlineData("2022年出口额44亿元，增长10.2%。 @ 出口额|44亿元|2022 出口额|10.2%|2022|growth\n上年出口额为40亿元。 @ 出口额|40亿元|2021", "")]
    [InlineData("2022年出口额44亿元，按可比口径增长30%。 @ 出口额|44亿元|2022 出口额|30%|2022|growth\n上年出口额为40亿元。 @ 出口额|40亿元|2021", "")]
    [InlineData("2022年地区生产总值300亿元，增长6%。 @ 地区生产总值|300亿元|2022 地区生产总值|6%|2022|growth\n上年地区生产总值为260亿元。 @ 地区生产总值|260亿元|2021", "")]
    // Percentages that no whole count can give.
    [InlineData("50个重点项目开工率89.9%。 @ 重点项目数|50个|2022 开工率|89.9%|2022", "Granularity")]
    [InlineData("49个重点项目开工率89.8%。 @ 重点项目数|49个|2022 开工率|89.8%|2022", "")]
    [InlineData("5000个重点项目开工率89.9%。 @ 重点项目数|5000个|2022 开工率|89.9%|2022", "")]
    public void One_article(string text, string kinds)
    {
        var lines = string.Join('\n', text.Split('\n').Where(l => l.Split('@')[1].Trim().Length > 0));
        var found = Find(Article(lines));
        string.Join(' ', found.Select(c => c.Kind)).ShouldBe(kinds, ConflictTests.Show(found));
    }

    [Fact]
    public void Two_papers_that_disagree_name_who_printed_first()
    {
        var found = Find(
            Article("出口额31.6亿元。 @ 出口额|31.6亿元|2022", "2023-02-03", 1),
            Article("出口额36.1亿元。 @ 出口额|36.1亿元|2022", "2023-02-01", 2)).Single();
        found.Kind.ShouldBe(ConflictKind.SameFigure);
        found.Message.ShouldBe("2022年临江经济开发区出口额各报道不一：《报道2》（2023-02-01）为36.1亿元；《报道1》（2023-02-03）为31.6亿元，最早见于《报道2》（2023-02-01），相差12.5%。");
        found.Figures.Select(f => f.Figure.Sentence).ShouldBe(["出口额36.1亿元。", "出口额31.6亿元。"]);
    }

    [Fact]
    public void What_a_reprint_prints_otherwise_is_told()
    {
        Find(
            Article("新增规上工业企业46家，年末总数为371家。 @ 新增规模以上工业企业数|46家|2022 规模以上工业企业数|371家|2022", "2023-02-01", 1, story: 7),
            Article("新增规上工业企业64家，年末总数为371家。 @ 新增规模以上工业企业数|64家|2022 规模以上工业企业数|371家|2022", "2023-02-02", 2, story: 7))
            .ShouldHaveSingleItem().Kind.ShouldBe(ConflictKind.SameFigure);
        Find(
            Article("工业投资61.2亿元，年末规上工业企业371家。 @ 工业投资|61.2亿元|2022 规模以上工业企业数|371家|2022", "2023-02-01", 1, story: 7),
            Article("工业投资超61亿元，年末规上工业企业371家。 @ 工业投资|超61亿元|2022 规模以上工业企业数|371家|2022", "2023-02-02", 2, story: 7)).ShouldBeEmpty();
    }

    [Fact]
    public void Reprints_of_a_story_are_no_second_source()
        => Find(
            Article("开工率97%，签约项目34个，开工项目29个。 @ 开工率|97%|2022 签约项目数|34个|2022 开工项目数|29个|2022", "2023-02-01", 1, story: 7),
            Article("开工率97%，签约项目34个，开工项目29个。 @ 开工率|97%|2022 签约项目数|34个|2022 开工项目数|29个|2022", "2023-02-02", 2, story: 7)).Count.ShouldBe(1);

    [Fact]
    public void A_small_revision_a_year_later_is_no_conflict_and_a_large_one_is_a_mild_one()
    {
        Find(Article("出口额31.6亿元。 @ 出口额|31.6亿元|2022", "2023-02-01", 1), Article("出口额32.1亿元。 @ 出口额|32.1亿元|2022", "2024-02-01", 2)).ShouldBeEmpty();
        Find(Article("出口额31.6亿元。 @ 出口额|31.6亿元|2022", "2023-02-01", 1), Article("出口额41.1亿元。 @ 出口额|41.1亿元|2022", "2024-02-01", 2)).Single().Severity.ShouldBe(ConflictSeverity.Low);
    }

    [Fact]
    public void Two_zones_cannot_both_be_first()
    {
        var one = Article("临江经开区进出口总额居全省第1位。 @ 进出口总额|第1位|2022|rank|basis=全省", key: 1);
        Find(one, Article("北岭高新区进出口总额居全省第1位。 @ 进出口总额|第1位|2022|rank|basis=全省", key: 2, subject: "北岭高新区")).Single().Kind.ShouldBe(ConflictKind.Rank);
        Find(one, Article("北岭高新区进出口总额居全国第1位。 @ 进出口总额|第1位|2022|rank|basis=全国", key: 2, subject: "北岭高新区")).ShouldBeEmpty();
        Find(one, Article("北岭高新区进出口总额并列全省第1位。 @ 进出口总额|第1位|2022|rank|basis=全省", key: 2, subject: "北岭高新区")).ShouldBeEmpty();
        Find(one, Article("北岭高新区进出口总额增速居全省第1位。 @ 进出口总额|第1位|2022|rank|basis=全省", key: 2, subject: "北岭高新区")).ShouldBeEmpty();
        Find(one, Article("北岭高新区进出口总额居全省第1位。 @ 进出口总额|第1位|2021|rank|basis=全省", key: 2, subject: "北岭高新区")).ShouldBeEmpty();
    }

    // Sentences are dropped while the archive is read; those of nobody come back as well.
    [Fact]
    public void What_is_told_of_nobody_has_its_sentence()
    {
        static ReportedFigure[] Told(string taxes, string date, long key)
            => Article($"全年出口126.7亿元，投资318.4亿元，利税{taxes}。 @ 出口额|126.7亿元|2022 投资额|318.4亿元|2022 利税|{taxes}|2022", date, key, subject: "");
        var found = Find(Told("57.2亿元", "2023-01-10", 1), Told("75.2亿元", "2023-01-12", 2)).Single();
        found.Figures.Select(f => f.Figure.Subject).ShouldAllBe(subject => subject == null);
        found.Figures.Select(f => f.Figure.Sentence).ShouldBe(["全年出口126.7亿元，投资318.4亿元，利税57.2亿元。", "全年出口126.7亿元，投资318.4亿元，利税75.2亿元。"]);
    }

    [Fact]
    public void One_article_needs_no_archive()
    {
        var article = Article("签约项目34个，开工项目29个，开工率97%。 @ 签约项目数|34个|2022 开工项目数|29个|2022 开工率|97%|2022");
        var found = ConflictFinder.Find(article[0].Article, article.Select(r => r.Figure)).Single();
        found.Message.ShouldBe("开工率写作97%，而开工项目数29个 ÷ 签约项目数34个 = 85.29%，相差11.71个百分点。");
        found.Severity.ShouldBe(ConflictSeverity.High);
    }

    [Fact]
    public void Many_articles_are_read_once()
    {
        var archive = new InMemoryFigureSource();
        for (var i = 0; i < 3000; i++)
            archive.Add(
                Reports.Article($"报道{i}", "2023-01-20", i + 1),
                Reports.Figures(string.Join('\n', Enumerable.Range(0, 5).Select(k => $"第{i % 500}园经济开发区|指标{k}名称|{100 + k}.{k}亿元|{2000 + (i / 500 % 20)}"))));
        ConflictFinder.Find(archive).ShouldBeEmpty();
        archive.Queries.ShouldBe(1);
    }
}
