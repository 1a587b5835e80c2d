using System.Globalization;
using System.Text;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>Verdicts with their reasons, in the words of a person who can act on them.</summary>
internal sealed partial class FigureCheck
{
    private CheckedFigure Supported(Case found)
    {
        // What says the very value is cited before what says it roughly (a headline's 三成).
        var evidence = Reports(found.Agreeing).OrderBy(r => r.Figure.Quantity.BaseValue == found.Figure.Quantity.BaseValue ? 0 : 1).Select(Evidence.Of)
            .Concat(found.AnnouncedSums.Where(s => s.Agreement == Agreement.Agree).Select(s => OfSum(s.Project))).ToList();
        var first = evidence[0];
        var reason = new StringBuilder($"与档案一致：{Citation.Of(first.Article)}报道为{first.Quote}");
        var sources = evidence.GroupBy(e => e.Article.StoryKey).Sum(g => g.Max(e => e.Figure is { } f ? likely.StoriesOf(f.Key) : 1));
        if (sources > 1)
            reason.Append(CultureInfo.InvariantCulture, $"，共有{sources}篇报道");
        reason.Append('。');
        var dissent = Reports(found.Disagreeing).FindAll(r => MayAccuse(found, r));
        if (dissent.Count > 0)
            reason.Append(CultureInfo.InvariantCulture, $"但也有报道为{Quotes(dissent)}（{Citation.Of(dissent[0].Article)}），引用前请核对。");
        return Result(found.Figure, Verdict.Supported, reason.ToString(), evidence.Concat(dissent.Select(Evidence.Of)));
    }

    private CheckedFigure Nearly(Case found)
    {
        var report = found.NearlyAgreeing[0].Report;
        var reason = $"与档案一致：{Citation.Of(report.Article)}报道为{report.Figure.Quote}";
        if (found.Figure.Period is null && report.Figure.Period is { } period)
            reason += $"（该报道说的是{period.Label}，草稿未写明时间）";
        else if (report.Figure.Period is null && found.Figure.Period is not null)
            reason += "（该报道未写明时间）";
        else if (!string.Equals(found.Figure.Indicator, report.Figure.Indicator, StringComparison.Ordinal))
            reason += $"（报道所称指标为“{report.Figure.Indicator}”）";
        return Result(found.Figure, Verdict.Supported, reason + "。", Reports(found.NearlyAgreeing).Select(Evidence.Of));
    }

    private CheckedFigure Doubtful(Case found)
    {
        var evidence = Reports(found.Doubtful).Select(Evidence.Of)
            .Concat(found.AnnouncedSums.Where(s => s.Agreement == Agreement.Doubtful).Select(s => OfSum(s.Project))).ToList();
        return Result(
            found.Figure,
            Verdict.Unverified,
            $"只在很宽的理解下与档案相符：{Citation.Of(evidence[0].Article)}报道为{evidence[0].Quote}，草稿为{found.Figure.Quote}，建议照报道的写法改准。",
            evidence);
    }

