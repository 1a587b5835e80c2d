using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// What stands beside a confirmed figure. Where one figure of the draft's sentence was found in a report's sentence, the two sentences tell of one thing: how the
/// draft's other figures stand to it, those of the report's sentence stand to theirs, however subject, indicator and time were read.
/// </summary>
internal sealed partial class FigureCheck
{
    private void JudgeBeside(Case[] cases, CheckedFigure[] verdicts)
    {
        for (var i = 0; i < cases.Length; i++)
        {
            if (verdicts[i].Verdict is not (Verdict.Unverified or Verdict.Misattributed) || cases[i].Reading is null)
                continue;
            for (var k = 0; k < cases.Length; k++)
                if (k != i && cases[k].Figure.SentenceSpan == cases[i].Figure.SentenceSpan && verdicts[k].Verdict == Verdict.Supported
                    && Reading.SignificantDigits(cases[k].Figure.Quantity) >= 2
                    && verdicts[k].Evidence.Select(e => e.Figure is { } anchor ? Beside(cases[i], cases[k].Figure, anchor) : null).FirstOrDefault(static j => j is not null) is { } judged
                    && (verdicts[i].Verdict == Verdict.Unverified || judged.Verdict == Verdict.Supported || InOneSentence(verdicts[i], judged)))
                {
                    verdicts[i] = judged;
                    break;
                }
        }
    }

    // The draft's value stands in the very sentence, of a neighbour.
    private static bool InOneSentence(CheckedFigure elsewhere, CheckedFigure judged)
        => elsewhere.Evidence.Count > 0 && judged.Evidence.Count > 0 && elsewhere.Evidence[0].Figure is { } a && judged.Evidence[0].Figure is { } b
           && a.Article.Key == b.Article.Key && a.Figure.SentenceSpan == b.Figure.SentenceSpan;

    // 开工项目39个 is not 投产项目39个: of two names more than their noun must be one.
    private const int MoreThanNoun = 4;

    private CheckedFigure? Beside(Case found, Figure beside, ReportedFigure anchor)
    {
        var figure = found.Figure;
        var agreeing = new List<ReportedFigure>();
        var otherwise = new List<ReportedFigure>();
        var words = Wording.Of(figure);
        foreach (var report in Query(new FigureQuery { Article = anchor.Article.Key }))
        {
            if (report.Key == anchor.Key || report.Figure.SentenceSpan != anchor.Figure.SentenceSpan)
                continue;
            var told = Manner.AsIn(figure, report.Figure);
            var comparison = Comparison.Of(figure, written, told, report.Article.Date, sameProject: false);
            if (!comparison.SameUnits || !comparison.SameAspect || !comparison.SameScope || !comparison.SameModality || Reading.Of(told.Quantity) is not { } other)
                continue;
            if (!(comparison.SameSubject || Alike(figure.Subject, beside.Subject) && Alike(report.Figure.Subject, anchor.Figure.Subject)))
                continue;
            if (!(comparison.Period == PeriodRelation.Same || SameSpan(figure.Period, beside.Period) && SameSpan(report.Figure.Period, anchor.Figure.Period)))
                continue;
            if (!(comparison.Indicator is NameRelation.Same or NameRelation.Similar
                || string.Equals(figure.Indicator, beside.Indicator, StringComparison.Ordinal) && string.Equals(report.Figure.Indicator, anchor.Figure.Indicator, StringComparison.Ordinal)
                || words is not null && Wording.Of(report.Figure) is { } theirs && !(comparison.Indicator == NameRelation.Different && IndicatorNames.ScopeDiffers(figure.Indicator, report.Figure.Indicator)) && words.CommonEnd(theirs, out var unsaid) >= (comparison.Indicator == NameRelation.Different ? MoreThanNoun : 2) && unsaid.Length == 0))
                continue;
            var agreement = Reading.ComparableUnits(figure.Quantity.BaseUnit, told.Quantity.BaseUnit) ? Compare(found.Reading!.Value, other) : Agreement.Disagree;
            if (agreement != Agreement.Doubtful)
                (agreement == Agreement.Agree ? agreeing : otherwise).Add(report);
        }
        if (agreeing.Count > 0)
            return Result(figure, Verdict.Supported, $"与档案一致：{Citation.Of(agreeing[0].Article)}在同一句里报道为{agreeing[0].Figure.Quote}（与{beside.Quote}同句，请对照原文）。", agreeing.Select(Evidence.Of));
        // Two that differ: one of them may be the draft's, and which cannot be told.
        return otherwise.Count > 0 && Consistent(figure, otherwise) ? Contradicted(found, otherwise, [], byWording: true) : null;
    }

    private static bool Alike(string? a, string? b) => a is null && b is null || SubjectNames.Same(a, b);

    private static bool SameSpan(Period? a, Period? b) => a?.Start == b?.Start && a?.End == b?.End;
}
