using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsMiner.Segmenting;

/// <summary>
/// One thread's working space, and the cutting itself. A text is taken block by block (a stretch of Chinese characters, letters and
/// digits), and a block window by window, so that the space is bounded: the path through a window is kept up to <see cref="Margin"/>
/// before its end, where it no longer depends on what follows.
/// </summary>
internal sealed class Cutter
{
    private const int Window = 8192;
    private const int Margin = 512;

    // Marks: whether a word may begin at a place.
    private const byte Inside = 0;
    private const byte Character = 1;
    private const byte Token = 2;

    private readonly byte[] _marks = new byte[Window + 1];
    private readonly ushort[] _codes = new ushort[Window];
    private readonly double[] _route = new double[Window + 1];
    private readonly int[] _ends = new int[Window];
    private readonly int[] _cells = new int[Window];
    private readonly byte[] _back = new byte[Window];

    private Lexicon _lexicon = null!;
    private List<Word> _words = null!;
    private bool _search;
    private bool _model;
    private bool _jieba;

    public void Cut(Lexicon lexicon, SegmenterOptions options, ReadOnlySpan<char> text, List<Word> words, SegmentationMode mode)
    {
        _lexicon = lexicon;
        _words = words;
        _search = mode == SegmentationMode.Search;
        _model = options.UseCharacterModel;
        _jieba = options.JiebaCompatible;
        if (_jieba)
            CutAsJieba(text);
        else
            Cut(text);
        _lexicon = null!;
        _words = null!;
    }

    private void Cut(ReadOnlySpan<char> text)
    {
        var kinds = CharacterKinds.Of;
        var codes = _lexicon.Codes;
        var single = -1;
        for (var at = 0; at < text.Length;)
        {
            // The block from here, as far as the window holds it.
            var length = 0;
            var i = at;
            var open = false;
            while (i < text.Length)
            {
                var c = text[i];
                var kind = kinds[c];
                int end;
                byte mark;
                if (kind == CharacterKind.Han)
                {
                    if (Tokens.IsPositionalDigit(c) && Tokens.PositionalNumber(text, i) is var number && number > i)
                        (mark, end) = (Token, number);
                    else
                    {
                        if (length == Window)
                        {
                            open = true;
                            break;
                        }
                        _marks[length] = Character;
                        _codes[length++] = codes[c];
                        i++;
                        continue;
                    }
                }
                else if (kind is CharacterKind.Digit or CharacterKind.Letter)
                    (mark, end) = (Token, Tokens.End(text, i));
                else if (kind == CharacterKind.High && i + 1 < text.Length && kinds[text[i + 1]] == CharacterKind.Low && CharacterKinds.IsHanPair(c, text[i + 1]))
                    (mark, end) = (Character, i + 2);
                else
                    break;
                if (end - at > Window)
                {
                    open = true;
                    break;
                }
                _marks[length] = mark;
                _codes[length++] = codes[text[i++]];
                for (; i < end; i++)
                {
                    _marks[length] = Inside;
                    _codes[length++] = codes[text[i]];
                }
            }
            if (length == 0)
            {
                single = Flush(text, single, at);
                var end = open ? Tokens.End(text, at) : Tokens.SymbolEnd(text, at);
                if (open)
                    Emit(text, at, end, Tokens.ClassOf(text[at..end]));
                else
                    _words.Add(new Word(at, end - at, WordClass.Punctuation));
                at = end;
                continue;
            }
            _marks[length] = Character;
            FindPath(length);
            at = Follow(text, at, length, open, ref single);
        }
        Flush(text, single, text.Length);
    }

