using System.Buffers;

namespace NewsMiner.Rules;

/// <summary>A term found in a text.</summary>
/// <param name="Span">Offsets into the text; includes quotation marks that belong to the name (“四上”企业).</param>
/// <param name="Value">What was put in with the term.</param>
public readonly record struct TermMatch(TextSpan Span, int Value);

/// <summary>
/// Finds the terms of a vocabulary in a text: from left to right, the longest at each place, no overlaps (of two that would overlap, the longer). Reads over quotation marks and
/// blanks inside a name (“四上”企业, "四上"企业, 地区 生产总值), not over line ends; full-width Latin letters and digits and lower case are folded.
/// A Latin letter or digit at a term's edge must not go on in the text (GDP is not found in GDPR).
/// Immutable once built; safe to share between threads.
/// </summary>
public sealed class TermMatcher
{
    // The trie as one open-addressed table: (node, folded character) → child. Most characters of a text begin no term, and are passed
    // over by the vectorised search for a first character, so failure links would cost more than they save.
    private readonly ulong[] _keys;
    private readonly int[] _children;
    private readonly int[] _values;
    private readonly ulong[] _firstBits = new ulong[1024];
    private readonly int _mask;

    private TermMatcher(ulong[] keys, int[] children, int[] values, ulong[] firstBits)
    {
        _keys = keys;
        _children = children;
        _values = values;
        _firstBits = firstBits;
        _mask = keys.Length - 1;
    }

    /// <summary>Appends the matches of <paramref name="text"/> to <paramref name="matches"/>, in their order.</summary>
    public void Scan(ReadOnlySpan<char> text, List<TermMatch> matches)
    {
        var i = 0;
        while (i < text.Length)
        {
            var c = Fold(text[i]);
            if ((_firstBits[c >> 6] & (1UL << (c & 63))) == 0 || !TryMatchAt(text, i, out var end, out var value))
            {
                i++;
                continue;
            }
            // 占地|区生产总值 is 占|地区生产总值: of two that overlap, the longer is the term.
            var skipped = false;
            for (var later = i + 1; later < end && !skipped; later++)
                skipped = TryMatchAt(text, later, out var laterEnd, out _) && laterEnd > end && laterEnd - later > end - i;
            if (skipped)
            {
                i++;
                continue;
            }
            var start = i;
            // The opening mark of a quotation that closes inside the name belongs to it: “四上”企业.
            if (start > 0 && IsQuote(text[start - 1]) && ClosesInside(text[start..end]))
                start--;
            // The closing mark of one that opens inside belongs to it too: 专精特新“小巨人”.
            if (end < text.Length && IsQuote(text[end]) && OpensInside(text[start..end]))
                end++;
            matches.Add(new TermMatch(new TextSpan(start, end), value));
            i = end;
        }
    }

