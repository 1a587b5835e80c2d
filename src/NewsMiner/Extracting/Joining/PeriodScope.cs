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

    public void EnterParagraph() => _paragraph = null;

    /// <summary>Fills in the periods of the sentence's figures, and carries on what outlives it.</summary>
    public void Read(int from, int to, List<Draft> drafts, int firstDraft, ReadOnlySpan<Modality> modalities, Span<Period?> periods)
    {
        Period? current = null;
        Period? reported = null;
        var next = firstDraft;
        for (var i = from; i < to; i++)
        {
            if (next < drafts.Count && i == drafts[next].Token)
            {
                periods[next - firstDraft] = Settle(current ?? _paragraph ?? _article ?? reported, drafts[next], modalities[next - firstDraft]);
                next++;
                continue;
            }
            if (row[i].Kind != TokenKind.Time || row.Times[row[i].Index].Period is not { } period || IsBasis(i, from, to))
                continue;
            if (IsReport(i, to))
            {
                reported = period;
                continue;
            }
            current = period;
            if (OpensClause(i, from) && IsLasting(period))
            {
                _paragraph = period;
                if (date is null || period.End is null || period.End.Value.AddMonths(14) >= date)
                    _article = period;
            }
        }
    }

    private Period? Settle(Period? period, Draft draft, Modality modality)
    {
        if (date is not { } day)
            return period;
        if (period is null)
            return modality == Modality.Actual && draft.Aspect is Aspect.Level or Aspect.Share or Aspect.Rank ? new Period(null, day, $"截至{day.Year}年{day.Month}月") : null;
        // 今年 of what is done is the year as far as it has gone.
        if (modality == Modality.Actual && period.Start is { Month: 1, Day: 1 } start && period.End is { Month: 12, Day: 31 } && start.Year == day.Year && period.End.Value.Year == day.Year && day < period.End)
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
