using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>The check of one draft: every figure is held against what the archive says of the same thing, then judged with the others in view.</summary>
internal sealed partial class FigureCheck(DateOnly? written, Extraction extraction, IFigureSource archive, CheckOptions options)
{
    private readonly Dictionary<(string Name, string Sentence), (List<ReportedFigure> Figures, List<ReportedProject> Projects)> _byProject = [];
    private readonly Dictionary<string, string> _projectKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<Figure, List<ReportedFigure>> _agreeing = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<long, int> _stories = [];
    private Case[] _cases = [];

    // More reports of a name that does not say of what are not about the draft's.
    private const int MostGeneric = 500;

    private const int MostOfOneValue = 200;

    public CheckedFigure[] Check()
    {
        using var ahead = Likely.ReadAhead(extraction.Figures, MostArticlesOfDraft);
        var figures = extraction.Figures.Select(Named).ToList();
        var cases = _cases = new Case[figures.Count];
        for (var i = 0; i < figures.Count; i++)
        {
            cases[i] = Gather(figures[i]);
            if (cases[i].Agreeing.Count > 0)
                _agreeing[figures[i]] = [.. cases[i].Agreeing];
        }
        var verdicts = new CheckedFigure[figures.Count];
        for (var i = 0; i < figures.Count; i++)
            verdicts[i] = Judge(cases[i]);
        JudgeBeside(cases, verdicts);
        return verdicts;
    }

    /// <summary>The reports that a figure can be held against, sorted by how they stand to it.</summary>
    private sealed class Case(Figure figure, Reading? reading)
    {
        public Figure Figure { get; } = figure;

        public Reading? Reading { get; } = reading;

        public string? Project { get; init; }

        /// <summary>Surely about the same, and agreeing.</summary>
        public List<ReportedFigure> Agreeing { get; } = [];

        /// <summary>Surely about the same; only a generous reading agrees.</summary>
        public List<ReportedFigure> Doubtful { get; } = [];

        /// <summary>Surely about the same, and no reading agrees.</summary>
        public List<ReportedFigure> Disagreeing { get; } = [];

        /// <summary>Perhaps about the same, and agreeing.</summary>
        public List<ReportedFigure> NearlyAgreeing { get; } = [];

        /// <summary>Perhaps about the same, and not agreeing.</summary>
        public List<ReportedFigure> NearlyDisagreeing { get; } = [];

        /// <summary>Same subject and indicator, otherwise different: other periods, targets.</summary>
        public List<ReportedFigure> Others { get; } = [];

        /// <summary>Reports whose words say another scope than the draft's, though they were read alike.</summary>
        public HashSet<long> Unlike { get; } = [];

        /// <summary>The very value of whatever; null while it was not asked for.</summary>
        public List<ReportedFigure>? Anywhere { get; set; }

        /// <summary>True where the verdict rests on words, not on what was read.</summary>
        public bool ByWords { get; set; }

        /// <summary>Reports in the draft's words; null while they were not asked for.</summary>
        public Worded? Worded { get; set; }

        /// <summary>Reports that the draft may have retold; null while they were not asked for.</summary>
        public Retold? Retold { get; set; }

        public DraftSaying? Saying { get; set; }

        /// <summary>The figures of the articles that the draft's sentence may retell, with how like each is; null while they were not asked for.</summary>
        public List<Weighed>? Weighed { get; set; }

        public List<(ReportedProject Project, Agreement Agreement)> AnnouncedSums { get; } = [];
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
                        found.AnnouncedSums.Add((report, Compare(reading, announced)));
        }
        if (figure.Subject is not null)
        {
            // The very period first: where it agrees, the neighbouring ones need not be asked.
            if (figure.Period is { } period)
                PlaceAll(new FigureQuery { ExactPeriod = period }, null);
            if (found.Agreeing.Count == 0)
            {
                var around = new FigureQuery { Ending = Periods.Reach(figure.Period) };
                // Where it contradicts, only a report that may agree can change the verdict: of the rest there are too many to read.
                if (found.Disagreeing.Count > 0)
                    around = around with { BaseLow = reading.AllowedLow - reading.DoubtReach, BaseHigh = reading.AllowedHigh + reading.DoubtReach };
                PlaceAll(around, figure.Period);
            }
        }
        DropLooseAgreement(found);
        DropUnlikeAgreement(found);
        return found;

