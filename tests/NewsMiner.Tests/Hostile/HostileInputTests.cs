using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using NewsMiner.Answering;
using NewsMiner.Answering.Search;
using NewsMiner.Archiving;
using NewsMiner.Extracting;
using NewsMiner.Reading;
using NewsMiner.Segmenting;
using NewsMiner.Tests.Archiving;
using NewsMiner.Tests.Reading;
using NewsMiner.Tests.Splitting;
using Xunit.Abstractions;

namespace NewsMiner.Tests.Hostile;

/// <summary>
/// What nobody sends by accident, through the whole path: each input ends with articles or with a reason, soon, and whatever is read stands
/// where it says it stands. README's table comes from here: <c>dotnet test tests/NewsMiner.Tests -c Release --settings tests/hostile.runsettings</c>.
/// </summary>
[Trait("Category", "Long")]
[Trait("Table", "Hostile")]
public sealed class HostileInputTests(ITestOutputHelper output)
{
    private const int Seed = 20261121;

    private static readonly DateOnly s_date = new(2024, 12, 30);

    private readonly HostileInputTable _table = new(output);

    // So that no row counts the loading of rules and lexicon.
    static HostileInputTests() => NewsPipeline.Default.Extract(FigureExtractor.ArticleOf("2022年，全区完成工业总产值5亿元，同比增长3%。", s_date));

