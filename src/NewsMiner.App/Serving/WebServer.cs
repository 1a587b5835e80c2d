using System.Net;
using Microsoft.Extensions.FileProviders;
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
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(_ => new Newsroom(options.Archive, clock));
        builder.Services.AddRazorPages();
        builder.Services.AddProblemDetails();
        // Chinese stands plainly in pages; the characters that mean something to HTML are still encoded.
        builder.Services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ContractJson.Options.TypeInfoResolver!);
            json.SerializerOptions.Encoder = ContractJson.Options.Encoder;
        });
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new EmbeddedFileProvider(typeof(WebServer).Assembly, "NewsMiner.App.wwwroot") });
        app.UseRouting();
        app.MapRazorPages();
        app.MapGet("/series.svg", (Newsroom newsroom, string subject, string indicator) =>
            Results.Text(Answering.SeriesChart.Draw(Pages.SeriesModel.Build(newsroom, subject, indicator)), "image/svg+xml", System.Text.Encoding.UTF8));
        return app;
    }

    /// <summary>True where every address is on this machine.</summary>
    public static bool IsLoopback(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries).All(url =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address))));
}
