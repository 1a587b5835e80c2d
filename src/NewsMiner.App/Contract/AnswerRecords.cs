using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.App.Contract;

/// <summary>A place in the archive that an answer rests on.</summary>
/// <param name="Article">The archive's key of the article: <c>/article/{key}</c> and <c>/api/v1/articles/{key}</c>.</param>
/// <param name="Figure">The archive's key of the figure (<c>?figure=</c> of the article's page); null where the evidence is a project's announced sum.</param>
public sealed record EvidenceRecord(
    string Quote, string Sentence, string? Title, string? Date, string? Source, string File, string Id, int Start, int End, long Article, long? Figure)
{
    public static EvidenceRecord From(Evidence evidence) => new(
        evidence.Quote, evidence.Sentence, evidence.Article.Title, Iso.Day(evidence.Article.Date), evidence.Article.Source,
        evidence.Article.File, evidence.Article.Id, evidence.Span.Start, evidence.Span.End, evidence.Article.Key, evidence.Figure?.Key);
}

/// <summary>One input text of <c>check --format jsonl</c>.</summary>
public sealed record CheckRecord(string Id, IReadOnlyList<CheckedFigureRecord> Figures);

/// <summary>A draft's figure with its verdict; the figure's own members stand beside the verdict.</summary>
public sealed record CheckedFigureRecord
{
    public required int Start { get; init; }
    public required int End { get; init; }
    public required string Quote { get; init; }
    public required decimal? Value { get; init; }
    public required decimal? Low { get; init; }
    public required decimal? High { get; init; }
    public required string Unit { get; init; }
    public required string Qualifier { get; init; }
    public required string? Subject { get; init; }
    public required string Indicator { get; init; }
    public required string? Of { get; init; }
    public required string Aspect { get; init; }
    public required PeriodRecord? Period { get; init; }
    public required string Modality { get; init; }
    public required string? Project { get; init; }
    public required string Verdict { get; init; }
    public required string Reason { get; init; }
    public required string? Slip { get; init; }
    public required IReadOnlyList<EvidenceRecord> Evidence { get; init; }

    public static CheckedFigureRecord From(CheckedFigure item) => new()
    {
        Start = item.Figure.Span.Start,
        End = item.Figure.Span.End,
        Quote = item.Figure.Quote,
        Value = Iso.Plain(item.Figure.Quantity.Value),
        Low = Iso.Plain(item.Figure.Quantity.Low),
        High = Iso.Plain(item.Figure.Quantity.High),
        Unit = item.Figure.Quantity.Unit,
        Qualifier = Iso.Word(item.Figure.Quantity.Qualifier),
        Subject = item.Figure.Subject,
        Indicator = item.Figure.Indicator,
        Of = item.Figure.Of,
        Aspect = Iso.Word(item.Figure.Aspect),
        Period = PeriodRecord.From(item.Figure.Period),
        Modality = Iso.Word(item.Figure.Modality),
        Project = item.Figure.Project,
        Verdict = Iso.Word(item.Verdict),
        Reason = item.Reason,
        Slip = item.Slip == Answering.Slip.None ? null : item.Slip.ToString(),
        Evidence = [.. item.Evidence.Select(EvidenceRecord.From)],
    };
}

/// <summary>A figure with the article that reported it: a line of <c>figures</c>, and a member of a conflict.</summary>
public sealed record ReportedFigureRecord
{
    public required string Quote { get; init; }
    public required string? Subject { get; init; }
    public required string Indicator { get; init; }
    public required string? Of { get; init; }
    public required string Aspect { get; init; }
    public required string? Basis { get; init; }
    public required PeriodRecord? Period { get; init; }
    public required string Modality { get; init; }
    public required decimal? Value { get; init; }
    public required decimal? Low { get; init; }
    public required decimal? High { get; init; }
    public required string Unit { get; init; }
    public required string Qualifier { get; init; }
    public required decimal? BaseValue { get; init; }
    public required string BaseUnit { get; init; }
    public required decimal? BaseLow { get; init; }
    public required decimal? BaseHigh { get; init; }
    public required string? Project { get; init; }
    public required string Sentence { get; init; }
    public required string? Title { get; init; }
    public required string? Date { get; init; }
    public required string? Source { get; init; }
    public required string File { get; init; }
    public required string Id { get; init; }
    public required int Start { get; init; }
    public required int End { get; init; }

    /// <summary>The archive's key of the article; with <see cref="Key"/> the address <c>/article/{article}?figure={key}</c>.</summary>
    public required long Article { get; init; }

    /// <summary>The archive's key of the figure; 0 for a figure that is not archived.</summary>
    public required long Key { get; init; }

