using System.Globalization;
using System.Text;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>What a chart says in words: names, sources, notes, and the text that stands for it where it cannot be seen.</summary>
internal static class ChartWords
{
    /// <summary>The chart's heading: the subject and the indicator once each where all series share them.</summary>
    public static string Title(IReadOnlyList<Series> several)
    {
        var subjects = Listed([.. several.Select(s => s.Subject).Distinct(StringComparer.Ordinal)], "个主体");
        var indicators = Listed([.. several.Select(s => s.Indicator).Distinct(StringComparer.Ordinal)], "个指标");
        return $"{subjects} {indicators}";
    }

    /// <summary>What tells one of several series from the others; empty for a single one.</summary>
    public static string NameAmong(Series series, IReadOnlyList<Series> several)
    {
        if (several.Count < 2)
            return "";
        var oneSubject = several.All(s => s.Subject == several[0].Subject);
        var oneIndicator = several.All(s => s.Indicator == several[0].Indicator);
        return oneSubject && oneIndicator ? $"{series.Subject}{series.Indicator}" : oneSubject ? series.Indicator : oneIndicator ? series.Subject : $"{series.Subject}{series.Indicator}";
    }

    public static string LineName(PeriodKind kind, int length, bool planned)
    {
        var name = kind switch
        {
            PeriodKind.Cumulative => "累计",
            PeriodKind.State => "时点",
            PeriodKind.Span => "时段",
            _ => length switch { 0 => "全年", 1 => "季度", 2 => "月度", _ => "单日" },
        };
        return planned ? name + "（目标、计划）" : name;
    }

    /// <summary>What stands below a chart: how derived points were worked out, what reports disagree on, what was left out, and whose reports these are.</summary>
    public static List<string> Notes(IReadOnlyList<Series> several, IReadOnlySet<SeriesPoint> drawn, int leftOut)
    {
        var notes = new List<string>();
        var share = several.Count > 1 ? 1 : 3;
        var first = true;
        foreach (var series in several)
            foreach (var point in series.Points.Where(p => p.IsDerived && drawn.Contains(p)).Take(share))
            {
                notes.Add((first ? "空心灰点为推算：" : "　　") + NameAmong(series, several) + point.Arithmetic);
                first = false;
            }
        var rivals = several.SelectMany(s => s.Points.Where(p => p.Others.Count > 0 && drawn.Contains(p)).Select(p => (Series: s, Point: p))).ToList();
        if (rivals.Count > 0)
            notes.Add("红叉为同一时期报道不一的数：" + string.Join("；", rivals.Take(3).Select(r =>
                $"{NameAmong(r.Series, several)}{r.Point.Period?.Label}{r.Point.Quote}（{Dates(r.Point.Sources)}），另有{string.Join("、", r.Point.Others.Take(ChartPanel.MostOthers).Select(o => $"{o.Quote}（{Dates(o.Sources)}{(o.Earlier ? "，后有修订" : "")}）"))}"))
                + (rivals.Count > 3 ? $"；等{rivals.Count}处" : ""));
        if (rivals.Exists(r => r.Point.Others.Count > ChartPanel.MostOthers))
            notes.Add($"每个时期最多画出{ChartPanel.MostOthers}个不同的数，其余见表。");
        var undrawn = several.SelectMany(s => s.Points).Where(p => !drawn.Contains(p)).ToList();
        if (undrawn.Count > 0)
            notes.Add("图中没有画出（见表）：" + string.Join("、", undrawn.GroupBy(Reason).Select(g => $"{g.Key}{g.Count()}个")) + "。");
        if (leftOut > 0)
            notes.Add($"一张图最多画{ChartInk.Looks}个序列，另有{leftOut}个没有画出。");
        notes.AddRange(several.SelectMany(s => s.Remarks, (s, remark) => (Name: NameAmong(s, several), Remark: remark)).GroupBy(r => r.Remark, StringComparer.Ordinal)
            .Select(g => several.Count > 1 ? $"{string.Join("、", g.Select(r => r.Name))}：{g.Key}" : g.Key).Take(3));
        var sources = several.SelectMany(s => s.Points).Where(drawn.Contains).SelectMany(p => p.Sources).ToList();
        var papers = sources.Select(s => s.Article.Source).Where(s => s is { Length: > 0 }).Distinct(StringComparer.Ordinal).Take(5).ToList();
        var days = sources.Where(s => s.Article.Date is not null).Select(s => s.Article.Date!.Value).ToList();
        if (days.Count > 0)
            notes.Add($"来源：{(papers.Count > 4 ? string.Join("、", papers.Take(4)) + "等，" : papers.Count > 0 ? string.Join("、", papers) + "，" : "")}{days.Min():yyyy-MM-dd}{(days.Min() == days.Max() ? "" : $"至{days.Max():yyyy-MM-dd}")}的报道。");
        return notes;
    }

    /// <summary>The chart in words, for those who cannot see it.</summary>
    public static string Description(IReadOnlyList<Series> several)
    {
        var text = new StringBuilder();
        foreach (var series in several)
        {
            text.Append(CultureInfo.InvariantCulture, $"{series.Subject}{series.Indicator}的时间序列");
            if (series.Unit.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"，单位{series.Unit}");
            text.Append('。');
            foreach (var point in series.Points.Where(p => p.Period is not null).Take(40))
                text.Append(Spoken(point)).Append('。');
        }
        return text.ToString();
    }

    public static string Spoken(SeriesPoint point)
        => $"{point.Period?.Label}{(point.Aspect == Aspect.Growth ? "增速" : "")}{(Comparison.IsPlanned(point.Modality) ? "目标" : "")}{point.Quote}（{(point.IsDerived ? "推算：" + point.Arithmetic : Dates(point.Sources))}）";

    /// <summary>The first reports by newspaper, day and title, and how many others there are.</summary>
    public static string Named(IReadOnlyList<ReportedFigure> sources)
    {
        const int most = 3;
        var names = sources.Take(most).Select(source => string.Create(CultureInfo.InvariantCulture, $"{source.Article.Source} {source.Article.Date:yyyy-MM-dd}《{source.Article.Title ?? "无标题"}》").Trim());
        return sources.Count == 0 ? "" : "：" + string.Join("；", names) + (sources.Count > most ? $"等{sources.Count}篇" : "");
    }

    public static string Dates(IReadOnlyList<ReportedFigure> sources)
    {
        var dates = sources.Select(s => s.Article.Date).Where(d => d is not null).Select(d => d!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal).ToList();
        return dates.Count switch { 0 => "日期不详", 1 => dates[0] + "报道", _ => $"{dates[0]}等{dates.Count}天报道" };
    }

    private static string Reason(SeriesPoint point)
        => point.Period?.End is null ? "没有写明时间的" : point.Aspect switch
        {
            Aspect.Level => "数值",
            Aspect.Growth => $"{point.Basis}增速",
            Aspect.Share => "占比",
            Aspect.Contribution => "贡献",
            Aspect.Change => "变化",
            Aspect.Rank => "名次",
            _ => "倍数",
        };

    // A heading is one line: many names are cut to the first.
    private static string Listed(IReadOnlyList<string> names, string counted)
    {
        var all = string.Join("、", names);
        return names.Count < 2 || ChartInk.WidthOf(all, 16) < 360 ? all : $"{names[0]}等{names.Count}{counted}";
    }
}
