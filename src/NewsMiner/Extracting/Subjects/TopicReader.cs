using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// Tells which names a text is about: those at the head of a clause, with at most a time or a connective before them, and those that what stands
/// around them sets out as what is spoken of next.
/// </summary>
internal sealed class TopicReader(string text, RuleSet rules, List<FoundName> names)
{
    private readonly SubjectWords _words = SubjectWords.Of(rules);

    // How often each name is used.
    private readonly Dictionary<string, int> _uses = CanonicalNames.Tally(names, static _ => true);

    /// <summary>Whether its sentence is about each name.</summary>
    public static bool[] Read(string text, RuleSet rules, List<TextSpan> sentences, List<FoundName> names)
    {
        var topics = new bool[names.Count];
        var reader = new TopicReader(text, rules, names);
        for (int i = 0, s = 0; i < names.Count; i++)
        {
            while (s + 1 < sentences.Count && sentences[s + 1].Start <= names[i].Span.Start)
                s++;
            topics[i] = sentences.Count == 0 || reader.IsTopic(sentences[s], i) && !(ZoneGroups.Is(names[i]) && ZoneGroups.IsAssessed(text, names[i].Span.End, rules));
        }
        return topics;
    }

    /// <summary>
    /// Whether a sentence is about a name: by what it is and what stands around it, where that tells; else where it stands at the head of a clause, with at
    /// most a time or a connective before it.
    /// </summary>
    private bool IsTopic(TextSpan sentence, int index)
    {
        var name = names[index];
        var (previous, next) = (name.Span.Start > sentence.Start ? text[name.Span.Start - 1] : '\n', name.Span.End < text.Length ? text[name.Span.End] : '\n');
        // A member of a list of names (太原、大同等市) is no topic by itself; 太原、大同分别 is read by the joiner.
        if (next == '等' || NamesInRow.IsOneOfCounted(text, name.Span.End) || (next is '内' or '里' or '中' && name.Span.In(text) is "产业园" or "工业园" or "科技园" or "化工园区" or "化工园" or "产业园区" or "工业园区") || NamesInRow.IsInTitleMarks(text, sentence, name.Span.Start) || NamesInRow.IsInBrackets(text, sentence, name.Span) || NamesInRow.IsOneOfMany(text, name.Span.End))
            return false;
        if (name.Rule.StartsWith("relative-", StringComparison.Ordinal) && IsNotMeant(name, next))
            return false;
        // 太原—塔什干航线, 大同—天津南特高压工程: where a line begins.
        if (name.Type == SubjectType.Place && next is '—' or '-' or '－' && name.Span.End + 1 < sentence.End && text[name.Span.End + 1] is >= '一' and <= '龥')
            return false;
        // 以远川公司、恒达集团为代表的化工企业, 以云川经开区为龙头的五个园区: who stands for others.
        if (previous is '以' && StandsForOthers(name.Span.End, sentence.End))
            return false;
        var told = name.Type switch
        {
            SubjectType.Company => IsFirmsTopic(sentence, index, previous, next),
            SubjectType.Zone => IsZonesTopic(sentence, index, previous, next),
            // 云川市级项目17个: whose list they are on.
            SubjectType.Place => next == '级' || IsOnlyWhere(index, next) ? false : previous == '的' && next is '，' or ',' && IsDescribedPlace(index, sentence) ? true : null,
            _ => (bool?)null,
        };
        return told ?? (!IsLoneGuess(index) && StandsAtHead(sentence, index, previous, next));
    }

    /// <summary>全国首个, 全省占比, 全国推广的: a word for all is said in passing, as what something is measured in.</summary>
    private bool IsNotMeant(FoundName name, char next)
    {
        var after = text.AsSpan(name.Span.End);
        // …产值1743亿元，全市占比50.4%: the whole.
        if (name.Rule != "relative-zone" && (after.StartsWith("占比") || IsOwedHere(after)))
            return true;
        // 全国首个, 全省第一: a rank among all, not all of it.
        if (name.Rule is "relative-nation" or "relative-province" or "relative-city" && next is '首' or '第' or '最' or '率' or '领' or '前' or '唯' or '文' or '百' or '先' or '排' or '同' or '平' or '各' && !TellsAverage(after))
            return true;
        if (after.StartsWith("综合实力"))
            return true;
        // 全省开发区综合考评排名第一: what the zone that is told of was ranked in.
        foreach (var kind in ZoneKinds.Endings)
            if (after.StartsWith(kind) && ZoneGroups.IsAssessed(text, name.Span.End + kind.Length, rules))
                return true;
        // 2020年度综合保税区发展绩效评估为A类: what it was judged in.
        if (name.Rule == "relative-zone" && IsJudgement(name.Span.End))
            return true;
        // 全国医药工业百强企业落户5家: what kind of firms they are.
        if (name.Rule is "relative-nation" or "relative-province" && OpensListOfBest(name.Span.End))
            return true;
        // 全国推广的48项任务, 全省下达的计划: what is done to a thing, by all.
        return name.Rule is "relative-nation" or "relative-province" && IsAttribute(name.Span.End);
    }

