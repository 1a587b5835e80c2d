using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Whose a measure is: that of the projects and firms just counted (开工项目9个，总投资31亿元), of industry above the size; and nouns that need a measure.</summary>
internal sealed class MeasuredGroups(Row row, Sentence sentence)
{
    /// <summary>Makes a whole name of a noun that is none by itself: areas of land, outputs, costs that were saved, what projects and firms of one kind cost and earn.</summary>
    public void Complete(Draft draft, Phrase phrase)
    {
        if (draft.Aspect != Aspect.Level || draft.IndicatorRule is not null && row.KindOf(draft.Token) == MentionKind.Percent)
            return;
        var lead = phrase.To <= draft.Token ? phrase.From : phrase.From == draft.Token + 1 && row.KindOf(draft.Token) == MentionKind.Quantity && !row.IsArea(draft.Token) ? row.SkipLeft(draft.Token, sentence.From) : sentence.From;
        // 节省各项费用约200万元.
        if (lead - 1 > sentence.From && row.TextOf(lead - 1) is "各项" or "各类" or "各种" or "相关")
            lead--;
        var verb = lead > sentence.From ? row[lead - 1] : default;
        if (draft.IndicatorRule is null)
            draft.Indicator = Measured(draft, draft.Indicator!, verb);
        var whole = Saved(draft, verb) ?? CostOfProjects(draft, phrase) ?? EarnedByFirms(draft, phrase) ?? EarnedByTrade(draft, phrase);
        if (whole is null && !OwnActor(phrase))
            whole = EarnedByGroup(draft, phrase);
        if (whole is not null)
            (draft.Indicator, draft.IndicatorRule) = (whole, null);
    }

    private ReadOnlySpan<char> VerbText(Token verb) => verb.Length > 0 && (verb.Class == WordClass.Verb || verb.Kind == TokenKind.Cue) ? verb.In(row.Text) : default;

    /// <summary>An open noun with its measure: 用地面积, 绿道长度, 整机销量, 融资成本.</summary>
    private string Measured(Draft draft, string name, Token verb)
    {
        var at = draft.Token;
        var verbText = VerbText(verb);
        // 东山园28平方公里, 实施范围116平方公里: how large it is, whatever stands for it.
        if (row.BaseUnit(at) is "平方公里" or "平方米" && row.Unit(at).EndsWith("平方公里", StringComparison.Ordinal))
        {
            if (name is "范围" or "实施范围" or "规划范围" or "总规模" or "规模" or "规划用地")
                return "规划面积";
            if (name.Length is 3 or 4 && name.EndsWithAny("园", "园区", "片区") && !name.EndsWithAny("产业园区", "工业园区", "新园区", "老园区"))
            {
                draft.OwnerPhrase = draft.Head;
                return "面积";
            }
        }
        if (Output(draft, name, verbText) is { } output)
            return output;
        if (row.IsArea(at))
            return name is "土地" or "用地" or "地块" or "建设用地" ? "用地面积" : name.EndsWithAny("面积", "土地指标", "用地指标") ? name : name + "面积";
        // 建成绿道47公里.
        if (row.BaseUnit(at) is "米" or "千米" && row.Unit(at).EndsWith("公里", StringComparison.Ordinal) && IndicatorNaming.IsBare(name) && !name.EndsWithAny("里程", "距离", "路程", "总长", "航程", "里程数", "全长", "半径", "时速"))
            return name + "长度";
        // 工业累计用电610亿千瓦时: what was used, in all.
        if (name.EndsWith("用电", StringComparison.Ordinal) && row.BaseUnit(at) == "千瓦时")
        {
            var user = draft.Head.From - 2 >= sentence.From && name == "用电" && row.IsCue(draft.Head.From - 1, Cue.Total) && (row[draft.Head.From - 2].Kind == TokenKind.Breakdown || row.TextOf(draft.Head.From - 2).EndsWithAny("业", "产业")) ? row.Plainly(draft.Head.From - 2) : "";
            return user + name + "量";
        }
        if (row.IsProduct(at))
            return verbText switch
            {
                "生产" or "产" or "年产" => name + "产量",
                "销售" or "售出" or "销" => name + "销量",
                "出口" or "进口" => name + verbText.ToString() + "量",
                "卸下" or "卸载" => name + "卸载量",
                // 接卸原油27万吨, 输送180亿千瓦时清洁电能.
                _ when row.Scopes.MovesGoods.Contains(verbText) && !name.EndsWithAny("量", "数", "能力", "产能") => name + verbText.ToString() + "量",
                _ => name,
            };
        return name is "费用" or "成本" or "资金" or "税费" or "租金" or "房租" or "利息" or "税款" or "电费" or "时间" && verbText is { Length: 2 } ? verbText.ToString() + name : name;
    }

