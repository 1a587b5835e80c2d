using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// The report that the draft's sentence retells. All figures of the likeliest articles are weighed against the draft's (<see cref="Likeness"/>); the one meant is far
/// liker than any other, and only then does it say anything: the value confirms or accuses.
/// </summary>
internal sealed partial class FigureCheck
{
    // Points that a report needs to confirm: the fewer digits, the likelier the value meets by chance.
    private static readonly double[] s_confirms = [12, 8.5, 8, 6, 5.5];

    // … to accuse; less where a slip of the pen or a neighbour's value explains the difference, more where the very value is said of something else.
    private const double Accuses = 11, WithSlip = 2, WithLongSlip = 4, WithNeighbour = 2, WithAllWords = 1, WithValueElsewhere = 0.5;

    // How much liker it must be than a report of another value.
    private const double AheadToConfirm = 1, AheadToAccuse = 1, Ahead = 1.5;

    // Where nothing of another value comes near, less is enough.
    private const double FarAhead = 3, AloneConfirms = 1.5, Certain = 14;

    // How much of the words of the draft's clause must stand by a figure that accuses.
    private const double MostOfClause = 0.65, AllOfClause = 0.9;

    private const double LeastWeighed = 3, Anchored = 1, Paired = 2, MostContrast = 3;

    // How much wider a report may be than the draft's figure, and than its own value is large, to confirm it.
    private const decimal WiderThanDraft = 4m, PartsOfValue = 20m;

    private const int DaysOfYear = 366;

    private sealed record Weighed(ReportedFigure Report, Agreement Agreement, Likeness Likeness, bool Fits, bool SameValue, Comparison Comparison, bool Anchored);

    private readonly Dictionary<long, ReportSaying?> _sayings = [];

    private List<Weighed> Weigh(Case found) => found.Weighed ??= WeighAll(found);

    private List<Weighed> WeighAll(Case found)
    {
        var figure = found.Figure;
        var weighed = new List<Weighed>();
        if (found.Reading is not { } reading)
            return weighed;
        var beside = extraction.Figures.Where(f => f.SentenceSpan == figure.SentenceSpan).ToList();
        var mine = SayingOf(found);
        var words = Wording.Of(figure);
        foreach (var key in ArticlesLike(figure).Concat(found.Disagreeing.Select(static r => r.Article.Key).Take(2)).Distinct())
        {
            if (_words.Count >= MostArticlesOfDraft && !_words.ContainsKey(key))
                break;
            var article = WordsOf(key);
            var comparable = article.Figures.Where(r => !found.Unlike.Contains(r.Key) && MayCompareUnits(figure, r.Figure) && SayingOf(r) is not null).ToList();
            if (comparable.Count == 0)
                continue;
            var contrast = Contrast(mine.Own, comparable);
            foreach (var report in comparable)
            {
                var theirs = SayingOf(report)!;
                var told = Manner.AsIn(figure, report.Figure);
                if (Reading.Of(told.Quantity) is not { } other)
                    continue;
                var comparison = Comparison.Of(figure, written, told, report.Article.Date, sameProject: false);
                var anchored = beside.Exists(f => f.Span != figure.Span && Reading.SignificantDigits(f.Quantity) >= 2
                    && article.Figures.Any(r => r.Key != report.Key && r.Figure.SentenceSpan == report.Figure.SentenceSpan && SameValue(f.Quantity, r.Figure.Quantity)));
                var period = comparison.Period == PeriodRelation.Different && words is not null && WordingOf(report, article) is { } w && words.SameTimeWords(w) ? PeriodRelation.Same : comparison.Period;
                // Which of its times the figure is of may have been read wrong, or is not said at all.
                var timeFits = period != PeriodRelation.Different
                    || Periods.Relate(figure.Period, written, report.Figure.Period, report.Article.Date) == PeriodRelation.Different && Movements.IsStart(figure) == Movements.IsStart(report.Figure)
                        && SameValue(figure.Quantity, told.Quantity) && TimeIsOpen(figure, report, article, anchored);
                var modalityFits = comparison.SameModality || ModalitiesFit(figure, report, comparison) || Movements.IsStart(figure) && Movements.IsStart(report.Figure);
                var facets = new Facets(comparison.Indicator, timeFits && period == PeriodRelation.Different ? PeriodRelation.Near : period, AspectsFit(figure, told, comparison), comparison.SameScope || WholeFits(figure, told, theirs.Window), modalityFits, CountsAnother(figure, report.Figure));
                var likeness = Likeness.Of(figure, mine, theirs, article.Pairs, contrast, facets);
                if (anchored)
                    likeness = likeness with { Points = likeness.Points + Anchored + (IsPaired(figure, beside, report, article) ? Paired : 0) };
                if (likeness.Whom <= Likeness.Another || likeness.Points < LeastWeighed)
                    continue;
                var fits = facets is { Aspect: true, Scope: true, CountsAnother: false } && timeFits && (comparison.SameModality || modalityFits && anchored);
                var agreement = Against(figure, reading, told, other);
                // 首破3000亿元 confirms no 3071.44亿元.
                if (agreement == Agreement.Agree && other.Width > Math.Max(reading.Width * WiderThanDraft, Math.Abs(other.Value) / PartsOfValue))
                    agreement = Agreement.Doubtful;
                weighed.Add(new Weighed(report, agreement, likeness, fits, SameValue(figure.Quantity, told.Quantity), comparison with { Period = period }, anchored));
            }
        }
        return weighed;
    }