    /// <summary>The most probable path through the window, from its right end (jieba's calc).</summary>
    private void FindPath(int length)
    {
        ref var cells = ref MemoryMarshal.GetArrayDataReference(_lexicon.Cells);
        ref var marks = ref MemoryMarshal.GetArrayDataReference(_marks);
        ref var codes = ref MemoryMarshal.GetArrayDataReference(_codes);
        ref var route = ref MemoryMarshal.GetArrayDataReference(_route);
        var rootBase = cells.Base;
        var logOfOne = _lexicon.LogOfOne;
        Unsafe.Add(ref route, length) = 0;
        for (var start = length - 1; start >= 0; start--)
        {
            var mark = Unsafe.Add(ref marks, start);
            if (mark == Inside)
                continue;
            var best = double.NegativeInfinity;
            var bestEnd = 0;
            var bestCell = -1;
            if (mark == Token)
            {
                bestEnd = NextPlace(start);
                best = logOfOne + Unsafe.Add(ref route, bestEnd);
            }
            var node = 0;
            var nodeBase = rootBase;
            for (var i = start; i < length;)
            {
                var next = nodeBase + Unsafe.Add(ref codes, i);
                ref var cell = ref Unsafe.Add(ref cells, next);
                if (cell.Parent != node)
                    break;
                node = next;
                nodeBase = cell.Base;
                i++;
                // Not a number where no word ends: no comparison holds.
                var score = cell.Score + Unsafe.Add(ref route, i);
                if (score >= best && Unsafe.Add(ref marks, i) != Inside)
                {
                    best = score;
                    bestEnd = i;
                    bestCell = node;
                }
            }
            if (bestEnd == 0)
            {
                bestEnd = NextPlace(start);
                best = logOfOne + Unsafe.Add(ref route, bestEnd);
            }
            Unsafe.Add(ref route, start) = best;
            _ends[start] = bestEnd;
            _cells[start] = bestCell;
        }
    }

    private int NextPlace(int start)
    {
        var end = start + 1;
        while (_marks[end] == Inside)
            end++;
        return end;
    }

    /// <summary>Gives out the words of the path; returns where the next window begins.</summary>
    /// <param name="open">The block goes on behind the window: its last words may yet change.</param>
    /// <param name="single">Where the run of single characters began that the words so far end with; -1 for none.</param>
    private int Follow(ReadOnlySpan<char> text, int origin, int length, bool open, ref int single)
    {
        var last = open && length > Margin ? length - Margin : length;
        var at = 0;
        while (at < last)
        {
            var end = _ends[at];
            if (_marks[at] == Character && (end == at + 1 || (end == at + 2 && _marks[at + 1] == Inside)))
            {
                if (_model)
                {
                    if (single < 0)
                        single = origin + at;
                }
                else
                    _words.Add(new Word(origin + at, end - at, ClassOfCell(_cells[at])));
            }
            else
            {
                single = Flush(text, single, origin + at);
                var wordClass = _cells[at] >= 0 ? ClassOfCell(_cells[at]) : Tokens.ClassOf(text[(origin + at)..(origin + end)]);
                Emit(text, origin + at, origin + end, wordClass);
            }
            at = end;
        }
        return origin + at;
    }

    private WordClass ClassOfCell(int cell) => cell < 0 ? WordClass.Unknown : _lexicon.Cells[cell].Class;

    /// <summary>Gives out the run of single characters that ends here; returns -1, the mark of no run.</summary>
    private int Flush(ReadOnlySpan<char> text, int from, int to)
    {
        if (from < 0)
            return -1;
        if (to - from == 1)
            Single(text, from);
        else if (_lexicon.Find(text[from..to]) >= 0)
        {
            // The path preferred the characters to the word: so be it.
            for (var i = from; i < to;)
                i = Single(text, i);
        }
        else
            for (var i = from; i < to;)
            {
                var end = Math.Min(to, i + Window);
                if (end < to && char.IsHighSurrogate(text[end - 1]))
                    end--;
                Recognise(text, i, end);
                i = end;
            }
        return -1;
    }

