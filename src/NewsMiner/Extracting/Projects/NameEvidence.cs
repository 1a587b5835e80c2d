using NewsMiner.Segmenting;
using static NewsMiner.Extracting.Projects.ProjectText;

namespace NewsMiner.Extracting.Projects;

/// <summary>Whether a stretch that a head noun closes names one project, not a kind, a place or a programme: what its words say, and what stands beside it.</summary>
internal sealed class NameEvidence(ProjectRules rules, ProjectStages stages)
{
    /// <summary>一季度重大产业项目: a kind, wherever it is.</summary>
    public bool IsKind(string text, int start, int end)
    {
        var rest = text[start..end];
        if (rules.HeadWords.EndOf(rest) is { } known)
            rest = rest[..^known.Length];
        return rest.Length == 0 || NamesKind(rest);
    }

    public bool IsNamed(string text, List<Word> words, int start, int end, string head, int bare)
    {
        var name = text[start..end];
        if (name.Length < 4 || name.Contains("以上", StringComparison.Ordinal) || name.Contains("本项目", StringComparison.Ordinal) || name.StartsWith("项目", StringComparison.Ordinal))
            return false;
        // 远川科技有限公司项目经理: a firm's people.
        if (NamesFirmsPeople(text, start, end))
            return false;
        if (NamesProgramme(name))
            return false;
        // Strip phase and head nouns; what is left must say more than kind and rank.
        var rest = name.TrimEnd('）', ')', '”', '》');
        if (rest[^1] == '期')
            rest = rest[..^1].TrimEnd('一', '二', '三', '四', '五', '六', '首', '1', '2', '3', '4', '5', '（', '(');
        var heads = rest.Length;
        while (rules.HeadWords.EndOf(rest) is { } known)
            rest = rest[..^known.Length];
        if (rest.Length < 2 || NamesKind(rest) || IsAimed(rest))
            return false;
        // 一体化经济区（东区）项目: those of a part of a zone.
        if (head == "项目" && rest[^1] is '）' or ')' && rest.AsSpan().LastIndexOfAny('（', '(') is > 2 and var note && rest[note - 1] == '区')
            return false;
        // 宏源数智中心项目: the inner noun says something too, if less than a word of the name's own.
        heads -= rest.Length;
        int specific = 0, topical = 0, verbal = 0;
        var (proper, placed) = (false, false);
        for (var index = Ordered.WordBefore(words, end); index >= 0 && words[index].Start >= start; index--)
        {
            var word = words[index];
            if (word.End > start + rest.Length)
                continue;
            var surface = name.AsSpan(word.Start - start, word.Length);
            if (rules.Topics.Contains(surface) || rules.NameVerbs.Contains(surface))
            {
                topical += word.Length;
                if (word.Length >= 3 && !rules.Generic.Contains(surface))
                    specific += word.Length;
                continue;
            }
            placed |= word.Class == WordClass.Place && word.Length >= 2;
            // A firm may be called by a verb (聚变, 飞跃).
            if (word.Class == WordClass.Verb && word.Length >= 2 && !rules.Generic.Contains(surface))
                verbal += word.Length;
            if (rules.Generic.Contains(surface) || rules.Joints.Contains(surface) || (word.Class == WordClass.Place && word.Length >= 2)
                || (word.Class == WordClass.Verb && word.Length >= 2) || IsCount(surface, word))
                continue;
            specific += word.Length;
            proper |= word.Class is WordClass.Unknown or WordClass.Organisation && word.Length >= 2;
        }
        // One short specific word (医药项目, 光伏项目) is a kind of project, not its name.
        // 华鑫科技年产150万套高档服装项目: whose, what, and how much of it.
        // 年产8000套配电设备项目: how much of what.
        var named = specific >= 2 && name.AsSpan().ContainsAnyInRange('0', '9') && TellsCapacity(name) || specific >= 4 || (specific >= 3 && name.AsSpan().ContainsAnyInRange('0', '9')) || (specific >= 2 && HasLatin(rest)) || (proper && specific >= 3);
        // 100万千瓦光伏发电及配套项目: how large the one is.
        named |= specific >= 2 && specific + topical >= 4 && OpensWithSize(name);
        // 位于云川产业园内: a place; 实施“甲工程”: a programme.
        if ((head[^1] is '园' or '城' || head.EndsWith("园区", StringComparison.Ordinal)) && (IsPlaceOf(text, bare) || IsPlaceBefore(text, end)))
            return false;
        if (head == "工程" && !IsCosted(text, end) && (text[start] == '“' || (start > 0 && text[start - 1] == '“')))
            return false;
        // 总投资6亿元的铜箔项目: one with a sum of its own.
        if ((specific >= 2 || placed && (topical >= 2 || rest.Length >= LongerThanKind && Said(text, words, start, start + rest.Length) >= 4) || verbal > 0 && specific + verbal >= 2 && rest.Length >= LongerThanKind) && head == "项目" && FollowsSum(text, start))
            return true;
        // 总投资56亿元的云川影都拍摄基地一期: so is a phase.
        if (name.EndsWith('期') && rest.Length >= LongerThanKind && specific + topical >= 2 && FollowsSum(text, start))
            return true;
        // 临江远川有限公司的铸锻件项目: whose it is tells it from others.
        if (specific >= 2 && head is "项目" or "基地" or "生产线" && (text.AsSpan(0, start).EndsWith("公司的") || text.AsSpan(0, start).EndsWith("集团的")) && IsSupported(text, bare, end))
            return true;
        // 碳捕集与封存全产业链示范项目: long, and built.
        if (rest.Length >= 7 && !rules.WeakHeads.Contains(head) && Said(text, words, start, start + rest.Length) >= 5 && IsSupported(text, bare, end))
            return true;
        // 临江水利枢纽工程: a place, what it is for, and a thing that is built; 长赣高铁.
        if ((placed || specific >= 2) && specific + topical >= 2 && heads > head.Length && !rules.WeakHeads.Contains(rest) && IsSupported(text, bare, end))
            return true;
        // 云川机场三期扩建: so is a phase that is built.
        if (IsPhaseBuilt(text, end) && rest.Length >= 4 && Said(text, words, start, start + rest.Length) >= 2 && (placed || specific >= 2))
            return true;
        // 临江三期项目: which phase of what stands there.
        if (placed && name.EndsWith("期项目", StringComparison.Ordinal) && IsSupported(text, bare, end))
            return true;
        if (rules.LineHeads.AnyIn(name) && !IsPlaceOf(text, bare) && Said(text, words, start, start + rest.Length) >= 2 && IsSupported(text, bare, end))
            return true;
        // 总投资12亿元的白金智造园; 临江多式联运中心开工，总投资15亿元: with a sum of its own.
        if (rules.WeakHeads.Contains(head) && (head[^1] is '园' || head is "中心" or "枢纽" or "码头" or "货站" or "综合体") && specific >= 2 && !IsPlaceOf(text, bare) && (FollowsSum(text, start) || placed && rest.Length >= LongerThanKind && IsCostedAfter(text, end)))
            return true;
        if (rules.WeakHeads.Contains(head))
            return !IsPlaceOf(text, bare) && (named || (rest.Length >= 5 && specific + topical >= 3 && head is not ("平台" or "中心"))) && (IsSupported(text, bare, end) || name.Contains("公司", StringComparison.Ordinal));
        // 航空产业项目, 医疗器械产业项目: those of a trade.
        if (head == "项目" && rest.EndsWith("产业", StringComparison.Ordinal) && rest.Length <= LongestTrade && !proper && !placed && verbal == 0 && !HasLatin(rest) && !FollowsSum(text, start))
            return false;
        // 产业应用项目, 高端制造项目: kinds, for all their length.
        if (head == "项目" && heads <= head.Length && specific == 0 && !placed && verbal == 0 && !name.AsSpan().ContainsAnyInRange('0', '9') && !FollowsSum(text, start))
            return false;
        return named || (specific + topical + (heads > head.Length || head.Length > 2 ? 2 : 0) >= 4 && specific + topical >= 2 && IsSupported(text, bare, end));
    }

