using System.CommandLine;
using NewsMiner.Answering;
using NewsMiner.App.Contract;
using NewsMiner.Archiving;

namespace NewsMiner.App.Commands;

/// <summary><c>figures</c>: reported figures by subject, indicator, aspect, period, modality and value.</summary>
internal static class FiguresCommand
{
    public static IReadOnlyList<Column<ReportedFigureRecord>> Columns { get; } =
    [
        new("date", row => row.Date), new("source", row => row.Source), new("subject", row => row.Subject), new("indicator", row => row.Indicator),
        new("of", row => row.Of), new("aspect", row => row.Aspect), new("basis", row => row.Basis), new("period", row => row.Period?.Label),
        new("period_start", row => row.Period?.Start), new("period_end", row => row.Period?.End), new("modality", row => row.Modality),
        new("quote", row => row.Quote), new("value", row => row.Value), new("low", row => row.Low), new("high", row => row.High), new("unit", row => row.Unit),
        new("qualifier", row => row.Qualifier), new("base_value", row => row.BaseValue), new("base_unit", row => row.BaseUnit),
        new("base_low", row => row.BaseLow), new("base_high", row => row.BaseHigh), new("project", row => row.Project),
        new("title", row => row.Title), new("file", row => row.File), new("id", row => row.Id), new("start", row => row.Start), new("end", row => row.End),
        new("sentence", row => row.Sentence),
    ];

    private static readonly IReadOnlyList<Column<ReportedFigureRecord>> s_brief =
    [
        new("报道日期", row => row.Date), new("主体", row => row.Subject), new("指标", row => row.Of is null ? row.Indicator : $"{row.Indicator} / {row.Of}"), new("方面", row => ChineseWords.Of(row.Aspect)),
        new("时期", row => row.Period?.Label), new("数字", row => row.Quote, RightAligned: true), new("语气", row => ChineseWords.Of(row.Modality)), new("文章", row => row.Title),
    ];

    public static Command Create(Terminal terminal)
    {
        var archive = Options.Archive();
        var format = Options.Format();
        var subject = Options.Text("--subject", "主体，全称或简称 / subject", "NAME");
        var indicator = Options.Text("--indicator", "指标，标准名或别名 / indicator", "NAME");
        var aspect = Options.Choice("--aspect", "方面 / aspect", "level", "growth", "share", "contribution", "change", "rank", "multiple");
        var modality = Options.Choice("--modality", "语气 / modality", "actual", "target", "plan");
        var period = Options.Text("--period", "时期，如 2024年、2024年一季度、1-9月 / period", "TIME");
        var where = Options.Text("--where", "数值条件，如 \"> 100亿元\"、\"10%..20%\" / condition on the value", "COND");
        var project = Options.Text("--project", "项目 / project", "NAME");
        var limit = Options.Count("--limit", "最多几条 / at most");
        var offset = Options.Count("--offset", "跳过几条 / skip");
        var command = new Command("figures", """
            列出报道过的数字。 Lists reported figures.

            示例:  newsminer figures --subject 云川经开区 --indicator 固定资产投资 --aspect level --where "> 60亿元"
            """) { archive, format, subject, indicator, aspect, modality, period, where, project, limit, offset };
        command.SetAction(parsed =>
        {
            using var reader = OpenArchive.ForReading(terminal, parsed.GetRequiredValue(archive));
            var request = new FigureRequest
            {
                Subject = parsed.GetValue(subject),
                Indicator = parsed.GetValue(indicator),
                Aspect = parsed.GetValue(aspect) is { } a ? Enum.Parse<Aspect>(a, ignoreCase: true) : null,
                Modality = parsed.GetValue(modality) is { } m ? Enum.Parse<Modality>(m, ignoreCase: true) : null,
                Project = parsed.GetValue(project),
                Period = parsed.GetValue(period) is { } time ? PeriodOf(time, terminal.Today) : null,
                Where = parsed.GetValue(where) is { } condition
                    ? QuantityCondition.Parse(condition) ?? throw new UsageException($"--where: 读不懂“{condition}”；请写成 \"> 100亿元\" 或 \"10%..20%\"。 Not a condition on a value.")
                    : null,
                Limit = parsed.GetValue(limit),
                Offset = parsed.GetValue(offset) ?? 0,
            };
            var chosen = parsed.GetValue(format);
            RecordWriter.Write(terminal, chosen, FigureFinder.Find(reader, request).Select(ReportedFigureRecord.From), chosen == OutputFormat.Table ? s_brief : Columns);
            return ExitCode.Done;
        });
        return command;
    }

    internal static Period PeriodOf(string time, DateOnly today)
    {
        var text = time.Length == 4 && time.All(char.IsAsciiDigit) ? time + "年" : time;
        return NewsPipeline.Default.ReadMentions(text, today).FirstOrDefault(mention => mention.Period is not null)?.Period
            ?? throw new UsageException($"--period: 读不懂“{time}”；请写成 2024年、2024年一季度、2024年1-9月。 Not a period.");
    }
}

