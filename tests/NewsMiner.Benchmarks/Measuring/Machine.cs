using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsMiner.Benchmarks.Measuring;

/// <summary>The machine that figures were taken on.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var model = Field("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();
        var memory = Field("/proc/meminfo", "MemTotal") is { } total && long.TryParse(total.Split(' ')[0], out var kilobytes)
            ? string.Create(CultureInfo.InvariantCulture, $"{kilobytes / 1048576.0:0} GB 内存") : "";
        return $"{model}，{Environment.ProcessorCount} 个处理器，{memory}，{RuntimeInformation.OSDescription.Split('#')[0].Trim()}，{RuntimeInformation.FrameworkDescription}";
    }

    /// <summary>What else runs here: above the number of processors, figures say little.</summary>
    public static double Load() => File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : 0;

    private static string? Field(string file, string name)
    {
        if (!File.Exists(file))
            return null;
        foreach (var line in File.ReadLines(file))
            if (line.StartsWith(name, StringComparison.Ordinal))
                return line[(line.IndexOf(':') + 1)..].Trim();
        return null;
    }
}
