using System.Text;
using AngleSharp.Dom;

namespace NewsMiner.Reading;

/// <summary>An element that holds blocks, with what its subtree adds up to.</summary>
internal sealed class HtmlNode
{
    public required IElement Element { get; init; }

    public required int Parent { get; init; }

    public required NameClass Names { get; init; }

    /// <summary>One past the last node of the subtree; nodes stand in document order.</summary>
    public int End { get; set; }

    /// <summary>Characters of sentences in the subtree.</summary>
    public double Good { get; set; }

    /// <summary>Characters in the subtree, and those of them inside links.</summary>
    public double Length { get; set; }

    public double Links { get; set; }

    /// <summary>What speaks for the subtree as a body, less what speaks against.</summary>
    public double Value { get; set; }

    public bool Removed { get; set; }

    /// <summary>The blocks of the subtree stand together: from the first to before the last.</summary>
    public int FirstBlock { get; set; }

    public int EndBlock { get; set; }
}

/// <summary>A run of text between two block boundaries.</summary>
internal sealed class HtmlBlock
{
    public required int Node { get; init; }

    public required string Text { get; init; }

    /// <summary>The text with a blank wherever an inline element begins or ends, for lines that say who and when; the text itself where it is long.</summary>
    public required string Spaced { get; init; }

    public double Length { get; init; }

    public double LinkLength { get; init; }

    /// <summary>All of it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>The level of the heading element it stands in; 0 for none.</summary>
    public int Heading { get; init; }

    /// <summary>A row of a data table, its cells parted by tabs.</summary>
    public bool Row { get; init; }

    public bool Centered { get; init; }

    /// <summary>A picture stands directly before it.</summary>
    public bool AfterPicture { get; init; }

    public bool Caption { get; init; }

    /// <summary>Inside a list item or a definition.</summary>
    public bool Item { get; init; }

    /// <summary>What stands in an element that is named after the source, or the writer: <c>class="source"</c>.</summary>
    public string? MarkedSource { get; init; }

    public string? MarkedWriter { get; init; }

    public double LinkShare => Length > 0 ? LinkLength / Length : 0;
}

