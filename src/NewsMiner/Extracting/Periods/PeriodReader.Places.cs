using System.Globalization;
using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

// Places within a stretch (本周前三天, 5月第一周, 十月第一个星期一), and days beside a day (圣诞节前一天).
internal sealed partial class PeriodReader
{
    /// <summary>Narrows a stretch to the days, weeks or weekday that are counted in it; leaves it where none is.</summary>
    private static void ReadPlace(string text, ref Stretch stretch)
    {
        if (stretch is not { Relation: TimeRelation.In, From: { } from, To: { } to, Bare: false, Vague: false } || At(text, stretch.End - 1) == '报')
            return;
        var p = At(text, stretch.End) == '的' ? stretch.End + 1 : stretch.End;
        if (Stands(text, p, "首日") || Stands(text, p, "首周") && !StartsOther(text, p + 2))
        {
            Set(ref stretch, p + 2, from, text[p + 1] == '日' ? from : Earlier(from.AddDays(6), to), text[p + 1] == '日' ? TimeGrain.Day : TimeGrain.Week);
            return;
        }
        // 第二个星期日, 最后一个周五, 第一周, 第三天.
        var last = Stands(text, p, "最后一");
        int place = 1, end = p + 3;
        if (last || Stands(text, p, "首个") && (end = p + 1) > 0 || At(text, p) == '第' && TryReadSmall(text, p + 1, out end, out place) && place > 0)
        {
            var q = At(text, end) == '个' ? end + 1 : end;
            var week = WeekWord(text, q);
            if (week > 0 && TryReadWeekdayNumber(text, q + week, out var weekday) && (q > end || week > 1))
            {
                var day = last ? to.AddDays(-(((int)to.DayOfWeek - weekday + 7) % 7)) : from.AddDays((weekday % 7 - (int)from.DayOfWeek + 7) % 7 + 7 * (place - 1));
                if (day >= from && day <= to)
                    Set(ref stretch, q + week + 1, day, day, TimeGrain.Day);
                return;
            }
            if (week > 0 && !StartsOther(text, q + week) && to.DayNumber - from.DayNumber >= 7)
            {
                var first = last ? to.AddDays(-6) : Extracting.Periods.Calendar.IsYear(new Period(from, to, "")) ? DateOnly.FromDateTime(ISOWeek.ToDateTime(from.Year, place, DayOfWeek.Monday)) : from.AddDays(7 * (place - 1));
                if (first <= to && WeekWord(text, q + week) is > 0 and var more && TryReadWeekdayNumber(text, q + week + more, out weekday))
                {
                    // 9月第一周周四
                    var day = first.AddDays((weekday % 7 - (int)first.DayOfWeek + 7) % 7);
                    Set(ref stretch, q + week + more + 1, day, day, TimeGrain.Day);
                }
                else if (first <= to)
                    Set(ref stretch, q + week, first, stretch.Grain == TimeGrain.Year ? first.AddDays(6) : Earlier(first.AddDays(6), to), TimeGrain.Week);
                return;
            }
            // “十四五”第四年
            if (q == end && At(text, q) == '年' && from.Year < to.Year && stretch.Grain == TimeGrain.Years && from.Year + place - 1 <= to.Year)
            {
                var year = last ? to.Year : from.Year + place - 1;
                Set(ref stretch, q + 1, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), TimeGrain.Year);
                stretch.Label = null;
                return;
            }
            if (q == end && At(text, q) is '天' or '日' && from < to)
            {
                var day = last ? to : from.AddDays(place - 1);
                if (day <= to)
                    Set(ref stretch, q + 1, day, day, TimeGrain.Day);
                return;
            }
            if (!last)
                return;
        }
        // 前10天, 最后三天; 节前一天, 节后三天 beside a day.
        last = Stands(text, p, "最后") || At(text, p) == '后';
        if (!last && At(text, p) is not ('前' or '头' or '首') || !TryReadSmall(text, p + (Stands(text, p, "最后") ? 2 : 1), out var countEnd, out var count) || count < 1)
            return;
        var days = At(text, countEnd) is '天' or '日' ? count : 0;
        var unitEnd = countEnd + 1;
        if (days == 0)
        {
            var q = At(text, countEnd) == '个' ? countEnd + 1 : countEnd;
            if (WeekWord(text, q) is > 0 and var week && !StartsOther(text, q + week))
                (days, unitEnd) = (7 * count, q + week);
        }
        if (days == 0 || days > 366 || At(text, unitEnd) is '内' or '均')
            return;
        if (from < to)
        {
            if (days <= to.DayNumber - from.DayNumber)
                Set(ref stretch, unitEnd, last ? to.AddDays(1 - days) : from, last ? to : from.AddDays(days - 1), TimeGrain.Day);
        }
        else if (At(text, p) is '前' or '后')
        {
            Set(ref stretch, unitEnd, last ? to.AddDays(1) : from.AddDays(-days), last ? to.AddDays(days) : from.AddDays(-1), TimeGrain.Day);
        }

        static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
    }

    private static int WeekWord(string text, int p) => Stands(text, p, "星期") || Stands(text, p, "礼拜") ? 2 : At(text, p) == '周' ? 1 : 0;

    /// <summary>第一|周年, 一|周岁: 周 begins another word.</summary>
    private static bool StartsOther(string text, int p) => At(text, p) is '年' or '期' or '岁' or '边' or '转' or '密' or '刊' or '报' or '长' or '末';
}
