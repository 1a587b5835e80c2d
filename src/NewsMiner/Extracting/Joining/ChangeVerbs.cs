namespace NewsMiner.Extracting.Joining;

/// <summary>The verb of change before a number (同比增长, 较上年提高, 由…压缩至): where it stands, where the head before it ends, and what is compared with.</summary>
internal sealed class ChangeVerbs(Row row, Sentence sentence)
{
    /// <summary>The verb or noun that says what the number does (增长, 占比, 高于): right before it but for soft words; -1 for none.</summary>
    public int Predicate(int at, int left)
    {
        for (var i = at - 1; i >= left; i--)
        {
            var token = row[i];
            if (token.Kind == TokenKind.Cue && token.Cue is Cue.Rise or Cue.Fall or Cue.Rate or Cue.FallRate or Cue.Share or Cue.Contribution or Cue.Above or Cue.Beneath)
                return i;
            // 增幅在10%左右.
            if (!row.IsSoft(token) && !(i == at - 1 && row.TextOf(i) is "在"))
                return -1;
        }
        return -1;
    }

    /// <summary>Where the head of a change ends: before the verb with its rate, 同比 and 比…; notes the basis.</summary>
    public int ChangeHeadEnd(int predicate, int left, Draft draft)
    {
        var end = predicate;
        for (var i = predicate - 1; i >= Math.Max(left, predicate - 14); i--)
        {
            var token = row[i];
            if (token.Kind == TokenKind.Cue && token.Cue is Cue.YearOnYear or Cue.MonthOnMonth)
            {
                if (!row.TextOf(i).StartsWith("年均") && row.TextOf(i) is not "年增")
                    draft.Basis ??= BasisOf(i);
                end = i;
            }
            else if (token.Kind == TokenKind.Cue && token.Cue == Cue.Than && (row.TextOf(i) is not "与" || ComparedBy(i, predicate)))
            {
                draft.Basis = BasisName(new Phrase(i + 1, predicate));
                end = i;
                break;
            }
        }
        // 按可比价格计算，同比增长: a clause of its own that the verb's head is read over.
        for (var i = end - 1; i >= Math.Max(left, end - 5); i--)
            if (row[i].Kind == TokenKind.Word && row.TextOf(i) is "按" or "按照" or "扣除")
                return i;
        return BeforeBase(end, left);
    }

    /// <summary>在上年高基数的基础上增长9%, 在上年28亿元的基础上增长9%: what it grew from is not what grew.</summary>
    public int BeforeBase(int end, int left)
    {
        var at = end;
        while (at > left && row.TextOf(at - 1) is "再" or "又" or "继续" or "仍" or "，")
            at--;
        if (at == left || !row.Text.AsSpan(0, row[at - 1].End).EndsWith("基础上"))
            return end;
        while (at > left && row.TextOf(at) is not "在")
            at--;
        return at;
    }

    // 与上年相比增长3%; 生物医药与医疗器械增长14% compares nothing.
    private bool ComparedBy(int with, int predicate)
    {
        for (var i = with + 1; i < predicate; i++)
            if (row.TextOf(i) is "相比" or "比" or "相较" or "对比" or "比较")
                return true;
        return false;
    }

    /// <summary>The basis of a word of comparison with another time: 同比, 环比, 上年, ….</summary>
    public string BasisOf(int token)
    {
        var text = row.TextOf(token);
        return text is "比上年" or "较上年" ? "上年" : text is "比去年" or "较去年" ? "去年" : text is "比上月" or "较上月" ? "上月" : row[token].Cue == Cue.YearOnYear ? "同比" : "环比";
    }

    /// <summary>What is compared with, after 比 or 较; null where nothing is named.</summary>
    public string? BasisName(Phrase phrase)
    {
        var to = row.SkipLeft(phrase.To, phrase.From);
        while (to > phrase.From && row[to - 1].Kind == TokenKind.Cue && row[to - 1].Cue is Cue.Rate or Cue.Rise or Cue.Share)
            to = row.SkipLeft(to - 1, phrase.From);
        // 高于年度目标4个百分点: the target itself is what it is compared with.
        if (to <= phrase.From || phrase.To - 1 > phrase.From && row.IsCue(phrase.To - 1, Cue.Target))
            to = phrase.To;
        while (to - 1 > phrase.From && row.IsCue(to - 1, Cue.Respectively))
            to--;
        var basis = IndicatorNaming.Text(row, phrase with { To = to });
        return basis.Length == 0 ? null : basis is "上年同期" or "去年同期" or "同期" ? "同比" : basis;
    }

    /// <summary>提高到2023年的143亿元: 到 stands before the time.</summary>
    public int BeforeTime(int at, int left)
    {
        var i = at - 1;
        while (i > left && (row[i].Kind == TokenKind.Time || row.IsCue(i, Cue.Of)))
            i--;
        return i;
    }

    /// <summary>Whether the verb leads to a level, and not to a change (提高到, 压缩至, 转为).</summary>
    public bool EndsWithTo(int token)
    {
        // 由-3.5%转为增长2.8%.
        if (token > 1 && row[token].Kind == TokenKind.Cue && row[token].Cue is Cue.Rise or Cue.Fall && row.TextOf(token - 1) is "转为" or "转" && row[token - 2].Kind is TokenKind.Figure)
            return true;
        // 精简到, 缩减为: the verb and what it comes to, in two words.
        if (row[token].Kind == TokenKind.Cue && row[token].Cue is Cue.Rise or Cue.Fall && token + 1 < sentence.To && row.TextOf(token + 1) is "到" or "至" or "为")
            return true;
        var text = row.TextOf(token);
        return text[^1] is '到' or '至' || text.EndsWith("调整为") || text.Length > 1 && text[^1] == '为' && row[token].Kind == TokenKind.Cue && row[token].Cue is Cue.Rise or Cue.Fall || (text is "为" && token > 0 && (row[token - 1].Kind == TokenKind.Cue && row[token - 1].Cue is Cue.Rise or Cue.Fall || row.TextOf(token - 1) is "调整" or "变更" or "修改" or "变" or "改" or "追加" or "优化" or "整合" or "归并" or "合并"));
    }

    /// <summary>增长到2023年的1257.8亿元: 到 went to the time.</summary>
    public bool ReachedByTime(int verb) =>
        (row[verb].Kind == TokenKind.Cue && row[verb].Cue is Cue.Rise or Cue.Fall || row.TextOf(verb) is "压" or "砍" or "缩" or "提" or "扩" or "升" or "涨") && verb + 1 < sentence.To && row[verb + 1].Kind == TokenKind.Time && row.Text[row[verb + 1].Start] is '到' or '至';
}
