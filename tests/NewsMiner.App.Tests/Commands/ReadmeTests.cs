using System.Text;

namespace NewsMiner.App.Tests.Commands;

/// <summary>
/// The README's examples, run as they stand: each <c>```console</c> block holds <c>$ newsminer …</c> and what it prints; a line of
/// <c>…</c> stands for lines left out.
/// </summary>
[Collection(nameof(CorpusCollection))]
public sealed class ReadmeTests(CorpusArchive corpus)
{
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(CommandRunner.Root, "README.md"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() != "```console")
                continue;
            string? command = null;
            var printed = new StringBuilder();
            for (i++; lines[i].Trim() != "```"; i++)
            {
                if (lines[i].StartsWith("$ ", StringComparison.Ordinal))
                {
                    if (command is not null)
                        examples.Add(command, printed.ToString());
                    command = lines[i][2..];
                    printed.Clear();
                }
                else
                    printed.Append(lines[i]).Append('\n');
            }
            if (command is not null)
                examples.Add(command, printed.ToString());
        }
        return examples;
    }

    [PopplerTheory]
    [MemberData(nameof(Examples))]
    public async Task An_example_prints_what_the_readme_says(string command, string expected)
    {
        var input = "";
        if (command.StartsWith("echo ", StringComparison.Ordinal))
        {
            var pipe = command.IndexOf(" | ", StringComparison.Ordinal);
            input = command["echo ".Length..pipe].Trim('"') + "\n";
            command = command[(pipe + 3)..];
        }
        var arguments = Split(command);
        arguments[0].ShouldBe("newsminer");
        var outcome = await CommandRunner.Run(
            [.. arguments.Skip(1).Select(argument => argument.StartsWith("corpus", StringComparison.Ordinal) ? Path.Combine(CommandRunner.Root, argument) : argument),
                .. arguments[1] is "segment" or "extract" or "rules" ? Array.Empty<string>() : ["--archive", corpus.File]], input);
        Matches(expected, outcome.Out).ShouldBeTrue($"{command}\n--- printed:\n{outcome.Out}\n{outcome.Error}");
    }

    private static List<string> Split(string command)
    {
        var arguments = new List<string>();
        var current = new StringBuilder();
        var quoted = false;
        foreach (var c in command)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == ' ' && !quoted)
            {
                if (current.Length > 0)
                    arguments.Add(current.ToString());
                current.Clear();
            }
            else
                current.Append(c);
        }
        if (current.Length > 0)
            arguments.Add(current.ToString());
        return arguments;
    }

    private static bool Matches(string expected, string printed)
    {
        static string[] Clean(string text) => [.. text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
        var (want, have) = (Clean(expected), Clean(printed));
        var at = 0;
        var skipping = false;
        foreach (var line in want)
        {
            if (line.Trim() == "…")
            {
                skipping = true;
                continue;
            }
            while (at < have.Length && have[at] != line && skipping)
                at++;
            if (at >= have.Length || have[at] != line)
                return false;
            at++;
            skipping = false;
        }
        return skipping || at == have.Length;
    }
}
