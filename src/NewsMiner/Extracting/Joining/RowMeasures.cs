namespace NewsMiner.Extracting.Joining;

/// <summary>
/// Rows of zones with bare numbers, measured by what stands over them: 一、工业总产值 and below it 云川经开区52亿元，增长6%; 各园区工业总产值、增速、税收如下： and below it
/// 云川经开区：52亿元，增长6%，2亿元.
/// </summary>
internal sealed class RowMeasures(Row row, Sentence sentence, CountNames names)
{
    private const string RuleName = "row-under-heading";

    private const int LongestHeading = 26, LongestNumbering = 4, NearestNumber = 3, MostMeasures = 8;

    /// <summary>What is measured, by its words; none for a rate of what stands before it.</summary>
    /// <param name="Words">The words that name it.</param>
    /// <param name="Newly">新增 before them.</param>
    private readonly record struct Measure(Phrase Words, bool Newly);

    private readonly List<Measure> _measures = [];

    /// <summary>Begins a paragraph: a row stays under its heading, another heading or lead opens new rows, and anything else ends them.</summary>
    public void EnterParagraph(Paragraph paragraph, int token)
    {
        if (_measures.Count > 0 && IsRow(paragraph, token))
            return;
        _measures.Clear();
        var text = paragraph.Span.In(row.Text).Trim();
        var leads = text.EndsWith("如下：") || text.EndsWith("如下:");
        if (!leads && (paragraph.Span.Length > LongestHeading || text.Length < 3 || text[^1] is '。' or '；' or '，'))
            return;
        var end = token;
        while (end < row.Tokens.Count && row[end].Start < paragraph.Span.End)
            end++;
        if (leads)
            ReadLead(token, end - 1);
        else if (NumberingOf(text) is > 0 and var numbering)
            ReadHeading(token, end, paragraph.Span.Start + paragraph.Span.In(row.Text).IndexOf(text[0]) + numbering);
    }

    private bool IsRow(Paragraph paragraph, int token)
    {
        if (token >= row.Tokens.Count || row[token].Kind != TokenKind.Subject)
            return false;
        for (var i = token + 1; i < Math.Min(row.Tokens.Count, token + NearestNumber) && row[i].Start < paragraph.Span.End; i++)
            if (row[i].Kind == TokenKind.Figure)
                return true;
        return false;
    }

    // 一、; （二）; 3.
    private static int NumberingOf(ReadOnlySpan<char> text)
        => text[..Math.Min(LongestNumbering, text.Length)].IndexOfAny("、）).．") is > 0 and var closes ? closes + 1 : 0;

    // 工业总产值; 新增规上工业企业: nothing but what is measured.
    private void ReadHeading(int token, int end, int start)
    {
        while (token < end && row[token].Start < start)
            token++;
        while (end > token && row[end - 1].Kind == TokenKind.Break)
            end--;
        if (end > token && MeasureBefore(end, token) is { } measure && (measure.Newly ? measure.Words.From - 1 : measure.Words.From) == token)
            _measures.Add(measure);
    }

    // 各园区工业总产值、增速、税收如下：
    private void ReadLead(int token, int end)
    {
        while (end > token && row.TextOf(end) is not "如下")
            end--;
        while (end > token && _measures.Count < MostMeasures)
        {
            if (row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.Rate or Cue.FallRate)
            {
                _measures.Insert(0, default);
                end--;
            }
            else if (MeasureBefore(end, token) is { } measure)
            {
                _measures.Insert(0, measure);
                end = measure.Newly ? measure.Words.From - 1 : measure.Words.From;
            }
            else
            {
                break;
            }
            if (end <= token || row[end - 1].Kind != TokenKind.Series)
                return;
            end--;
        }
        _measures.Clear();
    }

    private Measure? MeasureBefore(int end, int from)
    {
        var words = row.PhraseBefore(end, from);
        // 实缴|税金: the verb is the measure's own.
        if (!words.IsEmpty && words.From - 1 > from && row[words.From - 1].Kind == TokenKind.Word && row[words.From - 2].Kind == TokenKind.Series)
            words = words with { From = words.From - 1 };
        if (words.IsEmpty || row.IsGeneric(words) || row[words.To - 1].Kind != TokenKind.Indicator && !row.TextOf(words.To - 1).EndsWithAny("企业", "项目"))
            return null;
        return new Measure(words, words.From > from && row.IsCue(words.From - 1, Cue.Newly));
    }

    /// <summary>The figure of a bare number of such a row; null for any other.</summary>
    public Draft? Take(int at, int left)
    {
        if (_measures.Count == 0 || row[sentence.From].Kind != TokenKind.Subject)
            return null;
        for (var i = left; i < at; i++)
            if (row[i].Kind is not (TokenKind.Subject or TokenKind.Series))
                return null;
        var measure = _measures[0];
        if (_measures.Count > 1)
        {
            var (before, all) = (0, 0);
            for (var i = sentence.From; i < Math.Min(sentence.To, sentence.From + Sentence.Reach); i++)
            {
                before += row[i].Kind == TokenKind.Figure && i < at ? 1 : 0;
                all += row[i].Kind == TokenKind.Figure ? 1 : 0;
            }
            if (all != _measures.Count)
                return null;
            measure = _measures[before];
        }
        // 云川经开区：52亿元
        else if (row[at - 1].Kind != TokenKind.Subject && !(at == left && at - 2 >= sentence.From && row.Text[row[at - 1].Start] is '：' or ':' && row[at - 2].Kind == TokenKind.Subject))
        {
            return null;
        }
        if (measure.Words.IsEmpty)
            return row.KindOf(at) == MentionKind.Percent && sentence.Last is { Aspect: Aspect.Level } level
                ? new Draft { Token = at, Number = row[at].Index, Aspect = Aspect.Growth, Rule = RuleName, Indicator = level.Indicator, IndicatorRule = level.IndicatorRule } : null;
        var (name, rule) = IndicatorNaming.Name(row, measure.Words);
        if (rule is not null && row.UnitsOf(rule) is { Count: > 0 } units && row.DimensionOf(at) is { } dimension && !units.Contains(dimension) || row.TextOf(measure.Words.To - 1).EndsWithAny("企业", "项目") != row.IsCount(at))
            return null;
        if (row.IsCount(at) && !name.EndsWith('数'))
            (name, rule) = (names.CountedName(at, IndicatorNaming.Join(row, measure.Words)), null);
        if (measure.Newly)
            (name, rule) = (row.Plainly(measure.Words.From - 1) + name, null);
        return new Draft { Token = at, Number = row[at].Index, Aspect = Aspect.Level, Rule = RuleName, Head = measure.Words, Indicator = name, IndicatorRule = rule, Counted = row.IsCount(at) ? row.LastNoun(measure.Words) : null };
    }
}
