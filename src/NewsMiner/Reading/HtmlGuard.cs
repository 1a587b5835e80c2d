using System.Globalization;

namespace NewsMiner.Reading;

/// <summary>
/// Foresees markup that would cost a tree builder far more than its length: elements nested without end, tags with thousands of
/// attributes, formatting that is reopened in every paragraph. One pass over the source, linear, with the nesting rules that matter.
/// </summary>
internal static class HtmlGuard
{
    /// <summary>Pages of news sites stay below 60.</summary>
    public const int DeepestNesting = 800;

    public const int MostAttributes = 1000;

    public const int MostElements = 200_000;

    /// <summary>Formatting elements reopened, summed over all blocks.</summary>
    private const long MostReopened = 2_000_000;

    /// <summary>What is wrong with the markup; null when a tree may be built.</summary>
    public static Cause? Refuse(string html, CancellationToken cancellation)
    {
        var open = new List<Tag>();
        var formatting = 0;
        long reopened = 0;
        var elements = 0;
        for (var i = 0; i < html.Length;)
        {
            var next = html.IndexOf('<', i);
            if (next < 0 || next + 1 >= html.Length)
                break;
            i = next + 1;
            var c = html[i];
            if (c == '!')
            {
                i = SkipDeclaration(html, i);
                continue;
            }
            var closing = c == '/';
            if (closing) i++;
            if (i >= html.Length || !char.IsAsciiLetter(html[i]))
                continue;
            var nameStart = i;
            while (i < html.Length && html[i] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>'))
                i++;
            var name = html.AsSpan(nameStart, Math.Min(i - nameStart, 24));
            var tag = Classify(name);
            var selfClosing = false;
            i = SkipAttributes(html, i, out var attributes, ref selfClosing);
            if (attributes > MostAttributes)
                return new Cause("html-attributes", MostAttributes.ToString(CultureInfo.InvariantCulture));
            if ((++elements & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (elements > MostElements)
                return new Cause("html-tags", MostElements.ToString(CultureInfo.InvariantCulture));
            if (closing)
            {
                Close(open, tag, ref formatting);
                continue;
            }
            if (tag.Kind == Kind.Void || selfClosing && tag.Kind == Kind.Foreign)
                continue;
            if (tag.Kind == Kind.Raw)
            {
                i = SkipRaw(html, i, name);
                continue;
            }
            if (tag.Kind == Kind.Block)
            {
                CloseImplied(open, tag, ref formatting);
                reopened += formatting;
                if (reopened > MostReopened)
                    return new Cause("html-formatting");
            }
            open.Add(tag);
            if (tag.Kind == Kind.Formatting) formatting++;
            if (open.Count > DeepestNesting)
                return new Cause("html-nesting", DeepestNesting.ToString(CultureInfo.InvariantCulture));
        }
        return null;
    }

    private enum Kind
    {
        Other,
        Block,
        Formatting,
        Void,
        Raw,
        Foreign,
    }

    private readonly record struct Tag(int Name, Kind Kind);

    private static Tag Classify(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[24];
        var length = name.ToLowerInvariant(lower);
        var text = lower[..length];
        var kind = text switch
        {
            "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "param" or "source" or "track" or "wbr" or "html" or "body" or "head" => Kind.Void,
            "script" or "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes" => Kind.Raw,
            "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u" => Kind.Formatting,
            "path" or "g" or "svg" or "use" or "rect" or "circle" or "polygon" => Kind.Foreign,
            "span" or "label" or "sub" or "sup" or "q" or "cite" or "abbr" => Kind.Other,
            _ => Kind.Block,
        };
        return new Tag(string.GetHashCode(text, StringComparison.Ordinal), kind);
    }

    private static readonly int P = string.GetHashCode("p"), Li = string.GetHashCode("li"), Dd = string.GetHashCode("dd"), Dt = string.GetHashCode("dt"),
        Tr = string.GetHashCode("tr"), Td = string.GetHashCode("td"), Th = string.GetHashCode("th"), Option = string.GetHashCode("option"),
        Ul = string.GetHashCode("ul"), Ol = string.GetHashCode("ol"), Dl = string.GetHashCode("dl"), Table = string.GetHashCode("table");

    /// <summary>A paragraph, list item or cell that is still open ends where the next one begins.</summary>
    private static void CloseImplied(List<Tag> open, Tag tag, ref int formatting)
    {
        if (tag.Name == Li || tag.Name == Dd || tag.Name == Dt || tag.Name == Tr || tag.Name == Td || tag.Name == Th || tag.Name == Option)
        {
            for (var i = open.Count - 1; i >= 0 && open.Count - i < 64; i--)
            {
                var name = open[i].Name;
                if (name == Ul || name == Ol || name == Dl || name == Table)
                    return;
                if (name == tag.Name || (tag.Name == Tr && (name == Td || name == Th)) || (tag.Name == Td && name == Th) || (tag.Name == Th && name == Td)
                    || (tag.Name == Dd && name == Dt) || (tag.Name == Dt && name == Dd))
                    PopTo(open, i, ref formatting, keepFormatting: false);
            }
            return;
        }
        for (var i = open.Count - 1; i >= 0 && open[i].Kind is Kind.Formatting or Kind.Other or Kind.Block; i--)
        {
            if (open[i].Name == P)
            {
                PopTo(open, i, ref formatting, keepFormatting: true);
                return;
            }
            if (open[i].Kind == Kind.Block)
                return;
        }
    }

    private static void Close(List<Tag> open, Tag tag, ref int formatting)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Name == tag.Name)
            {
                if (tag.Kind == Kind.Formatting)
                {
                    open.RemoveAt(i);
                    formatting--;
                }
                else
                    PopTo(open, i, ref formatting, keepFormatting: true);
                return;
            }
            // The end of an inline element does not reach past a block, nor that of a block past a table.
            if (tag.Kind == Kind.Other && open[i].Kind == Kind.Block || tag.Kind == Kind.Block && open[i].Name == Table)
                return;
        }
    }

