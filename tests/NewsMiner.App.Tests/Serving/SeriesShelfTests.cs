using NewsMiner.Answering;
using NewsMiner.Answering.Search;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Tests.Serving;

[Collection(ServedCollection.Name)]
public sealed class SeriesShelfTests(ServedArchive served)
{
    private static readonly SeriesRequest s_request = new() { Subject = "云川经济技术开发区", Indicator = "固定资产投资" };

    [Fact]
    public async Task A_series_is_read_once_for_a_version_and_anew_behind_the_readers_back()
    {
        var shelf = new SeriesShelf(served.Newsroom.Archive, TimeSpan.Zero);
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
    public void A_series_read_a_moment_ago_is_not_read_anew_with_every_commit_of_an_indexing()
    {
        var shelf = new SeriesShelf(served.Newsroom.Archive, TimeSpan.FromHours(1));
        var first = shelf.Get(s_request, 1, default);
        for (var version = 2; version < 5; version++)
            shelf.Get(s_request, version, default).ShouldBeSameAs(first);
    }

    [Fact]
    public void An_answer_is_searched_once_for_a_state_of_the_archive()
    {
        var shelf = new SearchShelf();
        var searched = 0;
        SearchAnswer Ask(string query, int version, int? limit = 10) => shelf.Get(new SearchRequest { Query = query, Zones = ["云川经济技术开发区"], Limit = limit }, (version, 0, 0, 0), () =>
        {
            searched++;
            return new SearchAnswer { Query = query };
        });
        var first = Ask("投资", 1);
        Ask("投资", 1).ShouldBeSameAs(first);
        Ask("投产", 1).ShouldNotBeSameAs(first);
        Ask("投资", 2).ShouldNotBeSameAs(first);
        searched.ShouldBe(3);
        // Exports are not kept.
        Ask("投资", 2, 10_000);
        Ask("投资", 2, 10_000);
        searched.ShouldBe(5);
    }

    [Fact]
    public void A_series_nobody_waits_for_is_not_read() =>
        Should.Throw<OperationCanceledException>(() => new SeriesShelf(served.Newsroom.Archive).Get(s_request, 1, new CancellationToken(true)));
}
