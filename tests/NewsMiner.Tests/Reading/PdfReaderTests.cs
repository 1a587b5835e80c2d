using System.Text;

namespace NewsMiner.Tests.Reading;

public sealed class PdfReaderTests
{
    private static Page Read(PdfMaker pdf)
    {
        var result = Samples.Read("p.pdf", pdf.Bytes());
        result.Problem.ShouldBeNull();
        return result.Page.ShouldNotBeNull();
    }

    /// <summary>The page's articles in reading order: title, and text without white space.</summary>
    private static List<(string Title, string Text)> Articles(Page page) =>
        [.. page.Blocks.Where(block => block.ArticleHint >= 0).GroupBy(block => block.ArticleHint).Select(group => (
            Solid(string.Concat(group.Where(block => block.Role == BlockRole.Title).Select(block => block.Span.In(page.Text).ToString()))),
            Solid(string.Concat(group.Where(block => block.Role is BlockRole.Body or BlockRole.Heading or BlockRole.Byline).Select(block => block.Span.In(page.Text).ToString())))))];

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>
    /// A page of random make-up: bands of one to three articles side by side, each with a headline across its one to four columns.
    /// </summary>
    private static (PdfMaker Pdf, List<Story> Stories) RandomPage(int seed)
    {
        var random = new Random(seed);
        var pdf = new PdfMaker(height: 2800);
        var size = 9 + random.Next(3);
        var gutter = size * (1.2 + random.NextDouble());
        pdf.Put(40, 40, 11, "临江日报");
        pdf.Put(300, 40, 10, "2023年2月7日 星期二");
        pdf.Put(800, 40, 10, "责编 周远 第03版");
        var stories = new List<Story>();
        double top = 70;
        var bands = random.Next(1, 4);
        for (var band = 0; band < bands; band++)
        {
            var across = random.Next(1, 4);
            var share = (pdf.Width - 80 - (across - 1) * gutter * 1.3) / across;
            var bottom = top;
            for (var i = 0; i < across; i++)
            {
                var story = Story.Make(random.Next());
                story = story with { Paragraphs = [.. story.Paragraphs, .. Story.Make(random.Next()).Paragraphs] };
                stories.Add(story);
                var left = 40 + i * (share + gutter * 1.3);
                var title = size * (1.4 + random.NextDouble() * 1.6);
                var fits = (int)(share / title * 0.95);
                if (story.Title.Length > fits)
                    stories[^1] = story = story with { Title = story.Title[..fits] };
                pdf.Put(left, top + title * 1.4, title, story.Title);
                var columns = Math.Max(1, (int)(share / (size * random.Next(14, 22))));
                bottom = Math.Max(bottom, pdf.Columns(left, top + title * 2, share, columns, gutter, size, story.Paragraphs, 1.35 + random.NextDouble() * 0.4));
            }
            top = bottom + size * (1.5 + random.NextDouble() * 2);
        }
        return (pdf, stories);
    }

    [PopplerTheory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(20261121)]
    public void Pages_of_random_make_up_come_out_article_by_article(int seed)
    {
        for (var i = 0; i < 12; i++)
        {
            var (pdf, stories) = RandomPage(seed + i);
            var page = Read(pdf);
            var articles = Articles(page);
            articles.Select(article => article.Title).ShouldBe(stories.Select(story => Solid(story.Title)), ignoreOrder: true, customMessage: $"seed {seed + i}");
            foreach (var story in stories)
                articles.Where(article => article.Title == Solid(story.Title)).Select(article => article.Text).ShouldContain(Solid(story.Body), $"seed {seed + i}");
            page.Date.ShouldBe(new DateOnly(2023, 2, 7));
        }
    }

