using System.Globalization;

namespace NewsMiner.Segmenting;

/// <summary>Opens whatever holds a lexicon: our compiled form, or a dictionary in jieba's format.</summary>
public static class LexiconFile
{
    /// <summary>
    /// Reads a compiled lexicon, or a jieba dictionary (<c>词 频 词性</c> a line), whichever the file turns out to be; null, with the
    /// reason, where it is neither. Beside a dictionary, jieba's own model is taken where it lies (<c>finalseg/prob_emit.py</c> and its
    /// fellows); otherwise the character model is that of the built-in lexicon.
    /// </summary>
    /// <param name="builtIn">The built-in lexicon, for its character model.</param>
    public static Lexicon? Read(string path, Lexicon builtIn, out InputProblem? problem)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(builtIn);
        try
        {
            using (var stream = File.OpenRead(path))
            {
                Span<byte> head = stackalloc byte[4];
                if (stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && head.SequenceEqual("NMLX"u8))
                {
                    stream.Position = 0;
                    return Lexicon.Load(stream, path, out problem);
                }
            }
            using var text = new StreamReader(path, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
            var (entries, total) = ReadDictionary(text, path, out problem);
            if (problem is not null)
                return null;
            var model = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "finalseg");
            return Lexicon.Build(entries, File.Exists(Path.Combine(model, "prob_emit.py")) ? ReadJiebaModel(model) : builtIn.Model(), total);
        }
        catch (System.Text.DecoderFallbackException)
        {
            problem = new InputProblem(path, "The file is neither a compiled lexicon nor UTF-8 text.", "Give a file made by `lexicon compile`, or a dictionary in jieba's format in UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = new InputProblem(path, $"The lexicon cannot be read: {e.Message}", "Check the path and its permissions.");
        }
        return null;
    }

    /// <summary>Like jieba, of a repeated word keeps the last count, and adds up all.</summary>
    private static (List<LexiconEntry> Entries, long Total) ReadDictionary(TextReader text, string name, out InputProblem? problem)
    {
        var entries = new List<LexiconEntry>();
        var total = 0L;
        problem = null;
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            var fields = line.Trim().Split(' ');
            if (fields.Length < 2 || fields[0].Length == 0 || !long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                problem = new InputProblem(name, $"“{(line.Length > 40 ? line[..40] + "…" : line)}” is not a word with its count.", "Write `词 频 词性` a line, or give a file made by `lexicon compile`.", Record: number);
                return ([], 0);
            }
            total += count;
            entries.Add(new LexiconEntry(fields[0], count, WordClasses.OfJiebaTag(fields.Length > 2 ? fields[2] : "")));
        }
        return (entries, total);
    }

    private static CharacterModel ReadJiebaModel(string folder)
    {
        var model = new CharacterModel();
        foreach (var (_, state, value) in ReadPython(Path.Combine(folder, "prob_start.py")))
            model.SetStart(Tag(state), value);
        foreach (var (from, to, value) in ReadPython(Path.Combine(folder, "prob_trans.py")))
            model.SetTransition(Tag(from), Tag(to), value);
        foreach (var (state, character, value) in ReadPython(Path.Combine(folder, "prob_emit.py")))
            model.SetEmission(Tag(state), character, value);
        return model;
    }

    private static CharacterTag Tag(char letter) => letter switch
    {
        'B' => CharacterTag.Begin,
        'E' => CharacterTag.End,
        'M' => CharacterTag.Middle,
        _ => CharacterTag.Single,
    };

    /// <summary>The entries of a Python module's dictionary of one or two levels, whose keys are single characters (<c>'\u4e00': -3.65,</c>).</summary>
    private static List<(char Outer, char Inner, double Value)> ReadPython(string file)
    {
        var entries = new List<(char, char, double)>();
        var text = File.ReadAllText(file);
        var outer = '\0';
        for (var quote = text.IndexOf('\'', StringComparison.Ordinal); quote >= 0 && quote + 1 < text.Length;)
        {
            var close = text.IndexOf('\'', quote + 1);
            var colon = close < 0 ? -1 : close + 1;
            if (colon < 0 || colon >= text.Length || text[colon] != ':')
                break;
            var key = text.AsSpan(quote + 1, close - quote - 1);
            var c = key.StartsWith("\\u") && ushort.TryParse(key[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? (char)code : key[0];
            var next = text.IndexOf('\'', close + 1);
            var value = text.AsSpan(colon + 1, (next < 0 ? text.Length : next) - colon - 1).Trim(" \r\n,}");
            if (value is "{")
                outer = c;
            else if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                entries.Add((outer, c, number));
            quote = next;
        }
        return entries;
    }
}
