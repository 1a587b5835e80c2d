namespace NewsMiner.Splitting;

/// <summary>Two articles on different pages of one issue that are one story: <paramref name="From"/> says 下转, <paramref name="On"/> goes on with it.</summary>
/// <param name="From">The article's id whose text breaks off.</param>
/// <param name="On">The article's id that has the rest.</param>
public sealed record StoryLink(string From, string On);

/// <summary>
/// Finds the stories that run over several pages of one issue. An article belongs to one page, so the two parts stay two articles, each with
/// its own way back; the link says that they are one story.
/// </summary>
public static class IssueStitcher
{
    /// <summary>
    /// The links between the articles of <paramref name="pages"/>. Pages are of one issue when they have the same date and source. A part that says
    /// 下转D5版 is joined to one on that page that says 上接, or else to the one whose title or words fit; a part whose page is absent stays alone.
    /// </summary>
    public static IReadOnlyList<StoryLink> Link(IReadOnlyList<(Page Page, IReadOnlyList<Article> Articles)> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var cues = LayoutCues.Default;
        var links = new List<StoryLink>();
        foreach (var issue in pages.GroupBy(p => (p.Page.Date, p.Page.Source)))
        {
            if (issue.Key.Date is null)
                continue;
            var parts = issue.SelectMany(p => p.Articles.Select(a => (p.Page, Article: a))).Where(p => p.Article.Continuation is not null).ToList();
            var ends = parts.FindAll(p => cues.SaysContinuesOn(p.Article.Continuation));
            var starts = parts.FindAll(p => cues.SaysContinuesFrom(p.Article.Continuation));
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var end in ends)
            {
                var target = EditionIn(end.Article.Continuation!);
                var best = starts
                    .Where(s => s.Page.File != end.Page.File && !taken.Contains(s.Article.Id))
                    .Select(s => (Part: s, Fit: Fit(end.Page, end.Article, s.Page, s.Article, target)))
                    .Where(s => s.Fit > 0)
                    .OrderByDescending(s => s.Fit)
                    .ThenBy(s => s.Part.Article.Id, StringComparer.Ordinal)
                    .FirstOrDefault();
                if (best.Fit <= 0)
                    continue;
                taken.Add(best.Part.Article.Id);
                links.Add(new StoryLink(end.Article.Id, best.Part.Article.Id));
            }
        }
        return links;
    }

    private static double Fit(Page page, Article end, Page other, Article start, string? target)
    {
        // 下转D5版 must not lead to a page that is known to be another; 上接D1版 likewise.
        var fit = 0.0;
        if (target is not null && other.Edition is not null)
        {
            if (!SameEdition(target, other.Edition))
                return 0;
            fit += 1;
        }
        if (EditionIn(start.Continuation!) is { } source && page.Edition is not null)
        {
            if (!SameEdition(source, page.Edition))
                return 0;
            fit += 1;
        }
        if (end.Title is { Length: > 0 } title && start.Title is { Length: > 0 } again && (title.Contains(again, StringComparison.Ordinal) || again.Contains(title, StringComparison.Ordinal)))
            fit += 2;
        return fit + SharedPairs(end.Text, start.Text);
    }

    /// <summary>Share of the shorter text's character pairs that the other has, 0 to 1.</summary>
    private static double SharedPairs(string a, string b)
    {
        static HashSet<int> Pairs(string text)
        {
            var pairs = new HashSet<int>();
            for (var i = 0; i + 1 < Math.Min(text.Length, 4000); i++)
                if (Glyph.IsHan(text[i]) && Glyph.IsHan(text[i + 1]))
                    pairs.Add(text[i] << 16 | text[i + 1]);
            return pairs;
        }

        var x = Pairs(a);
        var y = Pairs(b);
        var fewer = Math.Min(x.Count, y.Count);
        return fewer == 0 ? 0 : (double)x.Count(y.Contains) / fewer;
    }

    private static bool SameEdition(string a, string b) => string.Equals(Plain(a), Plain(b), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string edition)
    {
        var plain = edition.Replace("第", "", StringComparison.Ordinal).Replace("版", "", StringComparison.Ordinal).Trim();
        var letters = plain.TakeWhile(char.IsAsciiLetter).Count();
        return plain[..letters] + plain[letters..].TrimStart('0');
    }

    /// <summary>D5 of 下转D5版, 3 of 上接第3版; null where the note names no page.</summary>
    private static string? EditionIn(string note)
    {
        for (var i = 0; i < note.Length; i++)
        {
            var start = i;
            while (i < note.Length && (char.IsAsciiLetterUpper(note[i]) || char.IsAsciiDigit(note[i])))
                i++;
            if (i > start && char.IsAsciiDigit(note[i - 1]))
                return note[start..i];
        }
        return null;
    }
}
