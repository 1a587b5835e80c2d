using System.Buffers;
using System.Text;
using NewsMiner.Extracting.Joining;
using NewsMiner.Extracting.Periods;
using NewsMiner.Extracting.Projects;
using NewsMiner.Extracting.Subjects;
using NewsMiner.Extracting.Tables;
using NewsMiner.Rules;
using NewsMiner.Segmenting;

namespace NewsMiner.Extracting;

/// <summary>Reads every reported figure of an article. Immutable and safe to call from many threads.</summary>
public sealed class FigureExtractor
{
    private readonly RuleSet _rules;
    private readonly ISegmenter _segmenter;
    private readonly MentionReader _mentions;
    private readonly CueTable _cues;
    private readonly ScopeWords _scopes;
    private readonly ProjectExtractor _projects = new(ProjectRules.Default);

    // The room of one article's words is the next one's; that of a very long text is not kept.
    private const int MostWordsKept = 1 << 15;

    [ThreadStatic] private static List<Word>? t_words;

    public FigureExtractor(RuleSet rules, ISegmenter segmenter)
        : this(rules, segmenter, new MentionReader())
    {
    }

    internal FigureExtractor(RuleSet rules, ISegmenter segmenter, MentionReader mentions)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(segmenter);
        _rules = rules;
        _segmenter = segmenter;
        _mentions = mentions;
        _cues = new CueTable(rules);
        _scopes = new ScopeWords(rules);
    }

    /// <summary>
    /// The figures and projects of an article. A headline that came beside the text (a record's field) is read above it: whom and when the text speaks of
    /// may stand there only. What is reported in it is none of the text's.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="page">Whom its page is about, for an article that names nobody; null where it stands alone.</param>
    public Extraction Extract(Article article, PageSubject? page = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        return HeadlineBeside(article) is { } headline ? Below(headline, article, page) : Read(article, page);
    }

    /// <summary>
    /// The figures of an article that goes on with another page's (上接D1版): read as if the first part stood above it, so that whom and when
    /// that part speaks of holds on. Projects are those of the article's own text.
    /// </summary>
    public Extraction Extract(Article article, Article first, PageSubject? page = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(first);
        return Below(first, article, page) with { Projects = Extract(article, page).Projects };
    }

    private Extraction Read(Article printed, PageSubject? page)
    {
        var article = WideMarks.Of(printed.Text) is var text && ReferenceEquals(text, printed.Text) ? printed : printed with { Text = text };
        var (row, about, words, mentions) = ReadRow(article, page);
        var projects = _projects.Extract(article, mentions, words, about);
        var joined = JoinAll(row, article, about, projects);
        var figures = new List<Figure>(joined.Count);
        var given = new GivenNames(article.Text, about.Mentions, _scopes, _rules.Gazetteer);
        var measured = new GivenIndicators(row);
        foreach (var (figure, head) in joined)
        {
            var told = figure is { SubjectType: SubjectType.Zone, Subject: { } zone } && given.Of(zone) is var name && name != zone ? figure with { SubjectAsGiven = name } : figure;
            // The sentence is shown as it was printed.
            figures.Add(measured.Of(ReferenceEquals(article, printed) ? told : told with { Sentence = told.SentenceSpan.In(printed.Text).ToString() }, head));
        }
        if (words.Capacity <= MostWordsKept)
            t_words = words;
        return new Extraction(figures, projects);
    }

    private static Article? HeadlineBeside(Article article)
    {
        if (string.IsNullOrWhiteSpace(article.Title))
            return null;
        foreach (var paragraph in article.Paragraphs)
            if (paragraph.Role == ParagraphRole.Title)
                return null;
        var span = new TextSpan(0, article.Title.Length);
        return article with { Text = article.Title, Map = OffsetMap.Identity(span.Length), Paragraphs = [new Paragraph(span, ParagraphRole.Title)], Spans = [span] };
    }

    /// <summary>Reads an article as if another text stood above it, and keeps what stands in the article.</summary>
    private Extraction Below(Article above, Article article, PageSubject? page)
    {
        var shift = above.Text.Length + 1;
        var text = above.Text + "\n" + article.Text;
        var whole = Read(above with
        {
            Text = text,
            Map = OffsetMap.Identity(text.Length),
            Paragraphs = [.. above.Paragraphs, .. article.Paragraphs.Select(p => p with { Span = Shifted(p.Span, shift) })],
        }, page);
        var figures = new List<Figure>(whole.Figures.Count);
        foreach (var figure in whole.Figures)
        {
            if (figure.TextSpan.Start < shift || figure.SentenceSpan.Start < shift)
                continue;
            var span = Shifted(figure.TextSpan, -shift);
            figures.Add(figure with { TextSpan = span, Span = article.Map.ToPage(span), SentenceSpan = Shifted(figure.SentenceSpan, -shift) });
        }
        var projects = new List<Project>(whole.Projects.Count);
        foreach (var project in whole.Projects)
        {
            var places = Kept(project.Places);
            if ((project.TextSpan.Start >= shift ? Shifted(project.TextSpan, -shift) : places is [var first, ..] ? first : (TextSpan?)null) is { } named)
                projects.Add(project with { TextSpan = named, Span = article.Map.ToPage(named), Places = places, Scopes = Kept(project.Scopes) });
        }
        return new Extraction(figures, projects);

        List<TextSpan> Kept(IReadOnlyList<TextSpan> spans) => [.. spans.Where(span => span.Start >= shift).Select(span => Shifted(span, -shift))];
    }

    private static TextSpan Shifted(TextSpan span, int by) => new(span.Start + by, span.End + by);

    /// <summary>Shows what the rules see in a text, read on its own as an article of <paramref name="date"/>.</summary>
    public RuleTrace Explain(string text, DateOnly? date)
    {
        ArgumentNullException.ThrowIfNull(text);
        var article = ArticleOf(text, date);
        var (row, about, words, read) = ReadRow(article, page: null);
        var mentions = new List<TracedMention>(row.Tokens.Count);
        foreach (var token in row.Tokens)
        {
            var (meaning, rule) = token.Kind switch
            {
                TokenKind.Figure => (Describe(row.Figures[token.Index].Quantity!), row.Figures[token.Index].Rule),
                TokenKind.Time => (row.Times[token.Index].Period?.Label, row.Times[token.Index].Rule),
                TokenKind.Indicator or TokenKind.Breakdown => (row.Terms[token.Index].Name, row.Terms[token.Index].Id),
                TokenKind.Subject => (row.Subjects[token.Index].Name, row.Subjects[token.Index].Rule),
                TokenKind.Cue => (token.Cue.ToString(), "cue"),
                _ => ((string?)null, (string?)null),
            };
            mentions.Add(new TracedMention(new TextSpan(token.Start, token.End), token.In(text).ToString(), token.Kind.ToString().ToLowerInvariant(), meaning, rule));
        }
        var figures = new List<TracedFigure>();
        foreach (var (figure, head) in JoinAll(row, article, about, _projects.Extract(article, read, words, about)))
            figures.Add(head.IsEmpty
                ? new TracedFigure(figure, null, null)
                : new TracedFigure(figure, IndicatorNaming.Join(row, head), new TextSpan(row[head.From].Start, row[head.To - 1].End)));
        return new RuleTrace(text, mentions, figures);
    }

    /// <summary>A text as an article of one paragraph a line.</summary>
    public static Article ArticleOf(string text, DateOnly? date)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (end > start)
                paragraphs.Add(new Paragraph(new TextSpan(start, end), ParagraphRole.Body));
            start = end + 1;
        }
        return new Article { Id = "", File = "", Text = text, Date = date, Map = OffsetMap.Identity(text.Length), Paragraphs = paragraphs, Spans = [new TextSpan(0, text.Length)] };
    }

    private static string Describe(Quantity quantity) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(quantity.Value is { } value ? value : $"{quantity.Low}–{quantity.High}")}{quantity.Unit} {quantity.Qualifier}");

    /// <summary>Finds words and mentions, and lays them in one row.</summary>
    private (Row, ArticleSubjects, List<Word>, List<Mention>) ReadRow(Article article, PageSubject? page)
    {
        var text = article.Text;
        var row = new Row(text, _cues, _rules, _scopes);
        var words = t_words ?? [];
        t_words = null;
        words.Clear();
        // A word has some 1.7 characters.
        words.EnsureCapacity((text.Length * 2 / 3) + 8);
        _segmenter.Segment(text, words);
        var pieces = new List<Piece>();
        var mentions = new List<Mention>();
        _mentions.Read(text, article.Date, mentions);
        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Time)
            {
                pieces.Add(new Piece(mention.Span, TokenKind.Time, row.Times.Count));
                row.Times.Add(mention);
            }
            else if (NotFigures.Allows(text, mention, _scopes))
            {
                pieces.Add(new Piece(mention.Span, TokenKind.Figure, row.Figures.Count));
                row.Figures.Add(AsShare(mention));
            }
        }
        var terms = new List<VocabularyMatch>();
        _rules.Vocabulary.Scan(text, terms);
        foreach (var term in terms)
        {
            switch (term.Term.Kind)
            {
                // 不含税|收入.
                case TermKind.Indicator when term.Span.End < text.Length && text[term.Span.End] == '入' && text[term.Span.End - 1] == '收':
                    break;
                case TermKind.Indicator:
                    var (span, name) = WithoutTimesYear(text, WithoutIntent(text, term), row.Times);
                    pieces.Add(new Piece(span, TokenKind.Indicator, row.Terms.Count));
                    row.Terms.Add(new NamedTerm(name.Id, name.Name, name.AsGiven));
                    break;
                case TermKind.Breakdown:
                    pieces.Add(new Piece(term.Span, TokenKind.Breakdown, row.Terms.Count));
                    row.Terms.Add(new NamedTerm(term.Term.Id, term.Term.Name));
                    break;
            }
        }
        var about = SubjectReader.Read(article, _rules, terms, words, page);
        foreach (var subject in about.Mentions)
        {
            pieces.Add(new Piece(subject.Span, TokenKind.Subject, row.Subjects.Count));
            row.Subjects.Add(subject);
        }
        new TokenReader(text, _cues, row.Scopes.Introductions, row.Tokens).Read(words, WithoutOverlaps(row, pieces));
        return (row, about, words, mentions);
    }

    /// <summary>六分之一 and 1/3 are percentages, as 八成 is.</summary>
    private static Mention AsShare(Mention mention) =>
        mention is { Rule: "number.fraction", Kind: MentionKind.Number, Quantity: { Value: > 0 and < 1 } part }
            ? mention with { Kind = MentionKind.Percent, Quantity = part with { Value = part.Value * 100, Unit = "%", BaseUnit = "%", BaseValue = part.BaseValue * 100, BaseLow = part.BaseLow * 100, BaseHigh = part.BaseHigh * 100 } }
            : mention;

    /// <summary>计划完成投资 and 预计年产值 are 完成投资 and 年产值, with a word of plan before them.</summary>
    private (TextSpan, Term) WithoutIntent(string text, VocabularyMatch match)
    {
        var surface = match.Span.In(text);
        if (surface.Length > 4 && surface[..2] is "计划" or "预计" or "力争" or "预期" && _rules.Vocabulary.Find(surface[2..]) is { Kind: TermKind.Indicator } plain)
            return (match.Span with { Start = match.Span.Start + 2 }, plain);
        // 食品加|工业产值 is what 食品加工业 makes.
        if (surface.StartsWith("工业") && match.Span.Start > 0 && text[match.Span.Start - 1] is '加' or '手' && _rules.Vocabulary.Find(surface[2..]) is { Kind: TermKind.Indicator } made)
            return (match.Span with { Start = match.Span.Start + 2 }, made);
        // 实现利润总额, 争取专项债券: the verb is none of the name.
        if (surface.Length >= 4 && surface[..2] is "实现" or "争取" or "累计" or "完成" && _rules.Vocabulary.Find(surface[2..]) is { Kind: TermKind.Indicator } same && same.Name == match.Term.Name)
            return (match.Span with { Start = match.Span.Start + 2 }, same);
        return (match.Span, match.Term);
    }

    /// <summary>去年营收 is 去年 and 营收, whatever 年营收 is; 企业数量 is 企业数.</summary>
    private (TextSpan, Term) WithoutTimesYear(string text, (TextSpan Span, Term Term) match, List<Mention> times)
    {
        var (span, term) = match;
        if (span.Length > 2 && text[span.Start] == '年' && (EndsTime(times, span.Start + 1) || span.Start > 1 && text[span.Start - 2] == '第') && _rules.Vocabulary.Find(text.AsSpan(span.Start + 1, span.Length - 1)) is { Kind: TermKind.Indicator } plain)
            (span, term) = (span with { Start = span.Start + 1 }, plain);
        if (text[span.End - 1] == '数' && span.End < text.Length && text[span.End] == '量')
            span = span with { End = span.End + 1 };
        // 民营企业进出口值 is 民营企业进出口.
        else if (text[span.End - 1] == '口' && span.End < text.Length && text[span.End] is '值' or '额')
            span = span with { End = span.End + 1 };
        return (span, term);
    }

    private static bool EndsTime(List<Mention> times, int end) =>
        Ordered.CountWhile(times, end, static (time, offset) => time.Span.End < offset) is var at && at < times.Count && times[at].Span.End == end;

    /// <summary>Sorted by start; of two that overlap, numbers and times stay before terms, then the longer.</summary>
    private static List<Piece> WithoutOverlaps(Row row, List<Piece> pieces)
    {
        pieces.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.Length.CompareTo(a.Span.Length));
        var kept = new List<Piece>(pieces.Count);
        foreach (var piece in pieces)
        {
            if (kept.Count == 0 || kept[^1].Span.End <= piece.Span.Start)
                kept.Add(piece);
            else if (Rank(piece) > Rank(kept[^1]) && (Swallows(kept[^1], piece) || !(Contains(kept[^1].Span, piece.Span) && kept[^1].Span.Length > piece.Span.Length + 1)))
                kept[^1] = piece;
        }
        return kept;

        // 建有50条专用线的园区: no zone's name holds a count written in digits.
        bool Swallows(Piece outer, Piece inner) => outer.Kind == TokenKind.Subject && inner.Kind == TokenKind.Figure && row.Figures[inner.Index] is { Kind: MentionKind.Quantity, Rule: "count" } && char.IsAsciiDigit(row.Text[inner.Span.Start]);

        // 第二产业增加值 holds no rank.
        static bool Contains(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

        static int Rank(Piece piece) => piece.Kind is TokenKind.Figure or TokenKind.Time ? 1 : 0;
    }

    private List<(Figure Figure, Phrase Head)> JoinAll(Row row, Article article, ArticleSubjects about, IReadOnlyList<Project> projects)
    {
        var figures = new List<(Figure, Phrase)>();
        var joiner = new SentenceJoiner(row);
        var periods = new PeriodScope(row, article.Date);
        var planned = new PlannedParts(row);
        var subjects = new SubjectScope(row, about, projects);
        foreach (var project in projects)
        {
            row.ProjectEnds.Add(project.TextSpan.End);
            foreach (var place in project.Places)
                row.ProjectEnds.Add(place.End);
        }
        var promises = new PromisedCapacities(row, projects);
        var drafts = new List<Draft>();
        Draft? leading = null;
        var token = 0;
        var (tabled, rows) = ReadTables(article, about);
        var section = Modality.Actual;
        var underHeadline = false;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.Role is ParagraphRole.Byline or ParagraphRole.SignOff || rows.Contains(paragraph.Span.Start))
                continue;
            while (token < row.Tokens.Count && row[token].Start < paragraph.Span.Start)
                token++;
            periods.EnterParagraph(paragraph.Role, underHeadline);
            underHeadline = paragraph.Role is ParagraphRole.Body or ParagraphRole.Heading or ParagraphRole.Subtitle && ArticleLayout.IsHeadline(article.Text, paragraph);
            joiner.EnterParagraph(paragraph, token);
            if (SectionHeading.Read(row, token, paragraph, article.Date) is { } heading)
            {
                section = heading.Modality;
                periods.EnterSection(heading.Year);
            }
            // “全年目标320亿元，…”: somebody goes on about the amount that the paragraph before opened with.
            var carried = leading is not null && OpensWithAim(row, token) ? leading : null;
            leading = null;
            var (aims, programme) = (false, false);
            while (token < row.Tokens.Count && row[token].Start < paragraph.Span.End)
            {
                var from = token;
                while (token < row.Tokens.Count && row[token].Start < paragraph.Span.End && !EndsSentence(row, token))
                    token++;
                if (token < row.Tokens.Count && row[token].Start < paragraph.Span.End)
                    token++;
                while (token < row.Tokens.Count && row[token].Start < paragraph.Span.End && row[token].Kind == TokenKind.Mark && row.Text[row[token].Start] is '”' or '’' or '》' or '）')
                    token++;
                drafts.Clear();
                joiner.Join(from, token, carried, drafts);
                Modality[] modalities = drafts.Count == 0 ? [] : new Modality[drafts.Count];
                Period?[] times = drafts.Count == 0 ? [] : new Period?[drafts.Count];
                // 重点抓好以下工作：一是…。二是…: the list's other sentences too.
                aims = ModalityScope.SetsAims(row, from, token) || aims && ModalityScope.GoesOnListing(row, from, token);
                programme = ModalityScope.Read(row, from, token, drafts, 0, modalities, article.Date, aims ? Modality.Target : programme && ModalityScope.GoesOnWithDeed(row, from, token) ? Modality.Plan : section);
                periods.Read(from, token, drafts, modalities, times);
                for (var i = 0; i < drafts.Count; i++)
                    if (drafts[i].TimeIndex >= 0)
                        times[i] = row.Times[drafts[i].TimeIndex].Period;
                ModalityScope.LookAhead(row, drafts, times, modalities, article.Date);
                if (drafts.Count == 0)
                    continue;
                planned.Read(from, joiner.Sorts, joiner.Counted, drafts, modalities, times);
                carried = drafts[^1];
                leading ??= drafts.Find(draft => draft is { Aspect: Aspect.Level, IndicatorRule: not null } && row.KindOf(draft.Token) == MentionKind.Money);
                var span = new TextSpan(row[from].Start, row[token - 1].End);
                var sentence = article.Text[span.Start..span.End];
                for (var i = 0; i < drafts.Count; i++)
                {
                    var figure = ToFigure(row, article, drafts[i], modalities[i], times[i], subjects.Of(drafts[i], from, paragraph.Span.Start), promises, span, sentence);
                    figures.Add((span.Length > LongestQuoted ? QuotedAround(figure, article.Text) : figure, drafts[i].Head));
                }
            }
        }
        figures.AddRange(tabled);
        if (tabled.Count > 0)
            figures.Sort((a, b) => a.Item1.TextSpan.Start.CompareTo(b.Item1.TextSpan.Start));
        DateHeadlines(figures, article);
        NameHeadlines(figures, article);
        NameRepeated(figures);
        return figures;
    }

    /// <summary>The figures of the article's tables, and where the rows start that they were read from.</summary>
    private (List<(Figure, Phrase)> Figures, HashSet<int> Rows) ReadTables(Article article, ArticleSubjects about)
    {
        var figures = new List<(Figure, Phrase)>();
        var rows = new HashSet<int>();
        var tables = Table.Read(article);
        if (tables.Count == 0)
            return (figures, rows);
        var reader = new TableReader(_rules, _mentions, article, about);
        foreach (var table in tables)
        {
            var read = reader.Read(table);
            if (read.Count == 0)
                continue;
            figures.AddRange(read.Select(figure => (figure, default(Phrase))));
            foreach (var row in table.Paragraphs)
                rows.Add(row.Span.Start);
            // 单位：亿元 is no sum.
            if (table.UnitLine.Length > 0)
                rows.Add(table.UnitLine.Start);
        }
        return (figures, rows);
    }

    /// <summary>A headline says again, without its time, what the text says with it.</summary>
    private static void DateHeadlines(List<(Figure Figure, Phrase Head)> figures, Article article)
    {
        var body = article.Paragraphs.Where(p => p.Role == ParagraphRole.Body).Select(p => p.Span.Start).DefaultIfEmpty(int.MaxValue).Min();
        if (body == int.MaxValue)
            return;
        for (var i = 0; i < figures.Count; i++)
        {
            var (headline, head) = figures[i];
            if (headline.Period is { Start: not null } || headline.TextSpan.Start >= body && article.Paragraphs.Any(p => p.Role is ParagraphRole.Body && p.Span.Contains(headline.TextSpan.Start)))
                continue;
            // 七个项目开工、七个项目竣工: what the text tells of the same thing comes first.
            if ((DatedBy(headline, figures, body, sameThing: true) ?? DatedBy(headline, figures, body, sameThing: false)) is { } dated)
                figures[i] = (dated, head);
        }
    }

    /// <summary>A headline's figure with the time of the first of the text that says it again, among those of the same thing or of others; null where none does.</summary>
    private static Figure? DatedBy(Figure headline, List<(Figure Figure, Phrase Head)> figures, int body, bool sameThing)
    {
        foreach (var (figure, _) in figures)
        {
            if (figure.Period is null || figure.TextSpan.Start < body || figure.Aspect != headline.Aspect || figure.Quantity.BaseUnit != headline.Quantity.BaseUnit || figure.Indicator == headline.Indicator != sameThing)
                continue;
            // 300亿元产业 over 306亿元: the same, rounded; it has the time, the rest stays its own.
            if (headline.Period is null && figure.Period is { Start: not null } && IsRounded(headline.Quantity, figure.Quantity))
                return headline with { Period = figure.Period };
            if (figure.TextSpan != headline.TextSpan && figure.Quantity.BaseValue == headline.Quantity.BaseValue)
                return headline with { Period = figure.Period, Subject = figure.Subject, SubjectType = figure.SubjectType };
        }
        return null;
    }

    /// <summary>
    /// A headline leaves out what its text says of the same number (工业增加值增两成 over 规上工业增加值增长20%, 揽收超1.85万亿元 over 营业收入18538亿元): an open name, or the end of a
    /// longer one, is what the text tells of that number, where it tells it of one thing only.
    /// </summary>
    private void NameHeadlines(List<(Figure Figure, Phrase Head)> figures, Article article)
    {
        // A headline has few figures; a text that is all headline is none.
        const int most = 8;
        var bodies = article.Paragraphs.Where(p => p.Role == ParagraphRole.Body).Select(p => p.Span).ToList();
        if (bodies.Count == 0)
            return;
        var named = 0;
        for (var i = 0; i < figures.Count && named < most; i++)
        {
            var (headline, head) = figures[i];
            if (headline.TextSpan.Start >= bodies[0].Start)
                break;
            named++;
            var known = headline.IndicatorKnown || _rules.TryFindIndicator(headline.Indicator, out _);
            Figure? told = null;
            foreach (var (figure, _) in figures)
            {
                if (figure.TextSpan.Start < bodies[0].Start || figure.Quantity.BaseUnit != headline.Quantity.BaseUnit || figure.Aspect != headline.Aspect && !(headline.Quantity.BaseUnit == "%" && !known && headline.Aspect is Aspect.Level or Aspect.Share) || !Restates(headline.Quantity, figure.Quantity))
                    continue;
                if (told is not null && told.Indicator != figure.Indicator)
                {
                    told = null;
                    break;
                }
                told ??= figure;
            }
            if (told is not { Indicator.Length: > 1 } || told.Indicator == headline.Indicator || known && !told.Indicator.EndsWith(headline.Indicator, StringComparison.Ordinal) || headline.Indicator.EndsWith(told.Indicator, StringComparison.Ordinal) || headline.Quote.Contains('半') || told.Indicator is "项目数" or "企业数" && headline.Indicator.EndsWith(told.Indicator[..2] + "数", StringComparison.Ordinal))
                continue;
            figures[i] = (headline with { Indicator = told.Indicator, IndicatorKnown = told.IndicatorKnown, Of = told.Of, Aspect = told.Aspect }, head);
        }
    }

    /// <summary>An amount of four digits and more that an article gives twice is the same fact: where one place names it in the vocabulary's words, the other's open name gives way.</summary>
    private static void NameRepeated(List<(Figure Figure, Phrase Head)> figures)
    {
        var known = new Dictionary<(decimal, string), Figure?>();
        foreach (var (figure, _) in figures)
            if (figure is { IndicatorKnown: true, Aspect: Aspect.Level, Quantity.BaseValue: { } value } && figure.Quantity.BaseUnit is not ("%" or "个百分点") && QuantityInterval.SignificantDigits(value) >= 4)
            {
                var key = (value, figure.Quantity.BaseUnit);
                known[key] = !known.TryGetValue(key, out var first) || first?.Indicator == figure.Indicator ? figure : null;
            }
        for (var i = 0; i < figures.Count; i++)
            if (figures[i].Figure is { IndicatorKnown: false, Aspect: Aspect.Level, Quantity.BaseValue: { } again } figure && known.TryGetValue((again, figure.Quantity.BaseUnit), out var told) && told is not null && told.Sentence != figure.Sentence && !figure.Indicator.EndsWith(told.Indicator, StringComparison.Ordinal))
                figures[i] = (figure with { Indicator = told.Indicator, IndicatorKnown = true, Of = told.Of }, figures[i].Head);
    }

    // The same number, or what a headline makes of it: rounded, 超 and 近 with what they allow. Small counts agree by chance.
    private static bool Restates(Quantity headline, Quantity body)
    {
        if (headline.BaseValue is not { } r || body.BaseValue is not { } e || r <= 0 || e <= 0 || headline.BaseUnit != "%" && headline.BaseUnit != "元" && e < 10)
            return false;
        if (r == e)
            return true;
        return headline.Qualifier switch
        {
            Qualifier.Above => r < e && e - r < e * 0.05m,
            Qualifier.About => Math.Abs(e - r) < e * 0.05m,
            _ => IsRounded(headline, body),
        };
    }

    private static bool IsRounded(Quantity round, Quantity exact) =>
        round.BaseValue is { } r && exact.BaseValue is { } e && r > 0 && r < e && e - r < e * 0.04m && round.Value is { } shown && shown >= 10 && shown % 10 == 0;

    private static Figure ToFigure(Row row, Article article, Draft draft, Modality modality, Period? period, (string? Name, SubjectType Type, string? Project) subject, PromisedCapacities promises, TextSpan sentenceSpan, string sentence)
    {
        var mention = row.Figures[draft.Number];
        var promised = promises.IsPromised(draft, subject.Project, modality, mention.Span, sentenceSpan);
        // A promise is of no time that has begun, nor is the sum that one project is announced with of the day that something else was done.
        // 10月投产，届时年产能3万吨: nor is it of the month in which something is to start. How large a project's ground is, is so at any time.
        if (period is not null && ((promised || modality == Modality.Plan && (draft.Rule == "capacity" || promises.IsCapacity(draft, subject.Project))) && !(period.Start is null && period.End > article.Date) || subject.Project is not null && draft is { Aspect: Aspect.Level, Rule: not "from-to", Head.IsEmpty: false } && period is { Start: null } && period.End == article.Date && row.Scopes.Grounds.AnyBegins(row.TextOf(draft.Head.To - 1)) || subject.Project is not null && draft is { Aspect: Aspect.Level, Indicator: "总投资", Rule: not "from-to" } && !Calendar.IsYear(period)))
            period = null;
        var quantity = draft.Falls && draft.Aspect is (Aspect.Growth or Aspect.Change or Aspect.Multiple or Aspect.Contribution) ? mention.Quantity!.Negate() : mention.Quantity!;
        return new Figure
        {
            Span = article.Map.ToPage(mention.Span),
            TextSpan = mention.Span,
            Quote = Quote(article.Text, mention.Span),
            Quantity = quantity,
            Subject = subject.Name,
            SubjectType = subject.Type,
            // What is invested in one named project is its total, but for that of one of its phases.
            Indicator = draft.Phase is { } phase && subject.Project is { } built && !built.Contains(phase, StringComparison.Ordinal) ? phase + "投资"
                : subject.Project is not null && draft.Aspect == Aspect.Level && draft.Indicator is { } invested && (invested.EndsWith("项目投资", StringComparison.Ordinal) || invested.EndsWith("总投资", StringComparison.Ordinal) || invested.EndsWith("投资额", StringComparison.Ordinal) || draft.Rule == "respectively" && invested.EndsWith("投资", StringComparison.Ordinal)) ? "总投资"
                // 国内生产总值 of a zone or a city: what the nation's statistic was called there.
                : draft.Indicator is "国内生产总值" && subject is { Name: not null and not ("全国" or "中国"), Type: SubjectType.Zone or SubjectType.Place } ? "地区生产总值"
                : draft.Indicator is ['规', '上', _, ..] aboveScale ? "规模以上" + aboveScale[2..] : draft.Indicator ?? "",
            IndicatorKnown = draft.IndicatorRule is not null,
            // 占全省进出口总值的31.2%: of another place than the figure's own.
            Of = draft.Of is { } whole && draft.OfPlace is { } place && place != subject.Name ? place + whole : draft.Of,
            Aspect = draft.Aspect,
            Basis = draft.Basis,
            Period = period,
            // What a project's name promises is not there yet; what is to be invested in all of it (该项目计划投资3亿元) is its announced sum.
            Modality = promised ? Modality.Plan
                : modality == Modality.Plan && draft is { Rule: "verb-and-amount", Indicator: "总投资" } && subject.Project is not null ? Modality.Actual : modality,
            Project = subject.Project,
            SentenceSpan = sentenceSpan,
            Sentence = sentence,
            Rule = draft.Rule,
        };
    }

    /// <summary>A sentence longer than this (UTF-16 code units) is none that a reporter wrote: thousands of figures would each carry the whole of it.</summary>
    private const int LongestQuoted = 4000;

    private const int QuotedBeside = 200;

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，,、；; \n");

    /// <summary>The figure with the clauses around it for its sentence.</summary>
    private static Figure QuotedAround(Figure figure, string text)
    {
        var (start, end) = (Math.Max(figure.SentenceSpan.Start, figure.TextSpan.Start - QuotedBeside), Math.Min(figure.SentenceSpan.End, figure.TextSpan.End + QuotedBeside));
        if (start > figure.SentenceSpan.Start && text.AsSpan(start, figure.TextSpan.Start - start).IndexOfAny(ClauseMarks) is >= 0 and var opens)
            start += opens + 1;
        if (end < figure.SentenceSpan.End && text.AsSpan(figure.TextSpan.End, end - figure.TextSpan.End).LastIndexOfAny(ClauseMarks) is >= 0 and var closes)
            end = figure.TextSpan.End + closes + 1;
        var span = new TextSpan(start, end);
        return figure with { SentenceSpan = span, Sentence = span.In(text).ToString() };
    }

    private static string Quote(string text, TextSpan span)
    {
        var surface = span.In(text);
        if (!HasWhiteSpace(surface))
            return surface.ToString();
        var quote = new StringBuilder(surface.Length);
        foreach (var c in surface)
            if (!char.IsWhiteSpace(c))
                quote.Append(c);
        return quote.ToString();
    }

    private static bool HasWhiteSpace(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsWhiteSpace(c))
                return true;
        return false;
    }

    // Whether a quotation opens with an aim that names no measure before its number.
    private static bool OpensWithAim(Row row, int token)
    {
        const int longest = 6;
        if (token >= row.Tokens.Count || row.Text[row[token].Start] != '“')
            return false;
        var aimed = false;
        for (var i = token + 1; i < Math.Min(row.Tokens.Count, token + longest) && row[i].Kind is not (TokenKind.Break or TokenKind.Indicator or TokenKind.Subject); i++)
            if (row[i].Kind == TokenKind.Figure)
                return aimed && row.KindOf(i) == MentionKind.Money;
            else
                aimed |= row.IsCue(i, Cue.Target);
        return false;
    }

    private static bool EndsSentence(Row row, int token) =>
        row[token].Kind == TokenKind.Break && row.Text[row[token].Start] is '。' or '！' or '？' or '!' or '?' or '\n' or '…';
}
