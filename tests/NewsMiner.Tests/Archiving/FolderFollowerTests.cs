using System.Diagnostics;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Archiving;

/// <summary>On a real folder; times are short, waits end as soon as what is waited for happens.</summary>
public sealed class FolderFollowerTests : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(20), Quiet = TimeSpan.FromMilliseconds(200), Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("newsminer-follow").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _told = new(0);
    private readonly Task _following;

    public FolderFollowerTests() => _following = new FolderFollower([_folder], Every, Quiet).Follow(() => _told.Release(), _stop.Token);

    public void Dispose()
    {
        _stop.Cancel();
        _following.Wait(Patience).ShouldBeTrue();
        Directory.Delete(_folder, recursive: true);
        _stop.Dispose();
        _told.Dispose();
    }

    [Fact]
    public async Task Tells_of_files_added_changed_and_removed_and_of_nothing_else()
    {
        await ToldOnce("the beginning");
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.txt"), "甲");
        await ToldOnce("a file added");
        await File.AppendAllTextAsync(Path.Combine(_folder, "a.txt"), "乙");
        await ToldOnce("a file changed");
        Directory.CreateDirectory(Path.Combine(_folder, "2024"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "2024", "b.txt"), "丙");
        await ToldOnce("a file in a folder added");
        File.Delete(Path.Combine(_folder, "a.txt"));
        await ToldOnce("a file removed");
        (await _told.WaitAsync(Quiet * 3)).ShouldBeFalse("nothing changed any more");
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_not_told_of()
    {
        await ToldOnce("the beginning");
        // A machine that is busy elsewhere may let the writer itself pause for so long that the file looks at rest; then it is tried again.
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var writing = Stopwatch.StartNew();
            TimeSpan wrote = default, longestPause = default;
            await using (var file = new FileStream(Path.Combine(_folder, $"slow{attempt}.txt"), FileMode.Create, FileAccess.Write, FileShare.Read))
                while (writing.Elapsed < Quiet * 4)
                {
                    file.WriteByte((byte)'x');
                    file.Flush(flushToDisk: true);
                    longestPause = writing.Elapsed - wrote > longestPause ? writing.Elapsed - wrote : longestPause;
                    wrote = writing.Elapsed;
                    await Task.Delay(10);
                }
            await ToldOnce("the file at rest");
            if (longestPause < Quiet / 2)
            {
                (writing.Elapsed - wrote).ShouldBeGreaterThan(Quiet * 0.8);
                return;
            }
            while (await _told.WaitAsync(Quiet * 3))
            {
            }
        }
    }

    private async Task ToldOnce(string what) => (await _told.WaitAsync(Patience)).ShouldBeTrue(what);
}
