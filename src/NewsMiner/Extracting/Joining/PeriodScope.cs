using System.Buffers;
using NewsMiner.Extracting.Periods;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// The time that governs each figure of one article: the one in its clause, else the last one before it in the sentence, else the period
/// that opened a sentence of the paragraph, else the article's running period. A comparison's time (比2021年底) governs nothing, nor does the day
/// on which something was said; a state (目前, 截至, 年末) and a single day do not outlive their sentence, but for the 其中 that goes on with it, nor an
/// era (十八大以来) its paragraph. 上年同期为36.2亿元 is said aside: the time before it comes back after the clause.
/// </summary>
internal sealed class PeriodScope(Row row, DateOnly? date)
{
    private Period? _article;
    private Period? _paragraph;
    private bool _thisYear;
    private Period? _wider;
    private (Period? Period, bool ThisYear) _sentence;

    /// <summary>The whole year that the article named last, which 全年 and 这一年 go back to.</summary>
    private Period? _year;

    /// <summary>The finished year that the title reports on (2023年统计公报): its 全年 and 年末 are meant, whenever the report came out.</summary>
    private Period? _titleYear;

    private readonly EventDay _event = new(row, date);

    /// <summary>The year by which zones were assessed (2022年国家级经开区考核评价结果): their ranks are of it.</summary>
    private Period? _assessed;

    /// <summary>How far the paragraph's figures of this year go (截至10月底, 前10个月), when it has said so.</summary>
    private DateOnly? _reached;

    /// <summary>截至3月末 … that a sentence of the paragraph opened with; what follows it without a time stands then, where no period runs.</summary>
    private Period? _standing;

    private (Period? Earlier, Period? Last) _years;

    /// <summary>目前 opened a clause of the paragraph.</summary>
    private bool _now;

    private bool _headline;
    private bool _firstSentence;

    public void EnterParagraph(ParagraphRole role)
    {
        (_paragraph, _sentence, _firstSentence, _reached, _standing, _years, _now) = (null, default, true, null, null, default, false);
        _headline = role is ParagraphRole.Kicker or ParagraphRole.Title or ParagraphRole.Subtitle;
        _event.EnterParagraph();
    }

    /// <summary>二、2025年重点工作: a heading's year governs what stands under it.</summary>
    public void EnterSection(Period year) => (_article, _wider, _thisYear, _year) = (year, null, false, year);

