using NewsMiner.Extracting.Projects;
using NewsMiner.Extracting.Subjects;

namespace NewsMiner.Extracting.Joining;

/// <summary>
/// Which project a figure describes: the one whose name holds it or follows it (总投资36亿元的云川风电项目), the one that its clause goes on
/// about (…项目，占地420亩), or the one that a later sentence takes up (该项目…, 建成后…). The words stand in Rules/projects/projects.yaml.
/// </summary>
internal sealed class ProjectScope
{
    // Bounds the work on text that names projects without end; an article names a dozen.
    private const int MostPlaces = 400;

    // In UTF-16 code units: how far before a figure its clause is looked for, and how far from a project a sentence may take it up.
    private const int LongestClause = 120;
    private const int Reach = 500;

    // No reporter's sentence is longer; text without full stops must not cost more.
    private const int LongestSentence = ArticleSubjects.LongestSentence;

    private readonly Row _row;
    private readonly ArticleSubjects _about;
    private readonly ProjectRules _rules = ProjectRules.Default;
    private readonly List<Place> _places = [];
    private readonly List<(TextSpan Span, string Name)> _scopes = [];
    private readonly Dictionary<string, string> _costs = new(StringComparer.Ordinal);
    private (int Sentence, int End, string Name)? _last;

    // The project that the figures before in the paragraph are of.
    private (int Paragraph, int End, string Name)? _thread;

    // The paragraph that took a project of an earlier one up.
    private int _takenUp = -1;

    /// <param name="IsTopic">A clause begins with it, or with 围绕, 对 …: it is what goes on being spoken of.</param>
    private readonly record struct Place(TextSpan Span, string Name, bool IsTopic);

