using NewsMiner.Splitting;

namespace NewsMiner.Tests.Reading;

/// <summary>Who wrote, edited and first published the story of a web page.</summary>
public sealed class HtmlCreditsTests
{
    private static Page Read(string line, string before = "", string after = "", string last = "", string head = "")
    {
        var story = Story.Make(12);
        var paragraphs = story.Paragraphs.ToList();
        paragraphs[0] = before + paragraphs[0];
        paragraphs[^1] += after;
        return Samples.Read("p.html", $"""
            <html><head><title>{story.Title}_临江网</title>{head}</head><body><h1>{story.Title}</h1><div class="info">{line}</div><div class="con">{string.Concat(paragraphs.Select(text => $"<p>{text}</p>"))}{last}</div></body></html>
            """).Page.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("2023-02-07 08:15 来源：临江日报 作者：周远 责编：林一", "周远")]
    [InlineData("2023-02-07 08:15 作者：周远 林一 浏览：30", "周远 林一")]
    [InlineData("2023-02-07　作　者：周远、阿依古丽", "周远 阿依古丽")]
    [InlineData("2023-02-07 作者：《园区观察》记者 周远", "周远")]
    [InlineData("2023-02-07 作者：宣传统战办 点击：18", "宣传统战办")]
    [InlineData("2023-02-07 08:15 本报记者 周　远 通讯员 林一", "周远 林一")]
    [InlineData("2023-02-07 08:15 <span class=\"author-name\">园区小分队</span>", "园区小分队")]
    [InlineData("2023-02-07 08:15 临江时报 记者周远／临江报道", "周远")]
    [InlineData("2023-02-07 08:15 作者：admin", null)]
    [InlineData("2023-02-07 08:15 作者： 来源：临江日报", null)]
    [InlineData("2023-02-07 08:15 <span class=\"author\">临江新闻网</span>", null)]
    public void The_line_under_the_headline_names_the_writer(string line, string? writer) => Read(line).Author.ShouldBe(writer);

    [Theory]
    [InlineData("临江日报2月7日讯（记者 周远 通讯员 林一）", "周远 林一")]
    [InlineData("新华社临江2月7日电（周远、林一）", "周远 林一")]
    [InlineData("本站讯（全媒体记者周远 整理）", "周远")]
    [InlineData("本报讯（见图）", null)]
    public void The_dateline_names_the_writer(string before, string? writer) => Read("2023-02-07", before).Author.ShouldBe(writer);

    [Theory]
    [InlineData("（文/图 周远 林一）", "周远 林一")]
    [InlineData("(本报记者 周远)", "周远")]
    [InlineData("（完）", null)]
    [InlineData("（单位：亿元）", null)]
    public void The_last_sentence_names_the_writer(string after, string? writer) => Read("2023-02-07", after: after).Author.ShouldBe(writer);

    [Theory]
    [InlineData("<p>采写：临江晚报记者 周远 林一</p>", "周远 林一")]
    [InlineData("<p>执笔/周远&amp;林一</p>", "周远 林一")]
    [InlineData("<p>文｜周远</p>", "周远")]
    [InlineData("<p>原标题：园区迎来开门红 好戏还在后头</p>", null)]
    [InlineData("<p>来源|临江发布</p>", null)]
    // The only name that many pages give.
    [InlineData("<p>（责任编辑：周远_LJ1024）</p>", "周远")]
    [InlineData("<p>编辑丨周远</p>", "周远")]
    [InlineData("<p>责任编辑：LJ1024</p>", null)]
    public void The_lines_under_the_story_name_the_writer(string last, string? writer)
    {
        var page = Read("2023-02-07", last: last);
        page.Author.ShouldBe(writer);
        new ArticleSplitter().Split(page).ShouldHaveSingleItem().Byline.ShouldBe(writer);
    }

