using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

// Heads: the noun phrase that names what is measured, and what a clause carries over from the one before.
internal sealed partial class SentenceJoiner
{
    private Draft? Recent(Predicate<Draft> fits)
    {
        for (var i = _drafts.Count - 1; i >= Math.Max(0, _drafts.Count - Reach); i--)
            if (fits(_drafts[i]))
                return _drafts[i];
        return null;
    }

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
        // 9家企业增速超过100%: what grows is not how many they are.
        if (draft.Aspect == Aspect.Growth && phrase.Count == 1 && phrase.From == left && left - 1 >= _from && row[left - 1].Kind == TokenKind.Figure && IsCount(left - 1) && row.TextOf(phrase.From) is "企业" or "公司")
            return false;
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

    private bool TakePhrase(Draft draft, Phrase phrase, bool isTopic = false)
    {
        phrase = WithoutOwner(draft, WithCoordinated(phrase));
        draft.Head = phrase;
        (draft.Indicator, draft.IndicatorRule) = IndicatorNaming.Name(row, phrase);
        if (draft.Indicator.Length == 0)
            return false;
        // 起重机的成本: a bare measure takes the noun before 的.
        if (draft.IndicatorRule is null && draft.Indicator.Length == 2 && phrase.From - 2 >= _from && row.IsCue(phrase.From - 1, Cue.Of) && row.PhraseBefore(phrase.From - 1, Math.Max(_from, phrase.From - 5)) is { IsEmpty: false } owner && (row[owner.To - 1] is { Kind: TokenKind.Word, Class: WordClass.Noun } || draft.Indicator is "比率" or "比值"))
            draft.Indicator = IndicatorNaming.Join(row, owner) + draft.Indicator;
        // 集成电路产业的经济规模, 重点项目的落地周期.
        else if (draft.IndicatorRule is null && draft.Indicator.Length is 3 or 4 && phrase.From - 2 >= _from && row.IsCue(phrase.From - 1, Cue.Of) && row.PhraseBefore(phrase.From - 1, Math.Max(_from, phrase.From - 7)) is { IsEmpty: false } whose && EndsWithAny(row.TextOf(whose.To - 1), "产业", "行业", "产业链", "集群", "企业", "产品", "项目") && IndicatorNaming.Join(row, whose) is { Length: > 2 and <= 10 } said2)
            draft.Indicator = said2 + draft.Indicator;
        // 投放制造业贷款: what is given out is no balance.
        if (draft.IndicatorRule is not null && draft.Aspect is Aspect.Level or Aspect.Growth && draft.Indicator.EndsWith("余额", StringComparison.Ordinal) && phrase.From > _from && row.TextOf(phrase.From - 1) is "投放" or "发放" or "累放" && !row.TextOf(phrase.To - 1).EndsWith("余额"))
            (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Text(row, phrase) + Plainly(phrase.From - 1) + "额", null);
        // 机场大路全长5.8公里: of what is no part of the measure.
        if (draft.IndicatorRule is null && draft.Aspect == Aspect.Level && draft.Indicator.Length > 2 && draft.Indicator.EndsWith("全长", StringComparison.Ordinal))
            (draft.OwnerPhrase, draft.Indicator) = (phrase with { To = phrase.To - 1 }, "全长");
        ForeignCapital(draft);
        TakePerArea(draft, phrase);
        TradedGoods(draft, phrase);
        TradeTurnedAround(draft);
        TakePartners(draft, phrase);
        TakeIndustryTopic(draft, phrase);
        // A topic has none of its own: an endless row of them would be followed to its beginning, one call within the other.
        if (!TakeOwnPart(draft, phrase) && !isTopic)
            TakeTopicPart(draft, phrase);
        Complete(draft, phrase);
        TakeActor(draft, phrase);
        TakeListedActor(draft, phrase);
        if (draft.IndicatorRule is null && IndicatorNaming.IsBare(draft.Indicator))
            TakeMeasure(draft, phrase);
        // 全区固定资产投资…。江东片区完成投资35亿元，增长49%: the same investment of another.
        if (draft.Indicator == "完成投资" && draft.Aspect is Aspect.Level or Aspect.Growth && (_drafts.Count == 0 ? _carried : _drafts[^1]) is { Indicator: "固定资产投资" } && phrase.From > _from && row[row.SkipLeft(phrase.From, _from) is > 0 and var seat ? seat - 1 : 0].Kind == TokenKind.Subject)
            (draft.Indicator, draft.IndicatorRule) = ("固定资产投资", null);
        // 固定资产投资保持较快增长，完成投资增长13%: what the clause before is about.
        if (draft.Indicator == "完成投资" && draft.Aspect is Aspect.Level or Aspect.Growth && phrase.From > _from && row[phrase.From - 1].Kind == TokenKind.Break && row.TextOf(phrase.From - 1)[0] is '，' or ',' && InvestmentToldOf(phrase.From - 1))
            (draft.Indicator, draft.IndicatorRule) = ("固定资产投资", null);
        // 工业完成投资124亿元, 基础设施完成投资65亿元: the same statistic, as it was carried out.
        if (draft.Indicator is "工业完成投资" or "制造业完成投资" or "服务业完成投资" or "第一产业完成投资" or "第二产业完成投资" or "第三产业完成投资" or "基础设施完成投资" or "民间完成投资" or "房地产业完成投资")
            (draft.Indicator, draft.IndicatorRule) = (draft.Indicator[..^4] + "投资", null);
        // 光学聚合物项目投资2.1亿元: what that project costs.
        if (draft.Aspect == Aspect.Level && KindOf(draft.Token) == MentionKind.Money && draft.Indicator is { Length: > 6 } costly && (EndsWithAny(costly, "基地投资", "产业园投资", "生产线投资", "工厂投资") || costly.EndsWith("项目投资", StringComparison.Ordinal)) && !IndicatorNaming.IsKindOfProject(costly[..^4]) && !EndsWithAny(costly.AsSpan(0, costly.Length - 4), "业", "类", "级", "开发", "以上", "转型", "改造"))
            (draft.Indicator, draft.IndicatorRule) = ("总投资", null);
        // What a project is to cost, by whichever name.
        if (draft.Aspect == Aspect.Level && (draft.Indicator is "项目投资" && !(phrase.From > _from && row.SkipLeft(phrase.From, _from) is var opens && opens > _from && row.IsCue(opens - 1, Cue.Makes)) || draft.Indicator is "项目投资额" or "项目总投资额" or "项目投资总额" or "项目总投资" || IsPhaseInvestment(draft.Indicator)))
            draft.Indicator = "总投资";
        return true;
    }

