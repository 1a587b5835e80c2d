using System.CommandLine;
using NewsMiner.Answering;
using NewsMiner.App.Contract;
using NewsMiner.Archiving;

namespace NewsMiner.App.Commands;

/// <summary><c>conflicts [FILE|-]</c>: where reports disagree with each other, or with arithmetic; with a file, its articles alone.</summary>
internal static class ConflictsCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string?>("file") { Description = "只看这份稿件，不用档案；- 表示标准输入 / these drafts alone, without an archive; - for standard input", Arity = ArgumentArity.ZeroOrOne };
        var archive = Options.Archive();
        var inputFormat = Options.InputFormat();
        var date = Options.Day("--date", "稿件日期 / the draft's date");
        var format = Options.Format();
        var kinds = new Option<string[]>("--kind") { Description = "种类 / kinds: same-figure, ratio, part-whole, sum, growth, granularity, rank", HelpName = "KIND" };
        kinds.AcceptOnlyFromAmong("same-figure", "ratio", "part-whole", "sum", "growth", "granularity", "rank");
        var subject = Options.Text("--subject", "只看这个主体 / one subject", "NAME");
        var asOf = Options.Day("--as-of", "只用这一天之前的报道 / only reports up to this day");
        var command = new Command("conflicts", """
            报道之间、报道与算术之间的矛盾，每条写明算法。
            Where reports disagree with each other, or with arithmetic.

            示例:  newsminer conflicts --kind same-figure
                   newsminer conflicts draft.txt
            """) { path, archive, format, kinds, subject, asOf, inputFormat, date };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(kinds) is { Length: > 0 } names ? Enum.GetValues<ConflictKind>().Where(kind => names.Contains(ConflictRecord.KindOf(kind))).ToHashSet() : null;
            var whom = SubjectFilter.Of(parsed.GetValue(subject));
            var query = new FigureQuery { Subjects = whom?.Names, AsOf = parsed.GetValue(asOf) };
            var options = new ConflictOptions { Query = query, Kinds = wanted, Extract = NewsPipeline.Default.Extract };
            var exit = ExitCode.Done;
            IReadOnlyList<Conflict> conflicts;
            if (parsed.GetValue(path) is { } given)
            {
                var inputs = Inputs.Pages(terminal, given, Inputs.ReadOptionsOf(parsed.GetValue(inputFormat) ?? (given == "-" ? "text" : null), parsed.GetValue(date), null));
                conflicts = Drafts.Conflicts(inputs.Read(), options);
                if (whom is not null)
                    conflicts = [.. conflicts.Where(c => c.Figures.Any(f => whom.Takes(f.Figure.Subject)))];
                exit = inputs.ExitCode;
            }
            else
            {
                // Every row is read, each once.
                using var reader = OpenArchive.ForReading(terminal, parsed.GetRequiredValue(archive), briefly: true);
                conflicts = ConflictFinder.Find(reader, options);
            }
            var chosen = parsed.GetValue(format);
            if (chosen != OutputFormat.Table)
            {
                RecordWriter.Write(terminal, chosen, conflicts.Select(ConflictRecord.From), Columns);
                return exit;
            }
            foreach (var conflict in conflicts)
            {
                terminal.Out.WriteLine($"◆ {ChineseWords.OfConflict(ConflictRecord.KindOf(conflict.Kind))}（{ChineseWords.Of(Iso.Word(conflict.Severity))}） {conflict.Message}");
                foreach (var report in conflict.Figures)
                    terminal.Out.WriteLine($"   {report.Figure.Quote}  {report.Figure.Sentence.ReplaceLineEndings(" ")} —— {report.Article.Title ?? "（无标题）"}，{report.Article.Source} {Iso.Day(report.Article.Date)}（{report.Article.File}:{report.Figure.Span.Start}）");
            }
            terminal.Out.WriteLine($"共 {conflicts.Count} 处");
            terminal.Out.Flush();
            return exit;
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
