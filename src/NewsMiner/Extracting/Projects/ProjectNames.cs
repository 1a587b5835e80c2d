using NewsMiner.Extracting.Subjects;
using NewsMiner.Segmenting;
using static NewsMiner.Extracting.Projects.ProjectText;

namespace NewsMiner.Extracting.Projects;

/// <summary>Finds the names of projects in a text: what a head noun (…项目, …基地, …产业园) closes, back to where the name begins.</summary>
internal sealed class ProjectNames(ProjectRules rules, NameEdges edges, NameEvidence evidence)
{
    public List<TextSpan> Find(string text, List<Word> words, ILookup<int, SubjectMention> zones)
    {
        var names = new List<TextSpan>();
        var position = 0;
        while ((position = edges.NextHeadStart(text, position)) < text.Length)
        {
            var head = edges.HeadAt(text, position);
            if (head is null)
            {
                position++;
                continue;
            }
            var headStart = position;
            var end = position + head.Length;
            // 产业园项目, 生产线项目: the outer head closes the name.
            while (edges.HeadAt(text, end) is { } outer && outer[^1] != '期' && !edges.HeadIsOther(text, end + outer.Length))
            {
                head = outer;
                end += outer.Length;
            }
            position = end;
            if (edges.HeadIsOther(text, end) || InBracketedAside(text, end) || FollowedByItsName(text, end) || InFirmName(text, end))
                continue;
            var whole = TakePart(text, TakePhase(text, end), words);
            var bare = AfterCut(text, NameStart(text, whole, headStart, words), whole);
            // 云川经开区项目建设提速: any of the zone's.
            if (head is "项目" or "工程" && zones[Math.Max(0, bare)].Any(zone => zone.Span.End == headStart || IsNote(text, zone.Span.End, headStart)))
                continue;
            var start = StripZone(bare, whole, zones);
            if (start < 0 || start >= headStart || CountsSeveral(text, start, whole) || (rules.WeakHeads.Contains(head) && FollowsSuperlative(text, start) && !IsNameThatStages(text, words, start, whole)))
                continue;
            if (!evidence.IsNamed(text, words, start, whole, head, bare))
            {
                // 云川经济技术开发区标准化厂房项目（一期）: the zone is what tells it from others of its kind.
                if (start == bare || whole - start < 6 || !evidence.IsSupported(text, bare, whole) || evidence.IsKind(text, start, whole) || evidence.Said(text, words, start, whole - head.Length) < 3)
                    continue;
                start = bare;
            }
            if (names.Count > 0 && names[^1].End > start)
            {
                if (names[^1].Start < start)
                    continue;
                names.RemoveAt(names.Count - 1);
            }
            if (DescribesLast(text, start, names) && !IsNameThatStages(text, words, start, whole))
                continue;
            AddParent(text, words, start, end, whole, names);
            position = whole;
            names.Add(new TextSpan(start, whole));
        }
        AddQuoted(text, names);
        return names;
    }

    // 全国最大的恒隆电池工厂正式投产: a name of its own, and how far it has come.
    private bool IsNameThatStages(string text, List<Word> words, int start, int end)
    {
        if (start < 2 || text[start - 1] != '的' || !FollowsSuperlative(text, start))
            return false;
        var first = Ordered.WordBefore(words, start) + 1;
        if (first + 1 >= words.Count || words[first].Start != start || !(words[first].Length == 1 && words[first + 1].Length == 1) && (words[first].Class is WordClass.Adjective or WordClass.Numeral || text.AsSpan(start, words[first].Length) is var opening && (rules.Generic.Contains(opening) || rules.Topics.Contains(opening) || rules.Industries.Contains(opening))))
            return false;
        // 建成了全国最大的…: then it is what another is said to be.
        var clause = text.AsSpan(ClauseStart(text, start, Math.Max(0, start - 30))..start);
        return !rules.BuildVerbs.AnyIn(clause) && !clause.Contains('是') && !clause.Contains('为') && evidence.StagesNext(text, end);
    }

