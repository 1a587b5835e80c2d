using System.Runtime.InteropServices;

namespace NewsMiner.Splitting;

/// <summary>
/// Which article each paragraph of a page belongs to, by what it speaks of: the best path through the paragraphs in the order of the page,
/// where each article has a score for each paragraph and each change of article between two paragraphs a cost. The articles' words are
/// counted anew from the path, a few times (hard EM).
/// </summary>
internal sealed class TopicPath(IReadOnlyList<Terms> paragraphs, IReadOnlyList<Terms> headlines)
{
    private const int Rounds = 3;

    private readonly int _articles = headlines.Count;

    /// <summary>What it costs to go from one article to another between paragraph i - 1 and i, and what to stay with one.</summary>
    public double[] Change { get; } = new double[paragraphs.Count];

    public double[] Stay { get; } = new double[paragraphs.Count];

    /// <summary>What it costs a paragraph to belong to an article that has neither headline nor beginning.</summary>
    public double[] Loose { get; } = new double[headlines.Count];

    /// <summary>What it costs a paragraph to belong to an article that is set otherwise than it.</summary>
    public double[,] Unlike { get; } = new double[paragraphs.Count, headlines.Count];

    /// <summary>Paragraphs whose article is known, with it; -1 for the others.</summary>
    public int[] Known { get; } = Enumerable.Repeat(-1, paragraphs.Count).ToArray();

    /// <summary>Improves <paramref name="path"/>, the article of each paragraph.</summary>
    public void Improve(int[] path)
    {
        for (var round = 0; round < Rounds; round++)
            if (!Step(path))
                return;
    }

    private bool Step(int[] path)
    {
        var counts = new Dictionary<ulong, int[]>();
        var sizes = new int[_articles];
        for (var a = 0; a < _articles; a++)
        {
            Count(counts, headlines[a], a, 2);
            sizes[a] = headlines[a].Count > 0 ? 2 : 0;
        }
        for (var i = 0; i < path.Length; i++)
        {
            Count(counts, paragraphs[i], path[i], 1);
            sizes[path[i]]++;
        }

        var best = new double[path.Length, _articles];
        var from = new int[path.Length, _articles];
        Span<double> scores = stackalloc double[Math.Min(_articles, 256)];
        for (var i = 0; i < path.Length; i++)
        {
            Score(paragraphs[i], path[i], counts, sizes, scores);
            var top = 0;
            for (var a = 1; i > 0 && a < _articles; a++)
                if (best[i - 1, a] > best[i - 1, top])
                    top = a;
            for (var a = 0; a < _articles; a++)
            {
                if (i > 0)
                {
                    var stay = best[i - 1, a] - Stay[i];
                    var change = best[i - 1, top] - Change[i];
                    (best[i, a], from[i, a]) = stay >= change ? (stay, a) : (change, top);
                }
                best[i, a] += Known[i] >= 0 && Known[i] != a ? -1000 : scores[a] - Loose[a] - Unlike[i, a];
            }
        }
        var changed = false;
        var last = 0;
        for (var a = 1; a < _articles; a++)
            if (best[path.Length - 1, a] > best[path.Length - 1, last])
                last = a;
        for (var i = path.Length - 1; i >= 0; i--)
        {
            changed |= path[i] != last;
            path[i] = last;
            last = from[i, last];
        }
        return changed;
    }

    private void Count(Dictionary<ulong, int[]> counts, Terms terms, int article, int weight)
    {
        foreach (var (term, use) in terms.Uses)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _);
            (count ??= new int[_articles])[article] += weight;
        }
    }

    /// <summary>
    /// How much of what the paragraph speaks of each article speaks of, again and again and alone on the page: the names of its zone and firms,
    /// not the words that all such reports share. The paragraph itself does not count for the article that it is in.
    /// </summary>
    private void Score(Terms paragraph, int own, Dictionary<ulong, int[]> counts, int[] sizes, Span<double> scores)
    {
        scores.Clear();
        foreach (var (term, use) in paragraph.Uses)
        {
            var count = counts[term];
            var everywhere = -1;
            foreach (var n in count)
                everywhere += n;
            if (everywhere <= 0)
                continue;
            for (var a = 0; a < _articles; a++)
            {
                var here = a == own ? count[a] - 1 : count[a];
                if (here < 2)
                    continue;
                var share = (double)here / (sizes[a] + (a == own ? 0 : 1));
                scores[a] += 10 * use.Rarity * share * share * here / everywhere;
            }
        }
    }
}
