using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Tests.Serving;

/// <summary>Speaks to the program as an assistant would: to a process of its own, and over HTTP.</summary>
[Collection(ServedCollection.Name)]
public sealed class McpTests(ServedArchive served) : IDisposable
{
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(4));

    /// <summary>A client that asks for the newest protocol takes a slow start of the process for an older server; this one shakes hands from the start.</summary>
    [Fact]
    public async Task An_assistant_finds_tools_and_answers_with_sources()
    {
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "newsminer",
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "NewsMiner.App.dll"), "mcp", "--archive", served.Archive],
        }), new McpClientOptions { InitializationTimeout = TimeSpan.FromMinutes(3), ProtocolVersion = "2025-11-25" }, cancellationToken: _limit.Token);
        await ToolsAnswer(client);
    }

    [Theory]
    [InlineData("search", "query", "((((((((((((((((((((((((((((((投资", "Take some brackets away")]
    [InlineData("conflicts", "kind", "quarrel", "same-figure")]
    [InlineData("series", "asOf", "yesterday", "yyyy-MM-dd")]
    public async Task An_assistant_is_told_what_is_wrong_with_its_question(string tool, string argument, string value, string told)
    {
        await using var client = await Connect(served.Address, null);
        var answer = await client.CallToolAsync(tool, new Dictionary<string, object?> { ["subject"] = "云川经开区", ["indicator"] = "固定资产投资", [argument] = value }, cancellationToken: _limit.Token);
        answer.IsError.ShouldBe(true);
        answer.Content.OfType<TextContentBlock>().Single().Text.ShouldContain(told);
    }

    /// <summary>The newest protocol and the ones before it, which shake hands first.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("2025-11-25")]
    [InlineData("2025-03-26")]
    public async Task The_same_tools_answer_over_http(string? version)
    {
        await using var client = await Connect(served.Address, version);
        await ToolsAnswer(client);
    }

    [Fact]
    public async Task Over_http_beyond_loopback_a_key_is_needed()
    {
        var file = Path.Combine(served.Folder, "mcp-keys.txt");
        await File.WriteAllTextAsync(file, $"assistant:{Convert.ToHexStringLower(SHA256.HashData("芝麻"u8))}\n");
        await using var app = WebServer.Build(new ServeOptions { Archive = served.Archive, Urls = "http://127.0.0.1:0", Keys = ApiKeys.Load(file) }, TimeProvider.System);
        await app.StartAsync();
        await Should.ThrowAsync<HttpRequestException>(() => Connect(app.Urls.First(), null));
        // HTTP's headers hold no Chinese: a browser's password does, in Base64.
        await using var client = await Connect(app.Urls.First(), null, ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("x:芝麻"))));
        (await client.ListToolsAsync(cancellationToken: _limit.Token)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Over_http_foreign_pages_and_other_bodies_are_refused()
    {
        async Task<HttpStatusCode> Post(HttpContent body, string? origin = null, string accept = "application/json, text/event-stream")
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = body };
            request.Headers.TryAddWithoutValidation("Accept", accept);
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            using var answer = await served.Http.SendAsync(request, _limit.Token);
            if (!answer.IsSuccessStatusCode)
                answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            return answer.StatusCode;
        }
        var ping = new { jsonrpc = "2.0", id = 1, method = "tools/list" };
        (await Post(JsonContent.Create(ping))).ShouldBe(HttpStatusCode.OK);
        (await Post(JsonContent.Create(ping), served.Address)).ShouldBe(HttpStatusCode.OK);
        (await Post(JsonContent.Create(ping), "http://evil.example")).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(JsonContent.Create(ping), "null")).ShouldBe(HttpStatusCode.Forbidden);
        (await Post(JsonContent.Create(new { jsonrpc = "2.0", method = "notifications/initialized" }))).ShouldBe(HttpStatusCode.Accepted);
        (await Post(new StringContent("{", Encoding.UTF8, "application/json"))).ShouldBe(HttpStatusCode.BadRequest);
        (await Post(new StringContent("[]", Encoding.UTF8, "application/json"))).ShouldBe(HttpStatusCode.BadRequest);
        (await Post(new StringContent("x", Encoding.UTF8, "text/plain"))).ShouldBe(HttpStatusCode.NotAcceptable);
        (await Post(JsonContent.Create(ping), accept: "text/html")).ShouldBe(HttpStatusCode.NotAcceptable);
        (await served.Http.GetAsync("/mcp")).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        using var rebound = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = JsonContent.Create(ping) };
        rebound.Headers.Host = "evil.example";
        (await served.Http.SendAsync(rebound)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    public void Dispose() => _limit.Dispose();

    private async Task<McpClient> Connect(string address, string? version, params (string Name, string Value)[] headers) => await McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri(new Uri(address), "/mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = headers.ToDictionary(header => header.Name, header => header.Value),
        }),
        new McpClientOptions { ProtocolVersion = version }, cancellationToken: _limit.Token);

    private async Task ToolsAnswer(McpClient client)
    {
        var tools = await client.ListToolsAsync(cancellationToken: _limit.Token);
        tools.Select(tool => tool.Name).Order(StringComparer.Ordinal).ShouldBe(["check", "conflicts", "search", "series"]);
        tools.ShouldAllBe(tool => tool.Description.Length > 20);

        async Task<JsonElement> Call(string tool, params (string, object?)[] arguments)
        {
            var answer = await client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Item1, pair => pair.Item2), cancellationToken: _limit.Token);
            (answer.IsError ?? false).ShouldBeFalse();
            return JsonDocument.Parse(answer.Content.OfType<TextContentBlock>().Single().Text).RootElement;
        }
        (await Call("search", ("query", "储能电池 项目"))).GetProperty("hits")[0].GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        var series = await Call("series", ("subject", "云川经开区"), ("indicator", "固定资产投资"));
        series.GetProperty("points").EnumerateArray().ShouldContain(point => point.GetProperty("value").GetDecimal() == 63.7m
            && point.GetProperty("sourceCount").GetInt32() > 0 && point.GetProperty("sources")[0].GetProperty("title").GetString() != null);
        series.GetProperty("citation").GetString()!.ShouldContain("家报纸");
        (await Call("check", ("text", "2023年，云川经开区地区生产总值完成312.6亿元。"))).GetProperty("figures")[0].GetProperty("verdict").GetString().ShouldBe("contradicted");
        foreach (var (tool, arguments, told) in new (string, Dictionary<string, object?>, string)[]
        {
            ("series", new() { ["subject"] = "云川经开区" }, "indicator"),
            ("check", new() { ["text"] = "2023年", ["date"] = "someday" }, "date"),
            ("conflicts", new() { ["kind"] = "quarrel" }, "same-figure"),
        })
        {
            var refused = await client.CallToolAsync(tool, arguments, cancellationToken: _limit.Token);
            refused.IsError.ShouldBe(true, tool);
            refused.Content.OfType<TextContentBlock>().Single().Text.ShouldContain(told);
        }
        (await Call("conflicts", ("kind", "same-figure")))[0].GetProperty("figures")[0].GetProperty("file").GetString().ShouldNotBeNullOrEmpty();
    }
}
