namespace NewsMiner.Extracting.Joining;

/// <summary>Changes, from the verb before the number: growth, differences, percentage points, from one level to another, multiples (增长12%, 比去年增加3亿元, 由238天压缩至58天, 是老货站的5倍).</summary>
internal sealed class Changes(Row row, Sentence sentence, Heads heads, Wholes wholes, ChangeVerbs verbs, CountNames names, Durations durations)
{
    /// <summary>高于全省49.01个百分点.</summary>
    public bool Comparison(Draft draft, int left)
    {
        var at = draft.Token;
        for (var i = at - 1; i >= Math.Max(left, at - 16); i--)
        {
            var adjective = i == at - 1 && row[i].Length == 1 && row.Text[row[i].Start] is '高' or '快' or '慢' or '低';
            if (!adjective && (row[i].Kind != TokenKind.Cue || row[i].Cue is not (Cue.Above or Cue.Beneath)))
                continue;
            var stop = at;
            while (stop > i + 1 && row[stop - 1].Kind != TokenKind.Time && !row.IsCue(stop - 1, Cue.Target) && row.IsSoft(row[stop - 1]))
                stop--;
            var basis = IndicatorNaming.Text(row, new Phrase(i + 1, stop));
            var end = i;
            // 比全省、全市分别高4.1和3.3个百分点: 分别 is none of the basis.
            var said = i;
            while (said > left && row.IsCue(said - 1, Cue.Respectively))
                said--;
            if (basis.Length == 0)
            {
                var than = sentence.FindLeft(i, left, Cue.Than);
                if (than >= 0)
                {
                    basis = IndicatorNaming.Text(row, new Phrase(than + 1, said));
                    end = than;
                }
            }
            draft.Aspect = Aspect.Change;
            draft.Rule = "comparison";
            draft.Falls = row[i].Cue == Cue.Beneath || row.Text[row[i].Start] == '慢';
            draft.Basis = basis;
            if (heads.TakeHead(draft, end, left))
                return true;
            // 贡献率达31%，比上年高4个百分点: what is compared is the rate of contribution.
            if (sentence.Last is { Aspect: Aspect.Contribution, Rule: "contribution", Indicator: { } contributor } && !sentence.SemicolonBetween(sentence.Drafts[^1].Token, at))
            {
                (draft.Indicator, draft.IndicatorRule) = (contributor + "贡献率", null);
                return true;
            }
            return ShareThatWasTold(draft) || heads.Carry(draft, left) || heads.Topic(draft, left);
        }
        return false;
    }

    /// <summary>占规上总产值的71.5%，比全省高1.9个百分点: what is compared is the share.</summary>
    private bool ShareThatWasTold(Draft draft)
    {
        if (sentence.Last is not { Aspect: Aspect.Share, Indicator: { } part, Rule: not "share-of-plan" } share || sentence.SemicolonBetween(share.Token, draft.Token))
            return false;
        (draft.Indicator, draft.IndicatorRule, draft.Of) = (part.EndsWith("占比", StringComparison.Ordinal) ? part : part + "占比", null, share.Of);
        draft.OfPlace = share.OfPlace;
        return true;
    }

    /// <summary>占比提高2.3个百分点: how a rate or a share changed.</summary>
    public bool ChangeOfPoints(Draft draft, int left)
    {
        var predicate = verbs.Predicate(draft.Token, left);
        draft.Aspect = Aspect.Change;
        draft.Rule = "change";
        // 增幅高出33个开发区平均水平22个百分点: what it is compared with is not what is measured.
        if (predicate < 0 && left - 1 > sentence.From && row[left - 1].Kind == TokenKind.Figure && row.TextOf(draft.Token - 1).EndsWithAny("平均水平", "水平", "平均", "均值", "平均增速", "平均增幅"))
            for (var i = left - 2; i >= Math.Max(sentence.From, left - 6) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
                if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Above or Cue.Beneath)
                {
                    (draft.Rule, draft.Falls, draft.Basis) = ("comparison", row[i].Cue == Cue.Beneath, IndicatorNaming.Text(row, new Phrase(i + 1, draft.Token)));
                    sentence.DropThreshold(left - 1);
                    return heads.TakeHead(draft, i, sentence.RegionStart(i)) || heads.Carry(draft, sentence.RegionStart(i));
                }
        if (predicate < 0)
            return heads.TakeHead(draft, draft.Token, left) || ShareThatWasTold(draft) || heads.Carry(draft, left);
        draft.Falls = row[predicate].Cue is Cue.Fall or Cue.FallRate;
        var end = verbs.ChangeHeadEnd(predicate, left, draft);
        // 占地区生产总值比重比上年提高3.1个百分点: the share of what was named before.
        if (sentence.FindLeft(end, left, Cue.Occupies) is >= 0 and var occupies && (heads.TakeHead(draft, occupies, left) || heads.Carry(draft, left)))
        {
            var to = end;
            while (to > occupies + 1 && row[to - 1].Kind == TokenKind.Cue && row[to - 1].Cue is Cue.Share or Cue.Of)
                to--;
            draft.Of = wholes.WholeName(new Phrase(occupies + 1, to), draft.Indicator!);
            wholes.NoteWider(draft, new Phrase(occupies + 1, to));
            return true;
        }
        if (heads.TakeHead(draft, end, left))
            return true;
        // 占规上总产值的71.5%，比重提高1.9个百分点: the share that was told.
        if ((end > left && row.IsCue(end - 1, Cue.Share) || row.SkipLeft(end, left) is var bare && (bare == left || bare == left + 1 && row[left].Kind == TokenKind.Series)) && ShareThatWasTold(draft))
            return true;
        return heads.Carry(draft, left) || heads.Topic(draft, left);
    }

