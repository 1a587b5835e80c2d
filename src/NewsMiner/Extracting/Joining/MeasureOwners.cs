using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Of which industry, firms or part a bare measure is told (建筑业提速发展，产值增长24.9%), and which measure a bare part borrows from its whole (其中医药制造业增长44.6%).</summary>
internal sealed class MeasureOwners(Row row, Sentence sentence, IndustryScope industries)
{
    /// <summary>The measure that a breakdown borrows since the last 其中; null outside one.</summary>
    private string? _breakdown;

    /// <summary>The measure of the whole that a share is of, which its part borrows (首位产业占工业营收…); null outside one.</summary>
    public string? WholeMeasure { get; set; }

    /// <summary>Ends the breakdown of the sentence before.</summary>
    public void EnterSentence() => _breakdown = null;

    /// <summary>建筑业提速发展，产值增长24.9%; 第二产业占GDP的78%，实现增加值180亿元: a bare measure is told of the industry that its clause goes on about.</summary>
    public void TakeIndustryTopic(Draft draft, Phrase phrase)
    {
        // 达产后年产值50亿元: what works yield in a year is no industry's statistic.
        if (draft.Indicator is not { } name || phrase.From >= draft.Token || row[phrase.From].In(row.Text)[0] == '年' || row.Scopes.AtFullOutput.AnyBegins(row.TextOf(phrase.From)) || phrase.From > sentence.From && row.TextOf(phrase.From - 1) is "年")
            return;
        // 增量大头在道路运输业，其投资增长21.5%: of the industry that the clause before ends with.
        if ((row.Scopes.IndustryMeasures.Contains(name) || name is "投资" or "完成投资") && PossessedBy(phrase) is { } possessor)
        {
            (draft.Indicator, draft.IndicatorRule, draft.OfBreakdown) = (possessor + IndicatorNaming.Join(row, phrase), null, true);
            return;
        }
        var traded = row.Scopes.TradeMeasures.Contains(name);
        var ofAll = row.Scopes.AllIndustryMeasures.Contains(name);
        if (!ofAll && (!traded && !row.Scopes.IndustryMeasures.Contains(name) || !IsBareMeasure(draft, phrase)) || industries.Of(phrase.From) is not { Name: { } industry } topic)
            return;
        // 国有企业增势最猛，进出口78.4亿元: of those firms.
        if (traded || industry.EndsWith("企业", StringComparison.Ordinal))
        {
            if (traded && industry.EndsWithAny("企业", "经济", "贸易", "产品", "物流", "业务", "电商"))
                (draft.Indicator, draft.IndicatorRule) = (industry + name, null);
            return;
        }
        if (industry == "规模以上工业")
            name = name == "产值" ? "总产值" : name;
        else if (ofAll && !topic.Heads && !(name == "规模以上工业总产值" && row.IsCue(phrase.From - 1, Cue.Makes)) || industry.Length < 3)
            return;
        (draft.Indicator, draft.IndicatorRule, draft.OfBreakdown) = (industry + (name.StartsWith("工业", StringComparison.Ordinal) ? name[2..] : name), null, true);
    }

    /// <summary>三大主导产业有升有降，但合计仍占规上工业总产值的91%: the industry that a clause without a number goes on about has that share, by the whole's measure.</summary>
    public bool TakeTopicOfShare(Draft draft, int left, string? whole)
    {
        if (whole is null || IndicatorNaming.MeasureOf(whole) is not { } measure || measure is not ("产值" or "总产值" or "增加值" or "营业收入" or "税收" or "投资") || sentence.Drafts.Count > 0 || industries.Of(left) is not { Heads: true, Name: { Length: > 2 } industry } || industry.EndsWith("企业", StringComparison.Ordinal) || industry == "规模以上工业")
            return false;
        (draft.Indicator, draft.IndicatorRule, draft.OfBreakdown) = (industry + (measure == "总产值" ? "产值" : measure), null, true);
        return true;
    }

