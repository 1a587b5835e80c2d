using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

/// <summary>One value told in two ways, and the slips of whoever confuses them.</summary>
public class MannerTests
{
    [Theory]
    // 增长几倍 and 是几倍.
    [InlineData("2024年前7个月，临江综保区进出口6.8亿元，同比增长3.4倍。", "2024年前7个月，临江综保区进出口6.8亿元，是去年同期的4.4倍。", "4.4倍", Verdict.Supported, Slip.None)]
    [InlineData("2024年前7个月，临江综保区进出口6.8亿元，同比增长3.4倍。", "2024年前7个月，临江综保区进出口6.8亿元，是去年同期的3.4倍。", "3.4倍", Verdict.Contradicted, Slip.GrownByOrTimes)]
    [InlineData("2024年前7个月，临江综保区进出口6.8亿元，为去年同期的3.4倍。", "2024年前7个月，临江综保区进出口6.8亿元，同比增长2.4倍。", "2.4倍", Verdict.Supported, Slip.None)]
    [InlineData("2024年前7个月，临江综保区进出口6.8亿元，同比增长3.4倍。", "2024年前7个月，临江综保区进出口6.8亿元，同比增长340%。", "340%", Verdict.Supported, Slip.None)]
    // 翻一番 is twice as much.
    [InlineData("2024年前7个月，临江综保区进出口6.8亿元，同比增长1.3倍。", "2024年前7个月，临江综保区进出口同比翻了一番多。", "翻了一番多", Verdict.Supported, Slip.None)]
    [InlineData("2024年前7个月，临江综保区进出口6.8亿元，同比增长1.3倍。", "2024年前7个月，临江综保区进出口同比翻了两番。", "翻了两番", Verdict.Contradicted, Slip.None)]
    // One number, another currency.
    [InlineData("2024年上半年，临江高新区实际使用外资3.7亿美元。", "2024年上半年，临江高新区实际使用外资3.7亿元。", "3.7亿元", Verdict.Contradicted, Slip.WrongCurrency)]
    [InlineData("2024年上半年，临江高新区实际使用外资3.7亿美元。", "2024年上半年，临江高新区实际使用外资26.4亿元。", "26.4亿元", Verdict.Unverified, Slip.None)]
    // Above and below one number.
    [InlineData("截至2024年6月底，临江高新区集聚生物医药企业超800家。", "截至2024年6月底，临江高新区集聚生物医药企业不足800家。", "800家", Verdict.Contradicted, Slip.None)]
    [InlineData("截至2024年6月底，临江高新区集聚生物医药企业超800家。", "截至2024年6月底，临江高新区集聚生物医药企业不足1000家。", "1000家", Verdict.Supported, Slip.None)]
    // Tenths.
    [InlineData("2024年前三季度，临江综保区进出口同比增长近三成。", "2024年前三季度，临江综保区进出口同比增长近四成。", "四成", Verdict.Contradicted, Slip.None)]
    [InlineData("2024年前三季度，临江综保区进出口同比增长37.6%。", "2024年前三季度，临江综保区进出口同比增长近四成。", "四成", Verdict.Supported, Slip.None)]
    [InlineData("2024年前三季度，临江综保区进出口同比增长37.6%。", "2024年前三季度，临江综保区进出口同比增长近五成。", "五成", Verdict.Contradicted, Slip.None)]
    // Points above another's growth.
    [InlineData("2024年前10个月，云川市外贸总值722亿元，同比增长11%，高于全国增速5.8个百分点。", "2024年前10个月，云川市外贸总值722亿元，增速高于全国5.8%。", "5.8%", Verdict.Contradicted, Slip.PercentOrPoints)]
    public void One_value_is_told_in_several_ways(string report, string draft, string quote, Verdict verdict, Slip slip)
    {
        var found = Drafts.Verdict(Drafts.Archive(("2024-11-20", report)), "2024-12-20", draft, quote);
        found.Verdict.ShouldBe(verdict, found.Reason);
        found.Slip.ShouldBe(slip, found.Reason);
    }
}