/// <summary>The blocks of a page in document order, and the elements that hold them.</summary>
internal sealed class HtmlTree
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "img", "o:p", "ruby", "rb", "wbr", "basefont", "st1:chsdate",
        "st1:chmetcnv", "st1:personname", "st1:place",
    };

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "iframe", "select", "textarea", "button", "input", "svg", "math", "template", "object", "embed", "video", "audio",
        "canvas", "map", "rt", "rp", "head", "title", "nav", "datalist", "progress", "meter", "link", "meta", "option",
    };

    private const int LongestInfo = 200;

    private readonly CancellationToken _cancellation;
    private readonly StringBuilder _text = new();
    private double _length, _linkLength, _boldLength;
    private readonly List<int> _seams = [];
    private int _link, _bold, _heading, _center, _item, _caption;
    private bool _afterPicture;
    private string? _source, _writer;

    public HtmlTree(IElement root, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        Walk(root, -1);
        Flush(0);
        Sum();
    }

    public List<HtmlNode> Nodes { get; } = [];

    public List<HtmlBlock> Blocks { get; } = [];

    private void Walk(IElement element, int parent)
    {
        if ((Nodes.Count & 0xFF) == 0)
            _cancellation.ThrowIfCancellationRequested();
        var name = element.LocalName;
        var id = element.Id;
        var classes = element.ClassName;
        var node = new HtmlNode { Element = element, Parent = parent, Names = HtmlCues.Instance.Classify(id, classes) };
        var index = Nodes.Count;
        Nodes.Add(node);
        if (parent >= 0)
            Flush(parent);
        node.FirstBlock = Blocks.Count;
        var style = element.GetAttribute("style");
        var heading = name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6' ? name[1] - '0' : 0;
        var centered = name == "center" || element.GetAttribute("align") is "center" or "CENTER" || Styled(style, "text-align:center");
        var caption = name is "figcaption" or "caption" || HtmlCues.HasWord(id, classes, "caption", "tuzhu", "imgtxt", "pictext", "imginfo", "tushuo", "picinfo");
        var item = name is "li" or "dd" or "dt" ? 1 : 0;
        var outerHeading = _heading;
        if (heading > 0) _heading = heading;
        if (centered) _center++;
        if (caption) _caption++;
        _item += item;
        if (name == "table" && DataTable.Rows(element, _cancellation) is { } rows)
            AddRows(rows, index);
        else
        {
            Children(element, index);
            Mark(element, 0);
        }
        Flush(index);
        _heading = outerHeading;
        if (centered) _center--;
        if (caption) _caption--;
        _item -= item;
        node.End = Nodes.Count;
        node.EndBlock = Blocks.Count;
    }

    private void Children(INode parent, int node)
    {
        foreach (var child in parent.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    Append(text.Data);
                    break;
                case IElement element when element.LocalName == "br":
                    Flush(node);
                    break;
                case IElement element when element.LocalName == "img":
                    // A picture within a line (an emoji, a formula) does not part it; a picture of its own is looked back at by its caption.
                    if (_length == 0) _afterPicture = true;
                    break;
                case IElement element when Dropped.Contains(element.LocalName) || Hidden(element):
                    break;
                case IElement element when Inline.Contains(element.LocalName) && !Styled(element.GetAttribute("style"), "display:block"):
                    var link = element.LocalName == "a" ? 1 : 0;
                    var bold = element.LocalName is "b" or "strong" || Styled(element.GetAttribute("style"), "font-weight:bold") || Styled(element.GetAttribute("style"), "font-weight:700") ? 1 : 0;
                    _link += link;
                    _bold += bold;
                    if (_text.Length is > 0 and < LongestInfo) _seams.Add(_text.Length);
                    // A line end at the end may yet go: the character after it then stands in its place.
                    var begin = _text.Length > 0 && _text[^1] == '\n' ? _text.Length - 1 : _text.Length;
                    Children(element, node);
                    Mark(element, begin);
                    if (_text.Length is > 0 and < LongestInfo) _seams.Add(_text.Length);
                    _link -= link;
                    _bold -= bold;
                    break;
                case IElement element:
                    Walk(element, node);
                    break;
            }
        }
    }

    /// <summary>Remembers the text that an element holds when its name says that it is the source's or the writer's.</summary>
    private void Mark(IElement element, int begin)
    {
        if (_text.Length - begin is < 2 or > 40 || _source is not null && _writer is not null)
            return;
        if (element.Id is null && element.ClassName is null)
            return;
        if (_source is null && (element.Id == "js_name" || HtmlCues.HasWord(element.Id, element.ClassName, "source", "laiyuan", "copyfrom", "nickname")))
            _source = Marked(begin);
        else if (_writer is null && HtmlCues.HasWord(element.Id, element.ClassName, "author", "writer", "zuozhe", "reporter"))
            _writer = Marked(begin);
    }

    private string? Marked(int begin) =>
        _text.ToString(begin, _text.Length - begin).Trim(' ', '\n', '\u3000') is { Length: >= 2 and <= 20 } value && value.AsSpan().IndexOfAnyInRange('0', '9') < 0 && value.AsSpan().IndexOfAny("：:，。\n") < 0 ? value : null;

    private static bool Hidden(IElement element) =>
        element.HasAttribute("hidden") || Styled(element.GetAttribute("style"), "display:none") && !HtmlCues.Instance.Classify(element.Id, element.ClassName).HasFlag(NameClass.Body);

    /// <summary>Whether a style attribute says <paramref name="rule"/>, whatever blanks it has.</summary>
    private static bool Styled(string? style, string rule)
    {
        if (style is null || style.Length < rule.Length || style.Length > 4000)
            return false;
        return style.Replace(" ", "", StringComparison.Ordinal).Contains(rule, StringComparison.OrdinalIgnoreCase);
    }

    private void Append(string data)
    {
        // White space between two elements is a space; within a text, a line end of the source.
        var blank = string.IsNullOrWhiteSpace(data);
        foreach (var c in data)
        {
            if (c is '\u200B' or '\uFEFF' or '\u200C' or '\u200D' or '\u00AD' or '\u2060')
                continue;
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
            {
                if (_text.Length == 0)
                    continue;
                var last = _text[^1];
                // A line end of the source between two Chinese characters is no space of the text.
                if (last == ' ' || last == '\n')
                    continue;
                _text.Append(c is '\n' or '\r' && !blank ? '\n' : ' ');
                continue;
            }
            if (_text.Length > 0 && _text[^1] == '\n')
            {
                if (Wide(c) || _text.Length > 1 && Wide(_text[^2])) _text.Length--;
                else _text[^1] = ' ';
            }
            _text.Append(c);
            if (c == '\u3000')
                continue;
            var weight = Wide(c) ? 1.0 : 0.5;
            _length += weight;
            if (_link > 0) _linkLength += weight;
            if (_bold > 0) _boldLength += weight;
        }
    }

    private static bool Wide(char c) => c >= '\u2E80' || c is '“' or '”' or '‘' or '’' or '—' or '…';

    private void Flush(int node)
    {
        if (_length > 0)
        {
            var raw = _text.ToString();
            var text = raw.Trim(' ', '\n', '\u3000');
            if (text.Length > 0)
                Blocks.Add(new HtmlBlock
                {
                    Node = node,
                    Text = text,
                    Spaced = Spaced(raw, text),
                    Length = _length,
                    LinkLength = _linkLength,
                    Bold = _boldLength >= _length * 0.95,
                    Heading = _heading,
                    Centered = _center > 0,
                    AfterPicture = _afterPicture,
                    Caption = _caption > 0,
                    Item = _item > 0,
                    MarkedSource = _source,
                    MarkedWriter = _writer,
                });
            _afterPicture = false;
        }
        _source = _writer = null;
        _text.Clear();
        _seams.Clear();
        _length = _linkLength = _boldLength = 0;
    }

    private string Spaced(string raw, string text)
    {
        if (_seams.Count == 0 || raw.Length >= LongestInfo)
            return text;
        var spaced = new StringBuilder(raw);
        for (var i = _seams.Count - 1; i >= 0; i--)
            if (_seams[i] < spaced.Length && (i == _seams.Count - 1 || _seams[i] != _seams[i + 1])) spaced.Insert(_seams[i], ' ');
        return spaced.ToString().Trim(' ', '\n', '\u3000');
    }

    private void AddRows(List<DataTable.Row> rows, int node)
    {
        foreach (var row in rows)
            Blocks.Add(new HtmlBlock { Node = node, Text = row.Text, Spaced = row.Text, Length = row.Length, LinkLength = row.LinkLength, Row = true });
    }

    private void Sum()
    {
        foreach (var block in Blocks)
        {
            var (good, value) = Weigh(block);
            var node = Nodes[block.Node];
            node.Good += good;
            node.Value += value;
            node.Length += block.Length;
            node.Links += block.LinkLength;
        }
        for (var i = Nodes.Count - 1; i > 0; i--)
        {
            var parent = Nodes[Nodes[i].Parent];
            parent.Good += Nodes[i].Good;
            parent.Value += Nodes[i].Value;
            parent.Length += Nodes[i].Length;
            parent.Links += Nodes[i].Links;
        }
    }

    /// <summary>Takes a subtree out of the reckoning.</summary>
    public void Remove(int index)
    {
        var node = Nodes[index];
        if (node.Removed)
            return;
        for (var up = node.Parent; up >= 0; up = Nodes[up].Parent)
        {
            Nodes[up].Good -= node.Good;
            Nodes[up].Value -= node.Value;
            Nodes[up].Length -= node.Length;
            Nodes[up].Links -= node.Links;
        }
        for (var i = index; i < node.End; i++)
            Nodes[i].Removed = true;
    }

    /// <summary>Sentences speak for a body with their length, link text and loose words against it.</summary>
    private static (double Good, double Value) Weigh(HtmlBlock block)
    {
        var text = block.Text;
        if (block.Row)
            return block.LinkShare > 0.5 ? (0, -block.Length) : (block.Length * 0.3, block.Length * 0.3);
        if (block.LinkShare > 0.6)
            return (0, -block.Length);
        if (HtmlCues.Instance.IsFurniture(text) || HtmlCues.Instance.IsImprint(text))
            return (0, -block.Length);
        if (HtmlCues.Instance.IsCredit(text) || HtmlArticle.IsInfoLine(text))
            return (0, 0);
        if (block.Length >= 8 && Punctuation(text) > 0 || block.Length >= 40)
        {
            var good = block.Length - 2 * block.LinkLength;
            return block.Item && block.Length < 60 ? (good * 0.4, good * 0.4) : (good, good);
        }
        return (0, -Math.Min(block.Length, 8));
    }

    public static int Punctuation(string text)
    {
        var count = 0;
        foreach (var c in text)
            if (c is '，' or '。' or '；' or '！' or '？' or '、' or '：' or '”' or '…') count++;
        return count;
    }
}

