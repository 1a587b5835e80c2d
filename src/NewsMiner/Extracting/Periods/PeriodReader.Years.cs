using NewsMiner.Extracting.Numbers;
using NewsMiner.Extracting.Units;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

// Years, whole or with what stands inside them: 2023年, 去年上半年, 22年.
internal sealed partial class PeriodReader
{
    private struct YearFlags
    {
        public bool Relative;
        public bool Anaphoric;
        public bool Bare;
    }

    private void AddYearOpenings()
    {
        _openings.Add("公元", PeriodKinds.Year);
        _openings.AddMarks("年财学QH", PeriodKinds.Year);
    }

    /// <summary>2022年, ２０２２年度, 二〇二二年, 98年, 去年, 两千年, and bare 2022.</summary>
    private bool TryReadYear(string text, int p, DateOnly? reference, int left, out int end, out int year, out YearFlags flags)
    {
        end = p;
        year = 0;
        flags = default;
        var continues = left > 0;
        var era = Stands(text, p, "公元");
        if (era)
        {
            p += 2;
            // 公元前221年 is a time that the calendar does not reach.
            if (At(text, p) == '前')
                return NumeralScanner.TryRead(text, p + 1, null, out var ancient) && (Stands(text, ancient.End, "年") && (end = ancient.End + 1) > 0 || Stands(text, ancient.End, "世纪") && (end = ancient.End + 2) > 0);
        }
        if (_words.CanStart(At(text, p)) && TryMatchWord(text, p, out var wordEnd, out var word) && word.Kind == "year")
        {
            flags.Relative = true;
            flags.Anaphoric = word.Anaphoric;
            // 2023年11月至次年4月: of the year told.
            year = continues && word is { Anaphoric: true, Shift: 1 } ? left + 1 : reference is { } now ? now.Year + word.Shift : 0;
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
            // 两千零四年, 一千九百九十八年: a year that is said as a number.
            if (At(text, p + 1) is '千' or '仟' && NumeralScanner.TryRead(text, p, null, out var said) && said is { DigitString: false, Open: false, Scale: 1 } && said.Low == said.High
                && said.Low is >= 1900 and <= 2100 && said.Low % 1000 != 0 && At(text, said.End) == '年' && At(text, said.End + 1) is not ('历' or '文' or '前'))
            {
                year = (int)said.Low;
                end = said.End + 1;
                return true;
            }
            while (digits < 5 && NumeralScanner.ChineseDigit(At(text, q)) is >= 0 and var d && text[q] is not ('两' or '兩'))
            {
                value = value * 10 + d;
                digits++;
                q++;
            }
            chinese = true;
        }
        // 24Q1, 2024H1, as analysts write.
        if (digits is 2 or 4 && !chinese && IsPartLetter(text, q) && !char.IsAsciiLetterOrDigit(At(text, p - 1)) && value is (>= 0 and <= 49) or (>= 1990 and <= 2049))
        {
            year = digits == 2 ? Century(value, reference) : value;
            end = q;
            return true;
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
                if (value is < 1000 or > 2999 || !monthFollows && !era && value is < 1500 or > 2200 || Stands(text, after, "历史") || Stands(text, after, "文明") || Stands(text, after, "前的"))
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
        if (digits == 4 && !chinese && value is >= 1900 and <= 2100 && !char.IsAsciiLetterOrDigit(At(text, p - 1)) && (continues || At(text, p - 1) != '-') && At(text, p - 1) is not ('+' or '/' or '$' or '¥' or '￥' or '€' or '£' or '#' or '第' or '〔' or '[' or '［')
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

    /// <summary>Q1 to Q4, H1 or H2, and no further letter or digit.</summary>
    private static bool IsPartLetter(string text, int p) =>
        At(text, p) is 'Q' or 'H' && At(text, p + 1) is >= '1' and <= '4' && !(text[p] == 'H' && text[p + 1] > '2') && !char.IsAsciiLetterOrDigit(At(text, p + 2));

    /// <summary>98年, 零七年, 15年3月 are years; 24年 is as often a length of time.</summary>
    private static bool AcceptShortYear(string text, int p, int after, int value, bool chinese, bool monthFollows, bool continues)
    {
        if (monthFollows || continues)
            return true;
        var next = At(text, after);
        if (chinese)
        {
            // 一二年, 三五年 and 两三年 are lengths; 一五年 and 三三年 can only be years.
            var (ten, one) = (NumeralScanner.ChineseDigit(text[p]), NumeralScanner.ChineseDigit(text[p + 1]));
            return ten is 0 or >= 7 || one == 0 || one - ten is not (1 or 2);
        }
        if (next is '来' or '间' or '多' or '内' or '历' or '的' or '里' or '时' or '期' or '里' or '后' or '如' or '以' or '之' or '前' && value is > 9 and < 60)
            return false;
        if (text[p] is '0' or '０' || value >= 70)
            return !(At(text, p - 1) is '近' or '约' or '了' or '过' or '满' or '达');
        return !IsHan(At(text, p - 1)) && !IsHan(next) || next is '上' or '下' or '底' or '初' or '全' or '一' or '第' or '前' or '春' or '末';
    }

    /// <summary>The century of a two-digit year: up to ten years ahead of the reference, else the past.</summary>
    private static int Century(int value, DateOnly? reference)
    {
        var now = reference?.Year ?? 2025;
        var year = now / 100 * 100 + value;
        return year > now + 10 ? year - 100 : year;
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
        // 二〇二四年，五月三号: a comma within a date.
        if (q == p && !flags.Relative && At(text, p - 1) == '年' && At(text, p) is '，' or ',' && TryReadMonths(text, p + 1, year, out part) && part is { Grain: TimeGrain.Day })
        {
            stretch = part with { Year = year };
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
}
