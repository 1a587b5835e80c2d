using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Names what is counted by its noun: with what was done to it, its size, what is said of it, and the count's own ending (数, 人数, 产量).</summary>
internal sealed class CountNames(Row row, Sentence sentence, Acts acts, Trade trade, CountPredicates predicates, CountSizes sizes)
{
    /// <summary>Names a count by its noun.</summary>
    /// <param name="verb">The verb that leads to the count (新增, 签约); -1 for none.</param>
    /// <param name="limit">Where the count's clause ends.</param>
    public void NameCount(Draft draft, Phrase phrase, int verb, int limit)
    {
        NameByNoun(draft, phrase, verb, limit);
        // 新签约临江市级项目5个: the place is whose list they are on.
        if (LevelOfPlace(phrase) is { Length: > 0 } level && draft.Indicator is { } name && !name.Contains(level, StringComparison.Ordinal))
        {
            var lead = phrase.From - 3;
            var newly = lead >= sentence.From && row.IsCue(lead, Cue.Newly) && row.TextOf(phrase.From - 1) is "级" ? row.Plainly(lead) : "";
            (draft.Indicator, draft.IndicatorRule) = (newly + level + name.TrimStart('级'), null);
        }
    }

    // 通达欧洲, 覆盖国内: the verb, with at most a place behind it; empty for none.
    private string ReachedBy(int at)
    {
        for (var i = at - 1; i >= Math.Max(sentence.From, at - 4) && row[i].Kind is TokenKind.Word or TokenKind.Subject or TokenKind.Cue; i--)
            if (row.TextOf(i) is "通达" or "覆盖" or "辐射" or "连接" or "联通" or "直达" or "通往" or "连通")
                return row.Plainly(i);
        return "";
    }

    // 国内500 before 强企业: the number, and whose; empty where none stands there.
    private string BestOf(int best)
    {
        var text = row.Text;
        var number = row[best].Start;
        while (number > 0 && char.IsAsciiDigit(text[number - 1]))
            number--;
        return text[ListNameStart(text, number)..row[best].Start];
    }

    // 4家中国民营500强企业, 5家中国制造业500强企业: the list that they stand in, however it is called; empty for none.
    private string ListOfBestAfter(int count)
    {
        const int longest = 10, longestNumber = 4;
        var rest = row.Text.AsSpan(row[count].End, Math.Min(longest + longestNumber + 3, row.Text.Length - row[count].End));
        var digits = rest.IndexOfAnyInRange('0', '9');
        if (digits is < 2 or > longest || rest[..digits].IndexOfAnyExceptInRange('一', '龥') >= 0 || rest[..digits].Contains('的'))
            return "";
        var best = digits + rest[digits..].IndexOfAnyExceptInRange('0', '9');
        return best > digits && rest[best..].StartsWith("强企业") ? rest[..(best + 3)].ToString() : "";
    }

    /// <summary>Where the name of a list of the best begins whose number (500强) starts at <paramref name="number"/>, an offset.</summary>
    public static int ListNameStart(string text, int number)
    {
        foreach (var whose in (ReadOnlySpan<string>)["中国民营企业", "民营企业", "中国企业", "世界", "全球", "中国", "国内", "全国", "民企", "行业"])
            if (text.AsSpan(0, number).EndsWith(whose))
                return number - whose.Length;
        return number;
    }

    private string LevelOfPlace(Phrase phrase)
    {
        var at = phrase.From < row.Tokens.Count && row.TextOf(phrase.From) is "级" ? phrase.From : phrase.From - 1;
        return at > sentence.From && row.TextOf(at) is "级" && row[at - 1].Kind == TokenKind.Subject ? row.Plainly(at - 1) + "级" : "";
    }

