using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging.Console;
using NewsMiner.App.Api;
using NewsMiner.App.Contract;

namespace NewsMiner.App.Serving;

/// <summary>Builds the web application: pages, API, security headers.</summary>
public static class WebServer
{
    public static WebApplication Build(ServeOptions options, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxUploadBytes;
        });
        builder.Logging.ClearProviders();
        if (options.LogJson)
            builder.Logging.AddJsonConsole(console => (console.TimestampFormat, console.IncludeScopes) = ("O", true));
        else
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        // Standard output is for records; messages go to standard error.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        if (options.LogJson)
            builder.Logging.AddFilter("NewsMiner", LogLevel.Information);
        // The log names the traceId that an error's problem details name.
        builder.Logging.Configure(logging => logging.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(_ => new Newsroom(options.Archive, clock));
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<Intake>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Intake>());
        builder.Services.AddSingleton<Metrics>();
        builder.Services.AddSingleton<Readers>();
        builder.Services.AddApiDescription(options.Keys is not null);
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = options.Timeout });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        // A long page is a tenth as long; forms' tokens differ with every answer, so that compressing tells nobody of them (BREACH).
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json", "application/jsonl"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        builder.Services.AddRazorPages();
        // Forms are protected by keys that live as long as the server: no key files are left in anybody's home.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddApiProblems();
        // Chinese stands plainly in pages; the characters that mean something to HTML are still encoded.
        builder.Services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ContractJson.Options.TypeInfoResolver!);
            json.SerializerOptions.Encoder = ContractJson.Options.Encoder;
            // Numbers are numbers; where they might be strings too, the description says so of every one.
            json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
        });
        var app = builder.Build();
        var metrics = app.Services.GetRequiredService<Metrics>();
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("NewsMiner.Requests");
        app.Use((context, next) => metrics.Measure(context, next, log));
        app.Use(app.Services.GetRequiredService<Readers>().Attend);
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        if (options.Keys is { } keys)
            app.UseApiKeys(keys);
        else
            app.UseLoopbackNames();
        app.UseOwnOrigin();
        app.UseWhen(IsForPrograms, api => api.UseExceptionHandler().UseStatusCodePages().UseApiProblems());
        app.UseWhen(context => !IsForPrograms(context), pages => pages.UseExceptionHandler("/error").UseStatusCodePagesWithReExecute("/error", "?status={0}"));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new EmbeddedFileProvider(typeof(WebServer).Assembly, "NewsMiner.App.wwwroot"),
            OnPrepareResponse = answer => answer.Context.Response.Headers.CacheControl = answer.Context.Request.Query["v"] == Assets.Version ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.UseHead();
        app.UseRouting();
        app.Use(Metrics.NoteRoute);
        app.UseRequestTimeouts();
        app.MapRazorPages();
        app.MapApi();
        app.MapMcp();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapGet("/healthz", () => Results.Text("ok\n")).ExcludeFromDescription();
        app.MapGet("/readyz", (Newsroom newsroom) => newsroom.CanRead() ? Results.Text("ready\n") : Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "Not ready", detail: "The archive cannot be read.")).ExcludeFromDescription();
        app.MapGet("/metrics", (Newsroom newsroom, Intake intake) => Results.Text(metrics.Write(newsroom, intake), "text/plain; version=0.0.4", Encoding.UTF8)).ExcludeFromDescription();
        // What every first reader would wait for: the catalogue of all articles, and the counts.
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<Newsroom>().Prepare);
        return app;
    }

    private static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi") || context.Request.Path.StartsWithSegments("/mcp");

    /// <summary>Answers only to names of this machine: a foreign name that was made to point here (DNS rebinding) must not read the archive.</summary>
    private static void UseLoopbackNames(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        if (host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync("This server answers only to the names of this machine.");
    });

    /// <summary>
    /// Refuses what a page of another origin sends to the API or to <c>/mcp</c>: a browser may post across origins without asking first, and would send along
    /// the key that it keeps. Programs send no Origin. (The pages' own forms carry tokens.)
    /// </summary>
    private static void UseOwnOrigin(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || !IsForPrograms(context) || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)))
            return next(context);
        return Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "A page of another origin", detail: "Only this server's own pages, and programs, may ask.").ExecuteAsync(context);
    });

    /// <summary>True where every address is on this machine.</summary>
    public static bool IsLoopback(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries).All(url =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address))));
}
