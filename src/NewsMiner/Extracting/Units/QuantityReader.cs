using NewsMiner.Extracting.Numbers;

namespace NewsMiner.Extracting.Units;

/// <summary>
/// Reads numbers with their units: from a place in the text to a mention of a number, percentage, sum of money, quantity or multiple, with its qualifier.
/// </summary>
internal sealed class QuantityReader
{
    private readonly UnitTable units;
    private readonly QualifierTable qualifiers;
    private readonly Func<string, int, bool> _startsCounted;
    private readonly bool[] _starts = new bool[char.MaxValue + 1];

    public QuantityReader(UnitTable units, QualifierTable qualifiers)
    {
        this.units = units;
        this.qualifiers = qualifiers;
        // 一百一个 is 一百 and 一个, not 110: a short last digit never stands before what it would count.
        _startsCounted = (text, at) => at < text.Length && units.CanStart(text[at]) && units.TryMatch(text, at, out _, out var unit) && (unit.IsCount || unit.Name == "天");
        for (var c = 0; c <= char.MaxValue; c++)
            _starts[c] = ComputeCanStart((char)c);
    }

    /// <summary>A number and what follows it, before qualifiers, ranges and shared units.</summary>
    internal struct Piece
    {
        public int Start;
        public int End;
        public TextSpan Number;
        public decimal Low;          // in full, sign and scale included
        public decimal High;
        public decimal Place;
        public decimal Scale;        // the scale word that the written unit carries
        public string ScaleText;
        public Unit? Unit;
        public string? Per;          // 亩 for 万元/亩
        public bool Open;            // 多, 余, 几
        public bool Bare;            // no digit before the scale
        public bool Arabic;
        public bool Plain;           // a number that can share a neighbour's unit
        public bool Name;            // not a figure: 5G, 500强
        public bool Fraction;
        public bool One;             // a lone 一
        public bool Integer;
        public string? Rule;
    }

    private static readonly Unit Percent = new() { Name = "%", Dimension = "percent", Base = "%" };
    private static readonly Unit Multiple = new() { Name = "倍", Dimension = "multiple", Base = "倍" };
    private static readonly Unit Month = new() { Name = "个月", Dimension = "calendar", Base = "个月" };
    private static readonly Unit Year = new() { Name = "年", Dimension = "calendar", Base = "个月", Numerator = 12 };

    private static char At(string text, int i) => (uint)i < (uint)text.Length ? text[i] : '\0';

    private static int Digit(char c) => Math.Max(NumeralScanner.ChineseDigit(c), NumeralScanner.ArabicDigit(c));

    public bool CanStart(char c) => _starts[c];

    private bool ComputeCanStart(char c) =>
        NumeralScanner.IsNumeralChar(c) || c is '-' or '－' or '−' or '负' or '負' or '.' or '．' or '几' or '数' or '半' or '过' or '翻' or '±' or '正' or '每' or '零'
        || units.Signs.CanStart(c) || units.Before.CanStart(c);

    /// <summary>A number, whatever unit follows it, starts at <paramref name="at"/>, and the unit it has is a counted one.</summary>
    public bool StartsUnit(string text, int at) => units.TryMatch(text, at, out _, out _);

    /// <summary>The unit at a place; for the period reader.</summary>
    public bool TryMatchUnit(string text, int at, out int end, out Unit unit) => units.TryMatch(text, at, out end, out unit);

    // 218个亿元以上项目: the count ends before the size.
    private static bool SizesThings(string text, int at) => At(text, at) == '元' && (At(text, at + 1) is '以' or '级' or '及' or '企' or '产' or '项' or '工' or '重' or '大' or '园' or '镇' or '村' or '楼');

