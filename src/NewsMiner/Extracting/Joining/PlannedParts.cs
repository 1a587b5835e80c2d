namespace NewsMiner.Extracting.Joining;

/// <summary>今年计划开工项目406个。按产业分类，工业项目145个，…: the parts into which later sentences sort projects that are planned are planned as well, and for the same time.</summary>
internal sealed class PlannedParts(Row row)
{
    private (Draft Whole, Modality Modality, Period? Time)? _planned;

    // The sentence just read has told of the planned.
    private bool _justTold;

    /// <param name="from">The sentence's first token.</param>
    /// <param name="sorts">The sentence opens with by what it sorts what was counted (按产业分类，…).</param>
    /// <param name="counted">What the article has counted last.</param>
    public void Read(int from, bool sorts, Draft? counted, List<Draft> drafts, Modality[] modalities, Period?[] times)
    {
        var ofWhich = row.IsCue(from, Cue.OfWhich);
        if (sorts || ofWhich)
        {
            if (_planned is { } planned && (sorts ? counted == planned.Whole : _justTold))
                Take(from, planned.Modality, planned.Time, drafts, modalities, times);
            return;
        }
        var at = counted is { Counted: "项目" } ? drafts.IndexOf(counted) : -1;
        if (at >= 0)
            _planned = modalities[at] == Modality.Actual ? null : (counted!, modalities[at], times[at]);
        _justTold = at >= 0;
    }

    private void Take(int from, Modality modality, Period? time, List<Draft> drafts, Modality[] modalities, Period?[] times)
    {
        // 其中，已开工12个, 其中，一季度开工12个: what is told as done, and when.
        var read = from;
        for (var i = 0; i < drafts.Count; i++)
        {
            for (; read < drafts[i].Token; read++)
                if (row.IsCue(read, Cue.Done) || row[read].Kind == TokenKind.Time)
                    return;
            if (modalities[i] == Modality.Actual && drafts[i] is { Counted: "项目", Aspect: Aspect.Level or Aspect.Share })
                (modalities[i], times[i]) = (modality, time);
        }
    }
}
