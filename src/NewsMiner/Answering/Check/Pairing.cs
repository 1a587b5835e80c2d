using System.Buffers;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>A draft's figure, as every report is held against it.</summary>
/// <param name="Beside">The other figures of its sentence.</param>
/// <param name="Written">The day of the draft; null where it bears none.</param>
/// <param name="OfOne">It is of one firm or project.</param>
internal sealed record FigureAsked(Figure Figure, Reading Reading, DraftSaying Saying, IReadOnlyList<Figure> Beside, DateOnly? Written, bool OfOne);

/// <summary>A draft's figure held against all figures of one article that it may retell: what speaks for and against each, but for the time.</summary>
/// <param name="reports">Those of the article's figures whose units may be the draft's.</param>
/// <param name="sayingOf">What stands around each.</param>
/// <param name="pageSays">Whether the article's page names whom the draft speaks of.</param>
internal sealed class Pairing(FigureAsked draft, ArticleWords article, List<ReportedFigure> reports, Func<ReportedFigure, ReportSaying> sayingOf, Func<bool> pageSays)
{
    // How much wider a report may be than the draft's figure, and than its own value is large, to say the same.
    private const decimal WiderThanDraft = 4m, PartsOfValue = 20m;

    private const double AllOfClause = 0.9, MostOfWords = 0.85, OfEarlierClause = 0.5;

    private const int HeadLetters = 4;

    private static readonly SearchValues<char> s_placeEnds = SearchValues.Create("省市区县州旗镇乡");

    private readonly List<ReportedFigure> _ofValue = reports.FindAll(r => Values.Same(draft.Figure.Quantity, r.Figure.Quantity));

    // What each letter of the draft's own words weighs: those that few of the article's figures have beside them tell them apart.
    private readonly double[] _contrast = Contrast(draft.Saying.Own, reports.ConvertAll(r => sayingOf(r).Near));

    // How much of the name that the draft gives stands nowhere in the article.
    private readonly double _unsaid = draft.Saying.Core.Length == 0 ? 0 : 1 - article.Pairs.Share(draft.Saying.Core);

    // The two as they are held together.
    private readonly record struct Two(ReportedFigure Report, ReportSaying Theirs, Figure Told, Reading Reading, Agreement Agreement, Comparison Comparison, Facets Facets, Likeness Likeness, bool OfProject, bool OnPage);

    private Figure Figure => draft.Figure;

    private DraftSaying Mine => draft.Saying;

    /// <returns>Null where the report's value cannot be read.</returns>
    public Pair? With(ReportedFigure report, bool ofProject)
    {
        var told = Manner.AsIn(Figure, report.Figure);
        if (Reading.Of(told.Quantity) is not { } reading)
            return null;
        var theirs = sayingOf(report);
        var comparison = Comparison.ButForTime(Figure, draft.Written, told, report.Article.Date, ofProject);
        var plannedFits = comparison.SameModality || ModalitiesFit(report) || Movements.IsStart(Figure) && Movements.IsStart(report.Figure);
        var facets = new Facets(comparison.Indicator, comparison.SameAspect || IsPart(Figure) && IsPart(told), comparison.SameScope || WholeFits(told, theirs.Window), plannedFits, CountedThings.Differ(Figure, report.Figure));
        var onPage = _unsaid >= Candidate.LeastUnsaid && pageSays();
        var likeness = Likeness.Of(Figure, Mine, theirs, article.Pairs, _contrast, facets, onPage);
        var two = new Two(report, theirs, told, reading, Values.Against(Figure, draft.Reading, told, reading), comparison, facets, likeness, ofProject, onPage);
        var same = Values.Same(Figure.Quantity, told.Quantity);
        var traits = new TraitSheet(new double[TraitWeights.Count]);
        traits.Set(Trait.Base, true);
        traits.Set(Trait.Unread, report.Key < 0);
        SetValue(traits, two, same);
        SetName(traits, two);
        SetWhom(traits, two);
        SetManner(traits, two);
        SetWords(traits, two);
        SetBeside(traits, two);

        var near = new double[Mine.Own.Length];
        for (var i = 0; i < near.Length; i++)
            near[i] = theirs.Near.Has(Mine.Own, i) ? _contrast[i] * (i >= near.Length - Mine.Clause ? 1 : OfEarlierClause) : 0;
        var otherName = comparison is { SameSubject: true, SameProject: true, SameAspect: true, SameScope: true, SameModality: true, SameUnits: true }
            && !likeness.Unsaid && !likeness.Narrowed && (comparison.Indicator == NameRelation.Modified || IndicatorNames.MayMean(Figure, report.Figure));
        var candidate = new Candidate(
            report, reading, two.Agreement, comparison, ofProject, same, same && Values.IsAsFine(draft.Reading, reading), likeness, traits.Values, near,
            OfOne: draft.OfOne && !comparison.SameSubject && !ofProject,
            OfAnotherName: otherName,
            MeasuresAnother: IndicatorNames.MeasuresDiffer(Figure.Indicator, report.Figure.Indicator) || (Figure.Project ?? report.Figure.Project) is not null && Comparison.IsSpent(Figure) != Comparison.IsSpent(report.Figure),
            Contrary: theirs.ContraryTo(Mine),
            IsOtherEnd: Movements.IsStart(report.Figure) != Movements.IsStart(Figure) || Sentences.IsWholeOfPart(report.Figure) && !Sentences.IsWholeOfPart(Figure) || Sentences.IsBound(report.Figure) && !Sentences.IsBound(Figure),
            OfAnotherTime: false,
            OfAnotherZone: !comparison.SameSubject && (TellsOfAnother(Figure, report.Figure) || Likeness.IsOfCityAround(Figure, Mine, theirs)),
            OfAnotherIndustry: IndicatorNames.AreSideBySide(Figure.Indicator, report.Figure.Indicator))
        {
            Kinds = theirs.KindsOf(Mine),
            Narrowed = likeness.Narrowed,
        };
        return new Pair(candidate, theirs, told);
    }

