using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

// Stretches counted from the reference date: 近三年, 两个月前, 未来五年.
internal sealed partial class PeriodReader
{
    private void AddCountedOpenings()
    {
        foreach (var word in CountedWords)
        {
            if (word.Length > 1)
                _openings.Add(word, PeriodKinds.Counted);
            else
                _openings.Add(word, _openings.Numerals + "半几数俩" + NumeralScanner.Spaces, PeriodKinds.Counted);
        }
        const string Units = "年载載个月周星礼天日多余来";
        _openings.Add("几数", "十百拾佰年个月周天日", PeriodKinds.Counted);
        _openings.Add("半俩", Units, PeriodKinds.Counted);
        _openings.AddMarks(Units + "几十百千拾佰仟点點" + RangeMarks, PeriodKinds.Counted);
        // Days or years that follow each other.
        foreach (var pair in new[] { "去今", "昨今", "今明", "明后" })
            _openings.Add(pair, PeriodKinds.Counted);
    }

    /// <summary>近三年, 过去十年, 未来5天, 上两个月, 今后三年, 两年来, 三天前, 五年内, 今明两年.</summary>
    private static bool TryReadCounted(string text, int p, DateOnly? reference, out Stretch stretch)
    {
        stretch = default;
        var c = text[p];
        // 全部建成后一年的产值: 后 closes what stands before it.
        if (c == '后' && p > 0 && "成产用工运营建效".Contains(text[p - 1]))
            return false;
        var word = "";
        if (TryReadTogether(text, p, reference, out stretch))
            return true;
        foreach (var candidate in CountedWords)
        {
            if (candidate[0] == c && Stands(text, p, candidate))
            {
                word = candidate;
                break;
            }
        }
        var q = p + word.Length;
        if (At(text, q) == '的' && word.Length >= 2 || At(text, q) == '这' && word == "过去")
            q++;
        q = NumeralScanner.SkipSpaces(text, q);
        // 用了近4个月, 耗时近三年, 仅用近2个月: how long it took.
        if (word == "近" && IsTaken(text, p))
            return false;
        if (word == "近" && (At(text, p - 1) is '最' or '附' or '邻' or '靠' or '接' or '将' or '临' or '就'))
            return false;
        if (word is "前" or "后" or "上" or "下" && p > 0 && (NumeralScanner.IsNumeralChar(text[p - 1]) || text[p - 1] is '目' or '以' or '之' or '年' or '天' or '月' or '日' or '然' or '此' or '向' or '往' or '放' or '线' or '提' or '空' or '楼' or '建' or '超'))
            return false;
        if (!NumeralScanner.IsNumeralChar(At(text, q)) && At(text, q) is not ('半' or '几' or '数' or '俩'))
            return false;
        var chinese = NumeralScanner.ChineseDigit(At(text, q)) > 0;
        // 上半年 is the year's first half, never the half year just past.
        if (word is "上" or "下" && Stands(text, q, "半年"))
            return false;
        decimal count;
        int unitStart;
        var (some, few) = (false, false);
        if (At(text, q) == '半')
        {
            count = 0.5m;
            unitStart = q + 1;
        }
        else if (At(text, q) == '俩')
        {
            count = 2;
            unitStart = q + 1;
        }
        else if (At(text, q) is '几' or '数' && !NumeralScanner.IsNumeralChar(At(text, q + 1)) && (word.Length > 0 || BeginsWord(text, p)))
        {
            few = true;
            count = 3;
            some = true;
            unitStart = q + 1;
        }
        else
        {
            if (!NumeralScanner.TryRead(text, q, null, out var numeral) || numeral.Low < 0 || numeral.High > 400 || numeral.DigitString || numeral.Fraction)
                return false;
            // 上百年来: a hundred years and more, not the century before.
            if (word == "上" && numeral.Bare)
                word = "";
            count = numeral.High;
            some = numeral.Open || numeral.IsPair || numeral.Bare;
            unitStart = NumeralScanner.SkipSpaces(text, numeral.End);
            // 未来三到五年, 3-5年内: up to the longer.
            if (IsRangeMark(At(text, unitStart)) && numeral is { Open: false, IsPair: false } && NumeralScanner.TryRead(text, unitStart + 1, null, out var upper) && upper.Low > numeral.Low && upper.High <= 100 && upper is { Open: false, DigitString: false, Fraction: false })
                (count, some, unitStart) = (upper.High, true, upper.End);
        }
        if (At(text, unitStart) is '多' or '余' or '来' && At(text, unitStart + 1) is '年' or '天' or '个')
        {
            some = true;
            unitStart++;
        }
        var end = unitStart;
        char unit;
        if (Stands(text, end, "个月"))
            (unit, end) = ('月', end + 2);
        else if (Stands(text, end, "个半月"))
            (unit, count, end) = ('月', count + 0.5m, end + 3);
        else if (At(text, end) == '月' && text[q] is '半' or '俩' or '数')
            (unit, end) = ('月', end + 1);
        else if (word is "未来" or "今后" or "过去" or "过去的" or "最近" && (Stands(text, end, "小时") || Stands(text, end, "个小时")))
            (unit, end) = ('时', end + (text[end] == '个' ? 3 : 2));
        else if (Stands(text, end, "个多月"))
            (unit, end) = ('月', end + 3);
        // 过去的5月 is May.
        else if (At(text, end) == '月' && word.Length > 0 && !word.EndsWith('的') && word is not ("上" or "下" or "前" or "后"))
            (unit, end) = ('月', end + 1);
        else if (Stands(text, end, "个季度"))
            (unit, end) = ('季', end + 3);
        else if (Stands(text, end, "个星期") || Stands(text, end, "个礼拜"))
            (unit, end) = ('周', end + 3);
        else if (Stands(text, end, "星期") || Stands(text, end, "礼拜"))
            (unit, end) = ('周', end + 2);
        else if (At(text, end) == '周' && At(text, end + 1) is not ('年' or '岁' or '边'))
            (unit, end) = ('周', end + 1);
        else if (At(text, end) is '年' or '載' or '载' && At(text, end + 1) is not ('级' or '代' or '均' or '产' or '度' or '期' or '龄'))
            (unit, end) = ('年', end + 1);
        else if (At(text, end) is '天' or '日' && (word.Length > 0 || text[end] == '天' || chinese && count < 10 && At(text, end + 1) is '前' or '后' || Stands(text, end + 1, "内") || Stands(text, end + 1, "之内") || Stands(text, end + 1, "以内")))
            (unit, end) = ('天', end + 1);
        else
            return false;
        if (At(text, end) == '多' && unit == '年')
        {
            some = true;
            end++;
        }
        if (At(text, end) == '半' && unit == '年')
        {
            count += 0.5m;
            end++;
        }
        else if (Stands(text, end, "时间") && word.Length > 0)
        {
            end += 2;
        }
        // 由过去的3小时压缩到30分钟: how long it took.
        if (word.StartsWith("过去", StringComparison.Ordinal) && At(text, p - 1) is '由' or '从' && unit is '天' or '时' or '周' or '月' && text.AsSpan(end, Math.Min(8, text.Length - end)).IndexOfAny('到', '至', '为') > 0)
            return false;
        // 前10个月, 前三个季度 are told from January on, as 前三季度 is: a part of the year.
        if (word is "前" or "头" && unit is '月' or '季' && !some && count >= 2)
            return false;
        // Which way it counts.
        var relation = TimeRelation.In;
        var direction = 0;
        var point = false;
        var calendar = false;
        switch (word)
        {
            case "近" or "最近" or "这" or "过去" or "过去的" or "刚过去的" or "往前":
                direction = -1;
                if (Stands(text, end, "以来"))
                    end += 2;
                else if (At(text, end) == '来')
                    end++;
                else if (word == "近" && At(text, end) is '前' or '后' or '内')
                    return false;
                if (word == "这" && unit != '年')
                    return false;
                // 过去的一个月里.
                if (word.StartsWith("过去", StringComparison.Ordinal) && At(text, end) is '里' or '间' && At(text, end + 1) is not ('程' or '隔'))
                    end++;
                break;
            case "未来" or "今后" or "接下来" or "往后":
                direction = 1;
                if (At(text, end) is '里' or '间' && At(text, end + 1) is not ('程' or '隔'))
                    end++;
                else if (Stands(text, end, "之内") || Stands(text, end, "以内"))
                    end += 2;
                else if (At(text, end) == '内')
                    end++;
                break;
            // 再过三天.
            case "再过":
                direction = 1;
                point = true;
                break;
            case "上" or "前" or "头":
                direction = -1;
                calendar = true;
                if (unit == '天' && word == "前" && At(text, end - 1) == '日')
                    return false;
                break;
            case "下" or "后":
                direction = 1;
                calendar = word == "下";
                break;
            default:
                if (Stands(text, end, "以来") && !(At(text, p - 1) is '第'))
                    (direction, end) = (-1, end + 2);
                // 短短两年多时间内, 在不到三年的时间里: as long as it took until now.
                else if (unit == '年' && EndOfTimeGone(text, p, end, some) is > 0 and var gone)
                    (direction, end) = (-1, gone);
                // 十年间，签约项目131个.
                else if (unit == '年' && count >= 2 && At(text, end) == '间' && At(text, end + 1) is not ('隔' or '歇' or '距'))
                    (direction, end) = (-1, end + 1);
                else if (At(text, end) == '来' && At(text, end + 1) is not ('说' or '看' or '到' or '自' or '访'))
                    (direction, end) = (-1, end + 1);
                else if (Stands(text, end, "之前") || Stands(text, end, "以前"))
                    (direction, end, point) = (-1, end + 2, true);
                else if (Stands(text, end, "之后") || Stands(text, end, "以后"))
                    (direction, end, point) = (1, end + 2, true);
                else if (At(text, end) == '前' && At(text, end + 1) is not ('三' or '期' or '两' or '往' or '后' or '景' or '进'))
                    (direction, end, point) = (-1, end + 1, true);
                else if (At(text, end) == '后' && At(text, end + 1) is not ('续' or '期' or '来' or '备'))
                    (direction, end, point) = (1, end + 1, true);
                // 缩短到3天以内, 控制在3天以内 tells how long, 30日内完成 until when.
                else if ((unit is '年' or '月' || unit is '天' or '周' && At(text, p - 1) is not ('到' or '至' or '为' or '是' or '约' or '时' or '限') && !(At(text, p - 1) == '在' && At(text, p - 2) == '制')) && (At(text, end) == '内' && At(text, end + 1) is not ('部' or '容') || Stands(text, end, "之内") || Stands(text, end, "以内")))
                {
                    relation = TimeRelation.By;
                    direction = 1;
                    end += At(text, end) == '内' ? 1 : 2;
                }
                break;
        }
        if (direction == 0 || count <= 0)
            return false;
        if (word.Length == 0 && p > 0 && (NumeralScanner.IsNumeralChar(text[p - 1]) || text[p - 1] is '第' or '.' or '续'))
            return false;
        stretch = new Stretch
        {
            End = end,
            Relative = true,
            Vague = some,
            Relation = relation,
            Grain = unit switch { '年' => count > 1 ? TimeGrain.Years : TimeGrain.Year, '季' => TimeGrain.Quarter, '月' => TimeGrain.Month, '周' => TimeGrain.Week, _ => TimeGrain.Day },
        };
        // 几年前, 数月后: no one says when.
        if (reference is not { } now || word.Length == 0 && few)
            return true;
        if (calendar && count == decimal.Truncate(count))
        {
            (stretch.From, stretch.To) = Calendar(now, unit, (int)count, direction);
            return true;
        }
        var other = Step(now, unit, direction * count);
        if (point)
        {
            // 三年前: the whole of that year; two months ago, a year ago 的今天, and what lies ahead are told by the day.
            var today = Stands(text, end, "的今天") || Stands(text, end, "的今日");
            if (today)
                stretch.End += 3;
            if (unit == '年' && direction < 0 && !some && !today && count == decimal.Truncate(count))
                (stretch.From, stretch.To, stretch.Grain) = (new DateOnly(other.Year, 1, 1), new DateOnly(other.Year, 12, 31), TimeGrain.Year);
            else
                (stretch.From, stretch.To) = (other, other);
        }
        else if (relation == TimeRelation.By)
            (stretch.From, stretch.To) = (now, other);
        else if (direction < 0)
            (stretch.From, stretch.To) = (other, word is "过去" or "过去的" or "刚过去的" ? now.AddDays(-1) : now);
        else
            (stretch.From, stretch.To) = (unit == '时' ? now : now.AddDays(1), other);
        if (unit == '时' && direction < 0)
            stretch.To = now;
        return true;
    }

