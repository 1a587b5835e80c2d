namespace NewsMiner.Extracting.Tables;

/// <summary>A cell of a table: where its text stands in <see cref="Article.Text"/>; empty where the table has nothing.</summary>
internal readonly record struct TableCell(TextSpan Span)
{
    public bool IsEmpty => Span.Length == 0;

    public ReadOnlySpan<char> In(string text) => Span.In(text);
}

/// <summary>
/// A table of an article: its rows, each with as many cells as the widest, the first <see cref="Heads"/> of them naming the columns. A cell that spans
/// several columns or rows stands in the first, the others are empty.
/// </summary>
/// <param name="Paragraphs">The article's paragraphs that the rows are, one a row.</param>
/// <param name="Caption">What names the table above it.</param>
/// <param name="UnitLine">单位：亿元, where it is a paragraph of its own above the rows.</param>
internal sealed record Table(IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<TableCell[]> Rows, int Heads, TextSpan Caption, TextSpan UnitLine)
{
    // No report's table is larger.
    private const int MostColumns = 60;
    private const int MostRows = 5000;

    /// <summary>The tables of an article, in the order of the text. Rows that no head and no caption explains are none.</summary>
    public static List<Table> Read(Article article)
    {
        var tables = new List<Table>();
        var paragraphs = article.Paragraphs;
        for (var i = 0; i < paragraphs.Count;)
        {
            if (paragraphs[i].Role != ParagraphRole.Table)
            {
                i++;
                continue;
            }
            var first = i;
            while (i < paragraphs.Count && paragraphs[i].Role == ParagraphRole.Table)
                i++;
            if (Of(article, first, i) is { } table)
                tables.Add(table);
        }
        return tables;
    }

    private static Table? Of(Article article, int first, int end)
    {
        if (end - first > MostRows)
            return null;
        var text = article.Text;
        var caption = CaptionAbove(article, first);
        var above = first > 0 ? article.Paragraphs[first - 1].Span : default;
        var units = caption.Length > 0 && above.In(text).Contains("单位", StringComparison.Ordinal) ? above : default;
        var rows = new List<TableCell[]>();
        var kept = new List<Paragraph>();
        var width = 0;
        for (var i = first; i < end; i++)
        {
            var cells = Cells(text, article.Paragraphs[i].Span);
            // 单位：亿元, or the table's name, in a row of its own above the heads.
            if (cells.Count == 1 && rows.Count == 0)
            {
                caption = caption.Length == 0 ? cells[0].Span : new TextSpan(Math.Min(caption.Start, cells[0].Span.Start), cells[0].Span.End);
                continue;
            }
            if (cells.Count > MostColumns)
                return null;
            width = Math.Max(width, cells.Count);
            rows.Add([.. cells]);
            kept.Add(article.Paragraphs[i]);
        }
        var heads = 0;
        while (heads < rows.Count && heads < 3 && IsHead(text, rows[heads]))
            heads++;
        if (rows.Count - heads < 1 || width < 2 || (heads == 0 && caption.Length == 0))
            return null;
        for (var i = 0; i < rows.Count; i++)
            rows[i] = Aligned(text, rows[i], width, i < heads, i == 0);
        return new Table(kept, rows, heads, caption, units);
    }

    /// <summary>What stands above a table and names it: 表2 主要经济指标, and 单位：亿元 below it.</summary>
    private static TextSpan CaptionAbove(Article article, int first)
    {
        if (first == 0 || !Names(article, first - 1))
            return default;
        var above = article.Paragraphs[first - 1].Span;
        var words = above.In(article.Text);
        if (first > 1 && words.Length <= 20 && words.Contains("单位", StringComparison.Ordinal) && Names(article, first - 2))
            return new TextSpan(article.Paragraphs[first - 2].Span.Start, above.End);
        return above;
    }

    private static bool Names(Article article, int paragraph)
    {
        var words = article.Paragraphs[paragraph].Span.In(article.Text);
        return article.Paragraphs[paragraph].Role is ParagraphRole.Body or ParagraphRole.Heading or ParagraphRole.Caption or ParagraphRole.Title or ParagraphRole.Subtitle
            && words.Length is > 0 and <= 60 && words[^1] is not ('。' or '；' or '，');
    }

    /// <summary>The cells of a row: parted by tabs, by bars, or by two blanks and more.</summary>
    internal static List<TableCell> Cells(string text, TextSpan row)
    {
        var cells = new List<TableCell>();
        var bars = row.In(text).ContainsAny('|', '│', '｜');
        var tabs = !bars && row.In(text).Contains('\t');
        var start = row.Start;
        for (var i = row.Start; i <= row.End; i++)
        {
            var parted = i == row.End || (bars ? text[i] is '|' or '│' or '｜' : tabs ? text[i] == '\t' : IsBlank(text[i]) && i + 1 < row.End && IsBlank(text[i + 1]));
            if (!parted)
                continue;
            var cell = Trimmed(text, start, i);
            // A bar at the edge parts nothing.
            if (!(bars && cell.Length == 0 && (start == row.Start || i == row.End)))
                cells.Add(new TableCell(cell));
            if (!bars && !tabs)
                while (i + 1 < row.End && IsBlank(text[i + 1]))
                    i++;
            start = i + 1;
        }
        return cells;
    }

    /// <summary>A head has no quantities; a year stands in one often.</summary>
    private static bool IsHead(string text, TableCell[] row)
    {
        var named = false;
        foreach (var cell in row)
        {
            if (CellValue.Read(cell.In(text)) is not null && !CellValue.IsYear(cell.In(text)))
                return false;
            named |= !cell.IsEmpty;
        }
        return named;
    }

    /// <summary>
    /// Empty cells at a line's edge are lost with the blanks around it. A head's lower row lacks its first cells (指标 spans both), a row of values its
    /// own head (a zone that spans several rows); any other row lacks its last.
    /// </summary>
    private static TableCell[] Aligned(string text, TableCell[] row, int width, bool head, bool top)
    {
        var missing = width - row.Length;
        if (missing == 0)
            return row;
        var left = head ? !top || (missing == 1 && CellValue.IsYear(row[0].In(text))) : CellValue.Read(row[0].In(text)) is not null;
        var aligned = new TableCell[width];
        row.CopyTo(aligned, left ? missing : 0);
        return aligned;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c);
}
