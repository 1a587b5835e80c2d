using System.Text;

namespace NewsMiner.Extracting.Joining;

/// <summary>Names indicators: the vocabulary's name where it has one, else the shortest noun phrase, with its breakdown first.</summary>
internal static class IndicatorNaming
{
    /// <summary>What is measured of an industry; an industry alone borrows it from the figure it breaks down (其中医药制造业增长44.6%).</summary>
    private static readonly WordSet Measures = new(
    [
        "增加值", "总产值", "产值", "利润总额", "利润", "投资额", "投资", "营业收入", "主营业务收入", "销售收入", "人均可支配收入", "收入", "零售总额", "零售额", "销售额", "营业额", "销售面积",
        "进出口总额", "进出口总值", "进出口额", "进出口", "出口额", "出口总额", "进口额", "进口总额", "出口", "进口", "产量", "销量", "营业里程", "通车里程", "里程", "用电量", "发电量", "税收", "贷款余额", "存款余额", "余额", "利用外资", "使用外资",
        "毛利率", "应收账款", "业务量", "业务总量", "吞吐量", "客运量", "货运量", "价格", "就业人数", "企业数", "项目数", "产能", "装机容量", "装机规模",
    ]);

    // Endings of a name that has a measure of its own.
    private static readonly WordSet Measured = new(
    [
        "数", "量", "额", "值", "率", "比", "价", "费", "税", "款", "金", "面积", "收入", "支出", "投资", "利润", "总和", "指数", "时间", "时限", "长度", "规模", "产能", "能力", "人口", "资产", "外资", "成本", "余额", "订单", "强度", "密度", "次数", "进出口", "出口", "进口", "消费",
    ]);

    /// <summary>The measure at the end of an indicator's name (增加值 of 高技术制造业增加值); null where there is none.</summary>
    public static string? MeasureOf(string? indicator) => Measures.EndOf(indicator);

    /// <summary>True for a name without a measure: an industry, a group of firms, a product.</summary>
    public static bool IsBare(string name) => !Measured.AnyEnds(name);

