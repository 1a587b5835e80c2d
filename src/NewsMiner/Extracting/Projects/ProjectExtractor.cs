using System.Buffers;
using System.Globalization;
using NewsMiner.Extracting.Subjects;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting.Projects;

/// <summary>
/// Finds the named projects of an article: a name closed by a head noun (…项目, …基地, …产业园), its owner, zone, sums and stages.
/// A project governs the text from its mention to the next project or the end of the paragraph; 该项目 carries it on.
/// </summary>
public sealed class ProjectExtractor(ProjectRules rules)
{
    private const int LongestName = 48;

    // How far a sentence is followed, in UTF-16 code units: no reporter's is longer, and text without full stops must not cost more.
    private const int Reach = 400;

    // Articles name a dozen projects; a text that seems to name hundreds is no article, and is not compared each with each.
    private const int MostCompared = 200;
    private static readonly char[] SentenceEnds = ['。', '！', '？', '!', '?', '\n'];
    private static readonly SearchValues<char> SentenceEndSet = SearchValues.Create("。！？!?\n");
    private static readonly SearchValues<char> ClausePunctuation = SearchValues.Create("，。；、");
    private static readonly SearchValues<char> OutsideOrganisation = SearchValues.Create("，。、；“”\n的与和");
    private static readonly SearchValues<char> AmountUnits = SearchValues.Create("吨瓦套台辆亩");
    private static readonly char[] ListEnds = ['、', '，', ',', '。', '；', ';', '：', ':', '\n', '（', '('];
    private static readonly char[] ClauseEnds = ['，', ',', '；', ';', '。', '！', '？', '!', '?', '\n', '：', ':'];

