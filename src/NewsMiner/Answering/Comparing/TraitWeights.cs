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
        (Trait.Base, -0.8, -1.03, -0.02, -0.93),
        (Trait.OneDigit, -0.13, 0.34, -0.6, -0.13),
        (Trait.TwoDigits, -0.01, -0.53, -0.56, -0.2),
        (Trait.ThreeDigits, -0.3, -0.8, 0.5, -0.4),
        (Trait.MoreDigits, -0.57, -0.37, 0.63, -0.34),
        (Trait.Percent, -0.57, 0.09, 0.14, 0.06),
        (Trait.Rank, 0.43, 0.88, -0.04, 0.37),
        (Trait.SameValue, 0.66, 0.53, -0.02, 0.5),
        (Trait.Wide, -1.19, -0.59, 0.08, -0.59),
        (Trait.IndicatorSame, 0.04, -0.17, 0.05, -0.07),
        (Trait.IndicatorSimilar, -0.1, -0.96, 0, -0.56),
        (Trait.IndicatorModified, 0.75, 0.99, 0.09, 0.37),
        (Trait.IndicatorsDiffer, -0.38, -0.93, 0.28, -0.14),
        (Trait.HeadsDiffer, 0.01, 0.25, 0.41, -0.03),
        (Trait.IndicatorSaysAll, -0.2, -0.83, 0.51, -0.35),
        (Trait.PeriodSame, 1.03, 0.73, 0.22, 0.25),
        (Trait.PeriodNear, 0.45, 0.43, -0.2, 0.39),
        (Trait.TimeUnsaid, 1.06, 0.71, -0.22, 0.82),
        (Trait.TimeSaid, -0.46, -0.45, -0.18, -0.64),
        (Trait.TimeDiffers, -2.18, -1.19, 0.33, -0.91),
        (Trait.YearDiffers, -0.52, -0.19, 0.44, -0.01),
        (Trait.YearUnsaid, -2.34, -1.33, -0.06, -1.07),
        (Trait.SubjectSame, -0.67, -0.61, 0.68, -0.76),
        (Trait.Whom, 1.41, 0.87, 0.46, 0.62),
        (Trait.WhomDiffers, 0.07, -0.06, -0.78, -0.19),
        (Trait.InTheCity, 0, -0.05, 0.03, 0),
        (Trait.NamesAnother, -1.88, -0.91, -0.51, -0.8),
        (Trait.NameAway, -0.38, -0.47, 0.32, -0.06),
        (Trait.PlaceUnsaid, -0.65, 0, -0.02, -0.4),
        (Trait.NameUnsaid, -2.56, -1.55, 0.4, -1.35),
        (Trait.NameOnPage, -0.96, -0.4, 0.05, -0.39),
        (Trait.NameDiffers, -1.07, -1.05, -0.21, -0.73),
        (Trait.SubjectUnsaid, -1.82, -0.82, -0.36, -0.85),
        (Trait.FiledUnderNobody, -0.11, -0.05, -0.38, -0.1),
        (Trait.OfAnotherKind, 0, -0.75, -0.35, -0.02),
        (Trait.ProjectSame, -0.29, -0.27, 0.03, -0.2),
        (Trait.ProjectDiffers, 0.55, 1, -0.28, 0.8),
        (Trait.AspectDiffers, -0.43, -0.8, -0.03, -0.43),
        (Trait.AspectSaid, -1, -0.6, -0.14, -0.4),
        (Trait.ReckonedOtherwise, -1, 0, 0, -0.5),
        (Trait.ScopeDiffers, -0.28, 0.21, -0.28, -0.02),
        (Trait.PlannedDiffers, 0.02, -0.26, 0.3, -0.05),
        (Trait.PlannedSurelyDiffers, 0.17, 0.16, 0.13, 0.36),
        (Trait.PlannedReadAmiss, -0.06, -0.36, 0.04, -0.19),
        (Trait.ToldAsDone, -2.47, -0.42, 0.52, -0.41),
        (Trait.ToldAsPlanned, -0.29, -0.13, 0.23, 0.01),
        (Trait.DraftSaysPlan, 0.61, 0.99, -0.18, 0.48),
        (Trait.ReportSaysPlan, -0.58, -0.03, 0.53, -0.36),
        (Trait.CountsAnother, -0.39, -0.22, 0.02, -0.2),
        (Trait.Words, 0.65, 0.57, 0.26, 0.08),
        (Trait.Named, 0.77, 0.69, 0.13, 0.17),
        (Trait.TheirNamed, 0.19, 0.42, -0.26, -0.22),
        (Trait.Clause, 0.92, 0.68, 0.32, 0.25),
        (Trait.AllOfClause, 0.41, 0.57, 0.4, 0.1),
        (Trait.Lost, -1.87, -1.97, -0.24, -1.11),
        (Trait.Extra, -0.27, -0.26, -0.44, -0.34),
        (Trait.Listed, -0.79, -0.14, 0.06, -0.15),
        (Trait.ScopeAway, -0.68, -0.27, -0.08, -0.16),
        (Trait.ScopeMore, 0.12, -0.21, -0.13, -0.11),
        (Trait.Unsaid, -0.84, -0.47, 0.05, -0.37),
        (Trait.Narrowed, -1.07, -0.96, -0.34, -0.66),
        (Trait.StepDiffers, -0.08, -0.06, 0.14, 0),
        (Trait.InSentence, 0.42, 0.51, 0.54, 0.05),
        (Trait.Head, -0.04, 0.44, 0.8, -0.15),
        (Trait.TheirHead, 0.84, 0.16, -0.26, 0.09),
        (Trait.Whole, 0.33, 0.08, 0.57, 0.14),
        (Trait.WholeOfOtherPlan, -0.45, -0.57, 0.25, -0.34),
        (Trait.WholeOfOtherTime, -1.57, -1.4, -0.06, -0.81),
        (Trait.WholeOfOtherName, 0.22, 0.17, -0.16, 0.22),
        (Trait.WholeOfOtherWhom, -0.2, -0.94, 0.12, -0.45),
        (Trait.Chance, 0.21, -0.19, -0.54, -0.03),
        (Trait.Anchored, 1.39, 0.6, -0.16, 0.33),
        (Trait.Paired, 1.31, 1.04, 0.17, 0.6),
        (Trait.AnotherPaired, -0.55, -0.18, 0.82, 0),
        (Trait.AnotherFigures, 0.05, 0.62, 0, 0.11),
        (Trait.LikerToAnother, -1.15, -0.26, -0.53, 0),
        (Trait.LikestToThis, 1.1, 0.57, -0.36, -0.12),
        (Trait.Slip, 0.39, 1.26, 0, 0.39),
        (Trait.WeakSlip, 0.23, 0.59, 0, 0.23),
        (Trait.ValueInSentence, -0.3, 0.38, -0.07, -0.09),
        (Trait.ValueInArticle, -0.4, -0.05, -0.19, -0.35),
        (Trait.Comparable, 1.03, 1.5, -0.35, 0.67),
        (Trait.NearlyComparable, 1.92, 1.74, -0.66, 0.97),
        (Trait.Generic, 0.12, -0.41, -0.02, 0),
        (Trait.Unread, -0.13, -0.07, 0.09, -0.07),
        (Trait.AnnouncedSum, 0, 0, 0, 0),
        (Trait.RivalNone, -0.29, -0.88, -0.74, -0.48),
        (Trait.RivalInSentence, -0.35, 0.33, -0.23, -0.08),
        (Trait.RivalIsAnotherFigures, -0.2, 0.19, -0.17, 0.02),
        (Trait.BehindInWords, 0.16, -0.1, -0.07, 0.18),
        (Trait.AheadInWords, 0.61, 0.38, 0.54, -0.21),
        (Trait.BehindInExtra, 0.24, 0.24, 0.14, 0.06),
        (Trait.AheadInExtra, -0.13, -0.18, -0.1, -0.13),
        (Trait.BehindInName, -0.94, -0.86, -0.19, -0.63),
        (Trait.AheadInName, -0.34, 0.42, 0.23, -0.13),
        (Trait.BehindInTime, 0.39, -0.34, -0.8, -0.05),
        (Trait.AheadInTime, 0.16, 0.8, 0.53, 0.23),
        (Trait.BehindInWhom, 0.19, 0.11, 0.32, 0.03),
        (Trait.AheadInWhom, -0.31, -0.38, -0.01, -0.46),
        (Trait.BehindInManner, -0.86, -0.77, 0.1, -0.51),
        (Trait.AheadInManner, -0.07, -0.06, -0.04, -0.07),
        (Trait.BehindInScope, -0.73, -0.42, 0.12, -0.41),
        (Trait.AheadInScope, 0.07, 0.23, -0.02, 0.18),
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
