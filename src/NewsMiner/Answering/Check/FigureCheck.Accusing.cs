using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>Whether a report that differs may call the draft's figure wrong.</summary>
internal sealed partial class FigureCheck
{
    /// <summary>
    /// A name such as 总投资 does not say whose: it may accuse only where the two sentences are about one event, one project, or share
    /// another figure.
    /// </summary>
    private bool MayAccuse(Case found, ReportedFigure report)
    {
        var figure = found.Figure;
        // Reports on any trade, port or budget are filed under the country: 自东盟进口 is not its 进口额.
        if (figure.Subject is { } subject && AnsweringRules.Default.Country.Contains(subject) && !(Sentences.SaysNoMore(figure) && Sentences.SaysNoMore(report.Figure)))
            return Slips.IsTelling(Values.SlipFrom(report.Figure, figure), figure.Quantity);
        // 高于全国1.3个百分点 and 高于全省0.5个百分点 are two differences: without what they are measured against they only confirm.
        if (figure.Aspect == Aspect.Change && (figure.Basis is null || report.Figure.Basis is null))
            return Slips.IsPercentPair(figure.Quantity.BaseUnit, report.Figure.Quantity.BaseUnit) || Values.SlipFrom(report.Figure, figure) == Slip.WrongSign || Slips.IsTelling(Values.SlipFrom(report.Figure, figure), figure.Quantity);
        // 年产70万吨甲、5万吨乙: of a plant's several sums the report's own sentence has the draft's.
        if (found.Project is not null && IndicatorNames.IsTimeless(figure.Indicator) && report.Figure.Sentence.Contains(figure.Quote, StringComparison.Ordinal))
            return false;
        // 2026年、2030年产值分别达到…: which of the two times it is may have been read wrong, where the draft's value is the other.
        if (Sentences.LeadOf(report.Figure).Contains("分别", StringComparison.Ordinal) && Sentences.LeadOf(report.Figure).Contains("年、", StringComparison.Ordinal) && report.Figure.Sentence.Contains(figure.Quote, StringComparison.Ordinal))
            return false;
        if (!IndicatorNames.IsGeneric(figure.Indicator) && !IndicatorNames.IsGeneric(report.Figure.Indicator))
            return true;
        // A firm's 产值 or 营业收入 of a year is one, where neither sentence narrows it.
        if (figure.SubjectType == SubjectType.Company && report.Figure.SubjectType == SubjectType.Company && figure.Period is { Start: not null }
            && string.Equals(figure.Indicator, report.Figure.Indicator, StringComparison.Ordinal) && Sentences.SaysNoMore(figure) && Sentences.SaysNoMore(report.Figure))
            return true;
        if (found.Project is not null)
            return true;
        if (figure.Period is { } period && Periods.IsDay(period))
            return true;
        if (Slips.IsTelling(Values.SlipFrom(report.Figure, figure), figure.Quantity))
            return true;
        foreach (var (other, agreeing) in _agreeing)
            if (!ReferenceEquals(other, figure) && other.SentenceSpan == figure.SentenceSpan && Reading.SignificantDigits(other.Quantity) >= 2
                && agreeing.Any(a => Held.InOneSentence(a.Report, report)))
                return true;
        return SentencesAlike(figure.Sentence, report.Figure.Sentence);
    }

    private static bool SentencesAlike(string a, string b)
    {
        var x = Letters(a);
        var y = Letters(b);
        return x.Length >= 16 && y.Length >= 16 && x.Length < 2 * y.Length && y.Length < 2 * x.Length && IndicatorNames.Dice(x, y) >= 0.7;
    }

    private static string Letters(string text) => string.Concat(text.Where(c => char.IsLetter(c)));
}
