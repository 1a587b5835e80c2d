namespace NewsMiner.Reading;

/// <summary>One of several articles on a web page: its headline and the blocks under it.</summary>
internal sealed record HtmlSection(string Title, List<HtmlBlock> Blocks);

/// <summary>
/// Tells a page of several articles (a newspaper page, a day's briefs) from one article with subheadings: headlines of one level, and most
/// of the texts under them begin as articles do, with a dateline, a byline or a line that says when and where from.
/// </summary>
internal static class HtmlSections
{
    private const double LeastArticle = 40;

    /// <summary>The page's articles in order; empty when it has one, or none.</summary>
    public static List<HtmlSection> Find(IReadOnlyList<HtmlBlock> blocks, HtmlTree tree)
    {
        for (var level = 1; level <= 5; level++)
        {
            var sections = Cut(blocks, tree, level);
            if (sections.Count >= 2)
                return sections;
        }
        return [];
    }

    private static List<HtmlSection> Cut(IReadOnlyList<HtmlBlock> blocks, HtmlTree tree, int level)
    {
        var sections = new List<HtmlSection>();
        double whole = 0;
        foreach (var block in blocks)
        {
            whole += HtmlArticle.Sentence(block) ? block.Length : 0;
            var headline = block.Heading == level && block.Text.Length is >= 4 and <= 60 && !block.Text.EndsWith('。') && !HtmlCues.Instance.EndsArticle(block.Text) && !HtmlCues.Instance.IsFurniture(block.Text);
            if (headline && sections.Count > 0 && sections[^1].Blocks.Count == 0)
                // Two headlines with nothing between them are one headline of two lines.
                sections[^1] = sections[^1] with { Title = sections[^1].Title + " " + block.Text };
            else if (headline)
                sections.Add(new HtmlSection(block.Text, []));
            else if (sections.Count > 0)
                sections[^1].Blocks.Add(block);
        }
        var articles = sections.FindAll(section => Length(section) >= LeastArticle && !Elided(section));
        if (articles.Count < 2 || articles.Sum(Length) < whole * 0.6)
            return [];
        var begin = articles.Count(section => BeginsArticle(section.Blocks) || StandsAlone(section, tree));
        return begin * 4 >= articles.Count * 3 ? articles : [];
    }

    private static double Length(HtmlSection section) => section.Blocks.Sum(block => HtmlArticle.Sentence(block) ? block.Length : 0);

    /// <summary>A text that breaks off, to be read on elsewhere, is a teaser.</summary>
    private static bool Elided(HtmlSection section) =>
        section.Blocks.FindLast(HtmlArticle.Sentence) is { } last && (last.Text.EndsWith("...", StringComparison.Ordinal) || last.Text.EndsWith('…'));

    private static bool BeginsArticle(List<HtmlBlock> blocks)
    {
        for (var i = 0; i < blocks.Count && i < 4; i++)
        {
            var text = blocks[i].Text;
            if (HtmlArticle.IsByline(text) || HtmlArticle.IsInfoLine(blocks[i].Spaced))
                return true;
            if (!HtmlArticle.Sentence(blocks[i]))
                continue;
            // 本报讯（记者…）, 新华社北京2月7日电, 本报临江2月7日讯
            var head = text.AsSpan(0, Math.Min(text.Length, 24));
            return head.IndexOf("本报讯", StringComparison.Ordinal) >= 0 || head.IndexOf("记者", StringComparison.Ordinal) >= 0 || head.IndexOf("通讯员", StringComparison.Ordinal) >= 0
                || head.IndexOfAny("电讯") is > 3 and var at && head[..at].IndexOf('日') > 0 || head.IndexOf("□", StringComparison.Ordinal) >= 0;
        }
        return false;
    }

    /// <summary>Inside an <c>article</c> element of its own.</summary>
    private static bool StandsAlone(HtmlSection section, HtmlTree tree)
    {
        for (var node = section.Blocks[0].Node; node >= 0; node = tree.Nodes[node].Parent)
            if (tree.Nodes[node].Element.LocalName == "article")
                return tree.Nodes[node].EndBlock - tree.Nodes[node].FirstBlock <= section.Blocks.Count + 4;
        return false;
    }
}
