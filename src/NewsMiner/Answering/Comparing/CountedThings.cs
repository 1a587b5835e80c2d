using System.Buffers;

namespace NewsMiner.Answering;

/// <summary>What is counted, where it stands right behind the number.</summary>
internal static class CountedThings
{
    private const int LongestBehind = 24;

    private static readonly SearchValues<char> s_ends = SearchValues.Create("，。；、：,;0123456789\n");

    /// <summary>不少于150家企业总部, of 不少于150家科技企业、30家企业总部: the report counts what the draft does beside.</summary>
    public static bool Differ(Figure draft, Figure report)
        => Behind(draft) is { } mine && Behind(report) is { } theirs && IndicatorNames.Relate(draft, report) == NameRelation.Different
           && Retelling.Spelt(report.Sentence).Replace(theirs, "", StringComparison.Ordinal).Contains(mine, StringComparison.Ordinal);

    private static string? Behind(Figure figure)
        => figure.Aspect == Aspect.Level && AnsweringRules.Default.CountGroup(figure.Quantity.BaseUnit) >= 0 && figure.Indicator.EndsWith('数') && Retelling.Spelt(figure.Indicator[..^1]) is { Length: >= 2 } noun
           && WordsBehind(figure).Contains(noun, StringComparison.Ordinal) ? noun : null;

    // What goes on behind a figure up to the next one, and to the end of its clause.
    private static string WordsBehind(Figure figure)
    {
        var at = Sentences.PlaceOf(figure);
        if (at < 0)
            return "";
        var rest = figure.Sentence.AsSpan(Math.Min(figure.Sentence.Length, at + figure.Quote.Length));
        var stop = rest.IndexOfAny(s_ends);
        return Retelling.Spelt(new string(rest[..Math.Min(stop < 0 ? rest.Length : stop, LongestBehind)]));
    }
}
