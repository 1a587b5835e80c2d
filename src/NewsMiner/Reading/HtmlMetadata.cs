using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsMiner.Reading;

/// <summary>What a page's head says about its article: <c>meta</c>, OpenGraph, JSON-LD, microdata, the comment block of e-papers.</summary>
internal sealed class HtmlMetadata
{
    private static readonly string[] TitleNames = ["articletitle", "og:title", "twitter:title", "headline", "founder-title", "dc.title", "title", "itemprop:headline"];
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:published_time", "bytedance:published_time", "datepublished", "itemprop:datepublished", "pubdate", "publishdate", "publish-date",
        "publish_date", "publishtime", "publish_time", "firstpublishedtime", "weibo:article:create_at", "weibo: article:create_at", "og:release_date", "release_date", "founder-date", "dc.date", "dcterms.created", "dcterms.date", "dcterms.issued", "date",
        "itemprop:datemodified", "itemprop:dateupdate", "createtime", "og:pubdate", "og:time", "_pubtime", "ptime", "article:create_at", "itemprop:datecreated", "lastmodified",
    ];
    private static readonly string[] SourceNames = ["contentsource", "source", "mediaid", "article:source", "founder-source", "publisher", "og:article:source", "og:site_name", "sitename", "application-name"];
    private static readonly string[] AuthorNames = ["author", "article:author", "og:article:author", "founder-author", "dc.creator", "byl", "itemprop:author"];
    private static readonly string[] ScriptDateKeys = ["pubtime", "publishtime", "publish_time", "pubdate", "publishdate", "datepublished", "newstime", "ptime", "ct", "create_time", "createtime", "pubtimelong", "oricreatetime"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public HtmlMetadata(IDocument document, string html)
    {
        PaperProperties(html);
        PageTitle = Clean(document.QuerySelector("title")?.TextContent);
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? (meta.GetAttribute("itemprop") is { } item ? "itemprop:" + item : null);
            if (name is not null && name.Length < 60 && Clean(meta.GetAttribute("content")) is { } value)
                _values.TryAdd(name.Trim().ToLowerInvariant(), value);
        }
        foreach (var marked in document.QuerySelectorAll("[itemprop=datePublished],[itemprop=dateUpdate],[itemprop=headline],[itemprop=author]"))
            if (Clean(marked.GetAttribute("datetime") ?? marked.GetAttribute("content") ?? Short(marked.TextContent)) is { } value)
                _values.TryAdd("itemprop:" + marked.GetAttribute("itemprop")!.ToLowerInvariant(), value);
        foreach (var tag in (string[])["founder-title", "founder-date", "founder-author", "founder-source"])
            if (Clean(Short(document.QuerySelector(tag)?.TextContent)) is { } value)
                _values.TryAdd(tag, value);
        foreach (var script in document.GetElementsByTagName("script"))
            if (script.GetAttribute("type") is "application/ld+json" && script.TextContent.Length < 1 << 20)
                LinkedData(script.TextContent);
        foreach (var element in (IElement?[])[document.DocumentElement, document.QuerySelector("[data-publishtime]")])
            if (element?.GetAttribute("data-publishtime") is { } time)
                _values.TryAdd("publishtime", time);
    }

    /// <summary>The text of <c>title</c>, with the site's name still in it.</summary>
    public string? PageTitle { get; }

    public IEnumerable<string> Titles => TitleNames.Select(Value).OfType<string>();

    public string? Author => AuthorNames.Select(Value).FirstOrDefault(value => value is { Length: <= 40 } && !IsAddress(value));

    public string? Source => SourceNames.Select(Value).FirstOrDefault(value => value is { Length: <= 40 } && !IsAddress(value)) is { } source ? WithoutLabel(source) : null;

    public DateOnly? Date
    {
        get
        {
            foreach (var name in DateNames)
                if (DateFinder.InField(Value(name)) is { } date)
                    return date;
            return null;
        }
    }

    public static bool IsAddress(string value) => value.Contains("://", StringComparison.Ordinal) || value.StartsWith("//", StringComparison.Ordinal);

    private static string WithoutLabel(string source) => source.StartsWith("来源", StringComparison.Ordinal) ? source[2..].Trim('：', ':', ' ') : source;

    /// <summary>The date that the page's address states, as the page itself gives the address.</summary>
    public DateOnly? AddressDate(IDocument document)
    {
        var address = Value("og:url") ?? document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        return address is null ? null : DateFinder.InFileName(address.Split('?', '#')[0]);
    }

    /// <summary>The date in a script's data: <c>"publishTime":"2023-02-07 08:00"</c>, <c>var ct = "1675728000"</c>.</summary>
    public static DateOnly? ScriptDate(IDocument document)
    {
        foreach (var script in document.GetElementsByTagName("script"))
        {
            var text = script.TextContent;
            if (text.Length is 0 or > 4 << 20)
                continue;
            foreach (var key in ScriptDateKeys)
                for (int at = 0, tries = 0; tries < 20 && (at = text.IndexOf(key, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += key.Length, tries++)
                {
                    if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
                        continue;
                    var i = at + key.Length;
                    while (i < text.Length && i < at + key.Length + 6 && text[i] is '"' or '\'' or ' ' or ':' or '=' or '\\') i++;
                    if (i == at + key.Length || i >= text.Length || !char.IsAsciiDigit(text[i]))
                        continue;
                    var end = i;
                    while (end < text.Length && end < i + 30 && text[end] is not ('"' or '\'' or ',' or ';' or '}' or '\\')) end++;
                    if (DateFinder.InField(text[i..end]) is { } date)
                        return date;
                }
        }
        return null;
    }

    private string? Value(string name) => _values.GetValueOrDefault(name);

    private static string? Short(string? text) => text is { Length: < 300 } ? text : null;

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var cleaned = string.Join(' ', text.Split((char[])[' ', '\t', '\r', '\n', '\u00A0', '\u3000'], StringSplitOptions.RemoveEmptyEntries));
        return cleaned.Length is 0 or > 300 ? null : cleaned;
    }

    /// <summary>The comment in which e-paper systems keep what they know: <c>&lt;!--enpproperty &lt;date&gt;2023-02-07&lt;/date&gt;… /enpproperty--&gt;</c>.</summary>
    private void PaperProperties(string html)
    {
        var start = html.IndexOf("<!--enpproperty", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return;
        var end = html.IndexOf("-->", start, StringComparison.Ordinal);
        var comment = html.AsSpan(start, (end < 0 || end - start > 20_000 ? Math.Min(html.Length - start, 20_000) : end - start));
        foreach (var tag in (string[])["title", "date", "author", "source"])
        {
            var open = comment.IndexOf($"<{tag}>", StringComparison.OrdinalIgnoreCase);
            var length = tag.Length + 2;
            if (open < 0)
            {
                open = comment.IndexOf($"<founder-{tag}>", StringComparison.OrdinalIgnoreCase);
                length += "founder-".Length;
            }
            if (open < 0)
                continue;
            var value = comment[(open + length)..];
            var close = value.IndexOf("</", StringComparison.Ordinal);
            if (close > 0 && Clean(value[..close].ToString()) is { } cleaned)
                _values.TryAdd("founder-" + tag, cleaned);
        }
    }

    private void LinkedData(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
            Visit(document.RootElement, 0);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Damaged linked data says nothing; the page itself remains.
        }

        void Visit(JsonElement element, int depth)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Take(20))
                    Visit(item, depth + 1);
                return;
            }
            if (element.ValueKind != JsonValueKind.Object || depth > 4)
                return;
            if (element.TryGetProperty("@graph", out var graph))
                Visit(graph, depth + 1);
            Take(element, "headline", "headline");
            Take(element, "datePublished", "datepublished");
            Take(element, "pubDate", "pubdate");
            Take(element, "author", "author");
            Take(element, "publisher", "publisher");
        }

        void Take(JsonElement element, string member, string name)
        {
            if (!element.TryGetProperty(member, out var value))
                return;
            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
                value = value[0];
            var text = value.ValueKind == JsonValueKind.Object ? Json.Text(value, "name") : value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            if (Clean(text) is { } cleaned)
                _values.TryAdd(name, cleaned);
        }
    }
}
