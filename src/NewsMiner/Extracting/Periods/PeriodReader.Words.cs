using System.Globalization;
using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

// Words that tell a time by themselves (去年, 目前, 国庆), and days of the week.
internal sealed partial class PeriodReader
{
    private void AddWordOpenings()
    {
        foreach (var (phrase, word) in _words.Entries)
        {
            var kind = word.Kind switch { "year" => PeriodKinds.Year, "festival" => PeriodKinds.Yearly, _ => PeriodKinds.Word };
            _openings.Add(phrase, kind);
            // “六一”儿童节
            if (kind == PeriodKinds.Yearly)
                _openings.Add(OpeningQuotes, phrase.AsSpan(0, 1), kind);
        }
        // 上上周
        _openings.Add("上上", PeriodKinds.Word);
        _openings.Add("下下", PeriodKinds.Word);
    }

    private void AddWeekdayOpenings()
    {
        _openings.Add("周", "一二三四五六日天七末", PeriodKinds.Weekday);
        _openings.Add("星期", PeriodKinds.Weekday);
        _openings.Add("礼拜", PeriodKinds.Weekday);
    }

    private bool TryMatchWord(string text, int p, out int end, out PeriodWord word)
    {
        end = p;
        word = null!;
        if ((uint)p >= (uint)text.Length)
            return false;
        var rest = text.AsSpan(p);
        foreach (ref readonly var each in _words.Candidates(rest[0]).AsSpan())
        {
            var (phrase, candidate) = each;
            if (phrase.Length > rest.Length || phrase[^1] != rest[phrase.Length - 1] || !rest.StartsWith(phrase, StringComparison.Ordinal))
                continue;
            var stop = p + phrase.Length;
            if (p > 0 && candidate.NotAfter.Contains(text[p - 1]) && !EndsWithOneOf(text.AsSpan(0, p), candidate.ButAfter) || stop < text.Length && candidate.NotBefore.Contains(text[stop]))
                continue;
            end = stop;
            word = candidate;
            return true;
        }
        return false;
    }

    private static bool EndsWithOneOf(ReadOnlySpan<char> text, List<string> words)
    {
        foreach (var word in words)
            if (text.EndsWith(word))
                return true;
        return false;
    }