/// <summary>Tells tables of data from tables that only lay out a page.</summary>
internal static class DataTable
{
    public readonly record struct Row(string Text, double Length, double LinkLength);

    /// <summary>The rows of a data table; null for a table that lays out.</summary>
    public static List<Row>? Rows(IElement table, CancellationToken cancellation)
    {
        var rows = new List<Row>();
        int cells = 0, filled = 0, wide = 0, longCells = 0, blocks = 0;
        double length = 0, links = 0;
        // For how many further rows each column is taken by a cell that began above.
        var taken = new List<int>();
        foreach (var group in table.Children)
        {
            if (group.LocalName is "caption")
            {
                var title = Cell(group, out var titleLength, out var titleLinks, ref blocks);
                if (title.Length > 0) rows.Add(new Row(title, titleLength, titleLinks));
                continue;
            }
            foreach (var row in group.LocalName == "tr" ? [group] : group.Children.Where(child => child.LocalName == "tr"))
            {
                cancellation.ThrowIfCancellationRequested();
                var texts = new List<string>();
                double rowLength = 0, rowLinks = 0;
                foreach (var cell in row.Children)
                {
                    if (cell.LocalName is not ("td" or "th"))
                        continue;
                    SkipTaken(taken, texts);
                    if (cells++ > 200_000 || HasTable(cell))
                        return null;
                    var text = Cell(cell, out var cellLength, out var cellLinks, ref blocks);
                    Span(cell, text, taken, texts);
                    if (text.Length > 0) filled++;
                    if (text.Length > 120) longCells++;
                    rowLength += cellLength;
                    rowLinks += cellLinks;
                }
                SkipTaken(taken, texts);
                if (texts.Count >= 2 && texts.Count(text => text.Length > 0) >= 2) wide++;
                length += rowLength;
                links += rowLinks;
                var joined = string.Join('\t', texts);
                if (!string.IsNullOrWhiteSpace(joined))
                    rows.Add(new Row(joined, rowLength, rowLinks));
            }
        }
        var data = wide >= 2 && filled >= 4 && longCells * 6 <= filled && links <= length * 0.4;
        return data ? rows : null;
    }