    // 货值120亿元，增长8%: the growth is of the value before it, in the draft and in the report.
    private static bool IsPaired(Figure figure, List<Figure> beside, ReportedFigure report, ArticleWords article)
        => beside.Exists(f => f.Span != figure.Span && string.Equals(f.Indicator, figure.Indicator, StringComparison.Ordinal) && Reading.SignificantDigits(f.Quantity) >= 3
            && article.Figures.Any(r => r.Key != report.Key && r.Figure.SentenceSpan == report.Figure.SentenceSpan && string.Equals(r.Figure.Indicator, report.Figure.Indicator, StringComparison.Ordinal)
                && SameValue(f.Quantity, r.Figure.Quantity)));

    // Letters that few of the article's figures have beside them tell them apart.
    private double[] Contrast(string own, List<ReportedFigure> reports)
    {
        var contrast = new double[own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            var having = 0;
            foreach (var report in reports)
                if (SayingOf(report)!.Near.Has(own, i))
                    having++;
            contrast[i] = having == 0 ? 1 : Math.Min(MostContrast, 1 + Math.Log2((double)reports.Count / having));
        }
        return contrast;
    }

    /// <summary>
    /// True where the report's time was read to be another than the draft's, but its own words do not say so: another figure of its sentence is of the draft's time, or
    /// it says none, and the one last said before it is the draft's, or holds it.
    /// </summary>
    private bool TimeIsOpen(Figure figure, ReportedFigure report, ArticleWords article, bool anchored)
    {
        if (anchored && article.Figures.Any(r => r.Key != report.Key && r.Figure.SentenceSpan == report.Figure.SentenceSpan && Periods.Relate(figure.Period, written, r.Figure.Period, r.Article.Date) == PeriodRelation.Same))
            return true;
        if (figure.Period?.End is { } until && report.Figure.Period?.End is { } theirEnd && Comparison.IsPlanned(figure.Modality) && Comparison.IsPlanned(report.Figure.Modality) && Math.Abs(until.DayNumber - theirEnd.DayNumber) <= DaysOfYear)
            return true;
        // 全年认定…, below a headline of the year that the draft names.
        if (figure.Period is not { End: { } mine } || report.Figure.Period is not { End: { } theirs } || !IsYearsEnd(figure.Period) || Math.Abs(mine.Year - theirs.Year) > 1
            || Sentences.PlaceOf(report.Figure) is not (>= 0 and var place) || SaysTime(report.Figure.Sentence.AsSpan(0, place)))
            return false;
        var at = Math.Clamp(report.Figure.TextSpan.Start, 0, article.Text.Length);
        var before = article.Text.AsSpan(Math.Max(0, at - MostBack), at - Math.Max(0, at - MostBack));
        for (var year = before.LastIndexOf('年'); year >= 4; year = before[..year].LastIndexOf('年'))
            if (int.TryParse(before.Slice(year - 4, 4), out var said))
                return said == mine.Year;
        return false;
    }

    private static bool IsYearsEnd(Period period) => Periods.IsWholeYear(period) || period is { Start: null, End.Month: 12 };

    // 全年, 年产 say no time.
    private static bool SaysTime(ReadOnlySpan<char> words)
    {
        for (var i = 0; i < words.Length; i++)
            if (words[i] is '月' or '季' || words[i] == '年' && i > 0 && (char.IsAsciiDigit(words[i - 1]) || words[i - 1] is '今' or '去' or '上' or '前' or '明' or '当' or '半'))
                return true;
        return false;
    }

