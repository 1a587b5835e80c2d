using NewsMiner.Archiving;
using NewsMiner.Extracting;
using NewsMiner.Rules;

namespace NewsMiner.Answering.Search;

/// <summary>A condition on a value: <c>&gt; 1亿美元</c>, <c>超过100亿元</c>, <c>5亿元..10亿元</c>. In base units, so that 1.2亿美元 and 12000万美元 are one.</summary>
/// <param name="Low">The least value; null for none.</param>
/// <param name="LowExcluded">Low itself does not count.</param>
public sealed record QuantityCondition(decimal? Low, bool LowExcluded, decimal? High, bool HighExcluded, string BaseUnit)
{
    private static readonly (string Written, bool Above, bool Excluded)[] Comparisons =
    [
        (">=", true, false), ("≥", true, false), ("<=", false, false), ("≤", false, false), (">", true, true), ("<", false, true),
        ("不少于", true, false), ("不低于", true, false), ("不超过", false, false), ("不高于", false, false), ("不多于", false, false),
        ("大于", true, true), ("超过", true, true), ("高于", true, true), ("多于", true, true),
        ("小于", false, true), ("低于", false, true), ("少于", false, true),
    ];

    /// <summary>Finds the comparison in a query, and reads the quantity after it.</summary>
    /// <param name="before">What stands before it: subject and indicator.</param>
    /// <param name="after">What stands after the quantity: a period.</param>
    internal static QuantityCondition? Find(string query, MentionReader reader, out string before, out string after)
    {
        before = after = "";
        // Full-width signs are meant as their half-width ones; Chinese stays as it stands.
        var text = string.Create(query.Length, query, static (span, written) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = written[i] is >= '！' and <= '～' ? (char)(written[i] - 0xFEE0) : written[i];
        });
        var at = -1;
        var comparison = Comparisons[0];
        foreach (var candidate in Comparisons)
            if (text.IndexOf(candidate.Written, StringComparison.Ordinal) is >= 0 and var found && (at < 0 || found < at))
                (at, comparison) = (found, candidate);
        if (at >= 0)
        {
            if (ReadQuantity(text, at + comparison.Written.Length, reader) is not { } read)
                return null;
            var (quantity, end) = read;
            (before, after) = (text[..at], text[end..]);
            var value = quantity.BaseValue ?? quantity.BaseLow ?? quantity.BaseHigh;
            return value is null ? null : comparison.Above
                ? new QuantityCondition(value, comparison.Excluded, null, false, quantity.BaseUnit)
                : new QuantityCondition(null, false, value, comparison.Excluded, quantity.BaseUnit);
        }
        // = 5亿元, 5亿元..10亿元
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0 && ReadQuantity(text, equals + 1, reader) is ({ BaseValue: { } same } equal, var equalEnd))
        {
            (before, after) = (text[..equals], text[equalEnd..]);
            return new QuantityCondition(same, false, same, false, equal.BaseUnit);
        }
        for (var dots = text.IndexOf("..", StringComparison.Ordinal); dots > 0; dots = text.IndexOf("..", dots + 2, StringComparison.Ordinal))
        {
            var from = text.AsSpan(0, dots).TrimEnd().LastIndexOf(' ') + 1;
            if (ReadQuantity(text[..dots], from, reader) is ({ BaseValue: { } low } left, _) && left.BaseUnit.Length > 0 &&
                ReadQuantity(text, dots + 2, reader) is ({ BaseValue: { } high } right, var rangeEnd) && left.BaseUnit == right.BaseUnit)
            {
                (before, after) = (text[..from], text[rangeEnd..]);
                return new QuantityCondition(low, false, high, false, left.BaseUnit);
            }
        }
        return null;
    }

    /// <summary>True where the reported value may fulfil the condition. A plain value counts as written; 超1亿 is more than 1亿; a range counts by its ends.</summary>
    public bool Holds(Quantity quantity)
    {
        if (quantity.BaseUnit != BaseUnit)
            return false;
        var least = quantity.BaseValue ?? quantity.BaseLow ?? decimal.MinValue;
        var most = quantity.BaseValue ?? quantity.BaseHigh ?? decimal.MaxValue;
        var isMore = quantity is { Qualifier: Qualifier.Above, BaseValue: not null };
        var isLess = quantity is { Qualifier: Qualifier.Below, BaseValue: not null };
        return (Low is not { } low || most > low || (most == low && (!LowExcluded || isMore) && !(isLess && LowExcluded))) &&
            (High is not { } high || least < high || (least == high && (!HighExcluded || isLess)));
    }

    private static (Quantity Quantity, int End)? ReadQuantity(string text, int start, MentionReader reader)
    {
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '=')) start++;
        var mentions = new List<Mention>();
        reader.Read(text[start..], null, mentions);
        return mentions.FirstOrDefault() is { Quantity: { } quantity, Span: var span } && span.Start == 0 ? (quantity, start + span.End) : null;
    }
}