    // 全市平均降幅是3.8%: the place's own, told in full.
    private static bool TellsAverage(ReadOnlySpan<char> after)
    {
        const int longest = 10;
        if (!after.StartsWith("平均"))
            return false;
        after = after[2..Math.Min(after.Length, longest)];
        return after.IndexOfAnyInRange('0', '9') is > 0 and var number && after[number - 1] is '为' or '是' or '达' && after[..number].IndexOfAny(Clause.Ends) < 0;
    }

    /// <summary>What stands around a firm's name tells of it; null where it does not tell.</summary>
    private bool? IsFirmsTopic(TextSpan sentence, int index, char previous, char next)
    {
        var span = names[index].Span;
        // 采访团走进远川公司的车间: who is visited is spoken of.
        if (next is not ('、' or '和' or '与') && IsVisited(span.Start))
            return true;
        // 第一站是远川公司。: the next sentence goes on about it.
        if (next is '。' && previous is '是' or '为' && span.Start - sentence.Start < NamesInRow.LongestBracket)
            return true;
        // 远川集团投资的…: what the firm did describes what follows.
        if (IsDoerOfNext(text, span.End, _words))
            return false;
        // 云川经开区的远川公司建设现场, 云川经开区内远川公司: whose firm it is opens the clause.
        if (previous is '的' or '内' && index > 0 && names[index - 1] is { Type: SubjectType.Zone or SubjectType.Place } seat && seat.Span.End == span.Start - 1 && next is not ('的' or '、' or '等' or '和' or '与' or '及' or '。') && Clause.StandsAtHead(text, seat.Span.Start))
            return true;
        // 位于云川经开区的远川公司, 走进临江的远川公司: where it lies, then who it is.
        if (previous == '的' && (LiesIn(sentence, span.Start) || IsDescribed(index, sentence)))
            return true;
        // 把工厂搬来的远川公司总经理表示: whose manager speaks.
        if (previous == '的' && _words.Managers.AnyBegins(text.AsSpan(span.End)))
            return true;
        // 王某在远川公司的总装车间带班: where somebody works.
        if (previous == '在' && next == '的' && _words.Workrooms.AnyBegins(text.AsSpan(span.End + 1)))
            return true;
        return NamesInRow.IsInListOfProjects(text, names, index) ? false : null;
    }

    private bool StandsForOthers(int at, int end)
    {
        const int longest = 60;
        var rest = text.AsSpan(at, Math.Min(longest, end - at));
        if (rest.IndexOfAny(Clause.Ends) is >= 0 and var stop)
            rest = rest[..stop];
        return _words.Exemplary.AnyIn(rest);
    }

