using System.Collections.Frozen;
using NewsMiner.Rules;

namespace NewsMiner.Splitting;

/// <summary>The words by which newspaper layout is recognised; the data is <c>Rules/splitting/cues.yaml</c>.</summary>
internal sealed class LayoutCues
{
    private static readonly Lazy<LayoutCues> Embedded = new(LoadEmbedded);

    private readonly FrozenSet<string> _sections;
    private readonly string[][] _zoneKinds;
    private readonly FrozenSet<char> _surnames;
    private readonly FrozenSet<string> _compoundSurnames;
    private readonly LayoutCueLists _document;

    private LayoutCues(LayoutCueLists document)
    {
        _document = document;
        _zoneKinds = [.. document.ZoneKinds.Select(words => words.Split('|'))];
        _sections = document.Sections.ToFrozenSet(StringComparer.Ordinal);
        _surnames = document.Surnames.ToFrozenSet();
        _compoundSurnames = document.CompoundSurnames.ToFrozenSet(StringComparer.Ordinal);
    }

    public static LayoutCues Default => Embedded.Value;

    /// <summary>重点推荐, 区域看点: the name of a section, not of an article.</summary>
    public bool IsSection(ReadOnlySpan<char> compact) =>
        (compact.Length is > 0 and <= 8
        && (_sections.GetAlternateLookup<ReadOnlySpan<char>>().Contains(compact) || (compact.Length <= 6 && EndsWithAny(compact, _document.SectionEndings))))
        || (compact.Length is > 2 and <= 10 && EndsWithAny(compact, _document.SupplementEndings));

    /// <summary>Page label, imprint, editors of the page, contact data: belongs to no article.</summary>
    public bool IsImprint(ReadOnlySpan<char> compact) =>
        StartsWithAny(compact, _document.FurnitureStarts) || ContainsAny(compact, _document.FurnitureContains) || NamesTwoMakers(compact);

    /// <summary>…遗失身份证，声明作废: a reader's notice.</summary>
    public bool IsNotice(ReadOnlySpan<char> compact) => ContainsAny(compact, _document.Notices);

    /// <summary>编辑/… 版式/…: who made the page.</summary>
    private bool NamesTwoMakers(ReadOnlySpan<char> compact)
    {
        if (compact.Length > 40 || compact.ContainsAny('，', '。', '、'))
            return false;
        var makers = 0;
        foreach (var maker in _document.PageMakers)
            makers += compact.Contains(maker, StringComparison.Ordinal) ? 1 : 0;
        return makers >= 2;
    }

    /// <summary>临江日报: a paper's name.</summary>
    public bool IsPaper(ReadOnlySpan<char> compact) => compact.Length is >= 3 and <= 10 && EndsWithAny(compact, _document.PaperEndings);

    /// <summary>园区经济: a page's name, where one stands above everything else.</summary>
    public bool NamesPage(ReadOnlySpan<char> compact) =>
        (compact.Length is >= 3 and <= 6 && EndsWithAny(compact, _document.PageNameEndings)) || (compact.Length is >= 3 and <= 10 && EndsWithAny(compact, _document.SectionEndings));

    /// <summary>董事长回忆: who spoke, behind what was said.</summary>
    public bool EndsSaying(ReadOnlySpan<char> clause) => EndsWithAny(clause, _document.SayingEndings);

