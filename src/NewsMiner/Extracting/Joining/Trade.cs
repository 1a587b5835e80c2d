using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>What is traded, and with whom: 对欧盟、东盟进出口, 出口集成电路389.1亿元, 销售整机1.4万台.</summary>
internal sealed class Trade(Row row, Sentence sentence)
{
    /// <summary>进口粮食12万吨 is no harvest; 货值3亿元 after goods is what they are worth.</summary>
    public void TradedGoods(Draft draft, Phrase phrase)
    {
        if (draft.Indicator is not { } name || draft.Aspect is Aspect.Rank)
            return;
        var surface = row.Plainly(phrase.To - 1);
        var trade = phrase.To - 2 >= sentence.From ? row.Plainly(phrase.To - 2) : "";
        if (draft.IndicatorRule is not null && name.EndsWith("产量", StringComparison.Ordinal) && IndicatorNaming.IsBare(surface) && trade is "进口" or "出口")
        {
            (draft.Indicator, draft.IndicatorRule) = (surface + trade + (row.KindOf(draft.Token) == MentionKind.Money ? "额" : "量"), null);
            return;
        }
        if (name is not ("货值" or "金额" or "总金额") || draft.Aspect != Aspect.Level || sentence.Last is not { Aspect: Aspect.Level, Indicator: { Length: > 2 } goods } before || row.KindOf(before.Token) != MentionKind.Quantity || sentence.SemicolonBetween(before.Token, draft.Token))
            return;
        if (goods.EndsWithAny("进口量", "出口量"))
            draft.Indicator = goods[..^1] + "额";
        // What projects are signed for is named with their count; boxes and trains are not what they carry.
        else if (before.Counted != "项目" && goods[^1] is '数' or '量' && !goods.EndsWithAny("集装箱数", "标箱数", "列数", "车次数", "航班数", "架次数"))
            draft.Indicator = goods[..^1] + (name == "总金额" ? "金额" : name);
    }