    /// <summary>What stands around a zone's name tells of it; null where it does not tell.</summary>
    private bool? IsZonesTopic(TextSpan sentence, int index, char previous, char next)
    {
        var (span, rule) = (names[index].Span, names[index].Rule);
        var named = names[index].Name.Length > 0;
        var refersBack = rule.StartsWith("relative-", StringComparison.Ordinal);
        // 东岭产业园区18个；其他园区8个: the others of the zone.
        if ((refersBack || rule == ZoneGroups.Rule) && ZoneGroups.IsRest(text, span))
            return true;
        // 走进位于云川新区的远曜产业园，…: which of the zone's parks.
        if (named && !refersBack && next is '，' or ',' && previous is '的' && index > 0 && names[index - 1] is { Type: SubjectType.Zone or SubjectType.Place } around && around.Span.End == span.Start - 1
            && text.AsSpan(Clause.HeadOf(text, span.Start, Math.Max(sentence.Start, span.Start - 40))) is var visit && (visit.StartsWith("走进") || visit.StartsWith("来到") || visit.StartsWith("记者走进") || visit.StartsWith("在位于")))
            return true;
        // 云川中心港…。云川开发区中心港码头主任: where the facility lies that the article tells of.
        if (named && !refersBack && OpensFacility(span.End))
            return false;
        // 云川湾新型储能示范区项目, and a line that is a project's name: what the project is called after.
        if (named && (NamesInRow.NamesProject(text, span.End) && rule != "zone-gazetteer" || NamesInRow.IsLineOfProject(text, span)))
            return false;
        if (NamesInRow.IsInListOfProjects(text, names, index))
            return false;
        // 区内的云川综保区实现…, 高新区下辖的东岭产业园，…: a part, by its own name.
        if (_words.ZonesParts.AnyEnds(text.AsSpan(sentence.Start, span.Start - sentence.Start)))
            return true;
        // 新辟的临江工业园紧挨合作区: what is said of it, then which it is.
        return previous == '的' && named && !refersBack && IsDescribedZone(index, sentence) ? true : null;
    }

    private bool OpensFacility(int at)
    {
        foreach (var kind in rules.Forms.GetValueOrDefault("facility") ?? [])
            if (text.AsSpan(at).StartsWith(kind) && names.Exists(name => name.Rule == "facility" && name.Span.End != at + kind.Length && name.Name.EndsWith(kind, StringComparison.Ordinal)))
                return true;
        return false;
    }

    /// <summary>Whether a place is named for where something comes from, is the first or belongs to.</summary>
    private bool IsOnlyWhere(int index, char next)
    {
        var span = names[index].Span;
        var after = text.AsSpan(span.End);
        // 云岭远川、三江炭素、锦程科技等企业先后落户: a firm's place in a list of firms.
        if (NamesInRow.OpensListOfFirms(text, span.End))
            return true;
        // 云川石化炼油改造、远川电厂等13个项目已投产: the place opens the name of one of them.
        if (NamesInRow.IsInListOfProjects(text, names, index))
            return true;
        // 北京项目加快引入: where they come from.
        if (span.Length == 2 && (after.StartsWith("客商") || after.StartsWith("资本") || (after.StartsWith("项目") && !after.StartsWith("项目数"))))
            return true;
        // 云岭省进出口总值的48%由这里贡献: of whose the zone that is spoken of has a part.
        if (IsOwedHere(after))
            return true;
        // 云岭首个省级新区——云川新区: where it is the first, not of whom.
        return next == '首' && span.End + 1 < text.Length && text[span.End + 1] is '个' or '家' or '批' or '座' or '条';
    }

    private static bool IsOwedHere(ReadOnlySpan<char> after)
    {
        const int longest = 30;
        after = after[..Math.Min(longest, after.Length)];
        if (after.IndexOfAny(Clause.Ends) is >= 0 and var stop)
            after = after[..stop];
        return after.IndexOf("这里") is > 2 and var here && after[..here].TrimEnd('于') is [.., '由' or '从'] or [.., '来' or '出' or '产' or '源', '自'];
    }

    /// <summary>A guess that stands alone is no topic, but for a place's name before a zone's own kind: 龙湾经开区.</summary>
    private bool IsLoneGuess(int index)
    {
        var name = names[index];
        if (!name.Rule.EndsWith(SubjectNames.Open, StringComparison.Ordinal) || _uses[name.Name] != 1)
            return false;
        var start = name.Span.Start;
        var said = name.Span.In(text);
        return name.Type switch
        {
            SubjectType.Company => !(IsVisited(start) || said.EndsWith("有限公司") || IsMeantByNext(index)),
            SubjectType.Zone => !(IsMeantByNext(index) || EndsInKind(said) || said.EndsWith("出口加工区") || said.EndsWith("保税港区") || OpensPart(start) && NamesItsPlace(said) || Clause.StandsAtHead(text, start) && IsSaidOf(text, name.Span.End, rules)),
            _ => true,
        };

        static bool EndsInKind(ReadOnlySpan<char> zone)
        {
            foreach (var kind in ZoneKinds.OfOneZone)
                if (zone.Length - kind.Length is >= 2 and <= 5 && zone.EndsWith(kind, StringComparison.Ordinal))
                    return true;
            return false;
        }
    }