    /// <summary>Fills in the periods of the sentence's figures, and carries on what outlives it.</summary>
    public void Read(int from, int to, List<Draft> drafts, int firstDraft, ReadOnlySpan<Modality> modalities, Span<Period?> periods)
    {
        // 此外 leaves the narrower time of the sentences before it.
        if (from < to && row.TextOf(from) is "此外" or "另外" or "同时" && _wider is { } wider)
            (_paragraph, _wider) = (wider, null);
        var governed = _article;
        var (current, thisYear) = from < to && row.IsCue(from, Cue.OfWhich) ? _sentence : default;
        // 其中 goes on in the time of the sentence before, and comes back to it.
        (Period? Period, bool ThisYear) opening = (current, thisYear);
        Period? aside = null;
        Period? once = null;
        var sometime = false;
        var (standing, byNow) = (false, false);
        var held = false;
        Period? dated = null;
        // 预计9月底建成；…累计完成投资6亿元: the deadline is of the deed, and what is told as done after it stands in the time before.
        (Period? Due, Period? Before, bool ThisYear) deed = default;
        _event.EnterSentence();
        Period? reported = null;
        var next = firstDraft;
        for (var i = from; i < to; i++)
        {
            if (next < drafts.Count && i == drafts[next].Token)
            {
                var (draft, modality) = (drafts[next], modalities[next - firstDraft]);
                if (modality == Modality.Actual && draft.Rule != "from-to" && deed.Due is { } due && current == due)
                    (current, thisYear, deed) = (deed.Before, deed.ThisYear, default);
                if (!sometime || current is not null || modality != Modality.Plan)
                {
                    var governs = once ?? aside ?? current ?? (draft.Aspect == Aspect.Rank || draft.Aspect == Aspect.Change && row.TextOf(i) is [.., '位' or '名'] ? _assessed : null) ?? _event.Of(draft, modality) ?? (_titleYear is null && (standing |= StandsNow(i, from)) ? Stands(ref byNow) : StandsByItself(draft, modality, from, next == firstDraft, ref byNow) ?? _paragraph ?? (_standing is not null && _article?.End == date ? _standing : _article) ?? _event.Reigning(draft, modality) ?? _standing) ?? reported;
                    // 会议明确，工业总产值增长20%以上: an aim is of the year ahead, not of the one that the sentence before looked back on.
                    if (modality == Modality.Target && current is null && once is null && aside is null && governs is { } past && IsYear(past) && past.End < date && date is { } now && past.End.Value.Year == now.Year - 1)
                        governs = YearOf(now.Year);
                    // 上半年，…。往后看，要打造基地12个，力争2030年产值突破80亿元: an aim is of no time that is over.
                    else if (modality == Modality.Target && current is null && once is null && aside is null && draft.Aspect == Aspect.Level && governs is { Start: not null, End: { } over } && over < date && Ahead(i, to) is { } ahead)
                        governs = ahead;
                    periods[next - firstDraft] = YearOfPlan(draft, governs)
                        ?? UntilThen(draft, governs)
                        ?? BeforeChange(i, from, governs)
                        ?? (once is null ? FirstOfTwo(draft, from, governs) : null)
                        ?? (once is null && aside is null ? EndOfChange(draft, from, governs) ?? OnAverage(draft, from, governs) ?? AtTheEnd(draft, governs) ?? SinceLastYear(draft, from, governs) : null)
                        ?? InARow(draft, SoFar(draft, modality, governs) ?? StandsAtEnd(draft, modality, governs) ?? StandsByNow(draft, modality, once ?? aside ?? current, governs) ?? Settle(governs, draft, modality, once is null && aside is null && (current is null ? _thisYear || IsSpent(draft) : thisYear || held && IsDone(draft, from)) && !OfPlanned(drafts, next, firstDraft, modalities)));
                }
                // 今年以来，…。截至目前，52个项目签约（占全省的12%），总投资84亿元: what is told of them is of the same months.
                if (next > firstDraft && periods[next - firstDraft] is { Start: null } stood1 && drafts[next].Aspect is Aspect.Level or Aspect.Share && periods[next - 1 - firstDraft] is { Start: { Month: 1, Day: 1 } } soFar && soFar.End == stood1.End && (drafts[next].Aspect == Aspect.Share || row.Figures[drafts[next].Number].Kind == MentionKind.Money || drafts[next].Act is not null))
                    periods[next - firstDraft] = soFar;
                // 签约项目15个，总投资59.9亿元: the sum has the time of what was counted.
                if (periods[next - firstDraft] is null && SummedUp(drafts, next, firstDraft) is >= 0 and var counted0)
                    periods[next - firstDraft] = periods[counted0 - firstDraft];
                if (once is { Start: { } first, End: { } last } && first.Month == 1 && last.Month == 12 && i > from && date is { } today && row.Text.AsSpan(0, row[i].Start).TrimEnd().TrimEnd('的').EndsWith("年前") && drafts[next].Rule == "from-to")
                    aside = AsOf(today);
                once = null;
                next++;
                continue;
            }
            _event.Note(i);
            // 五年来，…。五年累计完成投资2100亿元: the same years.
            if (row[i].Kind == TokenKind.Figure && i + 1 < to && OpensClause(i, from) && SpanOf(row.TextOf(i)) is var years and > 0 && _spans.TryGetValue(years, out var told1) && (row.IsCue(i + 1, Cue.Total) || row.IsCue(i + 1, Cue.Newly) || row.IsCue(i + 1, Cue.Makes) || row.TextOf(i + 1) is "新" or "共" or "间"))
            {
                (current, aside, thisYear) = (told1, null, false);
                if (i == from || row[i - 1].Kind == TokenKind.Subject)
                    _paragraph = told1;
            }
            // 2026年6月投产，达产后年产值8亿元: no one says when.
            if (row.IsCue(i, Cue.Plan) && row.Text[row[i].End - 1] == '后' && row.TextOf(i) is not "今后" || row[i].Kind == TokenKind.Indicator && row.Scopes.AtFullOutput.AnyBegins(row.TextOf(i)))
            {
                // 到2025年全面达产后: but here it is said.
                if (current is { Start: null, End: { Month: 12, Day: 31 } deadline } && deadline > date && i > from && !BreakBetween(from, i))
                    (current, aside) = (YearOf(deadline.Year), null);
                else
                    (dated, current, aside, sometime) = (sometime ? dated : current, null, null, true);
            }
            // 自开行以来，累计突破1500列: since a day that is not told; what is reached stands now.
            if (row[i].Kind == TokenKind.Word && row.TextOf(i) is "以来" && date is { } reportedOn && (i > from + 1 || i > from && row.Scopes.Founded.Contains(row.TextOf(from))) && !TimeInClause(i, from))
            {
                // 新设企业2273家（挂牌以来共4391家），增长60%: said aside.
                var since1 = i > from && FoundedOn(row.TextOf(i - 1)) is { } founded ? new Period(founded, reportedOn, $"{founded.Year}年{founded.Month}月以来") : AsOf(reportedOn);
                if (InBrackets(i, from))
                    once = since1;
                else
                    (current, aside, thisYear) = (since1, null, false);
            }
            // 今年在建项目, 今年安排: what the year as a whole holds.
            if (thisYear && row[i].Kind is TokenKind.Word or TokenKind.Cue && row.Scopes.WholeYear.Contains(row.TextOf(i)))
                (thisYear, held) = (false, true);
            if (row[i].Kind == TokenKind.Break)
            {
                aside = null;
                standing &= row.Text[row[i].Start] is not ('；' or ';');
                if (sometime && row.Text[row[i].Start] is '；' or ';')
                    (current, sometime) = (current ?? dated, false);
                // 上半年价格上涨0.3%，6月下降0.1%；出厂价格…: past the semicolon the sentence's own time is back.
                if (row.Text[row[i].Start] is '；' or ';' && opening.Period is { } whole && current is { Start: { } begun, End: { } ended } part && ended.DayNumber - begun.DayNumber < 100 && Holds(whole, part))
                    (current, thisYear) = opening;
                // 全年谋划项目213个；确保基地10月底前投产；新改建公路120公里: the deadline was that one's.
                else if (row.Text[row[i].Start] is '；' or ';' && opening.Period is { } year && IsYear(year) && current is { Start: null, End: { } due } && due != year.End && (due.Year == year.End!.Value.Year || due < year.Start))
                    (current, thisYear) = opening;
            }
            if (row[i].Kind != TokenKind.Time || row.Times[row[i].Index].Period is not { } read)
                continue;
            TakeYear(read);
            if (IsYear(read) && read.End < date && NamesAssessment(i, to))
                _assessed = read;
            // 2015年为68亿元，2018年为183亿元。同期，…: of the years just told, up to the last.
            if (row.TextOf(i) is "同期" && i == from && _years is { Earlier: not null, Last: { } lastTold })
            {
                (current, aside, thisYear) = (lastTold, null, false);
                opening = (current, false);
                continue;
            }
            // 到2021年，工业营收突破千亿元: of a year that is over it is the year's own.
            if (read is { Start: null, End: { Month: 12, Day: 31 } reachedYear } && reachedYear < date && row.Text[row[i].Start] is '到' or '至' && row.Text[row[i].End - 1] == '年')
                read = YearOf(reachedYear.Year);
            if (IsBasis(i, from, to))
            {
                // 快于一季度（6.7%）: the note says how it was then.
                if (i + 2 < to && row[i + 1].Kind == TokenKind.Mark && row.Text[row[i + 1].Start] is '（' or '(' && row[i + 2].Kind == TokenKind.Figure)
                    once = OfSameYear(i, read, current);
                continue;
            }
            // 由去年的零跃升到127亿元: the time of a first end that is no number.
            if (i > from && row.IsCue(i - 1, Cue.From) && next < drafts.Count && LeadsUpTo(i, drafts[next].Token))
                continue;
            if (IsMeasureOfPlan(i, to) || IsYearOfPlan(i, to) || _event.Names(i, to))
                continue;
            // 10月当月: the month just named.
            if (i > from && row[i - 1].Kind == TokenKind.Time && row.TextOf(i) is "当月" or "当季" or "当季度" or "当年")
                continue;
            // 上半年增长13%，其中当月增长12%: the last month of what is spoken of.
            if (row.TextOf(i) is "当月" or "单月" && (current ?? _paragraph ?? _article) is { Start: { } since0, End: { } till0 } && till0 <= date && since0.AddDays(32) < till0 && (i == from || row[i - 1].Kind is TokenKind.Break || row.IsCue(i - 1, Cue.OfWhich)))
            {
                if (opening.Period is null)
                    opening = (_paragraph ?? _article, _thisYear);
                var month = new DateOnly(till0.Year, till0.Month, 1);
                (current, aside, thisYear) = (new Period(month, till0, PeriodLabel.Of(month, till0)), null, false);
                continue;
            }
            // 同日, 活动当天: the day that was told.
            if (row.TextOf(i) is "当天" or "当日" or "同日" or "当晚" or "同一天" && ((current is { Start: { } told } && told == current.End ? current : null) ?? _event.Day) is { } sameDay)
            {
                (current, aside, thisYear) = (sameDay, null, false);
                continue;
            }
            // 近十年来，…: how long, of what follows in its clause alone; 近十年来首次 is a record.
            if (IsVague(i) || row.TextOf(i) is ['近', .., '来'] && (!FigureInClause(i, to) && !(i + 1 < to && row[i + 1].Kind == TokenKind.Break && row.TextOf(i).ContainsAny(Numbers)) || row.Text[row[i + 1].Start] is '首' or '最' or '新' or '同' or '第'))
            {
                if (_event.Lately(i, to) is { } month)
                {
                    (current, aside, thisYear) = (month, null, false);
                    _event.OpensLately(i, to, month);
                }
                // 近年来，推出举措128条: what has come about by now, whatever year was told before.
                else if (date is { } reported1 && row.TextOf(i) is "近年来" or "近年" or "近几年" or "近几年来" or "近些年来" or "多年来" && (i == from || OpensClause(i, from)))
                    (current, aside, thisYear) = (AsOf(reported1), null, false);
                continue;
            }
            // 2021年度优秀企业获表彰: a time in what is named.
            if (NamesEdition(i, to) || row.TextOf(i).EndsWith("年度") && !FigureInClause(i, to) && i + 1 < to && (NamesAssessment(i, to) || row[i + 1] is { Kind: TokenKind.Word, Class: WordClass.Noun or WordClass.Adjective or WordClass.Other or WordClass.Unknown }))
                continue;
            if (IsFestivalInName(i, from, to) || TellsRecord(i, to))
                continue;
            // 自2022年推行“拿地即开工”改革以来: since then, with words between.
            if (read is { Start: { } since } && since <= date && !read.Label.EndsWith("以来", StringComparison.Ordinal) && SinceDeed(i, to))
            {
                (current, aside, thisYear) = (new Period(since, date, $"{read.Label}以来"), null, false);
                continue;
            }
            // 完成全年目标任务的52%: the plan's year, not the figures' after it.
            if (row.TextOf(i) is "全年" or "年度" && i + 1 < to && IsPlan(row.TextOf(i + 1)))
            {
                if (next < drafts.Count && drafts[next].Rule != "share-of-plan" && SameStretch(i, drafts[next].Token))
                    once = YearMeant(i, from, read, modalities[next - firstDraft], current);
                // 下半年要锚定全年目标，确保…: what is aimed at is the year's.
                else if (next < drafts.Count && modalities[next - firstDraft] == Modality.Target && row.TextOf(i) is "全年" && current is { Start: { Month: > 1 }, End: { } part } && part.Year == read.End?.Year)
                    current = read;
                continue;
            }
            // 2024年…，一、二季度共开工20个, told in April: as far as the year has gone.
            if (date is { } today1 && row.Times[row[i].Index].Time is { LacksYear: true } && (current is { Start: not null } ? current : opening.Period is { Start: not null } ? opening.Period : _paragraph ?? _article) is { Start: { } spoken1 } && spoken1.Year == today1.Year && read is { Start: { Month: 1, Day: 1 } begins, End: { } ends } && begins.Year == today1.Year - 1 && ends.Year == begins.Year && ends.AddYears(1) > today1 && ends.Month - today1.Month is >= 0 and <= 2 && next - firstDraft < modalities.Length && modalities[next - firstDraft] == Modality.Actual)
                read = new Period(begins.AddYears(1), today1, $"{today1.Year}年以来");
            var period = Narrowed(i, from, YearMeant(i, from, InSpokenYear(i, Whole(i, read), current, next - firstDraft < modalities.Length ? modalities[next - firstDraft] : Modality.Actual), next - firstDraft < modalities.Length ? modalities[next - firstDraft] : Modality.Actual, current), current);
            // 由三年前的20%提高到65%, 从2005年的4万亿元增长到…: the time of the first end alone.
            if (next < drafts.Count && drafts[next].Rule == "from-to" && i > from && row.IsCue(i - 1, Cue.From) && SameStretch(i, drafts[next].Token))
            {
                // 由去年同期的18.2亿元增加到20.1亿元: the same months of the year before.
                once = row.Times[row[i].Index].Time?.SamePeriod == true && (current ?? _paragraph ?? _article) is { Start: { } opened, End: { } closed } ? Earlier(opened, closed) : period;
                continue;
            }
            if ((current ?? _paragraph ?? _article) is { } main && YearBefore(i, to, main) is { } before)
            {
                aside = before;
                continue;
            }
            // 7个有望年底前投产: said of the number before it alone.
            if (next > firstDraft && drafts[next - 1] is { Counted: not null } counted && modalities[next - 1 - firstDraft] != Modality.Actual && SameStretch(counted.Token, i) && i + 1 < to && row[i + 1].Kind is not (TokenKind.Break or TokenKind.Figure))
            {
                periods[next - 1 - firstDraft] = period;
                continue;
            }
            if (IsReport(i, to))
            {
                reported = period;
                continue;
            }
            // 3月10日挂牌到6月20日, 挂牌以来至6月末: from one day to the other.
            if (Until(i, from, read) is { } stretch)
                period = stretch;
            if (SpanOf(row.TextOf(i)) is var counted1 and > 1 && period is { Start: { } since2, End: { } until2 } && since2.AddMonths(13) < until2)
                _spans[counted1] = period;
            _event.Opens(i, to, period);
            period = AsFarAs(i, period);
            deed = IsDeadlineOfDeed(i, from, to, period) ? (period, deed.Due is not null && current == deed.Due ? deed.Before : current, thisYear) : default;
            (current, aside) = (period, null);
            // 年内已授信186户: the year so far.
            thisYear = row.TextOf(i).Contains("今年", StringComparison.Ordinal) || row.TextOf(i).Contains("本年", StringComparison.Ordinal) || row.TextOf(i) is "年内" && i + 1 < to && row.IsCue(i + 1, Cue.Done);
            // 今年以来，全区…，一季度实现…: the sentences after it go on about the quarter.
            if (next == firstDraft && opening.Period is { } running && running == _paragraph && running.End == date && Holds(running, period) && IsLasting(period) && FigureInClause(i, to))
            {
                if (_article == running)
                    (_article, _thisYear) = (period, thisYear);
                (_paragraph, opening) = (period, default);
            }
            // “五一”假期，…: what the paragraph tells after it is of those days too.
            if (IsHoliday(i, to, period))
                _paragraph = period;
            _now |= period is { Start: null } && period.End == date && OpensClause(i, from);
            if (opening.Period is null)
                opening = (current, thisYear);
            if (IsYear(period))
                _year = period;
            if (OpensClause(i, from) && period is { Start: null, End: { } stood } && date is { } reportDay && stood < reportDay && stood.AddMonths(3) > reportDay)
            {
                _standing = period;
                // 去年，…。截至7月底，…: last year is told no more.
                if (!_headline && _titleYear is null && _article is { End: { } past } && past.AddMonths(3) < stood)
                    (_article, _thisYear) = (null, false);
            }
            if (_headline && IsYear(period) && period.End < date && period.End?.AddMonths(12) > date && !_event.NamesEvent(i, to))
                _titleYear = period;
            // 公布上半年经济数据: what follows is of that time, wherever it stands.
            if (!_headline && next == firstDraft && !OpensClause(i, from) && IsLasting(period) && NamesResults(i, to) && _article is null)
                (_paragraph, _article, _thisYear) = (period, period, thisYear);
            if (_headline && (OpensClause(i, from) || (i > from && row[i - 1].Kind == TokenKind.Subject)) && (IsOver(period) || _titleYear == period) && !_event.NamesEvent(i, to) && !FigureInClause(i, to))
                (_article, _thisYear) = (period, thisYear);
            else if (OpensClause(i, from) && IsLasting(period) && !(i > from && _paragraph is not null && next - firstDraft < modalities.Length && modalities[next - firstDraft] != Modality.Actual && FigureInClause(i, to)) && period.Start != date && !(i > from && row.TextOf(i) is "当年" or "同年") && !IsEdge(i) && !IsLongPast(i, period) && (i + 1 >= to || row[i + 1].Kind is TokenKind.Break or TokenKind.Time || FigureInClause(i, to) || IsYear(period) && period.End < date && row[i + 1].Kind == TokenKind.Subject || row.Times[row[i].Index].Time?.Relation == TimeRelation.YearToDate))
            {
                _thisYear = thisYear;
                var outer = _paragraph ?? _article;
                _wider = outer is { Start: { } a, End: { } b } && period is { Start: { } c, End: { } d } && a <= c && d <= b && outer != period ? outer : null;
                _paragraph = period;
                if (!IsEra(i, period) && !IsSpan(period) && (date is null || period.End is null || period.End.Value.AddMonths(14) >= date) && (GovernsArticle(i, from, period, next > firstDraft) || _article != governed && _article is { End: { } left } && left < period.End))
                    _article = period;
            }
        }
        _sentence = (current, thisYear);
        _firstSentence = false;
    }

