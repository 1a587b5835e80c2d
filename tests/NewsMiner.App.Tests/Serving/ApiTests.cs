using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsMiner.Answering;
using NewsMiner.Answering.Search;
using NewsMiner.App.Commands;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Tests.Serving;

/// <summary>Shapes, errors and limits of the HTTP API.</summary>
[Collection(ServedCollection.Name)]
public sealed class ApiTests(ServedArchive served)
{
    private async Task<JsonElement> Get(string path) => JsonDocument.Parse(await served.Http.GetStringAsync(path)).RootElement;

    [Fact]
    public async Task Search_gives_hits_facets_and_the_next_page()
    {
        var answer = await Get("/api/v1/search?q=投资&limit=2");
        answer.GetProperty("hits").GetArrayLength().ShouldBe(2);
        answer.GetProperty("total").GetInt32().ShouldBeGreaterThan(2);
        answer.GetProperty("facets").GetProperty("source")[0].GetProperty("count").GetInt32().ShouldBePositive();
        var hit = answer.GetProperty("hits")[0];
        var snippet = hit.GetProperty("snippet").GetString()!;
        var lit = hit.GetProperty("highlights")[0];
        snippet[lit[0].GetInt32()..lit[1].GetInt32()].ShouldContain("投资");
        var next = await Get(answer.GetProperty("next").GetString()!);
        next.GetProperty("offset").GetInt32().ShouldBe(2);
        next.GetProperty("hits")[0].GetProperty("key").GetInt64().ShouldNotBe(hit.GetProperty("key").GetInt64());
        var article = await Get($"/api/v1/articles/{hit.GetProperty("key").GetInt64()}");
        article.GetProperty("text").GetString()!.Length.ShouldBePositive();
        article.GetProperty("figures").ValueKind.ShouldBe(JsonValueKind.Array);
    }

    [Fact]
    public async Task Figures_series_conflicts_projects_and_status_answer()
    {
        var figures = await Get("/api/v1/figures?subject=云川经开区&indicator=固定资产投资&aspect=level&where=" + Uri.EscapeDataString("> 60亿元"));
        figures.GetProperty("items").EnumerateArray().ShouldContain(item => item.GetProperty("quote").GetString()!.StartsWith("63.7", StringComparison.Ordinal));
        figures.GetProperty("items").EnumerateArray().ShouldAllBe(item => item.GetProperty("baseValue").GetDecimal() > 6_000_000_000m);
        var series = await Get("/api/v1/series?subject=云川经开区&indicator=固定资产投资");
        series.GetProperty("points").EnumerateArray().ShouldContain(point => point.GetProperty("value").GetDecimal() == 63.7m && point.GetProperty("sources").GetArrayLength() > 0);
        series.GetProperty("citation").GetString().ShouldNotBeNullOrEmpty();
        (await Get("/api/v1/series?subject=云川经开区&indicator=固定资产投资&asOf=2020-01-01")).GetProperty("points").GetArrayLength().ShouldBe(0);
        (await Get("/api/v1/conflicts?kind=same-figure&state=all")).GetProperty("items")[0].GetProperty("figures").GetArrayLength().ShouldBeGreaterThan(1);
        (await Get("/api/v1/projects?limit=1")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await Get("/api/v1/status")).GetProperty("articles").GetInt64().ShouldBePositive();
    }

