using System.Globalization;
using System.Text;

namespace NewsMiner.Reading;

/// <summary>
/// The article of a page: which element holds it, which of its blocks are story, and what stands around it (title, date, source, author).
/// The body is the element in which sentences most outweigh links and loose words; a name that content systems give to bodies decides
/// between near equals.
/// </summary>
internal sealed class HtmlArticle
{
    private const double LeastBody = 25;

    private readonly HtmlTree _tree;
    private readonly HtmlMetadata _metadata;
    private readonly HtmlCues _cues = HtmlCues.Instance;
    private readonly double _links;
    private readonly int _linkBlocks;
    private int _teasers;

    /// <param name="title">The title, where it is known beforehand.</param>
    public HtmlArticle(HtmlTree tree, HtmlMetadata metadata, string? title = null)
    {
        _tree = tree;
        _metadata = metadata;
        _links = tree.Nodes[0].Links;
        _linkBlocks = tree.Blocks.Count(block => block.LinkShare > 0.6);
        Prune();
        var body = FindBody(out var widest);
        var sections = title is null ? HtmlSections.Find(BlocksOf(widest), tree) : [];
        if (sections.Count > 0)
            body = widest;
        var first = tree.Blocks.FindIndex(block => Inside(block, body) && Sentence(block));
        if (sections.Count > 0)
        {
            Title = WithoutSite(_metadata.PageTitle);
            foreach (var section in sections)
            {
                Articles++;
                Parts.Add((section.Title, BlockRole.Title, Articles - 1));
                Collect(section.Blocks, section.Title);
            }
        }
        else
        {
            Articles = 1;
            var at = -1;
            if (title is null) at = FindTitle(first < 0 ? tree.Blocks.Count : first);
            else if (title.Length > 0) Title = title;
            if (Title is not null)
                Parts.Add((Title, BlockRole.Title, 0));
            if (at >= 0)
                AddHeads(at, body);
            var story = AfterTitle(BlocksOf(body), at);
            if (story.Find(Sentence) is { } opening)
                first = tree.Blocks.IndexOf(opening);
            Collect(story, Title);
        }
        Judge();
        ReadSurroundings(body, first < 0 ? 0 : first);
    }

    public string? Title { get; private set; }

    public string? Source { get; private set; }

    /// <summary>Who wrote it, as the page shows it.</summary>
    public string? Author { get; private set; }

    /// <summary>Who edited it: the only name that many sites give.</summary>
    public string? Editor { get; private set; }

    /// <summary>The date on the page itself, near the title or under the body.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>The articles' texts in order, each with its article's number from 0.</summary>
    public List<(string Text, BlockRole Role, int Article)> Parts { get; } = [];

    public int Articles { get; private set; }

    /// <summary>How many characters of text were found.</summary>
    public double Length { get; private set; }

    /// <summary>Why the page has no article; null when it has one.</summary>
    public Cause? Refusal { get; private set; }

    private bool Inside(HtmlBlock block, int node) => block.Node >= node && block.Node < _tree.Nodes[node].End && !_tree.Nodes[block.Node].Removed;

    private List<HtmlBlock> BlocksOf(int node) => _tree.Blocks.FindAll(block => Inside(block, node));

