using System.Runtime.InteropServices;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting;

/// <summary>Looks things up by their place in lists that are in the order of the text.</summary>
internal static class Ordered
{
    /// <summary>How many items at the head of the list are met, where no item behind the first that is not met is: by halving. Give a static lambda: nothing is allocated.</summary>
    public static int CountWhile<T>(List<T> items, int offset, Func<T, int, bool> isMet)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isMet(items[middle], offset))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The index of the last word that ends at <paramref name="offset"/> or before; -1 for none.</summary>
    public static int WordBefore(List<Word> words, int offset) => WordsBefore(words, offset, whole: true) - 1;

    /// <summary>The index of the first word that starts at <paramref name="offset"/> or behind it; the number of words where none does.</summary>
    public static int WordFrom(List<Word> words, int offset) => WordsBefore(words, offset, whole: false);

    // As CountWhile, without a call for each step: names look for their words again and again.
    private static int WordsBefore(List<Word> words, int offset, bool whole)
    {
        var span = CollectionsMarshal.AsSpan(words);
        int low = 0, high = span.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            ref readonly var word = ref span[middle];
            if (whole ? word.End <= offset : word.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
