using NewsMiner.App.Contract;

namespace NewsMiner.App.Commands;

/// <summary>How figures stand in tables and CSV files.</summary>
internal static class FigureColumns
{
    public static IReadOnlyList<Column<Figure>> Brief { get; } =
    [
        new("数字", figure => figure.Quote, RightAligned: true),
        new("主体", figure => figure.Subject),
        new("指标", figure => figure.Of is null ? figure.Indicator : $"{figure.Indicator} / {figure.Of}"),
        new("方面", figure => ChineseWords.Of(Iso.Word(figure.Aspect))),
        new("时期", figure => figure.Period?.Label),
        new("语气", figure => ChineseWords.Of(Iso.Word(figure.Modality))),
        new("项目", figure => figure.Project),
    ];

    public static IReadOnlyList<Column<Figure>> All { get; } =
    [
        new("quote", figure => figure.Quote),
        new("value", figure => figure.Quantity.Value),
        new("low", figure => figure.Quantity.Low),
        new("high", figure => figure.Quantity.High),
        new("unit", figure => figure.Quantity.Unit),
        new("qualifier", figure => Iso.Word(figure.Quantity.Qualifier)),
        new("base_value", figure => figure.Quantity.BaseValue),
        new("base_unit", figure => figure.Quantity.BaseUnit),
        new("base_low", figure => figure.Quantity.BaseLow),
        new("base_high", figure => figure.Quantity.BaseHigh),
        new("subject", figure => figure.Subject),
        new("subject_type", figure => Iso.Word(figure.SubjectType)),
        new("indicator", figure => figure.Indicator),
        new("of", figure => figure.Of),
        new("aspect", figure => Iso.Word(figure.Aspect)),
        new("basis", figure => figure.Basis),
        new("period_start", figure => Iso.Day(figure.Period?.Start)),
        new("period_end", figure => Iso.Day(figure.Period?.End)),
        new("period", figure => figure.Period?.Label),
        new("modality", figure => Iso.Word(figure.Modality)),
        new("project", figure => figure.Project),
        new("start", figure => figure.Span.Start),
        new("end", figure => figure.Span.End),
        new("sentence", figure => figure.Sentence),
        new("rule", figure => figure.Rule),
    ];
}