    /// <summary>What stands over the headline is no part of the story, unless most of the text does.</summary>
    private List<HtmlBlock> AfterTitle(List<HtmlBlock> blocks, int title)
    {
        if (title < 0 || blocks.IndexOf(_tree.Blocks[title]) is not (>= 0 and var at))
            return blocks;
        double before = 0, whole = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var length = Sentence(blocks[i]) ? blocks[i].Length : 0;
            whole += length;
            if (i < at) before += length;
        }
        return before < whole * 0.3 ? blocks[(at + 1)..] : blocks;
    }

    internal static bool Sentence(HtmlBlock block) =>
        !block.Row && block.LinkShare < 0.5 && block.Length >= 12 && HtmlTree.Punctuation(block.Text) > 0
        && !HtmlCues.Instance.IsFurniture(block.Text) && !HtmlCues.Instance.IsImprint(block.Text) && !HtmlCues.Instance.IsCredit(block.Text) && !IsInfoLine(block.Text);

    /// <summary>Takes out what its name or its links give away as no body.</summary>
    private void Prune()
    {
        var nodes = _tree.Nodes;
        var whole = nodes[0].Good;
        for (var i = 1; i < nodes.Count; i++)
        {
            var node = nodes[i];
            if (node.Removed || node.Names.HasFlag(NameClass.Body) && node.Good > 60)
                continue;
            var linkShare = node.Length > 0 ? node.Links / node.Length : 0;
            var tag = node.Element.LocalName;
            var bad = node.Names.HasFlag(NameClass.Bad) || tag is "footer" or "aside" or "header" or "form" && linkShare > 0.3;
            if (bad && node.Good <= whole * 0.5 && !(HoldsBody(i) && node.Good > whole * 0.2)
                || node.Names.HasFlag(NameClass.Weak) && linkShare > 0.35 && node.Good <= whole * 0.3
                || tag is "ul" or "ol" or "dl" && linkShare > 0.5
                || linkShare > 0.6 && node.Length > 30 && node.Good <= whole * 0.3)
                _tree.Remove(i);
        }
        for (var i = 0; i < nodes.Count; i++)
            if (!nodes[i].Removed)
                RemoveTeasers(i, whole);
    }

    /// <summary>Three or more like boxes side by side, each a short text under a linked or dated headline, are teasers of other stories.</summary>
    private void RemoveTeasers(int parent, double whole)
    {
        var nodes = _tree.Nodes;
        var boxes = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var teasers = 0;
        for (var i = parent + 1; i < nodes[parent].End; i = nodes[i].End)
        {
            var node = nodes[i];
            if (node.Removed || node.Length is 0 or > 300 || node.EndBlock - node.FirstBlock is < 2 or > 8 || node.Element.LocalName == "p")
                continue;
            var head = _tree.Blocks[node.FirstBlock];
            var linked = false;
            var dated = false;
            for (var b = node.FirstBlock; b < node.EndBlock; b++)
            {
                linked |= _tree.Blocks[b].LinkShare > 0.8 && _tree.Blocks[b].Length >= 6;
                dated |= DateOnlyLine(_tree.Blocks[b].Text);
            }
            var elided = head.Text.Length <= 45 && _tree.Blocks[node.EndBlock - 1].Text is var last && (last.EndsWith("...", StringComparison.Ordinal) || last.EndsWith('…'));
            if (!linked && !elided && !(dated && head.Heading > 0))
                continue;
            if (elided || linked && dated) teasers++;
            var key = node.Element.LocalName + "." + node.Element.ClassName;
            if (!boxes.TryGetValue(key, out var like))
                boxes[key] = like = [];
            like.Add(i);
        }
        foreach (var like in boxes.Values)
        {
            var most = like.Sum(i => nodes[i].Good) >= whole * 0.8;
            // A page of nothing but teasers is a list.
            if (most && like.Count >= 4 && teasers >= like.Count * 0.8)
                _teasers = like.Count;
            if (like.Count >= 3 && !most)
                foreach (var i in like)
                    _tree.Remove(i);
        }
    }

    private bool HoldsBody(int index)
    {
        for (var i = index + 1; i < _tree.Nodes[index].End; i++)
            if (_tree.Nodes[i].Names.HasFlag(NameClass.Body) && _tree.Nodes[i].Good > 60)
                return true;
        return false;
    }

    /// <param name="widest">The element that ranks highest, whatever its name.</param>
    private int FindBody(out int widest)
    {
        var nodes = _tree.Nodes;
        int best = 0, named = -1;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Removed)
                continue;
            if (Rank(nodes[i]) >= Rank(nodes[best]))
                best = i;
            if (nodes[i].Names.HasFlag(NameClass.Body) && nodes[i].Good >= 60 && (named < 0 || nodes[i].Value >= nodes[named].Value * (i < nodes[named].End ? 0.9 : 1)))
                named = i;
        }
        widest = best;
        return named >= 0 && nodes[named].Good >= nodes[best].Good * 0.6 ? named : best;

        static double Rank(HtmlNode node) => node.Value * (node.Names.HasFlag(NameClass.Good) ? 1.02 : 1);
    }

    /// <summary>Finds the headline; gives back the block that it stands in, -1 when only the page's head has it.</summary>
    private int FindTitle(int bodyStart)
    {
        var whole = Normal(_metadata.PageTitle);
        var site = Normal(SiteName(_metadata.PageTitle));
        var stated = _metadata.Titles.Select(Normal).Where(title => title.Length >= 4).ToList();
        double best = 0;
        string? found = null;
        var at = -1;
        var blocks = _tree.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            // Under the first sentences only the page's main heading is still asked: an advertisement may stand over it.
            if (block.Text.Length > 120 || block.Row || i > bodyStart + 2 && block.Heading != 1)
                continue;
            var text = block.Text;
            // A headline of two lines is one headline.
            var lines = 1;
            while (block.Heading is 1 or 2 && i + lines < blocks.Count && lines < 4 && blocks[i + lines].Node == block.Node && blocks[i + lines].Heading == block.Heading)
                text += " " + blocks[i + lines++].Text;
            var normal = Normal(text);
            if (normal.Length is < 4 or > 100 || _cues.IsFurniture(text))
                continue;
            var named = false;
            for (int node = block.Node, up = 0; node >= 0 && up < 2; node = _tree.Nodes[node].Parent, up++)
            {
                var element = _tree.Nodes[node].Element;
                named |= HtmlCues.HasWord(element.Id, element.ClassName, "title", "headline", "biaoti", "bt", "tit", "topic", "heading", "activity")
                    && !HtmlCues.HasWord(element.Id, element.ClassName, "pre", "sub", "vice", "kicker", "yinti", "futi");
            }
            double score = block.Heading switch { 1 => 0.9, 2 => 0.6, 3 => 0.4, _ => 0 } + (named ? 0.4 : 0);
            if (block.Heading > 3) score += 0.3;
            // The site's own name is no headline, though it may be the page's main heading.
            if (normal == site)
                score -= 0.3;
            else if (whole.Length > 0 && whole.Contains(normal, StringComparison.Ordinal))
                // A page's title may hold kicker, headline and subtitle: the headline is the bold one.
                score += 1.2 + (double)normal.Length / whole.Length + (whole.StartsWith(normal, StringComparison.Ordinal) ? 0.3 : 0) + (block.Bold && block.Heading == 0 ? 0.4 : 0);
            else if (normal.Length >= 8 && whole.Length >= 8 && Shared(whole, normal) >= 0.7 * normal.Length)
                score += 0.8;
            if (stated.Contains(normal)) score += 0.8;
            else if (stated.Any(title => title.Contains(normal, StringComparison.Ordinal) && normal.Length * 2 > title.Length)) score += 0.4;
            // A headline stands over the line that says when and where from.
            if (i + lines < blocks.Count && block.Length >= 8 && block.LinkShare < 0.5 && i <= bodyStart && (IsInfoLine(blocks[i + lines].Spaced) || i + lines + 1 < blocks.Count && blocks[i + lines].Length < 30 && IsInfoLine(blocks[i + lines + 1].Spaced)))
                score += 0.6;
            if (score <= 0)
                continue;
            if (_tree.Nodes[block.Node].Removed) score -= 0.5;
            if (block.LinkShare > 0.6 && block.Heading != 1) score -= 0.6;
            if (score > best)
            {
                best = score;
                found = text;
                at = i + lines - 1;
            }
            i += lines - 1;
        }
        var stands = best >= 0.85
            // A page that calls itself no more than 临江客户端 leaves its headline to an element that is named so.
            || best >= 0.4 && at >= bodyStart - 6 && at < bodyStart && Normal(found).Length >= 8 && Normal(WithoutSite(_metadata.PageTitle)).Length < 8 && stated.Count == 0;
        if (!stands)
            at = -1;
        if (at < 0)
            found = _metadata.Titles.FirstOrDefault(title => title.Length >= 4) is { } meta ? WithoutSite(meta) : WithoutSite(_metadata.PageTitle) ?? found;
        Title = found is null ? null : WithoutMark(found.Trim(), whole);
        if (Title is { Length: 0 }) Title = null;
        return at;
    }

    /// <summary>Kicker and subtitle, which stand beside the headline and outside the body, where their elements' names or the page's title tell them.</summary>
    private void AddHeads(int title, int body)
    {
        var whole = Normal(_metadata.PageTitle);
        if (title > 0 && IsHead(title - 1, "pre", "pretitle", "kicker", "yinti"))
            Parts.Add((_tree.Blocks[title - 1].Text, BlockRole.Kicker, 0));
        for (var i = title + 1; i < _tree.Blocks.Count && i <= title + 2 && IsHead(i, "sub", "subtitle", "vice", "vicetitle", "futi"); i++)
            Parts.Add((_tree.Blocks[i].Text, BlockRole.Subtitle, 0));

        bool IsHead(int at, params ReadOnlySpan<string> names)
        {
            var block = _tree.Blocks[at];
            if (Inside(block, body) || block.Text.Length is < 4 or > 60 || block.LinkShare > 0.5 || IsInfoLine(block.Spaced) || Normal(block.Text) is var normal && normal == Normal(Title))
                return false;
            var element = _tree.Nodes[block.Node].Element;
            return HtmlCues.HasWord(element.Id, element.ClassName, names)
                || normal.Length >= 4 && normal != Normal(SiteName(_metadata.PageTitle)) && whole.Contains(normal, StringComparison.Ordinal) && whole.Contains(Normal(Title), StringComparison.Ordinal) && !Normal(Title).Contains(normal, StringComparison.Ordinal);
        }
    }

    private static readonly string[] Marks = ["原创", "转载", "置顶", "独家", "推荐", "NEW", "热"];

    /// <summary>A headline without the badge beside it, which the page's title does not have.</summary>
    private static string WithoutMark(string title, string page)
    {
        if (page.Contains(Normal(title), StringComparison.Ordinal))
            return title;
        foreach (var mark in Marks)
        {
            if (title.EndsWith(mark, StringComparison.Ordinal) && Normal(title[..^mark.Length]) is { Length: >= 4 } before && page.Contains(before, StringComparison.Ordinal))
                return title[..^mark.Length].Trim();
            if (title.StartsWith(mark, StringComparison.Ordinal) && Normal(title[mark.Length..]) is { Length: >= 4 } after && page.Contains(after, StringComparison.Ordinal))
                return title[mark.Length..].Trim();
        }
        return title;
    }

    private static readonly string[] TitleSeparators = ["_", "|", "｜", "--", "——", "—", " - ", "–", ">>", "«", "»", " · ", "-"];

    /// <summary>The site's name: the last part of a page title, where it is short.</summary>
    private static string? SiteName(string? title) =>
        title is not null && title.LastIndexOfAny(['_', '|', '｜', '-', '–', '—', '»']) is > 0 and var at && title[(at + 1)..].Trim() is { Length: >= 2 and <= 12 } name ? name : null;

    /// <summary>A page title without the names of site and channel that follow it.</summary>
    internal static string? WithoutSite(string? title)
    {
        if (title is null)
            return null;
        foreach (var separator in TitleSeparators)
        {
            var parts = title.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2)
                continue;
            // 1-9月 is no separator.
            if (separator == "-" && parts.Any(part => char.IsAsciiDigit(part[0])))
                continue;
            var longest = parts.MaxBy(part => part.Length)!;
            var first = parts[0].Length >= 8 ? parts[0] : longest;
            if (first.Length >= 5)
                title = first;
        }
        return title.Trim();
    }

    private static int Shared(string a, string b)
    {
        var best = 0;
        var row = new int[b.Length + 1];
        foreach (var x in a)
            for (var j = b.Length; j > 0; j--)
            {
                row[j] = x == b[j - 1] ? row[j - 1] + 1 : 0;
                best = Math.Max(best, row[j]);
            }
        return best;
    }

    internal static string Normal(string? text)
    {
        if (text is null)
            return "";
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                result.Append(char.ToLowerInvariant(c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c));
        return result.ToString();
    }

    /// <summary>Takes the story's blocks out of those that stand in its body.</summary>
    private void Collect(List<HtmlBlock> inside, string? headline)
    {
        var title = Normal(headline);
        var begin = Parts.Count;
        double whole = 0, read = 0;
        foreach (var block in inside)
            whole += Sentence(block) ? block.Length : 0;
        // Headings of a level that comes again are the story's own, also before its first sentence.
        var levels = new int[7];
        foreach (var block in inside)
            if (block.Heading > 0) levels[block.Heading]++;
        var started = false;
        var signedOff = false;
        for (var i = 0; i < inside.Count; i++)
        {
            var block = inside[i];
            var text = block.Text;
            // The editors' line is the last: what a page still sets under it (teasers, how to follow the account) is no story.
            if (!block.Row && started && _cues.IsEditorLine(text))
                signedOff |= read >= whole * 0.8;
            else if (signedOff && !_cues.IsCredit(text) && !IsByline(text))
                continue;
            if (_cues.EndsArticle(text) && !block.Row && read > whole * 0.3)
            {
                if (RestIsLinks(inside, i + 1, whole - read, whole))
                    break;
                continue;
            }
            if (!started && title.Length > 0 && Normal(text) == title)
                continue;
            if (Sentence(block))
            {
                read += block.Length;
                started = true;
            }
            if (!block.Row && (_cues.IsFurniture(text) || (!started || read >= whole * 0.5) && _cues.IsImprint(text) || block.LinkShare > 0.8 && !text.Contains('。')))
                continue;
            if (!started && (IsInfoLine(text) || IsInfoLine(block.Spaced) || _cues.IsCredit(text) && text.Contains('源')))
                continue;
            if (!started && title.Length > 0 && Parts.Count == begin && Normal(text) is { Length: > 0 } part && title.Contains(part, StringComparison.Ordinal) && block.Heading > 0)
                continue;
            // Loose words before the first sentence are the page's, unless they are headings or a subtitle of some length.
            if (!started && !block.Row && block.Length < 6 && levels[block.Heading] < 2)
                continue;
            var role = Role(block, started || levels[block.Heading] > 1, i > 0 ? inside[i - 1] : null);
            if (i > inside.Count - 3 && started && DateOnlyLine(text))
                continue;
            Parts.Add((text, role, Articles - 1));
            Length += block.Length;
        }
        RemoveLead(begin);
    }

    private static readonly string[] LeadLabels = ["摘要", "导读", "核心提示", "内容提要", "提要", "概要"];

    /// <summary>A lead that only repeats how the story begins says nothing twice.</summary>
    private void RemoveLead(int begin)
    {
        for (var i = begin; i < Parts.Count && i < begin + 3; i++)
        {
            var lead = Normal(Parts[i].Text);
            foreach (var label in LeadLabels)
                if (lead.StartsWith(label, StringComparison.Ordinal))
                    lead = lead[label.Length..];
            if (lead.Length == 0 && Parts[i].Text.Length > 1 && i + 1 < Parts.Count)
            {
                Parts.RemoveAt(i--);
                begin--;
                continue;
            }
            if (lead.Length < 15 || lead.Length > 400)
                continue;
            for (var j = i + 1; j < Parts.Count && j < i + 4; j++)
                if (Normal(Parts[j].Text).StartsWith(lead, StringComparison.Ordinal))
                {
                    Parts.RemoveAt(i);
                    return;
                }
        }
    }

    private void Judge()
    {
        var root = _tree.Nodes[0];
        var sentences = Length;
        if (_teasers > 0)
            Refusal = new Cause("html-link-list", _teasers.ToString(CultureInfo.InvariantCulture));
        else if (sentences < 80 && _linkBlocks >= 15 && _links > 3 * Math.Max(sentences, 40))
            Refusal = new Cause("html-link-list", _linkBlocks.ToString(CultureInfo.InvariantCulture));
        else if (sentences < LeastBody && _linkBlocks >= 6 && _links >= 6 * _linkBlocks)
            Refusal = new Cause("html-link-list", _linkBlocks.ToString(CultureInfo.InvariantCulture));
        else if (sentences < LeastBody && !(sentences > 0 && _linkBlocks < 5))
            Refusal = new Cause(root.Length < LeastBody ? "html-script-only" : "html-no-article");
    }

    private static bool RestIsLinks(List<HtmlBlock> blocks, int from, double rest, double whole)
    {
        double links = 0, text = 0;
        for (var i = from; i < blocks.Count; i++)
        {
            text += blocks[i].Length;
            if (blocks[i].LinkShare > 0.5 || blocks[i].Item) links += blocks[i].Length;
        }
        return links >= text * 0.5 || rest < whole * 0.35;
    }

    private static bool DateOnlyLine(string text) => text.Length <= 24 && DateFinder.InText(text) is not null;

    private static BlockRole Role(HtmlBlock block, bool started, HtmlBlock? before)
    {
        var text = block.Text;
        if (block.Row)
            return BlockRole.Table;
        if (block.Caption || block.AfterPicture && block.Length <= 60 && (block.Centered || text.EndsWith('摄') || text.StartsWith('▲') || text.StartsWith('图')))
            return BlockRole.Caption;
        if (before is { } && text.Length <= 40 && (text.StartsWith("图为", StringComparison.Ordinal) || text.StartsWith("图注", StringComparison.Ordinal)))
            return BlockRole.Caption;
        if (block.Heading > 0 && block.Length <= 60)
            return started ? BlockRole.Heading : BlockRole.Subtitle;
        if (HtmlCues.Instance.IsCredit(text))
            return BlockRole.SignOff;
        if (IsByline(text))
            return started ? BlockRole.SignOff : BlockRole.Byline;
        if (block.Bold && block.Length <= 40 && !text.EndsWith('。') && !text.EndsWith('；'))
            return BlockRole.Heading;
        return BlockRole.Body;
    }

    private static readonly string[] BylineStarts = ["本报记者", "□", "■本报", "记者 ", "记者：", "通讯员", "文/", "文｜", "（记者", "(记者", "（本报记者", "（通讯员", "新华社记者", "撰文", "（文/"];

    internal static bool IsByline(string text)
    {
        if (text.Length > 45 || text.Contains('。'))
            return false;
        foreach (var start in BylineStarts)
            if (text.StartsWith(start, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static readonly string[] InfoWords = ["来源", "作者", "编辑", "字号", "浏览", "阅读", "点击", "发布", "记者", "稿源", "星期", "评论", "版", "更新", "时间"];

    /// <summary>The line under a headline that says when and where from.</summary>
    internal static bool IsInfoLine(string text)
    {
        if (text.Length > 140 || text.Contains('。') || FindDate(text) is not { } found)
            return false;
        if (text.Length - found.Length <= 14 || text.AsSpan(found.Start + found.Length).IndexOf(':') is >= 0 and < 6)
            return true;
        text = HtmlCues.Instance.Simplified(text);
        foreach (var word in InfoWords)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    internal static bool HasDate(string text) => FindDate(text) is not null;

    private static (DateOnly Date, int Start, int Length)? FindDate(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if ((i == 0 || !char.IsAsciiDigit(text[i - 1])) && DateFinder.TryRead(text, i, out var date, out var length))
                return (date, i, length);
        if (text.Length <= 40 && DateFinder.InEnglish(text) is { } english)
            return (english, 0, text.Length);
        // 发布时间：23-02-07 08:15
        if (text.IndexOf("时间", StringComparison.Ordinal) is >= 0 and var label && text.AsSpan(label).IndexOfAny('：', ':') is > 0 and var colon
            && DateFinder.TwoDigitYear(text[(label + colon + 1)..].TrimStart()) is { } written)
            return (written, label + colon + 1, 8);
        return null;
    }

    /// <summary>Date, source and author from the lines between title and body, then from those under the body.</summary>
    private void ReadSurroundings(int body, int bodyStart)
    {
        var blocks = _tree.Blocks;
        if (blocks.Count == 0)
            return;
        var title = Normal(Title);
        var from = bodyStart;
        for (var i = bodyStart; i >= 0 && i >= bodyStart - 40; i--)
            if (title.Length > 0 && Normal(blocks[i].Text) is { Length: >= 4 } normal && (normal == title || title.StartsWith(normal, StringComparison.Ordinal)))
            {
                from = i;
                break;
            }
        if (from == bodyStart)
            from = Math.Max(0, bodyStart - 8);
        var near = new List<string>();
        (string? Source, string? Writer) marked = default;
        for (var i = from; i < blocks.Count && i < bodyStart + 2; i++)
        {
            near.Add(blocks[i].Spaced);
            if (i < bodyStart)
                marked = (marked.Source ?? blocks[i].MarkedSource, marked.Writer ?? blocks[i].MarkedWriter ?? BoxOfWriter(i));
        }
        // Some papers put the date line above the headline.
        for (var i = from - 1; i >= 0 && i >= from - 6; i--)
            if (blocks[i].Text.Length < 100)
                near.Add(blocks[i].Spaced);
        var last = blocks.FindLastIndex(block => Inside(block, body));
        for (var i = Math.Max(bodyStart, last - 4); i < blocks.Count && i <= last + 12 && !(i > last && (blocks[i].Heading > 0 || _cues.EndsArticle(blocks[i].Text))); i++)
            if (blocks[i].Length < 60)
                near.Add(blocks[i].Spaced);

        string? beside = null, outlet = null;
        for (var i = 0; i < near.Count; i++)
        {
            var text = near[i];
            var next = i + 1 < near.Count ? near[i + 1] : null;
            if (text.Length > 160)
                continue;
            if (Date is null && FindDate(text) is { } date && (IsInfoLine(text) || DateOnlyLine(text)))
            {
                Date = date.Date;
                beside ??= HtmlCredits.UnlabelledSource(text, date.Start, date.Length);
            }
            Source ??= HtmlCredits.Source(text, next);
            Author ??= HtmlCredits.Writer(text);
            outlet ??= HtmlCredits.WritersOutlet(text);
            if (text.Length <= 60)
                Editor ??= HtmlCredits.Editor(text);
        }
        Source ??= outlet ?? marked.Source ?? beside;
        ReadBody();
        Author ??= HtmlCredits.IsWriter(marked.Writer, Source) ? marked.Writer : null;
    }

    /// <summary>The name that a box of the writer (portrait, name, place) begins with.</summary>
    private string? BoxOfWriter(int block)
    {
        var text = _tree.Blocks[block].Text;
        if (text.Length is < 2 or > 16)
            return null;
        for (int node = _tree.Blocks[block].Node, up = 0; node > 0 && up < 3; node = _tree.Nodes[node].Parent, up++)
        {
            var box = _tree.Nodes[node];
            if (box.FirstBlock != block || box.EndBlock - box.FirstBlock > 4)
                return null;
            if (HtmlCues.HasWord(box.Element.Id, box.Element.ClassName, "author", "writer", "zuozhe", "reporter"))
                return text;
        }
        return null;
    }

    /// <summary>The writers that the story's own first and last sentences name.</summary>
    private void ReadBody()
    {
        if (Articles != 1)
            return;
        var body = Parts.FindAll(part => part.Role is BlockRole.Body or BlockRole.Byline or BlockRole.SignOff);
        for (var i = 0; i < body.Count && i < 4; i++)
            Author ??= HtmlCredits.LeadWriter(body[i].Text);
        for (var i = body.Count - 1; i >= 0 && i >= body.Count - 4; i--)
            Author ??= body[i].Role == BlockRole.Body ? HtmlCredits.LastWriter(body[i].Text) : HtmlCredits.Writer(body[i].Text) ?? HtmlCredits.LastWriter(body[i].Text);
    }
}
