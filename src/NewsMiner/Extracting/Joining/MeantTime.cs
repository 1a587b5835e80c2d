using NewsMiner.Extracting.Numbers;
using NewsMiner.Extracting.Periods;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// Which period a time means, given what the article has told: 全年 of the year that is over, 6月 of the year spoken of, 今年截至6月10日 of both, 上年同期 a
/// year before the main one.
/// </summary>
internal sealed class MeantTime(Row row, DateOnly? date, RunningTimes running, ClauseTokens around)
{
    /// <summary>
    /// 全年 in a report of January or February is the year just ended, or the year that was named last; 这一年 and 当年 are the year named last at any time.
    /// What is aimed at stays in the year ahead.
    /// </summary>
    public Period YearMeant(int token, int from, Period read, Modality next, Period? current)
    {
        // 增长到2023年的…: the year itself, no deadline.
        if (read is { Start: null, End: { Month: 12, Day: 31 } reached } && token > from && row[token - 1].Kind == TokenKind.Cue && row[token - 1].Cue is Cue.Rise or Cue.Fall && row.Text[row[token].Start] is '到' or '至')
            return new Period(new DateOnly(reached.Year, 1, 1), reached, $"{reached.Year}年");
        // 由52天缩短到今年前10个月的33天: so are the months.
        if (read is { Start: null, End: { } closed } && token > from && row[token - 1].Kind == TokenKind.Cue && row[token - 1].Cue is Cue.Rise or Cue.Fall && row.Text[row[token].Start] is '到' or '至' && token + 1 < row.Tokens.Count && row.IsCue(token + 1, Cue.Of) && (row.TextOf(token).Contains('前') || row.TextOf(token).EndsWith("上半年")))
            return Calendar.Between(new DateOnly(closed.Year, 1, 1), closed);
        var text = row.TextOf(token);
        // 年末 of the title's year, where this year's is still to come.
        if (running.TitleYear is { End: { } ended } && next == Modality.Actual && text is "年末" or "年底" or "全年末" && read.End is { } ahead && ahead > date)
        {
            var (start, end) = (read.Start?.AddYears(ended.Year - ahead.Year), ahead.AddYears(ended.Year - ahead.Year));
            return new Period(start, end, PeriodLabel.Of(start, end));
        }
        // 2020年，生产总值…。年末高新技术企业286家: of the year that the paragraph is about.
        if (next == Modality.Actual && text is "年末" or "年底" && (current ?? running.Paragraph) is { } about && Calendar.IsYear(about) && about.End < date && read.End > about.End)
            return about;
        // 2024年，…。截至年底，高新技术企业286家, told in January: by the end of that year, and no aim of this one.
        if (next == Modality.Actual && text is "截至年底" or "截止年底" or "到年底" or "至年底" or "截至年末" or "到年末" or "至年末" && (current ?? running.Paragraph ?? (date is { Month: <= 3 } ? running.Article : null)) is { } over && Calendar.IsYear(over) && over.End < date && read.End > date)
            return Calendar.AsOf(over.End!.Value);
        // 年末从业人员4.85万人, told in February of what is so: of the year that is over.
        if (next == Modality.Actual && text is "年末" or "岁末" && date is { Month: <= 3 } && read.End > date)
            return read.Start is { } opens ? Calendar.Earlier(opens, read.End.Value) : Calendar.AsOf(read.End.Value.AddYears(-1));
        // 2020年底2.7万户，一年之后达到4.1万户: after the time just told, and not after the report.
        if (text.EndsWithAny("年后", "年之后") && text.Length <= 4 && NumeralScanner.CountOf(text[0]) is > 0 and var years && current is { End: { } since } && since.AddYears(years) <= date)
            return Calendar.AsOf(since.AddYears(years));
        if (date is not { } day || !Calendar.IsYear(read))
            return read;
        // 去年3月投产，当年实现产值6亿元: the year of the time just told.
        // 2月28日集中签约，如今已有9个动工；甲项目当年开工、当年投产: whatever stands today was told in between.
        if (text is "当年" or "同年" && (current is { Start: not null } ? current : running.Dated ?? current) is { Start: { } then, End: { } till } && then.Year == till.Year && till <= day)
            // 今年以来，签约项目22个，当年开工15个: as far as it has gone.
            return till.Year == day.Year && next == Modality.Actual ? new Period(new DateOnly(day.Year, 1, 1), day, $"{day.Year}年以来") : Calendar.YearOf(till.Year);
        if (row.Scopes.YearTold.Contains(text))
            return running.Year ?? read;
        // 2010年，…，全年实现…: the year that the sentence is in.
        if (text is "全年" or "年内" && (current ?? running.Paragraph) is { } spoken && Calendar.IsYear(spoken) && spoken.End!.Value.Year < day.Year && next == Modality.Actual)
            return spoken;
        // 截至2023年底企业430家，全年新增56家: the year at whose end they stand.
        if (text is "全年" or "年内" && current is { End: { Month: 12, Day: 31 } stood } && stood.Year < day.Year && (current.Start is null || current.Start >= stood.AddMonths(-1)) && next == Modality.Actual)
            return Calendar.YearOf(stood.Year);
        // In January, after 1至11月: 预计全年营收320亿元, of the year that has just ended.
        if (text is "全年" && day.Month <= 2 && next == Modality.Plan && (current ?? running.Paragraph ?? running.Article) is { End: { Month: >= 9 } closing } && closing.Year == day.Year - 1)
            return Calendar.YearOf(closing.Year);
        // 近日，云川新区发布2023年产业发展报告。全年地区生产总值371亿元, told in April: of the year that the report is on.
        if (text is "全年" && next == Modality.Actual && day.Month is > 2 and <= 10 && running.Year is { Start: { } looked } year && looked.Year == day.Year - 1 && IsYearReported(token, looked.Year))
            return year;
        if (text is not ("全年" or "年度") || (day.Month > 2 && running.TitleYear is null) || next != Modality.Actual || read.End!.Value.Year != day.Year)
            return read;
        for (var i = from; i < token; i++)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Target or Cue.Plan)
                return read;
        if (running.TitleYear is { } told)
            return told;
        if (running.Year is { } named && named.End!.Value.Year <= day.Year)
            return named;
        return new Period(new DateOnly(day.Year - 1, 1, 1), new DateOnly(day.Year - 1, 12, 31), $"{day.Year - 1}年");
    }

    // 2023年产业发展报告, 2023年统计公报: right before, in the same paragraph.
    private bool IsYearReported(int token, int year)
    {
        const int reach = 60;
        var before = row.Text.AsSpan(Math.Max(0, row[token].Start - reach), Math.Min(reach, row[token].Start));
        before = before[(before.LastIndexOf('\n') + 1)..];
        var named = before.LastIndexOf($"{year}年", StringComparison.Ordinal);
        return named >= 0 && row.Scopes.YearsReports.AnyIn(before[named..]);
    }

    /// <summary>四年来 in a report of the first quarter are the four years that have ended.</summary>
    public Period Whole(int token, Period read)
    {
        var text = row.TextOf(token);
        if (read is not { Start: { } start, End: { } end } || text.Length > 6)
            return read;
        // 过去一年 at the beginning of a year is the one that has ended.
        if (date is { Month: <= 3 } && text.Contains("过去", StringComparison.Ordinal) && text.EndsWith("一年", StringComparison.Ordinal))
            return Calendar.YearOf(date.Value.Year - 1);
        // 表彰2021年度先进，…。过去一年, told in May: the year that the report looks back on.
        if (date is { Month: <= 6 } spring && text.Contains("过去", StringComparison.Ordinal) && text.EndsWith("一年", StringComparison.Ordinal) && (running.TitleYear?.End?.Year == spring.Year - 1 || NamesYearBefore(token, spring.Year - 1)))
            return Calendar.YearOf(spring.Year - 1);
        // 过去五年: so are these.
        if (date is { Month: <= 6 } told && end.AddDays(1) == told && start.Year < told.Year - 1 && start.Month == told.Month && start.Day == told.Day && text.StartsWith("过去") && text[^1] == '年')
            return new Period(new DateOnly(start.Year, 1, 1), new DateOnly(told.Year - 1, 12, 31), $"{start.Year}-{told.Year - 1}年");
        // 成立两年来, 挂牌五周年。五年来: from the day of founding.
        if (date == end && text[0] is not '近' && (token > 0 && row.Scopes.Founded.Contains(row.TextOf(token - 1)) || AnniversaryBefore(token)))
            return new Period(start, end, $"{start.Year}年{start.Month}月以来");
        // 2017年4月1日挂牌运行，6年来…: so it is where the clause before tells the day.
        if (date == end && text[0] is not '近' && FoundedBefore(token, start) is { } founded)
            return new Period(founded, end, $"{founded.Year}年{founded.Month}月以来");
        if (date is { Month: <= 6 } day && end == day && start.Month == day.Month && start.Day == day.Day && start.Year < day.Year - 1 && (text.EndsWith("年来", StringComparison.Ordinal) || text.EndsWith("年间", StringComparison.Ordinal) || text[0] == '近' && text[^1] == '年'))
            return new Period(new DateOnly(start.Year, 1, 1), new DateOnly(day.Year - 1, 12, 31), $"{start.Year}-{day.Year - 1}年");
        // 近五年, 五年来 late in a year are the five that end with it.
        if (date is { Month: >= 10 } late && end == late && start.AddYears(2) <= end && (text[0] == '近' || text.EndsWith("年来", StringComparison.Ordinal)))
            return new Period(new DateOnly(start.Year + 1, 1, 1), end, $"{start.Year + 1}年以来");
        // 七年来: told in years, so it begins with one.
        if (date == end && start.AddYears(2) <= end && text[0] is not '近' && (text.EndsWith("年来", StringComparison.Ordinal) || text.EndsWith("年间", StringComparison.Ordinal) || text.EndsWith("年以来", StringComparison.Ordinal)))
            return new Period(new DateOnly(start.Year, 1, 1), end, $"{start.Year}年以来");
        return read;
    }

    // The day of a founding that the sentence tells before a count of years, where as many have passed since; null for none.
    private DateOnly? FoundedBefore(int token, DateOnly start)
    {
        var founded = false;
        for (var i = token - 1; i >= Math.Max(0, token - Sentence.Reach) && row[i].Kind != TokenKind.Figure && row.TextOf(i)[0] is not ('。' or '\n'); i--)
            if (row[i].Kind == TokenKind.Time)
                return founded && row.Times[row[i].Index].Period is { Start: { } first, End: { } last } && last.DayNumber - first.DayNumber <= 31 && Math.Abs(first.DayNumber - start.DayNumber) < 366 ? first : null;
            else
                founded |= row.Scopes.Founded.Contains(row.TextOf(i));
        return null;
    }

    // Whether a year is named not far before.
    private bool NamesYearBefore(int token, int year)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 3 * Sentence.Reach); i--)
            if (row[i].Kind == TokenKind.Time && row.Times[row[i].Index].Period is { End: { } end } told && end.Year == year && Calendar.IsYear(told))
                return true;
        return false;
    }

    // 迎来挂牌五周年。五年来…
    private bool AnniversaryBefore(int token)
    {
        const int near = 300;
        var begin = Math.Max(0, row[token].Start - near);
        return date is { Month: > 6 } && running.AnniversaryTold < row[token].Start || row.Text.AsSpan(begin, row[token].Start - begin).Contains("周年", StringComparison.Ordinal);
    }

    /// <summary>截至6月10日，今年以来; 今年截至6月10日: the year as far as that day.</summary>
    public Period Narrowed(int token, int from, Period period, Period? before)
    {
        if (token == from || before is null)
            return period;
        var toDate = row.Times[row[token].Index].Time?.Relation == TimeRelation.YearToDate;
        // 截至今天（6月18日），2026年度票房…: past the brackets.
        const int longest = 5;
        var next = token - 1;
        while (next > Math.Max(from, token - longest) && row[next].Kind is TokenKind.Break or TokenKind.Mark)
            next--;
        var adjoins = row[next].Kind == TokenKind.Time;
        if (!adjoins)
            return period;
        // 截至今天，2026年度票房…: so does the year after the day.
        var (whole, reached) = toDate || before.Start is null && Calendar.IsYear(period) ? (period, before) : (before, period);
        return whole.Start is { Month: 1, Day: 1 } start && reached is { Start: null, End: { } end } && end.Year == start.Year && end < whole.End && (toDate || whole == period || row[token - 1].Kind == TokenKind.Time && Calendar.IsYear(whole))
            ? new Period(start, end, PeriodLabel.Of(start, end, TimeGrain.Year, TimeRelation.YearToDate))
            : period;
    }

    /// <summary>去年上半年…，6月…: of the year that is spoken of, where this year's is still to come.</summary>
    public Period InSpokenYear(int token, Period read, Period? current, Modality modality)
    {
        if (modality != Modality.Actual || (current ?? running.Paragraph ?? (read.Start > date?.AddMonths(1) ? running.Article : null)) is not { Start: { } spoken, End: { } spokenEnd } || spoken.Year != spokenEnd.Year || read is not { Start: { } start, End: { } end } || !(start > date) || start.Year != end.Year || spoken.Year >= start.Year || row.Times[row[token].Index].Time is not { LacksYear: true, Grain: TimeGrain.Month or TimeGrain.Quarter or TimeGrain.HalfYear })
            return read;
        var (from, to) = (new DateOnly(spoken.Year, start.Month, 1), new DateOnly(spoken.Year, end.Month, DateTime.DaysInMonth(spoken.Year, end.Month)));
        return Calendar.Between(from, to);
    }

    /// <summary>2023年，…968亿元。上半年476亿元，下半年491亿元, told in January: of the year that the paragraph looks back on, where this year's is not over.</summary>
    public Period InYearLookedBackOn(int token, Period read, Period? current, Modality modality)
    {
        if (modality != Modality.Actual || date is not { } day || read is not { Start: { } start, End: { } end } || start.Year != day.Year || end <= day
            || row.Times[row[token].Index].Time is not { LacksYear: true, Grain: TimeGrain.Quarter or TimeGrain.HalfYear })
            return read;
        // What is as good as over is this year's, whatever the article told of before its paragraph.
        if ((current ?? running.Paragraph ?? (end > day.AddMonths(1) ? running.Article : null)) is not { End: { } ended } told || !Calendar.IsYear(told) || ended.Year != day.Year - 1)
            return read;
        return Calendar.Earlier(start, end);
    }

    /// <summary>2023年上半年增长8%，快于一季度（6.7%）: the quarter of that year.</summary>
    public Period OfSameYear(int token, Period read, Period? current)
    {
        if (row.Times[row[token].Index].Time is not { LacksYear: true } || current is not { Start: { } spoken, End: { } spokenEnd } || spoken.Year != spokenEnd.Year || read is not { Start: { } start, End: { } end } || start.Year != end.Year || start.Year == spoken.Year)
            return read;
        var (from, to) = (start.AddYears(spoken.Year - start.Year), new DateOnly(spoken.Year, end.Month, DateTime.DaysInMonth(spoken.Year, end.Month)));
        return Calendar.Between(from, to);
    }

    /// <summary>上年同期为36.2亿元, 上年为120亿元: the main period, a year earlier.</summary>
    public Period? YearBefore(int token, int to, Period main)
    {
        if (EndBefore(token, to, main) is { } closed)
            return closed;
        if (row.Times[row[token].Index].Time is not { } time || main.Start is not { } start || main.End is not { } end || token + 1 >= to || row[token].End >= row.Text.Length)
            return null;
        var text = row.TextOf(token);
        // 476.9亿元，上年同期446.1亿元; 上年签约的39个项目.
        if (!TellsNext(row[token].End) && !(time.SamePeriod && (row[token + 1].Kind == TokenKind.Figure || SetsAgainst(token))) && !(text is "上年" or "上年度" or "上一年" && CountsDoneIn(token, to)))
            return null;
        if (!time.SamePeriod && !(text is "上年" or "上年度" or "上一年" or "前一年" or "去年" or "去年度" && Calendar.IsYear(main)) || !around.FigureInClause(token, to))
            return null;
        // 去年 counts from the report, 上年 from the year spoken of.
        if (text is "去年" or "去年度" && date is { } day && start.Year == day.Year - 1)
            return null;
        return Calendar.Earlier(start, end);
    }

    /// <summary>截至2024年底428家，前一年末是391家; 上年末为391家: as of the end of the year before the one spoken of.</summary>
    private Period? EndBefore(int token, int to, Period main)
    {
        var text = row.TextOf(token);
        var after = row[token].End;
        if (text is "前一年" or "上一年" && after < row.Text.Length && row.Text[after] is '末' or '底')
            after++;
        else if (text is not ("上年末" or "上年底" or "上一年末" or "上一年底" or "前一年末" or "前一年底"))
            return null;
        if (!TellsNext(after) || main.End is not { Month: 12, Day: 31 } end || !around.FigureInClause(token, to))
            return null;
        return Calendar.AsOf(end.AddYears(-1));
    }

    // 产值143亿元，而上年同期光伏产业只有36亿元，增长近3倍: what it was then, said beside what it is.
    private bool SetsAgainst(int token) => token > 0 && row.TextOf(token - 1) is "而" && row.TextOf(token)[0] is '上' or '去' or '前';

    // 上年|签约|的|39个: what was done in it, and how many of that there are.
    private bool CountsDoneIn(int token, int to) => token + 3 < to && row.IsCue(token + 1, Cue.Stage) && row.IsCue(token + 2, Cue.Of) && row[token + 3].Kind == TokenKind.Figure;

    private bool TellsNext(int at) => at < row.Text.Length && row.Text[at] is '为' or '是' or '仅' or '只' or '则';

    /// <summary>The next time of the sentence, where it is still to come.</summary>
    public Period? Ahead(int token, int to)
    {
        for (var i = token + 1; i < Math.Min(to, token + ClauseTokens.LongestRow); i++)
            if (row[i].Kind == TokenKind.Time)
                return row.Times[row[i].Index].Period is { End: { Month: 12, Day: 31 } end } && end > date ? new Period(null, end, $"到{end.Year}年") : null;
        return null;
    }

    /// <summary>截至10月底…，今年新增72家: the year as far as the paragraph's other figures go.</summary>
    public Period AsFarAs(int token, Period period)
    {
        if (date is not { } day)
            return period;
        if (period.End is { } end && end <= day && (period.Start is null || period.Start is { Month: 1, Day: 1 } start && start.Year == end.Year) && end.Year == day.Year)
        {
            if (row.Times[row[token].Index].Time?.Relation != TimeRelation.YearToDate)
                running.Reached = end;
            else if (running.Reached is { } reached && period.Start is { } opened)
                return new Period(opened, reached, PeriodLabel.Of(opened, reached, TimeGrain.Year, TimeRelation.YearToDate));
        }
        return period;
    }
}
