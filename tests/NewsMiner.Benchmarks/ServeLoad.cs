using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsMiner.Benchmarks.Measuring;
using NewsMiner.Segmenting;

namespace NewsMiner.Benchmarks;

/// <summary>
/// The pages under many readers, alone and while an indexing runs: each reader searches, opens an article found and looks at a series, by turns.
/// Once with the pauses of people (1 to 3 seconds), once without any. The readers are this process, the server and the indexing others: the
/// processor time of each is told apart, because on a machine of two processors they take it from each other.
/// </summary>
internal sealed partial class ServeLoad(Options options) : IDisposable
{
    private const int Seed = 20261121;
    private const int Port = 5990;

    private readonly string _folder = options.Text("--folder") is { } kept ? Directory.CreateDirectory(kept).FullName : Directory.CreateTempSubdirectory("newsminer-load-").FullName;
    private readonly bool _keep = options.Text("--folder") is not null;
    private readonly int _articles = options.Number("--articles", 60_000);
    private readonly int _readers = options.Number("--readers", 20);
    private readonly int _seconds = options.Number("--seconds", 30);
    private readonly Newsminer _newsminer = new(options.Text("--program"));
    private readonly SyntheticNews _news = new();
    private int _more;

    private enum Indexing
    {
        None,

        /// <summary>Files given to the server, which leaves a processor to its readers.</summary>
        Uploads,

        /// <summary>The verb <c>index</c> beside the server, on all processors.</summary>
        Process,
    }

    public static int Run(string[] args)
    {
        using var load = new ServeLoad(new Options(args));
        load.Run();
        return 0;
    }

    public void Dispose()
    {
        if (!_keep)
            Directory.Delete(_folder, recursive: true);
    }

    private void Run()
    {
        var archive = Path.Combine(_folder, $"news-{_articles}.db");
        if (!File.Exists(archive))
        {
            var file = Path.Combine(_folder, "news.jsonl");
            _news.Write(file, _articles, Seed);
            _newsminer.Run("index", file, "--archive", archive);
            File.Delete(file);
        }
        var queries = Queries();
        var only = options.Text("--only");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Machine.Describe()}。{_articles:N0} 篇，{_readers} 个读者，每项 {_seconds} 秒；开始时负载 {Machine.Load():0.0}。"));
        Console.WriteLine();
        Console.WriteLine("| 读者 | 归档 | 检索 中位 / 95% | 文章 中位 / 95% | 序列 中位 / 95% | 全部 95% | 请求/秒 | 服务器、读者、归档的处理器时间 |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var think in new[] { true, false })
            foreach (var indexing in Enum.GetValues<Indexing>())
                if (only is null || only.Split(',').Contains($"{(think ? "think" : "hasty")}-{indexing.ToString().ToLowerInvariant()}"))
                    Measure(archive, queries, think, indexing);
    }

