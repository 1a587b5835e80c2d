using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsMiner.Answering;
using NewsMiner.App.Commands;
using NewsMiner.App.Contract;
using NewsMiner.App.Serving;
using NewsMiner.Archiving;

namespace NewsMiner.App.Pages;

/// <summary>The archive's conflicts, to work through.</summary>
public sealed class ConflictsModel(Newsroom newsroom) : PageModel
{
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<ConflictKind>().Select(ConflictRecord.KindOf)];

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    public IReadOnlyList<ConflictRecord> Conflicts { get; private set; } = [];

    public void OnGet()
    {
        var kinds = Enum.GetValues<ConflictKind>().Where(kind => string.IsNullOrEmpty(Kind) || ConflictRecord.KindOf(kind) == Kind).ToHashSet();
        var query = string.IsNullOrWhiteSpace(Subject) ? new FigureQuery() : new FigureQuery { Subjects = [Names.Subject(Subject.Trim()), Subject.Trim()] };
        Conflicts = [.. ConflictFinder.Find(newsroom.Archive, new ConflictOptions { Query = query, Kinds = kinds }).Select(ConflictRecord.From)];
    }

    public static string Words(string kind, Language t) => t[kind switch
    {
        "same-figure" => "同一数字两个值",
        "ratio" => "比率与分项不符",
        "part-whole" => "部分大于整体",
        "sum" => "分项与合计不符",
        "growth" => "增长与两期数值不符",
        "granularity" => "个数给不出的百分比",
        "rank" => "两个第一",
        _ => kind,
    }, kind];
}
