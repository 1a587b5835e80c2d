using System.Text.Json;

namespace NewsMiner.Tests.Reading;

/// <summary>
/// Pages written after the structures of Chinese news sites (portals, governments, digital newspapers, account platforms, applications that
/// hold their story in a script), each with its title, date and body in <c>Sites/gold.jsonl</c>.
/// </summary>
public sealed class NewsPageTests
{
    private sealed record Gold(string File, string Title, string Date, string Text);

    private static readonly string Folder = Path.Combine(TestFiles.Root, "tests", "NewsMiner.Tests", "Reading", "Sites");

    private static readonly Dictionary<string, Gold> Golds = File.ReadLines(Path.Combine(Folder, "gold.jsonl"))
        .Select(line => JsonSerializer.Deserialize<Gold>(line, JsonSerializerOptions.Web)!).ToDictionary(gold => gold.File);

    public static TheoryData<string> Files => [.. Golds.Keys];

    /// <summary>The story without the lines that say who wrote and edited it: sites differ in whether those are the article's.</summary>
    private static string Body(Page page) =>
        string.Concat(page.Blocks.Where(block => block.Role is not (BlockRole.Title or BlockRole.SignOff or BlockRole.Byline)).Select(block => block.Span.In(page.Text).ToString()));

    private static double Score(Gold gold, Page? page) => page is null ? 0 : CharacterScore.F1(gold.Text, Body(page));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_story_comes_out_of(string file)
    {
        var gold = Golds[file];
        var page = Samples.Read(file, File.ReadAllBytes(Path.Combine(Folder, file))).Page.ShouldNotBeNull();
        page.Title.ShouldBe(gold.Title);
        page.Date?.ToString("yyyy-MM-dd").ShouldBe(gold.Date);
        Score(gold, page).ShouldBeGreaterThan(0.9, Body(page));
    }

    [Fact]
    public void Bodies_come_out_whole_and_alone()
    {
        var scores = Golds.Values.Select(gold => Score(gold, Samples.Read(gold.File, File.ReadAllBytes(Path.Combine(Folder, gold.File))).Page)).ToList();
        scores.Count.ShouldBeGreaterThanOrEqualTo(34);
        scores.Average().ShouldBeGreaterThan(0.98);
    }
}
