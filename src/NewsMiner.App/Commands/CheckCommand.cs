using System.CommandLine;
using NewsMiner.Answering;
using NewsMiner.App.Contract;

namespace NewsMiner.App.Commands;

/// <summary><c>check FILE|-</c>: every figure of a draft against the archive, with a verdict.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("file") { Description = "稿件，或 - 表示标准输入；jsonl 一行一篇 / draft, or - for standard input" };
        var archive = Options.Archive();
        var format = Options.Choice("--format", "输出格式 / output", "table", "jsonl", "csv", "html");
        var inputFormat = Options.InputFormat();
        var date = Options.Day("--date", "稿件日期，“今年”“上半年”由它推算；稿中也没有日期时与各年比较 / the draft's date; without any, every year is tried");
        var asOf = Options.Day("--as-of", "只用这一天之前的报道 / only reports up to this day");
        var command = new Command("check", """
            逐个核对稿件中的数字：与以前的报道一致、矛盾、张冠李戴，或查无可比。
            Checks every figure of a draft: supported, contradicted, misattributed, unverified.

            示例:  echo "2024年，云川经开区固定资产投资133.9亿元。" | newsminer check -
            """) { path, archive, format, inputFormat, date, asOf };
        command.SetAction(parsed =>
        {
            using var reader = OpenArchive.ForReading(terminal, parsed.GetRequiredValue(archive), briefly: true);
            // On another core, while the draft is read; what goes wrong there goes wrong in the check as well.
            _ = Task.Run(() => FigureChecker.Prepare(reader));
            var given = parsed.GetRequiredValue(path);
            var options = Inputs.ReadOptionsOf(parsed.GetValue(inputFormat) ?? (given == "-" ? "text" : null), parsed.GetValue(date), null);
            var inputs = Inputs.Pages(terminal, given, options);
            var checkOptions = new CheckOptions { AsOf = parsed.GetValue(asOf) };
            var records = inputs.Read().Select(page => (page, figures: Drafts.Check(page, reader, checkOptions)));
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
