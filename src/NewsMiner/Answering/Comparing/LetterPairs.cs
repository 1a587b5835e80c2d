namespace NewsMiner.Answering;

/// <summary>
/// Every two neighbouring letters of a text, to ask how much of some words stands in it, in whatever order. A long text has a table, made when it is first asked:
/// of most texts around a report nobody asks, and the short ones are many, and searched as fast as a table is made.
/// </summary>
internal sealed class LetterPairs
{
    private readonly string[] _texts;
    private readonly LetterPairs[] _others;
    private readonly bool _short;
    private readonly LetterPairs? _whole;
    private readonly int _end;
    private uint[]? _slots;
    private int[] _places = [];
    private int _shift;

    // Letters of a text that is searched as it stands.
    private const int MostSearched = 256;

    public LetterPairs(params ReadOnlySpan<string> texts)
    {
        (_texts, _others) = (texts.ToArray(), []);
        var letters = 0;
        foreach (var text in texts)
            letters += text.Length;
        _short = letters <= MostSearched;
    }

    private LetterPairs(string[] texts, LetterPairs[] others) => (_texts, _others) = (texts, others);

    private LetterPairs(LetterPairs whole, int end) => (_texts, _others, _whole, _end) = (whole._texts, [], whole, end);

    /// <summary>The pairs of this text and of others, without a table of their own for what they have in common.</summary>
    public LetterPairs With(params ReadOnlySpan<LetterPairs> others) => new([], [this, .. others]);

    /// <summary>The pairs of this text's first so many letters, without a table of their own.</summary>
    public LetterPairs UpTo(int end) => _texts.Length == 1 && _others.Length == 0 ? new(this, end) : throw new InvalidOperationException("Of one text only.");

    /// <summary>True where the letter stands in the text beside one of its neighbours.</summary>
    public bool Has(string words, int at)
    {
        foreach (var other in _others)
            if (other.Has(words, at))
                return true;
        return _texts.Length > 0 && (at > 0 && Contains(words[at - 1], words[at]) || at + 1 < words.Length && Contains(words[at], words[at + 1]));
    }

    /// <summary>How much of the words stands in the text: from 0 to 1.</summary>
    public double Share(string words)
    {
        var has = 0;
        for (var i = 0; i < words.Length; i++)
            if (Has(words, i))
                has++;
        return words.Length == 0 ? 1 : (double)has / words.Length;
    }

    private bool Contains(char a, char b) => _whole is { } whole ? whole.PlaceOf(a, b) is >= 0 and var at && at + 2 <= _end : PlaceOf(a, b) >= 0;

    // Where the pair first stands in its text, or -1.
    private int PlaceOf(char a, char b)
    {
        if (_short)
        {
            ReadOnlySpan<char> two = [a, b];
            foreach (var text in _texts)
                if (text.AsSpan().IndexOf(two) is >= 0 and var at)
                    return at;
            return -1;
        }
        var slots = _slots ??= Table();
        var pair = Pair(a, b);
        var slot = Slot(pair);
        while (slots[slot] != 0 && slots[slot] != pair)
            slot = (slot + 1) & (slots.Length - 1);
        return slots[slot] != 0 ? _places[slot] : -1;
    }

    // Open addressing, half empty at least; an empty slot is 0.
    private uint[] Table()
    {
        var letters = 1;
        foreach (var text in _texts)
            letters += text.Length;
        var bits = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)letters);
        var slots = new uint[1 << (bits + 1)];
        _places = new int[slots.Length];
        _shift = 31 - bits;
        foreach (var text in _texts)
            for (var i = 0; i + 1 < text.Length; i++)
            {
                var pair = Pair(text[i], text[i + 1]);
                var slot = Slot(pair);
                while (slots[slot] != 0 && slots[slot] != pair)
                    slot = (slot + 1) & (slots.Length - 1);
                if (slots[slot] == 0)
                    (slots[slot], _places[slot]) = (pair, i);
            }
        return slots;
    }

    private int Slot(uint pair) => (int)((pair * 0x9E3779B1u) >> _shift);

    private static uint Pair(char a, char b) => ((uint)a << 16) | b;
}
