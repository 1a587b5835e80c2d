using NewsMiner.Archiving;
using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Tests.Archiving;

public sealed class ArchiveTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void What_was_written_of_a_page_is_read_back_field_by_field()
    {
        const string text = "海州开发区二期开工\n\n总投资12.5\n亿元，占地面积\n约300亩。";
        var page = new Page { File = "报/001.txt", Text = text, Charset = "gb18030", Source = "海州日报", Date = new DateOnly(2023, 2, 7), DateOrigin = DateOrigin.Manifest, Edition = "A2版", Notes = ["没有\"版心\""] };
        var builder = new OffsetMap.Builder();
        builder.Append(text, new TextSpan(0, 9)).AppendSynthetic('\n').Append(text, new TextSpan(11, 18)).Append(text, new TextSpan(19, 26)).Append(text, new TextSpan(27, 33));
        var (running, map) = builder.Build();
        var article = new Article
        {
            Id = "报/001.txt#1",
            File = page.File,
            Title = "海州开发区二期开工",
            Subtitle = "副题",
            Byline = "记者 张三",
            Source = page.Source,
            Date = page.Date,
            DateOrigin = page.DateOrigin,
            Text = running,
            Map = map,
            Paragraphs = [new Paragraph(new TextSpan(0, 9), ParagraphRole.Title), new Paragraph(new TextSpan(10, running.Length), ParagraphRole.Body)],
            Spans = [new TextSpan(0, 9), new TextSpan(11, 33)],
            Continuation = "下转D5版",
        };
        var quoted = new TextSpan(running.IndexOf("约300亩", StringComparison.Ordinal), running.IndexOf("约300亩", StringComparison.Ordinal) + 5);
        var figure = new Figure
        {
            Span = map.ToPage(quoted),
            TextSpan = quoted,
            Quote = "约300亩",
            Quantity = new Quantity { Value = 300, Unit = "亩", Qualifier = Qualifier.About, BaseValue = 300 * 2000m / 3, BaseLow = 190000m / 0.99m, BaseHigh = 210000.125m, BaseUnit = "平方米" },
            Subject = "海州开发区",
            SubjectType = SubjectType.Zone,
            Indicator = "用地面积",
            IndicatorKnown = true,
            Of = "全区",
            Aspect = Aspect.Share,
            Basis = "同比",
            Period = new Period(null, new DateOnly(2022, 12, 31), "截至2022年底"),
            Modality = Modality.Plan,
            Project = "二期",
            SentenceSpan = new TextSpan(10, running.Length),
            Sentence = running[10..],
            Rule = "land-area",
        };
        var range = figure with
        {
            Span = new TextSpan(11, 20),
            TextSpan = new TextSpan(10, 12),
            Quantity = new Quantity { Low = 5, High = 10.50m, Unit = "亿元", BaseLow = 500_000_000, BaseHigh = null, BaseUnit = "元" },
            Subject = null,
            Period = null,
            Project = null,
            Of = null,
            Basis = null,
        };
        var project = new Project
        {
            Name = "海州二期项目",
            Aliases = ["二期"],
            Owner = "某公司",
            Zone = "海州开发区",
            Investment = "12.5亿元",
            InvestmentQuantity = new Quantity { Value = 12.5m, Unit = "亿元", BaseValue = 1_250_000_000, BaseLow = 1_245_000_000, BaseHigh = 1_255_000_000, BaseUnit = "元" },
            Area = "约300亩",
            Capacity = "年产1万吨",
            Stage = ProjectStage.开工,
            Events = [new ProjectEvent(ProjectStage.开工, "2023-02"), new ProjectEvent(ProjectStage.投产, "2024-Q1", true)],
            Span = new TextSpan(0, 9),
            TextSpan = new TextSpan(0, 9),
            MergeReasons = ["同一业主"],
        };
        using (var writer = _archive.Write())
            writer.Replace(InputUnit.Of(page, ""), writer.Prepare(page, [(article, new Extraction([figure, range], [project]))]));

        using var reader = _archive.Read();
        var reference = reader.WithId("报/001.txt#1").ShouldHaveSingleItem();
        reference.File.ShouldBe("报/001.txt");
        reference.Date.ShouldBe(new DateOnly(2023, 2, 7));
        var stored = reader.Article(reference.Key)!;
        (stored with { Map = map, Paragraphs = article.Paragraphs, Spans = article.Spans }).ShouldBe(article);
        stored.Paragraphs.ShouldBe(article.Paragraphs);
        stored.Spans.ShouldBe(article.Spans);
        for (var i = 0; i <= running.Length; i++)
            stored.Map.ToPage(i).ShouldBe(map.ToPage(i));
        reader.PageText(reference.Key).ShouldBe(text);

        var figures = reader.Figures(new FigureQuery()).ToList();
        figures.Select(reported => reported.Figure).ShouldBe([range with { Sentence = figure.Sentence }, figure]);
        reader.Figures(new FigureQuery { WithSentences = false }).Select(reported => reported.Figure).ShouldBe([range with { Sentence = "" }, figure with { Sentence = "" }]);
        reader.FiguresOf(reference.Key).Count.ShouldBe(2);
        var read = reader.Projects().ShouldHaveSingleItem().Project;
        (read with { Aliases = project.Aliases, Events = project.Events, MergeReasons = project.MergeReasons }).ShouldBe(project);
        read.Aliases.ShouldBe(project.Aliases);
        read.Events.ShouldBe(project.Events);
        read.MergeReasons.ShouldBe(project.MergeReasons);
        reader.Projects("海州新二期").ShouldHaveSingleItem();
        reader.Projects("完全无关").ShouldBeEmpty();
    }

    [Fact]
    public void Figure_queries_narrow_as_they_say()
    {
        var day = new DateOnly(2023, 3, 1);
        using (var writer = _archive.Write())
            foreach (var (file, subject, indicator, value, date, period) in new[]
            {
                ("a.txt", "甲区", "总投资", 1.2m, day, new Period(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31), "2022年")),
                ("b.txt", "乙区", "总投资", 3m, day.AddDays(1), new Period(null, new DateOnly(2023, 6, 30), "截至2023年6月底")),
                ("c.txt", "甲区", "产值", 0.5m, day.AddDays(-1), new Period(new DateOnly(2022, 7, 1), null, "2022年7月以来")),
            })
            {
                var page = new Page { File = file, Text = "总投资一亿元。", Date = date };
                var article = Pipeline.ArticleOf(page);
                writer.Replace(InputUnit.Of(page, ""), writer.Prepare(page, [(article, new Extraction([new Figure
                {
                    Span = new TextSpan(3, 6), TextSpan = new TextSpan(3, 6), Quote = "一亿元", Subject = subject, Indicator = indicator, Period = period, Rule = "r",
                    Quantity = new Quantity { Value = value, Unit = "亿元", BaseUnit = "元", BaseValue = value * 100_000_000, BaseLow = value * 100_000_000, BaseHigh = value * 100_000_000 },
                    SentenceSpan = new TextSpan(0, 7), Sentence = "总投资一亿元。",
                }], []))]));
            }
        using var reader = _archive.Read();
        string[] Files(FigureQuery query) => [.. reader.Figures(query).Select(figure => figure.Article.File)];

        Files(new FigureQuery()).ShouldBe(["c.txt", "a.txt", "b.txt"]);
        Files(new FigureQuery { Subjects = ["甲区", "丙区"] }).ShouldBe(["c.txt", "a.txt"]);
        Files(new FigureQuery { Subjects = ["甲区"], Indicators = ["总投资"] }).ShouldBe(["a.txt"]);
        Files(new FigureQuery { Indicators = ["不存在"] }).ShouldBeEmpty();
        Files(new FigureQuery { AsOf = day }).ShouldBe(["c.txt", "a.txt"]);
        Files(new FigureQuery { BaseUnit = "元", BaseLow = 100_000_000 }).ShouldBe(["a.txt", "b.txt"]);
        Files(new FigureQuery { BaseHigh = 120_000_000 }).ShouldBe(["c.txt", "a.txt"]);
        Files(new FigureQuery { Period = new Period(new DateOnly(2022, 1, 1), new DateOnly(2022, 3, 31), "") }).ShouldBe(["a.txt"]);
        Files(new FigureQuery { Period = new Period(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31), "") }).ShouldBe(["c.txt", "b.txt"]);
        Files(new FigureQuery { File = "b.txt" }).ShouldBe(["b.txt"]);
        Files(new FigureQuery { Offset = 1, Limit = 1 }).ShouldBe(["a.txt"]);
        Files(new FigureQuery { Limit = 0 }).ShouldBeEmpty();
    }

    [Fact]
    public void A_replaced_unit_leaves_nothing_of_the_old_one()
    {
        _archive.With(("1", "旧标题", "旧文说大桥通车。", "2023-01-01", "甲报"));
        _archive.With(("1", "新标题", "新文说公园开放。", "2023-01-02", "甲报"));
        using var reader = _archive.Read();
        reader.Articles().ShouldHaveSingleItem().Title.ShouldBe("新标题");
        reader.Statistics().Pages.ShouldBe(1);
        var engine = new NewsMiner.Answering.Search.SearchEngine(reader, NewsMiner.Segmenting.Segmenters.Default);
        engine.Search(new() { Query = "大桥" }).Total.ShouldBe(0);
        engine.Search(new() { Query = "公园" }).Total.ShouldBe(1);
    }

    [Fact]
    public void A_unit_that_fails_half_way_leaves_its_transaction_unmade()
    {
        _archive.With(("1", null, "先前的文章。", null, null));
        using (var writer = _archive.Write())
        {
            var page = new Page { File = "x.txt", Text = "甲" };
            var prepared = writer.Prepare(page, [(Pipeline.ArticleOf(page) with { Id = null! }, new Extraction([], []))]);
            Should.Throw<ArchiveException>(() => writer.Replace(InputUnit.Of(page, ""), prepared));
        }
        using var reader = _archive.Read();
        reader.Statistics().Pages.ShouldBe(1);
        reader.Sources().ShouldHaveSingleItem().File.ShouldBe("news.jsonl");
    }

    [Fact]
    public void What_is_no_archive_is_refused_by_name()
    {
        Trouble(() => ArchiveReader.Open(_archive.Path)).ShouldBe(ArchiveTrouble.Missing);
        File.WriteAllText(_archive.Path, "这不是数据库，只是一个文本文件，长度要超过一百个字节才会被当作数据库的头部来读取。这不是数据库，只是一个文本文件。");
        Trouble(() => ArchiveReader.Open(_archive.Path)).ShouldBe(ArchiveTrouble.NotAnArchive);
        Trouble(() => _archive.Write()).ShouldBe(ArchiveTrouble.NotAnArchive);
        File.ReadAllText(_archive.Path).ShouldStartWith("这不是数据库");
        Trouble(() => ArchiveReader.Open(_archive.Folder)).ShouldBe(ArchiveTrouble.NotAnArchive);
    }

    // What a run leaves that was killed before its first transaction: SQLite's first page, in the mode with a log, and nothing in it.
    [Theory]
    [InlineData("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;")]
    [InlineData("PRAGMA page_size = 4096; VACUUM;")]
    public void A_file_that_a_killed_run_left_blank_is_made_an_archive(string made)
    {
        using (var database = Database.Open(_archive.Path, Native.OpenReadWrite | Native.OpenCreate, TimeSpan.FromSeconds(1)))
            database.Execute(made);
        new FileInfo(_archive.Path).Length.ShouldBeGreaterThan(0);
        Trouble(() => ArchiveReader.Open(_archive.Path)).ShouldBe(ArchiveTrouble.Missing);
        _archive.With(("1", "标题", "海州开发区引进储能电池项目。", null, null));
        using var reader = _archive.Read();
        reader.Statistics().Pages.ShouldBe(1);
    }

    [Fact]
    public void Another_program_s_database_is_refused_and_left_as_it_was()
    {
        using (var database = Database.Open(_archive.Path, Native.OpenReadWrite | Native.OpenCreate, TimeSpan.FromSeconds(1)))
            database.Execute("CREATE TABLE addresses (name TEXT)");
        var before = File.ReadAllBytes(_archive.Path);
        Trouble(() => ArchiveReader.Open(_archive.Path)).ShouldBe(ArchiveTrouble.NotAnArchive);
        Trouble(() => _archive.Write()).ShouldBe(ArchiveTrouble.NotAnArchive);
        File.ReadAllBytes(_archive.Path).ShouldBe(before);
    }

    [Fact]
    public void The_index_is_put_in_order_when_an_eighth_of_the_archive_has_come()
    {
        Run(1, 40).ShouldBe(1);
        // A change to a small share adds to the index and leaves what stands.
        Run(41, 1).ShouldBe(2);
        Run(42, 1).ShouldBe(3);
        Run(43, 4).ShouldBe(1);

        long Run(int first, int count)
        {
            _archive.With([.. Enumerable.Range(first, count).Select(id => ($"{id}", (string?)null, $"海州开发区第{id}期引进储能电池项目。", (string?)null, (string?)null))]);
            using (var writer = _archive.Write())
                writer.Optimize();
            using var database = Database.Open(_archive.Path, Native.OpenReadOnly, TimeSpan.FromSeconds(1));
            return database.Scalar("SELECT count(*) FROM pair_segments");
        }
    }

    [Fact]
    public void Another_schema_version_is_refused_with_advice()
    {
        _archive.With();
        using (var stream = File.OpenWrite(_archive.Path))
        {
            // Bytes 60 to 63 of an SQLite file are its user_version.
            stream.Position = 63;
            stream.WriteByte(99);
        }
        var exception = Should.Throw<ArchiveException>(() => ArchiveReader.Open(_archive.Path));
        exception.Trouble.ShouldBe(ArchiveTrouble.OtherVersion);
        exception.Reason.ShouldContain("99");
        exception.Advice.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_second_writer_is_told_and_readers_go_on()
    {
        _archive.With(("1", null, "已有的文章。", null, null));
        using var first = _archive.Write();
        Trouble(() => _archive.Write(patience: TimeSpan.FromMilliseconds(100))).ShouldBe(ArchiveTrouble.Locked);
        using var reader = _archive.Read();
        reader.Articles().ShouldHaveSingleItem();
    }

    [Fact]
    public void Readers_see_a_transaction_whole_or_not_at_all()
    {
        _archive.With(("1", null, "第一篇。", null, null));
        using var reader = _archive.Read();
        using var writer = _archive.Write();
        var page = new Page { File = "news.jsonl", Text = "第二篇。", RecordId = "2" };
        writer.Replace(InputUnit.Of(page, "2"), writer.Prepare(page, [(Pipeline.ArticleOf(page), new Extraction([], []))]));
        reader.Articles().Count().ShouldBe(1);
        writer.Commit();
        reader.Articles().Count().ShouldBe(2);
    }

    [Fact]
    public void Reprints_are_one_story_and_forms_with_other_numbers_are_not()
    {
        const string report = "海州开发区昨日举行重点项目集中开工仪式，本次开工项目共有46个，总投资达到312.5亿元，涵盖新能源、生物医药、高端装备等领域，全部建成后预计年产值可超过500亿元，新增就业岗位1.2万个，为园区高质量发展注入新的动力。";
        const string form = "据市气象台发布的消息，今天白天晴转多云，最高气温{0}度，夜间多云，最低气温{1}度，空气质量指数{2}，偏北风三到四级，相对湿度百分之{3}，适宜户外活动，请市民注意早晚温差，适时增减衣物，开车出行注意路面湿滑。";
        _archive.With(
            ("a", "集中开工", report, "2023-05-02", "乙报"),
            ("b", "转载", "（本报综合）" + report, "2023-05-01", "甲报"),
            ("c", "天气", string.Format(form, 21, 9, 55, 40), "2023-05-01", "甲报"),
            ("d", "天气", string.Format(form, 25, 13, 71, 62), "2023-05-02", "甲报"));
        using var reader = _archive.Read();
        var story = reader.WithId("a").Single().Story;
        reader.Story(story).Select(article => article.Id).ShouldBe(["b", "a"]);
        reader.WithId("c").Single().Story.ShouldNotBe(reader.WithId("d").Single().Story);
        reader.Statistics().Stories.ShouldBe(3);
    }

    private static ArchiveTrouble Trouble(Action action)
    {
        var exception = Should.Throw<ArchiveException>(action);
        exception.Reason.ShouldNotBeEmpty();
        exception.Advice.ShouldNotBeEmpty();
        return exception.Trouble;
    }

    [Fact]
    public void Counts_follow_what_comes_and_goes()
    {
        using var writer = _archive.Write();
        void Write(string id, string text, string date)
        {
            var page = new Page { File = "news.jsonl", RecordId = id, Title = id, Text = text, Date = DateOnly.Parse(date) };
            writer.Replace(InputUnit.Of(page, id), writer.Prepare(page, new Pipeline().Process(page)));
            writer.Commit();
        }

        Write("1", "一期投资3亿元，二期投资5亿元。", "2023-02-01");
        using var reader = _archive.Read();
        (long Articles, long Figures, DateOnly? First, DateOnly? Last) Counts() => reader.Statistics() is var counts ? (counts.Articles, counts.Figures, counts.First, counts.Last) : default;
        Counts().ShouldBe((1, 2, new DateOnly(2023, 2, 1), new DateOnly(2023, 2, 1)));
        Write("2", "三期投资8亿元。", "2024-05-06");
        Counts().ShouldBe((2, 3, new DateOnly(2023, 2, 1), new DateOnly(2024, 5, 6)));
        Write("1", "一期投资4亿元。", "2023-03-01");
        Counts().ShouldBe((2, 2, new DateOnly(2023, 3, 1), new DateOnly(2024, 5, 6)));
    }
}
