using NewsMiner.Extracting.Periods;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// Walks along one sentence: takes up its times, lets go of what ends with a clause or a part, and gives each figure on the way the time that governs it.
/// </summary>
/// <param name="from">The sentence's first token.</param>
/// <param name="to">The token behind its last.</param>
internal sealed class SentenceTimes(Row row, DateOnly? date, RunningTimes running, TimeReaders readers, int from, int to, List<Draft> drafts, Modality[] modalities, Period?[] periods)
{
    private readonly ClauseTokens _around = readers.Around;
    private readonly TimeUse _uses = readers.Uses;
    private readonly MeantTime _meant = readers.Meant;

    // The article's period as the sentence found it.
    private readonly Period? _governed = running.Article;

    // The figure that comes next.
    private int _next;

    // The time that was told last, and whether as this year's.
    private Period? _current;
    private bool _thisYear;

    // The last time that a token told, and that token.
    private (Period? Period, int At) _told;

    // The sentence's first time, which comes back past a semicolon.
    private (Period? Period, bool ThisYear) _opening;

    // A time that holds up to the end of its clause (上年同期为…), and one that holds for the next figure alone.
    private Period? _aside;
    private Period? _once;

    // 达产后: no one says when; the time told before it.
    private bool _sometime;
    private Period? _dated;

    // 现有: what is there today; and what is counted after it.
    private bool _standsNow;
    private bool _byNow;

    // 今年安排项目112个，总投资105亿元，一、二季度开工20个；…: the time now told is of how far those projects are.
    private bool _howFar;

    // 攀升至2019年的174亿元: the time now told stands within its clause.
    private bool _inPassing;

    // 今年在建: the year as a whole was _meant.
    private bool _wholeYear;

    // 预计9月底建成；…累计完成投资6亿元: the deadline is of the deed, and what is told as done after it stands in the time before.
    private (Period? Due, Period? Before, bool ThisYear) _deed;

    // 6月交付使用，提供公寓1028套: the month is the stage's, and what stands or adds up after it stands in the time before.
    private (Period? Told, Period? Before) _stage;

    // 3月28日开工，已完成投资2.9亿元: so is the day of a beginning.
    private (Period? Told, Period? Before) _started;

    // 创业园今年5月投入运营，已吸引设计工作室29个: the time is that of the opening.
    private Period? _opened;

    // 甲项目9月签约、10月拿地: the time of a deed that no number tells of.
    private Period? _passing;

    // 2019年12月封关运行，入驻企业456家: the time is that of the founding, and what stands after it is there today.
    private Period? _founding;

    // The day on which it was said, and whether what was said was an act.
    private Period? _reported;
    private bool _announced;

    // In days: longer than what a day's event or a month holds.
    private const int Month = 31;

    private Modality NextModality => _next < modalities.Length ? modalities[_next] : Modality.Actual;

    public void Read()
    {
        // 此外 leaves the narrower time of the sentences before it.
        if (from < to && row.TextOf(from) is "此外" or "另外" or "同时" && running.Wider is { } wider)
            (running.Paragraph, running.Wider) = (wider, null);
        // 其中 goes on in the time of the sentence before, and comes back to it.
        if (from < to && row.IsCue(from, Cue.OfWhich))
            (_current, _thisYear) = _opening = running.Sentence;
        running.InAssessment |= running.Assessed is not null && _uses.GoesOnAboutAssessment(from, to);
        running.Event.EnterSentence();
        for (var i = from; i < to; i++)
        {
            if (_next < drafts.Count && i == drafts[_next].Token)
            {
                DateFigure(i);
                continue;
            }
            running.Event.Note(i);
            TakeWord(i);
            if (row[i].Kind == TokenKind.Break)
                PassBreak(i);
            else if (row[i].Kind == TokenKind.Time && row.Times[row[i].Index].Period is { } read)
                TakeTime(i, read);
        }
        running.Sentence = (_current, _thisYear);
        running.FirstSentence = false;
    }

    private void Turn(Period? period) => (_current, _aside, _thisYear) = (period, null, false);

    private void DateFigure(int i)
    {
        var (draft, modality) = (drafts[_next], modalities[_next]);
        if (modality == Modality.Actual && draft.Rule != "from-to" && _deed.Due is { } due && _current == due)
            (_current, _thisYear, _deed) = (_deed.Before, _deed.ThisYear, default);
        if (_stage.Told is { } staged && _current == staged && (_around.SaidInAll(i) || draft.Rule is "capacity" or "capacity-in-name" || readers.Standing.IsState(draft, modality) && draft.Aspect == Aspect.Level && draft.Counted is not ("项目" or "企业")))
            (_current, _stage) = (_stage.Before, default);
        // 3月28日开工，已完成投资2.9亿元: so is what has been spent since.
        else if (_started.Told is { } started && _current == started && modality == Modality.Actual && FigureTime.IsSpent(draft) && readers.Figures.IsSpentByNow(draft, draft.Indicator!))
            (_current, _started) = (_started.Before, default);
        // 创业园今年5月投入运营，已吸引设计工作室29个: when it opened, and what stands there today.
        else if (date is { } now && _opened is { } since && _current == since && modality == Modality.Actual && readers.Standing.StandsThere(draft, i, from))
            Turn(running.Standing ?? Calendar.AsOf(now));
        if (!_sometime || _current is not null || modality != Modality.Plan)
            periods[_next] = PeriodOf(draft, modality, i);
        // 今年以来，…。截至目前，52个项目签约（占全省的12%），总投资84亿元: what is told of them is of the same months.
        if (_next > 0 && periods[_next] is { Start: null } stood && draft.Aspect is Aspect.Level or Aspect.Share && periods[_next - 1] is { Start: { Month: 1, Day: 1 } } soFar && soFar.End == stood.End && soFar.End <= date && (draft.Aspect == Aspect.Share || row.Figures[draft.Number].Kind == MentionKind.Money || draft.Act is not null))
            periods[_next] = soFar;
        // 1至9月完成投资6亿元，累计完成投资17亿元: what has come together since it began, by then.
        if (_next > 0 && periods[_next] is { Start: not null, End: { } until } && until <= date && FigureTime.IsSpent(draft) && periods[_next] == periods[_next - 1] && drafts[_next - 1].Indicator == draft.Indicator && _around.SaidInAll(i) && !_around.SaidInAll(drafts[_next - 1].Token))
            periods[_next] = Calendar.AsOf(until);
        // 完成投资47亿元，占年度计划的91%: so is what was spent for it.
        if (_next > 0 && periods[_next] is { Start: { Month: 1, Day: 1 } } ofYear && periods[_next - 1] is { Start: null } spentBy && spentBy.End == ofYear.End && FigureTime.IsSpent(drafts[_next - 1]) && readers.Figures.OfYearsPlan(draft) && !_around.SaidInAll(drafts[_next - 1].Token) && _around.BreakBetween(drafts[_next - 1].Token, i))
            periods[_next - 1] = ofYear;
        // 在2023年度营商环境评价中列第二，较上年提升3个位次: of the judging that the place is of.
        if (draft.Rule == Ranks.MovedRule && _next > 0 && drafts[_next - 1].Aspect == Aspect.Rank && _once is null && _aside is null)
            periods[_next] = periods[_next - 1];
        // 建成公租房1200套，已入住930套，入住率78%: what is lived in is there when that is told.
        if (_next > 0 && periods[_next] is { Start: null } lived && lived.End == date && periods[_next - 1] is { Start: not null } && modality == Modality.Actual && readers.Standing.IsOccupied(draft, from))
            SettleBuilt(draft, lived);
        // 截至6月底，31个签约项目已开工24个: what has become of those who are counted as of a day has become of them by that day.
        if (_next > 0 && _current is { Start: null } && periods[_next] is { Start: not null } done && periods[_next - 1] is { Start: null } there && there.End == done.End && draft is { Act: not null, Counted: not null, Aspect: Aspect.Level } && drafts[_next - 1] is { Counted: not null, Aspect: Aspect.Level } && row.SameUnit(drafts[_next - 1].Token, i) && !_around.BreakBetween(drafts[_next - 1].Token, i))
            periods[_next] = there;
        // 签约项目15个，总投资59.9亿元: the sum has the time of what was counted.
        if (periods[_next] is null && readers.Figures.SummedUp(drafts, _next) is >= 0 and var counted)
            periods[_next] = periods[counted];
        if (_once is { Start: { } first, End: { } last } && first.Month == 1 && last.Month == 12 && i > from && date is { } today && row.Text.AsSpan(0, row[i].Start).TrimEnd().TrimEnd('的').EndsWith("年前") && draft.Rule == "from-to")
            _aside = Calendar.AsOf(today);
        running.CountsYears |= _wholeYear && draft.Counted is "项目" && modality == Modality.Actual;
        _once = null;
        _next++;
    }

