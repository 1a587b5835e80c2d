using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
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
        var svg = new StringBuilder();
        SeriesChart.Draw(svg, [.. series.Select(one => Worded(one, english))], Addresses.Of, Language(english), number.ToString(CultureInfo.InvariantCulture));
        return new Drawn(svg);
    }

    /// <summary>The chart in the reader's language, with what the series say of themselves.</summary>
    public static string Draw(IReadOnlyList<Series> series, bool english, Func<ReportedFigure, string>? address = null) =>
        SeriesChart.Draw([.. series.Select(one => Worded(one, english))], address, Language(english));

    private static ChartLanguage Language(bool english) => english ? ChartLanguage.English : ChartLanguage.Chinese;

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

    /// <summary>A chart as it was drawn, in the pieces of its builder.</summary>
    private sealed class Drawn(StringBuilder svg) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (var piece in svg.GetChunks())
                writer.Write(piece.Span);
        }
    }
}
