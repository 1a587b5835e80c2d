using System.Text;

namespace NewsMiner.Reading;

/// <summary>Reads a newspaper page that was printed as PDF: columns in reading order, each headline with the text under it.</summary>
internal static class PdfReader
{
    public static ReadResult Read(string name, byte[] bytes, ReadOptions options, ManifestEntry? manifest, CancellationToken cancellation)
    {
        var (pages, problem) = PdfText.Run(name, bytes, options, cancellation);
        if (pages is null)
            return problem!;
        var notes = new List<string>();
        var text = new StringBuilder();
        var blocks = new List<PageBlock>();
        var article = -1;
        foreach (var page in pages)
        {
            cancellation.ThrowIfCancellationRequested();
            if (page.Words.Count == 0)
            {
                notes.Add($"Page {page.Number} holds no text.");
                continue;
            }
            var ordered = new PdfLayout(page).Ordered;
            Assign(ordered, ref article);
            foreach (var block in ordered)
                Append(block, page.Number, text, blocks);
        }
        if (string.IsNullOrWhiteSpace(text.ToString()))
            return new Cause("pdf-pictures").In(name);
        var whole = text.ToString();
        var (date, origin) = PageDating.Decide(DateLines(whole, blocks), name, null, options, manifest, notes);
        return new Page
        {
            File = name,
            Text = whole,
            Format = InputFormat.Pdf,
            Source = manifest?.Source ?? options.Source,
            Edition = manifest?.Edition,
            Date = date,
            DateOrigin = origin,
            Blocks = blocks,
            Notes = notes,
        };
    }

    /// <summary>A page's own date stands in its furniture; a line of a column that happens to be a date is not asked first.</summary>
    private static string DateLines(string text, List<PageBlock> blocks)
    {
        var furniture = string.Join('\n', blocks.Where(block => block.Role == BlockRole.Furniture).Select(block => block.Span.In(text).ToString()));
        return DateFinder.InText(furniture) is not null ? furniture : "";
    }

    /// <summary>A headline begins an article; the lines of larger type around it are its kicker and subtitle.</summary>
    private static void Assign(List<PdfBlock> ordered, ref int article)
    {
        var textSize = ordered.Where(block => block.Role == BlockRole.Body).Select(block => block.Size).DefaultIfEmpty(10).Order().ToList();
        var size = textSize[textSize.Count / 2];
        var started = false;
        PdfBlock? title = null;
        for (var i = 0; i < ordered.Count; i++)
        {
            var block = ordered[i];
            if (block.Role == BlockRole.Furniture)
                continue;
            if (block.Role == BlockRole.Title)
            {
                // A second line of large type before any text is the headline's other part, not another article.
                if (title is not null && !started && Near(title, block))
                {
                    block.Article = article;
                    if (block.Size > title.Size * 1.1)
                    {
                        title.Role = BlockRole.Kicker;
                        title = block;
                    }
                    else
                        block.Role = BlockRole.Subtitle;
                    continue;
                }
                article++;
                block.Article = article;
                title = block;
                started = false;
                // A short line right above a headline is its kicker.
                if (i > 0 && ordered[i - 1] is { Role: BlockRole.Body or BlockRole.Heading, Lines.Count: 1 } above && above.Length <= 30 && above.Size > size * 1.08 && Near(above, block))
                {
                    above.Role = BlockRole.Kicker;
                    above.Article = article;
                }
                continue;
            }
            block.Article = article;
            var first = block.Lines[0].Text;
            if (first.Length <= 45 && block.Lines.Count <= 3 && block.Size <= size * 0.95 && (first.StartsWith('图') || first.StartsWith('▲') || block.Lines[^1].Text.EndsWith('摄')))
                block.Role = BlockRole.Caption;
            else if (block.Size > size * 1.12 && block.Lines.Count <= 2 && block.Length <= 60)
                block.Role = started || title is null ? BlockRole.Heading : BlockRole.Subtitle;
            else if (block.Lines.Count == 1 && !started && PdfLayout.IsByline(first))
                block.Role = BlockRole.Byline;
            else
                started = true;
        }
    }

    private static bool Near(PdfBlock above, PdfBlock below) =>
        below.Top - above.Bottom < Math.Max(above.Size, below.Size) * 2 && Math.Min(above.Right, below.Right) - Math.Max(above.Left, below.Left) > 0;

    private static void Append(PdfBlock block, int page, StringBuilder text, List<PageBlock> blocks)
    {
        if (text.Length > 0)
            text.Append('\n');
        var start = text.Length;
        var left = block.Left;
        var lines = block.Role is BlockRole.Body or BlockRole.Unknown;
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (i > 0 && !block.Vertical) text.Append('\n');
            // An indented line begins a paragraph; the indent says so in the text as it does on the page.
            var indent = block.Lines[i].Left - left;
            if (lines && block.Lines.Count > 1 && indent > block.Size * 1.4 && indent < block.Size * 3)
                text.Append("　　");
            text.Append(block.Lines[i].Text);
        }
        blocks.Add(new PageBlock(new TextSpan(start, text.Length), block.Role, new BlockBox(page, left, block.Top, block.Right, block.Bottom), Math.Round(block.Size, 1), block.Article));
    }
}
