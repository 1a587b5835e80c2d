using System.Globalization;
using System.Text;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// Holds every figure of a draft against the archive. Comparison is by intervals; a figure is accused only where the reports are surely about
/// the same thing and no reading of either reconciles the two, and supported only where a careful writer's reading does.
/// </summary>
public static class FigureChecker
{
    /// <param name="draft">The draft's article; its date resolves 今年以来 and the like.</param>
    /// <param name="extraction">What was read out of the draft.</param>
    /// <returns>One verdict a figure, in the order of the extraction.</returns>
    public static IReadOnlyList<CheckedFigure> Check(Article draft, Extraction extraction, IFigureSource archive, CheckOptions? options = null)
        => new Run(draft.Date, extraction, archive, options ?? new CheckOptions()).Check();

    private sealed class Run(DateOnly? written, Extraction extraction, IFigureSource archive, CheckOptions options)
    {
        private readonly Dictionary<(string Name, string Sentence), (List<ReportedFigure> Figures, List<ReportedProject> Projects)> _byProject = [];
        private readonly Dictionary<string, string> _projectKeys = new(StringComparer.Ordinal);
        private readonly Dictionary<Figure, List<ReportedFigure>> _agreeing = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<long, int> _stories = [];

        // More reports of a name that does not say of what are not about the draft's.
        private const int MostGeneric = 500;

        private const int MostOfOneValue = 200;

        public CheckedFigure[] Check()
        {
            var figures = extraction.Figures;
            var cases = new Case[figures.Count];
            for (var i = 0; i < figures.Count; i++)
            {
                cases[i] = Gather(figures[i]);
                if (cases[i].Agreeing.Count > 0)
                    _agreeing[figures[i]] = [.. cases[i].Agreeing];
            }
            var verdicts = new CheckedFigure[figures.Count];
            for (var i = 0; i < figures.Count; i++)
                verdicts[i] = Judge(cases[i]);
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
            var precise = found.Disagreeing.Select(r => Reading.Of(r.Figure.Quantity)!.Value).Distinct().ToList();
            for (var i = found.Agreeing.Count - 1; i >= 0; i--)
            {
                var loose = Reading.Of(found.Agreeing[i].Figure.Quantity)!.Value;
                if (precise.Exists(p => p.Width < loose.Width && Reading.Compare(p, loose) == Agreement.Agree))
                    found.Agreeing.RemoveAt(i);
            }
        }

        private void Place(Case found, ReportedFigure report, Reading reading, bool sameProject)
        {
            var comparison = Comparison.Of(found.Figure, written, report.Figure, report.Article.Date, sameProject);
            if (!comparison.SameUnits || comparison.Indicator == NameRelation.Different || !comparison.SameSubject)
                return;
            if (Reading.Of(report.Figure.Quantity) is not { } other)
                return;
            var agreement = Slips.IsPercentPair(found.Figure.Quantity.BaseUnit, report.Figure.Quantity.BaseUnit) ? Agreement.Disagree : Compare(reading, other);
            if (comparison.IsComparable)
                (agreement switch { Agreement.Agree => found.Agreeing, Agreement.Doubtful => found.Doubtful, _ => found.Disagreeing }).Add(report);
            else if (comparison.IsNearlyComparable)
                // A loose report of an uncertain time (首破3000亿元) confirms no precise figure.
                (agreement == Agreement.Agree && other.Width <= Math.Max(reading.Width * 4m, Math.Abs(other.Value) / 50m) ? found.NearlyAgreeing : found.NearlyDisagreeing).Add(report);
            else if (comparison.Indicator == NameRelation.Same && comparison.SameProject)
                found.Others.Add(report);
        }

        // 超2000 beside 3017 holds to the letter, 超200 beside 3017 is a slip all the same.
        private static Agreement Compare(Reading a, Reading b)
        {
            var agreement = Reading.Compare(a, b);
            if (agreement == Agreement.Doubtful && a.Value != 0m && b.Value != 0m)
            {
                var ratio = Math.Abs(a.Value) > Math.Abs(b.Value) ? a.Value / b.Value : b.Value / a.Value;
                if (ratio >= 8m)
                    return Agreement.Disagree;
            }
            return agreement;
        }