    // How far back a quotation mark is looked for, so that an endless sentence costs no more than its length.
    private const int LongestSpeech = 2000;

    /// <summary>6月 within 上半年 is told in passing, and what a firm did last year says nothing of the zone's figures after it.</summary>
    private bool GovernsArticle(int token, int from, Period period, bool told)
    {
        if (_article is not { } main)
            return true;
        if (period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 31 && Holds(main, period))
            return false;
        if (token > from && row[token - 1].Kind == TokenKind.Subject && row.Subjects[row[token - 1].Index].Type == SubjectType.Company)
            return false;
        // “我们今年前五个月已完成8200万元”: what somebody says of his own.
        if (row.Text.AsSpan(Math.Max(row[from].Start, row[token].Start - LongestSpeech)..row[token].Start) is var spoken && spoken.LastIndexOf('“') > spoken.LastIndexOf('”'))
            return false;
        // 现有企业236家，2024年实现营收56.8亿元: told after other figures, it is one of several times.
        return _firstSentence && !told || token == from || EndsLead(token - 1) || row[token - 1].Kind != TokenKind.Break;
    }

    private static bool Holds(Period whole, Period part) =>
        whole is { Start: { } a, End: { } b } && part is { Start: { } c, End: { } d } && a <= c && d <= b && (a != c || b != d);

    // 已实施项目352个，总投资5611亿元，其中在建217个、2831亿元: the projects whose sum a draft tells; -1 for none.
    private int SummedUp(List<Draft> drafts, int index, int firstDraft)
    {
        if (drafts[index] is not { Aspect: Aspect.Level, Indicator: { } name } sum || !(name.EndsWith("总投资", StringComparison.Ordinal) || name.EndsWith("签约额", StringComparison.Ordinal)) || row.Figures[sum.Number].Kind != MentionKind.Money)
            return -1;
        for (var i = index - 1; i >= firstDraft && sum.Token - drafts[i].Token < LongestRow; i--)
            if (drafts[i] is { Counted: "项目", Aspect: Aspect.Level })
                return Semicolon(drafts[i].Token, sum.Token) ? -1 : i;
        return -1;
    }

    private bool InBrackets(int token, int from)
    {
        for (var i = token - 1; i >= Math.Max(from, token - 12); i--)
        {
            if (row[i].Kind == TokenKind.Mark && row.Text[row[i].Start] is '（' or '(')
                return row[i].Length == 1;
            if (row[i].Kind is TokenKind.Break or TokenKind.Figure || row[i].Kind == TokenKind.Mark && row.Text[row[i].Start] is '）' or ')')
                return false;
        }
        return false;
    }

    private bool NamesResults(int token, int to)
    {
        for (var i = token + 1; i < Math.Min(to, token + 4) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i++)
            if (row.Scopes.Results.Contains(row.TextOf(i)))
                return true;
        return false;
    }

    private bool IsHoliday(int token, int to, Period period) =>
        period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber is > 0 and <= 10
        && (row.TextOf(token) is var told && (told.EndsWith("假期") || told.EndsWith("假日") || told.EndsWith("长假") || told.EndsWith("黄金周")) || token + 1 < to && row.TextOf(token + 1) is "假期" or "假日" or "长假" or "黄金周" or "小长假");

    private bool LeadsUpTo(int token, int figure)
    {
        if (figure - token > 8)
            return false;
        var nothing = false;
        for (var i = token + 1; i < figure; i++)
        {
            if (row[i].Kind is TokenKind.Break or TokenKind.Figure)
                return false;
            nothing |= row.TextOf(i) is "零" or "无" or "空白" or "零基础" or "从无";
        }
        return nothing;
    }