    public static ReportedFigureRecord From(ReportedFigure report)
    {
        var (figure, quantity, article) = (report.Figure, report.Figure.Quantity, report.Article);
        return new ReportedFigureRecord
        {
            Quote = figure.Quote,
            Subject = figure.Subject,
            Indicator = figure.Indicator,
            Of = figure.Of,
            Aspect = Iso.Word(figure.Aspect),
            Basis = figure.Basis,
            Period = PeriodRecord.From(figure.Period),
            Modality = Iso.Word(figure.Modality),
            Value = Iso.Plain(quantity.Value),
            Low = Iso.Plain(quantity.Low),
            High = Iso.Plain(quantity.High),
            Unit = quantity.Unit,
            Qualifier = Iso.Word(quantity.Qualifier),
            BaseValue = Iso.Plain(quantity.BaseValue),
            BaseUnit = quantity.BaseUnit,
            BaseLow = Iso.Plain(quantity.BaseLow),
            BaseHigh = Iso.Plain(quantity.BaseHigh),
            Project = figure.Project,
            Sentence = figure.Sentence,
            Title = article.Title,
            Date = Iso.Day(article.Date),
            Source = article.Source,
            File = article.File,
            Id = article.Id,
            Start = figure.Span.Start,
            End = figure.Span.End,
            Article = article.Key,
            Key = report.Key,
        };
    }
}

/// <summary>A line of <c>series</c>: one point with its sources.</summary>
public sealed record SeriesPointRecord
{
    public required string Subject { get; init; }
    public required string Indicator { get; init; }
    public required string Aspect { get; init; }
    public required string? Of { get; init; }
    public required string? Basis { get; init; }
    public required PeriodRecord? Period { get; init; }

    /// <summary>single, cumulative, state, span or unknown.</summary>
    public required string Kind { get; init; }
    public required string Modality { get; init; }

    /// <summary>In <see cref="Unit"/>.</summary>
    public required decimal? Value { get; init; }
    public required string Unit { get; init; }
    public required decimal? BaseValue { get; init; }
    public required string BaseUnit { get; init; }
    public required decimal? BaseLow { get; init; }
    public required decimal? BaseHigh { get; init; }
    public required string Quote { get; init; }

    /// <summary>The arithmetic of a derived point; null for a reported one.</summary>
    public required string? Derived { get; init; }

    /// <summary>How many reports give the value; <see cref="Sources"/> may name only the first of them.</summary>
    public required int SourceCount { get; init; }

    /// <summary>The same with the reprints of one story counted once.</summary>
    public required int Stories { get; init; }
    public required IReadOnlyList<EvidenceRecord> Sources { get; init; }

    /// <summary>Values that other reports give for the same period.</summary>
    public required IReadOnlyList<OtherValueRecord> Others { get; init; }

    /// <param name="mostSources">Reports named for one value; the others are counted. Null names all: a value that thousands print is then megabytes.</param>
    public static SeriesPointRecord From(Series series, SeriesPoint point, int? mostSources = null) => new()
    {
        Subject = series.Subject,
        Indicator = series.Indicator,
        Aspect = Iso.Word(point.Aspect),
        Of = point.Of,
        Basis = point.Basis,
        Period = PeriodRecord.From(point.Period),
        Kind = Iso.Word(point.Kind),
        Modality = Iso.Word(point.Modality),
        Value = Iso.Plain(point.Shown),
        Unit = point.Aspect == NewsMiner.Aspect.Level ? series.Unit : point.IsDerived || point.Sources.Count == 0 ? "%" : point.Sources[0].Figure.Quantity.Unit,
        BaseValue = Iso.Plain(point.Value),
        BaseUnit = point.Aspect == NewsMiner.Aspect.Level ? series.BaseUnit : point.IsDerived || point.Sources.Count == 0 ? "%" : point.Sources[0].Figure.Quantity.BaseUnit,
        BaseLow = Iso.Plain(point.Low),
        BaseHigh = Iso.Plain(point.High),
        Quote = point.Quote,
        Derived = point.Arithmetic,
        SourceCount = point.Sources.Count,
        Stories = point.Stories,
        Sources = Named(point.Sources, mostSources),
        Others = [.. point.Others.Select(other => new OtherValueRecord(Iso.Plain(other.Shown), other.Quote, other.Earlier, other.Sources.Count, Named(other.Sources, mostSources)))],
    };

    private static IReadOnlyList<EvidenceRecord> Named(IReadOnlyList<ReportedFigure> sources, int? most) =>
        [.. sources.Take(most ?? int.MaxValue).Select(report => EvidenceRecord.From(Evidence.Of(report)))];
}

