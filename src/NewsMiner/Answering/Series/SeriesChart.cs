using System.Globalization;
using System.Text;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// Draws series as one self-contained SVG: levels above, one panel and axis a unit, growth below, the time axis shared; targets hollow, derived points
/// hollow and grey, disagreements marked. A single series has a colour and a mark for each kind of period; several have one each, and the kinds are told by dashes.
/// </summary>
public static class SeriesChart
{
    private const int LevelHeight = 300;
    private const int SmallHeight = 190;
    private const int RateHeight = 150;
    private const int Gap = 44;

    /// <summary>How many series one chart can hold apart; more are left out, and the chart says so.</summary>
    public const int MostSeries = ChartInk.Looks;

    /// <returns>An SVG document with a title, a description and a text alternative for each point; it follows the reader's light or dark setting.</returns>
    /// <param name="address">Where a report is shown: makes each point a link to its first report. Null draws points that are no links.</param>
    /// <param name="language">Of the chart's own words.</param>
    public static string Draw(Series series, Func<ReportedFigure, string>? address = null, ChartLanguage language = ChartLanguage.Chinese) => Draw([series], address, language);

    /// <summary>Lays several series over each other. Levels of one kind of unit share an axis, in the unit that most of them are shown in.</summary>
    /// <returns>As for one series.</returns>
    public static string Draw(IReadOnlyList<Series> several, Func<ReportedFigure, string>? address = null, ChartLanguage language = ChartLanguage.Chinese)
    {
        var svg = new StringBuilder();
        Draw(svg, several, address, language);
        return svg.ToString();
    }