        private CheckedFigure Judge(Case found)
        {
            var figure = found.Figure;
            if (found.Reading is null)
                return Result(figure, Verdict.Unverified, "未能读出数值，请人工核对。", []);

            if (found.Agreeing.Count > 0 || found.AnnouncedSums.Any(s => s.Agreement == Agreement.Agree))
                return Supported(found);

            var accusing = found.Disagreeing.Where(r => MayAccuse(found, r)).ToList();
            var sums = found.AnnouncedSums.Where(s => s.Agreement == Agreement.Disagree).ToList();
            if (found.Doubtful.Count > 0 || found.AnnouncedSums.Any(s => s.Agreement == Agreement.Doubtful))
                return Doubtful(found);
            if (SaidAlike(found) is { } alike)
                return Result(figure, Verdict.Supported, $"与档案一致：{Source(alike.Article)}的说法相同，为{alike.Figure.Quote}。", [Evidence.Of(alike)]);
            if (accusing.Count > 0 || sums.Count > 0)
                return Contradicted(found, accusing, sums);

            if (found.NearlyAgreeing.Count > 0)
                return Nearly(found);
            var telling = found.NearlyDisagreeing.Concat(found.Disagreeing)
                .Where(r => Slips.IsTelling(Slips.Between(figure.Quantity, r.Figure.Quantity), figure.Quantity)).ToList();
            if (telling.Count > 0)
                return Contradicted(found, telling, []);

            if (Elsewhere(found) is { } elsewhere)
                return elsewhere;
            return Unverified(found);
        }

        /// <summary>A report that leads to the very value in the very words, though the two were read under different names.</summary>
        private ReportedFigure? SaidAlike(Case found)
        {
            var figure = found.Figure;
            if (figure.Subject is not { } subject || figure.Aspect != Aspect.Level || Reading.SignificantDigits(figure.Quantity) < 2 || Sentences.LabelOf(figure) is not { Length: >= 3 } label)
                return null;
            foreach (var report in SameValues(found, SubjectNames.Spellings(subject), null))
                if (report.Figure.Aspect == Aspect.Level && Comparison.IsPlanned(report.Figure.Modality) == Comparison.IsPlanned(figure.Modality)
                    && Periods.Relate(figure.Period, written, report.Figure.Period, report.Article.Date) != PeriodRelation.Different
                    && Sentences.LabelOf(report.Figure) is { Length: >= 3 } other
                    && (label.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(label, StringComparison.Ordinal)))
                    return report;
            return null;
        }

        private CheckedFigure Supported(Case found)
        {
            var evidence = found.Agreeing.Select(Evidence.Of)
                .Concat(found.AnnouncedSums.Where(s => s.Agreement == Agreement.Agree).Select(s => OfSum(s.Project))).ToList();
            var first = evidence[0];
            var reason = new StringBuilder($"与档案一致：{Source(first.Article)}报道为{first.Quote}");
            var sources = evidence.GroupBy(e => e.Article.Story != 0 ? e.Article.Story : -e.Article.Key).Sum(g => g.Max(e => e.Figure is { } f ? _stories.GetValueOrDefault(f.Key, 1) : 1));
            if (sources > 1)
                reason.Append(CultureInfo.InvariantCulture, $"，共有{sources}篇报道");
            reason.Append('。');
            var dissent = found.Disagreeing.Where(r => MayAccuse(found, r)).ToList();
            if (dissent.Count > 0)
                reason.Append(CultureInfo.InvariantCulture, $"但也有报道为{Quotes(dissent)}（{Source(dissent[0].Article)}），引用前请核对。");
            return Result(found.Figure, Verdict.Supported, reason.ToString(), evidence.Concat(dissent.Select(Evidence.Of)));
        }

