using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsMiner.Reading;

/// <summary>Reads a JSON Lines file record by record; holds one record at a time.</summary>
internal static class JsonLinesReader
{
    public static IEnumerable<ReadResult> Read(string name, Stream stream, ReadOptions options, ManifestEntry? manifest, CancellationToken cancellation)
    {
        var any = false;
        foreach (var line in Lines(stream, options.MaxRecordBytes, cancellation))
        {
            if (line.Failure is not null)
            {
                yield return line.Failure.In(name, line.Offset, line.Number);
                yield break;
            }
            if (line.TooLong)
            {
                any = true;
                yield return new Cause("record-too-long", options.MaxRecordBytes.ToString(CultureInfo.InvariantCulture)).In(name, line.Offset, line.Number);
                continue;
            }
            var bytes = line.Bytes.Span;
            if (bytes.Trim(" \t\r"u8).IsEmpty)
                continue;
            any = true;
            yield return Record(name, line, options, manifest);
        }
        if (!any)
            yield return new Cause("record-none").In(name);
    }

    private static ReadResult Record(string name, Line line, ReadOptions options, ManifestEntry? manifest)
    {
        var bytes = line.Bytes;
        var charset = "utf-8";
        InputProblem? damage = null;
        var notes = new List<string>();
        if (!Utf8.IsValid(bytes.Span))
        {
            var decoded = TextDecoder.Decode(bytes.Span);
            if (decoded.Text is null)
                return decoded.Refusal!.In(name, line.Offset + decoded.FirstBadByte, line.Number);
            damage = decoded.Damage(name, line.Offset ?? 0, line.Number);
            if (decoded.Note is not null)
                notes.Add(decoded.Note);
            charset = decoded.Charset;
            bytes = Encoding.UTF8.GetBytes(decoded.Text);
        }
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return new Cause("record-no-object").In(name, line.Offset, line.Number);
            var text = Json.Text(root, "text");
            if (string.IsNullOrWhiteSpace(text))
                return new Cause("record-no-text").In(name, line.Offset, line.Number);
            var id = Json.Text(root, "id");
            if (string.IsNullOrWhiteSpace(id))
                id = $"{name}#{line.Number}";
            var title = Blank(Json.Text(root, "title"));
            var (date, origin) = Dating(Json.Text(root, "date"), text, name, options, manifest, notes);
            return new ReadResult(new Page
            {
                File = name,
                Text = TextDecoder.LineEnds(text),
                Format = InputFormat.JsonLines,
                Charset = charset,
                RecordId = id,
                Title = title,
                Author = Blank(Json.Text(root, "author")),
                Source = Blank(Json.Text(root, "source")) ?? manifest?.Source ?? options.Source,
                Edition = Blank(Json.Text(root, "page")) ?? manifest?.Edition,
                Date = date,
                DateOrigin = origin,
                Notes = notes,
            }, damage);
        }
        catch (JsonException exception)
        {
            // A line that was decoded from another charset, or mended, has other offsets than the file.
            var at = exception.BytePositionInLine is { } position && bytes.Equals(line.Bytes) ? line.Offset + position : line.Offset;
            return (exception.BytePositionInLine is { } from ? new Cause("record-no-json-from", from.ToString(CultureInfo.InvariantCulture)) : new Cause("record-no-json")).In(name, at, line.Number);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in an escape: \ud83d alone is no character.
            return new Cause("record-half-character").In(name, line.Offset, line.Number);
        }
    }

    private static (DateOnly?, DateOrigin) Dating(string? written, string text, string name, ReadOptions options, ManifestEntry? manifest, List<string> notes)
    {
        if (DateFinder.InField(written) is { } stated)
            return (stated, DateOrigin.Text);
        if (!string.IsNullOrWhiteSpace(written))
            notes.Add($"The record's date \"{(written.Length <= 40 ? written : written[..40] + "…")}\" is no complete date.");
        return PageDating.Decide(text, name, null, options, manifest, notes);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <param name="Offset">In the file's bytes; null in UTF-16, which is decoded on the way.</param>
    private readonly record struct Line(ReadOnlyMemory<byte> Bytes, int Number, long? Offset, bool TooLong, Cause? Failure);

    /// <summary>The lines of the stream with their byte offsets. The bytes hold until the next line is asked for.</summary>
    private static IEnumerable<Line> Lines(Stream stream, int longest, CancellationToken cancellation)
    {
        var (source, skipped, transcoded) = Utf8Source(stream);
        var buffer = new byte[1 << 16];
        int start = 0, end = 0, number = 1;
        var offset = (long)skipped;
        var discarding = false;
        var ended = false;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (feed >= 0 || ended)
            {
                var length = feed >= 0 ? feed : end - start;
                if (feed < 0 && length == 0 && !discarding)
                    yield break;
                yield return new Line(buffer.AsMemory(start, discarding ? 0 : length), number, transcoded ? null : offset, discarding || length > longest, null);
                discarding = false;
                if (feed < 0)
                    yield break;
                number++;
                start += length + 1;
                offset += length + 1;
                continue;
            }
            if (discarding || end - start > longest)
            {
                discarding = true;
                offset += end - start;
                start = end = 0;
            }
            if (start > 0)
            {
                Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
                end -= start;
                start = 0;
            }
            if (end == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            int got;
            Cause? failure = null;
            try
            {
                got = source.Read(buffer, end, buffer.Length - end);
            }
            catch (IOException exception)
            {
                got = 0;
                failure = new Cause("file-broken-off", exception.Message);
            }
            if (failure is not null)
            {
                yield return new Line(default, number, transcoded ? null : offset, false, failure);
                yield break;
            }
            end += got;
            ended = got == 0;
        }
    }

    /// <summary>The stream without a byte order mark; one in UTF-16 is turned into UTF-8 on the way.</summary>
    private static (Stream Source, int Skipped, bool Transcoded) Utf8Source(Stream stream)
    {
        var head = new byte[3];
        var got = stream.ReadAtLeast(head, 3, throwOnEndOfStream: false);
        if (got == 3 && head is [0xEF, 0xBB, 0xBF])
            return (stream, 3, false);
        var whole = new PrefixedStream(head.AsMemory(0, got), stream);
        if (got >= 2 && head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return (Encoding.CreateTranscodingStream(whole, head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, new UTF8Encoding(false)), 0, true);
        // ASCII in UTF-16 without a mark: {"id" has a NUL beside each character.
        if (got >= 2 && head[0] == '{' && head[1] == 0)
            return (Encoding.CreateTranscodingStream(whole, Encoding.Unicode, new UTF8Encoding(false)), 0, true);
        if (got >= 2 && head[0] == 0 && head[1] == '{')
            return (Encoding.CreateTranscodingStream(whole, Encoding.BigEndianUnicode, new UTF8Encoding(false)), 0, true);
        return (whole, 0, false);
    }
}

/// <summary>A stream with bytes put back in front of it.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : Stream
{
    private ReadOnlyMemory<byte> _prefix = prefix;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_prefix.IsEmpty)
            return rest.Read(buffer);
        var count = Math.Min(buffer.Length, _prefix.Length);
        _prefix.Span[..count].CopyTo(buffer);
        _prefix = _prefix[count..];
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