    private int Single(ReadOnlySpan<char> text, int at)
    {
        var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        var wordClass = length == 1 ? ClassOfCell(_lexicon.Find(text.Slice(at, 1))) : WordClass.Unknown;
        _words.Add(new Word(at, length, wordClass));
        return at + length;
    }

    /// <summary>The hidden Markov model's words (Viterbi; of equals, the state with the later letter, as Python's max over pairs).</summary>
    private void Recognise(ReadOnlySpan<char> text, int from, int to)
    {
        var count = to - from;
        var codes = _lexicon.Codes;
        var emissions = _lexicon.Emissions;
        var t = _lexicon.Transitions;
        const int b = (int)CharacterTag.Begin, e = (int)CharacterTag.End, m = (int)CharacterTag.Middle, s = (int)CharacterTag.Single;
        double eb = t[(e << 2) + b], sb = t[(s << 2) + b], bm = t[(b << 2) + m], mm = t[(m << 2) + m];
        double ss = t[(s << 2) + s], es = t[(e << 2) + s], be = t[(b << 2) + e], me = t[(m << 2) + e];
        var row = codes[text[from]] << 2;
        var start = _lexicon.Starts;
        double vb = start[b] + emissions[row + b], ve = start[e] + emissions[row + e], vm = start[m] + emissions[row + m], vs = start[s] + emissions[row + s];
        for (var i = 1; i < count; i++)
        {
            row = codes[text[from + i]] << 2;
            if (char.IsLowSurrogate(text[from + i]))
            {
                // The pair is one character, and its first half has spoken for it.
                _back[i] = Inside;
                continue;
            }
            double emitB = emissions[row + b], emitE = emissions[row + e], emitM = emissions[row + m], emitS = emissions[row + s];
            double fromE = ve + eb + emitB, fromS = vs + sb + emitB;
            var nb = fromS >= fromE ? fromS : fromE;
            var back = fromS >= fromE ? 1 : 0;
            double fromB = vb + bm + emitM, fromM = vm + mm + emitM;
            var nm = fromM >= fromB ? fromM : fromB;
            back |= fromM >= fromB ? 2 : 0;
            double toSfromS = vs + ss + emitS, toSfromE = ve + es + emitS;
            var ns = toSfromS >= toSfromE ? toSfromS : toSfromE;
            back |= toSfromS >= toSfromE ? 4 : 0;
            double toEfromB = vb + be + emitE, toEfromM = vm + me + emitE;
            var ne = toEfromM >= toEfromB ? toEfromM : toEfromB;
            back |= toEfromM >= toEfromB ? 8 : 0;
            _back[i] = (byte)back;
            (vb, ve, vm, vs) = (nb, ne, nm, ns);
        }
        // Backwards, marking in place where each word begins; then forwards over the marks.
        var state = vs >= ve ? s : e;
        for (var i = count - 1; i >= 0; i--)
        {
            if (i > 0 && char.IsLowSurrogate(text[from + i]))
            {
                _back[i] = Inside;
                continue;
            }
            var back = _back[i];
            _back[i] = state is b or s ? Character : Inside;
            state = state switch
            {
                b => (back & 1) != 0 ? s : e,
                m => (back & 2) != 0 ? m : b,
                s => (back & 4) != 0 ? s : e,
                _ => (back & 8) != 0 ? m : b,
            };
        }
        for (var i = 0; i < count;)
        {
            var end = i + 1;
            while (end < count && _back[end] == Inside)
                end++;
            EmitRecognised(text, from + i, from + end);
            i = end;
        }
    }

    private void EmitRecognised(ReadOnlySpan<char> text, int from, int to)
    {
        if (_lexicon.Forbidden.Count > 0 && _lexicon.Forbidden.Contains(text[from..to].ToString()))
            for (var i = from; i < to;)
                i = Single(text, i);
        else if (to - from == 1)
            Single(text, from);
        else
            Emit(text, from, to, ClassOfCell(_lexicon.Find(text[from..to])));
    }

