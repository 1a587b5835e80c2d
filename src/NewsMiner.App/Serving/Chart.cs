using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Html;
using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.App.Serving;

/// <summary>A series' chart inside a page: its points speak when pointed at, which a picture's could not.</summary>
public static class Chart
{
    /// <summary>The source that lets exactly the chart's own style sheet through the Content-Security-Policy.</summary>
    public static string StyleHash { get; } = HashOf(StyleOf(SeriesChart.Draw(new Series { Subject = "", Indicator = "", BaseUnit = "", Unit = "", Scale = 1, Points = [] })));

    /// <param name="series">Laid over each other.</param>
    /// <param name="number">Tells several charts of a page apart.</param>
    public static IHtmlContent Inline(IReadOnlyList<Series> series, int number, bool english)
    {
        var (title, description) = (string.Create(CultureInfo.InvariantCulture, $"t{number}"), string.Create(CultureInfo.InvariantCulture, $"d{number}"));
        return new HtmlString(Draw(series, english, Addresses.Of)
            .Replace("aria-labelledby=\"t d\"", $"aria-labelledby=\"{title} {description}\"", StringComparison.Ordinal)
            .Replace("<title id=\"t\"", $"<title id=\"{title}\"", StringComparison.Ordinal)
            .Replace("<desc id=\"d\"", $"<desc id=\"{description}\"", StringComparison.Ordinal));
    }

    /// <summary>The chart in the reader's language, with what the series say of themselves.</summary>
    public static string Draw(IReadOnlyList<Series> series, bool english, Func<ReportedFigure, string>? address = null) =>
        SeriesChart.Draw([.. series.Select(one => Worded(one, english))], address, english ? ChartLanguage.English : ChartLanguage.Chinese);

    private static Series Worded(Series series, bool english) => !english ? series : series with
    {
        Remarks = [.. series.Remarks.Select(remark => Wording.In(remark, english: true))],
        Points = [.. series.Points.Select(point => point.Arithmetic is { } how ? point with { Arithmetic = Wording.In(how, english: true) } : point)],
    };

    private static string StyleOf(string svg)
    {
        var start = svg.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        return svg[start..svg.IndexOf("</style>", start, StringComparison.Ordinal)];
    }

    private static string HashOf(string style) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
}
