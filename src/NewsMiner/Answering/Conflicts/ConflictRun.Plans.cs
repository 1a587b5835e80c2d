using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>What was done of a year's plan in one report (完成投资151.8亿元，为年度计划的108.4%), and the plan in another.</summary>
internal sealed partial class ConflictRun
{
    private const string ProjectsSaid = "重点项目";

    private readonly record struct PlanKey(string Subject, int Year, string Unit, int Name, string Of);

    private readonly record struct PlanDone(PlanKey Plan, ReportedFigure Rate, ReportedFigure Part);

    private readonly Dictionary<PlanKey, List<ReportedFigure>> _plans = [];
    private readonly List<PlanDone> _done = [];

    private void KeepPlan(List<ReportedFigure> article, int i, Reading reading)
    {
        var figure = article[i].Figure;
        if (figure.SubjectType is not (SubjectType.Zone or SubjectType.Place) || figure.Aspect is not (Aspect.Level or Aspect.Share) || figure.Period?.End is not { } end || !reading.IsPoint || figure.Project is not null)
            return;
        if (figure.Aspect == Aspect.Level && Comparison.IsPlanned(figure.Modality) && end is { Month: 12, Day: 31 } && AnsweringRules.Default.Currencies.Contains(figure.Quantity.BaseUnit))
        {
            if (KeyOf(figure, end.Year) is { } key)
            {
                if (!_plans.TryGetValue(key, out var plans))
                    _plans[key] = plans = new(1);
                if (plans.Count <= MostValues)
                    plans.Add(Kept(article[i]));
            }
        }
        else if ((figure.Rule == "share-of-plan" || figure.Aspect == Aspect.Level && figure.Indicator is "完成率" or "投资完成率" or "计划完成率" or "任务完成率") && figure.Quantity.BaseUnit == "%" && Reading.SignificantDigits(figure.Quantity) >= 2 && i > 0
            && article[i - 1].Figure is { Aspect: Aspect.Level, Modality: Modality.Actual, Quantity: { Value: not null, Qualifier: Qualifier.Exact } } part && part.SentenceSpan == figure.SentenceSpan && StandsBehindPart(figure, part) && !SaysLess(part) && AnsweringRules.Default.Currencies.Contains(part.Quantity.BaseUnit) && KeyOf(part, end.Year) is { } whose)
            _done.Add(new PlanDone(whose, Kept(article[i]), Kept(article[i - 1])));
    }

    // 151.8亿元，为年度计划的; 151.8亿元，对照年初确定的全年计划，完成率
    private static bool StandsBehindPart(Figure rate, Figure part) => rate.TextSpan.Start - part.TextSpan.End is >= 0 and <= 24;

    // 地方税收31.6亿元 is less than its name.
    private static bool SaysLess(Figure part)
    {
        var label = Sentences.LabelOf(part);
        // 重点项目累计完成投资: which projects is held against the plan's.
        if (label.Contains("项目", StringComparison.Ordinal))
            return false;
        foreach (var word in AnsweringRules.Default.ScopeWords)
            if (label.Contains(word, StringComparison.Ordinal) && !part.Indicator.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 省级重点项目 have a plan of their own.
    private static string Narrowed(string sentence)
        => sentence.IndexOf(ProjectsSaid, StringComparison.Ordinal) is >= 2 and var at && sentence[at - 1] == '级' ? sentence[(at - 2)..at] : "";

    private PlanKey? KeyOf(Figure figure, int year)
        => figure.Subject is { } subject && NameOf(figure) is not 0 and var name ? new PlanKey(Word(SubjectNames.Key(subject)), year, Word(figure.Quantity.BaseUnit), name, figure.Sentence.Contains(ProjectsSaid, StringComparison.Ordinal) ? Narrowed(figure.Sentence) + ProjectsSaid : "") : null;

    private void Plans()
    {
        foreach (var (key, rate, part) in _done)
        {
            // Two plans of one name: the reports say more than their fields.
            if (!_plans.TryGetValue(key, out var plans) || plans.Select(static p => p.Figure.Quantity.BaseValue).Distinct().Count() != 1 || plans[0].Article.Key == rate.Article.Key
                || Reading.Of(plans[0].Figure.Quantity) is not { Value: > 0m } plan || Reading.Of(part.Figure.Quantity) is not { } done || Reading.Of(rate.Figure.Quantity) is not { } percent
                || Ratios.Fits(done, plan, percent, rate.Figure.Quote) || done.Value > 2m * plan.Value || plan.Value > 2m * done.Value && percent.Value > 60m)
                continue;
            _found.Add(RatioLinks.Tell(rate, part, plans[0]));
        }
    }
}
