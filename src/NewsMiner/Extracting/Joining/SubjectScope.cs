using NewsMiner.Extracting.Subjects;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// Whom each figure is about: the subject that its own head names, the project that it describes, else the subject that governs its place.
/// </summary>
internal sealed class SubjectScope
{
    // In UTF-16 code units; no reporter's sentence is longer, and text without full stops must not cost more.
    private const int LongestSentence = ArticleSubjects.LongestSentence;

    private readonly Row _row;
    private readonly ArticleSubjects _about;
    private readonly ProjectScope _projects;

    public SubjectScope(Row row, ArticleSubjects about, IReadOnlyList<Project> projects)
    {
        (_row, _about) = (row, about);
        _projects = new ProjectScope(row, about, projects);
    }

    /// <param name="from">The sentence's first token.</param>
    /// <param name="paragraph">Where its paragraph starts, an offset.</param>
    public (string? Name, SubjectType Type, string? Project) Of(Draft draft, int from, int paragraph)
    {
        // 高于全市（7.1%）: whose the figure in brackets is.
        var begin = _row[draft.Token].Start;
        if (begin >= 2 && _row.Text[begin - 1] is '（' or '(' && _row[draft.Token].End is var close && close < _row.Text.Length && _row.Text[close] is '）' or ')' && NamedBefore(begin - 1) is { } compared)
            return (compared.Name, compared.Type, null);
        // 大幅高于全省8.1%的增速: the other's own.
        if (_row[draft.Token].End < _row.Text.Length && _row.Text.AsSpan(_row[draft.Token].End) is var own && (own.StartsWith("的增速") || own.StartsWith("的增幅") || own.StartsWith("的平均") || own.StartsWith("的水平")) && NamedBefore(begin) is { } measured
            && _row.Text.AsSpan(0, measured.Span.Start) is var than && (than.EndsWith("高于") || than.EndsWith("低于") || than.EndsWith("快于") || than.EndsWith("好于") || than.EndsWith("优于") || than.EndsWith("超过") || than.EndsWith("慢于")))
            return (measured.Name, measured.Type, null);
        if (WholesOwn(draft) is { } whole)
            return (whole.Name, whole.Type, null);
        // 临江区生产总值达1712亿元，增长4.5%: what has no head of its own is said of the figure before.
        if (draft.Head.IsEmpty && draft.SubjectIndex < 0 && _last is { } last && last.Sentence == from && last.Indicator == draft.Indicator && draft.Indicator is not null
            && !_about.TopicWithin(_row[last.Token].End, _row[draft.Token].Start))
            return last.Subject;
        var subject = Find(draft, from, paragraph);
        _last = (from, draft.Token, draft.Indicator, subject);
        return subject;
    }

    private (int Sentence, int Token, string? Indicator, (string? Name, SubjectType Type, string? Project) Subject)? _last;

    // The sentence that went back from a firm to the zone.
    private int _areaFrom = -1;

    // … and its paragraph, which goes on about the zone.
    private int _areaParagraph = -1;

    private (string? Name, SubjectType Type, string? Project) Find(Draft draft, int from, int paragraph)
    {
        if (draft.SubjectIndex >= 0)
            return Named(draft.SubjectIndex);
        if (!draft.FirmPhrase.IsEmpty)
            return (IndicatorNaming.Text(_row, draft.FirmPhrase), SubjectType.Company, null);
        if (!draft.OwnerPhrase.IsEmpty && IndicatorNaming.Text(_row, draft.OwnerPhrase) is { Length: >= 4 } owner && (owner.EndsWith("项目", StringComparison.Ordinal) || owner.EndsWith("基地", StringComparison.Ordinal) || owner.EndsWith('园')))
        {
            var whole = _projects.EndingIn(owner) ?? owner;
            return (whole, SubjectType.Project, whole);
        }
        if (PlaceOfField(draft) is { } around)
            return (around.Name, around.Type, null);
        var described = _projects.Of(draft, from, paragraph);
        // 成立远川公司建设该项目。总投资10亿元，注册资本3亿元: what only a firm has, whatever it builds.
        if (described is not null && draft.Indicator is { } had && _row.Scopes.OfFirms.AnyEnds(had) && FirmBefore(draft, paragraph) is { } holder)
            return (holder, SubjectType.Company, null);
        if (PhaseOf(draft, described, from, paragraph) is { } phase)
            return (phase, SubjectType.Project, phase);
        if (described is { } project)
            return (project, SubjectType.Project, project);
        // A name right before the head: 汕头地区生产总值.
        var head = draft.Head.IsEmpty ? draft.Token : Math.Min(draft.Head.From, draft.Token);
        // …, and with a time between: 领跑云川的临江区上半年生产总值.
        var name = head - 1;
        while (name > from && _row[name].Kind == TokenKind.Time)
            name--;
        // 全省国家级经开区2022年度综合考核: whom a rank is among holds it not.
        if (name >= from && _row[name].Kind == TokenKind.Subject && !(draft.Aspect == Aspect.Rank && ZoneGroups.Is(_row.Subjects[_row[name].Index].Rule)) && IsNamed(_row.Subjects[_row[name].Index], name < head - 1))
            return Named(_row[name].Index);
        if (FirmOf(draft, from) is { } firm)
            return (firm, SubjectType.Company, null);
        var at = _row[draft.Token].Start;
        var about = _about.SubjectAt(at);
        // A firm is spoken of, but 签约项目 are the zone's.
        if (about is { Type: SubjectType.Company or SubjectType.Institution } && (AreaIndicators.Has(draft.Indicator) || ((_areaFrom == from || _areaParagraph == paragraph) && !_about.TopicWithin(_row[_areaFrom].Start, at))) && _about.AreaAt(at) is { } area)
        {
            about = area;
            // 园区企业达36家，从业人员1.2万人, below a firm's sentence: what goes on is the zone's too.
            if (draft.Indicator is { } told && told.EndsWith("企业数", StringComparison.Ordinal) && !_about.TopicWithin(_row[from].Start, at))
                (_areaFrom, _areaParagraph) = (from, paragraph);
        }
        // 省级经开区有5个: how many there are of a kind is told of the place around them.
        if (about is { Type: SubjectType.Zone } group && draft.Counted is { } zones && group.Name.EndsWith(zones, StringComparison.Ordinal) && group.Name[..^zones.Length] is "" or "国家级" or "国家" or "省级" && PlaceAround(at) is { } place)
            about = place;
        return about is { } subject ? (subject.Name, subject.Type, subject.Type == SubjectType.Project ? subject.Name : null) : (null, SubjectType.Other, null);
    }

