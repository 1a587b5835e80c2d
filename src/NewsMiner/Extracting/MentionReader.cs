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
    private readonly PhraseTable<bool> _names;

    /// <summary>A reader with the built-in rules (Rules/units*.yaml, qualifiers.yaml, periods.yaml).</summary>
    public MentionReader()
    {
        _quantities = new QuantityReader(UnitTable.Load(), QualifierTable.Load());
        _periods = new PeriodReader(_quantities);
        _names = new PhraseTable<bool>(YamlRules.ReadList<NameRule>("Rules/units-names.yaml")
            .SelectMany(rule => rule.Words).Distinct().Select(word => KeyValuePair.Create(word, true)));
    }

    /// <summary>
    /// Appends the mentions of <paramref name="text"/> to <paramref name="mentions"/>, sorted by start, none overlapping another. Offsets are into the text given, whatever blanks and line ends it has.
    /// </summary>
    /// <param name="text">An article's text, or any raw text.</param>
    /// <param name="reference">The article's date, against which relative times are resolved; null leaves them without a period.</param>
    /// <param name="mentions">Receives the mentions.</param>
    public void Read(string text, DateOnly? reference, List<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        var floor = 0;
        var waiting = new QuantityReader.Waiting();
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (_periods.CanStart(c) && _periods.TryRead(text, i, floor, reference, mentions, out var timeEnd))
            {
                i = floor = timeEnd;
                continue;
            }
            if (_names.CanStart(c) && _names.TryMatch(text, i, out var nameEnd, out _))
            {
                i = floor = nameEnd;
                continue;
            }
            if (_ranks.CanStart(c) && _ranks.TryRead(text, i, mentions, out var rankEnd))
            {
                i = floor = rankEnd;
                continue;
            }
            if (_quantities.CanStart(c))
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
    }
}