/// <param name="Revised">True where the point's own value was reported later than this one.</param>
public sealed record OtherValueRecord(decimal? Value, string Quote, bool Revised, int SourceCount, IReadOnlyList<EvidenceRecord> Sources);

/// <summary>A line of <c>conflicts</c>.</summary>
public sealed record ConflictRecord(string Kind, string Message, string Severity, IReadOnlyList<ReportedFigureRecord> Figures)
{
    public static ConflictRecord From(Conflict conflict) => new(
        KindOf(conflict.Kind), conflict.Message, Iso.Word(conflict.Severity), [.. conflict.Figures.Select(ReportedFigureRecord.From)]);

    public static string KindOf(ConflictKind kind) => kind switch
    {
        ConflictKind.SameFigure => "same-figure",
        ConflictKind.PartWhole => "part-whole",
        _ => Iso.Word(kind),
    };
}

/// <summary>A line of <c>projects</c>: one project, its mentions merged.</summary>
public sealed record ProjectHistoryRecord
{
    public required string Name { get; init; }
    public required IReadOnlyList<string> Aliases { get; init; }
    public required string? Owner { get; init; }
    public required string? Zone { get; init; }
    public required string? Area { get; init; }
    public required string? Capacity { get; init; }
    public required string? Stage { get; init; }
    public required IReadOnlyList<StageRecord> Stages { get; init; }
    public required IReadOnlyList<SumRecord> Investments { get; init; }
    public required IReadOnlyList<OverdueRecord> Overdue { get; init; }
    public required IReadOnlyList<ProjectMentionRecord> Mentions { get; init; }
    public required IReadOnlyList<string> MergeReasons { get; init; }

    public static ProjectHistoryRecord From(ProjectHistory history) => new()
    {
        Name = history.Name,
        Aliases = history.Aliases,
        Owner = history.Owner,
        Zone = history.Zone,
        Area = history.Area,
        Capacity = history.Capacity,
        Stage = history.Stage?.ToString(),
        Stages = [.. history.Stages.Select(stage => new StageRecord(stage.Stage.ToString(), stage.Date, stage.Planned ? true : null, Iso.Day(stage.KnownBy), [.. stage.Sources.Select(ProjectMentionRecord.From)]))],
        Investments = [.. history.Sums.Select(sum => new SumRecord(sum.Quote, Iso.Plain(sum.Quantity.BaseValue), sum.Quantity.BaseUnit, [.. sum.Sources.Select(ProjectMentionRecord.From)]))],
        Overdue = [.. history.Overdue.Select(late => new OverdueRecord(late.Stage.ToString(), late.Date, ProjectMentionRecord.From(late.Source), late.PostponedTo))],
        Mentions = [.. history.Mentions.Select(ProjectMentionRecord.From)],
        MergeReasons = history.MergeReasons,
    };
}

public sealed record StageRecord(string Stage, string? Date, bool? Planned, string? KnownBy, IReadOnlyList<ProjectMentionRecord> Sources);

public sealed record SumRecord(string Quote, decimal? BaseValue, string BaseUnit, IReadOnlyList<ProjectMentionRecord> Sources);

/// <summary>A promise whose date has passed without a report.</summary>
/// <param name="PostponedTo">What a later report promises instead; null where none does.</param>
public sealed record OverdueRecord(string Stage, string Date, ProjectMentionRecord Source, string? PostponedTo = null);

/// <param name="Article">The archive's key of the article.</param>
public sealed record ProjectMentionRecord(string Name, string? Title, string? Date, string? Source, string File, string Id, int Start, int End, long Article)
{
    public static ProjectMentionRecord From(ReportedProject report) => new(
        report.Project.Name, report.Article.Title, Iso.Day(report.Article.Date), report.Article.Source, report.Article.File, report.Article.Id,
        report.Project.Span.Start, report.Project.Span.End, report.Article.Key);
}

/// <summary>A rule example of <c>rules check</c> that fails.</summary>
public sealed record RuleExampleRecord(string Rule, string File, int Line, string Text, bool Passed, bool Unsolved, string Detail);

/// <summary>An article of the archive: a line of <c>export articles</c>.</summary>
public sealed record ArchivedArticleRecord(string Id, string? Title, string? Date, string? Source, string File)
{
    public static ArchivedArticleRecord From(ArticleReference article) => new(article.Id, article.Title, Iso.Day(article.Date), article.Source, article.File);
}

/// <summary>A line of <c>watch list</c>: a series (subject and indicator) or a project.</summary>
public sealed record WatchRecord(string Name, string? Subject, string? Indicator, string? Project)
{
    public static WatchRecord From(Watch watch) => new(watch.Name, watch.Subject, watch.Indicator, watch.Project);
}
