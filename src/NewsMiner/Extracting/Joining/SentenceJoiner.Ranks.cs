using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

// Ranks and multiples: 居全省第三, 增速全市第一, 是老货站的5倍.
internal sealed partial class SentenceJoiner
{
    // A rank needs a verb of ranking or the field in which it is held; 第一 alone is an ordinal.
    private bool Rank(Draft draft, int left)
    {
        var at = draft.Token;
        for (var i = at - 1; i >= Math.Max(left, at - 12); i--)
        {
            if (row[i].Kind != TokenKind.Cue || !(row[i].Cue is Cue.Ranks or Cue.Reaches || row[i].Cue is Cue.Rise or Cue.Fall && EndsWithTo(i)))
                continue;
            var ranks = row[i].Cue != Cue.Reaches;
            var field = Field(i + 1, at);
            var headEnd = i;
            if (field.Length == 0)
            {
                // 在全国排第8位: the field stands before the verb.
                for (var j = i - 1; j >= Math.Max(left, i - 8); j--)
                {
                    if (row[j].Kind == TokenKind.Word && row.TextOf(j) is "在")
                    {
                        field = Field(j + 1, i);
                        headEnd = j;
                        break;
                    }
                }
            }
            // 增长7.7%，在31个省中居第4位: so does the number of those ranked.
            if (field.Length == 0 && left - 2 >= _from && row[left - 1].Kind == TokenKind.Figure && row.TextOf(left - 2) is "在")
            {
                (draft.Aspect, draft.Rule, draft.Basis) = (Aspect.Rank, "rank", Field(left - 1, i));
                var ranked = Recent(d => d.Token < left - 1 && d.Indicator is not null) ?? _carried;
                (draft.Indicator, draft.IndicatorRule) = (ranked?.Indicator, ranked?.IndicatorRule);
                return draft.Indicator is not null;
            }
            // 项目是第一支撑 ranks nothing.
            if (!ranks && (field.Length == 0 || i < at - 6 || at + 1 < _to && row[at + 1].Kind is TokenKind.Word or TokenKind.Indicator && Row.IsNominal(row[at + 1])))
                return false;
            draft.Aspect = Aspect.Rank;
            draft.Basis = field.Length > 0 ? field : null;
            draft.Rule = "rank";
            return TakeHead(draft, headEnd, left) || ranks && TakeJudged(draft, headEnd, left) || Carry(draft, left) || Topic(draft, left);
        }
        return RankOfPlace(draft, left);
    }

    // 规上工业增速全市第一: the place stands between the measure and its rank.
    private bool RankOfPlace(Draft draft, int left)
    {
        var place = draft.Token;
        while (place > left && draft.Token - place < 4 && (row[place - 1].Kind == TokenKind.Subject || row[place - 1].Kind == TokenKind.Word && row[place - 1].Class == WordClass.Place))
            place--;
        if (place == draft.Token || place <= left || !(row[place - 1].Kind == TokenKind.Indicator || row[place - 1].Kind == TokenKind.Cue && row[place - 1].Cue is Cue.Rate or Cue.FallRate || row.IsGeneric(new Phrase(place - 1, place))))
            return false;
        draft.Aspect = Aspect.Rank;
        draft.Basis = Field(place, draft.Token);
        draft.Rule = "rank";
        return TakeHead(draft, place, left) || Carry(draft, left);
    }

    // 从去年的全球第15位, 在全国主要机场中位列第五: among whom.
    private string Field(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (row[i].Kind == TokenKind.Time || row.IsCue(i, Cue.Of) || row.IsCue(i, Cue.From))
                from = i + 1;
        while (to > from && row.TextOf(to - 1) is "中" or "里" or "内")
            to--;
        return IndicatorNaming.Text(row, new Phrase(from, to));
    }

    // 综合考评位列全省第三: what is ranked may be the name of a judging, which the lexicon takes for a verb.
    private bool TakeJudged(Draft draft, int end, int left)
    {
        end = row.SkipLeft(end, left);
        var start = end;
        while (start > left && end - start < 4 && row[start - 1].Kind == TokenKind.Word && row[start - 1].Length > 1 && row[start - 1].Class is WordClass.Noun or WordClass.Verb or WordClass.Adjective or WordClass.Other)
            start--;
        if (start == end || row[end - 1].Class != WordClass.Verb || !EndsWithAny(row.TextOf(end - 1), "考评", "考核", "评价", "评估", "评比", "测评", "考评结果", "考核结果"))
            return false;
        draft.Head = new Phrase(start, end);
        draft.Indicator = IndicatorNaming.Join(row, draft.Head);
        return true;
    }

    private bool Multiple(Draft draft, int left)
    {
        draft.Aspect = Aspect.Multiple;
        draft.Rule = "multiple";
        if (TimesOf(draft, left))
            return true;
        var predicate = Predicate(draft.Token, left);
        var end = predicate >= 0 ? ChangeHeadEnd(predicate, left, draft) : draft.Token;
        return TakeHead(draft, end, left) || Carry(draft, left) || Topic(draft, left);
    }

    // 建筑面积是老货站的近5倍: what stands between is the measure.
    private bool TimesOf(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 2 < left || !row.IsCue(at - 1, Cue.Of))
            return false;
        for (var i = at - 2; i >= Math.Max(left, at - 14); i--)
        {
            if (row.TextOf(i) is not ("是" or "为" or "分别是" or "分别为" or "相当于"))
                continue;
            draft.Basis = IndicatorNaming.Text(row, new Phrase(i + 1, at - 1));
            return TakeHead(draft, i, left) || Carry(draft, left) || Topic(draft, left);
        }
        return false;
    }
}
