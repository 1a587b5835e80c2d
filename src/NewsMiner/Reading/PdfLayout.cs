using System.Text;

namespace NewsMiner.Reading;

/// <summary>A line of type within one column.</summary>
internal sealed class PdfLine
{
    public required double Left { get; init; }

    public required double Right { get; init; }

    public required double Middle { get; init; }

    public required double Size { get; init; }

    public required string Text { get; init; }
}

/// <summary>Lines of one size that stand under each other: a column's stretch of text, a headline, a caption.</summary>
internal sealed class PdfBlock
{
    public required List<PdfLine> Lines { get; init; }

    public double Left => Lines.Min(line => line.Left);

    public double Right => Lines.Max(line => line.Right);

    public double Top => Lines[0].Middle - Lines[0].Size / 2;

    public double Bottom => Lines[^1].Middle + Lines[^1].Size / 2;

    public double Size { get; set; }

    /// <summary>A headline that runs down the page, a character a line.</summary>
    public bool Vertical => Lines.Count >= 3 && Lines.TrueForAll(line => line.Text.Length == 1 && line.Text[0] >= '\u2E80');

    public int Length => Lines.Sum(line => line.Text.Length);

    public BlockRole Role { get; set; }

    public int Article { get; set; } = -1;
}

/// <summary>
/// One newspaper page from its words: lines within columns, lines into blocks, blocks into reading order, headlines by their size,
/// and the blocks under each headline to its article. poppler's own lines are not used: it runs columns together where lines stand level.
/// </summary>
internal sealed class PdfLayout
{
    /// <summary>Type this much larger than the page's text is a headline.</summary>
    private const double TitleRatio = 1.25;

    private readonly PdfPage _page;
    private readonly double _textSize;

    public PdfLayout(PdfPage page)
    {
        _page = page;
        _textSize = TextSize(page.Words);
        var blocks = PartBylines(Blocks(Lines()));
        foreach (var block in blocks)
            block.Size = Median([.. block.Lines.Select(line => line.Size)]);
        AssignTitles(blocks);
        PromoteRows(blocks);
        // What stands in the margins is no part of the columns.
        var furniture = blocks.Where(block => block.Role == BlockRole.Furniture).OrderBy(block => block.Top).ThenBy(block => block.Left).ToList();
        var story = blocks.Where(block => block.Role != BlockRole.Furniture).ToList();
        var middle = _page.Height / 2;
        Ordered = [.. furniture.Where(block => block.Top < middle), .. Order(story, 0), .. furniture.Where(block => block.Top >= middle)];
    }

    /// <summary>The blocks in reading order, with roles; articles are not yet numbered.</summary>
    public List<PdfBlock> Ordered { get; }

    /// <summary>The size in which most characters of the page are set.</summary>
    private static double TextSize(IReadOnlyList<PdfWord> words)
    {
        var counts = new Dictionary<int, double>();
        foreach (var word in words)
        {
            var key = (int)Math.Round(word.Size * 2);
            counts[key] = counts.GetValueOrDefault(key) + word.Text.Length;
        }
        var best = 20;
        double most = -1;
        foreach (var (key, _) in counts)
        {
            // Sizes are estimates: neighbours count together.
            var sum = counts.GetValueOrDefault(key - 1) + counts[key] + counts.GetValueOrDefault(key + 1);
            if (sum > most || sum == most && key < best)
                (best, most) = (key, sum);
        }
        return best / 2.0;
    }

    private List<PdfLine> Lines()
    {
        // Words of one line stand at one height: sorted by it, a line is a run of neighbours.
        var words = _page.Words.OrderBy(word => word.Middle).ThenBy(word => word.Left).ToList();
        var lines = new List<PdfLine>();
        var row = new List<PdfWord>();
        for (var i = 0; i < words.Count; i++)
        {
            if (row.Count > 0 && words[i].Middle - row[0].Middle > Math.Min(row[0].Size, words[i].Size) * 0.45)
            {
                AddRow(row, words, lines);
                row.Clear();
            }
            row.Add(words[i]);
        }
        AddRow(row, words, lines);
        return lines;
    }

    private void AddRow(List<PdfWord> row, List<PdfWord> all, List<PdfLine> lines)
    {
        if (row.Count == 0)
            return;
        row.Sort((a, b) => a.Left.CompareTo(b.Left));
        var piece = new List<PdfWord> { row[0] };
        for (var i = 1; i < row.Count; i++)
        {
            var before = piece[^1];
            var word = row[i];
            var size = Math.Max(before.Size, word.Size);
            var gap = word.Left - before.Right;
            var alike = word.Size < before.Size * 1.3 && before.Size < word.Size * 1.3 || word.Text.Length < 3 || before.Text.Length < 3;
            var together = alike && (gap < size * 0.6 || gap < size * 2.3 && !OverGutter(before, word, all));
            if (!together)
            {
                lines.Add(Line(piece));
                piece = [];
            }
            piece.Add(word);
        }
        lines.Add(Line(piece));
    }