    /// <summary>在全省19个国家级开发区中，…; 在西部地区（共46家综保区）中: how many there are among whom somebody is measured is told of the place around them; null for others.</summary>
    private Subject? PlaceOfField(Draft draft)
    {
        const int longest = 24;
        if (draft is not { Counted: { } zones, Aspect: Aspect.Level, Head.IsEmpty: false } || draft.Head.From <= draft.Token || !_row.Scopes.ZoneKinds.AnyEnds(zones))
            return null;
        var (begin, end) = (_row[draft.Token].Start, _row[draft.Head.To - 1].End);
        if (_row.Text.AsSpan(end) is var after && !(after.TrimStart("）)") is ['中' or '里' or '内', ..]))
            return null;
        var kind = ZoneGroups.InFull(zones);
        foreach (var mention in _about.In(new TextSpan(Math.Max(0, begin - longest), begin + 1)))
            if (mention.Span.Start < begin && mention.Span.End > begin && ZoneGroups.Is(mention.Rule) && mention.Name.Length > kind.Length && mention.Name.EndsWith(kind, StringComparison.Ordinal))
                return new Subject(mention.Name[..^kind.Length], SubjectType.Place);
        // （共46家.
        var opens = begin - (_row.Text.AsSpan(0, begin).EndsWith("共") ? 1 : 0);
        if (opens > 0 && _row.Text[opens - 1] is '（' or '(')
            opens--;
        return NamedBefore(opens) is { } named ? new Subject(named.Name, named.Type) : null;
    }

    // The place whose zones are counted: the one named last, else the one that the article is about.
    private Subject? PlaceAround(int at)
    {
        Subject? place = null;
        foreach (var mention in _about.In(new TextSpan(Math.Max(0, at - LongestSentence), at)))
            // 北京12月12日电: where it was told is not whose they are.
            if (mention is { Type: SubjectType.Place, Name: not "全国" } && (mention.IsTopic || mention.Rule.StartsWith("relative-", StringComparison.Ordinal)))
                place = new Subject(mention.Name, mention.Type);
        return place ?? (_about.Main is { Type: SubjectType.Place } main ? main : null);
    }

    /// <summary>
    /// …二期项目总投资12亿元；三期项目总投资8亿元: the phase that the figure's clause, or one before it in its part of the sentence, opens with, by the name of
    /// the project or firm spoken of; a bare 二期 is of the project as a whole, but for one that is a phase itself. Null where none does.
    /// </summary>
    private string? PhaseOf(Draft draft, string? project, int from, int paragraph)
    {
        var (text, end) = (_row.Text, _row[draft.Token].Start);
        var opening = -1;
        for (var at = end - 1; at >= Math.Max(_row[from].Start, end - LongestPhase); at--)
        {
            var opens = at == _row[from].Start || text[at - 1] is '，' or ',' or '；' or ';' or '“' or '：';
            if (opens && at + 1 < end && text[at + 1] == '期' && Phases.Contains(text[at]))
            {
                opening = at;
                break;
            }
            if (text[at] is '；' or ';')
                break;
        }
        if (opening < 0 || _about.TopicWithin(opening, end) || AreaIndicators.Has(draft.Indicator) && draft.Indicator?.EndsWith("项目数", StringComparison.Ordinal) == true)
            return null;
        var named = text.AsSpan(opening + 2) is var rest && rest.StartsWith("项目") ? "项目" : rest.StartsWith("工程") ? "工程" : "";
        var whole = _projects.NamedBefore(opening, paragraph) ?? project ?? (_about.SubjectAt(opening) is { Type: SubjectType.Company } firm && named.Length > 0 ? firm.Name : null);
        if (whole is null || whole.Contains(text.Substring(opening, 2), StringComparison.Ordinal))
            return null;
        var stem = WithoutPhase(whole);
        // …项目分二期建设，一期投资6亿元: the project's, by its whole name.
        return named.Length > 0 || stem.Length < whole.Length ? string.Concat(stem, text.AsSpan(opening, 2), named) : whole;
    }