    private void Emit(ReadOnlySpan<char> text, int from, int to, WordClass wordClass)
    {
        if (_search && to - from > 2)
        {
            if (_jieba)
                EmitGrams(text, from, to);
            else if (wordClass is WordClass.Numeral or WordClass.Foreign && CharacterKinds.Of[text[from]] != CharacterKind.Han)
                EmitParts(text, from, to);
            else
                EmitInner(text, from, to);
        }
        _words.Add(new Word(from, to - from, wordClass));
        if (_search && to - from > 2)
            SortTail(from);
    }

    private void SortTail(int from)
    {
        // The word itself came last; it belongs behind the shorter words that begin with it.
        var span = CollectionsMarshal.AsSpan(_words);
        var word = span[^1];
        var i = span.Length - 1;
        for (; i > 0 && span[i - 1].Start > from; i--)
            span[i] = span[i - 1];
        span[i] = word;
    }

    /// <summary>jieba's cut_for_search: the lexicon's words of two and three characters.</summary>
    private void EmitGrams(ReadOnlySpan<char> text, int from, int to)
    {
        for (var i = from; i < to - 1; i++)
        {
            if (_lexicon.Find(text.Slice(i, 2)) is var two && two >= 0)
                _words.Add(new Word(i, 2, ClassOfCell(two)));
            if (to - from > 3 && i < to - 2 && _lexicon.Find(text.Slice(i, 3)) is var three && three >= 0)
                _words.Add(new Word(i, 3, ClassOfCell(three)));
        }
    }

    /// <summary>The lexicon's words inside a word, and what they leave uncovered (two characters or more), so that every part is found.</summary>
    private void EmitInner(ReadOnlySpan<char> text, int from, int to)
    {
        var reach = from;
        var gap = -1;
        var any = false;
        var gapAt = 0;
        for (var i = from; i < to; i++)
        {
            var before = _words.Count;
            var longest = InnerWordsAt(text, from, to, i);
            if (longest > 0)
            {
                if (gap >= 0)
                    CloseGap(gap, i, gapAt);
                gap = -1;
                any = true;
                reach = Math.Max(reach, i + longest);
            }
            else if (i >= reach && gap < 0)
            {
                gap = i;
                gapAt = before;
            }
        }
        if (gap >= 0 && any)
            CloseGap(gap, to, gapAt);
    }

    private void CloseGap(int from, int to, int at)
    {
        if (to - from >= 2)
            _words.Insert(at, new Word(from, to - from));
    }

    private int InnerWordsAt(ReadOnlySpan<char> text, int from, int to, int at)
    {
        if (char.IsLowSurrogate(text[at]) && at > from)
            return 0;
        var longest = 0;
        var cells = _lexicon.Cells;
        var codes = _lexicon.Codes;
        var node = 0;
        for (var i = at; i < to;)
        {
            var next = cells[node].Base + codes[text[i]];
            if (cells[next].Parent != node)
                break;
            node = next;
            i++;
            if (i - at < 2 || i - at == to - from || double.IsNaN(cells[node].Score))
                continue;
            longest = i - at;
            _words.Add(new Word(at, i - at, cells[node].Class));
        }
        return longest;
    }

    /// <summary>The parts of a range or a joined Latin word: 2020 and 2022 of 2020-2022, COVID and 19 of COVID-19.</summary>
    private void EmitParts(ReadOnlySpan<char> text, int from, int to)
    {
        var start = from;
        for (var i = from; i <= to; i++)
        {
            if (i < to && !Tokens.Joins(text[i]))
                continue;
            if (i > start && i - start < to - from)
                _words.Add(new Word(start, i - start, Tokens.ClassOf(text[start..i])));
            start = i + 1;
        }
    }

    // jieba's own division of a text: its re_han_default and re_skip_default.
    private static bool IsBlockCharacter(char c) => c is (>= '\u4E00' and <= '\u9FD5') || char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '&' or '.' or '_' or '%' or '-';

