namespace NewsMiner.Extracting.Joining;

/// <summary>
/// The time that governs each figure of one article: the one in its clause, else the last one before it in the sentence, else the period
/// that opened a sentence of the paragraph, else the article's running period. A comparison's time (比2021年底) governs nothing, nor does the day
/// on which something was said; a state (目前, 截至, 年末) and a single day do not outlive their sentence, but for the 其中 that goes on with it, nor an
/// era (十八大以来) its paragraph. 上年同期为36.2亿元 is said aside: the time before it comes back after the clause.
/// </summary>
/// <remarks>
/// <see cref="SentenceTimes"/> walks along a sentence; what outlives it is in <see cref="RunningTimes"/>. <see cref="TimeUse"/> tells the times that
/// govern figures from those that do not, <see cref="MeantTime"/> which period a time means, <see cref="FigureTime"/> and <see cref="StandingFigures"/>
/// when a figure holds under the time that governs it.
/// </remarks>
internal sealed class PeriodScope
{
    private readonly Row _row;
    private readonly DateOnly? _date;
    private readonly RunningTimes _running;
    private readonly TimeReaders _readers;

    /// <param name="row">The article's tokens.</param>
    /// <param name="date">The day of the report; null where it is not known.</param>
    public PeriodScope(Row row, DateOnly? date)
    {
        (_row, _date) = (row, date);
        var around = new ClauseTokens(row);
        _running = new RunningTimes(row, date, around);
        var standing = new StandingFigures(row, date, _running, around);
        _readers = new TimeReaders(around, new TimeUse(row, date, around), new MeantTime(row, date, _running, around), new Foundings(row, date), standing, new FigureTime(row, date, _running, around, standing));
    }

    /// <param name="role">What the paragraph is.</param>
    /// <param name="underHeadline">It stands under a line that is a headline rather than a sentence.</param>
    public void EnterParagraph(ParagraphRole role, bool underHeadline) => _running.EnterParagraph(role, underHeadline);

    /// <summary>二、2025年重点工作: a heading's year governs what stands under it.</summary>
    public void EnterSection(Period year) => _running.EnterSection(year);

    /// <summary>Fills in the periods of the figures of a sentence, and carries on what outlives it.</summary>
    /// <param name="from">The sentence's first token.</param>
    /// <param name="to">The token behind its last.</param>
    /// <param name="drafts">Its figures, in the order of the text.</param>
    /// <param name="modalities">Whether each is told as done, planned or aimed at.</param>
    /// <param name="periods">Where each one's period is put; null stays where nothing tells it.</param>
    public void Read(int from, int to, List<Draft> drafts, Modality[] modalities, Period?[] periods) =>
        new SentenceTimes(_row, _date, _running, _readers, from, to, drafts, modalities, periods).Read();
}

/// <summary>What reads the times of one article.</summary>
internal sealed record TimeReaders(ClauseTokens Around, TimeUse Uses, MeantTime Meant, Foundings Foundings, StandingFigures Standing, FigureTime Figures);