    private void NameByNoun(Draft draft, Phrase phrase, int verb, int limit)
    {
        var surface = IndicatorNaming.Join(row, phrase);
        var (name, rule) = IndicatorNaming.Name(row, phrase);
        if (phrase.From > draft.Token && ListOfBestAfter(draft.Token) is { Length: > 0 } listed)
        {
            (draft.Counted, draft.Indicator, draft.IndicatorRule) = ("企业", listed + "数", null);
            return;
        }
        // 签约项目11个、开工17个: the next item's stage is its own.
        if (phrase.To <= draft.Token)
            limit = sentence.ItemEnd(draft.Token + 1, limit);
        var counted = row.LastNoun(phrase);
        // 国内500强企业, 行业百强企业: the list that they stand in, by its whole name.
        if (surface.StartsWith("强企业", StringComparison.Ordinal) && BestOf(phrase.From) is { Length: > 0 } best)
            (surface, name, rule) = (best + surface, best + surface + "数", null);
        // 其中规模以上126家: firms.
        if (row.Unit(draft.Token) is "家" or "户" && surface is "规模以上" or "规上" or "限额以上" or "限上")
            counted = "企业";
        draft.Counted = counted;
        // 盈利企业106家, 新增规上工业企业18家: a kind of firms has its name.
        if (rule is null && surface.EndsWith("企业", StringComparison.Ordinal) && name.EndsWith("企业数", StringComparison.Ordinal))
        {
            // 新增“小巨人”企业5家、省级专精特新企业31家: the verb is said once.
            (draft.Indicator, draft.IndicatorRule) = (VerbOfList(draft, phrase) is var shared && name.StartsWith(shared, StringComparison.Ordinal) ? name : shared + name, null);
            return;
        }
        if ((surface is "企业" or "公司" or "户" or "商户" or "单位" || phrase.From > draft.Token && surface.EndsWithAny("园区", "开发区")) && predicates.TitleAfter(draft.Token, limit, surface.EndsWith('区') ? "园区" : "企业") is { } title)
        {
            (draft.Indicator, draft.IndicatorRule) = (title, null);
            return;
        }
        // 9家企业增速超过100%, 38家重点企业产值增速在40%以上: how fast they grow names them.
        if (counted is "企业" or "公司" or "园区" or "开发区" && phrase.From > draft.Token && predicates.GrowthThatSorts(phrase.To, limit) is { Length: > 0 } fast)
        {
            (draft.Indicator, draft.IndicatorRule) = (fast + surface + "数", null);
            return;
        }
        // 17家企业获贷6800万元, 9家企业上榜: so does what they did.
        if ((surface is "企业" or "公司" or "单位" or "园区" || phrase.Count == 2 && row.IsWhere(phrase.From) && row.TextOf(phrase.From + 1) is "企业" or "公司") && phrase.From > draft.Token && phrase.To < limit && row[phrase.To] is { Kind: TokenKind.Word, Length: 2, Class: WordClass.Verb or WordClass.Unknown or WordClass.Other } && phrase.To + 1 == limit && (limit >= sentence.To || row[limit].Kind == TokenKind.Break || row.KindOf(limit) == MentionKind.Money) && !row.IsSoft(row[phrase.To]))
        {
            (draft.Indicator, draft.IndicatorRule) = (row.Plainly(phrase.To) + row.Plainly(phrase.To - 1) + "数", null);
            return;
        }
        // 160余家企业携1300多种商品参展: and what they came for, at the end of the clause.
        if (surface is "企业" or "公司" or "机构" or "单位" or "展商" && phrase.From > draft.Token && Attends(phrase.To) is { Length: > 0 } attended)
        {
            (draft.Indicator, draft.IndicatorRule) = (attended + surface + "数", null);
            return;
        }
        // 有进出口实绩的企业158家: what was said of them names them.
        if (surface is "企业" or "项目" or "公司" or "单位" or "工程" or "产品" or "人员" or "国家" or "园区" && phrase.From <= draft.Token && phrase.From - 1 > sentence.From && row.IsCue(phrase.From - 1, Cue.Of) && predicates.Clause(phrase.From - 1, sentence.RegionStart(phrase.From - 1)) is { Length: > 1 } said)
        {
            // 纳入省重点的项目26个: the list names them.
            if (said.Length > 3 && said[..2] is "纳入" or "列入")
                said = said[2..];
            (draft.Indicator, draft.IndicatorRule) = (said + surface + (surface is "人员" ? "人数" : "数"), null);
            return;
        }
        // 班列通达欧洲5个国家, 覆盖国内25个城市: what is reached.
        if (surface is "国家" or "城市" or "国家和地区" or "地区" or "省份" or "站点" or "口岸" && phrase.From == draft.Token + 1 && ReachedBy(draft.Token) is { Length: > 0 } reached)
        {
            (draft.Indicator, draft.IndicatorRule) = (reached + surface + "数", null);
            return;
        }
        // 规划阶段的7个事项: so does the stage of the work that they belong to.
        if (surface is "事项" or "环节" or "流程" or "材料" or "手续" or "程序" or "步骤" && phrase.From == draft.Token + 1 && draft.Token - 1 > sentence.From && row.IsCue(draft.Token - 1, Cue.Of) && row.TextOf(draft.Token - 2).EndsWithAny("阶段", "环节", "领域", "方面", "业务") && row.PhraseBefore(draft.Token - 1, sentence.RegionStart(draft.Token - 1)) is { IsEmpty: false, Count: <= 4 } work)
        {
            (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Join(row, work) + surface + "数", null);
            return;
        }
        // 入围全省百强的8家企业: so it does before the number.
        if (surface is "企业" or "公司" or "单位" && phrase.From == draft.Token + 1 && draft.Token - 1 > sentence.From && row.IsCue(draft.Token - 1, Cue.Of) && !row.IsCue(draft.Token - 2, Cue.Stage) && predicates.Clause(draft.Token - 1, sentence.RegionStart(draft.Token - 1)) is { Length: > 3 } praised)
        {
            (draft.Indicator, draft.IndicatorRule) = ((praised.Length > 4 && row.Scopes.BecomesTitled.Contains(praised.AsSpan(0, 2)) ? praised[2..] : praised) + surface + "数", null);
            return;
        }
        // 9个园区营业收入实现两位数增长: so does how they fared.
        if (counted is "企业" or "公司" or "园区" or "行业" && phrase.From == draft.Token + 1 && predicates.HowTheyFared(phrase.To - 1, limit) is { Length: > 0 } fared)
        {
            (draft.Indicator, draft.IndicatorRule) = (fared + (rule is not null && name.EndsWith('数') ? name : surface + "数"), null);
            return;
        }
        // 为2640户企业缓缴社保费1.37亿元: what is done for them names them.
        if (surface is "企业" or "公司" or "群众" or "居民" && phrase.From == draft.Token + 1 && draft.Token > sentence.From && row.Scopes.ForWhom.Contains(row.TextOf(draft.Token - 1 > sentence.From && row.IsWhere(draft.Token - 1) ? draft.Token - 2 : draft.Token - 1)) && predicates.WhatIsDoneForThem(phrase.To, limit) is { Length: > 0 } help)
        {
            (draft.Indicator, draft.IndicatorRule) = (help + (rule is not null && name.EndsWith('数') ? name : CountedName(draft.Token, surface)), null);
            return;
        }
        // 90家企业换上了新营业执照: and after it.
        if (surface is "企业" or "公司" or "单位" && phrase.From == draft.Token + 1 && predicates.WhatTheyDid(phrase.To, limit) is { Length: > 0 } deed)
        {
            (draft.Indicator, draft.IndicatorRule) = (deed + surface + "数", null);
            return;
        }
        // 10亿元以上项目4个, 投资10亿元以上的大项目7个: the size stands before the noun.
        if (phrase.From < draft.Token && counted is "项目" or "企业" && sizes.SizeBefore(phrase.From) is >= 0 and var size)
        {
            sizes.NameSized(draft, size, rule is null ? surface : IndicatorNaming.Join(row, phrase));
            return;
        }
        // 10亿元级企业5家, 百亿级项目3个: a class by size.
        if (counted is "项目" or "企业" && phrase.From < draft.Token && sizes.TierBefore(phrase.From) is { Length: > 0 } tier)
        {
            // 新签约十亿元级项目3个: what was done stays with the class.
            var opens = phrase.From;
            while (opens > sentence.From && row[opens - 1].Start >= row[phrase.From].Start - tier.Length)
                opens--;
            draft.Act = acts.ActOn(phrase with { From = opens }, verb) is { Length: > 0 } doneTo ? doneTo : null;
            (draft.Indicator, draft.IndicatorRule) = (draft.Act + tier + counted + "数", null);
            return;
        }
        // 纳税千万元以上企业52户: the measure and the threshold name them.
        if (counted == "企业" && phrase.From < draft.Token && sizes.SizeInWords(phrase) is { Length: > 0 } sized)
        {
            (draft.Indicator, draft.IndicatorRule) = (sized + "企业数", null);
            return;
        }
        if (name == "企业数" && phrase.From > draft.Token && acts.StageIn(new Phrase(phrase.To, Math.Min(limit, phrase.To + 6))) is >= 0 and var joined)
        {
            (draft.Indicator, draft.IndicatorRule) = (acts.StageName(joined) + "企业数", null);
            return;
        }
        // 新签约亿元以上项目68个: what was done stays with the size.
        if (rule is not null && name.EndsWith("以上项目数", StringComparison.Ordinal) && acts.ActOn(phrase, verb) is { Length: > 0 } act && !name.StartsWith(act, StringComparison.Ordinal))
        {
            (draft.Indicator, draft.IndicatorRule, draft.Act) = (act + name, null, act);
            return;
        }
        // 签约项目27个，其中亿元以上项目19个.
        if (counted is "项目" && name.EndsWith("以上项目数", StringComparison.Ordinal) && acts.ActOfWhole(draft) is { } wholes)
        {
            (draft.Indicator, draft.IndicatorRule, draft.Act) = (name[..^"项目数".Length] + wholes + (sizes.KindOfWhole(draft) ?? "项目") + "数", null, wholes);
            return;
        }
        // 标准厂房9栋: an area's name counts nothing.
        if (rule is not null && name.EndsWith("面积", StringComparison.Ordinal) && !surface.EndsWith("面积", StringComparison.Ordinal) && row.Unit(draft.Token) is not ("宗" or "块"))
            (name, rule) = (surface, null);
        var staged = counted is "项目" && rule is not null && phrase.Count == 1 && !acts.StartsWithStage(name) && !name.StartsWith('新') && acts.Stages(phrase, verb, limit).Count > 0;
        // 通过认定高新技术企业26家.
        if (rule is not null && phrase.To <= draft.Token && phrase.From > sentence.From && row.TextOf(phrase.From - 1) is "认定" && name.EndsWith("企业数", StringComparison.Ordinal))
        {
            (draft.Indicator, draft.IndicatorRule) = ("认定" + name, null);
            return;
        }
        if (rule is not null && !staged && name.EndsWith('数') && phrase.Count == 1 && (verb < 0 || row[verb].Cue is not (Cue.Newly or Cue.Stage)) && VerbOfList(draft, phrase).Length == 0 && DeedTo(draft, phrase, surface).Length == 0)
        {
            (draft.Indicator, draft.IndicatorRule) = (name, rule);
            return;
        }
        // 新建、续建重点产业项目22个: of both stages, and so of neither.
        if (counted is "项目" && phrase.To <= draft.Token && phrase.Count > 1 && phrase.From - 2 >= sentence.From && row[phrase.From].Kind == TokenKind.Cue && row[phrase.From - 1].Kind == TokenKind.Series && row[phrase.From - 2] is { Kind: TokenKind.Cue, Cue: Cue.Stage or Cue.Newly })
        {
            (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Join(row, phrase with { From = phrase.From + 1 }) + "数", null);
            return;
        }
        if (counted is "项目" or "工程")
        {
            var stages = acts.Stages(phrase, verb, limit);
            if (stages.Count == 1)
            {
                (draft.Indicator, draft.Act) = (KindOfStaged(phrase) + stages[0] + "项目数", stages[0]);
                return;
            }
            if (stages.Count > 1)
            {
                draft.Indicator = "项目数";
                return;
            }
            draft.Act = acts.ActOn(phrase, verb) is { Length: > 0 } done ? done : null;
            // 集中开工的23个项目: the stage stands before 的.
            if (draft.Act is null && surface == "项目" && phrase.From == draft.Token + 1 && acts.StageBeforeOf(draft.Token) is { } begun)
            {
                (draft.Act, draft.Indicator) = (begun, begun + "项目数");
                return;
            }
        }
        var prefix = "";
        if (phrase.From > draft.Token && draft.Token > sentence.From && row.IsCue(draft.Token - 1, Cue.Fall))
            prefix = row.Plainly(draft.Token - 1);
        if (verb >= 0 && row[verb].Cue == Cue.Newly && !surface.StartsWith('新'))
            prefix = row.Plainly(verb);
        else if (verb >= 0 && row[verb].Cue == Cue.Stage && phrase.From > draft.Token)
            prefix = acts.StageName(verb);
        else if (acts.StageIn(new Phrase(phrase.To, Math.Min(limit, phrase.To + 6))) is >= 0 and var stage && phrase.From > draft.Token && surface.Length <= 4 && !(stage + 1 < sentence.To && row[stage + 1].Kind == TokenKind.Figure && acts.StageBeforeOf(draft.Token) is not null))
            prefix = acts.StageName(stage);
        // 新认定瞪羚企业23家: the verb stands inside the phrase.
        if (prefix.Length == 0 && rule is not null && phrase.Count > 1 && row.IsCue(phrase.From, Cue.Newly) && name.EndsWith('数') && name[0] != '新')
            prefix = row.Plainly(phrase.From);
        // 建成投产企业1970户: so does the stage.
        if (prefix.Length == 0 && rule is not null && counted == "企业" && phrase.Count > 1 && phrase.To <= draft.Token && row.IsCue(phrase.From, Cue.Stage) && acts.StageName(phrase.From) is { Length: > 0 } done2 && !name.StartsWith(done2, StringComparison.Ordinal))
            prefix = done2;
        // 整车产能近30万辆: a measure keeps its name whatever its unit.
        if (rule is not null && !name.EndsWith('数') && (verb < 0 && !IndicatorNaming.IsBare(name) || row.KindOf(draft.Token) == MentionKind.Number))
        {
            (draft.Indicator, draft.IndicatorRule) = (name, rule);
            return;
        }
        // 做运动服8000万件, 造手机1.2亿台: an amount that was made.
        if (rule is null && row.IsProduct(draft.Token) && phrase.To <= draft.Token && phrase.From - 2 >= sentence.From)
        {
            var made = row[phrase.From - 1] is { Kind: TokenKind.Word, Length: 2 } ? phrase.From - 1 : phrase.From;
            if (row.TextOf(made - 1) is "做" or "造")
            {
                (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Join(row, phrase with { From = made }) + "产量", null);
                return;
            }
        }
        // 手机造了1.2亿台, 宝骏基地产汽车30万辆: the verb stands within the phrase.
        if (rule is null && row.IsProduct(draft.Token) && phrase.To <= draft.Token)
        {
            var told = surface.TrimEnd('了');
            if (told.Length > 2 && told.EndsWithAny("造", "产出", "生产", "制造") && !told.EndsWithAny("改造", "智造"))
            {
                (draft.Indicator, draft.IndicatorRule) = (told[..^(told[^1] == '造' && !told.EndsWith("制造", StringComparison.Ordinal) ? 1 : 2)] + "产量", null);
                return;
            }
            for (var i = row.TextOf(phrase.From) is "产" ? phrase.From : phrase.From + 1; i < phrase.To - 1 || i == phrase.To - 1 && row[i].Length > 2; i++)
                if (row.TextOf(i) is "产" && i + 1 < phrase.To || row[i].Length > 2 && row.Text[row[i].Start] == '产' && row[i] is { Kind: TokenKind.Word } && !row.TextOf(i).StartsWith("产业") && !row.TextOf(i).StartsWith("产品"))
                {
                    (draft.Indicator, draft.IndicatorRule) = (IndicatorNaming.Text(row, new Phrase(i, phrase.To))[1..] + "产量", null);
                    return;
                }
        }
        // 销售整机1.4万台: an amount that was sold.
        if (rule is null && row.IsProduct(draft.Token))
        {
            (draft.Indicator, draft.IndicatorRule) = (surface, null);
            trade.TradeTurnedAround(draft);
            if (draft.Indicator != surface)
                return;
        }
        // 对27个立项项目实行了全代办: what is done to them is what is counted.
        if (counted is "项目" && name is "项目数" && DoneTo(draft, phrase.To, limit) is { } treated)
        {
            (draft.Indicator, draft.IndicatorRule) = (treated.Name, treated.Id);
            return;
        }
        if (counted is "项目" && (name is "项目数" || rule is "project-count") && surface != "项目")
        {
            draft.Act ??= acts.ActOfWhole(draft);
            var named = IndicatorNaming.ComesNew(surface) || draft.Act is { } told && surface.StartsWith(told, StringComparison.Ordinal);
            name = (prefix.Length == 0 && !named ? draft.Act : null) + surface;
        }
        else if (rule is not null && name.EndsWith('数'))
            name = name[..^1];
        else if (rule is null)
            name = surface;
        // 惠及企业213家, 服务群众1200人次: without the deed the noun says nothing.
        if (prefix.Length == 0 && verb < 0)
            prefix = DeedTo(draft, phrase, surface);
        // 新增规上企业14家、专精特新企业3家: the verb is said once for the items of the list.
        if (prefix.Length == 0 && verb < 0)
            prefix = VerbOfList(draft, phrase);
        // 新签约工业项目, 新开工项目: what is done is said once.
        if (prefix.Length > 0 && name.StartsWith(prefix, StringComparison.Ordinal))
            prefix = "";
        else if (prefix.Length > 2 && prefix[0] == '新' && name.StartsWith(prefix[1..], StringComparison.Ordinal))
            prefix = "";
        draft.Indicator = prefix + CountedName(draft.Token, name);
        MeasuredPart(draft);
    }

