using System.Globalization;
using NewsMiner.Archiving;
using NewsMiner.Rules;

namespace NewsMiner.Answering;

/// <summary>Follows one indicator of one subject through time.</summary>
public static class SeriesBuilder
{
    private static readonly (string Prefix, decimal Scale)[] Scales =
        [("万亿", 1_000_000_000_000m), ("千亿", 100_000_000_000m), ("百亿", 10_000_000_000m), ("亿", 100_000_000m), ("千万", 10_000_000m), ("百万", 1_000_000m), ("万", 10_000m), ("千", 1000m)];

    public static Series Build(IFigureSource archive, SeriesRequest request)
    {
        var reports = Reports(archive, request);
        var remarks = new List<string>();
        var levels = reports.Where(r => r.Figure.Aspect == Aspect.Level).Select(r => r.Report).ToList();
        var baseUnit = Commonest(levels.Select(r => r.Figure.Quantity.BaseUnit)) ?? "";
        bool Foreign(ReportedFigure report) => report.Figure.Aspect == Aspect.Level && !Reading.ComparableUnits(report.Figure.Quantity.BaseUnit, baseUnit);
        var foreign = levels.Where(Foreign).ToList();
        if (foreign.Count > 0)
        {
            remarks.Add($"另有{foreign.Count}条报道以{string.Join("、", foreign.Select(r => r.Figure.Quantity.Unit).Distinct(StringComparer.Ordinal))}计，单位不同，未列入。");
            reports.RemoveAll(r => Foreign(r.Report));
            levels.RemoveAll(Foreign);
        }
        var (unit, scale) = ShownUnit(levels, baseUnit, request.Unit, remarks);
        var nature = request.Nature ?? (RuleSet.Default.TryFindIndicator(request.Indicator, out var rule) ? rule.Nature : GuessNature(levels));

        var points = Fold(reports, nature, scale);
        if (request.Difference)
            points.AddRange(Differences(points, unit, scale, remarks));
        if (request.Derive)
            points.AddRange(Implied(points, archive, request.Indicator, unit, scale, remarks));
        points.RemoveAll(p => p.Period?.End is { } end && (end < request.From || end > request.To));
        return new Series
        {
            Subject = request.Subject,
            Indicator = request.Indicator,
            BaseUnit = baseUnit,
            Unit = unit,
            Scale = scale,
            Points =
            [
                .. points.OrderBy(p => p.Aspect).ThenBy(p => p.Of, StringComparer.Ordinal).ThenBy(p => p.Period?.End ?? DateOnly.MaxValue).ThenBy(p => p.Period?.Start ?? DateOnly.MinValue)
                    .ThenBy(p => p.Modality).ThenBy(p => p.IsDerived),
            ],
            Remarks = remarks,
        };
    }

    /// <summary>A report with what its quantity may mean, which is asked for many times.</summary>
    private readonly record struct Read(ReportedFigure Report, Reading Reading)
    {
        public Figure Figure => Report.Figure;
    }

    private static List<Read> Reports(IFigureSource archive, SeriesRequest request)
    {
        // The same names come again and again.
        var named = new Dictionary<(string, bool), bool>();
        var reports = new List<Read>();
        foreach (var report in archive.Figures(new FigureQuery
        {
            Subjects = SubjectNames.Spellings(request.Subject),
            Indicators = [.. IndicatorNames.Spellings(request.Indicator)],
            Aspect = request.Aspect,
            AsOf = request.AsOf,
            WithSentences = request.Sentences,
        }))
        {
            var figure = report.Figure;
            if (figure.Project is not null || (request.Of is not null && !string.Equals(figure.Of, request.Of, StringComparison.Ordinal)))
                continue;
            if (!named.TryGetValue((figure.Indicator, figure.IndicatorKnown), out var same))
                named[(figure.Indicator, figure.IndicatorKnown)] = same = IndicatorNames.Relate(figure.Indicator, figure.IndicatorKnown, request.Indicator, figure.IndicatorKnown) == NameRelation.Same;
            if (!same)
                continue;
            if (Reading.Of(figure.Quantity) is { } reading)
                reports.Add(new Read(report, reading));
        }
        return reports;
    }