    public ProjectScope(Row row, ArticleSubjects about, IReadOnlyList<Project> projects)
    {
        (_row, _about) = (row, about);
        var spans = new List<(TextSpan Span, string Name)>();
        foreach (var project in projects)
        {
            AddPlaces(spans, project.Name, project.Name);
            if (project.Investment is { } cost)
                _costs.TryAdd(project.Name, cost);
            foreach (var alias in project.Aliases)
                if (alias.Length >= 5)
                    AddPlaces(spans, alias, project.Name);
            foreach (var place in project.Places)
                Add(spans, place, project.Name);
            Add(spans, project.TextSpan, project.Name);
            foreach (var scope in project.Scopes)
                if (_scopes.Count < MostPlaces)
                    _scopes.Add((scope, project.Name));
            if (spans.Count >= MostPlaces)
                break;
        }
        spans.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        foreach (var (span, name) in spans)
            _places.Add(new Place(span, name, StandsAsTopic(span)));
        _scopes.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    /// <summary>The whole name of the project whose name ends so; null where none does.</summary>
    public string? EndingIn(string name)
    {
        foreach (var place in _places)
            if (place.Name.EndsWith(name, StringComparison.Ordinal))
                return place.Name;
        return null;
    }

    /// <summary>The project that a paragraph named last before a place, no further back than a later sentence would take it up; null where none is.</summary>
    public string? NamedBefore(int offset, int paragraph)
    {
        var last = LastStartingBy(offset);
        while (last >= 0 && _places[last].Span.End > offset)
            last--;
        return last >= 0 && _places[last].Span.Start >= paragraph && offset - _places[last].Span.End < Reach && !_about.TopicWithin(_places[last].Span.End, offset) ? _places[last].Name : null;
    }

    /// <param name="from">The sentence's first token.</param>
    /// <param name="paragraph">Where its paragraph starts, an offset.</param>
    public string? Of(Draft draft, int from, int paragraph)
    {
        if (_places.Count == 0)
            return null;
        var figure = _row[draft.Token];
        var name = Respectively(draft) ?? Around(draft, figure, _row[from].Start, paragraph) ?? Costing(draft, figure);
        name ??= Thread(draft, figure, _row[from].Start, paragraph);
        _last = name is null ? null : (from, figure.End, name);
        if (name is not null)
            _thread = (paragraph, figure.End, name);
        return name;
    }

    /// <summary>甲项目、乙项目总投资分别达120亿元、99亿元: each of its own, in their order; null where there are not as many names as numbers.</summary>
    private string? Respectively(Draft draft)
    {
        if (draft.GroupSize < 2)
            return null;
        var (first, before) = (draft.Token, 0);
        while (first - 2 >= 0 && _row[first - 1].Kind == TokenKind.Series && _row[first - 2].Kind == TokenKind.Figure && before < draft.GroupSize - 1)
            (first, before) = (first - 2, before + 1);
        var last = LastStartingBy(_row[first].Start);
        if (last < 0 || last - draft.GroupSize + 1 < 0 || _places[last].Span.End > _row[first].Start)
            return null;
        var between = _row.Text.AsSpan(_places[last].Span.End, _row[first].Start - _places[last].Span.End);
        if (between.Length > LongestShared || between.IndexOfAny("。；、\n") >= 0 || between.Count('，') > 2 || !between.Contains("分别", StringComparison.Ordinal))
            return null;
        for (var i = last; i > last - draft.GroupSize + 1; i--)
            if (_row.Text.AsSpan(_places[i - 1].Span.End, Math.Max(0, _places[i].Span.Start - _places[i - 1].Span.End)) is not ("、" or "和" or "与" or "及"))
                return null;
        return _places[last - draft.GroupSize + 1 + before].Name;
    }

    // In UTF-16 code units: what stands between the names and their numbers (3个项目体量虽小，也各有看点，投资额分别为).
    private const int LongestShared = 24;

    /// <summary>与云川公司签下的封装中心项目，总投资15亿元; 总投资6.8亿元的云川经开区部件基地项目: right beside the project that the sum was read for.</summary>
    private string? Costing(Draft draft, Token figure)
    {
        const int near = 24;
        if (draft is not { Aspect: Aspect.Level, Indicator: "总投资" } || _costs.Count == 0)
            return null;
        var quote = IndicatorNaming.Plain(figure.In(_row.Text));
        var before = LastStartingBy(figure.Start);
        for (var i = Math.Max(0, before); i <= before + 1 && i < _places.Count; i++)
        {
            var place = _places[i];
            var (start, end) = place.Span.End <= figure.Start ? (place.Span.End, figure.Start) : (figure.End, place.Span.Start);
            if (end < start || end - start > near || !_costs.TryGetValue(place.Name, out var cost) || !quote.EndsWith(cost, StringComparison.Ordinal) && !cost.EndsWith(quote, StringComparison.Ordinal))
                continue;
            var between = _row.Text.AsSpan(start, end - start);
            if (between.IndexOfAnyInRange('0', '9') < 0 && between.IndexOfAny('。', '；', '\n') < 0)
                return place.Name;
        }
        return null;
    }

    private string? Around(Draft draft, Token figure, int sentence, int paragraph)
    {
        var text = _row.Text;
        var before = LastStartingBy(figure.Start);
        // 远川科技年产20GW…项目: within the name.
        if (before >= 0 && _places[before].Span.End >= figure.End)
            return _places[before].Name;
        // 15个在建项目: of no one project.
        if (draft is { Counted: "项目", Aspect: Aspect.Level })
            return null;
        if (before + 1 < _places.Count && LeadsTo(figure.End, _places[before + 1].Span.Start))
            return _places[before + 1].Name;
        if (before + 1 < _places.Count && PaysFor(figure, _places[before + 1].Span.Start, sentence))
            return _places[before + 1].Name;
        while (before >= 0 && _places[before].Span.End > figure.Start)
            before--;
        if (before < 0)
            return null;
        var topic = before;
        while (topic >= 0 && !_places[topic].IsTopic && before - topic < 20)
            topic--;
        if (topic >= 0 && !_places[topic].IsTopic)
            topic = -1;
        var clause = ClauseStart(figure.Start, sentence);
        // 云川公司签下的甲项目占地45亩: what stands right behind the name is said of it, whatever leads to the name.
        var described = Describes(clause, figure.Start) || _places[before].Span.End > clause && Describes(_places[before].Span.End, figure.Start);
        // 甲项目、乙项目等先后落地，后者计划总投资6亿元.
        if (OfTheTwo(clause, before, sentence) is { } one)
            return one;
        if (topic >= 0 && _places[topic].Span.Start >= sentence && IsOf(_places[topic], draft, figure, sentence))
            return _places[topic].Name;
        if (_places[before].Span.Start >= sentence)
            return described && IsOf(_places[before], draft, figure, sentence) && !CountsProjects(text.AsSpan(_places[before].Span.End, figure.Start - _places[before].Span.End)) ? _places[before].Name : GoesOn(figure, sentence);
        // A sentence that the project was read from, though it does not name it.
        if (ScopeAt(figure.Start) is { } scope)
        {
            if (_about.TopicWithin(Math.Max(sentence - 1, scope.Span.Start - 1), figure.Start))
                return null;
            _takenUp = paragraph;
            return scope.Name;
        }
        if (figure.Start - _places[before].Span.End < Reach && Refers(sentence, figure.Start))
        {
            _takenUp = paragraph;
            return _places[before].Name;
        }
        if (figure.Start - _places[before].Span.End < Reach && !AreaIndicators.Has(draft.Indicator) && TakesUp(sentence, figure.Start))
        {
            _takenUp = paragraph;
            return topic >= 0 && _places[topic].Span.Start >= paragraph ? _places[topic].Name : _places[before].Name;
        }
        if ((_places[before].Span.Start < paragraph && _takenUp != paragraph) || _about.TopicWithin(sentence - 1, figure.Start))
            return null;
        var words = text.AsSpan(Math.Max(sentence, figure.Start - LongestSentence)..figure.Start);
        // …、丙产业园等名列其中。全部达产后…: all of a list.
        if (TellsOfSeveral(words) || words.TrimStart("。；”\n ").StartsWith("全部") && IsListed(before))
            return null;
        foreach (var sequel in _rules.Sequels)
            if (words.Contains(sequel, StringComparison.Ordinal))
                return topic >= 0 && figure.Start - _places[before].Span.End > Reach / 3 ? _places[topic].Name : figure.Start - _places[before].Span.End < Reach ? _places[before].Name : null;
        if (described && figure.Start - _places[before].Span.End < Reach && clause <= sentence + 1 && !_about.TopicWithin(_places[before].Span.End, sentence))
            return _places[before].Name;
        if (topic >= 0 && StandsNow(_places[topic], draft, figure, sentence))
            return _places[topic].Name;
        return words.Length < 8 && draft.Indicator is "总投资" or "用地面积" or "建筑面积" or "产能" && topic >= 0 ? _places[topic].Name : null;
    }

    // 参与云川产业园建设，引进项目20个，总投资…: the sum is of those counted.
    private static bool CountsProjects(ReadOnlySpan<char> between)
    {
        for (int from = 0, at; (at = between[from..].IndexOf("项目", StringComparison.Ordinal)) >= 0; from += at + 2)
        {
            var count = between[(from + at + 2)..].TrimStart("共约近超达 ");
            if (count.IndexOfAnyExceptInRange('0', '9') is > 0 and var unit && count[unit..].TrimStart('余') is ['个' or '项', ..])
                return true;
        }
        return false;
    }

    // …项目即将投产。目前，3条生产线已安装到位: how its works stand now, right behind the sentence that names it.
    private bool StandsNow(Place topic, Draft draft, Token figure, int sentence)
    {
        if (draft.Indicator is not { } works || !_rules.Works.AnyIn(works) || figure.Start - topic.Span.End > Reach / 2 || topic.Span.End > sentence)
            return false;
        var text = _row.Text;
        var said = text.AsSpan(sentence, figure.Start - sentence).TrimStart("。；”\n \u3000");
        // One full stop parts the two.
        return (said.StartsWith("目前") || said.StartsWith("眼下") || said.StartsWith("如今") || said.StartsWith("截至目前") || said.StartsWith("现在")) && text.AsSpan(topic.Span.End, figure.Start - topic.Span.End).Count('。') == 1 && !_about.TopicWithin(topic.Span.End, figure.Start);
    }

    // The one of the last two that the clause goes on about (前者, 后者); null where it says neither.
    private string? OfTheTwo(int clause, int last, int sentence)
    {
        var said = _row.Text.AsSpan(clause);
        var place = said.StartsWith("后者") ? last : said.StartsWith("前者") ? last - 1 : -1;
        return place >= 0 && last > 0 && _places[last - 1].Span.Start >= sentence ? _places[place].Name : null;
    }

    // 6个项目建成后，年可实现产值18亿元; 上述项目全部达产后…: of all of them together.
    private static bool TellsOfSeveral(ReadOnlySpan<char> words)
    {
        const int longest = 12;
        for (int from = 0, at; (at = words[from..].IndexOf("项目", StringComparison.Ordinal)) >= 0; from += at + 2)
        {
            var before = words[Math.Max(0, from + at - longest)..(from + at)];
            if (before.EndsWith("上述") || before.EndsWith("这些") || before.EndsWith("以上") || before.LastIndexOfAny('个', '项', '只') is > 0 and var unit && char.IsAsciiDigit(before[unit - 1]) && before[unit..].IndexOfAny("，。；、") < 0)
                return true;
        }
        return false;
    }

    // …总投资15亿元。分二期建设，一期固定资产投资6亿元，投产后可…; 按计划，明年底建成，预计年产值8亿元: a sentence that says only what projects have, with
    // nobody else spoken of since.
    private string? Thread(Draft draft, Token figure, int sentence, int paragraph)
    {
        if (_thread is not { } thread || thread.Paragraph != paragraph || figure.Start - thread.End is < 0 or > Reach / 2 || (AreaIndicators.Has(draft.Indicator) && !_rules.ThreadIndicators.Contains(draft.Indicator!))
            || _about.TopicWithin(thread.End, figure.Start) || FollowsList(figure.Start, sentence))
            return null;
        var said = _row.Text.AsSpan(sentence, figure.Start - sentence).TrimStart(" \u3000“");
        // 目前一期投入生产，…: how it stands now goes on about it.
        foreach (var now in (ReadOnlySpan<string>)["目前", "眼下", "如今"])
            if (said.StartsWith(now, StringComparison.Ordinal))
                said = said[now.Length..].TrimStart('，');
        foreach (var opening in _rules.ThreadOpenings)
            if (said.StartsWith(opening, StringComparison.Ordinal) && !(opening is "项目" && GoesOnAsOther(figure.Start - said.Length + 2)))
                return thread.Name;
        return !AreaIndicators.Has(draft.Indicator) && TellsProgress(said) ? thread.Name : null;
    }

    // 截至10月底，累计完成投资41亿元，…; 首批机组已于8月并网: how far its works have come, behind the time.
    private bool TellsProgress(ReadOnlySpan<char> said)
    {
        said = said[Clause.AfterLeadIn(said, 0, said.Length)..].TrimStart('，');
        said = said[Clause.AfterLeadIn(said, 0, said.Length)..];
        foreach (var progress in _rules.Progress)
            if (said.StartsWith(progress, StringComparison.Ordinal))
                return true;
        return false;
    }

    private bool IsOf(Place place, Draft draft, Token figure, int sentence)
    {
        if (figure.Start - place.Span.End > LongestSentence)
            return false;
        // 甲、乙等24个重大项目 counts more than one.
        if (draft.Indicator is { } indicator && (indicator.EndsWith("项目数", StringComparison.Ordinal) || (indicator.Contains("项目总投资", StringComparison.Ordinal) && !Describes(ClauseStart(figure.Start, sentence), figure.Start))))
            return false;
        var between = _row.Text.AsSpan(place.Span.End, figure.Start - place.Span.End);
        return !(Parted(between, sentence, place.Span.Start) || NextInSeries(between) || between.StartsWith("等") || between.StartsWith("、") || _about.TopicWithin(place.Span.End, figure.Start) || FollowsList(figure.Start, sentence));
    }

    // …；全部建成后，年产值35亿元: a part of the sentence that opens with what goes on about a project names no other.
    // …实施项目21个，其中甲工程3月开工，…；新建公寓1200套: nor is what is built besides one of those that are counted.
    private bool Parted(ReadOnlySpan<char> between, int sentence, int place)
    {
        var among = between.Contains('；') && place > sentence && _row.Text.AsSpan(sentence, place - sentence).Contains("其中", StringComparison.Ordinal);
        for (int from = 0, at; (at = between[from..].IndexOf('；')) >= 0; from += at + 1)
        {
            var part = between[(from + at + 1)..].TrimStart();
            var goesOn = false;
            foreach (var opening in _rules.ThreadOpenings)
                goesOn |= part.StartsWith(opening, StringComparison.Ordinal) && !(among && opening is "新建");
            if (!goesOn)
                return true;
        }
        return false;
    }

    // …年可实现产值31亿元、利税4.2亿元: what stands beside the project's own figure is the project's too.
    private string? GoesOn(Token figure, int sentence) =>
        _last is { } last && !FollowsList(figure.Start, sentence) && _row[last.Sentence].Start == sentence && figure.Start - last.End is >= 0 and < LongestClause && !_about.TopicWithin(last.End, figure.Start)
        && _row.Text.AsSpan(last.End, figure.Start - last.End) is var between && !Parted(between, sentence, last.End) && (IsNextItem(between) || !NextInSeries(between))
            ? last.Name : null;

    // 每年可节约标煤11万吨、减排二氧化碳31万吨: right behind the project's figure, and nothing of another name.
    private bool IsNextItem(ReadOnlySpan<char> between)
    {
        const int longest = 12;
        return between.Length is >= 2 and <= longest && between[0] == '、' && between[1..].IndexOfAny(ProjectText.Pauses) < 0 && !_row.Scopes.NamesAnother.AnyIn(between);
    }

    /// <summary>Whether what stands between a figure and a name says that the figure is its attribute: 总投资36亿元的, 投资3亿元建设的, 总投资5亿元、占地80亩的.</summary>
    private bool LeadsTo(int end, int name)
    {
        if (name < end || name - end > 30)
            return false;
        var between = _row.Text.AsSpan(end, name - end).TrimEnd("“ ");
        if (between.IsEmpty || between is "的")
            return name - end <= 2;
        return between[^1] == '的' && between.IndexOfAny("，。；\n：") < 0 && !between.Contains('个') && !between.Contains('家')
            && (between[0] == '、' ? Describes(end + 1, name) : EndsInBuilding(between[..^1]));
    }

    // 计划投资6亿元实施水土保持工程, 再投资3亿元，加快建设云川水厂, 远川公司投资2亿元建设污水处理项目: what the money is for, where at most a firm opens the
    // clause; what a city or a zone invests is its own.
    private bool PaysFor(Token figure, int name, int sentence)
    {
        if (name - figure.End is < 2 or > 9)
            return false;
        var between = _row.Text.AsSpan(figure.End, name - figure.End).TrimStart("，").TrimEnd("“ ");
        var clause = ClauseStart(figure.Start, sentence);
        return !between.ContainsAny(OutsideBuilding) && EndsInBuilding(between) && _row.Text.AsSpan(clause, figure.Start - clause).TrimEnd("约近超 ").EndsWith("投资")
            && !_about.In(new TextSpan(clause, figure.Start)).Any(static mention => mention is { IsTopic: true, Type: not SubjectType.Company });
    }

    private static readonly System.Buffers.SearchValues<char> OutsideBuilding = System.Buffers.SearchValues.Create("，。；、的\n");

    private bool EndsInBuilding(ReadOnlySpan<char> clause) => _rules.BuildVerbs.AnyEnds(clause);

    /// <summary>Whether the clause says something that only a project has: 总投资…, 占地…, 建成后….</summary>
    private bool Describes(int clause, int end)
    {
        // 总 leads to 用地, but 总投资 is told as it stands.
        for (var said = _row.Text.AsSpan(clause, Math.Min(40, end - clause)).TrimStart("”“ \u3000"); ;)
        {
            foreach (var words in _rules.Descriptions)
                if (said.StartsWith(words, StringComparison.Ordinal))
                    return true;
            var lead = LeadOf(said);
            if (lead == 0)
                return false;
            said = said[lead..];
        }
    }

    // 预计, 该项目, 其: what may stand before what only a project has.
    private ReadOnlySpan<char> WithoutLead(ReadOnlySpan<char> clause)
    {
        clause = clause.TrimStart("”“ \u3000");
        while (LeadOf(clause) is > 0 and var lead)
            clause = clause[lead..];
        return clause;
    }

    private int LeadOf(ReadOnlySpan<char> clause)
    {
        foreach (var lead in _rules.DescriptionLeads)
            if (clause.StartsWith(lead, StringComparison.Ordinal))
                return lead.Length;
        return 0;
    }

    private bool Refers(int sentence, int figure)
    {
        var opening = _row.Text.AsSpan(sentence, Math.Min(14, figure - sentence));
        // 这个总投资20亿元、用地1200亩的项目, 这一占地45亩的项目: the one just told of.
        if (opening.TrimStart("“ \u3000") is ['这', '个' or '一' or '座', ..] and var this_ && this_[2..] is var told && (told.StartsWith("总投资") || told.StartsWith("投资") || told.StartsWith("计划投资") || told.StartsWith("占地")))
            return true;
        foreach (var words in _rules.Pronouns)
            if (opening.Contains(words, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether a clause of the sentence goes on about 项目 without another topic after it (项目累计完成投资…), or its people are quoted (…。”项目经理王某说).</summary>
    private bool TakesUp(int sentence, int figure)
    {
        var text = _row.Text;
        var from = Math.Max(sentence, figure - LongestSentence);
        for (var at = text.LastIndexOf("项目", figure, figure - from + 1, StringComparison.Ordinal); at >= from; at = at > from ? text.LastIndexOf("项目", at - 1, at - from, StringComparison.Ordinal) : -1)
            if ((at == from || text[at - 1] is '，' or ',' or '；' or '：' or '“' or '。' or '\n') && at + 2 < text.Length && !GoesOnAsOther(at + 2) && text[at + 2] is not ('数' or '个' or '总' or '和' or '、' or '库' or '审' or '招' or '签' or '涵' or '涉' or '均' or '全' or '集' or '经' or '负' or '方' or '现' or '季' or '区' or '分' or '类' or '来') && !_about.TopicWithin(at, figure))
                return true;
        // 公司经理王某说，全部达产后…: the firm's people speak of the project.
        SubjectMention? last = null;
        foreach (var mention in _about.In(new TextSpan(from, figure)))
            if (mention.IsTopic)
                last = mention;
        if (last is { Type: SubjectType.Company } firm && Offices.IsFirmsPerson(text, firm.Span.End, _row.Scopes.Subjects))
            foreach (var sequel in _rules.Sequels)
                if (text.AsSpan(firm.Span.End, figure - firm.Span.End).Contains(sequel, StringComparison.Ordinal))
                    return true;
        var end = text.AsSpan(figure, Math.Min(80, text.Length - figure)).IndexOf('”');
        return end >= 0 && text.AsSpan(figure, end).IndexOfAny('\n', '“') < 0 && text.AsSpan(figure + end + 1) is var after && (after.StartsWith("项目经理") || after.StartsWith("项目总经理") || after.StartsWith("项目负责人"));
    }

    // 项目从签约到开工, “项目管家”联系企业: projects at large, and what is named after them.
    private bool GoesOnAsOther(int end)
    {
        var rest = _row.Text.AsSpan(end);
        if (rest.StartsWith("管家") || rest.StartsWith("专员") || rest.StartsWith("秘书") || rest.StartsWith("审批") || rest.StartsWith("为王"))
            return true;
        return rest.Length > 3 && rest[0] is '从' or '由' && rest[..Math.Min(12, rest.Length)] is var stretch && (stretch.Contains('到') || stretch.Contains('至'));
    }

    private bool StandsAsTopic(TextSpan place)
    {
        var start = place.Start;
        while (start > 0 && _row.Text[start - 1] is '“' or '"' or ' ')
            start--;
        if (start == 0 || _row.Text[start - 1] is '，' or ',' or '。' or '；' or '：' or '\n' or '！' or '—')
            return true;
        // 落户智能产业园的甲产线项目，从洽谈到签约…: what a sentence opens with, behind where it is.
        if (_row.Text[start - 1] == '的' && place.End < _row.Text.Length && _row.Text[place.End] is '，' or ',' && OpensWithPlace(start - 1))
            return true;
        // 占地186亩的甲项目去年开工，总投资…: what only a project has, all of a clause before its name.
        if (_row.Text[start - 1] == '的' && Clause.HeadOf(_row.Text, start - 1, Math.Max(0, start - Clause.LongestLead * 2)) is var head && Describes(head, start - 1) && _row.Text.AsSpan(head, start - 1 - head) is var had && had.IndexOfAnyInRange('0', '9') >= 0 && !had.ContainsAny('、', '个'))
            return true;
        var before = _row.Text.AsSpan(Math.Max(0, start - 4), Math.Min(4, start));
        foreach (var words in _rules.TopicLeads)
            if (before.EndsWith(words))
                return true;
        return place.End < _row.Text.Length - 1 && _row.Text.AsSpan(place.End, Math.Min(2, _row.Text.Length - place.End)).TrimStart('”') is ['，' or ',', ..]
            && Describes(place.End + (_row.Text[place.End] == '”' ? 2 : 1), Math.Min(_row.Text.Length, place.End + 20));
    }

    private static readonly System.Buffers.SearchValues<char> ItemEnds = System.Buffers.SearchValues.Create("。！？；\n，、");

    // Whether the clause that ends at an offset opens its sentence and says where something settled.
    private bool OpensWithPlace(int end)
    {
        const int longest = 30;
        var floor = Math.Max(0, end - longest);
        var clause = _row.Text.AsSpan(floor, end - floor);
        var stop = clause.LastIndexOfAny(ItemEnds);
        if (stop < 0 && floor > 0 || stop >= 0 && clause[stop] is '，' or '、')
            return false;
        clause = clause[(stop + 1)..].TrimStart(" \u3000");
        foreach (var settled in (ReadOnlySpan<string>)["落户", "位于", "坐落于", "坐落在", "入驻", "落地", "落子", "选址"])
            if (clause.StartsWith(settled, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether a name is no more than the beginning of a project's (远鑫锂能 in 远鑫锂能储能电池项目).</summary>
    public bool OpensName(TextSpan name)
    {
        var last = LastStartingBy(name.Start);
        return last >= 0 && _places[last].Span.Start <= name.Start && _places[last].Span.End > name.End;
    }

    // 甲项目动工、某大会签约总投资…: what stands after 、 goes on about the project only where it, or the clause behind it (建设车间、库房，预计年产值…), says
    // something of a project.
    private bool NextInSeries(ReadOnlySpan<char> between)
    {
        var pause = between.LastIndexOf('、');
        if (pause < 0)
            return false;
        var item = between[(pause + 1)..].TrimStart();
        // …，建成后可年产车桥、悬架20万套: what is made, in a clause that goes on about the project.
        var clause = between[(between[..pause].LastIndexOf('，') + 1)..pause];
        if (clause.Length < pause && clause.IndexOfAnyInRange('0', '9') < 0 && item.IndexOf('，') < 0 && Makes(WithoutLead(clause)))
            return false;
        // 拟于3月开工、2025年底投产，年新增产能60万吨: when, and of the same one.
        if (item.Length > 4 && char.IsAsciiDigit(item[0]) && item[..Math.Min(6, item.Length)].IndexOfAny('年', '月') > 0)
            return false;
        return item.Length >= 4 && !SaysOfProject(item) && !(item.LastIndexOf('，') is >= 0 and var comma && SaysOfProject(WithoutLead(item[(comma + 1)..])));
    }

    // 建成后可年产, 年处理: what a clause of a project says that it makes.
    private bool Makes(ReadOnlySpan<char> clause)
    {
        const int near = 6;
        foreach (var cue in _rules.Capacity)
            if (clause.IndexOf(cue, StringComparison.Ordinal) is >= 0 and <= near)
                return true;
        return false;
    }

    private bool SaysOfProject(ReadOnlySpan<char> clause)
    {
        foreach (var words in _rules.SeriesOpenings)
            if (clause.StartsWith(words, StringComparison.Ordinal))
                return true;
        return false;
    }

    private bool FollowsList(int figure, int sentence)
    {
        var next = figure;
        for (var i = LastStartingBy(figure); i >= 0 && _places[i].Span.Start >= Math.Max(sentence, figure - LongestSentence); i--)
        {
            var end = _places[i].Span.End;
            if (end > figure)
                continue;
            // 甲、乙总投资分别达120亿元、99亿元，丙项目38亿元: the list ended with its clause.
            if (next < figure && _row.Text.AsSpan(end, Math.Max(0, next - end)).IndexOfAny('，', '；') >= 0)
                return false;
            if (end < _row.Text.Length && _row.Text[end] is '等' or '、')
                return true;
            next = _places[i].Span.Start;
        }
        return false;
    }

    // One of several in a row.
    private bool IsListed(int place)
    {
        var span = _places[place].Span;
        return span.Start > 0 && _row.Text[span.Start - 1] == '、' || span.End < _row.Text.Length && _row.Text[span.End] is '、' or '等';
    }

    private int ClauseStart(int at, int sentence)
    {
        var floor = Math.Max(sentence, at - LongestClause);
        var stop = _row.Text.AsSpan(floor, at - floor).LastIndexOfAny(ProjectText.Pauses);
        return stop < 0 ? floor : floor + stop + 1;
    }

    private (TextSpan Span, string Name)? ScopeAt(int offset)
    {
        var low = Ordered.CountWhile(_scopes, offset, static (item, offset) => item.Span.Start <= offset);
        return low > 0 && _scopes[low - 1].Span.Contains(offset) ? _scopes[low - 1] : null;
    }

    private int LastStartingBy(int offset) => Ordered.CountWhile(_places, offset, static (item, offset) => item.Span.Start <= offset) - 1;

    private void AddPlaces(List<(TextSpan Span, string Name)> spans, string name, string project)
    {
        for (var at = _row.Text.IndexOf(name, StringComparison.Ordinal); at >= 0 && spans.Count < MostPlaces; at = _row.Text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            Add(spans, new TextSpan(at, at + name.Length), project);
    }

    private static void Add(List<(TextSpan Span, string Name)> spans, TextSpan place, string project)
    {
        if (spans.Count < MostPlaces && !spans.Exists(known => known.Span.Overlaps(place)))
            spans.Add((place, project));
    }
}
