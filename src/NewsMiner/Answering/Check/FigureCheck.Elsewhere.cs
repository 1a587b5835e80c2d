using System.Buffers;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>The very value under other names: said alike, worded alike, or reported for something else.</summary>
internal sealed partial class FigureCheck
{
    /// <summary>A report that leads to the very value in the very words, though the two were read under different names.</summary>
    private ReportedFigure? SaidAlike(Case found)
    {
        var figure = found.Figure;
        if (figure.Subject is not { } subject || Reading.SignificantDigits(figure.Quantity) < 2 || Sentences.LabelOf(figure) is not { Length: >= 3 } label)
            return null;
        foreach (var report in SameValues(found, SubjectNames.Spellings(subject), null))
            if (!found.Unlike.Contains(report.Key) && Comparison.IsPlanned(report.Figure.Modality) == Comparison.IsPlanned(figure.Modality)
                && Periods.Relate(figure.Period, written, report.Figure.Period, report.Article.Date) != PeriodRelation.Different
                && Sentences.LabelOf(report.Figure) is { Length: >= 3 } other
                && (figure.Aspect == Aspect.Level && report.Figure.Aspect == Aspect.Level
                    ? label.EndsWith(other, StringComparison.Ordinal) && SaysRest(report.Figure, label[..^other.Length], subject) || other.EndsWith(label, StringComparison.Ordinal)
                    // 食品类价格上涨 and 其中食品类价格同比上涨了: one wording, whatever each was read as.
                    : Bare(label) is { Length: >= 4 } bare && bare == Bare(other) && bare.AsSpan().ContainsAny(s_rises)))
                return report;
        return null;
    }

    // 战略性新兴产业项目总投资 is not the 总投资 of all: what the draft says beyond the report's words, the report says before them or in their clause.
    private static bool SaysRest(Figure report, string rest, string subject)
    {
        if (rest.Length < 2 || !AnsweringRules.Default.ScopeWords.Any(w => rest.Contains(w, StringComparison.Ordinal)))
            return true;
        if (Sentences.PlaceOf(report) is not (>= 0 and var at))
            return false;
        // 开工项目…；投产项目…: what the last one says.
        var from = report.Sentence.AsSpan(0, at).LastIndexOfAny('；', ';') + 1;
        return Retelling.Lacking(Retelling.Spelt(rest), Retelling.Spelt(report.Sentence[from..at]) + "\0" + Retelling.Spelt(subject) + "\0" + BehindInClause(report)) <= 1;
    }

    private static string Bare(string label)
    {
        foreach (var word in s_nothingMore)
            label = label.Replace(word, "", StringComparison.Ordinal);
        return label;
    }

    private static readonly SearchValues<char> s_rises = SearchValues.Create("涨增升降跌减");

    private static readonly string[] s_nothingMore = ["其中", "同比", "比上年同期", "比上年", "比去年同期", "比去年", "较上年", "累计", "了", "的"];

    /// <summary>
    /// A report of the very value whose sentence says it of the same thing in the draft's words, though the subject was not read in the draft, or the report was
    /// filed under another: 公司, a dateline, the country.
    /// </summary>
    private ReportedFigure? InOtherWords(Case found)
    {
        var figure = found.Figure;
        // Percentages of two digits stand everywhere.
        if (Reading.SignificantDigits(figure.Quantity) < (figure.Quantity.BaseUnit == "%" ? 3 : 2) || WordedLead.Of(figure) is not { } lead)
            return null;
        foreach (var report in Anywhere(found))
        {
            var other = report.Figure;
            var comparison = Comparison.Of(figure, written, other, report.Article.Date, sameProject: false);
            if (found.Unlike.Contains(report.Key) || !comparison.SameAspect || !comparison.SameScope || !comparison.SameModality || !comparison.SameUnits || !comparison.SameProject
                || comparison.Period == PeriodRelation.Different || !lead.NamesAlike(other)
                || lead.AnchorIn(other) is not { } anchor)
                continue;
            // Between the words that say of whom and the figure, no other value of the indicator: that one would be theirs.
            if (!Query(new FigureQuery { Article = report.Article.Key }).Any(r => r.Figure.SentenceSpan == other.SentenceSpan && r.Figure.TextSpan.Start < other.TextSpan.Start
                    && Sentences.PlaceOf(r.Figure) > anchor && r.Figure.Aspect == other.Aspect && WordedLead.NamesAlike(r.Figure, other)))
                return report;
        }
        return null;
    }

