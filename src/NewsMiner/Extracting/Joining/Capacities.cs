using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Capacities: 年产20万辆, 3万吨钛白粉生产线, 二期20GWh.</summary>
internal sealed class Capacities(Row row, Sentence sentence)
{
    /// <summary>年产20万辆、年产光纤配线架0.48万套、光缆交接箱2.36万套: a capacity, also of the items after the first.</summary>
    public bool YearlyOutput(Draft draft, int left)
    {
        var at = draft.Token;
        // 年生产经营额200亿元: nobody makes sums.
        if (row.KindOf(at) == MentionKind.Money)
            return false;
        var listed = sentence.Drafts.Count > 0 && sentence.Drafts[^1].Rule == "capacity" && left > sentence.Drafts[^1].Token && row[sentence.Drafts[^1].Token + 1].Kind == TokenKind.Series && row.BaseUnit(sentence.Drafts[^1].Token) == row.BaseUnit(at);
        var verb = -1;
        for (var i = at - 1; i >= Math.Max(left, at - 6) && verb < 0; i--)
        {
            if (row[i].Kind == TokenKind.Series)
                break;
            if (row.TextOf(i).EndsWith("年产") || row.TextOf(i) is "年产能" or "日产")
                verb = i;
            // 年可封装晶圆12万片, 每年可生产20万吨.
            else if (i > left && row.TextOf(i) is "可" && row.TextOf(i - 1)[^1] == '年' && row.TextOf(i - 1).Length <= 2 && row.TextOf(i + 1) is "生产" or "加工" or "处理" or "封装" or "制造" or "供应" or "组装" or "制取" or "制备")
                verb = i - 1;
            else if (i > left && row.TextOf(i) is "生产" or "加工" or "可产" && row.TextOf(i - 1) is "每年" or "年可" or "年")
                verb = i - 1;
            else if (i > left + 1 && row.TextOf(i) is "产" && row.TextOf(i - 1) is "可" && row.TextOf(i - 2) is "每年" or "年")
                verb = i - 2;
            else if (row[i].Kind == TokenKind.Cue && i < at - 1 && row[i].Cue != Cue.Says)
                break;
        }
        if (verb < 0 && ListedYearly(draft, left))
            return true;
        if (verb < 0 && !(listed && at + 1 < sentence.To))
            return false;
        // 年产120万吨脱氢装置、年产30万吨聚丙烯装置: the second of two that were told by their products.
        listed |= verb >= 0 && verb == at - 1 && sentence.Last is { Rule: "capacity", Indicator: { Length: > 2 } } told && at - told.Token < 12 && row[verb - (verb > sentence.From ? 1 : 0)].Kind == TokenKind.Series;
        draft.Rule = "capacity";
        draft.Head = verb >= 0 ? new Phrase(verb, at) : new Phrase(left, at);
        // 年产光学模组50万件、机器人10万件, 年产70万吨EVA、5万吨聚烯烃: of which product; who makes but one makes no other.
        var product = verb >= 0 ? IndicatorNaming.Join(row, new Phrase(verb + (row.TextOf(verb + 1) is "可" or "生产" or "加工" ? row.TextOf(verb + 2) is "生产" or "加工" or "制取" or "制备" ? 3 : 2 : 1), row.SkipLeft(at, verb + 1))) : IndicatorNaming.Join(row, row.PhraseBefore(row.SkipLeft(at, left), left));
        if (product.Length == 0)
            product = ListedProduct(at, listed);
        else if (!listed && !AnotherFollows(at))
            product = "";
        // 绿氢年产能达到8万吨: of which product the noun says.
        if (product.Length == 0 && verb > left && row.TextOf(verb) is "年产能" && MadeBefore(verb, left) is { } made)
            product = made;
        (draft.Indicator, draft.IndicatorRule) = (product.Length is >= 2 and <= 12 && !product.Contains("产能", StringComparison.Ordinal) && !product.Contains("能力", StringComparison.Ordinal) ? product + "产能" : "产能", null);
        return true;
    }

