using NewsMiner.Extracting.Numbers;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Percentages and bare numbers with a measure of their own name: 开工率89.9%, 空气质量综合指数6.77.</summary>
internal sealed class Ratios(Row row, Sentence sentence, Heads heads)
{
    /// <summary>开工率89.9%: a rate of its own name.</summary>
    public bool Ratio(Draft draft, int left)
    {
        // 民生项目投资过半: a share of the whole that was named before.
        draft.Aspect = row.Figures[draft.Number].Rule == "half" ? Aspect.Share : Aspect.Level;
        draft.Rule = "ratio";
        if (!heads.TakeHead(draft, draft.Token, left))
            return false;
        // 目标完成率27.4%: of the aim.
        if (draft.Head.From > left && row.IsCue(draft.Head.From - 1, Cue.Target) && row.TextOf(draft.Head.From - 1).EndsWith("目标") && row.Scopes.RatesOfAims.Contains(draft.Indicator!))
            (draft.Indicator, draft.IndicatorRule) = (row.Plainly(draft.Head.From - 1) + draft.Indicator, null);
        if (Changed(draft, left))
            return true;
        RateOfWhat(draft);
        return true;
    }

    /// <summary>降低生产成本40%, 上调了出厂价13%, 提高产能30%: by how much what the verb changes grows or falls; a rate is told as it stands.</summary>
    private bool Changed(Draft draft, int left)
    {
        if (draft.Aspect != Aspect.Level || draft.Head.To != draft.Token || draft.Indicator is not { Length: > 1 } name || name[^1] is '率' or '比' or '重' or '面')
            return false;
        var verb = draft.Head.From - 1;
        if (verb > left && row.TextOf(verb) is "了")
            verb--;
        var rises = verb >= left && row.IsCue(verb, Cue.Rise);
        if (!rises && !(verb >= left && (row.IsCue(verb, Cue.Fall) || row.Scopes.Spares.Contains(row.TextOf(verb)))))
        {
            // 降低成本12%: the vocabulary's word holds the verb.
            if (draft.IndicatorRule is null || !row.TextOf(draft.Head.From).StartsWith("降低") || draft.Head.Count > 1)
                return false;
            (draft.Indicator, draft.IndicatorRule) = (row.Plainly(draft.Head.From)[2..], null);
        }
        else if (row.TextOf(verb)[^1] is '到' or '至' or '为')
            return false;
        (draft.Aspect, draft.Falls, draft.Rule) = (Aspect.Growth, !rises, "growth");
        return true;
    }

