using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>A report that a draft's figure may retell, with what speaks for and against that.</summary>
/// <param name="SameValue">The draft's very value, whatever its qualifier says.</param>
/// <param name="HasValue">… and said as finely as the draft says it.</param>
/// <param name="Near">What each letter of the draft's own words weighs that stands by the report's figure.</param>
/// <param name="OfOne">The draft speaks of one firm or project, and the report was not read of it.</param>
/// <param name="OfAnotherName">It differs in nothing but what it is called, and the two names may mean one thing.</param>
/// <param name="MeasuresAnother">By their names the two measure something in two ways.</param>
/// <param name="Contrary">Words of the two that exclude each other: 开工, 签约.</param>
/// <param name="IsOtherEnd">It is the one end of a movement, or may be, and the draft tells the other, or bounds those that are counted.</param>
/// <param name="OfAnotherTime">It was read of another time that its sentence does not say to be the draft's.</param>
/// <param name="OfAnotherZone">Its sentence names the draft's zone as well, and tells it of another, or tells it of all the city.</param>
/// <param name="OfAnotherIndustry">It is of another industry or product by name than the draft's: 新材料产业产值, 锂电材料产业产值.</param>
internal sealed record Candidate(ReportedFigure Report, Reading Reading, Agreement Agreement, Comparison Comparison, bool OfProject, bool SameValue, bool HasValue, Likeness Likeness, double[] Traits, double[] Near, bool OfOne, bool OfAnotherName, bool MeasuresAnother, (string Mine, string Theirs)? Contrary, bool IsOtherEnd, bool OfAnotherTime, bool OfAnotherZone, bool OfAnotherIndustry)
    : Held(Report, Reading, Agreement, Comparison, OfProject)
{
    private const double LeastOfWhom = 0.5, MostAway = 0.5, LeastNamed = 0.3;

    /// <summary>So much of a name that an article does not say is another's.</summary>
    public const double LeastUnsaid = 0.5;

    public bool Agrees => SameValue || Agreement == Agreement.Agree;

    public double this[Trait trait] => Traits[(int)trait];

    /// <summary>Neither another zone of the place, nor a zone in the city, nor a share told as a growth, nor an aim told as done, or the reverse, nor another step or measure confirms, nor what words that exclude the draft's are said of.</summary>
    public bool MayConfirm => !MeasuresAnother && !OfAnotherIndustry && !OfAnotherZone && !IsWholeOfPart && Contrary is null && this[Trait.StepDiffers] == 0 && !Likeness.Whom.IsSister && this[Trait.InTheCity] == 0 && this[Trait.AspectSaid] == 0 && this[Trait.ToldAsDone] == 0 && this[Trait.ToldAsPlanned] == 0;

    /// <summary>
    /// What is of another time, or of one whose article does not name the draft's, may be what the draft retells, or not: it confirms nothing, and lets nothing else accuse.
    /// </summary>
    public bool IsUncertain => OfAnotherTime || !Comparison.SameSubject && this[Trait.NameUnsaid] >= LeastUnsaid;

    /// <summary>The very value, of something else: where nothing was read otherwise, it cannot be said of what.</summary>
    public bool MayBeElsewhere => HasValue && !((Comparison.IsNearlyComparable || OfAnotherName) && MayConfirm && !IsUncertain);

    /// <summary>Neither whom nor what it measures is the draft's, by what was read and by the words.</summary>
    public bool IsOfAnother => !Comparison.SameSubject && !OfProject && Comparison.Indicator == NameRelation.Different && this[Trait.Whom] <= LeastOfWhom && this[Trait.Whole] == 0;

    /// <summary>Only what measures the same of the same contradicts.</summary>
    public bool MeasuresTheSame => Contrary is null && !MeasuresAnother && !IsOtherEnd && !OfAnotherTime && !OfAnotherIndustry && !(Likeness.Unsaid && Comparison.Indicator != NameRelation.Same) && this[Trait.WhomDiffers] == 0 && this[Trait.InTheCity] == 0 && this[Trait.NameDiffers] == 0 && this[Trait.PlaceUnsaid] == 0 && this[Trait.AspectDiffers] == 0 && this[Trait.ReckonedOtherwise] == 0 && Comparison.SameUnits
        // A name that says only how it moved measures nothing.
        && !AnsweringRules.Default.AspectWords[Aspect.Growth].Contains(Figure.Indicator)
        // A rank in what the draft does not speak of.
        && !(Figure.Aspect == Aspect.Rank && Comparison.Indicator == NameRelation.Different && this[Trait.TheirNamed] < LeastNamed)
        && (!OfOne || this[Trait.NameAway] <= MostAway);

    // 占全区进出口总额17.9亿元的48%: whosever the share is, the sum is of all.
    private bool IsWholeOfPart => Sentences.IsWholeOfPart(Figure);
}

