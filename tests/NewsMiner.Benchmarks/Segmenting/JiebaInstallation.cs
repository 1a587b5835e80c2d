using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using NewsMiner.Segmenting;

namespace NewsMiner.Benchmarks.Segmenting;

/// <summary>Python's jieba as it is installed on this machine, with its dictionary and its model.</summary>
internal sealed record JiebaInstallation(string Python, string Folder, string Version)
{
    /// <summary>Null where no Python has it (Debian: apt install python3-jieba).</summary>
    public static JiebaInstallation? Find()
    {
        foreach (var python in (string[])["python3", "/usr/bin/python3"])
            try
            {
                var start = new ProcessStartInfo(python, ["-c", "import jieba,os;print(os.path.dirname(jieba.__file__));print(jieba.__version__)"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                };
                using var process = Process.Start(start)!;
                var lines = process.StandardOutput.ReadToEnd().Split('\n');
                process.WaitForExit();
                if (process.ExitCode == 0)
                    return new JiebaInstallation(python, lines[0], lines[1]);
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // No such program: try the next.
            }
        return null;
    }

    /// <summary>jieba's dictionary and hidden Markov model, as a lexicon of ours.</summary>
    public Lexicon ReadLexicon()
    {
        var file = Path.Combine(Folder, "dict.txt");
        return LexiconFile.Read(file, Segmenters.DefaultLexicon, out var problem) ?? throw new InvalidOperationException(problem!.Reason);
    }

    /// <summary>
    /// jieba's words of each text (which holds no line feed), in the modes precise, search, precise without HMM, search without HMM;
    /// each mode's words sorted by place and parted by U+001F.
    /// </summary>
    public List<string[]> Cut(IReadOnlyList<string> sentences)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, string.Join('\n', sentences), new UTF8Encoding(false));
            var start = new ProcessStartInfo(Python, [Script(), file])
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            // Not by ReadLine, which ends a line at a carriage return too: that is a word here.
            var results = process.StandardOutput.ReadToEnd().Split('\n')[..^1].Select(x => x.Split('\u001E')).ToList();
            process.WaitForExit();
            if (results.Count != sentences.Count)
                throw new InvalidOperationException($"jieba gave {results.Count} lines for {sentences.Count} sentences.");
            return results;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "peers", "jieba_words.py");
}
