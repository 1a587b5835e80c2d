using System.Text;

namespace NewsMiner.Reading;

/// <summary>Tells a file's format from its first bytes and its name. Content wins over the name where it is unmistakable.</summary>
internal static class FormatSniffer
{
    /// <summary>How many bytes a decision needs at most.</summary>
    public const int HeadLength = 4096;

    private static readonly (byte[] Magic, string What)[] Foreign =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP container (Word, Excel, EPUB or an archive)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word or Excel document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ([0x52, 0x61, 0x72, 0x21], "a RAR archive"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65], "an SQLite database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ];

    /// <summary>The format that the name's ending stands for; null when it stands for none.</summary>
    public static InputFormat? ByName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" or ".text" or ".md" => InputFormat.Text,
        ".html" or ".htm" or ".shtml" or ".xhtml" => InputFormat.Html,
        ".pdf" => InputFormat.Pdf,
        ".jsonl" or ".ndjson" => InputFormat.JsonLines,
        _ => null,
    };

    /// <summary>What the bytes are when they are no page at all; null when they may be one.</summary>
    public static string? ForeignKind(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, what) in Foreign)
            if (head.StartsWith(magic))
                return what;
        return null;
    }

    public static InputFormat Decide(string name, ReadOnlySpan<byte> head)
    {
        if (head.Length > HeadLength)
            head = head[..HeadLength];
        if (head[..Math.Min(1024, head.Length)].IndexOf("%PDF-"u8) >= 0)
            return InputFormat.Pdf;
        // Signs of a format are ASCII, so dropping NULs reads UTF-16 heads as well.
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('ï', '»', '¿', 'ÿ', 'þ', ' ', '\t', '\r', '\n');
        var named = ByName(name);
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && text.Contains("<html", StringComparison.OrdinalIgnoreCase)))
            return InputFormat.Html;
        if (named is not null and not InputFormat.Pdf)
            return named == InputFormat.Text && LooksLikeHtml(text) ? InputFormat.Html : named.Value;
        if (text.StartsWith('{') && text.Contains("\"text\"", StringComparison.Ordinal))
            return InputFormat.JsonLines;
        return LooksLikeHtml(text) ? InputFormat.Html : named ?? InputFormat.Text;
    }

    private static bool LooksLikeHtml(string text) =>
        text.StartsWith('<') && (text.Contains("<body", StringComparison.OrdinalIgnoreCase) || text.Contains("<head", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<meta ", StringComparison.OrdinalIgnoreCase) || text.Contains("<div", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<table", StringComparison.OrdinalIgnoreCase) || text.Contains("<p>", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<title", StringComparison.OrdinalIgnoreCase));
}
