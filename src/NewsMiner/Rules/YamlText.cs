using System.Text;

namespace NewsMiner.Rules;

/// <summary>
/// The part of YAML that rule files are written in: block maps and lists by indentation, flow maps and lists over any number of lines, plain
/// and quoted scalars on one line, comments. Anchors, tags, several documents and folded text are refused as what they are not.
/// </summary>
internal sealed class YamlText
{
    private readonly string _name;
    private readonly string _text;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private YamlText(string name, string text) => (_name, _text) = (name, text);

    /// <summary>One of the three is set: a scalar, a list's items, or a map's entries in their order. A key without a value has null.</summary>
    /// <param name="Line">From 1.</param>
    internal sealed record Node(int Line, string? Scalar = null, List<Node?>? Items = null, List<KeyValuePair<string, Node?>>? Entries = null);

    /// <returns>Null for a file of nothing but comments.</returns>
    /// <exception cref="InvalidDataException">What it does not understand, with file and line.</exception>
    public static Node? Parse(string name, string text)
    {
        var reader = new YamlText(name, text);
        reader.SkipToToken();
        if (reader.AtEnd)
            return null;
        var node = reader.Block(reader.Column);
        reader.SkipToToken();
        return reader.AtEnd ? node : throw reader.Wrong("this line does not fit the indentation before it");
    }

    private bool AtEnd => _at >= _text.Length;

    private int Column => _at - _lineStart;

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private char Next => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private bool IsDash => Current == '-' && Next is ' ' or '\n' or '\r' or '\0';

    private Node Block(int column)
    {
        if (IsDash)
            return BlockList(column);
        return Current is not ('[' or '{') && KeyLength() > 0 ? BlockMap(column) : Inline();
    }

    private Node BlockList(int column)
    {
        var node = new Node(_line, Items: []);
        while (!AtEnd && Column == column && IsDash)
        {
            _at++;
            SkipBlanks();
            var line = _line;
            SkipToToken();
            node.Items!.Add(_line != line && (AtEnd || Column <= column) ? null : Block(Column));
            SkipToToken();
        }
        return node;
    }

    private Node BlockMap(int column)
    {
        var node = new Node(_line, Entries: []);
        while (!AtEnd && Column == column && !IsDash)
        {
            var key = Key();
            if (node.Entries!.Exists(e => e.Key == key))
                throw Wrong($"the key “{key}” stands twice; keep one");
            SkipBlanks();
            var line = _line;
            SkipToToken();
            Node? value = null;
            if (!AtEnd && (_line == line || Column > column || (Column == column && IsDash)))
                value = _line == line ? Inline() : Block(Column);
            node.Entries.Add(new(key, value));
            SkipToToken();
        }
        return node;
    }

    // How long the key is that stands here; 0 where none does.
    private int KeyLength()
    {
        var end = _at;
        if (Current is '"' or '\'')
        {
            end = _text.IndexOf(Current, _at + 1);
            if (end < 0)
                throw Wrong("a quotation mark is not closed");
            end++;
        }
        else
        {
            while (end < _text.Length && _text[end] is not ('\n' or '\r') && !(_text[end] == ':' && IsBlank(end + 1)))
                end++;
        }
        return end < _text.Length && _text[end] == ':' && IsBlank(end + 1) ? end - _at : 0;
    }

    private bool IsBlank(int at) => at >= _text.Length || _text[at] is ' ' or '\n' or '\r';

    private string Key()
    {
        var length = KeyLength();
        if (length == 0)
            throw Wrong("a key with its value is expected here (key: value)");
        var key = _text.Substring(_at, length);
        _at += length + 1;
        return key[0] is '"' or '\'' ? key[1..^1] : key;
    }

    // A value that begins on its line: in brackets, in quotation marks, or plain to the line's end.
    private Node Inline()
    {
        if (Current is '[' or '{' or '"' or '\'')
            return Flow();
        var start = _at;
        while (!AtEnd && Current is not ('\n' or '\r') && !(Current == '#' && _text[_at - 1] == ' '))
            _at++;
        return Plain(_text[start.._at].TrimEnd());
    }

    private Node Flow()
    {
        var line = _line;
        switch (Current)
        {
            case '[':
                {
                    var node = new Node(line, Items: []);
                    _at++;
                    for (SkipToToken(); Current != ']'; SkipToToken())
                    {
                        node.Items!.Add(Flow());
                        Separator(']');
                    }
                    _at++;
                    return node;
                }
            case '{':
                {
                    var node = new Node(line, Entries: []);
                    _at++;
                    for (SkipToToken(); Current != '}'; SkipToToken())
                    {
                        var key = Key();
                        if (node.Entries!.Exists(e => e.Key == key))
                            throw Wrong($"the key “{key}” stands twice; keep one");
                        SkipToToken();
                        node.Entries.Add(new(key, Current is ',' or '}' ? null : Flow()));
                        Separator('}');
                    }
                    _at++;
                    return node;
                }
            case '"' or '\'':
                return new Node(line, Scalar: Quoted());
            default:
                var start = _at;
                while (!AtEnd && Current is not (',' or ']' or '}' or '[' or '{' or '\n' or '\r') && !(Current == ':' && IsBlank(_at + 1)))
                    _at++;
                return _at > start ? Plain(_text[start.._at].TrimEnd()) : throw Wrong(AtEnd ? "a bracket is not closed" : "a value is expected here");
        }
    }

    private void Separator(char close)
    {
        SkipToToken();
        if (Current == ',')
            _at++;
        else if (Current != close)
            throw Wrong($"a comma or {close} is expected here");
    }

    private string Quoted()
    {
        var quote = Current;
        var text = new StringBuilder();
        for (_at++; !AtEnd && Current is not ('\n' or '\r'); _at++)
        {
            if (quote == '"' && Current == '\\')
            {
                _at++;
                text.Append(Current switch { 'n' => '\n', 't' => '\t', '"' or '\\' or '/' => Current, _ => throw Wrong($"\\{Current} is not understood between quotation marks") });
            }
            else if (Current == quote && quote == '\'' && Next == '\'')
            {
                _at++;
                text.Append('\'');
            }
            else if (Current == quote)
            {
                _at++;
                return text.ToString();
            }
            else
            {
                text.Append(Current);
            }
        }
        throw Wrong("a quotation mark is not closed");
    }

    private Node Plain(string text)
        => text.Length > 0 && text[0] is '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`'
            ? throw Wrong($"a value that begins with {text[0]} must stand in quotation marks")
            : new Node(_line, Scalar: text);

    private void SkipBlanks()
    {
        while (Current == ' ')
            _at++;
    }

    private void SkipToToken()
    {
        while (!AtEnd)
        {
            if (Current == '\n')
            {
                _line++;
                _lineStart = _at + 1;
            }
            else if (Current == '#' && (_at == 0 || _text[_at - 1] is ' ' or '\n'))
            {
                while (!AtEnd && Current != '\n')
                    _at++;
                continue;
            }
            else if (Current is not (' ' or '\r'))
            {
                return;
            }
            _at++;
        }
    }

    private InvalidDataException Wrong(string reason) => new($"{_name}:{_line}: {reason}.");
}
