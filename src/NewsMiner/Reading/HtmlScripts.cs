using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace NewsMiner.Reading;

/// <summary>An article that a page holds as data, for its scripts to show: its markup or plain text, and what stands beside it.</summary>
internal sealed record EmbeddedArticle(string Body, double Length, string? Title, DateOnly? Date, string? Source, string? Author);

/// <summary>
/// Looks for an article in what a page does not show: string literals of its scripts (JSON or JavaScript, also JSON inside a string), JSON-LD,
/// text areas and templates. The body is the string with most Chinese sentences; title, date and source are the fields nearest to it.
/// </summary>
internal sealed class HtmlScripts
{
    private const int LeastBody = 100;
    private const int MostScript = 8 << 20;
    private const int DeepestJson = 2;

    private static readonly HashSet<string> TitleKeys = new(StringComparer.Ordinal) { "title", "headline", "newstitle", "articletitle", "widgettitle", "maintitle", "name", "subject", "msgtitle", "doctitle", "contenttitle" };
    private static readonly HashSet<string> DateKeys = new(StringComparer.Ordinal)
    {
        "pubtime", "publishtime", "pubdate", "publishdate", "datepublished", "newstime", "newsdate", "ptime", "ct", "createtime", "createdat", "pubtimelong", "oricreatetime", "articletime",
        "time", "date", "releasetime", "publishedat", "publishat", "issuetime", "issuedate", "docpubtime", "docreltime", "displaytime", "inputtime", "showtime", "firstpublishtime", "addtime", "displaydatetime",
    };
    private static readonly HashSet<string> SourceKeys = new(StringComparer.Ordinal) { "source", "sourcename", "media", "medianame", "articlesourcename", "articlesource", "contentsource", "copyfrom", "origin", "srcname", "newssource", "docsource", "publisher" };
    private static readonly HashSet<string> AuthorKeys = new(StringComparer.Ordinal) { "author", "authorname", "writer", "reporter", "articleauthor", "docauthor" };
    private static readonly string[] BadKeys = ["comment", "reply", "desc", "summary", "abstract", "intro", "digest", "share", "css", "style", "copyright", "agreement", "disclaimer", "statement", "recommend", "relat", "tips", "error", "license"];
    private static readonly string[] GoodKeys = ["content", "body", "text", "article", "html", "detail", "paragraph"];

    private readonly CancellationToken _cancellation;
    private readonly List<Field> _fields = [];
    private int _at;

    private HtmlScripts(CancellationToken cancellation) => _cancellation = cancellation;

    /// <param name="Key">In lower case, letters and digits only.</param>
    /// <param name="Order">Counts the strings of the page, so that neighbours have near numbers.</param>
    private readonly record struct Field(string Key, string Value, int Order, int Script);

    /// <summary>The page's hidden article; null when it has none.</summary>
    public static EmbeddedArticle? Find(IDocument document, string? pageTitle, CancellationToken cancellation)
    {
        var scripts = new HtmlScripts(cancellation);
        scripts.Gather(document);
        return scripts.Choose(pageTitle);
    }

    private void Gather(IDocument document)
    {
        var number = 0;
        foreach (var element in document.QuerySelectorAll("script,textarea,template,input[type=hidden]"))
        {
            number++;
            if (element.LocalName == "script" && element.GetAttribute("type") is null or "" or "text/javascript" or "application/json" or "application/ld+json" or "application/javascript" or "module")
            {
                if (element.TextContent is { Length: > 40 and < MostScript } text)
                    Scan(text, number, 0);
                continue;
            }
            var value = element.LocalName switch { "input" => element.GetAttribute("value"), "template" => element.InnerHtml, _ => element.TextContent };
            if (value is { Length: > 0 and < MostScript })
                Add(Key($"{element.Id}{element.GetAttribute("name")}{element.ClassName}"), value.Trim(), number);
        }
    }

    private void Add(string key, string value, int script) => _fields.Add(new Field(key, value, _at++, script));