/// <summary>What a quantity search found.</summary>
/// <param name="Understood">The subjects, indicators, condition and period as they were read.</param>
public sealed record QuantityAnswer(string Query, string Understood, IReadOnlyList<ReportedFigure> Figures, int Total, QueryProblem? Problem = null);

/// <summary>Finds figures by whom, what, how much and when: <c>实际利用外资 &gt; 1亿美元 2022..2024</c>.</summary>
public sealed class QuantitySearch(IFigureSource source, RuleSet rules)
{
    private readonly MentionReader _reader = new();

    /// <summary>True for a query that compares with a quantity, and so asks for figures rather than articles.</summary>
    public bool IsMeant(string query) => query.Length <= QueryParser.LongestQuery && QuantityCondition.Find(query, _reader, out _, out _) is not null;

    public QuantityAnswer Search(string query, int? limit = 50, int offset = 0)
    {
        if (query.Length > QueryParser.LongestQuery || QuantityCondition.Find(query, _reader, out var before, out var after) is not { } condition)
            return new QuantityAnswer(query, "", [], 0, new QueryProblem("The query has no comparison with a quantity.", "Write it as: 实际利用外资 > 1亿美元 2022..2024.", 0));
        List<string> subjects = [], indicators = [];
        Period? period = null;
        foreach (var word in (before + " " + after).Split((char[])[' ', '\u3000', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (DateRange.TryRead(TextFolding.Fold(word), out var from, out var to, single: true))
                period = new Period(from, to ?? DateOnly.MaxValue, word);
            else
                Classify(word, subjects, indicators);
        }
        var found = new List<ReportedFigure>();
        foreach (var figure in source.Figures(new FigureQuery
        {
            Subjects = subjects.Count == 0 ? null : subjects,
            Indicators = indicators.Count == 0 ? null : indicators,
            Period = period,
            BaseUnit = condition.BaseUnit,
            BaseLow = condition.Low,
            BaseHigh = condition.High,
        }))
            if (condition.Holds(figure.Figure.Quantity))
                found.Add(figure);
        var understood = string.Join(' ', [.. subjects, .. indicators, Describe(condition), .. period is null ? Array.Empty<string>() : [period.Label]]);
        return new QuantityAnswer(query, understood, [.. found.Skip(offset).Take(limit ?? int.MaxValue)], found.Count);
    }

    /// <summary>A term's names of the vocabulary; what it does not know is taken for an indicator's name as reports give it.</summary>
    private void Classify(string word, List<string> subjects, List<string> indicators)
    {
        var matches = new List<VocabularyMatch>();
        rules.Vocabulary.Scan(word, matches);
        var known = false;
        foreach (var match in matches)
            switch (match.Term.Kind)
            {
                case TermKind.Indicator:
                    indicators.Add(match.Term.Name);
                    known = true;
                    break;
                case TermKind.Zone or TermKind.Place:
                    subjects.Add(match.Term.Name);
                    known = true;
                    break;
            }
        if (!known)
            indicators.Add(word);
    }

    private static string Describe(QuantityCondition condition) => (condition.Low, condition.High) switch
    {
        ({ } low, null) => $"{(condition.LowExcluded ? ">" : "≥")} {low:0.####}{condition.BaseUnit}",
        (null, { } high) => $"{(condition.HighExcluded ? "<" : "≤")} {high:0.####}{condition.BaseUnit}",
        var (low, high) => $"{low:0.####}..{high:0.####}{condition.BaseUnit}",
    };
}