    // 建设全球首座玻纤行业“灯塔工厂” after a project's name in the same sentence says what that project is.
    private bool DescribesLast(string text, int start, List<TextSpan> names)
    {
        // 项目总投资6亿元，主要建设30台长晶炉及切磨生产线: so many of something, which the project consists of.
        if (char.IsAsciiDigit(text[start]) && text.AsSpan(0, start) is var lead && (lead.EndsWith("主要建设") || lead.EndsWith("，建") || lead.EndsWith("规划建设")))
            return true;
        if (names.Count == 0 || start - names[^1].End is < 0 or > 60)
            return false;
        var between = text.AsSpan(names[^1].End, start - names[^1].End);
        if (between.ContainsAny(OutsideClause))
            return false;
        foreach (var superlative in rules.Superlatives)
            if (between.EndsWith(superlative, StringComparison.Ordinal))
                return true;
        // 甲组件项目总投资25亿元，主要建设5GW组件生产线: what the project consists of.
        return between.EndsWith("主要建设", StringComparison.Ordinal) || between.EndsWith("主要建设内容为", StringComparison.Ordinal) || between.EndsWith("主要建设内容包括", StringComparison.Ordinal)
            // 要在3万平方米的地块上建起组件生产线.
            || between.EndsWith("建起", StringComparison.Ordinal) && text.AsSpan(start, Math.Min(LongestLine, text.Length - start)).IndexOf("生产线", StringComparison.Ordinal) > 0
            // 新建12GWh储能电芯产线; 项目用地225亩，建设300毫米硅片生产基地.
            || char.IsAsciiDigit(text[start]) && (between.EndsWith("新建", StringComparison.Ordinal) || between.EndsWith("，建设", StringComparison.Ordinal) || between.EndsWith("拟建", StringComparison.Ordinal));
    }

    // In UTF-16 code units: what a line makes, and the line.
    private const int LongestLine = 16;

