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

    // Letters that two names end in, and by which one parts from the other.
    private const int LeastCommon = 2, LeastOwn = 2;

    private string[]? _scopes;
    private string? _own;

    // The draft's words in the figure's own clause, without whom they name.
    private string OwnWords => _own ??= mine() is var saying ? saying.Own[^saying.Clause..] : "";

    /// <summary>True where one of those that differ speaks for the one that agrees, or the reverse where that is of the very name.</summary>
    public bool ByAny(Held one, IEnumerable<Held> others)
    {
        foreach (var other in others)
            if (one.Agreement == Agreement.Disagree ? other.Agreement == Agreement.Agree && SaysOtherName(one, other, mine().Own, out _) : TookAnothers(one, other) || other.Agreement == Agreement.Disagree && IsSpokenFor(one, other))
                return true;
        return false;
    }

    private bool IsSpokenFor(Held one, Held other)
        => IsLessExact(one, other) || one.Agreement == Agreement.Agree
           && (StandsSoFar(one, other) || IsOfAnotherTime(one, other) || IsWhole(one, other) || IsPart(one, other) || IsOfAnotherProject(one, other) || LacksScope(one, other) || LacksName(one, other));

    // 2024年增长7.8%，2025年目标8%左右: a draft that says 8% of 2024 has not rounded.
    private bool TookAnothers(Held rounded, Held very)
        => rounded.Figure.Quantity.BaseValue is { } value && value != figure.Quantity.BaseValue && figure.Quantity.Qualifier == Qualifier.Exact && very.Figure.Quantity.BaseValue == figure.Quantity.BaseValue
           && !very.Comparison.IsNearlyComparable && very.Comparison is { SameSubject: true, Indicator: NameRelation.Same, SameAspect: true, SameUnits: true } && IsOfOneArticle(rounded, very);

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
            && ((part.Kinds & ~whole.Kinds) != 0
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
        _scopes ??= [.. AnsweringRules.Default.ScopeWords.Where(word => OwnWords.Contains(word, StringComparison.Ordinal))];
        foreach (var word in _scopes)
            if (!Says(without.Report, word) && Says(with.Report, word))
                return true;
        return false;
    }

    // 集中开工22个项目，总投资134亿元。其中，产业项目总投资98亿元: of a draft on the second, whatever name was read in it.
    private bool LacksName(Held without, Held with)
        => SaysOtherName(without, with, OwnWords, out var other) && (other.IsEmpty || !OwnWords.AsSpan().Contains(other, StringComparison.Ordinal));

    // The words say where the one's name parts from the other's (产业 of 产业项目总投资, beside 开工项目总投资), and the other's sentence up to its figure does not.
    private static bool SaysOtherName(Held without, Held with, string words, out ReadOnlySpan<char> other)
    {
        other = default;
        if (!IsOfOneArticle(without, with) || with.Comparison is not { SameSubject: true, SameUnits: true, SameAspect: true, SameModality: true, Period: not PeriodRelation.Different })
            return false;
        ReadOnlySpan<char> own = with.Figure.Indicator;
        other = without.Figure.Indicator;
        var end = 0;
        while (end < own.Length && end < other.Length && own[^(end + 1)] == other[^(end + 1)])
            end++;
        if (end < LeastCommon)
            return false;
        var start = own[..^end].CommonPrefixLength(other[..^end]);
        own = own[start..^end];
        other = other[start..^end];
        return own.Length >= LeastOwn && words.AsSpan().Contains(own, StringComparison.Ordinal)
            && !without.Figure.Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(without.Figure))).Contains(own, StringComparison.Ordinal);
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