    // The product right before a noun of ability; null where what stands there is who or what makes it.
    private string? MadeBefore(int ability, int left)
    {
        var thing = row.PhraseBefore(ability, left);
        if (thing.IsEmpty || row.IsGeneric(thing) || row[thing.To - 1].Kind is not (TokenKind.Word or TokenKind.Breakdown) || row.Scopes.MadeByOrHow.AnyEnds(row.TextOf(thing.To - 1)))
            return null;
        return IndicatorNaming.Join(row, thing);
    }

    /// <summary>规划炼油能力1000万吨/年、乙烯120万吨/年: what is planned to be made a year, and the list that goes on with it.</summary>
    public void NameAbility(Draft draft)
    {
        if (draft is not { Aspect: Aspect.Level, Indicator: { Length: >= 2 } name } || row.KindOf(draft.Token) != MentionKind.Quantity)
            return;
        if (name.StartsWith("规划", StringComparison.Ordinal) && name.Length >= 4 && name.EndsWithAny("产能", "能力"))
            (draft.Indicator, draft.IndicatorRule, draft.Rule) = (name[2..], null, PlannedRule);
        else if (row.Unit(draft.Token).Contains("/年", StringComparison.Ordinal) && IndicatorNaming.IsBare(name) && draft.Head.From - 1 > sentence.From && row[draft.Head.From - 1].Kind == TokenKind.Series && sentence.Last is { Aspect: Aspect.Level, Indicator: { } told } last && last.Token == draft.Head.From - 2 && told.EndsWithAny("产能", "能力") && row.Unit(last.Token).Contains("/年", StringComparison.Ordinal))
            (draft.Indicator, draft.IndicatorRule, draft.Rule) = (name + "产能", null, last.Rule);
    }

    /// <summary>规划标准厂房22栋, 规划建设机架1.2万架: what is planned to be there, named by itself; how large something is laid out is so already (规划面积).</summary>
    public void NamePlanned(Draft draft)
    {
        if (draft is not { Aspect: Aspect.Level, Head.IsEmpty: false, Indicator: { Length: > 2 } name, Rule: not PlannedRule } || row.KindOf(draft.Token) is not (MentionKind.Quantity or MentionKind.Number))
            return;
        var from = Math.Min(row[draft.Head.From].Start, row[draft.Token].Start);
        var planned = name;
        if (draft.IndicatorRule is null && name.IndexOf("规划", StringComparison.Ordinal) is >= 0 and var word)
        {
            if (word > 0 && !row.Scopes.LaysOut.AnyEnds(name.AsSpan(0, word)))
                return;
            planned = name[(word + row.Scopes.PlannedFor.BeginningOf(name.AsSpan(word))!.Length)..];
            from = row.Text.LastIndexOf("规划", row[draft.Token].Start, StringComparison.Ordinal);
        }
        // 规划建筑面积12万平方米 is one word of the vocabulary.
        else if (!row.Scopes.PlannedFor.AnyEnds(row.Text.AsSpan(0, from)) && !(name is "建筑面积" or "厂房面积" && row.TextOf(draft.Head.From).StartsWith("规划")))
        {
            return;
        }
        // 规划市级重点项目64个, 规划核心区12.6平方公里: what a list or a map holds is there.
        if (row.Scopes.LaidOut.AnyBegins(planned) || draft.Counted is "项目" || row.Unit(draft.Token).EndsWith("平方公里", StringComparison.Ordinal))
            return;
        for (var i = draft.Token - 1; i >= Math.Max(sentence.From, draft.Token - Sentence.Reach) && row[i].Start >= from; i--)
            if (row.IsCue(i, Cue.Done))
                return;
        if (planned.Length > 1 && planned != name)
            draft.Indicator = planned;
        draft.Rule = PlannedRule;
    }

    /// <summary>The rule of what is planned by its own name.</summary>
    public const string PlannedRule = "planned";

