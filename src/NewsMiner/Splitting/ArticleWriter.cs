namespace NewsMiner.Splitting;

/// <summary>Makes an <see cref="Article"/> of the passages that were found to belong together.</summary>
internal sealed class ArticleWriter(Page page, LayoutCues cues)
{
    private static readonly System.Buffers.SearchValues<char> ClauseCharacters = System.Buffers.SearchValues.Create("与和、，：“在对为");

    private readonly string _text = page.Text;

    public Article Write(Fragment story, string id)
    {
        var writer = new ParagraphWriter(_text);
        var spans = new List<TextSpan>();
        string? title = null, subtitle = null, kicker = null, byline = null, continuation = null;

        foreach (var (lines, role) in Headline(story))
        {
            var span = writer.Write(lines, role);
            AddSpans(spans, lines);
            var words = Copy(writer, span);
            if (role == ParagraphRole.Title)
                title = words;
            else if (role == ParagraphRole.Subtitle)
                subtitle = subtitle is null ? words : subtitle + words;
            else
                kicker = words;
        }
        foreach (var line in story.Bylines)
        {
            var words = Copy(writer, writer.Write(line.Lines, ParagraphRole.Byline));
            AddSpans(spans, line.Lines);
            if (!LineLabeller.IsDateline(line.Compact(_text)))
                byline = byline is null ? words : byline + " " + words;
        }
        var last = new List<(List<TextSpan> Lines, ParagraphRole Role)>();
        for (var i = 0; i < story.Body.Count; i++)
        {
            var passage = story.Body[i];
            AddSpans(spans, passage.Lines);
            var pieces = Until(passage.Lines, passage.Ending.BodyEnd);
            // A sentence that a column break tore goes on in the next passage.
            while (passage.Open && i + 1 < story.Body.Count && story.Body[i + 1].Kind == PassageKind.Text && story.Body[i + 1].BeginsMid)
            {
                passage = story.Body[++i];
                AddSpans(spans, passage.Lines);
                pieces.AddRange(Until(passage.Lines, passage.Ending.BodyEnd));
            }
            if (passage.Ending.HasContinuation)
                continuation = passage.Ending.Continuation.In(_text).ToString();
            if (passage.Ending.HasSignOff)
                byline ??= BylineOf(passage.Ending.SignOff.In(_text));
            if (pieces.Count > 0)
                writer.Write(pieces, passage.Role ?? RoleOf(passage));
            // With its brackets, and where it stands: a phrase copied from the page that runs into it must be found in the text.
            if (From(passage.Lines, passage.Ending.BodyEnd) is { Count: > 0 } ending)
                writer.Write(ending, ParagraphRole.SignOff);
        }
        foreach (var passage in story.After)
        {
            var role = passage.Kind == PassageKind.Caption ? ParagraphRole.Caption : ParagraphRole.SignOff;
            last.Add((passage.Lines, role));
            AddSpans(spans, passage.Lines);
            // A web page's sign-offs also say who edited it and where it is from; its reader has told them apart.
            if (role == ParagraphRole.SignOff && page.Format != InputFormat.Html)
                byline ??= BylineOf(passage.Compact(_text));
        }
        foreach (var (lines, role) in last.OrderBy(x => x.Role == ParagraphRole.Caption ? 0 : 1))
            writer.Write(lines, role);

        byline ??= LeadAuthor(story);
        continuation ??= CameFrom(story);
        var (text, map) = writer.Build();
        return new Article
        {
            Id = id,
            File = page.File,
            Title = page.Format is InputFormat.Html or InputFormat.JsonLines ? page.Title ?? title : title ?? page.Title,
            Subtitle = subtitle ?? kicker,
            Byline = byline is null || (page.Format == InputFormat.Html && page.Author is not null) ? page.Author : CleanByline(byline),
            Source = page.Source,
            Date = page.Date,
            DateOrigin = page.DateOrigin,
            Text = text,
            Map = map,
            Paragraphs = writer.Paragraphs,
            Spans = spans,
            Continuation = continuation,
        };
    }

    private static string Copy(ParagraphWriter writer, TextSpan span) => writer.Slice(span);

    private static ParagraphRole RoleOf(Passage passage) => passage.Kind switch
    {
        PassageKind.Head => ParagraphRole.Heading,
        PassageKind.Byline => ParagraphRole.Byline,
        PassageKind.Caption => ParagraphRole.Caption,
        PassageKind.SignOff => ParagraphRole.SignOff,
        PassageKind.Table => ParagraphRole.Table,
        _ => ParagraphRole.Body,
    };

