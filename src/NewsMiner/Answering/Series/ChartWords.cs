using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>The language of a chart's own words; names, periods and quotes stay as they were printed.</summary>
public enum ChartLanguage
{
    Chinese,
    English,
}

/// <summary>What a chart says in words: names, sources, notes, and the text that stands for it where it cannot be seen.</summary>
internal sealed class ChartWords(ChartLanguage language)
{
    private bool English => language == ChartLanguage.English;

    /// <summary>The wording in the chart's language. Both stand side by side, so that neither is forgotten.</summary>
    public string this[string chinese, string english] => English ? english : chinese;

    /// <summary>The same; the wording in the other language is not put together at all, which for thousands of points is half of the work.</summary>
    public string this[[InterpolatedStringHandlerArgument("")] InChinese chinese, [InterpolatedStringHandlerArgument("")] InEnglish english] => English ? english.Text() : chinese.Text();

    /// <summary>The value of the <c>lang</c> attribute.</summary>
    public string Tag => this["zh-CN", "en"];

    /// <summary>Attribute of what cannot be marked piece by piece: names, periods and quotes are most of it, and a voice for English cannot read them.</summary>
    public string MostlyChinese => this["", " lang=\"zh-CN\""];

    /// <summary>What parts the items of a list.</summary>
    private string Comma => this["、", ", "];

    private string Semicolon => this["；", "; "];

    /// <summary>Parts what Chinese writes in one.</summary>
    private string Blank => this["", " "];

    /// <summary>A text of the chart; in an English one, what is Chinese is marked as Chinese.</summary>
    public string Text(string text) => English ? ChartInk.WithChineseMarked(text) : ChartInk.Escape(text);

    /// <summary>The chart's heading: the subject and the indicator once each where all series share them.</summary>
    public string Title(IReadOnlyList<Series> several)
    {
        var subjects = Listed([.. several.Select(s => s.Subject).Distinct(StringComparer.Ordinal)], "个主体", "subjects");
        var indicators = Listed([.. several.Select(s => s.Indicator).Distinct(StringComparer.Ordinal)], "个指标", "indicators");
        return $"{subjects} {indicators}";
    }

    /// <summary>What tells one of several series from the others; empty for a single one.</summary>
    public string NameAmong(Series series, IReadOnlyList<Series> several)
    {
        if (several.Count < 2)
            return "";
        var oneSubject = several.All(s => s.Subject == several[0].Subject);
        var oneIndicator = several.All(s => s.Indicator == several[0].Indicator);
        var both = series.Subject + Blank + series.Indicator;
        return oneSubject && oneIndicator ? both : oneSubject ? series.Indicator : oneIndicator ? series.Subject : both;
    }

    public string LineName(PeriodKind kind, int length, bool planned)
    {
        var name = kind switch
        {
            PeriodKind.Cumulative => this["累计", "cumulative"],
            PeriodKind.State => this["时点", "at a date"],
            PeriodKind.Span => this["时段", "longer spans"],
            _ => length switch { 0 => this["全年", "years"], 1 => this["季度", "quarters"], 2 => this["月度", "months"], _ => this["单日", "days"] },
        };
        return planned ? name + this["（目标、计划）", " (targets, plans)"] : name;
    }

    /// <summary>What an axis of other than levels measures.</summary>
    public string AxisName(Aspect aspect) => aspect switch
    {
        Aspect.Growth => this["增速，%", "growth, %"],
        Aspect.Rank => this["名次", "rank"],
        Aspect.Multiple => this["倍", "times"],
        Aspect.Change => this["变化", "change"],
        _ => "%",
    };

    public string NothingToDraw => this["没有写明时间的数据可画。", "There are no dated figures to draw."];

    public string WithoutData => this["（没有数据）", " (no data)"];

    /// <summary>On which days the points of one end were first reported, short enough to stand below its label.</summary>
    public string ReportedOn(bool derived, IReadOnlyCollection<DateOnly> days)
    {
        if (derived)
            return this["推算", "derived"];
        if (days.Count == 0)
            return this["日期不详", "undated"];
        var first = days.Min().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return this["报于", "rep. "] + first + (days.Count > 1 ? this["起", " on"] : "");
    }