    [PopplerFact]
    public void Blocks_have_their_places_on_the_page_and_tile_the_text()
    {
        var (pdf, _) = RandomPage(7);
        var page = Read(pdf);
        var at = 0;
        foreach (var block in page.Blocks)
        {
            block.Span.Start.ShouldBe(at);
            at = block.Span.End + 1;
            var box = block.Box.ShouldNotBeNull();
            box.PageNumber.ShouldBe(1);
            box.Left.ShouldBeInRange(0, pdf.Width);
            box.Right.ShouldBeInRange(box.Left, pdf.Width);
            box.Top.ShouldBeInRange(0, box.Bottom);
            box.Bottom.ShouldBeLessThan(pdf.Height);
            block.FontSize.ShouldBeInRange(6, 60);
        }
        at.ShouldBe(page.Text.Length + 1);
    }

    [PopplerFact]
    public void Kicker_subtitle_byline_heading_and_caption_are_told_by_size_and_place()
    {
        var story = Story.Make(11);
        var pdf = new PdfMaker();
        pdf.Put(40, 90, 15, "开发区一季度观察之三");
        pdf.Put(40, 130, 30, "项目进园忙");
        pdf.Put(40, 160, 16, "新签约三十二个先进制造业占六成");
        pdf.Put(40, 185, 10, "本报记者 周远");
        var bottom = pdf.Columns(40, 195, 300, 1, 20, 10, story.Paragraphs.Take(3));
        pdf.Put(40, bottom + 24, 12, "服务跟着企业走");
        bottom = pdf.Columns(40, bottom + 32, 300, 1, 20, 10, story.Paragraphs.Skip(3));
        pdf.Put(40, bottom + 40, 8, "图为新建成的标准厂房。林一 摄");
        var page = Read(pdf);
        page.Blocks.Select(block => block.Role).ShouldBe([BlockRole.Kicker, BlockRole.Title, BlockRole.Subtitle, BlockRole.Byline, BlockRole.Body, BlockRole.Heading, BlockRole.Body, BlockRole.Caption]);
        page.Blocks.ShouldAllBe(block => block.ArticleHint == 0);
    }

    [PopplerFact]
    public void A_tall_article_beside_two_stacked_ones_is_read_whole()
    {
        List<Story> stories = [Story.Make(21), Story.Make(22), Story.Make(23)];
        var pdf = new PdfMaker();
        pdf.Put(40, 60, 24, stories[0].Title[..12]);
        pdf.Columns(40, 80, 280, 1, 20, 10, stories[0].Paragraphs.Concat(stories[0].Paragraphs).Concat(stories[0].Paragraphs));
        pdf.Put(360, 60, 20, stories[1].Title[..12]);
        var bottom = pdf.Columns(360, 80, 600, 2, 20, 10, stories[1].Paragraphs);
        pdf.Put(360, bottom + 50, 20, stories[2].Title[..12]);
        pdf.Columns(360, bottom + 70, 600, 3, 20, 10, stories[2].Paragraphs);
        var articles = Articles(Read(pdf));
        articles.Select(article => article.Text).ShouldBe([Solid(stories[0].Body + stories[0].Body + stories[0].Body), Solid(stories[1].Body), Solid(stories[2].Body)]);
    }

    [PopplerFact]
    public void Pages_follow_each_other_and_text_without_a_headline_goes_on()
    {
        var story = Story.Make(31);
        var pdf = new PdfMaker();
        pdf.Put(40, 100, 24, story.Title[..12]);
        pdf.Columns(40, 120, 300, 1, 20, 10, story.Paragraphs.Take(3));
        pdf.NewPage();
        pdf.Columns(40, 120, 300, 1, 20, 10, story.Paragraphs.Skip(3));
        var page = Read(pdf);
        page.Blocks.Select(block => block.Box!.Value.PageNumber).Distinct().ShouldBe([1, 2]);
        Articles(page).ShouldHaveSingleItem().Text.ShouldBe(Solid(story.Body));
    }

