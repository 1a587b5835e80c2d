using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace NewsMiner.Archiving;

/// <summary>Stored texts by the offsets of <see cref="TextSpan"/>, which count UTF-16 code units.</summary>
internal static class Utf8Text
{
    /// <summary>The span's characters; empty where the text does not reach that far, or the span cuts a character in two.</summary>
    public static string Slice(ReadOnlySpan<byte> utf8, TextSpan span)
    {
        if (span.Start < 0 || span.End < span.Start)
            return "";
        var start = Skip(utf8, span.Start);
        var length = start < 0 ? -1 : Skip(utf8[start..], span.Length);
        return length < 0 ? "" : Encoding.UTF8.GetString(utf8.Slice(start, length));
    }

    /// <summary>How many bytes hold the first <paramref name="units"/> code units; -1 where there are not so many.</summary>
    private static int Skip(ReadOnlySpan<byte> utf8, int units)
    {
        var at = 0;
        // Each byte that begins a character is one unit, and one more where it begins four bytes.
        while (units >= 2 * Vector128<byte>.Count && at + Vector128<byte>.Count <= utf8.Length)
        {
            var bytes = Vector128.Create(utf8[at..]);
            units -= BitOperations.PopCount(Vector128.GreaterThanOrEqual(bytes.AsSByte(), Vector128.Create((sbyte)-64)).ExtractMostSignificantBits())
                + BitOperations.PopCount(Vector128.GreaterThanOrEqual(bytes, Vector128.Create((byte)0xF0)).ExtractMostSignificantBits());
            at += Vector128<byte>.Count;
        }
        // The last of them may have been cut in two.
        while (at < utf8.Length && (utf8[at] & 0xC0) == 0x80)
            at++;
        while (units > 0)
        {
            if (at >= utf8.Length)
                return -1;
            var lead = utf8[at];
            // The leading ones of the first byte say how many bytes; four are a pair of surrogates.
            var bytes = lead < 0x80 ? 1 : BitOperations.LeadingZeroCount((uint)(byte)~lead << 24);
            at += Math.Max(1, bytes);
            units -= bytes == 4 ? 2 : 1;
        }
        return units == 0 && at <= utf8.Length ? at : -1;
    }
}
