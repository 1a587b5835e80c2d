using System.Buffers;
using System.Globalization;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// Which report a draft's figure retells, and what follows. Every figure of the articles that are like the draft's sentence, or that say its value or its subject's
/// indicator, is a candidate with its traits (<see cref="Trait"/>); their weights make of each a chance that it is the one meant, and its value then confirms or
/// contradicts, or was taken from something else. All chances together are one; what is left to none leaves the figure unverified.
/// </summary>
internal sealed partial class FigureCheck
{
    // How many articles are read beside those that are like the sentence.
    private const int MostComparable = 6, MostOfValue = 4;

    // How much wider a report may be than the draft's figure, and than its own value is large, to say the same.
    private const decimal WiderThanDraft = 4m, PartsOfValue = 20m;

    private const double AllOfClause = 0.9, MostOfWords = 0.85, OfEarlierClause = 0.5;

    private const int HeadLetters = 4, MostUnread = 3;

    // Of what was read of no draft's figure: numbers that the archive's reading left out.
    private readonly Dictionary<long, ReportSaying?> _unreadSayings = [];

    /// <summary>A report that a draft's figure may retell.</summary>
    /// <param name="Reading">Its value, told as the draft tells its own.</param>
    /// <param name="OfOne">The draft speaks of one firm or project, and the report was not read of it.</param>
    /// <param name="MeasuresAnother">By their names the two measure something in two ways.</param>
    /// <param name="Contrary">Words of the two that exclude each other: 开工, 签约.</param>
    /// <param name="SaysKind">Whether its own words say which of several kinds it is of (实用新型), as the draft's do; null where the draft's say none.</param>
    /// <param name="HasValue">The draft's very value, and said as finely as the draft says it.</param>
    /// <param name="IsOtherEnd">It is the one end of a movement, or may be, and the draft tells the other, or bounds those that are counted.</param>
    /// <param name="OfAnotherTime">It was read of another time that its sentence does not say to be the draft's.</param>
    /// <param name="OfAnotherZone">Its sentence names the draft's zone as well, and tells it of another, or tells it of all the city.</param>
    /// <param name="OfAnotherIndustry">It is of another industry or product by name than the draft's: 新材料产业产值, 锂电材料产业产值.</param>
    /// <param name="OfAnotherName">It differs in nothing but what it is called, and the two names may mean one thing.</param>
    internal sealed record Candidate(ReportedFigure Report, Reading Reading, Agreement Agreement, bool SameValue, bool HasValue, Comparison Comparison, Likeness Likeness, double[] Traits, double[] Near, bool OfOne, bool OfAnotherName, bool MeasuresAnother, (string Mine, string Theirs)? Contrary, bool? SaysKind, bool IsOtherEnd, bool OfAnotherTime, bool OfAnotherZone, bool OfAnotherIndustry)
    {
        public bool Agrees => SameValue || Agreement == Agreement.Agree;

        public double this[Trait trait] => Traits[(int)trait];

        // 占全区进出口总额17.9亿元的48%: whosever the share is, the sum is of all.
        private bool IsWholeOfPart => Sentences.IsWholeOfPart(Report.Figure);

        /// <summary>Neither another zone of the place, nor a zone in the city, nor a share told as a growth, nor an aim told as done, or the reverse, nor another step or measure confirms, nor what words that exclude the draft's are said of.</summary>
        public bool MayConfirm => !MeasuresAnother && !OfAnotherIndustry && !OfAnotherZone && !IsWholeOfPart && Contrary is null && this[Trait.StepDiffers] == 0 && !Likeness.Whom.IsSister && this[Trait.InTheCity] == 0 && this[Trait.AspectSaid] == 0 && this[Trait.ToldAsDone] == 0 && this[Trait.ToldAsPlanned] == 0;

        /// <summary>
        /// What is of another time, or of one whose article does not name the draft's, may be what the draft retells, or not: it confirms nothing, and lets nothing else accuse.
        /// </summary>
        public bool IsUncertain => OfAnotherTime || !Comparison.SameSubject && this[Trait.NameUnsaid] >= LeastUnsaid;

        /// <summary>The very value, of something else: where nothing was read otherwise, it cannot be said of what.</summary>
        public bool MayBeElsewhere => HasValue && !((Comparison.IsNearlyComparable || OfAnotherName) && MayConfirm && !IsUncertain);

        /// <summary>Neither whom nor what it measures is the draft's, by what was read and by the words.</summary>
        public bool IsOfAnother => !Comparison.SameSubject && this[Trait.ProjectSame] == 0 && Comparison.Indicator == NameRelation.Different && this[Trait.Whom] <= LeastOfWhom && this[Trait.Whole] == 0;

        /// <summary>Only what measures the same of the same contradicts.</summary>
        public bool MeasuresTheSame => Contrary is null && !MeasuresAnother && !IsOtherEnd && !OfAnotherTime && !OfAnotherIndustry && !(Likeness.Unsaid && Comparison.Indicator != NameRelation.Same) && this[Trait.WhomDiffers] == 0 && this[Trait.InTheCity] == 0 && this[Trait.NameDiffers] == 0 && this[Trait.PlaceUnsaid] == 0 && this[Trait.AspectDiffers] == 0 && this[Trait.ReckonedOtherwise] == 0 && Comparison.SameUnits
            // A name that says only how it moved measures nothing.
            && !AnsweringRules.Default.AspectWords[Aspect.Growth].Contains(Report.Figure.Indicator)
            // A rank in what the draft does not speak of.
            && !(Report.Figure.Aspect == Aspect.Rank && Comparison.Indicator == NameRelation.Different && this[Trait.TheirNamed] < LeastNamed)
            && (!OfOne || this[Trait.NameAway] <= MostAway);
    }

