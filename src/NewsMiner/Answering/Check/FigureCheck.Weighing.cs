using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// How likely each candidate is the report that the figure retells, and what follows: its value then confirms or contradicts, or was taken from something else. All
/// chances together are one; what is left to none leaves the figure unverified.
/// </summary>
internal sealed partial class FigureCheck
{
    private const double LeastOfElsewhere = 0.45;

    // What a verdict costs that is wrong: to accuse a right figure and to pass a wrong one, to accuse or pass what is neither.
    private const double WrongVerdict = 2.5, LooseVerdict = 1.3;

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
        var spokenFor = SpokenForOf(found);
        foreach (var candidate in candidates)
        {
            if (spokenFor.ByAny(candidate, candidates))
                continue;
            var verdict = candidate.Agreement switch { Agreement.Agree => Verdict.Supported, Agreement.Disagree => Verdict.Contradicted, _ => Verdict.Unverified };
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
            if (!ReferenceEquals(other, figure) && other.SentenceSpan == figure.SentenceSpan && !Values.Same(other.Quantity, figure.Quantity))
                retold.UnionWith(agreeing.Select(static held => held.Report.Key));
        return retold;
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
}
