using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Units;

/// <summary>
/// Reads numbers with their units: from a place in the text to a mention of a number, percentage, sum of money, quantity or multiple, with its qualifier.
/// </summary>
internal sealed class QuantityReader
{
    private readonly UnitTable units;
    private readonly QualifierTable qualifiers;
    private readonly PieceReader _pieces;
    private readonly bool[] _starts = new bool[char.MaxValue + 1];

    public QuantityReader(UnitTable units, QualifierTable qualifiers)
    {
        this.units = units;
        this.qualifiers = qualifiers;
        _pieces = new PieceReader(units);
        for (var c = 0; c <= char.MaxValue; c++)
            _starts[c] = ComputeCanStart((char)c);
    }

    public bool CanStart(char c) => _starts[c];

    private bool ComputeCanStart(char c) =>
        NumeralScanner.IsNumeralChar(c) || c is '-' or '－' or '−' or '负' or '負' or '.' or '．' or '几' or '数' or '半' or '过' or '翻' or '±' or '正' or '每' or '零'
        || units.Signs.CanStart(c) || units.Before.CanStart(c);

    /// <summary>The unit at a place; for the period reader.</summary>
    public bool TryMatchUnit(string text, int at, out int end, out Unit unit) => units.TryMatch(text, at, out end, out unit);

    /// <param name="floor">End of the mention before: nothing is read across it.</param>
    /// <param name="next">Where reading goes on.</param>
    /// <returns>False when no number starts here.</returns>
    public bool TryRead(string text, int at, int floor, List<Mention> mentions, SharedUnits waiting, out int next)
    {
        next = at + 1;
        if (!_pieces.TryRead(text, at, floor, out var first))
        {
            if (first.Name)
                next = first.End;
            return false;
        }
        ReadHundredMillions(text, ref first);
        next = Math.Max(first.End, at + 1);
        if (first.Name)
        {
            mentions.Add(new Mention
            {
                Span = new TextSpan(first.Start, first.End),
                Number = first.Number,
                Kind = MentionKind.Number,
                Quantity = QuantityBuilder.Build(first, first.Low, first.High, Qualifier.Exact, false),
                Rule = "name",
            });
            return true;
        }
        var whole = new Whole { Piece = first, Start = first.Start, End = first.End, Low = first.Low, High = first.High, Number = first.Number, Qualifier = first.Open ? Qualifier.Above : Qualifier.Exact, Qualified = first.Open };
        if (TryReadRange(text, first, floor, out var last, out var rangeEnd, out var firstLow))
        {
            (whole.Low, whole.High, whole.End) = (firstLow, last.High, rangeEnd);
            whole.Piece = last with { Bare = false };
            whole.Number = new TextSpan(first.Number.Start, last.Number.End);
        }
        QualifyBefore(text, floor, first, ref whole);
        ReadDoublings(text, first, ref whole);
        if (!ReadMagnitude(text, ref whole))
            QualifyBehind(text, ref whole);
        if (!Accept(text, first, whole.Piece, whole.End, floor, whole.Qualified))
        {
            next = first.End;
            return false;
        }
        var piece = whole.Piece;
        if (piece.Rule == "half" && !whole.Qualified && first.Start > 0 && text[first.Start - 1] is '过')
            whole.Qualifier = Qualifier.Above;
        next = whole.End;
        var mention = new Mention
        {
            Span = new TextSpan(whole.Start, whole.End),
            Number = whole.Number.Length > 0 ? whole.Number : null,
            Kind = QuantityBuilder.KindOf(piece.Unit),
            Quantity = QuantityBuilder.Build(piece, whole.Low, whole.High, whole.Qualifier, whole.Magnitude),
            Rule = piece.Rule ?? QuantityBuilder.RuleOf(piece),
        };
        if (mentions.Count > 0 && QuantityBuilder.BetweenBounds(text, mentions[^1], mention) is { } bounded)
        {
            mentions[^1] = bounded;
            return true;
        }
        mentions.Add(mention);
        if (piece.Unit is null && first.Plain && !whole.IsRange)
            waiting.Add(text, mentions.Count - 1, piece, whole.Qualifier, whole.Number);
        else if (piece.Unit is { Weak: false } && piece.Rule is null)
            waiting.Share(text, mentions, piece, whole.Number.Start);
        if (piece.Unit?.Name == "个" && !whole.IsRange && At(text, whole.End) is '、' or '和' or '及')
            waiting.Add(text, mentions.Count - 1, piece, whole.Qualifier, new TextSpan(whole.Number.Start, whole.End));
        return true;
    }