    private void Scan(string text, int script, int depth)
    {
        var key = "";
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ':' or '=' && NumberAfter(text, i + 1) is { } number)
            {
                if (KeyBefore(text, i) is { Length: > 0 } named)
                    Add(named, number, script);
                continue;
            }
            if (c is not ('"' or '\'' or '`'))
                continue;
            if ((_at & 0xFF) == 0)
                _cancellation.ThrowIfCancellationRequested();
            var end = EndOfString(text, i);
            if (end < 0)
                continue;
            var next = end + 1;
            while (next < text.Length && text[next] is ' ' or '\n' or '\r' or '\t') next++;
            var before = i - 1;
            while (before >= 0 && text[before] is ' ' or '\n' or '\r' or '\t' or '(') before--;
            // A key of an object is no value; KeyBefore reads it when its value comes.
            if (before >= 0 && text[before] is '{' or ',' && next < text.Length && text[next] == ':')
            {
                i = end;
                continue;
            }
            if (before >= 0 && text[before] is ':' or '=')
                key = KeyBefore(text, before);
            else if (before >= 0 && text[before] is '(' && KeyBefore(text, i) is { Length: > 0 } called)
                key = called;
            var length = end - i - 1;
            if (length > 1 && (length >= 24 || TitleKeys.Contains(key) || DateKeys.Contains(key) || SourceKeys.Contains(key) || AuthorKeys.Contains(key)))
            {
                var value = Unescape(text.AsSpan(i + 1, length));
                if (depth < DeepestJson && value.Length > 60 && value[0] is '{' or '[' && value.Contains("\":", StringComparison.Ordinal))
                    Scan(value, script, depth + 1);
                else
                    Add(key, value, script);
            }
            i = end;
        }
    }

    /// <summary>Seconds or milliseconds since 1970 after a key.</summary>
    private static string? NumberAfter(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        var end = at;
        while (end < text.Length && end - at < 14 && char.IsAsciiDigit(text[end])) end++;
        return end - at is 10 or 13 ? text[at..end] : null;
    }

    private static int EndOfString(string text, int open)
    {
        var quote = text[open];
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == quote) return i;
            // Only a template literal runs over lines; an apostrophe in a comment opens nothing.
            else if (text[i] == '\n' && quote != '`') return -1;
        }
        return -1;
    }

    /// <summary>The key before the sign at <paramref name="at"/>: an identifier, or a string.</summary>
    private static string KeyBefore(string text, int at)
    {
        var end = at - 1;
        while (end >= 0 && text[end] is ' ' or '"' or '\'' or '\\') end--;
        var start = end;
        while (start >= 0 && end - start < 40 && (char.IsAsciiLetterOrDigit(text[start]) || text[start] is '_' or '$' or '-' or '.')) start--;
        return Key(text[(start + 1)..(end + 1)]);
    }

    private static string Key(string name)
    {
        name = name[(name.LastIndexOf('.') + 1)..];
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Length > 120 ? name[..120] : name)
            if (char.IsAsciiLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }

    private static string Unescape(ReadOnlySpan<char> literal)
    {
        if (literal.IndexOf('\\') < 0)
            return literal.ToString();
        var text = new StringBuilder(literal.Length);
        for (var i = 0; i < literal.Length; i++)
        {
            if (literal[i] != '\\' || i + 1 >= literal.Length)
            {
                text.Append(literal[i]);
                continue;
            }
            var c = literal[++i];
            var digits = c switch { 'u' => 4, 'x' => 2, _ => 0 };
            if (digits > 0 && i + digits < literal.Length && ushort.TryParse(literal.Slice(i + 1, digits), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
            {
                text.Append((char)code);
                i += digits;
            }
            else
                text.Append(c switch { 'n' => '\n', 'r' => '\n', 't' => ' ', _ => c });
        }
        return text.ToString();
    }

    private EmbeddedArticle? Choose(string? pageTitle)
    {
        // Pieces of one body stand under one key: a list of paragraphs. One piece that has most of the key's text is the body itself.
        var bodies = new Dictionary<(int, string), List<(Field Field, string Text, double Length)>>();
        foreach (var field in _fields)
        {
            if (field.Value.Length < 24 || HtmlMetadata.IsAddress(field.Value))
                continue;
            var text = Markup(field.Value);
            if (SentenceLength(text) is var length && length < 12)
                continue;
            if (!bodies.TryGetValue((field.Script, field.Key), out var list))
                bodies[(field.Script, field.Key)] = list = [];
            list.Add((field, text, length));
        }
        double best = 0;
        List<(Field Field, string Text, double Length)>? body = null;
        foreach (var ((_, key), list) in bodies)
        {
            var largest = list.MaxBy(piece => piece.Length);
            var whole = list.Sum(piece => piece.Length);
            // Titles between the pieces make them a list of teasers, not one story.
            var alone = largest.Length >= whole * 0.5 || largest.Length >= 200 && largest.Text.Contains('<') || TitleBetween(list);
            var length = alone ? largest.Length : whole;
            var rank = length * (Array.Exists(BadKeys, key.Contains) ? 0.2 : Array.Exists(GoodKeys, key.Contains) ? 1.3 : 1);
            if (length >= LeastBody && rank > best)
            {
                best = rank;
                body = alone ? [largest] : list;
            }
        }
        if (body is null)
            return null;
        var at = body[0].Field;
        var stated = HtmlArticle.Normal(pageTitle);
        var title = Near(at, TitleKeys, value => value.Length is >= 4 and <= 120 && HtmlArticle.Normal(value) is { Length: >= 4 } normal && stated.Contains(normal, StringComparison.Ordinal))
            ?? Near(at, TitleKeys, value => value.Length is >= 6 and <= 120 && SentenceLength(value) >= 4);
        return new EmbeddedArticle(
            string.Concat(body.Select(piece => piece.Text.Contains('<') ? piece.Text : "<p>" + piece.Text.Replace("\n", "</p><p>", StringComparison.Ordinal) + "</p>")),
            body.Sum(piece => piece.Length),
            title is null ? null : Plain(title),
            DateFinder.InField(Near(at, DateKeys, value => value.Length <= 40 && DateFinder.InField(value) is not null)),
            Near(at, SourceKeys, value => value.Length is >= 2 and <= 24 && !HtmlMetadata.IsAddress(value)) is { } source ? Plain(source) : null,
            Near(at, AuthorKeys, value => value.Length is >= 2 and <= 16 && !HtmlMetadata.IsAddress(value)) is { } author ? Plain(author) : null);
    }

    private bool TitleBetween(List<(Field Field, string Text, double Length)> pieces)
    {
        for (var i = pieces[0].Field.Order + 1; i < pieces[^1].Field.Order; i++)
            if (TitleKeys.Contains(_fields[i].Key) && _fields[i].Value.Length >= 6)
                return true;
        return false;
    }

    /// <summary>The value of such a key that stands nearest to the body; fields before it count as nearer than fields after it.</summary>
    private string? Near(Field body, HashSet<string> keys, Predicate<string> fits)
    {
        string? found = null;
        var nearest = double.MaxValue;
        foreach (var field in _fields)
        {
            if (!keys.Contains(field.Key) && !(field.Script != body.Script && keys.Any(key => key.Length > 6 && field.Key.StartsWith(key, StringComparison.Ordinal))))
                continue;
            var distance = (field.Order < body.Order ? body.Order - field.Order : (field.Order - body.Order) * 1.5) + (field.Script == body.Script ? 0 : 200);
            if (distance < nearest && fits(field.Value))
                (nearest, found) = (distance, field.Value);
        }
        return found;
    }

    private static string Plain(string text) => WebUtility.HtmlDecode(text).Trim(' ', '"', '“', '”', '\n', '\u3000');

    /// <summary>The value as markup: markup that is itself written in entities, or percent signs, is read once more.</summary>
    private static string Markup(string value)
    {
        if (value.Contains("%E", StringComparison.Ordinal) && value.AsSpan().Count('%') * 6 > value.Length)
            value = Uri.UnescapeDataString(value);
        if (value.Contains("&lt;", StringComparison.Ordinal) && !value.Contains('<'))
            value = WebUtility.HtmlDecode(value).Trim('"');
        return value;
    }

    /// <summary>How many Chinese characters the text outside tags has; 0 where it does not read as Chinese sentences.</summary>
    private static double SentenceLength(string text)
    {
        int chinese = 0, other = 0;
        var tag = false;
        foreach (var c in text)
        {
            if (c == '<') tag = true;
            else if (c == '>') tag = false;
            else if (tag || char.IsWhiteSpace(c)) continue;
            else if (c is >= '\u4E00' and <= '\u9FFF') chinese++;
            else if (c is '{' or '}' or ';' or '$' or '=') other += 3;
            else if (c is < '\u2E80' && !char.IsAsciiDigit(c)) other++;
        }
        return chinese > other ? chinese : 0;
    }
}
