using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Api;

/// <summary>
/// The archive's tools over HTTP, at <c>/mcp</c>: the protocol's streamable HTTP without sessions, so that each POST stands alone and is answered by a
/// server of its own. Who may ask is decided before, as for the API: a key beyond loopback, no foreign page's requests.
/// </summary>
internal static class McpEndpoint
{
    private const string EventStream = "text/event-stream";

    private static readonly JsonTypeInfo<JsonRpcMessage> s_message = (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    public static void MapMcp(this IEndpointRouteBuilder app)
    {
        app.MapPost("/mcp", Answer).ExcludeFromDescription();
        // Without sessions there is nothing to listen for, and nothing to end.
        app.MapMethods("/mcp", ["GET", "DELETE"], (HttpContext context) =>
        {
            context.Response.Headers.Allow = "POST";
            return Results.Problem(statusCode: StatusCodes.Status405MethodNotAllowed, title: "Only POST", detail: "This server keeps no sessions: send each message by POST.");
        }).ExcludeFromDescription();
    }

    private static async Task Answer(HttpContext context, Newsroom newsroom)
    {
        var accepted = context.Request.Headers.Accept.ToString();
        if (!context.Request.HasJsonContentType() || !(accepted.Contains(EventStream, StringComparison.OrdinalIgnoreCase) || accepted.Contains("*/*", StringComparison.Ordinal)))
        {
            await Refuse(context, StatusCodes.Status406NotAcceptable, "Send application/json, and accept application/json and text/event-stream.");
            return;
        }
        JsonRpcMessage? message;
        try
        {
            message = await JsonSerializer.DeserializeAsync(context.Request.Body, s_message, context.RequestAborted);
        }
        catch (JsonException)
        {
            message = null;
        }
        if (message is null)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, "The body is no JSON-RPC message.");
            return;
        }
        message.Context = new JsonRpcMessageContext { ProtocolVersion = context.Request.Headers["MCP-Protocol-Version"] is [{ } version] ? version : null };
        await using var transport = new StreamableHttpServerTransport { Stateless = true };
        await using var server = McpServer.Create(transport, ArchiveTools.OptionsFor(newsroom));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var running = server.RunAsync(ended.Token);
        context.Response.ContentType = EventStream;
        context.Response.Headers.CacheControl = "no-cache, no-store";
        try
        {
            if (!await transport.HandlePostRequestAsync(message, context.Response.Body, context.RequestAborted))
            {
                context.Response.ContentType = null;
                context.Response.StatusCode = StatusCodes.Status202Accepted;
            }
        }
        finally
        {
            await ended.CancelAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task Refuse(HttpContext context, int status, string detail) => Results.Problem(statusCode: status, title: "The message cannot be taken", detail: detail).ExecuteAsync(context);
}
