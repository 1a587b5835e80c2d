using NewsMiner.Extracting.Numbers;
using static NewsMiner.Extracting.Numbers.Characters;

namespace NewsMiner.Extracting.Periods;

// Decades, centuries and five-year plans: 上世纪80年代, “十四五”.
internal sealed partial class PeriodReader
{
    private void AddPlanOpenings()
    {
        _openings.Add("十", PlanDigits, PeriodKinds.Plan);
        _openings.Add(PlanDigits + "十", "五", PeriodKinds.Plan);
        _openings.Add(OpeningQuotes, PlanDigits + "十", PeriodKinds.Plan);
        _openings.Add("第", _openings.Numerals, PeriodKinds.Plan);
    }

    private void AddCenturyOpenings()
    {
        _openings.Add("上", "世个", PeriodKinds.Century);
        _openings.Add("本世纪", PeriodKinds.Century);
        _openings.AddMarks("世年", PeriodKinds.Century);
    }

    private const string PlanDigits = "一二三四五六七八九";
    private const string OpeningQuotes = "“\"‘「";

    /// <summary>20世纪90年代, 上世纪八九十年代, 1990年代, 50年代, 21世纪, 21世纪初, 20世纪上半叶.</summary>
    private static bool TryReadCentury(string text, int p, DateOnly? reference, Stretch? left, out Stretch stretch)
    {
        stretch = default;
        var q = p;
        var century = 0;
        var current = ((reference?.Year ?? 2025) - 1) / 100 + 1;
        if (Stands(text, p, "上世纪") || Stands(text, p, "上个世纪"))
            (century, q) = (current - 1, p + (text[p + 1] == '个' ? 4 : 3));
        else if (Stands(text, p, "本世纪"))
            (century, q) = (current, p + 3);
        else if (TryReadSmall(text, p, out var numberEnd, out var number) && number is > 0 and < 30 && Stands(text, numberEnd, "世纪"))
            (century, q) = (number, numberEnd + 2);
        else if (TryReadSmallDigits(text, p, 4, out var named) && named % 10 == 0 && named is >= 1000 and <= 2090 && !char.IsAsciiDigit(At(text, p - 1)) && Stands(text, p + 4, "年代"))
            (century, q) = (named / 100 + 1, p + 2);
        // 八九十年代: two decades that follow each other.
        var pair = NumeralScanner.ChineseDigit(At(text, q)) is > 0 and var ten && NumeralScanner.ChineseDigit(At(text, q + 1)) == ten + 1 && Stands(text, q + 2, "十年代");
        if (TryReadSmall(text, pair ? q + 1 : q, out var decadeEnd, out var decade) && decade % 10 == 0 && Stands(text, decadeEnd, "年代"))
        {
            // 19世纪60年代至70年代: of the same century.
            if (century == 0)
                century = left is { Grain: TimeGrain.Years, Year: > 0 } told ? told.Year / 100 + 1 : decade >= 30 ? 20 : 21;
            if (decade > 90)
                return false;
            var first = (century - 1) * 100 + decade;
            if (first < 1)
                return false;
            stretch = new Stretch { End = decadeEnd + 2, From = new DateOnly(pair ? first - 10 : first, 1, 1), To = new DateOnly(first + 9, 12, 31), Grain = TimeGrain.Years, Year = first };
            Narrow(text, ref stretch, first, 3, 6, 10);
            return true;
        }
        if (century == 0 || q < p + 3 && !Stands(text, q - 2, "世纪"))
            return false;
        var start = (century - 1) * 100 + 1;
        stretch = new Stretch { End = q, From = new DateOnly(start, 1, 1), To = new DateOnly(start + 99, 12, 31), Grain = TimeGrain.Years, Year = start };
        if (Stands(text, q, "上半叶") || Stands(text, q, "前半叶"))
            (stretch.End, stretch.To) = (q + 3, new DateOnly(start + 49, 12, 31));
        else if (Stands(text, q, "下半叶") || Stands(text, q, "后半叶"))
            (stretch.End, stretch.From) = (q + 3, new DateOnly(start + 50, 1, 1));
        else
            Narrow(text, ref stretch, start, 40, 60, 100);
        return true;

        // 初, 中期, 末 …: the first part of it, the middle, the last.
        static void Narrow(string text, ref Stretch whole, int first, int middle, int after, int length)
        {
            var p = whole.End;
            var where = At(text, p);
            if (where is not ('初' or '中' or '末' or '后') || At(text, p + 1) is not ('期' or '叶') && where == '后' || where == '中' && At(text, p + 1) is '国' or '央' or '心')
                return;
            whole.End = At(text, p + 1) is '期' or '叶' ? p + 2 : p + 1;
            var (from, to) = (length, where) switch
            {
                (10, '初') => (0, middle),
                (10, '中') => (middle, after),
                (10, _) => (after, 9),
                (_, '初') => (0, 19),
                (_, '中') => (middle, after - 1),
                _ => (80, 99),
            };
            (whole.From, whole.To) = (new DateOnly(first + from, 1, 1), new DateOnly(first + to, 12, 31));
        }
    }