    // The industry right before the comma, of which 其 speaks behind it; null for none.
    private string? PossessedBy(Phrase phrase)
    {
        const int longest = 4;
        var its = row.TextOf(phrase.From) is "其" ? phrase.From : phrase.From - 1;
        if (its - 2 <= sentence.From || row.TextOf(its) is not "其" || !row.IsComma(its - 1) || row.PhraseBefore(its - 1, Math.Max(sentence.From, its - 1 - longest)) is not { IsEmpty: false } industry || !(IsIndustry(industry) || row.TextOf(industry.To - 1) is [_, _, .., '业'] and not [.., '企' or '毕' or '就' or '创' or '作', '业']))
            return null;
        return IndicatorNaming.Join(row, industry) is { Length: > 2 } name ? name : null;
    }

    /// <summary>战略性新兴产业实现产值, 汽车电子产品实现营业收入: the industry or the goods that achieve a measure narrow it.</summary>
    public void TakeActor(Draft draft, Phrase phrase)
    {
        if (phrase.From - 1 <= sentence.From || phrase.To > draft.Token || !row.IsCue(phrase.From - 1, Cue.Makes) || IndicatorNaming.MeasureOf(draft.Indicator) != draft.Indicator && draft.Indicator is not ("固定资产投资" or "完成投资" or "进出口总额" or "规模以上工业总产值" or "规模以上工业增加值" or "工业总产值") || row.TextOf(phrase.From - 1) is not ("实现" or "完成" or "创造" or "实现了" or "完成了" or "贡献"))
            return;
        var left = sentence.RegionStart(draft.Token);
        var actor = row.PhraseBefore(row.SkipLeft(phrase.From - 1, left), left);
        // 汽车及零部件产业的29家规上企业实现产值47亿元: of the industry whose firms are counted.
        if (!actor.IsEmpty && left - 1 > sentence.From && row[left - 1].Kind == TokenKind.Figure && row.IsCount(left - 1) && row.TextOf(actor.To - 1).EndsWith("企业") && row.Scopes.IndustryMeasures.Contains(draft.Indicator))
        {
            var start = sentence.RegionStart(left - 1);
            while (start < left - 1 && (row[start].Kind is TokenKind.Time or TokenKind.Subject || row.IsCue(start, Cue.OfWhich)))
                start++;
            var trade = industries.IndustryAt(start, left - 1);
            if (!trade.IsEmpty && !row.TextOf(trade.To - 1).EndsWith("企业"))
            {
                (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Join(row, trade) + draft.Indicator, null);
                return;
            }
        }
        // 规上工业企业实现总产值268亿元: of industry above the size.
        if (!actor.IsEmpty && row[actor.To - 1].Kind == TokenKind.Indicator && row.Terms[row[actor.To - 1].Index].Name == "规模以上工业企业数" && draft.Indicator is "产值" or "总产值" or "工业总产值" or "增加值" or "工业增加值")
        {
            // 148家电子信息产业规上工业企业实现产值: of that trade.
            var trade = IsIndustry(actor with { To = actor.To - 1 }) ? IndicatorNaming.Join(row, actor with { To = actor.To - 1 }) : "";
            (draft.Indicator, draft.IndicatorRule) = (trade + (draft.Indicator.EndsWith("增加值", StringComparison.Ordinal) ? "规模以上工业增加值" : "规模以上工业总产值"), null);
            return;
        }
        // 36家新材料规上企业实现营收61亿元: so it is of those.
        if (actor.Count > 1 && row.TextOf(actor.To - 1) is "规上企业" or "规模以上企业" && IsIndustry(actor with { To = actor.To - 1 }) && row.Scopes.IndustryMeasures.Contains(draft.Indicator))
        {
            (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Join(row, actor) + draft.Indicator, null);
            return;
        }
        if (actor.IsEmpty || row[actor.To - 1].Kind == TokenKind.Indicator && row.TextOf(actor.To - 1) is not ("企业" or "亿元企业"))
            return;
        var name = IndicatorNaming.Join(row, actor);
        // 煤化工企业完成产值43亿元: firms of a trade.
        var ofTrade = actor.Count > 1 && row.TextOf(actor.To - 1) is "企业" && row.TextOf(actor.To - 2) is not ("产业" or "行业") && (row[actor.To - 2].Kind == TokenKind.Breakdown || row.Scopes.Industries.AnyEnds(row.TextOf(actor.To - 2)) || row.TextOf(actor.To - 2).EndsWithAny("零部件", "部件", "器械", "材料", "中药", "药"));
        // 规上服务业企业实现营业收入: the statistic is told without its firms.
        if (name.EndsWith("业企业", StringComparison.Ordinal) && name[0] is '规' or '限')
            name = name[..^2];
        else if (!ofTrade && row[actor.To - 1].Kind == TokenKind.Indicator && row.TextOf(actor.To - 1) is "企业")
            return;
        // 智能终端及汽车电子类产品实现营业收入: goods, as many as are joined, and not all that is sold.
        var goods = name.Length > 3 && name.EndsWithAny("产品", "业务", "服务", "平台");
        for (var items = 0; goods && items < 3 && actor.From - 1 > left && (row[actor.From - 1].Kind == TokenKind.Series || row.TextOf(actor.From - 1) is "与") && row.PhraseBefore(actor.From - 1, left) is { IsEmpty: false, Count: <= 4 } item; items++)
            (actor, name) = (actor with { From = item.From }, IndicatorNaming.Text(row, actor with { From = item.From }));
        if (!ofTrade && !goods && !name.EndsWithAny("产业", "行业", "业", "领域", "板块", "制造", "民营企业", "外资企业", "铁路", "公路", "水路", "民航", "交通", "电商", "产业链", "产业集群", "集群", "物流", "高企", "园区企业", "亿元企业", "重点企业", "龙头企业", "骨干企业"))
            return;
        (draft.Indicator, draft.IndicatorRule) = (name + (draft.Indicator == "销售收入" && row.Plainly(phrase.To - 1) is "销售额" ? "销售额" : draft.Indicator), null);
    }