    private void Measure(string archive, IReadOnlyList<string> queries, bool think, Indexing indexing)
    {
        // Every measurement finds the same archive: what an earlier one has indexed is not in it.
        var copy = Path.Combine(_folder, "copy.db");
        Clear(copy);
        File.Copy(archive, copy);
        using var server = _newsminer.Serve(copy, Port);
        using var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10) }) { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        var (subjects, indicators) = Names(http);
        // Unmeasured: what every server does once.
        Read(http, queries, subjects, indicators, think: false, seconds: 4, readers: 4, seed: 1);
        using var ended = new CancellationTokenSource();
        var before = (Server: server.ProcessorSeconds, Own: Own());
        var indexer = Task.Run(() => indexing switch
        {
            Indexing.Process => IndexBeside(copy, ended.Token),
            Indexing.Uploads => Upload(http, ended.Token),
            _ => 0.0,
        });
        if (indexing != Indexing.None)
            Thread.Sleep(2000);
        var (times, seconds) = Read(http, queries, subjects, indicators, think, _seconds, _readers, seed: 2);
        var (serverSeconds, own) = (server.ProcessorSeconds - before.Server, Own() - before.Own);
        ended.Cancel();
        var indexerSeconds = indexer.GetAwaiter().GetResult();
        string Latency(string page) => times.Where(time => page.Length == 0 || time.Page == page).Select(time => time.Milliseconds).ToList() is { Count: > 0 } some
            ? string.Create(CultureInfo.InvariantCulture, $"{Rounds.Median(some):0} / {Rounds.Quantile(some, 0.95):0} 毫秒") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {(think ? "每 1—3 秒一页" : "不停")} | {(indexing switch { Indexing.Uploads => "交给服务器", Indexing.Process => "另一进程", _ => "无" })} | {Latency("search")} | {Latency("article")} | {Latency("series")} "
            + $"| {Rounds.Quantile(times.Select(time => time.Milliseconds), 0.95):0} 毫秒 | {times.Count / seconds:0} | {serverSeconds:0.0}、{own:0.0}、{(indexing == Indexing.Process ? indexerSeconds.ToString("0.0", CultureInfo.InvariantCulture) : "—")} 秒 |"));
        server.Dispose();
        Clear(copy);
    }

    private static double Own() => System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static void Clear(string archive)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(archive)!, Path.GetFileName(archive) + "*"))
            File.Delete(file);
        if (Directory.Exists(archive + ".uploads"))
            Directory.Delete(archive + ".uploads", recursive: true);
    }

    private static (List<(string Page, double Milliseconds)> Times, double Seconds) Read(
        HttpClient http, IReadOnlyList<string> queries, IReadOnlyList<string> subjects, IReadOnlyList<string> indicators, bool think, double seconds, int readers, int seed)
    {
        var clock = Stopwatch.StartNew();
        var all = Enumerable.Range(0, readers).Select(async reader =>
        {
            var random = new Random(seed * 1000 + reader);
            var times = new List<(string, double)>();
            IReadOnlyList<string> articles = [];
            if (think)
                await Task.Delay(random.Next(2000));
            for (var turn = 0; clock.Elapsed.TotalSeconds < seconds; turn++)
            {
                var query = queries[random.Next(queries.Count)];
                var (page, address) = (turn % 3) switch
                {
                    0 => ("search", "/?q=" + Uri.EscapeDataString(query)),
                    1 when articles.Count > 0 => ("article", articles[random.Next(articles.Count)]),
                    _ => ("series", $"/series?subject={Uri.EscapeDataString(subjects[random.Next(subjects.Count)])}&indicator={Uri.EscapeDataString(indicators[random.Next(indicators.Count)])}"),
                };
                var began = Stopwatch.GetTimestamp();
                using var answer = await http.GetAsync(address);
                answer.EnsureSuccessStatusCode();
                var text = await answer.Content.ReadAsStringAsync();
                times.Add((page, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
                if (page == "search")
                    articles = [.. ArticleLink().Matches(text).Select(link => System.Net.WebUtility.HtmlDecode(link.Groups[1].Value)).Distinct()];
                if (think)
                    await Task.Delay(1000 + random.Next(2000));
            }
            return times;
        }).ToList();
        var found = Task.WhenAll(all).GetAwaiter().GetResult().SelectMany(times => times).ToList();
        return (found, clock.Elapsed.TotalSeconds);
    }

    /// <summary>Runs of the verb, each of reports that were not there before; gives their processor time.</summary>
    private double IndexBeside(string archive, CancellationToken ended)
    {
        var seconds = 0.0;
        while (!ended.IsCancellationRequested)
            seconds += _newsminer.RunUntil(ended, "index", More(2000), "--archive", archive);
        return seconds;
    }

    private double Upload(HttpClient http, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            var file = More(500);
            using (var form = new MultipartFormDataContent())
            using (var content = new StreamContent(File.OpenRead(file)))
            {
                form.Add(content, "files", Path.GetFileName(file));
                http.PostAsync("/api/v1/files", form, CancellationToken.None).GetAwaiter().GetResult().EnsureSuccessStatusCode();
            }
            File.Delete(file);
            while (!ended.IsCancellationRequested && http.GetStringAsync("/api/v1/status", CancellationToken.None).GetAwaiter().GetResult().Contains("\"indexing\":true", StringComparison.Ordinal))
                ended.WaitHandle.WaitOne(500);
        }
        return 0;
    }

    private string More(int count)
    {
        var file = Path.Combine(_folder, $"more-{++_more}.jsonl");
        _news.Write(file, count, Seed + _more);
        return file;
    }

    /// <summary>Subjects that the archive speaks of and indicators, as the page of series offers them.</summary>
    private static (IReadOnlyList<string>, IReadOnlyList<string>) Names(HttpClient http)
    {
        var page = http.GetStringAsync("/series").GetAwaiter().GetResult();
        IReadOnlyList<string> Of(string list)
        {
            var start = page.IndexOf($"<datalist id=\"{list}\"", StringComparison.Ordinal);
            return [.. Offered().Matches(page[start..page.IndexOf("</datalist>", start, StringComparison.Ordinal)]).Select(option => System.Net.WebUtility.HtmlDecode(option.Groups[1].Value))];
        }
        return (Of("subjects"), [.. Of("indicators").Take(12)]);
    }

    /// <summary>Queries of two words that stand in one report; some stand in many.</summary>
    private List<string> Queries()
    {
        var random = new Random(Seed);
        var queries = new List<string>();
        var words = new List<Word>();
        foreach (var report in _news.Reports(400, Seed))
        {
            words.Clear();
            Segmenters.Default.Segment(report.Text, words);
            var chosen = words.Select(word => report.Text.Substring(word.Start, word.Length)).Where(word => word.Length >= 2 && word.All(c => c is >= '\u4e00' and <= '\u9fff')).Distinct().ToList();
            if (chosen.Count >= 2)
                queries.Add(chosen[random.Next(chosen.Count)] + " " + chosen[random.Next(chosen.Count)]);
        }
        return queries;
    }

    [GeneratedRegex("<h2 lang=\"zh-CN\"><a href=\"(/article/[^\"]+)\"")]
    private static partial Regex ArticleLink();

    [GeneratedRegex("<option value=\"([^\"]*)\"")]
    private static partial Regex Offered();
}