    // 远川材料公司的控制室里，…。该公司…, 青石产业园是主阵地。该园…: no other firm, or park, stands between.
    private bool IsMeantByNext(int index)
    {
        var (type, back) = (names[index].Type, names[index].Type == SubjectType.Zone ? "relative-zone" : "relative-company");
        if (type == SubjectType.Zone && !names[index].Name.EndsWith('园') && !names[index].Name.EndsWith("园区", StringComparison.Ordinal))
            return false;
        for (var i = index + 1; i < names.Count && names[i].Span.Start - names[index].Span.End < Clause.Reach; i++)
            if (names[i].Rule == back && text[names[i].Span.Start] == '该')
                return type != SubjectType.Zone || names[i].Span.In(text) is "该园" or "该园区";
            else if (names[i].Type == type && names[i].Rule != back)
                return false;
        return false;
    }

    /// <summary>Whether a name stands at the head of its clause, or behind what makes it what the clause is about.</summary>
    private bool StandsAtHead(TextSpan sentence, int index, char previous, char next)
    {
        var (span, type) = (names[index].Span, names[index].Type);
        if (previous == '、' && index > 0 && names[index - 1].Span.End == span.Start - 1 && next is '、' or '等' or '和' or '与' or '及')
            return false;
        var head = previous == '、' && char.IsAsciiDigit(next) && FollowsFigure(span.Start - 1) ? span.Start : Clause.HeadOf(text, span.Start, Math.Max(sentence.Start, span.Start - Clause.Reach), "（）】");
        var lead = text.AsSpan(head, span.Start - head).Trim();
        // 在2023年度全国综保区绩效评估中, 在中西部地区排名第12位: whom it is measured among.
        if (lead.StartsWith("在") && type is SubjectType.Zone or SubjectType.Place && MeasuresAmong(span.End, sentence.End))
            return false;
        // 临江 临江经开区今年…: the place of the dateline, then the zone.
        if (index > 0 && names[index - 1] is { Type: SubjectType.Place } place && place.Span.Start >= head && place.Span.End <= span.Start && text.AsSpan(place.Span.End, span.Start - place.Span.End).Trim().IsEmpty && type == SubjectType.Zone)
            lead = text.AsSpan(head, place.Span.Start - head).Trim();
        // 云川市委常委、高新区党工委书记王某说: he speaks of the zone.
        // …; 云川市副市长、高新区管委会主任王某列出….
        if (type == SubjectType.Place && (next == '委' || _words.AreasPosts.AnyBegins(text.AsSpan(span.End)) || next is '副' or '市' && _words.AreasPosts.AnyBegins(text.AsSpan(span.End + 1))) && index + 1 < names.Count && names[index + 1] is { Type: not SubjectType.Place } office && office.Span.Start - span.End <= 12 && (text.AsSpan(office.Span.End).StartsWith("党工委") || text.AsSpan(office.Span.End).StartsWith("管委会") || office.Name.EndsWith("管委会", StringComparison.Ordinal)))
            return false;
        if (ZoneGroups.Is(names[index]))
            return IsGroupsTopic(index, head, next);
        if (type == SubjectType.Company)
        {
            // 由远川集团投资建设: by whom, of what was named before.
            if (lead.EndsWith("由"))
                return false;
            // 云川经开区远川公司: where it lies, then who it is.
            if (index > 0 && names[index - 1] is { Type: SubjectType.Zone or SubjectType.Place } seat && seat.Span.End == span.Start && seat.Span.Start >= head)
                lead = text.AsSpan(head, seat.Span.Start - head).Trim();
            // 首家入园的企业云川公司表示: what is said of it, then who it is.
            if (lead.EndsWith("的企业") || IsKindOfFirm(lead))
                return true;
        }
        while (!lead.IsEmpty && lead[0] is '“' or '　' or ' ' or '、' or '—')
            lead = lead[1..];
        // 中国瑞丽口岸.
        if (lead.IsEmpty || (lead is "中国" && names[index].Rule == "facility"))
            return true;
        // 公司所在的云川经开区，已有…: from the firm to the zone around it.
        if (type == SubjectType.Zone && next is '，' or ',' && lead.EndsWith("所在的"))
            return true;
        // 作为“两翼”的云川新区，…: what is said to be what, then who it is.
        if (type is SubjectType.Zone or SubjectType.Place && lead.StartsWith("作为") && lead[^1] == '的' && next is '，' or ',' or '和' or '、')
            return true;
        // 以光机电产业见长的云川经开区，…: what it is known for, then who it is.
        if (type is SubjectType.Zone or SubjectType.Place && lead is ['以', _, _, .., '的'] && next is '，' or ',' && lead[1..^1].IndexOf('的') < 0)
            return true;
        // 列嘉州市开发区第二: the zones of a city, none of them.
        if (ZoneGroups.IsOfCity(names[index]))
            return false;
        // 增长面最广的要数云川经开区: whom the clause leads to.
        foreach (var leads in rules.Forms.GetValueOrDefault("head-pointing") ?? [])
            if (lead.EndsWith(leads))
                return true;
        // 经云川口岸出入境人员, 上半年经云川机场进出口: what passes through is its own.
        if (names[index].Rule == "facility" && lead[^1] == '经' && Clause.IsLeadIn(lead[..^1]))
            return true;
        // 为云川县贡献税收3亿元: what it is given is its own.
        if (lead[^1] == '为' && type is SubjectType.Zone or SubjectType.Place && text.AsSpan(span.End).StartsWith("贡献"))
            return true;
        if (_words.Relates.AnyEnds(lead))
            return false;
        // 从X获悉, 据X介绍: the source is usually whom it is about.
        // 在全国位列第四, 在全省机场中: a place of comparison, unless the clause ends with it (在云川，…).
        if (lead is "在" or "而在" && (type == SubjectType.Place || names[index].Rule.StartsWith("relative-", StringComparison.Ordinal)) && names[index].Rule != "relative-zone")
            return next is '，' or ',';
        // 6月25日在香江签了协议: where it was done.
        if (type == SubjectType.Place && lead.Length > 1 && lead[^1] == '在' && next is not ('，' or ','))
            return false;
        if (lead is "从" or "据" or "根据" or "记者从" or "在" or "而在" or "截至" or "以" or "位于" or "除")
            return lead is not ("除" or "位于");
        return Clause.IsLeadIn(lead);
    }

