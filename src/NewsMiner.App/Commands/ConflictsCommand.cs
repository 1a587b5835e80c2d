using System.CommandLine;
using NewsMiner.Answering;
using NewsMiner.App.Contract;
using NewsMiner.Archiving;

namespace NewsMiner.App.Commands;

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
            // Every row is read, each once.
            using var reader = OpenArchive.ForReading(terminal, parsed.GetRequiredValue(archive), briefly: true);
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
