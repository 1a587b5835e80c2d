using System.CommandLine;
using NewsMiner.Answering;
using NewsMiner.App.Contract;

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
        new("项目", row => row.Name), new("业主", row => row.Owner), new("开发区", row => row.Zone), new("投资", row => Sums(row.Investments)),
        new("阶段", row => row.Stage),
        new("历程", row => string.Join(" → ", row.Stages.Select(stage => $"{stage.Stage}{(stage.Date is { } date ? " " + date : "")}{(stage.Planned == true ? "（计划）" : "")}"))),
        new("逾期", row => string.Join("；", row.Overdue.Select(late => $"{late.Stage} {late.Date}{(late.PostponedTo is { } then ? $"（后改为{then}）" : "")}"))),
        new("报道", row => row.Mentions.Count, RightAligned: true),
    ];
    /// <summary>约40亿元（2022-05-10） → 55亿元（2024-01-05）: a sum that changed, with the day of its first report.</summary>
    private static string Sums(IReadOnlyList<SumRecord> sums)
        => sums.Count == 1 ? sums[0].Quote : string.Join(" → ", sums.Select(sum => $"{sum.Quote}{(sum.Sources[0].Date is { } day ? $"（{day}）" : "")}"));
}