        private CheckedFigure Nearly(Case found)
        {
            var report = found.NearlyAgreeing[0];
            var reason = $"与档案一致：{Source(report.Article)}报道为{report.Figure.Quote}";
            if (found.Figure.Period is null && report.Figure.Period is { } period)
                reason += $"（该报道说的是{period.Label}，草稿未写明时间）";
            else if (report.Figure.Period is null && found.Figure.Period is not null)
                reason += "（该报道未写明时间）";
            else if (!string.Equals(found.Figure.Indicator, report.Figure.Indicator, StringComparison.Ordinal))
                reason += $"（报道所称指标为“{report.Figure.Indicator}”）";
            return Result(found.Figure, Verdict.Supported, reason + "。", found.NearlyAgreeing.Select(Evidence.Of));
        }

        private CheckedFigure Doubtful(Case found)
        {
            var evidence = found.Doubtful.Select(Evidence.Of)
                .Concat(found.AnnouncedSums.Where(s => s.Agreement == Agreement.Doubtful).Select(s => OfSum(s.Project))).ToList();
            return Result(
                found.Figure,
                Verdict.Unverified,
                $"只在很宽的理解下与档案相符：{Source(evidence[0].Article)}报道为{evidence[0].Quote}，草稿为{found.Figure.Quote}，建议照报道的写法改准。",
                evidence);
        }

