using System.Collections.Concurrent;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// The check of one draft. For every figure: what was read of the same subject, indicator and time is gathered (<see cref="Gather"/>: Agreeing, Disagreeing …); what its words
/// may mean is found beside (<see cref="Candidates"/>, each with its traits); where one report speaks for another, the other falls away (<see cref="SpokenFor"/>); what
/// is left is weighed (<see cref="Weigh"/>), and the likeliest verdict gets its reason (Supported, Contradicted …).
/// </summary>
/// <param name="likely">What the archive has of the draft's sentences: shared by all checks of one draft.</param>
/// <param name="paired">The draft's figures beside those of articles, whatever their time: shared by the checks of the same figures as of several years.</param>
internal sealed partial class FigureCheck(DateOnly? written, Extraction extraction, CheckOptions options, LikelyReports likely, ConcurrentDictionary<FigureCheck.Paired, List<Pair>> paired)
{
    // Of a longer list only so many are held against each other.
    private const int MostTogether = 24;

    // What was read alike and agrees is right, unless the words tell clearly of another.
    private const double LeastOfAgreeing = 0.2;

    private readonly Dictionary<Figure, List<Held>> _agreeing = new(ReferenceEqualityComparer.Instance);

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
            Rivals.SetOfSentence(candidates);
            for (var i = from; i < to; i++)
                verdicts[i] = Judge(cases[i], candidates[i - from]);
        }
        return verdicts;
    }

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
                    : Contradicted(found, [.. named.Where(r => r.Key == first.Report.Key || Values.Same(r.Figure.Quantity, first.Figure.Quantity))], [], byWording: !first.Comparison.IsComparable);
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

        bool agreesAsRead(Candidate candidate) => found.Agreeing.Exists(held => held.Report.Key == candidate.Report.Key);
    }

    /// <summary>Where the archive has no words to weigh, what was read decides alone.</summary>
    private CheckedFigure JudgeByReading(Case found)
    {
        var figure = found.Figure;
        if (found.Doubtful.Count > 0 || found.AnnouncedSums.Exists(static s => s.Agreement == Agreement.Doubtful))
            return Doubtful(found);
        var accusing = Reports(found.Disagreeing).FindAll(r => MayAccuse(found, r));
        var sums = found.AnnouncedSums.FindAll(static s => s.Agreement == Agreement.Disagree);
        if (accusing.Count > 0 || sums.Count > 0)
            return Contradicted(found, accusing, sums);
        if (found.NearlyAgreeing.Count > 0)
            return Nearly(found);
        var telling = Reports(found.NearlyDisagreeing.Concat(found.Disagreeing)).FindAll(r => Slips.IsTelling(Values.SlipFrom(r.Figure, figure), figure.Quantity));
        return telling.Count > 0 ? Contradicted(found, telling, []) : Elsewhere(found) ?? Unverified(found, null);
    }
}
