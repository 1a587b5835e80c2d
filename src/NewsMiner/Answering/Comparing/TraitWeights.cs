namespace NewsMiner.Answering;

/// <summary>
/// How much each trait of a report speaks for its being the one meant, in logarithms of odds: by what its value would then do to the draft's. Estimated together, by the
/// greatest likelihood of the verdicts on some two thousand figures of drafts with the report meant left open, and a penalty on large weights; see DECISIONS.
/// </summary>
internal static class TraitWeights
{
    // Where its value agrees, where it differs, where the draft took its value for something else, where only a generous reading agrees.
    private static readonly (Trait Trait, double Supports, double Contradicts, double Misattributes, double Doubts)[] s_weights =
    [
        (Trait.Base, -0.6, -0.95, -0.18, -0.8),
        (Trait.OneDigit, -0.25, -0.05, -0.32, -0.06),
        (Trait.TwoDigits, 0.1, -0.48, 0.01, -0.14),
        (Trait.ThreeDigits, -0.32, -0.62, -0.15, -0.39),
        (Trait.MoreDigits, -0.34, -0.13, 0.27, -0.35),
        (Trait.Percent, -0.08, 0.41, -0.02, 0.09),
        (Trait.Rank, 0.31, 0.83, 0.04, 0.38),
        (Trait.SameValue, 0.98, 0.53, -0.18, 0.5),
        (Trait.Wide, -1.17, -0.59, 0.13, -0.59),
        (Trait.IndicatorSame, -0.08, 0.12, 0.22, 0.04),
        (Trait.IndicatorSimilar, -0.35, -1.1, 0.15, -0.56),
        (Trait.IndicatorModified, 0.89, 0.68, -0.04, 0.38),
        (Trait.IndicatorsDiffer, 0.1, -0.57, 0.12, -0.14),
        (Trait.IndicatorSaysAll, -0.18, -0.7, 0.47, -0.25),
        (Trait.PeriodSame, 1.12, 0.68, 0.18, 0.33),
        (Trait.PeriodNear, 0.39, 0.55, -0.14, 0.45),
        (Trait.TimeUnsaid, 0.9, 1.01, -0.13, 0.87),
        (Trait.TimeSaid, -0.61, -0.49, -0.41, -0.57),
        (Trait.TimeDiffers, -2.07, -1.24, 0.02, -0.91),
        (Trait.YearUnsaid, -2.2, -1.27, 0.13, -1.07),
        (Trait.SubjectSame, -0.85, -0.63, 0.67, -0.68),
        (Trait.Whom, 1.68, 1.07, 0.11, 0.72),
        (Trait.WhomDiffers, -0.08, -0.06, -0.66, -0.18),
        (Trait.NamesAnother, -2.2, -1, 0, -0.8),
        (Trait.NameAway, 0, 0, 0, 0),
        (Trait.PlaceUnsaid, -0.6, 0, 0, -0.4),
        (Trait.NameUnsaid, -2.47, -1.7, 0.47, -1.35),
        (Trait.NameOnPage, -0.8, -0.5, 0, -0.4),
        (Trait.NameDiffers, -1.15, -1.05, 0.01, -0.72),
        (Trait.SubjectUnsaid, -1.64, -0.93, -0.39, -0.85),
        (Trait.FiledUnderNobody, -0.17, -0.12, -0.39, -0.1),
        (Trait.ProjectSame, -0.24, -0.38, 0.06, -0.2),
        (Trait.ProjectDiffers, 0.72, 1.18, -0.29, 0.86),
        (Trait.AspectDiffers, -0.45, -0.8, 0.05, -0.43),
        (Trait.AspectSaid, -1, -0.6, 0, -0.4),
        (Trait.ReckonedOtherwise, -1, 0, 0, -0.5),
        (Trait.ScopeDiffers, -0.3, 0.26, -0.14, -0.02),
        (Trait.PlannedDiffers, 0.08, -0.23, 0.24, -0.05),
        (Trait.PlannedSurelyDiffers, 0.25, 0.16, 0.04, 0.36),
        (Trait.PlannedReadAmiss, -0.13, -0.43, 0.14, -0.19),
        (Trait.ToldAsDone, -2.5, -0.4, 0.5, -0.4),
        (Trait.ToldAsPlanned, 0, 0, 0, 0),
        (Trait.DraftSaysPlan, 0.73, 1.11, -0.24, 0.51),
        (Trait.ReportSaysPlan, -0.61, -0.05, 0.49, -0.3),
        (Trait.CountsAnother, -0.39, -0.22, 0.02, -0.2),
        (Trait.Words, 0.52, 0.34, 0.16, 0.2),
        (Trait.Named, 0.68, 0.43, 0.07, 0.29),
        (Trait.Clause, 0.64, 0.58, 0.28, 0.37),
        (Trait.AllOfClause, 0.09, 0.57, 0.54, 0.21),
        (Trait.Lost, -1.9, -1.36, -0.14, -1.11),
        (Trait.Extra, 0.04, -0.43, -0.53, -0.3),
        (Trait.Listed, -0.48, 0.03, -0.21, -0.15),
        (Trait.ScopeAway, -0.31, -0.07, 0.11, -0.15),
        (Trait.ScopeMore, 0.14, -0.37, -0.31, -0.09),
        (Trait.Unsaid, -0.65, -0.41, 0.21, -0.37),
        (Trait.Narrowed, -1.12, -0.96, -0.39, -0.64),
        (Trait.InSentence, 0.29, 0.53, 0.38, 0.17),
        (Trait.Head, 0.04, 0.42, 0.78, -0.04),
        (Trait.TheirHead, 0.57, 0.27, -0.07, 0.19),
        (Trait.Whole, 0.36, 0.09, 0, 0.24),
        (Trait.WholeOfOtherPlan, -0.52, -0.51, 0.35, -0.34),
        (Trait.WholeOfOtherTime, -1.53, -1.29, -0.1, -0.81),
        (Trait.WholeOfOtherName, 0.36, 0.32, -0.41, 0.22),
        (Trait.WholeOfOtherWhom, -0.37, -0.94, -0.06, -0.44),
        (Trait.Chance, 0.36, -0.23, -0.49, -0.01),
        (Trait.Anchored, 0.81, 0.68, 0.03, 0.33),
        (Trait.Paired, 0.84, 1.08, 0.51, 0.6),
        (Trait.AnotherFigures, 0.05, 0.47, 0, 0.14),
        (Trait.Slip, 0.39, 0.79, 0, 0.39),
        (Trait.WeakSlip, 0.23, 0.46, 0, 0.23),
        (Trait.ValueInSentence, -0.28, 0.33, 0.03, -0.02),
        (Trait.ValueInArticle, -0.58, -0.08, 0.03, -0.26),
        (Trait.Comparable, 1.06, 1.56, -0.35, 0.74),
        (Trait.NearlyComparable, 1.96, 1.7, -0.66, 1.04),
        (Trait.Generic, 0.44, -0.49, 0.27, 0.08),
        (Trait.Unread, -0.13, -0.07, 0.03, -0.07),
        (Trait.AnnouncedSum, 0, 0, 0, 0),
        (Trait.RivalNone, -0.37, -0.89, -0.41, -0.45),
        (Trait.RivalInSentence, -0.33, 0.39, -0.05, -0.02),
        (Trait.RivalIsAnotherFigures, -0.02, 0.19, -0.03, 0.02),
        (Trait.BehindInWords, 0.23, 0.18, -0.02, 0.19),
        (Trait.AheadInWords, 0.43, 0.5, 0.37, -0.12),
        (Trait.BehindInExtra, 0.23, 0.35, -0.02, 0.09),
        (Trait.AheadInExtra, -0.11, -0.21, 0.06, -0.08),
        (Trait.BehindInName, -0.94, -1.08, -0.08, -0.62),
        (Trait.AheadInName, -0.02, 0.24, 0.17, -0.06),
        (Trait.BehindInTime, 0.26, -0.29, -0.72, -0.04),
        (Trait.AheadInTime, 0.16, 0.96, 0.42, 0.24),
        (Trait.BehindInWhom, 0.01, 0.09, 0.63, 0.04),
        (Trait.AheadInWhom, -0.51, -0.61, -0.14, -0.43),
        (Trait.BehindInManner, -0.87, -0.75, 0.2, -0.51),
        (Trait.AheadInManner, -0.21, -0.07, 0.08, -0.06),
        (Trait.BehindInScope, -0.69, -0.7, 0, -0.4),
        (Trait.AheadInScope, 0.34, 0.49, -0.13, 0.26),
    ];

    private static readonly double[][] s_byVerdict = [Of(static w => w.Supports), Of(static w => w.Contradicts), Of(static w => w.Misattributes), Of(static w => w.Doubts)];

    public static int Count => s_weights.Length;

    public static double Points(double[] traits, Verdict verdict)
    {
        var weights = s_byVerdict[(int)verdict];
        var points = 0.0;
        for (var i = 0; i < traits.Length; i++)
            points += traits[i] * weights[i];
        return points;
    }

    private static double[] Of(Func<(Trait Trait, double Supports, double Contradicts, double Misattributes, double Doubts), double> which)
    {
        var weights = new double[s_weights.Length];
        foreach (var weight in s_weights)
            weights[(int)weight.Trait] = which(weight);
        return weights;
    }
}