    /// <summary>生产陶瓷1.8亿平方米, 生产组件3.2GW, 累计生产压延铜箔3600吨: what was made, in whatever it is measured; null for anything else.</summary>
    private string? Output(Draft draft, string name, ReadOnlySpan<char> verb)
    {
        if (row.KindOf(draft.Token) != MentionKind.Quantity || row.IsDuration(draft.Token) || row.IsCount(draft.Token) && !row.IsProduct(draft.Token) || draft.Head.IsEmpty || draft.Head.To > draft.Token || name.EndsWithAny("量", "产能", "能力", "面积", "厂房", "车间", "用地", "土地", "基地", "线", "设备", "装置"))
            return null;
        if (verb is "生产" or "产出")
            return name + "产量";
        if (name.Length > 2 && name.StartsWith("生产", StringComparison.Ordinal) && row.TextOf(draft.Head.From) is "生产")
            return name[2..] + "产量";
        // 生产压延铜箔: how it is worked stands before what it is.
        var lead = draft.Head.From - 1;
        return lead - 1 > sentence.From && row[lead] is { Kind: TokenKind.Word, Class: WordClass.Verb, Length: 2 } && row.TextOf(lead - 1) is "生产" && row[lead].End == row[draft.Head.From].Start ? row.TextOf(lead).ToString() + name + "产量" : null;
    }

    /// <summary>减少二氧化碳排放10.7万吨: what is saved is no emission; null for anything else.</summary>
    private string? Saved(Draft draft, Token verb)
    {
        var verbText = VerbText(verb);
        // 年减排二氧化碳26万吨.
        if (verbText.EndsWith("减排") && row.BaseUnit(draft.Token) is "吨" && !draft.Indicator!.Contains('排'))
            return draft.Indicator + "减排量";
        return verb.Kind == TokenKind.Cue && verb.Cue == Cue.Fall && verbText.EndsWith("少") | verbText.EndsWith("减排") | verbText.EndsWith("降低") && row.BaseUnit(draft.Token) is "吨" && draft.Indicator!.IndexOf("排放", StringComparison.Ordinal) is > 0 and var emitted
            ? draft.Indicator[..emitted] + "减排量" : null;
    }

    /// <summary>What the projects just counted cost, cost this year or cost so far; null where none were.</summary>
    private string? CostOfProjects(Draft draft, Phrase phrase)
    {
        // 签约项目12个，其中远川储能项目总投资8亿元: of that one.
        if (row.NamesProject(phrase))
            return null;
        // 签约项目30个，累计投资总额100亿元.
        if (draft.Indicator is "完成投资" && row.TextOf(phrase.To - 1) is "累计投资总额" or "投资总额" or "累计投资" && phrase.To < draft.Token + 1 && (phrase.To < row.Tokens.Count && row.TextOf(phrase.To) is "总额" || row.TextOf(phrase.To - 1).EndsWith("总额")))
            draft.Indicator = "总投资";
        if (draft.Indicator is "投资额" or "总投资额" or "总投资" && SumOfProjects(draft) is { } projects)
            return projects + "总投资";
        // 开工项目28个、总投资47亿元，其中18个投产，累计完成投资39亿元: of all of them.
        if (draft.Indicator is "完成投资" && phrase.From > sentence.From && row.IsCue(phrase.From - 1, Cue.Total) && sentence.Recent(d => d.Aspect == Aspect.Level && d.Indicator is { } summed && summed.EndsWith("项目总投资", StringComparison.Ordinal)) is { Indicator: { } sums } all && !sentence.SemicolonBetween(all.Token, draft.Token))
            return sums[..^3] + "完成投资";
        // 重点项目46个，总投资552亿元，年计划投资110亿元; 86个在建项目已完成投资232亿元: of those projects as well.
        const int near = 3;
        if (draft.Indicator is "年度计划投资" or "年度投资" or "计划投资" or "完成投资" && (IsProjectCount(draft) ?? SummedBefore(draft)) is { Length: > 2 and <= LongestGroup } planned && phrase.From - Math.Max(sentence.Drafts[^1].Token + 1, sentence.Drafts[^1].Head.To) <= near)
            return planned + draft.Indicator;
        if (CountedProjects(draft) is not { Act: var act, Indicator: { } count })
            return null;
        // 12个项目集中签约，总金额86亿元: the worth of contracts.
        if (draft.Indicator is "金额" or "总金额" or "总额" or "项目金额" or "项目总金额" or "签约金额")
            return act is null or "签约" or "落地" ? "签约额" : act + "项目总投资";
        if (draft.Indicator != "签约额" || phrase.Count != 1)
            return null;
        // 新开工项目12个，协议总投资41.7亿元: agreed once, and now begun.
        if (act is "开工" or "投产" or "竣工" or "在建")
            return act + "项目总投资";
        var signed = count[..^1];
        // 食品产业签约项目6个，签约额20亿元: of that trade.
        if (act is "签约" && signed.Length > 6 && signed.EndsWith("业签约项目", StringComparison.Ordinal))
            return signed[..^4] + "签约额";
        // 服务业项目3个、协议引资6亿元: of those projects alone.
        return signed.EndsWithAny("业项目", "类项目") ? signed + "签约额" : null;
    }