    /// <summary>规上工业企业实现总产值627亿元、利税57亿元、利润29亿元: the firms are said once for what they earn.</summary>
    public void TakeListedActor(Draft draft, Phrase phrase)
    {
        if (draft.Aspect != Aspect.Level || draft.Indicator is not { } name || phrase.To > draft.Token)
            return;
        const string above = "规模以上工业";
        if (phrase.From - 2 >= sentence.From && row.IsCue(phrase.From - 1, Cue.Makes) && row[phrase.From - 2].Kind == TokenKind.Indicator && row.Terms[row[phrase.From - 2].Index].Name == above + "企业数")
            draft.Actor = above;
        else if (phrase.Count == 1 && sentence.Last is { Actor: { } actor, Aspect: Aspect.Level } before && before.Token + 2 == phrase.From && row[before.Token + 1].Kind == TokenKind.Series)
            draft.Actor = actor;
        if (draft.Actor is { } whose && phrase.Count == 1 && name is "利税" or "利润" or "利润总额" or "税收收入" or "营业收入" or "主营业务收入" or "销售收入" or "增加值" or "产值" or "总产值" or "工业销售产值" or "出口交货值")
            (draft.Indicator, draft.IndicatorRule) = (whose + (name == "产值" ? "总产值" : name), null);
    }