    /// <param name="floor">End of the mention before: nothing is read across it.</param>
    /// <param name="next">Where reading goes on.</param>
    /// <returns>False when no number starts here.</returns>
    public bool TryRead(string source, int at, int floor, List<Mention> mentions, Waiting waiting, out int next)
    {
        string text = source;
        next = at + 1;
        if (!TryReadPiece(text, at, floor, out var piece))
        {
            if (piece.Name)
                next = piece.End;
            return false;
        }
        // 6个多亿, 3.5个亿: as 4个亿 is.
        if (piece is { Unit.Name: "个", Scale: 1, Open: false } && At(text, piece.End) == '多' && At(text, piece.End + 1) == '亿')
            (piece.Open, piece.End) = (true, piece.End + 1);
        else if (piece is { Unit: null, Scale: 1, Arabic: true, Name: false } && At(text, piece.End) == '个' && At(text, piece.End + 1) == '亿' && units.TryMatch("个", 0, out _, out var things))
            (piece.Unit, piece.End) = (things, piece.End + 1);
        // 4个亿: said for 4亿元.
        if (piece is { Unit.Name: "个", Scale: 1 } && At(text, piece.End) == '亿' && !SizesThings(text, piece.End + 1) && units.TryMatch("元", 0, out _, out var yuan8))
        {
            (piece.Low, piece.High, piece.Place, piece.Scale, piece.ScaleText) = (piece.Low * 1e8m, piece.High * 1e8m, piece.Place * 1e8m, 1e8m, "亿");
            piece.Unit = yuan8;
            piece.End += At(text, piece.End + 1) == '元' ? 2 : 1;
        }
        next = Math.Max(piece.End, at + 1);
        if (piece.Name)
        {
            mentions.Add(new Mention
            {
                Span = new TextSpan(piece.Start, piece.End),
                Number = piece.Number,
                Kind = MentionKind.Number,
                Quantity = Build(piece, piece, piece.Low, piece.High, Qualifier.Exact, false),
                Rule = "name",
            });
            return true;
        }
        var end = piece.End;
        var first = piece;
        var low = piece.Low;
        var high = piece.High;
        var number = piece.Number;
        if (TryReadRange(text, first, floor, out var last, out var rangeEnd, out var firstLow))
        {
            low = firstLow;
            high = last.High;
            piece = last with { Bare = false };
            number = new TextSpan(first.Number.Start, last.Number.End);
            end = rangeEnd;
        }
        var isRange = low != high;

        // Qualifiers in front and behind.
        var qualifier = piece.Open ? Qualifier.Above : Qualifier.Exact;
        var start = first.Start;
        var qualified = piece.Open;
        if (qualifiers.TryMatchBefore(text, floor, start, first.Bare, out var before, out var word)
            && !(word.Words[0] == "连续" && piece.Unit?.Dimension is not ("calendar" or "duration" or "count")))
        {
            if (word.Means != Qualifier.Exact)
            {
                qualifier = word.Means;
                qualified = true;
            }
            if (word.Quote)
                start = before;
            // 由10增至20 and 从8500到3万: 从 belongs to the range.
        }
        if (isRange && first.Unit is null && start > floor && text[start - 1] is '从' or '由')
            start--;
        var q = end;
        var magnitude = false;
        if (At(text, q) == '级' && At(text, q + 1) != '别' && (piece.Bare || piece.Scale >= 10000 || piece.Unit is { IsCount: false, Dimension: not "percent" }) && piece.Unit?.Dimension is not "duration" and not "calendar" && (piece.Scale >= 10000 || piece.Bare && piece.Low >= 1000))
        {
            magnitude = true;
            qualifier = Qualifier.About;
            qualified = true;
            q++;
            piece.Unit ??= units.TryMatch("元", 0, out _, out var yuan) ? yuan : null;
        }
        else
        {
            if (At(text, q) == '半' && piece.Unit is { } halved && halved.Dimension is "calendar" or "duration" or "percent" or "multiple" or "age" or "mass" or "length" or "area" && halved.Name is not "%"
                && "导年数月天成径价个小决场空挂程潜精自封开".IndexOf(At(text, q + 1)) < 0 && !isRange && low == high)
            {
                var step = piece.Scale / 2;
                low += step;
                high += step;
                piece.Low = low;
                piece.High = high;
                piece.Place = Math.Min(piece.Place, 0.5m);
                piece.Integer = false;
                q++;
            }
            if (!piece.Fraction || At(text, q) is not '多')
            {
                if (qualifiers.TryMatchAfter(text, q, out var stop, out var after) && AllowsSuffix(text, q, stop, after, piece))
                {
                    q = stop;
                    qualified = true;
                    if (qualifier == Qualifier.Exact || qualifier == Qualifier.About && after.Means != Qualifier.About || qualifier == Qualifier.Below && after.Means == Qualifier.About)
                        qualifier = after.Means;
                    // 300余万元以上
                    if (qualifiers.TryMatchAfter(text, q, out stop, out after) && after.Means == Qualifier.Above && stop - q > 1)
                        q = stop;
                }
            }
        }
        if (!Accept(text, first, piece, start, q, floor, qualified))
        {
            next = first.End;
            return false;
        }
        if (piece.Rule == "half" && qualified is false && first.Start > 0 && text[first.Start - 1] is '过')
            qualifier = Qualifier.Above;
        var mention = new Mention
        {
            Span = new TextSpan(start, q),
            Number = number.Length > 0 ? number : null,
            Kind = KindOf(piece.Unit),
            Quantity = Build(first, piece, low, high, qualifier, magnitude),
            Rule = piece.Rule ?? RuleOf(piece),
        };
        if (mentions.Count > 0 && BetweenBounds(text, mentions[^1], mention) is { } bounded)
        {
            mentions[^1] = bounded;
            next = q;
            return true;
        }
        mentions.Add(mention);
        if (piece.Unit is null && first.Plain && !isRange)
        {
            waiting.Add(text, mentions.Count - 1, piece, qualifier, number);
        }
        else if (piece.Unit is { Weak: false } && piece.Rule is null)
        {
            waiting.Share(text, mentions, piece, number.Start);
        }
        next = q;
        return true;
    }