    // How far behind a count the text may come back to its project, in UTF-16 code units.
    private const int LongestReturn = 60;

    // A longer name of projects or firms is an enumeration.
    private const int LongestGroup = 14;

    /// <summary>What firms above the size produce and earn, told of industry (规模以上工业总产值), and what other firms earn; null where none were counted.</summary>
    private string? EarnedByFirms(Draft draft, Phrase phrase)
    {
        const string above = "规模以上工业";
        // 工业总产值1586亿元，其中规上工业企业完成1464亿元: of industry above the size, no number of firms.
        if (draft.Indicator is { } firms && firms.EndsWith("企业数", StringComparison.Ordinal) && row.KindOf(draft.Token) == MentionKind.Money)
        {
            if (firms == above + "企业数")
                return IndicatorNaming.MeasureOf((sentence.LastSum() ?? sentence.Carried)?.Indicator) is { } output ? above + (output == "产值" ? "总产值" : output) : null;
            // 营业总收入1757亿元；其中规上企业1579亿元: what those earn.
            return IndicatorNaming.MeasureOf((sentence.Recent(d => d.Aspect is Aspect.Level or Aspect.Growth && IndicatorNaming.MeasureOf(d.Indicator) is not null) ?? sentence.Carried)?.Indicator) is { } earning ? firms[..^1] + earning : null;
        }
        if (phrase.Count != 1 || draft.Indicator is not ("产值" or "总产值" or "工业总产值" or "增加值" or "工业增加值" or "营业收入" or "利润总额" or "主营业务收入"))
            return null;
        // 133家规上工业企业实现总产值241亿元.
        var beside = sentence.Last is { Indicator: above + "企业数" or "规模以上企业数" } counted && (counted.Indicator == above + "企业数" || draft.Indicator.Contains("工业", StringComparison.Ordinal)) && row[counted.Token + 1].Kind != TokenKind.Break && phrase.From - counted.Token < 5;
        // 规上工业企业130家，实现工业总产值596亿元: of those as well, where nobody else opens the clause.
        var follows = phrase.From - 2 > sentence.From && row.IsCue(phrase.From - 1, Cue.Makes) && row[phrase.From - 2].Kind == TokenKind.Break && sentence.Recent(d => d.Indicator is above + "企业数") is { } large && !OthersOpen(large.Token + 1, phrase.From);
        return !beside && !follows ? null : above + (draft.Indicator == "产值" ? "总产值" : draft.Indicator.StartsWith("工业", StringComparison.Ordinal) ? draft.Indicator[2..] : draft.Indicator);
    }

    /// <summary>424家软件业企业营收516亿元: of that trade; null where no firms of a trade were counted.</summary>
    private string? EarnedByTrade(Draft draft, Phrase phrase) =>
        row.Scopes.IndustryMeasures.Contains(draft.Indicator) && sentence.Last is { Indicator: { } trade } counted && trade.EndsWith("业企业数", StringComparison.Ordinal) && !trade.EndsWith("工业企业数", StringComparison.Ordinal) && trade.Length > 6 && phrase.To - counted.Token < 8 && row[counted.Token + 1].Kind != TokenKind.Break && sentence.RegionStart(phrase.From) == counted.Token + 1
            ? trade[..^3] + draft.Indicator : null;