    private bool TellsCapacity(string name)
    {
        foreach (var cue in rules.Capacity)
            if (name.IndexOf(cue, StringComparison.Ordinal) is > 1 or 0)
                return true;
        return false;
    }

    // A sum or an area in the sentence behind a name, and no other name's.
    private bool IsCostedAfter(string text, int end)
    {
        const int reach = 30;
        var rest = text.AsSpan(end, Math.Min(reach, text.Length - end));
        if (rest.IndexOfAny(SentenceEndSet) is >= 0 and var stop)
            rest = rest[..stop];
        if (rest.IndexOf('；') is >= 0 and var part)
            rest = rest[..part];
        for (var at = end; at < end + rest.Length; at++)
            if (rules.Costs.TryMatch(text, at, out _, out _))
                return true;
        return false;
    }

    private bool OpensWithSize(string name)
    {
        var digits = name.AsSpan().IndexOfAnyExcept(Digits);
        if (digits <= 0)
            return false;
        var unit = name.AsSpan(digits);
        foreach (var size in rules.Sizes)
            if (unit.StartsWith(size, StringComparison.Ordinal) || unit[0] == '万' && unit[1..].StartsWith(size, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 总投资9亿元的待建项目 is a kind; 总投资9亿元的飞跃全球研发基地项目 is none.
    private const int LongerThanKind = 5;
    private const int LongestTrade = 6;

    /// <summary>How many characters of a stretch say more than generic words do.</summary>
    public int Said(string text, List<Word> words, int start, int end)
    {
        var said = 0;
        for (var index = Ordered.WordBefore(words, end); index >= 0 && words[index].Start >= start; index--)
        {
            var surface = text.AsSpan(words[index].Start, words[index].Length);
            if (rules.Topics.Contains(surface) || !(rules.Generic.Contains(surface) || rules.Joints.Contains(surface) || IsCount(surface, words[index])))
                said += words[index].Length;
        }
        return said;
    }

    // 力争由此增加工业厂房: what is hoped is no name.
    private static bool IsAimed(string rest) => Hopes.AnyIn(rest);

    private static readonly WordSet Hopes = new(["力争", "预计", "由此", "争取", "确保", "有望", "目前", "已经", "正在"]);

    // 2023年第一季度重大项目, 新开工交通重大项目, 超百亿元制造业项目: kinds.
    private bool NamesKind(string rest)
    {
        return rules.Kinds.AnyEnds(rest) || rest.Contains("季度", StringComparison.Ordinal) || rest.Contains("亿元", StringComparison.Ordinal) || rest.StartsWith("今年", StringComparison.Ordinal)
            || (rest.Length > 5 && rest[4] == '年' && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[3]));
    }

    // “双千双优”产业项目, “远山英才计划”项目: those of a programme.
    private static bool NamesProgramme(string name)
    {
        var close = name.IndexOf('”', StringComparison.Ordinal);
        if (close < 1)
            return false;
        // 国家“东数西算”工程: the nation's.
        if (name.StartsWith("国家“", StringComparison.Ordinal) && name.AsSpan(close + 1) is "工程" or "重大工程")
            return true;
        // 云川市第三次“开工一批”项目: those of an occasion.
        if (name[close - 1] == '批' && name.AsSpan(close + 1) is "项目" or "重大项目" or "重点项目")
            return true;
        return name.AsSpan(close + 1) is "产业项目" or "重点项目" or "重大项目" or "类项目" or "工业项目"
            || name[close - 1] is '划' or '动' && name.AsSpan(close + 1) is "项目" && (name.AsSpan(0, close).EndsWith("计划") || name.AsSpan(0, close).EndsWith("行动"));
    }

    private static bool NamesFirmsPeople(string text, int start, int end)
    {
        var after = text.AsSpan(end);
        return (after.StartsWith("负责人") || after.StartsWith("经理") || after.StartsWith("总监")) && end - start > 4
            && text.AsSpan(start, end - start - 2) is var rest && (rest.EndsWith("公司") || rest.EndsWith("集团"));
    }

    // “三横两纵”工程总投资…: costed, not only a programme.
    private bool IsCosted(string text, int end)
    {
        foreach (var sum in rules.Investment)
            if (string.CompareOrdinal(text, end, sum, 0, sum.Length) == 0)
                return true;
        return false;
    }

    private static bool FollowsSum(string text, int start)
    {
        while (start > 0 && text[start - 1] is '“' or '的')
            start--;
        var before = text.AsSpan(Math.Max(0, start - 16), start - Math.Max(0, start - 16));
        return before.EndsWith("元", StringComparison.Ordinal) && (before.Contains("投资", StringComparison.Ordinal) || FurtherSum(text, start) >= 0);
    }

    /// <summary>总投资3亿元的甲项目、2.5亿元的乙项目和2亿元的丙项目: where the sum of a further item begins, before <paramref name="end"/>; -1 where none does.</summary>
    public static int FurtherSum(string text, int end)
    {
        var floor = Math.Max(0, end - 14);
        var at = end;
        while (at > floor && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or '亿' or '万' or '美' or '元' or '约' or '超' or '近' or '余'))
            at--;
        if (at == end || at == 0 || text[at - 1] is not ('、' or '和' or '与' or '及' or '，'))
            return -1;
        var sentence = text.AsSpan(Math.Max(0, at - 90), at - Math.Max(0, at - 90));
        if (sentence.LastIndexOfAny(SentenceEndSet) is >= 0 and var stop)
            sentence = sentence[(stop + 1)..];
        var first = sentence.IndexOf("投资", StringComparison.Ordinal);
        return first >= 0 && sentence[first..].Contains("元的", StringComparison.Ordinal) && !sentence[first..].Contains('；') ? at : -1;
    }

    private bool IsPlaceBefore(string text, int end)
    {
        // 云川化工产业园（东港园区）首批…: a note says which.
        if (end < text.Length && text[end] is '（' or '(' && text.AsSpan(end, Math.Min(12, text.Length - end)).IndexOfAny('）', ')') is > 0 and var close)
            end += close + 1;
        foreach (var after in rules.PlaceAfter)
            if (string.CompareOrdinal(text, end, after, 0, after.Length) == 0)
                return true;
        // 云川化工产业园10个重点项目竣工: whose projects they are.
        var count = end;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
            count++;
        return count > end && count < text.Length && text[count] is '个' or '余' && text.AsSpan(count, Math.Min(8, text.Length - count)).Contains("项目", StringComparison.Ordinal);
    }

    /// <summary>完成甲水厂建设; 甲高铁是连接两省的铁路，全长320公里: a line or a structure whose building or length is told.</summary>
    public bool IsLineTold(string text, int end)
    {
        if (!rules.LineHeads.AnyEnds(text.AsSpan(0, end)))
            return false;
        // 甲水厂和乙水厂建设.
        var next = text.AsSpan(end, Math.Min(14, text.Length - end));
        if (next.StartsWith("建设") || next.Length > 2 && next[0] is '和' or '与' or '、' && next.IndexOf("建设") is > 2 and var building && rules.LineHeads.AnyEnds(text.AsSpan(0, end + building)))
            return true;
        var rest = text.AsSpan(end, Math.Min(40, text.Length - end));
        if (rest.IndexOfAny(SentenceEndSet) is >= 0 and var stop)
            rest = rest[..stop];
        foreach (var length in rules.LineLength)
            if (rest.Contains(length, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>甲工厂正式投产, 甲厂房成功封顶: the stage stands right behind the name, or behind how it was reached.</summary>
    public bool StagesNext(string text, int end)
    {
        const int adverb = 2;
        var until = Math.Min(text.Length, end + 10);
        for (var at = end; at <= Math.Min(until - 1, end + adverb); at++)
            if (stages.StageAt(text, at, until) is { Cue: { } cue } && !stages.IsOtherThing(text, at, cue))
                return true;
        return false;
    }

    /// <summary>推进甲机场三期扩建: building stands right behind a phase.</summary>
    public static bool IsPhaseBuilt(string text, int end)
    {
        if (end == 0 || text[end - 1] != '期')
            return false;
        foreach (var building in (ReadOnlySpan<string>)["扩建", "改扩建", "续建", "建设"])
            if (string.CompareOrdinal(text, end, building, 0, building.Length) == 0)
                return true;
        return false;
    }

    /// <summary>推进甲二期项目: a verb of building stands right before the name.</summary>
    public bool IsBuilt(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 6), start - Math.Max(0, start - 6)).TrimEnd("了“");
        return rules.BuildVerbs.AnyEnds(before);
    }

    /// <summary>甲项目达产后, 甲项目从摘牌到开工, 甲项目现场, 甲工程获得国债资金2895万元.</summary>
    public bool IsToldOf(string text, int end)
    {
        foreach (var after in rules.ToldAfter)
            if (string.CompareOrdinal(text, end, after, 0, after.Length) == 0)
                return after != "从" || text.AsSpan(end, Math.Min(16, text.Length - end)).Contains('到');
        return IsFunded(text, end);
    }

    /// <summary>甲工程获得国债资金2895万元; 甲项目拿到首笔贷款1.2亿元: what works are given to be built with.</summary>
    private bool IsFunded(string text, int end)
    {
        const int reach = 24;
        foreach (var verb in rules.Funded)
        {
            if (string.CompareOrdinal(text, end, verb, 0, verb.Length) != 0)
                continue;
            var after = text.AsSpan(end, Math.Min(reach, text.Length - end));
            if (after.IndexOfAny(ClausePunctuation) is >= 0 and var stop)
                after = after[..stop];
            foreach (var funds in rules.Funds)
                if (after.IndexOf(funds, StringComparison.Ordinal) is > 0 and var at && after[at..].ContainsAnyInRange('0', '9'))
                    return true;
        }
        return false;
    }

    public bool EndsWithWeakHead(string name)
    {
        foreach (var head in rules.WeakHeads)
            if (name.EndsWith(head, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 在七里河园区开工: where it is, not what it is.
    private static bool IsPlaceOf(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 3), start - Math.Max(0, start - 3));
        foreach (var lead in (ReadOnlySpan<string>)["在", "于", "到", "向", "从", "自", "落户", "入驻", "走进", "来到", "至", "进驻"])
            if (before.EndsWith(lead, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>What stands right beside the name says that it is one project: built, signed or costed (…产业园开工, 总投资…的…, 建设…).</summary>
    public bool IsSupported(string text, int start, int end)
    {
        while (start > 0 && text[start - 1] is '“' or '《' or '‘' or '了' or '的')
            start--;
        // 建设开发区标准化厂房项目: the zone stands between.
        foreach (var zone in (ReadOnlySpan<string>)["开发区", "经开区", "高新区", "园区", "该区", "全区"])
            if (start >= zone.Length && string.CompareOrdinal(text, start - zone.Length, zone, 0, zone.Length) == 0)
            {
                start -= zone.Length;
                break;
            }
        var before = text.AsSpan(Math.Max(0, start - 6), start - Math.Max(0, start - 6));
        if (rules.BuildVerbs.AnyEnds(before))
            return true;
        if (start > 0 && text[start - 1] == '、')
        {
            // 打造甲拆解、乙安装生产线: the verb stands before the list.
            var clause = WholeClauseStart(text, start, Math.Max(0, start - 60));
            if (rules.BuildVerbs.AnyIn(text.AsSpan(clause, start - clause)))
                return true;
        }
        if (before.EndsWith("元", StringComparison.Ordinal) || before.EndsWith("亩", StringComparison.Ordinal) || before.EndsWith("平方公里", StringComparison.Ordinal))
            return true;
        if (IsToldOf(text, end))
            return true;
        if (IsLineTold(text, end) || IsPhaseBuilt(text, end))
            return true;
        if (EndOfProjects(text, end) >= 0)
            return true;
        while (end < text.Length && text[end] is '”' or '》' or '’' or '，' or ',')
            end++;
        // 甲创新中心与乙数字港二期项目正式开工: the stage follows the second.
        var reach = Math.Min(text.Length - end, end < text.Length && text[end] is '与' or '和' or '、' or '及' ? 44 : 24);
        var stop = text.AsSpan(end, reach).IndexOfAny(SentenceEndSet);
        var until = stop < 0 ? end + reach : end + stop;
        for (var at = end; at < until; at++)
        {
            if (text[at] == '；')
                break;
            if (stages.StageAt(text, at, until) is { Cue: { } cue } && !stages.IsOtherThing(text, at, cue))
                return true;
            if (rules.Costs.TryMatch(text, at, out _, out _))
                return true;
        }
        return false;
    }

    /// <summary>甲项目，乙项目，丙项目等14个项目分两批签约: where the list that is summed up as projects ends, however far from its item; -1 where there is none.</summary>
    public static int EndOfProjects(string text, int end)
    {
        if (end == 0 || text[end - 1] != '目' || end >= text.Length || text[end] is not ('，' or '、' or ',' or '等'))
            return -1;
        var list = text.AsSpan(end, Math.Min(LongestList, text.Length - end));
        if (list.IndexOfAny(SentenceEndSet) is >= 0 and var stop)
            list = list[..stop];
        for (var at = list.IndexOf("目等", StringComparison.Ordinal); at >= 0;)
        {
            var rest = list[(at + 2)..];
            var digits = rest.IndexOfAnyExcept("0123456789一二两三四五六七八九十余多".AsSpan());
            if (digits > 0 && rest[digits] is '个' or '项' && rest[digits..] is var summed && summed[..Math.Min(10, summed.Length)].IndexOf("项目", StringComparison.Ordinal) is > 0 and var noun)
                return end + at + 2 + digits + noun + 2;
            var next = rest.IndexOf("目等", StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 2 + next;
        }
        return -1;
    }

    // Items of one list stand within so many characters.
    private const int LongestList = 300;

    private static bool IsCount(ReadOnlySpan<char> surface, Word word) =>
        word.Class is WordClass.Numeral or WordClass.Measure || !surface.ContainsAnyExcept(CountCharacters);

    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789.");

    private static readonly System.Buffers.SearchValues<char> CountCharacters = System.Buffers.SearchValues.Create("0123456789.万亿元");

    private static bool HasLatin(string text) => text.AsSpan().ContainsAnyInRange('A', 'Z') || text.AsSpan().ContainsAnyInRange('a', 'z');
}
