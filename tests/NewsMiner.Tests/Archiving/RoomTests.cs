using NewsMiner.Archiving;

namespace NewsMiner.Tests.Archiving;

public sealed class RoomTests
{
    [Fact]
    public async Task Who_finds_no_room_waits_until_half_is_free()
    {
        var room = new Room(100);
        room.Take(60, CancellationToken.None);
        room.Take(40, CancellationToken.None);
        var waiting = Task.Run(() => room.Take(10, CancellationToken.None), CancellationToken.None);
        room.Give(40);
        room.Give(60);
        await waiting;
    }

    [Fact]
    public void What_is_larger_than_the_room_goes_through_alone()
    {
        var room = new Room(100);
        room.Take(1000, CancellationToken.None);
        room.Give(1000);
        room.Take(1000, CancellationToken.None);
    }

    [Fact]
    public async Task Whoever_waits_is_woken_when_the_run_ends()
    {
        var room = new Room(100);
        room.Take(100, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var waiting = Task.Run(() => room.Take(1, stop.Token), CancellationToken.None);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }
}
