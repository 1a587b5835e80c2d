using System.CommandLine;
using NewsMiner.Answering;
using NewsMiner.App.Contract;

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
