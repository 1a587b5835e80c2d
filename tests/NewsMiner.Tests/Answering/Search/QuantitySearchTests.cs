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
    [InlineData("")]
    public void A_query_without_a_quantity_is_refused(string query)
    {
        Search.IsMeant(query).ShouldBeFalse();
        Search.Search(query).Problem.ShouldNotBeNull();
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