    /// <summary>不低于90不高于144, 5000万元以上1亿元以下: two bounds that follow each other are one range, told in the last one's unit.</summary>
    private static Mention? BetweenBounds(string text, Mention first, Mention last)
    {
        if (first.Span.End > last.Span.Start || last.Span.Start - first.Span.End > 2 || text.AsSpan(first.Span.End, last.Span.Start - first.Span.End).Trim() is not ("" or "但" or "且" or "而" or "并" or "、" or "，" or "，但" or "，且") || first.Kind != last.Kind || first.Number is not { } opens || last.Number is not { } closes
            || first.Quantity is not { Value: not null, BaseValue: { } a } one || last.Quantity is not { Value: { } value, BaseValue: { } b } other || one.BaseUnit != other.BaseUnit || a == b || b == 0)
        {
            return null;
        }
        var rising = one.Qualifier == Qualifier.Above && other.Qualifier == Qualifier.Below && a < b;
        var falling = one.Qualifier == Qualifier.Below && other.Qualifier == Qualifier.Above && a > b;
        if (!rising && !falling)
            return null;
        var converted = Plain(a * value / b);
        var (low, high) = rising ? (one, other) : (other, one);
        return last with
        {
            Span = new TextSpan(first.Span.Start, last.Span.End),
            Number = new TextSpan(opens.Start, closes.End),
            Quantity = other with
            {
                Value = null,
                Low = rising ? converted : value,
                High = rising ? value : converted,
                Qualifier = Qualifier.Exact,
                BaseValue = null,
                BaseLow = low.BaseLow,
                BaseHigh = high.BaseHigh,
            },
        };
    }

    /// <summary>Numbers without a unit that wait for the unit of the last of their list: 2.0和1.6个百分点, 3.2亿、4.5亿元.</summary>
    public sealed class Waiting
    {
        private readonly List<(int Mention, Piece Piece, Qualifier Qualifier, TextSpan Number)> _numbers = [];

        private static bool Joined(string text, int from, int to)
        {
            var p = NumeralScanner.SkipSpaces(text, from);
            return At(text, p) is '、' or '和' or '与' or '及' or '或' && NumeralScanner.SkipSpaces(text, p + 1) == to;
        }

        internal void Add(string text, int mention, in Piece piece, Qualifier qualifier, TextSpan number)
        {
            if (_numbers.Count > 0 && (!Joined(text, _numbers[^1].Number.End, number.Start) || _numbers.Count > 63))
                _numbers.Clear();
            _numbers.Add((mention, piece, qualifier, number));
        }

        internal void Share(string text, List<Mention> mentions, in Piece unit, int start)
        {
            if (_numbers.Count > 0 && Joined(text, _numbers[^1].Number.End, start))
            {
                foreach (var (index, waiting, qualifier, _) in _numbers)
                {
                    var piece = waiting;
                    if (piece.Arabic != unit.Arabic || piece.Name)
                        continue;
                    piece.Unit = unit.Unit;
                    piece.Per = unit.Per;
                    if (piece.Scale == 1 && unit.Scale > 1)
                    {
                        piece.Low *= unit.Scale;
                        piece.High *= unit.Scale;
                        piece.Place *= unit.Scale;
                        piece.Scale = unit.Scale;
                        piece.ScaleText = unit.ScaleText;
                    }
                    mentions[index] = mentions[index] with
                    {
                        Kind = KindOf(piece.Unit),
                        Quantity = Build(piece, piece, piece.Low, piece.High, qualifier, false),
                        Rule = RuleOf(piece),
                    };
                }
            }
            _numbers.Clear();
        }
    }

    private static bool AllowsSuffix(string text, int start, int stop, QualifierWord word, in Piece piece)
    {
        _ = stop;
        var c = text[start];
        if (c == '多' && stop == start + 1)
            // 12万吨多晶硅, 3万台多功能机: the beginning of a name.
            return At(text, stop) is not ('晶' or '功' or '层' or '式' or '元' or '媒' or '肽' or '用') && (piece.Unit is null ? !IsHan(At(text, stop)) && NumeralScanner.SmallUnit(text[start - 1]) > 0 : piece.Unit is { } unit && !unit.IsCount && unit.Dimension is not ("percent" or "percentage-point"));
        if (c is '余' or '餘')
            return piece.Unit is null || !piece.Unit.IsCount;
        if (c == '内')
            return piece.Unit?.Dimension is "duration" or "calendar" or "working-days";
        if (c is '+' or '＋')
            return NumeralScanner.ArabicDigit(At(text, stop)) < 0;
        return word.Side == "after";
    }

    /// <summary>Whether what was read is a number that says how much, and not part of a word.</summary>
    private static bool Accept(string text, in Piece first, in Piece piece, int start, int end, int floor, bool qualified)
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
            // 第一个, 统一, 周三, 每一个, 大三: words, not counts.
            if (before != '\0' && first.Start > floor && "第统唯单同之进专归划如周期拜初高某每这那任逐某惟万说看试想问".Contains(before) && !qualified)
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

    private static bool HasScale(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (NumeralScanner.SmallUnit(text[i]) > 0 || NumeralScanner.BigUnit(text[i]) > 0 || text[i] is '点' or '點' or '分')
                return true;
        return false;
    }

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or '〇';

