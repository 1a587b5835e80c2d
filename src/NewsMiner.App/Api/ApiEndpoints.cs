using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsMiner.Answering;
using NewsMiner.Answering.Search;
using NewsMiner.App.Commands;
using NewsMiner.App.Contract;
using NewsMiner.App.Pages;
using NewsMiner.App.Serving;

namespace NewsMiner.App.Api;

/// <summary>The HTTP API, version 1: what the verbs answer, as JSON; errors are problem details.</summary>
internal static class ApiEndpoints
{
    public const int MostItems = 1000;
    public const int MostHits = 100;
    public const int DeepestHit = 10_000;
    private const int LongestQuery = 4000;

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status500InternalServerError).ProducesProblem(StatusCodes.Status504GatewayTimeout);

        api.MapGet("/search", Search).WithTags("search").WithName("search").Produces<SearchReply>()
            .WithSummary("检索文章 / articles that match a query")
            .WithDescription("The query language of the search page; facets and highlights. format=csv, jsonl or xlsx gives all hits, up to 10,000, as a file.");
        api.MapGet("/articles/{key:long}", Article).WithTags("articles").WithName("article").Produces<ArticleReply>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("一篇文章，连同读出的数字和项目 / an article with its figures and projects");
        api.MapGet("/articles/{key:long}/page", PageOf).WithTags("articles").WithName("page").Produces<string>(StatusCodes.Status200OK, "text/plain").ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("文章所在的版面 / the text of the article's page, into which all offsets point");
        api.MapGet("/figures", Figures).WithTags("figures").WithName("figures").Produces<Listing<ReportedFigureRecord>>()
            .WithSummary("报道过的数字 / reported figures").WithDescription("Filtered by subject, indicator, aspect, modality, period and a condition on the value.");
        api.MapGet("/series", SeriesOf).WithTags("series").WithName("series").Produces<SeriesReply>()
            .WithSummary("一个指标随时间的变化 / one indicator of one subject through time").WithDescription("format=json, jsonl, csv, xlsx or svg; all but json take several subjects and indicators, up to eight series, and svg lays them over each other, in Chinese or English words (lang). asOf answers as of that day, for ever alike. Of each value the first reports are named (sources=10) and all are counted; /figures lists them by page, format=jsonl all at once; csv and xlsx name up to 20.");
        api.MapPost("/check", Check).WithTags("check").WithName("check").Produces<CheckReply>().ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .Accepts<CheckRequest>("application/json", "text/plain")
            .WithSummary("逐个核对稿件中的数字 / every figure of a draft against the archive").WithDescription("A JSON object with text, date and asOf, or the bare text as text/plain. At most 100,000 characters.");
        api.MapGet("/conflicts", Conflicts).WithTags("conflicts").WithName("conflicts").Produces<Listing<ConflictReply>>()
            .WithSummary("报道之间、报道与算术之间的矛盾 / where reports disagree").WithDescription("kind: same-figure, ratio, part-whole, sum, growth, granularity, rank. severity: high, medium, low. state: open, settled, all. /export/conflicts gives them as a file.");
        api.MapGet("/projects", Projects).WithTags("projects").WithName("projects").Produces<Listing<ProjectReply>>()
            .WithSummary("有名字的项目，从签约到投产 / named projects through time").WithDescription("state: open, settled, all.");
        foreach (var (list, settle) in new (string, Delegate)[] { ("conflicts", SettleConflict), ("projects", SettleProject) })
        {
            api.MapPut($"/{list}/{{fingerprint}}/settlement", settle).WithTags(list).WithName($"settle-{list}").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
                .WithSummary("标为已处理 / marks as settled, with a remark that outlives a new indexing");
            api.MapDelete($"/{list}/{{fingerprint}}/settlement", Reopen).WithTags(list).WithName($"reopen-{list}").Produces(StatusCodes.Status204NoContent)
                .WithSummary("重新打开 / opens again");
        }
        api.MapGet("/export/{what}", Export).WithTags("export").WithName("export").Produces<string>(StatusCodes.Status200OK, "text/csv", "application/jsonl", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("整档导出，边读边发 / the whole archive, streamed").WithDescription("what: figures, projects, conflicts, articles. format: csv (default), jsonl, xlsx.").WithRequestTimeout(TimeSpan.FromMinutes(30));
        api.MapGet("/files", Files).WithTags("archive").WithName("files").Produces<Listing<FileReply>>().WithSummary("读过的文件，新的在前 / files read, the latest first");
        api.MapGet("/problems", Problems).WithTags("archive").WithName("problems").Produces<Listing<ProblemReply>>().WithSummary("没能读成的，和原因 / what could not be read, and why");
        api.MapPost("/files", Upload).WithTags("archive").WithName("upload").DisableAntiforgery().Produces<UploadReply>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .WithSummary("交来文件，读进档案 / takes files to be indexed").WithDescription("multipart/form-data with up to 50 files; /status tells how far the indexing is.");
        api.MapPost("/problems/retry", Retry).WithTags("archive").WithName("retry").Produces(StatusCodes.Status202Accepted)
            .WithSummary("没能读成的再试一次 / tries again what could not be read").WithDescription("The server finds the files that were given to it (uploads, serve --index); others are counted in /status as out of its reach.");
        api.MapGet("/status", Status).WithTags("status").WithName("status").Produces<StatusReply>().WithSummary("档案里有多少 / how much the archive holds");
    }

    private static IResult Search(
        HttpContext context, Newsroom newsroom, string? q, DateOnly? from, DateOnly? to, string[]? zone, string[]? source, string[]? indicator, string[]? not, int? year,
        string? order, string? format, int limit = 10, int offset = 0)
    {
        if (string.IsNullOrWhiteSpace(q))
            return Refuse("q", "Give a query, as in ?q=储能 投产; ?q=* lists all articles, newest first.");
        if (q.Length > LongestQuery)
            return Refuse("q", $"A query has at most {LongestQuery} characters.");
        var file = format is not (null or "json");
        if (Paging(limit, offset, MostHits) is { } wrong)
            return wrong;
        if (offset > DeepestHit)
            return Refuse("offset", $"At most {DeepestHit}; narrow the query, or export.");
        if (year is < 1 or > 9999)
            return Refuse("year", "A year such as 2024.");
        if (order is not (null or "relevance" or "newest" or "oldest"))
            return Refuse("order", "relevance, newest or oldest.");
        var answer = newsroom.Find(new SearchRequest
        {
            Query = q,
            From = year is { } first ? new DateOnly(first, 1, 1) : from,
            To = year is { } last ? new DateOnly(last, 12, 31) : to,
            Zones = zone ?? [],
            Sources = source ?? [],
            Indicators = indicator ?? [],
            NotZones = IndexModel.LeftOut(not ?? [], "zone"),
            NotSources = IndexModel.LeftOut(not ?? [], "source"),
            NotIndicators = IndexModel.LeftOut(not ?? [], "indicator"),
            Order = order == "newest" ? SearchOrder.Newest : order == "oldest" ? SearchOrder.Oldest : SearchOrder.Relevance,
            Limit = file ? DeepestHit : limit,
            Offset = file ? 0 : offset,
        }, context.RequestAborted);
        if (answer.Problem is { } problem)
            return Refuse("q", $"{problem.Reason} {problem.Advice}");
        if (file)
            return Downloads.Of(format!, "search", answer.Hits.Select(SearchHitRecord.From), s_hits) ?? UnknownFormat(format, "json, csv, jsonl, xlsx");
        return Results.Ok(new SearchReply(
            answer.Query, answer.Understood, answer.Total, offset, limit, Next(context, answer.Total - limit > offset, offset, limit),
            answer.Facets.ToDictionary(facet => facet.Key, facet => (IReadOnlyList<FacetItem>)[.. facet.Value.Select(value => new FacetItem(value.Value, value.Count))]),
            [.. answer.Hits.Select(hit => new SearchItem(hit.Key, hit.Id, hit.Title, Iso.Day(hit.Date), hit.Source, hit.File, Math.Round(hit.Score, 4), hit.Snippet,
                [.. hit.Highlights.Select(span => new[] { span.Start, span.End })], hit.Reprints))],
            answer.DidYouMean, answer.Notes));
    }

    private static readonly IReadOnlyList<Column<SearchHitRecord>> s_hits =
    [
        new("id", hit => hit.Id), new("title", hit => hit.Title), new("date", hit => hit.Date), new("source", hit => hit.Source), new("file", hit => hit.File),
        new("score", hit => (decimal)hit.Score), new("reprints", hit => hit.Reprints), new("snippet", hit => hit.Snippet),
    ];

    private static IResult Article(Newsroom newsroom, long key)
    {
        var archive = newsroom.Archive;
        if (archive.Reference(key) is not { } reference || archive.Article(key) is not { } article)
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No such article", detail: $"The archive has no article with the key {key}.");
        return Results.Ok(new ArticleReply(
            key, reference.Id, reference.File, ArticleRecord.From(article), article.Text,
            [.. archive.FiguresOf(key).Select(report => FigureRecord.From(report.Figure))], [.. archive.ProjectsOf(key).Select(report => ProjectRecord.From(report.Project))],
            reference.Story == 0 ? [] : [.. archive.Story(reference.Story).Where(other => other.Key != key).Select(other => other.Key)],
            archive.ContinuedFrom(key)?.Key, archive.ContinuedOn(key)?.Key));
    }

    private static IResult Figures(
        HttpContext context, Newsroom newsroom, string? subject, string? indicator, string? aspect, string? modality, string? period, string? where, string? project,
        DateOnly? asOf, int limit = 100, int offset = 0)
    {
        if (Paging(limit, offset, MostItems) is { } wrong)
            return wrong;
        if (!TryWord<Aspect>(aspect, out var wantedAspect))
            return Refuse("aspect", "level, growth, share, contribution, change, rank or multiple.");
        if (!TryWord<Modality>(modality, out var wantedModality))
            return Refuse("modality", "actual, target or plan.");
        Period? time = null;
        if (!string.IsNullOrWhiteSpace(period) && !TryPeriod(period, newsroom.Today, out time))
            return Refuse("period", "A time such as 2024年, 2024年一季度 or 2024年1-9月.");
        QuantityCondition? condition = null;
        if (!string.IsNullOrWhiteSpace(where) && (where.Length > 200 || (condition = QuantityCondition.Parse(where)) is null))
            return Refuse("where", "A condition such as > 100亿元 or 10%..20%.");
        var items = FigureFinder.Find(newsroom.For(context), new FigureRequest
        {
            Subject = subject,
            Indicator = indicator,
            Aspect = wantedAspect,
            Modality = wantedModality,
            Period = time,
            Where = condition,
            Project = project,
            AsOf = asOf,
            Limit = limit + 1,
            Offset = offset,
        }).Select(ReportedFigureRecord.From).ToList();
        return Results.Ok(new Listing<ReportedFigureRecord>(offset, limit, null, Next(context, items.Count > limit, offset, limit), [.. items.Take(limit)]));
    }

    private static IResult SeriesOf(
        HttpContext context, Newsroom newsroom, string[]? subject, string[]? indicator, string? aspect, DateOnly? from, DateOnly? to, DateOnly? asOf, string? unit, string? format,
        string? lang, bool difference = false, bool derived = true, int sources = 10)
    {
        if (sources is < 0 or > MostItems)
            return Refuse("sources", $"0 to {MostItems}.");
        if (lang is not (null or "zh" or "en"))
            return Refuse("lang", "zh or en.");
        var subjects = SeriesModel.NamesOf(subject ?? [], Names.Subjects);
        var indicators = SeriesModel.NamesOf(indicator ?? [], Names.Indicators);
        if (subjects.Count == 0)
            return Refuse("subject", "Give a subject, as in ?subject=云川经开区.");
        if (indicators.Count == 0)
            return Refuse("indicator", "Give an indicator, as in &indicator=固定资产投资.");
        if (!TryWord<Aspect>(aspect, out var wanted))
            return Refuse("aspect", "level, growth, share, contribution, change, rank or multiple.");
        var json = format is null or "json";
        if (subjects.Count * indicators.Count > (json ? 1 : SeriesModel.MostSeries))
            return Refuse("subject", json ? "One subject and one indicator; csv, jsonl, xlsx and svg take several." : $"At most {SeriesModel.MostSeries} series at a time.");
        var all = subjects.SelectMany(_ => indicators, (about, what) => newsroom.Series(new SeriesRequest
        {
            Subject = about,
            Indicator = what,
            Aspect = wanted,
            From = from,
            To = to,
            AsOf = asOf,
            Unit = unit,
            Difference = difference,
            Derive = derived,
            Sentences = (json && sources > 0) || format == "jsonl",
        }, context.RequestAborted)).ToList();
        if (format == "svg")
            return new Picture(Chart.Draw(all, english: lang == "en"));
        // Files carry what the verb's files do, JSON Lines everything; JSON names as many sources as are asked for.
        var points = all.SelectMany(series => series.Points.Select(point => SeriesPointRecord.From(series, point, json ? sources : format == "jsonl" ? null : SeriesCommand.MostSources)));
        if (json)
            return Results.Ok(new SeriesReply(all[0].Subject, all[0].Indicator, all[0].Unit, all[0].BaseUnit, Citations.Line(all[0], asOf ?? newsroom.Today, lang == "en"), all[0].Remarks, [.. points]));
        return Downloads.Of(format!, "series", points, SeriesCommand.Columns) ?? UnknownFormat(format, "json, jsonl, csv, xlsx, svg");
    }

    private static async Task<IResult> Check(HttpContext context, Newsroom newsroom, ServeOptions options)
    {
        CheckRequest? asked;
        if (context.Request.HasJsonContentType())
        {
            try
            {
                asked = await context.Request.ReadFromJsonAsync<CheckRequest>(context.RequestAborted);
            }
            catch (System.Text.Json.JsonException problem)
            {
                return Refuse("body", $"Not the JSON that is asked for{(problem.Path is { Length: > 0 } place ? ", at " + place : "")}. {ApiProblems.Taken(context.Request.Path)}");
            }
        }
        else
        {
            using var reader = new StreamReader(context.Request.Body);
            var buffer = new char[CheckModel.LongestDraft + 1];
            asked = new CheckRequest(new string(buffer, 0, await reader.ReadBlockAsync(buffer, context.RequestAborted)));
        }
        if (string.IsNullOrWhiteSpace(asked?.Text))
            return Refuse("text", "Give a text to check.");
        if (asked.Text.Length > CheckModel.LongestDraft)
            return Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, title: "The draft is too long", detail: $"At most {CheckModel.LongestDraft} characters at a time.");
        var page = new Page { File = "draft", Text = asked.Text.ReplaceLineEndings("\n"), Date = asked.Date, RecordId = "draft" };
        var figures = Drafts.Check(page, newsroom.For(context), new CheckOptions { AsOf = asked.AsOf }).OrderBy(item => item.Figure.Span.Start).Select(CheckedFigureRecord.From).ToList();
        int Count(string verdict) => figures.Count(figure => figure.Verdict == verdict);
        return Results.Ok(new CheckReply(Count("supported"), Count("contradicted"), Count("misattributed"), Count("unverified"), figures));
    }

    private static IResult Conflicts(HttpContext context, Newsroom newsroom, string? kind, string? severity, string? subject, string state = "open", int limit = 100, int offset = 0)
    {
        if (Paging(limit, offset, MostItems) is { } wrong)
            return wrong;
        if (severity is not (null or "high" or "medium" or "low"))
            return Refuse("severity", "high, medium or low.");
        if (kind is not null && !ConflictsModel.Kinds.Contains(kind))
            return Refuse("kind", string.Join(", ", ConflictsModel.Kinds) + ".");
        if (state is not ("open" or "settled" or "all"))
            return Refuse("state", "open, settled or all.");
        var found = ConflictsModel.Filter(newsroom, new ConflictFilter(kind, severity, subject, state), context.RequestAborted).ToList();
        return Results.Ok(new Listing<ConflictReply>(offset, limit, found.Count, Next(context, found.Count - limit > offset, offset, limit),
            [.. found.Skip(offset).Take(limit).Select(entry => new ConflictReply(entry.Fingerprint, entry.Conflict.Kind, entry.Conflict.Severity, entry.Conflict.Message,
                SettledReply.From(entry.Settlement), entry.Conflict.Figures))]));
    }

    private static IResult Projects(HttpContext context, Newsroom newsroom, string? name, string? zone, string? stage, bool overdue = false, string state = "all", int limit = 100, int offset = 0)
    {
        if (Paging(limit, offset, MostItems) is { } wrong)
            return wrong;
        if (state is not ("open" or "settled" or "all"))
            return Refuse("state", "open, settled or all.");
        if (!string.IsNullOrEmpty(stage) && !ProjectsModel.Stages.Contains(stage))
            return Refuse("stage", string.Join(", ", ProjectsModel.Stages) + ".");
        var found = ProjectsModel.Find(newsroom, new ProjectFilter(name, zone, stage, state, overdue), context).ToList();
        return Results.Ok(new Listing<ProjectReply>(offset, limit, found.Count, Next(context, found.Count - limit > offset, offset, limit),
            [.. found.Skip(offset).Take(limit).Select(entry => new ProjectReply(entry.Settlement?.Fingerprint ?? Settlements.FingerprintsOf(entry.Project).First(), SettledReply.From(entry.Settlement), entry.Project))]));
    }

    private static IResult SettleConflict(HttpContext context, Newsroom newsroom, string fingerprint, SettleRequest asked) =>
        Settle(newsroom, fingerprint, asked, newsroom.Conflicts(context.RequestAborted).FirstOrDefault(entry => entry.Fingerprint == fingerprint).Conflict?.Message);

    private static IResult SettleProject(HttpContext context, Newsroom newsroom, string fingerprint, SettleRequest asked) =>
        Settle(newsroom, fingerprint, asked, newsroom.Projects(context.RequestAborted).FirstOrDefault(project => Settlements.FingerprintsOf(project).Contains(fingerprint))?.Name);

    private static IResult Settle(Newsroom newsroom, string fingerprint, SettleRequest asked, string? what)
    {
        if (what is null)
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Nothing has this fingerprint", detail: "The listing names each item's fingerprint.");
        if (asked.Remark is null || asked.Remark.Length > Settlements.LongestRemark)
            return Refuse("remark", $"A remark of at most {Settlements.LongestRemark} characters; it may be empty.");
        newsroom.Settlements.Settle(fingerprint, asked.Remark.Trim(), what);
        return Results.NoContent();
    }

    private static IResult Reopen(Newsroom newsroom, string fingerprint)
    {
        newsroom.Settlements.Reopen(fingerprint);
        return Results.NoContent();
    }

    private static IResult PageOf(Newsroom newsroom, long key) => newsroom.Archive.PageText(key) is { } text
        ? Results.Text(text, "text/plain", System.Text.Encoding.UTF8)
        : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No such article", detail: $"The archive has no article with the key {key}.");

    private static IResult Files(HttpContext context, Newsroom newsroom, int limit = 100, int offset = 0)
    {
        if (Paging(limit, offset, MostItems) is { } wrong)
            return wrong;
        var files = newsroom.Files;
        return Results.Ok(new Listing<FileReply>(offset, limit, files.Count, Next(context, files.Count - limit > offset, offset, limit),
            [.. files.Skip(offset).Take(limit).Select(file => new FileReply(file.File, file.Size, file.Status, file.Indexed, file.Pages, file.Failures))]));
    }

    private static IResult Problems(HttpContext context, Newsroom newsroom, int limit = 100, int offset = 0)
    {
        if (Paging(limit, offset, MostItems) is { } wrong)
            return wrong;
        var found = newsroom.Archive.Problems().Skip(offset).Take(limit + 1).ToList();
        return Results.Ok(new Listing<ProblemReply>(offset, limit, null, Next(context, found.Count > limit, offset, limit),
            [.. found.Take(limit).Select(page => new ProblemReply(page.File, page.Record, page.Status, page.Reason, page.Advice, page.ByteOffset, page.Line))]));
    }

    private static async Task<IResult> Upload(HttpContext context, Intake intake, IFormFileCollection files)
    {
        if (files.Count is 0 or > ArchiveModel.MostFiles)
            return Refuse("files", $"1 to {ArchiveModel.MostFiles} files as multipart/form-data.");
        var refused = new List<RefusedReply>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            if (await intake.KeepAsync(file.FileName, content, context.RequestAborted) is { } reason)
                refused.Add(new RefusedReply(file.FileName, reason));
        }
        if (refused.Count < files.Count)
            intake.Start();
        return Results.Accepted("/api/v1/status", new UploadReply(files.Count - refused.Count, refused));
    }

    private static IResult Retry(Newsroom newsroom, Intake intake)
    {
        intake.Retry(newsroom.Archive.Problems().Select(problem => problem.File));
        return Results.Accepted("/api/v1/status");
    }

    private static IResult Export(HttpContext context, Newsroom newsroom, string what, string? subject, string? indicator, string format = "csv") => (what switch
    {
        "figures" => Downloads.Of(format, what, FigureFinder.Find(newsroom.For(context), new FigureRequest { Subject = subject, Indicator = indicator }).Select(ReportedFigureRecord.From), FiguresCommand.Columns),
        "conflicts" => Downloads.Of(format, what, newsroom.Conflicts(context.RequestAborted).Select(entry => entry.Conflict), ConflictsCommand.Columns),
        "projects" => Downloads.Of(format, what, newsroom.Projects(context.RequestAborted), ProjectsCommand.Columns),
        "articles" => Downloads.Of(format, what, newsroom.Archive.Articles().Select(ArchivedArticleRecord.From), ExportCommand.ArticleColumns),
        _ => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No such export", detail: "figures, projects, conflicts or articles."),
    }) ?? UnknownFormat(format, "csv, jsonl, xlsx");

    private static IResult Status(Newsroom newsroom, Intake intake)
    {
        var (counts, state) = (newsroom.Statistics, intake.State);
        return Results.Ok(new StatusReply(
            typeof(ApiEndpoints).Assembly.GetName().Version?.ToString(3) ?? "", counts.Files, counts.Pages, counts.Failures, counts.Articles, counts.Stories, counts.Figures, counts.Projects,
            Iso.Day(counts.First), Iso.Day(counts.Last), counts.Bytes, counts.StalePages, state.Running, state.Progress?.Units, state.OutOfReach));
    }

    private static IResult? Paging(int limit, int offset, int most) =>
        limit < 1 || limit > most ? Refuse("limit", $"1 to {most}.") : offset < 0 ? Refuse("offset", "Not negative.") : null;

    private static string? Next(HttpContext context, bool more, int offset, int limit) => !more ? null
        : context.Request.Path + QueryString.Create(context.Request.Query.Where(pair => pair.Key != "offset")).Add("offset", (offset + limit).ToString(CultureInfo.InvariantCulture));

    private static bool TryWord<T>(string? word, out T? value) where T : struct, Enum
    {
        value = Enum.TryParse<T>(word, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) && !char.IsAsciiDigit(word![0]) ? parsed : null;
        return string.IsNullOrEmpty(word) || value is not null;
    }

    private static bool TryPeriod(string text, DateOnly today, out Period? period)
    {
        period = null;
        if (text.Length > 100)
            return false;
        try
        {
            period = FiguresCommand.PeriodOf(text, today);
            return true;
        }
        catch (UsageException)
        {
            return false;
        }
    }

    private static IResult UnknownFormat(string? format, string allowed) => Refuse("format", $"“{(format?.Length > 20 ? format[..20] : format)}” is unknown; {allowed}.");

    private static IResult Refuse(string parameter, string detail) =>
        Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: $"{parameter}: cannot be taken", detail: detail, extensions: new Dictionary<string, object?> { ["parameter"] = parameter });
}

/// <summary>A chart as a file of its own; its policy lets its own style sheet through, and nothing else.</summary>
internal sealed class Picture(string svg) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {Chart.StyleHash}";
        httpContext.Response.ContentType = "image/svg+xml; charset=utf-8";
        return httpContext.Response.WriteAsync(svg, httpContext.RequestAborted);
    }
}
