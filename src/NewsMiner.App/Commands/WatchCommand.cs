using System.CommandLine;
using NewsMiner.Answering;
using NewsMiner.App.Contract;

namespace NewsMiner.App.Commands;

/// <summary><c>watch add|list|remove</c>: what the next <c>index</c> reports on.</summary>
internal static class WatchCommand
{
    public static Command Create(Terminal terminal)
    {
        var archive = Options.Archive();
        var subject = Options.Text("--subject", "主体 / subject", "NAME");
        var indicator = Options.Text("--indicator", "指标 / indicator", "NAME");
        var project = Options.Text("--project", "项目 / project", "NAME");
        var name = new Argument<string>("name") { Description = "关注的名字 / the watch's name" };
        var add = new Command("add", """
            关注一个序列或项目：下次 index 时报告新的数字和新的矛盾。 Watches a series or a project.

            示例:  newsminer watch add 云川固投 --subject 云川经开区 --indicator 固定资产投资
            """) { name, subject, indicator, project, archive };
        add.SetAction(parsed =>
        {
            if (parsed.GetValue(project) is null && (parsed.GetValue(subject) is null || parsed.GetValue(indicator) is null))
                throw new UsageException("请给出 --project，或 --subject 和 --indicator。 Give --project, or --subject and --indicator.");
            using var reader = OpenArchive.ForReading(terminal, parsed.GetRequiredValue(archive));
            var watch = new Watch(
                parsed.GetRequiredValue(name),
                parsed.GetValue(subject) is { } whose ? Names.Subject(whose) : null,
                parsed.GetValue(indicator) is { } what ? Names.Indicator(what) : null,
                parsed.GetValue(project));
            var store = new WatchFile(parsed.GetRequiredValue(archive));
            var replaced = store.Last(watch.Name) is not null;
            var state = Watcher.Observe(watch, reader, terminal.Today);
            store.Save(watch, state);
            Tell(terminal, watch, state, replaced);
            return ExitCode.Done;
        });
        var format = Options.Format();
        var list = new Command("list", "列出关注 / lists the watches") { archive, format };
        list.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(format);
            RecordWriter.Write(terminal, chosen, new WatchFile(parsed.GetRequiredValue(archive)).Watches().Select(WatchRecord.From), chosen == OutputFormat.Table ? s_brief : Columns);
            return ExitCode.Done;
        });
        var remove = new Command("remove", "取消关注 / removes a watch") { name, archive };
        remove.SetAction(parsed =>
            new WatchFile(parsed.GetRequiredValue(archive)).Remove(parsed.GetRequiredValue(name))
                ? ExitCode.Done
                : throw new UsageException($"没有名为「{parsed.GetRequiredValue(name)}」的关注。 No such watch."));
        return new Command("watch", "关注序列和项目 / watches series and projects") { add, list, remove };
    }

    private static IReadOnlyList<Column<WatchRecord>> Columns { get; } =
        [new("name", watch => watch.Name), new("subject", watch => watch.Subject), new("indicator", watch => watch.Indicator), new("project", watch => watch.Project)];

    private static readonly IReadOnlyList<Column<WatchRecord>> s_brief =
        [new("名字", watch => watch.Name), new("主体", watch => watch.Subject), new("指标", watch => watch.Indicator), new("项目", watch => watch.Project)];

    /// <summary>What the archive knows already, so that a mistyped name is seen at once.</summary>
    private static void Tell(Terminal terminal, Watch watch, WatchState state, bool replaced)
    {
        const int shown = 5;
        var about = watch.Project is { } project ? $"项目“{project}”" : $"{watch.Subject}{watch.Indicator}";
        terminal.Error.WriteLine($"{(replaced ? "已改为关注" : "已关注")}「{watch.Name}」：{about}。下次 index 报告新的数字和新的矛盾。 Watched; the next index reports what is new.");
        if (state.Facts.Count == 0)
        {
            terminal.Error.WriteLine("档案里现在还没有；请核对名字，有了就报告。 Nothing of it is in the archive yet.");
            return;
        }
        terminal.Error.WriteLine($"现有{state.Facts.Count}条{(state.Facts.Count > shown ? $"，最近的{shown}条" : "")}：");
        foreach (var fact in state.Facts.TakeLast(shown))
            terminal.Error.WriteLine($"  {fact.Said} {fact.Value}（{fact.Source}）{(fact.Others.Count > 0 ? $"，另有报道为{string.Join("、", fact.Others)}" : "")}");
    }
}
