namespace NewsMiner.Extracting.Joining;

/// <summary>The sentence being joined: its bounds, its figures so far, and the ways to look around a number in it.</summary>
internal sealed class Sentence(Row row)
{
    /// <summary>How many tokens left of a number a pattern looks, so that one endless sentence costs no more than its length.</summary>
    public const int Reach = 40;

    /// <summary>Its first token.</summary>
    public int From { get; private set; }

    /// <summary>The token after its last.</summary>
    public int To { get; private set; }

    /// <summary>The last figure of the sentence before in the same paragraph; null for none.</summary>
    public Draft? Carried { get; private set; }

    /// <summary>The count told before that the sentence sorts anew (按区域分，…); null where it sorts none.</summary>
    public Draft? Sorted { get; private set; }

    /// <summary>Its figures so far, in their order.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>The figure joined last; null for none.</summary>
    public Draft? Last => Drafts.Count > 0 ? Drafts[^1] : null;

    /// <summary>Begins the sentence in tokens <paramref name="from"/>..<paramref name="to"/>.</summary>
    public void Enter(int from, int to, Draft? carried, Draft? sorted)
    {
        (From, To, Carried, Sorted) = (from, to, carried, sorted);
        Drafts.Clear();
    }

    /// <summary>Where the stretch that belongs to the number begins: after the last clause end or number.</summary>
    public int RegionStart(int at)
    {
        var i = at;
        // 连续三年连续三年…: a few are read over, no endless run.
        var repetitions = 0;
        while (i > From && (row[i - 1].Kind is not (TokenKind.Break or TokenKind.Figure) || row.IsRepetition(i - 1) && ++repetitions <= 3))
            i--;
        return i;
    }

    /// <summary>Where the stretch after a number ends: at the next clause end or number.</summary>
    public int RegionEnd(int at)
    {
        var i = at + 1;
        while (i < To && row[i].Kind is not (TokenKind.Break or TokenKind.Figure))
            i++;
        return i;
    }

    /// <summary>The nearest word of a class before a token; -1 for none nearby.</summary>
    public int FindLeft(int at, int left, Cue cue)
    {
        for (var i = at - 1; i >= Math.Max(left, at - 24); i--)
            if (row.IsCue(i, cue))
                return i;
        return -1;
    }

    /// <summary>Whether ； parts two tokens.</summary>
    public bool SemicolonBetween(int from, int to)
    {
        for (var i = from + 1; i < to && i < from + Reach; i++)
            if (row[i].Kind == TokenKind.Break && row.TextOf(i)[0] is '；' or ';')
                return true;
        return false;
    }

    /// <summary>The last figure of the sentence that fits; null for none.</summary>
    public Draft? Recent(Predicate<Draft> fits)
    {
        for (var i = Drafts.Count - 1; i >= Math.Max(0, Drafts.Count - Reach); i--)
            if (fits(Drafts[i]))
                return Drafts[i];
        return null;
    }

    /// <summary>The last sum of money that the sentence told as a level; null for none.</summary>
    public Draft? LastSum() => Recent(d => d.Aspect == Aspect.Level && row.KindOf(d.Token) == MentionKind.Money);

    /// <summary>The bare noun counted last (项目, 企业), here or in the sentence before; null for none.</summary>
    public string? LastCounted()
    {
        return (Recent(d => d.Counted is not null) ?? Carried?.LastCounted ?? Carried)?.Counted;
    }

    /// <summary>Where the item of a list ends.</summary>
    public int ItemEnd(int from, int limit)
    {
        var end = from;
        while (end < limit && row[end].Kind is not (TokenKind.Series or TokenKind.Break))
            end++;
        return end;
    }

    /// <summary>A threshold was read a moment ago: no endless sentence is searched for it.</summary>
    public void DropThreshold(int token)
    {
        for (var i = Drafts.Count - 1; i >= Math.Max(0, Drafts.Count - 4); i--)
            if (Drafts[i].Token == token)
                Drafts.RemoveAt(i);
    }

    /// <summary>在[参评的]217家…中列第9位.</summary>
    public bool OpensField(int at)
    {
        // Of a sentence before this one as well.
        for (var i = at; i >= Math.Max(at < From ? 0 : From, at - 4) && row[i].Kind is not TokenKind.Break; i--)
            if (row.TextOf(i) is "在")
                return true;
        return false;
    }

    /// <summary>Whether brackets that close before a token hold a number.</summary>
    public bool IsAside(int number, int at)
    {
        const int near = 14;
        var closes = false;
        for (var i = number + 1; i < Math.Min(at, number + near) && !closes; i++)
        {
            if (row[i].Kind == TokenKind.Mark && row.Text[row[i].Start] is '（' or '(' && row[i].Length == 1)
                return false;
            closes = row[i].Kind == TokenKind.Mark && row.Text[row[i].Start] is '）' or ')';
        }
        for (var i = number - 1; closes && i >= Math.Max(From, number - near); i--)
            if (row[i].Kind == TokenKind.Mark && row[i].Length == 1)
            {
                if (row.Text[row[i].Start] is '（' or '(')
                    return true;
                if (row.Text[row[i].Start] is '）' or ')')
                    return false;
            }
        return false;
    }

    /// <summary>去年, 全区, 其中已: what a clause opens with before it names anything.</summary>
    public int AfterOpening(int from, int to)
    {
        while (from < to && (row[from].Kind is TokenKind.Time or TokenKind.Subject || row.IsCue(from, Cue.OfWhich) || row.IsSoft(row[from])))
            from++;
        return from;
    }

    /// <summary>Whether 分别 stands before a number.</summary>
    public bool HasRespectively(int left, int at)
    {
        for (var i = at - 1; i >= Math.Max(left, at - Reach); i--)
            if (row.IsCue(i, Cue.Respectively) || row.TextOf(i) is "分列" or "分居")
                return true;
        return false;
    }
}
