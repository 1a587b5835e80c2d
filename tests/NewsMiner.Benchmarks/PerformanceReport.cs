using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsMiner.Benchmarks.Measuring;
using NewsMiner.Benchmarks.Segmenting;
using NewsMiner.Segmenting;

namespace NewsMiner.Benchmarks;

/// <summary>
/// The tables of README's section on speed, as Markdown on standard output: every stage beside its peer in the same run, and how cost
/// grows with the archive. Medians of interleaved rounds.
/// </summary>
internal sealed class PerformanceReport : IDisposable
{
    internal const int Seed = 20261121;
    private static readonly int[] s_sizes = [1, 2, 4, 8, 16];

    private readonly string _folder = Directory.CreateTempSubdirectory("newsminer-benchmark-").FullName;
    private readonly int _rounds;
    private readonly int _base;
    private readonly int _queries;
    private readonly Newsminer _newsminer;
    private readonly string? _program;
    private readonly List<TextIndexPeer> _peers;
    private readonly List<string> _missing;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private PerformanceReport(Options options)
    {
        var quick = options.Has("--quick");
        _rounds = options.Number("--rounds", quick ? 1 : 3);
        _base = options.Number("--articles", quick ? 150 : 800);
        _queries = quick ? 40 : 200;
        _program = options.Text("--program");
        _newsminer = new Newsminer(_program);
        (_peers, _missing) = TextIndexPeer.Find();
    }

