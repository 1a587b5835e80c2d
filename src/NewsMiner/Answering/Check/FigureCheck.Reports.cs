using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>The reports that a figure is held against by what was read of them, and what else the archive is asked.</summary>
internal sealed partial class FigureCheck
{
    // More reports of a name that does not say of what are not about the draft's.
    private const int MostGeneric = 500;

    private const int MostOfOneValue = 200, MostOfAnyTime = 48;

    /// <summary>What was read of the same subject and indicator, or of the same project, sorted by how it stands to the figure.</summary>
    private sealed class Case(Figure figure, Reading? reading)
    {
        public Figure Figure { get; } = figure;

        public Reading? Reading { get; } = reading;

        public string? Project { get; init; }

        /// <summary>Surely about the same, and agreeing.</summary>
        public List<Held> Agreeing { get; } = [];

        /// <summary>Surely about the same; only a generous reading agrees.</summary>
        public List<Held> Doubtful { get; } = [];

        /// <summary>Surely about the same, and no reading agrees.</summary>
        public List<Held> Disagreeing { get; } = [];

        /// <summary>Perhaps about the same, and agreeing.</summary>
        public List<Held> NearlyAgreeing { get; } = [];

        /// <summary>Perhaps about the same, and not agreeing.</summary>
        public List<Held> NearlyDisagreeing { get; } = [];

        /// <summary>Same subject and indicator, otherwise different: other periods, targets.</summary>
        public List<Held> Others { get; } = [];

        public List<(ReportedProject Project, Agreement Agreement)> AnnouncedSums { get; } = [];

        public DraftSaying? Saying { get; set; }

        /// <summary>All that may be about the same, the likest first.</summary>
        public IEnumerable<Held> Compared => Agreeing.Concat(Disagreeing).Concat(Doubtful).Concat(NearlyAgreeing).Concat(NearlyDisagreeing);
    }

    private Case Gather(Figure figure)
    {
        var project = figure.Project ?? (figure.SubjectType == SubjectType.Project ? figure.Subject : null);
        var found = new Case(figure, Reading.Of(figure.Quantity)) { Project = project };
        if (found.Reading is not { } reading)
            return found;
        if (project is not null)
        {
            var (figures, projects) = OfProject(project, figure.Sentence);
            foreach (var report in figures)
                Place(found, report, reading, sameProject: true);
            if (Comparison.IsAnnouncedSum(figure.Indicator) && figure.Aspect == Aspect.Level)
                foreach (var report in projects)
                    if (report.Project.InvestmentQuantity is { } sum && Reading.ComparableUnits(sum.BaseUnit, figure.Quantity.BaseUnit) && Reading.Of(sum) is { } announced)
                        found.AnnouncedSums.Add((report, Values.Compare(reading, announced)));
        }
        if (figure.Subject is not null)
        {
            // The very period first: where it agrees, the neighbouring ones need not be asked.
            if (figure.Period is { } period)
                PlaceAll(OfSubject(figure, new FigureQuery { ExactPeriod = period }), null);
            if (found.Agreeing.Count == 0)
            {
                var around = new FigureQuery { Ending = Periods.Reach(figure.Period) };
                // Where it contradicts, only a report that may agree can change the verdict: of the rest there are too many to read.
                var mayAgree = around with { BaseLow = reading.AllowedLow - reading.DoubtReach, BaseHigh = reading.AllowedHigh + reading.DoubtReach };
                if (found.Disagreeing.Count > 0)
                    PlaceAll(OfSubject(figure, mayAgree), figure.Period);
                else if (around.Ending is not null || IndicatorNames.IsGeneric(figure.Indicator))
                    PlaceAll(OfSubject(figure, around), figure.Period);
                else
                    // Of all times there are as many: beside those that may agree a few show what the others say.
                    PlaceAll(OfSubject(figure, mayAgree).Concat(likely.FirstPrints(OfNames(figure, around with { Limit = MostOfAnyTime }))).DistinctBy(static r => r.Key)
                        .OrderBy(static r => r.Article.Date ?? DateOnly.MaxValue).ThenBy(static r => r.Key), null);
            }
        }
        SetAside(found);
        return found;

        void PlaceAll(IEnumerable<ReportedFigure> reports, Period? known)
        {
            foreach (var report in reports)
                if ((known is null || !Periods.AreOne(report.Figure.Period, known))
                    && (project is null || report.Figure.Project is null && report.Figure.SubjectType != SubjectType.Project))
                    Place(found, report, reading, sameProject: false);
        }
    }

    // What agrees by its value alone, and is not the draft's by its words.
    private void SetAside(Case found)
    {
        if (found.Disagreeing.Count + found.Others.Count > 0 && found.Agreeing.Count + found.Doubtful.Count > 0)
        {
            var spokenFor = SpokenForOf(found);
            var others = found.Disagreeing.Concat(found.Others);
            found.Agreeing.RemoveAll(held => spokenFor.ByAny(held, others));
            found.Doubtful.RemoveAll(held => spokenFor.ByAny(held, others));
        }
        // 合同利用省外资金 and 实际利用省外资金, both read as 到位资金.
        if (found.Agreeing.Count > 0 && SayingOf(found) is { Contraries.AreSaid: true } mine)
            found.Agreeing.RemoveAll(held => SayingOf(held.Report)?.ContraryTo(mine) is not null);
    }

