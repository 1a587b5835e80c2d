using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>What no other pattern reads: a number that says something takes the nearest name in its sentence.</summary>
internal sealed class NearestName(Row row, Sentence sentence, Heads heads, ChangeVerbs verbs)
{
    /// <summary>A sum, a percentage or a written amount says something, whatever the words around it: it takes the nearest name in its sentence.</summary>
    public Draft? Take(int at, int left)
    {
        var kind = row.KindOf(at);
        var written = row.TextOf(at);
        var reports = kind is MentionKind.Percent or MentionKind.Money || row.IsPoint(at)
            || kind is MentionKind.Multiple && written.ContainsAnyInRange('0', '9')
            || kind is MentionKind.Quantity && written.ContainsAnyInRange('0', '9') && !row.IsDuration(at) && row.Unit(at) is not ("次" or "度" or "℃" or "摄氏度" or "岁" or "秒" or "分" or "点" or "米" or "厘米" or "毫米");
        if (!reports)
            return null;
        var draft = new Draft { Token = at, Number = row[at].Index, Rule = "nearest" };
        var predicate = verbs.Predicate(at, left);
        if (row.IsPoint(at))
            draft.Aspect = Aspect.Change;
        else if (kind == MentionKind.Multiple)
            draft.Aspect = Aspect.Multiple;
        else if (row.Figures[draft.Number].Rule == "half")
            draft.Aspect = Aspect.Share;
        else if (kind == MentionKind.Percent && predicate >= 0 && row[predicate].Cue is Cue.Rise or Cue.Fall or Cue.Rate or Cue.FallRate && !verbs.EndsWithTo(predicate))
            draft.Aspect = Aspect.Growth;
        // 人员减至320人，顺差额减少了8.4亿美元: by how much less.
        else if (kind == MentionKind.Money && predicate >= 0 && row[predicate].Cue == Cue.Fall && !verbs.EndsWithTo(predicate))
            draft.Aspect = Aspect.Change;
        draft.Falls = draft.Aspect != Aspect.Level && predicate >= 0 && row[predicate].Cue is Cue.Fall or Cue.FallRate;
        // 贵阳综保区60亿元，增长12%；贵安综保区51亿元: the same measure of another.
        var same = sentence.Recent(d => row.KindOf(d.Token) == kind && row.BaseUnit(d.Token) == row.BaseUnit(at) && d.Aspect == draft.Aspect) ?? (sentence.Carried is { } last && row.KindOf(last.Token) == kind && row.BaseUnit(last.Token) == row.BaseUnit(at) ? last : null);
        var beside = at > left && row[row.SkipLeft(at, left) - (row.SkipLeft(at, left) > left ? 1 : 0)].Kind == TokenKind.Subject;
        if (beside && same is not null && Follow(same))
            return draft;
        for (var i = predicate >= 0 ? predicate : at; i > left && i > at - Sentence.Reach; i--)
            if (row[i - 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown && heads.TakeHead(draft, i, left))
                return draft;
        if (same is not null && Follow(same))
            return draft;
        var after = row.PhraseAfter(at + 1, sentence.RegionEnd(at));
        if (!after.IsEmpty && heads.TakePhrase(draft, after))
            return draft;
        for (var i = left; i > sentence.From && i > left - Sentence.Reach; i--)
            if (row[i - 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown && heads.TakeHead(draft, i, sentence.RegionStart(i)))
                return draft;
        var before = sentence.Drafts.Count > 0 ? sentence.Drafts[^1] : sentence.Carried;
        // 63家企业参与，总量接近40万吨: tonnes are no firms.
        if (before is not null && !(kind == MentionKind.Quantity && !row.IsCount(at) && before.Indicator is { } firms && firms.EndsWith('数') && before.Counted is not null) && Follow(before))
            return draft;
        // 平均涨幅为1%: nothing is named but the change itself.
        if (predicate < 0)
            return null;
        draft.Head = new Phrase(predicate, predicate + 1);
        draft.Indicator = row.Plainly(predicate);
        return draft;

        bool Follow(Draft source)
        {
            if (source.Indicator is null)
                return false;
            (draft.Indicator, draft.IndicatorRule, draft.Counted, draft.Of) = (source.Indicator, source.IndicatorRule, source.Counted, draft.Aspect == source.Aspect ? source.Of : null);
            return true;
        }
    }

    /// <summary>Whether an open name is no noun: what ends it is a place, a person, a verb with its complement (建到, 送去) or where something is (背后).</summary>
    private bool NamesNothing(Draft draft)
    {
        if (draft.IndicatorRule is not null || draft.Head.IsEmpty || draft.Head.To > draft.Token || draft.Indicator is not { Length: > 0 } name || draft.Rule is "capacity" or "time-taken" or "plots" or "tier" or "sized-count")
            return false;
        var last = row[draft.Head.To - 1];
        if (last.Kind != TokenKind.Word || !name.EndsWith(row.Plainly(draft.Head.To - 1), StringComparison.Ordinal) || draft.Counted is not null)
            return false;
        return last.Class is WordClass.Place && last.Length <= 4 && draft.Aspect is Aspect.Growth or Aspect.Level && sentence.Drafts.Count > 0 && row.KindOf(sentence.Drafts[^1].Token) == row.KindOf(draft.Token)
            || name.Length > 1 && name.EndsWithAny("到", "了", "去", "于", "为", "之后", "背后", "以来", "就省下") || name is "中" or "里" or "其中" or "内" or "基础上";
    }

    /// <summary>What names nothing goes on about what was told, where that was told in the same kind of number, or of what the clause before names.</summary>
    public void GoOn(Draft draft, int left)
    {
        if (!NamesNothing(draft))
            return;
        var told = new Draft { Token = draft.Token, Number = draft.Number, Aspect = draft.Aspect };
        if (!heads.Carry(told, left, sameDimension: draft.Aspect == Aspect.Level) && !heads.Topic(told, left) || told.Indicator is null)
            return;
        (draft.Indicator, draft.IndicatorRule, draft.Counted, draft.Head) = (told.Indicator, told.IndicatorRule, told.Counted, told.Head);
        draft.Rule = "names-nothing";
    }
}
