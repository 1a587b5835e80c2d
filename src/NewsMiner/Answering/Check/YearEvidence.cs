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
        if (HoldsOfAnyTime(figure) || Reading.Of(figure.Quantity) is not { } reading)
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
                    if (MayBeOf(UndatedDraft.Moved(figure.Period!, year), start, end))
                        years.Add(year);
        }
    }

    // Of a project the archive may have the sum whatever its time; a size does not change, a movement begins in any year, and 增长2.1倍 may have been reported in another way.
    private static bool HoldsOfAnyTime(Figure figure)
        => figure.Project is not null || figure.SubjectType == SubjectType.Project || IndicatorNames.IsExtent(figure.Indicator) || Movements.IsStart(figure) || Movements.IsAveraged(figure) || figure.Quantity.BaseUnit == "倍";

    // Of two times that do not meet, only a state may still be told of.
    private static bool MayBeOf(Period period, DateOnly? start, DateOnly? end)
        => (start ?? end) is not { } first || (period.Start ?? period.End) is not { } from
           || (start is null || end is null || period.Start is null || period.End is null
               ? Math.Abs((end ?? first).DayNumber - (period.End ?? from).DayNumber) <= LongestOfState
               : first <= period.End && from <= end);

    private const int LongestOfState = 400;
}