    private CheckedFigure Contradicted(Case found, List<ReportedFigure> reports, List<(ReportedProject Project, Agreement Agreement)> sums, bool byWording = false)
    {
        var figure = found.Figure;
        var slip = Slip.None;
        Quantity? right = null;
        string? rightQuote = null;
        string? rightSubject = null;
        Evidence? main = null;
        foreach (var (quantity, between, evidence) in reports.Select(r => (Manner.AsIn(figure, r.Figure).Quantity, Values.SlipFrom(r.Figure, figure), Evidence.Of(r)))
            .Concat(sums.Select(s => (s.Project.Project.InvestmentQuantity!, Slips.Between(figure.Quantity, s.Project.Project.InvestmentQuantity!), OfSum(s.Project)))))
        {
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

        var reason = new StringBuilder($"与档案不符：{Citation.Of(main!.Article)}报道");
        reason.Append(main.Figure?.Figure.Period?.Label).Append(rightSubject ?? found.Project ?? "").Append(main.Figure is { } told ? Measured(told.Figure) : "总投资");
        reason.Append(CultureInfo.InvariantCulture, $"为{rightQuote}，草稿为{figure.Quote}");
        reason.Append(Distance(figure.Quantity, right!));
        if (slip != Slip.None)
            reason.Append('；').Append(Slips.Words(slip, figure.Quote, rightQuote!));
        if (source is not null)
            reason.Append(CultureInfo.InvariantCulture, $"：{source.Figure.Period?.Label}{Measured(source.Figure)}为{source.Figure.Quote}");
        reason.Append(byWording ? "（按原句的说法找到，请对照原文）。" : "。");
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

    private CheckedFigure SupportedByWords(Case found, List<ReportedFigure> reports)
        => Result(found.Figure, Verdict.Supported, $"与档案一致：{Citation.Of(reports[0].Article)}报道为{reports[0].Figure.Quote}（按原句的说法找到，请对照原文）。", reports.Select(Evidence.Of));

    private CheckedFigure Elsewhere(Figure figure, Candidate candidate)
        // Its words have shown that nothing else is of the draft's; what was read of it says what differs.
        => Result(figure, Verdict.Misattributed, Differences(figure, candidate.Report, candidate.Comparison, candidate.Contrary), [Evidence.Of(candidate.Report)]);

    // A chance from which on a report that differs is named though it accuses nobody.
    private const double MayBeMeant = 0.1;

    private CheckedFigure Unverified(Case found, Balance? balance)
    {
        var figure = found.Figure;
        var worded = MostLikely(Verdict.Contradicted);
        if (MostLikely(Verdict.Supported) is { } agreeing)
            return Result(
                figure,
                Verdict.Unverified,
                $"不能确定是不是同一回事：{Citation.Of(agreeing.Article)}的{agreeing.Figure.Period?.Label}{Measured(agreeing.Figure)}{agreeing.Figure.Quote}与草稿相合"
                    + (worded is null ? "" : $"，但{(worded.Article.Key == agreeing.Article.Key ? "同一报道" : Citation.Of(worded.Article))}的{worded.Figure.Period?.Label}{Measured(worded.Figure)}{worded.Figure.Quote}不合") + "，请对照原句。",
                worded is null ? [Evidence.Of(agreeing)] : [Evidence.Of(agreeing), Evidence.Of(worded)]);
        if (worded is not null)
            return Result(
                figure,
                Verdict.Unverified,
                $"档案中没有完全可比的报道；按原句的说法，相近的是{Citation.Of(worded.Article)}的{worded.Figure.Period?.Label}{Measured(worded.Figure)}{worded.Figure.Quote}，时间或范围未必相同，请核对。",
                [Evidence.Of(worded)]);
        if (figure.Subject is null)
            return Result(figure, Verdict.Unverified, "草稿未写明这个数字说的是谁，无法与档案比对。", []);
        var near = found.NearlyDisagreeing.Concat(found.Disagreeing).FirstOrDefault()?.Report;
        if (near is not null)
            return Result(
                figure,
                Verdict.Unverified,
                $"档案中没有完全可比的报道；口径相近的是{Citation.Of(near.Article)}的{near.Figure.Period?.Label}{Measured(near.Figure)}{near.Figure.Quote}，时间或范围未必相同，请核对。",
                [Evidence.Of(near)]);
        var others = Reports(found.Others).FindAll(r => r.Figure.Aspect == figure.Aspect);
        if (others.Count == 0)
            others = [.. OfSubject(figure, new FigureQuery { Aspect = figure.Aspect }).Where(r => IndicatorNames.Relate(figure, r.Figure) == NameRelation.Same)];
        var other = others
            .OrderBy(r => figure.Period?.End is { } end && r.Figure.Period?.End is { } at ? Math.Abs(end.DayNumber - at.DayNumber) : int.MaxValue)
            .FirstOrDefault();
        if (other is not null)
            return Result(
                figure,
                Verdict.Unverified,
                $"档案中没有{figure.Period?.Label}的可比报道；最近的是{other.Figure.Period?.Label}{(Comparison.IsPlanned(other.Figure.Modality) ? "（目标或计划）" : "")}{other.Figure.Quote}（{Citation.Of(other.Article)}）。",
                [Evidence.Of(other)]);
        return Result(figure, Verdict.Unverified, $"档案中没有{figure.Subject}{figure.Indicator}的可比报道。", []);

        ReportedFigure? MostLikely(Verdict verdict) => balance?.Reports[(int)verdict].FirstOrDefault(static r => r.Chance >= MayBeMeant).Candidate?.Report;
    }

    private static List<ReportedFigure> Reports(IEnumerable<Held> held) => [.. held.Select(static one => one.Report)];

    private CheckedFigure Result(Figure figure, Verdict verdict, string reason, IEnumerable<Evidence> evidence, Slip slip = Slip.None)
    {
        var list = new List<Evidence>();
        var seen = new HashSet<(long, string, TextSpan)>();
        foreach (var piece in evidence)
        {
            if (list.Count >= options.MaximumEvidence)
                break;
            // Reprints of one story are one piece of evidence; a story's two sentences are two.
            if (seen.Add((piece.Article.StoryKey, piece.Sentence, default)))
                list.Add(piece);
        }
        return new CheckedFigure(figure, verdict, reason, slip, list);
    }

    private static Evidence OfSum(ReportedProject report)
        => new(report.Project.Investment ?? "", report.Project.Name, report.Article, report.Project.Span);

    private static string Quotes(IEnumerable<ReportedFigure> reports) => string.Join("、", reports.Select(r => r.Figure.Quote).Distinct(StringComparer.Ordinal));

    private static string Distance(Quantity wrong, Quantity right)
    {
        if (wrong.BaseValue is not { } w || right.BaseValue is not { } r || wrong.BaseUnit != right.BaseUnit)
            return "";
        var difference = Math.Abs(w - r);
        if (right.Value is { } written && written != 0m && r != 0m)
            difference /= Math.Abs(r / written);
        var word = w > r ? "多" : "少";
        if (right.BaseUnit == Ranks)
            return $"，差{Plain(difference)}位";
        if (right.BaseUnit is "%" or "个百分点")
            return $"，{(w > r ? "高" : "低")}{Plain(difference)}个百分点";
        var text = $"，{word}{Plain(difference)}{right.Unit}";
        if (r == 0m || Math.Abs(w) < Math.Abs(r) / 100m || Math.Abs(w) > Math.Abs(r) * 100m)
            return text;
        return text + $"（{(w > r ? "+" : "-")}{Plain(Math.Round(Math.Abs(w - r) / Math.Abs(r) * 100m, 1))}%）";
    }

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    // A rank's unit.
    private const string Ranks = "名次";

    /// <summary>What is measured, and how: 规模以上工业增加值增速.</summary>
    private static string Measured(Figure figure) => AspectWord(figure) is var word && figure.Indicator.EndsWith(word, StringComparison.Ordinal) ? figure.Indicator : figure.Indicator + word;

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
