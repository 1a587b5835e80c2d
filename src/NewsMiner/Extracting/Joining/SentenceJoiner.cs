using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// Joins the numbers of one sentence to what they measure. A cascade of small patterns over the tokens left and right of a number, tried
/// from the more specific to the more general; the first that fits names the figure's rule. What a clause leaves out is carried over from
/// the figure before it.
/// </summary>
internal sealed class SentenceJoiner(Row row)
{
    // How many tokens left of a number a pattern looks, so that one endless sentence costs no more than its length.
    private const int Reach = 40;

    private readonly List<Draft> _drafts = [];
    private int _from;
    private int _to;
    private Draft? _carried;
    private int _groupStart;
    private int _groupSize;

    /// <summary>The measure that a breakdown borrows since the last 其中; null outside one.</summary>
    private string? _breakdown;

    /// <summary>Appends the figures of the sentence in tokens <paramref name="from"/>..<paramref name="to"/>.</summary>
    /// <param name="carried">The last figure of the sentence before in the same paragraph; null for none.</param>
    public void Join(int from, int to, Draft? carried, List<Draft> drafts)
    {
        (_from, _to, _carried) = (from, to, carried);
        _breakdown = null;
        _drafts.Clear();
        for (var i = from; i < to; i++)
        {
            if (row[i].Kind != TokenKind.Figure)
                continue;
            var members = GroupFrom(i);
            JoinGroup(members);
            i = members[^1];
        }
        drafts.AddRange(_drafts);
    }

    /// <summary>Numbers in a row with nothing but 、 or 和 between them: they share their head, or take one each.</summary>
    private List<int> GroupFrom(int first)
    {
        ShareUnit(first);
        var members = new List<int> { first };
        for (var i = first + 1; i + 1 < _to && row[i].Kind == TokenKind.Series && row[i + 1].Kind == TokenKind.Figure; i += 2)
        {
            if (KindOf(i + 1) != KindOf(first))
                break;
            members.Add(i + 1);
        }
        return members;
    }

    // 提高2.0和1.6个百分点: the unit stands once.
    private void ShareUnit(int first)
    {
        if (!(KindOf(first) == MentionKind.Number && Unit(first).Length == 0 || Unit(first) is "个") || first + 2 >= _to || row[first + 1].Kind != TokenKind.Series || row[first + 2].Kind != TokenKind.Figure)
            return;
        var next = row.Figures[row[first + 2].Index];
        var mention = row.Figures[row[first].Index];
        if (next.Quantity is { BaseUnit: "%" or "个百分点" } quantity && mention.Quantity is { } bare && (Unit(first).Length == 0 || quantity.BaseUnit == "个百分点"))
            row.Figures[row[first].Index] = mention with { Kind = next.Kind, Quantity = bare with { Unit = quantity.Unit, BaseUnit = quantity.BaseUnit } };
    }

    private void JoinGroup(List<int> members)
    {
        var first = members[0];
        var left = RegionStart(first);
        (_groupStart, _groupSize) = (first, members.Count);
        NoteBreakdown(left, first);
        var draft = JoinOne(first, left);
        draft ??= Nearest(first, left);
        if (draft is null && members.Count == 1)
            return;
        if (draft is not null)
            _drafts.Add(draft);
        for (var k = 1; k < members.Count; k++)
        {
            var member = JoinMember(members[k], draft);
            if (member is not null)
                _drafts.Add(member);
        }
        if (draft is not null && members.Count > 1)
        {
            Distribute(members, draft, left);
            for (var k = 1; k <= members.Count && k <= _drafts.Count; k++)
                _drafts[^k].GroupSize = members.Count;
        }
        else if (draft is not null && draft.Head.IsEmpty is false && HasRespectively(left, first))
            Distribute(members, draft, left);
    }

    private Draft? JoinMember(int token, Draft? first)
    {
        if (first is null)
            return null;
        // 10个、指导站8个 is no group; but 12个省、7个单位 is: a count with its own noun is read on its own.
        if (first.Aspect == Aspect.Level && KindOf(token) == MentionKind.Quantity && JoinOne(token, token) is { } own && own.Head.IsEmpty is false)
            return own;
        return new Draft
        {
            Token = token,
            Number = row[token].Index,
            Aspect = first.Aspect,
            Indicator = first.Indicator,
            IndicatorRule = first.IndicatorRule,
            Of = first.Of,
            Basis = first.Basis,
            Falls = first.Falls,
            Head = first.Head,
            Counted = first.Counted,
            Rule = "list",
        };
    }

    // ---- The cascade ----

    private Draft? JoinOne(int at, int left)
    {
        var draft = new Draft { Token = at, Number = row[at].Index };
        if (Restated(draft, left))
            return draft;
        var joined = KindOf(at) switch
        {
            _ when IsPoint(at) => Contribution(draft, left) || Comparison(draft, left) || ChangeOfPoints(draft, left),
            MentionKind.Rank => Rank(draft, left),
            MentionKind.Multiple => Multiple(draft, left),
            MentionKind.Percent => FromTo(draft, left) || OfPlan(draft, left) || ShareOfWhole(draft, left) || Contribution(draft, left) || GrowthAfter(draft) || Growth(draft, left) || PartBefore(draft, left) || Ratio(draft, left) || CarriedPercent(draft),
            MentionKind.Number => ShareOfWhole(draft, left) || Index(draft, left) || Unit(at).Length > 0 && Count(draft, left),
            _ => FromTo(draft, left) || Difference(draft, left) || (IsCount(at) ? Count(draft, left) : Amount(draft, left)),
        };
        return joined ? draft : null;
    }

