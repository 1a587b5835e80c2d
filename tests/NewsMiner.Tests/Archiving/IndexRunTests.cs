using NewsMiner.Archiving;

namespace NewsMiner.Tests.Archiving;

public sealed class IndexRunTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();
    private readonly string _inputs;

    public IndexRunTests() => _inputs = Directory.CreateDirectory(Path.Combine(_archive.Folder, "in")).FullName;

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Only_what_changed_is_read_again()
    {
        Put("a.txt", "甲项目总投资5亿元。");
        Put("b.txt", "乙项目总投资7亿元。");
        Run().Units.ShouldBe(2);
        Run().Units.ShouldBe(0);
        Put("b.txt", "乙项目总投资8亿元。");
        Run().Units.ShouldBe(1);
        using var reader = _archive.Read();
        reader.Figures(new FigureQuery()).Select(figure => figure.Figure.Quote).ShouldBe(["5亿元", "8亿元"]);
        Run(new IndexOptions { Context = "--source 海州日报" }).Unchanged.ShouldBe(2);
        Run(new IndexOptions { Force = true }).Units.ShouldBe(2);
    }

    [Fact]
    public void Way_is_given_before_each_page_on_threads_of_the_runs_own()
    {
        foreach (var i in Enumerable.Range(0, 20))
            Put($"{i}.txt", $"第{i}个项目总投资{i + 1}亿元。");
        var threads = new System.Collections.Concurrent.ConcurrentBag<(string? Name, bool Pooled)>();
        Run(new IndexOptions { Parallelism = 2, GiveWay = () => threads.Add((Thread.CurrentThread.Name, Thread.CurrentThread.IsThreadPoolThread)) }).Units.ShouldBe(20);
        // Twenty pages read by the run's threads, twenty written by the one that called it.
        threads.Count(thread => thread.Name is "index 1" or "index 2").ShouldBe(20);
        threads.Count.ShouldBe(40);
        threads.Where(thread => thread.Name is "index 1" or "index 2").ShouldAllBe(thread => !thread.Pooled);
    }

    [Fact]
    public void New_rules_make_an_archive_stale()
    {
        Put("a.txt", "甲项目总投资5亿元。");
        Run();
        using (var reader = _archive.Read())
        {
            reader.Statistics("rules 1").StalePages.ShouldBe(0);
            reader.IsStale("rules 1").ShouldBeFalse();
            reader.IsStale("rules 2").ShouldBeTrue();
            reader.Statistics("rules 2").StalePages.ShouldBe(1);
        }
        Run(fingerprint: "rules 2").Units.ShouldBe(1);
        using var renewed = _archive.Read();
        renewed.Statistics("rules 2").StalePages.ShouldBe(0);
        renewed.IsStale("rules 2").ShouldBeFalse();
        renewed.Statistics().Fingerprint.ShouldBe("rules 2");
    }

    [Fact]
    public void Records_of_a_file_are_units_of_their_own()
    {
        Put("n.jsonl", string.Join('\n', Enumerable.Range(1, 50).Select(i => $"{{\"id\":\"r{i}\",\"text\":\"第{i}篇，总投资{i}亿元。\"}}")));
        Run().Units.ShouldBe(50);
        // One record changed, one gone, one broken, one id twice.
        Put("n.jsonl", string.Join('\n', Enumerable.Range(1, 49).Select(i => i == 7 ? "{\"id\":\"r7\",\"text\":\"第7篇改了，总投资70亿元。\"}" : $"{{\"id\":\"r{i}\",\"text\":\"第{i}篇，总投资{i}亿元。\"}}")) + "\n{broken\n{\"id\":\"r1\",\"text\":\"同号，总投资99亿元。\"}");
        var progress = Run();
        progress.Units.ShouldBe(2);
        progress.Unchanged.ShouldBe(48);
        progress.Failures.ShouldBe(1);
        using var reader = _archive.Read();
        reader.Statistics().Articles.ShouldBe(50);
        reader.Problems().ShouldHaveSingleItem().Line.ShouldBe(50);
        reader.Figures(new FigureQuery()).Count(figure => figure.Figure.Quote == "70亿元").ShouldBe(1);
    }

    [Fact]
    public void A_failing_page_is_kept_with_its_reason_and_retried_on_request()
    {
        Put("a.txt", "甲项目总投资5亿元。");
        Put("b.txt", "乙项目总投资7亿元。");
        var breaks = true;
        var pipeline = new Pipeline { Before = page => { if (breaks && page.File == "a.txt") throw new InvalidOperationException("试验"); } };
        var report = Run(pipeline: pipeline);
        report.Failures.ShouldBe(1);
        report.Articles.ShouldBe(1);
        using (var reader = _archive.Read())
            reader.Problems().ShouldHaveSingleItem().Reason!.ShouldContain("试验");
        breaks = false;
        Run(pipeline: pipeline).Units.ShouldBe(0);
        Run(new IndexOptions { RetryFailures = true }, pipeline: pipeline).Units.ShouldBe(1);
        using var renewed = _archive.Read();
        renewed.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void Vanished_files_are_pruned_only_when_asked()
    {
        Put("a.txt", "甲项目总投资5亿元。");
        Put("b.txt", "乙项目总投资7亿元。");
        Run();
        File.Delete(Path.Combine(_inputs, "b.txt"));
        Run();
        using (var reader = _archive.Read())
            reader.Sources().Count().ShouldBe(2);
        Run(new IndexOptions { Prune = true });
        using var pruned = _archive.Read();
        pruned.Sources().ShouldHaveSingleItem().File.ShouldBe("a.txt");
        pruned.Figures(new FigureQuery()).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_cancelled_run_keeps_what_it_wrote_and_the_next_goes_on()
    {
        Put("n.jsonl", string.Join('\n', Enumerable.Range(1, 500).Select(i => $"{{\"id\":\"r{i}\",\"text\":\"第{i}篇，总投资{i}亿元。\"}}")));
        using var stop = new CancellationTokenSource();
        // Threads may overtake each other: the first record is under way, and so will be written, before the sixtieth stops the run.
        using var begun = new ManualResetEventSlim();
        var pipeline = new Pipeline
        {
            Before = page =>
            {
                if (page.RecordId == "r1")
                    begun.Set();
                else if (page.RecordId == "r60" && begun.Wait(TimeSpan.FromMinutes(1)))
                    stop.Cancel();
            },
        };
        IndexReport report;
        using (var writer = _archive.Write())
            report = new IndexRun(writer, pipeline, new IndexOptions { CharactersPerCommit = 100 }).Run(pipeline.Find(_inputs), null, stop.Token);
        report.Cancelled.ShouldBeTrue();
        report.Progress.Units.ShouldBeInRange(1, 499);
        using (var reader = _archive.Read())
            reader.Sources().ShouldHaveSingleItem().Status.ShouldBe("reading");
        var rest = Run();
        (rest.Units + rest.Unchanged).ShouldBe(500);
        rest.Unchanged.ShouldBe(report.Progress.Units);
        using var whole = _archive.Read();
        whole.Statistics().Articles.ShouldBe(500);
        whole.Sources().ShouldHaveSingleItem().Status.ShouldBe("complete");
    }

    [Fact]
    public void The_same_input_gives_the_same_archive()
    {
        Put("n.jsonl", string.Join('\n', Enumerable.Range(1, 200).Select(i => $"{{\"id\":\"r{i}\",\"text\":\"第{i}篇，总投资{i}亿元。\"}}")));
        Run();
        using var reader = _archive.Read();
        reader.Articles().Select(article => article.Key).ShouldBe(Enumerable.Range(1, 200).Select(i => (long)i));
    }

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(_inputs, name), text);

    private IndexProgress Run(IndexOptions? options = null, string fingerprint = "rules 1", Pipeline? pipeline = null)
    {
        pipeline ??= new Pipeline();
        using var writer = _archive.Write(fingerprint);
        return new IndexRun(writer, pipeline, options).Run(pipeline.Find(_inputs)).Progress;
    }
}
