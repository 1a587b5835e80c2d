using System.Globalization;
using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// Finds where one article contradicts itself by arithmetic. Each check looks for a combination of the article's figures that fits, and
/// speaks only where there is none.
/// </summary>
internal sealed partial class ArticleConflicts
{
    private readonly List<ReportedFigure> _figures;
    private readonly List<Reading> _readings;
    private readonly List<Conflict> _found = [];

    private ArticleConflicts(IEnumerable<ReportedFigure> figures)
    {
        _figures = [];
        _readings = [];
        foreach (var figure in figures.OrderBy(f => f.Figure.TextSpan.Start))
            if (Reading.Of(figure.Figure.Quantity) is { } reading)
            {
                _figures.Add(figure);
                _readings.Add(reading);
            }
    }

    public static IReadOnlyList<Conflict> Find(IEnumerable<ReportedFigure> article)
    {
        var run = new ArticleConflicts(article);
        for (var i = 0; i < run._figures.Count; i++)
        {
            var figure = run._figures[i].Figure;
            if (figure.Quantity.BaseUnit == "%" && figure.Aspect is Aspect.Share or Aspect.Level)
            {
                run.Percentage(i);
                run.Hundred(i);
            }
            else if (figure.Aspect == Aspect.Growth)
                run.Growth(i);
            else if (figure.Aspect == Aspect.Level)
            {
                run.Floor(i);
                run.DoneOfAll(i);
                run.PartAfterAmong(i);
                run.ListAfter(i);
                run.TotalAfter(i);
                run.NamedTotal(i);
                run.Enumerated(i);
                run.ZonesOfAll(i);
                run.Counted(i);
                run.AboveSum(i);
                run.Spans(i);
                run.Nested(i);
                run.Density(i);
                run.Average(i);
                run.Difference(i);
                run.Balance(i);
            }
            else if (figure.Aspect == Aspect.Change)
            {
                run.Difference(i);
                run.Places(i);
                run.Average(i);
            }
        }
        run.Headlines();
        run.Twins();
        run.Swapped();
        run.Lengths();
        run.Contained();
        var sayings = new Sayings(run._figures);
        run.Twice(sayings);
        run.Quotients(sayings);
        run.Lists(sayings);
        run.Rises();
        run.Phases();
        return run._found;
    }

    /// <summary>One figure told twice, by what its words have in common: each with the one that it is likest to.</summary>
    private void Twice(Sayings sayings)
    {
        var told = new HashSet<int>();
        foreach (var (i, j, _) in new TwiceTold(_figures, _readings, sayings).Find().Where(static l => l.Chance >= LinkWeights.Surely).OrderByDescending(static l => l.Chance))
            // What a headline says was held against its text already.
            if (!told.Contains(i) && !told.Contains(j) && !(IsHeadline(i) && _found.Exists(c => c.Kind == ConflictKind.SameFigure && Tells(c, i))))
            {
                told.Add(i);
                told.Add(j);
                if (!Told(i, j) && MaySay(i, j))
                    TellTwice(i, j);
            }
    }

    /// <summary>Percentages of one amount in another, by what their words say that they are of.</summary>
    private void Quotients(Sayings sayings)
    {
        foreach (var (share, part, whole, chance) in new RatioLinks(_figures, _readings, sayings).Find())
            if (chance >= LinkWeights.Surely && !part.All.Concat(whole.All).Any(i => Told(share, i)))
                TellRatio(share, part, whole, At(share).Of is { } of ? $"{At(part.At).Indicator}占{of}的比重" : At(share).Indicator);
    }

    /// <summary>Lists of parts that miss their whole, by how they are led to and made.</summary>
    private void Lists(Sayings sayings)
    {
        foreach (var (whole, parts, chance) in new SumLinks(_figures, _readings, sayings).Find())
            if (chance >= LinkWeights.Surely && !parts.Exists(p => Told(whole, p)))
                TellSum(whole, parts);
    }

    /// <summary>Rises that the levels they lead to and from do not give.</summary>
    private void Rises()
    {
        foreach (var (rise, now, before, chance) in new GrowthLinks(_figures, _readings).Find())
            if (chance >= LinkWeights.Surely && !Told(rise, now) && !Told(rise, before))
                _found.Add(GrowthLinks.Tell(_figures[rise], _figures[now], _figures[before]));
    }

