using System.Collections.Concurrent;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>The check of one draft: every figure is held against what the archive says of the same thing, then judged with the others in view.</summary>
/// <param name="likely">What the archive has of the draft's sentences: shared by all checks of one draft.</param>
/// <param name="paired">The draft's figures beside those of articles, whatever their time: shared by the checks of the same figures as of several years.</param>
internal sealed partial class FigureCheck(DateOnly? written, Extraction extraction, IFigureSource archive, CheckOptions options, LikelyReports likely, ConcurrentDictionary<FigureCheck.Paired, List<FigureCheck.Pair>> paired)
{
    private readonly Dictionary<Figure, List<ReportedFigure>> _agreeing = new(ReferenceEqualityComparer.Instance);

    // More reports of a name that does not say of what are not about the draft's.
    private const int MostGeneric = 500;

    private const int MostOfOneValue = 200;

    // Of a longer list only so many are held against each other.
    private const int MostTogether = 24;

    public CheckedFigure[] Check() => Check([.. Enumerable.Range(0, extraction.Figures.Count)]);

    /// <summary>Checks some of the draft's figures; the others only stand beside them.</summary>
    /// <param name="which">By their places in the extraction, ascending.</param>
    /// <returns>One verdict each.</returns>
    public CheckedFigure[] Check(IReadOnlyList<int> which)
    {
        var asked = which.Select(i => extraction.Figures[i]).ToList();
        using var ahead = likely.ReadAhead(asked, MostArticlesOfDraft);
        var figures = asked.ConvertAll(Named);
        var cases = new Case[figures.Count];
        for (var i = 0; i < figures.Count; i++)
        {
            cases[i] = Gather(figures[i]);
            if (cases[i].Agreeing.Count > 0)
                _agreeing[figures[i]] = [.. cases[i].Agreeing];
        }
        var verdicts = new CheckedFigure[figures.Count];
        for (var (from, to) = (0, 0); from < figures.Count; from = to)
        {
            while (to < figures.Count && to - from < MostTogether && figures[to].SentenceSpan == figures[from].SentenceSpan)
                to++;
            var candidates = cases[from..to].Select(Candidates).ToList();
            SetBesideOthers(candidates);
            for (var i = from; i < to; i++)
                verdicts[i] = Judge(cases[i], candidates[i - from]);
        }
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

        /// <summary>Reports whose words say another scope than the draft's, though they were read alike.</summary>
        public HashSet<long> Unlike { get; } = [];

        /// <summary>Same subject and indicator, otherwise different: other periods, targets.</summary>
        public List<ReportedFigure> Others { get; } = [];

        public DraftSaying? Saying { get; set; }

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
        DropAgreementSoFar(found);
        DropAgreementOfWhole(found);
        DropContraryAgreement(found);
        DropUnlikeAgreement(found);
        return found;

        void PlaceAll(FigureQuery query, Period? known)
        {
            foreach (var report in OfSubject(figure, query))
                if ((known is null || !Periods.AreOne(report.Figure.Period, known))
                    && (project is null || report.Figure.Project is null && report.Figure.SubjectType != SubjectType.Project))
                    Place(found, report, reading, sameProject: false);
        }
    }

    // 突破3000 agrees with 3071, but says nothing beside a report of 3017.44 that it agrees with just as well: the precise report decides.
    private static void DropLooseAgreement(Case found)
    {
        if (found.Agreeing.Count + found.Doubtful.Count == 0 || found.Disagreeing.Count == 0)
            return;
        var precise = found.Disagreeing.Select(r => Reading.Of(Manner.AsIn(found.Figure, r.Figure).Quantity)!.Value).Distinct().ToList();
        bool IsSpokenFor(ReportedFigure report)
        {
            var loose = Reading.Of(Manner.AsIn(found.Figure, report.Figure).Quantity)!.Value;
            return precise.Exists(p => SpeaksFor(p, loose));
        }
        found.Agreeing.RemoveAll(IsSpokenFor);
        found.Doubtful.RemoveAll(IsSpokenFor);
    }

    private static bool SpeaksFor(Reading precise, Reading loose) => precise.Width < loose.Width && Reading.Compare(precise, loose) == Agreement.Agree;

    // 1至9月完成投资59亿元，累计完成投资171亿元: a sentence that tells both says which is that of the draft's own months.
    private static void DropAgreementSoFar(Case found)
    {
        if (found.Figure.Period is { Start: not null } months)
            found.Agreeing.RemoveAll(soFar => soFar.Figure.Period is { Start: null }
                && found.Disagreeing.Exists(other => other.Article.Key == soFar.Article.Key && other.Figure.Sentence == soFar.Figure.Sentence && Periods.AreOne(other.Figure.Period, months)));
    }

