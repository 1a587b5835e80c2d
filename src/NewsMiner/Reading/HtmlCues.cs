using System.Buffers;
using System.Text;

namespace NewsMiner.Reading;

/// <summary>
/// What is known about the markup of news sites, from <c>Rules/reading/html.tsv</c>: names of elements that hold an article's body or
/// what stands around it, and texts that are furniture.
/// </summary>
internal sealed class HtmlCues
{
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);
    private readonly string[] _lines;
    private readonly string[] _after;
    private readonly string[] _credits;
    private readonly string[] _editors;
    private readonly (string Cue, bool Sure)[] _imprint;
    private readonly HashSet<string> _surnames;
    private readonly Dictionary<char, char> _simplified = [];
    private readonly SearchValues<char> _traditional;

    private HtmlCues()
    {
        using var stream = typeof(HtmlCues).Assembly.GetManifestResourceStream("Rules/reading/html.tsv")
            ?? throw new InvalidOperationException("Rules/reading/html.tsv is not embedded in the library.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (string? line; (line = reader.ReadLine()) is not null;)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var tab = line.IndexOf('\t');
            if (!_words.TryGetValue(line[..tab], out var words))
                _words[line[..tab]] = words = new HashSet<string>(StringComparer.Ordinal);
            words.Add(line[(tab + 1)..]);
        }
        _lines = [.. _words["line"]];
        _after = [.. _words["after"]];
        _editors = [.. _words["editor"]];
        _credits = [.. _words["credit"], .. _editors];
        _imprint = [.. _words["imprint"].Select(cue => (cue, true)), .. _words["hint"].Select(cue => (cue, false))];
        foreach (var pair in _words["simplified"].SelectMany(line => line.Split(' ')))
            _simplified[pair[0]] = pair[1];
        _traditional = SearchValues.Create([.. _simplified.Keys]);
        _surnames = new HashSet<string>(_words["surname"].SelectMany(line => line.Split(' ')), StringComparer.Ordinal);
    }

    public static HtmlCues Instance { get; } = new();

    /// <summary>What the id and the classes of an element say about it.</summary>
    public NameClass Classify(string? id, string? classes)
    {
        var result = NameClass.None;
        foreach (var name in Names(id, classes))
        {
            if (_words["body"].Contains(name.Replace("\u0001", "", StringComparison.Ordinal)))
                result |= NameClass.Body;
            foreach (var word in Words(name))
            {
                if (_words["good"].Contains(word)) result |= NameClass.Good;
                if (_words["bad"].Contains(word)) result |= NameClass.Bad;
                if (_words["weak"].Contains(word)) result |= NameClass.Weak;
            }
        }
        return result;
    }

    /// <summary>Whether any word of the id and the classes is <paramref name="word"/>.</summary>
    public static bool HasWord(string? id, string? classes, params ReadOnlySpan<string> wanted)
    {
        foreach (var name in Names(id, classes))
            foreach (var word in Words(name))
                if (wanted.Contains(word))
                    return true;
        return false;
    }

    /// <summary>A block that says nothing of the story: who edited it, how to share it.</summary>
    public bool IsFurniture(string text)
    {
        var key = Key(text);
        if (key.Length == 0 || _words["whole"].Contains(key) || IsPaging(key))
            return true;
        return key.Length <= 120 && StartsWithAny(key, _lines) && (key.Length <= 50 || !text.Contains('。'));
    }

    /// <summary>The links to a story's other pages: [1] [2] 下一页, 共3页 第1页. A number by itself may be a heading.</summary>
    private static bool IsPaging(string text)
    {
        if (text.Length > 60)
            return false;
        int numbers = 0, signs = 0;
        var page = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
                numbers += i == 0 || !char.IsAsciiDigit(text[i - 1]) ? 1 : 0;
            else if (c is '[' or '【')
                signs++;
            else if (c == '页')
                page = true;
            else if (c is not (']' or '】' or ' ' or '\u3000' or '\u00A0' or '|' or '<' or '>' or '«' or '»' or '.' or '…' or '共' or '第' or '上' or '下' or '一' or '首' or '尾' or '末' or '前' or '后' or '/'))
                return false;
        }
        return numbers > 0 && page || numbers > 1 && signs > 1;
    }

    /// <summary>A text that speaks of the site: its licences, its rights, its liability. Two cues show it, or one in a short text that no story would use.</summary>
    public bool IsImprint(string text)
    {
        if (text.Length > 400)
            return false;
        text = Simplified(text);
        var brief = text.Length <= 40 && !text.EndsWith('。');
        var cues = 0;
        foreach (var (cue, sure) in _imprint)
            if (text.Contains(cue, StringComparison.OrdinalIgnoreCase) && (++cues >= 2 || brief && sure))
                return true;
        return false;
    }

    /// <summary>A line that says who wrote, edited or first published the story.</summary>
    public bool IsCredit(string text) => IsCreditOf(text, _credits);

    /// <summary>The line that says who was the editor: the last of a story.</summary>
    public bool IsEditorLine(string text) => IsCreditOf(text, _editors);

    private bool IsCreditOf(string text, string[] labels)
    {
        var key = CreditKey(text);
        return key.Length is > 0 and <= 60 && StartsWithAny(key, labels);
    }

    /// <summary>Without brackets and blanks, with one sign for all that stand between a label and its value: 编辑丨, 编辑/, 编辑 |.</summary>
    private string CreditKey(string text)
    {
        if (text.Length > 90)
            return "";
        var key = new StringBuilder(text.Length);
        foreach (var c in Key(text).TrimStart('（', '(', '【', '[', '〔'))
            if (c is not (' ' or '\u3000' or '\u00A0'))
                key.Append(c is ':' or '丨' or '|' or '｜' or '︱' or '/' or '／' ? '：' : c);
        return key.ToString();
    }

    public bool IsSurname(ReadOnlySpan<char> name) => _surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>A heading after which the page goes on to other stories.</summary>
    public bool EndsArticle(string text)
    {
        var key = Key(text);
        return key.Length is > 0 and <= 14 && StartsWithAny(key, _after);
    }

    /// <summary>The text with the traditional characters of the cues in their simplified form, character for character.</summary>
    public string Simplified(string text)
    {
        if (!text.AsSpan().ContainsAny(_traditional))
            return text;
        return string.Create(text.Length, (text, _simplified), static (chars, given) =>
        {
            for (var i = 0; i < chars.Length; i++)
                chars[i] = given._simplified.GetValueOrDefault(given.text[i], given.text[i]);
        });
    }

    private string Key(string text) => Simplified(text).Trim().Trim('　', ' ', '\u00A0', '|', '■', '▲', '▼', '●', '>', '·', '*', '-', '—').ToLowerInvariant();

    private static bool StartsWithAny(string text, string[] beginnings)
    {
        foreach (var beginning in beginnings)
            if (text.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static IEnumerable<string> Names(string? id, string? classes)
    {
        if (!string.IsNullOrEmpty(id))
            yield return Cut(id);
        if (string.IsNullOrEmpty(classes))
            yield break;
        foreach (var name in Cut(classes, 400).Split((char[])[' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries))
            yield return Cut(name);

        // A generated name (index_content__Wrap8jK) keeps its readable part.
        static string Cut(string name, int most = 80)
        {
            if (name.Length > most) name = name[..most];
            if (most == 80 && name.IndexOf("__", StringComparison.Ordinal) is > 3 and var hash)
                name = name[..hash];
            return most == 80 ? SplitCapitals(name) : name;
        }

        // articleBody stays one name for the list of whole names, in lower case; its words are parted by marks that Words drops.
        static string SplitCapitals(string name)
        {
            var result = new StringBuilder(name.Length + 4);
            for (var i = 0; i < name.Length; i++)
            {
                if (i > 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]))
                    result.Append('\u0001');
                result.Append(char.ToLowerInvariant(name[i]));
            }
            return result.ToString();
        }
    }

    private static IEnumerable<string> Words(string name)
    {
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var letter = i < name.Length && char.IsAsciiLetter(name[i]);
            if (letter && start < 0)
                start = i;
            else if (!letter && start >= 0)
            {
                yield return name[start..i];
                start = -1;
            }
        }
    }
}

[Flags]
internal enum NameClass
{
    None = 0,

    /// <summary>A name that a content system gives to an article's body.</summary>
    Body = 1,

    /// <summary>A word such as article, content, text.</summary>
    Good = 2,

    /// <summary>A word such as comments, share, footer.</summary>
    Bad = 4,

    /// <summary>A word that speaks against a body only beside many links: list, hot, right.</summary>
    Weak = 8,
}