    // How much the value says by itself, and whether a slip explains another.
    private void SetValue(TraitSheet traits, Two two, bool same)
    {
        var digits = Reading.SignificantDigits(Figure.Quantity);
        traits.Set(Trait.OneDigit, digits <= 1);
        traits.Set(Trait.TwoDigits, digits == 2);
        traits.Set(Trait.ThreeDigits, digits == 3);
        traits.Set(Trait.MoreDigits, digits >= 4);
        traits.Set(Trait.Percent, Figure.Quantity.BaseUnit is "%" or "个百分点");
        traits.Set(Trait.Rank, Figure.Aspect == Aspect.Rank);
        traits.Set(Trait.SameValue, same);
        traits.Set(Trait.Wide, two.Agreement == Agreement.Agree && two.Reading.Width > Math.Max(draft.Reading.Width * WiderThanDraft, Math.Abs(two.Reading.Value) / PartsOfValue));
        traits.Weigh(Trait.Chance, digits <= 2 ? 1 - two.Likeness.Parts.Words : 0);
        var slip = two.Agreement == Agreement.Disagree ? Values.SlipFrom(two.Report.Figure, Figure) : Slip.None;
        traits.Set(Trait.Slip, Slips.IsTelling(slip, Figure.Quantity));
        traits.Set(Trait.WeakSlip, slip is Slip.WrongDigit or Slip.MissingDigit or Slip.ExtraDigit);
    }

    // What is measured, by its name.
    private void SetName(TraitSheet traits, Two two)
    {
        var (report, indicator) = (two.Report.Figure, two.Comparison.Indicator);
        traits.Set(Trait.IndicatorSame, indicator == NameRelation.Same);
        traits.Set(Trait.IndicatorSimilar, indicator == NameRelation.Similar);
        traits.Set(Trait.IndicatorModified, indicator == NameRelation.Modified);
        traits.Set(Trait.IndicatorsDiffer, indicator == NameRelation.Different && Figure.IndicatorKnown && report.IndicatorKnown);
        traits.Set(Trait.HeadsDiffer, indicator == NameRelation.Different && !string.Equals(HeadOf(Figure.Indicator), HeadOf(report.Indicator), StringComparison.Ordinal));
        traits.Weigh(Trait.IndicatorSaysAll, indicator == NameRelation.Same ? Mine.Read : 0);
        traits.Set(Trait.Generic, IndicatorNames.IsGeneric(Figure.Indicator) || IndicatorNames.IsGeneric(report.Indicator));
        traits.Set(Trait.CountsAnother, two.Facets.CountsAnother);
        traits.Weigh(Trait.Named, two.Likeness.Parts.Named);
        traits.Weigh(Trait.TheirNamed, Share(Retelling.SpeltName(report.Indicator), Mine.Sentence));
    }

