using System.Buffers;

using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Heads: the noun phrase that names what is measured, and what a clause carries over from the one before.</summary>
internal sealed class Heads(Row row, Sentence sentence, Trade trade, MeasuredGroups groups, MeasureOwners owners)
{
    // 奥克药业投资, 华润集团投资: what a sum's payer has that a kind of investment (工业投资, 民间投资) has not.
    private static readonly SearchValues<char> FirmSigns = SearchValues.Create("公司集团企化药科");

    // The list of numbers being joined: its first token, and how many they are.
    private int _groupStart;
    private int _groupSize;

    /// <summary>The heads looked for from now on are those of <paramref name="size"/> numbers in a row, the first at token <paramref name="start"/>.</summary>
    public void EnterGroup(int start, int size) => (_groupStart, _groupSize) = (start, size);

    /// <summary>Takes the noun phrase before <paramref name="end"/> as the head; false where there is none of its own.</summary>
    public bool TakeHead(Draft draft, int end, int left)
    {
        end = row.SkipVerbs(end, left);
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
        // GDP总量、增速分别居全市第3位、第1位: how large it is and how fast it grows, of one thing.
        if (draft.Aspect == Aspect.Rank && end - 2 > left && row[end - 1].Kind == TokenKind.Series && end < draft.Token && row.IsCue(end, Cue.Rate) && row.IsGeneric(new Phrase(end - 2, end - 1)))
            end--;
        var phrase = row.HeadBefore(end, left);
        if (NumberOfZones(draft, phrase, left))
            return true;
        // 9家企业增速超过100%: what grows is not how many they are.
        if (draft.Aspect == Aspect.Growth && phrase.Count == 1 && phrase.From == left && left - 1 >= sentence.From && row[left - 1].Kind == TokenKind.Figure && row.IsCount(left - 1) && row.TextOf(phrase.From) is "企业" or "公司")
            return false;
        return !phrase.IsEmpty && !row.IsGeneric(phrase) && !row.IsSpoken(phrase) && TakePhrase(draft, phrase);
    }

    /// <summary>全省开发区数量由140家减少到98家, 园区总数达12家: how many zones there are, whose kind the reader of names has taken.</summary>
    public bool NumberOfZones(Draft draft, Phrase phrase, int left)
    {
        if (phrase.Count != 1 || !row.IsCount(draft.Token) || row.TextOf(phrase.From) is not ("总数" or "数量" or "个数") || phrase.From <= left || row[phrase.From - 1].Kind != TokenKind.Subject || row.Scopes.ZoneKinds.EndOf(row.TextOf(phrase.From - 1)) is not { } zones)
            return false;
        // 省级以上开发区.
        var named = row.Plainly(phrase.From - 1);
        if (row.Scopes.Levels.FirstIn(named) is { } level)
            zones = named[named.IndexOf(level, StringComparison.Ordinal)..];
        (draft.Head, draft.Counted, draft.Indicator, draft.IndicatorRule) = (phrase, zones, zones + "数", null);
        return true;
    }

    /// <summary>2022年底有高新技术企业115家，到2023年底总数达到142家: of those counted before in the same unit.</summary>
    public void NumberOfThose(Draft draft)
    {
        if (draft.Head.Count == 1 && row.IsCount(draft.Token) && sentence.Recent(d => d is { Counted: not null, Aspect: Aspect.Level, Indicator: { } name } && !name.StartsWith("新增", StringComparison.Ordinal) && !name.StartsWith("净增", StringComparison.Ordinal) && row.Unit(d.Token) == row.Unit(draft.Token)) is { } counted)
            (draft.Counted, draft.Indicator, draft.IndicatorRule) = (counted.Counted, counted.Indicator, counted.IndicatorRule);
    }

    /// <summary>Takes the head before <paramref name="end"/>, else what the figure before is about, else what an earlier clause names; false where there is none of these.</summary>
    public bool TakeOrCarry(Draft draft, int end, int left) => TakeHead(draft, end, left) || Carry(draft, left) || Topic(draft, left);