    // 最大战略调峰储气库, 首个10万吨级码头: what something is, not what it is called.
    private bool FollowsSuperlative(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 8), start - Math.Max(0, start - 8));
        foreach (var superlative in rules.Superlatives)
            if (before.EndsWith(superlative, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 云川经开区（东区）项目: which part of the zone.
    private static bool IsNote(string text, int from, int end) =>
        end - from is > 2 and <= 12 && text[from] is '（' or '(' && text[end - 1] is '）' or ')' && text.AsSpan(from + 1, end - from - 2).IndexOfAny('（', '）') < 0;

    // 甲航空基地二期喷漆机库 names a part; the base it belongs to is named with it.
    private static void AddParent(string text, List<Word> words, int start, int end, int whole, List<TextSpan> names)
    {
        _ = words;
        if (whole - end > 4 && end - start >= 6 && text.AsSpan(end, whole - end).Contains('期'))
            names.Add(new TextSpan(start, end));
    }

    /// <summary>“智慧大脑”（一期）, “智慧大脑”2.0: a quoted name with its phase or version is a project, whatever its noun.</summary>
    private static void AddQuoted(string text, List<TextSpan> names)
    {
        var found = new List<TextSpan>();
        for (var close = text.IndexOf('”', StringComparison.Ordinal); close >= 0; close = text.IndexOf('”', close + 1))
        {
            var end = TakePhase(text, close + 1);
            if (end == close + 1 && close + 4 <= text.Length && char.IsAsciiDigit(text[close + 1]) && text[close + 2] == '.' && char.IsAsciiDigit(text[close + 3]))
                end = close + 4;
            if (end == close + 1)
                continue;
            var open = text.LastIndexOf('“', close, Math.Min(close + 1, 22));
            if (open < 0 || close - open < 4 || text.AsSpan(open, close - open).ContainsAny(ClausePunctuation))
                continue;
            found.Add(new TextSpan(open, end));
        }
        if (found.Count == 0)
            return;
        names.RemoveAll(name => found.Exists(quoted => quoted.Start <= name.Start && name.End <= quoted.End));
        names.AddRange(found.Where(quoted => !names.Exists(name => name.Overlaps(quoted))).ToList());
        names.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    // 12个…项目, 一批…项目, 主城区5个项目, 两大…: several at once are a kind, not a name.
    private bool CountsSeveral(string text, int start, int end)
    {
        for (var at = start; at < end - 1; at++)
            if (text[at + 1] is '个' or '大' or '项' or '家' && (char.IsAsciiDigit(text[at]) || "两二三四五六七八九十百千余多".Contains(text[at], StringComparison.Ordinal)) && !(text[at + 1] == '项' && at + 2 < end && text[at + 2] == '目'))
                return true;
        // 锂电产业链项目19个, 光电、半导体项目各5个, 新城（东区）项目共计602项: how many follows.
        if (end < text.Length && text[end] == '各')
            end++;
        if (IsSaidToNumber(text, end))
            return true;
        var count = end;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
            count++;
        if (count > end && count < text.Length && text[count] is '个' or '项' or '余' or '多' or '处' or '座' or '家')
            return true;
        var before = text.AsSpan(Math.Max(0, start - 6), start - Math.Max(0, start - 6));
        // 甲铜箔、乙碳业等新材料项目: what kind those listed are of.
        if (before.EndsWith("等"))
            return true;
        // 该项目是云川首座示范工厂: what a project is said to be.
        if (before.EndsWith("项目是") || IsClassified(text, start))
            return true;
        if (rules.Plurals.AnyEnds(before))
            return true;
        // 打造千亿级汽车产业基地, 打造百亿级的新材料基地: how large it is to be, not what it is called.
        if (before.TrimEnd("的").EndsWith("亿级") || FollowsCount(text, start) || IsPraised(text, start) || IsAmongSeveral(text, start))
            return true;
        if (before.Length < 2 || !"个项批家条座大类宗".Contains(before[^1], StringComparison.Ordinal))
            return false;
        return char.IsAsciiDigit(before[^2]) && !(before[^2] == '1' && (before.Length < 3 || !char.IsAsciiDigit(before[^3])))
            || "两二三四五六七八九十百千余多几".Contains(before[^2], StringComparison.Ordinal);
    }

    // 项目共计602项, 项目分别为12个、16个: a number of projects, where nothing but it is told.
    private static bool IsSaidToNumber(string text, int end)
    {
        foreach (var lead in (ReadOnlySpan<string>)["共计", "共有", "共", "总计", "已达到", "达到", "已达", "达", "超过", "超", "分别为", "分别有", "分别达"])
            if (string.CompareOrdinal(text, end, lead, 0, lead.Length) == 0)
            {
                var digits = end + lead.Length;
                var at = digits;
                while (at < text.Length && (char.IsAsciiDigit(text[at]) || "一二两三四五六七八九十百千余多".Contains(text[at])))
                    at++;
                return at > digits && at < text.Length && text[at] is '个' or '项' && (at + 1 == text.Length || Pauses.Contains(text[at + 1]));
            }
        return false;
    }

    // 11个前景好、能力强的光电产业项目: several, or a kind, praised and not named.
    private static bool IsPraised(string text, int start) =>
        start > 2 && text[start - 1] == '的' && "好高强大优足广".Contains(text[start - 2], StringComparison.Ordinal) && text[start - 3] is not ('最' or '更' or '较' or '个')
            && text.AsSpan(Math.Max(0, start - LongestPraise), Math.Min(start, LongestPraise)) is var lead && (lead.Contains('、') || lead.Contains("一批", StringComparison.Ordinal));

    // 等一批龙头企业、光电产业项目落地: of the several that the clause opens with.
    private static bool IsAmongSeveral(string text, int start)
    {
        if (start == 0 || text[start - 1] is not ('、' or '和' or '及'))
            return false;
        var floor = Math.Max(0, start - LongestPraise);
        var clause = text.AsSpan(floor, start - floor);
        if (clause.LastIndexOfAny("，。；：\n") is >= 0 and var stop)
            clause = clause[(stop + 1)..];
        return clause.LastIndexOf("一批", StringComparison.Ordinal) is >= 0 and var several && clause[several..].Contains("企业", StringComparison.Ordinal) && !clause[several..].Contains("项目", StringComparison.Ordinal);
    }

    // In UTF-16 code units.
    private const int LongestPraise = 30;

    // 属于国家循环经济布局项目: what kind of project something is.
    private static bool IsClassified(string text, int start)
    {
        var floor = Math.Max(0, start - 40);
        var clause = text.AsSpan(floor, start - floor);
        if (clause.LastIndexOfAny("，。；：\n") is >= 0 and var stop)
            clause = clause[(stop + 1)..];
        return clause.Contains("属于", StringComparison.Ordinal);
    }

    // 41个总投资840亿元的临空项目: several that a sum describes.
    private static bool FollowsCount(string text, int start)
    {
        if (start == 0 || text[start - 1] != '的')
            return false;
        var floor = Math.Max(0, start - 30);
        var clause = text.AsSpan(floor, start - floor);
        if (clause.LastIndexOfAny(Pauses) is >= 0 and var stop)
            clause = clause[(stop + 1)..];
        for (var at = 1; at + 1 < clause.Length; at++)
            if (clause[at] is '个' or '项' && char.IsAsciiDigit(clause[at - 1]) && clause[at..].Contains("投资", StringComparison.Ordinal))
                return true;
        return false;
    }

    // …最大的一体化工厂——X项目: the phrase before the dash describes the name after it.
    private static bool FollowedByItsName(string text, int end) => string.CompareOrdinal(text, end, "——", 0, 2) == 0;

    // 长治市清控科技园建设发展有限公司 is a firm, whatever stands in its name.
    private static bool InFirmName(string text, int end)
    {
        for (var at = end; at < text.Length - 1 && at < end + 12; at++)
        {
            if (!char.IsLetterOrDigit(text[at]) || text[at] is '由' or '的' or '是' or '与' or '和')
                return false;
            if (text[at] == '公' && text[at + 1] == '司')
                return text.AsSpan(Math.Max(end, at - 2), at - Math.Max(end, at - 2)) is "有限" or "集团" or "发展" or "管理" or "投资" or "运营" or "份";
        }
        return false;
    }

    private int AfterCut(string text, int start, int end)
    {
        if (start < 0)
            return start;
        if (!text.AsSpan(start, end - start).ContainsAny(rules.CutWords))
            return NameEdges.TrimStart(text, start, end);
        foreach (var cut in rules.Superlatives)
        {
            var at = text.LastIndexOf(cut, end - 1, end - start, StringComparison.Ordinal);
            if (at >= start)
                start = at + cut.Length;
        }
        foreach (var cut in rules.Cuts)
        {
            var at = text.LastIndexOf(cut, end - 1, end - start, StringComparison.Ordinal);
            if (at >= start)
                start = at + cut.Length;
        }
        return NameEdges.TrimStart(text, start, end);
    }

    // A zone's name before the project's is where it stands, not what it is called.
    private static int StripZone(int start, int end, ILookup<int, SubjectMention> zones)
    {
        foreach (var zone in zones[start])
            if (zone.Span.End < end - 3)
                return zone.Span.End;
        return start;
    }

    // 基地二期宽体喷漆机库: a part of a project, named after its phase.
    private int TakePart(string text, int end, List<Word> words)
    {
        if (end == 0 || text[end - 1] != '期')
            return end;
        var at = end;
        for (var index = Ordered.WordBefore(words, end) + 1; index < words.Count && words[index].End <= end + 14; index++)
        {
            var word = words[index];
            if (word.Start != at || char.IsAsciiDigit(text[at]) || !MayStandInName(text.AsSpan(word.Start, word.Length), word))
                return end;
            at = word.End;
            if (edges.EndsWithHead(text, at) && !edges.HeadIsOther(text, at))
                return at;
        }
        return end;
    }

    // A head noun right before a closing bracket of a short aside, such as （项目）, names nothing.
    private static bool InBracketedAside(string text, int end) =>
        end < text.Length && text[end] is '）' or ')' && end >= 4 && text[end - 3] is '（' or '(';

    // 项目（一期）, 项目二期, 项目(二期).
    private static int TakePhase(string text, int end)
    {
        var at = end;
        var bracket = at < text.Length && text[at] is '（' or '(';
        if (bracket)
            at++;
        var digits = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || "一二三四五六首".Contains(text[at], StringComparison.Ordinal)))
            at++;
        if (at == digits || at >= text.Length || text[at] != '期')
            return end;
        at++;
        if (bracket)
            return at < text.Length && text[at] is '）' or ')' ? at + 1 : end;
        // 项目一期主体封顶: where no other phase is spoken of, the first is as far as the project has come.
        if (text[digits] == '一' && end >= 2 && text[end - 1] == '目' && !text.Contains("二期", StringComparison.Ordinal))
            return end;
        return at;
    }

    private int NameStart(string text, int end, int headStart, List<Word> words)
    {
        // A quoted name: “年产60万吨…生产线项目”, with the firm before the quote belonging to it.
        if (end < text.Length && text[end] is '”' or '"' or '」' or '》')
        {
            var open = text.LastIndexOfAny(['“', '"', '「', '《', '\n', '。'], end - 1, Math.Min(end, LongestName + 2));
            if (open >= 0 && text[open] is '“' or '"' or '「' or '《' && end - open - 1 >= 3)
                return ExtendLeft(text, open, open + 1, words);
        }
        return ExtendLeft(text, end, end, words, headStart);
    }

    /// <summary>Moves left from <paramref name="from"/> over words that may stand in a name; <paramref name="start"/> is the start so far.</summary>
    private int ExtendLeft(string text, int from, int start, List<Word> words, int headStart = int.MaxValue)
    {
        var index = Ordered.WordBefore(words, from);
        var joined = false;
        var floor = Math.Max(0, start - LongestName);
        while (index >= 0)
        {
            var word = words[index];
            if (word.Start < floor)
                break;
            var surface = text.AsSpan(word.Start, word.Length);
            if (surface is "”" or "\"" or "」")
            {
                // A quoted part inside the name: “专精特新”产业园.
                var open = text.LastIndexOfAny(['“', '"', '「', '。', '\n', '，'], Math.Max(0, word.Start - 1), Math.Min(word.Start, LongestName));
                if (open < floor || text[open] is '。' or '\n' or '，' || text.AsSpan(open, word.Start - open).Contains('、'))
                    break;
                start = open;
                index = Ordered.WordBefore(words, open);
                joined = false;
                continue;
            }
            if (surface is "）" or ")")
            {
                var open = text.LastIndexOfAny(['（', '(', '。', '\n'], Math.Max(0, word.Start - 1), Math.Min(word.Start, LongestName));
                if (open < floor || text[open] is '。' or '\n' || open == 0 || word.Start - open > 9)
                    break;
                start = open;
                index = Ordered.WordBefore(words, open);
                joined = false;
                continue;
            }
            // 东部园区 10kV 电力线路: a space beside letters or digits is no edge.
            if (surface is " " or "\u3000" or "\u00A0" && index > 0 && IsLatinBeside(text, word))
            {
                index--;
                continue;
            }
            // 云川核电3、4号机组项目: two of a kind, each by its number.
            if (surface is "、" && IsBetweenNumbers(text, word))
            {
                index--;
                continue;
            }
            if (rules.Joints.Contains(surface))
            {
                // A joint needs a noun on both sides, and no other project's head noun on its left.
                if (joined || surface is "、" || edges.EndsWithHead(text, word.Start) || index == 0 || !MayJoin(text, words[index - 1]))
                    break;
                joined = true;
                index--;
                continue;
            }
            // 扭住项目, 发挥项目: a verb that takes the head noun as its object ends the name; one further in does not (垂直一体化).
            // 转型促进中心: before 中心 a verb may be the noun's own.
            if (!MayStandInName(surface, word)
                // 海力士新建工厂项目: after a name, and before the thing that is built.
                && !(surface is "新建" && start < from && edges.StartsWithHead(text, start) && string.CompareOrdinal(text, from - 2, "项目", 0, 2) == 0 && index > 0 && words[index - 1] is { Class: WordClass.Unknown or WordClass.Organisation or WordClass.Place, Length: >= 2 } && words[index - 1].End == word.Start)
                // 临江风光带建设项目: of building, after a noun.
                && !(surface is "建设" && index > 0 && words[index - 1] is { Class: WordClass.Noun, Length: >= 2 } && words[index - 1].End == word.Start && string.CompareOrdinal(text, word.End, "项目", 0, 2) == 0)
                && !(rules.CentreVerbs.Contains(surface) && string.CompareOrdinal(text, word.End, "中心", 0, 2) == 0))
                break;
            if (word.Class == WordClass.Verb && start < from && edges.StartsWithHead(text, start) && !rules.NameVerbs.Contains(surface) && !rules.Topics.Contains(surface))
                break;
            // 转型项目|产业园: another project's noun ends the name on its left.
            if (surface is "项目" && word.End < headStart)
                break;
            // 6栋标准厂房, 两座机库: a count ends the name; 年产5000台 does not.
            if (surface is "栋" or "座" or "幢" or "条" or "个" or "家" && index > 0 && words[index - 1].End == word.Start && (words[index - 1].Class == WordClass.Numeral || char.IsAsciiDigit(text[word.Start - 1])))
                break;
            joined = false;
            start = word.Start;
            index--;
        }
        return NameEdges.TrimStart(text, SkipLeading(text, start, from, words), from);
    }

    private static bool IsBetweenNumbers(string text, Word mark)
    {
        var end = mark.End;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end > mark.End && end < text.Length && text[end] is '号' or '#' && mark.Start > 0 && (char.IsAsciiDigit(text[mark.Start - 1]) || text[mark.Start - 1] == text[end]);
    }

    private static bool IsLatinBeside(string text, Word space) =>
        space.Start > 0 && space.End < text.Length && (char.IsAsciiLetterOrDigit(text[space.Start - 1]) || char.IsAsciiDigit(text[space.End]) || char.IsAsciiLetter(text[space.End]));

    // 标志着, 虽然, 做好, 紧紧抓住: words that lead to a name, and are none of it.
    private int SkipLeading(string text, int start, int from, List<Word> words)
    {
        for (var index = Ordered.WordBefore(words, start) + 1; index < words.Count && words[index].Start == start && words[index].End < from; index++)
        {
            var word = words[index];
            if (word.Class != WordClass.Conjunction && !rules.Leads.Contains(text.AsSpan(word.Start, word.Length)))
                break;
            start = word.End;
        }
        return start;
    }

    private bool MayJoin(string text, Word word) =>
        (word.Length >= 2 || word.Class is WordClass.Noun or WordClass.Unknown or WordClass.Measure) && !(word.Length == 1 && text[word.Start] == '区') && word.Class != WordClass.Organisation && MayStandInName(text.AsSpan(word.Start, word.Length), word);

    private bool MayStandInName(ReadOnlySpan<char> surface, Word word)
    {
        foreach (var c in surface)
            if (!char.IsLetterOrDigit(c) && c is not (>= 'Ⅰ' and <= 'ⅿ') && c is not ('·' or '.' or '-' or '%' or '+' or '／' or '/'))
                return false;
        if (rules.Stops.GetAlternateLookup<ReadOnlySpan<char>>().Contains(surface))
            return false;
        return word.Class is not (WordClass.Pronoun or WordClass.Particle or WordClass.Preposition or WordClass.Time) || rules.Topics.Contains(surface)
            // 三期: a time in the lexicon.
            || (surface.Length == 2 && surface[1] == '期' && "一二三四五六首".Contains(surface[0], StringComparison.Ordinal));
    }
}
