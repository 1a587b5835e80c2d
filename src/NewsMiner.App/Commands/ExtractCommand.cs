using System.CommandLine;
using NewsMiner.App.Contract;
using NewsMiner.Reading;

namespace NewsMiner.App.Commands;

/// <summary><c>extract PATH|-</c>: what the pipeline sees in a file, without an archive.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("path") { Description = "文件、文件夹，或 - 表示标准输入 / file, folder, or - for standard input" };
        var format = Options.Format();
        var inputFormat = Options.InputFormat();
        var date = Options.Day("--date", "输入没有写明日期时用的日期 / date of what says none");
        var source = Options.Text("--source", "报纸或网站名 / newspaper or site", "NAME");
        var text = new Option<bool>("--text") { Description = "只打印解码、抽取后的正文（偏移量都指向它） / print the decoded text that offsets point into" };
        var mentions = new Option<bool>("--mentions") { Description = "打印带类型的提及（数、金额、比率、时间…） / print the typed mentions" };
        var command = new Command("extract", """
            看流水线从一个文件里读出了什么，不用档案。 What the pipeline sees in a file, without an archive.

            示例:  newsminer extract corpus/yunchuan-daily/2024-01-18-A05.txt --format jsonl
            """) { path, format, inputFormat, date, source, text, mentions };
        command.SetAction(parsed =>
        {
            var options = Inputs.ReadOptionsOf(parsed.GetValue(inputFormat), parsed.GetValue(date), parsed.GetValue(source));
            var pages = Inputs.Pages(terminal, parsed.GetRequiredValue(path), options);
            if (parsed.GetValue(text))
            {
                foreach (var page in pages.Read())
                    terminal.Out.Write(page.Text);
            }
            else if (parsed.GetValue(mentions))
                RecordWriter.WriteLines(terminal, pages.Read().Select(page => MentionsRecord.From(page, NewsPipeline.Default.ReadMentions(page.Text, page.Date))));
            else
                Print(terminal, parsed.GetValue(format), pages.Read());
            return pages.ExitCode;
        });
        return command;
    }

    private static void Print(Terminal terminal, OutputFormat format, IEnumerable<Page> pages)
    {
        var articles = NewsPipeline.Default.ProcessIssues(pages).Select(entry => (article: entry.Article, extraction: entry.Extraction));
        if (format == OutputFormat.Jsonl)
        {
            RecordWriter.WriteLines(terminal, articles.Select(entry => ExtractRecord.From(entry.article, entry.extraction)));
            return;
        }
        if (format == OutputFormat.Csv)
        {
            RecordWriter.WriteCsv(terminal.Out,
                articles.SelectMany(entry => entry.extraction.Figures.Select(figure => (entry.article, figure))),
                [new("article", row => row.article.Title), .. FigureColumns.All.Select(column => new Column<(Article article, Figure figure)>(column.Header, row => column.Value(row.figure)))]);
            return;
        }
        foreach (var (article, extraction) in articles)
        {
            terminal.Out.WriteLine($"◆ {article.Title ?? "（无标题）"}  {article.Subtitle}");
            terminal.Out.WriteLine($"  {article.Id}  {Iso.Day(article.Date) ?? "日期不详"}  {article.Source}  {article.Byline}");
            if (article.ContinuedFrom is { } first)
                terminal.Out.WriteLine($"  上接 {first}");
            RecordWriter.WriteTable(terminal, extraction.Figures, FigureColumns.Brief);
            foreach (var project in extraction.Projects)
                terminal.Out.WriteLine($"  项目 {project.Name}  {project.Owner}  {project.Zone}  {project.Investment}  {Course(project)}");
            terminal.Out.WriteLine();
        }
        terminal.Out.Flush();
    }

    /// <summary>开工 2024-03 → 投产 2024-10（计划）: what has come about and what is planned; the stage alone where no step is told.</summary>
    private static string? Course(Project project)
        => project.Events.Count == 0 ? project.Stage?.ToString() : string.Join(" → ", project.Events.Select(step => $"{step.Stage}{(step.Date is { } date ? " " + date : "")}{(step.Planned ? "（计划）" : "")}"));
}