    /// <summary>The verdict of the report that the draft's sentence retells; null where none is far liker than others, or it says nothing.</summary>
    private CheckedFigure? Retells(Case found, bool saidElsewhere)
    {
        if (Confirming(found) is { } confirming)
        {
            var supported = SupportedByWords(found, [confirming.Report]);
            // What was weighed against all else said needs no second look.
            found.ByWords = false;
            return supported;
        }
        var figure = found.Figure;
        var weighed = Weigh(found);
        if (weighed.Count == 0)
            return null;
        var best = weighed.MaxBy(static w => w.Likeness.Points)!;
        if (!best.Fits || best.Agreement != Agreement.Disagree || best.Likeness.Whom < Likeness.SameWhom || best.Likeness.ClauseShare < MostOfClause || BelongsToAnother(found, best))
            return null;
        var digits = Reading.SignificantDigits(figure.Quantity);
        var slip = SlipFrom(best.Report.Figure, figure);
        var explained = digits >= 2 && slip is not (Slip.None or Slip.WrongDigit or Slip.MissingDigit or Slip.ExtraDigit or Slip.NeighboursFigure or Slip.LastYears) ? digits >= 4 ? WithLongSlip : WithSlip : 0;
        if (digits >= 3 && weighed.Exists(w => w.SameValue && w.Report.Article.Key == best.Report.Article.Key))
            explained = Math.Max(explained, WithNeighbour);
        if (!MayAccuseByWords(found, best, explained > 0) || IsLessLike(found, best.Report))
            return null;
        // The very value, said of what may as well be the draft's.
        if (weighed.Exists(w => w.SameValue && w.Likeness.Points >= best.Likeness.Points - MayBeAsWell && Rank(w.Comparison.Indicator) > Rank(best.Comparison.Indicator)))
            return null;
        if (best.Likeness.ClauseShare >= AllOfClause)
            explained = Math.Max(explained, WithAllWords);
        return best.Likeness.Points >= Accuses - explained + (saidElsewhere && explained == 0 ? WithValueElsewhere : 0)
            && best.Likeness.Points + (explained > 0 ? AheadToAccuse : 0) - BestOf(found, w => w.Agreement != Agreement.Disagree || !SameValue(w.Report.Figure.Quantity, best.Report.Figure.Quantity)) >= AheadToAccuse
            ? Contradicted(found, [best.Report], [], byWording: true) : null;
    }

    /// <summary>True where the report that differs must be about the draft's own: of its time, or of what has none, and measured as the draft says and no more.</summary>
    private bool MayAccuseByWords(Case found, Weighed report, bool explained)
    {
        var (figure, other) = (found.Figure, report.Report.Figure);
        if (!explained && (report.Likeness.Narrowed || !Reading.ComparableUnits(figure.Quantity.BaseUnit, Manner.AsIn(figure, other).Quantity.BaseUnit)))
            return false;
        if (!explained && report.Comparison.Period == PeriodRelation.Near && !IsNow(figure, report.Report) && !((found.Project is not null || figure.SubjectType == SubjectType.Company) && IndicatorNames.IsTimeless(figure.Indicator)) && !IndicatorNames.IsExtent(figure.Indicator)
            && !(Comparison.IsPlanned(figure.Modality) && (figure.Period is null || figure.Period.End?.Year == other.Period?.End?.Year)))
            return false;
        if (explained && figure.Aspect != Aspect.Change || MayAccuse(found, report.Report))
            return true;
        return figure.Aspect != Aspect.Change && (IndicatorNames.IsGeneric(figure.Indicator) || IndicatorNames.IsGeneric(other.Indicator))
            && (report.Anchored || report.Likeness.ClauseShare >= MostOfClause && SayingOf(found).Clause >= SaysWhat);
    }

    // 汽车制造业增加值 says of what, 总投资 does not.
    private const int SaysWhat = 6;

    // 目前, and the report was written lately.
    private static bool IsNow(Figure figure, ReportedFigure report)
        => figure.Period is { Start: null, End: { } day } && report.Article.Date is { } told && Math.Abs(day.DayNumber - told.DayNumber) <= MostDaysApart;

    private DraftSaying SayingOf(Case found) => found.Saying ??= DraftSaying.Of(found.Figure, Retelling.Of(found.Figure, extraction.Figures.Where(f => f.SentenceSpan == found.Figure.SentenceSpan)));

