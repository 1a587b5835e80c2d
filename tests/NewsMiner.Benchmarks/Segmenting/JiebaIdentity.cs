using NewsMiner.Segmenting;

namespace NewsMiner.Benchmarks.Segmenting;

/// <summary>Our words beside Python's jieba's, with jieba's dictionary and model: how many sentences are the same, and which are not.</summary>
internal static class JiebaIdentity
{
    private static readonly string[] s_modes = ["precise", "search", "precise without HMM", "search without HMM"];

    public static int Run(string[] args)
    {
        var options = new Options(args);
        var jieba = JiebaInstallation.Find();
        if (jieba is null)
        {
            Console.Error.WriteLine("Python's jieba is not installed (Debian: apt install python3-jieba).");
            return 1;
        }
        var (name, lines) = BenchmarkText.Read(options.Text("--text"));
        var sentences = lines.SelectMany(Sentences).ToList();
        // Whole lines too: a line is what `segment` cuts at a time.
        sentences.AddRange(lines);
        Console.WriteLine($"jieba {jieba.Version}; {name}: {sentences.Count - lines.Count:N0} sentences and {lines.Count:N0} lines");
        var lexicon = jieba.ReadLexicon();
        var failed = false;
        var words = new List<Word>();
        var theirs = jieba.Cut(sentences);
        for (var mode = 0; mode < s_modes.Length; mode++)
        {
            var segmenter = new LexiconSegmenter(lexicon, new SegmenterOptions { JiebaCompatible = true, UseCharacterModel = mode < 2 });
            var different = 0;
            for (var i = 0; i < sentences.Count; i++)
            {
                words.Clear();
                segmenter.Segment(sentences[i], words, mode % 2 == 1 ? SegmentationMode.Search : SegmentationMode.Precise);
                var ours = string.Join('\u001F', words.Select(x => sentences[i].Substring(x.Start, x.Length)));
                if (ours == theirs[i][mode])
                    continue;
                if (different++ < options.Number("--show", 5))
                    Console.WriteLine($"  ours  {ours.Replace('\u001F', '|')}\n  jieba {theirs[i][mode].Replace('\u001F', '|')}");
            }
            var same = 1 - (double)different / sentences.Count;
            failed |= same < 0.999;
            Console.WriteLine($"{s_modes[mode],-22} {same:P4} the same, {different} different");
        }
        return failed ? 1 : 0;
    }

    private static IEnumerable<string> Sentences(string line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
            if (line[i] is '。' or '！' or '？' or '；')
            {
                yield return line[start..(i + 1)];
                start = i + 1;
            }
        if (start < line.Length)
            yield return line[start..];
    }
}
