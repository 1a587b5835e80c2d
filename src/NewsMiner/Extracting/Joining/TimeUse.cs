using System.Buffers;
using NewsMiner.Extracting.Periods;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// What a time is said for, where that is not when the figures after it hold: a comparison, a plan's year, a record, the name of an event or a
/// festival, the day of a report; and of one that may govern figures how long it lasts.
/// </summary>
internal sealed class TimeUse(Row row, DateOnly? date, ClauseTokens around)
{
    /// <summary>比去年, 超过前5年总和, 与…相比: what a figure is compared with.</summary>
    public bool IsBasis(int token, int from, int to)
    {
        if (token > from && row[token - 1].Kind == TokenKind.Cue && row[token - 1].Cue is Cue.Than or Cue.Above or Cue.Beneath)
            return true;
        if (token > from && row[token - 1].Kind == TokenKind.Series && row.TextOf(token - 1) is "与" or "和" && token + 1 < to && row.IsCue(token + 1, Cue.Than))
            return true;
        // 在排名中比2021年提升34位, whose 比 the lexicon joins to what stands before it.
        if (token > from && row.Text[row[token].Start - 1] == '比' && row[token - 1].Kind == TokenKind.Word)
            return true;
        // 较上期（2月28日）减少7312户: which one that was.
        if (token - 3 >= from && row[token - 1].Kind == TokenKind.Mark && row.Text[row[token - 1].Start] is '（' or '(' && row.IsCue(token - 3, Cue.Than))
            return true;
        // 是去年同期42倍.
        if (token + 1 < to && row.TextOf(token).EndsWith("同期") && row[token + 1].Kind == TokenKind.Figure && row.Figures[row[token + 1].Index].Kind == MentionKind.Multiple)
            return true;
        // 是去年同期的1.13倍, 是前10年同类企业的2.4倍.
        var multiplied = token + 1;
        while (multiplied < Math.Min(to, token + MostOfBasis) && row[multiplied].Kind is not (TokenKind.Break or TokenKind.Figure or TokenKind.Time) && !row.IsCue(multiplied, Cue.Of))
            multiplied++;
        if (multiplied + 1 < to && row.IsCue(multiplied, Cue.Of) && row[multiplied + 1].Kind == TokenKind.Figure && row.Figures[row[multiplied + 1].Index].Kind == MentionKind.Multiple)
            return true;
        // 是2022年36.8亿元的两倍多.
        if (token + 3 < to && row[token + 1].Kind == TokenKind.Figure && row.IsCue(token + 2, Cue.Of) && row[token + 3].Kind == TokenKind.Figure && row.Figures[row[token + 3].Index].Kind == MentionKind.Multiple)
            return true;
        // 超过前5年总和.
        if (token + 1 < to && row.TextOf(token + 1) is "总和" or "之和")
            return true;
        if (IsMeasuredAgainst(token, from, to))
            return true;
        // 下降6.3%，主要是上年同期基数较高: no number is told of it.
        if (row.Times[row[token].Index].Time?.SamePeriod == true && token > from && row[token - 1].Kind is not TokenKind.Break && !around.FigureInClause(token, to))
            return true;
        // 同上年同期比，项目增加6个.
        if (token + 1 < to && row.IsCue(token + 1, Cue.Than) && token > from && row.TextOf(token - 1) is "同" or "与" or "和" or "跟")
            return true;
        return token + 1 < to && row.TextOf(token + 1) is "相比" or "同期相比";
    }

    // Tokens of what a multiple is of.
    private const int MostOfBasis = 6;

    // 恢复到2019年同期的112%, 相当于上年全年的86%.
    private bool IsMeasuredAgainst(int token, int from, int to)
    {
        // A chain of times is looked along for a few words only: a line of nothing but years would cost its square.
        var of = token + 1;
        while (of < Math.Min(to, token + 8) && (row[of].Kind == TokenKind.Time || row.TextOf(of) is "时期" or "期间" or "水平"))
            of++;
        if (of + 1 >= to || !row.IsCue(of, Cue.Of) || row[of + 1].Kind != TokenKind.Figure || row.Figures[row[of + 1].Index].Kind is not (MentionKind.Percent or MentionKind.Multiple))
            return false;
        var verb = token - 1;
        while (verb > Math.Max(from, token - 8) && (row[verb].Kind == TokenKind.Time || row.TextOf(verb) is "到" or "至" or "了"))
            verb--;
        return verb >= from && (row.TextOf(verb).StartsWith("恢复") || row.TextOf(verb) is "相当于" or "是" or "达到" or "达" or "为" or "接近");
    }