    private static void DropAgreementOfWhole(Case found)
    {
        if (found.Agreeing.Count > 0 && found.Disagreeing.Count > 0)
            found.Agreeing.RemoveAll(whole => found.Disagreeing.Exists(part => InOneSentence(part, whole) && IsDoneOf(found.Figure, whole.Figure, part.Figure)));
    }

    // 合同利用省外资金 and 实际利用省外资金, both read as 到位资金.
    private void DropContraryAgreement(Case found)
    {
        if (found.Agreeing.Count > 0 && SayingOf(found) is { SaysContrary: true } mine)
            found.Agreeing.RemoveAll(r => SayingOf(r) is { } theirs && Contraries.Between(mine, theirs) is not null);
    }

    // 省级重点项目投资完成率 and 市级重点项目投资完成率, both read as 投资完成率: of reports that differ, the one whose words have the draft's.
    private void DropUnlikeAgreement(Case found)
    {
        if (found.Agreeing.Count == 0 || found.Disagreeing.Count == 0)
            return;
        // 工业总产值402亿元，其中东片区158亿元: what an earlier clause says is said of both.
        var saying = SayingOf(found);
        var own = saying.Own[^saying.Clause..];
        bool Has(ReportedFigure report, string word) => SayingOf(report)?.Window.Said.Contains(word, StringComparison.Ordinal) == true;
        foreach (var word in AnsweringRules.Default.ScopeWords)
            if (own.Contains(word, StringComparison.Ordinal) && found.Disagreeing.Exists(r => Has(r, word)) && !found.Agreeing.Exists(r => Has(r, word)))
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
        if (!comparison.SameUnits || comparison.Indicator == NameRelation.Different || !comparison.SameSubject || Sentences.IsWholeOfPart(report.Figure) && !Sentences.IsWholeOfPart(found.Figure))
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
        if (agreement == Agreement.Agree && Reading.IsFiner(figure.Quantity, told.Quantity))
            return Agreement.Doubtful;
        if (agreement == Agreement.Agree && Reading.SaysMore(reading, other))
            return Agreement.Doubtful;
        // An aim is one number: 要超60 is not 要超40, as what was reached may be.
        return agreement == Agreement.Doubtful && Comparison.IsPlanned(figure.Modality) && Comparison.IsPlanned(told.Modality) && Reading.TellTwoFloors(reading, other) ? Agreement.Disagree : agreement;
    }

    // 超2000 beside 3017 holds to the letter, 超200 beside 3017 is a slip all the same.
    private static Agreement Compare(Reading a, Reading b)
    {
        var agreement = Reading.Compare(a, b);
        if (agreement == Agreement.Doubtful && a.Value != 0m && b.Value != 0m)
        {
            var ratio = Math.Abs(a.Value) > Math.Abs(b.Value) ? a.Value / b.Value : b.Value / a.Value;
            // 超百亿 of 259 is said, 超1100 of 3500 is not: whoever writes two digits of the less knows them.
            if (ratio >= (Precise(Math.Abs(a.Value) < Math.Abs(b.Value) ? a : b) ? 2m : 8m))
                return Agreement.Disagree;
        }
        return agreement;
    }

    private static bool Precise(Reading reading) => Reading.DigitsOf(reading.Value).TrimEnd('0').Length >= 2;

    // What was read alike and agrees is right, unless the words tell clearly of another.
    private const double LeastOfAgreeing = 0.2;

    private const double LeastOfElsewhere = 0.45;

    // What a verdict costs that is wrong: to accuse a right figure and to pass a wrong one, to accuse or pass what is neither.
    private const double WrongVerdict = 2.5, LooseVerdict = 1.3;

    private CheckedFigure Judge(Case found, List<Candidate> candidates)
    {
        var figure = found.Figure;
        if (found.Reading is null)
            return Result(figure, Verdict.Unverified, "未能读出数值，请人工核对。", []);
        var agrees = found.Agreeing.Count > 0 || found.AnnouncedSums.Exists(static s => s.Agreement == Agreement.Agree);
        var balance = Weigh(found, candidates);
        if (agrees && (balance is null || found.Project is not null || found.Disagreeing.Count == 0 && balance.Chances[(int)Verdict.Supported] >= LeastOfAgreeing))
            return Supported(found);
        return balance is null ? JudgeByReading(found) : Judge(found, balance);
    }

