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

    public QuantityCondition? Where { get; init; }

    public DateOnly? AsOf { get; init; }

    public int? Limit { get; init; }

    public int Offset { get; init; }
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
            Subjects = SubjectFilter.Of(request.Subject)?.Names,
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
}
