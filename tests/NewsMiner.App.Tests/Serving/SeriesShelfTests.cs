using NewsMiner.Answering;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Tests.Serving;

[Collection(ServedCollection.Name)]
public sealed class SeriesShelfTests(ServedArchive served)
{
    private static readonly SeriesRequest s_request = new() { Subject = "云川经济技术开发区", Indicator = "固定资产投资" };

    [Fact]
    public async Task A_series_is_read_once_for_a_version_and_anew_behind_the_readers_back()
    {
        var shelf = new SeriesShelf(served.Newsroom.Archive);
        var first = shelf.Get(s_request, 1, default);
        first.Points.ShouldNotBeEmpty();
        shelf.Get(s_request with { }, 1, default).ShouldBeSameAs(first);
        shelf.Get(s_request with { Difference = true }, 1, default).ShouldNotBeSameAs(first);
        // The archive has changed: the series of a moment ago is given, until the new one is there.
        shelf.Get(s_request, 2, default).ShouldBeSameAs(first);
        var second = first;
        for (var i = 0; i < 200 && ReferenceEquals(second, first); i++)
        {
            await Task.Delay(25);
            second = shelf.Get(s_request, 2, default);
        }
        second.ShouldNotBeSameAs(first);
        second.Points.Count.ShouldBe(first.Points.Count);
    }

    [Fact]
    public void A_series_nobody_waits_for_is_not_read() =>
        Should.Throw<OperationCanceledException>(() => new SeriesShelf(served.Newsroom.Archive).Get(s_request, 1, new CancellationToken(true)));
}