    private string WithoutPhase(string project)
    {
        foreach (var kind in _row.Scopes.Phased.Words.Append(""))
            if (project.Length > kind.Length + 4 && project.EndsWith(kind, StringComparison.Ordinal) && project[^(kind.Length + 1)] == '期' && Phases.Contains(project[^(kind.Length + 2)]))
                return project[..^(kind.Length + 2)];
        return project;
    }

    private const string Phases = "一二三四五六七八九十";

    // In UTF-16 code units: a phase's clauses.
    private const int LongestPhase = 80;

    private SubjectMention? NamedBefore(int offset)
    {
        const int longest = 20;
        foreach (var mention in _about.In(new TextSpan(Math.Max(0, offset - longest), offset)))
            if (mention.Span.End == offset && mention.Type is SubjectType.Zone or SubjectType.Place)
                return mention;
        return null;
    }

    /// <summary>占全省进出口总额（8190亿元）的49.1%, 占全市工业投资86亿元的两成: how much the whole is that a part is measured by, which is of whom the whole is named for; null for others.</summary>
    private SubjectMention? WholesOwn(Draft draft)
    {
        const int longest = 40;
        var (text, figure) = (_row.Text, _row[draft.Token]);
        var end = figure.End < text.Length && text[figure.End] is '）' or ')' ? figure.End + 1 : figure.End;
        if (draft.Aspect != Aspect.Level || end >= text.Length || end + 1 >= text.Length || text[end] != '的' || !(char.IsAsciiDigit(text[end + 1]) || "近约超逾一二三四五六七八九半".Contains(text[end + 1])))
            return null;
        var floor = Math.Max(0, figure.Start - longest);
        var clause = text.AsSpan(floor, figure.Start - floor);
        if (clause.LastIndexOf('占') is not (>= 0 and var held) || clause[held..].IndexOfAny(Clause.Ends) >= 0)
            return null;
        SubjectMention? whole = null;
        foreach (var mention in _about.In(new TextSpan(floor + held, figure.Start)))
            if (mention.Type is SubjectType.Zone or SubjectType.Place)
                whole ??= mention;
        return whole;
    }

    private bool IsNamed(SubjectMention mention, bool apart) =>
        mention.IsTopic ? mention.Type != SubjectType.Institution || mention.Rule == "facility"
        : apart && mention.Type is SubjectType.Zone or SubjectType.Place && mention.Span.Start > 0 && !"占比较于为居对与和、超达至到从向由及同全在自是出入的".Contains(_row.Text[mention.Span.Start - 1], StringComparison.Ordinal);

    // 太重集团入驻园区后，…已完成投资: a firm at the head of a clause, and no other topic after it.
    private string? FirmOf(Draft draft, int from)
    {
        string? firm = null;
        foreach (var mention in _about.In(new TextSpan(Math.Max(_row[from].Start, _row[draft.Token].Start - LongestSentence), _row[draft.Token].Start)))
        {
            // 甲锂能储能电池项目、乙产业园二期等11个项目: the firm is named for its project.
            if (mention.Type == SubjectType.Company && _projects.OpensName(mention.Span))
                continue;
            if (mention.Type == SubjectType.Company && mention.Span.End < _row.Text.Length && _row.Text[mention.Span.End] is not ('、' or '等' or '和' or '与') && !TopicReader.IsDoerOfNext(_row.Text, mention.Span.End, _row.Scopes.Subjects) && (mention.Span.Start == _row[from].Start || _row.Text[mention.Span.Start - 1] is '，' or ',' or '；' or '。' or '\n'))
                firm = mention.Name;
            else if (mention.IsTopic)
                firm = null;
        }
        return firm;
    }

    // The firm that the paragraph named last.
    private string? FirmBefore(Draft draft, int paragraph)
    {
        string? firm = null;
        foreach (var mention in _about.In(new TextSpan(Math.Max(paragraph, _row[draft.Token].Start - LongestSentence), _row[draft.Token].Start)))
            if (mention.Type == SubjectType.Company)
                firm = mention.Name;
        return firm;
    }

    private (string?, SubjectType, string?) Named(int index)
    {
        var subject = _about.Around(_row.Subjects[index].Span) ?? _row.Subjects[index];
        return (subject.Name, subject.Type, subject.Type == SubjectType.Project ? subject.Name : null);
    }
}