    /// <summary>超过去年全年的六成, 相当于上年的80%: what the figure is measured by.</summary>
    public bool IsMeasureOfPlan(int token, int to)
    {
        var at = token + 1;
        while (at < Math.Min(to, token + 6) && row[at].Kind is not (TokenKind.Figure or TokenKind.Break))
            at++;
        if (at >= to || row[at].Kind != TokenKind.Figure || row.Figures[row[at].Index].Kind is not (MentionKind.Percent or MentionKind.Multiple))
            return false;
        var between = row.Text.AsSpan(row[token].End, row[at].Start - row[token].End).Trim();
        if (between.EndsWith("的") && (between.Contains("任务", StringComparison.Ordinal) || between.Contains("目标", StringComparison.Ordinal) || between.Contains("计划", StringComparison.Ordinal) || between.StartsWith("预算")))
            return true;
        if (token == 0 || between is not ("的" or "全年的" or "同期的" or "总量的" or "总额的" or "全年总量的" or "全年总额的"))
            return false;
        if (row[token - 1].Kind == TokenKind.Time && row[token - 1].End == row[token].Start)
            return IsMeasureOfPlan(token - 1, to);
        var before = row.Text.AsSpan(0, row[token].Start).TrimEnd();
        return before.EndsWith("超过") || before.EndsWith("超") || before.EndsWith("占") || before.EndsWith("相当于") || before.EndsWith("达到") || before.EndsWith("完成") || before.EndsWith("接近") || before.EndsWith("不到");
    }

    /// <summary>年初提出的7%的预期目标: when an aim was set, and not when what is told beside it holds.</summary>
    public bool IsTimeOfAim(int token, int to) =>
        token + 2 < to && row.IsCue(token + 2, Cue.Of) && row.Scopes.AimSet.Contains(row.TextOf(token + 1));

    /// <summary>年度计划投资24.5亿元, 超年初目标5个百分点: the time belongs to the plan's name.</summary>
    public bool IsYearOfPlan(int token, int to) =>
        row.TextOf(token) is "年度" or "年初" && token + 1 < to && row.Text.AsSpan(row[token].End).TrimStart() is ['计', '划', ..] or ['投', '资', ..] or ['目', '标', ..] or ['任', '务', ..];

    /// <summary>成立于2010年，…; 公司2010年成立，…: the year in which somebody began, and in which nothing that is told of them need have been.</summary>
    public bool IsBeginning(int token, Period read, int to) =>
        Calendar.IsYear(read) && read.End?.AddYears(1) < date
        && (row[token].Start > 2 && row.Text[row[token].Start - 1] == '于' && row.Scopes.Founded.AnyEnds(row.Text.AsSpan(0, row[token].Start - 1))
            || token + 1 < to && row.Scopes.Founded.Contains(row.TextOf(token + 1)) && (token + 2 >= to || row[token + 2].Kind == TokenKind.Break)
            // 这家2016年落户的企业，…: which one it is.
            || token + 2 < to && (row.Scopes.Founded.Contains(row.TextOf(token + 1)) || row.TextOf(token + 1) is "落户" or "入驻" or "落地" or "入园" or "建厂") && row.IsCue(token + 2, Cue.Of) && !around.FigureInClause(token, to));

    /// <summary>举行2023年第四次集中签约, 今年首批项目: which one it was, not when.</summary>
    public bool NamesEdition(int token, int to)
    {
        var rest = row.Text.AsSpan(row[token].End);
        if (token + 1 >= to || rest.Length < 3 || rest[0] is not ('第' or '首') || IsSetting(rest))
            return false;
        if (rest[0] == '首')
            // 2021年首场签约仪式 does say which year's.
            return row.TextOf(token) is "今年" or "本年" or "年内" && (rest[1] is '批' or '场' or '轮' || rest.StartsWith("首次集中"));
        var number = 1;
        while (number < rest.Length && number < 4 && (char.IsAsciiDigit(rest[number]) || "一二三四五六七八九十".Contains(rest[number])))
            number++;
        return number > 1 && number < rest.Length && rest[number] is '次' or '届' or '批' or '期' or '轮' or '场';
    }

