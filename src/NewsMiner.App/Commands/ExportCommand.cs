using System.CommandLine;
using NewsMiner.Answering;
using NewsMiner.App.Contract;
using NewsMiner.Archiving;

namespace NewsMiner.App.Commands;

/// <summary><c>export figures|projects|articles</c>: the archive's rows as CSV, JSON Lines or XLSX.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string>("what") { Description = "figures, projects, articles" };
        what.AcceptOnlyFromAmong("figures", "projects", "articles");
        var archive = Options.Archive();
        var format = Options.Choice("--format", "输出格式，默认 csv / output", "csv", "jsonl", "xlsx");
        var output = new Option<string?>("--output", "-o") { Description = "写到文件；xlsx 必须给出 / to a file; needed for xlsx", HelpName = "FILE" };
        var bom = new Option<bool>("--bom") { Description = "CSV 带 BOM，便于 Excel 打开 / with a byte order mark, for Excel" };
        var subject = Options.Text("--subject", "主体 / subject", "NAME");
        var indicator = Options.Text("--indicator", "指标 / indicator", "NAME");
        var command = new Command("export", """
            把档案导出为表。 Exports the archive's rows.

            示例:  newsminer export figures --format xlsx -o figures.xlsx
            """) { what, archive, format, output, bom, subject, indicator };
        command.SetAction(parsed =>
        {
            using var reader = OpenArchive.ForReading(terminal, parsed.GetRequiredValue(archive));
            var chosen = parsed.GetValue(format) ?? "csv";
            var file = parsed.GetValue(output);
            if (chosen == "xlsx" && file is null)
                throw new UsageException("xlsx 须用 -o 指定文件。 xlsx needs -o FILE.");
            switch (parsed.GetRequiredValue(what))
            {
                case "projects":
                    Export(terminal, chosen, file, parsed.GetValue(bom), ProjectHistories.Read(reader).Select(ProjectHistoryRecord.From), ProjectsCommand.Columns);
                    break;
                case "articles":
                    Export(terminal, chosen, file, parsed.GetValue(bom), reader.Articles().Select(ArchivedArticleRecord.From), ArticleColumns);
                    break;
                default:
                    var request = new FigureRequest { Subject = parsed.GetValue(subject), Indicator = parsed.GetValue(indicator) };
                    Export(terminal, chosen, file, parsed.GetValue(bom), FigureFinder.Find(reader, request).Select(ReportedFigureRecord.From), FiguresCommand.Columns);
                    break;
            }
            return ExitCode.Done;
        });
        return command;
    }

    public static IReadOnlyList<Column<ArchivedArticleRecord>> ArticleColumns { get; } =
        [new("id", row => row.Id), new("title", row => row.Title), new("date", row => row.Date), new("source", row => row.Source), new("file", row => row.File)];

    private static void Export<T>(Terminal terminal, string format, string? file, bool bom, IEnumerable<T> records, IReadOnlyList<Column<T>> columns)
    {
        if (file is null)
        {
            if (format == "jsonl")
                RecordWriter.WriteLines(terminal, records);
            else
            {
                if (bom)
                    terminal.Out.Write('\uFEFF');
                RecordWriter.WriteCsv(terminal.Out, records, columns);
            }
            terminal.Out.Flush();
            return;
        }
        TableFile.Write(file, format, bom, records, columns);
    }
}
