using System.Runtime.InteropServices;

namespace NewsMiner.Splitting;

/// <summary>
/// Which of the texts that begin in mid-sentence goes on where a text breaks off. Each end has at most one rest and each rest one end, so that
/// all are weighed together: a rest that another end needs more is no candidate. What each pair has is the share of all ways to pair them,
/// brought to balance between rows and columns (Sinkhorn); every text may also have its other half nowhere on the page.
/// </summary>
internal sealed class TornEnds
{
    private const int Rounds = 12;

    // The weight of having no other half on the page.
    private const double Alone = 1;

    private readonly Dictionary<(int End, int Beginning), double> _shares = [];

    /// <param name="pairs">For an end and a beginning, by their places among the fragments, the log-odds that they fit.</param>
    public TornEnds(IReadOnlyList<(int End, int Beginning, double Fit)> pairs)
    {
        var rows = new Dictionary<int, double>();
        var columns = new Dictionary<int, double>();
        var weights = new double[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            weights[i] = Math.Exp(Math.Clamp(pairs[i].Fit, -20, 20));
            (rows[pairs[i].End], columns[pairs[i].Beginning]) = (1, 1);
        }
        var alone = Math.Exp(Alone);
        for (var round = 0; round < Rounds; round++)
        {
            Balance(pairs, weights, rows, columns, alone, byRow: true);
            Balance(pairs, weights, columns, rows, alone, byRow: false);
        }
        for (var i = 0; i < pairs.Count; i++)
            _shares[(pairs[i].End, pairs[i].Beginning)] = weights[i] * rows[pairs[i].End] * columns[pairs[i].Beginning];
    }

    /// <summary>Probability that the beginning goes on where the end breaks off.</summary>
    public double Share(int end, int beginning) => _shares.GetValueOrDefault((end, beginning));

    public IEnumerable<(int End, int Beginning, double Share)> All => _shares.Select(x => (x.Key.End, x.Key.Beginning, x.Value));

    // Each row's factor such that its pairs, and its being alone, sum up to one.
    private static void Balance(IReadOnlyList<(int End, int Beginning, double Fit)> pairs, double[] weights, Dictionary<int, double> factors, Dictionary<int, double> others, double alone, bool byRow)
    {
        var sums = new Dictionary<int, double>();
        for (var i = 0; i < pairs.Count; i++)
        {
            var (mine, other) = byRow ? (pairs[i].End, pairs[i].Beginning) : (pairs[i].Beginning, pairs[i].End);
            CollectionsMarshal.GetValueRefOrAddDefault(sums, mine, out _) += weights[i] * others[other];
        }
        foreach (var (mine, sum) in sums)
            factors[mine] = 1 / (alone + sum);
    }
}