    /// <summary>Takes a noun phrase as the head, and makes a whole name of it; false where it names nothing.</summary>
    /// <param name="isTopic">The phrase is itself what a later one is told of.</param>
    public bool TakePhrase(Draft draft, Phrase phrase, bool isTopic = false)
    {
        phrase = WithoutOwner(draft, WithCoordinated(phrase));
        draft.Head = phrase;
        (draft.Indicator, draft.IndicatorRule) = IndicatorNaming.Name(row, phrase);
        if (draft.Indicator.Length == 0)
            return false;
        // 起重机的成本: a bare measure takes the noun before 的.
        if (draft.IndicatorRule is null && draft.Indicator.Length == 2 && phrase.From - 2 >= sentence.From && row.IsCue(phrase.From - 1, Cue.Of) && row.PhraseBefore(phrase.From - 1, Math.Max(sentence.From, phrase.From - 5)) is { IsEmpty: false } owner && (row[owner.To - 1] is { Kind: TokenKind.Word, Class: WordClass.Noun } || draft.Indicator is "比率" or "比值"))
            draft.Indicator = IndicatorNaming.Join(row, owner) + draft.Indicator;
        // 集成电路产业的经济规模, 重点项目的落地周期.
        else if (draft.IndicatorRule is null && draft.Indicator.Length is 3 or 4 && phrase.From - 2 >= sentence.From && row.IsCue(phrase.From - 1, Cue.Of) && row.PhraseBefore(phrase.From - 1, Math.Max(sentence.From, phrase.From - 7)) is { IsEmpty: false } whose && row.TextOf(whose.To - 1).EndsWithAny("产业", "行业", "产业链", "集群", "企业", "产品", "项目") && IndicatorNaming.Join(row, whose) is { Length: > 2 and <= 10 } said2)
            draft.Indicator = said2 + draft.Indicator;
        // 单个项目的平均投资额: an average is no sum, whatever the lexicon parts.
        if (draft.Aspect is Aspect.Level or Aspect.Growth && phrase.From > sentence.From && row.TextOf(phrase.From - 1) is "平均" && IndicatorNaming.MeasureOf(draft.Indicator) is not null)
            (draft.Indicator, draft.IndicatorRule) = ("平均" + IndicatorNaming.Join(row, phrase), null);
        // 投放制造业贷款: what is given out is no balance.
        if (draft.IndicatorRule is not null && draft.Aspect is Aspect.Level or Aspect.Growth && draft.Indicator.EndsWith("余额", StringComparison.Ordinal) && phrase.From > sentence.From && row.TextOf(phrase.From - 1) is "投放" or "发放" or "累放" && !row.TextOf(phrase.To - 1).EndsWith("余额"))
            (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Text(row, phrase) + row.Plainly(phrase.From - 1) + "额", null);
        // 机场大路全长5.8公里: of what is no part of the measure.
        if (draft.IndicatorRule is null && draft.Aspect == Aspect.Level && draft.Indicator.Length > 2 && draft.Indicator.EndsWith("全长", StringComparison.Ordinal))
            (draft.OwnerPhrase, draft.Indicator) = (phrase with { To = phrase.To - 1 }, "全长");
        ForeignCapital(draft);
        TakePerArea(draft, phrase);
        trade.TradedGoods(draft, phrase);
        trade.TradeTurnedAround(draft);
        trade.TakePartners(draft, phrase);
        owners.TakeIndustryTopic(draft, phrase);
        // A topic has none of its own: an endless row of them would be followed to its beginning, one call within the other.
        if (!owners.TakeOwnPart(draft, phrase) && !isTopic)
            TakeTopicPart(draft, phrase);
        groups.Complete(draft, phrase);
        owners.TakeActor(draft, phrase);
        owners.TakeListedActor(draft, phrase);
        owners.TakeOwnerBefore(draft, phrase);
        owners.GrowKindOfFirms(draft, phrase);
        if (draft.IndicatorRule is null && IndicatorNaming.IsBare(draft.Indicator))
            owners.TakeMeasure(draft, phrase);
        // 全区固定资产投资…。江东片区完成投资35亿元，增长49%: the same investment of another.
        if (draft.Indicator == "完成投资" && draft.Aspect is Aspect.Level or Aspect.Growth && (sentence.Drafts.Count == 0 ? sentence.Carried : sentence.Drafts[^1]) is { Indicator: "固定资产投资" } && phrase.From > sentence.From && row[row.SkipLeft(phrase.From, sentence.From) is > 0 and var seat ? seat - 1 : 0].Kind == TokenKind.Subject)
            (draft.Indicator, draft.IndicatorRule) = ("固定资产投资", null);
        // 固定资产投资保持较快增长，完成投资增长13%: what the clause before is about.
        if (draft.Indicator == "完成投资" && draft.Aspect is Aspect.Level or Aspect.Growth && phrase.From > sentence.From && row.IsComma(phrase.From - 1) && InvestmentToldOf(phrase.From - 1))
            (draft.Indicator, draft.IndicatorRule) = ("固定资产投资", null);
        // 基础设施建设全面提速，完成投资218亿元: and so is what it says is being built.
        if (draft.Indicator == "完成投资" && draft.Aspect is Aspect.Level or Aspect.Growth && row.SkipLeft(phrase.From, sentence.From) is var pause && pause > sentence.From && row.IsComma(pause - 1) && BuiltBefore(pause - 1) is { } built)
            (draft.Indicator, draft.IndicatorRule) = (built + "投资", null);
        // 工业完成投资124亿元, 基础设施完成投资65亿元: the same statistic, as it was carried out.
        if (draft.Indicator is "工业完成投资" or "制造业完成投资" or "服务业完成投资" or "第一产业完成投资" or "第二产业完成投资" or "第三产业完成投资" or "基础设施完成投资" or "民间完成投资" or "房地产业完成投资")
            (draft.Indicator, draft.IndicatorRule) = (draft.Indicator[..^4] + "投资", null);
        // 光学聚合物项目投资2.1亿元: what that project costs.
        if (draft.Aspect == Aspect.Level && row.KindOf(draft.Token) == MentionKind.Money && draft.Indicator is { Length: > 6 } costly && (costly.EndsWithAny("基地投资", "产业园投资", "生产线投资", "工厂投资") || costly.EndsWith("项目投资", StringComparison.Ordinal)) && !IndicatorNaming.IsKindOfProject(row, costly[..^4]) && !costly.AsSpan(0, costly.Length - 4).EndsWithAny("业", "类", "级", "开发", "以上", "转型", "改造"))
            (draft.Indicator, draft.IndicatorRule) = ("总投资", null);
        // 甲公司投资2.5亿元建设的…项目, 由乙动力投资5亿元建设: so is what a firm puts into one.
        if (draft.Aspect == Aspect.Level && row.KindOf(draft.Token) == MentionKind.Money && draft is { IndicatorRule: null, Indicator: { Length: > 3 } paid } && paid.EndsWith("投资", StringComparison.Ordinal) && draft.Token + 1 < sentence.To && (row.TextOf(draft.Token + 1) is "建设" or "兴建" or "新建" or "打造" or "投建" || row.IsCue(draft.Token + 1, Cue.Of) && paid.AsSpan().ContainsAny(FirmSigns))
            && (paid is "企业投资" or "公司投资" || !paid.EndsWithAny("业投资", "资产投资", "项目投资", "设施投资", "改造投资", "民间投资", "外商投资", "社会投资")))
            (draft.Indicator, draft.IndicatorRule) = ("总投资", null);
        // What a project is to cost, by whichever name.
        if (draft.Aspect == Aspect.Level && (draft.Indicator is "项目投资" && !(phrase.From > sentence.From && row.SkipLeft(phrase.From, sentence.From) is var opens && opens > sentence.From && row.IsCue(opens - 1, Cue.Makes)) || draft.Indicator is "项目投资额" or "项目总投资额" or "项目投资总额" or "项目总投资"))
            draft.Indicator = "总投资";
        else if (draft.Aspect == Aspect.Level && PhaseOfInvestment(draft.Indicator) is { } costs)
            (draft.Indicator, draft.Phase) = ("总投资", costs);
        return true;
    }

