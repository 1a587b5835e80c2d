using NewsMiner.Answering.Search;
using NewsMiner.Archiving;
using NewsMiner.Segmenting;
using NewsMiner.Splitting;
using NewsMiner.Tests.Archiving;

namespace NewsMiner.Tests.Splitting;

/// <summary>What a reader copies out of an article finds the article, sign-offs, editors' notes and continuation notes included.</summary>
public sealed class CopiedPhraseTests
{
    private static readonly ArticleSplitter Splitter = new();

    [Theory]
    [InlineData("桐山经开区上半年完成工业投资三十二亿元，同比增长11.4%。（责任编辑：顾晓禾）")]
    [InlineData("沙洲综保区昨日开通第二条货运航线。（清江日报记者 顾晓禾 梁雨）\n新航线每周三班。（来源：清江发布）")]
    [InlineData("桐山经开区关停了全部小窑炉，建起集中供热站。（下转D5版）")]
    [InlineData("桐山经开区关停了全部小窑炉，建起集中供热站。（顾晓禾）（下转第三版）")]
    [InlineData("（上接D1版）\n供热站投用以后，桐山经开区的空气一年比一年好。 顾晓禾")]
    public void Every_phrase_of_a_record_is_in_the_text_and_finds_it(string text)
    {
        var page = new Page { File = "news.jsonl", RecordId = "r1", Text = text, Format = InputFormat.JsonLines, Charset = "utf-8" };
        var articles = Splitter.Split(page);
        WayBack.Check(page, articles.ShouldHaveSingleItem());
        using var archive = new TemporaryArchive();
        using (var writer = archive.Write())
        {
            writer.Replace(InputUnit.Of(page, "r1"), writer.Prepare(page, [(articles[0], new Extraction([], []))]));
            writer.Commit();
        }
        using var reader = archive.Read();
        var search = new SearchEngine(reader, Segmenters.Default);
        foreach (var line in text.Split('\n'))
            for (var i = 0; i + 6 <= line.Length; i++)
                search.Search(new SearchRequest { Query = $"\"{line.Substring(i, 6)}\"" }).Total.ShouldBe(1, line.Substring(i, 6));
    }

    [Fact]
    public void Names_behind_a_sentence_stay_with_it_on_a_page_of_several_articles()
    {
        var page = new Page
        {
            File = "page.txt",
            Text = "桐山经开区签下十个项目\n本报讯 桐山经开区昨日举行签约仪式，十个项目集中落户。（顾晓禾）\n沙洲综保区开通新航线\n本报讯 沙洲综保区至乙国的货运航线昨日开通，每周三班。（梁 雨）",
        };
        var articles = Splitter.Split(page);
        articles.Select(a => a.Byline).ShouldBe(["顾晓禾", "梁雨"]);
        articles[0].Text.ShouldEndWith("十个项目集中落户。\n（顾晓禾）");
        articles[1].Paragraphs[^1].Role.ShouldBe(ParagraphRole.SignOff);
        foreach (var article in articles)
            WayBack.Check(page, article);
    }
}