    private bool Semicolon(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
            if (row[i].Kind == TokenKind.Break && row.Text[row[i].Start] is '；' or ';' or '。')
                return true;
        return false;
    }

    // 今年安排项目185个，第一批集中开工159个: what was done of it was done by now.
    private bool IsDone(Draft draft, int from)
    {
        if (draft.Act is not ("开工" or "竣工" or "投产" or "签约" or "复工") && draft.Indicator?.EndsWith("开复工率", StringComparison.Ordinal) != true && draft.Indicator?.EndsWith("开工率", StringComparison.Ordinal) != true)
            return false;
        for (var i = draft.Token - 1; i > from; i--)
            if (row[i].Kind == TokenKind.Break)
                return true;
            else if (row[i].Kind == TokenKind.Time)
                return false;
        return false;
    }

    // 今年计划实施项目128个，总投资976亿元: the sum of what is planned has not come about by now.
    private static bool OfPlanned(List<Draft> drafts, int index, int firstDraft, ReadOnlySpan<Modality> modalities) =>
        index > firstDraft && modalities[index - 1 - firstDraft] != Modality.Actual && drafts[index - 1].Counted is "项目" && drafts[index].Indicator is { } name && name.EndsWith("总投资", StringComparison.Ordinal);

    // 2023年上半年增长8%，快于一季度（6.7%）: the quarter of that year.
    private Period OfSameYear(int token, Period read, Period? current)
    {
        if (row.Times[row[token].Index].Time is not { LacksYear: true } || current is not { Start: { } spoken, End: { } spokenEnd } || spoken.Year != spokenEnd.Year || read is not { Start: { } start, End: { } end } || start.Year != end.Year || start.Year == spoken.Year)
            return read;
        var (from, to) = (start.AddYears(spoken.Year - start.Year), new DateOnly(spoken.Year, end.Month, DateTime.DaysInMonth(spoken.Year, end.Month)));
        return new Period(from, to, PeriodLabel.Of(from, to));
    }

    // 去年上半年…，6月…: of the year that is spoken of, where this year's is still to come.
    private Period InSpokenYear(int token, Period read, Period? current, Modality modality)
    {
        if (modality != Modality.Actual || current is not { Start: { } spoken, End: { } spokenEnd } || spoken.Year != spokenEnd.Year || read is not { Start: { } start, End: { } end } || !(start > date) || start.Year != end.Year || spoken.Year >= start.Year || row.Times[row[token].Index].Time is not { LacksYear: true, Grain: TimeGrain.Month or TimeGrain.Quarter or TimeGrain.HalfYear })
            return read;
        var (from, to) = (new DateOnly(spoken.Year, start.Month, 1), new DateOnly(spoken.Year, end.Month, DateTime.DaysInMonth(spoken.Year, end.Month)));
        return new Period(from, to, PeriodLabel.Of(from, to));
    }

    private static bool IsPlan(ReadOnlySpan<char> text) => text.StartsWith("目标") || text.StartsWith("任务") || text.StartsWith("计划") || text.StartsWith("预期") || text.StartsWith("预算");

    // 近5年来, 近三年来 say how many years.
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789二两三四五六七八九十");

    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("月日号天期节旬周0123456789");

    private bool NamesAssessment(int token, int to)
    {
        const int longest = 30;
        var rest = row.Text.AsSpan(row[token].End, Math.Min(row[to - 1].End, row[token].End + longest) - row[token].End);
        if (rest.IndexOfAny("，。；：") is >= 0 and var stop)
            rest = rest[..stop];
        return rest.IndexOfAnyInRange('0', '9') < 0 && rest.IndexOfAny(Assessments) >= 0;
    }

    private static readonly SearchValues<string> Assessments = SearchValues.Create(["考核", "考评", "评价", "评估", "排名", "排行", "榜单"], StringComparison.Ordinal);

    // 举行2023年第四次集中签约: which one it was, not when.
    private bool NamesEdition(int token, int to)
    {
        var rest = row.Text.AsSpan(row[token].End);
        if (token + 1 >= to || rest.Length < 3 || rest[0] != '第')
            return false;
        var number = 1;
        while (number < rest.Length && number < 4 && (char.IsAsciiDigit(rest[number]) || "一二三四五六七八九十".Contains(rest[number])))
            number++;
        return number > 1 && number < rest.Length && rest[number] is '次' or '届' or '批' or '期' or '轮' or '场';
    }

    // 增速为2015年以来的最高, 创近三年新高: how long it has not been so.
    private bool TellsRecord(int token, int to)
    {
        var text = row.TextOf(token);
        if (token + 1 >= to || !(text.EndsWith("以来") || text.EndsWith("来") || text[0] == '近'))
            return false;
        var rest = row.Text.AsSpan(row[token].End).TrimStart('的').TrimStart('同').TrimStart('期');
        return rest.Length > 1 && (rest[0] is '最' && rest[1] is not '近' || rest.StartsWith("新高") || rest.StartsWith("新低") || rest.StartsWith("首次") || rest.StartsWith("第一次"));
    }

    // 端午龙舟赛, 国庆花坛: a festival in a name.
    private bool IsFestivalInName(int token, int from, int to)
    {
        var text = row.TextOf(token);
        if (row.Times[row[token].Index].Time is not { Grain: TimeGrain.Day, LacksYear: true } || text.ContainsAny(DateCharacters))
            return false;
        return !OpensClause(token, from) && token + 1 < to && row[token + 1] is { Kind: TokenKind.Word } after && (InNames(token, from) || after.Class is WordClass.Noun or WordClass.Other or WordClass.Foreign or WordClass.Unknown) && !(row.TextOf(token + 1) is "假期" or "期间" or "小长假" or "长假" or "当天" or "假日");
    }

    // 灯光节、端午龙舟赛: an item of a series whose others are no times.
    private bool InNames(int token, int from) => token - 2 >= from && row[token - 1].Kind == TokenKind.Series && row[token - 2].Kind != TokenKind.Time;

    /// <summary>三年前 is the whole year; 四年来 in a report of the first quarter are the four years that have ended.</summary>
    private Period Whole(int token, Period read)
    {
        var text = row.TextOf(token);
        if (read is not { Start: { } start, End: { } end } || text.Length > 6)
            return read;
        // 过去一年 at the beginning of a year is the one that has ended.
        if (date is { Month: <= 3 } && text.Contains("过去", StringComparison.Ordinal) && text.EndsWith("一年", StringComparison.Ordinal))
            return YearOf(date.Value.Year - 1);
        // 过去五年: so are these.
        if (date is { Month: <= 6 } told && end.AddDays(1) == told && start.Year < told.Year - 1 && start.Month == told.Month && start.Day == told.Day && text.StartsWith("过去") && text[^1] == '年')
            return new Period(new DateOnly(start.Year, 1, 1), new DateOnly(told.Year - 1, 12, 31), $"{start.Year}-{told.Year - 1}年");
        if (start == end && text.EndsWith("年前", StringComparison.Ordinal) && text.Length <= 4)
            return new Period(new DateOnly(start.Year, 1, 1), new DateOnly(start.Year, 12, 31), $"{start.Year}年");
        // 成立两年来, 挂牌五周年。五年来: from the day of founding.
        if (date == end && text[0] is not '近' && (token > 0 && row.Scopes.Founded.Contains(row.TextOf(token - 1)) || AnniversaryBefore(token)))
            return new Period(start, end, $"{start.Year}年{start.Month}月以来");
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

    // 迎来挂牌五周年。五年来…
    private bool AnniversaryBefore(int token)
    {
        var begin = Math.Max(0, row[token].Start - 300);
        return row.Text.AsSpan(begin, row[token].Start - begin).Contains("周年", StringComparison.Ordinal);
    }

    private bool BreakBetween(int from, int to)
    {
        for (var i = to - 1; i > from; i--)
        {
            if (row[i].Kind == TokenKind.Time)
                return false;
            if (row[i].Kind is TokenKind.Break or TokenKind.Figure)
                return true;
        }
        return false;
    }

    private bool SinceDeed(int token, int to)
    {
        for (var i = token + 1; i < Math.Min(to, token + 16) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure or TokenKind.Time); i++)
            if (i > token + 1 && row.TextOf(i) is "以来")
                return true;
        return false;
    }

    /// <summary>四年来，企业由132家增加到238家: of a span of years the first value stands before it, the second at its end.</summary>
    private Period? EndOfChange(Draft draft, int from, Period? governs)
    {
        if (draft.Rule != "from-to" || governs is not { Start: { } start, End: { } end } || end < start.AddMonths(13) || date is not { } day)
            return null;
        if (draft.Token > from && row.IsCue(draft.Token - 1, Cue.From))
            return YearOf(start is { Month: 1, Day: 1 } ? start.Year - 1 : start.Year);
        return end >= day ? AsOf(day) : YearOf(end.Year);
    }