    // 携1300多种商品线下参展: how a clause ends that says who came; empty for any other.
    private string Attends(int from)
    {
        const int longest = 14;
        var end = from;
        while (end < sentence.To && end - from < longest && row[end].Kind is not TokenKind.Break)
            end++;
        return end > from && row.TextOf(end - 1) is "参展" or "参会" or "参赛" or "参评" or "亮相" ? row.Plainly(end - 1) : "";
    }

    /// <summary>重点制造业项目: which of the projects a stage is told of; empty where the words before 项目 sort none.</summary>
    private string KindOfStaged(Phrase phrase)
    {
        const int shortest = 3, longest = 8;
        // 16个“双百双新”产业项目开工: what stands in marks is a kind of its own.
        if (row.TextOf(phrase.From) is "“")
            for (var i = phrase.From + 2; i < Math.Min(phrase.To - 1, phrase.From + longest); i++)
                if (row.TextOf(i) is "”")
                    return IndicatorNaming.Text(row, phrase with { To = i + 1 });
        // 新动工亿元以上工业项目: what is done stands before the kind.
        while (phrase.Count > 1 && (row[phrase.From] is { Kind: TokenKind.Cue, Cue: Cue.Newly or Cue.Stage } || row.TextOf(phrase.From) is "新"))
            phrase = phrase with { From = phrase.From + 1 };
        for (var i = phrase.From; i < phrase.To; i++)
            if (row[i].Kind == TokenKind.Cue || row[i].Kind == TokenKind.Mark)
                return "";
        var kind = IndicatorNaming.Join(row, phrase);
        // 开工建设的亿元以上新项目: new they are all.
        if (kind.EndsWith("以上新项目", StringComparison.Ordinal))
            kind = kind[..^"新项目".Length] + "项目";
        foreach (var praise in (ReadOnlySpan<string>)["重点", "重大", "优质", "招商引资", "招商"])
            if (kind.StartsWith(praise, StringComparison.Ordinal))
                kind = kind[praise.Length..];
        return kind.EndsWith("项目", StringComparison.Ordinal) && (kind is "外资项目" or "央企项目" or "国企项目" or "民企项目" or "民生项目" or "总部项目" || kind.Length - 2 is >= shortest and <= longest && kind.AsSpan(0, kind.Length - 2).EndsWithAny("业", "类", "以上", "产业化", "技改", "外资", "科技", "能源", "制造", "材料", "医药", "基金", "建设", "改造", "设施", "亿级", "亿元级", "公司", "国企", "央企", "物流")) ? kind[..^2] : "";
    }

