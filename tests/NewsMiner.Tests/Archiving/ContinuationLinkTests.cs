using NewsMiner.Archiving;

namespace NewsMiner.Tests.Archiving;

/// <summary>Stories over two pages of one issue, in the archive: linked whatever the order and the number of runs that read them.</summary>
public sealed class ContinuationLinkTests : IDisposable
{
    private const string First = """
        桐山高新区：走在前列的秘密

        本报讯 今年上半年，桐山高新技术产业开发区完成规模以上工业增加值56.4亿元，同比增长9.2%。桐山高新区的秘密在哪里？记者走进企业寻找答案。

        “高新区的干部天天来厂里，问我们缺什么。”华岳科技负责人说。（下转D2版）
        """;

    private const string Second = """
        走在前列的秘密

        （上接D1版）固定资产投资完成33.1亿元，增长12.4%。新开工项目18个，总投资67亿元。高新区的秘密，就是服务二字。（王波）

        平湾港货运量创新高

        本报讯 昨日，平湾港发布消息，一季度货运量达到320万吨，同比增长4.5%。（李敏）
        """;

    private readonly TemporaryArchive _archive = new();
    private readonly string _inputs;

    public ContinuationLinkTests()
    {
        _inputs = Directory.CreateDirectory(Path.Combine(_archive.Folder, "in")).FullName;
        File.WriteAllLines(Path.Combine(_inputs, "manifest.jsonl"), Enumerable.Range(1, 2).Select(i => $"{{\"file\":\"D{i}.txt\",\"date\":\"2024-07-30\",\"source\":\"桐山日报\",\"edition\":\"D{i}版\"}}"));
    }

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Both_parts_know_each_other_and_the_second_is_read_as_if_the_first_stood_above_it()
    {
        Run(("D1.txt", First), ("D2.txt", Second));
        Said().ShouldBe(Linked);
        using var reader = _archive.Read();
        var first = reader.WithId("D1.txt#1").ShouldHaveSingleItem();
        var second = reader.WithId("D2.txt#1").ShouldHaveSingleItem();
        reader.ContinuedOn(first.Key)!.Key.ShouldBe(second.Key);
        reader.ContinuedFrom(second.Key)!.Key.ShouldBe(first.Key);
        reader.ContinuedFrom(first.Key).ShouldBeNull();
        reader.ContinuedOn(second.Key).ShouldBeNull();
        reader.Article(second.Key)!.ContinuedFrom.ShouldBe("D1.txt#1");
        reader.ContinuedFrom(reader.WithId("D2.txt#2").Single().Key).ShouldBeNull();
    }

    [Fact]
    public void The_order_of_runs_says_nothing()
    {
        Run(("D2.txt", Second));
        Said().ShouldNotBe(Linked);
        Run(("D1.txt", First));
        Said().ShouldBe(Linked);
        Run().Units.ShouldBe(0);
        Said().ShouldBe(Linked);
    }

    [Fact]
    public void What_a_stopped_run_left_the_next_links()
    {
        Put(("D1.txt", First), ("D2.txt", Second));
        // The reading is committed, the run is gone before it links.
        using (var writer = _archive.Write("rules 1"))
        {
            using var stop = new CancellationTokenSource();
            var pipeline = NewsPipeline.Default;
            new IndexRun(writer, pipeline, new IndexOptions { CharactersPerCommit = 1 }).Run(pipeline.FindInputs([_inputs]), progress => { if (progress.Units == 2) stop.Cancel(); }, stop.Token);
        }
        Run();
        Said().ShouldBe(Linked);
    }

    [Fact]
    public void A_changed_first_part_is_read_again_with_its_rest_and_one_that_is_gone_leaves_it_alone()
    {
        Run(("D1.txt", First), ("D2.txt", Second));
        Run(("D1.txt", First.Replace("今年上半年", "今年一季度", StringComparison.Ordinal)));
        Said().ShouldBe(Linked.Replace("2024年上半年", "2024年一季度", StringComparison.Ordinal));
        File.Delete(Path.Combine(_inputs, "D1.txt"));
        Run(new IndexOptions { Prune = true });
        using var reader = _archive.Read();
        reader.Article(reader.WithId("D2.txt#1").Single().Key)!.ContinuedFrom.ShouldBeNull();
        Said().ShouldNotContain("桐山");
    }

    private const string Linked = """
        桐山高新技术产业开发区 固定资产投资 2024年上半年 33.1亿元
        桐山高新技术产业开发区 固定资产投资 2024年上半年 12.4%
        """;

    /// <summary>What the archive says of the second part's first two figures.</summary>
    private string Said()
    {
        using var reader = _archive.Read();
        return string.Join('\n', reader.FiguresOf(reader.WithId("D2.txt#1").Single().Key).Take(2).Select(f => $"{f.Figure.Subject} {f.Figure.Indicator} {f.Figure.Period?.Label} {f.Figure.Quote}"));
    }

    private void Put(params (string Name, string Text)[] pages)
    {
        foreach (var (name, text) in pages)
            File.WriteAllText(Path.Combine(_inputs, name), text);
    }

    private IndexProgress Run(params (string Name, string Text)[] pages)
    {
        Put(pages);
        return Run(new IndexOptions());
    }

    private IndexProgress Run(IndexOptions options)
    {
        using var writer = _archive.Write();
        var pipeline = NewsPipeline.Default;
        return new IndexRun(writer, pipeline, options).Run(pipeline.FindInputs([_inputs])).Progress;
    }
}