    /// <summary>A number or range with its qualifiers, as far as it is read.</summary>
    private struct Whole
    {
        public Piece Piece;       // of a range, the last
        public int Start;
        public int End;
        public decimal Low;
        public decimal High;
        public TextSpan Number;
        public Qualifier Qualifier;
        public bool Qualified;
        public bool Magnitude;

        public readonly bool IsRange => Low != High;
    }

    /// <summary>4个亿: said for 4亿元; 6个多亿, 3.5个亿.</summary>
    private void ReadHundredMillions(string text, ref Piece piece)
    {
        if (piece is { Unit.Name: "个", Scale: 1, Open: false } && At(text, piece.End) == '多' && At(text, piece.End + 1) == '亿')
            (piece.Open, piece.End) = (true, piece.End + 1);
        else if (piece is { Unit: null, Scale: 1, Arabic: true, Name: false } && At(text, piece.End) == '个' && At(text, piece.End + 1) == '亿' && units.TryMatch("个", 0, out _, out var things))
            (piece.Unit, piece.End) = (things, piece.End + 1);
        if (piece is not { Unit.Name: "个", Scale: 1 } || At(text, piece.End) != '亿' || SizesThings(text, piece.End + 1) || !units.TryMatch("元", 0, out _, out var yuan))
            return;
        (piece.Low, piece.High, piece.Place, piece.Scale, piece.ScaleText) = (piece.Low * 1e8m, piece.High * 1e8m, piece.Place * 1e8m, 1e8m, "亿");
        piece.Unit = yuan;
        piece.End++;
        // 10个亿美元
        if (units.TryMatch(text, piece.End, out var end, out var currency) && currency.IsMoney)
            (piece.Unit, piece.End) = (currency, end);
    }

    private void QualifyBefore(string text, int floor, in Piece first, ref Whole whole)
    {
        if (qualifiers.TryMatchBefore(text, floor, whole.Start, first.Bare, out var before, out var word)
            && !(word.Words[0] == "连续" && whole.Piece.Unit?.Dimension is not ("calendar" or "duration" or "count")))
        {
            if (word.Means != Qualifier.Exact)
            {
                whole.Qualifier = word.Means;
                whole.Qualified = true;
            }
            if (word.Quote)
                whole.Start = before;
        }
        // 从8500到3万: 从 belongs to the range.
        if (whole.IsRange && first.Unit is null && whole.Start > floor && text[whole.Start - 1] is '从' or '由')
            whole.Start--;
    }

    /// <summary>翻了近两番: the doublings stand behind their qualifier.</summary>
    private static void ReadDoublings(string text, in Piece first, ref Whole whole)
    {
        var at = At(text, whole.Start - 1) == '了' ? whole.Start - 2 : whole.Start - 1;
        if (whole is not { Piece.Unit.Name: "番", IsRange: false } || At(text, at) != '翻' || !WordedPieces.TryReadDoubling(text, first.Start - 1, first.Start, out var doubled))
            return;
        (whole.Piece, whole.Low, whole.High, whole.Number) = (doubled, doubled.Low, doubled.High, doubled.Number);
    }

