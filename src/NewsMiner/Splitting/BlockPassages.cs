namespace NewsMiner.Splitting;

/// <summary>Passages of a page whose format says what stands where: HTML and PDF.</summary>
internal sealed class BlockPassages(Page page, SeamEvidence seams, LayoutCues cues)
{
    private readonly List<Passage> _passages = [];

    /// <summary>The passages of all blocks, in reading order; furniture and datelines are left out.</summary>
    public List<Passage> Read()
    {
        var running = new List<PageLine>();
        PageBlock? first = null;
        foreach (var block in page.Blocks)
        {
            var lines = PageLine.Read(page.Text, block.Span.Start, block.Span.End);
            if (lines.Count == 0)
                continue;
            // Columns that follow each other are labelled together, so that a sentence may run on from one to the next.
            var runsOn = page.Format != InputFormat.Html && block.Role is BlockRole.Body or BlockRole.Unknown;
            if (first is not null && (!runsOn || block.Role != first.Role || block.ArticleHint != first.ArticleHint))
            {
                AddText(running, first);
                running = [];
                first = null;
            }
            if (runsOn)
            {
                running.AddRange(lines);
                first ??= block;
                continue;
            }
            switch (block.Role)
            {
                case BlockRole.Furniture or BlockRole.Dateline:
                    break;
                case BlockRole.Kicker or BlockRole.Title or BlockRole.Subtitle:
                    Add(PassageKind.Head, lines, block, RoleOf(block.Role));
                    break;
                case BlockRole.Byline:
                    Add(PassageKind.Byline, lines, block, ParagraphRole.Byline);
                    break;
                case BlockRole.Heading:
                    Add(PassageKind.Head, lines, block, ParagraphRole.Heading);
                    break;
                case BlockRole.Caption:
                    Add(PassageKind.Caption, lines, block, ParagraphRole.Caption);
                    break;
                case BlockRole.SignOff:
                    Add(PassageKind.SignOff, lines, block, ParagraphRole.SignOff);
                    break;
                case BlockRole.Table:
                    foreach (var row in lines)
                        Add(PassageKind.Table, [row], block, ParagraphRole.Table);
                    break;
                default:
                    foreach (var line in lines)
                        Add(PassageKind.Text, [line], block, ParagraphRole.Body);
                    break;
            }
        }
        if (first is not null)
            AddText(running, first);
        return _passages;
    }

    private void AddText(List<PageLine> lines, PageBlock block)
    {
        var endings = LineEnding.ReadAll(page.Text, lines, cues);
        var labeller = new LineLabeller(page.Text, lines, endings, seams, cues);
        var labels = labeller.Label();
        if (block.Role == BlockRole.Body)
            for (var i = 0; i < labels.Length; i++)
                if (labels[i] is not (LineLabel.Opening or LineLabel.Further or LineLabel.Rest or LineLabel.Table or LineLabel.SignOff))
                    labels[i] = i > 0 && !endings[i - 1].Closed ? LineLabel.Further : LineLabel.Opening;
        foreach (var passage in Passage.Gather(page.Text, lines, labels, endings, labeller, cues))
        {
            passage.Order = _passages.Count;
            passage.Hint = block.ArticleHint;
            _passages.Add(passage);
        }
    }

    private void Add(PassageKind kind, List<PageLine> lines, PageBlock block, ParagraphRole role)
    {
        var ending = LineEnding.Read(page.Text, lines[^1].Span, cues);
        _passages.Add(new Passage
        {
            Kind = kind,
            Lines = lines.ConvertAll(line => line.Span),
            Ending = kind == PassageKind.Text ? ending : new LineEnding(lines[^1].End, default, default, ending.Closed, false),
            Order = _passages.Count,
            Lead = kind == PassageKind.Text && cues.LeadLength(lines[0].In(page.Text)) > 0,
            BlankBefore = lines[0].BlankBefore,
            Heading = role == ParagraphRole.Heading,
            Role = role,
            Hint = block.ArticleHint,
        });
    }

    /// <summary>Passages that the reader says belong to one article.</summary>
    public static Fragment Story(IEnumerable<Passage> passages)
    {
        var story = new Fragment();
        foreach (var passage in passages)
        {
            switch (passage.Kind)
            {
                case PassageKind.Furniture:
                    break;
                case PassageKind.Head when !passage.Heading && !story.HasBody:
                    story.Heads.Add(passage);
                    break;
                case PassageKind.Byline when !story.HasBody:
                    story.Bylines.Add(passage);
                    break;
                case PassageKind.Caption or PassageKind.SignOff or PassageKind.Byline:
                    story.After.Add(passage);
                    break;
                default:
                    passage.BeginsMid |= story.HasBody && story.Body[^1].Open && passage.Kind == PassageKind.Text && !passage.Lead;
                    story.Body.Add(passage);
                    break;
            }
        }
        return story;
    }

    private static ParagraphRole RoleOf(BlockRole role) => role switch
    {
        BlockRole.Kicker => ParagraphRole.Kicker,
        BlockRole.Subtitle => ParagraphRole.Subtitle,
        _ => ParagraphRole.Title,
    };
}