        void PlaceAll(FigureQuery query, Period? known)
        {
            foreach (var report in OfSubject(figure, query))
                if ((known is null || report.Figure.Period is not { } p || p.Start != known.Start || p.End != known.End)
                    && (project is null || report.Figure.Project is null && report.Figure.SubjectType != SubjectType.Project))
                    Place(found, report, reading, sameProject: false);
        }
    }

    // 突破3000 agrees with 3071, but says nothing beside a report of 3017.44 that it agrees with just as well: the precise report decides.
    private static void DropLooseAgreement(Case found)
    {
        if (found.Agreeing.Count == 0 || found.Disagreeing.Count == 0)
            return;
        var precise = found.Disagreeing.Select(r => Reading.Of(Manner.AsIn(found.Figure, r.Figure).Quantity)!.Value).Distinct().ToList();
        for (var i = found.Agreeing.Count - 1; i >= 0; i--)
        {
            var loose = Reading.Of(Manner.AsIn(found.Figure, found.Agreeing[i].Figure).Quantity)!.Value;
            if (precise.Exists(p => p.Width < loose.Width && Reading.Compare(p, loose) == Agreement.Agree))
                found.Agreeing.RemoveAt(i);
        }
    }

    // 省级重点项目投资完成率 and 市级重点项目投资完成率, both read as 投资完成率: of reports that differ, the one whose words have the draft's.
    private void DropUnlikeAgreement(Case found)
    {
        var figure = found.Figure;
        if (found.Agreeing.Count == 0 || found.Disagreeing.Count == 0 || Retelling.Of(figure, extraction.Figures.Where(f => f.SentenceSpan == figure.SentenceSpan)) is not { } mine)
            return;
        bool Has(ReportedFigure report, string word) => WindowOf(report)?.Said.Contains(word, StringComparison.Ordinal) == true;
        foreach (var word in AnsweringRules.Default.ScopeWords)
            if (mine.Own.Contains(word, StringComparison.Ordinal) && found.Disagreeing.Exists(r => Has(r, word)) && !found.Agreeing.Exists(r => Has(r, word)))
            {
                found.Unlike.UnionWith(found.Agreeing.Select(static r => r.Key));
                found.Agreeing.Clear();
                return;
            }
    }

    private void Place(Case found, ReportedFigure report, Reading reading, bool sameProject)
    {
        var told = Manner.AsIn(found.Figure, report.Figure);
        var comparison = Comparison.Of(found.Figure, written, told, report.Article.Date, sameProject);
        if (!comparison.SameUnits || comparison.Indicator == NameRelation.Different || !comparison.SameSubject)
            return;
        if (Reading.Of(told.Quantity) is not { } other)
            return;
        var agreement = Against(found.Figure, reading, told, other);
        if (comparison.IsComparable)
            (agreement switch { Agreement.Agree => found.Agreeing, Agreement.Doubtful => found.Doubtful, _ => found.Disagreeing }).Add(report);
        else if (comparison.IsNearlyComparable)
            // A loose report of an uncertain time (首破3000亿元) confirms no precise figure.
            (agreement == Agreement.Agree && other.Width <= Math.Max(reading.Width * 4m, Math.Abs(other.Value) / 50m) ? found.NearlyAgreeing : found.NearlyDisagreeing).Add(report);
        else if (comparison.Indicator == NameRelation.Same && comparison.SameProject)
            found.Others.Add(report);
    }

    private static Slip SlipFrom(Figure right, Figure wrong)
    {
        var told = Manner.AsIn(wrong, right);
        return !ReferenceEquals(told, right) && wrong.Aspect == Aspect.Multiple && right.Quantity.Value == wrong.Quantity.Value && right.Aspect == Aspect.Multiple
            ? Slip.GrownByOrTimes
            : Slips.Between(wrong.Quantity, told.Quantity);
    }

    private static Agreement Against(Figure figure, Reading reading, Figure told, Reading other)
    {
        if (!Reading.ComparableUnits(figure.Quantity.BaseUnit, told.Quantity.BaseUnit))
            return Agreement.Disagree;
        var agreement = Compare(reading, other);
        // A target is one number: 要超60 is not 要超40, as what was reached may be.
        return agreement == Agreement.Doubtful && figure.Modality == Modality.Target && told.Modality == Modality.Target && Reading.TellTwoFloors(reading, other) ? Agreement.Disagree : agreement;
    }

    // 超2000 beside 3017 holds to the letter, 超200 beside 3017 is a slip all the same.
    private static Agreement Compare(Reading a, Reading b)
    {
        var agreement = Reading.Compare(a, b);
        if (agreement == Agreement.Doubtful && a.Value != 0m && b.Value != 0m)
        {
            var ratio = Math.Abs(a.Value) > Math.Abs(b.Value) ? a.Value / b.Value : b.Value / a.Value;
            // 超百亿 of 259 is said, 超1100 of 3500 is not: whoever writes two digits knows them.
            if (ratio >= (Precise(a) && Precise(b) ? 2m : 8m))
                return Agreement.Disagree;
        }
        return agreement;
    }

    private static bool Precise(Reading reading) => Reading.DigitsOf(reading.Value).TrimEnd('0').Length >= 2;

    private CheckedFigure Judge(Case found)
    {
        var figure = found.Figure;
        if (found.Reading is null)
            return Result(figure, Verdict.Unverified, "未能读出数值，请人工核对。", []);

        // Of a project, its name has decided.
        if (found.Project is null && found.Agreeing.Count > 0 && found.Agreeing.TrueForAll(r => IsOutweighed(found, r)) && Retells(found, saidElsewhere: true) is { } liker)
            return liker;
        if (found.Agreeing.Count > 0 || found.AnnouncedSums.Any(s => s.Agreement == Agreement.Agree))
            return Supported(found);

        var accusing = found.Disagreeing.Where(r => MayAccuse(found, r) && !IsLessLike(found, r)).ToList();
        var sums = found.AnnouncedSums.Where(s => s.Agreement == Agreement.Disagree).ToList();
        if (found.Doubtful.Count > 0 || found.AnnouncedSums.Any(s => s.Agreement == Agreement.Doubtful))
            return Doubtful(found);
        if (SaidAlike(found) is { } alike && !IsOutweighed(found, alike))
            return Result(figure, Verdict.Supported, $"与档案一致：{Citation.Of(alike.Article)}的说法相同，为{alike.Figure.Quote}。", [Evidence.Of(alike)]);
        // Where the draft's words are reported with its value, what was read of another report is no ground to accuse.
        var sure = accusing.Exists(r => SaidSo(figure, r.Figure));
        if (!sure && ByWording(found).Agreeing.FindAll(r => !IsOutweighed(found, r)) is { Count: > 0 } worded1)
            return SupportedByWords(found, worded1);
        // 其中一期85亿元: what is announced of the whole accuses no part that a report tells of.
        if (sums.Count > 0 && accusing.Count == 0 && Weigh(found).Exists(static w => w is { SameValue: true, Fits: true, Likeness: { ClauseShare: >= AllOfClause, Whom: >= Likeness.SameWhom } }))
            sums.Clear();
        // 签约的新能源项目21个, read as 签约项目: of two reports the one that has the draft's words decides.
        if (accusing.Count > 0 && Confirming(found) is { } confirming)
            return SupportedByWords(found, [confirming.Report]);
        if (accusing.Count > 0 && Misfiled(found, accusing) is { } misfiled)
            return SupportedByWords(found, [misfiled]);
        if (accusing.Count > 0 || sums.Count > 0)
            return Contradicted(found, accusing, sums);

        if (found.NearlyAgreeing.Exists(r => found.Project is not null || !IsOutweighed(found, r)))
            return Nearly(found);
        var telling = found.NearlyDisagreeing.Concat(found.Disagreeing)
            .Where(r => Slips.IsTelling(SlipFrom(r.Figure, figure), figure.Quantity)).ToList();
        if (telling.Count > 0)
            return Contradicted(found, telling, []);

        if (InOtherWords(found) is { } worded && !IsOutweighed(found, worded))
            return Result(figure, Verdict.Supported, $"与档案一致：{Citation.Of(worded.Article)}报道为{worded.Figure.Quote}（按原句的说法，请对照）。", [Evidence.Of(worded)]);
        if (OfNobody(found) is { } unsaid)
            return Result(figure, Verdict.Supported, $"与档案一致：{Citation.Of(unsaid.Article)}报道为{unsaid.Figure.Quote}（该句没有写明主体，所在版面说的是{figure.Subject}，请对照）。", [Evidence.Of(unsaid)]);
        if (RetoldBy(found).Agreeing.FindAll(r => !IsOutweighed(found, r)) is { Count: > 0 } retoldAlike)
            return SupportedByWords(found, retoldAlike);
        if (ByWording(found).Disagreeing.FindAll(r => !IsLessLike(found, r)) is { Count: > 0 } otherwise && Consistent(figure, otherwise))
            return Contradicted(found, otherwise, [], byWording: true);
        if (RetoldBy(found).Disagreeing.FindAll(r => !IsLessLike(found, r)) is { Count: > 0 } retold && Consistent(figure, retold))
            return Contradicted(found, retold, [], byWording: true);
        var elsewhere = Elsewhere(found);
        if (elsewhere?.Verdict != Verdict.Supported && Retells(found, elsewhere is not null) is { } retells)
            return retells;
        if (ByWording(found).Elsewhere is { } other && found.Others.Count + found.NearlyDisagreeing.Count == 0)
            return ElsewhereByWording(figure, other);
        if (elsewhere is not null)
            return elsewhere;
        if (RetoldBy(found).OfAnother is { } another)
            return ElsewhereByWording(figure, another, ofAnother: true);
        return Unverified(found);
    }

    /// <summary>
    /// A name such as 总投资 does not say whose: it may accuse only where the two sentences are about one event, one project, or share
    /// another figure.
    /// </summary>
    private bool MayAccuse(Case found, ReportedFigure report)
    {
        var figure = found.Figure;
        // Reports on any trade, port or budget are filed under the country: 自东盟进口 is not its 进口额.
        if (figure.Subject is { } subject && AnsweringRules.Default.Country.Contains(subject) && !(Sentences.SaysNoMore(figure) && Sentences.SaysNoMore(report.Figure)))
            return Slips.IsTelling(SlipFrom(report.Figure, figure), figure.Quantity);
        // 高于全国1.3个百分点 and 高于全省0.5个百分点 are two differences: without what they are measured against they only confirm.
        if (figure.Aspect == Aspect.Change && (figure.Basis is null || report.Figure.Basis is null))
            return Slips.IsPercentPair(figure.Quantity.BaseUnit, report.Figure.Quantity.BaseUnit) || SlipFrom(report.Figure, figure) == Slip.WrongSign || Slips.IsTelling(SlipFrom(report.Figure, figure), figure.Quantity);
        // 年产70万吨甲、5万吨乙: of a plant's several sums the report's own sentence has the draft's.
        if (found.Project is not null && IndicatorNames.IsTimeless(figure.Indicator) && report.Figure.Sentence.Contains(figure.Quote, StringComparison.Ordinal))
            return false;
        // 2026年、2030年产值分别达到…: which of the two times it is may have been read wrong, where the draft's value is the other.
        if (IsListed(report.Figure) && Sentences.LeadOf(report.Figure).Contains("年、", StringComparison.Ordinal) && report.Figure.Sentence.Contains(figure.Quote, StringComparison.Ordinal))
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
        if (Slips.IsTelling(SlipFrom(report.Figure, figure), figure.Quantity))
            return true;
        foreach (var (other, agreeing) in _agreeing)
            if (!ReferenceEquals(other, figure) && other.SentenceSpan == figure.SentenceSpan && Reading.SignificantDigits(other.Quantity) >= 2
                && agreeing.Any(a => a.Article.Key == report.Article.Key && a.Figure.SentenceSpan == report.Figure.SentenceSpan))
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
