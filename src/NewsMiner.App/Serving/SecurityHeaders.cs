namespace NewsMiner.App.Serving;

/// <summary>Every answer forbids inline script, foreign origins, framing and sniffing: texts of newspapers are not trusted.</summary>
internal static class SecurityHeaders
{
    // The one inline style sheet let through is the charts' own, by its hash.
    private static readonly string s_policy =
        $"default-src 'none'; script-src 'self'; style-src 'self' {Chart.StyleHash}; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = s_policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });
}