    private bool Told(int i, int j) => _found.Exists(c => Tells(c, i) && Tells(c, j));

    // By reference: two figures are never alike in all, and telling so takes as long as comparing them.
    private bool Tells(Conflict conflict, int i)
    {
        foreach (var figure in conflict.Figures)
            if (ReferenceEquals(figure, _figures[i]))
                return true;
        return false;
    }

    private Figure At(int i) => _figures[i].Figure;

    private List<int> Candidates(int i, Func<Figure, bool> fits, bool nearby)
    {
        var found = new List<int>();
        for (var j = 0; j < _figures.Count; j++)
            if (j != i && (!nearby || Distance(i, j) <= 1) && fits(At(j)) && (Same(At(i).Subject, At(j).Subject) || SameSentence(i, j)))
                found.Add(j);
        return found;
    }

    // How many sentences lie between: figures know their sentences' starts only, so neighbours are told by what stands between them.
    private int Distance(int i, int j)
    {
        if (i > j)
            (i, j) = (j, i);
        if (SameSentence(i, j))
            return 0;
        return At(j).SentenceSpan.Start - At(i).SentenceSpan.End <= 2 ? 1 : 2;
    }

    private bool SameSentence(int i, int j) => At(i).SentenceSpan == At(j).SentenceSpan;

    /// <summary>What stands between two figures of one sentence; from the sentence's start where the first stands in another.</summary>
    private string Lead(int i, int j) => SameSentence(i, j) ? Between(i, j) : At(j).Sentence[..Math.Max(0, Sentences.PlaceOf(At(j)))];

    private const int LongestLabel = 120;

    /// <summary>The words before a figure in its clause, back to another figure at most.</summary>
    private string LabelOf(int i)
    {
        var text = At(i).Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(At(i))));
        // A line without a stop is no clause to its beginning.
        var from = text[Math.Max(0, text.Length - LongestLabel)..].LastIndexOfAny(Sentences.ClauseEnds) + 1 + Math.Max(0, text.Length - LongestLabel);
        if (i > 0 && SameSentence(i, i - 1) && Sentences.PlaceOf(At(i - 1)) is >= 0 and var place && place + At(i - 1).Quote.Length is var end && end > from && end <= text.Length)
            from = end;
        return text[from..].Trim().ToString();
    }

    /// <summary>What follows a figure, so many characters at most.</summary>
    private ReadOnlySpan<char> After(int i, int most)
    {
        var from = Sentences.PlaceOf(At(i)) + At(i).Quote.Length;
        return from < At(i).Quote.Length || from >= At(i).Sentence.Length ? [] : At(i).Sentence.AsSpan(from, Math.Min(most, At(i).Sentence.Length - from));
    }

    private string Between(int i, int j)
    {
        var text = At(i).Sentence;
        var from = Sentences.PlaceOf(At(i));
        var to = Sentences.PlaceOf(At(j));
        if (from < 0 || to < 0)
            return "";
        from = Math.Min(from + At(i).Quote.Length, text.Length);
        return to > from ? text[from..to] : "";
    }

    private void Report(ConflictKind kind, string message, ConflictSeverity severity, params ReadOnlySpan<int> figures)
    {
        var list = new List<ReportedFigure>(figures.Length);
        foreach (var i in figures)
            list.Add(_figures[i]);
        _found.Add(new Conflict(kind, message, severity, list));
    }

    private decimal Written(int like, decimal baseValue)
    {
        var quantity = At(like).Quantity;
        return quantity is { Value: { } v, BaseValue: { } b } && v != 0m ? Math.Round(baseValue / Math.Abs(b / v), 2) : baseValue;
    }

    private bool IsCount(int i) => AnsweringRules.Default.CountGroup(At(i).Quantity.BaseUnit) >= 0;

    private static bool SameTime(Figure a, Figure b)
        => a.Period is null && b.Period is null || Periods.AreOne(a.Period, b.Period);

    private static bool Same(string? a, string? b) => a is null && b is null || SubjectNames.Same(a, b);

    private static string Percent(decimal value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
