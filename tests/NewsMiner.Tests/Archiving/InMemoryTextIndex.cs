using NewsMiner.Archiving;
using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Archiving;

/// <summary>
/// A second index behind the seam, as plain as the contract allows: it looks at every article for every query. What it takes to stand
/// behind the seam is what stands here.
/// </summary>
internal sealed class InMemoryTextIndex(ISegmenter segmenter) : ITextIndexWriter, ITextIndex
{
    private readonly SortedDictionary<long, Prepared> _articles = [];
    private readonly List<(long Key, Prepared Text)> _pending = [];

    public PreparedText Prepare(Article article)
    {
        var text = TextFolding.Fold(article.Text);
        var title = TextFolding.Fold(article.Title ?? "");
        var words = WordsOf(text);
        return new Prepared(words, WordsOf(title), Solid(text), Solid(title), words.Length);
    }

    public void Add(long article, PreparedText text) => _pending.Add((article, (Prepared)text));

    public void Flush()
    {
        foreach (var (key, text) in _pending)
            _articles.Add(key, text);
        Drop();
    }

    public void Drop() => _pending.Clear();

    public void Clear()
    {
        Drop();
        _articles.Clear();
    }

    public void Optimize()
    {
    }

    public int ArticlesWith(string word) => _articles.Values.Count(article => article.Text.Contains(word) || article.Title.Contains(word));

    public IEnumerable<(string Word, int Articles)> WordsFrom(string start, int limit) =>
        _articles.Values.SelectMany(article => article.Text.Union(article.Title)).Where(word => word.StartsWith(start, StringComparison.Ordinal))
            .GroupBy(word => word, StringComparer.Ordinal).Select(group => (group.Key, group.Count())).Take(limit);

    public IReadOnlyList<TextMatch> Match(TextQuery query, CancellationToken cancellation = default) =>
        [.. _articles.Where(article => Matches(query, article.Value)).Select(article => new TextMatch(article.Key, (float)Score(query, article.Value)))];

    private static bool Matches(TextQuery query, Prepared article) => query switch
    {
        TextQuery.Word word => Fields(article, word.Field).Any(words => words.Contains(word.Text)),
        TextQuery.Prefix prefix => Fields(article, prefix.Field).Any(words => words.Any(word => word.StartsWith(prefix.Text, StringComparison.Ordinal))),
        TextQuery.Phrase phrase => article.SolidTitle.Contains(phrase.Text, StringComparison.Ordinal) || (phrase.Field == TextField.Anywhere && article.SolidText.Contains(phrase.Text, StringComparison.Ordinal)),
        TextQuery.Pairs pairs => pairs.Text.Length == 1
            ? (article.SolidText + article.SolidTitle).Contains(pairs.Text, StringComparison.Ordinal)
            : Enumerable.Range(0, pairs.Text.Length - 1).Select(i => pairs.Text.Substring(i, 2)).All(pair => article.SolidText.Contains(pair, StringComparison.Ordinal) || article.SolidTitle.Contains(pair, StringComparison.Ordinal)),
        TextQuery.Near near => Fields(article, TextField.Anywhere).Any(words => Near(words, near)),
        TextQuery.Adjacent adjacent => Fields(article, adjacent.Field).Any(words => Enumerable.Range(0, Math.Max(0, words.Length - adjacent.Words.Count + 1)).Any(i => words.AsSpan(i, adjacent.Words.Count).SequenceEqual([.. adjacent.Words]))),
        TextQuery.And all => all.Parts.All(part => Matches(part, article)),
        TextQuery.Or any => any.Parts.Any(part => Matches(part, article)),
        TextQuery.Not not => !Matches(not.Part, article),
        _ => true,
    };

    private static bool Near(string[] words, TextQuery.Near near) =>
        Places(words, near.Words[0]).Any(first => Within(words, near, 1, first, first));

    private static bool Within(string[] words, TextQuery.Near near, int next, int least, int most) =>
        next == near.Words.Count
            ? most - least - (near.Words.Count - 1) <= near.Distance
            : Places(words, near.Words[next]).Any(place => Within(words, near, next + 1, Math.Min(least, place), Math.Max(most, place)));

    private static IEnumerable<int> Places(string[] words, string word) => Enumerable.Range(0, words.Length).Where(i => words[i] == word);

    /// <summary>BM25 for one word in both fields; what the contract says of scores.</summary>
    private double Score(TextQuery query, Prepared article)
    {
        if (query is not TextQuery.Word { Field: TextField.Anywhere } word)
            return 0;
        var articles = ArticlesWith(word.Text);
        var weight = Math.Max(0.05, Math.Log(1 + ((_articles.Count - articles + 0.5) / (articles + 0.5))));
        var frequency = Places(article.Text, word.Text).Count() + (6 * Places(article.Title, word.Text).Count());
        var norm = 1.2 * (0.25 + (0.75 * article.Words / _articles.Values.Average(other => other.Words)));
        return weight * frequency * 2.2 / (frequency + norm);
    }

    private static IEnumerable<string[]> Fields(Prepared article, TextField field) => field == TextField.Title ? [article.Title] : [article.Text, article.Title];

    private string[] WordsOf(string folded)
    {
        var words = new List<Word>();
        segmenter.Segment(folded, words, SegmentationMode.Search);
        return [.. words.Select(word => Solid(folded.Substring(word.Start, word.Length))).Where(word => word.Any(char.IsLetterOrDigit))];
    }

    private static string Solid(string folded) => folded.Replace(" ", "", StringComparison.Ordinal);

    private sealed record Prepared(string[] Text, string[] Title, string SolidText, string SolidTitle, int Words) : PreparedText(Words);
}
