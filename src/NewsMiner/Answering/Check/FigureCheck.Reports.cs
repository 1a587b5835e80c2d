using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>What the archive is asked.</summary>
internal sealed partial class FigureCheck
{
    /// <summary>What the archive says of the figure's subject and indicator.</summary>
    private IEnumerable<ReportedFigure> OfSubject(Figure figure, FigureQuery query)
    {
        query = query with { Subjects = SubjectNames.Spellings(figure.Subject!), Indicators = [.. IndicatorNames.Spellings(figure)] };
        // Where the name does not say of what, the sentence must: every report with its own.
        return IndicatorNames.IsGeneric(figure.Indicator) ? Query(query with { Limit = MostGeneric }) : Folded(query);
    }

    private (List<ReportedFigure> Figures, List<ReportedProject> Projects) OfProject(string name, string sentence) => likely.OfProject(name, sentence);

    private ReportedFigure? YearBefore(Case found)
    {
        if (found.Figure.Subject is null || found.Figure.Period is not { } period || Periods.YearBefore(period) is not { End: { } end } last)
            return null;
        return OfSubject(found.Figure, new FigureQuery { Aspect = found.Figure.Aspect, Ending = (new DateOnly(end.Year, 1, 1), new DateOnly(end.Year, 12, 31)) })
            .FirstOrDefault(r => r.Figure.Period is { } p && p.Start == last.Start && p.End?.Year == end.Year
                && IndicatorNames.Relate(found.Figure, r.Figure) == NameRelation.Same && SameValue(found.Figure.Quantity, r.Figure.Quantity));
    }

    private ReportedFigure? Neighbour(Case found, List<ReportedFigure> reports)
    {
        if (found.Figure.Subject is not { } subject || Reading.SignificantDigits(found.Figure.Quantity) < 2)
            return null;
        foreach (var article in reports.Select(r => r.Article.Key).Distinct().Take(3))
            foreach (var report in Query(new FigureQuery { Article = article }))
                if (SubjectNames.Same(subject, report.Figure.Subject) && SameValue(found.Figure.Quantity, report.Figure.Quantity)
                    && IndicatorNames.Relate(found.Figure, report.Figure) != NameRelation.Same)
                    return report;
        return null;
    }

    private IEnumerable<ReportedFigure> SameValues(Case found, IReadOnlyList<string>? subjects, IReadOnlyList<string>? indicators)
    {
        var quantity = found.Figure.Quantity;
        var reading = found.Reading!.Value;
        var query = new FigureQuery { Subjects = subjects, Indicators = indicators, BaseUnits = AnsweringRules.Default.CountUnits(quantity.BaseUnit), Limit = MostOfOneValue };
        query = reading.IsRange ? query with { Ranges = true, BaseLow = reading.MeantLow, BaseHigh = reading.MeantHigh } : query with { Values = reading.Roundings() };
        // 增长2.1倍 is not the very value of 是2.1倍.
        return archive.FirstPrints(query with { AsOf = options.AsOf, ExceptFile = options.ExceptFile }).Where(r => SameValue(quantity, Manner.AsIn(found.Figure, r.Figure).Quantity));
    }

    private IEnumerable<ReportedFigure> Query(FigureQuery query)
        => likely.Query(query);

    private IEnumerable<ReportedFigure> Folded(FigureQuery query) => likely.Folded(query);

    // The very value, whatever its qualifier says: 约560亿元 and 560亿元.
    private static bool SameValue(Quantity a, Quantity b)
    {
        if (!Reading.ComparableUnits(a.BaseUnit, b.BaseUnit) || Reading.Of(a) is not { } x || Reading.Of(b) is not { } y)
            return false;
        if (x.IsRange || y.IsRange)
            return x.IsRange && y.IsRange && a.Low == b.Low && a.High == b.High && x.Value == y.Value;
        // 千亿元 is no one's very value.
        var half = Math.Max(x.Half, y.Half);
        return x.Value == y.Value || half <= Math.Abs(x.Value) / 20m && Math.Abs(x.Value - y.Value) <= half;
    }

    // 11.7亿元 was never taken from a report of 12亿元, whatever that is of.
    private static bool IsAsFine(Reading draft, Reading report) => draft.Value == report.Value || report.Half <= draft.Half;
}