    private bool InvestmentToldOf(int pause)
    {
        for (var i = pause - 1; i >= Math.Max(_from, pause - 14) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row[i].Kind == TokenKind.Indicator)
                return row.Terms[row[i].Index].Name == "固定资产投资";
        return false;
    }

    /// <summary>规上工业企业实现总产值627亿元、利税57亿元、利润29亿元: the firms are said once for what they earn.</summary>
    private void TakeListedActor(Draft draft, Phrase phrase)
    {
        if (draft.Aspect != Aspect.Level || draft.Indicator is not { } name || phrase.To > draft.Token)
            return;
        const string above = "规模以上工业";
        if (phrase.From - 2 >= _from && row.IsCue(phrase.From - 1, Cue.Makes) && row[phrase.From - 2].Kind == TokenKind.Indicator && row.Terms[row[phrase.From - 2].Index].Name == above + "企业数")
            draft.Actor = above;
        else if (phrase.Count == 1 && _drafts.Count > 0 && _drafts[^1] is { Actor: { } actor, Aspect: Aspect.Level } before && before.Token + 2 == phrase.From && row[before.Token + 1].Kind == TokenKind.Series)
            draft.Actor = actor;
        if (draft.Actor is { } whose && phrase.Count == 1 && name is "利税" or "利润" or "利润总额" or "税收收入" or "营业收入" or "主营业务收入" or "销售收入" or "增加值" or "产值" or "总产值" or "工业销售产值" or "出口交货值")
            (draft.Indicator, draft.IndicatorRule) = (whose + (name == "产值" ? "总产值" : name), null);
    }

    /// <summary>到位内资126亿元、外资8500万美元: foreign capital in money is what came in, after what was agreed on what was agreed.</summary>
    private void ForeignCapital(Draft draft)
    {
        if (draft.Indicator is not "外资" || draft.IndicatorRule is not null || draft.Aspect is not (Aspect.Level or Aspect.Growth or Aspect.Multiple) || draft.Aspect == Aspect.Level && KindOf(draft.Token) != MentionKind.Money)
            return;
        var agreed = draft.Head.From > _from && row[draft.Head.From - 1].Kind == TokenKind.Series && Recent(static d => d.Aspect == Aspect.Level)?.Indicator is { } before && (before.StartsWith("合同", StringComparison.Ordinal) || before.StartsWith("协议", StringComparison.Ordinal));
        (draft.Indicator, draft.IndicatorRule) = agreed ? ("合同外资", "contracted-foreign-investment") : ("实际利用外资", "foreign-investment");
    }

    /// <summary>每平方公里实现税收2.3亿元: a measure told of an area is none of the whole.</summary>
    private void TakePerArea(Draft draft, Phrase phrase)
    {
        if (draft.Aspect is Aspect.Rank or Aspect.Contribution || draft.Indicator is not { } name)
            return;
        var at = phrase.From;
        while (at > _from && phrase.From - at < 4 && (row.IsCue(at - 1, Cue.Makes) || row.IsCue(at - 1, Cue.Of) || row[at - 1] is { Kind: TokenKind.Word, Class: WordClass.Adverb }))
            at--;
        // 每平方公里产值30亿元、税收1.6亿元: said once.
        if (at - 1 >= _from && row[at - 1].Kind == TokenKind.Series && _drafts.Count > 0 && _drafts[^1] is { Aspect: Aspect.Level, Indicator: { } beside } first && first.Token == at - 2 && beside.StartsWith('每') && beside.IndexOf("平方公里", StringComparison.Ordinal) is 1)
        {
            (draft.Indicator, draft.IndicatorRule) = ("每平方公里" + (name is "税收收入" ? "税收" : IndicatorNaming.Join(row, phrase)), null);
            return;
        }
        // 每平方公里工业用地产值53亿元.
        if (at - 3 >= _from && row.TextOf(at - 1) is "工业用地" or "土地" or "用地" or "建设用地")
            at--;
        if (at - 2 < _from || row.TextOf(at - 2) is not ("每" or "平均每") || row.TextOf(at - 1) is not ("平方公里" or "公顷" or "平方米" or "亩"))
            return;
        var per = row.TextOf(at - 1) is "亩" ? "亩均" : "每" + Plainly(at - 1);
        var measure = row[phrase.To - 1].In(row.Text).StartsWith("实现") ? name : IndicatorNaming.Join(row, phrase);
        (draft.Indicator, draft.IndicatorRule) = (per + (name is "税收收入" ? "税收" : measure), null);
    }

    // 二期投资6.8亿元: what a phase is to cost.
    private static bool IsPhaseInvestment(string name)
    {
        if (!EndsWithAny(name, "投资", "投资额"))
            return false;
        var phase = name[..name.LastIndexOf("投资", StringComparison.Ordinal)];
        foreach (var word in (ReadOnlySpan<string>)["计划", "总", "项目", "工程"])
            if (phase.Length > word.Length && phase.EndsWith(word, StringComparison.Ordinal))
                phase = phase[..^word.Length];
        foreach (var word in (ReadOnlySpan<string>)["项目", "工程"])
            if (phase.Length > word.Length && phase.StartsWith(word, StringComparison.Ordinal))
                phase = phase[word.Length..];
        return phase is "一期" or "二期" or "三期" or "四期" or "五期" or "首期" or "一期工程" or "二期工程";
    }