    /// <summary>出口集成电路389.1亿元 is 集成电路出口额, 销售整机1.4万台 整机销量: the verb before the goods is the measure after them.</summary>
    public void TradeTurnedAround(Draft draft)
    {
        if (draft.IndicatorRule is not null || draft.Aspect is not (Aspect.Level or Aspect.Growth or Aspect.Share or Aspect.Multiple or Aspect.Change) || draft.Indicator is not { } name)
            return;
        // 原煤生产1362万吨.
        if (row.IsProduct(draft.Token) && row.KindOf(draft.Token) == MentionKind.Quantity && name.Length > 3 && draft.Aspect is Aspect.Level && name.EndsWithAny("生产", "销售"))
        {
            draft.Indicator = name[..^2] + (name.EndsWith("生产", StringComparison.Ordinal) ? "产量" : "销量");
            return;
        }
        if (SentToPartner(draft))
            return;
        foreach (var verb in (ReadOnlySpan<string>)["出口", "进口", "销售", "生产"])
        {
            if (!name.StartsWith(verb, StringComparison.Ordinal) || name.Length < verb.Length + 2 || !IndicatorNaming.IsBare(name))
                continue;
            var goods = name[verb.Length..];
            if (goods.StartsWith("商品房", StringComparison.Ordinal) || goods.EndsWithAny("企业", "项目", "基地", "国家", "市场", "能力", "公司", "线", "单位", "规模", "总量", "计划"))
                return;
            var amount = row.IsProduct(draft.Token) && row.KindOf(draft.Token) == MentionKind.Quantity;
            if (!amount && row.KindOf(draft.Token) == MentionKind.Quantity || verb == "生产" && !amount)
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

    // 对欧盟出口玩具25亿美元, 从德国进口设备3.2亿元: with whom, what, and which way.
    private bool SentToPartner(Draft draft)
    {
        var head = draft.Head;
        if (head.Count < 3 || head.From <= sentence.From || row.TextOf(head.From - 1) is not ("对" or "向" or "从" or "自" or "往" or "同" or "与"))
            return false;
        for (var verb = head.From + 1; verb < head.To - 1; verb++)
        {
            if (row.TextOf(verb) is not ("出口" or "进口"))
                continue;
            var goods = IndicatorNaming.Text(row, head with { From = verb + 1 });
            if (!IndicatorNaming.IsBare(goods) || goods.EndsWithAny("企业", "项目", "国家", "市场"))
                return false;
            var amount = row.IsProduct(draft.Token) && row.KindOf(draft.Token) == MentionKind.Quantity;
            draft.Indicator = Towards(head.From - 1) + PartnersIn(head with { To = verb }) + goods + row.Plainly(verb) + (amount ? "量" : "额");
            return true;
        }
        return false;
    }

    /// <summary>对欧盟、东盟进出口: with whom is traded names the indicator.</summary>
    public void TakePartners(Draft draft, Phrase phrase)
    {
        // 与共建国家的贸易额.
        var turnover = draft.Indicator is "贸易额" or "贸易总额" or "双边贸易额" or "进出口贸易额";
        if (draft.Indicator is not { } name || !turnover && !row.Scopes.TradeMeasures.AnyEnds(name) || name[0] is '对' or '以')
            return;
        // 对第一大贸易伙伴东盟: the rank stands within the partner.
        var ranked = phrase.From - 2 >= sentence.From && (row[phrase.From - 1].Kind == TokenKind.Figure && row.KindOf(phrase.From - 1) == MentionKind.Rank && row.TextOf(phrase.From)[0] == '大' || row.TextOf(phrase.From - 1) is "最大" or "主要" or "重要" && row.TextOf(phrase.From) is "贸易") ? 1 : 0;
        var floor = Math.Max(sentence.RegionStart(phrase.From - ranked), phrase.From - 14);
        var measure = turnover ? "进出口总额" : name;
        // 对韩国进出口, 对欧盟、东盟（10国）进出口: the phrase holds the partner.
        if (phrase.Count > 1 && phrase.From - ranked > floor && row[phrase.To - 1].Kind == TokenKind.Indicator && (row.TextOf(phrase.From - ranked - 1) is "对" or "与" or "同" or "自" or "从" || row[phrase.From - 1].Kind == TokenKind.Series && row[phrase.From].Class is WordClass.Place or WordClass.Organisation or WordClass.Noun && (row.IsNote(phrase.To - 2) || phrase.Count == 2)))
            (phrase, measure) = (phrase with { From = phrase.To - 1 }, row.Scopes.TradeMeasures.EndOf(name)!);
        for (var i = phrase.From - 1; i >= floor; i--)
        {
            var opens = row.TextOf(i) is "对" or "与" or "同" or "自" or "从" or "以";
            if (opens && i + 1 < phrase.From)
            {
                if (row.TextOf(i) is "以" && !row.TextOf(phrase.From - 1).EndsWith("方式") || row.TextOf(i) is "自" or "从" && !name.EndsWithAny("进口额", "进口量"))
                    return;
                draft.Partners = new Phrase(i + 1, phrase.From);
                var partners = PartnersIn(draft.Partners);
                if (partners.Length > 0)
                    draft.Indicator = Towards(i) + partners + measure;
                return;
            }
            if (row[i].Kind == TokenKind.Figure && row.KindOf(i) == MentionKind.Rank && row.TextOf(i + 1)[0] == '大' || row.TextOf(i) is "最大" && row.TextOf(i + 1).StartsWith("贸易"))
                continue;
            if (row[i].Kind is not (TokenKind.Word or TokenKind.Subject or TokenKind.Mark or TokenKind.Series or TokenKind.Breakdown or TokenKind.Indicator) && !(row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Total or Cue.Respectively or Cue.Makes or Cue.Of))
                return;
        }
    }

    /// <summary>The partners' names in a phrase (对欧盟、东盟), without what they are to us.</summary>
    public string PartnersIn(Phrase phrase)
    {
        var name = new System.Text.StringBuilder();
        for (var i = phrase.From; i < phrase.To; i++)
            if (row[i].Kind != TokenKind.Cue && !row.IsNote(i) && !(row[i].Kind == TokenKind.Word && row[i].Class is WordClass.Adverb))
                name.Append(row.Plainly(i));
        // 对第一大贸易伙伴东盟: what the partner is to us is no part of its name.
        var partners = name.ToString();
        foreach (var role in (ReadOnlySpan<string>)["贸易伙伴", "出口市场", "进口来源地", "出口目的地"])
            if (partners.LastIndexOf(role, StringComparison.Ordinal) is >= 0 and var at && at + role.Length < partners.Length)
                return partners[(at + role.Length)..];
        return partners;
    }

    /// <summary>By which preposition a partner's name is led.</summary>
    public string Towards(int preposition) => row.TextOf(preposition) is "自" or "从" ? "自" : row.TextOf(preposition) is "以" ? "" : "对";

    private static bool SameTrade(string one, string other) =>
        one.StartsWith("进出口", StringComparison.Ordinal) ? other.StartsWith("进出口", StringComparison.Ordinal) : !other.StartsWith("进出口", StringComparison.Ordinal) && one[0] == other[0];

    /// <summary>民营企业 of 民营企业进出口总额, told of the same measure by any of its names; null where the first has no part or is another measure.</summary>
    public string? PartOfMeasure(string named, string measure)
    {
        if ((row.Scopes.TradeMeasures.EndOf(named) ?? IndicatorNaming.MeasureOf(named)) is not { } own || own.Length == named.Length)
            return null;
        return own == measure || row.Scopes.TradeMeasures.Contains(own) && row.Scopes.TradeMeasures.Contains(measure) && SameTrade(own, measure) ? named[..^own.Length] : null;
    }
}