    /// <summary>同比增长12%, 增速达9%: a rate of change.</summary>
    public bool Growth(Draft draft, int left)
    {
        var predicate = verbs.Predicate(draft.Token, left);
        if (predicate < 0)
        {
            // 同比5%: the verb is left out; 年均增长在20%以上.
            var said = draft.Token - 1 > left && row.TextOf(draft.Token - 1) is "在" ? draft.Token - 2 : draft.Token - 1;
            if (said >= left && row[said].Kind == TokenKind.Cue && row[said].Cue is Cue.YearOnYear or Cue.MonthOnMonth)
            {
                draft.Aspect = Aspect.Growth;
                draft.Rule = "growth";
                draft.Basis = row.TextOf(said).StartsWith("年均") ? null : row[said].Cue == Cue.YearOnYear ? "同比" : "环比";
                if (!heads.TakeOrCarry(draft, said, left))
                    return false;
                // 总产值净增860亿元，年均增长16%: what grows is the whole.
                if (draft.Basis is null && draft.Head.IsEmpty && sentence.Last is { Rule: "verb-and-amount", Head: { IsEmpty: false } told, Indicator: { } gained } && gained == draft.Indicator && gained.StartsWith("净增", StringComparison.Ordinal) && row[told.To - 1].Kind == TokenKind.Indicator)
                    (draft.Indicator, draft.IndicatorRule) = IndicatorNaming.Name(row, told);
                return true;
            }
            // 生产总值增长目标定为16%以上.
            var aimed = row.SkipLeft(draft.Token, left);
            while (aimed > left && draft.Token - aimed < 6 && (row.TextOf(aimed - 1) is "定" or "定为" or "定在" or "设定" or "设为" or "确定" or "确定为" or "设定为" or "预期" || row.IsSoft(row[aimed - 1])))
                aimed--;
            if (aimed > left && row[aimed - 1].Kind == TokenKind.Cue && row[aimed - 1].Cue is Cue.Rise or Cue.Rate && aimed < draft.Token && row.TextOf(aimed).EndsWith("目标") | row.TextOf(aimed).EndsWith("预期"))
            {
                (draft.Aspect, draft.Rule) = (Aspect.Growth, "growth");
                return heads.TakeOrCarry(draft, verbs.ChangeHeadEnd(aimed - 1, left, draft), left);
            }
            // 增速从上半年4.8%、前三季度6.7%到全年7%: the rate stands before 从.
            if (BeforeWhen(draft.Token - 1, left) is var opens && opens > left && row.IsCue(opens, Cue.From) && row[opens - 1].Kind == TokenKind.Cue && row[opens - 1].Cue is Cue.Rate or Cue.FallRate)
            {
                (draft.Aspect, draft.Rule, draft.Falls) = (Aspect.Growth, "growth", row[opens - 1].Cue == Cue.FallRate);
                return heads.TakeOrCarry(draft, opens - 1, left);
            }
            return RateBefore(draft, left);
        }
        if (row[predicate].Cue is not (Cue.Rise or Cue.Fall or Cue.Rate or Cue.FallRate))
            return false;
        draft.Aspect = Aspect.Growth;
        draft.Falls = row[predicate].Cue is Cue.Fall or Cue.FallRate;
        // 开工率提高到89%: what follows 到 is the level reached, not the change.
        if (verbs.EndsWithTo(predicate))
        {
            draft.Aspect = Aspect.Level;
            draft.Falls = false;
            draft.Rule = "ratio";
            // 产业投资占比提升至67%: a share, and what it has come to.
            var share = row.SkipLeft(verbs.ChangeHeadEnd(predicate, left, draft), left) - 1;
            // 出口12.6亿元，占比降至31%: as well where the clause opens with it.
            if (share >= left && row.IsCue(share, Cue.Share) && row.TextOf(share) is "占比" or "比重" && sentence.FindLeft(share, left, Cue.Occupies) < 0)
            {
                (draft.Aspect, draft.Rule, draft.Basis) = (Aspect.Share, "named-share", null);
                if (wholes.ShareAmong(draft, share, left))
                    return true;
                if (heads.TakeHead(draft, share, left) || heads.Carry(draft, left))
                {
                    draft.Of ??= wholes.WholeBefore(draft.Token) ?? wholes.WholeToldBefore(draft) ?? wholes.WholeOfPart(draft);
                    return true;
                }
                (draft.Aspect, draft.Rule) = (Aspect.Level, "ratio");
            }
            var head = verbs.ChangeHeadEnd(predicate, left, draft);
            if (!heads.TakeOrCarry(draft, head, left))
                return false;
            // 绿电占比达到45%，2030年提高到65%: the same share at another time.
            if (draft.Head.IsEmpty && row.SkipLeft(head, left) == left && sentence.Last is { Aspect: Aspect.Share, Rule: "named-share" or "share-of-whole", Indicator: { } part } before && part == draft.Indicator && row.KindOf(before.Token) == MentionKind.Percent)
                (draft.Aspect, draft.Rule, draft.Of, draft.OfPlace) = (Aspect.Share, before.Rule, before.Of, before.OfPlace);
            return true;
        }
        if (IsOfShare(draft, predicate, left))
            return ChangeOfPoints(draft, left);
        draft.Rule = "growth";
        return heads.TakeHead(draft, verbs.ChangeHeadEnd(predicate, left, draft), left) || AimOfGrowth(draft) || heads.Carry(draft, left) || heads.Topic(draft, left);
    }