    /// <summary>千亿元级, 百亿级: an order of magnitude.</summary>
    private bool ReadMagnitude(string text, ref Whole whole)
    {
        ref var piece = ref whole.Piece;
        if (At(text, whole.End) != '级' || At(text, whole.End + 1) == '别' || piece.Unit?.Dimension is "duration" or "calendar" || piece.Scale < 10000 && !(piece.Bare && piece.Low >= 1000))
            return false;
        whole.Magnitude = whole.Qualified = true;
        whole.Qualifier = Qualifier.About;
        whole.End++;
        piece.Unit ??= units.TryMatch("元", 0, out _, out var yuan) ? yuan : null;
        return true;
    }

    private void QualifyBehind(string text, ref Whole whole)
    {
        ref var piece = ref whole.Piece;
        if (At(text, whole.End) == '半' && piece.Unit is { } halved && halved.Dimension is "calendar" or "duration" or "percent" or "multiple" or "age" or "mass" or "length" or "area" or "volume" or "count" && halved.Name is not "%" && (!halved.IsCount || halved.Name == "个" && !IsHan(At(text, whole.End + 1)))
            && "导年数月天成径价个小决场空挂程潜精自封开".IndexOf(At(text, whole.End + 1)) < 0 && !whole.IsRange)
        {
            whole.Low += piece.Scale / 2;
            whole.High = piece.Low = piece.High = whole.Low;
            piece.Place = Math.Min(piece.Place, 0.5m);
            piece.Integer = false;
            whole.End++;
        }
        if (piece.Fraction && At(text, whole.End) is '多' || !qualifiers.TryMatchAfter(text, whole.End, out var stop, out var after) || !AllowsSuffix(text, whole.End, stop, after, piece))
            return;
        whole.End = stop;
        whole.Qualified = true;
        if (whole.Qualifier == Qualifier.Exact || whole.Qualifier == Qualifier.About && after.Means != Qualifier.About || whole.Qualifier == Qualifier.Below && after.Means == Qualifier.About)
            whole.Qualifier = after.Means;
        // 300余万元以上
        if (qualifiers.TryMatchAfter(text, whole.End, out stop, out after) && after.Means == Qualifier.Above && stop - whole.End > 1)
            whole.End = stop;
    }

    // 218个亿元以上项目: the count ends before the size.
    private static bool SizesThings(string text, int at) => At(text, at) == '元' && (At(text, at + 1) is '以' or '级' or '及' or '企' or '产' or '项' or '工' or '重' or '大' or '园' or '镇' or '村' or '楼');

    private static bool AllowsSuffix(string text, int start, int stop, QualifierWord word, in Piece piece)
    {
        var c = text[start];
        if (c == '多' && stop == start + 1)
            // 12万吨多晶硅, 3万台多功能机: the beginning of a name.
            return At(text, stop) is not ('晶' or '功' or '层' or '式' or '元' or '媒' or '肽' or '用') && (piece.Unit is null ? !IsHan(At(text, stop)) && (NumeralScanner.SmallUnit(text[start - 1]) > 0 || text[start - 1] is '万' or '亿' || piece is { Low: >= 10, Arabic: true } && text[start - 1] == '0') : piece.Unit is { } unit && !unit.IsCount && unit.Dimension is not ("percent" or "percentage-point"));
        if (c is '余' or '餘')
            return piece.Unit is null || !piece.Unit.IsCount;
        // 三分之一强, 六成弱: a little more or less; 三强企业 are firms.
        if (c is '强' or '弱')
            return (piece.Fraction || piece.Unit?.Dimension == "percent") && (!IsHan(At(text, stop)) || At(text, stop) == '的');
        if (c == '内')
            return piece.Unit?.Dimension is "duration" or "calendar" or "working-days";
        if (c is '+' or '＋')
            return NumeralScanner.ArabicDigit(At(text, stop)) < 0;
        return word.Side == "after";
    }

