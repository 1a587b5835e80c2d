using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using NewsMiner.App.Tests.Commands;
using Xunit.Abstractions;

namespace NewsMiner.App.Tests.Crashes;

/// <summary>
/// A hundred times the corpus, indexed, searched, checked and indexed again for a quarter of an hour: memory, handles and temporary files do
/// not grow. <c>NEWSMINER_LONG_RUN_MINUTES</c> sets another time. Leaves its figures in TestResults/long-run.md.
/// </summary>
public sealed class LongRunTests(ITestOutputHelper output) : IDisposable
{
    private const int Copies = 100;

    private static readonly string[] s_asked =
    [
        "/api/v1/search?q=" + Uri.EscapeDataString("储能电池 投产"), "/api/v1/search?q=" + Uri.EscapeDataString("固定资产投资 > 100亿元"), "/api/v1/search?q=" + Uri.EscapeDataString("“高质量发展”") + "&limit=100",
        "/api/v1/series?subject=" + Uri.EscapeDataString("云川经开区") + "&indicator=" + Uri.EscapeDataString("地区生产总值"), "/api/v1/figures?limit=200", "/api/v1/projects", "/api/v1/conflicts",
        "/api/v1/status", "/", "/?q=" + Uri.EscapeDataString("开发区"), "/archive", "/projects", "/article/7", "/api/v1/export/figures?format=csv", "/api/v1/export/articles?format=xlsx",
        "/series?subject=" + Uri.EscapeDataString("云川经开区") + "&indicator=" + Uri.EscapeDataString("固定资产投资"), "/api/v1/search?q=" + Uri.EscapeDataString("((("),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("newsminer-long-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed record Sample(double Minute, double Megabytes, int Handles, int Threads, int TemporaryFiles, long Log);

    [Fact]
    [Trait("Category", "Long")]
    public async Task Memory_handles_and_temporary_files_do_not_grow()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("NEWSMINER_LONG_RUN_MINUTES") ?? "15", CultureInfo.InvariantCulture);
        var temporary = Directory.CreateDirectory(Path.Combine(_folder, "temporary")).FullName;
        var inputs = Directory.CreateDirectory(Path.Combine(_folder, "inputs")).FullName;
        var archive = Path.Combine(_folder, "archive", "news.db");
        for (var copy = 0; copy < Copies; copy++)
            CopyCorpus(Path.Combine(inputs, copy.ToString("000", CultureInfo.InvariantCulture)));
        IndexProcess.End(IndexProcess.Start(inputs, archive, temporary), TimeSpan.FromMinutes(10)).ExitCode.ShouldBe(0);
        var size = new FileInfo(archive).Length;

        var samples = new List<Sample>();
        var peaks = new List<double>();
        long asked = 0, checkedFigures = 0;
        var clock = Stopwatch.StartNew();
        using (var server = IndexProcess.Serve(archive, FreePort(), temporary, out var address))
        using (var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) })
        {
            await Answers(http);
            var draft = string.Join('\n', Directory.GetFiles(Path.Combine(CommandRunner.Root, "corpus", "yunchuan-daily"), "*.txt").Select(File.ReadAllText));
            draft = draft[..Math.Min(4000, draft.Length)];
            var sampled = TimeSpan.Zero;
            Process? indexing = null;
            for (var turn = 0; clock.Elapsed.TotalMinutes < minutes; turn++)
            {
                using (var answer = await http.GetAsync(s_asked[turn % s_asked.Length]))
                {
                    ((int)answer.StatusCode).ShouldBeLessThan(500, s_asked[turn % s_asked.Length]);
                    await answer.Content.ReadAsByteArrayAsync();
                    asked++;
                }
                if (turn % 10 == 0)
                {
                    using var answer = await http.PostAsJsonAsync("/api/v1/check", new { text = draft, date = "2025-11-03" });
                    answer.EnsureSuccessStatusCode();
                    var verdicts = await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
                    checkedFigures += verdicts.GetProperty("figures").GetArrayLength();
                }
                // One index run after another reads a part again, while the server answers.
                if (indexing is null)
                    indexing = IndexProcess.Start(Path.Combine(inputs, (peaks.Count % Copies).ToString("000", CultureInfo.InvariantCulture)), archive, temporary, "--force");
                else if (!indexing.HasExited)
                    _peak = Math.Max(_peak, Status(indexing.Id, "VmHWM:"));
                else
                {
                    IndexProcess.End(indexing).ExitCode.ShouldBe(0);
                    peaks.Add(_peak);
                    (indexing, _peak) = (null, 0);
                }
                if (clock.Elapsed - sampled > TimeSpan.FromSeconds(1))
                {
                    sampled = clock.Elapsed;
                    var log = new FileInfo(archive + "-wal");
                    samples.Add(new Sample(clock.Elapsed.TotalMinutes, Status(server.Id, "VmRSS:"), Directory.GetFileSystemEntries($"/proc/{server.Id}/fd").Length,
                        Directory.GetDirectories($"/proc/{server.Id}/task").Length, Directory.GetFileSystemEntries(temporary).Length, log.Exists ? log.Length : 0));
                }
            }
            if (indexing is not null)
                IndexProcess.End(indexing).ExitCode.ShouldBe(0);
            // As a user ends it, so that it may tidy up.
            Process.Start("kill", ["-INT", server.Id.ToString(CultureInfo.InvariantCulture)])!.WaitForExit();
            server.WaitForExit(TimeSpan.FromSeconds(20)).ShouldBeTrue("the server ends when it is asked to");
        }

        // The first third warms up: code is compiled, caches fill.
        var middle = samples.Where(sample => sample.Minute >= minutes / 3 && sample.Minute < minutes * 2 / 3).ToList();
        var last = samples.Where(sample => sample.Minute >= minutes * 2 / 3).ToList();
        double Megabytes(List<Sample> part) => Median(part.Select(sample => sample.Megabytes));
        var half = peaks.Count / 2;
        var (early, late) = (Median(peaks.Take(half)), Median(peaks.Skip(half)));
        var grown = new FileInfo(archive).Length;
        var report = string.Create(CultureInfo.InvariantCulture,
            $"| {minutes:0.#} 分钟：{Copies} 份语料，{asked:N0} 次请求，核查 {checkedFigures:N0} 个数字，归档重跑 {peaks.Count} 次 | 服务内存中段 {Megabytes(middle):0} MB、末段 {Megabytes(last):0} MB；句柄 {middle.Max(sample => sample.Handles)}、{last.Max(sample => sample.Handles)}；"
            + $"线程 {middle.Max(sample => sample.Threads)}、{last.Max(sample => sample.Threads)}；归档峰值前半 {early:0} MB、后半 {late:0} MB；档案 {size / 1e6:0.0} → {grown / 1e6:0.0} MB；留下的临时文件 {Directory.GetFileSystemEntries(temporary).Length} |");
        output.WriteLine(report);
        Directory.CreateDirectory(Path.Combine(CommandRunner.Root, "TestResults"));
        await File.WriteAllTextAsync(Path.Combine(CommandRunner.Root, "TestResults", "long-run.md"), report + "\n");

        Megabytes(last).ShouldBeLessThan(Megabytes(middle) * 1.1 + 15, report);
        last.Max(sample => sample.Handles).ShouldBeLessThanOrEqualTo(middle.Max(sample => sample.Handles) + 8, report);
        last.Max(sample => sample.Threads).ShouldBeLessThanOrEqualTo(middle.Max(sample => sample.Threads) + 8, report);
        late.ShouldBeLessThan(early * 1.1 + 15, report);
        grown.ShouldBeLessThan(size * 3 / 2, report);
        samples.Max(sample => sample.Log).ShouldBeLessThan(256L << 20, "the log is folded back into the archive");
        Directory.GetFileSystemEntries(temporary).ShouldBeEmpty(report);
        Directory.GetFiles(Path.GetDirectoryName(archive)!).Select(Path.GetFileName).Where(name => !name!.StartsWith("news.db", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private double _peak;

    private static void CopyCorpus(string to)
    {
        var corpus = Path.Combine(CommandRunner.Root, "corpus");
        foreach (var file in Directory.GetFiles(corpus, "*", SearchOption.AllDirectories).Where(file => Path.GetDirectoryName(file) != corpus && !file.EndsWith(".expect.json", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(corpus, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task Answers(HttpClient http)
    {
        var clock = Stopwatch.StartNew();
        while (true)
            try
            {
                (await http.GetAsync("/healthz")).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(100);
            }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static double Status(int process, string field)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{process}/status"))
                if (line.StartsWith(field, StringComparison.Ordinal))
                    return long.Parse(line[field.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1024.0;
        }
        catch (IOException)
        {
            // It has just ended.
        }
        return 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}
