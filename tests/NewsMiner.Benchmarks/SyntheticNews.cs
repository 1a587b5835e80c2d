using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsMiner.Tests.Splitting;

namespace NewsMiner.Benchmarks;

/// <summary>
/// Reports that anybody can make again: a seed decides every character. A part is the tests' news writer (zones, firms, figures), the rest are
/// sentences without sense whose words come as often as they do in news, so that segmenting and the text index meet a real vocabulary. The
/// mixture gives the length and the figures of real reports: some 2,800 bytes, between five and six figures in a thousand of them.
/// </summary>
internal sealed class SyntheticNews
{
    private static readonly string[] s_sources = ["云岭日报", "青屏晚报", "北川经济报", "澜江时报", "汇川日报", "桐山新闻", "鹿泉商报", "凤台日报", "安陵晚报", "清溪导报", "平湾日报", "丰源时讯"];
    private static readonly string[] s_sentences =
    [
        "n d v n 的 n ， p n v n 。", "t n v n c n ， d v a 的 n 。", "n v n ， n d v ， v n 的 n d a 。", "p n v n ， n c n d v n 。",
        "r n v n ， v 了 n 的 n 。", "n 的 n v n ， d v n v n ， n d a 。",
    ];

    // By tag: words with the sum of the counts up to each.
    private readonly Dictionary<string, (string[] Words, long[] Sums)> _words;

    public SyntheticNews()
    {
        _words = File.ReadLines(Path.Combine(BenchmarkText.Folder, "..", "..", "src", "NewsMiner", "Segmenting", "Lexicon", "words.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .Where(fields => fields[0].All(char.IsLetter))
            .GroupBy(fields => fields[2][..1])
            .ToDictionary(group => group.Key, group =>
            {
                var sum = 0L;
                return (group.Select(fields => fields[0]).ToArray(), group.Select(fields => sum += long.Parse(fields[1], CultureInfo.InvariantCulture)).ToArray());
            });
    }

    public sealed record Report(string Id, string Title, string Date, string Source, string Text);

    /// <summary>The first <paramref name="count"/> reports of a seed; a smaller count gives a beginning of the same.</summary>
    public IEnumerable<Report> Reports(int count, int seed)
    {
        for (var i = 0; i < count; i++)
        {
            var random = new Random(HashCode(seed, i));
            var story = new NewsWriter(random).Write();
            var text = new StringBuilder();
            foreach (var (paragraph, heading) in story.Paragraphs)
            {
                if (random.Next(5) > 1)
                    text.Append(paragraph);
                for (var more = heading ? 0 : random.Next(1, 6); more > 0; more--)
                    Sentence(random, text);
                text.Append('\n');
            }
            var date = new DateOnly(2015, 1, 1).AddDays(random.Next(3650));
            yield return new Report($"s{i}", story.Title, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), s_sources[random.Next(s_sources.Length)], text.ToString());
        }
    }

    // Not System.HashCode: that one differs from process to process.
    private static int HashCode(int seed, int i) => unchecked(seed * 1_000_003 + i * 7919);

    /// <summary>Writes reports as JSON Lines; gives the UTF-8 bytes of their texts.</summary>
    public long Write(string file, int count, int seed)
    {
        var bytes = 0L;
        using var lines = new StreamWriter(file, append: false, new UTF8Encoding(false));
        foreach (var report in Reports(count, seed))
        {
            bytes += Encoding.UTF8.GetByteCount(report.Text);
            lines.Write(JsonSerializer.Serialize(new { id = report.Id, title = report.Title, date = report.Date, source = report.Source, text = report.Text }, s_plain));
            lines.Write('\n');
        }
        return bytes;
    }

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private void Sentence(Random random, StringBuilder text)
    {
        foreach (var part in s_sentences[random.Next(s_sentences.Length)].Split(' '))
            text.Append(_words.TryGetValue(part, out var words) ? Draw(random, words.Words, words.Sums) : part);
    }

    private static string Draw(Random random, string[] words, long[] sums)
    {
        var at = Array.BinarySearch(sums, random.NextInt64(sums[^1]) + 1);
        return words[at < 0 ? ~at : at];
    }
}