    /// <summary>保税物流的进出口: the part that 的 joins to a bare measure.</summary>
    public bool TakeOwnPart(Draft draft, Phrase phrase)
    {
        // 绿色化工累计产值510亿元; 新能源汽车企业合计实现产值236亿元: of that industry or those firms, in all.
        var total = phrase.From - 1;
        while (total > sentence.From && row.IsCue(total, Cue.Makes))
            total--;
        if (IsBareMeasure(draft, phrase) && total - 1 >= sentence.From && row.IsCue(total, Cue.Total) && row.Scopes.IndustryMeasures.Contains(draft.Indicator) && row.PhraseBefore(total, Math.Max(sentence.From, total - 6)) is { IsEmpty: false } industry && (IsIndustry(industry) || IsPartOfMeasure(industry)) && OwnerNamed(industry) is { } summed)
        {
            (draft.Indicator, draft.IndicatorRule, draft.OfBreakdown) = (summed + draft.Indicator, null, true);
            return true;
        }
        // 规上高新技术企业全年研发费用: of those firms.
        if (phrase.Count == 1 && phrase.From > sentence.From && draft.Indicator is "研发经费投入" or "营业收入" or "利润总额" or "主营业务收入" && row[phrase.From - 1].Kind == TokenKind.Time && phrase.From - 2 >= sentence.From && row.TextOf(phrase.From - 2).EndsWith("企业") && row.PhraseBefore(phrase.From - 1, Math.Max(sentence.From, phrase.From - 6)) is { Count: > 1 } firms && IndicatorNaming.Join(row, firms) is { Length: > 3 and <= 12 } those)
        {
            (draft.Indicator, draft.IndicatorRule) = (those + draft.Indicator, null);
            return true;
        }
        if ((IsBareMeasure(draft, phrase) || draft.Indicator is "成交额" or "交易额" && phrase.Count == 1 && phrase.From < draft.Token) && OwnerBeforeTime(phrase) is { } timed)
        {
            (draft.Indicator, draft.IndicatorRule, draft.OfBreakdown) = (timed + (timed == "规模以上工业" && draft.Indicator == "产值" ? "总产值" : draft.Indicator), null, true);
            return true;
        }
        if (!IsBareMeasure(draft, phrase) || !row.IsCue(phrase.From - 1, Cue.Of))
            return false;
        // 动力电池产业2024年的产值: when stands between.
        var ends = phrase.From - 1;
        while (ends > sentence.From && row[ends - 1].Kind == TokenKind.Time)
            ends--;
        if (row.PhraseBefore(ends, Math.Max(sentence.From, ends - 4)) is not { IsEmpty: false } owner || !IsPartOfMeasure(owner) || owner.From > sentence.From && row.TextOf(owner.From - 1) is "对")
            return false;
        draft.Indicator = IndicatorNaming.Join(row, owner) + draft.Indicator;
        return true;
    }

    /// <summary>新材料产业上半年产值, 跨境电商全年进出口, 规上工业前三季度增加值: the part that opens the clause, with a time between it and its measure; null for none.</summary>
    private string? OwnerBeforeTime(Phrase measure)
    {
        const int longest = 6;
        var ends = measure.From;
        // 新材料产业半年产值: the half of the year.
        while (ends > sentence.From && (row[ends - 1].Kind == TokenKind.Time || row.TextOf(ends - 1) is "半年"))
            ends--;
        if (ends == measure.From || ends == sentence.From || row.PhraseBefore(ends, Math.Max(sentence.From, ends - longest)) is not { IsEmpty: false } owner || !IsIndustry(owner) && !IsTimedPart(owner))
            return null;
        // 新能源、新材料、装备制造三大主导产业上半年产值: of all that are lined up.
        var whole = owner;
        for (var items = 0; items < 4 && whole.From - 2 >= sentence.From && row[whole.From - 1].Kind == TokenKind.Series && row.PhraseBefore(whole.From - 1, Math.Max(sentence.From, whole.From - longest)) is { IsEmpty: false, Count: <= 3 } item; items++)
            whole = whole with { From = item.From };
        if (whole.From > sentence.From && row[whole.From - 1].Kind is not (TokenKind.Break or TokenKind.Subject or TokenKind.Figure))
            return null;
        if (whole.From < owner.From)
            return IndicatorNaming.Text(row, whole);
        // 高新技术企业去年营业收入: the firms by their name, 规上工业 by its whole one.
        if (row[owner.To - 1].Kind == TokenKind.Indicator && row.Terms[row[owner.To - 1].Index].Name is { Length: > 3 } firms && firms.EndsWith("企业数", StringComparison.Ordinal))
            return firms == "规模以上工业企业数" ? "规模以上工业" : owner.Count == 1 ? firms[..^1] : OwnerNamed(owner);
        return OwnerNamed(owner) is { } name ? name == "规上工业" ? "规模以上工业" : name : null;
    }

