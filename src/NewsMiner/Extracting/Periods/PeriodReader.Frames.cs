using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

// What stands before and after a stretch (截至, 以来, 之前), and ranges of two (3月至5月).
internal sealed partial class PeriodReader
{
    private void ReadSuffix(string text, int at, ref Stretch core, DateOnly? reference, int floor, bool isRange, ref int start)
    {
        // 2021至2023三年间, 2019-2023年间: how long it is, in words.
        if (core is { Grain: TimeGrain.Years, Relative: false, From: { } opened, To: { } closed } && TryReadSmall(text, At(text, core.End) == '的' ? core.End + 1 : core.End, out var countEnd, out var count) && count == closed.Year - opened.Year + 1 && At(text, countEnd) == '年')
            core.End = countEnd + 1;
        if (isRange && Stands(text, core.End, "之间"))
            core.End += 2;
        else if (core.Grain is TimeGrain.Years or TimeGrain.Month && At(text, core.End) == '间' && At(text, core.End - 1) is '年' or '月' && At(text, core.End + 1) is not ('隔' or '歇' or '距' or '接'))
            core.End++;
        var p = core.End;
        var from = At(text, at - 1) is '从' or '自' || EndsWith(text, at, "自从") || EndsWith(text, at, "早在");
        if (core.Relation is not TimeRelation.In)
            return;
        if (Stands(text, p, "以来") || Stands(text, p, "至今") || Stands(text, p, "来") && from || Stands(text, p, "到现在") || Stands(text, p, "迄今"))
        {
            p += Stands(text, p, "到现在") ? 3 : Stands(text, p, "来") ? 1 : 2;
            core.Relation = core.Relative && core.Grain == TimeGrain.Year && core.From is { Month: 1, Day: 1 } f && reference is { } now && f.Year == now.Year ? TimeRelation.YearToDate : TimeRelation.Since;
            if (core.Vague)
                core.Relation = TimeRelation.In;
            else
                core.To = reference;
            // 11月以来 in April goes back to the last year's.
            if (core.LacksYear && core.From is { } begun && begun > reference)
                core.From = begun.AddYears(-1);
            core.End = p;
            if (from && At(text, start - 1) is '从' or '自' && start - 1 >= floor)
                start--;
            return;
        }
        // 自4月挂牌以来, 2015年4月挂牌以来: the words between are not the time's. 2023年是改革开放以来…: another beginning.
        if (core.Grain is TimeGrain.Day or TimeGrain.Month or TimeGrain.Year && (from || (!core.LacksYear && At(text, p) is not ('是' or '为'))) && SinceEvent(text, p))
        {
            core.Relation = TimeRelation.Since;
            core.To = reference;
            return;
        }
        if (from && (Stands(text, p, "开始") || Stands(text, p, "起")) || Stands(text, p, "起") && core.Grain is TimeGrain.Day or TimeGrain.Month or TimeGrain.Quarter or TimeGrain.HalfYear or TimeGrain.Year && At(text, p + 1) is '，' or '、' or '施' or '执' or '实' or '正' or '至' or '。' or '全' or '对' or '开' or '\0')
        {
            core.End = p + (Stands(text, p, "起") ? 1 : 2);
            core.Relation = TimeRelation.Since;
            core.To = null;
            // 2019年起至今.
            if (Stands(text, core.End, "至今") || Stands(text, core.End, "到现在"))
            {
                core.To = reference;
                core.End += text[core.End] == '至' ? 2 : 3;
            }
            if (from && At(text, start - 1) is '从' or '自' && start - 1 >= floor)
                start--;
            return;
        }
        var before = Stands(text, p, "前夕") || Stands(text, p, "之前") || Stands(text, p, "以前") ? 2 : At(text, p) == '前' && At(text, p + 1) is not ('往' or '后' or '期' or '述' or '景' or '列' or '进' or '沿' or '提' or '移') && (core.Edge || !NumeralScanner.IsNumeralChar(At(text, p + 1)) || text[p + 1] == '一') && !OpensPlace(text, p) ? 1 : 0;
        if (before > 0 && !core.Vague)
        {
            core.End = p + before;
            // 年底前, 2025年前 in a text of 2023: a deadline, the named stretch included. 2015年前 told later: what came before it.
            if (core.Edge || core.To is { } to && (reference is null || to >= reference))
            {
                core.Relation = TimeRelation.By;
                core.From = null;
            }
            else if (core.From is { } first)
            {
                core.Relation = TimeRelation.Before;
                core.To = first.AddDays(-1);
                core.From = null;
            }
            return;
        }
        var after = Stands(text, p, "之后") || Stands(text, p, "以后") ? 2 : At(text, p) == '后' && core.Grain is TimeGrain.Year or TimeGrain.Day or TimeGrain.Month && At(text, p + 1) is not ('续' or '来' or '期' or '勤' or '备' or '台' or '半' or '两' or '三') && NumeralScanner.ArabicDigit(At(text, p + 1)) < 0 ? 1 : 0;
        if (after > 0 && core.To is { } last)
        {
            core.End = p + after;
            core.Relation = TimeRelation.After;
            core.From = last.AddDays(1);
            core.To = null;
            return;
        }
        if (Stands(text, p, "为止") || At(text, p) == '止' && !Stands(text, p, "止跌"))
        {
            core.End = p + (At(text, p) == '止' ? 1 : 2);
            // 自1月1日起至6月30日止 has its beginning.
            if (isRange)
                return;
            core.Relation = TimeRelation.AsOf;
            core.From = null;
            return;
        }
        if (Stands(text, p, "期间") || Stands(text, p, "时期"))
            core.End = p + 2;
    }

