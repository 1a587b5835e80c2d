using System.Buffers;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>The articles that are read for a draft: those that share its sentences' rare words, with what was read out of them.</summary>
internal sealed partial class FigureCheck
{
    // Articles read for all sentences.
    private const int MostArticlesOfDraft = 96;

    private readonly Dictionary<long, ArticleWords> _words = [];

    private IReadOnlyList<long> ArticlesLike(Figure figure) => likely.Of(figure);

    private ArticleWords WordsOf(long key)
    {
        if (!_words.TryGetValue(key, out var words))
            _words[key] = words = likely.Words(key);
        return words;
    }

    /// <summary>不少于150家企业总部, of 不少于150家科技企业、30家企业总部: what is counted stands behind, and the report counts it beside.</summary>
    private static bool CountsAnother(Figure figure, Figure report)
        => Counted(figure) is { } mine && Counted(report) is { } theirs && IndicatorNames.Relate(figure, report) == NameRelation.Different
           && Retelling.Spelt(report.Sentence).Replace(theirs, "", StringComparison.Ordinal).Contains(mine, StringComparison.Ordinal);

    // What is counted, where it stands right behind the number.
    private static string? Counted(Figure figure)
        => figure.Aspect == Aspect.Level && AnsweringRules.Default.CountGroup(figure.Quantity.BaseUnit) >= 0 && figure.Indicator.EndsWith('数') && Retelling.Spelt(figure.Indicator[..^1]) is { Length: >= 2 } noun
           && Behind(figure).Contains(noun, StringComparison.Ordinal) ? noun : null;

    // What goes on behind a figure up to the next one, and to the end of its clause.
    private static string Behind(Figure figure)
    {
        var at = Sentences.PlaceOf(figure);
        if (at < 0)
            return "";
        var rest = figure.Sentence.AsSpan(Math.Min(figure.Sentence.Length, at + figure.Quote.Length));
        var stop = rest.IndexOfAny(s_ends);
        return Retelling.Spelt(new string(rest[..Math.Min(stop < 0 ? rest.Length : stop, LongestBehind)]));
    }

    private const int LongestBehind = 24;

    private static readonly SearchValues<char> s_ends = SearchValues.Create("，。；、：,;0123456789\n");

    private static bool MayCompareUnits(Figure a, Figure b)
        => Reading.ComparableUnits(a.Quantity.BaseUnit, b.Quantity.BaseUnit)
        || a.Aspect is Aspect.Growth or Aspect.Multiple && b.Aspect is Aspect.Growth or Aspect.Multiple
        || Slips.IsPercentPair(a.Quantity.BaseUnit, b.Quantity.BaseUnit) || Slips.IsCurrencyPair(a.Quantity.BaseUnit, b.Quantity.BaseUnit);
}