    /// <summary>A draft's figure, as it was named, and an article.</summary>
    internal sealed record Paired(TextSpan Span, string? Subject, string Indicator, long Article);

    /// <summary>A draft's figure beside a report's, whenever the draft's is of.</summary>
    /// <param name="Candidate">The report, its traits without those of the time.</param>
    /// <param name="Told">The report's figure, told as the draft tells its own.</param>
    internal sealed record Pair(Candidate Candidate, ReportSaying Saying, Figure Told, bool SameProject);

    /// <param name="Chances">The chance of each verdict.</param>
    /// <param name="Reports">The candidates by how much they speak for each verdict, the most first; null for a project's announced sum.</param>
    private sealed record Balance(double[] Chances, List<(Candidate? Candidate, double Chance)>[] Reports);

    private Balance? Weigh(Case found, List<Candidate> candidates)
    {
        if (candidates.Count == 0)
            return null;
        var weighed = new List<(Verdict Verdict, Candidate? Candidate, double Points)>();
        var uncertain = new List<double>();
        HashSet<long>? retold = null;
        foreach (var candidate in candidates)
        {
            // 首破3000亿元 holds of 3071 too, but its report says 3017.44: the precise figure speaks for both.
            if (SpokenForByPrecise(candidate, candidates) || SpokenForByTime(candidate, candidates) || SpokenForByOtherTime(candidate, candidates) || SpokenForByPart(found.Figure, candidate, candidates) || SpokenForByWhole(candidate, candidates) || SpokenForByProject(candidate, candidates))
                continue;
            var verdict = candidate.Agreement switch { Agreement.Agree => Verdict.Supported, Agreement.Disagree => Verdict.Contradicted, _ => Verdict.Unverified };
            if (verdict == Verdict.Supported && found.Unlike.Contains(candidate.Report.Key))
                verdict = Verdict.Unverified;
            if (verdict == Verdict.Supported ? candidate.MayConfirm : verdict != Verdict.Contradicted || candidate.MeasuresTheSame && !(retold ??= RetoldBeside(found.Figure)).Contains(candidate.Report.Key))
            {
                var points = TraitWeights.Points(candidate.Traits, verdict);
                if (verdict == Verdict.Supported && candidate.IsUncertain)
                    uncertain.Add(points);
                else
                    weighed.Add((verdict, candidate, points));
            }
            if (candidate.MayBeElsewhere)
                weighed.Add((Verdict.Misattributed, candidate, TraitWeights.Points(candidate.Traits, Verdict.Misattributed)));
        }
        // What the draft more likely retells leaves another report nothing to accuse it of.
        if (uncertain.Count > 0 && uncertain.Max() is var likeliest)
            weighed.RemoveAll(w => w.Verdict == Verdict.Contradicted && w.Points < likeliest);
        if (found.AnnouncedSums.Count > 0)
        {
            var sum = new double[TraitWeights.Count];
            sum[(int)Trait.AnnouncedSum] = 1;
            var verdict = found.AnnouncedSums.Exists(static s => s.Agreement == Agreement.Agree) ? Verdict.Supported : found.AnnouncedSums.Exists(static s => s.Agreement == Agreement.Disagree) ? Verdict.Contradicted : Verdict.Unverified;
            weighed.Add((verdict, null, TraitWeights.Points(sum, verdict)));
        }
        // That none of them is meant has no points.
        var most = weighed.Select(static w => w.Points).Append(0).Max();
        var all = Math.Exp(-most) + weighed.Sum(w => Math.Exp(w.Points - most));
        var chances = new double[4];
        chances[(int)Verdict.Unverified] = Math.Exp(-most) / all;
        var reports = Enumerable.Range(0, chances.Length).Select(static _ => new List<(Candidate? Candidate, double Chance)>()).ToArray();
        foreach (var (verdict, candidate, points) in weighed.OrderByDescending(static w => w.Points))
        {
            var chance = Math.Exp(points - most) / all;
            chances[(int)verdict] += chance;
            reports[(int)verdict].Add((candidate, chance));
        }
        return new Balance(chances, reports);
    }

    // The reports that other figures of the draft's sentence retell: none of them is meant by this one.
    private HashSet<long> RetoldBeside(Figure figure)
    {
        var retold = new HashSet<long>();
        foreach (var (other, agreeing) in _agreeing)
            if (!ReferenceEquals(other, figure) && other.SentenceSpan == figure.SentenceSpan && !SameValue(other.Quantity, figure.Quantity))
                retold.UnionWith(agreeing.Select(static r => r.Key));
        return retold;
    }

    private static bool InOneSentence(ReportedFigure a, ReportedFigure b) => a.Article.Key == b.Article.Key && a.Figure.SentenceSpan == b.Figure.SentenceSpan;

    private static bool SpokenForByPrecise(Candidate loose, List<Candidate> candidates)
    {
        if (loose.Agreement == Agreement.Disagree)
            return false;
        foreach (var other in candidates)
            if (other.Agreement == Agreement.Disagree && (other.Comparison.IsComparable || other.Report.Figure.SentenceSpan == loose.Report.Figure.SentenceSpan && other.Comparison.IsNearlyComparable) && other.Report.Article.Key == loose.Report.Article.Key && other.Report.Figure.Indicator == loose.Report.Figure.Indicator && SpeaksFor(other.Reading, loose.Reading))
                return true;
        return false;
    }