    // Gives what was built, and the counts of it, the time at which it is lived in, where the sentence told them without a time.
    private void SettleBuilt(Draft occupied, Period time)
    {
        var built = drafts[_next - 1];
        if (_current is null && built is { Aspect: Aspect.Level, Counted: not (null or "项目"), Indicator: not null } && modalities[_next - 1] == Modality.Actual && !readers.Standing.IsNew(built) && !_around.Semicolon(built.Token, occupied.Token)
            && (row.KindOf(occupied.Token) == MentionKind.Percent || row.SameUnit(built.Token, occupied.Token) || row.CountsThings(built.Token)))
            periods[_next - 1] = time;
    }

    private Period? PeriodOf(Draft draft, Modality modality, int i)
    {
        var governs = Governing(draft, modality, i);
        var untold = _current is null && _once is null && _aside is null;
        // 前三季度…。员工由80人增至960人, in a later paragraph that tells no time: what it came to is how it is today, and when it began is not said.
        if (untold && draft is { Rule: "from-to", Aspect: Aspect.Level } && modality == Modality.Actual && running.Paragraph is null && running.TitleYear is null && governs is { Start: not null, End: { } ended } && governs == running.Article && ended < date && governs.Start.Value.AddMonths(13) > ended)
        {
            if (row.IsCue(i - 1, Cue.From) || row.Scopes.AtFirst.Contains(row.TextOf(i - 1)) || row.IsCue(i - 1, Cue.Of))
                return null;
            governs = null;
        }
        // 会议明确，工业总产值增长20%以上: an aim is of the year ahead, not of the one that the sentence before looked back on.
        // 重点项目78个，年度计划投资105亿元，完成92亿元, looking back: but of those counted before it was planned for their year.
        if (modality is Modality.Target or Modality.Plan && untold && !_sometime && governs is { } past && Calendar.IsYear(past) && past.End < date && date is { } now && past.End.Value.Year == now.Year - 1
            && !(_next > 0 && modalities[_next - 1] == Modality.Actual && drafts[_next - 1].Counted is "项目" && periods[_next - 1] == past && draft.Indicator is { } planned && planned.EndsWith("年度计划投资", StringComparison.Ordinal)))
            governs = Calendar.YearOf(now.Year);
        // 1—5月，…。全年目标是380亿元，增长12%以上: how much more that is goes on about the year that is aimed at.
        else if (modality == Modality.Target && untold && draft is { Aspect: Aspect.Growth, Head.IsEmpty: true } && _next > 0 && modalities[_next - 1] == Modality.Target && drafts[_next - 1].Indicator == draft.Indicator && periods[_next - 1] is { Start: not null, End: { } aimed } && aimed >= date && !_around.Semicolon(drafts[_next - 1].Token, i))
            governs = periods[_next - 1];
        // 力争到2025年，…。新区要基本建成，城镇化率由目前的60%提升到80%以上: an aim that names no time is set to the deadline told last.
        else if (modality == Modality.Target && untold && governs is null && !_sometime)
            governs = running.Deadline;
        // 上半年，…。往后看，要打造基地12个，力争2030年产值突破80亿元: an aim is of no time that is over.
        else if (modality == Modality.Target && untold && draft.Aspect == Aspect.Level && governs is { Start: not null, End: { } over } && over < date && _meant.Ahead(i, to) is { } ahead)
            governs = ahead;
        // 前10个月，…。下一步，将新建仓库5万平方米: nor is what is planned of months that are over.
        else if (modality != Modality.Actual && untold && draft.Aspect == Aspect.Level && governs is { Start: not null, End: { } done } && done < date && !Calendar.IsYear(governs))
            governs = modality == Modality.Target ? running.Deadline : null;
        // 今年初已经开工，将建设高炉4座: nor is what is planned of the time of the deed told before it.
        else if (modality is Modality.Target or Modality.Plan && draft.Rule != Plans.SumRule && IsOfDeedBefore(i))
            governs = null;
        // 十年来，…。22个试验区贡献了全国18%的外商投资: what is there, in a sentence that tells no time after many years were told, is there today.
        else if (modality == Modality.Actual && untold && date is { } today && governs is { Start: { } begun, End: { } until } && begun.AddMonths(24) < until && until >= today && readers.Standing.IsThere(draft, modality))
            governs = Calendar.AsOf(today);
        // “十四五”期间，将投资160亿元。三大配套工程已完工，容纳2.3万人: what is done is of no time still to come.
        else if (modality == Modality.Actual && untold && governs is { Start: not null, End: { } later } && later.Year > date?.Year && _around.SaysDone(i, from, to))
            governs = null;
        else if (modality == Modality.Actual && untold && governs is { Start: { } opened, End: { } closed } && opened.AddMonths(13) > closed)
        {
            // 前10个月，产值80亿元。…累计引进企业16家: what has come together did so by then, and not in those months.
            if (!TellsResults() && readers.Standing.HasComeTogether(draft) && !IsComparedNext())
                governs = Calendar.AsOf(closed < date && !Calendar.IsYear(governs) ? closed : date!.Value);
            // 上半年，…。总投资26亿元的海星项目已完成投资17亿元: nor has a project been paid for in those months alone.
            else if (date is { } paid && _next > 0 && FigureTime.IsSpent(draft) && IsSumOfProject(_next - 1) && (row.TextOf(i - 1)[0] == '已' || _around.SaysDone(i, from, i)) && !IsComparedNext())
                governs = Calendar.AsOf(paid);
            // 前三季度，…。海外仓每天处理订单6000个: nor is it so in those months alone.
            else if (draft.Aspect == Aspect.Level && _around.SaysEach(i, from))
                governs = null;
            else if (date is { } stands && closed.DayNumber - opened.DayNumber > Month && running.TitleYear is null && !IsComparedNext() && (GoesOnAboutToday(draft) || readers.Standing.StandsToday(draft, modality, from, HasResults())))
                governs = Calendar.AsOf(stands);
        }
        if (IsEndSinceDay(draft, modality, governs))
            governs = Calendar.AsOf(date!.Value);
        var thisYear = _once is null && _aside is null && (_current is null ? running.ThisYear && !(running.CountsYears && (readers.Figures.IsOfCounted(draft) || SortsYears(draft))) || FigureTime.IsSpent(draft) : _thisYear || _wholeYear && readers.Figures.IsDone(draft, from)) && !FigureTime.OfPlanned(drafts, _next, modalities);
        return readers.Figures.Of(draft, modality, from, governs, _once, _aside, running.InAssessment && governs == running.Assessed ? governs : _founding is not null && governs == _founding && !row.IsArea(i) ? null : _current, thisYear);
    }

