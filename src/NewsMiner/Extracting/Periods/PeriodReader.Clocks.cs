using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

// Times of the day.
internal sealed partial class PeriodReader
{
    private static readonly string[] PartsOfDay = ["上午", "下午", "晚上", "凌晨", "中午", "早上", "早晨", "清晨", "傍晚", "深夜", "夜间", "夜里", "午后", "午间", "晚间", "正午", "半夜", "午夜", "上半夜", "下半夜", "早", "晚", "午"];

    private void AddClockOpenings()
    {
        foreach (var word in PartsOfDay)
            if (word.Length > 1)
                _openings.Add(word, PeriodKinds.Clock);
            else if (word != "午")
                _openings.Add(word, _openings.Numerals, PeriodKinds.Clock);
        _openings.AddMarks("时点點:：∶", PeriodKinds.Clock);
    }

    /// <summary>上午9时30分, 下午三点半, 15:30, 20时许, 晚上.</summary>
    /// <param name="needsMark">Standing alone, a clock needs a part of day, minutes or 整, 许 to be one.</param>
    private static bool TryReadClock(string text, int p, bool needsMark, out int end)
    {
        if (!TryReadMoment(text, p, needsMark, out end))
        {
            // 14时至16时: what a second one shows to be a time.
            return needsMark && NumeralScanner.ArabicDigit(At(text, p)) >= 0 && TryReadMoment(text, p, needsMark: false, out var first) && text[first - 1] == '时' && IsRangeMark(At(text, first))
                && TryReadMoment(text, first + 1, needsMark: false, out end) && text[end - 1] == '时';
        }
        // 下午2点到5点, 9时至11时30分.
        var q = NumeralScanner.SkipSpaces(text, end);
        if (IsRangeMark(At(text, q)) && TryReadMoment(text, NumeralScanner.SkipSpaces(text, q + 1), needsMark: false, out var last))
            end = last;
        return true;
    }

    private static bool TryReadMoment(string text, int p, bool needsMark, out int end)
    {
        end = p;
        var q = p;
        var part = false;
        foreach (var word in PartsOfDay)
        {
            if (At(text, p) == word[0] && Stands(text, p, word))
            {
                // 早8点, 晚七点半; 早一点 is none.
                if (word.Length == 1 && needsMark && (word == "午" || !NumeralScanner.IsNumeralChar(At(text, p + 1)) || At(text, p + 1) == '一'))
                    continue;
                q = p + word.Length;
                part = true;
                break;
            }
        }
        if (part && q - p == 1 && At(text, q) is '期' or '稻' or '盘' or '餐' or '报' or '高' or '会' or '休' or '宴' or '就' or '已' or '在' or '于' or '些' or '间' or '点')
            return false;
        q = NumeralScanner.SkipSpaces(text, q);
        if (!TryReadSmall(text, q, out var hourEnd, out var hour) || hour > 24)
        {
            if (part && !needsMark)
            {
                end = p + (q - p);
                return true;
            }
            return false;
        }
        var mark = At(text, hourEnd);
        if (mark is ':' or '：' or '∶')
        {
            if (hourEnd - q > 2 || NumeralScanner.ArabicDigit(At(text, hourEnd + 1)) is < 0 or > 5 || NumeralScanner.ArabicDigit(At(text, hourEnd + 2)) < 0 || NumeralScanner.ArabicDigit(At(text, hourEnd + 3)) >= 0
                || p > 0 && (NumeralScanner.ArabicDigit(text[p - 1]) >= 0 || text[p - 1] is ':' or '：'))
                return false;
            end = hourEnd + 3;
            if (At(text, end) is ':' or '：' && NumeralScanner.ArabicDigit(At(text, end + 1)) is >= 0 and <= 5 && NumeralScanner.ArabicDigit(At(text, end + 2)) >= 0)
                end += 3;
            return true;
        }
        if (mark is not ('时' or '点' or '點') || At(text, hourEnd + 1) is '代' or '间' or '多' && !part || !part && (At(text, p - 1) == '百' || At(text, p - 1) == '早' && At(text, q) == '一'))
            return false;
        q = hourEnd + 1;
        var precise = false;
        if (At(text, q) is '半' or '整' or '许' || At(text, q) == '钟')
        {
            q++;
            precise = true;
        }
        else if (At(text, q) == '一' && At(text, q + 1) == '刻' || At(text, q) == '三' && At(text, q + 1) == '刻')
        {
            q += 2;
            precise = true;
        }
        else if (TryReadSmall(text, q, out var minuteEnd, out var minute) && minute < 60 && At(text, minuteEnd) is '分' && At(text, minuteEnd + 1) != '之')
        {
            q = minuteEnd + 1;
            precise = true;
            if (At(text, q) == '许')
                q++;
            else if (TryReadSmall(text, q, out var secondEnd, out var second) && second < 60 && At(text, secondEnd) == '秒')
                q = secondEnd + 1;
        }
        if (needsMark && !part && !precise)
            return false;
        end = q;
        return true;
    }
}
