using NewsMiner.Archiving;

namespace NewsMiner.Tests.Archiving;

/// <summary>On a real folder, with a clock of the test's own: however busy the machine is, the follower looks when the test says so.</summary>
public sealed class FolderFollowerTests : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2), Quiet = TimeSpan.FromSeconds(5);

    // Looks until a change has been left alone for long enough.
    private const int LooksUntilQuiet = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("newsminer-follow").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly Clock _clock = new();
    private readonly Task _following;
    private int _told;

    public FolderFollowerTests()
    {
        _following = new FolderFollower([_folder], Every, Quiet, _clock).Follow(() => _told++, _stop.Token);
        _clock.WaitForSleep();
    }

    public void Dispose()
    {
        _stop.Cancel();
        _following.GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
        _stop.Dispose();
        _clock.Dispose();
    }

    [Fact]
    public void Tells_of_files_added_changed_and_removed_and_of_nothing_else()
    {
        _told.ShouldBe(1, "the beginning");
        Look(10);
        _told.ShouldBe(1, "nothing there");
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "甲");
        Look(LooksUntilQuiet);
        _told.ShouldBe(2, "a file added");
        File.AppendAllText(Path.Combine(_folder, "a.txt"), "乙");
        Look(LooksUntilQuiet);
        _told.ShouldBe(3, "a file changed");
        Directory.CreateDirectory(Path.Combine(_folder, "2024"));
        File.WriteAllText(Path.Combine(_folder, "2024", "b.txt"), "丙");
        Look(LooksUntilQuiet);
        _told.ShouldBe(4, "a file in a folder added");
        File.Delete(Path.Combine(_folder, "a.txt"));
        Look(LooksUntilQuiet);
        _told.ShouldBe(5, "a file removed");
        Look(10);
        _told.ShouldBe(5, "nothing changed any more");
    }

    [Fact]
    public void A_file_that_is_still_being_written_is_not_told_of()
    {
        using (var file = new FileStream(Path.Combine(_folder, "slow.txt"), FileMode.Create, FileAccess.Write, FileShare.Read))
            for (var i = 0; i < 12; i++)
            {
                file.WriteByte((byte)'x');
                file.Flush(flushToDisk: true);
                Look(1);
                _told.ShouldBe(1);
            }
        Look(LooksUntilQuiet - 2);
        _told.ShouldBe(1, "changed a moment ago");
        Look(1);
        _told.ShouldBe(2, "at rest");
        Look(10);
        _told.ShouldBe(2);
    }

    private void Look(int times)
    {
        for (var i = 0; i < times; i++)
            _clock.Advance(Every);
    }

    /// <summary>Stands still until it is moved on; whoever sleeps by it is woken then, and has done what it woke for when the move is over.</summary>
    private sealed class Clock : TimeProvider, IDisposable
    {
        private readonly SemaphoreSlim _asleep = new(0);
        private long _ticks;
        private (TimerCallback Wake, object? State)? _sleeper;

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void WaitForSleep() => _asleep.Wait();

        public void Advance(TimeSpan by)
        {
            Interlocked.Add(ref _ticks, by.Ticks);
            var (wake, state) = _sleeper!.Value;
            wake(state);
            WaitForSleep();
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _sleeper = (callback, state);
            _asleep.Release();
            return new Timer();
        }

        public void Dispose() => _asleep.Dispose();

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
