using System.Globalization;
using NewsMiner.Extracting;

namespace NewsMiner.Tests.Extracting.Periods;

public class PeriodTests
{
    private static readonly MentionReader Reader = new();

    [Theory]
    [InlineData("2023-02-07", "2022年，全区", "2022年", "2022-01-01", "2022-12-31", "2022年")]
    [InlineData("2023-02-07", "1-11月，出口", "1-11月", "2022-01-01", "2022-11-30", "2022年1-11月")]
    [InlineData("2023-02-07", "2022年1至11月份，", "2022年1至11月份", "2022-01-01", "2022-11-30", "2022年1-11月")]
    [InlineData("2023-11-20", "前三季度，", "前三季度", "2023-01-01", "2023-09-30", "2023年前三季度")]
    [InlineData("2023-02-07", "一季度计划", "一季度", "2023-01-01", "2023-03-31", "2023年一季度")]
    [InlineData("2023-11-20", "今年上半年，", "今年上半年", "2023-01-01", "2023-06-30", "2023年上半年")]
    [InlineData("2025-07-21", "据统计，上半年，", "上半年", "2025-01-01", "2025-06-30", "2025年上半年")]
    [InlineData("2024-11-05", "下半年，", "下半年", "2024-07-01", "2024-12-31", "2024年下半年")]
    [InlineData("2023-11-20", "今年以来，", "今年以来", "2023-01-01", "2023-11-20", "2023年以来")]
    [InlineData("2024-11-11", "2023年以来，", "2023年以来", "2023-01-01", "2024-11-11", "2023年以来")]
    [InlineData("2023-07-20", "截至6月底，", "截至6月底", null, "2023-06-30", "截至2023年6月")]
    [InlineData("2023-07-20", "截至目前，", "截至目前", null, "2023-07-20", "截至2023年7月")]
    [InlineData("2023-11-20", "力争到2025年，", "到2025年", null, "2025-12-31", "到2025年")]
    [InlineData("2024-11-11", "有望年底前投产", "年底前", null, "2024-12-31", "到2024年12月")]
    [InlineData("2023-11-20", "“十四五”时期，", "“十四五”时期", "2021-01-01", "2025-12-31", "“十四五”时期")]
    [InlineData("2023-11-20", "“十三五”末，", "“十三五”末", "2020-01-01", "2020-12-31", "2020年")]
    [InlineData("2023-11-20", "9月26日，", "9月26日", "2023-09-26", "2023-09-26", "2023年9月26日")]
    [InlineData("2023-02-07", "12月25日签约", "12月25日", "2022-12-25", "2022-12-25", "2022年12月25日")]
    [InlineData("2023-11-20", "近三年来", "近三年来", "2020-11-20", "2023-11-20", "2020年11月20日至2023年11月20日")]
    [InlineData("2023-11-20", "去年12月开工", "去年12月", "2022-12-01", "2022-12-31", "2022年12月")]
    [InlineData("2024-12-06", "前10个月，", "前10个月", "2024-01-01", "2024-10-31", "2024年1-10月")]
    [InlineData("2025-06-03", "记者获悉，前4个月进出口", "前4个月", "2025-01-01", "2025-04-30", "2025年1-4月")]
    [InlineData("2025-01-09", "前11个月，", "前11个月", "2024-01-01", "2024-11-30", "2024年1-11月")]
    [InlineData("2025-02-12", "前两个月", "前两个月", "2024-12-01", "2025-01-31", "2024年12月至2025年1月")]
    [InlineData("2023-11-20", "上半年，", "上半年", "2023-01-01", "2023-06-30", "2023年上半年")]
    [InlineData("2023-12-18", "一季度，", "一季度", "2023-01-01", "2023-03-31", "2023年一季度")]
    [InlineData("2023-12-18", "3月，项目落户", "3月", "2023-03-01", "2023-03-31", "2023年3月")]
    [InlineData("2024-01-18", "四季度，", "四季度", "2023-10-01", "2023-12-31", "2023年四季度")]
    [InlineData("2023-12-28", "1月8日将开工", "1月8日", "2024-01-08", "2024-01-08", "2024年1月8日")]
    [InlineData("2023-11-20", "1月8日开工", "1月8日", "2023-01-08", "2023-01-08", "2023年1月8日")]
    [InlineData("2023-11-20", "今年前10个月，", "今年前10个月", "2023-01-01", "2023-10-31", "2023年1-10月")]
    [InlineData("2023-11-20", "党的十八大以来，", "党的十八大以来", "2012-11-08", "2023-11-20", "2012年11月以来")]
    [InlineData("2023-11-20", "2021—2023年，", "2021—2023年", "2021-01-01", "2023-12-31", "2021-2023年")]
    [InlineData("2023-11-20", "下周三开会", "下周三", "2023-11-29", "2023-11-29", "2023年11月29日")]
    [InlineData("2024-02-01", "今年春节期间", "今年春节期间", "2024-02-10", "2024-02-16", "2024年2月10日至2月16日")]
    [InlineData("2023-11-20", "明年7月投产", "明年7月", "2024-07-01", "2024-07-31", "2024年7月")]
    [InlineData("2023-11-20", "20世纪90年代，", "20世纪90年代", "1990-01-01", "1999-12-31", "1990-1999年")]
    [InlineData("2023-11-20", "去年本月五日", "去年本月五日", "2022-11-05", "2022-11-05", "2022年11月5日")]
    [InlineData("2024-02-20", "立春前后", "立春", "2024-02-04", "2024-02-04", "2024年2月4日")]
    [InlineData("2021-12-20", "冬至，", "冬至", "2021-12-21", "2021-12-21", "2021年12月21日")]
    [InlineData("2026-02-20", "雨水节气", "雨水节气", "2026-02-18", "2026-02-18", "2026年2月18日")]
    [InlineData("2019-01-10", "小寒节气", "小寒节气", "2019-01-05", "2019-01-05", "2019年1月5日")]
    [InlineData("2023-04-10", "清明", "清明", "2023-04-05", "2023-04-05", "2023年4月5日")]
    [InlineData("2021-06-20", "20210614发布", "20210614", "2021-06-14", "2021-06-14", "2021年6月14日")]
    [InlineData("2023-06-20", "2022/23年度出口", "2022/23年度", "2022-01-01", "2023-12-31", "2022-2023年")]
    [InlineData("2023-11-20", "超过去年的六成", "去年", "2022-01-01", "2022-12-31", "2022年")]
    [InlineData("2023-09-20", "暑假，", "暑假", "2023-07-01", "2023-08-31", "2023年7-8月")]
    public void A_time_is_resolved_against_the_date(string reference, string text, string surface, string? start, string? end, string label)
    {
        var mentions = new List<Mention>();
        Reader.Read(text, Day(reference), mentions);
        var period = mentions.Single(m => m.Kind == MentionKind.Time && m.Span.In(text).SequenceEqual(surface)).Period!;
        (period.Start, period.End, period.Label).ShouldBe((Day(start), Day(end), label));
    }

    [Fact]
    public void A_time_without_its_year_says_so_and_moves()
    {
        var mentions = new List<Mention>();
        Reader.Read("1-2月，", new DateOnly(2023, 5, 1), mentions);
        var mention = mentions.ShouldHaveSingleItem();
        mention.Time!.LacksYear.ShouldBeTrue();
        TimeShape.InYear(mention.Period!, 2020).ShouldBe(new Period(new DateOnly(2020, 1, 1), new DateOnly(2020, 2, 29), "2020年1-2月"));
    }

    [Theory]
    [InlineData("达产后年产值")]
    [InlineData("过去年画很多")]
    public void What_only_looks_like_a_time_is_none(string text)
    {
        var mentions = new List<Mention>();
        Reader.Read(text, new DateOnly(2023, 11, 20), mentions);
        mentions.ShouldNotContain(m => m.Kind == MentionKind.Time);
    }

    [Fact]
    public void Without_a_reference_a_relative_time_has_no_period()
    {
        var mentions = new List<Mention>();
        Reader.Read("去年完成投资，9月投产", null, mentions);
        mentions.Where(m => m.Kind == MentionKind.Time).ShouldAllBe(m => m.Period == null);
        mentions.Count.ShouldBe(2);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
