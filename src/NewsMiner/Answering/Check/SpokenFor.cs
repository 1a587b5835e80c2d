using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// Where a report that differs says of the very thing what one that agrees says only of something wider, earlier or beside it, it speaks for both: what agrees by its
/// value alone confirms nothing. Each rule holds two reports against each other, and all reports pass through all rules, whether their readings made them comparable
/// or their words.
/// </summary>
internal sealed class SpokenFor(Figure figure, Func<DraftSaying> mine, Func<ReportedFigure, ReportSaying?> sayingOf)
{
    // Letters between a whole and how much of it has come, and what may stand between that word and its value.
    private const int LongestBetween = 24;

    private const string AfterDone = "了达约近超";

    private string[]? _scopes;

    /// <summary>True where one of those that differ speaks for the one that agrees.</summary>
    public bool ByAny(Held one, IEnumerable<Held> others)
    {
        if (one.Agreement == Agreement.Disagree)
            return false;
        foreach (var other in others)
            if (other.Agreement == Agreement.Disagree && (IsLessExact(one, other) || one.Agreement == Agreement.Agree && (StandsSoFar(one, other) || IsOfAnotherTime(one, other) || IsWhole(one, other) || IsPart(one, other) || IsOfAnotherProject(one, other) || LacksScope(one, other))))
                return true;
        return false;
    }

    // 首破3000亿元 holds of 3071 too, but its report says 3017.44.
    private static bool IsLessExact(Held loose, Held exact)
        => (exact.Comparison.IsComparable || exact.Comparison.IsNearlyComparable && InOneSentence(exact, loose)) && IsOfOneArticle(exact, loose)
           && exact.Figure.Indicator == loose.Figure.Indicator && Values.SaysMoreExactly(exact.Reading, loose.Reading);

    // 截至6月底累计13.1万家；上半年9755家: what stands by then is not the half-year's, nor what the year has come to one day's.
    private bool StandsSoFar(Held standing, Held own)
        => standing.Comparison is { Period: not PeriodRelation.Different, SameSubject: true } && own.Comparison.IsComparable && IsOfOneArticle(own, standing) && own.Figure.Indicator == standing.Figure.Indicator
           && own.Figure.Period is { Start: not null } months && standing.Figure.Period is { } theirs && (theirs.Start is null || Periods.IsDay(months) != Periods.IsDay(theirs))
           && (standing.Comparison.Period == PeriodRelation.Near || Periods.AreOne(months, figure.Period));

    // 去年交付2360套，今年再交付1200套: of last year the sentence tells another value.
    private static bool IsOfAnotherTime(Held another, Held own)
        => another.Comparison.Period == PeriodRelation.Different && own.Comparison.Period == PeriodRelation.Same && InOneSentence(own, another)
           && own.Figure.Indicator == another.Figure.Indicator && own.Figure.Subject == another.Figure.Subject;

    // 引进企业17家，其中上半年新引进6家; 专利授权1846件，其中实用新型1402件; 设备36台已到位29台: the whole, of a draft on the half-year, the kind, or what has come.
    private bool IsWhole(Held whole, Held part)
    {
        if (part.Comparison is not { SameUnits: true, SameAspect: true } || !InOneSentence(part, whole) || part.Figure.TextSpan.Start <= whole.Figure.TextSpan.Start)
            return false;
        if (IsDoneOf(whole.Figure, part.Figure))
            return true;
        return Sentences.IsAmong(part.Figure)
            && (part.SaysKind == true && whole.SaysKind == false
                || figure.Period is { } period && part.Comparison.Indicator != NameRelation.Different && LeadSays(part.Report, period) && !LeadSays(whole.Report, period));
    }

    // 预算支出21亿元，其中民生支出17亿元: a part by a longer name than the draft's.
    private static bool IsPart(Held part, Held whole)
        => part is { Narrowed: true, Comparison.Indicator: NameRelation.Modified } && whole.Comparison is { SameUnits: true, SameAspect: true, Indicator: not NameRelation.Different }
           && InOneSentence(whole, part) && whole.Figure.TextSpan.Start < part.Figure.TextSpan.Start && Sentences.IsAmong(part.Figure) && !Sentences.IsAmong(whole.Figure);

    // 投资额200亿元的甲项目、投资额160亿元的乙项目: of a draft on the first, what the same sentence tells of the second.
    private static bool IsOfAnotherProject(Held another, Held own)
        => another is { Comparison.SameProject: false, Figure.Project: not null } && own is { OfProject: true, Comparison.IsComparable: true } && InOneSentence(own, another);

    // 省级重点项目投资完成率 and 市级重点项目投资完成率, both read as 投资完成率: the one whose words have the draft's.
    private bool LacksScope(Held without, Held with)
    {
        if (!without.Comparison.IsComparable || !with.Comparison.IsComparable)
            return false;
        // 工业总产值402亿元，其中东片区158亿元: what an earlier clause says is said of both.
        _scopes ??= mine() is var saying && saying.Own[^saying.Clause..] is var own ? [.. AnsweringRules.Default.ScopeWords.Where(word => own.Contains(word, StringComparison.Ordinal))] : [];
        foreach (var word in _scopes)
            if (!Says(without.Report, word) && Says(with.Report, word))
                return true;
        return false;
    }

    private bool Says(ReportedFigure report, string word) => sayingOf(report)?.Window.Said.Contains(word, StringComparison.Ordinal) == true;

    // The one says right after the other how much of it has come, as the draft does.
    private bool IsDoneOf(Figure whole, Figure part)
    {
        var (from, to) = (Sentences.PlaceOf(whole) + whole.Quote.Length, Sentences.PlaceOf(part));
        if (from < whole.Quote.Length || to <= from || to - from > LongestBetween)
            return false;
        var between = part.Sentence.AsSpan(from, to - from).TrimEnd(AfterDone);
        foreach (var word in AnsweringRules.Default.DoneOfWhole)
            if (between.EndsWith(word, StringComparison.Ordinal))
                return Sentences.LeadOf(figure).Contains(word, StringComparison.Ordinal) && !Sentences.LeadOf(whole).Contains(word, StringComparison.Ordinal);
        return false;
    }

    private static bool LeadSays(ReportedFigure report, Period period) => TimeSaid.In(TimeSaid.Spelt(Sentences.LeadOf(report.Figure).ToString()), period, report.Article.Date);

    private static bool IsOfOneArticle(Held a, Held b) => a.Report.Article.Key == b.Report.Article.Key;

    private static bool InOneSentence(Held a, Held b) => Held.InOneSentence(a.Report, b.Report);
}