    // 314099.24平方米（471.15亩）, 8.7亿新元（6.5亿美元）: the same in another unit.
    private bool Restated(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 1 < _from || at - 2 < _from || _drafts.Count == 0 || row[at - 1].Kind != TokenKind.Mark || row.Text[row[at - 1].Start] is not ('（' or '(') || _drafts[^1].Token != at - 2 || KindOf(at) != KindOf(at - 2) || at + 1 < _to && row[at + 1].Kind != TokenKind.Mark)
            return false;
        var before = _drafts[^1];
        (draft.Aspect, draft.Indicator, draft.IndicatorRule, draft.Of, draft.Basis, draft.Falls, draft.Counted) = (before.Aspect, before.Indicator, before.IndicatorRule, before.Of, before.Basis, before.Falls, before.Counted);
        draft.Rule = "restated";
        return true;
    }

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

    private bool ShareOfWhole(Draft draft, int left)
    {
        var at = draft.Token;
        var occupies = FindLeft(at, left, Cue.Occupies);
        if (occupies < 0)
            occupies = ShareOpening(at, left);
        if (occupies < 0)
            return NamedShare(draft, left);
        var wholeEnd = row.SkipLeft(at, occupies + 1);
        while (wholeEnd > occupies + 1 && (row[wholeEnd - 1].Kind == TokenKind.Cue && row[wholeEnd - 1].Cue is Cue.Share or Cue.Of or Cue.To or Cue.Rise or Cue.Fall or Cue.Reaches or Cue.Total or Cue.YearOnYear))
            wholeEnd--;
        var whole = new Phrase(occupies + 1, wholeEnd);
        draft.Aspect = Aspect.Share;
        draft.Rule = "share-of-whole";
        if (!TakeHead(draft, occupies, left) && !Carry(draft, left) && !Topic(draft, left))
            return false;
        draft.Of = WholeName(whole, draft.Indicator!);
        if (draft.Of is not null && (draft.Of.Contains("计划", StringComparison.Ordinal) || draft.Of.Contains("任务", StringComparison.Ordinal) || draft.Of.Contains("目标", StringComparison.Ordinal)))
        {
            draft.Aspect = Aspect.Level;
            draft.Indicator = draft.Indicator!.Contains("投资", StringComparison.Ordinal) ? "投资完成率" : "计划完成率";
            draft.IndicatorRule = null;
            draft.Of = null;
            draft.Rule = "share-of-plan";
        }
        return true;
    }

    /// <summary>完成全年计划的76%: how far a plan is carried out.</summary>
    private bool OfPlan(Draft draft, int left)
    {
        var at = draft.Token;
        if (at - 2 < left || !row.IsCue(at - 1, Cue.Of))
            return false;
        var plan = at - 2;
        if (row[plan].Kind != TokenKind.Cue || !(row[plan].Cue == Cue.Target || row.TextOf(plan).EndsWith("计划")))
            if (row.TextOf(plan) is not ("任务" or "任务数" or "目标任务" or "指标"))
                return false;
        for (var i = plan - 1; i >= Math.Max(left, plan - 8); i--)
        {
            if (!row.IsCue(i, Cue.Makes))
                continue;
            draft.Aspect = Aspect.Level;
            draft.Rule = "share-of-plan";
            var named = TakeHead(draft, i, left) || Carry(draft, left) || Topic(draft, left);
            draft.Indicator = named && draft.Indicator!.Contains("投资", StringComparison.Ordinal) ? "投资完成率" : (named ? draft.Indicator : "") + "计划完成率";
            draft.IndicatorRule = null;
            return true;
        }
        return false;
    }

    // 占比年度计划的90.6%: the noun of the share does the verb's work.
    private int ShareOpening(int at, int left)
    {
        for (var i = at - 2; i >= Math.Max(left, at - 10); i--)
            if (row.IsCue(i, Cue.Share) && row.TextOf(i) is "占比")
                return row.IsCue(i + 1, Cue.Plan) || row[i + 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown && Row.IsNominal(row[i + 1]) ? i : -1;
        return -1;
    }

    /// <summary>占比、比重 without its whole (国产商品占比38.1%).</summary>
    private bool NamedShare(Draft draft, int left)
    {
        var predicate = Predicate(draft.Token, left);
        if (predicate < 0 || row[predicate].Cue != Cue.Share)
            return false;
        // 水质优良断面比例: a ratio of its own name.
        if (row.TextOf(predicate) is "比例" && row.PhraseBefore(predicate, left) is { IsEmpty: false } ratio)
        {
            (draft.Aspect, draft.Rule, draft.Head) = (Aspect.Level, "ratio", ratio with { To = predicate + 1 });
            draft.Indicator = IndicatorNaming.Join(row, draft.Head);
            return true;
        }
        draft.Aspect = Aspect.Share;
        draft.Rule = "named-share";
        if (ShareAmong(draft, predicate, left))
            return true;
        return TakeHead(draft, predicate, left) || Carry(draft, left) || Topic(draft, left);
    }

    /// <summary>实际使用外资中服务业占比、民营企业在进出口中占比: a part among its whole.</summary>
    private bool ShareAmong(Draft draft, int predicate, int left)
    {
        var among = -1;
        for (var i = predicate - 1; i > Math.Max(left, predicate - 12) && among < 0; i--)
            if (row.TextOf(i) is "中" or "之中")
                among = i;
        if (among < 0 || row.PhraseBefore(among, left) is not { IsEmpty: false } whole)
            return false;
        var part = row.PhraseBefore(row.SkipLeft(predicate, among + 1), among + 1);
        if (part.IsEmpty && whole.From > left && row.TextOf(whole.From - 1) is "在")
            part = HeadBefore(whole.From - 1, left);
        if (part.IsEmpty || !TakePhrase(draft, part))
            return false;
        draft.Of = WholeName(whole, draft.Indicator!);
        return true;
    }

    private bool Contribution(Draft draft, int left)
    {
        var at = draft.Token;
        var pulls = FindLeft(at, left, Cue.Pulls);
        if (pulls >= 0)
        {
            var end = row.SkipLeft(at, pulls + 1);
            while (end > pulls + 1 && row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.Rise or Cue.Of)
                end--;
            draft.Aspect = Aspect.Contribution;
            draft.Rule = "pull";
            draft.Of = WholeName(new Phrase(pulls + 1, end), "");
            draft.Head = new Phrase(pulls + 1, end);
            if (TakeHead(draft, pulls, left))
                return true;
            if (!draft.Head.IsEmpty && draft.Of is not null)
            {
                draft.Indicator = draft.Of;
                return true;
            }
            return Carry(draft, left) || Topic(draft, left);
        }
        var predicate = Predicate(at, left);
        if (predicate < 0 || row[predicate].Cue != Cue.Contribution)
            return false;
        draft.Aspect = Aspect.Contribution;
        draft.Rule = "contribution";
        var to = predicate;
        if (to > left && row.IsCue(to - 1, Cue.Of))
            to--;
        while (to > left && row[to - 1].Kind == TokenKind.Cue && row[to - 1].Cue is Cue.Rise)
            to--;
        var opens = -1;
        for (var i = to - 1; i >= Math.Max(left, to - 16); i--)
        {
            if (row[i].Kind == TokenKind.Word && row.TextOf(i) is "对" or "对于")
            {
                opens = i;
                break;
            }
        }
        if (opens < 0)
            return TakeHead(draft, to, left) || Carry(draft, left) || Topic(draft, left);
        draft.Of = WholeName(new Phrase(opens + 1, to), "");
        return TakeHead(draft, opens, left) || Carry(draft, left) || Topic(draft, left);
    }

    /// <summary>高于全省49.01个百分点.</summary>
    private bool Comparison(Draft draft, int left)
    {
        var at = draft.Token;
        for (var i = at - 1; i >= Math.Max(left, at - 16); i--)
        {
            var adjective = i == at - 1 && row[i].Length == 1 && row.Text[row[i].Start] is '高' or '快' or '慢' or '低';
            if (!adjective && (row[i].Kind != TokenKind.Cue || row[i].Cue is not (Cue.Above or Cue.Beneath)))
                continue;
            var stop = at;
            while (stop > i + 1 && row[stop - 1].Kind != TokenKind.Time && row.IsSoft(row[stop - 1]))
                stop--;
            var basis = IndicatorNaming.Text(row, new Phrase(i + 1, stop));
            var end = i;
            if (basis.Length == 0)
            {
                var than = FindLeft(i, left, Cue.Than);
                if (than >= 0)
                {
                    basis = IndicatorNaming.Text(row, new Phrase(than + 1, i));
                    end = than;
                }
            }
            draft.Aspect = Aspect.Change;
            draft.Rule = "comparison";
            draft.Falls = row[i].Cue == Cue.Beneath || row.Text[row[i].Start] == '慢';
            draft.Basis = basis.Length > 0 ? basis : null;
            return TakeHead(draft, end, left) || Carry(draft, left) || Topic(draft, left);
        }
        return false;
    }

    private bool ChangeOfPoints(Draft draft, int left)
    {
        var predicate = Predicate(draft.Token, left);
        draft.Aspect = Aspect.Change;
        draft.Rule = "change";
        if (predicate < 0)
            return TakeHead(draft, draft.Token, left) || Carry(draft, left);
        draft.Falls = row[predicate].Cue is Cue.Fall or Cue.FallRate;
        var end = ChangeHeadEnd(predicate, left, draft);
        // 占地区生产总值比重比上年提高3.1个百分点: the share of what was named before.
        if (FindLeft(end, left, Cue.Occupies) is >= 0 and var occupies && (TakeHead(draft, occupies, left) || Carry(draft, left)))
        {
            var to = end;
            while (to > occupies + 1 && row[to - 1].Kind == TokenKind.Cue && row[to - 1].Cue is Cue.Share or Cue.Of)
                to--;
            draft.Of = WholeName(new Phrase(occupies + 1, to), draft.Indicator!);
            return true;
        }
        return TakeHead(draft, end, left) || Carry(draft, left) || Topic(draft, left);
    }

    private bool Growth(Draft draft, int left)
    {
        var predicate = Predicate(draft.Token, left);
        if (predicate < 0)
        {
            // 同比5%: the verb is left out.
            if (draft.Token > left && row[draft.Token - 1].Kind == TokenKind.Cue && row[draft.Token - 1].Cue is Cue.YearOnYear or Cue.MonthOnMonth)
            {
                draft.Aspect = Aspect.Growth;
                draft.Rule = "growth";
                draft.Basis = row[draft.Token - 1].Cue == Cue.YearOnYear ? "同比" : "环比";
                return TakeHead(draft, draft.Token - 1, left) || Carry(draft, left) || Topic(draft, left);
            }
            return false;
        }
        if (row[predicate].Cue is not (Cue.Rise or Cue.Fall or Cue.Rate or Cue.FallRate))
            return false;
        draft.Aspect = Aspect.Growth;
        draft.Falls = row[predicate].Cue is Cue.Fall or Cue.FallRate;
        // 开工率提高到89%: what follows 到 is the level reached, not the change.
        if (EndsWithTo(predicate))
        {
            draft.Aspect = Aspect.Level;
            draft.Falls = false;
            draft.Rule = "ratio";
            return TakeHead(draft, ChangeHeadEnd(predicate, left, draft), left) || Carry(draft, left) || Topic(draft, left);
        }
        draft.Rule = "growth";
        return TakeHead(draft, ChangeHeadEnd(predicate, left, draft), left) || Carry(draft, left) || Topic(draft, left);
    }

    /// <summary>实现了37.0%的增长.</summary>
    private bool GrowthAfter(Draft draft)
    {
        var at = draft.Token;
        if (at + 2 >= _to || !row.IsCue(at + 1, Cue.Of) || row[at + 2].Kind != TokenKind.Cue || row[at + 2].Cue is not (Cue.Rise or Cue.Fall or Cue.Rate or Cue.FallRate))
            return false;
        draft.Aspect = Aspect.Growth;
        draft.Falls = row[at + 2].Cue is Cue.Fall or Cue.FallRate;
        draft.Rule = "growth-after";
        var left = RegionStart(at);
        var end = row.SkipLeft(at, left);
        while (end > left && row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.Makes)
            end = row.SkipLeft(end - 1, left);
        return TakeHead(draft, end, left) || Carry(draft, left) || Topic(draft, left);
    }

    /// <summary>70%的企业、约60%汽车零部件企业: a part, with what it is a part of right after it.</summary>
    private bool PartBefore(Draft draft, int left)
    {
        var at = draft.Token;
        var begin = at + 1;
        if (begin < _to && row.IsCue(begin, Cue.Of))
            begin++;
        else if (row.PhraseBefore(row.SkipLeft(at, left), left) is { IsEmpty: false } head && !IsSpoken(head))
            return false;
        var phrase = row.PhraseAfter(begin, RegionEnd(at));
        if (phrase.IsEmpty)
            return false;
        draft.Aspect = Aspect.Share;
        draft.Rule = "part-before";
        draft.Head = phrase;
        (draft.Indicator, draft.IndicatorRule) = IndicatorNaming.Name(row, phrase);
        draft.Of = draft.Indicator;
        return draft.Indicator.Length > 0;
    }

    private bool Ratio(Draft draft, int left)
    {
        // 民生项目投资过半: a share of the whole that was named before.
        draft.Aspect = row.Figures[draft.Number].Rule == "half" ? Aspect.Share : Aspect.Level;
        draft.Rule = "ratio";
        return TakeHead(draft, draft.Token, left);
    }

    // A percentage with nothing of its own says again what the one before it said (逾八成，达到84.7%).
    private bool CarriedPercent(Draft draft)
    {
        if (_drafts.Count == 0 || KindOf(_drafts[^1].Token) != MentionKind.Percent || SemicolonBetween(_drafts[^1].Token, draft.Token))
            return false;
        var before = _drafts[^1];
        (draft.Aspect, draft.Indicator, draft.IndicatorRule, draft.Of, draft.Basis, draft.Falls) = (before.Aspect, before.Indicator, before.IndicatorRule, before.Of, before.Basis, before.Falls);
        draft.Rule = "restated";
        return true;
    }

    private bool Index(Draft draft, int left)
    {
        var at = draft.Token;
        if (row.TextOf(at)[0] == '第')
            return false;
        // A bare number is a figure only where a named measure leads to it: 收入倍差缩小到1.88、指数为50.2.
        var end = row.SkipLeft(at, left);
        if (end > left && row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.Rise or Cue.Fall)
            end = row.SkipLeft(end - 1, left);
        if (end == at)
            return false;
        var phrase = row.PhraseBefore(end, left);
        if (phrase.IsEmpty)
            return false;
        var (name, rule) = IndicatorNaming.Name(row, phrase);
        if (rule is null && Unit(at) is not ("万" or "亿" or "万亿" or "千万" or "百万") && !name.EndsWith("指数", StringComparison.Ordinal) && !name.EndsWith('比') && !name.EndsWith("倍差", StringComparison.Ordinal) && !name.EndsWith("系数", StringComparison.Ordinal) && !name.EndsWith('率') && !name.EndsWith("数量", StringComparison.Ordinal) && !name.EndsWith("人数", StringComparison.Ordinal))
            return false;
        (draft.Indicator, draft.IndicatorRule, draft.Head) = (name, rule, phrase);
        draft.Aspect = Aspect.Level;
        draft.Rule = "index";
        return true;
    }

    /// <summary>由238天压缩至58天、从376公里增加到706公里: two levels of one indicator.</summary>
    private bool FromTo(Draft draft, int left)
    {
        var at = draft.Token;
        var opens = at - 1;
        while (opens > left && (row[opens].Kind == TokenKind.Time || row.IsCue(opens, Cue.Of) || row.TextOf(opens) is "原来" or "原先" or "原" or "此前" or "之前" or "最初" or "五年前"))
            opens--;
        if (opens >= left && row.IsCue(opens, Cue.From))
        {
            // The other end must follow, or this 从 opens something else.
            for (var i = at + 1; i < Math.Min(_to, at + 10); i++)
            {
                if (row[i].Kind == TokenKind.Break)
                    break;
                if (row[i].Kind != TokenKind.Figure)
                    continue;
                var to = i - 1;
                while (to > at && (row[to].Kind == TokenKind.Time || row.IsCue(to, Cue.Of)))
                    to--;
                if (!EndsWithTo(to) && !ReachedByTime(to))
                    break;
                draft.Aspect = Aspect.Level;
                if (Duration(at) ? !(TakeHead(draft, opens, left) || TimeTaken(draft, left)) : !(TakeHead(draft, opens, left) || Topic(draft, left) || Carry(draft, left)))
                    return false;
                draft.Rule = "from-to";
                return true;
            }
            return false;
        }
        if (_drafts.Count > 0 && _drafts[^1].Rule == "from-to" && KindOf(_drafts[^1].Token) == KindOf(at) && at > left && (EndsWithTo(BeforeTime(at, left)) || ReachedByTime(BeforeTime(at, left))))
        {
            draft.Aspect = Aspect.Level;
            draft.Rule = "from-to";
            return Carry(draft, left);
        }
        return false;
    }

    /// <summary>较上期减少7312户、比去年增加3亿元: a difference in the indicator's own unit.</summary>
    private bool Difference(Draft draft, int left)
    {
        var predicate = Predicate(draft.Token, left);
        // 比原计划多4.5亿元.
        if (predicate < 0 && draft.Token > left && row.TextOf(draft.Token - 1) is "多" or "少" && FindLeft(draft.Token, left, Cue.Than) >= 0)
        {
            draft.Aspect = Aspect.Change;
            draft.Falls = row.TextOf(draft.Token - 1) is "少";
            draft.Rule = "difference";
            var opens = ChangeHeadEnd(draft.Token - 1, left, draft);
            return TakeHead(draft, opens, left) || Carry(draft, left) || Topic(draft, left);
        }
        if (predicate < 0)
            return false;
        var cue = row[predicate].Cue;
        if (cue is not (Cue.Rise or Cue.Fall or Cue.Above or Cue.Beneath))
            return false;
        if (EndsWithTo(predicate))
        {
            draft.Aspect = Aspect.Level;
            draft.Rule = "reached";
            return TakeHead(draft, ChangeHeadEnd(predicate, left, draft), left) || Carry(draft, left) || Topic(draft, left);
        }
        // 削减1700多种目录: what is cut follows.
        if (IsCount(draft.Token) && cue is Cue.Fall or Cue.Rise && predicate == draft.Token - 1 && !row.PhraseAfter(draft.Token + 1, RegionEnd(draft.Token)).IsEmpty && FindLeft(predicate, left, Cue.Than) < 0 && FindLeft(predicate, left, Cue.YearOnYear) < 0)
            return false;
        var compared = FindLeft(predicate, left, Cue.Than) >= 0 || FindLeft(predicate, left, Cue.YearOnYear) >= 0 || FindLeft(predicate, left, Cue.MonthOnMonth) >= 0;
        var head = ChangeHeadEnd(predicate, left, draft);
        if (!compared && cue is Cue.Rise && row.PhraseBefore(row.SkipLeft(head, left), left).IsEmpty)
            return false;
        draft.Aspect = Aspect.Change;
        draft.Falls = cue is Cue.Fall or Cue.Beneath;
        draft.Rule = "difference";
        return TakeHead(draft, head, left) || Carry(draft, left) || Topic(draft, left);
    }

    private Draft? Recent(Predicate<Draft> fits)
    {
        for (var i = _drafts.Count - 1; i >= Math.Max(0, _drafts.Count - Reach); i--)
            if (fits(_drafts[i]))
                return _drafts[i];
        return null;
    }

    // ---- Where no pattern fits ----

    /// <summary>A sum, a percentage or a written amount says something, whatever the words around it: it takes the nearest name in its sentence.</summary>
    private Draft? Nearest(int at, int left)
    {
        var kind = KindOf(at);
        var written = row.TextOf(at);
        var reports = kind is MentionKind.Percent or MentionKind.Money || IsPoint(at)
            || kind is MentionKind.Multiple && written.ContainsAnyInRange('0', '9')
            || kind is MentionKind.Quantity && written.ContainsAnyInRange('0', '9') && !Duration(at) && Unit(at) is not ("次" or "度" or "℃" or "摄氏度" or "岁" or "秒" or "分" or "点" or "米" or "厘米" or "毫米");
        if (!reports)
            return null;
        var draft = new Draft { Token = at, Number = row[at].Index, Rule = "nearest" };
        var predicate = Predicate(at, left);
        if (IsPoint(at))
            draft.Aspect = Aspect.Change;
        else if (kind == MentionKind.Multiple)
            draft.Aspect = Aspect.Multiple;
        else if (row.Figures[draft.Number].Rule == "half")
            draft.Aspect = Aspect.Share;
        else if (kind == MentionKind.Percent && predicate >= 0 && row[predicate].Cue is Cue.Rise or Cue.Fall or Cue.Rate or Cue.FallRate && !EndsWithTo(predicate))
            draft.Aspect = Aspect.Growth;
        draft.Falls = draft.Aspect != Aspect.Level && predicate >= 0 && row[predicate].Cue is Cue.Fall or Cue.FallRate;
        // 贵阳综保区60亿元，增长12%；贵安综保区51亿元: the same measure of another.
        var same = Recent(d => KindOf(d.Token) == kind && BaseUnit(d.Token) == BaseUnit(at) && d.Aspect == draft.Aspect) ?? (_carried is { } last && KindOf(last.Token) == kind && BaseUnit(last.Token) == BaseUnit(at) ? last : null);
        var beside = at > left && row[row.SkipLeft(at, left) - (row.SkipLeft(at, left) > left ? 1 : 0)].Kind == TokenKind.Subject;
        if (beside && same is not null && Take(same))
            return draft;
        for (var i = predicate >= 0 ? predicate : at; i > left && i > at - Reach; i--)
            if (row[i - 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown && TakeHead(draft, i, left))
                return draft;
        if (same is not null && Take(same))
            return draft;
        var after = row.PhraseAfter(at + 1, RegionEnd(at));
        if (!after.IsEmpty && TakePhrase(draft, after))
            return draft;
        for (var i = left; i > _from && i > left - Reach; i--)
            if (row[i - 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown && TakeHead(draft, i, RegionStart(i)))
                return draft;
        var before = _drafts.Count > 0 ? _drafts[^1] : _carried;
        if (before is not null && Take(before))
            return draft;
        // 平均涨幅为1%: nothing is named but the change itself.
        if (predicate < 0)
            return null;
        draft.Head = new Phrase(predicate, predicate + 1);
        draft.Indicator = Plainly(predicate);
        return draft;

        bool Take(Draft source)
        {
            if (source.Indicator is null)
                return false;
            (draft.Indicator, draft.IndicatorRule, draft.Counted, draft.Of) = (source.Indicator, source.IndicatorRule, source.Counted, draft.Aspect == source.Aspect ? source.Of : null);
            return true;
        }
    }

    // ---- Counts ----

    private bool Count(Draft draft, int left)
    {
        var at = draft.Token;
        draft.Aspect = Aspect.Level;
        if (YearlyOutput(draft, left))
            return true;
        var limit = RegionEnd(at);
        var after = row.PhraseAfter(at + 1 < _to && row[at + 1].Kind == TokenKind.Figure && IsCount(at + 1) ? at + 2 : at + 1, at + 1 < _to && row[at + 1].Kind == TokenKind.Figure && IsCount(at + 1) ? RegionEnd(at + 1) : limit);
        var soft = row.SkipLeft(at, left);
        if (SizedCount(draft, limit))
            return true;
        // 省级以上开发区46个: a kind of zone that is counted is none that is meant.
        if (soft > left && row[soft - 1].Kind == TokenKind.Subject && row.TextOf(soft - 1) is "开发区" or "园区" or "高新区" or "经开区" or "综合保税区" or "示范区" or "工业园区" or "产业园区" && soft - 2 >= left && EndsWithAny(row.TextOf(soft - 2), "级", "以上", "类") && Unit(at) is "个" or "家")
        {
            (draft.Head, draft.Rule) = (new Phrase(soft - 1, soft), "noun-before-count");
            draft.Indicator = Plainly(soft - 1) + "数";
            return true;
        }
        var verb = soft > left && row[soft - 1].Kind == TokenKind.Cue && row[soft - 1].Cue is Cue.Newly or Cue.Stage or Cue.Makes ? soft - 1 : -1;
        var before = HeadBefore(verb >= 0 ? row.SkipLeft(verb, left) : soft, left);
        // 支持实体经济、帮助企业等42条举措: 等 closes what is told, and the count's noun follows.
        if (!after.IsEmpty && at > left && row.TextOf(at - 1) is "等")
            before = new Phrase(at, at);
        // 423个重大项目总投资: 项目 belongs to the count.
        if (!after.IsEmpty && row[after.To - 1].Kind == TokenKind.Indicator && row.TextOf(after.To - 1).StartsWith("项目") && !row.Terms[row[after.To - 1].Index].Name.EndsWith('数') && Unit(at) is "个" or "项" or "余个")
        {
            (draft.Head, draft.Rule, draft.Counted) = (after, "count-before-noun", "项目");
            draft.Indicator = IndicatorNaming.Join(row, after with { To = after.To - 1 }) + "项目数";
            return true;
        }
        if (!after.IsEmpty && !(before.IsEmpty is false && verb < 0 && IsAdjacentMeasure(before)))
        {
            draft.Head = after;
            draft.Rule = "count-before-noun";
            var name = IndicatorNaming.Join(row, after);
            var (known, rule) = IndicatorNaming.Name(row, after);
            NameCount(draft, known, rule, name, after, verb, limit);
            return true;
        }
        if (!before.IsEmpty)
        {
            draft.Head = before;
            draft.Rule = "noun-before-count";
            var (known, rule) = IndicatorNaming.Name(row, before);
            NameCount(draft, known, rule, IndicatorNaming.Join(row, before), before, verb, limit);
            return true;
        }
        // 其中18个投产: the noun is the one counted before.
        var stage = StageIn(new Phrase(at + 1, limit));
        if (stage < 0 && verb >= 0 && row[verb].Cue == Cue.Stage)
            stage = verb;
        if (stage >= 0 && LastCounted() is { } counted)
        {
            draft.Rule = "count-goes-on";
            draft.Counted = counted;
            draft.Indicator = StageName(stage) + counted + "数";
            return true;
        }
        // 开通航线40条，稳定运营32条.
        if (_drafts.Count > 0 && _drafts[^1] is { Counted: not null, Indicator: { } running, Aspect: Aspect.Level } same && Unit(same.Token) == Unit(at) && Unit(at) is not ("个" or "家" or "人" or "次") && soft > left && row[soft - 1].Class == WordClass.Verb && !SemicolonBetween(same.Token, at))
        {
            (draft.Rule, draft.Counted, draft.Head) = ("count-goes-on", same.Counted, new Phrase(soft - 1, soft));
            draft.Indicator = Plainly(soft - 1) + running;
            return true;
        }
        return CountByVerb(draft, left, verb) || (Carry(draft, left) && draft.Indicator!.EndsWith('数'));
    }

    /// <summary>100个投资5000万元以上项目: the size stands between the count and its noun.</summary>
    private bool SizedCount(Draft draft, int limit)
    {
        var at = draft.Token;
        if (limit >= _to || limit - at > 3 || row[limit].Kind != TokenKind.Figure || KindOf(limit) != MentionKind.Money || row.Figures[row[limit].Index].Quantity?.Qualifier != Qualifier.Above)
            return false;
        var from = limit + 1 < _to && row.IsCue(limit + 1, Cue.Of) ? limit + 2 : limit + 1;
        var noun = row.PhraseAfter(from, RegionEnd(limit));
        if (noun.IsEmpty)
            return false;
        var last = LastNoun(noun);
        if (last is not ("项目" or "企业"))
            return false;
        (draft.Rule, draft.Counted, draft.Head) = ("count-before-noun", last, noun);
        draft.Indicator = IndicatorNaming.Text(row, new Phrase(at + 1, limit + 1)) + IndicatorNaming.Join(row, noun) + "数";
        return true;
    }

    private void NameCount(Draft draft, string name, string? rule, string surface, Phrase phrase, int verb, int limit)
    {
        var counted = LastNoun(phrase);
        draft.Counted = counted;
        if (surface is "企业" or "公司" or "户" or "商户" or "单位" && TitleAfter(draft.Token, limit) is { } title)
        {
            (draft.Indicator, draft.IndicatorRule) = (title, null);
            return;
        }
        // 10亿元以上项目4个: the size stands before the noun.
        if (phrase.From > _from && phrase.From < draft.Token && row[phrase.From - 1].Kind == TokenKind.Figure && counted is "项目" or "企业")
        {
            draft.Indicator = Plainly(phrase.From - 1) + (rule is null ? surface : IndicatorNaming.Join(row, phrase)) + "数";
            return;
        }
        if (name == "企业数" && phrase.From > draft.Token && StageIn(new Phrase(phrase.To, Math.Min(limit, phrase.To + 6))) is >= 0 and var joined)
        {
            (draft.Indicator, draft.IndicatorRule) = (StageName(joined) + "企业数", null);
            return;
        }
        var staged = counted is "项目" && rule is not null && phrase.Count == 1 && !StartsWithStage(name) && !name.StartsWith('新') && Stages(phrase, verb, limit).Count > 0;
        if (rule is not null && !staged && name.EndsWith('数') && phrase.Count == 1 && (verb < 0 || row[verb].Cue is not (Cue.Newly or Cue.Stage)))
        {
            (draft.Indicator, draft.IndicatorRule) = (name, rule);
            return;
        }
        if (counted is "项目" or "工程")
        {
            var stages = Stages(phrase, verb, limit);
            if (stages.Count == 1)
            {
                var first = verb >= 0 && row[verb].Cue == Cue.Newly ? Plainly(verb) : "";
                draft.Indicator = (first is "新开工" or "新签约" ? "" : "") + stages[0] + "项目数";
                return;
            }
            if (stages.Count > 1)
            {
                draft.Indicator = "项目数";
                return;
            }
        }
        var prefix = "";
        if (phrase.From > draft.Token && draft.Token > _from && row.IsCue(draft.Token - 1, Cue.Fall))
            prefix = Plainly(draft.Token - 1);
        if (verb >= 0 && row[verb].Cue == Cue.Newly && !surface.StartsWith('新'))
            prefix = Plainly(verb);
        else if (verb >= 0 && row[verb].Cue == Cue.Stage && phrase.From > draft.Token)
            prefix = StageName(verb);
        else if (StageIn(new Phrase(phrase.To, Math.Min(limit, phrase.To + 6))) is >= 0 and var stage && phrase.From > draft.Token && surface.Length <= 4)
            prefix = StageName(stage);
        // 整车产能近30万辆: a measure keeps its name whatever its unit.
        if (rule is not null && !name.EndsWith('数') && (verb < 0 && !IndicatorNaming.IsBare(name) || KindOf(draft.Token) == MentionKind.Number))
        {
            (draft.Indicator, draft.IndicatorRule) = (name, rule);
            return;
        }
        if (rule is not null && name.EndsWith('数'))
            name = name[..^1];
        else if (rule is null)
            name = surface;
        draft.Indicator = prefix + CountedName(draft.Token, name);
    }

    private bool StartsWithStage(string name)
    {
        foreach (var length in (ReadOnlySpan<int>)[2, 3, 4])
            if (name.Length > length && row.Cues.Of(name.AsSpan(0, length)) is Cue.Stage)
                return true;
        return false;
    }

    private string CountedName(int at, string name)
    {
        var unit = Unit(at);
        if (name.EndsWith('数') || name.EndsWith("数量", StringComparison.Ordinal) || name.EndsWith('量') || name.EndsWith('额') || name.EndsWith("人次", StringComparison.Ordinal))
            return name;
        if (unit.EndsWith("人次", StringComparison.Ordinal))
            return name + "人次";
        if (unit.EndsWith('次'))
            return name + "次数";
        if (unit.EndsWith('人') && !name.EndsWith('人') && !name.EndsWith('员') && !name.EndsWith('者') && !name.EndsWith('工'))
            return name + "人数";
        if (unit is "件" or "万件" or "亿件" or "辆" or "万辆" or "台" or "万台" or "套" or "万套" or "部" or "万部" or "标箱" or "万标箱")
            return name.EndsWith('产') ? name + "量" : name + "数";
        return name + "数";
    }

    /// <summary>5户企业获得…“小巨人”称号: what the firms became names them.</summary>
    private string? TitleAfter(int at, int limit)
    {
        for (var i = at + 1; i < limit && i < at + 10; i++)
        {
            if (row[i].Kind is TokenKind.Break or TokenKind.Figure)
                break;
            if (row.TextOf(i) is not ("获得" or "获" or "获评" or "获批" or "入选" or "被评为" or "被认定为" or "认定为" or "荣获" or "成为" or "跻身"))
                continue;
            var phrase = row.PhraseAfter(i + 1, limit);
            if (phrase.IsEmpty)
                return null;
            var title = IndicatorNaming.Join(row, phrase);
            foreach (var ending in (ReadOnlySpan<string>)["荣誉称号", "称号", "荣誉", "名单", "榜单", "认定", "企业"])
                if (title.EndsWith(ending, StringComparison.Ordinal))
                    title = title[..^ending.Length];
            return title.Length > 0 ? title + "企业数" : null;
        }
        return null;
    }

    private bool CountByVerb(Draft draft, int left, int verb)
    {
        var at = draft.Token;
        var soft = row.SkipLeft(at, left);
        if (verb < 0 && soft > left && row[soft - 1].Kind == TokenKind.Word && row[soft - 1].Class == WordClass.Verb)
            verb = soft - 1;
        if (verb < 0)
            return false;
        draft.Rule = "verb-and-count";
        draft.Head = new Phrase(verb, verb + 1);
        var start = verb;
        while (start > left && verb - start < 2 && row[start - 1].Kind == TokenKind.Word && row[start - 1].Class is WordClass.Verb or WordClass.Noun)
            start--;
        draft.Head = new Phrase(start, verb + 1);
        draft.Indicator = CountedName(at, IndicatorNaming.Join(row, draft.Head));
        return true;
    }

    // ---- Amounts ----

    private bool Amount(Draft draft, int left)
    {
        var at = draft.Token;
        draft.Aspect = Aspect.Level;
        if (Duration(at) && HeadBefore(SkipVerbs(at, left), left) is { IsEmpty: false } named && row[named.To - 1].Kind == TokenKind.Indicator && EndsWithAny(row.Terms[row[named.To - 1].Index].Name, "天数", "时限", "时间", "用时", "周期", "工期", "时长"))
        {
            draft.Rule = "noun-before-amount";
            return TakePhrase(draft, named);
        }
        if (Duration(at))
            return IsSpan(draft, left) && TimeTaken(draft, left);
        if (YearlyOutput(draft, left))
            return true;
        if (CapacityInName(draft, left))
            return true;
        var direct = row.SkipLeft(at, left);
        if (direct > left && row[direct - 1].Kind == TokenKind.Word && row[direct - 1].Class == WordClass.Verb && row.TextOf(direct - 1) is "消费" or "融资" or "投资" or "签约" or "成交" or "交易" or "捐赠" or "销售" or "贷款" or "征收" or "出口" or "进口" or "引资" or "纳税" or "盈利" or "亏损" or "占地" or "绿化" or "拆迁" or "流转" && !NamesWithVerb(direct - 1, left))
            return AmountByVerb(draft, left);
        var soft = SkipVerbs(at, left);
        var before = HeadBefore(soft, left);
        // 脱硝石膏项目22.57亩土地: what is counted elsewhere owns this amount.
        if (!before.IsEmpty && row[before.To - 1].Kind == TokenKind.Indicator && row.Terms[row[before.To - 1].Index].Name is var counted && counted.EndsWith('数') && !counted.EndsWith("指数", StringComparison.Ordinal))
        {
            draft.OwnerPhrase = before;
            before = new Phrase(at, at);
        }
        if (!before.IsEmpty && !row.IsGeneric(before))
        {
            draft.Rule = "noun-before-amount";
            return TakePhrase(draft, before);
        }
        var limit = RegionEnd(at);
        var begin = at + 1 < limit && row.IsCue(at + 1, Cue.Of) ? at + 2 : at + 1;
        if (at + 3 < _to && row[at + 1].Kind == TokenKind.Mark && row[at + 2].Kind == TokenKind.Figure && row[at + 3].Kind == TokenKind.Mark)
            (begin, limit) = (at + 4, RegionEnd(at + 2));
        var after = row.PhraseAfter(begin, limit);
        // 52亿元储能电池项目落户: what a project costs.
        if (!after.IsEmpty && before.IsEmpty && KindOf(at) == MentionKind.Money && LastNoun(after) == "项目")
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("amount-before-project", after, "总投资");
            return true;
        }
        if (!after.IsEmpty && before.IsEmpty)
        {
            draft.Rule = "amount-before-noun";
            // 签署了7.5亿美元合作协议.
            if (KindOf(at) == MentionKind.Money && EndsWithAny(row.TextOf(after.To - 1), "协议", "合同", "订单", "合约"))
            {
                (draft.Head, draft.Indicator) = (after, soft > left && row.TextOf(soft) is var sign && sign[0] is '签' || row[Math.Max(left, at - 2)].In(row.Text)[0] == '签' ? "签约额" : IndicatorNaming.Join(row, after) + "金额");
                return true;
            }
            return TakePhrase(draft, after);
        }
        if (Carry(draft, left, sameDimension: true) || Topic(draft, left))
        {
            draft.Rule = "carried-amount";
            return true;
        }
        if (!before.IsEmpty)
        {
            draft.Rule = "noun-before-amount";
            return TakePhrase(draft, before);
        }
        // 占耕地的58%，突破100万亩: the clause says a level of what was named before.
        if (before.IsEmpty && after.IsEmpty && _drafts.Count > 0 && (_drafts[^1].IndicatorRule is not null || _drafts[^1].Indicator is { } running && !IndicatorNaming.IsBare(running)) && row.SkipLeft(at, left) == left && !SemicolonBetween(_drafts[^1].Token, at))
        {
            (draft.Indicator, draft.IndicatorRule) = (_drafts[^1].Indicator, _drafts[^1].IndicatorRule);
            draft.Rule = "carried-amount";
            return true;
        }
        return AmountByVerb(draft, left);
    }

    // 重大项目投资超千亿元, 年度投资: a noun; 集团投资5亿元: what the group does.
    private bool NamesWithVerb(int verb, int left)
    {
        if (verb <= left || row.TextOf(verb) is "占地" or "捐赠" or "签约")
            return false;
        var before = row[verb - 1];
        return before.Kind is TokenKind.Indicator or TokenKind.Breakdown
            || before.Kind == TokenKind.Word && before.Class is WordClass.Noun or WordClass.Adjective or WordClass.Other && before.Length > 1
                && !EndsWithAny(row.TextOf(verb - 1), "集团", "公司", "企业", "银行", "政府", "财政", "中心", "平台", "方", "厂", "商", "部", "局", "院", "者", "人", "家");
    }

    /// <summary>年产20万辆、年产光纤配线架0.48万套、光缆交接箱2.36万套: a capacity, also of the items after the first.</summary>
    private bool YearlyOutput(Draft draft, int left)
    {
        var at = draft.Token;
        var listed = _drafts.Count > 0 && _drafts[^1].Rule == "capacity" && left > _drafts[^1].Token && row[_drafts[^1].Token + 1].Kind == TokenKind.Series && BaseUnit(_drafts[^1].Token) == BaseUnit(at);
        var verb = -1;
        for (var i = at - 1; i >= Math.Max(left, at - 6) && verb < 0; i--)
        {
            if (row[i].Kind == TokenKind.Series)
                break;
            if (row.TextOf(i).EndsWith("年产") || row.TextOf(i) is "年产能")
                verb = i;
            else if (row[i].Kind == TokenKind.Cue && i < at - 1)
                break;
        }
        if (verb < 0 && !(listed && at + 1 < _to))
            return false;
        draft.Rule = "capacity";
        draft.Head = verb >= 0 ? new Phrase(verb, at) : new Phrase(left, at);
        (draft.Indicator, draft.IndicatorRule) = ("产能", null);
        return true;
    }

    /// <summary>What a product's or a project's name promises (3万吨钛白粉生产线, 200兆瓦电池组件等项目): its capacity.</summary>
    private bool CapacityInName(Draft draft, int left)
    {
        var at = draft.Token;
        if (KindOf(at) == MentionKind.Money || at + 1 >= _to || row[at + 1].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown) || !Row.IsNominal(row[at + 1]) && row[at + 1].Class != WordClass.Verb)
            return false;
        if (!(BaseUnit(at) is "吨" or "瓦" or "千瓦时" or "立方米" or "标准立方米" or "升" or "千克" || IsProduct(at) && Unit(at).StartsWith('万') || Unit(at).Contains("/年", StringComparison.Ordinal)))
            return false;
        if (at > left && (row[at - 1].Kind == TokenKind.Cue && row[at - 1].Cue is not (Cue.Stage or Cue.Newly or Cue.Of) || row.TextOf(at - 1) is "生产" or "销售" or "产" or "出口" or "进口"))
            return false;
        for (var i = at + 1; i < Math.Min(_to, at + 30); i++)
        {
            if (row[i].Kind == TokenKind.Break)
                return false;
            if (row[i].Kind == TokenKind.Figure && BaseUnit(i) != BaseUnit(at))
                return false;
            if (row[i].Kind is TokenKind.Word or TokenKind.Indicator && EndsWithAny(row.TextOf(i), "项目", "生产线", "装置", "基地", "工程", "扩建", "技改", "工厂"))
            {
                (draft.Rule, draft.Indicator, draft.IndicatorRule) = ("capacity-in-name", "产能", null);
                draft.Head = new Phrase(at + 1, i + 1);
                return true;
            }
        }
        return false;
    }

    /// <summary>The length of time that something takes (由238天压缩至58天, 仅用17天完成注册登记): named after what was done.</summary>
    private bool TimeTaken(Draft draft, int left)
    {
        var at = draft.Token;
        draft.Rule = "time-taken";
        var end = at;
        while (end > left && (row.IsSoft(row[end - 1]) || row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.From or Cue.Rise or Cue.Fall or Cue.To))
            end--;
        if (row.TextOf(at).StartsWith("连续"))
        {
            var topic = HeadBefore(end, left);
            draft.Head = topic;
            var what = topic.IsEmpty ? _drafts.Count > 0 ? _drafts[^1].Indicator : null : IndicatorNaming.Name(row, topic).Name;
            draft.Indicator = what + (Unit(at) is "个月" or "月" ? "连续月数" : Unit(at) is "天" ? "连续天数" : Unit(at).Contains('季') ? "连续季度数" : "连续年数");
            return true;
        }
        var phrase = HeadBefore(end, left);
        if (!phrase.IsEmpty && row[phrase.To - 1].Kind == TokenKind.Indicator && EndsWithAny(row.Terms[row[phrase.To - 1].Index].Name, "时限", "时间", "用时", "周期", "工期", "时长", "年限", "天数"))
            return TakePhrase(draft, phrase);
        // 仅用17天完成注册登记: what was done in it follows.
        var limit = Math.Min(RegionEnd(at), at + 10);
        var from = at + 1;
        while (from < limit && row[from].Kind == TokenKind.Cue && row[from].Cue is Cue.Makes or Cue.Done or Cue.Reaches or Cue.Of)
            from++;
        if (from < limit && !row.IsCue(at + 1, Cue.Of) && !(row[from].Kind == TokenKind.Cue && row[from].Cue is Cue.Rise or Cue.Fall or Cue.To))
        {
            draft.Head = new Phrase(from, limit);
            draft.Indicator = IndicatorNaming.Join(row, draft.Head) + "用时";
            draft.OwnerPhrase = phrase;
            return true;
        }
        var start = end;
        while (start > left && end - start < 8 && row[start - 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown or TokenKind.Series || start > left && row.IsCue(start - 1, Cue.Stage) || start > left && row.IsCue(start - 1, Cue.Reaches))
            start--;
        if (start == end)
            return false;
        draft.Head = new Phrase(start, end);
        var done = IndicatorNaming.Join(row, draft.Head);
        draft.Indicator = EndsWithAny(done, "时间", "时限", "用时", "周期", "工期", "耗时") ? done : done + "用时";
        return true;
    }

    private bool AmountByVerb(Draft draft, int left)
    {
        var at = draft.Token;
        var soft = row.SkipLeft(at, left);
        if (soft <= left)
            return false;
        var token = row[soft - 1];
        if (token.Kind == TokenKind.Cue && token.Cue is Cue.Makes or Cue.Stage or Cue.Newly || token.Kind == TokenKind.Word && token.Class == WordClass.Verb)
        {
            draft.Rule = "verb-and-amount";
            draft.Head = new Phrase(soft - 1, soft);
            var verb = Plainly(soft - 1);
            if (soft - 2 >= left && row[soft - 2].Kind == TokenKind.Cue && row[soft - 2].Cue == Cue.Pulls)
                verb = Plainly(soft - 2) + verb;
            // 公司计划投资1亿美元: the sum of what is to be built.
            if (verb == "投资" && KindOf(at) == MentionKind.Money && soft - 2 >= left && row.IsCue(soft - 2, Cue.Plan))
            {
                draft.Indicator = "总投资";
                return true;
            }
            draft.Indicator = IsArea(at) ? (verb is "占地" ? "用地" : verb) + "面积" : verb + (KindOf(at) == MentionKind.Money ? "额" : "量");
            return true;
        }
        return false;
    }

    // ---- Heads ----

    /// <summary>Takes the noun phrase before <paramref name="end"/> as the head; false where there is none of its own.</summary>
    private bool TakeHead(Draft draft, int end, int left)
    {
        end = SkipVerbs(end, left);
        while (end > left && row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.Rate or Cue.FallRate or Cue.Of or Cue.Rise or Cue.Share or Cue.OfWhich)
        {
            // X占比提高: the share itself is what changes.
            if (row[end - 1].Cue == Cue.Share && draft.Aspect == Aspect.Change)
            {
                var named = row.PhraseBefore(end - 1, left);
                if (named.IsEmpty)
                    return false;
                draft.Head = new Phrase(named.From, end);
                (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Join(row, draft.Head), null);
                return true;
            }
            end = row.SkipLeft(end - 1, left);
        }
        var phrase = HeadBefore(end, left);
        return !phrase.IsEmpty && !row.IsGeneric(phrase) && !IsSpoken(phrase) && TakePhrase(draft, phrase);
    }

    /// <summary>The noun phrase before <paramref name="end"/>, unless a preposition makes it an adjunct (在粤东地区率先突破…).</summary>
    private Phrase HeadBefore(int end, int left)
    {
        var phrase = row.PhraseBefore(end, left);
        if (phrase.IsEmpty || phrase.From <= left)
            return phrase;
        var before = row[phrase.From - 1];
        var adjunct = before.Kind == TokenKind.Word && before.Class == WordClass.Preposition && row.TextOf(phrase.From - 1) is "在" or "于" or "据" or "从" or "自" or "经" or "按" or "以" or "向" or "为" or "随着" or "通过"
            && row[phrase.To - 1].Kind is not TokenKind.Indicator;
        return adjunct ? new Phrase(end, end) : phrase;
    }

    private bool TakePhrase(Draft draft, Phrase phrase)
    {
        phrase = WithoutOwner(draft, WithCoordinated(phrase));
        draft.Head = phrase;
        (draft.Indicator, draft.IndicatorRule) = IndicatorNaming.Name(row, phrase);
        if (draft.Indicator.Length == 0)
            return false;
        // 起重机的成本: a bare measure takes the noun before 的.
        if (draft.IndicatorRule is null && draft.Indicator.Length == 2 && phrase.From - 2 >= _from && row.IsCue(phrase.From - 1, Cue.Of) && row.PhraseBefore(phrase.From - 1, Math.Max(_from, phrase.From - 5)) is { IsEmpty: false } owner && row[owner.To - 1] is { Kind: TokenKind.Word, Class: WordClass.Noun })
            draft.Indicator = IndicatorNaming.Join(row, owner) + draft.Indicator;
        // 投放制造业贷款: what is given out is no balance.
        if (draft.IndicatorRule is not null && draft.Aspect is Aspect.Level or Aspect.Growth && draft.Indicator.EndsWith("余额", StringComparison.Ordinal) && phrase.From > _from && row.TextOf(phrase.From - 1) is "投放" or "发放" or "累放" && !row.TextOf(phrase.To - 1).EndsWith("余额"))
            (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Text(row, phrase) + Plainly(phrase.From - 1) + "额", null);
        Complete(draft, phrase);
        TakeActor(draft, phrase);
        if (draft.IndicatorRule is null && IndicatorNaming.IsBare(draft.Indicator))
            TakeMeasure(draft, phrase);
        // What a project is to cost, by whichever name.
        if (draft.Aspect == Aspect.Level && draft.Indicator is "项目投资额" or "项目总投资额" or "项目投资总额" or "项目总投资")
            draft.Indicator = "总投资";
        return true;
    }

    /// <summary>汽车及零部件产业产值, 减税降费和退税缓税: one number for nouns that a conjunction joins; each has no measure of its own.</summary>
    private Phrase WithCoordinated(Phrase phrase)
    {
        if (_groupSize > 1 || phrase.To > _groupStart || phrase.From - 2 < _from || row[phrase.From - 1] is not { Kind: TokenKind.Series, Class: WordClass.Conjunction })
            return phrase;
        var floor = Math.Max(_from, RegionStart(phrase.From - 1));
        var item = row.PhraseBefore(phrase.From - 1, floor);
        if (item.IsEmpty || item.Count > 4 || row[item.To - 1].Kind == TokenKind.Indicator || !IndicatorNaming.IsBare(IndicatorNaming.Join(row, item)))
            return phrase;
        // 记者从市商务局和税务局…: an adjunct's nouns join nothing.
        if (item.From > floor && row[item.From - 1].Class == WordClass.Preposition)
            return phrase;
        return new Phrase(item.From, phrase.To);
    }

    // 战略性新兴产业实现产值: the industry that achieves a measure narrows it.
    private void TakeActor(Draft draft, Phrase phrase)
    {
        if (phrase.From - 1 <= _from || phrase.To > draft.Token || !row.IsCue(phrase.From - 1, Cue.Makes) || IndicatorNaming.MeasureOf(draft.Indicator) != draft.Indicator && draft.Indicator is not ("固定资产投资" or "完成投资" or "进出口总额") || row.TextOf(phrase.From - 1) is not ("实现" or "完成" or "创造" or "实现了" or "完成了" or "贡献"))
            return;
        var left = RegionStart(draft.Token);
        var actor = row.PhraseBefore(row.SkipLeft(phrase.From - 1, left), left);
        if (actor.IsEmpty || row[actor.To - 1].Kind == TokenKind.Indicator)
            return;
        var name = IndicatorNaming.Join(row, actor);
        if (!EndsWithAny(name, "产业", "行业", "业", "领域", "板块", "制造", "民营企业", "外资企业", "铁路", "公路", "水路", "民航", "交通"))
            return;
        (draft.Indicator, draft.IndicatorRule) = (name + draft.Indicator, null);
    }

    // 远川园区“双创”产业园规划面积: a park or firm before the indicator is whom it is about, no breakdown.
    private Phrase WithoutOwner(Draft draft, Phrase phrase)
    {
        if (phrase.Count < 2 || row[phrase.To - 1].Kind != TokenKind.Indicator)
            return phrase;
        var owner = row[phrase.To - 2];
        if (owner.Kind == TokenKind.Word && EndsWithAny(row.TextOf(phrase.To - 2), "园", "园区", "基地", "集团", "公司", "大学", "医院", "大会", "展会", "博览会"))
        {
            draft.OwnerPhrase = new Phrase(phrase.From, phrase.To - 1);
            return new Phrase(phrase.To - 1, phrase.To);
        }
        return phrase;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (text.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Makes a whole name of a noun that is none by itself: areas of land, outputs, costs that were saved, what firms of one size invest.</summary>
    private void Complete(Draft draft, Phrase phrase)
    {
        var name = draft.Indicator!;
        var at = draft.Token;
        if (draft.Aspect != Aspect.Level || draft.IndicatorRule is not null && KindOf(at) == MentionKind.Percent)
            return;
        var verb = phrase.To <= at && phrase.From > _from ? row[phrase.From - 1] : default;
        var verbText = verb.Length > 0 && (verb.Class == WordClass.Verb || verb.Kind == TokenKind.Cue) ? verb.In(row.Text) : default;
        if (IsArea(at))
        {
            if (draft.IndicatorRule is null)
                draft.Indicator = name is "土地" or "用地" or "地块" or "建设用地" ? "用地面积" : EndsWithAny(name, "面积", "土地指标", "用地指标") ? name : name + "面积";
        }
        else if (draft.IndicatorRule is null && IsProduct(at))
        {
            if (verbText is "生产" or "产" or "年产")
                draft.Indicator = name + "产量";
            else if (verbText is "销售" or "售出" or "销")
                draft.Indicator = name + "销量";
            else if (verbText is "出口" or "进口")
                draft.Indicator = name + verbText.ToString() + "量";
        }
        else if (draft.IndicatorRule is null && name is "费用" or "成本" or "资金" or "税费" or "时间" && verbText is { Length: 2 })
        {
            draft.Indicator = verbText.ToString() + name;
        }
        if (draft.Indicator is "投资额" or "总投资额" && IsProjectCount(draft) is { } projects)
        {
            (draft.Indicator, draft.IndicatorRule) = (projects + "总投资", null);
            return;
        }
        if (draft.Indicator is "产值" or "年产值" or "完成投资" or "工业产值" or "销售收入" or "税收" or "营业收入" && phrase.Count == 1 && SizedGroup(draft) is { } group)
        {
            draft.Indicator = group + (draft.Indicator == "年产值" ? "产值" : draft.Indicator);
            draft.IndicatorRule = null;
        }
    }

    private string? IsProjectCount(Draft draft) =>
        _drafts.Count > 0 && _drafts[^1] is { Counted: "项目", Indicator: { } name } before && name.EndsWith('数') && !SemicolonBetween(before.Token, draft.Token) ? name[..^1] : null;

    /// <summary>The firms or projects that were counted just before, when they are a group of their own (产值亿元以上企业38家，实现产值…).</summary>
    private string? SizedGroup(Draft draft)
    {
        for (var i = _drafts.Count - 1; i >= 0 && i >= _drafts.Count - 4; i--)
        {
            var before = _drafts[i];
            if (SemicolonBetween(before.Token, draft.Token))
                return null;
            if (before.Counted is "项目" or "企业" && before.Aspect == Aspect.Level && before.Indicator is { } name && name.EndsWith('数') && IsCount(before.Token))
                return name.Contains("以上", StringComparison.Ordinal) || draft.Indicator is "产值" or "年产值" ? name[..^1] : null;
        }
        return null;
    }

    // 医药制造业增长44.6%: what of it? As said of the whole before (增加值), or by the verb between (产业实现产值).
    private void TakeMeasure(Draft draft, Phrase phrase)
    {
        var measure = _breakdown;
        if (measure is null && draft.Aspect is Aspect.Growth or Aspect.Share && row[phrase.To - 1].Kind == TokenKind.Breakdown)
            measure = IndicatorNaming.MeasureOf(_drafts.Count > 0 ? _drafts[^1].Indicator : _carried?.Indicator);
        if (measure is null || draft.Aspect is not (Aspect.Growth or Aspect.Share or Aspect.Level or Aspect.Multiple))
            return;
        if (draft.Aspect == Aspect.Level && KindOf(draft.Token) != MentionKind.Money && (_drafts.Count == 0 || BaseUnit(_drafts[^1].Token) != BaseUnit(draft.Token)))
            return;
        draft.Indicator += measure;
        draft.OfBreakdown = true;
    }

    /// <summary>Steps left over soft words and one verb of completion (固定资产投资完成58亿元).</summary>
    private int SkipVerbs(int at, int left)
    {
        at = row.SkipLeft(at, left);
        // 产量在820亿斤以上.
        if (at - 1 > left && row.TextOf(at - 1) is "在" && row[at - 2].Kind is TokenKind.Indicator or TokenKind.Word or TokenKind.Cue)
            at = row.SkipLeft(at - 1, left);
        if (at > left && row[at - 1].Kind == TokenKind.Cue && row[at - 1].Cue is Cue.Makes)
            at = row.SkipLeft(at - 1, left);
        return at;
    }

    /// <summary>What a clause leaves out is what the figure before it was about.</summary>
    private bool Carry(Draft draft, int left, bool sameDimension = false)
    {
        // 尤其是技改投资，同比增长18%: the clause before names it and ends there.
        var stop = _drafts.Count > 0 ? _drafts[^1].Token : _from - 1;
        if (left - 2 > stop && row[left - 1].Kind == TokenKind.Break && row[left - 2].Kind == TokenKind.Indicator && draft.Aspect is Aspect.Growth or Aspect.Change && row.Text[row[left - 1].Start] is '，' or ',')
            return TakePhrase(draft, row.PhraseBefore(left - 1, stop + 1));
        Draft? before = null;
        for (var i = _drafts.Count - 1; i >= Math.Max(0, _drafts.Count - Reach) && before is null; i--)
        {
            if (SemicolonBetween(_drafts[i].Token, draft.Token) && draft.Aspect is Aspect.Level)
                break;
            if (_drafts[i].Aspect is Aspect.Change or Aspect.Rank && draft.Aspect is Aspect.Level || _drafts[i].Rule == "time-taken")
                continue;
            if (!sameDimension || KindOf(_drafts[i].Token) == KindOf(draft.Token) && IsCount(_drafts[i].Token) == IsCount(draft.Token))
                before = _drafts[i];
        }
        if (before is null && !sameDimension && draft.Aspect is not Aspect.Level && _drafts.Count == 0)
            before = _carried;
        if (before?.Indicator is null)
            return false;
        (draft.Indicator, draft.IndicatorRule) = (before.Indicator, before.IndicatorRule);
        draft.Counted = before.Counted;
        return true;
    }

    /// <summary>The indicator that an earlier clause of the sentence names without a number (其中进口表现突出，达到58亿元).</summary>
    private bool Topic(Draft draft, int left)
    {
        var stop = _drafts.Count > 0 ? _drafts[^1].Token : _from - 1;
        for (var i = left - 1; i > stop && i > left - Reach; i--)
        {
            if (row[i].Kind != TokenKind.Indicator || KindOf(draft.Token) == MentionKind.Money && row.Terms[row[i].Index].Name.EndsWith('数'))
                continue;
            return TakePhrase(draft, row.PhraseBefore(i + 1, stop + 1));
        }
        return false;
    }

    private string? WholeName(Phrase whole, string part)
    {
        if (whole.IsEmpty)
            return null;
        if (row.IsCue(whole.From, Cue.Plan))
            return IndicatorNaming.Text(row, whole);
        var phrase = row.PhraseBefore(whole.To, whole.From);
        if (!phrase.IsEmpty && row.IsCue(phrase.From, Cue.Newly) is false)
        {
            var (name, rule) = IndicatorNaming.Name(row, phrase);
            // 占开发区投资的13%.
            if (rule is null && phrase.From - 1 == whole.From && row[whole.From].Kind == TokenKind.Subject)
                return IndicatorNaming.Text(row, whole);
            if (name.Length > 0)
            {
                if (rule is null && part.Length > 0 && IndicatorNaming.IsBare(name))
                    name += part.EndsWith('数') ? "数" : IndicatorNaming.MeasureOf(part) ?? "";
                return name;
            }
        }
        var text = row[whole.To - 1].Kind == TokenKind.Subject ? IndicatorNaming.Text(row, whole) : IndicatorNaming.Join(row, whole);
        return text.Length == 0 ? null : part.Length > 0 && row[whole.To - 1].Kind == TokenKind.Subject ? text + part : text;
    }

    // ---- Lists ----

    /// <summary>A、B和C分别增长a、b和c; 拉动A、B增长a和b; two figures before, 分别增长a、b.</summary>
    private void Distribute(List<int> members, Draft first, int left)
    {
        var count = members.Count;
        var respectively = HasRespectively(left, members[0]);
        DistributeBases(count, first, respectively);
        if (first.Head.IsEmpty)
        {
            // The heads are those of the figures before.
            var before = _drafts.Count - count;
            // 产销分别完成…和…，同比增长…和…: two after two.
            if (before >= count && (respectively || _drafts[before - 1].GroupSize == count))
            {
                for (var k = 0; k < count; k++)
                {
                    var source = _drafts[before - count + k];
                    (_drafts[before + k].Indicator, _drafts[before + k].IndicatorRule) = (source.Indicator, source.IndicatorRule);
                    _drafts[before + k].Rule = "respectively";
                }
            }
            return;
        }
        if (first.Head.From > members[0] || count < 2)
            return;
        if (respectively && count == 2 && PairedHead(first) is { } pair)
        {
            (_drafts[^2].Indicator, _drafts[^2].IndicatorRule, _drafts[^2].Rule) = (pair.First, null, "respectively");
            (_drafts[^1].Indicator, _drafts[^1].IndicatorRule, _drafts[^1].Rule) = (pair.Second, null, "respectively");
            return;
        }
        var items = SeriesEndingAt(first.Head, left, count);
        if (items.Count < count && respectively)
            items = SeriesBefore(left, count) is { Count: > 0 } earlier ? earlier : items;
        if (respectively && items.Count < count && DistributeTimes(count, first, members[0]))
            return;
        if (items.Count < count || (!respectively && items.Count != count))
            return;
        // 西红柿、樱桃等优质农产品产值: what is told ends before 等.
        if (items[count - 1].From - 1 > left && row.TextOf(items[count - 1].From - 1) is "等" && row.PhraseBefore(items[count - 1].From - 1, left) is { IsEmpty: false } told)
            items[count - 1] = told;
        // 城镇和农村居民人均可支配收入: what ends the last item belongs to each.
        var suffix = SuffixOf(first);
        if (CountedHead(items[count - 1]) is ( > 0 and var cut, var shared))
        {
            items[count - 1] = items[count - 1] with { To = cut };
            suffix = shared;
        }
        for (var k = 0; k < count; k++)
        {
            var draft = _drafts[_drafts.Count - count + k];
            var item = items[k];
            draft.Rule = respectively ? "respectively" : "one-each";
            if (row[item.From].Kind == TokenKind.Subject)
            {
                draft.SubjectIndex = row[item.From].Index;
                item = item with { From = item.From + 1 };
                if (item.IsEmpty)
                    continue;
            }
            var (name, rule) = IndicatorNaming.Name(row, item);
            var own = name.Length > 0 && (rule is not null || !IndicatorNaming.IsBare(name) || (suffix.Length > 0 && name.EndsWith(suffix, StringComparison.Ordinal)));
            draft.Head = item;
            draft.Indicator = own ? name : Merge(name, suffix);
            draft.IndicatorRule = own ? rule : null;
            if (first.Aspect == Aspect.Contribution)
                draft.Of = draft.Indicator;
        }
    }

    // 进出口一季度、二季度分别达到…和…: each has its own time.
    private bool DistributeTimes(int count, Draft first, int at)
    {
        Span<int> times = stackalloc int[8];
        var found = 0;
        for (var i = at - 1; i >= Math.Max(first.Head.To, at - 20) && found < times.Length; i--)
            if (row[i].Kind == TokenKind.Time)
                times[found++] = row[i].Index;
        if (found != count)
            return false;
        for (var k = 0; k < count; k++)
            _drafts[_drafts.Count - count + k].TimeIndex = times[count - 1 - k];
        return true;
    }

    // 分别高于全国、全省3.3、4.6个百分点: each has its own measure.
    private void DistributeBases(int count, Draft first, bool respectively)
    {
        if (!respectively || count < 2 || first.Aspect != Aspect.Change || first.Basis?.Split('、', '和', '及', '与') is not { } bases || bases.Length != count)
            return;
        for (var k = 0; k < count; k++)
            _drafts[_drafts.Count - count + k].Basis = bases[k];
    }

    // 汽车产销: two measures in one word.
    private (string First, string Second)? PairedHead(Draft first)
    {
        var name = IndicatorNaming.Join(row, first.Head);
        foreach (var (paired, one, other) in (ReadOnlySpan<(string, string, string)>)[("产销量", "产量", "销量"), ("产销", "产量", "销量"), ("购销", "购进额", "销售额"), ("收支", "收入", "支出")])
            if (name.EndsWith(paired, StringComparison.Ordinal))
                return (name[..^paired.Length] + one, name[..^paired.Length] + other);
        return null;
    }

    // 高端装备、新材料两大主导产业产值: what stands after the number of items belongs to each.
    private (int Cut, string Shared) CountedHead(Phrase item)
    {
        for (var i = item.From + 1; i < item.To - 1; i++)
        {
            if (!(row.Text[row[i].Start] is '两' or '二' or '三' or '四' or '五' or '六' or '七' or '八' && (row.TextOf(i).EndsWith("大") || row.TextOf(i).EndsWith("个") || row.TextOf(i).EndsWith("类") || row.TextOf(i + 1) is "大" or "个" or "类")))
                continue;
            var shared = IndicatorNaming.Join(row, new Phrase(row.TextOf(i).Length > 1 ? i + 1 : i + 2, item.To));
            foreach (var word in (ReadOnlySpan<string>)["主导", "支柱", "重点", "特色", "优势", "传统", "新兴", "战略性新兴", "领域"])
                if (shared.StartsWith(word, StringComparison.Ordinal))
                    shared = shared[word.Length..];
            return (i, shared);
        }
        return (0, "");
    }

    // 新能源产业 and 产业投资 share 产业.
    private static string Merge(string name, string suffix)
    {
        for (var length = Math.Min(name.Length, suffix.Length); length > 0; length--)
            if (name.EndsWith(suffix[..length], StringComparison.Ordinal))
                return name + suffix[length..];
        return name + suffix;
    }

    // What the list's items share: the measure at the end of the last one (…产业投资分别增长), or the whole head where the list stands before it.
    private string SuffixOf(Draft first)
    {
        var head = first.Head;
        var last = row[head.To - 1];
        if (head.Count == 1 && last.Kind == TokenKind.Indicator)
            return IndicatorNaming.Name(row, head).Name;
        if (last.Kind == TokenKind.Indicator)
            return IndicatorNaming.Plain(last.In(row.Text));
        if (row.IsCue(head.To - 1, Cue.Share))
            return IndicatorNaming.Plain(last.In(row.Text));
        return first.OfBreakdown ? IndicatorNaming.MeasureOf(first.Indicator) ?? "" : IndicatorNaming.MeasureOf(first.Indicator) ?? "";
    }

    /// <summary>The last <paramref name="count"/> items of the list that ends with <paramref name="last"/>; empty where it has not so many.</summary>
    private List<Phrase> SeriesEndingAt(Phrase last, int left, int count)
    {
        // Industries have conjunctions in their names (科学研究和技术服务业): where 、 alone gives the number of items, it parts them.
        Span<int> commas = stackalloc int[16];
        Span<int> all = stackalloc int[16];
        int commaCount = 0, allCount = 0;
        for (var i = last.To - 1; i >= Math.Max(left, last.To - Reach); i--)
        {
            if (row[i].Kind is TokenKind.Break or TokenKind.Figure || row.IsCue(i, Cue.OfWhich))
                break;
            if (row[i].Kind != TokenKind.Series)
                continue;
            if (row[i].Class == WordClass.Punctuation && commaCount < commas.Length)
                commas[commaCount++] = i;
            // Only the last separator may be a conjunction.
            if (allCount < all.Length && (row[i].Class == WordClass.Punctuation || allCount == 0))
                all[allCount++] = i;
        }
        var separators = commaCount == count - 1 ? commas[..commaCount] : allCount >= count - 1 ? all[..(count - 1)] : [];
        var items = new List<Phrase>();
        if (separators.Length != count - 1 || count < 2)
            return items;
        var to = last.To;
        foreach (var separator in separators)
        {
            items.Add(new Phrase(separator + 1, to));
            to = separator;
        }
        items.Add(FirstItem(to, left, commaCount == count - 1));
        items.Reverse();
        return items.TrueForAll(i => !i.IsEmpty) ? items : [];
    }

    private Phrase FirstItem(int to, int left, bool conjunctionsInside)
    {
        if (to > left && row[to - 1].Kind == TokenKind.Subject)
            return new Phrase(to - 1, to);
        if (!conjunctionsInside)
            return row.PhraseBefore(to, left);
        var from = to;
        while (from > left && row[from - 1].Kind is TokenKind.Word or TokenKind.Breakdown or TokenKind.Indicator or TokenKind.Mark or TokenKind.Series && row[from - 1].Class is not (WordClass.Preposition or WordClass.Adverb or WordClass.Pronoun) || from > left && row.IsCue(from - 1, Cue.Of))
            from--;
        return new Phrase(from, to);
    }

    private List<Phrase> SeriesBefore(int left, int count)
    {
        var floor = Math.Max(_from, left - Reach);
        for (var i = left - 1; i > floor; i--)
        {
            if (row[i].Kind == TokenKind.Figure)
                break;
            if (row[i].Kind != TokenKind.Series)
                continue;
            var after = row.PhraseAfter(i + 1, left);
            if (after.IsEmpty)
                continue;
            var start = i;
            while (start > floor && row[start - 1].Kind is not (TokenKind.Break or TokenKind.Figure))
                start--;
            return SeriesEndingAt(after, start, count);
        }
        return [];
    }

    private bool HasRespectively(int left, int at)
    {
        for (var i = at - 1; i >= Math.Max(left, at - Reach); i--)
            if (row.IsCue(i, Cue.Respectively))
                return true;
        return false;
    }

    // ---- Reading along the row ----

    /// <summary>Where the stretch that belongs to the number begins: after the last clause end or number.</summary>
    private int RegionStart(int at)
    {
        var i = at;
        while (i > _from && (row[i - 1].Kind is not (TokenKind.Break or TokenKind.Figure) || row.IsRepetition(i - 1)))
            i--;
        return i;
    }

    private int RegionEnd(int at)
    {
        var i = at + 1;
        while (i < _to && row[i].Kind is not (TokenKind.Break or TokenKind.Figure))
            i++;
        return i;
    }

    private void NoteBreakdown(int left, int at)
    {
        for (var i = at - 1; i >= Math.Max(_from, left - 4); i--)
        {
            if (i < left && row[i].Kind == TokenKind.Figure)
                return;
            if (!row.IsCue(i, Cue.OfWhich))
                continue;
            _breakdown = IndicatorNaming.MeasureOf(_drafts.Count > 0 ? _drafts[^1].Indicator : _carried?.Indicator);
            return;
        }
    }

    /// <summary>The verb or noun that says what the number does (增长, 占比, 高于): right before it but for soft words; -1 for none.</summary>
    private int Predicate(int at, int left)
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
    private int ChangeHeadEnd(int predicate, int left, Draft draft)
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
            else if (token.Kind == TokenKind.Cue && token.Cue == Cue.Than)
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
        return end;
    }

    private string BasisOf(int token)
    {
        var text = row.TextOf(token);
        return text is "比上年" or "较上年" ? "上年" : text is "比去年" or "较去年" ? "去年" : text is "比上月" or "较上月" ? "上月" : row[token].Cue == Cue.YearOnYear ? "同比" : "环比";
    }

    private string? BasisName(Phrase phrase)
    {
        var to = row.SkipLeft(phrase.To, phrase.From);
        while (to > phrase.From && row[to - 1].Kind == TokenKind.Cue && row[to - 1].Cue is Cue.Rate or Cue.Rise or Cue.Share)
            to = row.SkipLeft(to - 1, phrase.From);
        if (to <= phrase.From)
            to = phrase.To;
        var basis = IndicatorNaming.Text(row, phrase with { To = to });
        return basis.Length == 0 ? null : basis is "上年同期" or "去年同期" or "同期" ? "同比" : basis;
    }

    private int FindLeft(int at, int left, Cue cue)
    {
        for (var i = at - 1; i >= Math.Max(left, at - 24); i--)
            if (row.IsCue(i, cue))
                return i;
        return -1;
    }

    // 提高到2023年的143亿元: 到 stands before the time.
    private int BeforeTime(int at, int left)
    {
        var i = at - 1;
        while (i > left && (row[i].Kind == TokenKind.Time || row.IsCue(i, Cue.Of)))
            i--;
        return i;
    }

    private bool EndsWithTo(int token)
    {
        var text = row.TextOf(token);
        return text[^1] is '到' or '至' || text.EndsWith("调整为") || (text is "为" && token > 0 && (row[token - 1].Kind == TokenKind.Cue && row[token - 1].Cue is Cue.Rise or Cue.Fall || row.TextOf(token - 1) is "调整" or "变更" or "修改" or "变" or "改" or "追加" or "优化"));
    }

    // 增长到2023年的1257.8亿元: 到 went to the time.
    private bool ReachedByTime(int verb) =>
        row[verb].Kind == TokenKind.Cue && row[verb].Cue is Cue.Rise or Cue.Fall && verb + 1 < _to && row[verb + 1].Kind == TokenKind.Time && row.Text[row[verb + 1].Start] is '到' or '至';

    private bool SemicolonBetween(int from, int to)
    {
        for (var i = from + 1; i < to && i < from + Reach; i++)
            if (row[i].Kind == TokenKind.Break && row.TextOf(i)[0] is '；' or ';')
                return true;
        return false;
    }

    private MentionKind KindOf(int token) => row.Figures[row[token].Index].Kind;

    private string Unit(int token) => row.Figures[row[token].Index].Quantity?.Unit ?? "";

    private string BaseUnit(int token) => row.Figures[row[token].Index].Quantity?.BaseUnit ?? "";

    private bool IsPoint(int token) => Unit(token).EndsWith("百分点", StringComparison.Ordinal);

    private bool IsCount(int token) => KindOf(token) == MentionKind.Quantity && !IsMeasured(BaseUnit(token));

    private static bool IsMeasured(string unit) => unit is "平方米" or "亩" or "公顷" or "平方公里" or "吨" or "千瓦时" or "瓦" or "天" or "年" or "个月" or "月" or "米" or "立方米" or "千克" or "克" or "升" or "秒" or "小时" or "分钟" or "摄氏度" or "℃" or "焦耳" or "伏" or "标准立方米" or "字节" || unit.Contains('/') || unit.Contains("千米", StringComparison.Ordinal) || unit.Contains("工作日", StringComparison.Ordinal);

    private bool IsArea(int token) => BaseUnit(token) is "平方米" or "亩" or "公顷" or "平方公里";

    private bool IsProduct(int token) => Unit(token) is var unit && EndsWithAny(unit, "辆", "台", "吨", "件", "套", "架", "艘", "部", "只", "块", "瓶", "箱", "千瓦时", "立方米", "桶");

    private bool Duration(int token) => BaseUnit(token) is "天" or "年" or "个月" or "月" or "小时" or "分钟" or "秒" or "周" || Unit(token) is "年" or "天" or "个月" or "小时" or "个工作日" or "工作日" or "周" or "分钟";

    /// <summary>A length of time is a figure where it is measured (仅用17天, 连续三年, 缩短30天), not where it only says when.</summary>
    private bool IsSpan(Draft draft, int left)
    {
        var at = draft.Token;
        if (row.Figures[draft.Number].Quantity is null)
            return false;
        var text = row.TextOf(at);
        if (text.StartsWith("连续"))
            return true;
        for (var i = at - 1; i >= Math.Max(left, at - 3); i--)
        {
            var word = row.TextOf(i);
            if (word is "连续" or "仅用" or "用" or "只用" or "用时" or "耗时" or "历时" or "为期" or "工期" or "需" or "仅需" or "只需" or "缩短" or "压缩" or "压减" or "不到" or "从" or "由" or "周期" or "时限" or "时间" or "超过" or "仅" or "达" or "为" or "提前" or "办结" or "缩短至" or "压缩至" or "压缩到" or "减少" or "至" or "到")
                return true;
        }
        return false;
    }

    private bool IsAdjacentMeasure(Phrase before) => row[before.To - 1].Kind == TokenKind.Indicator;

    private bool IsSpoken(Phrase phrase) => phrase.Count == 1 && row[phrase.From].Kind == TokenKind.Word && row[phrase.From].Class is WordClass.Person or WordClass.Adjective;

    private string LastNoun(Phrase phrase)
    {
        var text = IndicatorNaming.Plain(row[phrase.To - 1].In(row.Text));
        foreach (var noun in (ReadOnlySpan<string>)["项目", "企业", "工程", "公司"])
            if (text.EndsWith(noun, StringComparison.Ordinal))
                return noun;
        return text;
    }

    private string? LastCounted()
    {
        return (Recent(d => d.Counted is not null) ?? _carried)?.Counted;
    }

    private List<string> Stages(Phrase phrase, int verb, int limit)
    {
        var stages = new List<string>();
        for (var i = phrase.From; i < phrase.To; i++)
            if (row.IsCue(i, Cue.Stage))
                stages.Add(StageName(i));
        if (stages.Count == 0 && verb >= 0 && (row.IsCue(verb, Cue.Stage) || row.IsCue(verb, Cue.Newly)) && StageName(verb) is { Length: > 0 } own)
            stages.Add(own);
        if (stages.Count == 0)
            for (var i = phrase.To; i < Math.Min(limit, phrase.To + 6); i++)
                if (row.IsCue(i, Cue.Stage))
                {
                    stages.Add(StageName(i));
                    break;
                }
        if (stages.Count == 2 && stages[1] is "落地")
            stages.RemoveAt(1);
        // 签约总投资…的项目10个: the stage stands earlier in the clause.
        if (stages.Count == 0)
        {
            var from = Math.Max(_from, phrase.From - 10);
            for (var i = phrase.From - 1; i >= from && row[i].Kind != TokenKind.Break; i--)
                if (row.IsCue(i, Cue.Stage))
                    stages.Add(StageName(i));
        }
        return stages;
    }

    private int StageIn(Phrase phrase)
    {
        for (var i = phrase.From; i < phrase.To; i++)
        {
            if (row.IsCue(i, Cue.Stage))
                return i;
            if (row[i].Kind is TokenKind.Break or TokenKind.Figure)
                break;
        }
        return -1;
    }

    private string StageName(int token)
    {
        var text = Plainly(token);
        return text switch
        {
            "新开工" or "开工建设" or "开建" or "动工" or "奠基" => "开工",
            "建成投产" or "新投产" => "投产",
            "新签约" or "新签" => "签约",
            "完工" => "竣工",
            "新入库" => "入库",
            "新入驻" => "入驻",
            _ when row.IsCue(token, Cue.Newly) => "",
            _ => text,
        };
    }

    private string Plainly(int token) => IndicatorNaming.Plain(row[token].In(row.Text));
}
