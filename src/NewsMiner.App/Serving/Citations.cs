using System.Globalization;
using NewsMiner.Answering;
using NewsMiner.App.Contract;

namespace NewsMiner.App.Serving;

/// <summary>How a series is quoted.</summary>
internal static class Citations
{
    /// <summary>云川经开区固定资产投资（据3家报纸12篇报道）。NewsMiner，2025-01-31。</summary>
    /// <param name="day">The day that the answer stands for.</param>
    public static string Line(Series series, DateOnly day, bool english = false) => Line([series], day, english);

    /// <summary>The same for several series that stand on one page.</summary>
    public static string Line(IEnumerable<Series> series, DateOnly day, bool english = false) => english
        ? $"{string.Join("; ", series.Select(InEnglish))}. NewsMiner, {Iso.Day(day)}."
        : $"{string.Join("；", series.Select(InChinese))}。NewsMiner，{Iso.Day(day)}。";

    private static string InChinese(Series series)
    {
        var (papers, reports) = Counted(series);
        return string.Create(CultureInfo.InvariantCulture, $"{series.Subject}{series.Indicator}（据{papers}家报纸{reports}篇报道）");
    }

    private static string InEnglish(Series series)
    {
        var (papers, reports) = Counted(series);
        return string.Create(CultureInfo.InvariantCulture, $"{series.Subject} {series.Indicator} ({reports} {(reports == 1 ? "report" : "reports")} of {papers} {(papers == 1 ? "newspaper" : "newspapers")})");
    }

    private static (int Papers, int Reports) Counted(Series series)
    {
        var papers = new HashSet<string>(StringComparer.Ordinal);
        var reports = new HashSet<long>();
        foreach (var report in series.Points.SelectMany(point => point.Sources))
        {
            reports.Add(report.Article.Key);
            if (report.Article.Source is { Length: > 0 } paper)
                papers.Add(paper);
        }
        return (papers.Count, reports.Count);
    }
}
