using NewsMiner.Benchmarks;
using NewsMiner.Benchmarks.Segmenting;

return args switch
{
    ["report", .. var rest] => PerformanceReport.Run(rest),
    ["hostile", .. var rest] => HostileGrowth.Run(rest),
    ["serve-load", .. var rest] => ServeLoad.Run(rest),
    ["segment", .. var rest] => SegmentBenchmark.Run(rest),
    ["segment-identity", .. var rest] => JiebaIdentity.Run(rest),
    ["reports", .. var rest] => WriteReports(new Options(rest)),
    _ => Usage(),
};

// The invented reports themselves, for a profiler or another program.
static int WriteReports(Options options)
{
    if (options.Text("--to") is not { } file)
        return Usage();
    new SyntheticNews().Write(file, options.Number("--articles", 8_000), PerformanceReport.Seed);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/NewsMiner.Benchmarks -- COMMAND
          report [--quick] [--rounds N] [--articles N] [--program FILE]
                            the tables of README's section on speed: every stage beside its peer, and how cost grows;
                            under ten minutes (--quick: under two); --program measures a published newsminer
                            (peers/install.sh installs the peers)
          hostile [--kilobytes N] [--rounds N]
                            one word repeated to a quarter of N KB and to N KB (1,000), through mentions, splitting and
                            figures, beside ordinary reports of the same length
          serve-load [--articles N] [--readers N] [--seconds N] [--folder DIR] [--program FILE] [--only think-none,…]
                            the pages under 20 readers of 60,000 reports, alone and while an indexing runs (uploads, process), with
                            the pauses of people (think) and without any (hasty); --folder keeps the archive for another run
          segment [--rounds N] [--megabytes N] [--text FILE]
                            our segmenter beside @node-rs/jieba, nodejieba and Python's jieba on the same text
          reports --to FILE [--articles N]
                            writes the invented reports (8,000) that the other benchmarks read
          segment-identity [--text FILE] [--show N]
                            our output beside Python's jieba with jieba's own dictionary, in every mode
        """);
    return 2;
}
