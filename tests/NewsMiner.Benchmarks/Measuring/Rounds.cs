namespace NewsMiner.Benchmarks.Measuring;

/// <summary>What is measured, once a round; a round goes through all of them, so that a machine's moods fall on all alike.</summary>
internal sealed class Rounds
{
    private readonly List<(Action Once, bool WarmUp)> _runs = [];

    /// <summary>Adds a measurement; what it gives in each round is collected in the list returned.</summary>
    public List<T> Add<T>(Func<T> once, bool warmUp = false)
    {
        var results = new List<T>();
        _runs.Add((() => results.Add(once()), warmUp));
        if (warmUp)
            _warm.Add(() => once());
        return results;
    }

    private readonly List<Action> _warm = [];

    public void Run(int rounds, int warmUps = 2)
    {
        for (var round = 0; round < warmUps; round++)
            foreach (var run in _warm)
                run();
        for (var round = 0; round < rounds; round++)
            foreach (var (once, _) in _runs)
                once();
    }

    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    /// <summary>Between the two nearest values, by distance.</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        if (sorted.Count == 0)
            return double.NaN;
        var place = share * (sorted.Count - 1);
        var low = (int)place;
        var high = Math.Min(low + 1, sorted.Count - 1);
        return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
    }
}
