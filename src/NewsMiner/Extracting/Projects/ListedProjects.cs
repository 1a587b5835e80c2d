using NewsMiner.Extracting.Subjects;
using NewsMiner.Segmenting;
using static NewsMiner.Extracting.Projects.ProjectText;

namespace NewsMiner.Extracting.Projects;

/// <summary>Finds the projects of a list, however short their names: 甲、乙、丙等24个重大项目.</summary>
internal sealed class ListedProjects(ProjectRules rules, NameEdges edges, ProjectStages stages, ProjectOwners owners)
{
    /// <summary>甲、乙、丙等24个重大项目 names each of them, however short; so does 甲、乙等多条道路工程.</summary>
    public void AddTo(string text, List<FoundProject> projects, List<Word> words, ILookup<int, SubjectMention> zones)
    {
        _zones = zones;
        for (var at = text.IndexOf('等', StringComparison.Ordinal); at >= 0; at = text.IndexOf('等', at + 1))
        {
            var digits = at + 1;
            while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || "一二两三四五六七八九十百余多".Contains(text[digits], StringComparison.Ordinal)))
                digits++;
            // 等一批重大项目, 等一大批项目 count no more than 等重大项目.
            var plain = digits == at + 1 || (digits == at + 2 && text[at + 1] == '一' && digits < text.Length && text[digits] is '批' or '大');
            if (digits >= text.Length || (!plain && text[digits] is not ('个' or '项' or '条' or '座' or '批' or '宗' or '大')))
                continue;
            if (plain)
                digits = at + 1;
            // 甲机床、乙数控等集中开工: what happened is said without the noun.
            if (plain && (IsBuiltTogether(text, at + 1) || IsListOfBuilt(text, at)))
            {
                AddItems(text, at, projects, words, atLeast: 2, needNames: true, staged: true, needHeads: false, proper: true);
                continue;
            }
            var reach = Math.Min(plain ? 20 : 16, text.Length - digits);
            var head = text.IndexOf("项目", digits, reach, StringComparison.Ordinal);
            if (head < 0)
                head = plain && string.CompareOrdinal(text, digits, "工程", 0, 2) != 0 ? -1 : text.IndexOf("工程", digits, reach, StringComparison.Ordinal);
            if (head < 0)
                continue;
            var kind = text.AsSpan(digits, head - digits);
            // 甲医院等医药研发、医疗服务项目签约: of both kinds.
            if (kind.IndexOfAny(Pauses) is >= 0 and var pause && !(plain && kind[pause] == '、' && kind[(pause + 1)..].IndexOfAny(Pauses) < 0 && IsStagedAfter(text, head + 2)))
                continue;
            // 等续建项目28个 counts as 等28个续建项目 does.
            var counted = IsCountedAt(text, head + 2);
            var ofKind = plain && !IsGeneric(kind);
            plain &= !counted;
            if (kind.Contains("领域", StringComparison.Ordinal) || kind.Contains("方面", StringComparison.Ordinal) || kind.Contains("行业", StringComparison.Ordinal)
                // 等百强企业投资项目8个: whose they are.
                || kind.Contains("企业", StringComparison.Ordinal)
                    // 甲材料、乙乐园等一批头部企业、链主项目落地: the firms that come, and their projects.
                    && !(plain && kind.IndexOf("企业", StringComparison.Ordinal) is var firms && kind[firms..].Length > 2 && kind[firms + 2] is '、' or '和' && IsGeneric(kind[..firms]) && IsStagedAfter(text, head + 2)))
                continue;
            var costed = plain && CostsEach(text, head + 2);
            var stands = costed || StandsWithStage(text, at, head) || NamesStage(kind) || counted;
            // 甲生态、乙物流园等重大项目建设; 推动冷链物流等项目建设 names kinds, which are no proper names.
            var built = string.CompareOrdinal(text, head + 2, "建设", 0, 2) == 0;
            // 等一批光电材料项目 says their kind: then the names must be names.
            AddItems(text, at, projects, words, atLeast: plain && !kind.IsEmpty ? 2 : 1, needNames: plain, staged: costed || IsStagedAfter(text, head + 2), needHeads: !stands && !built, proper: ofKind || counted || built && !stands, ofKind && !(counted && SaysTheyComeTo(text, at)));
        }
        AddEach(text, projects);
        AddLeading(text, projects, words);
        AddTold(text, projects, words);
        AddCosted(text, projects, words);
        // 为松吉电动、零部件加工项目、电池生产项目的落地: what is listed before a named project is one too.
        foreach (var project in projects.Take(MostCompared).ToList())
            foreach (var place in project.Places.Take(1))
                if (!project.IsListed && place.Start > 1 && text[place.Start - 1] == '、' && StandsWithStage(text, place.Start, place.End))
                    AddItems(text, place.Start - 1, projects, words, atLeast: 1, needNames: true, staged: true, needHeads: false, proper: false);
    }

    /// <summary>甲模组、乙家居、丙家电3个项目体量虽小，投资额分别为…: as many names as are counted, with a sum for each.</summary>
    private void AddEach(string text, List<FoundProject> projects)
    {
        for (var at = text.IndexOf("个项目", StringComparison.Ordinal); at > 0; at = text.IndexOf("个项目", at + 1, StringComparison.Ordinal))
            if (text[at - 1] is >= '2' and <= '9' && at > 1 && !char.IsAsciiDigit(text[at - 2]) && text[at - 2] != '等' && CostsEach(text, at + 3)
                && Items(text, at - 1, Math.Max(0, at - LongestTold)) is var items && items.Count == text[at - 1] - '0' && !AreKinds(text, items))
                AddAll(text, items, projects, needNames: false);
    }

    // 等项目也已谈成，投资分别为2.7亿元、2.5亿元和2亿元: each has a sum of its own.
    private static bool CostsEach(string text, int end)
    {
        const int reach = 24;
        var rest = text.AsSpan(end, Math.Min(reach, text.Length - end));
        if (rest.IndexOfAny("。；\n") is >= 0 and var stop)
            rest = rest[..stop];
        return rest.IndexOf("投资", StringComparison.Ordinal) is >= 0 and var sum && rest[sum..].Contains("分别", StringComparison.Ordinal) && rest[..sum].IndexOfAnyInRange('0', '9') < 0;
    }

    // 签约项目35个。甲、乙等智能制造项目18个; 重点在谈甲、乙等…项目12个: firms that come, each with its project; 扶持甲、乙等技改项目12个 are there already.
    private bool SaysTheyComeTo(string text, int at)
    {
        var floor = Math.Max(0, at - LongestTold);
        var paragraph = text.AsSpan(floor, at - floor);
        if (paragraph.LastIndexOf('\n') is >= 0 and var line)
            paragraph = paragraph[(line + 1)..];
        foreach (var coming in rules.ComingTo)
            if (paragraph.Contains(coming, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>甲产业园、乙生产基地、丙封测……今年以来，一批大项目签约落地: what opens a report, before it is said what they are.</summary>
    private void AddLeading(string text, List<FoundProject> projects, List<Word> words)
    {
        for (var at = text.IndexOf("……", StringComparison.Ordinal); at > 0; at = text.IndexOf("……", at + 2, StringComparison.Ordinal))
        {
            var said = text.AsSpan(at + 2, Math.Min(LongestSaid, text.Length - at - 2));
            if (said.IndexOfAny(SentenceEndSet) is >= 0 and var stop)
                said = said[..stop];
            if (!SaysSeveralCame(text, at + 2, said))
                continue;
            var items = Items(text, at, floor: 0);
            if (items.Count >= LeastLeading && (items[^1].Start == 0 || SentenceEndSet.Contains(text[items[^1].Start - 1]))
                && items.TrueForAll(item => item.Length >= 4 && !rules.Generic.Contains(item.In(text)) && !item.In(text).Contains('的'))
                && items.Count(item => IsProper(text, item, words) || edges.EndsWithHead(text, item.End)) * 3 >= items.Count * 2)
                AddAll(text, items, projects, needNames: true);
        }
    }

    /// <summary>总投资12亿元的云溪奥特莱斯正式开业: what has a sum and a stage of its own is a project, whatever its noun.</summary>
    private void AddCosted(string text, List<FoundProject> projects, List<Word> words)
    {
        for (var at = text.IndexOf('元', StringComparison.Ordinal); at >= 0; at = text.IndexOf('元', at + 1))
        {
            var start = at + 1;
            foreach (var verb in (ReadOnlySpan<string>)["打造", "建设", "兴建", "修建", "建造", "投建"])
                if (string.CompareOrdinal(text, start, verb, 0, verb.Length) == 0)
                    start += verb.Length;
            if (start >= text.Length || text[start++] != '的')
                continue;
            // The sum is what is invested, and of one thing.
            var lead = text.AsSpan(Math.Max(0, at - LongestSum), at - Math.Max(0, at - LongestSum));
            if (lead.LastIndexOf("投资", StringComparison.Ordinal) is not (>= 0 and var invested) || lead[invested..].ContainsAny(ClausePunctuation))
                continue;
            var rest = text.AsSpan(start, Math.Min(LongestItem + 8, text.Length - start));
            var stop = rest.IndexOfAny(Pauses);
            var until = start + (stop < 0 ? rest.Length : stop);
            var end = start + LeastItem;
            while (end < until && stages.StageAt(text, end, until).Cue is null)
                end++;
            if (end >= until)
                continue;
            for (var trimmed = true; trimmed;)
            {
                trimmed = false;
                foreach (var adverb in s_adverbs)
                    if (text.AsSpan(start, end - start).EndsWith(adverb))
                    {
                        end -= adverb.Length;
                        trimmed = true;
                        break;
                    }
            }
            var item = new TextSpan(start, end);
            if (item.Length is < LeastItem or > LongestItem || item.In(text) is var said && (said.ContainsAny("的“”") || said.Contains("项目", StringComparison.Ordinal) || said.Contains("企业", StringComparison.Ordinal) || said.Contains("公司", StringComparison.Ordinal) || IsCounted(said) || char.IsAsciiDigit(said[0]))
                || !IsBuiltThing(text, item) && !IsProper(text, item, words) && !item.In(text).Contains('·') || projects.Count > MostCompared || projects.Exists(project => project.Places.Exists(place => place.Overlaps(item)) || project.Name.Contains(item.In(text), StringComparison.Ordinal)))
                continue;
            projects.Add(new FoundProject(Clean(text.AsSpan(start, end - start)), item));
        }
    }

    private const int LongestSum = 14;
    private const int LeastItem = 4;
    private const int LongestItem = 18;

    private static readonly string[] s_adverbs = ["已经", "已", "正式", "成功", "顺利", "全面", "即将", "将", "目前", "日前", "主体", "正在", "正", "也", "如期", "盛大", "建筑", "于"];

    // 一批大项目成功签约落地, 一个个重大项目相继开工.
    private bool SaysSeveralCame(string text, int from, ReadOnlySpan<char> said)
    {
        if (said.IndexOf("项目", StringComparison.Ordinal) is not (> 0 and var noun))
            return false;
        var several = rules.Plurals.AnyIn(said[..noun]) || said[..noun].Contains("一个个", StringComparison.Ordinal);
        for (var at = from + noun; several && at < from + said.Length; at++)
            if (stages.StageAt(text, at, from + said.Length).Cue is not null)
                return true;
        return false;
    }

    // 北区新材料、生物医药、节能环保等新兴产业项目: trades, with a place before the first, and none by its name.
    private bool AreKinds(string text, List<TextSpan> items)
    {
        var kinds = 0;
        foreach (var item in items)
        {
            var said = item.In(text);
            if (said.EndsWith("产业") || said.EndsWith("领域"))
                said = said[..^2];
            kinds += rules.Industries.Contains(said) ? 1 : 0;
        }
        return kinds * 2 >= items.Count;
    }

    // How many open a report, and how far behind them it is said what they are, in UTF-16 code units.
    private const int LeastLeading = 3;
    private const int LongestSaid = 70;

    // 等重大产业项目, 等一大批高质量项目: said of projects of any kind.
    private bool IsGeneric(ReadOnlySpan<char> kind)
    {
        while (!kind.IsEmpty)
        {
            var length = 0;
            for (var tried = Math.Min(6, kind.Length); tried > 0 && length == 0; tried--)
                if (rules.Generic.Contains(kind[..tried]) || rules.Plurals.Contains(kind[..tried]))
                    length = tried;
            if (length == 0)
                return false;
            kind = kind[length..];
        }
        return true;
    }

    /// <summary>开工的有甲机床、乙数控和丙五期; 新开工项目12个，如甲体育馆、乙换乘站: what is listed behind the stage is projects, however they are called.</summary>
    private void AddTold(string text, List<FoundProject> projects, List<Word> words)
    {
        foreach (var lead in rules.ListLeads)
            for (var at = text.IndexOf(lead, StringComparison.Ordinal); at >= 0; at = text.IndexOf(lead, at + lead.Length, StringComparison.Ordinal))
            {
                var start = at + lead.Length;
                if (start < text.Length && text[start] is '：' or ':')
                    start++;
                var stop = text.AsSpan(start, Math.Min(LongestTold, text.Length - start)).IndexOfAny(ToldEnds);
                // 签约的有甲科技、乙光学等企业.
                if (stop >= 0 && text.AsSpan(start + stop, Math.Min(LongestRest, text.Length - start - stop)) is ['等', ..] and var after && after.IndexOfAny(s_actors) > 0)
                    continue;
                if (stop < 4 || !text.AsSpan(start, stop).Contains('、') || !TellsStage(text, at, lead))
                    continue;
                AddToldItems(text, start, start + stop, projects, words);
            }
        // 新开工项目12个，甲机床、乙数控名列其中.
        foreach (var among in rules.ListAmong)
            for (var at = text.IndexOf(among, StringComparison.Ordinal); at > 0; at = text.IndexOf(among, at + among.Length, StringComparison.Ordinal))
            {
                var start = WholeClauseStart(text, at, Math.Max(0, at - LongestTold));
                if (start > 0 && text[start - 1] is '，' or ',' && text.AsSpan(start, at - start).Contains('、') && TellsStage(text, start, ""))
                    AddToldItems(text, start, at, projects, words);
            }
    }

    private void AddToldItems(string text, int start, int end, List<FoundProject> projects, List<Word> words)
    {
        var items = Items(text, end, start);
        if (items.Count < 2 || items[^1].Start > start + 2 || AreKinds(text, items))
            return;
        foreach (var item in items)
        {
            var said = item.In(text);
            // 包括5个工业项目、3个…, 签约的有云川市、…: counts, and kinds of things.
            if (IsCounted(said) || rules.Generic.Contains(said) || rules.Topics.Contains(said) || said.Contains('的') || (said.Length < 4 && said[^1] != '期' && !IsProper(text, item, words) && IsWord(item, words)) || said.EndsWith("产业") || said.EndsWith("企业") || said.EndsWith("公司") || said.EndsWith("领域") || said.EndsWith("行业"))
                return;
        }
        if (items.Count(item => IsBuiltThing(text, item) || IsProper(text, item, words) || (item.Length < 4 && !IsWord(item, words))) * 2 > items.Count)
            AddAll(text, items, projects, needNames: false);
    }

    // 闽瑞, 韩电 are no words of the language.
    private static bool IsWord(TextSpan item, List<Word> words) =>
        Ordered.WordBefore(words, item.End) is >= 0 and var last && words[last] is { Class: not WordClass.Unknown } word && word.Start <= item.Start && word.End == item.End;

    // 体育馆, 换乘站, 二期: what is built, or a part of it.
    private bool IsBuiltThing(string text, TextSpan item)
    {
        if (edges.EndsWithHead(text, item.End))
            return true;
        foreach (var thing in rules.ListHeads)
            if (item.Length > thing.Length + 1 && text.AsSpan(0, item.End).EndsWith(thing))
                return true;
        return false;
    }

    private static bool IsCounted(ReadOnlySpan<char> item) =>
        item.IndexOfAny("个家项") is > 0 and var measure && (char.IsAsciiDigit(item[measure - 1]) || "一二两三四五六七八九十余多".Contains(item[measure - 1]));

    /// <summary>Whether the clause before a list tells what stage its projects have come to: 开工的, 新签约项目, 投产项目12个，.</summary>
    /// <param name="lead">The words at the place that lead to the list.</param>
    private bool TellsStage(string text, int at, string lead)
    {
        if (lead.Length == 0 && at > 0 && text[at - 1] is '，' or ',')
            at--;
        var floor = WholeClauseStart(text, at, Math.Max(0, at - LongestLead));
        for (var cue = floor; cue < at; cue++)
        {
            if ((stages.StageAt(text, cue, at).Cue ?? ListStageAt(text, cue)) is not { } told)
                continue;
            var rest = text.AsSpan(cue + told.Length, at - cue - told.Length);
            if (rest.Contains("企业", StringComparison.Ordinal) || rest.Length > LongestRest)
                return false;
            var kind = rest.TrimStart("0123456789一二两三四五六七八九十百余多个").TrimEnd("0123456789一二两三四五六七八九十百余多个主要还也共同样是有达为");
            // 14个项目分两批现场签约，包括甲、乙等.
            if (rest.IsEmpty && lead is ['，', ..])
                return text.AsSpan(floor, cue - floor).Contains("个项目", StringComparison.Ordinal);
            return kind is "的" || (kind.IsEmpty && rest.IsEmpty && lead is ['的', ..] or ['项', '目', ..]) || kind.EndsWith("项目") && (kind.Length == 2 || IsGeneric(kind[..^2].TrimStart('的')));
        }
        return false;
    }

    // 续建项目24个，如…; 前期项目….
    private string? ListStageAt(string text, int at)
    {
        foreach (var (words, _) in rules.ListStages)
            if (string.CompareOrdinal(text, at, words, 0, words.Length) == 0)
                return words;
        return null;
    }

    // In UTF-16 code units.
    private const int LongEnough = 6;
    private const int LongestBracket = 6;
    private const int LongestTold = 160;
    private const int LongestLead = 24;
    private const int LongestRest = 16;

    private static readonly System.Buffers.SearchValues<string> s_actors = System.Buffers.SearchValues.Create(["企业", "公司", "机构", "单位", "集团"], StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<char> ToldEnds = System.Buffers.SearchValues.Create("，。；！？\n,;等");

    /// <summary>The items of a list that ends before <paramref name="end"/>, right to left.</summary>
    /// <param name="floor">Where its first one begins; 0 where that is to be found.</param>
    private List<TextSpan> Items(string text, int end, int floor)
    {
        var items = new List<TextSpan>();
        while (end > 0)
        {
            var close = BeforeBracket(text, end);
            var start = Math.Max(floor, Math.Max(end - 31, text.LastIndexOfAny(ListEnds, close - 1, Math.Min(close, 32)) + 1));
            // 湖东高速（云川）物流园: where it is, within the name.
            if (start > Math.Max(floor, 1) && text[start - 1] is '（' or '(' && text.AsSpan(start, close - start).IndexOfAny('）', ')') is > 0 and <= LongestBracket)
                start = Math.Max(floor, Math.Max(end - 31, text.LastIndexOfAny(ListEnds, start - 2, Math.Min(start - 1, 32)) + 1));
            // What was done to the listed stands before the first of them.
            var listed = start;
            var first = start <= floor || text[start - 1] != '、';
            // 甲等新建项目6个、乙等…: another list.
            if (text.AsSpan(start, end - start) is var list && list.IndexOf("项目") is >= 0 and var noun && IsCountedAt(text, start + noun + 2))
                break;
            start = AfterSum(text, start, end);
            // 高新区有甲机床等8个, 竣工的，有甲机床、乙数控等, 既有甲机床、乙数控等.
            if (first && text.IndexOf('有', start, Math.Min(8, end - start)) is >= 0 and var has && (has == start || text[has - 1] is '区' or '县' or '市' or '另' or '既' or '又' or '还' or '也' or '更' or '仍') && has + 3 < end)
                start = has + 1;
            var item = new TextSpan(first ? NameEdges.TrimStart(text, edges.SkipVerb(text, start, end), end) : start, end);
            if (item.Length is < 2 or > 30)
                break;
            items.Add(item);
            if (first)
                break;
            end = listed - 1;
        }
        return items;
    }

    /// <summary>Takes the items of a list that ends before <paramref name="end"/>, where what is said of them shows that they are projects.</summary>
    private void AddItems(string text, int end, List<FoundProject> projects, List<Word> words, int atLeast, bool needNames, bool staged, bool needHeads, bool proper, bool ofKind = false)
    {
        // What stands before 、 and a named project.
        var after = end < text.Length && text[end] == '、';
        var items = Items(text, end, floor: 0);
        // 锦川200兆瓦和博远300兆瓦电池组件, 甲机床、乙数据和丙生态城: the last two, parted by the conjunction.
        foreach (var joint in (ReadOnlySpan<char>)['和', '与', '及'])
            if (items.Count > 0 && items[0] is var last && text.IndexOf(joint, last.Start, last.Length) is var at and >= 0
                && ((text.AsSpan(last.Start, at - last.Start).ContainsAnyInRange('0', '9') && text.AsSpan(at, last.End - at).ContainsAnyInRange('0', '9')
                        // 年产5万吨铜箔及3万吨铝箔: one plant's two lines.
                        && !(char.IsAsciiDigit(text[at + 1]) && text.AsSpan(last.Start, at - last.Start).Contains("年产", StringComparison.Ordinal)))
                    || (items.Count > 1 && at - last.Start >= 4 && last.End - at > 4 && IsProper(text, new TextSpan(last.Start, at), words) && IsProper(text, new TextSpan(at + 1, last.End), words))))
            {
                items[0] = new TextSpan(at + 1, last.End);
                items.Add(new TextSpan(last.Start, at));
                break;
            }
        // 甲联合创新中心等云计算项目有序推进: one that is built tells its own name.
        if (ofKind && staged && items.Count == 1 && items[0].Length >= LongEnough && IsBuiltThing(text, items[0]) && IsProper(text, items[0], words))
            atLeast = 1;
        if (items.Count < atLeast || AreKinds(text, items))
            return;
        // 远川机器人等9个项目 names one of them; 光伏组件等9个项目 names their kind.
        if (items.Count == 1 && (atLeast == 1 || !needNames) && !after && (items[0].Length < 4 || !IsProper(text, items[0], words)))
            return;
        // 甲基地、乙产业园等重大项目为新区添了动力: what they are is said by each name.
        if (needHeads && !items.TrueForAll(item => edges.EndsWithHead(text, item.End) || (!needNames && NamesCapacity(item.In(text)))))
            return;
        // 相继建成硝酸钾、氯化镁等12个产业项目 lists what they make.
        if (!after && !items.Exists(item => item.Length >= 7 || edges.EndsWithHead(text, item.End) || item.In(text).ContainsAnyInRange('0', '9') || IsProper(text, item, words)))
            return;
        if (proper && items.Count(item => IsProper(text, item, words)) * 2 < items.Count)
            return;
        // 扶持甲光电、乙药业等技改项目: firms, which have such projects.
        if (ofKind && !(staged && items.Exists(item => !owners.EndsAsOrganisation(item.In(text).ToString()))) && !items.SkipLast(1).Any(item => item.Length >= 7 || edges.EndsWithHead(text, item.End) || text[item.End - 1] == '期' || item.In(text).ContainsAnyInRange('0', '9')))
            return;
        // 云川山、临江经开区等60个项目: where they are built.
        if (items.Exists(item => text.AsSpan(item.Start, item.Length) is var name && (name.EndsWith("经开区") || name.EndsWith("高新区") || name.EndsWith("开发区"))))
            return;
        // 新能源、新材料等项目 lists kinds.
        // …, but 锦辉科技、诺唯康等项目相继投产 has names among them, however short.
        if (needNames && items.Exists(item => rules.Generic.Contains(item.In(text)) || item.Length < 4 && !(item.Length == 3 && staged && !IsWord(item, words) && !rules.Topics.Contains(item.In(text)) && items.Exists(other => IsProper(text, other, words)))))
            return;
        // 来自甲能源、乙玻纤等新开工项目 lists whose they are; 甲能源、乙玻纤等项目正在建设 lists projects.
        if (needNames && !staged && !items.Exists(item => item.Length >= 7 || edges.EndsWithHead(text, item.End) || text[item.End - 1] == '期' || item.In(text).ContainsAnyInRange('0', '9')))
            return;
        AddAll(text, items, projects, needNames);
    }

    private void AddAll(string text, List<TextSpan> items, List<FoundProject> projects, bool needNames)
    {
        foreach (var listed in items)
        {
            // 云川高新区甲创新中心、乙机床等项目16个: where they stand.
            var item = listed with { Start = AfterZone(text, listed) };
            var name = Clean(text.AsSpan(item.Start, item.Length));
            if (rules.Generic.Contains(name) || rules.Topics.Contains(name) || name.Contains('的', StringComparison.Ordinal) || name[^1] is '市' or '省' or '县' || (name[^1] == '镇' && !name.EndsWith("小镇", StringComparison.Ordinal)) || (name[^1] == '区' && !name.EndsWith("园区", StringComparison.Ordinal)) || name.EndsWith("集群", StringComparison.Ordinal) || (name[^1] == '业' && !owners.EndsAsOrganisation(name)) || (needNames && name[^1] is '等'))
                continue;
            // 晶科能源 in a list is the project that the article names in full elsewhere.
            var full = projects.Count > MostCompared ? null : projects.Find(project => project.Places.Exists(place => place.Overlaps(item))
                || (name.Length >= 3 && project.Name.StartsWith(name, StringComparison.Ordinal)));
            full?.IsTold = true;
            // …、甲项目、…: the list goes on behind it, and what is said of all is said of it.
            if (full is { Places.Count: < MostPlaces } && !full.Places.Exists(place => place.Overlaps(item)))
                full.Places.Add(item);
            if (full is null)
                projects.Add(new FoundProject(name, item) { IsListed = true });
            // 甲钢铁中厚板生产线|智能化升级改造: the item is the name.
            else if (full.Places is [var only] && only.Overlaps(item) && (only.Start == item.Start || (only.Start > item.Start && edges.StartsWithHead(text, only.Start))) && only.End <= item.End && name.Length > full.Name.Length && name.Contains(full.Name, StringComparison.Ordinal))
                full.Name = name;
            else if (full.Name != name && !full.Aliases.Contains(name) && !full.Name.EndsWith(name, StringComparison.Ordinal))
            {
                full.Aliases.Add(name);
                full.Reasons.Add($"“{full.Name}”以“{name}”开头，并列于同文的项目名单");
            }
        }
    }

    // 等新建项目6个, 等在建项目: the kind says how far they are.
    private bool NamesStage(ReadOnlySpan<char> kind)
    {
        foreach (var (cues, _) in rules.ListStages)
            if (kind.Contains(cues, StringComparison.Ordinal))
                return true;
        return kind.Contains("新建", StringComparison.Ordinal);
    }

    // 甲产业园（二期）: where the phase's bracket opens.
    private static int BeforeBracket(string text, int end)
    {
        if (end < 2 || text[end - 1] is not ('）' or ')'))
            return end;
        var open = text.LastIndexOfAny(['（', '('], end - 1, Math.Min(end, 8));
        return open > 0 ? open : end;
    }

    // 总投资6亿元的甲项目: what it costs is none of its name.
    private static int AfterSum(string text, int start, int end)
    {
        var sum = text.AsSpan(start, end - start).LastIndexOf("元的");
        return sum > 0 && start + sum + 4 < end ? start + sum + 2 : start;
    }

    // No report comes back to a project more often.
    private const int MostPlaces = 50;

    private ILookup<int, SubjectMention>? _zones;

    // The lists have no name for every zone: 空港开发区普仁一期 opens with one as well.
    private int AfterZone(string text, TextSpan item)
    {
        if (_zones is { } zones)
            foreach (var zone in zones[item.Start])
                // 云川新区至临江铁路: where it begins.
                if (zone.Span.End <= item.End - 3 && text[zone.Span.End] is not ('至' or '到' or '—' or '-' or '（' or '('))
                    return zone.Span.End;
        foreach (var kind in (ReadOnlySpan<string>)["开发区", "经开区", "高新区", "保税区", "综保区"])
            if (text.AsSpan(item.Start, item.Length).IndexOf(kind, StringComparison.Ordinal) is >= 2 and <= 8 and var at && item.Start + at + kind.Length <= item.End - 3)
                return item.Start + at + kind.Length;
        return item.Start;
    }

    // 35吉瓦拉棒, 8万吨铜箔: so much of a product is one line of it.
    private static bool NamesCapacity(ReadOnlySpan<char> item) =>
        item.IndexOfAnyInRange('0', '9') is >= 0 and var digit && item[digit..].ContainsAny(AmountUnits);

    // 等项目12个, 等项目共12个.
    private static bool IsCountedAt(string text, int at)
    {
        var digits = at;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits > at && digits < text.Length && text[digits] is '个' or '项' or '余' or '多';
    }

    // 等集中开工, 等竣工, 等相继投产: building, which is done to projects alone; firms too are signed and settle.
    private bool IsBuiltTogether(string text, int at)
    {
        foreach (var together in (ReadOnlySpan<string>)["集中", "陆续", "相继", "先后", "全面", "正式", "顺利", "均已", "已", "也"])
            if (string.CompareOrdinal(text, at, together, 0, together.Length) == 0)
            {
                at += together.Length;
                break;
            }
        return at < text.Length && stages.StageAt(text, at, Math.Min(text.Length, at + 8)) is { Cue: not null, Stage: ProjectStage.开工 or ProjectStage.封顶 or ProjectStage.竣工 or ProjectStage.试生产 or ProjectStage.投产 };
    }

    // 竣工的，有甲机床、乙数控等; 开工的有甲、乙等.
    private bool IsListOfBuilt(string text, int at)
    {
        if (at + 1 < text.Length && !ClausePunctuation.Contains(text[at + 1]))
            return false;
        var floor = Math.Max(0, at - 100);
        floor += text.AsSpan(floor, at - floor).LastIndexOfAny(OutsideClause) + 1;
        var lead = text.AsSpan(floor, at - floor);
        var has = lead.LastIndexOf("的，有") is >= 0 and var paused ? paused : lead.LastIndexOf("的有");
        for (var cue = Math.Max(0, has - 4); cue < has; cue++)
            if (stages.StageAt(text, floor + cue, floor + has) is { Cue: { } told } && cue + told.Length == has)
                return true;
        return false;
    }

    // 等项目正在加紧建设: what is done to them follows.
    private bool IsStagedAfter(string text, int end)
    {
        // 等项目的建设进度, 等项目建设创出新速度; 项目建设用地, 项目建设资金 tell nothing of how far they are.
        if (string.CompareOrdinal(text, end, "的建设", 0, 3) == 0 || string.CompareOrdinal(text, end, "建设", 0, 2) == 0 && !(end + 2 < text.Length && "用资投单模标规管周期工成内方".Contains(text[end + 2])))
            return true;
        for (var at = end; at < Math.Min(text.Length, end + 8) && !ClausePunctuation.Contains(text[at]); at++)
            if (stages.StageAt(text, at, Math.Min(text.Length, end + 12)).Cue is not null)
                return true;
        return false;
    }

    // A word that no dictionary has, a firm's or a place's: of one project alone.
    private static bool IsProper(string text, TextSpan item, List<Word> words)
    {
        if (text.AsSpan(item.Start, item.Length).ContainsAny(ClausePunctuation))
            return false;
        // 华阳光电T5: the number of a line.
        for (var at = item.Start + 2; at + 1 < item.End; at++)
            if (char.IsAsciiLetterUpper(text[at]) && char.IsAsciiDigit(text[at + 1]) && !char.IsAsciiLetterOrDigit(text[at - 1]))
                return true;
        // 屹桉医疗: characters that make no word.
        if (item.Length >= 4 && Ordered.WordBefore(words, item.Start) + 1 is var head && head + 1 < words.Count && words[head] is { Length: 1, Class: not WordClass.Numeral } && words[head].Start == item.Start && words[head + 1] is { Length: 1, Class: not WordClass.Numeral })
            return true;
        for (var index = Ordered.WordBefore(words, item.End); index >= 0 && words[index].Start >= item.Start; index--)
            if (words[index] is { Length: >= 2, Class: WordClass.Unknown or WordClass.Organisation or WordClass.Place }
                // 泰|禾|激素: single characters at the head are what no dictionary knows.
                || (words[index] is { Length: 1, Class: not (WordClass.Numeral or WordClass.Verb) } && words[index].Start == item.Start && item.Length >= 4))
                return true;
        return text.AsSpan(item.Start, item.Length) is var name && name[^1] == '期';
    }

    // The sentence says what happened to the listed: 引进, 开工, 签约 …; lists of courses or crafts say none of it.
    private bool StandsWithStage(string text, int at, int end)
    {
        var from = at == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, at - 1, Math.Min(at, 120)) + 1;
        from = Math.Max(from, at - 120);
        var stop = text.IndexOfAny(SentenceEnds, end, Math.Min(60, text.Length - end));
        var until = stop < 0 ? Math.Min(text.Length, end + 60) : stop;
        for (var i = from; i < until; i++)
            if (stages.StageAt(text, i, until).Cue is not null || string.CompareOrdinal(text, i, "工程", 0, 2) == 0 || string.CompareOrdinal(text, i, "推进", 0, 2) == 0 || string.CompareOrdinal(text, i, "引进", 0, 2) == 0 || string.CompareOrdinal(text, i, "项目的建设", 0, 5) == 0)
                return true;
        return false;
    }
}
