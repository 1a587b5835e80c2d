using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>One figure with two values.</summary>
internal sealed partial class ConflictRun
{
    private void SameFigure(Slot slot, List<Entry> entries)
    {
        if (entries.Count < 2)
            return;
        var clusters = new List<Entry>();
        foreach (var entry in entries.OrderBy(e => e.Reading.Width).ThenBy(e => e.First.Article.Date).ThenBy(e => e.First.Key))
            if (!clusters.Exists(c => Reading.Compare(c.Reading, entry.Reading) != Agreement.Disagree))
                clusters.Add(entry);
        if (clusters.Count is < 2 or > MostValues)
            return;
        // Two values in one sentence are two things that the reader of the sentence can tell apart.
        if (clusters.TrueForAll(c => c.First.Article.Key == clusters[0].First.Article.Key && c.First.Figure.SentenceSpan == clusters[0].First.Figure.SentenceSpan))
            return;
        // What no other value of the slot surely speaks of stays out.
        clusters = [.. clusters.Where(a => clusters.Exists(b => a != b && IsLikelyOneThing(slot, a, b) && SpeakOfOneThing(slot, a, b)))];
        if (clusters.Count < 2)
            return;
        Tell(slot, clusters);
    }

    // By how much of itself a level may have been revised half a year later and more.
    private const decimal Revision = 0.05m;

    private void Tell(Slot slot, List<Entry> clusters)
    {
        clusters.Sort((a, b) => Nullable.Compare(a.First.Article.Date, b.First.Article.Date) is var d && d != 0 ? d : a.First.Key.CompareTo(b.First.Key));
        var (first, last) = (clusters[0], clusters[^1]);
        var apart = first.First.Article.Date is { } from && last.First.Article.Date is { } to ? to.DayNumber - from.DayNumber : 0;
        var gap = RelativeGap(first.Reading.Value, last.Reading.Value);
        var points = Math.Abs(first.Reading.Value - last.Reading.Value);
        var revision = apart > 180;
        // Statistics are revised a year later by a little; that is no conflict. What is announced of a project once and for all is not.
        if (revision && slot is not { Project: not null, End: null } && (slot.Aspect == Aspect.Level ? gap < Revision : points < 2m))
            return;
        var (a, b) = (first.First, last.First);
        var one = a.Article.Key == b.Article.Key;
        var what = $"{a.Figure.Period?.Label}{a.Figure.Subject}{a.Figure.Indicator}{AspectName(a.Figure)}";
        var quotes = string.Join("、", clusters.Select(c => c.First.Figure.Quote));
        var message = one
            ? $"同一篇报道里，{what}有两个数：{quotes}"
            : $"{what}各报道不一：{string.Join("；", clusters.Select(c => $"{Citation.Of(c.First.Article)}为{c.First.Figure.Quote}"))}，最早见于{Citation.Of(a.Article)}";
        message += slot.Aspect == Aspect.Level
            ? $"，相差{Plain(Math.Round(gap * 100m, 1))}%{(revision ? "，相隔较久，可能为后来的修订" : "")}。"
            : $"，相差{Plain(points)}个百分点{(revision ? "，相隔较久，可能为后来的修订" : "")}。";
        var severity = revision ? ConflictSeverity.Low : slot.Aspect == Aspect.Level && gap < 0.02m ? ConflictSeverity.Medium : ConflictSeverity.High;
        _found.Add(new Conflict(ConflictKind.SameFigure, message, severity, [.. clusters.Select(c => c.First)]));
    }

    /// <summary>
    /// Two reports of one thing differ by a slip or by a little; values far apart are most often two things that one name covers, the more so
    /// where no rule knows the name.
    /// </summary>
    private bool IsLikelyOneThing(Slot slot, Entry a, Entry b)
    {
        var slip = Slips.Between(b.First.Figure.Quantity, a.First.Figure.Quantity);
        if (Slips.IsTelling(slip, a.First.Figure.Quantity) || Slips.IsTelling(slip, b.First.Figure.Quantity) || IsSwapped(a.First.Figure, b.First.Figure))
            return true;
        var gap = RelativeGap(a.Reading.Value, b.Reading.Value);
        // A project has one announced sum, whatever its phases cost: a slip of the pen is likelier than a second thing.
        if (slot.Project is not null && slot.Aspect == Aspect.Level && slip != Slip.None && gap < 0.6m)
            return true;
        // 开工项目完成投资 says itself whose it is.
        var name = a.First.Figure.Indicator;
        var known = IsKnown(a.First.Figure) && IsKnown(b.First.Figure) || name.Contains("项目", StringComparison.Ordinal) && IndicatorNames.EndsGeneric(name);
        if (slot.Aspect == Aspect.Level && slot.Unit != "%")
            return known ? gap < (slot.Scope != 0 ? 0.6m : 0.4m) : gap < (slip == Slip.None ? 0.08m : 0.15m) && a.Reading.Value >= 10m;
        var points = Math.Abs(a.Reading.Value - b.Reading.Value);
        return known ? points < 15m : points < 3m;
    }