    /// <summary>交通建设步伐加快，…: what the clause before a pause opens with as being built or developed, where it tells how that goes on and no number; null for none.</summary>
    private string? BuiltBefore(int pause)
    {
        const int longest = 4;
        var from = pause;
        while (from > sentence.From && row[from - 1].Kind is not (TokenKind.Break or TokenKind.Figure))
            from--;
        if (from > sentence.From && row[from - 1].Kind == TokenKind.Figure)
            return null;
        from = sentence.AfterOpening(from, pause);
        while (from < pause && row.IsWhere(from))
            from++;
        for (var at = from; at < Math.Min(pause - 1, from + longest); at++)
        {
            if (row[at].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown))
                return null;
            if (!row.TextOf(at).EndsWithAny("建设", "开发", "改造") || !row.Scopes.WorkGoesOn.AnyBegins(row.Text.AsSpan(row[at].End)))
                continue;
            var work = IndicatorNaming.Text(row, new Phrase(from, at + 1));
            var what = work[..^2];
            // 重点项目建设全面提速: what they cost is no kind of investment.
            return what.Length < 2 || what.EndsWithAny("项目", "工程", "园区", "开发区", "新区", "片区") ? null : what.EndsWith("设施", StringComparison.Ordinal) ? what : work;
        }
        return null;
    }

    private bool InvestmentToldOf(int pause)
    {
        for (var i = pause - 1; i >= Math.Max(sentence.From, pause - 14) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row[i].Kind == TokenKind.Indicator)
                return row.Terms[row[i].Index].Name == "固定资产投资";
        return false;
    }

    /// <summary>到位内资126亿元、外资8500万美元: foreign capital in money is what came in, after what was agreed on what was agreed.</summary>
    private void ForeignCapital(Draft draft)
    {
        if (draft.Indicator is not "外资" || draft.IndicatorRule is not null || draft.Aspect is not (Aspect.Level or Aspect.Growth or Aspect.Multiple) || draft.Aspect == Aspect.Level && row.KindOf(draft.Token) != MentionKind.Money)
            return;
        var agreed = draft.Head.From > sentence.From && row[draft.Head.From - 1].Kind == TokenKind.Series && sentence.Recent(static d => d.Aspect == Aspect.Level)?.Indicator is { } before && (before.StartsWith("合同", StringComparison.Ordinal) || before.StartsWith("协议", StringComparison.Ordinal));
        (draft.Indicator, draft.IndicatorRule) = agreed ? ("合同外资", "contracted-foreign-investment") : ("实际利用外资", "foreign-investment");
    }

    /// <summary>每平方公里实现税收2.3亿元: a measure told of an area is none of the whole.</summary>
    private void TakePerArea(Draft draft, Phrase phrase)
    {
        if (draft.Aspect is Aspect.Rank or Aspect.Contribution || draft.Indicator is not { } name)
            return;
        var at = phrase.From;
        while (at > sentence.From && phrase.From - at < 4 && (row.IsCue(at - 1, Cue.Makes) || row.IsCue(at - 1, Cue.Of) || row[at - 1] is { Kind: TokenKind.Word, Class: WordClass.Adverb }))
            at--;
        // 每平方公里产值30亿元、税收1.6亿元: said once.
        if (at - 1 >= sentence.From && row[at - 1].Kind == TokenKind.Series && sentence.Last is { Aspect: Aspect.Level, Indicator: { } beside } first && first.Token == at - 2 && beside.StartsWith('每') && beside.IndexOf("平方公里", StringComparison.Ordinal) is 1)
        {
            (draft.Indicator, draft.IndicatorRule) = ("每平方公里" + (name is "税收收入" ? "税收" : IndicatorNaming.Join(row, phrase)), null);
            return;
        }
        // 每平方公里工业用地产值53亿元.
        if (at - 3 >= sentence.From && row.TextOf(at - 1) is "工业用地" or "土地" or "用地" or "建设用地")
            at--;
        if (at - 2 < sentence.From || row.TextOf(at - 2) is not ("每" or "平均每") || row.TextOf(at - 1) is not ("平方公里" or "公顷" or "平方米" or "亩"))
            return;
        var per = row.TextOf(at - 1) is "亩" ? "亩均" : "每" + row.Plainly(at - 1);
        var measure = row[phrase.To - 1].In(row.Text).StartsWith("实现") ? name : IndicatorNaming.Join(row, phrase);
        (draft.Indicator, draft.IndicatorRule) = (per + (name is "税收收入" ? "税收" : measure), null);
    }

    /// <summary>二期投资6.8亿元: the phase whose cost a name tells; null where it tells none.</summary>
    private static string? PhaseOfInvestment(string name)
    {
        if (!name.EndsWithAny("投资", "投资额"))
            return null;
        var phase = name[..name.LastIndexOf("投资", StringComparison.Ordinal)];
        foreach (var word in (ReadOnlySpan<string>)["计划", "总", "项目", "工程"])
            if (phase.Length > word.Length && phase.EndsWith(word, StringComparison.Ordinal))
                phase = phase[..^word.Length];
        foreach (var word in (ReadOnlySpan<string>)["项目", "工程"])
            if (phase.Length > word.Length && phase.StartsWith(word, StringComparison.Ordinal))
                phase = phase[word.Length..];
        return phase is "一期" or "二期" or "三期" or "四期" or "五期" or "首期" or "一期工程" or "二期工程" ? phase[..2] : null;
    }

    /// <summary>汽车及零部件产业产值, 减税降费和退税缓税: one number for nouns that a conjunction joins; each has no measure of its own.</summary>
    private Phrase WithCoordinated(Phrase phrase)
    {
        phrase = WithListed(phrase);
        // 煤炭及相关产业: what it has to do with it stands between.
        if (phrase.From - 2 > sentence.From && row.TextOf(phrase.From - 1) is "相关" or "关联" or "配套" or "其他" && row[phrase.From - 2] is { Kind: TokenKind.Series, Class: WordClass.Conjunction })
            phrase = phrase with { From = phrase.From - 1 };
        if (phrase.Count > 1 && row[phrase.From + 1].Kind == TokenKind.Series)
            return phrase;
        if (_groupSize > 1 || phrase.To > _groupStart || phrase.From - 2 < sentence.From || row[phrase.From - 1] is not { Kind: TokenKind.Series, Class: WordClass.Conjunction })
            return phrase;
        var floor = Math.Max(sentence.From, sentence.RegionStart(phrase.From - 1));
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
        for (var items = 0; items < 4 && from - 2 >= sentence.From && row[from - 1].Kind == TokenKind.Series; items++)
        {
            var item = row.PhraseBefore(from - 1, Math.Max(sentence.From, sentence.RegionStart(from - 1)));
            if (item.IsEmpty || item.Count > 3 || row[item.To - 1].Kind is TokenKind.Indicator or TokenKind.Subject || !IndicatorNaming.IsBare(IndicatorNaming.Join(row, item)) || row[item.To - 1].Class is WordClass.Place or WordClass.Person)
                return phrase;
            from = item.From;
        }
        // A list that an adjunct opens is none (在云川、临江).
        return from < phrase.From && (from == sentence.From || row[from - 1].Class is not WordClass.Preposition) ? phrase with { From = from } : phrase;
    }

    // A short run of words that are no common nouns: 恒达三菱.
    private bool IsProper(Phrase name)
    {
        const int longest = 6;
        for (var i = name.From; i < name.To; i++)
            if (row[i] is not { Kind: TokenKind.Word, Class: WordClass.Unknown or WordClass.Other or WordClass.Place or WordClass.Person or WordClass.Organisation } && !(row[i].Kind == TokenKind.Word && row[i].Length == 1))
                return false;
        return row[name.To - 1].End - row[name.From].Start <= longest;
    }

    // 远川园区“双创”产业园规划面积: a park or firm before the indicator is whom it is about, no breakdown.
    private Phrase WithoutOwner(Draft draft, Phrase phrase)
    {
        if (phrase.Count < 2 || row[phrase.To - 1].Kind != TokenKind.Indicator)
            return phrase;
        var owner = row[phrase.To - 2];
        if (owner.Kind == TokenKind.Word && row.TextOf(phrase.To - 2).EndsWithAny("园", "园区", "基地", "集团", "公司", "大学", "医院", "大会", "展会", "博览会"))
        {
            draft.OwnerPhrase = new Phrase(phrase.From, phrase.To - 1);
            return new Phrase(phrase.To - 1, phrase.To);
        }
        // 远川重工、恒达三菱税收20亿元: the next firm's name, which nothing shows to be one, is no part of the measure.
        if (phrase.From - 2 >= sentence.From && row[phrase.From - 1].Kind == TokenKind.Series && row[phrase.From - 2].Kind == TokenKind.Subject && row.Subjects[row[phrase.From - 2].Index].Type == SubjectType.Company && IsProper(phrase with { To = phrase.To - 1 }))
            return phrase with { From = phrase.To - 1 };
        return phrase;
    }

    /// <summary>
    /// 民营企业进出口快速增长，进出口值达88.5亿元; 电动汽车出口1.2万辆，出口额15.6亿元: a bare measure is told of the part that the clause before it names, unless
    /// another owner stands before it (全市进出口值).
    /// </summary>
    private void TakeTopicPart(Draft draft, Phrase phrase)
    {
        if (!owners.IsBareMeasure(draft, phrase) || draft.Indicator is not { } name)
            return;
        // 有进出口实绩的民营企业1260家，合计进出口316亿元: of those firms.
        if (sentence.Drafts.Count > 0 && row.Scopes.TradeMeasures.Contains(name) && row.IsCue(phrase.From - 1, Cue.Total) && sentence.Drafts[^1] is { Aspect: Aspect.Level, Indicator: { } firms } counted && phrase.From - counted.Token <= 4 && firms.EndsWith("企业数", StringComparison.Ordinal))
            foreach (var kind in (ReadOnlySpan<string>)["民营企业", "外商投资企业", "外资企业", "国有企业", "高新技术企业"])
                if (firms.AsSpan(0, firms.Length - 1).EndsWith(kind))
                    draft.Indicator = kind + name;
        var stop = sentence.Drafts.Count > 0 ? sentence.Drafts[^1].Token : sentence.From - 1;
        // 跨境电商快速发展，上半年进出口12亿元: when stands between.
        var pause = phrase.From - 1;
        while (pause > stop + 1 && row[pause].Kind == TokenKind.Time)
            pause--;
        if (row[pause].Kind is not TokenKind.Break)
            return;
        for (var i = pause - 1; pause == phrase.From - 1 && i > Math.Max(stop, phrase.From - Sentence.Reach) && row.TextOf(i)[0] is not ('；' or ';'); i--)
        {
            if (row[i].Kind != TokenKind.Indicator)
                continue;
            var said = new Draft { Token = draft.Token, Number = draft.Number, Aspect = draft.Aspect };
            var topic = row.PhraseBefore(i + 1, stop + 1);
            if (!TakePhrase(said, topic, isTopic: true))
                return;
            // 民营企业进出口增势良好，进出口稳步增长，进出口值…: a bare topic has its part from the clause before it.
            if (topic.Count == 1 && said.Indicator == name && topic.From > sentence.From && row[topic.From - 1].Kind == TokenKind.Break)
                continue;
            if (trade.PartOfMeasure(said.Indicator!, name) is { } part)
                draft.Indicator = part + name;
            return;
        }
        // 保税物流挑大梁，进出口171.4亿元: a part of trade that the clause before opens with and says something of.
        if (row.Scopes.TradeMeasures.Contains(name) && TradeOfClauseBefore(pause, stop) is { } told)
        {
            draft.Indicator = told + name;
            return;
        }
        // …, or of which the clause before it tells the growth: 保税物流进出口增速达24%，进出口额62亿元.
        if (stop >= sentence.From && phrase.From - stop == 2 && sentence.Drafts[^1] is { Indicator: { } before } last && trade.PartOfMeasure(before, name) is { } traded
            && (last.Aspect == Aspect.Growth || last.Aspect == Aspect.Level && row.KindOf(last.Token) == MentionKind.Quantity && row.KindOf(draft.Token) == MentionKind.Money))
            draft.Indicator = traded + name;
    }

    // The part of trade that opens the clause before a comma, behind whose it is; null where none does, or the clause has a number.
    private string? TradeOfClauseBefore(int pause, int stop)
    {
        const int longest = 3;
        var from = Math.Max(stop + 1, sentence.RegionStart(pause));
        while (from < pause && row[from].Kind is TokenKind.Subject or TokenKind.Time)
            from++;
        for (var end = from + 1; end < pause && end - from <= longest; end++)
            if (row[end - 1].Kind is TokenKind.Word or TokenKind.Breakdown or TokenKind.Indicator && row.TextOf(end - 1).EndsWithAny("物流", "贸易", "业务", "电商") && row[end].Kind is TokenKind.Word or TokenKind.Cue && (row[end].Class is not WordClass.Noun || row.TextOf(end) is "规模" or "优势" or "势头" or "态势"))
                return IndicatorNaming.Text(row, new Phrase(from, end));
        return null;
    }

    /// <summary>What a clause leaves out is what the figure before it was about.</summary>
    public bool Carry(Draft draft, int left, bool sameDimension = false)
    {
        // 尤其是技改投资，同比增长18%; 主导产业增加值，占…的67%: the clause before names it and ends there.
        var stop = sentence.Drafts.Count > 0 ? sentence.Drafts[^1].Token : sentence.From - 1;
        if (left - 2 > stop && row[left - 1].Kind == TokenKind.Break && (row[left - 2].Kind == TokenKind.Indicator || draft.Aspect is Aspect.Share && row[left - 2].Kind == TokenKind.Word && row.Scopes.IndustryMeasures.Contains(row.TextOf(left - 2))) && draft.Aspect is Aspect.Growth or Aspect.Change or Aspect.Share or Aspect.Contribution && row.Text[row[left - 1].Start] is '，' or ','
            // 全部为工业投资，占…: what those before are said to be.
            && row.PhraseBefore(left - 1, stop + 1) is { IsEmpty: false } named && !(draft.Aspect == Aspect.Share && named.From - 1 > stop && row.TextOf(named.From - 1) is "为" or "是" or "均为" or "都是"))
            return TakePhrase(draft, named);
        // 工业投资增长28.7%，民间投资由负转正，增长3.2%: the clause before opens with what it tells of, and has no number.
        if (draft.Aspect is Aspect.Growth or Aspect.Change && TopicOfClauseBefore(left, stop) is { IsEmpty: false } told)
            return TakePhrase(draft, told);
        Draft? before = null;
        for (var i = sentence.Drafts.Count - 1; i >= Math.Max(0, sentence.Drafts.Count - Sentence.Reach) && before is null; i--)
        {
            if (sentence.SemicolonBetween(sentence.Drafts[i].Token, draft.Token) && draft.Aspect is Aspect.Level)
                break;
            // 销售额98亿元（住餐营业额1.3亿元），增长11%: what grows is not what brackets hold.
            if (sentence.IsAside(sentence.Drafts[i].Token, draft.Token) && sentence.Drafts[0].Token < sentence.Drafts[i].Token)
                continue;
            if (sentence.Drafts[i].Aspect is Aspect.Change or Aspect.Rank && draft.Aspect is Aspect.Level || sentence.Drafts[i].Rule == "time-taken" || draft.Aspect is Aspect.Rank && IsField(sentence.Drafts[i]))
                continue;
            // 产值65.8亿元，目标完成率27.4%，增长17.6%: what grows is the output, not how far its aim is met.
            if (draft.Aspect == Aspect.Growth && i > 0 && sentence.Drafts[i] is { Rule: "ratio", Indicator: { } met } && row.Scopes.RatesOfAims.AnyEnds(met) && sentence.Drafts[i - 1] is { Aspect: Aspect.Level } aimed && row.KindOf(aimed.Token) != MentionKind.Percent && !sentence.SemicolonBetween(aimed.Token, draft.Token))
                continue;
            // 人员减至320人，运营经费节约2800万元: no sum is saved of a number of people.
            if (draft.Aspect == Aspect.Change && row.KindOf(draft.Token) == MentionKind.Money && row.IsCount(sentence.Drafts[i].Token))
                continue;
            if (!sameDimension || row.SameDimension(sentence.Drafts[i].Token, draft.Token))
                before = sentence.Drafts[i];
        }
        // 固定资产投资保持稳定，总量居全市第一: what the sentence itself has named comes before the sentence before.
        if (before is null && !sameDimension && sentence.Drafts.Count == 0 && draft.Aspect is not Aspect.Level && Topic(draft, left))
            return true;
        if (before is null && !sameDimension && draft.Aspect is not Aspect.Level && (sentence.Drafts.Count == 0 || draft.Aspect is Aspect.Rank && sentence.Drafts.Count <= 3 && sentence.Drafts.TrueForAll(IsField)))
            before = sentence.Carried is { } carried && !(draft.Aspect is Aspect.Rank && IsField(carried)) ? carried : null;
        // 甲、乙等8户企业增速超过45%: what grows is what was measured of all of them.
        // 其中6个高新区增速超过15%.
        if (draft.Aspect == Aspect.Growth && before is { Counted: { } those, Aspect: Aspect.Level } && (those == "企业" || row.Scopes.ZoneKinds.AnyEnds(those)) && before.Token == left - 1
            // 企业97家，比上年的82家增长18%: nor of those that it is compared with.
            && sentence.FindLeft(before.Token, sentence.RegionStart(before.Token), Cue.Than) < 0)
        {
            if (sentence.Recent(d => IndicatorNaming.MeasureOf(d.Indicator) is not null && !d.Indicator!.EndsWith('数') && d.Aspect is Aspect.Level or Aspect.Growth) is { } measured)
                before = measured;
            else if (those == "企业" && before.Indicator?.Contains("增速", StringComparison.Ordinal) == true)
            {
                draft.Indicator = "企业增速";
                return true;
            }
        }
        if (before?.Indicator is null)
            return false;
        // 增速居全市第一，高于全省2个百分点: the rank is that of a growth, and what follows grows itself.
        (draft.Indicator, draft.IndicatorRule) = draft.Aspect is not Aspect.Rank && before.RateOf is { } ranked ? ranked : (before.Indicator, before.IndicatorRule);
        if (draft.Aspect is Aspect.Rank)
            draft.RateOf = before.RateOf;
        // 净增规上工业总产值近2000亿元，年均增长16%: what grows is the whole.
        if (draft.Aspect == Aspect.Growth && before is { Aspect: Aspect.Level, Indicator: ['净', '增', _, _, ..] gained } && (row.KindOf(before.Token) == MentionKind.Money || row.IsCount(before.Token) && sentence.Recent(d => d.Indicator == gained[2..]) is not null))
            draft.Indicator = gained[2..];
        // 完成预算的54.8%，增长6.2%: what grows is the revenue, not how far the budget is met.
        if (draft.Aspect is not Aspect.Change && before.Planned is { } planned)
            (draft.Indicator, draft.IndicatorRule) = (planned, null);
        // 占全市的79%，比重提高3.2个百分点；增速16.1%: nor is it the share.
        if (draft.Aspect == Aspect.Growth && draft.Indicator is { Length: > 3 } share && share.EndsWithAny("占比", "比重"))
            (draft.Indicator, draft.IndicatorRule) = (share[..^2], null);
        if (draft.Aspect is not Aspect.Level && before.MeasuredOf is { } measure)
            (draft.Indicator, draft.IndicatorRule) = (measure, null);
        // 三大主导产业产值分别增长…，占规上工业总产值的73.6%: the share is of all three.
        if (draft.Aspect == Aspect.Share && before is { GroupSize: > 1, Together: { } together } && _groupSize == 1)
            (draft.Indicator, draft.IndicatorRule) = (together, null);
        draft.Counted = before.Counted;
        return true;
    }

    /// <summary>民间投资由负转正，增长3.2%: the measure that the clause before opens with and says something of; empty where it has a number, or names none.</summary>
    private Phrase TopicOfClauseBefore(int left, int stop)
    {
        if (stop < sentence.From || left - 1 <= stop + 1 || !row.IsComma(left - 1))
            return default;
        var from = left - 1;
        while (from > stop + 1 && row[from - 1].Kind != TokenKind.Break)
            from--;
        // A figure that no break parts from it: the clause is that one's.
        if (from == stop + 1)
            return default;
        from = sentence.AfterOpening(from, left - 1);
        var end = from;
        while (end < left - 1 && row[end].Kind is TokenKind.Indicator or TokenKind.Breakdown)
            end++;
        var named = end;
        // 民间投资增速由负转正: so does its rate.
        while (end > from && end < left - 1 && row.IsCue(end, Cue.Rate))
            end++;
        return named > from && end < left - 1 && row[named - 1].Kind == TokenKind.Indicator && row.Scopes.Turns.AnyBegins(row.Text.AsSpan(row[end].Start, row[left - 1].Start - row[end].Start)) ? new Phrase(from, named) : default;
    }

    // 在有进出口实绩的153个综保区中，该区排名第52位: among whom, not what.
    private bool IsField(Draft count)
    {
        if (count.Aspect != Aspect.Level || !row.IsCount(count.Token))
            return false;
        for (var i = count.Token + 1; i < Math.Min(sentence.To, count.Token + 6) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i++)
            if (row.TextOf(i) is "中" or "里" or "之中")
                return sentence.OpensField(count.Token - 1) || sentence.OpensField(Math.Max(count.Token < sentence.From ? 0 : sentence.From, count.Token - 5));
        return false;
    }

    /// <summary>The indicator that an earlier clause of the sentence names without a number (其中进口表现突出，达到58亿元).</summary>
    public bool Topic(Draft draft, int left)
    {
        var stop = sentence.Drafts.Count > 0 ? sentence.Drafts[^1].Token : sentence.From - 1;
        for (var i = left - 1; i > stop && i > left - Sentence.Reach; i--)
        {
            if (row[i].Kind != TokenKind.Indicator || row.KindOf(draft.Token) == MentionKind.Money && row.Terms[row[i].Index].Name.EndsWith('数'))
                continue;
            // 进口各类木材，2021年82万立方米: the goods stand after the verb; 出口转正，增长2%: how its course turned is none.
            if (row.Scopes.TradeMeasures.Contains(row.Terms[row[i].Index].Name) && row.TextOf(i) is "进口" or "出口" && row.PhraseAfter(row.TextOf(i + 1) is "各类" or "各种" or "多种" ? i + 2 : i + 1, sentence.RegionEnd(i)) is { IsEmpty: false } goods && goods.To < left && row[goods.To].Kind == TokenKind.Break && !row.Scopes.Turns.AnyBegins(row.TextOf(goods.From)))
            {
                (draft.Head, draft.Indicator, draft.IndicatorRule) = (goods, IndicatorNaming.Join(row, goods) + row.Plainly(i) + (row.KindOf(draft.Token) == MentionKind.Quantity ? "量" : "额"), null);
                return true;
            }
            return TakePhrase(draft, row.PhraseBefore(i + 1, stop + 1));
        }
        return false;
    }
}
