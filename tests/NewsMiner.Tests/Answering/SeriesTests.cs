using System.Globalization;
using NewsMiner.Answering;
using NewsMiner.Rules;

namespace NewsMiner.Tests.Answering;

public class SeriesTests
{
    private const string Zone = "临江经济开发区";

    private static InMemoryFigureSource Archive(params (string Date, string Lines)[] articles)
    {
        var archive = new InMemoryFigureSource();
        var key = 0;
        foreach (var (date, lines) in articles)
            archive.Add(Reports.Article($"报道{++key}", date, key), Reports.Figures(lines, DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return archive;
    }

    private static Series Build(InMemoryFigureSource archive, string indicator, Func<SeriesRequest, SeriesRequest>? with = null)
    {
        var request = new SeriesRequest { Subject = Zone, Indicator = indicator };
        return SeriesBuilder.Build(archive, with?.Invoke(request) ?? request);
    }

    private static string Show(Series series)
        => string.Join('\n', series.Points.Select(p =>
            $"{p.Aspect} {p.Period?.Label} {p.Kind} {p.Modality} {p.Shown.ToString("0.###", CultureInfo.InvariantCulture)} x{p.Stories}{(p.IsDerived ? " derived" : "")}{string.Concat(p.Others.Select(o => $" !{o.Quote}{(o.Earlier ? " earlier" : "")}"))}"));

    [Fact]
    public void Several_reports_of_one_value_are_one_point_with_all_sources()
    {
        var series = Build(Archive(
            ("2023-02-01", $"{Zone}|实际利用外资|3.2亿美元|2022"),
            ("2023-02-03", $"{Zone}|实际利用外资|32000万美元|2022"),
            ("2023-03-01", $"{Zone}|实际利用外资|超3亿美元|2022")), "实际利用外资");
        Show(series).ShouldBe("Level 2022年 Single Actual 3.2 x3");
        series.Points[0].Sources.Count.ShouldBe(3);
        series.Points[0].Sources[0].Article.Date.ShouldBe(new DateOnly(2023, 2, 1));
        series.Unit.ShouldBe("亿美元");
    }

    [Fact]
    public void A_disagreement_is_shown_beside_the_point_and_never_averaged()
    {
        var series = Build(Archive(
            ("2023-02-01", $"{Zone}|工业投资|20.1亿元|2022"),
            ("2023-02-01", $"{Zone}|工业投资|20.1亿元|2022"),
            ("2023-02-01", $"{Zone}|工业投资|21.0亿元|2022")), "工业投资");
        Show(series).ShouldBe("Level 2022年 Single Actual 20.1 x2 !21.0亿元");
    }

    [Fact]
    public void A_later_revision_stands_and_keeps_the_earlier_value()
    {
        var series = Build(Archive(
            ("2023-02-01", $"{Zone}|工业投资|20.1亿元|2022"),
            ("2023-02-09", $"{Zone}|工业投资|20.1亿元|2022"),
            ("2024-01-20", $"{Zone}|工业投资|19.7亿元|2022")), "工业投资");
        Show(series).ShouldBe("Level 2022年 Single Actual 19.7 x1 !20.1亿元 earlier");
    }

    [Fact]
    public void As_of_a_day_knows_only_what_was_printed_by_then()
    {
        var archive = Archive(("2023-02-01", $"{Zone}|工业投资|20.1亿元|2022"), ("2024-01-20", $"{Zone}|工业投资|19.7亿元|2022"));
        Show(Build(archive, "工业投资", r => r with { AsOf = new DateOnly(2023, 12, 31) })).ShouldBe("Level 2022年 Single Actual 20.1 x1");
    }

    [Fact]
    public void Cumulative_periods_stand_apart_and_are_differenced_on_request()
    {
        var archive = Archive(
            ("2023-04-20", $"{Zone}|进出口总额|10.0亿元|2023-Q1"),
            ("2023-07-20", $"{Zone}|进出口总额|22.5亿元|2023-H1"),
            ("2023-10-20", $"{Zone}|进出口总额|36.1亿元|2023-01/2023-09"),
            ("2024-01-20", $"{Zone}|进出口总额|50.2亿元|2023"));
        Show(Build(archive, "进出口总额")).ShouldBe(
            """
            Level 2023-Q1 Single Actual 10 x1
            Level 2023-H1 Cumulative Actual 22.5 x1
            Level 2023-01/2023-09 Cumulative Actual 36.1 x1
            Level 2023年 Single Actual 50.2 x1
            """);
        var derived = Build(archive, "进出口总额", r => r with { Difference = true }).Points.Where(p => p.IsDerived).ToList();
        derived.Select(p => $"{p.Period!.Label} {p.Shown.ToString("0.0", CultureInfo.InvariantCulture)}").ShouldBe(["2023年二季度 12.5", "2023年三季度 13.6", "2023年四季度 14.1"]);
        derived[1].Arithmetic.ShouldBe("2023-01/2023-09 36.1亿元 − 2023-H1 22.5亿元 = 13.6亿元");
        (derived[1].Low, derived[1].High).ShouldBe((1_350_000_000m, 1_370_000_000m));
    }

    [Fact]
    public void Last_years_level_follows_from_this_years_level_and_growth()
    {
        var series = Build(Archive(("2024-01-20", $"{Zone}|进出口总额|55.0亿元|2023\n{Zone}|进出口总额|10%|2023|growth")), "进出口总额");
        var derived = series.Points.Single(p => p.IsDerived);
        derived.Period!.Label.ShouldBe("2022年");
        derived.Shown.ShouldBe(50m);
        derived.Arithmetic.ShouldBe("2023年 55.0亿元 ÷ (1 + 10%) ≈ 50亿元");
        derived.Low!.Value.ShouldBeLessThan(5_000_000_000m);
        derived.High!.Value.ShouldBeGreaterThan(5_000_000_000m);
    }

    [Fact]
    public void Growth_at_constant_prices_gives_no_level_back()
    {
        var series = Build(Archive(("2024-01-20", $"{Zone}|地区生产总值|143亿元|2023\n{Zone}|地区生产总值|6.1%|2023|growth")), "地区生产总值");
        series.Points.ShouldNotContain(p => p.IsDerived);
        series.Remarks.ShouldContain(r => r.Contains("可比口径", StringComparison.Ordinal));
    }

    [Fact]
    public void Growth_follows_from_two_levels()
    {
        var series = Build(Archive(("2023-01-20", $"{Zone}|出口额|40.0亿元|2022"), ("2024-01-20", $"{Zone}|出口额|44.0亿元|2023")), "出口额");
        var derived = series.Points.Single(p => p.IsDerived);
        (derived.Aspect, derived.Shown, derived.Period!.Label).ShouldBe((Aspect.Growth, 10m, "2023年"));
    }

    [Fact]
    public void Targets_stand_apart_from_results()
    {
        Show(Build(Archive(("2023-01-20", $"{Zone}|出口额|45亿元|2023|target"), ("2024-01-20", $"{Zone}|出口额|44.0亿元|2023")), "出口额"))
            .ShouldBe("Level 2023年 Single Actual 44 x1\nLevel 2023年 Single Target 45 x1");
    }

    [Fact]
    public void Units_convert_to_the_one_asked_for()
    {
        var archive = Archive(("2023-01-20", $"{Zone}|出口额|40.0亿元|2022\n{Zone}|出口额|2.5亿美元|2022"), ("2024-01-20", $"{Zone}|出口额|440000万元|2023"));
        var series = Build(archive, "出口额", r => r with { Unit = "万元", Derive = false });
        Show(series).ShouldBe("Level 2022年 Single Actual 400000 x1\nLevel 2023年 Single Actual 440000 x1");
        series.Remarks.Single().ShouldContain("亿美元");
        Build(archive, "出口额", r => r with { Unit = "吨" }).Remarks.ShouldContain(r => r.Contains("不能换算", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stocks_year_is_its_state_at_the_years_end()
    {
        var archive = Archive(("2023-01-20", $"{Zone}|高新技术企业数|170户|2022"), ("2023-02-20", $"{Zone}|高新技术企业数|170家|asof:2022-12"));
        Show(Build(archive, "高新技术企业数", r => r with { Nature = IndicatorNature.Stock })).ShouldBe("Level 2022年 State Actual 170 x2");
    }

    [Fact]
    public void Reprints_of_one_story_count_once()
    {
        var archive = new InMemoryFigureSource()
            .Add(Reports.Article("原文", "2023-01-20", 1, story: 1), Reports.Figures($"{Zone}|出口额|40.0亿元|2022"))
            .Add(Reports.Article("转载", "2023-01-22", 2, story: 1), Reports.Figures($"{Zone}|出口额|40.0亿元|2022"));
        Build(archive, "出口额").Points.Single().Stories.ShouldBe(1);
    }

    [Fact]
    public void A_series_without_sentences_says_the_same_and_reads_the_few_that_decide()
    {
        var archive = Archive(
            ("2023-02-01", $"{Zone}|出口额|40.0亿元|2022"),
            ("2024-02-01", $"{Zone}|出口额|44.0亿元|2023"),
            ("2024-02-01", $"{Zone}|进口额|20.0亿元|2023"));
        var with = Build(archive, "出口额");
        var without = Build(archive, "出口额", request => request with { Sentences = false });
        Show(without).ShouldBe(Show(with));
        with.Points.ShouldContain(point => point.IsDerived);
    }
}