    /// <summary>三产占比提高1.2%; 占比31.6%，同比提高2.8%: points that are written as per cent. What is said to grow (增长12%) is the amount.</summary>
    private bool IsOfShare(Draft draft, int predicate, int left)
    {
        var end = row.SkipLeft(verbs.ChangeHeadEnd(predicate, left, draft), left);
        if (end > left && row.IsCue(end - 1, Cue.Share))
            return row.TextOf(end - 1) is "占比" or "比重";
        // 城镇化率达68.3%，同比提高1.2%: nor does a rate grow by so many per cent of itself.
        return end == left && row.Scopes.ChangesOfShare.Contains(row.TextOf(predicate)) && sentence.Last is { Aspect: Aspect.Share or Aspect.Level, Rule: not "share-of-plan" } share && row.KindOf(share.Token) == MentionKind.Percent && !sentence.SemicolonBetween(share.Token, draft.Token);
    }

    /// <summary>高端装备产业增速最快，达到23.6%: the clause before names the rate and how it stands out.</summary>
    private bool RateBefore(Draft draft, int left)
    {
        if (row.SkipLeft(draft.Token, left) > left || left - 1 <= sentence.From || !row.IsComma(left - 1))
            return false;
        for (var i = left - 2; i > Math.Max(sentence.From, left - 6) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
        {
            // 一般公共预算收入增长最快，达21%.
            if (row[i].Kind != TokenKind.Cue || row[i].Cue is not (Cue.Rate or Cue.FallRate) && !(row[i].Cue is Cue.Rise or Cue.Fall && i + 1 < left && row.TextOf(i + 1)[0] == '最'))
                continue;
            (draft.Aspect, draft.Rule, draft.Falls) = (Aspect.Growth, "rate-before", row[i].Cue is Cue.FallRate or Cue.Fall);
            return heads.TakeHead(draft, i, sentence.RegionStart(i)) || heads.Carry(draft, left);
        }
        return false;
    }

    // 全年增长7%左右的目标: what grows unnamed is the economy.
    private bool AimOfGrowth(Draft draft)
    {
        var at = draft.Token;
        if (at + 2 >= sentence.To || !row.IsCue(at + 1, Cue.Of))
            return false;
        var aim = row.TextOf(at + 2) is "预期" or "年度" or "全年" or "经济" or "增长" && at + 3 < sentence.To ? at + 3 : at + 2;
        if (!row.TextOf(aim).EndsWith("目标") || sentence.Drafts.Count > 0 && !sentence.SemicolonBetween(sentence.Drafts[^1].Token, at) && row.Text.AsSpan(row[sentence.Drafts[^1].Token].End, row[at].Start - row[sentence.Drafts[^1].Token].End).Length < 12)
            return false;
        (draft.Indicator, draft.IndicatorRule, draft.Rule) = ("地区生产总值", null, "aim-of-growth");
        return true;
    }

    /// <summary>实现了37.0%的增长.</summary>
    public bool GrowthAfter(Draft draft)
    {
        var at = draft.Token;
        // 保持20%以上增速, 保持20%以上高增长: the noun closes the clause.
        var noun = at + 2 < sentence.To && row.TextOf(at + 1) is "高" or "快速" or "较快" ? at + 2 : at + 1;
        if (noun < sentence.To && row[noun].Kind == TokenKind.Cue && (row[noun].Cue is Cue.Rate or Cue.FallRate || row[noun].Cue is Cue.Rise or Cue.Fall && at > sentence.From && row.TextOf(at - 1) is "保持" or "维持" or "实现") && (noun + 1 >= sentence.To || row[noun + 1].Kind is TokenKind.Break))
        {
            var opens = sentence.RegionStart(at);
            (draft.Aspect, draft.Falls, draft.Rule) = (Aspect.Growth, row[noun].Cue is Cue.FallRate or Cue.Fall, "growth-after");
            return heads.TakeOrCarry(draft, at, opens);
        }
        // 48%的工业投资增速: the measure stands between.
        if (at + 3 < sentence.To && row.IsCue(at + 1, Cue.Of) && RateAfter(at + 2) is > 0 and var rate)
        {
            (draft.Aspect, draft.Falls, draft.Rule) = (Aspect.Growth, row[rate].Cue == Cue.FallRate, "growth-after");
            return heads.TakePhrase(draft, new Phrase(at + 2, rate));
        }
        if (at + 2 >= sentence.To || !row.IsCue(at + 1, Cue.Of) || row[at + 2].Kind != TokenKind.Cue || row[at + 2].Cue is not (Cue.Rise or Cue.Fall or Cue.Rate or Cue.FallRate))
            return false;
        draft.Aspect = Aspect.Growth;
        draft.Falls = row[at + 2].Cue is Cue.Fall or Cue.FallRate;
        draft.Rule = "growth-after";
        var left = sentence.RegionStart(at);
        var end = row.SkipLeft(at, left);
        while (end > left && row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.Makes)
            end = row.SkipLeft(end - 1, left);
        return heads.TakeOrCarry(draft, end, left);
    }

    /// <summary>节省了超过30%的费用, 减少15%的用电成本: by how much what stands behind the number has come down.</summary>
    public bool Saved(Draft draft, int left)
    {
        var at = draft.Token;
        if (at + 2 >= sentence.To || !row.IsCue(at + 1, Cue.Of) || row.SkipLeft(at, left) - 1 is var verb && (verb < left || !row.IsCue(verb, Cue.Fall) && !row.Scopes.Spares.AnyBegins(row.TextOf(verb))))
            return false;
        var saved = row.PhraseAfter(at + 2, sentence.RegionEnd(at));
        if (saved.IsEmpty || !row.Scopes.Reformed.AnyEnds(row.TextOf(saved.To - 1)))
            return false;
        (draft.Aspect, draft.Falls, draft.Rule) = (Aspect.Growth, true, "saved");
        return heads.TakePhrase(draft, saved);
    }

    /// <summary>招商引资额以每年净增100亿元的速度增长, 以年均20%的速度递增: how fast it grows.</summary>
    public bool Pace(Draft draft, int left)
    {
        var at = draft.Token;
        if (at + 2 >= sentence.To || !row.IsCue(at + 1, Cue.Of) || row.TextOf(at + 2) is not ("速度" or "步伐" or "幅度"))
            return false;
        var with = at - 1;
        while (with >= left && row.TextOf(with) is not ("以" or "按" or "按照"))
            with--;
        if (with < left)
            return false;
        draft.Rule = "pace";
        var percent = row.KindOf(at) == MentionKind.Percent;
        var verb = row.SkipLeft(at, with + 1) - 1;
        var gained = verb > with && row.IsCue(verb, Cue.Newly);
        if (!percent && !gained && !(verb > with && row[verb].Kind == TokenKind.Cue && row[verb].Cue is Cue.Rise or Cue.Fall))
            return false;
        draft.Aspect = percent ? Aspect.Growth : gained ? Aspect.Level : Aspect.Change;
        draft.Falls = !gained && (verb > with && row.IsCue(verb, Cue.Fall) || at + 3 < sentence.To && row.IsCue(at + 3, Cue.Fall));
        if (!heads.TakeOrCarry(draft, with, left))
            return false;
        if (gained && !percent)
            (draft.Indicator, draft.IndicatorRule) = (row.Plainly(verb) + draft.Indicator, null);
        return true;
    }

    // The 增速 that a measure and nothing else stands before; -1 for none.
    private int RateAfter(int from)
    {
        const int longest = 4;
        for (var i = from; i < Math.Min(sentence.To, from + longest); i++)
        {
            if (i > from && row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Rate or Cue.FallRate)
                return row[i - 1].Kind == TokenKind.Indicator ? i : -1;
            if (row[i].Kind is not (TokenKind.Indicator or TokenKind.Breakdown or TokenKind.Word) || row[i].Kind == TokenKind.Word && !Row.IsNominal(row[i]))
                return -1;
        }
        return -1;
    }

    /// <summary>从2019年的28.6亿元到2023年的64.3亿元，云川高新区软件业务收入翻了一番: what the clause behind both ends names.</summary>
    private bool NamedBehind(Draft draft, int last)
    {
        const int far = 16;
        var from = last + 2;
        if (from >= sentence.To || row[last + 1].Kind != TokenKind.Break || row.KindOf(last) != row.KindOf(draft.Token))
            return false;
        var end = from;
        while (end < Math.Min(sentence.To, from + far) && row[end].Kind is not (TokenKind.Break or TokenKind.Figure))
        {
            if (row[end].Kind == TokenKind.Indicator)
                return heads.TakeHead(draft, end + 1, from);
            end++;
        }
        return end < sentence.To && row[end].Kind == TokenKind.Figure && heads.TakeHead(draft, end, from);
    }

    /// <summary>由238天压缩至58天、从376公里增加到706公里: two levels of one indicator.</summary>
    public bool FromTo(Draft draft, int left)
    {
        var at = draft.Token;
        var opens = BeforeWhen(at - 1, left);
        // 由上年的下降4.1%转为增长5.8%: how it moved stands before each.
        var moved = opens == at - 1 && opens > left && row[opens].Kind == TokenKind.Cue && row[opens].Cue is Cue.Rise or Cue.Fall && row.KindOf(at) == MentionKind.Percent;
        if (moved)
            opens = BeforeWhen(opens - 1, left);
        // 由5至7天缩短到2天以内: the reader of ranges has taken the word.
        var within = row.TextOf(at) is ['由' or '从', _, ..] && row.IsDuration(at);
        if (within)
            opens = at;
        if (opens >= left && (within || row.IsCue(opens, Cue.From)))
        {
            // The other end must follow, or this 从 opens something else.
            for (var i = at + 1; i < Math.Min(sentence.To, at + 10); i++)
            {
                // 由此前的18.5%，提升到25%左右.
                if (row[i].Kind == TokenKind.Break && !(i == at + 1 && row.TextOf(i)[0] is '，' or ',' && i + 2 < sentence.To && row[i + 2].Kind == TokenKind.Figure && verbs.EndsWithTo(i + 1)))
                    break;
                // 分别由8家、6家增至14家、9家: where several begin, then what they come to.
                if (row[i].Kind != TokenKind.Figure || row[i - 1].Kind == TokenKind.Series && row[i - 2].Kind == TokenKind.Figure)
                    continue;
                var to = i - 1;
                while (to > at && (row[to].Kind == TokenKind.Time || row.IsCue(to, Cue.Of) || row.IsCue(to, Cue.Done)))
                    to--;
                // 从2019年的28.6亿元到2023年的64.3亿元
                if (!verbs.EndsWithTo(to) && !verbs.ReachedByTime(to) && !(to == at && opens == sentence.From && row[at + 1].Kind == TokenKind.Time && row.Text[row[at + 1].Start] is '到' or '至'))
                    break;
                if (ShareFromTo(draft, opens, left))
                    return true;
                // 增速由上半年的-3.5%转为增长2.8%: two growths.
                draft.Aspect = moved || opens > left && row[opens - 1].Kind == TokenKind.Cue && row[opens - 1].Cue is Cue.Rate or Cue.FallRate ? Aspect.Growth : Aspect.Level;
                draft.Falls = moved && row.IsCue(at - 1, Cue.Fall);
                if (row.IsDuration(at) ? !(durations.UntilGranted(draft, left, opens) || heads.TakeHead(draft, opens, left) || durations.TimeTaken(draft, left, opens)) : !(heads.TakeHead(draft, opens, left) || heads.Topic(draft, left) || ClauseBefore(draft, left) || opens == sentence.From && NamedBehind(draft, i) || heads.Carry(draft, left) || HowLarge(draft)))
                    return false;
                // 施工许可办理由15个工作日压减到3个: how long it takes is the deed's time.
                if (row.IsDuration(at) && draft is { IndicatorRule: null, Indicator: { } deed } && !deed.EndsWithAny("时间", "时限", "用时", "周期", "工期", "时长", "期", "程", "天数", "时效", "寿命", "年限") && durations.TimeTaken(draft, left, opens) is false)
                    draft.Indicator = deed;
                if (row.IsDuration(at) && draft.Head.Count == 1 && row.TextOf(draft.Head.From) is "时间" && RouteOf(draft.Head.From, left) is { Length: > 0 } route)
                    (draft.Indicator, draft.IndicatorRule) = (route + "时间", null);
                draft.Rule = "from-to";
                // 内设机构由52个减为12个: what is counted, not the thing itself.
                if (row.IsCount(at) && draft is { Aspect: Aspect.Level, IndicatorRule: null, Indicator: { } thing } && IndicatorNaming.IsBare(thing))
                    draft.Indicator = names.CountedName(at, thing);
                return true;
            }
            return false;
        }
        if (sentence.Drafts.Count > 0 && sentence.Drafts[^1].Rule == "from-to" && FromIsOpen() && row.KindOf(sentence.Drafts[^1].Token) == row.KindOf(at) && at > left && (verbs.EndsWithTo(verbs.BeforeTime(at, left)) || verbs.ReachedByTime(verbs.BeforeTime(at, left)) || row[left].Kind == TokenKind.Time && row.Text[row[left].Start] is '到' or '至' && left - 1 == sentence.Drafts[^1].Token))
        {
            var opened = sentence.Drafts[^1];
            draft.Rule = "from-to";
            if (opened.Aspect != Aspect.Share)
            {
                draft.Aspect = opened.Aspect;
                return heads.Carry(draft, left);
            }
            (draft.Aspect, draft.Indicator, draft.IndicatorRule, draft.Of, draft.OfPlace, draft.Counted) = (Aspect.Share, opened.Indicator, opened.IndicatorRule, opened.Of, opened.OfPlace, opened.Counted);
            return true;
        }
        return false;
    }

    // 成立30年来，从4.8平方公里发展到126平方公里: nothing is named but how large it is.
    private bool HowLarge(Draft draft)
    {
        if (!row.IsArea(draft.Token) || !row.Unit(draft.Token).EndsWith("平方公里", StringComparison.Ordinal))
            return false;
        (draft.Indicator, draft.Head) = ("面积", new Phrase(draft.Token, draft.Token + 1));
        return true;
    }

    // 从|去年的, 由|最初的: steps left over when it was.
    private int BeforeWhen(int token, int left)
    {
        while (token > left && (row[token].Kind == TokenKind.Time || row.IsCue(token, Cue.Of) || row.Scopes.AtFirst.Contains(row.TextOf(token))))
            token--;
        return token;
    }

    // 货物从口岸到综保区的 before 时间: from where to where; empty where none stands there.
    private string RouteOf(int measure, int left)
    {
        const int longest = 10;
        var of = measure - 1;
        if (of <= left || !row.IsCue(of, Cue.Of))
            return "";
        for (var i = of - 1; i >= Math.Max(left, of - longest) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.TextOf(i) is "从" or "由" or "自" && i + 3 < of)
                return IndicatorNaming.Text(row, new Phrase(i + 1, of));
        return "";
    }

    private int NearestComparison(int at, int left)
    {
        for (var i = at - 2; i >= Math.Max(left, at - 8); i--)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Above or Cue.Beneath)
                return i;
        return -1;
    }

