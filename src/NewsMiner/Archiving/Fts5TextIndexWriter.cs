using NewsMiner.Archiving.Sqlite;
using NewsMiner.Segmenting;

namespace NewsMiner.Archiving;

/// <summary>Writes the two FTS5 tables: the words of search mode, and each article's set of character pairs.</summary>
internal sealed class Fts5TextIndexWriter(Database database, ISegmenter segmenter) : ITextIndexWriter
{
    [ThreadStatic] private static List<Word>? t_words;
    [ThreadStatic] private static HashSet<uint>? t_pairs;

    public PreparedText Prepare(Article article)
    {
        var text = TextFolding.Fold(article.Text);
        var title = TextFolding.Fold(article.Title ?? "");
        var pairs = t_pairs ??= [];
        pairs.Clear();
        var pairBytes = new TokenBuffer(text.Length * 7);
        AddPairs(title, pairs, pairBytes);
        AddPairs(text, pairs, pairBytes);
        var textWords = Words(text, out var count);
        return new PreparedText(textWords, Words(title, out _), pairBytes.ToArray(), count);
    }

    public void Add(long article, PreparedText text)
    {
        database.Statement("INSERT INTO word_index (rowid, text, title) VALUES (?, ?, ?)")
            .Bind(1, article).BindUtf8(2, text.TextWords).BindUtf8(3, text.TitleWords).Run();
        database.Statement("INSERT INTO pair_index (rowid, text) VALUES (?, ?)").Bind(1, article).BindUtf8(2, text.Pairs).Run();
    }

    public void Clear() =>
        database.Execute("INSERT INTO word_index (word_index) VALUES ('delete-all'); INSERT INTO pair_index (pair_index) VALUES ('delete-all');");

    public void Optimize() =>
        database.Execute("INSERT INTO word_index (word_index) VALUES ('optimize'); INSERT INTO pair_index (pair_index) VALUES ('optimize');");

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
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }

    private static void AddPairs(string folded, HashSet<uint> known, TokenBuffer tokens)
    {
        var before = '\0';
        foreach (var c in folded)
        {
            if (TextFolding.IsBlank(c))
                continue;
            if (before != '\0' && known.Add(((uint)before << 16) | c))
                tokens.Add([before, c]);
            before = c;
        }
        // The last character begins a pair too, so that every character can be found as the beginning of one.
        if (before != '\0' && known.Add(((uint)before << 16) | TokenBuffer.EndOfText))
            tokens.Add([before, TokenBuffer.EndOfText]);
    }
}

/// <summary>
/// Tokens as FTS5's ascii tokenizer reads them back: UTF-8, parted by blanks. ASCII signs, which would part tokens, stand as their
/// full-width forms; letters and digits stand as they are.
/// </summary>
internal sealed class TokenBuffer(int capacity)
{
    public const char EndOfText = '\uFFFC';

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
        // A surrogate alone is no character in UTF-8; pairs of characters may cut one in two.
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
