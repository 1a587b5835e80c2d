namespace NewsMiner.Extracting.Subjects;

/// <summary>The subjects of one article: every mention, and whom each place of the text is about.</summary>
public sealed class ArticleSubjects
{
    /// <summary>In characters; text without punctuation makes longer ones, and whatever looks back looks no further.</summary>
    internal const int LongestSentence = 1000;

    private readonly List<SubjectMention> _mentions;
    private readonly List<SubjectMention> _topics;
    private readonly List<TextSpan> _sentences;
    private readonly Subject?[] _thread;
    private readonly Subject?[] _areas;

    internal ArticleSubjects(
        List<SubjectMention> mentions,
        IReadOnlyList<SubjectMention> projects,
        Subject? main,
        List<TextSpan> sentences,
        Subject?[] thread,
        Subject?[] areas)
    {
        _mentions = mentions;
        Main = main;
        _topics = [.. mentions.Where(m => m.IsTopic).Concat(projects).OrderBy(m => m.Span.Start)];
        Projects = projects;
        _sentences = sentences;
        _thread = thread;
        _areas = areas;
    }

    /// <summary>All mentions, in the order of the text; they do not overlap.</summary>
    public IReadOnlyList<SubjectMention> Mentions => _mentions;

    /// <summary>Projects that a clause goes on speaking of (总投资30亿元的…项目，占地…), in the order of the text; topics of their own sentences.</summary>
    public IReadOnlyList<SubjectMention> Projects { get; }

    /// <summary>Whom the article as a whole is about; null where it names no one.</summary>
    public Subject? Main { get; }

    /// <summary>
    /// Whom the text at <paramref name="offset"/> is about: the last topic of its sentence that stands before it, else what the
    /// sentences before it in the paragraph are about, else the article's main subject. Null where the article names no one.
    /// </summary>
    public Subject? SubjectAt(int offset)
    {
        var sentence = SentenceAt(offset);
        if (sentence < 0)
            return Main;
        var start = _sentences[sentence].Start;
        var topic = LastTopicBefore(offset);
        if (topic >= 0 && _topics[topic].Span.Start >= start)
            return new Subject(_topics[topic].Name, _topics[topic].Type);
        return _thread[sentence] ?? Main;
    }

    /// <summary>
    /// The zone or place that the text at <paramref name="offset"/> is about, whatever firm the sentences before it speak of; null where its own
    /// sentence has a topic, or none is named.
    /// </summary>
    internal Subject? AreaAt(int offset)
    {
        var sentence = SentenceAt(offset);
        if (sentence < 0 || (LastTopicBefore(offset) is >= 0 and var topic && _topics[topic].Span.Start >= _sentences[sentence].Start))
            return null;
        return _areas[sentence] ?? (Main is { Type: SubjectType.Zone or SubjectType.Place } ? Main : null);
    }

    /// <summary>The mentions within <paramref name="span"/>.</summary>
    public IEnumerable<SubjectMention> In(TextSpan span)
    {
        for (var i = FirstAtOrAfter(span.Start); i < _mentions.Count && _mentions[i].Span.Start < span.End; i++)
            yield return _mentions[i];
    }

    /// <summary>Whether another topic comes up between two places; taken for granted over more than two long sentences.</summary>
    public bool TopicWithin(int start, int end)
    {
        if (end - start > 2 * LongestSentence)
            return true;
        foreach (var mention in In(new TextSpan(Math.Max(0, start), end)))
            if (mention.IsTopic)
                return true;
        return false;
    }

    /// <summary>The thing with a name of its own whose name holds a mention: 临江港 for the 临江 in it; null where none does.</summary>
    internal SubjectMention? Around(TextSpan mention)
    {
        var last = Ordered.CountWhile(_topics, mention.Start, static (item, offset) => item.Span.Start <= offset) - 1;
        for (var i = last; i >= 0 && i > last - 3; i--)
            if (_topics[i].Rule is FacilityTopics.Rule or FacilityTopics.Passing && _topics[i].Span.Start <= mention.Start && _topics[i].Span.End > mention.End)
                return _topics[i];
        return null;
    }

    private int FirstAtOrAfter(int offset) => Ordered.CountWhile(_mentions, offset, static (item, offset) => item.Span.Start < offset);

    private int LastTopicBefore(int offset) => Ordered.CountWhile(_topics, offset, static (item, offset) => item.Span.Start <= offset) - 1;

    private int SentenceAt(int offset) =>
        _sentences.Count == 0 ? -1 : Math.Max(0, Ordered.CountWhile(_sentences, offset, static (sentence, offset) => sentence.Start <= offset) - 1);
}
