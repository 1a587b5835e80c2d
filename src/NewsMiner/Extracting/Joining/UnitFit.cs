namespace NewsMiner.Extracting.Joining;

/// <summary>Fits a name carried over from a count or a sum to its verb and the unit of its number: 隧道5座共3088米, 汽车出口2.3万辆.</summary>
internal sealed class UnitFit(Row row, Sentence sentence)
{
    /// <summary>A name carried over from a count or a sum fits its verb and the unit of its number: 隧道5座共3088米, 汽车出口2.3万辆.</summary>
    public void FitUnit(Draft draft)
    {
        if (draft.Aspect != Aspect.Level || draft.Indicator is not { } name)
            return;
        // 年度计划投资32亿元，已完成18.7亿元: what was done of the plan.
        if (draft.Rule == "carried-amount" && name.EndsWith("计划投资", StringComparison.Ordinal) && row.TextOf(draft.Token - 1) is "完成")
        {
            (draft.Indicator, draft.IndicatorRule) = (name[..^"计划投资".Length] is var of && of.EndsWith("年度", StringComparison.Ordinal) ? of[..^2] + "完成投资" : of + "完成投资", null);
            return;
        }
        // 总投资10亿元，已完成0.8亿元; 总投资2.3亿元，已投入1.3亿元: what was spent of the whole.
        if (draft.Rule == "carried-amount" && row.KindOf(draft.Token) == MentionKind.Money && name.EndsWith("总投资", StringComparison.Ordinal) && SaysSpent(draft.Token))
        {
            (draft.Indicator, draft.IndicatorRule) = name == "总投资" ? ("完成投资", "completed-investment") : (name[..^"总投资".Length] + "完成投资", null);
            return;
        }
        // 营业收入超500亿元的开发区20个；甲突破千亿元: a sum is none of them, but what sorted them.
        if (row.KindOf(draft.Token) == MentionKind.Money && name.EndsWith('数') && name.AsSpan().IndexOfAny(CountSizes.ThresholdStarts) is > 1 and var size && IndicatorNaming.MeasureOf(name[..size]) is not null)
        {
            (draft.Indicator, draft.IndicatorRule, draft.Counted) = (name[..size], null, null);
            return;
        }
        // 签约项目418亿元: a sum is no number of them.
        if (row.KindOf(draft.Token) == MentionKind.Money && name.EndsWith("项目数", StringComparison.Ordinal))
        {
            (draft.Indicator, draft.IndicatorRule, draft.Counted) = (name == "项目数" ? "总投资" : name[..^1] + "总投资", null, null);
            return;
        }
        if (row.KindOf(draft.Token) != MentionKind.Quantity)
            return;
        // 总投资15亿元，一期8.2万平方米: how large it is, and no sum.
        if (row.IsArea(draft.Token) && draft.Rule == "carried-amount" && name.EndsWithAny("投资", "投资额", "收入", "产值", "签约额"))
        {
            var phase = draft.Token > sentence.From && row.TextOf(draft.Token - 1) is [_, '期'] ? row.Plainly(draft.Token - 1) : "";
            (draft.Indicator, draft.IndicatorRule) = (phase + "面积", null);
            return;
        }
        // 这家企业从30多人发展到420人: who works there.
        if (row.Unit(draft.Token) is "人" or "名" or "万人" && name.EndsWithAny("企业数", "产值", "收入", "投资", "投资额", "销售额", "利税"))
        {
            (draft.Indicator, draft.IndicatorRule, draft.Counted) = ("员工数", null, null);
            return;
        }
        // 审批流程压缩到11个工作日: how long it takes.
        if (row.IsDuration(draft.Token) && name.EndsWith("环节数", StringComparison.Ordinal))
        {
            (draft.Indicator, draft.IndicatorRule) = (name[..^"环节数".Length] + "时限", null);
            return;
        }
        name = WithoutMisfit(draft, name);
        if (Power(draft, name) || Trains(draft, name))
            return;
        if (name.EndsWithAny("出口额", "进口额") && (row.IsProduct(draft.Token) || row.BaseUnit(draft.Token) is "吨" or "立方米" or "标准立方米" or "升" or "千克") || name.EndsWith("销售额", StringComparison.Ordinal) && name.Length > 3 && row.IsProduct(draft.Token))
            draft.Indicator = name[..^1] + "量";
        else if (draft.Rule is "carried-amount" or "list" && name.EndsWith('数') && row.BaseUnit(draft.Token) is "米" or "千米")
            draft.Indicator = name[..^1] + "长度";
        else if (draft.Rule is "carried-amount" or "list" && name.EndsWith('数') && row.BaseUnit(draft.Token) is "瓦")
            draft.Indicator = "装机容量";
        else if (name.EndsWith('数') && !name.EndsWith("指数", StringComparison.Ordinal) && row.IsArea(draft.Token))
            draft.Indicator = name[..^1] + "面积";
        else
            return;
        draft.IndicatorRule = null;
    }