        private CheckedFigure Contradicted(Case found, List<ReportedFigure> reports, List<(ReportedProject Project, Agreement Agreement)> sums)
        {
            var figure = found.Figure;
            var slip = Slip.None;
            Quantity? right = null;
            string? rightQuote = null;
            string? rightSubject = null;
            Evidence? main = null;
            foreach (var (quantity, evidence) in reports.Select(r => (r.Figure.Quantity, Evidence.Of(r)))
                .Concat(sums.Select(s => (s.Project.Project.InvestmentQuantity!, OfSum(s.Project)))))
            {
                var between = Slips.Between(figure.Quantity, quantity);
                if (main is null || slip == Slip.None && between != Slip.None)
                {
                    main = evidence;
                    right = quantity;
                    rightQuote = evidence.Quote;
                    rightSubject = evidence.Figure?.Figure.Subject;
                    slip = between;
                }
            }
            ReportedFigure? source = null;
            // A single wrong digit is the weakest guess: a figure that stands elsewhere explains more.
            if (slip is Slip.None or Slip.WrongDigit or Slip.MissingDigit or Slip.ExtraDigit)
            {
                if (YearBefore(found) is { } last)
                    (slip, source) = (Slip.LastYears, last);
                else if (Neighbour(found, reports) is { } neighbour)
                    (slip, source) = (Slip.NeighboursFigure, neighbour);
            }

            var reason = new StringBuilder($"与档案不符：{Source(main!.Article)}报道");
            var what = main.Figure?.Figure.Period?.Label;
            reason.Append(what is null ? "" : what).Append(rightSubject ?? found.Project ?? "").Append(main.Figure?.Figure.Indicator ?? "总投资");
            reason.Append(CultureInfo.InvariantCulture, $"为{rightQuote}，草稿为{figure.Quote}");
            reason.Append(Distance(figure.Quantity, right!));
            if (slip != Slip.None)
                reason.Append('；').Append(Slips.Words(slip, figure.Quote, rightQuote!));
            if (source is not null)
                reason.Append(CultureInfo.InvariantCulture, $"：{source.Figure.Period?.Label}{source.Figure.Indicator}{AspectWord(source.Figure)}为{source.Figure.Quote}");
            reason.Append('。');
            var others = reports.Select(r => r.Figure.Quote).Where(q => q != rightQuote).Distinct(StringComparer.Ordinal).ToList();
            if (others.Count > 0)
                reason.Append(CultureInfo.InvariantCulture, $"其他报道为{string.Join("、", others)}，均不相符。");
            var list = new List<Evidence> { main };
            list.AddRange(reports.Select(Evidence.Of));
            list.AddRange(sums.Select(s => OfSum(s.Project)));
            if (source is not null)
                list.Add(Evidence.Of(source));
            return Result(figure, Verdict.Contradicted, reason.ToString(), list, slip);
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
                return Slips.IsTelling(Slips.Between(figure.Quantity, report.Figure.Quantity), figure.Quantity);
            if (!IndicatorNames.IsGeneric(figure.Indicator) && !IndicatorNames.IsGeneric(report.Figure.Indicator))
                return true;
            if (found.Project is not null)
                return true;
            if (figure.Period is { } period && Periods.IsDay(period))
                return true;
            if (Slips.IsTelling(Slips.Between(figure.Quantity, report.Figure.Quantity), figure.Quantity))
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

        private ReportedFigure? YearBefore(Case found)
        {
            if (found.Figure.Period is not { } period || Periods.YearBefore(period) is not { End: { } end } last)
                return null;
            return OfSubject(found.Figure, new FigureQuery { Aspect = found.Figure.Aspect, Ending = (new DateOnly(end.Year, 1, 1), new DateOnly(end.Year, 12, 31)) })
                .FirstOrDefault(r => r.Figure.Period is { } p && p.Start == last.Start && p.End?.Year == end.Year
                    && IndicatorNames.Relate(found.Figure, r.Figure) == NameRelation.Same && SameValue(found.Figure.Quantity, r.Figure.Quantity));
        }

        private ReportedFigure? Neighbour(Case found, List<ReportedFigure> reports)
        {
            if (found.Figure.Subject is not { } subject || Reading.SignificantDigits(found.Figure.Quantity) < 2)
                return null;
            foreach (var article in reports.Select(r => r.Article.Key).Distinct().Take(3))
                foreach (var report in Query(new FigureQuery { Article = article }))
                    if (SubjectNames.Same(subject, report.Figure.Subject) && SameValue(found.Figure.Quantity, report.Figure.Quantity)
                        && IndicatorNames.Relate(found.Figure, report.Figure) != NameRelation.Same)
                        return report;
            return null;
        }

        /// <summary>The very value, reported for something else; null where it was not.</summary>
        private CheckedFigure? Elsewhere(Case found)
        {
            var figure = found.Figure;
            var digits = Reading.SignificantDigits(figure.Quantity);
            ReportedFigure? best = null;
            var bestScore = 0;
            var bestComparison = default(Comparison);
            void Consider(ReportedFigure report, bool sameProject)
            {
                if (!SameValue(figure.Quantity, report.Figure.Quantity))
                    return;
                var comparison = Comparison.Of(figure, written, report.Figure, report.Article.Date, sameProject);
                if (!comparison.SameUnits)
                    return;
                var sameIndicator = comparison.Indicator is NameRelation.Same or NameRelation.Similar;
                var near = comparison.Period != PeriodRelation.Different;
                var tells = (comparison.SameSubject, sameIndicator) switch
                {
                    (true, true) => true,
                    (true, false) when comparison is { Indicator: NameRelation.Modified, SameAspect: true, Period: PeriodRelation.Same }
                        && (IndicatorNames.IsGeneric(figure.Indicator) || IndicatorNames.IsGeneric(report.Figure.Indicator)) => true,
                    // Percentages of two or three digits meet by chance.
                    (true, false) => digits >= (figure.Quantity.BaseUnit is "%" or "个百分点" && !near ? 4 : 3)
                        || digits == 2 && comparison is { Period: PeriodRelation.Same, SameAspect: true },
                    (false, true) => digits >= 3 && (near || digits >= 4)
                        || digits == 2 && comparison is { Period: PeriodRelation.Same, SameAspect: true } && figure.Subject is { } s && report.Figure.Subject is { } t && SubjectNames.Related(s, t),
                    _ => digits >= 5 && comparison.Period == PeriodRelation.Same && figure.Subject is not null,
                };
                if (!tells || figure.Subject is null && !comparison.SameSubject)
                    return;
                var score = (comparison.SameSubject ? 16 : 0) + (comparison.Indicator == NameRelation.Same ? 16 : sameIndicator ? 12 : 0) + (comparison.SameAspect ? 4 : 0)
                    + (comparison.Period == PeriodRelation.Same ? 3 : near ? 1 : 0) + (comparison.SameModality ? 2 : 0);
                if (score > bestScore)
                    (best, bestScore, bestComparison) = (report, score, comparison);
            }

            if (found.Project is { } project)
                foreach (var report in OfProject(project, figure.Sentence).Figures)
                    Consider(report, sameProject: true);
            if (figure.Subject is { } subject)
                foreach (var report in SameValues(found, SubjectNames.Spellings(subject), null))
                    Consider(report, sameProject: false);
            if (best is null && digits >= 2 && figure.Subject is not null)
            {
                var reports = SameValues(found, null, [.. IndicatorNames.Spellings(figure.Indicator)]).ToList();
                // A value that many subjects share is a coincidence, not a mix-up.
                if (digits >= 4 || reports.Select(r => r.Figure.Subject).Distinct(StringComparer.Ordinal).Count() <= 3)
                    foreach (var report in reports)
                        Consider(report, sameProject: false);
            }
            if (best is null)
                return null;
            // A modified name (总投资, 签约项目总投资) with the very value, time and aspect is the same figure under a shorter name.
            if (bestComparison is { Indicator: NameRelation.Modified, SameSubject: true, SameProject: true, SameAspect: true, SameScope: true, SameModality: true }
                && (bestComparison.Period == PeriodRelation.Same || bestComparison.Period == PeriodRelation.Near && digits >= 2)
                && (IndicatorNames.IsGeneric(figure.Indicator) || IndicatorNames.IsGeneric(best.Figure.Indicator)))
                return Result(
                    figure,
                    Verdict.Supported,
                    $"与档案一致：{Source(best.Article)}报道为{best.Figure.Quote}（报道所称指标为“{best.Figure.Indicator}”）。",
                    [Evidence.Of(best)]);
            // The archive spells the indicator in a way that the first query did not ask for.
            if (bestComparison.IsNearlyComparable)
                return Result(figure, Verdict.Supported, $"与档案一致：{Source(best.Article)}报道为{best.Figure.Quote}。", [Evidence.Of(best)]);
            return Result(figure, Verdict.Misattributed, Differences(figure, best, bestComparison), [Evidence.Of(best)]);
        }

        private static string Differences(Figure figure, ReportedFigure report, Comparison comparison)
        {
            var archived = report.Figure;
            var differences = new List<string>();
            if (!comparison.SameSubject)
                differences.Add($"主体是{archived.Subject ?? "未写明"}，不是{figure.Subject}");
            if (comparison.Indicator is NameRelation.Different or NameRelation.Modified)
                differences.Add($"指标是{archived.Indicator}，不是{figure.Indicator}");
            if (!comparison.SameProject)
                differences.Add(archived.Project is { } project ? $"说的是项目“{project}”" : "说的不是该项目");
            if (!comparison.SameAspect)
                differences.Add($"说的是{AspectWord(archived, true)}，不是{AspectWord(figure, true)}");
            else if (!comparison.SameScope)
                differences.Add(figure.Aspect is Aspect.Share or Aspect.Contribution
                    ? $"是占{archived.Of}的比重，不是占{figure.Of}的比重"
                    : $"比较的基准是{archived.Basis ?? "同比"}，不是{figure.Basis ?? "同比"}");
            if (comparison.Period == PeriodRelation.Different)
                differences.Add($"时间是{archived.Period?.Label}，不是{figure.Period?.Label}");
            if (!comparison.SameModality)
                differences.Add(Comparison.IsPlanned(archived.Modality)
                    ? $"是{(archived.Modality == Modality.Target ? "目标" : "计划或预计")}，不是完成数"
                    : "是完成数，不是目标或计划");
            var what = differences.Count > 0 ? string.Join("；", differences) : "说法不尽相同";
            return $"张冠李戴：{Source(report.Article)}也有{archived.Quote}这个数，但{what}。";
        }

        private CheckedFigure Unverified(Case found)
        {
            var figure = found.Figure;
            if (figure.Subject is null)
                return Result(figure, Verdict.Unverified, "草稿未写明这个数字说的是谁，无法与档案比对。", []);
            var near = found.NearlyDisagreeing.Concat(found.Disagreeing).FirstOrDefault();
            if (near is not null)
                return Result(
                    figure,
                    Verdict.Unverified,
                    $"档案中没有完全可比的报道；口径相近的是{Source(near.Article)}的{near.Figure.Period?.Label}{near.Figure.Indicator}{near.Figure.Quote}，时间或范围未必相同，请核对。",
                    [Evidence.Of(near)]);
            var others = found.Others.Where(r => r.Figure.Aspect == figure.Aspect).ToList();
            if (others.Count == 0)
                others = [.. OfSubject(figure, new FigureQuery { Aspect = figure.Aspect }).Where(r => IndicatorNames.Relate(figure, r.Figure) == NameRelation.Same)];
            var other = others
                .OrderBy(r => figure.Period?.End is { } end && r.Figure.Period?.End is { } at ? Math.Abs(end.DayNumber - at.DayNumber) : int.MaxValue)
                .FirstOrDefault();
            if (other is not null)
                return Result(
                    figure,
                    Verdict.Unverified,
                    $"档案中没有{figure.Period?.Label}的可比报道；最近的是{other.Figure.Period?.Label}{(Comparison.IsPlanned(other.Figure.Modality) ? "（目标或计划）" : "")}{other.Figure.Quote}（{Source(other.Article)}）。",
                    [Evidence.Of(other)]);
            return Result(figure, Verdict.Unverified, $"档案中没有{figure.Subject}{figure.Indicator}的可比报道。", []);
        }

        private CheckedFigure Result(Figure figure, Verdict verdict, string reason, IEnumerable<Evidence> evidence, Slip slip = Slip.None)
        {
            var list = new List<Evidence>();
            var seen = new HashSet<(long, string, TextSpan)>();
            foreach (var piece in evidence)
            {
                if (list.Count >= options.MaximumEvidence)
                    break;
                // Reprints of one story are one piece of evidence; a story's two sentences are two.
                if (seen.Add((piece.Article.Story != 0 ? piece.Article.Story : piece.Article.Key, piece.Sentence, default)))
                    list.Add(piece);
            }
            return new CheckedFigure(figure, verdict, reason, slip, list);
        }

        /// <summary>What the archive says of the figure's subject and indicator.</summary>
        private IEnumerable<ReportedFigure> OfSubject(Figure figure, FigureQuery query)
        {
            query = query with { Subjects = SubjectNames.Spellings(figure.Subject!), Indicators = [.. IndicatorNames.Spellings(figure.Indicator)] };
            // Where the name does not say of what, the sentence must: every report with its own.
            return IndicatorNames.IsGeneric(figure.Indicator) ? Query(query with { Limit = MostGeneric }) : Folded(query);
        }

        /// <summary>What the archive has of the project: by its name, or by the full name that the draft's sentence spells where the draft's own reading cut it short.</summary>
        private (List<ReportedFigure> Figures, List<ReportedProject> Projects) OfProject(string name, string sentence)
        {
            if (_byProject.TryGetValue((name, sentence), out var known))
                return known;
            var words = ProjectNames.Key(sentence);
            var mine = ProjectNames.Key(name);
            bool Means(string archived)
            {
                if (!_projectKeys.TryGetValue(archived, out var key))
                    _projectKeys[archived] = key = ProjectNames.Key(archived);
                return ProjectNames.SameKeysBecause(mine, key) is not null
                    || key.Length >= 8 && key.Contains(mine, StringComparison.Ordinal) && words.Contains(key, StringComparison.Ordinal);
            }
            var projects = archive.ProjectsNamed(Means, options.AsOf).Where(p => options.ExceptFile is null || !string.Equals(p.Article.File, options.ExceptFile, StringComparison.Ordinal)).ToList();
            var names = projects.SelectMany(p => p.Project.Aliases.Prepend(p.Project.Name)).Append(name).Distinct(StringComparer.Ordinal).ToList();
            var figures = new Dictionary<long, ReportedFigure>();
            foreach (var each in names)
                foreach (var report in Folded(new FigureQuery { Project = each }))
                    figures[report.Key] = report;
            foreach (var report in Folded(new FigureQuery { Subjects = names }))
                figures[report.Key] = report;
            return _byProject[(name, sentence)] = (figures.Values.OrderBy(f => f.Article.Date).ThenBy(f => f.Article.File, StringComparer.Ordinal).ThenBy(f => f.Figure.Span.Start).ToList(), projects);
        }

        private IEnumerable<ReportedFigure> SameValues(Case found, IReadOnlyList<string>? subjects, IReadOnlyList<string>? indicators)
        {
            var quantity = found.Figure.Quantity;
            var reading = found.Reading!.Value;
            var query = new FigureQuery { Subjects = subjects, Indicators = indicators, BaseUnits = AnsweringRules.Default.CountUnits(quantity.BaseUnit), Limit = MostOfOneValue };
            query = reading.IsRange ? query with { BaseLow = reading.MeantLow, BaseHigh = reading.MeantHigh } : query with { Values = reading.Roundings() };
            return Folded(query).Where(r => SameValue(quantity, r.Figure.Quantity));
        }

        private IEnumerable<ReportedFigure> Query(FigureQuery query)
            => archive.Figures(query with { AsOf = options.AsOf, ExceptFile = options.ExceptFile });

        private IEnumerable<ReportedFigure> Folded(FigureQuery query)
        {
            foreach (var folded in archive.Folded(query with { AsOf = options.AsOf, ExceptFile = options.ExceptFile }))
            {
                _stories[folded.First.Key] = folded.Stories;
                yield return folded.First;
            }
        }

        // The very value, whatever its qualifier says: 约560亿元 and 560亿元.
        private static bool SameValue(Quantity a, Quantity b)
        {
            if (!Reading.ComparableUnits(a.BaseUnit, b.BaseUnit) || Reading.Of(a) is not { } x || Reading.Of(b) is not { } y)
                return false;
            if (x.IsRange || y.IsRange)
                return x.IsRange && y.IsRange && a.Low == b.Low && a.High == b.High && x.Value == y.Value;
            // 千亿元 is no one's very value.
            var half = Math.Max(x.Half, y.Half);
            return x.Value == y.Value || half <= Math.Abs(x.Value) / 20m && Math.Abs(x.Value - y.Value) <= half;
        }

        private static Evidence OfSum(ReportedProject report)
            => new(report.Project.Investment ?? "", report.Project.Name, report.Article, report.Project.Span);

        private static string Quotes(IEnumerable<ReportedFigure> reports) => string.Join("、", reports.Select(r => r.Figure.Quote).Distinct(StringComparer.Ordinal));

        private static string Source(ArticleReference article)
        {
            var title = article.Title is { Length: > 0 } t ? $"《{t}》" : article.Source is { Length: > 0 } s ? s : article.File;
            return article.Date is { } date ? $"{title}（{date:yyyy-MM-dd}）" : title;
        }

        private static string Distance(Quantity wrong, Quantity right)
        {
            if (wrong.BaseValue is not { } w || right.BaseValue is not { } r || wrong.BaseUnit != right.BaseUnit)
                return "";
            var difference = Math.Abs(w - r);
            if (right.Value is { } written && written != 0m && r != 0m)
                difference /= Math.Abs(r / written);
            var word = w > r ? "多" : "少";
            if (right.BaseUnit is "%" or "个百分点")
                return $"，{(w > r ? "高" : "低")}{Plain(difference)}个百分点";
            var text = $"，{word}{Plain(difference)}{right.Unit}";
            if (r == 0m || Math.Abs(w) < Math.Abs(r) / 100m || Math.Abs(w) > Math.Abs(r) * 100m)
                return text;
            return text + $"（{(w > r ? "+" : "-")}{Plain(Math.Round(Math.Abs(w - r) / Math.Abs(r) * 100m, 1))}%）";
        }

        private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

        private static string AspectWord(Figure figure, bool always = false)
            => figure.Aspect switch
            {
                Aspect.Growth => "增速",
                Aspect.Share => figure.Of is { } of ? $"占{of}比重" : "占比",
                Aspect.Contribution => "贡献",
                Aspect.Change => "增减幅度",
                Aspect.Rank => "位次",
                Aspect.Multiple => "倍数",
                _ => always ? "总量" : "",
            };
    }
}