    /// <summary>是2016年的1.7倍，年均增长9.3%: the years since the one compared with; 到2026年突破1500亿元，年均增长10%: the years until then.</summary>
    private Period? OnAverage(Draft draft, int from, Period? governs)
    {
        if (draft.Aspect != Aspect.Growth || governs is not { End: { Month: 12, Day: 31 } end } || date is not { } day || !SaidOnAverage(draft.Token, from))
            return null;
        if (governs.Start is null)
        {
            if (end <= day)
                return null;
            var ahead = new DateOnly(day.Month > 6 ? day.Year + 1 : day.Year, 1, 1);
            return ahead < end ? new Period(ahead, end, PeriodLabel.Of(ahead, end)) : null;
        }
        if (!IsYear(governs))
            return null;
        for (var i = draft.Token - 1; i >= Math.Max(from, draft.Token - 80); i--)
        {
            if (row[i].Kind != TokenKind.Time || row.Times[row[i].Index].Period is not { } told || !IsYear(told) || told.End >= governs.Start)
                continue;
            return Since(told.End!.Value.Year, end, counted: !(i > from && row.IsCue(i - 1, Cue.From)) && CountsYears(draft.Token, end.Year - told.End.Value.Year));
        }
        // 2015年为68亿元，2018年为183亿元。同期，…由…增加到…，年均增长18%.
        return _years.Earlier is { End: { } first } && _years.Last == governs ? Since(first.Year, end, counted: false) : null;
    }

    private static Period Since(int year, DateOnly end, bool counted)
    {
        var start = new DateOnly(year + (counted ? 1 : 0), 1, 1);
        return new Period(start, end, PeriodLabel.Of(start, end));
    }

    // 五年来, 这五年: the years are counted, so that the one compared with is none of them.
    private bool CountsYears(int token, int years)
    {
        if (years is < 2 or > 10)
            return false;
        var begin = Math.Max(0, row[token].Start - LongestSpeech);
        var before = row.Text.AsSpan(begin, row[token].Start - begin);
        var digit = "二三四五六七八九十"[years - 2];
        foreach (var words in (ReadOnlySpan<string>)[$"{digit}年来", $"{digit}年间", $"这{digit}年", $"过去{digit}年", $"{years}年来"])
            if (before.Contains(words, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 五年来，企业数翻了一番，占全区的83.5%: a share or a multiple of a span of years is that of its last.
    private static Period? AtTheEnd(Draft draft, Period? governs) =>
        draft.Aspect is Aspect.Share or Aspect.Multiple && draft.Rule != "from-to" && governs is { Start: { Month: 1, Day: 1 } start, End: { Month: 12, Day: 31 } end } && end.Year > start.Year ? YearOf(end.Year) : null;

    /// <summary>年末企业176家，比上年末净增31家: what was gained was gained in the year, as far as the figure stands.</summary>
    private Period? SinceLastYear(Draft draft, int from, Period? governs)
    {
        if (governs is not { End: { } end } || governs.Start is { } start && start.AddDays(31) < end || !(draft.Aspect == Aspect.Change || draft.Aspect == Aspect.Level && draft.Indicator is { } name && (name.StartsWith("净增", StringComparison.Ordinal) || name.StartsWith("新增", StringComparison.Ordinal))))
            return null;
        for (var i = draft.Token - 1; i >= Math.Max(from, draft.Token - 8) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.TextOf(i) is "上年末" or "去年末" or "上年底" or "去年底" or "年初" or "上年" or "去年" or "比上年" or "较上年" or "比去年" or "较去年" or "较年初" or "比年初")
            {
                var first = new DateOnly(end.Year, 1, 1);
                return new Period(first, end, PeriodLabel.Of(first, end));
            }
        return null;
    }

    /// <summary>生产总值从2012年的30亿元增加到2022年的120亿元；投资从6亿元增加到37亿元: the second pair has the years of the first.</summary>
    private Period? FirstOfTwo(Draft draft, int from, Period? governs) =>
        draft.Rule == "from-to" && draft.Token > from && row.IsCue(draft.Token - 1, Cue.From) && (governs == _years.Last || governs is { Start: null, End: { Month: 12 } closed } && closed.Year == _years.Last?.End?.Year) && !TimeInClause(draft.Token, from) ? _years.Earlier : null;

    /// <summary>The spans of years that the article told (五年来), by how many years they say.</summary>
    private readonly Dictionary<int, Period> _spans = [];

    // 五年, 近5年来: how many years; zero for others.
    private static int SpanOf(ReadOnlySpan<char> text)
    {
        var year = text.IndexOf('年');
        var number = year > 0 ? text[..year].TrimStart("近过去这的") : default;
        return number.Length == 1 ? char.IsAsciiDigit(number[0]) ? number[0] - '0' : "一二三四五六七八九十".IndexOf(number[0], StringComparison.Ordinal) + 1 : number is "两" ? 2 : 0;
    }

    // The two years that the paragraph told last, an earlier and a later one.
    private void TakeYear(Period read)
    {
        if (read is { Start: null, End: { Month: 12, Day: 31 } deadline } && deadline < date)
            read = YearOf(deadline.Year);
        if (!IsYear(read) || read.End > date)
            return;
        if (_years.Last is null || _years.Last.End < read.End)
            _years = (_years.Last, read);
        else if (_years.Last != read)
            _years = (_years.Earlier is { } earlier && earlier.End > read.End ? earlier : read, _years.Last);
    }

    private Dictionary<string, DateOnly?>? _foundings;

    /// <summary>The day that the article tells of a deed (2019年8月20日挂牌, 挂牌五周年), so that 挂牌以来 counts from it; null where it tells none, or several.</summary>
    private DateOnly? FoundedOn(ReadOnlySpan<char> deed)
    {
        _foundings ??= Foundings();
        return _foundings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(deed, out var day) ? day : null;
    }

    private Dictionary<string, DateOnly?> Foundings()
    {
        const int near = 12;
        var days = new Dictionary<string, DateOnly?>(StringComparer.Ordinal);
        for (var i = 0; i < row.Tokens.Count; i++)
        {
            if (!row.Scopes.Deeds.Contains(row.TextOf(i)) || i + 1 < row.Tokens.Count && row.TextOf(i + 1) is "以来")
                continue;
            DateOnly? day = Anniversary(row[i].End);
            for (var j = i - 1; day is null && j >= Math.Max(0, i - near) && row[j].Kind != TokenKind.Figure && (row[j].Kind != TokenKind.Break || row.Text[row[j].Start] == '，' && j > 0 && row[j - 1].Kind == TokenKind.Time); j--)
                if (row[j].Kind == TokenKind.Time && row.Times[row[j].Index].Period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 31 && end < date && start.AddMonths(2) < date)
                    day = start;
            if (day is not { } told)
                continue;
            var name = row.TextOf(i).ToString();
            days[name] = !days.TryGetValue(name, out var known) || known is { } same && same.Year == told.Year && same.Month == told.Month ? known ?? told : null;
        }
        return days;
    }

    // 挂牌五周年, 成立10周年.
    private DateOnly? Anniversary(int at)
    {
        var after = row.Text.AsSpan(at, Math.Min(6, row.Text.Length - at));
        if (date is not { } day || after.IndexOf("周年") is not (> 0 and <= 2 and var length))
            return null;
        var count = int.TryParse(after[..length], out var digits) ? digits : length == 1 ? "一二三四五六七八九十".IndexOf(after[0], StringComparison.Ordinal) + 1 : 0;
        return count is > 0 and < 100 ? day.AddYears(-count) : null;
    }

    // The next time of the sentence, where it is still to come.
    private Period? Ahead(int token, int to)
    {
        for (var i = token + 1; i < Math.Min(to, token + LongestRow); i++)
            if (row[i].Kind == TokenKind.Time)
                return row.Times[row[i].Index].Period is { End: { Month: 12, Day: 31 } end } && end > date ? new Period(null, end, $"到{end.Year}年") : null;
        return null;
    }

    // 2024年，安排项目91个。…累计完成投资6亿元: what was spent in the year that goes on, told later without a time.
    private static bool IsSpent(Draft draft) =>
        draft.Aspect == Aspect.Level && draft.Indicator is { } name && (name.EndsWith("完成投资", StringComparison.Ordinal) || name.EndsWith("到位资金", StringComparison.Ordinal));

    /// <summary>预计9月底建成投产: an aim set to a deed, with no figure in its clause.</summary>
    private bool IsDeadlineOfDeed(int token, int from, int to, Period period)
    {
        if (!(period.End > date) || token + 1 >= to || row[token + 1].Kind is TokenKind.Break or TokenKind.Time || FigureInClause(token, to))
            return false;
        var before = token - 1;
        if (before > from && row.TextOf(before) is "于" or "在" or "到" or "可" or "将")
            before--;
        return before >= from && row[before].Kind == TokenKind.Cue && row[before].Cue is Cue.Plan or Cue.Target;
    }

    /// <summary>3月10日挂牌到6月20日: the stretch between two days with a founding between them; null where the time before ends no such stretch.</summary>
    private Period? Until(int token, int from, Period read)
    {
        var first = token - 1;
        if (first > from && row.TextOf(first) is "到" or "至")
            first--;
        else if (row.Text[row[token].Start] is not ('到' or '至'))
            return null;
        if (first > from && row.TextOf(first) is "以来" or "起" or "后" or "以后")
            first--;
        if (first < from || !row.Scopes.Founded.Contains(row.TextOf(first)) || read.End is not { } end)
            return null;
        var deed = row.TextOf(first--);
        while (first > from && row.TextOf(first) is "正式" or "宣布" or "揭牌")
            first--;
        // 从2013年9月28日云川自贸试验区正式挂牌至今: whose founding it was stands between.
        while (first > from && row[first].Kind == TokenKind.Subject)
            first--;
        if (first >= from && row[first].Kind == TokenKind.Time && row.Times[row[first].Index].Period is { Start: { } start } && start < end)
            return new Period(start, end, PeriodLabel.Of(start, end));
        // 封关至5月31日, whose beginning the sentence does not tell.
        return FoundedOn(deed) is { } day && day < end ? new Period(day, end, PeriodLabel.Of(day, end)) : end <= date ? new Period(null, end, $"截至{end.Year}年{end.Month}月") : null;
    }

    private bool SaidOnAverage(int token, int from)
    {
        for (var i = token - 1; i >= Math.Max(from, token - 5) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.TextOf(i).StartsWith("年均"))
                return true;
        return false;
    }

    // 截至10月底…，今年新增72家: the year as far as the paragraph's other figures go.
    private Period AsFarAs(int token, Period period)
    {
        if (date is not { } day)
            return period;
        if (period.End is { } end && end <= day && (period.Start is null || period.Start is { Month: 1, Day: 1 } start && start.Year == end.Year) && end.Year == day.Year)
        {
            if (row.Times[row[token].Index].Time?.Relation != TimeRelation.YearToDate)
                _reached = end;
            else if (_reached is { } reached && period.Start is { } opened)
                return new Period(opened, reached, PeriodLabel.Of(opened, reached, TimeGrain.Year, TimeRelation.YearToDate));
        }
        return period;
    }

    private static Period YearOf(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), $"{year}年");

    private static Period AsOf(DateOnly day) => new(null, day, $"截至{day.Year}年{day.Month}月");

    // 年度计划投资, 年内计划投资: the year's, whatever else the sentence tells.
    private Period? YearOfPlan(Draft draft, Period? governs)
    {
        if (date is not { } day || draft.Aspect != Aspect.Level || draft.Indicator is null || !draft.Indicator.StartsWith("年度计划", StringComparison.Ordinal) || draft.Indicator.EndsWith("总投资", StringComparison.Ordinal))
            return null;
        return governs is not null && IsYear(governs) ? governs : YearOf(governs?.End?.Year ?? day.Year);
    }

    /// <summary>未来三年，产值达到800亿元: reached by the end of the last of them; what is spent is spent in all of them.</summary>
    private Period? UntilThen(Draft draft, Period? governs) =>
        governs is { Start: { } start, End: { } end } && date is { } day && (start == day.AddDays(1) || start == day || start == end && start.Month == day.Month && start.Day == day.Day) && end.Year > day.Year && draft.Aspect is not Aspect.Growth && draft.Indicator is { } name && !name.EndsWith("投资", StringComparison.Ordinal) && !name.EndsWith("资金", StringComparison.Ordinal)
            ? new Period(null, new DateOnly(end.Year, 12, 31), $"到{end.Year}年")
            : null;

    // 明年封关面积将由1.8平方公里扩大到3.1平方公里: the first value is today's.
    private Period? BeforeChange(int token, int from, Period? governs) =>
        date is { } day && governs?.End > day && token > from && row.IsCue(token - 1, Cue.From) ? AsOf(day) : null;

    // 连续五年: the years that end with the one spoken of; 连续5个月 likewise.
    /// <summary>截至10月底，完成工业投资55亿元，同比增长33%: what flows was counted from the year's beginning on.</summary>
    private Period? SoFar(Draft draft, Modality modality, Period? governs)
    {
        if (modality != Modality.Actual || governs is not { Start: null, End: { } end } || date is not { } day || end > day || end.Year < day.Year - 1 || draft.Aspect == Aspect.Growth && SaidOnAverage(draft.Token, Math.Max(0, draft.Token - 5)))
            return null;
        var nature = row.NatureOf(draft.IndicatorRule);
        var thisYears = (_paragraph ?? _article) is { Start: { Month: 1, Day: 1 } opened } && opened.Year == end.Year;
        var flows = draft.Aspect switch
        {
            Aspect.Growth => nature == IndicatorNature.Flow || nature is null && draft.Indicator is { } grown && !grown.EndsWith('数') && !grown.EndsWith("余额", StringComparison.Ordinal),
            Aspect.Level => row.Figures[draft.Number].Kind == MentionKind.Money && nature == IndicatorNature.Flow && draft.Indicator is not ("完成投资" or "总投资" or "签约额") && !SaidInAll(draft.Token)
                || thisYears && draft.Act is not null && draft.Counted is not null,
            _ => false,
        };
        if (!flows)
            return null;
        var start = new DateOnly(end.Year, 1, 1);
        return new Period(start, end, PeriodLabel.Of(start, end));
    }

    private bool SaidInAll(int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 8) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.TextOf(i) is "累计")
                return true;
        return false;
    }

