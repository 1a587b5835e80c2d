using NewsMiner.Archiving;

namespace NewsMiner.Answering.Search;

/// <summary>
/// "Did you mean": for a term that stands in no article, the one that stands in most articles and is one slip away: a character that is
/// read alike (an input method's), two neighbours swapped, or one character other, more or less.
/// </summary>
internal static class Suggestions
{
    /// <summary>Longer terms are sentences; shorter ones are next to every word.</summary>
    private const int ShortestTerm = 2, LongestTerm = 12;

    private const int MostCompared = 20_000;

    /// <summary>Of two characters at once only the commonest readings are tried.</summary>
    private const int MostAlikePerCharacter = 20;

    /// <summary>A query of many terms is no slip, and looking costs time.</summary>
    private const int MostTerms = 3;

    /// <summary>Candidates of a term that are looked for in the archive.</summary>
    private const int MostCandidates = 500;

    /// <summary>True for a query that says something in a row which no article says so; cheap.</summary>
    public static bool Suspects(ArchiveSession session, ParsedQuery query) =>
        query.Simple && query.Terms.Count <= MostTerms && query.Terms.Any(term => term.Length is >= ShortestTerm and <= LongestTerm && ArticlesWith(session, term) == 0);

    public static string? For(ArchiveSession session, ParsedQuery query, string typed)
    {
        var changed = typed;
        foreach (var term in query.Terms.Concat(query.Words).Where(term => term.Length is >= ShortestTerm and <= LongestTerm).Distinct(StringComparer.Ordinal).Take(MostTerms))
        {
            var at = TextFolding.Fold(changed).IndexOf(term, StringComparison.Ordinal);
            if (at >= 0 && ArticlesWith(session, term) == 0 && Best(session, term) is { } better)
                changed = changed[..at] + better + changed[(at + term.Length)..];
        }
        return changed == typed ? null : changed;
    }

    private static string? Best(ArchiveSession session, string term)
    {
        var best = (Text: (string?)null, Articles: 0);
        void Try(string candidate)
        {
            if (candidate != term && ArticlesWith(session, candidate) is var articles && articles > best.Articles && (SharesCharacter(term, candidate) || IsWord(session, candidate)))
                best = (candidate, articles);
        }
        // Slips of the input method and of the fingers are alike common; the archive decides between them.
        foreach (var candidate in ReadAlike(term).Take(MostCandidates))
            Try(candidate);
        for (var i = 0; i + 1 < term.Length; i++)
            Try(string.Concat(term.AsSpan(0, i), [term[i + 1], term[i]], term.AsSpan(i + 2)));
        if (best.Text is not null)
            return best.Text;
        // A wrong character is commoner than a missing one.
        return session.Text.WordsFrom(term[..1], MostCompared)
            .Where(candidate => candidate.Word.Length >= 2 && OneApart(term, candidate.Word))
            .OrderByDescending(candidate => candidate.Word.Length == term.Length).ThenByDescending(candidate => candidate.Articles).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word).FirstOrDefault();
    }

    /// <summary>The term with one character for one that is read alike, and, if it is short, with two.</summary>
    private static IEnumerable<string> ReadAlike(string term)
    {
        for (var i = 0; i < term.Length; i++)
            foreach (var other in Readings.Alike(term[i]))
                yield return With(term, i, other);
        if (term.Length > 3)
            yield break;
        for (var i = 0; i < term.Length; i++)
            for (var j = i + 1; j < term.Length; j++)
                foreach (var first in Readings.Alike(term[i]).Take(MostAlikePerCharacter))
                    foreach (var second in Readings.Alike(term[j]).Take(MostAlikePerCharacter))
                        yield return With(With(term, i, first), j, second);
    }

    // Where no character stays, two that only stand in a row somewhere (跟踪该 for 宗改) are no word that was meant.
    private static bool SharesCharacter(string term, string candidate) => candidate.AsSpan().IndexOfAny(term) >= 0;

    private static bool IsWord(ArchiveSession session, string candidate) => session.Text.WordsFrom(candidate, MostCompared).Any(word => word.Word == candidate);

    private static string With(string term, int at, char character) => string.Concat(term.AsSpan(0, at), [character], term.AsSpan(at + 1));

    /// <summary>In how many articles the characters stand in a row, wherever the segmenter cuts.</summary>
    private static int ArticlesWith(ArchiveSession session, string term) => session.Text.Match(new TextQuery.Pairs(term)).Count;

    /// <summary>One character other, more, less, or two neighbours swapped.</summary>
    internal static bool OneApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || a == b)
            return false;
        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start]) start++;
        int endA = a.Length, endB = b.Length;
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
        {
            endA--;
            endB--;
        }
        return (endA - start <= 1 && endB - start <= 1) ||
            (endA - start == 2 && endB - start == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }
}
