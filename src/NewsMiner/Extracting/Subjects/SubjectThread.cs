using NewsMiner.Rules;

namespace NewsMiner.Extracting.Subjects;

/// <summary>
/// What each sentence is about before its own topics speak: the last topic of the paragraph so far. Beside it the last zone or place, which
/// what only a zone or place has goes back to while a firm is spoken of.
/// </summary>
/// <param name="mentions">The article's mentions and whom its offices and people speak for, in the order of the text.</param>
/// <param name="paragraphOfSentence">The paragraph of each sentence.</param>
/// <param name="main">Whom the article as a whole is about.</param>
internal sealed class SubjectThread(Article article, RuleSet rules, List<SubjectMention> mentions, List<TextSpan> sentences, int[] paragraphOfSentence, Subject? main)
{
    private readonly SubjectWords _words = SubjectWords.Of(rules);
    private readonly bool _roundUp = ArticleLayout.IsRoundUp(article);
    private readonly HashSet<string> _groups = mentions.Where(static mention => ZoneGroups.Is(mention.Rule)).Select(static mention => mention.Name).ToHashSet(StringComparer.Ordinal);

    // The headline names whom the article is about.
    private readonly bool _namedInTitle = main is { Type: SubjectType.Zone or SubjectType.Place } title && mentions.Exists(mention => mention.Name == title.Name && mention.Span.Start < article.Paragraphs[0].Span.End);

    // Where the speech that is read ends, and whose it is.
    private int _quoteEnd;
    private Subject? _speaker;

    // How many paragraphs speak of each name.
    private readonly Dictionary<string, int> _paragraphs = new(StringComparer.Ordinal);

    // The mention to read next, and what is spoken of there.
    private int _next;
    private Subject? _current;
    private Subject? _area;

    // All zones of the kind that the article is about were spoken of in the paragraph.
    private bool _toldOfAll;

    // What holds up to the full stop alone, what was spoken of at the full stop before, and the places, zones and firms that the text turns to between the two.
    private Subject? _clause;
    private (Subject? Current, Subject? Area) _before;
    private readonly HashSet<Subject> _turns = [];

    // Where the text turned last, from whom to whom: 云川新区…，云川综保区通过验收；41个项目加速集聚 comes back, as no number was told of the other.
    private (int At, Subject? From, Subject? To) _turn;

    /// <summary>Whom each sentence goes on about, and the zone or place that it goes back to; null where the article has named none yet.</summary>
    public (Subject?[] Thread, Subject?[] Areas) Read()
    {
        var (thread, areas) = (new Subject?[sentences.Count], new Subject?[sentences.Count]);
        for (var s = 0; s < sentences.Count; s++)
        {
            var opensParagraph = s == 0 || paragraphOfSentence[s] != paragraphOfSentence[s - 1];
            var before = _current;
            if (s > 0 && opensParagraph && !IsTorn(paragraphOfSentence[s - 1]))
                EnterParagraph(s);
            // 比质效，东岭园区后劲十足。: what a paragraph opens with by its name, before any number, is what it is about (产业园区是承接项目的主阵地。 names none).
            if (!opensParagraph && _clause is { Type: SubjectType.Zone } announced && (s == 1 || paragraphOfSentence[s - 2] != paragraphOfSentence[s - 1]) && sentences[s - 1].In(article.Text) is var opening
                && opening.IndexOfAnyInRange('0', '9') < 0 && opening.Contains(announced.Name, StringComparison.Ordinal))
                (_clause, _current, _area) = (null, announced, announced);
            if (opensParagraph && before is { Type: SubjectType.Company } && _current is not { Type: SubjectType.Company } && TellsBeginnings(sentences[s]))
                _current = before;
            if (opensParagraph || article.Text[sentences[s - 1].End - 1] is not ('；' or ';'))
                PassFullStop(within: !opensParagraph);
            else if (_current is { } turned && turned == _turn.To && turned != main && _turn.From is { Type: SubjectType.Zone or SubjectType.Place } back && back == main && _turn.At >= sentences[s - 1].Start && article.Text.AsSpan(_turn.At, sentences[s - 1].End - _turn.At).IndexOfAnyInRange('0', '9') < 0)
                _current = _area = back;
            (thread[s], areas[s]) = (Announced(sentences[s]) ?? Speaker(sentences[s]) ?? _clause ?? GoesOn(sentences[s], opensParagraph) ?? _current, _area);
            var first = _next;
            for (; _next < mentions.Count && mentions[_next].Span.Start < sentences[s].End; _next++)
            {
                if (mentions[_next].IsTopic)
                    _acting = mentions[_next].Rule == Offices.Acting ? mentions[_next] : null;
                Take(mentions[_next]);
            }
            if (_current is { Type: SubjectType.Company } && thread[s] == _current && SpeaksForArea(sentences[s], first))
                _current = _area;
        }
        return (thread, areas);
    }

