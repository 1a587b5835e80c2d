using System.Text;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Segmenting;

public class SegmenterPropertyTests
{
    private static readonly string[] s_pieces =
    [
        "山西转型综改示范区", "规模以上工业增加值", "一般公共预算收入", "的", "了", "在", "龘", "㐀", "𠮷", "𬭚", "〇", "二〇二三", "零", "一", "九", "年",
        "343.81", "15.65%", "1-9", "1,234,567", "１２．５％", "GDP", "ＧＤＰ", "C++", "5G", "R&D", "e-mail", ".", ",", "，", "。", "-", "—", "……", "%", "％",
        "+", "&", "'", "@", "_", ":", "/", " ", "\t", "\r\n", "\r", "\n", "\u3000", "\u00A0", "👍", "🏽", "👨‍👩‍👧", "🇨🇳", "\u200D", "\uFE0F", "e\u0301", "\u0301",
        "\uD83D", "\uDE00", "\uD840", "\uDC00", "\0", "\uFFFF", "한국", "ひらがな", "АБВ", "αβγ", "Ⅱ", "①", "㎡", "·", "《", "》", "“", "”",
    ];

    public static TheoryData<int> Seeds => [1, 2, 3, 20261121];

    private static string Text(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
            switch (random.Next(8))
            {
                case 0:
                    text.Append((char)random.Next(0x10000));
                    break;
                case 1 or 2:
                    text.Append((char)random.Next(0x4E00, 0x9FA6));
                    break;
                default:
                    text.Append(s_pieces[random.Next(s_pieces.Length)]);
                    break;
            }
        return text.ToString();
    }

    private static IEnumerable<LexiconSegmenter> Segmenters() =>
        from model in new[] { true, false }
        from jieba in new[] { true, false }
        select new LexiconSegmenter(NewsMiner.Segmenting.Segmenters.DefaultLexicon, new SegmenterOptions { UseCharacterModel = model, JiebaCompatible = jieba });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Precise_words_tile_the_text_and_never_split_a_pair(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var text = Text(random, random.Next(60));
            foreach (var segmenter in Segmenters())
                Tiles(text, segmenter.Words(text));
        }
    }

    private static void Tiles(string text, List<Word> words)
    {
        var at = 0;
        foreach (var word in words)
        {
            if (word.Start != at || word.Length <= 0)
                Assert.Fail($"A word stands at {word.Start} (length {word.Length}), where {at} was next, in {Readable(text)}.");
            at = word.End;
            if (at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]))
                Assert.Fail($"The pair at {at - 1} is split in {Readable(text)}.");
        }
        if (at != text.Length)
            Assert.Fail($"The words end at {at} of {text.Length} in {Readable(text)}.");
    }

    private static string Readable(string text) => string.Concat(text.Select(c => c is > ' ' and < '\uD800' ? c.ToString() : $"\\u{(int)c:X4}"));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Search_words_are_the_precise_ones_and_shorter_ones_inside_them_sorted_and_distinct(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var text = Text(random, random.Next(60));
            foreach (var segmenter in Segmenters())
            {
                var precise = segmenter.Words(text);
                var search = segmenter.Words(text, SegmentationMode.Search);
                search.Where(precise.Contains).ShouldBe(precise);
                for (var i = 1; i < search.Count; i++)
                    if ((search[i].Start, search[i].Length).CompareTo((search[i - 1].Start, search[i - 1].Length)) <= 0)
                        Assert.Fail($"{search[i - 1]} stands before {search[i]} in {Readable(text)}.");
                var outer = 0;
                foreach (var word in search)
                {
                    while (precise[outer].End <= word.Start)
                        outer++;
                    if (word.End > precise[outer].End)
                        Assert.Fail($"{word} crosses {precise[outer]} in {Readable(text)}.");
                    if (char.IsLowSurrogate(text[word.Start]) && word.Start > 0 && char.IsHighSurrogate(text[word.Start - 1]))
                        Assert.Fail($"{word} begins inside a pair in {Readable(text)}.");
                }
            }
        }
    }

    [Fact]
    public void Every_thread_gives_the_same_words()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 200).Select(_ => Text(random, 80)).ToList();
        var segmenter = NewsMiner.Segmenting.Segmenters.Default;
        var expected = texts.Select(x => segmenter.Words(x, SegmentationMode.Search)).ToList();
        Parallel.For(0, 1000, i => segmenter.Words(texts[i % texts.Count], SegmentationMode.Search).ShouldBe(expected[i % texts.Count]));
    }

    /// <summary>A window's end must not show: the words of a long block are those of its sentences laid end to end.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_block_longer_than_the_window_is_cut_as_if_there_were_no_window(bool jieba)
    {
        var segmenter = new LexiconSegmenter(NewsMiner.Segmenting.Segmenters.DefaultLexicon, new SegmenterOptions { JiebaCompatible = jieba });
        const string sentence = "开发区全年完成固定资产投资同比增长15.65%其中工业投资占比超过六成项目建设提速增效";
        var unit = segmenter.Words(sentence);
        var words = segmenter.Words(string.Concat(Enumerable.Repeat(sentence, 2000)));
        words.Count.ShouldBe(unit.Count * 2000);
        for (var i = 0; i < words.Count; i++)
            words[i].Start.ShouldBe((i / unit.Count * sentence.Length) + unit[i % unit.Count].Start);
    }

    public static TheoryData<string, string> Storms => new()
    {
        { "one digit", "1" }, { "one letter", "a" }, { "ranges", "1-" }, { "groups", "123," }, { "one character", "的" }, { "rare characters", "龘" },
        { "overlapping words", "中国" }, { "Chinese digits", "一" }, { "circles", "〇" }, { "emoji", "👍🏽" }, { "joined emoji", "👩\u200D" },
        { "high surrogates", "\uD83D" }, { "low surrogates", "\uDE00" }, { "rare pairs", "𠮷" }, { "dashes", "—" }, { "spaces", " " }, { "marks", "\u0301" },
        { "a long token, then text", new string('x', 8000) + "中" }, { "tokens that fill the window", new string('7', 5000) + "年" },
    };

    [Theory]
    [MemberData(nameof(Storms))]
    public void Storms_tile(string name, string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        foreach (var segmenter in Segmenters())
            foreach (var mode in Enum.GetValues<SegmentationMode>())
            {
                var words = segmenter.Words(text, mode);
                words.ShouldNotBeEmpty(name);
                if (mode == SegmentationMode.Precise)
                    Tiles(text, words);
            }
    }

    [Theory]
    [InlineData("开发区全年完成固定资产投资")]
    [InlineData("的一是在不了有和人这")]
    [InlineData("7")]
    [InlineData("👍🏽")]
    [Trait("Category", "Long")]
    public void A_line_of_100_MB_takes_bounded_memory_beside_its_words(string unit)
    {
        var length = 100_000_000 / Encoding.UTF8.GetByteCount(unit) * unit.Length;
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var segmenter = NewsMiner.Segmenting.Segmenters.Default;
        var words = new List<Word>(text.Length + 1);
        segmenter.Segment(unit, words);
        words.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        segmenter.Segment(text, words);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
        words[^1].End.ShouldBe(text.Length);
    }

    [Fact]
    public void No_word_allocates()
    {
        const string text = "2022年，开发区规模以上工业增加值增长15.65%，晶科能源56GW项目开工。";
        var segmenter = NewsMiner.Segmenting.Segmenters.Default;
        var words = new List<Word>(1000);
        segmenter.Segment(text, words, SegmentationMode.Search);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            words.Clear();
            segmenter.Segment(text, words, SegmentationMode.Search);
        }
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
