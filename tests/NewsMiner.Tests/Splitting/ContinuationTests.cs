namespace NewsMiner.Tests.Splitting;

/// <summary>Stories that run over two pages of one issue: two articles with a link, the second read as if the first stood above it.</summary>
public class ContinuationTests
{
    private static readonly Page First = new()
    {
        File = "D1.txt",
        Edition = "D1版",
        Source = "桐山日报",
        Date = new DateOnly(2024, 7, 30),
        Text = """
            桐山高新区：走在前列的秘密

            本报讯 今年上半年，桐山高新技术产业开发区完成规模以上工业增加值56.4亿元，同比增长9.2%。桐山高新区的秘密在哪里？记者走进企业寻找答案。

            “高新区的干部天天来厂里，问我们缺什么。”华岳科技负责人说。（下转D2版）
            """,
    };

    private static readonly Page Second = First with
    {
        File = "D2.txt",
        Edition = "D2版",
        Text = """
            走在前列的秘密

            （上接D1版）固定资产投资完成33.1亿元，增长12.4%。新开工项目18个，总投资67亿元。高新区的秘密，就是服务二字。（王波）

            平湾港货运量创新高

            本报讯 昨日，平湾港发布消息，一季度货运量达到320万吨，同比增长4.5%。（李敏）
            """,
    };

    [Fact]
    public void Figures_of_the_second_part_speak_of_whom_and_when_the_first_speaks()
    {
        var entries = NewsPipeline.Default.ProcessIssues([First, Second]).ToList();
        var rest = entries.Single(e => e.Article.ContinuedFrom is not null);
        rest.Article.ContinuedFrom.ShouldBe(entries[0].Article.Id);
        rest.Extraction.Figures.Take(2).Select(f => $"{f.Subject} {f.Indicator} {f.Period?.Label} {f.Quote}").ShouldBe(
        [
            "桐山高新技术产业开发区 固定资产投资 2024年上半年 33.1亿元",
            "桐山高新技术产业开发区 固定资产投资 2024年上半年 12.4%",
        ]);
        foreach (var figure in rest.Extraction.Figures)
        {
            Second.Text.Substring(figure.Span.Start, figure.Span.Length).ShouldBe(figure.Quote);
            rest.Article.Text.Substring(figure.SentenceSpan.Start, figure.SentenceSpan.Length).ShouldBe(figure.Sentence);
        }
        entries.Single(e => e.Article.Title == "平湾港货运量创新高").Article.ContinuedFrom.ShouldBeNull();
    }

    [Fact]
    public void Pages_of_other_days_are_not_joined()
    {
        var later = Second with { Date = new DateOnly(2024, 7, 31) };
        NewsPipeline.Default.ProcessIssues([First, later]).ShouldAllBe(e => e.Article.ContinuedFrom == null);
    }

    [Fact]
    public void Every_article_comes_once_and_in_order()
    {
        var records = Enumerable.Range(0, 5).Select(i => First with { File = "r.jsonl", RecordId = $"r{i}", Text = "桐山高新区开工。" });
        NewsPipeline.Default.ProcessIssues([First, Second, .. records]).Select(e => e.Article.File).ShouldBe(["D1.txt", "D2.txt", "D2.txt", "r.jsonl", "r.jsonl", "r.jsonl", "r.jsonl", "r.jsonl"]);
    }
}
