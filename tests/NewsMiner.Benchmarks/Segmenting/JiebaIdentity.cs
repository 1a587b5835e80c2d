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
        Console.WriteLine($"our lexicon and rules against jieba's words, precise: F1 {Agreement(sentences, theirs):P2} (how far they agree; neither is the truth)");
        return failed ? 1 : 0;
    }

    private static double Agreement(List<string> sentences, List<string[]> theirs)
    {
        long both = 0, ours = 0, jieba = 0;
        var words = new List<Word>();
        for (var i = 0; i < sentences.Count; i++)
        {
            words.Clear();
            Segmenters.Default.Segment(sentences[i], words);
            var spans = words.Select(x => (x.Start, x.End)).ToHashSet();
            var at = 0;
            foreach (var word in theirs[i][0].Split('\u001F'))
            {
                both += spans.Contains((at, at + word.Length)) ? 1 : 0;
                at += word.Length;
                jieba++;
            }
            ours += words.Count;
        }
        return 2.0 * both / (ours + jieba);
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