    /// <summary>The phrase's name, and the vocabulary's rule where a term of it names the phrase.</summary>
    public static (string Name, string? Rule) Name(Row row, Phrase phrase)
    {
        if (phrase.IsEmpty)
            return ("", null);
        // 青石|港|货物吞吐量: the port's, and no port of the measure's own name.
        if (phrase.Count > 1 && phrase.From > 0 && row[phrase.From - 1].Kind == TokenKind.Subject && row[phrase.From - 1].End == row[phrase.From].Start && row.TextOf(phrase.From) is "港")
            phrase = phrase with { From = phrase.From + 1 };
        // 留抵退税规模, 市场主体总量: a word that says nothing of its own after the indicator.
        if (phrase.Count > 1 && row[phrase.To - 2].Kind == TokenKind.Indicator && row.IsGeneric(new Phrase(phrase.To - 1, phrase.To)))
            phrase = phrase with { To = phrase.To - 1 };
        // 食品加|工业|产值: the lexicon parts the trade's name.
        if (phrase.From > 1 && row.TextOf(phrase.From) is "工业" && row.TextOf(phrase.From - 1) is "加" && row[phrase.From - 1].End == row[phrase.From].Start && Row.IsNominal(row[phrase.From - 2]) && row[phrase.From - 2].End == row[phrase.From - 1].Start)
            phrase = phrase with { From = phrase.From - 2 };
        // 签约落地项目的个数: what is counted.
        if (phrase.Count > 2 && row.TextOf(phrase.To - 1) is "个数" or "数量" or "总数" && row.IsCue(phrase.To - 2, Cue.Of))
            return Name(row, phrase with { To = phrase.To - 2 }) is var (counted, known) && counted.EndsWith('数') ? (counted, known) : (counted + "数", null);
        var last = row[phrase.To - 1];
        if (last.Kind == TokenKind.Indicator)
        {
            // 新增市场主体 is not 市场主体.
            if (row.IsCue(phrase.From, Cue.Newly) && row.TextOf(phrase.From) is "新增" or "净增" or "净增加" or "新增加")
            {
                // 新增设计企业: firms of a kind are not all firms.
                var rest = phrase with { From = phrase.From + 1 };
                var added = Name(row, rest).Name is var name && name is "企业数" ? Join(row, rest) + "数" : name;
                return ((row.TextOf(phrase.From)[0] is '净' ? "净增" : "新增") + added, null);
            }
            var term = row.Terms[last.Index];
            var surface = Plain(last.In(row.Text));
            // 项目平均投资, 人均公园绿地面积: an average is another measure than the sum.
            if (phrase.Count > 1 && row.TextOf(phrase.To - 2) is "平均" or "人均" or "户均" && Plain(row.TextOf(phrase.To - 2)) is var average && !term.Name.Contains(average, StringComparison.Ordinal) && !surface.Contains(average, StringComparison.Ordinal))
                return (average + surface, null);
            // 月销售额, 日产量: so is what comes of a month or a day.
            if (phrase.From > 0 && row.TextOf(phrase.From - 1) is "月" or "日" && row[phrase.From - 1].End == row[phrase.From].Start && phrase.Count == 1 && term.Name is "销售收入" or "营业收入" or "产值" or "产量")
                return (Plain(row.TextOf(phrase.From - 1)) + surface, null);
            // 开工|项目计划总投资561亿元: of those projects.
            if (phrase.Count == 2 && term.Name is "总投资" && surface.StartsWith("项目", StringComparison.Ordinal) && row.IsCue(phrase.From, Cue.Stage) && Plain(row.TextOf(phrase.From)).TrimStart('新') is "签约" or "开工" or "投产" or "竣工" or "在建" or "落地" or "续建" && Plain(row.TextOf(phrase.From)).TrimStart('新') is var staged)
                return (staged + "项目总投资", null);
            // 开工项目完成投资: so is what was spent on them.
            if (phrase.Count > 1 && term.Name is "总投资" or "完成投资" or "年度计划投资" && row[phrase.To - 2].Kind == TokenKind.Indicator && row.Terms[row[phrase.To - 2].Index].Name is { Length: > 3 } those && those.EndsWith("项目数", StringComparison.Ordinal))
                return ((Join(row, phrase with { To = phrase.To - 1 }) is { Length: > 2 and <= 12 } whole && whole.EndsWith("项目", StringComparison.Ordinal) ? whole : those[..^1]) + term.Name, null);
            // 化工重点企业11家: of which trade; 30余家重点企业: and not all there are.
            if (term.Name is "企业数" && phrase.Count > 1 && row.TextOf(phrase.To - 2) is "重点" or "龙头" or "骨干" && (phrase.Count == 2 && surface is "企业" || phrase.Count > 2 && row[phrase.To - 3].Kind == TokenKind.Breakdown))
                return (Join(row, phrase) + "数", phrase.Count == 2 ? term.Id : null);
            // 盈利企业106家, 注销企业: what they did makes a kind of firms.
            if (surface is "企业" && phrase.Count <= 2 && phrase.To > 1 && row[phrase.To - 2].Kind is TokenKind.Word or TokenKind.Indicator && row.Scopes.FirmKinds.Contains(row.TextOf(phrase.To - 2)))
                return (Plain(row.TextOf(phrase.To - 2)) + term.Name, null);
            // 户籍人口, 就业人口: people of a kind.
            if (surface is "人口" && phrase.Count > 1)
                return (Join(row, phrase), null);
            // 供地3260亩，其中工业用地2180亩: land of one use is no site.
            if (surface is "用地" && phrase.Count > 1 && row.TextOf(phrase.To - 2) is "工业" or "商业" or "商服" or "住宅" or "居住" or "仓储" or "物流" or "产业" or "科研" or "农业" or "生态")
                return (Plain(row.TextOf(phrase.To - 2)) + term.Name, null);
            // 高技能人才 is not all 人才, 海铁联运班列 not every 班列: what is counted keeps its kind.
            var counts = term.Name.EndsWith('数') && IsBare(surface) && (term.Name.EndsWith("人才数", StringComparison.Ordinal) || term.Name == surface + "数" && surface is not ("企业" or "项目" or "公司") && surface.Length <= 4 || term.Name is "市场主体数" or "项目数" or "上市公司数");
            var part = MeasureOf(term.Name) is null && MeasureOf(surface) is null && !counts && !IsGroupOfFirms(row, phrase.To - 2, phrase.From) ? "" : PartBefore(row, phrase, nounsOnly: counts);
            // 高新技术企业营业收入, 规上企业研发投入: of those firms.
            if (part.Length == 0 && phrase.Count > 1 && (MeasureOf(term.Name) is not null || term.Name == "研发经费投入") && row[phrase.To - 2].Kind == TokenKind.Indicator && row.Terms[row[phrase.To - 2].Index].Name is { Length: > 3 } firms && firms.EndsWithAny("企业数", "上市公司数") && firms != "入驻企业数" && !term.Name.EndsWith('数') && !term.Name.StartsWith(firms[..^1], StringComparison.Ordinal))
                part = firms == "规模以上工业企业数" ? "规模以上工业" : firms[..^1];
            // 国家级孵化器 is not every 孵化器: the level stays with what is counted.
            if (LevelBefore(row, phrase) is { Length: > 0 } level && term.Name.EndsWith('数') && !term.Name.Contains(level, StringComparison.Ordinal))
                return (level + (part.StartsWith(level, StringComparison.Ordinal) ? part[level.Length..] : part) + term.Name, null);
            // 新开工项目完成投资: of those projects.
            var whose = phrase.To - 1;
            while (whose > phrase.From && row.IsCue(whose - 1, Cue.Respectively))
                whose--;
            if (term.Name == "完成投资" && whose > phrase.From && row.TextOf(whose - 1).EndsWith("项目") && Join(row, phrase with { To = whose }) is { Length: > 2 and <= 12 } projects && IsKindOfProject(row, projects[..^2]))
                return (projects + "完成投资", null);
            // …诊断试剂生产项目总投资: whose it is; 重大转型项目总投资: of which projects.
            if (part.Length == 0 || surface.StartsWith("项目", StringComparison.Ordinal) && !IsKindOfProject(row, part))
                return (term.Name, term.Id);
            return (part + MeasureNamed(term, surface), term.Id);
        }
        return (Join(row, phrase), null);
    }

