using System.CommandLine;
using NewsMiner.Answering;
using NewsMiner.App.Contract;
using NewsMiner.Archiving;

namespace NewsMiner.App.Commands;

/// <summary><c>projects</c>: named projects, their mentions merged, with their stages in time.</summary>
internal static class ProjectsCommand
{
    public static Command Create(Terminal terminal)
    {
        var archive = Options.Archive();
        var format = Options.Format();
        var name = Options.Text("--name", "名称里的字 / part of the name", "NAME");
        var asOf = Options.Day("--as-of", "只用这一天之前的报道 / only reports up to this day");
        var overdue = new Option<bool>("--overdue") { Description = "只看到期没有下文的 / only promises past due" };
        var command = new Command("projects", """
            有名字的项目：各篇报道合并，从签约到投产，投资额的变化，到期没有下文的承诺。
            Named projects through time, their mentions merged.

            示例:  newsminer projects --name 储能电池
            """) { archive, format, name, asOf, overdue };
        command.SetAction(parsed =>
        {
            using var reader = OpenArchive.ForReading(terminal, parsed.GetRequiredValue(archive));
            var histories = ProjectHistories.Read(reader, parsed.GetValue(name), parsed.GetValue(asOf), parsed.GetValue(asOf) ?? terminal.Today)
                .Where(history => !parsed.GetValue(overdue) || history.Overdue.Count > 0)
                .Select(ProjectHistoryRecord.From);
            RecordWriter.Write(terminal, parsed.GetValue(format), histories, Columns);
            return ExitCode.Done;
        });
        return command;
    }

    public static IReadOnlyList<Column<ProjectHistoryRecord>> Columns { get; } =
    [
        new("项目", row => row.Name), new("业主", row => row.Owner), new("开发区", row => row.Zone), new("投资", row => string.Join(" / ", row.Investments.Select(sum => sum.Quote))),
        new("阶段", row => row.Stage),
        new("历程", row => string.Join(" → ", row.Stages.Select(stage => $"{stage.Stage}{(stage.Date is { } date ? " " + date : "")}{(stage.Planned == true ? "（计划）" : "")}"))),
        new("逾期", row => string.Join("；", row.Overdue.Select(late => $"{late.Stage} {late.Date}"))),
        new("报道", row => row.Mentions.Count, RightAligned: true),
    ];
}

/// <summary><c>check FILE|-</c>: every figure of a draft against the archive, with a verdict.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("file") { Description = "稿件，或 - 表示标准输入；jsonl 一行一篇 / draft, or - for standard input" };
        var archive = Options.Archive();
        var format = Options.Choice("--format", "输出格式 / output", "table", "jsonl", "csv", "html");
        var inputFormat = Options.InputFormat();
        var date = Options.Day("--date", "稿件日期，“今年”“上半年”由它推算；默认今天 / the draft's date; default today");
        var asOf = Options.Day("--as-of", "只用这一天之前的报道 / only reports up to this day");
        var command = new Command("check", """
            逐个核对稿件中的数字：与以前的报道一致、矛盾、张冠李戴，或查无可比。
            Checks every figure of a draft: supported, contradicted, misattributed, unverified.

            示例:  echo "2024年，云川经开区固定资产投资133.9亿元。" | newsminer check -
            """) { path, archive, format, inputFormat, date, asOf };
        command.SetAction(parsed =>
        {
            using var reader = OpenArchive.ForReading(terminal, parsed.GetRequiredValue(archive));
            var given = parsed.GetRequiredValue(path);
            var options = Inputs.ReadOptionsOf(parsed.GetValue(inputFormat) ?? (given == "-" ? "text" : null), parsed.GetValue(date), null);
            var inputs = Inputs.Pages(terminal, given, options);
            var checkOptions = new CheckOptions { AsOf = parsed.GetValue(asOf) };
            var records = inputs.Read().Select(page => (page, figures: Drafts.Check(page with { Date = page.Date ?? terminal.Today }, reader, checkOptions)));
            switch (parsed.GetValue(format) ?? "table")
            {
                case "jsonl":
                    RecordWriter.WriteLines(terminal, records.Select(entry => new CheckRecord(entry.page.RecordId ?? entry.page.File, [.. entry.figures.Select(CheckedFigureRecord.From)])));
                    break;
                case "csv":
                    RecordWriter.WriteCsv(terminal.Out, records.SelectMany(entry => entry.figures.Select(CheckedFigureRecord.From)), Columns);
                    break;
                case "html":
                    foreach (var (page, figures) in records)
                        terminal.Out.WriteLine(CheckReport.Html(page, figures));
                    break;
                default:
                    foreach (var (page, figures) in records)
                        Print(terminal, page, figures);
                    break;
            }
            terminal.Out.Flush();
            return inputs.ExitCode;
        });
        return command;
    }

    private static readonly IReadOnlyList<Column<CheckedFigureRecord>> Columns =
    [
        new("verdict", row => row.Verdict), new("quote", row => row.Quote), new("subject", row => row.Subject), new("indicator", row => row.Indicator),
        new("aspect", row => row.Aspect), new("period", row => row.Period?.Label), new("reason", row => row.Reason), new("slip", row => row.Slip),
        new("evidence", row => row.Evidence.Count == 0 ? null : $"{row.Evidence[0].Quote} — {row.Evidence[0].Title} {row.Evidence[0].Date} {row.Evidence[0].File}:{row.Evidence[0].Start}"),
        new("sentence", row => row.Evidence.Count == 0 ? null : row.Evidence[0].Sentence),
    ];

    private static void Print(Terminal terminal, Page page, IReadOnlyList<CheckedFigure> figures)
    {
        var at = 0;
        var line = new System.Text.StringBuilder();
        foreach (var item in figures.OrderBy(item => item.Figure.Span.Start))
        {
            if (item.Figure.Span.Start < at)
                continue;
            line.Append(page.Text, at, item.Figure.Span.Start - at).Append(Drafts.Sign(item.Verdict)).Append('[').Append(page.Text, item.Figure.Span.Start, item.Figure.Span.Length).Append(']');
            at = item.Figure.Span.End;
        }
        terminal.Out.WriteLine(line.Append(page.Text, at, page.Text.Length - at).ToString().TrimEnd());
        terminal.Out.WriteLine();
        foreach (var item in figures)
        {
            terminal.Out.WriteLine($"{Drafts.Sign(item.Verdict)} {Drafts.Chinese(item.Verdict)}  {item.Figure.Quote}  {item.Figure.Subject} {item.Figure.Indicator} {item.Figure.Period?.Label}");
            terminal.Out.WriteLine($"   {item.Reason}");
            foreach (var evidence in item.Evidence.Take(2))
                terminal.Out.WriteLine($"   · {evidence.Sentence.ReplaceLineEndings(" ")} —— {evidence.Article.Title ?? "（无标题）"}，{evidence.Article.Source} {Iso.Day(evidence.Article.Date)}（{evidence.Article.File}:{evidence.Span.Start}）");
        }
        terminal.Out.WriteLine();
    }
}

