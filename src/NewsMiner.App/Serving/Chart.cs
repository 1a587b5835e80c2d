using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Html;
using NewsMiner.Answering;

namespace NewsMiner.App.Serving;

/// <summary>A series' chart inside a page: its points speak when pointed at, which a picture's could not.</summary>
public static class Chart
{
    /// <summary>The source that lets exactly the chart's own style sheet through the Content-Security-Policy.</summary>
    public static string StyleHash { get; } = HashOf(StyleOf(SeriesChart.Draw(new Series { Subject = "", Indicator = "", BaseUnit = "", Unit = "", Scale = 1, Points = [] })));

    /// <param name="series">Laid over each other.</param>
    /// <param name="number">Tells several charts of a page apart.</param>
    public static IHtmlContent Inline(IReadOnlyList<Series> series, int number)
    {
        var (title, description) = (string.Create(CultureInfo.InvariantCulture, $"t{number}"), string.Create(CultureInfo.InvariantCulture, $"d{number}"));
        return new HtmlString(SeriesChart.Draw(series, Addresses.Of)
            .Replace("aria-labelledby=\"t d\"", $"aria-labelledby=\"{title} {description}\"", StringComparison.Ordinal)
            .Replace("<title id=\"t\">", $"<title id=\"{title}\">", StringComparison.Ordinal)
            .Replace("<desc id=\"d\">", $"<desc id=\"{description}\">", StringComparison.Ordinal));
    }

    private static string StyleOf(string svg)
    {
        var start = svg.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        return svg[start..svg.IndexOf("</style>", start, StringComparison.Ordinal)];
    }

    private static string HashOf(string style) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";
}