    /// <summary>What stands below a chart: how derived points were worked out, what reports disagree on, what was left out, and whose reports these are.</summary>
    public List<string> Notes(IReadOnlyList<Series> several, IReadOnlySet<SeriesPoint> drawn, int leftOut)
    {
        var notes = new List<string>();
        var share = several.Count > 1 ? 1 : 3;
        var first = true;
        foreach (var series in several)
            foreach (var point in series.Points.Where(p => p.IsDerived && drawn.Contains(p)).Take(share))
            {
                var name = NameAmong(series, several);
                notes.Add((first ? this["空心灰点为推算：", "Hollow grey points are derived: "] : "　　") + (name.Length > 0 ? name + Blank : "") + point.Arithmetic);
                first = false;
            }
        var rivals = several.SelectMany(s => s.Points.Where(p => p.Others.Count > 0 && drawn.Contains(p)).Select(p => (Series: s, Point: p))).ToList();
        if (rivals.Count > 0)
            notes.Add(this["红叉为同一时期报道不一的数：", "Red crosses are values that other reports give for the same period: "]
                + string.Join(Semicolon, rivals.Take(3).Select(r => Rival(NameAmong(r.Series, several), r.Point)))
                + (rivals.Count > 3 ? this[$"；等{rivals.Count}处", $"; {rivals.Count} in all"] : ""));
        if (rivals.Exists(r => r.Point.Others.Count > ChartPanel.MostOthers))
            notes.Add(this[$"每个时期最多画出{ChartPanel.MostOthers}个不同的数，其余见表。", $"At most {ChartPanel.MostOthers} differing values of a period are drawn; the table has the rest."]);
        var undrawn = several.SelectMany(s => s.Points).Where(p => !drawn.Contains(p)).ToList();
        if (undrawn.Count > 0)
            notes.Add(this["图中没有画出（见表）：", "Not drawn (see the table): "] + string.Join(Comma, undrawn.GroupBy(Reason).Select(g => this[$"{g.Key}{g.Count()}个", $"{g.Count()} {g.Key}"])) + this["。", "."]);
        if (leftOut > 0)
            notes.Add(this[$"一张图最多画{ChartInk.Looks}个序列，另有{leftOut}个没有画出。", $"A chart holds at most {ChartInk.Looks} series; {leftOut} more are not drawn."]);
        notes.AddRange(several.SelectMany(s => s.Remarks, (s, remark) => (Name: NameAmong(s, several), Remark: remark)).GroupBy(r => r.Remark, StringComparer.Ordinal)
            .Select(g => several.Count > 1 ? string.Join(Comma, g.Select(r => r.Name)) + this["：", ": "] + g.Key : g.Key).Take(3));
        if (Sources(several.SelectMany(s => s.Points).Where(drawn.Contains).SelectMany(p => p.Sources).ToList()) is { } sources)
            notes.Add(sources);
        return notes;
    }

    private string Rival(string name, SeriesPoint point)
    {
        var others = string.Join(Comma, point.Others.Take(ChartPanel.MostOthers).Select(o => o.Quote + Bracketed(Dates(o.Sources) + (o.Earlier ? RevisedLater : ""))));
        return this[
            $"{name}{point.Period?.Label}{point.Quote}（{Dates(point.Sources)}），另有{others}",
            $"{name} {point.Period?.Label} {point.Quote} ({Dates(point.Sources)}), but also {others}"].Trim();
    }

    /// <summary>Whose reports of what days; null where none is dated.</summary>
    private string? Sources(List<ReportedFigure> sources)
    {
        const int most = 4;
        var papers = sources.Select(s => s.Article.Source).Where(s => s is { Length: > 0 }).Distinct(StringComparer.Ordinal).Take(most + 1).ToList();
        var days = sources.Where(s => s.Article.Date is not null).Select(s => s.Article.Date!.Value).ToList();
        if (days.Count == 0)
            return null;
        var named = string.Join(Comma, papers.Take(most)) + (papers.Count > most ? this["等，", " and others, "] : papers.Count > 0 ? this["，", ", "] : "");
        var (from, to) = (days.Min().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), days.Max().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return this[$"来源：{named}{from}{(from == to ? "" : $"至{to}")}的报道。", $"Sources: {named}{from}{(from == to ? "" : $" to {to}")}."];
    }

    /// <summary>The chart in words, for those who cannot see it.</summary>
    public string Description(IReadOnlyList<Series> several)
    {
        var text = new StringBuilder();
        foreach (var series in several)
        {
            text.Append(series.Subject).Append(Blank).Append(series.Indicator).Append(this["的时间序列", " through time"]);
            if (series.Unit.Length > 0)
                text.Append(this["，单位", ", in "]).Append(series.Unit);
            text.Append(this["。", ". "]);
            foreach (var point in series.Points.Where(p => p.Period is not null).Take(40))
                text.Append(Spoken(point)).Append(this["。", ". "]);
        }
        return text.ToString().TrimEnd();
    }

    public string Spoken(SeriesPoint point)
    {
        var said = point.IsDerived ? this["推算：", "derived: "] + point.Arithmetic : Dates(point.Sources);
        var (growth, planned) = (point.Aspect == Aspect.Growth, Comparison.IsPlanned(point.Modality));
        return this[
            $"{point.Period?.Label}{(growth ? "增速" : "")}{(planned ? "目标" : "")}{point.Quote}（{said}）",
            $"{point.Period?.Label}{(growth ? " growth" : "")}{(planned ? " target" : "")} {point.Quote} ({said})"];
    }

