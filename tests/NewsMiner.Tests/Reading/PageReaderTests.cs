using System.Text;

namespace NewsMiner.Tests.Reading;

public sealed class PageReaderTests
{
    private static readonly PageReader Reader = new();

    private static List<ReadResult> ReadAll(ReadOptions? options, params string[] paths) =>
        [.. Reader.FindInputs(paths).SelectMany(file => Reader.Read(file, options))];

    [Fact]
    public void A_folder_is_walked_in_a_stable_order_with_relative_names()
    {
        using var folder = new Folder();
        folder.Write("b.txt", "乙");
        folder.Write("a/2.txt", "丁");
        folder.Write("a/1.html", "<html></html>");
        folder.Write("A.txt", "甲");
        folder.Write(".hidden.txt", "无");
        folder.Write("manifest.jsonl", "");
        Reader.FindInputs([folder.Path]).Select(file => file.Name).ShouldBe(["A.txt", "b.txt", "a/1.html", "a/2.txt"]);
    }

    [Fact]
    public void What_is_no_page_is_passed_over_with_a_reason()
    {
        using var folder = new Folder();
        folder.Write("a.txt", "甲");
        folder.Write("photo.jpg", [0xFF, 0xD8, 0xFF]);
        var files = Reader.FindInputs([folder.Path]).ToList();
        files.Single(file => file.SkipReason is not null).Name.ShouldBe("photo.jpg");
        ReadAll(null, folder.Path).ShouldHaveSingleItem().Page!.Text.ShouldBe("甲");
    }

    [Fact]
    public void A_missing_path_and_an_empty_folder_are_problems_and_the_rest_is_read()
    {
        using var folder = new Folder();
        using var empty = new Folder();
        folder.Write("a.txt", "甲");
        var results = ReadAll(null, Path.Combine(folder.Path, "none.txt"), empty.Path, folder.Path);
        results.Count(result => result.Problem is not null).ShouldBe(2);
        results.Count(result => result.Page is not null).ShouldBe(1);
    }

    [Fact]
    public void A_file_given_twice_is_read_once_and_namesakes_stay_apart()
    {
        using var one = new Folder();
        using var two = new Folder();
        var path = one.Write("a.txt", "甲");
        two.Write("a.txt", "乙");
        var files = Reader.FindInputs([one.Path, path, two.Path]).ToList();
        files.Count.ShouldBe(2);
        files[0].Name.ShouldNotBe(files[1].Name);
    }