    // Parts of a zone's trade, output or sales beside industries; 企业 and 区内企业 are all of it.
    private bool IsTimedPart(Phrase owner) =>
        (IsPartOfMeasure(owner) || row.TextOf(owner.To - 1).EndsWithAny("电商", "业务", "合同") || row.TextOf(owner.To - 1) is "工业" && owner.Count == 2 && row.TextOf(owner.From) is "规上" or "规模以上")
            && !(row.TextOf(owner.To - 1) is "企业" or "产品" or "商品" or "业务" && (owner.Count == 1 || row.TextOf(owner.From) is "园区" or "区内" or "辖区" or "全区" or "园内" or "这些" or "主要"));

    /// <summary>The name of an industry or of firms that own a measure; 光伏、光学、汽车三个产业 are named by their list; null for 企业 and 产业 alone.</summary>
    private string? OwnerNamed(Phrase owner)
    {
        var name = IndicatorNaming.Join(row, owner);
        if (name.Length > 2)
            return name;
        if (name is not ("产业" or "行业") || owner.From - 2 <= sentence.From || row[owner.From - 1].Kind != TokenKind.Figure)
            return null;
        var list = owner.From - 1;
        while (list > sentence.From && row[list - 1].Kind is TokenKind.Word or TokenKind.Breakdown or TokenKind.Indicator or TokenKind.Series && row[list - 1].Class is not (WordClass.Adverb or WordClass.Preposition))
            list--;
        return list + 2 < owner.From - 1 && (list == sentence.From || row[list - 1].Kind is TokenKind.Break or TokenKind.Subject or TokenKind.Time) ? IndicatorNaming.Text(row, new Phrase(list, owner.From - 1)) + name : null;
    }

    /// <summary>
    /// 规上企业31户，产值36亿元，增长31%，税收3亿元；增加值11亿元: who owned the measure before owns the bare one that the sentence goes on with, where nobody and nothing
    /// else stands between. After ； only what a whole zone is not told by.
    /// </summary>
    public void TakeOwnerBefore(Draft draft, Phrase phrase)
    {
        // 工业总产值66亿元，增长17%；实现增加值16亿元: of industry as well.
        if (draft is { Indicator: "增加值", Aspect: Aspect.Level or Aspect.Growth } && phrase.Count == 1 && phrase.From > sentence.From && (row[phrase.From - 1].Kind is TokenKind.Break or TokenKind.Series || row.IsCue(phrase.From - 1, Cue.Makes) && row[phrase.From - 2].Kind is TokenKind.Break) && sentence.Recent(static d => d.Aspect == Aspect.Level && IndicatorNaming.MeasureOf(d.Indicator) is not null) is { Indicator: "工业总产值" or "规模以上工业总产值" } industrial)
        {
            (draft.Indicator, draft.IndicatorRule) = (industrial.Indicator![..^3] + "增加值", null);
            return;
        }
        if (draft.Aspect is Aspect.Rank || draft.Indicator is not { } name || !(IsBareMeasure(draft, phrase) || name is "税收收入" or "利税" && phrase.Count == 1 && phrase.From < draft.Token && phrase.From > sentence.From) || sentence.Last is not { Indicator: { } told } last || last.Token >= phrase.From || !row.Scopes.IndustryMeasures.Contains(name) && name is not "利税")
            return;
        var output = name is "产值" or "总产值" or "增加值";
        var owner = last is { Counted: "企业", Aspect: Aspect.Level } && told.EndsWith("企业数", StringComparison.Ordinal) && told.Length > 3 && output ? told[..^1]
            : IndicatorNaming.MeasureOf(told) is { } measure && measure.Length < told.Length ? told[..^measure.Length] : null;
        if (owner is null || owner.Length < 3 || !owner.EndsWithAny("企业", "业", "产业链", "集群", "板块") || owner == "规模以上工业" && name.StartsWith("税收", StringComparison.Ordinal) || !output && sentence.SemicolonBetween(last.Token, phrase.From))
            return;
        for (var i = Math.Max(last.Token + 1, last.Head.To); i < phrase.From; i++)
            if (row[i].Kind is not (TokenKind.Break or TokenKind.Series or TokenKind.Mark) && !row.IsSoft(row[i]) && !row.IsCue(i, Cue.Makes))
                return;
        (draft.Indicator, draft.IndicatorRule) = (owner + (owner == "规模以上工业" && name == "产值" ? "总产值" : name == "税收收入" ? "税收" : name), null);
    }