    /// <summary>开工项目9个，总投资31亿元，预计年产值44亿元: what those projects or firms will bring; null where none were counted.</summary>
    private string? EarnedByGroup(Draft draft, Phrase phrase)
    {
        if (phrase.Count != 1)
            return null;
        // 产业链产值突破860亿元，今年上半年实现产值512亿元: what was told last goes on.
        if (draft.Indicator is "产值" or "营业收入" or "销售收入" && sentence.Drafts.Count > 0 && sentence.Recent(static d => d.Aspect == Aspect.Level) is { Indicator: { } running } last && row.KindOf(last.Token) == MentionKind.Money && running.Length > draft.Indicator.Length && running.EndsWith(draft.Indicator, StringComparison.Ordinal) && !OthersOpen(last.Token + 1, phrase.From))
            return running;
        if (draft.Indicator is "产值" or "销售收入" or "营业收入" or "税收收入" or "利税" or "利润总额" or "就业人数" && DoneProjects(draft) is { } done)
            return done + "项目" + (draft.Indicator == "税收收入" ? "税收" : draft.Indicator);
        return draft.Indicator is "产值" or "年产值" or "完成投资" or "工业产值" or "销售收入" or "税收" or "营业收入" && SizedGroup(draft) is { } group ? group + (draft.Indicator == "年产值" ? "产值" : draft.Indicator) : null;
    }

