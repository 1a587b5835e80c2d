using NewsMiner.Extracting;

namespace NewsMiner.Tests.Extracting;

public class WideMarksTests
{
    [Theory]
    [InlineData("完成投资5%,增长8.2%;云川:稳!", "完成投资5%，增长8.2%；云川：稳！")]
    [InlineData("进出口1,280.5亿元,其中出口640亿元", "进出口1,280.5亿元，其中出口640亿元")]
    [InlineData("10:30, Co., Ltd. 1:2", "10:30, Co., Ltd. 1:2")]
    public void Marks_beside_chinese_are_wide(string printed, string read) => WideMarks.Of(printed).ShouldBe(read);

    [Fact]
    public void A_text_without_narrow_marks_is_the_same()
    {
        const string text = "地区生产总值3,280亿元，增长6.2%。";
        WideMarks.Of(text).ShouldBeSameAs(text);
    }
}
