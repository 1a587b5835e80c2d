using System.CommandLine;
using NewsMiner.App.Contract;
using NewsMiner.Extracting;
using NewsMiner.Rules;

namespace NewsMiner.App.Commands;

/// <summary><c>rules check</c> runs every rule's examples; <c>rules explain TEXT</c> shows how the rules read a text.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = Options.Format();
        var check = new Command("check", """
            检查规则文件，并逐条运行规则自带的例句。 Validates the rule files and runs every example.

            示例:  newsminer rules check
            """) { format };
        check.SetAction(parsed =>
        {
            var rules = NewsPipeline.Default.Rules;
            var problems = RuleChecker.Validate(rules.Files);
            foreach (var problem in problems)
                terminal.Error.WriteLine(problem);
            var results = RuleChecker.Check(rules, (text, date) => NewsPipeline.Default.Extract(FigureExtractor.ArticleOf(text, date)).Figures);
            var failed = results.Where(result => !result.Passed && !result.Example.Unsolved).ToList();
            var solved = results.Where(result => result.Passed && result.Example.Unsolved).ToList();
            if (parsed.GetValue(format) == OutputFormat.Jsonl)
                RecordWriter.WriteLines(terminal, results.Select(result => new RuleExampleRecord(
                    result.Example.RuleId, result.Example.File, result.Example.Line, result.Example.Text, result.Passed, result.Example.Unsolved, result.Detail)));
            foreach (var result in failed)
                terminal.Error.WriteLine($"{result.Example.File}:{result.Example.Line}: {result.Example.RuleId}: {result.Example.Text} → {result.Detail}");
            foreach (var result in solved)
                terminal.Error.WriteLine($"{result.Example.File}:{result.Example.Line}: {result.Example.RuleId}: 已能读对，请去掉 unsolved。 Passes now; remove unsolved.");
            terminal.Error.WriteLine($"{rules.Indicators.Count} 个指标，{results.Count} 条例句，{results.Count(result => result.Passed)} 条通过，{results.Count(result => result.Example.Unsolved)} 条已知未解");
            return problems.Count + failed.Count + solved.Count == 0 ? ExitCode.Done : ExitCode.SomeInputsFailed;
        });

        var text = new Argument<string>("text") { Description = "一句或一段 / a sentence or more" };
        var date = Options.Day("--date", "“今年”由它推算 / the date of the text");
        var explain = new Command("explain", """
            规则怎样读一段话：认出了什么，怎样连成数字。 What the rules recognise in a text, and how they join it.

            示例:  newsminer rules explain "前三季度，云川经开区固定资产投资98.2亿元，增长12.1%。"
            """) { text, date };
        explain.SetAction(parsed =>
        {
            var trace = NewsPipeline.Default.Explain(parsed.GetRequiredValue(text), parsed.GetValue(date) ?? terminal.Today);
            RecordWriter.WriteTable(terminal, trace.Mentions.Where(mention => mention.Rule is not null),
            [
                new("位置", mention => $"{mention.Span.Start}–{mention.Span.End}"), new("原文", mention => mention.Surface), new("类", mention => mention.Kind),
                new("意思", mention => mention.Meaning), new("规则", mention => mention.Rule),
            ]);
            RecordWriter.WriteTable(terminal, trace.Figures,
            [
                new("数字", row => row.Figure.Quote), new("主体", row => row.Figure.Subject), new("指标", row => row.Figure.Indicator), new("方面", row => Iso.Word(row.Figure.Aspect)),
                new("时期", row => row.Figure.Period?.Label), new("语气", row => Iso.Word(row.Figure.Modality)), new("构造", row => row.Figure.Rule), new("由来", row => row.Head),
            ]);
            return ExitCode.Done;
        });
        return new Command("rules", "规则 / rules") { check, explain };
    }
}

/// <summary><c>eval GOLD</c>: scores the extractor on annotated pages.</summary>
internal static class EvalCommand
{
    public static Command Create(Terminal terminal)
    {
        var gold = new Argument<string>("gold") { Description = "标注文件夹（NNN.facts.jsonl） / folder of annotations" };
        var pages = Options.Text("--pages", "版面文件夹，默认为标注旁的 pages / folder of the pages", "FOLDER");
        var all = new Option<bool>("--all") { Description = "连次要数字一起算 / minor figures too" };
        var indicators = new Option<bool>("--indicators") { Description = "逐指标列出 / a row an indicator" };
        var command = new Command("eval", """
            用标注的版面给抽取打分：逐字段的准确率、召回率、F1。 Scores the extractor per field and per indicator.

            示例:  newsminer eval annotations --pages pages
            """) { gold, pages, all, indicators };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(gold);
            if (!Directory.Exists(folder))
                throw new UsageException($"{folder}: 没有这个文件夹。 No such folder.");
            var pageFolder = parsed.GetValue(pages) ?? Path.Combine(folder, "..", "pages");
            var aliases = Path.Combine(folder, "aliases.json");
            var evaluator = GoldEvaluator.Create(File.Exists(aliases) ? File.ReadAllText(aliases) : null);
            var scored = 0;
            foreach (var facts in Directory.EnumerateFiles(folder, "*.facts.jsonl").Order(StringComparer.Ordinal))
            {
                var document = Path.GetFileName(facts).Split('.')[0];
                var inputs = Inputs.Pages(terminal, Path.Combine(pageFolder, document + ".txt"), new Reading.ReadOptions());
                var figures = inputs.Read().SelectMany(page => NewsPipeline.Default.Process(page)).SelectMany(entry => entry.Extraction.Figures).ToList();
                if (inputs.ExitCode != ExitCode.Done)
                    continue;
                var score = evaluator.Score(document, GoldEvaluator.Read(File.ReadAllText(facts)), figures, !parsed.GetValue(all));
                scored++;
                terminal.Out.WriteLine($"{document}: gold {score.Gold}, extracted {score.Made}, aligned {score.Pairs.Count(pair => pair.Figure is not null)}, extra {score.Extra.Count}, qualifiers {score.Qualifiers:0.000}");
                foreach (var level in Enum.GetValues<GoldLevel>())
                    terminal.Out.WriteLine($"  {level.ToString().ToLowerInvariant(),-10} recall {score.Recall(level):0.000}  precision {score.Precision(level):0.000}  F1 {score.F1(level):0.000}");
                if (parsed.GetValue(indicators))
                    foreach (var indicator in score.Indicators)
                        terminal.Out.WriteLine($"    {indicator.Indicator}: {indicator.Right}/{indicator.Found}/{indicator.Gold}");
            }
            terminal.Out.Flush();
            if (scored == 0)
                throw new UsageException($"{folder}: 没有可评的标注（NNN.facts.jsonl 与 {pageFolder} 中的版面）。 Nothing to score there.");
            return ExitCode.Done;
        });
        return command;
    }
}
