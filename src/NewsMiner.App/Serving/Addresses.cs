using System.Globalization;
using NewsMiner.App.Contract;
using NewsMiner.Archiving;

namespace NewsMiner.App.Serving;

/// <summary>Where the pages show an article, and a figure in its place.</summary>
internal static class Addresses
{
    public static string Of(long article, long? figure = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/article/{article}") + (figure is > 0 ? string.Create(CultureInfo.InvariantCulture, $"?figure={figure}#figure") : "");

    public static string Of(ReportedFigure report) => Of(report.Article.Key, report.Key);

    public static string Of(EvidenceRecord evidence) => Of(evidence.Article, evidence.Figure);

    public static string Of(ReportedFigureRecord report) => Of(report.Article, report.Key);
}
