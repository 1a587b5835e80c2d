namespace NewsMiner.Extracting.Subjects;

/// <summary>How an article is laid out: which of its lines are headlines, and whether it is a round-up of short items.</summary>
internal static class ArticleLayout
{
    /// <summary>Whether an article is of short items, each below a headline of its own.</summary>
    public static bool IsRoundUp(Article article)
    {
        var items = 0;
        for (var i = 0; i + 1 < article.Paragraphs.Count; i++)
            if (IsHeadline(article, i) && !IsHeadline(article, i + 1))
                items++;
        return items >= 4 && items * 3 >= article.Paragraphs.Count;
    }

    /// <summary>Whether a paragraph is a line of its own that ends in no mark, as the headline of an item does.</summary>
    public static bool IsHeadline(Article article, int paragraph) => IsHeadline(article.Text, article.Paragraphs[paragraph]);

    /// <inheritdoc cref="IsHeadline(Article, int)"/>
    public static bool IsHeadline(string text, Paragraph paragraph)
    {
        const int shortest = 5, longest = 45;
        var line = paragraph.Span.In(text).Trim();
        return line.Length is >= shortest and <= longest && !"。！？；：:，,.、”）…".Contains(line[^1]);
    }

    /// <summary>The role of the paragraph that holds an offset. Ask in the order of the text.</summary>
    /// <param name="paragraph">The paragraph that the offset before this one stands in.</param>
    public static ParagraphRole RoleAt(Article article, int offset, ref int paragraph)
    {
        while (paragraph < article.Paragraphs.Count && article.Paragraphs[paragraph].Span.End <= offset)
            paragraph++;
        return paragraph < article.Paragraphs.Count && article.Paragraphs[paragraph].Span.Contains(offset) ? article.Paragraphs[paragraph].Role : ParagraphRole.Body;
    }
}