    /// <summary>The very value, of whatever it was reported; asked once.</summary>
    private List<ReportedFigure> Anywhere(Case found) => found.Anywhere ??= [.. SameValues(found, null, null)];

    /// <summary>
    /// A report that agrees in all but that it names nobody, on a page that spells the draft's subject and reports on no other zone or place: 全年完成…, where only the page's
    /// headline says of whom.
    /// </summary>
    private ReportedFigure? OfNobody(Case found)
    {
        var figure = found.Figure;
        if (figure.Subject is not { } subject || figure.SubjectType is not (SubjectType.Zone or SubjectType.Place) || found.Project is not null
            || AnsweringRules.Default.Country.Contains(subject) || IndicatorNames.IsGeneric(figure.Indicator) || Reading.SignificantDigits(figure.Quantity) < 2)
            return null;
        var spellings = SubjectNames.Spellings(subject);
        foreach (var report in Anywhere(found))
            if (report.Figure.Subject is null && Comparison.Of(figure, written, report.Figure with { Subject = subject }, report.Article.Date, sameProject: false).IsComparable
                && archive.PageSays(report.Article.Key, spellings)
                && !Query(new FigureQuery { File = report.Article.File }).Any(r => r.Article.Date == report.Article.Date && r.Figure.SubjectType is SubjectType.Zone or SubjectType.Place && !SubjectNames.Same(r.Figure.Subject, subject)))
                return report;
        return null;
    }

    /// <summary>
    /// A report of the very value in the article that accuses, filed under the draft's subject's own whole or part although its sentence names nobody: 全年签约…个, beside
    /// 这一次签约…个 of the same article.
    /// </summary>
    private ReportedFigure? Misfiled(Case found, List<ReportedFigure> accusing)
    {
        var figure = found.Figure;
        if (figure.Subject is not { } subject || Reading.SignificantDigits(figure.Quantity) < 3)
            return null;
        foreach (var report in Anywhere(found))
            if (report.Figure.Subject is { } filed && !SubjectNames.Same(filed, subject) && SubjectNames.Related(filed, subject) && !found.Unlike.Contains(report.Key) && !FiledByWords(report.Figure) && accusing.TrueForAll(r => r.Article.Key == report.Article.Key)
                && Comparison.Of(figure, written, report.Figure with { Subject = subject }, report.Article.Date, sameProject: false).IsComparable)
                return report;
        return null;
    }

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
            if (!SameValue(figure.Quantity, report.Figure.Quantity))
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

    private static string Differences(Figure figure, ReportedFigure report, Comparison comparison)
    {
        var archived = report.Figure;
        var differences = new List<string>();
        if (!comparison.SameSubject)
            differences.Add($"主体是{archived.Subject ?? "未写明"}，不是{figure.Subject}");
        if (comparison.Indicator is NameRelation.Different or NameRelation.Modified)
            differences.Add($"指标是{archived.Indicator}，不是{figure.Indicator}");
        if (!comparison.SameProject)
            differences.Add(archived.Project is { } project ? $"说的是项目“{project}”" : "说的不是该项目");
        if (!comparison.SameAspect)
            differences.Add($"说的是{AspectWord(archived, true)}，不是{AspectWord(figure, true)}");
        else if (!comparison.SameScope)
            differences.Add(figure.Aspect is Aspect.Share or Aspect.Contribution
                ? $"是占{archived.Of}的比重，不是占{figure.Of}的比重"
                : $"比较的基准是{archived.Basis ?? "同比"}，不是{figure.Basis ?? "同比"}");
        if (comparison.Period == PeriodRelation.Different && archived.Period?.Label is { } told && told == figure.Period?.Label)
            differences.Add("说的是建成投产以后，不是这一年");
        else if (comparison.Period == PeriodRelation.Different)
            differences.Add($"时间是{archived.Period?.Label}，不是{figure.Period?.Label}");
        if (!comparison.SameModality)
            differences.Add(Comparison.IsPlanned(archived.Modality)
                ? $"是{(archived.Modality == Modality.Target ? "目标" : "计划或预计")}，不是完成数"
                : "是完成数，不是目标或计划");
        var what = differences.Count > 0 ? string.Join("；", differences) : "说法不尽相同";
        return $"张冠李戴：{Citation.Of(report.Article)}也有{archived.Quote}这个数，但{what}。";
    }
}
