namespace NewsMiner.Answering;

/// <summary>How candidates stand beside each other: those of one figure, and those of a sentence's several.</summary>
internal static class Rivals
{
    private const double MostAhead = 2, MostLiker = 6;

    /// <summary>Of two that may be meant, how each stands beside the other.</summary>
    public static void Set(List<Candidate> candidates)
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
            candidate.Traits[(int)Trait.RivalInSentence] = Held.InOneSentence(rival.Report, candidate.Report) ? 1 : 0;
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
    public static void SetOfSentence(List<List<Candidate>> sentence)
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

    private static double ByName(Candidate c) => c[Trait.IndicatorSame] + (0.8 * c[Trait.IndicatorSimilar]) + (0.5 * c[Trait.IndicatorModified]) - (0.5 * c[Trait.IndicatorsDiffer]);

    private static double ByTime(Candidate c) => c[Trait.PeriodSame] + (0.5 * c[Trait.PeriodNear]);

    private static double ByManner(Candidate c) => c[Trait.AspectDiffers] + c[Trait.ScopeDiffers] + c[Trait.PlannedSurelyDiffers] + c[Trait.CountsAnother];
}
