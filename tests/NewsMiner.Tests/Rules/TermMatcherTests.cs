using NewsMiner.Rules;

namespace NewsMiner.Tests.Rules;

public class TermMatcherTests
{
    private static TermMatcher Matcher(params string[] terms)
    {
        var builder = new TermMatcher.Builder(4);
        for (var i = 0; i < terms.Length; i++)
            builder.TryAdd(terms[i], i).ShouldBeTrue(terms[i]);
        return builder.Build();
    }

    private static string[] Found(TermMatcher matcher, string text)
    {
        var matches = new List<TermMatch>();
        matcher.Scan(text, matches);
        return [.. matches.Select(m => text[m.Span.Start..m.Span.End])];
    }

    [Fact]
    public void Takes_the_longest_term_at_each_place()
    {
        var matcher = Matcher("工业增加值", "规模以上工业增加值", "工业", "增长");
        Found(matcher, "规模以上工业增加值增长8%，工业增加值为1亿元，工业发达").ShouldBe(["规模以上工业增加值", "增长", "工业增加值", "工业"]);
    }

    [Theory]
    [InlineData("GDP")]
    [InlineData("gdp")]
    [InlineData("ＧＤＰ")]
    [InlineData("ｇｄｐ")]
    public void Latin_letters_of_either_case_and_width_begin_a_term(string written) => Found(Matcher("GDP", "产值"), $"去年{written}增长").ShouldBe([written]);

    [Fact]
    public void A_term_of_one_character_stands_beside_longer_ones()
    {
        var matcher = Matcher("元", "元素", "元器件厂");
        Found(matcher, "元，元素 元器件，元 素").ShouldBe(["元", "元素", "元", "元 素"]);
        new[] { "元", "元素", "元器", "元器件厂", "素", "" }.Select(term => matcher.Find(term)).ShouldBe([0, 1, -1, 2, -1, -1]);
    }

    [Fact]
    public void Falls_back_to_a_shorter_term_where_a_longer_one_breaks_off() =>
        Found(Matcher("工业", "工业增加值"), "工业增加了").ShouldBe(["工业"]);

    [Theory]
    [InlineData("“四上”企业达167家", "“四上”企业")]
    [InlineData("\"四上\"企业达167家", "\"四上\"企业")]
    [InlineData("四上企业达167家", "四上企业")]
    [InlineData("新增 “四上” 企业", "“四上” 企业")]
    [InlineData("说：“四上企业多", "四上企业")]
    public void Reads_over_quotation_marks_and_blanks(string text, string expected) =>
        Found(Matcher("“四上”企业"), text).ShouldBe([expected]);

    [Fact]
    public void Takes_the_closing_mark_of_a_quotation_that_opens_inside() =>
        Found(Matcher("专精特新“小巨人”"), "国家级专精特新“小巨人”称号").ShouldBe(["专精特新“小巨人”"]);

    [Theory]
    [InlineData("ＧＤＰ增长", "ＧＤＰ")]
    [InlineData("人均gdp", "gdp")]
    public void Folds_width_and_case(string text, string expected) => Found(Matcher("GDP"), text).ShouldBe([expected]);

    [Theory]
    [InlineData("亩均增加", "亩")]
    [InlineData("10亩", "亩")]
    [InlineData("出 口增长", "出 口")]
    [InlineData("出“口”岸", "出“口”")]
    [InlineData("出\n口", null)]
    [InlineData("出厂、口岸", null)]
    public void Terms_of_one_and_two_characters_are_found_at_the_end_and_over_marks(string text, string? expected) =>
        Found(Matcher("亩", "出口"), text).ShouldBe(expected is null ? [] : [expected]);

    [Fact]
    public void Latin_terms_are_whole_words() => Found(Matcher("GDP"), "GDPR与AGDP").ShouldBeEmpty();

    [Fact]
    public void A_term_does_not_run_over_a_line_end() => Found(Matcher("汕头市"), "汕头\n市").ShouldBeEmpty();

    [Fact]
    public void Any_text_is_read_like_a_plain_search_would()
    {
        var random = new Random(20261121);
        const string letters = "工业增加值上";
        for (var round = 0; round < 200; round++)
        {
            var terms = Enumerable.Range(0, 12).Select(_ => Word(1 + random.Next(4))).Distinct().ToArray();
            var matcher = Matcher(terms);
            var text = Word(60);
            var expected = new List<string>();
            for (var i = 0; i < text.Length;)
            {
                var best = LongestAt(text, i, terms);
                // Of two that overlap, the longer.
                if (best is not null && Enumerable.Range(i + 1, best.Length - 1).Any(j => LongestAt(text, j, terms) is { } later && j + later.Length > i + best.Length && later.Length > best.Length))
                    best = null;
                if (best is not null)
                    expected.Add(best);
                i += best?.Length ?? 1;
            }
            Found(matcher, text).ShouldBe(expected);
        }

        static string? LongestAt(string text, int at, string[] terms) => terms.Where(t => string.CompareOrdinal(text, at, t, 0, t.Length) == 0).MaxBy(t => t.Length);

        string Word(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)]));
    }
}
