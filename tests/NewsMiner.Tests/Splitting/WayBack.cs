namespace NewsMiner.Tests.Splitting;

/// <summary>Checks that every character of an article leads to its own place on the page.</summary>
internal static class WayBack
{
    public static void Check(Page page, Article article)
    {
        article.Map.Length.ShouldBe(article.Text.Length);
        var mapped = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            article.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length).Contains('\n').ShouldBeFalse();
            for (var i = paragraph.Span.Start; i < paragraph.Span.End; i++)
            {
                var place = article.Map.ToPage(i);
                var there = page.Text[place];
                if (article.Text[i] == ' ' ? !char.IsWhiteSpace(there) : there != article.Text[i])
                    Assert.Fail($"Character {i} of {article.Id} is '{article.Text[i]}', on the page at {place} stands '{there}'.");
                mapped++;
            }
        }
        // All that is not in a paragraph is the line end between two.
        (article.Text.Length - mapped).ShouldBe(Math.Max(0, article.Paragraphs.Count - 1));
        foreach (var span in article.Spans)
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(0);
            span.End.ShouldBeLessThanOrEqualTo(page.Text.Length);
            span.Length.ShouldBeGreaterThan(0);
        }
    }
}