    // 惠及企业1530户、职工5.4万人: the deed is said once for the items of a list.
    private string DeedTo(Draft draft, Phrase phrase, string surface) =>
        OwnDeedTo(draft, phrase, surface) is { Length: > 0 } own ? own
        : IsReached(surface) && sentence.Last is { Aspect: Aspect.Level, Indicator: { Length: > 3 } before } item && item.Token + 2 == phrase.From && row[item.Token + 1].Kind == TokenKind.Series && row.Scopes.Reaches.BeginningOf(before) is { } shared ? shared : "";

    private static bool IsReached(string surface) => surface is "群众" or "居民" or "农户" or "学生" or "人员" or "职工" or "员工" or "公司" or "商户" or "家庭" or "市场主体" or "人才" or "客商" || surface.EndsWith("企业", StringComparison.Ordinal) && surface.Length <= 6;

    private string OwnDeedTo(Draft draft, Phrase phrase, string surface)
    {
        var at = phrase.From < draft.Token ? phrase.From : row.SkipLeft(draft.Token, sentence.From);
        if (surface is "企业" or "注册企业" && phrase.Count == 2 && row.TextOf(phrase.From) is "注册")
            return "注册";
        // 累计办结各类事项18万件, 免费刻制公章5000套: what is done for others says which.
        while (phrase.From < draft.Token && at - 1 > sentence.From && row[at - 1] is { Kind: TokenKind.Word, Class: WordClass.Pronoun or WordClass.Numeral or WordClass.Measure })
            at--;
        if (at > sentence.From && surface.EndsWithAny("事项", "业务", "证照", "公章", "手续", "诉求") && row.Scopes.Handles.Contains(row.TextOf(at - 1)) && !surface.StartsWith(row.Plainly(at - 1), StringComparison.Ordinal))
            return row.Plainly(at - 1);
        return at > sentence.From && IsReached(surface) && (row.Scopes.Reaches.Contains(row.TextOf(at - 1)) && (row.TextOf(at - 1) is not "组织" || surface.EndsWith("企业", StringComparison.Ordinal)) || row.TextOf(at - 1) is "注册" && surface.Length == 2) ? row.Plainly(at - 1) : "";
    }