    // 今年第一次“三个一批”活动中，…: in which what follows was done, and so of that year.
    private static bool IsSetting(ReadOnlySpan<char> rest)
    {
        const int longest = 24;
        return rest[..Math.Min(longest, rest.Length)] is var near && near.IndexOfAny('，', '。') is > 2 and var pause && near[..pause] is [.., '动' or '式' or '会', '中' or '上' or '里'];
    }

    /// <summary>增速为2015年以来的最高, 创近三年新高: how long it has not been so.</summary>
    public bool TellsRecord(int token, int to)
    {
        var text = row.TextOf(token);
        if (token + 1 >= to || !(text.EndsWith("以来") || text.EndsWith("来") || text[0] == '近'))
            return false;
        var rest = row.Text.AsSpan(row[token].End).TrimStart("的同期").TrimStart("单月日");
        return rest.Length > 1 && (rest[0] is '最' && rest[1] is not '近' || rest.StartsWith("新高") || rest.StartsWith("新低") || rest.StartsWith("首次") || rest.StartsWith("第一次"));
    }

    /// <summary>端午龙舟赛, 国庆花坛: a festival in a name.</summary>
    public bool IsFestivalInName(int token, int from, int to)
    {
        var text = row.TextOf(token);
        if (row.Times[row[token].Index].Time is not { Grain: TimeGrain.Day, LacksYear: true } || text.ContainsAny(DateCharacters))
            return false;
        return !around.OpensClause(token, from) && token + 1 < to && row[token + 1] is { Kind: TokenKind.Word } after && (InNames(token, from) || after.Class is WordClass.Noun or WordClass.Other or WordClass.Foreign or WordClass.Unknown) && !(row.TextOf(token + 1) is "假期" or "期间" or "小长假" or "长假" or "当天" or "假日");
    }

    // 灯光节、端午龙舟赛: an item of a series whose others are no times.
    private bool InNames(int token, int from) => token - 2 >= from && row[token - 1].Kind == TokenKind.Series && row[token - 2].Kind != TokenKind.Time;

    /// <summary>近日, 近年来: when the report was written, not what a figure covers.</summary>
    public bool IsVague(int token)
    {
        var text = row.TextOf(token);
        return row.Scopes.Lately.Contains(text) || text.StartsWith("近年") || (text[0] == '近' && text[^1] == '来' && !text.ContainsAny(Numbers));
    }

    /// <summary>2022年国家级经开区考核评价: the year of an assessment.</summary>
    public bool NamesAssessment(int token, int to)
    {
        const int longest = 30;
        var rest = row.Text.AsSpan(row[token].End, Math.Min(row[to - 1].End, row[token].End + longest) - row[token].End);
        if (rest.IndexOfAny("，。；：") is >= 0 and var stop)
            rest = rest[..stop];
        return rest.IndexOfAnyInRange('0', '9') < 0 && row.Scopes.Assessments.AnyIn(rest);
    }

    /// <summary>去年公布的2022年度考核, 日前发布的…榜单: whether words between two times say that the second's result was made known in the first.</summary>
    public bool SaysMadeKnown(int token, int next) =>
        next - token is 3 or 4 && row.Scopes.Announced.AnyBegins(row.TextOf(token + 1)) && row.TextOf(next - 1)[^1] == '的';

    /// <summary>此次评估, 本次考核: a sentence that goes on about the assessment told.</summary>
    public bool GoesOnAboutAssessment(int from, int to)
    {
        const int longest = 12;
        var opening = row.Text.AsSpan(row[from].Start, Math.Min(longest, row[to - 1].End - row[from].Start));
        return (opening.StartsWith("此次") || opening.StartsWith("本次") || opening.StartsWith("这次")) && row.Scopes.Assessments.AnyIn(opening);
    }

