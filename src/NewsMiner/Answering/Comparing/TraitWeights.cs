namespace NewsMiner.Answering;

/// <summary>
/// How much each trait of a report speaks for its being the one meant, in logarithms of odds: by what its value would then do to the draft's. Estimated together, by the
/// greatest likelihood of the verdicts on some five thousand figures of drafts with the report meant left open, and a penalty on large weights; see DECISIONS.
/// </summary>
internal static class TraitWeights
{
    // Where its value agrees, where it differs, where the draft took its value for something else, where only a generous reading agrees.
    private static readonly (Trait Trait, double Supports, double Contradicts, double Misattributes, double Doubts)[] s_weights =
    [
        (Trait.Base, -0.76, -0.97, 0.03, -0.93),
        (Trait.OneDigit, -0.15, 0.23, -0.65, -0.14),
        (Trait.TwoDigits, -0.02, -0.41, -0.48, -0.18),
        (Trait.ThreeDigits, -0.37, -0.65, 0.31, -0.41),
        (Trait.MoreDigits, -0.43, -0.46, 0.85, -0.34),
        (Trait.Percent, -0.49, 0.17, 0.13, 0.04),
        (Trait.Rank, 0.48, 0.87, -0.06, 0.36),
        (Trait.SameValue, 0.86, 0.57, 0.03, 0.5),
        (Trait.Wide, -1.2, -0.59, 0.06, -0.59),
        (Trait.IndicatorSame, 0.14, -0.08, 0.19, -0.06),
        (Trait.IndicatorSimilar, -0.27, -0.95, -0.01, -0.56),
        (Trait.IndicatorModified, 0.78, 0.83, 0.03, 0.38),
        (Trait.IndicatorsDiffer, -0.25, -0.99, 0.42, -0.15),
        (Trait.IndicatorSaysAll, -0.06, -0.89, 0.58, -0.34),
        (Trait.PeriodSame, 1.16, 0.76, 0.22, 0.21),
        (Trait.PeriodNear, 0.24, 0.3, -0.13, 0.43),
        (Trait.TimeUnsaid, 1.06, 0.69, -0.21, 0.85),
        (Trait.TimeSaid, -0.79, -0.5, 0.16, -0.67),
        (Trait.TimeDiffers, -1.59, -0.97, -0.16, -0.9),
        (Trait.YearDiffers, -0.71, 0.13, 0.61, 0),
        (Trait.YearUnsaid, -2.35, -1.53, -0.06, -1.07),
        (Trait.SubjectSame, -0.39, -0.73, 0.68, -0.8),
        (Trait.Whom, 1.53, 1, 0.53, 0.59),
        (Trait.WhomDiffers, 0.02, -0.06, -0.85, -0.18),
        (Trait.NamesAnother, -1.82, -0.79, -0.38, -0.8),
        (Trait.NameAway, -0.42, -0.3, 0.41, 0),
        (Trait.PlaceUnsaid, -0.62, 0, 0.05, -0.4),
        (Trait.NameUnsaid, -2.52, -1.46, 0.21, -1.35),
        (Trait.NameOnPage, -0.87, -0.52, 0.02, -0.4),
        (Trait.NameDiffers, -1.24, -1.05, -0.33, -0.72),
        (Trait.SubjectUnsaid, -1.63, -0.69, -0.56, -0.85),
        (Trait.FiledUnderNobody, -0.16, -0.12, -0.37, -0.1),
        (Trait.OfAnotherKind, 0.02, -0.11, -0.33, -0.01),
        (Trait.ProjectSame, -0.25, -0.32, 0.06, -0.21),
        (Trait.ProjectDiffers, 0.47, 0.88, -0.2, 0.85),
        (Trait.AspectDiffers, -0.75, -0.8, 0.14, -0.43),
        (Trait.AspectSaid, -1.22, -0.6, 0.06, -0.4),
        (Trait.ReckonedOtherwise, -1, 0, 0, -0.5),
        (Trait.ScopeDiffers, -0.58, 0.16, -0.06, -0.02),
        (Trait.PlannedDiffers, 0.22, -0.12, 0.18, -0.06),
        (Trait.PlannedSurelyDiffers, 0.36, 0.32, -0.01, 0.35),
        (Trait.PlannedReadAmiss, -0.03, -0.34, 0.06, -0.2),
        (Trait.ToldAsDone, -2.42, -0.28, 0.51, -0.4),
        (Trait.ToldAsPlanned, -0.04, -0.09, 0, 0),
        (Trait.DraftSaysPlan, 0.84, 0.98, -0.44, 0.5),
        (Trait.ReportSaysPlan, -0.41, 0.17, 0.52, -0.32),
        (Trait.CountsAnother, -0.39, -0.22, 0.02, -0.2),
        (Trait.Words, 0.69, 0.54, 0.23, 0.09),
        (Trait.Named, 0.84, 0.73, 0.09, 0.18),
        (Trait.TheirNamed, 0.08, 0.47, -0.12, -0.11),
        (Trait.Clause, 0.85, 0.76, 0.2, 0.26),
        (Trait.AllOfClause, 0.42, 0.63, 0.32, 0.1),
        (Trait.Lost, -1.78, -2.17, 0.09, -1.13),
        (Trait.Extra, -0.19, -0.25, -0.18, -0.36),
        (Trait.Listed, -0.47, 0.04, -0.41, -0.15),
        (Trait.ScopeAway, -0.64, -0.37, -0.23, -0.16),
        (Trait.ScopeMore, 0.16, -0.22, -0.16, -0.1),
        (Trait.Unsaid, -0.73, -0.65, -0.29, -0.38),
        (Trait.Narrowed, -1.07, -0.67, -0.52, -0.65),
        (Trait.InSentence, 0.39, 0.6, 0.64, 0.07),
        (Trait.Head, -0.06, 0.24, 0.72, -0.14),
        (Trait.TheirHead, 0.7, 0.43, 0.14, 0.11),
        (Trait.Whole, 0.31, -0.04, 0.25, 0.16),
        (Trait.WholeOfOtherPlan, -0.46, -0.46, 0.31, -0.34),
        (Trait.WholeOfOtherTime, -1.52, -1.17, -0.13, -0.81),
        (Trait.WholeOfOtherName, 0.28, 0.4, -0.36, 0.22),
        (Trait.WholeOfOtherWhom, -0.2, -0.94, 0.07, -0.44),
        (Trait.Chance, 0.16, -0.11, -0.87, -0.03),
        (Trait.Anchored, 1.62, 0.76, -0.61, 0.33),
        (Trait.Paired, 1.09, 1.09, 0.42, 0.6),
        (Trait.AnotherFigures, 0.05, 0.68, 0, 0.12),
        (Trait.LikerToAnother, -0.67, -0.25, -0.41, 0),
        (Trait.LikestToThis, 0.82, 0.43, -0.3, -0.04),
        (Trait.Slip, 0.39, 1.28, 0, 0.39),
        (Trait.WeakSlip, 0.23, 0.56, 0, 0.23),
        (Trait.ValueInSentence, -0.33, 0.41, -0.03, -0.08),
        (Trait.ValueInArticle, -0.44, 0.29, -0.25, -0.35),
        (Trait.Comparable, 1.13, 1.65, -0.41, 0.65),
        (Trait.NearlyComparable, 2.01, 1.51, -0.79, 0.95),
        (Trait.Generic, 0.14, -0.41, 0.11, 0.04),
        (Trait.Unread, -0.12, -0.07, 0.05, -0.07),
        (Trait.AnnouncedSum, 0, 0, 0, 0),
        (Trait.RivalNone, -0.23, -0.97, -0.52, -0.47),
        (Trait.RivalInSentence, -0.28, 0.4, -0.44, -0.06),
        (Trait.RivalIsAnotherFigures, -0.23, 0.19, -0.25, 0.02),
        (Trait.BehindInWords, 0.06, -0.03, -0.06, 0.16),
        (Trait.AheadInWords, 0.98, 0.31, 0.61, -0.24),
        (Trait.BehindInExtra, 0.11, 0.23, 0.03, 0.07),
        (Trait.AheadInExtra, -0.18, -0.28, -0.09, -0.13),
        (Trait.BehindInName, -0.86, -0.86, 0.04, -0.63),
        (Trait.AheadInName, -0.13, 0.28, 0.46, -0.14),
        (Trait.BehindInTime, 0.35, -0.39, -0.69, -0.05),
        (Trait.AheadInTime, -0.05, 0.58, 0.76, 0.2),
        (Trait.BehindInWhom, 0.14, 0.01, 0.37, 0.04),
        (Trait.AheadInWhom, -0.26, -0.6, -0.01, -0.5),
        (Trait.BehindInManner, -1.04, -0.67, 0.21, -0.52),
        (Trait.AheadInManner, -0.05, -0.02, 0.13, -0.07),
        (Trait.BehindInScope, -0.81, -0.61, -0.09, -0.41),
        (Trait.AheadInScope, 0.14, 0.24, 0, 0.17),
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