    // 截至6月底累计13.1万家；上半年9755家: what stands by then does not confirm the half-year's, of which the same article tells another value, nor what the year has come to one day's.
    private static bool SpokenForByTime(Candidate standing, List<Candidate> candidates)
        => standing is { Agreement: Agreement.Agree, Comparison: { Period: PeriodRelation.Near, SameSubject: true } }
           && candidates.Exists(other => other.Agreement == Agreement.Disagree && other.Comparison.IsComparable && other.Report.Article.Key == standing.Report.Article.Key
               && other.Report.Figure.Period is { Start: not null } own && standing.Report.Figure.Period is { } theirs && (theirs.Start is null || Periods.IsDay(own) != Periods.IsDay(theirs)) && other.Report.Figure.Indicator == standing.Report.Figure.Indicator);

    // 去年交付2360套，今年再交付1200套: of last year the sentence tells another value.
    private static bool SpokenForByOtherTime(Candidate other, List<Candidate> candidates)
        => other is { Agreement: Agreement.Agree, Comparison.Period: PeriodRelation.Different }
           && candidates.Exists(own => own is { Agreement: Agreement.Disagree, Comparison.Period: PeriodRelation.Same } && InOneSentence(own.Report, other.Report)
               && own.Report.Figure.Indicator == other.Report.Figure.Indicator && own.Report.Figure.Subject == other.Report.Figure.Subject);

    // 引进企业17家，其中上半年新引进6家; 专利授权1846件，其中实用新型1402件: the whole confirms nothing of the half-year or of the kind, of which its sentence tells another value.
    private static bool SpokenForByPart(Figure figure, Candidate whole, List<Candidate> candidates)
    {
        if (whole.Agreement != Agreement.Agree)
            return false;
        foreach (var part in candidates)
            if (part.Agreement == Agreement.Disagree && InOneSentence(part.Report, whole.Report) && part.Report.Figure.TextSpan.Start > whole.Report.Figure.TextSpan.Start
                && part.Comparison is { SameUnits: true, SameAspect: true }
                && (IsDoneOf(figure, whole.Report.Figure, part.Report.Figure)
                    || Sentences.IsAmong(part.Report.Figure)
                    && (part.SaysKind == true && whole.SaysKind == false
                        || figure.Period is { } period && part.Comparison.Indicator != NameRelation.Different && LeadSays(part, period) && !LeadSays(whole, period))))
                return true;
        return false;
    }

    // 预算支出21亿元，其中民生支出17亿元: a part by a longer name than the draft gives confirms nothing of the whole, which its sentence tells.
    private static bool SpokenForByWhole(Candidate part, List<Candidate> candidates)
        => part is { Agreement: Agreement.Agree, Likeness.Narrowed: true, Comparison.Indicator: NameRelation.Modified } && Sentences.IsAmong(part.Report.Figure)
           && candidates.Exists(whole => whole is { Agreement: Agreement.Disagree, Comparison: { SameUnits: true, SameAspect: true, Indicator: not NameRelation.Different } } && InOneSentence(whole.Report, part.Report) && whole.Report.Figure.TextSpan.Start < part.Report.Figure.TextSpan.Start && !Sentences.IsAmong(whole.Report.Figure));

    // 设备36台已到位29台: of a draft on what has come, what there is in all is not what has.
    private static bool IsDoneOf(Figure draft, Figure whole, Figure part)
    {
        var (from, to) = (Sentences.PlaceOf(whole) + whole.Quote.Length, Sentences.PlaceOf(part));
        if (from < whole.Quote.Length || to <= from || to - from > LongestBehind)
            return false;
        var between = part.Sentence.AsSpan(from, to - from).TrimEnd(AfterDone);
        foreach (var word in AnsweringRules.Default.DoneOfWhole)
            if (between.EndsWith(word, StringComparison.Ordinal))
                return Sentences.LeadOf(draft).Contains(word, StringComparison.Ordinal) && !Sentences.LeadOf(whole).Contains(word, StringComparison.Ordinal);
        return false;
    }

    private const string AfterDone = "了达约近超";

    private static bool LeadSays(Candidate candidate, Period period) => TimeSaid.In(TimeSaid.Spelt(Sentences.LeadOf(candidate.Report.Figure).ToString()), period, candidate.Report.Article.Date);

    // 投资额200亿元的甲项目、投资额160亿元的乙项目: of a draft on the first, what the same sentence tells of the second is another's.
    private static bool SpokenForByProject(Candidate another, List<Candidate> candidates)
        => another is { Agreement: Agreement.Agree, Comparison: { SameProject: false }, Report.Figure.Project: not null }
           && candidates.Exists(own => own[Trait.ProjectSame] > 0 && own.Comparison.IsComparable && InOneSentence(own.Report, another.Report));

    private List<Candidate> Candidates(Case found)
    {
        var figure = found.Figure;
        var candidates = new List<Candidate>();
        if (found.Reading is null)
            return candidates;
        HashSet<long>? ofProject = null;
        var comparable = found.Agreeing.Concat(found.Disagreeing).Concat(found.Doubtful).Concat(found.NearlyAgreeing).Concat(found.NearlyDisagreeing);
        foreach (var key in ArticlesLike(figure).Concat(comparable.Select(static r => r.Article.Key).Distinct().Take(MostComparable)).Concat(OfValue(found)).Distinct())
        {
            if (_words.Count >= MostArticlesOfDraft && !_words.ContainsKey(key))
                break;
            // Counted among the articles that are read for the draft, whether it was asked for before or not.
            var article = WordsOf(key);
            var asked = new Paired(figure.Span, figure.Subject, figure.Indicator, key);
            if (!paired.TryGetValue(asked, out var pairs))
                paired[asked] = pairs = PairsWith(found, article, ofProject ??= found.Project is { } project ? OfProject(project, figure.Sentence).Figures.Select(static r => r.Key).ToHashSet() : []);
            foreach (var pair in pairs)
                candidates.Add(AtTime(figure, pair, article));
        }
        SetBesideRivals(candidates);
        return candidates;
    }