    [Fact]
    public void A_link_that_leads_in_circles_is_not_followed()
    {
        using var folder = new Folder();
        folder.Write("sub/a.txt", "甲");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "sub", "loop"), folder.Path);
        Reader.FindInputs([folder.Path]).Where(file => file.SkipReason is null).ShouldHaveSingleItem().Name.ShouldBe("sub/a.txt");
    }

    [Fact]
    public void The_manifest_gives_date_source_and_page()
    {
        using var folder = new Folder();
        folder.Write("000.txt", "正文");
        folder.Write("manifest.jsonl", """{"file":"000.txt","date":"2023-02-07","source":"临江日报","page":"D3版"}""" + "\n");
        var page = ReadAll(new ReadOptions { Date = new DateOnly(2020, 1, 1), Source = "别报" }, folder.Path).ShouldHaveSingleItem().Page!;
        (page.Date, page.DateOrigin).ShouldBe((new DateOnly(2023, 2, 7), DateOrigin.Manifest));
        (page.Source, page.Edition).ShouldBe(("临江日报", "D3版"));
        // Given by itself, the file still has its manifest beside it.
        ReadAll(null, Path.Combine(folder.Path, "000.txt"))[0].Page!.DateOrigin.ShouldBe(DateOrigin.Manifest);
    }

    [Fact]
    public void A_bad_line_of_a_manifest_is_named_and_the_others_hold()
    {
        using var folder = new Folder();
        folder.Write("000.txt", "正文");
        folder.Write("manifest.jsonl", "{oops\n{\"file\":\"000.txt\",\"date\":\"2023-02-07\"}\n{\"file\":\"x\",\"date\":\"soon\"}\n[]\n");
        var results = ReadAll(null, folder.Path);
        results.Where(result => result.Problem is not null).Select(result => result.Problem!.Record).ShouldBe([1, 3, 4]);
        results.Single(result => result.Page is not null).Page!.Date.ShouldBe(new DateOnly(2023, 2, 7));
    }

    [Theory]
    [InlineData("正文2020", "a.txt", null, DateOrigin.Unknown)]
    [InlineData("正文2020", "20230207.txt", null, DateOrigin.FileName)]
    [InlineData("2021年3月4日 星期四\n正文", "20230207.txt", null, DateOrigin.Text)]
    [InlineData("2021年3月4日 星期四\n正文", "20230207.txt", "2022-01-01", DateOrigin.Given)]
    public void A_date_is_found_in_its_order(string text, string name, string? given, DateOrigin origin)
    {
        var page = Samples.Read(name, text, new ReadOptions { Date = given is null ? null : DateOnly.Parse(given) }).Page!;
        page.DateOrigin.ShouldBe(origin);
        if (origin == DateOrigin.Unknown)
            page.Notes.ShouldContain(note => note.StartsWith("No date"));
    }

    [Fact]
    public void Each_record_of_a_jsonl_file_is_a_page()
    {
        var lines = """
            {"id":"n1","title":"甲","date":"23-08-08 0","source":"临江日报","text":"一\r\n二"}

            {"id":7,"title":"","date":"来源：某网  | ","text":"三"}
            """;
        var pages = Reader.ReadBytes("p.jsonl", Encoding.UTF8.GetBytes(lines)).Select(result => result.Page!).ToList();
        pages.Count.ShouldBe(2);
        (pages[0].RecordId, pages[0].Title, pages[0].Source, pages[0].Text).ShouldBe(("n1", "甲", "临江日报", "一\n二"));
        pages[0].Date.ShouldBe(new DateOnly(2023, 8, 8));
        (pages[1].RecordId, pages[1].Title, pages[1].Date).ShouldBe(("7", null, null));
        pages[1].Notes.ShouldContain(note => note.Contains("某网"));
    }

    [Fact]
    public void Bad_records_are_named_by_line_and_the_rest_goes_on()
    {
        string[] lines =
        [
            """{"id":"a","text":"甲"}""",
            """{"id":"b","text":""",
            """[1,2]""",
            """{"id":"c"}""",
            """{"id":"d","text":"\ud83d"}""",
            """{"id":"e","text":"乙"}""",
        ];
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        var results = Reader.ReadBytes("p.jsonl", bytes).ToList();
        results.Where(result => result.Problem is not null).Select(result => result.Problem!.Record).ShouldBe([2, 3, 4, 5]);
        results.Where(result => result.Page is not null).Select(result => result.Page!.RecordId).ShouldBe(["a", "e"]);
        var second = results[1].Problem!.ByteOffset.ShouldNotBeNull();
        second.ShouldBeInRange(Encoding.UTF8.GetByteCount(lines[0]) + 1, Encoding.UTF8.GetByteCount(lines[0]) + 1 + Encoding.UTF8.GetByteCount(lines[1]));
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public void Jsonl_in_another_charset_is_read(string charset)
    {
        var line = $$"""{"id":"a","title":"临江","text":"{{Samples.Simplified.ReplaceLineEndings(" ")}}"}""";
        var page = Reader.ReadBytes("p.jsonl", Samples.Bytes(line + "\n" + line, charset)).First().Page.ShouldNotBeNull();
        page.Title.ShouldBe("临江");
    }

    [Fact]
    public void A_record_that_is_too_long_is_named_and_the_next_is_read()
    {
        var text = "{\"text\":\"" + new string('长', 200_000) + "\"}\n{\"id\":\"b\",\"text\":\"短\"}\n";
        var results = Reader.ReadBytes("p.jsonl", Encoding.UTF8.GetBytes(text), new ReadOptions { MaxRecordBytes = 100_000 }).ToList();
        results[0].Problem!.Record.ShouldBe(1);
        results[1].Page!.RecordId.ShouldBe("b");
        results.Count.ShouldBe(2);
    }

    /// <summary>The stream makes records as they are asked for, far more than may be held.</summary>
    [Fact]
    public void A_jsonl_file_is_streamed()
    {
        var record = Encoding.UTF8.GetBytes("{\"text\":\"" + new string('字', 30_000) + "\"}\n");
        using var endless = new RepeatingStream(record);
        Reader.ReadStream("p.jsonl", endless).Take(50).Count(result => result.Page is not null).ShouldBe(50);
        endless.Given.ShouldBeLessThan(60L * record.Length);
    }

    [Fact]
    public void A_single_file_above_the_limit_is_refused()
    {
        var result = Samples.Read("p.txt", new string('字', 1000), new ReadOptions { MaxBytes = 1000 });
        result.Page.ShouldBeNull();
        result.Problem!.Reason.ShouldContain("1000");
    }

    private sealed class RepeatingStream(byte[] unit) : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++)
                buffer[i] = unit[(int)((Given + i) % unit.Length)];
            Given += buffer.Length;
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