    /// <summary>新增 of the item before in a list of counts (新增A14家、B3家); empty where the count goes on in none.</summary>
    private string VerbOfList(Draft draft, Phrase phrase) =>
        sentence.Last is { Aspect: Aspect.Level, Indicator: { } before } item && item.Token + 2 == phrase.From && row[item.Token + 1].Kind == TokenKind.Series && phrase.To <= draft.Token && (row.Unit(item.Token) == row.Unit(draft.Token) || row.IsCount(draft.Token) && row.CountsThings(item.Token) && row.CountsThings(draft.Token)) && row[phrase.From].In(row.Text)[0] != '新' && !acts.StartsWithStage(IndicatorNaming.Text(row, phrase))
            ? before[..^acts.InAll(before).Length] : "";

    /// <summary>机电产品出口98.6亿元，其中笔记本电脑412万台、集成电路18.6亿个: goods in their number, of what was told in money.</summary>
    private bool TradedPart(Draft draft)
    {
        if (draft.IndicatorRule is not null || draft.Indicator is not { Length: > 2 } name || name[^1] != '数' || draft.Head.To > draft.Token || !row.TextOf(draft.Token).ContainsAny('万', '亿') || sentence.Last is not { Indicator: { } before } last)
            return false;
        var goesOn = row.IsCount(last.Token) && before.EndsWithAny("出口量", "进口量") && last.Token + 2 == draft.Head.From && row[last.Token + 1].Kind == TokenKind.Series;
        if (!goesOn && sentence.FindLeft(draft.Head.From, Math.Max(sentence.From, draft.Head.From - 3), Cue.OfWhich) < 0)
            return false;
        var trade = goesOn ? before : sentence.Recent(static d => d.Aspect == Aspect.Level)?.Indicator;
        if (trade is null || !trade.EndsWithAny("出口额", "进口额", "出口量", "进口量"))
            return false;
        draft.Indicator = name[..^1] + trade[^3..^1] + "量";
        return true;
    }

