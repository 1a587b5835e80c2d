using NewsMiner.Extracting.Numbers;
using NewsMiner.Extracting.Units;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

// Parts whose year is not said: the one that the reference date suggests.
internal sealed partial class PeriodReader
{
    private void AddPartOpenings()
    {
        _openings.Add("上下", "半", PeriodKinds.Part);
        _openings.Add("元月", PeriodKinds.Part);
        _openings.Add("首季", PeriodKinds.Part);
        _openings.Add("Qq前头首第", _openings.Numerals, PeriodKinds.Part);
        _openings.AddMarks("月日号季、和·" + RangeMarks, PeriodKinds.Part);
    }

    private bool TryReadWithoutYear(string text, int p, DateOnly? reference, Stretch? left, out Stretch stretch)
    {
        stretch = default;
        var c = At(text, p);
        if (c is '前' or '头' && p > 0 && (NumeralScanner.IsNumeralChar(text[p - 1]) || text[p - 1] is '年' or '目' or '以' or '之' or '天' or '月' or '日' or '提' or '个'))
            return false;
        if (c is '后' || c == '最')
            return false;
        // Whether the words fit is the same in every year; a leap year fits all days.
        var probe = left is { Year: > 0 } known ? known.Year : reference?.Year ?? 2000;
        if (!TryReadPart(text, p, probe, reference, hasYear: false, out var part)
            && !(probe != 2000 && TryReadPart(text, p, probe - (probe % 4), reference, hasYear: false, out part) && part.Grain == TimeGrain.Day))
        {
            // 15日 after 3月5日至
            if (left is { Grain: TimeGrain.Day, To: { } from } && TryReadDayNumber(text, p, from.Year, from.Month, afterMonth: false, out var dayEnd, out var dayNumber))
            {
                var day = new DateOnly(from.Year, from.Month, dayNumber);
                stretch = new Stretch { End = dayEnd, From = day, To = day, Grain = TimeGrain.Day, LacksYear = left.Value.LacksYear, Year = from.Year, Month = from.Month };
                ReadDayTail(text, ref stretch);
                return true;
            }
            return left is null && TryReadLoneDay(text, p, reference, out stretch);
        }
        stretch = part;
        stretch.LacksYear = true;
        if (left is { Year: > 0, LacksYear: false })
        {
            stretch.LacksYear = false;
            return true;
        }
        if (reference is not { } now || part.From is not { } start || part.To is not { } end)
        {
            stretch.From = stretch.To = null;
            return true;
        }
        stretch.Year = start.Year;
        if (left is { } first && first.From is { } begun)
        {
            Shift(ref stretch, begun.Year);
            if (stretch.To < begun)
                Shift(ref stretch, begun.Year + 1);
            return true;
        }
        var counted = c is '前' or '头';
        if (counted || part.Grain == TimeGrain.Month && start.Month == 1 && end.Month > 1)
        {
            // Told from January on: reported once it is over.
            var limit = counted ? now : MonthEnd(now.Year, now.Month);
            if (end > limit)
            {
                var months = end.Month;
                if (counted && end.Month <= 3 && now.Month <= 3 && Stands(text, part.End - 2, "个月"))
                {
                    stretch.From = new DateOnly(now.Year, now.Month, 1).AddMonths(-months);
                    stretch.To = new DateOnly(now.Year, now.Month, 1).AddDays(-1);
                    stretch.LacksYear = false;
                    stretch.Relative = true;
                    return true;
                }
                Shift(ref stretch, now.Year - 1);
            }
            return true;
        }
        // The nearest: now, or the one that ended or starts less far from now. What lies in the next year is told with 明年, and what lies far back with 去年, but
        // for a day that is near: 上半年 in a report of November is this year's, and so is 12月 in one of June.
        var best = now.Year;
        var distance = int.MaxValue;
        for (var year = now.Year - 1; year <= now.Year + 1; year++)
        {
            var probeStretch = stretch;
            Shift(ref probeStretch, year);
            var gap = now < probeStretch.From!.Value ? probeStretch.From.Value.DayNumber - now.DayNumber : now > probeStretch.To!.Value ? now.DayNumber - probeStretch.To.Value.DayNumber : 0;
            if (gap < distance && (year == now.Year || (year < now.Year ? gap <= MostDaysBack : part.Grain == TimeGrain.Day && gap <= MostDaysAhead)))
            {
                distance = gap;
                best = year;
            }
        }
        Shift(ref stretch, best);
        return true;
    }

    /// <summary>How near a day of the next year must be to go without its year; a festival is awaited longer.</summary>
    private const int MostDaysAhead = 31;

    private const int MostDaysToFestival = 75;

    /// <summary>How far back a part of the last year may lie and go without 去年.</summary>
    private const int MostDaysBack = 150;

    private static void Shift(ref Stretch stretch, int year)
    {
        var from = stretch.From!.Value;
        var to = stretch.To!.Value;
        var monthEnd = to.Day == DateTime.DaysInMonth(to.Year, to.Month);
        var delta = year - from.Year;
        if (from.Year + delta is < 1 or > 9998)
            return;
        var edge = from == to && monthEnd && stretch.Edge;
        from = from.AddYears(delta);
        to = to.AddYears(delta);
        if (monthEnd && stretch.Grain != TimeGrain.Day)
            to = MonthEnd(to.Year, to.Month);
        stretch.From = edge ? to : from;
        stretch.To = to;
        stretch.Year = year;
    }

    /// <summary>29日, 6号: the day of this month or, where it is still to come, of the last.</summary>
    private static bool TryReadLoneDay(string text, int p, DateOnly? reference, out Stretch stretch)
    {
        stretch = default;
        if (!TryReadSmall(text, p, out var end, out var day) || day is < 1 or > 31 || At(text, p - 1) is '第' or '.' or '-' or '〕' or ']' or '】' || char.IsAsciiLetterOrDigit(At(text, p - 1)))
            return false;
        var mark = At(text, end);
        var next = At(text, end + 1);
        var fits = mark == '日' ? next is not ('均' or '产' or '处' or '元' or '本' or '常' or '程' or '报' or '游' or '子' or '照' or '内' or '之' or '以') && (NumeralScanner.ArabicDigit(text[p]) >= 0 || day > 10)
            : mark == '号' && NumeralScanner.ArabicDigit(text[p]) >= 0 && (!IsHan(At(text, p - 1)) || At(text, p - 1) is '的' or '在' or '于' or '从' or '到') && (!IsHan(next) || next is '上' or '下' or '早' or '晚' or '到' or '至' or '前' or '后' or '起');
        if (!fits)
            return false;
        stretch = new Stretch { End = end + 1, Grain = TimeGrain.Day, LacksYear = true };
        if (reference is { } now)
        {
            var month = new DateOnly(now.Year, now.Month, 1);
            for (var i = 0; i < 12 && (DateTime.DaysInMonth(month.Year, month.Month) < day || new DateOnly(month.Year, month.Month, day) > now.AddDays(3)); i++)
                month = month.AddMonths(-1);
            stretch.From = stretch.To = new DateOnly(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
            stretch.Year = month.Year;
            stretch.Month = month.Month;
        }
        ReadDayTail(text, ref stretch);
        return true;
    }
}