    // 占比由42%提升至56%，民间投资占比达到68%: a change that was told to its end opens no third value.
    private bool FromIsOpen()
    {
        var told = 0;
        for (var i = sentence.Drafts.Count - 1; i >= Math.Max(0, sentence.Drafts.Count - 8) && sentence.Drafts[i].Rule == "from-to"; i -= Math.Max(1, sentence.Drafts[i].GroupSize))
            told++;
        return told % 2 == 1;
    }

    /// <summary>落户园区的世界500强企业，从54家增加到127家: what is counted stands alone in the clause before.</summary>
    private bool ClauseBefore(Draft draft, int left)
    {
        if (!row.IsCount(draft.Token) || left - 2 < sentence.From || !row.IsComma(left - 1) || row[left - 2].Kind == TokenKind.Figure)
            return false;
        var things = row.PhraseBefore(left - 1, Math.Max(sentence.From, sentence.RegionStart(left - 1)));
        if (things.IsEmpty || row.IsGeneric(things) || row.IsSpoken(things))
            return false;
        (draft.Head, draft.Counted) = (things, row.LastNoun(things));
        draft.Indicator = names.CountedName(draft.Token, IndicatorNaming.Join(row, things));
        return true;
    }

    /// <summary>产业投资占比由58%提升到77%: two shares of one whole.</summary>
    private bool ShareFromTo(Draft draft, int opens, int left)
    {
        // 甲占乙的比重，从31%提高到42%: a comma between.
        if (opens == left && left - 2 > sentence.From && row.IsComma(left - 1) && row.IsCue(left - 2, Cue.Share))
            (opens, left) = (left - 1, Math.Max(sentence.From, sentence.RegionStart(left - 1)));
        var share = row.SkipLeft(opens, left) - 1;
        if (row.KindOf(draft.Token) != MentionKind.Percent || share < left || !row.IsCue(share, Cue.Share) || row.TextOf(share) is "比例")
            return false;
        (draft.Aspect, draft.Rule) = (Aspect.Share, "from-to");
        var occupies = sentence.FindLeft(share, left, Cue.Occupies);
        if (!(occupies >= 0 ? heads.TakeHead(draft, occupies, left) || heads.Carry(draft, left) : wholes.ShareAmong(draft, share, left) || heads.TakeHead(draft, share, left) || heads.Carry(draft, left)))
            return false;
        var to = share;
        while (occupies >= 0 && to > occupies + 1 && row[to - 1].Kind == TokenKind.Cue && row[to - 1].Cue is Cue.Of or Cue.Share)
            to--;
        draft.Of ??= occupies >= 0 ? wholes.WholeName(new Phrase(occupies + 1, to), draft.Indicator!) : wholes.WholeBefore(draft.Token) ?? wholes.WholeOfPart(draft);
        if (occupies >= 0)
            wholes.NoteWider(draft, new Phrase(occupies + 1, to));
        // 外资占全市比重从2%提高到8%，对外投资占比从10%提高到15%: of the same place.
        if (occupies < 0 && draft.Of is null && sentence.Recent(d => d.Aspect == Aspect.Share) is { Of: { } pooled, Indicator: { } shared } && pooled.Length > shared.Length && pooled.EndsWith(shared, StringComparison.Ordinal) && pooled[0] == '全')
            draft.Of = pooled[..^shared.Length] + draft.Indicator;
        return true;
    }