    // 前11个月产值9.8亿元；员工由去年底的86人增加到112人: what a number has come to since a day is so on the day of the report, and not in the months told before.
    private bool IsEndSinceDay(Draft draft, Modality modality, Period? governs) =>
        draft is { Rule: "from-to", Aspect: Aspect.Level } && modality == Modality.Actual && _once is null && _aside is null && row.IsCount(draft.Token) && governs is { Start: { } opens, End: { } closes } && opens.AddDays(Month) < closes && closes <= date && opens.AddMonths(13) > closes
        && _next > 0 && drafts[_next - 1] is { Rule: "from-to" } begin && begin.Indicator == draft.Indicator && periods[_next - 1] is { Start: { } since, End: { } day } && since.AddDays(Month) >= day && _around.Semicolon(_told.At, begin.Token);

    // 有效发明专利2300件，增长16%: whether the next figure says how much more that was than before.
    private bool IsComparedNext() => _next + 1 < drafts.Count && drafts[_next + 1] is { Aspect: Aspect.Growth or Aspect.Change, Head.IsEmpty: true };

    // 从业人员2.1万人，其中技能人才8600人，占41%: the parts of what is there on the day of the report, and what part they are.
    private bool GoesOnAboutToday(Draft draft) =>
        _next > 0 && date is { } day && periods[_next - 1] is { Start: null } before && before.End == day && modalities[_next - 1] == Modality.Actual && draft.Indicator == drafts[_next - 1].Indicator && draft.Aspect == Aspect.Share && !_around.Semicolon(drafts[_next - 1].Token, draft.Token);

    // 总投资26亿元的海星项目: whether a figure is the sum that a project is to cost, and not that of projects that were counted.
    private bool IsSumOfProject(int index) =>
        drafts[index] is { Aspect: Aspect.Level, Indicator: { } name } && name.EndsWith("总投资", StringComparison.Ordinal) && readers.Figures.SummedUp(drafts, index) < 0 && row.IsCue(drafts[index].Token + 1, Cue.Of);

    // Whether the time that governs is over and was told of something that another clause says is done, and a word of plan stands in a clause between.
    private bool IsOfDeedBefore(int i)
    {
        if (_once is not null || _aside is not null || _current is not { Start: not null, End: { } end } || !(end < date) || _told.Period != _current || IsPlanned(_told.At))
            return false;
        var paused = false;
        for (var j = _told.At + 1; j < Math.Min(i, _told.At + Sentence.Reach); j++)
            // 上半年，公司预计…: a time that stands alone opens the clause behind it.
            if (row[j].Kind == TokenKind.Break)
                paused |= j > _told.At + 1;
            // 上半年新增企业46家，营业收入预计增长29%: what numbers tell of goes on in its time.
            else if (row[j].Kind == TokenKind.Figure && !paused)
                return false;
            else if (row[j].Kind == TokenKind.Cue && row[j].Cue is Cue.Plan or Cue.Target)
                return paused;
        return false;
    }

    /// <summary>The time that governs a figure, as it was told; null where none does.</summary>
    private Period? Governing(Draft draft, Modality modality, int i)
    {
        if ((_once ?? _aside ?? _current) is { } told)
            return told;
        if ((draft.Aspect == Aspect.Rank || draft.Aspect == Aspect.Change && row.TextOf(i) is [.., '位' or '名']) && running.Assessed is { } assessed)
            return assessed;
        // 此次评估设27项指标。…有21项好于全国平均水平: of the year that is judged.
        if (running.InAssessment && running.Paragraph is null && draft is { Act: null, Aspect: Aspect.Level } && row.IsCount(i) && row.Unit(i) is "项" or "个" or "类")
            return running.Assessed;
        if (running.Event.Of(draft, modality) is { } day)
            return day;
        if (running.TitleYear is null && (_standsNow |= !(draft.Act is not null && running.Paragraph is not null) && readers.Standing.StandsNow(i, from)))
            return readers.Standing.Stands(ref _byNow) ?? Reported(modality);
        return readers.Standing.StandsByItself(draft, modality, from, _next == 0, TellsResults(), ref _byNow)
            ?? running.For(modality, running.Paragraph)
            ?? (running.Standing is not null && running.Article?.End == date ? running.Standing : running.For(modality, running.Article))
            ?? running.Event.Reigning(draft, modality)
            ?? running.Standing
            ?? (readers.Standing.IsState(draft, modality) ? running.ReportStanding : null)
            ?? Reported(modality);
    }

    // 14日从市统计局获悉，…: by the day on which it was said; what is announced is of that day.
    private Period? Reported(Modality modality) =>
        modality == Modality.Actual && !_announced && _reported is { Start: { } start, End: { } end } && start == end ? Calendar.AsOf(end) : _reported;

    // Whether the sentence has told a growth or a sum that flows.
    private bool TellsResults()
    {
        // Each figure is looked at once, however many ask.
        for (; !_tellsResults && _looked < _next; _looked++)
            _tellsResults = IsResult(_looked);
        return _tellsResults;
    }

    // 高新技术企业136家，…；技术合同成交额16亿元: whether it tells one anywhere.
    private bool HasResults()
    {
        if (_hasResults is { } known)
            return known;
        var found = TellsResults();
        for (var i = _next; i < drafts.Count && !found; i++)
            found = IsResult(i);
        _hasResults = found;
        return found;
    }

    private bool IsResult(int i) =>
        modalities[i] == Modality.Actual && (drafts[i].Aspect == Aspect.Growth || drafts[i].Aspect == Aspect.Level && row.NatureOf(drafts[i].IndicatorRule) == IndicatorNature.Flow);

    private bool? _hasResults;

    private bool _tellsResults;

    // How many figures TellsResults has looked at.
    private int _looked;

