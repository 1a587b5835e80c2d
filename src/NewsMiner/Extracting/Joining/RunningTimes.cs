using NewsMiner.Extracting.Numbers;
using NewsMiner.Extracting.Periods;

namespace NewsMiner.Extracting.Joining;

/// <summary>What an article has told of its time so far: what runs through the article, the paragraph and the sentence, and what words go back to.</summary>
internal sealed class RunningTimes(Row row, DateOnly? date, ClauseTokens around)
{
    /// <summary>The article's running period, and whether it was said as this year's.</summary>
    public Period? Article { get; set; }

    /// <summary>The period that opened a sentence of the paragraph.</summary>
    public Period? Paragraph { get; set; }

    /// <summary>The time of one year that the paragraph told last, which 当年 is the year of.</summary>
    public Period? Dated { get; set; }

    /// <summary>今年 was said of the period that runs: of what is done it is the year as far as it has gone.</summary>
    public bool ThisYear { get; set; }

    /// <summary>今年，安排项目64个: the article has counted the projects of the whole year that runs, so that their parts (其中省级重点项目8个) are of it too.</summary>
    public bool CountsYears { get; set; }

    /// <summary>What the paragraph's narrower time stands in, which 此外 goes back to.</summary>
    public Period? Wider { get; set; }

    /// <summary>The time at the end of the sentence before, in which 其中 goes on.</summary>
    public (Period? Period, bool ThisYear) Sentence { get; set; }

    /// <summary>The whole year that the article named last, which 全年 and 这一年 go back to.</summary>
    public Period? Year { get; set; }

    /// <summary>The finished year that the title reports on (2023年统计公报): its 全年 and 年末 are meant, whenever the report came out.</summary>
    public Period? TitleYear { get; set; }

    /// <summary>The day of the event that the article reports.</summary>
    public EventDay Event { get; } = new(row, date, around);

    /// <summary>The year by which zones were assessed (2022年国家级经开区考核评价结果): their ranks are of it.</summary>
    public Period? Assessed { get; set; }

    /// <summary>The paragraph goes on about that assessment (此次评估设27项指标).</summary>
    public bool InAssessment { get; set; }

    /// <summary>How far the paragraph's figures of this year go (截至10月底, 前10个月), when it has said so.</summary>
    public DateOnly? Reached { get; set; }

    /// <summary>截至3月末 … that a sentence of the paragraph opened with; what follows it without a time stands then, where no period runs.</summary>
    public Period? Standing { get; set; }

    /// <summary>到2025年: the deadline that the paragraph told last; its aims that name none are set to it.</summary>
    public Period? Deadline { get; set; }

    /// <summary>前三季度，力争增长12%: the time that an aim or a plan made the article's, and what ran before it.</summary>
    public (Period? Time, Period? Before) Aimed { get; set; }

    /// <summary>The time that runs through the article or the paragraph: of what is told as done, none that an aim or a plan alone was told of.</summary>
    public Period? For(Modality modality, Period? time) => modality == Modality.Actual && time is not null && time == Aimed.Time ? Aimed.Before : time;

    /// <summary>The two years that the paragraph told last, an earlier and a later one.</summary>
    public (Period? Earlier, Period? Last) Years { get; private set; }

    /// <summary>Where the article first tells that something was founded so many years ago (挂牌五周年, 揭牌满四年), an offset; <see cref="int.MaxValue"/> for nowhere.</summary>
    public int AnniversaryTold => _anniversary ??= FirstAnniversary();

    private int? _anniversary;

    private int FirstAnniversary()
    {
        const int near = 4;
        foreach (var founding in row.Scopes.Founded.Words)
            for (var at = row.Text.IndexOf(founding, StringComparison.Ordinal); at >= 0; at = row.Text.IndexOf(founding, at + 1, StringComparison.Ordinal))
            {
                var years = at + founding.Length;
                var end = years;
                while (end < row.Text.Length && end < years + near && (row.Text[end] == '满' || char.IsAsciiDigit(row.Text[end]) || NumeralScanner.CountOf(row.Text[end]) > 0))
                    end++;
                if (end > years && (row.Text[years] == '满' && end < row.Text.Length && row.Text[end] == '年' || row.Text.AsSpan(end).StartsWith("周年")))
                    return at;
            }
        return int.MaxValue;
    }

    /// <summary>The spans of years that the article told (五年来), by how many years they say.</summary>
    public Dictionary<int, Period> Spans { get; } = [];

    /// <summary>The time told last, where it is a span of years, which 这期间 goes back to.</summary>
    public Period? Span { get; set; }

    /// <summary>自挂牌以来, of a day that the article tells: what has come together is counted from it, as long as no other time is told.</summary>
    public Period? Founding { get; set; }

    /// <summary>截至2月末 that the report opened with: what stands in later paragraphs stands then, as long as no other time is told.</summary>
    public Period? ReportStanding { get; set; }

