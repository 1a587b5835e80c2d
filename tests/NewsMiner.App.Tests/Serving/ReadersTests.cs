using Microsoft.AspNetCore.Http;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Tests.Serving;

public sealed class ReadersTests
{
    [Theory]
    [InlineData("GET", "/series", null, true)]
    [InlineData("GET", "/api/v1/search", null, true)]
    [InlineData("POST", "/check", 2000L, true)]
    [InlineData("POST", "/api/v1/files", 50_000_000L, false)]
    [InlineData("POST", "/archive", null, false)]
    [InlineData("GET", "/mcp", null, false)]
    public async Task Who_reads_is_waited_for_and_who_uploads_or_listens_is_not(string method, string path, long? length, bool waitedFor)
    {
        var readers = new Readers();
        var context = new DefaultHttpContext { Request = { Method = method, Path = path, ContentLength = length } };
        var seen = false;
        await readers.Attend(context, _ =>
        {
            seen = readers.Any;
            return Task.CompletedTask;
        });
        seen.ShouldBe(waitedFor);
        readers.Any.ShouldBeFalse();
        await Should.ThrowAsync<InvalidOperationException>(() => readers.Attend(context, _ => throw new InvalidOperationException("the page failed")));
        readers.Any.ShouldBeFalse();
    }

    [Fact]
    public async Task An_indexing_waits_for_readers_at_most_half_of_its_time()
    {
        var readers = new Readers();
        var clock = new Ticking();
        var giveWay = readers.Courtesy(clock);
        clock.Pass(TimeSpan.FromMilliseconds(500));
        var free = clock.Now;
        giveWay();
        (clock.Now - free).ShouldBeLessThan(TimeSpan.FromMilliseconds(2), "nobody waits for an answer");
        await readers.Attend(new DefaultHttpContext { Request = { Method = "GET", Path = "/" } }, _ =>
        {
            var (began, worked) = (clock.Now, clock.Now);
            for (var page = 0; page < 200; page++)
            {
                giveWay();
                clock.Pass(TimeSpan.FromMilliseconds(3));
                worked += TimeSpan.FromMilliseconds(3);
            }
            var waited = clock.Now - worked;
            // What was saved up before they came may be spent on them.
            waited.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(500));
            waited.ShouldBeLessThanOrEqualTo((clock.Now / 2) + TimeSpan.FromMilliseconds(400));
            return Task.CompletedTask;
        });
    }

    /// <summary>A clock on which a millisecond passes at every look: no test of ours waits, or depends on how fast the machine is.</summary>
    private sealed class Ticking : TimeProvider
    {
        private long _ticks;

        public TimeSpan Now => TimeSpan.FromTicks(_ticks);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;

        public override long GetTimestamp() => _ticks += TimeSpan.TicksPerMillisecond;
    }
}
