namespace NewsMiner.Splitting;

/// <summary>The order in which a story's paragraphs are read that stand out of order on the page.</summary>
internal sealed class ReadingOrder(PageEvidence page)
{
    /// <summary>Puts a story's paragraphs in order: those that stand together stay so, its beginning comes first, torn sentences find their rest.</summary>
    public void Arrange(Fragment story, List<Passage> body, Passage? first)
    {
        var runs = new List<List<Passage>>();
        foreach (var passage in body)
        {
            var together = runs.Count > 0 && passage != first && !runs[^1][^1].Ending.HasSignOff && Enumerable.Range(runs[^1][^1].Order + 1, passage.Order - runs[^1][^1].Order - 1).All(o => page.Passages[o].Kind is PassageKind.Furniture or PassageKind.Caption)
                && !(passage.BeginsMid && !(runs[^1][^1].Open && page.SurelyGoesOn(runs[^1][^1], passage)));
            if (together)
                runs[^1].Add(passage);
            else
                runs.Add([passage]);
        }
        story.Body.Clear();
        var at = first is null ? -1 : runs.FindIndex(r => r[0] == first);
        while (runs.Count > 0)
        {
            if (at < 0)
            {
                // What ends with names comes last, what begins in mid-sentence not first.
                at = runs.FindIndex(r => !r[^1].Ending.HasSignOff && !(story.Body.Count == 0 && r[0].BeginsMid));
                at = at < 0 ? 0 : at;
            }
            var run = runs[at];
            runs.RemoveAt(at);
            story.Body.AddRange(run);
            at = -1;
            if (!run[^1].Open)
                continue;
            var fit = -2.0;
            for (var r = 0; r < runs.Count; r++)
            {
                var seam = page.Seams.Of(run[^1].Last.In(page.Text), runs[r][0].First.In(page.Text)) + 3 * page.Share(run[^1], runs[r][0]) + (runs[r][0].BeginsMid ? 1.5 : 0) + (runs[r][0].Flush ? 1 : 0);
                if (seam > fit)
                    (fit, at) = (seam, r);
            }
            if (at >= 0)
                runs[at][0].BeginsMid = true;
        }
    }
}