    [Theory]
    [InlineData("来源：临江日报 园区在线收集 2023-02-07", "临江日报")]
    [InlineData("来　源：《临江日报》　2023-02-07", "临江日报")]
    [InlineData("2023-02-07 来源：“园区微讯”公众号", "“园区微讯”公众号")]
    [InlineData("2023-02-07 作者：《园区观察》记者 周远", "园区观察")]
    [InlineData("2023-02-07 <a class=\"source\">园区微讯</a>", "园区微讯")]
    [InlineData("2023-02-07 08:15 来源：<em id=\"source\"> 临江日报</em>", "临江日报")]
    [InlineData("2023-02-07 08:15 来源：\n<em id=\"source\"> 临江日报</em>", "临江日报")]
    [InlineData("2023-02-07 来源于：临江日报", "临江日报")]
    [InlineData("2023-02-07 临江日报", "临江日报")]
    [InlineData("2023-02-07<span>文章来源：</span><span>作者：</span>", null)]
    public void The_line_under_the_headline_names_the_source(string line, string? source) => Read(line).Source.ShouldBe(source);

    [Theory]
    [InlineData("來源：臨江日報 記者：周遠 發佈時間：2023-02-07", "臨江日報")]
    [InlineData("發布時間：2023-02-07 稿源：臨江日報", "臨江日報")]
    public void Traditional_labels_are_read(string line, string source)
    {
        var page = Read(line);
        page.Source.ShouldBe(source);
        page.Date.ShouldBe(new DateOnly(2023, 2, 7));
    }

    [Fact]
    public void What_follows_the_editors_line_is_no_story()
    {
        var page = Read("2023-02-07", last: "<p>编辑 | 林一</p><p>来源 | 临江发布</p><p>回复【公租房】，看看有哪些最新的申请政策。</p><p>云港新区的人才公寓交付使用，钥匙交到青年人才手中…</p>");
        page.Text.ShouldContain("临江发布");
        page.Text.ShouldNotContain("公租房");
        page.Text.ShouldNotContain("人才公寓交付");
    }

    [Fact]
    public void A_box_of_the_writer_names_him_and_is_no_story()
    {
        var page = Read("2023-02-07</div><div class=\"author-card\"><a><img src=\"a.png\"></a><div>园区小分队</div><div>临江</div>", last: "</div><div class=\"author-bio\"><p>专注产业园区，每天更新一篇，欢迎留言，也可以给我们写信。</p>");
        page.Author.ShouldBe("园区小分队");
        page.Text.ShouldNotContain("专注产业园区");
    }

    [Theory]
    [InlineData("下届承办单位代表上台接旗")]
    [InlineData("技术支持跟得上 企业来得多")]
    public void A_line_of_the_story_that_sounds_like_an_imprint_stays(string line) => Read("2023-02-07", last: $"<p><strong>{line}</strong></p><p>{Story.Make(13).Paragraphs[1]}</p>").Text.ShouldContain(line);

    [Theory]
    [InlineData("九月 9th, 2019", 9)]
    [InlineData("十一月 9th, 2019", 11)]
    [InlineData("November 9, 2019", 11)]
    public void Dates_of_systems_made_for_English_are_read(string line, int month) => Read(line).Date.ShouldBe(new DateOnly(2019, month, 9));

    [Fact]
    public void The_headline_over_the_time_line_is_the_title_where_the_page_names_only_itself()
    {
        var story = Story.Make(14);
        var page = Samples.Read("p.html", $"""
            <html><head><title>要闻动态--临江开发区协会</title></head><body><h1><a href="/">临江开发区协会</a></h1><h3>首页 - 要闻动态</h3>
            <div><h5>{story.Title}！</h5><div><b>发布时间：2023-02-07</b> <i>来源：临江日报</i></div><div>{string.Concat(story.Paragraphs.Select(text => $"<p>{text}</p>"))}</div></div></body></html>
            """).Page.ShouldNotBeNull();
        page.Title.ShouldBe(story.Title + "！");
        page.Text.ShouldNotContain("协会");
    }
}
