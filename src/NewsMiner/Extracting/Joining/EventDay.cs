using NewsMiner.Extracting.Periods;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// The day of the event that an article reports (1月18日，…举行集中开工仪式), and which figures it dates: the projects and sums of that event, in its
/// paragraph until another time is named, and later where the text points back to it (此次, 活动现场).
/// </summary>
internal sealed class EventDay(Row row, DateOnly? date, ClauseTokens around)
{
    // How far right of its day an event is named.
    private const int Reach = 40;

    // How far left of it: 活动于3月12日.
    private const int NearBefore = 3;

    private Period? _day;

    private bool _inParagraph;
    private bool _inSentence;
    private bool _pointedAt;

    // The paragraph goes on about the event of an earlier one.
    private bool _goesOn;

    // No other time was told since the event.
    private bool _last;

    /// <summary>The event's day, which 当天 and 同日 go back to; null before one was told.</summary>
    public Period? Day => _day;

    public void EnterParagraph() => (_inParagraph, _pointedAt, _goesOn) = (false, false, false);

    /// <summary>Another report begins.</summary>
    public void Leave() => (_day, _inParagraph, _inSentence, _pointedAt, _goesOn, _last) = (null, false, false, false, false, false);

    public void EnterSentence() => _inSentence = false;

    /// <summary>此次集中开工, 活动现场: the words that point back to the event.</summary>
    public void Note(int token)
    {
        if (_day is null || _pointedAt || row[token].Kind is not (TokenKind.Word or TokenKind.Cue or TokenKind.Time))
            return;
        _pointedAt = row.Scopes.PointsBack.Contains(row.TextOf(token));
    }

    /// <summary>Takes up the day at a token where an event follows in the sentence; any other time ends its reign over the paragraph.</summary>
    public void Opens(int token, int from, int to, Period period)
    {
        if (IsDay(period) && (NamesEvent(token, to) || NamedBefore(token, from)))
            (_day, _inParagraph, _inSentence, _last) = (period, true, true, true);
        else
            (_inParagraph, _last, _pointedAt) = (false, false, false);
    }

    /// <summary>近日，…集中开工仪式举行: an event of the month, which 这次 points back to.</summary>
    public void OpensLately(int token, int to, Period month)
    {
        if (NamesEvent(token, to))
            (_day, _inParagraph, _inSentence, _last) = (month, true, true, true);
    }

    /// <summary>2024年春季重点项目集中开工仪式, 首批: the name of the event whose day was told before it, no time of its own.</summary>
    public bool Names(int token, int to)
    {
        if (!_inSentence || _day is not { Start: { } day } || row.Times[row[token].Index].Period is not { Start: { } start, End: { } end } || day.AddDays(45) < start || end < day.AddDays(-45) || start == end || start.AddMonths(13) < end)
            return false;
        for (var i = token + 1; i < Math.Min(to, token + Reach) && row[i].Kind != TokenKind.Break; i++)
            if (IsEvent(i))
                return true;
        return false;
    }

    /// <summary>The event's day where it dates the figure; null where it does not.</summary>
    public Period? Of(Draft draft, Modality modality) =>
        _day is not null && (_inParagraph || _pointedAt) && modality == Modality.Actual && (IsTold(draft) || draft.Aspect == Aspect.Share) && draft.Indicator is { } name
        && (name.EndsWith("项目数", StringComparison.Ordinal) || name.EndsWith("总投资", StringComparison.Ordinal) || _pointedAt && IsCount(draft) || name.Contains("签约", StringComparison.Ordinal) || name.Contains("开工", StringComparison.Ordinal))
            ? _day
            : null;

    /// <summary>临江市集中签约项目15个, in a later paragraph: what was signed and begun is of the event as long as no other time was told.</summary>
    public Period? Reigning(Draft draft, Modality modality)
    {
        // 累计落户企业72家, 签约额连续三年超千亿元: what has come together, or gone on, did not do so at the event.
        if (_day is null || draft.Rule == "time-taken" || !_last || modality != Modality.Actual || draft.Indicator is not { } name || around.SaidInAll(draft.Token))
            return null;
        // 产业类项目106个，占63.9%，总投资150.9亿元: what goes on about the projects of the event.
        if (IsTold(draft) && (name.EndsWith("项目数", StringComparison.Ordinal) || name.StartsWith("签约", StringComparison.Ordinal) || name.StartsWith("开工", StringComparison.Ordinal) || name.StartsWith("投产", StringComparison.Ordinal) || name.StartsWith("竣工", StringComparison.Ordinal)))
        {
            _goesOn = true;
            return _day;
        }
        return _goesOn && (IsCount(draft) || draft.Aspect is Aspect.Share or Aspect.Change or Aspect.Growth || name.EndsWith("投资", StringComparison.Ordinal) || name.EndsWith("投资额", StringComparison.Ordinal)) ? _day : null;
    }

    private bool IsCount(Draft draft) =>
        draft.Aspect == Aspect.Level && (draft.Counted is not null || row.Figures[draft.Number].Quantity?.Unit is "个" or "项");

    // How many there were, and how many more than the last time.
    private static bool IsTold(Draft draft) => draft.Aspect is Aspect.Level or Aspect.Change or Aspect.Growth;

    /// <summary>近日，省厅公布名单，12家企业上榜: what happened lately happened in the month of the report; what merely stands did not.</summary>
    public Period? Lately(int token, int to)
    {
        if (date is not { } day || row.TextOf(token) is not ("近日" or "日前" or "近期" or "最近" or "不久前"))
            return null;
        for (var i = token + 1; i < Math.Min(to, token + Reach); i++)
            if (row.IsCue(i, Cue.Stage) || row.IsCue(i, Cue.Newly) || row.Scopes.HappensLately.Contains(row.TextOf(i)))
            {
                var first = new DateOnly(day.Year, day.Month, 1);
                return new Period(first, day, $"{day.Year}年{day.Month}月");
            }
        return null;
    }

    private bool IsDay(Period period) =>
        period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 10 && (date is null || start <= date && start.AddDays(62) >= date);

    public bool NamesEvent(int token, int to)
    {
        for (var i = token + 1; i < Math.Min(to, token + Reach); i++)
            if (IsEvent(i))
                return true;
        return false;
    }

    // 全省第四次集中签约活动3月12日拉开帷幕: the event stands before its day.
    private bool NamedBefore(int token, int from)
    {
        for (var i = token - 1; i >= Math.Max(from, token - NearBefore) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure or TokenKind.Time); i--)
            if (row.Scopes.Event.Contains(row.TextOf(i)))
                return true;
        return false;
    }

    private bool IsEvent(int token) => row.IsCue(token, Cue.Stage) || row.Scopes.Event.Contains(row.TextOf(token));
}
