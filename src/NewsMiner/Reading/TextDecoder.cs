using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace NewsMiner.Reading;

/// <summary>Text that was decoded, or the reason why it was not.</summary>
/// <param name="Text">Line ends as <c>\n</c>, no byte order mark; null when the bytes are refused.</param>
/// <param name="Charset">The IANA name of what was decided.</param>
/// <param name="BadBytes">How many places could not be decoded; each stands in the text as U+FFFD.</param>
/// <param name="FirstBadByte">The byte offset of the first of them.</param>
/// <param name="Note">A remark on the decision; null when there was nothing to decide.</param>
/// <param name="Refusal">Why the bytes are no text.</param>
internal readonly record struct DecodedText(string? Text, string Charset, int BadBytes = 0, long FirstBadByte = 0, string? Note = null, Cause? Refusal = null)
{
    /// <summary>Names the places that could not be decoded; null when there is none.</summary>
    public InputProblem? Damage(string file, long offset = 0, int? record = null) => BadBytes switch
    {
        0 => null,
        1 => new Cause("charset-damaged-once", Charset).In(file, offset + FirstBadByte, record),
        _ => new Cause("charset-damaged", BadBytes.ToString(CultureInfo.InvariantCulture), Charset).In(file, offset + FirstBadByte, record),
    };
}

/// <summary>
/// Decides the charset of a file and decodes it. The rule: a byte order mark decides. Otherwise bytes that are strictly UTF-8 are UTF-8.
/// Otherwise every candidate (the declared charset, UTF-8, GB18030, Big5, UTF-16 in both orders) decodes the bytes, and the one whose text
/// is most plausible as Chinese wins: the share of its characters outside ASCII that are common (GB 2312 level 1, Big5 level 1, Chinese
/// punctuation), less twenty times the share of bytes that it cannot decode. A declaration counts a tenth in favour. A winner that is not
/// plausible is refused.
/// </summary>
internal static class TextDecoder
{
    private const double LeastPlausible = 0.70;
    private const double MostBadShare = 0.05;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (Mark(bytes) is { } mark)
        {
            var marked = mark.Charset.Decode(bytes[mark.Length..]);
            return Finish(marked, mark.Charset.Name, mark.Length, bytes.Length, null, plausible: true);
        }
        var nuls = bytes.Count((byte)0);
        var declaredCharset = declared is null ? null : Charset.Find(declared);
        if (nuls == 0 && Utf8.IsValid(bytes))
        {
            var text = Encoding.UTF8.GetString(bytes);
            string? note = null;
            if (declared is not null && declaredCharset?.Name != "utf-8" && !Ascii.IsValid(bytes))
            {
                // A few GB18030 characters can pass as UTF-8; then the more plausible reading wins.
                if (declaredCharset is not null && declaredCharset.Decode(bytes) is { Bad: 0 } other
                    && Plausibility.Of(other.Text) is var declaredScore && declaredScore >= LeastPlausible && declaredScore > Plausibility.Of(text) + 0.05)
                    return Finish(other, declaredCharset.Name, 0, bytes.Length, null, plausible: true);
                note = $"The page declares {declared}, but its bytes are UTF-8.";
            }
            return new DecodedText(LineEnds(text), "utf-8", Note: note);
        }

        Attempt? best = null;
        foreach (var charset in Candidates(declaredCharset, nuls > 0))
        {
            var decoded = charset.Decode(bytes);
            var badShare = (double)decoded.Bad / Math.Max(1, decoded.Text.Length);
            var score = Plausibility.Of(decoded.Text);
            var rank = score - 20 * badShare + (charset == declaredCharset ? 0.1 : 0);
            if (best is null || rank > best.Rank)
                best = new Attempt(charset, decoded, score, badShare, rank);
        }
        var winner = best!;
        string? remark = null;
        if (declared is not null && declaredCharset?.Name != winner.Charset.Name)
            remark = $"The page declares {declared}, but its bytes are read as {winner.Charset.Name}.";
        else if (declared is null)
            remark = $"The charset is not declared; the bytes are read as {winner.Charset.Name}.";
        return Finish(winner.Decoded, winner.Charset.Name, 0, bytes.Length, remark, winner.Score >= LeastPlausible);
    }

    /// <summary>The charset that a byte order mark names, and the mark's length.</summary>
    private static (Charset Charset, int Length)? Mark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Charset.Utf8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (Charset.Utf32Le, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return (Charset.Utf32Be, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Charset.Utf16Le, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Charset.Utf16Be, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33])) return (Charset.Gb18030, 4);
        return null;
    }

    private static IEnumerable<Charset> Candidates(Charset? declared, bool hasNuls)
    {
        if (declared is not null)
            yield return declared;
        foreach (var charset in (Charset[])[Charset.Utf8, Charset.Gb18030, Charset.Big5, Charset.Utf16Le, Charset.Utf16Be])
            if (charset != declared)
                yield return charset;
        if (hasNuls)
        {
            yield return Charset.Utf32Le;
            yield return Charset.Utf32Be;
        }
    }

    private static DecodedText Finish(Charset.Decoded decoded, string charset, int skipped, int length, string? note, bool plausible)
    {
        var badShare = (double)decoded.Bad / Math.Max(1, decoded.Text.Length);
        var firstBad = decoded.FirstBad + skipped;
        if (decoded.Bad > 0 && badShare > MostBadShare || !plausible)
            return new DecodedText(null, charset, decoded.Bad, decoded.Bad > 0 ? firstBad : 0, note,
                new Cause("charset-unknown", length.ToString(CultureInfo.InvariantCulture), charset, decoded.Bad.ToString(CultureInfo.InvariantCulture)));
        return new DecodedText(LineEnds(decoded.Text), charset, decoded.Bad, firstBad, note);
    }

    internal static string LineEnds(string text) => text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text;

    private sealed record Attempt(Charset Charset, Charset.Decoded Decoded, double Score, double BadShare, double Rank);
}

