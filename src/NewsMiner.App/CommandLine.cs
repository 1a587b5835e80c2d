using System.CommandLine;
using System.CommandLine.Help;
using NewsMiner.App.Commands;

namespace NewsMiner.App;

/// <summary>The verbs, and how their failures become exit codes.</summary>
public static class CommandLine
{
    public static Command Build(Terminal terminal)
    {
        // A plain command under our own name: a RootCommand is named after the executable file.
        var root = new Command("newsminer", """
            把报纸对开发区的报道读成可检索、可追踪、可核对的数字。
            Reads Chinese newspaper reports about development zones into figures that can be searched, followed and checked.

            示例:  newsminer index corpus && newsminer serve
            """) { new HelpOption(), new VersionOption() };
        root.Add(IndexCommand.Create(terminal));
        root.Add(SearchCommand.Create(terminal));
        root.Add(FiguresCommand.Create(terminal));
        root.Add(SeriesCommand.Create(terminal));
        root.Add(ProjectsCommand.Create(terminal));
        root.Add(CheckCommand.Create(terminal));
        root.Add(ConflictsCommand.Create(terminal));
        root.Add(ExtractCommand.Create(terminal));
        root.Add(SegmentCommand.Create(terminal));
        root.Add(RulesCommand.Create(terminal));
        root.Add(EvalCommand.Create(terminal));
        root.Add(ExportCommand.Create(terminal));
        root.Add(WatchCommand.Create(terminal));
        root.Add(ServeCommand.Create(terminal));
        root.Add(McpCommand.Create(terminal));
        root.Add(LexiconCommand.Create(terminal));
        return root;
    }

    /// <summary>How long a verb may take to end in order after Ctrl+C: the server's answers under way have ten seconds.</summary>
    private static readonly TimeSpan s_ending = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        var parsed = Build(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                terminal.Error.WriteLine(error.Message);
            var verb = parsed.CommandResult.Command.Name;
            terminal.Error.WriteLine($"用法见 / see: newsminer {(verb == "newsminer" ? "" : verb + " ")}--help");
            return ExitCode.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_ending },
                cancellation);
        }
        catch (UsageException problem)
        {
            terminal.Error.WriteLine(problem.Message);
            return ExitCode.Usage;
        }
        catch (Archiving.ArchiveException trouble)
        {
            terminal.Error.WriteLine(trouble.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("已中断；已完成的部分都已保存，重新运行即可继续。 Interrupted; run again to resume.");
            return ExitCode.SomeInputsFailed;
        }
    }
}
