using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// The check of a draft that bears no date. It is read as of several days: a period that moves with the day hangs on it. All of those move together,
/// so that one year is right for all of them: each that the archive knows is tried.
/// </summary>
internal sealed class UndatedDraft(Article draft, Func<Article, Extraction> read, IFigureSource archive, CheckOptions options)
{
    // A year, the next, and another month of the first. Which year is of no matter: what is read is moved from it.
    private static readonly DateOnly s_nominal = new(2001, 12, 28);
    private static readonly DateOnly s_yearLater = new(2002, 12, 28);
    private static readonly DateOnly s_halfYearEarlier = new(2001, 6, 28);

    private const int MostYears = 12;

    // What the years have in common is asked once.
    private readonly LikelyReports _likely = new(archive, options);

    public IReadOnlyList<CheckedFigure> Check()
    {
        var extraction = read(draft with { Date = s_nominal });
        var later = ByPlace(read(draft with { Date = s_yearLater }));
        var midyear = ByPlace(read(draft with { Date = s_halfYearEarlier }));
        var figures = extraction.Figures.ToArray();
        var floating = new bool[figures.Length];
        for (var i = 0; i < figures.Length; i++)
        {
            var figure = figures[i];
            if (figure.Period is not { } period)
                continue;
            var (nextYear, otherMonth) = (later.GetValueOrDefault(figure.Span), midyear.GetValueOrDefault(figure.Span));
            if (Periods.AreOne(period, nextYear) && Periods.AreOne(period, otherMonth))
                continue;
            // 上半年 moves by whole years; 上月 and 今年以来 by the day, so that not even their months are known.
            floating[i] = Periods.AreOne(Moved(period, 1), nextYear) && otherMonth is not null && YearsBetween(period, otherMonth) is { } years && Periods.AreOne(Moved(period, years), otherMonth);
            if (!floating[i])
                figures[i] = figure with { Period = null };
        }

        var moving = Enumerable.Range(0, figures.Length).Where(i => floating[i]).ToList();
        var verdicts = new CheckedFigure[figures.Length];
        // But for the time, a figure and an article are compared once, whatever year is tried.
        var paired = new ConcurrentDictionary<FigureCheck.Paired, List<Pair>>();
        CheckedFigure[] Run(List<int> which, Func<Figure, Figure>? dated)
            => new FigureCheck(null, extraction with { Figures = dated is null ? figures : [.. figures.Select((figure, i) => floating[i] ? dated(figure) : figure)] }, archive, options, _likely, paired).Check(which);

        var fixedOnes = Enumerable.Range(0, figures.Length).Where(i => !floating[i]).ToList();
        foreach (var (i, verdict) in fixedOnes.Zip(Run(fixedOnes, dated: null)))
            verdicts[i] = verdict;
        if (moving.Count == 0)
            return verdicts;
        (int Years, CheckedFigure[] Verdicts) Try(int years) => (years, Run(moving, figure => figure with { Period = Moved(figure.Period!, years) }));
        // The first looks up and compares nearly all that the others need, which then go beside each other.
        var known = YearsKnown(moving.ConvertAll(i => figures[i]));
        var tries = known.Take(1).Select(Try).ToList();
        try
        {
            tries.AddRange(known.Skip(1).AsParallel().AsOrdered().Select(Try));
        }
        catch (AggregateException exception) when (exception.InnerException is { } cause)
        {
            // What the archive says of its trouble (locked, damaged) is told as it was said.
            ExceptionDispatchInfo.Throw(cause);
        }
        if (tries.Count == 0)
            tries.Add((0, Run(moving, static figure => figure with { Period = null })));
        // The year under which most of the draft holds.
        var likely = tries.OrderByDescending(t => t.Verdicts.Count(v => v.Verdict == Verdict.Supported)).ThenBy(t => t.Verdicts.Count(v => v.Verdict == Verdict.Contradicted)).ThenByDescending(t => t.Years).First();
        for (var k = 0; k < moving.Count; k++)
            verdicts[moving[k]] = OfAllYears(k, likely, tries);
        return verdicts;
    }

    private static CheckedFigure OfAllYears(int k, (int Years, CheckedFigure[] Verdicts) likely, List<(int Years, CheckedFigure[] Verdicts)> tries)
    {
        var best = likely.Verdicts[k];
        if (best.Figure.Period is not { } period)
            return best with { Verdict = best.Verdict == Verdict.Contradicted ? Verdict.Unverified : best.Verdict };
        if (best.Verdict == Verdict.Supported)
            return best with { Reason = best.Reason + $"（稿件没有日期，按{period.Label}核对。）" };
        var elsewhere = tries.Select(t => t.Verdicts[k]).LastOrDefault(v => v.Verdict == Verdict.Supported);
        if (elsewhere is not null)
        {
            var others = likely.Verdicts.Count(v => v.Verdict == Verdict.Supported);
            var caution = others > 0 ? $"；但稿中另有{others.ToString(CultureInfo.InvariantCulture)}个数字合于{period.Label}所在的年份，请核对是不是同一年" : "";
            return elsewhere with { Reason = elsewhere.Reason + $"（稿件没有日期，按{elsewhere.Figure.Period!.Label}核对{caution}。）" };
        }
        var undated = best.Figure with { Period = null };
        if (best.Verdict == Verdict.Contradicted)
            return best with { Figure = undated, Verdict = Verdict.Unverified, Reason = $"稿件没有日期，与各年的报道都不相符，不知说的是哪一年；若是{period.Label}，则{best.Reason}请给出稿件日期再核。" };
        var alike = tries.TrueForAll(t => t.Verdicts[k].Verdict == best.Verdict);
        return best with { Figure = undated, Verdict = alike ? best.Verdict : Verdict.Unverified, Reason = $"稿件没有日期；按{period.Label}核对：{best.Reason}" };
    }

    /// <summary>By how many years the draft's periods must move to fall on those that the archive reports, the earliest first.</summary>
    private List<int> YearsKnown(List<Figure> figures)
    {
        var known = new SortedSet<int>();
        foreach (var figure in figures)
        {
            if (figure.Subject is not { } subject)
                continue;
            foreach (var report in archive.Folded(new FigureQuery
            {
                Subjects = SubjectNames.Spellings(subject),
                Indicators = [.. IndicatorNames.Spellings(figure.Indicator)],
                Aspect = figure.Aspect,
                AsOf = options.AsOf,
                ExceptFile = options.ExceptFile,
            }))
                if (report.First.Figure.Period is { } period && YearsBetween(figure.Period!, period) is { } years && Periods.AreOne(Moved(figure.Period!, years), period))
                    known.Add(years);
        }
        return [.. known.TakeLast(MostYears)];
    }

    private static Dictionary<TextSpan, Period?> ByPlace(Extraction extraction)
        => extraction.Figures.GroupBy(f => f.Span).ToDictionary(g => g.Key, g => g.First().Period);

    private static int? YearsBetween(Period from, Period to) => (to.End ?? to.Start)?.Year - (from.End ?? from.Start)?.Year;

    private static Period Moved(Period period, int years)
    {
        var (start, end) = (period.Start?.AddYears(years), period.End?.AddYears(years));
        if (period.End is { } last && last.Day == DateTime.DaysInMonth(last.Year, last.Month))
            end = new DateOnly(end!.Value.Year, end.Value.Month, DateTime.DaysInMonth(end.Value.Year, end.Value.Month));
        return new Period(start, end, Periods.Label(start, end));
    }
}