/// <summary><c>series SUBJECT INDICATOR</c>: one indicator through time.</summary>
internal static class SeriesCommand
{
    public static Command Create(Terminal terminal)
    {
        var subject = new Argument<string>("subject") { Description = "主体 / subject" };
        var indicator = new Argument<string>("indicator") { Description = "指标 / indicator" };
        var archive = Options.Archive();
        var format = Options.Format();
        var aspect = Options.Choice("--aspect", "只看一个方面 / one aspect", "level", "growth", "share", "contribution", "change", "rank", "multiple");
        var from = Options.Day("--from", "时期不早于 / periods from");
        var to = Options.Day("--to", "时期不晚于 / periods to");
        var asOf = Options.Day("--as-of", "只用这一天之前的报道 / only reports up to this day");
        var difference = new Option<bool>("--difference") { Description = "把累计数拆成单期 / difference cumulative figures" };
        var unit = Options.Text("--unit", "显示的单位 / unit shown", "UNIT");
        var noDerived = new Option<bool>("--no-derived") { Description = "不要推算的点 / no derived points" };
        var chart = Options.Text("--chart", "另画一张 SVG 图 / also draws a chart", "FILE.svg");
        var command = new Command("series", """
            一个指标随时间的变化，每个点带出处；累计与单期分开，目标与完成分开，分歧与修订照列。
            One indicator through time, with the sources of every point.

            示例:  newsminer series 云川经开区 地区生产总值 --chart gdp.svg
            """) { subject, indicator, archive, format, aspect, from, to, asOf, difference, unit, noDerived, chart };
        command.SetAction(parsed =>
        {
            using var reader = OpenArchive.ForReading(terminal, parsed.GetRequiredValue(archive));
            var series = SeriesBuilder.Build(reader, new SeriesRequest
            {
                Subject = Names.Subject(parsed.GetRequiredValue(subject)),
                Indicator = Names.Indicator(parsed.GetRequiredValue(indicator)),
                Aspect = parsed.GetValue(aspect) is { } a ? Enum.Parse<Aspect>(a, ignoreCase: true) : null,
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                AsOf = parsed.GetValue(asOf),
                Difference = parsed.GetValue(difference),
                Derive = !parsed.GetValue(noDerived),
                Unit = parsed.GetValue(unit),
            });
            foreach (var remark in series.Remarks)
                terminal.Error.WriteLine(remark);
            if (series.Points.Count == 0)
                terminal.Error.WriteLine($"档案里没有「{series.Subject}」的「{series.Indicator}」。 Nothing reported; try figures --subject or search.");
            if (parsed.GetValue(chart) is { } file)
                WriteChart(file, SeriesChart.Draw(series));
            var chosen = parsed.GetValue(format);
            // Tables name one report a value; only JSON Lines carries them all.
            RecordWriter.Write(terminal, chosen, series.Points.Select(point => SeriesPointRecord.From(series, point, chosen == OutputFormat.Jsonl ? null : 1)), chosen == OutputFormat.Table ? Brief : Columns);
            return ExitCode.Done;
        });
        return command;
    }

    public static IReadOnlyList<Column<SeriesPointRecord>> Columns { get; } =
    [
        new("subject", row => row.Subject), new("indicator", row => row.Indicator), new("aspect", row => row.Aspect), new("of", row => row.Of), new("basis", row => row.Basis),
        new("period", row => row.Period?.Label), new("period_start", row => row.Period?.Start), new("period_end", row => row.Period?.End), new("kind", row => row.Kind),
        new("modality", row => row.Modality), new("value", row => row.Value), new("unit", row => row.Unit), new("base_value", row => row.BaseValue),
        new("quote", row => row.Quote), new("derived", row => row.Derived), new("sources", row => row.SourceCount),
        new("first_source", row => row.Sources.Count == 0 ? null : $"{row.Sources[0].Source} {row.Sources[0].Date} {row.Sources[0].Title}"),
        new("others", row => string.Join("；", row.Others.Select(other => other.Quote))),
    ];

    private static readonly IReadOnlyList<Column<SeriesPointRecord>> Brief =
    [
        new("时期", row => row.Period?.Label), new("方面", row => ChineseWords.Of(row.Aspect)), new("口径", row => ChineseWords.Of(row.Kind)), new("语气", row => ChineseWords.Of(row.Modality)),
        new("数值", row => row.Value, RightAligned: true), new("单位", row => row.Unit), new("原文", row => row.Quote), new("推算", row => row.Derived),
        new("分歧", row => string.Join("；", row.Others.Select(other => other.Quote))),
        new("出处", row => row.Sources.Count == 0 ? null : $"{row.Sources[0].Date} {row.Sources[0].Title}" + (row.SourceCount > 1 ? $" 等{row.SourceCount}篇" : "")),
    ];

    private static void WriteChart(string file, string svg)
    {
        try
        {
            File.WriteAllText(file, svg);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: 写不进去（{problem.Message}）。请换一个可写的位置。 Cannot be written.");
        }
    }
}

/// <summary>Names as people type them → canonical names.</summary>
internal static class Names
{
    public static string Subject(string name) =>
        NewsPipeline.Default.Rules.Vocabulary.Find(name) is { Kind: Rules.TermKind.Zone or Rules.TermKind.Place } term ? term.Name : name;

    public static string Indicator(string name) => NewsPipeline.Default.Rules.TryFindIndicator(name, out var rule) ? rule.Name : name;
}