    /// <summary>The longest term that begins at <paramref name="start"/>.</summary>
    public bool TryMatchAt(ReadOnlySpan<char> text, int start, out int end, out int value)
    {
        end = 0;
        value = -1;
        var node = 0;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (i > start && IsPassedOver(c))
                continue;
            node = Child(node, Fold(c));
            if (node < 0)
                break;
            if (_values[node] >= 0 && IsWholeWord(text, start, i))
            {
                end = i + 1;
                value = _values[node];
            }
        }
        return value >= 0;
    }

    /// <summary>The value of a whole term; -1 where the vocabulary lacks it.</summary>
    public int Find(ReadOnlySpan<char> term)
    {
        var node = 0;
        foreach (var c in term)
        {
            if (IsPassedOver(c))
                continue;
            node = Child(node, Fold(c));
            if (node < 0)
                return -1;
        }
        return node == 0 ? -1 : _values[node];
    }

    /// <summary>The form in which terms are compared: without quotation marks and blanks, folded.</summary>
    public static string Normalize(string term)
    {
        var buffer = ArrayPool<char>.Shared.Rent(term.Length);
        var length = 0;
        foreach (var c in term)
            if (!IsPassedOver(c))
                buffer[length++] = Fold(c);
        var folded = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return folded;
    }

    private int Child(int node, char c)
    {
        var key = ((ulong)(uint)node << 16 | c) + 1;
        for (var slot = Slot(key, _mask); ; slot = (slot + 1) & _mask)
        {
            var found = _keys[slot];
            if (found == key)
                return _children[slot];
            if (found == 0)
                return -1;
        }
    }

    private static int Slot(ulong key, int mask) => (int)(key * 0x9E3779B97F4A7C15UL >> 40) & mask;

    private static bool IsWholeWord(ReadOnlySpan<char> text, int start, int last)
    {
        if (last + 1 < text.Length && IsLatin(Fold(text[last])) && IsLatin(Fold(text[last + 1])))
            return false;
        return start == 0 || !IsLatin(Fold(text[start])) || !IsLatin(Fold(text[start - 1]));
    }

    private static bool ClosesInside(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (IsQuote(c))
                return !IsOpening(c);
        return false;
    }

    private static bool OpensInside(ReadOnlySpan<char> name)
    {
        var open = false;
        foreach (var c in name)
            if (IsQuote(c))
                open = IsOpening(c) || (!open && c is '"' or '＂');
        return open;
    }

    private static bool IsLatin(char c) => c is >= 'A' and <= 'Z';

    private static bool IsOpening(char c) => c is '“' or '‘' or '「' or '『';

    private static bool IsQuote(char c) => c is '“' or '”' or '"' or '‘' or '’' or '\'' or '「' or '」' or '『' or '』' or '＂';

    private static bool IsPassedOver(char c) => c is ' ' or '\t' or '\u3000' or '\u00A0' || (c < '㐀' && IsQuote(c)) || c == '＂';

    private static char Fold(char c) => c switch
    {
        < 'a' => c,
        <= 'z' => (char)(c - 32),
        >= '㐀' and <= '\uFEFF' => c,
        >= '！' and <= '～' => Fold((char)(c - 0xFEE0)),
        _ => c,
    };

    /// <summary>Gathers terms for a matcher.</summary>
    public sealed class Builder
    {
        private ulong[] _keys;
        private int[] _children;
        private int[] _values = new int[1 << 12];
        private readonly ulong[] _firstBits = new ulong[1024];
        private int _nodes = 1;
        private int _mask;

        /// <param name="expectedCharacters">How many characters the terms have together; a guess that spares growing.</param>
        public Builder(int expectedCharacters = 1 << 12)
        {
            var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expectedCharacters * 2));
            _keys = new ulong[size];
            _children = new int[size];
            _mask = size - 1;
            Array.Fill(_values, -1);
        }

        /// <summary>Puts a term in; false where another value holds it already (which stays), or nothing of it remains after normalising.</summary>
        /// <param name="value">Zero or more.</param>
        public bool TryAdd(ReadOnlySpan<char> term, int value)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            var node = 0;
            foreach (var raw in term)
            {
                if (IsPassedOver(raw))
                    continue;
                var c = Fold(raw);
                if (node == 0)
                    _firstBits[c >> 6] |= 1UL << (c & 63);
                node = ChildOrNew(node, c);
            }
            if (node == 0 || (_values[node] >= 0 && _values[node] != value))
                return false;
            _values[node] = value;
            return true;
        }

        public TermMatcher Build() => new(_keys, _children, _values, _firstBits);

        private int ChildOrNew(int node, char c)
        {
            var key = ((ulong)(uint)node << 16 | c) + 1;
            var slot = Slot(key, _mask);
            for (; _keys[slot] != 0; slot = (slot + 1) & _mask)
                if (_keys[slot] == key)
                    return _children[slot];
            var child = _nodes++;
            if (child == _values.Length)
            {
                Array.Resize(ref _values, child * 2);
                Array.Fill(_values, -1, child, child);
            }
            _keys[slot] = key;
            _children[slot] = child;
            if (_nodes * 2 > _keys.Length)
                Grow();
            return child;
        }

        private void Grow()
        {
            var (keys, children) = (_keys, _children);
            _keys = new ulong[keys.Length * 2];
            _children = new int[keys.Length * 2];
            _mask = _keys.Length - 1;
            for (var i = 0; i < keys.Length; i++)
            {
                if (keys[i] == 0)
                    continue;
                var slot = Slot(keys[i], _mask);
                while (_keys[slot] != 0)
                    slot = (slot + 1) & _mask;
                _keys[slot] = keys[i];
                _children[slot] = children[i];
            }
        }
    }
}