/// <summary>A draft's figure beside a report's, whenever the draft's is of.</summary>
/// <param name="Candidate">The report, its traits without those of the time.</param>
/// <param name="Told">The report's figure, told as the draft tells its own.</param>
internal sealed record Pair(Candidate Candidate, ReportSaying Saying, Figure Told)
{
    private const int LongestMonth = 31;

    /// <summary>The candidate with what hangs on the time that the draft's figure is of.</summary>
    public Candidate At(Figure figure, DateOnly? written, ArticleWords article)
    {
        var report = Candidate.Report;
        var period = Comparison.PeriodOf(figure, written, Told, report.Article.Date, Candidate.OfProject);
        var comparison = Candidate.Comparison with { Period = period };
        var traits = new TraitSheet((double[])Candidate.Traits.Clone());
        var said = HowSaid(figure);
        traits.Set(Trait.PeriodSame, period == PeriodRelation.Same);
        traits.Set(Trait.PeriodNear, period == PeriodRelation.Near);
        traits.Set(Trait.TimeUnsaid, figure.Period is null);
        traits.Weigh(Trait.TimeSaid, said);
        traits.Set(Trait.TimeDiffers, said == 0 && period == PeriodRelation.Different);
        var (year, theirYear) = (figure.Period?.End?.Year, report.Figure.Period?.End?.Year);
        traits.Set(Trait.YearDiffers, year is not null && theirYear is not null && year != theirYear);
        traits.Set(Trait.YearUnsaid, year is { } mine && !(report.Article.Date is { } day && (day.Year == mine || day.Year == mine + 1)) && theirYear != mine && !article.SaysYear(mine));
        traits.Set(Trait.Comparable, comparison.IsComparable);
        traits.Set(Trait.NearlyComparable, comparison.IsNearlyComparable);
        traits.Set(Trait.WholeOfOtherTime, Candidate[Trait.Whole] > 0 && period == PeriodRelation.Different);
        return Candidate with
        {
            Comparison = comparison,
            Likeness = Candidate.Likeness.At(period),
            Traits = traits.Values,
            OfAnotherName = Candidate.OfAnotherName && period != PeriodRelation.Different,
            OfAnotherTime = period == PeriodRelation.Different && said != 1 && !EndTogether(figure.Period, report.Figure.Period),
        };
    }

    // 1 where the report's sentence says the draft's time, half where the words before it do.
    private double HowSaid(Figure figure)
        => figure.Period is not { } period ? 0 : TimeSaid.In(Saying.TimeInSentence, period, Candidate.Report.Article.Date) ? 1 : TimeSaid.In(Saying.TimeBefore, period, Candidate.Report.Article.Date) ? 0.5 : 0;

    // 截至2023年6月 and, told in June, 2023年以来: how far it had come.
    private static bool EndTogether(Period? a, Period? b)
        => a is { End: { } one } && b is { End: { } other } && (a.Start is null || b.Start is null) && Math.Abs(one.DayNumber - other.DayNumber) <= LongestMonth;
}

/// <summary>The traits of one candidate, as they are written down.</summary>
internal readonly record struct TraitSheet(double[] Values)
{
    public void Set(Trait trait, bool holds) => Values[(int)trait] = holds ? 1 : 0;

    public void Weigh(Trait trait, double much) => Values[(int)trait] = much;
}
