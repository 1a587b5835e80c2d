using System.Buffers;
using System.Runtime.CompilerServices;

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
    // The trie as open-addressed tables: the first two characters of a term → node, (node, folded character) → node. Most places of a text begin no term, and
    // its first two characters tell so, so failure links would cost more than they save; what they are looked up in is small enough to stay in the processor's caches.
    private readonly Edge[] _roots;
    private readonly Edge[] _edges;
    private readonly Beginnings _beginnings;

    // Of a small vocabulary, whose terms begin with few characters: most of a text is passed by many characters at a time.
    private readonly SearchValues<char>? _firsts;

    private TermMatcher(Edge[] roots, Edge[] edges, Beginnings beginnings)
    {
        _roots = roots;
        _edges = edges;
        _beginnings = beginnings;
        _firsts = beginnings.Firsts();
    }

    /// <summary>One step of the trie, in one place of memory. A key of 0 is an empty slot.</summary>
    private struct Edge
    {
        public ulong Key;

        // From its low end: the child, the term, and what may follow; so packed, four edges share a line of the processor's cache.
        private ulong _value;

        /// <summary>The greatest number that a child or a term can have.</summary>
        public const int Greatest = (1 << 24) - 1;

        public Edge(ulong key, int child) => (Key, _value) = (key, (ulong)(uint)child);

        public readonly int Child => (int)(_value & Greatest);

        /// <summary>0 where no term ends at the child, else the term's value and 1.</summary>
        public int Term
        {
            readonly get => (int)(_value >> 24) & Greatest;
            set => _value = _value & ~((ulong)Greatest << 24) | (ulong)(uint)value << 24;
        }

        /// <summary>The characters by which it may go on from the child, sixteen of which share a bit: most ways end here, and are not looked up in vain.</summary>
        public ushort Next
        {
            set => _value = _value << 16 >> 16 | (ulong)value << 48;
        }

        public readonly bool MayGoOn(char c) => (_value >> 48 >> (c & 15) & 1) != 0;
    }

    /// <summary>Appends the matches of <paramref name="text"/> to <paramref name="matches"/>, in their order.</summary>
    public void Scan(ReadOnlySpan<char> text, List<TermMatch> matches)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (_firsts is not null)
            {
                var next = text[i..].IndexOfAny(_firsts);
                if (next < 0)
                    return;
                i += next;
            }
            if (!_beginnings.Allow(text, i) || !TryMatch(text, i, out var end, out var value))
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
        if (_beginnings.Allow(text, start))
            return TryMatch(text, start, out end, out value);
        end = 0;
        value = -1;
        return false;
    }

    private bool TryMatch(ReadOnlySpan<char> text, int start, out int end, out int value)
    {
        end = 0;
        value = -1;
        var first = Fold(text[start]);
        if (_beginnings.IsAlone(first) && IsWholeWord(text, start, start))
            (end, value) = (start + 1, Root(AloneKey(first)).Term - 1);
        Edge edge = default;
        for (var i = start + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPassedOver(c))
                continue;
            c = Fold(c);
            if (edge.Key == 0)
                edge = Root(PairKey(first, c));
            else if (edge.MayGoOn(c))
                edge = Step(Key(edge.Child, c));
            else
                break;
            if (edge.Key == 0)
                break;
            if (edge.Term > 0 && IsWholeWord(text, start, i))
            {
                end = i + 1;
                value = edge.Term - 1;
            }
        }
        return value >= 0;
    }

    /// <summary>The value of a whole term; -1 where the vocabulary lacks it.</summary>
    public int Find(ReadOnlySpan<char> term)
    {
        var (node, value, length, first) = (0, -1, 0, '\0');
        foreach (var raw in term)
        {
            if (IsPassedOver(raw))
                continue;
            var c = Fold(raw);
            if (length++ == 0)
            {
                first = c;
                value = _beginnings.IsAlone(c) ? Root(AloneKey(c)).Term - 1 : -1;
                continue;
            }
            ref readonly var edge = ref (node == 0 ? ref Root(PairKey(first, c)) : ref Step(Key(node, c)));
            if (edge.Key == 0)
                return -1;
            (node, value) = (edge.Child, edge.Term - 1);
        }
        return value;
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

    /// <summary>The edge from the root; an empty one where there is none.</summary>
    private ref readonly Edge Root(ulong key) => ref _roots[SlotOf(_roots, key)];

    /// <summary>The edge from another node; an empty one where there is none.</summary>
    private ref readonly Edge Step(ulong key) => ref _edges[SlotOf(_edges, key)];

    /// <summary>From a node by a character; nodes count from 1.</summary>
    private static ulong Key(int node, char c) => (ulong)(uint)node << 16 | c;

    /// <summary>The first two characters are one step: most of what begins as a term does ends there.</summary>
    private static ulong PairKey(char first, char second) => 1UL << 63 | (ulong)first << 16 | second;

    private static ulong AloneKey(char only) => 1UL << 62 | only;

    private static bool IsFromRoot(ulong key) => key >> 62 != 0;

    /// <summary>Where an edge is, or the empty slot where it would be.</summary>
    private static int SlotOf(Edge[] edges, ulong key)
    {
        var mask = edges.Length - 1;
        for (var slot = Slot(key, mask); ; slot = (slot + 1) & mask)
            if (edges[slot].Key == key || edges[slot].Key == 0)
                return slot;
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

    // Chinese characters, which nearly all are, are told first: nothing is passed over or folded among them.
    private static bool IsPassedOver(char c) => c < '㐀' ? IsBlankOrQuote(c) : c == '＂';

    private static bool IsBlankOrQuote(char c) => c is ' ' or '\t' or '\u3000' or '\u00A0' || IsQuote(c);

    private static char Fold(char c) => c is >= '㐀' and <= '\uFEFF' ? c : FoldLatin(c);

    private static char FoldLatin(char c) => c switch
    {
        < 'a' => c,
        <= 'z' => (char)(c - 32),
        >= '！' and <= '～' => FoldLatin((char)(c - 0xFEE0)),
        _ => c,
    };

    /// <summary>Which characters and pairs of characters terms begin with: a few bits that spare the way into the trie.</summary>
    private sealed class Beginnings
    {
        private const int MostFirsts = 150;

        private readonly ulong[] _first = new ulong[1024];
        private readonly ulong[] _alone = new ulong[1024];
        // Several pairs share a bit: one that is not set begins no term.
        private readonly ulong[] _pairs = new ulong[1024];

        public void AddFirst(char first) => Set(_first, first);

        public void AddPair(char first, char second) => Set(_pairs, Mixed(first, second));

        public void AddAlone(char only) => Set(_alone, only);

        public bool IsAlone(char folded) => Has(_alone, folded);

        /// <summary>All characters that a term begins with in a text, unless they are many.</summary>
        public SearchValues<char>? Firsts()
        {
            if (_first.Sum(System.Numerics.BitOperations.PopCount) > MostFirsts)
                return null;
            var firsts = new List<char>();
            for (var c = 0; c <= char.MaxValue; c++)
            {
                // Sixty-four at a time, nearly all of them none.
                if (_first[c >> 6] == 0)
                    c |= 63;
                else if (Has(_first, (char)c))
                    firsts.AddRange(c is > ' ' and <= '~' ? [(char)c, char.ToLowerInvariant((char)c), (char)(c + 0xFEE0), (char)(char.ToLowerInvariant((char)c) + 0xFEE0)] : [(char)c]);
            }
            return SearchValues.Create(firsts.ToArray());
        }

        /// <summary>Whether a term may begin at <paramref name="start"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Allow(ReadOnlySpan<char> text, int start)
        {
            if (start >= text.Length)
                return false;
            var first = Fold(text[start]);
            if (!Has(_first, first))
                return false;
            if (start + 1 < text.Length && (IsPassedOver(text[start + 1]) || Has(_pairs, Mixed(first, Fold(text[start + 1])))))
                return true;
            return Has(_alone, first);
        }

        private static char Mixed(char first, char second) => (char)((first * 0x9E37u) ^ second);

        private static bool Has(ulong[] bits, char c) => (bits[c >> 6] & (1UL << (c & 63))) != 0;

        private static void Set(ulong[] bits, char c) => bits[c >> 6] |= 1UL << (c & 63);
    }

    /// <summary>Gathers terms for a matcher.</summary>
    public sealed class Builder
    {
        private Edge[] _edges;
        private readonly Beginnings _beginnings = new();
        private int _nodes = 1;

        /// <param name="expectedCharacters">How many characters the terms have together; a guess that spares growing.</param>
        public Builder(int expectedCharacters = 1 << 12)
        {
            var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expectedCharacters * 2));
            _edges = new Edge[size];
        }

        /// <summary>Puts a term in; false where another value holds it already (which stays), or nothing of it remains after normalising.</summary>
        /// <param name="value">Zero or more.</param>
        public bool TryAdd(ReadOnlySpan<char> term, int value)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, Edge.Greatest);
            var (node, slot, length, first) = (0, -1, 0, '\0');
            foreach (var raw in term)
            {
                if (IsPassedOver(raw))
                    continue;
                var c = Fold(raw);
                if (length++ == 0)
                {
                    _beginnings.AddFirst(first = c);
                    continue;
                }
                if (length == 2)
                    _beginnings.AddPair(first, c);
                slot = StepOrNew(length == 2 ? PairKey(first, c) : Key(node, c));
                node = _edges[slot].Child;
            }
            if (length == 1)
                slot = StepOrNew(AloneKey(first));
            if (slot < 0 || (_edges[slot].Term > 0 && _edges[slot].Term - 1 != value))
                return false;
            if (length == 1)
                _beginnings.AddAlone(first);
            _edges[slot].Term = value + 1;
            return true;
        }

        public TermMatcher Build()
        {
            var next = new ushort[_nodes];
            foreach (ref readonly var edge in _edges.AsSpan())
                if (edge.Key != 0 && !IsFromRoot(edge.Key))
                    next[edge.Key >> 16] |= (ushort)(1 << (int)(edge.Key & 15));
            foreach (ref var edge in _edges.AsSpan())
                if (edge.Key != 0)
                    edge.Next = next[edge.Child];
            return new(Compact(_edges, fromRoot: true), Compact(_edges, fromRoot: false), _beginnings);
        }

        /// <summary>The edges of one kind in a table that three quarters of at most are taken.</summary>
        private static Edge[] Compact(Edge[] edges, bool fromRoot)
        {
            var count = 0;
            foreach (ref readonly var edge in edges.AsSpan())
                if (edge.Key != 0 && IsFromRoot(edge.Key) == fromRoot)
                    count++;
            var compact = new Edge[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count + (count / 3)))];
            foreach (ref readonly var edge in edges.AsSpan())
                if (edge.Key != 0 && IsFromRoot(edge.Key) == fromRoot)
                    compact[SlotOf(compact, edge.Key)] = edge;
            return compact;
        }

        private int StepOrNew(ulong key)
        {
            var slot = SlotOf(_edges, key);
            if (_edges[slot].Key == key)
                return slot;
            if ((_nodes + 1) * 2 > _edges.Length)
            {
                Grow();
                slot = SlotOf(_edges, key);
            }
            ArgumentOutOfRangeException.ThrowIfGreaterThan(_nodes, Edge.Greatest);
            _edges[slot] = new Edge(key, _nodes++);
            return slot;
        }

        private void Grow()
        {
            var edges = _edges;
            _edges = new Edge[edges.Length * 2];
            foreach (var edge in edges)
                if (edge.Key != 0)
                    _edges[SlotOf(_edges, edge.Key)] = edge;
        }
    }
}