    /// <summary>Reports of one aspect and period become one point; those that no reading reconciles with it stay beside it.</summary>
    private static List<SeriesPoint> Fold(List<Read> reports, IndicatorNature? nature, decimal scale)
    {
        var points = new List<SeriesPoint>();
        foreach (var group in reports.GroupBy(r => Slot(r.Report, nature)))
        {
            var clusters = new List<Cluster>();
            // The most precise first, so that loose reports join the precise one that they allow.
            foreach (var read in group.OrderBy(r => r.Reading.Width).ThenBy(r => r.Report.Article.Date).ThenBy(r => r.Report.Key))
            {
                var home = clusters.Find(c => Reading.Compare(c.Best, read.Reading) != Agreement.Disagree);
                if (home is null)
                    clusters.Add(new Cluster(read.Reading, read.Report));
                else
                    home.Reports.Add(read.Report);
            }
            foreach (var cluster in clusters)
                cluster.Reports.Sort(ByFirstPrint);

            // A value first printed after every report of the others is a revision, and stands; otherwise the one with the most sources.
            var newest = clusters.MaxBy(c => c.Reports[0].Article.Date)!;
            var revision = clusters.Count > 1 && newest.Reports[0].Article.Date is { } printed && clusters.TrueForAll(o => o == newest || o.Reports[^1].Article.Date < printed);
            var chosen = revision || clusters.Count == 1 ? newest : clusters.OrderByDescending(c => Stories(c.Reports)).ThenByDescending(c => c.Reports[^1].Article.Date).First();
            var (best, sources) = (chosen.Best, chosen.Reports);
            var shownScale = group.Key.Aspect == Aspect.Level ? scale : 1m;
            var quote = chosen.Precise;
            points.Add(new SeriesPoint
            {
                Period = quote.Figure.Period,
                Kind = KindOf(quote.Figure.Period, nature),
                Aspect = group.Key.Aspect,
                Of = group.Key.Of,
                Basis = group.Key.Basis,
                Modality = group.Key.Planned ? quote.Figure.Modality : Modality.Actual,
                Value = best.Value,
                Shown = best.Value / shownScale,
                Low = best.AllowedLow,
                High = best.AllowedHigh,
                Quote = quote.Figure.Quote,
                Sources = sources,
                Stories = Stories(sources),
                Others = [.. clusters.Where(c => c != chosen).Select(c => new OtherValue(c.Best.Value, c.Best.Value / shownScale, c.Precise.Figure.Quote, c.Reports, revision))],
            });
        }
        return points;
    }

    /// <summary>Reports that one reading reconciles.</summary>
    /// <param name="best">Of the most precise.</param>
    private sealed class Cluster(Reading best, ReportedFigure precise)
    {
        public Reading Best { get; } = best;

        /// <summary>The most precise, the first printed of several.</summary>
        public ReportedFigure Precise { get; } = precise;

        public List<ReportedFigure> Reports { get; } = [precise];
    }

