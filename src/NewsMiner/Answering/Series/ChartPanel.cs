using System.Globalization;
using System.Text;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>A point of one of the chart's series, in its panel's unit.</summary>
/// <param name="Series">Which of the series, from 0.</param>
/// <param name="Scale">What turns the series' own unit into the panel's.</param>
internal sealed record ChartPoint(SeriesPoint Point, int Series, string Name, decimal Scale = 1m)
{
    public double Shown => (double)(Point.Shown * Scale);

    public DateOnly End => Point.Period!.End!.Value;

    public bool Planned => Comparison.IsPlanned(Point.Modality);

    public IEnumerable<(OtherValue Value, double Shown)> Others => Point.Others.Select(other => (other, (double)(other.Shown * Scale)));
}

/// <summary>The points of one unit, with an axis of their own; the time axis is shared by all panels of a chart.</summary>
internal sealed record ChartPanel(string Unit, List<ChartPoint> Points)
{
    public const int Left = 78;
    public const int Right = 24;
    public const int Width = 880;

    /// <summary>Differing values drawn of one period: more would be one blot, and a picture of megabytes.</summary>
    public const int MostOthers = 8;

    /// <param name="look">How the line of a point looks.</param>
    /// <param name="address">Where a report is shown: makes each point a link. Null draws points that are no links.</param>
    public void Draw(StringBuilder svg, int top, int height, Func<ChartPoint, double> x, Func<ChartPoint, LineLook> look, bool coloured, ChartWords words, Func<ReportedFigure, string>? address)
    {
        var values = Points.SelectMany(p => p.Others.Select(o => o.Shown).Append(p.Shown)).ToList();
        var (low, high) = (Math.Min(0, values.Min()), Math.Max(0, values.Max()));
        var step = NiceStep((high - low) / (height > 200 ? 6 : 4));
        low = Math.Floor(low / step) * step;
        high = Math.Ceiling(high / step) * step;
        if (high <= low)
            high = low + step;
        double Y(double v) => top + height - ((v - low) / (high - low) * (height - 14));

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{top - 4}\" text-anchor=\"end\" class=\"s\">{words.Text(Unit)}</text>\n");
        for (var v = low; v <= high + (step / 2); v += step)
        {
            var line = Math.Abs(v) < step / 1000 ? "x" : "g";
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(v):0.#}\" y2=\"{Y(v):0.#}\" class=\"{line}\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{Y(v) + 4:0.#}\" text-anchor=\"end\">{Math.Round(v, 6).ToString("#,0.######", CultureInfo.InvariantCulture)}</text>\n");
        }

        // Lines first, so that no line crosses a mark.
        var lines = LinesOf(Points).ToList();
        foreach (var line in lines)
        {
            var path = string.Join(' ', line.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{x(p):0.#},{Y(p.Shown):0.#}")));
            var style = look(line[0]);
            var dash = style.Dash.Length > 0 ? $" stroke-dasharray=\"{style.Dash}\"" : "";
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"{ChartInk.Colour(style.Colour)}\" stroke-width=\"1.8\"{dash}/>\n");
        }
        var labelled = new List<(double X, double Y)>();
        var placed = Points.SelectMany(p => p.Others.Take(MostOthers).Select(o => o.Shown).Append(p.Shown), (p, shown) => (X: x(p), Y: Y(shown))).ToList();
        bool Crowded(double px, double py) => placed.Exists(q => Math.Abs(q.X - px) < 24 && q.Y < py - 1 && q.Y > py - 26);
        foreach (var point in lines.SelectMany(line => line))
        {
            var (px, py, style) = (x(point), Y(point.Shown), look(point));
            foreach (var (other, shown) in point.Others.Take(MostOthers))
            {
                var oy = Y(shown);
                svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{px:0.#}\" x2=\"{px:0.#}\" y1=\"{py:0.#}\" y2=\"{oy:0.#}\" stroke=\"var(--alarm)\" stroke-dasharray=\"2 2\"/>\n");
                var rival = words.Spoken(point, other);
                Linked(svg, address, other.Sources, rival, words, () =>
                    svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{px - 4:0.#},{oy - 4:0.#}l8,8m0,-8l-8,8\" stroke=\"var(--alarm)\" stroke-width=\"1.8\" fill=\"none\"><title>{ChartInk.Escape(rival)}</title></path>\n"));
            }
            var spoken = words.Spoken(point);
            Linked(svg, address, point.Point.Sources, spoken, words, () => ChartInk.Mark(svg, px, py, style, point.Point.IsDerived, spoken));
            if (labelled.TrueForAll(l => Math.Abs(l.X - px) > 46 || Math.Abs(l.Y - py) > 15))
            {
                var colour = coloured ? $" v{ChartInk.Letter(style.Colour)}" : "";
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{px:0.#}\" y=\"{(Crowded(px, py) ? py + 17 : Math.Max(py - 9, top + 6)):0.#}\" text-anchor=\"middle\" class=\"v{colour}\">{(point.Point.IsDerived ? "≈" : "")}{point.Shown.ToString("#,0.##", CultureInfo.InvariantCulture)}</text>\n");
                labelled.Add((px, py));
            }
        }
    }

    /// <summary>What one line joins: a year's total and 1-9月 never, nor two shares of different wholes, nor the cumulative figures of two years.</summary>
    private static IEnumerable<List<ChartPoint>> LinesOf(List<ChartPoint> points)
        => points.GroupBy(p => (p.Series, p.Planned, p.Point.Kind, Length: LengthClass(p.Point), p.Point.Of, Year: p.Point.Kind == PeriodKind.Cumulative ? p.End.Year : 0))
            .OrderBy(g => g.Key.Series).ThenBy(g => g.Key.Planned).ThenBy(g => g.Key.Kind).ThenBy(g => g.Key.Length).ThenBy(g => g.Key.Year)
            .Select(g => g.OrderBy(p => p.End).ToList());

    /// <summary>0 a year and more, 1 quarters, 2 months, 3 days.</summary>
    public static int LengthClass(SeriesPoint point)
    {
        if (point.Kind != PeriodKind.Single || Periods.Days(point.Period!) is not { } days)
            return 0;
        return days > 300 ? 0 : days > 80 ? 1 : days > 20 ? 2 : 3;
    }

    /// <summary>Draws a mark, inside a link to the first of its reports where there is one to lead to.</summary>
    private static void Linked(StringBuilder svg, Func<ReportedFigure, string>? address, IReadOnlyList<ReportedFigure> sources, string spoken, ChartWords words, Action draw)
    {
        if (address is null || sources.Count == 0)
        {
            draw();
            return;
        }
        svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{ChartInk.Escape(address(sources[0]))}\" aria-label=\"{ChartInk.Escape(spoken)}\"{words.MostlyChinese}>");
        draw();
        svg.Append("</a>\n");
    }

    private static double NiceStep(double raw)
    {
        if (raw <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var share = raw / power;
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10);
    }
}