    /// <summary>
    /// Whether the gap between two words of a row runs on above or below them, as the space between columns does. Larger type is not
    /// asked: a headline stands across the columns that it heads.
    /// </summary>
    private bool OverGutter(PdfWord before, PdfWord after, List<PdfWord> all)
    {
        var size = Math.Max(before.Size, after.Size);
        var x = (before.Right + after.Left) / 2;
        var reach = Math.Max(size * 2, _textSize * 5);
        bool left = false, right = false;
        var first = LowerBound(all, before.Middle - reach);
        for (var i = first; i < all.Count && all[i].Middle <= before.Middle + reach; i++)
        {
            var word = all[i];
            if (Math.Abs(word.Middle - before.Middle) < size * 0.5 || word.Size > size * 1.25)
                continue;
            if (word.Left < x - size * 0.2 && word.Right > x + size * 0.2)
                return false;
            left |= word.Right <= x + size * 0.2 && word.Right > before.Left;
            right |= word.Left >= x - size * 0.2 && word.Left < after.Right;
        }
        return left && right || after.Left - before.Right > size * 1.6;
    }

    private static int LowerBound(List<PdfWord> words, double middle)
    {
        int low = 0, high = words.Count;
        while (low < high)
        {
            var at = (low + high) / 2;
            if (words[at].Middle < middle) low = at + 1;
            else high = at;
        }
        return low;
    }