    /// <summary>进口粮食12万吨 is no harvest; 货值3亿元 after goods is what they are worth.</summary>
    private void TradedGoods(Draft draft, Phrase phrase)
    {
        if (draft.Indicator is not { } name || draft.Aspect is Aspect.Rank)
            return;
        var surface = Plainly(phrase.To - 1);
        var trade = phrase.To - 2 >= _from ? Plainly(phrase.To - 2) : "";
        if (draft.IndicatorRule is not null && name.EndsWith("产量", StringComparison.Ordinal) && IndicatorNaming.IsBare(surface) && trade is "进口" or "出口")
        {
            (draft.Indicator, draft.IndicatorRule) = (surface + trade + (KindOf(draft.Token) == MentionKind.Money ? "额" : "量"), null);
            return;
        }
        if (name is not ("货值" or "金额" or "总金额") || draft.Aspect != Aspect.Level || _drafts.Count == 0 || _drafts[^1] is not { Aspect: Aspect.Level, Indicator: { Length: > 2 } goods } before || KindOf(before.Token) != MentionKind.Quantity || SemicolonBetween(before.Token, draft.Token))
            return;
        if (EndsWithAny(goods, "进口量", "出口量"))
            draft.Indicator = goods[..^1] + "额";
        // What projects are signed for is named with their count; boxes and trains are not what they carry.
        else if (before.Counted != "项目" && goods[^1] is '数' or '量' && !EndsWithAny(goods, "集装箱数", "标箱数", "列数", "车次数", "航班数", "架次数"))
            draft.Indicator = goods[..^1] + (name == "总金额" ? "金额" : name);
    }

    /// <summary>出口集成电路389.1亿元 is 集成电路出口额, 销售整机1.4万台 整机销量: the verb before the goods is the measure after them.</summary>
    private void TradeTurnedAround(Draft draft)
    {
        if (draft.IndicatorRule is not null || draft.Aspect is not (Aspect.Level or Aspect.Growth or Aspect.Share or Aspect.Multiple or Aspect.Change) || draft.Indicator is not { } name)
            return;
        // 原煤生产1362万吨.
        if (IsProduct(draft.Token) && KindOf(draft.Token) == MentionKind.Quantity && name.Length > 3 && draft.Aspect is Aspect.Level && EndsWithAny(name, "生产", "销售"))
        {
            draft.Indicator = name[..^2] + (name.EndsWith("生产", StringComparison.Ordinal) ? "产量" : "销量");
            return;
        }
        foreach (var verb in (ReadOnlySpan<string>)["出口", "进口", "销售", "生产"])
        {
            if (!name.StartsWith(verb, StringComparison.Ordinal) || name.Length < verb.Length + 2 || !IndicatorNaming.IsBare(name))
                continue;
            var goods = name[verb.Length..];
            if (goods.StartsWith("商品房", StringComparison.Ordinal) || EndsWithAny(goods, "企业", "项目", "基地", "国家", "市场", "能力", "公司", "线", "单位", "规模", "总量", "计划"))
                return;
            var amount = IsProduct(draft.Token) && KindOf(draft.Token) == MentionKind.Quantity;
            if (!amount && KindOf(draft.Token) == MentionKind.Quantity || verb == "生产" && !amount)
                return;
            draft.Indicator = goods + (verb, amount) switch
            {
                ("销售", true) => "销量",
                ("生产", _) => "产量",
                (_, true) => verb + "量",
                _ => verb + "额",
            };
            return;
        }
    }

    /// <summary>对欧盟、东盟进出口: with whom is traded names the indicator.</summary>
    private void TakePartners(Draft draft, Phrase phrase)
    {
        // 与共建国家的贸易额.
        var turnover = draft.Indicator is "贸易额" or "贸易总额" or "双边贸易额" or "进出口贸易额";
        if (draft.Indicator is not { } name || !turnover && !EndsWithAny(name, Trades) || name[0] is '对' or '以')
            return;
        // 对第一大贸易伙伴东盟: the rank stands within the partner.
        var ranked = phrase.From - 2 >= _from && row[phrase.From - 1].Kind == TokenKind.Figure && KindOf(phrase.From - 1) == MentionKind.Rank && row.TextOf(phrase.From)[0] == '大' ? 1 : 0;
        var floor = Math.Max(RegionStart(phrase.From - ranked), phrase.From - 14);
        var measure = turnover ? "进出口总额" : name;
        // 对韩国进出口, 对欧盟、东盟（10国）进出口: the phrase holds the partner.
        if (phrase.Count > 1 && phrase.From - ranked > floor && row[phrase.To - 1].Kind == TokenKind.Indicator && (row.TextOf(phrase.From - ranked - 1) is "对" or "与" or "同" or "自" or "从" || row[phrase.From - 1].Kind == TokenKind.Series && row[phrase.From].Class is WordClass.Place or WordClass.Organisation or WordClass.Noun && (row.IsNote(phrase.To - 2) || phrase.Count == 2)))
            (phrase, measure) = (phrase with { From = phrase.To - 1 }, Array.Find(Trades, t => name.EndsWith(t, StringComparison.Ordinal))!);
        for (var i = phrase.From - 1; i >= floor; i--)
        {
            var opens = row.TextOf(i) is "对" or "与" or "同" or "自" or "从" or "以";
            if (opens && i + 1 < phrase.From)
            {
                if (row.TextOf(i) is "以" && !row.TextOf(phrase.From - 1).EndsWith("方式") || row.TextOf(i) is "自" or "从" && !EndsWithAny(name, "进口额", "进口量"))
                    return;
                draft.Partners = new Phrase(i + 1, phrase.From);
                var partners = PartnersIn(draft.Partners);
                if (partners.Length > 0)
                    draft.Indicator = Towards(i) + partners + measure;
                return;
            }
            if (row[i].Kind == TokenKind.Figure && KindOf(i) == MentionKind.Rank && row.TextOf(i + 1)[0] == '大')
                continue;
            if (row[i].Kind is not (TokenKind.Word or TokenKind.Subject or TokenKind.Mark or TokenKind.Series or TokenKind.Breakdown or TokenKind.Indicator) && !(row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Total or Cue.Respectively or Cue.Makes or Cue.Of))
                return;
        }
    }

