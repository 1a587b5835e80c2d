using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.Answering;
using NewsMiner.App.Commands;
using NewsMiner.App.Contract;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Pages;

/// <summary>One indicator of one subject through time: chart and table.</summary>
public sealed class SeriesModel(Newsroom newsroom) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Indicator { get; set; }

    public Series? Series { get; private set; }

    public IReadOnlyList<SeriesPointRecord> Points { get; private set; } = [];

    public IReadOnlyList<string> Subjects { get; private set; } = [];

    public IReadOnlyList<string> Indicators { get; private set; } = [];

    public void OnGet()
    {
        var answer = newsroom.Search.Search(new Answering.Search.SearchRequest { Query = "*", Limit = 0, FacetValues = 50 });
        Subjects = answer.Facets.TryGetValue("zone", out var zones) ? [.. zones.Select(value => value.Value)] : [];
        Indicators = [.. NewsPipeline.Default.Rules.Indicators.Select(rule => rule.Name)];
        if (string.IsNullOrWhiteSpace(Subject) || string.IsNullOrWhiteSpace(Indicator))
            return;
        Series = Build(newsroom, Subject, Indicator);
        Points = [.. Series.Points.Select(point => SeriesPointRecord.From(Series, point))];
    }

    public static Series Build(Newsroom newsroom, string subject, string indicator) =>
        SeriesBuilder.Build(newsroom.Archive, new SeriesRequest { Subject = Names.Subject(subject.Trim()), Indicator = Names.Indicator(indicator.Trim()) });

    public static string Words(string word, Language t) => t[word switch
    {
        "level" => "数值",
        "growth" => "增长",
        "share" => "占比",
        "contribution" => "贡献",
        "change" => "变化",
        "rank" => "名次",
        "multiple" => "倍数",
        "single" => "单期",
        "cumulative" => "累计",
        "state" => "时点",
        "span" => "多期",
        "unknown" => "时期不详",
        "actual" => "完成",
        "target" => "目标",
        "plan" => "计划",
        _ => word,
    }, word];
}