    /// <summary>True where another figure has more of the draft's words and its very value: what was read alike is not the one meant.</summary>
    private bool IsLessLike(Case found, ReportedFigure report)
    {
        var accuser = Weigh(found).Find(w => w.Report.Key == report.Key);
        return accuser is not null && Weigh(found).Exists(w => w is { SameValue: true, Fits: true } && w.Likeness.ClauseShare > accuser.Likeness.ClauseShare && w.Likeness.Points >= accuser.Likeness.Points - MayBeMeant);
    }

    private const double MayBeMeant = 4;

    private static int Rank(NameRelation relation) => relation switch { NameRelation.Same => 3, NameRelation.Similar => 2, NameRelation.Modified => 1, _ => 0 };

    private const double MayBeAsWell = 3, LessOfRival = 1.5;

    /// <summary>The likest report, where it agrees and is like enough to confirm.</summary>
    private Weighed? Confirming(Case found)
    {
        var figure = found.Figure;
        var best = Weigh(found).Where(w => !BelongsToAnother(found, w)).MaxBy(static w => w.Likeness.Points);
        // Of two, the one that has the draft's words and value.
        if (best is { Agreement: Agreement.Disagree } && Weigh(found).Where(w => w is { SameValue: true, Fits: true } && w.Likeness.ClauseShare >= MostOfClause && w.Likeness.ClauseShare > best.Likeness.ClauseShare && !BelongsToAnother(found, w)).MaxBy(static w => w.Likeness.Points) is { } same)
            best = same;
        if (best is not { Fits: true, Agreement: Agreement.Agree, Likeness.Whom: >= Likeness.SameWhom } || best.Likeness.Unsaid && figure.Subject is not null || best.Likeness.Narrowed && !best.Anchored)
            return null;
        // A report that lacks words which this one has was read alike and is another.
        var ahead = best.Likeness.Points - BestOf(found, w => w.Agreement == Agreement.Disagree && !(best.Likeness.ClauseShare >= MostOfClause && w.Likeness.ClauseShare < MostOfClause && w.Likeness.Points < best.Likeness.Points + MayBeMeant));
        return (ahead >= AheadToConfirm || ahead >= 0 && best.Likeness.Points >= Certain) && best.Likeness.Points >= s_confirms[Math.Min(Reading.SignificantDigits(figure.Quantity), s_confirms.Length - 1)] - (ahead >= FarAhead ? AloneConfirms : 0) ? best : null;
    }

    // What does not fit (another time, a plan) is less of a rival.
    private double BestOf(Case found, Func<Weighed, bool> of)
        => Weigh(found).Where(w => of(w) && !BelongsToAnother(found, w)).Select(static w => w.Likeness.Points - (w.Fits ? 0 : LessOfRival)).DefaultIfEmpty(0).Max();

    /// <summary>True for the report of another figure of the draft's sentence: its value, and at least as like to that one.</summary>
    private bool BelongsToAnother(Case found, Weighed weighed)
    {
        foreach (var other in _cases)
            if (other != found && other.Figure.SentenceSpan == found.Figure.SentenceSpan && SameValue(other.Figure.Quantity, weighed.Report.Figure.Quantity)
                && Weigh(other).Exists(w => w.Report.Key == weighed.Report.Key && w.Likeness.Points >= weighed.Likeness.Points))
                return true;
        return false;
    }

    /// <summary>True where a report that does not agree is liker than this one, or this one speaks of another.</summary>
    private bool IsOutweighed(Case found, ReportedFigure report)
    {
        var weighed = Weigh(found).Find(w => w.Report.Key == report.Key);
        return BestOf(found, static w => w is { Fits: true, Agreement: Agreement.Disagree, Likeness.ClauseShare: >= MostOfClause }) >= (weighed is null ? Accuses : weighed.Likeness.Points + Ahead);
    }

    private ReportSaying? SayingOf(ReportedFigure report)
    {
        if (!_sayings.TryGetValue(report.Key, out var saying))
        {
            var article = WordsOf(report.Article.Key);
            _sayings[report.Key] = saying = WindowOf(report) is { } window ? new ReportSaying(report.Figure, window, article.Text, article.Headline, article.HeadlinePairs, article.Places > 1 || article.Places == 1 && report.Figure.Subject is null) : null;
        }
        return saying;
    }
}
