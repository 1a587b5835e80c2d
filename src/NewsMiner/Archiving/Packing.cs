using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsMiner.Archiving;

/// <summary>Writes whole numbers in as few bytes as they need: seven bits a byte, the lowest first.</summary>
internal sealed class Packer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(64);

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public Packer Clear()
    {
        _bytes.ResetWrittenCount();
        return this;
    }

    public Packer Add(long value)
    {
        var rest = (ulong)value;
        var span = _bytes.GetSpan(10);
        var count = 0;
        for (; rest >= 0x80; rest >>= 7)
            span[count++] = (byte)(rest | 0x80);
        span[count++] = (byte)rest;
        _bytes.Advance(count);
        return this;
    }

    /// <summary>How many bytes a number takes.</summary>
    public static int Length(int value) => value < 0x80 ? 1 : 1 + Length(value >> 7);

    /// <summary>A number that may be negative.</summary>
    public Packer AddSigned(long value) => Add((value << 1) ^ (value >> 63));

    /// <summary>Bytes as they are, without their length.</summary>
    public Packer Add(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }
}

/// <summary>Reads what <see cref="Packer"/> wrote. Damaged bytes end the reading, they do not throw.</summary>
internal ref struct Unpacker(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>How many bytes are not read yet.</summary>
    public readonly int Left => _rest.Length;

    public long Next()
    {
        if (!_rest.IsEmpty && _rest[0] < 0x80)
        {
            var small = _rest[0];
            _rest = _rest[1..];
            return small;
        }
        ulong value = 0;
        for (var shift = 0; shift < 64 && !_rest.IsEmpty; shift += 7)
        {
            var next = _rest[0];
            _rest = _rest[1..];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                break;
        }
        return (long)value;
    }

    public int NextInt() => (int)Next();

    public long NextSigned()
    {
        var value = (ulong)Next();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>A length, and so many bytes.</summary>
    public ReadOnlySpan<byte> NextBytes()
    {
        var length = (int)Math.Clamp(Next(), 0, _rest.Length);
        var bytes = _rest[..length];
        _rest = _rest[length..];
        return bytes;
    }
}

/// <summary>
/// A page's text by way of its articles' texts: which stretches of them it is made of, and the few characters that stand in none (line
/// ends, furniture). Nothing is stored twice, and nothing is left to chance: what differs by a character is kept as it is.
/// </summary>
internal static class PagePacking
{
    private const byte Plain = 0, Deflate = 1;

    /// <summary>Literals beyond this are worth deflating.</summary>
    private const int ShortLiterals = 512;

    public static byte[] Pack(string page, IReadOnlyList<Article> articles)
    {
        var runs = new List<(int Page, int Length, int Article, int Text)>();
        for (var i = 0; i < articles.Count; i++)
            foreach (var run in articles[i].Map.Runs)
                if (run.Page >= 0 && run.Text >= 0 && run.Page + run.Length <= page.Length && run.Text + run.Length <= articles[i].Text.Length)
                    runs.Add((run.Page, run.Length, i, run.Text));
        runs.Sort();
        var stretches = new Packer();
        var literals = new StringBuilder();
        int at = 0, article = 0, textEnd = 0;
        foreach (var run in runs)
        {
            // Folded characters part a run, and another article may have claimed its beginning.
            var start = Math.Max(run.Page, at);
            while (start < run.Page + run.Length)
            {
                var text = run.Text + (start - run.Page);
                var same = page.AsSpan(start, run.Page + run.Length - start).CommonPrefixLength(articles[run.Article].Text.AsSpan(text));
                if (same > 0)
                {
                    literals.Append(page, at, start - at);
                    stretches.Add(start - at).AddSigned(run.Article - article).AddSigned(text - (run.Article == article ? textEnd : 0)).Add(same);
                    (at, article, textEnd) = (start + same, run.Article, text + same);
                }
                start += same + 1;
            }
        }
        literals.Append(page, at, page.Length - at);
        var packed = new Packer();
        packed.Add(literals.Length > ShortLiterals ? Deflate : Plain).Add(stretches.Bytes.Length).Add(stretches.Bytes);
        if (literals.Length > ShortLiterals)
            packed.Add(Deflated(literals.ToString()));
        else
            for (var i = 0; i < literals.Length; i++)
                packed.Add(literals[i]);
        return packed.Bytes.ToArray();
    }

    /// <param name="articles">Gives the text of the page's article of a number.</param>
    public static string Unpack(ReadOnlySpan<byte> packed, Func<int, string> articles)
    {
        var unpacker = new Unpacker(packed);
        var deflated = unpacker.Next() == Deflate;
        var stretches = new Unpacker(unpacker.NextBytes());
        var literals = deflated ? Inflated(packed[^unpacker.Left..]) : Characters(unpacker);
        var page = new StringBuilder();
        int article = 0, textEnd = 0, literal = 0;
        while (!stretches.AtEnd)
        {
            var count = stretches.NextInt();
            page.Append(literals, literal, count);
            literal += count;
            var change = (int)stretches.NextSigned();
            var text = (int)stretches.NextSigned() + (change == 0 ? textEnd : 0);
            article += change;
            var length = stretches.NextInt();
            page.Append(articles(article), text, length);
            textEnd = text + length;
        }
        return page.Append(literals, literal, literals.Length - literal).ToString();
    }

    private static byte[] Deflated(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
            deflate.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        return packed.ToArray();
    }

    private static string Inflated(ReadOnlySpan<byte> packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        deflate.CopyTo(bytes);
        return new string(MemoryMarshal.Cast<byte, char>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    private static string Characters(Unpacker unpacker)
    {
        var characters = new StringBuilder();
        while (!unpacker.AtEnd)
            characters.Append((char)unpacker.Next());
        return characters.ToString();
    }
}