    /// <summary>What words, cues and counted years say of the time of what follows them.</summary>
    private void TakeWord(int i)
    {
        // 五年来，…。五年累计完成投资2100亿元: the same years.
        if (row[i].Kind == TokenKind.Figure && i + 1 < to && _around.OpensClause(i, from) && RunningTimes.SpanOf(row.TextOf(i)) is var years and > 0 && running.Spans.TryGetValue(years, out var counted) && (row.IsCue(i + 1, Cue.Total) || row.IsCue(i + 1, Cue.Newly) || row.IsCue(i + 1, Cue.Makes) || row.TextOf(i + 1) is "新" or "共" or "间"))
        {
            Turn(counted);
            if (i == from || row[i - 1].Kind == TokenKind.Subject)
                running.Paragraph = counted;
        }
        // 2026年6月投产，达产后年产值8亿元: no one says when.
        if (row.IsCue(i, Cue.Plan) && row.Text[row[i].End - 1] == '后' && row.TextOf(i) is not "今后" || row[i].Kind == TokenKind.Indicator && row.Scopes.AtFullOutput.AnyBegins(row.TextOf(i)))
        {
            // 到2025年全面达产后: but here it is said.
            if (_current is { Start: null, End: { Month: 12, Day: 31 } deadline } && deadline > date && i > from && !_around.BreakBetween(from, i))
                (_current, _aside) = (Calendar.YearOf(deadline.Year), null);
            else
                (_dated, _current, _aside, _sometime) = (_sometime ? _dated : _current, null, null, true);
        }
        // 自开行以来，累计突破1500列: since a day that is not told; what is reached stands now.
        if (row[i].Kind == TokenKind.Word && row.TextOf(i) is "以来" && date is { } today && !_uses.TellsRecord(i, to) && (i > from + 1 || i > from && row.Scopes.Founded.Contains(row.TextOf(from))) && !_around.TimeInClause(i, from))
        {
            var since = i > from && readers.Foundings.FoundedOn(row.TextOf(i - 1)) is { } founded ? new Period(founded, today, $"{founded.Year}年{founded.Month}月以来") : Calendar.AsOf(today);
            if (since.Start is not null)
                running.Founding = since;
            // 新设企业2273家（挂牌以来共4391家），增长60%: said aside.
            if (_around.InBrackets(i, from))
                _once = since;
            else
                Turn(since);
        }
        // 自挂牌以来，…。累计形成成果86项: since then too, where the article has told no other time.
        if (_current is null && running is { Founding: { } founding, Paragraph: null, Article: null } && row.TextOf(i) is "累计" && (i == from || row[i - 1].Kind is TokenKind.Break or TokenKind.Subject || row.IsCue(i - 1, Cue.Done)))
            Turn(founding);
        // 今年在建项目, 今年安排: what the year as a whole holds.
        if (_thisYear && row[i].Kind is TokenKind.Word or TokenKind.Cue && (row.Scopes.WholeYear.Contains(row.TextOf(i)) || row.Scopes.HoldsProjects.Contains(row.TextOf(i)) && CountsProjects(i)))
            (_thisYear, _wholeYear) = (false, true);
        // 2012年以来，…。这期间，累计投资…: the years just told.
        if (running.Span is { } lasted && (i == from || row[i - 1].Kind == TokenKind.Break) && row.Scopes.Meanwhile.AnyBegins(row.Text.AsSpan(row[i].Start)))
            Turn(lasted);
    }

    // 论进度，续建项目24个，新开工项目34个，前期项目42个: the year's projects by how far each is to come.
    private bool SortsYears(Draft draft) =>
        draft is { Counted: "项目", Aspect: Aspect.Level } && row.Text.AsSpan(row[from].Start, row[to - 1].End - row[from].Start) is var sentence && sentence.Contains("续建", StringComparison.Ordinal)
        && (sentence.Contains("前期", StringComparison.Ordinal) || sentence.Contains("新开工", StringComparison.Ordinal) || sentence.Contains("新建", StringComparison.Ordinal));

    // 今年共建设重点项目29个: projects that are counted, of which nothing says how far they are.
    private bool CountsProjects(int verb) =>
        _next < drafts.Count && drafts[_next] is { Counted: "项目", Act: null, Aspect: Aspect.Level } counted && _current is { } year && Calendar.IsYear(year) && _around.SameStretch(verb, counted.Token);

    private void PassBreak(int i)
    {
        _aside = null;
        // 自2019年8月挂牌以来，…: but since then is no time of the founding.
        if (_current is { Start: not null } told && _current != _founding && !told.Label.EndsWith("以来", StringComparison.Ordinal) && ToldOfFounding(i))
            _founding = told;
        if (row.Text[row[i].Start] is not ('；' or ';'))
            return;
        _standsNow = false;
        if (_sometime)
            (_current, _sometime) = (_current ?? _dated, false);
        // 上半年价格上涨0.3%，6月下降0.1%；出厂价格…: past the semicolon the sentence's own time is back.
        if (_opening.Period is { } whole && _current is { Start: { } begun, End: { } ended } part && (_howFar || _inPassing && !(_next < drafts.Count && drafts[_next].Rule == "from-to") || ended.DayNumber - begun.DayNumber < 100) && Calendar.Holds(whole, part))
            (_current, _thisYear, _howFar) = (whole, _opening.ThisYear, false);
        // 甲项目9月签约、10月拿地；乙项目已建成厂房8万平方米: when a deed was done that no number tells of.
        else if (_passing is { } deed && (_current == deed || _deed.Before == deed))
            (_current, _deed, _passing) = (null, default, null);
        // 新增企业1247家，2019年挂牌以来累计新增2.3万家；实际使用外资…: so long was told of one figure only.
        else if (_current is { Start: { } since } span && span.Label.EndsWith("以来", StringComparison.Ordinal) && (_opening.Period ?? running.Paragraph ?? running.Article) is { Start: { } began, End: not null } back && since.AddYears(1) < began && back != span && ToldBefore(back))
            (_current, _thisYear) = (null, false);
        // 全年谋划项目213个；确保基地10月底前投产；新改建公路120公里: the deadline was that one's.
        else if (_opening.Period is { } year && Calendar.IsYear(year) && _current is { Start: null, End: { } due } && due != year.End && (due.Year == year.End!.Value.Year || due < year.Start))
            (_current, _thisYear) = _opening;
    }

    // Whether the clause that a break ends tells of a founding, when (2012年8月成立, 成立于2012年8月), and no number.
    private bool ToldOfFounding(int pause)
    {
        const int longest = 16;
        var (founded, dated) = (false, false);
        for (var i = pause - 1; i >= Math.Max(from, pause - longest) && row[i].Kind != TokenKind.Figure; i--)
        {
            // 2010年10月，国务院批准设立…: the time stands before the clause.
            if (row[i].Kind == TokenKind.Break)
                return founded && (dated || i > from && row[i - 1].Kind == TokenKind.Time);
            dated |= row[i].Kind == TokenKind.Time;
            founded |= row.Scopes.Founded.Contains(row.TextOf(i));
            if (i == from)
                return founded && dated;
        }
        return false;
    }

