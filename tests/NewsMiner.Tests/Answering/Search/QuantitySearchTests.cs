using NewsMiner.Answering.Search;
using NewsMiner.Archiving;
using NewsMiner.Extracting;
using NewsMiner.Rules;

namespace NewsMiner.Tests.Answering.Search;

public class QuantitySearchTests
{
    private static readonly QuantitySearch Search = new(new Reported(
        "1.2亿美元", "12000万美元", "一亿二千万美元", "9000万美元", "1亿美元", "超1亿美元", "1.2亿元", "2-3亿美元"), RuleSet.Default);

    [Theory]
    [InlineData("实际利用外资 > 1亿美元", "1.2亿美元 12000万美元 一亿二千万美元 超1亿美元 2-3亿美元")]
    [InlineData("实际利用外资＞1亿美元 2022..2024", "1.2亿美元 12000万美元 一亿二千万美元 超1亿美元 2-3亿美元")]
    [InlineData("实际利用外资 >= 1亿美元", "1.2亿美元 12000万美元 一亿二千万美元 1亿美元 超1亿美元 2-3亿美元")]
    [InlineData("实际使用外资 超过1亿美元", "1.2亿美元 12000万美元 一亿二千万美元 超1亿美元 2-3亿美元")]
    [InlineData("实际利用外资超过1亿美元", "1.2亿美元 12000万美元 一亿二千万美元 超1亿美元 2-3亿美元")]
    [InlineData("实际利用外资 < 1亿美元", "9000万美元")]
    [InlineData("实际利用外资 = 12000万美元", "1.2亿美元 12000万美元 一亿二千万美元")]
    [InlineData("实际利用外资 8000万美元..1亿美元", "9000万美元 1亿美元 超1亿美元")]
    [InlineData("实际利用外资 > 1亿元", "1.2亿元")]
    [InlineData("固定资产投资 > 1亿美元", "")]
    [InlineData("实际利用外资 > 1亿美元 2023..2024", "")]
    public void Values_are_compared_whatever_their_unit(string query, string expected) =>
        string.Join(' ', Search.Search(query).Figures.Select(figure => figure.Figure.Quote)).ShouldBe(expected);

    [Theory]
    [InlineData("实际利用外资")]
    [InlineData(">")]
    [InlineData("外资 > 很多")]
    [InlineData("全区电池产能超过10万套")]
    [InlineData("多家企业用工成本高于3000元 专家支招")]
    [InlineData("")]
    public void A_query_without_a_quantity_is_refused(string query)
    {
        Search.IsMeant(query).ShouldBeFalse();
        Search.Search(query).Problem.ShouldNotBeNull();
    }

    /// <summary>The same condition for <c>figures --where</c> and for searches.</summary>
    [Theory]
    [InlineData("> 100亿元", "100.1亿元 超100亿元 90-110亿元", "100亿元 近100亿元 不足100亿元 99亿元 101万户 101%")]
    [InlineData("≥ 100亿元", "100亿元 超100亿元 1000000万元", "99.99亿元 不足90亿元")]
    [InlineData("＜ 100亿元", "99亿元 不足100亿元 90-110亿元", "100亿元 超100亿元 110亿元")]
    [InlineData("<=100亿元", "100亿元 不足100亿元", "100.01亿元")]
    [InlineData("= 3万户", "3万户 30000户", "3.1万户 3万家")]
    [InlineData("10%..20%", "10% 20% 15.5%", "9.9% 20.1% 15个百分点")]
    [InlineData(" 不低于 5% ", "5% 6%", "4.9%")]
    public void A_condition_holds_or_not(string condition, string holds, string fails)
    {
        var where = NewsMiner.Answering.QuantityCondition.Parse(condition).ShouldNotBeNull();
        foreach (var quote in holds.Split(' '))
            where.Holds(QuantityOf(quote)).ShouldBeTrue(quote);
        foreach (var quote in fails.Split(' '))
            where.Holds(QuantityOf(quote)).ShouldBeFalse(quote);
    }

    [Theory]
    [InlineData("")]
    [InlineData("100亿元")]
    [InlineData("总投资 > 100亿元")]
    [InlineData("> 100亿元 2023")]
    [InlineData("> 很多")]
    [InlineData("1亿元..5%")]
    public void Other_texts_are_no_condition(string text) => NewsMiner.Answering.QuantityCondition.Parse(text).ShouldBeNull();

    private static Quantity QuantityOf(string quote)
    {
        var mentions = new List<Mention>();
        new MentionReader().Read(quote, null, mentions);
        return mentions[0].Quantity!;
    }

    /// <summary>Figures of one indicator and year, read from their quotes.</summary>
    private sealed class Reported(params string[] quotes) : IFigureSource
    {
        public IEnumerable<ReportedFigure> Figures(FigureQuery query)
        {
            var reader = new MentionReader();
            foreach (var quote in quotes)
            {
                var mentions = new List<Mention>();
                reader.Read(quote, null, mentions);
                if (query.Indicators is { } indicators && !indicators.Contains("实际利用外资"))
                    continue;
                if (query.Period is { Start: { } start } && start > new DateOnly(2022, 12, 31))
                    continue;
                yield return new ReportedFigure(1, new ArticleReference { Key = 1, Id = "1", File = "f" }, new Figure
                {
                    Span = default,
                    TextSpan = default,
                    SentenceSpan = default,
                    Sentence = quote,
                    Quote = quote,
                    Quantity = mentions[0].Quantity!,
                    Indicator = "实际利用外资",
                    Rule = "test",
                });
            }
        }

        public IEnumerable<ReportedProject> Projects(string? name = null, DateOnly? asOf = null) => [];
    }
}
