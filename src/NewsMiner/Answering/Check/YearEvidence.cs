using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// In which years a figure may hold that moves with the year: those of which the archive has its value, of the same subject or in an article that is like its sentence. Asked
/// of the archive's indexes alone, so that a year of which it has nothing need not be tried.
/// </summary>
/// <param name="known">The years that may be tried, by how many the figure moves.</param>
internal sealed class YearEvidence(LikelyReports likely, IReadOnlyList<int> known)
{
    public HashSet<int> Of(Figure figure)
    {
        if (figure.Project is not null || figure.SubjectType == SubjectType.Project || Reading.Of(figure.Quantity) is not { } reading || figure.Quantity.BaseUnit == Times)
            return [.. known];
        var years = new HashSet<int>();
        var value = new FigureQuery { BaseUnits = AnsweringRules.Default.CountUnits(figure.Quantity.BaseUnit) };
        value = reading.IsRange ? value with { Ranges = true, BaseLow = reading.MeantLow, BaseHigh = reading.MeantHigh } : value with { Values = [.. reading.Roundings(), (reading.MeantLow, reading.MeantHigh)] };
        if (figure.Subject is { } subject)
        {
            var ofSubject = SubjectNames.Spellings(subject);
            Add(new FigureQuery { Subjects = ofSubject, Indicators = [.. IndicatorNames.Spellings(figure)], BaseLow = reading.AllowedLow, BaseHigh = reading.AllowedHigh });
            Add(value with { Subjects = ofSubject });
        }
        Add(value with { Articles = [.. likely.AnyTime(figure).Select(static article => article.Key)] });
        return years;

        void Add(FigureQuery query)
        {
            foreach (var (start, end) in likely.Times(query))
                foreach (var year in known)
                    if (MayBeOf(year + (figure.Period!.End ?? figure.Period.Start)!.Value.Year, start, end))
                        years.Add(year);
        }
    }

    // 增长2.1倍 may have been reported in another way.
    private const string Times = "倍";

    // A state may be told of for a year.
    private static bool MayBeOf(int year, DateOnly? start, DateOnly? end)
        => (end ?? start)?.Year is not { } last || (start is null || end is null ? Math.Abs(last - year) <= 1 : year >= start.Value.Year && year <= last);
}
