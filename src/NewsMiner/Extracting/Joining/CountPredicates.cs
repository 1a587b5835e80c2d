using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Joining;

/// <summary>What a clause says of those that it counts, and by which they are told from others: what they did, how they fared, what they became.</summary>
internal sealed class CountPredicates(Row row, Sentence sentence)
{
    /// <summary>通过名称核准, 换上了新营业执照: a verb and its object, to the end of the clause; empty for anything else.</summary>
    public string WhatTheyDid(int from, int limit)
    {
        const int shortest = 4, longest = 12;
        while (from < limit && (row.IsSoft(row[from]) || row.IsManner(from)))
            from++;
        if (limit < sentence.To && row[limit].Kind != TokenKind.Break || limit - from is < 2 or > 7 || row[from] is not { Kind: TokenKind.Word, Class: WordClass.Verb } && row.TextOf(from) is not "通过" && !(row.TextOf(from) is "开展" or "实施" && row.TextOf(limit - 1).EndsWith("试点")) || row.Scopes.BeingThere.Contains(row.TextOf(from)) || row.TextOf(from) is "是" or "在" or "有" or "参加" or "参与" or "来" or "属于" or "来自" or "位于")
            return "";
        for (var i = from + 1; i < limit; i++)
            if (row.TextOf(i)[^1] is '厂' or '店' or '院' or '馆' || row[i].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown) && !row.IsCue(i, Cue.Done) || row[i].Class is WordClass.Preposition or WordClass.Pronoun)
                return "";
        // 做了脱硫改造, 开展技术改造: the verb says no more than its object.
        if (row.Scopes.LightVerbs.Contains(row.TextOf(from)) && limit - from > 2)
            from++;
        var did = IndicatorNaming.Text(row, new Phrase(from, limit)).Replace("了", "", StringComparison.Ordinal);
        return did.Length is >= shortest and <= longest && row[limit - 1].Class is WordClass.Noun or WordClass.Verb or WordClass.Unknown or WordClass.Other ? did : "";
    }

    /// <summary>缓缴社保费, 服务 of 提供服务: what is done for those counted, a verb and its object, to the end of the clause or the sum of it; empty for anything else.</summary>
    public string WhatIsDoneForThem(int from, int limit)
    {
        const int mostTokens = 5, mostListed = 10, longest = 8;
        while (from < limit && (row.IsSoft(row[from]) || row.IsManner(from)))
            from++;
        if (limit - from is < 1 or > mostListed || row[from] is not ({ Kind: TokenKind.Word, Class: WordClass.Verb or WordClass.Unknown or WordClass.Other } or { Kind: TokenKind.Cue, Cue: Cue.Makes or Cue.Fall }))
            return "";
        // 解决用地、用工等难题: what they are called together says it.
        var listed = limit - from > 2 && row.TextOf(limit - 2) is "等" && row[limit - 1].Kind is TokenKind.Word;
        for (var i = from + 1; i < limit && !listed; i++)
            if (row[i].Kind is not (TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown) && !row.IsCue(i, Cue.Done))
                return "";
        if (!listed && limit - from > mostTokens)
            return "";
        if (listed)
            return row.Plainly(from) + row.Plainly(limit - 1);
        if (row.Scopes.LightVerbs.Contains(row.TextOf(from)) || row.TextOf(from) is "提供" or "发放" or "送去" or "带来")
            from++;
        var done = IndicatorNaming.Text(row, new Phrase(from, limit)).Replace("了", "", StringComparison.Ordinal);
        return done.Length is >= 2 and <= longest ? done : "";
    }

    /// <summary>增长, 两位数增长, 产量同比增长: how those of a field fared, to the end of the clause; empty for anything else.</summary>
    public string HowTheyFared(int at, int limit)
    {
        var from = at + 1;
        var measure = "";
        // 实现产值增长.
        if (from + 1 < limit && (row.IsCue(from, Cue.Makes) || row.TextOf(from) is "保持") && row[from + 1].Kind == TokenKind.Indicator)
            from++;
        if (from < limit && (row[from].Kind == TokenKind.Indicator && IndicatorNaming.MeasureOf(row.Terms[row[from].Index].Name) is not null || row[from].Kind == TokenKind.Word && row.Plainly(from) is var told && IndicatorNaming.MeasureOf(told) == told))
            measure = row.Plainly(from++);
        while (from < limit && (row.IsCue(from, Cue.Makes) || row.IsCue(from, Cue.YearOnYear) || row.IsSoft(row[from]) || row.TextOf(from) is "是" or "呈" or "为" or "保持" or "呈现"))
            from++;
        if (from >= limit || limit < sentence.To && row[limit].Kind != TokenKind.Break || limit - from > 5)
            return "";
        var said = IndicatorNaming.Text(row, new Phrase(from, limit));
        foreach (var growth in (ReadOnlySpan<string>)["两位数增长", "两位数以上增长", "两位数及以上增长", "正增长", "负增长", "增长", "下降", "上升", "回升"])
            if (said == growth)
                return measure + said;
        return "";
    }

    /// <summary>5户企业获得…“小巨人”称号: what the firms became names them.</summary>
    public string? TitleAfter(int at, int limit, string noun)
    {
        for (var i = at + 1; i < limit && i < at + 10; i++)
        {
            if (row[i].Kind is TokenKind.Break or TokenKind.Figure)
                break;
            // 园区均已建成国家级绿色园区: what was built is the rank that they hold.
            var rank = noun == "园区" && row.TextOf(i) is "建成" or "创建" or "创成" or "创建成";
            var passed = row.TextOf(i) is "通过" && row.PhraseAfter(i + 1, limit) is { IsEmpty: false } passing && (row.TextOf(passing.To - 1) is "认定" || passing.To < limit && row.TextOf(passing.To) is "认定");
            if (!rank && !passed && !row.Scopes.BecomesTitled.Contains(row.TextOf(i)) && !(row.TextOf(i) is "认定" or "升格" or "升级" or "晋升" && i + 1 < limit && row.TextOf(i + 1) is "为"))
                continue;
            // 上榜民营企业500强: the list by its name, whose number is none.
            var listed = IndicatorNaming.Text(row, new Phrase(i + 1, Math.Min(limit, i + 9)));
            if (row.TextOf(i) is "上榜" or "入围" or "入选" or "跻身" or "进入" && listed.IndexOf('强') is > 2 and <= 16 and var strong && (strong + 1 == listed.Length || listed[strong + 1] is '企' or '榜' or '名' or '，' or '”'))
                return listed[..(strong + 1)].TrimStart('“') + "企业数";
            var from = i + 1 < limit && row.TextOf(i + 1) is "为" ? i + 2 : i + 1;
            // 入列全省首批…: of whose it is and which batch nothing is told.
            while (from + 1 < limit && (row[from].Kind == TokenKind.Subject || row.Scopes.Fields.Contains(row.TextOf(from)) || row.TextOf(from) is "首批" or "省" or "市" or "第一批" or "第二批" or "第三批"))
                from++;
            var phrase = row.PhraseAfter(from, limit);
            if (row.TextOf(i) is "进入" or "登上" && !(phrase.IsEmpty is false && row.TextOf(phrase.To - 1).EndsWithAny("榜单", "名单", "百强", "500强", "强", "榜")))
                return null;
            if (phrase.IsEmpty)
                return null;
            var title = IndicatorNaming.Join(row, phrase);
            foreach (var ending in (ReadOnlySpan<string>)["荣誉称号", "称号", "荣誉", "名单", "榜单", "认定", "企业"])
                if (title.EndsWith(ending, StringComparison.Ordinal))
                    title = title[..^ending.Length];
            // 被认定为高新技术企业: new ones, and not all there are.
            if (row.TextOf(i) is "认定" or "通过" && title.Length > 0 && !title.StartsWith('新'))
                title = "新认定" + title;
            return title.Length == 0 ? null : title + (title.EndsWith(noun, StringComparison.Ordinal) ? "数" : noun + "数");
        }
        return null;
    }

    /// <summary>The words of a short attributive clause that ends before <paramref name="end"/>; empty where it is long or says only when and where.</summary>
    public string Clause(int end, int floor)
    {
        var from = end;
        while (from > floor && end - from < 7 && (row[from - 1].Kind is TokenKind.Word or TokenKind.Indicator or TokenKind.Breakdown or TokenKind.Mark or TokenKind.Cue || from - 2 >= floor && row.TextOf(from - 2) is "来自" && row[from - 1].Kind == TokenKind.Subject) && !row.IsCue(from - 1, Cue.OfWhich) && !row.IsCue(from - 1, Cue.Of))
            from--;
        while (from < end && (row[from].Kind == TokenKind.Word && (row[from].Class is WordClass.Adverb or WordClass.Time or WordClass.Pronoun or WordClass.Conjunction or WordClass.Preposition || row.TextOf(from) is "全区" or "全市" or "全省" or "园区" or "共有" or "拥有" or "已有" or "其他") || row[from].Kind == TokenKind.Cue && row[from].Cue is Cue.Done or Cue.Total or Cue.Plan or Cue.Target))
            from++;
        // 园区共接纳千万元以上的: who did so and that they are all stands before it; 高新区中属于高技术产业的: so does among whom.
        for (var i = end - 2; i > from; i--)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Total or Cue.Done || row.TextOf(i) is "共")
                from = i + 1;
        if (from + 1 < end && row.TextOf(from) is "中" or "里" or "内")
            from++;
        if (from + 1 < end && row.TextOf(from) is "属于" or "接纳" or "实施" or "引进" or "落户" && (row.TextOf(from) is "属于" || row.TextOf(from + 1).EndsWith("以上")))
            from++;
        // 来自京津冀的项目131个: where they come from names them.
        if (from + 1 < end && row.TextOf(from) is "来自")
            from++;
        var said = IndicatorNaming.Join(row, new Phrase(from, end));
        return said.Length <= 12 && !row.IsPraise(end - 1) ? said : "";
    }

    /// <summary>How fast those counted grow, where that sorts them (增速超过100%的…); empty for anything else.</summary>
    public string GrowthThatSorts(int from, int limit)
    {
        if (limit >= sentence.To || row[limit].Kind != TokenKind.Figure || row.KindOf(limit) != MentionKind.Percent || limit - from > 5 || row.Figures[row[limit].Index].Quantity?.Qualifier != Qualifier.Above)
            return "";
        for (var i = from; i < limit; i++)
            if (row[i].Kind == TokenKind.Cue && row[i].Cue is Cue.Rate)
                return IndicatorNaming.Join(row, new Phrase(from, i)).TrimStart('的') + "增速" + row.Plainly(limit);
        return "";
    }
}
