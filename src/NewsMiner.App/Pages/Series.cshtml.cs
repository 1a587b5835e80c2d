using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.Answering;
using NewsMiner.App.Commands;
using NewsMiner.App.Contract;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Pages;

/// <summary>Indicators of subjects through time: one chart that lays all over each other, a table for each.</summary>
public sealed class SeriesModel(Newsroom newsroom) : PageModel
{
    /// <summary>Differing values shown of one period; a page lists all.</summary>
    public const int MostOthers = 6;

    /// <summary>Series shown at a time.</summary>
    public const int MostSeries = 8;

    /// <summary>Subjects offered to be picked: those that the archive speaks of most.</summary>
    private const int MostOffered = 24;

    private const int LongestName = 200;

    /// <summary>Repeated, or parted by commas or 、 in one.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Subject { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public List<string> Indicator { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Difference { get; set; }

    /// <summary>Only what was reported up to this day: makes a permalink answer alike for ever.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? AsOf { get; set; }

    public IReadOnlyList<(Series Series, IReadOnlyList<SeriesPointRecord> Points)> All { get; private set; } = [];

    public bool Cut { get; private set; }

    /// <summary>Names that the archive knows, for completion.</summary>
    public IReadOnlyList<string> Subjects { get; private set; } = [];

    public IReadOnlyList<string> Indicators { get; private set; } = [];

    /// <summary>The names that were asked for.</summary>
    public IReadOnlyList<string> ChosenSubjects { get; private set; } = [];

    public IReadOnlyList<string> ChosenIndicators { get; private set; } = [];

    /// <summary>The names to pick from at a click.</summary>
    public IEnumerable<string> OfferedSubjects => Subjects.Except(ChosenSubjects).Take(MostOffered);

    public IEnumerable<string> OfferedIndicators => Indicators.Except(ChosenIndicators).Take(MostOffered);

    /// <summary>The series that have points: those that a chart shows.</summary>
    public IReadOnlyList<Series> Shown => [.. All.Where(entry => entry.Points.Count > 0).Select(entry => entry.Series)];

    public DateOnly Today => newsroom.Today;

    public void OnGet()
    {
        Subjects = newsroom.Zones;
        Indicators = newsroom.Indicators;
        ChosenSubjects = NamesOf(Subject, Names.Subjects);
        ChosenIndicators = NamesOf(Indicator, Names.Indicators);
        var wanted = ChosenSubjects.SelectMany(_ => ChosenIndicators, (subject, indicator) => (subject, indicator)).ToList();
        Cut = wanted.Count > MostSeries;
        All = [.. wanted.Take(MostSeries).Select(pair => newsroom.Series(RequestFor(pair.subject, pair.indicator, Difference, AsOf), HttpContext.RequestAborted)).Select(series =>
            (series, (IReadOnlyList<SeriesPointRecord>)[.. series.Points.Select(point => SeriesPointRecord.From(series, point, 0))]))];
    }

    /// <param name="sentences">Pages show none.</param>
    internal static SeriesRequest RequestFor(string subject, string indicator, bool difference = false, DateOnly? asOf = null, bool sentences = false) => new()
    {
        Sentences = sentences,
        Subject = Names.Subject(subject.Trim()),
        Indicator = Names.Indicator(indicator.Trim()),
        Difference = difference,
        AsOf = asOf,
    };

    /// <summary>A series as a file of the API.</summary>
    /// <param name="english">A chart's words are in the reader's language; the other files have none.</param>
    public string File(Series series, string format, bool english = false) => "/api/v1/series" + QueryOf(
        ("subject", series.Subject), ("indicator", series.Indicator), ("difference", Difference ? "true" : null), ("asOf", Iso.Day(AsOf)), ("format", format), ("lang", english ? "en" : null));

    /// <summary>Where all reports of a point's period are listed.</summary>
    public string ReportsOf(Series series, SeriesPoint point) => "/reports" + QueryOf(
        ("subject", series.Subject), ("indicator", series.Indicator), ("aspect", Iso.Word(point.Aspect)), ("start", Iso.Day(point.Period?.Start)), ("end", Iso.Day(point.Period?.End)), ("asOf", Iso.Day(AsOf)));

    /// <summary>This page's address as it answers today: later reports do not change it.</summary>
    public string Permalink => Request.Scheme + "://" + Request.Host + "/series" + QueryOfAll(AsOf ?? Today, null);

    /// <summary>All the page's series as one file.</summary>
    public string FileOfAll(string format, bool english = false) => "/api/v1/series" + QueryOfAll(AsOf, format, english);

    private QueryString QueryOfAll(DateOnly? asOf, string? format, bool english = false)
    {
        var query = QueryString.Empty;
        foreach (var name in ChosenSubjects)
            query = query.Add("subject", name);
        foreach (var name in ChosenIndicators)
            query = query.Add("indicator", name);
        return query + QueryOf(("difference", Difference ? "true" : null), ("asOf", Iso.Day(asOf)), ("format", format), ("lang", english ? "en" : null));
    }

    private static QueryString QueryOf(params ReadOnlySpan<(string Name, string? Value)> pairs)
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in pairs)
            if (value is not null)
                query = query.Add(name, value);
        return query;
    }

    /// <summary>Names as asked for, each once: repeated, or several in one.</summary>
    /// <param name="part">Parts one list into canonical names.</param>
    internal static IReadOnlyList<string> NamesOf(IEnumerable<string?> names, Func<string?, IReadOnlyList<string>> part) =>
        [.. names.Where(some => !string.IsNullOrWhiteSpace(some)).SelectMany(part).Select(name => name.Length > LongestName ? name[..LongestName] : name).Distinct(StringComparer.Ordinal)];
}
