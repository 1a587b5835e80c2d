using System.Globalization;
using NewsMiner.Extracting;
using Xunit;

namespace NewsMiner.Tests;

/// <summary>Text that no newspaper prints costs what its length costs: splitting, segmenting, mentions and figures stay linear.</summary>
public class HostileTextTests
{
    internal static readonly string[] Repeated =
    [
        "十", "1,", "一", "年", "增长", "项目", "“", "（", "《", "1%、", "亿元", "分别", "、", "开发区", "占比", " ", "\n", "1\n", "😀", "1-", "三年", "和1", "第", "万", "连续三年", "过半，", "占比（1%）", "零", "点", "每", "翻", "至",
        "公司", "有限公司", "该区", "省市县", "区", "简称", "（以下简称“", "北京市朝阳区", "居全国第1位、", "有限公司总投资10亿元", "其中工业增加值1亿元、", "由238天压缩至58天", "“十四五”", "1亿元1亿元", "总投资10亿元的甲乙丙丁项目、",
    ];

    public static TheoryData<string> Inputs() => [.. Repeated];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_repeated_word_costs_what_its_length_costs(string unit) => CostsLittle(Repeat(unit, 100_000), TimeSpan.FromSeconds(3));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Words_in_any_order_cost_what_their_length_costs(int seed)
    {
        var random = new Random(seed);
        var text = new System.Text.StringBuilder();
        while (text.Length < 100_000)
            text.Append(Repeated[random.Next(Repeated.Length)]);
        CostsLittle(text.ToString(), TimeSpan.FromSeconds(3));
        CostsLittle(text.Replace("\n", "").Replace(" ", "").ToString(), TimeSpan.FromSeconds(3));
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    /// <summary>Two passes over the whole path, in processor time.</summary>
    internal static TimeSpan CostsLittle(string text, TimeSpan limit)
    {
        var date = new DateOnly(2023, 2, 7);
        var pipeline = NewsPipeline.Default;
        pipeline.Extract(FigureExtractor.ArticleOf("2022年，全区完成工业总产值5亿元，同比增长3%。", date));
        var start = ThreadTime();
        pipeline.ReadMentions(text, date);
        foreach (var article in pipeline.Split(new Page { File = "hostile.txt", Text = text, Date = date }))
            pipeline.Extract(article);
        pipeline.Extract(FigureExtractor.ArticleOf(text, date));
        var taken = ThreadTime() - start;
        Assert.True(taken < limit, $"{taken.TotalMilliseconds:0} ms");
        return taken;
    }

    /// <summary>Processor time of this thread: what other tests take at the same time does not count. Time on the clock where the system does not tell.</summary>
    private static TimeSpan ThreadTime()
    {
        const string file = "/proc/thread-self/stat";
        if (!File.Exists(file))
            return TimeSpan.FromMilliseconds(Environment.TickCount64);
        // Fields 14 and 15, in hundredths of a second; the name before them may hold blanks.
        var fields = File.ReadAllText(file).Split(") ")[^1].Split(' ');
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)));
    }
}
