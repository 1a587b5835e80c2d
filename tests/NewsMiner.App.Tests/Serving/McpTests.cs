using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace NewsMiner.App.Tests.Serving;

/// <summary>Speaks to the program's own process as an assistant would.</summary>
[Collection(ServedCollection.Name)]
public sealed class McpTests(ServedArchive served)
{
    [Fact]
    public async Task An_assistant_finds_tools_and_answers_with_sources()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "newsminer",
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "NewsMiner.App.dll"), "mcp", "--archive", served.Archive],
        }), cancellationToken: limit.Token);
        var tools = await client.ListToolsAsync(cancellationToken: limit.Token);
        tools.Select(tool => tool.Name).Order(StringComparer.Ordinal).ShouldBe(["check", "conflicts", "search", "series"]);
        tools.ShouldAllBe(tool => tool.Description.Length > 20);

        async Task<JsonElement> Call(string tool, params (string, object?)[] arguments)
        {
            var answer = await client.CallToolAsync(tool, arguments.ToDictionary(pair => pair.Item1, pair => pair.Item2), cancellationToken: limit.Token);
            (answer.IsError ?? false).ShouldBeFalse();
            return JsonDocument.Parse(answer.Content.OfType<TextContentBlock>().Single().Text).RootElement;
        }
        (await Call("search", ("query", "储能电池 项目"))).GetProperty("hits")[0].GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        (await Call("series", ("subject", "云川经开区"), ("indicator", "固定资产投资"))).GetProperty("points").EnumerateArray()
            .ShouldContain(point => point.GetProperty("value").GetDecimal() == 63.7m && point.GetProperty("sources")[0].GetProperty("title").GetString() != null);
        (await Call("check", ("text", "2023年，云川经开区地区生产总值完成312.6亿元。"))).GetProperty("figures")[0].GetProperty("verdict").GetString().ShouldBe("contradicted");
        (await Call("conflicts", ("kind", "same-figure")))[0].GetProperty("figures")[0].GetProperty("file").GetString().ShouldNotBeNullOrEmpty();
    }
}
