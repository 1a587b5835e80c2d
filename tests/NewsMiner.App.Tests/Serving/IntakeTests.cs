using Microsoft.Extensions.DependencyInjection;
using NewsMiner.App.Commands;
using NewsMiner.App.Serving;
using NewsMiner.Archiving;
using NewsMiner.Reading;

namespace NewsMiner.App.Tests.Serving;

public sealed class IntakeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsminer-intake-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_taken_in_and_not_read_is_read_when_the_server_starts_again()
    {
        var archive = Path.Combine(_folder, "news.db");
        var first = Path.Combine(_folder, "first.txt");
        await File.WriteAllTextAsync(first, "2023年，云川经济技术开发区固定资产投资133.9亿元。");
        using var quiet = new StringWriter();
        IndexCommand.Run(new Terminal(Stream.Null, quiet, quiet, TimeProvider.System, false, false), [first], archive, new ReadOptions(), new IndexOptions(), CancellationToken.None);
        // As an upload that a server was stopped before it had read.
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(archive + ".uploads").FullName, "second.txt"), "2024年，云川经济技术开发区固定资产投资142.6亿元。");
        await using (var app = WebServer.Build(new ServeOptions { Archive = archive, Urls = "http://127.0.0.1:0" }, TimeProvider.System))
        {
            await app.StartAsync();
            var intake = app.Services.GetRequiredService<Intake>();
            for (var i = 0; i < 600 && intake.State.Running; i++)
                await Task.Delay(50);
            intake.State.Running.ShouldBeFalse();
            intake.State.Progress.ShouldNotBeNull().Units.ShouldBe(1);
            await app.StopAsync();
        }
        using (var reader = ArchiveReader.Open(archive))
            reader.Figures(new FigureQuery()).Select(report => report.Figure.Quote).ShouldBe(["133.9亿元", "142.6亿元"]);
        // Nothing is left to do: the next server does not begin an indexing.
        await using var next = WebServer.Build(new ServeOptions { Archive = archive, Urls = "http://127.0.0.1:0" }, TimeProvider.System);
        await next.StartAsync();
        next.Services.GetRequiredService<Intake>().State.ShouldBe(new IntakeState(false, null, 0, null));
        await next.StopAsync();
    }
}
