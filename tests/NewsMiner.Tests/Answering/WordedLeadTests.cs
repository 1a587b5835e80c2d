using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

/// <summary>Reports filed under a dateline, the country or nobody, and drafts whose subject was not read: the sentences' words decide.</summary>
public class WordedLeadTests
{
    private static Verdict Check(string draft, string draftSentence, params (string Figure, string Sentence)[] reports)
    {
        var figures = reports.Select((r, i) =>
        {
            var figure = Reports.Figure(r.Figure);
            var at = r.Sentence.IndexOf(figure.Quote, StringComparison.Ordinal);
            return Reports.Figure(r.Figure, r.Sentence, at);
        });
        var archive = new InMemoryFigureSource().Add(Reports.Article("报道", "2024-08-20"), figures);
        var own = Reports.Figure(draft);
        var claim = Reports.Figure(draft, draftSentence, draftSentence.IndexOf(own.Quote, StringComparison.Ordinal));
        var article = new Article { Id = "d", File = "draft.txt", Date = new DateOnly(2024, 9, 1), Text = "", Map = OffsetMap.Identity(0), Paragraphs = [], Spans = [] };
        return FigureChecker.Check(article, new Extraction([claim], []), archive).Single().Verdict;
    }

    private const string Firms = "数据显示，家电行业百强企业营业收入1329亿元，实现利润97.2亿元；照明行业三十强营业收入2428亿元，利润200.5亿元。";

    [Theory]
    [InlineData("全国|营业收入|1329亿元|2023", "2023年，家电行业百强企业营业收入1329亿元。", Verdict.Supported)]
    [InlineData("全国|利润总额|200.5亿元|2023", "2023年，照明行业三十强利润200.5亿元。", Verdict.Supported)]
    // The neighbour's profit is no evidence: the words lead to their own.
    [InlineData("全国|利润总额|200.5亿元|2023", "2023年，家电行业百强企业利润200.5亿元。", Verdict.Contradicted)]
    // Nobody is named at all.
    [InlineData("全国|营业收入|1329亿元|2023", "2023年，营业收入1329亿元。", Verdict.Unverified)]
    // Another make of firm.
    [InlineData("全国|营业收入|1329亿元|2023", "2023年，玩具行业百强企业营业收入1329亿元。", Verdict.Unverified)]
    public void A_draft_without_a_subject_is_compared_by_its_words(string report, string sentence, Verdict verdict)
    {
        var parts = report.Split('|');
        Check($"|{parts[1]}|{parts[2]}|{parts[3]}", sentence,
            ("全国|营业收入|1329亿元|2023", Firms), ("全国|利润总额|97.2亿元|2023", Firms), ("全国|营业收入|2428亿元|2023", Firms), ("全国|利润总额|200.5亿元|2023", Firms))
            .ShouldBe(verdict);
    }

    [Fact]
    public void A_report_filed_under_its_dateline_speaks_of_the_firm_that_its_sentence_names()
        => Check("昀川精密|营业收入|2.42亿元|2024-H1", "2024年上半年，昀川精密营业收入2.42亿元。", ("临江市|营业收入|2.42亿元|2024-H1", "昀川精密昨晚披露的半年度报告显示，公司上半年实现营业收入2.42亿元。"))
            .ShouldBe(Verdict.Supported);

    [Fact]
    public void A_subject_that_the_reports_words_name_is_its_subject()
        => Check("昀川精密|营业收入|2.42亿元|2024-H1", "2024年上半年，昀川精密营业收入2.42亿元。", ("晴川能源|营业收入|2.42亿元|2024-H1", "与昀川精密同日披露的晴川能源半年度报告显示，公司营业收入2.42亿元。"))
            .ShouldBe(Verdict.Misattributed);

    [Theory]
    // Only the headline says of whom.
    [InlineData("栖川经济技术开发区2024年工作回顾", "", Verdict.Supported)]
    // Nothing says of whom: neither support nor accusation.
    [InlineData("2024年工作回顾", "", Verdict.Unverified)]
    // The page speaks of another zone too.
    [InlineData("栖川经济技术开发区2024年工作回顾", "北岭高新技术产业开发区|出口额|15.2亿元|2024", Verdict.Unverified)]
    public void A_report_that_names_nobody_speaks_of_the_only_zone_of_its_page(string title, string beside, Verdict verdict)
    {
        const string zone = "栖川经济技术开发区";
        var figures = Reports.Figures($"|地区生产总值|486.5亿元|2024\n\n{beside}".Trim('\n')).Select(f => f.Subject is null ? f with { SubjectType = SubjectType.Other, Sentence = "全年完成地区生产总值486.5亿元。" } : f);
        var archive = new InMemoryFigureSource().Add(Reports.Article(title, "2025-02-18"), figures);
        var draft = new Article { Id = "d", File = "draft.txt", Date = new DateOnly(2025, 3, 1), Text = "", Map = OffsetMap.Identity(0), Paragraphs = [], Spans = [] };
        FigureChecker.Check(draft, new Extraction([Reports.Figure($"{zone}|地区生产总值|486.5亿元|2024")], []), archive).Single().Verdict.ShouldBe(verdict);
    }
}
