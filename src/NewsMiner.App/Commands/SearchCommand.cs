using System.CommandLine;
using System.Globalization;
using NewsMiner.Answering.Search;
using NewsMiner.App.Contract;
using NewsMiner.Archiving;

namespace NewsMiner.App.Commands;

/// <summary><c>search QUERY</c>: articles with snippets, highlights and facets.</summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string?>("query") { Description = "检索式 / query", Arity = ArgumentArity.ZeroOrOne };
        var archive = Options.Archive();
        var format = Options.Format();
        var from = Options.Day("--from", "这一天起 / from this day");
        var to = Options.Day("--to", "到这一天 / to this day");
        var zone = new Option<string[]>("--zone") { Description = "只看这个开发区 / only this zone", HelpName = "NAME" };
        var source = new Option<string[]>("--source") { Description = "只看这家报纸 / only this newspaper", HelpName = "NAME" };
        var indicator = new Option<string[]>("--indicator") { Description = "只看报了这个指标的 / only with this indicator", HelpName = "NAME" };
        var limit = Options.Count("--limit", "最多几条 / at most");
        var offset = Options.Count("--offset", "跳过几条 / skip");
        var queries = Options.Text("--queries", "一行一个检索式的文件 / a file of queries, one a line", "FILE");
        var literal = new Option<bool>("--no-synonyms") { Description = "不用同义词 / no synonyms" };
        var explain = new Option<bool>("--explain") { Description = "时间花在哪一步（写到标准错误） / where the time went, on standard error" };
        var newest = new Option<bool>("--newest") { Description = "新的在前 / newest first" };
        var command = new Command("search", """
            检索文章。词之间默认“并且”；“短语”、OR、NOT、括号、前缀*、标题:…、NEAR/5、指标 > 数量 都可以用。
            Finds articles; words are AND; “phrases”, OR, NOT, brackets, prefix*, 标题:…, NEAR/5, indicator > quantity.

            示例:  newsminer search "储能电池 项目 2024..2025"
                   newsminer search "实际利用外资 > 1亿美元"
            """) { query, archive, format, from, to, zone, source, indicator, limit, offset, queries, literal, newest, explain };
        command.SetAction(parsed =>
        {
            using var reader = OpenArchive.ForReading(terminal, parsed.GetRequiredValue(archive));
            var engine = new SearchEngine(reader, NewsPipeline.Default.Segmenter, Synonyms.Of(NewsPipeline.Default.Rules));
            SearchRequest Request(string text) => new()
            {
                Query = text,
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Zones = parsed.GetValue(zone) ?? [],
                Sources = parsed.GetValue(source) ?? [],
                Indicators = parsed.GetValue(indicator) ?? [],
                Limit = parsed.GetValue(limit) ?? 10,
                Offset = parsed.GetValue(offset) ?? 0,
                Synonyms = !parsed.GetValue(literal),
                Explain = parsed.GetValue(explain),
                Order = parsed.GetValue(newest) ? SearchOrder.Newest : SearchOrder.Relevance,
            };
            SearchAnswer Answer(SearchRequest request) => QuantityHits.Search(engine, reader, request) ?? engine.Search(request, cancellation: default);
            if (parsed.GetValue(queries) is { } file)
            {
                using var lines = SegmentCommand.OpenText(file);
                var refused = false;
                while (lines.ReadLine() is { } line)
                    if (line.Trim().Length > 0)
                        refused |= Print(terminal, parsed.GetValue(format), Answer(Request(line))) != ExitCode.Done;
                return refused ? ExitCode.SomeInputsFailed : ExitCode.Done;
            }
            if (parsed.GetValue(query) is not { } text)
                throw new UsageException("请给出检索式，或 --queries FILE。 Give a query, or --queries FILE.");
            return Print(terminal, parsed.GetValue(format), Answer(Request(text)));
        });
        return command;
    }

    private static int Print(Terminal terminal, OutputFormat format, SearchAnswer answer)
    {
        Explain(terminal, answer);
        if (answer.Problem is { } problem)
            terminal.Error.WriteLine($"{Shorten(answer.Query)}: {problem.Reason} {problem.Advice}");
        if (format == OutputFormat.Jsonl)
        {
            terminal.Out.WriteLine(ContractJson.Line(SearchRecord.From(answer)));
            terminal.Out.Flush();
        }
        else if (format == OutputFormat.Csv)
            RecordWriter.WriteCsv(terminal.Out, answer.Hits,
            [
                new("id", hit => hit.Id), new("title", hit => hit.Title), new("date", hit => Iso.Day(hit.Date)), new("source", hit => hit.Source),
                new("file", hit => hit.File), new("score", hit => (decimal)Math.Round(hit.Score, 4)), new("reprints", hit => hit.Reprints), new("snippet", hit => hit.Snippet),
            ]);
        else
            PrintText(terminal, answer);
        return answer.Problem is null ? ExitCode.Done : ExitCode.Usage;
    }

    private static void Explain(Terminal terminal, SearchAnswer answer)
    {
        if (answer.Profile.Count == 0)
            return;
        terminal.Error.WriteLine($"{Shorten(answer.Query)} → {Shorten(answer.Understood)}");
        foreach (var step in answer.Profile)
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Took.TotalMilliseconds,9:0.00} ms  {step.Name,-8} {step.Items,9}"));
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Profile.Sum(step => step.Took.TotalMilliseconds),9:0.00} ms"));
    }

    private static void PrintText(Terminal terminal, SearchAnswer answer)
    {
        foreach (var note in answer.Notes)
            terminal.Error.WriteLine(note);
        terminal.Out.WriteLine($"{answer.Total} 篇" + (answer.DidYouMean is { } better ? $"  您要找的是不是：{better}" : ""));
        foreach (var hit in answer.Hits)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"◆ {hit.Title ?? "（无标题）"}  {Iso.Day(hit.Date)}  {hit.Source}  [{hit.Id}]" + (hit.Reprints > 0 ? $"  另有 {hit.Reprints} 家转载" : ""));
            terminal.Out.WriteLine("  " + Marked(hit));
        }
        foreach (var (name, values) in answer.Facets)
            if (values.Count > 0)
                terminal.Out.WriteLine($"\n{name}: {string.Join("  ", values.Select(value => $"{value.Value} {value.Count}"))}");
        terminal.Out.Flush();
    }

    private static string Marked(SearchHit hit)
    {
        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (var span in hit.Highlights)
        {
            if (span.Start < at)
                continue;
            text.Append(hit.Snippet, at, span.Start - at).Append('【').Append(hit.Snippet, span.Start, span.Length).Append('】');
            at = span.End;
        }
        return text.Append(hit.Snippet, at, hit.Snippet.Length - at).Replace('\n', ' ').ToString();
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