    /// <summary>可年产燃料电池系统和储氢系统5000套, 年加工蔬菜、玉米、辣椒2万吨: products lined up before one amount, or such as the lexicon parts (年|产高|纯氢).</summary>
    private bool ListedYearly(Draft draft, int left)
    {
        const int longest = 16;
        var clause = row.Text.AsSpan(row[left].Start, row[draft.Token].Start - row[left].Start);
        foreach (var verb in (ReadOnlySpan<string>)["年产", "年加工"])
        {
            var start = clause.LastIndexOf(verb, StringComparison.Ordinal);
            if (start < 0 || clause[(start + verb.Length)..] is not { Length: > 1 and <= longest } products || products.ContainsAnyInRange('0', '9') || products.ContainsAny('，', '；', '值') || products.ContainsAny('的', '量', '能') || products[0] is '业' or '品' || start > 0 && (char.IsAsciiDigit(clause[start - 1]) || clause[start - 1] is '上' or '去' or '今' or '当' or '全'))
                continue;
            (draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Head) = ("capacity", "产能", null, new Phrase(Math.Max(left, draft.Token - 1), draft.Token));
            return true;
        }
        return false;
    }

    /// <summary>5000辆整车生产线: whether what is counted is what a line makes.</summary>
    public bool LeadsToLine(int at) =>
        (row.IsProduct(at) || row.Unit(at) is "万头" or "万羽" or "万只") && row.PhraseAfter(at + 1, sentence.RegionEnd(at)) is { Count: > 1 } line && IndicatorNaming.Text(row, line).EndsWithAny("生产线", "屠宰线", "加工线") && !row.Unit(at).EndsWith("台套", StringComparison.Ordinal);

    private bool AnotherFollows(int at)
    {
        if (at + 1 >= sentence.To || row[at + 1].Kind != TokenKind.Series)
            return false;
        for (var i = at + 2; i < Math.Min(sentence.To, at + 9) && row[i].Kind is not TokenKind.Break; i++)
            if (row[i].Kind == TokenKind.Figure)
                return row.BaseUnit(i) == row.BaseUnit(at) || row.IsProduct(i) == row.IsProduct(at) && row.IsProduct(i);
        return false;
    }

    // The product after an amount that stands in a list with others; empty for one alone.
    private string ListedProduct(int at, bool listed)
    {
        var end = sentence.RegionEnd(at);
        var after = row.PhraseAfter(at + 1, end);
        // 5万吨高端聚烯烃等装置: the lexicon may not know the product.
        if (after.IsEmpty)
        {
            var to = at + 1;
            while (to < end && to - at < 6 && row[to].Kind is TokenKind.Word or TokenKind.Breakdown or TokenKind.Indicator && row.TextOf(to) is not "等")
                to++;
            after = new Phrase(at + 1, to);
        }
        if (after.IsEmpty)
            return "";
        for (var i = after.From; i < after.To; i++)
            if (row[i].Kind == TokenKind.Series)
                after = after with { To = i };
        var yearly = after.To + 1 < sentence.To && row.TextOf(after.To + 1) is "年产" && !row.TextOf(after.To - 1).EndsWithAny("项目", "工程", "基地");
        var next = after.To + (yearly ? 2 : 1);
        // 年产50万立方米刨花板生产线、年产1000万平方米饰面板生产线: each in its own unit.
        var another = row[after.To < sentence.To ? after.To : sentence.To - 1].Kind == TokenKind.Series && next < sentence.To && row[next].Kind == TokenKind.Figure && (yearly || row.BaseUnit(next) == row.BaseUnit(at));
        var name = another || listed ? IndicatorNaming.Join(row, after) : "";
        // 无醛饰面板生产线: what the lexicon parts before the works.
        if (name.Length > 0 && Product(at) is { Length: <= 12 } whole && whole.StartsWith(name, StringComparison.Ordinal))
            name = whole;
        foreach (var thing in (ReadOnlySpan<string>)["项目", "生产线", "装置", "工程", "基地"])
            if (name.EndsWith(thing, StringComparison.Ordinal))
                name = name[..^thing.Length];
        return name;
    }

