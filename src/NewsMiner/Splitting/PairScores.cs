namespace NewsMiner.Splitting;

/// <summary>The scores of all pairs of parts, worked out when a pair is first looked at and again when one of the two has changed.</summary>
internal sealed class PairScores
{
    private readonly List<Belonging.Group> _parts;
    private readonly Func<Belonging.Group, Belonging.Group, double> _score;
    private readonly double[,] _scores;

    // The rows that the parts' scores stand in.
    private readonly List<int> _rows;

    /// <param name="parts">The parts, which the caller joins; <see cref="Join"/> says so here.</param>
    public PairScores(List<Belonging.Group> parts, Func<Belonging.Group, Belonging.Group, double> score)
    {
        _parts = parts;
        _score = score;
        _rows = [.. Enumerable.Range(0, parts.Count)];
        _scores = new double[parts.Count, parts.Count];
        for (var i = 0; i < parts.Count; i++)
            for (var j = i + 1; j < parts.Count; j++)
                _scores[i, j] = double.NaN;
    }

    /// <summary>The pair with the highest score above <paramref name="least"/>, as <paramref name="view"/> sees scores; null where none has.</summary>
    public (int A, int B)? Best(double least, Func<Belonging.Group, Belonging.Group, double, double> view)
    {
        (int, int)? best = null;
        for (var i = 0; i < _parts.Count; i++)
        {
            for (var j = i + 1; j < _parts.Count; j++)
            {
                ref var score = ref _scores[_rows[i], _rows[j]];
                if (double.IsNaN(score))
                    score = _score(_parts[i], _parts[j]);
                if (score > least && view(_parts[i], _parts[j], score) is var seen && seen > least)
                    (least, best) = (seen, (i, j));
            }
        }
        return best;
    }

    /// <summary>Part <paramref name="b"/> has gone into part <paramref name="a"/>, which stands before it.</summary>
    public void Join(int a, int b)
    {
        _rows.RemoveAt(b);
        for (var i = 0; i < _rows.Count; i++)
        {
            if (i < a)
                _scores[_rows[i], _rows[a]] = double.NaN;
            else if (i > a)
                _scores[_rows[a], _rows[i]] = double.NaN;
        }
    }
}
