using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.Answering;
using NewsMiner.App.Commands;
using NewsMiner.App.Contract;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Pages;

/// <summary>Indicators of subjects through time: a chart and a table for each.</summary>
public sealed class SeriesModel(Newsroom newsroom) : PageModel
{
    /// <summary>Differing values shown of one period; a page lists all.</summary>
    public const int MostOthers = 6;

    private const int MostSeries = 8;

    /// <summary>Names parted by commas or 、</summary>
    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Indicator { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Difference { get; set; }

    /// <summary>Only what was reported up to this day: makes a permalink answer alike for ever.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? AsOf { get; set; }

    public IReadOnlyList<(Series Series, IReadOnlyList<SeriesPointRecord> Points)> All { get; private set; } = [];

    public bool Cut { get; private set; }

    public IReadOnlyList<string> Subjects { get; private set; } = [];

    public IReadOnlyList<string> Indicators { get; private set; } = [];

    public DateOnly Today => newsroom.Today;

    public void OnGet()
    {
        Subjects = newsroom.Zones;
        Indicators = [.. NewsPipeline.Default.Rules.Indicators.Select(rule => rule.Name)];
        var wanted = NamesOf(Subject).SelectMany(_ => NamesOf(Indicator), (subject, indicator) => (subject, indicator)).ToList();
        Cut = wanted.Count > MostSeries;
        All = [.. wanted.Take(MostSeries).Select(pair => newsroom.Series(RequestFor(pair.subject, pair.indicator, Difference, AsOf), HttpContext.RequestAborted)).Select(series =>
            (series, (IReadOnlyList<SeriesPointRecord>)[.. series.Points.Select(point => SeriesPointRecord.From(series, point, 0))]))];
    }

    internal static SeriesRequest RequestFor(string subject, string indicator, bool difference = false, DateOnly? asOf = null) => new()
    {
        Subject = Names.Subject(subject.Trim()),
        Indicator = Names.Indicator(indicator.Trim()),
        Difference = difference,
        AsOf = asOf,
    };

    /// <summary>A series as a file of the API.</summary>
    public string File(Series series, string format) => "/api/v1/series" + QueryOf(
        ("subject", series.Subject), ("indicator", series.Indicator), ("difference", Difference ? "true" : null), ("asOf", Iso.Day(AsOf)), ("format", format));

    /// <summary>Where all reports of a point's period are listed.</summary>
    public string ReportsOf(Series series, SeriesPoint point) => "/reports" + QueryOf(
        ("subject", series.Subject), ("indicator", series.Indicator), ("aspect", Iso.Word(point.Aspect)), ("start", Iso.Day(point.Period?.Start)), ("end", Iso.Day(point.Period?.End)), ("asOf", Iso.Day(AsOf)));

    /// <summary>This page's address as it answers today: later reports do not change it.</summary>
    public string Permalink => Request.Scheme + "://" + Request.Host + "/series" + QueryOf(
        ("subject", Subject), ("indicator", Indicator), ("difference", Difference ? "true" : null), ("asOf", Iso.Day(AsOf ?? Today)));

    private static QueryString QueryOf(params ReadOnlySpan<(string Name, string? Value)> pairs)
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in pairs)
            if (value is not null)
                query = query.Add(name, value);
        return query;
    }

    internal static IReadOnlyList<string> NamesOf(string? names) =>
        [.. (names ?? "").Split([',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
