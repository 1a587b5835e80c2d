using System.CommandLine;
using System.CommandLine.Help;
using NewsMiner.App.Commands;

namespace NewsMiner.App;

/// <summary>The verbs, and how their failures become exit codes.</summary>
public static class CommandLine
{
    private static readonly (string Name, Func<Terminal, Command> Create)[] s_verbs =
    [
        ("index", IndexCommand.Create),
        ("search", SearchCommand.Create),
        ("figures", FiguresCommand.Create),
        ("series", SeriesCommand.Create),
        ("projects", ProjectsCommand.Create),
        ("check", CheckCommand.Create),
        ("conflicts", ConflictsCommand.Create),
        ("extract", ExtractCommand.Create),
        ("segment", SegmentCommand.Create),
        ("rules", RulesCommand.Create),
        ("eval", EvalCommand.Create),
        ("export", ExportCommand.Create),
        ("watch", WatchCommand.Create),
        ("serve", ServeCommand.Create),
        ("mcp", McpCommand.Create),
        ("lexicon", LexiconCommand.Create),
    ];

    /// <param name="verb">The one that will be run, if it is known: the others' options need not be made.</param>
    public static Command Build(Terminal terminal, string? verb = null)
    {
        // A plain command under our own name: a RootCommand is named after the executable file.
        var root = new Command("newsminer", """
            把报纸对开发区的报道读成可检索、可追踪、可核对的数字。
            Reads Chinese newspaper reports about development zones into figures that can be searched, followed and checked.

            示例:  newsminer index corpus && newsminer serve
            """) { new HelpOption(), new VersionOption() };
        foreach (var (name, create) in s_verbs)
            if (verb == name)
            {
                root.Add(create(terminal));
                return root;
            }
        foreach (var (_, create) in s_verbs)
            root.Add(create(terminal));
        return root;
    }

    /// <summary>How long a verb may take to end in order after Ctrl+C: the server's answers under way have ten seconds.</summary>
    private static readonly TimeSpan s_ending = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        var parsed = Build(terminal, args is [var verb, ..] ? verb : null).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                terminal.Error.WriteLine(error.Message);
            var asked = parsed.CommandResult.Command.Name;
            terminal.Error.WriteLine($"用法见 / see: newsminer {(asked == "newsminer" ? "" : asked + " ")}--help");
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
