using System.Text;
using NewsMiner.Benchmarks.Segmenting;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Segmenting;

/// <summary>
/// The compatible mode beside Python's jieba itself, on text that no newspaper prints; the benchmark <c>segment-identity</c> does the
/// same for real articles.
/// </summary>
public class JiebaIdentityTests
{
    private sealed class JiebaFactAttribute : FactAttribute
    {
        public JiebaFactAttribute()
        {
            if (JiebaInstallation.Find() is null)
                Skip = "Python's jieba is not installed (Debian: python3-jieba).";
        }
    }

    [JiebaFact]
    [Trait("Category", "Long")]
    public void Random_texts_are_cut_as_jieba_cuts_them_in_every_mode()
    {
        var jieba = JiebaInstallation.Find()!;
        var lexicon = jieba.ReadLexicon();
        var random = new Random(42);
        var entries = lexicon.Entries().Select(x => x.Text).Order(StringComparer.Ordinal).ToArray();
        var texts = Enumerable.Range(0, 3000).Select(_ => Text(random, entries)).ToList();
        var theirs = jieba.Cut(texts);
        for (var mode = 0; mode < 4; mode++)
        {
            var segmenter = new LexiconSegmenter(lexicon, new SegmenterOptions { JiebaCompatible = true, UseCharacterModel = mode < 2 });
            for (var i = 0; i < texts.Count; i++)
                segmenter.Cut(texts[i], (SegmentationMode)(mode % 2)).Replace('|', '\u001F').ShouldBe(theirs[i][mode].Replace('|', '\u001F'));
        }
    }

    private static readonly string[] s_signs = [.. "0123456789.%-+ABCabc，。 \r\u3000\u00A0\u2028①👍𠮷".EnumerateRunes().Select(x => x.ToString())];

    private static string Text(Random random, string[] words)
    {
        var text = new StringBuilder();
        for (var i = random.Next(30); i >= 0; i--)
            switch (random.Next(6))
            {
                case 0:
                    text.Append((char)random.Next(' ', '\u007F'));
                    break;
                case 1:
                    text.Append((char)random.Next(0x4E00, 0x9FD6));
                    break;
                case 2:
                    text.Append(s_signs[random.Next(s_signs.Length)]);
                    break;
                case 3:
                    var word = words[random.Next(words.Length)];
                    text.Append(word, 0, random.Next(1, word.Length + 1));
                    break;
                default:
                    text.Append(words[random.Next(words.Length)]);
                    break;
            }
        return text.ToString();
    }
}