    private void CutAsJieba(ReadOnlySpan<char> text)
    {
        var codes = _lexicon.Codes;
        Array.Fill(_marks, Character);
        for (var at = 0; at < text.Length;)
        {
            if (!IsBlockCharacter(text[at]))
            {
                var width = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2
                    : char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
                _words.Add(new Word(at, width, WordClass.Punctuation));
                at += width;
                continue;
            }
            var run = -1;
            for (var open = true; open;)
            {
                var length = 0;
                while (length < Window && at + length < text.Length && IsBlockCharacter(text[at + length]))
                {
                    _codes[length] = codes[text[at + length]];
                    length++;
                }
                open = length == Window && at + length < text.Length && IsBlockCharacter(text[at + length]);
                FindPath(length);
                at = _model ? FollowAsJieba(text, at, length, open, ref run) : FollowAsJiebaWithoutModel(text, at, length, open, ref run);
            }
            if (run >= 0 && _model)
                FlushAsJieba(text, run, at);
            else if (run >= 0)
                Emit(text, run, at, Tokens.ClassOf(text[run..at]));
        }
    }

    private int FollowAsJieba(ReadOnlySpan<char> text, int origin, int length, bool open, ref int run)
    {
        var last = open ? length - Margin : length;
        var at = 0;
        while (at < last)
        {
            var end = _ends[at];
            if (end == at + 1)
            {
                if (run < 0)
                    run = origin + at;
            }
            else
            {
                if (run >= 0)
                    FlushAsJieba(text, run, origin + at);
                run = -1;
                Emit(text, origin + at, origin + end, ClassOfCell(_cells[at]));
            }
            at = end;
        }
        return origin + at;
    }

    private int FollowAsJiebaWithoutModel(ReadOnlySpan<char> text, int origin, int length, bool open, ref int run)
    {
        var last = open ? length - Margin : length;
        var at = 0;
        while (at < last)
        {
            var end = _ends[at];
            if (end == at + 1 && char.IsAsciiLetterOrDigit(text[origin + at]))
            {
                if (run < 0)
                    run = origin + at;
            }
            else
            {
                if (run >= 0)
                    Emit(text, run, origin + at, Tokens.ClassOf(text[run..(origin + at)]));
                run = -1;
                Emit(text, origin + at, origin + end, ClassOfCell(_cells[at]));
            }
            at = end;
        }
        return origin + at;
    }

    /// <summary>jieba's finalseg.cut over a run of single characters.</summary>
    private void FlushAsJieba(ReadOnlySpan<char> text, int from, int to)
    {
        if (to - from == 1 || _lexicon.Find(text[from..to]) >= 0)
        {
            for (var i = from; i < to; i++)
                Single(text, i);
            return;
        }
        for (var i = from; i < to;)
        {
            var end = i + 1;
            if (text[i] is >= '\u4E00' and <= '\u9FD5')
            {
                while (end < to && end - i < Window && text[end] is >= '\u4E00' and <= '\u9FD5')
                    end++;
                Recognise(text, i, end);
            }
            else if (char.IsAsciiLetterOrDigit(text[i]))
            {
                // [a-zA-Z0-9]+(?:\.\d+)?%?
                while (end < to && char.IsAsciiLetterOrDigit(text[end]))
                    end++;
                if (end + 1 < to && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
                    for (end += 2; end < to && char.IsAsciiDigit(text[end]);)
                        end++;
                if (end < to && text[end] == '%')
                    end++;
                Emit(text, i, end, Tokens.ClassOf(text[i..end]));
            }
            else
            {
                while (end < to && !char.IsAsciiLetterOrDigit(text[end]) && text[end] is not (>= '\u4E00' and <= '\u9FD5'))
                    end++;
                Emit(text, i, end, WordClass.Punctuation);
            }
            i = end;
        }
    }
}