    private bool IsBareMeasure(Draft draft, Phrase phrase) =>
        draft.Indicator is { } name && phrase.Count <= 1 && phrase.From < draft.Token && phrase.From > _from && IndicatorNaming.MeasureOf(name) == name;

    /// <summary>保税物流的进出口: the part that 的 joins to a bare measure.</summary>
    private bool TakeOwnPart(Draft draft, Phrase phrase)
    {
        // 绿色化工累计产值510亿元: of that industry, in all.
        if (IsBareMeasure(draft, phrase) && phrase.From - 2 >= _from && row.IsCue(phrase.From - 1, Cue.Total) && Array.IndexOf(OfIndustries, draft.Indicator) >= 0 && row.PhraseBefore(phrase.From - 1, Math.Max(_from, phrase.From - 6)) is { IsEmpty: false } industry && IsIndustry(industry))
        {
            (draft.Indicator, draft.IndicatorRule, draft.OfBreakdown) = (IndicatorNaming.Join(row, industry) + draft.Indicator, null, true);
            return true;
        }
        if (!IsBareMeasure(draft, phrase) || !row.IsCue(phrase.From - 1, Cue.Of))
            return false;
        // 动力电池产业2024年的产值: when stands between.
        var ends = phrase.From - 1;
        while (ends > _from && row[ends - 1].Kind == TokenKind.Time)
            ends--;
        if (row.PhraseBefore(ends, Math.Max(_from, ends - 4)) is not { IsEmpty: false } owner || !IsPartOfMeasure(owner) || owner.From > _from && row.TextOf(owner.From - 1) is "对")
            return false;
        draft.Indicator = IndicatorNaming.Join(row, owner) + draft.Indicator;
        return true;
    }

    /// <summary>
    /// 民营企业进出口快速增长，进出口值达88.5亿元; 电动汽车出口1.2万辆，出口额15.6亿元: a bare measure is told of the part that the clause before it names, unless
    /// another owner stands before it (全市进出口值).
    /// </summary>
    private void TakeTopicPart(Draft draft, Phrase phrase)
    {
        if (!IsBareMeasure(draft, phrase) || draft.Indicator is not { } name)
            return;
        // 有进出口实绩的民营企业1260家，合计进出口316亿元: of those firms.
        if (_drafts.Count > 0 && Array.IndexOf(Trades, name) >= 0 && row.IsCue(phrase.From - 1, Cue.Total) && _drafts[^1] is { Aspect: Aspect.Level, Indicator: { } firms } counted && phrase.From - counted.Token <= 4 && firms.EndsWith("企业数", StringComparison.Ordinal))
            foreach (var kind in (ReadOnlySpan<string>)["民营企业", "外商投资企业", "外资企业", "国有企业", "高新技术企业"])
                if (firms.AsSpan(0, firms.Length - 1).EndsWith(kind))
                    draft.Indicator = kind + name;
        if (row[phrase.From - 1].Kind is not TokenKind.Break)
            return;
        var stop = _drafts.Count > 0 ? _drafts[^1].Token : _from - 1;
        for (var i = phrase.From - 2; i > Math.Max(stop, phrase.From - Reach) && row.TextOf(i)[0] is not ('；' or ';'); i--)
        {
            if (row[i].Kind != TokenKind.Indicator)
                continue;
            var said = new Draft { Token = draft.Token, Number = draft.Number, Aspect = draft.Aspect };
            var topic = row.PhraseBefore(i + 1, stop + 1);
            if (!TakePhrase(said, topic, isTopic: true))
                return;
            // 民营企业进出口增势良好，进出口稳步增长，进出口值…: a bare topic has its part from the clause before it.
            if (topic.Count == 1 && said.Indicator == name && topic.From > _from && row[topic.From - 1].Kind == TokenKind.Break)
                continue;
            if (PartOfMeasure(said.Indicator!, name) is { } part)
                draft.Indicator = part + name;
            return;
        }
        if (stop >= _from && _drafts[^1] is { Aspect: Aspect.Level, Indicator: { } before } goods && KindOf(goods.Token) == MentionKind.Quantity && KindOf(draft.Token) == MentionKind.Money && phrase.From - goods.Token == 2 && PartOfMeasure(before, name) is { } traded)
            draft.Indicator = traded + name;
    }

    /// <summary>建筑业提速发展，产值增长24.9%; 第二产业占GDP的78%，实现增加值180亿元: a bare measure is told of the industry that its clause goes on about.</summary>
    private void TakeIndustryTopic(Draft draft, Phrase phrase)
    {
        if (draft.Indicator is not { } name || phrase.From >= draft.Token)
            return;
        var traded = Array.IndexOf(Trades, name) >= 0;
        var ofAll = Array.IndexOf(OfAllIndustry, name) >= 0;
        if (!ofAll && (!traded && Array.IndexOf(OfIndustries, name) < 0 || !IsBareMeasure(draft, phrase)) || _industries.Of(phrase.From) is not { Name: { } industry } topic)
            return;
        // 国有企业增势最猛，进出口78.4亿元: of those firms.
        if (traded || industry.EndsWith("企业", StringComparison.Ordinal))
        {
            if (traded && EndsWithAny(industry, "企业", "经济", "贸易", "产品"))
                (draft.Indicator, draft.IndicatorRule) = (industry + name, null);
            return;
        }
        if (industry == "规模以上工业")
            name = name == "产值" ? "总产值" : name;
        else if (ofAll && !topic.Heads && !(name == "规模以上工业总产值" && row.IsCue(phrase.From - 1, Cue.Makes)) || industry.Length < 3)
            return;
        (draft.Indicator, draft.IndicatorRule, draft.OfBreakdown) = (industry + (name.StartsWith("工业", StringComparison.Ordinal) ? name[2..] : name), null, true);
    }

