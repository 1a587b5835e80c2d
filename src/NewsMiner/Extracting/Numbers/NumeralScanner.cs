using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Numbers;

/// <summary>
/// Reads one number at a place: Arabic (full-width and thousands separators too), Chinese (formal and traditional too), mixed (3万5千, 1亿2000万),
/// digit strings (二〇二三), decimals (三点一四), fractions (三分之一, 1/3), approximate pairs (五六十, 三五个), open numbers (十几, 一千多万).
/// Looks at each character a bounded number of times.
/// </summary>
internal static class NumeralScanner
{
    /// <summary>Longest run of digits that is still a number; longer runs are identifiers.</summary>
    public const int MaxDigits = 24;

    private const decimal Limit = 1e22m;

    /// <summary>Digit 0–9 of a Chinese numeral; -1 for any other character. 两, 俩 and 幺 count.</summary>
    public static int ChineseDigit(char c) => c switch
    {
        '零' or '〇' or '○' => 0,
        '一' or '壹' or '幺' or '弌' => 1,
        '二' or '贰' or '貳' or '两' or '兩' => 2,
        '三' or '叁' or '參' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>ASCII digit of a half- or full-width digit; -1 for any other character.</summary>
    public static int ArabicDigit(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    public static int SmallUnit(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    public static decimal BigUnit(char c) => c switch
    {
        '万' or '萬' => 1e4m,
        '亿' or '億' => 1e8m,
        '兆' => 1e12m,
        _ => 0,
    };

    /// <summary>廿 (20), 卅 (30), 卌 (40); 0 for any other character.</summary>
    public static int Tens(char c) => c switch { '廿' => 20, '卅' => 30, '卌' => 40, _ => 0 };

    /// <summary>The count from one to ten that a single letter tells (两, 三, 3, 十); 0 for any other letter.</summary>
    public static int CountOf(char c) => c == '十' ? 10 : Math.Max(0, ArabicDigit(c) is >= 0 and var digit ? digit : ChineseDigit(c));

    public static bool IsNumeralChar(char c) => ArabicDigit(c) >= 0 || ChineseDigit(c) >= 0 || SmallUnit(c) > 0 || BigUnit(c) > 0 || Tens(c) > 0;

    private static bool IsFormal(char c) => "壹贰貳叁參肆伍陆陸柒捌玖".Contains(c);

    /// <param name="isClassifier">Tells whether a counted unit starts at an offset; stops 一百一个 from being 110.</param>
    public static bool TryRead(string text, int start, Func<string, int, bool>? isClassifier, out Numeral numeral)
    {
        numeral = default;
        var p = start;
        var negative = false;
        var c = At(text, p);
        // 减负41.2亿元: a burden, and no sign.
        if (c is '负' or '負' && start > 0 && text[start - 1] is '减' or '担' or '胜' or '背' or '抱' or '欺' or '自' or '肩')
            return false;
        if (c is '-' or '－' or '−' or '负' or '負')
        {
            negative = true;
            p++;
            while (c is '负' or '負' && At(text, p) is ' ' or '的' && p < start + 3)
                p++;
        }
        else if (c is '正' && At(text, p + 1) is '负' or '負' || c == '±')
        {
            p += c == '±' ? 1 : 2;
        }
        else if (c is '+' or '＋')
        {
            p++;
        }
        if (!TryReadUnsigned(text, p, isClassifier, out var body))
            return false;
        if (TryReadFraction(text, body, isClassifier, out var fraction) || TryReadPower(text, body, out fraction))
            body = fraction;
        numeral = negative
            ? body with { Start = start, Low = -body.High, High = -body.Low, PlainDigits = 0 }
            : body with { Start = start };
        return true;
    }

    /// <param name="mixed">Whether a whole number may stand before the fraction; only one does, however long the row (1 1 1 …).</param>
    private static bool TryReadFraction(string text, in Numeral first, Func<string, int, bool>? isClassifier, out Numeral fraction, bool mixed = true)
    {
        fraction = default;
        var p = first.End;
        // 一又三分之一, 1又1/2, 1 1/2
        if (mixed && (At(text, p) == '又' || At(text, p) == ' ' && first.PlainDigits > 0) && TryReadUnsigned(text, p + 1, isClassifier, out var below) && (text[p] == '又' || below.PlainDigits > 0)
            && TryReadFraction(text, below, isClassifier, out var part, mixed: false) && part.Low < 1)
        {
            fraction = part with { Start = first.Start, Low = first.Low + part.Low, High = first.High + part.High };
            return true;
        }
        if (At(text, p) == '分' && At(text, p + 1) == '之' && first.Low > 0 && !first.IsPair)
        {
            var sign = At(text, p + 2) is '负' or '負' ? 1 : 0;
            if (!TryReadUnsigned(text, p + 2 + sign, isClassifier, out var above) || above.Low == 0 && above.End == p + 2)
                return false;
            if (sign > 0)
                above = above with { Low = -above.High, High = -above.Low };
            fraction = new Numeral
            {
                Start = first.Start,
                End = above.End,
                Low = above.Low / first.Low,
                High = above.High / first.Low,
                Place = PlaceOfFraction(above.Low, first.Low),
                HasArabic = first.HasArabic || above.HasArabic,
                HasChinese = true,
                Fraction = true,
                Open = above.Open,
            };
            return true;
        }
        if (At(text, p) is '/' or '／' && first is { HasArabic: true, HasChinese: false, Scale: 1 } && first.PlainDigits is > 0 and <= 6
            && ArabicDigit(At(text, p + 1)) >= 0
            && TryReadUnsigned(text, p + 1, null, out var denominator)
            && denominator is { PlainDigits: > 0 and <= 6, Low: > 0 }
            && At(text, denominator.End) is not ('/' or '／' or '.'))
        {
            fraction = denominator with
            {
                Start = first.Start,
                Low = first.Low / denominator.Low,
                High = first.Low / denominator.Low,
                Place = PlaceOfFraction(first.Low, denominator.Low),
                Fraction = true,
                PlainDigits = 0,
            };
            return true;
        }
        return false;
    }

    /// <summary>1.5e6, 2^10: as formulas are typed.</summary>
    private static bool TryReadPower(string text, in Numeral first, out Numeral power)
    {
        power = default;
        var sign = At(text, first.End);
        if (sign is not ('e' or 'E' or '^') || first is not { HasArabic: true, HasChinese: false, Scale: 1, Low: > 0 } || char.IsAsciiLetterOrDigit(At(text, first.Start - 1)))
            return false;
        var p = first.End + 1;
        var below = At(text, p) == '-';
        if (below || At(text, p) == '+')
            p++;
        if (!TryReadArabic(text, ref p, out var exponent, out var step, out _) || step < 1 || exponent > 99 || char.IsAsciiLetterOrDigit(At(text, p)))
            return false;
        var value = Math.Pow(sign == '^' ? (double)first.Low : 10, (double)(below ? -exponent : exponent)) * (sign == '^' ? 1 : (double)first.Low);
        if (value is < 1e-20 or >= 1e20)
            return false;
        power = first with { End = p, Low = (decimal)value, High = (decimal)value, Place = 0, PlainDigits = 0 };
        return true;
    }

    // 五分之一 is neither a fourth nor a sixth: it reaches half way to them, and a tenth of itself at least.
    private static decimal PlaceOfFraction(decimal above, decimal below) => above / below * Math.Max(1 / below, 0.2m);

    /// <summary>Reads digits with thousands separators and decimals; false when none stands there or the run is too long to be a number.</summary>
    private static bool TryReadArabic(string text, ref int p, out decimal value, out decimal place, out int plainDigits)
    {
        value = 0;
        place = 1;
        plainDigits = 0;
        var q = p;
        var digits = 0;
        while (ArabicDigit(At(text, q)) is >= 0 and var d)
        {
            if (++digits > MaxDigits)
                return false;
            value = value * 10 + d;
            q++;
        }
        var integer = digits;
        if (digits is > 0 and <= 3)
        {
            // 5,236 · 10,000.233 · 82，225.00: groups of three after each separator.
            var r = q;
            var grouped = value;
            var groups = 0;
            var separator = At(text, q);
            while (separator is ',' or '，' && At(text, r) == separator && ArabicDigit(At(text, r + 1)) is >= 0 and var a
                && ArabicDigit(At(text, r + 2)) is >= 0 and var b && ArabicDigit(At(text, r + 3)) is >= 0 and var e
                && ArabicDigit(At(text, r + 4)) < 0 && groups < 6)
            {
                grouped = grouped * 1000 + a * 100 + b * 10 + e;
                groups++;
                r += 4;
            }
            var decimals = At(text, r) is '.' or '．' && ArabicDigit(At(text, r + 1)) >= 0;
            // A full-width comma is punctuation unless the figure cannot be anything else, or is set in full-width digits throughout.
            if (groups > 0 && (separator == ',' || decimals || groups > 1 || grouped == value * 1000 || AllFullWidth(text, p, r)) && value > 0)
            {
                value = grouped;
                q = r;
                integer = digits + groups * 3;
                plainDigits = -1;
            }
        }
        if (At(text, q) is '.' or '．' or '·' && ArabicDigit(At(text, q + 1)) >= 0 && (digits > 0 || !char.IsAsciiLetterOrDigit(At(text, q - 1))))
        {
            var r = q + 1;
            var scaled = value;
            var unit = 1m;
            var count = 0;
            while (ArabicDigit(At(text, r)) is >= 0 and var d)
            {
                if (integer + ++count > MaxDigits)
                    return false;
                scaled = scaled * 10 + d;
                unit *= 10;
                r++;
            }
            // 1.2.3 is a version or a heading, not a number: read only its first part.
            if (digits > 0 || count > 0)
            {
                value = scaled / unit;
                place = 1 / unit;
                q = r;
                plainDigits = -1;
            }
        }
        if (q == p)
            return false;
        plainDigits = plainDigits < 0 ? 0 : digits;
        p = q;
        return true;
    }

    private static bool TryReadUnsigned(string text, int start, Func<string, int, bool>? isClassifier, out Numeral numeral)
    {
        numeral = default;
        var p = start;
        decimal mega = 0, midLow = 0, midHigh = 0, megaHigh = 0;   // completed 亿/兆 and 万 parts
        decimal sectionLow = 0, sectionHigh = 0;                   // since the last big unit
        decimal curLow = 0, curHigh = 0;                           // digit waiting for its unit
        bool hasCur = false, hasSection = false, zero = false, open = false, bare = false;
        bool arabic = false, chinese = false, digitString = false, curSingle = false, curFresh = false;
        decimal place = 1, lastUnit = 0, lastMega = 0, scale = 1, smallUnit = 0;
        var plainDigits = 0;
        var midDone = false;
        var megaDone = false;
        var any = false;
        var shorthandFrom = -1;
        while (p < text.Length)
        {
            var c = text[p];
            if (ArabicDigit(c) >= 0 || c is '.' or '．' && !any && ArabicDigit(At(text, p + 1)) >= 0)
            {
                if (hasCur || open)
                    break;
                var q = p;
                if (!TryReadArabic(text, ref q, out var value, out var step, out var digits))
                    return any && Finish(text, p, out numeral);
                if (any && (lastUnit == 0 || value >= lastUnit || digits == 0))
                    break;
                plainDigits = any ? 0 : digits;
                shorthandFrom = any && digits == 1 ? p : -1;
                curLow = curHigh = value;
                curSingle = digits == 1;
                curFresh = any && lastUnit > 0;
                hasCur = any = arabic = true;
                place = step;
                p = q;
                // 10.5 亿元, also where a column's line ends between them.
                var spaced = SkipSpaces(text, p);
                while (At(text, spaced) is '\n' or '\r' or ' ' && spaced - p < 4)
                    spaced++;
                if (spaced > p && BigUnit(At(text, spaced)) > 0)
                    p = spaced;
                continue;
            }
            if (ChineseDigit(c) >= 0)
            {
                if (hasCur || open)
                    break;
                if (!any && p + 2 < text.Length && text[p + 1] == c && text[p + 2] == c)
                    return false;   // 一一一: a scribble, and quick to refuse
                var q = p;
                var run = 0;
                while (run < 64 && ChineseDigit(At(text, q)) >= 0)
                {
                    // 二两: after a digit 两 is the weight, but in 一两百 a numeral.
                    if (run > 0 && text[q] is '两' or '兩' && ChineseDigit(text[q - 1]) > 0 && !(run == 1 && ChineseDigit(text[p]) == 1))
                        break;
                    q++;
                    run++;
                }
                var zeros = 0;
                while (zeros < run && ChineseDigit(text[p + zeros]) == 0)
                    zeros++;
                var following = At(text, q);
                if (!any && run >= 2 && (run > 2 || zeros > 0 || HasZero(text, p, run)) && SmallUnit(following) == 0 && !(zeros == 1 && run == 2 && BigUnit(following) > 0))
                {
                    if (run > MaxDigits || run >= 3 && AllSame(text, p, run))
                        return false;
                    decimal value = 0;
                    for (var i = 0; i < run; i++)
                        value = value * 10 + ChineseDigit(text[p + i]);
                    curLow = curHigh = value;
                    hasCur = any = chinese = digitString = true;
                    place = 1;
                    p = q;
                    if (At(text, p) is '点' or '點' && ChineseDigit(At(text, p + 1)) >= 0)
                        continue;
                    break;
                }
                if (zeros > 0 && any)
                {
                    if (zeros == run)
                    {
                        // 零 must lead to a digit, 十 or 几; else it is not ours.
                        if (SmallUnit(following) == 0 && following != '几' && ArabicDigit(following) < 0)
                            break;
                    }
                    zero = true;
                    p += zeros;
                    run -= zeros;
                    if (run == 0)
                        continue;
                }
                var digit = ChineseDigit(text[p]);
                // 三十两: thirty of them, never 32.
                if (any && run == 1 && text[p] is '两' or '兩' && !SmallOrBig(following))
                    break;
                if (run == 2 && (zeros == 0 || any))
                {
                    var second = ChineseDigit(text[p + 1]);
                    if (digit > 0 && second > digit && second - digit <= 2 && !IsFormal(text[p]) && !(any && smallUnit == 0 && lastUnit == 0))
                    {
                        curLow = digit;
                        curHigh = second;
                        hasCur = any = chinese = true;
                        curSingle = false;
                        place = 1;
                        p += 2;
                        // 一百二三: 120 to 130, as 一百二 is 120.
                        if (lastUnit >= 100 && !zero && !SmallOrBig(following))
                        {
                            place = lastUnit / 10;
                            (curLow, curHigh) = (curLow * place, curHigh * place);
                        }
                        continue;
                    }
                    // 三三两两 is no number; 五五折 is a price.
                    if (digit == second && following != '折')
                        return any && Finish(text, p, out numeral);
                    if (!any && SmallUnit(following) == 0 && BigUnit(following) == 0)
                    {
                        curLow = curHigh = digit * 10 + second;
                        hasCur = any = chinese = digitString = true;
                        p += 2;
                        break;
                    }
                }
                shorthandFrom = any ? p : -1;
                curLow = curHigh = digit;
                curSingle = true;
                curFresh = any && lastUnit > 0;
                hasCur = any = chinese = true;
                place = 1;
                p++;
                continue;
            }
            if (c is '几' or '幾' or '数' && SmallOrBig(At(text, p + 1)) && !any)
            {
                curLow = curHigh = 1;
                hasCur = any = chinese = open = true;
                curSingle = false;
                place = 1;
                p++;
                continue;
            }
            if (c is '几' or '幾' && any && !hasCur && !open && (smallUnit == 10 || zero))
            {
                open = true;
                place = 1;
                p++;
                continue;
            }
            if (c == '几' && any && hasCur && arabic && !open && curLow % 10 == 0 && curLow > 0)
            {
                // 10几
                open = true;
                p++;
                continue;
            }
            if (c is '多' or '余' or '餘' or '来' && any && BigUnit(At(text, p + 1)) > 0)
            {
                open = true;
                p++;
                continue;
            }
            // 廿五, 百廿
            if (Tens(c) is > 0 and var tens)
            {
                if (hasCur || any && smallUnit < 100)
                    break;
                sectionLow += tens;
                sectionHigh += tens;
                place = smallUnit = 10;
                lastUnit = 10;
                hasSection = any = chinese = true;
                zero = false;
                plainDigits = 0;
                p++;
                continue;
            }
            var small = SmallUnit(c);
            if (small > 0)
            {
                if (hasCur)
                {
                    if (!open && StartsMetricUnit(text, p))
                        break;   // 3千克, 一千瓦: the unit's own 千
                    if (digitString || smallUnit > 0 && small >= smallUnit || arabic && place < 1 && BigUnit(At(text, p + 1)) == 0)
                        break;   // 1.5千万, but 1.5 and 千人
                }
                else
                {
                    if (any && !(small == 10 && (smallUnit > 10 || zero || lastUnit >= 10000)))
                        break;
                    curLow = curHigh = 1;
                    bare |= !any && small != 10;
                    chinese = true;
                }
                sectionLow += curLow * small;
                sectionHigh += curHigh * small;
                place = place < 1 ? place * small : small;
                smallUnit = small;
                lastUnit = small;
                hasCur = zero = false;
                hasSection = any = true;
                chinese = true;
                plainDigits = 0;
                p++;
                continue;
            }
            var big = BigUnit(c);
            if (big > 0)
            {
                if (digitString || !open && StartsMetricUnit(text, p))
                    break;
                if (!hasCur && !hasSection)
                {
                    if (!any)
                    {
                        curLow = curHigh = 1;
                        hasCur = true;
                        bare = true;
                    }
                    else if (!(big == 1e8m && midDone && !megaDone))
                    {
                        break;
                    }
                }
                sectionLow += hasCur ? curLow : 0;
                sectionHigh += hasCur ? curHigh : 0;
                // 四万万: 万 upon 万, as 亿 was said.
                if (big == 1e4m && At(text, p + 1) is '万' or '萬' && !megaDone && !midDone && sectionHigh <= 1e4m)
                {
                    big = 1e8m;
                    p++;
                }
                if (big == 1e4m)
                {
                    if (midDone || sectionHigh > 1e12m)
                        break;
                    midLow = sectionLow * 1e4m;
                    midHigh = sectionHigh * 1e4m;
                    midDone = true;
                }
                else
                {
                    if (megaDone && !(big == 1e8m && lastMega == 1e12m) || sectionHigh + midHigh > 1e12m)
                        break;
                    mega += (midLow + sectionLow) * big;
                    megaHigh += (midHigh + sectionHigh) * big;
                    midLow = midHigh = 0;
                    midDone = false;
                    megaDone = true;
                    lastMega = big;
                }
                scale = lastUnit == 1e4m && sectionLow == 0 && big == 1e8m ? 1e12m : big;
                place *= big;
                lastUnit = big;
                sectionLow = sectionHigh = curLow = curHigh = 0;
                smallUnit = 0;
                hasCur = hasSection = zero = false;
                any = chinese = true;
                plainDigits = 0;
                p++;
                continue;
            }
            // 8点5倍, 1点一: a digit behind figures is a decimal; 8点05分 and 1点45 are times.
            if (c is '点' or '點' && any && arabic && !chinese && hasCur && place == 1 && Digit(At(text, p + 1)) is >= 0 and var tenths && !IsNumeralChar(At(text, p + 2)) && At(text, p + 2) is not ('分' or '刻' or '钟' or '.' or '．' or '点' or '、' or '-' or '－' or ':' or '：'))
            {
                curLow += tenths / 10m;
                curHigh = curLow;
                place = 0.1m;
                curSingle = curFresh = false;
                plainDigits = 0;
                p += 2;
                if (BigUnit(At(text, p)) > 0)
                    continue;
                break;
            }
            if (c is '点' or '點' && any && chinese && !open && ChineseDigit(At(text, p + 1)) >= 0)
            {
                var q = p + 1;
                var fraction = 0m;
                var unit = 1m;
                while (ChineseDigit(At(text, q)) is >= 0 and var d && text[q] is not ('两' or '兩') && q - p <= MaxDigits)
                {
                    fraction = fraction * 10 + d;
                    unit *= 10;
                    q++;
                }
                if (q == p + 1 || SmallUnit(At(text, q)) > 0 || At(text, q) is '分' or '刻' && At(text, q + 1) != '之')
                    break;   // 八点三十, 三点一刻: a time of day
                ApplyShorthand(text, p);
                if (!hasCur)
                {
                    curLow = curHigh = 0;
                    hasCur = true;
                }
                curLow += fraction / unit;
                curHigh += fraction / unit;
                place = 1 / unit;
                curSingle = curFresh = false;
                p = q;
                if (BigUnit(At(text, p)) > 0 && !digitString)
                    continue;
                break;
            }
            break;
        }
        return Finish(text, p, out numeral);

        void ApplyShorthand(string t, int end)
        {
            if (!hasCur || !curSingle || !curFresh || zero || lastUnit < 100 || curLow == 0)
                return;
            curLow *= lastUnit / 10;
            curHigh = curLow;
            place = lastUnit / 10;
        }

        bool Finish(string t, int end, out Numeral result)
        {
            result = default;
            if (!any)
                return false;
            if (shorthandFrom >= 0 && hasCur && curSingle && curFresh && !zero && lastUnit >= 100 && shorthandFrom == end - 1)
            {
                // 一百一个; 八百一千: the digit belongs to what follows.
                if (isClassifier is not null && isClassifier(t, end) || SmallOrBig(At(t, end)))
                {
                    hasCur = false;
                    end = shorthandFrom;
                    place = lastUnit;
                }
                else
                {
                    ApplyShorthand(t, end);
                }
            }
            var low = mega + midLow + sectionLow + (hasCur ? curLow : 0);
            var high = megaHigh + midHigh + sectionHigh + (hasCur ? curHigh : 0);
            if (low > Limit || high > Limit)
                return false;
            while (end > start && t[end - 1] is ' ')
                end--;
            result = new Numeral
            {
                Start = start,
                End = end,
                Low = low,
                High = high,
                Place = place,
                Scale = hasCur || hasSection ? 1 : scale,
                Open = open,
                HasArabic = arabic,
                HasChinese = chinese,
                Bare = bare,
                DigitString = digitString,
                PlainDigits = chinese ? 0 : plainDigits,
            };
            return end > start;
        }
    }

    private static bool StartsMetricUnit(string text, int p) => text[p] switch
    {
        '千' => At(text, p + 1) is '克' or '米' or '瓦' or '伏' or '卡' or '焦' or '赫' or '帕' or '字',
        '兆' => At(text, p + 1) is '瓦' or '伏' or '焦' or '赫' or '帕' or '字',
        '百' => At(text, p + 1) is '帕',
        _ => false,
    };

    private static bool SmallOrBig(char c) => SmallUnit(c) > 0 || BigUnit(c) > 0;

    private static bool HasZero(string text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
            if (ChineseDigit(text[i]) == 0)
                return true;
        return false;
    }

    private static bool AllFullWidth(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text[i] is not ((>= '０' and <= '９') or '，'))
                return false;
        return true;
    }

    private static bool AllSame(string text, int start, int length)
    {
        for (var i = start + 1; i < start + length; i++)
            if (text[i] != text[start])
                return false;
        return true;
    }

    /// <summary>The blanks that may stand inside a figure.</summary>
    public const string Spaces = " \u00a0\u3000\t\u2009";

    /// <summary>Skips blanks, at most four, as hard-wrapped or badly spaced text has them inside a figure.</summary>
    public static int SkipSpaces(string text, int p)
    {
        var limit = Math.Min(text.Length, p + 4);
        while (p < limit && text[p] <= '\u3000' && Spaces.Contains(text[p]))
            p++;
        return p;
    }
}