    private List<Pair> PairsWith(Case found, ArticleWords article, HashSet<long> ofProject)
    {
        var pairs = new List<Pair>();
        var figure = found.Figure;
        var reports = article.Text.Length == 0 ? [] : article.Figures.Where(r => MayCompareUnits(figure, r.Figure) && SayingOf(r) is not null).ToList();
        if (reports.Count == 0)
            return pairs;
        reports.AddRange(Unread(figure, article));
        var beside = extraction.Figures.Where(f => f.SentenceSpan == figure.SentenceSpan && f.Span != figure.Span).ToList();
        var mine = SayingOf(found);
        var contrast = Contrast(mine.Own, reports);
        var ofValue = reports.Where(r => SameValue(figure.Quantity, r.Figure.Quantity)).ToList();
        foreach (var report in reports)
            if (PairWith(found, mine, report, article, beside, contrast, ofValue, ofProject.Contains(report.Key)) is { } pair)
                pairs.Add(pair);
        return pairs;
    }

    // Read to the end before the articles are: whoever stops halfway keeps a connection.
    private List<long> OfValue(Case found) => likely.OfValue(found.Figure, () => [.. SameValues(found, null, null).Select(static r => r.Article.Key).Distinct().Take(MostOfValue)]);

    /// <summary>All but what hangs on the time that the draft's figure is of; null where the report's value cannot be read.</summary>
    private Pair? PairWith(Case found, DraftSaying mine, ReportedFigure report, ArticleWords article, List<Figure> beside, double[] contrast, List<ReportedFigure> ofValue, bool sameProject)
    {
        var (figure, theirs, reading) = (found.Figure, SayingOf(report)!, found.Reading!.Value);
        var told = Manner.AsIn(figure, report.Figure);
        if (Reading.Of(told.Quantity) is not { } other)
            return null;
        var comparison = Comparison.ButForTime(figure, written, told, report.Article.Date, sameProject);
        var plannedFits = comparison.SameModality || ModalitiesFit(figure, report) || Movements.IsStart(figure) && Movements.IsStart(report.Figure);
        var facets = new Facets(comparison.Indicator, AspectsFit(figure, told, comparison), comparison.SameScope || WholeFits(figure, told, theirs.Window), plannedFits, CountsAnother(figure, report.Figure));
        var unsaid = mine.Core.Length == 0 ? 0 : 1 - article.Pairs.Share(mine.Core);
        var onPage = unsaid >= LeastUnsaid && likely.PageSays(report.Article.Key, figure.Subject!);
        var likeness = Likeness.Of(figure, mine, theirs, article.Pairs, contrast, facets, onPage);
        var (same, agreement) = (SameValue(figure.Quantity, told.Quantity), Against(figure, reading, told, other));
        var traits = new double[TraitWeights.Count];
        void Set(Trait trait, bool holds) => traits[(int)trait] = holds ? 1 : 0;
        void Weigh(Trait trait, double much) => traits[(int)trait] = much;

        var digits = Reading.SignificantDigits(figure.Quantity);
        Set(Trait.Base, true);
        Set(Trait.OneDigit, digits <= 1);
        Set(Trait.TwoDigits, digits == 2);
        Set(Trait.ThreeDigits, digits == 3);
        Set(Trait.MoreDigits, digits >= 4);
        Set(Trait.Percent, figure.Quantity.BaseUnit is "%" or "个百分点");
        Set(Trait.Rank, figure.Aspect == Aspect.Rank);
        Set(Trait.SameValue, same);
        Set(Trait.Wide, agreement == Agreement.Agree && other.Width > Math.Max(reading.Width * WiderThanDraft, Math.Abs(other.Value) / PartsOfValue));
        Weigh(Trait.Chance, digits <= 2 ? 1 - likeness.Parts.Words : 0);

        Set(Trait.IndicatorSame, comparison.Indicator == NameRelation.Same);
        Set(Trait.IndicatorSimilar, comparison.Indicator == NameRelation.Similar);
        Set(Trait.IndicatorModified, comparison.Indicator == NameRelation.Modified);
        Set(Trait.IndicatorsDiffer, comparison.Indicator == NameRelation.Different && figure.IndicatorKnown && report.Figure.IndicatorKnown);
        Set(Trait.HeadsDiffer, comparison.Indicator == NameRelation.Different && !string.Equals(HeadOf(figure.Indicator), HeadOf(report.Figure.Indicator), StringComparison.Ordinal));
        Weigh(Trait.IndicatorSaysAll, comparison.Indicator == NameRelation.Same ? mine.Read : 0);
        Set(Trait.Generic, IndicatorNames.IsGeneric(figure.Indicator) || IndicatorNames.IsGeneric(report.Figure.Indicator));
        Set(Trait.SubjectSame, comparison.SameSubject && !sameProject);
        Weigh(Trait.Whom, Math.Clamp(likeness.Whom.Points, -3, 3) / 3);
        Set(Trait.WhomDiffers, likeness.Whom.Points <= Likeness.Another);
        Set(Trait.InTheCity, Likeness.IsInTheCity(figure, mine, theirs));
        Set(Trait.NamesAnother, likeness.Whom.NamesAnother);
        Weigh(Trait.NameAway, comparison.SameSubject || mine.Core.Length == 0 ? 0 : 1 - Math.Max(theirs.InSentence.Share(mine.Core), theirs.Near.Share(mine.Core)));
        Set(Trait.PlaceUnsaid, SaysPlaceUnsaid(mine.Own, article.Pairs));
        Weigh(Trait.NameUnsaid, onPage ? 0 : unsaid);
        Set(Trait.NameOnPage, onPage);
        Set(Trait.NameDiffers, (!onPage || IsZoneOrPlace(figure.SubjectType) && IsZoneOrPlace(report.Figure.SubjectType)) && mine.Core.Length > 0 && theirs.Filed.Length > 0 && !comparison.SameSubject && !HaveOnePair(mine.Core, theirs.FiledKey) && !HaveOnePair(mine.Core, theirs.Window.Sentence));
        Set(Trait.SubjectUnsaid, figure.Subject is null && !(report.Figure.Subject is { } filed && AnsweringRules.Default.Country.Contains(filed)));
        Set(Trait.FiledUnderNobody, report.Figure.Subject is null);
        Set(Trait.OfAnotherKind, IsZoneOrPlace(figure.SubjectType) != IsZoneOrPlace(report.Figure.SubjectType));
        Set(Trait.ProjectSame, sameProject);
        Set(Trait.ProjectDiffers, !comparison.SameProject);
        Set(Trait.AspectDiffers, !facets.Aspect);
        Set(Trait.AspectSaid, !comparison.SameAspect && ToldAs(figure) is { } mineTold && ToldAs(report.Figure) is { } theirsTold && mineTold != theirsTold);
        Set(Trait.ReckonedOtherwise, Movements.ReckonedOtherwise(figure, report.Figure) || IndicatorNames.IsOfSeveral(report.Figure.Indicator) && !IndicatorNames.IsOfSeveral(figure.Indicator));
        Set(Trait.ScopeDiffers, !facets.Scope);
        var (draftPlans, reportPlans) = (mine.SaysPlan, theirs.SaysPlan);
        Set(Trait.PlannedDiffers, !comparison.SameModality);
        Set(Trait.PlannedSurelyDiffers, !plannedFits);
        Set(Trait.PlannedReadAmiss, !comparison.SameModality && draftPlans == reportPlans);
        Set(Trait.ToldAsDone, !comparison.SameModality && reportPlans && !draftPlans || PlanSaid.OfSum(report.Figure) && !draftPlans && !PlanSaid.OfSum(figure));
        Set(Trait.ToldAsPlanned, !comparison.SameModality && draftPlans && !reportPlans);
        Set(Trait.DraftSaysPlan, draftPlans);
        Set(Trait.ReportSaysPlan, reportPlans);
        Set(Trait.CountsAnother, facets.CountsAnother);

        Weigh(Trait.Words, likeness.Parts.Words);
        Weigh(Trait.Named, likeness.Parts.Named);
        Weigh(Trait.TheirNamed, Share(Retelling.SpeltName(report.Figure.Indicator), mine.Sentence));
        Weigh(Trait.Clause, likeness.ClauseShare);
        Set(Trait.AllOfClause, likeness.ClauseShare >= AllOfClause);
        Weigh(Trait.Lost, Math.Min(8, likeness.Parts.Lost) / 4.0);
        Weigh(Trait.Extra, likeness.Parts.Extra / 3.0);
        Set(Trait.Listed, theirs.IsListed);
        Weigh(Trait.ScopeAway, Math.Min(4, likeness.Parts.ScopeAway));
        Weigh(Trait.ScopeMore, Math.Min(4, likeness.Parts.ScopeMore));
        Set(Trait.Unsaid, likeness.Unsaid);
        Set(Trait.Narrowed, likeness.Narrowed);
        Set(Trait.StepDiffers, Likeness.StepDiffers(mine, theirs));
        Weigh(Trait.InSentence, theirs.InSentence.Share(mine.Own));
        Weigh(Trait.Head, theirs.Near.Share(EndOf(mine.Own)));
        var lead = EndOf(theirs.Window.Lead);
        Weigh(Trait.TheirHead, Share(lead, mine.Sentence));
        var whole = likeness.ClauseShare >= AllOfClause && likeness.Parts.Words >= MostOfWords && likeness.Parts.Lost == 0;
        Set(Trait.Whole, whole);
        Set(Trait.WholeOfOtherPlan, whole && !plannedFits);
        Set(Trait.WholeOfOtherName, whole && comparison.Indicator == NameRelation.Different);
        Set(Trait.WholeOfOtherWhom, whole && likeness.Whom.Points <= Likeness.Another);

        bool SharesSentence(ReportedFigure r) => r.Key != report.Key && r.Figure.SentenceSpan == report.Figure.SentenceSpan;
        var anchored = beside.Exists(f => Reading.SignificantDigits(f.Quantity) >= 2 && article.Figures.Any(r => SharesSentence(r) && SameValue(f.Quantity, r.Figure.Quantity)));
        Set(Trait.Anchored, anchored);
        // 货值120亿元，增长8%: the growth is of the value before it, in the draft and in the report.
        Set(Trait.Paired, anchored && beside.Exists(f => string.Equals(f.Indicator, figure.Indicator, StringComparison.Ordinal) && Reading.SignificantDigits(f.Quantity) >= 2
            && article.Figures.Any(r => SharesSentence(r) && string.Equals(r.Figure.Indicator, report.Figure.Indicator, StringComparison.Ordinal) && SameValue(f.Quantity, r.Figure.Quantity))));
        Set(Trait.AnotherFigures, beside.Exists(f => !SameValue(f.Quantity, figure.Quantity) && SameValue(f.Quantity, report.Figure.Quantity)));
        var slip = agreement == Agreement.Disagree ? SlipFrom(report.Figure, figure) : NewsMiner.Answering.Slip.None;
        Set(Trait.Slip, Slips.IsTelling(slip, figure.Quantity));
        Set(Trait.WeakSlip, slip is NewsMiner.Answering.Slip.WrongDigit or NewsMiner.Answering.Slip.MissingDigit or NewsMiner.Answering.Slip.ExtraDigit);
        Set(Trait.ValueInSentence, ofValue.Exists(SharesSentence));
        Set(Trait.ValueInArticle, ofValue.Exists(r => r.Key != report.Key));
        Set(Trait.Unread, report.Key < 0);

        var near = new double[mine.Own.Length];
        for (var i = 0; i < near.Length; i++)
            near[i] = theirs.Near.Has(mine.Own, i) ? contrast[i] * (i >= near.Length - mine.Clause ? 1 : OfEarlierClause) : 0;
        var otherName = comparison is { SameSubject: true, SameProject: true, SameAspect: true, SameScope: true, SameModality: true, SameUnits: true }
            && !likeness.Unsaid && !likeness.Narrowed && (comparison.Indicator == NameRelation.Modified || IndicatorNames.MayMean(figure, report.Figure));
        return new Pair(new Candidate(report, other, agreement, same, same && IsAsFine(reading, other), comparison, likeness, traits, near, !comparison.SameSubject && !sameProject && (found.Project is not null || figure.SubjectType == SubjectType.Company), otherName, IndicatorNames.MeasuresDiffer(figure.Indicator, report.Figure.Indicator), Contraries.Between(mine, theirs), Contraries.SaysKind(mine, theirs),
            Movements.IsStart(report.Figure) != Movements.IsStart(figure) || Sentences.IsWholeOfPart(report.Figure) && !Sentences.IsWholeOfPart(figure) || Sentences.IsBound(report.Figure) && !Sentences.IsBound(figure),
            OfAnotherTime: false, !comparison.SameSubject && (TellsOfAnother(figure, report.Figure) || Likeness.IsOfCityAround(figure, mine, theirs)), IndicatorNames.AreSideBySide(figure.Indicator, report.Figure.Indicator)), theirs, told, sameProject);
    }