    /// <summary>签约额1012亿元，较上年多签180亿元: how much more was done of what was just told.</summary>
    private bool DoneMore(Draft draft, int left)
    {
        if (draft.Token <= left || row.TextOf(draft.Token - 1) is not ['多' or '少', _] done || done[1] is '数' or '为' or '达' or '见' || sentence.FindLeft(draft.Token, left, Cue.Than) < 0 && sentence.FindLeft(draft.Token, left, Cue.YearOnYear) < 0
            || sentence.Last is not { Aspect: Aspect.Level, Indicator: { } told } before || row.BaseUnit(before.Token) != row.BaseUnit(draft.Token) || sentence.SemicolonBetween(before.Token, draft.Token))
            return false;
        draft.Falls = done[0] == '少';
        verbs.ChangeHeadEnd(draft.Token - 1, left, draft);
        (draft.Aspect, draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Counted) = (Aspect.Change, "difference", told, before.IndicatorRule, before.Counted);
        return true;
    }

    /// <summary>较上期减少7312户、比去年增加3亿元: a difference in the indicator's own unit.</summary>
    public bool Difference(Draft draft, int left)
    {
        var predicate = verbs.Predicate(draft.Token, left);
        if (predicate < 0 && (Gained(draft, left) || DoneMore(draft, left)))
            return true;
        // 亩均税收42万元，增长5%，高出全省平均水平11万元: how far above what others reach; 低于年度目标2万元.
        if (predicate < 0 && draft.Token - 2 >= left && (row.TextOf(draft.Token - 1) is "平均水平" or "水平" or "平均" or "均值" or "平均值" || row.IsCue(draft.Token - 1, Cue.Target)) && NearestComparison(draft.Token, left) is >= 0 and var above
            && sentence.Recent(d => d.Indicator is not null && d.Aspect is Aspect.Level or Aspect.Change && row.BaseUnit(d.Token) == row.BaseUnit(draft.Token)) is { } told && !sentence.SemicolonBetween(told.Token, draft.Token))
        {
            (draft.Aspect, draft.Rule, draft.Falls) = (Aspect.Change, "difference", row.IsCue(above, Cue.Beneath));
            draft.Basis = IndicatorNaming.Text(row, new Phrase(above + 1, draft.Token));
            (draft.Indicator, draft.IndicatorRule, draft.Counted) = (told.Indicator, told.IndicatorRule, told.Counted);
            return true;
        }
        // 比原计划多4.5亿元.
        if (predicate < 0 && draft.Token > left && row.TextOf(draft.Token - 1) is "多" or "少" or "高" or "低" && (sentence.FindLeft(draft.Token, left, Cue.Than) >= 0 || sentence.FindLeft(draft.Token, left, Cue.YearOnYear) >= 0 || sentence.Last is { Aspect: Aspect.Change, Rule: "difference" or "list" or "respectively" }))
        {
            draft.Aspect = Aspect.Change;
            draft.Falls = row.TextOf(draft.Token - 1) is "少" or "低";
            draft.Rule = "difference";
            var opens = verbs.ChangeHeadEnd(draft.Token - 1, left, draft);
            return heads.TakeOrCarry(draft, opens, left);
        }
        if (predicate < 0)
            return false;
        var cue = row[predicate].Cue;
        if (cue is not (Cue.Rise or Cue.Fall or Cue.Above or Cue.Beneath))
            return false;
        // 高出33个开发区平均水平: how many it is compared with is no difference.
        if (cue is Cue.Above or Cue.Beneath && row.IsCount(draft.Token) && predicate == draft.Token - 1 && draft.Token + 1 < sentence.To && row[draft.Token + 1].Kind is TokenKind.Subject or TokenKind.Word)
            return false;
        if (verbs.EndsWithTo(predicate))
        {
            draft.Aspect = Aspect.Level;
            draft.Rule = "reached";
            // 规上企业发展到33家，其中…: those that a part is taken of.
            if (row.IsCount(draft.Token) && row.PhraseBefore(row.SkipLeft(predicate, left), left) is { IsEmpty: false } things)
                draft.Counted = row.LastNoun(things);
            return heads.TakeOrCarry(draft, verbs.ChangeHeadEnd(predicate, left, draft), left);
        }
        // 削减1700多种目录: what is cut follows.
        if (row.IsCount(draft.Token) && cue is Cue.Fall or Cue.Rise && predicate == draft.Token - 1 && !row.PhraseAfter(draft.Token + 1, sentence.RegionEnd(draft.Token)).IsEmpty && sentence.FindLeft(predicate, left, Cue.Than) < 0 && sentence.FindLeft(predicate, left, Cue.YearOnYear) < 0)
            return false;
        var compared = sentence.FindLeft(predicate, left, Cue.Than) >= 0 || sentence.FindLeft(predicate, left, Cue.YearOnYear) >= 0 || sentence.FindLeft(predicate, left, Cue.MonthOnMonth) >= 0 || verbs.BeforeBase(predicate, left) < predicate;
        var head = verbs.ChangeHeadEnd(predicate, left, draft);
        // 增加就业200人 adds, 营业收入8.6亿元，增加1.2亿元 is by how much what was told before is more.
        if (!compared && cue is Cue.Rise && row.PhraseBefore(row.SkipLeft(head, left), left).IsEmpty && !AddsToLast(draft, predicate))
            return false;
        draft.Aspect = Aspect.Change;
        draft.Falls = cue is Cue.Fall or Cue.Beneath;
        draft.Rule = "difference";
        return heads.TakeOrCarry(draft, head, left);
    }