    // A paragraph that names no one goes on about the zone of the one before only where zones take turns.
    private void EnterParagraph(int s)
    {
        _toldOfAll = false;
        if (_area is not { } last || !TakesTurns(last) || IsAside(last, s) || (_roundUp && (ArticleLayout.IsHeadline(article, paragraphOfSentence[s]) || !ArticleLayout.IsHeadline(article, paragraphOfSentence[s - 1]))))
            _area = null;
        // …，第一站是云川创意园。 and a paragraph on: 园区管委会….
        if (_next > 0 && mentions[_next - 1] is { Type: SubjectType.Zone } shown && shown.Name != main?.Name && shown.Span.Start >= sentences[s - 1].Start && TopicReader.IsPresented(article.Text, shown.Span))
            _area = new Subject(shown.Name, shown.Type);
        _current = _area;
    }

    // 云川高新区…。云川综保区进出口额居全省第一。 and a paragraph on: whom the paragraph before came to in its last sentence alone, after the main zone.
    private bool IsAside(Subject last, int s)
    {
        if (main is not { Type: SubjectType.Zone } m || last.Type != SubjectType.Zone || Paragraphs(last.Name) > 1)
            return false;
        var begin = s - 1;
        while (begin > 0 && paragraphOfSentence[begin - 1] == paragraphOfSentence[s - 1])
            begin--;
        var told = false;
        for (var i = _next - 1; i >= 0 && mentions[i].Span.Start >= sentences[begin].Start; i--)
        {
            if (mentions[i] is { IsTopic: true, Name: { } name } mention && name == last.Name && mention.Span.Start < sentences[s - 1].Start)
                return false;
            told |= mentions[i].IsTopic && mentions[i].Name == m.Name;
        }
        return told;
    }

    private void PassFullStop(bool within)
    {
        // 云岭省9个、江州省19个…; 龙头企业中，甲公司…，乙公司…, told of a zone: members of a list, none of which the text goes on about.
        if (within && _turns.Count > 0 && _turns.Count(turn => turn.Type == _current?.Type) >= (_current?.Type == SubjectType.Company && _before.Current?.Type is not SubjectType.Company ? LeastOfFirms : LeastOfList))
            (_current, _area) = _before;
        (_clause, _before) = (null, (_current, _area));
        _turns.Clear();
    }

    private void Take(SubjectMention mention)
    {
        // …企业14家，其中远川公司纳税3亿元。全年进出口额…; 恒达公司发行费用7300万元，其中远川公司获得5200万元: one of those told holds up to the full stop.
        if (mention is { IsTopic: true, Type: SubjectType.Company } && (_area is not null || _current is { Type: SubjectType.Company }) && IsAmong(mention.Span.Start))
        {
            _clause = new Subject(mention.Name, mention.Type);
        }
        // 云川市已有3个综保区，各有特色。…: how many it has, and what is said of them up to the full stop.
        else if (mention is { IsTopic: true, Type: SubjectType.Zone } && ZoneGroups.Is(mention.Rule) && ZoneGroups.CountBefore(article.Text, mention.Span.Start) is > 0 and var count && article.Text[count - 1] == '有')
        {
            _clause = new Subject(mention.Name, mention.Type);
        }
        else if (mention is { IsTopic: true, Rule: not (FacilityTopics.Passing or Offices.Acting) })
        {
            var topic = new Subject(mention.Name, mention.Type);
            _turn = (mention.Span.Start, _current, topic);
            (_current, _clause) = (topic, null);
            if (topic.Type is not (SubjectType.Zone or SubjectType.Place))
            {
                _turns.Add(topic);
                return;
            }
            if (topic != main)
                _turns.Add(topic);
            // 全省开发区…。最高的青石高新区为86%。: one of those that the paragraph is about.
            if (IsPassing(topic) || (_toldOfAll && topic.Type == SubjectType.Zone && !_groups.Contains(topic.Name)))
                (_clause, _current) = (topic, null);
            _toldOfAll |= topic == main && _groups.Contains(topic.Name);
            _area = _current;
        }
        // 记者见到远川公司总经理王某: what is said next is of the firm.
        else if (mention.Type == SubjectType.Company && Offices.IsFirmsPerson(article.Text, mention.Span.End, _words))
        {
            _current = new Subject(mention.Name, mention.Type);
        }
    }

    private bool IsAmong(int at) => article.Text.AsSpan(0, at).TrimEnd('，').TrimEnd(',').EndsWith("其中");

    // The office that the text came to last, no other topic after it.
    private SubjectMention? _acting;

    // 临江海关查验货物9000万元。其中，…: parts of it, and what the office did besides.
    private Subject? GoesOn(TextSpan sentence, bool opensParagraph)
    {
        if (opensParagraph)
            _acting = null;
        return _acting is { } office && sentence.In(article.Text) is var said && (said.StartsWith("其中") || said.StartsWith("同时")) ? new Subject(office.Name, office.Type) : null;
    }

