using System.Globalization;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>Says what is new, and what now disagrees, since a watch was last looked at.</summary>
public static class Watcher
{
    private const string Promise = "promise|";

    /// <summary>Looks at every watch of the store, keeps what it sees, and returns what changed since the last look; nothing at the first.</summary>
    /// <param name="today">The day against which promises are held.</param>
    public static IReadOnlyList<(Watch Watch, IReadOnlyList<WatchChange> Changes)> Look(IWatchStore store, IFigureSource archive, DateOnly? today = null)
    {
        var all = new List<(Watch, IReadOnlyList<WatchChange>)>();
        foreach (var watch in store.Watches())
        {
            var now = Observe(watch, archive, today);
            if (store.Last(watch.Name) is { } before && Compare(before, now) is { Count: > 0 } changes)
                all.Add((watch, changes));
            store.Save(watch, now);
        }
        return all;
    }

    public static WatchState Observe(Watch watch, IFigureSource archive, DateOnly? today = null)
    {
        var facts = new List<WatchedFact>();
        if (watch is { Subject: { } subject, Indicator: { } indicator })
            foreach (var point in SeriesBuilder.Build(archive, new SeriesRequest { Subject = subject, Indicator = indicator, Derive = false, Sentences = false }).Points)
                facts.Add(new WatchedFact(
                    string.Create(CultureInfo.InvariantCulture, $"{point.Aspect}|{point.Of}|{point.Basis}|{Comparison.IsPlanned(point.Modality)}|{point.Period?.Start:yyyy-MM-dd}|{point.Period?.End:yyyy-MM-dd}"),
                    $"{point.Period?.Label}{subject}{indicator}{Words(point)}",
                    point.Quote,
                    [.. point.Others.Select(o => o.Quote)],
                    Source(point.Sources[0].Article)));
        if (watch.Project is { } project)
            foreach (var history in ProjectHistories.Read(archive, project, today: today))
            {
                var id = ProjectNames.Key(history.Mentions[0].Project.Name);
                foreach (var stage in history.Stages.GroupBy(s => (s.Stage, s.Planned)))
                    facts.Add(new WatchedFact(
                        $"{id}|{stage.Key.Stage}|{stage.Key.Planned}", $"{history.Name}{(stage.Key.Planned ? "计划" : "")}{stage.Key.Stage}", DateOf(stage.First()),
                        [.. stage.Skip(1).Select(DateOf)], Source(stage.First().Sources[0].Article)));
                if (history.Sums.Count > 0)
                    facts.Add(new WatchedFact($"{id}|sum", $"{history.Name}总投资", history.Sums[0].Quote, [.. history.Sums.Skip(1).Select(s => s.Quote)], Source(history.Sums[0].Sources[0].Article)));
                foreach (var promise in history.Overdue)
                    facts.Add(new WatchedFact($"{Promise}{id}|{promise.Stage}|{promise.Date}", $"{history.Name}{promise.Stage}", promise.Date, promise.PostponedTo is { } then ? [then] : [], Source(promise.Source.Article)));
            }
        return new WatchState([.. facts.DistinctBy(f => f.Key)]);
    }

    /// <summary>What the later state has that the earlier had not. Facts that are gone (an article taken out) are no news.</summary>
    public static IReadOnlyList<WatchChange> Compare(WatchState before, WatchState now)
    {
        var known = before.Facts.ToDictionary(f => f.Key, StringComparer.Ordinal);
        var changes = new List<WatchChange>();
        foreach (var fact in now.Facts)
        {
            if (!known.TryGetValue(fact.Key, out var old))
            {
                changes.Add(fact.Key.StartsWith(Promise, StringComparison.Ordinal)
                    ? new WatchChange(WatchChangeKind.Overdue, fact, $"{fact.Said}原定{fact.Value}，期限已过，未见报道{string.Concat(fact.Others.Select(then => $"，后改为{then}"))}（{fact.Source}）。")
                    : new WatchChange(WatchChangeKind.New, fact, $"新报道：{fact.Said} {fact.Value}（{fact.Source}）{(fact.Others.Count > 0 ? $"，另有报道为{string.Join("、", fact.Others)}" : "")}。"));
                continue;
            }
            var added = fact.Others.Where(o => o != old.Value && !old.Others.Contains(o, StringComparer.Ordinal)).ToList();
            if (fact.Key.StartsWith(Promise, StringComparison.Ordinal))
                continue;
            if (fact.Value != old.Value)
                changes.Add(new WatchChange(WatchChangeKind.Changed, fact, $"{fact.Said}由{old.Value}变为{fact.Value}（{fact.Source}）。"));
            else if (added.Count > 0)
                changes.Add(new WatchChange(WatchChangeKind.Disagrees, fact, $"{fact.Said} {fact.Value}，现有报道为{string.Join("、", added)}，说法不一。"));
        }
        return changes;
    }

    private static string DateOf(StageReport stage) => stage.Date ?? "未写日期";

    private static string Words(SeriesPoint point)
        => (point.Aspect switch { Aspect.Growth => "增速", Aspect.Share => $"占{point.Of}比重", Aspect.Rank => "位次", Aspect.Change => "增减", Aspect.Contribution => "贡献", Aspect.Multiple => "倍数", _ => "" })
           + (Comparison.IsPlanned(point.Modality) ? "（目标、计划）" : "");

    private static string Source(ArticleReference article)
        => $"{(article.Title is { Length: > 0 } title ? $"《{title}》" : article.File)}{(article.Date is { } date ? date.ToString("，yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}";
}
