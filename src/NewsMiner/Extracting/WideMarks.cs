using System.Buffers;

namespace NewsMiner.Extracting;

/// <summary>Chinese text pointed with narrow marks (同比增长5%,其中…), as readers of wide ones take it; every character keeps its place.</summary>
internal static class WideMarks
{
    private const string Narrow = ",;:!?";
    private const string Wide = "，；：！？";

    private static readonly SearchValues<char> NarrowMarks = SearchValues.Create(Narrow);

    /// <summary>The text with wide marks for the narrow ones that stand beside Chinese; the same one where it has none (1,200, 10:30, Co., Ltd.).</summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAny(NarrowMarks);
        while (first >= 0 && !StandsInChinese(text, first))
        {
            var next = text.AsSpan(first + 1).IndexOfAny(NarrowMarks);
            first = next < 0 ? -1 : first + 1 + next;
        }
        return first < 0 ? text : string.Create(text.Length, (text, first), static (room, from) =>
        {
            from.text.CopyTo(room);
            for (var at = from.first; at < room.Length; at++)
                if (Narrow.IndexOf(room[at], StringComparison.Ordinal) is >= 0 and var mark && StandsInChinese(from.text, at))
                    room[at] = Wide[mark];
        });
    }

    private static bool StandsInChinese(string text, int at) => at > 0 && !char.IsAscii(text[at - 1]) || at + 1 < text.Length && !char.IsAscii(text[at + 1]);
}