    private bool TryReadWord(string text, int p, DateOnly? reference, Stretch? left, out Stretch stretch)
    {
        stretch = default;
        // 上上上周: a step for each 上.
        var again = 0;
        while (At(text, p + again) is '上' or '下' && At(text, p + again + 1) == text[p])
            again++;
        if (!TryMatchWord(text, p + again, out var end, out var word) || again > 0 && word.Kind is not ("week" or "month" or "quarter"))
            return false;
        var shift = word.Shift + again * Math.Sign(word.Shift);
        stretch = new Stretch { End = end, Relative = true, Anaphoric = word.Anaphoric };
        var now = reference ?? default;
        var known = reference is not null;
        switch (word.Kind)
        {
            case "day":
                stretch.Grain = TimeGrain.Day;
                // 明天的后天: two steps, as 去年的前年.
                if (At(text, end) == '的' && TryMatchWord(text, end + 1, out var further, out var more) && more is { Kind: "day", Anaphoric: false, Shift: not 0 })
                    (shift, stretch.End) = (shift + more.Shift, further);
                if (known)
                    stretch.From = stretch.To = now.AddDays(shift);
                ReadDayTail(text, ref stretch);
                return true;
            case "week":
                stretch.Grain = TimeGrain.Week;
                if (TryReadWeekdayNumber(text, end, out var weekday) && StandsForWeekend(text, end) && (weekday = 9) > 0)
                    stretch.End = end + 2;
                else if (weekday > 0 || Stands(text, end, "末") && (weekday = 8) > 0)
                {
                    stretch.End = end + 1;
                    stretch.Grain = TimeGrain.Day;
                }
                if (known)
                {
                    var monday = now.AddDays(-(((int)now.DayOfWeek + 6) % 7) + shift * 7);
                    stretch.From = weekday switch { 0 => monday, 8 or 9 => monday.AddDays(5), _ => monday.AddDays(weekday - 1) };
                    stretch.To = weekday switch { 0 or 8 or 9 => monday.AddDays(6), _ => stretch.From };
                    // 本周初: its first days.
                    if (weekday == 0 && At(text, end) == '初')
                        (stretch.End, stretch.To) = (end + 1, monday.AddDays(1));
                }
                if (weekday is > 0 and < 8)
                    ReadDayTail(text, ref stretch);
                return true;
            case "month":
                {
                    stretch.Grain = TimeGrain.Month;
                    var month = known ? new DateOnly(now.Year, now.Month, 1).AddMonths(shift) : new DateOnly(2000, 1, 1);
                    stretch.From = month;
                    stretch.To = MonthEnd(month.Year, month.Month);
                    ReadDay(text, month.Year, month.Month, ref stretch);
                    if (!known)
                        stretch.From = stretch.To = null;
                    stretch.Relative = true;
                    return true;
                }
            case "quarter":
                {
                    stretch.Grain = TimeGrain.Quarter;
                    var month = known ? new DateOnly(now.Year, (now.Month - 1) / 3 * 3 + 1, 1).AddMonths(3 * shift) : new DateOnly(2000, 1, 1);
                    stretch.From = month;
                    stretch.To = MonthEnd(month.Year, month.Month + 2);
                    ReadEdge(text, month.Year, month.Month + 2, ref stretch);
                    if (!known)
                        stretch.From = stretch.To = null;
                    return true;
                }
            case "now":
                stretch.Grain = TimeGrain.Month;
                stretch.Relation = TimeRelation.AsOf;
                if (known)
                {
                    stretch.To = now;
                    stretch.Label = PeriodLabel.Of(null, now, TimeGrain.Month, TimeRelation.AsOf);
                }
                return true;
            case "vague":
                stretch.Grain = word.Years > 0 ? TimeGrain.Years : TimeGrain.Day;
                stretch.Vague = true;
                if (known)
                {
                    stretch.From = word.Years > 0 ? now.AddYears(-word.Years) : now.AddDays(-word.Days);
                    stretch.To = now;
                }
                return true;
            case "yearEnd":
                stretch.Edge = true;
                Within(ref stretch, 12, 12);
                // 岁末年初: the turn of the year that is nearest.
                if (TryMatchWord(text, end, out var turned, out var opening) && opening.Kind == "yearStart")
                {
                    (stretch.End, stretch.Edge) = (turned, false);
                    if (known)
                    {
                        var closing = now.Month > 6 ? now.Year : now.Year - 1;
                        (stretch.From, stretch.To, stretch.Year) = (new DateOnly(closing, 12, 1), new DateOnly(closing + 1, 1, 31), closing);
                    }
                }
                return true;
            case "yearStart":
                return Within(ref stretch, 1, 1);
            case "yearMiddle":
                return Within(ref stretch, 6, 7);
            case "results":
                {
                    // Those of a whole year are told from December on, those of its first half from June on.
                    stretch.Grain = word.Months == 12 ? TimeGrain.Year : TimeGrain.HalfYear;
                    stretch.LacksYear = true;
                    if (known)
                    {
                        stretch.Year = now.Month >= word.Months ? now.Year : now.Year - 1;
                        (stretch.From, stretch.To) = (new DateOnly(stretch.Year, 1, 1), MonthEnd(stretch.Year, word.Months));
                    }
                    return true;
                }
            case "yearInside":
            case "yearWhole":
                Within(ref stretch, 1, 12);
                stretch.Grain = TimeGrain.Year;
                stretch.Anaphoric = word.Kind == "yearWhole";
                return true;
            case "monthPart":
                stretch.Grain = TimeGrain.Month;
                stretch.Anaphoric = true;
                stretch.Edge = word.Edge;
                if (left is { Year: > 0, Month: > 0 } told)
                    (stretch.From, stretch.To) = DaysOf(told.Year, told.Month, word);
                else if (known)
                    (stretch.From, stretch.To) = DaysOf(now.Year, now.Month, word);
                return true;
            case "season":
                stretch.Grain = TimeGrain.Quarter;
                if (known)
                    (stretch.From, stretch.To) = Season(now.Year + word.Shift, word.Month);
                // 去冬今春: seasons that follow each other.
                while (TryMatchWord(text, stretch.End, out var next, out var another) && another.Kind == "season")
                {
                    stretch.End = next;
                    if (known)
                        stretch.To = Season(now.Year + another.Shift, another.Month).To;
                }
                return true;
            case "reign":
                return TryReadReign(text, end, word.First, reference, out stretch);
            case "era":
                if (!Stands(text, end, "以来") && !Stands(text, end, "至今"))
                    return false;
                stretch = new Stretch { End = end + 2, Grain = TimeGrain.Month, Relation = TimeRelation.Since, To = reference };
                if (word.Since is { } since)
                    stretch.From = DateOnly.ParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                else if (known)
                    stretch.From = new DateOnly(now.Month >= word.Month ? now.Year : now.Year - 1, word.Month, 1);
                if (stretch.From is { } began)
                    stretch.Label = PeriodLabel.Of(new DateOnly(began.Year, began.Month, 1), null, TimeGrain.Month, TimeRelation.Since);
                return true;
            default:
                return false;
        }

        bool Within(ref Stretch s, int from, int to)
        {
            s.Grain = TimeGrain.Month;
            if (known)
            {
                s.From = new DateOnly(now.Year, from, 1);
                s.To = MonthEnd(now.Year, to);
                s.Year = now.Year;
            }
            return true;
        }
    }

