using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Sums of money and measured amounts: 总投资12亿元, 占地45亩, 揽金195亿元.</summary>
internal sealed class Amounts(Row row, Sentence sentence, Acts acts, MeasuredGroups groups, Heads heads, LandPlots landPlots, Capacities capacities, Durations durations)
{
    // 形成硅片15GW、电池片12GW、组件8GW的产能: of each product, though it is said once.
    private void AbilitiesOfEach(Draft last, int left)
    {
        if (last.Token - 1 <= left || ProductBefore(last.Token) is not { IsEmpty: false } product || row[product.From - 1].Kind != TokenKind.Series)
            return;
        last.Indicator = IndicatorNaming.Join(row, product) + "产能";
        var next = product.From - 1;
        for (var k = sentence.Drafts.Count - 1; k >= 0 && sentence.Drafts[k] is { Aspect: Aspect.Level } each && each.Token == next - 1 && row.KindOf(each.Token) == row.KindOf(last.Token); k--)
        {
            if (ProductBefore(each.Token) is not { IsEmpty: false } made)
                return;
            (each.Rule, each.Head, each.Indicator, each.IndicatorRule) = ("capacity", made, IndicatorNaming.Join(row, made) + "产能", null);
            next = made.From - 1;
            if (next < sentence.From || row[next].Kind != TokenKind.Series)
                return;
        }
    }