    // Whether a figure of the sentence has been told of a time.
    private bool ToldBefore(Period period)
    {
        for (var i = 0; i < _next; i++)
            if (periods[i] is { } told && told.Start == period.Start && told.End == period.End)
                return true;
        return false;
    }

    private void TakeTime(int i, Period read)
    {
        running.OpensReport(i, from, read);
        running.TakeYear(read);
        // 截至今天（6月18日）: the same day, said again.
        if (i > from + 1 && _told.At == i - 2 && row[i - 1].Kind == TokenKind.Mark && row.Text[row[i - 1].Start] is '（' or '(' && _current is { End: { } same } && _current == _told.Period && read.Start == same && read.End == same)
            return;
        if (Calendar.IsYear(read) && read.End < date && _uses.NamesAssessment(i, to))
        {
            running.Assessed = read;
            // 去年公布的2022年度全省考核中，…: when it was made known is no time of what was judged.
            if (_told.At < i && _current == _told.Period && _uses.SaysMadeKnown(_told.At, i))
                (_current, _thisYear) = (null, false);
        }
        // 2015年为68亿元，2018年为183亿元。同期，…: of the years just told, up to the last.
        if (row.TextOf(i) is "同期" && i == from && running.Years is { Earlier: not null, Last: { } lastTold })
        {
            Turn(lastTold);
            _opening = (_current, false);
            return;
        }
        // In July, 半年来: what the year's first half has brought.
        if (date is { Month: 7 or 8 } summer && row.TextOf(i).TrimStart("这近") is "半年来" or "半年以来" or "半年" && read.Start is not null && read.End == summer)
            read = Calendar.Between(new DateOnly(summer.Year, 1, 1), new DateOnly(summer.Year, 6, 30));
        // In January, 一年来: what the year that is over has brought.
        if (date is { Month: 1 or 2 } winter && row.TextOf(i).TrimStart("这") is "一年来" or "一年以来" && read.Start is not null && read.End == winter && (i == from || row[i - 1].Kind == TokenKind.Break))
            read = Calendar.YearOf(winter.Year - 1);
        // 到2021年，工业营收突破千亿元: of a year that is over it is the year's own.
        if (read is { Start: null, End: { Month: 12, Day: 31 } reachedYear } && reachedYear < date && row.Text[row[i].Start] is '到' or '至' && row.Text[row[i].End - 1] == '年')
            read = Calendar.YearOf(reachedYear.Year);
        // 上半年，…增长23%，近两年平均增速14%: a growth of the half-year, averaged with that of the one before.
        if (_current is { Start: not null } spoken && _uses.IsLasting(spoken) && spoken.Start.Value.AddMonths(13) > spoken.End && _around.IsAveragedOver(i, to))
            return;
        // 96.3亿元（2023年：81.9亿元），增长17.6%; 36.2亿元（去年同期：31.8亿元）.
        if (_current is not null && _next < drafts.Count && drafts[_next].Token == i + 2 && row.Text[row[i].End] is '：' or ':' && i > from && row.Text[row[i - 1].Start] is '（' or '(')
        {
            _once = BeforeSpoken(i) ?? read;
            return;
        }
        if (_uses.IsBasis(i, from, to))
        {
            // 快于一季度（6.7%）: the note says how it was then.
            if (i + 2 < to && row[i + 1].Kind == TokenKind.Mark && row.Text[row[i + 1].Start] is '（' or '(' && row[i + 2].Kind == TokenKind.Figure)
                _once = _meant.OfSameYear(i, read, _current);
            // 1394亿元，比2023年的1269亿元增长9.8%: nor is what it is compared with of now.
            else if (i + 2 < to && row.IsCue(i + 1, Cue.Of) && row[i + 2].Kind == TokenKind.Figure && row.KindOf(i + 2) is MentionKind.Money or MentionKind.Quantity)
                _once = BeforeSpoken(i) ?? read;
            // 74亿元，是2022年37亿元的两倍.
            else if (i + 3 < to && row[i + 1].Kind == TokenKind.Figure && row.IsCue(i + 2, Cue.Of) && row[i + 3].Kind == TokenKind.Figure)
                _once = BeforeSpoken(i) ?? read;
            return;
        }
        // 由去年的零跃升到127亿元: the time of a first end that is no number.
        if (i > from && row.IsCue(i - 1, Cue.From) && _next < drafts.Count && _uses.LeadsUpTo(i, drafts[_next].Token))
            return;
        // 三次产业结构由2022年的2.1∶63.2∶34.7优化为1.9∶65.1∶33.0: when it was as no figure tells.
        if (i > from && row.IsCue(i - 1, Cue.From) && _next < drafts.Count && drafts[_next].Rule == "structure")
            return;
        if (_uses.IsMeasureOfPlan(i, to) || _uses.IsYearOfPlan(i, to) || _uses.IsTimeOfAim(i, to) || running.Event.Names(i, to))
            return;
        if (PointsBack(i) || IsVague(i))
            return;
        // 订单已排到明年一季度: how far, and not when; 毕业5年内的硕士: who they are.
        if (i > from && (row.Scopes.BookedUntil.Contains(row.TextOf(i - 1)) || i - 1 > from && row.IsCue(i - 1, Cue.Done) && row.Scopes.BookedUntil.Contains(row.TextOf(i - 2))) || row.TextOf(i).EndsWithAny("年内", "年以内") && i > from && row[i - 1].Kind == TokenKind.Word && i + 1 < to && row.IsCue(i + 1, Cue.Of))
            return;
        // 2021年度优秀企业获表彰: a time in what is named.
        if (_uses.IsBeginning(i, read, to) || _uses.NamesEdition(i, to) || _uses.NamesAwards(i, to) || _uses.IsFestivalInName(i, from, to) || _uses.TellsRecord(i, to))
            return;
        // 自2022年推行“拿地即开工”改革以来: since then, with words between.
        if (read is { Start: { } since } && since <= date && !read.Label.EndsWith("以来", StringComparison.Ordinal) && _uses.SinceDeed(i, to))
        {
            Turn(new Period(since, date, $"{read.Label}以来"));
            return;
        }
        if (IsPlans(i, read))
            return;
        var period = Meant(i, read);
        if (!IsOfOneFigure(i, period))
            Govern(i, read, period);
    }

    /// <summary>当月, 当天: the month, day or time that was told.</summary>
    private bool PointsBack(int i)
    {
        // 10月当月: the month just named.
        if (i > from && row[i - 1].Kind == TokenKind.Time && row.TextOf(i) is "当月" or "当季" or "当季度" or "当年")
            return true;
        // 上半年增长13%，其中当月增长12%: the last month of what is spoken of.
        if (row.TextOf(i) is "当月" or "单月" && (_current ?? running.Paragraph ?? running.Article) is { Start: { } since, End: { } till } && till <= date && since.AddDays(32) < till && (i == from || row[i - 1].Kind is TokenKind.Break || row.IsCue(i - 1, Cue.OfWhich)))
        {
            if (_opening.Period is null)
                _opening = (running.Paragraph ?? running.Article, running.ThisYear);
            var month = new DateOnly(till.Year, till.Month, 1);
            Turn(Calendar.Between(month, till));
            return true;
        }
        // 10月份，增加值当月增长12%; 9月5日签约，当月开工: the month that was told, or that the day told is in.
        if (row.TextOf(i) is "当月" or "同月" or "单月" && (_current ?? running.Paragraph ?? running.Article) is { Start: { } opens, End: { } closes } && (opens.Year, opens.Month) == (closes.Year, closes.Month) && closes <= date)
        {
            var first = new DateOnly(opens.Year, opens.Month, 1);
            var last = first.AddMonths(1).AddDays(-1);
            Turn(Calendar.Between(first, last <= date ? last : closes));
            return true;
        }
        // 同日, 活动当天: the day that was told.
        if (row.Scopes.SameDay.Contains(row.TextOf(i)) && ((_current is { Start: { } told } && told == _current.End ? _current : null) ?? running.Event.Day) is { } sameDay)
        {
            Turn(sameDay);
            return true;
        }
        return false;
    }