    [Fact]
    public void A_missing_program_is_named_with_advice()
    {
        var result = Samples.Read("p.pdf", new PdfMaker().Bytes(), new ReadOptions { PdfProgram = "no-such-pdftotext" });
        result.Page.ShouldBeNull();
        result.Problem.ShouldNotBeNull().Advice.ShouldContain("poppler");
    }

    [PopplerFact]
    public void A_damaged_pdf_is_a_reason()
    {
        var result = Samples.Read("p.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\nthis is no PDF at all\n%%EOF"));
        result.Page.ShouldBeNull();
        result.Problem.ShouldNotBeNull();
    }

    [PopplerFact]
    public void A_pdf_without_text_is_a_reason() => Samples.Read("p.pdf", new PdfMaker().Bytes()).Problem.ShouldNotBeNull().Reason.ShouldContain("no text");

    [Fact]
    public void A_program_that_reads_nothing_is_a_reason()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new Folder();
        var program = folder.Write("deaf", "#!/bin/sh\nexit 1\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        // More than a pipe holds, so that the writer meets the closed end.
        var bytes = new byte[4 << 20];
        new PdfMaker().Bytes().CopyTo(bytes, 0);
        Samples.Read("p.pdf", bytes, new ReadOptions { PdfProgram = program }).Problem.ShouldNotBeNull().Reason.ShouldContain("exit code 1");
    }

    [PopplerFact]
    public void A_headline_down_the_page_is_one_headline()
    {
        var story = Story.Make(51);
        const string title = "项目进园建设正忙";
        var pdf = new PdfMaker();
        for (var i = 0; i < title.Length; i++)
            pdf.Put(40, 100 + i * 30, 26, title[i].ToString());
        pdf.Columns(90, 80, 560, 2, 20, 10, [.. story.Paragraphs, .. story.Paragraphs]);
        var page = Read(pdf);
        var article = Articles(page).ShouldHaveSingleItem();
        article.Title.ShouldBe(title);
        article.Text.ShouldBe(Solid(story.Body + story.Body));
        page.Text.ShouldContain(title);
    }

    private static byte[] Pdf(string pages, string trailer = "") => Encoding.ASCII.GetBytes(
        $"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages{pages}>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>\nendobj\ntrailer\n<</Size 4/Root 1 0 R{trailer}>>\n%%EOF\n");

    [PopplerFact]
    public void A_password_is_named() => Samples.Read("p.pdf", Pdf("/Count 1/Kids[3 0 R]",
        $"/Encrypt<</Filter/Standard/V 1/R 2/O<{string.Concat(Enumerable.Repeat("41", 32))}>/U<{string.Concat(Enumerable.Repeat("42", 32))}>/P -4>>/ID[<41414141><41414141>]")).Problem.ShouldNotBeNull().Code.ShouldBe("pdf-encrypted");

    [PopplerFact]
    public void A_pdf_without_pages_is_named() => Samples.Read("p.pdf", Pdf("/Count 0/Kids[]")).Problem.ShouldNotBeNull().Code.ShouldBe("pdf-no-pages");

    [PopplerFact]
    public void A_pdf_of_pictures_asks_for_character_recognition()
    {
        var problem = Samples.Read("p.pdf", Pdf("/Count 1/Kids[3 0 R]")).Problem.ShouldNotBeNull();
        problem.Code.ShouldBe("pdf-pictures");
        problem.Advice.ShouldContain("OCR");
        ProblemTexts.InChinese(problem.Code, problem.Arguments)!.Value.Advice.ShouldContain("文字识别");
    }

    [Fact]
    public void A_program_that_does_not_end_is_ended()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new Folder();
        var program = folder.Write("slow", "#!/bin/sh\nwhile true; do echo '<word'; done\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var result = Samples.Read("p.pdf", new PdfMaker().Bytes(), new ReadOptions { PdfProgram = program, PdfTimeout = TimeSpan.FromSeconds(1) });
        result.Problem.ShouldNotBeNull().Reason.ShouldContain("more than 1 second");
    }
}
