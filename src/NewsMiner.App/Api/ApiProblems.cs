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
                StatusCodes.Status415UnsupportedMediaType => "The body's Content-Type is none that is taken here; /openapi/v1.json names them.",
                StatusCodes.Status500InternalServerError => "The server's log says why, under the traceId.",
                StatusCodes.Status504GatewayTimeout => "The answer took too long; ask for less at a time.",
                _ => null,
            });
    }

    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            // Failed to bind parameter "int limit" from "abc".
            var quoted = refused.Message.Split('"');
            var parameter = quoted.Length > 2 ? quoted[1][(quoted[1].LastIndexOf(' ') + 1)..] : null;
            await Results.Problem(
                statusCode: refused.StatusCode, title: parameter is null ? "The request cannot be taken" : $"{parameter}: cannot be taken", detail: refused.Message,
                extensions: parameter is null ? null : new Dictionary<string, object?> { ["parameter"] = parameter }).ExecuteAsync(context);
        }
    });
}