/// <summary>How much a decoded text looks like Chinese, or plain ASCII.</summary>
internal static class Plausibility
{
    private static readonly Lazy<System.Collections.BitArray> Common = new(CommonCharacters);

    /// <summary>
    /// The share, 0 to 1, of the characters that count: those outside ASCII, where common Chinese characters and Chinese punctuation are
    /// plausible; control characters are not. A text of plain ASCII scores 1.
    /// </summary>
    public static double Of(string text)
    {
        var common = Common.Value;
        int plausible = 0, strange = 0, plain = 0;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                if (c >= ' ' || c is '\n' or '\r' or '\t' or '\f') plain++;
                else strange++;
            }
            else if (common[c]) plausible++;
            else if (c != '\uFFFD') strange++;
        }
        if (plausible + strange == 0)
            return plain > 0 ? 1 : 0;
        // A page of ASCII with a few odd signs (©, é, é) is still a text.
        return (plausible + plain * 0.05) / (plausible + strange + plain * 0.05);
    }

    private static System.Collections.BitArray CommonCharacters()
    {
        var common = new System.Collections.BitArray(0x10000);
        // GB 2312 level 1: the 3,755 most used simplified characters. Big5 level 1: the 5,401 most used traditional ones.
        AddRange(Charset.Gb18030, 0xB0, 0xD7, 0xA1, 0xFE);
        AddRange(Charset.Big5, 0xA4, 0xC6, 0x40, 0x7E);
        AddRange(Charset.Big5, 0xA4, 0xC6, 0xA1, 0xFE);
        for (var c = 0x3000; c <= 0x3020; c++) common[c] = true;
        for (var c = 0xFF01; c <= 0xFF5E; c++) common[c] = true;
        foreach (var c in "“”‘’…—–·•－～￥‰℃×÷±≤≥²³㎡°§→■□●○◆◇▲△★☆▶◎※①②③④⑤⑥⑦⑧⑨⑩\u00A0\u2002\u2003\u200B\uFEFF")
            common[c] = true;
        common[0x3000] = true;
        return common;

        void AddRange(Charset charset, int firstLead, int lastLead, int firstTrail, int lastTrail)
        {
            for (var lead = firstLead; lead <= lastLead; lead++)
                for (var trail = firstTrail; trail <= lastTrail; trail++)
                {
                    var text = charset.Decode([(byte)lead, (byte)trail]);
                    if (text.Bad == 0 && text.Text.Length == 1 && text.Text[0] is >= '\u4E00' and <= '\u9FFF')
                        common[text.Text[0]] = true;
                }
        }
    }
}

/// <summary>A charset that can decode bytes and name the places where it cannot.</summary>
internal sealed class Charset
{
    private readonly Encoding _encoding;

    private Charset(string name, int codePage)
    {
        Name = name;
        _encoding = (CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
            ?? Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")));
    }

    public static Charset Utf8 { get; } = new("utf-8", 65001);

    public static Charset Gb18030 { get; } = new("gb18030", 54936);

    public static Charset Big5 { get; } = new("big5", 950);

    public static Charset Utf16Le { get; } = new("utf-16le", 1200);

    public static Charset Utf16Be { get; } = new("utf-16be", 1201);

    public static Charset Utf32Le { get; } = new("utf-32le", 12000);

    public static Charset Utf32Be { get; } = new("utf-32be", 12001);

    /// <summary>The IANA name.</summary>
    public string Name { get; }

    /// <summary>The charset of a declaration, or null when it is none that this reader knows. GB 2312 and GBK are read as their superset.</summary>
    public static Charset? Find(string declared)
    {
        var name = declared.Trim().Trim('"', '\'', ';').ToLowerInvariant();
        switch (name)
        {
            case "utf-8" or "utf8" or "unicode-1-1-utf-8": return Utf8;
            case "gb2312" or "gbk" or "gb18030" or "gb_2312-80" or "gb_2312" or "x-gbk" or "chinese" or "csgb2312" or "iso-ir-58" or "cp936" or "windows-936" or "936" or "euc-cn": return Gb18030;
            case "big5" or "big5-hkscs" or "big5hkscs" or "csbig5" or "x-x-big5" or "cn-big5" or "cp950" or "950": return Big5;
            // A declaration that could be read as bytes is not in UTF-16 (HTML standard, prescan): the bytes are then UTF-8.
            case "utf-16" or "utf-16le" or "utf-16be" or "unicode": return Utf8;
        }
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return new Charset(encoding.WebName.ToLowerInvariant(), encoding.CodePage);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <param name="Bad">Places that could not be decoded, each U+FFFD in the text.</param>
    /// <param name="FirstBad">The byte offset of the first.</param>
    public readonly record struct Decoded(string Text, int Bad, int FirstBad);

    public Decoded Decode(ReadOnlySpan<byte> bytes)
    {
        var text = _encoding.GetString(bytes);
        // NUL is no character of a text: read in another charset's place, or damage.
        if (text.Contains('\0'))
            text = text.Replace('\0', '\uFFFD');
        var bad = 0;
        foreach (var c in text.AsSpan())
            if (c == '\uFFFD') bad++;
        if (bad == 0)
            return new Decoded(text, 0, 0);
        // The bytes before the first U+FFFD decode and encode without loss, so their length is the offset.
        var at = text.IndexOf('\uFFFD');
        return new Decoded(text, bad, _encoding.GetByteCount(text.AsSpan(0, at)));
    }
}