    private SpokenFor SpokenForOf(Case found) => new(found.Figure, () => SayingOf(found), SayingOf);

    private void Place(Case found, ReportedFigure report, Reading reading, bool sameProject)
    {
        var told = Manner.AsIn(found.Figure, report.Figure);
        var comparison = Comparison.Of(found.Figure, written, told, report.Article.Date, sameProject);
        if (!comparison.SameUnits || comparison.Indicator == NameRelation.Different || !comparison.SameSubject || Sentences.IsWholeOfPart(report.Figure) && !Sentences.IsWholeOfPart(found.Figure))
            return;
        if (Reading.Of(told.Quantity) is not { } other)
            return;
        var agreement = Values.Against(found.Figure, reading, told, other);
        var held = new Held(report, other, agreement, comparison, sameProject);
        if (comparison.IsComparable)
            (agreement switch { Agreement.Agree => found.Agreeing, Agreement.Doubtful => found.Doubtful, _ => found.Disagreeing }).Add(held);
        else if (comparison.IsNearlyComparable)
            // A loose report of an uncertain time (首破3000亿元) confirms no precise figure.
            (agreement == Agreement.Agree && other.Width <= Math.Max(reading.Width * 4m, Math.Abs(other.Value) / 50m) ? found.NearlyAgreeing : found.NearlyDisagreeing).Add(held);
        else if (comparison.Indicator == NameRelation.Same && comparison.SameProject)
            found.Others.Add(held);
    }

    /// <summary>What the archive says of the figure's subject and indicator.</summary>
    private IEnumerable<ReportedFigure> OfSubject(Figure figure, FigureQuery query)
    {
        query = OfNames(figure, query);
        // Where the name does not say of what, the sentence must: every report with its own.
        return IndicatorNames.IsGeneric(figure.Indicator) ? Query(query with { Limit = MostGeneric }) : Folded(query);
    }

    private static FigureQuery OfNames(Figure figure, FigureQuery query) => query with { Subjects = SubjectNames.Spellings(figure.Subject!), Indicators = [.. IndicatorNames.Spellings(figure)] };

    private (List<ReportedFigure> Figures, List<ReportedProject> Projects) OfProject(string name, string sentence) => likely.OfProject(name, sentence);

    private ReportedFigure? YearBefore(Case found)
    {
        if (found.Figure.Subject is null || found.Figure.Period is not { } period || Periods.YearBefore(period) is not { End: { } end } last)
            return null;
        return OfSubject(found.Figure, new FigureQuery { Aspect = found.Figure.Aspect, Ending = (new DateOnly(end.Year, 1, 1), new DateOnly(end.Year, 12, 31)) })
            .FirstOrDefault(r => r.Figure.Period is { } p && p.Start == last.Start && p.End?.Year == end.Year
                && IndicatorNames.Relate(found.Figure, r.Figure) == NameRelation.Same && Values.Same(found.Figure.Quantity, r.Figure.Quantity));
    }

    private ReportedFigure? Neighbour(Case found, List<ReportedFigure> reports)
    {
        if (found.Figure.Subject is not { } subject || Reading.SignificantDigits(found.Figure.Quantity) < 2)
            return null;
        foreach (var article in reports.Select(r => r.Article.Key).Distinct().Take(3))
            foreach (var report in Query(new FigureQuery { Article = article }))
                if (SubjectNames.Same(subject, report.Figure.Subject) && Values.Same(found.Figure.Quantity, report.Figure.Quantity)
                    && IndicatorNames.Relate(found.Figure, report.Figure) != NameRelation.Same)
                    return report;
        return null;
    }

    private IEnumerable<ReportedFigure> SameValues(Case found, IReadOnlyList<string>? subjects, IReadOnlyList<string>? indicators)
    {
        var quantity = found.Figure.Quantity;
        var reading = found.Reading!.Value;
        var query = new FigureQuery { Subjects = subjects, Indicators = indicators, BaseUnits = AnsweringRules.Default.CountUnits(quantity.BaseUnit), Limit = MostOfOneValue };
        query = reading.IsRange ? query with { Ranges = true, BaseLow = reading.MeantLow, BaseHigh = reading.MeantHigh } : query with { Values = reading.Roundings() };
        // 增长2.1倍 is not the very value of 是2.1倍.
        return likely.FirstPrints(query).Where(r => Values.Same(quantity, Manner.AsIn(found.Figure, r.Figure).Quantity));
    }

    private IEnumerable<ReportedFigure> Query(FigureQuery query)
        => likely.Query(query);

    private IEnumerable<ReportedFigure> Folded(FigureQuery query) => likely.Folded(query);
}
