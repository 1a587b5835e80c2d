using System.Buffers;
using System.IO.Compression;
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

    /// <summary>A number that may be negative.</summary>
    public Packer AddSigned(long value) => Add((value << 1) ^ (value >> 63));
}

/// <summary>Reads what <see cref="Packer"/> wrote. Damaged bytes end the reading, they do not throw.</summary>
internal ref struct Unpacker(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public long Next()
    {
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
}

/// <summary>Stored texts that no query looks into.</summary>
internal static class Deflated
{
    public static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
            deflate.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public static string Unpack(ReadOnlySpan<byte> packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var reader = new StreamReader(deflate, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
