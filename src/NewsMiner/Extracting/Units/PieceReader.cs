using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Units;

/// <summary>Reads a number and its unit at a place: signs and currencies before it, the unit and its finer parts behind it, what it is counted on.</summary>
internal sealed class PieceReader
{
    private readonly UnitTable units;
    private readonly WordedPieces _worded;
    private readonly Func<string, int, bool> _startsCounted;

    public PieceReader(UnitTable units)
    {
        this.units = units;
        _worded = new WordedPieces(units);
        // 一百一个 is 一百 and 一个, not 110: a short last digit never stands before what it would count.
        _startsCounted = (text, at) => at < text.Length && units.CanStart(text[at]) && units.TryMatch(text, at, out _, out var unit) && (unit.IsCount || unit.Name == "天");
    }

    /// <param name="floor">End of the mention before: a sign that stands there is a dash.</param>
    /// <param name="piece">What was read; where nothing is read and it is a name, its end is where reading goes on.</param>
    public bool TryRead(string text, int at, int floor, out Piece piece)
    {
        piece = default;
        piece.ScaleText = "";
        piece.Scale = 1;
        var c = text[at];
        if (c == '翻')
            return WordedPieces.TryReadDoubling(text, at, out piece);
        if (c == '半' || c is '一' or '过' && At(text, at + 1) == '半')
            return _worded.TryReadHalf(text, at, out piece);
        if (c == '每')
            return TryReadPerTime(text, at, out piece);
        if (c == '零' && At(text, at + 1) == '下')
            return TryReadBelowZero(text, at, out piece);
        if (c is '-' or '－' or '−' or '+' or '＋' or '±')
        {
            var before = At(text, at - 1);
            if (char.IsAsciiLetterOrDigit(before) || NumeralScanner.IsNumeralChar(before) || before is ')' or '）' or '%' or '％' or '-' or '—' or '年' or '月' or '日' or '号' or ']' or '/' || at == floor && floor > 0)
                return false;
            // 同比 - 12%: a sign between blanks, before what falls below zero.
            if (At(text, at + 1) == ' ')
                return before == ' ' && IsHan(At(text, at - 2)) && NumeralScanner.ArabicDigit(At(text, at + 2)) >= 0 && TryReadBelowZero(text, at, out piece);
        }
        // A currency before the number.
        if (units.Signs.TryMatch(text, at, out var signEnd, out var currency) && !char.IsAsciiLetter(At(text, at - 1)))
        {
            var from = NumeralScanner.SkipSpaces(text, signEnd);
            if (!(char.IsAsciiLetter(text[signEnd - 1]) && char.IsAsciiLetter(At(text, signEnd))) && NumeralScanner.TryRead(text, from, null, out var sum) && !sum.Bare)
            {
                piece.Fill(text, sum);
                piece.Start = at;
                piece.Unit = currency;
                ReadThousands(text, ref piece);
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
            piece.Fill(text, sum);
            piece.Start = at;
            piece.Unit = currency;
            ReadOpen(text, ref piece);
            if (units.TryMatch(text, piece.End, out var same, out var written) && (written.Name == "元" || currency.Name.EndsWith(written.Name, StringComparison.Ordinal)))
            {
                piece.End = same;
                if (currency.Currency == "CNY")
                    ReadSmallMoney(text, ref piece, 0);
                return true;
            }
            // 人民币5万至8万元: the unit stands once more behind the range.
            return currency.IsMoney && (!IsHan(At(text, piece.End)) || At(text, piece.End) is '至' or '到' && NumeralScanner.IsNumeralChar(At(text, piece.End + 1)));
        }
        // 百分之三十, 千分之五, 百分百
        if (WordedPieces.TryReadPercentWords(text, at, out piece))
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
        piece.Fill(text, numeral);
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

    /// <summary>$1.5M, €20K, as prices are written with letters.</summary>
    private static void ReadThousands(string text, ref Piece piece)
    {
        var factor = At(text, piece.End) switch { 'K' or 'k' => 1e3m, 'M' => 1e6m, 'B' => 1e9m, _ => 0 };
        if (factor == 0 || piece.Scale > 1 || char.IsAsciiLetterOrDigit(At(text, piece.End + 1)))
            return;
        (piece.Low, piece.High, piece.Place) = (piece.Low * factor, piece.High * factor, piece.Place * factor);
        piece.Integer = false;
        piece.End++;
    }

    // GDP775.41亿元: the name of the statistic, no code.
    private static bool EndsWithIndicator(string text, int at) =>
        at >= 3 && text.AsSpan(at - 3, 3).Equals("GDP", StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetterOrDigit(At(text, at - 4));

    /// <summary>Numbers that name: 5G, C919, 500强, 2+1, telephone numbers.</summary>
    private bool IsIdentifier(string text, in Numeral numeral)
    {
        var end = numeral.End;
        var next = At(text, end);
        if (next == '强' && !numeral.Fraction && !(At(text, end + 1) is '于' or '化' or '度' or '调' or '势' or '制' or '烈' or '劲'))
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

    // 平均前移46.3位: ranks have decimals where they move.
    private static bool Moves(string text, int number) => number >= 2 && text.AsSpan(number - 2, 2) is "前移" or "上升" or "提升" or "前进" or "后移" or "下降" or "晋升" or "移了" or "升了" or "进了";

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
        // 每千瓦时0.38元, 百克生物: a unit's own name, or a firm's, and no number.
        if (numeral.Bare && At(text, p) is '瓦' or '克' && !"近超上数几达破过约逾有".Contains(At(text, piece.Number.Start - 1)))
            return;
        // 个多月, 个半小时
        if (At(text, p) == '个' && At(text, p + 1) is '多' or '半' && !broken)
        {
            if (units.TryMatch(text, p + 2, out var stop, out var time) && time.Dimension is "duration" or "calendar" || At(text, p + 2) == '月' && (stop = p + 3) > 0 && (time = Unit.Month) is not null)
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
        // 三个平方: spoken for square metres.
        if (At(text, p) == '个' && At(text, p + 1) is '平' or '立' && units.TryMatch(text, p + 1, out _, out var measure) && measure.Dimension is "area" or "volume")
            p++;
        if (!units.TryMatch(text, p, out var end, out var unit))
        {
            return;
        }
        // 比30大，: no classifier.
        if (unit.ChineseOnly && numeral.HasArabic && !IsHan(At(text, end)))
            return;
        var spelled = end - p;
        if (broken && spelled < 2 && unit.Name != "%" || p > piece.End && spelled == 1 && !broken && !numeral.HasArabic)
            return;
        // A blank before a lone classifier is a column break as often as not; before letters and measures it is only loose typing.
        if (unit.Weak && (p > piece.End || numeral.Bare))
            return;
        // 每万人12.6件, 户均3.2人, 跑动0.2次: what is counted per head has decimals; other things have none.
        if (unit.IsCount && numeral.HasArabic && numeral.Place < 1 && numeral.Scale == 1 && !(unit.Name is "件" or "人" or "次" or "级" or "张" or "辆" or "台" or "名" or "户" or "家" || unit.Name == "个" && At(text, end) is '、' or '和' or '与' or '及' || unit.Name == "位" && Moves(text, piece.Number.Start)))
            return;
        // 超50亿项目3个: what each of them costs; nobody counts projects by the hundred million.
        if (unit.Name is "项目" or "企业" && numeral.Scale >= 100_000_000)
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
            piece.Unit = Unit.Percent;
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
        // 七折, 六五折: a price of 70 %, 65 %.
        if (unit.Name == "折")
        {
            if (piece.High <= 10)
                (piece.Low, piece.High, piece.Place) = (piece.Low * 10, piece.High * 10, piece.Place * 10);
            (piece.Unit, piece.Rule) = (Unit.Percent, "percent.折");
            return;
        }
        if (unit.Name == "‰")
            return;
        // 叁角伍分: a sum; 五角 alone is as often a shape.
        if (unit.Name == "角" && unit.IsCount && Digit(At(text, end)) > 0 && At(text, end + 1) == '分' && At(text, end + 2) != '之' && units.TryMatch("角钱", 0, out _, out var dime))
            piece.Unit = unit = dime;
        // 三分二十秒, 两分半钟: minutes, no score.
        if (unit.Name == "分" && !unit.IsMoney && NumeralScanner.TryRead(text, end, null, out var seconds) && seconds.Low < 60 && At(text, seconds.End) == '秒')
        {
            units.TryMatch("分钟", 0, out _, out unit);
            piece.Unit = unit;
        }
        if (unit.IsMoney)
        {
            // 九毛钱: 0.9元, as behind 元; 364美分 is quoted as such.
            var part = unit.Name is "角" or "分";
            if (part && units.TryMatch(unit.Base, 0, out _, out var whole))
            {
                (piece.Low, piece.High, piece.Place) = (unit.ToBase(piece.Low), unit.ToBase(piece.High), unit.ToBase(piece.Place));
                piece.Unit = whole;
            }
            if (unit.Name != "分")
                ReadSmallMoney(text, ref piece, part ? 1 : 0);
            piece.Integer &= !part;
            if (At(text, piece.End) is '（' or '(' && string.CompareOrdinal(text, piece.End + 1, "人民币", 0, 3) == 0 && At(text, piece.End + 4) is '）' or ')')
                piece.End += 5;
        }
        if (unit.Dimension is "calendar" or "duration" or "mass" or "length" || unit.IsMoney && unit.Name is not ("元" or "角" or "分"))
            ReadFinerParts(text, ref piece);
        if (unit.Name is "米" or "斤" or "度" or "丈" or "尺")
            ReadLastDigits(text, ref piece);
        ReadRate(text, ref piece);
    }

    /// <summary>五角八分 after 元, 五毛 after 块, the last of them without its name (三块五, 九毛九), and 整, 正 at the end of a written sum.</summary>
    /// <param name="from">1 behind 角, 毛; 0 behind 元, 块.</param>
    private static void ReadSmallMoney(string text, ref Piece piece, int from)
    {
        if (piece.Open || !piece.Integer || piece.Low != piece.High)
        {
            ReadSumEnd(text, ref piece);
            return;
        }
        var p = piece.End;
        var step = 0.1m;
        for (var i = from; i < 2; i++)
        {
            // 壹仟陆佰圆零陆分
            if (At(text, p) == '零' && Digit(At(text, p + 1)) > 0 && At(text, p + 2) is '分' or '角')
                p++;
            var digit = Digit(At(text, p));
            if (digit < 0)
                break;
            var sub = At(text, p + 1);
            if (NumeralScanner.BigUnit(text[piece.Number.End - 1]) == 0 && (text[p - 1] is '块' || text[p - 1] is '元' && NumeralScanner.ChineseDigit(At(text, p)) > 0) && i == 0 && EndsSum(text, p + 1) || text[p - 1] is '毛' or '角' && i == 1 && EndsSum(text, p + 1))
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
                break;
            piece.Low += digit * step;
            piece.High = piece.Low;
            piece.Place = step;
            piece.Integer = false;
            p += 2;
            if (At(text, p) == '钱')
                p++;
            piece.End = p;
            if (step == 0.01m)
                break;
        }
        ReadSumEnd(text, ref piece);
    }

    // 壹万元整, 贰佰圆正.
    private static void ReadSumEnd(string text, ref Piece piece)
    {
        if (At(text, piece.End) is '整' or '正' && !IsHan(At(text, piece.End + 1)))
            piece.End++;
    }

    /// <summary>一米八, 1米82, 三斤二, 37度5: decimals that stand behind the unit.</summary>
    private static void ReadLastDigits(string text, ref Piece piece)
    {
        if (!piece.Integer || piece.Open || piece.Low != piece.High || piece.Place > 1 || text[piece.End - 1] is not ('米' or '斤' or '度' or '丈' or '尺'))
            return;
        var (p, place, digits) = (piece.End, 1m, 0m);
        while (p - piece.End < (text[piece.End - 1] == '米' ? 2 : 1) && Digit(At(text, p)) is >= 0 and var digit && At(text, p) is not ('两' or '兩'))
        {
            digits = digits * 10 + digit;
            place /= 10;
            p++;
        }
        if (p == piece.End || !EndsSum(text, p) && At(text, p) is not ('高' or '长' or '宽' or '深'))
            return;
        piece.Low = piece.High = piece.Low + digits * place;
        (piece.Place, piece.Integer, piece.End) = (place, false, p);
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
            // 100 km / h: blanks between letters only.
            var p = char.IsAsciiLetter(text[piece.End - 1]) && At(text, piece.End) == ' ' && At(text, piece.End + 1) == '/' && At(text, piece.End + 2) == ' ' ? piece.End + 1 : piece.End;
            if (At(text, p) is not ('/' or '／' or '每' or '·' or '∕') || At(text, p) == '·' && piece.Per is null)
                return;
            if (p > piece.End)
                p++;
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
            || !IsNumberStart(At(text, end)) || !TryRead(text, end, 0, out piece) || piece.Unit is not { Dimension: "length" })
        {
            return false;
        }
        if (piece.Unit.Name == "千米")
            units.TryMatch("公里", 0, out _, out piece.Unit);
        piece.Per = time.Name;
        piece.Start = at;
        return true;
    }

    /// <summary>零下5度, 零下十摄氏度; 同比 - 12%, whose sign and blank are as long.</summary>
    private bool TryReadBelowZero(string text, int at, out Piece piece)
    {
        if (!IsNumberStart(At(text, at + 2)) || !TryRead(text, at + 2, 0, out piece) || piece.Unit is not { Dimension: "temperature" or "temperature-f" or "angle" or "percent" or "percentage-point" })
        {
            piece = default;
            return false;
        }
        (piece.Start, piece.Low, piece.High) = (at, -piece.High, -piece.Low);
        return true;
    }
}