    /// <summary>What ends the name of a part: of 汽车+出口 it is 出口额, as an abbreviated measure takes its full name; two words for one statistic (使用外资) are one.</summary>
    public static string MeasureNamed(NamedTerm term, string surface) =>
        surface.EndsWith("销售额", StringComparison.Ordinal) && MeasureOf(term.Name) == "销售收入" ? "销售额" : MeasureOf(term.Name) == term.Name || surface.EndsWith("使用外资", StringComparison.Ordinal) || MeasureOf(surface) is null || term.Name.StartsWith(surface, StringComparison.Ordinal) || (IsBare(surface) && !IsBare(term.Name)) ? term.Name : surface;

    /// <summary>国家级, 省级以上, 市级: the level at the head of a phrase; empty for none.</summary>
    private static string LevelBefore(Row row, Phrase phrase)
    {
        // 新获批省级重点实验室: the verb stands before the level.
        var text = Text(row, phrase with { From = row.IsCue(phrase.From, Cue.Newly) ? phrase.From + 1 : phrase.From, To = phrase.To - 1 });
        return row.Scopes.Levels.BeginningOf(text) is not { } level ? "" : text.AsSpan(level.Length).StartsWith("以上") ? level + "以上" : level;
    }

    /// <summary>Whether what stands before 项目 sorts projects, and names none.</summary>
    public static bool IsKindOfProject(Row row, string part)
    {
        for (var at = 0; at < part.Length;)
        {
            var kind = row.Scopes.ProjectKinds.BeginningOf(part.AsSpan(at));
            if (kind is null)
                return false;
            at += kind.Length;
        }
        return true;
    }

    /// <summary>新签约, 新设: whether a name opens with what comes new, and not with a kind (新能源, 新材料).</summary>
    public static bool ComesNew(ReadOnlySpan<char> name) => name is ['新', ..] and not (['新', '能', '源', ..] or ['新', '材', '料', ..] or ['新', '兴', ..] or ['新', '型', ..] or ['新', '一', '代', ..]);

    /// <summary>The industry, product or group of firms that narrows an indicator (医药制造业, 汽车, 民营企业); empty where what stands before it narrows nothing.</summary>
    private static string PartBefore(Row row, Phrase phrase, bool nounsOnly)
    {
        var to = phrase.To - 1;
        var from = to;
        // 汽车及零部件产业产值: 产业 narrows with the noun before it.
        while (PartEnding(row, from, phrase.From) is > 0 and var words)
            from -= words;
        // “小巨人”企业: what stands in marks is told whole.
        if (from < to && row[from].Kind == TokenKind.Mark && row.Text[row[from].Start] == '”')
        {
            var open = from;
            while (open > phrase.From && !(row[open].Kind == TokenKind.Mark && row.Text[row[open].Start] == '“'))
                open--;
            from = row[open].Kind == TokenKind.Mark && row.Text[row[open].Start] == '“' ? open : from + 1;
        }
        // 批零|业: the lexicon parts the trade's name.
        if (from < to && from > phrase.From && row.TextOf(from) is "业" && row[from - 1].Kind == TokenKind.Word)
            from--;
        // 设置床位, 保留审批环节: what is done to it is no kind of it.
        for (var i = to - 1; nounsOnly && i >= from; i--)
            if (row[i] is { Kind: TokenKind.Word, Class: Segmenting.WordClass.Verb })
                from = i + 1;
        return Join(row, new Phrase(from, to));
    }

