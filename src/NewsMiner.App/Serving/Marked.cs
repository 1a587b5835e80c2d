using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace NewsMiner.App.Serving;

/// <summary>A stretch of text that is marked or plain.</summary>
public readonly record struct MarkedPiece(string Text, bool IsMarked, int Index);

/// <summary>Cuts a text into marked and plain pieces, and writes them as HTML without a character more than the text has.</summary>
public static class Marked
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <param name="spans">Offsets into <paramref name="text"/>; where two overlap, the first stands.</param>
    public static IEnumerable<MarkedPiece> Pieces(string text, IEnumerable<TextSpan> spans)
    {
        var at = 0;
        foreach (var (span, index) in spans.Select((span, index) => (span, index)).OrderBy(entry => entry.span.Start))
        {
            if (span.Start < at || span.End > text.Length || span.Length <= 0)
                continue;
            if (span.Start > at)
                yield return new MarkedPiece(text[at..span.Start], false, -1);
            yield return new MarkedPiece(text[span.Start..span.End], true, index);
            at = span.End;
        }
        if (at < text.Length)
            yield return new MarkedPiece(text[at..], false, -1);
    }

    /// <summary>A sentence with the first place of a quote in it marked.</summary>
    public static IEnumerable<MarkedPiece> Quoted(string sentence, string quote)
    {
        var at = quote.Length == 0 ? -1 : sentence.IndexOf(quote, StringComparison.Ordinal);
        return Pieces(sentence, at < 0 ? [] : [new TextSpan(at, at + quote.Length)]);
    }

    /// <summary>The pieces, encoded; a marked one stands in the element that <paramref name="open"/> begins.</summary>
    /// <param name="open">A start tag whose attribute values are encoded already, such as from <see cref="Tag"/>.</param>
    public static IHtmlContent Html(IEnumerable<MarkedPiece> pieces, Func<MarkedPiece, string>? open = null)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            var tag = piece.IsMarked ? open?.Invoke(piece) ?? "<mark>" : "";
            html.AppendHtml(tag).AppendHtml(s_encoder.Encode(piece.Text));
            if (tag.Length > 0)
                html.AppendHtml("</" + tag[1..tag.AsSpan().IndexOfAny(' ', '>')] + ">");
        }
        return html;
    }

    /// <summary>A start tag with its attribute values encoded.</summary>
    public static string Tag(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var tag = "<" + name;
        foreach (var (attribute, value) in attributes)
            tag += $" {attribute}=\"{s_encoder.Encode(value)}\"";
        return tag + ">";
    }
}
