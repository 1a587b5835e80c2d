using System.Globalization;

namespace NewsMiner.App.Contract;

/// <summary>One article of <c>extract --format jsonl</c>.</summary>
public sealed record ExtractRecord(string Id, ArticleRecord Article, IReadOnlyList<FigureRecord> Figures, IReadOnlyList<ProjectRecord> Projects)
{
    public static ExtractRecord From(Article article, Extraction extraction) => new(
        article.Id,
        ArticleRecord.From(article),
        [.. extraction.Figures.Select(FigureRecord.From)],
        [.. extraction.Projects.Select(ProjectRecord.From)]);
}

public sealed record ArticleRecord(
    string? Title,
    string? Subtitle,
    string? Byline,
    string? Source,
    string? Date,
    IReadOnlyList<int[]> Spans,
    string? Continuation)
{
    public static ArticleRecord From(Article article) => new(
        article.Title,
        article.Subtitle,
        article.Byline,
        article.Source,
        Iso.Day(article.Date),
        [.. article.Spans.Select(span => new[] { span.Start, span.End })],
        article.Continuation);
}

public sealed record PeriodRecord(string? Start, string? End, string Label)
{
    public static PeriodRecord? From(Period? period) =>
        period is null ? null : new PeriodRecord(Iso.Day(period.Start), Iso.Day(period.End), period.Label);
}

public sealed record FigureRecord
{
    public required int Start { get; init; }
    public required int End { get; init; }
    public required string Quote { get; init; }
    public required decimal? Value { get; init; }
    public required decimal? Low { get; init; }
    public required decimal? High { get; init; }
    public required string Unit { get; init; }
    public required string Qualifier { get; init; }
    public required decimal? BaseValue { get; init; }
    public required string BaseUnit { get; init; }
    public required decimal? BaseLow { get; init; }
    public required decimal? BaseHigh { get; init; }
    public required string? Subject { get; init; }
    public required string SubjectType { get; init; }
    public required string Indicator { get; init; }
    public required string? Of { get; init; }
    public required string Aspect { get; init; }
    public required string? Basis { get; init; }
    public required PeriodRecord? Period { get; init; }
    public required string Modality { get; init; }
    public required string? Project { get; init; }
    public required string Sentence { get; init; }
    public required string Rule { get; init; }

    public static FigureRecord From(Figure figure) => new()
    {
        Start = figure.Span.Start,
        End = figure.Span.End,
        Quote = figure.Quote,
        Value = Iso.Plain(figure.Quantity.Value),
        Low = Iso.Plain(figure.Quantity.Low),
        High = Iso.Plain(figure.Quantity.High),
        Unit = figure.Quantity.Unit,
        Qualifier = Iso.Word(figure.Quantity.Qualifier),
        BaseValue = Iso.Plain(figure.Quantity.BaseValue),
        BaseUnit = figure.Quantity.BaseUnit,
        BaseLow = Iso.Plain(figure.Quantity.BaseLow),
        BaseHigh = Iso.Plain(figure.Quantity.BaseHigh),
        // Without an archive no reports of one zone need to meet: it is called as the article calls it.
        Subject = figure.SubjectAsGiven ?? figure.Subject,
        SubjectType = Iso.Word(figure.SubjectType),
        Indicator = MeasureOf(figure),
        Of = figure.OfAsGiven ?? figure.Of,
        Aspect = Iso.Word(figure.Aspect),
        Basis = figure.Basis,
        Period = PeriodRecord.From(figure.Period),
        Modality = Iso.Word(figure.Modality),
        Project = figure.Project,
        Sentence = figure.Sentence,
        Rule = figure.Rule,
    };

