using System.CommandLine;
using NewsMiner.App.Serving;
using NewsMiner.Archiving;

namespace NewsMiner.App.Commands;

/// <summary><c>serve</c>: the web pages and the HTTP API.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var archive = Options.Archive();
        var urls = new Option<string>("--urls") { Description = "监听地址 / where to listen", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var index = new Option<string[]>("--index") { Description = "先把这些文件或文件夹读进档案 / first index these", HelpName = "PATH", AllowMultipleArgumentsPerToken = true };
        var keys = Options.Text("--api-keys", "密钥文件，每行 名字:密钥的SHA-256；监听本机之外时必须给出 / keys, name:sha256hex a line; needed beyond loopback", "FILE");
        var logJson = new Option<bool>("--log-json") { Description = "日志写成 JSON，一行一个请求 / log as JSON, a line a request" };
        var command = new Command("serve", """
            在浏览器里检索、看序列、核查稿件。只监听本机，除非另有指定。
            Search, series and check in the browser; loopback only unless told otherwise.

            示例:  newsminer serve --index corpus
            """) { archive, urls, index, keys, logJson };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetRequiredValue(archive);
            if (parsed.GetValue(index) is { Length: > 0 } paths)
                IndexCommand.Run(terminal, paths, file, new Reading.ReadOptions(), new IndexOptions(), cancellation);
            var address = parsed.GetRequiredValue(urls);
            var apiKeys = parsed.GetValue(keys) is { } keyFile ? ApiKeys.Load(keyFile) : null;
            if (apiKeys is null && !WebServer.IsLoopback(address))
                throw new UsageException($"--urls {address}: 监听本机之外须用 --api-keys FILE 给出密钥。 Beyond loopback, --api-keys FILE is needed.");
            using (OpenArchive.ForReading(terminal, file))
            {
            }
            await using var app = WebServer.Build(new ServeOptions { Archive = file, Urls = address, Keys = apiKeys, LogJson = parsed.GetValue(logJson), Inputs = parsed.GetValue(index) ?? [] }, terminal.Clock);
            try
            {
                await app.StartAsync(cancellation);
            }
            catch (IOException problem)
            {
                throw new UsageException($"{address}: 不能监听（{problem.Message}）。请换一个端口，如 --urls http://127.0.0.1:5081。 Cannot listen there; choose another port.");
            }
            terminal.Error.WriteLine($"在浏览器中打开 / open {app.Urls.First()} ，按 Ctrl+C 结束 / Ctrl+C ends.");
            await app.WaitForShutdownAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
