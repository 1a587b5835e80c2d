using System.CommandLine;
using NewsMiner.Segmenting;

namespace NewsMiner.App.Commands;

/// <summary><c>lexicon compile</c>: a new lexicon from text and word lists.</summary>
internal static class LexiconCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string>("--output", "-o") { Description = "编好的词典写到哪里 / where the lexicon goes", Required = true, HelpName = "FILE" };
        var segmented = new Option<string[]>("--segmented") { Description = "已分词的文本（词以空格隔开） / text whose words are parted by spaces", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var raw = new Option<string[]>("--raw") { Description = "未分词的文本 / raw text", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var words = new Option<string[]>("--words") { Description = "词表，每行：词 频 词性 / word list", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var fresh = new Option<bool>("--fresh") { Description = "不以内置词典为底 / do not start from the built-in lexicon" };
        var compile = new Command("compile", """
            由文本和词表编一部词典，供 segment --lexicon 使用。 Compiles a lexicon for segment --lexicon.

            示例:  newsminer lexicon compile --raw reports.txt --words names.txt -o my.lex
            """) { output, segmented, raw, words, fresh };
        compile.SetAction(parsed =>
        {
            var compiler = new LexiconCompiler();
            if (!parsed.GetValue(fresh))
                compiler.AddLexicon(Segmenters.DefaultLexicon);
            foreach (var file in parsed.GetValue(words) ?? [])
                using (var reader = SegmentCommand.OpenText(file))
                    compiler.AddWordList(reader, file);
            foreach (var file in parsed.GetValue(segmented) ?? [])
                using (var reader = SegmentCommand.OpenText(file))
                    compiler.AddSegmentedText(reader);
            foreach (var file in parsed.GetValue(raw) ?? [])
                using (var reader = SegmentCommand.OpenText(file))
                    compiler.AddRawText(reader);
            var lexicon = compiler.Compile();
            foreach (var problem in compiler.Problems)
                terminal.Report(problem);
            var target = parsed.GetRequiredValue(output);
            var partial = target + ".partial";
            try
            {
                using (var stream = File.Create(partial))
                    lexicon.Save(stream);
                File.Move(partial, target, overwrite: true);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{target}: 写不进去（{problem.Message}）。请换一个可写的位置。 Cannot be written.");
            }
            terminal.Error.WriteLine($"{target}: {lexicon.WordCount} 词，指纹 {lexicon.Hash}");
            return compiler.Problems.Count == 0 ? ExitCode.Done : ExitCode.SomeInputsFailed;
        });
        return new Command("lexicon", "词典 / lexicons") { compile };
    }
}