    /// <summary>目前 opened a clause of the paragraph.</summary>
    public bool Now { get; set; }

    /// <summary>How many paragraphs of the text have begun.</summary>
    public int BodyParagraphs { get; private set; }

    /// <summary>The paragraph is a headline.</summary>
    public bool InHeadline { get; private set; }

    /// <summary>The paragraph's first sentence is being read.</summary>
    public bool FirstSentence { get; set; }

    /// <summary>The paragraph stands under a line of its own that is a headline rather than a sentence.</summary>
    private bool _underHeadline;

    public void EnterParagraph(ParagraphRole role, bool underHeadline)
    {
        _underHeadline = underHeadline;
        (Paragraph, Sentence, FirstSentence, Reached, Standing, Years, Now, InAssessment, Dated, Deadline) = (null, default, true, null, null, default, false, false, null, null);
        BodyParagraphs += role == ParagraphRole.Body ? 1 : 0;
        InHeadline = role is ParagraphRole.Kicker or ParagraphRole.Title or ParagraphRole.Subtitle;
        Event.EnterParagraph();
    }

    /// <inheritdoc cref="PeriodScope.EnterSection"/>
    public void EnterSection(Period year) => (Article, Wider, ThisYear, Year) = (year, null, false, year);

    /// <summary>Under a headline of its own, 今天（11月25日）…: another report of a bulletin begins, of which the times of the one before say nothing.</summary>
    public void OpensReport(int token, int from, Period read)
    {
        const int days = 3, near = 16;
        if (!_underHeadline || !FirstSentence || token - from > near || date is not { } day || !(read is { Start: { } start, End: { } end } && start == end && end <= day && end.AddDays(days) >= day || row.Scopes.Lately.Contains(row.TextOf(token))))
            return;
        (Article, ThisYear, CountsYears, ReportStanding, Reached, _underHeadline) = (null, false, false, null, null, false);
        Event.Leave();
    }

    /// <summary>Takes note of a year that is over.</summary>
    public void TakeYear(Period read)
    {
        if (read is { Start: null, End: { Month: 12, Day: 31 } deadline } && deadline < date)
            read = Calendar.YearOf(deadline.Year);
        if (!Calendar.IsYear(read) || read.End > date)
            return;
        if (Years.Last is null || Years.Last.End < read.End)
            Years = (Years.Last, read);
        else if (Years.Last != read)
            Years = (Years.Earlier is { } earlier && earlier.End > read.End ? earlier : read, Years.Last);
    }

    /// <summary>五年, 近5年来: how many years; zero for others.</summary>
    public static int SpanOf(ReadOnlySpan<char> text)
    {
        var year = text.IndexOf('年');
        var number = year > 0 ? text[..year].TrimStart("近过去这的") : default;
        return number.Length == 1 ? char.IsAsciiDigit(number[0]) ? number[0] - '0' : "一二三四五六七八九十".IndexOf(number[0], StringComparison.Ordinal) + 1 : number is "两" ? 2 : 0;
    }

    /// <summary>Whether a time that opens a clause becomes the article's: 6月 within 上半年 is told in passing, and what a firm did last year says nothing of the zone's figures after it.</summary>
    public bool GovernsArticle(int token, int from, Period period, bool figuresBefore)
    {
        // “我们今年前五个月已完成8200万元”: what somebody says of his own.
        if (row.Text.AsSpan(Math.Max(row[from].Start, row[token].Start - ClauseTokens.LongestSpeech)..row[token].Start) is var spoken && spoken.LastIndexOf('“') > spoken.LastIndexOf('”'))
            return false;
        // 今年一季度，公司又有两款产品上市, below other paragraphs: a firm's time as well.
        if (BodyParagraphs > 1 && token + 2 < row.Tokens.Count && row[row.IsComma(token + 1) ? token + 2 : token + 1] is { Kind: TokenKind.Subject } whose && row.Subjects[whose.Index].Type == SubjectType.Company)
            return false;
        // 截至2月14日，…；1月份用电量4.8亿千瓦时: a month told after other figures is one of several times.
        if (Article is not { } main)
            return !(figuresBefore && period is { Start: { } opens, End: { } closes } && closes.DayNumber - opens.DayNumber <= 31);
        // 今年以来，…。数据显示，1至9月，…: the months that the figures are of, where only how far the year has gone was told.
        if (main is { Start: { Month: 1, Day: 1 } } && main.End == date && period.Start == main.Start && period.End < date)
            return true;
        if (period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 31 && Calendar.Holds(main, period))
            return false;
        if (token > from && row[token - 1].Kind == TokenKind.Subject && row.Subjects[row[token - 1].Index].Type == SubjectType.Company)
            return false;
        // 现有企业236家，2024年实现营收56.8亿元: told after other figures, it is one of several times.
        return FirstSentence && !figuresBefore || token == from || around.EndsLead(token - 1) || row[token - 1].Kind != TokenKind.Break;
    }
}
