using NewsMiner.Archiving.Sqlite;
using NewsMiner.Segmenting;

namespace NewsMiner.Archiving;

/// <summary>Writes the words of search mode into an FTS5 table, and each article's pairs of characters into <see cref="PairIndexWriter"/>'s.</summary>
internal sealed class Fts5TextIndexWriter(Database database, ISegmenter segmenter) : ITextIndexWriter
{
    [ThreadStatic] private static List<Word>? t_words;

    private readonly PairIndexWriter _pairs = new(database);

    public PreparedText Prepare(Article article)
    {
        var text = TextFolding.Fold(article.Text);
        var title = TextFolding.Fold(article.Title ?? "");
        var pairs = new uint[text.Length + title.Length];
        var count = AddPairs(text, pairs, AddPairs(title, pairs, 0));
        var textWords = Words(text, out var words);
        return new Prepared(textWords, Words(title, out _), count == pairs.Length ? pairs : pairs[..count], words);
    }

    public void Add(long article, PreparedText prepared)
    {
        var text = (Prepared)prepared;
        database.Statement("INSERT INTO word_index (rowid, text, title) VALUES (?, ?, ?)")
            .Bind(1, article).BindUtf8(2, text.TextWords).BindUtf8(3, text.TitleWords).Run();
        _pairs.Add(article, text.Pairs);
    }

    public void Flush() => _pairs.Flush();

    public void Drop() => _pairs.Drop();

    public void Clear()
    {
        database.Execute("INSERT INTO word_index (word_index) VALUES ('delete-all')");
        _pairs.Clear();
    }

    public void Optimize()
    {
        database.Execute("INSERT INTO word_index (word_index) VALUES ('optimize')");
        _pairs.Optimize();
    }

    private byte[] Words(string folded, out int count)
    {
        count = 0;
        if (folded.Length == 0)
            return [];
        var words = t_words ??= [];
        words.Clear();
        segmenter.Segment(folded, words, SegmentationMode.Search);
        var tokens = new TokenBuffer(folded.Length * 5);
        foreach (var word in words)
        {
            var characters = folded.AsSpan(word.Start, word.Length);
            if (SaysSomething(characters) && tokens.Add(characters))
                count++;
        }
        return tokens.ToArray();
    }

    private static bool SaysSomething(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (TextFolding.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }

    private sealed record Prepared(byte[] TextWords, byte[] TitleWords, uint[] Pairs, int Words) : PreparedText(Words);

    private static int AddPairs(string folded, uint[] pairs, int count)
    {
        var before = '\0';
        foreach (var c in folded)
        {
            if (TextFolding.IsBlank(c))
                continue;
            if (before != '\0')
                pairs[count++] = PairIndex.Pair(before, c);
            before = c;
        }
        // The last character begins a pair too, so that every character can be found as the beginning of one.
        if (before != '\0')
            pairs[count++] = PairIndex.Pair(before, PairIndex.EndOfText);
        return count;
    }
}

/// <summary>
/// Tokens as FTS5's ascii tokenizer reads them back: UTF-8, parted by blanks. ASCII signs, which would part tokens, stand as their
/// full-width forms; letters and digits stand as they are.
/// </summary>
internal sealed class TokenBuffer(int capacity)
{
    private byte[] _bytes = new byte[Math.Max(16, capacity)];
    private int _length;

    /// <summary>Appends a token; false where nothing but blanks was given.</summary>
    public bool Add(ReadOnlySpan<char> folded)
    {
        if (_bytes.Length < _length + (folded.Length * 3) + 1)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + (folded.Length * 3) + 1));
        var start = _length;
        foreach (var c in folded)
        {
            if (TextFolding.IsBlank(c))
                continue;
            Append(c);
        }
        if (_length == start)
            return false;
        _bytes[_length++] = (byte)' ';
        return true;
    }

    private void Append(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            _bytes[_length++] = (byte)c;
            return;
        }
        if (c < 0x80) c = (char)(c + 0xFEE0);
        // A surrogate alone is no character in UTF-8.
        if (char.IsSurrogate(c)) c = '\uFFFD';
        if (c < 0x800)
        {
            _bytes[_length++] = (byte)(0xC0 | (c >> 6));
        }
        else
        {
            _bytes[_length++] = (byte)(0xE0 | (c >> 12));
            _bytes[_length++] = (byte)(0x80 | ((c >> 6) & 0x3F));
        }
        _bytes[_length++] = (byte)(0x80 | (c & 0x3F));
    }

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    /// <summary>One token for a MATCH expression, quoted.</summary>
    public static string Quoted(string folded)
    {
        var buffer = new TokenBuffer(folded.Length * 3);
        return buffer.Add(folded) ? $"\"{System.Text.Encoding.UTF8.GetString(buffer._bytes, 0, buffer._length - 1)}\"" : "";
    }

    /// <summary>The folded word that a stored token stands for.</summary>
    public static string Word(string token) =>
        string.Create(token.Length, token, static (span, text) => TextFolding.Fold(text, span));
}
