using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

public class WatcherTests
{
    private const string Zone = "临江经济开发区";

    private sealed class Store : IWatchStore
    {
        private readonly Dictionary<string, (Watch Watch, WatchState? State)> _kept = [];

        public Store(params Watch[] watches)
        {
            foreach (var watch in watches)
                _kept[watch.Name] = (watch, null);
        }

        public IReadOnlyList<Watch> Watches() => [.. _kept.Values.Select(v => v.Watch)];

        public WatchState? Last(string name) => _kept.GetValueOrDefault(name).State;

        public void Save(Watch watch, WatchState state) => _kept[watch.Name] = (watch, state);

        public bool Remove(string name) => _kept.Remove(name);
    }

    [Fact]
    public void A_watch_tells_what_is_new_and_what_now_disagrees()
    {
        var store = new Store(new Watch("外贸", Zone, "进出口总额"));
        var archive = new InMemoryFigureSource().Add(Reports.Article("甲", "2023-01-20", 1), Reports.Figures($"{Zone}|进出口总额|40.1亿元|2022"));
        Watcher.Look(store, archive).ShouldBeEmpty();
        Watcher.Look(store, archive).ShouldBeEmpty();

        archive.Add(Reports.Article("乙", "2023-01-20", 2), Reports.Figures($"{Zone}|进出口总额|43.0亿元|2022\n{Zone}|进出口总额|8.1%|2022|growth"));
        var (_, changes) = Watcher.Look(store, archive).Single();
        changes.Select(c => c.Kind).ShouldBe([WatchChangeKind.Disagrees, WatchChangeKind.New]);
        changes[0].Message.ShouldContain("43.0亿元");
        changes[1].Message.ShouldContain("8.1%");

        archive.Add(Reports.Article("丙", "2024-01-20", 3), Reports.Figures($"{Zone}|进出口总额|42.2亿元|2022"));
        Watcher.Look(store, archive).Single().Changes.Single().Kind.ShouldBe(WatchChangeKind.Changed);
    }

    [Fact]
    public void A_watched_project_tells_its_stages_and_broken_promises()
    {
        var store = new Store(new Watch("云栖", Project: "云栖数据中心项目"));
        var archive = new InMemoryFigureSource().Add(
            Reports.Article("甲", "2022-11-02", 1),
            ProjectHistoryTests.Project("云栖数据中心项目", null, Zone, "12亿元", null, ProjectStage.开工, new ProjectEvent(ProjectStage.投产, "2023-Q2", true)));
        Watcher.Look(store, archive, new DateOnly(2023, 1, 1)).ShouldBeEmpty();
        Watcher.Look(store, archive, new DateOnly(2023, 7, 2)).Single().Changes.Single().Kind.ShouldBe(WatchChangeKind.Overdue);
        archive.Add(Reports.Article("乙", "2023-08-02", 2), ProjectHistoryTests.Project("云栖数据中心项目", null, Zone, "15亿元", null, ProjectStage.投产));
        Watcher.Look(store, archive, new DateOnly(2023, 8, 3)).Single().Changes.Select(c => c.Kind).ShouldBe([WatchChangeKind.New, WatchChangeKind.Disagrees]);
    }
}
