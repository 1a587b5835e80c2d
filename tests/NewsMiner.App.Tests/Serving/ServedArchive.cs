using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsMiner.App.Commands;
using NewsMiner.App.Serving;
using NewsMiner.Archiving;
using NewsMiner.Reading;

namespace NewsMiner.App.Tests.Serving;

/// <summary>A test in a real browser; says that it skips where no Chromium is installed.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (ServedArchive.Chromium is null)
            Skip = "No Chromium is installed (looked for /usr/bin/chromium, /usr/bin/chromium-browser, /usr/bin/google-chrome).";
    }
}

/// <summary>As <see cref="BrowserFactAttribute"/>, with data.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (ServedArchive.Chromium is null)
            Skip = "No Chromium is installed (looked for /usr/bin/chromium, /usr/bin/chromium-browser, /usr/bin/google-chrome).";
    }
}

/// <summary>The project's corpus and a file of hostile strings, indexed into a temporary folder and served by Kestrel on a free loopback port.</summary>
public sealed class ServedArchive : IAsyncLifetime
{
    /// <summary>Everything a text can do to a page: markup, quotes, bidi controls, formulas, and a word without end.</summary>
    public const string Hostile = "<script>window.hacked=1</script>\"'><img src=x onerror=window.hacked=1>\u202E\u2066=HYPERLINK(\"http://x\")&amp;{{7*7}}${7*7}";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? Chromium { get; } =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public static string Root { get; } = FindRoot();

    /// <summary>Where screenshots are kept.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    public string Folder { get; } = Directory.CreateTempSubdirectory("newsminer-serve-").FullName;

    public string Archive => Path.Combine(Folder, "news.db");

    public WebApplication App { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public HttpClient Http { get; private set; } = null!;

    internal Newsroom Newsroom => App.Services.GetRequiredService<Newsroom>();

    public async Task InitializeAsync()
    {
        var inputs = Directory.CreateDirectory(Path.Combine(Folder, "inputs")).FullName;
        var word = new string('开', 3000);
        string Record(string id, string title, string text) =>
            $$"""{"id":{{Json(id)}},"title":{{Json(title)}},"date":"2024-03-05","source":{{Json("怪报 " + Hostile)}},"text":{{Json(text)}}}""" + "\n";
        await File.WriteAllTextAsync(Path.Combine(inputs, "怪 <img src=x onerror=window.hacked=1> \"'&.jsonl"),
            Record("x1", "怪题 " + Hostile, $"2023年，星海高新技术产业开发区固定资产投资999.9亿元{Hostile}，增长12%。\n{Hostile}\n怪词{word}。")
            + Record("x2", "=1+1", "2023年，星海高新技术产业开发区固定资产投资1.5亿元。" + Hostile)
            + Record("x3", "+cmd|' /C calc'!A0", "星海<b>储能</b>电池项目总投资10亿元，2023年5月开工。" + Hostile));
        await File.WriteAllTextAsync(Path.Combine(inputs, "坏 <script>window.hacked=1</script> .pdf".Replace("/", "∕", StringComparison.Ordinal)), "%PDF-1.4 broken");
        Index(force: false);
        App = WebServer.Build(new ServeOptions { Archive = Archive, Urls = "http://127.0.0.1:0" }, TimeProvider.System);
        await App.StartAsync();
        Address = App.Urls.First();
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(30) };
    }

    public void Index(bool force)
    {
        using var quiet = new StringWriter();
        var terminal = new Terminal(Stream.Null, quiet, quiet, TimeProvider.System, false, false);
        IndexCommand.Run(terminal, [Path.Combine(Root, "corpus"), Path.Combine(Folder, "inputs")], Archive, new ReadOptions(), new IndexOptions { Force = force }, CancellationToken.None);
    }

    /// <summary>A tab of its own, which notes what the browser's console complains of.</summary>
    public async Task<WatchedTab> OpenAsync(string path, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "zh-CN",
            JavaScriptEnabled = script,
            BaseURL = Address,
        });
        context.SetDefaultTimeout(20_000);
        var tab = new WatchedTab(context, await context.NewPageAsync());
        await tab.Page.GotoAsync(path);
        return tab;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Http.Dispose();
        await App.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "NewsMiner.sln")))
                return folder;
        throw new DirectoryNotFoundException("NewsMiner.sln is not above the test sources.");
    }
}

/// <summary>A browser tab whose console errors, script errors and requests that leave the server are remembered.</summary>
public sealed class WatchedTab : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public WatchedTab(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            Complaints.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("http://127.0.0.1", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                Complaints.Add("leaves the machine: " + request.Url);
        };
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public Task KeepAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(ServedArchive.Screenshots, name + ".png"), FullPage = true });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class ServedCollection : ICollectionFixture<ServedArchive>
{
    public const string Name = "served";
}
