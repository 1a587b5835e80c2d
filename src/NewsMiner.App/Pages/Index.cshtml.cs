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

    public const int LongestQuery = 4000;

    /// <summary>Printings of one story that are named.</summary>
    public const int MostReprints = 20;

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

    /// <summary>What is left out, as <c>zone:…</c>, <c>source:…</c> or <c>indicator:…</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Not { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Offset { get; set; }

    public SearchAnswer? Answer { get; private set; }

    /// <summary>False where one hit answers as well as another — filters, conditions on quantities — and the newest come first anyhow.</summary>
    public bool IsRanked => Order == "newest" || Answer?.Hits.Any(hit => hit.Score > 0) == true;

    /// <summary>True where the query was longer than is taken.</summary>
    public bool QueryCut { get; private set; }

    /// <summary>On the page without a query.</summary>
    public ArchiveStatistics? Statistics { get; private set; }

    public IReadOnlyList<string> Examples { get; } = ["储能电池 投产", "“固定资产投资” 开发区", "实际利用外资 > 1亿美元", "标题:进出口 OR 标题:外贸"];

    public IReadOnlyList<(string Name, string Value)> Narrowed =>
        [.. Zone.Select(value => ("zone", value)), .. Source.Select(value => ("source", value)), .. Indicator.Select(value => ("indicator", value)),
            .. Year is { Length: > 0 } ? new[] { ("year", Year) } : [], .. Not.Select(value => ("not", value))];

    public void OnGet()
    {
        if (string.IsNullOrWhiteSpace(Query))
        {
            Statistics = newsroom.Statistics;
            return;
        }
        if (Query.Length > LongestQuery)
            (Query, QueryCut) = (Query[..LongestQuery], true);
        var from = From;
        var to = To;
        if (int.TryParse(Year, out var year) && year is > 1000 and < 9999)
        {
            from = new DateOnly(year, 1, 1);
            to = new DateOnly(year, 12, 31);
        }
        Answer = newsroom.Find(new SearchRequest
        {
            Query = Query,
            From = from,
            To = to,
            Zones = Zone,
            Sources = Source,
            Indicators = Indicator,
            NotZones = LeftOut(Not, "zone"),
            NotSources = LeftOut(Not, "source"),
            NotIndicators = LeftOut(Not, "indicator"),
            Limit = PageSize,
            Order = Order == "newest" ? SearchOrder.Newest : SearchOrder.Relevance,
            Offset = Math.Max(0, Offset),
        }, HttpContext.RequestAborted);
    }

    /// <summary>Other printings of a hit's story.</summary>
    public IReadOnlyList<ArticleReference> ReprintsOf(SearchHit hit) =>
        hit.Reprints == 0 || hit.Story == 0 ? [] : [.. newsroom.Archive.Story(hit.Story).Where(other => other.Key != hit.Key)];

    /// <summary>The values of one facet that are to be left out.</summary>
    internal static IReadOnlyList<string> LeftOut(IEnumerable<string> not, string facet) =>
        [.. not.Take(20).Where(item => item.StartsWith(facet + ":", StringComparison.Ordinal)).Select(item => item[(facet.Length + 1)..]).Where(value => value.Length is > 0 and < 200)];

    /// <summary>This page's address with one value in place of its own.</summary>
    public string With(string name, string value) =>
        "/" + QueryString.Create(Request.Query.Where(pair => pair.Key != name && (pair.Key != "offset" || name == "offset"))).Add(name, value);

    public string Narrow(string name, string value) => name == "year" ? With(name, value) : Here + "&" + name + "=" + Uri.EscapeDataString(value);

    public string Widen(string name, string value) =>
        "/" + QueryString.Create(Request.Query.Where(pair => pair.Key != "offset")
            .SelectMany(pair => pair.Value.Where(item => pair.Key != name || item != value).Select(item => KeyValuePair.Create(pair.Key, item))));

    public string Exclude(string name, string value) => Here + "&not=" + name + Uri.EscapeDataString(":" + value);

    // The page's address from the start of the list; eighty links of the facets begin with it. It has a query at least.
    private string Here => field ??= "/" + QueryString.Create(Request.Query.Where(pair => pair.Key != "offset"));

    /// <summary>The same question asked of the API, as a file.</summary>
    public string Export(string format) =>
        "/api/v1/search" + QueryString.Create(Request.Query.Where(pair => pair.Key is not ("offset" or "limit" or "format" or "lang"))).Add("format", format);

    public string FacetName(string name, Language t) => name switch
    {
        "zone" => t["开发区", "Zone"],
        "year" => t["年份", "Year"],
        "source" => t["来源", "Source"],
        "indicator" => t["指标", "Indicator"],
        _ => name,
    };
}