    private static (DateOnly From, DateOnly To) DaysOf(int year, int month, PeriodWord part)
    {
        var last = DateTime.DaysInMonth(year, month);
        return (new DateOnly(year, month, Math.Min(part.From, last)), new DateOnly(year, month, Math.Min(part.To, last)));
    }

    /// <summary>The three months of a season of a year.</summary>
    private static (DateOnly From, DateOnly To) Season(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return (first, first.AddMonths(3).AddDays(-1));
    }

    /// <summary>周六日.</summary>
    private static bool StandsForWeekend(string text, int p) => Stands(text, p, "六日") && At(text, p + 2) is not ('均' or '常' or '本' or '游');

    private static bool TryReadWeekdayNumber(string text, int p, out int weekday)
    {
        weekday = At(text, p) switch { '一' => 1, '二' => 2, '三' => 3, '四' => 4, '五' => 5, '六' => 6, '日' or '天' or '七' => 7, _ => 0 };
        return weekday > 0;
    }

    private static bool TryReadWeekday(string text, int p, DateOnly? reference, out Stretch stretch)
    {
        stretch = default;
        var mark = Stands(text, p, "星期") || Stands(text, p, "礼拜") ? 2 : At(text, p) == '周' ? 1 : 0;
        if (mark == 0)
            return false;
        if (mark == 1 && (At(text, p - 1) is '一' or '两' or '每' or '逐' or '本' or '四' or '上' or '下' or '半' or '数' or '几' or '环' or '第' || NumeralScanner.ArabicDigit(At(text, p - 1)) >= 0 || At(text, p + 2) is '次' or '岁' or '年' or '期' or '个' or '天'))
            return false;
        if (mark == 1 && Stands(text, p, "周末"))
        {
            stretch = new Stretch { End = p + 2, Grain = TimeGrain.Day, Relative = true };
            if (reference is { } day)
            {
                stretch.From = day.AddDays(5 - ((int)day.DayOfWeek + 6) % 7);
                stretch.To = stretch.From.Value.AddDays(1);
            }
            return true;
        }
        if (!TryReadWeekdayNumber(text, p + mark, out var weekday))
            return false;
        var both = StandsForWeekend(text, p + mark);
        stretch = new Stretch { End = p + mark + (both ? 2 : 1), Grain = TimeGrain.Day, Relative = true };
        if (reference is { } now)
        {
            stretch.From = stretch.To = now.AddDays(weekday - 1 - ((int)now.DayOfWeek + 6) % 7);
            if (both)
                stretch.To = stretch.From.Value.AddDays(1);
        }
        ReadDayTail(text, ref stretch);
        return true;
    }
}
