using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsMiner.App.Pages;

namespace NewsMiner.App.Api;

/// <summary>What the OpenAPI description says beyond types: words and an example for each parameter.</summary>
internal static class ApiDescription
{
    private static readonly Dictionary<string, (string Words, JsonNode Example)> s_parameters = new(StringComparer.Ordinal)
    {
        ["q"] = ("检索式 / query: words are AND; “phrase”, OR, NOT, 标题:…, 指标 > 数量", "储能电池 投产"),
        ["from"] = ("报道日期不早于 / reported on or after", "2024-01-01"),
        ["to"] = ("报道日期不晚于 / reported on or before", "2024-12-31"),
        ["zone"] = ("开发区，可重复 / zone, repeatable", "云川经济技术开发区"),
        ["source"] = ("报纸，可重复 / newspaper, repeatable", "云川日报"),
        ["not"] = ("排除，如 zone:名称 / leave out", "source:云川日报"),
        ["year"] = ("年份 / year of report", 2024),
        ["order"] = ("relevance, newest, oldest", "newest"),
        ["format"] = ("输出格式 / output", "csv"),
        ["limit"] = ("最多几条 / at most", 10),
        ["offset"] = ("跳过几条 / skip", 0),
        ["subject"] = ("主体，全称或简称，序列里可重复 / subject, full or short; repeatable for series", "云川经开区"),
        ["indicator"] = ("指标，标准名或别名，序列里可重复 / indicator; repeatable for series", "固定资产投资"),
        ["aspect"] = ("level, growth, share, contribution, change, rank, multiple", "level"),
        ["modality"] = ("actual, target, plan", "actual"),
        ["period"] = ("时期 / time of the figure", "2024年一季度"),
        ["where"] = ("数值条件 / condition on the value", "> 100亿元"),
        ["project"] = ("项目 / project", "储能电池项目"),
        ["asOf"] = ("只用这一天之前的报道 / only reports up to this day", "2024-12-31"),
        ["unit"] = ("显示的单位 / unit shown", "亿元"),
        ["difference"] = ("把累计数拆成单期 / difference cumulative figures", false),
        ["lang"] = ("图与引用的文字：zh, en / language of the chart and the citation", "en"),
        ["sources"] = ("每个数值列出几篇出处 / reports named for each value", 10),
        ["derived"] = ("连同推算的点 / with derived points", true),
        ["kind"] = ("矛盾的种类 / kind of conflict", "same-figure"),
        ["severity"] = ("矛盾的轻重：high, medium, low / how serious", "high"),
        ["state"] = ("open, settled, all", "open"),
        ["stage"] = ("项目的阶段 / stage of a project", "开工"),
        ["fingerprint"] = ("见列表 / from the listing", "0123456789abcdef0123456789abcdef"),
        ["name"] = ("名称里的字 / part of the name", "储能"),
        ["overdue"] = ("只看到期没有下文的 / only promises past due", true),
        ["what"] = ("figures, projects, articles", "figures"),
        ["key"] = ("文章的编号，见检索结果 / key of an article, from search", 1),
    };

    /// <summary>Parameters that take these words only.</summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> s_closed = new(StringComparer.Ordinal)
    {
        ["order"] = ["relevance", "newest", "oldest"],
        ["aspect"] = ["level", "growth", "share", "contribution", "change", "rank", "multiple"],
        ["modality"] = ["actual", "target", "plan"],
        ["kind"] = ConflictsModel.Kinds,
        ["severity"] = ["high", "medium", "low"],
        ["state"] = ["open", "settled", "all"],
        ["stage"] = ProjectsModel.Stages,
        ["lang"] = ["zh", "en"],
        ["what"] = ["figures", "projects", "conflicts", "articles"],
    };

    /// <summary>Parameters without which an operation answers 400; the framework would answer less plainly, and is told that they may be missing.</summary>
    private static readonly HashSet<(string Operation, string Parameter)> s_needed = [("search", "q"), ("series", "subject"), ("series", "indicator")];

    private static readonly string[] s_files = ["text/csv", "application/jsonl", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

    /// <summary>What an operation answers besides JSON, where <c>format</c> asks for it.</summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> s_formats = new(StringComparer.Ordinal)
    {
        ["search"] = s_files,
        ["series"] = [.. s_files, "image/svg+xml"],
    };

    /// <summary>A short answer of each operation, as the bundled corpus gives it.</summary>
    internal static JsonObject Examples { get; } = Load();

    private static JsonObject Load()
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("Api/examples.json") ?? throw new InvalidOperationException("Api/examples.json is not in the assembly.");
        return JsonNode.Parse(stream)!.AsObject();
    }

    /// <param name="withKeys">The server asks for keys.</param>
    public static IServiceCollection AddApiDescription(this IServiceCollection services, bool withKeys) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "NewsMiner", Version = "v1", Description = "中文报纸对开发区的报道：检索、数字、序列、核查、矛盾、项目。 Figures from Chinese newspaper reports, with their sources." };
            document.Servers?.Clear();
            if (withKeys)
            {
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key", Description = "Also as Authorization: Bearer." },
                };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
            }
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters ?? [])
                if (parameter is OpenApiParameter open && open.Name is { } name && s_parameters.TryGetValue(name, out var known))
                {
                    (open.Description, open.Example) = (known.Words, known.Example.DeepClone());
                    open.Required |= s_needed.Contains((operation.OperationId ?? "", name));
                    if (s_closed.TryGetValue(name, out var words) && open.Schema is OpenApiSchema schema)
                        schema.Enum = [.. words.Select(word => JsonValue.Create(word))];
                }
            if (s_formats.TryGetValue(operation.OperationId ?? "", out var formats) && operation.Responses?.TryGetValue("200", out var files) == true && files.Content is { } contents)
                foreach (var format in formats)
                    contents[format] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            if (operation.OperationId is { } id && Examples[id] is { } example)
                foreach (var (status, answer) in operation.Responses ?? [])
                    if (status[0] == '2' && answer.Content?.TryGetValue("application/json", out var json) == true)
                        json.Example = example.DeepClone();
            foreach (var (_, answer) in operation.Responses ?? [])
                if (answer.Content?.TryGetValue("application/problem+json", out var problem) == true)
                    problem.Example = Examples["problem"]!.DeepClone();
            if (operation.OperationId == "upload" && operation.RequestBody?.Content?.TryGetValue("multipart/form-data", out var form) == true)
                form.Example = new JsonObject { ["files"] = new JsonArray("2024-01-18-A05.txt") };
            if (operation.OperationId == "check" && operation.RequestBody?.Content is { } bodies)
                foreach (var (type, body) in bodies)
                    body.Example = type == "text/plain"
                        ? "2024年，云川经开区固定资产投资133.9亿元。"
                        : new JsonObject { ["text"] = "2024年，云川经开区固定资产投资133.9亿元。", ["date"] = "2025-02-01" };
            if (operation.OperationId?.StartsWith("settle-", StringComparison.Ordinal) == true && operation.RequestBody?.Content is { } remarks)
                foreach (var (_, body) in remarks)
                    body.Example = new JsonObject { ["remark"] = "以统计公报为准" };
            return Task.CompletedTask;
        });
    });
}