    private Candidate AtTime(Figure figure, Pair pair, ArticleWords article)
    {
        var report = pair.Candidate.Report;
        var period = Comparison.PeriodOf(figure, written, pair.Told, report.Article.Date, pair.SameProject);
        var comparison = pair.Candidate.Comparison with { Period = period };
        var traits = (double[])pair.Candidate.Traits.Clone();
        void Set(Trait trait, bool holds) => traits[(int)trait] = holds ? 1 : 0;

        var timeSaid = SaysTime(figure, report, pair.Saying);
        Set(Trait.PeriodSame, period == PeriodRelation.Same);
        Set(Trait.PeriodNear, period == PeriodRelation.Near);
        Set(Trait.TimeUnsaid, figure.Period is null);
        traits[(int)Trait.TimeSaid] = timeSaid;
        Set(Trait.TimeDiffers, timeSaid == 0 && period == PeriodRelation.Different);
        var (year, theirYear) = (figure.Period?.End?.Year, report.Figure.Period?.End?.Year);
        Set(Trait.YearDiffers, year is not null && theirYear is not null && year != theirYear);
        Set(Trait.YearUnsaid, year is { } said && !(report.Article.Date is { } day && (day.Year == said || day.Year == said + 1)) && theirYear != said && !article.SaysYear(said));
        Set(Trait.Comparable, comparison.IsComparable);
        Set(Trait.NearlyComparable, comparison.IsNearlyComparable);
        Set(Trait.WholeOfOtherTime, traits[(int)Trait.Whole] > 0 && period == PeriodRelation.Different);
        return pair.Candidate with
        {
            Comparison = comparison,
            Likeness = pair.Candidate.Likeness.At(period),
            Traits = traits,
            OfAnotherName = pair.Candidate.OfAnotherName && period != PeriodRelation.Different,
            OfAnotherTime = period == PeriodRelation.Different && timeSaid != 1 && !EndTogether(figure.Period, report.Figure.Period),
        };
    }