    /// <summary>“十四五”以来，…铜箔产能突破15万吨、高新技术企业达到256家: what stands, told of several years, stands at their end.</summary>
    private Period? StandsAtEnd(Draft draft, Modality modality, Period? governs)
    {
        if (modality != Modality.Actual || draft.Aspect != Aspect.Level || governs is not { Start: { } start, End: { } end } || date is not { } day || start.AddDays(2 * 366) > end || draft.Indicator is not { } name || name.StartsWith('新') || name.StartsWith("净增", StringComparison.Ordinal) || name.StartsWith("累计", StringComparison.Ordinal) || name.EndsWith("次数", StringComparison.Ordinal) || SaidOnAverage(draft.Token, Math.Max(0, draft.Token - 5)))
            return null;
        // 近五年，…。已集聚整车企业3家: it is there today.
        if (draft.Counted is not null && draft.Act is null && Math.Max(0, draft.Token - LongestRow) is var reach && (SaysByNow(draft.Token, reach) || StandsNow(draft.Token, reach)))
            return AsOf(day);
        var stands = row.NatureOf(draft.IndicatorRule) == IndicatorNature.Stock && (Reaches(draft) || draft.Counted is null && !IsDeed(draft))
            || draft.Counted is not null && Reaches(draft) && draft.Act is null && !IsDeed(draft)
            || name.EndsWith("产能", StringComparison.Ordinal) || name.EndsWith("产业规模", StringComparison.Ordinal) || name.EndsWith("里程", StringComparison.Ordinal) || name is "建成区面积";
        return stands ? AsOf(end < day ? end : day) : null;
    }

    // 达到256家, 突破774家, 拥有52家: a number that was come to.
    private bool Reaches(Draft draft)
    {
        for (var i = draft.Token - 1; i >= Math.Max(0, draft.Token - 4) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue == Cue.Reaches || row.TextOf(i) is "拥有" or "现有" or "共有" or "总量")
                return true;
        return false;
    }

    /// <summary>去年，工业增加值…。规上工业企业达1164户: what stands, told without a time after the year that has long ended, stands on the day of the report.</summary>
    private Period? StandsByNow(Draft draft, Modality modality, Period? said, Period? governs)
    {
        if (said is not null || modality != Modality.Actual || draft.Aspect != Aspect.Level || governs is not { Start: not null, End: { } end } || date is not { } day || end.AddDays(100) > day || _titleYear is not null || draft.Indicator is not { } name)
            return null;
        var stands = row.NatureOf(draft.IndicatorRule) is { } nature ? nature == IndicatorNature.Stock
            : draft.Counted is not null && draft.Act is null && name.EndsWith('数') && !name.StartsWith('新') && !name.StartsWith("净增", StringComparison.Ordinal) && !IsDeed(draft) || name is "产能" || name.EndsWith("产能", StringComparison.Ordinal);
        return stands ? AsOf(day) : null;
    }

