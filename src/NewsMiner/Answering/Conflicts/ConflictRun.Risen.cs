using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// A rise and the level that it led to in one report, and the level a year before in another. What does not fit is found by the numbers alone while the archive is
/// read; the words are looked at afterwards, for those few.
/// </summary>
internal sealed partial class ConflictRun
{
    private readonly record struct Risen(TimeKey Before, int Name, long Article, long Rise, long Now, Quantity By, Quantity To, bool Times);

    private readonly List<Risen> _risen = [];

    // The end of what is measured: 产值 of 新材料产业产值.
    private static int NameOf(Figure figure) => NameOf(figure.Indicator);

    private static int NameOf(string name) => IndicatorNames.Key(name) is { Length: >= 2 } key ? string.GetHashCode(key.AsSpan(key.Length - 2), StringComparison.Ordinal) : 0;

    private void KeepRisen(List<ReportedFigure> article, int i)
    {
        var rise = article[i].Figure;
        if (!slim || rise.Aspect is not (Aspect.Growth or Aspect.Multiple or Aspect.Change) || rise.Modality != Modality.Actual || rise.Basis is { } basis && !AnsweringRules.Default.YearOnYear.Contains(basis) && GrowthLinks.YearNamed(rise) is null)
            return;
        for (var n = i - 1; n >= 0 && article[n].Figure.SentenceSpan == rise.SentenceSpan; n--)
        {
            var now = article[n].Figure;
            // 占比达到51.3%，比上年提高4.5个百分点
            var points = rise.Quantity.BaseUnit == "个百分点";
            if (!(now.Aspect == Aspect.Level || points && now.Aspect == Aspect.Share) || now.Quantity.BaseUnit == "%" != points || now.Quantity.BaseUnit == "个百分点" || now.Modality != Modality.Actual || now.Quantity.Qualifier != Qualifier.Exact || now.Quantity.Value is null
                || (points ? !rise.Indicator.StartsWith(now.Indicator, StringComparison.Ordinal) : IndicatorNames.Relate(now, rise) == NameRelation.Different))
                continue;
            if (now.Subject is { } subject && now.SubjectType is SubjectType.Zone or SubjectType.Place && !IsCountry(subject) && now.Period is { End: { Year: > 1 } end } && IsLongWritten(now.Quantity))
                _risen.Add(new Risen(new TimeKey(Word(SubjectNames.Key(subject)), GrowthLinks.YearNamed(rise) is { } year && year < end.Year ? end.AddYears(year - end.Year) : end.AddYears(-1), Word(now.Quantity.BaseUnit), false), NameOf(now), article[n].Article.Key, article[i].Key, article[n].Key, Shared(rise.Quantity), Shared(now.Quantity), rise.Aspect == Aspect.Multiple));
            return;
        }
    }

    private void Risings(IFigureSource? archive, Dictionary<long, List<ReportedFigure>> articles)
    {
        if (archive is null)
            return;
        var pairs = new List<(Risen Risen, Written Before)>();
        foreach (var risen in _risen)
        {
            if (!_written.TryGetValue(risen.Before, out var befores))
                continue;
            var alike = befores.FindAll(b => b.Name == risen.Name && b.Name != 0);
            if (alike.Count is > 0 and <= MostValues && !alike.Exists(b => MayGive(risen, b)))
                pairs.AddRange(alike.Where(b => b.Article != risen.Article).Select(b => (risen, b)));
        }
        foreach (var (risen, before) in pairs.Take(MostPairs))
            if (Both(archive, articles, risen.Article, before.Article) is var (both, readings)
                && (both.FindIndex(f => f.Key == risen.Rise), both.FindIndex(f => f.Key == risen.Now), both.FindIndex(f => f.Key == before.Key)) is var (i, n, b) && i >= 0 && n >= 0 && b >= 0
                && new GrowthLinks(both, readings).Of(i, n, b) is { } chance && chance >= LinkWeights.Surely)
                _found.Add(GrowthLinks.Tell(Back(articles, both[i]), Back(articles, both[n]), Back(articles, both[b])));
    }

    private const decimal RoundedPoints = 0.2m;

    // Roughly; the words are read where it does not.
    private static bool MayGive(Risen risen, Written before)
    {
        // How many times as much: so roughly told that the words are read first.
        if (risen.Times)
            return false;
        if (risen.By.Value is not { } by || risen.To.BaseValue is not { } now || before.Quantity.BaseValue is not { } then || then <= 0m || now <= 0m)
            return true;
        if (risen.By.BaseUnit == "个百分点")
            return Math.Abs(Math.Abs(now - then) - Math.Abs(by)) <= RoundedPoints;
        return risen.By.BaseUnit == "%" ? Math.Abs(Math.Abs(now / then - 1m) * 100m - Math.Abs(by)) <= GrowthLinks.Revised
            : Math.Abs(Math.Abs(now - then) - Math.Abs(risen.By.BaseValue ?? 0m)) <= then * GrowthLinks.Revised / 100m;
    }
}
