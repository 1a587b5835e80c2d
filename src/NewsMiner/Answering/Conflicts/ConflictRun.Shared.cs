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
                if (IndicatorNames.Relate(part, share) != NameRelation.Different)
                    _shares.Add(new ShareTold(new WholeKey(end, Word(part.Quantity.BaseUnit), name), article[p].Article.Key, article[i].Key, article[p].Key, Shared(share.Quantity), Shared(part.Quantity), Word(share.Quote)));
                return;
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