    /// <summary>Whether what was read is a number that says how much, and not part of a word.</summary>
    private static bool Accept(string text, in Piece first, in Piece piece, int end, int floor, bool qualified)
    {
        var before = At(text, first.Start - 1);
        var after = At(text, end);
        if (piece.Unit is null)
        {
            if (first.Arabic)
                return true;
            if (first.Bare)
                return qualified || !IsHan(before) && !IsHan(after) || piece.Scale >= 1e8m && first.Number.Length > 1 && piece.Fraction;
            if (first.Number.Length == 1 && after is '、' or '.' or '．')
                return false;   // 二、: a heading
            if (piece.Fraction || qualified || text[first.Start] is '负' or '負' or '正' || NumeralScanner.IsNumeralChar(after) && first.Number.Length > 1)
                return true;
            // Chinese numerals without a unit: with a scale or point in them, or alone between punctuation.
            if (first.Number.Length >= 2 && HasScale(text, first.Number))
                return first.Number.Length > 2 || !IsHan(after) || !IsHan(before);
            if (!IsHan(before) && !IsHan(after))
                return true;
            return first.Number.Length > 2 && !IsHan(after) || first.Number.Length == 1 && !IsHan(after) && before is '是' or '为' or '于' or '得' or '到';
        }
        if (first.Bare && piece.Low < 10000 && !qualified)
            return !piece.Unit.IsCount && piece.Unit.Dimension is not ("calendar" or "duration" or "length" or "percent") && !(IsHan(before) && IsHan(after))
                || !IsHan(before) && !IsHan(after) && end >= text.Length;
        if (first.Bare && first.Number.Length == 1 && !qualified)
            return piece.Unit is { IsCount: false, IsMoney: false } && piece.Unit.Dimension is not ("length" or "calendar" or "duration") && !IsHan(before)
                || piece.Unit.IsMoney && before is '达' or '到' || !IsHan(before) && !IsHan(after);
        if (!first.Arabic && first.Number.Length == 1 && !first.Bare)
        {
            // 第一个, 统一, 周三, 每一个, 高三: words, not counts.
            if (first.Start > floor && !qualified && EndsWord(text, first, piece.Unit))
                return false;
            if (first.One && piece.Unit.Weak)
                return false;
            if (first.One && piece.Unit.IsMoney && text[end - 1] == '块' && IsHan(after))
                return false;   // 一块天地
            if (piece.Unit.Name == "分" && text[first.Start] == '十')
                return !IsHan(after);
            if (piece.Unit.Dimension == "percent" && piece.Unit.Name == "%" && piece.Rule is null && first.One && before is '完' or '组')
                return false;
        }
        if (piece.Unit.ChineseOnly && (first.Arabic || !IsHan(after) || first.Number.Length > 2))
            return false;
        if (piece.Unit.ChineseOnly && first.One)
            return false;
        return true;
    }

    /// <summary>Whether a numeral of one character is the end of a word that began before it: 周三, 每一个, 统一, 高三. 提高三成 and 引进两家 count.</summary>
    private static bool EndsWord(string text, in Piece first, Unit unit)
    {
        var before = At(text, first.Start - 1);
        return before switch
        {
            '高' => unit is { IsCount: true } or { Dimension: "calendar" } && At(text, first.Start - 2) is not ('提' or '升' or '抬' or '拔' or '走' or '推' or '创' or '增'),
            '期' => At(text, first.Start - 2) == '星',
            '进' => unit.Name == "步",
            _ => "第周拜初某每这那万".Contains(before) || first.One && "统唯单同之专归划如任逐惟万说看试想问".Contains(before),
        };
    }

    private static bool HasScale(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (NumeralScanner.SmallUnit(text[i]) > 0 || NumeralScanner.BigUnit(text[i]) > 0 || text[i] is '点' or '點' or '分')
                return true;
        return false;
    }