    /// <summary>专利授权量3860件，其中发明专利765件: a part is counted by the measure of its whole.</summary>
    private void MeasuredPart(Draft draft)
    {
        if (TradedPart(draft))
            return;
        if (draft.IndicatorRule is not null || draft.Indicator is not { Length: > 3 } name || name[^1] != '数' || sentence.FindLeft(draft.Head.From, Math.Max(sentence.From, draft.Head.From - 3), Cue.OfWhich) < 0 || sentence.Recent(d => d.Aspect == Aspect.Level) is not { Indicator: { } whole } told || !row.SameUnit(told.Token, draft.Token) || whole[^1] != '量')
            return;
        for (var length = Math.Min(whole.Length - 2, name.Length - 2); length >= 2; length--)
            if (name.AsSpan(0, name.Length - 1).EndsWith(whole.AsSpan(0, length)))
            {
                draft.Indicator = name[..^1] + whole[length..];
                return;
            }
    }

    /// <summary>What a clause says is done to the projects counted in it (对…, 为…), where the vocabulary counts projects by it; null where it says none.</summary>
    private NamedTerm? DoneTo(Draft draft, int after, int limit)
    {
        if (draft.Token <= sentence.From || row.TextOf(draft.Token - 1) is not ("对" or "为" or "给" or "让"))
            return null;
        for (var i = after; i < limit; i++)
            if (row[i].Kind == TokenKind.Indicator && row.Terms[row[i].Index] is { } term && term.Name.EndsWith("项目数", StringComparison.Ordinal))
                return term;
        return null;
    }