    /// <summary>Length of （上接第1版） at a text's beginning; 0 where it has none.</summary>
    public int CameFromLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 5 || text[0] is not ('（' or '(') || text[..Math.Min(text.Length, LongestDateline)].IndexOfAny('）', ')') is not (> 2 and var end))
            return 0;
        return SaysContinuesFrom(text[1..end]) ? end + 1 : 0;
    }

    /// <summary>Length of an opening such as 本报讯, 科学导报讯, 新华社北京2月7日电, （上接第1版）; 0 where the text has none.</summary>
    public int LeadLength(ReadOnlySpan<char> text)
    {
        if (CameFromLength(text) is > 0 and var note)
            return note;
        var start = text.Length > 0 && text[0] is '【' or '（' or '(' ? 1 : 0;
        var body = text[start..Math.Min(text.Length, start + 40)];
        foreach (var lead in _document.Leads)
            if (body.StartsWith(lead, StringComparison.Ordinal))
                return start + lead.Length;
        // An outlet's own name, then 讯 and a break: 科学导报讯 党的…; an agency's place and date, then 电.
        for (var i = 2; i < body.Length; i++)
        {
            var c = body[i];
            if (c is '讯' or '电' && i + 1 < body.Length && (char.IsWhiteSpace(body[i + 1]) || body[i + 1] is '（' or '(' or '】')
                && ((c == '讯' && i <= 10) || (ContainsDigit(body[..i]) && body[..i].Contains('日'))))
                return start + i + 1;
            if (c is '。' or '，' or ',' or '！' or '？' or '“' or '《')
                break;
        }
        return 0;
    }

    /// <summary>Length of 原标题： at a line's beginning; 0 where it has none.</summary>
    public int OriginalTitleMark(ReadOnlySpan<char> line)
    {
        foreach (var mark in _document.OriginalTitleMarks)
            if (line.StartsWith(mark, StringComparison.Ordinal))
                return mark.Length;
        return 0;
    }

    /// <summary>Whether a text may well begin at <paramref name="at"/> of a line that began with its title: 近日，, 央广网云川8月8日消息, 7月20日，.</summary>
    public bool OpensGlued(ReadOnlySpan<char> line, int at)
    {
        var rest = line[at..];
        if (StartsWithAny(rest, _document.GluedOpenings))
            return true;
        foreach (var outlet in _document.Outlets)
            if (rest.StartsWith(outlet, StringComparison.Ordinal))
            {
                var after = rest.Slice(outlet.Length, Math.Min(rest.Length - outlet.Length, LongestDateline));
                if (after.ContainsAny('讯', '电', '】') || after.Contains("消息", StringComparison.Ordinal) || after.Contains("记者", StringComparison.Ordinal) || after.Contains("报道", StringComparison.Ordinal))
                    return true;
            }
        // 据云川海关统计，: a source and what it does, in one clause.
        if (rest[0] == '据')
            return rest[..Math.Min(rest.Length, LongestDateline)].ContainsAny('，', ',') && rest.Length > 3 && rest[1] is not ('说' or '点' or '守');
        // 7月20日，: a day that nothing leads to.
        if (!Glyph.IsDigit(rest[0]) || Glyph.IsDigit(line[at - 1]) || line[at - 1] is '.' or '-' or '年' or '至' or '到' or '于' or '在' or '自' or '从' or '“' or '（' or '(' or '·' or '《')
            return false;
        var month = DigitsOf(rest);
        if (month is 0 or > 2 || month >= rest.Length || rest[month] != '月')
            return false;
        var day = DigitsOf(rest[(month + 1)..]);
        var end = month + 1 + day;
        return day is 1 or 2 && end + 1 < rest.Length && rest[end] is '日' or '号' && rest[end + 1] is '，' or ',' or '上' or '下' or '晚' or '盘' or '凌' or '起' or '从' or '获' or '召';
    }

    // In UTF-16 code units: an outlet, a place, a day, 电.
    private const int LongestDateline = 16;

    private static int DigitsOf(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits < 0 ? text.Length : digits;
    }

    /// <summary>Who wrote a text, as its lead says: 记者 顾 宁 of 本报讯（记者 顾 宁）…; empty where it does not say.</summary>
    public ReadOnlySpan<char> LeadAuthor(ReadOnlySpan<char> text)
    {
        const int longest = 60;
        var rest = LeadLength(text) is > 0 and var length ? text[length..].TrimStart() : [];
        if (rest.Length < 3 || rest[0] is not ('（' or '(') || rest[..Math.Min(rest.Length, longest)].IndexOfAny('）', ')') is not (> 2 and var end))
            return [];
        var author = rest[1..end].Trim();
        return BylineRoleAt(author, 0) > 0 ? author : [];
    }

    /// <summary>本报讯（记者 …: the lead says who wrote the text, on this line or in a bracket that goes on below it.</summary>
    public bool LeadNamesAuthor(ReadOnlySpan<char> text) => LeadLength(text) is > 0 and var length && text[length..].TrimStart() is { Length: > 2 } rest && rest[0] is '（' or '(';

    public bool HasBylineMark(char c) => _document.BylineMarks.Contains(c);

    /// <summary>
    /// Log-odds that a line without a full stop is a headline, by how it is worded. Counted on 1,116 headlines and headings and 11,523 lines of
    /// text of composed pages, rounded; less than counted where two signs say the same.
    /// </summary>
    public double HeadlineStyle(ReadOnlySpan<char> compact)
    {
        var score = 0.0;
        var seldom = 0;
        int quotes = 0, titles = 0, brackets = 0;
        for (var i = 0; i < compact.Length; i++)
        {
            var c = compact[i];
            if (_document.SeldomInHeadlines.Contains(c) && compact[..i].IndexOf(c) < 0)
                seldom++;
            else if (c is '日' or '时' && i > 0 && Glyph.IsDigit(compact[i - 1]))
                score -= 2;
            else if (c is '：' && i > 1 && i < compact.Length - 1)
                score += 1.5;
            quotes += c == '“' ? 1 : c == '”' ? -1 : 0;
            titles += c == '《' ? 1 : c == '》' ? -1 : 0;
            brackets += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
        }
        score -= Math.Min(3, 1.2 * seldom);
        if (quotes != 0 || titles != 0 || brackets != 0)
            score -= 2;
        if (_document.SeldomAtHeadlineEdges.Contains(compact[0]) || _document.SeldomAtHeadlineEdges.Contains(compact[^1]))
            score -= 1.5;
        // 达到2300|亿元: a number has its unit with it.
        if (Glyph.IsDigit(compact[^1]))
            score -= 1.5;
        return score == 0 && !compact.ContainsAny('，', ',') ? 0.8 : score;
    }

    /// <summary>的, 了: no sentence begins so.</summary>
    public bool NeverOpens(char c) => _document.NeverOpening.Contains(c);

    /// <summary>Length of the byline's role word (本报记者, 通讯员, 文/图) that begins at <paramref name="start"/>; 0 where none does.</summary>
    public int BylineRoleAt(ReadOnlySpan<char> text, int start)
    {
        var longest = 0;
        foreach (var role in _document.BylineRoles)
            if (role.Length > longest && text[start..].StartsWith(role, StringComparison.Ordinal))
                longest = role.Length;
        // 山西日报记者, 新华社记者: an outlet's name before the role.
        var reporter = text[start..Math.Min(text.Length, start + 12)].IndexOf("记者", StringComparison.Ordinal);
        if (reporter > 1 && "报刊社台网".Contains(text[start + reporter - 1]) && !text.Slice(start, reporter).ContainsAny(' ', '\u3000', '，'))
            longest = Math.Max(longest, reporter + 2);
        return longest;
    }

    public bool HasBylineWord(ReadOnlySpan<char> compact) => ContainsAny(compact, _document.BylineWords);

    public bool HasSignOffWord(ReadOnlySpan<char> compact) => ContainsAny(compact, _document.SignOffWords);

    public bool IsGroupSignOff(ReadOnlySpan<char> compact) => ContainsAny(compact, _document.GroupSignOffs);

    public bool StartsCaption(ReadOnlySpan<char> compact) => StartsWithAny(compact, _document.CaptionStarts);

    public bool EndsCaption(ReadOnlySpan<char> compact) => EndsWithAny(compact.TrimEnd("）)。"), _document.CaptionEndings);

    public bool SaysContinuesOn(ReadOnlySpan<char> compact) => ContainsAny(compact, _document.ContinuesOn);

    public bool SaysContinuesFrom(ReadOnlySpan<char> compact) => ContainsAny(compact, _document.ContinuesFrom);

    public bool EndsAsPlace(ReadOnlySpan<char> compact) => EndsWithAny(compact, _document.PlaceEndings);

    /// <summary>Where a zone's whole name stands, without its ending: 什邡 in 2月10日，什邡经济开发区; nothing where none does.</summary>
    public (int Start, int End) ZoneIn(ReadOnlySpan<char> text)
    {
        foreach (var ending in _document.PlaceEndings)
        {
            if (ending.Length < 3 || text.IndexOf(ending, StringComparison.Ordinal) is not (>= 2 and var end))
                continue;
            var start = end;
            while (start > 0 && end - start < 8 && Glyph.IsHan(text[start - 1]) && text[start - 1] is not ('在' or '于' or '进' or '从' or '日' or '对' or '到'))
                start--;
            return (start, end + ending.Length);
        }
        return (0, 0);
    }

    /// <summary>The kinds of zones that a text speaks of, one bit each: 片区, 综保区, 高新区; 园区 and 开发区 may be any.</summary>
    public int ZoneKinds(ReadOnlySpan<char> text)
    {
        var kinds = 0;
        for (var kind = 0; kind < _zoneKinds.Length; kind++)
            foreach (var word in _zoneKinds[kind])
                if (text.Contains(word, StringComparison.Ordinal))
                    kinds |= 1 << kind;
        return kinds;
    }

    /// <summary>走进开发区: the name of a series.</summary>
    public bool StartsSeries(ReadOnlySpan<char> compact) => StartsWithAny(compact, _document.SeriesStarts);

    /// <summary>——访…: what only a headline's subtitle says.</summary>
    public bool IsHeadlineSubtitle(ReadOnlySpan<char> compact) => StartsWithAny(compact.TrimStart("—―─-"), _document.SubtitleStarts);

    /// <summary>…建设现场见闻: what a subtitle ends with that has no dash.</summary>
    public bool EndsAsSubtitle(ReadOnlySpan<char> compact) => compact.Length >= 6 && EndsWithAny(compact, _document.SubtitleEndings);

    /// <summary>临江日报·综合: a paper's name and the section's.</summary>
    public bool IsMasthead(ReadOnlySpan<char> compact)
    {
        var dot = compact.IndexOf('·');
        return compact.Length <= 18 && dot >= 3 && compact.Length - dot is >= 3 and <= 6 && EndsWithAny(compact[..dot], _document.MastheadEndings);
    }

    /// <summary>今年重点工作: a chapter of a report.</summary>
    public bool IsChapter(ReadOnlySpan<char> compact) => compact.Length <= 20 && EndsWithAny(compact, _document.ChapterEndings);

    /// <summary>下一步, 将继续: words of an article's last paragraph.</summary>
    public bool SaysClosing(ReadOnlySpan<char> paragraph) => ContainsAny(paragraph, _document.Closings);

    /// <summary>近日, 走进: words that an article's first sentence begins with.</summary>
    public bool SaysOpening(ReadOnlySpan<char> beginning) => ContainsAny(beginning, _document.Openings);

    /// <summary>举行…, 44个…: a headline's line that tells what the zone named in the line above does or has.</summary>
    public bool StartsPredicate(ReadOnlySpan<char> compact) => compact.Length > 0 && (Glyph.IsDigit(compact[0]) || StartsWithAny(compact, _document.PredicateStarts));

    /// <summary>…生产线落户: a headline's line that goes on with a place in the next.</summary>
    public bool WantsObject(ReadOnlySpan<char> compact) => EndsWithAny(compact, _document.ObjectWanted);

    /// <summary>记者：企业最关心什么？: an interview's line.</summary>
    public bool StartsSpeech(ReadOnlySpan<char> compact)
    {
        foreach (var speaker in _document.Speakers)
            if (compact.Length > speaker.Length && compact.StartsWith(speaker, StringComparison.Ordinal) && compact[speaker.Length] is '：' or ':')
                return true;
        return false;
    }

    /// <summary>罗勉：…: a person's name and a colon, which is a speaker in an interview.</summary>
    public bool StartsWithName(ReadOnlySpan<char> compact)
    {
        var colon = compact[..Math.Min(compact.Length, 5)].IndexOfAny('：', ':');
        return colon >= 2 && compact.Length > colon + 1 && IsPersonName(compact[..colon]);
    }

    /// <summary>市统计局综合科: an office by itself.</summary>
    public bool IsOffice(ReadOnlySpan<char> compact) => compact.Length is >= 4 and <= 16 && EndsWithAny(compact, _document.OfficeEndings);

    /// <summary>王波, 欧阳修文: a surname and one or two more characters.</summary>
    public bool IsPersonName(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 4)
            return false;
        foreach (var c in name)
            if (!Glyph.IsHan(c))
                return false;
        if (name.Length > 2 && _compoundSurnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..2]))
            return true;
        return name.Length <= 3 && _surnames.Contains(name[0]);
    }

    /// <summary>阿依古丽, 才让·扎西: a name that begins with no surname, by itself in brackets, and no note such as 见下图.</summary>
    public bool IsForeignName(ReadOnlySpan<char> compact)
    {
        if (compact.Length is < 3 or > 8 || StartsWithAny(compact, _document.NoteStarts))
            return false;
        foreach (var c in compact)
            if (!Glyph.IsHan(c) && c != '·')
                return false;
        return compact.Length <= 5 || compact.Contains('·');
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, List<string> words)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, List<string> words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, List<string> words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool ContainsDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');

    private static LayoutCues LoadEmbedded()
    {
        const string name = "Rules/splitting/cues.yaml";
        return new LayoutCues(YamlRules.ParseOne<LayoutCueLists>(name, YamlRules.ReadText(name)));
    }
}