    // What is measured of an industry by these is as often of the whole area; after an industry it is that one's.
    private static readonly string[] OfIndustries = ["增加值", "产值", "总产值", "营业收入", "营业额", "销售额", "销售收入", "投资额", "利润", "利润总额", "税收", "税收收入", "产业产值", "产能", "主营业务收入", "用电量"];

    // These are of all industry by their names; a topic that heads the paragraph narrows them all the same (——新材料产业。…规上工业产值…).
    private static readonly string[] OfAllIndustry = ["规模以上工业总产值", "工业总产值", "工业税收收入", "开票销售收入", "工业开票销售收入", "完成投资", "投资"];

    // 民营企业 of 民营企业进出口总额, told of the same measure by any of its names; null where the first has no part or is another measure.
    private static string? PartOfMeasure(string named, string measure)
    {
        if ((Array.Find(Trades, t => named.EndsWith(t, StringComparison.Ordinal)) ?? IndicatorNaming.MeasureOf(named)) is not { } own || own.Length == named.Length)
            return null;
        return own == measure || Array.IndexOf(Trades, own) >= 0 && Array.IndexOf(Trades, measure) >= 0 && SameTrade(own, measure) ? named[..^own.Length] : null;
    }

    private static bool SameTrade(string one, string other) =>
        one.StartsWith("进出口", StringComparison.Ordinal) ? other.StartsWith("进出口", StringComparison.Ordinal) : !other.StartsWith("进出口", StringComparison.Ordinal) && one[0] == other[0];

    private bool IsPartOfMeasure(Phrase phrase) =>
        row[phrase.To - 1].Kind == TokenKind.Breakdown || EndsWithAny(row.TextOf(phrase.To - 1), "企业", "产业", "行业", "制造业", "服务业", "贸易", "物流", "产品", "商品");

    private bool IsIndustry(Phrase phrase) =>
        row[phrase.To - 1].Kind == TokenKind.Breakdown || row.Scopes.Industries.AnyEnds(row.TextOf(phrase.To - 1));

    private string Towards(int preposition) => row.TextOf(preposition) is "自" or "从" ? "自" : row.TextOf(preposition) is "以" ? "" : "对";

    private static readonly string[] Trades = ["进出口总额", "进出口额", "出口额", "进口额", "出口量", "进口量"];

    private string PartnersIn(Phrase phrase)
    {
        var name = new System.Text.StringBuilder();
        for (var i = phrase.From; i < phrase.To; i++)
            if (row[i].Kind != TokenKind.Cue && !row.IsNote(i) && !(row[i].Kind == TokenKind.Word && row[i].Class is WordClass.Adverb))
                name.Append(Plainly(i));
        // 对第一大贸易伙伴东盟: what the partner is to us is no part of its name.
        var partners = name.ToString();
        foreach (var role in (ReadOnlySpan<string>)["贸易伙伴", "出口市场", "进口来源地", "出口目的地"])
            if (partners.LastIndexOf(role, StringComparison.Ordinal) is >= 0 and var at && at + role.Length < partners.Length)
                return partners[(at + role.Length)..];
        return partners;
    }

