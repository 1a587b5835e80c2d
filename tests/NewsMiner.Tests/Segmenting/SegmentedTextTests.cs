using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Segmenting;

public class SegmentedTextTests
{
    private static string Write(string text, int window = 1 << 18, SegmentationMode mode = SegmentationMode.Precise)
    {
        var output = new StringWriter();
        SegmentedText.Write(Segmenters.Default, new StringReader(text), output, mode, window);
        return output.ToString();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\n", "\n")]
    [InlineData("全年增长15.65%。", "全年 增长 15.65% 。\n")]
    [InlineData(" 全年\t增长 \r\n\r\nGDP 2023\n", "全年 增长\n\nGDP 2023\n")]
    [InlineData("上市公司", "上市 上市公司 公司\n", SegmentationMode.Search)]
    public void Words_are_parted_by_one_space(string text, string expected, SegmentationMode mode = SegmentationMode.Precise) =>
        Write(text, mode: mode).ShouldBe(expected);

    [Theory]
    [InlineData(SegmentationMode.Precise)]
    [InlineData(SegmentationMode.Search)]
    public void A_long_line_gives_the_words_it_gives_in_one_piece(SegmentationMode mode)
    {
        var line = string.Concat(Enumerable.Repeat("开发区全年完成固定资产投资，同比增长15.65% 其中工业投资占六成项目建设提速", 200));
        Write(line + "\n" + line, 4096, mode).ShouldBe(Write(line + "\n" + line, mode: mode));
    }
}