    // 新签约项目46个——近日，云川经开区公布…: what stands before the dash is of whom it leads to.
    private Subject? Announced(TextSpan sentence)
    {
        var next = _next;
        while (next < mentions.Count && !mentions[next].IsTopic)
            next++;
        return next < mentions.Count && mentions[next].Span.Start < sentence.End && article.Text.AsSpan(sentence.Start, mentions[next].Span.Start - sentence.Start) is var before && before.LastIndexOf("——") is >= 4 and var dash && before.Length - dash <= 8
            ? new Subject(mentions[next].Name, mentions[next].Type)
            : null;
    }

    // 2014年返乡创业时，只租了600平方米厂房…: how the firm of the paragraph before began, where nobody else is named.
    private bool TellsBeginnings(TextSpan sentence)
    {
        for (var next = _next; next < mentions.Count && mentions[next].Span.Start < sentence.End; next++)
            if (mentions[next].IsTopic)
                return false;
        return _words.FirmsBeginnings.AnyIn(sentence.In(article.Text));
    }

    // “我们今年…。”远川公司总经理王某说: what is quoted before its speaker is named is of the speaker's firm.
    private Subject? Speaker(TextSpan sentence)
    {
        const int longestQuote = 200, near = 14;
        var text = article.Text;
        if (sentence.Start < _quoteEnd)
            return _speaker;
        if (sentence.Length == 0 || text[sentence.Start] != '“')
            return null;
        var close = text.IndexOf('”', sentence.Start, Math.Min(longestQuote, text.Length - sentence.Start));
        // “产业园”建成: a word in marks is no speech.
        if (close < 0 || text[close - 1] is not ('。' or '！' or '？' or '，'))
            return null;
        (_quoteEnd, _speaker) = (close, null);
        for (var next = _next; next < mentions.Count && mentions[next].Span.Start <= close + near; next++)
            if (mentions[next] is { Type: SubjectType.Company } firm && firm.Span.Start > close && text.AsSpan(close + 1, firm.Span.Start - close - 1).IndexOfAny("。\n；") < 0)
                _speaker = new Subject(firm.Name, firm.Type);
        return _speaker;
    }

    // A line that breaks off in the middle of its sentence goes on in the next.
    private bool IsTorn(int paragraph)
    {
        var span = article.Paragraphs[paragraph].Span;
        return article.Paragraphs[paragraph].Role == ParagraphRole.Body && span.Length > 0 && article.Text[span.End - 1] is var end
            && (end is '，' or ',' or '、' || (span.Length > 45 && char.IsLetterOrDigit(end)));
    }

    // “企业发展很快。”管委会主任王某说: an office speaks, and of its zone.
    private bool SpeaksForArea(TextSpan sentence, int first)
    {
        for (var i = first; i < _next; i++)
            if (mentions[i] is { Type: SubjectType.Institution } office && office.Name[^1] is '会' or '局' or '委' or '厅')
                return true;
        var said = sentence.In(article.Text);
        return _words.AreasPosts.AnyIn(said) && !said.Contains("车间主任", StringComparison.Ordinal);
    }

    // A part of the main zone, or the place around it, holds for its own sentence.
    private bool IsPassing(Subject subject) =>
        main is { Type: SubjectType.Zone } m
        && m.Name != subject.Name
        && (subject.Name == "全国"
            // 全省高新区…。其中国家高新区…: some of them.
            || (_groups.Contains(m.Name) && _groups.Contains(subject.Name))
            || (subject.Type == SubjectType.Zone && rules.Gazetteer.Zone(subject.Name) is null && IsPark(subject.Name))
            || (subject.Type == SubjectType.Place && (rules.Gazetteer.IsWithin(m.Name, subject.Name) || PlacesAround.SharesPlace(rules, m.Name, subject.Name))));

    // How many paragraphs speak of it.
    private int Paragraphs(string name)
    {
        if (!_paragraphs.TryGetValue(name, out var count))
        {
            var last = -1;
            var s = 0;
            foreach (var mention in mentions)
            {
                if (!mention.IsTopic || mention.Name != name)
                    continue;
                while (s + 1 < sentences.Count && sentences[s + 1].Start <= mention.Span.Start)
                    s++;
                if (s < paragraphOfSentence.Length && paragraphOfSentence[s] != last)
                    (last, count) = (paragraphOfSentence[s], count + 1);
            }
            _paragraphs[name] = count;
        }
        return count;
    }

    private static bool IsPark(string name) => name.EndsWith('园') || name.EndsWith("园区", StringComparison.Ordinal) || name.EndsWith('城');

    // One of a group of zones that the headline names holds for its own paragraph.
    private bool TakesTurns(Subject subject) =>
        subject.Type is SubjectType.Zone or SubjectType.Place
        && main is { Type: not SubjectType.Institution } m
        && m.Name != subject.Name
        && !(_namedInTitle && _groups.Contains(m.Name))
        && !(_namedInTitle && Paragraphs(subject.Name) < 2 && Paragraphs(m.Name) > 1)
        && !rules.Gazetteer.IsWithin(subject.Name, m.Name)
        && !rules.Gazetteer.IsWithin(m.Name, subject.Name)
        && article.Paragraphs.Count > 3;

    // How many places or zones, and how many firms, between two full stops make a list.
    private const int LeastOfList = 3;
    private const int LeastOfFirms = 2;
}