    /// <summary>汽车及零部件产业产值, 减税降费和退税缓税: one number for nouns that a conjunction joins; each has no measure of its own.</summary>
    private Phrase WithCoordinated(Phrase phrase)
    {
        phrase = WithListed(phrase);
        if (phrase.Count > 1 && row[phrase.From + 1].Kind == TokenKind.Series)
            return phrase;
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

    /// <summary>太阳能电池、锂电池出口额2478亿元: one number for the kinds that 、 lines up before one measure.</summary>
    private Phrase WithListed(Phrase phrase)
    {
        if (_groupSize > 1 || phrase.Count < 2 || phrase.To > _groupStart || row[phrase.To - 1].Kind != TokenKind.Indicator || IndicatorNaming.MeasureOf(row.Terms[row[phrase.To - 1].Index].Name) is null)
            return phrase;
        var from = phrase.From;
        for (var items = 0; items < 4 && from - 2 >= _from && row[from - 1].Kind == TokenKind.Series; items++)
        {
            var item = row.PhraseBefore(from - 1, Math.Max(_from, RegionStart(from - 1)));
            if (item.IsEmpty || item.Count > 3 || row[item.To - 1].Kind is TokenKind.Indicator or TokenKind.Subject || !IndicatorNaming.IsBare(IndicatorNaming.Join(row, item)) || row[item.To - 1].Class is WordClass.Place or WordClass.Person)
                return phrase;
            from = item.From;
        }
        // A list that an adjunct opens is none (在云川、临江).
        return from < phrase.From && (from == _from || row[from - 1].Class is not WordClass.Preposition) ? phrase with { From = from } : phrase;
    }

    // 战略性新兴产业实现产值: the industry that achieves a measure narrows it.
    private void TakeActor(Draft draft, Phrase phrase)
    {
        if (phrase.From - 1 <= _from || phrase.To > draft.Token || !row.IsCue(phrase.From - 1, Cue.Makes) || IndicatorNaming.MeasureOf(draft.Indicator) != draft.Indicator && draft.Indicator is not ("固定资产投资" or "完成投资" or "进出口总额" or "规模以上工业总产值" or "规模以上工业增加值" or "工业总产值") || row.TextOf(phrase.From - 1) is not ("实现" or "完成" or "创造" or "实现了" or "完成了" or "贡献"))
            return;
        var left = RegionStart(draft.Token);
        var actor = row.PhraseBefore(row.SkipLeft(phrase.From - 1, left), left);
        // 汽车及零部件产业的29家规上企业实现产值47亿元: of the industry whose firms are counted.
        if (!actor.IsEmpty && left - 1 > _from && row[left - 1].Kind == TokenKind.Figure && IsCount(left - 1) && row.TextOf(actor.To - 1).EndsWith("企业") && Array.IndexOf(OfIndustries, draft.Indicator) >= 0)
        {
            var start = RegionStart(left - 1);
            while (start < left - 1 && (row[start].Kind is TokenKind.Time or TokenKind.Subject || row.IsCue(start, Cue.OfWhich)))
                start++;
            var trade = _industries.IndustryAt(start, left - 1);
            if (!trade.IsEmpty && !row.TextOf(trade.To - 1).EndsWith("企业"))
            {
                (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Join(row, trade) + draft.Indicator, null);
                return;
            }
        }
        // 规上工业企业实现总产值268亿元: of industry above the size.
        if (!actor.IsEmpty && row[actor.To - 1].Kind == TokenKind.Indicator && row.Terms[row[actor.To - 1].Index].Name == "规模以上工业企业数" && draft.Indicator is "产值" or "总产值" or "工业总产值" or "增加值" or "工业增加值")
        {
            (draft.Indicator, draft.IndicatorRule) = draft.Indicator.EndsWith("增加值", StringComparison.Ordinal) ? ("规模以上工业增加值", null) : ("规模以上工业总产值", (string?)null);
            return;
        }
        if (actor.IsEmpty || row[actor.To - 1].Kind == TokenKind.Indicator && row.TextOf(actor.To - 1) is not "企业")
            return;
        var name = IndicatorNaming.Join(row, actor);
        // 规上服务业企业实现营业收入: the statistic is told without its firms.
        if (name.EndsWith("业企业", StringComparison.Ordinal) && name[0] is '规' or '限')
            name = name[..^2];
        else if (row[actor.To - 1].Kind == TokenKind.Indicator)
            return;
        if (!EndsWithAny(name, "产业", "行业", "业", "领域", "板块", "制造", "民营企业", "外资企业", "铁路", "公路", "水路", "民航", "交通", "电商", "产业链", "产业集群", "集群", "物流", "高企", "园区企业", "亿元企业", "重点企业", "龙头企业", "骨干企业"))
            return;
        (draft.Indicator, draft.IndicatorRule) = (name + (draft.Indicator == "销售收入" && Plainly(phrase.To - 1) is "销售额" ? "销售额" : draft.Indicator), null);
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

    // 医药制造业增长44.6%: what of it? As said of the whole before (增加值), or by the verb between (产业实现产值).
    private void TakeMeasure(Draft draft, Phrase phrase)
    {
        var measure = _wholeMeasure ?? _breakdown;
        if (_wholeMeasure is not null && !EndsWithAny(draft.Indicator!, "产业", "行业", "业", "产品", "制品", "商品", "企业", "产业链", "集群", "领域") && !row[phrase.To - 1].Kind.Equals(TokenKind.Breakdown))
            return;
        if (measure is null && draft.Aspect is Aspect.Growth or Aspect.Share && row[phrase.To - 1].Kind == TokenKind.Breakdown)
            measure = IndicatorNaming.MeasureOf(_drafts.Count > 0 ? _drafts[^1].Indicator : _carried?.Indicator);
        // 固定资产投资500亿元；产业项目完成259亿元，房地产开发项目156亿元: kinds of what was measured.
        if (measure is null && draft.Aspect == Aspect.Level && KindOf(draft.Token) == MentionKind.Money && phrase.To <= draft.Token
            && (Recent(d => d.Aspect == Aspect.Level && KindOf(d.Token) == MentionKind.Money) ?? _carried) is { Aspect: Aspect.Level or Aspect.Growth, Indicator: { } whole } last && IndicatorNaming.MeasureOf(whole) is { } running && running is "投资" or "产值" or "总产值" or "增加值" or "营业收入" or "税收" or "进出口总额" or "出口额" or "进出口额" or "进口额"
            && (running.EndsWith("口额", StringComparison.Ordinal) | running.EndsWith("口总额", StringComparison.Ordinal) && EndsWithAny(draft.Indicator!, "物流", "贸易", "企业", "产品", "商品") || EndsWithAny(draft.Indicator!, "项目", "产业", "行业", "制造业", "服务业", "工业", "领域", "板块") || (last.OfBreakdown || EndsWithAny(whole.AsSpan(0, whole.Length - running.Length), "产业", "行业", "制造业", "服务业")) && IsNextIndustry(draft, phrase)))
            measure = running;
        // 外贸货物吞吐量1342万吨，…，内贸完成2468万吨: the same is weighed.
        if (measure is null && draft.Aspect == Aspect.Level && KindOf(draft.Token) == MentionKind.Quantity && !IsCount(draft.Token) && Recent(d => d.Aspect == Aspect.Level && KindOf(d.Token) == MentionKind.Quantity) is { Indicator: { } weighed } goods && BaseUnit(goods.Token) == BaseUnit(draft.Token) && IndicatorNaming.MeasureOf(weighed) is "吞吐量" or "客运量" or "货运量" or "用电量" or "发电量" or "产能" or "装机容量")
            measure = IndicatorNaming.MeasureOf(weighed);
        // 其中民营企业1.5万户；注册资本2360亿元: no sum is a number of firms.
        if (measure is null || draft.Aspect is not (Aspect.Growth or Aspect.Share or Aspect.Level or Aspect.Multiple) || measure.EndsWith('数') && draft.Aspect == Aspect.Level && KindOf(draft.Token) == MentionKind.Money)
            return;
        if (draft.Aspect == Aspect.Level && KindOf(draft.Token) != MentionKind.Money && (Recent(d => d.Aspect == Aspect.Level && KindOf(d.Token) == MentionKind.Quantity) is not { } told || BaseUnit(told.Token) != BaseUnit(draft.Token)))
            return;
        draft.Indicator += measure;
        draft.OfBreakdown = true;
    }

    // 电子信息产业完成产值312亿元；生物医药实现98亿元: in a row of industries one goes without the word.
    private bool IsNextIndustry(Draft draft, Phrase phrase) =>
        draft.Indicator is { Length: >= 3 and <= 8 } name && IndicatorNaming.IsBare(name) && row[phrase.From - 1].Kind is TokenKind.Break or TokenKind.Series
            && (phrase.To < draft.Token && row.IsCue(phrase.To, Cue.Makes) || IsIndustry(phrase) && row.SkipLeft(draft.Token, phrase.To) == phrase.To);

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
            // 销售额98亿元（住餐营业额1.3亿元），增长11%: what grows is not what brackets hold.
            if (IsAside(_drafts[i].Token, draft.Token) && _drafts[0].Token < _drafts[i].Token)
                continue;
            if (_drafts[i].Aspect is Aspect.Change or Aspect.Rank && draft.Aspect is Aspect.Level || _drafts[i].Rule == "time-taken" || draft.Aspect is Aspect.Rank && IsField(_drafts[i]))
                continue;
            if (!sameDimension || SameDimension(_drafts[i].Token, draft.Token))
                before = _drafts[i];
        }
        // 固定资产投资保持稳定，总量居全市第一: what the sentence itself has named comes before the sentence before.
        if (before is null && !sameDimension && _drafts.Count == 0 && draft.Aspect is not Aspect.Level && Topic(draft, left))
            return true;
        if (before is null && !sameDimension && draft.Aspect is not Aspect.Level && (_drafts.Count == 0 || draft.Aspect is Aspect.Rank && _drafts.Count <= 3 && _drafts.TrueForAll(IsField)))
            before = _carried;
        // 甲、乙等8户企业增速超过45%: what grows is what was measured of all of them.
        if (draft.Aspect == Aspect.Growth && before is { Counted: "企业", Aspect: Aspect.Level } && before.Token == left - 1)
        {
            if (Recent(d => IndicatorNaming.MeasureOf(d.Indicator) is not null && !d.Indicator!.EndsWith('数') && d.Aspect is Aspect.Level or Aspect.Growth) is { } measured)
                before = measured;
            else if (before.Indicator?.Contains("增速", StringComparison.Ordinal) == true)
            {
                draft.Indicator = "企业增速";
                return true;
            }
        }
        if (before?.Indicator is null)
            return false;
        (draft.Indicator, draft.IndicatorRule) = (before.Indicator, before.IndicatorRule);
        // 净增规上工业总产值近2000亿元，年均增长16%: what grows is the whole.
        if (draft.Aspect == Aspect.Growth && before is { Aspect: Aspect.Level, Indicator: ['净', '增', _, _, ..] gained } && KindOf(before.Token) == MentionKind.Money)
            draft.Indicator = gained[2..];
        // 完成预算的54.8%，增长6.2%: what grows is the revenue, not how far the budget is met.
        if (draft.Aspect is not Aspect.Change && before.Planned is { } planned)
            (draft.Indicator, draft.IndicatorRule) = (planned, null);
        if (draft.Aspect is not Aspect.Level && before.MeasuredOf is { } measure)
            (draft.Indicator, draft.IndicatorRule) = (measure, null);
        // 三大主导产业产值分别增长…，占规上工业总产值的73.6%: the share is of all three.
        if (draft.Aspect == Aspect.Share && before is { GroupSize: > 1, Together: { } together } && _groupSize == 1)
            (draft.Indicator, draft.IndicatorRule) = (together, null);
        draft.Counted = before.Counted;
        return true;
    }