    /// <summary>What is counted, with the ending that its unit asks for: 企业数, 床位数, 就业人数, 客运人次.</summary>
    public string CountedName(int at, string name)
    {
        var unit = row.Unit(at);
        if (name.EndsWith('数') || name.EndsWith("人口", StringComparison.Ordinal) || name.EndsWith("数量", StringComparison.Ordinal) || name.EndsWith('量') || name.EndsWith('额') || name.EndsWith("人次", StringComparison.Ordinal))
            return name;
        if (unit.EndsWith("人次", StringComparison.Ordinal))
            return name + "人次";
        if (unit.EndsWith('次'))
            return name + "次数";
        if (unit is "分")
            return name.EndsWith('分') || name.EndsWith("指数", StringComparison.Ordinal) ? name : name + "得分";
        // 其中规模以上126家.
        if (unit is "家" or "户" && name is "规模以上" or "规上" or "限额以上" or "限上")
            return (name[0] == '规' ? "规模以上" : "限额以上") + "企业数";
        if (unit is "人" or "万人" && name is "就业岗位" or "岗位" or "劳动力")
            return "就业人数";
        if (unit is "家" or "户" && (name.EndsWith("产业", StringComparison.Ordinal) || name.EndsWith("行业", StringComparison.Ordinal)))
            return name + "企业数";
        // 其中规上工业158家、服务业68家、限上商贸126家: firms of a trade.
        if (unit is "家" or "户" && name.Length is >= 2 and <= 10 && (name[^1] == '业' && !name.EndsWithAny("企业", "毕业", "就业", "创业", "作业", "执业", "开业") || name.EndsWithAny("商贸", "批零", "批零住餐")))
            return (name.StartsWith("规上", StringComparison.Ordinal) ? "规模以上" + name[2..] : name) + "企业数";
        // 各类总部212家, 瞪羚26家.
        if (unit is "家" or "户" && (name is "总部" or "各类总部" || name.EndsWithAny("独角兽", "瞪羚", "小巨人", "小巨人”")))
            return name + "企业数";
        // 澳资1212家、港资1006家.
        if (unit is "家" or "户" && name.EndsWithAny("外资", "港资", "澳资", "台资", "内资", "合资", "独资", "民营", "国有", "台商", "港商", "侨资"))
            return name + "企业数";
        // 算力5200P, 算力规模2万P.
        if (unit.EndsWith('P'))
            return name.EndsWith("算力", StringComparison.Ordinal) ? name + "规模" : name;
        // 各类人才总量3.6万人.
        if (name.EndsWith("人才", StringComparison.Ordinal))
            return name + "数";
        if (unit.EndsWith('人') && !name.EndsWith('人') && !name.EndsWith('员') && !name.EndsWith('者') && !name.EndsWith('工'))
            return name + "人数";
        if (unit is "件" or "万件" or "亿件" or "辆" or "万辆" or "台" or "万台" or "套" or "万套" or "部" or "万部" or "标箱" or "万标箱")
            return name.EndsWith('产') ? name + "量" : name + "数";
        return name + "数";
    }

