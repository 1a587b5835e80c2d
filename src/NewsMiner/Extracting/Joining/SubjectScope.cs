using NewsMiner.Extracting.Subjects;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// Whom each figure is about: the subject that its own head names, the project that it describes, else the subject that governs its place.
/// </summary>
internal sealed class SubjectScope
{
    // What follows a named project in the sentences after it speaks of the project while it uses these.
    private static readonly string[] OfProject = ["该项目", "项目建成", "项目投产", "项目一期", "项目二期", "项目全部", "建成后", "投产后", "达产后", "建成投产", "投产以来", "本项目", "项目总投资", "项目占地", "项目规划", "项目计划", "项目达产", "竣工后", "该工程", "该基地", "整个项目"];

    private readonly Row _row;
    private readonly ArticleSubjects _about;
    private readonly List<(TextSpan Span, string Name)> _projects = [];
    private readonly List<(TextSpan Span, string Name)> _scopes = [];

    public SubjectScope(Row row, ArticleSubjects about, IReadOnlyList<Project> projects)
    {
        (_row, _about) = (row, about);
        foreach (var project in projects)
        {
            AddPlaces(project.Name, project);
            foreach (var alias in project.Aliases)
                if (alias.Length >= 5)
                    AddPlaces(alias, project);
            foreach (var place in project.Places)
                if (_projects.Count < 400 && !_projects.Exists(p => p.Span.Overlaps(place)))
                    _projects.Add((place, project.Name));
            foreach (var scope in project.Scopes)
                if (_scopes.Count < 400)
                    _scopes.Add((scope, project.Name));
            if (_projects.Count < 400 && !_projects.Exists(p => p.Span.Overlaps(project.TextSpan)))
                _projects.Add((project.TextSpan, project.Name));
        }
        _projects.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    /// <param name="from">The sentence's first token.</param>
    /// <param name="paragraph">Where its paragraph starts, an offset.</param>
    public (string? Name, SubjectType Type, string? Project) Of(Draft draft, int from, int paragraph)
    {
        // 临江区生产总值达1712亿元，增长4.5%: what has no head of its own is said of the figure before.
        if (draft.Head.IsEmpty && draft.SubjectIndex < 0 && _last is { } last && last.Sentence == from && last.Indicator == draft.Indicator && draft.Indicator is not null
            && !TopicAfter(_row[last.Token].End, _row[draft.Token].Start))
            return last.Subject;
        var subject = Find(draft, from, paragraph);
        _last = (from, draft.Token, draft.Indicator, subject);
        return subject;
    }

    private (int Sentence, int Token, string? Indicator, (string? Name, SubjectType Type, string? Project) Subject)? _last;

    private (string? Name, SubjectType Type, string? Project) Find(Draft draft, int from, int paragraph)
    {
        if (draft.SubjectIndex >= 0)
            return Named(draft.SubjectIndex);
        if (!draft.OwnerPhrase.IsEmpty && IndicatorNaming.Text(_row, draft.OwnerPhrase) is { Length: >= 4 } owner && (owner.EndsWith("项目", StringComparison.Ordinal) || owner.EndsWith("基地", StringComparison.Ordinal) || owner.EndsWith('园')))
        {
            var whole = _projects.Find(p => p.Name.EndsWith(owner, StringComparison.Ordinal)).Name ?? owner;
            return (whole, SubjectType.Project, whole);
        }
        if (ProjectOf(draft, from, paragraph) is { } project)
            return (project, SubjectType.Project, project);
        // A name right before the head: 汕头地区生产总值.
        var head = draft.Head.IsEmpty ? draft.Token : Math.Min(draft.Head.From, draft.Token);
        // …, and with a time between: 领跑云川的临江区上半年生产总值.
        var name = head - 1;
        while (name > from && _row[name].Kind == TokenKind.Time)
            name--;
        if (name >= from && _row[name].Kind == TokenKind.Subject && IsNamed(_row.Subjects[_row[name].Index], name < head - 1))
            return Named(_row[name].Index);
        if (FirmOf(draft, from) is { } firm)
            return (firm, SubjectType.Company, null);
        return _about.SubjectAt(_row[draft.Token].Start) is { } subject
            ? (subject.Name, subject.Type, subject.Type == SubjectType.Project ? subject.Name : null)
            : (null, SubjectType.Other, null);
    }

    private bool IsNamed(SubjectMention mention, bool apart) =>
        mention.IsTopic ? mention.Type != SubjectType.Institution || mention.Rule == "facility"
        : apart && mention.Type is SubjectType.Zone or SubjectType.Place && mention.Span.Start > 0 && !"占比较于为居对与和、超达至到从向由及同全在自是出入的".Contains(_row.Text[mention.Span.Start - 1], StringComparison.Ordinal);

    // 太重集团入驻园区后，…已完成投资: a firm at the head of a clause, and no other topic after it.
    private string? FirmOf(Draft draft, int from)
    {
        string? firm = null;
        foreach (var mention in _about.In(new TextSpan(_row[from].Start, _row[draft.Token].Start)))
        {
            if (mention.Type == SubjectType.Company && mention.Span.End < _row.Text.Length && _row.Text[mention.Span.End] is not ('、' or '等' or '和' or '与') && (mention.Span.Start == _row[from].Start || _row.Text[mention.Span.Start - 1] is '，' or ',' or '；' or '。' or '\n'))
                firm = mention.Name;
            else if (mention.IsTopic)
                firm = null;
        }
        return firm;
    }

    private string? ProjectOf(Draft draft, int from, int paragraph)
    {
        if (_projects.Count == 0)
            return null;
        var figure = _row[draft.Token];
        var sentence = _row[from].Start;
        var before = -1;
        for (var i = 0; i < _projects.Count; i++)
        {
            var place = _projects[i].Span;
            // 远川科技年产20GW…项目: within the name.
            if (place.Start <= figure.Start && figure.End <= place.End)
                return _projects[i].Name;
            // 总投资36亿元的云川风电项目.
            if (place.Start >= figure.End && place.Start - figure.End <= 2 && _row.Text.AsSpan(figure.End, place.Start - figure.End).Trim() is "的" or "" or "“" or "的“")
                return _projects[i].Name;
            if (place.End <= figure.Start && IsTopic(place))
                before = i;
        }
        if (before < 0)
            return null;
        var (span, name) = _projects[before];
        if (span.Start >= sentence)
        {
            // 甲、乙等24个重大项目 counts more than one.
            if (draft.Indicator is { } indicator && (indicator.EndsWith("项目数", StringComparison.Ordinal) || indicator.Contains("项目总投资", StringComparison.Ordinal)))
                return null;
            var between = _row.Text.AsSpan(span.End, figure.Start - span.End);
            return between.Contains('；') || NextInSeries(between) || between.StartsWith("等") || between.StartsWith("、") || TopicAfter(span.End, figure.Start) || FollowsList(figure.Start, sentence) ? null : name;
        }
        // A sentence that the project was read from, though it does not name it.
        foreach (var scope in _scopes)
            if (scope.Span.Contains(figure.Start))
                return TopicAfter(Math.Max(sentence - 1, scope.Span.Start - 1), figure.Start) ? null : scope.Name;
        var refers = _row.Text.AsSpan(sentence, Math.Min(12, figure.Start - sentence)) is var opening && (opening.StartsWith("该项目") || opening.StartsWith("该基地") || opening.StartsWith("该工程") || opening.StartsWith("该生产线"));
        if (refers && figure.Start - span.End < 500)
            return name;
        if (span.Start < paragraph || TopicAfter(sentence - 1, figure.Start))
            return null;
        var clause = _row.Text.AsSpan(sentence, figure.Start - sentence);
        foreach (var words in OfProject)
            if (clause.Contains(words, StringComparison.Ordinal))
                return name;
        return clause.Length < 8 && draft.Indicator is "总投资" or "用地面积" or "建筑面积" or "产能" ? name : null;
    }

    /// <summary>A project is what goes on being spoken of where a clause begins with it (or with 围绕, 对); not as an object or after 的.</summary>
    private bool IsTopic(TextSpan place)
    {
        var start = place.Start;
        while (start > 0 && _row.Text[start - 1] is '“' or '"' or ' ')
            start--;
        if (start == 0 || _row.Text[start - 1] is '，' or ',' or '。' or '；' or '：' or '\n' or '！' or '—')
            return true;
        foreach (var words in (ReadOnlySpan<string>)["围绕", "对", "走进", "来到", "位于", "打造了", "据悉", "目前", "其中", "区的", "区", "县", "市", "以", "亿元的", "万元的"])
            if (_row.Text.AsSpan(0, start).EndsWith(words))
                return true;
        return IsDescribedAfter(place.End);
    }

    // 公司拟投建远川零部件项目，预计总投资3亿元: the clause after it measures it.
    private bool IsDescribedAfter(int end)
    {
        var after = _row.Text.AsSpan(end, Math.Min(16, _row.Text.Length - end)).TrimStart('”');
        if (after.Length < 3 || after[0] is not ('，' or ','))
            return false;
        after = after[1..];
        foreach (var words in (ReadOnlySpan<string>)["项目", "该项目", "预计", "计划", "拟", "其"])
            if (after.StartsWith(words, StringComparison.Ordinal))
                after = after[words.Length..];
        foreach (var words in (ReadOnlySpan<string>)["总投资", "投资总额", "总占地", "占地", "用地", "规划用地", "总建筑面积", "建筑面积", "年产", "建成后", "达产后", "投产后", "建成投产后", "全部建成"])
            if (after.StartsWith(words, StringComparison.Ordinal))
                return true;
        return false;
    }

    // 甲项目动工、某大会签约总投资…: what stands after 、 goes on about the project only where it says something of a project.
    private static bool NextInSeries(ReadOnlySpan<char> between)
    {
        var pause = between.LastIndexOf('、');
        if (pause < 0)
            return false;
        var clause = between[(pause + 1)..].TrimStart();
        if (clause.Length < 4)
            return false;
        foreach (var words in (ReadOnlySpan<string>)["总投资", "投资", "计划", "占地", "用地", "规划", "建筑", "总建筑", "年产", "产能", "设计", "建成", "投产", "达产", "全部", "预计", "带动", "可", "一期", "二期", "实现", "新增", "安排", "吸纳", "累计", "完成", "年产值", "年销售", "年税收", "建设", "新建", "竣工", "开工", "明年", "今年"])
            if (clause.StartsWith(words, StringComparison.Ordinal))
                return false;
        return true;
    }

    private bool FollowsList(int figure, int sentence)
    {
        foreach (var (span, _) in _projects)
            if (span.Start >= sentence && span.End <= figure && span.End < _row.Text.Length && _row.Text[span.End] is '等' or '、')
                return true;
        return false;
    }

    private bool TopicAfter(int start, int end)
    {
        foreach (var mention in _about.In(new TextSpan(Math.Max(0, start), end)))
            if (mention.IsTopic)
                return true;
        return false;
    }

    private (string?, SubjectType, string?) Named(int index)
    {
        var subject = _row.Subjects[index];
        return (subject.Name, subject.Type, subject.Type == SubjectType.Project ? subject.Name : null);
    }

    private void AddPlaces(string name, Project project)
    {
        for (var at = _row.Text.IndexOf(name, StringComparison.Ordinal); at >= 0 && _projects.Count < 400; at = _row.Text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, at + name.Length);
            if (!_projects.Exists(p => p.Span.Overlaps(span)))
                _projects.Add((span, project.Name));
        }
    }
}