    // The words right before a number, whatever the lexicon takes them for.
    private Phrase ProductBefore(int at)
    {
        const int longest = 4;
        var from = at;
        while (from > sentence.From && at - from < longest && row[from - 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown && !(row[from - 1] is { Class: WordClass.Verb, Length: > 1 } && from < at))
            from--;
        return new Phrase(from, at);
    }

    // 投资最大，达25亿元; 总产值最高，为36亿元.
    private bool StandsOut(Draft draft, int left)
    {
        var most = left - 2;
        if (row.SkipLeft(draft.Token, left) != left || most <= sentence.From || !row.IsComma(left - 1) || row.TextOf(most) is not ("最大" or "最高" or "最多" or "居首" or "领先") || row[most - 1].Kind != TokenKind.Indicator && !row.TextOf(most - 1).EndsWith("投资") || draft.Token + 1 < sentence.To && row[draft.Token + 1].Kind is not TokenKind.Break)
            return false;
        draft.Rule = "stands-out";
        return heads.TakeHead(draft, most, sentence.RegionStart(most));
    }

    /// <summary>Names a sum or a measured amount; false where nothing around it does.</summary>
    public bool Amount(Draft draft, int left)
    {
        var at = draft.Token;
        draft.Aspect = Aspect.Level;
        if (row.IsDuration(at))
            return durations.Lasts(draft, left);
        if (capacities.YearlyOutput(draft, left))
            return true;
        if (capacities.CapacityInName(draft, left) || capacities.PhaseCapacity(draft, left))
            return true;
        // 光伏项目投资最大，达25亿元: what stands out in the clause before is what the amount tells.
        if (StandsOut(draft, left))
            return true;
        // 在3万平方米的地块上建起生产线.
        if (row.IsArea(at) && at + 2 < sentence.To && row.IsCue(at + 1, Cue.Of) && row.TextOf(at + 2).StartsWith("地块"))
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("amount-before-noun", new Phrase(at + 2, at + 3), "用地面积");
            return true;
        }
        // 买了45亩地.
        if (row.IsArea(at) && at + 1 < sentence.To && row.TextOf(at + 1) is "地")
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("amount-before-noun", new Phrase(at + 1, at + 2), "用地面积");
            return true;
        }
        // 可形成原料药3500吨/年的产能.
        if (at + 2 < sentence.To && row.IsCue(at + 1, Cue.Of) && row.TextOf(at + 2) is "产能" or "生产能力" or "年产能")
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("capacity", new Phrase(at + 2, at + 3), "产能");
            AbilitiesOfEach(draft, left);
            return true;
        }
        // 进出口额向80亿元迈进: what is headed for.
        if (at - 1 > left && row.TextOf(at - 1) is "向" or "朝" or "朝着" or "奔着" && at + 1 < sentence.To && row.Scopes.Heads.Contains(row.TextOf(at + 1)) && heads.TakeHead(draft, at - 1, left))
        {
            draft.Rule = "heads-for";
            return true;
        }
        var direct = row.SkipLeft(at, left);
        if (row.KindOf(at) == MentionKind.Money && ForeignCapitalArrived(draft, left))
            return true;
        if (row.KindOf(at) == MentionKind.Money && Spent(draft, left))
            return true;
        // 给予20万元一次性奖励: what is granted follows, though the lexicon takes it for a verb.
        if (row.KindOf(at) == MentionKind.Money && direct > left && row.TextOf(direct - 1) is "给予" or "奖励" or "给" or "发放" or "享受" or "获得" && GrantAfter(at) is >= 0 and var grant)
        {
            // 60万元购房补贴: what it is for stands between.
            var granted = new Phrase(at + 1, grant + 1);
            while (granted.Count > 1 && (row.IsCue(granted.From, Cue.Of) || row.TextOf(granted.From) is "一次性" or "资金"))
                granted = granted with { From = granted.From + 1 };
            if (IndicatorNaming.Text(row, granted) is { Length: > LongestGrant })
                granted = granted with { From = grant };
            (draft.Rule, draft.Head, draft.Indicator) = ("amount-before-noun", granted, IndicatorNaming.Join(row, granted));
            return true;
        }
        // 投入1.2亿元实施节能改造: what it was spent on follows.
        if (row.KindOf(at) == MentionKind.Money && direct > left && row.TextOf(direct - 1) is "投入" && at + 2 < sentence.To && row.TextOf(at + 1) is "实施" or "用于" or "开展" or "进行" or "搞" && row.HeadBefore(direct - 1, left) is var spender && (spender.IsEmpty || !row.IsAdjacentMeasure(spender)) && SpentOn(at + 2) is { Length: > 1 } aim)
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("spent-on", new Phrase(at + 2, sentence.RegionEnd(at)), aim + "投入");
            return true;
        }
        // 拿出2亿元设立产业发展资金: what it sets up.
        if (row.KindOf(at) == MentionKind.Money && direct > left && row.TextOf(direct - 1) is "拿出" or "出资" or "安排" or "投入" or "列支" or "筹资" && at + 2 < sentence.To && row.TextOf(at + 1) is "设立" or "成立" or "组建" or "建立" && row.PhraseAfter(at + 2, sentence.RegionEnd(at)) is { IsEmpty: false } fund && row.TextOf(fund.To - 1).EndsWithAny("资金", "基金", "资金池", "专项"))
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("amount-before-noun", fund, IndicatorNaming.Join(row, fund));
            return true;
        }
        // 11个项目集中动工，合计投资129亿元: the sum of those projects.
        if (direct - 2 >= left && row.TextOf(direct - 1) is "投资" && row.IsCue(direct - 2, Cue.Total) && SumOfCounted(draft, left, direct - 2))
            return true;
        if (direct > left && row[direct - 1].Kind == TokenKind.Word && row[direct - 1].Class == WordClass.Verb && row.Scopes.Pays.Contains(row.TextOf(direct - 1)) && !NamesWithVerb(direct - 1, left))
            return AmountByVerb(draft, left);
        // 带动企业投入17.6亿元: what others spend.
        if (row.KindOf(at) == MentionKind.Money && direct - 3 >= left && row.TextOf(direct - 1) is "投入" or "投资" && row.TextOf(direct - 2) is "企业" or "社会资本" or "社会" or "民间" && row.TextOf(direct - 3) is "带动" or "撬动" or "吸引" or "拉动" or "引导")
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("verb-and-amount", new Phrase(direct - 3, direct), IndicatorNaming.Text(row, new Phrase(direct - 3, direct)));
            return true;
        }
        // 财税收入18亿元，基础设施建设投入6.8亿元: the sum has its own name.
        if (row.KindOf(at) == MentionKind.Money && direct > left && row.Scopes.NamesSum.Contains(row.TextOf(direct - 1)) && NamedSum(direct - 1, left) is { Count: > 1 })
            return AmountByVerb(draft, left);
        var soft = row.SkipVerbs(at, left);
        var before = row.HeadBefore(soft, left);
        if (SumOfCounted(draft, left, soft) || NextYear(draft, left) || Drawn(draft, direct, left))
            return true;
        // 税收入库3500万元: where it came to is said after it.
        if (before.IsEmpty && row.KindOf(at) == MentionKind.Money && direct > left && row.TextOf(direct - 1) is "入库" or "缴库" or "到账" or "到位" && row.HeadBefore(direct - 1, left) is { IsEmpty: false } levied && row.IsAdjacentMeasure(levied) && !row.Terms[row[levied.To - 1].Index].Name.EndsWith('数'))
        {
            draft.Rule = "noun-before-amount";
            return heads.TakePhrase(draft, levied);
        }
        // 脱硝石膏项目22.57亩土地: what is counted elsewhere owns this amount.
        if (!before.IsEmpty && row.KindOf(at) == MentionKind.Money && KindOfMeasured(draft, before))
            return true;
        if (!before.IsEmpty && row[before.To - 1].Kind == TokenKind.Indicator && row.Terms[row[before.To - 1].Index].Name is var counted && counted.EndsWith('数') && !counted.EndsWith("指数", StringComparison.Ordinal))
        {
            draft.OwnerPhrase = before;
            before = new Phrase(at, at);
        }
        // 总规模50亿元的机器人产业基金: what follows 的 has that size.
        if (!before.IsEmpty && IndicatorNaming.Join(row, before) is "总规模" or "规模" && at + 2 < sentence.To && row.IsCue(at + 1, Cue.Of) && row.PhraseAfter(at + 2, sentence.RegionEnd(at)) is { IsEmpty: false } sized)
        {
            (draft.Head, draft.Rule, draft.Indicator) = (sized, "amount-before-noun", IndicatorNaming.Join(row, sized) + "规模");
            return true;
        }
        if (!before.IsEmpty && ListedFirm(draft, before, left))
            return true;
        if (landPlots.AreaOfPlots(draft, before) is { } plots)
        {
            (draft.Rule, draft.Head, draft.Indicator, draft.IndicatorRule) = ("area-of-plots", before.IsEmpty ? sentence.Drafts[^1].Head : before, plots.Name, plots.Rule);
            return true;
        }
        // 完成土地收储522亩: what was done to it stands after the land.
        if (row.IsArea(at) && direct - 2 >= left && row.TextOf(direct - 1) is "收储" or "开发" or "出让" or "供应" or "征收" or "平整" or "报批" or "整理" or "流转" or "复垦" && row.TextOf(direct - 2) is "土地" or "用地" or "建设用地" or "工业用地")
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("noun-before-amount", new Phrase(direct - 2, direct), row.Plainly(direct - 2) + row.Plainly(direct - 1) + "面积");
            return true;
        }
        // 核心区6平方公里，已开发12平方公里: what was done to land is told anew.
        if (before.IsEmpty && row.IsArea(at) && direct > left && row.TextOf(direct - 1) is "开发" or "开发建设" or "平整" or "收储" or "出让" or "拆迁" && row.SkipLeft(direct - 1, left) == left && row.PhraseAfter(at + 1, sentence.RegionEnd(at)).IsEmpty)
            return AmountByVerb(draft, left);
        // 在建面积128万平方米，竣工42万平方米: the stage sorts the area told before.
        if (before.IsEmpty && row.IsArea(at) && soft > left && row[soft - 1].Kind == TokenKind.Cue && row[soft - 1].Cue == Cue.Stage && row.PhraseAfter(at + 1, sentence.RegionEnd(at)).IsEmpty
            && sentence.Recent(d => d.Aspect == Aspect.Level && row.IsArea(d.Token)) is { Indicator: { } staged } && acts.StageOf(staged) is { } stage1 && !sentence.SemicolonBetween(sentence.Drafts[^1].Token, at))
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("another-stage", new Phrase(soft - 1, soft), staged.Replace(stage1, row.Plainly(soft - 1), StringComparison.Ordinal));
            return true;
        }
        if (!before.IsEmpty && !row.IsGeneric(before))
        {
            draft.Rule = "noun-before-amount";
            var taken = heads.TakePhrase(draft, before);
            // 消纳绿电21.7亿千瓦时, 处理污水320万吨: what is done to it is what is measured.
            if (taken && draft.IndicatorRule is null && row.KindOf(at) == MentionKind.Quantity && !row.IsArea(at) && before.From > left && row.Scopes.Processes.Contains(row.TextOf(before.From - 1)) && IndicatorNaming.IsBare(draft.Indicator!))
                draft.Indicator += row.Plainly(before.From - 1) + "量";
            // 实施整治项目8个，面积92亩: of those.
            if (taken && row.IsArea(at) && draft.Indicator is "面积" or "总面积" && sentence.Last is { Aspect: Aspect.Level, Counted: { } those, Indicator: { } counts } plot && counts.EndsWith('数') && plot.Token + 3 >= before.From && !sentence.SemicolonBetween(plot.Token, at) && those.EndsWithAny("项目", "工程", "厂房", "地块", "土地", "楼宇", "场馆", "水库", "公园"))
                (draft.Indicator, draft.IndicatorRule) = (counts[..^1] + "面积", null);
            // 新增固定资产投资2500万元、工业产值4200万元: the verb is said once.
            if (taken && row.KindOf(at) == MentionKind.Money && sentence.Last is { Aspect: Aspect.Level, Indicator: { } first } added && added.Token + 2 == before.From && row[added.Token + 1].Kind == TokenKind.Series && row.KindOf(added.Token) == MentionKind.Money && first.StartsWith("新增", StringComparison.Ordinal) && !draft.Indicator!.StartsWith("新增", StringComparison.Ordinal) && !draft.Indicator.EndsWith("余额", StringComparison.Ordinal))
                (draft.Indicator, draft.IndicatorRule) = ("新增" + draft.Indicator, null);
            // 盘活闲置土地1230亩、低效厂房18.6万平方米: the verb is said once.
            if (taken && row.IsArea(at) && sentence.Last is { Indicator: { } item } same && same.Token + 2 == before.From && row[same.Token + 1].Kind == TokenKind.Series && row.IsArea(same.Token)
                && (row.Scopes.DoneToLand.BeginningOf(item) ?? (item.StartsWith("新增", StringComparison.Ordinal) || item.StartsWith("新建", StringComparison.Ordinal) ? item[..2] : null)) is { } done && !draft.Indicator!.StartsWith(done, StringComparison.Ordinal) && IndicatorNaming.Join(row, row.PhraseBefore(before.To, same.Token + 2)) is { Length: > 0 } name)
                (draft.Indicator, draft.IndicatorRule) = (done + (name.EndsWith("面积", StringComparison.Ordinal) ? name : name + "面积"), null);
            // 腾退土地1560亩: land that something was done to is not the land that is used.
            else if (taken && row.IsArea(at) && before.From > sentence.From && row.Plainly(before.From - 1) is var deed && row.Scopes.DoneToLand.Contains(deed) && !draft.Indicator!.StartsWith(deed, StringComparison.Ordinal) && IndicatorNaming.Join(row, before) is var land)
                (draft.Indicator, draft.IndicatorRule) = (deed + (land.EndsWith("面积", StringComparison.Ordinal) ? land : land + "面积"), null);
            return taken;
        }
        // 标准厂房今年将交付22万平方米: the area of what the verb says something of.
        if (row.IsArea(at) && soft > left && before.IsEmpty && row[soft - 1] is { Kind: TokenKind.Word, Class: WordClass.Verb, Length: 2 } && !(row.TextOf(soft - 1) is "占地" or "用地" or "供地" or "征地" or "绿化") && row.HeadBefore(row.SkipLeft(soft - 1, left), left) is { IsEmpty: false } built && !row.IsGeneric(built) && row[built.To - 1].Kind is TokenKind.Word or TokenKind.Indicator && row.PhraseAfter(at + 1, sentence.RegionEnd(at)).IsEmpty)
        {
            draft.Rule = "noun-before-amount";
            return heads.TakePhrase(draft, built);
        }
        var limit = sentence.RegionEnd(at);
        var begin = at + 1 < limit && row.IsCue(at + 1, Cue.Of) ? at + 2 : at + 1;
        if (at + 3 < sentence.To && row[at + 1].Kind == TokenKind.Mark && row[at + 2].Kind == TokenKind.Figure && row[at + 3].Kind == TokenKind.Mark)
            (begin, limit) = (at + 4, sentence.RegionEnd(at + 2));
        var after = row.PhraseAfter(begin, limit);
        // 52亿元储能电池项目落户: what a project costs.
        if (!after.IsEmpty && before.IsEmpty && row.KindOf(at) == MentionKind.Money && (row.LastNoun(after) == "项目" || after.From == at + 1 && after.Count <= 3 && row.TextOf(after.To - 1).EndsWithAny("产业园", "基地", "生产线", "工厂")))
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("amount-before-project", after, "总投资");
            return true;
        }
        if (!after.IsEmpty && before.IsEmpty)
        {
            draft.Rule = "amount-before-noun";
            // 420吨铝箔下线: what came off the line was made.
            if (row.KindOf(at) == MentionKind.Quantity && !row.IsArea(at) && after.Count > 1 && row.Scopes.ComesOff.Contains(row.TextOf(after.To - 1)))
            {
                (draft.Head, draft.Indicator) = (after, IndicatorNaming.Join(row, after with { To = after.To - 1 }) + "产量");
                return true;
            }
            // 签署了7.5亿美元合作协议.
            if (row.KindOf(at) == MentionKind.Money && row.TextOf(after.To - 1).EndsWithAny("协议", "合同", "订单", "合约", "大单"))
            {
                (draft.Head, draft.Indicator) = (after, soft > left && row.TextOf(soft) is var sign && sign[0] is '签' || row[Math.Max(left, at - 2)].In(row.Text)[0] == '签' ? "签约额" : IndicatorNaming.Join(row, after) + "金额");
                return true;
            }
            // 这片16平方公里的土地, 在6.5平方公里的热土上: how large the whole is.
            if (row.IsArea(at) && row.Unit(at).EndsWith("平方公里", StringComparison.Ordinal) && begin > at + 1 && after.Count == 1 && row.TextOf(after.From) is "土地" or "热土" or "沃土" or "土地上" or "热土上")
            {
                (draft.Head, draft.Indicator) = (after, "面积");
                return true;
            }
            // 1平方公里的家电产业园, 28平方公里的东港片区: how large it is laid out.
            if (row.IsArea(at) && row.TextOf(after.To - 1).EndsWithAny("产业园", "工业园", "科技园", "生产基地", "产业基地", "片区"))
            {
                (draft.Head, draft.OwnerPhrase, draft.Indicator) = (after, after, row.TextOf(after.To - 1).EndsWith("片区") ? "规划面积" : "用地面积");
                return true;
            }
            return heads.TakePhrase(draft, after);
        }
        // 生产总值增长5.9%，总量为3686亿元: the amount of what grows.
        if (!before.IsEmpty && row.IsGeneric(before) && row.KindOf(at) == MentionKind.Money && sentence.Last is { Aspect: Aspect.Growth, Indicator: not null } grows && !sentence.SemicolonBetween(grows.Token, at))
        {
            (draft.Rule, draft.Indicator, draft.IndicatorRule) = ("carried-amount", grows.Indicator, grows.IndicatorRule);
            return true;
        }
        // 利润空间小，已享受优惠2亿元: what was granted is none of what the clause before names.
        if (row.KindOf(at) == MentionKind.Money && direct > left && row.TextOf(direct - 1) is "优惠" or "减免" or "奖补" or "补偿" && AmountByVerb(draft, left))
            return true;
        if (heads.Carry(draft, left, sameDimension: true) || heads.Topic(draft, left))
        {
            draft.Rule = "carried-amount";
            return true;
        }
        if (!before.IsEmpty)
        {
            draft.Rule = "noun-before-amount";
            return heads.TakePhrase(draft, before);
        }
        // 占耕地的58%，突破100万亩: the clause says a level of what was named before.
        if (before.IsEmpty && after.IsEmpty && sentence.Drafts.Count > 0 && (sentence.Drafts[^1].IndicatorRule is not null || sentence.Drafts[^1].Indicator is { } running && !IndicatorNaming.IsBare(running)) && row.SkipLeft(at, left) == left && !sentence.SemicolonBetween(sentence.Drafts[^1].Token, at))
        {
            (draft.Indicator, draft.IndicatorRule) = (sentence.Drafts[^1].Indicator, sentence.Drafts[^1].IndicatorRule);
            draft.Rule = "carried-amount";
            return true;
        }
        return AmountByVerb(draft, left);
    }

    /// <summary>改造花了1360万元, 一年省下1600万元: how people say what was spent and what was saved.</summary>
    private bool Spent(Draft draft, int left)
    {
        var end = row.SkipLeft(draft.Token, left);
        var verb = end - 1;
        if (verb < left)
            return false;
        var spends = row.Scopes.Spends.Contains(row.TextOf(verb));
        if (!spends && !row.Scopes.Saves.Contains(row.TextOf(verb)))
            return false;
        var on = verb > left && row[verb - 1] is { Kind: TokenKind.Word, Length: >= 2, Class: WordClass.Verb } && !(verb - 2 >= left && row.TextOf(verb - 2)[0] == '每')
            && !row.TextOf(verb - 1).EndsWithAny("公司", "企业", "集团", "单位", "项目", "我们", "他们", "可以", "至少", "能够") ? row.Plainly(verb - 1) : "";
        (draft.Rule, draft.Head, draft.Indicator) = ("spent-on", new Phrase(verb, verb + 1), on + (spends ? "投入" : "节省额"));
        return true;
    }

    /// <summary>合同外资5.2亿美元，实际到位3.1亿美元: of what was agreed on, what has come in.</summary>
    private bool ForeignCapitalArrived(Draft draft, int left)
    {
        var at = draft.Token;
        var end = at;
        while (end > left && row.IsCue(end - 1, Cue.Reaches))
            end--;
        if (end == left || row.Text.AsSpan(row[left].Start, row[end - 1].End - row[left].Start) is var clause && row.Scopes.Arrives.EndOf(clause) is not { } arrived)
            return false;
        // 省外资金实际到位12亿元: another's.
        var opens = sentence.AfterOpening(left, end);
        if (opens < end && row[opens].Start < row[end - 1].End - arrived.Length || sentence.Recent(d => d.Aspect == Aspect.Level && row.KindOf(d.Token) == MentionKind.Money)?.Indicator is not "合同外资")
            return false;
        (draft.Rule, draft.Head, draft.Indicator, draft.IndicatorRule) = ("capital-arrived", new Phrase(end - 1, end), "实际利用外资", "foreign-investment");
        return true;
    }

    /// <summary>集中签约16个项目，揽金195亿元; 336个项目引来1500亿元: the sum of the projects just counted.</summary>
    private bool Drawn(Draft draft, int end, int left)
    {
        if (row.KindOf(draft.Token) != MentionKind.Money)
            return false;
        var verb = end > left && row.Scopes.Draws.Contains(row.TextOf(end - 1)) ? end - 1 : draft.Token + 1 < sentence.To && row.TextOf(draft.Token + 1) is "落子" && end == left | row[draft.Token - 1].Kind == TokenKind.Series ? draft.Token + 1 : -1;
        if (verb < 0 || groups.CountedProjects(draft) is not { } projects)
            return false;
        var act = projects.Act ?? acts.SoleAct(projects.Token, sentence.RegionEnd(draft.Token)) ?? (row.TextOf(verb)[0] == '引' ? "引进" : null);
        (draft.Rule, draft.Head) = ("verb-and-amount", new Phrase(verb, verb + 1));
        draft.Indicator = act is null ? "总投资" : act + "项目总投资";
        return true;
    }

    /// <summary>规上工业总产值，2019年26亿元…；2021年突破52亿元已成定局；2022年努力突破80亿元: a row of years goes on about one thing.</summary>
    private bool NextYear(Draft draft, int left)
    {
        var at = draft.Token;
        if (row[left].Kind != TokenKind.Time || sentence.Last is not { Aspect: Aspect.Level, Indicator: { } same } before || row.KindOf(before.Token) != row.KindOf(at) || row.BaseUnit(before.Token) != row.BaseUnit(at) || row[sentence.RegionStart(before.Token)].Kind != TokenKind.Time)
            return false;
        for (var i = left + 1; i < at; i++)
            if (!row.IsSoft(row[i]) && row.TextOf(i) is not ("努力" or "冲刺" or "冲击" or "有望" or "可望" or "跃升" or "跨越" or "再" or "又"))
                return false;
        if (at + 1 < sentence.To && row[at + 1].Kind is not (TokenKind.Break or TokenKind.Series or TokenKind.Mark) && row[at + 1].Class is not WordClass.Idiom and not WordClass.Adverb && row.TextOf(at + 1)[0] is not '已')
            return false;
        (draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Counted) = ("carried-amount", same, before.IndicatorRule, before.Counted);
        return true;
    }

    /// <summary>98个项目、856亿元; 食品产业6个，超过20亿元: a bare sum is that of the projects just counted, named by what was done to them.</summary>
    private bool SumOfCounted(Draft draft, int left, int soft)
    {
        const int longestNoun = 6;
        var at = draft.Token;
        if (row.KindOf(at) != MentionKind.Money || sentence.Last is not { Counted: "项目", Aspect: Aspect.Level, Indicator: { } projects } counted || !projects.EndsWith("项目数", StringComparison.Ordinal))
            return false;
        if (soft - 1 <= counted.Token || soft - 1 > counted.Token + longestNoun || row[soft - 1].Kind is not (TokenKind.Series or TokenKind.Break) || row.TextOf(soft - 1)[0] is '；' or ';' or '。')
            return false;
        for (var i = counted.Token + 1; i < soft - 1; i++)
            if (row[i].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown or TokenKind.Cue))
                return false;
        // The sum stands alone: 260亿元落地, but not 5000万元设备.
        if (at + 1 < sentence.To && row[at + 1].Start == row[at].End && row[at + 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown && !row.IsCue(at + 1, Cue.Of) && Row.IsNominal(row[at + 1]))
            return false;
        if (at + 1 < sentence.To && row.IsCue(at + 1, Cue.Of))
            return false;
        var act = counted.Act ?? acts.SoleAct(counted.Token, sentence.RegionEnd(at));
        var kind = projects[..^"项目数".Length];
        if (act is not null && kind.EndsWith(act, StringComparison.Ordinal))
            kind = kind[..^act.Length];
        draft.Rule = "carried-amount";
        draft.IndicatorRule = null;
        draft.Indicator = act is "签约" ? kind + "签约额" : act is null && kind.Length == 0 ? "总投资" : kind + act + "项目总投资";
        return true;
    }

    /// <summary>云川汽车完成产值688亿元、增长9%，三江重机112亿元、增长2%: a row of firms, each with its sum of the measure said once.</summary>
    private bool ListedFirm(Draft draft, Phrase name, int left)
    {
        if (row.KindOf(draft.Token) != MentionKind.Money || row.SkipLeft(draft.Token, left) != name.To || sentence.LastSum() is not { Indicator: { } measure } before || !row.Scopes.IndustryMeasures.Contains(measure) || sentence.SemicolonBetween(before.Token, draft.Token))
            return false;
        // A place opens the firm's name (云川|飞机制造).
        var from = name.From - 1 == left && row[left].Kind == TokenKind.Subject ? left : name.From;
        if (from != left || row[left - 1].Kind is not (TokenKind.Break or TokenKind.Series))
            return false;
        for (var i = name.From; i < name.To; i++)
            if (row[i].Kind != TokenKind.Word)
                return false;
        var text = IndicatorNaming.Text(row, new Phrase(from, name.To));
        if (text.Length is < 3 or > 16 || !IndicatorNaming.IsBare(text) || text.EndsWithAny("项目", "产业", "行业", "业", "领域", "板块", "工程", "产品", "商品", "企业", "合同", "订单", "基金"))
            return false;
        // So was the sum before: a firm's.
        var head = before.Head.IsEmpty ? -1 : before.Head.From - 1;
        while (head > sentence.From && (row.IsCue(head, Cue.Makes) || row.IsSoft(row[head])))
            head--;
        if (before.FirmPhrase.IsEmpty && !(head >= sentence.From && row[head].Kind == TokenKind.Subject && row.Subjects[row[head].Index].Type == SubjectType.Company))
            return false;
        (draft.Rule, draft.FirmPhrase, draft.Head, draft.Indicator, draft.IndicatorRule) = ("listed-firm", new Phrase(from, name.To), new Phrase(from, name.To), measure, before.IndicatorRule);
        return true;
    }

    /// <summary>固定资产投资500亿元…。产业项目完成259亿元，房地产开发项目156亿元: kinds of what was measured of the whole.</summary>
    private bool KindOfMeasured(Draft draft, Phrase kind)
    {
        // 工业总产值1286亿元，其中规上工业企业完成1164亿元.
        if (IndicatorNaming.Name(row, kind).Name == "规模以上工业企业数" && (sentence.LastSum() ?? sentence.Carried) is { Indicator: { } industrial } && IndicatorNaming.MeasureOf(industrial) is { } output && output is "总产值" or "产值" or "增加值" or "营业收入" or "利润总额" or "税收")
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("kind-of-measured", kind, "规模以上工业" + (output == "产值" ? "总产值" : output));
            return true;
        }
        if (!row.TextOf(kind.To - 1).EndsWith("项目") || (sentence.LastSum() ?? sentence.Carried) is not { Indicator: { } whole } || !whole.EndsWith("投资", StringComparison.Ordinal) || whole.EndsWith("总投资", StringComparison.Ordinal) || whole is "完成投资" || whole.EndsWith("计划投资", StringComparison.Ordinal))
            return false;
        (draft.Rule, draft.Head, draft.Indicator) = ("kind-of-measured", kind, IndicatorNaming.Join(row, kind) + "投资");
        return true;
    }

    // In UTF-16 code units.
    private const int LongestGrant = 8;

    private int GrantAfter(int at)
    {
        for (var i = at + 1; i < Math.Min(sentence.To, at + 5) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure or TokenKind.Indicator); i++)
            if (row.Scopes.Grants.Contains(row.TextOf(i)))
                return i;
        return -1;
    }

    private string? SpentOn(int from)
    {
        var to = from;
        var limit = Math.Min(sentence.RegionEnd(from - 1), from + 6);
        while (to < limit && (row[to].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown || row[to].Kind == TokenKind.Cue && row[to].Cue is Cue.Rise or Cue.Fall or Cue.Stage) && row[to].Class is not (WordClass.Adverb or WordClass.Preposition or WordClass.Conjunction))
            to++;
        return to < limit && row[to].Kind is not (TokenKind.Break or TokenKind.Series) || to == from ? null : IndicatorNaming.Join(row, new Phrase(from, to));
    }

    // 重大项目投资超千亿元, 年度投资: a noun; 集团投资5亿元: what the group does.
    private bool NamesWithVerb(int verb, int left)
    {
        if (verb <= left || row.TextOf(verb) is "占地" or "捐赠" or "签约")
            return false;
        // 由中科电气投资12亿元建设的…项目: who pays.
        if (IsPaidBy(verb, left))
            return false;
        // 中荷环保投资5亿元的装备项目: what the project costs.
        if (row.TextOf(verb) is "投资" && verb + 2 < sentence.To && row[verb + 1].Kind == TokenKind.Figure && row.IsCue(verb + 2, Cue.Of) && row.PhraseAfter(verb + 3, sentence.RegionEnd(verb + 1)) is { IsEmpty: false } built && row.TextOf(built.To - 1).EndsWithAny("项目", "工程", "基地", "生产线", "产业园"))
            return false;
        var before = row[verb - 1];
        if (row.TextOf(verb - 1) is "平均" or "户均" or "设备")
            return true;
        // 基础建设投资, 老厂改造投资.
        if (row.TextOf(verb) is "投资" && row.TextOf(verb - 1) is "建设" or "改造" or "开发" && verb - 2 >= left && row[verb - 2].Kind is TokenKind.Word or TokenKind.Breakdown && Row.IsNominal(row[verb - 2]) && row[verb - 2].Length > 1)
            return true;
        return before.Kind is TokenKind.Indicator or TokenKind.Breakdown
            || before.Kind == TokenKind.Word && before.Class is WordClass.Noun or WordClass.Adjective or WordClass.Other && before.Length > 1
                && !row.TextOf(verb - 1).EndsWithAny("集团", "公司", "企业", "银行", "政府", "财政", "中心", "平台", "方", "厂", "商", "部", "局", "院", "者", "人", "家");
    }

    private bool IsPaidBy(int verb, int left)
    {
        for (var i = verb - 1; i >= Math.Max(left, verb - 5); i--)
            if (row.TextOf(i) is "由")
                return row.TextOf(verb) is "投资";
        return false;
    }

    private Phrase NamedSum(int noun, int left)
    {
        var start = noun;
        while (start > left && noun - start < 4 && (row.TextOf(start - 1) is "实际" && start - 1 > left && row[start - 2].Kind is TokenKind.Breakdown or TokenKind.Word || row[start - 1] is { Kind: TokenKind.Word or TokenKind.Breakdown, Length: > 1 } word && (Row.IsNominal(word) && word.Class is not (WordClass.Person or WordClass.Place) || word.Class == WordClass.Verb)))
            start--;
        // 税收担保3亿元, 税收优惠2亿元.
        if (start == noun && start > left && row[start - 1].Kind == TokenKind.Indicator && row.TextOf(start - 1) is "税收" or "税款")
            start--;
        // 提供信贷支持26亿元: what is given, and not the giving.
        while (start < noun - 1 && row[start].Class == WordClass.Verb)
            start++;
        // 企业投入, 项目累计投入: who pays and where is no part of it.
        return start < noun && !row.TextOf(noun - 1).EndsWithAny("企业", "公司", "集团", "项目", "园区", "政府", "财政", "部门", "银行", "单位", "平台", "工程", "持续", "分别") && row.TextOf(start) is not "实际" && row[start].Class != WordClass.Verb ? new Phrase(start, noun + 1) : default;
    }

    private bool AmountByVerb(Draft draft, int left)
    {
        var at = draft.Token;
        // 拟投资22亿元建设…: one word for the plan and the verb.
        if (at > left && row.KindOf(at) == MentionKind.Money && row.IsCue(at - 1, Cue.Plan) && row.TextOf(at - 1).EndsWith("投资"))
        {
            (draft.Rule, draft.Head, draft.Indicator) = ("verb-and-amount", new Phrase(at - 1, at), "总投资");
            return true;
        }
        var soft = row.SkipLeft(at, left);
        if (soft <= left)
            return false;
        var token = row[soft - 1];
        if (token.Kind == TokenKind.Cue && token.Cue is Cue.Makes or Cue.Stage or Cue.Newly || token.Kind == TokenKind.Word && token.Class == WordClass.Verb)
        {
            // 预拨资金1亿元。其中，预拨0.8亿元支持…: a part of the sum that was told.
            if (soft - 2 >= sentence.From && (row.IsCue(soft - 2, Cue.OfWhich) || soft - 3 >= sentence.From && row[soft - 2].Kind == TokenKind.Break && row.IsCue(soft - 3, Cue.OfWhich)) && row.KindOf(at) == MentionKind.Money && row.TextOf(soft - 1) is not "投资" && (sentence.LastSum() ?? (sentence.Drafts.Count == 0 && sentence.Carried is { Aspect: Aspect.Level } ? sentence.Carried : null)) is { Indicator: { } sum } whole)
            {
                (draft.Rule, draft.Indicator, draft.IndicatorRule) = ("carried-amount", sum, whole.IndicatorRule);
                return true;
            }
            // 工业总产值1586亿元；其中规上工业企业完成1464亿元; 固定资产投资…。产业项目完成259亿元: of whom is said before the verb, what of the whole.
            if (row.TextOf(soft - 1) is "完成" or "实现" or "达到" && row.KindOf(at) == MentionKind.Money && row.PhraseBefore(row.SkipLeft(soft - 1, left), left) is { IsEmpty: false } part && (row.TextOf(part.To - 1).EndsWithAny("项目", "产业", "行业", "业", "领域", "板块") || IndicatorNaming.Name(row, part).Name == "规模以上工业企业数"))
                return KindOfMeasured(draft, part) || heads.TakePhrase(draft, part);
            // 甲园完成投资358亿元，增长49%；乙园完成228亿元: the same of another; 今年全年预计完成43亿元: and of another time.
            if (row.TextOf(soft - 1) is "完成" or "实现" or "达到" && row.KindOf(at) == MentionKind.Money && sentence.AfterOpening(left, soft - 1) == soft - 1
                && (sentence.LastSum() ?? (sentence.Drafts.Count == 0 ? sentence.Carried : null)) is { Aspect: Aspect.Level or Aspect.Growth or Aspect.Share or Aspect.Change, Indicator: { } shared1 } other && IndicatorNaming.MeasureOf(shared1) is not null)
            {
                (draft.Rule, draft.Indicator, draft.IndicatorRule) = ("carried-amount", shared1, other.IndicatorRule);
                return true;
            }
            // 销售收入做到1.3亿元；今年做了1.6亿元: a verb that says nothing goes on about what was told in money.
            if (row.TextOf(soft - 1) is "做" or "做到" or "干" or "干到" or "冲到" or "变成" or "变为" or "登上" or "跨上" or "踏上" && (sentence.Recent(d => d.Aspect == Aspect.Level && row.KindOf(d.Token) == row.KindOf(at)) ?? (sentence.Drafts.Count == 0 && sentence.Carried is { Aspect: Aspect.Level } ? sentence.Carried : null)) is { Indicator: { } told } same)
            {
                (draft.Rule, draft.Indicator, draft.IndicatorRule) = ("carried-amount", told, same.IndicatorRule);
                return true;
            }
            // 2023年完成货物吞吐量1.8亿吨；今年上半年，完成1.1亿吨: nor does a verb of completion, before the same unit.
            if (row.TextOf(soft - 1) is "完成" or "实现" or "达到" && row.KindOf(at) == MentionKind.Quantity && !row.IsCount(at) && sentence.Recent(d => d.Aspect == Aspect.Level && row.KindOf(d.Token) == MentionKind.Quantity) is { IndicatorRule: not null } weighed && row.BaseUnit(weighed.Token) == row.BaseUnit(at))
            {
                (draft.Rule, draft.Indicator, draft.IndicatorRule) = ("carried-amount", weighed.Indicator, weighed.IndicatorRule);
                return true;
            }
            // 研发费用填报7.4亿元: what the sum is stands before the verb.
            if (row.KindOf(at) == MentionKind.Money && token.Kind == TokenKind.Word && row.SkipLeft(soft - 1, left) is var noun && noun > left && row[noun - 1].Kind is TokenKind.Indicator or TokenKind.Word && row.TextOf(noun - 1).EndsWithAny("费用", "经费", "资金", "税款", "税收", "收入", "货款", "款项", "贷款") && !row.Scopes.NamesSum.Contains(row.Plainly(soft - 1)) && row.HeadBefore(noun, left) is { IsEmpty: false } spent)
            {
                draft.Rule = "noun-before-amount";
                return heads.TakePhrase(draft, spent);
            }
            draft.Rule = "verb-and-amount";
            draft.Head = new Phrase(soft - 1, soft);
            var verb = row.Plainly(soft - 1);
            // 工业总产值净增860亿元: of what, the verb does not say.
            if (verb is "净增" or "净增加" && row.HeadBefore(soft - 1, left) is { IsEmpty: false } grown && row[grown.To - 1].Kind == TokenKind.Indicator)
            {
                (draft.Head, draft.Indicator) = (grown, "净增" + IndicatorNaming.Name(row, grown).Name);
                return true;
            }
            // 绿色化工产值510亿元；高端造纸157亿元: the next industry, whose name ends like a verb.
            if (row.KindOf(at) == MentionKind.Money && row.Scopes.Industries.Contains(verb) && sentence.LastSum() is { OfBreakdown: true, Indicator: { } industrial } && IndicatorNaming.MeasureOf(industrial) is { } shared2 && NamedSum(soft - 1, left) is { Count: > 1 } trade)
            {
                (draft.Rule, draft.Head, draft.Indicator, draft.OfBreakdown) = ("next-industry", trade, IndicatorNaming.Join(row, trade) + shared2, true);
                return true;
            }
            // 基础设施建设投入6.8亿元, 财税收入18亿元: after what it is for the verb is the noun of the sum; 投资 is where its noun is what was completed (完成水利建设投资8亿元).
            if (row.KindOf(at) == MentionKind.Money && (row.Scopes.NamesSum.Contains(verb) || verb == "投资") && NamedSum(soft - 1, left) is { Count: > 1 } sums && (verb != "投资" || sums.From > left && row.IsCue(sums.From - 1, Cue.Makes)))
            {
                (draft.Head, draft.Indicator) = (sums, IndicatorNaming.Join(row, sums));
                return true;
            }
            if (soft - 2 >= left && row[soft - 2].Kind == TokenKind.Cue && row[soft - 2].Cue == Cue.Pulls)
                verb = row.Plainly(soft - 2) + verb;
            // 其中在建217个，投资2831亿元: what those cost.
            if (verb == "投资" && row.KindOf(at) == MentionKind.Money && groups.IsProjectCount(draft) is { Length: > 2 and <= 14 } costly && at - sentence.Drafts[^1].Token <= 4)
            {
                draft.Indicator = costly + "总投资";
                return true;
            }
            // 新增投资36亿元.
            if (verb == "投资" && row.KindOf(at) == MentionKind.Money && soft - 2 >= left && row.TextOf(soft - 2) is "新增" or "净增")
            {
                draft.Indicator = row.Plainly(soft - 2) + verb;
                return true;
            }
            // 一期投资12亿元: what a phase costs.
            if (verb == "投资" && row.KindOf(at) == MentionKind.Money && soft - 2 >= left && row.TextOf(soft - 2).EndsWithAny("一期", "二期", "三期", "四期", "首期"))
            {
                (draft.Indicator, draft.Phase) = ("总投资", row.Plainly(soft - 2)[^2..]);
                return true;
            }
            // 带动投资40亿元, 吸引投资26亿元: investment of others.
            if (verb is "投资" && row.KindOf(at) == MentionKind.Money && soft - 2 >= left && row.TextOf(soft - 2) is "带动" or "撬动" or "吸引" or "拉动" or "引导" or "可带动")
            {
                draft.Indicator = row.Plainly(soft - 2).TrimStart('可') + "投资额";
                return true;
            }
            // 公司计划投资1亿美元: the sum of what is to be built.
            if (verb == "投资" && row.KindOf(at) == MentionKind.Money && (soft - 2 >= left && row.IsCue(soft - 2, Cue.Plan) || IsPaidBy(soft - 1, left)))
            {
                draft.Indicator = "总投资";
                return true;
            }
            // 斥资8亿打造生产基地, 拟投20亿建新材料项目: so is what is spent on building something.
            if (verb is "投" or "拟投" or "斥资" or "耗资" && row.KindOf(at) == MentionKind.Money && at + 1 < sentence.To && row.TextOf(at + 1) is "建" or "建设" or "新建" or "兴建" or "投建" or "打造")
            {
                draft.Indicator = "总投资";
                return true;
            }
            // 减少温室气体排放6万吨: what is not given off.
            if (verb is "排放" && row.BaseUnit(at) is "吨" && row.HeadBefore(soft - 1, left) is { IsEmpty: false } given && !row.IsGeneric(given))
            {
                (draft.Head, draft.Indicator) = (given, IndicatorNaming.Join(row, given) + (given.From > left && row.IsCue(given.From - 1, Cue.Fall) ? "减排量" : "排放量"));
                return true;
            }
            // 当年投资110亿元, 今年要投79亿元: in that year.
            if (verb is "投资" or "投" or "要投" && row.KindOf(at) == MentionKind.Money && (soft - 2 >= left && row.TextOf(soft - 2) is "当年" or "年内" || verb is not "投资"))
            {
                draft.Indicator = row.TextOf(Math.Max(left, soft - 2)) is "当年" or "年内" || soft - 3 >= left && row.TextOf(soft - 3) is "当年" or "年内" ? "年度投资" : "投资额";
                return true;
            }
            // 一年销售7亿元: what a firm or a zone takes.
            if (verb is "销售" && row.KindOf(at) == MentionKind.Money && (soft - 2 < left || row[soft - 2].Kind is TokenKind.Time or TokenKind.Break or TokenKind.Subject or TokenKind.Cue || row.IsSoft(row[soft - 2])))
            {
                (draft.Indicator, draft.IndicatorRule) = ("销售收入", null);
                return true;
            }
            // 打造50平方公里的零碳产业园: how large it is laid out.
            if (row.IsArea(at) && at + 2 < sentence.To && row.IsCue(at + 1, Cue.Of) && row[at + 2].Kind == TokenKind.Subject)
            {
                draft.Indicator = row.TextOf(at + 2)[^1] == '园' ? "用地面积" : "规划面积";
                return true;
            }
            draft.Indicator = row.IsArea(at) ? (verb is "占地" ? "用地" : verb) + "面积" : verb + (row.KindOf(at) == MentionKind.Money ? "额" : "量");
            return true;
        }
        return false;
    }
}