    /// <summary>近日, 近年来: lately, where what came about lately came about by now or in the month of the report.</summary>
    private bool IsVague(int i)
    {
        // 近十年来，…: how long, of what follows in its clause alone; 近十年来首次 is a record.
        if (!_uses.IsVague(i) && !(row.TextOf(i) is ['近', .., '来'] && (!_around.FigureInClause(i, to) && !(i + 1 < to && row[i + 1].Kind == TokenKind.Break && _uses.SaysHowMany(i)) || row.Text[row[i + 1].Start] is '首' or '最' or '新' or '同' or '第')))
            return false;
        if (running.Event.Lately(i, to) is { } month)
        {
            // 甲、乙等15家企业近日签约: of those counted right before it too.
            if (_current is null && _next > 0 && drafts[_next - 1] is { Counted: not null } those && _around.SameStretch(those.Token, i))
                periods[_next - 1] = month;
            Turn(month);
            running.Event.OpensLately(i, to, month);
        }
        // 近年来，推出举措128条: what has come about by now, whatever year was told before.
        else if (date is { } today && row.Scopes.TheseYears.Contains(row.TextOf(i)) && (i == from || _around.OpensClause(i, from)))
            Turn(Calendar.AsOf(today));
        return true;
    }

    /// <summary>完成全年目标任务的52%: the plan's year, not the figures' after it.</summary>
    private bool IsPlans(int i, Period read)
    {
        if (!(row.TextOf(i) is "全年" or "年度" or "年初" && i + 1 < to && (_uses.IsPlan(i + 1) || _next < drafts.Count && drafts[_next] is { Rule: Plans.SumRule } sum && sum.Token == i + 1)))
            return false;
        // 全年计划实施项目30个，其中续建12个: the verb of what the year is to bring.
        if (row.TextOf(i) is "全年" && NextModality == Modality.Plan && row.TextOf(i + 1) is "计划" && i + 2 < to && row[i + 2].Kind is TokenKind.Word or TokenKind.Cue && !row.IsCue(i + 2, Cue.Of))
        {
            Turn(_meant.YearMeant(i, from, read, NextModality, _current));
            return true;
        }
        // 完成全年120亿元目标任务的93%: the sum's own rule knows its year.
        if (_next < drafts.Count && drafts[_next].Rule == Plans.SumRule)
            return true;
        if (_next < drafts.Count && drafts[_next].Rule != "share-of-plan" && _around.SameStretch(i, drafts[_next].Token))
            _once = _meant.YearMeant(i, from, read, modalities[_next], _current);
        // 盯紧全年目标，确保…: what is aimed at is the year's, whatever part of it was told of.
        else if (_next < drafts.Count && modalities[_next] == Modality.Target && row.TextOf(i) is "全年" && (_current?.End is not { } part || part.Year == read.End?.Year))
            _current = read;
        return true;
    }

    private Period Meant(int i, Period read)
    {
        // 2024年…，一、二季度共开工20个, told in April: as far as the year has gone.
        if (date is { } today && row.Times[row[i].Index].Time is { LacksYear: true } && (_current is { Start: not null } ? _current : _opening.Period is { Start: not null } ? _opening.Period : running.Paragraph ?? running.Article) is { Start: { } spoken } && spoken.Year == today.Year && read is { Start: { Month: 1, Day: 1 } begins, End: { } ends } && begins.Year == today.Year - 1 && ends.Year == begins.Year && ends.AddYears(1) > today && ends.Month - today.Month is >= 0 and <= 2 && _next < modalities.Length && modalities[_next] == Modality.Actual)
            read = new Period(begins.AddYears(1), today, $"{today.Year}年以来");
        // 预计10月投产，届时产值翻番, told in March; 前三季度，该区力争投资增长12%, told in July: what is aimed at is still to come. 预计上半年增长50% of July is not.
        if (row.Times[row[i].Index].Time is { LacksYear: true } told && read is { Start: { } past, End: { } gone } && gone < date && gone.AddYears(1) > date && !(told.Grain is TimeGrain.Quarter or TimeGrain.HalfYear && gone.AddMonths(2) > date)
            && (IsPlanned(i) || gone.Year < date.Value.Year && told.Grain is not TimeGrain.Day && NextModality != Modality.Actual && AimsBehind(i)))
            read = Calendar.Between(past.AddYears(1), gone.AddYears(1));
        return _meant.Narrowed(i, from, _meant.YearMeant(i, from, _meant.InYearLookedBackOn(i, _meant.InSpokenYear(i, _meant.Whole(i, read), _current, NextModality), _current, NextModality), NextModality, _current), _current);
    }

    // 预计10月, 计划于3月: whether a word of plan or aim stands right before a time.
    private bool IsPlanned(int i)
    {
        var before = i - 1;
        if (before > from && row.TextOf(before) is "于" or "在" or "到" or "至")
            before--;
        // 全面实现“双过半”目标任务上半年，…, where a heading ran into its text: an aim that was met.
        return before >= from && (row.IsCue(before, Cue.Plan) || row.IsCue(before, Cue.Target) && ModalityScope.OpensTarget(row, before, from, to));
    }

    // 前三季度，力争…, 10月计划…: whether a word of plan or aim leads from a time to the next figure.
    private bool AimsBehind(int i)
    {
        for (var j = i + 1; j < Math.Min(drafts[_next].Token, i + Sentence.Reach); j++)
            if (row[j].Kind == TokenKind.Time || row[j].Kind == TokenKind.Break && row.Text[row[j].Start] is '；' or ';' || row.IsCue(j, Cue.Done))
                return false;
            else if (row.IsCue(j, Cue.Target) || row.IsCue(j, Cue.Plan))
                return true;
        return false;
    }

    private bool SaidAside(int i, Period period)
    {
        if (_next < drafts.Count && _around.SameStretch(i, drafts[_next].Token))
            _once = period;
        else if (_current is not null && _current != period && period.End < date)
            _aside = period;
        else
            return false;
        return true;
    }

    // 上年, 去年同期: a year before what is spoken of; null for other times.
    private Period? BeforeSpoken(int i)
        => (row.Times[row[i].Index].Time?.SamePeriod == true && !char.IsAsciiDigit(row.Text[row[i].Start]) || row.TextOf(i) is "上年" or "上年度" or "上一年") && (_current ?? running.Paragraph ?? running.Article) is { Start: { } opened, End: { } closed } ? Calendar.Earlier(opened, closed) : null;