    // 增长12%，居全省第一; 增速高于全市2个百分点: what is measured, by its shortest name. An archive keeps the rate's, or ranks by size and by growth would meet in one series. 增速居全省第一 says itself what is ranked.
    private static string MeasureOf(Figure figure)
        => figure.IndicatorAsGiven is { } given ? given
            : figure.Aspect is NewsMiner.Aspect.Rank or NewsMiner.Aspect.Change && figure.Indicator.Length > 4 && (figure.Indicator.EndsWith("增速", StringComparison.Ordinal) || figure.Indicator.EndsWith("增幅", StringComparison.Ordinal) || figure.Indicator.EndsWith("降幅", StringComparison.Ordinal))
                && !(figure.Aspect == NewsMiner.Aspect.Rank && SaysRate(figure))
            ? figure.Indicator[..^2]
            : figure.Indicator;

    private static readonly System.Buffers.SearchValues<char> s_clauseEnds = System.Buffers.SearchValues.Create("，,；;。：");

    // In the clause of the rank, before it.
    private static bool SaysRate(Figure figure)
    {
        var before = figure.Sentence.AsSpan(0, Math.Clamp(figure.TextSpan.Start - figure.SentenceSpan.Start, 0, figure.Sentence.Length));
        var clause = before[(before.LastIndexOfAny(s_clauseEnds) + 1)..];
        return clause.Contains("增速", StringComparison.Ordinal) || clause.Contains("增幅", StringComparison.Ordinal) || clause.Contains("降幅", StringComparison.Ordinal);
    }
}

public sealed record EventRecord(string Stage, string? Date, bool? Planned);

public sealed record ProjectRecord
{
    public required string Name { get; init; }
    public required string? Owner { get; init; }
    public required string? Zone { get; init; }
    public required string? Investment { get; init; }
    public required string? Area { get; init; }
    public required string? Capacity { get; init; }
    public required string? Stage { get; init; }
    public required IReadOnlyList<EventRecord> Events { get; init; }
    public required int Start { get; init; }
    public required int End { get; init; }

    public static ProjectRecord From(Project project) => new()
    {
        Name = project.Name,
        Owner = project.Owner,
        Zone = project.Zone,
        Investment = project.Investment,
        Area = project.Area,
        Capacity = project.Capacity,
        Stage = project.Stage?.ToString(),
        Events = [.. project.Events.Select(e => new EventRecord(e.Stage.ToString(), e.Date, e.Planned ? true : null))],
        Start = project.Span.Start,
        End = project.Span.End,
    };
}

/// <summary>How the contract spells days, closed vocabularies and numbers.</summary>
internal static class Iso
{
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Enum members in lower case: <c>exact</c>, <c>level</c>, <c>actual</c>.</summary>
    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>The same number without trailing zeros (14300000000.00 → 14300000000).</summary>
    public static decimal? Plain(decimal? value) => value / 1.000000000000000000000000000000m;
}

/// <summary>One input of <c>extract --mentions</c>.</summary>
public sealed record MentionsRecord(string Id, IReadOnlyList<MentionLine> Mentions)
{
    public static MentionsRecord From(Page page, IReadOnlyList<Mention> mentions) => new(
        page.RecordId ?? page.File,
        [.. Extracting.MentionRecord.From(page.Text, mentions).Select(MentionLine.From)]);
}

/// <summary>A typed mention; values stand in full (120万元: value 1200000, unit 元).</summary>
public sealed record MentionLine(
    int Start, int End, string Surface, string Kind, decimal? Value, decimal? Lo, decimal? Hi, string? Unit, string? Qualifier,
    string? Currency, decimal? BaseValue, string? BaseUnit, MentionPeriod? Period, string? Name, string Rule)
{
    public static MentionLine From(Extracting.MentionRecord mention) => new(
        mention.Start, mention.End, mention.Surface, mention.Kind, Iso.Plain(mention.Value), Iso.Plain(mention.Lo), Iso.Plain(mention.Hi),
        mention.Unit, mention.Qualifier, mention.Currency, Iso.Plain(mention.BaseValue), mention.BaseUnit,
        mention.Period is { } period ? new MentionPeriod(Iso.Day(period.Start), Iso.Day(period.End)) : null, mention.Name, mention.Rule);
}

public sealed record MentionPeriod(string? Start, string? End);
