using System.Buffers;
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
            if (!cases[i].ByWords && verdicts[i].Verdict is not (Verdict.Unverified or Verdict.Misattributed) || cases[i].Reading is null)
                continue;
            if (i > 0 && verdicts[i - 1].Verdict == Verdict.Supported && cases[i - 1].Figure.SentenceSpan == cases[i].Figure.SentenceSpan
                && Following(cases[i], cases[i - 1], verdicts[i - 1]) is { } following)
            {
                verdicts[i] = following;
                continue;
            }
            if (verdicts[i].Verdict is not (Verdict.Unverified or Verdict.Misattributed))
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

    /// <summary>
    /// What follows a confirmed figure in the words that follow it in the report: 16个项目总投资17亿元 beside 签约项目16个，总投资17亿元. Only where nothing else is said
    /// between the two, in either sentence.
    /// </summary>
    private CheckedFigure? Following(Case found, Case anchorCase, CheckedFigure confirmed)
    {
        var (figure, beside) = (found.Figure, anchorCase.Figure);
        if (Reading.SignificantDigits(beside.Quantity) < 2 || Between(beside, figure) is not { } gap)
            return null;
        var agreeing = new List<ReportedFigure>();
        var otherwise = new List<ReportedFigure>();
        // The confirmed figure wherever its articles say it.
        var anchors = confirmed.Evidence.Select(static e => e.Figure).OfType<ReportedFigure>().ToList();
        var told = anchors.Select(static a => a.Article.Key).Distinct().ToDictionary(static key => key, key => Query(new FigureQuery { Article = key }).ToList());
        anchors.AddRange(told.Values.SelectMany(static figures => figures).Where(r => r.Figure.Aspect == beside.Aspect && SameValue(beside.Quantity, r.Figure.Quantity)));
        foreach (var anchor in anchors.DistinctBy(static a => a.Key))
        {
            var place = Sentences.PlaceOf(anchor.Figure);
            var next = told[anchor.Article.Key]
                .Where(r => r.Figure.SentenceSpan == anchor.Figure.SentenceSpan && Sentences.PlaceOf(r.Figure) > place).MinBy(r => Sentences.PlaceOf(r.Figure));
            if (next is null || !MayCompareUnits(figure, next.Figure) || Between(anchor.Figure, next.Figure) is not { } theirs || !SaysAlike(gap, theirs, figure, next.Figure)
                || figure.Aspect == Aspect.Level && Retelling.Lacking(Retelling.Content(Behind(figure)), theirs + Behind(next.Figure) + "\0" + Retelling.Spelt(next.Figure.Indicator)) > 1)
                continue;
            var same = Manner.AsIn(figure, next.Figure);
            if (same.Aspect != figure.Aspect || Movements.IsStart(figure) != Movements.IsStart(next.Figure) || Movements.IsAveraged(figure) != Movements.IsAveraged(next.Figure)
                || Comparison.IsPlanned(figure.Modality) != Comparison.IsPlanned(next.Figure.Modality) || Reading.Of(same.Quantity) is not { } other)
                continue;
            var agreement = Against(figure, found.Reading!.Value, same, other);
            if (agreement != Agreement.Doubtful)
                (agreement == Agreement.Agree ? agreeing : otherwise).Add(next);
        }
        if (agreeing.Count > 0)
            return BesideAgrees(figure, beside, agreeing);
        // A count of two digits is met by chance: then the draft's value must be a slip, or a neighbour's.
        bool Explained(ReportedFigure right) => SlipFrom(right.Figure, figure) is not (Slip.None or Slip.WrongDigit or Slip.MissingDigit or Slip.ExtraDigit)
            || told[right.Article.Key].Exists(r => r.Figure.SentenceSpan == right.Figure.SentenceSpan && SameValue(figure.Quantity, r.Figure.Quantity));
        return otherwise.Count > 0 && (!anchorCase.ByWords || Reading.SignificantDigits(beside.Quantity) >= 3 || otherwise.Exists(Explained)) && Consistent(figure, otherwise) ? Contradicted(found, otherwise, [], byWording: true) : null;
    }

    private CheckedFigure BesideAgrees(Figure figure, Figure beside, List<ReportedFigure> agreeing)
        => Result(figure, Verdict.Supported, $"与档案一致：{Citation.Of(agreeing[0].Article)}在同一句里报道为{agreeing[0].Figure.Quote}（与{beside.Quote}同句，请对照原文）。", agreeing.Select(Evidence.Of));

    // The words between two figures of one sentence.
    private static string? Between(Figure first, Figure second)
    {
        var from = Sentences.PlaceOf(first) + first.Quote.Length;
        var to = Sentences.PlaceOf(second);
        return Sentences.PlaceOf(first) < 0 || to < from || to - from > LongestBetween || first.SentenceSpan != second.SentenceSpan ? null : second.Sentence[from..to];
    }

    // 较2023年末 names a time, no number.
    private static bool HasNoNumber(string words)
    {
        for (var i = 0; i < words.Length; i++)
            if (char.IsAsciiDigit(words[i]))
            {
                if (i + 4 >= words.Length || words[i + 4] != '年' || words.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') >= 0)
                    return false;
                i += 4;
            }
        return true;
    }

    // What goes on behind a figure up to the next one, and to the end of its clause.
    private static string Behind(Figure figure) => Behind(figure, s_ends);

    private static string BehindInClause(Figure figure) => Behind(figure, s_clauseEnds);

    private static readonly SearchValues<char> s_clauseEnds = SearchValues.Create("，。；：,;\n");

    private static string Behind(Figure figure, SearchValues<char> ends)
    {
        var at = Sentences.PlaceOf(figure);
        if (at < 0)
            return "";
        var rest = figure.Sentence.AsSpan(Math.Min(figure.Sentence.Length, at + figure.Quote.Length));
        var stop = rest.IndexOfAny(ends);
        return Retelling.Spelt(new string(rest[..Math.Min(stop < 0 ? rest.Length : stop, LongestBetween)]));
    }

    private static readonly SearchValues<char> s_ends = SearchValues.Create("，。；、：,;0123456789\n");

    private const int LongestBetween = 24;

    private static bool SaysAlike(string mine, string theirs, Figure figure, Figure report)
        => HasNoNumber(mine) && HasNoNumber(theirs)
           && Retelling.Lacking(Retelling.Content(mine), Retelling.Spelt(theirs) + "\0" + Retelling.Spelt(report.Indicator) + "\0" + Retelling.Spelt(report.Of ?? "")) <= 1
           && Retelling.Lacking(Retelling.Content(theirs), Retelling.Spelt(mine) + "\0" + Retelling.Spelt(figure.Indicator) + "\0" + Retelling.Spelt(figure.Of ?? "")) == 0;

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
            var same = SameValue(figure.Quantity, told.Quantity);
            if (!(comparison.SameSubject || Alike(figure.Subject, beside.Subject) && (Alike(report.Figure.Subject, anchor.Figure.Subject) || same && NamesProjectOf(figure, report.Figure))))
                continue;
            // A value of three digits that agrees, or of two under one name, needs no time where neither says another.
            if (!(comparison.Period == PeriodRelation.Same || comparison.Period == PeriodRelation.Near && same && Reading.SignificantDigits(figure.Quantity) >= (comparison.Indicator == NameRelation.Same ? 2 : 3) || SameSpan(figure.Period, beside.Period) && SameSpan(report.Figure.Period, anchor.Figure.Period)))
                continue;
            if (!(comparison.Indicator is NameRelation.Same or NameRelation.Similar
                || string.Equals(figure.Indicator, beside.Indicator, StringComparison.Ordinal) && string.Equals(report.Figure.Indicator, anchor.Figure.Indicator, StringComparison.Ordinal)
                || words is not null && Wording.Of(report.Figure) is { } theirs && !(comparison.Indicator == NameRelation.Different && IndicatorNames.ScopeDiffers(figure.Indicator, report.Figure.Indicator)) && words.CommonEnd(theirs, out var unsaid) >= (comparison.Indicator == NameRelation.Different ? MoreThanNoun : 2) && unsaid.Length == 0))
                continue;
            var agreement = Against(figure, found.Reading!.Value, told, other);
            if (agreement != Agreement.Doubtful)
                (agreement == Agreement.Agree ? agreeing : otherwise).Add(report);
        }
        if (agreeing.Count > 0)
            return BesideAgrees(figure, beside, agreeing);
        // Two that differ: one of them may be the draft's, and which cannot be told.
        return otherwise.Count > 0 && Consistent(figure, otherwise) ? Contradicted(found, otherwise, [], byWording: true) : null;
    }

    // The draft's sentence names the project that the report files the figure under.
    private static bool NamesProjectOf(Figure figure, Figure report)
        => report.SubjectType == SubjectType.Project && report.Subject is { Length: > LeastProject } project && Wording.Spelt(figure.Sentence).Contains(Wording.Spelt(project), StringComparison.Ordinal);

    // 新能源汽车项目 is any.
    private const int LeastProject = 8;

    private static bool Alike(string? a, string? b) => a is null && b is null || SubjectNames.Same(a, b);

    private static bool SameSpan(Period? a, Period? b) => a?.Start == b?.Start && a?.End == b?.End;
}
