using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Segmenting;

public class LexiconSegmenterTests
{
    [Theory]
    [InlineData("均价343.81万元，增长15.65%。", "均价|343.81|万元|，|增长|15.65%|。")]
    [InlineData("1-9月出口1,234,567.89元", "1-9|月|出口|1,234,567.89|元")]
    [InlineData("增长5%-8%，2020—2022年", "增长|5%-8%|，|2020—2022|年")]
    [InlineData("２０２３年增长１２．５％", "２０２３|年|增长|１２．５％")]
    [InlineData("ＧＤＰ与GDP", "ＧＤＰ|与|GDP")]
    [InlineData("5G+工业、C++、COVID-19、R&D、PM2.5", "5G|+|工业|、|C++|、|COVID-19|、|R&D|、|PM2.5")]
    [InlineData("二〇二三年", "二〇二三|年")]
    [InlineData("见1,2,3和100,20", "见|1|,|2|,|3|和|100|,|20")]
    [InlineData("共3.新增", "共|3|.|新增")]
    [InlineData("目标——2025年……", "目标|——|2025|年|……")]
    public void Numbers_and_latin_words_stay_whole(string text, string words) => Segmenters.Default.Cut(text).ShouldBe(words);

    [Theory]
    [InlineData("a\r\nb", "a|\r\n|b")]
    [InlineData("好👍🏽👨‍👩‍👧好", "好|👍🏽|👨‍👩‍👧|好")]
    public void Symbols_stand_alone(string text, string words) => Segmenters.Default.Cut(text).ShouldBe(words);

    [Fact]
    public void Lone_surrogates_stand_alone() => Segmenters.Default.Cut("\uD840好\uDC00").ShouldBe("\uD840|好|\uDC00");

    [Fact]
    public void Search_mode_adds_inner_words_sorted_by_place()
    {
        var words = Segmenters.Default.Words("2020-2022年的上市公司", SegmentationMode.Search);
        words.ShouldBe(words.OrderBy(x => x.Start).ThenBy(x => x.Length).ToList());
        Segmenters.Default.Cut("2020-2022年的上市公司", SegmentationMode.Search).ShouldBe("2020|2020-2022|2022|年|的|上市|上市公司|公司");
    }
}