    // 引进企业12家, 培育、认定: what was done was done then.
    private bool IsDeed(Draft draft)
    {
        for (var i = draft.Token - 1; i >= Math.Max(0, draft.Token - 6) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Newly or Cue.Makes or Cue.Stage || row[i] is { Kind: TokenKind.Word, Class: WordClass.Verb })
                return true;
        return false;
    }

    private Period? InARow(Draft draft, Period? period)
    {
        if (draft.Rule != "time-taken" || period?.End is not { } end || row.Figures[draft.Number].Quantity is not { Value: >= 2 and <= 60 } lasted || !row.Text.AsSpan(0, row[draft.Token].Start).EndsWith("连续") && !row.TextOf(draft.Token).StartsWith("连续"))
            return period;
        var count = (int)lasted.Value.Value;
        DateOnly start;
        if (lasted.Unit is "年" && end is { Month: 12, Day: 31 })
            start = new DateOnly(end.Year - count + 1, 1, 1);
        else if (lasted.Unit is "个月" or "月" or "个季度" or "季度" && end.Day == DateTime.DaysInMonth(end.Year, end.Month))
            start = new DateOnly(end.Year, end.Month, 1).AddMonths(1 - count * (lasted.Unit.EndsWith("季度", StringComparison.Ordinal) ? 3 : 1));
        else
            return period;
        return new Period(start, end, PeriodLabel.Of(start, end));
    }

    // 集聚甲、乙、丙等23家企业: so many tokens lie between the verb and its number.
    private const int LongestRow = 40;

    /// <summary>
    /// In a paragraph that names no time, after one that told of a time that is over: 落户企业81家, a rank that opens its sentence, and what goes on
    /// after 目前 stand on the day of the report.
    /// </summary>
    private Period? StandsByItself(Draft draft, Modality modality, int from, bool opens, ref bool byNow)
    {
        if (date is not { } day || _paragraph is not null || _article is not { Start: not null, End: { } end } || end >= day || _titleYear is not null || modality != Modality.Actual || draft.Aspect is not (Aspect.Level or Aspect.Rank or Aspect.Share))
            return null;
        var counts = draft.Aspect == Aspect.Level && row.Figures[draft.Number].Kind != MentionKind.Money;
        if (_now)
            return counts || draft.Aspect != Aspect.Level ? AsOf(day) : null;
        // 落户企业81家，其中投产35家: its parts too.
        byNow |= draft.Aspect == Aspect.Rank ? opens : (counts || draft.Aspect == Aspect.Share) && SaysByNow(draft.Token, from) || counts && Measures(draft);
        return byNow && (counts || draft.Aspect != Aspect.Level) ? AsOf(day) : null;
    }

    // 占地1000亩, 厂房7万平方米: as large as it is.
    private bool Measures(Draft draft) =>
        draft is { Act: null, Indicator: { } name } && (name is "占地" || name.EndsWith("面积", StringComparison.Ordinal) && !name.StartsWith('新') && !name.Contains("销售", StringComparison.Ordinal) && !name.Contains('供') && !name.Contains("出让", StringComparison.Ordinal) && !name.Contains("工面积", StringComparison.Ordinal) && !name.Contains("播种", StringComparison.Ordinal) && !name.Contains("成交", StringComparison.Ordinal))
        && row.Figures[draft.Number].Quantity?.BaseUnit == "平方米";

    // 现有企业71家: and so what the paragraph counts after it, where it names no time.
    private Period? Stands(ref bool byNow)
    {
        _now |= _paragraph is null && _standing is null;
        byNow = true;
        return _standing;
    }

    private bool SaysByNow(int token, int from)
    {
        // 落地的项目有29个.
        if (token > from && row.TextOf(token - 1) is "有" or "共有" or "就有")
            return true;
        for (var i = token - 1; i >= Math.Max(from, token - LongestRow) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.Scopes.ByNow.Contains(row.TextOf(i)) || row[i].Kind == TokenKind.Indicator && row[i].Length > 2 && row.TextOf(i)[..2] is "入驻" or "落户")
                return true;
        return false;
    }

    // 集聚企业143家, 入驻企业80家: what is there today, where only an earlier paragraph names a time.
    private bool StandsNow(int token, int from)
    {
        for (var i = token - 1; i >= Math.Max(from, token - LongestRow) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.Scopes.StandsNow.Contains(row.TextOf(i)))
                return true;
        return false;
    }

    // 超过去年全年的六成, 相当于上年的80%: what the figure is measured by.
    private bool IsMeasureOfPlan(int token, int to)
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

    // 年度计划投资24.5亿元: 年度 belongs to the plan's name.
    private bool IsYearOfPlan(int token, int to) =>
        row.TextOf(token) is "年度" && token + 1 < to && row.Text.AsSpan(row[token].End).TrimStart() is ['计', '划', ..] or ['投', '资', ..] or ['目', '标', ..] or ['任', '务', ..];

    // 2024年一季度招商情况: a title's time is its article's, where it is over and not long ago.
    private bool IsOver(Period period) =>
        IsLasting(period) && date is { } day && period is { Start: { } start, End: { } end } && end < day && start.AddMonths(15) > day;

    // 截至6月10日，今年以来; 今年截至6月10日: the year as far as that day.
    private Period Narrowed(int token, int from, Period period, Period? before)
    {
        if (token == from || before is null)
            return period;
        var toDate = row.Times[row[token].Index].Time?.Relation == TimeRelation.YearToDate;
        var adjoins = row[token - 1].Kind == TokenKind.Time || (row[token - 1].Kind == TokenKind.Break && token - 2 >= from && row[token - 2].Kind == TokenKind.Time);
        if (!adjoins)
            return period;
        var (whole, reached) = toDate ? (period, before) : (before, period);
        return whole.Start is { Month: 1, Day: 1 } start && reached is { Start: null, End: { } end } && end.Year == start.Year && end < whole.End && (toDate || row[token - 1].Kind == TokenKind.Time && IsYear(whole))
            ? new Period(start, end, PeriodLabel.Of(start, end, TimeGrain.Year, TimeRelation.YearToDate))
            : period;
    }

    // 上年同期为36.2亿元, 上年为120亿元: the main period, a year earlier.
    private Period? YearBefore(int token, int to, Period main)
    {
        if (row.Times[row[token].Index].Time is not { } time || main.Start is not { } start || main.End is not { } end || token + 1 >= to || row[token].End >= row.Text.Length || row.Text[row[token].End] is not ('为' or '是' or '仅' or '只' or '则'))
            return null;
        var text = row.TextOf(token);
        if (!time.SamePeriod && !(text is "上年" or "上年度" or "上一年" or "去年" or "去年度" && IsYear(main)) || !FigureInClause(token, to))
            return null;
        // 去年 counts from the report, 上年 from the year spoken of.
        if (text is "去年" or "去年度" && date is { } day && start.Year == day.Year - 1)
            return null;
        return Earlier(start, end);
    }

    private static Period Earlier(DateOnly start, DateOnly end)
    {
        var last = end.Day == DateTime.DaysInMonth(end.Year, end.Month) ? new DateOnly(end.Year - 1, end.Month, DateTime.DaysInMonth(end.Year - 1, end.Month)) : end.AddYears(-1);
        return new Period(start.AddYears(-1), last, PeriodLabel.Of(start.AddYears(-1), last));
    }

    // 年初, 2022年末: a moment, though it reads as a month.
    private bool IsEdge(int token) => row.Text[row[token].End - 1] is '初' or '底' or '末';

    // 十八大以来, 自2015年以来.
    private bool IsEra(int token, Period period) =>
        row.Times[row[token].Index].Time?.Relation == TimeRelation.Since && period is { Start: { } start, End: { } end } && start.AddMonths(18) < end;

    // 近三年: several years are told of one thing, not of the article.
    private bool IsSpan(Period period) => period is { Start: { } start, End: { } end } && start.AddMonths(18) < end && end < date;

    // 2023年以来 goes on through its paragraph; what began long before does not.
    private bool IsLongPast(int token, Period period) => IsEra(token, period) && period.Start!.Value.AddMonths(30) < period.End!.Value;

