namespace NewsMiner.Extracting.Joining;

/// <summary>三次产业结构为1.2∶72.5∶26.3: how the output is parted among the three sectors, told as one ratio.</summary>
internal sealed class Structures(Row row, Sentence sentence)
{
    private static readonly string[] Sectors = ["第一产业增加值", "第二产业增加值", "第三产业增加值"];

    // In UTF-16 code units: what stands between the name of the structure and its first number (由上年的1.5∶72∶26.5调整为).
    private const int Reach = 40;

    /// <summary>Names a number of such a ratio; false for any other.</summary>
    public bool Share(Draft draft)
    {
        if (PlaceOf(draft.Token) is not (>= 0 and var place))
            return false;
        (draft.Aspect, draft.Rule, draft.Indicator, draft.Of) = (Aspect.Share, "structure", Sectors[place], "地区生产总值");
        return true;
    }

    /// <summary>Which of the three a number is, 0 to 2; -1 where it stands in no such ratio.</summary>
    public int PlaceOf(int at)
    {
        var (first, place) = (at, 0);
        while (place < Sectors.Length && first - 2 >= sentence.From && IsColon(first - 1) && row[first - 2].Kind == TokenKind.Figure)
            (first, place) = (first - 2, place + 1);
        var last = at;
        while (last - first < 2 * Sectors.Length && last + 2 < sentence.To && IsColon(last + 1) && row[last + 2].Kind == TokenKind.Figure)
            last += 2;
        // 二、三产业结构为64.1∶35.9: without the first.
        var two = last - first == 2;
        if (!two && last - first != 2 * (Sectors.Length - 1))
            return -1;
        // 由上年的1.5∶72∶26.5调整为…: how it was is of another time.
        for (var i = first - 1; i >= Math.Max(sentence.From, first - 4); i--)
            if (row.IsCue(i, Cue.From))
                return -1;
        var begin = Math.Max(row[sentence.From].Start, row[first].Start - Reach);
        var before = row.Text.AsSpan(begin, row[first].Start - begin);
        if (two)
            return row.Scopes.StructuresOfTwo.AnyIn(before) ? place + 1 : -1;
        return row.Scopes.Structures.AnyIn(before) ? place : -1;
    }

    private bool IsColon(int token) => row[token].Length == 1 && row.Text[row[token].Start] is ':' or '：' or '∶' or '︰';
}
