using System.Text;
using NewsMiner.Splitting;

namespace NewsMiner.Tests.Splitting;

public class BlockTests
{
    private static readonly ArticleSplitter Splitter = new();

    private static Page PageOf(InputFormat format, params (string Text, BlockRole Role, int Hint)[] blocks)
    {
        var text = new StringBuilder();
        var spans = new List<PageBlock>();
        foreach (var (words, role, hint) in blocks)
        {
            if (text.Length > 0)
                text.Append('\n');
            spans.Add(new PageBlock(new TextSpan(text.Length, text.Length + words.Length), role, ArticleHint: hint));
            text.Append(words);
        }
        return new Page { File = "page", Text = text.ToString(), Format = format, Blocks = spans };
    }

    [Fact]
    public void A_web_page_is_one_article_with_its_tables()
    {
        var page = PageOf(InputFormat.Html,
            ("青屏经开区外贸创新高", BlockRole.Title, -1),
            ("本报记者 李敏", BlockRole.Byline, -1),
            ("青屏经开区去年外贸额首次突破百亿元。", BlockRole.Body, -1),
            ("出口结构", BlockRole.Heading, -1),
            ("国别\t金额\t增幅\n甲国\t12.5\t3%", BlockRole.Table, -1),
            ("相关阅读", BlockRole.Furniture, -1),
            ("本报讯 其中机电产品占六成。", BlockRole.Body, -1)) with
        { Title = "青屏经开区外贸创新高" };
        var article = Splitter.Split(page).ShouldHaveSingleItem();
        article.Title.ShouldBe("青屏经开区外贸创新高");
        article.Byline.ShouldBe("本报记者 李敏");
        article.Paragraphs.Select(p => p.Role).ShouldBe([ParagraphRole.Title, ParagraphRole.Byline, ParagraphRole.Body, ParagraphRole.Heading, ParagraphRole.Table, ParagraphRole.Table, ParagraphRole.Body]);
        article.Text.ShouldContain("甲国\t12.5\t3%");
        article.Text.ShouldNotContain("相关阅读");
        WayBack.Check(page, article);
    }

    [Fact]
    public void Blocks_of_a_printed_page_are_joined_as_their_reader_says()
    {
        var page = PageOf(InputFormat.Pdf,
            ("北川高新区签下十个项目", BlockRole.Title, 0),
            ("北川高新区昨日举行签约仪式，十个项目\n集中落户，总投资五十亿元。其中电池项\n目占地三百亩，建成后年产值可达二十亿\n元，带动就业两千人。", BlockRole.Body, 0),
            ("南渡综保区开通新航线", BlockRole.Title, 1),
            ("南渡综保区至乙国的货运航线昨日开通，\n每周三班，主要承运电子产品和水果。首", BlockRole.Body, 1),
            ("航载货十二吨，全程三小时，比海运缩短\n一周以上。", BlockRole.Body, 1),
            ("3", BlockRole.Furniture, -1));
        var articles = Splitter.Split(page);
        articles.Select(a => a.Title).ShouldBe(["北川高新区签下十个项目", "南渡综保区开通新航线"]);
        articles[1].Text.ShouldContain("首航载货十二吨，全程三小时，比海运缩短一周以上。");
        foreach (var article in articles)
            WayBack.Check(page, article);
    }

    [Fact]
    public void A_story_that_runs_over_two_pages_is_linked()
    {
        var date = new DateOnly(2024, 3, 8);
        var front = new Page { File = "d1.txt", Edition = "D1版", Date = date, Text = "桐山经开区向绿而行\n本报讯 桐山经开区这些年关停小窑炉，建起集中供热站，空气一年比一年好，陶瓷企业反而越来越多。（下转D5版）" };
        var back = new Page { File = "d5.txt", Edition = "D5版", Date = date, Text = "（上接D1版）\n桐山经开区的陶瓷企业负责人说，集中供热以后成本降了两成，产品也更稳定，窑炉工人少了一半的粉尘。\n今后，桐山经开区还要给陶瓷企业装上光伏屋顶。\n别处新闻一则\n本报讯 沙洲农业园昨日开园，三十户果农进驻。" };
        var pages = new[] { front, back }.Select(p => (p, Splitter.Split(p))).ToList();
        pages[0].Item2.ShouldHaveSingleItem().Continuation.ShouldBe("下转D5版");
        pages[1].Item2[0].Continuation.ShouldBe("上接D1版");
        IssueStitcher.Link(pages).ShouldBe([new StoryLink(pages[0].Item2[0].Id, pages[1].Item2[0].Id)]);
        IssueStitcher.Link([pages[0], (back with { Edition = "D3版" }, pages[1].Item2)]).ShouldBeEmpty();
    }
}
