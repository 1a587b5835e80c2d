using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>Parts of what was just counted, sorted by stage, kind, renown, level or place: 其中续建6个, 工业类71家, 省级196个.</summary>
internal sealed class CountParts(Row row, Sentence sentence, Acts acts, CountPredicates predicates)
{
    /// <summary>其中续建6个、新建12个、拟建8个，正在建设5个: the projects just counted, sorted by how far they are.</summary>
    public bool SortedByStage(Draft draft, int left)
    {
        var at = draft.Token;
        if (row.Unit(at) is not ("个" or "项") || at <= left || !row.PhraseAfter(at + 1, sentence.ItemEnd(at + 1, sentence.RegionEnd(at))).IsEmpty)
            return false;
        var kind = row.Plainly(at - 1);
        var opens = at - 1;
        if (kind == "建设" && opens > left && row.TextOf(opens - 1) is "正在" or "在")
            (kind, opens) = ("在建", opens - 1);
        // 做前期工作2项.
        if (kind == "工作" && opens > left && row.TextOf(opens - 1) is "前期")
            opens--;
        if (kind is "工作" or "前期工作")
        {
            kind = "前期";
            if (opens > left && row.TextOf(opens - 1) is "做" or "开展")
                opens--;
        }
        if (kind is not ("新建" or "拟建" or "扩建" or "改扩建" or "在建" or "续建" or "改建" or "前期") || opens > left && !row.IsCue(opens - 1, Cue.OfWhich) && row[opens - 1].Kind is not (TokenKind.Series or TokenKind.Time or TokenKind.Subject) || sentence.LastCounted() is not "项目")
            return false;
        (draft.Rule, draft.Counted, draft.Head, draft.Indicator) = ("count-goes-on", "项目", new Phrase(opens, at), kind + "项目数");
        return true;
    }

    /// <summary>开发区93家。其中，工业类71家，现代农业类14家: kinds of what the sentence before counted.</summary>
    public bool SortedByKind(Draft draft, int left)
    {
        var to = row.SkipLeft(draft.Token, left);
        if (row.Unit(draft.Token) is not ("家" or "个") || to - 2 < left || row.TextOf(to - 1) is not ("类" or "型") || sentence.LastCounted() is not { Length: <= 4 } counted || !row.PhraseAfter(draft.Token + 1, sentence.ItemEnd(draft.Token + 1, sentence.RegionEnd(draft.Token))).IsEmpty)
            return false;
        var from = to - 1;
        while (from > left && to - from < 4 && row[from - 1].Kind is TokenKind.Word or TokenKind.Breakdown or TokenKind.Indicator)
            from--;
        if (from == to - 1 || from > left && !row.IsCue(from - 1, Cue.OfWhich) && row[from - 1].Kind != TokenKind.Series)
            return false;
        (draft.Rule, draft.Head, draft.Counted) = ("another-kind", new Phrase(from, to), counted);
        // 签约项目22个…。从投向看，新能源类9个: what was done to all of them.
        draft.Act = counted == "项目" ? (sentence.Sorted ?? sentence.Recent(d => d.Counted == counted && d.Aspect == Aspect.Level))?.Act : null;
        draft.Indicator = IndicatorNaming.Text(row, draft.Head) + draft.Act + counted + "数";
        return true;
    }