    // 光伏装机容量114兆瓦，相当于减排约6万吨; 经济密度77.7亿元/平方公里、楼均产出4.2亿元: what is measured otherwise is something else.
    private bool SameDimension(int one, int other) =>
        KindOf(one) == KindOf(other) && IsCount(one) == IsCount(other)
            && (IsCount(one) || BaseUnit(one) == BaseUnit(other) || IsArea(one) && IsArea(other) || Duration(one) && Duration(other));

    // Whether brackets that close before a token hold a number.
    private bool IsAside(int number, int at)
    {
        const int near = 14;
        var closes = false;
        for (var i = number + 1; i < Math.Min(at, number + near) && !closes; i++)
        {
            if (row[i].Kind == TokenKind.Mark && row.Text[row[i].Start] is '（' or '(' && row[i].Length == 1)
                return false;
            closes = row[i].Kind == TokenKind.Mark && row.Text[row[i].Start] is '）' or ')';
        }
        for (var i = number - 1; closes && i >= Math.Max(_from, number - near); i--)
            if (row[i].Kind == TokenKind.Mark && row[i].Length == 1)
            {
                if (row.Text[row[i].Start] is '（' or '(')
                    return true;
                if (row.Text[row[i].Start] is '）' or ')')
                    return false;
            }
        return false;
    }

    // 在有进出口实绩的153个综保区中，该区排名第52位: among whom, not what.
    private bool IsField(Draft count)
    {
        for (var i = count.Token + 1; i < Math.Min(_to, count.Token + 6) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i++)
            if (row.TextOf(i) is "中" or "里" or "之中")
                return OpensField(count.Token - 1) || OpensField(Math.Max(_from, count.Token - 5));
        return false;
    }

