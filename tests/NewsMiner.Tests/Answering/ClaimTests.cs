using System.Globalization;
using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

/// <summary>Claims about an invented zone, read without an extractor: every verdict, every slip, and every scope that must be respected.</summary>
public class ClaimTests
{
    private const string Z = "临江经济开发区";
    private const string C = "临江市";
    private const string N = "北岭高新技术产业开发区";
    private const string P = "远山新材年产30万吨特种玻璃纤维项目";

    private static readonly InMemoryFigureSource Archive = Build();

    private static InMemoryFigureSource Build()
    {
        var archive = new InMemoryFigureSource();
        var key = 0;
        void Add(string title, string date, string lines)
            => archive.Add(Reports.Article(title, date, ++key), Reports.Figures(lines, DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Add("临江经开区交出年度答卷", "2023-02-10",
            $"""
            {Z}|地区生产总值|286.5亿元|2022
            {Z}|地区生产总值|7.4%|2022|growth
            {Z}|规模以上工业增加值|9.2%|2022|growth

            {Z}|固定资产投资|98.36亿元|2022
            {Z}|固定资产投资|12.5%|2022|growth
            {Z}|工业投资|61.2亿元|2022
            {Z}|工业投资|62.2%|2022|share|of=固定资产投资

            {Z}|进出口总额|45.17亿元|2022
            {Z}|进出口总额|8.1%|2022|growth
            {Z}|出口额|31.62亿元|2022
            {Z}|实际利用外资|1.28亿美元|2022

            {Z}|高新技术企业数|126家|2022
            {Z}|税收收入|3.5%|2022|growth|minus
            {Z}|快递业务量|2.36亿件|2022
            {Z}|签约项目数|57个|2022
            {Z}|签约项目总投资|213.8亿元|2022
            {Z}|开工率|86.0%|2022
            {Z}|地区生产总值|第3位|2022|rank|basis=全省
            {Z}|服务业增加值|3.2个百分点|2022|contribution|of=地区生产总值
            {Z}|亩均税收|28.65万元/亩|2022
            {Z}|园区“绿色工厂”|19家|2022|open

            {Z}|地区生产总值|8%|2023|growth|target
            {Z}|固定资产投资|超110亿元|2023|target
            """);
        Add("前三季度稳中有进", "2023-10-25",
            $"""
            {Z}|地区生产总值|221.4亿元|2023-01/2023-09
            {Z}|地区生产总值|6.8%|2023-01/2023-09|growth
            {Z}|进出口总额|36.9亿元|2023-01/2023-09
            {Z}|签约项目数|41个|ytd:2023-10
            {Z}|标准厂房面积|36.4万平方米|asof:2023-10
            """);
        Add("远山新材项目开工", "2023-11-06",
            $"""
            {P}|总投资|约42亿元|2023-11-06|project={P}|project
            {P}|用地面积|560亩||project={P}|project
            {P}|产能|30万吨||plan|project={P}|project
            """);
        archive.Add(Reports.Article("远山新材项目开工", "2023-11-06", key), ProjectHistoryTests.Project(P, "远山新材", Z, "约42亿元"));
        Add("临江经开区经济总量突破三百亿", "2024-01-22",
            $"""
            {Z}|地区生产总值|309.8亿元|2023
            {Z}|地区生产总值|突破300亿元|2023
            {Z}|地区生产总值|7.1%|2023|growth
            {Z}|高新技术企业数|141家|2023
            """);
        Add("临江市2022年国民经济", "2023-03-01",
            $"""
            {C}|地区生产总值|1985.3亿元|2022
            {C}|社会消费品零售总额|超800亿元|2022
            {C}|医药制造业增加值|18.4%|2022|growth|open
            {C}|工业增加值|5.9%|2022|growth
            {C}|工业增加值|5.2%|2022|growth|basis=环比
            """);
        Add("北岭高新区一年间", "2023-02-20", $"{N}|地区生产总值|近60亿元|2022\n{N}|规模以上工业增加值|14.7%|2022|growth");
        Add("集中开工", "2023-05-17", $"{Z}|开工项目数|32个|2023-05-16\n{Z}|总投资|186亿元|2023-05-16");
        return archive;
    }

    [Theory]
    // Supported: equal, equal at the coarser precision, inside a qualifier.
    [InlineData("临江经济开发区|地区生产总值|286.5亿元|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|287亿元|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|286.50亿元|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|2865000万元|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经开区|地区生产总值|超280亿元|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|近290亿元|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|280-290亿元|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|固定资产投资|不到100亿元|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|工业投资|62%|2022|share|of=固定资产投资", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|税收收入|3.5%|2022|growth|minus", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|快递业务量|2.4亿件|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|高新技术企业数|126户|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|高新技术企业|120余家|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|第3位|2022|rank|basis=全省", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|8%|2023|growth|target", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|总投资|213.8亿元|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|总投资|186亿元|2023-05-16", Verdict.Supported, Slip.None)]
    [InlineData("北岭高新区|地区生产总值|57.3亿元|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江市|社会消费品零售总额|803.6亿元|2022", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|221.4亿元|2023-01/2023-09", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|309.8亿元|", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|签约项目数|41个|ytd:2023-11", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|绿色工厂数|19家|2022|open", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|园区绿色工厂数|19家|2022|open", Verdict.Supported, Slip.None)]
    [InlineData("远山新材年产30万吨特种玻璃纤维项目|总投资|42亿元||project", Verdict.Supported, Slip.None)]
    [InlineData("临江经济开发区|总投资|约42亿元||project=远山新材特种玻璃纤维项目", Verdict.Supported, Slip.None)]
    [InlineData("远山新材特种玻璃纤维项目|用地面积|560亩||project", Verdict.Supported, Slip.None)]
    // Contradicted, with the slip named.
    [InlineData("临江经济开发区|地区生产总值|268.5亿元|2022", Verdict.Contradicted, Slip.SwappedDigits)]
    [InlineData("临江经济开发区|地区生产总值|286.5万元|2022", Verdict.Contradicted, Slip.WrongScale)]
    [InlineData("临江经济开发区|地区生产总值|2865亿元|2022", Verdict.Contradicted, Slip.MovedPoint)]
    [InlineData("临江经济开发区|进出口总额|45.1亿元|2022", Verdict.Unverified, Slip.None)]
    [InlineData("临江经济开发区|进出口总额|45.7亿元|2022", Verdict.Contradicted, Slip.MissingDigit)]
    [InlineData("临江经济开发区|工业投资|661.2亿元|2022", Verdict.Contradicted, Slip.ExtraDigit)]
    [InlineData("临江经济开发区|亩均税收|26.85万元/亩|2022", Verdict.Contradicted, Slip.SwappedDigits)]
    [InlineData("临江经济开发区|税收收入|3.5%|2022|growth", Verdict.Contradicted, Slip.WrongSign)]
    [InlineData("临江经济开发区|规模以上工业增加值|9.2个百分点|2022|change", Verdict.Contradicted, Slip.PercentOrPoints)]
    [InlineData("临江经济开发区|固定资产投资|61.2亿元|2022", Verdict.Contradicted, Slip.NeighboursFigure)]
    [InlineData("临江经济开发区|规模以上工业增加值|7.4%|2022|growth", Verdict.Contradicted, Slip.NeighboursFigure)]
    [InlineData("临江经济开发区|地区生产总值|286.5亿元|2023", Verdict.Contradicted, Slip.LastYears)]
    [InlineData("临江经济开发区|高新技术企业数|126家|2023", Verdict.Contradicted, Slip.LastYears)]
    [InlineData("临江经济开发区|地区生产总值|超290亿元|2022", Verdict.Contradicted, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|不到280亿元|2022", Verdict.Contradicted, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|约268亿元|2022", Verdict.Contradicted, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|303.8亿元|2023", Verdict.Contradicted, Slip.WrongDigit)]
    [InlineData("临江经济开发区|开工率|89.3%|2022", Verdict.Contradicted, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|第2位|2022|rank|basis=全省", Verdict.Contradicted, Slip.None)]
    [InlineData("临江经济开发区|总投资|168亿元|2023-05-16", Verdict.Contradicted, Slip.SwappedDigits)]
    [InlineData("远山新材年产30万吨特种玻璃纤维项目|总投资|24亿元||project", Verdict.Contradicted, Slip.SwappedDigits)]
    [InlineData("临江经济开发区|总投资|65亿元||project=远山新材特种玻璃纤维项目", Verdict.Contradicted, Slip.None)]
    // Misattributed: the very value, of something else.
    [InlineData("临江经济开发区|地区生产总值|286.5亿元|2021", Verdict.Misattributed, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|221.4亿元|2023-Q3", Verdict.Misattributed, Slip.None)]
    [InlineData("临江市|地区生产总值|286.5亿元|2021", Verdict.Misattributed, Slip.None)]
    [InlineData("青石市|地区生产总值|1985.3亿元|2022", Verdict.Misattributed, Slip.None)]
    [InlineData("临江经济开发区|进口额|31.62亿元|2022", Verdict.Misattributed, Slip.None)]
    [InlineData("临江经济开发区|合同利用外资|1.28亿美元|2022", Verdict.Misattributed, Slip.None)]
    [InlineData("临江经济开发区|固定资产投资|超110亿元|2023", Verdict.Misattributed, Slip.None)]
    [InlineData("临江经济开发区|工业投资|62.2%|2022|growth", Verdict.Misattributed, Slip.None)]
    [InlineData("临江经济开发区|工业投资|62.2%|2022|share|of=全市工业投资", Verdict.Misattributed, Slip.None)]
    [InlineData("临江市|制造业增加值|18.4%|2022|growth|open", Verdict.Misattributed, Slip.None)]
    [InlineData("临江市|工业增加值|5.2%|2023|growth|basis=环比", Verdict.Misattributed, Slip.None)]
    // Unverified: nothing comparable, and no accusation.
    [InlineData("青石市|地区生产总值|5571亿元|2022", Verdict.Unverified, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|301.2亿元|2024", Verdict.Unverified, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|150.2亿元|2023-H1", Verdict.Unverified, Slip.None)]
    [InlineData("临江经济开发区|固定资产投资|104.6亿元|2023", Verdict.Unverified, Slip.None)]
    [InlineData("临江经济开发区|规模以上工业总产值|512.8亿元|2022", Verdict.Unverified, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|6.1%|2022|growth|basis=环比", Verdict.Unverified, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|第8位|2022|rank|basis=全国", Verdict.Unverified, Slip.None)]
    [InlineData("临江经济开发区|总投资|73.5亿元|2022", Verdict.Unverified, Slip.None)]
    [InlineData("临江经济开发区|地区生产总值|295.1亿元|", Verdict.Unverified, Slip.None)]
    [InlineData("临江经济开发区|标准厂房面积|41.2万平方米|asof:2024-03", Verdict.Unverified, Slip.None)]
    [InlineData("远山新材碳纤维项目|总投资|24亿元||project", Verdict.Unverified, Slip.None)]
    [InlineData("临江市|规模以上工业增加值|9.4%|2022|growth", Verdict.Unverified, Slip.None)]
    [InlineData("|地区生产总值|286.5亿元|2022", Verdict.Unverified, Slip.None)]
    [InlineData("临江经济开发区|实际利用外资|8.6亿元|2022", Verdict.Unverified, Slip.None)]
    public void Judges(string claim, Verdict verdict, Slip slip)
    {
        var result = FigureCheckerTests.Check(Archive, claim, "2023-11-15").Single();
        result.Verdict.ShouldBe(verdict, result.Reason);
        result.Slip.ShouldBe(slip, result.Reason);
        result.Reason.ShouldNotBeNullOrWhiteSpace();
        if (verdict != Verdict.Unverified)
            result.Evidence.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_reason_says_how_far_off_where_and_why()
    {
        var result = FigureCheckerTests.Check(Archive, $"{Z}|地区生产总值|268.5亿元|2022", "2023-11-15").Single();
        result.Reason.ShouldBe("与档案不符：《临江经开区交出年度答卷》（2023-02-10）报道2022年临江经济开发区地区生产总值为286.5亿元，草稿为268.5亿元，少18亿元（-6.3%）；疑为数字颠倒（286.5亿元写成268.5亿元）。");
    }

    [Fact]
    public void A_shared_figure_in_the_sentence_lets_a_bare_name_accuse()
    {
        var archive = new InMemoryFigureSource().Add(Reports.Article("年报", "2023-02-01"), Reports.Figures($"{Z}|签约项目数|57个|2022\n{Z}|总投资|213.8亿元|2022"));
        FigureCheckerTests.Check(archive, $"{Z}|签约项目数|57个|2022\n{Z}|总投资|231.5亿元|2022", "2023-03-01").Select(r => r.Verdict)
            .ShouldBe([Verdict.Supported, Verdict.Contradicted]);
        FigureCheckerTests.Check(archive, $"{Z}|投产项目数|8个|2022\n{Z}|总投资|98.4亿元|2022", "2023-03-01").Select(r => r.Verdict)
            .ShouldBe([Verdict.Unverified, Verdict.Unverified]);
    }

    [Fact]
    public void A_difference_without_what_it_is_measured_against_only_confirms()
    {
        var archive = new InMemoryFigureSource().Add(Reports.Article("半年报", "2024-07-25"), Reports.Figures($"{Z}|地区生产总值|0.5个百分点|2024-H1|change"));
        FigureCheckerTests.Check(archive, $"{Z}|地区生产总值|1.3个百分点|2024-H1|change|basis=全国", "2024-08-01").Single().Verdict.ShouldBe(Verdict.Unverified);
        FigureCheckerTests.Check(archive, $"{Z}|地区生产总值|0.5个百分点|2024-H1|change", "2024-08-01").Single().Verdict.ShouldBe(Verdict.Supported);
        var both = new InMemoryFigureSource().Add(Reports.Article("半年报", "2024-07-25"), Reports.Figures($"{Z}|地区生产总值|0.5个百分点|2024-H1|change|basis=全省"));
        FigureCheckerTests.Check(both, $"{Z}|地区生产总值|1.3个百分点|2024-H1|change|basis=全省", "2024-08-01").Single().Verdict.ShouldBe(Verdict.Contradicted);
    }

    [Theory]
    [InlineData("2023年，晴川能源实现产值83.6亿元。", Verdict.Contradicted)]
    [InlineData("2023年，晴川能源储能板块实现产值83.6亿元。", Verdict.Unverified)]
    public void A_firms_yearly_output_is_one_where_no_word_narrows_it(string sentence, Verdict verdict)
    {
        const string said = "2023年，晴川能源实现产值86.9亿元，带来了11家配套企业。";
        Figure Firm(string quote, string words) => Reports.Figure($"晴川能源|产值|{quote}|2023", words, words.IndexOf(quote, StringComparison.Ordinal)) with { SubjectType = SubjectType.Company };
        var archive = new InMemoryFigureSource().Add(Reports.Article("报道", "2024-01-23"), Firm("86.9亿元", said));
        var draft = new Article { Id = "d", File = "draft.txt", Date = new DateOnly(2024, 3, 1), Text = "", Map = OffsetMap.Identity(0), Paragraphs = [], Spans = [] };
        FigureChecker.Check(draft, new Extraction([Firm("83.6亿元", sentence)], []), archive).Single().Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void Dissent_among_reports_is_told_though_one_of_them_agrees()
    {
        var archive = new InMemoryFigureSource()
            .Add(Reports.Article("甲报", "2023-02-01", 1), Reports.Figures($"{Z}|出口额|31.6亿元|2022"))
            .Add(Reports.Article("乙报", "2023-02-02", 2), Reports.Figures($"{Z}|出口额|36.1亿元|2022"));
        var result = FigureCheckerTests.Check(archive, $"{Z}|出口额|31.6亿元|2022", "2023-03-01").Single();
        result.Verdict.ShouldBe(Verdict.Supported);
        result.Reason.ShouldContain("36.1亿元");
    }

    [Fact]
    public void What_was_printed_after_a_day_is_not_known_on_it()
    {
        var draft = new Article { Id = "d", File = "draft.txt", Date = new DateOnly(2023, 3, 1), Text = "", Map = OffsetMap.Identity(0), Paragraphs = [], Spans = [] };
        var extraction = new Extraction(Reports.Figures($"{Z}|地区生产总值|309.8亿元|2023"), []);
        FigureChecker.Check(draft, extraction, Archive, new CheckOptions { AsOf = new DateOnly(2023, 12, 31) }).Single().Verdict.ShouldBe(Verdict.Unverified);
        FigureChecker.Check(draft, extraction, Archive).Single().Verdict.ShouldBe(Verdict.Supported);
    }

    [Fact]
    public void A_draft_asks_the_archive_a_few_questions_a_figure()
    {
        var archive = Build();
        var draft = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"{Z}|地区生产总值|{200 + i}.3亿元|{2000 + (i % 20)}"));
        FigureCheckerTests.Check(archive, draft, "2024-02-01");
        // And one an article that the draft's words lead to.
        archive.Queries.ShouldBeLessThanOrEqualTo((60 * 7) + 12);
    }
}