    public static int Run(string[] args)
    {
        using var report = new PerformanceReport(new Options(args));
        report.Run();
        return 0;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Run()
    {
        var load = Machine.Load();
        var news = new SyntheticNews();
        var files = s_sizes.Select(size => Path.Combine(_folder, $"news{size}.jsonl")).ToArray();
        var bytes = s_sizes.Select((size, i) => news.Write(files[i], size * _base, Seed)).ToArray();
        var largest = s_sizes.Length - 1;
        Progress("合成报道写好");

        Console.WriteLine($"{Machine.Describe()}。{(_program is null ? "dotnet 运行" : "单文件发布")}；合成报道 {s_sizes[largest] * _base:N0} 篇，{bytes[largest] / 1e6:0.0} MB（种子 {Seed}）；{_rounds} 轮交错的中位数。");
        if (load > 0.5)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"**开始时机器并不清静：负载 {load:0.0}。**"));
        Console.WriteLine();
        Console.WriteLine("| 做什么 | 我们 | 同类 |");
        Console.WriteLine("| --- | --- | --- |");
        Segmenting(news);
        Extracting(files[1]);
        var archives = Indexing(files, bytes, out var growth);
        Starting(archives[largest], news);
        Answering(archives, news, growth);
        Console.WriteLine();
        Growth(growth);
        foreach (var missing in _missing)
            Console.WriteLine("\n" + missing);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n用时 {_clock.Elapsed.TotalMinutes:0.0} 分钟。"));
    }

    private void Segmenting(SyntheticNews news)
    {
        var lines = news.Reports(2000, Seed).SelectMany(report => report.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var (rates, missing) = SegmentBenchmark.Measure(lines, _rounds + 2);
        _missing.AddRange(missing);
        string Rate(string name) => rates.FirstOrDefault(rate => rate.Name.StartsWith(name, StringComparison.Ordinal)) is { } rate ? Number(Rounds.Median(rate.Rates)) : "未安装";
        Row("分词，一个线程", $"{Rate("ours, 1 thread")} MB/s", $"@node-rs/jieba {Rate("@node-rs/jieba")}，nodejieba {Rate("nodejieba")}，Python jieba {Rate("jieba ")}");
        Row("分词，两个线程", $"{Rate("ours, 2 threads")} MB/s", "");
        Progress("分词");
    }

    private void Extracting(string file)
    {
        var pipeline = NewsPipeline.Default;
        var input = pipeline.FindInputs([file]).Single();
        var size = new FileInfo(file).Length;
        var pages = pipeline.Read(input).Select(result => result.Page!).ToList();
        var bytes = pages.Sum(page => (long)Encoding.UTF8.GetByteCount(page.Text));
        var figures = pages.AsParallel().Sum(page => pipeline.Process(page).Sum(article => article.Extraction.Figures.Count));
        var rounds = new Rounds();
        var reading = rounds.Add(() => Seconds(() => ReadAll(pipeline, input)), warmUp: true);
        var splitting = rounds.Add(() => Seconds(() => pages.ForEach(page => pipeline.Split(page))), warmUp: true);
        var one = rounds.Add(() => Seconds(() => pages.ForEach(page => pipeline.Process(page))), warmUp: true);
        var two = rounds.Add(() => Seconds(() => Parallel.ForEach(pages, new ParallelOptions { MaxDegreeOfParallelism = 2 }, page => pipeline.Process(page))), warmUp: true);
        rounds.Run(_rounds + 2);
        Row("读 JSON Lines", $"{Number(size / 1e6 / Rounds.Median(reading))} MB/s", "");
        Row("分篇", $"{Number(bytes / 1e6 / Rounds.Median(splitting))} MB/s", "");
        Row("分篇、分词、抽取，一个线程", $"{Number(bytes / 1e6 / Rounds.Median(one))} MB/s，{Number(pages.Count / Rounds.Median(one))} 篇/秒（每篇 {Number((double)figures / pages.Count)} 个数字）", "没有能装的同类");
        Row("同上，两个线程", $"{Number(bytes / 1e6 / Rounds.Median(two))} MB/s", "");
        Progress("抽取");
    }

    private static void ReadAll(NewsPipeline pipeline, Reading.InputFile input)
    {
        foreach (var result in pipeline.Read(input))
            if (result.Problem is { } problem)
                throw new InvalidOperationException(problem.Reason);
    }

    private sealed class Size
    {
        public required int Articles { get; init; }
        public required long Bytes { get; init; }
        public List<ChildRun> Indexing { get; set; } = [];
        public long ArchiveBytes { get; set; }
        public List<double> Searches { get; } = [];
        public List<double> Checks { get; } = [];
        public double ServerMegabytes { get; set; }
    }

    private string[] Indexing(string[] files, long[] bytes, out Size[] growth)
    {
        var archives = s_sizes.Select(size => Path.Combine(_folder, $"news{size}.db")).ToArray();
        var sizes = s_sizes.Select((size, i) => new Size { Articles = size * _base, Bytes = bytes[i] }).ToArray();
        var rounds = new Rounds();
        for (var i = 0; i < files.Length; i++)
        {
            var at = i;
            sizes[at].Indexing = rounds.Add(() =>
            {
                Remove(archives[at]);
                return _newsminer.Run("index", files[at], "--archive", archives[at]);
            });
        }
        var peers = _peers.ConvertAll(peer => rounds.Add(() =>
        {
            Remove(PeerIndex(peer));
            return peer.Index(files[^1], PeerIndex(peer));
        }));
        rounds.Run(_rounds, warmUps: 0);
        foreach (var (size, archive) in sizes.Zip(archives))
            size.ArchiveBytes = new FileInfo(archive).Length;
        string Told(List<ChildRun> runs)
        {
            var seconds = Rounds.Median(runs.Select(run => run.Seconds));
            return $"{Number(sizes[^1].Bytes / 1e6 / seconds)} MB/s，{Number(sizes[^1].Articles / seconds)} 篇/秒，峰值 {Number(Rounds.Median(runs.Select(run => run.PeakMegabytes)))} MB";
        }
        Row($"归档 {sizes[^1].Articles:N0} 篇（我们连同读出数字）", $"{Told(sizes[^1].Indexing)}，档案 {Number((double)sizes[^1].ArchiveBytes / sizes[^1].Bytes)} 倍于文本",
            string.Join("；", _peers.Select((peer, i) => $"{peer.Name}：{Told(peers[i])}，{Number(BytesOf(PeerIndex(peer)) / (double)sizes[^1].Bytes)} 倍")));
        Progress("归档");
        growth = sizes;
        return archives;
    }

    private string PeerIndex(TextIndexPeer peer) => Path.Combine(_folder, peer.Name.Split(' ')[0]);

    private void Answering(string[] archives, SyntheticNews news, Size[] growth)
    {
        var long3 = Queries(news, 3);
        var short2 = Queries(news, 2);
        var drafts = news.Reports(40, Seed + 1).Select(report => report.Text[..Math.Min(2000, report.Text.Length)]).ToArray();
        var servers = archives.Select((archive, i) => _newsminer.Serve(archive, 5980 + i)).ToArray();
        var sessions = _peers.ConvertAll(peer => peer.Open(PeerIndex(peer)));
        try
        {
            var ours = servers[^1];
            foreach (var server in servers)
                foreach (var query in short2.Take(10))
                    server.Search(query);
            var times = _peers.ConvertAll(_ => new List<double>());
            var shortTimes = _peers.ConvertAll(_ => new List<double>());
            var found = new long[_peers.Count];
            var ourShort = new List<double>();
            for (var i = 0; i < long3.Count; i++)
            {
                for (var s = 0; s < servers.Length; s++)
                    growth[s].Searches.Add(servers[s].Search(long3[i]));
                ourShort.Add(ours.Search(short2[i]));
                for (var p = 0; p < sessions.Count; p++)
                {
                    times[p].Add(sessions[p].Search(long3[i]).Milliseconds);
                    var (milliseconds, matches) = sessions[p].Search(short2[i]);
                    shortTimes[p].Add(milliseconds);
                    found[p] += matches;
                }
            }
            Row("检索两个三字以上的词：十条、摘要（我们连同分面）", Latency(growth[^1].Searches), string.Join("；", _peers.Select((peer, p) => $"{peer.Name}：{Latency(times[p])}")));
            Row("检索两个两字词", Latency(ourShort), string.Join("；", _peers.Select((peer, p) => $"{peer.Name}：{(found[p] == 0 ? "找不到两字词" : Latency(shortTimes[p]))}")));
            Row("同上，20 个读者同时", Latency(Together(ours, short2, 20)), "");
            foreach (var draft in drafts.Take(3))
                foreach (var server in servers)
                    server.Check(draft);
            foreach (var draft in drafts)
                for (var s = 0; s < servers.Length; s++)
                    growth[s].Checks.Add(servers[s].Check(draft));
            Row($"核查 {Number(drafts.Average(draft => draft.Length))} 字的稿件（平均）", Latency(growth[^1].Checks), "没有能装的同类");
            for (var s = 0; s < servers.Length; s++)
                growth[s].ServerMegabytes = servers[s].PeakMegabytes;
            Progress("检索与核查");
        }
        finally
        {
            foreach (var session in sessions)
                session.Dispose();
            foreach (var server in servers)
                server.Dispose();
        }
    }

    /// <summary>Queries of two words that stand in one report, each at least so many characters long.</summary>
    private List<string> Queries(SyntheticNews news, int length)
    {
        var random = new Random(Seed + length);
        var queries = new List<string>();
        var words = new List<Word>();
        foreach (var report in news.Reports(_base, Seed).Skip(7))
        {
            words.Clear();
            Segmenters.Default.Segment(report.Text, words);
            var chosen = words.Select(word => report.Text.Substring(word.Start, word.Length))
                .Where(word => (length == 2 ? word.Length == 2 : word.Length >= length) && word.All(c => c is >= '\u4e00' and <= '\u9fff')).Distinct().ToList();
            if (chosen.Count < 2)
                continue;
            var first = random.Next(chosen.Count);
            queries.Add(chosen[first] + " " + chosen[(first + 1 + random.Next(chosen.Count - 1)) % chosen.Count]);
            if (queries.Count == _queries)
                break;
        }
        return queries;
    }

    private static List<double> Together(Newsminer.Server server, List<string> queries, int readers)
    {
        var times = new System.Collections.Concurrent.ConcurrentBag<double>();
        var threads = Enumerable.Range(0, readers).Select(reader => new Thread(() =>
        {
            for (var i = 0; i < Math.Min(20, queries.Count); i++)
                times.Add(server.Search(queries[(reader * 7 + i) % queries.Count]));
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return [.. times];
    }

    private void Starting(string archive, SyntheticNews news)
    {
        var report = news.Reports(1, Seed + 1).Single();
        var draft = Path.Combine(_folder, "draft.txt");
        File.WriteAllText(draft, report.Text);
        var line = Path.Combine(_folder, "line.txt");
        File.WriteAllText(line, report.Text.Split('\n')[0]);
        var rounds = new Rounds();
        List<double> Ours(params string[] arguments) => rounds.Add(() => _newsminer.Run(arguments).Seconds * 1000, warmUp: true);
        var segment = Ours("segment", line);
        var extract = Ours("extract", draft);
        var search = Ours("search", report.Title[..Math.Min(4, report.Title.Length)], "--archive", archive, "--format", "jsonl");
        var check = Ours("check", draft, "--archive", archive, "--format", "jsonl", "--date", "2024-12-30");
        var node = Peer("node", "bench.js", "@node-rs/jieba", line, "1000000");
        var jieba = JiebaInstallation.Find() is { } installed ? Peer(installed.Python, "jieba_bench.py", line, "1000000") : null;
        rounds.Run(_rounds + 2, 1);
        string Told(List<double>? times) => times is null ? "未安装" : $"{Number(Rounds.Median(times))} 毫秒";
        Row("从启动到切完一行", Told(segment), $"@node-rs/jieba：{Told(node)}；Python jieba：{Told(jieba)}");
        Row("从启动到读完一篇的数字", Told(extract), "");
        Row("从启动到检索的结果", Told(search), "");
        Row("从启动到核查完一篇", Told(check), "");
        Progress("启动");

        List<double>? Peer(string program, params string[] arguments)
        {
            var input = Path.Combine(_folder, "go.txt");
            File.WriteAllText(input, "go\n");
            var folder = Path.Combine(BenchmarkText.Folder, "peers");
            return Child.Run(program, arguments, input, folder) is { ExitCode: 0 } ? rounds.Add(() => Child.Run(program, arguments, input, folder)!.Seconds * 1000, warmUp: true) : null;
        }
    }

    private static void Growth(Size[] sizes)
    {
        Console.WriteLine("随档案增长：");
        Console.WriteLine();
        Console.WriteLine("| 篇数 | 归档，毫秒/篇 | 归档峰值内存 | 档案/文本 | 检索 中位 / 95% | 核查 中位 / 95% | 服务峰值内存 |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in sizes)
            Console.WriteLine($"| {size.Articles:N0} | {Number(Rounds.Median(size.Indexing.Select(run => run.Seconds)) * 1000 / size.Articles)} | {Number(Rounds.Median(size.Indexing.Select(run => run.PeakMegabytes)))} MB "
                + $"| {Number((double)size.ArchiveBytes / size.Bytes)} | {Latency(size.Searches)} | {Latency(size.Checks)} | {Number(size.ServerMegabytes)} MB |");
    }

    private static double Seconds(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalSeconds;
    }

    private static string Latency(IEnumerable<double> milliseconds)
    {
        var times = milliseconds.ToList();
        return $"{Number(Rounds.Median(times))} / {Number(Rounds.Quantile(times, 0.95))} 毫秒";
    }

    /// <summary>Two digits below ten, three at least above.</summary>
    private static string Number(double value) => value.ToString(value < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture);

    private static void Row(string what, string ours, string peers) => Console.WriteLine($"| {what} | {ours} | {peers} |");

    private void Progress(string done) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_clock.Elapsed.TotalSeconds,5:0} 秒  {done}"));

    private static long BytesOf(string index) => Directory.Exists(index) ? new DirectoryInfo(index).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : new FileInfo(index).Length;

    private static void Remove(string index)
    {
        if (Directory.Exists(index))
            Directory.Delete(index, recursive: true);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(index)!, Path.GetFileName(index) + "*"))
            File.Delete(file);
    }
}
