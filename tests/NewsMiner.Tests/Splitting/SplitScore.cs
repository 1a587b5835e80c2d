namespace NewsMiner.Tests.Splitting;

/// <summary>B-cubed agreement of lines with articles, and titles found exactly, as the annotations of newspaper pages are scored.</summary>
internal sealed record SplitScore(double Precision, double Recall, int TitlesFound, int Titles)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <param name="lines">Which article (any number) each 0-based line of the page belongs to; lines that belong to none are absent.</param>
    public static SplitScore Of(string text, IReadOnlyList<Article> articles, IReadOnlyDictionary<int, int> lines, IReadOnlyCollection<string> titles)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n')
                starts.Add(i + 1);
        var found = new Dictionary<int, int>();
        for (var a = 0; a < articles.Count; a++)
            foreach (var span in articles[a].Spans)
                for (var line = LineOf(span.Start); line <= LineOf(Math.Max(span.Start, span.End - 1)); line++)
                    if (!LineIsBlank(line))
                        found.TryAdd(line, a);

        var expectedSizes = lines.GroupBy(x => x.Value).ToDictionary(g => g.Key, g => g.Count());
        var foundSizes = found.GroupBy(x => x.Value).ToDictionary(g => g.Key, g => g.Count());
        var both = lines.Where(x => found.ContainsKey(x.Key)).GroupBy(x => (x.Value, found[x.Key])).ToDictionary(g => g.Key, g => g.Count());
        double precision = 0, recall = 0;
        foreach (var (line, article) in lines)
        {
            if (!found.TryGetValue(line, out var own))
                continue;
            var shared = (double)both[(article, own)];
            precision += shared / foundSizes[own];
            recall += shared / expectedSizes[article];
        }
        var made = articles.Select(a => Plain(a.Title)).ToHashSet();
        return new SplitScore(precision / Math.Max(1, lines.Count), recall / Math.Max(1, lines.Count), titles.Count(t => made.Contains(Plain(t))), titles.Count);

        int LineOf(int offset)
        {
            var at = starts.BinarySearch(offset);
            return at >= 0 ? at : ~at - 1;
        }

        bool LineIsBlank(int line)
        {
            var end = line + 1 < starts.Count ? starts[line + 1] : text.Length;
            return text.AsSpan(starts[line], end - starts[line]).IsWhiteSpace();
        }
    }

    private static string Plain(string? title)
    {
        var kept = (title ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && !"“”\"'‘’「」《》()（）·、，,。".Contains(c));
        return string.Concat(kept).ToLowerInvariant();
    }
}
