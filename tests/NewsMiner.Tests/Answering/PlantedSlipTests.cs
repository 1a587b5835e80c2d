using System.Globalization;
using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Answering;

/// <summary>
/// Slips of the pen planted into invented reports whose figures agree: a digit of one of the figures that a relation ties together is another, or changes places with
/// its neighbour. The floors are what was reached.
/// </summary>
public class PlantedSlipTests
{
    // {a}, {b}: figures that must agree; the values are drawn anew for each seed.
    private static readonly (string Kind, string Title, string Text)[] s_twice =
    [
        ("headline", "青石经开区上半年进出口总额{a}亿元", "　　记者从青石海关获悉，今年1至6月，青石经开区外贸企业克服困难，实现进出口总额{b}亿元，同比增长7.3%，其中民营企业表现突出。"),
        ("headline", "云川高新区27个项目集中开工 总投资{a}亿元", "　　昨日上午，云川高新区举行重大项目集中开工仪式。\n　　此次集中开工的27个项目，总投资{b}亿元，涵盖新材料、生物医药等领域。"),
        ("headline", "青石新区前三季度规上工业增加值增长{a}%", "　　前三季度，青石新区工业经济持续向好，规上工业增加值同比增长{b}%，增速高于全市平均水平。"),
        ("headline", "临江综保区货运量达{a}万吨", "　　截至9月底，临江综合保税区今年货运量达到{b}万吨，创开关运作以来同期新高。"),
        ("lead", "云川新区产业向新", "　　云川新区今年的成绩单亮眼：前三季度实现地区生产总值{a}亿元，增长6.8%。\n　　走进车间，机器轰鸣。企业负责人说，订单已经排到明年。\n　　统计显示，前三季度，云川新区地区生产总值{b}亿元，同比增长6.8%，经济运行稳中有进。"),
        ("lead", "青石高新区引才记", "　　青石高新区累计引进各类人才{a}名，人才成了这里最亮的名片。\n　　“房子、孩子、票子，都替我们想到了。”一位博士说。\n　　目前，高新区已累计引进各类人才{b}名，建成人才公寓六处。"),
    ];

    private static readonly (string Kind, string Title, string Text)[] s_shares =
    [
        ("share", "云川高新区半年报", "　　上半年，云川高新区规上工业总产值{w}亿元，增长8.2%。\n　　园区负责人介绍，链主企业带动明显。上半年，新材料产业产值{p}亿元，占规上工业总产值的{s}%。"),
        ("share", "青石经开区外贸观察", "　　前三季度，青石经开区进出口总额{w}亿元，增长3.9%。\n　　从贸易方式看，一般贸易进出口{p}亿元，增长5.1%，占进出口总额的{s}%。"),
        ("share", "临江开发区投资结构优化", "　　2023年，临江经开区固定资产投资{w}亿元。其中，工业投资{p}亿元，占固定资产投资的比重达{s}%。"),
    ];

    private static readonly (string Kind, string Title, string Text)[] s_sums =
    [
        ("sum", "云川经开区外贸", "　　前三季度，云川经开区进出口总额{w}亿元，增长6.2%。其中，出口{p}亿元，增长8.1%；进口{q}亿元，下降1.3%。"),
        ("sum", "青石产业园二期动工", "　　青石装备产业园项目总投资{w}亿元，分两期建设。\n　　一期投资{p}亿元，建设总装车间，明年投产。\n　　二期投资{q}亿元，建设研发中心。"),
    ];

    private static IReadOnlyList<Conflict> Find(string title, string text)
    {
        var archive = new InMemoryFigureSource();
        var key = 0;
        var page = new Page { File = "1.txt", Text = $"{title}\n{text}", Date = new DateOnly(2024, 10, 20) };
        foreach (var (article, extraction) in NewsPipeline.Default.Process(page))
            archive.Add(new ArticleReference { Key = ++key, Id = $"{key}", Title = article.Title, Date = article.Date, File = page.File }, extraction.Figures);
        return ConflictFinder.Find(archive);
    }

    /// <summary>Another digit among the first three, or two neighbours swapped.</summary>
    private static string Slip(string number, Random random)
    {
        var places = Enumerable.Range(0, number.Length).Where(i => char.IsAsciiDigit(number[i])).Take(3).ToArray();
        var letters = number.ToCharArray();
        if (random.Next(3) == 0 && number[places[0]] != number[places[1]] && number[places[1]] != '0')
            (letters[places[0]], letters[places[1]]) = (letters[places[1]], letters[places[0]]);
        else
        {
            var place = places[random.Next(Math.Min(2, places.Length))];
            letters[place] = (char)('1' + ((number[place] - '0' + random.Next(1, 8)) % 9));
            if (letters[place] == number[place])
                letters[place] = number[place] == '9' ? '1' : (char)(number[place] + 1);
        }
        return new string(letters);
    }

