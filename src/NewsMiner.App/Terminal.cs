namespace NewsMiner.App;

/// <summary>What a verb may use of the outside: streams and the clock. Tests pass their own.</summary>
public sealed record Terminal(Stream In, TextWriter Out, TextWriter Error, TimeProvider Clock, bool ErrorIsInteractive, bool OutIsInteractive)
{
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    public static Terminal OfProcess()
    {
        var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { AutoFlush = false, NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), utf8, 1 << 12) { AutoFlush = true, NewLine = "\n" };
        return new Terminal(Console.OpenStandardInput(), output, error, TimeProvider.System, !Console.IsErrorRedirected, !Console.IsOutputRedirected);
    }

    /// <summary>Names a problem on standard error: file, reason, what to do.</summary>
    public void Report(InputProblem problem)
    {
        var place = problem.Record is { } record ? $"{problem.File}:{record}" : problem.File;
        var offset = problem.ByteOffset is { } at ? $"（字节 {at}）" : "";
        Error.WriteLine($"{place}: {problem.Reason}{offset} {problem.Advice}");
    }
}

/// <summary>The documented exit codes.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int SomeInputsFailed = 1;
    public const int Usage = 2;
}

/// <summary>Wrong usage or configuration: the message goes to standard error, and the exit code is 2.</summary>
public sealed class UsageException(string message) : Exception(message);