    /// <summary>Puts the document at the end of <paramref name="svg"/>: a chart of many points is a hundred kilobytes, which a page need not hold in one piece.</summary>
    /// <param name="number">Tells the charts of one page apart; empty for the only one.</param>
    public static void Draw(StringBuilder svg, IReadOnlyList<Series> several, Func<ReportedFigure, string>? address, ChartLanguage language, string number = "")
    {
        var words = new ChartWords(language);
        var series = several.Take(MostSeries).ToList();
        var panels = Panels(series, words);
        var heights = panels.ConvertAll(p => p.Points[0].Point.Aspect == Aspect.Level || panels.Count == 1 ? (panels.Count > 2 ? SmallHeight : LevelHeight) : RateHeight);
        var points = panels.SelectMany(p => p.Points).ToList();
        LineLook Look(ChartPoint p) => LookOf(p, series.Count > 1);

        var title = words.Title(series);
        var legend = new StringBuilder();
        var top = 46 + Legend(legend, series, points, words, Look);
        var axisAt = top + heights.Sum() + (Gap * Math.Max(0, panels.Count - 1));
        var drawn = points.Select(p => p.Point).ToHashSet<SeriesPoint>(ReferenceEqualityComparer.Instance);
        var notes = panels.Count == 0 ? [] : words.Notes(series, drawn, several.Count - series.Count).SelectMany(n => ChartInk.Wrapped(n, 11, ChartPanel.Width - ChartPanel.Left - ChartPanel.Right)).ToList();
        var height = Math.Max(120, axisAt + 62 + (notes.Count * 16) + 10);

        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {ChartPanel.Width} {height}\" width=\"{ChartPanel.Width}\" height=\"{height}\" role=\"img\" lang=\"{words.Tag}\" aria-labelledby=\"t{number} d{number}\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"t{number}\"{words.MostlyChinese}>{ChartInk.Escape(title)}</title>\n<desc id=\"d{number}\"{words.MostlyChinese}>{ChartInk.Escape(words.Description(series))}</desc>\n<style>\n{ChartInk.Style}\n</style>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{ChartPanel.Width}\" height=\"{height}\" fill=\"var(--ground)\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{ChartPanel.Left}\" y=\"24\" class=\"t\">{words.Text(title)}</text>\n");
        if (panels.Count == 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{ChartPanel.Left}\" y=\"{top + 30}\">{words.NothingToDraw}</text>\n</svg>\n");
            return;
        }

        var (first, last) = (points.Min(p => p.End.DayNumber), points.Max(p => p.End.DayNumber));
        double X(ChartPoint p) => first == last
            ? (ChartPanel.Left + ChartPanel.Width - ChartPanel.Right) / 2.0
            : ChartPanel.Left + 26 + ((double)(p.End.DayNumber - first) / (last - first) * (ChartPanel.Width - ChartPanel.Left - ChartPanel.Right - 62));
        svg.Append(legend);
        var at = top;
        foreach (var (panel, tall) in panels.Zip(heights))
        {
            panel.Draw(svg, at, tall, X, Look, coloured: series.Count > 1, words, address);
            at += tall + Gap;
        }
        TimeAxis(svg, points, axisAt, words, X);
        for (var i = 0; i < notes.Count; i++)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{ChartPanel.Left}\" y=\"{axisAt + 60 + (i * 16)}\" class=\"s\">{words.Text(notes[i])}</text>\n");
        svg.Append("</svg>\n");
    }

    private static List<ChartPanel> Panels(List<Series> series, ChartWords words)
    {
        var panels = new List<ChartPanel>();
        foreach (var (unit, members) in Axes(series))
            panels.Add(new ChartPanel(unit.Name, [.. members.SelectMany(i => Plotted(series, i, words, Aspect.Level, series[i].Scale / unit.Scale))]));
        var rates = Enumerable.Range(0, series.Count).SelectMany(i => Plotted(series, i, words, Aspect.Growth)).ToList();
        if (rates.Count > 0)
            panels.Add(new ChartPanel(words.AxisName(Aspect.Growth), rates));
        if (panels.Count > 0)
            return panels;
        // Neither levels nor growth: the aspect that most points are of.
        var other = series.SelectMany(s => s.Points).Where(p => p.Period?.End is not null && p.Aspect is not (Aspect.Level or Aspect.Growth)).GroupBy(p => p.Aspect).OrderByDescending(g => g.Count()).FirstOrDefault();
        if (other is not null)
            panels.Add(new ChartPanel(words.AxisName(other.Key), [.. Enumerable.Range(0, series.Count).SelectMany(i => Plotted(series, i, words, other.Key))]));
        return panels;
    }

    /// <summary>The axes of levels: series whose units convert into each other share one, in the unit that most of them use, the larger where that is even.</summary>
    private static IEnumerable<((string Name, decimal Scale) Unit, List<int> Members)> Axes(List<Series> series)
    {
        var axes = new List<List<int>>();
        for (var i = 0; i < series.Count; i++)
        {
            if (!series[i].Points.Any(p => IsPlotted(p, Aspect.Level)))
                continue;
            var unit = series[i].BaseUnit;
            if (axes.Find(members => Reading.ComparableUnits(series[members[0]].BaseUnit, unit)) is { } home)
                home.Add(i);
            else
                axes.Add([i]);
        }
        return axes.Select(members => (members.GroupBy(i => (series[i].Unit, series[i].Scale)).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Scale).First().Key, members));
    }

    private static IEnumerable<ChartPoint> Plotted(List<Series> series, int index, ChartWords words, Aspect aspect, decimal scale = 1m)
        => series[index].Points.Where(p => IsPlotted(p, aspect)).OrderBy(p => p.Period!.End).Select(p => new ChartPoint(p, index, words.NameAmong(series[index], series), scale));

    private static bool IsPlotted(SeriesPoint point, Aspect aspect)
        => point.Aspect == aspect && point.Period?.End is not null && (point.Basis is null or "同比" || aspect != Aspect.Growth);

    private static LineLook LookOf(ChartPoint point, bool several)
    {
        var kind = point.Point.Kind;
        var length = ChartPanel.LengthClass(point.Point);
        var dash = point.Planned ? "5 4" : kind == PeriodKind.Cumulative ? "2 3" : length switch { 1 => "9 3", 2 => "9 3 2 3", 3 => "1 4", _ => "" };
        return several
            ? new LineLook(point.Series, point.Series, dash, point.Planned)
            : new LineLook((length + (int)kind) % 4, (int)kind % 4, dash, point.Planned);
    }

    /// <returns>The height of the legend's rows.</returns>
    private static int Legend(StringBuilder svg, List<Series> series, List<ChartPoint> points, ChartWords words, Func<ChartPoint, LineLook> look)
    {
        const int rowHeight = 18;
        var (at, row) = ((double)ChartPanel.Left, 0);
        void Entry(LineLook style, string name, bool mark)
        {
            var wide = (mark ? 16 : 36) + ChartInk.WidthOf(name, 12) + 16;
            if (at > ChartPanel.Left && at + wide > ChartPanel.Width - ChartPanel.Right)
                (at, row) = (ChartPanel.Left, row + 1);
            var y = 44 + (row * rowHeight);
            if (mark)
                ChartInk.Mark(svg, at + 6, y, style);
            else
                svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{at:0.#}\" x2=\"{at + 28:0.#}\" y1=\"{y}\" y2=\"{y}\" stroke=\"currentColor\" stroke-width=\"1.8\"{(style.Dash.Length > 0 ? $" stroke-dasharray=\"{style.Dash}\"" : "")}/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{at + (mark ? 16 : 36):0.#}\" y=\"{y + 4}\">{words.Text(name)}</text>\n");
            at += wide;
        }

        var kinds = points.GroupBy(p => (p.Planned, p.Point.Kind, Length: ChartPanel.LengthClass(p.Point))).OrderBy(g => g.Key.Planned).ThenBy(g => g.Key.Kind).ThenBy(g => g.Key.Length)
            .Select(g => (Name: words.LineName(g.Key.Kind, g.Key.Length, g.Key.Planned), Look: look(g.First()))).ToList();
        if (series.Count == 1)
        {
            foreach (var (name, style) in kinds)
                Entry(style, name, mark: true);
        }
        else
        {
            for (var i = 0; i < series.Count; i++)
                Entry(new LineLook(i, i, "", false), words.NameAmong(series[i], series) + (points.Exists(p => p.Series == i) ? "" : words.WithoutData), mark: true);
            (at, row) = (ChartPanel.Left, row + 1);
            foreach (var (name, style) in kinds)
                Entry(style, name, mark: false);
        }
        return (row + 1) * rowHeight;
    }

    private static void TimeAxis(StringBuilder svg, List<ChartPoint> points, int y, ChartWords words, Func<ChartPoint, double> x)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{ChartPanel.Left}\" x2=\"{ChartPanel.Width - ChartPanel.Right}\" y1=\"{y}\" y2=\"{y}\" class=\"x\"/>\n");
        var taken = new List<(double From, double To)>();
        // Whole years and reported points get their labels first; what would overlap goes without.
        var groups = points.GroupBy(p => p.End).Select(g => (First: g.OrderBy(p => p.Point.IsDerived).ThenBy(p => p.Point.Aspect).First(), Days: ReportDays(g)))
            .OrderBy(g => g.First.Point.IsDerived).ThenBy(g => Periods.IsWholeYear(g.First.Point.Period!) ? 0 : 1).ThenBy(g => g.First.End);
        foreach (var (point, days) in groups)
        {
            var at = x(point);
            var label = point.Point.Period!.Label;
            var dates = words.ReportedOn(point.Point.IsDerived, days);
            var half = Math.Max(ChartInk.WidthOf(label, 12), ChartInk.WidthOf(dates, 11)) / 2;
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{at:0.#}\" x2=\"{at:0.#}\" y1=\"{y}\" y2=\"{y + 5}\" class=\"x\"/>\n");
            if (taken.Exists(t => at - half < t.To + 4 && at + half > t.From - 4))
                continue;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{at:0.#}\" y=\"{y + 19}\" text-anchor=\"middle\">{words.Text(label)}</text>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{at:0.#}\" y=\"{y + 34}\" text-anchor=\"middle\" class=\"s\">{words.Text(dates)}</text>\n");
            taken.Add((at - half, at + half));
        }
    }

    /// <summary>On which days the points of one end were first reported.</summary>
    private static HashSet<DateOnly> ReportDays(IEnumerable<ChartPoint> points)
        => points.Where(p => !p.Point.IsDerived).Select(p => p.Point.Sources.Select(s => s.Article.Date).FirstOrDefault(d => d is not null)).OfType<DateOnly>().ToHashSet();
}
