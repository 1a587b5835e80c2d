using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

// Days that come every year: festivals with their holidays, days and months of the lunar calendar.
internal sealed partial class PeriodReader
{
    private delegate (DateOnly First, DateOnly Last)? DaysOfYear(int year);

    private void AddYearlyOpenings()
    {
        foreach (var name in LunarNames)
            _openings.Add(name, PeriodKinds.Yearly);
        _openings.Add("大年初", PeriodKinds.Yearly);
        _openings.Add("正腊冬", "月", PeriodKinds.Yearly);
        _openings.AddMarks("月", PeriodKinds.Yearly);
        _openings.Add("上下", "个一", PeriodKinds.Yearly);
    }

    /// <summary>国庆节, “五一”假期, 春节期间, 正月十五, 农历三月: what comes every year, by the year.</summary>
    private bool TryReadYearly(string text, int p, out int end, out DaysOfYear days)
    {
        if (TryReadFestival(text, p, out end, out var festival, out var holiday))
        {
            // 国庆中秋假期, 元旦、春节期间: one holiday of two feasts.
            var next = At(text, end) is '、' or '和' ? end + 1 : end;
            if (!holiday && TryReadFestival(text, next, out var bothEnd, out var second, out var together) && together)
            {
                end = bothEnd;
                days = year => festival.DaysIn(year, holiday: true) is { } one && second.DaysIn(year, holiday: true) is { } other
                    ? (one.First < other.First ? one.First : other.First, one.Last > other.Last ? one.Last : other.Last) : null;
                return true;
            }
            days = year => festival.DaysIn(year, holiday);
            return true;
        }
        if (TryReadLunar(text, p, out end, out var month, out var day))
        {
            days = year => day == 0 ? LunarCalendar.MonthOf(year, month) : LunarCalendar.ToDate(year, month, day) is { } date ? (date, date) : null;
            return true;
        }
        days = _ => null;
        return false;
    }

    /// <summary>A festival's name, as it stands or the whole or the beginning of it in quotation marks (“六一”儿童节), and 假期, 期间 … behind it.</summary>
    private bool TryReadFestival(string text, int p, out int end, out PeriodWord festival, out bool holiday)
    {
        holiday = false;
        var quoted = At(text, p) is '“' or '"' or '‘' or '「';
        if (quoted)
        {
            end = p;
            festival = null!;
            var close = text.AsSpan(p + 1, Math.Min(6, text.Length - p - 1)).IndexOfAny("”\"’」");
            if (close < 1 || !_words.CanStart(text[p + 1]))
                return false;
            var bare = string.Concat(text.AsSpan(p + 1, close), text.AsSpan(p + close + 2, Math.Min(6, text.Length - p - close - 2)));
            if (!TryMatchWord(bare, 0, out var length, out festival) || festival.Kind != "festival" || length < close)
                return false;
            end = p + 2 + length;
        }
        else if (!_words.CanStart(At(text, p)) || !TryMatchWord(text, p, out end, out festival) || festival.Kind != "festival")
        {
            festival = null!;
            end = p;
            return false;
        }
        if (TryMatchWord(text, end, out var tail, out var word) && word.Kind == "holiday")
        {
            holiday = true;
            end = tail;
            // 国庆黄金周期间.
            if (TryMatchWord(text, end, out tail, out word) && word.Kind == "holiday")
                end = tail;
        }
        return quoted || holiday || !festival.Marked;
    }

    private static readonly string[] Turns = ["上一个", "下一个", "上个", "下个"];

    /// <summary>下一个国庆节, 上个春节: what comes every year, as it comes next or came last.</summary>
    private bool TryReadTurn(string text, int p, DateOnly? reference, out Stretch stretch)
    {
        stretch = default;
        if (text[p] is not ('上' or '下') || Array.Find(Turns, turn => Stands(text, p, turn)) is not { } word || !TryReadYearly(text, p + word.Length, out var end, out var days))
            return false;
        stretch = new Stretch { End = end, Relative = true, Grain = TimeGrain.Day };
        if (reference is not { } now)
            return true;
        var next = word[0] == '下';
        for (var year = next ? now.Year : now.Year - 1; year <= now.Year + 1 && (stretch.From is null || !next); year++)
            if (days(year) is { } feast && (next ? feast.First > now : feast.Last < now))
                (stretch.From, stretch.To) = feast;
        return true;
    }

    /// <summary>The days of the year that a time without its year means: the nearest, those ahead only where they are awaited.</summary>
    private static (DateOnly First, DateOnly Last)? Nearest(DaysOfYear days, DateOnly now)
    {
        var best = days(now.Year);
        foreach (var year in new[] { now.Year - 1, now.Year + 1 })
            if (days(year) is { } other && (year < now.Year || other.First.DayNumber - now.DayNumber <= MostDaysToFestival) && (best is not { } known || Away(other) < Away(known)))
                best = other;
        return best;

        int Away((DateOnly First, DateOnly Last) stretch) => stretch.First <= now && now <= stretch.Last ? 0 : Math.Abs(stretch.First.DayNumber - now.DayNumber);
    }

    private static readonly string[] LunarNames = ["农历", "阴历", "旧历", "夏历"];

    /// <summary>正月十五, 农历八月十五, 腊月廿八, 大年初五, 三月初三: a month and day of the lunar calendar; day 0 for the month itself.</summary>
    private bool TryReadLunar(string text, int p, out int end, out int month, out int day)
    {
        end = p;
        month = day = 0;
        var named = Array.Exists(LunarNames, name => Stands(text, p, name));
        var q = named ? p + 2 : p;
        var own = true;   // a month that only the lunar calendar has
        if (Stands(text, q, "大年初"))
            (month, q) = (1, q + 2);
        else if (At(text, q) is '正' or '腊' or '冬' && At(text, q + 1) == '月')
            (month, q) = (text[q] switch { '正' => 1, '冬' => 11, _ => 12 }, q + 2);
        else if (NumeralScanner.ArabicDigit(At(text, q)) < 0 && TryReadSmall(text, q, out var monthEnd, out month) && month is >= 1 and <= 12 && At(text, monthEnd) == '月')
            (own, q) = (false, monthEnd + 1);
        else
            return false;
        var early = At(text, q) == '初';
        var dayAt = early ? q + 1 : q;
        // 三月初三, 五月廿六 are said of the lunar calendar alone; 三月初三家企业… is not.
        if (TryReadSmall(text, dayAt, out var dayEnd, out day) && day is >= 1 and <= 30 && (!early || day <= 10) && At(text, dayEnd) is not ('月' or '个')
            && (own || named || (early || At(text, dayAt) is '廿' or '卅') && At(text, dayAt) != '两' && !_quantities.TryMatchUnit(text, dayEnd, out _, out _)))
        {
            end = dayEnd;
            return true;
        }
        day = 0;
        end = q;
        return named || own && text[p] is '正' or '腊' && At(text, q) is not ('度' or '均' or '份') && !(IsHan(At(text, p - 1)) && At(text, p - 1) is not ('年' or '在' or '的' or '至' or '过' or '到' or '从'));
    }
}
