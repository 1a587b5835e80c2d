using System.Buffers;
using System.Numerics;
using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>An article that shares a sentence's rare words.</summary>
/// <param name="Likeness">The more the liker; of one sentence's articles only.</param>
public sealed record LikeArticle(long Key, float Likeness, DateOnly? Written)
{
    // An article written in the months after the time it is asked about is likelier to tell of it.
    private const int DaysBefore = 31, DaysAfter = 120;
    private const float NearWeight = 1.25f;

    /// <summary>The likest, those written soon after the day before others that are as like.</summary>
    public static IReadOnlyList<long> About(DateOnly? day, IReadOnlyList<LikeArticle> found, int most)
        => [.. found.OrderByDescending(article => day is { } about && article.Written is { } on && on.DayNumber >= about.DayNumber - DaysBefore && on.DayNumber <= about.DayNumber + DaysAfter
            ? article.Likeness * NearWeight : article.Likeness).ThenBy(static article => article.Key).Take(most).Select(static article => article.Key)];
}

/// <summary>
/// Finds the articles that share a sentence's rare words, by its pairs of neighbouring characters: each weighs the more the fewer articles have it. No words
/// need be cut, so that a name that no dictionary knows is found as well.
/// </summary>
internal sealed class LikeArticles(Database database, RowMemory memory)
{
    // Bounds of one question: pairs looked up, articles counted.
    private const int MostPairs = 48, MostCounted = 12_000;

    public IReadOnlyList<LikeArticle> Find(string words, int most)
    {
        using var lists = new PairIndex(database).WithRarest(Pairs(words), MostCounted);
        using var scores = new Scores(lists.Total);
        for (var i = 0; i < lists.Count; i++)
        {
            var keys = lists[i];
            var weight = MathF.Log(1f + (MostCounted / (float)keys.Length));
            foreach (var key in keys)
                scores.Add(key, weight);
        }
        var best = scores.Best(most);
        var found = new LikeArticle[best.Count];
        for (var i = 0; i < found.Length; i++)
            found[i] = new LikeArticle(best.Keys[i], best.Scores[i], Days.Date(memory.Day(database, best.Keys[i])));
        return found;
    }

    /// <summary>The best so many, the higher score first, of equal ones the lower key.</summary>
    private sealed class Ranking(int most)
    {
        public long[] Keys { get; } = new long[most];

        public float[] Scores { get; } = new float[most];

        public int Count { get; private set; }

        public void Add(long key, float score)
        {
            if (Count == most && !IsBetter(key, score, most - 1))
                return;
            var at = Count == most ? most - 1 : Count++;
            for (; at > 0 && IsBetter(key, score, at - 1); at--)
                (Keys[at], Scores[at]) = (Keys[at - 1], Scores[at - 1]);
            (Keys[at], Scores[at]) = (key, score);
        }

        private bool IsBetter(long key, float score, int place) => score > Scores[place] || score == Scores[place] && key < Keys[place];
    }

    /// <summary>A score for each key, by open addressing: half empty at least; no key is 0. Rented: a check asks a hundred times.</summary>
    private sealed class Scores : IDisposable
    {
        private readonly long[] _keys;
        private readonly float[] _scores;
        private readonly int _slots, _shift;

        public Scores(int keys)
        {
            var bits = 33 - BitOperations.LeadingZeroCount((uint)keys);
            (_slots, _shift) = (1 << bits, 64 - bits);
            (_keys, _scores) = (ArrayPool<long>.Shared.Rent(_slots), ArrayPool<float>.Shared.Rent(_slots));
            // A score is set where its key is.
            _keys.AsSpan(0, _slots).Clear();
        }

        public void Add(long key, float score)
        {
            var slot = (int)((ulong)(key * 0x5851F42D4C957F2D) >> _shift);
            while (_keys[slot] != 0 && _keys[slot] != key)
                slot = (slot + 1) & (_slots - 1);
            if (_keys[slot] == 0)
                (_keys[slot], _scores[slot]) = (key, score);
            else
                _scores[slot] += score;
        }

        public Ranking Best(int most)
        {
            var best = new Ranking(most);
            for (var slot = 0; slot < _slots; slot++)
                if (_keys[slot] != 0)
                    best.Add(_keys[slot], _scores[slot]);
            return best;
        }

        public void Dispose()
        {
            ArrayPool<long>.Shared.Return(_keys);
            ArrayPool<float>.Shared.Return(_scores);
        }
    }

    /// <summary>Pairs of letters: a draft's numbers may be wrong.</summary>
    public static List<uint> Pairs(string words, int most = MostPairs)
    {
        var folded = TextFolding.Fold(words);
        var pairs = new List<uint>();
        var seen = new HashSet<uint>();
        for (var i = 0; i + 1 < folded.Length && pairs.Count < most; i++)
            if (char.IsLetter(folded[i]) && char.IsLetter(folded[i + 1]) && seen.Add(PairIndex.Pair(folded[i], folded[i + 1])))
                pairs.Add(PairIndex.Pair(folded[i], folded[i + 1]));
        return pairs;
    }
}
