using System.Globalization;

namespace NewsMiner.Reading;

/// <summary>
/// Bytes → <see cref="Page"/>. Finds a file's format and charset, decodes it, and extracts the text of HTML and PDF pages.
/// Bad input is a result, never an exception; only cancellation throws. Safe for use by several threads.
/// </summary>
public sealed class PageReader
{
    private readonly Manifests _manifests = new();

    /// <summary>
    /// The files under the given files and folders, in a stable order (a folder's own files by name, then its folders). Passes over
    /// <c>manifest.jsonl</c> and hidden files; names what is missing, empty or no page.
    /// </summary>
    public IEnumerable<InputFile> FindInputs(IEnumerable<string> paths)
    {
        foreach (var file in new InputFolders(_manifests).Find(paths))
            yield return file;
    }

    /// <summary>
    /// Reads one file: one result, but for JSON Lines one a record, streamed.
    /// </summary>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public IEnumerable<ReadResult> Read(InputFile file, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        if (file.Problem is not null)
        {
            yield return file.Problem;
            yield break;
        }
        if (file.SkipReason is not null)
            yield break;
        options ??= new ReadOptions();
        var (stream, problem) = Open(file, options);
        if (stream is null)
        {
            yield return problem!;
            yield break;
        }
        using (stream)
        {
            var manifest = _manifests.Of(Path.GetDirectoryName(Path.GetFullPath(file.Path))!)[Path.GetFileName(file.Path)];
            foreach (var result in ReadStream(file.Name, stream, options, manifest, cancellation))
                yield return result;
        }
    }

    // CA1822: the three ways to read are one face; that two need no state is their own affair.
#pragma warning disable CA1822
    /// <summary>Reads bytes that are no file, such as standard input; <paramref name="name"/> stands for the file's name.</summary>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public IEnumerable<ReadResult> ReadStream(string name, Stream stream, ReadOptions? options = null, CancellationToken cancellation = default) =>
        ReadStream(name, stream, options ?? new ReadOptions(), null, cancellation);

    /// <summary>As <see cref="ReadStream(string, Stream, ReadOptions?, CancellationToken)"/>, for bytes in memory.</summary>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public IEnumerable<ReadResult> ReadBytes(string name, byte[] bytes, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        foreach (var result in ReadStream(name, new MemoryStream(bytes, writable: false), options, cancellation))
            yield return result;
    }
#pragma warning restore CA1822

    private static (Stream?, InputProblem?) Open(InputFile file, ReadOptions options)
    {
        try
        {
            var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
            return (stream, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, new Cause("file-unopened", exception.Message).In(file.Name));
        }
    }

    private static IEnumerable<ReadResult> ReadStream(string name, Stream stream, ReadOptions options, ManifestEntry? manifest, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var head = new byte[FormatSniffer.HeadLength];
        var (got, failure) = TryRead(stream, head);
        if (failure is not null || got == 0)
        {
            yield return (failure ?? new Cause("file-empty")).In(name);
            yield break;
        }
        Array.Resize(ref head, got);
        if (FormatSniffer.ForeignKind(head) is { } kind)
        {
            yield return new Cause("file-foreign", kind).In(name);
            yield break;
        }
        var format = options.Format ?? FormatSniffer.Decide(name, head);
        var whole = new PrefixedStream(head, stream);
        if (format == InputFormat.JsonLines)
        {
            foreach (var result in JsonLinesReader.Read(name, whole, options, manifest, cancellation))
                yield return result;
            yield break;
        }
        var (bytes, problem) = ReadWhole(name, whole, options, cancellation);
        if (bytes is null)
        {
            yield return problem!;
            yield break;
        }
        yield return format switch
        {
            InputFormat.Html => HtmlReader.Read(name, bytes, options, manifest, cancellation),
            InputFormat.Pdf => PdfReader.Read(name, bytes, options, manifest, cancellation),
            _ => TextReader.Read(name, bytes, options, manifest),
        };
    }

    private static (int Got, Cause? Failure) TryRead(Stream stream, byte[] buffer)
    {
        try
        {
            return (stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (0, new Cause("file-broken-off", exception.Message));
        }
    }

    private static (byte[]?, InputProblem?) ReadWhole(string name, Stream stream, ReadOptions options, CancellationToken cancellation)
    {
        try
        {
            var bytes = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int got; (got = stream.Read(buffer, 0, buffer.Length)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                if (bytes.Length + got > options.MaxBytes)
                    return (null, new Cause("file-too-large", options.MaxBytes.ToString(CultureInfo.InvariantCulture)).In(name, options.MaxBytes));
                bytes.Write(buffer, 0, got);
            }
            return (bytes.ToArray(), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, new Cause("file-broken-off", exception.Message).In(name));
        }
    }
}