    /// <summary>A time that is of one figure, one clause or of the report alone, and governs nothing else.</summary>
    private bool IsOfOneFigure(int i, Period period)
    {
        // 以2021年为基期，两年平均增长12%: what is reckoned from is no time that anything is of.
        if (i > from && row.TextOf(i - 1) is "以" && row.Text.AsSpan(row[i].End) is var behind && (behind.StartsWith("为基") || behind.StartsWith("作为基") || behind.StartsWith("作基")))
            return true;
        // 由三年前的20%提高到65%, 从2005年的4万亿元增长到…: the time of the first end alone.
        if (_next < drafts.Count && drafts[_next].Rule == "from-to" && i > from && row.IsCue(i - 1, Cue.From) && _around.SameStretch(i, drafts[_next].Token))
        {
            // 由去年同期的18.2亿元增加到20.1亿元: the same months of the year before.
            // … and 由上年的第9升至第6: 上年 counts from the year spoken of.
            _once = BeforeSpoken(i) ?? period;
            return true;
        }
        if (_next < drafts.Count && _around.SameStretch(i, drafts[_next].Token))
        {
            // 在上年23.1亿元的基础上增长19.8%: when it was what it grew from.
            if (row.Text.AsSpan(row[drafts[_next].Token].End).StartsWith("的基础上"))
            {
                _once = BeforeSpoken(i) ?? period;
                return true;
            }
            // 增长7.2%（2022年核实数为301.4亿元）。其中，…: within brackets a time is of what stands in them.
            if (_current is not null && _around.InBrackets(i, from) && _around.InBrackets(drafts[_next].Token, from))
            {
                _once = BeforeSpoken(i) ?? period;
                return true;
            }
        }
        // 去年签约的68个项目中，已有49个开工: when those were signed of which the others are a part.
        if (_next < drafts.Count && IsOfField(i, drafts[_next]))
        {
            _once = period;
            return true;
        }
        if ((_current ?? running.Paragraph ?? running.Article) is { } main && _meant.YearBefore(i, to, main) is { } before)
        {
            _aside = before;
            return true;
        }
        // 2024年，…贡献率为56%，而2023年这一数字只有38%，工业投资…: of the other year the number alone.
        if (row.Scopes.SaidAgain.AnyBegins(row.Text.AsSpan(row[i].End)) && SaidAside(i, period))
            return true;
        // 增长7.2%（2022年核实数为301.4亿元）: so is the earlier year of what brackets hold.
        if ((_current ?? running.Paragraph ?? running.Article ?? running.TitleYear) is { } spoken && period.End < spoken.End && _next < drafts.Count && _around.InBrackets(i, from) && _around.InBrackets(drafts[_next].Token, from))
        {
            // 固定资产投资96亿元（2023年：82亿元），增长18%: where nothing told the time before, it is of the one figure.
            if (!SaidAside(i, period))
                _once = period;
            return true;
        }
        // 2020年，…进出口126.8亿元，而2019年为38.2亿元，增长2.3倍；其中出口…: so is the other year of a bare number.
        if (_current is { } told && period.End < told.Start && i > from && row.TextOf(i - 1) is "而" && row[i].End < row.Text.Length && row.Text[row[i].End] is '为' or '是' or '仅' or '只' && SaidAside(i, period))
            return true;
        // 项目32个，总投资96亿元，年内计划完成投资18亿元，开工项目25个: the year of what is to be spent is of that sum alone.
        if (_next > 0 && _next < drafts.Count && i + 1 < to && row.IsCue(i + 1, Cue.Plan) && modalities[_next - 1] == Modality.Actual && ModalityScope.ToldOfProjects(drafts[_next - 1]) && !_around.Semicolon(drafts[_next - 1].Token, i)
            && ModalityScope.IsInvestment(row, i + 1, to) && _around.SameStretch(i, drafts[_next].Token))
        {
            _once = period;
            return true;
        }
        // 7个有望年底前投产: said of the number before it alone.
        if (_next > 0 && drafts[_next - 1] is { Counted: not null } counted && modalities[_next - 1] != Modality.Actual && _around.SameStretch(counted.Token, i) && i + 1 < to && row[i + 1].Kind is not (TokenKind.Break or TokenKind.Figure))
        {
            periods[_next - 1] = period;
            return true;
        }
        if (_uses.IsReport(i, to))
        {
            (_reported, _announced) = (period, _uses.IsAnnouncement(i, to));
            return true;
        }
        return false;
    }

    // Whether a time says when those were signed or built who are counted next, and of whom the sentence goes on to tell what has become of them by now.
    private bool IsOfField(int i, Draft field)
    {
        if (field is not { Counted: not null, Aspect: Aspect.Level } || field.Token - i is < 3 or > 8 || !row.IsCue(field.Token - 1, Cue.Of) || !_around.SameStretch(i, field.Token))
            return false;
        var deed = false;
        for (var j = i + 1; j < field.Token - 1; j++)
            deed |= row[j].Kind == TokenKind.Cue && row[j].Cue is Cue.Stage or Cue.Newly || row[j] is { Kind: TokenKind.Word, Class: WordClass.Verb };
        var pause = field.Head.To;
        // 去年签约的52个项目已开工41个.
        if (deed && pause > field.Token && pause + 2 < to && row[pause].In(row.Text)[0] == '已' && (row[pause + 1].Kind == TokenKind.Figure || row[pause + 2].Kind == TokenKind.Figure))
            return true;
        if (!deed || pause <= field.Token || pause + 1 >= to)
            return false;
        if (row.TextOf(pause) is "中" or "里")
            pause++;
        return pause + 1 < to && row[pause].Kind == TokenKind.Break && row[pause + 1].In(row.Text)[0] == '已';
    }

