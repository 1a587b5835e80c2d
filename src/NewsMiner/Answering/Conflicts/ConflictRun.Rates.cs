using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// Rates by their definitions and so much a head, against what makes them in other reports: 营业收入利润率9.5%, where another tells 利润总额 and 营业收入; 每万人发明专利拥有量,
/// where others tell the patents and the people.
/// </summary>
internal sealed partial class ConflictRun
{
    // Levels are told roundly, and the people of a zone move within the year.
    private const decimal RateSlack = 0.03m, HeadSlack = 0.06m;

    // A rate so far from what its two amounts give is of others.
    private const decimal MostOfRate = 3m;

    // Between two days on which people were counted.
    private const int DaysOfPeople = 200;

    /// <summary>An amount that some rate may be of, by whatever name that an article may leave open (营业收入).</summary>
    private readonly record struct RateAmount(string Name, DateOnly? Start, DateOnly End, ReportedFigure First, Reading Reading, bool Plain);

    private static readonly Lazy<HashSet<string>> s_ofRates = new(static () => AnsweringRules.Default.Rates.Values.SelectMany(static r => r.Parts.Concat(r.Wholes)).Concat(ConflictRules.Default.Averages.SelectMany(static a => a.Of)).Select(IndicatorNames.Key).ToHashSet(StringComparer.Ordinal));

    private readonly Dictionary<string, List<RateAmount>> _ofRates = [];

    private void KeepRateAmount(ReportedFigure report, Reading reading, bool plain)
    {
        var figure = report.Figure;
        if (figure is not { Aspect: Aspect.Level, Modality: Modality.Actual, Project: null, SubjectType: SubjectType.Zone or SubjectType.Place, Period.End: { } end, Subject: { } subject } || !reading.IsPoint || reading.Value <= 0m || figure.Quantity.BaseUnit == "%" || IndicatorNames.Key(figure.Indicator) is not { } name || !s_ofRates.Value.Contains(name))
            return;
        var key = Word(SubjectNames.Key(subject));
        if (!_ofRates.TryGetValue(key, out var amounts))
            _ofRates[key] = amounts = new(1);
        if (amounts.Count < MostOfTime)
            amounts.Add(new RateAmount(Word(name), figure.Period.Start, end, Kept(report), reading, plain));
    }

    private void Rates()
    {
        foreach (var (slot, entries) in _slots)
            if (slot is { Aspect: Aspect.Level, Project: null } && RuleOf(entries[0].First.Figure) is { } rule && Finest(entries) is { } rate && !_found.Exists(c => c.Kind == ConflictKind.Ratio && c.Figures.Any(f => f.Key == rate.First.Key)))
                TellRate(slot, rate, rule);
    }

    /// <summary>What a rate is by its name: of which of the parts in which of the wholes, and for how many of them.</summary>
    private static (List<string> Parts, List<string> Wholes, int Things, bool Narrowed)? RuleOf(Figure figure)
    {
        if (figure.Quantity.BaseUnit == "%")
        {
            foreach (var (name, rule) in AnsweringRules.Default.Rates)
                if (figure.Indicator.EndsWith(name, StringComparison.Ordinal))
                    return (rule.Parts, rule.Wholes, 0, figure.Indicator.Length > name.Length);
            return null;
        }
        foreach (var average in ConflictRules.Default.Averages)
            if (average.Of.Count > 0 && average.Words.Find(w => figure.Indicator.StartsWith(w, StringComparison.Ordinal)) is { } each && figure.Indicator.Length - each.Length >= ShortestOfEach)
                return ([figure.Indicator[each.Length..]], average.Of, average.Things, false);
        return null;
    }

    private const int ShortestOfEach = 3;

    private void TellRate(Slot slot, Entry rate, (List<string> Parts, List<string> Wholes, int Things, bool Narrowed) rule)
    {
        var (parts, wholes) = (Of(rule.Parts, exactly: true), Of(rule.Wholes, exactly: rule.Things == 0));
        var slack = rule.Things == 0 ? RateSlack : HeadSlack;
        (RateAmount Part, RateAmount Whole, decimal Right)? told = null;
        foreach (var part in parts)
            foreach (var whole in wholes)
            {
                if (part == whole || rule.Things == 0 && part.First.Figure.Quantity.BaseUnit != whole.First.Figure.Quantity.BaseUnit)
                    continue;
                var right = part.Reading.Value / whole.Reading.Value * (rule.Things == 0 ? 100m : rule.Things);
                if (Math.Abs(right - rate.Reading.Value) <= Math.Max(slack * right, rate.Reading.Half * 2m))
                    return;
                told ??= (part, whole, right);
            }
        // Two of a name, and nobody knows which it is of.
        if (told is not var (p, w, ratio) || parts.Count > 1 || wholes.Count > 1 || ratio > MostOfRate * rate.Reading.Value || rate.Reading.Value > MostOfRate * ratio
            || p.First.Article.Key == rate.First.Article.Key && w.First.Article.Key == rate.First.Article.Key || !p.Plain || !w.Plain
            // 工业企业营业收入利润率, and what is of whom the name does not say: of those of one sentence.
            || (rule.Narrowed || IndicatorNames.IsGeneric(w.First.Figure.Indicator) || IndicatorNames.IsGeneric(p.First.Figure.Indicator)) && (p.First.Article.Key != w.First.Article.Key || p.First.Figure.SentenceSpan != w.First.Figure.SentenceSpan))
            return;
        _found.Add(new Conflict(
            ConflictKind.Ratio,
            $"{rate.First.Figure.Period?.Label}{rate.First.Figure.Subject}{rate.First.Figure.Indicator}写作{rate.First.Figure.Quote}，而{p.First.Figure.Indicator}{p.First.Figure.Quote}（{Citation.Of(p.First.Article)}）÷ {w.First.Figure.Indicator}{w.First.Figure.Quote}（{Citation.Of(w.First.Article)}）= {Plain(Math.Round(ratio, 2))}{(rule.Things == 0 ? "%" : rate.First.Figure.Quantity.Unit)}。",
            ConflictSeverity.Medium,
            [rate.First, p.First, w.First]));

        List<RateAmount> Of(List<string> names, bool exactly)
        {
            var found = new List<RateAmount>();
            foreach (var amount in _ofRates.GetValueOrDefault(slot.Subject) ?? [])
                if (names.Exists(n => amount.Name == IndicatorNames.Key(n)) && IsOfTime(amount) && !found.Exists(f => f.Reading == amount.Reading))
                    found.Add(amount);
            // 每万人发明专利拥有量: what it counts may be any measure.
            if (found.Count == 0 && exactly && rule.Things > 0)
                foreach (var (other, entries) in _slots)
                    if (other.Subject == slot.Subject && other.Aspect == Aspect.Level && other.Project is null && names.Exists(n => other.Indicator == IndicatorNames.Key(n)) && Finest(entries) is { } entry && entry.Reading.Value > 0m && other.End is { } end && new RateAmount(other.Indicator, other.Start, end, entry.First, entry.Reading, entry.Plain) is var amount && IsOfTime(amount))
                        found.Add(amount);
            return found;

            bool IsOfTime(RateAmount amount) => exactly ? amount.End == slot.End && (amount.Start == slot.Start || amount.Start is null || slot.Start is null)
                : slot.End is { } day && Math.Abs(amount.End.DayNumber - day.DayNumber) <= DaysOfPeople;
        }
    }
}