    private static Verdict Likeliest(double[] chances)
    {
        var (supported, contradicted, misattributed, unverified) = (chances[(int)Verdict.Supported], chances[(int)Verdict.Contradicted], chances[(int)Verdict.Misattributed], chances[(int)Verdict.Unverified]);
        var costs = new (Verdict Verdict, double Cost)[]
        {
            (Verdict.Supported, (WrongVerdict * contradicted) + (LooseVerdict * (misattributed + unverified))),
            (Verdict.Contradicted, (WrongVerdict * supported) + misattributed + (LooseVerdict * unverified)),
            (Verdict.Misattributed, supported + contradicted + unverified),
            (Verdict.Unverified, supported + contradicted + misattributed),
        };
        var verdict = costs.MinBy(static c => c.Cost).Verdict;
        // Between two reports that may be meant, the one that agrees and the one that does not, a third is no way out.
        return verdict == Verdict.Misattributed && misattributed < LeastOfElsewhere ? Verdict.Unverified : verdict;
    }

    private CheckedFigure Judge(Case found, Balance balance)
    {
        var figure = found.Figure;
        var verdict = Likeliest(balance.Chances);
        var reports = balance.Reports[(int)verdict];
        // Where the very thing is reported with another value, it matters little of what else the draft's was told.
        if (verdict == Verdict.Misattributed && balance.Reports[(int)Verdict.Contradicted].FindAll(r => r.Chance >= MayBeMeant && r.Candidate is { Comparison.IsComparable: true } candidate && MayAccuse(found, candidate.Report)) is { Count: > 0 } comparable)
            (verdict, reports) = (Verdict.Contradicted, comparable);
        // Those that speak as loud as the first, or nearly.
        var first = reports.Count > 0 ? reports[0].Candidate : null;
        var named = reports.Where(r => r.Chance >= reports[0].Chance / 4).Select(static r => r.Candidate?.Report).OfType<ReportedFigure>().ToList();
        switch (verdict)
        {
            case Verdict.Supported:
                return first is null ? Supported(found) : first.Comparison.IsComparable && agreesAsRead(first) ? Supported(found) : SupportedByWords(found, named);
            case Verdict.Contradicted:
                return first is null
                    ? Contradicted(found, [], [.. found.AnnouncedSums.Where(static s => s.Agreement == Agreement.Disagree)])
                    : Contradicted(found, [.. named.Where(r => r.Key == first.Report.Key || SameValue(r.Figure.Quantity, first.Report.Figure.Quantity))], [], byWording: !first.Comparison.IsComparable);
            // The very value of another subject's other measure is a coincidence.
            case Verdict.Misattributed when first!.IsOfAnother:
                return Unverified(found, balance);
            case Verdict.Misattributed:
                return Elsewhere(figure, first!);
            default:
                if (found.Doubtful.Count > 0 || found.AnnouncedSums.Exists(static s => s.Agreement == Agreement.Doubtful))
                    return Doubtful(found);
                return Unverified(found, balance);
        }

        bool agreesAsRead(Candidate candidate) => found.Agreeing.Exists(r => r.Key == candidate.Report.Key);
    }

    /// <summary>Where the archive has no words to weigh, what was read decides alone.</summary>
    private CheckedFigure JudgeByReading(Case found)
    {
        var figure = found.Figure;
        if (found.Doubtful.Count > 0 || found.AnnouncedSums.Exists(static s => s.Agreement == Agreement.Doubtful))
            return Doubtful(found);
        var accusing = found.Disagreeing.FindAll(r => MayAccuse(found, r));
        var sums = found.AnnouncedSums.FindAll(static s => s.Agreement == Agreement.Disagree);
        if (accusing.Count > 0 || sums.Count > 0)
            return Contradicted(found, accusing, sums);
        if (found.NearlyAgreeing.Count > 0)
            return Nearly(found);
        var telling = found.NearlyDisagreeing.Concat(found.Disagreeing).Where(r => Slips.IsTelling(SlipFrom(r.Figure, figure), figure.Quantity)).ToList();
        return telling.Count > 0 ? Contradicted(found, telling, []) : Elsewhere(found) ?? Unverified(found, null);
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
        if (Slips.IsTelling(SlipFrom(report.Figure, figure), figure.Quantity))
            return true;
        foreach (var (other, agreeing) in _agreeing)
            if (!ReferenceEquals(other, figure) && other.SentenceSpan == figure.SentenceSpan && Reading.SignificantDigits(other.Quantity) >= 2
                && agreeing.Any(a => InOneSentence(a, report)))
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
