using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Answering;

/// <summary>Drafts that bear no date: what hangs on the day of writing is held against every year, and is never called wrong for the year.</summary>
public class UndatedDraftTests
{
    private const string Zone = "临江经济开发区";

    private static readonly InMemoryFigureSource Archive = new InMemoryFigureSource()
        .Add(Reports.Article("上半年看临江", "2023-07-20", 1), Reports.Figures($"{Zone}|固定资产投资|63.7亿元|2023-H1\n{Zone}|进出口总额|22.5亿元|2023-H1\n{Zone}|出口额|15.2亿元|2023-H1"))
        .Add(Reports.Article("临江半年报", "2024-07-20", 2), Reports.Figures($"{Zone}|固定资产投资|69.4亿元|2024-H1\n{Zone}|进出口总额|24.1亿元|2024-H1\n{Zone}|出口额|16.8亿元|2024-H1"))
        .Add(Reports.Article("临江年报", "2025-01-20", 3), Reports.Figures($"{Zone}|固定资产投资|148.2亿元|2024"));

    private static IReadOnlyList<CheckedFigure> Check(string text)
    {
        var pipeline = NewsPipeline.Default;
        return [.. pipeline.Split(new Page { File = "draft.txt", Text = text }).SelectMany(article => FigureChecker.CheckUndated(article, pipeline.Extract, Archive))];
    }

    [Theory]
    [InlineData("上半年，临江经济开发区固定资产投资69.4亿元。", "2024年上半年")]
    [InlineData("今年上半年，临江经济开发区固定资产投资63.7亿元。", "2023年上半年")]
    [InlineData("1—6月，临江经济开发区固定资产投资约69亿元。", "2024年上半年")]
    [InlineData("去年上半年，临江经济开发区固定资产投资63.7亿元。", "2023年上半年")]
    public void A_time_without_a_year_is_held_against_every_year_and_the_reason_says_which(string draft, string year)
    {
        var found = Check(draft).Single();
        found.Verdict.ShouldBe(Verdict.Supported, found.Reason);
        found.Reason.ShouldContain("稿件没有日期");
        found.Reason.ShouldContain(year);
        found.Figure.Period!.Label.ShouldBe(year);
    }

    [Fact]
    public void Where_no_year_agrees_it_is_no_accusation_but_the_likely_slip_is_told()
    {
        var found = Check("上半年，临江经济开发区固定资产投资64.9亿元。").Single();
        found.Verdict.ShouldBe(Verdict.Unverified, found.Reason);
        found.Reason.ShouldContain("稿件没有日期");
        found.Reason.ShouldContain("69.4亿元");
        found.Figure.Period.ShouldBeNull();
    }

    [Fact]
    public void What_the_draft_dates_itself_is_judged_as_ever()
    {
        Check("2024年上半年，临江经济开发区固定资产投资64.9亿元。").Single().Verdict.ShouldBe(Verdict.Contradicted);
        Check("2024年，临江经济开发区固定资产投资148.2亿元。").Single().Reason.ShouldNotContain("没有日期");
    }

    [Fact]
    public void A_figure_of_another_year_than_the_rest_of_the_draft_is_supported_with_a_warning()
    {
        var found = Check("上半年，临江经济开发区固定资产投资69.4亿元，进出口总额24.1亿元，出口额15.2亿元。");
        found.Select(f => f.Verdict).ShouldAllBe(v => v == Verdict.Supported);
        found[2].Reason.ShouldContain("请核对是不是同一年");
        found[0].Reason.ShouldNotContain("请核对是不是同一年");
    }

    [Fact]
    public void The_archive_has_nothing_of_it()
        => Check("上半年，北岭高新区固定资产投资31.5亿元。").Single().Verdict.ShouldBe(Verdict.Unverified);

    [Fact]
    public void What_fails_in_a_later_year_is_told_as_the_archive_said_it()
    {
        var pipeline = NewsPipeline.Default;
        var draft = pipeline.Split(new Page { File = "draft.txt", Text = "上半年，临江经济开发区固定资产投资69.4亿元。" }).Single();
        Should.Throw<ArchiveException>(() => FigureChecker.CheckUndated(draft, pipeline.Extract, new FailsIn(2024))).Trouble.ShouldBe(ArchiveTrouble.Damaged);
    }

    /// <summary>The archive, damaged where it holds one year's periods.</summary>
    private sealed class FailsIn(int year) : IFigureSource
    {
        public IEnumerable<ReportedFigure> Figures(FigureQuery query)
            => query.ExactPeriod?.End?.Year == year ? throw new ArchiveException(ArchiveTrouble.Damaged, "The archive is damaged.", "Index again.") : Archive.Figures(query);

        public IEnumerable<ReportedProject> Projects(string? name = null, DateOnly? asOf = null) => Archive.Projects(name, asOf);
    }
}