    private void SetWhom(TraitSheet traits, Two two)
    {
        var (report, theirs, whom, same) = (two.Report.Figure, two.Theirs, two.Likeness.Whom, two.Comparison.SameSubject);
        traits.Set(Trait.SubjectSame, same && !two.OfProject);
        traits.Weigh(Trait.Whom, Math.Clamp(whom.Points, -3, 3) / 3);
        traits.Set(Trait.WhomDiffers, whom.Points <= Likeness.Another);
        traits.Set(Trait.InTheCity, Likeness.IsInTheCity(Figure, Mine, theirs));
        traits.Set(Trait.NamesAnother, whom.NamesAnother);
        traits.Weigh(Trait.NameAway, same || Mine.Core.Length == 0 ? 0 : 1 - Math.Max(theirs.InSentence.Share(Mine.Core), theirs.Near.Share(Mine.Core)));
        traits.Set(Trait.PlaceUnsaid, SaysPlaceUnsaid(Mine.Own, article.Pairs));
        traits.Weigh(Trait.NameUnsaid, two.OnPage ? 0 : _unsaid);
        traits.Set(Trait.NameOnPage, two.OnPage);
        traits.Set(Trait.NameDiffers, (!two.OnPage || IsZoneOrPlace(Figure.SubjectType) && IsZoneOrPlace(report.SubjectType)) && Mine.Core.Length > 0 && theirs.Filed.Length > 0 && !same && !HaveOnePair(Mine.Core, theirs.FiledKey) && !HaveOnePair(Mine.Core, theirs.Window.Sentence));
        traits.Set(Trait.SubjectUnsaid, Figure.Subject is null && !(report.Subject is { } filed && AnsweringRules.Default.Country.Contains(filed)));
        traits.Set(Trait.FiledUnderNobody, report.Subject is null);
        traits.Set(Trait.OfAnotherKind, IsZoneOrPlace(Figure.SubjectType) != IsZoneOrPlace(report.SubjectType));
        traits.Set(Trait.ProjectSame, two.OfProject);
        traits.Set(Trait.ProjectDiffers, !two.Comparison.SameProject);
    }

    // As what it is told: a level or a growth, of which whole, done or planned.
    private void SetManner(TraitSheet traits, Two two)
    {
        var (report, comparison) = (two.Report.Figure, two.Comparison);
        traits.Set(Trait.AspectDiffers, !two.Facets.Aspect);
        traits.Set(Trait.AspectSaid, !comparison.SameAspect && ToldAs(Figure) is { } mine && ToldAs(report) is { } theirs && mine != theirs);
        traits.Set(Trait.ReckonedOtherwise, Movements.ReckonedOtherwise(Figure, report) || IndicatorNames.IsOfSeveral(report.Indicator) && !IndicatorNames.IsOfSeveral(Figure.Indicator));
        traits.Set(Trait.ScopeDiffers, !two.Facets.Scope);
        var (draftPlans, reportPlans) = (Mine.SaysPlan, two.Theirs.SaysPlan);
        traits.Set(Trait.PlannedDiffers, !comparison.SameModality);
        traits.Set(Trait.PlannedSurelyDiffers, !two.Facets.Modality);
        traits.Set(Trait.PlannedReadAmiss, !comparison.SameModality && draftPlans == reportPlans);
        traits.Set(Trait.ToldAsDone, !comparison.SameModality && reportPlans && !draftPlans || PlanSaid.OfSum(report) && !draftPlans && !PlanSaid.OfSum(Figure));
        traits.Set(Trait.ToldAsPlanned, !comparison.SameModality && draftPlans && !reportPlans);
        traits.Set(Trait.DraftSaysPlan, draftPlans);
        traits.Set(Trait.ReportSaysPlan, reportPlans);
    }

    // How much of the draft's words stands by the report's figure, and of the report's in the draft.
    private void SetWords(TraitSheet traits, Two two)
    {
        var (theirs, likeness) = (two.Theirs, two.Likeness);
        traits.Weigh(Trait.Words, likeness.Parts.Words);
        traits.Weigh(Trait.Clause, likeness.ClauseShare);
        traits.Set(Trait.AllOfClause, likeness.ClauseShare >= AllOfClause);
        traits.Weigh(Trait.Lost, Math.Min(8, likeness.Parts.Lost) / 4.0);
        traits.Weigh(Trait.Extra, likeness.Parts.Extra / 3.0);
        traits.Set(Trait.Listed, theirs.IsListed);
        traits.Weigh(Trait.ScopeAway, Math.Min(4, likeness.Parts.ScopeAway));
        traits.Weigh(Trait.ScopeMore, Math.Min(4, likeness.Parts.ScopeMore));
        traits.Set(Trait.Unsaid, likeness.Unsaid);
        traits.Set(Trait.Narrowed, likeness.Narrowed);
        traits.Set(Trait.StepDiffers, Likeness.StepDiffers(Mine, theirs));
        traits.Weigh(Trait.InSentence, theirs.InSentence.Share(Mine.Own));
        traits.Weigh(Trait.Head, theirs.Near.Share(EndOf(Mine.Own)));
        traits.Weigh(Trait.TheirHead, Share(EndOf(theirs.Window.Lead), Mine.Sentence));
        var whole = likeness.ClauseShare >= AllOfClause && likeness.Parts.Words >= MostOfWords && likeness.Parts.Lost == 0;
        traits.Set(Trait.Whole, whole);
        traits.Set(Trait.WholeOfOtherPlan, whole && !two.Facets.Modality);
        traits.Set(Trait.WholeOfOtherName, whole && two.Comparison.Indicator == NameRelation.Different);
        traits.Set(Trait.WholeOfOtherWhom, whole && likeness.Whom.Points <= Likeness.Another);
    }

