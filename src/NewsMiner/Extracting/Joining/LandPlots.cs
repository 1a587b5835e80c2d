namespace NewsMiner.Extracting.Joining;

/// <summary>Plots of land, named with what was done to them, and their area: 出让工业用地18宗、1260亩.</summary>
internal sealed class LandPlots(Row row, Sentence sentence)
{
    /// <summary>出让工业用地18宗: the plots, named with what was done to them, and not their area.</summary>
    public bool Count(Draft draft, int left)
    {
        var at = draft.Token;
        if (row.Unit(at) is not ("宗" or "幅"))
            return false;
        var soft = row.SkipLeft(at, left);
        var land = row.HeadBefore(soft, left);
        // “标准地”出让46宗: the deed stands after the land.
        if (soft - 2 >= left && row.Scopes.DoneToPlots.Contains(row.TextOf(soft - 1)) && row.HeadBefore(row.SkipLeft(soft - 1, left), left) is { IsEmpty: false } done && IndicatorNaming.Join(row, done).Trim('“', '”') is var plot && plot.EndsWithAny("地", "地块"))
        {
            (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("plots", done, "宗", plot + row.Plainly(soft - 1) + "宗数");
            return true;
        }
        if (land.IsEmpty)
            return false;
        var (noun, deed) = LandAndDeed(land, left);
        if (!noun.EndsWithAny("地", "地块"))
            return false;
        (draft.Rule, draft.Head, draft.Counted, draft.Indicator) = ("plots", land, "宗", noun + deed + "宗数");
        return true;
    }

    private (string Noun, string Deed) LandAndDeed(Phrase land, int left)
    {
        var told = IndicatorNaming.Text(row, land with { From = Math.Max(left, land.From - 1) });
        if (row.Scopes.DoneToPlots.FirstIn(told) is { } deed)
            return (told[(told.IndexOf(deed, StringComparison.Ordinal) + deed.Length)..].Trim('了', '“', '”'), deed);
        return (IndicatorNaming.Join(row, land).Trim('“', '”'), "");
    }

    /// <summary>出让工业用地18宗、1260亩, …18宗，面积1260亩: the area of the plots just counted; null where none were.</summary>
    public (string Name, string? Rule)? AreaOfPlots(Draft draft, Phrase before)
    {
        if (!row.IsArea(draft.Token) || sentence.Last is not { Rule: "plots", Indicator: { } plots } counted || sentence.SemicolonBetween(counted.Token, draft.Token) || !before.IsEmpty && !IndicatorNaming.Text(row, before).EndsWith("面积", StringComparison.Ordinal))
            return null;
        var named = row[counted.Head.To - 1];
        var deed = row.Scopes.DoneToPlots.FirstIn(plots);
        if (named.Kind == TokenKind.Indicator && deed is not null && named.In(row.Text).Contains(deed, StringComparison.Ordinal))
            return (row.Terms[named.Index].Name, row.Terms[named.Index].Id);
        return (plots[..^2] + "面积", null);
    }
}