    // 甲园区全省第四十七位；乙园区第四十八位: who is parted in a report's own sentence is not confirmed by the other's figure.
    private static bool TellsOfAnother(Figure draft, Figure report)
        => draft is { SubjectType: SubjectType.Zone, Subject: { } mine } && report is { SubjectType: SubjectType.Zone, Subject: { } theirs } && !SubjectNames.Related(mine, theirs) && NamedIn(report.Sentence, mine) && NamedIn(report.Sentence, theirs);

    private static bool NamedIn(string sentence, string zone) => SubjectNames.Spellings(zone).Any(spelling => sentence.Contains(spelling, StringComparison.Ordinal));

    // 截至2023年6月 and, told in June, 2023年以来: how far it had come.
    private static bool EndTogether(Period? a, Period? b)
        => a is { End: { } one } && b is { End: { } other } && (a.Start is null || b.Start is null) && Math.Abs(one.DayNumber - other.DayNumber) <= LongestMonth;

    private const int LongestMonth = 31;

    private const double LeastOfWhom = 0.5, LeastUnsaid = 0.5, MostAway = 0.5, LeastNamed = 0.3;

    // Of two that may be meant, how each stands beside the other.
    private static void SetBesideRivals(List<Candidate> candidates)
    {
        Candidate? agreeing = null;
        var disagreeing = new Dictionary<long, Candidate>();
        foreach (var candidate in candidates)
            if (candidate.Agrees)
                agreeing = agreeing is null || candidate.Likeness.Points > agreeing.Likeness.Points ? candidate : agreeing;
            else if (candidate.Agreement == Agreement.Disagree && (!disagreeing.TryGetValue(candidate.Report.Article.Key, out var best) || candidate.Likeness.Points > best.Likeness.Points))
                disagreeing[candidate.Report.Article.Key] = candidate;
        var paired = new HashSet<(long Article, Aspect Aspect)>();
        foreach (var candidate in candidates)
            if (candidate[Trait.Paired] > 0)
                paired.Add((candidate.Report.Article.Key, candidate.Report.Figure.Aspect));
        foreach (var candidate in candidates)
        {
            candidate.Traits[(int)Trait.AnotherPaired] = candidate[Trait.Paired] == 0 && paired.Contains((candidate.Report.Article.Key, candidate.Report.Figure.Aspect)) ? 1 : 0;
            var rival = candidate.Agrees ? disagreeing.GetValueOrDefault(candidate.Report.Article.Key) : agreeing?.Agreement == Agreement.Doubtful ? null : agreeing;
            if (rival is null)
            {
                candidate.Traits[(int)Trait.RivalNone] = 1;
                continue;
            }
            candidate.Traits[(int)Trait.RivalInSentence] = InOneSentence(rival.Report, candidate.Report) ? 1 : 0;
            candidate.Traits[(int)Trait.RivalIsAnotherFigures] = rival[Trait.AnotherFigures];
            var (behind, ahead) = (0.0, 0.0);
            for (var i = 0; i < candidate.Near.Length; i++)
            {
                behind += candidate.Near[i] == 0 ? rival.Near[i] : 0;
                ahead += rival.Near[i] == 0 ? candidate.Near[i] : 0;
            }
            candidate.Traits[(int)Trait.BehindInWords] = Math.Min(6, behind) / 3;
            candidate.Traits[(int)Trait.AheadInWords] = Math.Min(6, ahead) / 3;
            Race(Trait.BehindInExtra, Trait.AheadInExtra, candidate[Trait.Extra] - rival[Trait.Extra]);
            Race(Trait.BehindInName, Trait.AheadInName, ByName(rival) - ByName(candidate));
            Race(Trait.BehindInTime, Trait.AheadInTime, ByTime(rival) - ByTime(candidate));
            Race(Trait.BehindInWhom, Trait.AheadInWhom, rival[Trait.Whom] - candidate[Trait.Whom]);
            Race(Trait.BehindInManner, Trait.AheadInManner, ByManner(candidate) - ByManner(rival));
            Race(Trait.BehindInScope, Trait.AheadInScope, candidate[Trait.ScopeAway] + candidate[Trait.ScopeMore] - rival[Trait.ScopeAway] - rival[Trait.ScopeMore]);

            void Race(Trait behind, Trait ahead, double difference)
            {
                candidate.Traits[(int)behind] = Math.Clamp(difference, 0, MostAhead);
                candidate.Traits[(int)ahead] = Math.Clamp(-difference, 0, MostAhead);
            }
        }
    }

