namespace NewsMiner.Extracting.Joining;

/// <summary>Numbers that report nothing: ordinals and numbers in names, a generic 一 with its measure word, what only says when.</summary>
internal static class NotFigures
{
    public static bool Allows(string text, Mention mention, ScopeWords scopes)
    {
        if (mention.Quantity is not { } quantity || mention.Kind is not (MentionKind.Number or MentionKind.Percent or MentionKind.Money or MentionKind.Quantity or MentionKind.Multiple or MentionKind.Rank))
            return false;
        // 第一产业, 5G, 500强: numbers in names.
        if (mention.Rule is "ordinal" or "name")
            return false;
        var written = mention.Span.In(text);
        // 批零企业: wholesale and retail.
        if (written[0] == '零' && mention.Span.Start > 0 && text[mention.Span.Start - 1] == '批')
            return false;
        var chinese = !written.ContainsAnyInRange('0', '9') && !written.ContainsAnyInRange('０', '９');
        var moves = chinese && MovesInRank(text, mention.Span, quantity, scopes);
        if (chinese && !moves && mention.Kind is MentionKind.Quantity or MentionKind.Money && !IsOneOfAKind(text, mention.Span, quantity))
        {
            // 一块试验田, 两个园区, 三大经济圈: said in passing; 二期、六次全会 number what they name.
            if (quantity.Value == 1 && quantity.Unit[0] is not ('万' or '亿' or '千' or '百') || written.StartsWith("两") && !(written.Length > 2 && written[1] is '万' or '千' or '百' or '亿') && !quantity.Unit.EndsWith("位次", StringComparison.Ordinal) && !quantity.Unit.EndsWith("名次", StringComparison.Ordinal) || (quantity.Value <= 3 && written.EndsWith("大")) || quantity.Unit is "期" or "届" or "周年" or "岁" or "级")
                return false;
            if (mention.Span.Start > 0 && text[mention.Span.Start - 1] is '届' or '第')
                return false;
            // 中建八局: a builder's name.
            if (quantity.Unit == "局")
                return false;
        }
        // 五个特点, 8个方面: how many points a text has.
        if (quantity.Unit is "个" or "大" && quantity.Value is <= 20 && scopes.PointsOfTalk.AnyBegins(text.AsSpan(mention.Span.End, Math.Min(3, text.Length - mention.Span.End))))
            return false;
        // 五大运行特点, 三个显著特征.
        if (chinese && quantity.Unit is "个" or "大" && text.AsSpan(mention.Span.End) is { Length: > 4 } points && (points[2..].StartsWith("特点") || points[2..].StartsWith("特征")))
            return false;
        // 四组数据, 一组镜头: so many sets of them.
        if (chinese && quantity.Unit == "组" && text.AsSpan(mention.Span.End) is var shown && (shown.StartsWith("数据") || shown.StartsWith("数字") || shown.StartsWith("镜头")))
            return false;
        // 三个“一号工程”, 五大“提升行动”: programmes by their name; 五个“千亿工程”项目 are projects.
        if (chinese && quantity.Unit is "个" or "大" or "项" && NamesProgrammes(text, mention.Span.End, scopes))
            return false;
        // 欧盟（27国）, 东盟（10国，…）: who belongs to it.
        if (quantity.Unit is "国" or "个国家" && mention.Span.Start > 1 && text[mention.Span.Start - 1] is '（' or '(' && text[mention.Span.Start - 2] == '盟')
            return false;
        // 陆家嘴: a formal numeral counts money only.
        if (chinese && mention.Kind == MentionKind.Quantity && written[0] is '壹' or '贰' or '叁' or '肆' or '伍' or '陆' or '柒' or '捌' or '玖' or '拾')
            return false;
        // 2026届毕业生.
        if (quantity.Unit == "届" && quantity.Value is > 1900)
            return false;
        // 8英寸晶圆, 6微米铜箔: what make it is.
        if (scopes.SpecUnits.Contains(quantity.Unit) && mention.Span.End < text.Length && char.IsLetter(text[mention.Span.End]) && text[mention.Span.End] is not ('的' or '以' or '左' or '和' or '与' or '至' or '到' or '之'))
            return false;
        // 三季度 that is no time, but for 连续三季度.
        if (quantity.Unit == "季度" && !written.StartsWith("连续"))
            return false;
        // 是三家中最少的: among whom.
        if (chinese && mention.Kind == MentionKind.Quantity && text.AsSpan(mention.Span.End).StartsWith("中最"))
            return false;
        // 05组, 007次: a number of a series.
        if (written.Length > 2 && written[0] == '0' && char.IsAsciiDigit(written[1]))
            return false;
        if (chinese && !moves && mention.Kind == MentionKind.Quantity && IsNameOfSeveral(text, mention.Span, quantity))
            return false;
        // 时间过半: how far the year has gone.
        if (mention.Rule == "half" && mention.Span.Start > 1 && text.AsSpan(mention.Span.Start - 2, 2) is "时间" or "时序")
            return false;
        // 首位产业: the leading one.
        if (mention.Kind == MentionKind.Rank && chinese && mention.Span.End + 1 < text.Length && written.EndsWith("位") && text.AsSpan(mention.Span.End, 2) is "产业" or "主导" or "企业")
            return false;
        if (quantity.Unit is "千伏" or "伏" or "周年" or "岁" || quantity.Unit.EndsWith('级'))
            return false;
        // 亿元以上企业, 百亿级产业园: a size class belongs to the name of what it sizes.
        if (quantity.OrderOfMagnitude || (written[0] is '亿' or '百' or '千' or '万' && written.EndsWith("以上")))
            return false;
        // A year that no period took.
        if (mention.Kind == MentionKind.Quantity && quantity.Unit == "年" && quantity.Value is >= 1900 and <= 2100)
            return false;
        return mention.Kind != MentionKind.Quantity || !StandsInName(text, mention.Span);
    }