    private bool TryReadPiece(string text, int at, int floor, out Piece piece)
    {
        piece = default;
        piece.ScaleText = "";
        piece.Scale = 1;
        var c = text[at];
        if (c == '翻')
            return TryReadDoubling(text, at, out piece);
        if (c == '半' || c is '一' or '过' && At(text, at + 1) == '半')
            return TryReadHalf(text, at, out piece);
        if (c == '每')
            return TryReadPerTime(text, at, out piece);
        if (c == '零' && At(text, at + 1) == '下')
            return TryReadBelowZero(text, at, out piece);
        if (c is '-' or '－' or '−' or '+' or '＋' or '±')
        {
            var before = At(text, at - 1);
            if (char.IsAsciiLetterOrDigit(before) || NumeralScanner.IsNumeralChar(before) || before is ')' or '）' or '%' or '％' or '-' or '—' or '年' or '月' or '日' or '号' or ']' or '/' || at == floor && floor > 0)
                return false;
        }
        // A currency before the number.
        if (units.Signs.TryMatch(text, at, out var signEnd, out var currency) && !char.IsAsciiLetter(At(text, at - 1)))
        {
            var from = NumeralScanner.SkipSpaces(text, signEnd);
            if (!(char.IsAsciiLetter(text[signEnd - 1]) && char.IsAsciiLetter(At(text, signEnd))) && NumeralScanner.TryRead(text, from, null, out var sum) && !sum.Bare)
            {
                Fill(ref piece, text, sum);
                piece.Start = at;
                piece.Unit = currency;
                if (units.TryMatch(text, piece.End, out var same, out var written) && written.IsMoney)
                    piece.End = same;
                return true;
            }
            return false;
        }
        if (units.Before.TryMatch(text, at, out var wordEnd, out currency))
        {
            var from = NumeralScanner.SkipSpaces(text, wordEnd);
            if (!IsNumberStart(At(text, from)) || !NumeralScanner.TryRead(text, from, null, out var sum) || sum.Bare && sum.End - sum.Start < 2)
                return false;
            Fill(ref piece, text, sum);
            piece.Start = at;
            piece.Unit = currency;
            ReadOpen(text, ref piece);
            if (units.TryMatch(text, piece.End, out var same, out var written) && (written.Name == "元" || written.Name == currency.Name))
            {
                piece.End = same;
                return true;
            }
            return !IsHan(At(text, piece.End));
        }
        // 百分之三十, 千分之五, 百分百
        if (TryReadPercentWords(text, at, out piece))
            return true;
        if (!IsNumberStart(c))
            return false;
        var isCode = char.IsAsciiLetter(At(text, at - 1)) && !EndsWithIndicator(text, at) || At(text, at - 1) is '_' or '#';
        if (!NumeralScanner.TryRead(text, at, _startsCounted, out var numeral))
        {
            // A run of digits too long to be a number is an identifier: step over it.
            var q = at;
            while (NumeralScanner.ArabicDigit(At(text, q)) >= 0 || NumeralScanner.ChineseDigit(At(text, q)) >= 0)
                q++;
            piece.Start = at;
            piece.End = q;
            piece.Number = new TextSpan(at, q);
            piece.Name = q > at + 1;
            // 三三两两 is passed over and names nothing.
            return piece.Name && NumeralScanner.ArabicDigit(c) >= 0;
        }
        Fill(ref piece, text, numeral);
        if (isCode && numeral.HasArabic || IsIdentifier(text, numeral))
        {
            piece.Name = true;
            while (char.IsAsciiLetterOrDigit(At(text, piece.End)))
                piece.End++;
            return true;
        }
        ReadOpen(text, ref piece);
        ReadUnit(text, ref piece, numeral);
        return true;
    }