    /// <summary>Whether a head before its number is a measure and nothing else (产值, 进出口).</summary>
    public bool IsBareMeasure(Draft draft, Phrase phrase) =>
        draft.Indicator is { } name && phrase.Count <= 1 && phrase.From < draft.Token && phrase.From > sentence.From && IndicatorNaming.MeasureOf(name) == name;

    private bool IsPartOfMeasure(Phrase phrase) =>
        row[phrase.To - 1].Kind == TokenKind.Breakdown || row.TextOf(phrase.To - 1).EndsWithAny("企业", "产业", "行业", "制造业", "服务业", "贸易", "物流", "产品", "商品");

    private bool IsIndustry(Phrase phrase) =>
        !phrase.IsEmpty && (row[phrase.To - 1].Kind == TokenKind.Breakdown || row.Scopes.Industries.AnyEnds(row.TextOf(phrase.To - 1)));

    /// <summary>工业增加值增长9%。其中，国有控股企业增长15%，私营企业增长6%: of a breakdown a kind of firms grows by its measure, and not in number.</summary>
    public void GrowKindOfFirms(Draft draft, Phrase phrase)
    {
        if (draft is { Aspect: Aspect.Growth, IndicatorRule: not null, Indicator: { } number } && number.EndsWith("企业数", StringComparison.Ordinal) && row.TextOf(phrase.To - 1).EndsWith("企业") && _breakdown is { } measure && !measure.EndsWith('数'))
            (draft.Indicator, draft.IndicatorRule, draft.OfBreakdown) = (IndicatorNaming.Join(row, phrase) + measure, null, true);
    }

    /// <summary>医药制造业增长44.6%: what of it? As said of the whole before (增加值), or by the verb between (产业实现产值).</summary>
    public void TakeMeasure(Draft draft, Phrase phrase)
    {
        var measure = WholeMeasure ?? _breakdown;
        if (WholeMeasure is not null && !draft.Indicator!.EndsWithAny("产业", "行业", "业", "产品", "制品", "商品", "企业", "产业链", "集群", "领域") && !row[phrase.To - 1].Kind.Equals(TokenKind.Breakdown))
            return;
        if (measure is null && draft.Aspect is Aspect.Growth or Aspect.Share && row[phrase.To - 1].Kind == TokenKind.Breakdown)
            measure = IndicatorNaming.MeasureOf(sentence.Drafts.Count > 0 ? sentence.Drafts[^1].Indicator : sentence.Carried?.Indicator);
        // 固定资产投资500亿元；产业项目完成259亿元，房地产开发项目156亿元: kinds of what was measured.
        if (measure is null && draft.Aspect == Aspect.Level && row.KindOf(draft.Token) == MentionKind.Money && phrase.To <= draft.Token
            && (sentence.LastSum() ?? sentence.Carried) is { Aspect: Aspect.Level or Aspect.Growth, Indicator: { } whole } last && IndicatorNaming.MeasureOf(whole) is { } running && running is "投资" or "产值" or "总产值" or "增加值" or "营业收入" or "税收" or "进出口总额" or "出口额" or "进出口额" or "进口额"
            && (running.EndsWith("口额", StringComparison.Ordinal) | running.EndsWith("口总额", StringComparison.Ordinal) && draft.Indicator!.EndsWithAny("物流", "贸易", "企业", "产品", "商品") || draft.Indicator!.EndsWithAny("项目", "产业", "行业", "制造业", "服务业", "工业", "领域", "板块") || (last.OfBreakdown || whole.AsSpan(0, whole.Length - running.Length).EndsWithAny("产业", "行业", "制造业", "服务业")) && IsNextIndustry(draft, phrase)))
            measure = running;
        // 外贸货物吞吐量1342万吨，…，内贸完成2468万吨: the same is weighed.
        if (measure is null && draft.Aspect == Aspect.Level && row.KindOf(draft.Token) == MentionKind.Quantity && !row.IsCount(draft.Token) && sentence.Recent(d => d.Aspect == Aspect.Level && row.KindOf(d.Token) == MentionKind.Quantity) is { Indicator: { } weighed } goods && row.BaseUnit(goods.Token) == row.BaseUnit(draft.Token) && IndicatorNaming.MeasureOf(weighed) is "吞吐量" or "客运量" or "货运量" or "用电量" or "发电量" or "产能" or "装机容量"
            // 年产能2.1万吨，每年可节约标煤11.8万吨: what else is done with as many tonnes.
            && !(weighed.EndsWith("产能", StringComparison.Ordinal) && phrase.From > sentence.From && IsDone(phrase.From - 1)))
            measure = IndicatorNaming.MeasureOf(weighed);
        // 其中民营企业1.5万户；注册资本2360亿元: no sum is a number of firms.
        if (measure is null || draft.Aspect is not (Aspect.Growth or Aspect.Share or Aspect.Level or Aspect.Multiple) || measure.EndsWith('数') && draft.Aspect == Aspect.Level && row.KindOf(draft.Token) == MentionKind.Money)
            return;
        if (draft.Aspect == Aspect.Level && row.KindOf(draft.Token) != MentionKind.Money && (sentence.Recent(d => d.Aspect == Aspect.Level && row.KindOf(d.Token) == MentionKind.Quantity) is not { } told || row.BaseUnit(told.Token) != row.BaseUnit(draft.Token)))
            return;
        draft.Indicator += measure;
        draft.OfBreakdown = true;
    }

