using System.Text;
using NewsMiner.Splitting;

namespace NewsMiner.Tests.Splitting;

/// <summary>What holds for every page, however it looks.</summary>
public class SplittingPropertyTests
{
    private static readonly ArticleSplitter Splitter = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_text_can_be_split_and_led_back(int seed)
    {
        const string alphabet = "一二三区项目增长开发。，、；：（）()“”《》——…□▲ \u3000\t\n\n\n\r0123456789.%ABcd摄图为本报讯记者下转上接版年月日王李\ud840\udc00\u0001";
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var text = new StringBuilder();
            var length = random.Next(1, 1500);
            while (text.Length < length)
            {
                if (random.Next(40) == 0)
                    text.Append(new[] { "本报讯 ", "□ 本报记者 王晓东\n", "（李敏）\n", "——副题\n", "图为车间。王文 摄\n", "（下转D5版）", "\n\n标题一行字\n\n" }[random.Next(7)]);
                else
                    text.Append(alphabet[random.Next(alphabet.Length)]);
            }
            Check(new Page { File = "any", Text = text.ToString() });
            Check(new Page { File = "any", Text = text.ToString(), RecordId = "r", Format = InputFormat.JsonLines });
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Every_character_of_composed_pages_leads_back(int seed)
    {
        foreach (var (_, setting) in SplittingScoreTests.Settings)
            Check(new Page { File = "composed", Text = SplittingScoreTests.Compose(setting, seed, null).Text });
    }

    [SharedFact]
    public void Every_character_of_the_sample_pages_leads_back()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(TestFiles.Shared!, "pages"), "*.txt"))
            Check(new Page { File = file, Text = File.ReadAllText(file).ReplaceLineEndings("\n") });
    }

    [Theory]
    [InlineData("项目建设一年又一年向前推进\n")]
    [InlineData("标题\n\n")]
    [InlineData("本报讯 昨日开工\n")]
    [InlineData("开工。\n投产，（王波）\n")]
    [InlineData("（（（（（（（（（（")]
    [InlineData("□ 王晓东\n图为厂房\n——副题\n")]
    [InlineData("做强产业\n全区一年开工三十个项目，投产二十个项目，还有十个正在洽谈。\n")]
    [InlineData("1 2\n3 4\n5.6 7\n")]
    public void Four_times_the_page_takes_about_four_times_the_memory(string unit)
    {
        Allocated(unit, 2_000);
        // Sixteen times would be quadratic.
        Allocated(unit, 200_000).ShouldBeLessThan((6 * Allocated(unit, 50_000)) + 1_000_000);
    }

    private static long Allocated(string unit, int length)
    {
        var page = new Page { File = "long", Text = string.Concat(Enumerable.Repeat(unit, length / unit.Length)) };
        var before = GC.GetAllocatedBytesForCurrentThread();
        Splitter.Split(page);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Check(Page page)
    {
        foreach (var article in Splitter.Split(page))
            WayBack.Check(page, article);
    }
}
