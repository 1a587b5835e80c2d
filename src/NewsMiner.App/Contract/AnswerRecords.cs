using NewsMiner.Answering;
using NewsMiner.Archiving;

namespace NewsMiner.App.Contract;

/// <summary>A place in the archive that an answer rests on.</summary>
public sealed record EvidenceRecord(string Quote, string Sentence, string? Title, string? Date, string? Source, string File, string Id, int Start, int End)
{
    public static EvidenceRecord From(Evidence evidence) => new(
        evidence.Quote, evidence.Sentence, evidence.Article.Title, Iso.Day(evidence.Article.Date), evidence.Article.Source,
        evidence.Article.File, evidence.Article.Id, evidence.Span.Start, evidence.Span.End);
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
        };
    }
}