    /// <summary>总投资127亿元的32个重点项目集中开工: the sum is of those projects, as in 开工项目32个，总投资127亿元.</summary>
    public void NameSumBefore(Draft draft)
    {
        // 签约总投资达41亿元的项目10个: the sum of those, and what was done to them stands before it.
        if (draft is { Counted: "项目", Aspect: Aspect.Level } && sentence.Last is { Indicator: "签约额", Aspect: Aspect.Level } agreed && row.IsCue(agreed.Token + 1, Cue.Of) && draft.Head.From == agreed.Token + 2 && draft.Head.To <= draft.Token)
        {
            (agreed.Indicator, agreed.IndicatorRule) = ("签约项目总投资", null);
            (draft.Indicator, draft.IndicatorRule, draft.Act) = ("签约项目数", null, "签约");
            return;
        }
        if (draft is not { Counted: "项目", Aspect: Aspect.Level, Indicator: { } name } || sentence.Last is not { Indicator: "总投资" or "投资额", Aspect: Aspect.Level } sum || sum.Token + 2 != draft.Token || !row.IsCue(sum.Token + 1, Cue.Of))
            return;
        if (draft.Act is { } act)
            (sum.Indicator, sum.IndicatorRule) = (act + "项目总投资", null);
        else if (name.EndsWith("项目数", StringComparison.Ordinal) && name.Length is > 5 and <= 14)
            (sum.Indicator, sum.IndicatorRule) = (name[..^1] + "总投资", null);
    }
}