    /// <summary>8月7日，…发布会上，…表示: the day of the report, unless a figure stands between.</summary>
    public bool IsReport(int token, int to)
    {
        if (row.Times[row[token].Index].Period is not { Start: { } start, End: { } end } || end.DayNumber - start.DayNumber > 2)
            return false;
        for (var i = token + 1; i < Math.Min(to, token + 40); i++)
        {
            if (row[i].Kind == TokenKind.Figure)
                return false;
            if (row.IsCue(i, Cue.Says))
                return true;
        }
        return false;
    }

    /// <summary>19日宣布…, 今天公布…名单: whether what somebody says on a day does something.</summary>
    public bool IsAnnouncement(int token, int to)
    {
        for (var i = token + 1; i < Math.Min(to, token + 40) && row[i].Kind != TokenKind.Figure; i++)
            if (row.IsCue(i, Cue.Says))
                return row.Scopes.Announced.AnyBegins(row.TextOf(i));
        return false;
    }

    /// <summary>上半年经济数据: the time of results that are told next.</summary>
    public bool NamesResults(int token, int to)
    {
        // 半年答卷 is time and results in one.
        if (row.Scopes.Results.AnyEnds(row.TextOf(token).TrimEnd('”')))
            return true;
        for (var i = token + 1; i < Math.Min(to, token + 4) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i++)
            if (row.Scopes.Results.Contains(row.TextOf(i)))
                return true;
        // 通报2023年全市开发区建设情况
        const int far = 7;
        for (var i = token + 1; i < Math.Min(to, token + far) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i++)
            if (row.Scopes.Reported.AnyBegins(row.Text.AsSpan(row[i].Start, row[Math.Min(to, i + 3) - 1].End - row[i].Start)))
                return true;
        return false;
    }

    /// <summary>The days of a holiday.</summary>
    public bool IsHoliday(int token, int to, Period period) =>
        period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber is > 0 and <= 10
        && (row.TextOf(token) is var told && row.Scopes.Holidays.AnyEnds(told) || token + 1 < to && row.Scopes.Holidays.Contains(row.TextOf(token + 1)));

    /// <summary>Whether nothing (零, 空白) stands between a time and a figure, as the first end of a change.</summary>
    public bool LeadsUpTo(int token, int figure)
    {
        if (figure - token > 8)
            return false;
        var nothing = false;
        for (var i = token + 1; i < figure; i++)
        {
            if (row[i].Kind is TokenKind.Break or TokenKind.Figure)
                return false;
            nothing |= row.Scopes.FromNothing.Contains(row.TextOf(i));
        }
        return nothing;
    }

