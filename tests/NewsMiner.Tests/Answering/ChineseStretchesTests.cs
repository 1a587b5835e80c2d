using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

public class ChineseStretchesTests
{
    [Theory]
    [InlineData("growth of 2024年1-9月: 12.5亿元.", "2024年1-9月|12.5亿元")]
    [InlineData("《A厂年产20GWh电池》 and others", "《A厂年产20GWh电池》")]
    [InlineData("no Chinese at all - 12.5%.", "")]
    [InlineData("年", "年")]
    [InlineData("", "")]
    public void Names_periods_and_quotes_are_marked_whole(string text, string expected) =>
        string.Join('|', ChineseStretches.In(text).Select(span => text[span.Start..span.End])).ShouldBe(expected);
}