    /// <summary>2023年上半年|前海: the character that could close the time begins a place's name.</summary>
    private bool OpensPlace(string text, int p) => TryMatchWord(text, p, out _, out var word) && word.Kind == "place";

    /// <summary>Whether 以来 follows within twelve characters of one stretch.</summary>
    private static bool SinceEvent(string text, int p)
    {
        for (var i = p; i < Math.Min(text.Length - 1, p + 12) && char.IsLetter(text[i]) && text[i] is not ('至' or '到'); i++)
            if (text[i] == '以' && text[i + 1] == '来')
                return true;
        return false;
    }

    private static readonly string[] AsOfWords = ["截至到", "截止到", "截止至", "截至", "截止"];

    private static void ReadPrefix(string text, int floor, ref Stretch core, DateOnly? reference, ref int start)
    {
        foreach (var word in AsOfWords)
        {
            if (start - word.Length < floor || !EndsWith(text, start, word))
                continue;
            start -= word.Length;
            core.Relation = TimeRelation.AsOf;
            core.From = null;
            if (core.To is null && !core.LacksYear)
                core.To = reference;
            if (core.To is { } to && reference is { } now && to > now && core.Grain is not TimeGrain.Day && to.Year == now.Year && to.Month == now.Month)
                core.To = to;
            return;
        }
        if (core.Relation != TimeRelation.In || start <= floor)
            return;
        var c = text[start - 1];
        if (c is '到' or '至' && (EndsWith(text, start - 1, "以来") || !(start >= 2 && text[start - 2] is '不' or '达' or '得' or '受' or '高' or '遭' or '收' or '看' or '来' or '回' or '直' or '甚' or '乃' or '以' or '冬')) && core.Grain is TimeGrain.Year or TimeGrain.Month or TimeGrain.Years or TimeGrain.HalfYear or TimeGrain.Quarter
            && !core.Vague && (start < 2 || !NumeralScanner.IsNumeralChar(text[start - 2]) && text[start - 2] is not ('年' or '月' or '日' or '号' or '度')))
        {
            start--;
            core.From = null;
            core.Relation = core.To is { } to && (reference is null || to >= reference) ? TimeRelation.By : TimeRelation.AsOf;
        }
    }

    private const string RangeMarks = "到至~～-－–—―−";

    private static bool IsRangeMark(char c) => RangeMarks.Contains(c);

