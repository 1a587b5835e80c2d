using System.Text.Json;
using NewsMiner.Splitting;

namespace NewsMiner.Tests.Splitting;

public class SharedPageTests
{
    private static readonly ArticleSplitter Splitter = new();

    [SharedTheory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("003")]
    public void Articles_of_the_annotated_pages(string page)
    {
        var text = Read($"pages/{page}.txt");
        var lines = new Dictionary<int, int>();
        var titles = new List<string>();
        var starts = text.Split('\n');
        foreach (var (annotation, number) in File.ReadLines(Path.Combine(TestFiles.Shared!, $"gold/{page}.articles.jsonl")).Select((x, i) => (JsonDocument.Parse(x).RootElement, i)))
        {
            foreach (var range in annotation.GetProperty("lines").EnumerateArray())
                for (var line = range[0].GetInt32() - 1; line < range[1].GetInt32(); line++)
                    if (line < starts.Length && !string.IsNullOrWhiteSpace(starts[line]))
                        lines[line] = number;
            if (annotation.GetProperty("title").GetString() is { } title)
                titles.Add(title);
        }
        var score = SplitScore.Of(text, Splitter.Split(new Page { File = page + ".txt", Text = text }), lines, titles);
        score.F1.ShouldBeGreaterThanOrEqualTo(Floor);
        score.TitlesFound.ShouldBe(score.Titles);
    }

    private const double Floor = 0.99;

    private static string Read(string path) => File.ReadAllText(Path.Combine(TestFiles.Shared!, path)).ReplaceLineEndings("\n");
}