    /// <summary>Of a sentence's figures, which one each report is likest to: 甲增长7%，乙增长9% has two, and the report of 乙 is not what is said of 甲, whatever its value.</summary>
    private static void SetBesideOthers(List<List<Candidate>> sentence)
    {
        if (sentence.Count < 2)
            return;
        var points = sentence.ConvertAll(static candidates => candidates.DistinctBy(static c => c.Report.Key).ToDictionary(static c => c.Report.Key, static c => c.Likeness.Points));
        for (var i = 0; i < sentence.Count; i++)
            foreach (var candidate in sentence[i])
            {
                var most = double.NegativeInfinity;
                for (var j = 0; j < points.Count; j++)
                    if (j != i && points[j].TryGetValue(candidate.Report.Key, out var others))
                        most = Math.Max(most, others);
                if (double.IsNegativeInfinity(most))
                    continue;
                var ahead = candidate.Likeness.Points - most;
                candidate.Traits[(int)Trait.LikerToAnother] = Math.Clamp(-ahead, 0, MostLiker) / 3;
                candidate.Traits[(int)Trait.LikestToThis] = Math.Clamp(ahead, 0, MostLiker) / 3;
            }
    }

    private const double MostLiker = 6;

    private static bool IsZoneOrPlace(SubjectType? type) => type is SubjectType.Zone or SubjectType.Place;

    // What is measured, without what it is measured of: 项目 of 重点项目数.
    private static string HeadOf(string indicator) => IndicatorNames.Key(indicator) is { Length: > 2 } key ? key[^2..] : indicator;

    // How much of the words stands in the text.
    private static double Share(string words, string text) => words.Length == 0 ? 1 : 1 - ((double)Retelling.Lacking(words, text) / words.Length);

    private static bool HaveOnePair(string name, string text)
    {
        for (var i = 0; i + 2 <= name.Length; i++)
            if (text.Contains(name.AsSpan(i, 2), StringComparison.Ordinal))
                return true;
        return false;
    }

    // 渝北区开工项目 of a report that names no such district; 云岭省 may be its 全省.
    private static bool SaysPlaceUnsaid(string own, LetterPairs article)
    {
        for (var i = 2; i < own.Length; i++)
            if (s_placeEnds.Contains(own[i]) && !(own[i] is '省' or '市' && article.Has(own[i] == '省' ? "全省" : "全市", 1)) && !article.Has(own, i) && !article.Has(own, i - 1) && !article.Has(own, i - 2))
                return true;
        return false;
    }

    private static readonly SearchValues<char> s_placeEnds = SearchValues.Create("省市区县州旗镇乡");

    // As what its words tell it, whatever was read: 增长, 占, 第; what 提高到 leads to is none of them.
    private static Aspect? ToldAs(Figure figure)
    {
        var lead = Sentences.LeadOf(figure);
        var (told, last) = (default(Aspect?), 0);
        foreach (var (aspect, words) in AnsweringRules.Default.AspectWords)
            foreach (var word in words)
                if (lead.LastIndexOf(word) is >= 0 and var at && at + word.Length is var end && end > last && !(end < lead.Length && lead[end] is '到' or '至'))
                    (told, last) = (aspect, end);
        return told;
    }

    private const double MostAhead = 2;

