using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// Two reports' figures of one subject and time, a slip of the pen apart, told in like words. What slips are found by the numbers alone while the archive is read;
/// their words are looked at afterwards, for those few.
/// </summary>
internal sealed partial class ConflictRun
{
    // In one group of one subject's time so many figures are held against each other; in all, so many pairs are read again, the least likely chance first.
    private const int MostOfTime = 48, MostPairs = 600;

    private const double MostChance = 0.03;

    // The second report's offsets stand behind the first's.
    private const int Behind = 1 << 28;

    private readonly record struct TimeKey(string Subject, DateOnly End, string Unit, bool Moves);

    /// <param name="Name">Of the end of its measure's name.</param>
    private readonly record struct Written(long Article, long Key, Quantity Quantity, int Name);

    private readonly Dictionary<TimeKey, List<Written>> _written = [];

    private void KeepWritten(ReportedFigure report)
    {
        var figure = report.Figure;
        // Without an archive nobody reads it again.
        if (!slim || figure.Modality != Modality.Actual || figure.Aspect is Aspect.Rank or Aspect.Multiple or Aspect.Contribution || figure.Subject is not { } subject || figure.SubjectType is not (SubjectType.Zone or SubjectType.Place) || IsCountry(subject)
            || figure.Period is not { End: { } end } || figure.Quantity is not { Value: not null, Qualifier: Qualifier.Exact } quantity || !IsLongWritten(quantity))
            return;
        // How much land a zone covers is told at any time.
        var key = new TimeKey(Word(SubjectNames.Key(subject)), figure.Aspect == Aspect.Level && quantity.BaseUnit == AreaUnit && IsExtent(figure.Indicator) ? DateOnly.MaxValue : end, Word(quantity.BaseUnit), figure.Aspect == Aspect.Growth);
        if (!_written.TryGetValue(key, out var list))
            _written[key] = list = new(1);
        if (list.Count < MostOfTime)
            list.Add(new Written(report.Article.Key, report.Key, Shared(quantity), figure.Aspect is Aspect.Level or Aspect.Share ? NameOf(figure) : 0));
    }

    private const string AreaUnit = "平方米";

    // 320家 is as exact as 321家.
    private static bool IsLongWritten(Quantity quantity)
        => Reading.SignificantDigits(quantity) >= 3 || quantity.BaseValue is >= 100m and < 100_000m && Reading.SignificantDigits(quantity) == 2 && AnsweringRules.Default.CountGroup(quantity.BaseUnit) >= 0;

    private void Slipped(IFigureSource? archive, Dictionary<long, List<ReportedFigure>> articles)
    {
        if (archive is null)
            return;
        var pairs = new List<(Written A, Written B, double Chance)>();
        foreach (var list in _written.Values)
            for (var a = 0; a < list.Count; a++)
                for (var b = a + 1; b < list.Count; b++)
                    if (list[a].Article != list[b].Article && Slips.Between(list[b].Quantity, list[a].Quantity) is not Slip.None && Chance(list[a].Quantity, list[b].Quantity) is <= MostChance and var chance)
                        pairs.Add((list[a], list[b], chance));
        var told = _found.SelectMany(static c => c.Figures.SelectMany((f, i) => c.Figures.Skip(i + 1).Select(g => (Math.Min(f.Key, g.Key), Math.Max(f.Key, g.Key))))).ToHashSet();
        foreach (var (a, b, _) in pairs.OrderBy(static p => p.Chance).Take(MostPairs))
            if (!told.Contains((Math.Min(a.Key, b.Key), Math.Max(a.Key, b.Key))))
                Slipped(archive, articles, a, b);
    }

    private void Slipped(IFigureSource archive, Dictionary<long, List<ReportedFigure>> articles, Written a, Written b)
    {
        var (both, readings) = Both(archive, articles, a.Article, b.Article);
        var (i, j) = (both.FindIndex(f => f.Key == a.Key), both.FindIndex(f => f.Key == b.Key));
        if (i < 0 || j < 0 || new TwiceTold(both, readings, new Sayings(both)).Of(i, j) is not { } chance || chance < LinkWeights.Surely)
            return;
        TellTwo(Back(articles, both[i]), Back(articles, both[j]));
    }

    /// <summary>The figures of two reports as if the second went on behind the first, and what they read.</summary>
    private (List<ReportedFigure> Figures, List<Reading> Readings) Both(IFigureSource archive, Dictionary<long, List<ReportedFigure>> articles, long one, long other)
    {
        var both = new List<ReportedFigure>();
        foreach (var (article, shift) in ((long, int)[])[(one, 0), (other, Behind)])
        {
            if (!articles.TryGetValue(article, out var figures))
                articles[article] = figures = [.. archive.Figures(new FigureQuery { Article = article }).OrderBy(static f => f.Figure.TextSpan.Start)];
            both.AddRange(figures.Select(f => f with { Figure = f.Figure with { TextSpan = Moved(f.Figure.TextSpan, shift), SentenceSpan = Moved(f.Figure.SentenceSpan, shift) } }));
        }
        // The two may call one zone by a longer and a shorter name.
        if (_longer.Count > 0)
            for (var i = 0; i < both.Count; i++)
                if (both[i].Figure.Subject is { } subject && _longer.GetValueOrDefault(SubjectNames.Key(subject)) is { } whole)
                    both[i] = both[i] with { Figure = both[i].Figure with { Subject = whole } };
        both.RemoveAll(static f => Reading.Of(f.Figure.Quantity) is null);
        return (both, both.ConvertAll(static f => Reading.Of(f.Figure.Quantity)!.Value));
    }

    private static ReportedFigure Back(Dictionary<long, List<ReportedFigure>> articles, ReportedFigure f) => articles[f.Article.Key].Find(g => g.Key == f.Key)!;

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start + by, span.End + by);

    private static double? Chance(Quantity one, Quantity other) => Reading.Of(one) is { } meant && Reading.Of(other) is { } reading ? SlipReach.Between(other, reading, meant) : null;
}
