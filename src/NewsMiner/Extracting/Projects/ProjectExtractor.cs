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
    private static readonly SearchValues<char> ClausePunctuation = SearchValues.Create("，。；、");
    private static readonly SearchValues<char> OutsideOrganisation = SearchValues.Create("，。、；“”\n的与和");
    private static readonly char[] ListEnds = ['、', '，', '。', '；', '：', '\n', '（'];
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
            var next = i + 1 < places.Count ? places[i + 1].Place.Start : text.Length;
            ReadAround(text, article.Date, places[i].Project, places[i].Place, Math.Max(next, places[i].Place.End), mentions);
        }
        FollowPronouns(text, article.Date, [.. projects.Where(project => !project.IsListed)], mentions);
        foreach (var project in projects)
            project.Owner ??= OwnerOfName(text, project.Name, project.Places[0].Start);
        var zones = subjects.Mentions
            .Where(mention => mention.Type == SubjectType.Zone && !OverlapsPlace(places, mention.Span))
            .OrderBy(mention => mention.Span.Start)
            .ToList();
        return [.. projects.OrderBy(project => project.Places[0].Start).Select(project => project.ToProject(article, ZoneOf(text, project, zones, subjects)))];
    }

    // ---- names -------------------------------------------------------------------------------------------------

    private List<TextSpan> FindNames(string text, IReadOnlyList<Word> words, ILookup<int, SubjectMention> zones)
    {
        var names = new List<TextSpan>();
        var position = 0;
        while (position < text.Length)
        {
            var head = HeadAt(text, position);
            if (head is null)
            {
                position++;
                continue;
            }
            var end = position + head.Length;
            // 产业园项目, 生产线项目: the outer head closes the name.
            while (HeadAt(text, end) is { } outer && !HeadIsOther(text, end + outer.Length))
                end += outer.Length;
            position = end;
            if (HeadIsOther(text, end) || InBracketedAside(text, end) || FollowedByItsName(text, end))
                continue;
            end = TakePart(text, TakePhase(text, end), words);
            position = end;
            var start = StripZone(AfterCut(text, NameStart(text, end, words), end), end, zones);
            if (start < 0 || !IsNamed(text[start..end], words, start, end))
                continue;
            if (names.Count > 0 && names[^1].End > start)
            {
                if (names[^1].Start <= start)
                    continue;
                names.RemoveAt(names.Count - 1);
            }
            names.Add(new TextSpan(start, end));
        }
        return names;
    }

    // …最大的一体化工厂——X项目: the phrase before the dash describes the name after it.
    private static bool FollowedByItsName(string text, int end) => string.CompareOrdinal(text, end, "——", 0, 2) == 0;

    private static bool IsZoneName(string text, TextSpan span)
    {
        foreach (var end in (ReadOnlySpan<string>)["开发区", "经开区", "高新区", "新区", "示范区", "综保区", "保税区", "自贸区", "园区"])
            if (text.AsSpan(span.Start, span.Length).EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }

    private int AfterCut(string text, int start, int end)
    {
        if (start < 0)
            return start;
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

    /// <summary>甲、乙、丙等24个重大项目 names each of them, however short.</summary>
    private void AddListed(string text, List<Found> projects)
    {
        for (var at = text.IndexOf('等', StringComparison.Ordinal); at >= 0; at = text.IndexOf('等', at + 1))
        {
            var digits = at + 1;
            while (digits < text.Length && (char.IsAsciiDigit(text[digits]) || "一二两三四五六七八九十百余多".Contains(text[digits], StringComparison.Ordinal)))
                digits++;
            if (digits == at + 1 || digits >= text.Length || text[digits] is not ('个' or '项'))
                continue;
            var head = text.IndexOf("项目", digits, Math.Min(14, text.Length - digits), StringComparison.Ordinal);
            if (head < 0 || text.AsSpan(digits, head - digits).ContainsAny(ClausePunctuation))
                continue;
            var items = new List<TextSpan>();
            for (var end = at; end > 0;)
            {
                var start = Math.Max(end - 31, text.LastIndexOfAny(ListEnds, end - 1, Math.Min(end, 32)) + 1);
                var item = new TextSpan(SkipVerb(text, start, end), end);
                if (item.Length is < 2 or > 30)
                    break;
                items.Add(item);
                if (start == 0 || text[start - 1] != '、')
                    break;
                end = start - 1;
            }
            if (items.Count < 2)
                continue;
            foreach (var item in items)
            {
                var name = Clean(text.AsSpan(item.Start, item.Length));
                // 晶科能源 in a list is the project that the article names in full elsewhere.
                var full = projects.Count > MostCompared ? null : projects.Find(project => project.Places.Exists(place => place.Overlaps(item))
                    || (name.Length >= 3 && project.Name.StartsWith(name, StringComparison.Ordinal)));
                if (full is null)
                    projects.Add(new Found(name, item) { IsListed = true });
                else if (full.Name != name && !full.Aliases.Contains(name))
                {
                    full.Aliases.Add(name);
                    full.Reasons.Add($"“{full.Name}”以“{name}”开头，并列于同文的项目名单");
                }
            }
        }
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
        return at;
    }

    private int NameStart(string text, int end, IReadOnlyList<Word> words)
    {
        // A quoted name: “年产60万吨…生产线项目”, with the firm before the quote belonging to it.
        if (end < text.Length && text[end] is '”' or '"' or '」' or '》')
        {
            var open = text.LastIndexOfAny(['“', '"', '「', '《', '\n', '。'], end - 1, Math.Min(end, LongestName + 2));
            if (open >= 0 && text[open] is '“' or '"' or '「' or '《' && end - open - 1 >= 3)
                return ExtendLeft(text, open, open + 1, words);
        }
        return ExtendLeft(text, end, end, words);
    }

    /// <summary>Moves left from <paramref name="from"/> over words that may stand in a name; <paramref name="start"/> is the start so far.</summary>
    private int ExtendLeft(string text, int from, int start, IReadOnlyList<Word> words)
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
            if (!MayStandInName(surface, word)
                || (word.Class == WordClass.Verb && start < from && StartsWithHead(text, start) && !rules.NameVerbs.Contains(surface.ToString())))
                break;
            joined = false;
            start = word.Start;
            index--;
        }
        return TrimStart(text, start, from);
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
        word.Length >= 2 && word.Class != WordClass.Organisation && MayStandInName(text.AsSpan(word.Start, word.Length), word);

    private bool MayStandInName(ReadOnlySpan<char> surface, Word word)
    {
        foreach (var c in surface)
            if (!char.IsLetterOrDigit(c) && c is not (>= 'Ⅰ' and <= 'ⅿ') && c is not ('·' or '.' or '-' or '%' or '+' or '／' or '/'))
                return false;
        if (rules.Stops.GetAlternateLookup<ReadOnlySpan<char>>().Contains(surface))
            return false;
        return word.Class is not (WordClass.Pronoun or WordClass.Particle or WordClass.Preposition or WordClass.Time);
    }

    // 68个重点项目, 首个…, 12项…: leading counts are no part of a name; 年产20GWh is.
    private static int TrimStart(string text, int start, int end)
    {
        while (start < end && text[start] is '以' or '对' or '在' or '与' or '和' or '将' or '把' or '为' or '由' or '从' or '向' or '该' or '某' or '、' or '及')
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

    private bool IsNamed(string name, IReadOnlyList<Word> words, int start, int end)
    {
        if (name.Length < 4 || name.Contains("以上", StringComparison.Ordinal))
            return false;
        // Strip phase and head nouns; what is left must say more than kind and rank.
        var rest = name.TrimEnd('）', ')');
        if (rest[^1] == '期')
            rest = rest[..^1].TrimEnd('一', '二', '三', '四', '五', '六', '首', '1', '2', '3', '4', '5', '（', '(');
        for (var stripped = true; stripped;)
        {
            stripped = false;
            foreach (var head in rules.Heads)
                if (rest.EndsWith(head, StringComparison.Ordinal))
                {
                    rest = rest[..^head.Length];
                    stripped = true;
                    break;
                }
        }
        if (rest.Length < 2)
            return false;
        var specific = 0;
        for (var index = WordBefore(words, end); index >= 0 && words[index].Start >= start; index--)
        {
            var word = words[index];
            if (word.End > start + rest.Length)
                continue;
            var surface = name.Substring(word.Start - start, word.Length);
            if (rules.Generic.Contains(surface) || rules.Joints.Contains(surface) || rules.NameVerbs.Contains(surface) && word.Length < 3 || word.Class == WordClass.Place
                || (word.Class == WordClass.Verb && !rules.NameVerbs.Contains(surface)) || IsCount(surface, word))
                continue;
            specific += word.Length;
        }
        // One short specific word (医药项目, 光伏项目) is a kind of project, not its name.
        return specific >= 4 || (specific >= 3 && name.AsSpan().ContainsAnyInRange('0', '9')) || (specific >= 2 && HasLatin(rest));
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
        return subjects.SubjectAt(at) is { Type: SubjectType.Zone } topic && topic.Name != project.Name ? topic.Name
            : subjects.Main is { Type: SubjectType.Zone } main && main.Name != project.Name ? main.Name : null;
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

    private void ReadAround(string text, DateOnly? date, Found project, TextSpan place, int next, IReadOnlyList<Mention> mentions)
    {
        var sentenceStart = place.Start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, place.Start - 1, Math.Min(place.Start, Reach)) + 1;
        sentenceStart = Math.Max(sentenceStart, place.Start - Reach);
        var end = EndOfScope(text, place.End, next);
        // Before the name only its own clause counts (总投资52亿元的…项目; 9月20日，…项目开工).
        var before = new TextSpan(Math.Max(sentenceStart, PreviousProjectEnd(text, sentenceStart, place.Start)), place.Start);
        // What follows a list is said of all its members together.
        if (!project.IsListed)
        {
            ReadQuantities(text, project, before, beforeName: true, mentions);
            ReadQuantities(text, project, new TextSpan(place.Start, end), beforeName: false, mentions);
            ReadOwner(text, project, before, new TextSpan(place.End, end));
        }
        ReadStages(text, date, project, new TextSpan(before.Start, end), place, mentions);
    }

    // The project's scope: to the next project, but no further than its paragraph, and after the sentence only as far as 项目/该项目 carries it.
    private static int EndOfScope(string text, int from, int next)
    {
        var sentence = text.IndexOfAny(SentenceEnds, from, Math.Min(Reach, text.Length - from));
        return Math.Min(next, sentence < 0 ? Math.Min(text.Length, from + Reach) : sentence);
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
                    if (!SpeaksOfProject(text.AsSpan(start, end - start)))
                    {
                        if (paragraphs > 0)
                            break;
                    }
                    else
                    {
                        var scope = new TextSpan(start, end);
                        ReadQuantities(text, project, scope, beforeName: false, mentions);
                        ReadOwner(text, project, new TextSpan(start, start), scope);
                        ReadStages(text, date, project, scope, new TextSpan(start, start), mentions);
                    }
                }
                at = end < text.Length && Array.IndexOf(SentenceEnds, text[end]) >= 0 ? end : -1;
            }
        }
    }

    private static bool SpeaksOfProject(ReadOnlySpan<char> sentence)
    {
        var start = sentence.TrimStart(" \u3000“");
        return start.StartsWith("该项目") || start.StartsWith("项目") || start.StartsWith("该基地") || start.StartsWith("该工程")
            || start.StartsWith("据介绍，该项目") || start.StartsWith("据了解，该项目") || start.StartsWith("据悉，该项目")
            || start.StartsWith("据介绍，项目") || start.StartsWith("据了解，项目") || start.StartsWith("据悉，项目")
            || start.StartsWith("目前，项目") || start.StartsWith("目前，该项目") || start.StartsWith("截至") && start.IndexOf("该项目") >= 0
            || start.StartsWith("从签约到") || start.StartsWith("目前") || start.StartsWith("今年") && start.IndexOf("对接") >= 0
            || start.StartsWith("整个项目") || start.StartsWith("一期") || start.StartsWith("建成后") || start.StartsWith("全部建成后");
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
                case MentionKind.Money when project.Investment is null:
                    if (LeadsWith(lead, rules.Investment) && !LeadsWith(lead, rules.InvestmentNot) && Near(lead, rules.Investment)
                        && (!beforeName || OnlyAttribute(text.AsSpan(mention.Span.End, scope.End - mention.Span.End))))
                    {
                        project.Investment = Clean(text.AsSpan(mention.Span.Start, mention.Span.Length));
                        project.InvestmentQuantity = mention.Quantity;
                    }
                    break;
                case MentionKind.Quantity when project.Area is null && mention.Quantity.BaseUnit == "平方米":
                    if (LeadsWith(lead, rules.Area))
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
        between.Length <= 16 && !between.ContainsAny('。', '；', '个') ;

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
                    if (owner.Length is >= 3 and <= 30 && !owner.AsSpan().ContainsAny(ClausePunctuation) && EndsAsOrganisation(owner))
                    {
                        project.Owner = owner;
                        return;
                    }
                }
            }
        }
    }

    private bool EndsAsOrganisation(string name)
    {
        foreach (var end in rules.OrganisationEnds)
            if (name.EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 晶科能源年产…项目 → 晶科能源, and its full name where the article gives it.
    private string? OwnerOfName(string text, string name, int place)
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
            if (best is null || to < best.Length)
                best = name[..to];
        }
        var produced = name.IndexOf("年产", StringComparison.Ordinal);
        if (produced is >= 2 and <= 16 && (best is null || best.Length > produced))
            best = name[..produced].Trim('“', '”');
        if (best is null)
            return null;
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

    private void ReadStages(string text, DateOnly? date, Found project, TextSpan scope, TextSpan name, IReadOnlyList<Mention> mentions)
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
            if (!IsOtherThing(text, at, cue))
            {
                var when = DateBefore(text, at, scope.Start, mentions);
                var planned = IsPlanned(lead) || (when is { Period: { } period } && date is { } today && StartsAfter(period, today))
                    || PlanGoverns(text, clauseStart, scope.Start);
                project.Add(new ProjectEvent(stage, when is null ? null : DateCode(when.Period!), planned));
            }
            at += cue.Length - 1;
        }
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
        // 从签约到开工, 自开工以来 measure a stretch; their first stage is reached, and dated elsewhere.
        // 未开工, 尚未投产: not reached.
        if (at >= 1 && text[at - 1] is '未' or '不' or '免')
            return true;
        // 3个开工项目, 已投产项目5个: counts, not this project.
        return string.CompareOrdinal(text, end, "项目", 0, 2) == 0;
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
                MergeReasons = [.. Reasons],
            };
        }
    }
}