    private static double ByName(Candidate c) => c[Trait.IndicatorSame] + (0.8 * c[Trait.IndicatorSimilar]) + (0.5 * c[Trait.IndicatorModified]) - (0.5 * c[Trait.IndicatorsDiffer]);

    private static double ByTime(Candidate c) => c[Trait.PeriodSame] + (0.5 * c[Trait.PeriodNear]);

    private static double ByManner(Candidate c) => c[Trait.AspectDiffers] + c[Trait.ScopeDiffers] + c[Trait.PlannedSurelyDiffers] + c[Trait.CountsAnother];

    private static string EndOf(string words) => words.Length > HeadLetters ? words[^HeadLetters..] : words;

    // Letters that few of the article's figures have beside them tell them apart.
    private double[] Contrast(string own, List<ReportedFigure> reports)
    {
        const double most = 3;
        var contrast = new double[own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            var having = 0;
            foreach (var report in reports)
                if (SayingOf(report)!.Near.Has(own, i))
                    having++;
            contrast[i] = having == 0 ? 1 : Math.Min(most, 1 + Math.Log2((double)reports.Count / having));
        }
        return contrast;
    }

    // 1 where the report's sentence says the draft's time, half where the words before it do.
    private static double SaysTime(Figure figure, ReportedFigure report, ReportSaying theirs)
    {
        if (figure.Period is not { } period)
            return 0;
        return TimeSaid.In(theirs.TimeInSentence, period, report.Article.Date) ? 1 : TimeSaid.In(theirs.TimeBefore, period, report.Article.Date) ? 0.5 : 0;
    }

    /// <summary>Where a sentence of the article says the draft's number and unit and nothing was read of it: as a report of nobody and of no name, which only its words tell.</summary>
    private static List<ReportedFigure> Unread(Figure figure, ArticleWords article)
    {
        var list = new List<ReportedFigure>();
        var from = figure.Quote.AsSpan().IndexOfAnyInRange('0', '9');
        if (from < 0)
            return list;
        var to = from;
        while (to < figure.Quote.Length && (char.IsAsciiDigit(figure.Quote[to]) || figure.Quote[to] == '.'))
            to++;
        if (to == figure.Quote.Length)
            return list;
        var (text, quote) = (article.Text, figure.Quote[from..(to + 1)]);
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0 && list.Count < MostUnread; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.'))
                continue;
            var (place, next) = (at, article.Figures[0]);
            // Another figure of the sentence says where on its page it stands.
            if (article.Figures.Any(r => r.Figure.TextSpan.Contains(place)) || article.Figures.FirstOrDefault(r => r.Figure.SentenceSpan.Contains(place)) is not { } neighbour)
                continue;
            var moved = neighbour.Figure.Span.Start - neighbour.Figure.TextSpan.Start;
            list.Add(new ReportedFigure(-1 - at - (next.Article.Key << 24), next.Article, figure with
            {
                Subject = null,
                Project = null,
                Indicator = "",
                IndicatorKnown = false,
                Period = null,
                Of = null,
                Basis = null,
                Quote = quote,
                Span = new TextSpan(at + moved, at + moved + quote.Length),
                TextSpan = new TextSpan(at, at + quote.Length),
                SentenceSpan = neighbour.Figure.SentenceSpan,
                Sentence = neighbour.Figure.Sentence,
            }));
        }
        return list;
    }

    private DraftSaying SayingOf(Case found) => found.Saying ??= DraftSaying.Of(found.Figure, Retelling.Of(found.Figure, extraction.Figures.Where(f => f.SentenceSpan == found.Figure.SentenceSpan)));

    // What stands around a report's figure is the same for every figure of the draft.
    private ReportSaying? SayingOf(ReportedFigure report)
    {
        // Counted among the articles that are read for the draft, whether it was asked for before or not.
        var article = WordsOf(report.Article.Key);
        if (report.Key >= 0)
            return likely.SayingOf(report, article);
        if (!_unreadSayings.TryGetValue(report.Key, out var saying))
            _unreadSayings[report.Key] = saying = ReportSaying.Of(report.Figure, article);
        return saying;
    }

    private static bool AspectsFit(Figure figure, Figure told, Comparison comparison)
        => comparison.SameAspect || IsPart(figure) && IsPart(told);

    // 完成率89.9% and 占任务的89.9% are one way of telling.
    private static bool IsPart(Figure figure) => figure.Quantity.BaseUnit == "%" && figure.Aspect is Aspect.Level or Aspect.Share or Aspect.Contribution;

    // 占甘肃省总量的18% is of 全省 where the draft's whole stands in the report's words; 环比 is never 同比.
    private static bool WholeFits(Figure figure, Figure told, ReportWindow window)
        => figure.Aspect is Aspect.Share or Aspect.Contribution && (figure.Of is not { } whole || Retelling.Lacking(Retelling.Spelt(whole), window.Text) <= 1)
        || figure.Aspect is Aspect.Rank or Aspect.Change or Aspect.Multiple && (figure.Basis is not { } basis || Retelling.Lacking(Retelling.Spelt(basis), window.Said) <= 1)
        || IsPart(figure) && figure.Aspect != told.Aspect;

    // A plan of a time that was over when it was written, which no word of its clause says, was read out of another's.
    private bool ModalitiesFit(Figure figure, ReportedFigure report)
    {
        var (planned, day) = Comparison.IsPlanned(figure.Modality) ? (figure, written) : (report.Figure, report.Article.Date);
        if (Sentences.PlaceOf(planned) < 0 || planned.Period?.End is { } end && day is { } known && end > known)
            return false;
        var clause = Sentences.LeadOf(planned);
        foreach (var word in AnsweringRules.Default.PlanWords)
            if (clause.Contains(word, StringComparison.Ordinal))
                return false;
        return true;
    }
}