    /// <summary>How many tokens before <paramref name="end"/> narrow the measure behind it as one: 汽车, 产业 behind 零部件, 全行业 behind 机器人, 民营企业; 0 for none.</summary>
    private static int PartEnding(Row row, int end, int from)
    {
        if (end <= from)
            return 0;
        if (IsGroupOfFirms(row, end - 1, from))
            return 2;
        if (IsPart(row, end - 1) || end - 1 > from && IsPart(row, end - 2) && (row.TextOf(end - 1) is "类" || row.TextOf(end - 1) is "产业" or "领域" or "行业" && row.TextOf(end - 2)[^1] != '大'))
            return 1;
        return end - 2 > from && row.TextOf(end - 1) is "行业" && row.TextOf(end - 2) is "全" && IsPart(row, end - 3) ? 2 : 0;
    }

    // 重点战新企业产值, 新经济属性规上企业营收: firms of a kind; 企业 alone is all of them.
    private static bool IsGroupOfFirms(Row row, int token, int from) =>
        token > from && row[token].Kind is TokenKind.Word or TokenKind.Indicator && row.TextOf(token).EndsWith("企业") && row[token - 1].Kind is TokenKind.Word or TokenKind.Breakdown && (IsPart(row, token - 1) || row.TextOf(token - 1) is "重点" or "龙头" or "骨干" or "规上");

    private static bool IsPart(Row row, int token)
    {
        // 新兴产业投资, 三大新兴产业产值: the lexicon knows a county and an office of those names. A级企业: by letter.
        if (row.TextOf(token) is "新兴" or "新兴产业" || row.IsLetterGrade(token))
            return true;
        // 其他材料投资 is not all of it.
        if (row.TextOf(token) is "其他" or "其它" or "每股")
            return true;
        // 外贸吞吐量 is not all that is handled.
        if (row[token].Kind is TokenKind.Breakdown || row[token].Kind == TokenKind.Indicator && (row.TextOf(token) is "外贸" or "内贸" || row.TextOf(token) is "进口" or "出口" or "进出口" && token + 1 < row.Tokens.Count && row.TextOf(token + 1).EndsWithAny("货运量", "吞吐量", "运量", "箱量") || row.TextOf(token) is "一般贸易" or "加工贸易" && token + 1 < row.Tokens.Count && row.TextOf(token + 1)[0] is '出' or '进' || row.Terms[row[token].Index].Name.EndsWith("产量", StringComparison.Ordinal) && IsBare(row.TextOf(token).ToString())))
            return true;
        if (row[token].Kind is TokenKind.Mark || row[token].Kind is TokenKind.Series)
            return true;
        if (row[token].Kind is not TokenKind.Word || row[token].Class is not (Segmenting.WordClass.Noun or Segmenting.WordClass.Foreign or Segmenting.WordClass.Unknown or Segmenting.WordClass.Other or Segmenting.WordClass.Adjective or Segmenting.WordClass.Idiom or Segmenting.WordClass.Numeral or Segmenting.WordClass.Verb))
            return false;
        // 内地9市外贸总值, 三个省（区、市）进出口: what was counted is none of it.
        if (row[token].Length == 1 && row.TextOf(token) is "省" or "市" or "县" or "区" or "国" or "州" && token > 0 && row[token - 1].Kind == TokenKind.Figure)
            return false;
        return !IsPlace(row.TextOf(token)) && !row.Scopes.NarrowsNothing.Contains(row.TextOf(token));
    }

    // 云川市进出口总额: whose it is, no part of it.
    private static bool IsPlace(ReadOnlySpan<char> word) =>
        word.Length >= 3 && (word[^1] is '市' or '省' or '县' or '州' or '镇' && word is not "大都市" || word.EndsWith("开发区") || word.EndsWith("新区") || word.EndsWith("高新区") || word.EndsWith("经开区") || word.EndsWith("自治区") || word.EndsWith("试验区") || word.EndsWith("自贸港") || word.EndsWith("综保区") || word.EndsWith("保税区") || word.EndsWith("片区") || word.EndsWith("示范区"));

    /// <summary>The phrase's characters as they stand, blanks aside.</summary>
    public static string Text(Row row, Phrase phrase) => phrase.IsEmpty ? "" : Plain(row.Text.AsSpan(row[phrase.From].Start, row[phrase.To - 1].End - row[phrase.From].Start));

