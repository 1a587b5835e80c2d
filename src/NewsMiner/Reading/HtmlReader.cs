using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsMiner.Reading;

/// <summary>Reads a web page: its article's title, author, date, source and body, without what stands around them.</summary>
internal static class HtmlReader
{
    // Tree building and extraction recurse as deep as elements nest; HtmlGuard bounds that, and this leaves room to spare.
    private const int StackBytes = 64 << 20;

    public static ReadResult Read(string name, byte[] bytes, ReadOptions options, ManifestEntry? manifest, CancellationToken cancellation)
    {
        var decoded = TextDecoder.Decode(bytes, DeclaredCharset(bytes));
        if (decoded.Text is null)
            return decoded.Refusal!.In(name, decoded.FirstBadByte);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(options.HtmlTimeout);
        ReadResult result = default;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = Extract(name, decoded, options, manifest, deadline.Token);
            }
            catch (OperationCanceledException)
            {
                result = new Cause("html-timeout", Seconds.Text(options.HtmlTimeout)).In(name);
            }
            catch (Exception exception)
            {
                failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
            }
        }, StackBytes)
        { IsBackground = true };
        thread.Start();
        thread.Join();
        cancellation.ThrowIfCancellationRequested();
        failure?.Throw();
        return result;
    }

    /// <summary>The charset that the page's head declares: <c>meta charset</c>, <c>http-equiv</c>, or the XML declaration.</summary>
    internal static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 8192)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && Value(head, head.IndexOf("encoding", StringComparison.Ordinal), "encoding", head.IndexOf('>')) is { } xml)
            return xml;
        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += 5;
            var end = head.IndexOf('>', at);
            if (end < 0)
                break;
            if (Value(head, head.IndexOf("charset", at, StringComparison.OrdinalIgnoreCase), "charset", end) is { } declared)
                return declared;
        }
        return null;

        static string? Value(string head, int at, string key, int end)
        {
            if (at < 0 || at >= end)
                return null;
            at += key.Length;
            while (at < end && head[at] is ' ' or '=' or '"' or '\'') at++;
            var stop = at;
            while (stop < end && (char.IsAsciiLetterOrDigit(head[stop]) || head[stop] is '-' or '_' or ':')) stop++;
            return stop > at ? head[at..stop] : null;
        }
    }

    private static ReadResult Extract(string name, DecodedText decoded, ReadOptions options, ManifestEntry? manifest, CancellationToken cancellation)
    {
        var html = decoded.Text!;
        if (HtmlGuard.Refuse(html, cancellation) is { } refusal)
            return refusal.In(name);
        var parser = new HtmlParser();
        using var source = new DeadlineStream(html, cancellation);
        using var document = parser.ParseDocument(source);
        if (document.Body is not { } body)
            return new Cause("html-script-only").In(name);
        var metadata = new HtmlMetadata(document, html);
        var article = new HtmlArticle(new HtmlTree(body, cancellation), metadata);
        var hidden = article.Refusal is not null || article.Length < ShortArticle ? HtmlScripts.Find(document, metadata.PageTitle, cancellation) : null;
        if (hidden is not null && (article.Refusal is not null || hidden.Length > article.Length * 2) && Unfold(hidden, parser, metadata, cancellation) is { } unfolded)
            article = unfolded;
        else
            hidden = null;
        if (article.Refusal is not null)
            return article.Refusal.In(name);

        var notes = new List<string>();
        if (decoded.Note is not null)
            notes.Add(decoded.Note);
        var text = new StringBuilder();
        var blocks = new List<PageBlock>(article.Parts.Count);
        foreach (var (part, role, number) in article.Parts)
        {
            if (text.Length > 0) text.Append('\n');
            blocks.Add(new PageBlock(new TextSpan(text.Length, text.Length + part.Length), role, ArticleHint: number));
            text.Append(part);
        }
        var whole = text.ToString();
        var stated = metadata.Date ?? hidden?.Date ?? article.Date ?? metadata.AddressDate(document) ?? HtmlMetadata.ScriptDate(document);
        var (date, origin) = PageDating.Decide(whole, name, stated, options, manifest, notes);
        var page = new Page
        {
            File = name,
            Text = whole,
            Format = InputFormat.Html,
            Charset = decoded.Charset,
            // Several articles have their own titles; the page's is none of them.
            Title = article.Articles > 1 ? null : article.Title,
            Author = article.Articles > 1 ? null : article.Author ?? hidden?.Author ?? (HtmlCredits.IsWriter(metadata.Author, article.Source ?? metadata.Source) ? metadata.Author : article.Editor),
            Source = manifest?.Source ?? article.Source ?? hidden?.Source ?? metadata.Source ?? options.Source,
            Edition = manifest?.Edition,
            Date = date,
            DateOrigin = origin,
            Blocks = blocks,
            Notes = notes,
        };
        return new ReadResult(page, decoded.Damage(name));
    }

    /// <summary>A page that shows less than this may hold its article in a script.</summary>
    private const double ShortArticle = 400;

    /// <summary>The article that a script holds, read as if the page showed it; null when it is none.</summary>
    private static HtmlArticle? Unfold(EmbeddedArticle hidden, HtmlParser parser, HtmlMetadata metadata, CancellationToken cancellation)
    {
        var markup = "<html><body><div>" + hidden.Body + "</div></body></html>";
        if (HtmlGuard.Refuse(markup, cancellation) is not null)
            return null;
        using var document = parser.ParseDocument(markup);
        var article = new HtmlArticle(new HtmlTree(document.Body!, cancellation), metadata, hidden.Title ?? HtmlArticle.WithoutSite(metadata.PageTitle) ?? "");
        return article.Refusal is null ? article : null;
    }

    /// <summary>The page as UTF-8, given to the tree builder in pieces, so that a page that takes too long can be broken off.</summary>
    private sealed class DeadlineStream : Stream
    {
        private readonly byte[] _bytes;
        private readonly CancellationToken _cancellation;
        private int _at;

        public DeadlineStream(string text, CancellationToken cancellation)
        {
            _bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];
            _cancellation = cancellation;
        }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => _bytes.Length;

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            _cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(Math.Min(buffer.Length, 4096), _bytes.Length - _at);
            _bytes.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
