using System.Globalization;
using System.Xml.Linq;
using NewsMiner.Answering;

namespace NewsMiner.Tests.Answering;

public class SeriesChartTests
{
    private const string Zone = "临江经济开发区";
    private const string Port = "东港高新区";

    private static Series Build(string indicator, params (string Date, string Lines)[] articles) => Build(Zone, indicator, articles);

    private static Series Build(string subject, string indicator, params (string Date, string Lines)[] articles)
    {
        var archive = new InMemoryFigureSource();
        var key = 0;
        foreach (var (date, lines) in articles)
            archive.Add(Reports.Article($"报道{++key}", date, key), Reports.Figures(lines, DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return SeriesBuilder.Build(archive, new SeriesRequest { Subject = subject, Indicator = indicator });
    }

    [Fact]
    public void The_chart_is_well_formed_and_says_its_points()
    {
        var svg = SeriesChart.Draw(Example());
        var document = XDocument.Parse(svg);
        var names = document.Descendants().Select(e => e.Name.LocalName).ToList();
        names.ShouldContain("title");
        names.ShouldContain("desc");
        svg.ShouldContain("prefers-color-scheme:dark");
        svg.ShouldContain("@media print");
        svg.ShouldContain("亿元");
        svg.ShouldContain("报于2022-02-25");
        document.Root!.Attribute("role")!.Value.ShouldBe("img");
    }

    [Fact]
    public void The_chart_escapes_what_reports_say()
    {
        var archive = new InMemoryFigureSource().Add(
            Reports.Article("<b>&", "2023-01-20", source: "\"报\"<script>"), Reports.Figures($"{Zone}<&|出口额|40.0亿元|2022\u0001"[..^1]));
        var svg = SeriesChart.Draw(SeriesBuilder.Build(archive, new SeriesRequest { Subject = $"{Zone}<&", Indicator = "出口额" }));
        XDocument.Parse(svg);
        svg.ShouldNotContain("<script>");
        svg.ShouldContain("&lt;&amp;");
    }

    /// <summary>Names, periods and quotes stay as printed; where they stand among English words they are marked as Chinese.</summary>
    [Fact]
    public void An_English_chart_has_no_Chinese_word_of_its_own()
    {
        var rivals = Build("出口额", ("2023-01-20", $"{Zone}|出口额|40.0亿元|2022"), ("2023-02-20", $"{Zone}|出口额|41.5亿元|2022"), ("2024-01-20", $"{Zone}|出口额|44.0亿元|2023"));
        foreach (var series in new List<Series>[] { [Example()], [rivals], [rivals, Levels(Port, "出口额", "31.0亿元", "39.0亿元"), Build(Port, "进口额")], [Build("出口额")] })
        {
            var svg = SeriesChart.Draw(series, report => "/article/" + report.Article.Key, ChartLanguage.English);
            var document = XDocument.Parse(svg);
            document.Root!.Attribute("lang")!.Value.ShouldBe("en");
            string[] own = ["累计", "时点", "全年", "季度", "月度", "目标", "增速", "推算", "报于", "天报道", "日期不详", "来源", "单位", "另有", "空心", "红叉", "图中", "没有"];
            var said = document.Descendants().Where(e => e.Name.LocalName is "text" or "title" or "desc").Select(e => e.Value).Concat(document.Descendants().Attributes("aria-label").Select(a => a.Value)).ToList();
            said.ShouldNotContain(text => own.Any(word => text.Contains(word, StringComparison.Ordinal)));
            foreach (var text in document.Descendants().Where(e => e.Name.LocalName == "text").SelectMany(e => e.Nodes()).OfType<XText>())
                text.Value.ShouldNotContain(letter => letter >= '\u4e00' && letter <= '\u9fff');
        }
        var words = TextsOf(SeriesChart.Draw([Example()], language: ChartLanguage.English));
        words.ShouldContain("临江经济开发区 进出口总额");
        words.ShouldContain(text => text.StartsWith("Sources: ", StringComparison.Ordinal));
        words.ShouldContain("rep. 2022-02-25 on");
    }

    [Fact]
    public void A_chart_of_nothing_says_so()
        => SeriesChart.Draw(Build("出口额")).ShouldContain("没有写明时间的数据");

    [Fact]
    public void Several_series_lie_over_each_other_each_with_a_mark_of_its_own()
    {
        var svg = SeriesChart.Draw([Levels(Zone, "出口额", "40.0亿元", "44.0亿元"), Levels(Port, "出口额", "31.0亿元", "39.0亿元")]);
        var texts = TextsOf(svg);
        texts.ShouldContain("临江经济开发区、东港高新区 出口额");
        texts.ShouldContain(Zone);
        texts.ShouldContain(Port);
        texts.Count(text => text == "亿元").ShouldBe(1);
        // Both lines and marks differ in more than colour: the outlines of the marks are of two kinds.
        var marks = MarksOf(svg).Select(mark => (Colour: mark.Attribute("stroke")!.Value, Outline: OutlineOf(mark))).Where(mark => mark.Colour is "var(--a)" or "var(--b)").ToHashSet();
        marks.Count.ShouldBe(2);
        marks.Select(mark => mark.Outline).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Levels_of_different_units_have_an_axis_each_and_growth_one_for_all()
    {
        var growing = Build("出口额", ("2024-01-20", $"{Zone}|出口额|44.0亿元|2023\n{Zone}|出口额|10%|2023|growth"));
        var texts = TextsOf(SeriesChart.Draw([growing, Levels(Zone, "快递业务量", "300万件", "360万件"), Levels(Port, "出口额", "31.0亿元", "39.0亿元")]));
        texts.Count(text => text == "亿元").ShouldBe(1);
        texts.Count(text => text == "万件").ShouldBe(1);
        texts.Count(text => text == "增速，%").ShouldBe(1);
    }

    [Fact]
    public void Series_in_units_that_convert_share_the_unit_that_most_are_shown_in()
    {
        var svg = SeriesChart.Draw([Levels(Zone, "出口额", "400000万元", "440000万元"), Levels(Port, "出口额", "31.0亿元", "39.0亿元")]);
        TextsOf(svg).ShouldContain("44");
        TextsOf(svg).ShouldNotContain("万元");
        TextsOf(svg).ShouldNotContain("440,000");
    }

    [Fact]
    public void Of_more_series_than_a_chart_can_hold_apart_the_first_are_drawn_and_the_rest_counted()
    {
        var many = Enumerable.Range(1, 10).Select(i => Levels($"第{i}经济开发区", "出口额", $"{i}.0亿元", $"{i + 1}.0亿元")).ToList();
        TextsOf(SeriesChart.Draw(many)).ShouldContain(text => text.Contains("另有2个没有画出", StringComparison.Ordinal));
    }

    [Fact]
    public void A_series_without_points_is_named_as_such_among_others()
        => TextsOf(SeriesChart.Draw([Levels(Zone, "出口额", "40.0亿元", "44.0亿元"), Build(Port, "出口额")])).ShouldContain("东港高新区（没有数据）");

    [Fact]
    public void A_long_note_is_wrapped_and_never_cut()
    {
        var series = Levels(Zone, "出口额", "40.0亿元", "44.0亿元") with { Remarks = [string.Concat(Enumerable.Repeat("另有若干条报道以其他单位计，未列入。", 12)) + "完"] };
        TextsOf(SeriesChart.Draw(series)).ShouldContain(text => text.EndsWith('完'));
    }

    [Fact]
    public void What_is_not_drawn_is_told()
    {
        var series = Build("出口额", ("2024-01-20", $"{Zone}|出口额|44.0亿元|2023\n{Zone}|出口额|12.5%|2023|share|of=全市出口额\n{Zone}|出口额|41.0亿元|"));
        TextsOf(SeriesChart.Draw(series)).ShouldContain("图中没有画出（见表）：没有写明时间的1个、占比1个。");
    }

    private static Series Levels(string subject, string indicator, string before, string after)
        => Build(subject, indicator, ("2023-01-20", $"{subject}|{indicator}|{before}|2022"), ("2024-01-20", $"{subject}|{indicator}|{after}|2023"));

    private static List<string> TextsOf(string svg) => [.. XDocument.Parse(svg, LoadOptions.PreserveWhitespace).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];

    private static IEnumerable<XElement> MarksOf(string svg)
        => XDocument.Parse(svg, LoadOptions.PreserveWhitespace).Descendants().Where(e => e.Name.LocalName == "path" && e.Elements().Any());

    // The outline without the place where it stands.
    private static string OutlineOf(XElement mark) => string.Concat(mark.Attribute("d")!.Value.SkipWhile(c => !char.IsAsciiLetterLower(c)));

    private static Series Example()
        => Build("进出口总额",
            ("2021-01-22", $"{Zone}|进出口总额|30.4亿元|2020\n{Zone}|进出口总额|7.8%|2020|growth"),
            ("2022-01-25", $"{Zone}|进出口总额|36.9亿元|2021\n{Zone}|进出口总额|21.4%|2021|growth"),
            ("2022-02-25", $"{Zone}|进出口总额|39.6亿元|2021\n{Zone}|进出口总额|48亿元|2023|target"),
            ("2022-10-25", $"{Zone}|进出口总额|31.0亿元|2022-01/2022-09\n{Zone}|进出口总额|12.0%|2022-01/2022-09|growth"),
            ("2022-07-25", $"{Zone}|进出口总额|20.6亿元|2022-H1"),
            ("2023-01-22", $"{Zone}|进出口总额|41.7亿元|2022\n{Zone}|进出口总额|5.3%|2022|growth"),
            ("2024-01-22", $"{Zone}|进出口总额|46.2亿元|2023\n{Zone}|进出口总额|10.8%|2023|growth"));
}