    // Whether a clause between two tokens opens with another than a verb, a change or a time.
    private bool OthersOpen(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (row[i].Kind != TokenKind.Break || i + 1 >= to)
                continue;
            var next = i + 1;
            while (next < to - 1 && (row[next].Kind == TokenKind.Time || row.IsSoft(row[next])))
                next++;
            if (!row.IsCue(next, Cue.Makes) && !row.IsCue(next, Cue.Rise) && !row.IsCue(next, Cue.Fall) && !row.IsCue(next, Cue.Occupies) && row[next].Kind != TokenKind.Figure)
                return true;
        }
        return false;
    }

    private string? DoneProjects(Draft draft)
    {
        // 开工项目总投资4.18亿元，预计年产值12亿元.
        if (sentence.Last is { Aspect: Aspect.Level or Aspect.Share, Indicator: "签约项目总投资" or "开工项目总投资" or "投产项目总投资" or "竣工项目总投资" or "在建项目总投资" or "签约项目投资" or "开工项目投资" or "投产项目投资" or "竣工项目投资" or "在建项目投资" } sum && !sentence.SemicolonBetween(sum.Token, draft.Token))
            return sum.Indicator[..2];
        for (var i = sentence.Drafts.Count - 1; i >= Math.Max(0, sentence.Drafts.Count - 4); i--)
            if (sentence.Drafts[i] is { Counted: "项目", Act: "签约" or "开工" or "投产" or "竣工" or "落地" or "在建", Aspect: Aspect.Level } counted)
                return sentence.SemicolonBetween(counted.Token, draft.Token) && !OpensPart(draft.Head.From) ? null : counted.Act;
        return null;
    }

    // 落地项目132个，…；总投资1084亿元，…；建成后年产值预计有1685亿元: a part of the sentence that opens with the measure names no others.
    private bool OpensPart(int head)
    {
        while (head > sentence.From && (row.IsCue(head - 1, Cue.Plan) || row.IsSoft(row[head - 1])))
            head--;
        return head > sentence.From && row[head - 1].Kind == TokenKind.Break && row.TextOf(head - 1)[0] is '；' or ';';
    }

    /// <summary>签约项目46个、总投资238.5亿元, 其中产业类项目14个，总投资139.5亿元: the projects whose sum it is; a kind stays with a part only.</summary>
    private string? SumOfProjects(Draft draft)
    {
        if (IsProjectCount(draft) is not { } projects)
            return null;
        return projects.Length is > 2 and <= LongestGroup ? projects : draft.Indicator != "总投资" || IsPartOfProjects(projects) ? projects : CountedProjects(draft)!.Act is { } act ? act + "项目" : null;
    }

    // 重点项目 of the 重点项目总投资 just told.
    private string? SummedBefore(Draft draft) =>
        sentence.Last is { Aspect: Aspect.Level, Indicator: { } name } before && !sentence.SemicolonBetween(before.Token, draft.Token)
            ? name.EndsWith("项目总投资", StringComparison.Ordinal) ? name[..^3] : name.EndsWith("项目年度计划投资", StringComparison.Ordinal) ? name[..^6] : null : null;

    private bool IsPartOfProjects(string projects) => projects.Length is > 2 and < 12 && sentence.FindLeft(sentence.Drafts[^1].Token, Math.Max(sentence.From, sentence.Drafts[^1].Token - Sentence.Reach), Cue.OfWhich) >= 0;

    /// <summary>The name of the projects counted last (签约项目); null where none were.</summary>
    public string? IsProjectCount(Draft draft) =>
        CountedProjects(draft) is { Indicator: { } name } ? name[..^1] : null;

    /// <summary>The projects counted last; how many more they are than a year ago stands between (开工项目12个，比去年同期多1个，总投资41亿元).</summary>
    public Draft? CountedProjects(Draft draft)
    {
        var asides = 0;
        for (var i = sentence.Drafts.Count - 1; i >= Math.Max(0, sentence.Drafts.Count - 3 - asides); i--)
        {
            // 重点项目26个（其中产业项目19个、基础设施项目7个），完成投资10亿元: of all of them.
            if (asides < 4 && sentence.Drafts[i].Counted == "项目" && sentence.IsAside(sentence.Drafts[i].Token, draft.Token))
            {
                asides++;
                continue;
            }
            if (sentence.Drafts[i].Aspect is Aspect.Change or Aspect.Growth && i > 0 && sentence.Drafts[i].Indicator == sentence.Drafts[i - 1].Indicator)
                continue;
            if (AllOf(i) is { } all)
                return sentence.SemicolonBetween(all.Token, draft.Token) ? null : all;
            // 41个总投资840亿元的项目: whose noun is still to come.
            return sentence.Drafts[i] is { Counted: "项目", Aspect: not (Aspect.Change or Aspect.Growth), Indicator: { } name } before && name.EndsWith('数') && !(before.Rule == Counts.PricedRule && before.Head.From > draft.Token) && !sentence.SemicolonBetween(before.Token, draft.Token) ? before : null;
        }
        return null;
    }

    // 重点项目31个，其中产业项目27个、基础设施项目4个，总投资126亿元: the parts are all there are, and so the sum is that of the whole.
    private Draft? AllOf(int last)
    {
        decimal sum = 0;
        for (var i = last; i >= Math.Max(0, last - 5) && sentence.Drafts[i] is { Counted: "项目", Aspect: Aspect.Level } part && row.IsCount(part.Token) && row.Figures[part.Number].Quantity?.Value is { } value; i--)
        {
            if (i < last - 1 && value == sum)
                return sentence.FindLeft(sentence.Drafts[i + 1].Token, part.Token + 1, Cue.OfWhich) >= 0 ? part : null;
            sum += value;
        }
        return null;
    }

    // 其中规上企业61家，智能装备产业实现产值306亿元: another than those counted.
    private bool OwnActor(Phrase phrase)
    {
        if (phrase.From - 1 <= sentence.From || !row.IsCue(phrase.From - 1, Cue.Makes))
            return false;
        var left = sentence.RegionStart(phrase.From - 1);
        return !row.PhraseBefore(row.SkipLeft(phrase.From - 1, left), left).IsEmpty;
    }

    /// <summary>The firms or projects that were counted just before, when they are a group of their own (产值亿元以上企业38家，实现产值…).</summary>
    private string? SizedGroup(Draft draft)
    {
        for (var i = sentence.Drafts.Count - 1; i >= 0 && i >= sentence.Drafts.Count - 4; i--)
        {
            var before = sentence.Drafts[i];
            if (sentence.SemicolonBetween(before.Token, draft.Token))
                return null;
            // 入驻企业50家，项目达产后，年产值50亿元: of the project.
            if (before.Counted is "企业" && row.Text.AsSpan(row[before.Token].End, row[draft.Token].Start - row[before.Token].End) is var between && between.Length <= LongestReturn && between.Contains("，项目", StringComparison.Ordinal))
                return null;
            if (before.Counted is "项目" or "企业" && before.Aspect == Aspect.Level && before.Indicator is { } name && name.EndsWith('数') && row.IsCount(before.Token))
                return name.Contains("以上", StringComparison.Ordinal) || draft.Indicator is "产值" or "年产值" ? name[..^1] : null;
            // 规上企业28家，人口12万人，完成投资…: something else was told since.
            if (before is { Aspect: Aspect.Level, Counted: not null } && row.IsCount(before.Token))
                return null;
        }
        return null;
    }
}
