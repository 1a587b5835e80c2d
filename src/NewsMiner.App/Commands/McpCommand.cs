using System.CommandLine;
using NewsMiner.App.Api;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Commands;

/// <summary><c>mcp</c>: a Model Context Protocol server on standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create(Terminal terminal)
    {
        var archive = Options.Archive();
        var command = new Command("mcp", """
            给编辑部的助手用：检索、序列、核查、矛盾，每个回答都带出处（标准输入输出上的 Model Context Protocol）。
            A Model Context Protocol server on standard input and output: search, series, check, conflicts, each with its sources.

            示例:  newsminer mcp --archive indexes/news.db
            """) { archive };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetRequiredValue(archive);
            using (OpenArchive.ForReading(terminal, file))
            {
            }
            using var newsroom = new Newsroom(file, terminal.Clock);
            await using var output = Console.OpenStandardOutput();
            await ArchiveTools.ServeAsync(newsroom, terminal.In, output, cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
