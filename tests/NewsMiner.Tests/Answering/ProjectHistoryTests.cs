using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.Tests.Answering;

public class ProjectHistoryTests
{
    internal static Project Project(string name, string? owner = null, string? zone = null, string? investment = null, string? capacity = null, ProjectStage? stage = null, params ProjectEvent[] events)
        => new()
        {
            Name = name,
            Owner = owner,
            Zone = zone,
            Investment = investment,
            InvestmentQuantity = investment is null ? null : Reports.Quantity(investment),
            Capacity = capacity,
            Stage = stage,
            Events = events,
            Span = new TextSpan(0, 1),
            TextSpan = new TextSpan(0, 1),
        };

    private static InMemoryFigureSource Archive(params (string Date, Project Project)[] mentions)
    {
        var archive = new InMemoryFigureSource();
        var key = 0;
        foreach (var (date, project) in mentions)
            archive.Add(Reports.Article($"报道{++key}", date, key), project);
        return archive;
    }

    [Fact]
    public void A_project_is_followed_from_signing_to_production()
    {
        var history = ProjectHistories.Read(Archive(
            ("2022-05-10", Project("远山新材年产30万吨特种玻璃纤维项目", "远山新材", "临江经济开发区", "约40亿元", "年产30万吨", ProjectStage.签约, new ProjectEvent(ProjectStage.签约, "2022-05"))),
            ("2022-11-02", Project("远山新材特种玻璃纤维项目", "远山新材料有限公司", "临江经开区", "42亿元", null, ProjectStage.开工, new ProjectEvent(ProjectStage.开工, "2022-10-28"), new ProjectEvent(ProjectStage.投产, "2023-H2", true))),
            ("2024-01-05", Project("远山新材年产30万吨特种玻璃纤维项目", null, null, "55亿元", null, ProjectStage.投产, new ProjectEvent(ProjectStage.投产, "2023-12"))))).Single();
        history.Name.ShouldBe("远山新材年产30万吨特种玻璃纤维项目");
        history.Stage.ShouldBe(ProjectStage.投产);
        history.Stages.Select(s => $"{s.Stage} {s.Date}{(s.Planned ? " planned" : "")}").ShouldBe(["签约 2022-05", "开工 2022-10-28", "投产 2023-H2 planned", "投产 2023-12"]);
        history.Sums.Select(s => s.Quote).ShouldBe(["约40亿元", "55亿元"]);
        history.MergeReasons.Single().ShouldContain("简称");
        history.Mentions.Count.ShouldBe(3);
    }

    [Fact]
    public void A_promise_past_its_date_without_a_report_is_overdue()
    {
        var archive = Archive(("2022-11-02", Project("云栖数据中心项目", null, "临江经济开发区", null, null, ProjectStage.开工, new ProjectEvent(ProjectStage.投产, "2023-Q2", true))));
        ProjectHistories.Read(archive, today: new DateOnly(2023, 6, 30)).Single().Overdue.ShouldBeEmpty();
        var overdue = ProjectHistories.Read(archive, today: new DateOnly(2023, 7, 1)).Single().Overdue.Single();
        (overdue.Stage, overdue.Due).ShouldBe((ProjectStage.投产, new DateOnly(2023, 6, 30)));
        archive.Add(Reports.Article("后来", "2023-08-01", 9), Project("云栖数据中心项目", stage: ProjectStage.投产));
        ProjectHistories.Read(archive, today: new DateOnly(2023, 9, 1)).Single().Overdue.ShouldBeEmpty();
    }

    [Fact]
    public void Deeds_and_plans_stand_in_one_line_of_time()
    {
        var history = ProjectHistories.Read(Archive(
            ("2022-06-10", Project("云栖数据中心项目", stage: ProjectStage.签约, events: [new ProjectEvent(ProjectStage.开工, "2022-09", true), new ProjectEvent(ProjectStage.投产, "2023-Q4", true)])),
            ("2022-12-02", Project("云栖数据中心项目", stage: ProjectStage.开工, events: new ProjectEvent(ProjectStage.开工, "2022-11-28"))),
            ("2024-02-01", Project("云栖数据中心项目", stage: ProjectStage.封顶)),
            ("2024-01-05", Project("云栖数据中心项目", stage: ProjectStage.投产, events: new ProjectEvent(ProjectStage.投产, "2023-12-30"))))).Single();
        history.Stages.Select(s => $"{s.Stage} {s.Date}{(s.Planned ? " planned" : "")}").ShouldBe(
            ["签约 ", "开工 2022-09 planned", "开工 2022-11-28", "封顶 ", "投产 2023-Q4 planned", "投产 2023-12-30"]);
    }