    private List<(List<TextSpan> Lines, ParagraphRole Role)> Headline(Fragment story)
    {
        var heads = story.Heads;
        List<TextSpan> kickers = [], titles = [], subtitles = [];
        for (var i = 0; i < heads.Count; i++)
        {
            var head = heads[i];
            var compact = head.Compact(_text);
            if (head.Role is ParagraphRole.Kicker)
                kickers.AddRange(head.Lines);
            else if (head.Role is ParagraphRole.Subtitle)
                subtitles.AddRange(head.Lines);
            else if (head.Role is ParagraphRole.Title)
                titles.AddRange(head.Lines);
            else if (compact.Length > 2 && compact[0] is '—' or '―' or '─' or '━' or '-' || (subtitles.Count > 0 && titles.Count > 0) || (titles.Count > 0 && cues.EndsAsSubtitle(compact)))
                subtitles.AddRange(head.Lines);
            else if (heads.Count > 1 && IsKicker(compact, story) && !(i + 1 < heads.Count && cues.StartsPredicate(heads[i + 1].Compact(_text)))
                && !(i > 0 && cues.WantsObject(heads[i - 1].Compact(_text))))
                kickers.AddRange(head.Lines);
            else
                titles.AddRange(head.Lines);
        }
        if (titles.Count == 0 && kickers.Count > 0)
            (titles, kickers) = (kickers, titles);
        var result = new List<(List<TextSpan>, ParagraphRole)>();
        if (kickers.Count > 0)
            result.Add((kickers, ParagraphRole.Kicker));
        if (titles.Count > 0)
            result.Add((titles, ParagraphRole.Title));
        if (subtitles.Count > 0)
            result.Add((subtitles, ParagraphRole.Subtitle));
        return result;
    }

    /// <summary>A line that is nothing but the name of the zone or place that the article is about.</summary>
    private bool IsKicker(string compact, Fragment story) =>
        compact.Length <= 16 && cues.EndsAsPlace(compact) && story.Body.Exists(p => p.Compact(_text).Contains(compact, StringComparison.Ordinal)) && compact.AsSpan().IndexOfAny(ClauseCharacters) < 0;

    private static string? BylineOf(ReadOnlySpan<char> signOff) => LineEnding.Compact(signOff.Trim("（）() ".AsSpan())) is { Length: > 0 } words ? words : null;

    /// <summary>记者 顾 宁 of 本报讯（记者 顾 宁）, its lines put together.</summary>
    private string? LeadAuthor(Fragment story)
    {
        const int mostLines = 4;
        if (page.Format == InputFormat.Html || !story.HasLead)
            return null;
        var opening = string.Concat(story.Body[0].Lines.Take(mostLines).Select(line => line.In(_text).ToString()));
        return cues.LeadAuthor(opening) is { Length: > 0 } author ? author.ToString() : null;
    }

    /// <summary>上接D1版, where the text begins with it.</summary>
    private string? CameFrom(Fragment story)
    {
        if (!story.HasBody)
            return null;
        var line = story.Body[0].First.In(_text);
        return cues.CameFromLength(line) is > 0 and var length ? line[1..(length - 1)].ToString() : null;
    }

    private static string CleanByline(string byline) => byline.AsSpan().Trim().TrimStart(Glyph.Marks + " ").ToString().Replace(" □ ", " ", StringComparison.Ordinal);

    private static List<TextSpan> Until(List<TextSpan> lines, int end) =>
        [.. lines.Where(line => line.Start < end).Select(line => new TextSpan(line.Start, Math.Min(line.End, end)))];

    private List<TextSpan> From(List<TextSpan> lines, int start) =>
        [.. lines.Where(line => line.End > start).Select(line => new TextSpan(Math.Max(line.Start, start), line.End)).Where(line => !line.In(_text).IsWhiteSpace())];

    /// <summary>Adds lines to the stretches of page that the article has, one stretch for lines that follow each other.</summary>
    private void AddSpans(List<TextSpan> spans, List<TextSpan> lines)
    {
        foreach (var line in lines)
        {
            if (spans.Count > 0 && spans[^1].End <= line.Start && _text.AsSpan(spans[^1].End, line.Start - spans[^1].End).IsWhiteSpace())
                spans[^1] = new TextSpan(spans[^1].Start, line.End);
            else
                spans.Add(line);
        }
    }
}
