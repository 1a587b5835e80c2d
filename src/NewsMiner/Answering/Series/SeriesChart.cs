using System.Globalization;
using System.Text;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>Draws a series as one self-contained SVG: levels above, growth below, targets hollow, disagreements marked.</summary>
public static class SeriesChart
{
    private const int Width = 880;
    private const int Left = 78;
    private const int Right = 24;
    private const int LevelHeight = 300;
    private const int RateHeight = 150;

    /// <summary>Differing values drawn of one period: more would be one blot, and a picture of megabytes.</summary>
    private const int MostOthers = 8;

    // Colours that keep apart in grey print and for colour-blind readers, helped by the markers' shapes.
    private const string Style =
        """
        svg{--ground:#ffffff;--ink:#1c2126;--faint:#5c6670;--a:#0b5394;--b:#b45309;--c:#146c43;--d:#7b2d8b;--alarm:#c0241b;color:var(--ink);background:var(--ground)}
        @media (prefers-color-scheme:dark){svg{--ground:#14181c;--ink:#e8ecef;--faint:#a3adb6;--a:#6fb1f0;--b:#f2a654;--c:#63c795;--d:#cf95dd;--alarm:#ff7b72}}
        @media print{svg{--ground:#ffffff;--ink:#000000;--faint:#444444;--a:#0b5394;--b:#8a3d05;--c:#0d4f30;--d:#5c1f69;--alarm:#a01510}}
        text{font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;font-size:12px;fill:currentColor}
        .t{font-size:16px;font-weight:600}.s{font-size:11px;fill:var(--faint)}.g{stroke:currentColor;stroke-opacity:.14}.x{stroke:currentColor;stroke-opacity:.6}
        .v{font-size:11px;font-weight:600;paint-order:stroke;stroke:var(--ground);stroke-width:3px}
        a{cursor:pointer}a:focus{outline:2px solid var(--a);outline-offset:2px}
        """;

    private static readonly string[] Colours = ["var(--a)", "var(--b)", "var(--c)", "var(--d)"];

