using System.Text;
using System.Text.Json;

namespace NewsMiner.Tests.Reading;

public sealed class HtmlReaderTests
{
    public static TheoryData<string> Sites => [.. NewsSites.All.Keys];

    /// <summary>Character F1, white space aside: twice the longest common subsequence's length over the sum of the lengths.</summary>
    private static double CharacterF1(string gold, string made)
    {
        gold = Solid(gold);
        made = Solid(made);
        var row = new int[made.Length + 1];
        foreach (var x in gold)
        {
            var diagonal = 0;
            for (var j = 1; j <= made.Length; j++)
            {
                var above = row[j];
                row[j] = x == made[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return gold.Length + made.Length == 0 ? 1 : 2.0 * row[made.Length] / (gold.Length + made.Length);
    }

    private static string Solid(string? text) => string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    private static string Body(Page page) => string.Concat(page.Blocks.Where(block => block.Role != BlockRole.Title).Select(block => block.Span.In(page.Text).ToString()));

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_story_comes_out_of_the_page_of(string site)
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var story = Story.Make(seed);
            var page = Samples.Read("p.html", NewsSites.All[site](story)).Page.ShouldNotBeNull();
            page.Title.ShouldBe(story.Title);
            page.Date.ShouldBe(story.Date);
            CharacterF1(story.Body, Body(page)).ShouldBeGreaterThan(0.97, Body(page));
        }
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Blocks_tile_the_text_of(string site)
    {
        var page = Samples.Read("p.html", NewsSites.All[site](Story.Make(9))).Page.ShouldNotBeNull();
        page.Blocks[0].Role.ShouldBe(BlockRole.Title);
        page.Blocks[0].Span.Start.ShouldBe(0);
        page.Blocks[^1].Span.End.ShouldBe(page.Text.Length);
        foreach (var (a, b) in page.Blocks.Zip(page.Blocks.Skip(1)))
        {
            b.Span.Start.ShouldBe(a.Span.End + 1);
            page.Text[a.Span.End].ShouldBe('\n');
            b.ArticleHint.ShouldBe(a.ArticleHint);
        }
    }

    [Theory]
    [InlineData("people-2022")]
    [InlineData("gov-trs")]
    [InlineData("table-old")]
    [InlineData("dl-dt")]
    [InlineData("cctv")]
    [InlineData("teasers")]
    public void The_source_is_read(string site) => Samples.Read("p.html", NewsSites.All[site](Story.Make(3))).Page!.Source.ShouldBe("临江日报");

    [Theory]
    [InlineData("table-old")]
    [InlineData("epaper-founder")]
    [InlineData("provincial-json")]
    [InlineData("vsb-campus")]
    public void The_author_is_read(string site) => Samples.Read("p.html", NewsSites.All[site](Story.Make(3))).Page!.Author.ShouldBe("周远");

    [Theory]
    [InlineData("gb2312", "gb18030")]
    [InlineData("gbk", "gb18030")]
    [InlineData("utf-8", "utf-8")]
    public void The_declared_charset_is_used(string declared, string read)
    {
        var html = NewsSites.All["people-old"](Story.Make(2)).Replace("charset=\"utf-8\"", $"charset=\"{declared}\"");
        var page = Samples.Read("p.html", Samples.Bytes(html, read)).Page.ShouldNotBeNull();
        page.Charset.ShouldBe(read);
        page.Title.ShouldBe(Story.Make(2).Title);
        page.Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gb2312", "utf-8")]
    [InlineData("utf-8", "gb18030")]
    [InlineData("iso-8859-1", "gb18030")]
    public void A_wrong_declaration_is_overruled_and_said(string declared, string written)
    {
        var html = NewsSites.All["people-old"](Story.Make(2)).Replace("charset=\"utf-8\"", $"charset=\"{declared}\"");
        var page = Samples.Read("p.html", Samples.Bytes(html, written)).Page.ShouldNotBeNull();
        page.Charset.ShouldBe(written);
        page.Title.ShouldBe(Story.Make(2).Title);
        page.Notes.ShouldContain(note => note.Contains(declared));
    }

    [Fact]
    public void A_table_of_data_survives_as_rows()
    {
        var story = Story.Make(5);
        var html = NewsSites.All["gov-trs"](story).Replace("</div></div><div class=\"qrcode\"", """
            <table border="1"><tr><th>指标</th><th>总量（亿元）</th><th>增长（%）</th></tr><tr><td>地区生产总值</td><td>143.2</td><td>7.9</td></tr>
            <tr><td>工业投资</td><td>56.0</td><td>-1.3</td></tr></table></div></div><div class="qrcode"
            """);
        var page = Samples.Read("p.html", html).Page.ShouldNotBeNull();
        page.Blocks.Where(block => block.Role == BlockRole.Table).Select(block => block.Span.In(page.Text).ToString())
            .ShouldBe(["指标\t总量（亿元）\t增长（%）", "地区生产总值\t143.2\t7.9", "工业投资\t56.0\t-1.3"]);
    }

    [Fact]
    public void Spanning_cells_keep_the_places_of_those_after_them()
    {
        var page = Samples.Read("p.html", """
            <html><head><title>桐山高新区主要指标</title></head><body><div class="content"><h1>桐山高新区主要指标</h1><p>桐山高新区去年各项指标稳步增长，产业结构继续优化，项目建设进展顺利，企业信心明显增强。</p>
            <table><tr><td rowspan="2">指标</td><td rowspan="2">单位</td><td colspan="2">2023年</td><td colspan="2">2024年</td></tr><tr><td>总量</td><td>增速</td><td>总量</td><td>增速</td></tr>
            <tr><td>规模以上工业增加值</td><td>亿元</td><td>60.4</td><td>5.0</td><td>64.1</td><td>6.3</td></tr><tr><td>工业投资</td><td>亿元</td><td>20.7</td><td>8.1</td><td>22.6</td><td>9.2</td></tr></table></div></body></html>
            """).Page.ShouldNotBeNull();
        var article = new NewsMiner.Splitting.ArticleSplitter().Split(page).ShouldHaveSingleItem();
        NewsPipeline.Default.Extract(article).Figures.Where(f => f.Rule == "table").Select(f => $"{f.Indicator} {f.Aspect} {f.Period?.Label} {f.Quantity.Value}{f.Quantity.Unit}").ShouldBe(
        [
            "规模以上工业增加值 Level 2023年 60.4亿元", "规模以上工业增加值 Growth 2023年 5%", "规模以上工业增加值 Level 2024年 64.1亿元", "规模以上工业增加值 Growth 2024年 6.3%",
            "工业投资 Level 2023年 20.7亿元", "工业投资 Growth 2023年 8.1%", "工业投资 Level 2024年 22.6亿元", "工业投资 Growth 2024年 9.2%",
        ]);
    }

    [Fact]
    public void Headings_captions_and_sign_offs_have_their_roles()
    {
        var story = Story.Make(6);
        var html = $"""
            <html><body><h1>{story.Title}</h1><div class="content"><p>□ 本报记者 周远</p><p>{story.Paragraphs[0]}</p><p style="text-align: center;"><img src="a.jpg"></p><p style="text-align: center;">图为新建成的标准厂房。林一 摄</p>
            <p><strong>项目接连落地</strong></p><p>{story.Paragraphs[1]}</p><p>{story.Paragraphs[2]}</p><p>（责编：林一）</p></div></body></html>
            """;
        var page = Samples.Read("p.html", html).Page.ShouldNotBeNull();
        page.Blocks.Select(block => block.Role).ShouldBe([BlockRole.Title, BlockRole.Byline, BlockRole.Body, BlockRole.Caption, BlockRole.Heading, BlockRole.Body, BlockRole.Body, BlockRole.SignOff]);
    }

    [Fact]
    public void A_list_of_links_is_refused_with_a_reason()
    {
        var links = string.Concat(Enumerable.Range(0, 60).Select(i => $"<li><a href=\"/{i}.html\">石桥经济开发区第{i}批项目集中开工</a><span>2023-02-07</span></li>"));
        var result = Samples.Read("p.html", $"<html><head><title>经济频道_临江网</title></head><body><div class=\"list\"><ul>{links}</ul></div></body></html>");
        result.Page.ShouldBeNull();
        result.Problem.ShouldNotBeNull().Reason.ShouldContain("list of links");
    }

    [Fact]
    public void A_page_of_teasers_is_refused_as_a_list()
    {
        var items = string.Concat(Enumerable.Range(1, 9).Select(i => $"<div class=\"item\"><h3><a href=\"/{i}\">云港新区第{i}批人才公寓交付使用</a></h3><p>钥匙交到青年人才手中，公寓配齐家具家电，拎包即可入住，租金低于周边市价三成……</p><span>2023-02-0{i}</span></div>"));
        Samples.Read("p.html", $"<html><head><title>要闻_临江网</title></head><body><div class=\"main\">{items}</div></body></html>").Problem.ShouldNotBeNull().Code.ShouldBe("html-link-list");
    }

    [Theory]
    [InlineData("<div class=\"item\"><h3>{0}</h3><p>本报记者 周远</p>{1}</div>")]
    [InlineData("<h2>{0}</h2><p>本报讯（记者周远）{2}</p>{1}")]
    [InlineData("<article><header><h2>{0}</h2></header><div>{1}</div></article>")]
    [InlineData("<h1>{0}</h1><div>2023-02-07 08:15 来源：临江日报</div>{1}")]
    public void Several_articles_on_one_page_come_out_one_by_one(string pattern)
    {
        var stories = Enumerable.Range(40, 4).Select(Story.Make).ToList();
        var html = string.Concat(stories.Select(story => string.Format(pattern, story.Title, string.Concat(story.Paragraphs.Select(text => $"<p>{text}</p>")), "近日，新的一批设备运抵厂房，调试随即开始。")));
        var page = Samples.Read("p.html", $"<html><head><title>第03版：要闻_临江日报</title></head><body><div id=\"content\">{html}</div></body></html>").Page.ShouldNotBeNull();
        page.Blocks.GroupBy(block => block.ArticleHint).Select(group => group.First().Span.In(page.Text).ToString()).ShouldBe(stories.Select(story => story.Title));
        var articles = new NewsMiner.Splitting.ArticleSplitter().Split(page);
        articles.Select(article => article.Title).ShouldBe(stories.Select(story => story.Title));
        foreach (var (article, story) in articles.Zip(stories))
            Solid(article.Text).ShouldContain(Solid(story.Body));
    }

    [Fact]
    public void Subheadings_part_no_article()
    {
        var story = Story.Make(44);
        string[] headings = ["项目进园忙", "服务跟着走", "人才留得住"];
        var html = string.Concat(headings.Select((heading, i) => $"<h2>{heading}</h2><p>{story.Paragraphs[i]}</p><p>{story.Paragraphs[i + 1]}</p>"));
        var page = Samples.Read("p.html", $"<html><head><title>{story.Title}_临江网</title></head><body><h1>{story.Title}</h1><div>2023-02-07 08:15</div><div class=\"content\">{html}</div></body></html>").Page.ShouldNotBeNull();
        page.Blocks.ShouldAllBe(block => block.ArticleHint == 0);
        page.Blocks.Count(block => block.Role == BlockRole.Heading).ShouldBe(3);
    }

    [Theory]
    [InlineData("临江日报数字报", "<h4 id=\"PreTitle\">{0}</h4><h2 id=\"Title\">{1}</h2><h4 id=\"SubTitle\">{2}</h4><div>作者：周远</div>")]
    [InlineData("{0} {1} {2}-临江日报", "<table><tr><td class=\"font02\">{0}</td></tr><tr><td class=\"font01\"><strong>{1}</strong></td></tr><tr><td class=\"font02\">{2}</td></tr></table><div>●周远</div>")]
    public void Kicker_and_subtitle_of_an_e_paper_stand_beside_the_headline(string title, string heads)
    {
        var story = Story.Make(15);
        string[] lines = ["园区项目建设提速", story.Title, "六成以上属先进制造"];
        var page = Samples.Read("p.html", $"""
            <html><head><title>{string.Format(title, lines)}</title></head><body><div>2023年02月07日 星期二 第A03版：要闻</div>{string.Format(heads, lines)}<div id="ozoom">{string.Concat(story.Paragraphs.Select(text => $"<p>{text}</p>"))}</div>
            <div><a href="3">上一篇</a><a href="4">下一篇</a></div></body></html>
            """).Page.ShouldNotBeNull();
        page.Title.ShouldBe(story.Title);
        page.Blocks.Take(3).Select(block => block.Role).ShouldBe([BlockRole.Title, BlockRole.Kicker, BlockRole.Subtitle]);
        var article = new NewsMiner.Splitting.ArticleSplitter().Split(page).ShouldHaveSingleItem();
        article.Title.ShouldBe(story.Title);
        article.Subtitle.ShouldBe(lines[2]);
        article.Date.ShouldBe(new DateOnly(2023, 2, 7));
    }

    [Fact]
    public void The_contents_of_an_e_papers_page_are_a_list()
    {
        var links = string.Concat(Enumerable.Range(1, 6).Select(i => $"<li><a href=\"content_{i}.htm\">石桥经济开发区第{i}批项目集中开工</a></li>"));
        Samples.Read("p.html", $"<html><head><title>临江日报 第03版：要闻</title></head><body><div>第03版：要闻</div><ul>{links}</ul><div>版权所有 临江日报社</div></body></html>").Problem.ShouldNotBeNull().Code.ShouldBe("html-link-list");
    }

    [Theory]
    [InlineData("<p align=\"center\">[1] <a>[2]</a> <a>[3]</a> <a>下一页</a></p>")]
    [InlineData("<p>共3页 第1页</p>")]
    [InlineData("<p>【<a>1</a>】【<a>2</a>】</p>")]
    public void Links_to_a_storys_other_pages_are_left_out(string paging)
    {
        var story = Story.Make(16);
        var page = Samples.Read("p.html", $"<html><head><title>{story.Title}_临江网</title></head><body><h1>{story.Title}</h1><div class=\"content\"><p>1</p>{string.Concat(story.Paragraphs.Select(text => $"<p>{text}</p>"))}{paging}</div></body></html>").Page.ShouldNotBeNull();
        page.Text.ShouldEndWith(story.Paragraphs[^1]);
    }

    [Fact]
    public void An_element_named_after_the_headline_is_it_where_the_page_names_only_its_program()
    {
        var story = Story.Make(17);
        var page = Samples.Read("p.html", $"<html><head><title>临江客户端</title></head><body><div class=\"detail\"><div class=\"detail-title\">{story.Title}</div><div><span>园区号</span><span>3小时前</span></div><div>{string.Concat(story.Paragraphs.Select(text => $"<p>{text}</p>"))}</div></div></body></html>").Page.ShouldNotBeNull();
        page.Title.ShouldBe(story.Title);
    }

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><div id=\"app\"></div><script>load()</script></body></html>")]
    public void A_page_without_text_is_refused_with_a_reason(string html) => Samples.Read("p.html", html).Problem.ShouldNotBeNull().Reason.ShouldContain("no text");

    private static readonly Dictionary<string, Func<string>> Markup = new()
    {
        ["div"] = () => string.Concat(Enumerable.Repeat("<div>", 1_000_000)) + "文",
        ["span in p"] = () => string.Concat(Enumerable.Repeat("<p><span>", 500_000)) + "文",
        ["b"] = () => string.Concat(Enumerable.Range(0, 300_000).Select(i => $"<b id={i}>")) + "文",
        ["font and p"] = () => string.Concat(Enumerable.Range(0, 700).Select(i => $"<font size={i}>")) + string.Concat(Enumerable.Repeat("<p>文", 100_000)),
        ["attributes"] = () => "<div " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 ")) + ">文</div>",
        ["long attribute"] = () => "<div class=\"" + new string('a', 5_000_000) + "\">文</div>",
        ["classes"] = () => "<div class=\"" + string.Concat(Enumerable.Repeat("comment ", 500_000)) + "\">文</div>",
        ["table"] = () => string.Concat(Enumerable.Repeat("<table><tr><td>", 300_000)) + "文",
        ["foster"] = () => "<table>" + string.Concat(Enumerable.Repeat("<p>文", 100_000)),
        ["list"] = () => "<ul>" + string.Concat(Enumerable.Repeat("<li>文", 200_000)),
        ["entities"] = () => string.Concat(Enumerable.Repeat("&amp;&#x4e00;&bogus;", 300_000)),
        ["comment"] = () => "<!--" + new string('-', 3_000_000),
        ["less than"] = () => new string('<', 3_000_000),
        ["quotes"] = () => "<a href=\"" + string.Concat(Enumerable.Repeat("<a href='", 300_000)),
        ["closing"] = () => string.Concat(Enumerable.Repeat("</p></b></div>", 300_000)),
        ["cells"] = () => "<table><tr>" + string.Concat(Enumerable.Repeat("<td>文", 300_000)),
        ["svg"] = () => string.Concat(Enumerable.Repeat("<svg><g>", 300_000)),
        ["script"] = () => "<script>" + string.Concat(Enumerable.Repeat("<!--<script>", 300_000)),
        ["template"] = () => string.Concat(Enumerable.Repeat("<template>", 300_000)),
        ["select"] = () => string.Concat(Enumerable.Repeat("<select><option>", 300_000)),
    };

    public static TheoryData<string> Bombs => [.. Markup.Keys];

    /// <summary>Within its time every one of these ends in a page or a reason, never in a stack overflow.</summary>
    [Theory]
    [MemberData(nameof(Bombs))]
    public void Hostile_markup_ends(string kind)
    {
        var markup = Markup[kind]();
        var result = Samples.Read("p.html", "<html><body>" + markup, new ReadOptions { HtmlTimeout = TimeSpan.FromSeconds(4) });
        (result.Page is not null || result.Problem is not null).ShouldBeTrue(kind);
    }

    [SharedFact]
    public void The_sample_pages_come_out()
    {
        var folder = Path.Combine(TestFiles.Shared!, "html");
        foreach (var line in File.ReadLines(Path.Combine(folder, "gold.jsonl")))
        {
            using var gold = JsonDocument.Parse(line);
            var root = gold.RootElement;
            var file = root.GetProperty("file").GetString()!;
            var page = Samples.Read(file, File.ReadAllBytes(Path.Combine(folder, file))).Page.ShouldNotBeNull(file);
            if (root.TryGetProperty("text", out var text))
                CharacterF1(text.GetString()!, Body(page)).ShouldBeGreaterThan(0.95, file);
            if (root.TryGetProperty("with", out var with))
                foreach (var snippet in with.EnumerateArray())
                    page.Text.ShouldContain(snippet.GetString()!);
            if (root.TryGetProperty("without", out var without))
                foreach (var snippet in without.EnumerateArray())
                    page.Text.ShouldNotContain(snippet.GetString()!);
            if (root.GetProperty("title").GetString() is { } title)
                Solid(title).ShouldStartWith(Solid(page.Title));
            if (root.GetProperty("date").GetString() is { } date)
                page.Date.ShouldBe(DateFinder.InField(date));
        }
    }
}
