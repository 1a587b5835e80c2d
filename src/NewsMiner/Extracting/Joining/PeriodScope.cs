namespace NewsMiner.Extracting.Joining;

/// <summary>
/// The time that governs each figure of one article: the one in its clause, else the last one before it in the sentence, else the period
/// that opened a sentence of the paragraph, else the article's running period. A comparison's time (比2021年底) governs nothing, nor does the day
/// on which something was said; a state (目前, 截至) and a single day do not outlive their sentence.
/// </summary>
internal sealed class PeriodScope(Row row, DateOnly? date)
{
    private Period? _article;
    private Period? _paragraph;
    private bool _thisYear;
    private Period? _wider;

    public void EnterParagraph() => _paragraph = null;

    /// <summary>Fills in the periods of the sentence's figures, and carries on what outlives it.</summary>
    public void Read(int from, int to, List<Draft> drafts, int firstDraft, ReadOnlySpan<Modality> modalities, Span<Period?> periods)
    {
        // 此外 leaves the narrower time of the sentences before it.
        if (from < to && row.TextOf(from) is "此外" or "另外" or "同时" && _wider is { } wider)
            (_paragraph, _wider) = (wider, null);
        Period? current = null;
        Period? reported = null;
        var thisYear = false;
        var next = firstDraft;
        for (var i = from; i < to; i++)
        {
            if (next < drafts.Count && i == drafts[next].Token)
            {
                periods[next - firstDraft] = Settle(current ?? _paragraph ?? _article ?? reported, drafts[next], modalities[next - firstDraft], current is null ? _thisYear : thisYear);
                next++;
                continue;
            }
            if (row[i].Kind != TokenKind.Time || row.Times[row[i].Index].Period is not { } period || IsBasis(i, from, to))
                continue;
            if (IsVague(i))
                continue;
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
            current = period;
            thisYear = row.TextOf(i).Contains("今年", StringComparison.Ordinal) || row.TextOf(i).Contains("本年", StringComparison.Ordinal);
            if (OpensClause(i, from) && IsLasting(period) && (i + 1 >= to || row[i + 1].Kind is TokenKind.Break or TokenKind.Time || FigureInClause(i, to)))
            {
                _thisYear = thisYear;
                var outer = _paragraph ?? _article;
                _wider = outer is { Start: { } a, End: { } b } && period is { Start: { } c, End: { } d } && a <= c && d <= b && outer != period ? outer : null;
                _paragraph = period;
                if (date is null || period.End is null || period.End.Value.AddMonths(14) >= date)
                    _article = period;
            }
        }
    }

    private bool SameStretch(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
            if (row[i].Kind is TokenKind.Break or TokenKind.Series or TokenKind.Figure)
                return false;
        return true;
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
        return text is "日前" or "近日" or "近期" or "近来" or "最近" or "不久前" or "连日来" or "近些年" or "近些年来" or "近几年" or "近几年来" or "多年来" || text.StartsWith("近年") || (text[0] == '近' && text[^1] == '来');
    }

    private Period? Settle(Period? period, Draft draft, Modality modality, bool thisYear)
    {
        if (date is not { } day)
            return period;
        if (period is null)
            return modality == Modality.Actual && draft.Aspect is Aspect.Level or Aspect.Share or Aspect.Rank ? new Period(null, day, $"截至{day.Year}年{day.Month}月") : null;
        // 今年 of what is done is the year as far as it has gone.
        if (thisYear && modality == Modality.Actual && period.Start is { Month: 1, Day: 1 } start && period.End is { Month: 12, Day: 31 } && start.Year == day.Year && period.End.Value.Year == day.Year && day < period.End)
            return new Period(start, day, $"{day.Year}年以来");
        return period;
    }

    private bool IsLasting(Period period) =>
        period.Start is { } start && (period.End is not { } end || end.DayNumber - start.DayNumber > 20) && (date is null || start <= date);

    private bool IsBasis(int token, int from, int to)
    {
        if (token > from && row[token - 1].Kind == TokenKind.Cue && row[token - 1].Cue == Cue.Than)
            return true;
        if (token > from && row[token - 1].Kind == TokenKind.Series && row.TextOf(token - 1) is "与" or "和" && token + 1 < to && row.IsCue(token + 1, Cue.Than))
            return true;
        return token + 1 < to && row.TextOf(token + 1) is "相比" or "同期相比";
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
        token == from || row[token - 1].Kind is TokenKind.Break or TokenKind.Subject || (row[token - 1].Kind == TokenKind.Mark && token - 1 == from) || row.TextOf(token - 1) is "在" or "据" or "至" || row.IsCue(token - 1, Cue.OfWhich) || row[token - 1].Kind == TokenKind.Time;
}