    /// <summary>
    /// 全年 in a report of January or February is the year just ended, or the year that was named last; 这一年 and 当年 are the year named last at any time.
    /// What is aimed at stays in the year ahead.
    /// </summary>
    private Period YearMeant(int token, int from, Period read, Modality next, Period? current)
    {
        // 增长到2023年的…: the year itself, no deadline.
        if (read is { Start: null, End: { Month: 12, Day: 31 } reached } && token > from && row[token - 1].Kind == TokenKind.Cue && row[token - 1].Cue is Cue.Rise or Cue.Fall && row.Text[row[token].Start] is '到' or '至')
            return new Period(new DateOnly(reached.Year, 1, 1), reached, $"{reached.Year}年");
        var text = row.TextOf(token);
        // 年末 of the title's year, where this year's is still to come.
        if (_titleYear is { End: { } ended } && next == Modality.Actual && text is "年末" or "年底" or "全年末" && read.End is { } ahead && ahead > date)
        {
            var (start, end) = (read.Start?.AddYears(ended.Year - ahead.Year), ahead.AddYears(ended.Year - ahead.Year));
            return new Period(start, end, PeriodLabel.Of(start, end));
        }
        if (date is not { } day || !IsYear(read))
            return read;
        // 去年3月投产，当年实现产值6亿元: the year of the time just told.
        if (text is "当年" or "同年" && current is { Start: { } then, End: { } till } && then.Year == till.Year && till <= day)
            return YearOf(till.Year);
        if (text is "这一年" or "当年" or "同年" or "该年" or "当年度")
            return _year ?? read;
        // 2010年，…，全年实现…: the year that the sentence is in.
        if (text is "全年" or "年内" && (current ?? _paragraph) is { } spoken && IsYear(spoken) && spoken.End!.Value.Year < day.Year && next == Modality.Actual)
            return spoken;
        // In January, after 1至11月: 预计全年营收320亿元, of the year that has just ended.
        if (text is "全年" && day.Month <= 2 && next == Modality.Plan && (current ?? _paragraph ?? _article) is { End: { Month: >= 9 } closing } && closing.Year == day.Year - 1)
            return YearOf(closing.Year);
        if (text is not ("全年" or "年度") || (day.Month > 2 && _titleYear is null) || next != Modality.Actual || read.End!.Value.Year != day.Year)
            return read;
        for (var i = from; i < token; i++)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Target or Cue.Plan)
                return read;
        if (_titleYear is { } told)
            return told;
        if (_year is { } named && named.End!.Value.Year <= day.Year)
            return named;
        return new Period(new DateOnly(day.Year - 1, 1, 1), new DateOnly(day.Year - 1, 12, 31), $"{day.Year - 1}年");
    }

    private static bool IsYear(Period period) =>
        period is { Start: { Month: 1, Day: 1 } start, End: { Month: 12, Day: 31 } end } && start.Year == end.Year;

    private bool SameStretch(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
            if (row[i].Kind is TokenKind.Break or TokenKind.Series or TokenKind.Figure)
                return false;
        return true;
    }

    private bool TimeInClause(int token, int from)
    {
        for (var i = token - 1; i >= Math.Max(from, token - 20) && row[i].Kind != TokenKind.Break; i--)
            if (row[i].Kind == TokenKind.Time)
                return true;
        return false;
    }

    private bool FigureInClause(int token, int to)
    {
        for (var i = token + 1; i < Math.Min(to, token + 30) && row[i].Kind != TokenKind.Break; i++)
            if (row[i].Kind == TokenKind.Figure)
                return true;
        return false;
    }

    // 近日, 近年来: when the report was written, not what a figure covers.
    private bool IsVague(int token)
    {
        var text = row.TextOf(token);
        return text is "日前" or "近日" or "近期" or "近来" or "最近" or "不久前" or "连日来" or "近些年" or "近些年来" or "近几年" or "近几年来" or "多年来" || text.StartsWith("近年") || (text[0] == '近' && text[^1] == '来' && !text.ContainsAny(Numbers));
    }

    private Period? Settle(Period? period, Draft draft, Modality modality, bool thisYear)
    {
        if (date is not { } day)
            return period;
        // 年度计划投资: of the year that the report stands in.
        if (draft.Indicator is { } planned && planned.EndsWith("年度计划投资", StringComparison.Ordinal) && (period is null || period is { Start: { } from, End: { } to } && from == to))
            return new Period(new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31), $"{day.Year}年");
        // 到年底预计实现产值84亿元: what flows until the year's end flows in the year.
        if (period is { End: { Month: 12, Day: 31 } due } && period.Start is null or { Month: 12, Day: 1 } && due.Year == day.Year && modality != Modality.Actual && row.Figures[draft.Number].Kind == MentionKind.Money && IsFlow(draft))
            return YearOf(due.Year);
        // 预计年底达到1100亿元，同比增长50%.
        if (period is { Start: { Month: 12, Day: 1 }, End: { Month: 12, Day: 31 } close } && close.Year == day.Year && modality != Modality.Actual && draft.Aspect == Aspect.Growth)
            return YearOf(close.Year);
        if (period is null)
            return modality == Modality.Actual && (draft.Aspect is Aspect.Level or Aspect.Share or Aspect.Rank && !IsFlow(draft) || IsReform(draft)) ? new Period(null, day, $"截至{day.Year}年{day.Month}月") : null;
        // 今年 of what is done is the year as far as it has gone.
        if (thisYear && modality == Modality.Actual && period.Start is { Month: 1, Day: 1 } start && period.End is { Month: 12, Day: 31 } && start.Year == day.Year && period.End.Value.Year == day.Year && day < period.End)
        {
            var last = _reached is { } reached && reached.Year == day.Year ? reached : day;
            return new Period(start, last, $"{day.Year}年以来");
        }
        return period;
    }

    // 审批时限压减55%: how far something has come down, compared with no time.
    private bool IsReform(Draft draft) => draft is { Aspect: Aspect.Growth, Falls: true, Basis: null, Indicator: { } name } && (draft.IndicatorRule is null ? row.Scopes.Reformed.AnyEnds(name) : row.NatureOf(draft.IndicatorRule) is not IndicatorNature.Flow);

    // What flows in a time that the page does not say has none; only a state holds on the day of the report.
    private bool IsFlow(Draft draft) =>
        draft.Aspect == Aspect.Level
        && (row.Figures[draft.Number].Kind == MentionKind.Money && draft.Indicator is { } money && !money.EndsWith("余额", StringComparison.Ordinal) && !money.EndsWith("资产", StringComparison.Ordinal) && !money.EndsWith("市值", StringComparison.Ordinal) && !money.EndsWith("费用", StringComparison.Ordinal)
            || draft.Rule == "time-taken");

    private bool IsLasting(Period period) =>
        period.Start is { } start && (period.End is not { } end || end.DayNumber - start.DayNumber > 20) && (date is null || start <= date);

    // Tokens of what a multiple is of.
    private const int MostOfBasis = 6;

    private bool IsBasis(int token, int from, int to)
    {
        if (token > from && row[token - 1].Kind == TokenKind.Cue && row[token - 1].Cue is Cue.Than or Cue.Above or Cue.Beneath)
            return true;
        if (token > from && row[token - 1].Kind == TokenKind.Series && row.TextOf(token - 1) is "与" or "和" && token + 1 < to && row.IsCue(token + 1, Cue.Than))
            return true;
        // 在排名中比2021年提升34位, whose 比 the lexicon joins to what stands before it.
        if (token > from && row.Text[row[token].Start - 1] == '比' && row[token - 1].Kind == TokenKind.Word)
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
        // 超过前5年总和.
        if (token + 1 < to && row.TextOf(token + 1) is "总和" or "之和")
            return true;
        if (IsMeasuredAgainst(token, from, to))
            return true;
        // 同上年同期比，项目增加6个.
        if (token + 1 < to && row.IsCue(token + 1, Cue.Than) && token > from && row.TextOf(token - 1) is "同" or "与" or "和" or "跟")
            return true;
        return token + 1 < to && row.TextOf(token + 1) is "相比" or "同期相比";
    }

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

    // 8月7日，…发布会上，…表示: the day of the report, unless a figure stands between.
    private bool IsReport(int token, int to)
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

    private bool OpensClause(int token, int from) =>
        token == from || EndsLead(token - 1) || row[token - 1].Kind is TokenKind.Break or TokenKind.Subject || (row[token - 1].Kind == TokenKind.Mark && token - 1 == from) || row.TextOf(token - 1) is "在" or "据" or "至" or "回望" or "回顾" or "回首" or "纵观" or "刚过去的" || row.IsCue(token - 1, Cue.OfWhich) || row[token - 1].Kind == TokenKind.Time;

    // 本报讯, 新华社…电: the agency's words before the first sentence.
    private bool EndsLead(int token) => row[token].Kind == TokenKind.Word && (row.Text[row[token].End - 1] == '讯' || row.Text[row[token].End - 1] == '电' && row[token].End < row.Text.Length && char.IsWhiteSpace(row.Text[row[token].End]));
}