    private static PdfLine Line(List<PdfWord> words)
    {
        var text = new StringBuilder();
        double weight = 0, size = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0)
            {
                var gap = words[i].Left - words[i - 1].Right;
                var latin = text[^1] < '\u2E80' && words[i].Text[0] < '\u2E80';
                if (gap > Math.Min(words[i].Size, words[i - 1].Size) * (latin ? 0.1 : 0.28)) text.Append(' ');
            }
            text.Append(words[i].Text);
            size += words[i].Size * words[i].Text.Length;
            weight += words[i].Text.Length;
        }
        return new PdfLine { Left = words[0].Left, Right = words[^1].Right, Middle = Median([.. words.Select(word => word.Middle)]), Size = size / weight, Text = text.ToString() };
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    /// <summary>Joins lines into blocks where each is the other's only neighbour of its size, no further than a line's distance.</summary>
    private static List<PdfBlock> Blocks(List<PdfLine> lines)
    {
        lines.Sort((a, b) => a.Middle != b.Middle ? a.Middle.CompareTo(b.Middle) : a.Left.CompareTo(b.Left));
        var below = new int[lines.Count];
        var above = new int[lines.Count];
        Array.Fill(below, -1);
        Array.Fill(above, -1);
        var largest = lines.Count == 0 ? 0 : lines.Max(line => line.Size);
        for (var i = 0; i < lines.Count; i++)
        {
            below[i] = Neighbour(lines, i, 1, largest);
            above[i] = Neighbour(lines, i, -1, largest);
        }
        var blocks = new List<PdfBlock>();
        var used = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (used[i])
                continue;
            var block = new List<PdfLine>();
            for (var j = i; j >= 0 && !used[j]; j = below[j] >= 0 && above[below[j]] == j ? below[j] : -1)
            {
                used[j] = true;
                block.Add(lines[j]);
            }
            blocks.Add(new PdfBlock { Lines = block });
        }
        return blocks;
    }

    /// <summary>The one line next above or below that shares the line's width and size; -1 when there is none, or more than one.</summary>
    private static int Neighbour(List<PdfLine> lines, int index, int step, double largest)
    {
        var line = lines[index];
        var found = -1;
        for (var i = index + step; i >= 0 && i < lines.Count; i += step)
        {
            var other = lines[i];
            var distance = Math.Abs(other.Middle - line.Middle);
            if (distance > line.Size * 2.1 + largest)
                break;
            // A paragraph's short last line and the indented line under it may share no width, but they share the column's edge.
            var aligned = Math.Abs(other.Left - line.Left) < Math.Min(line.Size, other.Size) * 2.4;
            if (distance < line.Size * 0.5 || !aligned && (other.Left >= line.Right || other.Right <= line.Left))
                continue;
            if (found >= 0)
            {
                // A second line at the same height: two columns under one line.
                if (Math.Abs(other.Middle - lines[found].Middle) < line.Size * 0.5)
                    return -1;
                break;
            }
            var overlap = Math.Min(line.Right, other.Right) - Math.Max(line.Left, other.Left);
            if (distance > Math.Max(line.Size, other.Size) * 2.1 || !aligned && overlap < Math.Min(line.Right - line.Left, other.Right - other.Left) * 0.5
                || line.Size > other.Size * 1.17 || other.Size > line.Size * 1.17)
                return -1;
            found = i;
        }
        return found;
    }

    /// <summary>A byline is set as closely over the text as the text's own lines; what it says parts it.</summary>
    private static List<PdfBlock> PartBylines(List<PdfBlock> blocks)
    {
        var parted = new List<PdfBlock>(blocks.Count);
        foreach (var block in blocks)
        {
            var first = block.Lines[0].Text;
            if (block.Lines.Count > 1 && IsByline(first) && block.Lines[0].Right < block.Right - block.Lines[0].Size * 2)
            {
                parted.Add(new PdfBlock { Lines = [block.Lines[0]] });
                parted.Add(new PdfBlock { Lines = block.Lines[1..] });
            }
            else
                parted.Add(block);
        }
        return parted;
    }

    public static bool IsByline(string text) =>
        text.Length <= 30 && !text.Contains('。') && !text.Contains('，') && !text.Contains('）')
        && (text.StartsWith('□') || text.StartsWith("本报", StringComparison.Ordinal) && text.Contains("记者", StringComparison.Ordinal)
            || text.StartsWith("记者", StringComparison.Ordinal) || text.StartsWith("通讯员", StringComparison.Ordinal));

    private void AssignTitles(List<PdfBlock> blocks)
    {
        foreach (var block in blocks)
        {
            var large = block.Size >= _textSize * TitleRatio;
            var marginal = block.Bottom < _page.Height * 0.09 || block.Top > _page.Height * 0.965;
            var edge = block.Bottom < _page.Height * 0.045 && block.Length <= 12 && !large;
            if (edge || block.Lines.Count == 1 && IsMasthead(block.Lines[0].Text) || marginal && block.Lines.Count == 1 && IsFurniture(block.Lines[0].Text, block.Size))
                block.Role = BlockRole.Furniture;
            else if (large && block.Length is >= 4 and <= 120 && (block.Lines.Count <= 6 || block.Vertical && block.Length <= 30))
                block.Role = BlockRole.Title;
            else if (large || block.Length <= 3 && marginal)
                block.Role = BlockRole.Furniture;
            else
                block.Role = BlockRole.Body;
        }
    }

    /// <summary>Large enough for a headline where others of its row are.</summary>
    private void PromoteRows(List<PdfBlock> blocks)
    {
        var titles = blocks.Where(block => block.Role == BlockRole.Title).ToList();
        foreach (var block in blocks)
            if (block.Role == BlockRole.Body && block.Lines.Count <= 2 && block.Length is >= 4 and <= 60 && block.Size >= _textSize * 1.15
                && titles.Exists(title => Math.Abs(title.Top - block.Top) < block.Size * 0.7))
                block.Role = BlockRole.Title;
    }

    private static readonly string[] FurnitureWords = ["责编", "责任编辑", "星期", "版式", "美编", "校对", "电话", "邮箱", "Email", "农历", "国内统一", "编辑："];

    private static readonly string[] SectionWords = ["第", "版", "要闻", "综合", "广告", "今日", "时政", "经济", "社会", "专题"];

    /// <summary>云川日报　2024年10月25日, wherever on the page it stands.</summary>
    private static bool IsMasthead(string text) =>
        text.Length <= 40 && text.Contains('报') && !text.Contains('，') && !text.Contains('。')
        && text.IndexOf('年', StringComparison.Ordinal) is > 3 and var year && text.IndexOf('月', year) is > 0 and var month && text.IndexOf('日', month) > 0
        && char.IsAsciiDigit(text[year - 1]) && char.IsAsciiDigit(text[month - 1]);

    private bool IsFurniture(string text, double size)
    {
        if (text.Contains('。') || text.Contains('，'))
            return false;
        if (size < _textSize * 1.1 && text.Length <= 12)
            return true;
        if (DateFinder.InText(text) is not null)
            return true;
        foreach (var word in FurnitureWords)
            if (text.Contains(word, StringComparison.Ordinal))
                return size < _textSize * 2.2;
        if (text.Length <= 5)
            foreach (var word in SectionWords)
                if (text.Contains(word, StringComparison.Ordinal))
                    return true;
        return false;
    }

    /// <summary>
    /// Reading order by cutting: across the page above each row of headlines, then between columns, then across. Cutting across first
    /// keeps a headline together with columns that stand beside it rather than under it.
    /// </summary>
    private List<PdfBlock> Order(List<PdfBlock> blocks, int depth)
    {
        if (blocks.Count <= 1)
            return blocks;
        if (depth > 60)
            return [.. blocks.OrderBy(block => block.Top).ThenBy(block => block.Left)];
        var bands = Bands(blocks);
        var rows = Rows(bands);
        if (rows.Count > 1)
            return [.. rows.SelectMany(row => Order(row, depth + 1))];
        var columns = Columns(blocks);
        if (columns.Count > 1)
            return [.. columns.SelectMany(column => Order(column, depth + 1))];
        return bands.Count > 1 ? [.. bands.SelectMany(band => Order(band, depth + 1))] : Weave(blocks);
    }

    /// <summary>Bands put together so that each row begins with headlines and ends before the next ones.</summary>
    private static List<List<PdfBlock>> Rows(List<List<PdfBlock>> bands)
    {
        var rows = new List<List<PdfBlock>>();
        var text = true;
        foreach (var band in bands)
        {
            var titled = band.Exists(block => block.Role == BlockRole.Title);
            // A kicker stands above its headline and belongs with it.
            if (titled && text && rows.Count > 0 && KickerOf(rows[^1], band) is { } kicker)
            {
                rows[^1].Remove(kicker);
                if (rows[^1].Count == 0) rows.RemoveAt(rows.Count - 1);
                rows.Add([kicker]);
            }
            else if (titled && text || rows.Count == 0)
                rows.Add([]);
            rows[^1].AddRange(band);
            text = titled ? band.Exists(block => block.Role != BlockRole.Title && block.Lines.Count > 2) : text || band.Exists(block => block.Lines.Count > 2);
        }
        return rows;
    }

    private static PdfBlock? KickerOf(List<PdfBlock> row, List<PdfBlock> band)
    {
        var last = row.MaxBy(block => block.Bottom)!;
        return last.Lines.Count == 1 && band.Exists(title => title.Role == BlockRole.Title && title.Size > last.Size * 1.2 && title.Top - last.Bottom < title.Size
            && last.Left < title.Right && title.Left < last.Right) && row.TrueForAll(block => block == last || block.Bottom < last.Top + last.Size * 0.5) ? last : null;
    }

    /// <summary>
    /// Parts that a gap of at least half a character keeps apart from top to bottom. A part that does not begin with a headline goes on
    /// from the part before it, and stays with it.
    /// </summary>
    private List<List<PdfBlock>> Columns(List<PdfBlock> blocks)
    {
        var parts = Gaps(blocks);
        if (blocks.TrueForAll(block => block.Role != BlockRole.Title))
            return parts;
        for (var i = parts.Count - 1; i > 0; i--)
            if (!BeginsWithTitle(parts[i]))
            {
                parts[i - 1].AddRange(parts[i]);
                parts.RemoveAt(i);
            }
        return parts;
    }

    private static bool BeginsWithTitle(List<PdfBlock> part)
    {
        var text = part.Where(block => block.Role != BlockRole.Title && block.Lines.Count > 2).Select(block => block.Top).DefaultIfEmpty(double.MaxValue).Min();
        return part.Exists(block => block.Role == BlockRole.Title && block.Top < text);
    }

    private List<List<PdfBlock>> Gaps(List<PdfBlock> blocks)
    {
        var parts = new List<List<PdfBlock>>();
        double edge = double.NegativeInfinity;
        foreach (var block in blocks.OrderBy(block => block.Left))
        {
            if (parts.Count == 0 || block.Left > edge + _textSize * 0.5)
                parts.Add([]);
            parts[^1].Add(block);
            edge = Math.Max(edge, block.Right);
        }
        return parts;
    }

    private List<List<PdfBlock>> Bands(List<PdfBlock> blocks)
    {
        var bands = new List<List<PdfBlock>>();
        double edge = double.NegativeInfinity;
        foreach (var block in blocks.OrderBy(block => block.Top))
        {
            if (bands.Count == 0 || block.Top > edge - _textSize * 0.1)
                bands.Add([]);
            bands[^1].Add(block);
            edge = Math.Max(edge, block.Bottom);
        }
        return bands;
    }

    /// <summary>Blocks that no straight cut parts: by columns of their left edges, each from its top.</summary>
    private List<PdfBlock> Weave(List<PdfBlock> blocks)
    {
        // A headline comes before what stands under it; what is left of or above it comes first.
        var ordered = blocks.OrderBy(block => block.Left).ThenBy(block => block.Top).ToList();
        var result = new List<PdfBlock>();
        while (ordered.Count > 0)
        {
            var at = ordered.FindIndex(block => !ordered.Any(other => other != block && Before(other, block)));
            if (at < 0) at = 0;
            result.Add(ordered[at]);
            ordered.RemoveAt(at);
        }
        return result;

        bool Before(PdfBlock a, PdfBlock b)
        {
            var overlap = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
            return overlap > _textSize && a.Top < b.Top;
        }
    }
}
