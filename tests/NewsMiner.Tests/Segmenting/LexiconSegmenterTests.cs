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
    [InlineData("见https://example.org/a_b?c=1。", "见|https://example.org/a_b?c=1|。")]
    [InlineData("http://、http:/。", "http://|、|http|:|/|。")]
    [InlineData("目标——2025年……", "目标|——|2025|年|……")]
    public void Numbers_and_latin_words_stay_whole(string text, string words) => Segmenters.Default.Cut(text).ShouldBe(words);

    [Theory]
    [InlineData("山西转型综改示范区晋中开发区全年规模以上工业增加值增长8%", "山西转型综改示范区晋中开发区|全年|规模以上工业增加值|增长|8%")]
    [InlineData("徐州经开区一般公共预算收入突破60亿元", "徐州经开区|一般公共预算收入|突破|60|亿元")]
    [InlineData("44家央企落户综保区", "44|家|央企|落户|综保区")]
    [InlineData("新增专精特新小巨人企业8家", "新增|专精特新|小巨人|企业|8|家")]
    public void Names_that_the_rules_know_are_words(string text, string words) => Segmenters.Default.Cut(text).ShouldBe(words);

    [Fact]
    public void Search_mode_finds_every_part_of_a_long_name()
    {
        const string text = "山西转型综改示范区晋中开发区";
        var words = Segmenters.Default.Words(text, SegmentationMode.Search).Select(x => text.Substring(x.Start, x.Length)).ToList();
        foreach (var part in new[] { "山西", "转型", "综改", "示范区", "综改示范区", "山西转型综改示范区", "晋中", "晋中开发区", "开发区", text })
            words.ShouldContain(part);
    }

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