    private bool AddsToLast(Draft draft, int predicate) =>
        predicate == draft.Token - 1 && row[predicate - 1].Kind == TokenKind.Break && sentence.Last is { Aspect: Aspect.Level, Indicator: not null } told && predicate - 2 == told.Token
        && row.BaseUnit(told.Token) == row.BaseUnit(draft.Token) && row.PhraseAfter(draft.Token + 1, sentence.RegionEnd(draft.Token)).IsEmpty;

    /// <summary>贷款余额143亿元，较年初新增21亿元: what is compared is a difference of what was told before; 净增 of what is counted stays a count.</summary>
    private bool Gained(Draft draft, int left)
    {
        var at = draft.Token;
        var verb = row.SkipLeft(at, left) - 1;
        if (row.IsCount(at) || verb < left || !row.IsCue(verb, Cue.Newly) || row.TextOf(verb) is not ("新增" or "净增" or "净增加" or "新增加") || !row.PhraseAfter(at + 1, sentence.RegionEnd(at)).IsEmpty)
            return false;
        var opens = sentence.FindLeft(verb, left, Cue.Than);
        if (opens < 0)
            opens = sentence.FindLeft(verb, left, Cue.YearOnYear);
        // 工业总产值326亿元，净增42亿元: the clause says no more.
        if (opens < 0 && row.TextOf(verb).StartsWith("净增"))
            opens = verb;
        if (opens < 0 || row.SkipLeft(opens, left) > left || sentence.Recent(d => d.Aspect == Aspect.Level && row.KindOf(d.Token) == row.KindOf(at) && row.BaseUnit(d.Token) == row.BaseUnit(at)) is not { Indicator: not null } told || sentence.SemicolonBetween(told.Token, at))
            return false;
        _ = verbs.ChangeHeadEnd(verb, left, draft);
        (draft.Aspect, draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Counted) = (Aspect.Change, "gained", told.Indicator, told.IndicatorRule, told.Counted);
        return true;
    }