    /// <summary>Formatting elements that a block's end closes are reopened after it, so they go on counting.</summary>
    private static void PopTo(List<Tag> open, int index, ref int formatting, bool keepFormatting)
    {
        var kept = index;
        for (var i = index; i < open.Count; i++)
        {
            if (open[i].Kind != Kind.Formatting)
                continue;
            if (keepFormatting) open[kept++] = open[i];
            else formatting--;
        }
        open.RemoveRange(kept, open.Count - kept);
    }

    private static int SkipDeclaration(string html, int i)
    {
        if (string.CompareOrdinal(html, i, "!--", 0, 3) == 0)
        {
            var end = html.IndexOf("-->", i + 3 > html.Length ? html.Length : i + 3, StringComparison.Ordinal);
            return end < 0 ? html.Length : end + 3;
        }
        var close = html.IndexOf('>', i);
        return close < 0 ? html.Length : close + 1;
    }

    private static int SkipAttributes(string html, int i, out int attributes, ref bool selfClosing)
    {
        attributes = 0;
        var inName = false;
        for (; i < html.Length; i++)
        {
            switch (html[i])
            {
                case '>':
                    selfClosing = i > 0 && html[i - 1] == '/';
                    return i + 1;
                case ' ' or '\t' or '\n' or '\r' or '\f' or '/':
                    inName = false;
                    break;
                case '=':
                    var value = i + 1;
                    while (value < html.Length && html[value] is ' ' or '\t' or '\n' or '\r' or '\f')
                    {
                        value++;
                        if (value >= html.Length) return html.Length;
                    }
                    if (value < html.Length && html[value] is '"' or '\'')
                    {
                        var end = value + 1 < html.Length ? html.IndexOf(html[value], value + 1) : -1;
                        if (end < 0)
                            return html.Length;
                        i = end;
                    }
                    inName = false;
                    break;
                default:
                    if (!inName) attributes++;
                    inName = true;
                    break;
            }
        }
        return i;
    }

    private static int SkipRaw(string html, int i, ReadOnlySpan<char> name)
    {
        while (true)
        {
            var end = html.IndexOf("</", i, StringComparison.Ordinal);
            if (end < 0)
                return html.Length;
            if (html.AsSpan(end + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return end;
            i = end + 2;
        }
    }
}
