using System.Text.Json;

namespace NewsMiner.App.Tests.Commands;

[Collection(nameof(CorpusCollection))]
public sealed class VerbTests(CorpusArchive corpus) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsminer-verbs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Corpus(string file) => Path.Combine(CommandRunner.Root, "corpus", file);

    private string Temporary(string name) => Path.Combine(_folder, name);

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    [Fact]
    public void Index_reads_the_whole_corpus()
    {
        corpus.Indexing.Out.ShouldBeEmpty();
        corpus.Indexing.ExitCode.ShouldBe(Poppler.Missing is null ? 0 : 1, corpus.Indexing.Error);
        if (Poppler.Missing is not null)
            corpus.Indexing.Error.ShouldContain("poppler");
    }

    [Fact]
    public async Task Index_again_reads_nothing_again()
    {
        var archive = Temporary("again.db");
        await CommandRunner.Run(["index", Corpus("yunchuan-daily"), "--archive", archive]);
        var again = await CommandRunner.Run(["index", Corpus("yunchuan-daily"), "--archive", archive]);
        again.ExitCode.ShouldBe(0);
        again.Error.ShouldContain("没有变化");
    }

    [Fact]
    public async Task A_changed_page_is_replaced_whole()
    {
        var archive = Temporary("changed.db");
        var page = Temporary("2024-05-06-A01.txt");
        await File.WriteAllTextAsync(page, "南湖经开区一季度开局平稳\n\n一季度，南湖经济技术开发区固定资产投资21.3亿元，增长6.1%。\n");
        await CommandRunner.Run(["index", page, "--archive", archive]);
        await File.WriteAllTextAsync(page, "南湖经开区一季度开局平稳\n\n一季度，南湖经济技术开发区固定资产投资23.1亿元，增长6.1%。\n");
        await CommandRunner.Run(["index", page, "--archive", archive]);
        var figures = Lines((await CommandRunner.Run(["figures", "--indicator", "固定资产投资", "--aspect", "level", "--format", "jsonl", "--archive", archive])).Out);
        figures.ShouldHaveSingleItem().GetProperty("quote").GetString().ShouldBe("23.1亿元");
    }

    [Theory]
    [InlineData("search", "储能电池")]
    [InlineData("figures", "--subject", "云川经开区")]
    [InlineData("series", "云川经开区", "地区生产总值")]
    [InlineData("projects")]
    [InlineData("conflicts")]
    public async Task Every_line_is_one_object_in_camel_case(params string[] arguments)
    {
        var outcome = await CommandRunner.Run([.. arguments, "--format", "jsonl", "--archive", corpus.File]);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var lines = Lines(outcome.Out);
        lines.ShouldNotBeEmpty();
        foreach (var property in lines.SelectMany(line => line.EnumerateObject()))
            char.IsLower(property.Name[0]).ShouldBeTrue(property.Name);
    }

    [Fact]
    public async Task A_draft_alone_is_held_against_itself_without_an_archive()
    {
        const string draft = "南湖经开区上半年进出口总额247.5亿元\n\n上半年，南湖经开区实现进出口总额274.5亿元，增长7.3%。其中，出口180.2亿元，进口94.3亿元。\n";
        var none = Temporary("none.db");
        var outcome = await CommandRunner.Run(["conflicts", "-", "--date", "2024-07-20", "--format", "jsonl", "--archive", none], draft);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var found = Lines(outcome.Out).ShouldHaveSingleItem();
        found.GetProperty("kind").GetString().ShouldBe("same-figure");
        foreach (var figure in found.GetProperty("figures").EnumerateArray())
            draft[figure.GetProperty("start").GetInt32()..figure.GetProperty("end").GetInt32()].ShouldBe(figure.GetProperty("quote").GetString());
        File.Exists(none).ShouldBeFalse();
        (await CommandRunner.Run(["conflicts", Temporary("missing.txt")])).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Extract_prints_an_article_a_line_with_offsets_into_the_text()
    {
        var page = Corpus("yunchuan-daily/2025-07-21-A04.txt");
        var text = (await CommandRunner.Run(["extract", page, "--text"])).Out;
        var articles = Lines((await CommandRunner.Run(["extract", page, "--format", "jsonl"])).Out);
        articles.Count.ShouldBe(3);
        var figures = articles.SelectMany(article => article.GetProperty("figures").EnumerateArray()).ToList();
        figures.Count.ShouldBeGreaterThan(20);
        foreach (var figure in figures)
            text[figure.GetProperty("start").GetInt32()..figure.GetProperty("end").GetInt32()].ShouldBe(figure.GetProperty("quote").GetString());
    }

    [Fact]
    public async Task Extract_names_the_rank_and_the_change_of_a_rate_by_what_is_measured()
    {
        var outcome = await CommandRunner.Run(["extract", "-", "--format", "jsonl", "--input-format", "text", "--date", "2024-07-19"], "上半年，云川经开区工业投资增长12.5%，增速高于全市3.1个百分点，居全市第一位。");
        var figures = Lines(outcome.Out).ShouldHaveSingleItem().GetProperty("figures").EnumerateArray().ToList();
        figures.Select(f => f.GetProperty("aspect").GetString()).ShouldBe(["growth", "change", "rank"]);
        figures.ShouldAllBe(f => f.GetProperty("indicator").GetString() == "工业投资");
    }

    [Fact]
    public async Task Extract_shows_what_is_planned_for_a_project()
    {
        var outcome = await CommandRunner.Run(["extract", "-", "--input-format", "text", "--date", "2024-07-20"], "远曜正极材料项目总投资12亿元，今年3月开工，计划今年10月投产。");
        outcome.Out.ShouldContain("开工 2024-03 → 投产 2024-10（计划）");
    }

    [Fact]
    public async Task Mentions_are_typed()
    {
        var outcome = await CommandRunner.Run(["extract", "-", "--mentions", "--format", "jsonl", "--input-format", "text", "--date", "2024-04-19"], "一季度实际利用外资1.2亿美元，增长12.5%。");
        var mentions = Lines(outcome.Out).ShouldHaveSingleItem().GetProperty("mentions").EnumerateArray().ToList();
        mentions.Select(mention => mention.GetProperty("kind").GetString()).ShouldBeSubsetOf(["time", "money", "percent", "number", "quantity"]);
        mentions.First(mention => mention.GetProperty("kind").GetString() == "money").GetProperty("value").GetDecimal().ShouldBe(120_000_000m);
        mentions.First(mention => mention.GetProperty("kind").GetString() == "time").GetProperty("period").GetProperty("end").GetString().ShouldBe("2024-03-31");
    }

    [Fact]
    public async Task Check_gives_each_figure_a_verdict_with_its_evidence()
    {
        var outcome = await CommandRunner.Run(
            ["check", "-", "--format", "jsonl", "--date", "2025-08-01", "--archive", corpus.File],
            "今年上半年，云川经开区地区生产总值175.1亿元，固定资产投资64.9亿元。");
        var figures = Lines(outcome.Out).ShouldHaveSingleItem().GetProperty("figures").EnumerateArray().ToList();
        figures.Count.ShouldBe(2);
        figures[0].GetProperty("verdict").GetString().ShouldBe("supported");
        figures[1].GetProperty("verdict").GetString().ShouldBe("contradicted");
        figures[1].GetProperty("evidence").EnumerateArray().First().GetProperty("quote").GetString().ShouldBe("69.4亿元");
        figures[1].GetProperty("reason").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Check_as_html_shows_naughty_text_as_text()
    {
        var outcome = await CommandRunner.Run(["check", "-", "--format", "html", "--archive", corpus.File], "<script>alert(1)</script>云川经开区2024年地区生产总值347.2亿元。");
        outcome.Out.ShouldNotContain("<script>");
        outcome.Out.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public async Task Series_draws_a_chart()
    {
        var chart = Temporary("gdp.svg");
        var outcome = await CommandRunner.Run(["series", "云川经开区", "GDP", "--chart", chart, "--format", "csv", "--archive", corpus.File]);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Out.ShouldStartWith("subject,indicator");
        (await File.ReadAllTextAsync(chart)).ShouldContain("地区生产总值");
    }

    [Fact]
    public async Task Several_series_at_once_are_rows_of_one_table_and_lines_of_one_chart()
    {
        var (chart, book) = (Temporary("both.svg"), Temporary("both.xlsx"));
        var outcome = await CommandRunner.Run(["series", "云川经开区", "地区生产总值，固定资产投资", "--chart", chart, "--format", "csv", "--archive", corpus.File]);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Out.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[1]).Distinct().ShouldBe(["地区生产总值", "固定资产投资"]);
        (await File.ReadAllTextAsync(chart)).ShouldContain("云川经开区 地区生产总值、固定资产投资");
        (await CommandRunner.Run(["series", "云川经开区", "GDP", "--format", "xlsx", "--archive", corpus.File])).ExitCode.ShouldBe(2);
        (await CommandRunner.Run(["series", "云川经开区", "GDP", "--format", "xlsx", "-o", book, "--archive", corpus.File])).ExitCode.ShouldBe(0);
        (await File.ReadAllBytesAsync(book)).Take(2).ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task A_batch_of_queries_is_answered_a_line_each()
    {
        var queries = Temporary("queries.txt");
        await File.WriteAllTextAsync(queries, "储能电池\n“固定资产投资”\n");
        var outcome = await CommandRunner.Run(["search", "--queries", queries, "--format", "jsonl", "--archive", corpus.File]);
        Lines(outcome.Out).Select(line => line.GetProperty("query").GetString()).ShouldBe(["储能电池", "“固定资产投资”"]);
    }

    [Fact]
    public async Task A_hit_is_highlighted_in_its_own_snippet()
    {
        var answer = Lines((await CommandRunner.Run(["search", "跨境电商", "--format", "jsonl", "--archive", corpus.File])).Out).ShouldHaveSingleItem();
        answer.GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
        foreach (var hit in answer.GetProperty("hits").EnumerateArray())
        {
            var snippet = hit.GetProperty("snippet").GetString()!;
            foreach (var span in hit.GetProperty("highlights").EnumerateArray())
                "跨境电商".ShouldContain(snippet[span[0].GetInt32()..span[1].GetInt32()]);
        }
    }

    [PopplerFact]
    public async Task A_condition_on_a_quantity_finds_it_in_any_unit()
    {
        var answer = Lines((await CommandRunner.Run(["search", "固定资产投资 > 130亿元", "--format", "jsonl", "--archive", corpus.File])).Out).ShouldHaveSingleItem();
        var hit = answer.GetProperty("hits").EnumerateArray().ShouldHaveSingleItem();
        hit.GetProperty("snippet").GetString()!.ShouldContain("133.9亿元");
        Lines((await CommandRunner.Run(["search", "固定资产投资 > 1300000万元", "--format", "jsonl", "--archive", corpus.File])).Out).ShouldHaveSingleItem().GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("csv", "figures.csv")]
    [InlineData("jsonl", "figures.jsonl")]
    [InlineData("xlsx", "figures.xlsx")]
    public async Task Export_writes_a_file(string format, string name)
    {
        var file = Temporary(name);
        var outcome = await CommandRunner.Run(["export", "figures", "--format", format, "-o", file, "--archive", corpus.File]);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        new FileInfo(file).Length.ShouldBeGreaterThan(5000);
        if (format == "xlsx")
        {
            using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(file, isEditable: false);
            book.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count().ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public async Task Csv_for_a_spreadsheet_runs_no_formula()
    {
        var page = Temporary("2024-05-06-A01.txt");
        await File.WriteAllTextAsync(page, "=cmd()投资增长\n\n=1+1一季度，南湖经济技术开发区固定资产投资21.3亿元。\n");
        var archive = Temporary("formula.db");
        await CommandRunner.Run(["index", page, "--archive", archive]);
        var csv = (await CommandRunner.Run(["export", "figures", "--archive", archive])).Out;
        foreach (var cell in csv.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries))
            cell.TrimStart('"').ShouldNotStartWith("=");
    }

    [Fact]
    public async Task Segment_parts_words_by_one_space()
    {
        var outcome = await CommandRunner.Run(["segment", "-"], "固定资产投资增长12.6%\n\n云川经开区\n");
        outcome.Out.ShouldBe("固定资产投资 增长 12.6%\n\n云川 经开区\n");
    }

    [Fact]
    public async Task Rules_explain_shows_what_joined()
    {
        var outcome = await CommandRunner.Run(["rules", "explain", "前三季度，云川经开区固定资产投资98.2亿元，增长12.1%。", "--date", "2024-10-25"]);
        outcome.Out.ShouldContain("fixed-asset-investment");
        outcome.Out.ShouldContain("2024年前三季度");
    }

    [Fact]
    public async Task A_watch_reports_what_is_new_at_the_next_index()
    {
        var archive = Temporary("watch.db");
        var first = Temporary("2024-05-06-A01.txt");
        await File.WriteAllTextAsync(first, "南湖经开区一季度开局平稳\n\n一季度，南湖经济技术开发区固定资产投资21.3亿元。\n");
        await CommandRunner.Run(["index", first, "--archive", archive]);
        var added = await CommandRunner.Run(["watch", "add", "南湖固投", "--subject", "南湖经济技术开发区", "--indicator", "固定资产投资", "--archive", archive]);
        added.ExitCode.ShouldBe(0);
        added.Error.ShouldContain("已关注「南湖固投」");
        added.Error.ShouldContain("21.3亿元");
        (await CommandRunner.Run(["watch", "add", "南湖外资", "--subject", "南湖经开区", "--indicator", "利用外资", "--archive", archive])).Error.ShouldContain("档案里现在还没有");
        var second = Temporary("2024-07-20-A01.txt");
        await File.WriteAllTextAsync(second, "南湖经开区上半年稳中有进\n\n上半年，南湖经济技术开发区固定资产投资48.6亿元。\n");
        var indexing = await CommandRunner.Run(["index", second, "--archive", archive]);
        indexing.Error.ShouldContain("南湖固投");
        indexing.Error.ShouldContain("48.6亿元");
        var third = Temporary("2024-08-02-A01.txt");
        await File.WriteAllTextAsync(third, "南湖经开区项目建设观察\n\n今年上半年，南湖经济技术开发区固定资产投资46.8亿元。\n");
        (await CommandRunner.Run(["index", third, "--archive", archive])).Error.ShouldContain("46.8亿元");
        (await CommandRunner.Run(["index", third, "--archive", archive])).Error.ShouldNotContain("南湖固投");
        var listed = Lines((await CommandRunner.Run(["watch", "list", "--format", "jsonl", "--archive", archive])).Out);
        listed.Select(watch => watch.GetProperty("name").GetString()).ShouldBe(["南湖固投", "南湖外资"]);
        listed[0].GetProperty("subject").GetString().ShouldBe("南湖经济技术开发区");
        (await CommandRunner.Run(["watch", "list", "--format", "csv", "--archive", archive])).Out.ShouldStartWith("name,subject,indicator,project\r\n南湖固投,南湖经济技术开发区,固定资产投资,");
    }

    [Fact]
    public async Task Check_without_a_date_holds_a_half_year_against_every_year()
    {
        var outcome = await CommandRunner.Run(["check", "-", "--format", "jsonl", "--archive", corpus.File], "上半年，云川经开区固定资产投资63.7亿元，地区生产总值157.1亿元。");
        var figures = Lines(outcome.Out).ShouldHaveSingleItem().GetProperty("figures").EnumerateArray().ToList();
        figures[0].GetProperty("verdict").GetString().ShouldBe("supported");
        figures[0].GetProperty("reason").GetString()!.ShouldContain("按2024年上半年核对");
        figures[1].GetProperty("verdict").GetString().ShouldBe("unverified");
    }

    // ---- what can go wrong -----------------------------------------------------------------------------------------

    [Theory]
    [InlineData("nonsense")]
    [InlineData("index")]
    [InlineData("search", "x", "--from", "someday")]
    [InlineData("figures", "--aspect", "colour")]
    [InlineData("figures", "--where", "lots")]
    [InlineData("export", "figures", "--format", "xlsx")]
    public async Task Wrong_usage_is_said_and_ends_with_2(params string[] arguments)
    {
        var outcome = await CommandRunner.Run(arguments is ["figures", "--where", ..] or ["export", ..] ? [.. arguments, "--archive", corpus.File] : arguments);
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldNotBeNullOrWhiteSpace();
        outcome.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_file_is_named_and_makes_no_archive()
    {
        var archive = Temporary("none.db");
        var outcome = await CommandRunner.Run(["index", Temporary("missing.txt"), "--archive", archive]);
        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("missing.txt");
        File.Exists(archive).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_without_pages_is_named()
    {
        Directory.CreateDirectory(Temporary("empty"));
        var outcome = await CommandRunner.Run(["index", Temporary("empty"), "--archive", Temporary("none.db")]);
        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("empty");
    }

    [Fact]
    public async Task A_damaged_file_is_named_and_the_rest_is_read()
    {
        var folder = Directory.CreateDirectory(Temporary("mixed")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "2024-05-06-A01.txt"), "南湖经开区开局平稳\n\n一季度，南湖经济技术开发区固定资产投资21.3亿元。\n");
        await File.WriteAllBytesAsync(Path.Combine(folder, "broken.pdf"), [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a, 0xff, 0xfe, 0x00]);
        await File.WriteAllBytesAsync(Path.Combine(folder, "empty.txt"), []);
        var archive = Temporary("mixed.db");
        var outcome = await CommandRunner.Run(["index", folder, "--archive", archive]);
        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("broken.pdf");
        outcome.Error.ShouldContain("empty.txt");
        Lines((await CommandRunner.Run(["figures", "--format", "jsonl", "--archive", archive])).Out).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_missing_archive_or_a_file_that_is_none_is_wrong_configuration()
    {
        (await CommandRunner.Run(["search", "x", "--archive", Temporary("none.db")])).ExitCode.ShouldBe(2);
        var file = Temporary("text.db");
        await File.WriteAllTextAsync(file, "这不是档案");
        var outcome = await CommandRunner.Run(["search", "x", "--archive", file]);
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("text.db");
        (await CommandRunner.Run(["index", Corpus("yunchuan-web"), "--archive", file])).ExitCode.ShouldBe(2);
        (await File.ReadAllTextAsync(file)).ShouldBe("这不是档案");
    }

    [Theory]
    [InlineData("((((((((((")]
    [InlineData("OR")]
    [InlineData("*a*b*c*")]
    [InlineData("“")]
    [InlineData("\0")]
    public async Task A_nonsense_query_is_answered_or_refused_by_name(string query)
    {
        var outcome = await CommandRunner.Run(["search", query, "--archive", corpus.File]);
        outcome.ExitCode.ShouldBeOneOf(0, 2);
        if (outcome.ExitCode == 2)
            outcome.Error.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Every_help_text_has_an_example()
    {
        foreach (var verb in new[] { "index", "search", "figures", "series", "projects", "check", "conflicts", "extract", "segment", "eval", "export", "serve" })
        {
            var help = await CommandRunner.Run([verb, "--help"]);
            help.ExitCode.ShouldBe(0);
            help.Out.ShouldContain("示例", Case.Sensitive, verb);
        }
    }
}