    /// <summary>Strings that have broken other programs: markup, quoting, formulas, format characters, numbers beyond numbers, half characters.</summary>
    public static readonly string[] Naughty =
    [
        "", " ", "\t", "\n", "\r\n", "\0", "\u0001\u001f", "\u007f", "\u0085", "\u00a0", "\u200b", "\u200d", "\u202e反了\u202c", "\u2028", "\u2029", "\u2060", "\ufeff", "\ufffd", "\uffff", "\ud83d", "\ude00", "😀", "👨‍👩‍👧‍👦", "e\u0301\u0302\u0303", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢", "ﷺ", "\ue000", "𠮷野家", "㈱㍿①Ⅳ",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "<!--", "-->", "]]>", "<![CDATA[", "&#x0;", "&#xD800;", "&nbsp", "&amp;amp;", "<svg/onload=1>", "</title>", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"b\">]>",
        "'", "\"", "''", "\"\"", "`", "\\", "\\'", "'; DROP TABLE articles; --", "' OR '1'='1", "%", "%s%n%x", "{0}", "{{", "}}", "${7*7}", "{{7*7}}", "$(id)", "`id`", "| id", "; id", "&& id", "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")",
        "../../etc/passwd", "..\\..\\", "C:\\CON", "/dev/null", "file:///etc/passwd", "http://127.0.0.1/", "NUL", "COM1", "null", "undefined", "NaN", "Infinity", "-0", "true", "None", "1e999", "1e-999", "0x7fffffff", "1,23,4567", "1.2.3.4", "1/0",
        "99999999999999999999999999999999亿元", "0.00000000000000000000000000000000001%", "－１２．５％", "一亿亿亿亿亿亿亿", "负三点一四一五九二六五三五八九七九亿元", "百分之百分之百", "百分之", "第〇", "零零零零", "两两两", "半半", "万万万元", "1-1-1-1", "1~2~3亿元", "2024-13-45", "9999年99月99日", "公元前221年", "２０２４年", "〇〇〇〇年", "1亿元1亿元1亿元", "增长增长增长", "同比环比定基比", "“‘“‘“", "（（（（", "》《》《", "。。。。", "、、、、", "……", "——", "％％％", "￥＄€", "km²/h", "m³³³",
        "开发区开发区开发区开发区", "该区该市该省该国", "其中其中其中", "分别为1、2、3、4", "由1亿元增至0亿元", "占占占比比比", "位居第一第二第三", "NEAR(", "标题:", "\"未闭合", "((((((", "a AND", "NOT NOT", "*", "?*", "10万 OR", "2023..", "..2023", "> 亿元", "^^^", "~~~",
    ];

    [Fact]
    public void Damaged_files_end_with_articles_or_a_reason()
    {
        var reader = new PageReader();
        var count = new Count();
        for (var i = 0; i < 10_000; i++)
        {
            var (name, bytes, kind) = DamagedInputTests.Damage(Seed + i);
            count.Time($"{kind} {name}", () => count.Read(reader.ReadBytes(name, bytes), $"{kind}, seed {Seed + i}"));
        }
        Report(1, "损坏的文件（截断、翻位、错字符集、乱标签、NUL、噪声……12 种；文本、网页、JSON Lines、PDF）", count);
    }

    [Fact]
    public void Mutated_pages_end_with_articles_whose_figures_stand_where_they_say()
    {
        var count = new Count();
        for (var i = 0; i < 5_000; i++)
        {
            var text = Mutant(Seed + i);
            count.Time("", () => count.Follow(new Page { File = "mutant.txt", Text = text, Date = s_date }, $"seed {Seed + i}"));
        }
        Report(2, "打乱的版面（删、重、换行、插怪字符串、改数字）", count);
    }

    [Fact]
    public void Hostile_queries_are_answered_or_refused()
    {
        using var archive = Archive();
        using var reader = archive.Read();
        var engine = new SearchEngine(reader, Segmenters.Default);
        string[] pieces = ["开发区", "外资", "\"", "“", "”", "(", ")", "（", " AND ", " OR ", " NOT ", "-", "*", "标题:", "来源:", "NEAR(", "NEAR/9", ", 3", "2023..", "..2024", " ", "a", "10万", "|", "&&", ":", "> 100亿元", "固定资产投资", .. Naughty];
        var count = new Count();
        for (var i = 0; i < 10_000; i++)
        {
            var random = new Random(Seed + i);
            var query = string.Concat(Enumerable.Range(0, random.Next(1, 1 << random.Next(1, 8))).Select(_ => pieces[random.Next(pieces.Length)]));
            count.Time($"{query.Length} 字", () =>
            {
                var answer = engine.Search(new SearchRequest { Query = query });
                count.Answer(answer, query);
            });
        }
        Report(3, "恶意检索式（种子拼出的运算符与怪字符串，至多 127 段）", count);
    }

    [Fact]
    public void Naughty_strings_are_text_wherever_they_stand()
    {
        var count = new Count();
        using var archive = Archive(Naughty);
        using var reader = archive.Read();
        var engine = new SearchEngine(reader, Segmenters.Default);
        foreach (var naughty in Naughty)
        {
            count.Time("", () =>
            {
                var text = $"{naughty}\n2024年，云岭经济开发区完成工业总产值{naughty}5亿元，同比增长3%。{naughty}\n{naughty}";
                var page = new Page { File = "naughty.txt", Title = naughty, Author = naughty, Source = naughty, Text = text, Date = s_date };
                count.Follow(page, naughty);
                var draft = FigureExtractor.ArticleOf(text, s_date);
                foreach (var item in FigureChecker.Check(draft, NewsPipeline.Default.Extract(draft), reader))
                    item.Reason.ShouldNotBeNullOrWhiteSpace();
                count.Answer(engine.Search(new SearchRequest { Query = naughty }), naughty);
                NewsPipeline.Default.Explain(naughty, s_date).ShouldNotBeNull();
            });
        }
        // What was archived comes back to the letter.
        foreach (var article in reader.Articles())
            if (article.Id.StartsWith('n'))
                reader.Article(article.Key)!.Text.ShouldContain(WithoutHalves(Naughty[int.Parse(article.Id[1..], CultureInfo.InvariantCulture)]), Case.Sensitive, article.Id);
        Report(4, "怪字符串，各作标题、作者、正文、检索式、稿件", count);
    }

    [Fact]
    public void Bombs_end_with_articles_or_a_reason()
    {
        var reader = new PageReader();
        var count = new Count();
        var bombs = new (string Name, string File, Func<byte[]> Bytes)[]
        {
            ("PDF 解压成 512 MB", "a.pdf", () => Pdf(1, 512)),
            ("PDF 两层压缩，1 GB", "a.pdf", () => Pdf(2, 1024)),
            ("PDF 页树指向自己", "a.pdf", () => Ascii("%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")),
            ("PDF 数组套十万层", "a.pdf", () => Ascii("%PDF-1.5\n1 0 obj" + new string('[', 100_000) + "endobj trailer<</Root 1 0 R>>")),
            ("网页 <div> 套一百万层", "a.html", () => Html(Many("<div>", 1_000_000))),
            ("网页表格套十万层", "a.html", () => Html(Many("<table><tr><td>", 100_000) + "2024年完成投资5亿元。")),
            ("网页 <b> 不闭合五十万个", "a.html", () => Html(Many("<p><b>字", 500_000))),
            ("网页 <font> 错套十万个", "a.html", () => Html(Many("<a><font>字</a>", 100_000))),
            ("网页一个标签一百万个属性", "a.html", () => Html("<p " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}=1 ")) + ">字")),
            ("网页一个属性 16 MB", "a.html", () => Html($"<p title=\"{new string('开', 16 << 20)}\">字")),
            ("网页注释不闭合 16 MB", "a.html", () => Html("<!--" + new string('-', 16 << 20))),
            ("网页三百万个实体", "a.html", () => Html("<p>" + Many("&amp;&#24320;", 1_500_000))),
            ("XHTML 实体十层展开", "a.html", () => Ascii("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a0 \"lol\">" + string.Concat(Enumerable.Range(1, 10).Select(i => $"<!ENTITY a{i} \"{Many($"&a{i - 1};", 10)}\">")) + "]><html><body><p>&a10;</p></body></html>")),
            ("JSON 数组套一百万层", "a.jsonl", () => Ascii("{\"text\":" + new string('[', 1_000_000))),
            ("JSON 对象套十万层", "a.jsonl", () => Ascii(Many("{\"text\":", 100_000))),
            ("JSON 一行 32 MB", "a.jsonl", () => Encoding.UTF8.GetBytes("{\"id\":\"1\",\"text\":\"" + Many("2024年完成投资5亿元。", 1_000_000) + "\"}\n")),
            ("JSON 转义 300 万个", "a.jsonl", () => Ascii("{\"text\":\"" + Many("\\u5f00", 3_000_000) + "\"}")),
            ("JSON 数字一百万位", "a.jsonl", () => Ascii("{\"date\":" + new string('9', 1_000_000) + ",\"text\":\"a\"}")),
            ("JSON 十万行坏记录", "a.jsonl", () => Ascii(Many("{\"text\":\n", 100_000))),
            ("JSON 一千万个空行", "a.jsonl", () => Ascii(new string('\n', 10_000_000))),
            ("文本 16 MB 没有换行", "a.txt", () => Encoding.UTF8.GetBytes(Many("完成投资5亿元，", 750_000))),
            ("文本五百万个换行", "a.txt", () => Encoding.UTF8.GetBytes("开" + Many("\n发", 5_000_000))),
            ("文本五百万位数字", "a.txt", () => Encoding.UTF8.GetBytes("投资" + new string('9', 5_000_000) + "亿元")),
            ("文本三百万个组合符", "a.txt", () => Encoding.UTF8.GetBytes("开" + new string('\u0301', 3_000_000))),
            ("UTF-16 BOM 后全是零", "a.txt", () => [0xFF, 0xFE, .. new byte[8 << 20]]),
        };
        var told = new StringBuilder();
        foreach (var (name, file, bytes) in bombs)
        {
            var before = (count.Pages, count.Reasons);
            var bomb = bytes();
            var took = count.Time(name, () => count.Read(reader.ReadBytes(file, bomb), name));
            output.WriteLine($"{name}: {count.Pages - before.Pages} pages, {count.Reasons - before.Reasons} reasons ({count.LastReason}), {took.TotalSeconds:0.00} s");
        }
        Report(5, "解压炸弹、嵌套炸弹、超长的行、数与实体（25 种，各一份）", count, bombs.Length);
    }

    [Fact]
    public void Megabytes_of_one_word_are_read_to_their_end()
    {
        var count = new Count();
        foreach (var unit in HostileWords.Repeated)
        {
            var text = Many(unit, 350_000 / unit.Length);
            count.Time($"“{unit.ReplaceLineEndings("换行")}”", () => HostileTextTests.ReadThrough(text));
        }
        _table.Add(6, "一个词重复成 1 MB，走完全程两遍", HostileWords.Repeated.Length, "全部读完，位置全对；崩溃 0", count.Slowest, count.SlowestOne);
    }

    private void Report(int place, string tried, Count count, int? inputs = null)
    {
        var happened = new List<string>();
        if (count.Pages > 0)
            happened.Add(string.Create(CultureInfo.InvariantCulture, $"{count.Pages:N0} 页，{count.Articles:N0} 篇，{count.Figures:N0} 个数字，位置全对"));
        if (count.Reasons > 0)
            happened.Add(string.Create(CultureInfo.InvariantCulture, $"{count.Reasons:N0} 个说明原因"));
        if (count.Answers + count.Refusals > 0)
            happened.Add(string.Create(CultureInfo.InvariantCulture, $"{count.Answers:N0} 个有答，{count.Refusals:N0} 个说明为什么不答"));
        _table.Add(place, tried, inputs ?? count.Inputs, string.Join("；", happened) + "；崩溃 0", count.Slowest, count.SlowestOne);
    }

    /// <summary>What became of the inputs; every one is looked at as it goes by.</summary>
    private sealed class Count
    {
        public int Inputs, Pages, Articles, Figures, Reasons, Answers, Refusals;
        public TimeSpan Slowest;
        public string SlowestOne = "", LastReason = "";

        public TimeSpan Time(string name, Action input)
        {
            Inputs++;
            var watch = Stopwatch.StartNew();
            input();
            Took(watch.Elapsed, name);
            return watch.Elapsed;
        }

        public void Took(TimeSpan time, string name)
        {
            if (time > Slowest)
                (Slowest, SlowestOne) = (time, name.Replace("|", "｜").ReplaceLineEndings(" "));
        }

        public void Read(IEnumerable<ReadResult> results, string name)
        {
            var any = false;
            LastReason = "";
            foreach (var result in results)
            {
                any = true;
                (result.Page is not null || result.Problem is not null).ShouldBeTrue(name);
                if (result.Problem is { } problem)
                {
                    Reasons++;
                    LastReason = problem.Reason;
                    problem.Reason.ShouldNotBeNullOrWhiteSpace(name);
                    problem.Advice.ShouldNotBeNullOrWhiteSpace(name);
                }
                if (result.Page is { } page)
                    Follow(page, name);
            }
            any.ShouldBeTrue(name);
        }

        public void Follow(Page page, string name)
        {
            Pages++;
            foreach (var (article, extraction) in NewsPipeline.Default.Process(page))
            {
                Articles++;
                Figures += extraction.Figures.Count;
                foreach (var span in article.Spans)
                    (span.Start >= 0 && span.Start <= span.End && span.End <= page.Text.Length).ShouldBeTrue(name);
                foreach (var figure in extraction.Figures)
                {
                    (figure.Span.Start >= 0 && figure.Span.Length > 0 && figure.Span.End <= page.Text.Length).ShouldBeTrue($"{name}: {figure.Quote}");
                    Solid(figure.TextSpan.In(article.Text).ToString()).ShouldBe(Solid(figure.Quote), name);
                }
            }
        }

        public void Answer(SearchAnswer answer, string query)
        {
            if (answer.Problem is { } problem)
            {
                Refusals++;
                problem.Reason.ShouldNotBeNullOrWhiteSpace(query);
                problem.Advice.ShouldNotBeNullOrWhiteSpace(query);
                answer.Hits.ShouldBeEmpty(query);
            }
            else
                Answers++;
            foreach (var hit in answer.Hits)
                foreach (var light in hit.Highlights)
                    (light.Start >= 0 && light.Start < light.End && light.End <= hit.Snippet.Length).ShouldBeTrue(query);
        }
    }

    /// <summary>A composed newspaper page after a few seeded accidents.</summary>
    private static string Mutant(int seed)
    {
        var random = new Random(seed);
        var setting = SplittingScoreTests.Settings[random.Next(SplittingScoreTests.Settings.Length)].Setting;
        var text = new StringBuilder(SplittingScoreTests.Compose(setting, seed, null).Text);
        for (var accidents = random.Next(1, 25); accidents > 0; accidents--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(1 << random.Next(1, 10)), text.Length - at);
            switch (random.Next(7))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                    break;
                case 2:
                    text.Insert(at, Naughty[random.Next(Naughty.Length)]);
                    break;
                case 3:
                    text.Insert(at, random.Next(3) == 0 ? "\n\n" : "\n");
                    break;
                case 4:
                    text.Replace("\n", random.Next(2) == 0 ? "" : "\n\n", at, length);
                    break;
                case 5:
                    for (var i = at; i < at + length; i++)
                        if (char.IsAsciiDigit(text[i]))
                            text[i] = "0123456789０９.,%一亿万-"[random.Next(19)];
                    break;
                default:
                    for (var i = Math.Min(length, 20); i > 0; i--)
                        text.Insert(at, (char)random.Next(0x20, 0xFFFF));
                    break;
            }
        }
        // As the decoder leaves it: no carriage returns, no NULs.
        return text.Replace('\r', ' ').Replace('\0', ' ').ToString();
    }

    private static TemporaryArchive Archive(params string[] more) => new TemporaryArchive().With(
    [
        ("a", "云岭经济开发区投资稳步增长", "2023年，云岭经济开发区固定资产投资115.8亿元，增长13%，实际利用外资1.2亿美元。", "2024-01-10", "云岭日报"),
        ("b", "青屏高新区项目集中开工", "青屏高新区10万平方米厂房开工，总投资20亿元。", "2024-03-05", "青屏晚报"),
        .. more.Select((text, i) => ($"n{i}", (string?)WithoutHalves(text), WithoutHalves(text) + "云岭", (string?)null, (string?)null)),
    ]);

    // SQLite keeps UTF-8, which has no half characters; the decoder never lets one in.
    private static string WithoutHalves(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Many(string unit, int times) => new StringBuilder(unit.Length * times).Insert(0, unit, times).ToString();

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Html(string body) => Encoding.UTF8.GetBytes("<html><head><meta charset=\"utf-8\"><title>标题</title></head><body>" + body);

    /// <summary>A page whose drawing is so many megabytes of blanks, compressed so many times.</summary>
    private static byte[] Pdf(int layers, int megabytes)
    {
        using var packed = new MemoryStream();
        using (var outer = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            using var inner = layers > 1 ? new ZLibStream(outer, CompressionLevel.Fastest) : (Stream)outer;
            var blanks = new byte[1 << 20];
            blanks.AsSpan().Fill((byte)' ');
            for (var i = 0; i < megabytes; i++)
                inner.Write(blanks);
        }
        var stream = packed.ToArray();
        var filters = string.Concat(Enumerable.Repeat("/FlateDecode ", layers));
        return
        [
            .. Ascii("%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>endobj\n"),
            .. Ascii($"4 0 obj<</Length {stream.Length}/Filter[{filters}]>>stream\n"), .. stream, .. Ascii("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
        ];
    }
}