    private bool TryReadRange(string text, in Piece first, int floor, out Piece last, out int end, out decimal firstLow)
    {
        last = default;
        end = 0;
        firstLow = first.Low;
        if (first.Low != first.High || first.Rule is "half" or "multiple.翻番" || first.Bare && first.Number.Length == 1)
            return false;
        var p = NumeralScanner.SkipSpaces(text, first.End);
        if (At(text, p) is '(' or '（' && At(text, p + 1) == '含' && At(text, p + 2) is ')' or '）')
            p += 3;
        var separator = At(text, p);
        var between = false;
        if (separator is '到' or '至' or '~' or '～' or '〜' or '∼' or '–' or '-' or '－' or '−')
        {
            p++;
            if (separator is '-' or '－' && first.Unit is not null && At(text, p) == separator)
                p++;
        }
        else if (separator is '—' or '―' or '─')
        {
            while (At(text, p) is '—' or '―' or '─')
                p++;
        }
        else if (separator is '与' or '和' or '与' && first.Unit is null)
        {
            p++;
            between = true;
        }
        else
        {
            return false;
        }
        p = NumeralScanner.SkipSpaces(text, p);
        if (!IsNumberStart(At(text, p)) && !units.Signs.CanStart(At(text, p)) || At(text, p) is '-' or '－' or '+' or '＋' or '±' or '正' && separator is not ('到' or '至' or '与' or '和' or '~' or '～'))
            return false;
        if (!_pieces.TryRead(text, p, floor, out last) || last.Name || last.Low != last.High || last.Start != p || last.Bare && last.Number.Length == 1)
            return false;
        end = last.End;
        if (between)
        {
            // -10000与20000间, 介于10和20之间
            if (last.Unit is { Name: "间" })
                last.Unit = null;
            else if (At(text, end) == '间')
                end++;
            else if (At(text, end) == '之' && At(text, end + 1) == '间')
                end += 2;
            else
                return false;
        }
        // ￥1000-2000, 百分之五到十: the sign and 百分之 stand once.
        if (last.Unit is null && first.Unit is { } once && first.Low < last.Low && (once.IsMoney && first.End == first.Number.End || first.Rule == "percent.百分之" && last is { High: <= 100, Scale: 1 }))
            last.Unit = once;
        // 港币5万至8万元
        if (first is { Unit.IsMoney: true } && first.Start < first.Number.Start && first.End == first.Number.End && last.Unit is { Name: "元" })
            last.Unit = first.Unit;
        if (first.Unit is null || first.Unit.IsMoney && first.Unit == last.Unit && first.End == first.Number.End && first.Start < first.Number.Start)
        {
            // 七千到九千亿, 5-10亿元: the scale and the unit stand once.
            if (first.Scale == 1 && last.Scale > 1 && Math.Abs(first.Low) < last.Low / last.Scale)
                firstLow = first.Low * last.Scale;
            // 两到三千: a thousand stands once as well.
            else if (first is { Arabic: false, Scale: 1, Number.Length: 1 } && last is { Scale: 1, Number.Length: 2 } && NumeralScanner.SmallUnit(text[last.Number.End - 1]) is var thousand and > 10 && first.Low + 1 == last.Low / thousand)
                firstLow = first.Low * thousand;
            if (last.Unit is { Name: "%" } && last.Rule == "percent.成")
                firstLow = first.Low * 10;
            if (last.Unit is null && separator is '-' or '－' && first.Arabic && (firstLow >= 100000 || At(text, end) is '-' or '－'))
                return false;
            if (first.Fraction != last.Fraction)
                return false;
        }
        else
        {
            if (last.Unit is null || last.Unit.Base != first.Unit.Base || last.Per != first.Per)
                return false;
            // 从2.3亿元到5.6亿元 tells two values, before and after.
            if (separator is '到' or '至' && text.AsSpan(0, first.Start).TrimEnd("约近超不足到") is [.., '从' or '由'] && !between)
                return false;
            firstLow = first.Unit == last.Unit ? first.Low : first.Unit.ToBase(first.Low) / last.Unit.ToBase(1);
        }
        // 零下5℃至零下10℃ tells the warmer end first.
        if (last.High < firstLow && firstLow < 0)
            (firstLow, last.Low, last.High) = (last.High, firstLow, firstLow);
        return firstLow < last.High;
    }
}
