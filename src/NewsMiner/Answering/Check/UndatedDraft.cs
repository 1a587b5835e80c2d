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
            => new FigureCheck(null, extraction with { Figures = dated is null ? figures : [.. figures.Select((figure, i) => floating[i] ? dated(figure) : figure)] }, options, _likely, paired).Check(which);

        var fixedOnes = Enumerable.Range(0, figures.Length).Where(i => !floating[i]).ToList();
        foreach (var (i, verdict) in fixedOnes.Zip(Run(fixedOnes, dated: null)))
            verdicts[i] = verdict;
        if (moving.Count == 0)
            return verdicts;
        YearTried Try(int years, List<int> which, Func<Figure, Figure> dated)
        {
            var tried = new CheckedFigure?[figures.Length];
            foreach (var (i, verdict) in which.Zip(Run(which, dated)))
                tried[i] = verdict;
            return new YearTried(years, which.Count == moving.Count, tried);
        }
        var tries = InYears(figures, moving, (years, which) => Try(years, which, figure => figure with { Period = Moved(figure.Period!, years) }));
        if (tries.Count == 0)
            tries.Add(Try(0, moving, static figure => figure with { Period = null }));
        // The year under which most of the draft holds.
        var likely = tries.Where(static t => t.IsWhole).OrderByDescending(static t => t.Count(Verdict.Supported)).ThenBy(static t => t.Count(Verdict.Contradicted)).ThenByDescending(static t => t.Years).First();
        foreach (var i in moving)
            verdicts[i] = OfAllYears(i, likely, tries);
        return verdicts;
    }

    /// <summary>What came of reading the draft as of one year.</summary>
    /// <param name="IsWhole">All figures that move with the year were held against it, and not only those of some sentences.</param>
    /// <param name="Verdicts">By the figures' places; null where it was not asked.</param>
    private sealed record YearTried(int Years, bool IsWhole, CheckedFigure?[] Verdicts)
    {
        public int Count(Verdict verdict) => Verdicts.Count(v => v?.Verdict == verdict);
    }

    /// <summary>
    /// Tries the year first of which the archive says most of the draft's values. Of the others only what may change the answer: all figures where as many may hold as in the
    /// first, else the sentences of those that did not hold in the first and may in this.
    /// </summary>
    private List<YearTried> InYears(Figure[] figures, List<int> moving, Func<int, List<int>, YearTried> tryOne)
    {
        var known = YearsKnown(moving.ConvertAll(i => figures[i]));
        if (known.Count == 0)
            return [];
        var maySupport = moving.ToDictionary(static i => i, i => new YearEvidence(_likely, known).Of(figures[i]));
        int MayHold(int years) => moving.Count(i => maySupport[i].Contains(years));
        var first = known.OrderByDescending(MayHold).ThenByDescending(static years => years).First();
        var tried = tryOne(first, moving);
        var held = tried.Count(Verdict.Supported);
        List<int> Asked(int years)
        {
            if (MayHold(years) >= held)
                return moving;
            var sentences = moving.Where(i => tried.Verdicts[i]!.Verdict != Verdict.Supported && maySupport[i].Contains(years)).Select(i => figures[i].SentenceSpan).ToHashSet();
            return [.. moving.Where(i => sentences.Contains(figures[i].SentenceSpan))];
        }
        var others = known.Where(years => years != first).Select(years => (Years: years, Which: Asked(years))).Where(static other => other.Which.Count > 0).ToList();
        try
        {
            // The first has looked up and compared nearly all that the others need, which go beside each other.
            return [.. others.AsParallel().Select(other => tryOne(other.Years, other.Which)).AsEnumerable().Append(tried).OrderBy(static t => t.Years)];
        }
        catch (AggregateException exception) when (exception.InnerException is { } cause)
        {
            // What the archive says of its trouble (locked, damaged) is told as it was said.
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }

    private static CheckedFigure OfAllYears(int figure, YearTried likely, List<YearTried> tries)
    {
        var best = likely.Verdicts[figure]!;
        if (best.Figure.Period is not { } period)
            return best with { Verdict = best.Verdict == Verdict.Contradicted ? Verdict.Unverified : best.Verdict };
        if (best.Verdict == Verdict.Supported)
            return best with { Reason = best.Reason + $"（稿件没有日期，按{period.Label}核对。）" };
        var elsewhere = tries.Select(t => t.Verdicts[figure]).LastOrDefault(static v => v?.Verdict == Verdict.Supported);
        if (elsewhere is not null)
        {
            var others = likely.Count(Verdict.Supported);
            var caution = others > 0 ? $"；但稿中另有{others.ToString(CultureInfo.InvariantCulture)}个数字合于{period.Label}所在的年份，请核对是不是同一年" : "";
            return elsewhere with { Reason = elsewhere.Reason + $"（稿件没有日期，按{elsewhere.Figure.Period!.Label}核对{caution}。）" };
        }
        var undated = best.Figure with { Period = null };
        if (best.Verdict == Verdict.Contradicted)
            return best with { Figure = undated, Verdict = Verdict.Unverified, Reason = $"稿件没有日期，与各年的报道都不相符，不知说的是哪一年；若是{period.Label}，则{best.Reason}请给出稿件日期再核。" };
        var alike = tries.TrueForAll(t => t.Verdicts[figure] is not { } other || other.Verdict == best.Verdict);
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
            foreach (var (start, end) in _likely.Times(new FigureQuery { Subjects = SubjectNames.Spellings(subject), Indicators = [.. IndicatorNames.Spellings(figure.Indicator)], Aspect = figure.Aspect }))
                if ((end ?? start)?.Year - YearOf(figure.Period!) is { } years && Moved(figure.Period!, years) is var moved && moved.Start == start && moved.End == end)
                    known.Add(years);
        }
        return [.. known.TakeLast(MostYears)];
    }

    private static Dictionary<TextSpan, Period?> ByPlace(Extraction extraction)
        => extraction.Figures.GroupBy(f => f.Span).ToDictionary(g => g.Key, g => g.First().Period);

    private static int? YearsBetween(Period from, Period to) => YearOf(to) - YearOf(from);

    private static int? YearOf(Period period) => (period.End ?? period.Start)?.Year;

    public static Period Moved(Period period, int years)
    {
        var (start, end) = (period.Start?.AddYears(years), period.End?.AddYears(years));
        if (period.End is { } last && last.Day == DateTime.DaysInMonth(last.Year, last.Month))
            end = new DateOnly(end!.Value.Year, end.Value.Month, DateTime.DaysInMonth(end.Value.Year, end.Value.Month));
        return new Period(start, end, Periods.Label(start, end));
    }
}