    // 节约, 消纳: what is done with what is weighed.
    private bool IsDone(int token) => row[token] is { Kind: TokenKind.Word, Class: WordClass.Verb } || row.IsCue(token, Cue.Fall);

    // 电子信息产业完成产值312亿元；生物医药实现98亿元: in a row of industries one goes without the word.
    private bool IsNextIndustry(Draft draft, Phrase phrase) =>
        draft.Indicator is { Length: >= 3 and <= 8 } name && IndicatorNaming.IsBare(name) && row[phrase.From - 1].Kind is TokenKind.Break or TokenKind.Series
            && (phrase.To < draft.Token && row.IsCue(phrase.To, Cue.Makes) || IsIndustry(phrase) && row.SkipLeft(draft.Token, phrase.To) == phrase.To);

    /// <summary>Notes the measure that what follows 其中 goes on about.</summary>
    public void NoteBreakdown(int left, int at)
    {
        for (var i = at - 1; i >= Math.Max(sentence.From, left - 4); i--)
        {
            if (i < left && row[i].Kind == TokenKind.Figure)
                return;
            if (!row.IsCue(i, Cue.OfWhich))
                continue;
            // 总产值241亿元…；五大重点行业四升一降，其中装备制造业增长19.4%: a count that stands between has no measure.
            _breakdown = sentence.Drafts.Count == 0 ? IndicatorNaming.MeasureOf(sentence.Carried?.Indicator)
                : IndicatorNaming.MeasureOf(sentence.Drafts[^1].Indicator) ?? (sentence.Drafts[^1].Indicator is { } counted && counted.EndsWith('数') ? IndicatorNaming.MeasureOf(sentence.Recent(d => IndicatorNaming.MeasureOf(d.Indicator) is not null)?.Indicator) : null);
            return;
        }
    }

    /// <summary>集成电路产业集聚企业118家; 生物医药产业加速壮大，现有企业100多家: bare firms and projects are those of the industry that their clause goes on about.</summary>
    public void CountOfIndustry(Draft draft, int left)
    {
        if (draft is not { Aspect: Aspect.Level, Indicator: "企业数" or "项目数", Counted: not null } || draft.Head.IsEmpty || draft.Head.To > draft.Token)
            return;
        var trade = industries.IndustryAt(sentence.AfterOpening(left, draft.Head.From), draft.Head.From);
        var industry = !trade.IsEmpty && !row.TextOf(trade.To - 1).EndsWith("企业") ? IndicatorNaming.Join(row, trade) : industries.Of(draft.Head.From) is { Heads: true, Name: var topic } && !topic.EndsWith("企业", StringComparison.Ordinal) ? topic : "";
        if (industry.Length > 2)
            (draft.Indicator, draft.IndicatorRule) = (industry + draft.Indicator, null);
    }
}