    /// <summary>光绪二十四年, 民国元年3月: a year of a reign that begins in <paramref name="first"/>.</summary>
    private bool TryReadReign(string text, int p, int first, DateOnly? reference, out Stretch stretch)
    {
        stretch = default;
        // 民国初年, 光绪年间: its years are not told.
        if (Stands(text, p, "年间") || Stands(text, p, "初年") || Stands(text, p, "末年"))
        {
            stretch = new Stretch { End = p + 2, Grain = TimeGrain.Years };
            return true;
        }
        var number = 1;
        var end = p + 1;
        if (At(text, p) != '元' && (!TryReadSmall(text, p, out end, out number) || number < 1) || At(text, end) != '年' || At(text, end + 1) is '间' or '代')
            return false;
        ReadWithinYear(text, end + 1, first + number - 1, reference, default, out stretch);
        return true;
    }

    /// <summary>“十四五”, 十三五末: five-year plans; the sixth ran 1981–1985, and each since follows the one before.</summary>
    private bool TryReadPlan(string text, int p, out Stretch stretch)
    {
        stretch = default;
        // 第十四个五年规划期间
        if (text[p] == '第')
        {
            if (!TryReadSmall(text, p + 1, out var ordinalEnd, out var ordinal) || ordinal < 1 || !Stands(text, ordinalEnd, "个五年规划") && !Stands(text, ordinalEnd, "个五年计划"))
                return false;
            var opens = FirstYearOf(ordinal);
            var end = ordinalEnd + 5;
            stretch = new Stretch { End = Stands(text, end, "时期") || Stands(text, end, "期间") ? end + 2 : end, From = new DateOnly(opens, 1, 1), To = new DateOnly(opens + 4, 12, 31), Grain = TimeGrain.Years, Year = opens, Label = $"“{Ordinal(ordinal)}五”时期" };
            return true;
        }
        var quoted = text[p] is '“' or '"' or '‘' or '「';
        // The quotation mark before it has decided what it is (“十四五”专项规划).
        var marked = !quoted && At(text, p - 1) is '“' or '"' or '‘' or '「';
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
        else if (marked && At(text, q) is '”' or '"' or '’' or '」' && NamesPlan(text, q + 1))
        {
            return false;
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
        var planning = Stands(text, q, "规划期") ? Stands(text, q, "规划期间") ? 4 : 3 : 0;
        if (planning == 0 && NamesPlan(text, q))
            return false;
        var start = FirstYearOf(number);
        stretch = new Stretch { End = q, From = new DateOnly(start, 1, 1), To = new DateOnly(start + 4, 12, 31), Grain = TimeGrain.Years, Year = start, Label = $"“{Ordinal(number)}五”时期" };
        if (planning > 0 || Stands(text, q, "时期") || Stands(text, q, "期间"))
        {
            stretch.End = q + Math.Max(planning, 2);
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
        // “十四五”前四年.
        else if (At(text, q) is '前' or '头' or '后' && TryReadSmall(text, q + 1, out var countEnd, out var years) && years is >= 2 and <= 4 && At(text, countEnd) == '年')
        {
            var (from, to) = text[q] == '后' ? (start + 5 - years, start + 4) : (start, start + years - 1);
            (stretch.End, stretch.From, stretch.To, stretch.Label) = (countEnd + 1, new DateOnly(from, 1, 1), new DateOnly(to, 12, 31), null);
        }
        return true;
    }

    /// <summary>规划, 国家专项规划, 发展规划纲要: what makes a plan's name of the years before it; 全区规划建设 is what is done in them.</summary>
    private static bool NamesPlan(string text, int p)
    {
        const int longest = 10;
        if (Stands(text, p, "国民经济") || Stands(text, p, "规划") && !Stands(text, p, "规划期"))
            return true;
        for (var at = p; at < p + longest && char.IsLetter(At(text, at)) && !Stands(text, at, "时期") && !Stands(text, at, "期间"); at++)
            if (Stands(text, at, "纲要") || Stands(text, at, "规划") && (!char.IsLetter(At(text, at + 2)) || At(text, at + 2) is '的' or '中' or '和' or '及' or '与' or '项'))
                return true;
        return false;
    }

    private static int FirstYearOf(int plan) => plan switch { 1 => 1953, 2 => 1958, 3 => 1966, 4 => 1971, 5 => 1976, _ => 1981 + 5 * (plan - 6) };

    private static string Ordinal(int number) => number <= 10 ? "零一二三四五六七八九十"[number].ToString() : "十" + "零一二三四五六七八九"[number - 10];
}
