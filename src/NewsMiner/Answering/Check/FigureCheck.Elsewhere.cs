using System.Buffers;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>The very value, reported for something else.</summary>
internal sealed partial class FigureCheck
{
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
            if (!Values.Same(figure.Quantity, report.Figure.Quantity) || !Values.IsAsFine(Reading.Of(figure.Quantity)!.Value, Reading.Of(report.Figure.Quantity)!.Value))
                return;
            var comparison = Comparison.Of(figure, written, report.Figure, report.Article.Date, sameProject);
            // A report that names nobody is not another's.
            if (!comparison.SameUnits || report.Figure.Subject is null && !comparison.SameSubject)
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
                $"与档案一致：{Citation.Of(best.Article)}报道为{best.Figure.Quote}（报道所称指标为“{best.Figure.Indicator}”）。",
                [Evidence.Of(best)]);
        // 整车产量 and 汽车产量: named in other words, with the very value, time and aspect; unless the page has what the draft names by itself.
        if (bestComparison is { SameSubject: true, SameProject: true, SameAspect: true, SameScope: true, SameModality: true } && bestComparison.Period != PeriodRelation.Different && digits >= 2
            // Of industries and sums a word more is another statistic.
            && figure.Quantity.BaseUnit is not ("%" or "个百分点" or "元" or "美元") && IndicatorNames.MayMean(figure, best.Figure)
            && !Query(new FigureQuery { Article = best.Article.Key }).Any(r => r.Figure.Aspect == figure.Aspect && IndicatorNames.Relate(figure, r.Figure) is NameRelation.Same or NameRelation.Similar))
            return Result(
                figure,
                Verdict.Supported,
                $"与档案一致：{Citation.Of(best.Article)}报道为{best.Figure.Quote}（报道所称指标为“{best.Figure.Indicator}”，请对照原句）。",
                [Evidence.Of(best)]);
        // The archive spells the indicator in a way that the first query did not ask for.
        if (bestComparison.IsNearlyComparable)
            return Result(figure, Verdict.Supported, $"与档案一致：{Citation.Of(best.Article)}报道为{best.Figure.Quote}。", [Evidence.Of(best)]);
        return Result(figure, Verdict.Misattributed, Differences(figure, best, bestComparison), [Evidence.Of(best)]);
    }

    private static string Differences(Figure figure, ReportedFigure report, Comparison comparison, (string Mine, string Theirs)? contrary = null)
    {
        var archived = report.Figure;
        var differences = new List<string>();
        if (!comparison.SameSubject)
            differences.Add(figure.Subject is { } whom ? $"主体是{archived.Subject ?? "未写明"}，不是{whom}" : $"主体是{archived.Subject}，与草稿所说的不同");
        if (comparison.Indicator is NameRelation.Different or NameRelation.Modified)
            differences.Add($"指标是{archived.Indicator}，不是{figure.Indicator}");
        if (!comparison.SameProject)
            differences.Add(archived.Project is { } project ? $"说的是项目“{project}”" : "说的不是该项目");
        if (!comparison.SameAspect)
            differences.Add($"说的是{AspectWord(archived, true)}，不是{AspectWord(figure, true)}");
        else if (!comparison.SameScope)
            differences.Add(figure.Aspect is Aspect.Share or Aspect.Contribution
                ? $"是占{archived.Of}的比重，不是占{figure.Of}的比重"
                : Movements.IsAveraged(archived) != Movements.IsAveraged(figure)
                ? Movements.IsAveraged(archived) ? "是年均增速" : "不是年均增速"
                : $"比较的基准是{archived.Basis ?? "同比"}，不是{figure.Basis ?? "同比"}");
        if (comparison.Period == PeriodRelation.Different && archived.Period?.Label is { } told && told == figure.Period?.Label)
            differences.Add("说的是建成投产以后，不是这一年");
        else if (comparison.Period == PeriodRelation.Different)
            differences.Add($"时间是{archived.Period?.Label}，不是{figure.Period?.Label}");
        if (!comparison.SameModality)
            differences.Add(Comparison.IsPlanned(archived.Modality)
                ? $"是{(archived.Modality == Modality.Target ? "目标" : "计划或预计")}，不是完成数"
                : "是完成数，不是目标或计划");
        if (contrary is { } words && !differences.Exists(static d => d.StartsWith("指标", StringComparison.Ordinal)))
            differences.Add($"说的是“{words.Theirs}”，不是“{words.Mine}”");
        var what = differences.Count > 0 ? string.Join("；", differences) : "说法不尽相同";
        return $"张冠李戴：{Citation.Of(report.Article)}也有{archived.Quote}这个数，但{what}。";
    }
}
