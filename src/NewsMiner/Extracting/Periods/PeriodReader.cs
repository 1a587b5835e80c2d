using NewsMiner.Extracting.Numbers;
using NewsMiner.Extracting.Units;

namespace NewsMiner.Extracting.Periods;

/// <summary>
/// Reads times and resolves them against a reference date: calendar dates, months, quarters, halves and years, ranges of them, words such as 去年 and 下周三,
/// plans (“十四五”), decades, festivals, stretches counted from today (近三年, 两个月前) — with what stands before and after (截至, 以来, 之前).
/// </summary>
internal sealed class PeriodReader
{
    private struct Stretch
    {
        public int End;
        public DateOnly? From;
        public DateOnly? To;
        public TimeGrain Grain;
        public TimeRelation Relation;
        public bool LacksYear;
        public bool Relative;
        public bool Anaphoric;
        public bool Same;
        public bool Vague;
        public bool Edge;      // 底, 末: a moment at the end
        public bool Bare;      // a plain number that only its neighbours make a time
        public int Year;
        public int Month;
        public string? Label;
    }

    private readonly PhraseTable<PeriodWord> _words = PeriodWord.Load();
    private readonly QuantityReader _quantities;
    private readonly bool[] _starts = new bool[char.MaxValue + 1];

    public PeriodReader(QuantityReader quantities)
    {
        _quantities = quantities;
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var character = (char)c;
            _starts[c] = _words.CanStart(character) || NumeralScanner.ArabicDigit(character) >= 0 || NumeralScanner.ChineseDigit(character) >= 0
                || "十百千第前后上下近过未今最头首Qq春夏秋冬周星礼正腊冬农阴公本早中晚凌傍“\"‘'接往这两几数半初".Contains(character);
        }
    }

    public bool CanStart(char c) => _starts[c];

    private const string CountedStarts = "刚过最未今接往此近这上下前后头半";
    private const string PartStarts = "上下Qq前头后首最第春夏秋冬";
    private const string ClockStarts = "上下晚凌中早清傍深夜午正半";

    private static bool IsNumeral(char c) => NumeralScanner.IsNumeralChar(c);

    private static char At(string text, int i) => (uint)i < (uint)text.Length ? text[i] : '\0';

    private static bool Stands(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static bool EndsWith(string text, int end, string word) => end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0;

    private static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    public bool TryRead(string text, int at, int floor, DateOnly? reference, List<Mention> mentions, out int next)
    {
        next = at + 1;
        if (!TryReadCore(text, at, reference, null, out var core))
            return false;
        var start = at;
        var isRange = TryReadRange(text, at, ref core, reference);
        if (core.Bare && !isRange)
            return false;
        ReadSuffix(text, at, ref core, reference, floor, ref start);
        ReadPrefix(text, floor, ref core, reference, ref start);
        Emit(text, start, core, mentions);
        next = core.End;
        return true;
    }

    private static void Emit(string text, int start, in Stretch core, List<Mention> mentions)
    {
        _ = text;
        var known = core.From is not null || core.To is not null;
        mentions.Add(new Mention
        {
            Span = new TextSpan(start, core.End),
            Kind = MentionKind.Time,
            Period = known ? new Period(core.From, core.To, core.Label ?? PeriodLabel.Of(core.From, core.To, core.Grain, core.Relation)) : null,
            Time = new TimeShape
            {
                Grain = core.Grain,
                Relation = core.Relation,
                LacksYear = core.LacksYear,
                Relative = core.Relative,
                Anaphoric = core.Anaphoric,
                SamePeriod = core.Same,
                Vague = core.Vague,
            },
            Rule = "time." + (core.Relation == TimeRelation.In ? core.Grain.ToString() : core.Relation.ToString()),
        });
    }

    // ---- What stands before and after ----

    private static void ReadSuffix(string text, int at, ref Stretch core, DateOnly? reference, int floor, ref int start)
    {
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
        if (from && (Stands(text, p, "开始") || Stands(text, p, "起")) || Stands(text, p, "起") && core.Grain is TimeGrain.Day or TimeGrain.Month or TimeGrain.Year && At(text, p + 1) is '，' or '、' or '施' or '执' or '实' or '正' or '至' or '，' or '。' or '全' or '对' or '开')
        {
            core.End = p + (Stands(text, p, "起") ? 1 : 2);
            core.Relation = TimeRelation.Since;
            core.To = null;
            if (from && At(text, start - 1) is '从' or '自' && start - 1 >= floor)
                start--;
            return;
        }
        var before = Stands(text, p, "之前") || Stands(text, p, "以前") ? 2 : At(text, p) == '前' && At(text, p + 1) is not ('三' or '两' or '十' or '往' or '后' or '期' or '述' or '景' or '列' or '二' or '进' or '沿' or '提' or '移') && NumeralScanner.ArabicDigit(At(text, p + 1)) < 0 ? 1 : 0;
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
            core.Relation = TimeRelation.AsOf;
            core.From = null;
            return;
        }
        if (Stands(text, p, "期间") || Stands(text, p, "时期"))
            core.End = p + 2;
    }

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
        if (c is '到' or '至' && !(start >= 2 && text[start - 2] is '达' or '得' or '受' or '高' or '遭' or '收' or '看' or '来' or '回' or '直' or '甚' or '乃' or '以' or '冬') && core.Grain is TimeGrain.Year or TimeGrain.Month or TimeGrain.Years or TimeGrain.HalfYear or TimeGrain.Quarter
            && !core.Vague && (start < 2 || !NumeralScanner.IsNumeralChar(text[start - 2]) && text[start - 2] is not ('年' or '月' or '日' or '号' or '度')))
        {
            start--;
            core.From = null;
            core.Relation = core.To is { } to && (reference is null || to >= reference) ? TimeRelation.By : TimeRelation.AsOf;
        }
    }

    // ---- Ranges ----

    private bool TryReadRange(string text, int at, ref Stretch first, DateOnly? reference)
    {
        _ = at;
        if (first.Relation != TimeRelation.In || first.Same)
            return false;
        var p = NumeralScanner.SkipSpaces(text, first.End);
        var c = At(text, p);
        if (c is '到' or '至' or '~' or '～' or '-' or '－' or '–' or '—' or '―')
        {
            while (At(text, p) is '到' or '至' or '~' or '～' or '-' or '－' or '–' or '—' or '―')
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
                if (!last.LacksYear || first.LacksYear && !TryAddYear(ref to, from))
                    return false;
                if (to < from)
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
            return true;
        }
        // 9月10号，11号，12号: days in a row.
        if (first.Grain == TimeGrain.Day && c is '、' or '，' or ',' && first.To is { } day && first.From == first.To)
        {
            var end = first.End;
            var current = day;
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

        static bool TryAddYear(ref DateOnly to, DateOnly from)
        {
            if (to < from)
                to = to.AddYears(1);
            return true;
        }
    }

    // ---- The core: one stretch of the calendar ----

    private bool TryReadCore(string text, int p, DateOnly? reference, Stretch? left, out Stretch stretch)
    {
        stretch = default;
        var c = At(text, p);
        if (c == '\0' || !CanStart(c))
            return false;
        // Most starts are of one family: the others are not tried.
        var numeral = IsNumeral(c);
        if ((numeral || c is '“' or '"' or '‘' or '「') && TryReadPlan(text, p, out stretch))
            return true;
        if (c is >= '0' and <= '9' && (TryReadCompactDate(text, p, out stretch) || TryReadSeason(text, p, out stretch)))
            return true;
        if (NumeralScanner.ArabicDigit(c) >= 0 && TryReadNumericDate(text, p, reference, left, out stretch))
            return true;
        if ((numeral || c == '公' || _words.CanStart(c)) && TryReadYear(text, p, reference, left is { } l && l.Year > 0, out var yearEnd, out var year, out var flags))
        {
            ReadWithinYear(text, yearEnd, year, reference, flags, out stretch);
            return true;
        }
        if ((numeral || c is '上' or '本') && TryReadCentury(text, p, reference, out stretch))
            return true;
        if (_words.CanStart(c) && TryReadWord(text, p, reference, out stretch))
            return true;
        if ((numeral || c is '去' || CountedStarts.Contains(c)) && TryReadCounted(text, p, reference, out stretch))
            return true;
        if ((numeral || PartStarts.Contains(c)) && TryReadWithoutYear(text, p, reference, left, out stretch))
            return true;
        if (c is '周' or '星' or '礼' && TryReadWeekday(text, p, reference, out stretch))
            return true;
        if ((numeral || ClockStarts.Contains(c)) && TryReadClock(text, p, needsMark: true, out var clockEnd))
        {
            stretch = new Stretch { End = clockEnd, From = reference, To = reference, Grain = TimeGrain.Day, LacksYear = false, Relative = true, Anaphoric = true };
            return true;
        }
        return false;
    }

    private struct YearFlags
    {
        public bool Relative;
        public bool Anaphoric;
        public bool Bare;
    }

    /// <summary>2022年, ２０２２年度, 二〇二二年, 98年, 去年, 两千年, and bare 2022.</summary>
    private bool TryReadYear(string text, int p, DateOnly? reference, bool continues, out int end, out int year, out YearFlags flags)
    {
        end = p;
        year = 0;
        flags = default;
        if (Stands(text, p, "公元"))
        {
            if (Stands(text, p, "公元前"))
                return false;
            p += 2;
        }
        if (_words.CanStart(At(text, p)) && TryMatchWord(text, p, out var wordEnd, out var word) && word.Kind == "year")
        {
            flags.Relative = true;
            flags.Anaphoric = word.Anaphoric;
            year = reference is { } now ? now.Year + word.Shift : 0;
            end = wordEnd;
            // 去年的前年: one step further back.
            while (At(text, end) == '的' && TryMatchWord(text, end + 1, out var further, out var again) && again.Kind == "year")
            {
                year += again.Shift;
                end = further;
            }
            return true;
        }
        var digits = 0;
        var value = 0;
        var q = p;
        while (digits < 5 && NumeralScanner.ArabicDigit(At(text, q)) is >= 0 and var d)
        {
            value = value * 10 + d;
            digits++;
            q++;
        }
        var chinese = false;
        if (digits == 0)
        {
            if (Stands(text, p, "两千年") || Stands(text, p, "二千年"))
            {
                var follower = At(text, p + 3);
                if (follower == '\0' || NumeralScanner.IsNumeralChar(follower) && TryReadSmall(text, p + 3, out var monthEnd, out _) && At(text, monthEnd) == '月')
                {
                    year = 2000;
                    end = p + 3;
                    return true;
                }
                return false;
            }
            while (digits < 5 && NumeralScanner.ChineseDigit(At(text, q)) is >= 0 and var d && text[q] is not ('两' or '兩'))
            {
                value = value * 10 + d;
                digits++;
                q++;
            }
            chinese = true;
        }
        if (digits is < 2 or > 4 || p > 0 && (NumeralScanner.ArabicDigit(text[p - 1]) >= 0 || !chinese && text[p - 1] is '.' or '．'))
            return false;
        var mark = NumeralScanner.SkipSpaces(text, q);
        var hasMark = At(text, mark) == '年' && At(text, mark + 1) is not ('代' or '级' or '轮' or '货' or '薪' or '画') && !Stands(text, mark, "年版");
        if (At(text, mark) == '年' && Stands(text, mark, "年代"))
            return false;
        if (Stands(text, mark, "财年") || Stands(text, mark, "学年"))
        {
            hasMark = true;
            mark++;
        }
        if (hasMark)
        {
            var after = mark + 1;
            var monthFollows = TryReadSmall(text, NumeralScanner.SkipSpaces(text, after), out var monthEnd, out var month) && month is >= 1 and <= 12 && (At(text, monthEnd) is '月' or '-' or '－' or '—' or '至' or '～' or '~' or '到');
            if (digits == 4)
            {
                if (value is < 1000 or > 2999 || !monthFollows && value is < 1500 or > 2200 || Stands(text, after, "历史") || Stands(text, after, "文明") || Stands(text, after, "前的"))
                    return false;
            }
            else if (digits == 3)
            {
                if (!chinese && !(At(text, p - 1) is '在' or '于' or '元' || monthFollows))
                    return false;
            }
            else if (!AcceptShortYear(text, p, after, value, chinese, monthFollows, continues))
            {
                return false;
            }
            year = digits == 2 ? Century(value, reference) : value;
            end = after;
            if (At(text, end) == '度' && At(text, end + 1) is not ('假' or '过'))
                end++;
            return true;
        }
        // A bare 2018, where no unit makes it a count.
        if (digits == 4 && !chinese && value is >= 1900 and <= 2100 && !char.IsAsciiLetterOrDigit(At(text, p - 1)) && At(text, p - 1) is not ('-' or '+' or '/' or '$' or '¥' or '￥' or '€' or '£' or '#' or '第' or '〔' or '[' or '［')
            && !char.IsAsciiLetterOrDigit(At(text, q)) && At(text, q) is not ('.' or '．' or ',' or ':' or '：' or '/' or '%' or '％' or '+' or '万' or '亿' or '多' or '余' or '号' or '〕' or '度')
            && !_quantities.TryMatchUnit(text, NumeralScanner.SkipSpaces(text, q), out _, out _))
        {
            year = value;
            end = q;
            flags.Bare = At(text, q) is '-' or '－' or '—' or '–' or '~' or '～' or '至' or '到' or '、' or '和';
            if (value is < 1950 or > 2049)
                flags.Bare = true;
            return true;
        }
        return false;
    }

    /// <summary>98年, 零七年, 15年3月 are years; 24年 is as often a length of time.</summary>
    private static bool AcceptShortYear(string text, int p, int after, int value, bool chinese, bool monthFollows, bool continues)
    {
        if (monthFollows || continues)
            return true;
        var next = At(text, after);
        if (chinese)
        {
            // 三五年 and 两三年 are lengths.
            return NumeralScanner.ChineseDigit(text[p]) is 0 or >= 7 || NumeralScanner.ChineseDigit(text[p + 1]) == 0;
        }
        if (next is '来' or '间' or '多' or '内' or '历' or '的' or '里' or '时' or '期' or '里' or '后' or '如' or '以' or '之' or '前' && value is > 9 and < 60)
            return false;
        if (text[p] is '0' or '０' || value >= 70)
            return !(At(text, p - 1) is '近' or '约' or '了' or '过' or '满' or '达');
        return !QuantityReader.IsHan(At(text, p - 1)) && !QuantityReader.IsHan(next) || next is '上' or '下' or '底' or '初' or '全' or '一' or '第' or '前' or '春' or '末';
    }

    /// <summary>The century of a two-digit year: up to twenty years ahead of the reference, else the past.</summary>
    private static int Century(int value, DateOnly? reference)
    {
        var now = reference?.Year ?? 2025;
        var year = now / 100 * 100 + value;
        return year > now + 20 ? year - 100 : year;
    }

    private void ReadWithinYear(string text, int p, int year, DateOnly? reference, YearFlags flags, out Stretch stretch)
    {
        stretch = new Stretch
        {
            End = p,
            Grain = TimeGrain.Year,
            Relative = flags.Relative,
            Anaphoric = flags.Anaphoric,
            Bare = flags.Bare,
            Year = year,
        };
        if (year is < 1 or > 9998)
        {
            // Known only by a reference date that is not there.
            if (TryReadPart(text, Skip(text, p), 2000, reference, hasYear: true, out var unknown))
            {
                stretch = unknown with { From = null, To = null, Relative = flags.Relative, Anaphoric = flags.Anaphoric };
            }
            return;
        }
        var q = Skip(text, p);
        if (q == p && flags.Bare)
        {
            stretch.From = new DateOnly(year, 1, 1);
            stretch.To = new DateOnly(year, 12, 31);
            return;
        }
        if (TryReadPart(text, q, year, reference, hasYear: true, out var part))
        {
            stretch = part with { Relative = flags.Relative, Anaphoric = flags.Anaphoric, LacksYear = false, Year = year };
            return;
        }
        stretch.From = new DateOnly(year, 1, 1);
        stretch.To = new DateOnly(year, 12, 31);
        stretch.Bare = flags.Bare;

        static int Skip(string text, int i)
        {
            i = NumeralScanner.SkipSpaces(text, i);
            if (At(text, i) == '的')
                i++;
            return NumeralScanner.SkipSpaces(text, i);
        }
    }

    /// <summary>A part of a given year: months, quarters, halves, 年底, festivals.</summary>
    private bool TryReadPart(string text, int p, int year, DateOnly? reference, bool hasYear, out Stretch part)
    {
        part = new Stretch { Year = year };
        var c = At(text, p);
        if (Stands(text, p, "上半年") || Stands(text, p, "下半年"))
        {
            var first = c == '上';
            Set(ref part, p + 3, new DateOnly(year, first ? 1 : 7, 1), first ? new DateOnly(year, 6, 30) : new DateOnly(year, 12, 31), TimeGrain.HalfYear);
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
        if (c is '前' or '头' or '后' or '首' or '最')
        {
            var last = c == '后' || Stands(text, p, "最后");
            var q = p + (c == '最' ? 2 : 1);
            if (TryReadSmall(text, q, out var numberEnd, out var number) && number > 0)
            {
                var r = NumeralScanner.SkipSpaces(text, numberEnd);
                if (Stands(text, r, "季度") || Stands(text, r, "个季度"))
                {
                    if (number > 4)
                        return false;
                    Set(ref part, r + (text[r] == '个' ? 3 : 2), new DateOnly(year, last ? 13 - number * 3 : 1, 1), last ? new DateOnly(year, 12, 31) : MonthEnd(year, number * 3), TimeGrain.Month);
                    return true;
                }
                if ((Stands(text, r, "个月") || At(text, r) == '月') && number <= 12)
                {
                    Set(ref part, r + (text[r] == '个' ? 2 : 1), new DateOnly(year, last ? 13 - number : 1, 1), last ? new DateOnly(year, 12, 31) : MonthEnd(year, number), TimeGrain.Month);
                    return true;
                }
                if (At(text, r) == '天' && hasYear)
                {
                    Set(ref part, r + 1, last ? new DateOnly(year, 12, 31).AddDays(1 - number) : new DateOnly(year, 1, 1), last ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1).AddDays(number - 1), TimeGrain.Day);
                    return true;
                }
                if (At(text, r) == '周' && hasYear)
                {
                    Set(ref part, r + 1, new DateOnly(year, 1, 1), new DateOnly(year, 1, 1).AddDays(number * 7 - 1), TimeGrain.Week);
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
            if (Stands(text, p, "年中") || c == '中' && At(text, p + 1) is '，' or '。' or '、')
            {
                Set(ref part, p + (c == '中' ? 1 : 2), new DateOnly(year, 6, 1), new DateOnly(year, 7, 31), TimeGrain.Month);
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
            if (_words.CanStart(c) && TryMatchWord(text, p, out wordEnd, out word) && word.Kind == "festival" && word.DaysIn(year) is { } feast)
            {
                Set(ref part, wordEnd, feast.First, feast.Last, TimeGrain.Day);
                return true;
            }
            if (TryReadLunar(text, p, year, out wordEnd, out var lunar))
            {
                Set(ref part, wordEnd, lunar, lunar, TimeGrain.Day);
                return true;
            }
            if (c is '春' or '夏' or '秋' or '冬' && At(text, p + 1) is '季' or '天')
            {
                var month = c switch { '春' => 3, '夏' => 6, '秋' => 9, _ => 12 };
                var first = new DateOnly(year, month, 1);
                Set(ref part, p + 2, first, first.AddMonths(3).AddDays(-1), TimeGrain.Quarter);
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
        if (!TryReadSmall(text, p, out var end, out var month) || month is < 1 or > 12)
            return false;
        var last = month;
        var q = NumeralScanner.SkipSpaces(text, end);
        if (At(text, q) is '-' or '－' or '–' or '—' or '~' or '～' or '至' or '到' or '―' or '、' or '−')
        {
            var enumerated = text[q] == '、';
            var r = q;
            while (At(text, r) is '-' or '－' or '–' or '—' or '~' or '～' or '至' or '到' or '―' or '、' or '−' && r - q < 3)
                r++;
            r = NumeralScanner.SkipSpaces(text, r);
            if (!TryReadSmall(text, r, out var lastEnd, out last) || last <= month || last > 12 || At(text, NumeralScanner.SkipSpaces(text, lastEnd)) != '月' || enumerated && last != month + 1)
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
        if (Stands(text, q, "上旬") || Stands(text, q, "中旬") || Stands(text, q, "下旬"))
        {
            var ten = text[q] switch { '上' => 1, '中' => 11, _ => 21 };
            Set(ref part, q + 2, new DateOnly(year, month, ten), ten == 21 ? MonthEnd(year, month) : new DateOnly(year, month, ten + 9), TimeGrain.Week);
            return;
        }
        if (!TryReadDayNumber(text, q, year, month, afterMonth: true, out var end, out var day))
            return;
        Set(ref part, end, new DateOnly(year, month, day), new DateOnly(year, month, day), TimeGrain.Day);
        ReadDayTail(text, ref part);
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
            if (QuantityReader.IsHan(At(text, numberEnd)) && NumeralScanner.ArabicDigit(text[p]) < 0 && numberEnd - p < 2)
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
        if (At(text, q) == '第')
            q++;
        if (!TryReadSmall(text, q, out var numberEnd, out from) || from is < 1 or > 4)
            return false;
        to = from;
        if (At(text, numberEnd) is '至' or '到' or '-' or '—' or '、' && TryReadSmall(text, numberEnd + 1, out var lastEnd, out var last) && last > from && last <= 4)
        {
            to = last;
            numberEnd = lastEnd;
        }
        if (At(text, numberEnd) == '个' && At(text, q - 1) == '第')
            numberEnd++;
        if (Stands(text, numberEnd, "季度"))
            end = numberEnd + 2;
        else if (At(text, numberEnd) == '季' && At(text, q - 1) == '第')
            end = numberEnd + 1;
        else
            return false;
        return true;
    }

    // ---- Without a year ----

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
        // The nearest: now, or the one that ended or starts less far from now. What lies in the next year is told with 明年, but for a day that is near:
        // 上半年 in a report of November is this year's.
        var best = now.Year;
        var distance = int.MaxValue;
        for (var year = now.Year - 1; year <= now.Year + 1; year++)
        {
            var probeStretch = stretch;
            Shift(ref probeStretch, year);
            var gap = now < probeStretch.From!.Value ? probeStretch.From.Value.DayNumber - now.DayNumber : now > probeStretch.To!.Value ? now.DayNumber - probeStretch.To.Value.DayNumber : 0;
            if (gap < distance && (year <= now.Year || (part.Grain == TimeGrain.Day && gap <= MostDaysAhead)))
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
        var fits = mark == '日' ? next is not ('均' or '产' or '处' or '元' or '本' or '常' or '程' or '报' or '游' or '子' or '照' or '内') && NumeralScanner.ArabicDigit(text[p]) >= 0
            : mark == '号' && NumeralScanner.ArabicDigit(text[p]) >= 0 && !QuantityReader.IsHan(At(text, p - 1)) && (!QuantityReader.IsHan(next) || next is '上' or '下' or '早' or '晚' or '到' or '至' or '前' or '后' or '起');
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
        return true;
    }

    // ---- Words ----

    private bool TryMatchWord(string text, int p, out int end, out PeriodWord word)
    {
        end = p;
        word = null!;
        if ((uint)p >= (uint)text.Length)
            return false;
        foreach (var (phrase, candidate) in _words.Candidates(text[p]))
        {
            if (!Stands(text, p, phrase))
                continue;
            var stop = p + phrase.Length;
            if (p > 0 && candidate.NotAfter.Contains(text[p - 1]) && !candidate.ButAfter.Exists(before => text.AsSpan(0, p).EndsWith(before)) || stop < text.Length && candidate.NotBefore.Contains(text[stop]))
                continue;
            end = stop;
            word = candidate;
            return true;
        }
        return false;
    }

    private bool TryReadWord(string text, int p, DateOnly? reference, out Stretch stretch)
    {
        stretch = default;
        if (!TryMatchWord(text, p, out var end, out var word))
            return false;
        stretch = new Stretch { End = end, Relative = true, Anaphoric = word.Anaphoric };
        var now = reference ?? default;
        var known = reference is not null;
        switch (word.Kind)
        {
            case "day":
                stretch.Grain = TimeGrain.Day;
                if (known)
                    stretch.From = stretch.To = now.AddDays(word.Shift);
                ReadDayTail(text, ref stretch);
                return true;
            case "week":
                stretch.Grain = TimeGrain.Week;
                if (TryReadWeekdayNumber(text, end, out var weekday) || Stands(text, end, "末") && (weekday = 8) > 0)
                {
                    stretch.End = end + 1;
                    stretch.Grain = TimeGrain.Day;
                }
                if (known)
                {
                    var monday = now.AddDays(-(((int)now.DayOfWeek + 6) % 7) + word.Shift * 7);
                    stretch.From = weekday switch { 0 => monday, 8 => monday.AddDays(5), _ => monday.AddDays(weekday - 1) };
                    stretch.To = weekday switch { 0 or 8 => monday.AddDays(6), _ => stretch.From };
                }
                return true;
            case "month":
                {
                    stretch.Grain = TimeGrain.Month;
                    var month = known ? new DateOnly(now.Year, now.Month, 1).AddMonths(word.Shift) : new DateOnly(2000, 1, 1);
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
                    var month = known ? new DateOnly(now.Year, (now.Month - 1) / 3 * 3 + 1, 1).AddMonths(3 * word.Shift) : new DateOnly(2000, 1, 1);
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
                return Within(ref stretch, 12, 12);
            case "yearStart":
                return Within(ref stretch, 1, 1);
            case "yearMiddle":
                return Within(ref stretch, 6, 7);
            case "yearInside":
            case "yearWhole":
                Within(ref stretch, 1, 12);
                stretch.Grain = TimeGrain.Year;
                stretch.Anaphoric = word.Kind == "yearWhole";
                return true;
            case "monthEnd":
            case "monthStart":
            case "monthMiddle":
                stretch.Grain = TimeGrain.Month;
                stretch.Anaphoric = true;
                stretch.Edge = word.Kind == "monthEnd";
                if (known)
                {
                    var last = MonthEnd(now.Year, now.Month);
                    (stretch.From, stretch.To) = word.Kind switch
                    {
                        "monthEnd" => (last, last),
                        "monthStart" => (new DateOnly(now.Year, now.Month, 1), new DateOnly(now.Year, now.Month, 10)),
                        _ => (new DateOnly(now.Year, now.Month, 11), new DateOnly(now.Year, now.Month, 20)),
                    };
                }
                return true;
            case "era":
                if (!Stands(text, end, "以来") && !Stands(text, end, "至今"))
                    return false;
                stretch = new Stretch
                {
                    End = end + 2,
                    Grain = TimeGrain.Month,
                    Relation = TimeRelation.Since,
                    From = DateOnly.ParseExact(word.Since!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    To = reference,
                };
                stretch.Label = PeriodLabel.Of(new DateOnly(stretch.From.Value.Year, stretch.From.Value.Month, 1), null, TimeGrain.Month, TimeRelation.Since);
                return true;
            case "festival":
                stretch.Relative = false;
                stretch.LacksYear = true;
                stretch.Grain = TimeGrain.Day;
                if (known)
                {
                    var best = word.DaysIn(now.Year);
                    foreach (var year in new[] { now.Year - 1, now.Year + 1 })
                        if (word.DaysIn(year) is { } days && (year < now.Year || days.First.DayNumber - now.DayNumber <= MostDaysToFestival)
                            && (best is not { } b || Math.Abs(days.First.DayNumber - now.DayNumber) < Math.Abs(b.First.DayNumber - now.DayNumber)))
                            best = days;
                    stretch.From = best?.First;
                    stretch.To = best?.Last;
                }
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
        stretch = new Stretch { End = p + mark + 1, Grain = TimeGrain.Day, Relative = true };
        if (reference is { } now)
            stretch.From = stretch.To = now.AddDays(weekday - 1 - ((int)now.DayOfWeek + 6) % 7);
        ReadDayTail(text, ref stretch);
        return true;
    }

    // ---- Counted from the reference date ----

    /// <summary>近三年, 过去十年, 未来5天, 上两个月, 今后三年, 两年来, 三天前, 五年内, 今明两年.</summary>
    private static bool TryReadCounted(string text, int p, DateOnly? reference, out Stretch stretch)
    {
        stretch = default;
        var c = text[p];
        var word = "";
        if (Stands(text, p, "今明两年"))
        {
            stretch = new Stretch { End = p + 4, Grain = TimeGrain.Years, Relative = true };
            if (reference is { } today)
                (stretch.From, stretch.To) = (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year + 1, 12, 31));
            return true;
        }
        if (Stands(text, p, "去今两年"))
        {
            stretch = new Stretch { End = p + 4, Grain = TimeGrain.Years, Relative = true };
            if (reference is { } today)
                (stretch.From, stretch.To) = (new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year, 12, 31));
            return true;
        }
        foreach (var candidate in CountedWords)
        {
            if (candidate[0] == c && Stands(text, p, candidate))
            {
                word = candidate;
                break;
            }
        }
        var q = p + word.Length;
        if (At(text, q) == '的' && word.Length == 2)
            q++;
        q = NumeralScanner.SkipSpaces(text, q);
        if (word == "近" && (At(text, p - 1) is '最' or '附' or '邻' or '靠' or '接' or '将' or '临' or '就'))
            return false;
        if (word is "前" or "后" or "上" or "下" && p > 0 && (NumeralScanner.IsNumeralChar(text[p - 1]) || text[p - 1] is '目' or '以' or '之' or '年' or '天' or '月' or '日' or '然' or '此' or '向' or '往' or '放' or '线' or '提' or '空' or '楼' or '建' or '超'))
            return false;
        if (!NumeralScanner.IsNumeralChar(At(text, q)) && At(text, q) is not ('半' or '几' or '数'))
            return false;
        // 上半年 is the year's first half, never the half year just past.
        if (word is "上" or "下" && Stands(text, q, "半年"))
            return false;
        decimal count;
        int unitStart;
        var some = false;
        if (At(text, q) == '半')
        {
            count = 0.5m;
            unitStart = q + 1;
        }
        else if (At(text, q) is '几' or '数' && word.Length > 0)
        {
            count = 3;
            some = true;
            unitStart = q + 1;
        }
        else
        {
            if (!NumeralScanner.TryRead(text, q, null, out var numeral) || numeral.Low < 0 || numeral.High > 400 || numeral.DigitString || numeral.Fraction)
                return false;
            count = numeral.High;
            some = numeral.Open || numeral.IsPair;
            unitStart = NumeralScanner.SkipSpaces(text, numeral.End);
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
        else if (Stands(text, end, "个多月"))
            (unit, end) = ('月', end + 3);
        else if (At(text, end) == '月' && word.Length > 0 && word is not ("上" or "下" or "前" or "后"))
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
        else if (At(text, end) is '天' or '日' && (word.Length > 0 || text[end] == '天'))
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
        // 前10个月 is told from January on, as 前三季度 is: a part of the year.
        if (word is "前" or "头" && unit == '月' && !some && count >= 2)
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
                break;
            case "未来" or "今后" or "接下来" or "往后" or "此后":
                direction = 1;
                if (Stands(text, end, "之内") || Stands(text, end, "以内"))
                    end += 2;
                else if (At(text, end) == '内')
                    end++;
                break;
            case "上" or "前" or "头":
                direction = -1;
                calendar = true;
                if (unit == '天' && word == "前" && At(text, end - 1) == '日')
                    return false;
                break;
            case "下" or "后":
                direction = 1;
                calendar = true;
                if (word == "后" && unit == '天')
                    calendar = false;
                break;
            default:
                if (Stands(text, end, "以来") && !(At(text, p - 1) is '第'))
                    (direction, end) = (-1, end + 2);
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
                else if (unit is '年' or '月' && (At(text, end) == '内' && At(text, end + 1) is not ('部' or '容') || Stands(text, end, "之内") || Stands(text, end, "以内")))
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
        if (reference is not { } now)
            return true;
        if (calendar && count == decimal.Truncate(count))
        {
            (stretch.From, stretch.To) = Calendar(now, unit, (int)count, direction);
            return true;
        }
        var other = Step(now, unit, direction * count);
        if (point)
            (stretch.From, stretch.To) = (other, other);
        else if (relation == TimeRelation.By)
            (stretch.From, stretch.To) = (now, other);
        else if (direction < 0)
            (stretch.From, stretch.To) = (other, word is "过去" or "过去的" or "刚过去的" ? now.AddDays(-1) : now);
        else
            (stretch.From, stretch.To) = (now.AddDays(1), other);
        return true;
    }

    private static readonly string[] CountedWords = ["刚过去的", "过去的", "过去", "最近", "未来", "今后", "接下来", "往后", "此后", "近", "这", "上", "下", "前", "后", "头"];

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
        return day.AddDays((int)(count * (unit == '周' ? 7 : 1)));
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

    // ---- Numeric dates, centuries, plans, the lunar calendar, clocks ----

    private static bool TryReadNumericDate(string text, int p, DateOnly? reference, Stretch? left, out Stretch stretch)
    {
        _ = reference;
        _ = left;
        stretch = default;
        if (p > 0 && (NumeralScanner.ArabicDigit(text[p - 1]) >= 0 || text[p - 1] is '.' or '/' && p > 1 && NumeralScanner.ArabicDigit(text[p - 2]) >= 0))
            return false;
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var q = p;
        var separator = '\0';
        var count = 0;
        while (count < 3)
        {
            var digits = 0;
            var value = 0;
            while (digits < 5 && NumeralScanner.ArabicDigit(At(text, q)) is >= 0 and var d)
            {
                value = value * 10 + d;
                digits++;
                q++;
            }
            if (digits is 0 or 5)
                return false;
            parts[count] = value;
            lengths[count++] = digits;
            var mark = At(text, q) switch { '－' => '-', '／' => '/', '．' => '.', var m => m };
            if (count == 3 || mark is not ('-' or '/' or '.') || separator != '\0' && mark != separator || NumeralScanner.ArabicDigit(At(text, q + 1)) < 0)
                break;
            separator = mark;
            q++;
        }
        if (count == 3 && (NumeralScanner.ArabicDigit(At(text, q)) >= 0 || At(text, q) is '.' && NumeralScanner.ArabicDigit(At(text, q + 1)) >= 0))
            return false;
        int year, month, day;
        if (count == 3 && lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2)
            (year, month, day) = (parts[0], parts[1], parts[2]);
        else if (count == 3 && lengths[2] == 4 && lengths[0] <= 2 && lengths[1] <= 2 && separator is '/' or '-')
            (year, month, day) = parts[0] > 12 ? (parts[2], parts[1], parts[0]) : (parts[2], parts[0], parts[1]);
        else if (count == 2 && lengths[0] == 4 && lengths[1] == 2 && separator is '-' or '/' && parts[0] is >= 1900 and <= 2100 && At(text, q) is not ('年' or '月' or '-'))
            (year, month, day) = (parts[0], parts[1], 0);
        else
            return false;
        if (year is < 1000 or > 2999 || month is < 1 or > 12 || day > DateTime.DaysInMonth(year, month) || count == 3 && day == 0)
            return false;
        stretch = new Stretch
        {
            End = q,
            From = new DateOnly(year, month, Math.Max(1, day)),
            To = day == 0 ? MonthEnd(year, month) : new DateOnly(year, month, day),
            Grain = day == 0 ? TimeGrain.Month : TimeGrain.Day,
            Year = year,
            Month = month,
        };
        if (day > 0 && TryReadClock(text, NumeralScanner.SkipSpaces(text, q), needsMark: false, out var clockEnd))
            stretch.End = clockEnd;
        return true;
    }

    /// <summary>20210614, where no unit makes it a number.</summary>
    private bool TryReadCompactDate(string text, int p, out Stretch stretch)
    {
        stretch = default;
        if (p > 0 && (char.IsAsciiLetterOrDigit(text[p - 1]) || text[p - 1] is '.' or '-' or '/' or '第' or '号' or '：' or ':' or '+' or '¥' or '￥' or '$'))
            return false;
        var value = 0;
        for (var i = 0; i < 8; i++)
        {
            if (!char.IsAsciiDigit(At(text, p + i)))
                return false;
            value = value * 10 + text[p + i] - '0';
        }
        var (year, month, day) = (value / 10000, value / 100 % 100, value % 100);
        var next = At(text, p + 8);
        if (year is < 1950 or > 2049 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || char.IsAsciiLetterOrDigit(next) || next is '.' or ',' or '-' or '%' or '号' or '万' or '亿' or '多' or '余' || _quantities.TryMatchUnit(text, NumeralScanner.SkipSpaces(text, p + 8), out _, out _))
            return false;
        stretch = new Stretch { End = p + 8, From = new DateOnly(year, month, day), To = new DateOnly(year, month, day), Grain = TimeGrain.Day, Year = year, Month = month };
        return true;
    }

    /// <summary>2022/23年度, 2022/2023榨季: a season across the turn of the year; its own bounds are not told, so both years.</summary>
    private static bool TryReadSeason(string text, int p, out Stretch stretch)
    {
        stretch = default;
        if (p > 0 && char.IsAsciiLetterOrDigit(text[p - 1]) || !TryReadSmallDigits(text, p, 4, out var year) || At(text, p + 4) is not ('/' or '／' or '-' or '—'))
            return false;
        var end = p + 5 + (TryReadSmallDigits(text, p + 5, 4, out var second) ? 4 : TryReadSmallDigits(text, p + 5, 2, out second) ? 2 : 0);
        if (year is < 1950 or > 2049 || end == p + 5 || second != year + 1 && second != (year + 1) % 100)
            return false;
        var mark = Stands(text, end, "年度") || Stands(text, end, "榨季") || Stands(text, end, "学年") || Stands(text, end, "财年") || Stands(text, end, "赛季") || Stands(text, end, "雪季") || Stands(text, end, "采暖季") ? 2 : 0;
        if (mark == 0 || At(text, p + 4) is '-' or '—' && Stands(text, end, "年度"))
            return false;
        stretch = new Stretch { End = end + (Stands(text, end, "采暖季") ? 3 : 2), From = new DateOnly(year, 1, 1), To = new DateOnly(year + 1, 12, 31), Grain = TimeGrain.Years, Year = year };
        return true;
    }

    private static bool TryReadSmallDigits(string text, int p, int count, out int value)
    {
        value = 0;
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit(At(text, p + i)))
                return false;
            value = value * 10 + text[p + i] - '0';
        }
        return !char.IsAsciiDigit(At(text, p + count));
    }

    /// <summary>20世纪90年代, 上世纪80年代, 50年代, 21世纪, 21世纪初.</summary>
    private static bool TryReadCentury(string text, int p, DateOnly? reference, out Stretch stretch)
    {
        stretch = default;
        var q = p;
        var century = 0;
        if (Stands(text, p, "上世纪") || Stands(text, p, "上个世纪"))
        {
            q = p + (text[p + 1] == '个' ? 4 : 3);
            century = ((reference?.Year ?? 2025) - 1) / 100;
        }
        else if (Stands(text, p, "本世纪"))
        {
            q = p + 3;
            century = ((reference?.Year ?? 2025) - 1) / 100 + 1;
        }
        else if (TryReadSmall(text, p, out var numberEnd, out var number) && number is > 0 and < 30 && Stands(text, numberEnd, "世纪"))
        {
            q = numberEnd + 2;
            century = number;
        }
        if (TryReadSmall(text, q, out var decadeEnd, out var decade) && decade % 10 == 0 && Stands(text, decadeEnd, "年代"))
        {
            if (century == 0)
                century = decade >= 30 ? 20 : 21;
            if (decade > 90)
                return false;
            var first = (century - 1) * 100 + decade;
            if (first < 1)
                return false;
            stretch = new Stretch { End = decadeEnd + 2, From = new DateOnly(first, 1, 1), To = new DateOnly(first + 9, 12, 31), Grain = TimeGrain.Years, Year = first };
            if (Stands(text, stretch.End, "初期") || Stands(text, stretch.End, "中期") || Stands(text, stretch.End, "末期") || Stands(text, stretch.End, "后期"))
            {
                Narrow(ref stretch, text[stretch.End]);
                stretch.End += 2;
            }
            else if (At(text, stretch.End) is '初' or '末' or '中')
            {
                Narrow(ref stretch, text[stretch.End]);
                stretch.End++;
            }
            return true;
        }
        if (century > 0)
        {
            stretch = new Stretch { End = q, From = new DateOnly((century - 1) * 100 + 1, 1, 1), To = new DateOnly(century * 100, 12, 31), Grain = TimeGrain.Years, Year = (century - 1) * 100 + 1 };
            if (At(text, q) == '初')
            {
                stretch.End++;
                stretch.To = new DateOnly((century - 1) * 100 + 20, 12, 31);
            }
            else if (At(text, q) == '末')
            {
                stretch.End++;
                stretch.From = new DateOnly(century * 100 - 19, 1, 1);
            }
            return true;
        }
        return false;

        static void Narrow(ref Stretch decade, char where)
        {
            var first = decade.Year;
            (decade.From, decade.To) = where switch
            {
                '初' => (new DateOnly(first, 1, 1), new DateOnly(first + 3, 12, 31)),
                '中' => (new DateOnly(first + 3, 1, 1), new DateOnly(first + 6, 12, 31)),
                _ => (new DateOnly(first + 6, 1, 1), new DateOnly(first + 9, 12, 31)),
            };
        }
    }

    /// <summary>“十四五”, 十三五末: five-year plans; the sixth ran 1981–1985, and each since follows the one before.</summary>
    private bool TryReadPlan(string text, int p, out Stretch stretch)
    {
        stretch = default;
        var quoted = text[p] is '“' or '"' or '‘' or '「';
        var q = quoted ? p + 1 : p;
        int number;
        if (At(text, q) == '十' && NumeralScanner.ChineseDigit(At(text, q + 1)) is >= 1 and <= 9 and var units && At(text, q + 2) == '五')
        {
            number = 10 + units;
            q += 3;
        }
        else if (At(text, q) is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' && At(text, q + 1) == '五' && (quoted || Stands(text, q + 2, "时期") || Stands(text, q + 2, "期间") || Stands(text, q + 2, "计划")))
        {
            number = text[q] == '十' ? 10 : NumeralScanner.ChineseDigit(text[q]);
            q += 2;
        }
        else
        {
            return false;
        }
        if (quoted)
        {
            if (At(text, q) is not ('”' or '"' or '’' or '」'))
            {
                // “十四五”时期 opens a longer quotation.
                if (Stands(text, q, "时期") || Stands(text, q, "期间") || Stands(text, q, "末"))
                    quoted = false;
                else
                    return false;
                p++;
            }
            else
            {
                q++;
            }
        }
        else if (NumeralScanner.IsNumeralChar(At(text, q)) || _quantities.TryMatchUnit(text, q, out _, out var unit) && unit.IsCount && unit.Name is not ("期" or "本"))
        {
            return false;
        }
        var yearAt = Stands(text, q, "规划") ? q + 2 : q;
        if (At(text, yearAt) == '的')
            yearAt++;
        if (TryMatchWord(text, yearAt, out var yearEnd, out var named) && named.Kind == "planYear")
        {
            var told = FirstYearOf(number) + named.Shift;
            stretch = new Stretch { End = yearEnd, From = new DateOnly(told, 1, 1), To = new DateOnly(told, 12, 31), Grain = TimeGrain.Year, Year = told };
            return true;
        }
        if (Stands(text, q, "规划") || Stands(text, q, "发展规划") || Stands(text, q, "纲要") || Stands(text, q, "总体规划") || Stands(text, q, "专项规划") || Stands(text, q, "国民经济"))
            return false;
        var start = FirstYearOf(number);
        stretch = new Stretch { End = q, From = new DateOnly(start, 1, 1), To = new DateOnly(start + 4, 12, 31), Grain = TimeGrain.Years, Year = start, Label = $"“{Ordinal(number)}五”时期" };
        if (Stands(text, q, "时期") || Stands(text, q, "期间"))
        {
            stretch.End = q + 2;
        }
        else if (At(text, q) is '末' or '初' && At(text, q + 1) is not ('步' or '期') || Stands(text, q, "末期") || Stands(text, q, "期末") || Stands(text, q, "初期"))
        {
            var last = At(text, q) == '末' || Stands(text, q, "期末");
            stretch.End = q + (At(text, q + 1) == '期' || At(text, q) == '期' ? 2 : 1);
            stretch.Year = last ? start + 4 : start;
            stretch.From = new DateOnly(stretch.Year, 1, 1);
            stretch.To = new DateOnly(stretch.Year, 12, 31);
            stretch.Grain = TimeGrain.Year;
            stretch.Label = null;
        }
        else if (Stands(text, q, "以来"))
        {
            stretch.Label = null;
        }
        return true;
    }

    private static int FirstYearOf(int plan) => plan switch { 1 => 1953, 2 => 1958, 3 => 1966, 4 => 1971, 5 => 1976, _ => 1981 + 5 * (plan - 6) };

    private static string Ordinal(int number) => number <= 10 ? "零一二三四五六七八九十"[number].ToString() : "十" + "零一二三四五六七八九"[number - 10];

    private static bool TryReadLunar(string text, int p, int year, out int end, out DateOnly day)
    {
        end = p;
        day = default;
        var q = p;
        var named = Stands(text, q, "农历") || Stands(text, q, "阴历");
        if (named)
            q += 2;
        int month;
        if (At(text, q) is '正' or '腊' or '冬' && At(text, q + 1) == '月')
        {
            month = text[q] switch { '正' => 1, '冬' => 11, _ => 12 };
            q += 2;
        }
        else if (named && TryReadSmall(text, q, out var monthEnd, out month) && month is >= 1 and <= 12 && At(text, monthEnd) == '月')
        {
            q = monthEnd + 1;
        }
        else
        {
            return false;
        }
        if (At(text, q) == '初')
            q++;
        if (!TryReadSmall(text, q, out var dayEnd, out var number) || number is < 1 or > 30 || LunarCalendar.ToDate(year, month, number) is not { } date)
            return false;
        end = dayEnd;
        day = date;
        return true;
    }

    private static readonly string[] PartsOfDay = ["上午", "下午", "晚上", "凌晨", "中午", "早上", "早晨", "清晨", "傍晚", "深夜", "夜间", "夜里", "午后", "午间", "晚间", "正午", "半夜", "午夜", "上半夜", "下半夜", "早", "晚", "午"];

    /// <summary>上午9时30分, 下午三点半, 15:30, 20时许, 晚上.</summary>
    /// <param name="needsMark">Standing alone, a clock needs a part of day, minutes or 整, 许 to be one.</param>
    private static bool TryReadClock(string text, int p, bool needsMark, out int end)
    {
        end = p;
        var q = p;
        var part = false;
        foreach (var word in PartsOfDay)
        {
            if (At(text, p) == word[0] && Stands(text, p, word))
            {
                if (word.Length == 1 && needsMark)
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
        if (mark is not ('时' or '点' or '點') || At(text, hourEnd + 1) is '代' or '间' or '多' && !part || !part && At(text, p - 1) is '百' or '早')
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

    /// <summary>A plain whole number of at most two Arabic digits, or a Chinese numeral below 100.</summary>
    private static bool TryReadSmall(string text, int p, out int end, out int value)
    {
        end = p;
        value = 0;
        var digits = 0;
        while (NumeralScanner.ArabicDigit(At(text, end)) is >= 0 and var d)
        {
            value = value * 10 + d;
            end++;
            if (++digits > 2)
                return false;
        }
        if (digits > 0)
            return true;
        var c = At(text, p);
        if (NumeralScanner.ChineseDigit(c) < 0 && c is not ('十' or '拾'))
            return false;
        // 十, 十二, 二十, 二十三, 三, 〇三
        var tens = 0;
        var seenTen = false;
        var unit = -1;
        for (; end < p + 3; end++)
        {
            c = At(text, end);
            if (c is '十' or '拾' && !seenTen)
            {
                tens = unit < 0 ? 1 : unit;
                seenTen = true;
                unit = -1;
            }
            else if (NumeralScanner.ChineseDigit(c) is >= 0 and var d && (unit < 0 || unit == 0 && !seenTen))
            {
                unit = d;
            }
            else
            {
                break;
            }
            if (seenTen && unit >= 0)
            {
                end++;
                break;
            }
        }
        value = tens * 10 + Math.Max(unit, 0);
        return end > p && (seenTen || unit >= 0);
    }
}