    /// <summary>What a product's or a project's name promises (3万吨钛白粉生产线, 200兆瓦电池组件等项目): its capacity.</summary>
    public bool CapacityInName(Draft draft, int left)
    {
        var at = draft.Token;
        if (row.KindOf(at) == MentionKind.Money || at + 1 >= sentence.To)
            return false;
        // 形成12万吨多晶硅、90吉瓦单晶硅的产能: each of its product.
        if (AbilityOfList(at) is { } ability && Product(at) is { Length: >= 2 and <= 12 } made)
        {
            (draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Head) = ("capacity-of-list", made + (ability is "处理能力" or "加工能力" or "生产能力" ? ability : "产能"), null, new Phrase(at + 1, at + 2));
            return true;
        }
        // 建设5GW的组件生产线: 的 parts them.
        var thing = row.IsCue(at + 1, Cue.Of) && at + 2 < sentence.To && at > left && IsBuilding(at - 1) ? at + 2 : at + 1;
        if (row[thing].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown) || !Row.IsNominal(row[thing]) && row[thing].Class != WordClass.Verb)
            return false;
        if (!(row.BaseUnit(at) is "吨" or "瓦" or "千瓦时" or "立方米" or "标准立方米" or "升" or "千克" || row.IsProduct(at) && row.Unit(at).StartsWith('万') || LeadsToLine(at) || row.Unit(at).Contains("/年", StringComparison.Ordinal)))
            return false;
        // 建成75万吨/年丙烷脱氢装置: by the year only a line's ability is told so.
        if (at > left && (row[at - 1].Kind == TokenKind.Cue && row[at - 1].Cue is not (Cue.Stage or Cue.Newly or Cue.Of) && !row.Unit(at).Contains("/年", StringComparison.Ordinal) || row.TextOf(at - 1) is "生产" or "销售" or "产" or "出口" or "进口"))
            return false;
        for (var i = at + 1; i < Math.Min(sentence.To, at + 30); i++)
        {
            if (row[i].Kind == TokenKind.Break)
                return ProductBuilt(draft, left, i);
            // 20吉瓦时储能电池、6万吨铜箔等46个重点项目: the next item promises in its own unit, and what counts them closes the list.
            if (row[i].Kind == TokenKind.Figure && row.BaseUnit(i) != row.BaseUnit(at) && !(row[i - 1].Kind == TokenKind.Series && !row.IsCount(i) && row.KindOf(i) == MentionKind.Quantity) && !(row.TextOf(i - 1) is "等" && row.IsCount(i)))
                return false;
            if (row[i].Kind is TokenKind.Word or TokenKind.Indicator && row.TextOf(i).EndsWithAny("项目", "生产线", "产线", "屠宰线", "加工线", "装置", "基地", "工程", "扩建", "技改", "工厂") || row.TextOf(i) is "线" && row.TextOf(i - 1) is "屠宰" or "加工")
            {
                (draft.Rule, draft.Indicator, draft.IndicatorRule) = ("capacity-in-name", OneOfLines(at, i) && Product(at) is { Length: >= 2 and <= 12 } product ? product + "产能" : "产能", null);
                draft.Head = new Phrase(at + 1, i + 1);
                // 30万头生猪屠宰线: what the line does.
                if (IndicatorNaming.Text(row, draft.Head) is { Length: > 3 and <= 12 } line && line.EndsWithAny("屠宰线", "加工线"))
                    draft.Indicator = line[..^1] + "产能";
                return true;
            }
        }
        return false;
    }

    /// <summary>建设1.5万吨正极材料，建成后…: nobody builds tons but those who mean to make them; stores and tanks hold theirs.</summary>
    private bool ProductBuilt(Draft draft, int left, int end)
    {
        const int longest = 6;
        var at = draft.Token;
        if (at <= left || !IsBuilding(at - 1) || row.BaseUnit(at) is not ("吨" or "瓦时" or "千瓦时") || end - at > longest)
            return false;
        for (var i = at + 1; i < end; i++)
            if (row[i].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown))
                return false;
        if (row.TextOf(at + 1)[0] is '级' || row.TextOf(end - 1).EndsWithAny("库", "仓", "罐", "码头", "泊位", "堆场", "站", "厂", "房", "园", "中心", "储能", "仓储", "设施", "场", "能力", "产能", "系统"))
            return false;
        (draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Head) = ("capacity-in-name", "产能", null, new Phrase(at + 1, end));
        return true;
    }

    private bool IsBuilding(int token) => row.TextOf(token) is "建设" or "新建" or "扩建" or "改扩建" or "改建";

    // The product that stands right after an amount, without the works that make it.
    private string Product(int at)
    {
        var to = at + 1;
        while (to < sentence.To && to - at < 7 && row[to].Kind is TokenKind.Word or TokenKind.Breakdown or TokenKind.Indicator && !row.IsCue(to, Cue.Of) && row.TextOf(to) is not ("等" or "的"))
            to++;
        var name = IndicatorNaming.Text(row, new Phrase(at + 1, to));
        foreach (var thing in (ReadOnlySpan<string>)["生产线", "装置"])
            if (name.IndexOf(thing, StringComparison.Ordinal) is > 0 and var works)
                name = name[..works];
        return name;
    }

    /// <summary>20万吨/年醋酸装置、18万吨/年聚醚装置: lines for several products, each of which has its own capacity; a project's promise is the project's.</summary>
    private bool OneOfLines(int at, int thing)
    {
        if (!row.TextOf(thing).EndsWithAny("装置", "生产线"))
            return false;
        for (var i = thing; i < Math.Min(sentence.To, at + 30) && row[i].Kind is not TokenKind.Break; i++)
            if (row.TextOf(i).EndsWithAny("项目", "工程"))
                return false;
        // Another before it or after it, in one list.
        for (var i = at + 1; i < Math.Min(sentence.To, at + 10) && row[i].Kind is not TokenKind.Break; i++)
            if (row[i].Kind == TokenKind.Figure && !row.IsCount(i) && row.KindOf(i) == MentionKind.Quantity)
                return true;
        return sentence.Last is { Rule: "capacity-in-name" or "capacity", Indicator: { } told } && told.Length > 2 && told.EndsWith("产能", StringComparison.Ordinal) && at - sentence.Drafts[^1].Token < 12;
    }

    /// <summary>The ability that 的 joins to a list of amounts (…、90吉瓦单晶硅的产能); null where none closes it, or nothing is listed.</summary>
    private string? AbilityOfList(int at)
    {
        if (row.KindOf(at) != MentionKind.Quantity || row.IsCount(at))
            return null;
        var several = sentence.Drafts.Count > 0 && sentence.Drafts[^1].Rule == "capacity-of-list" && at - sentence.Drafts[^1].Token < 10;
        for (var i = at + 1; i < Math.Min(sentence.To, at + 30); i++)
        {
            if (row[i].Kind == TokenKind.Break)
                return null;
            if (row[i].Kind == TokenKind.Figure)
            {
                if (row[i - 1].Kind != TokenKind.Series || row.KindOf(i) != MentionKind.Quantity || row.IsCount(i))
                    return null;
                several = true;
            }
            else if (row.IsCue(i, Cue.Of))
            {
                for (var j = i + 1; several && j < Math.Min(sentence.To, i + 4); j++)
                    if (row.TextOf(j).EndsWithAny("产能", "处理能力", "加工能力", "生产能力") || row.TextOf(j) is "能力")
                        return row.TextOf(j) is "能力" ? row.Plainly(j - 1) + "能力" : row.TextOf(j).EndsWithAny("产能") ? "产能" : row.Plainly(j);
                return null;
            }
        }
        return null;
    }

    /// <summary>一期10GWh满产，二期20GWh下月投料: what a phase or a line can make.</summary>
    public bool PhaseCapacity(Draft draft, int left)
    {
        var at = draft.Token;
        if (!(row.BaseUnit(at) is "吨" or "瓦" or "瓦时" or "千瓦时" or "立方米" or "标准立方米" || row.IsProduct(at)) || at - 1 < left)
            return false;
        if (!(row.TextOf(at - 1).EndsWithAny("一期", "二期", "三期", "四期", "首期") || at + 1 < sentence.To && row.TextOf(at + 1) is "满产" or "达产" or "产能" or "扩产"))
            return false;
        (draft.Rule, draft.Indicator, draft.IndicatorRule, draft.Head) = ("capacity", "产能", null, new Phrase(at - 1, at));
        return true;
    }
}