    /// <summary>租金比市场价低三成左右: a difference in per cent of what it is compared with.</summary>
    public bool DearerThan(Draft draft, int left)
    {
        var at = draft.Token;
        if (at <= left || row.TextOf(at - 1) is not ("低" or "高" or "少" or "多" or "便宜" or "多出" or "高出" or "多了" or "少了") || (sentence.FindLeft(at, left, Cue.Than) is >= 0 and var opens ? opens : sentence.FindLeft(at, left, Cue.YearOnYear)) is not (>= 0 and var than))
            return false;
        (draft.Aspect, draft.Rule, draft.Falls) = (Aspect.Growth, "dearer-than", row.TextOf(at - 1) is "低" or "少" or "便宜" or "少了");
        draft.Basis = row.IsCue(than, Cue.YearOnYear) ? verbs.BasisOf(than) : verbs.BasisName(new Phrase(than + 1, at - 1));
        return heads.TakeHead(draft, than, left) || heads.Carry(draft, left);
    }

    /// <summary>增长1.2倍, 是老货站的5倍.</summary>
    public bool Multiple(Draft draft, int left)
    {
        draft.Aspect = Aspect.Multiple;
        draft.Rule = "multiple";
        if (TimesOf(draft, left))
            return true;
        var predicate = verbs.Predicate(draft.Token, left);
        // 同比翻了一番.
        if (sentence.FindLeft(draft.Token, left, Cue.YearOnYear) is >= 0 and var compared && row.TextOf(compared) is "同比")
            draft.Basis = "同比";
        var end = predicate >= 0 ? verbs.ChangeHeadEnd(predicate, left, draft) : sentence.FindLeft(draft.Token, left, Cue.Than) is >= 0 and var than ? than : verbs.BeforeBase(draft.Token, left);
        return heads.TakeOrCarry(draft, end, left);
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
            return heads.TakeOrCarry(draft, i, left);
        }
        return false;
    }
}
