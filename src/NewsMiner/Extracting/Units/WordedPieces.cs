using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Units;

/// <summary>Quantities that words tell rather than a numeral with its unit: 百分之三十, 半年, 过半, 翻两番.</summary>
internal sealed class WordedPieces(UnitTable units)
{
    public static bool TryReadPercentWords(string text, int at, out Piece piece)
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
            piece.Unit = Unit.Percent;
            return true;
        }
        var to = At(text, p + 2) == '之' ? 1 : 0;
        var from = to == 1 ? NumeralScanner.SkipSpaces(text, p + 3) : p + 2;
        if (At(text, p + 1) != '分' || !IsNumberStart(At(text, from)) || !NumeralScanner.TryRead(text, from, null, out var numeral) || numeral.Bare && numeral.Low != 100)
            return false;
        // 百分三十: said without 之 of tens only; 百分三连冠 is none.
        if (to == 0 && (of != 100 || numeral.HasArabic || numeral.Low is < 10 or >= 100 || IsHan(At(text, numeral.End))))
            return false;
        piece.Fill(text, numeral);
        var sign = negative ? -1 : 1;
        piece.Start = at;
        piece.Low = sign * numeral.Low * 100 / of;
        piece.High = sign * numeral.High * 100 / of;
        piece.Place = numeral.Place * 100 / of;
        piece.Bare = false;
        piece.Scale = 1;
        piece.ScaleText = "";
        piece.Unit = Unit.Percent;
        piece.Integer = false;
        piece.Rule = of == 100 ? "percent.百分之" : "percent.千分之";
        // 百分之十多
        if (At(text, piece.End) is '多' or '几' && !piece.Open && numeral.Low % 10 == 0 && !IsHan(At(text, piece.End + 1)))
            (piece.Open, piece.End) = (true, piece.End + 1);
        return true;
    }

    /// <summary>半年, 半个月, 半小时 (half of a duration); 一半, 半数, 过半, 近半 (half of a whole).</summary>
    public bool TryReadHalf(string text, int at, out Piece piece)
    {
        piece = default;
        piece.Start = at;
        piece.ScaleText = "";
        piece.Scale = 1;
        piece.Place = 0.5m;
        piece.Low = piece.High = 0.5m;
        var c = text[at];
        if (c == '半' && At(text, at - 1) == '近' && At(text, at + 1) is '。' or '，' or '；' or '、' or '\0')
        {
            piece.Low = piece.High = 50;
            piece.Place = 1;
            piece.End = at + 1;
            piece.Unit = Unit.Percent;
            piece.Number = new TextSpan(at, at);
            piece.Rule = "half";
            return true;
        }
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
            piece.Unit = Unit.Percent;
            piece.Number = new TextSpan(at + 1, at + 1);
            piece.Rule = "half";
            return true;
        }
        if (At(text, at - 1) is '上' or '下' or '前' or '后' or '大' or '一' or '多' or '对' or '夜' or '年' or '月' or '两' or '个' or '成' or '天' or '过' or '东' or '南' or '西' or '北' or '小')
            return false;
        var p = at + 1;
        Unit unit;
        // 半成: five per cent; no 半成品, 半成熟.
        if (At(text, p) == '成' && (!IsHan(At(text, p + 1)) || At(text, p + 1) is '左' or '以' or '的'))
        {
            (piece.Low, piece.High, piece.Place, piece.Unit, piece.Rule) = (5, 5, 5, Unit.Percent, "percent.成");
            (piece.Number, piece.End) = (new TextSpan(at, at + 1), p + 1);
            return true;
        }
        // 半个亿: 5000万元.
        if (At(text, p) == '个' && At(text, p + 1) == '亿' && units.TryMatch("元", 0, out _, out unit))
        {
            (piece.Low, piece.High, piece.Place, piece.Scale, piece.ScaleText) = (5e7m, 5e7m, 1e7m, 1e8m, "亿");
            (piece.Unit, piece.Number, piece.End) = (unit, new TextSpan(at, at + 1), At(text, p + 2) == '元' ? p + 3 : p + 2);
            return true;
        }
        if (At(text, p) == '个' && At(text, p + 1) == '多')
            p += 2;
        if (At(text, p) == '年' && "级度报均鉴".IndexOf(At(text, p + 1)) < 0)
        {
            unit = Unit.Year;
            p++;
        }
        else if (At(text, p) == '月' && text[p - 1] == '多')
        {
            unit = Unit.Month;
            p++;
        }
        else if (units.TryMatch(text, p, out var end, out unit) && (unit.Dimension is "duration" or "length" or "mass" or "area" or "volume" or "working-days" || unit.Name is "个月" or "个世纪"))
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
    public static bool TryReadDoubling(string text, int at, out Piece piece) => TryReadDoubling(text, at, At(text, at + 1) == '了' ? at + 2 : at + 1, out piece);

    /// <param name="at">Where the piece starts.</param>
    /// <param name="p">Where its number or 番 stands.</param>
    public static bool TryReadDoubling(string text, int at, int p, out Piece piece)
    {
        piece = default;
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
        piece.Unit = Unit.Multiple;
        piece.Number = number;
        piece.Rule = "multiple.翻番";
        return true;
    }
}
