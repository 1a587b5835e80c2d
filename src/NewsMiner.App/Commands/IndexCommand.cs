using System.CommandLine;
using System.Globalization;
using NewsMiner.Archiving;
using NewsMiner.Reading;

namespace NewsMiner.App.Commands;

/// <summary><c>index PATH…</c>: reads files and folders into the archive.</summary>
internal static class IndexCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("path") { Description = "文件或文件夹 / files or folders", Arity = ArgumentArity.OneOrMore };
        var archive = Options.Archive();
        var inputFormat = Options.InputFormat();
        var date = Options.Day("--date", "输入没有写明日期时用的日期 / date of what says none");
        var source = Options.Text("--source", "报纸或网站名 / newspaper or site", "NAME");
        var retry = new Option<bool>("--retry") { Description = "重试以前读失败的 / try again what failed before" };
        var force = new Option<bool>("--force") { Description = "不管变没变，全部重读 / read everything again" };
        var prune = new Option<bool>("--prune") { Description = "从档案中移除这次没有遇到的文件 / remove files that this run did not meet" };
        var watch = new Option<bool>("--watch") { Description = "读完后守着文件夹，有变化就读入（Ctrl+C 结束） / keep following the folders" };
        var command = new Command("index", """
            把文件和文件夹读进档案。只读变了的；中断后再运行即可继续。
            Reads files and folders into the archive; only what changed; resumable.

            示例:  newsminer index corpus --archive indexes/news.db
            """) { paths, archive, inputFormat, date, source, retry, force, prune, watch };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = Inputs.ReadOptionsOf(parsed.GetValue(inputFormat), parsed.GetValue(date), parsed.GetValue(source));
            var indexOptions = new IndexOptions
            {
                RetryFailures = parsed.GetValue(retry),
                Force = parsed.GetValue(force),
                Prune = parsed.GetValue(prune),
                Context = string.Join('|', parsed.GetValue(inputFormat), Contract.Iso.Day(parsed.GetValue(date)), parsed.GetValue(source)).Trim('|'),
            };
            var file = parsed.GetRequiredValue(archive);
            var given = parsed.GetRequiredValue(paths);
            int IndexOnce() => Run(terminal, given, file, options, indexOptions, cancellation);
            if (!parsed.GetValue(watch))
                return IndexOnce();
            terminal.Error.WriteLine("守候变化中，按 Ctrl+C 结束。 Watching; Ctrl+C ends.");
            var exit = ExitCode.Done;
            await new FolderFollower(given, time: terminal.Clock).Follow(() => exit = IndexOnce(), cancellation);
            return exit;
        });
        return command;
    }

    /// <summary>Indexes the paths with progress on standard error.</summary>
    public static int Run(Terminal terminal, IReadOnlyList<string> paths, string archive, ReadOptions options, IndexOptions indexOptions, CancellationToken cancellation)
    {
        // An archive is opened only when there is something to read: a mistyped folder makes none.
        var inputs = new PageReader().FindInputs(paths).ToList();
        var readable = inputs.Where(input => input.SkipReason is null && input.Problem is null).ToList();
        var problems = inputs.Where(input => input.Problem is not null).ToList();
        foreach (var input in problems)
            terminal.Report(input.Problem!);
        if (readable.Count == 0 && problems.Count > 0)
            return ExitCode.SomeInputsFailed;
        try
        {
            using var writer = OpenArchive.ForWriting(archive);
            var report = new IndexRun(writer, NewsPipeline.Default.With(options), indexOptions, terminal.Clock).Run(readable, Progress(terminal), cancellation);
            if (terminal.ErrorIsInteractive)
                terminal.Error.WriteLine();
            foreach (var problem in report.Problems)
                terminal.Report(problem);
            var done = report.Progress;
            terminal.Error.WriteLine(done.Units == 0 && done.Failures == 0 && done.Files > 0
                ? $"{archive}: {done.Files} 个文件都没有变化"
                : string.Create(CultureInfo.InvariantCulture,
                    $"{archive}: {done.Files} 个文件，{done.Units} 页（{done.Unchanged} 未变，{done.Failures} 失败），{done.Articles} 篇文章，{done.Figures} 个数字，用时 {done.Elapsed.TotalSeconds:0.0} 秒")
                + (report.Removed > 0 ? $"，移除 {report.Removed} 个文件" : "") + (report.Cancelled ? "；已中断，再运行即可继续" : ""));
            ReportWatches(terminal, archive);
            return report.Cancelled || done.Failures > 0 || problems.Count > 0 ? ExitCode.SomeInputsFailed : ExitCode.Done;
        }
        catch (ArchiveException trouble)
        {
            throw OpenArchive.Usage(archive, trouble);
        }
    }

    private static void ReportWatches(Terminal terminal, string archive)
    {
        var store = new WatchFile(archive);
        if (store.Watches().Count == 0)
            return;
        using var reader = ArchiveReader.Open(archive);
        foreach (var (watch, changes) in Answering.Watcher.Look(store, reader, terminal.Today))
            foreach (var change in changes)
                terminal.Error.WriteLine($"关注「{watch.Name}」: {change.Message}");
    }

    private static Action<IndexProgress> Progress(Terminal terminal)
    {
        var last = TimeSpan.Zero;
        return progress =>
        {
            var line = string.Create(CultureInfo.InvariantCulture,
                $"{progress.Files} 文件 {progress.Units} 页 {progress.Articles} 篇 {progress.Figures} 数字 · {progress.BytesPerSecond / 1e6:0.00} MB/s")
                + (progress.TimeLeft is { } left ? $" · 剩余 {left:hh\\:mm\\:ss}" : "");
            if (terminal.ErrorIsInteractive)
                terminal.Error.Write("\r\u001b[K" + line);
            else if (progress.Elapsed - last >= TimeSpan.FromSeconds(2))
            {
                last = progress.Elapsed;
                terminal.Error.WriteLine(line);
            }
        };
    }
}