    /// <summary>Where years end of which the words around them say that they have gone by (短短三年, 两年多时间里); 0 where none say so.</summary>
    private static int EndOfTimeGone(string text, int p, int end, bool some)
    {
        var shortly = p >= 2 && Stands(text, p - 2, "短短") || p >= 3 && Stands(text, p - 3, "短短的");
        var time = At(text, end) == '的' ? end + 1 : end;
        if (!Stands(text, time, "时间"))
            return shortly && At(text, end) is '，' or ',' or '里' or '间' ? end : 0;
        time += 2;
        if (At(text, p - 1) is '用' or '需' or '花' or '以' or '要')
            return 0;
        return At(text, time) == '里' || At(text, time) == '内' && (shortly || some) ? time + 1 : shortly ? time : 0;
    }

    /// <summary>数年前 at the beginning of a clause, or behind a word that leads to a time; 指数年内 has no 数年.</summary>
    private static bool BeginsWord(string text, int p) => text[p] != '数' || !IsHan(At(text, p - 1)) || text[p - 1] is '在' or '经' or '过' or '了' or '于';

    /// <summary>去今两年, 今明两年, 明后天, 今明后三天: days or years that follow each other, with or without their number.</summary>
    private static bool TryReadTogether(string text, int p, DateOnly? reference, out Stretch stretch)
    {
        stretch = default;
        var end = p;
        while (ShiftOf(At(text, end)) is { } shift && (end == p || shift == ShiftOf(text[end - 1]) + 1))
            end++;
        var count = end - p;
        if (count < 2)
            return false;
        var counted = TryReadSmall(text, end, out var numberEnd, out var number);
        if (counted && number != count)
            return false;
        if (counted)
            end = numberEnd;
        // 昨 and 去 tell days from years; 明后天 needs no number, 今明年 does.
        if (At(text, end) is not ('天' or '日' or '年') || text[end] == '年' && (!counted || text[p] == '昨') || text[end] != '年' && (text[p] == '去' || !counted && text[end] == '日'))
            return false;
        var years = text[end] == '年';
        var first = ShiftOf(text[p])!.Value;
        stretch = new Stretch { End = end + 1, Grain = years ? TimeGrain.Years : TimeGrain.Day, Relative = true };
        if (reference is { } now)
            (stretch.From, stretch.To) = years ? (new DateOnly(now.Year + first, 1, 1), new DateOnly(now.Year + first + count - 1, 12, 31)) : (now.AddDays(first), now.AddDays(first + count - 1));
        return true;

        static int? ShiftOf(char c) => c switch { '去' or '昨' => -1, '今' => 0, '明' => 1, '后' => 2, _ => null };
    }