/// <summary>The lists of <c>cues.yaml</c>, as they stand there.</summary>
internal sealed class LayoutCueLists
{
    public List<string> Sections { get; set; } = [];
    public List<string> SectionEndings { get; set; } = [];
    public List<string> SupplementEndings { get; set; } = [];
    public List<string> FurnitureStarts { get; set; } = [];
    public List<string> FurnitureContains { get; set; } = [];
    public List<string> Notices { get; set; } = [];
    public List<string> PageMakers { get; set; } = [];
    public List<string> ZoneKinds { get; set; } = [];
    public List<string> SubtitleEndings { get; set; } = [];
    public List<string> SayingEndings { get; set; } = [];
    public List<string> PaperEndings { get; set; } = [];
    public List<string> PageNameEndings { get; set; } = [];
    public List<string> Leads { get; set; } = [];

    public List<string> OriginalTitleMarks { get; set; } = [];

    public List<string> GluedOpenings { get; set; } = [];

    public List<string> Outlets { get; set; } = [];
    public List<string> BylineWords { get; set; } = [];
    public List<string> BylineRoles { get; set; } = [];
    public string SeldomInHeadlines { get; set; } = "";
    public string SeldomAtHeadlineEdges { get; set; } = "";
    public string BylineMarks { get; set; } = "";
    public List<string> SignOffWords { get; set; } = [];

    public List<string> NoteStarts { get; set; } = [];
    public List<string> GroupSignOffs { get; set; } = [];
    public List<string> CaptionStarts { get; set; } = [];
    public List<string> CaptionEndings { get; set; } = [];
    public List<string> ContinuesOn { get; set; } = [];
    public List<string> ContinuesFrom { get; set; } = [];
    public List<string> PlaceEndings { get; set; } = [];
    public List<string> SeriesStarts { get; set; } = [];
    public List<string> MastheadEndings { get; set; } = [];
    public List<string> ChapterEndings { get; set; } = [];
    public List<string> SubtitleStarts { get; set; } = [];
    public List<string> Closings { get; set; } = [];
    public List<string> Openings { get; set; } = [];
    public List<string> PredicateStarts { get; set; } = [];
    public List<string> ObjectWanted { get; set; } = [];
    public string NeverOpening { get; set; } = "";
    public List<string> Speakers { get; set; } = [];
    public List<string> OfficeEndings { get; set; } = [];
    public List<string> CompoundSurnames { get; set; } = [];
    public string Surnames { get; set; } = "";
}