    // GDP775.41亿元: the name of the statistic, no code.
    private static bool EndsWithIndicator(string text, int at) =>
        at >= 3 && text.AsSpan(at - 3, 3).Equals("GDP", StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetterOrDigit(At(text, at - 4));

    private static bool IsNumberStart(char c) =>
        NumeralScanner.IsNumeralChar(c) || c is '-' or '－' or '−' or '负' or '負' or '.' or '．' or '几' or '数' or '+' or '＋' or '±' or '正';

    private static void Fill(ref Piece piece, string text, in Numeral numeral)
    {
        piece.Start = numeral.Start;
        piece.End = numeral.End;
        piece.Number = new TextSpan(numeral.Start, numeral.End);
        piece.Low = numeral.Low;
        piece.High = numeral.High;
        piece.Place = numeral.Place;
        piece.Open = numeral.Open;
        piece.Bare = numeral.Bare;
        piece.Arabic = numeral.HasArabic;
        piece.Fraction = numeral.Fraction;
        piece.Integer = numeral.Place >= 1 && !numeral.Fraction;
        piece.One = numeral is { Low: 1, High: 1, HasArabic: false, Open: false };
        piece.Scale = numeral.Scale;
        if (numeral is { Scale: 1, HasChinese: true, DigitString: false, Fraction: false } && Math.Abs(numeral.Low) >= 10000 && !numeral.IsPair)
            piece.Scale = Math.Abs(numeral.Low) >= 1e8m ? 1e8m : 1e4m;
        piece.ScaleText = piece.Scale switch { 1e4m => "万", 1e8m => "亿", 1e12m => text[numeral.End - 1] == '兆' ? "兆" : "万亿", _ => "" };
        piece.Plain = !numeral.Bare && !numeral.Fraction && !numeral.IsPair;
    }

    /// <summary>多, 余, 几, 来 between the number and its unit: 20多家, 140余户, 十来个.</summary>
    private void ReadOpen(string text, ref Piece piece)
    {
        var c = At(text, piece.End);
        if (c is '多' or '余' or '餘' or '几' or '来' && piece.Low >= 1 && !piece.Open
            && (piece.Bare || piece.Low % 10 == 0 || piece.Scale > 1)
            && units.TryMatch(text, piece.End + 1, out _, out _))
        {
            piece.Open = true;
            piece.End++;
            piece.Plain = false;
        }
    }

    private void ReadUnit(string text, ref Piece piece, in Numeral numeral)
    {
        var p = NumeralScanner.SkipSpaces(text, piece.End);
        var broken = false;
        if (At(text, p) is '\n' or '\r' && p > piece.Number.Start)
        {
            var q = p;
            while (q < text.Length && q - p < 4 && text[q] is '\n' or '\r' or ' ' or '\u3000')
                q++;
            p = q;
            broken = true;
        }
        if (numeral.DigitString && numeral.End - numeral.Start > 2)
            return;
        // 个多月, 个半小时
        if (At(text, p) == '个' && At(text, p + 1) is '多' or '半' && !broken)
        {
            if (units.TryMatch(text, p + 2, out var stop, out var time) && time.Dimension is "duration" or "calendar" || At(text, p + 2) == '月' && (stop = p + 3) > 0 && (time = Month) is not null)
            {
                piece.Unit = time;
                piece.End = stop;
                if (text[p + 1] == '多')
                {
                    piece.Open = true;
                }
                else
                {
                    piece.Low += 0.5m;
                    piece.High += 0.5m;
                    piece.Place = 0.5m;
                    piece.Integer = false;
                }
                return;
            }
        }
        if (!units.TryMatch(text, p, out var end, out var unit))
        {
            return;
        }
        var spelled = end - p;
        if (broken && spelled < 2 && unit.Name != "%" || p > piece.End && spelled == 1 && !broken && !numeral.HasArabic)
            return;
        // A blank before a lone classifier is a column break as often as not; before letters and measures it is only loose typing.
        if (unit.Weak && (p > piece.End || numeral.Bare))
            return;
        // 每万人12.6件, 户均3.2人, 跑动0.2次: what is counted per head has decimals; other things have none.
        if (unit.IsCount && numeral.HasArabic && numeral.Place < 1 && numeral.Scale == 1 && !(unit.Name is "件" or "人" or "次" or "张" or "辆" or "台" or "名" or "户" or "家" || unit.Name == "个" && At(text, end) is '、' or '和' or '与' or '及'))
            return;
        if (numeral.DigitString && unit.IsCount || unit.Name == "级" && (numeral.Scale > 1 || numeral.Bare))
            return;
        piece.Unit = unit;
        piece.End = end;
        if (unit.Name == "成")
        {
            piece.Low *= 10;
            piece.High *= 10;
            piece.Place *= 10;
            piece.Unit = Percent;
            piece.Rule = "percent.成";
            if (At(text, end) == '半' && At(text, end + 1) is not ('数' or '导'))
            {
                piece.Low += 5;
                piece.High += 5;
                piece.Place = 5;
                piece.End++;
            }
            // 两成二: 22 %; 三成二手房 is no 32 %.
            else if (Digit(At(text, end)) is >= 1 and <= 9 and var tenth && !numeral.HasArabic && piece.Low == piece.High && (!IsHan(At(text, end + 1)) || At(text, end + 1) is '的'))
            {
                piece.Low += tenth;
                piece.High += tenth;
                piece.Place = 1;
                piece.End++;
            }
            // 增长七成多.
            else if (At(text, end) == '多' && At(text, end + 1) is not '数')
                (piece.Open, piece.End) = (true, piece.End + 1);
            return;
        }
        if (unit.Name == "‰")
            return;
        if (unit.IsMoney)
        {
            ReadSmallMoney(text, ref piece);
            if (At(text, piece.End) is '（' or '(' && string.CompareOrdinal(text, piece.End + 1, "人民币", 0, 3) == 0 && At(text, piece.End + 4) is '）' or ')')
                piece.End += 5;
        }
        if (unit.Dimension is "calendar" or "duration" or "mass" or "length" || unit.IsMoney && unit.Name != "元")
            ReadFinerParts(text, ref piece);
        // 九毛钱: 0.9元, as behind 元; 364美分 is quoted as such.
        if (unit.Name is "角" or "分" && unit.IsMoney && units.TryMatch(unit.Base, 0, out _, out var whole))
        {
            (piece.Low, piece.High, piece.Place) = (unit.ToBase(piece.Low), unit.ToBase(piece.High), unit.ToBase(piece.Place));
            piece.Unit = whole;
            piece.Integer = false;
        }
        ReadRate(text, ref piece);
    }

    /// <summary>五角八分 after 元, 五毛 after 块, and the last of them without its name: 三块五, 九块九毛九.</summary>
    private static void ReadSmallMoney(string text, ref Piece piece)
    {
        if (piece.Scale > 1 || piece.Open || !piece.Integer || piece.Low != piece.High)
            return;
        var p = piece.End;
        var step = 0.1m;
        for (var i = 0; i < 2; i++)
        {
            var digit = Digit(At(text, p));
            if (digit < 0)
                return;
            var sub = At(text, p + 1);
            if ((text[p - 1] is '块' || text[p - 1] is '元' && NumeralScanner.ChineseDigit(At(text, p)) > 0) && i == 0 && EndsSum(text, p + 1) || text[p - 1] is '毛' or '角' && i == 1 && EndsSum(text, p + 1))
            {
                piece.Low += digit * (i == 0 ? 0.1m : 0.01m);
                piece.High = piece.Low;
                piece.Place = i == 0 ? 0.1m : 0.01m;
                piece.Integer = false;
                piece.End = p + 1;
                return;
            }
            if (sub is '角' or '毛' && i == 0)
                step = 0.1m;
            else if (sub == '分' && At(text, p + 2) != '之')
                step = 0.01m;
            else
                return;
            piece.Low += digit * step;
            piece.High = piece.Low;
            piece.Place = step;
            piece.Integer = false;
            p += 2;
            if (At(text, p) == '钱')
                p++;
            piece.End = p;
            if (step == 0.01m)
                return;
        }
    }

    // 三块五的, but not 三块五百平方米的展板.
    private static bool EndsSum(string text, int p) => !NumeralScanner.IsNumeralChar(At(text, p)) && At(text, p) is not ('.' or '．') && (!IsHan(At(text, p)) || At(text, p) is '的' or '钱' or '左' or '到' or '至' or '一');

    /// <summary>How large a unit is among those of its measure; days for times, whether of the calendar or not.</summary>
    private static decimal Size(Unit unit) => unit.Dimension == "calendar" ? unit.ToBase(365m / 12) : unit.ToBase(1);

    private static bool OneMeasure(Unit finer, Unit unit) => finer.Base == unit.Base || finer.Dimension is "calendar" or "duration" && unit.Dimension is "calendar" or "duration";

    /// <summary>一年零三个月, 3小时20分, 三斤五两: each part finer than the one before, summed in the first part's unit.</summary>
    private void ReadFinerParts(string text, ref Piece piece)
    {
        var unit = piece.Unit!;
        var last = unit;
        for (var i = 0; i < 4 && piece.Low == piece.High && !piece.Open; i++)
        {
            var p = piece.End;
            if (At(text, p) is '零' or '又')
                p++;
            if (!NumeralScanner.IsNumeralChar(At(text, p)) || !NumeralScanner.TryRead(text, p, null, out var part) || part.Bare || part.IsPair || part.Low < 0)
                return;
            if (!units.TryMatch(text, part.End, out var end, out var finer))
                return;
            if (finer.Name == "分" && last.Name == "小时")
                units.TryMatch("分钟", 0, out _, out finer);
            if (!OneMeasure(finer, unit) || Size(finer) >= Size(last))
                return;
            var added = finer.Base == unit.Base ? finer.ToBase(part.Low) / unit.ToBase(1) : part.Low * Size(finer) / Size(unit);
            piece.Low += added;
            piece.High = piece.Low;
            piece.Place = Size(finer) / Size(unit) * part.Place;
            piece.Integer = false;
            piece.End = end;
            last = finer;
        }
    }

    /// <summary>/亩, 每平方米: what the quantity is counted on.</summary>
    private void ReadRate(string text, ref Piece piece)
    {
        for (var i = 0; i < 2; i++)
        {
            var p = piece.End;
            if (At(text, p) is not ('/' or '／' or '每' or '·' or '∕') || At(text, p) == '·' && piece.Per is null)
                return;
            if (NumeralScanner.ArabicDigit(At(text, p + 1)) >= 0)
                return;
            string name;
            if (units.TryMatch(text, p + 1, out var end, out var unit))
            {
                if (unit.IsCount && At(text, p) == '每' && unit.Name == "个")
                    return;
                name = unit.Name;
            }
            else if (At(text, p + 1) is '月' or '日' or '时' or '季')
            {
                name = text[p + 1].ToString();
                end = p + 2;
            }
            else
            {
                return;
            }
            piece.Per = piece.Per is null ? name : piece.Per + "·" + name;
            piece.End = end;
        }
    }

    /// <summary>每小时十千米: a speed whose time comes first.</summary>
    private bool TryReadPerTime(string text, int at, out Piece piece)
    {
        piece = default;
        if (!units.TryMatch(text, at + 1, out var end, out var time) || time.Dimension != "duration"
            || !IsNumberStart(At(text, end)) || !TryReadPiece(text, end, 0, out piece) || piece.Unit is not { Dimension: "length" })
        {
            return false;
        }
        if (piece.Unit.Name == "千米")
            units.TryMatch("公里", 0, out _, out piece.Unit);
        piece.Per = time.Name;
        piece.Start = at;
        return true;
    }

    /// <summary>零下5度, 零下十摄氏度.</summary>
    private bool TryReadBelowZero(string text, int at, out Piece piece)
    {
        if (!IsNumberStart(At(text, at + 2)) || !TryReadPiece(text, at + 2, 0, out piece) || piece.Unit is not { Dimension: "temperature" or "temperature-f" or "angle" })
        {
            piece = default;
            return false;
        }
        (piece.Start, piece.Low, piece.High) = (at, -piece.High, -piece.Low);
        return true;
    }

    private static bool TryReadPercentWords(string text, int at, out Piece piece)
    {
        piece = default;
        piece.ScaleText = "";
        piece.Scale = 1;
        var p = at;
        var negative = text[p] is '负' or '負' or '-';
        if (negative)
            p += At(text, p + 1) == '的' ? 2 : 1;
        var of = At(text, p) switch { '百' => 100m, '千' => 1000m, '万' => 10000m, _ => 0 };
        if (of == 0)
            return false;
        if (of == 100 && At(text, p + 1) == '分' && At(text, p + 2) == '百' && !NumeralScanner.IsNumeralChar(At(text, p + 3)))
        {
            piece.Low = piece.High = negative ? -100 : 100;
            piece.Place = 1;
            piece.Start = at;
            piece.End = p + 3;
            piece.Number = new TextSpan(p + 2, p + 3);
            piece.Unit = Percent;
            return true;
        }
        var to = At(text, p + 2) == '之' ? 1 : 0;
        if (At(text, p + 1) != '分' || !IsNumberStart(At(text, p + 2 + to)) || !NumeralScanner.TryRead(text, p + 2 + to, null, out var numeral) || numeral.Bare && numeral.Low != 100)
            return false;
        // 百分三十: said without 之 of tens only; 百分三连冠 is none.
        if (to == 0 && (of != 100 || numeral.HasArabic || numeral.Low is < 10 or >= 100 || IsHan(At(text, numeral.End))))
            return false;
        Fill(ref piece, text, numeral);
        var sign = negative ? -1 : 1;
        piece.Start = at;
        piece.Low = sign * numeral.Low * 100 / of;
        piece.High = sign * numeral.High * 100 / of;
        piece.Place = numeral.Place * 100 / of;
        piece.Bare = false;
        piece.Scale = 1;
        piece.ScaleText = "";
        piece.Unit = Percent;
        piece.Integer = false;
        piece.Rule = of == 100 ? "percent.百分之" : "percent.千分之";
        return true;
    }

    /// <summary>半年, 半个月, 半小时 (half of a duration); 一半, 半数, 过半 (half of a whole).</summary>
    private bool TryReadHalf(string text, int at, out Piece piece)
    {
        piece = default;
        piece.Start = at;
        piece.ScaleText = "";
        piece.Scale = 1;
        piece.Place = 0.5m;
        piece.Low = piece.High = 0.5m;
        var c = text[at];
        if (c is '一' or '过' || c == '半' && At(text, at + 1) == '数')
        {
            if (c == '一' && At(text, at + 2) is '多' or '会' or '天' or '年' or '个' or '径' || At(text, at + 2) is '导' || c == '半' && At(text, at + 2) == '据')
                return false;
            if (c == '过' && !(At(text, at + 2) is '数' or '的' or '以' or '。' or '，' or '；' or '、' or '\0') || c == '过' && At(text, at - 1) is '超' or '通' or '不' or '经')
                return false;
            piece.Low = piece.High = 50;
            piece.Place = 1;
            piece.End = at + 2;
            if (c == '过' && At(text, at + 2) == '数')
                piece.End++;
            piece.Open = c == '过';
            piece.Unit = Percent;
            piece.Number = new TextSpan(at + 1, at + 1);
            piece.Rule = "half";
            return true;
        }
        if (At(text, at - 1) is '上' or '下' or '前' or '后' or '大' or '一' or '多' or '对' or '夜' or '年' or '月' or '两' or '个' or '成' or '天' or '过' or '东' or '南' or '西' or '北' or '小')
            return false;
        var p = at + 1;
        Unit unit;
        if (At(text, p) == '个' && At(text, p + 1) == '多')
            p += 2;
        if (At(text, p) == '年' && "级度报均鉴".IndexOf(At(text, p + 1)) < 0)
        {
            unit = Year;
            p++;
        }
        else if (At(text, p) == '月' && text[p - 1] == '多')
        {
            unit = Month;
            p++;
        }
        else if (units.TryMatch(text, p, out var end, out unit) && (unit.Dimension is "duration" || unit.Name is "个月" or "公里" or "米" or "斤" or "吨" or "世纪" or "里"))
        {
            p = end;
        }
        else if (units.TryMatch(text, p, out end, out unit) && unit.Name == "个" && units.TryMatch(text, end, out var longer, out var time) && time.Dimension is "duration")
        {
            unit = time;
            p = longer;
        }
        else
        {
            return false;
        }
        piece.Unit = unit;
        piece.Open = text.AsSpan(at, p - at).Contains('多');
        piece.Number = new TextSpan(at, at + 1);
        piece.End = p;
        return true;
    }

    /// <summary>翻番, 翻一番, 翻了两番: twice, twice, four times.</summary>
    private static bool TryReadDoubling(string text, int at, out Piece piece)
    {
        piece = default;
        var p = at + 1;
        if (At(text, p) == '了')
            p++;
        var times = 1;
        var number = new TextSpan(p, p);
        if (NumeralScanner.ChineseDigit(At(text, p)) is > 0 and var d)
        {
            times = d;
            number = new TextSpan(p, p + 1);
            p++;
        }
        else if (NumeralScanner.ArabicDigit(At(text, p)) is > 0 and var a)
        {
            times = a;
            number = new TextSpan(p, p + 1);
            p++;
        }
        if (At(text, p) != '番')
            return false;
        piece.Start = at;
        piece.End = p + 1;
        piece.Low = piece.High = 1 << times;
        piece.Place = 0;
        piece.Scale = 1;
        piece.ScaleText = "";
        piece.Unit = Multiple;
        piece.Number = number;
        piece.Rule = "multiple.翻番";
        return true;
    }

    /// <summary>Numbers that name: 5G, C919, 500强, 2+1, telephone numbers.</summary>
    private bool IsIdentifier(string text, in Numeral numeral)
    {
        var end = numeral.End;
        var next = At(text, end);
        if (next == '强' && !(At(text, end + 1) is '于' or '化' or '度' or '调' or '势' or '制' or '烈' or '劲'))
            return numeral.HasArabic || numeral.HasChinese;
        if (!numeral.HasArabic)
            return false;
        if (char.IsAsciiLetter(next) && !units.TryMatch(text, end, out _, out _))
            return true;
        if (numeral.PlainDigits > 0)
        {
            var first = text[numeral.Start];
            if (next is '+' or '＋' && NumeralScanner.ArabicDigit(At(text, end + 1)) >= 0)
                return true;
            if (numeral.PlainDigits >= 7 && (first == '0' || numeral.PlainDigits == 11 && first == '1') && !units.TryMatch(text, end, out _, out _))
                return true;
            if (next is '-' or '－' && first == '0' && numeral.PlainDigits is 3 or 4 && NumeralScanner.ArabicDigit(At(text, end + 1)) >= 0)
                return true;
            if (At(text, numeral.Start - 1) is '+' or '＋' && NumeralScanner.ArabicDigit(At(text, numeral.Start - 2)) >= 0)
                return true;
        }
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
        if (!TryReadPiece(text, p, floor, out last) || last.Name || last.Low != last.High || last.Start != p || last.Bare && last.Number.Length == 1)
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
        if (first.Unit is null)
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
        return firstLow < last.High;
    }

    private static MentionKind KindOf(Unit? unit) => unit switch
    {
        null => MentionKind.Number,
        { IsMoney: true } => MentionKind.Money,
        { Dimension: "percent" } => MentionKind.Percent,
        { Dimension: "multiple" } => MentionKind.Multiple,
        _ => MentionKind.Quantity,
    };

    private static string RuleOf(in Piece piece) => piece.Unit switch
    {
        null => piece.Fraction ? "number.fraction" : "number",
        { Currency: { } iso } => "money." + iso,
        { IsCount: true } => piece.One ? "count.one" : "count",
        var unit => unit.Dimension,
    };

    private static Quantity Build(in Piece first, in Piece piece, decimal low, decimal high, Qualifier qualifier, bool magnitude)
    {
        _ = first;
        var unit = piece.Unit;
        var isRange = low != high;
        var scale = piece.Scale;
        var name = piece.ScaleText + unit?.Name + (piece.Per is null ? "" : "/" + piece.Per);
        var baseName = (unit?.Base ?? "") + (piece.Per is null ? "" : "/" + piece.Per);
        decimal ToBase(decimal value) => unit is null ? value : unit.ToBase(value);
        if (unit is { Dimension: "speed" } || unit is { Dimension: "length" } && piece.Per is not null)
            baseName = unit.Base + (piece.Per is null ? "" : "/" + piece.Per);
        var whole = piece.Integer && scale == 1 && (unit is null or { IsCount: true } || unit.Dimension is "duration" or "calendar" or "working-days" or "age" or "anniversary" or "container") && piece.Per is null;
        var place = whole ? 0 : piece.Place;
        // 翻两番 as written; in base units what it comes to.
        if (piece.Rule == "multiple.翻番")
            return new Quantity { Value = (int)Math.Log2((double)low), Unit = "番", Qualifier = qualifier, BaseValue = low, BaseUnit = baseName, BaseLow = low, BaseHigh = low };
        var (baseLow, baseHigh) = QuantityInterval.Of(ToBase(low), ToBase(high), ToBase(place), qualifier, magnitude);
        return new Quantity
        {
            Value = isRange ? null : Plain(low / scale),
            Low = isRange ? Plain(low / scale) : null,
            High = isRange ? Plain(high / scale) : null,
            Unit = name,
            Qualifier = qualifier,
            BaseValue = isRange ? null : Plain(ToBase(low)),
            BaseUnit = baseName,
            BaseLow = baseLow is { } bottom ? Plain(bottom) : null,
            BaseHigh = baseHigh is { } top ? Plain(top) : null,
            OrderOfMagnitude = magnitude,
        };
    }

    /// <summary>Without the trailing zeros that decimal arithmetic leaves.</summary>
    private static decimal Plain(decimal value) => value.Scale == 0 ? value : value / 1.000000000000000000000000000000000m;
}
