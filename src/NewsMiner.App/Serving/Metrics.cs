using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NewsMiner.App.Serving;

/// <summary>Counts requests and their durations by route, and writes them in Prometheus' text format.</summary>
public sealed class Metrics
{
    private static readonly double[] s_bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

    private readonly ConcurrentDictionary<(string Route, string Method, int Status), Tally> _tallies = new();

    private static readonly object s_route = new();

    private long _inFlight;

    /// <summary>
    /// Notes the route that a request took, once routing has found it: an error page takes its place later. The route's pattern, not the path: a path
    /// is anybody's text, and there is no end of them.
    /// </summary>
    public static Task NoteRoute(HttpContext context, RequestDelegate next)
    {
        context.Items.TryAdd(s_route, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } pattern ? "/" + pattern.TrimStart('/') : "(none)");
        return next(context);
    }

    public async Task Measure(HttpContext context, RequestDelegate next, ILogger log)
    {
        var began = Stopwatch.GetTimestamp();
        Interlocked.Increment(ref _inFlight);
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
            var took = Stopwatch.GetElapsedTime(began);
            var route = context.Items[s_route] as string ?? (context.Response.StatusCode < 400 ? "(static)" : "(none)");
            var method = context.Request.Method is "GET" or "POST" or "PUT" or "DELETE" or "HEAD" ? context.Request.Method : "other";
            _tallies.GetOrAdd((route, method, context.Response.StatusCode), _ => new Tally()).Add(took.TotalSeconds);
            if (log.IsEnabled(LogLevel.Information))
            {
                // Escaped: a line of the log stays one line.
                var path = context.Request.Path.ToUriComponent();
                var milliseconds = took.TotalMilliseconds;
                Log.Request(log, method, path, context.Response.StatusCode, milliseconds);
            }
        }
    }

    public string Write(Newsroom newsroom, Intake intake)
    {
        var text = new StringBuilder();
        text.Append("# HELP newsminer_http_request_duration_seconds Time to answer.\n# TYPE newsminer_http_request_duration_seconds histogram\n");
        foreach (var ((route, method, status), tally) in _tallies.OrderBy(entry => entry.Key.Route, StringComparer.Ordinal).ThenBy(entry => entry.Key.Status))
        {
            var labels = string.Create(CultureInfo.InvariantCulture, $"route=\"{route.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\",method=\"{method}\",status=\"{status}\"");
            var (counts, sum) = tally.Read();
            long total = 0;
            for (var i = 0; i < counts.Length; i++)
            {
                total += counts[i];
                text.Append(CultureInfo.InvariantCulture, $"newsminer_http_request_duration_seconds_bucket{{{labels},le=\"{(i < s_bounds.Length ? s_bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf")}\"}} {total}\n");
            }
            text.Append(CultureInfo.InvariantCulture, $"newsminer_http_request_duration_seconds_sum{{{labels}}} {sum}\nnewsminer_http_request_duration_seconds_count{{{labels}}} {total}\n");
        }
        var counts1 = newsroom.Statistics;
        Gauge("newsminer_http_requests_in_flight", "Requests being answered.", Interlocked.Read(ref _inFlight));
        Gauge("newsminer_archive_files", "Files in the archive.", counts1.Files);
        Gauge("newsminer_archive_pages", "Pages in the archive.", counts1.Pages);
        Gauge("newsminer_archive_failed_pages", "Pages that could not be read.", counts1.Failures);
        Gauge("newsminer_archive_articles", "Articles in the archive.", counts1.Articles);
        Gauge("newsminer_archive_figures", "Figures in the archive.", counts1.Figures);
        Gauge("newsminer_archive_projects", "Mentions of projects in the archive.", counts1.Projects);
        Gauge("newsminer_archive_bytes", "Size of the archive.", counts1.Bytes);
        using var process = Process.GetCurrentProcess();
        text.Append(CultureInfo.InvariantCulture, $"# HELP process_cpu_seconds_total Processor time used.\n# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total {process.TotalProcessorTime.TotalSeconds}\n");
        Gauge("process_resident_memory_bytes", "Memory held.", process.WorkingSet64);
        Gauge("process_start_time_seconds", "When the server started, in seconds since 1970.", new DateTimeOffset(process.StartTime).ToUnixTimeSeconds());
        Gauge("process_threads", "Threads.", process.Threads.Count);
        Gauge("dotnet_gc_heap_bytes", "Memory of objects after the last collection.", GC.GetGCMemoryInfo().HeapSizeBytes);
        Gauge("newsminer_indexing", "1 while files are being indexed.", intake.State.Running ? 1 : 0);
        return text.ToString();

        void Gauge(string name, string help, long value) => text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}\n");
    }

    private sealed class Tally
    {
        private readonly Lock _lock = new();
        private readonly long[] _counts = new long[s_bounds.Length + 1];
        private double _sum;

        public void Add(double seconds)
        {
            var at = Array.FindIndex(s_bounds, bound => seconds <= bound);
            lock (_lock)
            {
                _counts[at < 0 ? s_bounds.Length : at]++;
                _sum += seconds;
            }
        }

        public (long[] Counts, double Sum) Read()
        {
            lock (_lock)
                return ([.. _counts], _sum);
        }
    }
}

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} in {Milliseconds} ms")]
    public static partial void Request(ILogger logger, string method, string path, int status, double milliseconds);
}
