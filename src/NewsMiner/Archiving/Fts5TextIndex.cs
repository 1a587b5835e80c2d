using System.Buffers;
using System.Globalization;
using System.Text;
using NewsMiner.Archiving.Sqlite;

namespace NewsMiner.Archiving;

/// <summary>
/// Answers text queries. Trees of words go to FTS5 as one expression; phrases take their candidates from the character pairs and are
/// then looked for in the stored text itself, so that no segmentation can hide or invent one.
/// </summary>
internal sealed class Fts5TextIndex(Database database, ArticleCatalog catalog) : ITextIndex
{
    // BM25 with the usual constants (Robertson and Zaragoza 2009); a word in the title counts as so many in the text.
    private const double K1 = 1.2, B = 0.75, TitleWeight = 6;

    /// <summary>Texts that one query may have looked through: half a second's work.</summary>
    private const int MostTextsRead = 120_000;

    /// <summary>A character or a pair is surely in its articles; how often it stands there is only counted while they are few.</summary>
    private const int MostCounted = 5_000;

    private readonly PairIndex _pairs = new(database);
    private int _textsRead;

    public IReadOnlyList<TextMatch> Match(TextQuery query, CancellationToken cancellation = default)
    {
        using var interruption = cancellation.Register(database.Interrupt);
        _textsRead = 0;
        try
        {
            return Evaluate(query, null);
        }
        catch (SqliteException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    public int ArticlesWith(string word) => catalog.ArticlesWith.GetOrAdd(word, CountArticlesWith);

    public IEnumerable<(string Word, int Articles)> WordsFrom(string start, int limit)
    {
        var token = TokenBuffer.Quoted(start).Trim('"');
        using var rows = database.Prepare("SELECT term, doc FROM word_list WHERE term >= ?1 AND term < ?2 LIMIT ?3");
        rows.Bind(1, token).Bind(2, token + "\U0010FFFF").Bind(3, limit);
        while (rows.Step())
            yield return (TokenBuffer.Word(rows.Text(0)!), rows.Int32(1));
    }

    private int CountArticlesWith(string word)
    {
        var quoted = TokenBuffer.Quoted(word);
        if (quoted.Length == 0)
            return 0;
        var rows = database.Statement("SELECT count(*) FROM word_index WHERE word_index MATCH ?").Bind(1, quoted);
        var count = rows.Step() ? rows.Int32(0) : 0;
        rows.Reset();
        return count;
    }

    /// <param name="within">Only these articles matter; saves looking into the texts of others.</param>
    private List<TextMatch> Evaluate(TextQuery query, List<TextMatch>? within)
    {
        switch (query)
        {
            case TextQuery.Everything:
                return [.. catalog.Articles.Select(article => new TextMatch(article.Key, 0))];
            case TextQuery.Phrase phrase:
                return MatchPhrase(phrase, within);
            case TextQuery.Pairs pairs:
                {
                    // How often they stand in a text is not known: each article counts as one with a single occurrence.
                    var keys = MatchPairs(Solid(pairs.Text));
                    var weight = (float)Weight(keys.Count);
                    return [.. keys.Where(key => catalog.Slot(key) >= 0).Select(key => new TextMatch(key, weight))];
                }
            case TextQuery.Not not:
                return Without(within ?? Evaluate(new TextQuery.Everything(), null), Evaluate(not.Part, within));
            case TextQuery.And all:
                return EvaluateAll(all.Parts, within);
            case TextQuery.Or any when !IsWords(any):
                {
                    var words = any.Parts.Where(IsWords).ToList();
                    var lists = any.Parts.Where(part => !IsWords(part)).Distinct().Select(part => Evaluate(part, within)).ToList();
                    if (words.Count > 0)
                        lists.Add(MatchWords(words.Count == 1 ? words[0] : new TextQuery.Or(words)));
                    return lists.Count == 0 ? [] : lists.Aggregate(Union);
                }
            default:
                return MatchWords(query);
        }
    }

    private List<TextMatch> EvaluateAll(IReadOnlyList<TextQuery> parts, List<TextMatch>? within)
    {
        // Cheapest first: words in one go, then what needs lists, then phrases (read texts), then what is taken away.
        var words = parts.Where(IsWords).ToList();
        var result = words.Count == 0 ? null : MatchWords(words.Count == 1 ? words[0] : new TextQuery.And(words));
        foreach (var part in parts.Where(part => !IsWords(part)).Distinct().OrderBy(part => part switch { TextQuery.Not => 3, TextQuery.Phrase => 2, TextQuery.Pairs => 0, _ => 1 }))
        {
            if (result is { Count: 0 })
                return result;
            var bound = result ?? within;
            result = part is TextQuery.Not not
                ? Without(bound ?? Evaluate(new TextQuery.Everything(), null), Evaluate(not.Part, bound))
                : result is null ? Evaluate(part, bound) : Intersection(result, Evaluate(part, bound));
        }
        return result ?? [];
    }

    /// <summary>True for trees that FTS5 can take as one expression.</summary>
    private static bool IsWords(TextQuery query) => query switch
    {
        TextQuery.Word or TextQuery.Prefix or TextQuery.Near or TextQuery.Adjacent => true,
        TextQuery.And all => all.Parts.All(IsWords),
        TextQuery.Or any => any.Parts.All(IsWords),
        _ => false,
    };

    private List<TextMatch> MatchWords(TextQuery query)
    {
        var expression = new StringBuilder();
        var weights = new List<double>();
        var matches = new List<TextMatch>();
        if (!Write(query, expression, weights))
            return matches;
        var weight = weights.ToArray();
        database.Collector.Match(database, expression.ToString(), (key, counts) =>
        {
            var slot = catalog.Slot(key);
            if (slot < 0)
                return;
            var norm = K1 * (1 - B + (B * catalog.Articles[slot].Words / catalog.AverageWords));
            double score = 0;
            for (var i = 0; i < weight.Length && 2 * i < counts.Length; i++)
            {
                var frequency = counts[2 * i] + (TitleWeight * counts[(2 * i) + 1]);
                score += weight[i] * frequency * (K1 + 1) / (frequency + norm);
            }
            matches.Add(new TextMatch(key, (float)score));
        });
        return matches;
    }

    /// <summary>Writes the FTS5 expression, and the weight of each of its phrases in their order; false where nothing is left of it.</summary>
    private bool Write(TextQuery query, StringBuilder expression, List<double> weights)
    {
        switch (query)
        {
            case TextQuery.Word word when TokenBuffer.Quoted(word.Text) is { Length: > 0 } token:
                expression.Append(word.Field == TextField.Title ? "title : " : "").Append(token);
                weights.Add(Weight(ArticlesWith(word.Text)));
                return true;
            case TextQuery.Prefix prefix when TokenBuffer.Quoted(prefix.Text) is { Length: > 0 } token:
                expression.Append(prefix.Field == TextField.Title ? "title : " : "").Append(token).Append(" *");
                weights.Add(1);
                return true;
            case TextQuery.Near near:
                expression.Append("NEAR(");
                foreach (var word in near.Words)
                {
                    expression.Append(TokenBuffer.Quoted(word)).Append(' ');
                    weights.Add(Weight(ArticlesWith(word)));
                }
                expression.Append(", ").Append(near.Distance.ToString(CultureInfo.InvariantCulture)).Append(')');
                return true;
            case TextQuery.Adjacent adjacent:
                expression.Append(adjacent.Field == TextField.Title ? "title : " : "").AppendJoin(" + ", adjacent.Words.Select(TokenBuffer.Quoted));
                weights.Add(Weight(adjacent.Words.Min(ArticlesWith)));
                return true;
            case TextQuery.And all:
                return WriteAll(all.Parts, " AND ", expression, weights);
            case TextQuery.Or any:
                return WriteAll(any.Parts, " OR ", expression, weights);
            default:
                return false;
        }
    }

    private bool WriteAll(IReadOnlyList<TextQuery> parts, string joint, StringBuilder expression, List<double> weights)
    {
        expression.Append('(');
        var any = false;
        foreach (var part in parts.Distinct())
        {
            var length = expression.Length;
            if (any)
                expression.Append(joint);
            if (Write(part, expression, weights)) any = true;
            else expression.Length = length;
        }
        expression.Append(')');
        return any;
    }

    private double Weight(int articles) =>
        Math.Max(0.05, Math.Log(1 + ((catalog.Articles.Length - articles + 0.5) / (articles + 0.5))));

    private List<TextMatch> MatchPhrase(TextQuery.Phrase phrase, List<TextMatch>? within)
    {
        var wanted = Solid(phrase.Text);
        if (wanted.Length == 0)
            return [];
        var found = new List<(long Key, int InText, int InTitle)>();
        var at = 0;
        var candidates = MatchPairs(wanted);
        var certain = wanted.Length <= 2 && phrase.Field == TextField.Anywhere && candidates.Count > MostCounted;
        foreach (var key in candidates)
        {
            if (within is not null)
            {
                while (at < within.Count && within[at].Article < key) at++;
                if (at == within.Count)
                    break;
                if (within[at].Article != key)
                    continue;
            }
            if (catalog.Slot(key) < 0)
                continue;
            if (!certain && ++_textsRead > MostTextsRead)
                throw new QueryTooBroadException();
            var (inText, inTitle) = certain ? (1, 0) : Occurrences(key, wanted, phrase.Field);
            if (inText + inTitle > 0)
                found.Add((key, inText, inTitle));
        }
        var weight = Weight(found.Count) * Math.Max(1, Math.Log2(wanted.Length));
        return [.. found.Select(hit =>
        {
            var norm = K1 * (1 - B + (B * catalog.Articles[catalog.Slot(hit.Key)].Words / catalog.AverageWords));
            var frequency = hit.InText + (TitleWeight * hit.InTitle);
            return new TextMatch(hit.Key, (float)(weight * frequency * (K1 + 1) / (frequency + norm)));
        })];
    }

    private (int InText, int InTitle) Occurrences(long key, string wanted, TextField field)
    {
        var rows = database.Statement("SELECT t.text, a.title FROM article_texts t JOIN article_rows a ON a.key = t.article WHERE t.article = ?").Bind(1, key);
        if (!rows.Step())
            return default;
        var counts = (field == TextField.Title ? 0 : Count(rows.Utf8(0), wanted), Count(rows.Utf8(1), wanted));
        rows.Reset();
        return counts;
    }

    private static int Count(ReadOnlySpan<byte> utf8, string wanted)
    {
        var buffer = ArrayPool<char>.Shared.Rent(utf8.Length + 1);
        var length = Encoding.UTF8.GetChars(utf8, buffer);
        var solid = 0;
        for (var i = 0; i < length; i++)
        {
            var c = TextFolding.Fold(buffer[i]);
            if (!TextFolding.IsBlank(c))
                buffer[solid++] = c;
        }
        var count = 0;
        ReadOnlySpan<char> rest = buffer.AsSpan(0, solid);
        for (int at; (at = rest.IndexOf(wanted)) >= 0; rest = rest[(at + wanted.Length)..])
            count++;
        ArrayPool<char>.Shared.Return(buffer);
        return count;
    }

    /// <summary>The articles that have all pairs of neighbouring characters of the phrase.</summary>
    private List<long> MatchPairs(string solid)
    {
        if (solid.Length == 0)
            return [];
        if (solid.Length == 1)
            return _pairs.WithCharacter(solid[0]);
        var pairs = new HashSet<uint>();
        for (var i = 0; i + 1 < solid.Length && pairs.Count < 200; i++)
            pairs.Add(PairIndex.Pair(solid[i], solid[i + 1]));
        return _pairs.WithAll(pairs);
    }

    /// <summary>Folded and without blanks.</summary>
    private static string Solid(string text) => TextFolding.Fold(text).Replace(" ", "", StringComparison.Ordinal);

    private static List<TextMatch> Intersection(List<TextMatch> a, List<TextMatch> b)
    {
        var both = new List<TextMatch>(Math.Min(a.Count, b.Count));
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            var order = a[i].Article.CompareTo(b[j].Article);
            if (order == 0)
                both.Add(new TextMatch(a[i].Article, a[i++].Score + b[j++].Score));
            else if (order < 0) i++;
            else j++;
        }
        return both;
    }

    private static List<TextMatch> Union(List<TextMatch> a, List<TextMatch> b)
    {
        var all = new List<TextMatch>(a.Count + b.Count);
        int i = 0, j = 0;
        while (i < a.Count && j < b.Count)
        {
            var order = a[i].Article.CompareTo(b[j].Article);
            all.Add(order == 0 ? new TextMatch(a[i].Article, a[i++].Score + b[j++].Score) : order < 0 ? a[i++] : b[j++]);
        }
        all.AddRange(a.Skip(i));
        all.AddRange(b.Skip(j));
        return all;
    }

    private static List<TextMatch> Without(List<TextMatch> a, List<TextMatch> b)
    {
        var rest = new List<TextMatch>(a.Count);
        var j = 0;
        foreach (var match in a)
        {
            while (j < b.Count && b[j].Article < match.Article) j++;
            if (j == b.Count || b[j].Article != match.Article)
                rest.Add(match);
        }
        return rest;
    }
}