    /// <summary>自2022年推行…以来: whether 以来 follows, with words between.</summary>
    public bool SinceDeed(int token, int to)
    {
        for (var i = token + 1; i < Math.Min(to, token + 16) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure or TokenKind.Time); i++)
            if (i > token + 1 && row.TextOf(i) is "以来")
                return true;
        return false;
    }

    /// <summary>预计9月底建成投产: an aim set to a deed, with no figure in its clause.</summary>
    public bool IsDeadlineOfDeed(int token, int from, int to, Period period)
    {
        if (!(period.End > date) || token + 1 >= to || row[token + 1].Kind is TokenKind.Break or TokenKind.Time || around.FigureInClause(token, to))
            return false;
        var before = token - 1;
        if (before > from && row.TextOf(before) is "于" or "在" or "到" or "可" or "将")
            before--;
        return before >= from && row[before].Kind == TokenKind.Cue && row[before].Cue is Cue.Plan or Cue.Target;
    }

    /// <summary>已于6月下线首车，累计交付1260辆; 人才港6月交付使用，提供公寓1028套: a month that is said of a stage alone.</summary>
    public bool IsTimeOfStage(int token, int from, int to, Period period)
    {
        if (period is not { Start: { } start, End: { } end } || end > date || end.DayNumber - start.DayNumber is < 27 or > 31 || token == from || token + 1 >= to || around.OpensClause(token, from) || around.FigureInClause(token, to))
            return false;
        for (var i = token + 1; i < Math.Min(to, token + 5) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i++)
            if (row.IsCue(i, Cue.Stage) && row.TextOf(i) is not "上市" || row.TextOf(i) is "量产" or "下线" or "交付" or "交付使用" or "投入使用")
                return true;
        return false;
    }

    /// <summary>3月28日开工，已完成投资2.9亿元: a day or month whose clause tells that work began, and no figure.</summary>
    public bool IsTimeOfBeginning(int token, int to, Period period)
    {
        const int near = 5;
        if (!IsShort(period) || token + 2 >= to || around.FigureInClause(token, to))
            return false;
        for (var i = token + 1; i < Math.Min(to, token + near) && row[i].Kind is not (TokenKind.Break or TokenKind.Time); i++)
            if (row.IsCue(i, Cue.Stage) && row.TextOf(i).StartsWith("开工"))
                return true;
        return false;
    }

    /// <summary>创业园今年5月投入运营，…: a day or month in whose clause something opened, and which no figure tells of.</summary>
    public bool IsTimeOfOpening(int token, int to, Period period)
    {
        if (!IsShort(period) || token + 1 >= to || around.FigureInClause(token, to))
            return false;
        for (var i = token + 1; i < Math.Min(to, token + 12) && row[i].Kind is not (TokenKind.Break or TokenKind.Time); i++)
            if (row.Scopes.Opened.AnyBegins(row.TextOf(i)))
                return true;
        return false;
    }

    /// <summary>甲项目9月签约、10月拿地: a day or month within a clause that tells no figure.</summary>
    public bool IsTimeOfDeed(int token, int from, int to, Period period) =>
        IsShort(period) && token > from && row[token - 1].Kind is not TokenKind.Break && !row.IsCue(token - 1, Cue.OfWhich) && token + 1 < to && row[token + 1].Kind is TokenKind.Word or TokenKind.Cue && !around.FigureInClause(token, to);

    private bool IsShort(Period period) => period is { Start: { } start, End: { } end } && end <= date && end.DayNumber - start.DayNumber <= 31;

    /// <summary>年初, 2022年末: a moment, though it reads as a month.</summary>
    public bool IsEdge(int token) => row.Text[row[token].End - 1] is '初' or '底' or '末';

    /// <summary>十八大以来, 自2015年以来.</summary>
    public bool IsEra(int token, Period period) =>
        row.Times[row[token].Index].Time?.Relation == TimeRelation.Since && period is { Start: { } start, End: { } end } && start.AddMonths(18) < end;

    /// <summary>近三年: several years are told of one thing, not of the article.</summary>
    public bool IsSpan(Period period) => period is { Start: { } start, End: { } end } && start.AddMonths(18) < end && end < date;

    /// <summary>2023年以来 goes on through its paragraph; what began long before does not.</summary>
    public bool IsLongPast(int token, Period period) => IsEra(token, period) && period.Start!.Value.AddMonths(30) < period.End!.Value;

    /// <summary>Whether a word begins with a plan or an aim.</summary>
    public bool IsPlan(int token) => row.Scopes.PlanBegins.AnyBegins(row.TextOf(token));

    /// <summary>Whether a period is long enough to run on through a text, and begun; 从2022年起, which has no end, is said of its own clause.</summary>
    public bool IsLasting(Period period) =>
        period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber > 20 && (date is null || start <= date);

    /// <summary>2024年一季度招商情况: a title's time is its article's, where it is over and not long ago.</summary>
    public bool IsOver(Period period) =>
        IsLasting(period) && date is { } day && period is { Start: { } start, End: { } end } && end < day && start.AddMonths(15) > day;

    /// <summary>近5年来, 近三年来 say how many years.</summary>
    public static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789二两三四五六七八九十");

    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("月日号天期节旬周0123456789");

    /// <summary>2021年度优秀企业获表彰: a year in what is named.</summary>
    public bool NamesAwards(int token, int to) =>
        row.TextOf(token).EndsWith("年度") && !around.FigureInClause(token, to) && token + 1 < to
        && (NamesAssessment(token, to) || row[token + 1] is { Kind: TokenKind.Word, Class: WordClass.Noun or WordClass.Adjective or WordClass.Other or WordClass.Unknown });

    /// <summary>近5年来, 近三年来: whether it says how many years.</summary>
    public bool SaysHowMany(int token) => row.TextOf(token).ContainsAny(Numbers);
}