    /// <summary>全省5家综保区实现…, 全国共有178家国家高新区，聚集…: a group is spoken of where its count opens the clause or says how many there are.</summary>
    private bool IsGroupsTopic(int index, int head, char next)
    {
        var start = ZoneGroups.AgainBefore(text, ZoneGroups.WithinBefore(text, ZoneGroups.CountBefore(text, names[index].Span.Start)), rules);
        if (index > 0 && names[index - 1] is { } whole && whole.Span.Start >= head && whole.Span.End == start)
            start = whole.Span.Start;
        var lead = text.AsSpan(head, start - head).Trim();
        // 其中国家级经开区3个: how many there are, of whom was named before.
        if (char.IsAsciiDigit(next) && NamesInRow.CountsIt(text, names[index].Span.End))
            return false;
        // 在国家级经开区综合评价中: whom it is measured among.
        if (next is '的' or '中' or '、' or '里' || lead.EndsWith("在") || lead.EndsWith("从"))
            return false;
        return lead.IsEmpty || Clause.IsLeadIn(lead) || lead[^1] == '的' || (next is '，' or ',' && lead[^1] == '有' && !text.AsSpan(names[index].Span.End + 1).StartsWith("其中"));
    }

    /// <summary>绿色化工园区签约项目187个: whether what a name is told to have or to have done follows it, with a number in its clause.</summary>
    public static bool IsSaidOf(string text, int at, RuleSet rules)
    {
        const int longest = 24;
        var rest = text.AsSpan(at, Math.Min(longest, text.Length - at));
        if (rest.IndexOfAny(Clause.Ends) is >= 0 and var stop)
            rest = rest[..stop];
        if (rest.IndexOfAnyInRange('0', '9') < 0)
            return false;
        rest = rest[Clause.AfterLeadIn(rest, 0, rest.Length)..];
        foreach (var said in rules.Forms.GetValueOrDefault("head-told") ?? [])
            if (rest.StartsWith(said, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether a clause opens with what describes its zone (新获批的, 位于城北的), not with somebody else's doing or a relation to it.</summary>
    private bool IsDescribedZone(int index, TextSpan sentence)
    {
        var span = names[index].Span;
        var floor = Math.Max(sentence.Start, span.Start - LongestDescription);
        var head = Clause.HeadOf(text, span.Start, floor, "“");
        var lead = text.AsSpan(head, span.Start - head).Trim();
        var neighbour = _words.Neighbours.AnyBegins(lead);
        // 最高的青石高新区为86%; 相邻的青石高新区，….
        if (lead.Length < (lead is ['最', ..] || neighbour ? 3 : 4) || (head == floor && floor > sentence.Start))
            return false;
        if (span.End >= text.Length || text[span.End] is '的' or '、' or '等' or '和' or '与' or '及' or '。' or '；' or '内' or '里' or '上' || (index > 0 && names[index - 1].Span.Start >= head && names[index - 1].Type is not SubjectType.Place && !(names[index - 1].Type == SubjectType.Zone && lead.StartsWith("位于"))))
            return false;
        if (!neighbour && (_words.Beside.AnyBegins(lead) || _words.BesideZones.AnyBegins(lead)))
            return false;
        return lead[..^1].IndexOfAny('的', '是') < 0;
    }

    /// <summary>项目数与云川市相同的临江市，…; 紧随其后的临江市，…: whether the sentence opens with what tells a place from others.</summary>
    private bool IsDescribedPlace(int index, TextSpan sentence)
    {
        var span = names[index].Span;
        if (names[index].Rule.StartsWith("relative-", StringComparison.Ordinal) || text[span.End - 1] is not ('市' or '县' or '区' or '旗' or '州' or '盟' or '省'))
            return false;
        var lead = text.AsSpan(sentence.Start, span.Start - sentence.Start).Trim();
        return lead.Length is >= 4 and <= LongestDescription && lead[..^1].IndexOfAny(Clause.Ends) < 0 && lead[..^1].IndexOfAny('的', '是', '了') < 0 && !_words.Beside.AnyBegins(lead) && !_words.BesideZones.AnyBegins(lead);
    }

    /// <summary>由研究院孵化的远川公司，…: what describes a firm leads to it, unless it stands beside another (与…的远川公司).</summary>
    private bool IsDescribed(int index, TextSpan sentence)
    {
        var span = names[index].Span;
        if (names[index].Rule is not ("company-full" or "company-full-open" or "company-shortened" or "company-short" or HeadNames.FirmRule) || span.End >= text.Length || text[span.End] is '的' or '、' or '等' or '和' or '与' or '及' or '。' or '；')
            return false;
        var head = Clause.HeadOf(text, span.Start, Math.Max(sentence.Start, span.Start - 40), "“");
        var lead = text.AsSpan(head, span.Start - head).Trim();
        return !_words.Beside.AnyBegins(lead);
    }

    private bool LiesIn(TextSpan sentence, int start)
    {
        var head = Clause.HeadOf(text, start, Math.Max(sentence.Start, start - 40), "“");
        var lead = text.AsSpan(head, start - head).Trim();
        return _words.LiesIn.AnyBegins(lead);
    }

    private bool IsVisited(int start) => _words.Visits.AnyEnds(text.AsSpan(0, start));

    /// <summary>远川集团投资的…, 远川集团旗下的…: what follows a firm's name says by whom the thing is that is spoken of.</summary>
    public static bool IsDoerOfNext(string text, int at, SubjectWords words)
    {
        // 投资的, 投资建设的.
        var doings = words.FirmsDoings;
        return at + 2 < text.Length && (text.AsSpan(at, 2) is "旗下" || text[at + 2] == '的' && doings.Contains(text.AsSpan(at, 2)))
            || at + 4 < text.Length && text[at + 4] == '的' && doings.Contains(text.AsSpan(at, 4));
    }

    /// <summary>区内的龙头企业远川公司: what kind of firm it is, unless something is done to it (引进龙头企业远川公司).</summary>
    private bool IsKindOfFirm(ReadOnlySpan<char> lead)
    {
        if (lead.Length > 16 || !(lead.EndsWith("企业") || _words.Leaders.AnyEnds(lead)))
            return false;
        return !_words.DoesToFirms.AnyBegins(lead);
    }

    private bool IsJudgement(int at)
    {
        const int longest = 10;
        var rest = text.AsSpan(at, Math.Min(longest, text.Length - at));
        if (rest.IndexOfAny(Clause.Ends) is >= 0 and var stop)
            rest = rest[..stop];
        return rest.IndexOfAnyInRange('0', '9') < 0 && !_words.Judged.AnyBegins(rest) && _words.Judged.AnyIn(rest);
    }

    // Up to the clause's end: …评估中，; or a rank right behind the name.
    private bool MeasuresAmong(int at, int end)
    {
        const int longest = 30;
        var rest = text.AsSpan(at, Math.Min(longest, end - at));
        // 在中西部地区（含东北三省）排名第12位.
        if (rest.Length > 2 && rest[0] is '（' or '(' && rest.IndexOfAny('）', ')') is > 0 and var note)
            rest = rest[(note + 1)..];
        if (_words.RankBegins.AnyBegins(rest))
            return true;
        var stop = rest.IndexOfAny('，', ',');
        // 在全省产业园区工业投资增速榜上排名第一.
        for (var i = rest.IndexOfAny('上', '中', '里'); i > 0 && i < (stop < 0 ? rest.Length : stop); i++)
            if (rest[i] is '上' or '中' or '里' && _words.JudgedAmong.AnyEnds(rest[..i]) && _words.RankBegins.AnyBegins(rest[(i + 1)..]))
                return true;
        if (stop < 3 || rest[stop - 1] is not ('中' or '里'))
            return false;
        return _words.JudgedAmong.AnyEnds(rest[..(stop - 1)]);
    }

    private bool OpensListOfBest(int at)
    {
        const int longest = 12;
        var rest = text.AsSpan(at, Math.Min(longest, text.Length - at));
        if (rest.IndexOfAny(Clause.Ends) is >= 0 and var stop)
            rest = rest[..stop];
        return rest.IndexOf('强') is > 0 and var best && rest[best - 1] is '百' or '十' or '0' && rest[best..].StartsWith("强企业");
    }

    private bool IsAttribute(int at)
    {
        const int longest = 7;
        var rest = text.AsSpan(at, Math.Min(longest, text.Length - at));
        var of = rest.IndexOf('的');
        return of >= 2 && rest[..of].IndexOfAny("，。；、：") < 0 && of + 1 < rest.Length && (char.IsAsciiDigit(rest[of + 1]) || rest[of + 1] == '“');
    }

    /// <summary>Whether a part between full stops or semicolons begins there, or after a time or 分县看，.</summary>
    private bool OpensPart(int start)
    {
        var from = start;
        while (from > 0 && text[from - 1] is not ('。' or '；' or ';' or '\n' or '　'))
            if (start - --from > Clause.LongestLead)
                return false;
        var lead = text.AsSpan(from, start - from);
        return lead.IsEmpty || lead.EndsWith("看，") || lead.EndsWith("中，") || lead[^1] is '年' or '月' or '度' or '，' && Clause.IsLeadIn(lead.TrimEnd('，'));
    }

    /// <summary>青石县生态工业集中区: a name that begins with what a county or town is called is whole, though no list has the county.</summary>
    private static bool NamesItsPlace(ReadOnlySpan<char> name)
    {
        var kind = name[..Math.Min(4, name.Length)].IndexOfAny("县市旗镇乡");
        return kind > 0 && name.Length - kind > 4 && !name[..kind].ContainsAny(NoPlacesName);
    }

    /// <summary>甲高新区195亿元、乙综保区43亿元: whether a figure stands before the mark.</summary>
    private bool FollowsFigure(int mark)
    {
        const int longestUnit = 4;
        for (var at = mark - 1; at > 0 && mark - at <= longestUnit + 1; at--)
            if (char.IsAsciiDigit(text[at]))
                return true;
        return false;
    }


    // In UTF-16 code units.
    private const int LongestDescription = 16;

    private static readonly System.Buffers.SearchValues<char> NoPlacesName = System.Buffers.SearchValues.Create("全各该本我跨每此外");

    /// <summary>第一个落户的是远川公司。: who the sentences after it speak of as 公司.</summary>
    public static bool IsPresented(string text, TextSpan firm)
    {
        if (firm.End >= text.Length || text[firm.End] != '。')
            return false;
        var lead = text.AsSpan(Math.Max(0, firm.Start - Clause.LongestLead), Math.Min(Clause.LongestLead, firm.Start));
        var clause = lead[(lead.LastIndexOfAny('，', '。', '\n') + 1)..];
        return clause.LastIndexOf('是') is >= 0 and var verb && !clause[verb..].ContainsAny('和', '与', '、');
    }
}
