using NewsMiner.Extracting.Numbers;
using NewsMiner.Extracting.Periods;
using NewsMiner.Extracting.Units;
using NewsMiner.Rules;

namespace NewsMiner.Extracting;

/// <summary>
/// Reads the typed mentions of a text in one pass: numbers, percentages, sums of money, quantities, multiples, ranks and times. Safe to use from
/// many threads; keeps no state between calls.
/// </summary>
public sealed class MentionReader
{
    private readonly QuantityReader _quantities;
    private readonly RankReader _ranks = new();
    private readonly PeriodReader _periods;
    private readonly PhraseTable<string> _names = new();

    // Which of the readers a character may start for: one look-up where none can.
    private readonly Starts[] _starts = new Starts[char.MaxValue + 1];

    [Flags]
    private enum Starts : byte
    {
        None = 0,
        Period = 1,
        Name = 2,
        Rank = 4,
        Quantity = 8,
    }

    /// <summary>A reader with the built-in rules (Rules/units*.yaml, qualifiers.yaml, periods.yaml).</summary>
    public MentionReader()
    {
        _quantities = new QuantityReader(UnitTable.Load(), QualifierTable.Load());
        _periods = new PeriodReader(_quantities);
        foreach (var rule in YamlRules.ReadList<NameRule>("Rules/units-names.yaml"))
            _names.Add(rule.Words.Distinct(), rule.NotBefore);
        for (var i = 0; i < _starts.Length; i++)
        {
            var c = (char)i;
            _starts[i] = (_periods.CanStart(c) ? Starts.Period : 0) | (_names.CanStart(c) ? Starts.Name : 0) | (_ranks.CanStart(c) ? Starts.Rank : 0) | (_quantities.CanStart(c) ? Starts.Quantity : 0);
        }
    }

    /// <summary>
    /// Appends the mentions of <paramref name="text"/> to <paramref name="mentions"/>, sorted by start, none overlapping another. Offsets are into the text given, whatever blanks and line ends it has; traditional characters are read as the simplified.
    /// </summary>
    /// <param name="text">An article's text, or any raw text.</param>
    /// <param name="reference">The article's date, against which relative times are resolved; null leaves them without a period.</param>
    /// <param name="mentions">Receives the mentions.</param>
    public void Read(string text, DateOnly? reference, List<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        text = Characters.Simplify(text);
        var floor = 0;
        var waiting = new SharedUnits();
        var i = 0;
        while (i < text.Length)
        {
            var starts = _starts[text[i]];
            if (starts == Starts.None)
            {
                i++;
                continue;
            }
            if ((starts & Starts.Period) != 0 && _periods.TryRead(text, i, floor, reference, mentions, out var timeEnd))
            {
                i = floor = timeEnd;
                continue;
            }
            if ((starts & Starts.Name) != 0 && _names.TryMatch(text, i, out var nameEnd, out var notBefore) && !notBefore.Contains(Characters.At(text, nameEnd)))
            {
                i = floor = nameEnd;
                continue;
            }
            if ((starts & Starts.Rank) != 0 && _ranks.TryRead(text, i, mentions, out var rankEnd))
            {
                i = floor = rankEnd;
                continue;
            }
            if ((starts & Starts.Quantity) != 0)
            {
                if (_quantities.TryRead(text, i, floor, mentions, waiting, out var next))
                    floor = next;
                i = next;
                continue;
            }
            i++;
        }
    }

    private sealed class NameRule
    {
        public string Why { get; set; } = "";

        public List<string> Words { get; set; } = [];

        public string NotBefore { get; set; } = "";
    }
}
