using System.Text;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Archiving;

public class Utf8TextTests
{
    [Theory]
    [InlineData("海州港吞吐量120万吨。")]
    [InlineData("a\u00e9海\ud83d\ude80州\ud842\udfb7x")]
    [InlineData("海州港今年一季度吞吐量完成1200万吨，\ud83d\ude80增长8.5%；abcdefghijklmnopqrstuvwxyz，\ud842\udfb7集装箱\ud842\udfb7\ud842\udfb7三万标箱，其余照旧。")]
    [InlineData("")]
    public void A_slice_is_what_the_span_says_of_the_text(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        for (var start = 0; start <= text.Length; start++)
            for (var end = start; end <= text.Length; end++)
                if (!Cuts(text, start) && !Cuts(text, end))
                    Utf8Text.Slice(utf8, new TextSpan(start, end)).ShouldBe(text[start..end]);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 6)]
    [InlineData(6, 7)]
    [InlineData(2, 1)]
    [InlineData(0, 4)]
    public void What_the_text_does_not_have_is_empty(int start, int end)
        => Utf8Text.Slice(Encoding.UTF8.GetBytes("海州x\ud83d\ude80"), new TextSpan(start, end)).ShouldBe("");

    private static bool Cuts(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);
}
