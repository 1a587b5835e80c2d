using System.Globalization;
using Xunit.Abstractions;

namespace NewsMiner.Tests.Hostile;

/// <summary>README's table of hostile input: each test leaves its row in TestResults/hostile, to be joined by name.</summary>
internal sealed class HostileInputTable(ITestOutputHelper output)
{
    public static readonly string Folder = Path.Combine(TestFiles.Root, "TestResults", "hostile");

    public void Add(int place, string tried, int count, string happened, TimeSpan slowest, string slowestOne)
    {
        var row = string.Create(CultureInfo.InvariantCulture, $"| {tried} | {count:N0} | {happened} | {slowest.TotalSeconds:0.00} 秒{(slowestOne.Length > 0 ? $"（{slowestOne}）" : "")} |");
        output.WriteLine(row);
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, $"{place}.md"), row + "\n");
    }
}
