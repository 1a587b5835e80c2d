using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;

namespace NewsMiner.Benchmarks.Measuring;

/// <summary>Our program as a user runs it. By default the one built beside; <c>--program</c> names another, such as the release.</summary>
internal sealed class Newsminer(string? program)
{
    private static readonly string s_built = Path.GetFullPath(Path.Combine(BenchmarkText.Folder, "..", "..", "src", "NewsMiner.App", "bin", "Release", "net10.0", "NewsMiner.App.dll"));

    private (string Program, string[] Arguments) Command(string[] arguments) => program is null ? ("dotnet", [s_built, .. arguments]) : (program, arguments);

    public ChildRun Run(params string[] arguments)
    {
        var (file, all) = Command(arguments);
        return Child.Run(file, all) ?? throw new InvalidOperationException($"{file} is not there.");
    }

    /// <summary>Runs the program until it ends or is not wanted any more; gives its processor time in seconds.</summary>
    public double RunUntil(CancellationToken ended, params string[] arguments)
    {
        var (file, all) = Command(arguments);
        using var process = Child.Start(file, all) ?? throw new InvalidOperationException($"{file} is not there.");
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var seconds = 0.0;
        while (!process.WaitForExit(50))
        {
            process.Refresh();
            seconds = process.HasExited ? seconds : process.TotalProcessorTime.TotalSeconds;
            if (ended.IsCancellationRequested)
                process.Kill(entireProcessTree: true);
        }
        return seconds;
    }

    /// <summary>Our web server on an archive, for requests one after another or at once.</summary>
    public Server Serve(string archive, int port)
    {
        var (file, all) = Command(["serve", "--archive", archive, "--urls", $"http://127.0.0.1:{port}"]);
        return new Server(Child.Start(file, all) ?? throw new InvalidOperationException($"{file} is not there."), port);
    }

    internal sealed class Server : IDisposable
    {
        private readonly Process _process;
        private readonly HttpClient _http;
        private bool _ended;

        public Server(Process process, int port)
        {
            _process = process;
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            var clock = Stopwatch.StartNew();
            while (true)
                try
                {
                    _http.GetAsync("/healthz").GetAwaiter().GetResult().EnsureSuccessStatusCode();
                    return;
                }
                catch (HttpRequestException) when (clock.Elapsed.TotalSeconds < 60)
                {
                    Thread.Sleep(50);
                }
        }

        public double PeakMegabytes => Child.PeakMegabytes(_process.Id);

        public double ProcessorSeconds
        {
            get
            {
                _process.Refresh();
                return _process.TotalProcessorTime.TotalSeconds;
            }
        }

        /// <summary>Milliseconds to a page of ten hits with snippets and facets.</summary>
        public double Search(string query) => Take(() => _http.GetAsync("/api/v1/search?q=" + Uri.EscapeDataString(query)));

        /// <summary>Milliseconds to the verdict on every figure of a draft.</summary>
        public double Check(string draft) => Take(() => _http.PostAsJsonAsync("/api/v1/check", new { text = draft, date = "2024-12-30" }));

        private static double Take(Func<Task<HttpResponseMessage>> ask)
        {
            var clock = Stopwatch.StartNew();
            using var answer = ask().GetAwaiter().GetResult();
            answer.EnsureSuccessStatusCode();
            _ = answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
            return clock.Elapsed.TotalMilliseconds;
        }

        public void Dispose()
        {
            if (_ended)
                return;
            _ended = true;
            _http.Dispose();
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }
    }
}
