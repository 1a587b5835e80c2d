using System.Runtime.CompilerServices;
using System.Text;

namespace NewsMiner.App.Tests.Commands;

/// <summary>What a verb did.</summary>
public sealed record CommandOutcome(int ExitCode, string Out, string Error);

/// <summary>Runs verbs in this process, with streams of the test's own and a fixed clock.</summary>
public static class CommandRunner
{
    public static string Root { get; } = FindRoot();

    public static async Task<CommandOutcome> Run(string[] arguments, string standardInput = "", DateTimeOffset? now = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(standardInput));
        var terminal = new Terminal(input, output, error, new FixedClock(now ?? new DateTimeOffset(2025, 11, 3, 9, 0, 0, TimeSpan.Zero)), false, false);
        var exit = await CommandLine.RunAsync(arguments, terminal, CancellationToken.None);
        return new CommandOutcome(exit, output.ToString(), error.ToString());
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "NewsMiner.sln")))
                return folder;
        throw new DirectoryNotFoundException("NewsMiner.sln is not above the test sources.");
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}

/// <summary>An archive of the bundled corpus in a folder of its own, made once for all tests of the verbs.</summary>
public sealed class CorpusArchive : IAsyncLifetime
{
    private string? _folder;

    public string File { get; private set; } = "";

    public CommandOutcome Indexing { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _folder = Directory.CreateTempSubdirectory("newsminer-tests-").FullName;
        File = Path.Combine(_folder, "news.db");
        Indexing = await CommandRunner.Run(["index", Path.Combine(CommandRunner.Root, "corpus"), "--archive", File]);
    }

    public Task DisposeAsync()
    {
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}

[CollectionDefinition(nameof(CorpusCollection))]
public sealed class CorpusCollection : ICollectionFixture<CorpusArchive>;
