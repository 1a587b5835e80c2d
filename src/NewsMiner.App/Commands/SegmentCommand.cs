using System.CommandLine;
using System.Text;
using NewsMiner.Segmenting;

namespace NewsMiner.App.Commands;

/// <summary><c>segment FILE|-</c>: each input line with its words parted by one space.</summary>
internal static class SegmentCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("file") { Description = "UTF-8 文本文件，或 - 表示标准输入 / UTF-8 text, or - for standard input" };
        var mode = Options.Choice("--mode", "precise：每字只属一词；search：长词之外再给出其中的短词 / search adds the words inside long ones", "precise", "search");
        var noHmm = new Option<bool>("--no-hmm") { Description = "词典外的字不再成词 / no words beyond the lexicon" };
        var lexicon = Options.Text("--lexicon", "换用另一部词典：编好的，或 jieba 格式的 / another lexicon: compiled, or a jieba dictionary", "FILE");
        var userDictionary = Options.Text("--user-dict", "用户词典，每行：词 频 词性 / user dictionary in jieba's format", "FILE");
        var jieba = new Option<bool>("--jieba") { Description = "数字、字母按 jieba 的规矩切 / cut numbers and letters as jieba does" };
        var command = new Command("segment", """
            分词：每行的词以一个空格隔开。 Words of each line, parted by one space.

            示例:  echo "山西转型综改示范区固定资产投资增长12.6%" | newsminer segment -
            """) { path, mode, noHmm, lexicon, userDictionary, jieba };
        command.SetAction(parsed =>
        {
            var words = parsed.GetValue(lexicon) is { } lexiconFile ? Load(lexiconFile) : Segmenters.DefaultLexicon;
            if (parsed.GetValue(userDictionary) is { } dictionaryFile)
            {
                using var reader = OpenText(dictionaryFile);
                var dictionary = UserDictionary.Read(reader, dictionaryFile);
                foreach (var problem in dictionary.Problems)
                    terminal.Report(problem);
                words = words.With(dictionary);
            }
            var segmenter = new LexiconSegmenter(words, new SegmenterOptions
            {
                UseCharacterModel = !parsed.GetValue(noHmm),
                JiebaCompatible = parsed.GetValue(jieba),
            });
            using var input = parsed.GetRequiredValue(path) is "-" ? new StreamReader(terminal.In, Encoding.UTF8) : OpenText(parsed.GetRequiredValue(path));
            SegmentedText.Write(segmenter, input, terminal.Out, parsed.GetValue(mode) == "search" ? SegmentationMode.Search : SegmentationMode.Precise);
            terminal.Out.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    internal static StreamReader OpenText(string file)
    {
        try
        {
            return new StreamReader(file, Encoding.UTF8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: 打不开（{problem.Message}）。请检查路径和权限。 Cannot be opened; check path and permissions.");
        }
    }

    private static Lexicon Load(string file) =>
        LexiconFile.Read(file, Segmenters.DefaultLexicon, out var problem) ?? throw new UsageException($"{file}: {problem!.Reason} {problem.Advice}");
}
