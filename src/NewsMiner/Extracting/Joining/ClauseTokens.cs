using NewsMiner.Extracting.Numbers;

namespace NewsMiner.Extracting.Joining;

/// <summary>What stands around a token in its clause: whether it opens it, and what is told between it and others.</summary>
internal sealed class ClauseTokens(Row row)
{
    /// <summary>In tokens: 集聚甲、乙、丙等23家企业, between the verb and its number.</summary>
    public const int LongestRow = 40;

    /// <summary>How far back a quotation mark is looked for, in UTF-16 code units, so that an endless sentence costs no more than its length.</summary>
    public const int LongestSpeech = 2000;

    /// <summary>Whether a token opens its clause, or stands behind what opens it (a subject, 据, 其中).</summary>
    public bool OpensClause(int token, int from)
    {
        // 云川新区（不含代管乡镇）1至6月: past what is said of the subject in brackets.
        // 本报讯（记者某某）2023年: nor are those who write it.
        if (token > from && NoteBefore(token, from) is var note && note > from && (row[note - 1].Kind == TokenKind.Subject || EndsLead(note - 1)))
            return true;
        return token == from || EndsLead(token - 1) || row[token - 1].Kind is TokenKind.Break or TokenKind.Subject || (row[token - 1].Kind == TokenKind.Mark && token - 1 == from) || row.TextOf(token - 1) is "在" or "据" or "至" or "回望" or "回顾" or "回首" or "纵观" or "刚过去的" || row.IsCue(token - 1, Cue.OfWhich) || row[token - 1].Kind == TokenKind.Time;
    }

    // Where the brackets open that close right before a token; the token where none do.
    private int NoteBefore(int token, int from)
    {
        if (row[token - 1].Kind != TokenKind.Mark || row.Text[row[token - 1].End - 1] is not ('）' or ')'))
            return token;
        for (var i = token - 1; i >= Math.Max(from, token - LongestNote); i--)
            if (row[i].Kind == TokenKind.Mark && row.Text[row[i].Start] is '（' or '(')
                return i;
        return token;
    }

    // In tokens.
    private const int LongestNote = 16;

    /// <summary>本报讯, 新华社…电: the agency's words before the first sentence.</summary>
    public bool EndsLead(int token) => row[token].Kind == TokenKind.Word && (row.Text[row[token].End - 1] == '讯' || row.Text[row[token].End - 1] == '电' && row[token].End < row.Text.Length && char.IsWhiteSpace(row.Text[row[token].End]));

    /// <summary>Whether a figure follows in the clause.</summary>
    public bool FigureInClause(int token, int to)
    {
        for (var i = token + 1; i < Math.Min(to, token + 30) && row[i].Kind != TokenKind.Break; i++)
            if (row[i].Kind == TokenKind.Figure)
                return true;
        return false;
    }

    /// <summary>Whether a time stands before the token in its clause.</summary>
    public bool TimeInClause(int token, int from)
    {
        for (var i = token - 1; i >= Math.Max(from, token - 20) && row[i].Kind != TokenKind.Break; i--)
            if (row[i].Kind == TokenKind.Time)
                return true;
        return false;
    }

    /// <summary>Whether nothing parts two tokens: no break, no list, no figure.</summary>
    public bool SameStretch(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
            if (row[i].Kind is TokenKind.Break or TokenKind.Series or TokenKind.Figure)
                return false;
        return true;
    }

    /// <summary>Whether a break or a figure stands between two tokens, nearer to the second than any time.</summary>
    public bool BreakBetween(int from, int to)
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

    /// <summary>Whether a bracket has opened before the token, in its clause.</summary>
    public bool InBrackets(int token, int from)
    {
        for (var i = token - 1; i >= Math.Max(from, token - 12); i--)
        {
            if (row[i].Kind == TokenKind.Mark && row.Text[row[i].Start] is '（' or '(')
                return row[i].Length == 1;
            // （2023年：82亿元）: the colon parts the number from its time alone.
            if (row[i].Kind is TokenKind.Break && row.Text[row[i].Start] is not ('：' or ':') || row[i].Kind is TokenKind.Figure || row[i].Kind == TokenKind.Mark && row.Text[row[i].Start] is '）' or ')')
                return false;
        }
        return false;
    }

    /// <summary>Whether a semicolon or full stop stands between two tokens.</summary>
    public bool Semicolon(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
            if (row[i].Kind == TokenKind.Break && row.Text[row[i].Start] is '；' or ';' or '。')
                return true;
        return false;
    }

    /// <summary>Whether the clause of a token says that something is done (已, 了).</summary>
    public bool SaysDone(int token, int from, int to)
    {
        var i = token;
        while (i > Math.Max(from, token - LongestRow) && row[i - 1].Kind != TokenKind.Break)
            i--;
        for (; i < Math.Min(to, token + LongestRow) && row[i].Kind != TokenKind.Break; i++)
            if (row.IsCue(i, Cue.Done))
                return true;
        return false;
    }

    /// <summary>Whether 年均 stands right before a figure.</summary>
    public bool SaidOnAverage(int token, int from)
    {
        if (YearsAveraged(token, from) > 0)
            return true;
        for (var i = token - 1; i >= Math.Max(from, token - 5) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.TextOf(i).StartsWith("年均"))
                return true;
        return false;
    }

    /// <summary>近两年平均增速14.8%: a span that is averaged over, right after it.</summary>
    public bool IsAveragedOver(int token, int to) =>
        row.TextOf(token) is ['近' or '这', .., '年'] && token + 1 < to && row.Scopes.Averaged.Contains(row.TextOf(token + 1));

    /// <summary>连续三年: how many years in a row the clause of a time tells, or the one that it opens; zero where it tells none.</summary>
    public int YearsInARow(int token, int to)
    {
        for (var i = token + 1; i < Math.Min(to, token + LongestRow) && (row[i].Kind != TokenKind.Break || i == token + 1 && row.IsComma(i)); i++)
            if (row[i].Kind == TokenKind.Figure)
                return row.IsDuration(i) && row.Unit(i) is "年" && (row.TextOf(i).StartsWith("连续") || row.Text.AsSpan(0, row[i].Start).EndsWith("连续")) && row.Figures[row[i].Index].Quantity?.Value is { } years and <= 30 ? (int)years : 0;
        return 0;
    }

    /// <summary>两年平均, 三年平均: over how many years, right before a figure's verb; zero where nothing says so.</summary>
    public int YearsAveraged(int token, int from)
    {
        const int longest = 10;
        var begin = Math.Max(row[from].Start, row[token].Start - longest);
        var before = row.Text.AsSpan(begin, row[token].Start - begin);
        var average = before.LastIndexOf("年平均");
        if (average < 1 || before[average..].ContainsAny('，', '；', '。'))
            return 0;
        return NumeralScanner.CountOf(before[average - 1]);
    }

    /// <summary>每天处理订单6000个: whether the clause of a figure tells it by the day or the year; 平均每天 is of the time told before.</summary>
    public bool SaysEach(int token, int from)
    {
        for (var i = token - 1; i >= Math.Max(from, token - 8) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.TextOf(i) is "每天" or "每日" or "每年" or "每月" or "每周" or "每小时")
                return !(i > from && row.TextOf(i - 1).StartsWith("平均"));
        return false;
    }

    /// <summary>累计完成…: whether a figure is told as what has come together.</summary>
    public bool SaidInAll(int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 8) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.TextOf(i) is "累计")
                return true;
        return false;
    }
}
