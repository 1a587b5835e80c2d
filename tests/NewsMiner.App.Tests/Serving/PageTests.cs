using Microsoft.Playwright;
using NewsMiner.Archiving;

namespace NewsMiner.App.Tests.Serving;

/// <summary>Each page's main job, done in a real browser.</summary>
[Collection(ServedCollection.Name)]
public sealed class PageTests(ServedArchive served)
{
    private ReportedFigure AFigure => served.Newsroom.Archive.Figures(new FigureQuery { Subjects = ["云川经济技术开发区"], Indicators = ["固定资产投资"], Aspect = Aspect.Level })
        .First(report => report.Figure.Quote.Contains("63.7", StringComparison.Ordinal));

    [BrowserFact]
    public async Task Searching_lights_the_words_and_leads_to_the_article()
    {
        await using var tab = await served.OpenAsync("/");
        await tab.KeepAsync("search-start");
        await tab.Page.GetByRole(AriaRole.Searchbox).FillAsync("固定资产投资 云川");
        await tab.Page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("main mark").First).ToBeVisibleAsync();
        (await tab.Page.Locator("main mark").First.InnerTextAsync()).ShouldBeOneOf("固定", "资产", "投资", "固定资产投资", "固定资产", "云川");
        await tab.KeepAsync("search");
        var title = await tab.Page.Locator("main ol h2 a").First.InnerTextAsync();
        await tab.Page.Locator("main ol h2 a").First.ClickAsync();
        (await tab.Page.Locator("h1").InnerTextAsync()).ShouldBe(title);
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_facet_narrows_and_can_be_taken_back()
    {
        await using var tab = await served.OpenAsync("/?q=" + Uri.EscapeDataString("投资"));
        var before = await tab.Page.GetByRole(AriaRole.Status).InnerTextAsync();
        await tab.Page.Locator(".facets a").First.ClickAsync();
        var taken = tab.Page.Locator(".facets").GetByText("✕").First;
        await Assertions.Expect(taken).ToBeVisibleAsync();
        await taken.ClickAsync();
        (await tab.Page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldBe(before);
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_figure_opens_what_the_archive_knows_and_lights_its_very_characters()
    {
        var figure = AFigure;
        await using var tab = await served.OpenAsync($"/article/{figure.Article.Key}");
        await tab.KeepAsync("article");
        await tab.Page.Locator("a.figure", new PageLocatorOptions { HasText = figure.Figure.Quote }).First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#figure")).ToContainTextAsync("固定资产投资");
        var lit = tab.Page.Locator(".page-text mark");
        (await lit.CountAsync()).ShouldBe(1);
        (await lit.InnerTextAsync()).ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe(figure.Figure.Quote);
        await tab.KeepAsync("article-figure");
        await tab.Page.Locator("#figure").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "序列" }).First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("table")).ToContainTextAsync("63.7");
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_series_shows_chart_table_and_sources()
    {
        await using var tab = await served.OpenAsync("/series");
        await tab.Page.Locator("#subject").FillAsync("云川经开区");
        await tab.Page.Locator("#indicator").FillAsync("固定资产投资");
        await tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "看序列" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".chart").First).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("table").First).ToContainTextAsync("63.7");
        await Assertions.Expect(tab.Page.Locator(".chart svg text").First).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("#citation a")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("asOf=\\d{4}-\\d\\d-\\d\\d"));
        // Two newspapers, one story or two: the table says how many stand behind a value.
        await Assertions.Expect(tab.Page.Locator("table").First).ToContainTextAsync("篇独立报道");
        await tab.KeepAsync("series");
        foreach (var (kind, type) in new[] { ("CSV", "text/csv"), ("XLSX", "spreadsheetml"), ("JSONL", "application/jsonl"), ("SVG", "image/svg+xml") })
        {
            var answer = await served.Http.GetAsync(await tab.Page.Locator(".tools a", new PageLocatorOptions { HasTextRegex = new System.Text.RegularExpressions.Regex($"^{kind}$") }).First.GetAttributeAsync("href"));
            answer.IsSuccessStatusCode.ShouldBeTrue(kind);
            answer.Content.Headers.ContentType!.ToString().ShouldContain(type);
            (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(200);
        }
        await tab.Page.Locator("#indicator").FillAsync("固定资产投资、地区生产总值");
        await tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "看序列" }).ClickAsync();
        // One chart holds both; each has its own besides, folded.
        await Assertions.Expect(tab.Page.Locator("#together")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator(".chart svg").First).ToContainTextAsync("地区生产总值");
        await Assertions.Expect(tab.Page.Locator("details.own")).ToHaveCountAsync(2);
        await tab.KeepAsync("series-together");
        var csv = await served.Http.GetStringAsync(await tab.Page.Locator("section:has(#together) .tools a").First.GetAttributeAsync("href"));
        csv.ShouldContain("63.7");
        csv.ShouldContain("321.6");
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Subjects_and_indicators_are_picked_and_taken_away_without_typing()
    {
        await using var tab = await served.OpenAsync("/series");
        await tab.Page.Locator("fieldset summary").First.ClickAsync();
        await tab.Page.Locator("fieldset details[open] input").First.CheckAsync();
        await tab.Page.Locator("fieldset summary").Nth(1).ClickAsync();
        await tab.Page.Locator("fieldset input[value=固定资产投资]").CheckAsync();
        await tab.Page.Locator("fieldset input[value=地区生产总值]").CheckAsync();
        await tab.KeepAsync("series-pick");
        await tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "看序列" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("section.series table")).ToHaveCountAsync(2);
        await tab.Page.Locator("fieldset input[value=地区生产总值]").UncheckAsync();
        await tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "看序列" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("section.series table")).ToHaveCountAsync(1);
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_condition_on_a_quantity_finds_the_figures_that_meet_it()
    {
        await using var tab = await served.OpenAsync("/?q=" + Uri.EscapeDataString("固定资产投资 > 130亿元"));
        // One of the corpus, one of the hostile file.
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("2 篇");
        (await tab.Page.Locator("main li mark").AllInnerTextsAsync()).ShouldBe(["133.9亿元", "999.9亿元"], ignoreOrder: true);
        // Narrowed and left out as any other search.
        await tab.Page.Locator(".facets a.without[href*=zone]").First.ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 篇");
        await tab.Page.Locator(".facets").GetByText("✕").First.ClickAsync();
        await tab.Page.Locator(".facets a[href*='source=']").First.ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 篇");
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_pasted_draft_gets_verdicts_with_reasons()
    {
        await using var tab = await served.OpenAsync("/check");
        await tab.Page.Locator("#draft").FillAsync("2023年，云川经开区固定资产投资完成115.8亿元，地区生产总值完成312.6亿元。");
        await tab.Page.Locator("#date").FillAsync("2024-06-01");
        await tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "核查", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("个数字");
        await Assertions.Expect(tab.Page.Locator(".verdict.contradicted").First).ToContainTextAsync("312.6");
        (await tab.Page.Locator(".verdict").CountAsync()).ShouldBeGreaterThanOrEqualTo(4);
        await tab.KeepAsync("check");
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Conflicts_projects_and_archive_are_listed()
    {
        await using var tab = await served.OpenAsync("/conflicts");
        await Assertions.Expect(tab.Page.Locator("main ol > li").First).ToBeVisibleAsync();
        await tab.KeepAsync("conflicts");
        await tab.Page.GotoAsync("/projects");
        await Assertions.Expect(tab.Page.Locator("main ol > li").First).ToBeVisibleAsync();
        await tab.KeepAsync("projects");
        await tab.Page.GotoAsync("/archive");
        await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("2024-01-18-A05.txt");
        await tab.KeepAsync("archive");
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_conflict_is_settled_with_a_remark_that_outlives_a_new_indexing()
    {
        await using var tab = await served.OpenAsync("/conflicts");
        var message = await tab.Page.Locator("main ol > li > p").First.InnerTextAsync();
        await tab.Page.Locator("details.settle > summary").First.ClickAsync();
        await tab.Page.Locator("details[open] input[name=remark]").FillAsync("已问过统计局 " + ServedArchive.Hostile);
        await tab.Page.Locator("details[open] button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("main")).Not.ToContainTextAsync(message);
        served.Index(force: true);
        await tab.Page.GotoAsync("/conflicts?state=settled");
        await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("已问过统计局 <script>");
        await Assertions.Expect(tab.Page.Locator("main ol > li > p").First).ToHaveTextAsync(message);
        await tab.KeepAsync("conflicts-settled");
        await tab.Page.Locator("form.settle button").First.ClickAsync();
        await tab.Page.GotoAsync("/conflicts");
        await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync(message);
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Dropped_files_are_indexed_with_progress_and_refused_ones_named()
    {
        await using var tab = await served.OpenAsync("/archive");
        await tab.Page.Locator("#files").SetInputFilesAsync(
        [
            new FilePayload { Name = "../../etc/新 版<b>.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes("青石滩开发区晨报\n\n　　2024年，青石滩经济开发区实现地区生产总值77.7亿元，同比增长6.6%。\n") },
            new FilePayload { Name = "evil.exe", MimeType = "application/octet-stream", Buffer = [1, 2, 3] },
        ]);
        await tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "读进档案" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("evil.exe");
        await Assertions.Expect(tab.Page.Locator("#intake")).ToContainTextAsync("读完了", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
        await tab.KeepAsync("archive-upload");
        Directory.GetFiles(served.Archive + ".uploads").Select(Path.GetFileName).ShouldBe(["新 版_b_.txt"]);
        await tab.Page.GotoAsync("/?q=" + Uri.EscapeDataString("青石滩"));
        await Assertions.Expect(tab.Page.Locator("main mark").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_facet_can_be_left_out_and_a_search_saved()
    {
        await using var tab = await served.OpenAsync("/?q=" + Uri.EscapeDataString("投资"));
        var before = int.Parse((await tab.Page.GetByRole(AriaRole.Status).InnerTextAsync()).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        await tab.Page.Locator(".facets .without").First.ClickAsync();
        var after = int.Parse((await tab.Page.GetByRole(AriaRole.Status).InnerTextAsync()).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        after.ShouldBeLessThan(before);
        await tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "保存这次检索" }).ClickAsync();
        await tab.Page.GotoAsync("/");
        await tab.Page.Locator("#saved a").First.ClickAsync();
        (await tab.Page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldStartWith(after.ToString(System.Globalization.CultureInfo.InvariantCulture) + " ");
        await tab.Page.GotoAsync("/");
        await tab.Page.Locator("#saved button").First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#saved")).ToBeHiddenAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_checked_draft_is_downloaded_as_a_report()
    {
        await using var tab = await served.OpenAsync("/check");
        await tab.Page.Locator("#draft").FillAsync("2023年，云川经开区固定资产投资完成115.8亿元。");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "下载核查报告" }).ClickAsync());
        var report = await File.ReadAllTextAsync(await download.PathAsync());
        report.ShouldContain("115.8亿元");
        report.ShouldContain("一致");
        await tab.Page.SetContentAsync(report);
        await tab.KeepAsync("check-report");
        await tab.Page.GotoAsync("/check?lang=en");
        await tab.Page.Locator("#draft").FillAsync("2023年，云川经开区固定资产投资完成185.1亿元。");
        download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Download a report" }).ClickAsync());
        report = await File.ReadAllTextAsync(await download.PathAsync());
        report.ShouldContain("<html lang=\"en\">");
        report.ShouldContain("The archive disagrees");
        download.SuggestedFilename.ShouldBe("check-report.html");
    }

    [BrowserFact]
    public async Task A_projects_course_says_what_became_of_its_promises()
    {
        await using var tab = await served.OpenAsync("/projects?state=all");
        await Assertions.Expect(tab.Page.Locator(".course").First).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator(".course .verdict.supported").First).ToContainTextAsync("如期");
        await Assertions.Expect(tab.Page.Locator(".course .verdict.contradicted").First).ToContainTextAsync("到期没有下文");
        await Assertions.Expect(tab.Page.Locator(".course .verdict.misattributed").First).ToContainTextAsync(new System.Text.RegularExpressions.Regex("后改期至 20\\d\\d"));
        // 在建 is beyond 开工, whether or not a report said when it began.
        await Assertions.Expect(tab.Page.Locator("main li.card", new PageLocatorOptions { HasText = "云帆数据中心项目" }).Locator(".course li.planned").First).ToContainTextAsync("更后的阶段");
        await tab.Page.Locator(".course li.planned a").First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_conflict_says_who_printed_first_and_is_filtered_by_severity()
    {
        await using var tab = await served.OpenAsync("/conflicts?kind=same-figure&severity=high&state=all");
        await Assertions.Expect(tab.Page.Locator("main blockquote").First).ToContainTextAsync("最早刊登");
        await Assertions.Expect(tab.Page.Locator("main blockquote").First).ToContainTextAsync("118.5亿元");
        await tab.Page.Locator("#severity").SelectOptionAsync("low");
        await tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "筛选" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("main ol > li .verdict.contradicted")).ToHaveCountAsync(0);
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_filter_that_finds_nothing_says_so_and_can_be_dropped()
    {
        foreach (var address in (string[])["/conflicts?subject=查无此区", "/projects?name=查无此项目"])
        {
            await using var tab = await served.OpenAsync(address);
            await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("没有符合这些条件的");
            await tab.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "去掉条件，看全部" }).ClickAsync();
            await Assertions.Expect(tab.Page.Locator("main li.card").First).ToBeVisibleAsync();
            await Assertions.Expect(tab.Page.Locator("main")).Not.ToContainTextAsync("没有符合这些条件的");
            tab.Complaints.ShouldBeEmpty();
        }
    }

    [BrowserFact]
    public async Task A_failed_file_is_tried_again_and_what_is_out_of_reach_is_said()
    {
        await using var tab = await served.OpenAsync("/archive");
        await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("没能读成的");
        await tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "全部再试一次" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#intake")).ToContainTextAsync("读完了", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
        await Assertions.Expect(tab.Page.Locator("#intake")).ToContainTextAsync("不知道在哪个文件夹里");
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_figure_opens_in_place_with_its_series_and_its_rivals_and_goes_back()
    {
        var rival = served.Newsroom.Archive.Figures(new FigureQuery { Subjects = ["云川经济技术开发区"], Indicators = ["固定资产投资"], Aspect = Aspect.Level })
            .First(report => report.Figure.Quote == "118.5亿元");
        await using var tab = await served.OpenAsync($"/article/{rival.Article.Key}?q=" + Uri.EscapeDataString("固定资产投资"));
        (await tab.Page.Locator(".story mark").AllInnerTextsAsync()).ShouldContain("固定资产投资");
        await tab.Page.EvaluateAsync("window.stayed = true");
        await tab.Page.Locator("a.figure", new PageLocatorOptions { HasText = "118.5亿元" }).First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#figure-heading")).ToHaveTextAsync("118.5亿元");
        await Assertions.Expect(tab.Page.Locator("#figure")).ToContainTextAsync("115.8亿元");
        await Assertions.Expect(tab.Page.Locator("#figure tr[aria-current]")).ToContainTextAsync("2023年");
        (await tab.Page.EvaluateAsync<bool>("window.stayed === true")).ShouldBeTrue();
        (await tab.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("figure");
        await Assertions.Expect(tab.Page.Locator("#lit")).ToBeInViewportAsync();
        (await tab.Page.Locator(".story mark").CountAsync()).ShouldBePositive();
        await tab.KeepAsync("article-rivals");
        await tab.Page.GoBackAsync();
        await Assertions.Expect(tab.Page.Locator("#figure")).ToHaveCountAsync(0);
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_dropped_file_is_checked()
    {
        await using var tab = await served.OpenAsync("/check");
        await tab.Page.EvaluateAsync("""
            () => {
              const files = new DataTransfer();
              files.items.add(new File(['2023年，云川经开区固定资产投资完成115.8亿元。'], '稿 <b>.txt', { type: 'text/plain' }));
              document.querySelector('#draft').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
            }
            """);
        await Assertions.Expect(tab.Page.Locator("main li .verdict.supported").First).ToBeVisibleAsync();
        (await tab.Page.Locator("#draft").InputValueAsync()).ShouldContain("115.8亿元");
        await tab.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "稿.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4 broken"u8.ToArray() });
        await tab.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("请");
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_verdicts_stand_beside_the_draft_and_print_without_the_form()
    {
        await using var tab = await served.OpenAsync("/check");
        await tab.Page.Locator("#draft").FillAsync("2023年，云川经开区固定资产投资完成115.8亿元。");
        await tab.Page.Locator("main form button[type=submit]").First.ClickAsync();
        var draft = (await tab.Page.Locator(".draft").BoundingBoxAsync())!;
        var verdict = (await tab.Page.Locator("#v0").BoundingBoxAsync())!;
        verdict.X.ShouldBeGreaterThan(draft.X + draft.Width - 1);
        Math.Abs(verdict.Y - draft.Y).ShouldBeLessThan(40);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "打印" })).ToBeVisibleAsync();
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(tab.Page.Locator("#draft")).ToBeHiddenAsync();
        await Assertions.Expect(tab.Page.Locator("nav").First).ToBeHiddenAsync();
        await Assertions.Expect(tab.Page.Locator("#v0")).ToBeVisibleAsync();
        await tab.KeepAsync("check-print");
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_project_is_filtered_and_settled_with_a_remark_that_outlives_a_new_indexing()
    {
        await using var tab = await served.OpenAsync("/projects?name=" + Uri.EscapeDataString("储能电池"));
        var name = await tab.Page.Locator("main ol > li > h2").First.InnerTextAsync();
        await tab.Page.Locator("details.settle > summary").First.ClickAsync();
        await tab.Page.Locator("details[open].settle input[name=remark]").FillAsync("已电话核实 " + ServedArchive.Hostile);
        await tab.Page.Locator("details[open].settle button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("main ol > li > h2").GetByText(name, new LocatorGetByTextOptions { Exact = true })).ToHaveCountAsync(0);
        served.Index(force: true);
        await tab.Page.GotoAsync("/projects?state=settled");
        await Assertions.Expect(tab.Page.Locator("main ol > li > h2").First).ToHaveTextAsync(name);
        await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync("已电话核实 <script>");
        await tab.KeepAsync("projects-settled");
        await tab.Page.Locator("form.settle button").First.ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("0 个项目");
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_point_of_the_chart_names_its_sources_and_leads_to_its_article()
    {
        await using var tab = await served.OpenAsync("/series?subject=" + Uri.EscapeDataString("云川经开区") + "&indicator=" + Uri.EscapeDataString("固定资产投资、地区生产总值"));
        var point = tab.Page.Locator(".chart a").First;
        await point.FocusAsync();
        await Assertions.Expect(tab.Page.Locator(".chart output").First).ToContainTextAsync("《");
        await point.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("#figure")).ToBeVisibleAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_reports_behind_a_value_are_listed_by_page()
    {
        await using var tab = await served.OpenAsync("/reports?subject=" + Uri.EscapeDataString("云川经开区") + "&indicator=" + Uri.EscapeDataString("地区生产总值") + "&aspect=level&start=2023-01-01&end=2023-12-31");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("2 篇");
        await Assertions.Expect(tab.Page.Locator("main li mark").First).ToHaveTextAsync("321.6亿元");
        await tab.Page.Locator("main li a").First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#figure-heading")).ToHaveTextAsync("321.6亿元");
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_language_switch_changes_words_and_the_lang_attribute()
    {
        await using var tab = await served.OpenAsync("/series");
        await tab.Page.Locator(".switch").ClickAsync();
        (await tab.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Series");
        await tab.Page.GotoAsync("/check");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Check a draft");
    }

    [BrowserFact]
    public async Task Pages_work_without_script()
    {
        await using var tab = await served.OpenAsync("/?q=" + Uri.EscapeDataString("投资"), script: false);
        await tab.Page.Locator("main ol h2 a").First.ClickAsync();
        await tab.Page.Locator("a.figure").First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#figure")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task On_a_narrow_screen_the_hits_come_before_what_narrows_them()
    {
        await using var tab = await served.OpenAsync("/?q=" + Uri.EscapeDataString("投资"), width: 390, height: 844);
        await Assertions.Expect(tab.Page.Locator(".facets h2").First).ToBeHiddenAsync();
        await tab.Page.Locator(".facets summary").ClickAsync();
        await tab.Page.Locator(".facets a[href*='source=']").First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".facets").GetByText("✕").First).ToBeVisibleAsync();
        await tab.Page.SetViewportSizeAsync(1280, 900);
        await Assertions.Expect(tab.Page.Locator(".facets h2").First).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator(".facets summary")).ToBeHiddenAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_has_no_rank_is_not_offered_by_relevance_and_a_refusal_nothing_at_all()
    {
        await using var tab = await served.OpenAsync("/?q=" + Uri.EscapeDataString("投资"));
        await Assertions.Expect(tab.Page.Locator(".summary")).ToContainTextAsync("新的在前");
        await tab.Page.GotoAsync("/?q=*");
        await Assertions.Expect(tab.Page.Locator(".summary")).Not.ToContainTextAsync("新的在前");
        await Assertions.Expect(tab.Page.Locator(".summary")).ToContainTextAsync("导出");
        await tab.Page.GotoAsync("/?q=" + new string('(', 300) + Uri.EscapeDataString("投资"));
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator(".summary")).Not.ToContainTextAsync("导出");
    }

    [BrowserFact]
    public async Task Keys_walk_through_the_hits()
    {
        await using var tab = await served.OpenAsync("/?q=" + Uri.EscapeDataString("投资"));
        await tab.Page.Locator("h1").ClickAsync();
        await tab.Page.Keyboard.PressAsync("n");
        (await tab.Page.EvaluateAsync<string>("document.activeElement.tagName")).ShouldBe("MARK");
        await tab.Page.Keyboard.PressAsync("j");
        await tab.Page.Keyboard.PressAsync("j");
        var second = await tab.Page.Locator("main ol > li h2 a").Nth(1).GetAttributeAsync("href");
        (await tab.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')")).ShouldBe(second);
        await tab.Page.Keyboard.PressAsync("/");
        (await tab.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("q");
    }

    [BrowserFact]
    public async Task Every_page_is_kept_as_a_picture_in_dark_and_narrow()
    {
        var figure = AFigure;
        var pages = Addresses(figure);
        await using var dark = await served.OpenAsync("/", scheme: ColorScheme.Dark);
        await using var narrow = await served.OpenAsync("/", width: 390, height: 844);
        await using var english = await served.OpenAsync("/?lang=en", width: 390, height: 844, scheme: ColorScheme.Dark);
        foreach (var (name, path) in pages)
        {
            await dark.Page.GotoAsync(path);
            await dark.KeepAsync(name + "-dark");
            await dark.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            await Assertions.Expect(dark.Page.Locator("nav").First).ToBeHiddenAsync();
            await Assertions.Expect(dark.Page.Locator("h1")).ToBeVisibleAsync();
            await dark.KeepAsync(name + "-print");
            await dark.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
            await narrow.Page.GotoAsync(path);
            await narrow.KeepAsync(name + "-narrow");
            // Nothing may push a narrow page sideways, in either language.
            (await narrow.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390, path);
            await english.Page.GotoAsync(path);
            await english.KeepAsync(name + "-narrow-english");
            (await english.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390, "English " + path);
        }
        dark.Complaints.ShouldBeEmpty();
        narrow.Complaints.ShouldBeEmpty();
    }

    internal static IReadOnlyList<(string Name, string Path)> Addresses(ReportedFigure figure) =>
    [
        ("search-start", "/"),
        ("search", "/?q=" + Uri.EscapeDataString("云川 投资")),
        ("article", $"/article/{figure.Article.Key}?figure={figure.Key}"),
        ("series", $"/series?subject={Uri.EscapeDataString(figure.Figure.Subject!)}&indicator={Uri.EscapeDataString(figure.Figure.Indicator)}"),
        ("check", "/check"),
        ("conflicts", "/conflicts"),
        ("projects", "/projects"),
        ("archive", "/archive"),
    ];
}