    /// <summary>Lets a time govern the figures after it, and what outlives the sentence.</summary>
    private void Govern(int i, Period read, Period period)
    {
        // 3月10日挂牌到6月20日, 挂牌以来至6月末: from one day to the other.
        if (readers.Foundings.Until(i, from, read) is { } stretch)
            period = stretch;
        // 从2022年起连续三年排第一: as many years.
        if (period is { Start: { Month: 1, Day: 1 } first, End: null } && _around.YearsInARow(i, to) is > 1 and var lasting && first.AddYears(lasting - 1) <= date)
            period = Calendar.Between(first, new DateOnly(first.Year + lasting - 1, 12, 31));
        // 自2020年12月以来，…，截至今年2月底，减免税款38亿元: from then until that day.
        else if (period is { Start: null, End: { } reached } && reached < date && _current is { Start: { } began } && _current.End == date && began.Year < reached.Year && _current.Label.EndsWith("以来", StringComparison.Ordinal))
            period = Calendar.Between(began, reached);
        if (RunningTimes.SpanOf(row.TextOf(i)) is var years and > 1 && period is { Start: { } since, End: { } until } && since.AddMonths(13) < until)
            running.Spans[years] = period;
        running.Span = period is { Start: { } begun, End: { } ended } && begun.AddMonths(13) < ended ? period : null;
        running.Event.Opens(i, from, to, period);
        period = _meant.AsFarAs(i, period);
        // 去年5月开工、今年6月投产，配套电站20兆瓦: nor does it stand in the time of the stage before.
        _stage = _uses.IsTimeOfStage(i, from, to, period) ? (period, _passing is not null && _current == _passing ? null : _current) : default;
        _started = _uses.IsTimeOfBeginning(i, to, period) ? (period, _passing is not null && _current == _passing || _started.Told is not null && _current == _started.Told ? _started.Before : _current) : default;
        _opened = _uses.IsTimeOfOpening(i, to, period) ? period : null;
        if (_uses.IsTimeOfDeed(i, from, to, period))
            _passing = period;
        _deed = _uses.IsDeadlineOfDeed(i, from, to, period) ? (period, _deed.Due is not null && _current == _deed.Due ? _deed.Before : _current, _thisYear) : default;
        _told = (period, i);
        (_current, _aside, _inPassing) = (period, null, !_around.OpensClause(i, from) && i > from && row[i - 1].Kind == TokenKind.Cue);
        // 年内已授信186户: the year so far.
        _thisYear = row.TextOf(i).Contains("今年", StringComparison.Ordinal) || row.TextOf(i).Contains("本年", StringComparison.Ordinal) || row.TextOf(i) is "年内" && i + 1 < to && row.IsCue(i + 1, Cue.Done);
        // 今年以来，全区…，一季度实现…: the sentences after it go on about the quarter.
        if (_next == 0 && _opening.Period is { } soFar && soFar == running.Paragraph && soFar.End == date && Calendar.Holds(soFar, period) && _uses.IsLasting(period) && _around.FigureInClause(i, to))
        {
            if (running.Article == soFar)
                (running.Article, running.ThisYear) = (period, _thisYear);
            (running.Paragraph, _opening) = (period, default);
        }
        // “五一”假期，…: what the paragraph tells after it is of those days too.
        if (_uses.IsHoliday(i, to, period))
            running.Paragraph = period;
        running.Now |= period is { Start: null } && period.End == date && _around.OpensClause(i, from);
        if (period is { Start: null, End: { Month: 12, Day: 31 } due } && due > date)
            running.Deadline = period;
        _howFar = IsHowFar(i, period);
        if (_opening.Period is null)
            _opening = _howFar ? (running.Paragraph, running.ThisYear) : (_current, _thisYear);
        if (Calendar.IsYear(period))
            running.Year = period;
        if (period is { Start: { } dated, End: { } datedEnd } && dated.Year == datedEnd.Year)
            running.Dated = period;
        running.ReportStanding = null;
        if (_around.OpensClause(i, from) && period is { Start: null, End: { } stood } && date is { } today && stood < today && stood.AddMonths(3) > today)
        {
            running.Standing = period;
            if (!running.InHeadline && running.Article is null && running.BodyParagraphs <= 1)
                running.ReportStanding = period;
            // 去年，…。截至7月底，…: last year is told no more.
            if (!running.InHeadline && running.TitleYear is null && running.Article is { End: { } past } && past.AddMonths(3) < stood)
                (running.Article, running.ThisYear) = (null, false);
        }
        Outlive(i, period);
    }

    /// <summary>Makes a time the paragraph's or the article's, where it opens what is told of it.</summary>
    private void Outlive(int i, Period period)
    {
        var opens = _around.OpensClause(i, from);
        if (running.InHeadline && Calendar.IsYear(period) && period.End < date && period.End?.AddMonths(12) > date && !running.Event.NamesEvent(i, to))
            running.TitleYear = period;
        // 公布上半年经济数据, 今年重点项目名单公布: what follows is of that time, wherever it stands.
        if (!running.InHeadline && _next == 0 && (!opens || period.End >= date && !_around.FigureInClause(i, to)) && _uses.IsLasting(period) && _uses.NamesResults(i, to) && running.Article is null)
            (running.Paragraph, running.Article, running.ThisYear) = (period, period, _thisYear);
        if (running.InHeadline && (opens || (i > from && row[i - 1].Kind == TokenKind.Subject)) && (_uses.IsOver(period) || running.TitleYear == period) && !running.Event.NamesEvent(i, to) && !_around.FigureInClause(i, to))
        {
            (running.Article, running.ThisYear) = (period, _thisYear);
        }
        // 二季度166个项目集中开工, above a text of that quarter: which ones they are.
        else if (opens && _uses.IsLasting(period) && !(running.InHeadline && period.End > date && running.Event.NamesEvent(i, to)) && GovernsParagraph(i, period))
        {
            // 全年计划完成投资80亿元: of what is done of it by now, the year.
            running.Aimed = NextModality != Modality.Actual && period.End > date && !Calendar.IsYear(period) ? (period, running.Article) : period == running.Aimed.Time ? default : running.Aimed;
            (running.ThisYear, running.CountsYears) = (_thisYear, false);
            var outer = running.Paragraph ?? running.Article;
            running.Wider = outer is { Start: { } a, End: { } b } && period is { Start: { } c, End: { } d } && a <= c && d <= b && outer != period ? outer : null;
            running.Paragraph = period;
            if (!_uses.IsEra(i, period) && !_uses.IsSpan(period) && (date is null || period.End is null || period.End.Value.AddMonths(14) >= date) && (running.GovernsArticle(i, from, period, _next > 0) || running.Article != _governed && running.Article is { End: { } left } && left < period.End))
                running.Article = period;
        }
    }

    // How far the year's projects are is said of those right before it alone.
    private bool IsHowFar(int i, Period period) =>
        _next > 0 && running.Paragraph is { } year && Calendar.IsYear(year) && period != year && Calendar.Holds(year, period)
        && drafts[_next - 1] is { Indicator: { } told } last && (ModalityScope.ToldOfProjects(last) || told.EndsWith("年度计划投资", StringComparison.Ordinal)) && !told.StartsWith("完成", StringComparison.Ordinal) && !_around.Semicolon(last.Token, i);

    private bool GovernsParagraph(int i, Period period) =>
        !_howFar
        && !(i > from && running.Paragraph is not null && NextModality != Modality.Actual && _around.FigureInClause(i, to))
        && period.Start != date
        && !(i > from && row.TextOf(i) is "当年" or "同年")
        && !_uses.IsEdge(i)
        && !_uses.IsLongPast(i, period)
        // 前10个月…，其中10月份3亿元: a part of the time that the sentence is about.
        && !(i > from && row.IsCue(i - 1, Cue.OfWhich) && (_opening.Period != period ? _opening.Period : running.Paragraph ?? running.Article) is { } whole && Calendar.Holds(whole, period))
        && (i + 1 >= to || row[i + 1].Kind is TokenKind.Break or TokenKind.Time || _around.FigureInClause(i, to) || Calendar.IsYear(period) && period.End < date && row[i + 1].Kind == TokenKind.Subject || row.Times[row[i].Index].Time?.Relation == TimeRelation.YearToDate);
}
