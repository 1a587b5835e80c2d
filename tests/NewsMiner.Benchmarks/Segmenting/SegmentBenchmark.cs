using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsMiner.Benchmarks.Measuring;
using NewsMiner.Segmenting;

namespace NewsMiner.Benchmarks.Segmenting;

/// <summary>
/// Our segmenter and its peers on the same text, in interleaved rounds, so that a machine's moods fall on all alike. Medians in MB of
/// UTF-8 a second; ratios within the run.
/// </summary>
internal static class SegmentBenchmark
{
    internal sealed record Runner(string Name, Func<(double Seconds, long Words)> Once, long Bytes)
    {
        public List<double> Rates { get; } = [];

        public long Words { get; set; }
    }

    public static int Run(string[] args)
    {
        var options = new Options(args);
        var rounds = options.Number("--rounds", 5);
        var megabytes = options.Number("--megabytes", 20);
        var (name, unit) = BenchmarkText.Read(options.Text("--text"));
        var lines = new List<string>();
        var bytes = 0L;
        while (bytes < megabytes * 1_000_000L)
            foreach (var line in unit)
            {
                lines.Add(line);
                bytes += Encoding.UTF8.GetByteCount(line) + 1;
            }
        Console.WriteLine($"{name} repeated to {bytes / 1e6:F1} MB, {lines.Count:N0} lines; {rounds} rounds; {Environment.ProcessorCount} processors");
        var (runners, missing) = Measure(lines, rounds);
        foreach (var peer in missing)
            Console.WriteLine(peer);
        var one = Rounds.Median(runners[0].Rates);
        Console.WriteLine($"{"",-24}{"MB/s",8}{"least",8}{"most",8}  {"ours is",8}{"words",14}");
        foreach (var runner in runners)
        {
            var median = Rounds.Median(runner.Rates);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{runner.Name,-24}{median,8:F2}{runner.Rates.Min(),8:F2}{runner.Rates.Max(),8:F2}  {one / median,7:F2}×{runner.Words,14:N0}"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"two threads / one: {Rounds.Median(runners[1].Rates) / one:F2}×"));
        return 0;
    }

    /// <summary>Rates of our segmenter and of the peers that are installed, and what to say of the others.</summary>
    internal static (IReadOnlyList<Runner> Runners, IReadOnlyList<string> Missing) Measure(List<string> lines, int rounds)
    {
        var bytes = lines.Sum(line => Encoding.UTF8.GetByteCount(line) + 1L);
        var file = Path.GetTempFileName();
        File.WriteAllText(file, string.Join('\n', lines), new UTF8Encoding(false));
        var peers = new List<Process>();
        var missing = new List<string>();
        try
        {
            var ours = (LexiconSegmenter)Segmenters.Default;
            var runners = new List<Runner>
            {
                new("ours, 1 thread", () => Ours(ours, lines, 1), bytes),
                new("ours, 2 threads", () => Ours(ours, lines, 2), bytes),
                new("ours, search mode", () => Ours(ours, lines, 1, SegmentationMode.Search), bytes),
            };
            var jieba = JiebaInstallation.Find();
            if (jieba is not null)
            {
                var compatible = new LexiconSegmenter(jieba.ReadLexicon(), new SegmenterOptions { JiebaCompatible = true });
                runners.Add(new("ours, jieba's lexicon", () => Ours(compatible, lines, 1), bytes));
            }
            Add("@node-rs/jieba", "node", ["bench.js", "@node-rs/jieba", file, "1000000000"]);
            Add("nodejieba", "node", ["bench.js", "nodejieba", file, "1000000000"]);
            // Two of its megabytes take as long as a hundred of ours.
            if (jieba is not null)
                Add($"jieba {jieba.Version} (Python)", jieba.Python, ["jieba_bench.py", file, "2000000"]);
            else
                missing.Add("missing: jieba (Python); apt install python3-jieba");

            for (var round = -2; round < rounds; round++)
                foreach (var runner in runners)
                {
                    var (seconds, count) = runner.Once();
                    runner.Words = count;
                    // Two rounds warm up: ours is compiled anew once it is seen to run hot.
                    if (round >= 0)
                        runner.Rates.Add(runner.Bytes / 1e6 / seconds);
                }
            return (runners, missing);

            void Add(string peer, string program, string[] arguments)
            {
                if (Child.Start(program, arguments, Path.Combine(BenchmarkText.Folder, "peers")) is not { } process || process.StandardOutput.ReadLine()?.Split(' ') is not ["ready", var size])
                {
                    missing.Add($"missing: {peer}; run peers/install.sh");
                    return;
                }
                peers.Add(process);
                runners.Add(new(peer, () => Ask(process), long.Parse(size, CultureInfo.InvariantCulture)));
            }
        }
        finally
        {
            foreach (var peer in peers)
            {
                peer.StandardInput.Close();
                if (!peer.WaitForExit(5000))
                    peer.Kill();
                peer.Dispose();
            }
            File.Delete(file);
        }
    }

    private static (double Seconds, long Words) Ours(LexiconSegmenter segmenter, List<string> lines, int threads, SegmentationMode mode = SegmentationMode.Precise)
    {
        var watch = Stopwatch.StartNew();
        var total = 0L;
        var next = 0;
        void Work()
        {
            var words = new List<Word>();
            var count = 0L;
            // Small shares, so that a thread that is held up does not hold up the other.
            for (int from; (from = Interlocked.Add(ref next, 256) - 256) < lines.Count;)
                for (var i = from; i < Math.Min(from + 256, lines.Count); i++)
                {
                    words.Clear();
                    segmenter.Segment(lines[i], words, mode);
                    count += words.Count;
                }
            Interlocked.Add(ref total, count);
        }
        var others = Enumerable.Range(1, threads - 1).Select(_ => new Thread(Work)).ToList();
        others.ForEach(x => x.Start());
        Work();
        others.ForEach(x => x.Join());
        return (watch.Elapsed.TotalSeconds, total);
    }

    private static (double Seconds, long Words) Ask(Process process)
    {
        process.StandardInput.WriteLine("go");
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine()!.Split(' ');
        return (double.Parse(answer[0], CultureInfo.InvariantCulture), long.Parse(answer[1], CultureInfo.InvariantCulture));
    }
}