    private bool TryReadRange(string text, ref Stretch first, DateOnly? reference)
    {
        if (first.Relation != TimeRelation.In || first.Same)
            return false;
        var p = NumeralScanner.SkipSpaces(text, first.End);
        // 即日起至6月30日.
        if (At(text, p) == '起' && At(text, p + 1) is '至' or '到')
            p++;
        var c = At(text, p);
        if (first is { Bare: true, Grain: TimeGrain.Year } && c is '、' or '和' && TryReadYearsInRow(text, p, ref first))
            return true;
        // 3月1日和3月5日之间
        if (c is '和' or '与' && TryReadCore(text, p + 1, reference, first, out var closing) && Stands(text, closing.End, "之间") && first.From <= closing.To)
        {
            (first.To, first.End, first.Grain, first.Label) = (closing.To, closing.End, closing.Grain, null);
            first.Bare = false;
            return true;
        }
        if (IsRangeMark(c))
        {
            while (IsRangeMark(At(text, p)))
                p++;
            p = NumeralScanner.SkipSpaces(text, p);
            if (!TryReadCore(text, p, reference, first, out var last) || last.Relation != TimeRelation.In && !(last.Relation == TimeRelation.AsOf && last.Relative))
                return false;
            if (first.Bare && last.Bare && c is not ('-' or '－' or '–' or '—' or '~' or '～' or '至' or '到'))
                return false;
            if (last.Relation == TimeRelation.AsOf)
            {
                first.Relation = TimeRelation.Since;
                first.To = last.To;
                first.End = last.End;
                first.Bare = false;
                return true;
            }
            if (first.Bare && last.Bare && !(first.Year < last.Year && first.Year >= 1900 && last.Year <= 2100))
                return false;
            if (first.From is { } from && last.To is { } to && to < from)
            {
                if (!last.LacksYear)
                    return false;
                to = to.AddYears(1);
                if (first.LacksYear && to < from)
                    to = to.AddYears(1);
                last.To = to;
            }
            first.To = last.To;
            first.End = last.End;
            first.Edge = last.Edge;
            if (first.Grain == last.Grain && first.Grain == TimeGrain.Year)
                first.Grain = TimeGrain.Years;
            else
                first.Grain = last.Grain;
            first.LacksYear = first.LacksYear && last.LacksYear;
            first.Relative |= last.Relative;
            first.Bare = false;
            first.Label = null;
            // 1月至11月 in a report of January: told once it is over.
            if (first.LacksYear && reference is { } now && first is { From: { Month: 1, Day: 1 } opens, To: { Month: > 1 } closes } && opens.Year == closes.Year && opens.Year == now.Year && closes > MonthEnd(now.Year, now.Month))
                Shift(ref first, now.Year - 1);
            return true;
        }
        // 9月10号，11号，12号: days in a row.
        if (first.Grain == TimeGrain.Day && c is '、' or '，' or ',' && first.To is { } day && first.From == first.To)
        {
            var end = first.End;
            var current = day;
            // 上周六、周日.
            while (At(text, end) == '、' && WeekWord(text, end + 1) is > 0 and var week && TryReadWeekdayNumber(text, end + 1 + week, out var weekday) && (int)current.AddDays(1).DayOfWeek == weekday % 7)
                (current, end) = (current.AddDays(1), end + 2 + week);
            while (At(text, end) is '、' or '，' or ',' && TryReadSmall(text, end + 1, out var stop, out var number) && At(text, stop) is '日' or '号'
                && current.AddDays(1) is var following && following.Day == number)
            {
                current = following;
                end = stop + 1;
            }
            if (end > first.End)
            {
                first.End = end;
                first.To = current;
                first.Label = null;
                return true;
            }
        }
        return false;
    }

    /// <summary>2022、2023年, 2019、2021和2023年: bare years whose 年 the last one has, each a time of its own; 2022、2023两年 are one stretch.</summary>
    private static bool TryReadYearsInRow(string text, int p, ref Stretch first)
    {
        var (year, q, together) = (first.Year, p, true);
        while (At(text, q) is '、' or '和' && TryReadSmallDigits(text, q + 1, 4, out var next) && next > year && next <= 2100)
        {
            together &= next == year + 1;
            year = next;
            q += 5;
        }
        if (year == first.Year)
            return false;
        if (together && TryReadSmall(text, q, out var countEnd, out var count) && count == year - first.Year + 1 && At(text, countEnd) == '年')
            (first.End, first.To, first.Grain) = (q, new DateOnly(year, 12, 31), TimeGrain.Years);
        else if (At(text, q) != '年')
            return false;
        first.Bare = false;
        return true;
    }
}