/// <summary>A draft's figures with their verdicts: what the verb, the page and the API share.</summary>
internal static class Drafts
{
    public static IReadOnlyList<CheckedFigure> Check(Page page, IFigureSource archive, CheckOptions options)
    {
        var pipeline = NewsPipeline.Default;
        var found = new List<CheckedFigure>();
        foreach (var article in pipeline.Split(page))
            found.AddRange(FigureChecker.Check(article, pipeline.Extract(article), archive, options));
        return found;
    }

    public static char Sign(Verdict verdict) => verdict switch
    {
        Verdict.Supported => '✓',
        Verdict.Contradicted => '✗',
        Verdict.Misattributed => '≠',
        _ => '?',
    };

    public static string Chinese(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "一致",
        Verdict.Contradicted => "矛盾",
        Verdict.Misattributed => "张冠李戴",
        _ => "查无可比",
    };
}

/// <summary><c>conflicts</c>: where reports disagree with each other, or with arithmetic.</summary>
internal static class ConflictsCommand
{
    public static Command Create(Terminal terminal)
    {
        var archive = Options.Archive();
        var format = Options.Format();
        var kinds = new Option<string[]>("--kind") { Description = "种类 / kinds: same-figure, ratio, part-whole, sum, growth, granularity, rank", HelpName = "KIND" };
        kinds.AcceptOnlyFromAmong("same-figure", "ratio", "part-whole", "sum", "growth", "granularity", "rank");
        var subject = Options.Text("--subject", "只看这个主体 / one subject", "NAME");
        var asOf = Options.Day("--as-of", "只用这一天之前的报道 / only reports up to this day");
        var command = new Command("conflicts", """
            报道之间、报道与算术之间的矛盾，每条写明算法。
            Where reports disagree with each other, or with arithmetic.

            示例:  newsminer conflicts --kind same-figure
            """) { archive, format, kinds, subject, asOf };
        command.SetAction(parsed =>
        {
            using var reader = OpenArchive.ForReading(terminal, parsed.GetRequiredValue(archive));
            var wanted = parsed.GetValue(kinds) is { Length: > 0 } names ? Enum.GetValues<ConflictKind>().Where(kind => names.Contains(ConflictRecord.KindOf(kind))).ToHashSet() : null;
            var conflicts = ConflictFinder.Find(reader, new ConflictOptions
            {
                Query = new FigureQuery
                {
                    Subjects = parsed.GetValue(subject) is { } name ? [Names.Subject(name), name] : null,
                    AsOf = parsed.GetValue(asOf),
                },
                Kinds = wanted,
            });
            var chosen = parsed.GetValue(format);
            if (chosen != OutputFormat.Table)
            {
                RecordWriter.Write(terminal, chosen, conflicts.Select(ConflictRecord.From), Columns);
                return ExitCode.Done;
            }
            foreach (var conflict in conflicts)
            {
                terminal.Out.WriteLine($"◆ {ChineseWords.OfConflict(ConflictRecord.KindOf(conflict.Kind))}（{ChineseWords.Of(Iso.Word(conflict.Severity))}） {conflict.Message}");
                foreach (var report in conflict.Figures)
                    terminal.Out.WriteLine($"   {report.Figure.Quote}  {report.Figure.Sentence.ReplaceLineEndings(" ")} —— {report.Article.Title ?? "（无标题）"}，{report.Article.Source} {Iso.Day(report.Article.Date)}（{report.Article.File}:{report.Figure.Span.Start}）");
            }
            terminal.Out.WriteLine($"共 {conflicts.Count} 处");
            terminal.Out.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    public static IReadOnlyList<Column<ConflictRecord>> Columns { get; } =
    [
        new("kind", row => row.Kind), new("severity", row => row.Severity), new("message", row => row.Message),
        new("quotes", row => string.Join(" | ", row.Figures.Select(figure => figure.Quote))),
        new("sources", row => string.Join(" | ", row.Figures.Select(figure => $"{figure.Source} {figure.Date} {figure.Title}"))),
        new("sentences", row => string.Join(" | ", row.Figures.Select(figure => figure.Sentence))),
    ];
}