    private static string Write(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static bool Ties(IReadOnlyList<Conflict> found, params string[] values)
        => found.Any(c => values.Count(v => c.Figures.Any(f => f.Figure.Quote.Contains(v, StringComparison.Ordinal))) >= 2);

    [Fact]
    public void A_figure_told_twice_is_found_when_one_of_the_two_slips()
    {
        var (slips, found, alarms) = (0, 0, new List<string>());
        foreach (var (kind, title, text) in s_twice)
            for (var seed = 1; seed <= 6; seed++)
            {
                var random = new Random((seed * 7919) + title.Length);
                var value = title.Contains("增长", StringComparison.Ordinal) ? Write(6 + (random.NextDouble() * 13)) : text.Contains('名', StringComparison.Ordinal) && kind == "lead" ? $"{random.Next(1100, 9900)}" : Write(120 + (random.NextDouble() * 800));
                string Fill(string s, string a, string b) => s.Replace("{a}", a, StringComparison.Ordinal).Replace("{b}", b, StringComparison.Ordinal);
                alarms.AddRange(Find(Fill(title, value, value), Fill(text, value, value)).Select(c => c.Message));
                var slipped = Slip(value, random);
                slips++;
                if (Ties(Find(Fill(title, slipped, value), Fill(text, slipped, value)), slipped, value))
                    found++;
            }
        alarms.ShouldBeEmpty();
        found.ShouldBeGreaterThanOrEqualTo(slips * 8 / 10, $"{found} of {slips}");
    }

    [Fact]
    public void A_share_is_found_when_it_its_part_or_its_whole_slips()
    {
        var (slips, found, alarms) = (0, 0, new List<string>());
        foreach (var (_, title, text) in s_shares)
            for (var seed = 1; seed <= 9; seed++)
            {
                var random = new Random((seed * 104_729) + title.Length);
                var (whole, part) = (Write(300 + (random.NextDouble() * 600)), Write(90 + (random.NextDouble() * 180)));
                var share = Write(double.Parse(part, CultureInfo.InvariantCulture) / double.Parse(whole, CultureInfo.InvariantCulture) * 100);
                string Fill(string w, string p, string s) => text.Replace("{w}", w, StringComparison.Ordinal).Replace("{p}", p, StringComparison.Ordinal).Replace("{s}", s, StringComparison.Ordinal);
                alarms.AddRange(Find(title, Fill(whole, part, share)).Select(c => c.Message));
                var (w, p, s) = (seed % 3) switch { 0 => (Slip(whole, random), part, share), 1 => (whole, Slip(part, random), share), _ => (whole, part, Slip(share, random)) };
                var now = double.Parse(p, CultureInfo.InvariantCulture) / double.Parse(w, CultureInfo.InvariantCulture) * 100;
                if (Math.Abs(now - double.Parse(s, CultureInfo.InvariantCulture)) < 2)
                    continue;
                slips++;
                if (Ties(Find(title, Fill(w, p, s)), p + "亿元", s + "%") || Ties(Find(title, Fill(w, p, s)), w + "亿元", p + "亿元"))
                    found++;
            }
        alarms.ShouldBeEmpty();
        found.ShouldBeGreaterThanOrEqualTo(slips * 8 / 10, $"{found} of {slips}");
    }

    [Fact]
    public void A_sum_is_found_when_it_or_a_part_slips()
    {
        var (slips, found, alarms) = (0, 0, new List<string>());
        foreach (var (_, title, text) in s_sums)
            for (var seed = 1; seed <= 9; seed++)
            {
                var random = new Random((seed * 15_485_863) + title.Length);
                var (p, q) = (Write(30 + (random.NextDouble() * 60)), Write(20 + (random.NextDouble() * 50)));
                var whole = Write(double.Parse(p, CultureInfo.InvariantCulture) + double.Parse(q, CultureInfo.InvariantCulture));
                string Fill(string a, string b, string c) => text.Replace("{w}", a, StringComparison.Ordinal).Replace("{p}", b, StringComparison.Ordinal).Replace("{q}", c, StringComparison.Ordinal);
                alarms.AddRange(Find(title, Fill(whole, p, q)).Select(c => c.Message));
                var (w, a, b) = (seed % 3) switch { 0 => (Slip(whole, random), p, q), 1 => (whole, Slip(p, random), q), _ => (whole, p, Slip(q, random)) };
                slips++;
                if (Ties(Find(title, Fill(w, a, b)), w + "亿元", a + "亿元", b + "亿元"))
                    found++;
            }
        alarms.ShouldBeEmpty();
        found.ShouldBeGreaterThanOrEqualTo(slips * 8 / 10, $"{found} of {slips}");
    }
}
