namespace NewsMiner.App.Api;

/// <summary>What the framework refuses by itself — a number that is none, a missing body, an unknown address — is told in as many words as what we refuse.</summary>
internal static class ApiProblems
{
    public static IServiceCollection AddApiProblems(this IServiceCollection services)
    {
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        return services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
            context.ProblemDetails.Detail ??= context.ProblemDetails.Status switch
            {
                StatusCodes.Status404NotFound => "Nothing answers at this address; /openapi/v1.json lists what does.",
                StatusCodes.Status405MethodNotAllowed => $"{context.HttpContext.Request.Method} is not taken here; the header Allow names what is.",
                StatusCodes.Status415UnsupportedMediaType => $"Content-Type {Named(context.HttpContext.Request.ContentType)} is not taken here. {Taken(context.HttpContext.Request.Path)}",
                StatusCodes.Status500InternalServerError => "The server's log says why, under the traceId.",
                StatusCodes.Status504GatewayTimeout => "The answer took too long; ask for less at a time.",
                _ => null,
            });
    }

    /// <summary>The framework speaks of its types: <c>Failed to bind parameter "Nullable&lt;DateOnly&gt; from" from "someday".</c></summary>
    private static (string? Parameter, string Detail) InOurWords(string message, PathString path)
    {
        var quoted = message.Split('"');
        if (quoted.Length < 3)
            return (null, message);
        var parameter = quoted[1][(quoted[1].LastIndexOf(' ') + 1)..];
        if (quoted.Length < 5)
            return parameter == "files" ? ("files", Taken(path)) : ("body", $"Not the JSON that is asked for. {Taken(path)}");
        var given = quoted[3].Length > 60 ? quoted[3][..60] + "…" : quoted[3];
        return (parameter, $"“{given}” is " + (quoted[1] switch
        {
            var type when type.Contains("DateOnly", StringComparison.Ordinal) => "no day; write 2024-01-31.",
            var type when type.Contains("bool", StringComparison.OrdinalIgnoreCase) => "neither true nor false.",
            _ => "no whole number, or too large a one.",
        }));
    }

    private static string Named(string? type) => string.IsNullOrEmpty(type) ? "(none)" : type.Length > 60 ? type[..60] : type;

    // What curl -d sends without saying so is a form: a draft read as one would lose its + and %.
    internal static string Taken(PathString path) => path.Value switch
    {
        "/api/v1/check" => "Send the draft as text/plain (curl -H 'Content-Type: text/plain' --data-binary @draft.txt) or as application/json, {\"text\": \"…\", \"date\": \"2025-02-01\"}.",
        "/api/v1/files" => "Send the files as multipart/form-data (curl -F files=@page.txt).",
        { } other when other.EndsWith("/settlement", StringComparison.Ordinal) => "Send application/json, {\"remark\": \"…\"}.",
        _ => "/openapi/v1.json names what is.",
    };

    /// <summary>Answers HEAD as GET: routes are mapped for GET alone, and the server itself leaves out the body of what was asked for by HEAD.</summary>
    public static IApplicationBuilder UseHead(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    });

    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            var (parameter, detail) = InOurWords(refused.Message, context.Request.Path);
            await Results.Problem(
                statusCode: refused.StatusCode, title: parameter is null ? "The request cannot be taken" : $"{parameter}: cannot be taken", detail: detail,
                extensions: parameter is null ? null : new Dictionary<string, object?> { ["parameter"] = parameter }).ExecuteAsync(context);
        }
    });
}
