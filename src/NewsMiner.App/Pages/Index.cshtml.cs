using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.Answering.Search;
using NewsMiner.App.Serving;
using NewsMiner.Archiving;

namespace NewsMiner.App.Pages;

/// <summary>Search: query, facets, hits.</summary>
public sealed class IndexModel(Newsroom newsroom) : PageModel
{
    public const int PageSize = 10;

    private const int LongestQuery = 4000;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<string> Zone { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public List<string> Source { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public List<string> Indicator { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Offset { get; set; }

    public SearchAnswer? Answer { get; private set; }

    public ArchiveStatistics Statistics { get; private set; } = null!;

    public IReadOnlyList<string> Examples { get; } = ["储能电池 投产", "“固定资产投资” 开发区", "实际利用外资 > 1亿美元", "标题:进出口 OR 标题:外贸"];

    public IReadOnlyList<(string Name, string Value)> Narrowed =>
        [.. Zone.Select(value => ("zone", value)), .. Source.Select(value => ("source", value)), .. Indicator.Select(value => ("indicator", value)),
            .. Year is { Length: > 0 } ? new[] { ("year", Year) } : []];

    public void OnGet()
    {
        Statistics = newsroom.Archive.Statistics();
        if (string.IsNullOrWhiteSpace(Query))
            return;
        if (Query.Length > LongestQuery)
            Query = Query[..LongestQuery];
        var from = From;
        var to = To;
        if (int.TryParse(Year, out var year) && year is > 1000 and < 9999)
        {
            from = new DateOnly(year, 1, 1);
            to = new DateOnly(year, 12, 31);
        }
        Answer = newsroom.Search.Search(new SearchRequest
        {
            Query = Query,
            From = from,
            To = to,
            Zones = Zone,
            Sources = Source,
            Indicators = Indicator,
            Limit = PageSize,
            Offset = Math.Max(0, Offset),
        }, HttpContext.RequestAborted);
    }

    /// <summary>This page's address with one value in place of its own.</summary>
    public string With(string name, string value) =>
        "/" + QueryString.Create(Request.Query.Where(pair => pair.Key != name && (pair.Key != "offset" || name == "offset"))).Add(name, value);

    public string Narrow(string name, string value) => name == "year" ? With(name, value)
        : "/" + QueryString.Create(Request.Query.Where(pair => pair.Key != "offset")).Add(name, value);

    public string Widen(string name, string value) =>
        "/" + QueryString.Create(Request.Query.Where(pair => pair.Key != "offset")
            .SelectMany(pair => pair.Value.Where(item => pair.Key != name || item != value).Select(item => KeyValuePair.Create(pair.Key, item))));

    public string FacetName(string name, Language t) => name switch
    {
        "zone" => t["开发区", "Zone"],
        "year" => t["年份", "Year"],
        "source" => t["来源", "Source"],
        "indicator" => t["指标", "Indicator"],
        _ => name,
    };
}
