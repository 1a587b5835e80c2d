namespace NewsMiner.Answering;

/// <summary>What several zones reach together, against the rows of all of them.</summary>
internal sealed partial class ArticleConflicts
{
    private const decimal FewestZones = 2m, MostZones = 20m;

    /// <summary>5个园区新增规上工业企业47户, and by the same name one value for each of five zones.</summary>
    private void ZonesOfAll(int i)
    {
        if (i == 0 || !IsAdditive(i) || At(i).Modality != Modality.Actual || !_readings[i].IsPoint || CountOfZones(i) is not { } count)
            return;
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var j = i + 1; j < _figures.Count; j++)
        {
            if (!IsAdditive(j) || At(j) is not { Subject: { } zone, SubjectType: SubjectType.Zone } || IndicatorNames.Key(At(j).Indicator) != IndicatorNames.Key(At(i).Indicator) || !Reading.ComparableUnits(At(j).Quantity.BaseUnit, At(i).Quantity.BaseUnit) || !SameTime(At(j), At(i)) || Same(zone, At(i).Subject))
                continue;
            // What is told twice of one is of more than the zone.
            if (!_readings[j].IsPoint || parts.ContainsKey(zone) && _readings[parts[zone]].Value != _readings[j].Value)
                return;
            parts.TryAdd(zone, j);
        }
        if (parts.Count != count || parts.Values.Any(p => Told(i, p)))
            return;
        var (sum, half) = (parts.Values.Sum(p => _readings[p].Value), parts.Values.Sum(p => _readings[p].Half) + _readings[i].Half);
        if (Math.Abs(sum - _readings[i].Value) > half && Math.Abs(sum - _readings[i].Value) <= MostOffZones * _readings[i].Value)
            TellSum(i, [.. parts.Values]);
    }

    private const decimal MostOffZones = 0.3m;

    // 全年5个园区…: how many zones the sentence counts before what it tells of them.
    private decimal? CountOfZones(int i)
    {
        for (var j = i - 1; j >= 0 && SameSentence(j, i); j--)
            if (IsCount(j) && ConflictRules.Default.ZoneCounts.Exists(At(j).Indicator.EndsWith))
                return _readings[j].Value is >= FewestZones and <= MostZones and var count ? count : null;
        return null;
    }
}
