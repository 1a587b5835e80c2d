using NewsMiner.Archiving;

namespace NewsMiner.Answering;

/// <summary>
/// The letters by which each figure of an article says what it is: those of its own words, between the figure before it and the end of its clause, and those of
/// its sentence up to there with what was read of it. A letter weighs the more the fewer figures of the article have it among their own.
/// </summary>
internal sealed class Sayings
{
    private const int MostBefore = 40, MostAfter = 12;

    private readonly List<ReportedFigure> _figures;
    private readonly HashSet<char>[] _own, _wide;
    private readonly Dictionary<char, double> _weights = [];

    public Sayings(List<ReportedFigure> figures)
    {
        _figures = figures;
        _own = new HashSet<char>[figures.Count];
        _wide = new HashSet<char>[figures.Count];
        for (var i = 0; i < figures.Count; i++)
        {
            _own[i] = [];
            var (from, to) = OwnOf(i);
            Take(_own[i], figures[i].Figure.Sentence.AsSpan(from, to - from));
            foreach (var c in _own[i])
                _weights[c] = _weights.GetValueOrDefault(c) + 1;
        }
        foreach (var c in _weights.Keys.ToArray())
            _weights[c] = 1 / Math.Sqrt(_weights[c]);
    }

    /// <summary>How much of their own words two figures both have; 0 where they have none. Worked out once a pair.</summary>
    public double Common(int i, int j)
    {
        // Of a page with more figures, each time anew.
        if (_figures.Count > MostKept)
            return Share(i, j);
        _common ??= new float[_figures.Count * _figures.Count];
        ref var known = ref _common[(Math.Min(i, j) * _figures.Count) + Math.Max(i, j)];
        if (known == 0)
            known = (float)Share(i, j) + 1;
        return known - 1;
    }

    private const int MostKept = 512;

    private float[]? _common;

    private double Share(int i, int j) => Weigh(_own[i], _own[j]) is var (shared, all) && all > 0 ? shared / (all + Weigh(_own[j], _own[i]).All - shared) : 0;

    /// <summary>How much of a figure's own words stands anywhere by the other.</summary>
    public double Covered(int i, int j) => Weigh(_own[i], Wide(j)) is var (shared, all) && all > 0 ? shared / all : 0;

    /// <summary>How many letters its own words have.</summary>
    public int Length(int i) => _own[i].Count;

    /// <summary>The last letters before the figure that say what it is.</summary>
    public string Head(int i)
    {
        var figure = _figures[i].Figure;
        var before = figure.Sentence.AsSpan(0, Math.Max(0, Sentences.PlaceOf(figure)));
        var end = before.Length;
        while (end > 0 && before.Length - end < 3 && !IsWord(before[end - 1]))
            end--;
        return end >= HeadLetters && IsWord(before[end - 1]) ? before[(end - HeadLetters)..end].ToString() : "";
    }

    private const int HeadLetters = 2;

    private HashSet<char> Wide(int i)
    {
        if (_wide[i] is { } known)
            return known;
        var wide = new HashSet<char>();
        var figure = _figures[i].Figure;
        var (_, to) = OwnOf(i);
        Take(wide, figure.Sentence.AsSpan(0, to));
        Take(wide, figure.Indicator);
        Take(wide, figure.Subject);
        return _wide[i] = wide;
    }

    private (double Shared, double All) Weigh(HashSet<char> own, HashSet<char> other)
    {
        var (shared, all) = (0.0, 0.0);
        foreach (var c in own)
        {
            var weight = _weights.GetValueOrDefault(c, 1);
            all += weight;
            if (other.Contains(c))
                shared += weight;
        }
        return (shared, all);
    }

    private (int From, int To) OwnOf(int i)
    {
        var figure = _figures[i].Figure;
        var place = Math.Max(0, Sentences.PlaceOf(figure));
        var from = Math.Max(0, place - MostBefore);
        if (i > 0 && _figures[i - 1].Figure.SentenceSpan == figure.SentenceSpan && Sentences.PlaceOf(_figures[i - 1].Figure) is >= 0 and var before)
            from = Math.Max(from, Math.Min(place, before + _figures[i - 1].Figure.Quote.Length));
        if (figure.Sentence.AsSpan(from, place - from).LastIndexOfAny('；', ';') is >= 0 and var part)
            from += part + 1;
        var end = Math.Min(figure.Sentence.Length, place + figure.Quote.Length);
        var to = Math.Min(figure.Sentence.Length, end + MostAfter);
        if (i + 1 < _figures.Count && _figures[i + 1].Figure.SentenceSpan == figure.SentenceSpan && Sentences.PlaceOf(_figures[i + 1].Figure) is var next && next >= end)
            to = Math.Min(to, next);
        if (figure.Sentence.AsSpan(end, to - end).IndexOfAny(Sentences.Breaks) is >= 0 and var stop)
            to = end + stop;
        return (from, to);
    }

    private static void Take(HashSet<char> letters, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (IsWord(c))
                letters.Add(c);
    }

    private static bool IsWord(char c) => char.IsLetter(c) && !ConflictRules.Default.PlainLetters.Contains(c, StringComparison.Ordinal);
}