    /// <summary>A point of the chart in words: which series, what it says, by whom.</summary>
    public string Spoken(ChartPoint point) => (point.Name.Length > 0 ? point.Name + Blank : "") + Spoken(point.Point) + Named(point.Point.Sources);

    /// <summary>A value that other reports give.</summary>
    public string Spoken(ChartPoint point, OtherValue other)
    {
        var revised = other.Earlier ? RevisedLater : "";
        return this[
            $"{point.Name}{point.Point.Period!.Label}：另有报道为{other.Quote}（{Dates(other.Sources)}）{revised}",
            $"{point.Name} {point.Point.Period!.Label}: other reports say {other.Quote} ({Dates(other.Sources)}){revised}"].Trim() + Named(other.Sources);
    }

    private string RevisedLater => this["，后有修订", ", revised later"];

    private string Bracketed(string text) => this[$"（{text}）", $" ({text})"];

    /// <summary>The first reports by newspaper, day and title, and how many others there are.</summary>
    private string Named(IReadOnlyList<ReportedFigure> sources)
    {
        const int most = 3;
        if (sources.Count == 0)
            return "";
        var names = sources.Take(most).Select(source => string.Create(CultureInfo.InvariantCulture, $"{source.Article.Source} {source.Article.Date:yyyy-MM-dd}《{source.Article.Title ?? this["无标题", "untitled"]}》").Trim());
        return this["：", ": "] + string.Join(Semicolon, names) + (sources.Count > most ? this[$"等{sources.Count}篇", $"; {sources.Count} reports in all"] : "");
    }

    private string Dates(IReadOnlyList<ReportedFigure> sources)
    {
        var days = sources.Select(s => s.Article.Date).OfType<DateOnly>().ToHashSet();
        if (days.Count == 0)
            return this["日期不详", "undated"];
        var first = sources.First(s => s.Article.Date is not null).Article.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return days.Count == 1 ? this[first + "报道", "reported " + first] : this[$"{first}等{days.Count}天报道", $"reported {first} and on later days, {days.Count} in all"];
    }

    private string Reason(SeriesPoint point)
        => point.Period?.End is null ? this["没有写明时间的", "without a period"] : point.Aspect switch
        {
            Aspect.Level => this["数值", "levels"],
            Aspect.Growth => this[$"{point.Basis}增速", $"growth rates ({point.Basis})"],
            Aspect.Share => this["占比", "shares"],
            Aspect.Contribution => this["贡献", "contributions"],
            Aspect.Change => this["变化", "changes"],
            Aspect.Rank => this["名次", "ranks"],
            _ => this["倍数", "multiples"],
        };

    // A heading is one line: many names are cut to the first.
    private string Listed(IReadOnlyList<string> names, string counted, string countedInEnglish)
    {
        var all = string.Join(Comma, names);
        return names.Count < 2 || ChartInk.WidthOf(all, 16) < 360 ? all : this[$"{names[0]}等{names.Count}{counted}", $"{names[0]} and others, {names.Count} {countedInEnglish},"];
    }

    /// <summary>A wording that is put together in a Chinese chart only.</summary>
    [InterpolatedStringHandler]
    public ref struct InChinese
    {
        private DefaultInterpolatedStringHandler _text;

        public InChinese(int literal, int holes, ChartWords words, out bool wanted)
        {
            wanted = !words.English;
            _text = wanted ? new DefaultInterpolatedStringHandler(literal, holes, CultureInfo.InvariantCulture) : default;
        }

        public void AppendLiteral(string text) => _text.AppendLiteral(text);

        public void AppendFormatted(string? text) => _text.AppendFormatted(text);

        public void AppendFormatted(int number) => _text.AppendFormatted(number);

        public string Text() => _text.ToStringAndClear();
    }

    /// <summary>A wording that is put together in an English chart only.</summary>
    [InterpolatedStringHandler]
    public ref struct InEnglish
    {
        private DefaultInterpolatedStringHandler _text;

        public InEnglish(int literal, int holes, ChartWords words, out bool wanted)
        {
            wanted = words.English;
            _text = wanted ? new DefaultInterpolatedStringHandler(literal, holes, CultureInfo.InvariantCulture) : default;
        }

        public void AppendLiteral(string text) => _text.AppendLiteral(text);

        public void AppendFormatted(string? text) => _text.AppendFormatted(text);

        public void AppendFormatted(int number) => _text.AppendFormatted(number);

        public string Text() => _text.ToStringAndClear();
    }
}