    private static (Aspect Aspect, string? Of, string? Basis, bool Planned, DateOnly? Start, DateOnly? End) Slot(ReportedFigure report, IndicatorNature? nature)
    {
        var figure = report.Figure;
        var basis = figure.Basis ?? (figure.Aspect == Aspect.Growth ? "同比" : null);
        var start = figure.Period?.Start;
        var end = figure.Period?.End;
        if (nature == IndicatorNature.Stock && figure.Aspect == Aspect.Level && end is { } last)
        {
            // A stock's year is its state at the year's end.
            start = null;
            end = new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month));
        }
        return (figure.Aspect, figure.Of, basis, Comparison.IsPlanned(figure.Modality), start, end);
    }

    private static PeriodKind KindOf(Period? period, IndicatorNature? nature)
    {
        if (period is null || (period.Start is null && period.End is null))
            return PeriodKind.Unknown;
        if (period.Start is null || nature == IndicatorNature.Stock)
            return PeriodKind.State;
        if (Periods.IsWholeYear(period) || period is { Start.Month: 1, End.Month: 3 } && period.Start.Value.Year == period.End.Value.Year)
            return PeriodKind.Single;
        if (Periods.IsCumulative(period))
            return PeriodKind.Cumulative;
        return Periods.Days(period) is <= 184 ? PeriodKind.Single : PeriodKind.Span;
    }

    /// <summary>Single periods out of cumulative ones of one year.</summary>
    private static List<SeriesPoint> Differences(List<SeriesPoint> points, string unit, decimal scale, List<string> remarks)
    {
        var derived = new List<SeriesPoint>();
        var runs = points.Where(p => p.Aspect == Aspect.Level && p.Modality == Modality.Actual && p.Period is { Start: { Month: 1, Day: 1 } start, End: { } end } && start.Year == end.Year && EndsMonth(end))
            .GroupBy(p => p.Period!.Start!.Value.Year);
        foreach (var run in runs)
        {
            SeriesPoint? before = null;
            foreach (var point in run.OrderBy(p => p.Period!.End))
            {
                if (before is not null && before.Period!.End < point.Period!.End)
                {
                    var value = point.Value - before.Value;
                    if (value < 0m)
                        remarks.Add($"{point.Period.Label}（{point.Quote}）小于{before.Period.Label}（{before.Quote}），未作差分。");
                    else
                    {
                        var start = before.Period.End!.Value.AddDays(1);
                        var label = Periods.Label(start, point.Period.End);
                        var exists = points.Any(p => p.Aspect == Aspect.Level && p.Modality == Modality.Actual && p.Period?.Start == start && p.Period.End == point.Period.End);
                        if (!exists)
                            derived.Add(Derived(
                                point,
                                new Period(start, point.Period.End, label),
                                Aspect.Level,
                                value,
                                value / scale,
                                point.Low - before.High,
                                point.High - before.Low,
                                unit,
                                $"{point.Period.Label} {point.Quote} − {before.Period.Label} {before.Quote} = {Shown(value / scale, before, point, scale)}{unit}",
                                [.. point.Sources, .. before.Sources]));
                    }
                }
                before = point;
            }
        }
        return derived;
    }

    /// <summary>Last year's level from this year's level and growth; growth from two levels.</summary>
    private static List<SeriesPoint> Implied(List<SeriesPoint> points, IFigureSource archive, string indicator, string unit, decimal scale, List<string> remarks)
    {
        var derived = new List<SeriesPoint>();
        var constantPrices = AnsweringRules.Default.GrowthNotFromLevels.Any(w => indicator.Contains(w, StringComparison.Ordinal));
        var withheld = false;
        foreach (var level in points.Where(p => p is { Aspect: Aspect.Level, Modality: Modality.Actual, Period: not null, IsDerived: false } && p.Kind is PeriodKind.Single or PeriodKind.Cumulative or PeriodKind.State))
        {
            if (Periods.YearBefore(level.Period!) is not { } last)
                continue;
            var earlier = points.FirstOrDefault(p => p is { Aspect: Aspect.Level, Modality: Modality.Actual } && p.Period is not null && SamePeriod(p.Period, last));
            var growth = points.FirstOrDefault(p => p is { Aspect: Aspect.Growth, Modality: Modality.Actual, Basis: "同比", Period: not null } && SamePeriod(p.Period, level.Period!) && p.Others.Count == 0);
            if (earlier is null && growth is not null && growth.Value > -100m)
            {
                if (constantPrices || growth.Sources.All(s => AnsweringRules.Default.GrowthCaveats.Any(Sentence(archive, s).Contains)))
                {
                    withheld = true;
                    continue;
                }
                var value = level.Value / (1m + (growth.Value / 100m));
                decimal? low = growth.High is { } h && level.Low is { } l ? l / (1m + (h / 100m)) : null;
                decimal? high = growth.Low is { } g && g > -100m && level.High is { } t ? t / (1m + (g / 100m)) : null;
                var shown = Rounded(value / scale, high is { } a && low is { } b ? (a - b) / scale : 0m);
                derived.Add(Derived(
                    level,
                    last,
                    Aspect.Level,
                    value,
                    shown,
                    low,
                    high,
                    unit,
                    $"{level.Period!.Label} {level.Quote} ÷ (1 + {growth.Value.ToString("0.####", CultureInfo.InvariantCulture)}%) ≈ {Plain(shown)}{unit}",
                    [.. level.Sources, .. growth.Sources]));
            }
            else if (earlier is not null && growth is null && earlier.Value > 0m)
            {
                var rate = (level.Value / earlier.Value - 1m) * 100m;
                decimal? low = level.Low is { } l && earlier.High is { } eh && eh > 0m ? (l / eh - 1m) * 100m : null;
                decimal? high = level.High is { } h && earlier.Low is { } el && el > 0m ? (h / el - 1m) * 100m : null;
                var shown = Rounded(rate, high is { } a && low is { } b ? a - b : 0m);
                derived.Add(Derived(
                    level,
                    level.Period!,
                    Aspect.Growth,
                    rate,
                    shown,
                    low,
                    high,
                    "%",
                    $"{level.Period!.Label} {level.Quote} ÷ {earlier.Period!.Label} {earlier.Quote} − 1 ≈ {Plain(shown)}%{(constantPrices ? "（按现价推算的名义增速，与不变价增速不可比）" : "")}",
                    [.. level.Sources, .. earlier.Sources]) with
                { Basis = "同比" });
            }
        }
        if (withheld)
            remarks.Add("该指标的增速按可比口径（不变价、样本或基数调整）计算，不据以倒推上年数。");
        return derived;
    }

    private static SeriesPoint Derived(
        SeriesPoint model, Period period, Aspect aspect, decimal value, decimal shown, decimal? low, decimal? high, string unit, string arithmetic, IReadOnlyList<ReportedFigure> sources)
        => new()
        {
            Period = period,
            Kind = model.Kind == PeriodKind.State ? PeriodKind.State : KindOf(period, null),
            Aspect = aspect,
            Modality = Modality.Actual,
            Value = value,
            Shown = shown,
            Low = low,
            High = high,
            Quote = Plain(shown) + unit,
            Sources = sources,
            Stories = Stories(sources),
            Arithmetic = arithmetic,
        };

    // One of reports that were asked for without is read by itself.
    private static string Sentence(IFigureSource archive, ReportedFigure report)
        => report.Figure.Sentence is { Length: > 0 } known ? known
            : archive.TextOf(report.Article.Key) is { } text && report.Figure.SentenceSpan is { Start: >= 0 } span && span.End <= text.Length ? span.In(text).ToString() : "";

    private static bool SamePeriod(Period a, Period b) => a.Start == b.Start && a.End == b.End;

    private static bool EndsMonth(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    private static string Shown(decimal value, SeriesPoint a, SeriesPoint b, decimal scale)
        => Plain(Rounded(value, ((a.High - a.Low ?? 0m) + (b.High - b.Low ?? 0m)) / scale));

    // No more digits than the inputs' rounding leaves meaningful.
    private static decimal Rounded(decimal value, decimal width)
    {
        var decimals = 0;
        while (decimals < 4 && width > 0m && width < 1m)
        {
            width *= 10m;
            decimals++;
        }
        return Math.Round(value, width == 0m ? 2 : decimals, MidpointRounding.AwayFromZero);
    }

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static (string Unit, decimal Scale) ShownUnit(List<ReportedFigure> levels, string baseUnit, string? wanted, List<string> remarks)
    {
        if (baseUnit.Length == 0)
            return ("", 1m);
        if (wanted is not null)
        {
            if (ScaleOf(wanted, baseUnit, levels) is { } asked)
                return (wanted, asked);
            remarks.Add($"报道的单位不能换算成“{wanted}”，仍用原单位。");
        }
        var unit = Commonest(levels.Select(r => r.Figure.Quantity.Unit)) ?? baseUnit;
        return ScaleOf(unit, baseUnit, levels) is { } scale ? (unit, scale) : (baseUnit, 1m);
    }

    private static decimal? ScaleOf(string unit, string baseUnit, List<ReportedFigure> levels)
    {
        if (string.Equals(unit, baseUnit, StringComparison.Ordinal))
            return 1m;
        foreach (var report in levels)
            if (string.Equals(report.Figure.Quantity.Unit, unit, StringComparison.Ordinal) && report.Figure.Quantity is { Value: { } value, BaseValue: { } based } && value != 0m)
                return Math.Abs(based / value);
        foreach (var (prefix, scale) in Scales)
            if (unit.StartsWith(prefix, StringComparison.Ordinal))
                return string.Equals(unit[prefix.Length..], baseUnit, StringComparison.Ordinal) ? scale : null;
        return null;
    }

    // Stocks are told by 截至 and 目前; a year beside them is their state at its end.
    private static IndicatorNature? GuessNature(List<ReportedFigure> levels)
    {
        var states = levels.Count(r => r.Figure.Period is { Start: null });
        return states > 0 && states * 2 >= levels.Count(r => r.Figure.Period is not null) ? IndicatorNature.Stock : null;
    }

    private static string? Commonest(IEnumerable<string> words)
        => words.GroupBy(w => w, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static int Stories(IEnumerable<ReportedFigure> reports)
        => reports.Select(r => r.Article.StoryKey).Distinct().Count();

    private static int ByFirstPrint(ReportedFigure a, ReportedFigure b)
    {
        var byDate = Nullable.Compare(a.Article.Date, b.Article.Date);
        return byDate != 0 ? byDate : a.Key.CompareTo(b.Key);
    }
}