    // What stands beside it: the draft's other figures, and the draft's value.
    private void SetBeside(TraitSheet traits, Two two)
    {
        var report = two.Report;
        bool SharesSentence(ReportedFigure r) => r.Key != report.Key && r.Figure.SentenceSpan == report.Figure.SentenceSpan;
        bool StandsBeside(Figure f, string? indicator)
        {
            foreach (var r in article.Figures)
                if (SharesSentence(r) && (indicator is null || string.Equals(r.Figure.Indicator, indicator, StringComparison.Ordinal)) && Values.Same(f.Quantity, r.Figure.Quantity))
                    return true;
            return false;
        }
        var (anchored, paired, anothers) = (false, false, false);
        foreach (var f in draft.Beside)
        {
            anothers |= Values.Same(f.Quantity, report.Figure.Quantity) && !Values.Same(f.Quantity, Figure.Quantity);
            if (Reading.SignificantDigits(f.Quantity) < 2)
                continue;
            anchored |= StandsBeside(f, null);
            // 货值120亿元，增长8%: the growth is of the value before it, in the draft and in the report.
            paired |= string.Equals(f.Indicator, Figure.Indicator, StringComparison.Ordinal) && StandsBeside(f, report.Figure.Indicator);
        }
        traits.Set(Trait.Anchored, anchored);
        traits.Set(Trait.Paired, paired);
        traits.Set(Trait.AnotherFigures, anothers);
        traits.Set(Trait.ValueInSentence, _ofValue.Exists(SharesSentence));
        traits.Set(Trait.ValueInArticle, _ofValue.Exists(r => r.Key != report.Key));
    }

    private static double[] Contrast(string own, List<LetterPairs> reports)
    {
        const double most = 3;
        var contrast = new double[own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            var having = 0;
            foreach (var near in reports)
                if (near.Has(own, i))
                    having++;
            contrast[i] = having == 0 ? 1 : Math.Min(most, 1 + Math.Log2((double)reports.Count / having));
        }
        return contrast;
    }

    // 甲园区全省第四十七位；乙园区第四十八位: who is parted in a report's own sentence is not confirmed by the other's figure.
    private static bool TellsOfAnother(Figure draft, Figure report)
        => draft is { SubjectType: SubjectType.Zone, Subject: { } mine } && report is { SubjectType: SubjectType.Zone, Subject: { } theirs } && !SubjectNames.Related(mine, theirs) && NamedIn(report.Sentence, mine) && NamedIn(report.Sentence, theirs);

    private static bool NamedIn(string sentence, string zone) => SubjectNames.Spellings(zone).Any(spelling => sentence.Contains(spelling, StringComparison.Ordinal));

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

    private static string EndOf(string words) => words.Length > HeadLetters ? words[^HeadLetters..] : words;

    // 完成率89.9% and 占任务的89.9% are one way of telling.
    private static bool IsPart(Figure figure) => figure.Quantity.BaseUnit == "%" && figure.Aspect is Aspect.Level or Aspect.Share or Aspect.Contribution;

    // 占甘肃省总量的18% is of 全省 where the draft's whole stands in the report's words; 环比 is never 同比.
    private bool WholeFits(Figure told, ReportWindow window)
        => Figure.Aspect is Aspect.Share or Aspect.Contribution && (Figure.Of is not { } whole || Retelling.Lacking(Retelling.Spelt(whole), window.Text) <= 1)
        || Figure.Aspect is Aspect.Rank or Aspect.Change or Aspect.Multiple && (Figure.Basis is not { } basis || Retelling.Lacking(Retelling.Spelt(basis), window.Said) <= 1)
        || IsPart(Figure) && Figure.Aspect != told.Aspect;

    // A plan of a time that was over when it was written, which no word of its clause says, was read out of another's.
    private bool ModalitiesFit(ReportedFigure report)
    {
        var (planned, day) = Comparison.IsPlanned(Figure.Modality) ? (Figure, draft.Written) : (report.Figure, report.Article.Date);
        if (Sentences.PlaceOf(planned) < 0 || planned.Period?.End is { } end && day is { } known && end > known)
            return false;
        var clause = Sentences.LeadOf(planned);
        foreach (var word in AnsweringRules.Default.PlanWords)
            if (clause.Contains(word, StringComparison.Ordinal))
                return false;
        return true;
    }
}