    /// <summary>The phrase's characters, without brackets and what they enclose, blanks and leading adjuncts.</summary>
    public static string Join(Row row, Phrase phrase)
    {
        if (phrase.IsEmpty)
            return "";
        const int usual = 64;
        var longest = row[phrase.To - 1].End - row[phrase.From].Start;
        var name = longest <= usual ? stackalloc char[usual] : new char[longest];
        var (length, depth) = (0, 0);
        for (var i = phrase.From; i < phrase.To; i++)
        {
            var token = row[i];
            var characters = token.In(row.Text);
            if (row.IsNote(i))
                continue;
            if (token.Kind == TokenKind.Mark && characters[0] is '（' or '(')
                depth++;
            else if (token.Kind == TokenKind.Mark && characters[0] is '）' or ')')
                depth = Math.Max(0, depth - 1);
            // 第三产业实现增加值: the verb is none of the name.
            else if (i > phrase.From && i + 1 < phrase.To && row.IsCue(i, Cue.Makes) && characters is "实现" or "完成")
                continue;
            else if (depth == 0 && !(length == 0 && (row.IsCue(i, Cue.Of) || IsEmptyModifier(row, i))))
                foreach (var c in characters)
                    if (!char.IsWhiteSpace(c))
                        name[length++] = c;
        }
        return name[..length].ToString();
    }

    public static string Plain(ReadOnlySpan<char> characters)
    {
        if (!HasBlank(characters))
            return characters.ToString();
        var name = new StringBuilder(characters.Length);
        foreach (var c in characters)
            if (!char.IsWhiteSpace(c))
                name.Append(c);
        return name.ToString();
    }

    private static bool HasBlank(ReadOnlySpan<char> characters)
    {
        foreach (var c in characters)
            if (char.IsWhiteSpace(c))
                return true;
        return false;
    }

    // Words before an indicator that do not narrow it.
    private static bool IsEmptyModifier(Row row, int token)
    {
        // 本地配套率: what is local is measured.
        if (row.TextOf(token) is "本地" && token + 1 < row.Tokens.Count && row[token + 1].Kind != TokenKind.Indicator)
            return false;
        return row.TextOf(token) is "千伏" or "kV" or "KV" or "全部" or "全年" or "累计" or "全市" or "全省" or "全国" or "全区" or "全县" or "本地" or "各类" or "该" or "其" or "所有" or "总体" or "整体" or "主要" or "我国" or "各级" or "各项" or "实际" or "这" or "那" or "这批" or "该批" or "此批" or "这些" or "上述" or "以上" or "及以上" or "内" or "区内" or "园内" or "境内" or "这一" or "本" or "此" or "我市" or "我省" or "我区" or "本市" or "本省";
    }

    /// <summary>先进材料、机械装备、大数据三大主导产业产值: how they are called together names all that are lined up.</summary>
    /// <param name="name">The name that was read.</param>
    /// <param name="goesOn">The members go on before it, where a word that is no noun parts them.</param>
    public static string WithoutMembers(string name, bool goesOn)
    {
        const int shortest = 4;
        var members = name.LastIndexOf('、');
        if (members <= 0 && !goesOn)
            return name;
        for (var at = Math.Max(2, members + 2); at + shortest < name.Length; at++)
            if (name[at] == '大' && Numbers.NumeralScanner.CountOf(name[at - 1]) is >= 2 and <= 10)
                return name[(at - 1)..];
        return name;
    }

    /// <summary>三产占比, 二产增加值: sectors by their full names; null for anything else (三产融合).</summary>
    public static string? SectorInFull(string name) =>
        name.Length > 1 && name[1] == '产' && name[0] is '一' or '二' or '三' && (name.Length == 2 || name.AsSpan(2) is "占比" or "比重" or "增加值" or "投资" or "税收" or "产值" or "增速") ? "第" + name[0] + "产业" + name[2..] : null;

    /// <summary>综保区数, 新增综保区数: the kind in full, as 综保区 is short for one only; any other name as it is.</summary>
    public static string ZonesInFull(string name) => name.EndsWith("综保区数", StringComparison.Ordinal) ? name[..^4] + "综合保税区数" : name;

    /// <summary>新能源产业 and 产业投资 share 产业.</summary>
    public static string Merge(string name, string suffix)
    {
        for (var length = Math.Min(name.Length, suffix.Length); length > 0; length--)
            if (name.EndsWith(suffix[..length], StringComparison.Ordinal))
                return name + suffix[length..];
        return name + suffix;
    }
}