    /// <param name="mentions">The typed mentions of the article's text, sorted by place.</param>
    /// <param name="words">The precise words of the article's text.</param>
    /// <param name="subjects">Whom the article is about.</param>
    public IReadOnlyList<Project> Extract(Article article, IReadOnlyList<Mention> mentions, IReadOnlyList<Word> words, ArticleSubjects subjects)
    {
        var text = article.Text;
        var names = FindNames(text, words, subjects.Mentions.Where(mention => mention.Type == SubjectType.Zone && IsZoneName(text, mention.Span)).ToLookup(mention => mention.Span.Start));
        var projects = Merge(text, names);
        AddListed(text, projects);
        if (projects.Count == 0)
            return [];
        var places = projects.SelectMany(project => project.Places.Select(place => (Project: project, Place: place))).OrderBy(entry => entry.Place.Start).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var (project, place) = places[i];
            // 甲项目、乙项目开工: what is said before or after a chain of names is said of each.
            var last = i;
            while (last + 1 < places.Count && IsConnector(text, places[last].Place.End, places[last + 1].Place.Start))
                last++;
            var first = i;
            while (first > 0 && first > i - 30 && IsConnector(text, places[first - 1].Place.End, places[first].Place.Start))
                first--;
            var next = i + 1 < places.Count ? Math.Max(places[i + 1].Place.Start, place.End) : text.Length;
            var afterChain = last + 1 < places.Count ? Math.Max(places[last + 1].Place.Start, places[last].Place.End) : text.Length;
            var floor = first > 0 ? Math.Min(places[first - 1].Place.End, places[first].Place.Start) : 0;
            ReadAround(text, article.Date, project, place, next, new TextSpan(places[first].Place.Start, Math.Max(places[last].Place.End, place.End)), afterChain, floor, mentions);
        }
        FollowPronouns(text, article.Date, [.. projects.Where(project => !project.IsListed)], mentions);
        foreach (var project in projects)
            project.Owner ??= OwnerByTopic(text, project, subjects) ?? OwnerOfName(text, project.Name, project.Places[0].Start, words) ?? (project.IsListed && EndsAsOrganisation(project.Name) ? project.Name : null);
        // A name of which the article tells nothing that a project has is a title, a programme or a kind; a firm's name before the noun is enough.
        projects.RemoveAll(project => !project.IsListed && !project.SaysSomething && (project.Owner is null || EndsWithWeakHead(project.Name)));
        var zones = subjects.Mentions
            .Where(mention => mention.Type == SubjectType.Zone && !OverlapsPlace(places, mention.Span))
            .OrderBy(mention => mention.Span.Start)
            .ToList();
        // An industrial park inside a zone is where it stands; the zone is whose it is.
        if (zones.Exists(zone => IsWholeZone(zone.Name)))
            zones.RemoveAll(zone => !IsWholeZone(zone.Name));
        return [.. projects.OrderBy(project => project.Places[0].Start).Select(project => project.ToProject(article, ZoneOf(text, project, zones, subjects)))];
    }

    // ---- names -------------------------------------------------------------------------------------------------

    private List<TextSpan> FindNames(string text, IReadOnlyList<Word> words, ILookup<int, SubjectMention> zones)
    {
        var names = new List<TextSpan>();
        var position = 0;
        while (position < text.Length)
        {
            var skip = text.AsSpan(position).IndexOfAny(rules.HeadStarts);
            if (skip < 0)
                break;
            position += skip;
            var head = HeadAt(text, position);
            if (head is null)
            {
                position++;
                continue;
            }
            var headStart = position;
            var end = position + head.Length;
            // 产业园项目, 生产线项目: the outer head closes the name.
            while (HeadAt(text, end) is { } outer && !HeadIsOther(text, end + outer.Length))
            {
                head = outer;
                end += outer.Length;
            }
            position = end;
            if (HeadIsOther(text, end) || InBracketedAside(text, end) || FollowedByItsName(text, end) || InFirmName(text, end))
                continue;
            var whole = TakePart(text, TakePhase(text, end), words);
            position = whole;
            var bare = AfterCut(text, NameStart(text, whole, headStart, words), whole);
            var start = StripZone(bare, whole, zones);
            if (start < 0 || start >= headStart || CountsSeveral(text, start, whole))
                continue;
            if (!IsNamed(text, words, start, whole, head, bare))
            {
                // 云川经济技术开发区标准化厂房项目（一期）: the zone is what tells it from others of its kind.
                if (start == bare || whole - start < 6 || !IsSupported(text, bare, whole) || Said(text, words, start, whole - head.Length) < 3)
                    continue;
                start = bare;
            }
            if (names.Count > 0 && names[^1].End > start)
            {
                if (names[^1].Start < start)
                    continue;
                names.RemoveAt(names.Count - 1);
            }
            if (DescribesLast(text, start, names))
                continue;
            AddParent(text, words, start, end, whole, names);
            names.Add(new TextSpan(start, whole));
        }
        AddQuoted(text, names);
        return names;
    }

    // 建设全球首座玻纤行业“灯塔工厂” after a project's name in the same sentence says what that project is.
    private bool DescribesLast(string text, int start, List<TextSpan> names)
    {
        if (names.Count == 0 || start - names[^1].End is < 0 or > 60)
            return false;
        var between = text.AsSpan(names[^1].End, start - names[^1].End);
        if (between.ContainsAny('。', '；', '\n'))
            return false;
        foreach (var superlative in rules.Superlatives)
            if (between.EndsWith(superlative, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 甲航空基地二期喷漆机库 names a part; the base it belongs to is named with it.
    private static void AddParent(string text, IReadOnlyList<Word> words, int start, int end, int whole, List<TextSpan> names)
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
        var before = text.AsSpan(Math.Max(0, start - 6), start - Math.Max(0, start - 6));
        foreach (var plural in rules.Plurals)
            if (before.EndsWith(plural, StringComparison.Ordinal))
                return true;
        if (before.Length < 2 || !"个项批家条座大类宗".Contains(before[^1], StringComparison.Ordinal))
            return false;
        return char.IsAsciiDigit(before[^2]) && !(before[^2] == '1' && (before.Length < 3 || !char.IsAsciiDigit(before[^3])))
            || "两二三四五六七八九十百千余多几".Contains(before[^2], StringComparison.Ordinal);
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

    private static bool IsZoneName(string text, TextSpan span)
    {
        foreach (var end in (ReadOnlySpan<string>)["开发区", "经开区", "高新区", "新区", "示范区", "综保区", "保税区", "自贸区", "园区"])
            if (text.AsSpan(span.Start, span.Length).EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool IsWholeZone(string name) => !name.EndsWith('园') && !name.EndsWith("园区", StringComparison.Ordinal);

    private int AfterCut(string text, int start, int end)
    {
        if (start < 0)
            return start;
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
        return TrimStart(text, start, end);
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
    private int TakePart(string text, int end, IReadOnlyList<Word> words)
    {
        if (end == 0 || text[end - 1] != '期')
            return end;
        var at = end;
        for (var index = WordBefore(words, end) + 1; index < words.Count && words[index].End <= end + 14; index++)
        {
            var word = words[index];
            if (word.Start != at || !MayStandInName(text.AsSpan(word.Start, word.Length), word))
                return end;
            at = word.End;
            if (EndsWithHead(text, at) && !HeadIsOther(text, at))
                return at;
        }
        return end;
    }

    /// <summary>甲、乙、丙等24个重大项目 names each of them, however short; so does 甲、乙等多条道路工程.</summary>
    private void AddListed(string text, List<Found> projects)
    {
        for (var at = text.IndexOf('等', StringComparison.Ordinal); at >= 0; at = text.IndexOf('等', at + 1))
        {
            var digits = at + 1;
            while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || "一二两三四五六七八九十百余多".Contains(text[digits], StringComparison.Ordinal)))
                digits++;
            var plain = digits == at + 1;
            if (digits >= text.Length || (!plain && text[digits] is not ('个' or '项' or '条' or '座' or '批')))
                continue;
            var reach = Math.Min(14, text.Length - digits);
            var head = text.IndexOf("项目", digits, reach, StringComparison.Ordinal);
            if (head < 0)
                head = plain ? -1 : text.IndexOf("工程", digits, reach, StringComparison.Ordinal);
            if (head < 0 || text.AsSpan(digits, head - digits).ContainsAny(ClausePunctuation))
                continue;
            var kind = text.AsSpan(digits, head - digits);
            if (kind.Contains("领域", StringComparison.Ordinal) || kind.Contains("方面", StringComparison.Ordinal) || kind.Contains("行业", StringComparison.Ordinal)
                || (plain && kind is not ("" or "重点" or "重大" or "一批" or "产业" or "重点产业" or "工业" or "新" or "大")) || !StandsWithStage(text, at, head))
                continue;
            AddItems(text, at, projects, atLeast: 2, needNames: plain);
        }
        // 为松吉电动、零部件加工项目、电池生产项目的落地: what is listed before a named project is one too.
        foreach (var project in projects.Take(MostCompared).ToList())
            foreach (var place in project.Places.Take(1))
                if (!project.IsListed && place.Start > 1 && text[place.Start - 1] == '、' && StandsWithStage(text, place.Start, place.End))
                    AddItems(text, place.Start - 1, projects, atLeast: 1, needNames: true);
    }

    /// <summary>Takes the items of a list that ends before <paramref name="end"/>, right to left.</summary>
    private void AddItems(string text, int end, List<Found> projects, int atLeast, bool needNames)
    {
        var items = new List<TextSpan>();
        while (end > 0)
        {
            var start = Math.Max(end - 31, text.LastIndexOfAny(ListEnds, end - 1, Math.Min(end, 32)) + 1);
            // What was done to the listed stands before the first of them.
            var first = start == 0 || text[start - 1] != '、';
            var item = new TextSpan(first ? TrimStart(text, SkipVerb(text, start, end), end) : start, end);
            if (item.Length is < 2 or > 30)
                break;
            items.Add(item);
            if (first)
                break;
            end = start - 1;
        }
        // 锦川200兆瓦和博远300兆瓦电池组件: two, parted by the conjunction.
        foreach (var joint in (ReadOnlySpan<char>)['和', '与', '及'])
            if (items.Count > 0 && items[0] is var last && text.IndexOf(joint, last.Start, last.Length) is var at and >= 0
                && text.AsSpan(last.Start, at - last.Start).ContainsAnyInRange('0', '9') && text.AsSpan(at, last.End - at).ContainsAnyInRange('0', '9'))
            {
                items[0] = new TextSpan(at + 1, last.End);
                items.Add(new TextSpan(last.Start, at));
                break;
            }
        if (items.Count < atLeast)
            return;
        // 新能源、新材料等项目 lists kinds.
        if (needNames && items.Exists(item => item.Length < 4 || rules.Generic.Contains(text[item.Start..item.End])))
            return;
        foreach (var item in items)
        {
            var name = Clean(text.AsSpan(item.Start, item.Length));
            if (rules.Generic.Contains(name) || rules.Topics.Contains(name) || name.Contains('的', StringComparison.Ordinal) || name[^1] is '区' or '市' or '省' or '县' or '镇' || (name[^1] == '业' && !EndsAsOrganisation(name)) || (needNames && name[^1] is '等'))
                continue;
            // 晶科能源 in a list is the project that the article names in full elsewhere.
            var full = projects.Count > MostCompared ? null : projects.Find(project => project.Places.Exists(place => place.Overlaps(item))
                || (name.Length >= 3 && project.Name.StartsWith(name, StringComparison.Ordinal)));
            if (full is null)
                projects.Add(new Found(name, item) { IsListed = true });
            else if (full.Name != name && !full.Aliases.Contains(name) && !full.Name.EndsWith(name, StringComparison.Ordinal))
            {
                full.Aliases.Add(name);
                full.Reasons.Add($"“{full.Name}”以“{name}”开头，并列于同文的项目名单");
            }
        }
    }

    // The sentence says what happened to the listed: 引进, 开工, 签约 …; lists of courses or crafts say none of it.
    private bool StandsWithStage(string text, int at, int end)
    {
        var from = at == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, at - 1, Math.Min(at, 120)) + 1;
        from = Math.Max(from, at - 120);
        var stop = text.IndexOfAny(SentenceEnds, end, Math.Min(60, text.Length - end));
        var until = stop < 0 ? Math.Min(text.Length, end + 60) : stop;
        for (var i = from; i < until; i++)
            if (StageAt(text, i, until).Cue is not null || string.CompareOrdinal(text, i, "工程", 0, 2) == 0)
                return true;
        return false;
    }

    // 新引进晶科能源 → 晶科能源: what was done to the listed projects stands before the first of them.
    private int SkipVerb(string text, int start, int end)
    {
        var skipped = start;
        foreach (var stop in rules.Stops)
        {
            if (stop.Length < 2)
                continue;
            var at = text.LastIndexOf(stop, end - 1, end - start, StringComparison.Ordinal);
            if (at >= start && at + stop.Length > skipped && at + stop.Length < end)
                skipped = at + stop.Length;
        }
        return skipped;
    }

    private string? HeadAt(string text, int position)
    {
        if (position >= text.Length || !rules.HeadStarts.Contains(text[position]))
            return null;
        foreach (var head in rules.Heads)
            if (string.CompareOrdinal(text, position, head, 0, head.Length) == 0)
                return head;
        return null;
    }

    private bool HeadIsOther(string text, int end)
    {
        foreach (var next in rules.HeadNotBefore)
            if (string.CompareOrdinal(text, end, next, 0, next.Length) == 0)
                return true;
        return false;
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

    private int NameStart(string text, int end, int headStart, IReadOnlyList<Word> words)
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
    private int ExtendLeft(string text, int from, int start, IReadOnlyList<Word> words, int headStart = int.MaxValue)
    {
        var index = WordBefore(words, from);
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
                index = WordBefore(words, open);
                joined = false;
                continue;
            }
            if (surface is "）" or ")")
            {
                var open = text.LastIndexOfAny(['（', '(', '。', '\n'], Math.Max(0, word.Start - 1), Math.Min(word.Start, LongestName));
                if (open < floor || text[open] is '。' or '\n' || open == 0 || word.Start - open > 9)
                    break;
                start = open;
                index = WordBefore(words, open);
                joined = false;
                continue;
            }
            if (rules.Joints.GetAlternateLookup<ReadOnlySpan<char>>().Contains(surface))
            {
                // A joint needs a noun on both sides, and no other project's head noun on its left.
                if (joined || surface is "、" || EndsWithHead(text, word.Start) || index == 0 || !MayJoin(text, words[index - 1]))
                    break;
                joined = true;
                index--;
                continue;
            }
            // 扭住项目, 发挥项目: a verb that takes the head noun as its object ends the name; one further in does not (垂直一体化).
            // 转型促进中心: before 中心 a verb may be the noun's own.
            if (!MayStandInName(surface, word)
                && !(rules.CentreVerbs.Contains(surface.ToString()) && string.CompareOrdinal(text, word.End, "中心", 0, 2) == 0))
                break;
            if (word.Class == WordClass.Verb && start < from && StartsWithHead(text, start) && !rules.NameVerbs.Contains(surface.ToString()))
                break;
            // 转型项目|产业园: another project's noun ends the name on its left.
            if (surface is "项目" && word.End < headStart)
                break;
            joined = false;
            start = word.Start;
            index--;
        }
        return TrimStart(text, SkipLeading(text, start, from, words), from);
    }

    // 标志着, 虽然, 做好, 紧紧抓住: words that lead to a name, and are none of it.
    private int SkipLeading(string text, int start, int from, IReadOnlyList<Word> words)
    {
        for (var index = WordBefore(words, start) + 1; index < words.Count && words[index].Start == start && words[index].End < from; index++)
        {
            var word = words[index];
            var surface = text.Substring(word.Start, word.Length);
            if (word.Class != WordClass.Conjunction && !rules.Leads.Contains(surface))
                break;
            start = word.End;
        }
        return start;
    }

    private static int WordBefore(IReadOnlyList<Word> words, int offset)
    {
        int low = 0, high = words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].End <= offset) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    private bool EndsWithHead(string text, int end)
    {
        foreach (var head in rules.Heads)
            if (end >= head.Length && string.CompareOrdinal(text, end - head.Length, head, 0, head.Length) == 0)
                return true;
        return false;
    }

    private bool StartsWithHead(string text, int start) => HeadAt(text, start) is not null;

    private bool MayJoin(string text, Word word) =>
        (word.Length >= 2 || word.Class is WordClass.Noun or WordClass.Unknown or WordClass.Measure) && word.Class != WordClass.Organisation && MayStandInName(text.AsSpan(word.Start, word.Length), word);

    private bool MayStandInName(ReadOnlySpan<char> surface, Word word)
    {
        foreach (var c in surface)
            if (!char.IsLetterOrDigit(c) && c is not (>= 'Ⅰ' and <= 'ⅿ') && c is not ('·' or '.' or '-' or '%' or '+' or '／' or '/'))
                return false;
        if (rules.Stops.GetAlternateLookup<ReadOnlySpan<char>>().Contains(surface))
            return false;
        return word.Class is not (WordClass.Pronoun or WordClass.Particle or WordClass.Preposition or WordClass.Time) || rules.Topics.Contains(surface.ToString());
    }

    // 68个重点项目, 首个…, 12项…: leading counts are no part of a name; 年产20GWh is.
    private static int TrimStart(string text, int start, int end)
    {
        while (start < end && text[start] is '着' or '以' or '对' or '在' or '与' or '和' or '将' or '把' or '为' or '由' or '从' or '向' or '该' or '某' or '、' or '及')
            start++;
        var at = start;
        var digits = at;
        while (digits < end && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' || "一二两三四五六七八九十百千首第多余".Contains(text[digits], StringComparison.Ordinal)))
            digits++;
        if (digits > at && digits < end && "个项批家条座大类宗".Contains(text[digits], StringComparison.Ordinal))
            return digits + 1;
        // 52亿元储能电池项目: a sum before the name, as headlines have it.
        foreach (var unit in (ReadOnlySpan<string>)["亿元", "万元", "亿美元", "万美元"])
            if (digits > at && digits + unit.Length < end && string.CompareOrdinal(text, digits, unit, 0, unit.Length) == 0)
                return digits + unit.Length;
        return at;
    }

    /// <summary>How many characters of a stretch say more than generic words do.</summary>
    private int Said(string text, IReadOnlyList<Word> words, int start, int end)
    {
        var said = 0;
        for (var index = WordBefore(words, end); index >= 0 && words[index].Start >= start; index--)
        {
            var surface = text.Substring(words[index].Start, words[index].Length);
            if (rules.Topics.Contains(surface) || !(rules.Generic.Contains(surface) || rules.Joints.Contains(surface) || IsCount(surface, words[index])))
                said += words[index].Length;
        }
        return said;
    }

    private bool IsNamed(string text, IReadOnlyList<Word> words, int start, int end, string head, int bare)
    {
        var name = text[start..end];
        if (name.Length < 4 || name.Contains("以上", StringComparison.Ordinal) || name.Contains("本项目", StringComparison.Ordinal) || name.StartsWith("项目", StringComparison.Ordinal))
            return false;
        // Strip phase and head nouns; what is left must say more than kind and rank.
        var rest = name.TrimEnd('）', ')', '”', '》');
        if (rest[^1] == '期')
            rest = rest[..^1].TrimEnd('一', '二', '三', '四', '五', '六', '首', '1', '2', '3', '4', '5', '（', '(');
        var heads = rest.Length;
        for (var stripped = true; stripped;)
        {
            stripped = false;
            foreach (var known in rules.Heads)
                if (rest.EndsWith(known, StringComparison.Ordinal))
                {
                    rest = rest[..^known.Length];
                    stripped = true;
                    break;
                }
        }
        if (rest.Length < 2 || NamesKind(rest))
            return false;
        // 宏源数智中心项目: the inner noun says something too, if less than a word of the name's own.
        heads -= rest.Length;
        int specific = 0, topical = 0;
        var (proper, placed) = (false, false);
        for (var index = WordBefore(words, end); index >= 0 && words[index].Start >= start; index--)
        {
            var word = words[index];
            if (word.End > start + rest.Length)
                continue;
            var surface = name.Substring(word.Start - start, word.Length);
            if (rules.Topics.Contains(surface) || rules.NameVerbs.Contains(surface))
            {
                topical += word.Length;
                if (word.Length >= 3 && !rules.Generic.Contains(surface))
                    specific += word.Length;
                continue;
            }
            placed |= word.Class == WordClass.Place && word.Length >= 2;
            if (rules.Generic.Contains(surface) || rules.Joints.Contains(surface) || (word.Class == WordClass.Place && word.Length >= 2)
                || (word.Class == WordClass.Verb && word.Length >= 2) || IsCount(surface, word))
                continue;
            specific += word.Length;
            proper |= word.Class is WordClass.Unknown or WordClass.Organisation && word.Length >= 2;
        }
        // One short specific word (医药项目, 光伏项目) is a kind of project, not its name.
        var named = specific >= 4 || (specific >= 3 && name.AsSpan().ContainsAnyInRange('0', '9')) || (specific >= 2 && HasLatin(rest)) || (proper && specific >= 3);
        // 位于云川产业园内: a place; 实施“甲工程”: a programme.
        if ((head.EndsWith('园') || head.EndsWith("园区", StringComparison.Ordinal)) && (IsPlaceOf(text, bare) || IsPlaceBefore(text, end)))
            return false;
        if (head == "工程" && (text[start] == '“' || (start > 0 && text[start - 1] == '“')))
            return false;
        // 总投资6亿元的铜箔项目: one with a sum of its own.
        if (specific >= 2 && head == "项目" && FollowsSum(text, start))
            return true;
        // 碳捕集与封存全产业链示范项目: long, and built.
        if (rest.Length >= 7 && !rules.WeakHeads.Contains(head) && Said(text, words, start, start + rest.Length) >= 5 && IsSupported(text, bare, end))
            return true;
        // 临江水利枢纽工程: a place, what it is for, and a thing that is built; 长赣高铁.
        if ((placed || specific >= 2) && specific + topical >= 2 && heads > head.Length && !rules.WeakHeads.Contains(rest) && IsSupported(text, bare, end))
            return true;
        if (rules.LineHeads.Any(line => name.Contains(line, StringComparison.Ordinal)) && !IsPlaceOf(text, bare) && Said(text, words, start, start + rest.Length) >= 2 && IsSupported(text, bare, end))
            return true;
        if (rules.WeakHeads.Contains(head))
            return !IsPlaceOf(text, bare) && (named || (rest.Length >= 5 && specific + topical >= 3 && head is not ("平台" or "中心"))) && (IsSupported(text, bare, end) || name.Contains("公司", StringComparison.Ordinal));
        return named || (specific + topical + (heads > head.Length || head.Length > 2 ? 2 : 0) >= 4 && specific + topical >= 2 && IsSupported(text, bare, end));
    }

    // 2023年第一季度重大项目, 新开工交通重大项目, 超百亿元制造业项目: kinds.
    private bool NamesKind(string rest)
    {
        foreach (var kind in rules.Kinds)
            if (rest.EndsWith(kind, StringComparison.Ordinal))
                return true;
        return rest.Contains("季度", StringComparison.Ordinal) || rest.Contains("亿元", StringComparison.Ordinal) || rest.StartsWith("今年", StringComparison.Ordinal)
            || (rest.Length > 5 && rest[4] == '年' && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[3]));
    }

    private static bool FollowsSum(string text, int start)
    {
        while (start > 0 && text[start - 1] is '“' or '的')
            start--;
        var before = text.AsSpan(Math.Max(0, start - 16), start - Math.Max(0, start - 16));
        return before.EndsWith("元", StringComparison.Ordinal) && before.Contains("投资", StringComparison.Ordinal);
    }

    private bool IsPlaceBefore(string text, int end)
    {
        foreach (var after in rules.PlaceAfter)
            if (string.CompareOrdinal(text, end, after, 0, after.Length) == 0)
                return true;
        return false;
    }

    private bool EndsWithWeakHead(string name)
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
    private bool IsSupported(string text, int start, int end)
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
        foreach (var verb in rules.BuildVerbs)
            if (before.EndsWith(verb, StringComparison.Ordinal))
                return true;
        if (start > 0 && text[start - 1] == '、')
        {
            // 打造甲拆解、乙安装生产线: the verb stands before the list.
            var clause = WholeClauseStart(text, start, Math.Max(0, start - 60));
            foreach (var verb in rules.BuildVerbs)
                if (text.AsSpan(clause, start - clause).Contains(verb, StringComparison.Ordinal))
                    return true;
        }
        if (before.EndsWith("元", StringComparison.Ordinal) || before.EndsWith("亩", StringComparison.Ordinal))
            return true;
        while (end < text.Length && text[end] is '”' or '》' or '’' or '，' or ',')
            end++;
        var stop = text.AsSpan(end, Math.Min(24, text.Length - end)).IndexOfAny(SentenceEndSet);
        var until = stop < 0 ? Math.Min(text.Length, end + 24) : end + stop;
        for (var at = end; at < until; at++)
        {
            if (text[at] == '；')
                break;
            if (StageAt(text, at, until) is { Cue: { } cue } && !IsOtherThing(text, at, cue))
                return true;
            foreach (var sum in rules.Investment)
                if (string.CompareOrdinal(text, at, sum, 0, sum.Length) == 0)
                    return true;
            foreach (var area in rules.Area)
                if (string.CompareOrdinal(text, at, area, 0, area.Length) == 0)
                    return true;
        }
        return false;
    }

    private static bool IsCount(string surface, Word word) =>
        word.Class is WordClass.Numeral or WordClass.Measure || surface.All(c => char.IsAsciiDigit(c) || c is '.' or '万' or '亿' or '元');

    private static bool HasLatin(string text) => text.AsSpan().ContainsAnyInRange('A', 'Z') || text.AsSpan().ContainsAnyInRange('a', 'z');

    private static bool OverlapsPlace(List<(Found Project, TextSpan Place)> places, TextSpan span)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Place.End <= span.Start) low = middle + 1;
            else high = middle;
        }
        return low < places.Count && places[low].Place.Overlaps(span);
    }

    // The zone named last before the project in its paragraph; else the one that the text speaks of there, or the article's own.
    private static string? ZoneOf(string text, Found project, List<SubjectMention> zones, ArticleSubjects subjects)
    {
        var at = project.Places[0].Start;
        int low = 0, high = zones.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (zones[middle].Span.Start < at) low = middle + 1;
            else high = middle;
        }
        if (low > 0 && at - zones[low - 1].Span.End < 10 * Reach && !text.AsSpan(zones[low - 1].Span.End, at - zones[low - 1].Span.End).Contains('\n'))
            return zones[low - 1].Name;
        return subjects.SubjectAt(at) is { Type: SubjectType.Zone } topic && topic.Name != project.Name && (IsWholeZone(topic.Name) || subjects.Main is not { Type: SubjectType.Zone }) ? topic.Name
            : subjects.Main is { Type: SubjectType.Zone } main && main.Name != project.Name ? main.Name
            : subjects.Main is { Type: SubjectType.Place } place ? place.Name : null;
    }

    // ---- one project, many mentions ------------------------------------------------------------------------------

    private static List<Found> Merge(string text, List<TextSpan> names)
    {
        var projects = new List<Found>();
        var byName = new Dictionary<string, Found>(StringComparer.Ordinal);
        foreach (var span in names)
        {
            var name = Clean(text.AsSpan(span.Start, span.Length));
            var same = byName.GetValueOrDefault(name)
                ?? projects.Skip(projects.Count - MostCompared).FirstOrDefault(project => SameProject(project, name));
            // 建设年产6万吨零部件生产线 says what the project just named makes.
            if (same is null && name.StartsWith("年产", StringComparison.Ordinal) && projects.Count > 0
                && span.Start - projects[^1].Places[^1].End is >= 0 and < Reach
                && !text.AsSpan(projects[^1].Places[^1].End, span.Start - projects[^1].Places[^1].End).Contains('\n'))
                continue;
            if (same is null)
            {
                projects.Add(new Found(name, span));
                byName[name] = projects[^1];
                continue;
            }
            same.Places.Add(span);
            if (same.Name == name || same.Aliases.Contains(name))
                continue;
            if (name.Length > same.Name.Length)
            {
                same.Aliases.Add(same.Name);
                same.Reasons.Add($"“{same.Name}”包含于“{name}”");
                same.Name = name;
            }
            else
            {
                same.Aliases.Add(name);
                same.Reasons.Add($"“{name}”包含于“{same.Name}”");
            }
        }
        return projects;
    }

    // A shorter name is the same project when its characters stand in the longer one in order, from its first on:
    // 远川储能电池项目 ⊂ 远川新能源年产20GWh储能电池项目. Phases (一期, 二期) keep projects apart.
    private static bool SameProject(Found project, string name)
    {
        if (project.Name == name)
            return true;
        var (shorter, longer) = name.Length < project.Name.Length ? (name, project.Name) : (project.Name, name);
        if (PhaseOf(shorter) != PhaseOf(longer) || shorter.Length < 5)
            return false;
        if (longer.Contains(shorter, StringComparison.Ordinal))
            return true;
        if (shorter[0] != longer[0] || shorter[1] != longer[1])
            return false;
        var at = 0;
        foreach (var c in longer)
            if (at < shorter.Length && shorter[at] == c)
                at++;
        return at == shorter.Length;
    }

    private static char PhaseOf(string name)
    {
        var at = name.IndexOf('期', StringComparison.Ordinal);
        return at > 0 ? name[at - 1] : '\0';
    }

    private static string Clean(ReadOnlySpan<char> name)
    {
        var clean = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
            if (!char.IsWhiteSpace(c))
                clean.Append(c);
        var text = clean.ToString();
        // Quotes that only half stand in the name are dropped; a quoted part inside keeps its pair.
        if (text.Count(c => c == '“') != text.Count(c => c == '”'))
            text = text.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
        return text.Trim('《', '》', '"');
    }

    // ---- what the text says of it -------------------------------------------------------------------------------

    private void ReadAround(string text, DateOnly? date, Found project, TextSpan place, int next, TextSpan chain, int afterChain, int floor, IReadOnlyList<Mention> mentions)
    {
        var sentenceStart = place.Start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, place.Start - 1, Math.Min(place.Start, Reach)) + 1;
        sentenceStart = Math.Max(sentenceStart, place.Start - Reach);
        var end = EndOfScope(text, place.End, next);
        var before = new TextSpan(Math.Max(sentenceStart, PreviousProjectEnd(text, sentenceStart, place.Start)), place.Start);
        // What follows a list is said of all its members together.
        if (!project.IsListed)
        {
            ReadQuantities(text, project, before, beforeName: true, mentions);
            ReadQuantities(text, project, new TextSpan(place.Start, end), beforeName: false, mentions);
            ReadOwner(text, project, before, new TextSpan(place.End, end));
        }
        if (project.IsListed)
            ReadListStage(text, project, chain.End);
        // Before the name only its own clause says how far it is (开工建设…产业园); a time may stand earlier in the sentence.
        var dateFloor = Math.Min(Math.Max(sentenceStart, floor), chain.Start);
        var clause = Math.Max(dateFloor, WholeClauseStart(text, chain.Start, dateFloor));
        ReadStages(text, date, project, new TextSpan(clause, chain.Start), place, mentions, dateFloor);
        ReadStages(text, date, project, new TextSpan(chain.End, Math.Max(chain.End, EndOfScope(text, chain.End, afterChain))), place, mentions, dateFloor);
        ReadBuilding(text, date, project, place, clause, mentions, dateFloor);
        ReadOccasion(text, date, project, sentenceStart, clause, mentions);
    }

    // 甲、乙等一批在建项目: what the list is summed up as.
    private void ReadListStage(string text, Found project, int at)
    {
        var until = Math.Min(text.Length, at + 16);
        var head = text.IndexOf("项目", at, until - at, StringComparison.Ordinal);
        var stop = text.AsSpan(at, until - at).IndexOfAny("，。；、");
        if (head < 0 || (stop >= 0 && at + stop < head))
            return;
        foreach (var (words, stage) in rules.ListStages)
            if (text.AsSpan(at, head - at).EndsWith(words, StringComparison.Ordinal))
            {
                project.Add(new ProjectEvent(stage, null));
                return;
            }
    }

    // 现场集中签约项目26个，总投资30亿元的X…; 其中，X…: what was done to all on the occasion was done to each named.
    private void ReadOccasion(string text, DateOnly? date, Found project, int sentence, int clause, IReadOnlyList<Mention> mentions)
    {
        var from = sentence;
        if (text.AsSpan(sentence).StartsWith("其中") || text.AsSpan(sentence).StartsWith("包括"))
        {
            // The sentence before, also where it closed the paragraph before.
            var last = sentence - 1;
            while (last > 0 && Array.IndexOf(SentenceEnds, text[last]) >= 0)
                last--;
            from = last <= 0 ? 0 : text.LastIndexOfAny(SentenceEnds, last, Math.Min(last + 1, Reach)) + 1;
        }
        for (var at = from; at < clause; at++)
        {
            var (cue, stage) = StageAt(text, at, clause);
            if (cue is null)
                continue;
            var rest = text.AsSpan(at + cue.Length);
            var all = (at >= 2 && text[at - 2] == '集' && text[at - 1] == '中') || rest.StartsWith("仪式") || rest.StartsWith("大会") || (rest.StartsWith("项目") && rest.Length > 2 && char.IsAsciiDigit(rest[2]));
            if (all && stage is ProjectStage.签约 or ProjectStage.开工 or ProjectStage.竣工 or ProjectStage.投产 && (from < sentence || text.IndexOf('；', at, clause - at) < 0))
            {
                var when = DateBefore(text, at, from, mentions);
                if (when?.Period is not { } period || date is not { } today || !StartsAfter(period, today))
                    project.Add(new ProjectEvent(stage, when is null ? null : DateCode(when.Period!)));
                return;
            }
            at += cue.Length - 1;
        }
    }

    // 建设X, 加快X建设: under construction, unless the clause only plans it.
    private void ReadBuilding(string text, DateOnly? date, Found project, TextSpan place, int clause, IReadOnlyList<Mention> mentions, int floor)
    {
        var start = place.Start;
        while (start > clause && text[start - 1] is '“' or '《' or '了')
            start--;
        var lead = text.AsSpan(clause, Math.Max(0, start - clause));
        var after = text.AsSpan(place.End);
        var building = (lead.EndsWith("建设") && !lead.EndsWith("投资建设") && !lead.EndsWith("开工建设"))
            || (after.StartsWith("建设") && (lead.EndsWith("加快") || lead.EndsWith("推进") || lead.EndsWith("推动")));
        if (!building || IsPlanned(lead) || lead.Contains("谋划", StringComparison.Ordinal) || lead.Contains('拟') || lead.Contains('将'))
            return;
        var when = DateBefore(text, start, floor, mentions);
        if (when?.Period is { } period && date is { } today && StartsAfter(period, today))
            return;
        project.Add(new ProjectEvent(ProjectStage.在建, when is null ? null : DateCode(when.Period!)));
    }

    // 、 between two names; and 、总投资6亿元的, which says something of the second alone.
    private static bool IsConnector(string text, int from, int to) =>
        (to - from is > 3 and <= 28 && text[from] is '、' or '，' or '和' or '以' && text.AsSpan(from, to - from) is var between && between.Contains("投资", StringComparison.Ordinal)
            && between[^1] is '的' or '“' && !between[1..].ContainsAny(ClausePunctuation))
        || to >= from && to > from && to - from <= 3 && text.AsSpan(from, to - from).Trim("”“ ，,") is "、" or "" or "和" or "与" or "及" or "以及" or "，" or ",";

    private static int WholeClauseStart(string text, int at, int floor)
    {
        if (at <= floor)
            return floor;
        var found = text.LastIndexOfAny(ClauseEnds, at - 1, at - floor);
        return found < 0 ? floor : found + 1;
    }

    // The project's scope: to the next project, but no further than its paragraph, and after the sentence only as far as 项目/该项目 carries it.
    private static int EndOfScope(string text, int from, int next)
    {
        var sentence = text.IndexOfAny(SentenceEnds, from, Math.Min(Reach, text.Length - from));
        var end = sentence < 0 ? Math.Min(text.Length, from + Reach) : sentence;
        if (next >= end)
            return end;
        // The clause that leads to the next project is said of that one.
        var clause = text.LastIndexOfAny(ClauseEnds, Math.Max(from, next - 1), Math.Max(0, Math.Min(next - from, Reach)));
        return clause > from ? clause : Math.Max(from, next);
    }

    private static int PreviousProjectEnd(string text, int from, int to)
    {
        for (var at = to - 1; at > from; at--)
            if (text[at] is '；' or ';')
                return at + 1;
        return from;
    }

    /// <summary>Sentences that speak of 该项目 or 项目… belong to the project named last in the same paragraph or the one before.</summary>
    private void FollowPronouns(string text, DateOnly? date, List<Found> projects, IReadOnlyList<Mention> mentions)
    {
        var places = projects.SelectMany(project => project.Places.Select(place => (project, place))).OrderBy(entry => entry.place.Start).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var (project, place) = places[i];
            var next = i + 1 < places.Count ? places[i + 1].place.Start : text.Length;
            var at = text.IndexOfAny(SentenceEnds, place.End, Math.Min(Reach, text.Length - place.End));
            var paragraphs = 0;
            while (at >= 0 && at + 1 < next)
            {
                if (text[at] == '\n' && ++paragraphs > 1)
                    break;
                var start = at + 1;
                var end = text.IndexOfAny(SentenceEnds, start, Math.Min(Reach, text.Length - start));
                if (end < 0)
                    end = Math.Min(text.Length, start + Reach);
                if (end > next)
                    break;
                if (end > start)
                {
                    var speaks = SpeaksOfProject(text.AsSpan(start, end - start)) || SpeaksByHead(text.AsSpan(start, end - start), project.Name);
                    if (speaks && !text.AsSpan(start, end - start).TrimStart(" \u3000“").StartsWith("目前"))
                        project.Scopes.Add(new TextSpan(start, end));
                    if (!speaks && !GoesOnInTime(text, start, end, mentions))
                    {
                        if (paragraphs > 0)
                            break;
                    }
                    else
                    {
                        var scope = new TextSpan(start, end);
                        ReadQuantities(text, project, scope, beforeName: false, mentions);
                        ReadOwner(text, project, new TextSpan(start, start), scope);
                        ReadStages(text, date, project, scope, new TextSpan(start, start), mentions, start);
                    }
                }
                at = end < text.Length && Array.IndexOf(SentenceEnds, text[end]) >= 0 ? end : -1;
            }
        }
    }

    // 今年5月签订用地合同后…, 自9月建成投产以来…: a sentence that opens with a time and a stage goes on about the project just named.
    private bool GoesOnInTime(string text, int start, int end, IReadOnlyList<Mention> mentions)
    {
        var index = FirstAt(mentions, start);
        while (index < mentions.Count && mentions[index].Span.Start <= start + 2 && mentions[index] is not { Kind: MentionKind.Time })
            index++;
        if (index >= mentions.Count || mentions[index].Span.Start > start + 2 || mentions[index].Kind != MentionKind.Time)
            return false;
        var from = mentions[index].Span.End;
        var until = Math.Min(end, from + 16);
        for (var at = from; at < until; at++)
        {
            if (text[at] is '区' or '市' or '省' or '县' or '司' or '个' or '该' or '我' or '全' or '，')
                return false;
            if (StageAt(text, at, end) is { Cue: { } cue } && !CountsOthers(text, at + cue.Length))
                return true;
        }
        return false;
    }

    // 临江新机场…。新机场计划新建…: the end of its name stands for it.
    private static bool SpeaksByHead(ReadOnlySpan<char> sentence, string name)
    {
        var start = sentence.TrimStart(" \u3000“");
        for (var length = Math.Min(6, name.Length - 1); length >= 2; length--)
            if (char.IsLetter(name[^1]) && start.StartsWith(name.AsSpan(name.Length - length), StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool SpeaksOfProject(ReadOnlySpan<char> sentence)
    {
        var start = sentence.TrimStart(" \u3000“");
        return start.StartsWith("该项目") || start.StartsWith("项目") || start.StartsWith("该基地") || start.StartsWith("该工程")
            || start.StartsWith("据介绍，该项目") || start.StartsWith("据了解，该项目") || start.StartsWith("据悉，该项目")
            || start.StartsWith("据介绍，项目") || start.StartsWith("据了解，项目") || start.StartsWith("据悉，项目")
            || start.StartsWith("目前，项目") || start.StartsWith("目前，该项目") || start.StartsWith("截至") && start.IndexOf("该项目") >= 0
            || start.StartsWith("从签约到") || start.StartsWith("目前") || start.StartsWith("今年") && start.IndexOf("对接") >= 0
            || start.StartsWith("整个项目") || start.StartsWith("一期") || start.StartsWith("建成后") || start.StartsWith("投产后") || start.StartsWith("达产后") || start.StartsWith("竣工后") || start.StartsWith("全部建成后");
    }

    private void ReadQuantities(string text, Found project, TextSpan scope, bool beforeName, IReadOnlyList<Mention> mentions)
    {
        for (var i = FirstAt(mentions, scope.Start); i < mentions.Count && mentions[i].Span.Start < scope.End; i++)
        {
            var mention = mentions[i];
            if (mention.Quantity is null || mention.Span.End > scope.End)
                continue;
            var clauseStart = ClauseStart(text, mention.Span.Start, scope.Start);
            var lead = text.AsSpan(clauseStart, mention.Span.Start - clauseStart);
            switch (mention.Kind)
            {
                case MentionKind.Money when project.Investment is null || beforeName:
                    if (LeadsWith(lead, rules.Investment) && !LeadsWith(lead, rules.InvestmentNot) && Near(lead, rules.Investment)
                        && (!beforeName || OnlyAttribute(text.AsSpan(mention.Span.End, scope.End - mention.Span.End))))
                    {
                        project.Investment = Clean(text.AsSpan(mention.Span.Start, mention.Span.Length)).Replace("人民币", "", StringComparison.Ordinal);
                        project.InvestmentQuantity = mention.Quantity;
                    }
                    break;
                case MentionKind.Quantity when project.Area is null && mention.Quantity.BaseUnit == "平方米":
                    if (LeadsWith(lead, rules.Area) || text.AsSpan(mention.Span.End).StartsWith("土地"))
                        project.Area = Clean(text.AsSpan(mention.Span.Start, mention.Span.Length));
                    break;
                case MentionKind.Quantity when project.Capacity is null:
                    if (LeadsWith(lead, rules.Capacity) && Near(lead, rules.Capacity))
                        project.Capacity = Clean(text.AsSpan(mention.Span.Start, mention.Span.Length));
                    break;
                default:
                    break;
            }
        }
    }

    // 总投资52亿元的NAME, 总投资18.6亿元、NAME: nothing but a short attribute may stand between the sum and the name.
    private static bool OnlyAttribute(ReadOnlySpan<char> between) =>
        !between.ContainsAny('。', '；', '个')
        && (between.Length <= 16
            // 投资5亿元在临江建设以石灰石深加工为主体的NAME.
            || (between.Length <= 45 && (between.Contains("建设", StringComparison.Ordinal) || between.Contains("新建", StringComparison.Ordinal) || between.Contains("打造", StringComparison.Ordinal))));

    private static bool LeadsWith(ReadOnlySpan<char> lead, IReadOnlyList<string> cues)
    {
        foreach (var cue in cues)
            if (lead.LastIndexOf(cue, StringComparison.Ordinal) >= 0)
                return true;
        return false;
    }

    // The cue stands right before the sum, save for 达, 约, 为, 人民币 and the like.
    private static bool Near(ReadOnlySpan<char> lead, IReadOnlyList<string> cues)
    {
        foreach (var cue in cues)
        {
            var at = lead.LastIndexOf(cue, StringComparison.Ordinal);
            if (at >= 0 && lead.Length - at - cue.Length <= 6)
                return true;
        }
        return false;
    }

    private void ReadOwner(string text, Found project, TextSpan before, TextSpan after)
    {
        if (project.Owner is not null)
            return;
        if (OwnerRightBefore(text, before) is { } builder)
        {
            project.Owner = builder;
            return;
        }
        foreach (var cue in rules.OwnerBefore)
        {
            foreach (var scope in (ReadOnlySpan<TextSpan>)[before, after])
            {
                var at = text.IndexOf(cue, scope.Start, Math.Max(0, scope.Length), StringComparison.Ordinal);
                if (at < 0)
                    continue;
                foreach (var verb in rules.OwnerAfter)
                {
                    var to = text.IndexOf(verb, at + 1, Math.Max(0, Math.Min(scope.End, at + 40) - at - 1), StringComparison.Ordinal);
                    if (to <= at + 2)
                        continue;
                    var owner = Clean(text.AsSpan(at + cue.Length, to - at - cue.Length));
                    if (owner.Length is >= 3 and <= 30 && !owner.AsSpan().ContainsAny(ClausePunctuation) && EndsAsOrganisation(owner) && NamesFirm(owner))
                    {
                        project.Owner = owner;
                        return;
                    }
                }
            }
        }
    }

    // 远川医药披露，拟在云川投资建设X: the firm that the sentence is about builds it.
    private static string? OwnerByTopic(string text, Found project, ArticleSubjects subjects)
    {
        var place = project.Places[0];
        var from = Math.Max(0, place.Start - 120);
        var sentence = place.Start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, place.Start - 1, place.Start - from) + 1;
        SubjectMention? firm = null;
        foreach (var mention in subjects.In(new TextSpan(Math.Max(from, sentence), place.Start)))
            if (mention.Type == SubjectType.Company && mention.Span.End <= place.Start)
                firm = mention.IsTopic || mention.Span.Start == sentence || text[mention.Span.Start - 1] is '，' or ',' ? mention : null;
        if (firm is null || project.IsListed)
            return null;
        var between = text.AsSpan(firm.Span.End, place.Start - firm.Span.End);
        if (between.Contains('；'))
            return null;
        foreach (var verb in (ReadOnlySpan<string>)["投资", "建设", "拟建", "新建", "打造", "兴建"])
            if (between.Contains(verb, StringComparison.Ordinal))
                return firm.Name;
        return null;
    }

    // 推动远川新能源打造X, 与远川新能源有限公司签约的X.
    private string? OwnerRightBefore(string text, TextSpan before)
    {
        var end = before.End;
        while (end > before.Start && text[end - 1] is '“' or '《' or '的' or '了')
            end--;
        var clause = WholeClauseStart(text, end, before.Start);
        foreach (var verb in rules.OwnerAfter)
        {
            var at = end - verb.Length;
            if (at - clause < 3 || string.CompareOrdinal(text, at, verb, 0, verb.Length) != 0)
                continue;
            var start = SkipVerb(text, clause, at);
            foreach (var lead in (ReadOnlySpan<char>)['由', '与', '、'])
                start = Math.Max(start, text.LastIndexOf(lead, at - 1, at - start) + 1);
            var owner = Clean(text.AsSpan(start, at - start));
            if (owner.Length is >= 3 and <= 30 && EndsAsOrganisation(owner) && NamesFirm(owner))
                return owner;
        }
        // 推动远川新能源打造甲拆解、乙安装生产线.
        if (end > clause && text[end - 1] == '、')
            foreach (var verb in rules.OwnerAfter)
            {
                var at = text.LastIndexOf(verb, end - 1, end - clause, StringComparison.Ordinal);
                if (at - clause < 3)
                    continue;
                var start = SkipVerb(text, clause, at);
                var owner = Clean(text.AsSpan(start, at - start));
                if (owner.Length is >= 3 and <= 30 && EndsAsOrganisation(owner) && NamesFirm(owner))
                    return owner;
            }
        if (end - clause < 8 || !(text.AsSpan(clause, end - clause).EndsWith("签约", StringComparison.Ordinal) || text.AsSpan(clause, end - clause).EndsWith("签署", StringComparison.Ordinal) || text.AsSpan(clause, end - clause).EndsWith("签订", StringComparison.Ordinal)))
            return null;
        var with = text.LastIndexOf('与', end - 1, end - clause);
        if (with < 0)
            return null;
        foreach (var close in (ReadOnlySpan<string>)["有限公司", "集团", "公司"])
        {
            var to = text.IndexOf(close, with + 1, end - with - 1, StringComparison.Ordinal);
            if (to > with + 2)
                return Clean(text.AsSpan(with + 1, to + close.Length - with - 1));
        }
        return null;
    }

    // 这是他们公司, 有限公司, 跨国公司: no firm's name.
    private bool NamesFirm(string owner)
    {
        if (char.IsAsciiDigit(owner[0]) || owner.Contains('和', StringComparison.Ordinal) || owner.AsSpan().IndexOfAny('这', '他', '我') >= 0 || owner.AsSpan().IndexOfAny('该', '其', '某') == 0)
            return false;
        foreach (var end in rules.OrganisationEnds)
            if (owner.EndsWith(end, StringComparison.Ordinal))
            {
                var own = owner[..^end.Length];
                return own.Length >= 2 && !rules.Generic.Contains(own) && !rules.Topics.Contains(own);
            }
        return owner[^1] != '期';
    }

    private bool EndsAsOrganisation(string name)
    {
        foreach (var end in rules.OrganisationEnds)
            if (name.EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 晶科能源年产…项目 → 晶科能源, and its full name where the article gives it.
    private string? OwnerOfName(string text, string name, int place, IReadOnlyList<Word> words)
    {
        string? best = null;
        foreach (var end in rules.OrganisationEnds)
        {
            var at = name.IndexOf(end, StringComparison.Ordinal);
            var to = at + end.Length;
            // 光电产业园 and 食品加工 are kinds; a firm's short name is two to four characters and its trade.
            if (at is < 2 or > 14 || (end.Length <= 3 && !end.EndsWith("公司", StringComparison.Ordinal) && end != "集团" && (to > 7 || to >= name.Length || "园城产人".Contains(name[to], StringComparison.Ordinal)))
                || name.AsSpan(0, at).ContainsAny(OutsideOrganisation))
                continue;
            // 大型新能源…, 金属材料…, 长距离新能源…: a common word before the trade makes no firm.
            if (end.Length <= 3 && !end.EndsWith("公司", StringComparison.Ordinal) && end != "集团" && IsCommonWord(text, place, name, at, words))
                continue;
            if (best is null || to < best.Length)
                best = name[..to];
        }
        var produced = name.IndexOf("年产", StringComparison.Ordinal);
        // 锦川钛业3万吨钛白粉生产线: who, then how much.
        if (produced < 0 && name.AsSpan().IndexOfAnyInRange('0', '9') is >= 3 and <= 10 and var amount && name.AsSpan(amount).ContainsAny(AmountUnits) && !name.AsSpan(0, amount).ContainsAny(OutsideOrganisation))
            produced = amount;
        if (produced is >= 2 and <= 16 && (best is null || best.Length > produced))
            best = name[..produced].Trim('“', '”');
        if (best is null || !NamesFirm(best))
            return OwnerByFirstWord(text, name, place);
        // The full name stands near: within a long report's few thousand characters.
        var from = Math.Max(0, place - 4000);
        var until = Math.Min(text.Length, place + 4000);
        for (var at = text.IndexOf(best, from, until - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(best, at + 1, until - at - 1, StringComparison.Ordinal))
        {
            foreach (var end in (ReadOnlySpan<string>)["股份有限公司", "有限责任公司", "集团有限公司", "科技有限公司", "有限公司", "集团"])
            {
                var to = text.IndexOf(end, at + best.Length, Math.Min(text.Length - at - best.Length, 12), StringComparison.Ordinal);
                if (to >= 0 && !text.AsSpan(at, to - at).ContainsAny(OutsideOrganisation))
                {
                    return text[at..(to + end.Length)];
                }
            }
        }
        return best;
    }

    private static bool IsCommonWord(string text, int place, string name, int length, IReadOnlyList<Word> words)
    {
        if (string.CompareOrdinal(text, place, name, 0, length) != 0)
            return false;
        var index = WordBefore(words, place) + 1;
        return index < words.Count && words[index].Start == place && words[index].Length >= Math.Min(length, 2)
            && words[index].Class is WordClass.Noun or WordClass.Adjective or WordClass.Verb or WordClass.Adverb;
    }

    // 太重智能…项目 beside 太重集团: the firm whose name the project's begins with.
    private string? OwnerByFirstWord(string text, string name, int place)
    {
        var first = name.TrimStart('“', '《');
        if (first.Length < 4 || rules.Topics.Contains(first[..2]) || rules.Generic.Contains(first[..2]))
            return null;
        var from = Math.Max(0, place - 4000);
        var until = Math.Min(text.Length, place + 4000);
        foreach (var end in (ReadOnlySpan<string>)["集团", "公司"])
        {
            var firm = first[..2] + end;
            if (text.IndexOf(firm, from, until - from, StringComparison.Ordinal) >= 0)
                return firm;
        }
        return null;
    }

    private void ReadStages(string text, DateOnly? date, Found project, TextSpan scope, TextSpan name, IReadOnlyList<Mention> mentions, int dateFloor)
    {
        for (var at = scope.Start; at < scope.End; at++)
        {
            if (at >= name.Start && at < name.End)
                continue;
            var (cue, stage) = StageAt(text, at, scope.End);
            if (cue is null)
                continue;
            var clauseStart = ClauseStart(text, at, scope.Start);
            var lead = text.AsSpan(clauseStart, at - clauseStart);
            if (!IsOtherThing(text, at, cue) && (project.IsListed || !CountsInClause(lead)))
            {
                var named = IsTimeOfStage(text, at + cue.Length);
                var when = named ? LastDateOfClause(text, at + cue.Length, scope.End, mentions) : DateBefore(text, at, dateFloor, mentions);
                if (named && when is null)
                    continue;
                var (code, after) = Dated(text, when, date, dateFloor, mentions);
                // A thing thought of is thought of, even 未来; what is not yet is the rest of its stages.
                var planned = stage != ProjectStage.谋划 && (IsPlanned(lead) || after
                    || PlanGoverns(text, clauseStart, scope.Start));
                if (stage == ProjectStage.开工 && text.AsSpan(at + cue.Length) is var rest && (rest.StartsWith("近") || rest.StartsWith("以来")) && rest.Length > 5 && rest[..5].Contains('来'))
                    project.Add(new ProjectEvent(ProjectStage.在建, null));
                project.Add(new ProjectEvent(stage, code, planned));
            }
            at += cue.Length - 1;
        }
    }

    // 投产时间由2025年底推迟到2026年6月: the stage is a name there, and the last time of the clause is what holds.
    private static bool IsTimeOfStage(string text, int at)
        => text.AsSpan(at) is var rest && (rest.StartsWith("时间") || rest.StartsWith("日期") || rest.StartsWith("节点"));

    private static Mention? LastDateOfClause(string text, int at, int limit, IReadOnlyList<Mention> mentions)
    {
        var end = text.IndexOfAny(ClauseEnds, at, limit - at);
        if (end < 0)
            end = limit;
        Mention? last = null;
        for (var i = FirstAt(mentions, at); i < mentions.Count && mentions[i].Span.Start < end; i++)
            if (mentions[i] is { Kind: MentionKind.Time, Period: not null })
                last = mentions[i];
        return last;
    }

    // 今年3月份对接、5月份签约: a bare month takes the year of the time before it in its sentence.
    private static (string? Code, bool After) Dated(string text, Mention? when, DateOnly? date, int floor, IReadOnlyList<Mention> mentions)
    {
        if (when?.Period is not { } period)
            return (null, false);
        var code = DateCode(period);
        if (date is not { } today || !StartsAfter(period, today))
            return (code, false);
        var surface = when.Span.In(text);
        if (code is { Length: >= 7 } && char.IsAsciiDigit(surface[0]) && !surface.Contains('年') && when.Span.Start > 0 && text[when.Span.Start - 1] == '、')
            for (var i = FirstAt(mentions, when.Span.Start) - 1; i >= 0 && mentions[i].Span.Start >= floor; i--)
                if (mentions[i] is { Kind: MentionKind.Time, Period: { Start: { } earlier } } && earlier.Year == today.Year && earlier <= today)
                    return ($"{earlier.Year:D4}{code[4..]}", false);
        return (code, true);
    }

    private (string? Cue, ProjectStage Stage) StageAt(string text, int at, int end)
    {
        foreach (var (cue, stage) in rules.StageCues.Candidates(text[at]))
            if (at + cue.Length <= end && string.CompareOrdinal(text, at, cue, 0, cue.Length) == 0)
                return (cue, stage);
        return (null, default);
    }

    private bool IsOtherThing(string text, int at, string cue)
    {
        var end = at + cue.Length;
        foreach (var next in rules.StageNotBefore)
            if (string.CompareOrdinal(text, end, next, 0, next.Length) == 0)
                return true;
        foreach (var previous in rules.StageNotAfter)
            if (at >= previous.Length && string.CompareOrdinal(text, at - previous.Length, previous, 0, previous.Length) == 0)
                return true;
        // 从签约到开工, 自开工以来 measure a stretch; their first stage is reached, and dated elsewhere.
        // 未开工, 尚未投产: not reached.
        if (at >= 1 && text[at - 1] is '未' or '不' or '免' or '早')
            return true;
        if (CountsOthers(text, end))
            return true;
        // 3个开工项目, 已投产项目5个: counts, not this project.
        return string.CompareOrdinal(text, end, "项目", 0, 2) == 0;
    }

    // 等21个项目已入驻园区, 三家企业投产: said of them, not of where they are.
    private static bool CountsInClause(ReadOnlySpan<char> lead)
    {
        foreach (var noun in (ReadOnlySpan<string>)["个项目", "家企业", "个重点项目", "个产业项目", "户企业"])
            if (lead.IndexOf(noun, StringComparison.Ordinal) is > 0 and var at && (char.IsAsciiDigit(lead[at - 1]) || "一两二三四五六七八九十多余".Contains(lead[at - 1], StringComparison.Ordinal)))
                return true;
        return false;
    }

    // 已建成的两座机库, 建成19个项目: others' stages.
    private static bool CountsOthers(string text, int end)
    {
        var of = end < text.Length && text[end] == '的';
        if (of || (end < text.Length && text[end] == '了'))
            end++;
        var digits = end;
        while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || "两二三四五六七八九十".Contains(text[digits], StringComparison.Ordinal)))
            digits++;
        return digits > end && digits < text.Length && (text[digits] is '个' or '家' || (of && text[digits] is '座' or '条' or '栋'));
    }

    private bool IsPlanned(ReadOnlySpan<char> lead)
    {
        foreach (var cue in rules.Planned)
        {
            var at = lead.LastIndexOf(cue, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var distance = lead.Length - at - cue.Length;
            if (cue is "可" or "全部" or "待" ? distance <= 2 : distance <= 18)
                return true;
        }
        return false;
    }

    // 计划今年9月开工、2025年6月投产: the cue of the first clause governs its neighbours parted by 、.
    private bool PlanGoverns(string text, int clauseStart, int floor)
    {
        if (clauseStart <= floor || clauseStart - 1 >= text.Length || text[clauseStart - 1] != '、')
            return false;
        var start = clauseStart - 1 == 0 ? 0 : text.LastIndexOfAny(ClauseEnds, clauseStart - 2, Math.Min(clauseStart - 1, Reach)) + 1;
        return IsPlanned(text.AsSpan(Math.Max(floor, start), clauseStart - 1 - Math.Max(floor, start)));
    }

    private static bool StartsAfter(Period period, DateOnly day) => (period.Start ?? period.End) is { } start && start > day;

    private static Mention? DateBefore(string text, int at, int floor, IReadOnlyList<Mention> mentions)
    {
        // The nearest time before the cue in the same sentence; a time of a clause further off than the sentence's first does not date it.
        Mention? nearest = null;
        for (var i = FirstAt(mentions, floor); i < mentions.Count && mentions[i].Span.End <= at; i++)
            if (mentions[i] is { Kind: MentionKind.Time, Period: not null } time)
                nearest = time;
        if (nearest is null)
            return null;
        var between = text.AsSpan(nearest.Span.End, at - nearest.Span.End);
        return between.ContainsAny('。', '；', '\n') || between.Length > 60 ? null : nearest;
    }

    private static string? DateCode(Period period)
    {
        var (start, end) = (period.Start, period.End);
        if (start is not { } from)
            return end is { } by ? by.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
        if (end is not { } to)
            return null;
        if (from == to)
            return from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (from.Year != to.Year)
            return null;
        if (from.Month == to.Month)
            return from.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if (from.Month == 1 && to.Month == 12)
            return from.ToString("yyyy", CultureInfo.InvariantCulture);
        if (to.Month - from.Month == 2 && from.Month % 3 == 1)
            return $"{from.Year:D4}-Q{(from.Month + 2) / 3}";
        if (to.Month - from.Month == 5 && from.Month % 6 == 1)
            return $"{from.Year:D4}-H{(from.Month + 5) / 6}";
        return null;
    }

    private static int ClauseStart(string text, int at, int floor)
    {
        floor = Math.Max(floor, at - Reach);
        for (var i = at - 1; i >= floor; i--)
            if (text[i] is '，' or ',' or '；' or ';' or '。' or '\n' or '、' or '：' or '！' or '？')
                return i + 1;
        return floor;
    }

    private static int FirstAt(IReadOnlyList<Mention> mentions, int offset)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>A project while it is being read.</summary>
    private sealed class Found(string name, TextSpan place)
    {
        public string Name { get; set; } = name;
        public List<string> Aliases { get; } = [];
        public List<string> Reasons { get; } = [];
        public List<TextSpan> Places { get; } = [place];
        public bool IsListed { get; init; }

        /// <summary>Sentences without its name that go on about it (该项目…).</summary>
        public List<TextSpan> Scopes { get; } = [];

        public bool SaysSomething => _events.Count > 0 || Owner is not null || Investment is not null || Area is not null || Capacity is not null
            || Name.Contains("年产", StringComparison.Ordinal) || Name.Contains("千瓦", StringComparison.Ordinal) || Name.Contains("万吨", StringComparison.Ordinal);
        public string? Owner { get; set; }
        public string? Investment { get; set; }
        public Quantity? InvestmentQuantity { get; set; }
        public string? Area { get; set; }
        public string? Capacity { get; set; }
        private readonly List<ProjectEvent> _events = [];

        public void Add(ProjectEvent happening)
        {
            var at = _events.FindIndex(known => known.Stage == happening.Stage && known.Planned == happening.Planned);
            if (at < 0)
                _events.Add(happening);
            else if (_events[at].Date is null && happening.Date is not null)
                _events[at] = happening;
        }

        public Project ToProject(Article article, string? zone)
        {
            var reached = _events.Where(happening => !happening.Planned).Select(happening => (ProjectStage?)happening.Stage).Max();
            // What is to be roofed, or was begun in an earlier month and is to produce, is being built.
            // 落户 in a headline of a contract just signed.
            if (reached == ProjectStage.落地 && _events.Exists(happening => happening is { Stage: ProjectStage.签约, Planned: false, Date: not null }) && _events.Exists(happening => happening is { Stage: ProjectStage.落地, Planned: false, Date: null }))
                reached = ProjectStage.签约;
            if ((reached is null or < ProjectStage.在建 && _events.Exists(happening => happening.Planned && happening.Stage == ProjectStage.封顶))
                || (reached == ProjectStage.开工 && _events.Exists(happening => happening.Planned && happening.Stage > ProjectStage.在建)
                    && _events.Exists(happening => happening is { Planned: false, Stage: ProjectStage.开工, Date.Length: >= 7 } && article.Date is { } today
                        && string.CompareOrdinal(happening.Date[..7], today.ToString("yyyy-MM", CultureInfo.InvariantCulture)) < 0)))
                reached = ProjectStage.在建;
            return new Project
            {
                Name = Name,
                Aliases = [.. Aliases],
                Owner = Owner,
                Zone = zone,
                Investment = Investment,
                InvestmentQuantity = InvestmentQuantity,
                Area = Area,
                Capacity = Capacity,
                Stage = reached,
                Events = [.. _events.OrderBy(happening => happening.Stage)],
                Span = article.Map.ToPage(Places[0]),
                TextSpan = Places[0],
                Places = [.. Places],
                Scopes = [.. Scopes],
                MergeReasons = [.. Reasons],
            };
        }
    }
}
