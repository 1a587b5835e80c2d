using NewsMiner.Reading;

namespace NewsMiner.App.Commands;

/// <summary>Reads what a verb was given, a path or standard input; names each problem, and remembers whether there was one.</summary>
internal sealed class Inputs
{
    private readonly Terminal _terminal;
    private readonly string _path;
    private readonly ReadOptions _options;

    private Inputs(Terminal terminal, string path, ReadOptions options)
    {
        _terminal = terminal;
        _path = path;
        _options = options;
    }

    /// <summary>The exit code once <see cref="Read"/> has been read to its end.</summary>
    public int ExitCode { get; private set; } = App.ExitCode.Done;

    public static Inputs Pages(Terminal terminal, string path, ReadOptions options) => new(terminal, path, options);

    public static ReadOptions ReadOptionsOf(string? format, DateOnly? date, string? source) => new()
    {
        Format = format switch
        {
            "text" => InputFormat.Text,
            "html" => InputFormat.Html,
            "pdf" => InputFormat.Pdf,
            "jsonl" => InputFormat.JsonLines,
            _ => null,
        },
        Date = date,
        Source = source,
    };

    public IEnumerable<Page> Read()
    {
        var reader = new PageReader();
        if (_path == "-")
        {
            foreach (var result in reader.ReadStream("-", _terminal.In, _options))
                if (Accept(result) is { } page)
                    yield return page;
            yield break;
        }
        foreach (var file in reader.FindInputs([_path]))
        {
            if (file.SkipReason is not null)
                continue;
            if (file.Problem is { } problem)
            {
                Fail(problem);
                continue;
            }
            foreach (var result in reader.Read(file, _options))
                if (Accept(result) is { } page)
                    yield return page;
        }
    }

    private Page? Accept(ReadResult result)
    {
        if (result.Problem is { } problem)
            Fail(problem);
        return result.Page;
    }

    private void Fail(InputProblem problem)
    {
        _terminal.Report(problem);
        ExitCode = App.ExitCode.SomeInputsFailed;
    }
}
