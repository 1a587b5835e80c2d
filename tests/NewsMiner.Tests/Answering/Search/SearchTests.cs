using NewsMiner.Answering.Search;
using NewsMiner.Archiving;
using NewsMiner.Segmenting;
using NewsMiner.Tests.Archiving;

namespace NewsMiner.Tests.Answering.Search;

public sealed class SearchTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();
    private readonly ArchiveReader _reader;
    private readonly SearchEngine _engine;

    public SearchTests()
    {
        _archive.With(
            ("a", "海州经济技术开发区签约十个项目", "海州经济技术开发区昨日签约十个项目，总投资10万元。农业发展银行提供贷款。", "2022-03-01", "海州日报"),
            ("b", "云港市外资增长", "云港市上半年实际利用外资1.2亿美元，地区生产总值增长5.6%。产品和服务质量提升。", "2023-06-02", "云港晚报"),
            ("c", "传统服饰展开幕", "展览展出和服与旗袍，观众络绎不绝。ＡＩ技术讲解受欢迎。", "2023-07-02", "云港晚报"),
            ("d", "國家級開發區經濟發展", "國家級開發區的產業升級報告發布，規模以上工業增加值增長。", "2024-01-05", "港報"),
            ("e", null, "规上工业企业达38家，利润总额\n同比增长。书记在南京市长江大桥考察。", null, null),
            ("f", "票价十年未变", "游船票价仍是10元，去年接待20万人。", null, null));
        _reader = _archive.Read();
        _engine = new SearchEngine(_reader, Segmenters.Default);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _archive.Dispose();
    }

    [Theory]
    [InlineData("签约 项目", "a")]
    [InlineData("农业", "a")]
    [InlineData("\"10万\"", "a")]
    [InlineData("10万", "a")]
    [InlineData("投资10万元", "a")]
    [InlineData("20万人", "f")]
    [InlineData("10 万人", "f")]
    [InlineData("\"发展银\"", "a")]
    [InlineData("“业发展银行提”", "a")]
    [InlineData("「利润总额同比」", "e")]
    [InlineData("外资 OR 签约", "a b")]
    [InlineData("外资　ＯＲ　签约", "a b")]
    [InlineData("外资 | 旗袍", "b c")]
    [InlineData("（外资 OR 签约） NOT 银行", "b")]
    [InlineData("(外资 OR 签约) -银行", "b")]
    [InlineData("NOT (外资 OR 签约)", "c d e f")]
    [InlineData("签约* 项目", "a")]
    [InlineData("经济技*", "a")]
    [InlineData("标题:外资", "b")]
    [InlineData("标题：签约 标题：外资", "")]
    [InlineData("标题:\"外资增长\"", "b")]
    [InlineData("NEAR(实际利用外资 地区生产总值, 20)", "b")]
    [InlineData("旗袍 NEAR/3 观众", "c")]
    [InlineData("市长", "")]
    [InlineData("\"市长\"", "e")]
    [InlineData("云港", "b")]
    [InlineData("国家级开发区", "d")]
    [InlineData("產業", "d")]
    [InlineData("ai", "c")]
    [InlineData("AI", "c")]
    [InlineData("GDP", "b")]
    [InlineData("规模以上工业", "d e")]
    [InlineData("来源:云港晚报", "b c")]
    [InlineData("来源:云港晚报 外资", "b")]
    [InlineData("NOT 来源:云港晚报", "a d e f")]
    [InlineData("(外资 OR 签约) NOT 来源:\"云港晚报\"", "a")]
    [InlineData("开发区 -来源:港報", "a")]
    [InlineData("NOT NOT 来源:云港晚报", "b c")]
    [InlineData("NOT 来源:没有这家报纸 外资", "b")]
    [InlineData("开发区 2022..2023", "a")]
    [InlineData("开发区 自:2024", "d")]
    [InlineData("日期:2023-06", "b")]
    [InlineData("\"5.6%\"", "b")]
    [InlineData("*", "a b c d e f")]
    [InlineData(" ＊ * ", "a b c d e f")]
    [InlineData("*:*", "a b c d e f")]
    [InlineData("(*)", "a b c d e f")]
    [InlineData("* 来源:云港晚报", "b c")]
    [InlineData("* 外资", "b")]
    public void A_query_finds_what_it_means(string query, string expected)
    {
        var answer = _engine.Search(new SearchRequest { Query = query });
        answer.Problem.ShouldBeNull();
        answer.Relaxed.ShouldBe(false, answer.Understood);
        string.Join(' ', answer.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)).ShouldBe(expected, answer.Understood);
        answer.Total.ShouldBe(answer.Hits.Count);
    }

    [Fact]
    public void Everything_comes_newest_first() =>
        _engine.Search(new SearchRequest { Query = "*" }).Hits.Select(hit => hit.Id).ShouldBe(["d", "c", "b", "a", "e", "f"]);

    [Fact]
    public void What_a_request_leaves_out_is_left_out()
    {
        var answer = _engine.Search(new SearchRequest { Query = "外资 OR 旗袍 OR 銀行", NotSources = ["云港晚报"] });
        answer.Hits.Select(hit => hit.Id).ShouldBe(["a"]);
        _engine.Search(new SearchRequest { Query = "*", NotSources = ["没有这家报纸"] }).Total.ShouldBe(6);
    }

    [Fact]
    public void Synonyms_can_be_switched_off()
    {
        _engine.Search(new SearchRequest { Query = "GDP", Synonyms = false }).Total.ShouldBe(0);
    }

    [Fact]
    public void Where_no_article_has_all_words_the_best_are_given_and_said_to_be_so()
    {
        var answer = _engine.Search(new SearchRequest { Query = "签约 外资" });
        answer.Relaxed.ShouldBeTrue();
        answer.Hits.Select(hit => hit.Id).ShouldBe(["a", "b"], ignoreOrder: true);
        _engine.Search(new SearchRequest { Query = "签约 AND \"外资\"" }).Total.ShouldBe(0);
    }

    [Fact]
    public void Every_light_folds_to_a_term()
    {
        var answer = _engine.Search(new SearchRequest { Query = "开发区 產業 \"规模以上\"" });
        var hit = answer.Hits.ShouldHaveSingleItem();
        hit.Highlights.Select(light => hit.Snippet[light.Start..light.End]).Distinct().ShouldBe(["開發區", "產業", "規模以上"], ignoreOrder: true);
        var page = _reader.PageText(hit.Key)!;
        hit.PageHighlights.Select(light => page[light.Start..light.End]).ShouldContain("產業");
    }

    [Fact]
    public void Facets_count_hits_by_source_and_year()
    {
        var answer = _engine.Search(new SearchRequest { Query = "NOT 农业" });
        answer.Facets["source"].ShouldBe([new FacetValue("云港晚报", 2), new FacetValue("港報", 1)]);
        answer.Facets["year"].ShouldBe([new FacetValue("2023", 2), new FacetValue("2024", 1)]);
    }

    [Fact]
    public void Pages_of_hits_follow_one_another()
    {
        var all = _engine.Search(new SearchRequest { Query = "NOT 没有这个词", Limit = null }).Hits.Select(hit => hit.Id).ToList();
        all.Count.ShouldBe(6);
        var paged = Enumerable.Range(0, 6).SelectMany(i => _engine.Search(new SearchRequest { Query = "NOT 没有这个词", Limit = 1, Offset = i }).Hits).Select(hit => hit.Id);
        paged.ShouldBe(all);
        _engine.Stream(new SearchRequest { Query = "NOT 没有这个词", Limit = null }).Select(hit => hit.Id).ShouldBe(all);
    }

    [Fact]
    public void A_slip_of_the_pen_gets_a_suggestion()
    {
        _engine.Search(new SearchRequest { Query = "开发曲" }).DidYouMean.ShouldBe("开发区");
    }

    /// <summary>What an input method gives for the right reading, fingers that change places, and the plain slips; in terms of one and of several words.</summary>
    [Theory]
    [InlineData("开发取", "开发区")]
    [InlineData("凯发区", "开发区")]
    [InlineData("旗跑", "旗袍")]
    [InlineData("齐袍", "旗袍")]
    [InlineData("齐跑", "旗袍")]
    [InlineData("发开区", "开发区")]
    [InlineData("银航 农业", "银行 农业")]
    [InlineData("利用外姿", "利用外资")]
    [InlineData("经继技术开发区", "经济技术开发区")]
    public void A_mistyped_term_is_mended_from_the_archives_own_words(string typed, string meant) =>
        _engine.Search(new SearchRequest { Query = typed }).DidYouMean.ShouldBe(meant);

    [Theory]
    [InlineData("开发区")]
    [InlineData("外资 旗袍")]
    [InlineData("项目签约")]
    [InlineData("“没有这样的话”")]
    [InlineData("龘")]
    public void What_is_not_mistyped_is_left_alone(string query) => _engine.Search(new SearchRequest { Query = query }).DidYouMean.ShouldBeNull();

    [Fact]
    public void An_explained_search_says_where_its_time_went()
    {
        var answer = _engine.Search(new SearchRequest { Query = "开发区 项目", Explain = true });
        answer.Profile.Select(step => step.Name).ShouldBe(["parse", "open", "match", "group", "facets", "rank", "snippets"]);
        answer.Profile.Single(step => step.Name == "open").Items.ShouldBe(6);
        answer.Profile.Single(step => step.Name == "snippets").Items.ShouldBe(answer.Hits.Count);
        answer.Profile.ShouldAllBe(step => step.Took >= TimeSpan.Zero);
        _engine.Search(new SearchRequest { Query = "开发区 项目" }).Profile.ShouldBeEmpty();
    }

    public static TheoryData<string> Hostile => new()
    {
        "", "   ", "\0", "AND", "OR OR OR", "NOT", "NOT NOT NOT", "-", "*", "***", "*a*b*c*", "\"", "\"\"", "“", "()", ")(", "标题:", "标题:标题:标题:x", "来源:", "NEAR", "NEAR(", "NEAR(,)", "自:昨天", "a:b:c",
        "'; DROP TABLE articles; --", "\ud83d", "\ud83d\ude00", "开发区 \0 外资", "{}[]<>^~:", "word_index : x", "\"a\" * b", "NEAR/99999999999 x", "1..2..3", "..", "9999..0001", "日期:2023-13",
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_query_is_answered_or_refused(string query) => Answers(query);

    /// <summary>500 queries put together from what queries are made of, the wrong way round, too often, too long.</summary>
    [Fact]
    public void Hostile_queries_by_the_hundred_are_answered_or_refused_soon()
    {
        string[] pieces = ["(", ")", "[", "]", "\"", "“", "”", "「", "*", "**", "AND", "OR", "NOT", "-", "NEAR", "NEAR/5", "NEAR(", "标题:", "来源:", "NOT 来源:", "自:", "2022..2024", "1..", "..", "的", "的*", "开发区", "经济 发展", "10万",
            "\0", "\ud83d", "😀", "%", "？", "é", "GDP", "国*", "“的”", "“一”", "NOT NOT", "x*y*z", ",", "，", "　", "\u202e", "'; --", "{}", "||", "&&", "凯发区", "京开取", "> 1亿元"];
        var random = new Random(9);
        for (var i = 0; i < 500; i++)
            Answers((i % 10) switch
            {
                0 => string.Concat(Enumerable.Repeat(pieces[random.Next(pieces.Length)], random.Next(1, 10_000))),
                1 => string.Join(random.Next(2) == 0 ? " " : " OR ", Enumerable.Range(0, random.Next(1, 300)).Select(_ => pieces[random.Next(pieces.Length)])),
                2 => new string((char)random.Next(1, 65_535), random.Next(1, 300_000)),
                _ => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(2) == 0 ? " " : ""))),
            });
    }

    [Fact]
    public void Large_hostile_queries_are_answered_or_refused_soon()
    {
        Answers(new string('(', 10_000)).Problem!.Reason.ShouldContain("nested");
        Answers(new string('开', 1_000_000)).Problem.ShouldNotBeNull();
        Answers(string.Concat(Enumerable.Repeat("()", 1000)));
        Answers(string.Concat(Enumerable.Repeat("NOT ", 900)) + "外资");
        Answers(string.Join(" OR ", Enumerable.Range(0, 120).Select(i => $"词{i}*")));
        Answers(new string('开', 19_999));
        Answers("\"" + new string('开', 19_990) + "\"");
        Answers(string.Concat(Enumerable.Repeat("标题:", 1000)) + "x");
    }

    [Fact]
    public void A_snippet_does_not_say_the_title_again()
    {
        using var archive = new TemporaryArchive();
        archive.With(
            ("1", "云港经开区外资增长", "上半年，云港经开区实际利用外资1.2亿美元，同比增长5.6%。", "2023-06-02", "云港晚报"),
            ("2", "外资观察", "这一篇只在标题里说到它。", "2023-06-03", "云港晚报"));
        using var reader = archive.Read();
        var hits = new SearchEngine(reader, Segmenters.Default).Search(new SearchRequest { Query = "外资" }).Hits;
        hits.Single(hit => hit.Title == "云港经开区外资增长").Snippet.ShouldStartWith("上半年");
        hits.Single(hit => hit.Title == "外资观察").Snippet.ShouldStartWith("这一篇");
    }

    [Theory]
    [InlineData(20261121)]
    public void Random_queries_are_answered_or_refused(int seed)
    {
        var random = new Random(seed);
        string[] pieces = ["开发区", "外资", "\"", "“", "(", ")", "（", " AND ", " OR ", " NOT ", "-", "*", "标题:", "来源:", "NEAR(", ", 3", "2023..", " ", "\0", "a", "10万", "|", "&&", ":", "\n"];
        for (var i = 0; i < 300; i++)
            Answers(string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)])));
    }

    private SearchAnswer Answers(string query)
    {
        var answer = _engine.Search(new SearchRequest { Query = query });
        if (answer.Problem is { } problem)
        {
            problem.Reason.ShouldNotBeEmpty();
            problem.Advice.ShouldNotBeEmpty();
            answer.Hits.ShouldBeEmpty();
        }
        return answer;
    }
}
