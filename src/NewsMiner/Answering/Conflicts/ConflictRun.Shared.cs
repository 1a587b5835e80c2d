using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// A part and its share in one report, and the whole in another: the city's 进出口 behind a zone's 占全市的38.7%. What does not fit is found by the numbers alone; the
/// words are looked at afterwards, for those few.
/// </summary>
internal sealed partial class ConflictRun
{
    private readonly record struct WholeKey(DateOnly End, string Unit, int Name);

    private readonly record struct ShareTold(WholeKey Whole, long Article, long Share, long Part, Quantity Of, Quantity Amount, string Quote);

    private readonly List<ShareTold> _shares = [];

    private void KeepShare(List<ReportedFigure> article, int i, Reading reading)
    {
        var share = article[i].Figure;
        if (!slim || share is not { Aspect: Aspect.Share, Modality: Modality.Actual, Of: { } of } || share.Quantity.BaseUnit != "%" || !reading.IsPoint || Reading.SignificantDigits(share.Quantity) < 2 || NameOf(of) is not (not 0 and var name))
            return;
        for (var p = i - 1; p >= 0 && article[p].Figure.SentenceSpan == share.SentenceSpan; p--)
            if (article[p].Figure is { Aspect: Aspect.Level, Modality: Modality.Actual, Period.End: { } end } part && end == share.Period?.End && part.Quantity is { Value: not null, Qualifier: Qualifier.Exact, BaseUnit: not ("%" or "个百分点") } && Reading.Of(part.Quantity) is { IsPoint: true, Value: > 0m })
            {
                // 汽车产量10.2万辆；外贸进出口总额占全市的48.2%: its part stands elsewhere.
                if (IndicatorNames.Relate(part, share) == NameRelation.Different)
                    break;
                _shares.Add(new ShareTold(new WholeKey(end, Word(part.Quantity.BaseUnit), name), article[p].Article.Key, article[i].Key, article[p].Key, Shared(share.Quantity), Shared(part.Quantity), Word(share.Quote)));
                return;
            }
        // Told without its part: 综保区外贸进出口总额占全市的41.5%.
        if (share is { SubjectType: SubjectType.Zone or SubjectType.Place, Subject: not null, Period.End: not null, Quantity.Qualifier: Qualifier.Exact } && Reading.SignificantDigits(share.Quantity) >= 3)
            _sharesAlone.Add((Kept(article[i]), reading));
    }

    private readonly List<(ReportedFigure Share, Reading Reading)> _sharesAlone = [];

    // Last year's levels are revised by less, and a share so far off is of something else.
    private const decimal RevisedShare = 0.04m, MostOfShare = 2m;

    /// <summary>A share of its city in one report, the part and the whole in others.</summary>
    private void SharesOfTold()
    {
        foreach (var (report, percent) in _sharesAlone)
        {
            var share = report.Figure;
            if (ConflictRules.Default.Wider.Find(w => share.Of!.StartsWith(w, StringComparison.Ordinal)) is not { Length: 2 } wide || IsCountry(wide) || IndicatorNames.Key(share.Of![wide.Length..]) is not { Length: >= 3 } whole || !rules.TryFindIndicator(share.Indicator, out _))
                continue;
            var subject = Joined(SubjectNames.Key(share.Subject!));
            var wholes = Above(share.Subject!).Where(above => above != subject && !IsCountry(above) && IsProvince(above) == wide.EndsWith('省')).SelectMany(above => AmountsOf(above, whole, share)).Take(2).ToList();
            var parts = AmountsOf(subject, IndicatorNames.Key(share.Indicator), share).Take(2).ToList();
            if (parts is not [var part] || wholes is not [var all] || part.Reading.Value >= all.Reading.Value || part.First.Figure.Quantity.BaseUnit != all.First.Figure.Quantity.BaseUnit)
                continue;
            var right = part.Reading.Value / all.Reading.Value * 100m;
            if (Ratios.Fits(part.Reading, all.Reading, percent, share.Quote) || RelativeGap(right, percent.Value) <= RevisedShare || right > MostOfShare * percent.Value || percent.Value > MostOfShare * right)
                continue;
            _found.Add(RatioLinks.Tell(report, part.First, all.First));
        }
    }

    private bool IsProvince(string key) => AnsweringRules.Default.Provinces.Contains(key) && (rules.Gazetteer.Place(key + "市") is null || rules.Gazetteer.Place(key + "省") is not null);

    /// <summary>What a subject reports of a measure at a share's time, plainly told and agreed on, by each unit.</summary>
    private IEnumerable<Entry> AmountsOf(string subject, string indicator, Figure share)
    {
        var end = share.Period!.End!.Value;
        foreach (var unit in LevelUnits)
            foreach (var start in ((DateOnly?[])[share.Period.Start, null, new DateOnly(end.Year, 1, 1)]).Distinct())
                if (_slots.TryGetValue(new Slot(subject, indicator, Aspect.Level, null, null, start, end, unit.Group, unit.Unit, null, 0), out var entries) && Finest(entries) is { Plain: true, Among: false } told && told.Reading.Value > 0m)
                {
                    yield return told;
                    break;
                }
    }

    private void Shares(IFigureSource? archive, Dictionary<long, List<ReportedFigure>> articles)
    {
        if (archive is null || _shares.Count == 0)
            return;
        var wholes = _shares.Select(static s => s.Whole).Distinct().ToDictionary(static key => key, static _ => new List<Written>());
        foreach (var (key, list) in _written)
            foreach (var written in list)
                if (!key.Moves && written.Name != 0 && wholes.TryGetValue(new WholeKey(key.End, key.Unit, written.Name), out var alike))
                    alike.Add(written);
        var pairs = new List<(ShareTold Share, Written Whole)>();
        foreach (var share in _shares)
        {
            if (wholes[share.Whole] is not { Count: > 0 } alike || Reading.Of(share.Amount) is not { } amount || Reading.Of(share.Of) is not { } percent)
                continue;
            var above = new List<(Written Written, Reading Reading)>();
            foreach (var written in alike)
                if (Reading.Of(written.Quantity) is { } whole && whole.Value > amount.Value)
                    above.Add((written, whole));
            if (above.Count <= MostOfTime && !above.Exists(w => Ratios.Fits(amount, w.Reading, percent, share.Quote)))
                pairs.AddRange(above.Where(w => w.Written.Article != share.Article).Select(w => (share, w.Written)));
        }
        foreach (var (share, whole) in pairs.Take(MostPairs))
            if (Both(archive, articles, share.Article, whole.Article) is var (both, readings)
                && (both.FindIndex(f => f.Key == share.Share), both.FindIndex(f => f.Key == share.Part), both.FindIndex(f => f.Key == whole.Key)) is var (i, p, w) && i >= 0 && p >= 0 && w >= 0
                && both[p].Figure.Period?.Start == both[w].Figure.Period?.Start && LiesIn(both[i].Figure, both[w].Figure.Subject!)
                && new RatioLinks(both, readings, new Sayings(both)).Of(i, p, w) is { } chance && chance >= LinkWeights.Surely)
                _found.Add(RatioLinks.Tell(Back(articles, both[i]), Back(articles, both[p]), Back(articles, both[w])));
    }

    // By the name of what it is a share of (江西省综保区进出口总额), by its own, or by the gazetteer.
    private bool LiesIn(Figure share, string whole)
        => SubjectNames.Spellings(whole).Any(spelling => share.Of!.StartsWith(spelling, StringComparison.Ordinal)) || share.Subject is { } subject && (SubjectNames.Same(subject, whole) || Above(subject).Contains(SubjectNames.Key(whole)));
}