    /// <summary>The indicator that an earlier clause of the sentence names without a number (其中进口表现突出，达到58亿元).</summary>
    private bool Topic(Draft draft, int left)
    {
        var stop = _drafts.Count > 0 ? _drafts[^1].Token : _from - 1;
        for (var i = left - 1; i > stop && i > left - Reach; i--)
        {
            if (row[i].Kind != TokenKind.Indicator || KindOf(draft.Token) == MentionKind.Money && row.Terms[row[i].Index].Name.EndsWith('数'))
                continue;
            // 进口各类木材，2021年82万立方米: the goods stand after the verb.
            if (Array.IndexOf(Trades, row.Terms[row[i].Index].Name) >= 0 && row.TextOf(i) is "进口" or "出口" && row.PhraseAfter(row.TextOf(i + 1) is "各类" or "各种" or "多种" ? i + 2 : i + 1, RegionEnd(i)) is { IsEmpty: false } goods && goods.To < left && row[goods.To].Kind == TokenKind.Break)
            {
                (draft.Head, draft.Indicator, draft.IndicatorRule) = (goods, IndicatorNaming.Join(row, goods) + Plainly(i) + (KindOf(draft.Token) == MentionKind.Quantity ? "量" : "额"), null);
                return true;
            }
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
        if (row[whole.From].Kind == TokenKind.Figure)
            return IndicatorNaming.Text(row, whole) + (row[whole.To - 1].Kind == TokenKind.Indicator ? "" : part);
        // 占云川市（不含新区）的9.5%.
        if (part.Length > 0 && row[whole.From].Kind == TokenKind.Subject && row[whole.To - 1].Kind == TokenKind.Mark && row.Text[row[whole.To - 1].End - 1] is '）' or ')')
            return IndicatorNaming.Text(row, whole) + part;
        // 占全疆的80%: of the same there.
        if (whole.Count == 1 && part.Length > 0 && row.TextOf(whole.From) is "全疆" or "全盟" or "全域")
            return IndicatorNaming.Text(row, whole) + part;
        var phrase = row.PhraseBefore(whole.To, whole.From);
        if (!phrase.IsEmpty && row.IsCue(phrase.From, Cue.Newly) is false)
        {
            var (name, rule) = IndicatorNaming.Name(row, phrase);
            // 现代服务业实际使用外资108亿元，占总量的81%: of the measure itself.
            if (rule is null && part.Length > 0 && phrase.From == whole.From && name is "总量" or "总额" or "总值" or "总数")
                return null;
            // 占甘肃省总量的18%.
            if (rule is null && part.Length > 0 && name is "总量" or "总额" or "总值" or "总数" && phrase.From > whole.From)
                return IndicatorNaming.Text(row, whole with { To = phrase.From }) + part;
            // 占开发区投资的13%.
            if (rule is null && phrase.From - 1 == whole.From && row[whole.From].Kind == TokenKind.Subject)
                return IndicatorNaming.Text(row, whole);
            // 固定资产投资85亿元，占全市投资的34%: of the same there.
            if (name is "投资" or "投资额" && part is "固定资产投资" && (row[whole.From].Kind == TokenKind.Subject || row.TextOf(whole.From) is "全市" or "全省" or "全区" or "全县" or "全国" or "全州"))
                return part;
            if (name.Length > 0)
            {
                if (rule is null && part.Length > 0 && name is "全球" or "世界" or "国内" or "同行业" or "行业")
                    return name + part;
                if (rule is null && part.Length > 0 && IndicatorNaming.IsBare(name))
                    name += part.EndsWith('数') ? "数" : IndicatorNaming.MeasureOf(part) ?? "";
                return name;
            }
        }
        // 占全省的53%: of the same measure there.
        if (whole.Count == 1 && row.TextOf(whole.From) is "全省" or "全市" or "全国" or "全区" or "全县" or "全州" or "全球" or "全旗" or "全疆" or "全盟" or "全域" or "全港" or "世界" or "同期")
            return IndicatorNaming.Text(row, whole) + part;
        var text = row[whole.To - 1].Kind == TokenKind.Subject ? IndicatorNaming.Text(row, whole) : IndicatorNaming.Join(row, whole);
        return text.Length == 0 ? null : part.Length > 0 && row[whole.To - 1].Kind == TokenKind.Subject ? text + part : text;
    }

    private void NoteBreakdown(int left, int at)
    {
        for (var i = at - 1; i >= Math.Max(_from, left - 4); i--)
        {
            if (i < left && row[i].Kind == TokenKind.Figure)
                return;
            if (!row.IsCue(i, Cue.OfWhich))
                continue;
            // 总产值241亿元…；五大重点行业四升一降，其中装备制造业增长19.4%: a count that stands between has no measure.
            _breakdown = _drafts.Count == 0 ? IndicatorNaming.MeasureOf(_carried?.Indicator)
                : IndicatorNaming.MeasureOf(_drafts[^1].Indicator) ?? (_drafts[^1].Indicator is { } counted && counted.EndsWith('数') ? IndicatorNaming.MeasureOf(Recent(d => IndicatorNaming.MeasureOf(d.Indicator) is not null)?.Indicator) : null);
            return;
        }
    }

    private bool IsAdjacentMeasure(Phrase before) => row[before.To - 1].Kind == TokenKind.Indicator;

    // 介绍的人, 入驻时, 之间: no name of a measure.
    private bool IsSpoken(Phrase phrase) => row[phrase.To - 1].Kind == TokenKind.Word && (phrase.Count == 1 && (row[phrase.From].Class is WordClass.Person or WordClass.Adjective || row.TextOf(phrase.From) is "前") || row.TextOf(phrase.To - 1) is "时" or "之间" or "后" or "之后" or "之前" or "期间");
}