    /// <returns>An SVG document with a title, a description and a text alternative for each point; it follows the reader's light or dark setting.</returns>
    /// <param name="address">Where a report is shown: makes each point a link to its first report. Null draws points that are no links.</param>
    public static string Draw(Series series, Func<ReportedFigure, string>? address = null)
    {
        var levels = Plotted(series, Aspect.Level);
        var rates = Plotted(series, Aspect.Growth);
        if (levels.Count == 0 && rates.Count == 0)
        {
            var other = series.Points.Where(p => p.Period?.End is not null).GroupBy(p => p.Aspect).OrderByDescending(g => g.Count()).FirstOrDefault();
            rates = other is null ? [] : Plotted(series, other.Key);
        }

        var top = 64;
        var levelHeight = levels.Count > 0 ? LevelHeight : 0;
        var rateHeight = rates.Count > 0 ? (levels.Count > 0 ? RateHeight : LevelHeight) : 0;
        var gap = levels.Count > 0 && rates.Count > 0 ? 44 : 0;
        var axisAt = top + levelHeight + gap + rateHeight;
        var notes = Notes(series);
        var height = axisAt + 62 + (notes.Count * 16) + 10;
        var svg = new StringBuilder();
        var title = $"{series.Subject} {series.Indicator}";
        var description = Description(series);
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"t d\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"t\">{Escape(title)}</title>\n<desc id=\"d\">{Escape(description)}</desc>\n<style>\n{Style}\n</style>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"var(--ground)\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"24\" class=\"t\">{Escape(title)}</text>\n");
        if (levels.Count + rates.Count == 0)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{top + 30}\">没有写明时间的数据可画。</text>\n</svg>\n");
            return svg.ToString();
        }

        var ends = levels.Concat(rates).Select(p => p.Period!.End!.Value.DayNumber).ToList();
        var (first, last) = (ends.Min(), ends.Max());
        double X(SeriesPoint p) => first == last ? (Left + Width - Right) / 2.0 : Left + 26 + ((double)(p.Period!.End!.Value.DayNumber - first) / (last - first) * (Width - Left - Right - 62));

        var legend = new List<(string Name, string Colour, int Shape, bool Dashed)>();
        if (levels.Count > 0)
            Panel(svg, levels, top, levelHeight, series.Unit, X, legend, fromZero: true, address);
        if (rates.Count > 0)
            Panel(svg, rates, top + levelHeight + gap, rateHeight, rates[0].Aspect == Aspect.Growth ? "增速，%" : rates[0].Aspect == Aspect.Rank ? "名次" : "%", X, legend, fromZero: rates[0].Aspect != Aspect.Growth, address);
        TimeAxis(svg, [.. levels.Concat(rates)], axisAt, X);

        double at = Left;
        foreach (var (name, colour, shape, dashed) in legend.Distinct())
        {
            Marker(svg, at + 6, 44, shape, colour, hollow: dashed, null);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{at + 16:0.#}\" y=\"48\">{Escape(name)}</text>\n");
            at += 28 + (name.Length * 12.5);
        }
        for (var i = 0; i < notes.Count; i++)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{axisAt + 60 + (i * 16)}\" class=\"s\">{Escape(notes[i])}</text>\n");
        svg.Append("</svg>\n");
        return svg.ToString();
    }

    private static List<SeriesPoint> Plotted(Series series, Aspect aspect)
        => [.. series.Points.Where(p => p.Aspect == aspect && p.Period?.End is not null && (p.Basis is null or "同比" || aspect != Aspect.Growth)).OrderBy(p => p.Period!.End)];

    private static void Panel(
        StringBuilder svg, List<SeriesPoint> points, int top, int height, string unit, Func<SeriesPoint, double> x, List<(string, string, int, bool)> legend, bool fromZero,
        Func<ReportedFigure, string>? address)
    {
        var values = points.SelectMany(p => p.Others.Select(o => o.Shown).Append(p.Shown)).Select(v => (double)v).ToList();
        var (low, high) = (values.Min(), values.Max());
        if (fromZero || low > 0 && low < high / 3)
            low = Math.Min(0, low);
        if (low > 0 && !fromZero)
            low = Math.Min(low, 0);
        high = Math.Max(high, 0);
        var step = NiceStep((high - low) / (height > 200 ? 6 : 4));
        low = Math.Floor(low / step) * step;
        high = Math.Ceiling(high / step) * step;
        if (high <= low)
            high = low + step;
        double Y(double v) => top + height - ((v - low) / (high - low) * (height - 14));

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{top - 4}\" text-anchor=\"end\" class=\"s\">{Escape(unit)}</text>\n");
        for (var v = low; v <= high + (step / 2); v += step)
        {
            var line = Math.Abs(v) < step / 1000 ? "x" : "g";
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(v):0.#}\" y2=\"{Y(v):0.#}\" class=\"{line}\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{Y(v) + 4:0.#}\" text-anchor=\"end\">{Math.Round(v, 6).ToString("#,0.######", CultureInfo.InvariantCulture)}</text>\n");
        }

        // One line a kind of period: a year's total and 1-9月 are never joined.
        var kinds = points.GroupBy(p => (p.Kind, Planned: Comparison.IsPlanned(p.Modality), Length: LengthClass(p))).OrderBy(g => g.Key.Planned).ThenBy(g => g.Key.Kind).ThenBy(g => g.Key.Length).ToList();
        var labelled = new List<(double X, double Y)>();
        var placed = points.Select(p => (X: x(p), Y: Y((double)p.Shown))).ToList();
        bool Crowded(double px, double py) => placed.Exists(q => Math.Abs(q.X - px) < 24 && q.Y < py - 1 && q.Y > py - 26);
        foreach (var kind in kinds)
        {
            var shape = (int)kind.Key.Kind % 4;
            var colour = Colours[(kind.Key.Length + (int)kind.Key.Kind) % Colours.Length];
            legend.Add((LineName(kind.First(), kind.Key.Planned), colour, shape, kind.Key.Planned));
            var lines = kind.Key.Kind == PeriodKind.Cumulative ? kind.GroupBy(p => p.Period!.End!.Value.Year) : kind.GroupBy(_ => 0);
            foreach (var line in lines)
            {
                var path = string.Join(' ', line.OrderBy(p => p.Period!.End).Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{x(p):0.#},{Y((double)p.Shown):0.#}")));
                var dash = kind.Key.Planned ? " stroke-dasharray=\"5 4\"" : kind.Key.Kind == PeriodKind.Cumulative ? " stroke-dasharray=\"2 3\"" : "";
                svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.8\"{dash}/>\n");
            }
            foreach (var point in kind)
            {
                var (px, py) = (x(point), Y((double)point.Shown));
                foreach (var other in point.Others.Take(MostOthers))
                {
                    var oy = Y((double)other.Shown);
                    svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{px:0.#}\" x2=\"{px:0.#}\" y1=\"{py:0.#}\" y2=\"{oy:0.#}\" stroke=\"var(--alarm)\" stroke-dasharray=\"2 2\"/>\n");
                    var rival = $"{point.Period!.Label}：另有报道为{other.Quote}（{Dates(other.Sources)}）{(other.Earlier ? "，后有修订" : "")}{Named(other.Sources)}";
                    Linked(svg, address, other.Sources, rival, () =>
                        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{px - 4:0.#},{oy - 4:0.#}l8,8m0,-8l-8,8\" stroke=\"var(--alarm)\" stroke-width=\"1.8\" fill=\"none\"><title>{Escape(rival)}</title></path>\n"));
                }
                var words = Spoken(point) + Named(point.Sources);
                Linked(svg, address, point.Sources, words, () => Marker(svg, px, py, shape, point.IsDerived ? "var(--faint)" : colour, kind.Key.Planned || point.IsDerived, words));
                if (labelled.TrueForAll(l => Math.Abs(l.X - px) > 46 || Math.Abs(l.Y - py) > 15))
                {
                    svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{px:0.#}\" y=\"{(Crowded(px, py) ? py + 17 : Math.Max(py - 9, top + 6)):0.#}\" text-anchor=\"middle\" class=\"v\">{(point.IsDerived ? "≈" : "")}{point.Shown.ToString("#,0.##", CultureInfo.InvariantCulture)}</text>\n");
                    labelled.Add((px, py));
                }
            }
        }
    }

    private static void TimeAxis(StringBuilder svg, List<SeriesPoint> points, int y, Func<SeriesPoint, double> x)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y}\" y2=\"{y}\" class=\"x\"/>\n");
        var taken = new List<(double From, double To)>();
        // Whole years and reported points get their labels first; what would overlap goes without.
        var groups = points.GroupBy(p => p.Period!.End!.Value).Select(g => g.OrderBy(p => p.IsDerived).ThenBy(p => p.Aspect).First())
            .OrderBy(p => p.IsDerived).ThenBy(p => Periods.IsWholeYear(p.Period!) ? 0 : 1).ThenBy(p => p.Period!.End);
        foreach (var point in groups)
        {
            var at = x(point);
            var label = point.Period!.Label;
            var dates = point.IsDerived ? "推算" : $"报于{point.Sources.Select(s => s.Article.Date).FirstOrDefault(d => d is not null)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "日期不详"}";
            var half = Math.Max(label.Length * 9.5, dates.Length * 7.0) / 2;
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{at:0.#}\" x2=\"{at:0.#}\" y1=\"{y}\" y2=\"{y + 5}\" class=\"x\"/>\n");
            if (taken.Exists(t => at - half < t.To + 4 && at + half > t.From - 4))
                continue;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{at:0.#}\" y=\"{y + 19}\" text-anchor=\"middle\">{Escape(label)}</text>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{at:0.#}\" y=\"{y + 34}\" text-anchor=\"middle\" class=\"s\">{Escape(dates)}</text>\n");
            taken.Add((at - half, at + half));
        }
    }

    private static void Marker(StringBuilder svg, double x, double y, int shape, string colour, bool hollow, string? title)
    {
        var fill = hollow ? "var(--ground)" : colour;
        var body = shape switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4\""),
            1 => string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{x - 3.6:0.#}\" y=\"{y - 3.6:0.#}\" width=\"7.2\" height=\"7.2\""),
            2 => string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{x:0.#},{y - 5:0.#}l5,5l-5,5l-5,-5z\""),
            _ => string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{x:0.#},{y - 5:0.#}l5,9h-10z\""),
        };
        svg.Append(CultureInfo.InvariantCulture, $"{body} fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"1.6\">");
        if (title is not null)
            svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title>");
        svg.Append(shape is 0 ? "</circle>" : shape is 1 ? "</rect>" : "</path>").Append('\n');
    }

    /// <summary>Draws a mark, inside a link to the first of its reports where there is one to lead to.</summary>
    private static void Linked(StringBuilder svg, Func<ReportedFigure, string>? address, IReadOnlyList<ReportedFigure> sources, string words, Action draw)
    {
        if (address is null || sources.Count == 0)
        {
            draw();
            return;
        }
        svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{Escape(address(sources[0]))}\" aria-label=\"{Escape(words)}\">");
        draw();
        svg.Append("</a>\n");
    }

    /// <summary>The first reports by newspaper, day and title, and how many others there are.</summary>
    private static string Named(IReadOnlyList<ReportedFigure> sources)
    {
        const int most = 3;
        var names = sources.Take(most).Select(source => string.Create(CultureInfo.InvariantCulture, $"{source.Article.Source} {source.Article.Date:yyyy-MM-dd}《{source.Article.Title ?? "无标题"}》").Trim());
        return sources.Count == 0 ? "" : "：" + string.Join("；", names) + (sources.Count > most ? $"等{sources.Count}篇" : "");
    }

    private static int LengthClass(SeriesPoint point)
    {
        if (point.Kind != PeriodKind.Single || Periods.Days(point.Period!) is not { } days)
            return 0;
        return days > 300 ? 0 : days > 80 ? 1 : days > 20 ? 2 : 3;
    }

    private static string LineName(SeriesPoint point, bool planned)
    {
        var kind = point.Kind switch
        {
            PeriodKind.Cumulative => "累计",
            PeriodKind.State => "时点",
            PeriodKind.Span => "时段",
            _ => LengthClass(point) switch { 0 => "全年", 1 => "季度", 2 => "月度", _ => "单日" },
        };
        return planned ? kind + "（目标、计划）" : kind;
    }

    private static List<string> Notes(Series series)
    {
        var notes = new List<string>();
        if (series.Points.Any(p => p.IsDerived))
            notes.AddRange(series.Points.Where(p => p.IsDerived).Take(3).Select((p, i) => (i == 0 ? "空心灰点为推算：" : "　　") + p.Arithmetic));
        if (series.Points.Any(p => p.Others.Count > 0))
            notes.Add("红叉为同一时期报道不一的数：" + string.Join("；", series.Points.Where(p => p.Others.Count > 0).Take(2)
                .Select(p => $"{p.Period?.Label}{p.Quote}（{Dates(p.Sources)}），另有{string.Join("、", p.Others.Take(MostOthers).Select(o => $"{o.Quote}（{Dates(o.Sources)}）"))}")));
        if (series.Points.Any(p => p.Others.Count > MostOthers))
            notes.Add($"每个时期最多画出{MostOthers}个不同的数，其余见表。");
        notes.AddRange(series.Remarks.Take(3));
        var papers = series.Points.SelectMany(p => p.Sources).Select(s => s.Article.Source).Where(s => s is { Length: > 0 }).Distinct(StringComparer.Ordinal).Take(4).ToList();
        var days = series.Points.SelectMany(p => p.Sources).Where(s => s.Article.Date is not null).Select(s => s.Article.Date!.Value).ToList();
        if (days.Count > 0)
            notes.Add($"来源：{(papers.Count > 0 ? string.Join("、", papers) + "，" : "")}{days.Min():yyyy-MM-dd}{(days.Min() == days.Max() ? "" : $"至{days.Max():yyyy-MM-dd}")}的报道。");
        return [.. notes.Select(n => n.Length > 66 ? n[..65] + "…" : n)];
    }

    private static string Description(Series series)
    {
        var text = new StringBuilder($"{series.Subject}{series.Indicator}的时间序列");
        if (series.Unit.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"，单位{series.Unit}");
        text.Append('。');
        foreach (var point in series.Points.Where(p => p.Period is not null).Take(40))
            text.Append(Spoken(point)).Append('。');
        return text.ToString();
    }

    private static string Spoken(SeriesPoint point)
        => $"{point.Period?.Label}{(point.Aspect == Aspect.Growth ? "增速" : "")}{(Comparison.IsPlanned(point.Modality) ? "目标" : "")}{point.Quote}（{(point.IsDerived ? "推算：" + point.Arithmetic : Dates(point.Sources))}）";

    private static string Dates(IReadOnlyList<ReportedFigure> sources)
    {
        var dates = sources.Select(s => s.Article.Date).Where(d => d is not null).Select(d => d!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal).ToList();
        return dates.Count switch { 0 => "日期不详", 1 => dates[0] + "报道", _ => $"{dates[0]}等{dates.Count}天报道" };
    }

    private static double NiceStep(double raw)
    {
        if (raw <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var share = raw / power;
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10);
    }

    // XML forbids most control characters even as references.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            switch (rune.Value)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case < ' ' and not '\t' and not '\n': escaped.Append(' '); break;
                case 0xFFFE or 0xFFFF: break;
                default: escaped.Append(rune.ToString()); break;
            }
        return escaped.ToString();
    }
}