    /// <summary>制度创新成果136项，其中全国首创12项，全国复制推广9项: the results just counted, sorted by how far they are taken up.</summary>
    public bool SortedByRenown(Draft draft, int left)
    {
        var at = draft.Token;
        var soft = row.SkipLeft(at, left);
        if (soft <= left || !row.Scopes.TakenUp.Contains(row.TextOf(soft - 1)) || !row.PhraseAfter(at + 1, sentence.ItemEnd(at + 1, sentence.RegionEnd(at))).IsEmpty)
            return false;
        if (sentence.Recent(d => d.Aspect == Aspect.Level && d.Counted is not null && d.Rule != "sorted-by-renown" && row.SameUnit(d.Token, at)) is not { Indicator: { } results } whole || sentence.SemicolonBetween(sentence.Drafts[^1].Token, at) || !results.EndsWith('数'))
            return false;
        var from = soft - 1;
        while (from > left && soft - from < 6 && !row.IsCue(from - 1, Cue.OfWhich) && row[from - 1].Kind is TokenKind.Word or TokenKind.Subject && row.TextOf(from - 1) is not ("在" or "有" or "被" or "获" or "已" or "为"))
            from--;
        (draft.Rule, draft.Counted, draft.Head) = ("sorted-by-renown", whole.Counted, new Phrase(from, soft));
        draft.Indicator = IndicatorNaming.Text(row, draft.Head) + acts.InAll(results);
        return true;
    }