    /// <summary>一期厂房建设完成90%, 设备安装调试已完成85%, 四期路基完成70%: how much of that work, by its own words behind its phase.</summary>
    public bool WorkDone(Draft draft, int left)
    {
        const int longest = 10;
        var done = row.SkipLeft(draft.Token, left) - 1;
        if (done <= left || !row.IsCue(done, Cue.Makes) || !row.TextOf(done).EndsWith("完成"))
            return false;
        var end = row.SkipLeft(done, left);
        if (end <= left || !row.Scopes.WorkParts.AnyEnds(row.TextOf(end - 1)))
            return false;
        var from = end - 1;
        while (from > left && row[from - 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown && row[end - 1].End - row[from - 1].Start <= longest && row[from - 1].Class is not (WordClass.Preposition or WordClass.Conjunction or WordClass.Adverb or WordClass.Pronoun) && !IsPhase(from - 1))
            from--;
        (draft.Aspect, draft.Rule, draft.Head, draft.IndicatorRule) = (Aspect.Level, "ratio", new Phrase(from, end), null);
        draft.Indicator = IndicatorNaming.Text(row, draft.Head) + "完成率";
        return true;
    }

    // 四期: which of the works, and none of its name.
    private bool IsPhase(int token) => row.TextOf(token) is [_, '期'] phase && NumeralScanner.CountOf(phase[0]) > 0;

    /// <summary>临江市项目数与云川市持平，同为36个: what is as large, the clause before names.</summary>
    public bool HeldLevel(Draft draft, int left)
    {
        if (draft.Token - 1 != left || row.TextOf(left) is not ("同为" or "均为" or "都是" or "都为") || left - 3 < sentence.From || !row.IsComma(left - 1))
            return false;
        var from = sentence.RegionStart(left - 1);
        if (row.TextOf(left - 2) is not ("持平" or "相同" or "一样" or "相当" or "一致" or "并列") || sentence.FindLeft(left - 1, from, Cue.Than) is not (>= 0 and var than) || row.HeadBefore(than, from) is not { IsEmpty: false } measure || !heads.TakePhrase(draft, measure))
            return false;
        (draft.Aspect, draft.Rule) = (Aspect.Level, "held-level");
        if (row.IsCount(draft.Token))
            draft.Counted = row.LastNoun(measure).TrimEnd('数');
        return true;
    }

    /// <summary>签约项目当年落地率提升得更快，2023年还只有42%: the clause before names the rate, and says only how it moved.</summary>
    public bool RateToldBefore(Draft draft, int left)
    {
        const int longest = 14;
        if (row.SkipLeft(draft.Token, left) > left || left - 1 <= sentence.From || !row.IsComma(left - 1))
            return false;
        var from = sentence.RegionStart(left - 1);
        if (from > sentence.From && row[from - 1].Kind == TokenKind.Figure)
            return false;
        while (from < left - 1 && row[from].Kind == TokenKind.Subject)
            from++;
        var (end, moves) = (-1, false);
        for (var i = from; i < left - 1; i++)
        {
            if (end < 0 && row[i].Kind is TokenKind.Word or TokenKind.Indicator && row.TextOf(i)[^1] == '率')
                end = i + 1;
            else if (end > 0)
                moves |= row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Rise or Cue.Fall;
        }
        if (!moves || IndicatorNaming.Text(row, new Phrase(from, end)) is not { Length: > 2 and <= longest })
            return false;
        (draft.Aspect, draft.Rule, draft.Head) = (Aspect.Level, "ratio", new Phrase(from, end));
        (draft.Indicator, draft.IndicatorRule) = IndicatorNaming.Name(row, draft.Head);
        return true;
    }

    // 已完成主体工程的80%.
    private bool IsCompleted(Draft draft) => draft.Head.From > sentence.From && row.IsCue(draft.Head.From - 1, Cue.Makes) && draft.Head.To < draft.Token && row.IsCue(draft.Head.To, Cue.Of);

    /// <summary>受理事项1860件，办结率100%; 信用贷款800万元，年利率3.65%: a rate that is none by itself is of what was counted before. 工程完成65% is a rate as well.</summary>
    private void RateOfWhat(Draft draft)
    {
        var name = draft.Indicator!;
        if (name.StartsWith("项目", StringComparison.Ordinal) && name.Length > 4)
            name = name[2..];
        if (IndicatorNaming.IsBare(name) && draft.IndicatorRule is null && draft.Aspect == Aspect.Level && name.EndsWith("工程", StringComparison.Ordinal) && (sentence.FindLeft(draft.Token, draft.Head.To, Cue.Makes) >= 0 || IsCompleted(draft)))
            draft.Indicator = name + "完成率";
        if (!row.Scopes.RatesOfSomething.Contains(name) || sentence.Last is not { Aspect: Aspect.Level, Indicator: { } told } before || sentence.SemicolonBetween(before.Token, draft.Token))
            return;
        var interest = name.EndsWith("利率", StringComparison.Ordinal);
        if (interest ? !told.Contains('贷') : row.KindOf(before.Token) is MentionKind.Money or MentionKind.Percent || !told.EndsWith('数') && !told.EndsWith('量'))
            return;
        // 受理诉求1206件，办结率98.7%: the vocabulary's own rate is of all that is handled.
        if (draft.IndicatorRule is not null && before.IndicatorRule is not null)
            return;
        foreach (var ending in (ReadOnlySpan<string>)["发放额", "余额", "人数", "户数", "件数", "套数", "数", "量", "额"])
            if (told.Length > ending.Length + 1 && told.EndsWith(ending, StringComparison.Ordinal))
            {
                told = told[..^ending.Length];
                break;
            }
        // 原煤转化量5860万吨，转化率51.9%: said once. 新入驻企业14家，入驻率82%: the deed tells which were counted, and is not done to them again.
        if (told.EndsWith(name[..^1], StringComparison.Ordinal))
            told = told[..^(name.Length - 1)];
        else if (told.Contains(name[..^1], StringComparison.Ordinal))
            return;
        (draft.Indicator, draft.IndicatorRule) = (told + (name == "年利率" ? "利率" : name), null);
    }

    /// <summary>A percentage with nothing of its own says again what the one before it said (逾八成，达到84.7%).</summary>
    public bool CarriedPercent(Draft draft)
    {
        if (sentence.Drafts.Count == 0 || row.KindOf(sentence.Drafts[^1].Token) != MentionKind.Percent || sentence.SemicolonBetween(sentence.Drafts[^1].Token, draft.Token))
            return false;
        var before = sentence.Drafts[^1];
        (draft.Aspect, draft.Indicator, draft.IndicatorRule, draft.Of, draft.Basis, draft.Falls) = (before.Aspect, before.Indicator, before.IndicatorRule, before.Of, before.Basis, before.Falls);
        draft.Rule = "restated";
        return true;
    }

    /// <summary>A bare number that a named measure leads to.</summary>
    public bool Index(Draft draft, int left)
    {
        var at = draft.Token;
        if (row.TextOf(at)[0] == '第')
            return false;
        // 价值3万的铜线: money, and how many of them nobody says.
        if (at > left && row.TextOf(at - 1) is "价值" && row.Unit(at) is "万" or "亿" or "千万" or "百万" && at + 2 < sentence.To && row.IsCue(at + 1, Cue.Of) && row.PhraseAfter(at + 2, sentence.RegionEnd(at)) is { IsEmpty: false } worth)
        {
            (draft.Aspect, draft.Rule, draft.Head, draft.Indicator) = (Aspect.Level, "index", worth, IndicatorNaming.Join(row, worth) + "价值");
            return true;
        }
        // A bare number is a figure only where a named measure leads to it: 收入倍差缩小到1.88、指数为50.2.
        var end = row.SkipLeft(at, left);
        if (end > left && row[end - 1].Kind == TokenKind.Cue && row[end - 1].Cue is Cue.Rise or Cue.Fall)
            end = row.SkipLeft(end - 1, left);
        var phrase = row.PhraseBefore(end, left);
        // 空气质量综合指数6.77.
        if (end == at && !(row.Unit(at).Length == 0 && row.TextOf(at).Contains('.') && !phrase.IsEmpty && row.TextOf(phrase.To - 1).EndsWithAny("指数", "系数", "强度", "容积率", "倍差", "比值")))
            return false;
        if (phrase.IsEmpty)
            return false;
        var (name, rule) = IndicatorNaming.Name(row, phrase);
        // 较2024年（2.96亿人次）增加796万: the phrase names nothing.
        if (name.Length == 0)
            return false;
        if (rule is null && row.Unit(at) is not ("万" or "亿" or "万亿" or "千万" or "百万") && !name.EndsWith("指数", StringComparison.Ordinal) && !name.EndsWith('比') && !name.EndsWith("倍差", StringComparison.Ordinal) && !name.EndsWith("系数", StringComparison.Ordinal) && !name.EndsWith('率') && !name.EndsWith("数量", StringComparison.Ordinal) && !name.EndsWith("人数", StringComparison.Ordinal))
            return false;
        (draft.Indicator, draft.IndicatorRule, draft.Head) = (name, rule, phrase);
        draft.Aspect = Aspect.Level;
        draft.Rule = "index";
        return true;
    }
}
