using NewsMiner.Benchmarks.Segmenting;

return args switch
{
    ["segment", .. var rest] => SegmentBenchmark.Run(rest),
    ["segment-identity", .. var rest] => JiebaIdentity.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/NewsMiner.Benchmarks -- COMMAND
          segment [--rounds N] [--megabytes N] [--text FILE]
                            our segmenter beside @node-rs/jieba, nodejieba and Python's jieba on the same text
                            (peers/install.sh installs the peers)
          segment-identity [--text FILE] [--show N]
                            our output beside Python's jieba with jieba's own dictionary, in every mode
        """);
    return 2;
}
