using NewsMiner.Segmenting;

namespace NewsMiner.Tests.Segmenting;

/// <summary>Words as a test reads them: parted by |.</summary>
internal static class Segmented
{
    public static List<Word> Words(this ISegmenter segmenter, string text, SegmentationMode mode = SegmentationMode.Precise)
    {
        var words = new List<Word>();
        segmenter.Segment(text, words, mode);
        return words;
    }

    public static string Cut(this ISegmenter segmenter, string text, SegmentationMode mode = SegmentationMode.Precise) =>
        string.Join('|', segmenter.Words(text, mode).Select(x => text.Substring(x.Start, x.Length)));
}