    // 已完成, 已投入, 累计投入: only what is done of a sum is less than the sum; 计划投入 is a part of it.
    private bool SaysSpent(int at)
    {
        var verb = at - 1;
        while (verb > sentence.From && (row.TextOf(verb) is "了" or "约" or "近" || row.IsCue(verb, Cue.Reaches)))
            verb--;
        if (verb < sentence.From || !row.Scopes.SpentOf.Contains(row.TextOf(verb)))
            return false;
        for (var i = verb - 1; i >= Math.Max(sentence.From, verb - 4) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
            if (row.IsCue(i, Cue.Done) || row.IsCue(i, Cue.Total) || row[i].Kind == TokenKind.Time)
                return true;
        return row.IsCue(verb, Cue.Makes);
    }

    /// <summary>货物吞吐量中，外贸为1286万吨: a name of the vocabulary that is never told in such a unit is none; the word itself takes what was measured so before.</summary>
    private string WithoutMisfit(Draft draft, string name)
    {
        if (row.DimensionOf(draft.Token) is not { } dimension || row.UnitsOf(draft.IndicatorRule) is not { Count: > 0 } units || units.Contains(dimension) || units.Contains("rate") || draft.Rule is "carried-amount" or "list" || draft.Head.IsEmpty || draft.Head.To > draft.Token)
            return name;
        var surface = IndicatorNaming.Join(row, draft.Head);
        if (!IndicatorNaming.IsBare(surface))
            return name;
        var measure = sentence.Recent(d => d.Aspect == Aspect.Level && d.Token < draft.Head.From && row.KindOf(d.Token) == MentionKind.Quantity && row.BaseUnit(d.Token) == row.BaseUnit(draft.Token)) is { Indicator: { } same } ? IndicatorNaming.MeasureOf(same) : null;
        (draft.Indicator, draft.IndicatorRule) = (surface + measure, null);
        return draft.Indicator;
    }

    /// <summary>光伏并网发电860兆瓦, 风电180万千瓦: watts are what is installed, and no electricity.</summary>
    private bool Power(Draft draft, string name)
    {
        if (row.BaseUnit(draft.Token) != "瓦")
            return false;
        if (name.EndsWithAny("发电量", "发电", "并网", "并网量"))
            name = name.TrimEnd('量');
        else if (!row.Scopes.Generates.AnyEnds(name))
            return false;
        if (name.EndsWith("并网发电", StringComparison.Ordinal))
            name = name[..^2];
        // 在建光热发电50兆瓦.
        var building = !name.StartsWith("在建", StringComparison.Ordinal) && draft.Head.From > sentence.From && !draft.Head.IsEmpty && (row.TextOf(draft.Head.From - 1) is "在建" || row.TextOf(draft.Head.From) is "在建") ? "在建" : "";
        (draft.Indicator, draft.IndicatorRule) = (building + (name == "发电" ? "" : name) + "装机容量", null);
        return true;
    }

    /// <summary>“云海号”今年要开600列, 开行总班次380列: trains that ran, under whatever verb.</summary>
    private bool Trains(Draft draft, string name)
    {
        if (!(row.Unit(draft.Token) is "列" or "万列" or "千列") || name.EndsWith("开行列数", StringComparison.Ordinal) || row.Scopes.RollingStock.AnyIn(name))
            return false;
        const string train = "班列";
        var kind = name.LastIndexOf(train, StringComparison.Ordinal) is >= 0 and var ends ? name[..(ends + train.Length)] : "";
        // 到发班列412列: they came and went.
        if (kind.Length > 0 && kind.Length + 1 == name.Length && kind.AsSpan(0, kind.Length - train.Length).EndsWithAny("到发", "到达", "始发"))
            return false;
        foreach (var verb in (ReadOnlySpan<string>)["开行", "发运", "发送", "开出", "发出", "累计"])
            if (kind.StartsWith(verb, StringComparison.Ordinal))
                kind = kind[verb.Length..];
        // 海铁|联运|班列: by which ways.
        if (kind == train && draft.Head.From >= 2 && row.TextOf(draft.Head.From - 1) is "联运" && row[draft.Head.From - 2] is { Kind: TokenKind.Word, Length: >= 2 } && row[draft.Head.From - 2].End == row[draft.Head.From - 1].Start)
            kind = row.Plainly(draft.Head.From - 2) + "联运" + train;
        if (name is "去程数" or "回程数" or "返程数")
            kind = name[..2] + train;
        (draft.Indicator, draft.IndicatorRule) = ((kind == train ? "" : kind) + "开行列数", null);
        return true;
    }
}
