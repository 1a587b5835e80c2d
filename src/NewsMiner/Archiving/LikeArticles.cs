using System.Runtime.InteropServices;
using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>
/// Finds the articles that share a sentence's rare words, by its pairs of neighbouring characters: each weighs the more the fewer articles have it. No words
/// need be cut, so that a name that no dictionary knows is found as well.
/// </summary>
internal sealed class LikeArticles(Database database)
{
    // Bounds of one question: pairs looked up, articles counted, dates asked for.
    private const int MostPairs = 48, MostCounted = 12_000, MostDated = 24;

    // An article written in the months after the time it is asked about is likelier to tell of it.
    private const int NearDays = 120;
    private const float NearWeight = 1.25f;

    public IReadOnlyList<long> Find(string words, DateOnly? day, int most)
    {
        var pairs = Pairs(words);
        var scores = new Dictionary<long, float>();
        foreach (var keys in new PairIndex(database).WithRarest(pairs, MostCounted))
        {
            var weight = MathF.Log(1f + (MostCounted / (float)keys.Count));
            foreach (var key in keys)
                CollectionsMarshal.GetValueRefOrAddDefault(scores, key, out _) += weight;
        }
        var best = scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(Math.Max(most, MostDated)).ToList();
        if (day is { } about)
            best = [.. best.Select(s => IsNear(s.Key, about) ? new KeyValuePair<long, float>(s.Key, s.Value * NearWeight) : s).OrderByDescending(s => s.Value).ThenBy(s => s.Key)];
        return [.. best.Take(most).Select(s => s.Key)];
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

    private bool IsNear(long article, DateOnly day)
    {
        var rows = database.Statement("SELECT day FROM article_rows WHERE key = ?").Bind(1, article);
        var written = rows.Step() ? Days.Date(rows.NullableInt64(0)) : null;
        rows.Reset();
        return written is { } on && on.DayNumber >= day.DayNumber - 31 && on.DayNumber <= day.DayNumber + NearDays;
    }
}