    [Fact]
    public void A_promise_that_a_later_report_puts_off_says_to_when()
    {
        var archive = Archive(
            ("2022-11-02", Project("云栖数据中心项目", events: new ProjectEvent(ProjectStage.投产, "2023-Q2", true))),
            ("2023-06-20", Project("云栖数据中心项目", events: new ProjectEvent(ProjectStage.投产, "2023-12", true))));
        var late = ProjectHistories.Read(archive, today: new DateOnly(2023, 8, 1)).Single().Overdue.Single();
        (late.Date, late.PostponedTo).ShouldBe(("2023-Q2", "2023-12"));
        ProjectHistories.Read(archive, today: new DateOnly(2024, 1, 2)).Single().Overdue.Select(o => (o.Date, o.PostponedTo)).ShouldBe([("2023-Q2", "2023-12"), ("2023-12", null)]);
    }

    [Fact]
    public void A_sum_that_comes_back_has_changed_twice()
        => ProjectHistories.Read(Archive(
            ("2022-05-10", Project("云栖数据中心项目", investment: "12亿元")), ("2022-08-10", Project("云栖数据中心项目", investment: "约12亿元")),
            ("2023-05-10", Project("云栖数据中心项目", investment: "25亿元")), ("2024-05-10", Project("云栖数据中心项目", investment: "12亿元"))))
            .Single().Sums.Select(s => $"{s.Quote} x{s.Sources.Count}").ShouldBe(["12亿元 x2", "25亿元 x1", "12亿元 x1"]);

    [Theory]
    [InlineData("一期", "二期")]
    public void Phases_are_projects_of_their_own(string one, string two)
        => ProjectHistories.Read(Archive(
            ("2022-05-10", Project($"远山新材玻璃纤维{one}项目", "远山新材")), ("2022-06-10", Project($"远山新材玻璃纤维{two}项目", "远山新材")))).Count.ShouldBe(2);

    [Fact]
    public void One_name_in_two_zones_is_two_projects()
        => ProjectHistories.Read(Archive(
            ("2022-05-10", Project("标准化厂房建设项目", zone: "临江经济开发区")), ("2022-06-10", Project("标准化厂房建设项目", zone: "北岭高新技术产业开发区")))).Count.ShouldBe(2);

    [Fact]
    public void Owner_zone_and_capacity_join_what_the_names_do_not()
    {
        var history = ProjectHistories.Read(Archive(
            ("2022-05-10", Project("光伏组件智造基地", "晴川能源", "临江经济开发区", null, "年产5GW")),
            ("2022-09-10", Project("晴川光伏一体化工厂项目", "晴川能源", "临江经济开发区", null, "年产5GW")))).Single();
        history.MergeReasons.Single().ShouldContain("业主、园区、产能");
    }

    [Fact]
    public void Unlike_projects_stay_apart()
        => ProjectHistories.Read(Archive(
            ("2022-05-10", Project("远山新材玻璃纤维项目")), ("2022-06-10", Project("远山新材碳纤维项目")), ("2022-06-10", Project("污水处理厂扩建工程")))).Count.ShouldBe(3);

    [Theory]
    [InlineData("2024", "2024-12-31")]
    [InlineData("2024-02", "2024-02-29")]
    [InlineData("2024-02-03", "2024-02-03")]
    [InlineData("2024-Q3", "2024-09-30")]
    [InlineData("2024-H1", "2024-06-30")]
    [InlineData("明年", null)]
    [InlineData("2024-13", null)]
    public void The_last_day_of_a_date_of_any_precision(string date, string? day)
        => ProjectHistories.LastDay(date)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(day);
}