    [Fact]
    public async Task Check_takes_text_and_json_and_refuses_what_is_too_long()
    {
        const string Draft = "2023年，云川经开区地区生产总值完成312.6亿元。";
        foreach (var content in new HttpContent[] { new StringContent(Draft, Encoding.UTF8, "text/plain"), JsonContent.Create(new { text = Draft, date = "2024-06-01" }) })
        {
            var answer = await served.Http.PostAsync("/api/v1/check", content);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            body.GetProperty("contradicted").GetInt32().ShouldBe(1);
            body.GetProperty("figures")[0].GetProperty("evidence").GetArrayLength().ShouldBePositive();
        }
        // Without a date, 今年 is no certain year: a report of any agrees, and none accuses.
        foreach (var (quote, verdict) in new[] { ("76.8亿元", "supported"), ("79.8亿元", "contradicted") })
        {
            var undated = await served.Http.PostAsync("/api/v1/check", new StringContent($"今年一季度，云川经开区地区生产总值{quote}。"));
            var found = JsonDocument.Parse(await undated.Content.ReadAsStringAsync()).RootElement.GetProperty("figures")[0].GetProperty("verdict").GetString();
            (found == verdict).ShouldBe(verdict == "supported", quote);
        }
        (await served.Http.PostAsync("/api/v1/check", new StringContent(new string('9', 100_001)))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await served.Http.PostAsync("/api/v1/check", new StringContent("{", Encoding.UTF8, "application/json"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/api/v1/search", 400)]
    [InlineData("/api/v1/search?q=投资&limit=0", 400)]
    [InlineData("/api/v1/search?q=投资&limit=101", 400)]
    [InlineData("/api/v1/search?q=投资&limit=abc", 400)]
    [InlineData("/api/v1/search?q=投资&offset=-1", 400)]
    [InlineData("/api/v1/search?q=投资&offset=10001", 400)]
    [InlineData("/api/v1/search?q=投资&from=yesterday", 400)]
    [InlineData("/api/v1/figures?aspect=height", 400)]
    [InlineData("/api/v1/figures?where=big", 400)]
    [InlineData("/api/v1/figures?period=someday", 400)]
    [InlineData("/api/v1/series?subject=云川", 400)]
    [InlineData("/api/v1/series?subject=云川&indicator=外资&format=exe", 400)]
    [InlineData("/api/v1/conflicts?kind=quarrel", 400)]
    [InlineData("/api/v1/conflicts?severity=dire", 400)]
    [InlineData("/api/v1/projects?state=lost", 400)]
    [InlineData("/api/v1/search?q=投资&order=sideways", 400)]
    [InlineData("/api/v1/search?q=投资&limit=99999999999", 400)]
    [InlineData("/api/v1/series?subject=云川&subject=北屏&indicator=外资", 400)]
    [InlineData("/api/v1/export/secrets", 404)]
    [InlineData("/api/v1/articles/987654321", 404)]
    [InlineData("/api/v1/nothing", 404)]
    public async Task Errors_are_problem_details(string path, int status)
    {
        var answer = await served.Http.GetAsync(path);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetInt32().ShouldBe(status);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString()!.Length.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_read_is_named()
    {
        var answer = await served.Http.GetAsync("/api/v1/search?q=投资&limit=many");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("parameter").GetString().ShouldBe("limit");
        problem.GetProperty("detail").GetString()!.ShouldContain("many");
    }

    [Theory]
    [InlineData("GET", "/api/v1/search?q=投资&from=2024-13-01", "", "from", "“2024-13-01” is no day; write 2024-01-31.")]
    [InlineData("GET", "/api/v1/search?q=投资&limit=many", "", "limit", "“many” is no whole number, or too large a one.")]
    [InlineData("GET", "/api/v1/projects?overdue=maybe", "", "overdue", "“maybe” is neither true nor false.")]
    [InlineData("PUT", "/api/v1/conflicts/x/settlement", "{bad", "body", "Send application/json, {\"remark\"")]
    [InlineData("PUT", "/api/v1/conflicts/x/settlement", "null", "body", "Send application/json, {\"remark\"")]
    [InlineData("POST", "/api/v1/check", "{\"text\":5}", "body", "at $.text")]
    [InlineData("POST", "/api/v1/check", "{\"text\":\"x\",\"date\":\"2024-99-99\"}", "body", "at $.date")]
    public async Task A_refusal_speaks_of_the_request_and_not_of_the_program(string method, string path, string body, string parameter, string said)
    {
        using var asked = new HttpRequestMessage(new HttpMethod(method), path) { Content = body.Length == 0 ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        var answer = await served.Http.SendAsync(asked);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var text = await answer.Content.ReadAsStringAsync();
        var problem = JsonDocument.Parse(text).RootElement;
        problem.GetProperty("parameter").GetString().ShouldBe(parameter);
        problem.GetProperty("detail").GetString()!.ShouldContain(said);
        text.ShouldNotContain("NewsMiner.App");
        text.ShouldNotContain("Nullable");
    }

    [Fact]
    public async Task A_listing_past_its_end_has_no_next()
    {
        var last = await Get("/api/v1/conflicts?limit=1&offset=2147483647");
        last.GetProperty("items").GetArrayLength().ShouldBe(0);
        last.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Several_series_come_in_one_file_and_one_chart()
    {
        const string Path = "/api/v1/series?subject=云川经开区&indicator=固定资产投资&indicator=地区生产总值";
        (await served.Http.GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var csv = await served.Http.GetStringAsync(Path + "&format=csv");
        csv.ShouldContain("固定资产投资,level");
        csv.ShouldContain("地区生产总值,level");
        (await served.Http.GetStringAsync(Path + "&format=svg")).ShouldContain("来源：");
        var english = await served.Http.GetStringAsync(Path + "&format=svg&lang=en");
        english.ShouldContain("Sources: ");
        english.ShouldNotContain("来源：");
        (await served.Http.GetAsync(Path + "&format=svg&lang=fr")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        // As many sources as the verb's files name.
        csv.Split('\n').Single(line => line.Contains("2023年,", StringComparison.Ordinal) && line.Contains("地区生产总值,level", StringComparison.Ordinal) && line.Contains(",actual,", StringComparison.Ordinal))
            .ShouldContain("临江商报 2024-01-20");
    }

    [Theory]
    [InlineData("/api/v1/search?q=投资")]
    [InlineData("/api/v1/series?subject=云川经开区&indicator=固定资产投资&format=csv")]
    [InlineData("/api/v1/export/articles")]
    [InlineData("/api/v1/articles/987654321")]
    [InlineData("/api/v1/search")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/healthz")]
    [InlineData("/metrics")]
    [InlineData("/")]
    public async Task HEAD_is_answered_as_GET_without_the_body(string path)
    {
        var full = await served.Http.GetAsync(path);
        using var asked = new HttpRequestMessage(HttpMethod.Head, path);
        var head = await served.Http.SendAsync(asked);
        head.StatusCode.ShouldBe(full.StatusCode);
        head.Content.Headers.ContentType.ShouldBe(full.Content.Headers.ContentType);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_of_another_type_is_told_what_to_send()
    {
        foreach (var (path, named) in new[] { ("/api/v1/check", "text/plain"), ("/api/v1/files", "multipart/form-data") })
        {
            var answer = await served.Http.PostAsync(path, new StringContent("2023年，云川经开区固定资产投资115.8亿元。", Encoding.UTF8, "application/x-www-form-urlencoded"));
            answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
            var detail = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString()!;
            detail.ShouldContain("application/x-www-form-urlencoded");
            detail.ShouldContain(named);
        }
    }

    [PopplerFact]
    public async Task A_condition_on_a_quantity_has_facets_and_takes_filters()
    {
        const string Path = "/api/v1/search?q=固定资产投资 > 60亿元&limit=100";
        var all = await Get(Path);
        var total = all.GetProperty("total").GetInt32();
        total.ShouldBeGreaterThan(3);
        foreach (var facet in new[] { "zone", "source", "indicator", "year" })
        {
            var value = all.GetProperty("facets").GetProperty(facet)[0];
            var (name, count) = (value.GetProperty("value").GetString()!, value.GetProperty("count").GetInt32());
            var kept = await Get($"{Path}&{facet}={Uri.EscapeDataString(name)}");
            kept.GetProperty("total").GetInt32().ShouldBe(count, facet);
            if (facet != "year")
                (await Get($"{Path}&not={facet}:{Uri.EscapeDataString(name)}")).GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("key").GetInt64())
                    .ShouldBeSubsetOf(all.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("key").GetInt64()));
        }
        (await Get(Path + "&source=没有这家报纸")).GetProperty("total").GetInt32().ShouldBe(0);
        (await Get(Path + "&not=source:云川日报")).GetProperty("hits").EnumerateArray().ShouldAllBe(hit => hit.GetProperty("source").GetString() != "云川日报");
        var days = all.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("date").GetString()!).ToList();
        days.ShouldBe(days.OrderDescending(StringComparer.Ordinal));
        foreach (var hit in all.GetProperty("hits").EnumerateArray())
            hit.GetProperty("highlights").GetArrayLength().ShouldBePositive();
    }

    [Fact]
    public async Task A_wildcard_alone_lists_all_articles_newest_first()
    {
        var all = await Get("/api/v1/search?q=*&limit=100");
        all.GetProperty("total").GetInt32().ShouldBe((int)(await Get("/api/v1/status")).GetProperty("stories").GetInt64());
        var days = all.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("date").GetString() ?? "").ToList();
        days.ShouldBe(days.OrderDescending(StringComparer.Ordinal));
        all.GetProperty("facets").GetProperty("zone").EnumerateArray().ShouldNotContain(zone => zone.GetProperty("value").GetString() == "全国");
    }

    /// <summary>The examples of the description have the very members that answers have.</summary>
    [Fact]
    public async Task Examples_are_answers()
    {
        var description = await Get("/openapi/v1.json");
        var key = (await Get("/api/v1/search?q=投资&limit=1")).GetProperty("hits")[0].GetProperty("key").GetInt64();
        foreach (var (path, asked) in new[]
        {
            ("/search", "/search?q=储能电池&limit=1"), ("/articles/{key}", $"/articles/{key}"), ("/figures", "/figures?limit=1"), ("/series", "/series?subject=云川经开区&indicator=固定资产投资"),
            ("/conflicts", "/conflicts?limit=1&state=all"), ("/projects", "/projects?limit=1&name=储能电池"), ("/files", "/files?limit=1"), ("/problems", "/problems?limit=1"), ("/status", "/status"),
        })
        {
            var example = description.GetProperty("paths").GetProperty("/api/v1" + path).GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example");
            var answer = await Get("/api/v1" + asked);
            Members(example).ShouldBe(Members(answer), path);
            foreach (var list in new[] { "hits", "items", "points" })
                if (example.TryGetProperty(list, out var items) && answer.TryGetProperty(list, out var real))
                    Members(items[0]).ShouldBe(Members(real[0]), path);
        }
        static IEnumerable<string> Members(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("projects")]
    [InlineData("articles")]
    [InlineData("conflicts")]
    public async Task Exports_hold_no_formula_in_any_format(string what)
    {
        var csv = await served.Http.GetStringAsync($"/api/v1/export/{what}?format=csv");
        csv.Split('\n').Length.ShouldBeGreaterThan(3);
        foreach (var line in csv.Split('\n'))
            line.TrimStart('"').ShouldNotStartWith("=");
        csv.ShouldNotContain(",=1+1");
        foreach (var line in (await served.Http.GetStringAsync($"/api/v1/export/{what}?format=jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            JsonDocument.Parse(line).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(await served.Http.GetByteArrayAsync($"/api/v1/export/{what}?format=xlsx")), false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet;
        sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>().ShouldBeEmpty();
        sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task The_description_names_every_route_with_summary_and_examples()
    {
        var description = await Get("/openapi/v1.json");
        var paths = description.GetProperty("paths");
        foreach (var path in new[] { "search", "articles/{key}", "figures", "series", "check", "conflicts", "projects", "export/{what}", "status" })
            foreach (var operation in paths.GetProperty("/api/v1/" + path).EnumerateObject())
            {
                operation.Value.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty();
                if (operation.Value.TryGetProperty("parameters", out var parameters))
                    foreach (var parameter in parameters.EnumerateArray())
                        parameter.TryGetProperty("example", out _).ShouldBeTrue($"{path} {parameter}");
            }
        paths.EnumerateObject().ShouldAllBe(path => path.Name.StartsWith("/api/v1/", StringComparison.Ordinal));
        // What is needed, of what type, which words are taken, and what else than JSON comes.
        var search = paths.GetProperty("/api/v1/search").GetProperty("get");
        JsonElement Parameter(string name) => search.GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == name);
        Parameter("q").GetProperty("required").GetBoolean().ShouldBeTrue();
        Parameter("limit").GetProperty("schema").GetProperty("type").GetString().ShouldBe("integer");
        Parameter("order").GetProperty("schema").GetProperty("enum").EnumerateArray().Select(word => word.GetString()).ShouldContain("newest");
        search.GetProperty("responses").GetProperty("200").GetProperty("content").TryGetProperty("text/csv", out _).ShouldBeTrue();
        paths.GetProperty("/api/v1/series").GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").TryGetProperty("image/svg+xml", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Conflicts_and_projects_are_settled_and_opened_again()
    {
        foreach (var list in new[] { "conflicts", "projects" })
        {
            var item = (await Get($"/api/v1/{list}?state=open&limit=1")).GetProperty("items")[0];
            var address = $"/api/v1/{list}/{item.GetProperty("fingerprint").GetString()}/settlement";
            (await served.Http.PutAsJsonAsync(address, new { remark = "以公报为准 " + ServedArchive.Hostile })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            var settled = (await Get($"/api/v1/{list}?state=settled")).GetProperty("items")[0];
            settled.GetProperty("settled").GetProperty("remark").GetString()!.ShouldStartWith("以公报为准");
            (await served.Http.PutAsJsonAsync(address, new { remark = new string('长', 2001) })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await served.Http.DeleteAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await Get($"/api/v1/{list}?state=settled")).GetProperty("items").GetArrayLength().ShouldBe(0);
            (await served.Http.PutAsJsonAsync($"/api/v1/{list}/0123456789abcdef0123456789abcdef/settlement", new { remark = "无此" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Files_and_problems_are_listed_uploads_are_taken_or_refused_by_name()
    {
        (await Get("/api/v1/files?limit=2")).GetProperty("items").GetArrayLength().ShouldBe(2);
        var problem = (await Get("/api/v1/problems")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("file").GetString()!.StartsWith('坏'));
        problem.GetProperty("reason").GetString().ShouldNotBeNullOrEmpty();
        using var files = new MultipartFormDataContent { { new StringContent("x"), "files", "../evil.exe" } };
        var answer = await served.Http.PostAsync("/api/v1/files", files);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        body.GetProperty("taken").GetInt32().ShouldBe(0);
        body.GetProperty("refused")[0].GetProperty("reason").GetString().ShouldNotBeNullOrEmpty();
        using var none = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        (await served.Http.PostAsync("/api/v1/files", none)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_articles_page_is_what_its_offsets_point_into()
    {
        var key = (await Get("/api/v1/search?q=固定资产投资&limit=1")).GetProperty("hits")[0].GetProperty("key").GetInt64();
        var page = await served.Http.GetStringAsync($"/api/v1/articles/{key}/page");
        var figure = (await Get($"/api/v1/articles/{key}")).GetProperty("figures")[0];
        string.Concat(page[figure.GetProperty("start").GetInt32()..figure.GetProperty("end").GetInt32()].Where(letter => !char.IsWhiteSpace(letter))).ShouldBe(figure.GetProperty("quote").GetString());
        (await served.Http.GetAsync("/api/v1/articles/987654321/page")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/?q=投资")]
    [InlineData("/site.css")]
    [InlineData("/api/v1/figures")]
    public async Task Answers_are_compressed_where_the_reader_takes_it(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        (await served.Http.SendAsync(request)).Content.Headers.ContentEncoding.ShouldBe(["br"]);
        (await served.Http.GetAsync(path)).Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task Health_and_metrics_answer()
    {
        (await served.Http.GetStringAsync("/healthz")).ShouldBe("ok\n");
        await served.Http.GetAsync("/api/v1/status");
        var metrics = await served.Http.GetStringAsync("/metrics");
        (await served.Http.GetStringAsync("/readyz")).ShouldBe("ready\n");
        metrics.ShouldContain("newsminer_archive_articles ");
        metrics.ShouldContain("process_resident_memory_bytes ");
        // Prometheus' text format: a comment, or a name with labels and a number.
        metrics.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line[0] == '#' || System.Text.RegularExpressions.Regex.IsMatch(line, "^[a-z_]+(\\{[^}]*(\\{[^}]*\\}[^}]*)*\\})? [0-9.E+-]+$"));
        metrics.ShouldContain("newsminer_http_request_duration_seconds_count{route=\"/api/v1/status\",method=\"GET\",status=\"200\"}");
    }

    [PopplerFact]
    public async Task A_value_names_as_many_sources_as_asked_for_and_counts_all()
    {
        const string Path = "/api/v1/series?subject=云川经开区&indicator=固定资产投资";
        var all = (await Get(Path)).GetProperty("points").EnumerateArray().Single(point => point.GetProperty("quote").GetString() == "133.9亿元");
        var none = (await Get(Path + "&sources=0")).GetProperty("points").EnumerateArray().Single(point => point.GetProperty("quote").GetString() == "133.9亿元");
        all.GetProperty("sourceCount").GetInt32().ShouldBe(all.GetProperty("sources").GetArrayLength());
        none.GetProperty("sourceCount").GetInt32().ShouldBe(all.GetProperty("sourceCount").GetInt32());
        none.GetProperty("sources").GetArrayLength().ShouldBe(0);
        // The evidence leads to its article.
        var source = all.GetProperty("sources")[0];
        (await served.Http.GetStringAsync($"/article/{source.GetProperty("article").GetInt64()}?figure={source.GetProperty("figure").GetInt64()}")).ShouldContain("id=\"lit\"");
    }

    [Fact]
    public async Task Answers_that_take_too_long_end_with_504_and_the_metrics_name_their_routes()
    {
        await using var app = WebServer.Build(new ServeOptions { Archive = served.Archive, Urls = "http://127.0.0.1:0", Timeout = TimeSpan.FromTicks(1) }, TimeProvider.System);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var draft = string.Concat(Enumerable.Repeat("2023年，云川经开区固定资产投资完成115.8亿元。\n", 3000));
        var answer = await http.PostAsync("/api/v1/check", new StringContent(draft));
        answer.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await http.GetAsync("/nowhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var metrics = await http.GetStringAsync("/metrics");
        metrics.ShouldContain("{route=\"/api/v1/check\",method=\"POST\",status=\"504\"}");
        metrics.ShouldContain("{route=\"(none)\",method=\"GET\",status=\"404\"}");
    }

    [Fact]
    public void Nobody_waiting_ends_every_answer()
    {
        var context = new DefaultHttpContext { RequestAborted = new CancellationToken(true) };
        var source = served.Newsroom.For(context);
        var draft = new Page { File = "draft", Text = "2023年，云川经开区固定资产投资完成115.8亿元。", Date = new DateOnly(2024, 6, 1) };
        Should.Throw<OperationCanceledException>(() => FigureFinder.Find(source, new FigureRequest()).Count());
        Should.Throw<OperationCanceledException>(() => SeriesBuilder.Build(source, new SeriesRequest { Subject = "云川经济技术开发区", Indicator = "固定资产投资" }));
        Should.Throw<OperationCanceledException>(() => ProjectHistories.Read(source));
        Should.Throw<OperationCanceledException>(() => Drafts.Check(draft, source, new CheckOptions()));
        Should.Throw<OperationCanceledException>(() => served.Newsroom.Search.Search(new SearchRequest { Query = "投资" }, context.RequestAborted));
    }

    [Theory]
    [InlineData("/api/v1/check")]
    [InlineData("/mcp")]
    public async Task What_a_foreign_page_sends_is_refused(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("2023年，云川经开区固定资产投资完成115.8亿元。") };
        request.Headers.Add("Origin", "https://evil.example");
        (await served.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_foreign_name_that_points_here_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/status");
        request.Headers.Host = "evil.example";
        (await served.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task With_keys_nothing_but_health_answers_without_one()
    {
        var file = Path.Combine(served.Folder, "keys.txt");
        await File.WriteAllTextAsync(file, "# readers\nzhou:" + Convert.ToHexStringLower(SHA256.HashData("开门"u8)) + "\n");
        await using var app = WebServer.Build(new ServeOptions { Archive = served.Archive, Urls = "http://127.0.0.1:0", Keys = ApiKeys.Load(file) }, TimeProvider.System);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        (await http.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var path in new[] { "/", "/api/v1/status", "/metrics", "/openapi/v1.json", "/archive", "/site.css" })
            (await http.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
        async Task<HttpStatusCode> With(Action<HttpRequestHeaders> add)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/status");
            add(request.Headers);
            return (await http.SendAsync(request)).StatusCode;
        }
        var key = Convert.ToBase64String("anyone:开门"u8);
        (await With(headers => headers.Authorization = new AuthenticationHeaderValue("Basic", key))).ShouldBe(HttpStatusCode.OK);
        (await With(headers => headers.Authorization = new AuthenticationHeaderValue("Basic", "not base64"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await With(headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", "wrong"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await With(headers => headers.Add("X-Api-Key", "wrong"))).ShouldBe(HttpStatusCode.Unauthorized);
        Should.Throw<UsageException>(() => ApiKeys.Load(file + ".missing"));
        await File.WriteAllTextAsync(file, "zhou:plain-key\n");
        Should.Throw<UsageException>(() => ApiKeys.Load(file)).Message.ShouldContain("keys.txt:1");
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\windows\\报纸.PDF", "报纸.pdf")]
    [InlineData("..txt", "_.txt")]
    [InlineData("a\0b\u202E<c>.html", "a_b__c_.html")]
    [InlineData("run.sh", null)]
    [InlineData("", null)]
    public void Names_of_uploads_stay_in_the_folder(string given, string? expected) => Intake.SafeName(given).ShouldBe(expected);
}