    // 新增规上工业企业: so many more of what a rule knows.
    private bool IsKnown(Figure figure)
        => figure.IndicatorKnown || figure.Indicator is ['新', '增', .. var counted] && rules.TryFindIndicator(counted, out _);

    private const decimal MostOfOneCount = 0.15m;

    /// <summary>
    /// The two sentences are surely about one thing: they share another figure, or the values are a slip apart, or neither sentence says more than
    /// the slot does. A country's figures across articles speak of too many things for the last.
    /// </summary>
    private static bool SpeakOfOneThing(Slot slot, Entry a, Entry b)
    {
        var (one, other) = (a.First.Figure, b.First.Figure);
        var sameArticle = a.First.Article.Key == b.First.Article.Key;
        // One sentence's two values are two things that its reader can tell apart.
        if (sameArticle && one.SentenceSpan == other.SentenceSpan)
            return false;
        // 全年进出口97.2亿元, in a report of two years after the one that it was read as: most likely of the year between.
        if (!sameArticle && (a.Guessed || b.Guessed))
            return false;
        // Who tells that it was changed, or tells both, knows of the other.
        if (a.Announced || b.Announced || a.Beside.Contains((b.Reading.Value, other.Quantity.BaseUnit)) || b.Beside.Contains((a.Reading.Value, one.Quantity.BaseUnit)))
            return false;
        // 18个, 其中12个为现场签约: what is picked out of a day's event in the same report is less.
        if (sameArticle && slot.Aspect == Aspect.Level && slot.Start is { } of && of == slot.End && a.Among != b.Among && (a.Among ? a.Reading.Value < b.Reading.Value : b.Reading.Value < a.Reading.Value))
            return false;
        // A share names its part and its whole.
        if (slot.Project is not null || slot.Aspect == Aspect.Share && Math.Abs(a.Reading.Value - b.Reading.Value) < 2m)
            return true;
        if (a.Caveat != b.Caveat)
            return false;
        var level = slot.Aspect == Aspect.Level && slot.Unit != "%";
        var gap = RelativeGap(a.Reading.Value, b.Reading.Value);
        var points = Math.Abs(a.Reading.Value - b.Reading.Value);
        if ((level || points < 5m) && a.Beside.Any(x => b.Beside.Contains(x)) || a.Beside.Intersect(b.Beside).Take(2).Count() == 2)
            return true;
        if (Slips.IsTelling(Slips.Between(other.Quantity, one.Quantity), one.Quantity) && a.Plain == b.Plain || IsSwapped(one, other) && !a.Among && !b.Among)
            return true;
        // What is counted on one day: 40个项目集中开工 and 开工的42个项目.
        if (sameArticle && level && slot.Start is { } day && day == slot.End && slot.UnitGroup >= 0 && !a.Among && !b.Among && gap < 0.15m && (slot.Scope == 0 || !IndicatorNames.IsGeneric(one.Indicator)))
            return true;
        // 规上工业企业487家, and in the same report 2022年末的463家规上工业企业: so many of one kind, on one day or in one year, whatever else their sentences say.
        if (sameArticle && level && slot.UnitGroup >= 0 && slot.Scope == 0 && !a.Among && !b.Among && gap < MostOfOneCount && (slot.Start is not null || one.IndicatorKnown && other.IndicatorKnown))
            return true;
        // Of the firms of one article, 公司 and 紧随其后的 may mean any.
        if (sameArticle && one.SubjectType == SubjectType.Company && !(a.Named && b.Named))
            return false;
        return a.Plain && b.Plain && !(a.Among && b.Among)
            && (sameArticle || !IsCountry(slot.Subject) && (a.First.Figure.SubjectType == SubjectType.Zone || (level ? gap < 0.1m : points < 2m)));
    }

    // Of a year before the last, and its sentence says 全年 without it.
    private static bool IsOfYearPassed(ReportedFigure report)
        => report.Article.Date is { } told && report.Figure.Period is { Start: not null, End: { } end } && told.Year - end.Year > 1 && ConflictRules.Default.BareSpans.Exists(report.Figure.Sentence.Contains) && !report.Figure.Sentence.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{end.Year}"), StringComparison.Ordinal);

    // 63.4%, 36.4%: three digits in another order, of one known measure of one zone.
    private static bool IsSwapped(Figure one, Figure other)
        => one.IndicatorKnown && other.IndicatorKnown && one.SubjectType == SubjectType.Zone && Slips.Between(other.Quantity, one.Quantity) == Slip.SwappedDigits && Reading.SignificantDigits(one.Quantity) >= FewestDigits;

    private const int FewestDigits = 3;

    private static bool IsCountry(string subject) => AnsweringRules.Default.Country.Contains(subject);
}
