using NewsMiner.Archiving;
using NewsMiner.Extracting;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>Which archived figures a reader asks for, in the reader's own words; a null member does not narrow.</summary>
public sealed record FigureRequest
{
    /// <summary>A subject's name, full or short.</summary>
    public string? Subject { get; init; }

    /// <summary>An indicator's name or alias.</summary>
    public string? Indicator { get; init; }

    public Aspect? Aspect { get; init; }

    public Modality? Modality { get; init; }

    public string? Project { get; init; }

    /// <summary>Figures whose time overlaps this one.</summary>
    public Period? Period { get; init; }

    public ValueCondition? Where { get; init; }

    public DateOnly? AsOf { get; init; }

    public int? Limit { get; init; }

    public int Offset { get; init; }
}

/// <summary>A condition on a value, in base units; an end that is null is open.</summary>
public sealed record ValueCondition(decimal? Low, decimal? High, bool LowIncluded, bool HighIncluded, string BaseUnit)
{
    /// <summary>Reads <c>&gt; 100亿元</c>, <c>≤ 5%</c>, <c>10亿元..20亿元</c>, <c>= 3万户</c>; full-width signs too.</summary>
    /// <returns>Null where the text is no such condition.</returns>
    public static ValueCondition? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.Trim();
        var range = rest.IndexOf("..", StringComparison.Ordinal);
        if (range > 0)
            return (Amount(rest[..range]), Amount(rest[(range + 2)..])) is ({ } low, { } high) && low.BaseUnit == high.BaseUnit
                ? new ValueCondition(low.BaseValue, high.BaseValue, true, true, low.BaseUnit)
                : null;
        foreach (var (sign, less, orEqual) in (ReadOnlySpan<(string, bool?, bool)>)
            [(">=", false, true), ("<=", true, true), ("≥", false, true), ("≤", true, true), ("＞", false, false), ("＜", true, false), (">", false, false), ("<", true, false), ("=", null, true), ("＝", null, true)])
        {
            if (!rest.StartsWith(sign, StringComparison.Ordinal))
                continue;
            if (Amount(rest[sign.Length..]) is not { } amount)
                return null;
            return less switch
            {
                null => new ValueCondition(amount.BaseValue, amount.BaseValue, true, true, amount.BaseUnit),
                true => new ValueCondition(null, amount.BaseValue, true, orEqual, amount.BaseUnit),
                false => new ValueCondition(amount.BaseValue, null, orEqual, true, amount.BaseUnit),
            };
        }
        return null;
    }

    public bool Holds(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        if (quantity.BaseUnit != BaseUnit)
            return false;
        var low = quantity.BaseValue ?? quantity.BaseLow;
        var high = quantity.BaseValue ?? quantity.BaseHigh;
        return (Low is not { } least || high is not { } top || (LowIncluded ? top >= least : top > least))
            && (High is not { } most || low is not { } bottom || (HighIncluded ? bottom <= most : bottom < most));
    }

    private static Quantity? Amount(string text)
    {
        var trimmed = text.Trim();
        var mentions = new List<Mention>();
        new MentionReader().Read(trimmed, null, mentions);
        return mentions is [{ Quantity: { BaseValue: not null } quantity } mention] && mention.Span.Start == 0 && mention.Span.End == trimmed.Length ? quantity : null;
    }
}

/// <summary>Lists archived figures as a reader asks for them: names in any spelling, values in any unit.</summary>
public static class FigureFinder
{
    public static IEnumerable<ReportedFigure> Find(IFigureSource archive, FigureRequest request)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(request);
        var found = archive.Figures(new FigureQuery
        {
            Subjects = request.Subject is { } subject ? SubjectNames.Spellings(Canonical(subject)).Append(subject).Distinct(StringComparer.Ordinal).ToList() : null,
            Indicators = request.Indicator is { } indicator ? [.. IndicatorNames.Spellings(indicator)] : null,
            Aspect = request.Aspect,
            Modality = request.Modality,
            Project = request.Project,
            Period = request.Period,
            AsOf = request.AsOf,
            BaseLow = request.Where?.Low,
            BaseHigh = request.Where?.High,
            BaseUnit = request.Where?.BaseUnit,
            Limit = request.Where is null ? request.Limit : null,
            Offset = request.Where is null ? request.Offset : 0,
        });
        if (request.Where is not { } where)
            return found;
        found = found.Where(report => where.Holds(report.Figure.Quantity)).Skip(request.Offset);
        return request.Limit is { } limit ? found.Take(limit) : found;
    }

    private static string Canonical(string subject) =>
        RuleSet.Default.Vocabulary.Find(subject) is { Kind: TermKind.Zone or TermKind.Place } term ? term.Name : subject;
}