    /// <summary>Places that a cell of a row above takes are empty in this row.</summary>
    private static void SkipTaken(List<int> taken, List<string> texts)
    {
        while (texts.Count < taken.Count && taken[texts.Count] > 0)
        {
            taken[texts.Count]--;
            texts.Add("");
        }
    }

    /// <summary>A cell that spans columns is followed by empty ones, so that those after it keep their places.</summary>
    private static void Span(IElement cell, string text, List<int> taken, List<string> texts)
    {
        const int most = 60;
        var columns = int.TryParse(cell.GetAttribute("colspan"), out var wide) ? Math.Clamp(wide, 1, most) : 1;
        var rows = int.TryParse(cell.GetAttribute("rowspan"), out var deep) ? Math.Clamp(deep, 1, 1000) : 1;
        for (var i = 0; i < columns; i++)
        {
            texts.Add(i == 0 ? text : "");
            if (texts.Count > most)
                continue;
            while (taken.Count < texts.Count)
                taken.Add(0);
            taken[texts.Count - 1] = rows - 1;
        }
    }

    private static bool HasTable(IElement cell) => cell.GetElementsByTagName("table").Length > 0;

    private static string Cell(IElement cell, out double length, out double links, ref int blocks)
    {
        var text = new StringBuilder();
        double chars = 0, linked = 0;
        Gather(cell, false);
        length = chars;
        links = linked;
        return text.ToString().Trim(' ', '\u3000');

        void Gather(INode node, bool link)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText data)
                {
                    foreach (var c in data.Data)
                    {
                        if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
                        {
                            if (text.Length > 0 && text[^1] is < '\u2E80' and not ' ' && c is not ('\n' or '\r' or '\t')) text.Append(' ');
                            continue;
                        }
                        if (c is '\u200B' or '\uFEFF')
                            continue;
                        text.Append(c);
                        var weight = c >= '\u2E80' ? 1.0 : 0.5;
                        chars += weight;
                        if (link) linked += weight;
                    }
                }
                else if (child is IElement element && element.LocalName is not ("script" or "style"))
                    Gather(element, link || element.LocalName == "a");
            }
        }
    }
}
