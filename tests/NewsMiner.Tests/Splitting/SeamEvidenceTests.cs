using NewsMiner.Splitting;

namespace NewsMiner.Tests.Splitting;

/// <summary>What two ends of text say of going on with each other.</summary>
public class SeamEvidenceTests
{
    [Theory]
    [InlineData("今年一季度，园区规上工业增", "加值增长一成", "展示中心开放")]
    [InlineData("全区新开工项目", "投资额过亿元的占八成", "发区去年同期")]
    [InlineData("海关数据显示，进出口总值达到", "35.2亿元，", "以及配套厂房")]
    [InlineData("企业扩建产业投", "资增速加快", "18个项目开工")]
    [InlineData("港口吞吐量同比增长12.3%，", "其中集装箱增长最快", "区管委会办公楼")]
    public void What_goes_on_fits_better_than_what_does_not(string left, string right, string other)
    {
        var seams = new SeamEvidence("", []);
        seams.Of(left, right).ShouldBeGreaterThan(seams.Of(left, other));
        seams.Of(left, other).ShouldBeLessThan(0.5);
    }

    [Theory]
    [InlineData("今年上半年，", "区内企业")]
    [InlineData("据介绍，", "亿元，同比")]
    public void A_sentence_begins_with_some_words_rather_than_with_others(string sentence, string rest) =>
        SeamEvidence.Begins(sentence).ShouldBeGreaterThan(SeamEvidence.Begins(rest));

    [Fact]
    public void Each_end_has_one_rest()
    {
        // Both ends fit the first beginning; only one of them fits the second.
        var torn = new TornEnds([(0, 10, 4), (1, 10, 4), (1, 11, 3)]);
        torn.Share(0, 10).ShouldBeGreaterThan(0.5);
        torn.Share(1, 11).ShouldBeGreaterThan(torn.Share(1, 10));
        torn.Share(0, 11).ShouldBe(0);
    }
}
