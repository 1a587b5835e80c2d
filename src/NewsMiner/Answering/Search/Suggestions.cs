using NewsMiner.Archiving;

namespace NewsMiner.Answering.Search;

/// <summary>"Did you mean": for words that no article has, the most frequent word of the archive that is one character away.</summary>
internal static class Suggestions
{
    private const int MostCompared = 20_000;

    public static string? For(ArchiveSession session, ParsedQuery query, string typed)
    {
        var changed = typed;
        foreach (var word in query.Terms.Where(term => term.Length <= 12).Concat(query.Words).Where(word => word.Length >= 2).Distinct(StringComparer.Ordinal))
        {
            if (session.Text.ArticlesWith(word) > 0 || Best(session, word) is not { } better)
                continue;
            var at = TextFolding.Fold(changed).IndexOf(word, StringComparison.Ordinal);
            if (at >= 0)
                changed = changed[..at] + better + changed[(at + word.Length)..];
        }
        return changed == typed ? null : changed;
    }

    private static string? Best(ArchiveSession session, string word)
    {
        // A wrong character is commoner than a missing one.
        return session.Text.WordsFrom(word[..1], MostCompared)
            .Where(candidate => candidate.Word.Length >= 2 && OneApart(word, candidate.Word))
            .OrderByDescending(candidate => candidate.Word.Length == word.Length).ThenByDescending(candidate => candidate.Articles).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word).FirstOrDefault();
    }

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