    private static bool IsTaken(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - 3), at - Math.Max(0, at - 3));
        return before.EndsWith("用了") || before.EndsWith("用时") || before.EndsWith("耗时") || before.EndsWith("历时") || before.EndsWith("花了") || before.EndsWith("仅用") || before.EndsWith("只用") || before.EndsWith("为期") || before.EndsWith("长达");
    }

    private static readonly string[] CountedWords = ["再过", "刚过去的", "过去的", "过去", "最近", "未来", "今后", "接下来", "往后", "近", "这", "上", "下", "前", "后", "头"];

    private static DateOnly Step(DateOnly day, char unit, decimal count)
    {
        var months = unit switch { '年' => count * 12, '季' => count * 3, '月' => count, _ => 0 };
        if (unit is '年' or '季' or '月')
        {
            var whole = (int)decimal.Truncate(months);
            if (day.Year + whole / 12 is < 2 or > 9997)
                return day;
            return day.AddMonths(whole).AddDays((int)((months - whole) * 30));
        }
        return day.AddDays((int)(unit switch { '周' => count * 7, '时' => count / 24, _ => count }));
    }

    /// <summary>Whole calendar units before or after the one that holds the reference date.</summary>
    private static (DateOnly From, DateOnly To) Calendar(DateOnly now, char unit, int count, int direction)
    {
        DateOnly start;
        Func<DateOnly, int, DateOnly> step;
        switch (unit)
        {
            case '年':
                (start, step) = (new DateOnly(now.Year, 1, 1), (d, n) => d.AddYears(n));
                break;
            case '季':
                (start, step) = (new DateOnly(now.Year, (now.Month - 1) / 3 * 3 + 1, 1), (d, n) => d.AddMonths(3 * n));
                break;
            case '月':
                (start, step) = (new DateOnly(now.Year, now.Month, 1), (d, n) => d.AddMonths(n));
                break;
            case '周':
                (start, step) = (now.AddDays(-(((int)now.DayOfWeek + 6) % 7)), (d, n) => d.AddDays(7 * n));
                break;
            default:
                (start, step) = (now, (d, n) => d.AddDays(n));
                break;
        }
        return direction < 0 ? (step(start, -count), start.AddDays(-1)) : (step(start, 1), step(start, count + 1).AddDays(-1));
    }
}
