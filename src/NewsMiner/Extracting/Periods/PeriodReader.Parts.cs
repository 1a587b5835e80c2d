using NewsMiner.Extracting.Numbers;
using NewsMiner.Extracting.Units;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

// Parts of a year: halves, quarters, months, days and their edges (月底, 上旬).
internal sealed partial class PeriodReader
{
    /// <summary>A part of a given year: months, quarters, halves, 年底, festivals.</summary>
    private bool TryReadPart(string text, int p, int year, DateOnly? reference, bool hasYear, out Stretch part)
    {
        part = new Stretch { Year = year };
        var c = At(text, p);
        // 今年后半年; 前半年 without its year is as often the half before now.
        if (Stands(text, p, "上半年") || Stands(text, p, "下半年") || (hasYear || c == '后') && (Stands(text, p, "前半年") || Stands(text, p, "后半年")))
        {
            var first = c is '上' or '前';
            Set(ref part, p + 3, new DateOnly(year, first ? 1 : 7, 1), first ? new DateOnly(year, 6, 30) : new DateOnly(year, 12, 31), TimeGrain.HalfYear);
            // 上半年末: its last month.
            if (At(text, part.End) is '底' or '末')
            {
                Set(ref part, part.End + 1, new DateOnly(year, first ? 6 : 12, 1), part.To!.Value, TimeGrain.Month);
                part.Edge = true;
            }
            return true;
        }
        // 2023年半年报: what the first half of the year has brought.
        if (c == '半' && TryMatchWord(text, p, out var resultsEnd, out var results) && results.Kind == "results")
        {
            Set(ref part, resultsEnd, new DateOnly(year, 1, 1), MonthEnd(year, results.Months), TimeGrain.HalfYear);
            return true;
        }
        if (c is 'H' or 'h' && hasYear && At(text, p + 1) is '1' or '2' && !char.IsAsciiLetterOrDigit(At(text, p + 2)))
        {
            var first = text[p + 1] == '1';
            Set(ref part, p + 2, new DateOnly(year, first ? 1 : 7, 1), first ? new DateOnly(year, 6, 30) : new DateOnly(year, 12, 31), TimeGrain.HalfYear);
            return true;
        }
        if (TryReadQuarter(text, p, out var end, out var fromQuarter, out var toQuarter))
        {
            Set(ref part, end, new DateOnly(year, fromQuarter * 3 - 2, 1), MonthEnd(year, toQuarter * 3), fromQuarter == toQuarter ? TimeGrain.Quarter : TimeGrain.Month);
            return ReadEdge(text, year, toQuarter * 3, ref part);
        }
        // 2021年首月, 今年的第三个月: a month by its place in the year.
        if (hasYear && Stands(text, p, "首月"))
        {
            Set(ref part, p + 2, new DateOnly(year, 1, 1), MonthEnd(year, 1), TimeGrain.Month);
            return true;
        }
        if (hasYear && c == '第' && TryReadSmall(text, p + 1, out var placeEnd, out var place) && place is >= 1 and <= 12 && Stands(text, placeEnd, "个月"))
        {
            Set(ref part, placeEnd + 2, new DateOnly(year, place, 1), MonthEnd(year, place), TimeGrain.Month);
            return true;
        }
        if (c is '前' or '头' or '后' or '首' or '最')
        {
            var last = c == '后' || Stands(text, p, "最后");
            var q = p + (c == '最' ? 2 : 1);
            if (TryReadSmall(text, q, out var numberEnd, out var number) && number > 0)
            {
                var r = NumeralScanner.SkipSpaces(text, numberEnd);
                // 前三季工业增加值, but no 前三季节目.
                if (Stands(text, r, "季度") || Stands(text, r, "个季度") || At(text, r) == '季' && number == 3 && At(text, r + 1) is not ('节' or '播' or '收' or '嘉' or '的'))
                {
                    if (number > 4)
                        return false;
                    Set(ref part, r + (text[r] == '个' ? 3 : At(text, r + 1) == '度' ? 2 : 1), new DateOnly(year, last ? 13 - number * 3 : 1, 1), last ? new DateOnly(year, 12, 31) : MonthEnd(year, number * 3), TimeGrain.Month);
                    return true;
                }
                if ((Stands(text, r, "个月") || At(text, r) == '月') && number <= 12)
                {
                    Set(ref part, r + (text[r] == '个' ? 2 : 1), new DateOnly(year, last ? 13 - number : 1, 1), last ? new DateOnly(year, 12, 31) : MonthEnd(year, number), TimeGrain.Month);
                    return true;
                }
            }
            return false;
        }
        if (hasYear)
        {
            if (c is '底' or '末' || Stands(text, p, "年底") || Stands(text, p, "年末") || Stands(text, p, "岁末"))
            {
                Set(ref part, p + (c is '底' or '末' ? 1 : 2), new DateOnly(year, 12, 1), new DateOnly(year, 12, 31), TimeGrain.Month);
                part.Edge = true;
                return true;
            }
            if (c == '初' && At(text, p + 1) is not ('步' or '级' or '中' or '审') || Stands(text, p, "年初"))
            {
                Set(ref part, p + (c == '初' ? 1 : 2), new DateOnly(year, 1, 1), new DateOnly(year, 1, 31), TimeGrain.Month);
                return true;
            }
            if (Stands(text, p, "年中") || c == '中' && At(text, p + 1) is '，' or '。' or '、' or '\0')
            {
                Set(ref part, p + (c == '中' ? 1 : 2), new DateOnly(year, 6, 1), new DateOnly(year, 7, 31), TimeGrain.Month);
                return true;
            }
            // 2024年过半, 今年已过半: its first half is over.
            var passed = Stands(text, p, "已经过半") ? 4 : Stands(text, p, "已过半") ? 3 : Stands(text, p, "过半") ? 2 : 0;
            if (passed > 0 && At(text, p + passed) is '，' or ',' or '。' or '；' or '、' && !(reference is { } told && told < new DateOnly(year, 6, 1)))
            {
                Set(ref part, p + passed, new DateOnly(year, 1, 1), new DateOnly(year, 6, 30), TimeGrain.HalfYear);
                return true;
            }
            if (Stands(text, p, "全年"))
            {
                Set(ref part, p + 2, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), TimeGrain.Year);
                return true;
            }
            if (Stands(text, p, "同期") || Stands(text, p, "同一时期"))
            {
                Set(ref part, p + (Stands(text, p, "同期") ? 2 : 4), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), TimeGrain.Year);
                part.Same = true;
                return true;
            }
            // 去年此时: the same day.
            if ((Stands(text, p, "此时") || Stands(text, p, "这个时候")) && reference is { } present)
            {
                var same = new DateOnly(year, present.Month, Math.Min(present.Day, DateTime.DaysInMonth(year, present.Month)));
                Set(ref part, p + (c == '此' ? 2 : 4), same, same, TimeGrain.Day);
                return true;
            }
            if (c is '今' or '本' or '同' or '昨' && _words.CanStart(c) && TryMatchWord(text, p, out var wordEnd, out var word) && reference is { } now)
            {
                if (word.Kind == "month")
                {
                    var month = new DateOnly(now.Year, now.Month, 1).AddMonths(word.Shift);
                    Set(ref part, wordEnd, new DateOnly(year, month.Month, 1), MonthEnd(year, month.Month), TimeGrain.Month);
                    ReadDay(text, year, month.Month, ref part);
                    return true;
                }
                if (word.Kind == "day")
                {
                    var day = now.AddDays(word.Shift);
                    var same = new DateOnly(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
                    Set(ref part, wordEnd, same, same, TimeGrain.Day);
                    return true;
                }
            }
            if (TryReadYearly(text, p, out var feastEnd, out var days) && days(year) is { } feast)
            {
                Set(ref part, feastEnd, feast.First, feast.Last, TimeGrain.Day);
                return true;
            }
            // 去年冬天, 1958年秋，: a season alone, not 2023年秋收.
            if (c is '春' or '夏' or '秋' or '冬' && (At(text, p + 1) is '季' or '天' || !char.IsLetterOrDigit(At(text, p + 1))))
            {
                var season = Season(year, c switch { '春' => 3, '夏' => 6, '秋' => 9, _ => 12 });
                Set(ref part, At(text, p + 1) is '季' or '天' ? p + 2 : p + 1, season.From, season.To, TimeGrain.Quarter);
                return true;
            }
        }
        return TryReadMonths(text, p, year, out part);
    }

    private static void Set(ref Stretch part, int end, DateOnly from, DateOnly to, TimeGrain grain)
    {
        part.End = end;
        part.From = from;
        part.To = to;
        part.Grain = grain;
    }

    /// <summary>1月, 1-11月, 1至11月份, 1、2月, 6月底, 6月15日, 6月中旬, 12月25日上午9时.</summary>
    private bool TryReadMonths(string text, int p, int year, out Stretch part)
    {
        part = new Stretch { Year = year };
        int month, end;
        if (Stands(text, p, "元月") && !NumeralScanner.IsNumeralChar(At(text, p - 1)) && At(text, p - 1) is not ('美' or '港' or '欧' or '日' or '多' or '余'))
            (month, end) = (1, p + 1);
        else if (!TryReadSmall(text, p, out end, out month) || month is < 1 or > 12)
            return false;
        // 6·30: a day, where no unit makes it a decimal; “9·11”事件 is a name.
        if (At(text, end) == '·' && TryReadSmallDigits(text, end + 1, 2, out var dotted) && dotted >= 1 && dotted <= DateTime.DaysInMonth(year, month)
            && At(text, p - 1) is not ('.' or '·') && At(text, end + 3) is not ('.' or '·' or '万' or '亿' or '事' or '案' or '特' or '大' or '地') && !_quantities.TryMatchUnit(text, end + 3, out _, out _))
        {
            Set(ref part, end + 3, new DateOnly(year, month, dotted), new DateOnly(year, month, dotted), TimeGrain.Day);
            part.Month = month;
            return true;
        }
        var last = month;
        var q = NumeralScanner.SkipSpaces(text, end);
        // 一二月份: two months that follow each other.
        if (end == p + 1 && NumeralScanner.ChineseDigit(text[p]) == month && NumeralScanner.ChineseDigit(At(text, end)) == month + 1 && (Stands(text, end + 1, "月份") || Stands(text, end + 1, "月间")))
            (last, q) = (month + 1, end + 1);
        // 7、8、9月: months that follow each other.
        else if (At(text, q) == '、')
        {
            while (At(text, q) is '、' or '和' && TryReadSmall(text, NumeralScanner.SkipSpaces(text, q + 1), out var nextEnd, out var next) && next == last + 1 && next <= 12)
                (last, q) = (next, NumeralScanner.SkipSpaces(text, nextEnd));
            if (last == month)
                return false;
        }
        else if (IsRangeMark(At(text, q)))
        {
            var r = q;
            while (IsRangeMark(At(text, r)) && r - q < 3)
                r++;
            r = NumeralScanner.SkipSpaces(text, r);
            if (!TryReadSmall(text, r, out var lastEnd, out last) || last <= month || last > 12 || At(text, NumeralScanner.SkipSpaces(text, lastEnd)) != '月')
                return false;
            q = NumeralScanner.SkipSpaces(text, lastEnd);
        }
        if (At(text, q) != '月' || At(text, q + 1) is '球' or '饼' or '亮' or '嫂' or '供' or '租' or '薪' or '经' or '光')
            return false;
        q++;
        if (At(text, q) == '份' && At(text, q + 1) is not ('额' or '子'))
            q++;
        // 6月当月: the month itself.
        if (month == last && Stands(text, q, "当月"))
            q += 2;
        Set(ref part, q, new DateOnly(year, month, 1), MonthEnd(year, last), TimeGrain.Month);
        part.Month = month;
        if (month == last)
            ReadDay(text, year, month, ref part);
        // 1至4月中旬
        else if (TryMatchWord(text, q, out var tenEnd, out var ten) && ten.Kind == "monthPart" && !ten.Edge)
            (part.End, part.To) = (tenEnd, DaysOf(year, last, ten).To);
        return true;
    }

    /// <summary>What may follow a month: 底, 上旬, 15日, 5日至8日, a clock.</summary>
    private void ReadDay(string text, int year, int month, ref Stretch part)
    {
        part.Month = month;
        part.Year = year;
        var p = part.End;
        if (ReadEdge(text, year, month, ref part) && part.End > p)
            return;
        var q = NumeralScanner.SkipSpaces(text, p);
        if (At(text, q) == '的')
            q++;
        if (TryMatchWord(text, q, out var tenEnd, out var ten) && ten.Kind == "monthPart" && !ten.Edge)
        {
            var (from, to) = DaysOf(year, month, ten);
            Set(ref part, tenEnd, from, to, TimeGrain.Week);
            return;
        }
        if (TryReadDays(text, q, year, month, ref part))
            return;
        if (!TryReadDayNumber(text, q, year, month, afterMonth: true, out var end, out var day))
            return;
        Set(ref part, end, new DateOnly(year, month, day), new DateOnly(year, month, day), TimeGrain.Day);
        ReadDayTail(text, ref part);
    }

    /// <summary>4月12-19日, 6月3至5日: days of one month whose 日 stands once.</summary>
    private static bool TryReadDays(string text, int p, int year, int month, ref Stretch part)
    {
        if (!TryReadSmall(text, p, out var end, out var first) || first < 1)
            return false;
        var q = NumeralScanner.SkipSpaces(text, end);
        if (!IsRangeMark(At(text, q)))
            return false;
        while (IsRangeMark(At(text, q)) && q - end < 4)
            q++;
        q = NumeralScanner.SkipSpaces(text, q);
        if (!TryReadSmall(text, q, out end, out var last) || last <= first || last > DateTime.DaysInMonth(year, month) || At(text, NumeralScanner.SkipSpaces(text, end)) is not ('日' or '号'))
            return false;
        Set(ref part, NumeralScanner.SkipSpaces(text, end) + 1, new DateOnly(year, month, first), new DateOnly(year, month, last), TimeGrain.Day);
        return true;
    }

    private static void ReadDayTail(string text, ref Stretch part)
    {
        var p = part.End;
        if (At(text, p) is '（' or '(' && (Stands(text, p + 1, "周") || Stands(text, p + 1, "星期")))
        {
            var close = text.AsSpan(p, Math.Min(8, text.Length - p)).IndexOfAny('）', ')');
            if (close > 0)
                part.End = p + close + 1;
        }
        if (TryReadClock(text, NumeralScanner.SkipSpaces(text, part.End), needsMark: false, out var clockEnd))
            part.End = clockEnd;
    }

    private bool TryReadDayNumber(string text, int p, int year, int month, bool afterMonth, out int end, out int day)
    {
        end = p;
        if (!TryReadSmall(text, p, out var numberEnd, out day) || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        var q = NumeralScanner.SkipSpaces(text, numberEnd);
        if (At(text, q) is '日' or '號' or '号' && !(At(text, q) == '号' && At(text, q + 1) is '线' or '楼' or '院' or '文' or '机' or '井' or '厂' or '馆' or '店') && !(At(text, q) == '日' && At(text, q + 1) is '均' or '产' or '处' && !afterMonth))
        {
            end = q + 1;
            return true;
        }
        // 10月22, 八月十五: no 日, when nothing else is counted.
        if (afterMonth && !NumeralScanner.IsNumeralChar(At(text, numberEnd)) && At(text, numberEnd) is not ('%' or '％' or '.' or '．' or '-' or '多' or '余' or '至' or '—' or '～' or '成' or '几')
            && !_quantities.TryMatchUnit(text, q, out _, out _) && (q == numberEnd || true))
        {
            if (IsHan(At(text, numberEnd)) && NumeralScanner.ArabicDigit(text[p]) < 0 && numberEnd - p < 2)
                return false;
            end = numberEnd;
            return true;
        }
        return false;
    }

    /// <summary>底, 末, 初, 中 after a month or quarter that ends in <paramref name="month"/>.</summary>
    private static bool ReadEdge(string text, int year, int month, ref Stretch part)
    {
        var p = part.End;
        var word = Stands(text, p, "月底") || Stands(text, p, "月末") ? 2 : At(text, p) is '底' or '末' ? 1 : 0;
        if (word > 0)
        {
            var quarter = part.Grain == TimeGrain.Quarter;
            Set(ref part, p + word, quarter ? new DateOnly(year, month, 1) : MonthEnd(year, month), MonthEnd(year, month), TimeGrain.Month);
            part.Edge = true;
        }
        // 4月中，: its middle; 4月中 goes on as “in April” elsewhere.
        else if (At(text, p) == '中' && part.Grain == TimeGrain.Month && At(text, p + 1) is '，' or '。' or '、' or '；' or '\0')
        {
            Set(ref part, p + 1, new DateOnly(year, month, 11), new DateOnly(year, month, 20), TimeGrain.Month);
        }
        else if (At(text, p) == '初' && At(text, p + 1) is not ('步' or '级' or '审' or '中') || Stands(text, p, "月初"))
        {
            Set(ref part, p + (text[p] == '初' ? 1 : 2), part.From!.Value, part.Grain == TimeGrain.Quarter ? MonthEnd(year, part.From.Value.Month) : new DateOnly(year, month, 10), TimeGrain.Month);
        }
        return true;
    }

    /// <summary>一季度, 第三季度, 首季, Q1, 前三季度 is read elsewhere; 二、三季度.</summary>
    private static bool TryReadQuarter(string text, int p, out int end, out int from, out int to)
    {
        end = p;
        from = to = 0;
        if (At(text, p) is 'Q' or 'q' && NumeralScanner.ArabicDigit(At(text, p + 1)) is >= 1 and <= 4 and var letter && !char.IsAsciiLetterOrDigit(At(text, p + 2)) && !char.IsAsciiLetter(At(text, p - 1)))
        {
            from = to = letter;
            end = p + 2;
            if (Stands(text, end, "季度"))
                end += 2;
            return true;
        }
        var q = p;
        if (Stands(text, q, "首季度") || Stands(text, q, "首季"))
        {
            from = to = 1;
            end = q + (Stands(text, q, "首季度") ? 3 : 2);
            return At(text, end) is not '节';
        }
        // 连续三季度: how many in a row, and not which.
        if (text.AsSpan(0, q).EndsWith("连续"))
            return false;
        if (At(text, q) == '第')
            q++;
        if (!TryReadSmall(text, q, out var numberEnd, out from) || from is < 1 or > 4)
            return false;
        to = from;
        if (numberEnd == q + 1 && NumeralScanner.ChineseDigit(At(text, numberEnd)) == from + 1 && NumeralScanner.ChineseDigit(text[q]) == from && Stands(text, numberEnd + 1, "季度"))
            (to, numberEnd) = (from + 1, numberEnd + 1);
        else if (At(text, numberEnd) is '至' or '到' or '-' or '—' or '、' or '和' && TryReadSmall(text, numberEnd + (At(text, numberEnd + 1) == '第' ? 2 : 1), out var lastEnd, out var last) && last > from && last <= 4 && (last == from + 1 || text[numberEnd] is not ('、' or '和')))
        {
            var enumerated = text[numberEnd] is '、' or '和';
            (to, numberEnd) = (last, lastEnd);
            // 二、三、四季度: quarters that follow each other.
            while (enumerated && At(text, numberEnd) is '、' or '和' && TryReadSmall(text, numberEnd + 1, out var nextEnd, out var next) && next == to + 1 && next <= 4)
                (to, numberEnd) = (next, nextEnd);
        }
        if (At(text, numberEnd) == '个' && At(text, q - 1) == '第')
            numberEnd++;
        if (Stands(text, numberEnd, "季度"))
            end = numberEnd + 2;
        else if (At(text, numberEnd) == '季' && (At(text, q - 1) == '第' || At(text, q - 1) == '年' && !IsHan(At(text, numberEnd + 1))))
            end = numberEnd + 1;
        // 三季报 tells the year up to its third quarter.
        else if (Stands(text, numberEnd, "季报") && q == p && from == to)
            (from, end) = (1, numberEnd + 2);
        else
            return false;
        return true;
    }
}
