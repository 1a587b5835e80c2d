using System.Globalization;
using System.Text;
using NewsMiner.Benchmarks.Measuring;
using NewsMiner.Extracting;
using NewsMiner.Tests.Hostile;

namespace NewsMiner.Benchmarks;

/// <summary>
/// What text that no newspaper prints costs, beside ordinary reports of the same length in the same rounds: one word repeated, through the mentions
/// of the raw text, the splitting, and the figures of the whole as one article. Four times the text should cost four times as much.
/// </summary>
internal static class HostileGrowth
{
    private static readonly DateOnly s_date = new(2024, 12, 30);

    public static int Run(string[] args)
    {
        var options = new Options(args);
        var bytes = options.Number("--kilobytes", 1000) * 1000;
        var units = HostileWords.Repeated.Select(unit => (Name: $"“{unit.Replace("\n", "换行", StringComparison.Ordinal)}”", Text: Repeat(unit, bytes))).ToList();
        var news = string.Concat(new SyntheticNews().Reports((bytes / 1000) + 10, 1).Select(report => report.Text));
        units.Insert(0, ("平常的报道", Cut(news, bytes)));

        var rounds = new Rounds();
        var times = units.ConvertAll(unit => (Quarter: rounds.Add(() => Measure(Cut(unit.Text, bytes / 4))), Whole: rounds.Add(() => Measure(unit.Text))));
        Measure(Cut(news, bytes / 4));
        rounds.Run(options.Number("--rounds", 3), warmUps: 0);

        Console.WriteLine($"{Machine.Describe()}。每段 {bytes / 1000:N0} KB；处理一段的秒数，{options.Number("--rounds", 3)} 轮交错的中位数。");
        Console.WriteLine();
        Console.WriteLine("| 重复的词 | 提及 | 分篇 | 抽取 | 合计 | 四倍文本的代价 |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, (quarter, whole)) in units.Select((unit, i) => (unit.Name, times[i])).OrderByDescending(row => Rounds.Median(row.Item2.Whole.Select(cost => cost.Total))))
        {
            string Middle(Func<Cost, double> part) => Rounds.Median(whole.Select(part)).ToString("0.00", CultureInfo.InvariantCulture);
            var growth = Rounds.Median(whole.Select(cost => cost.Total)) / Rounds.Median(quarter.Select(cost => cost.Total));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Middle(cost => cost.Mentions)} | {Middle(cost => cost.Splitting)} | {Middle(cost => cost.Figures)} | {Middle(cost => cost.Total)} | {growth:0.0} 倍 |"));
        }
        return 0;
    }

    /// <summary>Seconds.</summary>
    private readonly record struct Cost(double Mentions, double Splitting, double Figures)
    {
        public double Total => Mentions + Splitting + Figures;
    }

    private static Cost Measure(string text)
    {
        var pipeline = NewsPipeline.Default;
        var page = new Page { File = "hostile.txt", Text = text, Date = s_date };
        var article = FigureExtractor.ArticleOf(text, s_date);
        return new Cost(Seconds(() => pipeline.ReadMentions(text, s_date)), Seconds(() => pipeline.Split(page)), Seconds(() => pipeline.Extract(article)));
    }

    private static double Seconds(Action action)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        action();
        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string Repeat(string unit, int bytes) => string.Concat(Enumerable.Repeat(unit, Math.Max(1, bytes / Encoding.UTF8.GetByteCount(unit))));

    private static string Cut(string text, int bytes)
    {
        var length = (int)((long)text.Length * bytes / Math.Max(bytes, Encoding.UTF8.GetByteCount(text)));
        return length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }
}
