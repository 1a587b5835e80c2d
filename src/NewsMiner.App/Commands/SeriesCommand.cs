using System.CommandLine;
using NewsMiner.Answering;
using NewsMiner.App.Contract;

namespace NewsMiner.App.Commands;

/// <summary><c>series SUBJECT INDICATOR</c>: one indicator through time.</summary>
internal static class SeriesCommand
{
    public static Command Create(Terminal terminal)
    {
        var subject = new Argument<string>("subject") { Description = "主体，可以几个，用逗号隔开 / subject, or several parted by commas" };
        var indicator = new Argument<string>("indicator") { Description = "指标，可以几个，用逗号隔开 / indicator, or several parted by commas" };
        var archive = Options.Archive();
        var format = Options.Choice("--format", "输出格式 / output", "table", "jsonl", "csv", "xlsx");
        var output = new Option<string?>("--output", "-o") { Description = "写到文件；xlsx 必须给出 / to a file; needed for xlsx", HelpName = "FILE" };
        var aspect = Options.Choice("--aspect", "只看一个方面 / one aspect", "level", "growth", "share", "contribution", "change", "rank", "multiple");
        var from = Options.Day("--from", "时期不早于 / periods from");
        var to = Options.Day("--to", "时期不晚于 / periods to");
        var asOf = Options.Day("--as-of", "只用这一天之前的报道 / only reports up to this day");
        var difference = new Option<bool>("--difference") { Description = "把累计数拆成单期 / difference cumulative figures" };
        var unit = Options.Text("--unit", "显示的单位 / unit shown", "UNIT");
        var noDerived = new Option<bool>("--no-derived") { Description = "不要推算的点 / no derived points" };
        var chart = Options.Text("--chart", "另画一张 SVG 图，几个序列叠在一起 / also draws a chart, several series laid over each other", "FILE.svg");
        var command = new Command("series", """
            一个指标随时间的变化，每个点带出处；累计与单期分开，目标与完成分开，分歧与修订照列。
            One indicator through time, with the sources of every point.

            示例:  newsminer series 云川经开区 地区生产总值 --chart gdp.svg
                   newsminer series 云川经开区,北岭高新区 地区生产总值,固定资产投资 --chart both.svg
            """) { subject, indicator, archive, format, output, aspect, from, to, asOf, difference, unit, noDerived, chart };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(format) ?? "table";
            var file = parsed.GetValue(output);
            if (chosen == "xlsx" && file is null)
                throw new UsageException("xlsx 须用 -o 指定文件。 xlsx needs -o FILE.");
            using var reader = OpenArchive.ForReading(terminal, parsed.GetRequiredValue(archive));
            var indicators = Names.Indicators(parsed.GetRequiredValue(indicator));
            var all = Names.Subjects(parsed.GetRequiredValue(subject)).SelectMany(_ => indicators, (name, measured) => SeriesBuilder.Build(reader, new SeriesRequest
            {
                Subject = name,
                Indicator = measured,
                Aspect = parsed.GetValue(aspect) is { } a ? Enum.Parse<Aspect>(a, ignoreCase: true) : null,
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                AsOf = parsed.GetValue(asOf),
                Difference = parsed.GetValue(difference),
                Derive = !parsed.GetValue(noDerived),
                Unit = parsed.GetValue(unit),
                Sentences = chosen == "jsonl",
            })).ToList();
            foreach (var series in all)
            {
                foreach (var remark in series.Remarks)
                    terminal.Error.WriteLine(all.Count > 1 ? $"{series.Subject}{series.Indicator}：{remark}" : remark);
                if (series.Points.Count == 0)
                    terminal.Error.WriteLine($"档案里没有「{series.Subject}」的「{series.Indicator}」。 Nothing reported; try figures --subject or search.");
            }
            if (parsed.GetValue(chart) is { } picture)
                TableFile.WriteText(picture, SeriesChart.Draw(all));
            // A row names a few reports of a value; only JSON Lines carries them all.
            var records = all.SelectMany(series => series.Points.Select(point => SeriesPointRecord.From(series, point, chosen == "jsonl" ? null : MostSources)));
            if (file is not null)
                TableFile.Write(file, chosen == "table" ? "csv" : chosen, bom: false, records, Columns);
            else if (chosen == "table")
                RecordWriter.WriteTable(terminal, records, all.Count > 1 ? [new("主体", row => row.Subject), new("指标", row => row.Indicator), .. Brief] : Brief);
            else
                RecordWriter.Write(terminal, chosen == "jsonl" ? OutputFormat.Jsonl : OutputFormat.Csv, records, Columns);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Reports that a row of a table names for one value; the others are counted.</summary>
    public const int MostSources = 20;

    public static IReadOnlyList<Column<SeriesPointRecord>> Columns { get; } =
    [
        new("subject", row => row.Subject), new("indicator", row => row.Indicator), new("aspect", row => row.Aspect), new("of", row => row.Of), new("basis", row => row.Basis),
        new("period", row => row.Period?.Label), new("period_start", row => row.Period?.Start), new("period_end", row => row.Period?.End), new("kind", row => row.Kind),
        new("modality", row => row.Modality), new("value", row => row.Value), new("unit", row => row.Unit), new("base_value", row => row.BaseValue),
        new("quote", row => row.Quote), new("derived", row => row.Derived), new("sources", row => row.SourceCount),
        new("first_source", row => row.Sources.Count == 0 ? null : Named(row.Sources[0])),
        new("more_sources", row => string.Join("；", row.Sources.Skip(1).Select(Named))),
        new("others", row => string.Join("；", row.Others.Select(Differing))),
    ];

    private static readonly IReadOnlyList<Column<SeriesPointRecord>> Brief =
    [
        new("时期", row => row.Period?.Label), new("方面", row => ChineseWords.Of(row.Aspect)), new("口径", row => ChineseWords.Of(row.Kind)), new("语气", row => ChineseWords.Of(row.Modality)),
        new("数值", row => row.Value, RightAligned: true), new("单位", row => row.Unit), new("原文", row => row.Quote), new("推算", row => row.Derived),
        new("分歧", row => string.Join("；", row.Others.Select(Differing))),
        new("出处", row => row.Sources.Count == 0 ? null : $"{row.Sources[0].Date} {row.Sources[0].Title}" + (row.SourceCount > 1 ? $" 等{row.SourceCount}篇" : "")),
    ];

    private static string Named(EvidenceRecord report) => $"{report.Source} {report.Date} {report.Title}";

    /// <summary>Another value of the period, by whom and when, and whether the point's own is its revision.</summary>
    private static string Differing(OtherValueRecord other)
        => other.Quote + (other.Sources.Count == 0 ? "" : $"（{other.Sources[0].Source} {other.Sources[0].Date}{(other.Revised ? "，后有修订" : "")}）");
}