    private static bool NamesProgrammes(string text, int at, ScopeWords scopes)
    {
        const int longest = 12;
        if (at >= text.Length || text[at] != '“')
            return false;
        var named = text.AsSpan(at + 1, Math.Min(longest, text.Length - at - 1));
        return named.IndexOf('”') is > 1 and var close && scopes.ProgrammeEnds.AnyEnds(named[..close]) && text.AsSpan(at + close + 2) is var rest && !(rest.StartsWith("项目") || rest.StartsWith("企业") || rest.StartsWith("试点") || rest.StartsWith("示范"));
    }

    // 独角兽企业有一家。: what is counted stands before, and nothing after.
    private static bool IsOneOfAKind(string text, TextSpan span, Quantity quantity) =>
        quantity is { Value: 1, Unit: "家" or "个" } && span.Start > 3 && text[span.Start - 1] is '有' or '仅' or '共' && text.AsSpan(0, span.Start - 1).TrimEnd('仅').TrimEnd('只').EndsWithAny("企业", "公司", "平台", "园区", "机构", "实验室") && (span.End >= text.Length || text[span.End] is '，' or '。' or '；' or '、');

    // 排名较上年提升一位, 前移两位: by how much a rank has moved; 提升一位教师 counts people.
    private static bool MovesInRank(string text, TextSpan span, Quantity quantity, ScopeWords scopes) =>
        quantity.Unit == "位" && scopes.MovesInRank.AnyEnds(text.AsSpan(0, span.Start).TrimEnd('了')) && (span.End >= text.Length || !char.IsLetter(text[span.End]) || text[span.End] is '至' or '到' or '居' or '位' or '列');

    // 七部门, 中部六省, 三国, 六环, 纵四路, 二次装修, 前十省份: several that are named together, or an ordinal; 三年行动: a name.
    private static bool IsNameOfSeveral(string text, TextSpan span, Quantity quantity)
    {
        if (quantity.Unit is "部门" or "省" or "国" or "地" or "环" or "省份" or "省市" or "市" or "县" or "区" or "方" or "层" or "位" or "路")
            return true;
        if (span.Start > 0 && text[span.Start - 1] == '前' || span.Length == 2 && text[span.Start] == '二')
            return true;
        var after = text.AsSpan(span.End, Math.Min(6, text.Length - span.End));
        // 固投、社零、进出口三项指标: as many as were just named.
        if (quantity.Unit is "项" or "个" && after.IndexOf("指标", StringComparison.Ordinal) is 0 or 2 or 4)
            return true;
        return quantity.Unit is "年" or "天" or "个月" && (after.StartsWith("行动") || after.StartsWith("攻坚") || after.StartsWith("计划") || after.StartsWith("规划") || after.StartsWith("大计") || after.StartsWith("任务"));
    }

    // “七大产业集群”, “稳经济68条”: a count inside a short quotation belongs to a name.
    private static bool StandsInName(string text, TextSpan span)
    {
        var open = -1;
        for (var i = span.Start - 1; i >= Math.Max(0, span.Start - 12) && open < 0; i--)
        {
            if (text[i] is '”' or '，' or '。' or '：' or '\n')
                return false;
            if (text[i] is '“')
                open = i;
        }
        if (open < 0)
            return false;
        for (var i = span.End; i < Math.Min(text.Length, open + 18); i++)
        {
            if (text[i] is '，' or '。' or '“' or '\n')
                return false;
            if (text[i] is '”')
                return true;
        }
        return false;
    }
}
