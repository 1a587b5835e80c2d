using System.Diagnostics;
using System.Globalization;

namespace NewsMiner.Benchmarks.Measuring;

/// <summary>A program run to its end.</summary>
/// <param name="PeakMegabytes">The most memory it held at once (resident), as the kernel counts it.</param>
internal sealed record ChildRun(double Seconds, double PeakMegabytes, int ExitCode, string Output);

/// <summary>Programs as processes of their own: ours and the peers alike.</summary>
internal static class Child
{
    /// <summary>Null where there is no such program.</summary>
    public static Process? Start(string program, IEnumerable<string> arguments, string? folder = null)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder ?? "",
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Runs a program to its end, with a file as its standard input where one is given. Null where there is no such program.</summary>
    public static ChildRun? Run(string program, IEnumerable<string> arguments, string? input = null, string? folder = null)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(program, arguments, folder);
        if (process is null)
            return null;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
            using (var file = File.OpenRead(input))
                file.CopyTo(process.StandardInput.BaseStream);
        process.StandardInput.Close();
        var peak = 0.0;
        // The high-water mark only grows: what the last look missed is what was gained in its few milliseconds.
        while (!process.WaitForExit(10))
            peak = Math.Max(peak, PeakMegabytes(process.Id));
        var seconds = clock.Elapsed.TotalSeconds;
        process.WaitForExit();
        if (process.ExitCode != 0)
            Console.Error.WriteLine($"{program} ended with {process.ExitCode}: {error.Result}");
        return new ChildRun(seconds, peak, process.ExitCode, output.Result);
    }

    public static double PeakMegabytes(int process)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{process}/status"))
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                    return long.Parse(line[6..].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1024.0;
        }
        catch (IOException)
        {
            // It has just ended.
        }
        return 0;
    }
}