    /// <summary>国家级创新平台27个、省级196个: the same things of another level.</summary>
    public bool OfAnotherLevel(Draft draft, Phrase before)
    {
        if (sentence.Last is not ({ Counted: not null } or { Rule: "from-to" }) || sentence.Last is not { Aspect: Aspect.Level, Indicator: { } told } same || !told.EndsWith('数') || row.Unit(same.Token) != row.Unit(draft.Token) || sentence.SemicolonBetween(same.Token, draft.Token))
            return false;
        var level = IndicatorNaming.Join(row, before);
        if (!row.Scopes.Levels.Contains(level))
            return false;
        // 龙头企业由3家增加到14家，其中省级8家: of those that a change came to, too.
        if (same.Head.IsEmpty && same.Rule != "from-to")
            return false;
        var first = same.Head.IsEmpty ? "" : IndicatorNaming.Text(row, same.Head with { From = Math.Max(sentence.From, same.Head.From - 1) });
        // The vocabulary's name may leave the level out.
        if (row.Scopes.Levels.FirstIn(first) is { } own && !told.Contains(own, StringComparison.Ordinal))
        {
            (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("another-level", before, same.Counted, level + told);
            return true;
        }
        // 省级以上平台126个，其中国家级26个.
        if (row.Scopes.Levels.FirstIn(told) is { } other)
        {
            var rest = told.AsSpan(told.IndexOf(other, StringComparison.Ordinal) + other.Length);
            (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("another-level", before, same.Counted, $"{level}{(rest.StartsWith("以上") ? rest[2..] : rest)}");
            return true;
        }
        // 绿色工厂41家，其中国家级12家.
        // 绿色工厂36家（国家级8家）: so it does in brackets.
        if (!row.IsCue(before.From - 1, Cue.OfWhich) && !(row[before.From - 1].Kind == TokenKind.Mark && row.Text[row[before.From - 1].Start] is '（' or '('))
            return false;
        (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("another-level", before, same.Counted, level + told);
        return true;
    }

    /// <summary>集中开工项目79个。按区域分，高新区有14个，临江区16个. 从产业看，新能源25个、其他16个: what was counted before, sorted anew.</summary>
    public bool SortedAnew(Draft draft, Phrase before)
    {
        if (sentence.Sorted is not { Counted: { } things } whole || !row.SameUnit(whole.Token, draft.Token) || !before.IsEmpty && (row[before.To - 1].Kind == TokenKind.Indicator || row.IsCompleteHead(before.To - 1)))
            return false;
        var rest = row.SkipLeft(draft.Token, sentence.From) - 1;
        // 分来源看，28个来自云川湾区: where they come from stands behind.
        var from = draft.Token + 1 < sentence.To && row.TextOf(draft.Token + 1) is "来自" or "源自" ? row.Text[row[draft.Token + 1].End..row[sentence.RegionEnd(draft.Token) - 1].End] : "";
        var kind = from.Length is > 1 and <= 12 ? from : !before.IsEmpty ? IndicatorNaming.Join(row, before) : rest >= sentence.From && row.TextOf(rest) is "其他" or "其它" or "其余" ? "其他" : "";
        (draft.Rule, draft.Head, draft.Counted, draft.Act) = ("sorted-anew", before.IsEmpty ? new Phrase(draft.Token, draft.Token + 1) : before, things, whole.Act);
        draft.Indicator = kind + whole.Act + things + "数";
        return true;
    }

    /// <summary>海州4家，临江2家: the same things of another place.</summary>
    public bool OfAnotherPlace(Draft draft, Phrase before)
    {
        if (before.Count != 1 || row[before.From] is not { Kind: TokenKind.Word, Class: WordClass.Place, Length: <= 4 } || row[before.From - (before.From > sentence.From ? 1 : 0)].Kind is not (TokenKind.Break or TokenKind.Series) && !row.IsCue(before.From - (before.From > sentence.From ? 1 : 0), Cue.OfWhich) || sentence.Recent(d => d.Aspect != Aspect.Growth) is not { Counted: not null, Aspect: Aspect.Level, Indicator: { } told } same || !row.SameUnit(same.Token, draft.Token))
            return false;
        (draft.Rule, draft.Head, draft.Counted, draft.Indicator, draft.IndicatorRule) = ("another-place", before, same.Counted, told, same.IndicatorRule);
        // 东部11家工业增加值增长9.6%，中部9家增长7.9%: what grows of theirs.
        draft.MeasuredOf = same.MeasuredOf ?? (sentence.Last is { Aspect: Aspect.Growth, Indicator: { } grown } && grown != told ? grown : null);
        return true;
    }

    /// <summary>注册企业286家，其中有进出口实绩的94家: what is said of those just counted tells which.</summary>
    public bool OfThoseSaid(Draft draft, int left)
    {
        var of = draft.Token - 1;
        while (of > left && row.TextOf(of) is "有" or "就有" or "共有" or "共" or "达")
            of--;
        if (of - 1 <= left || !row.IsCue(of, Cue.Of) || row.IsCue(of - 1, Cue.Stage) || row.Unit(draft.Token) is not ("家" or "户" or "个" or "项") || sentence.LastCounted() is not ("项目" or "企业") || !row.PhraseAfter(draft.Token + 1, sentence.RegionEnd(draft.Token)).IsEmpty)
            return false;
        if (predicates.Clause(of, left) is not { Length: >= 3 } said)
            return false;
        (draft.Rule, draft.Head, draft.Counted) = ("those-said", new Phrase(of - 1, of), row.Unit(draft.Token) is "家" or "户" ? "企业" : "项目");
        draft.Indicator = said + draft.Counted + "数";
        return true;
    }

    /// <summary>纳入市重点的37个, 列入省级重点的有12个: of the projects or firms just counted, those on a list.</summary>
    public bool OfThoseListed(Draft draft)
    {
        var of = draft.Token - 1;
        while (of > sentence.From && row.TextOf(of) is "有" or "就有" or "共有" or "共" or "达")
            of--;
        if (of - 2 < sentence.From || !row.IsCue(of, Cue.Of) || !row.PhraseAfter(draft.Token + 1, sentence.RegionEnd(draft.Token)).IsEmpty)
            return false;
        for (var i = of - 2; i >= Math.Max(sentence.From, of - 5) && row[i].Kind is not (TokenKind.Break or TokenKind.Figure); i--)
        {
            if (row.TextOf(i) is not ("纳入" or "列入" or "入选" or "进入" or "被列为" or "列为" or "列入了"))
                continue;
            var list = IndicatorNaming.Text(row, new Phrase(i + 1, of));
            if (list.Length is < 2 or > 10)
                return false;
            var counted = sentence.LastCounted() is "项目" or "企业" ? sentence.LastCounted()! : list.EndsWith("重点", StringComparison.Ordinal) && row.Unit(draft.Token) is "个" or "项" ? "项目" : null;
            if (counted is null)
                return false;
            (draft.Rule, draft.Head, draft.Counted) = ("on-a-list", new Phrase(i + 1, of), counted);
            draft.Indicator = list + (list.EndsWith(counted, StringComparison.Ordinal) ? "" : counted) + "数";
            return true;
        }
        return false;
    }
}
